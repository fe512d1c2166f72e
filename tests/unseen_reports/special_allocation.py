"""Evaluation of the special allocation (DAK nonfisik) by which districts watch food and drugs: money, menus, results.

DejaVu Serif, full grid under a pale green header, captions above in italics, amounts in full rupiah and in millions.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 25mm; }
body { font: 9.5pt/1.45 'DejaVu Serif', serif; }
h1 { font-size: 14.5pt; text-align: center; margin: 55mm 0 25mm; line-height: 1.6; }
h2 { font-size: 11pt; margin: 14pt 0 6pt; text-align: center; break-after: avoid; }
h3 { font-size: 9.8pt; margin: 9pt 0 4pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; text-indent: 10mm; }
p.caption { font-style: italic; text-indent: 0; text-align: center; margin: 3pt 0 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 7.6pt; margin-bottom: 9pt; }
th { background: #dcebd8; } th, td { border: 0.6pt solid #333; padding: 2.5pt 3.5pt; }
td { text-align: center; } td:nth-child(2) { text-align: left; } td.right { text-align: right; }
tr { break-inside: avoid; } ol { margin: 0 0 6pt; } .break { break-before: page; }
"""

# key, district, ceiling, first transfer, second transfer, spent (rupiah), ceiling and spent of 2022
DISTRICTS = (
    ("bms", "Kabupaten Banyumas", 612_480_000, 367_488_000, 214_368_000, 574_318_650, 584_200_000, 541_906_300),
    ("clp", "Kabupaten Cilacap", 574_915_000, 344_949_000, 229_966_000, 561_274_900, 561_750_000, 538_413_725),
    ("pbg", "Kabupaten Purbalingga", 438_260_000, 262_956_000, 131_478_000, 387_942_150, 447_300_000, 371_285_440),
    ("bjn", "Kabupaten Banjarnegara", 391_745_000, 235_047_000, 156_698_000, 383_516_275, 402_640_000, 389_154_900),
    ("kbm", "Kabupaten Kebumen", 486_310_000, 291_786_000, 145_893_000, 419_827_500, 455_980_000, 428_031_650),
    ("brb", "Kabupaten Brebes", 529_870_000, 317_922_000, 211_948_000, 521_463_825, 498_125_000, 461_738_200),
    ("tgl", "Kota Tegal", 318_590_000, 191_154_000, 127_436_000, 312_085_400, 306_415_000, 293_667_150),
)
# key, menu, ceiling, spent
MENUS = (
    ("spp", "Pengendalian dan pengawasan pemenuhan komitmen SPP-IRT", 1_284_670_000, 1_226_943_450),
    ("post", "Pengawasan sarana dan produk IRTP setelah beredar (post-market)", 948_325_000, 864_172_800),
    ("apotek", "Pengawasan perizinan apotek dan toko obat", 617_840_000, 593_486_350),
    ("kie", "Komunikasi, informasi, dan edukasi keamanan pangan", 501_335_000, 475_826_100),
)
# key, target of certificates, issued, makers inspected, of these in line
IRTP = (
    ("bms", 240, 263, 184, 131), ("clp", 210, 217, 162, 124), ("pbg", 180, 157, 147, 98), ("bjn", 150, 154, 118, 83),
    ("kbm", 200, 171, 139, 87), ("brb", 190, 206, 158, 119), ("tgl", 120, 129, 94, 78),
)  # fmt: skip
# key, planned courses, held, people planned, people, score before, score after
COURSES = (
    ("bms", 12, 12, 480, 496, "61.4", "82.7"), ("clp", 11, 11, 440, 431, "58.9", "79.9"),
    ("pbg", 9, 8, 360, 317, "60.3", "78.6"), ("bjn", 8, 8, 320, 324, "57.2", "79.1"),
    ("kbm", 10, 9, 400, 352, "63.8", "81.5"), ("brb", 10, 10, 405, 409, "55.6", "77.3"),
    ("tgl", 6, 6, 240, 245, "66.1", "86.9"),
)  # fmt: skip
# key, quarter, last day, number of districts on time
REPORTS = (("tw1", "Triwulan I", "10 April 2023", 4), ("tw2", "Triwulan II", "10 Juli 2023", 5),
           ("tw3", "Triwulan III", "10 Oktober 2023", 6), ("tw4", "Triwulan IV", "10 Januari 2024", 7))  # fmt: skip
NAMES = {row[0]: row[1] for row in DISTRICTS}
CEILING, FIRST, SECOND, SPENT, OLD_CEILING, OLD_SPENT = (sum(row[at] for row in DISTRICTS) for at in range(2, 8))
SENT = FIRST + SECOND
GOAL, ISSUED, CHECKED, GOOD = (sum(row[at] for row in IRTP) for at in range(1, 5))
PLANNED, HELD, INVITED, CAME = (sum(row[at] for row in COURSES) for at in range(1, 5))
RATE, OLD_RATE = percent(SPENT, CEILING), percent(OLD_SPENT, OLD_CEILING)
assert (sum(row[2] for row in MENUS), sum(row[3] for row in MENUS)) == (CEILING, SPENT)
assert all(row[3] == row[2] * 6 // 10 and row[5] <= row[3] + row[4] <= row[2] for row in DISTRICTS)


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _million(value: int) -> str:
    return indonesian(rounded(Decimal(value) / 10**6))


def special_allocation() -> MadeReport:
    """The evaluation of seven districts in the area of a Loka for 2023."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN EVALUASI PELAKSANAAN", "DANA ALOKASI KHUSUS (DAK) NONFISIK", "BIDANG PENGAWASAN OBAT DAN MAKANAN",
            "TAHUN ANGGARAN 2023", "<br>LOKA POM DI KABUPATEN BANYUMAS")  # fmt: skip
    w.new_page()
    for part in (_summary, _money, _menus, _makers, _courses, _reporting, _comparison, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN")
    w.paragraph(
        f"Pada Tahun Anggaran 2023 terdapat {f('s.districts', words(len(DISTRICTS)))} pemerintah kabupaten/kota di",
        "wilayah kerja Loka POM di Kabupaten Banyumas yang menerima DAK Nonfisik POM dengan pagu seluruhnya",
        f"Rp{f('s.ceiling', whole(CEILING))}. Dana yang disalurkan dari Rekening Kas Umum Negara sebesar",
        f"Rp{f('s.sent', whole(SENT))} dan telah direalisasikan sebesar Rp{f('s.spent', whole(SPENT))} atau",
        f"{f('s.rate', indonesian(RATE))}% dari pagu.",
    )
    w.paragraph(
        f"Dari sisi keluaran, telah diterbitkan {f('s.issued', whole(ISSUED))} SPP-IRT atau",
        f"{f('s.issued.rate', _rate(ISSUED, GOAL))}% dari target, diperiksa {f('s.checked', whole(CHECKED))} sarana",
        f"industri rumah tangga pangan (IRTP), dan dilatih {f('s.came', whole(CAME))} pelaku usaha melalui",
        f"{f('s.held', str(HELD))} kali penyuluhan keamanan pangan.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("I. PENYALURAN DAN REALISASI ANGGARAN")
    w.paragraph(
        "Penyaluran dilakukan dalam dua tahap. Tahap I sebesar 60% dari pagu disalurkan setelah laporan realisasi",
        "tahun sebelumnya diterima, sedangkan Tahap II paling banyak 40% disalurkan sesuai dengan kebutuhan sampai",
        "akhir tahun.",
    )
    rows: list[Row] = [
        [f"{at}", name, *map(whole, (ceiling, first, second, spent)),
         f(f"t1.{key}.rest", whole(first + second - spent)) if at % 2 else whole(first + second - spent),
         _rate(spent, ceiling) if at % 2 else f(f"t1.{key}.rate", _rate(spent, ceiling))]
        for at, (key, name, ceiling, first, second, spent, _, _) in enumerate(DISTRICTS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.ceiling", whole(CEILING)), f("t1.first", whole(FIRST)),
                 f("t1.second", whole(SECOND)), f("t1.spent", whole(SPENT)), f("t1.rest", whole(SENT - SPENT)),
                 f("t1.rate", indonesian(RATE))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Daerah", rows=2), Spanning("Pagu (Rp)", rows=2),
         Spanning("Penyaluran (Rp)", columns=2), Spanning("Realisasi (Rp)", rows=2),
         Spanning("Sisa di kas daerah (Rp)", rows=2),
         Spanning("Realisasi terhadap pagu (%)", rows=2)],
        ["Tahap I", "Tahap II"], [str(at) for at in range(1, 9)],
    ]  # fmt: skip
    w.table("Tabel 1. Pagu, Penyaluran, dan Realisasi DAK Nonfisik POM TA 2023", head, rows)
    order = sorted(DISTRICTS, key=lambda row: Decimal(row[5]) / row[2])
    full = sum(row[3] + row[4] == row[2] for row in DISTRICTS)
    above = sum(percent(row[5], row[2]) > 95 for row in DISTRICTS)
    rest = sorted(DISTRICTS, key=lambda row: row[5] - row[3] - row[4])
    assert (order[-1][0], order[0][0], rest[0][0]) == ("brb", "kbm", "kbm")
    w.paragraph(
        f"Penyaluran Tahap I dan Tahap II mencapai {f('p.sent.rate', _rate(SENT, CEILING))}% dari pagu. Sebanyak",
        f"{f('p.full', words(full))} daerah menerima penyaluran penuh, sedangkan {f('p.partly', words(7 - full))}",
        f"daerah lainnya tidak mengajukan seluruh Tahap II sehingga terdapat Rp{f('p.unsent', whole(CEILING - SENT))}",
        "yang tidak disalurkan. Dana yang telah disalurkan tetapi tidak digunakan sebesar",
        f"Rp{f('p.rest', whole(SENT - SPENT))} menjadi sisa DAK di rekening kas umum daerah dan diperhitungkan pada",
        "penyaluran tahun berikutnya; sisa terbesar terdapat di Kabupaten Kebumen, yaitu",
        f"Rp{f('p.kbm.rest', _million(rest[0][3] + rest[0][4] - rest[0][5]))} juta.",
    )
    w.paragraph(
        f"Realisasi tertinggi dicapai Kabupaten Brebes sebesar {f('p.top', _rate(order[-1][5], order[-1][2]))}%,",
        f"sedangkan yang terendah adalah Kabupaten Kebumen sebesar {f('p.low', _rate(order[0][5], order[0][2]))}%.",
        f"Terdapat {f('p.above', words(above))} daerah yang realisasinya melebihi 95% dari pagu. Kabupaten Banyumas",
        f"sebagai penerima pagu terbesar memperoleh {f('p.bms.share', _rate(DISTRICTS[0][2], CEILING))}% dari pagu",
        "seluruh daerah.",
    )
    assert max(DISTRICTS, key=lambda row: row[2])[0] == "bms"


def _menus(w: Writer) -> None:
    f = w.figure
    w.heading("II. REALISASI MENURUT MENU KEGIATAN")
    rows: list[Row] = [
        [f"{at}", name, whole(ceiling), f(f"t2.{key}.share", _rate(ceiling, CEILING)), whole(spent),
         f(f"t2.{key}.rate", _rate(spent, ceiling))]
        for at, (key, name, ceiling, spent) in enumerate(MENUS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.ceiling", whole(CEILING)), "100,00", f("t2.spent", whole(SPENT)),
                 f("t2.rate", indonesian(RATE))])  # fmt: skip
    w.table("Tabel 2. Pagu dan Realisasi menurut Menu Kegiatan",
            [["No", "Menu kegiatan", "Pagu (Rp)", "Porsi (%)", "Realisasi (Rp)", "%"]], rows)  # fmt: skip
    post = MENUS[1]
    assert min(MENUS, key=lambda row: Decimal(row[3]) / row[2]) is post
    w.paragraph(
        "Menu pengawasan sarana dan produk IRTP setelah beredar merupakan menu dengan realisasi terendah, yaitu",
        f"{f('p.post', _rate(post[3], post[2]))}%, karena sebagian pengujian sampel tidak dapat dilaksanakan pada",
        f"triwulan IV. Sisa anggaran menu tersebut sebesar Rp{f('p.post.rest', whole(post[2] - post[3]))} atau",
        f"{f('p.post.rest.share', _rate(post[2] - post[3], CEILING - SPENT))}% dari seluruh pagu yang tidak",
        "terealisasi. Dua menu yang terkait dengan IRTP secara bersama-sama menyerap",
        f"Rp{f('p.irtp', _million(MENUS[0][3] + post[3]))} juta, setara dengan",
        f"{f('p.irtp.share', _rate(MENUS[0][3] + post[3], SPENT))}% dari realisasi.",
    )


def _makers(w: Writer) -> None:
    f = w.figure
    w.heading("III. CAPAIAN KELUARAN")
    w.heading("A. SPP-IRT dan pemeriksaan sarana IRTP", 3)
    rows: list[Row] = [
        [f"{at}", NAMES[key], str(goal), str(issued),
         f(f"t3.{key}.rate", _rate(issued, goal)) if at % 2 else _rate(issued, goal), str(checked), str(good),
         str(checked - good) if at % 2 else f(f"t3.{key}.bad", str(checked - good)),
         f(f"t3.{key}.good", _rate(good, checked)) if at % 3 == 1 else _rate(good, checked)]
        for at, (key, goal, issued, checked, good) in enumerate(IRTP, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.goal", whole(GOAL)), f("t3.issued", whole(ISSUED)),
                 f("t3.rate", _rate(ISSUED, GOAL)),
                 f("t3.checked", whole(CHECKED)), f("t3.good", str(GOOD)), f("t3.bad", str(CHECKED - GOOD)),
                 f("t3.good.rate", _rate(GOOD, CHECKED))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Daerah", rows=2), Spanning("SPP-IRT", columns=3),
         Spanning("Sarana IRTP diperiksa", columns=4)],
        ["Target", "Terbit", "%", "Jumlah", "MK", "TMK", "% MK"],
    ]  # fmt: skip
    w.table("Tabel 3. Penerbitan SPP-IRT dan Hasil Pemeriksaan Sarana IRTP", head, rows)
    under = [row for row in IRTP if row[2] < row[1]]
    assert [row[0] for row in under] == ["pbg", "kbm"]
    best = max(IRTP, key=lambda row: Decimal(row[4]) / row[3])
    assert best[0] == "tgl"
    w.paragraph(
        f"Target penerbitan SPP-IRT terlampaui di {f('p.makers.over', words(7 - len(under)))} daerah. Kabupaten",
        "Purbalingga dan Kabupaten Kebumen belum mencapai target dengan kekurangan masing-masing",
        f"{f('p.pbg', str(IRTP[2][1] - IRTP[2][2]))} dan {f('p.kbm', str(IRTP[4][1] - IRTP[4][2]))} SPP-IRT. Meskipun",
        "demikian, secara keseluruhan realisasi masih melebihi target sebanyak",
        f"{f('p.issued.more', words(ISSUED - GOAL))} SPP-IRT. Hasil pemeriksaan menunjukkan bahwa",
        f"{f('p.good', str(GOOD))} sarana memenuhi ketentuan (MK) dan {f('p.bad', str(CHECKED - GOOD))} sarana tidak",
        "memenuhi ketentuan (TMK). Persentase MK tertinggi terdapat di Kota Tegal, yakni",
        f"{f('p.tgl.good', _rate(best[4], best[3]))}%, atau",
        f"{f('p.tgl.over', indonesian(percent(best[4], best[3]) - percent(GOOD, CHECKED)))} poin di atas rata-rata",
        "wilayah.",
    )


def _courses(w: Writer) -> None:
    f = w.figure
    w.heading("B. Penyuluhan keamanan pangan", 3)
    gains = {row[0]: Decimal(row[6]) - Decimal(row[5]) for row in COURSES}
    rows: list[Row] = [
        [f"{at}", NAMES[row[0]], *map(str, row[1:5]), row[5].replace(".", ","), row[6].replace(".", ","),
         f(f"t4.{row[0]}.gain", indonesian(gains[row[0]], 1))]
        for at, row in enumerate(COURSES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.planned", str(PLANNED)), f("t4.held", str(HELD)),
                 f("t4.invited", whole(INVITED)),
                 f("t4.came", whole(CAME)), "", "", ""])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Daerah", rows=2), Spanning("Kegiatan", columns=2),
         Spanning("Peserta (orang)", columns=2),
         Spanning("Nilai rata-rata", columns=2), Spanning("Kenaikan", rows=2)],
        ["Target", "Realisasi", "Target", "Realisasi", "Pre-test", "Post-test"],
    ]  # fmt: skip
    w.table("Tabel 4. Pelaksanaan Penyuluhan Keamanan Pangan", head, rows)
    assert (max(gains, key=gains.__getitem__), min(gains, key=gains.__getitem__)) == ("bjn", "kbm")
    w.paragraph(
        f"Penyuluhan terlaksana {f('p.held', str(HELD))} kali dari {f('p.planned', str(PLANNED))} kali yang",
        f"direncanakan. Jumlah peserta mencapai {f('p.came.rate', _rate(CAME, INVITED))}% dari target dengan rata-rata",
        f"{f('p.came.each', whole(rounded(Decimal(CAME) / HELD, 0)))} orang per kegiatan. Kenaikan nilai terbesar",
        f"dicapai Kabupaten Banjarnegara, yaitu {f('p.gain', indonesian(gains['bjn'], 1))} poin, dan yang terkecil",
        f"Kabupaten Kebumen sebesar {f('p.gain.low', indonesian(gains['kbm'], 1))} poin.",
    )


def _reporting(w: Writer) -> None:
    f = w.figure
    w.heading("IV. KEPATUHAN PELAPORAN")
    rows: list[Row] = [[f"{at}", name, day, str(count), str(7 - count),
                        f(f"t5.{key}", _rate(count, 7))]
                       for at, (key, name, day, count) in enumerate(REPORTS, 1)]  # fmt: skip
    w.table("Tabel 5. Ketepatan Waktu Penyampaian Laporan melalui Aplikasi SMARTPOM",
            [["No", "Periode", "Batas waktu", "Tepat waktu (daerah)", "Terlambat (daerah)", "% tepat waktu"]],
            rows)  # fmt: skip
    timely = sum(row[3] for row in REPORTS)
    w.paragraph(
        f"Dari {f('p.reports', str(7 * 4))} laporan triwulanan yang wajib disampaikan, {f('p.timely', str(timely))}",
        f"laporan ({f('p.timely.rate', _rate(timely, 28))}%) disampaikan tepat waktu. Ketepatan waktu membaik pada",
        "setiap triwulan.",
    )


def _comparison(w: Writer) -> None:
    f = w.figure
    w.heading("V. PERBANDINGAN DENGAN TAHUN 2022")
    rows: list[Row] = [
        [f"{at}", row[1], whole(row[6]), whole(row[7]), _rate(row[7], row[6]), _rate(row[5], row[2]),
         f(f"t6.{row[0]}", indonesian(percent(row[5], row[2]) - percent(row[7], row[6])))]
        for at, row in enumerate(DISTRICTS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.ceiling", whole(OLD_CEILING)), f("t6.spent", whole(OLD_SPENT)),
                 f("t6.rate", indonesian(OLD_RATE)), indonesian(RATE),
                 f("t6.up", indonesian(RATE - OLD_RATE))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Daerah", rows=2), Spanning("Tahun 2022", columns=3), "Tahun 2023",
         Spanning("Selisih (poin)", rows=2)],
        ["Pagu (Rp)", "Realisasi (Rp)", "%", "%"],
    ]  # fmt: skip
    w.table("Tabel 6. Perbandingan Realisasi DAK Nonfisik POM Tahun 2022 dan 2023", head, rows)
    better = sum(percent(row[5], row[2]) > percent(row[7], row[6]) for row in DISTRICTS)
    w.paragraph(
        f"Pagu tahun 2023 naik {f('p.ceiling.growth', indonesian(growth(CEILING, OLD_CEILING)))}% jika dibandingkan",
        f"dengan tahun 2022, sementara realisasinya meningkat Rp{f('p.spent.more', whole(SPENT - OLD_SPENT))} atau",
        f"{f('p.spent.growth', indonesian(growth(SPENT, OLD_SPENT)))}%. Persentase realisasi membaik di",
        f"{f('p.better', words(better))} daerah dan menurun di {f('p.worse', words(7 - better))} daerah.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("VI. KESIMPULAN DAN REKOMENDASI")
    w.items([
        f"DAK Nonfisik POM TA 2023 terealisasi {f('c.rate', indonesian(RATE))}% dari pagu dan"
        f" {f('c.sent', _rate(SPENT, SENT))}% dari dana yang disalurkan.",
        f"Persentase sarana IRTP yang memenuhi ketentuan sebesar {f('c.good', _rate(GOOD, CHECKED))}%;"
        f" {f('c.bad', str(CHECKED - GOOD))}"
        " sarana TMK perlu dibina kembali pada tahun 2024.",
        "Kabupaten Kebumen, dengan realisasi anggaran terendah, agar menyusun jadwal kegiatan sejak triwulan I.",
    ])  # fmt: skip
