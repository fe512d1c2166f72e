"""A small office's third quarter: running targets, results of the quarter and so far, budget lines with codes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 15mm 12mm }
body { font: 9pt/1.35 Carlito, "Liberation Sans", sans-serif } h1 { font-size: 12pt; color: #1d5c3a }
h2 { font-size: 10pt; color: #1d5c3a } table { border-collapse: collapse; width: 100%; font-size: 7.2pt }
th, td { border: .4pt solid #7a9; padding: 1px 3px } th { background: #e3f1e8; font-weight: normal }
td.right { text-align: right } .caption { margin: 7px 0 2px; font-size: 8pt } .break { break-before: page }
"""

# activity: unit, planned and done in each of the quarters I to III, planned in quarter IV
_WORK = {
    "Pemeriksaan sarana produksi": ("sarana", (9, 12, 12), (8, 13, 14), 7),
    "Pemeriksaan sarana distribusi": ("sarana", (40, 55, 50), (43, 55, 41), 35),
    "Sampel Obat diuji": ("sampel", (60, 75, 75), (60, 71, 79), 40),
    "Sampel Makanan diuji": ("sampel", (25, 40, 40), (22, 44, 46), 15),
    "Pengawasan iklan": ("iklan", (75, 75, 75), (80, 74, 76), 75),
    "KIE tatap muka": ("kegiatan", (1, 3, 2), (0, 3, 3), 2),
    "Perkara ditangani": ("perkara", (0, 1, 0), (0, 0, 1), 1),
}
# code: name, ceiling, spending per quarter
_MONEY = {
    "3165.BAH": ("Pelayanan publik lainnya", 212_640_000, (31_205_000, 58_114_350, 64_018_200)),
    "3165.QIA": ("Pengawasan produk", 1_486_325_000, (204_518_400, 391_206_115, 402_774_980)),
    "3165.QIB": ("Pengawasan sarana", 618_400_000, (98_112_000, 151_437_650, 170_025_300)),
    "3165.BKB": ("Penyidikan", 147_000_000, (0, 38_450_000, 51_206_500)),
    "6384.EBA": ("Layanan dukungan internal", 3_905_712_000, (812_446_907, 1_004_318_225, 921_775_113)),
    "6384.EBB": ("Sarana dan prasarana internal", 284_500_000, (0, 0, 279_815_000)),
}
_PLAN = {"3165": "66.25", "6384": "70.50"}  # planned absorption by the end of the quarter, percent


def _money_row(code: str, name: str, rows: Sequence[tuple[int, tuple[int, ...]]]) -> Row:
    ceiling = sum(row[0] for row in rows)
    spent = [sum(row[1][at] for row in rows) for at in range(3)]
    bold = "<b>{}</b>" if len(code) < 8 else "{}"
    return [bold.format(code), bold.format(name), whole(ceiling),
            *(whole(value) if value else "-" for value in spent), whole(sum(spent)),
            dec(percent(sum(spent), ceiling)), whole(ceiling - sum(spent))]  # fmt: skip


def triwulan_loka() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows: list[Row] = []
    reached: list[str] = []
    for at, (name, (unit, plan, done, rest)) in enumerate(_WORK.items(), 1):
        year = sum(plan) + rest
        if sum(done) >= sum(plan):
            reached.append(name)
        rows.append([str(at), name, unit, str(year), *map(str, (plan[2], done[2])),
                     dec(percent(done[2], plan[2])) if plan[2] else "–", *map(str, (sum(plan), sum(done))),
                     dec(percent(sum(done), sum(plan))), dec(percent(sum(done), year))])  # fmt: skip
    quarter = [percent(done[2], plan[2]) for _, plan, done, _ in _WORK.values() if plan[2]]
    so_far = [percent(sum(done), sum(plan)) for _, plan, done, _ in _WORK.values()]
    mean_quarter, mean = (rounded(sum(v, start=Decimal(0)) / len(v)) for v in (quarter, so_far))
    lines = {code: (row[1], row[2]) for code, row in _MONEY.items()}
    groups = {"3165": [v for c, v in lines.items() if c[:4] == "3165"],
              "6384": [v for c, v in lines.items() if c[:4] == "6384"]}  # fmt: skip
    titles = {"3165": "Pengawasan Obat dan Makanan di daerah", "6384": "Dukungan manajemen"}
    money: list[Row] = [_money_row("063", "LOKA POM", list(lines.values()))]
    for group, members in groups.items():
        money.append(_money_row(group, titles[group], members))
        money += [_money_row(code, row[0], [lines[code]]) for code, row in _MONEY.items() if code[:4] == group]
    ceiling = sum(row[0] for row in lines.values())
    spent = sum(sum(row[1]) for row in lines.values())
    third = sum(row[1][2] for row in lines.values())
    writer.title("LAPORAN KINERJA INTERIM TRIWULAN III TAHUN 2024", "LOKA POM DI KABUPATEN TANJUNG SELOR")
    writer.heading("A. Capaian rencana aksi")
    both = _WORK["Pemeriksaan sarana produksi"][2], _WORK["Pemeriksaan sarana distribusi"][2]
    writer.paragraph(
        f"Sampai dengan 30 September 2024, {len(reached)} ({words(len(reached))}) dari {len(_WORK)} kegiatan mencapai",
        f"target kumulatifnya ({dec(percent(len(reached), len(_WORK)))}%). Rata-rata capaian triwulan III adalah",
        f"{dec(mean_quarter)}%, dihitung atas {words(len(quarter))} kegiatan yang bertarget pada triwulan ini, dan",
        f"rata-rata capaian kumulatif {dec(mean)}%. Pada triwulan III diperiksa {both[0][2] + both[1][2]} sarana",
        f"({both[0][2]} produksi dan {both[1][2]} distribusi); sejak awal tahun {sum(both[0]) + sum(both[1])} sarana,",
        f"yaitu {both[0][0] + both[1][0]}, {both[0][1] + both[1][1]}, dan {both[0][2] + both[1][2]} pada ketiga",
        "triwulan berturut-turut. Satu perkara yang direncanakan pada triwulan II baru dimulai pada triwulan III.",
    )
    writer.table(
        "Tabel 1. Target dan realisasi rencana aksi, triwulan III dan kumulatif",
        [
            [Spanning("No", rows=2), Spanning("Kegiatan", rows=2), Spanning("Satuan", rows=2),
             Spanning("Target 2024", rows=2), Spanning("Triwulan III", columns=3),
             Spanning("Kumulatif s.d. triwulan III", columns=4)],
            ["T", "R", "% R/T", "T", "R", "% R/T", "% R/ target 2024"],
        ],
        [*rows, ["", "Rata-rata", "", "", "", "", dec(mean_quarter), "", "", dec(mean), ""]],
    )  # fmt: skip
    shop, food = _WORK["Pemeriksaan sarana distribusi"], _WORK["Sampel Makanan diuji"]
    bad_food, gone = 17, 5
    writer.paragraph(
        f"Pemeriksaan sarana distribusi kurang {sum(shop[1]) - sum(shop[2])} dari target kumulatif karena banjir pada",
        "minggu kedua Agustus; kekurangan ditambahkan pada triwulan IV sehingga target triwulan itu menjadi",
        f"{shop[3]} + {sum(shop[1]) - sum(shop[2])} = {shop[3] + sum(shop[1]) - sum(shop[2])} sarana. Dari",
        f"{sum(food[2])} sampel Makanan, {bad_food} ({dec(percent(bad_food, sum(food[2])))}%) tidak memenuhi syarat:",
        f"sembilan karena label, lima karena angka lempeng total, dan tiga karena pewarna. Untuk {gone} dari",
        f"{bad_food} telah terbit surat peringatan dan {bad_food - gone} menunggu uji ulang. Pada periode yang",
        "sama tahun 2023",
        "diuji 104 sampel Makanan dan 14 di antaranya tidak memenuhi syarat"
        f" ({dec(percent(14, 104))}%). Target Loka untuk tahun 2025 adalah 130 sampel Makanan dan 260 sampel Obat.",
    )
    writer.heading("B. Realisasi anggaran")
    writer.table(
        "Tabel 2. Pagu dan realisasi menurut kegiatan dan klasifikasi rincian output (Rp)",
        [["Kode", "Uraian", "Pagu", "TW I", "TW II", "TW III", "s.d. TW III", "%", "Sisa"]],
        money,
    )
    got = {g: percent(sum(sum(r[1]) for r in m), sum(r[0] for r in m)) for g, m in groups.items()}
    told = " dan ".join(
        f"kegiatan {g} {dec(got[g])}% (rencana {dec(Decimal(_PLAN[g]))}%, deviasi"
        f" {'+' if got[g] >= Decimal(_PLAN[g]) else '−'}{dec(abs(got[g] - Decimal(_PLAN[g])))})"
        for g in groups
    )
    writer.paragraph(
        f"Realisasi triwulan III Rp{whole(third)} dan realisasi sampai dengan triwulan III Rp{whole(spent)}",
        f"({dec(percent(spent, ceiling))}% dari pagu Rp{whole(ceiling)}). Menurut kegiatan: {told}. Pagu semula",
        f"Rp{whole(ceiling + 145_000_000)} berkurang Rp145.000.000 melalui revisi ke-3 tanggal 12/07/2024.",
        "Belanja modal 6384.EBB seluruhnya direalisasikan pada triwulan III. Tanpa belanja modal itu penyerapan Loka",
        f"{dec(percent(spent - 279_815_000, ceiling - 284_500_000))}%.",
    )
    return writer.report()
