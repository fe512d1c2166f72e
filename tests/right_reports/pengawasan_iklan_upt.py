"""Supervision of advertisements and labels by commodity and unit: MK and TMK, media, violations, follow-up, years."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import pie_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 17mm 20mm } body { font: 10.6pt/1.5 "Carlito", "Liberation Sans", sans-serif }
h1 { font-size: 19pt; color: #4a148c; text-align: right } h2 { font-size: 13.5pt; color: #4a148c }
h2, .caption { break-after: avoid } table { border-collapse: collapse; width: 100%; font-size: 9.4pt }
th { text-align: left; border-top: 1pt solid #4a148c; border-bottom: .5pt solid #4a148c; vertical-align: bottom }
th, td { padding: 3px 6px } td.right { text-align: right } tr { break-inside: avoid }
tbody tr:last-child td { border-top: .5pt solid #4a148c; border-bottom: 1pt solid #4a148c }
.caption { color: #4a148c; font-weight: bold; margin: 12px 0 3px } .note { font-size: 8.8pt }
"""
_D = Decimal
_GOODS = ("Obat", "Obat tradisional", "Suplemen kesehatan", "Kosmetik", "Pangan olahan")
_SHORT = ("Obat", "OT", "SK", "Kosmetik", "Pangan")
# region, unit, advertisements seen by commodity, of these TMK by commodity
_UNITS = (
    ("Barat", "Balai Besar POM di Banda Aceh", (88, 142, 46, 310, 264), (4, 61, 12, 58, 43)),
    ("Barat", "Balai Besar POM di Pekanbaru", (96, 128, 52, 287, 301), (7, 49, 9, 71, 62)),
    ("Barat", "Balai Besar POM di Bandar Lampung", (73, 165, 38, 254, 246), (3, 82, 10, 44, 37)),
    ("Barat", "Balai POM di Pangkalpinang", (41, 67, 19, 148, 172), (0, 24, 3, 29, 31)),
    ("Tengah", "Balai Besar POM di Yogyakarta", (112, 204, 71, 398, 356), (2, 88, 14, 52, 39)),
    ("Tengah", "Balai Besar POM di Mataram", (64, 119, 33, 232, 219), (5, 57, 8, 47, 45)),
    ("Tengah", "Balai Besar POM di Banjarmasin", (79, 133, 42, 266, 238), (4, 52, 11, 63, 34)),
    ("Tengah", "Loka POM di Balikpapan", (22, 48, 14, 97, 103), (1, 19, 4, 21, 18)),
    ("Timur", "Balai Besar POM di Manado", (68, 91, 29, 203, 194), (3, 33, 6, 38, 41)),
    ("Timur", "Balai POM di Ambon", (35, 54, 16, 121, 137), (2, 22, 5, 27, 33)),
    ("Timur", "Balai Besar POM di Jayapura", (47, 62, 21, 139, 158), (6, 31, 7, 41, 52)),
    ("Timur", "Loka POM di Merauke", (14, 23, 0, 52, 61), (1, 10, 0, 13, 17)),
)
# labels by commodity: seen, MK, of 2022: seen, MK
_LABELS = ((412, 401, 396, 379), (538, 427, 514, 391), (164, 149, 158, 139), (1_126, 968, 1_041, 893),
           (1_394, 1_082, 1_287, 984))  # fmt: skip
_MEDIA = (("Media sosial dan lokapasar", 4_814, 1_274), ("Televisi dan radio", 1_038, 61),
          ("Media luar ruang", 1_107, 238), ("Media cetak dan leaflet", 0, 0))  # fmt: skip
_YEARS = (("2019", 5_872, 4_021), ("2020", 4_416, 3_214), ("2021", 6_285, 4_704), ("2022", 6_918, 5_310))
_FAULTS = (("Klaim menyembuhkan penyakit", 0.34), ("Testimoni", 0.17), ("Produk tanpa izin edar", 0.22),
           ("Tidak mencantumkan peringatan", 0.12))  # fmt: skip
_STEPS = (("Surat peringatan kepada pemilik izin edar", 0.46), ("Rekomendasi takedown ke Kemkominfo", 0.31),
          ("Pembinaan langsung", 0.16))  # fmt: skip


def _split(total: int, parts: tuple[tuple[str, float], ...], rest: str) -> list[tuple[str, int]]:
    rows = [(name, int(total * share)) for name, share in parts]
    return [*rows, (rest, total - sum(n for _, n in rows))]


def pengawasan_iklan_upt() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    seen = [sum(row[2][at] for row in _UNITS) for at in range(5)]
    bad = [sum(row[3][at] for row in _UNITS) for at in range(5)]
    every, wrong = sum(seen), sum(bad)
    rates = [percent(sum(row[2]) - sum(row[3]), sum(row[2])) for row in _UNITS]
    media = [*_MEDIA[:3], (_MEDIA[3][0], every - column_sum(_MEDIA, 1), wrong - column_sum(_MEDIA, 2))]
    w.title("LAPORAN HASIL PENGAWASAN IKLAN DAN LABEL", "TAHUN 2023", "DUA BELAS UNIT PELAKSANA TEKNIS BADAN POM")
    w.heading("Ikhtisar")
    best, worst = max(range(12), key=lambda n: rates[n]), min(range(12), key=lambda n: rates[n])
    w.paragraph(
        f"Selama tahun 2023 {words(12)} UPT mengawasi {whole(every)} iklan dan {whole(column_sum(_LABELS, 0))} label.",
        f"Sebanyak {whole(every - wrong)} iklan ({dec(percent(every - wrong, every))}%) memenuhi ketentuan (MK) dan",
        f"{whole(wrong)} iklan ({dec(percent(wrong, every))}%) tidak memenuhi ketentuan (TMK). Persentase MK",
        f"tertinggi di {_UNITS[best][1]} ({dec(rates[best])}%) dan terendah di {_UNITS[worst][1]}",
        f"({dec(rates[worst])}%), sehingga terdapat selisih {dec(rates[best] - rates[worst])} poin.",
    )
    w.paragraph(
        "Persentase MK adalah jumlah yang memenuhi ketentuan dibagi jumlah yang diawasi dikalikan 100%. Pengawasan",
        "mengacu pada Peraturan BPOM Nomor 2 Tahun 2021 (obat), Nomor 32 Tahun 2021 (kosmetik), dan Nomor 6 Tahun",
        "2021.",
    )
    w.heading("A. Pengawasan iklan menurut komoditi")
    lines: list[Row] = [
        [str(at + 1), name, whole(seen[at]), dec(percent(seen[at], every)), whole(seen[at] - bad[at]), whole(bad[at]),
         dec(percent(seen[at] - bad[at], seen[at])), dec(percent(bad[at], seen[at]))] for at, name in enumerate(_GOODS)
    ]  # fmt: skip
    lines.append(["", "Jumlah", whole(every), "100,00", whole(every - wrong), whole(wrong),
                  dec(percent(every - wrong, every)), dec(percent(wrong, every))])  # fmt: skip
    w.table(
        "Tabel 1. Iklan yang diawasi menurut komoditi",
        [[Spanning("No", rows=2), Spanning("Komoditi", rows=2), Spanning("Diawasi", columns=2),
          Spanning("Hasil (iklan)", columns=2), Spanning("Hasil (%)", columns=2)],
         ["Iklan", "% dari jumlah", "MK", "TMK", "MK", "TMK"]], lines,
    )  # fmt: skip
    order = sorted(range(5), key=lambda at: _D(bad[at]) / seen[at], reverse=True)
    most = max(range(5), key=lambda at: seen[at])
    w.paragraph(
        f"Iklan yang paling banyak diawasi adalah iklan {_GOODS[most].lower()}, yaitu {whole(seen[most])} iklan",
        f"({dec(percent(seen[most], every))}%). Menurut persentase TMK, urutan komoditi dari yang tertinggi adalah",
        f"{', '.join(_GOODS[at].lower() for at in order[:-1])}, dan {_GOODS[order[-1]].lower()}, masing-masing",
        f"{', '.join(dec(percent(bad[at], seen[at])) + '%' for at in order[:-1])}, dan",
        f"{dec(percent(bad[order[-1]], seen[order[-1]]))}%. Dari setiap lima iklan obat tradisional, sekitar dua tidak",
        "memenuhi ketentuan.",
    )
    assert _D("0.38") < _D(bad[1]) / seen[1] < _D("0.45")
    w.chart("Gambar 1. Iklan TMK menurut komoditi", pie_chart(_GOODS, bad, [
        f"{whole(n)} ({dec(percent(n, wrong), 1)}%)" for n in bad]))  # fmt: skip
    w.heading("B. Pengawasan iklan menurut UPT")
    lines = []
    regions = []
    for region in ("Barat", "Tengah", "Timur"):
        own = [(n, row) for n, row in enumerate(_UNITS) if row[0] == region]
        lines.append([Spanning(f"<b>Wilayah {region}</b>", columns=10)])
        for n, (_, name, counts, faults) in own:
            lines.append([str(n + 1), name, *(whole(k) if k else "-" for k in counts), whole(sum(counts)),
                          whole(sum(faults)), dec(rates[n])])  # fmt: skip
        parts = [sum(row[2][at] for _, row in own) for at in range(5)]
        broken = sum(sum(row[3]) for _, row in own)
        regions.append((region, sum(parts), broken, len(own)))
        lines.append(["", f"<i>Subtotal {region}</i>", *map(whole, parts), whole(sum(parts)), whole(broken),
                      dec(percent(sum(parts) - broken, sum(parts)))])  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", *map(whole, seen), whole(every), whole(wrong),
                  dec(percent(every - wrong, every))])  # fmt: skip
    w.table(
        "Tabel 2. Iklan yang diawasi menurut UPT dan komoditi",
        [[Spanning("No", rows=2), Spanning("UPT", rows=2), Spanning("Iklan yang diawasi", columns=6),
          Spanning("TMK", rows=2), Spanning("% MK", rows=2)], [*_SHORT, "Jumlah"]], lines,
    )  # fmt: skip
    above = sum(rate > percent(every - wrong, every) for rate in rates)
    big = max(range(12), key=lambda n: sum(_UNITS[n][2]))
    fair = sorted(regions, key=lambda row: _D(row[2]) / row[1])
    w.paragraph(
        '<span class="note">OT = obat tradisional; SK = suplemen kesehatan; - = tidak ada iklan yang diawasi.</span>',
    )
    w.paragraph(
        f"{_UNITS[big][1]} mengawasi iklan terbanyak, yaitu {whole(sum(_UNITS[big][2]))} iklan, sedangkan Loka POM di",
        f"Merauke paling sedikit ({sum(_UNITS[11][2])} iklan). {words(above).capitalize()} UPT memiliki persentase MK",
        "di",
        f"atas persentase seluruh UPT ({dec(percent(every - wrong, every))}%) dan {words(12 - above)} UPT di bawahnya.",
        f"Menurut wilayah, persentase MK tertinggi di wilayah {fair[0][0]}",
        f"({dec(percent(fair[0][1] - fair[0][2], fair[0][1]))}%) dan terendah di wilayah {fair[-1][0]}",
        f"({dec(percent(fair[-1][1] - fair[-1][2], fair[-1][1]))}%).",
    )
    lines = []
    for n, (_, name, _, faults) in enumerate(_UNITS):
        lines.append([str(n + 1), name, *(whole(k) if k else "-" for k in faults), whole(sum(faults)),
                      dec(percent(sum(faults), wrong))])  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", *map(whole, bad), whole(wrong), "100,00"])
    w.table("Tabel 3. Iklan TMK menurut UPT dan komoditi",
            [["No", "UPT", *_SHORT, "Jumlah TMK", "% dari seluruh TMK"]], lines)  # fmt: skip
    three = sorted(_UNITS, key=lambda row: sum(row[3]), reverse=True)[:3]
    sums = [sum(row[3]) for row in three]
    w.paragraph(
        f"Tiga UPT dengan iklan TMK terbanyak adalah {three[0][1]}, {three[1][1]}, dan {three[2][1]}, berturut-turut",
        f"{sums[0]}, {sums[1]}, dan {sums[2]} iklan atau bersama-sama {dec(percent(sum(sums), wrong))}% dari seluruh",
        "iklan TMK. Di Balai POM di Pangkalpinang tidak ditemukan iklan obat yang TMK.",
    )
    w.heading("C. Media, pelanggaran, dan tindak lanjut")
    lines = [[str(at), name, whole(n), whole(n - k), whole(k), dec(percent(k, n)), dec(percent(k, wrong))]
             for at, (name, n, k) in enumerate(media, 1)]  # fmt: skip
    lines.append(["", "Jumlah", whole(every), whole(every - wrong), whole(wrong), dec(percent(wrong, every)), "100,00"])
    w.table("Tabel 4. Iklan menurut media",
            [["No", "Media", "Diawasi", "MK", "TMK", "% TMK", "% dari seluruh TMK"]], lines)  # fmt: skip
    kinds = _split(wrong, _FAULTS, "Pelanggaran lain")
    steps = _split(wrong, _STEPS, "Masih dalam proses")
    for caption, head, rows in (("Tabel 5. Iklan TMK menurut pelanggaran utama", "Pelanggaran utama*", kinds),
                                ("Tabel 6. Tindak lanjut iklan TMK", "Tindak lanjut", steps)):  # fmt: skip
        lines = [[str(at), name, whole(n), dec(percent(n, wrong))] for at, (name, n) in enumerate(rows, 1)]
        lines.append(["", "Jumlah", whole(wrong), "100,00"])
        w.table(caption, [["No", head, "Iklan", "%"]], lines)
    w.paragraph('<span class="note">* Satu iklan dihitung satu kali menurut pelanggaran yang terberat.</span>')
    done = wrong - steps[-1][1]
    w.paragraph(
        f"Media sosial dan lokapasar menyumbang {dec(percent(media[0][2], wrong))}% dari seluruh iklan TMK, atau",
        f"{dec(_D(media[0][2]) / media[2][2], 1)} kali media luar ruang. Pelanggaran terbanyak adalah klaim",
        "menyembuhkan",
        f"penyakit ({whole(kinds[0][1])} iklan), diikuti produk tanpa izin edar ({whole(kinds[2][1])} iklan) dan",
        f"testimoni ({whole(kinds[1][1])} iklan). Sebanyak {whole(done)} iklan TMK ({dec(percent(done, wrong))}%)",
        "telah",
        f"ditindaklanjuti, dan {whole(steps[-1][1])} iklan masih dalam proses sampai dengan 31 Desember 2023.",
    )
    w.heading("D. Perkembangan pengawasan iklan 2019–2023")
    years = [*_YEARS, ("2023", every, every - wrong)]
    lines = []
    for at, (year, n, k) in enumerate(years):
        rise = dec(growth(n, years[at - 1][1])) if at else "n/a"
        step = dec(percent(k, n) - percent(years[at - 1][2], years[at - 1][1])) if at else "n/a"
        lines.append([year, whole(n), whole(k), whole(n - k), rise, dec(percent(k, n)), step])
    w.table(
        "Tabel 7. Iklan yang diawasi tahun 2019–2023",
        [["Tahun", "Diawasi", "MK", "TMK", "Pertumbuhan (%)", "% MK", "Perubahan % MK (poin)"]],
        lines,
    )
    shares = [percent(k, n) for _, n, k in years]
    assert shares == sorted(shares), shares
    assert [row[0] for row, last in zip(years[1:], years, strict=False) if row[1] < last[1]] == ["2020"]
    w.paragraph(
        f"Persentase MK naik setiap tahun, dari {dec(shares[0])}% pada tahun 2019 menjadi {dec(shares[-1])}% pada",
        "tahun",
        f"2023 atau {dec(shares[-1] - shares[0])} poin. Jumlah iklan yang diawasi hanya turun pada tahun 2020",
        f"({dec(-growth(_YEARS[1][1], _YEARS[0][1]))}%) akibat pandemi. Dibandingkan dengan tahun 2022 jumlahnya",
        f"bertambah {whole(every - _YEARS[3][1])} iklan. Target % MK tahun 2023 sebesar 77,00%, sehingga capaiannya",
        f"{dec(percent(shares[-1], 77))}%.",
    )
    w.heading("E. Pengawasan label")
    lines = [[str(at), name, whole(c), dec(percent(d, c)), whole(a), whole(b), whole(a - b), dec(percent(b, a)),
              dec(percent(b, a) - percent(d, c))]
             for at, (name, (a, b, c, d)) in enumerate(zip(_GOODS, _LABELS, strict=True), 1)]  # fmt: skip
    a, b, c, d = (column_sum(_LABELS, at) for at in range(4))
    lines.append(["", "Jumlah", whole(c), dec(percent(d, c)), whole(a), whole(b), whole(a - b), dec(percent(b, a)),
                  dec(percent(b, a) - percent(d, c))])  # fmt: skip
    w.table(
        "Tabel 8. Pengawasan label tahun 2022 dan 2023",
        [[Spanning("No", rows=2), Spanning("Komoditi", rows=2), Spanning("Tahun 2022", columns=2),
          Spanning("Tahun 2023", columns=4), Spanning("Selisih % MK", rows=2)],
         ["Diawasi", "% MK", "Diawasi", "MK", "TMK", "% MK"]], lines,
    )  # fmt: skip
    moves = [percent(row[1], row[0]) - percent(row[3], row[2]) for row in _LABELS]
    top = moves.index(max(moves))
    w.paragraph(
        f"Dari {whole(a)} label, {whole(b)} memenuhi ketentuan ({dec(percent(b, a))}%), naik",
        f"{dec(percent(b, a) - percent(d, c))} poin dari tahun 2022. Persentase MK {words(sum(m > 0 for m in moves))}",
        f"komoditi naik, terbesar pada {_GOODS[top].lower()} ({dec(moves[top])} poin). Label obat tetap yang terbaik",
        f"({dec(percent(401, 412))}%) dan label pangan olahan yang terendah ({dec(percent(1_082, 1_394))}%).",
    )
    w.heading("F. Rekomendasi")
    w.items(
        [
            f"Menyelesaikan tindak lanjut {whole(steps[-1][1])} iklan TMK yang masih dalam proses paling lambat"
            " 8 Maret 2024.",
            "Memprioritaskan patroli siber obat tradisional di wilayah dengan persentase MK terendah.",
            f"Membina pemilik {whole(_LABELS[4][0] - _LABELS[4][1])} label pangan olahan yang TMK.",
        ]
    )
    return w.report()
