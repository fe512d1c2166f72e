"""Tourism and transport: occupancy in percentage points, length of stay, cumulative counts, five largest origins."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 13mm 20mm }
body { font: 9.5pt/1.35 Carlito, "Liberation Sans", sans-serif }
h1 { font-size: 18pt; color: #006d5b; font-weight: 300 }
h2 { font-size: 12pt; color: #006d5b } table { border-collapse: separate; border-spacing: 0 1px; width: 100%;
font-size: 9pt } th { background: #d5efe9; padding: 4px }
td { background: #fafafa; padding: 3px 6px; text-align: center }
td:first-child { text-align: left; font-weight: bold } p b { color: #006d5b }
.break { break-before: page }
"""

# class: rooms, room nights sold in June 2022, May 2023 and June 2023, guests and guest nights in June 2023
_HOTELS = {
    "Bintang 1": (214, 2_380, 2_611, 2_905, 2_744, 3_952),
    "Bintang 2": (688, 8_120, 9_204, 10_233, 9_861, 14_103),
    "Bintang 3": (1_940, 29_015, 31_877, 34_120, 31_506, 52_918),
    "Bintang 4": (1_312, 19_740, 22_618, 24_077, 21_390, 40_214),
    "Bintang 5": (405, 5_012, 6_730, 7_118, 5_906, 13_407),
}
# origin: visits in June 2022, May 2023, June 2023, January to June 2023
_ORIGINS = {"Malaysia": (1_204, 3_916, 4_488, 22_870), "Australia": (866, 2_751, 3_020, 15_304),
            "Singapura": (702, 1_880, 2_417, 11_962), "Belanda": (611, 904, 1_118, 5_240),
            "Jerman": (390, 871, 846, 4_733)}  # fmt: skip
_ALL_ORIGINS = (5_180, 15_022, 16_905, 84_416)
# way: first half of 2022, first half of 2023, May 2023, June 2023
_WAYS = {
    "Penumpang udara domestik (ribu orang)": ("1014.6", "1388.2", "241.7", "262.9"),
    "Penumpang udara internasional (ribu orang)": ("21.4", "148.9", "27.2", "30.5"),
    "Penumpang laut (ribu orang)": ("310.8", "352.3", "61.0", "74.4"),
    "Penumpang kereta api (ribu orang)": ("602.1", "901.5", "158.3", "171.6"),
    "Barang udara (ton)": ("11204", "10871", "1902", "1788"),
    "Barang laut (ribu ton)": ("486.2", "511.9", "88.4", "86.0"),
}
_SITES = {"Pantai Karang Putih": (412_300, 6_184_500_000), "Kebun Raya Limau": (188_640, 2_829_600_000),
          "Museum Negeri": (41_275, 165_100_000), "Alun-alun Kota": (506_000, 0)}  # fmt: skip


def pariwisata_transportasi() -> MadeReport:
    writer = Writer(_STYLE)
    rooms, was, may, june, guests, nights = (sum(row[at] for row in _HOTELS.values()) for at in range(6))

    def filled(sold: int, count: int, days: int) -> Decimal:
        return percent(sold, count * days)

    now, then, last = filled(june, rooms, 30), filled(was, rooms, 30), filled(may, rooms, 31)
    stays = {name: Decimal(row[5]) / row[4] for name, row in _HOTELS.items()}
    five = [sum(row[at] for row in _ORIGINS.values()) for at in range(4)]

    writer.title("Perkembangan Pariwisata dan Transportasi", "Provinsi Tanjung Limau, Juni 2023")
    visits_grown = dec(growth(_ALL_ORIGINS[2], _ALL_ORIGINS[1]))
    first = f"Kunjungan wisatawan mancanegara pada Juni 2023 mencapai {whole(_ALL_ORIGINS[2])}, naik {visits_grown}"
    second = (
        f"Tingkat penghunian kamar (TPK) hotel bintang {dec(now)} persen, naik {dec(now - last)} poin dibandingkan Mei"
    )
    writer.items(
        (
            f"{first} persen dibandingkan Mei 2023 dan lebih dari tiga kali lipat Juni 2022.",
            f"{second} 2023 dan {dec(now - then)} poin dibandingkan Juni 2022.",
            f"Rata-rata lama menginap tamu {dec(Decimal(nights) / guests)} hari.",
        )
    )
    writer.table(
        "",
        [[Spanning("Klasifikasi", rows=2), Spanning("Kamar", rows=2), Spanning("TPK (%)", columns=3),
          Spanning("Perubahan (poin)", columns=2), Spanning("Tamu", rows=2), Spanning("Lama menginap (hari)", rows=2)],
         ["Juni 2022", "Mei 2023", "Juni 2023", "y-on-y", "m-to-m"]],
        [[name, whole(a), dec(filled(b, a, 30)), dec(filled(c, a, 31)), dec(filled(d, a, 30)),
          dec(filled(d, a, 30) - filled(b, a, 30)), dec(filled(d, a, 30) - filled(c, a, 31)), whole(e),
          dec(stays[name])]
         for name, (a, b, c, d, e, _) in _HOTELS.items()]
        + [["Seluruh bintang", whole(rooms), dec(then), dec(last), dec(now), dec(now - then), dec(now - last),
            whole(guests), dec(Decimal(nights) / guests)]],
    )  # fmt: skip
    writer.paragraph(
        "<b>Tabel 1.</b> TPK dan lama menginap menurut klasifikasi hotel. TPK = malam kamar terjual / (kamar × hari)."
    )
    writer.heading("Wisatawan mancanegara")
    writer.table(
        "",
        [["Kebangsaan", "Juni 2022", "Mei 2023", "Juni 2023", "m-to-m (%)", "y-on-y (%)", "Januari–Juni 2023",
          "Andil Juni (%)"]],
        [[name, *(whole(value) for value in row[:3]), dec(growth(row[2], row[1])), dec(growth(row[2], row[0])),
          whole(row[3]), dec(percent(row[2], _ALL_ORIGINS[2]))]
         for name, row in [*_ORIGINS.items(), ("Jumlah", _ALL_ORIGINS)]],
    )  # fmt: skip
    writer.paragraph("<b>Tabel 2.</b> Lima kebangsaan terbanyak. Jumlah mencakup semua kebangsaan.")
    writer.paragraph(
        f"Lima kebangsaan itu mencakup {dec(percent(five[2], _ALL_ORIGINS[2]))} persen kunjungan Juni dan"
        f" {dec(percent(five[3], _ALL_ORIGINS[3]))} persen kunjungan semester I. Hanya kunjungan dari Jerman yang",
        "berkurang dibandingkan Mei, dan itu pun kurang dari 3 persen.",
    )
    writer.new_page()
    writer.heading("Transportasi")

    rows = []
    for name, texts in _WAYS.items():
        half_before, half, may_count, june_count = (Decimal(text) for text in texts)
        places = 0 if "ton)" in name and "ribu" not in name else 1
        rows.append([name, dec(may_count, places), dec(june_count, places), dec((june_count / may_count - 1) * 100),
                     dec(half_before, places), dec(half, places), dec((half / half_before - 1) * 100)])  # fmt: skip
    writer.table(
        "",
        [["Moda", "Mei 2023", "Juni 2023", "m-to-m (%)", "Semester I 2022", "Semester I 2023", "c-to-c (%)"]],
        rows,
    )
    writer.paragraph("<b>Tabel 3.</b> Angkutan penumpang dan barang. Barang udara mencakup bongkar dan muat.")
    writer.paragraph(
        "Semua angkutan penumpang naik pada Juni 2023 karena libur sekolah, sedangkan angkutan barang turun. Secara",
        "kumulatif penumpang udara internasional mencapai 148,9 ribu orang, hampir tujuh kali lipat semester I 2022,",
        "ketika penerbangan internasional baru dibuka kembali pada April.",
    )
    writer.heading("Objek wisata")
    visits, money = (sum(row[at] for row in _SITES.values()) for at in (0, 1))
    paying = sum(row[0] for row in _SITES.values() if row[1])
    writer.table(
        "",
        [["Objek", "Pengunjung semester I", "%", "Retribusi (juta rupiah)", "Per pengunjung (rupiah)"]],
        [[name, whole(count), dec(percent(count, visits)), dec(Decimal(paid) / 10**6, 1) if paid else "-",
          whole(Decimal(paid) / count) if paid else "n/a"] for name, (count, paid) in _SITES.items()]
        + [["Jumlah", whole(visits), "100,00", dec(Decimal(money) / 10**6, 1), whole(Decimal(money) / paying)]],
    )  # fmt: skip
    writer.paragraph("<b>Tabel 4.</b> Pengunjung objek wisata. Kunjungan Alun-alun Kota merupakan perkiraan.")
    writer.paragraph(
        f"Retribusi semester I sebesar Rp{dec(Decimal(money) / 10**9)} miliar telah mencapai"
        f" {dec(percent(money, 17_500_000_000))} persen dari target setahun (Rp17,5 miliar). Rata-rata per"
        " pengunjung dihitung dari"
        " objek yang berbayar.",
    )
    middle = [_HOTELS[name] for name in ("Bintang 3", "Bintang 4")]
    writer.paragraph(
        f"Hotel bintang 3 dan 4 memiliki {dec(percent(sum(row[0] for row in middle), rooms, 1), 1)} persen kamar dan",
        "menampung",
        f"{dec(percent(sum(row[4] for row in middle), guests, 1), 1)} persen tamu pada Juni 2023. Setiap hari",
        "rata-rata sekitar",
        f"{whole(Decimal('262.9') * 1000 / 30)} orang berangkat dengan penerbangan domestik. Lama menginap tamu",
        "asing, 2,61 hari,",
        "lebih panjang daripada tamu Indonesia (1,66 hari). TPK nasional pada bulan yang sama sebesar 53,67 persen.",
    )
    return writer.report()
