"""Laporan pengawasan label dan iklan of a Balai Besar: by commodity and by medium, follow-up, beside the year before.

Condensed sans-serif type, striped rows without vertical lines, numbers flush right, captions below the tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, whole, words

STYLE = """@page{size:A4;margin:2.2cm 2.5cm}
body{font:10.5pt/1.4 "DejaVu Sans Condensed",sans-serif;color:#111}
h1{font-size:15pt;margin:0 0 16pt;border-bottom:1.5pt solid #111;padding-bottom:6pt}
h2{font-size:12pt;margin:14pt 0 5pt;break-after:avoid} h3{font-size:10.5pt;margin:9pt 0 4pt;break-after:avoid}
p{margin:0 0 7pt} p.caption{display:none}
table{border-collapse:collapse;width:100%;font-size:9.5pt;margin:8pt 0 0;break-inside:avoid;break-after:avoid}
th{background:#e4e4e4;text-align:center;padding:3pt 5pt;border-bottom:.8pt solid #111} td{padding:2.5pt 5pt}
tbody tr:nth-child(even){background:#f3f3f3} tbody tr:last-child{border-top:.8pt solid #111;font-weight:bold}
td.right{text-align:right} table+p{font-size:9pt;font-style:italic;text-align:center;margin:3pt 0 11pt}
.break{break-after:page}"""

HIGH, MIDDLE = 85, 80
# Commodity, advertisements in line with the rules and not in line, 2023.
COMMODITIES = (
    ("Obat", 148, 12),
    ("Obat Tradisional", 236, 74),
    ("Suplemen Kesehatan", 121, 27),
    ("Kosmetik", 402, 98),
    ("Pangan Olahan", 321, 64),
)
# Medium with its kinds: checked and not in line in 2022, checked and not in line in 2023.
MEDIA = (
    ("Media Elektronik", (("Televisi lokal", 135, 9, 128, 6), ("Radio", 201, 41, 214, 38))),
    ("Media Cetak", (("Surat kabar", 118, 8, 96, 5), ("Brosur dan leaflet", 203, 47, 187, 34))),
    ("Media Luar Ruang", (("Baliho", 64, 9, 71, 8), ("Spanduk dan poster", 88, 17, 94, 13))),
    ("Media Internet", (("Lokapasar", 316, 103, 428, 112), ("Media sosial", 198, 52, 285, 59))),
)
# Commodity, labels checked and not in line in 2022, checked and not in line in 2023.
LABELS = (
    ("Obat", 210, 6, 224, 5),
    ("Obat Tradisional", 265, 48, 288, 41),
    ("Suplemen Kesehatan", 120, 15, 131, 13),
    ("Kosmetik", 340, 39, 372, 47),
    ("Pangan Olahan", 415, 71, 446, 62),
)
BREACHES = (
    ("Keterangan kedaluwarsa tidak jelas", 49),
    ("Klaim berlebihan atau menyesatkan", 37),
    ("Nomor izin edar tidak sesuai", 34),
    ("Tidak menggunakan bahasa Indonesia", 27),
    ("Nama dan alamat produsen tidak lengkap", 21),
)
# What was done about advertisements and about labels; the last is still open.
FOLLOWED = (
    ("Surat peringatan", 118, 84),
    ("Penurunan tayangan (takedown)", 96, 0),
    ("Rekomendasi kepada Direktorat Pengawasan", 34, 22),
    ("Pembinaan pelaku usaha", 15, 51),
    ("Masih dalam proses", 12, 11),
)
CLOSED_2022 = 431
TARGETS = (1450, 1400)


def _table(w: Writer, caption: str, head: Sequence[Row], rows: Sequence[Row]) -> None:
    w.table("", head, rows)
    w.paragraph(caption)


def _grade(share: Decimal) -> str:
    return "Tinggi" if share >= HIGH else "Sedang" if share >= MIDDLE else "Rendah"


def _medium(at: int) -> int:
    return sum(column_sum(kinds, at) for _, kinds in MEDIA)


def _summary(w: Writer) -> None:
    met, failed = column_sum(COMMODITIES, 1), column_sum(COMMODITIES, 2)
    labels, wrong = column_sum(LABELS, 3), column_sum(LABELS, 4)
    cases, still = failed + wrong, FOLLOWED[-1][1] + FOLLOWED[-1][2]
    w.heading("Ringkasan")
    w.paragraph(
        "Selama tahun 2023 Balai Besar POM di Semarang mengawasi",
        f"{w.figure('s.ads', whole(met + failed))} iklan dan {w.figure('s.labels', whole(labels))} label produk yang",
        "beredar di Jawa Tengah. Iklan yang memenuhi ketentuan (MK) sebanyak",
        f"{w.figure('s.met', whole(met))} iklan ({w.figure('s.met.share', indonesian(percent(met, met + failed)))}%),",
        f"sedangkan label yang tidak memenuhi ketentuan (TMK) tercatat {w.figure('s.wrong', str(wrong))} label, atau",
        f"{w.figure('s.wrong.share', indonesian(percent(wrong, labels)))}% dari label yang diperiksa.",
    )
    w.paragraph(
        f"Dari {w.figure('s.cases', str(cases))} temuan TMK, telah ditindaklanjuti",
        f"{w.figure('s.closed', str(cases - still))} temuan",
        f"({w.figure('s.closed.share', indonesian(percent(cases - still, cases)))}%).",
    )


def _advertisements(w: Writer) -> None:
    w.heading("1. Pengawasan Iklan")
    w.heading("1.1 Menurut komoditas", 3)
    w.paragraph(
        f"Tingkat kepatuhan digolongkan Tinggi bila persentase MK sekurang-kurangnya {HIGH}%, Sedang bila {MIDDLE}%",
        "atau",
        f"lebih tetapi di bawah {HIGH}%, dan Rendah bila di bawah {MIDDLE}%.",
    )
    rows: list[Row] = []
    for at, (name, met, failed) in enumerate(COMMODITIES, 1):
        checked, share = whole(met + failed), percent(met, met + failed)
        if at == 4:
            checked = w.figure(f"t1.checked.{at}", checked)
        printed, grade = indonesian(share), _grade(share)
        if at in (2, 3, 4):
            printed = w.figure(f"t1.share.{at}", printed)
        if at in (1, 2, 3):
            grade = w.figure(f"t1.grade.{at}", grade, "Sedang" if grade != "Sedang" else "Rendah")
        rows.append((str(at), name, checked, str(met), str(failed), printed, grade))
    met, failed = column_sum(COMMODITIES, 1), column_sum(COMMODITIES, 2)
    sums = (w.figure("t1.checked", whole(met + failed)), whole(met), w.figure("t1.failed", whole(failed)))
    rows.append(("", "Total", *sums, indonesian(percent(met, met + failed)), _grade(percent(met, met + failed))))
    _table(
        w,
        "Tabel 1. Hasil pengawasan iklan menurut komoditas tahun 2023",
        [["No", "Komoditas", "Diawasi", "MK", "TMK", "% MK", "Tingkat Kepatuhan"]],
        rows,
    )
    herbal = COMMODITIES[1]
    w.paragraph(
        "Komoditas dengan persentase TMK tertinggi adalah obat tradisional, yakni",
        f"{w.figure('a.herbal', indonesian(percent(herbal[2], herbal[1] + herbal[2])))}%, terutama karena klaim dapat",
        "menyembuhkan penyakit. Secara jumlah, iklan TMK terbanyak berasal dari kosmetik",
        f"({w.figure('a.cosmetics', str(COMMODITIES[3][2]))} iklan, setara",
        f"{w.figure('a.cosmetics.share', indonesian(percent(COMMODITIES[3][2], failed)))}% dari total iklan TMK).",
    )
    w.heading("1.2 Menurut media", 3)
    parts: list[Row] = []
    for at, (name, kinds) in enumerate(MEDIA, 1):
        held = [str(column_sum(kinds, column)) for column in (1, 2, 3, 4)]
        change = str(column_sum(kinds, 3) - column_sum(kinds, 1))
        column = 2 if at % 2 else 3
        held[column] = w.figure(f"t2.now.{at}", held[column])
        parts.append((f"{at}.", f"<b>{name}</b>", *held, change))
        for letter, kind in zip("ab", kinds, strict=True):
            counts = (str(value) for value in kind[1:])
            parts.append((f"{letter}.", str(kind[0]), *counts, str(kind[3] - kind[1])))
    last = (w.figure("t2.before", whole(_medium(1))), w.figure("t2.failed.before", whole(_medium(2))))
    change = w.figure("t2.change", str(_medium(3) - _medium(1)))
    parts.append(("", "Jumlah", *last, whole(_medium(3)), whole(_medium(4)), change))
    _table(
        w,
        "Tabel 2. Iklan yang diawasi dan iklan TMK menurut media, tahun 2022 dan 2023",
        [
            [Spanning("No", rows=2), Spanning("Media", rows=2), Spanning("Tahun 2022", columns=2),
             Spanning("Tahun 2023", columns=2), Spanning("Selisih Diawasi", rows=2)],
            ["Diawasi", "TMK", "Diawasi", "TMK"],
        ],
        parts,
    )  # fmt: skip
    earlier, later = percent(_medium(2), _medium(1)), percent(_medium(4), _medium(3))
    online = MEDIA[3][1]
    w.paragraph(
        f"Iklan yang diawasi meningkat {w.figure('a.growth', indonesian(growth(_medium(3), _medium(1))))}%",
        "dibandingkan",
        f"tahun sebelumnya. Proporsi iklan TMK turun {w.figure('a.fall', indonesian(earlier - later))} poin, dari",
        f"{w.figure('a.before', indonesian(earlier))}% pada tahun 2022 menjadi",
        f"{w.figure('a.now', indonesian(later))}%.",
        f"Hampir separuh pengawasan ({w.figure('a.online', indonesian(percent(column_sum(online, 3), _medium(3))))}%)",
        "dilakukan pada media internet, dan pada lokapasar saja ditemukan",
        f"{w.figure('a.market', str(online[0][4]))} iklan TMK, bertambah",
        f"{w.figure('a.market.more', str(online[0][4] - online[0][2]))} iklan dari tahun lalu.",
    )


def _labels(w: Writer) -> None:
    w.heading("2. Pengawasan Label")
    rows: list[Row] = []
    for at, (name, *counts) in enumerate(LABELS, 1):
        before, now = percent(counts[1], counts[0]), percent(counts[3], counts[2])
        change = indonesian(now - before).replace("-", "–")
        if at in (4, 5):
            change = w.figure(f"t3.change.{at}", change)
        rows.append((str(at), name, *(str(value) for value in counts), indonesian(before), indonesian(now), change))
    sums = [column_sum(LABELS, at) for at in (1, 2, 3, 4)]
    before, now = percent(sums[1], sums[0]), percent(sums[3], sums[2])
    totals = [whole(value) for value in sums[:2]]
    shown = (w.figure("t3.checked", whole(sums[2])), w.figure("t3.wrong", whole(sums[3])))
    shares = (w.figure("t3.before", indonesian(before)), indonesian(now), indonesian(now - before).replace("-", "–"))
    rows.append(("", "Total", *totals, *shown, *shares))
    _table(
        w,
        "Tabel 3. Hasil pengawasan label tahun 2022 dan 2023",
        [
            [Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Tahun 2022", columns=2),
             Spanning("Tahun 2023", columns=2), Spanning("% TMK", columns=2), Spanning("Selisih (poin)", rows=2)],
            ["Diperiksa", "TMK", "Diperiksa", "TMK", "2022", "2023"],
        ],
        rows,
    )  # fmt: skip
    better = sum(percent(item[4], item[3]) < percent(item[2], item[1]) for item in LABELS)
    w.paragraph(
        f"Kepatuhan label membaik pada {w.figure('b.better', words(better))} komoditas dan menurun pada",
        f"{words(len(LABELS) - better)} komoditas, yaitu kosmetik. Secara keseluruhan label TMK berkurang",
        f"{w.figure('b.fewer', str(sums[1] - sums[3]))} label meskipun label yang diperiksa bertambah",
        f"{w.figure('b.more', str(sums[2] - sums[0]))} label.",
    )
    kinds: list[Row] = []
    for at, (name, count) in enumerate(BREACHES, 1):
        share = indonesian(percent(count, sums[3]))
        kinds.append((str(at), name, str(count), w.figure(f"t4.share.{at}", share) if at in (1, 4) else share))
    kinds.append(("", "Jumlah", w.figure("t4.all", str(column_sum(BREACHES, 1))), "100,00"))
    _table(
        w,
        "Tabel 4. Pelanggaran utama pada label TMK tahun 2023",
        [["No", "Jenis Pelanggaran", "Jumlah Label", "%"]],
        kinds,
    )
    top = BREACHES[0][1] + BREACHES[1][1]
    w.paragraph(
        f"Dua jenis pelanggaran terbanyak mencakup {w.figure('b.top', str(top))} label atau",
        f"{w.figure('b.top.share', indonesian(percent(top, sums[3])))}% dari seluruh label TMK.",
    )


def _follow_up(w: Writer) -> None:
    w.heading("3. Tindak Lanjut")
    ads, labels = column_sum(FOLLOWED, 1), column_sum(FOLLOWED, 2)
    rows: list[Row] = []
    for at, (name, ad, label) in enumerate(FOLLOWED, 1):
        both = str(ad + label)
        both = w.figure(f"t5.both.{at}", both) if at == 4 else both
        share = indonesian(percent(ad + label, ads + labels))
        share = w.figure(f"t5.share.{at}", share) if at == 1 else share
        rows.append((str(at), name, str(ad), str(label) if label else "-", both, share))
    sums = (w.figure("t5.ads", str(ads)), str(labels), w.figure("t5.all", str(ads + labels)))
    rows.append(("", "Jumlah", *sums, "100,00"))
    _table(
        w,
        "Tabel 5. Tindak lanjut atas iklan dan label TMK tahun 2023",
        [["No", "Tindak Lanjut", "Iklan", "Label", "Jumlah", "%"]],
        rows,
    )
    still = FOLLOWED[-1][1] + FOLLOWED[-1][2]
    cases = _medium(2) + column_sum(LABELS, 2)
    now, before = percent(ads + labels - still, ads + labels), percent(CLOSED_2022, cases)
    w.paragraph(
        f"Sampai 31 Desember 2023 masih terdapat {w.figure('c.still', str(still))} temuan dalam proses. Tingkat tindak",
        f"lanjut naik {w.figure('c.rise', indonesian(now - before))} poin dari tahun 2022, ketika {CLOSED_2022} dari",
        f"{w.figure('c.cases', str(cases))} temuan ({w.figure('c.before', indonesian(before))}%) diselesaikan.",
    )
    w.heading("4. Kesimpulan")
    checked = (_medium(3), column_sum(LABELS, 3))
    w.items(
        [
            f"Pengawasan iklan mencapai {w.figure('d.ads', indonesian(percent(checked[0], TARGETS[0])))}% dari target"
            f" {whole(TARGETS[0])} iklan.",
            f"Pengawasan label mencapai {w.figure('d.labels', indonesian(percent(checked[1], TARGETS[1])))}% dari"
            f" target {whole(TARGETS[1])} label, atau lebih {w.figure('d.over', str(checked[1] - TARGETS[1]))} label.",
            f"Iklan TMK ({w.figure('d.failed', str(_medium(4)))} iklan) perlu ditekan melalui patroli siber bersama"
            " pengelola lokapasar.",
        ]
    )


def label_advertising() -> MadeReport:
    """The report of the year 2023."""
    w = Writer(STYLE, numbers_right=True)
    w.title("Laporan Pengawasan Label dan Iklan Tahun 2023", "Balai Besar POM di Semarang")
    _summary(w)
    _advertisements(w)
    _labels(w)
    _follow_up(w)
    return w.report()
