"""Staff of an agency: openings and closings, teams that borrow people, an index weighted by persons."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 22mm }
body { font: 10pt/1.5 "Liberation Sans", sans-serif; color: #222 } h1 { font-size: 15pt; text-align: right }
h2 { font-size: 11pt; letter-spacing: .5px } table { border-collapse: collapse; width: 100%; font-size: 8.5pt }
th { border: .75pt solid #777; background: #eee; padding: 3px; font-weight: normal } td { padding: 3px 5px }
td { border-left: .75pt solid #777; border-right: .75pt solid #777; text-align: center }
td:first-child { text-align: left } tbody { border-bottom: .75pt solid #777 } p { text-align: justify }
.caption { text-align: left; margin: 10px 0 3px; font-weight: bold; font-size: 9pt } .break { break-before: page }
"""

# unit: civil servants on 1 January, new, moved in, retired, died or resigned, moved out; of those at the end: women
_UNITS = {
    "Sekretariat": (48, 3, 2, 4, 0, 1, 27),
    "Bidang Perizinan": (36, 2, 1, 1, 1, 2, 19),
    "Bidang Pengawasan": (41, 4, 0, 2, 0, 3, 14),
    "Bidang Data dan Informasi": (22, 5, 2, 0, 0, 1, 12),
    "UPT Wilayah Barat": (29, 1, 3, 2, 1, 0, 11),
    "UPT Wilayah Timur": (27, 0, 1, 3, 0, 2, 9),
}
_SCHOOLING = {"S-3": 4, "S-2": 47, "S-1/D-IV": 113, "D-III": 24, "SLTA": 16, "SLTP atau lebih rendah": 0}
_CONTRACT, _PAID_BY_SERVICE = 31, 46  # PPPK and other staff
_TEAMS = {"Zona Integritas": (24, 9), "SPBE": (18, 7), "Satgas SPIP": (15, 5), "Pengelola PPID": (11, 6)}
_MEMBERS = 57  # different persons in the four teams
# index of professionalism: persons measured, qualification, competence, performance, discipline
_INDEX = {"Pimpinan tinggi": (1, "20.00", "38.50", "25.00", "5.00"),
          "Administrator dan pengawas": (19, "17.80", "35.15", "25.40", "5.00"),
          "Fungsional": (124, "15.62", "31.08", "25.10", "4.99"),
          "Pelaksana": (57, "11.90", "21.44", "24.85", "4.97")}  # fmt: skip
_HOURS = {"≥ 40 JP": 98, "20–39 JP": 74, "1–19 JP": 21, "Tidak mengikuti": 11}


def kepegawaian() -> MadeReport:
    writer = Writer(_STYLE)
    start, new, came, retired, gone, left, women = (sum(row[at] for row in _UNITS.values()) for at in range(7))
    ends = {name: row[0] + row[1] + row[2] - row[3] - row[4] - row[5] for name, row in _UNITS.items()}
    end = sum(ends.values())
    everyone = end + _CONTRACT + _PAID_BY_SERVICE
    grown = [name for name, row in _UNITS.items() if ends[name] > row[0]]
    shrunk = [name for name, row in _UNITS.items() if ends[name] < row[0]]

    writer.title("PROFIL KEPEGAWAIAN 2023", "Dinas Penanaman Modal Provinsi Kalbara")
    writer.heading("1. Jumlah pegawai")
    writer.paragraph(
        f"Per 31 Desember 2023 dinas memiliki {everyone} pegawai, terdiri atas {end} PNS, {_CONTRACT} PPPK, dan"
        f" {_PAID_BY_SERVICE} tenaga non-ASN. Dibandingkan awal tahun, jumlah PNS bertambah {end - start} orang",
        f"({dec(percent(end - start, start))}%). Di {words(len(grown))} unit jumlahnya bertambah, di",
        f"{words(len(shrunk))} unit berkurang. Perempuan berjumlah {women} orang atau {dec(percent(women, end))}% dari",
        "PNS.",
    )
    writer.table(
        "Tabel 1. Mutasi PNS tahun 2023 (tidak termasuk PPPK dan tenaga non-ASN)",
        [[Spanning("Unit", rows=2), Spanning("1 Jan", rows=2), Spanning("Masuk", columns=2),
          Spanning("Keluar", columns=3), Spanning("31 Des", rows=2), Spanning("Perempuan", columns=2)],
         ["CPNS", "Pindah", "Pensiun", "Wafat/ mundur", "Pindah", "Orang", "%"]],
        [[name, *(str(value) if value else "-" for value in row[:6]), str(ends[name]), str(row[6]),
          dec(percent(row[6], ends[name], 1), 1)] for name, row in _UNITS.items()]
        + [["<b>Jumlah</b>", *map(str, (start, new, came, retired, gone, left)), str(end), str(women),
            dec(percent(women, end, 1), 1)]],
    )  # fmt: skip
    writer.paragraph("Perpindahan antarunit dicatat sebagai pindah keluar dan pindah masuk.")
    writer.heading("2. Pendidikan")
    high = _SCHOOLING["S-3"] + _SCHOOLING["S-2"] + _SCHOOLING["S-1/D-IV"]
    writer.table(
        f"Tabel 2. PNS menurut pendidikan (n = {sum(_SCHOOLING.values())})",
        [["Pendidikan", "PNS", "%", "Kumulatif (%)"]],
        [[name, str(count) if count else "-", dec(percent(count, end)) if count else "-",
          dec(percent(sum(list(_SCHOOLING.values())[: at + 1]), end))]
         for at, (name, count) in enumerate(_SCHOOLING.items())],
    )  # fmt: skip
    writer.paragraph(
        f"Sebanyak {high} PNS, lebih dari empat perlima, berpendidikan sarjana ke atas; pada tahun 2019 porsinya"
        " baru 68,5%."
    )
    writer.new_page()
    writer.heading("3. Indeks Profesionalitas ASN")
    count = sum(row[0] for row in _INDEX.values())
    totals = {name: sum(map(Decimal, row[1:]), start=Decimal(0)) for name, row in _INDEX.items()}
    means = [
        sum((Decimal(row[at]) * row[0] for row in _INDEX.values()), start=Decimal(0)) / count for at in range(1, 5)
    ]
    index = sum((totals[name] * row[0] for name, row in _INDEX.items()), start=Decimal(0)) / count
    writer.table(
        "Tabel 3. Indeks Profesionalitas ASN menurut jenis jabatan",
        [["Jabatan", "Diukur", "Kualifikasi (25)", "Kompetensi (40)", "Kinerja (30)", "Disiplin (5)", "IP ASN"]],
        [[name, str(row[0]), *(dec(Decimal(value)) for value in row[1:]), dec(totals[name])]
         for name, row in _INDEX.items()]
        + [["<b>Dinas</b>", str(count), *map(dec, means), dec(index)]],
    )  # fmt: skip
    writer.paragraph(
        f"IP ASN dinas sebesar {dec(index)} (kategori sedang), {dec(Decimal('78.00') - index)} di bawah target"
        " 78,00. Hanya"
        f" pelaksana yang masih berkategori rendah. Tiga PNS yang sedang tugas belajar tidak diukur, sehingga"
        f" {count} dari {end} PNS tercakup.",
    )
    writer.heading("4. Pengembangan kompetensi")
    long = _HOURS["≥ 40 JP"] + _HOURS["20–39 JP"]
    writer.table(
        "Tabel 4. Jam pelajaran yang diikuti PNS",
        [["Jam pelajaran", "PNS", "%"]],
        [[name, str(value), dec(percent(value, end, 1), 1)] for name, value in _HOURS.items()],
    )
    writer.paragraph(
        f"Kewajiban minimal 20 JP dipenuhi oleh {long} PNS ({dec(percent(long, end, 1), 1)}%). Rata-rata 37,4 JP per",
        "PNS, dengan median 39 JP.",
    )
    seats, chairs = sum(row[0] for row in _TEAMS.values()), sum(row[1] for row in _TEAMS.values())
    writer.table(
        "Tabel 5. Tim lintas unit",
        [["Tim", "Anggota", "di antaranya perempuan", "%"]],
        [[name, str(a), str(b), dec(percent(b, a, 1), 1)] for name, (a, b) in _TEAMS.items()],
    )
    writer.paragraph(
        f"Keempat tim memiliki {seats} keanggotaan, {whole(chairs)} di antaranya dipegang perempuan. Karena beberapa",
        f"pegawai duduk dalam lebih dari satu tim, jumlah orangnya {_MEMBERS}.",
    )
    others = _CONTRACT + _PAID_BY_SERVICE
    writer.heading("5. Proyeksi")
    writer.paragraph(
        f"Sampai dengan 2028, 61 PNS atau hampir 30% akan pensiun; {dec(percent(19, 61, 1), 1)}% di antaranya (19",
        "orang) pejabat",
        f"fungsional. Saat ini terdapat {dec(Decimal(end) / others, 1)} PNS untuk setiap pegawai non-PNS, sedangkan",
        "pada tahun",
        "2022 terdapat 2,9. Menurut analisis beban kerja, dinas memerlukan 231 PNS, sehingga kekurangannya",
        f"{231 - end} orang",
        f"({dec(percent(231 - end, 231, 1), 1)}% dari kebutuhan).",
    )
    return writer.report()
