"""Follow-up of the 2020 survey by unit: an annex by date, actions under several elements, a new unit, shared ranks."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, words

_STYLE = """
@page { size: A4; margin: 23mm 19mm } @page wide { size: A4 landscape; margin: 16mm 17mm }
body { font: 11pt/1.5 "Liberation Serif", serif; text-align: justify } h1 { font-size: 15pt; text-align: center }
h2 { font-size: 12.5pt } h3 { font-size: 11.5pt } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left } tr { break-inside: avoid }
th, td { border: .7pt solid #222; padding: 2px 4px; vertical-align: top } th { background: #fde9d9 }
td.right { text-align: left } .caption { margin: 10px 0 3px; text-align: center; font-weight: bold; font-size: 10pt }
table:nth-of-type(5), .caption:has(+ table:nth-of-type(5)) { page: wide } li { margin-bottom: 2px }
"""

_D = Decimal
_ELEMENTS = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
             "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
             "Sarana dan prasarana", "Penanganan pengaduan, saran, dan masukan")  # fmt: skip
# unit: index 2019, 2020, 2021
_UNITS = {
    "A": ("Direktorat Registrasi Obat", "83.12", "84.56", "86.94"),
    "B": ("Direktorat Registrasi Pangan Olahan", "80.27", "82.05", "81.73"),
    "C": ("Direktorat Standardisasi Obat Tradisional", "85.40", "87.19", "88.31"),
    "D": ("Balai Besar POM di Tirtanala", "86.75", "88.90", "91.67"),
    "E": ("Balai Besar POM di Kerta Agung", "87.31", "87.02", "90.28"),
    "F": ("Balai POM di Wanasaba", "84.68", "86.11", "91.67"),
    "G": ("Loka POM di Kota Batu Ampar", "–", "–", "85.83"),
    "H": ("PPPOMN", "88.02", "89.44", "89.44"),
}
# unit, elements, action, due, done or "" (open), in line with the advice
_ACTIONS: tuple[tuple[str, tuple[int, ...], str, str, str, bool], ...] = (
    ("A", (2, 3), "Menyusun peta jalur registrasi dan batas waktu tiap tahap", "2021-03", "12/03/2021", True),
    ("A", (3,), "Menambah evaluator berkas variasi minor", "2021-06", "28/06/2021", True),
    ("A", (9,), "Menyediakan kanal pengaduan tunggal", "2021-05", "17/05/2021", True),
    ("A", (8,), "Menata ruang konsultasi tatap muka", "2021-09", "", False),
    ("A", (6, 7), "Pelatihan pelayanan prima bagi petugas loket", "2021-08", "05/08/2021", True),
    ("B", (3,), "Mengurangi tahap verifikasi label", "2021-04", "30/04/2021", True),
    ("B", (1, 2), "Menerbitkan buku saku persyaratan pangan olahan", "2021-06", "21/06/2021", True),
    ("B", (8,), "Memperbarui pendingin ruangan dan nomor antrean", "2021-07", "19/07/2021", False),
    ("B", (3, 9), "Menetapkan batas jawaban surat elektronik 2 hari kerja", "2021-09", "", False),
    ("B", (4,), "Memasang daftar tarif PNBP sesuai PP 32 Tahun 2017", "2021-02", "22/02/2021", True),
    ("B", (6,), "Bimbingan teknis evaluator baru", "2022-02", "", False),
    ("C", (1,), "Menyederhanakan formulir konsultasi", "2021-03", "08/03/2021", True),
    ("C", (5, 6), "Kajian bersama tentang bahan baku yang diizinkan", "2021-10", "14/10/2021", True),
    ("C", (8,), "Menyediakan ruang pertemuan daring", "2021-05", "03/05/2021", True),
    ("D", (2,), "Menayangkan alur pelayanan pada layar lobi", "2021-02", "15/02/2021", True),
    ("D", (3, 5), "Menambah alat kromatografi untuk uji pihak ketiga", "2021-10", "29/10/2021", True),
    ("D", (7,), "Memberi penghargaan petugas terbaik tiap bulan", "2021-04", "09/04/2021", True),
    ("D", (8,), "Membangun jalur landai bagi penyandang disabilitas", "2021-08", "27/08/2021", True),
    ("E", (2, 3), "Menerapkan antrean daring", "2021-05", "24/05/2021", True),
    ("E", (6,), "Sertifikasi petugas sampling", "2021-07", "12/07/2021", True),
    ("E", (9,), "Menjawab pengaduan paling lambat 3 hari kerja", "2021-03", "26/03/2021", True),
    ("E", (8,), "Memperluas tempat parkir tamu", "2021-10", "18/10/2021", False),
    ("E", (4,), "Menyediakan pembayaran nontunai", "2021-06", "07/06/2021", True),
    ("F", (1, 9), "Menyiapkan jawaban baku untuk pertanyaan berulang", "2021-04", "16/04/2021", True),
    ("F", (3,), "Memantau waktu uji setiap minggu", "2021-06", "25/06/2021", True),
    ("F", (7, 8), "Menata ulang loket dan pojok baca", "2021-09", "06/09/2021", True),
    ("H", (3,), "Menetapkan jadwal penerimaan contoh", "2021-05", "10/05/2021", True),
    ("H", (4, 5), "Memperbarui katalog baku pembanding beserta tarifnya", "2021-08", "13/08/2021", True),
    ("H", (2,), "Mengunggah alur pemesanan ke laman", "2021-03", "19/03/2021", True),
    ("H", (9,), "Membentuk tim penanganan keluhan pelanggan", "2022-01", "", False),
)


def _grade(value: str) -> str:
    score = _D(value)
    return "A" if score >= _D("88.31") else "B" if score >= _D("76.61") else "C" if score >= 65 else "D"


def monev_skm_lampiran_unit() -> MadeReport:
    w = Writer(_STYLE)
    count, fit, done, due = (
        Counter(row[0] for row in _ACTIONS if keep(row))
        for keep in (lambda row: True, lambda row: row[5], lambda row: bool(row[4]), lambda row: row[3] < "2021-11")
    )
    n, ok, held, ripe = (sum(c.values()) for c in (count, fit, done, due))
    some = [unit for unit in _UNITS if count[unit]]
    full = [unit for unit in some if fit[unit] == count[unit]]
    named = Counter(at for row in _ACTIONS for at in row[1])
    mentions = sum(named.values())
    several = sum(len(row[1]) > 1 for row in _ACTIONS)
    odd = [row for row in _ACTIONS if row[4] and not row[5]]
    waiting = [row for row in _ACTIONS if not row[4]]
    later = [row for row in waiting if row[3] >= "2021-11"]
    assert (n, held, ok, ripe) == (30, 26, 24, 28), (n, held, ok, ripe)
    assert mentions == n + several

    w.title("LAPORAN MONITORING DAN EVALUASI", "TINDAK LANJUT HASIL SURVEI KEPUASAN MASYARAKAT TAHUN 2020",
            "PERIODE JANUARI–OKTOBER 2021")  # fmt: skip
    w.heading("I. Pendahuluan")
    w.paragraph(
        "Survei Kepuasan Masyarakat (SKM) tahun 2020 dilaksanakan menurut Peraturan Menteri PANRB Nomor 14 Tahun 2017",
        f"pada {words(len(_UNITS) - 1)} unit penyelenggara pelayanan (UPP). Pada tahun 2021 bertambah satu UPP,",
        "yaitu Loka",
        f"POM di Kota Batu Ampar, sehingga SKM tahun 2021 mencakup {words(len(_UNITS))} UPP; UPP baru ini belum",
        "memiliki",
        "rekomendasi dan tidak dihitung dalam persentase tindak lanjut. Data tindak lanjut diambil dari aplikasi",
        "per 31",
        "Oktober 2021 dan diverifikasi pada 8–12 November 2021. Pertanyaan dapat disampaikan ke (021) 4263333.",
    )
    w.heading("II. Hasil Pemantauan")
    w.heading("A. Tindak lanjut menurut UPP", 3)
    w.paragraph(
        "Suatu rencana aksi dinyatakan “sesuai” bila sudah dilaksanakan (Close) dan bukti dukungnya sesuai dengan",
        "rekomendasi. Persentase tindak lanjut = jumlah sesuai dibagi dengan jumlah seluruh rencana aksi,",
        "termasuk yang",
        "belum jatuh tempo.",
    )
    rows: list[Row] = []
    ranks = {unit: 1 + sum(fit[o] * count[unit] > fit[unit] * count[o] for o in some) for unit in some}
    for at, unit in enumerate(_UNITS, 1):
        if count[unit]:
            rows.append([str(at), _UNITS[unit][0], str(count[unit]), str(done[unit]), str(fit[unit]),
                         str(done[unit] - fit[unit]) if done[unit] > fit[unit] else "-",
                         str(count[unit] - done[unit]) if count[unit] > done[unit] else "-",
                         dec(percent(fit[unit], count[unit])), str(ranks[unit])])  # fmt: skip
        else:
            rows.append([str(at), _UNITS[unit][0], "nihil", *["-"] * 4, "n/a", "-"])
    rows.append([Spanning("<b>Jumlah</b>", columns=2), str(n), str(held), str(ok), str(held - ok), str(n - held),
                 dec(percent(ok, n)), ""])  # fmt: skip
    w.table("Tabel 1. Tindak Lanjut Rencana Aksi menurut UPP per 31 Oktober 2021",
            [[Spanning("No", rows=2), Spanning("UPP", rows=2), Spanning("Rencana aksi", rows=2),
              Spanning("Dilaksanakan (Close)", columns=3), Spanning("Open", rows=2),
              Spanning("% tindak lanjut", rows=2),
              Spanning("Peringkat*", rows=2)], ["Jumlah", "Sesuai", "Tidak sesuai"]], rows)  # fmt: skip
    worst = min(some, key=lambda unit: _D(fit[unit]) / count[unit])
    mean = rounded(sum((percent(fit[unit], count[unit]) for unit in some), _D(0)) / len(some))
    assert (worst, len(full)) == ("B", 3), (worst, full)
    w.paragraph("* UPP dengan persentase yang sama mendapat peringkat yang sama; peringkat berikutnya dilewati.")
    w.paragraph(
        f"Dari {n} rencana aksi, {held} rencana aksi ({dec(percent(held, n))}%) telah dilaksanakan dan",
        f"{n - held} rencana",
        f"aksi ({dec(percent(n - held, n))}%) masih Open. Yang sesuai dengan rekomendasi sebanyak {ok} rencana aksi,",
        f"sehingga persentase tindak lanjut {dec(percent(ok, n))}%. {words(len(full)).capitalize()} UPP",
        "menindaklanjuti",
        f"seluruh rencana aksinya dan berbagi peringkat 1. Persentase terendah terdapat pada {_UNITS[worst][0]}, yaitu",
        f"{fit[worst]} dari {count[worst]} rencana aksi ({dec(percent(fit[worst], count[worst]))}%). Rata-rata",
        "sederhana",
        f"{words(len(some))} UPP sebesar {dec(mean)}% dan tidak digunakan karena jumlah rencana aksi setiap UPP",
        "berbeda.",
    )
    w.paragraph(
        f"Apabila {words(len(later))} rencana aksi yang baru jatuh tempo pada tahun 2022 dikeluarkan, {ok} dari {ripe}",
        f"rencana aksi atau {dec(percent(ok, ripe))}% telah ditindaklanjuti. Terhadap target Renstra tahun 2021",
        "sebesar",
        f"{dec(_D(80))}%, capaian indikator ini (dengan seluruh rencana aksi) adalah",
        f"{dec(percent(percent(ok, n), _D(80)))}% dan termasuk kriteria Baik (90% ≤ x &lt; 110%). Tahun 2020,",
        "untuk hasil",
        f"SKM 2019, tindak lanjut mencapai {19} dari {27} rencana aksi ({dec(percent(19, 27))}%), sehingga mengalami",
        f"peningkatan sebesar {dec(percent(ok, n) - percent(19, 27))} poin persentase.",
    )
    w.heading("B. Tindak lanjut menurut unsur", 3)
    rows = []
    for at, name in enumerate(_ELEMENTS, 1):
        good = sum(at in row[1] and row[5] for row in _ACTIONS)
        rows.append([f"U{at}", name, str(named[at]), str(good), str(named[at] - good), dec(percent(good, named[at])),
                     dec(percent(named[at], mentions))])  # fmt: skip
    good = sum(len(row[1]) for row in _ACTIONS if row[5])
    rows.append(["", "<b>Jumlah sebutan</b>", str(mentions), str(good), str(mentions - good),
                 dec(percent(good, mentions)), "100,00"])  # fmt: skip
    w.table("Tabel 2. Rencana Aksi menurut Unsur Pelayanan",
            [["Unsur", "Uraian", "Sebutan", "Sesuai", "Belum/tidak sesuai", "% sesuai", "% sebutan"]],
                rows)  # fmt: skip
    top = [at for at in named if named[at] == max(named.values())]
    assert top == [3]
    w.paragraph(
        f"Sebanyak {several} rencana aksi menyangkut dua unsur, sehingga jumlah sebutan ({mentions}) lebih",
        "banyak daripada",
        f"jumlah rencana aksi ({n}). Unsur yang paling sering disebut adalah U3 Waktu penyelesaian, {named[3]}",
        "kali atau",
        f"{dec(percent(named[3], mentions))}% dari seluruh sebutan, disusul U8 Sarana dan prasarana dengan {named[8]}",
        f"sebutan, yang hanya {sum(8 in row[1] and row[5] for row in _ACTIONS)} di antaranya sesuai.",
    )
    assert sorted(named.values())[-2] == named[8] > sorted(named.values())[-3]
    w.heading("C. Rencana aksi yang belum sesuai", 3)
    w.paragraph("Penjelasan atas", f"{n - ok} rencana aksi yang belum atau tidak sesuai:")
    w.items([
        f"<b>{_UNITS[row[0]][0]}</b> – {row[2].lower()}: "
        + (f"dilaksanakan {row[4]}, tetapi bukti dukung tidak sesuai." if row[4] else
           f"jatuh tempo {row[3][5:]}/{row[3][:4]}, " + ("belum jatuh tempo." if row in later else "terlambat."))
        for row in _ACTIONS if not row[5]
    ])  # fmt: skip
    months = ("Januari–Maret", "April–Juni", "Juli–September", "Oktober")
    per = [sum(bool(row[4]) and (int(row[4][3:5]) - 1) // 3 == q for row in _ACTIONS) for q in range(4)]
    fits = [sum(row[5] and (int(row[4][3:5]) - 1) // 3 == q for row in _ACTIONS) for q in range(4)]
    rows, so_far = [], 0
    for at, month in enumerate(months):
        so_far += per[at]
        rows.append([month, str(per[at]), str(fits[at]), str(so_far), dec(percent(so_far, n))])
    w.table("Tabel 3. Pelaksanaan Rencana Aksi menurut Waktu (Tahun 2021)",
            [["Bulan", "Dilaksanakan", "Sesuai", "Kumulatif", "% kumulatif"]], rows)  # fmt: skip
    assert sum(per) == held
    assert max(per) == per[1]
    w.paragraph(
        f"Pelaksanaan terbanyak berlangsung pada {months[1]} ({per[1]} rencana aksi). Sampai dengan akhir Juni telah",
        f"dilaksanakan {per[0] + per[1]} rencana aksi atau {dec(percent(per[0] + per[1], n))}%.",
    )
    w.heading("III. Perubahan Indeks Kepuasan Masyarakat")
    order = sorted(_UNITS, key=lambda unit: -_D(_UNITS[unit][3]))
    rows = []
    for unit in order:
        name, old, before, now = _UNITS[unit]
        rank = 1 + sum(_D(o[3]) > _D(now) for o in _UNITS.values())
        change = "–" if before == "–" else f"{_D(now) - _D(before):+.2f}".replace(".", ",").replace("-", "−")
        change = "0,00" if change == "+0,00" else change
        rows.append([str(rank), name, *(text if text == "–" else dec(_D(text)) for text in (old, before, now)), change,
                     _grade(now)])  # fmt: skip
    means = [rounded(sum((_D(row[at]) for row in _UNITS.values() if row[at] != "–"), _D(0)) /
             sum(row[at] != "–" for row in _UNITS.values())) for at in (1, 2, 3)]  # fmt: skip
    rows.append(["", "<b>Rata-rata UPP yang disurvei</b>", *map(dec, means), f"+{dec(means[2] - means[1])}",
                 _grade(str(means[2]))])  # fmt: skip
    w.table("Tabel 4. IKM menurut UPP, 2019–2021 (A: 88,31–100,00; B: 76,61–88,30; C: 65,00–76,60; D: 25,00–64,99)",
            [["Peringkat 2021", "UPP", "IKM 2019", "IKM 2020", "IKM 2021", "Perubahan 2020–2021", "Mutu 2021"]],
                rows)  # fmt: skip
    both = {unit: _D(row[3]) - _D(row[2]) for unit, row in _UNITS.items() if row[2] != "–"}
    up, down = sum(v > 0 for v in both.values()), [unit for unit, v in both.items() if v < 0]
    seven = rounded(sum((_D(_UNITS[unit][3]) for unit in both), _D(0)) / len(both))
    assert (down, max(both, key=lambda unit: both[unit])) == (["B"], "F")
    grades = Counter(_grade(row[3]) for row in _UNITS.values())
    w.paragraph(
        f"Balai Besar POM di Tirtanala dan Balai POM di Wanasaba sama-sama memperoleh IKM {dec(_D('91.67'))} dan",
        "berbagi",
        f"peringkat 1, sehingga Balai Besar POM di Kerta Agung berada pada peringkat 3. Dari {words(len(both))}",
        "UPP yang",
        f"disurvei pada kedua tahun, IKM {words(up)} UPP meningkat, satu UPP tetap (PPPOMN), dan satu UPP menurun",
        f"({_UNITS['B'][0]}, {dec(abs(both['B']))}). Kenaikan tertinggi sebesar {dec(both['F'])} terdapat pada",
        f"{_UNITS['F'][0]}. Sebanyak {words(grades['A'])} UPP bermutu A dan {words(grades['B'])} UPP bermutu B;",
        f"{_UNITS['C'][0]} tepat pada batas bawah mutu A. Tanpa UPP baru, rata-rata IKM 2021 adalah {dec(seven)}.",
    )
    w.heading("Lampiran")
    shown = sorted(_ACTIONS, key=lambda row: (row[4] == "", row[4][6:] + row[4][3:5] + row[4][:2], row[3]))
    rows = [[str(at), row[2], ", ".join(f"U{e}" for e in row[1]), _UNITS[row[0]][0], row[4] or "-",
             "Close" if row[4] else "Open", "Sesuai" if row[5] else "Tidak sesuai" if row[4] else
             "Belum jatuh tempo" if row in later else "Terlambat"] for at, row in enumerate(shown, 1)]  # fmt: skip
    w.table("Lampiran 1. Daftar Rencana Aksi menurut Tanggal Pelaksanaan",
            [["No", "Rencana aksi", "Unsur", "UPP", "Tanggal", "Status", "Keterangan"]], rows)  # fmt: skip
    assert len(odd) == held - ok
    return w.report()
