"""A satisfaction survey: nine elements with equal weights, four services of unequal size, shares that add to 99,99."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole

_STYLE = """
@page { size: A4; margin: 20mm 22mm }
body { font: 10pt/1.5 "Liberation Sans", Arial, sans-serif } h1 { font-size: 15pt; color: #1d4e89 }
h2 { font-size: 11.5pt; color: #1d4e89 } table { border-collapse: collapse; width: 100%; font-size: 9pt }
th { border-top: 1.4pt solid #1d4e89; border-bottom: .8pt solid #1d4e89; padding: 4px } td { padding: 2px 5px }
td.right { text-align: center } tbody tr:last-child td { border-bottom: 1.4pt solid #1d4e89 }
.caption { font-style: italic; margin: 10px 0 3px } .break { break-before: page }
"""

_ELEMENTS = (
    "Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan", "Sarana dan prasarana",
)  # fmt: skip
# service: respondents, sums of the scores (1 to 4) of U1 to U9, index of semester I
_SERVICES = {
    "Pengujian sampel pihak ketiga": (41, (147, 144, 131, 138, 148, 152, 154, 150, 143), "88.47"),
    "Sertifikasi CPOTB dan CPKB": (28, (95, 93, 86, 103, 97, 101, 104, 99, 96), "86.90"),
    "Surat keterangan impor dan ekspor": (87, (319, 312, 298, 326, 320, 326, 331, 318, 309), "91.02"),
    "Informasi dan pengaduan": (64, (236, 233, 229, 255, 238, 243, 248, 237, 226), "92.15"),
}
_EDUCATION = {"SMA/sederajat": 29, "Diploma": 26, "S1/D4": 125, "S2": 38, "S3": 2}
_WORK = {"Pegawai swasta": 118, "Wiraswasta": 61, "PNS/TNI/Polri": 13, "Pelajar/mahasiswa": 19, "Lainnya": 9}


def _grade(value: Decimal) -> str:
    if value >= Decimal("88.31"):
        return "A"
    return "B" if value >= Decimal("76.61") else "C"


def _index(count: int, sums: tuple[int, ...]) -> Decimal:
    return rounded(Decimal(sum(sums)) / count / 9 * 25)


def skm_balai() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    people = sum(count for count, _, _ in _SERVICES.values())
    totals = tuple(sum(row[1][at] for row in _SERVICES.values()) for at in range(9))
    means = [rounded(Decimal(total) / people, 3) for total in totals]
    index = _index(people, totals)
    simple = rounded(sum((_index(n, sums) for n, sums, _ in _SERVICES.values()), start=Decimal(0)) / len(_SERVICES))
    order = sorted(range(9), key=lambda at: means[at])
    women, invited = 127, 263
    writer.title("LAPORAN SURVEI KEPUASAN MASYARAKAT", "Balai POM di Wanasari, Semester II Tahun 2023")
    writer.heading("A. Pelaksanaan")
    writer.paragraph(
        "Survei dilaksanakan pada 1 September sampai dengan 30 November 2023 menurut Peraturan Menteri PANRB Nomor 14",
        f"Tahun 2017. Dari {invited} pengguna layanan yang dikirimi kuesioner, {people} orang"
        f" ({dec(percent(people, invited, 1), 1)}%) menjawab lengkap; jumlah ini melebihi sampel minimal 186 menurut",
        f"tabel Krejcie dan Morgan untuk populasi 360. Responden perempuan berjumlah {women} orang"
        f" ({dec(percent(women, people))}%) dan laki-laki {people - women} orang"
        f" ({dec(percent(people - women, people))}%).",
    )
    writer.table(
        "Tabel 1. Pendidikan dan pekerjaan responden",
        [["Pendidikan", "", "Orang", "%", "Pekerjaan", "Orang", "%"]],
        [[a, "", str(b), dec(percent(b, people)), c, str(d), dec(percent(d, people))]
         for (a, b), (c, d) in zip(_EDUCATION.items(), _WORK.items(), strict=True)],
    )  # fmt: skip
    writer.paragraph(
        f"Lebih dari separuh responden ({_EDUCATION['S1/D4']} orang) berpendidikan S1/D4. Jumlah persentase dapat"
        " tidak",
        "tepat 100 karena pembulatan.",
    )
    writer.heading("B. Hasil")
    writer.table(
        "Tabel 2. Nilai rata-rata (NRR) per unsur, bobot 1/9 (0,111)",
        [["Unsur", "Uraian", "Jumlah nilai", "NRR", "NRR tertimbang", "Nilai konversi", "Mutu"]],
        [[f"U{at + 1}", name, whole(totals[at]), dec(means[at], 3), dec(Decimal(totals[at]) / people / 9, 3),
          dec(Decimal(totals[at]) / people * 25), _grade(rounded(Decimal(totals[at]) / people * 25))]
         for at, name in enumerate(_ELEMENTS)]
        + [["", "<b>Jumlah NRR tertimbang</b>", "", "", dec(Decimal(sum(totals)) / people / 9, 3), "", ""],
           ["", "<b>Indeks (jumlah NRR tertimbang × 25)</b>", "", "", "", dec(index), _grade(index)]],
    )  # fmt: skip
    writer.paragraph(
        f"IKM semester II sebesar {dec(index)} berada pada mutu {_grade(index)} (Sangat Baik, 88,31–100,00)."
        " Unsur dengan",
        f"nilai tertinggi adalah U7 ({dec(means[6], 3)}), disusul bersama oleh U4 dan U6 ({dec(means[5], 3)});"
        " tiga unsur",
        "terendah, yang menjadi prioritas perbaikan, adalah",
        f"U{order[0] + 1} ({dec(means[order[0]], 3)}), U{order[1] + 1} ({dec(means[order[1]], 3)}), dan",
        f"U{order[2] + 1} ({dec(means[order[2]], 3)}).",
    )
    writer.new_page()
    writer.heading("C. Hasil per layanan")
    writer.table(
        "Tabel 3. Indeks per jenis layanan",
        [["No", "Layanan", "Responden", "% responden", "Semester I", "Semester II", "Selisih", "Mutu"]],
        [[str(at), name, str(n), dec(percent(n, people)), dec(Decimal(before)), dec(_index(n, sums)),
          dec(_index(n, sums) - Decimal(before)), _grade(_index(n, sums))]
         for at, (name, (n, sums, before)) in enumerate(_SERVICES.items(), 1)]
        + [["", "<b>Balai POM</b>", str(people), "100,00", "90,26", dec(index), dec(index - Decimal("90.26")),
            _grade(index)]],
    )  # fmt: skip
    imports = _SERVICES["Surat keterangan impor dan ekspor"]
    slow = _SERVICES["Sertifikasi CPOTB dan CPKB"]
    writer.paragraph(
        "Indeks Balai dihitung dari seluruh responden sehingga dipengaruhi banyaknya responden tiap layanan; rata-rata",
        f"sederhana keempat layanan adalah {dec(simple)}. Pada layanan surat keterangan impor dan ekspor, yang dinilai",
        f"oleh {imports[0]} responden, unsur perilaku pelaksana memperoleh"
        f" {dec(Decimal(imports[1][6]) / imports[0], 3)},",
        "sedangkan waktu penyelesaian pada sertifikasi CPOTB dan CPKB memperoleh"
        f" {dec(Decimal(slow[1][2]) / slow[0], 3)},",
        "nilai terendah dari semua unsur pada semua layanan. Target IKM dalam Perjanjian Kinerja tahun 2023 sebesar",
        f"90,00 dibandingkan dengan rata-rata kedua semester, {dec((index + Decimal('90.26')) / 2)}.",
    )
    writer.heading("D. Rencana tindak lanjut")
    writer.table(
        "Tabel 4. Rencana tindak lanjut prioritas",
        [["No", "Unsur", "Kegiatan", "Waktu", "Penanggung jawab"]],
        [
            ["1", "U3", "Penjadwalan audit CPOTB bersama paling lambat 10 hari kerja setelah berkas lengkap",
             "Januari–Maret 2024", "Ketua tim sertifikasi"],
            ["2", "U9", "Penambahan 2 loket dan 14 kursi ruang tunggu", "Triwulan II 2024", "Kepala subbagian TU"],
            ["3", "U2", "Video alur layanan (3 judul)", "Februari 2024", "Ketua tim KIE"],
        ],
    )  # fmt: skip
    writer.paragraph(
        "Dari 7 (tujuh) rencana tindak lanjut semester I, 6 telah selesai (85,71%) dan satu, yakni perbaikan sistem",
        "antrean, dilanjutkan pada tahun 2024. Selama survei diterima 52 saran tertulis: 19 tentang waktu, 12 tentang",
        "ruang tunggu, 8 tentang aplikasi, selebihnya berupa ucapan terima kasih.",
    )
    return writer.report()
