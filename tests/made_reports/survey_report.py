"""A satisfaction survey's report: persons asked, scores by element and by service, an index, periods, what follows.

All rules in grey, figures in the middle, a serif type. The scores come from answers that were counted.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, number, percent, rounded, whole

UNIT = "Balai Besar POM di Banjarmasin"
STYLE = """@page{size:A4;margin:22mm}body{font:11pt/1.5 "Liberation Serif"}h1{text-align:center}h2{font-size:13pt}
table{border-collapse:collapse;width:100%;font-size:8.5pt;margin-bottom:5mm}td,th{border:.6pt solid #666;
padding:2pt 3pt}th{background:#ddd}.caption{font-weight:bold;text-align:center}td.right{text-align:center}
tr{page-break-inside:avoid}"""
ELEMENTS = (
    "Persyaratan", "Sistem, Mekanisme dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif",
    "Produk Spesifikasi Jenis Layanan", "Kompetensi Pelaksana", "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran dan Masukan", "Sarana dan Prasarana",
)  # fmt: skip
# Services, persons asked, and the answers (1 to 4) of all of them added up, by element.
SERVICES = (
    ("Sertifikasi CPPOB", 42, (156, 150, 152, 154, 160, 159, 158, 157, 161)),
    ("Surat Keterangan Ekspor", 38, (140, 136, 142, 141, 144, 143, 139, 145, 142)),
    ("Surat Keterangan Impor", 61, (223, 221, 227, 229, 231, 228, 226, 232, 230)),
    ("Pengujian Pihak Ketiga", 25, (92, 90, 93, 94, 95, 93, 92, 94, 96)),
    ("Informasi Konsumen", 57, (207, 213, 218, 214, 214, 213, 215, 210, 208)),
)
MEN = 97
AGES = (("di bawah 20 tahun", 4), ("20 sampai 29 tahun", 78), ("30 sampai 39 tahun", 81), ("40 tahun ke atas", 60))
EDUCATION = (("SMA", 40), ("Diploma", 27), ("Sarjana", 131), ("Magister", 25))
EARLIER = (("Semester I 2022", "86,12"), ("Semester II 2022", "87,05"), ("Semester I 2023", "88,44"))
PLANS = (("Waktu Penyelesaian", 4, 3), ("Biaya/Tarif", 6, 6), ("Sarana dan Prasarana", 5, 2))


def survey_report() -> MadeReport:
    """The report, without a fault."""
    writer = Writer(STYLE, numbers_right=True)
    writer.title("LAPORAN SURVEI KEPUASAN MASYARAKAT (SKM)", UNIT.upper(), "SEMESTER II TAHUN 2023")
    _persons(writer)
    _elements(writer)
    _services(writer)
    _periods(writer)
    _plans(writer)
    return writer.report()


def _asked() -> int:
    return sum(asked for _, asked, _ in SERVICES)


def _answers() -> list[int]:
    """The answers of all services added up, by element."""
    return [sum(held[element] for _, _, held in SERVICES) for element in range(len(ELEMENTS))]


def _scores() -> list[Decimal]:
    return [rounded(Decimal(added) / _asked()) for added in _answers()]


def _index(scores: list[Decimal]) -> Decimal:
    return rounded(sum(scores, Decimal(0)) / len(scores) * 25)


def _grade(index: Decimal) -> str:
    return "A" if index >= Decimal("88.31") else "B" if index >= Decimal("76.61") else "C"


def _persons(writer: Writer) -> None:
    f, asked = writer.figure, _asked()
    women = asked - MEN
    writer.heading("A. Responden")
    writer.paragraph(
        f"Jumlah responden sebanyak {f('p.asked', str(asked))} orang, terdiri dari {f('p.men', str(MEN))} responden "
        f"laki-laki ({f('p.men_share', indonesian(percent(MEN, asked)))}%) dan {f('p.women', str(women))} responden "
        f"perempuan ({f('p.women_share', indonesian(percent(women, asked)))}%)."
    )
    for name, head, groups in (("g", "Kelompok Umur", AGES), ("e", "Pendidikan", EDUCATION)):
        rows: list[Row] = [
            [
                group,
                f(f"{name}{n}.persons", str(persons)),
                f(f"{name}{n}.share", indonesian(percent(persons, asked), 2)),
            ]
            for n, (group, persons) in enumerate(groups, start=1)
        ]
        rows.append(["Jumlah", f(f"{name}.persons", str(asked)), "100,00"])
        writer.table(f"Responden menurut {head}", [[head, "Jumlah Responden", "Persentase (%)"]], rows)


def _elements(writer: Writer) -> None:
    f, scores = writer.figure, _scores()
    writer.heading("B. Nilai per Unsur")
    weighted = [rounded(score / len(ELEMENTS), 3) for score in scores]
    rows: list[Row] = [
        [str(n), name, f(f"u{n}.added", whole(added)), f(f"u{n}.score", indonesian(score)),
         f(f"u{n}.weighted", indonesian(score / 9, 3)), f(f"u{n}.of_100", indonesian(score * 25)),
         f(f"u{n}.grade", _grade(score * 25))]
        for n, (name, added, score) in enumerate(zip(ELEMENTS, _answers(), scores, strict=True), start=1)
    ]  # fmt: skip
    index = _index(scores)
    figures = [f("u.weighted", indonesian(sum(weighted, Decimal(0)), 3)), f("u.index", indonesian(index))]
    rows.append([Spanning("Nilai IKM", columns=4), *figures, f("u.grade", _grade(index))])
    head = [["No", "Unsur Pelayanan", "Total Nilai", "NRR", "NRR Tertimbang", "Nilai Konversi", "Mutu"]]
    writer.table("Nilai rata-rata (NRR) per unsur pelayanan", head, rows)
    best, worst = max(range(9), key=lambda n: scores[n]), min(range(9), key=lambda n: scores[n])
    writer.paragraph(
        f"Nilai Indeks Kepuasan Masyarakat (IKM) {UNIT} pada Semester II Tahun 2023 sebesar "
        f"{f('p.index', indonesian(index))} dengan mutu pelayanan {f('p.grade', _grade(index))}.",
        f"Unsur dengan nilai tertinggi adalah {ELEMENTS[best]} dengan nilai {f('p.best', indonesian(scores[best]))} "
        f"dan unsur dengan nilai terendah adalah {ELEMENTS[worst]} dengan nilai "
        f"{f('p.worst', indonesian(scores[worst]))}.",
    )


def _services(writer: Writer) -> None:
    f = writer.figure
    writer.heading("C. Nilai per Jenis Layanan")
    rows: list[Row] = []
    for n, (name, asked, held) in enumerate(SERVICES, start=1):
        scores = [rounded(Decimal(added) / asked) for added in held]
        cells = [f(f"s{n}.{element}", indonesian(score)) for element, score in enumerate(scores, start=1)]
        index = _index(scores)
        rows.append([name, str(asked), *cells, f(f"s{n}.index", indonesian(index)), f(f"s{n}.grade", _grade(index))])
    codes = [f"U{n}" for n in range(1, 10)]
    writer.table("Nilai per jenis layanan", [["Jenis Layanan", "Responden", *codes, "IKM", "Mutu"]], rows)


def _periods(writer: Writer) -> None:
    f, index = writer.figure, _index(_scores())
    writer.heading("D. Perkembangan IKM")
    rows: list[Row] = [[period, value, _grade(number(value))] for period, value in EARLIER]
    rows.append(["Semester II 2023", f("t.index", indonesian(index)), _grade(index)])
    writer.table("Perkembangan nilai IKM", [["Periode", "Nilai IKM", "Mutu Pelayanan"]], rows)


def _plans(writer: Writer) -> None:
    f = writer.figure
    planned, done = (sum(row[column] for row in PLANS) for column in (1, 2))
    writer.heading("E. Tindak Lanjut")
    writer.paragraph(f"Berdasarkan hasil survei disusun {f('p.planned', str(planned))} rencana tindak lanjut, yaitu:")
    writer.items(
        [f"{name} sebanyak {f(f'p.plans{n}', str(a))} rencana" for n, (name, a, _) in enumerate(PLANS, start=1)]
    )
    writer.paragraph(
        f"Dari {planned} rencana tersebut, {f('p.done', str(done))} rencana "
        f"({f('p.done_share', indonesian(percent(done, planned)))}%) sudah selesai."
    )
    rows: list[Row] = [
        [name, f(f"l{n}.planned", str(a)), f(f"l{n}.done", str(b)), f(f"l{n}.share", indonesian(percent(b, a)))]
        for n, (name, a, b) in enumerate([*PLANS, ("Jumlah", planned, done)], start=1)
    ]
    writer.table("Status tindak lanjut", [["Unsur", "Rencana", "Selesai", "% Selesai"]], rows)
