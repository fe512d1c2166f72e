"""An agency's report on its budget in the second half-year: by unit, kind of spending, source, month, contracts."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 16mm 15mm }
body { font: 10.5pt/1.5 "Liberation Sans", Arial, sans-serif }
h1 { font-size: 16pt; text-align: center; border-bottom: 3px double #000; padding-bottom: 8px } h2 { font-size: 12pt }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt } .break { break-before: page }
th { background: #fff2cc; border: 0.5pt solid #000; padding: 3px; text-align: center }
td { border-left: 0.5pt solid #000; border-right: 0.5pt solid #000; padding: 2.5px 4px; text-align: left }
td.right { text-align: right } tr { border-bottom: 0.5pt solid #999 } .caption { font-weight: bold; margin: 10px 0 2px }
"""

_KINDS = ("Belanja Pegawai", "Belanja Barang", "Belanja Modal")
_M = 1_000_000
_Six = tuple[int, int, int, int, int, int]
# group, unit: revised ceiling and spending by kind, in rupiah; spending to the end of June
_CENTRAL: dict[str, tuple[_Six, int]] = {
    "Sekretariat Utama": ((182_640_118_000, 311_245_907_000, 64_118_250_000, 181_976_204_118, 301_408_772_940,
                           61_770_425_800), 214_608_119_440),
    "Deputi I": ((0, 48_912_360_000, 0, 0, 47_880_145_212, 0), 19_704_335_118),
    "Deputi II": ((0, 31_406_275_000, 0, 0, 30_977_018_640, 0), 13_880_204_760),
    "Deputi III": ((0, 36_718_040_000, 0, 0, 35_690_337_455, 0), 15_112_908_330),
    "Deputi IV": ((0, 27_350_112_000, 1_250_000_000, 0, 26_915_420_330, 1_248_310_000), 10_446_871_205),
    "Pusat Pengujian Nasional": ((21_077_404_000, 34_880_615_000, 42_375_900_000, 20_994_318_770, 33_218_664_905,
                                  41_003_775_450), 31_908_447_260),
}  # fmt: skip
_REGIONAL: dict[str, tuple[_Six, int]] = {
    "BBPOM di Jakarta": ((17_902_330_000, 22_614_908_000, 8_117_400_000, 17_880_126_440, 22_301_775_318, 8_096_500_000),
                         19_660_214_778),
    "BBPOM di Bandung": ((19_336_207_000, 25_108_446_000, 6_904_250_000, 19_318_774_206, 24_870_115_932, 6_857_316_400),
                         21_075_330_916),
    "BBPOM di Denpasar": ((14_870_655_000, 17_228_190_000, 4_318_000_000, 14_812_308_114, 17_061_404_860,
                           4_316_880_000), 15_230_441_802),
    "BPOM di Palu": ((8_240_118_000, 12_405_330_000, 3_560_775_000, 8_207_660_412, 12_120_867_254, 3_118_040_200),
                     9_014_228_677),
    "BPOM di Manokwari": ((6_318_402_000, 13_870_216_000, 9_440_120_000, 6_255_118_906, 13_066_409_118, 7_905_664_100),
                          8_118_740_203),
    "Loka POM di Bima": ((2_114_870_000, 5_902_440_000, 0, 2_110_006_344, 5_871_203_980, 0), 3_311_476_905),
}  # fmt: skip
_MONTHS = ("Juli", "Agustus", "September", "Oktober", "November", "Desember")
_SHARES = (11, 12, 13, 15, 19)  # of the second half-year's spending, December has the rest
_FIRST, _BLOCKED, _PNBP_CEILING, _PNBP_SPENT = 1_118_350_000_000, 21_460_300_000, 142_880_400_000, 133_906_227_415
_LAST_CEILING, _LAST_SPENT = 1_046_718_250_000, 1_007_340_118_226


def _unit(n: int, name: str, row: tuple[_Six, int]) -> list[str | Spanning]:
    six, _ = row
    cells: list[str | Spanning] = [str(n), name]
    for at in range(3):
        cells += [whole(six[at]), whole(six[at + 3]), dec(percent(six[at + 3], six[at]))] if six[at] else ["-"] * 3
    return cells


def _sum(rows: dict[str, tuple[_Six, int]]) -> tuple[_Six, int]:
    a, b, c, d, e, f = (sum(six[at] for six, _ in rows.values()) for at in range(6))
    return (a, b, c, d, e, f), sum(june for _, june in rows.values())


def anggaran_semester_satker_belanja() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    units = {**_CENTRAL, **_REGIONAL}
    central, regional, both = _sum(_CENTRAL), _sum(_REGIONAL), _sum(units)
    kinds = [(both[0][at], both[0][at + 3]) for at in range(3)]
    ceiling, spent, june = sum(both[0][:3]), sum(both[0][3:]), both[1]
    use = {name: percent(sum(six[3:]), sum(six[:3])) for name, (six, _) in units.items()}
    second = spent - june
    months = [second * share // 100 for share in _SHARES]
    months.append(second - sum(months))
    writer.title("LAPORAN PELAKSANAAN ANGGARAN SEMESTER II TAHUN ANGGARAN 2023", "BADAN PENGAWAS OBAT DAN MAKANAN")
    writer.heading("I. Ringkasan")
    writer.paragraph(
        f"Pagu awal satuan kerja yang dilaporkan sebesar Rp{whole(_FIRST)}. Setelah revisi terakhir tanggal 12",
        "Desember 2023,",
        f"pagu {words(len(units))} satuan kerja tersebut menjadi Rp{whole(ceiling)}, atau",
        f"{'naik' if ceiling > _FIRST else 'turun'} {dec(abs(growth(ceiling, _FIRST)))}%. Realisasi sampai dengan 31",
        f"Desember 2023 sebesar Rp{whole(spent)} ({dec(percent(spent, ceiling))}%), sedangkan sampai dengan 30 Juni",
        f"sebesar Rp{whole(june)} ({dec(percent(june, ceiling))}%). Dengan demikian realisasi semester II",
        f"Rp{whole(second)}",
        f"atau {dec(percent(second, spent))}% dari realisasi setahun. Sisa anggaran Rp{whole(ceiling - spent)},",
        "termasuk",
        f"blokir otomatis Rp{dec(Decimal(_BLOCKED) / _M)} juta; tanpa blokir, realisasi mencapai",
        f"{dec(percent(spent, ceiling - _BLOCKED))}% dari pagu.",
    )
    writer.paragraph(
        f"Pada tahun 2022 pagu sebesar Rp{whole(_LAST_CEILING)} dengan realisasi Rp{whole(_LAST_SPENT)}",
        f"({dec(percent(_LAST_SPENT, _LAST_CEILING))}%), sehingga persentase penyerapan",
        f"{'naik' if percent(spent, ceiling) > percent(_LAST_SPENT, _LAST_CEILING) else 'turun'}",
        f"{dec(abs(percent(spent, ceiling) - percent(_LAST_SPENT, _LAST_CEILING)))} poin.",
    )
    writer.table(
        "Tabel 1. Pagu dan realisasi menurut jenis belanja (Rp)",
        [["No", "Jenis belanja", "Pagu", "Realisasi", "%", "Sisa", "% realisasi"]],
        [[str(n), name, whole(a), whole(b), dec(percent(b, a)), whole(a - b), dec(percent(b, spent))]
         for n, (name, (a, b)) in enumerate(zip(_KINDS, kinds, strict=True), 1)]
        + [["", "<b>Jumlah</b>", whole(ceiling), whole(spent), dec(percent(spent, ceiling)), whole(ceiling - spent),
            "100,00"]],
    )  # fmt: skip
    rates = [percent(b, a) for a, b in kinds]
    writer.paragraph(
        f"Penyerapan tertinggi terdapat pada {_KINDS[rates.index(max(rates))]} ({dec(max(rates))}%) dan terendah pada",
        f"{_KINDS[rates.index(min(rates))]} ({dec(min(rates))}%), dengan selisih {dec(max(rates) - min(rates))} poin.",
        f"Belanja Barang merupakan {dec(percent(kinds[1][1], spent))}% dari realisasi, sekitar",
        f"{dec(Decimal(kinds[1][1]) / kinds[0][1], 1)} kali Belanja Pegawai.",
    )
    writer.new_page()
    writer.heading("II. Realisasi menurut Satuan Kerja")
    rows: list[Row] = [[Spanning("<b>A. Pusat</b>", columns=11)]]
    rows += [_unit(n, name, row) for n, (name, row) in enumerate(_CENTRAL.items(), 1)]
    rows += [["", "<b>Jumlah Pusat</b>", *_unit(0, "", central)[2:]], [Spanning("<b>B. UPT</b>", columns=11)]]
    rows += [_unit(n, name, row) for n, (name, row) in enumerate(_REGIONAL.items(), len(_CENTRAL) + 1)]
    rows += [["", "<b>Jumlah UPT</b>", *_unit(0, "", regional)[2:]], ["", "<b>Jumlah</b>", *_unit(0, "", both)[2:]]]
    writer.table(
        "Tabel 2. Pagu dan realisasi menurut satuan kerja dan jenis belanja (Rp)",
        [[Spanning("No", rows=2), Spanning("Satuan kerja", rows=2), *(Spanning(k, columns=3) for k in _KINDS)],
         ["Pagu", "Realisasi", "%"] * 3],
        rows,
    )  # fmt: skip
    writer.paragraph(
        "Tanda (-) berarti tidak ada pagu. Deputi tidak memiliki belanja pegawai karena gaji dibayar terpusat."
    )
    writer.table(
        "Tabel 3. Realisasi menurut satuan kerja dan semester (juta Rp)",
        [["No", "Satuan kerja", "Pagu", "Semester I", "%", "Semester II", "%", "Setahun", "%", "Peringkat"]],
        [_half(n, name, row, str(sorted(use, key=lambda k: -use[k]).index(name) + 1))
         for n, (name, row) in enumerate(units.items(), 1)] + [_half(0, "<b>Jumlah</b>", both, "")],
    )  # fmt: skip
    order = sorted(use, key=lambda k: -use[k])
    above = [name for name in use if use[name] > percent(spent, ceiling)]
    writer.paragraph(
        f"Tiga satuan kerja dengan penyerapan tertinggi berturut-turut {order[0]} ({dec(use[order[0]])}%), {order[1]}",
        f"({dec(use[order[1]])}%), dan {order[2]} ({dec(use[order[2]])}%). Penyerapan terendah pada {order[-1]}",
        f"({dec(use[order[-1]])}%) karena pembangunan laboratorium terlambat. Sebanyak {words(len(above))} satuan",
        "kerja",
        f"berada di atas rata-rata ({dec(percent(spent, ceiling))}%). Satuan kerja pusat menyerap",
        f"{dec(percent(sum(central[0][3:]), sum(central[0][:3])))}% dan UPT",
        f"{dec(percent(sum(regional[0][3:]), sum(regional[0][:3])))}%.",
        f"Sekretariat Utama menggunakan {dec(percent(sum(units['Sekretariat Utama'][0][3:]), spent))}% dari seluruh",
        "realisasi.",
    )
    writer.new_page()
    writer.heading("III. Realisasi Bulanan dan Sumber Dana")
    so_far, table = june, []
    for n, (name, value) in enumerate(zip(_MONTHS, months, strict=True), 1):
        so_far += value
        table.append([str(n), name, whole(value), dec(percent(value, second)), whole(so_far),
                      dec(percent(so_far, ceiling))])  # fmt: skip
    writer.table(
        "Tabel 4. Realisasi semester II menurut bulan (Rp)",
        [["No", "Bulan", "Realisasi bulan ini", "% semester II", "Kumulatif sejak Januari", "% pagu"]],
        [*table, ["", "<b>Semester II</b>", whole(second), "100,00", "", ""]],
    )
    writer.chart(
        "Grafik 1. Realisasi bulanan (miliar Rp)",
        column_chart(_MONTHS, months, [dec(Decimal(v) / 10**9, 1) for v in months]),
    )
    writer.paragraph(
        f"Realisasi terbesar terjadi pada Desember, yaitu Rp{whole(months[5])} atau {dec(percent(months[5], second))}%",
        f"dari semester II, dan terkecil pada Juli (Rp{whole(months[0])}). Realisasi Desember naik",
        f"{dec(growth(months[5], months[4]))}% dari November. Sampai dengan September, realisasi kumulatif",
        f"Rp{whole(june + sum(months[:3]))} ({dec(percent(june + sum(months[:3]), ceiling))}% pagu).",
    )
    pure = (ceiling - _PNBP_CEILING, spent - _PNBP_SPENT)
    writer.table(
        "Tabel 5. Pagu dan realisasi menurut sumber dana (Rp)",
        [["No", "Sumber dana", "Pagu", "Realisasi", "%", "% pagu"]],
        [["1", "Rupiah Murni", whole(pure[0]), whole(pure[1]), dec(percent(pure[1], pure[0])),
          dec(percent(pure[0], ceiling))],
         ["2", "PNBP", whole(_PNBP_CEILING), whole(_PNBP_SPENT), dec(percent(_PNBP_SPENT, _PNBP_CEILING)),
          dec(percent(_PNBP_CEILING, ceiling))],
         ["", "<b>Jumlah</b>", whole(ceiling), whole(spent), dec(percent(spent, ceiling)), "100,00"]],
    )  # fmt: skip
    writer.heading("IV. Kontrak dan Revisi")
    deals = {"Sampai dengan Rp50 juta": (1_204, 18_402), "Di atas Rp50 juta–Rp200 juta": (386, 41_770),
             "Di atas Rp200 juta–Rp2,5 miliar": (141, 102_615), "Di atas Rp2,5 miliar": (12, 77_908)}  # fmt: skip
    number, value = (sum(row[at] for row in deals.values()) for at in range(2))
    writer.table(
        "Tabel 6. Kontrak yang didaftarkan selama tahun 2023",
        [["No", "Nilai kontrak", "Kontrak", "%", "Nilai (juta Rp)", "%", "Rata-rata (juta Rp)"]],
        [[str(n), name, whole(a), dec(percent(a, number)), whole(b), dec(percent(b, value)),
         dec(rounded(Decimal(b) / a))]
         for n, (name, (a, b)) in enumerate(deals.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(number), "100,00", whole(value), "100,00",
         dec(rounded(Decimal(value) / number))]],
    )  # fmt: skip
    writer.paragraph(
        f"Dari {whole(number)} kontrak senilai Rp{whole(value)} juta, hanya {words(12)} kontrak bernilai di atas Rp2,5",
        f"miliar, tetapi nilainya mencapai {dec(percent(77_908, value))}% dari seluruh nilai kontrak. Satu kontrak di",
        "BPOM di Manokwari senilai Rp1,42 miliar dilanjutkan ke tahun 2024 berdasarkan PMK Nomor 109 Tahun 2023.",
        "Revisi",
        "DIPA dilakukan 27 kali, yaitu 9 kali pada semester I dan 18 kali pada semester II, dua kali lipat semester I.",
    )
    return writer.report()


def _half(n: int, name: str, row: tuple[_Six, int], rank: str) -> list[str]:
    six, june = row
    top, all_year = sum(six[:3]), sum(six[3:])
    cells = [str(n) if n else "", name, dec(Decimal(top) / _M)]
    for value in (june, all_year - june, all_year):
        cells += [dec(Decimal(value) / _M), dec(percent(value, top))]
    return [*cells, rank]
