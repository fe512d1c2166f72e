"""Monitoring and evaluation of a satisfaction survey at ten counters: elements across, ranks, actions with their dates.

Lato, a landscape matrix, a double rule under heads, light blue zebra, unit codes first, the whole on top of parts.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 22mm 18mm 20mm 22mm; } @page wide { size: A4 landscape; margin: 20mm 16mm; }
body { font: 10pt/1.5 Lato, 'Liberation Sans', sans-serif; }
h1 { font-size: 17pt; font-weight: 900; color: #0b5c7a; margin: 4mm 0 12mm; line-height: 1.35; }
h2 { font-size: 12.5pt; color: #0b5c7a; border-bottom: 1pt solid #0b5c7a; margin: 13pt 0 6pt; }
h3 { font-size: 10.5pt; margin: 8pt 0 4pt; } h2, h3 { break-after: avoid; }
p { text-align: left; margin: 0 0 7pt; } li { margin-bottom: 2pt; }
p.caption { font-size: 9pt; font-weight: bold; margin: 9pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt; margin-bottom: 9pt; }
thead { border-bottom: 2.5pt double #0b5c7a; } th, td { padding: 2.6pt 3.5pt; text-align: center; }
td:nth-child(2) { text-align: left; } tbody tr:nth-child(odd) { background: #e6f2f6; } tr { break-inside: avoid; }
.break, .break ~ * { page: wide; }
"""

D = Decimal
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
ELEMENTS = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
            "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
            "Penanganan pengaduan, saran, dan masukan", "Sarana dan prasarana")  # fmt: skip
# code, counter, index of 2022, users, forms returned by men and by women, means of the nine elements
UNITS = [(code, name, D(old), users, men, women, [D(one) for one in means.split()])
         for code, name, old, users, men, women, means in (
    ("UP-01", "Registrasi Obat", "86.42", 642, 91, 143, "3.52 3.41 3.28 3.66 3.55 3.63 3.71 3.49 3.44"),
    ("UP-02", "Registrasi Obat Tradisional", "84.95", 518, 74, 118, "3.44 3.36 3.19 3.72 3.47 3.58 3.69 3.40 3.38"),
    ("UP-03", "Registrasi Kosmetik", "87.13", 1_284, 102, 195, "3.58 3.52 3.41 3.70 3.60 3.61 3.68 3.53 3.50"),
    ("UP-04", "Registrasi Pangan Olahan", "85.77", 1_516, 128, 179, "3.46 3.33 3.22 3.59 3.51 3.56 3.64 3.42 3.47"),
    ("UP-05", "Sertifikasi Sarana Produksi Obat", "88.31", 214, 63, 75,
     "3.61 3.55 3.46 3.64 3.62 3.70 3.75 3.57 3.52"),
    ("UP-06", "Sertifikasi Cara Distribusi Obat", "83.64", 386, 88, 104,
     "3.39 3.30 3.11 3.61 3.42 3.50 3.62 3.35 3.33"),
    ("UP-07", "Surat Keterangan Impor", "89.06", 1_102, 121, 164, "3.67 3.63 3.59 3.78 3.66 3.68 3.74 3.60 3.58"),
    ("UP-08", "Surat Keterangan Ekspor", "88.47", 327, 59, 118, "3.63 3.60 3.54 3.76 3.61 3.67 3.72 3.58 3.49"),
    ("UP-09", "Pengujian Sampel Pihak Ketiga", "82.19", 158, 48, 65, "3.35 3.31 3.02 3.26 3.45 3.60 3.63 3.37 3.41"),
    ("UP-10", "Layanan Informasi dan Pengaduan", "87.88", 743, 116, 138,
     "3.57 3.54 3.50 3.83 3.56 3.59 3.73 3.61 3.39"),
)]  # fmt: skip
USERS, MEN, WOMEN = (column_sum(UNITS, at) for at in (3, 4, 5))
FORMS = MEN + WOMEN
INDEX = [rounded(sum(row[6]) / D(9) * 25) for row in UNITS]
ORDER = sorted(range(len(UNITS)), key=lambda at: -INDEX[at])
RANK = [ORDER.index(at) + 1 for at in range(len(UNITS))]
MEANS = [rounded(sum(row[6][at] for row in UNITS) / D(10), 3) for at in range(9)]
PLACE = [sorted(MEANS, reverse=True).index(one) + 1 for one in MEANS]
IKM, IKM_OLD = rounded(sum(INDEX) / D(10)), rounded(sum((row[2] for row in UNITS), D(0)) / 10)
LOWEST = [row[6].index(min(row[6])) for row in UNITS]
# counter, element, action, due, done or None, stage when not done
ACTIONS = (
    (0, 3, "Penambahan evaluator paruh waktu", date(2023, 9, 29), date(2023, 9, 22), 100),
    (0, 2, "Pemangkasan tahap verifikasi dokumen", date(2023, 10, 31), date(2023, 11, 8), 100),
    (1, 3, "Penetapan jam layanan konsultasi tambahan", date(2023, 10, 13), date(2023, 10, 9), 100),
    (2, 3, "Notifikasi otomatis untuk kategori risiko rendah", date(2023, 11, 30), None, 70),
    (3, 3, "Pembagian tim evaluasi per jenis pangan", date(2023, 9, 15), date(2023, 9, 15), 100),
    (3, 2, "Penyederhanaan formulir daring", date(2023, 11, 17), date(2023, 11, 14), 100),
    (4, 3, "Penjadwalan inspeksi bersama", date(2023, 10, 20), date(2023, 10, 27), 100),
    (5, 3, "Penugasan inspektur regional", date(2023, 12, 8), None, 45),
    (5, 2, "Video panduan pengajuan", date(2023, 9, 22), date(2023, 9, 18), 100),
    (5, 9, "Penataan ulang ruang tunggu", date(2023, 12, 15), None, 60),
    (6, 9, "Penambahan layar antrean", date(2023, 10, 6), date(2023, 10, 3), 100),
    (7, 9, "Perbaikan pendingin ruangan", date(2023, 9, 8), date(2023, 9, 7), 100),
    (8, 3, "Pengadaan alat uji cadangan", date(2023, 12, 20), None, 30),
    (8, 4, "Penyusunan tarif paket uji", date(2023, 11, 24), None, 80),
    (8, 2, "Pelacakan sampel melalui pesan singkat", date(2023, 10, 27), date(2023, 11, 3), 100),
    (9, 9, "Penyediaan ruang laktasi", date(2023, 11, 10), date(2023, 11, 6), 100),
)
DONE = [row for row in ACTIONS if row[4]]
LATE = [row for row in DONE if row[4] and row[4] > row[3]]
OPEN = [row for row in ACTIONS if not row[4]]
# education, respondents
SCHOOLING = (("SMA/sederajat", 287), ("Diploma", 364), ("Sarjana", 1_129), ("Pascasarjana", FORMS - 1_780))
# year, counters, forms, actions planned, actions done
HISTORY = (("2020", 7, 1_214, 11, 8), ("2021", 8, 1_466, 13, 10), ("2022", 10, 1_871, 15, 13),
           ("2023", len(UNITS), FORMS, len(ACTIONS), len(DONE)))  # fmt: skip
COMPLAINTS = (("Lama menunggu", 41, 38), ("Petunjuk tidak jelas", 27, 27), ("Gangguan sistem", 35, 31),
              ("Fasilitas", 18, 14), ("Lain-lain", 9, 9))  # fmt: skip
GIVEN, SOLVED = column_sum(COMPLAINTS, 1), column_sum(COMPLAINTS, 2)


def _day(one: date) -> str:
    return f"{one.day:02d} {MONTHS[one.month - 1]} {one.year}"


def _grade(value: Decimal) -> str:
    return "A" if value > D("88.30") else "B" if value > D("76.60") else "C"


def counters_survey_monitoring() -> MadeReport:
    """The report on the survey at ten counters and on what was done after it."""
    w = Writer(STYLE)
    w.title("LAPORAN MONITORING DAN EVALUASI", "SURVEI KEPUASAN MASYARAKAT", "SEPULUH LOKET PELAYANAN PUBLIK, 2023")
    for part in (_short, _forms, _elements, _ranks, _voices, _actions, _units, _history, _close, _matrix):
        part(w)
    return w.report()


def _short(w: Writer) -> None:
    f = w.figure
    w.heading("Ringkasan")
    up = [at for at in range(10) if INDEX[at] > UNITS[at][2]]
    w.paragraph(
        f"Survei pada {words(len(UNITS))} loket pelayanan menjaring {f('p.forms', whole(FORMS))} kuesioner dari",
        f"{f('p.users', whole(USERS))} pengguna layanan ({f('p.share', _id(percent(FORMS, USERS)))}%). Rata-rata IKM",
        f"{f('p.ikm', _id(IKM))} (mutu {f('p.grade', _grade(IKM))}),",
        f"{f('p.move', 'naik' if IKM > IKM_OLD else 'turun', wrong='turun' if IKM > IKM_OLD else 'naik')}",
        f"{f('p.by', _id(abs(IKM - IKM_OLD)))} dari {_id(IKM_OLD)} pada tahun 2022. IKM {f('p.up', words(len(up)))}",
        f"loket lebih tinggi daripada tahun sebelumnya. Dari {f('p.actions', words(len(ACTIONS)))} rencana tindak",
        f"lanjut, {f('p.done', words(len(DONE)))} telah selesai dan {f('p.open', words(len(OPEN)))} masih berjalan.",
    )


def _forms(w: Writer) -> None:
    f = w.figure
    w.heading("1. Responden")
    rows: list[Row] = [["", "Seluruh loket", f("t1.users", whole(USERS)), str(MEN), f("t1.women",
                       whole(WOMEN)), whole(FORMS), _id(percent(FORMS, USERS))]]  # fmt: skip
    for at, (code, name, _, users, men, women, _) in enumerate(UNITS, 1):
        rate = _id(percent(men + women, users))
        rows.append([code, name, whole(users), str(men), str(women), f(f"t1.{at}",
                     str(men + women)) if at % 3 else str(men + women), f(f"t1.{at}.rate",
                     rate) if at % 3 == 0 else rate])  # fmt: skip
    w.table("Tabel 1. Pengguna layanan dan kuesioner yang kembali", [[Spanning("Kode", rows=2),
            Spanning("Loket", rows=2),
            Spanning("Pengguna", rows=2), Spanning("Kuesioner", columns=3), Spanning("Tingkat respons (%)", rows=2)],
            ["Laki-laki", "Perempuan", "Jumlah"]], rows)  # fmt: skip
    parts = "; ".join(f"{name} {whole(n)} orang ({_id(percent(n, FORMS))}%)" if at != 2 else
                      f"{name} {f('p.graduates', whole(n))} orang ({f('p.graduate.share', _id(percent(n, FORMS)))}%)"
                      for at, (name, n) in enumerate(SCHOOLING))  # fmt: skip
    w.paragraph(
        f"Responden perempuan {f('p.women', _id(percent(WOMEN, FORMS)))}% dan laki-laki {_id(percent(MEN, FORMS))}%.",
        f"Menurut pendidikan: {parts}.",
    )


def _elements(w: Writer) -> None:
    f = w.figure
    w.heading("2. Nilai per unsur")
    rows: list[Row] = []
    for at, (name, mean) in enumerate(zip(ELEMENTS, MEANS, strict=True), 1):
        converted = _id(mean * 25)
        scores = [row[6][at - 1] for row in UNITS]
        rows.append([f"U{at}", name, _id(min(scores)), _id(max(scores)), f(f"t2.{at}", _id(mean, 3)),
                     f(f"t2.{at}.index", converted) if at % 2 else converted, f(f"t2.{at}.rank",
                     str(PLACE[at - 1])) if at % 3 == 0 else str(PLACE[at - 1])])  # fmt: skip
    w.table("Tabel 2. Nilai rata-rata (NRR) unsur dari kesepuluh loket", [[Spanning("Unsur", columns=2), "Terendah",
            "Tertinggi", "NRR", "NRR x 25", "Peringkat"]], rows)  # fmt: skip
    high, low = MEANS.index(max(MEANS)), MEANS.index(min(MEANS))
    assert (high, low) == (6, 2)
    w.paragraph(
        f"Unsur tertinggi adalah {f('p.high', 'perilaku pelaksana', wrong='kompetensi pelaksana')}",
        f"({f('p.high.value', _id(MEANS[6], 3))}) dan unsur terendah waktu penyelesaian",
        f"({f('p.low.value', _id(MEANS[2], 3))}), dengan selisih {f('p.range', _id(MEANS[6] - MEANS[2], 3))}. Waktu",
        f"penyelesaian menjadi unsur terendah pada {f('p.lowest', words(LOWEST.count(2)))} loket.",
    )


def _ranks(w: Writer) -> None:
    f = w.figure
    w.heading("3. IKM dan peringkat loket")
    rows: list[Row] = []
    for place, at in enumerate(ORDER, 1):
        move, grade = _id(INDEX[at] - UNITS[at][2]), _grade(INDEX[at])
        rows.append([f(f"t3.{place}.rank", str(place)) if place in (2, 6, 9) else str(place), UNITS[at][1],
                     _id(UNITS[at][2]), f(f"t3.{place}", _id(INDEX[at])), f(f"t3.{place}.move",
                     move) if place % 3 == 1 else move, f(f"t3.{place}.grade", grade) if place in (3,
                     8) else grade])  # fmt: skip
    rows.append(["", "Rata-rata", f("t3.old", _id(IKM_OLD)), f("t3.new", _id(IKM)), _id(IKM - IKM_OLD), _grade(IKM)])
    w.table("Tabel 3. Loket menurut peringkat IKM tahun 2023", [["Peringkat", "Loket", "IKM 2022",
            "IKM 2023", "Perubahan", "Mutu"]], rows)  # fmt: skip
    gains = [INDEX[at] - UNITS[at][2] for at in range(10)]
    most, least = gains.index(max(gains)), gains.index(min(gains))
    above = sum(one > IKM for one in INDEX)
    good = sum(_grade(one) == "A" for one in INDEX)
    w.paragraph(
        f"Peringkat pertama diraih {f('p.first', UNITS[ORDER[0]][1], wrong=UNITS[ORDER[1]][1])} dengan",
        f"{f('p.first.value', _id(INDEX[ORDER[0]]))}, terpaut {_id(INDEX[ORDER[0]] - INDEX[ORDER[1]])} dari",
        f"peringkat kedua. Peringkat terakhir, {UNITS[ORDER[-1]][1]}, memperoleh",
        f"{f('p.last', _id(INDEX[ORDER[-1]]))}. {words(above).capitalize()} loket berada di atas rata-rata dan",
        f"{f('p.good', words(good))} loket bermutu A. Perubahan terbesar ke atas, {f('p.gain', _id(gains[most]))},",
        f"terjadi pada {UNITS[most][1]}; perubahan terendah, {f('p.loss', _id(gains[least]))}, pada",
        f"{UNITS[least][1]}.",
    )
    w.paragraph("Batas mutu: A 88,31 - 100,00; B 76,61 - 88,30; C 65,00 - 76,60; D 25,00 - 64,99.")


def _voices(w: Writer) -> None:
    f = w.figure
    w.heading("4. Keluhan dan saran")
    rows: list[Row] = [[f(f"t4.{at}.share", _id(percent(n, GIVEN))), name, str(n), str(solved),
                        f(f"t4.{at}", str(n - solved)) if at % 2 else str(n - solved)]
                       for at, (name, n, solved) in enumerate(COMPLAINTS, 1)]  # fmt: skip
    rows.append(["100,00", "Jumlah", f("t4.all", str(GIVEN)), str(SOLVED), str(GIVEN - SOLVED)])
    w.table("Tabel 4. Keluhan tertulis dalam kuesioner", [["Porsi (%)", "Pokok keluhan", "Diterima", "Ditanggapi",
            "Belum ditanggapi"]], rows)  # fmt: skip
    w.paragraph(
        f"Sebanyak {SOLVED!s} dari {GIVEN} keluhan ({f('p.solved.share', _id(percent(SOLVED, GIVEN)))}%) telah",
        "ditanggapi. Keluhan terbanyak menyangkut lama menunggu, sejalan dengan nilai unsur waktu penyelesaian.",
    )


def _actions(w: Writer) -> None:
    f = w.figure
    w.heading("5. Rencana tindak lanjut")
    rows: list[Row] = []
    for at, (unit, element, text, due, done, stage) in enumerate(ACTIONS, 1):
        gap = str((done - due).days) if done else "-"
        state = "Open" if not done else "Close"
        rows.append([str(at), text, UNITS[unit][0], f"U{element}", _day(due), _day(done) if done else "-",
                     f(f"t5.{at}", gap) if done and abs((done - due).days) > 4 else gap, f"{stage}%",
                     f(f"t5.{at}.state", state, wrong="Close" if state == "Open" else "Open") if at in (4,
                     9) else state])  # fmt: skip
    w.table("Tabel 5. Rencana tindak lanjut, tenggat, dan tanggal selesai (selisih hari negatif: lebih awal)",
            [["No.", "Rencana tindak lanjut", "Loket", "Unsur", "Tenggat", "Selesai", "Selisih hari", "Kemajuan",
              "Status"]], rows)  # fmt: skip
    least = min(OPEN, key=lambda row: row[5])
    w.paragraph(
        f"Dari yang selesai, {f('p.late', words(len(LATE)))} rencana melewati tenggat, paling lama",
        f"{f('p.late.days', str(max((row[4] - row[3]).days for row in LATE if row[4])))} hari. Kemajuan terendah",
        f"dari yang masih berjalan {least[5]!s}%, dan rata-ratanya",
        f"{f('p.progress', _id(D(sum(row[5] for row in OPEN)) / len(OPEN), 1))}%. Tenggat terakhir jatuh pada",
        f"{f('p.due', _day(max(row[3] for row in ACTIONS)), wrong='13 Des 2023')}.",
    )


def _units(w: Writer) -> None:
    f = w.figure
    w.heading("6. Penyelesaian menurut loket dan unsur")
    rows: list[Row] = []
    for at, (code, name, *_) in enumerate(UNITS):
        own = [row for row in ACTIONS if row[0] == at]
        ready = [row for row in own if row[4]]
        rows.append([code, name, f(f"t6.{at}", str(len(own))) if at in (0, 5, 8) else str(len(own)), str(len(ready)),
                     str(len(own) - len(ready)), f(f"t6.{at}.rate", _id(percent(len(ready), len(own)))) if at in (5,
                     8) else _id(percent(len(ready), len(own)))])  # fmt: skip
    rows.append(["", "Jumlah", f("t6.all", str(len(ACTIONS))), f("t6.done", str(len(DONE))), str(len(OPEN)),
                 f("t6.rate", _id(percent(len(DONE), len(ACTIONS))))])  # fmt: skip
    w.table("Tabel 6. Penyelesaian rencana tindak lanjut per loket", [["Kode", "Loket", "Rencana", "Close",
            "Open", "Selesai (%)"]], rows)  # fmt: skip
    used = sorted({row[1] for row in ACTIONS})
    w.paragraph(
        f"Rencana menyangkut {f('p.elements', words(len(used)))} unsur: "
        + "; ".join(f"U{one} {words(sum(row[1] == one for row in ACTIONS))} rencana" for one in used)
        + f". Seluruh rencana telah selesai pada {words(7)} loket.",
    )
    assert sum(all(row[4] for row in ACTIONS if row[0] == at) for at in range(10)) == 7


def _history(w: Writer) -> None:
    f = w.figure
    w.heading("7. Perkembangan sejak 2020")
    rows: list[Row] = [["a", "Loket yang disurvei", *(str(row[1]) for row in HISTORY)],
                       ["b", "Kuesioner", *(whole(row[2]) for row in HISTORY[:3]), f("t7.forms", whole(FORMS))],
                       ["c", "Kuesioner per loket (b : a)", *(f(f"t7.mean{at}", _id(D(row[2]) / row[1], 1))
                        for at, row in enumerate(HISTORY, 1))],
                       ["d", "Rencana tindak lanjut", *(str(row[3]) for row in HISTORY)],
                       ["e", "Rencana yang selesai", *(str(row[4]) for row in HISTORY)],
                       ["f", "Persentase selesai (e : d)", *(f(f"t7.rate{at}", _id(percent(row[4], row[3])))
                        for at, row in enumerate(HISTORY, 1))]]  # fmt: skip
    w.table("Tabel 7. Perkembangan survei dan tindak lanjut", [["", "Uraian", *(row[0] for row in HISTORY)]], rows)
    w.paragraph(
        f"Kuesioner bertambah {f('p.forms.more', str(FORMS - HISTORY[2][2]))} dari tahun 2022. Persentase rencana",
        f"yang selesai {f('p.rate.word', 'menurun', wrong='meningkat')} karena",
        f"{words(sum(row[3].month == 12 for row in OPEN))} rencana yang masih berjalan bertenggat Desember.",
    )


def _close(w: Writer) -> None:
    w.heading("8. Rekomendasi")
    w.items(["Loket dengan unsur waktu penyelesaian terendah menyusun ulang standar waktu pada triwulan I 2024.",
            "Rencana yang masih berjalan dilaporkan setiap bulan sampai berstatus Close.",
            "Loket bermutu B dibina oleh loket yang menduduki peringkat pertama."])  # fmt: skip


def _matrix(w: Writer) -> None:
    f = w.figure
    w.new_page()
    w.heading("Lampiran. Nilai unsur setiap loket")
    rows: list[Row] = []
    for at, row in enumerate(UNITS):
        total = sum(row[6], D(0))
        rows.append([row[0], row[1], *map(_id, row[6]), f(f"t8.{at}.sum", _id(total)) if at % 2 else _id(total),
                     f(f"t8.{at}.nrr", _id(total / 9, 3)) if at % 4 == 0 else _id(total / 9, 3), _id(INDEX[at]),
                     f(f"t8.{at}.rank", str(RANK[at])) if at in (3, 6) else str(RANK[at])])  # fmt: skip
    rows.append(["", "Rata-rata", *(_id(one, 3) for one in MEANS), "", "", _id(IKM), ""])
    w.table("Tabel 8. NRR unsur U1-U9, jumlah, rata-rata, IKM (rata-rata x 25), dan peringkat", [["Kode", "Loket",
            *(f"U{at}" for at in range(1, 10)), "Jumlah", "Rata-rata", "IKM", "Peringkat"]], rows)  # fmt: skip
