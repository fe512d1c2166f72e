"""A yearly report of an office on its internal control and risk management.

The risk register lies on a landscape page; scores are graded by a printed matrix. Mitigations are counted per quarter
and per category, and the maturity score is a weighted mean in two steps. Looks: sans-serif type, full grid, grey
header, captions above the tables, chapters with Roman numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, whole, words

_STYLE = """
@page { size: A4; margin: 2.2cm 2cm 2cm 2.4cm }
@page wide { size: A4 landscape; margin: 2cm }
table:nth-of-type(3), p:has(+ table:nth-of-type(3)) { page: wide }
body { font: 10pt/1.35 Carlito, "Liberation Sans", Arial, sans-serif }
h1 { font-size: 15pt; text-align: center; margin: 0 0 18pt }
h2 { font-size: 12pt; margin: 14pt 0 4pt } h3 { font-size: 11pt; margin: 10pt 0 2pt }
p { text-align: justify; margin: 5pt 0 }
p.caption { text-align: left; font-weight: bold; margin-top: 10pt; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin-bottom: 8pt; page-break-inside: avoid }
th, td { border: 0.75pt solid #000; padding: 2pt 5pt; vertical-align: middle } th { background: #d0d0d0 }
.right { text-align: center } table:nth-of-type(3) td:nth-child(3) { text-align: left }
"""


@dataclass(frozen=True, slots=True)
class _Risk:
    """A risk with likelihood and impact, before and after mitigation."""

    code: str
    text: str
    category: str
    before: tuple[int, int]
    after: tuple[int, int]

    @property
    def inherent(self) -> int:
        return self.before[0] * self.before[1]

    @property
    def residual(self) -> int:
        return self.after[0] * self.after[1]


_RISKS = (
    _Risk("RO-1", "Sampel tidak selesai diuji sesuai <i>timeline</i>", "Operasional", (4, 4), (3, 3)),
    _Risk("RO-2", "Alat laboratorium rusak pada saat pengujian", "Operasional", (3, 5), (2, 4)),
    _Risk("RO-3", "Cakupan pemeriksaan sarana distribusi tidak terpenuhi", "Operasional", (3, 4), (2, 3)),
    _Risk("RO-4", "Pengaduan konsumen tidak terdokumentasi", "Operasional", (3, 2), (2, 2)),
    _Risk("RP-1", "Tindak lanjut hasil pemeriksaan melewati batas waktu", "Kepatuhan", (4, 3), (3, 2)),
    _Risk("RP-2", "Keputusan sertifikasi melebihi janji layanan", "Kepatuhan", (3, 3), (2, 2)),
    _Risk("RP-3", "Berita acara pemeriksaan tidak lengkap", "Kepatuhan", (2, 3), (1, 3)),
    _Risk("RK-1", "Penyerapan anggaran menyimpang dari rencana penarikan dana", "Keuangan", (5, 4), (4, 3)),
    _Risk("RK-2", "Barang persediaan tidak tercatat", "Keuangan", (2, 4), (2, 2)),
    _Risk("RF-1", "Gratifikasi dalam pelayanan sertifikasi", "Kecurangan", (2, 5), (1, 5)),
    _Risk("RF-2", "Kebocoran rencana operasi penindakan", "Kecurangan", (4, 5), (3, 5)),
    _Risk("RF-3", "Perjalanan dinas fiktif", "Kecurangan", (1, 4), (1, 4)),
)
_HIGHEST = 5
_LEVELS = (("Sangat Tinggi", 16, 25), ("Tinggi", 10, 15), ("Sedang", 5, 9), ("Rendah", 1, 4))
_CATEGORIES = ("Operasional", "Kepatuhan", "Keuangan", "Kecurangan")
_PLANNED_BY_CATEGORY, _DONE_BY_CATEGORY = (14, 8, 5, 7), (13, 7, 4, 6)
_PLANNED, _DONE = (8, 11, 9, 6), (7, 9, 9, 5)
_ELEMENTS = (
    ("Lingkungan Pengendalian", 30, "3.40"), ("Penilaian Risiko", 20, "3.15"), ("Kegiatan Pengendalian", 25, "3.28"),
    ("Informasi dan Komunikasi", 10, "3.60"), ("Pemantauan Pengendalian Intern", 15, "3.20"),
)  # fmt: skip
_STRUCTURE = sum((weight * Decimal(score) / 100 for _, weight, score in _ELEMENTS), Decimal(0))
_COMPONENTS = (
    ("Penetapan Tujuan", 40, Decimal("3.55")),
    ("Struktur dan Proses", 30, _STRUCTURE),
    ("Pencapaian Tujuan SPIP", 30, Decimal("3.42")),
)
_MATURITY = sum((weight * score / 100 for _, weight, score in _COMPONENTS), Decimal(0))
_MATURITY_BEFORE, _MATURITY_TARGET = Decimal("3.287"), Decimal("3.400")
_INHERENT, _RESIDUAL = sum(risk.inherent for risk in _RISKS), sum(risk.residual for risk in _RISKS)


def _level(score: int) -> str:
    return next(name for name, low, _ in _LEVELS if score >= low)


def _other_level(score: int) -> str:
    return "Tinggi" if _level(score) != "Tinggi" else "Sedang"


def _count(scores: Sequence[int], level: str) -> int:
    return sum(_level(score) == level for score in scores)


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN EKSEKUTIF")
    left = sum(risk.residual > 9 for risk in _RISKS)
    w.paragraph(
        f"Pada tahun 2024 Balai Besar POM di Banjarmasin mengelola {w.figure('summary.risks', str(len(_RISKS)))}",
        f"({w.figure('summary.risks_words', words(len(_RISKS)))}) risiko yang terbagi dalam",
        f"{w.figure('summary.categories', str(len(_CATEGORIES)))} kategori. Seluruh rencana mitigasi berjumlah",
        f"{w.figure('summary.planned', str(sum(_PLANNED)))} kegiatan, dan sampai dengan akhir tahun telah dilaksanakan",
        f"sebanyak {w.figure('summary.done', str(sum(_DONE)))} kegiatan atau",
        f"{w.figure('summary.done_share', indonesian(percent(sum(_DONE), sum(_PLANNED))))}%. Dengan mitigasi tersebut,",
        f"rata-rata skor risiko turun dari {w.figure('summary.inherent', indonesian(Decimal(_INHERENT) / 12))} menjadi",
        f"{w.figure('summary.residual', indonesian(Decimal(_RESIDUAL) / 12))}.",
    )
    w.paragraph(
        f"Hasil penilaian mandiri maturitas SPIP mencapai {w.figure('summary.maturity', indonesian(_MATURITY, 3))},",
        f"melampaui target sebesar {indonesian(_MATURITY_TARGET, 3)}, dengan tingkat",
        f"{w.figure('summary.maturity_level', 'Terdefinisi', 'Terkelola dan Terukur')}. Masih terdapat",
        f"{w.figure('summary.left', str(left))} risiko yang skor residunya berada di atas selera risiko.",
    )


def _scale(w: Writer) -> None:
    w.heading("BAB I PENDAHULUAN")
    w.paragraph(
        "Laporan ini disusun sebagai pertanggungjawaban pelaksanaan Sistem Pengendalian Intern Pemerintah (SPIP)",
        "sebagaimana diamanatkan Peraturan Pemerintah Nomor 60 Tahun 2008, untuk periode 1 Januari sampai dengan 31",
        "Desember 2024. Skor risiko diperoleh dari perkalian nilai kemungkinan (K) dan nilai dampak (D), masing-masing",
        "pada skala 1 sampai dengan 5, sehingga skor tertinggi yang dapat terjadi adalah",
        f"{w.figure('scale.highest', str(_HIGHEST * _HIGHEST))}. Level risiko ditetapkan menurut Tabel 1 dan Tabel",
        "2, sedangkan",
        "selera risiko",
        "ditetapkan paling tinggi pada level Sedang (skor 9).",
    )
    actions = ("Penanganan segera oleh pimpinan", "Wajib dimitigasi", "Dipantau setiap triwulan", "Diterima")
    rows = [(name, f"{low} – {high}", action) for (name, low, high), action in zip(_LEVELS, actions, strict=True)]
    w.table("Tabel 1. Level Risiko menurut Skor", [("Level Risiko", "Rentang Skor", "Tindakan")], rows)
    scale = range(1, _HIGHEST + 1)
    marks = {"Sangat Tinggi": "ST", "Tinggi": "T", "Sedang": "S", "Rendah": "R"}
    matrix = [
        (f"K = {likely}", *(f"{likely * impact} ({marks[_level(likely * impact)]})" for impact in scale))
        for likely in reversed(scale)
    ]
    head = [("Kemungkinan \\ Dampak", *(f"D = {impact}" for impact in scale))]
    w.table("Tabel 2. Matriks Analisis Risiko (ST = Sangat Tinggi, T = Tinggi, S = Sedang, R = Rendah)", head, matrix)


def _register(w: Writer) -> None:
    w.heading("BAB II PENGELOLAAN RISIKO")
    w.paragraph(
        "Identifikasi risiko dilakukan bersama seluruh kelompok substansi pada bulan Januari 2024. Daftar risiko, skor",
        "sebelum mitigasi (risiko melekat) dan skor sesudah mitigasi (risiko residu) disajikan pada Tabel 3.",
    )
    first = ("No.", "Kode", "Pernyataan Risiko", "Kategori")
    head: list[Row] = [
        [*(Spanning(text, rows=2) for text in first), Spanning("Risiko Melekat", columns=4),
         Spanning("Risiko Residu", columns=4), Spanning("Penurunan Skor", rows=2)],
        ["K", "D", "Skor", "Level"] * 2,
    ]  # fmt: skip
    rows: list[Row] = []
    for at, risk in enumerate(_RISKS):
        name, scores = f"register.{risk.code.replace('-', '')}", [str(risk.inherent), str(risk.residual)]
        levels = [_level(risk.inherent), _level(risk.residual)]
        fall = str(risk.inherent - risk.residual)
        if at in (0, 5, 7, 10):
            scores[0] = w.figure(f"{name}.score", scores[0])
        if at in (1, 4, 7):
            scores[1] = w.figure(f"{name}.residual", scores[1])
        if at in (1, 9):
            levels[0] = w.figure(f"{name}.level", levels[0], _other_level(risk.inherent))
        if at in (3, 10):
            levels[1] = w.figure(f"{name}.residual_level", levels[1], _other_level(risk.residual))
        if at in (0, 6):
            fall = w.figure(f"{name}.fall", fall)
        before, after = map(str, risk.before), map(str, risk.after)
        first_cells = (f"{at + 1}.", risk.code, risk.text, risk.category)
        rows.append([*first_cells, *before, scores[0], levels[0], *after, scores[1], levels[1], fall])
    sums = [w.figure("register.sum", str(_INHERENT)), w.figure("register.residual_sum", str(_RESIDUAL))]
    rows.append([Spanning("Jumlah", columns=4), "", "", sums[0], "", "", "", sums[1], "", str(_INHERENT - _RESIDUAL)])
    w.table("Tabel 3. Daftar Risiko Balai Besar POM di Banjarmasin Tahun 2024", head, rows)


def _levels(w: Writer) -> None:
    inherent, residual = [risk.inherent for risk in _RISKS], [risk.residual for risk in _RISKS]
    w.heading("A. Sebaran Level Risiko", 3)
    fall = w.figure("levels.fall", str(_INHERENT - _RESIDUAL))
    w.paragraph(
        f"Jumlah skor seluruh risiko berkurang {fall}, yaitu dari {_INHERENT} menjadi {_RESIDUAL}, atau turun",
        f"{w.figure('levels.fall_share', indonesian(-growth(_RESIDUAL, _INHERENT)))}%. Sebelum mitigasi terdapat",
        f"{w.figure('levels.high_text', str(sum(score > 9 for score in inherent)))} risiko pada level Tinggi dan",
        "Sangat Tinggi; sesudah mitigasi tidak ada lagi risiko pada level Sangat Tinggi. Sebaran selengkapnya:",
    )
    rows: list[Row] = []
    for at, (name, _, _) in enumerate(_LEVELS):
        counts = [_count(inherent, name), _count(residual, name)]
        rows.append((
            name, w.figure(f"levels.{at}.before", str(counts[0])) if at in (0, 2) else str(counts[0]),
            indonesian(percent(counts[0], 12)),
            w.figure(f"levels.{at}.after", str(counts[1])) if at in (1, 3) else str(counts[1]),
            w.figure(f"levels.{at}.after_share", indonesian(percent(counts[1], 12))) if at in (1, 2)
            else indonesian(percent(counts[1], 12)),
        ))  # fmt: skip
    rows.append(("Jumlah", "12", "100,00", w.figure("levels.total_after", "12"), "100,00"))
    head = [("Level Risiko", "Sebelum Mitigasi", "%", "Sesudah Mitigasi", "%")]
    w.table("Tabel 4. Jumlah Risiko menurut Level", head, rows)


def _mitigation(w: Writer) -> None:
    w.heading("B. Pelaksanaan Mitigasi", 3)
    rows: list[Row] = []
    for at, (planned, done) in enumerate(zip(_PLANNED, _DONE, strict=True)):
        sums = sum(_PLANNED[: at + 1]), sum(_DONE[: at + 1])
        rate, so_far = indonesian(percent(done, planned)), str(sums[1])
        rows.append((
            "Triwulan " + ("I", "II", "III", "IV")[at],
            w.figure("quarter.1.planned", str(planned)) if at == 1 else str(planned),
            str(done), w.figure(f"quarter.{at}.rate", rate) if at in (0, 3) else rate,
            w.figure(f"quarter.{at}.so_far", so_far) if at in (1, 2) else so_far, indonesian(percent(sums[1], 34)),
        ))  # fmt: skip
    total = w.figure("quarter.rate", indonesian(percent(sum(_DONE), sum(_PLANNED))))
    rows.append(("Jumlah", str(sum(_PLANNED)), w.figure("quarter.done", str(sum(_DONE))), total, "", ""))
    head = [("Periode", "Rencana", "Selesai", "Capaian (%)", "Kumulatif", "Kumulatif terhadap Rencana Setahun (%)")]
    w.table("Tabel 5. Kegiatan Mitigasi per Triwulan", head, rows)
    left = [planned - done for planned, done in zip(_PLANNED_BY_CATEGORY, _DONE_BY_CATEGORY, strict=True)]
    best = percent(_DONE_BY_CATEGORY[0], _PLANNED_BY_CATEGORY[0])
    w.paragraph(
        f"Kegiatan yang belum selesai sebanyak {w.figure('mitigation.left', str(sum(left)))} kegiatan dilanjutkan pada",
        "tahun 2025. Menurut kategori, capaian tertinggi ada pada risiko operasional",
        f"({w.figure('mitigation.best', indonesian(best))}%). Rincian menurut kategori:",
    )
    texts = []
    for at, name in enumerate(_CATEGORIES):
        plan = str(_PLANNED_BY_CATEGORY[at])
        plan = w.figure(f"category.{at}.planned", plan) if at == 3 else plan
        made = w.figure(f"category.{at}.done", str(_DONE_BY_CATEGORY[at])) if at > 1 else str(_DONE_BY_CATEGORY[at])
        texts.append(f"{name}: {made} dari {plan} kegiatan selesai, sisa {left[at]} kegiatan;")
    w.items([*texts[:-1], texts[-1][:-1] + "."])


def _maturity(w: Writer) -> None:
    w.heading("BAB III MATURITAS SPIP")
    w.paragraph(
        "Skor tertimbang adalah hasil kali bobot dan skor. Skor komponen Struktur dan Proses merupakan jumlah skor",
        "tertimbang kelima unsur SPIP (huruf a sampai dengan e), dan nilai maturitas merupakan jumlah skor tertimbang",
        "ketiga komponen. Tingkat maturitas: Rintisan (1 ≤ nilai &lt; 2), Berkembang (2 ≤ nilai &lt; 3), Terdefinisi",
        "(3 ≤ nilai &lt; 4), Terkelola dan Terukur (4 ≤ nilai &lt; 4,5), Optimum (4,5 ≤ nilai ≤ 5).",
    )
    rows: list[Row] = []
    for at, (name, weight, score) in enumerate(_COMPONENTS):
        value = w.figure(f"maturity.{at}.value", indonesian(weight * score / 100, 3))
        shown = w.figure("maturity.structure", indonesian(score, 3)) if at == 1 else indonesian(score, 3)
        rows.append((f"{at + 1}.", f"<b>{name}</b>", str(weight), shown, value))
        for place, (element, part, text) in enumerate(_ELEMENTS if at == 1 else ()):
            weighted = indonesian(part * Decimal(text) / 100, 3)
            weighted = w.figure(f"element.{place}.value", weighted) if place in (0, 2) else weighted
            rows.append(("abcde"[place] + ".", element, str(part), indonesian(Decimal(text), 3), weighted))
    rows.append(("", "<b>Nilai Maturitas (1 + 2 + 3)</b>", "100", "", w.figure("maturity.value", _text(_MATURITY))))
    head = [("No.", "Komponen/Unsur", "Bobot (%)", "Skor", "Skor Tertimbang")]
    w.table("Tabel 6. Penilaian Mandiri Maturitas SPIP", head, rows)
    reached = indonesian(percent(_MATURITY, _MATURITY_TARGET))
    rise = indonesian(growth(_MATURITY, _MATURITY_BEFORE))
    w.paragraph(
        f"Nilai maturitas tahun 2024 naik {w.figure('maturity.rise', _text(_MATURITY - _MATURITY_BEFORE))} poin",
        f"dibandingkan tahun sebelumnya ({_text(_MATURITY_BEFORE)}), atau tumbuh",
        f"{w.figure('maturity.growth', rise)}%. Terhadap target",
        f"{_text(_MATURITY_TARGET)}, capaian nilai maturitas adalah {w.figure('maturity.reached', reached)}%.",
    )


def _text(value: Decimal) -> str:
    return indonesian(value, 3)


def _conclusion(w: Writer) -> None:
    w.heading("BAB IV PENUTUP")
    w.paragraph(
        "Penyelenggaraan SPIP tahun 2024 berjalan dengan memadai. Skor risiko residu tertinggi sebesar",
        f"{w.figure('end.highest', whole(max(risk.residual for risk in _RISKS)))} masih terdapat pada risiko",
        "kebocoran rencana operasi penindakan (RF-2), sehingga menjadi prioritas mitigasi tahun 2025. Kegiatan",
        "mitigasi yang belum selesai agar dituntaskan paling lambat pada akhir triwulan I tahun 2025.",
    )
    w.paragraph("Banjarmasin, 17 Januari 2025<br>Kepala Balai Besar POM di Banjarmasin")


def spip_report() -> MadeReport:
    """The report of the year 2024."""
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN PENYELENGGARAAN SPIP", "BALAI BESAR POM DI BANJARMASIN", "TAHUN 2024")
    for chapter in (_summary, _scale, _register, _levels, _mitigation, _maturity, _conclusion):
        chapter(w)
    return w.report()
