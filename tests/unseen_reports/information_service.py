"""Yearly report of a consumer service (ULPK and HALOBPOM): channels, topics, commodities, professions, answer times.

Sans-serif in two shades of teal, table rows striped without lines, captions below the heading in bold, bullets.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 21mm; }
body { font: 10.5pt/1.5 'Segoe UI', 'DejaVu Sans', 'Liberation Sans', sans-serif; color: #222; }
h1 { font-size: 21pt; color: #fff; background: #00695c; padding: 22mm 12mm; margin: 55mm 0 0; line-height: 1.4; }
h2 { font-size: 14pt; color: #00695c; margin: 16pt 0 6pt; break-after: avoid; }
p { margin: 0 0 7pt; }
p.caption { font-weight: bold; font-size: 9pt; color: #00695c; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 92%; margin: 0 auto 10pt; font-size: 9pt; }
th { background: #b2dfdb; padding: 4pt; text-align: left; }
td { padding: 3pt 4pt; }
td.right { text-align: center; }
tbody tr:nth-child(odd) td { background: #f1f8f7; }
ol { list-style-type: disc; }
tr { break-inside: avoid; }
.break { break-before: page; }
"""
# key, name, requests for information, complaints
CHANNELS = (
    ("wa", "WhatsApp", 1728, 118), ("telepon", "Telepon 1500533", 848, 64), ("surel", "Surat elektronik", 446, 71),
    ("tamu", "Datang langsung", 444, 19), ("medsos", "Media sosial", 386, 52), ("lapor", "SP4N-LAPOR!", 80, 62),
)  # fmt: skip
QUARTERS = (("I", 986, 1034), ("II", 1052, 1127), ("III", 1093, 1189), ("IV", 969, 968))  # name, 2023, 2024
# key, name, 2023, 2024
COMMODITIES = (
    ("pangan", "Pangan olahan", 1498, 1752), ("kosmetik", "Kosmetik", 1124, 1068), ("obat", "Obat", 702, 641),
    ("ot", "Obat tradisional", 391, 433), ("sk", "Suplemen kesehatan", 176, 187), ("lain", "Lainnya", 209, 237),
)  # fmt: skip
TOPICS = (
    ("daftar", "Tata cara pendaftaran produk", 1523), ("sertifikasi", "Sertifikasi sarana", 874),
    ("legal", "Keabsahan nomor izin edar", 731), ("ekspor", "Ekspor dan impor", 402),
    ("aman", "Keamanan dan efek samping", 296), ("lain", "Lain-lain", 492),
)  # fmt: skip
# key, name, men, women
PEOPLE = (
    ("usaha", "Pelaku usaha", 1189, 1078), ("umum", "Masyarakat umum", 431, 674),
    ("siswa", "Pelajar dan mahasiswa", 117, 289), ("nakes", "Tenaga kesehatan", 74, 209),
    ("pns", "Pegawai instansi pemerintah", 92, 82), ("pers", "Wartawan dan LSM", 51, 32),
)  # fmt: skip
# name, information, complaints
TIMES = (("hari yang sama", 3467, 41), ("2–5 hari kerja", 402, 127), ("6–14 hari kerja", 51, 193),
         ("lebih dari 14 hari kerja", 12, 25))  # fmt: skip
COMPLAINTS = (("tie", "produk tanpa izin edar", 148), ("mutu", "mutu dan kemasan rusak", 95),
              ("iklan", "iklan yang berlebihan", 87), ("layanan", "pelayanan publik BPOM", 56))  # fmt: skip
STAFF, WORKING_DAYS, RATED, SATISFIED = 14, 239, 1265, 1187

ASKED, COMPLAINED = column_sum(CHANNELS, 2), column_sum(CHANNELS, 3)
ALL, ALL_BEFORE = ASKED + COMPLAINED, column_sum(COMMODITIES, 2)
MEN, WOMEN = column_sum(PEOPLE, 2), column_sum(PEOPLE, 3)
IN_TIME, COMPLAINTS_IN_TIME = TIMES[0][1] + TIMES[1][1], COMPLAINED - TIMES[3][2]
assert ALL == column_sum(COMMODITIES, 3) == column_sum(QUARTERS, 2) == column_sum(TOPICS, 2) == MEN + WOMEN
assert column_sum(QUARTERS, 1) == ALL_BEFORE
assert column_sum(TIMES, 1) == ASKED
assert column_sum(TIMES, 2) == COMPLAINED == column_sum(COMPLAINTS, 2)
assert [name for name, before, now in QUARTERS if now < before] == ["IV"]
assert [row[0] for row in COMMODITIES if row[3] < row[2]] == ["kosmetik", "obat"]


def _share(part: int, of: int = ALL) -> str:
    return indonesian(percent(part, of), 2)


def information_service() -> MadeReport:
    """The report on information and complaints in 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("Laporan Layanan Informasi dan Pengaduan", "ULPK dan HALOBPOM", "Tahun 2024")
    w.new_page()
    _summary(w)
    _channels(w)
    _quarters(w)
    _subjects(w)
    _people(w)
    _times(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Sekilas Tahun 2024")
    w.paragraph(
        f"{f('p.all', whole(ALL))} layanan! Itulah jumlah permintaan informasi dan pengaduan yang ditangani Unit",
        "Layanan Pengaduan Konsumen (ULPK) beserta pusat kontak HALOBPOM sepanjang tahun 2024. Sebagian besar,",
        f"{f('p.asked', whole(ASKED))} layanan, merupakan permintaan informasi; {f('p.complained', str(COMPLAINED))}",
        f"sisanya ({f('p.complained.share', _share(COMPLAINED))}%) pengaduan. Setahun sebelumnya kami melayani",
        f"{f('p.before', whole(ALL_BEFORE))} permintaan, jadi ada pertumbuhan",
        f"{f('p.growth', _change(ALL, ALL_BEFORE))}%.",
    )
    w.paragraph(
        f"Layanan diberikan oleh {STAFF} petugas selama {WORKING_DAYS} hari kerja. Artinya, setiap hari kerja masuk",
        f"rata-rata {f('p.daily', _mean(ALL, WORKING_DAYS))} permintaan, dan setiap petugas menyelesaikan",
        f"{f('p.each', _mean(ALL, STAFF))} layanan dalam setahun.",
    )


def _change(now: int, before: int) -> str:
    return indonesian(abs(growth(now, before)))


def _mean(total: int, n: int) -> str:
    return indonesian(rounded(Decimal(total) / n, 1), 1)


def _channels(w: Writer) -> None:
    f = w.figure
    w.heading("Saluran yang Dipakai")
    w.paragraph("Masyarakat dapat memilih enam saluran. Pilihan mereka tergambar pada Tabel 1.")
    rows: list[Row] = [
        [str(at), name, whole(info), str(bad), f(f"t1.{key}", whole(info + bad)), _share(info + bad)]
        for at, (key, name, info, bad) in enumerate(CHANNELS, 1)
    ]
    rows.append(["", "<b>Total</b>", f("t1.asked", whole(ASKED)), f("t1.complained", str(COMPLAINED)),
                 f("t1.all", whole(ALL)), "100,00"])  # fmt: skip
    head = [["No", "Saluran", "Informasi", "Pengaduan", "Jumlah", "Porsi (%)"]]
    w.table("Tabel 1. Layanan menurut saluran", head, rows)
    wa, phone, lapor, visits = CHANNELS[0], CHANNELS[1], CHANNELS[5], CHANNELS[3]
    far = ALL - visits[2] - visits[3]
    w.paragraph(
        f"WhatsApp tetap paling digemari. Dengan {f('p1.wa', whole(wa[2] + wa[3]))} layanan, saluran ini dua kali",
        f"lebih ramai daripada telepon ({f('p1.phone', str(phone[2] + phone[3]))}). Gabungan keduanya mengisi",
        f"{f('p1.both', _share(wa[2] + wa[3] + phone[2] + phone[3]))}% layanan. Hanya",
        f"{f('p1.visits', _share(visits[2] + visits[3]))}% yang datang langsung; {f('p1.far', whole(far))} layanan",
        "lainnya berlangsung dari jarak jauh. Ciri berbeda terlihat pada SP4N-LAPOR!:",
        f"{f('p1.lapor', _share(lapor[3], lapor[2] + lapor[3]))}% dari {f('p1.lapor.n', str(lapor[2] + lapor[3]))}",
        "laporan yang masuk melalui kanal nasional ini adalah pengaduan.",
    )
    mail = CHANNELS[2]
    assert sorted((row[3] for row in CHANNELS), reverse=True)[:2] == [wa[3], mail[3]]
    w.paragraph(
        f"Khusus pengaduan, WhatsApp juga menjadi pintu utama ({f('p1.bad', _share(wa[3], COMPLAINED))}% dari seluruh",
        f"pengaduan). Di tempat kedua ada surat elektronik: {f('p1.mail', str(mail[3]))} pengaduan, umumnya disertai",
        f"foto produk dan bukti pembelian. Hanya {f('p1.came', str(visits[3]))} orang yang datang sendiri untuk",
        "mengadu.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("Irama Sepanjang Tahun")
    w.paragraph("Beban kerja tidak merata. Tabel 2 membandingkan setiap triwulan dengan triwulan yang sama tahun 2023.")
    rows: list[Row] = []
    for at, (name, before, now) in enumerate(QUARTERS, 1):
        change = ("−" if now < before else "") + f(f"t2.{name}", _change(now, before))
        rows.append([str(at), f"Triwulan {name}", whole(before), whole(now), change])
    rows.append(["", "<b>Total</b>", f("t2.before", whole(ALL_BEFORE)), f("t2.all", whole(ALL)),
                 f("t2.growth", _change(ALL, ALL_BEFORE))])  # fmt: skip
    w.table("Tabel 2. Layanan per triwulan", [["No", "Triwulan", "2023", "2024", "Perubahan (%)"]], rows)
    busy, calm = QUARTERS[2][2], QUARTERS[3][2]
    half = QUARTERS[0][2] + QUARTERS[1][2]
    w.paragraph(
        f"Puncak kesibukan jatuh pada triwulan III, {f('p2.busy', whole(busy))} layanan, atau",
        f"{f('p2.over', str(busy - calm))} lebih banyak daripada triwulan IV yang paling lengang. Semester pertama",
        f"menghimpun {f('p2.half', whole(half))} layanan dan semester kedua {f('p2.rest', whole(ALL - half))};",
        f"keduanya terpaut {f('p2.gap', words(abs(2 * half - ALL)))} layanan saja. Hanya triwulan IV yang sedikit",
        f"menurun dari tahun lalu, yaitu {f('p2.less', words(QUARTERS[3][1] - QUARTERS[3][2]))} layanan, sementara",
        f"{f('p2.up', words(3))} triwulan lainnya tumbuh.",
    )


def _subjects(w: Writer) -> None:
    f = w.figure
    w.heading("Komoditas dan Topik")
    rows: list[Row] = [
        [str(at), name, whole(before), whole(now), f"{'+' if now > before else '−'}{abs(now - before)}",
         f(f"t3.{key}", _share(now)) if at < 4 else _share(now)]
        for at, (key, name, before, now) in enumerate(COMMODITIES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Total</b>", f("t3.before", whole(ALL_BEFORE)), whole(ALL),
                 "+" + f("t3.more", str(ALL - ALL_BEFORE)), "100,00"])  # fmt: skip
    w.table("Tabel 3. Komoditas yang ditanyakan atau diadukan",
            [["No", "Komoditas", "2023", "2024", "Selisih", "Porsi 2024 (%)"]], rows)  # fmt: skip
    (_, _, f0, f1), (_, _, k0, k1), (_, _, o0, o1) = COMMODITIES[:3]
    w.paragraph(
        f"Minat terhadap pangan olahan melonjak {f('p3.food', _change(f1, f0))}% dengan tambahan",
        f"{f('p3.food.more', str(f1 - f0))} layanan, seiring ramainya usaha pangan rumahan. Dua komoditas justru",
        f"menyusut: kosmetik turun {f('p3.cos', _change(k1, k0))}% dan obat turun {f('p3.drug', _change(o1, o0))}%.",
        f"Pangan olahan dan kosmetik, bila disatukan, meliputi {f('p3.two', whole(f1 + k1))} layanan, hampir dua",
        f"pertiga ({f('p3.two.share', _share(f1 + k1))}%) dari keseluruhan.",
    )
    rows = [[str(at), name, whole(n), _share(n)] for at, (_, name, n) in enumerate(TOPICS, 1)]
    rows.append(["", "<b>Total</b>", f("t4.all", whole(ALL)), "100,00"])
    w.table("Tabel 4. Topik layanan", [["No", "Topik", "Layanan", "Porsi (%)"]], rows)
    three = sum(row[2] for row in TOPICS[:3])
    w.paragraph(
        f"Lebih dari sepertiga pemohon ({f('p4.first', _share(TOPICS[0][2]))}%) bertanya tentang tata cara",
        f"pendaftaran. Tiga topik teratas menyerap {f('p4.three', whole(three))} layanan; topik selebihnya",
        f"{f('p4.other', whole(ALL - three))}. Adapun {f('p4.bad', str(COMPLAINED))} pengaduan menyangkut:",
    )
    w.items([f"{name}: {f(f'p4.{key}', str(n))} pengaduan atau {f(f'p4.{key}.share', _share(n, COMPLAINED))}%"
             for key, name, n in COMPLAINTS])  # fmt: skip


def _people(w: Writer) -> None:
    f = w.figure
    w.heading("Siapa yang Kami Layani")
    w.paragraph(
        "Setiap pemohon diminta menyebutkan profesinya; jenis kelamin dicatat oleh petugas. Satu layanan dihitung",
        "untuk satu pemohon, meskipun orang yang sama dapat bertanya lebih dari sekali dalam setahun.",
    )
    rows: list[Row] = [
        [str(at), name, whole(men), whole(women), f(f"t5.{key}", whole(men + women)) if at < 4 else str(men + women)]
        for at, (key, name, men, women) in enumerate(PEOPLE, 1)
    ]
    rows.append(["", "<b>Total</b>", f("t5.men", whole(MEN)), f("t5.women", whole(WOMEN)), f("t5.all", whole(ALL))])
    w.table("Tabel 5. Profesi dan jenis kelamin pemohon", [["No", "Profesi", "Pria", "Wanita", "Jumlah"]], rows)
    trade, health = PEOPLE[0], PEOPLE[3]
    more = [row for row in PEOPLE if row[2] > row[3]]
    w.paragraph(
        f"Pelaku usaha memakai {f('p5.trade', _share(trade[2] + trade[3]))}% layanan, melebihi separuhnya. Secara",
        f"keseluruhan pemohon wanita lebih banyak {f('p5.gap', str(WOMEN - MEN))} orang daripada pria",
        f"({f('p5.women', _share(WOMEN))}% berbanding {f('p5.men', _share(MEN))}%), tetapi pada",
        f"{f('p5.more', words(len(more)))} kelompok, yakni pelaku usaha, pegawai instansi pemerintah, serta wartawan",
        f"dan LSM, pria mendominasi. Di kalangan tenaga kesehatan, {f('p5.health', str(health[3]))} dari",
        f"{f('p5.health.n', str(health[2] + health[3]))} pemohon adalah wanita.",
    )
    assert [row[0] for row in more] == ["usaha", "pns", "pers"]


def _times(w: Writer) -> None:
    f = w.figure
    w.heading("Kecepatan Menjawab")
    w.paragraph(
        "Standar pelayanan menetapkan permintaan informasi dijawab paling lambat 5 hari kerja dan pengaduan",
        "diselesaikan paling lambat 14 hari kerja.",
    )
    rows: list[Row] = [
        [str(at), name[0].upper() + name[1:], whole(info), str(bad), whole(info + bad)]
        for at, (name, info, bad) in enumerate(TIMES, 1)
    ]
    rows.append(
        ["", "<b>Total</b>", f("t6.asked", whole(ASKED)), f("t6.bad", str(COMPLAINED)), f("t6.all", whole(ALL))]
    )
    w.table("Tabel 6. Waktu penyelesaian", [["No", "Waktu", "Informasi", "Pengaduan", "Jumlah"]], rows)
    w.paragraph(
        f"Pada hari yang sama terjawab {f('p6.same', _share(TIMES[0][1], ASKED))}% permintaan informasi. Standar lima",
        f"hari dipenuhi untuk {f('p6.time', whole(IN_TIME))} permintaan ({f('p6.rate', _share(IN_TIME, ASKED))}%);",
        f"yang terlambat {f('p6.late', str(ASKED - IN_TIME))}. Untuk pengaduan, {f('p6.bad', str(COMPLAINTS_IN_TIME))}",
        f"kasus selesai tepat waktu, setara {f('p6.bad.rate', _share(COMPLAINTS_IN_TIME, COMPLAINED))}%. Bila",
        f"digabung, layanan tepat waktu berjumlah {f('p6.all', whole(IN_TIME + COMPLAINTS_IN_TIME))} dan yang",
        f"melampaui standar {f('p6.all.late', str(ALL - IN_TIME - COMPLAINTS_IN_TIME))}.",
    )
    w.paragraph(
        f"Sebanyak {whole(RATED)} pemohon mengisi penilaian sesudah dilayani. Dari jumlah itu",
        f"{whole(SATISFIED)} menyatakan puas ({f('p6.happy', _share(SATISFIED, RATED))}%), sedangkan",
        f"{f('p6.unhappy', str(RATED - SATISFIED))} belum puas. Pengisi penilaian mencakup",
        f"{f('p6.rated', _share(RATED))}% dari seluruh layanan.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("Catatan Akhir")
    w.items([
        f"Layanan bertambah {f('p7.more', str(ALL - ALL_BEFORE))} dibandingkan tahun 2023 tanpa penambahan petugas.",
        f"Ketepatan waktu keseluruhan {f('p7.rate', _share(IN_TIME + COMPLAINTS_IN_TIME))}%, di atas sasaran 95%.",
        f"Penyelesaian pengaduan perlu dipercepat karena {f('p7.late', str(COMPLAINED - COMPLAINTS_IN_TIME))} kasus"
        " melewati 14 hari kerja.",
        "Mulai tahun 2025 pertanyaan berulang tentang pendaftaran akan dijawab oleh halaman tanya-jawab di situs BPOM.",
    ])  # fmt: skip
