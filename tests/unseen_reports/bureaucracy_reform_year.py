"""Yearly monitoring of bureaucratic reform: weighted components, areas of change, units' scores of two parts, themes.

Lato, no upright lines, a violet head of two levels, every other row shaded, captions above at the left.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 22mm; }
body { font: 10pt/1.5 'Lato', sans-serif; color: #1c1c1c; }
h1 { font-size: 17pt; color: #4b3a7c; margin: 6mm 0 12mm; line-height: 1.4; }
h2 { font-size: 12.5pt; color: #4b3a7c; margin: 14pt 0 6pt; } h3 { font-size: 10.6pt; margin: 9pt 0 4pt; }
h2, h3 { break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; } ol { margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 9pt; text-align: left; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.7pt; margin-bottom: 9pt; }
th { background: #4b3a7c; color: #fff; border: 0.5pt solid #fff; } tbody tr:nth-child(even) { background: #efecf6; }
th, td { padding: 2.6pt 4pt; text-align: center; } td { border-bottom: 0.4pt solid #b3a9d0; }
td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
"""

D = Decimal
# component, weight, scores of three years
COMPONENTS = (("Rencana aksi pembangunan RB general", 6, "4.52 4.81 5.14"),
              ("Tingkat pelaksanaan rencana aksi", 7, "5.63 5.98 6.32"),
              ("Implementasi kebijakan RB", 40, "30.84 31.97 33.28"),
              ("Capaian sasaran strategis", 27, "20.16 21.35 21.18"),
              ("Pembangunan RB tematik", 10, "6.90 7.74 8.36"),
              ("Capaian dampak RB tematik", 10, "6.25 6.83 7.41"))  # fmt: skip
SCORES = [tuple(map(D, text.split())) for *_, text in COMPONENTS]
TOTALS = [sum((row[at] for row in SCORES), D(0)) for at in range(3)]
# area, actions, done, under way
AREAS = (("Manajemen perubahan", 18, 17, 1), ("Deregulasi kebijakan", 14, 12, 2), ("Penataan organisasi", 9, 8, 1),
         ("Penataan tata laksana", 23, 19, 3), ("Manajemen SDM aparatur", 27, 23, 3),
         ("Penguatan akuntabilitas", 21, 21, 0), ("Penguatan pengawasan", 25, 22, 2),
         ("Kualitas pelayanan publik", 31, 26, 4))  # fmt: skip
ACTIONS, DONE, GOING = (column_sum(AREAS, at) for at in (1, 2, 3))
# quarter, actions due, done in it
QUARTERS = (("Triwulan I", 24, 21), ("Triwulan II", 47, 45), ("Triwulan III", 52, 49), ("Triwulan IV", 45, 33))
assert (column_sum(QUARTERS, 1), column_sum(QUARTERS, 2)) == (ACTIONS, DONE)


@dataclass(frozen=True)
class Indicator:
    name: str
    last: Decimal
    target: Decimal
    now: Decimal

    @property
    def rate(self) -> Decimal:
        return percent(self.now, self.target)


TEXT = """
Nilai SAKIP|81.63|82.50|82.94
Nilai maturitas SPIP|3.58|3.65|3.71
Indeks SPBE|3.86|4.00|4.17
Indeks profesionalitas ASN|84.92|86.00|85.37
Indeks sistem merit|348.50|352.00|355.50
Nilai IKPA|95.18|96.00|96.72
Indeks tata kelola pengadaan|88.40|90.00|86.65
Indeks reformasi hukum|93.75|95.00|97.30
Survei penilaian integritas|79.26|80.50|81.08
Indeks pelayanan publik|4.42|4.50|4.61
"""
INDICES = [Indicator(name, *map(D, rest)) for name, *rest in (line.split("|") for line in TEXT.strip().splitlines())]
BY = {one.name: one for one in INDICES}
MEAN = rounded(sum((one.rate for one in INDICES), D(0)) / len(INDICES))
MISSED = [one for one in INDICES if one.rate < 100]


@dataclass(frozen=True)
class Unit:
    name: str
    kept: Decimal  # of 20
    reform: Decimal  # of 40
    result: Decimal  # of 40
    last: Decimal

    @property
    def lever(self) -> Decimal:
        return self.kept + self.reform

    @property
    def score(self) -> Decimal:
        return self.lever + self.result


UNITS = [Unit(name, *map(D, text.split())) for name, text in (
    ("Biro Perencanaan dan Keuangan", "17.84 33.62 34.95 85.20"),
    ("Biro Sumber Daya Manusia", "17.20 32.48 33.71 82.64"),
    ("Biro Hukum dan Organisasi", "18.06 34.15 35.32 86.71"), ("Biro Hubungan Masyarakat", "16.75 31.06 34.28 80.93"),
    ("Biro Umum", "15.92 28.74 31.85 77.36"), ("Inspektorat I", "18.31 34.87 35.64 87.92"),
    ("Pusat Data dan Informasi", "16.48 30.25 32.90 80.15"),
    ("Pusat Pengembangan SDM", "16.97 31.73 33.06 81.80"))]  # fmt: skip
RANKS = sorted((unit.score for unit in UNITS), reverse=True)
HOUSE = rounded(sum(RANKS, D(0)) / len(UNITS))
GRADES = ("CC", "B", "BB", "A", "AA")
# theme, outputs aimed at, done, ceiling, spent
THEMES = (("Pengentasan kemiskinan: pendampingan UMKM pangan", 1_250, 1_318, 4_862_500_000, 4_795_316_240),
          ("Peningkatan investasi: percepatan izin edar", 9_600, 10_134, 3_174_200_000, 3_148_907_515),
          ("Percepatan penurunan stunting: pangan fortifikasi", 420, 403, 2_538_900_000, 2_391_645_800),
          ("Digitalisasi administrasi: layanan daring terpadu", 16, 16, 5_416_400_000, 5_384_220_935))  # fmt: skip
CEILING, SPENT = column_sum(THEMES, 3), column_sum(THEMES, 4)
# unit group, staff, agents of change, of whom those reaching their plan
AGENTS = (("Sekretariat Utama", 486, 31, 28), ("Deputi I", 327, 19, 17), ("Deputi II", 241, 15, 15),
          ("Deputi III", 268, 17, 14), ("Deputi IV", 134, 9, 8),
          ("Unit pelaksana teknis", 3_912, 158, 139))  # fmt: skip
STAFF, CHOSEN, REACHED = (column_sum(AGENTS, at) for at in (1, 2, 3))
ADVICE = (("Kementerian PANRB", 11, 9), ("Inspektorat Utama", 17, 15), ("Tim penilai internal", 22, 20))
GIVEN, FOLLOWED = column_sum(ADVICE, 1), column_sum(ADVICE, 2)


def _grade(score: Decimal) -> str:
    return GRADES[sum(score > limit for limit in (60, 70, 80, 90))]


def bureaucracy_reform_year() -> MadeReport:
    """The monitoring of the reform of the authority in 2024."""
    w = Writer(STYLE)
    w.title("LAPORAN MONITORING DAN EVALUASI", "PELAKSANAAN REFORMASI BIROKRASI TAHUN 2024",
            "BADAN PENGAWAS OBAT DAN MAKANAN")  # fmt: skip
    for part in (_summary, _index, _areas, _quarters, _indices, _units, _themes, _agents, _advice):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ringkasan")
    w.paragraph(
        f"Indeks Reformasi Birokrasi (RB) tahun 2024 sebesar {f('p.index', _id(TOTALS[2]))} dengan kategori",
        f"{f('p.grade', _grade(TOTALS[2]), wrong='BB')}, {f('p.trend', 'meningkat', wrong='menurun')}",
        f"{f('p.up', _id(TOTALS[2] - TOTALS[1]))} poin dari tahun 2023. Dari {f('p.actions', str(ACTIONS))} rencana",
        f"aksi, {f('p.done', str(DONE))} telah selesai ({f('p.rate', _id(percent(DONE, ACTIONS)))}%). Rata-rata nilai",
        f"unit {f('p.house', _id(HOUSE))} dan anggaran RB tematik terserap",
        f"{f('p.used', _id(percent(SPENT, CEILING)))}%.",
    )


def _index(w: Writer) -> None:
    f = w.figure
    w.heading("1. Indeks Reformasi Birokrasi")
    rows: list[Row] = []
    for at, ((name, weight, _), scores) in enumerate(zip(COMPONENTS, SCORES, strict=True), 1):
        move, share = _id(scores[2] - scores[1]), _id(percent(scores[2], weight))
        rows.append([str(at), name, str(weight), *map(_id, scores), f(f"t1.{at}.move", move) if at % 2 == 0 else move,
                     f(f"t1.{at}", share)])  # fmt: skip
    rows.append(["", "<b>Indeks RB</b>", f("t1.weight", "100"), *(f(f"t1.total{at}", _id(value)) for at, value in
                 enumerate(TOTALS, 1)), f("t1.move", _id(TOTALS[2] - TOTALS[1])), _id(TOTALS[2])])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Komponen", rows=2), Spanning("Bobot", rows=2),
                        Spanning("Nilai", columns=3), Spanning("Perubahan 2023-2024", rows=2),
                        Spanning("Nilai 2024 terhadap bobot (%)", rows=2)], ["2022", "2023", "2024"]]  # fmt: skip
    w.table("Tabel 1. Nilai Komponen dan Indeks RB Tahun 2022-2024", head, rows)
    down = [name for (name, *_), row in zip(COMPONENTS, SCORES, strict=True) if row[2] < row[1]]
    assert down == ["Capaian sasaran strategis"]
    general = sum((row[2] for row in SCORES[:4]), D(0))
    w.paragraph(
        "Kategori indeks: AA &gt;90; A &gt;80-90; BB &gt;70-80; B &gt;60-70. Komponen RB general (nomor 1 sampai 4)",
        f"menyumbang {f('p.general', _id(general))} dari bobot {f('p.general.weight', '80')}, dan RB tematik",
        f"{f('p.theme', _id(TOTALS[2] - general))}. Hanya {f('p.down', words(1))} komponen yang nilainya",
        f"{f('p.fell', 'turun', wrong='naik')}, yakni capaian sasaran strategis sebesar",
        f"{f('p.fell.by', _id(SCORES[3][1] - SCORES[3][2]))} poin. Sejak tahun 2022 indeks bertambah",
        f"{f('p.since', _id(TOTALS[2] - TOTALS[0]))} poin.",
    )


def _areas(w: Writer) -> None:
    f = w.figure
    w.heading("2. Rencana Aksi")
    w.heading("a. Menurut area perubahan", 3)
    rows: list[Row] = []
    for at, (name, all_, done, going) in enumerate(AREAS, 1):
        left, rate = str(all_ - done - going), _id(percent(done, all_))
        rows.append([str(at), name, str(all_), str(done), str(going),
                     f(f"t2.{at}.left", left) if at in (4, 7) else left,
                     f(f"t2.{at}", rate) if at != 6 else rate])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.all", str(ACTIONS)), f("t2.done", str(DONE)), f("t2.going", str(GOING)),
                 f("t2.left", str(ACTIONS - DONE - GOING)), _id(percent(DONE, ACTIONS))])  # fmt: skip
    w.table("Tabel 2. Status Rencana Aksi menurut Area Perubahan",
            [["No", "Area perubahan", "Rencana aksi", "Selesai", "Berjalan", "Belum", "% selesai"]], rows)  # fmt: skip
    order = sorted(AREAS, key=lambda row: percent(row[2], row[1]))
    assert (order[0][0], order[-1][0]) == ("Penataan tata laksana", "Penguatan akuntabilitas")
    w.paragraph(
        f"Seluruh rencana aksi {f('p.best', 'penguatan akuntabilitas', wrong='penguatan pengawasan')} telah selesai,",
        f"sedangkan persentase terendah, {f('p.low', _id(percent(19, 23)))}%, terdapat pada penataan tata laksana.",
        f"Rencana aksi yang belum selesai berjumlah {f('p.open', str(ACTIONS - DONE))}, terdiri atas",
        f"{f('p.going', words(GOING))} yang berjalan dan {f('p.left', words(ACTIONS - DONE - GOING))} yang belum",
        "dimulai.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("b. Menurut triwulan", 3)
    rows: list[Row] = []
    due_all = done_all = 0
    for at, (name, due, done) in enumerate(QUARTERS, 1):
        due_all, done_all = due_all + due, done_all + done
        rows.append([str(at), name, str(due), str(done), f(f"t3.{at}.due", str(due_all)) if at in (2, 3) else
                     str(due_all), f(f"t3.{at}.done", str(done_all)) if at in (2, 3) else str(done_all),
                     f(f"t3.{at}", _id(percent(done_all, due_all)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Triwulan", rows=2), Spanning("Dalam triwulan", columns=2),
                        Spanning("Kumulatif", columns=3)], ["Target", "Selesai", "Target", "Selesai", "%"]]  # fmt: skip
    w.table("Tabel 3. Penyelesaian Rencana Aksi per Triwulan", head, rows)
    w.paragraph(
        f"Sampai dengan triwulan III telah selesai {f('p.third', '115')} rencana aksi. Pada triwulan IV diselesaikan",
        f"33 dari {f('p.fourth.due', '45')} rencana aksi, sehingga masih kurang {f('p.fourth', words(45 - 33))}.",
    )


def _indices(w: Writer) -> None:
    f = w.figure
    w.heading("3. Indikator Dampak")
    rows: list[Row] = []
    for at, one in enumerate(INDICES, 1):
        move = _id(one.now - one.last)
        rows.append([str(at), one.name, _id(one.last), _id(one.target), _id(one.now),
                     f(f"t4.{at}.move", move) if at % 3 == 1 else move, f(f"t4.{at}", _id(one.rate))])  # fmt: skip
    rows.append(["", "<b>Rata-rata capaian</b>", "", "", "", "", f("t4.mean", _id(MEAN))])
    w.table("Tabel 4. Target dan Realisasi Indikator Dampak RB Tahun 2024",
            [["No", "Indikator", "Realisasi 2023", "Target 2024", "Realisasi 2024", "Selisih", "Capaian (%)"]],
            rows)  # fmt: skip
    worse = [one.name for one in INDICES if one.now < one.last]
    assert worse == ["Indeks tata kelola pengadaan"]
    assert min(INDICES, key=lambda one: one.rate).name == worse[0]
    merit = BY["Indeks sistem merit"]
    w.paragraph(
        f"Dari {f('p.indices', words(len(INDICES)))} indikator, {f('p.hit', words(len(INDICES) - len(MISSED)))}",
        f"mencapai target dan {f('p.missed', words(len(MISSED)))} tidak. Capaian terendah,",
        f"{f('p.worst', _id(BY[worse[0]].rate))}%, ada pada indeks tata kelola pengadaan, yang turun",
        f"{f('p.worse', _id(BY[worse[0]].last - BY[worse[0]].now))} poin dari tahun sebelumnya. Indeks sistem merit",
        f"melampaui target {f('p.merit', _id(merit.now - merit.target))} poin.",
    )


def _units(w: Writer) -> None:
    f = w.figure
    w.heading("4. Penilaian Mandiri Unit Kerja")
    rows: list[Row] = []
    for at, unit in enumerate(UNITS, 1):
        grade, rank = _grade(unit.score), str(RANKS.index(unit.score) + 1)
        rows.append([str(at), unit.name, _id(unit.last), _id(unit.kept), _id(unit.reform),
                     f(f"t5.{at}.lever", _id(unit.lever)) if at % 2 == 0 else _id(unit.lever), _id(unit.result),
                     f(f"t5.{at}", _id(unit.score)), f("t5.grade", grade, wrong="A") if grade == "BB" and at == 5 else
                     grade, f(f"t5.{at}.rank", rank) if at in (1, 3, 7) else rank])  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", "", "", "", "", "", f("t5.mean", _id(HOUSE)), _grade(HOUSE), ""])
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Unit kerja", rows=2), Spanning("Nilai 2023", rows=2),
                        Spanning("Pengungkit (60)", columns=3), Spanning("Hasil (40)", rows=2),
                        Spanning("Nilai 2024", rows=2), Spanning("Kategori", rows=2), Spanning("Peringkat", rows=2)],
                       ["Pemenuhan (20)", "Reform (40)", "Jumlah"]]  # fmt: skip
    w.table("Tabel 5. Nilai Penilaian Mandiri Unit Kerja", head, rows)
    best = max(UNITS, key=lambda unit: unit.score)
    above, fell = sum(unit.score > HOUSE for unit in UNITS), sum(unit.score < unit.last for unit in UNITS)
    assert (best.name, UNITS[4].score, fell) == ("Inspektorat I", RANKS[-1], 3)
    w.paragraph(
        f"Nilai tertinggi {f('p.top', _id(best.score))} diraih {f('p.top.name', best.name, wrong=UNITS[2].name)} dan",
        f"nilai terendah {f('p.bottom', _id(RANKS[-1]))} oleh Biro Umum; keduanya berselisih",
        f"{f('p.spread', _id(RANKS[0] - RANKS[-1]))}. Sebanyak {f('p.above', words(above))} unit bernilai di atas",
        f"rata-rata. Dibandingkan tahun 2023, nilai {f('p.units.fell', words(fell))} unit turun, sedangkan nilai",
        f"Inspektorat I bertambah {f('p.top.gain', _id(best.score - best.last))}.",
    )


def _themes(w: Writer) -> None:
    f = w.figure
    w.heading("5. Reformasi Birokrasi Tematik")
    rows: list[Row] = [[str(at), name, whole(aim), whole(done), f(f"t6.{at}.out", _id(percent(done, aim))),
                        whole(ceiling), whole(spent), f(f"t6.{at}", _id(percent(spent, ceiling)))]
                       for at, (name, aim, done, ceiling, spent) in enumerate(THEMES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", "", "", "", f("t6.ceiling", whole(CEILING)), f("t6.spent", whole(SPENT)),
                 f("t6.rate", _id(percent(SPENT, CEILING)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Tema dan kegiatan utama", rows=2),
                        Spanning("Output", columns=3), Spanning("Anggaran (Rp)", columns=3)],
                       ["Target", "Realisasi", "%", "Pagu", "Realisasi", "%"]]  # fmt: skip
    w.table("Tabel 6. Output dan Anggaran RB Tematik", head, rows)
    w.paragraph(
        f"Output pendampingan UMKM melebihi target {f('p.umkm', str(1_318 - 1_250))} UMKM. Sebaliknya output penurunan",
        f"stunting kurang {f('p.stunting', words(420 - 403))} dari target. Dari pagu",
        f"Rp{f('p.ceiling', whole(CEILING))} tersisa Rp{f('p.rest', whole(CEILING - SPENT))}; tema digitalisasi",
        f"memakai bagian terbesar, yakni {f('p.digital', _id(percent(THEMES[3][4], SPENT)))}% dari realisasi.",
    )
    assert max(THEMES, key=lambda row: row[4]) == THEMES[3]


def _agents(w: Writer) -> None:
    f = w.figure
    w.heading("6. Agen Perubahan")
    rows: list[Row] = [[str(at), name, whole(staff), str(agents), f(f"t7.{at}", _id(percent(agents, staff)))
                        if at % 2 else _id(percent(agents, staff)), str(done), _id(percent(done, agents)) if at % 2 else
                        f(f"t7.{at}.done", _id(percent(done, agents)))]
                       for at, (name, staff, agents, done) in enumerate(AGENTS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.staff", whole(STAFF)), f("t7.agents", str(CHOSEN)),
                 _id(percent(CHOSEN, STAFF)), f("t7.done", str(REACHED)), _id(percent(REACHED, CHOSEN))])  # fmt: skip
    w.table("Tabel 7. Agen Perubahan per Kelompok Unit", [["No", "Kelompok unit", "Pegawai", "Agen perubahan",
            "% pegawai", "Mencapai rencana", "% agen"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {f('p.agents', str(CHOSEN))} agen perubahan, {f('p.reached', _id(percent(REACHED, CHOSEN)))}% mencapai",
        f"rencana aksi perubahannya dan {f('p.notyet', str(CHOSEN - REACHED))} orang belum. Unit pelaksana teknis",
        f"menyumbang {f('p.upt', _id(percent(158, CHOSEN)))}% agen perubahan.",
    )


def _advice(w: Writer) -> None:
    f = w.figure
    w.heading("7. Tindak Lanjut Rekomendasi dan Penutup")
    rows: list[Row] = [[str(at), name, str(n), str(done), str(n - done), f(f"t8.{at}", _id(percent(done, n)))]
                       for at, (name, n, done) in enumerate(ADVICE, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t8.all", str(GIVEN)), f("t8.done", str(FOLLOWED)), str(GIVEN - FOLLOWED),
                 _id(percent(FOLLOWED, GIVEN))])  # fmt: skip
    w.table("Tabel 8. Rekomendasi Evaluasi RB Tahun 2023 dan Tindak Lanjutnya",
            [["No", "Pemberi rekomendasi", "Rekomendasi", "Selesai", "Belum", "% selesai"]], rows)  # fmt: skip
    w.paragraph(
        f"Masih {f('p.advice', words(GIVEN - FOLLOWED))} rekomendasi yang belum ditindaklanjuti. Agar indeks mencapai",
        f"90, masih diperlukan {f('p.need', _id(90 - TOTALS[2]))} poin.",
    )
