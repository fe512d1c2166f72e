"""Advertisements and labels watched: groups above their items, several violations in one advertisement, per mille."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 18mm 30mm }
body { font: 9.5pt/1.5 "Liberation Serif", serif } h1 { font-size: 14pt; font-weight: normal; letter-spacing: .5px }
h2 { font-size: 11pt; font-weight: normal; border-bottom: .5pt dotted #000 }
table { border-collapse: collapse; width: 100%; font-size: 7.6pt } th { font-weight: normal; font-style: italic;
padding: 2px 3px; vertical-align: bottom; text-align: right } th:first-child { text-align: left }
td { padding: 1px 3px } td.right { text-align: right } td:nth-child(2) { text-align: right }
.caption { margin: 12px 0 4px; font-size: 8.5pt; break-after: avoid }
.in { padding-left: 10px } p { text-align: justify } h2 { break-after: avoid } .break { break-before: page }
"""

# medium: target, watched, not complying
_MEDIA = {
    "Konvensional": {"Televisi": (900, 921, 38), "Radio": (600, 588, 61), "Media cetak": (400, 402, 57),
                     "Luar ruang": (1_100, 1_163, 209)},
    "Daring": {"Media sosial": (3_200, 3_748, 1_412), "Lokapasar": (2_800, 2_911, 1_030), "Situs web": (500, 476, 184)},
}  # fmt: skip
# commodity: not complying advertisements, then misleading, superlative, without approval, endorsed by health staff
_WRONG = {
    "Obat": (412, (121, 60, 288, 31)), "Obat tradisional": (903, (640, 312, 505, 77)),
    "Suplemen kesehatan": (288, (140, 95, 131, 40)), "Kosmetik": (871, (702, 288, 0, 54)),
    "Pangan olahan": (517, (391, 104, 0, 62)),
}  # fmt: skip
_LABELS = {  # commodity: labels watched this year, wrong; the same last year
    "Obat tradisional": (2_150, 301, 2_040, 344), "Kosmetik": (3_400, 187, 3_350, 168),
    "Pangan olahan": (5_208, 1_042, 5_016, 1_104), "Rokok": (1_240, 9, 1_240, 11),
}  # fmt: skip
_DOWN = (2_104, 1_958)  # links asked to be taken down, taken down


def _line(name: str, row: tuple[int, int, int], bad: int) -> Row:
    return [name, whole(row[0]), whole(row[1]), dec(percent(row[1], row[0])), whole(row[1] - row[2]), whole(row[2]),
            dec(percent(row[2], row[1])), dec(percent(row[2], bad))]  # fmt: skip


def iklan_label_direktorat() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    groups = {g: (sum(r[0] for r in m.values()), sum(r[1] for r in m.values()), sum(r[2] for r in m.values()))
              for g, m in _MEDIA.items()}  # fmt: skip
    aim, seen, bad = (sum(g[at] for g in groups.values()) for at in range(3))
    assert bad == sum(count for count, _ in _WRONG.values())
    faults = [sum(row[at] for _, row in _WRONG.values()) for at in range(4)]
    labels = [sum(row[at] for row in _LABELS.values()) for at in range(4)]
    writer.title("Laporan Tahunan 2024", "Direktorat Pengawasan Promosi dan Penandaan")
    writer.heading("Iklan")
    old, web = groups["Konvensional"], groups["Daring"]
    writer.paragraph(
        f"Selama tahun 2024 diawasi {whole(seen)} iklan dari target {whole(aim)} ({dec(percent(seen, aim))}%).",
        f"Iklan yang tidak memenuhi ketentuan (TMK) {whole(bad)} ({dec(percent(bad, seen))}% dari yang diawasi):",
        f"{old[2]}",
        f"pada media konvensional dan {whole(web[2])} pada media daring. Dengan demikian, {dec(percent(web[2], bad))}%",
        f"iklan TMK ditemukan daring, padahal iklan daring hanya {dec(percent(web[1], seen))}% dari yang diawasi.",
        "Target",
        f"tidak tercapai pada radio (kurang {600 - 588}) dan situs web (kurang {500 - 476}).",
    )
    rows: list[Row] = []
    for group, members in _MEDIA.items():
        rows.append(_line(f"<b>{group}</b>", groups[group], bad))
        rows += [_line(f'<span class="in">{name}</span>', row, bad) for name, row in members.items()]
    writer.table(
        "Tabel 1 – Pengawasan iklan menurut media",
        [["Media", "Target", "Diawasi", "% dari target", "MK", "TMK", "TMK per diawasi (%)", "Andil dalam TMK (%)"]],
        [_line("<b>Nasional</b>", (aim, seen, bad), bad), *rows],
    )
    social, shop = _MEDIA["Daring"]["Media sosial"], _MEDIA["Daring"]["Lokapasar"]
    writer.paragraph(
        f"Media sosial dan lokapasar bersama-sama menyumbang {dec(percent(social[2] + shop[2], bad))}% iklan TMK",
        f"({dec(percent(social[2], bad))}% dan {dec(percent(shop[2], bad))}%). Dari setiap 100 iklan media sosial,",
        "37–38",
        f"melanggar ketentuan. Sebanyak {whole(_DOWN[0])} tautan diusulkan untuk diturunkan dan {whole(_DOWN[1])}",
        "telah",
        f"diturunkan ({dec(percent(_DOWN[1], _DOWN[0]))}%); sisanya {_DOWN[0] - _DOWN[1]} masih diproses penyelenggara",
        "sistem elektronik. Target tahun 2025 adalah 10.000 iklan, tahun 2026 10.500, dan tahun 2027 11.000.",
    )
    kinds = ("Menyesatkan", "Superlatif", "Tanpa persetujuan", "Testimoni tenaga kesehatan")
    writer.table(
        "Tabel 2 – Iklan TMK menurut komoditas dan jenis pelanggaran (satu iklan dapat memuat beberapa pelanggaran)",
        [
            [Spanning("Komoditas", rows=2), Spanning("Iklan TMK", rows=2), Spanning("Jenis pelanggaran", columns=4),
             Spanning("Pelanggaran", rows=2), Spanning("Rasio pelanggaran per iklan", rows=2)],
            list(kinds),
        ],
        [[name, str(count), *(str(v) if v else "n/a" for v in row), whole(sum(row)),
          dec(rounded(Decimal(sum(row)) / count))] for name, (count, row) in _WRONG.items()]
        + [["<b>Jumlah</b>", whole(bad), *map(whole, faults), whole(sum(faults)),
            dec(rounded(Decimal(sum(faults)) / bad))]],
    )  # fmt: skip
    asked = sum(count for count, row in _WRONG.values() if row[2])
    writer.paragraph(
        "Kosmetik dan pangan olahan tidak memerlukan persetujuan iklan sebelum tayang (n/a). Oleh karena itu,",
        "iklan tanpa",
        f"persetujuan ({faults[2]}) dihitung atas {whole(asked)} iklan TMK tiga komoditas lainnya, yaitu",
        f"{dec(percent(faults[2], asked))}%. Klaim menyesatkan terdapat pada {whole(faults[0])} iklan atau",
        f"{dec(percent(faults[0], bad))}% iklan TMK, tetapi hanya {dec(percent(faults[0], sum(faults)))}% dari seluruh",
        f"pelanggaran. Di antara {whole(faults[0])} iklan itu, 204 mengaku menyembuhkan kanker (150 obat",
        "tradisional, 31",
        f"suplemen, {204 - 150 - 31} pangan olahan).",
    )
    writer.heading("Label")
    writer.table(
        "Tabel 3 – Label yang diawasi dan yang TMK (‰ = per seribu label)",
        [["Komoditas", "Label 2023", "TMK 2023", "‰ 2023", "Label 2024", "TMK 2024", "‰ 2024", "Perubahan (poin ‰)"]],
        [[name, whole(row[2]), whole(row[3]), dec(_mille(row[3], row[2]), 1), whole(row[0]), whole(row[1]),
          dec(_mille(row[1], row[0]), 1), _signed(_mille(row[1], row[0]) - _mille(row[3], row[2]))]
         for name, row in _LABELS.items()]
        + [["<b>Jumlah</b>", whole(labels[2]), whole(labels[3]), dec(_mille(labels[3], labels[2]), 1), whole(labels[0]),
            whole(labels[1]), dec(_mille(labels[1], labels[0]), 1),
            _signed(_mille(labels[1], labels[0]) - _mille(labels[3], labels[2]))]],
    )  # fmt: skip
    food, paint, leaf = _LABELS["Pangan olahan"], _LABELS["Kosmetik"], _LABELS["Rokok"]
    fewer = [name for name, row in _LABELS.items() if row[1] < row[3]]
    writer.paragraph(
        f"Label TMK berkurang bersih {labels[3] - labels[1]} menjadi {whole(labels[1])}: turun pada",
        f"{words(len(fewer))}",
        f"komoditas (seluruhnya {sum(_LABELS[n][3] - _LABELS[n][1] for n in fewer)}) dan naik",
        f"{paint[1] - paint[3]} pada",
        f"kosmetik. Satu dari lima label pangan olahan TMK (tepatnya {dec(percent(food[1], food[0]))}%), sedangkan",
        "pada",
        f"rokok kurang dari 1% ({leaf[1]} dari {whole(leaf[0])}; 2023: {leaf[3]} dari {whole(leaf[2])}). Balai",
        "Besar POM",
        f"di Semarang, yang mengawasi 412 label pangan, mencatat TMK 16,02% (66 label). Dari {whole(food[1])} label",
        "pangan TMK, 388 tidak mencantumkan tanggal kedaluwarsa, 271 tidak mencantumkan komposisi, dan yang lain",
        "melanggar",
        "ketentuan klaim, ukuran huruf, atau keterangan halal.",
    )
    return writer.report()


def _mille(part: int, count: int) -> Decimal:
    return rounded(Decimal(part) / count * 1000, 1)


def _signed(value: Decimal) -> str:
    return f"{'+' if value > 0 else '–'}{dec(abs(value), 1)}"
