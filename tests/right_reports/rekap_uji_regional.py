"""Testing in eight laboratories: sub-totals in between, memo rows, one left out by a footnote, means over what is."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 18mm 17mm }
body { font: 10pt/1.45 "DejaVu Sans", sans-serif } h1 { font-size: 13pt; border-bottom: 2pt solid #444 }
h2 { font-size: 11pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 8pt; border-bottom: 1pt solid #000 }
th { border-top: 1pt solid #000; border-bottom: .5pt solid #000; text-align: center } th, td { padding: 2px 4px }
.caption { margin: 10px 0 3px; font-style: italic; break-after: avoid }
"""

# laboratory: samples planned, tested, failing, of 2023, days for chemistry, for microbiology; None: no such method
_Lab = tuple[int, int, int, int, str | None, str | None]
_WEST: dict[str, _Lab] = {
    "Banda Raya": (1_240, 1_268, 74, 1_195, "12.4", "9.1"), "Medan Jaya": (2_310, 2_287, 196, 2_402, "14.8", "10.6"),
    "Padang Hilir": (1_105, 1_131, 58, 1_066, "11.9", None), "Bengkalis*": (640, 212, 9, 655, "21.5", "17.3"),
}  # fmt: skip
_EAST: dict[str, _Lab] = {
    "Makassar Baru": (1_980, 2_044, 143, 1_913, "13.7", "9.8"), "Kendari Indah": (870, 861, 61, 848, None, "8.7"),
    "Ambon Manise": (735, 758, 40, 690, "15.2", "11.4"), "Sorong Utara": (560, 573, 52, 541, "16.0", None),
}  # fmt: skip
_SPECIAL = {"west": (183, 61), "east": (147, 38)}  # samples of cases among those tested, and failing
# training: who came, of these from outside the laboratories
_COURSES = {
    "Validasi metode": (34, 6),
    "Ketidakpastian pengukuran": (41, 0),
    "Uji cepat": (52, 29),
    "ISO/IEC 17025": (38, 4),
}
_PERSONS, _TWICE, _THRICE = 121, 28, 8


def _total(labs: dict[str, _Lab], at: int) -> int:
    return sum(value for row in labs.values() if isinstance(value := row[at], int))


def _mean(values: list[Decimal]) -> Decimal:
    return rounded(sum(values, Decimal(0)) / len(values), 1)


def rekap_uji_regional() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    labs = {**_WEST, **_EAST}
    plan, done, bad, old = (_total(labs, at) for at in range(4))
    w.title("REKAPITULASI PENGUJIAN LABORATORIUM REGIONAL TAHUN 2024")
    w.heading("1. Jumlah pengujian")
    rows: list[Row] = []
    number = 0
    for area, group, key in (("Wilayah Barat", _WEST, "west"), ("Wilayah Timur", _EAST, "east")):
        for name, row in group.items():
            number += 1
            rows.append([str(number), name, whole(row[0]), whole(row[1]), dec(percent(row[1], row[0])), str(row[2]),
                         dec(percent(row[2], row[1])), whole(row[3])])  # fmt: skip
        p, d, b, o = (_total(group, at) for at in range(4))
        rows.append(["", f"<b>Subtotal {area}</b>", whole(p), whole(d), dec(percent(d, p)), str(b), dec(percent(b, d)),
                     whole(o)])  # fmt: skip
        rows.append(
            ["", "<i>di antaranya sampel kasus</i>", "", str(_SPECIAL[key][0]), "", str(_SPECIAL[key][1]), "", ""]
        )
    rows.append(["", "<b>Jumlah</b>", whole(plan), whole(done), dec(percent(done, plan)), str(bad),
                 dec(percent(bad, done)), whole(old)])  # fmt: skip
    cases, failing = (sum(pair[at] for pair in _SPECIAL.values()) for at in (0, 1))
    rows.append(["", "<i>di antaranya sampel kasus</i>", "", str(cases), "", str(failing), "", ""])
    w.table("Tabel 1. Sampel direncanakan, diuji, dan tidak memenuhi syarat (TMS)", [[Spanning("No", rows=2),
            Spanning("Laboratorium", rows=2), Spanning("2024", columns=5), Spanning("Diuji 2023", rows=2)],
            ["Rencana", "Diuji", "% rencana", "TMS", "% TMS"]], rows)  # fmt: skip
    w.paragraph("*) Laboratorium Bengkalis direnovasi sejak April 2024. Pengujiannya masuk ke dalam jumlah pada Tabel",
                "1, tetapi laboratorium ini tidak ikut dalam rata-rata pada bagian 2.")  # fmt: skip
    usual, usual_plan = done - 212, plan - 640
    rest = {name: row for name, row in labs.items() if not name.endswith("*")}
    short = [name for name, row in rest.items() if row[1] < row[0]]
    w.paragraph(
        f"Sampel yang diuji {whole(done)}, atau {dec(percent(done, plan))}% dari rencana; tanpa Bengkalis",
        f"{whole(usual)} dari {whole(usual_plan)} ({dec(percent(usual, usual_plan))}%). Dari {words(len(rest))}",
        f"laboratorium yang bekerja penuh, {words(len(rest) - len(short))} memenuhi rencana, sedangkan",
        f"{words(len(short))} (Medan Jaya dan Kendari Indah) belum. Dibandingkan tahun 2023 ({whole(old)} sampel)",
        f"jumlah itu turun {dec(-growth(done, old))}%; tanpa Bengkalis naik {dec(growth(usual, old - 655))}%.",
        f"Persentase TMS sampel kasus {dec(percent(failing, cases))}%, jauh di atas sampel lainnya,",
        f"{dec(percent(bad - failing, done - cases))}%.",
    )
    assert short == ["Medan Jaya", "Kendari Indah"]
    assert done < old
    w.heading("2. Waktu pengujian")
    rows = [[str(at), name, *((row[4] or "-").replace(".", ","), (row[5] or "-").replace(".", ",")), whole(row[1])]
            for at, (name, row) in enumerate(labs.items(), 1)]  # fmt: skip
    chemistry = {name: Decimal(row[4]) for name, row in rest.items() if row[4]}
    microbes = {name: Decimal(row[5]) for name, row in rest.items() if row[5]}
    rows.append(["", "<b>Rata-rata tanpa *)</b>", dec(_mean(list(chemistry.values())), 1),
                 dec(_mean(list(microbes.values())), 1), ""])  # fmt: skip
    heavy = rounded(sum(v * labs[n][1] for n, v in chemistry.items()) / sum(labs[n][1] for n in chemistry), 1)
    w.table("Tabel 2. Rata-rata waktu pengujian (hari kerja; tanda - berarti tidak ada metode)",
            [["No", "Laboratorium", "Kimia", "Mikrobiologi", "Sampel diuji"]], rows)  # fmt: skip
    assert heavy != _mean(list(chemistry.values()))
    fast = min(chemistry, key=chemistry.__getitem__)
    assert fast == "Padang Hilir"
    w.paragraph(
        f"Rata-rata kimia {dec(_mean(list(chemistry.values())), 1)} hari dihitung dari {words(len(chemistry))}",
        f"laboratorium dan rata-rata mikrobiologi {dec(_mean(list(microbes.values())), 1)} hari dari",
        f"{words(len(microbes))} laboratorium. Bila ditimbang dengan banyaknya sampel, rata-rata kimia {dec(heavy, 1)}",
        f"hari. Waktu kimia tersingkat, {dec(chemistry[fast], 1)} hari, dicatat {fast}; waktu terlama di antara yang",
        "bekerja penuh, 16,0 hari, dicatat Sorong Utara.",
    )
    w.heading("3. Pelatihan")
    came, guests = (sum(pair[at] for pair in _COURSES.values()) for at in (0, 1))
    once = _PERSONS - _TWICE - _THRICE
    assert once + 2 * _TWICE + 3 * _THRICE == came
    rows = [[str(at), name, str(n), str(out), str(n - out)] for at, (name, (n, out)) in enumerate(_COURSES.items(), 1)]
    rows.append(["", "<b>Jumlah kehadiran</b>", str(came), str(guests), str(came - guests)])
    rows.append(["", "<b>Jumlah orang</b>", str(_PERSONS), "n/a", "n/a"])
    w.table("Tabel 3. Peserta pelatihan; seseorang dapat mengikuti lebih dari satu pelatihan",
            [["No", "Pelatihan", "Peserta", "Dari luar", "Dari laboratorium"]], rows)  # fmt: skip
    w.paragraph(
        f"Keempat pelatihan dihadiri {came} peserta, tetapi hanya {_PERSONS} orang yang berbeda: {once} orang",
        f"mengikuti satu pelatihan, {_TWICE} orang dua pelatihan, dan {_THRICE} orang tiga pelatihan. Setiap orang",
        f"rata-rata mengikuti {dec(Decimal(came) / _PERSONS)} pelatihan. Peserta dari luar laboratorium {guests} atau",
        f"{dec(percent(guests, came))}% dari kehadiran; pelatihan uji cepat menyumbang hampir tiga perempat di",
        f"antaranya ({dec(percent(29, guests))}%).",
    )
    assert 74 < percent(29, guests) < 75
    return w.report()
