"""Requests for public information: working days, several reasons for one refusal, groups that do not exclude others."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 25mm 18mm 30mm }
body { font: 10.5pt/1.4 "Liberation Serif", "Times New Roman", serif } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 12pt } p { text-align: justify; text-indent: 10mm } p.caption { text-indent: 0; text-align: center;
margin: 6px 0 2px; font-size: 10pt } table { border-collapse: collapse; margin: 0 auto 10px; font-size: 10pt }
th, td { border: .75pt solid #000; padding: 2px 8px } th { background: #fff2cc } td.right { text-align: right }
.break { break-before: page }
"""

# quarter: received, granted in full, granted in part, refused, still in process at the end of the quarter
_QUARTERS = {"I": (73, 55, 8, 6, 4), "II": (91, 70, 9, 7, 9), "III": (68, 60, 7, 5, 5), "IV": (84, 66, 9, 8, 6)}
_EARLIER = {2019: 402, 2020: 188, 2021: 231, 2022: 297}
# way: received, answered, working days until the answers
_WAYS = {"Laman PPID": (171, 168, 1036), "Surat elektronik": (82, 81, 470), "Datang langsung": (47, 47, 146),
         "Surat pos": (16, 14, 118)}  # fmt: skip
_GROUPS = {"Perorangan": 201, "Badan hukum": 62, "Kelompok orang": 14, "Instansi pemerintah": 39}
_STUDENTS = 118
_REASONS = {"Informasi dikecualikan": 15, "Informasi tidak dikuasai": 9, "Permohonan tidak lengkap": 7}
_REFUSED_TWICE = 5  # refusals with two reasons
_DAYS = {"1–3": 97, "4–7": 122, "8–10": 76, "11–17 (dengan perpanjangan)": 15}


def layanan_ppid() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    received, full, part, refused = (sum(row[at] for row in _QUARTERS.values()) for at in range(4))
    answered = full + part + refused
    average = Decimal(sum(row[2] for row in _WAYS.values())) / answered
    yearly = {**_EARLIER, 2023: received}
    timely = _DAYS["1–3"] + _DAYS["4–7"] + _DAYS["8–10"]

    writer.title("LAPORAN LAYANAN INFORMASI PUBLIK", "PPID KOTA BANDAR AGUNG", "TAHUN 2023")
    writer.heading("A. Permohonan informasi")
    writer.paragraph(
        f"Pada tahun 2023 PPID Kota Bandar Agung menerima {received} permohonan,",
        f"{dec(growth(received, _EARLIER[2022]))}% lebih banyak daripada tahun 2022, tetapi masih di bawah tahun 2019.",
        f"Hingga 31 Desember 2023 sebanyak {answered} permohonan telah dijawab dan {received - answered} masih",
        f"diproses. Dari yang dijawab, {full + part} ({dec(percent(full + part, answered))}%) dikabulkan sebagian atau",
        "seluruhnya.",
    )
    writer.table(
        "Tabel 1. Permohonan menurut triwulan",
        [["No", "Triwulan", "Masuk", "Dikabulkan seluruhnya", "Dikabulkan sebagian", "Ditolak",
          "Dalam proses pada akhir triwulan"]],
        [[str(at), name, *map(str, row)] for at, (name, row) in enumerate(_QUARTERS.items(), 1)]
        + [["", "2023", *map(str, (received, full, part, refused, received - answered))]],
    )  # fmt: skip
    writer.paragraph("Permohonan yang masih diproses diselesaikan pada triwulan berikutnya.")
    writer.table(
        "Tabel 2. Permohonan per tahun dan perubahannya (2019=100)",
        [["No", "Tahun", "Permohonan", "Perubahan (%)", "Indeks"]],
        [[str(at), str(year), str(count), "-" if at == 1 else dec(growth(count, yearly[year - 1])),
          dec(percent(count, yearly[2019], 1), 1)] for at, (year, count) in enumerate(yearly.items(), 1)],
    )  # fmt: skip
    people = _GROUPS["Perorangan"]
    writer.paragraph(
        f"Pemohon perorangan berjumlah {people} ({dec(percent(people, received))}%); {_STUDENTS} di antaranya",
        "mahasiswa.",
        f"Badan hukum mengajukan {_GROUPS['Badan hukum']}, kelompok orang {_GROUPS['Kelompok orang']}, dan instansi"
        " pemerintah"
        f" {_GROUPS['Instansi pemerintah']} permohonan.",
    )
    writer.new_page()
    writer.heading("B. Waktu dan cara pelayanan")
    writer.table(
        "Tabel 3. Permohonan menurut cara penyampaian",
        [["No", "Cara", "Permohonan", "%", "Dijawab", "Rata-rata hari kerja"]],
        [[str(at), name, str(count), dec(percent(count, received)), str(done), dec(Decimal(days) / done, 1)]
         for at, (name, (count, done, days)) in enumerate(_WAYS.items(), 1)]
        + [["", "Jumlah/rata-rata", str(received), "100,00", str(answered), dec(average, 1)]],
    )  # fmt: skip
    writer.table(
        "Tabel 4. Waktu menjawab (hari kerja)",
        [["No", "Hari kerja", "Permohonan", "% dari yang dijawab", "Kumulatif (%)"]],
        [[str(at), name, str(count), dec(percent(count, answered)),
          dec(percent(sum(list(_DAYS.values())[:at]), answered))] for at, (name, count) in enumerate(_DAYS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        "Undang-Undang Nomor 14 Tahun 2008 memberi waktu 10 hari kerja dan dapat diperpanjang paling lama 7 hari",
        f"kerja. Sebanyak {timely} permohonan ({dec(percent(timely, answered, 1), 1)}%) dijawab tanpa perpanjangan,",
        "yaitu di atas target minimal 90%. Permohonan yang datang langsung paling cepat dijawab, rata-rata",
        f"{dec(Decimal(146) / 47, 1)} hari kerja.",
    )
    writer.heading("C. Penolakan dan keberatan")
    reasons = sum(_REASONS.values())
    writer.table(
        f"Tabel 5. Alasan penolakan ({refused} penolakan)",
        [["No", "Alasan", "Disebut", "% penolakan"]],
        [[str(at), name, str(count), dec(percent(count, refused, 1), 1)]
         for at, (name, count) in enumerate(_REASONS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        f"Ke-{refused} penolakan menyebut {reasons} alasan, karena {words(_REFUSED_TWICE)} penolakan memuat dua",
        "alasan. Atas penolakan itu diajukan sebelas keberatan; delapan diselesaikan atasan PPID dan tiga berlanjut",
        "menjadi sengketa di Komisi Informasi, dua di antaranya dimenangkan PPID dan satu belum diputus.",
    )
    budget, spent = 184_500_000, 171_932_400
    writer.paragraph(
        f"Biaya layanan sebesar Rp{whole(spent)} atau {dec(percent(spent, budget))}% dari anggaran Rp184,5 juta,"
        " setara sekitar"
        f" Rp{whole(rounded(Decimal(spent) / received / 1000, 0))} ribu per permohonan. Indeks keterbukaan informasi"
        " kota"
        " (81,40) melampaui angka nasional (75,40).",
    )
    writer.paragraph(
        f"Laman PPID dikunjungi 48.216 kali, rata-rata {whole(rounded(Decimal(48_216) / 365, 0))} kali per hari.",
        "Dalam lima tahun",
        f"terakhir PPID menerima rata-rata {dec(Decimal(sum(yearly.values())) / len(yearly), 1)} permohonan per",
        "tahun; hanya pada 2019,",
        "2022, dan 2023 jumlahnya di atas rata-rata.",
    )
    return writer.report()
