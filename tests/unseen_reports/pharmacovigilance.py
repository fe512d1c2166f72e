"""Yearly report on side effects of medicines and on events after immunisation: seriousness, age, causality, sources.

Georgia, pale blue header with vertical lines only, captions above, decimal sections, a physician's precise language.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 23mm 21mm; }
body { font: 10.5pt/1.5 Georgia, 'Noto Serif', serif; color: #111; }
h1 { font-size: 20pt; margin: 75mm 0 18mm; text-align: right; color: #0b4f6c; }
h2 { font-size: 12.5pt; margin: 16pt 0 6pt; color: #0b4f6c; border-bottom: 0.6pt solid #0b4f6c; break-after: avoid; }
p { margin: 0 0 7pt; }
p.caption { font-size: 9pt; color: #0b4f6c; margin: 9pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; margin-bottom: 11pt; border: 0.6pt solid #0b4f6c; }
th { background: #d7e8f0; border-bottom: 0.6pt solid #0b4f6c; } th, td { padding: 2.5pt 5pt; }
th + th, td + td { border-left: 0.5pt solid #9fc0d0; } td.right { text-align: right; }
tr { break-inside: avoid; } ol { list-style: circle; margin: 0 0 7pt; } .break { break-before: page; }
"""

# key, group, serious, not serious
GROUPS = (
    ("infeksi", "Antiinfeksi sistemik", 96, 412),
    ("nyeri", "Analgesik dan antiinflamasi", 58, 287),
    ("vaksin", "Vaksin (KIPI)", 37, 524),
    ("kanker", "Antineoplastik", 121, 143),
    ("jantung", "Obat kardiovaskular", 33, 168),
    ("gula", "Antidiabetes", 19, 94),
    ("lain", "Kelompok lain", 24, 136),
)
# key, age, male, female
AGES = (
    ("balita", "0–4 tahun", 141, 128), ("anak", "5–17 tahun", 156, 173), ("dewasa", "18–59 tahun", 512, 694),
    ("lansia", "60 tahun ke atas", 152, 164), ("tt", "Tidak dicantumkan", 14, 18),
)  # fmt: skip
CAUSES = (
    ("pasti", "Pasti (<i>certain</i>)", 14), ("besar", "Kemungkinan besar (<i>probable</i>)", 97),
    ("mungkin", "Mungkin (<i>possible</i>)", 203), ("kecil", "Kemungkinan kecil (<i>unlikely</i>)", 41),
    ("tak", "Tidak dapat dinilai", 33),
)  # fmt: skip
OUTCOMES = {
    "sembuh": 241,
    "dalam pemulihan": 78,
    "sembuh dengan gejala sisa": 12,
    "meninggal": 21,
    "tidak diketahui": 36,
}
# key, source, places that reported, reports of 2022, reports of 2023
SOURCES = (
    ("rsp", "Rumah sakit pemerintah", 34, 611, 684),
    ("rss", "Rumah sakit swasta", 41, 298, 372),
    ("pkm", "Puskesmas", 128, 502, 547),
    ("klinik", "Klinik dan apotek", 36, 107, 93),
    ("industri", "Industri farmasi", 27, 375, 456),
)
# received, serious, serious within fifteen days
QUARTERS = ((487, 84, 71), (541, 96, 85), (578, 107, 98), (546, 101, 95))
# key, vaccine, doses, reports
VACCINES = (
    ("dpt", "DPT-HB-Hib", 1_284_600, 214),
    ("mr", "Campak-rubela (MR)", 846_200, 118),
    ("covid", "COVID-19 dosis penguat", 412_500, 73),
    ("hpv", "HPV", 395_800, 61),
    ("vlain", "Vaksin lain", 2_105_300, 95),
)
ACTIONS = (("perubahan informasi produk", 4), ("surat kepada tenaga kesehatan", 3), ("pemantauan intensif", 2))
SERIOUS, MILD = sum(row[2] for row in GROUPS), sum(row[3] for row in GROUPS)
N = SERIOUS + MILD
MALE, FEMALE = sum(row[2] for row in AGES), sum(row[3] for row in AGES)
PLACES, BEFORE = sum(row[2] for row in SOURCES), sum(row[3] for row in SOURCES)
IN_TIME = sum(row[2] for row in QUARTERS)
DOSES, EVENTS = sum(row[2] for row in VACCINES), sum(row[3] for row in VACCINES)
LINKED = CAUSES[0][2] + CAUSES[1][2] + CAUSES[2][2]
TARGET = 2000
assert sum(row[4] for row in SOURCES) == N
assert MALE + FEMALE == N
assert [sum(row[at] for row in QUARTERS) for at in (0, 1)] == [N, SERIOUS]
assert sum(row[2] for row in CAUSES) == SERIOUS
assert sum(OUTCOMES.values()) == SERIOUS
assert GROUPS[2][2] + GROUPS[2][3] == EVENTS


def _rate(part: int, total: int) -> str:
    return indonesian(percent(part, total))


def _per_hundred_thousand(events: int, doses: int) -> str:
    return indonesian(rounded(Decimal(events) / doses * 100_000))


def pharmacovigilance() -> MadeReport:
    """The report of the directorate for safety, quality, and export and import of medicines on 2023."""
    w = Writer(STYLE, numbers_right=True)
    w.title("Laporan Tahunan Farmakovigilans", "dan Kejadian Ikutan Pascaimunisasi", "2023")
    w.paragraph("Direktorat Pengawasan Keamanan, Mutu, dan Ekspor Impor Obat")
    w.new_page()
    for part in (_summary, _groups, _ages, _causality, _sources, _quarters, _vaccines, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ringkasan")
    w.items([
        f"Laporan diterima: {f('p.n', whole(N))}, naik {f('p.growth', indonesian(growth(N, BEFORE)))}% dari"
        f" {f('p.before', whole(BEFORE))} laporan pada tahun 2022 dan melampaui target {whole(TARGET)} laporan dengan"
        f" kelebihan {f('p.over', str(N - TARGET))} laporan.",
        f"Laporan serius: {f('p.serious', str(SERIOUS))} ({f('p.serious.share', _rate(SERIOUS, N))}%), termasuk"
        f" {OUTCOMES['meninggal']} kasus dengan kesudahan meninggal.",
        f"Laporan serius yang dikirim tepat waktu: {f('p.in_time', str(IN_TIME))}"
        f" ({f('p.in_time.share', _rate(IN_TIME, SERIOUS))}%).",
        f"KIPI: {f('p.kipi', str(EVENTS))} laporan dari {f('p.doses', whole(DOSES))} dosis vaksin yang disuntikkan.",
    ])  # fmt: skip


def _groups(w: Writer) -> None:
    f = w.figure
    w.heading("1. Kelompok Obat dan Keseriusan")
    w.paragraph(
        "Suatu laporan digolongkan serius apabila kejadian mengakibatkan kematian, mengancam jiwa, memerlukan atau",
        "memperpanjang rawat inap, atau menimbulkan kecacatan. Satu laporan hanya dihitung pada satu obat yang",
        "dicurigai.",
    )
    rows: list[Row] = [
        [str(at), name, str(serious), str(mild), str(serious + mild), _rate(serious, serious + mild)]
        for at, (key, name, serious, mild) in enumerate(GROUPS, 1)
    ]
    rows.append(["", "<b>Semua kelompok</b>", f("t1.serious", str(SERIOUS)), f("t1.mild", whole(MILD)),
                 f("t1.n", whole(N)), f("t1.share", _rate(SERIOUS, N))])  # fmt: skip
    w.table("Tabel 1. Laporan menurut kelompok obat dan keseriusan",
            [["No", "Kelompok obat", "Serius", "Tidak serius", "Jumlah", "Serius (%)"]], rows)  # fmt: skip
    vaccine, cancer = GROUPS[2], GROUPS[3]
    assert max(GROUPS, key=lambda row: Decimal(row[2]) / (row[2] + row[3])) is cancer
    assert max(GROUPS, key=lambda row: row[2]) is cancer
    assert min(GROUPS, key=lambda row: Decimal(row[2]) / (row[2] + row[3])) is vaccine
    assert max(GROUPS, key=lambda row: row[2] + row[3]) is vaccine
    w.paragraph(
        f"Vaksin paling sering dilaporkan, yaitu {f('p.vaccine.share', _rate(EVENTS, N))}% dari semua laporan, tetapi",
        f"proporsi seriusnya paling kecil: {f('p.vaccine.serious', _rate(vaccine[2], EVENTS))}%. Keadaan sebaliknya",
        f"tampak pada antineoplastik. Dari {f('p.cancer', str(cancer[2] + cancer[3]))} laporan,",
        f"{f('p.cancer.serious', str(cancer[2]))} di antaranya serius",
        f"({f('p.cancer.share', _rate(cancer[2], cancer[2] + cancer[3]))}%), jumlah terbanyak di antara semua",
        f"kelompok. Antineoplastik dan antiinfeksi bersama-sama menyumbang {f('p.two', str(cancer[2] + GROUPS[0][2]))}",
        "laporan serius, lebih dari separuhnya. Laporan tidak serius untuk seluruh kelompok berjumlah",
        f"{f('p.mild', whole(MILD))}, atau kira-kira",
        f"{f('p.ratio', indonesian(rounded(Decimal(MILD) / SERIOUS, 1), 1))} kali laporan serius.",
    )
    assert (cancer[2] + GROUPS[0][2]) * 2 > SERIOUS


def _ages(w: Writer) -> None:
    f = w.figure
    w.heading("2. Umur dan Jenis Kelamin Pasien")
    rows: list[Row] = [
        [str(at), name, str(male), str(female), whole(male + female), _rate(male + female, N)]
        for at, (key, name, male, female) in enumerate(AGES, 1)
    ]
    rows.append(["", "<b>Jumlah</b>", f("t2.male", str(MALE)), f("t2.female", whole(FEMALE)), f("t2.n", whole(N)),
                 "100,00"])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Kelompok umur", rows=2), Spanning("Pasien", columns=3),
         Spanning("Porsi (%)", rows=2)],
        ["Laki-laki", "Perempuan", "Jumlah"],
    ]  # fmt: skip
    w.table("Tabel 2. Laporan menurut kelompok umur dan jenis kelamin", head, rows)
    young = sum(row[2] + row[3] for row in AGES[:2])
    more = sum(row[3] > row[2] for row in AGES[:4])
    assert more == 3
    w.paragraph(
        f"Pasien perempuan ({f('p.female', _rate(FEMALE, N))}%) melebihi laki-laki dengan selisih",
        f"{f('p.female.more', str(FEMALE - MALE))} orang. Pola ini berlaku di {f('p.more', words(more))} dari empat",
        "kelompok umur yang diketahui; hanya pada balita pasien laki-laki lebih banyak. Lebih dari separuh pasien",
        f"berumur 18–59 tahun, tepatnya {f('p.adult', whole(AGES[2][2] + AGES[2][3]))} orang. Anak di bawah 18 tahun",
        f"berjumlah {f('p.young', str(young))} orang ({f('p.young.share', _rate(young, N))}%), sebagian besar berupa",
        f"KIPI. Umur tidak dicantumkan pada {f('p.unknown', str(AGES[4][2] + AGES[4][3]))} laporan.",
    )


def _causality(w: Writer) -> None:
    f = w.figure
    w.heading("3. Kausalitas dan Kesudahan Kasus Serius")
    rows: list[Row] = [
        [str(at), name, str(count), f(f"t3.{key}", _rate(count, SERIOUS))]
        for at, (key, name, count) in enumerate(CAUSES, 1)
    ]
    rows.append(["", "<b>Laporan serius</b>", str(SERIOUS), "100,00"])
    w.table("Tabel 3. Kategori kausalitas laporan serius (kriteria WHO–UMC)",
            [["No", "Kategori", "Laporan", "%"]], rows)  # fmt: skip
    w.paragraph(
        "Tim ahli menilai kausalitas seluruh laporan serius. Hubungan dengan obat dinilai pasti, kemungkinan besar,",
        f"atau mungkin pada {f('p.linked', str(LINKED))} laporan ({f('p.linked.share', _rate(LINKED, SERIOUS))}%).",
        f"Pada {f('p.not.linked', str(SERIOUS - LINKED))} laporan lainnya hubungan itu kecil kemungkinannya atau tidak",
        "dapat dinilai karena data klinis kurang.",
    )
    listed = "; ".join(f"{name} {count}" for name, count in OUTCOMES.items())
    w.paragraph(
        f"Kesudahan kasus serius: {listed}. Angka kesembuhan, termasuk yang meninggalkan gejala sisa, adalah",
        f"{f('p.cured', _rate(241 + 12, SERIOUS))}%, sedangkan angka kematian {f('p.dead', _rate(21, SERIOUS))}%.",
    )


def _sources(w: Writer) -> None:
    f = w.figure
    w.heading("4. Sumber Laporan")
    rows: list[Row] = [
        [str(at), name, str(places), str(before), str(now), f"{now - before:+d}".replace("-", "–"),
         indonesian(rounded(Decimal(now) / places, 1), 1)]
        for at, (key, name, places, before, now) in enumerate(SOURCES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.places", str(PLACES)), f("t4.before", whole(BEFORE)), f("t4.n", whole(N)),
                 f("t4.more", f"+{N - BEFORE}"),
                 f("t4.each", indonesian(rounded(Decimal(N) / PLACES, 1), 1))])  # fmt: skip
    head = [["No", "Sumber", "Pelapor (unit)", "2022", "2023", "Selisih", "Laporan per pelapor"]]
    w.table("Tabel 4. Laporan menurut sumber", head, rows)
    health = N - SOURCES[4][4]
    assert [row[0] for row in SOURCES if row[4] < row[3]] == ["klinik"]
    assert max(SOURCES, key=lambda row: row[2])[0] == "pkm"
    w.paragraph(
        f"Fasilitas pelayanan kesehatan mengirim {f('p.health', whole(health))} laporan, selebihnya berasal dari",
        f"industri farmasi. Rumah sakit, milik pemerintah dan swasta, menyumbang {f('p.hospital', whole(684 + 372))}",
        f"laporan. Puskesmas merupakan pelapor terbanyak ({f('p.pkm', str(SOURCES[2][2]))} dari {PLACES} unit), namun",
        f"setiap puskesmas rata-rata hanya mengirim {f('p.pkm.each', indonesian(rounded(Decimal(547) / 128, 1), 1))}",
        "laporan. Satu-satunya penurunan terjadi pada klinik dan apotek,",
        f"{f('p.clinic', indonesian(abs(growth(93, 107))))}% dibandingkan tahun 2022.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("5. Ketepatan Waktu Pelaporan")
    rows: list[Row] = [
        [["I", "II", "III", "IV"][at], ("Januari–Maret", "April–Juni", "Juli–September", "Oktober–Desember")[at],
         str(count), str(serious), str(done), _rate(done, serious)]
        for at, (count, serious, done) in enumerate(QUARTERS)
    ]  # fmt: skip
    rows.append(["", "<b>Setahun</b>", f("t5.n", whole(N)), f("t5.serious", str(SERIOUS)), f("t5.done", str(IN_TIME)),
                 f("t5.rate", _rate(IN_TIME, SERIOUS))])  # fmt: skip
    w.table("Tabel 5. Laporan serius yang dikirim paling lambat 15 hari kalender, per triwulan",
            [["TW", "Periode", "Semua laporan", "Serius", "Tepat waktu", "%"]], rows)  # fmt: skip
    rates = [percent(row[2], row[1]) for row in QUARTERS]
    assert rates == sorted(rates)
    w.paragraph(
        f"Ketepatan waktu membaik dari triwulan ke triwulan: mula-mula {f('p.first', indonesian(rates[0]))}%, akhirnya",
        f"{f('p.last', indonesian(rates[3]))}%. Sepanjang tahun {f('p.late', str(SERIOUS - IN_TIME))} laporan serius",
        f"terlambat, {f('p.late.first', words(QUARTERS[0][1] - QUARTERS[0][2]))} di antaranya pada triwulan I.",
        f"Rata-rata {f('p.month', indonesian(rounded(Decimal(N) / 12, 1), 1))} laporan diterima per bulan.",
    )


def _vaccines(w: Writer) -> None:
    f = w.figure
    w.heading("6. Kejadian Ikutan Pascaimunisasi")
    rows: list[Row] = [
        [str(at), name, whole(doses), str(events), f(f"t6.{key}", _per_hundred_thousand(events, doses))]
        for at, (key, name, doses, events) in enumerate(VACCINES, 1)
    ]
    rows.append(["", "<b>Semua vaksin</b>", f("t6.doses", whole(DOSES)), f("t6.events", str(EVENTS)),
                 f("t6.rate", _per_hundred_thousand(EVENTS, DOSES))])  # fmt: skip
    w.table("Tabel 6. Laporan KIPI per 100.000 dosis",
            [["No", "Vaksin", "Dosis", "Laporan", "Per 100.000 dosis"]], rows)  # fmt: skip
    assert max(VACCINES, key=lambda row: Decimal(row[3]) / row[2])[0] == "covid"
    w.paragraph(
        f"Laju pelaporan keseluruhan {f('p.rate', _per_hundred_thousand(EVENTS, DOSES))} per 100.000 dosis. Laju",
        f"tertinggi, {f('p.covid', _per_hundred_thousand(73, 412_500))}, dijumpai pada dosis penguat COVID-19; jumlah",
        f"laporan terbanyak pada DPT-HB-Hib ({f('p.dpt', _rate(214, EVENTS))}% dari seluruh KIPI).",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("7. Simpulan dan Tindak Lanjut")
    listed = ", ".join(f"{count} {name}" for name, count in ACTIONS)
    w.paragraph(
        f"Dari telaah sinyal lahir {f('p.actions', words(sum(row[1] for row in ACTIONS)))} tindakan pengawasan:",
        f"{listed}. Jumlah laporan bertambah {f('p.end.more', str(N - BEFORE))} dibandingkan tahun sebelumnya, dan",
        f"capaian terhadap target adalah {f('p.end.rate', _rate(N, TARGET))}%. Pada tahun 2024 pembinaan diarahkan",
        "kepada klinik dan apotek.",
    )
