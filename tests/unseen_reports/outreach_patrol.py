"""Report of a Balai Besar on public education and cyber patrol: events, people, links taken down, media coverage.

Light sans-serif, tables ruled by dotted lines under a purple header, captions centred in brackets, long sentences.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 23mm 20mm 20mm 25mm; }
body { font: 11pt/1.5 'Calibri', 'Carlito', 'Liberation Sans', sans-serif; }
h1 { font-size: 19pt; text-align: right; margin: 95mm 0 0; color: #4a148c; line-height: 1.5; }
h2 { font-size: 14pt; font-weight: normal; color: #4a148c; margin: 17pt 0 6pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 8pt; }
p.caption { text-align: center; font-size: 9.5pt; margin: 6pt 0 4pt; break-after: avoid; }
p.caption::before { content: '['; } p.caption::after { content: ']'; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 12pt; }
th { background: #4a148c; color: #fff; font-weight: normal; } th, td { padding: 3pt 4pt; }
td { border-bottom: 0.8pt dotted #777; } td.right { text-align: right; }
tr { break-inside: avoid; } ol { list-style-type: square; } .break { break-before: page; }
"""
# key, name, planned, held, people, cost
EVENTS = (
    ("tokoh", "KIE bersama tokoh masyarakat", 10, 10, 4012, 412_560_000),
    ("sekolah", "KIE di sekolah", 24, 27, 2186, 138_742_500), ("pameran", "Pameran", 6, 5, 1573, 96_310_000),
    ("mobil", "Mobil laboratorium keliling", 30, 34, 2904, 121_475_000), ("webinar", "Webinar", 8, 9, 1347, 28_640_000),
    ("wicara", "Gelar wicara daring", 12, 11, 918, 35_272_500),
)  # fmt: skip
# key, regency, men, women
PLACES = (
    ("sby", "Kota Surabaya", 1042, 1689), ("sda", "Kab. Sidoarjo", 731, 1133), ("grs", "Kab. Gresik", 602, 825),
    ("mjk", "Kab. Mojokerto", 498, 717), ("jbg", "Kab. Jombang", 467, 631), ("lmg", "Kab. Lamongan", 421, 565),
    ("tbn", "Kab. Tuban", 336, 418), ("bkl", "Kab. Bangkalan", 292, 308),
)  # fmt: skip
# key, name, links found, links taken down
PLATFORMS = (
    ("shopee", "Shopee", 1684, 1593), ("tokped", "Tokopedia", 927, 884), ("lazada", "Lazada", 512, 471),
    ("tiktok", "TikTok Shop", 738, 655), ("fb", "Facebook", 643, 428), ("ig", "Instagram", 391, 297),
    ("web", "Situs web", 205, 112),
)  # fmt: skip
QUARTERS = (("I", 1142, 1018), ("II", 1305, 1167), ("III", 1418, 1231), ("IV", 1235, 1024))
COMMODITIES = (
    ("kos", "Kosmetik", 1987, 3_412_650_000), ("ot", "Obat tradisional", 1268, 1_986_240_000),
    ("obat", "Obat", 894, 1_547_385_000), ("pangan", "Pangan olahan", 574, 365_715_000),
    ("sk", "Suplemen kesehatan", 377, 488_910_000),
)  # fmt: skip
# name, positive, neutral, negative
MEDIA = (("Media daring", 214, 387, 19), ("Media cetak", 48, 63, 4), ("Televisi", 22, 17, 1), ("Radio", 35, 41, 0))
# key, account, followers at the end of 2023 and 2024
ACCOUNTS = (("ig", "Instagram", 18_420, 21_965), ("fb", "Facebook", 9310, 9874), ("x", "X", 4905, 4861),
            ("tt", "TikTok", 2145, 6730), ("yt", "YouTube", 1280, 1516))  # fmt: skip
PEOPLE_2023, HELD_2023, FOUND_2023, DOWN_2023, NEWS_2023 = 11_875, 88, 4286, 3592, 763

PLANNED, HELD, PEOPLE, COST = (column_sum(EVENTS, at) for at in (2, 3, 4, 5))
DIRECT = sum(row[4] for row in EVENTS[:4])
MEN, WOMEN = column_sum(PLACES, 2), column_sum(PLACES, 3)
FOUND, DOWN = column_sum(PLATFORMS, 2), column_sum(PLATFORMS, 3)
VALUE = column_sum(COMMODITIES, 3)
GOOD, NEUTRAL, BAD = (column_sum(MEDIA, at) for at in (1, 2, 3))
NEWS = GOOD + NEUTRAL + BAD
FANS_2023, FANS = column_sum(ACCOUNTS, 2), column_sum(ACCOUNTS, 3)
SHOPS = PLATFORMS[:4]
SHOPS_FOUND, SHOPS_DOWN = column_sum(SHOPS, 2), column_sum(SHOPS, 3)
assert MEN + WOMEN == DIRECT
assert column_sum(QUARTERS, 1) == column_sum(COMMODITIES, 2) == FOUND
assert column_sum(QUARTERS, 2) == DOWN
assert max(PLATFORMS, key=lambda row: percent(row[3], row[2]))[0] == "tokped"
assert min(PLATFORMS, key=lambda row: percent(row[3], row[2]))[0] == "web"
assert [row[0] for row in EVENTS if row[3] < row[2]] == ["pameran", "wicara"]
assert all(row[3] > row[2] for row in PLACES)
assert [row[0] for row in sorted(EVENTS, key=lambda row: Decimal(row[5]) / row[4])][::5] == ["webinar", "tokoh"]


def _share(part: int, of: int) -> str:
    return indonesian(percent(part, of))


def outreach_patrol() -> MadeReport:
    """The report of Balai Besar POM di Surabaya for 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN KEGIATAN", "KOMUNIKASI, INFORMASI, DAN EDUKASI", "SERTA PATROLI SIBER",
            "BALAI BESAR POM DI SURABAYA", "2024")  # fmt: skip
    w.new_page()
    _summary(w)
    _events(w)
    _places(w)
    _links(w)
    _commodities(w)
    _media(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ringkasan Eksekutif")
    w.paragraph(
        f"Sebanyak {f('p.people', whole(PEOPLE))} orang hadir dalam {f('p.held', str(HELD))} kegiatan komunikasi,",
        "informasi, dan edukasi (KIE) yang digelar Balai Besar POM di Surabaya pada tahun 2024, tahun ketika target",
        f"{f('p.planned', str(PLANNED))} kegiatan berhasil dilampaui dengan kelebihan",
        f"{f('p.over', words(HELD - PLANNED))} kegiatan. Dibandingkan tahun 2023, yang mencatat {HELD_2023} kegiatan",
        f"dengan {f('p.people.before', whole(PEOPLE_2023))} peserta, jumlah peserta meningkat",
        f"{f('p.growth', indonesian(growth(PEOPLE, PEOPLE_2023)))}%.",
    )
    w.paragraph(
        f"Pada ranah digital, patroli siber menemukan {f('p.found', whole(FOUND))} tautan penjualan obat dan makanan",
        f"ilegal. Setelah direkomendasikan kepada pengelola platform, {f('p.down', whole(DOWN))} tautan diturunkan",
        f"(takedown) dan {f('p.left', str(FOUND - DOWN))} tautan masih dapat diakses per 31 Desember 2024, sehingga",
        f"tingkat keberhasilan penurunan adalah {f('p.rate', _share(DOWN, FOUND))}%. Nilai ekonomi barang pada tautan",
        f"tersebut ditaksir Rp{f('p.value', indonesian(Decimal(VALUE) / 10**9))} miliar.",
    )


def _events(w: Writer) -> None:
    f = w.figure
    w.heading("1 Pelaksanaan KIE")
    w.paragraph(
        "KIE dilaksanakan secara tatap muka (empat bentuk pertama pada Tabel 1.1) dan secara daring (dua bentuk",
        "terakhir). Biaya mencakup sewa tempat, honorarium, konsumsi, dan bahan cetakan.",
    )
    rows: list[Row] = []
    for at, (key, name, planned, held, people, cost) in enumerate(EVENTS, 1):
        rate = indonesian(percent(held, planned))
        rows.append([str(at), name, str(planned), str(held), f(f"t1.{key}", rate) if at in (2, 3, 4) else rate,
                     whole(people), whole(cost)])  # fmt: skip
    rows.append(["", "Jumlah", str(PLANNED), f("t1.held", str(HELD)), f("t1.rate", _share(HELD, PLANNED)),
                 f("t1.people", whole(PEOPLE)), f("t1.cost", whole(COST))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Bentuk KIE", rows=2), Spanning("Kegiatan", columns=3),
         Spanning("Peserta", rows=2), Spanning("Biaya (Rp)", rows=2)],
        ["Target", "Realisasi", "%"],
    ]  # fmt: skip
    w.table("Tabel 1.1 Kegiatan, peserta, dan biaya KIE 2024", head, rows)
    leader, web = EVENTS[0], EVENTS[4]
    w.paragraph(
        f"Dari keenam bentuk KIE, {f('p1.met', words(4))} memenuhi target, sementara pameran dan gelar wicara daring",
        f"masing-masing kurang {f('p1.short', words(1))} kegiatan. KIE bersama tokoh masyarakat mengumpulkan peserta",
        f"terbanyak, {f('p1.leader', _share(leader[4], PEOPLE))}% dari seluruh peserta, tetapi juga menelan",
        f"{f('p1.leader.cost', _share(leader[5], COST))}% biaya. Peserta tatap muka berjumlah",
        f"{f('p1.direct', whole(DIRECT))} orang dan peserta daring {f('p1.online', whole(PEOPLE - DIRECT))} orang.",
    )
    w.paragraph(
        f"Secara keseluruhan setiap kegiatan menghadirkan rata-rata {f('p1.mean', _mean(PEOPLE, HELD, 1))} orang.",
        f"Biaya per peserta Rp{f('p1.each', _mean(COST, PEOPLE, 0))}; yang termurah webinar,",
        f"Rp{f('p1.web', _mean(web[5], web[4], 0))}, sedangkan KIE bersama tokoh masyarakat memerlukan",
        f"Rp{f('p1.leader.each', _mean(leader[5], leader[4], 0))} per peserta, yang tertinggi di antara semua bentuk.",
    )


def _mean(total: int, n: int, decimals: int) -> str:
    return indonesian(rounded(Decimal(total) / n, decimals), decimals)


def _places(w: Writer) -> None:
    f = w.figure
    w.heading("2 Sebaran Peserta Tatap Muka")
    w.paragraph(
        f"KIE tatap muka menjangkau {f('p2.n', words(len(PLACES)))} dari 38 kabupaten/kota di Jawa Timur, atau",
        f"{f('p2.reach', _share(len(PLACES), 38))}%. Peserta dicatat menurut tempat kegiatan, bukan menurut tempat",
        "tinggal.",
    )
    rows: list[Row] = []
    for at, (key, name, men, women) in enumerate(PLACES, 1):
        both = whole(men + women)
        rows.append([str(at), name, whole(men), whole(women), f(f"t2.{key}", both) if at < 3 else both])
    rows.append(["", "Jumlah", f("t2.men", whole(MEN)), f("t2.women", whole(WOMEN)), f("t2.all", whole(DIRECT))])
    w.table("Tabel 2.1 Peserta tatap muka menurut kabupaten/kota",
            [["No", "Kabupaten/kota", "Laki-laki", "Perempuan", "Jumlah"]], rows)  # fmt: skip
    two = sum(row[2] + row[3] for row in PLACES[:2])
    big = [row for row in PLACES if row[2] + row[3] > 1000]
    w.paragraph(
        f"Perempuan merupakan {f('p2.women', _share(WOMEN, DIRECT))}% peserta dan di setiap kabupaten/kota jumlahnya",
        f"melebihi laki-laki; di Kabupaten Bangkalan selisihnya hanya {f('p2.bkl', str(308 - 292))} orang. Kota",
        f"Surabaya dan Kabupaten Sidoarjo menyumbang {f('p2.two', whole(two))} peserta atau",
        f"{f('p2.two.share', _share(two, DIRECT))}%. Ada {f('p2.big', words(len(big)))} daerah yang pesertanya lebih",
        "dari seribu orang.",
    )


def _links(w: Writer) -> None:
    f = w.figure
    w.heading("3 Patroli Siber")
    w.paragraph(
        "Patroli siber menelusuri lokapasar, media sosial, dan situs web dengan kata kunci yang diperbarui setiap",
        "bulan. Tautan yang melanggar diteruskan kepada pengelola platform dan asosiasi penyelenggara niaga",
        "elektronik.",
    )
    rows: list[Row] = []
    for at, (key, name, found, down) in enumerate(PLATFORMS, 1):
        left, rate = str(found - down), _share(down, found)
        rows.append([str(at), name, whole(found), whole(down), f(f"t3.{key}.left", left) if at in (1, 4, 5) else left,
                     f(f"t3.{key}", rate) if at in (2, 3, 6) else rate])  # fmt: skip
    rows.append(["", "Jumlah", f("t3.found", whole(FOUND)), f("t3.down", whole(DOWN)), f("t3.left", str(FOUND - DOWN)),
                 f("t3.rate", _share(DOWN, FOUND))])  # fmt: skip
    w.table("Tabel 3.1 Tautan ilegal menurut platform",
            [["No", "Platform", "Ditemukan", "Diturunkan", "Belum", "Diturunkan (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Empat lokapasar (Shopee, Tokopedia, Lazada, dan TikTok Shop) memuat {f('p3.shops', whole(SHOPS_FOUND))}",
        f"tautan, {f('p3.shops.share', _share(SHOPS_FOUND, FOUND))}% dari temuan, dan menurunkan",
        f"{f('p3.shops.rate', _share(SHOPS_DOWN, SHOPS_FOUND))}% di antaranya. Pengelola Tokopedia paling tanggap",
        f"({f('p3.best', _share(884, 927))}%); kebalikannya situs web, yang baru",
        f"{f('p3.web', _share(112, 205))}%-nya dapat diturunkan karena banyak yang berinduk di luar negeri. Di luar",
        f"lokapasar masih tertinggal {f('p3.other', str(FOUND - DOWN - SHOPS_FOUND + SHOPS_DOWN))} tautan, lebih dari",
        f"separuhnya ({f('p3.fb', str(643 - 428))} tautan) di Facebook. Dua media sosial, Facebook dan Instagram,",
        f"memuat {f('p3.social', whole(643 + 391))} tautan; yang sudah diturunkan",
        f"{f('p3.social.down', str(428 + 297))}, sehingga tingkat keberhasilannya",
        f"{f('p3.social.rate', _share(428 + 297, 643 + 391))}%.",
    )
    rows = [
        [str(at), f"Triwulan {name}", whole(found), whole(down), f(f"t4.{name}", _share(down, found))]
        for at, (name, found, down) in enumerate(QUARTERS, 1)
    ]
    rows.append(["", "Jumlah", f("t4.found", whole(FOUND)), f("t4.down", whole(DOWN)), _share(DOWN, FOUND)])
    w.table("Tabel 3.2 Tautan ilegal menurut triwulan",
            [["No", "Waktu", "Ditemukan", "Diturunkan", "Diturunkan (%)"]], rows)  # fmt: skip
    third, last = QUARTERS[2], QUARTERS[3]
    w.paragraph(
        f"Temuan memuncak pada triwulan III ({f('p4.third', whole(third[1]))} tautan), bertepatan dengan pekan belanja",
        f"daring, lalu turun {f('p4.fall', str(third[1] - last[1]))} tautan pada triwulan IV. Rata-rata per triwulan",
        f"{f('p4.mean', whole(Decimal(FOUND) / 4))} tautan. Angka setahun ini",
        f"{f('p4.growth', indonesian(growth(FOUND, FOUND_2023)))}% di atas temuan tahun 2023 ({whole(FOUND_2023)}",
        f"tautan), sementara tingkat penurunannya naik dari {f('p4.rate.before', _share(DOWN_2023, FOUND_2023))}%",
        f"({whole(DOWN_2023)} tautan) menjadi {_share(DOWN, FOUND)}%.",
    )


def _commodities(w: Writer) -> None:
    f = w.figure
    w.heading("4 Komoditas dan Nilai Ekonomi")
    rows: list[Row] = [
        [str(at), name, whole(n), _share(n, FOUND), whole(value), _share(value, VALUE)]
        for at, (_, name, n, value) in enumerate(COMMODITIES, 1)
    ]
    rows.append(["", "Jumlah", f("t5.n", whole(FOUND)), "100,00", f("t5.value", whole(VALUE)), "100,00"])
    w.table("Tabel 4.1 Tautan dan taksiran nilai menurut komoditas",
            [["No", "Komoditas", "Tautan", "%", "Nilai (Rp)", "%"]], rows)  # fmt: skip
    kos, ot, _, food, sk = COMMODITIES
    w.paragraph(
        f"Kosmetik berada di urutan teratas dengan {f('p5.kos', whole(kos[2]))} tautan dan taksiran nilai",
        f"Rp{f('p5.kos.value', whole(kos[3]))}, atau {f('p5.kos.share', _share(kos[3], VALUE))}% dari nilai",
        f"keseluruhan. Bersama obat tradisional, nilainya mencapai Rp{f('p5.two', whole(kos[3] + ot[3]))}. Satu tautan",
        f"kosmetik rata-rata mewakili barang seharga Rp{f('p5.kos.each', _mean(kos[3], kos[2], 0))}, jauh di atas",
        f"pangan olahan yang Rp{f('p5.food.each', _mean(food[3], food[2], 0))}. Tautan pangan olahan",
        f"{f('p5.more', str(food[2] - sk[2]))} lebih banyak daripada suplemen kesehatan, tetapi nilainya",
        f"Rp{f('p5.less', whole(sk[3] - food[3]))} lebih kecil.",
    )


def _media(w: Writer) -> None:
    f = w.figure
    w.heading("5 Pemberitaan dan Media Sosial")
    rows: list[Row] = [
        [str(at), name, str(good), str(neutral), str(bad), f(f"t6.{at}", str(good + neutral + bad))]
        for at, (name, good, neutral, bad) in enumerate(MEDIA, 1)
    ]
    rows.append(["", "Jumlah", f("t6.good", str(GOOD)), f("t6.neutral", str(NEUTRAL)), f("t6.bad", str(BAD)),
                 f("t6.all", str(NEWS))])  # fmt: skip
    w.table("Tabel 5.1 Pemberitaan menurut media dan nada",
            [["No", "Media", "Positif", "Netral", "Negatif", "Jumlah"]], rows)  # fmt: skip
    w.paragraph(
        f"Sepanjang tahun terekam {f('p6.news', str(NEWS))} berita, bertambah {f('p6.more', str(NEWS - NEWS_2023))}",
        f"dari tahun 2023 yang berjumlah {NEWS_2023}. Berita bernada positif {f('p6.good', _share(GOOD, NEWS))}%,",
        f"netral {f('p6.neutral', _share(NEUTRAL, NEWS))}%, dan negatif hanya {f('p6.bad', _share(BAD, NEWS))}%. Radio",
        "merupakan satu-satunya media tanpa berita negatif.",
        f"Media daring memuat {f('p6.online', _share(620, NEWS))}% pemberitaan dan",
        f"{f('p6.online.bad', str(MEDIA[0][3]))} dari {f('p6.bad.n', str(BAD))} berita negatif.",
    )
    rows = [
        [str(at), name, whole(before), whole(now), _signed(now - before)]
        for at, (_, name, before, now) in enumerate(ACCOUNTS, 1)
    ]
    rows.append(["", "Jumlah", f("t7.before", whole(FANS_2023)), f("t7.now", whole(FANS)), _signed(FANS - FANS_2023)])
    w.table("Tabel 5.2 Pengikut akun resmi pada akhir tahun",
            [["No", "Akun", "2023", "2024", "Perubahan"]], rows)  # fmt: skip
    tiktok = ACCOUNTS[3]
    w.paragraph(
        f"Pengikut kelima akun resmi bertambah {f('p7.more', whole(FANS - FANS_2023))} orang menjadi",
        f"{f('p7.fans', whole(FANS))} ({f('p7.growth', indonesian(growth(FANS, FANS_2023)))}%). Lebih dari separuh",
        f"pertambahan itu, yakni {f('p7.tiktok', whole(tiktok[3] - tiktok[2]))} orang, berasal dari TikTok; akun X",
        f"kehilangan {f('p7.x', str(4905 - 4861))} pengikut.",
    )


def _signed(value: int) -> str:
    return f"−{whole(-value)}" if value < 0 else f"+{whole(value)}"


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("6 Penutup")
    w.items([
        f"Target kegiatan KIE terpenuhi {f('p8.rate', _share(HELD, PLANNED))}%; biaya Rp{f('p8.cost', whole(COST))}.",
        f"Sebanyak {f('p8.left', str(FOUND - DOWN))} tautan yang tersisa ditindaklanjuti bersama kementerian terkait.",
        f"Porsi berita positif dan netral {f('p8.news', _share(GOOD + NEUTRAL, NEWS))}% mencerminkan citra yang baik.",
    ])  # fmt: skip
