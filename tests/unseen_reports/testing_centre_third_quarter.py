"""Interim report (third quarter) of a testing centre: shares by their parts, scores by quarter, laboratories, money.

Liberation Serif, an open table with rules above and below only, a grey head repeated overleaf, captions above at the
left with the number alone in bold, rupiah in full.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 25mm 19mm 22mm 25mm; }
body { font: 11pt/1.4 'Liberation Serif', serif; }
h1 { font-size: 17pt; text-align: center; margin: 10mm 0 14mm; line-height: 1.5; }
h2 { font-size: 12.5pt; margin: 14pt 0 6pt; } h3 { font-size: 11pt; font-style: italic; margin: 9pt 0 4pt; }
h2, h3 { break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; } ol { margin: 0 0 6pt; }
p.caption { text-align: left; font-size: 10pt; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; margin-bottom: 9pt; border-bottom: 1pt solid #000; }
thead { border-top: 1pt solid #000; border-bottom: 0.6pt solid #000; } th { background: #e6e6e6; font-weight: bold; }
th, td { padding: 2.4pt 4pt; text-align: center; } td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
"""

D = Decimal
# laboratory, samples carried over, received by quarter, finished, of these in time
LABS = (("Obat dan NAPZA", 42, 168, 214, 231, 603, 561), ("Obat bahan alam dan suplemen", 18, 97, 126, 118, 329, 298),
        ("Kosmetik", 23, 112, 141, 159, 402, 377), ("Pangan dan air", 37, 186, 203, 227, 598, 532),
        ("Mikrobiologi", 15, 84, 93, 101, 268, 259), ("Bioteknologi dan vaksin", 9, 46, 58, 61, 147, 126))  # fmt: skip
OLDER, FIRST, SECOND, THIRD, FINISHED, TIMELY = (column_sum(LABS, at) for at in range(1, 7))
RECEIVED = FIRST + SECOND + THIRD
WAITING = OLDER + RECEIVED - FINISHED
# reference standard, aimed at in the year, made until September, sent to the balai
STANDARDS = (("Bahan aktif obat", 46, 37, 1_842), ("Senyawa penanda bahan alam", 18, 13, 496),
             ("Cemaran dan pengawet pangan", 22, 19, 873), ("Bahan kosmetik", 14, 9, 388))  # fmt: skip
AIMED, MADE, SENT = (column_sum(STANDARDS, at) for at in (1, 2, 3))
# training, times, participants, mean before, mean after
TRAININGS = (("Uji disolusi dan keseragaman", 3, 74, "61.40", "83.75"),
             ("Kromatografi cair spektrometri massa", 2, 46, "57.25", "80.10"),
             ("Uji mikrobiologi", 4, 98, "64.80", "85.35"),
             ("Estimasi ketidakpastian", 2, 52, "52.65", "78.90"))  # fmt: skip
TIMES, TRAINEES = column_sum(TRAININGS, 1), column_sum(TRAININGS, 2)
SCORE = rounded(sum((D(row[4]) * row[2] for row in TRAININGS), D(0)) / TRAINEES)  # of all participants
ADVICE = (41, 46)  # laboratories of the balai that were guided and that are to be guided


@dataclass(frozen=True)
class Indicator:
    code: str
    name: str
    targets: tuple[Decimal, ...]  # cumulative, TW I to IV
    parts: tuple[int, int] | None
    value: Decimal
    before: Decimal  # until the second quarter
    last: Decimal  # until the third quarter of 2023

    @property
    def now(self) -> Decimal:
        return percent(*self.parts) if self.parts else self.value

    @property
    def rate(self) -> Decimal:
        return percent(self.now, self.targets[2])

    def show(self, value: Decimal) -> str:
        return _id(value, 0 if self.name.startswith("Jumlah") else 2)


PARTS = {"1.1": (TIMELY, FINISHED), "1.2": (FINISHED, OLDER + RECEIVED), "2.1": (MADE, AIMED), "3.1": ADVICE,
         "6.1": (37, 48), "6.2": (143, 166)}  # fmt: skip
# code, name, targets, result where it is no share, until the second quarter, in 2023
TEXT = """
1.1|Persentase sampel rujukan yang selesai tepat waktu|88.00 88.50 89.00 90.00||89.37|88.12
1.2|Persentase sampel rujukan yang selesai diuji|80.00 84.00 88.00 95.00||87.64|92.05
2.1|Persentase baku pembanding yang diproduksi|15.00 45.00 75.00 100.00||49.00|72.83
2.2|Jumlah metode analisis yang dikembangkan|6 20 38 52|43|22|36
3.1|Persentase laboratorium balai yang dibina|20.00 50.00 80.00 100.00||52.17|84.78
3.2|Jumlah uji profisiensi yang diselenggarakan|1 4 9 12|8|4|7
4.1|Indeks kepuasan pengguna layanan pengujian|88.00 88.50 89.00 89.50|90.24|89.61|88.95
4.2|Nilai rata-rata hasil pelatihan penguji|78.00 79.00 80.00 80.00||81.47|80.36
5.1|Indeks pemenuhan standar kemampuan laboratorium|2.80 2.90 3.00 3.20|3.12|2.95|2.76
6.1|Persentase rekomendasi evaluasi internal yang ditindaklanjuti|25.00 50.00 80.00 100.00||54.17|71.43
6.2|Persentase pegawai yang memenuhi 20 jam pelajaran|20.00 50.00 75.00 100.00||58.43|80.12
"""
IKK = []
for code, title, aims, result, before, last in (line.split("|") for line in TEXT.strip().splitlines()):
    IKK.append(
        Indicator(code, title, tuple(map(D, aims.split())), PARTS.get(code), D(result or SCORE), D(before), D(last))
    )
BY = {one.code: one for one in IKK}
GOALS = ("Meningkatnya layanan pengujian rujukan", "Tersedianya metode dan baku pembanding",
         "Meningkatnya kemampuan laboratorium balai", "Meningkatnya kepuasan dan kompetensi",
         "Terpenuhinya standar kemampuan laboratorium", "Terwujudnya tata kelola pusat yang baik")  # fmt: skip
RATES = [[one.rate for one in IKK if one.code[0] == str(goal)] for goal in range(1, 7)]
NPS = [rounded(sum(rates, D(0)) / len(rates)) for rates in RATES]
EARLIER = tuple(tuple(map(D, text.split())) for text in
                ("101.26 102.73", "98.40 107.95", "100.83 102.17", "102.09 102.18", "101.43 101.72",
                 "97.65 112.60"))  # fmt: skip
SCORES = [rounded(sum((row[at] for row in EARLIER), D(0)) / 6) for at in (0, 1)] + [rounded(sum(NPS, D(0)) / 6)]
HIT, MISSED = [one for one in IKK if one.rate >= 100], [one for one in IKK if one.rate < 100]
# action, aimed at, done
ACTIONS = (("Validasi metode uji cemaran etilen glikol", 100, 100), ("Kalibrasi alat utama laboratorium", 100, 100),
           ("Pengadaan spektrometer massa", 75, 40), ("Pembinaan laboratorium unggulan", 80, 85),
           ("Penyusunan modul pelatihan daring", 100, 100), ("Akreditasi penyelenggara uji profisiensi", 60, 60),
           ("Pembaruan aplikasi pelacakan sampel", 90, 70), ("Audit internal ISO/IEC 17025", 100, 100))  # fmt: skip
ONTIME = sum(done >= aim for _, aim, done in ACTIONS)
# kind of spending, ceiling at first, taken off, added, planned until September, spent
KINDS = (("Belanja pegawai", 27_614_300_000, 0, 1_180_500_000, 21_320_000_000, 21_184_637_215),
         ("Belanja barang", 38_927_450_000, 3_115_200_000, 642_750_000, 25_860_000_000, 24_719_305_480),
         ("Belanja modal", 41_860_000_000, 4_480_000_000, 0, 24_300_000_000, 16_947_812_600))  # fmt: skip
OLD_CEILING, CUT, ADDED, PLAN, SPENT = (column_sum(KINDS, at) for at in range(1, 6))
CEILING = OLD_CEILING - CUT + ADDED
CEILINGS = [row[1] - row[2] + row[3] for row in KINDS]
UNTIL_JUNE = 38_205_918_744


def testing_centre_third_quarter() -> MadeReport:
    """The report of a national testing centre until September 2024."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA INTERIM", "TRIWULAN III TAHUN 2024", "PUSAT PENGEMBANGAN PENGUJIAN OBAT DAN MAKANAN")
    for part in (_summary, _targets, _results, _scores, _last, _labs, _standards, _trainings, _actions, _money):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Sampai dengan triwulan III tahun 2024 Pusat mengukur {f('p.ikk', words(len(IKK)))} indikator kinerja dari",
        f"enam sasaran kegiatan. Nilai Pencapaian Sasaran (NPS) Pusat {f('p.nps', _id(SCORES[2]))}%,",
        f"{f('p.nps.move', 'turun', wrong='naik')} {f('p.nps.by', _id(SCORES[1] - SCORES[2]))} poin dibandingkan",
        f"triwulan II. Sebanyak {f('p.hit', words(len(HIT)))} indikator mencapai target triwulan dan",
        f"{words(len(MISSED))} indikator belum. Anggaran terserap Rp{f('p.spent', whole(SPENT))} dari pagu",
        f"Rp{f('p.ceiling', whole(CEILING))} atau {f('p.used', _id(percent(SPENT, CEILING)))}%.",
    )


def _targets(w: Writer) -> None:
    w.heading("A. TARGET KINERJA")
    rows: list[Row] = [[one.code, one.name, *map(one.show, one.targets)] for one in IKK]
    head: list[Row] = [[Spanning("Kode", rows=2), Spanning("Indikator kinerja", rows=2),
                        Spanning("Target kumulatif", columns=4)], ["TW I", "TW II", "TW III", "TW IV"]]  # fmt: skip
    w.table("<b>Tabel 1.</b> Target Kumulatif Triwulanan Tahun 2024", head, rows)
    w.paragraph("Sasaran kegiatan: " + "; ".join(f"SK {at} {name}" for at, name in enumerate(GOALS, 1)) + ".")


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("B. CAPAIAN KINERJA TRIWULAN III")
    w.heading("B.1 Capaian terhadap target triwulan dan target tahunan", 3)
    rows: list[Row] = []
    for at, one in enumerate(IKK, 1):
        year, parts = _id(percent(one.now, one.targets[3])), map(whole, one.parts) if one.parts else ("-", "-")
        rows.append([one.code, one.name, f(f"t2.{one.code}.target", one.show(one.targets[2])) if at % 4 == 1 else
                     one.show(one.targets[2]), *parts, f(f"t2.{one.code}.now", one.show(one.now)) if one.parts else
                     one.show(one.now), f(f"t2.{one.code}", _id(one.rate)),
                     f(f"t2.{one.code}.year", year) if at % 2 == 0 else year])  # fmt: skip
    head: list[Row] = [[Spanning("Kode", rows=2), Spanning("Indikator kinerja", rows=2),
                        Spanning("Target TW III", rows=2), Spanning("Realisasi s.d. TW III", columns=3),
                        Spanning("Capaian (%)", columns=2)],
                       ["Pembilang", "Penyebut", "Nilai", "thd target TW III", "thd target tahunan"]]  # fmt: skip
    w.table("<b>Tabel 2.</b> Capaian Indikator Kinerja s.d. Triwulan III", head, rows)
    top, low = max(IKK, key=lambda one: one.rate), min(IKK, key=lambda one: one.rate)
    assert (top.code, low.code) == ("6.2", "3.2")
    w.paragraph(
        f"Capaian paling tinggi, {f('p.top', _id(top.rate))}%, diperoleh persentase pegawai yang memenuhi 20 jam",
        f"pelajaran: dari 166 pegawai, {f('p.top.staff', '143')} pegawai telah memenuhinya. Capaian paling rendah,",
        f"{f('p.low', _id(low.rate))}%, terdapat pada",
        f"{f('p.low.name', 'jumlah uji profisiensi', wrong='jumlah metode')}, yang baru {words(8)}",
        f"kali diselenggarakan dari {f('p.low.target', words(9))} yang direncanakan; untuk memenuhi target tahunan",
        f"masih diperlukan {f('p.low.left', words(12 - 8))} kali lagi.",
    )


def _scores(w: Writer) -> None:
    f = w.figure
    w.heading("B.2 Nilai Pencapaian Sasaran per triwulan", 3)
    rows: list[Row] = [[f"SK {at}", name, *map(_id, past), f(f"t3.{at}", _id(now)),
                        f(f"t3.{at}.move", _id(now - past[1])) if at % 2 else _id(now - past[1])]
                       for at, (name, past, now) in enumerate(zip(GOALS, EARLIER, NPS, strict=True), 1)]  # fmt: skip
    rows.append(["", "<b>NPS Pusat</b>", *(f(f"t3.nps{at}", _id(value)) for at, value in enumerate(SCORES, 1)),
                 _id(SCORES[2] - SCORES[1])])  # fmt: skip
    head: list[Row] = [["Kode", "Sasaran kegiatan", "TW I", "TW II", "TW III", "Selisih TW II-TW III"]]
    w.table("<b>Tabel 3.</b> Nilai Pencapaian Sasaran (%)", head, rows)
    rose = sum(now > past[1] for now, past in zip(NPS, EARLIER, strict=True))
    w.paragraph(
        "NPS sasaran adalah rata-rata capaian indikatornya terhadap target triwulan, dan NPS Pusat rata-rata NPS",
        f"keenam sasaran. Dibandingkan triwulan II, {f('p.rose', words(rose))} sasaran mengalami kenaikan dan",
        f"{words(6 - rose)} sasaran mengalami penurunan.",
    )


def _last(w: Writer) -> None:
    f = w.figure
    w.heading("B.3 Perbandingan dengan periode yang sama tahun 2023", 3)
    rows: list[Row] = []
    for at, one in enumerate(IKK, 1):
        move = _id(growth(one.now, one.last))
        rows.append([one.code, one.name, one.show(one.last), one.show(one.before), one.show(one.now),
                     f(f"t4.{one.code}", move) if at % 3 == 0 else move])  # fmt: skip
    head: list[Row] = [["Kode", "Indikator kinerja", "TW III 2023", "TW II 2024", "TW III 2024", "Pertumbuhan (%)"]]
    w.table("<b>Tabel 4.</b> Realisasi Kumulatif dan Pertumbuhannya dari TW III 2023", head, rows)
    assert [one.code for one in IKK if one.now < one.last] == ["1.2"]
    w.paragraph(
        f"Realisasi {f('p.better', words(len(IKK) - 1))} indikator lebih tinggi daripada triwulan III tahun 2023.",
        f"Indeks kepuasan pengguna bertambah {f('p.ikm', _id(BY['4.1'].now - BY['4.1'].last))} poin dan metode",
        f"analisis yang dikembangkan bertambah {words(43 - 36)} metode. Persentase sampel yang selesai",
        f"diuji {f('p.fell', 'turun', wrong='naik')} {f('p.fell.by', _id(BY['1.2'].last - BY['1.2'].now))} poin.",
    )


def _labs(w: Writer) -> None:
    f = w.figure
    w.heading("C. PELAKSANAAN KEGIATAN")
    w.heading("C.1 Pengujian sampel rujukan", 3)
    rows: list[Row] = []
    for at, (name, old, *quarters, done, timely) in enumerate(LABS, 1):
        total = old + sum(quarters)
        rows.append([str(at), name, str(old), *map(str, quarters), f(f"t5.{at}", str(total)) if at % 3 == 1 else
                     str(total), str(done), f(f"t5.{at}.left", str(total - done)) if at % 3 == 0 else str(total - done),
                     str(timely), f(f"t5.{at}.rate", _id(percent(timely, done)))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.old", str(OLDER)), *(f(f"t5.tw{at}", str(n)) for at, n in
                 enumerate((FIRST, SECOND, THIRD), 1)), f("t5.all", whole(OLDER + RECEIVED)),
                 f("t5.done", whole(FINISHED)), str(WAITING), f("t5.timely", whole(TIMELY)),
                 _id(percent(TIMELY, FINISHED))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Laboratorium", rows=2), Spanning("Sisa 2023", rows=2),
                        Spanning("Sampel masuk", columns=3), Spanning("Beban", rows=2), Spanning("Selesai", rows=2),
                        Spanning("Belum selesai", rows=2), Spanning("Tepat waktu", columns=2)],
                       ["TW I", "TW II", "TW III", "Sampel", "%"]]  # fmt: skip
    w.table("<b>Tabel 5.</b> Sampel Rujukan s.d. Triwulan III", head, rows)
    slow = min(LABS, key=lambda row: row[6] / row[5])
    assert slow[0] == "Bioteknologi dan vaksin"
    w.paragraph(
        f"Sejak Januari diterima {f('p.received', whole(RECEIVED))} sampel, {f('p.third', str(THIRD))} di antaranya",
        f"pada triwulan III, atau {f('p.third.growth', _id(growth(THIRD, SECOND)))}% lebih banyak daripada triwulan",
        f"II. Sampel yang terlambat selesai {f('p.late', str(FINISHED - TIMELY))} sampel dan yang belum selesai",
        f"{f('p.waiting', str(WAITING))} sampel. Ketepatan waktu terendah ada pada laboratorium bioteknologi dan",
        f"vaksin ({f('p.slow', _id(percent(slow[6], slow[5])))}%).",
    )


def _standards(w: Writer) -> None:
    f = w.figure
    w.heading("C.2 Baku pembanding", 3)
    rows: list[Row] = [[str(at), name, str(aim), str(made), f(f"t6.{at}", _id(percent(made, aim))), whole(sent)]
                       for at, (name, aim, made, sent) in enumerate(STANDARDS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.aim", str(AIMED)), f("t6.made", str(MADE)), _id(percent(MADE, AIMED)),
                 f("t6.sent", whole(SENT))])  # fmt: skip
    w.table("<b>Tabel 6.</b> Produksi dan Distribusi Baku Pembanding",
            [["No", "Jenis", "Target setahun", "Diproduksi", "%", "Didistribusikan (vial)"]], rows)  # fmt: skip
    w.paragraph(
        f"Telah diproduksi {f('p.made', str(MADE))} baku pembanding; {f('p.tomake', str(AIMED - MADE))} baku",
        f"menyusul pada triwulan IV. Bahan aktif obat mencakup {f('p.vials', _id(percent(1_842, SENT)))}% vial.",
    )


def _trainings(w: Writer) -> None:
    f = w.figure
    w.heading("C.3 Pelatihan penguji", 3)
    rows: list[Row] = [[str(at), name, str(n), str(people), _id(D(old)), _id(D(new)),
                        f(f"t7.{at}", _id(D(new) - D(old)))]
                       for at, (name, n, people, old, new) in enumerate(TRAININGS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.times", str(TIMES)), f("t7.people", str(TRAINEES)), "", "", ""])
    head: list[Row] = [["No", "Pelatihan", "Kali", "Peserta", "Nilai awal", "Nilai akhir", "Kenaikan"]]
    w.table("<b>Tabel 7.</b> Pelatihan Penguji dan Nilai Rata-rata", head, rows)
    w.paragraph(
        f"Sebanyak {f('p.trainees', str(TRAINEES))} peserta dilatih dalam {words(TIMES)} kali pelatihan.",
        f"Kenaikan nilai terbesar, {f('p.gain', _id(D('26.25')))} poin, dicapai pada pelatihan estimasi",
        "ketidakpastian.",
        f"Rata-rata nilai akhir seluruh peserta {f('p.score', _id(SCORE))} menjadi realisasi indikator 4.2.",
    )
    assert max(D(row[4]) - D(row[3]) for row in TRAININGS) == D("78.90") - D("52.65") == D("26.25")


def _actions(w: Writer) -> None:
    f = w.figure
    w.heading("D. PELAKSANAAN RENCANA AKSI")
    rows: list[Row] = [[str(at), name, f"{aim}%", f"{done}%", f(f"t8.{at}", "Sesuai" if done >= aim else "Terlambat",
                        wrong="Terlambat" if done >= aim else "Sesuai") if at in (3, 4) else
                        "Sesuai" if done >= aim else "Terlambat"]
                       for at, (name, aim, done) in enumerate(ACTIONS, 1)]  # fmt: skip
    w.table("<b>Tabel 8.</b> Kemajuan Rencana Aksi s.d. September 2024 (Sesuai: realisasi paling sedikit sama dengan"
            " target)", [["No", "Rencana aksi", "Target", "Realisasi", "Keterangan"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {f('p.actions', words(len(ACTIONS)))} rencana aksi, {f('p.ontime', words(ONTIME))} berjalan sesuai",
        f"target dan {words(len(ACTIONS) - ONTIME)} terlambat. Keterlambatan terbesar,",
        f"{f('p.lag', str(75 - 40))} poin persentase, terjadi pada pengadaan spektrometer massa.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("E. REALISASI ANGGARAN")
    rows: list[Row] = []
    for at, ((name, first, cut, more, plan, spent), ceiling) in enumerate(zip(KINDS, CEILINGS, strict=True), 1):
        rows.append(
            [
                str(at),
                name,
                whole(first),
                whole(cut),
                whole(more),
                f(f"t9.{at}", whole(ceiling)),
                whole(plan),
                whole(spent),
                f(f"t9.{at}.rate", _id(percent(spent, ceiling))),
                _id(percent(spent, plan)),
            ]
        )
    rows.append(["", "<b>Jumlah</b>", f("t9.first", whole(OLD_CEILING)), f("t9.cut", whole(CUT)),
                 f("t9.added", whole(ADDED)), whole(CEILING), f("t9.plan", whole(PLAN)), f("t9.spent", whole(SPENT)),
                 _id(percent(SPENT, CEILING)), f("t9.plan.rate", _id(percent(SPENT, PLAN)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Jenis belanja", rows=2), Spanning("Pagu (Rp)", columns=4),
                        Spanning("RPD s.d. TW III (Rp)", rows=2), Spanning("Realisasi (Rp)", rows=2),
                        Spanning("Realisasi (%)", columns=2)],
                       ["Semula", "Penghematan", "Tambahan", "Menjadi", "thd pagu", "thd RPD"]]  # fmt: skip
    w.table("<b>Tabel 9.</b> Perubahan Pagu dan Realisasi Anggaran s.d. Triwulan III", head, rows)
    w.paragraph(
        f"Pagu semula Rp{whole(OLD_CEILING)} dikurangi penghematan dan ditambah tambahan belanja sehingga",
        f"{f('p.down', 'berkurang', wrong='bertambah')} Rp{f('p.down.by', whole(OLD_CEILING - CEILING))}. Realisasi",
        f"triwulan III saja Rp{f('p.third.spent', whole(SPENT - UNTIL_JUNE))}, karena sampai dengan Juni telah",
        f"dibelanjakan Rp{whole(UNTIL_JUNE)}. Dibandingkan RPD, realisasi kurang Rp{f('p.gap', whole(PLAN - SPENT))},",
        f"terutama pada belanja {f('p.gap.kind', 'modal', wrong='barang')} yang baru mencapai",
        f"{f('p.modal', _id(percent(KINDS[2][5], KINDS[2][4])))}% dari RPD. Sisa pagu untuk triwulan IV",
        f"Rp{f('p.rest', whole(CEILING - SPENT))}.",
    )
