"""An inspectorate's report on its yearly evaluation of performance accountability (AKIP) of eight regional offices.

Its pages lie in landscape, in a serif type; tables have double rules at head and foot and thin lines between rows, and
captions flush left. Grades follow thresholds that the report prints.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4 landscape; margin: 18mm 22mm }
body { font: 11pt/1.35 'Liberation Serif', serif } h1 { font-size: 14pt; text-align: center; margin: 0 0 6mm }
h2 { font-size: 12pt; margin: 5mm 0 2mm; break-after: avoid } p { margin: 0 0 2mm; text-align: justify }
.caption { text-align: left; font-weight: bold; font-size: 10pt; margin: 3mm 0 1mm; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 10pt; margin-bottom: 3mm }
tr { break-inside: avoid }
thead { border-top: 3px double #000; border-bottom: 1px solid #000 } tbody { border-bottom: 3px double #000 }
th, td { padding: .8mm 1.5mm } tbody tr { border-bottom: .5px solid #bbb } th { font-style: italic; font-weight: bold }
.right { text-align: right }
"""

BANDS = (("AA", 90, 100), ("A", 80, 90), ("BB", 70, 80), ("B", 60, 70), ("CC", 50, 60), ("C", 30, 50), ("D", 0, 30))
COMPONENTS = (
    ("Perencanaan Kinerja", 30),
    ("Pengukuran Kinerja", 30),
    ("Pelaporan Kinerja", 15),
    ("Evaluasi Internal", 25),
)
PARTS = (("Keberadaan", 20), ("Kualitas", 30), ("Pemanfaatan", 50))
# Result of each part in per cent, for the office that serves as an example.
EXAMPLE = ((100, 90, 85), (100, 90, 80), (100, 90, 80), (100, 90, 80))
# Office, scores of the components, score of the year before; recommendations, of them done, under way, not begun.
OFFICES = (
    ("Balai Besar POM di Sagara", ("26.85", "26.10", "13.05", "21.75"), "85.40", (9, 8, 1, 0)),
    ("Balai Besar POM di Rimbajaya", ("25.50", "24.90", "12.60", "20.25"), "79.80", (11, 9, 1, 1)),
    ("Balai POM di Tirtasari", ("24.00", "23.40", "11.85", "18.75"), "78.45", (12, 8, 3, 1)),
    ("Balai POM di Karangmelati", ("24.60", "24.30", "12.15", "19.50"), "76.20", (10, 9, 1, 0)),
    ("Balai POM di Lembahdewi", ("22.50", "21.60", "10.95", "16.25"), "69.45", (13, 9, 2, 2)),
    ("Balai POM di Selat Intan", ("27.60", "27.30", "13.65", "22.50"), "89.10", (7, 7, 0, 0)),
    ("Loka POM di Pasir Gading", ("20.70", "19.80", "10.20", "14.75"), "61.75", (14, 9, 3, 2)),
    ("Loka POM di Nusa Kenari", ("19.05", "17.40", "9.15", "13.45"), "60.15", (15, 8, 4, 3)),
)
KINDS = (("Balai Besar POM", 0, 2), ("Balai POM", 2, 6), ("Loka POM", 6, 8))
NEW = (22, 27, 13, 21)
TARGET = Decimal(76)
STEPS = (("evaluasi dokumen (desk evaluation)", 5), ("klarifikasi dan kunjungan", 4), ("penyusunan laporan", 6))
TEAMS, MEMBERS = 4, 3

Value = str | int | Decimal

NAMES = [office[0] for office in OFFICES]
SCORES = [tuple(Decimal(part) for part in office[1]) for office in OFFICES]
NOW = [sum(scores, Decimal()) for scores in SCORES]
BEFORE = [Decimal(office[2]) for office in OFFICES]


def _mean(values: Sequence[Decimal]) -> Decimal:
    return rounded(sum(values, Decimal()) / len(values))


MEAN, MEAN_BEFORE = _mean(NOW), _mean(BEFORE)
MEANS = [_mean([scores[at] for scores in SCORES]) for at in range(len(COMPONENTS))]
OLD, DONE, UNDER_WAY, NOT_BEGUN = (sum(office[3][at] for office in OFFICES) for at in range(4))


def _printed(value: Value) -> str:
    return value if isinstance(value, str) else whole(value) if isinstance(value, int) else indonesian(value)


def _text(writer: Writer, chapter: str, text: str, **figures: Value) -> str:
    return text.format(**{name: writer.figure(f"{chapter}.{name}", _printed(value)) for name, value in figures.items()})


def _cells(writer: Writer, name: str, values: Sequence[Value], *named: int) -> list[str]:
    texts = [_printed(value) for value in values]
    return [writer.figure(f"{name}.{at}", text) if at in named else text for at, text in enumerate(texts)]


def _grade(score: Decimal) -> str:
    return next(grade for grade, above, _ in BANDS if score > above)


def _graded(writer: Writer, name: str, score: Decimal) -> str:
    grade = _grade(score)
    return writer.figure(name, grade, "BB" if grade != "BB" else "B")


def _rank(scores: Sequence[Decimal], at: int) -> int:
    return 1 + sum(score > scores[at] for score in scores)


def _signed(value: Decimal) -> str:
    return f"{'+' if value > 0 else '-'} {indonesian(abs(value))}"


def _summary(writer: Writer) -> None:
    risen = sum(now > before for now, before in zip(NOW, BEFORE, strict=True))
    high = sum(now > 80 for now in NOW)
    writer.heading("I. IKHTISAR")
    text = """Inspektorat Utama telah mengevaluasi akuntabilitas kinerja instansi pemerintah (AKIP) pada {units}
    ({words}) unit pelaksana teknis untuk tahun 2024. Nilai rata-rata yang diperoleh adalah {mean} dengan
    predikat {grade}, meningkat {more} poin dari {before} pada tahun 2023. Target nilai rata-rata 76,00 tercapai
    {reached}%."""
    text = text.replace("{grade}", f"{{{_graded(writer, 's.grade', MEAN)}}}")
    writer.paragraph(
        _text(
            writer, "s", text, units=len(OFFICES), words=words(len(OFFICES)), mean=MEAN, more=MEAN - MEAN_BEFORE,
            before=MEAN_BEFORE, reached=percent(MEAN, TARGET),
        )
    )  # fmt: skip
    text = """Sebanyak {risen} unit mengalami kenaikan nilai dan {fallen} unit mengalami penurunan. Unit yang
    berpredikat A ke atas berjumlah {high} atau {share}% dari seluruh unit. Dari {old} rekomendasi tahun 2023,
    {rate}% telah selesai ditindaklanjuti."""
    writer.paragraph(
        _text(
            writer, "s", text, risen=risen, fallen=len(OFFICES) - risen, high=high, share=percent(high, len(OFFICES)),
            old=OLD, rate=percent(DONE, OLD),
        )
    )  # fmt: skip


def _method(writer: Writer) -> None:
    writer.heading("II. METODOLOGI")
    steps = ", ".join(f"{step} {days} hari" for step, days in STEPS)
    text = f"""Evaluasi dilaksanakan oleh {{people}} evaluator yang terbagi dalam {TEAMS} tim, masing-masing
    {MEMBERS} orang. Jangka waktunya {{days}} hari kerja, yaitu {steps}. Setiap tim menangani {{each}} unit."""
    each = len(OFFICES) // TEAMS
    writer.paragraph(_text(writer, "p", text, people=TEAMS * MEMBERS, days=sum(days for _, days in STEPS), each=each))
    rows: list[Row] = [[grade, f"> {above} – {to}" if above else f"{above} – {to}"] for grade, above, to in BANDS]
    writer.table("Tabel 1. Predikat Nilai AKIP", [["Predikat", "Rentang Nilai"]], rows)
    writer.paragraph(
        "Nilai akhir adalah jumlah nilai empat komponen. Setiap komponen terdiri atas subkomponen keberadaan (20% dari",
        "bobot komponen), kualitas (30%), dan pemanfaatan (50%). Perhitungannya dicontohkan pada Tabel 2.",
    )
    rows = []
    named = {(0, 2): (1, 3), (1, 1): (3,), (2, 2): (1,), (3, 1): (3,), (3, 2): (2,)}
    for at, ((component, weight), results) in enumerate(zip(COMPONENTS, EXAMPLE, strict=True)):
        score = SCORES[0][at]
        values: list[Value] = [f"<b>{component}</b>", Decimal(weight), percent(score, weight), score]
        rows.append([f"{at + 1}.", *_cells(writer, f"x.{at}", values, *((2,), (3,), (), (2, 3))[at])])
        for part, ((label, share), result) in enumerate(zip(PARTS, results, strict=True)):
            own = Decimal(weight * share) / 100
            values = [label, own, Decimal(result), own * result / 100]
            rows.append(
                [f"{'abc'[part]}.", *_cells(writer, f"x.{at}{'abc'[part]}", values, *named.get((at, part), ()))]
            )
    rows.append([Spanning("Nilai Akhir", columns=2), "100,00", *_cells(writer, "x.sum", [NOW[0], NOW[0]], 1)])
    head = ["No.", "Komponen/Subkomponen", "Bobot", "Hasil (%)", "Nilai"]
    writer.table(f"Tabel 2. Perhitungan Nilai {NAMES[0]}", [head], rows)


def _results(writer: Writer) -> None:
    writer.heading("III. HASIL EVALUASI")
    rows: list[Row] = []
    for at, scores in enumerate(SCORES):
        values: list[Value] = [NAMES[at], *scores, NOW[at]]
        cells = _cells(writer, f"r.row{at}", values, *((), (5,), (), (2, 5), (1,), (), (4,), (5,))[at])
        grade = _graded(writer, f"r.grade{at}", NOW[at]) if at in (1, 4, 5, 7) else _grade(NOW[at])
        rank = _rank(NOW, at)
        rows.append(
            [f"{at + 1}.", *cells, grade, writer.figure(f"r.rank{at}", whole(rank)) if at in (3, 6) else whole(rank)]
        )
    mean = _cells(writer, "r.mean", [*MEANS, MEAN], 0, 2, 4)
    rows.append([Spanning("Rata-rata", columns=2), *mean, _graded(writer, "r.grade", MEAN), ""])
    shares = [percent(score, weight) for score, (_, weight) in zip(MEANS, COMPONENTS, strict=True)]
    share = _cells(writer, "r.share", [*shares, MEAN], 1, 3)
    rows.append([Spanning("% terhadap bobot", columns=2), *share, "", ""])
    heads = [f"{component} ({weight})" for component, weight in COMPONENTS]
    head = ["No.", "Unit Kerja", *heads, "Nilai Akhir (100)", "Predikat", "Peringkat"]
    writer.table("Tabel 3. Nilai AKIP Tahun 2024 menurut Komponen", [head], rows)
    best, worst = NOW.index(max(NOW)), NOW.index(min(NOW))
    low = shares.index(min(shares))
    text = f"""Nilai tertinggi dicapai {NAMES[best]} ({{best}}) dan nilai terendah {NAMES[worst]} ({{worst}}),
    dengan rentang {{range}} poin. Dilihat dari capaian terhadap bobot, komponen terlemah adalah
    {COMPONENTS[low][0]}, yang baru mencapai {{low}}% dari bobotnya, sedangkan komponen terkuat,
    {COMPONENTS[shares.index(max(shares))][0]}, mencapai {{high}}%. Terdapat {{above}} unit dengan nilai di atas
    rata-rata."""
    writer.paragraph(
        _text(
            writer, "r", text, best=NOW[best], worst=NOW[worst], range=NOW[best] - NOW[worst], low=min(shares),
            high=max(shares), above=sum(now > MEAN for now in NOW),
        )
    )  # fmt: skip


def _comparison(writer: Writer) -> None:
    writer.heading("IV. PERBANDINGAN DENGAN TAHUN 2023")
    rows: list[Row] = []
    for at, name in enumerate(NAMES):
        change = NOW[at] - BEFORE[at]
        values: list[Value] = [name, BEFORE[at], _grade(BEFORE[at]), _rank(BEFORE, at), NOW[at], _grade(NOW[at])]
        values += [_rank(NOW, at), _signed(change)]
        cells = _cells(writer, f"c.row{at}", values, *((7,), (1,), (7,), (3,), (), (4,), (6, 7), ())[at])
        if at in (4, 7):
            cells[2] = _graded(writer, f"c.grade{at}", BEFORE[at])
        rows.append([f"{at + 1}.", *cells])
    mean = _cells(writer, "c.mean", [MEAN_BEFORE, _grade(MEAN_BEFORE), "", MEAN, _grade(MEAN)], 0)
    rows.append([Spanning("Rata-rata", columns=2), *mean, "", writer.figure("c.change", _signed(MEAN - MEAN_BEFORE))])
    years = [Spanning("Tahun 2023", columns=3), Spanning("Tahun 2024", columns=3)]
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Unit Kerja", rows=2), *years, Spanning("Naik/Turun", rows=2)],
        ["Nilai", "Predikat", "Peringkat"] * 2,
    ]
    writer.table("Tabel 4. Perbandingan Nilai AKIP Tahun 2023 dan 2024", head, rows)
    changes = [now - before for now, before in zip(NOW, BEFORE, strict=True)]
    fallen = [at for at, change in enumerate(changes) if change < 0]
    names = " dan ".join(f"{NAMES[at]} turun {{fall{at}}} poin" for at in fallen)
    up = changes.index(max(changes))
    better = sum(_grade(now) != _grade(before) and now > before for now, before in zip(NOW, BEFORE, strict=True))
    text = f"""Kenaikan terbesar terjadi pada {NAMES[up]}, yaitu {{most}} poin, sehingga peringkatnya naik dari
    {{old_rank}} menjadi {{new_rank}}. Sebaliknya, {names}. Predikat {{better}} ({{better_words}}) unit
    meningkat, sementara satu unit turun predikat menjadi {_grade(min(NOW))}."""
    figures: dict[str, Value] = {f"fall{at}": abs(changes[at]) for at in fallen}
    figures |= {"most": max(changes), "old_rank": _rank(BEFORE, up), "new_rank": _rank(NOW, up)}
    writer.paragraph(_text(writer, "c", text, **figures, better=better, better_words=words(better)))
    rows = []
    for at, (kind, start, end) in enumerate(KINDS):
        now, before = _mean(NOW[start:end]), _mean(BEFORE[start:end])
        values = [kind, end - start, before, now, _signed(now - before), _grade(now)]
        rows.append(_cells(writer, f"k.row{at}", values, *((2, 4), (3,), (3, 4))[at]))
    rows.append(
        [
            "Seluruh unit",
            whole(len(NAMES)),
            indonesian(MEAN_BEFORE),
            indonesian(MEAN),
            _signed(MEAN - MEAN_BEFORE),
            _grade(MEAN),
        ]
    )
    head = [["Kelompok Unit", "Jumlah Unit", "Rata-rata 2023", "Rata-rata 2024", "Naik/Turun", "Predikat 2024"]]
    writer.table("Tabel 5. Rata-rata Nilai menurut Kelompok Unit", head, rows)
    rows = []
    for grade, _, _ in BANDS[:5]:
        counts = [sum(_grade(score) == grade for score in scores) for scores in (BEFORE, NOW)]
        values = [grade, counts[0] or "-", counts[1] or "-", percent(counts[1], len(NAMES))]
        rows.append(_cells(writer, f"g.{grade}", values, *{"A": (2, 3), "BB": (1, 3), "B": (1,)}.get(grade, ())))
    rows.append(["Jumlah", whole(len(NAMES)), whole(len(NAMES)), "100,00"])
    writer.table("Tabel 6. Sebaran Predikat", [["Predikat", "Unit 2023", "Unit 2024", "% Unit 2024"]], rows)


def _follow_up(writer: Writer) -> None:
    writer.heading("V. TINDAK LANJUT REKOMENDASI")
    rows: list[Row] = []
    for at, (name, _, _, counts) in enumerate(OFFICES):
        values: list[Value] = [name, *(count or "-" for count in counts), percent(counts[1], counts[0])]
        rows.append(
            [f"{at + 1}.", *_cells(writer, f"t.row{at}", values, *((), (5,), (3,), (), (1, 5), (), (2,), (4,))[at])]
        )
    sums = _cells(writer, "t.sum", [OLD, DONE, UNDER_WAY, NOT_BEGUN, percent(DONE, OLD)], 0, 2, 4)
    rows.append([Spanning("Jumlah", columns=2), *sums])
    head = ["No.", "Unit Kerja", "Rekomendasi 2023", "Selesai", "Dalam Proses", "Belum", "% Selesai"]
    writer.table("Tabel 7. Tindak Lanjut Rekomendasi Hasil Evaluasi Tahun 2023", [head], rows)
    parts = ", ".join(f"{component} {count}" for (component, _), count in zip(COMPONENTS, NEW, strict=True))
    text = f"""Rekomendasi yang telah selesai ditindaklanjuti sebanyak {{done}}, sedangkan {{rest}} rekomendasi
    ({{rest_rate}}%) belum tuntas, terdiri dari {{under_way}} dalam proses dan {{not_begun}} belum
    ditindaklanjuti. Hanya {{full}} unit yang menuntaskan seluruh rekomendasinya. Pada tahun 2024 diberikan
    {{new}} rekomendasi baru, yakni {parts}, atau berkurang {{fewer}} dibandingkan tahun sebelumnya. Porsi
    terbesar ada pada {COMPONENTS[NEW.index(max(NEW))][0]} ({{share}}%)."""
    full = sum(counts[0] == counts[1] for *_, counts in OFFICES)
    writer.paragraph(
        _text(
            writer, "t", text, done=DONE, rest=OLD - DONE, rest_rate=percent(OLD - DONE, OLD), under_way=UNDER_WAY,
            not_begun=NOT_BEGUN, full=full, new=sum(NEW), fewer=OLD - sum(NEW), share=percent(max(NEW), sum(NEW)),
        )
    )  # fmt: skip
    writer.heading("VI. SIMPULAN")
    text = """Nilai rata-rata AKIP tahun 2024 sebesar {mean} melampaui target 76,00 dengan selisih {above} poin.
    Rata-rata Loka POM ({loka}) masih {gap} poin di bawah rata-rata seluruh unit sehingga perlu pendampingan khusus.
    Sebanyak {rest} rekomendasi tahun 2023 yang belum tuntas agar diselesaikan bersama {new} rekomendasi baru."""
    loka = _mean(NOW[6:])
    printed = _text(
        writer, "z", text, mean=MEAN, above=MEAN - TARGET, loka=loka, gap=MEAN - loka, rest=OLD - DONE, new=sum(NEW)
    )
    writer.items(printed.split("\n"))


def accountability_evaluation() -> MadeReport:
    """The report of an inspectorate on the accountability of eight offices in 2024."""
    writer = Writer(STYLE, numbers_right=True)
    writer.title("LAPORAN HASIL EVALUASI AKUNTABILITAS KINERJA", "UNIT PELAKSANA TEKNIS BADAN POM", "TAHUN 2024")
    for chapter in (_summary, _method, _results, _comparison, _follow_up):
        chapter(writer)
    return writer.report()
