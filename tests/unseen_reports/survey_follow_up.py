"""Follow-up of a public satisfaction survey over six service units: scores per element, ranks, actions per quarter.

Serif, tables with dark blue headers and striped rows, narrow centred captions, lists with dashes.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 23mm 22mm; }
body { font: 11pt/1.4 'Cambria', 'DejaVu Serif', 'Liberation Serif', serif; }
h1 { font-size: 17pt; text-align: center; margin: 70mm 0 0; line-height: 1.7; text-transform: uppercase; }
h2 { font-size: 12.5pt; margin: 18pt 0 8pt; border-bottom: 1pt solid #1f3864; color: #1f3864; break-after: avoid; }
p { text-align: left; margin: 0 0 8pt; }
p.caption { text-align: center; font-size: 9.5pt; margin: 8pt 30pt 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 11pt; }
th { background: #1f3864; color: #fff; border: 0.5pt solid #fff; padding: 3pt; }
td { padding: 2.5pt 4pt; text-align: center; }
td:nth-child(2) { text-align: left; }
tbody tr:nth-child(even) td { background: #e8edf6; }
ol { list-style-type: '– '; }
tr { break-inside: avoid; }
.break { break-before: page; }
"""
ELEMENTS = (
    "Persyaratan", "Prosedur", "Waktu penyelesaian", "Biaya/tarif", "Produk layanan", "Kompetensi pelaksana",
    "Perilaku pelaksana", "Penanganan pengaduan", "Sarana dan prasarana",
)  # fmt: skip


@dataclass(frozen=True)
class Unit:
    key: str
    name: str
    asked: int
    scores: tuple[str, ...]
    before: Decimal
    planned: tuple[int, int, int, int]  # actions due per quarter
    done: tuple[int, int, int, int]

    @property
    def index(self) -> Decimal:
        return rounded(sum(map(Decimal, self.scores)) / Decimal(9) * 25)


UNITS = (
    Unit("obat", "Registrasi Obat", 312, ("3.41", "3.35", "3.02", "3.58", "3.44", "3.52", "3.60", "3.27", "3.47"),
         Decimal("84.92"), (2, 4, 3, 3), (2, 4, 3, 1)),
    Unit("trad", "Registrasi Obat Tradisional dan Kosmetik", 428,
         ("3.46", "3.40", "3.21", "3.66", "3.49", "3.57", "3.63", "3.44", "3.50"),
         Decimal("86.75"), (3, 3, 4, 2), (3, 3, 4, 2)),
    Unit("pangan", "Registrasi Pangan Olahan", 536,
         ("3.33", "3.28", "2.94", "3.55", "3.39", "3.45", "3.51", "3.30", "3.41"),
         Decimal("84.10"), (4, 4, 5, 3), (4, 3, 4, 2)),
    Unit("serti", "Sertifikasi CPOB dan CDOB", 187,
         ("3.50", "3.47", "3.33", "3.70", "3.56", "3.64", "3.68", "3.52", "3.55"),
         Decimal("87.45"), (1, 2, 3, 2), (1, 2, 3, 2)),
    Unit("ekspor", "Surat Keterangan Ekspor dan Impor", 254,
         ("3.57", "3.55", "3.48", "3.74", "3.60", "3.68", "3.71", "3.59", "3.62"),
         Decimal("89.93"), (2, 2, 1, 2), (2, 2, 1, 2)),
    Unit("uji", "Pengujian Pihak Ketiga", 96, ("3.38", "3.36", "3.10", "3.29", "3.45", "3.58", "3.62", "3.40", "3.31"),
         Decimal("83.95"), (2, 3, 2, 4), (2, 3, 2, 1)),
)  # fmt: skip
ASKED = sum(one.asked for one in UNITS)
INDEX = rounded(sum(one.index for one in UNITS) / Decimal(len(UNITS)))
BEFORE = rounded(sum(one.before for one in UNITS) / Decimal(len(UNITS)))
MEANS = [rounded(sum(Decimal(one.scores[at]) for one in UNITS) / Decimal(len(UNITS))) for at in range(9)]
RANKED = sorted(UNITS, key=lambda one: -one.index)
DUE = [sum(one.planned[q] for one in UNITS) for q in range(4)]
DONE = [sum(one.done[q] for one in UNITS) for q in range(4)]
ALL_DUE, ALL_DONE = sum(DUE), sum(DONE)
LEFT = ALL_DUE - ALL_DONE
# why actions are left, and how many
CAUSES = (("anggaran", "Anggaran baru tersedia tahun 2025", 3), ("sistem", "Pengembangan aplikasi belum selesai", 4),
          ("aturan", "Menunggu pengesahan peraturan", 1))  # fmt: skip
# actions by the element they answer: due, done
BY_ELEMENT = ((1, 11, 10), (2, 9, 8), (3, 21, 17), (8, 13, 12), (9, 12, 11))

COMPLETE = [one for one in UNITS if sum(one.done) == sum(one.planned)]
DOWN = [one for one in UNITS if one.index < one.before]
assert len({one.index for one in UNITS}) == 6
assert len(set(MEANS)) == 9
assert sum(row[2] for row in CAUSES) == LEFT
assert sum(row[1] for row in BY_ELEMENT) == ALL_DUE
assert sum(row[2] for row in BY_ELEMENT) == ALL_DONE
assert all(min(one.scores) == one.scores[2] for one in UNITS)
assert MEANS.index(max(MEANS)) == 6
assert [one.key for one in DOWN] == ["pangan"]
assert DONE[0] == DUE[0]
assert all(DONE[q] < DUE[q] for q in (1, 2, 3))
assert RANKED[0].key == "ekspor"
assert RANKED[-1].key == "pangan"
assert max(DUE) == DUE[1] == DUE[2]
assert ALL_DUE % 6 == 0
assert max(sum(one.planned) for one in UNITS) == sum(UNITS[2].planned)
assert max(BY_ELEMENT, key=lambda row: row[1])[0] == 3


def _mark(index: Decimal) -> str:
    return "A" if index >= Decimal("88.31") else "B" if index >= Decimal("76.61") else "C"


def survey_follow_up() -> MadeReport:
    """The follow-up report of six service units on the survey of 2024."""
    w = Writer(STYLE)
    w.title("Laporan Tindak Lanjut Hasil", "Survei Kepuasan Masyarakat", "Enam Unit Pelayanan Publik",
            "Badan Pengawas Obat dan Makanan", "Tahun 2024")  # fmt: skip
    w.new_page()
    _summary(w)
    _results(w)
    _elements(w)
    _actions(w)
    _subjects(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ikhtisar")
    w.paragraph(
        f"Laporan ini memuat apa yang telah dikerjakan oleh {f('p.units', words(len(UNITS)))} unit pelayanan publik",
        f"setelah menerima hasil Survei Kepuasan Masyarakat (SKM) 2024. Survei diisi oleh {f('p.asked', whole(ASKED))}",
        f"responden dan menghasilkan indeks gabungan {f('p.index', indonesian(INDEX))} dengan mutu pelayanan",
        f"{f('p.mark', _mark(INDEX))}. Bila disandingkan dengan indeks tahun lalu, {indonesian(BEFORE)}, terdapat",
        f"perbaikan sebesar {f('p.more', indonesian(INDEX - BEFORE))}.",
    )
    w.paragraph(
        f"Dari hasil tersebut disusun {f('p.due', str(ALL_DUE))} rencana tindak lanjut (RTL). Sampai akhir Desember",
        f"{f('p.done', str(ALL_DONE))} RTL selesai, setara {f('p.rate', indonesian(percent(ALL_DONE, ALL_DUE)))}%, dan",
        f"{f('p.left', words(LEFT))} RTL masih terbuka. Ada {f('p.complete', words(len(COMPLETE)))}",
        "unit yang sudah menuntaskan seluruh rencananya.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("1. Hasil Survei per Unit")
    w.paragraph(
        "Indeks setiap unit adalah rata-rata nilai sembilan unsur dikalikan 25; indeks gabungan merupakan rata-rata",
        "sederhana indeks keenam unit. Mutu A diberikan pada indeks 88,31–100,00, mutu B pada 76,61–88,30, dan mutu C",
        "pada 65,00–76,60.",
    )
    rows: list[Row] = []
    for at, one in enumerate(UNITS, 1):
        mark, rank = _mark(one.index), str(RANKED.index(one) + 1)
        if one.key in ("trad", "serti"):
            mark, rank = f(f"t1.{one.key}.mark", mark), f(f"t1.{one.key}.rank", rank)
        rows.append([str(at), one.name, str(one.asked), indonesian(one.before),
                     f(f"t1.{one.key}", indonesian(one.index)), mark, rank])  # fmt: skip
    rows.append(["", "<b>Gabungan</b>", f("t1.asked", whole(ASKED)), f("t1.before", indonesian(BEFORE)),
                 f("t1.index", indonesian(INDEX)), _mark(INDEX), ""])  # fmt: skip
    head = [["No.", "Unit Pelayanan", "Responden", "Indeks 2023", "Indeks 2024", "Mutu", "Peringkat"]]
    w.table("Tabel 1<br>Indeks Kepuasan Masyarakat Menurut Unit Pelayanan", head, rows)
    top, last, down = RANKED[0], RANKED[-1], DOWN[0]
    best = [one for one in UNITS if _mark(one.index) == "A"]
    most = max(UNITS, key=lambda one: one.asked)
    w.paragraph(
        f"Peringkat pertama ditempati {top.name} dengan {f('p1.top', indonesian(top.index))}, terpaut",
        f"{f('p1.gap', indonesian(top.index - last.index))} poin dari {last.name} di peringkat terakhir. Mutu A",
        f"dicapai {f('p1.best', words(len(best)))} unit, sedangkan {f('p1.other', words(len(UNITS) - len(best)))} unit",
        f"lain bermutu B. {down.name} adalah satu-satunya unit yang indeksnya turun, yakni",
        f"{f('p1.down', indonesian(down.before - down.index))} poin menjadi {f('p1.now', indonesian(down.index))}.",
        f"Unit ini pula yang paling banyak mengumpulkan kuesioner: {f('p1.most', str(most.asked))} lembar atau",
        f"{f('p1.share', indonesian(percent(most.asked, ASKED)))}% dari jumlah responden. Rata-rata setiap unit",
        f"menjaring {f('p1.mean', indonesian(rounded(Decimal(ASKED) / len(UNITS), 1), 1))} responden.",
    )
    up = [one for one in UNITS if one.index > one.before]
    rise = max(up, key=lambda one: one.index - one.before)
    w.paragraph(
        f"Sebaliknya, {f('p1.up', words(len(up)))} unit mencatat kenaikan. {rise.name}, yang sejak Maret 2024 menerima",
        f"permohonan sepenuhnya secara daring, naik {f('p1.rise', indonesian(rise.index - rise.before))} poin, dari",
        f"{f('p1.rise.from', indonesian(rise.before))} ke {indonesian(rise.index)}; inilah kenaikan terbesar, sehingga",
        f"mutunya beranjak dari B menjadi {f('p1.rise.mark', _mark(rise.index))}.",
    )


def _elements(w: Writer) -> None:
    f = w.figure
    w.heading("2. Nilai Unsur")
    w.paragraph("Nilai rata-rata setiap unsur (skala 1–4) pada enam unit tersaji pada tabel berikut.")
    order = sorted(MEANS, reverse=True)
    rows: list[Row] = []
    for at, name in enumerate(ELEMENTS):
        mean, rank = indonesian(MEANS[at]), str(order.index(MEANS[at]) + 1)
        mean = f(f"t2.u{at + 1}", mean) if at in (0, 2, 5, 8) else mean
        rows.append([f"U{at + 1}", name, *(indonesian(Decimal(one.scores[at])) for one in UNITS), mean,
                     f("t2.u4.rank", rank) if at == 3 else rank])  # fmt: skip
    head: list[Row] = [
        [Spanning("Kode", rows=2), Spanning("Unsur", rows=2), Spanning("Unit", columns=6),
         Spanning("Rata-rata", rows=2), Spanning("Urutan", rows=2)],
        ["1", "2", "3", "4", "5", "6"],
    ]  # fmt: skip
    w.table("Tabel 2<br>Nilai Unsur pada Enam Unit Pelayanan (nomor unit sesuai Tabel 1)", head, rows)
    time = [Decimal(one.scores[2]) for one in UNITS]
    w.paragraph(
        f"Unsur terkuat ialah perilaku pelaksana ({f('p2.best', indonesian(max(MEANS)))}). Waktu penyelesaian (U3)",
        f"berada pada urutan ke-{f('p2.rank', '9')} dengan {f('p2.low', indonesian(min(MEANS)))} dan menjadi nilai",
        f"terendah di semua unit. Nilai U3 bervariasi mulai {f('p2.from', indonesian(min(time)))} hingga",
        f"{f('p2.to', indonesian(max(time)))}; hanya {f('p2.under', words(sum(value < 3 for value in time)))} unit",
        "yang nilainya di bawah 3,00. Jarak antara unsur terkuat dan terlemah",
        f"{f('p2.gap', indonesian(max(MEANS) - min(MEANS)))}.",
    )
    high = [mean for mean in MEANS if mean >= Decimal("3.5")]
    w.paragraph(
        f"Hanya {f('p2.high', words(len(high)))} unsur yang rata-ratanya mencapai 3,50 atau lebih; selain perilaku",
        f"pelaksana, dua yang lain adalah biaya/tarif ({f('p2.cost', indonesian(MEANS[3]))}) dan kompetensi pelaksana",
        f"({f('p2.skill', indonesian(MEANS[5]))}). {f('p2.rest', words(9 - len(high)).capitalize(), 'Tujuh')} unsur",
        "lainnya masih di bawah batas itu dan menjadi bahan rapat tinjauan manajemen bulan Februari 2025.",
    )


def _actions(w: Writer) -> None:
    f = w.figure
    w.heading("3. Pelaksanaan Rencana Tindak Lanjut")
    w.paragraph(
        "Setiap RTL diberi tenggat triwulan (TW). RTL dihitung selesai (S) bila bukti dukungnya telah diverifikasi",
        "sampai 31 Desember 2024; R adalah jumlah yang direncanakan.",
    )
    rows: list[Row] = []
    for at, one in enumerate(UNITS, 1):
        due, done = sum(one.planned), sum(one.done)
        cells = [str(value) for pair in zip(one.planned, one.done, strict=True) for value in pair]
        rows.append([str(at), one.name, *cells, f(f"t3.{one.key}", str(due)) if due > 11 else str(due), str(done),
                     indonesian(percent(done, due, 1), 1)])  # fmt: skip
    cells = [str(value) for pair in zip(DUE, DONE, strict=True) for value in pair]
    cells = [f(f"t3.sum{at}", value) if at % 2 else value for at, value in enumerate(cells)]
    rows.append(["", "<b>Jumlah</b>", *cells, f("t3.due", str(ALL_DUE)), f("t3.done", str(ALL_DONE)),
                 f("t3.rate", indonesian(percent(ALL_DONE, ALL_DUE, 1), 1))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Unit Pelayanan", rows=2),
         *(Spanning(f"TW {name}", columns=2) for name in ("I", "II", "III", "IV")), Spanning("Setahun", columns=3)],
        ["R", "S", "R", "S", "R", "S", "R", "S", "R", "S", "%"],
    ]  # fmt: skip
    w.table("Tabel 3<br>Rencana dan Penyelesaian RTL Menurut Triwulan", head, rows)
    half = sum(DUE[:2])
    worst = min(UNITS, key=lambda one: Decimal(sum(one.done)) / sum(one.planned))
    w.paragraph(
        f"RTL yang jatuh tempo pada triwulan I, {f('p3.first', words(DUE[0]))} buah, selesai tanpa sisa. Tunggakan",
        f"muncul sesudahnya: {f('p3.q2', words(DUE[1] - DONE[1]))} pada triwulan II,",
        f"{f('p3.q3', words(DUE[2] - DONE[2]))} pada triwulan III, dan {f('p3.q4', words(DUE[3] - DONE[3]))} pada",
        f"triwulan IV. Paruh pertama tahun memuat {f('p3.half', str(half))} RTL, paruh kedua",
        f"{f('p3.rest', str(ALL_DUE - half))}. Tingkat penyelesaian triwulan IV hanya",
        f"{f('p3.rate4', indonesian(percent(DONE[3], DUE[3], 1), 1))}%. {worst.name} mencatat penyelesaian terendah,",
        f"{f('p3.worst', indonesian(percent(sum(worst.done), sum(worst.planned), 1), 1))}%, karena peralatan",
        "laboratorium baru tiba pada bulan November. Secara rata-rata satu unit menanggung",
        f"{f('p3.mean', str(ALL_DUE // 6))} RTL; beban terbesar,",
        f"{f('p3.max', str(max(sum(one.planned) for one in UNITS)))} RTL, ada pada Registrasi Pangan Olahan.",
    )


def _subjects(w: Writer) -> None:
    f = w.figure
    w.heading("4. Pokok Perbaikan dan Kendala")
    rows: list[Row] = [
        [f"U{at}", ELEMENTS[at - 1], str(due), str(done), str(due - done),
         f(f"t4.u{at}", indonesian(percent(due, ALL_DUE)))]
        for at, due, done in BY_ELEMENT
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(ALL_DUE), f("t4.done", str(ALL_DONE)), f("t4.left", str(LEFT)),
                 "100,00"])  # fmt: skip
    head = [["Kode", "Unsur yang diperbaiki", "RTL", "Selesai", "Terbuka", "Bagian (% RTL)"]]
    w.table("Tabel 4<br>RTL Menurut Unsur yang Diperbaiki", head, rows)
    _, due, done = next(row for row in BY_ELEMENT if row[0] == 3)
    w.paragraph(
        f"Sejalan dengan nilai unsurnya, waktu penyelesaian mendapat RTL terbanyak. {f('p4.done', str(done))} dari",
        f"{f('p4.due', str(due))} RTL pada unsur ini telah dituntaskan",
        f"({f('p4.rate', indonesian(percent(done, due)))}%), sehingga {f('p4.left', words(due - done))} RTL, atau",
        "setengah dari seluruh RTL yang terbuka, masih ditunggu. Adapun penyebab RTL belum selesai:",
    )
    assert 2 * (due - done) == LEFT
    w.items([f"{name.lower()}: {f(f'p4.{key}', words(n))} RTL;" for key, name, n in CAUSES])
    w.paragraph(
        f"Dengan demikian {f('p4.system', indonesian(percent(CAUSES[1][2], LEFT)))}% RTL yang terbuka terkendala oleh",
        "aplikasi. Unit yang bersangkutan telah menyampaikan jadwal baru, paling lambat akhir Juni 2025.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("5. Simpulan")
    open_units = [one for one in UNITS if one not in COMPLETE]
    w.paragraph(
        f"Tindak lanjut SKM 2024 telah terlaksana {f('p5.rate', indonesian(percent(ALL_DONE, ALL_DUE)))}%. Sisa",
        f"{f('p5.left', str(LEFT))} RTL tersebar pada {f('p5.open', words(len(open_units)))} unit dan akan dipantau",
        "setiap bulan. Untuk survei tahun 2025 ditetapkan sasaran indeks gabungan 88,31 (mutu A); dengan capaian saat",
        f"ini masih dibutuhkan kenaikan {f('p5.need', indonesian(Decimal('88.31') - INDEX))} poin.",
    )
