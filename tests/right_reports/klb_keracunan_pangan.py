"""Outbreaks of food poisoning: attack rates weighted and plain, fatality, rates per 100.000, causes that overlap."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 18mm 20mm }
body { font: 10.5pt/1.45 "Liberation Sans", sans-serif } h1 { font-size: 14pt; color: #833c0b } h2 { font-size: 11pt }
tr { break-inside: avoid } h2, .caption { break-after: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { border-bottom: 1.5pt solid #833c0b }
td { border-bottom: .5pt solid #ccc; padding: 2px 4px } .caption { margin: 10px 0 3px; font-weight: bold }
"""

# province: people in thousands, outbreaks, exposed, ill, dead, outbreaks of 2023, ill of 2023
_PLACES = {
    "Provinsi Utara": (4_812, 9, 1_486, 612, 2, 11, 588),
    "Provinsi Barat": (12_406, 21, 5_310, 1_874, 3, 17, 1_902),
    "Provinsi Tengah": (8_977, 14, 2_047, 1_035, 0, 14, 911),
    "Provinsi Selatan": (3_155, 5, 402, 287, 1, 6, 344),
    "Provinsi Timur": (2_268, 4, 911, 236, 0, 3, 121),
}
_SOURCES = {"Masakan rumah tangga": (24, 1_388), "Jasa boga": (13, 1_702), "Jajanan": (9, 421),
            "Pangan olahan terdaftar": (3, 118), "Tidak diketahui": (4, 415)}  # fmt: skip
# cause: suspected, confirmed
_CAUSES = {"Bakteri": (26, 11), "Kimia": (7, 3), "Jamur dan racun alami": (5, 2), "Virus": (2, 0)}
_YEARS = {"2020": (45, 2_911, 9), "2021": (50, 3_276, 10), "2022": (47, 3_514, 4), "2023": (51, 3_866, 8)}


def _sum(at: int) -> int:
    return sum(row[at] for row in _PLACES.values())


def klb_keracunan_pangan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    people, events, exposed, ill, dead, events_old, ill_old = (_sum(at) for at in range(7))
    assert sum(row[0] for row in _SOURCES.values()) == events
    assert sum(row[1] for row in _SOURCES.values()) == ill
    assert _YEARS["2023"][:2] == (events_old, ill_old)
    years = {**_YEARS, "2024": (events, ill, dead)}
    rates = {name: Decimal(row[3]) / row[2] * 100 for name, row in _PLACES.items()}
    plain = sum(rates.values(), Decimal(0)) / len(rates)
    attack = percent(ill, exposed)
    incidence = {name: Decimal(row[3]) * 100 / row[0] for name, row in _PLACES.items()}
    most = max(incidence, key=incidence.__getitem__)
    worst = max(rates, key=rates.__getitem__)
    assert most != worst
    writer.title("LAPORAN TAHUNAN KEJADIAN LUAR BIASA KERACUNAN PANGAN", "WILAYAH REGIONAL III TAHUN 2024")
    writer.heading("Ringkasan")
    writer.paragraph(
        f"Selama 2024 dilaporkan {events} kejadian luar biasa keracunan pangan (KLB KP) di {words(5)} provinsi, "
        f"bertambah",
        f"{words(events - events_old)} dari {events_old} kejadian pada 2023. Orang terpapar {whole(exposed)}, sakit",
        f"{whole(ill)}, dan meninggal {words(dead)}. Attack rate (AR) regional {dec(attack)}% dan case fatality rate",
        f"(CFR) {dec(percent(dead, ill))}%. Jumlah orang sakit naik {dec(growth(ill, ill_old))}% sedangkan orang",
        f"meninggal turun dari {words(8)} menjadi {words(dead)}.",
    )
    writer.heading("1. KLB menurut provinsi")
    rows: list[Row] = [
        [str(at), name, str(row[1]), whole(row[2]), whole(row[3]), str(row[4]) if row[4] else "–", dec(rates[name]),
         dec(percent(row[4], row[3])) if row[4] else "–", dec(incidence[name])]
        for at, (name, row) in enumerate(_PLACES.items(), 1)
    ]  # fmt: skip
    writer.table(
        "Tabel 1. Kejadian, korban, dan angka kesakitan tahun 2024",
        [["No", "Provinsi", "KLB", "Terpapar", "Sakit", "Meninggal", "AR (%)", "CFR (%)",
          "Sakit per 100.000 penduduk"]],
        [*rows, ["", "Regional III", str(events), whole(exposed), whole(ill), str(dead), dec(attack),
                 dec(percent(dead, ill)), dec(Decimal(ill) * 100 / people)]],
    )  # fmt: skip
    fatal = [row for row in _PLACES.values() if row[4]]
    fatal_ill = sum(row[3] for row in fatal)
    low = [name for name, rate in rates.items() if rate < attack]
    writer.paragraph(
        f"AR regional tertimbang menurut orang terpapar; rata-rata sederhana kelima provinsi {dec(plain)}%. AR",
        f"tertinggi di {worst} ({dec(rates[worst])}%), tetapi angka sakit per 100.000 penduduk tertinggi di {most}",
        f"({dec(incidence[most])}), dibandingkan regional {dec(Decimal(ill) * 100 / people)}.",
        f"{words(len(low)).capitalize()} provinsi berada di bawah AR regional, yaitu {' dan '.join(low)}. Di",
        f"{words(len(fatal))} provinsi yang mencatat kematian, CFR bersama",
        f"{dec(percent(dead, fatal_ill))}% dari {whole(fatal_ill)} orang sakit. Rata-rata tiap KLB menyebabkan",
        f"{dec(Decimal(ill) / events, 1)} orang sakit; di Provinsi Barat {dec(Decimal(1_874) / 21, 1)}.",
    )
    assert len(low) == 2
    writer.heading("2. Perbandingan dengan tahun 2023")
    writer.table(
        "Tabel 2. KLB dan orang sakit, 2023 dan 2024",
        [["No", "Provinsi", "KLB 2023", "KLB 2024", "Selisih", "Sakit 2023", "Sakit 2024", "Perubahan (%)"]],
        [[str(at), name, str(row[5]), str(row[1]), f"{row[1] - row[5]:+d}".replace("-", "−").replace("+0", "0"),
          whole(row[6]), whole(row[3]), dec(growth(row[3], row[6])).replace("-", "−")]
         for at, (name, row) in enumerate(_PLACES.items(), 1)]
        + [["", "Regional III", str(events_old), str(events), f"+{events - events_old}", whole(ill_old), whole(ill),
            dec(growth(ill, ill_old))]],
    )  # fmt: skip
    more = [name for name, row in _PLACES.items() if row[1] > row[5]]
    assert more == ["Provinsi Barat", "Provinsi Timur"]
    writer.paragraph(
        "KLB bertambah di dua provinsi (Barat dan Timur), tetap di satu, dan berkurang di dua. Di Provinsi Barat KLB",
        f"bertambah empat, namun orang sakit justru berkurang {1_902 - 1_874}; di Provinsi Utara sebaliknya, KLB",
        f"berkurang dua tetapi orang sakit bertambah {612 - 588}. Orang sakit di Provinsi Timur hampir dua kali lipat",
        f"({dec(Decimal(236) / 121, 2)} kali).",
    )
    writer.heading("3. Sumber pangan")
    known_events, known_ill = events - 4, ill - 415
    writer.table(
        "Tabel 3. KLB dan orang sakit menurut sumber pangan",
        [["No", "Sumber", "KLB", "% KLB", "Sakit", "% sakit", "Sakit per KLB"]],
        [[str(at), name, str(a), dec(percent(a, events, 1), 1), whole(b), dec(percent(b, ill, 1), 1),
          dec(Decimal(b) / a, 1)] for at, (name, (a, b)) in enumerate(_SOURCES.items(), 1)]
        + [["", "Seluruhnya", str(events), "100,0", whole(ill), "100,0", dec(Decimal(ill) / events, 1)]],
    )  # fmt: skip
    writer.paragraph(
        f"Masakan rumah tangga menyebabkan {dec(percent(24, events, 1), 1)}% KLB tetapi "
        f"{dec(percent(1_388, ill, 1), 1)}%",
        f"orang sakit; jasa boga {dec(percent(13, events, 1), 1)}% KLB dengan {dec(percent(1_702, ill, 1), 1)}% orang",
        f"sakit. Dari {known_events} KLB yang sumbernya diketahui, {dec(percent(24, known_events, 1), 1)}% berasal "
        f"dari",
        f"masakan rumah tangga dan {dec(percent(13, known_events, 1), 1)}% dari jasa boga; dari {whole(known_ill)} "
        f"orang",
        f"sakit pada KLB tersebut, {dec(percent(1_702, known_ill, 1), 1)}% makan hidangan jasa boga. Karena "
        f"pembulatan,",
        "persentase pada Tabel 3 dapat tidak berjumlah tepat 100.",
    )
    writer.heading("4. Penyebab")
    suspected, confirmed = (sum(row[at] for row in _CAUSES.values()) for at in (0, 1))
    none = events - 36
    writer.table(
        "Tabel 4. Dugaan penyebab (satu KLB dapat mempunyai lebih dari satu dugaan)",
        [["No", "Penyebab", "Diduga", "Terkonfirmasi laboratorium", "% terkonfirmasi"]],
        [[str(at), name, str(a), str(b) if b else "–", dec(percent(b, a, 1), 1) if b else "–"]
         for at, (name, (a, b)) in enumerate(_CAUSES.items(), 1)],
    )  # fmt: skip
    assert suspected == 40
    writer.paragraph(
        f"Dugaan penyebab tercatat pada 36 dari {events} KLB, empat di antaranya dengan dua dugaan, sehingga "
        f"seluruhnya",
        f"{suspected} dugaan; pada {none} KLB ({dec(percent(none, events, 1), 1)}%) tidak ada dugaan. Yang "
        f"terkonfirmasi",
        f"{confirmed}, masing-masing pada KLB yang berlainan, yaitu {dec(percent(confirmed, suspected, 1), 1)}% dari",
        f"dugaan atau {dec(percent(confirmed, events, 1), 1)}% dari seluruh KLB. Bakteri terbanyak, di antaranya",
        "Staphylococcus aureus (5) dan Bacillus cereus (3). Sampel diterima dari 39 KLB; tiga sampel rusak.",
    )
    writer.heading("5. Kecenderungan lima tahun")
    writer.table(
        "Tabel 5. KLB keracunan pangan 2020–2024",
        [["No", "Tahun", "KLB", "Sakit", "Meninggal", "CFR (%)"]],
        [[str(at), year, str(a), whole(b), str(c), dec(percent(c, b))]
         for at, (year, (a, b, c)) in enumerate(years.items(), 1)]
        + [["", "Rata-rata 2020–2023", dec(Decimal(sum(r[0] for r in _YEARS.values())) / 4, 2),
            dec(Decimal(sum(r[1] for r in _YEARS.values())) / 4, 2),
            dec(Decimal(sum(r[2] for r in _YEARS.values())) / 4, 2), ""]],
    )  # fmt: skip
    four = rounded(Decimal(sum(r[0] for r in _YEARS.values())) / 4)
    writer.paragraph(
        f"Jumlah KLB 2024 lebih banyak {dec(events - four)} kejadian daripada rata-rata empat tahun sebelumnya. Orang",
        f"sakit meningkat setiap tahun, seluruhnya {dec(growth(ill, 2_911))}% sejak 2020, tetapi CFR turun dari",
        f"{dec(percent(9, 2_911))}% pada 2020 menjadi {dec(percent(dead, ill))}% pada 2024. CFR terendah dicapai pada",
        f"2022 ({dec(percent(4, 3_514))}%). Target 2025 adalah paling banyak 45 KLB, sama dengan keadaan 2020.",
    )
    assert min(years, key=lambda y: Decimal(years[y][2]) / years[y][1]) == "2022"
    writer.heading("6. Kesimpulan")
    west = _PLACES["Provinsi Barat"]
    writer.paragraph(
        f"Provinsi Barat mencakup {dec(percent(west[0], people, 1), 1)}% penduduk, "
        f"{dec(percent(west[1], events, 1), 1)}% KLB,",
        f"{dec(percent(west[2], exposed, 1), 1)}% orang terpapar, dan {dec(percent(west[3], ill, 1), 1)}% orang "
        f"sakit, serta",
        f"separuh dari kematian. Tanpa provinsi itu AR menjadi {dec(percent(ill - west[3], exposed - west[2]))}% dan "
        f"orang",
        f"sakit bertambah {dec(growth(ill - west[3], ill_old - west[6]))}% dari tahun 2023. Penduduk Regional III",
        f"{dec(Decimal(people) / 1000, 1)} juta jiwa. Jumlah KLB melebihi batas 2024 (paling banyak 48) sebanyak"
        f" {words(events - 48)} kejadian.",
    )
    assert west[4] * 2 == dead
    return writer.report()
