"""The yearly report of a Balai Besar: ten short chapters with a small table each, a summary before and a closing after.

Serif type, striped tables without vertical lines and with centred numbers, captions by chapter (Tabel 3.1), `persen` in
words in most of the prose; money in thousands of rupiah.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, number, percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 24mm 22mm 22mm 28mm; }
body { font: 9.5pt/1.45 "DejaVu Serif Condensed", "DejaVu Serif", serif; }
h1 { font-size: 13pt; text-align: center; font-weight: normal; margin: 10pt 0 18pt; }
h2 { font-size: 11pt; text-align: center; margin: 16pt 0 6pt; break-after: avoid; }
p { text-align: justify; text-indent: 9mm; margin: 0 0 5pt; }
table { border-collapse: collapse; width: 90%; margin: 0 auto 10pt; font-size: 8.5pt; break-inside: avoid; }
th, td { padding: 2.5pt 6pt; text-align: center; }
th { border-top: 1px solid #000; border-bottom: 1px solid #000; }
tbody tr:nth-child(odd) td { background: #eee; }
tbody tr:last-child td { border-top: 1px solid #000; border-bottom: 1px solid #000; font-weight: bold; }
td:first-child { text-align: left; }
.caption { font-size: 8.5pt; text-align: center; text-indent: 0; margin: 6pt 0 3pt; break-after: avoid; }
.break { break-before: page; }
"""

_SCHOOLING = (("S-3", 1), ("S-2", 23), ("Profesi/S-1", 55), ("D-3", 13), ("SMA/sederajat", 6))
_WOMEN = 62
# Inspected, and in line with the rules.
_MAKERS = (
    ("Industri pangan olahan", 84, 61),
    ("Industri rumah tangga pangan", 132, 78),
    ("Usaha obat tradisional", 21, 13),
    ("Industri kosmetik", 16, 12),
)
_SELLERS = (
    ("Apotek", 186, 141),
    ("Pedagang besar farmasi", 42, 37),
    ("Toko obat tradisional", 97, 58),
    ("Toko kosmetik", 118, 71),
    ("Ritel pangan", 265, 212),
)
_LAST_INSPECTED, _LAST_GOOD = 914, 612
_SAMPLES = (("Obat", 412, 407), ("Obat tradisional", 156, 139), ("Kosmetik", 203, 194), ("Suplemen kesehatan", 78, 76),
            ("Pangan olahan", 387, 352))  # fmt: skip
_SAMPLE_TARGET = 1220
_SERVICES = (("Surat keterangan impor", 187, 214, 208), ("Surat keterangan ekspor", 71, 67, 67),
             ("Rekomendasi sarana (PSB)", 80, 92, 87), ("Sertifikat CPPOB", 96, 118, 113),
             ("Sertifikat CDOB", 33, 37, 36))  # fmt: skip
_TALKS = (("Pelajar", 18, 2340), ("Masyarakat umum", 22, 3146), ("Pelaku UMKM", 9, 414), ("Kader desa", 7, 385))
_TALK_TARGET = 6500
# Cases, and the value of what was seized in thousands of rupiah.
_CASES = (("Obat", 3, 128_450), ("Obat tradisional", 4, 476_320), ("Kosmetik", 5, 1_093_875), ("Pangan", 2, 214_600))
_CASE_STEPS = (("SPDP", 14), ("Tahap I", 12), ("P-21", 10), ("Tahap II", 9))
_CHANNELS = (("WhatsApp", 241), ("Datang langsung", 128), ("Telepon", 96), ("Surat elektronik", 42),
             ("Media sosial", 32))  # fmt: skip
_COMPLAINTS = 53
_MONEY = (("Belanja pegawai", 14_286_500, 14_105_872), ("Belanja barang", 21_847_320, 20_996_414),
          ("Belanja modal", 4_315_000, 4_288_750))  # fmt: skip
_LAST_SPENT = 36_912_450

_STAFF = sum(count for _, count in _SCHOOLING)
_INSPECTED, _GOOD = (column_sum((*_MAKERS, *_SELLERS), at) for at in (1, 2))
_TESTED, _PASSED = (column_sum(_SAMPLES, at) for at in (1, 2))
_OLD, _ISSUED, _TIMELY = (column_sum(_SERVICES, at) for at in (1, 2, 3))
_MEETINGS, _PEOPLE = (column_sum(_TALKS, at) for at in (1, 2))
_TRIED, _SEIZED = (column_sum(_CASES, at) for at in (1, 2))
_ASKED = sum(count for _, count in _CHANNELS)
_CEILING, _SPENT = (column_sum(_MONEY, at) for at in (1, 2))


def annual() -> MadeReport:
    w = Writer(_STYLE)
    w.title("LAPORAN TAHUNAN", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI SAMARINDA", "2023")
    for chapter in (_summary, _staff, _inspections, _laboratory, _services, _talks, _cases, _questions, _money, _goals,
                    _closing):  # fmt: skip
        chapter(w)
    return w.report()


def _share(part: int, of: int, decimals: int = 2) -> str:
    return indonesian(percent(part, of, decimals), decimals)


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Pada tahun 2023 Balai Besar POM di Samarinda didukung oleh {f('summary.staff', str(_STAFF))} pegawai dan "
        f"anggaran Rp{f('summary.ceiling', indonesian(rounded(_CEILING) / 10**6))} miliar. Pengawasan dilakukan "
        "terhadap",
        f"{f('summary.inspected', str(_INSPECTED))} sarana produksi dan distribusi, dengan hasil "
        f"{f('summary.good', _share(_GOOD, _INSPECTED))} persen memenuhi ketentuan. Di laboratorium diuji",
        f"{f('summary.tested', whole(_TESTED))} sampel dan {f('summary.failed', str(_TESTED - _PASSED))} di antaranya "
        "tidak memenuhi syarat.",
    )
    w.paragraph(
        f"Balai Besar menerbitkan {f('summary.issued', str(_ISSUED))} surat keterangan, rekomendasi dan sertifikat, "
        f"menangani {f('summary.cases', f'{_TRIED} (empat belas)')} perkara, dan menjangkau "
        f"{f('summary.people', whole(_PEOPLE))} orang melalui komunikasi, informasi dan edukasi (KIE). Anggaran "
        f"terserap {f('summary.rate', _share(_SPENT, _CEILING))} persen.",
    )


def _staff(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I<br>SUMBER DAYA MANUSIA")
    top = f("staff.top_share", _share(55, _STAFF))
    w.paragraph(
        f"Pegawai berpendidikan profesi/S-1 merupakan kelompok terbesar ({top} persen). Pegawai perempuan berjumlah "
        f"{_WOMEN} orang dan pegawai laki-laki {f('staff.men', str(_STAFF - _WOMEN))} orang.",
    )
    rows: list[Row] = [(name, str(count), _share(count, _STAFF)) for name, count in _SCHOOLING]
    rows.append(("Jumlah", f("staff.total", str(_STAFF)), "100,00"))
    w.table("Tabel 1.1 Pegawai menurut Pendidikan", [("Pendidikan", "Orang", "Persentase")], rows)


def _inspections(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II<br>PEMERIKSAAN SARANA")
    w.paragraph("Hasil pemeriksaan dinyatakan memenuhi ketentuan (MK) atau tidak memenuhi ketentuan (TMK).")
    rows: list[Row] = []
    for mark, title, group in (("A", "Sarana produksi", _MAKERS), ("B", "Sarana distribusi", _SELLERS)):
        seen, good = sum(row[1] for row in group), sum(row[2] for row in group)
        numbers = (f(f"inspected.{mark}", str(seen)), str(good), f(f"failed.{mark}", str(seen - good)))
        rows.append((f"<b>{mark}. {title}</b>", *numbers, _share(good, seen)))
        rows += [
            (f"{n}) {name}", str(all_), str(fine), str(all_ - fine), _share(fine, all_))
            for n, (name, all_, fine) in enumerate(group, 1)
        ]
    rows.append(("Jumlah A + B", str(_INSPECTED), f("good.total", str(_GOOD)), str(_INSPECTED - _GOOD),
                 _share(_GOOD, _INSPECTED)))  # fmt: skip
    w.table("Tabel 2.1 Hasil Pemeriksaan Sarana", [("Sarana", "Diperiksa", "MK", "TMK", "% MK")], rows)
    last = percent(_LAST_GOOD, _LAST_INSPECTED)
    w.paragraph(
        f"Pada tahun 2022 terdapat {_LAST_GOOD} sarana MK dari {_LAST_INSPECTED} sarana yang diperiksa, atau "
        f"{f('inspections.last', indonesian(last))} persen. Dengan demikian persentase sarana MK meningkat "
        f"{f('inspections.rise', indonesian(percent(_GOOD, _INSPECTED) - last))} poin. Persentase terendah terdapat "
        f"pada industri rumah tangga pangan, yakni {f('inspections.low', _share(78, 132))} persen, sedangkan sarana "
        f"distribusi menyumbang {f('inspections.sellers', _share(189, 278, 1))} persen dari seluruh sarana TMK.",
    )


def _laboratory(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III<br>PENGUJIAN LABORATORIUM")
    rows: list[Row] = []
    for n, (name, tested, passed) in enumerate(_SAMPLES):
        rate, failed = _share(passed, tested), str(tested - passed)
        rows.append((name, str(tested), str(passed), failed,
                     f("passed.supplements", rate) if n == 3 else rate))  # fmt: skip
    rows.append(("Jumlah", f("tested.total", whole(_TESTED)), f("passed.total", whole(_PASSED)),
                 str(_TESTED - _PASSED), _share(_PASSED, _TESTED)))  # fmt: skip
    w.table("Tabel 3.1 Hasil Pengujian Sampel", [("Komoditi", "Diuji", "MS", "TMS", "% MS")], rows)
    w.paragraph(
        f"Jumlah sampel yang diuji setara {f('tested.achieved', _share(_TESTED, _SAMPLE_TARGET))} persen dari target "
        f"{whole(_SAMPLE_TARGET)} sampel. Lebih dari separuh sampel yang tidak memenuhi syarat (TMS) adalah pangan "
        f"olahan, yaitu {f('failed.food_share', _share(35, _TESTED - _PASSED, 1))} persen.",
    )


def _services(w: Writer) -> None:
    f = w.figure
    w.heading("BAB IV<br>SERTIFIKASI DAN LAYANAN PUBLIK")
    rows: list[Row] = []
    for n, (name, old, new, _) in enumerate(_SERVICES):
        change = indonesian(growth(new, old))
        rows.append((name, str(old), str(new), f("issued.more", str(new - old)) if n == 3 else str(new - old),
                     f("issued.growth", change) if n == 2 else change))  # fmt: skip
    total = f("issued.total", str(_ISSUED))
    rows.append(("Jumlah", str(_OLD), total, str(_ISSUED - _OLD), indonesian(growth(_ISSUED, _OLD))))
    w.table(
        "Tabel 4.1 Dokumen yang Diterbitkan Tahun 2022 dan 2023",
        [("Jenis", "2022", "2023", "Selisih", "Pertumbuhan (%)")],
        rows,
    )
    w.paragraph(
        f"Layanan tumbuh {f('services.growth', indonesian(growth(_ISSUED, _OLD)))} persen dibandingkan tahun 2022. "
        f"Hanya surat keterangan ekspor yang berkurang, yaitu sebanyak {f('services.less', words(71 - 67))} dokumen. "
        f"Dari seluruh dokumen tahun 2023, {_TIMELY} diterbitkan tepat waktu "
        f"({f('services.timely', _share(_TIMELY, _ISSUED))} persen), dan {f('services.late', str(_ISSUED - _TIMELY))} "
        "dokumen terlambat.",
    )


def _talks(w: Writer) -> None:
    f = w.figure
    w.heading("BAB V<br>KOMUNIKASI, INFORMASI DAN EDUKASI")
    rows: list[Row] = []
    for name, meetings, people in _TALKS:
        mean = indonesian(rounded(people) / meetings, 1)
        rows.append((name, str(meetings), whole(people), mean))
    rows.append(("Jumlah/Rata-rata", f("meetings.total", str(_MEETINGS)), whole(_PEOPLE),
                 f("people.mean_all", indonesian(rounded(_PEOPLE) / _MEETINGS, 1))))  # fmt: skip
    w.table("Tabel 5.1 KIE menurut Sasaran", [("Sasaran", "Kegiatan", "Peserta", "Peserta per Kegiatan")], rows)
    w.paragraph(
        f"Peserta KIE masih kurang {f('people.short', str(_TALK_TARGET - _PEOPLE))} orang dari target "
        f"{whole(_TALK_TARGET)} orang. Separuh lebih peserta, atau {f('people.share', _share(3146, _PEOPLE, 1))} "
        "persen, berasal dari masyarakat umum.",
    )


def _cases(w: Writer) -> None:
    f = w.figure
    w.heading("BAB VI<br>PENYIDIKAN")
    rows: list[Row] = [
        (name, str(count), whole(value), f("seized.share", _share(value, _SEIZED)) if count == 5 else
         _share(value, _SEIZED)) for name, count, value in _CASES
    ]  # fmt: skip
    rows.append(("Jumlah", str(_TRIED), f("seized.total", whole(_SEIZED)), "100,00"))
    w.table(
        "Tabel 6.1 Perkara dan Nilai Barang Bukti",
        [("Komoditi", "Perkara", "Nilai (ribu rupiah)", "Porsi Nilai (%)")],
        rows,
    )
    steps = ", ".join(f"{name} {count} perkara" for name, count in _CASE_STEPS[1:])
    w.paragraph(
        f"Nilai barang bukti seluruhnya mencapai Rp{f('seized.prose', indonesian(rounded(_SEIZED) / 10**6))} miliar "
        f"atau rata-rata Rp{f('seized.mean', indonesian(rounded(_SEIZED) / _TRIED / 1000, 1))} juta per perkara. "
        f"Perkara yang mencapai setiap tahap adalah: {steps}; jadi masih ada {f('cases.open', words(_TRIED - 9))} "
        "perkara yang belum diserahkan kepada jaksa penuntut umum (Tahap II).",
    )


def _questions(w: Writer) -> None:
    f = w.figure
    w.heading("BAB VII<br>PENGADUAN DAN PERMINTAAN INFORMASI")
    rows: list[Row] = [(name, str(count), _share(count, _ASKED, 1)) for name, count in _CHANNELS]
    rows.append(("Jumlah", f("asked.total", str(_ASKED)), "100,0"))
    w.table("Tabel 7.1 Layanan Pengaduan dan Informasi menurut Saluran", [("Saluran", "Layanan", "%")], rows)
    w.paragraph(
        f"Dari {f('asked.prose', str(_ASKED))} layanan, {_COMPLAINTS} berupa pengaduan dan "
        f"{f('asked.information', str(_ASKED - _COMPLAINTS))} berupa permintaan informasi.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("BAB VIII<br>ANGGARAN")
    rows: list[Row] = [
        (name, whole(ceiling), whole(spent), whole(ceiling - spent),
         f("money.rate", _share(spent, ceiling)) if n == 1 else _share(spent, ceiling))
        for n, (name, ceiling, spent) in enumerate(_MONEY)
    ]  # fmt: skip
    rows.append(("Jumlah", f("money.ceiling", whole(_CEILING)), f("money.spent", whole(_SPENT)),
                 f("money.left", whole(_CEILING - _SPENT)), _share(_SPENT, _CEILING)))  # fmt: skip
    w.table("Tabel 8.1 Pagu dan Realisasi (ribu rupiah)", [("Jenis Belanja", "Pagu", "Realisasi", "Sisa", "%")], rows)
    w.paragraph(
        f"Realisasi tahun 2022 sebesar Rp{whole(_LAST_SPENT)} ribu, sehingga realisasi tahun 2023 naik "
        f"{f('money.growth', indonesian(growth(_SPENT, _LAST_SPENT)))} persen.",
    )


def _measured() -> list[tuple[str, str, str, str]]:
    measures = (("Persentase sarana MK", "70,00", _share(_GOOD, _INSPECTED)),
                ("Persentase sampel MS", "94,00", _share(_PASSED, _TESTED)),
                ("Persentase layanan tepat waktu", "96,00", _share(_TIMELY, _ISSUED)),
                ("Persentase perkara sampai Tahap II", "62,50", _share(9, _TRIED)),
                ("Peserta KIE", whole(_TALK_TARGET), whole(_PEOPLE)))  # fmt: skip
    return [(name, goal, got, indonesian(number(got) / number(goal) * 100)) for name, goal, got in measures]


def _goals(w: Writer) -> None:
    f = w.figure
    w.heading("BAB IX<br>CAPAIAN INDIKATOR")
    rows: list[Row] = []
    for n, (name, goal, got, done) in enumerate(_measured()):
        grade, other = ("Tercapai", "Belum") if number(done) >= 100 else ("Belum", "Tercapai")
        rows.append((name, goal, f("goal.timely", got) if n == 2 else got, f("goal.done", done) if n == 3 else done,
                     f(f"goal.grade{n}", grade, wrong=other) if n in (1, 4) else grade))  # fmt: skip
    mean = sum((number(row[3]) for row in _measured()), Decimal(0)) / 5
    rows.append((Spanning("Rata-rata capaian", columns=3), f("goal.mean", indonesian(mean)), ""))
    w.table(
        "Tabel 9.1 Capaian Indikator Kinerja (Tercapai apabila capaian sekurang-kurangnya 100,00%)",
        [("Indikator", "Target", "Realisasi", "Capaian (%)", "Keterangan")],
        rows,
    )


def _closing(w: Writer) -> None:
    f = w.figure
    met = sum(number(row[3]) >= 100 for row in _measured())
    w.heading("BAB X<br>PENUTUP")
    w.paragraph(
        f"Dari {words(5)} indikator, {f('closing.met', words(met))} indikator telah tercapai. Sebanyak "
        f"{f('closing.bad', str(_INSPECTED - _GOOD))} sarana TMK menjadi prioritas pembinaan tahun 2024. Sampel yang "
        f"memenuhi syarat mencapai {f('closing.passed', _share(_PASSED, _TESTED))} persen, dan sisa anggaran tercatat "
        f"Rp{f('closing.left', indonesian(rounded(_CEILING - _SPENT) / 1000, 1))} juta.",
    )
