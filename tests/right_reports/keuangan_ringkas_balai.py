"""A summary of accounts: items before their sums, depreciation in brackets, thousands beside full rupiah."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 20mm }
body { font: 10pt/1.4 "Liberation Serif", serif } h1 { font-size: 13pt; text-align: center }
h2 { font-size: 10.5pt; text-transform: uppercase } table { border-collapse: collapse; width: 100%; font-size: 8.8pt }
th { border-bottom: .8pt solid #000; padding: 3px 5px; text-align: center } td { padding: 1.5px 5px }
td.right { text-align: right } .caption { text-align: center; font-weight: bold; margin: 11px 0 3px }
p.caption { break-after: avoid } .break { break-before: page } .in { padding-left: 12px } p { text-align: justify }
"""

# account: name, budget 2024, realised 2024, realised 2023
_INCOME = {"4241": ("Pendapatan jasa pengujian", 410_000_000, 466_812_500, 402_117_000),
           "4251": ("Pendapatan penjualan barang milik negara", 0, 18_450_000, 31_200_000),
           "4259": ("Pendapatan lain-lain", 0, 2_306_114, 1_875_320)}  # fmt: skip
_SPENDING = {
    "51": ("Belanja pegawai", {
        "511": ("Gaji dan tunjangan PNS", 9_204_116_000, 9_188_204_617, 8_870_415_230),
        "512": ("Tunjangan kinerja dan lembur", 6_118_450_000, 6_090_117_204, 5_904_338_116),
    }),
    "52": ("Belanja barang", {
        "521": ("Barang operasional dan nonoperasional", 4_312_705_000, 4_284_330_912, 4_406_215_700),
        "522": ("Jasa", 1_908_220_000, 1_870_045_388, 1_764_902_145),
        "523": ("Pemeliharaan", 1_204_600_000, 1_203_918_450, 1_188_730_000),
        "524": ("Perjalanan dinas", 3_870_412_000, 3_790_206_315, 4_512_880_940),
    }),
    "53": ("Belanja modal", {
        "532": ("Peralatan dan mesin", 2_450_000_000, 2_441_875_000, 5_120_344_000),
        "533": ("Gedung dan bangunan", 0, 0, 898_112_500),
    }),
}  # fmt: skip
_CURRENT = {"Kas di bendahara": (0, 0), "Piutang bukan pajak": (14_205_000, 9_870_000),
            "Persediaan": (1_318_446_205, 1_104_817_330)}  # fmt: skip
_FIXED = {"Tanah": (12_408_000_000, 12_408_000_000), "Peralatan dan mesin": (48_316_204_118, 46_102_329_118),
          "Gedung dan bangunan": (21_770_512_500, 21_770_512_500)}  # fmt: skip
_WORN = (41_206_318_774, 37_880_145_092)
_OWED = (212_330_118, 187_004_625)
_CORRECTION = -14_206_300


def _account(code: str, name: str, row: tuple[int, int, int]) -> Row:
    budget, now, before = row
    return [code, f'<span class="in">{name}</span>', whole(budget) if budget else "0", whole(now) if now else "0",
            dec(percent(now, budget)) if budget else "–", whole(before),
            dec(growth(now, before)) if now else "(100,00)"]  # fmt: skip


def _sum(rows: list[tuple[str, int, int, int]]) -> tuple[int, int, int]:
    return sum(r[1] for r in rows), sum(r[2] for r in rows), sum(r[3] for r in rows)


def _total(name: str, row: tuple[int, int, int]) -> Row:
    budget, now, before = row
    change = growth(now, before)
    return ["", f"<b>{name}</b>", whole(budget), whole(now), dec(percent(now, budget)), whole(before),
            f"({dec(-change)})" if change < 0 else dec(change)]  # fmt: skip


def _thousand(value: int) -> str:
    text = whole(rounded(Decimal(abs(value)) / 1000, 0))
    return f"({text})" if value < 0 else text


def keuangan_ringkas_balai() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    income = _sum(list(_INCOME.values()))
    groups = {code: _sum(list(rows.values())) for code, (_, rows) in _SPENDING.items()}
    spending = (sum(g[0] for g in groups.values()), sum(g[1] for g in groups.values()),
                sum(g[2] for g in groups.values()))  # fmt: skip
    budget, spent, before = spending
    current = [sum(row[at] for row in _CURRENT.values()) for at in (0, 1)]
    gross = [sum(row[at] for row in _FIXED.values()) for at in (0, 1)]
    fixed = [gross[at] - _WORN[at] for at in (0, 1)]
    assets = [current[at] + fixed[at] for at in (0, 1)]
    equity = [assets[at] - _OWED[at] for at in (0, 1)]
    between = spent - income[1]
    deficit = equity[1] - equity[0] + between + _CORRECTION
    writer.title("RINGKASAN LAPORAN KEUANGAN (AUDITED)", "BALAI POM DI PARIGI, TAHUN ANGGARAN 2024")
    writer.heading("I. Laporan realisasi anggaran")
    travel = _SPENDING["52"][1]["524"]
    writer.paragraph(
        f"Realisasi pendapatan negara bukan pajak pada TA 2024 sebesar Rp{whole(income[1])} atau",
        f"{dec(percent(income[1], income[0]))}% dari estimasi. Realisasi belanja Rp{whole(spent)}, yaitu",
        f"{dec(percent(spent, budget))}% dari anggaran Rp{whole(budget)}. Belanja turun {dec(-growth(spent, before))}%",
        f"dari tahun 2023 (Rp{whole(before)}) karena belanja modal berkurang",
        f"Rp{whole(groups['53'][2] - groups['53'][1])}",
        f"dan perjalanan dinas dihemat {dec(-growth(travel[2], travel[3]))}%; sebaliknya, belanja pegawai naik",
        f"{dec(growth(groups['51'][1], groups['51'][2]))}%.",
    )
    rows: list[Row] = [["", "<b>PENDAPATAN</b>", "", "", "", "", ""]]
    for code, (name, *figures) in _INCOME.items():
        row = _account(code, name, (figures[0], figures[1], figures[2]))
        change = growth(figures[1], figures[2])
        rows.append([*row[:-1], f"({dec(-change)})" if change < 0 else dec(change)])
    rows += [_total("Jumlah pendapatan", income), ["", "<b>BELANJA</b>", "", "", "", "", ""]]
    for code, (name, items) in _SPENDING.items():
        for account, (title, *figures) in items.items():
            row = _account(account, title, (figures[0], figures[1], figures[2]))
            change = growth(figures[1], figures[2])
            rows.append([*row[:-1], f"({dec(-change)})" if change < 0 else dec(change)])
        rows.append([code, *_total(name, groups[code])[1:]])
    rows.append(_total("Jumlah belanja", spending))
    writer.table(
        "Tabel I.1 Realisasi anggaran (Rp)",
        [
            [Spanning("Akun", rows=2), Spanning("Uraian", rows=2), Spanning("TA 2024", columns=3),
             Spanning("TA 2023", columns=2)],
            ["Anggaran", "Realisasi", "%", "Realisasi", "Naik (turun) %"],
        ],
        rows,
    )  # fmt: skip
    staff = groups["51"][1]
    writer.paragraph(
        f"Belanja pegawai Rp{dec(Decimal(staff) / 10**9)} miliar merupakan {dec(percent(staff, spent))}% dari belanja;",
        f"gaji dan tunjangan PNS saja {dec(percent(_SPENDING['51'][1]['511'][2], spent))}%. Setiap Rp100 pendapatan",
        f"berbanding dengan Rp{whole(rounded(Decimal(spent) * 100 / income[1], 0))} belanja (1 :",
        f"{dec(rounded(Decimal(spent) / income[1], 1), 1)}). Penyerapan tertinggi terdapat pada akun 523",
        f"({dec(percent(1_203_918_450, 1_204_600_000))}%). Anggaran belanja tahun 2025 ditetapkan Rp24,6 miliar.",
    )
    writer.heading("II. Neraca")
    sheet: list[Row] = [["", name, *(_thousand(v) if v else "–" for v in row)] for name, row in _CURRENT.items()]
    sheet.append(["1", "<b>Aset lancar</b>", *map(_thousand, current)])
    sheet += [["", name, *map(_thousand, row)] for name, row in _FIXED.items()]
    sheet.append(["", "Akumulasi penyusutan", *(_thousand(-value) for value in _WORN)])
    sheet.append(["2", "<b>Aset tetap</b>", *map(_thousand, fixed)])
    sheet.append(["A", "<b>ASET (1 + 2)</b>", *map(_thousand, assets)])
    sheet.append(["B", "Kewajiban jangka pendek", *map(_thousand, _OWED)])
    sheet.append(["C", "Ekuitas (A − B)", *map(_thousand, equity)])
    writer.table("Tabel II.1 Neraca (ribuan rupiah)*", [["", "Pos", "31-12-2024", "31-12-2023"]], sheet)
    tools = _FIXED["Peralatan dan mesin"]
    writer.paragraph(
        "* Dibulatkan dari rupiah penuh; jumlah dapat berbeda satu ribu karena pembulatan.<br>",
        f"Aset per 31 Desember 2024 dan 2023 masing-masing Rp{whole(assets[0])} dan Rp{whole(assets[1])}.",
        "Peralatan dan",
        f"mesin bertambah Rp{whole(tools[0] - tools[1])}: Rp2.441.875.000 dari belanja modal dikurangi",
        f"Rp{whole(2_441_875_000 - tools[0] + tools[1])} peralatan yang dihapuskan. Aset tetap sebelum penyusutan",
        f"Rp{whole(gross[0])}; nilai bukunya tinggal {dec(percent(fixed[0], gross[0]))}%.",
    )
    writer.heading("III. Laporan perubahan ekuitas")
    writer.table(
        "Tabel III.1 Perubahan ekuitas tahun 2024 (Rp)",
        [["", "Uraian", "Jumlah"]],
        [["1", "Ekuitas awal", whole(equity[1])], ["2", "Surplus (defisit) LO", f"({whole(deficit)})"],
         ["3", "Koreksi nilai persediaan", f"({whole(-_CORRECTION)})"],
         ["4", "Transaksi antarentitas*", whole(between)],
         ["5", "Kenaikan (penurunan) ekuitas (2 + 3 + 4)", f"({whole(equity[1] - equity[0])})"],
         ["6", "Ekuitas akhir (1 + 5)", whole(equity[0])]],
    )  # fmt: skip
    writer.paragraph("* Realisasi belanja dikurangi realisasi pendapatan.")
    return writer.report()
