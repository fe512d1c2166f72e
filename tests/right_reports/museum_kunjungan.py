"""Visitors of a museum: cumulative beside monthly figures, five largest origins, part of a year, thousands and full."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 18mm 20mm }
body { font: 10pt/1.4 "Liberation Sans", sans-serif } h1 { font-size: 12.5pt; text-align: center }
h2 { font-size: 10.5pt; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt }
th { border-top: 1.5px solid #000; border-bottom: 1px solid #000; padding: 2px 4px; font-weight: bold }
td { padding: 2px 4px } tbody tr:last-child td { border-top: 1px solid #000; border-bottom: 1.5px solid #000 }
td.right { text-align: right } .caption { margin: 10px 0 3px; font-style: italic; break-after: avoid }
"""

# month: domestic, foreign, days open, all visitors of the same month in 2023
_MONTHS = {
    "Januari": (14_210, 412, 26, 12_904), "Februari": (9_871, 388, 25, 10_522), "Maret": (5_640, 301, 22, 7_015),
    "April": (16_902, 455, 24, 13_377), "Mei": (13_518, 520, 27, 12_861), "Juni": (21_344, 702, 26, 20_013),
    "Juli": (24_087, 911, 27, 23_450), "Agustus": (12_265, 874, 26, 13_118), "September": (13_010, 690, 25, 11_906),
}  # fmt: skip
_ORIGINS = {"Belanda": (1_318, 1_204), "Malaysia": (902, 915), "Jepang": (611, 498), "Prancis": (377, 402),
            "Australia": (305, 266)}  # fmt: skip
# ticket: sold, price in rupiah
_TICKETS = {"Dewasa": (58_412, 10_000), "Anak-anak": (17_906, 5_000), "Rombongan sekolah": (39_870, 3_000),
            "Mancanegara": (5_253, 25_000)}  # fmt: skip
_TARGET, _TARGET_NOW, _TARGET_NEXT = 180_000, 135_000, 195_000


def museum_kunjungan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    home, abroad, days, before = (sum(row[at] for row in _MONTHS.values()) for at in range(4))
    total = home + abroad
    assert abroad == _TICKETS["Mancanegara"][0]
    totals = {name: row[0] + row[1] for name, row in _MONTHS.items()}
    july, august, september = totals["Juli"], totals["Agustus"], totals["September"]
    assert september > august
    assert september > _MONTHS["September"][3]
    assert total > max(before, _TARGET_NOW)
    assert max(totals, key=totals.__getitem__) == "Juli"
    assert min(totals, key=totals.__getitem__) == "Maret"
    writer.title("STATISTIK KUNJUNGAN MUSEUM NEGERI WIRA BUANA", "JANUARI–SEPTEMBER 2024")
    writer.heading("A. Perkembangan kunjungan")
    fewer = [name for name, row in _MONTHS.items() if totals[name] < row[3]]
    writer.paragraph(
        f"Jumlah pengunjung museum pada September 2024 sebanyak {whole(september)} orang, naik",
        f"{dec(percent(september - august, august))} persen dibandingkan Agustus 2024 (m-to-m) dan naik",
        f"{dec(percent(september - _MONTHS['September'][3], _MONTHS['September'][3]))} persen dibandingkan September",
        f"2023 (y-on-y). Dengan demikian, selama sembilan bulan pertama 2024 museum menerima {whole(total)} orang,",
        f"{dec(percent(total - before, before))} persen lebih banyak daripada periode yang sama tahun sebelumnya",
        f"({whole(before)} orang). Kunjungan terbanyak terjadi pada Juli ({whole(july)} orang) dan paling sedikit pada",
        f"Maret ({whole(totals['Maret'])} orang) yang bertepatan dengan bulan Ramadan. Hanya {words(len(fewer))} dari",
        f"sembilan bulan, yaitu {' dan '.join(fewer)}, yang lebih sepi daripada bulan yang sama tahun 2023.",
    )
    rows: list[Row] = []
    running, previous = 0, 0
    for name, (own, other, opened, _) in _MONTHS.items():
        here = own + other
        running += here
        change = dec(percent(here - previous, previous)) if previous else "–"
        rows.append([name, whole(own), whole(other), whole(here), whole(running), str(opened),
                     whole(rounded(Decimal(here) / opened, 0)), change])  # fmt: skip
        previous = here
    writer.table(
        "Tabel 1. Pengunjung menurut bulan, 2024 (orang)",
        [["Bulan", "Nusantara", "Mancanegara", "Jumlah", "Kumulatif", "Hari buka", "Rata-rata per hari buka",
          "Perubahan m-to-m (%)"]],
        [*rows, ["Jan–Sep", whole(home), whole(abroad), whole(total), "", str(days),
                 whole(rounded(Decimal(total) / days, 0)), ""]],
    )  # fmt: skip
    writer.paragraph(
        f"Target kunjungan 2024 ditetapkan {whole(_TARGET)} orang, sehingga sampai dengan akhir September telah",
        f"tercapai {dec(percent(total, _TARGET))} persen; terhadap target s.d. triwulan III ({whole(_TARGET_NOW)}",
        f"orang) capaiannya {dec(percent(total, _TARGET_NOW))} persen. Untuk 2025 diusulkan target",
        f"{whole(_TARGET_NEXT)} orang, naik {dec(percent(_TARGET_NEXT - _TARGET, _TARGET))} persen. Agar target tahun",
        f"ini tercapai, pada triwulan IV masih diperlukan {whole(_TARGET - total)} pengunjung.",
    )
    writer.heading("B. Pengunjung mancanegara")
    five, five_before = (sum(row[at] for row in _ORIGINS.values()) for at in (0, 1))
    abroad_before = 4_806
    writer.table(
        "Tabel 2. Lima besar kebangsaan pengunjung mancanegara, Januari–September",
        [[Spanning("Kebangsaan", rows=2), Spanning("2023", rows=2), Spanning("2024", columns=2),
          Spanning("Perubahan 2023–2024 (%)", rows=2)], ["Orang", "Peran (%)"]],
        [[name, whole(old), whole(new), dec(percent(new, abroad, 1), 1), dec(percent(new - old, old, 1), 1)]
         for name, (new, old) in _ORIGINS.items()]
        + [["Seluruh mancanegara", whole(abroad_before), whole(abroad), dec(100, 1),
            dec(percent(abroad - abroad_before, abroad_before, 1), 1)]],
    )  # fmt: skip
    dutch = _ORIGINS["Belanda"][0]
    writer.paragraph(
        f"Lima kebangsaan tersebut mencakup {whole(five)} orang atau {dec(percent(five, abroad, 1), 1)} persen dari",
        f"pengunjung mancanegara, tetapi hanya {dec(percent(five, total, 1), 1)} persen dari seluruh pengunjung.",
        f"Sekitar seperempat pengunjung mancanegara ({dec(percent(dutch, abroad, 1), 1)} persen) berkebangsaan",
        f"Belanda. Pada periode yang sama 2023 kelimanya berjumlah {whole(five_before)} orang. Di luar lima besar",
        f"masih terdapat {whole(abroad - five)} orang dari 41 kebangsaan.",
    )
    writer.heading("C. Penerimaan tiket")
    sold = sum(row[0] for row in _TICKETS.values())
    money = sum(n * price for n, price in _TICKETS.values())
    writer.table(
        "Tabel 3. Tiket terjual dan penerimaan, Januari–September 2024",
        [["Jenis tiket", "Tarif (Rp)", "Lembar", "Penerimaan (ribu Rp)", "Peran (%)"]],
        [[name, whole(price), whole(n), whole(n * price // 1000), dec(percent(n * price, money))]
         for name, (n, price) in _TICKETS.items()]
        + [["Jumlah", "", whole(sold), whole(money // 1000), "100,00"]],
    )  # fmt: skip
    writer.paragraph(
        f"Penerimaan tiket sebesar Rp{whole(money)} telah disetor ke kas daerah. Dari {whole(total)} pengunjung,",
        f"{whole(total - sold)} orang ({dec(percent(total - sold, total))} persen) masuk tanpa tiket (lansia,",
        f"penyandang disabilitas, dan tamu dinas). Rata-rata penerimaan Rp{whole(rounded(Decimal(money) / sold, 0))}",
        f"per lembar atau Rp{whole(rounded(Decimal(money) / total, 0))} per pengunjung. Satu pengunjung dapat",
        "mengikuti lebih dari satu program: 18.240 orang mengikuti pemanduan, 6.915 orang menonton planetarium mini,",
        f"dan 4.077 orang mengikuti keduanya, sehingga peserta program seluruhnya {whole(18_240 + 6_915 - 4_077)}",
        f"orang ({dec(percent(18_240 + 6_915 - 4_077, total))} persen pengunjung).",
    )
    return writer.report()
