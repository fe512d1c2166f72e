"""Village funds of one kecamatan: instalments, parts set aside, money left, ranks with ties."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 18mm 16mm }
body { font: 9pt/1.4 "DejaVu Sans", sans-serif } h1 { font-size: 13pt; background: #2f6b2f; color: #fff;
padding: 8px }
h2 { font-size: 11pt; color: #2f6b2f }
table { border-collapse: collapse; width: 100%; font-size: 7.5pt }
th { background: #cfe5cf; padding: 3px } td { border-bottom: .5pt dotted #888; padding: 3px }
td.right { text-align: right }
tbody tr:last-child td { border-top: 1pt solid #2f6b2f; font-weight: bold }
.caption { text-align: right; color: #555; margin: 8px 0 2px } .break { break-before: page }
"""

# village: people, funds, drawn, spent, families with cash aid, spent on food security, spent on stunting, IDM in 10^-4
_VILLAGES = {
    "Sidomukti": (3412, 1_021_884_000, 998_417_500, 34, 214_600_000, 81_250_000, 8125),
    "Sumberejo": (2987, 946_210_000, 946_210_000, 31, 189_300_000, 74_900_000, 7743),
    "Karanganyar": (4105, 1_188_435_000, 1_171_900_250, 42, 237_700_000, 90_500_000, 8301),
    "Wonodadi": (1874, 801_772_000, 779_316_800, 25, 171_450_000, 52_300_000, 6920),
    "Purwosari": (2650, 902_318_000, 902_318_000, 28, 180_500_000, 66_780_000, 7743),
    "Tegalrejo": (3120, 978_604_000, 941_225_300, 33, 195_800_000, 70_100_000, 7418),
    "Banyuurip": (1533, 742_950_000, 742_950_000, 22, 148_600_000, 48_600_000, 6684),
    "Margosari": (2218, 848_127_000, 836_480_900, 27, 170_900_000, 61_440_000, 7106),
}
_AID = 12 * 300_000


def _status(index: int) -> str:
    return "Mandiri" if index > 8155 else "Maju" if index > 7072 else "Berkembang"


def dana_desa() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    people, funds, spent, homes, food, stunting = (sum(row[at] for row in _VILLAGES.values()) for at in range(6))
    first = {name: int(rounded(Decimal(row[1]) * 4 / 10, 0)) for name, row in _VILLAGES.items()}
    third = {name: int(rounded(Decimal(row[1]) * 2 / 10, 0)) for name, row in _VILLAGES.items()}
    second = {name: row[1] - first[name] - third[name] for name, row in _VILLAGES.items()}
    left = {name: row[1] - row[2] for name, row in _VILLAGES.items()}
    spent_all = [name for name in _VILLAGES if left[name] == 0]
    indices = [row[6] for row in _VILLAGES.values()]
    states = [_status(value) for value in indices]

    writer.title("REALISASI DANA DESA KECAMATAN GADINGREJO", "Tahun Anggaran 2023")
    writer.paragraph(
        f"Dari 214 desa di Kabupaten Sekarbumi, {words(len(_VILLAGES))} desa berada di Kecamatan Gadingrejo. Kedelapan",
        f"desa menerima Dana Desa Rp{whole(funds)} atau rata-rata",
        f"Rp{whole(rounded(Decimal(funds) / len(_VILLAGES), 0))} per desa, setara",
        f"Rp{whole(rounded(Decimal(funds) / people, 0))} per jiwa. Pagu se-kabupaten, Rp196,4 miliar, naik 1,8 persen",
        "dari tahun 2022.",
    )
    writer.heading("A. Penyaluran dan penyerapan")
    writer.table(
        "Tabel 1. Penyaluran, penyerapan, dan sisa Dana Desa (rupiah)",
        [["No", "Desa", "Tahap I (40%)", "Tahap II (40%)", "Tahap III (20%)", "Jumlah disalurkan", "Diserap", "%",
          "Sisa di kas desa"]],
        [[str(at), name, whole(first[name]), whole(second[name]), whole(third[name]), whole(row[1]), whole(row[2]),
          dec(percent(row[2], row[1])), whole(left[name]) if left[name] else "-"]
         for at, (name, row) in enumerate(_VILLAGES.items(), 1)]
        + [["", "Jumlah", whole(sum(first.values())), whole(sum(second.values())), whole(sum(third.values())),
            whole(funds), whole(spent), dec(percent(spent, funds)), whole(funds - spent)]],
    )  # fmt: skip
    low = min(_VILLAGES, key=lambda name: Decimal(_VILLAGES[name][2]) / _VILLAGES[name][1])
    writer.paragraph(
        f"{words(len(spent_all)).capitalize()} desa menyerap seluruh dananya. Penyerapan terendah, {low} dengan",
        f"{dec(percent(_VILLAGES[low][2], _VILLAGES[low][1]))} persen, disebabkan pembangunan talut yang dilanjutkan",
        f"pada 2024. Sisa Rp{dec(Decimal(funds - spent) / 10**6, 1)} juta menjadi SiLPA desa.",
    )
    writer.heading("B. Penggunaan yang ditentukan")
    cash = homes * _AID
    writer.paragraph(
        f"BLT Desa dibayarkan Rp300.000 per bulan kepada {whole(homes)} keluarga selama 12 bulan, seluruhnya",
        f"Rp{whole(cash)}. Porsi BLT {dec(percent(cash, funds))} persen berada dalam rentang 10–25 persen, dan",
        f"ketahanan pangan {dec(percent(food, funds))} persen memenuhi batas minimal 20 persen. Sisanya antara lain",
        "untuk jalan desa.",
    )
    writer.table(
        "Tabel 2. Penggunaan tertentu, termasuk dalam dana yang diserap (rupiah)",
        [["No", "Desa", "Keluarga penerima BLT", "BLT Desa", "% pagu", "Ketahanan pangan", "% pagu",
          "Penanganan stunting", "% pagu"]],
        [[str(at), name, str(row[3]), whole(row[3] * _AID), dec(percent(row[3] * _AID, row[1])), whole(row[4]),
          dec(percent(row[4], row[1])), whole(row[5]), dec(percent(row[5], row[1]))]
         for at, (name, row) in enumerate(_VILLAGES.items(), 1)]
        + [["", "Jumlah", whole(homes), whole(cash), dec(percent(cash, funds)), whole(food), dec(percent(food, funds)),
            whole(stunting), dec(percent(stunting, funds))]],
    )  # fmt: skip
    writer.new_page()
    writer.heading("C. Indeks Desa Membangun")
    writer.table(
        "Tabel 3. IDM 2023 dan dana per jiwa",
        [["Peringkat", "Desa", "IDM", "Status", "Penduduk", "Dana Desa per jiwa (ribu rupiah)"]],
        [[str(1 + sum(value > row[6] for value in indices)), name, dec(Decimal(row[6]) / 10**4, 4), _status(row[6]),
          whole(row[0]), dec(Decimal(row[1]) / row[0] / 1000, 1)]
         for name, row in sorted(_VILLAGES.items(), key=lambda item: -item[1][6])]
        + [["", "Kecamatan", dec(Decimal(sum(indices)) / len(indices) / 10**4, 4), "Maju", whole(people),
            dec(Decimal(funds) / people / 1000, 1)]],
    )  # fmt: skip
    writer.paragraph(
        f"Sebanyak {words(states.count('Mandiri'))} desa berstatus mandiri, {words(states.count('Maju'))} maju, dan"
        f" {words(states.count('Berkembang'))} berkembang; tidak ada lagi desa tertinggal sejak 2021. Sumberejo dan",
        "Purwosari berbagi peringkat ketiga. Makin kecil desanya, makin besar dana per jiwanya: Banyuurip menerima",
        "lebih dari Rp480 ribu per jiwa, Karanganyar kurang dari Rp300 ribu.",
    )
    big = sorted(_VILLAGES.values(), key=lambda row: -row[0])[:3]
    middle = Decimal(median(row[1] for row in _VILLAGES.values()))
    writer.paragraph(
        f"Tiga desa berpenduduk terbanyak dihuni {dec(percent(sum(row[0] for row in big), people, 1), 1)} persen",
        "penduduk",
        f"dan menerima {dec(percent(sum(row[1] for row in big), funds, 1), 1)} persen dana. Median Dana Desa",
        f"Rp{dec(middle / 10**6, 1)} juta, sedikit di bawah rata-ratanya. Pada tahun 2022 BLT dibayarkan kepada 816",
        "keluarga,",
        f"sehingga penerimanya berkurang {dec(percent(816 - homes, 816, 1), 1)} persen; saat itu porsi minimalnya 40",
        "persen.",
    )
    return writer.report()
