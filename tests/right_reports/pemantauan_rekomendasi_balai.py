"""A balai follows up what others advised: a list of dates and states counted by source, team and quarter; marks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 18mm }
body { font: 10.5pt/1.45 "Liberation Sans", Arial, sans-serif; text-align: justify }
h1 { font-size: 14pt; text-align: center } h2 { font-size: 11.5pt } h2, .caption { break-after: avoid }
tr { break-inside: avoid } table { border-collapse: collapse; width: 100%; font-size: 8.4pt; text-align: left }
th { background: #ddd; text-align: center } th, td { border: .5pt solid #000; padding: 2px 4px }
td.right { text-align: center } .caption { margin: 10px 0 3px; text-align: left; font-size: 9pt }
.break { break-before: page }
"""

_D = Decimal
_MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
           "November", "Desember")  # fmt: skip
_SOURCES = ("Evaluasi SAKIP", "Reviu Laporan Kinerja", "Survei Kepuasan Masyarakat", "Audit internal mutu")
_TEAMS = ("Tata Usaha", "Pengujian", "Pemeriksaan", "Penindakan", "Infokom")
# source, team, advice, month and day by which it is to be done, month and day done or None, begun
_LIST: tuple[tuple[int, int, str, tuple[int, int], tuple[int, int] | None, bool], ...] = (
    (0, 0, "Menyelaraskan pohon kinerja dengan Renstra 2025–2029", (2, 28), (2, 25), True),
    (0, 0, "Menetapkan SK tim pengelola kinerja", (1, 31), (1, 24), True),
    (0, 2, "Merinci rencana aksi per bulan", (3, 14), (3, 28), True),
    (0, 4, "Memuat formula indikator KIE dalam manual indikator", (3, 31), (3, 27), True),
    (0, 0, "Memberikan penghargaan atas capaian kinerja tim", (9, 30), (9, 18), True),
    (0, 0, "Memanfaatkan capaian triwulan untuk menyesuaikan anggaran", (10, 31), (10, 30), True),
    (0, 3, "Menambah target antara indikator penindakan", (4, 30), (5, 12), True),
    (1, 0, "Menjelaskan penyebab penurunan capaian per indikator", (2, 14), (2, 13), True),
    (1, 0, "Melampirkan data dukung realisasi anggaran", (2, 14), (2, 14), True),
    (1, 1, "Menyamakan jumlah sampel dengan aplikasi pelaporan", (2, 14), (2, 21), True),
    (2, 4, "Memasang papan waktu layanan di ruang tunggu", (5, 30), (5, 20), True),
    (2, 4, "Menambah petugas loket pada Senin dan Jumat", (6, 30), (6, 11), True),
    (2, 1, "Mempersingkat waktu pengujian pihak ketiga", (11, 28), None, True),
    (2, 2, "Menyusun panduan singkat sertifikasi CPPOB", (7, 31), (7, 29), True),
    (2, 4, "Menyediakan layanan informasi bagi penyandang disabilitas", (12, 31), None, True),
    (3, 1, "Mengkalibrasi tiga timbangan mikro", (4, 15), (4, 10), True),
    (3, 1, "Memutakhirkan dokumen ketidakpastian pengukuran", (6, 13), (7, 4), True),
    (3, 1, "Mengganti filter lemari asam", (8, 29), (8, 27), True),
    (3, 2, "Melengkapi daftar induk dokumen pemeriksaan", (5, 16), (5, 16), True),
    (3, 3, "Memisahkan ruang barang bukti dari gudang", (12, 12), None, False),
    (3, 0, "Mengarsipkan rekaman pelatihan pegawai", (8, 15), (8, 13), True),
    (3, 4, "Menguji pemahaman petugas atas prosedur pengaduan", (9, 12), (9, 12), True),
)  # fmt: skip
# part: weight, mark of 2024 and of 2025 as achieved within the weight
_MARKS = {"Perencanaan kinerja": (30, "24.60", "25.35"), "Pengukuran kinerja": (30, "23.70", "24.45"),
          "Pelaporan kinerja": (15, "12.45", "12.30"),
          "Evaluasi akuntabilitas kinerja internal": (25, "19.25", "20.00")}  # fmt: skip
_YEAR_BEFORE = (26, 23)  # advice to be followed up in 2024, finished in 2024
_CARRIED = 3


def _day(pair: tuple[int, int]) -> str:
    return f"{pair[1]} {_MONTHS[pair[0] - 1]}"


def _late(until: tuple[int, int], done: tuple[int, int] | None) -> int:
    return 0 if done is None else max((date(2025, *done) - date(2025, *until)).days, 0)


def _state(done: tuple[int, int] | None, begun: bool) -> str:
    return "Selesai" if done else "Dalam proses" if begun else "Belum"


def pemantauan_rekomendasi_balai() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    states = [_state(row[4], row[5]) for row in _LIST]
    n = len(_LIST)
    done, doing, idle = (states.count(name) for name in ("Selesai", "Dalam proses", "Belum"))
    lates = [days for row in _LIST if (days := _late(row[3], row[4]))]
    assert (n, done, doing, idle, len(lates)) == (22, 19, 2, 1, 4), (n, done, doing, idle, lates)
    w.title("LAPORAN PEMANTAUAN TINDAK LANJUT REKOMENDASI", "TAHUN 2025", "BALAI POM DI SUNGAI PINANG")
    w.heading("A. Pendahuluan")
    w.paragraph(
        f"Pada tahun 2025 Balai menindaklanjuti {n} (dua puluh dua) rekomendasi dari {words(4)} sumber. Pemantauan",
        "dilakukan setiap triwulan oleh tim pemantau yang ditetapkan pada 20 Januari 2025. Status ditetapkan per 31",
        "Desember",
        "2025:",
        "Selesai bila data dukung telah diverifikasi, Dalam proses bila tindak lanjut telah dimulai tetapi belum",
        f"selesai, dan Belum bila tindak lanjut belum dimulai. Tiga dari {n} rekomendasi merupakan lanjutan dari tahun",
        f"2024; pada tahun itu {_YEAR_BEFORE[1]} dari {_YEAR_BEFORE[0]} rekomendasi",
        f"({dec(percent(_YEAR_BEFORE[1], _YEAR_BEFORE[0]))}%) selesai.",
    )
    assert _YEAR_BEFORE[0] - _YEAR_BEFORE[1] == _CARRIED
    w.heading("B. Ringkasan status")
    rows: list[Row] = []
    for at, name in enumerate(_SOURCES):
        mine = [state for state, row in zip(states, _LIST, strict=True) if row[0] == at]
        counts = [mine.count(state) for state in ("Selesai", "Dalam proses", "Belum")]
        rows.append([str(at + 1), name, str(len(mine)), *(str(count) if count else "-" for count in counts),
                     dec(percent(counts[0], len(mine)))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(n), str(done), str(doing), str(idle), dec(percent(done, n))])
    w.table(
        "Tabel 1. Status rekomendasi menurut sumber",
        [["No", "Sumber", "Rekomendasi", "Selesai", "Dalam proses", "Belum", "% selesai"]],
        rows,
    )
    rows = []
    for at, name in enumerate(_TEAMS):
        mine = [state for state, row in zip(states, _LIST, strict=True) if row[1] == at]
        slow = [days for row in _LIST if row[1] == at and (days := _late(row[3], row[4]))]
        rows.append([str(at + 1), f"Tim {name}", str(len(mine)), str(mine.count("Selesai")),
                     str(len(mine) - mine.count("Selesai")), dec(percent(mine.count("Selesai"), len(mine))),
                     str(len(slow))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(n), str(done), str(n - done), dec(percent(done, n)), str(len(lates))])
    w.table(
        "Tabel 2. Status rekomendasi menurut penanggung jawab",
        [["No", "Penanggung jawab", "Rekomendasi", "Selesai", "Belum selesai", "% selesai", "Selesai terlambat"]],
        rows,
    )
    w.paragraph(
        f"Sampai akhir tahun {done} rekomendasi ({dec(percent(done, n))}%) selesai, {doing} rekomendasi",
        f"({dec(percent(doing, n))}%) dalam proses, dan {idle} rekomendasi ({dec(percent(idle, n))}%) belum",
        f"ditindaklanjuti. Dua sumber telah selesai seluruhnya, yaitu {_SOURCES[0]} ({words(7)} rekomendasi) dan",
        f"{_SOURCES[1]} ({words(3)} rekomendasi). Persentase terendah terdapat pada {_SOURCES[2]}",
        f"({dec(percent(3, 5))}%), karena dua dari lima rekomendasinya masih dalam proses. Menurut penanggung jawab,",
        "Tim Tata Usaha dan Tim Pemeriksaan telah menyelesaikan semua rekomendasinya. Dibandingkan tahun 2024,",
        f"persentase selesai turun {dec(percent(*reversed(_YEAR_BEFORE)) - percent(done, n))} poin.",
    )
    by_source = [[s for s, row in zip(states, _LIST, strict=True) if row[0] == at] for at in range(4)]
    assert [set(mine) == {"Selesai"} for mine in by_source] == [True, True, False, False]
    by_team = [[s for s, row in zip(states, _LIST, strict=True) if row[1] == at] for at in range(5)]
    assert [set(mine) == {"Selesai"} for mine in by_team] == [True, False, True, False, False]
    assert percent(6, 7) > percent(3, 5)
    assert (by_source[3].count("Selesai"), len(by_source[3])) == (6, 7)
    w.heading("C. Penyelesaian per triwulan")
    rows = []
    planned = [sum((row[3][0] - 1) // 3 == q for row in _LIST) for q in range(4)]
    ended = [sum(row[4] is not None and (row[4][0] - 1) // 3 == q for row in _LIST) for q in range(4)]
    for q, name in enumerate(("I", "II", "III", "IV")):
        rows.append([f"Triwulan {name}", str(planned[q]), str(ended[q]), str(sum(planned[: q + 1])),
                     str(sum(ended[: q + 1])), dec(percent(sum(ended[: q + 1]), sum(planned[: q + 1]))),
                     dec(percent(sum(ended[: q + 1]), n))])  # fmt: skip
    w.table(
        "Tabel 3. Rencana dan penyelesaian dalam triwulan dan kumulatif",
        [[Spanning("Triwulan", rows=2), Spanning("Dalam triwulan", columns=2), Spanning("Kumulatif", columns=4)],
         ["Rencana", "Selesai", "Rencana", "Selesai", "% rencana", f"% dari {n}"]],
        rows,
    )  # fmt: skip
    assert (planned, ended) == ([7, 6, 5, 4], [7, 5, 6, 1]), (planned, ended)
    w.paragraph(
        f"Pada triwulan III selesai {ended[2]} rekomendasi, satu lebih banyak daripada rencana triwulan itu",
        f"({planned[2]}), karena satu rekomendasi yang direncanakan pada triwulan II baru selesai pada 4 Juli 2025.",
        "Pada",
        f"triwulan IV direncanakan {planned[3]} rekomendasi dan hanya {words(ended[3])} yang selesai.",
    )
    on_time = done - len(lates)
    worst = max(lates)
    w.paragraph(
        f"Dari {done} rekomendasi yang selesai, {on_time} ({dec(percent(on_time, done))}%) tepat waktu dan",
        f"{len(lates)} ({dec(percent(len(lates), done))}%) terlambat. Keterlambatan berkisar dari {min(lates)} sampai",
        f"{worst} hari kalender, rata-rata {dec(_D(sum(lates)) / len(lates), 1)} hari. Yang paling lama adalah",
        "pemutakhiran dokumen ketidakpastian pengukuran (batas 13 Juni, selesai 4 Juli 2025). Tiga rekomendasi selesai",
        "tepat pada hari batas waktunya dan termasuk tepat waktu.",
    )
    assert _late((6, 13), (7, 4)) == worst == 21
    assert sum(row[3] == row[4] for row in _LIST) == 3
    w.heading("D. Dampak terhadap nilai SAKIP")
    old, new = (sum((_D(row[at]) for row in _MARKS.values() if isinstance(row[at], str)), _D(0)) for at in (1, 2))
    rows = []
    for at, (name, (weight, a, b)) in enumerate(_MARKS.items(), 1):
        rows.append([str(at), name, dec(_D(weight)), dec(_D(a)), dec(percent(_D(a), weight)), dec(_D(b)),
                     dec(percent(_D(b), weight)), dec(_D(b) - _D(a))])  # fmt: skip
    rows.append(["", "<b>Nilai hasil evaluasi</b>", "100,00", dec(old), dec(old), dec(new), dec(new), dec(new - old)])
    w.table(
        "Tabel 4. Nilai evaluasi SAKIP menurut komponen",
        [[Spanning("No", rows=2), Spanning("Komponen", rows=2), Spanning("Bobot", rows=2), Spanning("2024", columns=2),
          Spanning("2025", columns=2), Spanning("Selisih nilai", rows=2)],
         ["Nilai", "% bobot", "Nilai", "% bobot"]],
        rows,
    )  # fmt: skip
    assert sum(row[0] for row in _MARKS.values()) == 100
    assert (old, new) == (_D(80), _D("82.10"))
    part = {name: _D(row[2]) / row[0] for name, row in _MARKS.items()}
    assert max(part, key=lambda name: part[name]) == "Perencanaan kinerja"
    assert min(part, key=lambda name: part[name]) == "Evaluasi akuntabilitas kinerja internal"
    w.paragraph(
        f"Nilai SAKIP naik dari {dec(old)} menjadi {dec(new)}, atau {dec(new - old)} poin. Predikat naik dari BB (di",
        "atas 70 sampai dengan 80) menjadi A (di atas 80 sampai dengan 90). Tiga komponen naik masing-masing 0,75",
        "poin,",
        f"sedangkan pelaporan kinerja turun {dec(_D('12.45') - _D('12.30'))} poin. Komponen dengan persentase terhadap",
        f"bobot tertinggi adalah perencanaan kinerja ({dec(percent(_D('25.35'), 30))}%) dan yang terendah evaluasi",
        f"akuntabilitas kinerja internal ({dec(percent(_D('20.00'), 25))}%).",
    )
    assert [_D(b) - _D(a) for _, a, b in _MARKS.values()].count(_D("0.75")) == 3
    w.heading("E. Rencana tahun 2026")
    left = [row for row in _LIST if row[4] is None]
    w.items([
        f"{row[2]} (Tim {_TEAMS[row[1]]}), paling lambat {day} 2026."
        for row, day in zip(left, ("27 Februari", "31 Maret", "30 April"), strict=True)
    ])  # fmt: skip
    w.paragraph(
        "Ketiga rekomendasi itu dibawa ke tahun 2026, sama banyaknya dengan yang dibawa dari tahun 2024. Anggaran",
        "yang",
        f"diperlukan Rp{whole(148_500_000)}, yang terbesar untuk pemisahan ruang barang bukti",
        f"(Rp{whole(96_250_000)} atau {dec(percent(96_250_000, 148_500_000))}%).",
    )
    assert len(left) == _CARRIED
    w.new_page()
    w.heading("Lampiran. Daftar rekomendasi dan statusnya per 31 Desember 2025")
    rows = [[str(at), row[2], _SOURCES[row[0]], _TEAMS[row[1]], _day(row[3]), _day(row[4]) if row[4] else "-", state,
             str(_late(row[3], row[4])) if _late(row[3], row[4]) else "-"]
            for at, (row, state) in enumerate(zip(_LIST, states, strict=True), 1)]  # fmt: skip
    w.table(
        "Tanggal adalah tanggal pada tahun 2025; terlambat dalam hari kalender",
        [["No", "Rekomendasi", "Sumber", "Tim", "Batas waktu", "Selesai", "Status", "Terlambat"]],
        rows,
    )
    return w.report()
