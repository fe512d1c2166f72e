"""Public information and complaints: requests by channel, days with median, openness by indicators, calls."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 18mm 20mm }
body { font: 10pt/1.4 Carlito, "Liberation Sans", sans-serif }
h1 { font-size: 20pt; color: #006d5b; font-weight: normal }
h2 { font-size: 12.5pt; color: #006d5b; font-weight: normal }
table { border-collapse: collapse; width: 100%; font-size: 8.4pt }
th { text-align: left; padding: 2px 5px; border-bottom: 1pt solid #006d5b }
td { padding: 3px 4px; border-bottom: .4pt solid #c9e0db } td.right { text-align: left }
.caption { margin: 10px 0 4px; font-weight: bold; font-size: 9pt } .break { break-before: page }
"""

# channel: requests 2022 and 2023; of 2023: given in full, in part, refused, still open
_CHANNELS = {
    "Surat elektronik": (212, 241, 188, 27, 18, 8),
    "Aplikasi PPID": (168, 256, 201, 30, 22, 3),
    "Datang langsung": (31, 24, 24, 0, 0, 0),
    "Surat": (19, 12, 7, 2, 3, 0),
    "Media sosial": (44, 44, 41, 3, 0, 0),
}
_REASONS = {"Informasi dikecualikan": 24, "Tidak dikuasai": 13, "Identitas tidak lengkap": 9}
_DAYS = (1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 6, 7, 9, 10, 12, 15, 17)
# calls to HALOBPOM: quarter, questions, complaints, answered within a day
_CALLS = (("I", 9_418, 311, 9_212), ("II", 8_806, 287, 8_641), ("III", 10_215, 402, 9_930), ("IV", 9_930, 366, 9_801))
_OPEN = {"Kualitas informasi": (30, "94.20"), "Jenis informasi": (20, "98.75"), "Komitmen organisasi": (15, "96.00"),
         "Sarana dan prasarana": (15, "92.40"), "Digitalisasi": (10, "97.30"), "Inovasi dan strategi": (10,
           "90.50")}  # fmt: skip


def ppid_badan_pom() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    before, asked, full, part, refused, still = (sum(row[at] for row in _CHANNELS.values()) for at in range(6))
    answered = asked - still
    questions, complaints, quick = (column_sum(_CALLS, at) for at in (1, 2, 3))
    openness = sum((Decimal(score) * weight / 100 for weight, score in _OPEN.values()), start=Decimal(0))
    more = sum(_REASONS.values()) - refused
    writer.title("Laporan Layanan Informasi Publik", "PPID Badan POM, Tahun 2023")
    writer.heading("Permohonan informasi")
    writer.paragraph(
        f"PPID menerima {asked} permohonan informasi, naik {dec(growth(asked, before))}% dari {before} pada tahun",
        f"2022. Hingga 31 Desember 2023 telah dijawab {answered} permohonan ({dec(percent(answered, asked))}%):",
        f"{full} dikabulkan seluruhnya, {part} dikabulkan sebagian, dan {refused} ditolak. Sebanyak {still}",
        "permohonan yang diterima pada paruh kedua Desember masih dalam tenggat. Selain itu dijawab sembilan",
        "permohonan tahun 2022, yang tidak termasuk dalam Tabel 1.",
    )
    writer.table(
        "Tabel 1. Permohonan informasi menurut saluran",
        [["No", "Saluran", "2022", "2023", "Pertumbuhan (%)", "Dikabulkan seluruhnya", "Sebagian", "Ditolak", "Proses",
          "% dijawab"]],
        [[str(at), name, str(a), str(b), dec(growth(b, a)), *(str(v) if v else "–" for v in (c, d, e, f)),
          dec(percent(c + d + e, b))] for at, (name, (a, b, c, d, e, f)) in enumerate(_CHANNELS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(before), str(asked), dec(growth(asked, before)), str(full), str(part),
          str(refused),
            str(still), dec(percent(answered, asked))]],
    )  # fmt: skip
    top, second = _CHANNELS["Aplikasi PPID"], _CHANNELS["Surat elektronik"]
    writer.paragraph(
        f"Aplikasi PPID ({top[1]}) untuk pertama kalinya melampaui surat elektronik ({second[1]}); bersama-sama",
        f"keduanya menyalurkan {dec(percent(top[1] + second[1], asked))}% permohonan. Penolakan",
        f"{dec(percent(refused, answered))}% dari permohonan yang dijawab. Dari pemohon, 301 perorangan, 198 badan",
        "hukum, dan selebihnya kelompok orang; 44 pemohon mengajukan lebih dari satu permohonan.",
    )
    writer.table(
        "Tabel 2. Alasan penolakan (dapat lebih dari satu)",
        [["No", "Alasan", "Kali", "% penolakan"]],
        [[str(at), name, str(count), dec(percent(count, refused, 1), 1)] for at, (name,
          count) in enumerate(_REASONS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        f"Pada {words(more)} penolakan disebutkan dua alasan. Keberatan diajukan atas 7 (tujuh) dari {refused}",
        f"penolakan ({dec(percent(7, refused, 1), 1)}%); lima dikuatkan dan dua dikabulkan. Satu sengketa, Nomor",
        "018/V/KIP-PSI/2023, dimediasi di Komisi Informasi Pusat dan selesai dengan kesepakatan pada 4 Oktober 2023.",
    )
    writer.paragraph(
        f"Pada {len(_DAYS)} permohonan yang diambil sebagai contoh, jawaban diberikan dalam {min(_DAYS)}–{max(_DAYS)}",
        f"hari kerja, rata-rata {dec(Decimal(sum(_DAYS)) / len(_DAYS), 1)} hari dengan median",
        f"{dec(Decimal(median(_DAYS)), 1)} hari. Jawaban yang melebihi 10 hari kerja sebanyak",
        f"{words(sum(day > 10 for day in _DAYS))}, semuanya dengan perpanjangan 7 hari kerja menurut Pasal 22 ayat",
        "(8) Undang-Undang Nomor 14 Tahun 2008.",
    )
    writer.new_page()
    writer.heading("Pertanyaan dan pengaduan HALOBPOM 1500533")
    lines = []
    for at, (name, a, b, c) in enumerate(_CALLS, 1):
        run = sum(row[1] + row[2] for row in _CALLS[:at])
        lines.append([str(at), f"Triwulan {name}", whole(a), whole(b), whole(a + b), whole(run), whole(c),
                      dec(percent(c, a + b))])  # fmt: skip
    writer.table(
        "Tabel 3. Layanan HALOBPOM tahun 2023",
        [["No", "Periode", "Pertanyaan", "Pengaduan", "Jumlah", "Kumulatif", "Dijawab ≤ 1 hari", "%"]],
        [*lines, ["", "<b>Tahun 2023</b>", whole(questions), whole(complaints), whole(questions + complaints), "",
          whole(quick),
                  dec(percent(quick, questions + complaints))]],
    )  # fmt: skip
    rates = [percent(c, a + b) for _, a, b, c in _CALLS]
    writer.paragraph(
        f"Layanan menerima {whole(questions + complaints)} pertanyaan dan pengaduan, rata-rata",
        f"{whole(rounded(Decimal(questions + complaints) / 4, 0))} per triwulan. Pada triwulan III jumlahnya",
        f"tertinggi, naik {dec(growth(10_215 + 402, 8_806 + 287))}% dari triwulan sebelumnya, karena pemberitaan",
        f"sirop obat. Jawaban dalam satu hari berkisar antara {dec(min(rates))}% dan {dec(max(rates))}%. Pengaduan",
        f"{whole(complaints)} kasus, hampir",
        f"{dec(percent(complaints, questions + complaints, 1) + Decimal('0.1'), 1)}% dari layanan; yang diteruskan",
        "kepada unit teknis 514 dan selesai 497.",
    )
    writer.heading("Keterbukaan informasi")
    writer.table(
        "Tabel 4. Hasil monitoring dan evaluasi keterbukaan informasi publik",
        [["No", "Indikator", "Bobot (%)", "Nilai", "Nilai tertimbang"]],
        [[str(at), name, str(weight), dec(Decimal(score)), dec(Decimal(score) * weight / 100, 3)]
         for at, (name, (weight, score)) in enumerate(_OPEN.items(), 1)]
        + [["", "<b>Nilai akhir</b>", "100", "", dec(openness, 3)]],
    )  # fmt: skip
    simple = sum((Decimal(score) for _, score in _OPEN.values()), start=Decimal(0)) / len(_OPEN)
    writer.paragraph(
        f"Nilai keterbukaan informasi {dec(openness)} dengan kualifikasi Informatif (90–100), naik",
        f"{dec(rounded(openness) - Decimal('94.11'))} poin dari 94,11 pada tahun 2022; tanpa bobot rata-ratanya",
        f"{dec(simple)}. Badan POM berada pada peringkat kelima dari 34 lembaga pemerintah nonkementerian, bersama",
        "satu lembaga lain dengan nilai yang sama. Daftar Informasi Publik memuat 1.204 informasi, bertambah 96,",
        "sedangkan informasi yang dikecualikan berkurang dari 41 menjadi 38 jenis. PPID pelaksana yang telah",
        f"mengunggah laporan 82 dari 83 unit ({dec(percent(82, 83))}%).",
    )
    writer.paragraph(
        "Anggaran layanan informasi Rp1.186.400.000, di antaranya Rp402.750.000 untuk pengembangan aplikasi dan",
        "sekitar Rp0,3 miliar untuk publikasi, terealisasi Rp1.171.926.480",
        f"({dec(percent(1_171_926_480, 1_186_400_000))}%). Petugas layanan 14 orang: dua pranata humas ahli madya,",
        "lima ahli muda, dan tujuh tenaga kontrak.",
    )
    return writer.report()
