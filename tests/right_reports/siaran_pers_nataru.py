"""A press release before the holidays: weeks, outlets, three kinds of faults, biggest places, rounded money, shops."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 24mm }
body { font: 11pt/1.5 "Liberation Serif", serif; text-align: justify } h1 { font-size: 15pt; text-align: center }
h2 { font-size: 11.5pt; color: #0b5394 } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.4pt; text-align: left } td.right { text-align: right }
thead th { background: #0b5394; color: #fff; padding: 3px } td { padding: 2px 5px; border-bottom: .5pt solid #9fc5e8 }
tbody tr:nth-child(even) { background: #eef5fb } .caption { margin: 10px 0 3px; font-size: 9.4pt; font-weight: bold }
"""

# kind of outlet: checked, not in order this season; the same a year before
_OUTLETS = {
    "Ritel modern": (684, 171, 702, 214),
    "Ritel tradisional": (742, 318, 698, 325),
    "Distributor/gudang": (211, 34, 190, 41),
    "Importir": (36, 3, 29, 5),
}
# fault: pieces, items, value in rupiah this season; pieces and value a year before
_FAULTS = {
    "Tanpa izin edar (TIE)": (92_650, 1_412, 28_416_730_000, 54_318, 14_905_440_000),
    "Kedaluwarsa": (31_275, 2_038, 412_880_500, 38_904, 530_216_250),
    "Rusak": (4_610, 655, 71_346_250, 5_127, 80_112_900),
}
# place: pieces without a licence, pieces out of date, pieces damaged
_PLACES = {
    "Jakarta": (27_340, 1_206, 118),
    "Tarakan": (14_882, 3_415, 207),
    "Batam": (12_067, 864, 95),
    "Pekanbaru": (8_129, 2_230, 310),
    "Manokwari": (911, 6_048, 1_004),
}
_WEEKS = ((318, 121), (402, 139), (389, 112), (341, 96), (223, 58))
_LINKS = {"Lokapasar": 2_318, "Media sosial": 1_104, "Situs web": 263}


def siaran_pers_nataru() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    n, bad, n_old, bad_old = (sum(row[at] for row in _OUTLETS.values()) for at in range(4))
    pieces, items, value, pieces_old, value_old = (sum(row[at] for row in _FAULTS.values()) for at in range(5))
    assert (n, bad) == tuple(sum(week[at] for week in _WEEKS) for at in (0, 1)), (n, bad)
    share, share_old = percent(bad, n), percent(bad_old, n_old)
    w.title(
        "BPOM Temukan Lebih dari 128 Ribu Kemasan Pangan Tidak Memenuhi Ketentuan<br>Menjelang Natal dan Tahun Baru"
    )
    w.paragraph(
        "<b>SIARAN PERS</b><br>Nomor HM.01.1.2.12.25.204 Tanggal 22 Desember 2025<br>tentang Hasil Intensifikasi",
        "Pengawasan Pangan Olahan Menjelang Natal 2025 dan Tahun Baru 2026",
    )
    assert whole(pieces).startswith("128.")
    w.paragraph(
        f"<b>Jakarta</b> – BPOM memeriksa {whole(n)} sarana peredaran pangan olahan dalam intensifikasi",
        "pengawasan yang",
        f"berlangsung {words(5)} pekan, 17 November sampai dengan 19 Desember 2025. Sebanyak {bad} sarana",
        f"({dec(share, 2)}%) menjual pangan olahan yang tidak memenuhi ketentuan (TMK) dan {whole(n - bad)} sarana",
        f"({dec(percent(n - bad, n))}%) memenuhi ketentuan. Pada periode yang sama tahun 2024, {bad_old} dari",
        f"{whole(n_old)} sarana ({dec(share_old)}%) TMK, sehingga persentase sarana TMK turun",
        f"{dec(share_old - share)} poin.",
    )
    assert share < share_old
    rows: list[Row] = [
        [str(at), name, whole(a), str(b), dec(percent(b, a)), whole(c), str(d), dec(percent(d, c))]
        for at, (name, (a, b, c, d)) in enumerate(_OUTLETS.items(), 1)
    ]
    rows.append(["", "<b>Jumlah</b>", whole(n), str(bad), dec(share), whole(n_old), str(bad_old), dec(share_old)])
    w.table(
        "Tabel 1. Sarana yang diperiksa dan TMK",
        [[Spanning("No", rows=2), Spanning("Jenis sarana", rows=2), Spanning("2025", columns=3), Spanning("2024",
          columns=3)], ["Diperiksa", "TMK", "% TMK", "Diperiksa", "TMK", "% TMK"]], rows)  # fmt: skip
    old = _OUTLETS["Ritel tradisional"]
    rate = {name: percent(row[1], row[0]) for name, row in _OUTLETS.items()}
    assert max(rate, key=lambda name: rate[name]) == "Ritel tradisional"
    assert all(percent(row[1], row[0]) < percent(row[3], row[2]) for row in _OUTLETS.values())
    assert Decimal("0.6") < Decimal(old[1]) / bad < Decimal("0.61")
    w.paragraph(
        f"“Enam dari sepuluh sarana TMK adalah ritel tradisional,” kata Kepala BPOM. Jumlahnya {old[1]} sarana atau",
        f"{dec(percent(old[1], bad))}% dari seluruh sarana TMK. Ritel tradisional juga mempunyai persentase TMK",
        f"tertinggi ({dec(rate['Ritel tradisional'])}%), sedangkan importir paling rendah",
        f"({dec(rate['Importir'])}%, {words(3)} dari 36 sarana). Persentase TMK keempat jenis sarana lebih rendah",
        "daripada tahun 2024.",
    )
    rates = [percent(b, a) for a, b in _WEEKS]
    assert rates == sorted(rates, reverse=True), rates
    rows = [["Diperiksa", *(str(a) for a, _ in _WEEKS), whole(n)], ["TMK", *(str(b) for _, b in _WEEKS), str(bad)],
            ["% TMK", *map(dec, rates), dec(share)]]  # fmt: skip
    w.table(
        "Tabel 2. Sarana menurut pekan pengawasan",
        [["Uraian", *(f"Pekan {at}" for at in ("I", "II", "III", "IV", "V")), "Jumlah"]],
        rows,
    )
    w.paragraph(
        f"Persentase sarana TMK terus menurun setiap pekan, dari {dec(rates[0])}% pada pekan pertama menjadi",
        f"{dec(rates[4])}% pada pekan kelima. Sarana yang diperiksa paling banyak pada pekan kedua ({402} sarana).",
    )
    w.heading("Temuan produk")
    rows = []
    for at, (name, (a, b, c, d, e)) in enumerate(_FAULTS.items(), 1):
        rows.append([str(at), name, whole(b), whole(a), dec(percent(a, pieces)), dec(Decimal(c) / 10**6, 1),
                     whole(d), dec(Decimal(e) / 10**6, 1), dec(growth(a, d))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", whole(items), whole(pieces), "100,00", dec(Decimal(value) / 10**6, 1),
                 whole(pieces_old), dec(Decimal(value_old) / 10**6, 1), dec(growth(pieces, pieces_old))])  # fmt: skip
    w.table(
        "Tabel 3. Pangan olahan TMK menurut jenis temuan (nilai dalam juta rupiah)",
        [[Spanning("No", rows=2), Spanning("Temuan", rows=2), Spanning("2025", columns=4), Spanning("2024", columns=2),
          Spanning("Perubahan kemasan (%)", rows=2)],
         ["Item", "Kemasan", "% kemasan", "Nilai", "Kemasan", "Nilai"]], rows)  # fmt: skip
    tie = _FAULTS["Tanpa izin edar (TIE)"]
    times = Decimal(tie[2]) / tie[4]
    assert Decimal("1.9") < times < 2
    w.paragraph(
        f"Pangan olahan TMK berjumlah {whole(pieces)} kemasan dari {whole(items)} item dengan nilai ekonomi",
        f"Rp{whole(value)} atau sekitar Rp{dec(Decimal(value) / 10**9, 1)} miliar. Produk TIE mendominasi:",
        f"{whole(tie[0])} kemasan ({dec(percent(tie[0], pieces))}%) dengan nilai lebih dari Rp{tie[2] // 10**9}",
        "miliar,",
        f"hampir dua kali ({dec(times)} kali) nilai tahun 2024. Sebaliknya, kemasan kedaluwarsa berkurang",
        f"{dec(-growth(31_275, 38_904))}% dan kemasan rusak berkurang {dec(-growth(4_610, 5_127))}%. Walaupun hanya",
        f"{dec(percent(31_275, pieces))}% dari jumlah kemasan, temuan kedaluwarsa mencakup item terbanyak",
        f"({whole(2_038)} item).",
    )
    assert max(_FAULTS, key=lambda name: _FAULTS[name][1]) == "Kedaluwarsa"
    rows = []
    for at, (name, parts) in enumerate(_PLACES.items(), 1):
        rows.append([str(at), name, *map(whole, parts), whole(sum(parts)), dec(percent(sum(parts), pieces))])
    five = [sum(parts[at] for parts in _PLACES.values()) for at in range(3)]
    others = [row[0] - part for row, part in zip(_FAULTS.values(), five, strict=True)]
    assert min(others) > 0
    rows.append(["", "Wilayah kerja lain", *map(whole, others), whole(sum(others)), dec(percent(sum(others), pieces))])
    rows.append(["", "<b>Jumlah</b>", *(whole(row[0]) for row in _FAULTS.values()), whole(pieces), "100,00"])
    sums = [sum(parts) for parts in _PLACES.values()]
    assert sums == sorted(sums, reverse=True)
    w.table(
        "Tabel 4. Lima wilayah kerja UPT dengan kemasan TMK terbanyak",
        [["No", "Wilayah kerja", "TIE", "Kedaluwarsa", "Rusak", "Jumlah", "% nasional"]],
        rows,
    )
    w.paragraph(
        f"Lima wilayah kerja pada Tabel 4 menyumbang {whole(sum(five))} kemasan atau",
        f"{dec(percent(sum(five), pieces))}% dari temuan nasional. Temuan terbanyak berasal dari Jakarta",
        f"({whole(sums[0])} kemasan), disusul Tarakan ({whole(sums[1])} kemasan), yang dekat dengan perbatasan",
        "Malaysia.",
        "Berbeda dengan empat wilayah lainnya, di Manokwari temuan terbanyak adalah pangan kedaluwarsa",
        f"({dec(percent(6_048, sums[4]))}% dari {whole(sums[4])} kemasan), karena rantai distribusi yang panjang.",
    )
    assert all(max(parts) == parts[0] for name, parts in _PLACES.items() if name != "Manokwari")
    w.heading("Patroli siber dan imbauan")
    links = sum(_LINKS.values())
    market = _LINKS["Lokapasar"]
    w.paragraph(
        f"Dari patroli siber, BPOM menemukan {whole(links)} tautan yang menjual pangan olahan TIE:",
        f"{whole(market)} tautan",
        f"di lokapasar ({dec(percent(market, links))}%), {whole(_LINKS['Media sosial'])} tautan di media sosial, dan",
        f"{_LINKS['Situs web']} tautan di situs web. Bersama Kementerian Komunikasi dan Digital serta asosiasi",
        f"lokapasar, {whole(3_402)} tautan ({dec(percent(3_402, links))}%) telah diturunkan; {links - 3_402}",
        "tautan lagi",
        f"dalam proses. Nilai ekonomi produk pada tautan itu diperkirakan Rp{dec(Decimal('41.7'), 1)} miliar, lebih",
        f"besar Rp{dec(Decimal('41.7') - rounded(Decimal(value) / 10**9, 1), 1)} miliar daripada nilai temuan di",
        "sarana.",
    )
    w.paragraph(
        f"Terhadap {bad} sarana TMK, BPOM memberikan pembinaan kepada {bad - 187 - 42} sarana, peringatan kepada {187}",
        f"sarana, dan peringatan keras kepada {42} sarana. Produk TIE diamankan dan produk kedaluwarsa serta rusak",
        "dimusnahkan oleh pemilik sarana dengan disaksikan petugas. Masyarakat diimbau selalu melakukan Cek KLIK (cek",
        "Kemasan, Label, Izin edar, dan Kedaluwarsa) sebelum membeli atau mengonsumsi pangan olahan.",
    )
    return w.report()
