"""A press release on a week's operation against illegal cosmetics, with the tables journalists are handed as an annex.

Open Sans, shaded head and no rules, captions above in colour, figures in pieces, billions and millions of rupiah.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 22mm 20mm 22mm; }
body { font: 9.8pt/1.5 'Open Sans', sans-serif; }
h1 { font-size: 13pt; text-align: center; margin: 4mm 0 6mm; line-height: 1.5; }
h2 { font-size: 11pt; margin: 13pt 0 5pt; break-after: avoid; color: #0b4f6c; }
p { text-align: justify; margin: 0 0 7pt; }
p.caption { color: #0b4f6c; font-weight: bold; font-size: 9pt; margin: 9pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8pt; margin-bottom: 9pt; }
th { background: #cfe3ec; padding: 3.5pt; } td { padding: 2.5pt 5pt; text-align: right; }
td:nth-child(1) { text-align: center; } td:nth-child(2) { text-align: left; }
tr { break-inside: avoid; } ol { margin: 0 0 7pt; } .break { break-before: page; }
"""

# key, office, places inspected, of these not in line, kinds of product, pieces, worth in rupiah
OFFICES = (
    ("jkt", "Balai Besar POM di Jakarta", 87, 41, 1_046, 68_413, 9_874_320_000),
    ("bdg", "Balai Besar POM di Bandung", 74, 33, 712, 39_528, 4_126_850_000),
    ("smg", "Balai Besar POM di Semarang", 69, 24, 489, 17_906, 1_483_275_000),
    ("yog", "Balai Besar POM di Yogyakarta", 51, 22, 634, 54_237, 7_215_640_000),
    ("sby", "Balai Besar POM di Surabaya", 82, 36, 583, 31_845, 2_967_430_000),
    ("mdn", "Balai Besar POM di Medan", 63, 29, 427, 22_760, 1_852_915_000),
    ("mks", "Balai Besar POM di Makassar", 58, 31, 395, 19_384, 2_240_160_000),
    ("lain", "69 unit pelaksana teknis lainnya", 225, 124, 1_918, 51_962, 3_745_810_000),
)
# key, violation, kinds of product, pieces, worth
KINDS = (
    ("tie", "Tanpa izin edar", 4_927, 246_118, 26_382_945_000),
    ("bahan", "Mengandung bahan dilarang dan/atau berbahaya", 318, 31_574, 4_519_280_000),
    ("ed", "Kedaluwarsa", 894, 23_691, 1_806_425_000),
    ("suntik", "Digunakan seperti obat (diinjeksikan)", 65, 4_652, 797_750_000),
)
# key, kind of place, inspected, not in line
PLACES = (
    ("pabrik", "Industri kosmetik", 46, 11), ("badan", "Badan usaha pemilik notifikasi dan importir", 98, 37),
    ("distributor", "Distributor dan gudang e-commerce", 121, 63), ("klinik", "Klinik kecantikan", 154, 72),
    ("salon", "Salon dan spa", 77, 29), ("ritel", "Toko ritel dan agen/reseller", 213, 128),
)  # fmt: skip
# year, places, not in line, pieces, worth
YEARS = ((2023, 534, 263, 93_478, 1_925_600_000), (2024, 618, 279, 51_791, 2_864_350_000))
# key, platform, links watched, links that broke the rules, taken down
LINKS = (("lokapasar", "Lokapasar (marketplace)", 6_815, 4_217, 4_093), ("sosial", "Media sosial", 1_473, 826, 715),
         ("situs", "Situs web dan lainnya", 408, 193, 148))  # fmt: skip
# key, follow-up, places
DEEDS = (("binaan", "Pembinaan dan pernyataan tertulis", 138), ("keras", "Peringatan keras", 127),
         ("henti", "Penghentian sementara kegiatan", 49), ("cabut", "Pencabutan nomor notifikasi", 17),
         ("pidana", "Diserahkan kepada penyidik (pro-justitia)", 9))  # fmt: skip
# key, country, pieces of the imported goods without licence
ORIGINS = (("tiongkok", "Tiongkok", 118_346), ("korea", "Korea Selatan", 41_925), ("filipina", "Filipina", 22_708),
           ("thailand", "Thailand", 19_173), ("malaysia", "Malaysia", 8_860))  # fmt: skip
SEEN, BAD, ITEMS, PIECES, WORTH = (sum(row[at] for row in OFFICES) for at in range(2, 7))
IMPORTED = sum(row[2] for row in ORIGINS)
LOCAL = KINDS[0][3] - IMPORTED
WATCHED, BROKE, DOWN = (sum(row[at] for row in LINKS) for at in range(2, 5))
LAST = YEARS[1]
assert [sum(row[at] for row in KINDS) for at in (2, 3, 4)] == [ITEMS, PIECES, WORTH], (ITEMS, PIECES, WORTH)
assert (sum(row[2] for row in PLACES), sum(row[3] for row in PLACES)) == (SEEN, BAD), (SEEN, BAD)
assert sum(row[2] for row in DEEDS) == BAD, BAD
assert LOCAL > 0


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _billion(value: int) -> str:
    return indonesian(rounded(Decimal(value) / 10**9))


def _million(value: int) -> str:
    return indonesian(rounded(Decimal(value) / 10**6, 1), 1)


def cosmetics_release() -> MadeReport:
    """The release of February 2025."""
    w = Writer(STYLE)
    w.title("SIARAN PERS", "Nomor HM.01.1.2.02.25.31 Tanggal 21 Februari 2025",
            "Tentang<br>Hasil Intensifikasi Pengawasan Kosmetik"
            " Ilegal dan/atau Berbahaya Tahun 2025")  # fmt: skip
    for part in (
        _lead,
        _quotes,
        _online,
        _deeds,
        _annex_offices,
        _annex_kinds,
        _annex_places,
        _annex_origins,
        _annex_years,
    ):
        part(w)
    return w.report()


def _lead(w: Writer) -> None:
    f = w.figure
    jakarta, yogya = OFFICES[0], OFFICES[3]
    w.paragraph(
        f"Jakarta – Badan Pengawas Obat dan Makanan (BPOM) menemukan {f('p.items', whole(ITEMS))} item atau",
        f"{f('p.pieces', whole(PIECES))} pieces kosmetik ilegal dan/atau berbahaya dengan nilai ekonomi mencapai",
        f"Rp{f('p.worth', _billion(WORTH))} miliar. Temuan tersebut merupakan hasil intensifikasi pengawasan yang",
        f"dilakukan secara serentak di seluruh Indonesia melalui {f('p.offices', str(len(OFFICES) - 1 + 69))} unit",
        "pelaksana teknis (UPT) pada tanggal 10–18 Februari 2025.",
    )
    w.paragraph(
        f"“Dari {f('p.seen', str(SEEN))} sarana yang kami periksa, {f('p.bad', str(BAD))} sarana atau",
        f"{f('p.bad.rate', _rate(BAD, SEEN))}% tidak memenuhi ketentuan,” ujar Kepala BPOM dalam konferensi pers di",
        "Jakarta, Jumat (21/02/2025). Nilai temuan tahun ini meningkat lebih dari",
        f"{f('p.times', words(int(WORTH / LAST[4])), wrong='empat belas')} kali lipat dibandingkan tahun 2024 yang",
        f"sebesar Rp{f('p.worth.before', _billion(LAST[4]))} miliar.",
    )
    top, second = sorted(OFFICES[:7], key=lambda row: -row[6])[:2]
    assert (top, second) == (jakarta, yogya)
    w.paragraph(
        "Temuan terbesar berasal dari wilayah kerja Balai Besar POM di Jakarta dengan nilai",
        f"Rp{f('p.jkt', _billion(jakarta[6]))} miliar ({f('p.jkt.share', _rate(jakarta[6], WORTH))}% dari nilai",
        f"nasional), diikuti Yogyakarta Rp{f('p.yog', _billion(yogya[6]))} miliar. Kedua wilayah tersebut menyumbang",
        f"{f('p.two', _rate(jakarta[6] + yogya[6], WORTH))}% dari seluruh nilai temuan. Rincian selengkapnya dapat",
        "dilihat pada lampiran siaran pers ini.",
    )


def _quotes(w: Writer) -> None:
    f = w.figure
    free, harm, old, needle = KINDS
    w.paragraph(
        f"Pelanggaran didominasi oleh kosmetik tanpa izin edar sebanyak {f('p.tie', whole(free[3]))} pieces atau",
        f"{f('p.tie.share', _rate(free[3], PIECES))}% dari jumlah temuan, disusul kosmetik yang mengandung bahan",
        "dilarang dan/atau berbahaya termasuk <i>skincare</i> beretiket biru yang tidak sesuai ketentuan",
        f"({f('p.harm.share', _rate(harm[3], PIECES))}%), kosmetik kedaluwarsa",
        f"({f('p.old.share', _rate(old[3], PIECES))}%), dan kosmetik yang digunakan seperti obat",
        f"({f('p.needle.share', _rate(needle[3], PIECES))}%). Bahan berbahaya yang ditemukan antara lain merkuri,",
        "hidrokuinon, dan asam retinoat.",
    )
    w.paragraph(
        f"Sebanyak {f('p.imported', whole(IMPORTED))} pieces atau {f('p.imported.share', _rate(IMPORTED, free[3]))}%",
        "dari kosmetik tanpa izin edar merupakan produk impor. Tiongkok menjadi negara asal terbanyak dengan porsi",
        f"{f('p.china', _rate(ORIGINS[0][2], IMPORTED))}% dari produk impor tersebut. Adapun produk lokal tanpa izin",
        f"edar berjumlah {f('p.local', whole(LOCAL))} pieces.",
    )
    shops, clinics = PLACES[5], PLACES[3]
    assert max(PLACES, key=lambda row: Decimal(row[3]) / row[2]) is shops
    w.paragraph(
        "Jika dilihat dari jenis sarana, tingkat pelanggaran tertinggi ditemukan pada toko ritel dan agen/reseller,",
        f"yaitu {f('p.shops', _rate(shops[3], shops[2]))}% dari sarana yang diperiksa. Pada klinik kecantikan,",
        f"{f('p.clinics', str(clinics[3]))} dari {f('p.clinics.seen', str(clinics[2]))} klinik",
        f"({f('p.clinics.rate', _rate(clinics[3], clinics[2]))}%) kedapatan melanggar.",
    )


def _online(w: Writer) -> None:
    f = w.figure
    w.paragraph(
        f"Selain pemeriksaan di lapangan, BPOM melakukan patroli siber terhadap {f('p.watched', whole(WATCHED))}",
        f"tautan penjualan kosmetik. Hasilnya, {f('p.broke', whole(BROKE))} tautan",
        f"({f('p.broke.rate', _rate(BROKE, WATCHED))}%) menjual kosmetik ilegal, dan {f('p.down', whole(DOWN))} tautan",
        "di antaranya telah diturunkan (<i>take down</i>) bekerja sama dengan Kementerian Komunikasi dan Digital serta",
        "asosiasi e-commerce.",
    )
    rows: list[Row] = [[f"{at}", name, whole(seen), whole(bad), whole(down), f(f"t1.{key}.rest", str(bad - down)),
                        f(f"t1.{key}", _rate(down, bad))]
                       for at, (key, name, seen, bad, down) in enumerate(LINKS, 1)]  # fmt: skip
    rows.append(["", "<b>Total</b>", f("t1.watched", whole(WATCHED)), f("t1.broke", whole(BROKE)),
                 f("t1.down", whole(DOWN)),
                 f("t1.rest", str(BROKE - DOWN)), f("t1.rate", _rate(DOWN, BROKE))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Platform", rows=2), Spanning("Tautan dipantau", rows=2),
         Spanning("Tautan melanggar", columns=3),
         Spanning("% diturunkan", rows=2)],
        ["Jumlah", "Diturunkan", "Proses"],
    ]  # fmt: skip
    w.table("Tabel 1. Hasil Patroli Siber", head, rows)
    w.paragraph(
        f"Lokapasar masih menjadi saluran utama dengan {f('p.market', _rate(LINKS[0][3], BROKE))}% dari seluruh tautan",
        "yang melanggar. Sampai dengan siaran pers ini disampaikan, masih terdapat",
        f"{f('p.links.rest', str(BROKE - DOWN))} tautan yang dalam proses penurunan.",
    )


def _deeds(w: Writer) -> None:
    f = w.figure
    w.paragraph(
        f"BPOM telah menindaklanjuti seluruh temuan pada {f('p.deeds', str(BAD))} sarana yang melanggar sebagaimana",
        "tercantum pada Tabel 2. Sanksi administratif berupa peringatan keras, penghentian sementara kegiatan, dan",
        "pencabutan nomor notifikasi dikenakan terhadap",
        f"{f('p.sanctions', str(DEEDS[1][2] + DEEDS[2][2] + DEEDS[3][2]))} sarana, sedangkan",
        f"{f('p.court', words(DEEDS[4][2]))} sarana yang terindikasi tindak pidana diserahkan kepada Penyidik Pegawai",
        "Negeri Sipil (PPNS) BPOM.",
    )
    rows: list[Row] = [
        [f"{at}", name, str(count), f(f"t2.{key}", _rate(count, BAD))] for at, (key, name, count) in enumerate(DEEDS, 1)
    ]
    rows.append(["", "<b>Total</b>", f("t2.all", str(BAD)), "100,00"])
    w.table("Tabel 2. Tindak Lanjut terhadap Sarana yang Tidak Memenuhi Ketentuan",
            [["No", "Tindak lanjut", "Sarana", "%"]], rows)  # fmt: skip
    w.paragraph(
        "Pelaku usaha yang mengedarkan kosmetik tanpa izin edar dapat dipidana sesuai Undang-Undang Nomor 17 Tahun",
        "2023 tentang Kesehatan dengan pidana penjara paling lama 12 tahun atau denda paling banyak Rp5 miliar.",
        "Masyarakat diimbau untuk selalu melakukan Cek KLIK (Cek Kemasan, Label, Izin Edar, dan Kedaluwarsa) sebelum",
        "membeli kosmetik.",
    )


def _annex_offices(w: Writer) -> None:
    f = w.figure
    w.new_page()
    w.heading("LAMPIRAN SIARAN PERS")
    rows: list[Row] = [
        [f"{at}", row[1], str(row[2]), str(row[3]),
         f(f"t3.{row[0]}", _rate(row[3], row[2])) if at % 2 else _rate(row[3], row[2]),
         whole(row[4]), whole(row[5]), _million(row[6])]
        for at, row in enumerate(OFFICES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Total</b>", f("t3.seen", str(SEEN)), f("t3.bad", str(BAD)), f("t3.rate", _rate(BAD, SEEN)),
                 f("t3.items", whole(ITEMS)),
                 f("t3.pieces", whole(PIECES)), f("t3.worth", _million(WORTH))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Unit", rows=2), Spanning("Sarana", columns=3),
         Spanning("Temuan", columns=3)],
        ["Diperiksa", "TMK", "% TMK", "Item", "Pieces", "Nilai (juta Rp)"],
    ]  # fmt: skip
    w.table("Tabel 3. Hasil Intensifikasi Pengawasan Kosmetik menurut UPT", head, rows)
    high = sum(percent(row[3], row[2]) > 50 for row in OFFICES[:7])
    mean = rounded(Decimal(PIECES) / BAD, 0)
    w.paragraph(
        f"Catatan: TMK = tidak memenuhi ketentuan. Dari tujuh balai besar yang dirinci, {f('p.high', words(high))}",
        "balai besar mencatat persentase TMK di atas 50%, yaitu Makassar dengan",
        f"{f('p.mks', _rate(OFFICES[6][3], OFFICES[6][2]))}%. Rata-rata temuan per sarana yang melanggar adalah",
        f"{f('p.mean', whole(mean))} pieces dengan nilai Rp{f('p.mean.worth', _million(int(WORTH / BAD)))} juta.",
    )
    assert high == 1


def _annex_kinds(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = [[f"{at}", name, whole(items), whole(pieces), f(f"t4.{key}", _rate(pieces, PIECES)),
                        _million(worth), _rate(worth, WORTH)]
                       for at, (key, name, items, pieces, worth) in enumerate(KINDS, 1)]  # fmt: skip
    rows.append(["", "<b>Total</b>", f("t4.items", whole(ITEMS)), f("t4.pieces", whole(PIECES)), "100,00",
                 f("t4.worth", _million(WORTH)), "100,00"])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Jenis pelanggaran", rows=2), Spanning("Item", rows=2),
         Spanning("Jumlah", columns=2), Spanning("Nilai", columns=2)],
        ["Pieces", "%", "Juta Rp", "%"],
    ]  # fmt: skip
    w.table("Tabel 4. Temuan menurut Jenis Pelanggaran", head, rows)


def _annex_places(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = [
        [f"{at}", name, str(seen), f(f"t5.{key}.good", str(seen - bad)) if at % 2 else str(seen - bad), str(bad),
         f(f"t5.{key}", _rate(bad, seen))]
        for at, (key, name, seen, bad) in enumerate(PLACES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Total</b>", f("t5.seen", str(SEEN)), f("t5.good", str(SEEN - BAD)), f("t5.bad", str(BAD)),
                 f("t5.rate", _rate(BAD, SEEN))])  # fmt: skip
    w.table("Tabel 5. Hasil Pemeriksaan menurut Jenis Sarana",
            [["No", "Jenis sarana", "Diperiksa", "MK", "TMK", "% TMK"]], rows)  # fmt: skip


def _annex_origins(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = [
        [f"{at}", name, whole(pieces), f(f"t6.{key}", _rate(pieces, IMPORTED))]
        for at, (key, name, pieces) in enumerate(ORIGINS, 1)
    ]
    rows.append(["", "<b>Jumlah impor</b>", f("t6.imported", whole(IMPORTED)), "100,00"])
    w.table("Tabel 6. Kosmetik Impor Tanpa Izin Edar menurut Negara Asal", [["No", "Negara asal", "Pieces", "%"]], rows)


def _annex_years(w: Writer) -> None:
    f = w.figure
    every = (*YEARS, (2025, SEEN, BAD, PIECES, WORTH))
    rows: list[Row] = [[f"{at}", f"Tahun {year}", str(seen), str(bad), f(f"t7.{year}", _rate(bad, seen)),
                        whole(pieces), _million(worth)]
                       for at, (year, seen, bad, pieces, worth) in enumerate(every, 1)]  # fmt: skip
    rows.append(["", "Naik/turun 2025 terhadap 2024 (%)", f("t7.seen", indonesian(growth(SEEN, LAST[1]))),
                 f("t7.bad", indonesian(growth(BAD, LAST[2]))),
                 "", f("t7.pieces", indonesian(growth(PIECES, LAST[3]))),
                 f("t7.worth", indonesian(growth(WORTH, LAST[4])))])  # fmt: skip
    w.table("Tabel 7. Perbandingan Hasil Intensifikasi Pengawasan Kosmetik Tahun 2023–2025",
            [["No", "Tahun", "Sarana diperiksa", "Sarana TMK", "% TMK", "Pieces", "Nilai (juta Rp)"]],
            rows)  # fmt: skip
    w.paragraph(
        f"Jumlah sarana yang diperiksa pada tahun 2025 bertambah {f('p.seen.more', str(SEEN - LAST[1]))} sarana",
        f"dibandingkan tahun 2024, sedangkan jumlah temuan bertambah {f('p.pieces.more', whole(PIECES - LAST[3]))}",
        f"pieces. Persentase sarana TMK naik dari {f('p.rate.before', _rate(LAST[2], LAST[1]))}% menjadi",
        f"{f('p.rate', _rate(BAD, SEEN))}%, atau",
        f"{f('p.rate.up', indonesian(percent(BAD, SEEN) - percent(LAST[2], LAST[1])))} poin persen.",
    )
    assert percent(BAD, SEEN) > percent(LAST[2], LAST[1])
