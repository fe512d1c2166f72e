"""Monitoring of a satisfaction survey's plans: nine elements by unit, semesters, actions with deadlines and states.

Liberation Sans Narrow, full thin rules, a cream head repeated overleaf, the list of actions on landscape pages.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 22mm 20mm; } @page wide { size: A4 landscape; margin: 18mm 20mm; }
body { font: 11pt/1.45 'Liberation Sans Narrow', 'Liberation Sans', sans-serif; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 10mm; line-height: 1.4; }
h2 { font-size: 12.5pt; margin: 13pt 0 5pt; break-after: avoid; } h2:last-of-type, h2:last-of-type ~ * { page: wide; }
h3 { font-size: 11pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 10pt; text-align: left; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9.6pt; margin-bottom: 9pt; }
th, td { border: 0.4pt solid #555; padding: 2.4pt 4pt; text-align: center; } th { background: #f6ecd0; }
td:nth-child(2) { text-align: left; } tr { break-inside: avoid; } ol { margin: 0 0 6pt; }
"""

D = Decimal
# unit, users of the half-year, men, women, index of the two semesters before
UNITS = (("Pengujian", 412, 58, 79, "86.71 87.19"), ("Sertifikasi", 538, 71, 84, "84.92 85.64"),
         ("Informasi dan pengaduan", 297, 49, 62, "88.06 87.83"), ("Surat keterangan impor dan ekspor", 763, 103, 91,
         "82.47 83.94"))  # fmt: skip
USERS, MEN, WOMEN = (column_sum(UNITS, at) for at in (1, 2, 3))
ANSWERED = MEN + WOMEN
PAST = [tuple(map(Decimal, row[4].split())) for row in UNITS]
ELEMENTS = (("Persyaratan", "3.51 3.44 3.55 3.40"), ("Sistem, mekanisme, dan prosedur", "3.48 3.39 3.52 3.37"),
            ("Waktu penyelesaian", "3.29 3.27 3.46 3.18"), ("Biaya/tarif", "3.55 3.58 3.73 3.61"),
            ("Produk spesifikasi jenis pelayanan", "3.54 3.46 3.57 3.43"), ("Kompetensi pelaksana",
                                                                            "3.63 3.55 3.66 3.48"),
            ("Perilaku pelaksana", "3.68 3.62 3.72 3.54"), ("Penanganan pengaduan", "3.47 3.38 3.60 3.33"),
            ("Sarana dan prasarana", "3.36 3.41 3.50 3.30"))  # fmt: skip
NRR = [tuple(map(Decimal, text.split())) for _, text in ELEMENTS]
MEANS = [rounded(sum(scores) / 4) for scores in NRR]
INDEX = [rounded(sum(scores[at] for scores in NRR) * 25 / 9) for at in range(4)]
TOTALS = [rounded(sum(past[at] for past in PAST) / 4) for at in (0, 1)]
TOTALS.append(rounded(sum(INDEX) / 4))
# unit, element, action, deadline (month, day), finished, progress
ACTIONS = (
    (0, 3, "Menambah penguji untuk jalur cepat", (6, 30), (6, 24), 100),
    (0, 3, "Menerapkan antrean sampel daring", (7, 31), (8, 8), 100),
    (0, 9, "Merapikan ruang terima sampel", (5, 31), (5, 28), 100),
    (0, 9, "Mengganti kursi ruang tunggu", (9, 30), None, 60),
    (0, 8, "Membuat buku saku pengaduan", (8, 29), (8, 27), 100),
    (1, 3, "Menyusun jadwal audit sarana bulanan", (6, 30), (6, 30), 100),
    (1, 3, "Evaluasi berkas paling lama dua hari", (8, 29), None, 75),
    (1, 8, "Menunjuk petugas pengaduan", (5, 30), (5, 26), 100),
    (1, 2, "Menyederhanakan alur permohonan", (7, 31), (7, 30), 100),
    (1, 2, "Membuat video tata cara", (9, 30), (9, 19), 100),
    (1, 1, "Memutakhirkan daftar persyaratan", (6, 13), (6, 20), 100),
    (2, 3, "Menjawab pesan dalam satu jam", (6, 30), (6, 17), 100),
    (2, 9, "Menambah nomor layanan pesan", (7, 31), (7, 22), 100),
    (2, 2, "Menata menu pada laman", (11, 28), None, 40),
    (3, 3, "Membuka loket sore hari", (6, 30), (6, 26), 100),
    (3, 3, "Memantau waktu layanan harian", (7, 31), (7, 31), 100),
    (3, 3, "Memasang peringatan otomatis", (9, 30), None, 30),
    (3, 9, "Memperbaiki aplikasi pada jam sibuk", (8, 29), (9, 5), 100),
    (3, 9, "Menambah komputer mandiri", (12, 12), None, 0),
    (3, 8, "Rapat pengaduan mingguan", (5, 30), (5, 23), 100),
    (3, 2, "Sosialisasi prosedur kepada importir", (8, 15), (8, 14), 100),
    (3, 1, "Menyediakan contoh dokumen", (10, 31), None, 0),
)


def _state(progress: int) -> str:
    return "Selesai" if progress == 100 else "Proses" if progress else "Belum"


STATES = {name: sum(_state(row[5]) == name for row in ACTIONS) for name in ("Selesai", "Proses", "Belum")}
LATE = [row for row in ACTIONS if row[4] and row[4] > row[3]]
OVERDUE = [row for row in ACTIONS if not row[4] and row[3] <= (9, 30)]
# channel, complaints, answered
CHANNELS = (("Tatap muka", 14, 14), ("Pesan singkat", 63, 61), ("Media sosial", 27, 24), ("SP4N-LAPOR!", 9, 9))
HEARD, REPLIED = column_sum(CHANNELS, 1), column_sum(CHANNELS, 2)


def _grade(value: Decimal) -> str:
    return "A" if value >= D("88.31") else "B" if value >= D("76.61") else "C" if value >= 65 else "D"


def _day(day: tuple[int, int] | None) -> str:
    return f"{day[1]:02}/{day[0]:02}/2025" if day else "-"


def survey_plan_monitoring() -> MadeReport:
    """The monitoring of the third quarter of 2025 at a large balai."""
    w = Writer(STYLE)
    w.title("LAPORAN MONITORING DAN EVALUASI TINDAK LANJUT", "SURVEI KEPUASAN MASYARAKAT SEMESTER I TAHUN 2025",
            "BALAI BESAR POM DI SAMUDRA RAYA")  # fmt: skip
    for part in (_people, _index, _semesters, _plans, _annex):
        part(w)
    return w.report()


def _people(w: Writer) -> None:
    f = w.figure
    w.heading("I. PENDAHULUAN")
    w.paragraph(
        f"Survei kepuasan masyarakat semester I tahun 2025 menilai {f('p.units', words(4))} unit pelayanan publik",
        f"(UPP) dengan {f('p.elements', words(9))} unsur. Kuesioner diisi oleh {f('p.answered', str(ANSWERED))}",
        f"responden. Indeks kepuasan masyarakat (IKM) balai besar {f('p.ikm', _id(TOTALS[2]))} dengan mutu",
        f"{f('p.grade', _grade(TOTALS[2]))}. Dari {f('p.plans', str(len(ACTIONS)))} rencana tindak lanjut, sampai",
        f"dengan 30 September 2025 telah selesai {f('p.done', str(STATES['Selesai']))} atau",
        f"{f('p.rate', _id(percent(STATES['Selesai'], len(ACTIONS))))}%.",
    )
    rows: list[Row] = [[str(at), name, whole(users), str(men), str(women), f(f"t1.{at}", str(men + women)),
                        f(f"t1.{at}.rate", _id(percent(men + women, users)))]
                       for at, (name, users, men, women, _) in enumerate(UNITS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.users", whole(USERS)), f("t1.men", str(MEN)), f("t1.women", str(WOMEN)),
                 str(ANSWERED), f("t1.rate", _id(percent(ANSWERED, USERS)))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("UPP", rows=2), Spanning("Pengguna", rows=2),
                        Spanning("Responden", columns=3), Spanning("Responden terhadap pengguna (%)", rows=2)],
                       ["Laki-laki", "Perempuan", "Jumlah"]]  # fmt: skip
    w.table("Tabel 1. Pengguna Layanan dan Responden", head, rows)
    w.paragraph(
        f"Responden perempuan {f('p.women', _id(percent(WOMEN, ANSWERED)))}%, atau",
        f"{f('p.women.more', str(WOMEN - MEN))} orang lebih banyak daripada laki-laki. Hanya di",
        f"{f('p.men.unit', words(1))} UPP laki-laki lebih banyak. Responden terbanyak berasal dari UPP surat",
        f"keterangan impor dan ekspor, yaitu {f('p.ski', str(103 + 91))} orang",
        f"({f('p.ski.rate', _id(percent(194, ANSWERED)))}% dari seluruh responden). Secara keseluruhan",
        f"{f('p.share', _id(percent(ANSWERED, USERS)))}% pengguna menjadi responden, dan yang terbesar porsinya UPP",
        f"informasi dan pengaduan ({f('p.info', _id(percent(111, 297)))}%).",
    )
    assert sum(row[2] > row[3] for row in UNITS) == 1


def _index(w: Writer) -> None:
    f = w.figure
    w.heading("II. HASIL SURVEI")
    order = sorted(MEANS)
    assert len(set(MEANS)) == 9
    rows: list[Row] = [[f"U{at}", name, *map(_id, NRR[at - 1]), f(f"t2.u{at}", _id(MEANS[at - 1])),
                        f(f"t2.u{at}.100", _id(MEANS[at - 1] * 25)) if at % 2 == 0 else _id(MEANS[at - 1] * 25),
                        f(f"t2.u{at}.rank", str(9 - order.index(MEANS[at - 1]))) if at in (3, 7) else
                        str(9 - order.index(MEANS[at - 1]))] for at, (name, _) in enumerate(ELEMENTS, 1)]  # fmt: skip
    rows.append(["", "<b>IKM</b>", *(f(f"t2.ikm{at}", _id(value)) for at, value in enumerate(INDEX, 1)),
                 "", f("t2.ikm", _id(TOTALS[2])), ""])  # fmt: skip
    rows.append(["", "<b>Mutu</b>", *(f(f"t2.mutu{at}", _grade(value), wrong="C") if at in (1, 3) else _grade(value)
                                      for at, value in enumerate(INDEX, 1)), "", _grade(TOTALS[2]), ""])  # fmt: skip
    head: list[Row] = [[Spanning("Kode", rows=2), Spanning("Unsur", rows=2), Spanning("Nilai rata-rata per UPP",
                                                                                      columns=4),
                        Spanning("Rata-rata", rows=2), Spanning("Nilai konversi", rows=2), Spanning("Peringkat",
                                                                                                    rows=2)],
                       ["Pengujian", "Sertifikasi", "Informasi", "SKI/SKE"]]  # fmt: skip
    w.table("Tabel 2. Nilai Unsur Pelayanan per UPP", head, rows)
    w.paragraph(
        "Nilai konversi adalah rata-rata dikalikan 25. IKM suatu UPP adalah rata-rata sembilan unsur dikalikan 25, dan",
        "IKM balai besar adalah rata-rata IKM keempat UPP. Mutu A: 88,31-100,00; B: 76,61-88,30; C: 65,00-76,60; D:",
        "25,00-64,99.",
    )
    assert [MEANS.index(value) + 1 for value in order[:3]] == [3, 9, 2]
    assert MEANS.index(order[-1]) == 6
    w.paragraph(
        f"Unsur dengan nilai tertinggi ialah {f('p.top.name', 'perilaku pelaksana', wrong='kompetensi pelaksana')}",
        f"({f('p.top', _id(order[-1]))}). Tiga unsur terendah, yang menjadi prioritas perbaikan, ialah waktu",
        f"penyelesaian ({f('p.u3', _id(order[0]))}), sarana dan prasarana ({f('p.u9', _id(order[1]))}), serta sistem,",
        f"mekanisme, dan prosedur ({f('p.u2', _id(order[2]))}). Jarak antara unsur tertinggi dan terendah",
        f"{f('p.gap', _id(order[-1] - order[0]))}. UPP dengan IKM tertinggi, {f('p.best', _id(max(INDEX)))}, adalah",
        "informasi dan pengaduan; yang terendah",
        f"{f('p.worst', 'surat keterangan impor dan ekspor', wrong='sertifikasi')}.",
    )
    assert (INDEX.index(max(INDEX)), INDEX.index(min(INDEX))) == (2, 3)


def _semesters(w: Writer) -> None:
    f = w.figure
    w.heading("Perkembangan IKM", 3)
    rows: list[Row] = [[str(at), row[0], *map(_id, past), _id(now), f(f"t3.{at}", _id(now - past[1])),
                        _id(now - past[0])] for at, (row, past, now) in enumerate(zip(UNITS, PAST, INDEX, strict=True),
                                                                                  1)]  # fmt: skip
    rows.append(["", "<b>Balai besar</b>", f("t3.first", _id(TOTALS[0])), f("t3.second", _id(TOTALS[1])),
                 _id(TOTALS[2]), f("t3.move", _id(TOTALS[2] - TOTALS[1])), f("t3.year",
                                                                             _id(TOTALS[2] - TOTALS[0]))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("UPP", rows=2), Spanning("2024", columns=2), "2025",
                        Spanning("Perubahan terhadap", columns=2)],
                       ["Semester I", "Semester II", "Semester I", "semester lalu", "setahun lalu"]]  # fmt: skip
    w.table("Tabel 3. IKM Tiga Semester Terakhir", head, rows)
    moves = [now - past[1] for now, past in zip(INDEX, PAST, strict=True)]
    assert moves.index(max(moves)) == 2
    w.paragraph(
        f"IKM balai besar {f('p.trend', 'meningkat', wrong='menurun')} {f('p.move', _id(TOTALS[2] - TOTALS[1]))} poin",
        f"dari semester sebelumnya. Kenaikan terbesar {f('p.move.top', _id(max(moves)))} poin diperoleh UPP informasi",
        f"dan pengaduan, yang pada semester II tahun 2024 justru turun {f('p.fell', _id(PAST[2][0] - PAST[2][1]))}",
        "poin. UPP yang IKM-nya di bawah IKM balai besar ada",
        f"{f('p.below', words(sum(value < TOTALS[2] for value in INDEX)))}. Dalam setahun UPP surat keterangan impor",
        f"dan ekspor bertambah {f('p.ski.year', _id(INDEX[3] - PAST[3][0]))} poin.",
    )
    assert min(moves) > 0


def _plans(w: Writer) -> None:
    f = w.figure
    w.heading("III. TINDAK LANJUT")
    rows: list[Row] = []
    for at, (name, *_) in enumerate(UNITS):
        own = [row[5] for row in ACTIONS if row[0] == at]
        counts = [sum(_state(p) == state for p in own) for state in STATES]
        rows.append([str(at + 1), name, f(f"t4.{at + 1}", str(len(own))), f(f"t4.{at + 1}.done", str(counts[0])),
                     *map(str, counts[1:]), f(f"t4.{at + 1}.rate", _id(percent(counts[0], len(own)))),
                     f(f"t4.{at + 1}.mean", _id(D(sum(own)) / len(own), 1))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(len(ACTIONS)), *(f(f"t4.{name}", str(n)) for name, n in STATES.items()),
                 _id(percent(STATES["Selesai"], len(ACTIONS))),
                 f("t4.mean", _id(D(column_sum(ACTIONS, 5)) / len(ACTIONS), 1))])  # fmt: skip
    w.table("Tabel 4. Status Rencana Tindak Lanjut per UPP (rincian pada Lampiran)", [["No.", "UPP", "Rencana",
                                                                                       "Selesai",
            "Proses", "Belum", "% selesai", "Rata-rata kemajuan (%)"]], rows)  # fmt: skip
    w.items((
        f"rencana yang belum tuntas berjumlah {f('p.open', words(len(ACTIONS) - STATES['Selesai']))}, separuhnya pada"
        " UPP surat keterangan impor dan ekspor;",
        f"{f('p.late', words(len(LATE)))} rencana diselesaikan setelah batas waktu, sehingga yang selesai tepat waktu"
        f" {f('p.timely', str(STATES['Selesai'] - len(LATE)))} rencana;",
        f"{f('p.overdue', words(len(OVERDUE)))} rencana telah melewati atau tepat pada batas waktu tetapi masih"
        " diproses.",
    ))  # fmt: skip
    assert 2 * sum(row[0] == 3 and row[5] < 100 for row in ACTIONS) == len(ACTIONS) - STATES["Selesai"]
    own = {at: sum(row[1] == at for row in ACTIONS) for at in (1, 2, 3, 8, 9)}
    rows = [[f"U{at}", ELEMENTS[at - 1][0], f(f"t5.u{at}", str(n)), f(f"t5.u{at}.done",
             str(sum(row[1] == at and row[5] == 100 for row in ACTIONS))), _id(percent(n, len(ACTIONS)))]
            for at, n in own.items()]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(len(ACTIONS)), str(STATES["Selesai"]), "100,00"])
    w.table(
        "Tabel 5. Rencana Tindak Lanjut menurut Unsur", [["Kode", "Unsur", "Rencana", "Selesai", "% rencana"]], rows
    )
    assert sum(own.values()) == len(ACTIONS)
    w.paragraph(
        f"Rencana untuk waktu penyelesaian paling banyak, {f('p.time', words(own[3]))} rencana atau",
        f"{f('p.time.rate', _id(percent(own[3], len(ACTIONS))))}%, dan bersama sarana dan prasarana mencakup",
        f"{f('p.two', str(own[3] + own[9]))} rencana. Rencana untuk waktu penyelesaian yang telah selesai",
        f"{f('p.time.done', '6')}, yakni {f('p.time.done.rate', _id(percent(6, own[3])))}% daripadanya. Kemajuan",
        f"seluruh rencana rata-rata {f('p.progress', _id(D(column_sum(ACTIONS, 5)) / len(ACTIONS), 1))}%.",
    )
    rows = [[str(at), name, str(n), str(ok), f(f"t6.{at}", _id(percent(ok, n)))]
            for at, (name, n, ok) in enumerate(CHANNELS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.all", str(HEARD)), f("t6.ok", str(REPLIED)), _id(percent(REPLIED, HEARD))])
    w.table("Tabel 6. Pengaduan selama Masa Pemantauan", [["No.", "Saluran", "Masuk", "Dijawab", "%"]], rows)
    w.paragraph(
        f"Masih {f('p.unanswered', words(HEARD - REPLIED))} pengaduan belum dijawab. Lebih dari separuh pengaduan",
        f"({f('p.sms', _id(percent(63, HEARD)))}%) masuk melalui pesan singkat. Agar bermutu A, IKM balai besar perlu",
        f"naik {f('p.need', _id(D('88.31') - TOTALS[2]))} poin. Dari {f('p.heard', str(HEARD))} pengaduan,",
        f"{f('p.replied', _id(percent(REPLIED, HEARD)))}% telah dijawab.",
    )


def _annex(w: Writer) -> None:
    f = w.figure
    w.heading("LAMPIRAN RENCANA TINDAK LANJUT DAN STATUSNYA PER 30 SEPTEMBER 2025")
    rows: list[Row] = [[str(at), action, UNITS[unit][0], f"U{element}", _day(end), _day(done), f"{progress}%",
                        f(f"a.{at}", _state(progress), wrong="Proses") if at in (3, 13, 19) else _state(progress)]
                       for at, (unit, element, action, end, done, progress) in enumerate(ACTIONS, 1)]  # fmt: skip
    w.table("Tabel 7. Rencana Tindak Lanjut (Selesai: kemajuan 100%; Proses: sebagian; Belum: 0%)",
            [["No.", "Rencana tindak lanjut", "UPP", "Unsur", "Batas waktu", "Tanggal selesai", "Kemajuan", "Status"]],
            rows)  # fmt: skip
