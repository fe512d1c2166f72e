"""Local taxes: totals above the items, a budget changed in the year, negative values in brackets, thousands and "
"full."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole

_STYLE = """
@page { size: A4 landscape; margin: 16mm 18mm }
body { font: 10pt/1.4 "Liberation Serif", serif } h1 { font-size: 13pt; text-align: center } h2 { font-size: 11pt }
tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt } th, td { border: 1px solid #555; padding: 2px 5px }
th { background: #ffe699 } td.right { text-align: right } tbody tr:first-child td { background: #f2f2f2 }
.caption { margin: 10px 0 3px; font-weight: bold; break-after: avoid }
"""

# tax: first budget, changed budget, received in each quarter, received in 2022; thousands of rupiah
_TAXES = {
    "PBB-P2": (42_000_000, 44_500_000, (2_118_404, 9_870_233, 27_405_918, 4_311_070), 40_982_116),
    "BPHTB": (38_500_000, 34_000_000, (7_904_811, 8_226_350, 7_688_902, 9_105_447), 36_510_774),
    "Pajak Penerangan Jalan": (29_750_000, 29_750_000, (7_318_226, 7_402_981, 7_611_540, 7_589_313), 28_404_062),
    "Pajak Restoran": (11_200_000, 13_600_000, (3_240_118, 3_511_906, 3_688_275, 3_914_662), 10_877_930),
    "Pajak Hotel": (4_100_000, 4_850_000, (988_420, 1_206_715, 1_344_081, 1_402_316), 3_610_448),
    "Pajak Hiburan": (1_650_000, 1_650_000, (288_106, 402_518, 377_904, 455_213), 1_288_397),
    "Pajak lainnya¹": (2_300_000, 2_150_000, (402_877, 491_260, 518_334, 696_021), 2_061_905),
}


def _bracketed(value: int) -> str:
    return f"({whole(-value)})" if value < 0 else whole(value)


def _points(value: Decimal) -> str:
    return f"({dec(-value)})" if value < 0 else dec(value)


def pajak_daerah() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    taxes = list(_TAXES.items())
    first, changed, last = (sum(row[0] for _, row in taxes), sum(row[1] for _, row in taxes),
                            sum(row[3] for _, row in taxes))  # fmt: skip
    quarters = [sum(row[2][at] for _, row in taxes) for at in range(4)]
    got = sum(quarters)
    over = [name for name, row in taxes if sum(row[2]) >= row[1]]
    fell = [name for name, row in taxes if sum(row[2]) < row[3]]
    assert fell == ["BPHTB"]
    assert len(over) == 3
    assert "PBB-P2" not in over
    writer.title("LAPORAN PENERIMAAN PAJAK DAERAH TAHUN ANGGARAN 2023", "Badan Pendapatan Daerah Kota Bandar Sari")
    writer.heading("I. Target dan realisasi")
    writer.paragraph(
        f"Target pajak daerah semula Rp{whole(first * 1000)} menjadi Rp{whole(changed * 1000)} pada Perubahan APBD",
        f"(Perda Nomor 7 Tahun 2023 tanggal 29 September 2023), bertambah Rp{whole((changed - first) * 1000)} atau",
        f"{dec(percent(changed - first, first))}%. Sampai dengan 31 Desember 2023 diterima Rp{whole(got * 1000)},",
        f"yaitu {dec(percent(got, changed))}% dari target perubahan ({dec(percent(got, first))}% dari target semula)",
        f"dan tumbuh {dec(percent(got - last, last))}% dibandingkan penerimaan 2022.",
    )
    rows: list[Row] = [
        ["", "<b>Pajak daerah</b>", whole(first), whole(changed), _bracketed(changed - first), whole(got),
         dec(percent(got, changed)), _bracketed(got - changed), whole(last), _points(percent(got - last, last))]
    ]  # fmt: skip
    for at, (name, (plan, new, parts, old)) in enumerate(taxes, 1):
        now = sum(parts)
        rows.append([str(at), name, whole(plan), whole(new), _bracketed(new - plan) if new != plan else "-", whole(now),
                     dec(percent(now, new)), _bracketed(now - new), whole(old),
                     _points(percent(now - old, old))])  # fmt: skip
    writer.table(
        "Tabel 1. Target dan realisasi pajak daerah (ribu rupiah)",
        [
            [Spanning("No", rows=2), Spanning("Jenis pajak", rows=2), Spanning("Target 2023", columns=3),
             Spanning("Realisasi 2023", columns=3), Spanning("Realisasi 2022", rows=2),
             Spanning("Pertumbuhan (%)", rows=2)],
            ["Semula", "Menjadi", "Bertambah/ (berkurang)", "Jumlah", "%", "Lebih/ (kurang)"],
        ],
        rows,
    )  # fmt: skip
    land, deed = _TAXES["PBB-P2"], _TAXES["BPHTB"]
    writer.paragraph(
        "¹ Pajak Reklame, Parkir, Air Tanah, dan Sarang Burung Walet. Angka dalam kurung bernilai negatif.",
    )
    writer.paragraph(
        f"Tiga dari tujuh kelompok pajak melampaui target perubahan: {', '.join(over[:-1])}, dan {over[-1]}. PBB-P2",
        f"baru {dec(percent(sum(land[2]), land[1]))}% dari target menjadi Rp44,5 miliar, walaupun sudah melampaui",
        f"target semula ({dec(percent(sum(land[2]), land[0]))}%) dan naik",
        f"{dec(percent(sum(land[2]) - land[3], land[3]))}% dari tahun lalu. BPHTB satu-satunya yang turun, yakni",
        f"{dec(percent(deed[3] - sum(deed[2]), deed[3]))}%, karena berkurangnya transaksi perumahan. Target 2024",
        f"ditetapkan Rp138,25 miliar, {dec(percent(138_250_000 - got, got))}% di atas realisasi 2023.",
    )
    writer.heading("II. Penerimaan per triwulan")
    writer.table(
        "Tabel 2. Realisasi per triwulan (ribu rupiah) dan kumulatifnya terhadap target perubahan (%)",
        [
            [Spanning("No", rows=2), Spanning("Jenis pajak", rows=2), Spanning("Triwulan I", columns=2),
             Spanning("Triwulan II", columns=2), Spanning("Triwulan III", columns=2),
             Spanning("Triwulan IV", columns=2)],
            ["Rp", "s.d. (%)"] * 4,
        ],
        [
            [str(at) if at else "", name,
             *(text for q in range(4) for text in (whole(parts[q]), dec(percent(sum(parts[: q + 1]), new))))]
            for at, (name, new, parts) in enumerate(
                [("<b>Pajak daerah</b>", changed, tuple(quarters)), *((name, row[1], row[2]) for name, row in taxes)]
            )
        ],
    )  # fmt: skip
    three = land[2][2]
    writer.paragraph(
        f"Penerimaan triwulan III merupakan yang terbesar ({dec(percent(quarters[2], got))}% dari penerimaan setahun),",
        f"sebab jatuh tempo PBB-P2 30 September; {dec(percent(three, sum(land[2])))}% PBB-P2 diterima dalam triwulan",
        f"itu. Di luar PBB-P2, triwulan IV yang tertinggi (Rp{dec(Decimal(quarters[3] - land[2][3]) / 10**6)} miliar).",
        f"Triwulan IV lebih rendah {dec(percent(quarters[2] - quarters[3], quarters[2]))}% daripada triwulan III,",
        "tetapi tanpa PBB-P2 naik",
        f"{dec(percent(quarters[3] - land[2][3] - quarters[2] + three, quarters[2] - three))}%.",
    )
    assert quarters[2] == max(quarters)
    assert sum(land[2]) - 4_377_902 + 5_906_115 == 45_233_838
    writer.heading("III. Piutang dan penagihan")
    opening, added, paid, erased = 31_442_870, 5_906_115, 4_377_902, 812_406
    closing = opening + added - paid - erased
    pieces, returned = 214_880, 181_342
    writer.paragraph(
        f"Piutang PBB-P2 awal tahun Rp{whole(opening * 1000)}, bertambah Rp{whole(added * 1000)} dari ketetapan 2023",
        f"yang belum lunas, berkurang Rp{whole(paid * 1000)} karena pelunasan dan Rp{whole(erased * 1000)} karena",
        f"penghapusan, sehingga saldo akhirnya Rp{whole(closing * 1000)}, dua pertiga lebih di antaranya berumur di",
        f"atas lima tahun (Rp{dec(Decimal('25.31'))} miliar; {dec(percent(25_310_000, closing), 2)}%). Dari",
        f"{whole(pieces)} SPPT, {whole(returned)} ({dec(percent(returned, pieces))}%) lunas sampai dengan jatuh tempo",
        f"dan 9.406 lainnya sesudahnya. Rata-rata ketetapan Rp{whole(rounded(Decimal(45_233_838_000) / pieces, 0))}",
        "per SPPT (total ketetapan Rp45.233.838.000). Surat teguran 3.104 lembar dikirim kepada 2.650 wajib pajak;",
        "satu wajib pajak dapat menerima lebih dari satu surat.",
    )
    return writer.report()
