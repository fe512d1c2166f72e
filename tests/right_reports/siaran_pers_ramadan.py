"""A press release on checks before Ramadan: the total on top, sub-items indented, samples with two substances."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 24mm }
body { font: 11pt/1.4 "Liberation Sans", sans-serif } h1 { font-size: 13pt; text-align: left; border-bottom: 2pt solid }
h2 { font-size: 11pt; font-style: italic } table { border-collapse: collapse; width: 100%; font-size: 9pt }
th { border-bottom: 1pt solid #000; text-align: left; padding: 2px 5px } td { padding: 2px 5px }
td.right { text-align: right } p { text-align: justify } .caption { font-weight: bold; margin: 10px 0 3px }
.break { break-before: page } .in { padding-left: 14px }
"""

# place: places checked this year, with findings this year, checked last year, with findings last year
_PLACES = {
    "Importir": (26, 4, 24, 5), "Distributor": (231, 52, 240, 61), "Ritel modern": (489, 118, 431, 121),
    "Ritel tradisional": (304, 167, 297, 170), "Gudang lokapasar": (14, 3, 9, 3),
}  # fmt: skip
_FRANCHISES = (203, 31, 188, 36)  # among the modern retail
# finding: kinds, pieces, value in rupiah
_FINDINGS = {
    "Pangan tanpa izin edar (TIE)": (412, 35_534, 9_812_455_300),
    "Pangan kedaluwarsa": (687, 16_451, 311_208_750),
    "Pangan rusak": (203, 8_276, 96_344_200),
}
_IMPORTED = (298, 27_961, 9_114_030_100)  # among those without a licence
_CITIES = {"Jakarta": 18_066, "Tarakan": 7_204, "Batam": 2_982, "Rejang Lebong": 2_982}
_SUBSTANCES = {"formalin": 34, "boraks": 27, "rhodamin B": 38, "kuning metanil": 2}
_SAMPLES, _BOTH, _STALLS = 5_261, 3, 2_407


def siaran_pers_ramadan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    seen, bad, before, bad_before = (sum(row[at] for row in _PLACES.values()) for at in range(4))
    kinds, pieces, value = (sum(row[at] for row in _FINDINGS.values()) for at in range(3))
    illegal = _FINDINGS["Pangan tanpa izin edar (TIE)"]
    found = sum(_SUBSTANCES.values()) - _BOTH
    writer.title("SIARAN PERS", "Intensifikasi Pengawasan Pangan Menjelang Ramadan dan Idulfitri 1446 H")
    writer.paragraph(
        "<b>Jakarta, 21 Maret 2025</b> – Intensifikasi pengawasan pangan oleh 76 unit pelaksana teknis (34 Balai",
        f"Besar atau Balai dan {76 - 34} Loka) berlangsung sejak 24 Februari dalam lima tahap. Hingga tahap III",
        "(19/03/2025)",
        f"telah diperiksa {whole(seen)} sarana, {dec(growth(seen, before))}% lebih banyak daripada tahap yang sama",
        "tahun",
        f"lalu ({whole(before)}). Sebanyak {bad} sarana ({dec(percent(bad, seen))}%) tidak memenuhi ketentuan (TMK);",
        f"tahun lalu {bad_before} sarana ({dec(percent(bad_before, before))}%). Proporsinya dengan demikian turun",
        f"{dec(percent(bad_before, before) - percent(bad, seen))} poin.",
    )
    rows: list[Row] = [["<b>Seluruh sarana</b>", "2025", whole(seen), str(bad),
                        dec(percent(bad, seen)), "100,00", whole(before), str(bad_before)]]  # fmt: skip
    for name, row in _PLACES.items():
        rows.append([name, "2025", str(row[0]), str(row[1]), dec(percent(row[1], row[0])), dec(percent(row[1], bad)),
                     str(row[2]), str(row[3])])  # fmt: skip
        if name == "Ritel modern":
            one = _FRANCHISES
            rows.append(['<span class="in">– di antaranya waralaba</span>', "2025", str(one[0]), str(one[1]),
                         dec(percent(one[1], one[0])), dec(percent(one[1], bad)), str(one[2]),
                         str(one[3])])  # fmt: skip
    writer.table(
        "Sarana yang diperiksa sampai tahap III",
        [["Sarana", "Tahun", "Diperiksa", "TMK", "% TMK dari diperiksa", "% dari seluruh TMK", "Diperiksa 2024",
          "TMK 2024"]],
        rows,
    )  # fmt: skip
    old = _PLACES["Ritel tradisional"]
    writer.paragraph(
        f"Lebih dari separuh ritel tradisional ({old[1]} dari {old[0]}) masih TMK. Pada ritel modern, waralaba jauh",
        f"lebih baik ({dec(percent(_FRANCHISES[1], _FRANCHISES[0]))}%) daripada ritel modern lain",
        f"({dec(percent(118 - _FRANCHISES[1], 489 - _FRANCHISES[0]))}%). Jumlah gudang lokapasar yang diperiksa naik",
        "dari sembilan menjadi 14, tetapi yang TMK tetap tiga.",
    )
    writer.heading("Temuan produk")
    top = list(_FINDINGS.items())
    writer.table(
        "Produk yang ditemukan (nilai dalam rupiah)",
        [["Temuan", "Jenis", "Kemasan", "% kemasan", "Nilai (Rp)", "Nilai (miliar Rp)"]],
        [
            [name, str(row[0]), whole(row[1]), dec(percent(row[1], pieces, 1), 1), whole(row[2]),
             dec(Decimal(row[2]) / 10**9)] for name, row in top[:1]
        ]
        + [['<span class="in">impor</span>', str(_IMPORTED[0]), whole(_IMPORTED[1]),
            dec(percent(_IMPORTED[1], pieces, 1), 1), whole(_IMPORTED[2]), dec(Decimal(_IMPORTED[2]) / 10**9)],
           ['<span class="in">lokal</span>', str(illegal[0] - _IMPORTED[0]), whole(illegal[1] - _IMPORTED[1]),
            dec(percent(illegal[1] - _IMPORTED[1], pieces, 1), 1), whole(illegal[2] - _IMPORTED[2]),
            dec(Decimal(illegal[2] - _IMPORTED[2]) / 10**9)]]
        + [[name, str(row[0]), whole(row[1]), dec(percent(row[1], pieces, 1), 1), whole(row[2]),
            dec(Decimal(row[2]) / 10**9)] for name, row in top[1:]]
        + [["<b>Keseluruhan</b>", whole(kinds), whole(pieces), "100,0", whole(value), dec(Decimal(value) / 10**9)]],
    )  # fmt: skip
    late, broken = _FINDINGS["Pangan kedaluwarsa"], _FINDINGS["Pangan rusak"]
    writer.paragraph(
        f"Temuan mencakup {whole(kinds)} jenis produk atau {whole(pieces)} kemasan dengan nilai ekonomi lebih dari",
        f"Rp{dec(Decimal(value // 10**8) / 10, 1)} miliar: {whole(illegal[1])} kemasan TIE",
        f"({percent(illegal[1], pieces, 0)}%), {whole(late[1])} kedaluwarsa ({percent(late[1], pieces, 0)}%), dan",
        "sisanya rusak. Dari pangan TIE,",
        f"{dec(percent(_IMPORTED[1], illegal[1]))}% adalah pangan impor, dan dari pangan impor itu 11.804 kemasan",
        f"({dec(percent(11_804, _IMPORTED[1]))}%) berupa makanan ringan. Temuan TIE terbanyak berasal dari Jakarta",
        f"({whole(_CITIES['Jakarta'])} kemasan; {dec(percent(_CITIES['Jakarta'], illegal[1], 1), 1)}%) dan Tarakan",
        f"({whole(_CITIES['Tarakan'])}; {dec(percent(_CITIES['Tarakan'], illegal[1], 1), 1)}%), disusul Batam dan",
        "Rejang",
        f"Lebong yang sama-sama menemukan {whole(_CITIES['Batam'])} kemasan. Pangan rusak hanya",
        f"{dec(percent(broken[2], value))}% dari nilai temuan.",
    )
    writer.heading("Pangan buka puasa (takjil)")
    each = ", ".join(f"{name} ({count})" for name, count in _SUBSTANCES.items())
    writer.paragraph(
        f"Sebanyak {whole(_SAMPLES)} sampel takjil dari {whole(_STALLS)} pedagang di 527 lokasi, atau rata-rata",
        f"{dec(rounded(Decimal(_SAMPLES) / _STALLS), 1)} sampel per pedagang, diuji cepat; {found} di antaranya",
        f"({dec(percent(found, _SAMPLES))}%) mengandung bahan yang dilarang, yaitu {each}. {words(_BOTH).capitalize()}",
        "sampel mengandung dua bahan sekaligus. Proporsi sampel yang memenuhi syarat",
        f"{dec(100 - percent(found, _SAMPLES))}%; pada tahun 2024 sebesar 98,90% dan pada tahun 2023 sebesar 99,04%.",
        "Hasil tahap IV dan tahap V disampaikan setelah 10 April 2025.",
    )
    return writer.report()
