"""Monitoring of the action plan of a Balai Besar in the third quarter of 2024: targets, results, status and budget.

Landscape throughout, in a sans-serif type: tables with horizontal rules and stripes only, two-level headers, numbers
flush right, percentages with one decimal, amounts in thousands of rupiah.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4 landscape; margin: 17mm 16mm }
body { font-family: 'Liberation Sans', Arial, sans-serif; font-size: 10pt; line-height: 1.35 }
h1 { font-size: 14pt; text-align: left; border-bottom: 2px solid #000; padding-bottom: 5px }
h2 { font-size: 11.5pt; margin: 16px 0 5px } p { margin: 5px 0 } p.caption { font-style: italic; margin-top: 10px }
table { width: 100%; border-collapse: collapse; font-size: 8.6pt; margin-bottom: 8px } tr { break-inside: avoid }
thead { border-top: 1.5px solid #000; border-bottom: 1px solid #000 } tbody { border-bottom: 1.5px solid #000 }
th, td { padding: 3px 5px; text-align: left; vertical-align: bottom }
th { text-align: center } td.right { text-align: right }
tbody tr:nth-child(even) { background: #f0f0f0 } h2, p.caption { break-after: avoid } table { break-inside: avoid }
"""


class Activity(NamedTuple):
    """An indicator: targets of four quarters, results of three, those of the last by month, and of a year before."""

    name: str
    unit: str
    targets: tuple[int, int, int, int]
    results: tuple[int, int]
    months: tuple[int, int, int]
    before: int

    @property
    def quarters(self) -> tuple[int, int, int]:
        return (*self.results, sum(self.months))

    @property
    def due(self) -> int:
        return sum(self.targets[:3])

    @property
    def done(self) -> int:
        return sum(self.quarters)


ACTIVITIES = (
    Activity("Sampel Obat dan Makanan yang diuji", "sampel", (420, 510, 530, 340), (431, 498), (186, 171, 158), 487),
    Activity("Sarana distribusi yang diperiksa", "sarana", (135, 160, 165, 120), (141, 168), (61, 58, 53), 149),
    Activity("Sarana produksi yang diperiksa", "sarana", (48, 64, 70, 38), (46, 61), (19, 24, 20), 66),
    Activity("Keputusan sertifikasi yang diterbitkan", "keputusan", (62, 75, 80, 63), (58, 79), (29, 31, 27), 71),
    Activity("Peserta KIE Obat dan Makanan aman", "orang", (1250, 1600, 1750, 900), (1184, 1655), (642, 418, 783),
             1528),
    Activity("Sekolah dengan PJAS aman", "sekolah", (0, 14, 22, 12), (0, 12), (3, 5, 7), 18),
    Activity("Produk UMKM yang didampingi", "produk", (16, 24, 26, 14), (15, 26), (11, 6, 8), 21),
)  # fmt: skip
PLANS = (
    ("Kelompok Substansi Pengujian", 14, 13, 1), ("Kelompok Substansi Pemeriksaan", 18, 15, 2),
    ("Kelompok Substansi Penindakan", 7, 5, 1), ("Kelompok Substansi Infokom", 12, 11, 1),
    ("Subbagian Umum", 11, 10, 0),
)  # fmt: skip
DRAWN = ((7_318_450, 7_046_912), (9_625_300, 9_587_664), (10_144_750, 9_408_327))
KINDS = (
    ("Belanja Pegawai", 14_286_400, 10_697_215), ("Belanja Barang", 19_754_600, 13_862_488),
    ("Belanja Modal", 3_512_000, 1_483_200),
)  # fmt: skip
CEILING = sum(row[1] for row in KINDS)
PLANNED, SPENT = (sum(row[at] for row in DRAWN) for at in (0, 1))
REACHED = tuple(percent(item.done, item.due, 1) for item in ACTIVITIES)
ROMAN = ("I", "II", "III")


def _status(value: Decimal) -> str:
    return "Tercapai" if value >= 100 else "Hampir Tercapai" if value >= 90 else "Perlu Percepatan"


STATUSES = Counter(map(_status, REACHED))


def _cell(w: Writer, name: str, text: str, named: bool) -> str:
    return w.figure(name, text) if named else text


def _opening(w: Writer) -> None:
    w.heading("A. Pendahuluan")
    total = len(ACTIVITIES)
    w.paragraph(
        "Rencana Aksi Perjanjian Kinerja Balai Besar POM di Kertanegara Tahun 2024 memuat target triwulanan untuk",
        f"{total} ({w.figure('intro.total', words(total))}) indikator kegiatan. Laporan ini menyajikan hasil",
        "pemantauan Triwulan III (Juli s.d. September 2024) dan akumulasinya sejak Januari 2024. Data ditarik pada",
        "4 Oktober 2024.",
    )
    plans, done = sum(row[1] for row in PLANS), sum(row[2] for row in PLANS)
    w.paragraph(
        f"Ringkasnya, dari {total} indikator terdapat {w.figure('intro.met', str(STATUSES['Tercapai']))} indikator",
        f"berstatus Tercapai. Dari total {w.figure('intro.plans', str(plans))} rencana aksi Triwulan III,",
        f"{w.figure('intro.done', str(done))} rencana aksi",
        f"({w.figure('intro.rate', indonesian(percent(done, plans, 1), 1))}%) telah selesai. Anggaran terserap Rp",
        f"{w.figure('intro.spent', whole(SPENT))} ribu, yaitu",
        f"{w.figure('intro.used', indonesian(percent(SPENT, CEILING, 1), 1))}% dari pagu Rp {whole(CEILING)} ribu.",
    )
    w.paragraph(
        "Status indikator ditetapkan dari capaian kumulatif (realisasi dibagi target s.d. Triwulan III): Tercapai bila",
        "capaian 100% atau lebih; Hampir Tercapai bila 90% sampai dengan kurang dari 100%; Perlu Percepatan bila",
        "kurang dari 90%.",
    )


def _quarters(w: Writer) -> None:
    w.heading("B. Target dan Realisasi per Triwulan")
    rows: list[Row] = []
    for at, item in enumerate(ACTIVITIES, 1):
        value = REACHED[at - 1]
        pairs: list[str] = []
        for quarter, result in enumerate(item.quarters, 1):
            named = (at, quarter) in {(1, 1), (4, 3), (5, 2), (7, 3)}
            pairs += (whole(item.targets[quarter - 1]), _cell(w, f"q{at}.{quarter}", whole(result), named))
        other = {"Tercapai": "Perlu Percepatan", "Hampir Tercapai": "Tercapai", "Perlu Percepatan": "Hampir Tercapai"}
        status = _status(value)
        rows.append((
            f"{at}.", item.name, item.unit, *pairs, _cell(w, f"due{at}", whole(item.due), at in (2, 5)),
            _cell(w, f"done{at}", whole(item.done), at in (1, 3, 6)),
            _cell(w, f"reach{at}", indonesian(value, 1), at in (1, 2, 4, 6)),
            w.figure(f"status{at}", status, other[status]) if at in (2, 3, 6) else status,
        ))  # fmt: skip
    head = [(*(Spanning(text, rows=2) for text in ("No", "Indikator", "Satuan")),
             *(Spanning(f"Triwulan {roman}", columns=2) for roman in ROMAN),
             Spanning("Kumulatif s.d. Triwulan III", columns=3), Spanning("Status", rows=2)),
            (*("Target", "Realisasi") * 4, "Capaian (%)")]  # fmt: skip
    w.table("Tabel 1. Target dan Realisasi Triwulan I s.d. III Tahun 2024", head, rows)
    best, worst = REACHED.index(max(REACHED)), REACHED.index(min(REACHED))
    w.paragraph(
        f"Tabel 1 menunjukkan {STATUSES['Tercapai']} indikator Tercapai,",
        f"{w.figure('st.near', str(STATUSES['Hampir Tercapai']))} indikator Hampir Tercapai, dan",
        f"{w.figure('st.late', str(STATUSES['Perlu Percepatan']))} indikator Perlu Percepatan. Capaian kumulatif",
        f"paling tinggi adalah {ACTIVITIES[best].name} ({w.figure('st.best', indonesian(REACHED[best], 1))}%) dan",
        f"paling rendah {ACTIVITIES[worst].name}, yakni {w.figure('st.done', str(ACTIVITIES[worst].done))} dari",
        f"{w.figure('st.due', str(ACTIVITIES[worst].due))} {ACTIVITIES[worst].unit} atau",
        f"{w.figure('st.worst', indonesian(REACHED[worst], 1))}%.",
    )


def _months(w: Writer) -> None:
    w.heading("C. Rincian Bulanan Triwulan III dan Perbandingan")
    rows: list[Row] = []
    for at, item in enumerate(ACTIVITIES, 1):
        quarter = sum(item.months)
        change = indonesian(growth(quarter, item.before), 2)
        rows.append((
            f"{at}.", item.name, *(_cell(w, f"m{at}.{month}", str(value), (at, month) in {(1, 2), (5, 3), (2, 1)})
                                   for month, value in enumerate(item.months, 1)),
            _cell(w, f"m{at}.sum", whole(quarter), at in (1, 3, 5)),
            _cell(w, f"m{at}.mean", indonesian(rounded(Decimal(quarter) / 3, 1), 1), at in (2, 6)), whole(item.before),
            _cell(w, f"m{at}.growth", change, at in (3, 6)), whole(sum(item.targets)),
            _cell(w, f"m{at}.left", whole(sum(item.targets) - item.done), at in (1, 7)),
            _cell(w, f"m{at}.year", indonesian(percent(item.done, sum(item.targets), 1), 1), at in (2, 5)),
        ))  # fmt: skip
    head = [(Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi Triwulan III 2024", columns=5),
             Spanning("Triwulan III 2023", columns=2), Spanning("Terhadap Target Tahun 2024", columns=3)),
            ("Juli", "Agustus", "September", "Jumlah", "Rata-rata", "Realisasi", "Naik/Turun (%)", "Target", "Sisa",
             "Capaian (%)")]  # fmt: skip
    w.table("Tabel 2. Realisasi Bulanan Triwulan III dan Capaian terhadap Target Tahun 2024", head, rows)
    down = [item for item in ACTIVITIES if sum(item.months) < item.before]
    talks = ACTIVITIES[4]
    w.paragraph(
        f"Dibandingkan Triwulan III tahun sebelumnya, {w.figure('c.up', str(len(ACTIVITIES) - len(down)))} indikator",
        f"naik dan {w.figure('c.down', str(len(down)))} indikator turun. Peserta KIE pada September 2024 sebanyak",
        f"{w.figure('c.sept', str(talks.months[2]))} orang, bertambah",
        f"{w.figure('c.more', str(talks.months[2] - talks.months[1]))} orang dari bulan Agustus, dan menyumbang",
        f"{w.figure('c.share', indonesian(percent(talks.months[2], sum(talks.months), 1), 1))}% peserta triwulan ini.",
        f"Sampai akhir tahun masih harus dijangkau {w.figure('c.left', str(sum(talks.targets) - talks.done))} orang",
        f"lagi untuk memenuhi target {whole(sum(talks.targets))} orang.",
    )


def _plans(w: Writer) -> None:
    w.heading("D. Pelaksanaan Rencana Aksi Triwulan III")
    sums = (sum(row[1] for row in PLANS), sum(row[2] for row in PLANS), sum(row[3] for row in PLANS))
    rows: list[Row] = []
    for at, (name, total, done, going) in enumerate(PLANS, 1):
        rows.append((
            f"{at}.", name, _cell(w, f"p{at}.total", str(total), at in (2, 4)), str(done), str(going),
            _cell(w, f"p{at}.open", str(total - done - going), at in (3, 5)),
            _cell(w, f"p{at}.rate", indonesian(percent(done, total, 1), 1), at in (1, 2, 5)),
        ))  # fmt: skip
    rows.append((Spanning("Jumlah", columns=2), w.figure("p.total", str(sums[0])), w.figure("p.done", str(sums[1])),
                 w.figure("p.going", str(sums[2])), w.figure("p.open", str(sums[0] - sums[1] - sums[2])),
                 indonesian(percent(sums[1], sums[0], 1), 1)))  # fmt: skip
    head = [("No", "Unit", "Rencana Aksi", "Selesai", "Dalam Proses", "Belum Dimulai", "Selesai (%)")]
    w.table("Tabel 3. Status Rencana Aksi Triwulan III per Unit", head, rows)
    best = max(PLANS, key=lambda row: row[2] / row[1])
    w.paragraph(
        f"Persentase penyelesaian tertinggi diraih {best[0]}, yaitu {best[2]} dari {best[1]} rencana aksi selesai.",
        f"Masih terdapat {w.figure('p.rest', str(sums[0] - sums[1]))} rencana aksi yang belum selesai, terdiri dari",
        f"{w.figure('p.text_going', str(sums[2]))} dalam proses dan",
        f"{w.figure('p.text_open', str(sums[0] - sums[1] - sums[2]))} belum dimulai.",
    )


def _budget(w: Writer) -> None:
    w.heading("E. Realisasi Anggaran")
    rows: list[Row] = []
    running = 0
    for at, (plan, spent) in enumerate(DRAWN, 1):
        running += spent
        rows.append((
            f"Triwulan {ROMAN[at - 1]}", whole(plan), _cell(w, f"b{at}.spent", whole(spent), at == 2),
            _cell(w, f"b{at}.gap", whole(spent - plan), at in (1, 3)),
            _cell(w, f"b{at}.rate", indonesian(percent(spent, plan, 1), 1), at in (1, 3)),
            _cell(w, f"b{at}.running", whole(running), at == 2),
            _cell(w, f"b{at}.used", indonesian(percent(running, CEILING, 1), 1), at in (1, 2)),
        ))  # fmt: skip
    total = (w.figure("b.plan", whole(PLANNED)), w.figure("b.spent", whole(SPENT)), whole(SPENT - PLANNED))
    rows.append(("Jumlah", *total, w.figure("b.rate", indonesian(percent(SPENT, PLANNED, 1), 1)), "-", "-"))
    head = [("Periode", "Rencana Penarikan", "Realisasi", "Deviasi", "Realisasi terhadap Rencana (%)",
             "Realisasi Kumulatif", "Kumulatif terhadap Pagu (%)")]  # fmt: skip
    w.table("Tabel 4. Rencana Penarikan Dana dan Realisasi (dalam ribu rupiah)", head, rows)
    w.paragraph(f"Pagu tahun 2024 sebesar Rp {w.figure('b.ceiling', whole(CEILING))} ribu menurut jenis belanja:")
    w.items([
        f"{name}: pagu Rp {whole(ceiling)} ribu, realisasi Rp {whole(spent)} ribu "
        f"({w.figure(f'kind{at}', indonesian(percent(spent, ceiling, 1), 1))}%);"
        for at, (name, ceiling, spent) in enumerate(KINDS, 1)
    ])  # fmt: skip
    w.paragraph(
        f"Sisa pagu yang harus diserap pada Triwulan IV adalah Rp {w.figure('b.left', whole(CEILING - SPENT))} ribu",
        f"({w.figure('b.left_rate', indonesian(100 - percent(SPENT, CEILING, 1), 1))}%). Realisasi Triwulan III lebih",
        f"rendah Rp {w.figure('b.fall', whole(DRAWN[1][1] - DRAWN[2][1]))} ribu dibandingkan Triwulan II, terutama",
        "karena pengadaan alat laboratorium baru dibayarkan sebagian.",
    )


def _closing(w: Writer) -> None:
    w.heading("F. Kesimpulan dan Tindak Lanjut")
    late = [item.name for item in ACTIVITIES if _status(percent(item.done, item.due, 1)) == "Perlu Percepatan"]
    w.items([
        f"Sebanyak {w.figure('end.open', str(len(ACTIVITIES) - STATUSES['Tercapai']))} dari {len(ACTIVITIES)} "
        "indikator belum mencapai target kumulatif dan menjadi prioritas Triwulan IV.",
        f"Indikator {' dan '.join(late)} perlu dipercepat melalui penambahan jadwal bersama pemerintah daerah.",
        f"Serapan kumulatif {w.figure('end.used', indonesian(percent(SPENT, CEILING, 1), 1))}% perlu ditingkatkan "
        f"dengan menuntaskan Belanja Modal yang baru terealisasi "
        f"{w.figure('end.modal', indonesian(percent(KINDS[2][2], KINDS[2][1], 1), 1))}%.",
    ])  # fmt: skip
    w.paragraph("Kertanegara, 11 Oktober 2024<br>Kepala Balai Besar POM di Kertanegara")


def action_plan_monitoring() -> MadeReport:
    """The monitoring of the action plan of the Balai Besar POM di Kertanegara, third quarter of 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN MONITORING RENCANA AKSI PERJANJIAN KINERJA", "TRIWULAN III TAHUN 2024")
    for chapter in (_opening, _quarters, _months, _plans, _budget, _closing):
        chapter(w)
    return w.report()
