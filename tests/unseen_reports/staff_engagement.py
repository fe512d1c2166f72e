"""Report on an internal survey of the staff of a Balai: respondents, answers on a five-point scale, integrity, courses.

Times New Roman, open tables ruled above and below, grey total rows, numbered sections, a researcher's measured words.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 22mm; }
body { font: 11.5pt/1.4 'Times New Roman', 'Liberation Serif', serif; }
h1 { font-size: 18pt; text-align: center; margin: 65mm 0 25mm; font-weight: normal; letter-spacing: 0.5pt; }
h2 { font-size: 13pt; font-style: italic; margin: 16pt 0 6pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 7pt; }
p.caption { text-align: left; font-weight: bold; font-size: 10.5pt; margin: 9pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; margin-bottom: 11pt; }
thead { border-top: 1.2pt solid #000; border-bottom: 0.6pt solid #000; } tbody { border-bottom: 1.2pt solid #000; }
th { font-weight: normal; font-style: italic; } th, td { padding: 2pt 4pt; text-align: center; }
td:nth-child(2) { text-align: left; } tr:has(b) { background: #e6e6e6; } tr { break-inside: avoid; }
ol { margin: 0 0 7pt; } .break { break-before: page; }
"""

# key, unit, staff, respondents
UNITS = (
    ("tu", "Bagian Tata Usaha", 42, 38),
    ("uji", "Kelompok Substansi Pengujian", 68, 61),
    ("periksa", "Kelompok Substansi Pemeriksaan", 47, 40),
    ("tindak", "Kelompok Substansi Penindakan", 21, 19),
    ("info", "Kelompok Substansi Informasi dan Komunikasi", 26, 24),
)
TRAITS = {
    "Jenis kelamin": (("l", "Laki-laki", 71), ("p", "Perempuan", 111)),
    "Usia": (("u1", "Di bawah 30 tahun", 38), ("u2", "30–39 tahun", 79), ("u3", "40–49 tahun", 44),
             ("u4", "50 tahun ke atas", 21)),
    "Pendidikan": (("d1", "SMA/D3", 34), ("d2", "S1/Apoteker", 112), ("d3", "S2/S3", 36)),
}  # fmt: skip
# dimension: key, mean of 2022, statements with answers from "strongly disagree" to "strongly agree"
ANSWERS = {
    "Semangat kerja": ("a", Decimal("3.96"), (
        ("Saya bersemangat memulai pekerjaan", (2, 7, 21, 94, 58)),
        ("Pekerjaan saya memberi tantangan yang sehat", (3, 11, 34, 89, 45)),
        ("Saya bangga menjadi pegawai Badan POM", (1, 5, 18, 97, 61)),
    )),
    "Pengembangan diri": ("b", Decimal("3.67"), (
        ("Saya memperoleh pelatihan sesuai kebutuhan", (6, 19, 47, 78, 32)),
        ("Atasan memberi umpan balik yang berguna", (4, 15, 39, 85, 39)),
        ("Jalur karier saya jelas", (9, 26, 52, 70, 25)),
    )),
    "Kerja sama": ("c", Decimal("4.11"), (
        ("Rekan kerja dapat diandalkan", (0, 3, 14, 88, 77)),
        ("Informasi dibagikan secara terbuka", (1, 4, 22, 96, 59)),
        ("Antarkelompok saling membantu", (2, 9, 31, 91, 49)),
    )),
}  # fmt: skip
# key, question, "yes"
INTEGRITY = (
    ("aturan", "Mengetahui kanal pelaporan gratifikasi", 169),
    ("lapor", "Bersedia melapor apabila melihat pelanggaran", 151),
    ("aman", "Yakin identitas pelapor dilindungi", 128),
    ("lihat", "Pernah melihat pemberian gratifikasi dalam setahun terakhir", 5),
)
# key, course, wished by, planned participants, rupiah per participant
COURSES = (
    ("data", "Analisis data dan statistik", 88, 30, 3_250_000),
    ("inggris", "Bahasa Inggris untuk auditor", 73, 20, 2_400_000),
    ("alat", "Instrumen pengujian lanjutan", 64, 16, 6_750_000),
    ("publik", "Komunikasi publik", 57, 25, 1_850_000),
    ("risiko", "Manajemen risiko", 41, 12, 2_100_000),
    ("sidik", "Teknik penyidikan", 29, 8, 7_500_000),
)
PROMOTERS, PASSIVES, DETRACTORS = 93, 58, 31
STAFF, N = sum(row[2] for row in UNITS), sum(row[3] for row in UNITS)
N_BEFORE, STAFF_BEFORE = 158, 197
YES = {key: yes for key, _, yes in INTEGRITY}
WISHES, SEATS = sum(row[2] for row in COURSES), sum(row[3] for row in COURSES)
COST = sum(row[3] * row[4] for row in COURSES)


def _mean(counts: Sequence[int]) -> Decimal:
    assert sum(counts) == N
    return rounded(Decimal(sum(at * count for at, count in enumerate(counts, 1))) / N)


MEANS = {name: rounded(sum(_mean(counts) for _, counts in rows) / Decimal(3)) for name, (_, _, rows) in ANSWERS.items()}
EACH = {text: _mean(counts) for _, _, rows in ANSWERS.values() for text, counts in rows}
AGREED = {text: counts[3] + counts[4] for _, _, rows in ANSWERS.values() for text, counts in rows}
OVERALL = rounded(sum(MEANS.values()) / Decimal(3))
OVERALL_BEFORE = rounded(sum(before for _, before, _ in ANSWERS.values()) / Decimal(3))
assert all(sum(count for _, _, count in rows) == N for rows in TRAITS.values())
assert PROMOTERS + PASSIVES + DETRACTORS == N


def _rate(part: int, total: int) -> str:
    return indonesian(percent(part, total))


def _grade(mean: Decimal) -> str:
    return "Tinggi" if mean >= 4 else "Sedang" if mean >= 3 else "Rendah"


def staff_engagement() -> MadeReport:
    """The report of Balai Besar POM di Bandung on its survey of 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN SURVEI KETERLIBATAN PEGAWAI,", "INTEGRITAS, DAN KEBUTUHAN PELATIHAN",
            "<br>Balai Besar POM di Bandung", "2023")  # fmt: skip
    w.new_page()
    for part in (_summary, _units, _traits, _answers, _dimensions, _integrity, _courses, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Abstrak")
    w.paragraph(
        f"Survei ini diikuti {f('p.n', str(N))} dari {f('p.staff', str(STAFF))} pegawai (tingkat respons",
        f"{f('p.response', _rate(N, STAFF))}%). Pada skala 1 sampai 5, indeks keterlibatan pegawai berada pada",
        f"{f('p.overall', indonesian(OVERALL))}, naik tipis dari {f('p.overall.before', indonesian(OVERALL_BEFORE))}",
        f"pada tahun 2022. Sebanyak {f('p.known', _rate(YES['aturan'], N))}% responden mengetahui kanal pelaporan",
        "gratifikasi. Pelatihan yang paling diminati ialah analisis data dan statistik, dipilih",
        f"{f('p.data', str(COURSES[0][2]))} orang.",
    )


def _units(w: Writer) -> None:
    f = w.figure
    w.heading("1. Pelaksanaan dan Tingkat Respons")
    w.paragraph(
        "Kuesioner daring dibuka dari Senin, 6 November 2023 sampai dengan Jumat, 17 November 2023 dan diisi tanpa",
        "nama.",
    )
    rows: list[Row] = [
        [str(at), name, str(staff), str(count), _rate(count, staff)]
        for at, (key, name, staff, count) in enumerate(UNITS, 1)
    ]
    rows.append(["", "<b>Seluruh pegawai</b>", f("t1.staff", str(STAFF)), f("t1.n", str(N)),
                 f("t1.rate", _rate(N, STAFF))])  # fmt: skip
    w.table("Tabel 1. Populasi dan responden menurut unit kerja",
            [["No", "Unit kerja", "Pegawai", "Responden", "Respons (%)"]], rows)  # fmt: skip
    order = sorted(UNITS, key=lambda row: Decimal(row[3]) / row[2])
    assert (order[0][0], order[-1][0]) == ("periksa", "info")
    w.paragraph(
        f"Pegawai yang tidak mengisi kuesioner berjumlah {f('p.silent', str(STAFF - N))} orang. Respons tertinggi",
        f"datang dari Informasi dan Komunikasi ({f('p.best', _rate(order[-1][3], order[-1][2]))}%), terendah dari",
        f"Pemeriksaan ({f('p.worst', _rate(order[0][3], order[0][2]))}%), yang pada masa survei banyak bertugas di",
        f"luar kota. Sepertiga responden ({f('p.lab', _rate(UNITS[1][3], N))}%) bekerja di Pengujian. Pada tahun 2022",
        f"responden berjumlah {N_BEFORE} dari {STAFF_BEFORE} pegawai; partisipasi dengan demikian bertambah",
        f"{f('p.n.more', str(N - N_BEFORE))} orang dan tingkat respons naik",
        f"{f('p.response.up', indonesian(percent(N, STAFF) - percent(N_BEFORE, STAFF_BEFORE)))} poin persen dari",
        f"{f('p.response.before', _rate(N_BEFORE, STAFF_BEFORE))}%.",
    )


def _traits(w: Writer) -> None:
    f = w.figure
    w.heading("2. Profil Responden")
    rows: list[Row] = []
    for trait, groups in TRAITS.items():
        rows.append(["", f"<i>{trait}</i>", "", ""])
        rows += [["", name, str(count), _rate(count, N)] for _, name, count in groups]
    w.table("Tabel 2. Responden menurut jenis kelamin, usia, dan pendidikan",
            [["", "Karakteristik", "Responden", "%"]], rows)  # fmt: skip
    young = TRAITS["Usia"][0][2] + TRAITS["Usia"][1][2]
    women, men = TRAITS["Jenis kelamin"][1][2], TRAITS["Jenis kelamin"][0][2]
    w.paragraph(
        f"Responden perempuan lebih banyak {f('p.women.more', str(women - men))} orang daripada laki-laki. Dilihat",
        f"dari usia, {f('p.young', str(young))} orang atau {f('p.young.share', _rate(young, N))}% belum berumur 40",
        "tahun. Lulusan S1/Apoteker mendominasi; yang berpendidikan S2/S3 ada",
        f"{f('p.master', str(TRAITS['Pendidikan'][2][2]))} orang.",
    )


def _answers(w: Writer) -> None:
    f = w.figure
    w.heading("3. Sebaran Jawaban")
    w.paragraph(
        "Setiap pernyataan dijawab dengan Sangat Tidak Setuju (STS, nilai 1), Tidak Setuju (TS, 2), Netral (N, 3),",
        "Setuju (S, 4), atau Sangat Setuju (SS, 5). Seluruh responden menjawab semua pernyataan.",
    )
    rows: list[Row] = []
    for key, _, statements in ANSWERS.values():
        for at, (text, counts) in enumerate(statements, 1):
            mean = f(f"t3.{key}{at}", indonesian(EACH[text]))
            rows.append([f"{key.upper()}{at}", text, *(str(count) for count in counts), mean])
    w.table("Tabel 3. Jumlah jawaban dan rata-rata tiap pernyataan",
            [["Kode", "Pernyataan", "STS", "TS", "N", "S", "SS", "Rata-rata"]], rows)  # fmt: skip
    top, low = max(EACH, key=lambda text: EACH[text]), min(EACH, key=lambda text: EACH[text])
    assert (top, low) == ("Rekan kerja dapat diandalkan", "Jalur karier saya jelas")
    four = sum(mean >= 4 for mean in EACH.values())
    w.paragraph(
        f"Rata-rata tertinggi, {f('p.top', indonesian(EACH[top]))}, diperoleh pernyataan bahwa rekan kerja dapat",
        f"diandalkan: {f('p.top.agreed', str(AGREED[top]))} responden ({f('p.top.share', _rate(AGREED[top], N))}%)",
        "menjawab S atau SS dan tak seorang pun sangat tidak setuju. Kejelasan jalur karier paling rendah,",
        f"{f('p.low', indonesian(EACH[low]))}; hanya {f('p.low.agreed', str(AGREED[low]))} responden yang setuju atau",
        f"sangat setuju, sementara {f('p.low.against', str(9 + 26))} responden menyatakan sebaliknya. Dari sembilan",
        f"pernyataan, {f('p.four', words(four))} mencapai rata-rata 4,00 atau lebih.",
    )


def _dimensions(w: Writer) -> None:
    f = w.figure
    w.heading("4. Indeks Keterlibatan")
    rows: list[Row] = [
        [key.upper(), name, indonesian(before), f(f"t4.{key}", indonesian(MEANS[name])),
         indonesian(MEANS[name] - before).replace("-", "–"),
         f(f"t4.{key}.grade", _grade(MEANS[name]), wrong="Rendah")]
        for name, (key, before, _) in ANSWERS.items()
    ]  # fmt: skip
    rows.append(["", "<b>Indeks keterlibatan</b>", f("t4.before", indonesian(OVERALL_BEFORE)),
                 f("t4.overall", indonesian(OVERALL)), indonesian(OVERALL - OVERALL_BEFORE),
                 _grade(OVERALL)])  # fmt: skip
    w.table("Tabel 4. Rata-rata dimensi dan indeks keterlibatan, 2022 dan 2023",
            [["Kode", "Dimensi", "2022", "2023", "Perubahan", "Kategori"]], rows)  # fmt: skip
    gap = MEANS["Kerja sama"] - MEANS["Pengembangan diri"]
    w.paragraph(
        "Nilai dimensi adalah rata-rata sederhana tiga pernyataannya; indeks adalah rata-rata ketiga dimensi.",
        "Kategori Tinggi diberikan untuk nilai 4,00 ke atas, Sedang untuk 3,00 sampai 3,99, dan Rendah di bawah itu.",
        f"Dimensi kerja sama unggul {f('p.gap', indonesian(gap))} atas pengembangan diri. Indeks keterlibatan",
        f"{f('p.index', indonesian(OVERALL))} setara dengan {f('p.index.share', _rate(int(OVERALL * 100), 500))}% dari",
        f"nilai maksimum 5, atau tumbuh {f('p.index.growth', indonesian(growth(OVERALL, OVERALL_BEFORE)))}% dalam",
        "setahun.",
    )
    w.paragraph(
        "Responden juga ditanya seberapa besar kemungkinan mereka menganjurkan Balai sebagai tempat bekerja. Terdapat",
        f"{PROMOTERS} promotor, {PASSIVES} pasif, dan {DETRACTORS} detraktor. Selisih porsi promotor",
        f"({_rate(PROMOTERS, N)}%) dan detraktor ({f('p.detractors', _rate(DETRACTORS, N))}%) menghasilkan <i>employee",
        f"net promoter score</i> sebesar {f('p.enps', _rate(PROMOTERS - DETRACTORS, N))}.",
    )
    assert max(MEANS, key=lambda name: MEANS[name]) == "Kerja sama"
    assert min(MEANS, key=lambda name: MEANS[name]) == "Pengembangan diri"
    assert OVERALL > OVERALL_BEFORE


def _integrity(w: Writer) -> None:
    f = w.figure
    w.heading("5. Integritas")
    rows: list[Row] = [
        [str(at), text, str(yes), f(f"t5.{key}.no", str(N - yes)), _rate(yes, N)]
        for at, (key, text, yes) in enumerate(INTEGRITY, 1)
    ]
    w.table("Tabel 5. Jawaban atas pertanyaan integritas",
            [["No", "Pertanyaan", "Ya", "Tidak", "Ya (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Meskipun {f('p.willing', str(YES['lapor']))} responden bersedia melapor, yang yakin identitasnya dilindungi",
        f"lebih sedikit {f('p.unsure', str(YES['lapor'] - YES['aman']))} orang. Masih ada",
        f"{f('p.distrust', _rate(N - YES['aman'], N))}% responden yang meragukan perlindungan itu. Lima orang, setara",
        f"{f('p.seen', _rate(YES['lihat'], N))}%, mengaku pernah melihat pemberian gratifikasi; hal ini diteruskan",
        "kepada Unit Pengendalian Gratifikasi.",
    )


def _courses(w: Writer) -> None:
    f = w.figure
    w.heading("6. Kebutuhan dan Rencana Pelatihan")
    rows: list[Row] = [
        [str(at), name, str(wish), _rate(wish, N), str(seats), whole(price), f(f"t6.{key}", whole(seats * price))]
        for at, (key, name, wish, seats, price) in enumerate(COURSES, 1)
    ]
    rows.append(["", "<b>Jumlah</b>", str(WISHES), "", f("t6.seats", str(SEATS)), "",
                 f("t6.cost", whole(COST))])  # fmt: skip
    head = [["No", "Pelatihan", "Peminat", "% responden", "Peserta 2024", "Biaya/peserta (Rp)", "Biaya (Rp)"]]
    w.table("Tabel 6. Minat responden dan rencana pelatihan tahun 2024", head, rows)
    w.paragraph(
        f"Responden boleh memilih lebih dari satu pelatihan; {f('p.wishes', str(WISHES))} pilihan terkumpul, rata-rata",
        f"{f('p.wishes.each', indonesian(rounded(Decimal(WISHES) / N)))} pilihan per orang. Rencana tahun 2024",
        f"menyediakan {f('p.seats', str(SEATS))} kursi dengan biaya Rp{f('p.cost', whole(COST))}, sehingga biaya",
        f"rata-rata per kursi Rp{f('p.cost.each', whole(rounded(Decimal(COST) / SEATS, 0)))}. Untuk analisis data,",
        f"kursi yang tersedia baru menampung {f('p.data.seats', _rate(COURSES[0][3], COURSES[0][2]))}% peminat.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("7. Simpulan")
    w.items([
        f"Indeks keterlibatan meningkat {f('p.end.up', indonesian(OVERALL - OVERALL_BEFORE))} dibandingkan tahun 2022.",
        "Pengembangan diri, terutama kejelasan karier, menjadi prioritas perbaikan.",
        f"Anggaran pelatihan Rp{f('p.end.cost', indonesian(rounded(Decimal(COST) / 10**6), 2))} juta diusulkan dalam"
        " RKA 2024.",
    ])  # fmt: skip
