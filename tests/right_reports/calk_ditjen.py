"""A directorate general's notes on its budget: ceilings, blocked, by kind, programme and quarter, two years."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 18mm }
body { font: 10.5pt/1.45 "Liberation Sans", Arial, sans-serif; text-align: justify } h1 { font-size: 13.5pt;
text-align: center } h2 { font-size: 11pt } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt; text-align: left } td.right { text-align: right }
thead th { border-top: 1.2pt solid #000; border-bottom: .8pt solid #000; text-align: center } td { padding: 2px 3px }
tbody tr:last-child td { border-top: .8pt solid #000; border-bottom: 3px double #000; font-weight: bold }
.caption { margin: 10px 0 3px; text-align: center; font-weight: bold; font-size: 9.5pt }
"""

# kind: first ceiling 2024, last ceiling 2024, blocked, gross spending 2024, returned 2024, net spending 2023
_KINDS = {
    "51 Belanja Pegawai": (42_618_700_000, 43_905_250_000, 0, 43_612_408_915, 18_204_300, 41_077_316_240),
    "52 Belanja Barang": (186_450_300_000, 171_208_640_000, 9_614_200_000, 158_940_715_622, 412_880_150,
                          164_301_942_806),
    "53 Belanja Modal": (24_780_000_000, 31_442_110_000, 1_250_000_000, 29_806_337_480, 0, 18_664_205_900),
    "57 Belanja Bantuan Sosial": (6_000_000_000, 5_400_000_000, 0, 5_385_000_000, 27_500_000, 6_880_000_000),
}  # fmt: skip
# programme: activity: last ceiling, net spending
_PROGRAMMES = {
    "Program Pelayanan Kesehatan": {
        "Pembinaan pelayanan primer": (58_614_220_000, 54_170_883_412),
        "Pembinaan pelayanan rujukan": (47_380_915_000, 45_006_217_905),
        "Pengelolaan obat publik": (39_204_650_000, 36_911_404_380),
    },
    "Program Pendidikan dan Pelatihan Vokasi": {
        "Pelatihan tenaga kesehatan": (28_450_000_000, 25_733_190_650),
    },
    "Program Dukungan Manajemen": {
        "Gaji dan operasional kantor": (61_822_315_000, 60_104_566_120),
        "Perencanaan dan tata usaha": (16_483_900_000, 0),
    },
}
# net spending of each quarter but the last
_QUARTERS = (31_420_866_115, 58_903_412_740, 61_277_508_930)


def _signed(change: int) -> str:
    return f"({whole(-change)})" if change < 0 else whole(change) if change else "-"


def calk_ditjen() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    first, last, blocked, gross, back, before = (sum(row[at] for row in _KINDS.values()) for at in range(6))
    net = gross - back
    work = {name: dict(parts) for name, parts in _PROGRAMMES.items()}
    rest = net - sum(paid for parts in work.values() for _, paid in parts.values())
    work["Program Dukungan Manajemen"]["Perencanaan dan tata usaha"] = (16_483_900_000, rest)
    assert sum(pagu for parts in work.values() for pagu, _ in parts.values()) == last
    assert 0 < rest < 16_483_900_000, rest
    w.title("CATATAN ATAS LAPORAN KEUANGAN", "DIREKTORAT JENDERAL PELAYANAN DAN OBAT PUBLIK",
            "UNTUK TAHUN YANG BERAKHIR 31 DESEMBER 2024")  # fmt: skip
    w.heading("B. PENJELASAN ATAS POS-POS LAPORAN REALISASI ANGGARAN")
    w.heading("B.1 Perubahan pagu", 3)
    rows: list[Row] = [[name, whole(a), _signed(b - a), whole(b), whole(c) if c else "-", whole(b - c)]
                       for name, (a, b, c, *_) in _KINDS.items()]  # fmt: skip
    rows.append(["Jumlah", whole(first), _signed(last - first), whole(last), whole(blocked), whole(last - blocked)])
    w.table(
        "Tabel B.1 Pagu menurut Jenis Belanja TA 2024 (dalam rupiah)",
        [["Jenis belanja", "Pagu awal", "Revisi", "Pagu akhir", "Blokir", "Pagu efektif"],
         ["(1)", "(2)", "(3)", "(4) = (2) + (3)", "(5)", "(6) = (4) − (5)"]], rows)  # fmt: skip
    ups = [name for name, row in _KINDS.items() if row[1] > row[0]]
    assert len(ups) == 2
    assert last < first
    w.paragraph(
        f"Pagu awal Direktorat Jenderal sebesar Rp{whole(first)} direvisi {words(7)} kali sehingga menjadi",
        f"Rp{whole(last)}, turun Rp{whole(first - last)} atau {dec(-growth(last, first))}%. Pagu",
        f"{words(len(ups))} jenis",
        "belanja, yaitu belanja pegawai dan belanja modal, bertambah, sedangkan belanja barang dan belanja bantuan",
        f"sosial berkurang. Sampai dengan akhir tahun masih terdapat blokir Rp{whole(blocked)}",
        f"({dec(percent(blocked, last))}% dari pagu akhir), terdiri atas belanja barang Rp{whole(9_614_200_000)} dan",
        f"belanja modal Rp{whole(1_250_000_000)}, sehingga pagu efektif Rp{whole(last - blocked)}.",
    )
    w.heading("B.2 Realisasi belanja", 3)
    rows = [[name, whole(b), whole(d), _signed(-e), whole(d - e), dec(percent(d - e, b)),
             dec(percent(d - e, b - c)), whole(b - d + e)]
            for name, (_, b, c, d, e, _) in _KINDS.items()]  # fmt: skip
    rows.append(["Jumlah", whole(last), whole(gross), _signed(-back), whole(net), dec(percent(net, last)),
                 dec(percent(net, last - blocked)), whole(last - net)])  # fmt: skip
    w.table(
        "Tabel B.2 Realisasi Belanja TA 2024 (dalam rupiah)",
        [[Spanning("Jenis belanja", rows=2), Spanning("Pagu akhir", rows=2), Spanning("Realisasi", columns=3),
          Spanning("% terhadap pagu", columns=2), Spanning("Sisa pagu akhir", rows=2)],
         ["Bruto", "Pengembalian", "Neto", "Akhir", "Efektif"]], rows)  # fmt: skip
    use = {name: percent(d - e, b) for name, (_, b, _, d, e, _) in _KINDS.items()}
    high, low = max(use, key=lambda name: use[name]), min(use, key=lambda name: use[name])
    assert (high[:2], low[:2]) == ("51", "52"), use
    left = {name: b - d + e for name, (_, b, _, d, e, _) in _KINDS.items()}
    w.paragraph(
        f"Realisasi belanja neto TA 2024 sebesar Rp{whole(net)} atau {dec(percent(net, last))}% dari pagu akhir dan",
        f"{dec(percent(net, last - blocked))}% dari pagu efektif. Realisasi neto tersebut berasal dari realisasi bruto",
        f"Rp{whole(gross)} dikurangi pengembalian belanja Rp{whole(back)}. Persentase tertinggi terhadap pagu akhir",
        f"terdapat pada belanja pegawai ({dec(use[high])}%) dan terendah pada belanja barang ({dec(use[low])}%). Sisa",
        f"pagu akhir Rp{whole(last - net)} terdiri atas dana yang diblokir Rp{whole(blocked)} dan dana efektif yang",
        f"tidak terserap Rp{whole(last - net - blocked)}. Sebesar {dec(percent(left[low], last - net))}% dari sisa",
        "pagu tersebut terdapat pada belanja barang. Tidak ada pengembalian pada belanja modal.",
    )
    w.heading("B.3 Perbandingan dengan TA 2023", 3)
    rows = [[name, whole(d - e), dec(percent(d - e, net)), whole(f), dec(percent(f, before)), _signed(d - e - f),
             dec(growth(d - e, f))] for name, (*_, d, e, f) in _KINDS.items()]  # fmt: skip
    rows.append(["Jumlah", whole(net), "100,00", whole(before), "100,00", _signed(net - before),
                 dec(growth(net, before))])  # fmt: skip
    w.table(
        "Tabel B.3 Realisasi Belanja Neto TA 2024 dan TA 2023 (dalam rupiah; angka dalam kurung berarti turun)",
        [[Spanning("Jenis belanja", rows=2), Spanning("TA 2024", columns=2), Spanning("TA 2023", columns=2),
          Spanning("Naik (turun)", columns=2)], ["Realisasi", "%", "Realisasi", "%", "Rp", "%"]], rows)  # fmt: skip
    moves = {name: row[3] - row[4] - row[5] for name, row in _KINDS.items()}
    rise = growth(29_806_337_480, 18_664_205_900)
    goods = _KINDS["52 Belanja Barang"]
    assert net > before
    assert sum(value > 0 for value in moves.values()) == 2
    w.paragraph(
        f"Realisasi TA 2024 naik Rp{whole(net - before)} atau {dec(growth(net, before))}% dari TA 2023",
        f"(Rp{whole(before)}). Belanja modal naik {dec(rise)}% karena pembangunan gudang obat di dua provinsi. Belanja",
        f"barang turun {dec(-growth(goods[3] - goods[4], goods[5]))}% karena pembatasan perjalanan dinas, dan porsinya",
        f"berkurang dari {dec(percent(goods[5], before))}% menjadi {dec(percent(goods[3] - goods[4], net))}%. Belanja",
        f"bantuan sosial turun Rp{whole(-moves['57 Belanja Bantuan Sosial'])}.",
    )
    w.heading("B.4 Realisasi menurut program dan kegiatan", 3)
    rows = []
    for name, parts in work.items():
        a, b = (sum(pair[at] for pair in parts.values()) for at in (0, 1))
        rows.append([f"<b>{name}</b>", *(f"<b>{text}</b>" for text in (whole(a), whole(b), dec(percent(b, a)),
                                                                      whole(a - b)))])  # fmt: skip
        rows += [[f"– {part}", whole(c), whole(d), dec(percent(d, c)), whole(c - d)] for part, (c, d) in parts.items()]
    rows.append(["Jumlah", whole(last), whole(net), dec(percent(net, last)), whole(last - net)])
    w.table(
        "Tabel B.4 Realisasi Neto menurut Program dan Kegiatan TA 2024 (dalam rupiah)",
        [["Program/kegiatan", "Pagu akhir", "Realisasi neto", "%", "Sisa"]],
        rows,
    )
    rate = {name: percent(sum(d for _, d in parts.values()), sum(c for c, _ in parts.values()))
            for name, parts in work.items()}  # fmt: skip
    tops = list(work)
    assert rate[tops[1]] == min(rate.values()), rate
    assert rate[tops[2]] == max(rate.values()), rate
    health = sum(c for c, _ in work[tops[0]].values())
    w.paragraph(
        f"Dari {words(len(work))} program, penyerapan tertinggi dicapai Program Dukungan Manajemen",
        f"({dec(rate[tops[2]])}%) dan terendah Program Pendidikan dan Pelatihan Vokasi ({dec(rate[tops[1]])}%),",
        "terpaut",
        f"{dec(rate[tops[2]] - rate[tops[1]])} poin. Program Pelayanan Kesehatan memperoleh pagu terbesar,",
        f"Rp{whole(health)} atau {dec(percent(health, last))}% dari pagu akhir.",
    )
    w.heading("B.5 Realisasi menurut triwulan", 3)
    quarters = [*_QUARTERS, net - sum(_QUARTERS)]
    rows = [[f"Triwulan {name}", whole(paid), dec(percent(paid, net)), whole(sum(quarters[: at + 1])),
             dec(percent(sum(quarters[: at + 1]), last))]
            for at, (name, paid) in enumerate(zip(("I", "II", "III", "IV"), quarters, strict=True))]  # fmt: skip
    rows.append(["Jumlah", whole(net), "100,00", "", ""])
    w.table(
        "Tabel B.5 Realisasi Neto menurut Triwulan TA 2024 (dalam rupiah)",
        [["Periode", "Dalam triwulan", "% dari realisasi setahun", "Sampai dengan triwulan", "% dari pagu akhir"]],
        rows,
    )
    assert quarters[3] == max(quarters)
    w.paragraph(
        f"Realisasi terbesar terjadi pada triwulan IV, yaitu {dec(percent(quarters[3], net))}% dari realisasi setahun,",
        f"atau {dec(Decimal(quarters[3]) / quarters[0])} kali realisasi triwulan I. Sampai dengan akhir semester I",
        f"realisasi baru Rp{whole(sum(quarters[:2]))} atau {dec(percent(sum(quarters[:2]), last))}% dari pagu akhir.",
    )
    return w.report()
