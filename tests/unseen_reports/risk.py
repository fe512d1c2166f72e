"""A Balai's half-yearly report on managing risks and on following up what auditors recommended.

Landscape throughout, sans serif, thin full grid with a plain header, captions on the left with a colon, chapters by
letter; the level of a risk is read from a printed matrix, money stands in full rupiah.
"""

from __future__ import annotations

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 18mm 20mm; }
body { font: 9.5pt/1.4 "DejaVu Sans", sans-serif; }
h1 { font-size: 12.5pt; text-align: center; margin: 0 0 12pt; }
h2 { font-size: 10.5pt; margin: 12pt 0 4pt; break-after: avoid; }
p { margin: 0 0 6pt; }
table { border-collapse: collapse; margin: 0 0 9pt; width: 100%; font-size: 8.5pt; break-inside: avoid; }
th, td { border: 0.7px solid #555; padding: 2pt 5pt; text-align: center; }
th { border-bottom: 1.6px solid #000; }
td:nth-child(2) { text-align: left; }
td[colspan] + td:not(.right) { text-align: center; }
td.right { text-align: right; }
.caption { margin: 6pt 0 2pt; font-size: 8.5pt; break-after: avoid; }
.break { break-before: page; }
"""

_UNITS = ("Pengujian", "Pemeriksaan", "Penindakan", "Informasi dan Komunikasi", "Tata Usaha")
# Unit, risk, likelihood and impact before and after what was done about it.
_RISKS = (
    (0, "Reagen dan baku pembanding terlambat diterima", 4, 4, 2, 4),
    (0, "Alat uji utama rusak pada masa pengujian", 3, 5, 2, 5),
    (1, "Pelaku usaha tidak menindaklanjuti hasil pemeriksaan", 4, 3, 3, 3),
    (1, "Sarana prioritas tidak sempat diperiksa", 3, 3, 2, 2),
    (1, "Benturan kepentingan petugas pemeriksa", 2, 5, 1, 5),
    (2, "Informasi operasi penindakan bocor", 3, 5, 2, 4),
    (2, "Berkas perkara dikembalikan oleh jaksa", 4, 2, 2, 2),
    (3, "Pengaduan masyarakat terlambat dijawab", 4, 2, 1, 2),
    (3, "Sertifikat terbit melewati batas waktu", 5, 4, 3, 4),
    (4, "Pengadaan barang dan jasa gagal", 3, 4, 2, 3),
    (4, "Penyerapan anggaran menumpuk pada akhir tahun", 5, 3, 4, 3),
    (4, "Barang milik negara tidak ditemukan", 2, 3, 1, 3),
)
_LEVELS = ("Rendah", "Sedang", "Tinggi", "Sangat Tinggi")
_ACTIONS = ((6, 5), (9, 8), (5, 5), (4, 3), (8, 7))
# Recommendations that are done, under way and not begun, and their values.
_AUDITS = (
    ("BPK", "LHP Laporan Keuangan Tahun 2022", (6, 1, 0), (171_350_000, 13_300_000, 0)),
    ("BPK", "LHP Pengadaan Barang/Jasa Tahun 2023", (5, 3, 1), (236_410_000, 128_625_500, 47_750_000)),
    ("APIP", "Audit Kinerja Tahun 2022", (11, 0, 0), (28_400_000, 0, 0)),
    ("APIP", "Audit Operasional Tahun 2023", (9, 3, 2), (61_900_000, 21_375_000, 13_000_000)),
    ("APIP", "Reviu Pengelolaan BMN Tahun 2024", (2, 3, 1), (12_000_000, 18_120_000, 5_000_000)),
)
_BY_UNIT = ((7, 0, 1), (7, 2, 0), (2, 1, 1), (2, 1, 0), (15, 6, 2))
_STATUS = ("No.", "Sumber/Laporan", "Selesai", "Proses", "Belum", "Jumlah", "% Selesai")
_HALF_ONE = (25, 44)
_AGES = (("kurang dari 6 bulan", 5), ("6 sampai dengan 12 bulan", 6), ("lebih dari 12 bulan", 3))

_BEFORE, _AFTER = [row[2] * row[3] for row in _RISKS], [row[4] * row[5] for row in _RISKS]
_COUNTS, _VALUES = ([sum(column) for column in zip(*(row[at] for row in _AUDITS), strict=True)] for at in (2, 3))
_ALL, _VALUE = sum(_COUNTS), sum(_VALUES)
_PLANNED, _CARRIED = (sum(column) for column in zip(*_ACTIONS, strict=True))


def risk() -> MadeReport:
    w = Writer(_STYLE)
    w.title("LAPORAN MANAJEMEN RISIKO DAN TINDAK LANJUT HASIL PENGAWASAN", "BALAI POM DI AMBON, SEMESTER II 2024")
    for chapter in (_main_points, _matrix, _register, _profile, _units, _actions, _follow_up, _values, _responsible,
                    _conclusion):  # fmt: skip
        chapter(w)
    return w.report()


def _level(score: int) -> str:
    return _LEVELS[(score > 4) + (score > 9) + (score > 15)]


def _at(scores: list[int], level: str) -> int:
    return sum(_level(score) == level for score in scores)


def _share(part: int, of: int, decimals: int = 2) -> str:
    return indonesian(percent(part, of, decimals), decimals)


def _counted(number: int) -> str:
    return f"{number} ({words(number)})"


def _mean(scores: list[int]) -> str:
    return indonesian(rounded(sum(scores)) / len(scores))


def _main_points(w: Writer) -> None:
    f = w.figure
    w.heading("A. POKOK-POKOK LAPORAN")
    w.items([
        f"Balai POM di Ambon mengelola {f('points.risks', _counted(len(_RISKS)))} risiko pada "
        f"{f('points.units', words(len(_UNITS)))} kelompok kerja. Setelah mitigasi, rata-rata skor risiko turun dari "
        f"{f('points.before', _mean(_BEFORE))} menjadi {f('points.after', _mean(_AFTER))}.",
        f"Tidak ada lagi risiko berlevel Sangat Tinggi; risiko berlevel Tinggi berkurang dari "
        f"{f('points.high_before', words(_at(_BEFORE, 'Tinggi')))} menjadi "
        f"{f('points.high_after', words(_at(_AFTER, 'Tinggi')))}.",
        f"Dari {f('points.all', str(_ALL))} rekomendasi BPK dan APIP, {f('points.done', str(_COUNTS[0]))} telah "
        f"selesai ditindaklanjuti ({f('points.done_share', _share(_COUNTS[0], _ALL))}%) dengan nilai "
        f"Rp{f('points.value_done', whole(_VALUES[0]))}.",
    ])  # fmt: skip


def _matrix(w: Writer) -> None:
    w.heading("B. MATRIKS ANALISIS RISIKO")
    w.paragraph("Skor risiko adalah hasil kali kemungkinan dan dampak; levelnya dibaca pada perpotongan keduanya.")
    w.table(
        "Tabel 1: Matriks Level Risiko",
        [(Spanning("Kemungkinan", rows=2, columns=2), Spanning("Dampak", columns=5)), tuple("12345")],
        [
            (str(5 - n), name, *(_level((5 - n) * impact) for impact in range(1, 6)))
            for n, name in enumerate(("Hampir pasti", "Sering", "Kadang-kadang", "Jarang", "Sangat jarang"))
        ],
    )
    w.new_page()


def _register(w: Writer) -> None:
    f = w.figure
    w.heading("C. DAFTAR RISIKO")
    head: list[Row] = [
        (Spanning("No.", rows=2), Spanning("Pernyataan Risiko", rows=2), Spanning("Kelompok Kerja", rows=2),
         Spanning("Sebelum Mitigasi", columns=4), Spanning("Setelah Mitigasi", columns=4),
         Spanning("Penurunan Skor", rows=2)),
        ("K", "D", "Skor", "Level") * 2,
    ]  # fmt: skip
    rows: list[Row] = []
    for n, (unit, text, chance, impact, chance_now, impact_now) in enumerate(_RISKS, 1):
        old, new = chance * impact, chance_now * impact_now
        rows.append(
            (f"R{n}", text, _UNITS[unit], str(chance), str(impact), f("score.3", str(old)) if n == 3 else str(old),
             _graded(w, f"level.{n}", old, n in (1, 7)), str(chance_now), str(impact_now),
             f("residual.2", str(new)) if n == 2 else str(new),
             _graded(w, f"residual_level.{n}", new, n in (4, 10)), str(old - new))
        )  # fmt: skip
    before, after = sum(_BEFORE), sum(_AFTER)
    rows.append((Spanning("Jumlah skor", columns=3), "", "", f("score.total", str(before)), "", "", "",
                 f("residual.total", str(after)), "", f("lower.total", str(before - after))))  # fmt: skip
    w.table("Tabel 2: Daftar Risiko Semester II Tahun 2024 (K = kemungkinan, D = dampak)", head, rows)
    w.paragraph(
        f"Skor tertinggi sebelum mitigasi ialah {f('register.top', str(max(_BEFORE)))}, pada risiko R9. Secara "
        f"keseluruhan jumlah skor turun {f('register.fall', indonesian(-growth(after, before)))}%.",
    )


def _graded(w: Writer, name: str, score: int, named: bool) -> str:
    level = _level(score)
    other = "Sedang" if level != "Sedang" else "Tinggi"
    return w.figure(name, level, wrong=other) if named else level


def _profile(w: Writer) -> None:
    f = w.figure
    w.heading("D. PROFIL RISIKO")
    rows: list[Row] = []
    for n, level in enumerate(reversed(_LEVELS), 1):
        old, new = _at(_BEFORE, level), _at(_AFTER, level)
        rows.append(
            (str(n), level, str(old), _share(old, len(_RISKS), 1), f(f"profile.{n}", str(new)) if n == 3 else str(new),
             f(f"profile.share{n}", _share(new, len(_RISKS), 1)) if n == 4 else _share(new, len(_RISKS), 1))
        )  # fmt: skip
    total = str(len(_RISKS))
    rows.append((Spanning("Jumlah", columns=2), f("profile.total", total), "100,0", total, "100,0"))
    w.table("Tabel 3: Jumlah Risiko menurut Level", [("No.", "Level Risiko", "Sebelum", "%", "Setelah", "%")], rows)
    high = _at(_BEFORE, "Tinggi") + _at(_BEFORE, "Sangat Tinggi")
    w.paragraph(
        f"Sebelum mitigasi terdapat {f('profile.high', _counted(high))} risiko berlevel Tinggi atau Sangat Tinggi, "
        f"sedangkan setelah mitigasi risiko berlevel Rendah dan Sedang mencapai "
        f"{f('profile.low_share', _share(9, len(_RISKS), 1))}% dari seluruh risiko.",
    )


def _units(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = []
    for n, unit in enumerate(_UNITS):
        old, new = ([s for s, row in zip(t, _RISKS, strict=True) if row[0] == n] for t in (_BEFORE, _AFTER))
        fall = indonesian(-growth(sum(new), sum(old)))
        rows.append(
            (str(n + 1), unit, f("unit.risks", str(len(old))) if n == 4 else str(len(old)), str(sum(old)),
             f("unit.mean", _mean(old)) if n == 4 else _mean(old), str(sum(new)),
             f("unit.residual", _mean(new)) if n == 1 else _mean(new), f("unit.fall", fall) if n == 3 else fall)
        )  # fmt: skip
    w.table(
        "Tabel 4: Skor Risiko per Kelompok Kerja",
        [("No.", "Kelompok Kerja", "Risiko", "Jumlah Skor Awal", "Rata-rata Awal", "Jumlah Skor Akhir",
          "Rata-rata Akhir", "Penurunan (%)")],
        rows,
    )  # fmt: skip


def _actions(w: Writer) -> None:
    f = w.figure
    w.heading("E. PELAKSANAAN RENCANA MITIGASI")
    w.paragraph("Kegiatan mitigasi yang dilaksanakan sampai dengan 31 Desember 2024:")
    w.items([
        f"{unit}: {done} dari {plan} kegiatan ({f('action', _share(done, plan)) if plan == 6 else _share(done, plan)}%)"
        for unit, (plan, done) in zip(_UNITS, _ACTIONS, strict=True)
    ])  # fmt: skip
    w.paragraph(
        f"Secara keseluruhan {f('actions.done', str(_CARRIED))} dari {f('actions.all', str(_PLANNED))} kegiatan telah "
        f"dilaksanakan, atau {f('actions.share', _share(_CARRIED, _PLANNED))}%; sisanya "
        f"{f('actions.left', words(_PLANNED - _CARRIED))} kegiatan dilanjutkan pada tahun 2025.",
    )


def _parts(audit: tuple[str, str, tuple[int, int, int], tuple[int, int, int]], at: int) -> tuple[int, int, int]:
    return audit[2] if at == 2 else audit[3]


def _audit_rows(at: int, names: dict[tuple[str, int], str], w: Writer) -> list[Row]:
    rows: list[Row] = []
    for mark, source in (("1.", "BPK"), ("2.", "APIP")):
        held = [row for row in _AUDITS if row[0] == source]
        sums = [sum(_parts(row, at)[n] for row in held) for n in range(3)]
        rows.append((mark, f"<b>{source}</b>", *_cells(w, names, source, sums)))
        for letter, row in zip("abc", held, strict=False):
            parts = _parts(row, at)
            rows.append(("", f"{letter}. {row[1]}", *map(whole, (*parts, sum(parts))), _share(parts[0], sum(parts))))
    sums = _COUNTS if at == 2 else _VALUES
    rows.append((Spanning("Jumlah", columns=2), *_cells(w, names, "all", sums)))
    return rows


def _cells(w: Writer, names: dict[tuple[str, int], str], row: str, sums: list[int]) -> list[str]:
    texts = [*map(whole, (*sums, sum(sums))), _share(sums[0], sum(sums))]
    return [w.figure(names[row, n], text) if (row, n) in names else text for n, text in enumerate(texts)]


def _follow_up(w: Writer) -> None:
    f = w.figure
    w.heading("F. TINDAK LANJUT REKOMENDASI BPK DAN APIP")
    names = {("BPK", 0): "audit.bpk_done", ("APIP", 3): "audit.apip", ("APIP", 4): "audit.apip_share",
             ("all", 1): "audit.running", ("all", 3): "audit.all"}  # fmt: skip
    w.table("Tabel 5: Status Rekomendasi per 31 Desember 2024", [_STATUS], _audit_rows(2, names, w))
    done, every = _HALF_ONE
    rise = percent(_COUNTS[0], _ALL) - percent(done, every)
    w.paragraph(
        f"Pada akhir Semester I baru {done} dari {every} rekomendasi yang selesai "
        f"({f('audit.half_one', _share(done, every))}%). Dengan demikian penyelesaian meningkat "
        f"{f('audit.rise', indonesian(rise))} poin. Rekomendasi yang belum tuntas (proses dan belum) berjumlah "
        f"{f('audit.open', str(_ALL - _COUNTS[0]))}, dengan umur "
        f"{'; '.join(f'{name} {count} rekomendasi' for name, count in _AGES)}.",
    )


def _values(w: Writer) -> None:
    f = w.figure
    w.numbers_right = True
    names = {("BPK", 3): "value.bpk", ("APIP", 0): "value.apip_done", ("all", 2): "value.untouched",
             ("all", 3): "value.all"}  # fmt: skip
    w.table("Tabel 6: Nilai Rekomendasi per 31 Desember 2024 (rupiah)", [_STATUS], _audit_rows(3, names, w))
    w.numbers_right = False
    bpk = sum(sum(row[3]) for row in _AUDITS if row[0] == "BPK")
    w.paragraph(
        f"Nilai yang belum diselesaikan masih Rp{f('value.open', whole(_VALUE - _VALUES[0]))}, terdiri dari "
        f"Rp{whole(_VALUES[1])} dalam proses dan Rp{whole(_VALUES[2])} belum ditindaklanjuti. Rekomendasi BPK mencakup "
        f"{f('value.bpk_share', _share(bpk, _VALUE))}% dari seluruh nilai.",
    )


def _grade(done: int, of: int) -> str:
    share = percent(done, of)
    return "Memadai" if share >= 80 else "Cukup Memadai" if share >= 60 else "Kurang Memadai"


def _responsible(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = []
    for n, (unit, counts) in enumerate(zip(_UNITS, _BY_UNIT, strict=True)):
        share, grade = _share(counts[0], sum(counts)), _grade(counts[0], sum(counts))
        rows.append(
            (str(n + 1), unit, *map(str, counts), str(sum(counts)), f("duty.share", share) if n == 4 else share,
             f(f"duty.grade{n}", grade, wrong="Cukup Memadai") if n in (0, 2) else grade)
        )  # fmt: skip
    sums = (*map(str, _COUNTS), f("duty.total", str(_ALL)))
    rows.append((Spanning("Jumlah", columns=2), *sums, _share(_COUNTS[0], _ALL), _grade(_COUNTS[0], _ALL)))
    w.table(
        "Tabel 7: Penyelesaian Rekomendasi per Kelompok Kerja (Memadai: ≥ 80%; Cukup Memadai: 60% s.d. < 80%; Kurang "
        "Memadai: < 60%)",
        [("No.", "Kelompok Kerja", "Selesai", "Proses", "Belum", "Jumlah", "% Selesai", "Predikat")],
        rows,
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    fair = sum(_grade(counts[0], sum(counts)) == "Cukup Memadai" for counts in _BY_UNIT)
    w.heading("G. KESIMPULAN")
    w.paragraph(
        f"Sebanyak {f('end.fair', words(fair))} kelompok kerja berpredikat Cukup Memadai. Kelompok Tata Usaha memikul "
        f"{f('end.office', _share(23, _ALL))}% dari seluruh rekomendasi, dan {f('end.open', str(_ALL - _COUNTS[0]))} "
        f"rekomendasi yang belum tuntas akan diselesaikan selambat-lambatnya 30 Juni 2025. Dari segi nilai, "
        f"{f('end.value_share', _share(_VALUES[0], _VALUE))}% dari Rp{f('end.value', whole(_VALUE))} telah selesai.",
    )
