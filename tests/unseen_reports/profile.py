"""Profil dan laporan tahunan of a Balai: its regencies and town, its people, the premises it watches, services, budget.

Condensed serif type, chapters with Roman numerals, thin grey grid under a grey header, all numbers centred, captions
above the tables; amounts in thousands of rupiah.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import Number, column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """@page{size:A4;margin:2.5cm 2.3cm}
body{font:11pt/1.4 "DejaVu Serif Condensed",serif;color:#000}
h1{font-size:16pt;text-align:center;line-height:1.5;margin:0 0 20pt}
h2{font-size:12.5pt;text-align:center;margin:16pt 0 8pt;break-after:avoid;line-height:1.4}
p{margin:0 0 8pt;text-align:justify;text-indent:1cm} li{margin-bottom:3pt}
p.caption{text-indent:0;text-align:left;font-size:9.5pt;margin:8pt 0 3pt;break-after:avoid}
table{border-collapse:collapse;width:100%;font-size:9pt;margin-bottom:11pt;break-inside:avoid}
th,td{border:.5pt solid #777;padding:2.5pt 4pt} th{background:#c9c9c9;font-weight:normal}
td:first-child,td:nth-child(n+3),td[colspan]+td{text-align:center}
.break{break-after:page}"""

# Regency or town, districts, square kilometres, inhabitants.
REGION = (
    ("Kota Palopo", 9, Decimal("252.99"), 187_331),
    ("Kabupaten Luwu", 22, Decimal("2909.08"), 371_227),
    ("Kabupaten Luwu Utara", 15, Decimal("7502.58"), 326_697),
    ("Kabupaten Luwu Timur", 11, Decimal("6944.88"), 302_741),
    ("Kabupaten Tana Toraja", 19, Decimal("2149.67"), 288_219),
    ("Kabupaten Toraja Utara", 21, Decimal("1169.95"), 267_084),
)
# Education, men, women.
STAFF = (
    ("Magister (S2)", 4, 6),
    ("Profesi Apoteker", 5, 17),
    ("Sarjana (S1)", 8, 10),
    ("Diploma (D3)", 3, 6),
    ("SMA sederajat", 4, 2),
)
STATUS = (("Pegawai Negeri Sipil (PNS)", 47), ("PPPK", 7), ("PPNPN", 11))
NEEDED = 92
# Kind of premises: known, inspected, in line with the rules.
PREMISES = (
    ("Sarana Produksi", (
        ("Industri rumah tangga pangan", 1240, 186, 97),
        ("Industri pangan olahan (MD)", 38, 30, 19),
        ("Usaha mikro obat tradisional", 14, 12, 8),
    )),
    ("Sarana Distribusi", (
        ("Apotek", 312, 148, 101),
        ("Toko obat", 96, 52, 31),
        ("Fasilitas pelayanan kesehatan", 128, 84, 66),
        ("Toko kosmetik", 405, 112, 79),
        ("Toko dan ritel pangan", 1870, 228, 171),
    )),
)  # fmt: skip
# Service, the four quarters of 2022, the year 2021.
SERVICES = (
    ("Permintaan informasi", (142, 168, 175, 153), 571),
    ("Pengaduan", (18, 23, 27, 21), 96),
    ("Sertifikasi sarana", (12, 15, 19, 22), 54),
    ("Pengujian pihak ketiga", (35, 41, 38, 47), 147),
)
SATISFACTION = (("sertifikasi", Decimal("89.12")), ("informasi", Decimal("88.40")), ("pengujian", Decimal("87.56")))
SATISFACTION_2021 = Decimal("86.95")
# Kind of spending, ceiling and spent in thousands of rupiah.
BUDGET = (
    ("Belanja Pegawai", 5_684_210, 5_571_836),
    ("Belanja Barang", 11_932_475, 11_604_918),
    ("Belanja Modal", 3_845_600, 3_782_154),
)
SHARE_2021 = Decimal("95.69")
PEOPLE, AREA = column_sum(REGION, 3), sum((row[2] for row in REGION), Decimal(0))
MEN, WOMEN = column_sum(STAFF, 1), column_sum(STAFF, 2)
KNOWN, INSPECTED, IN_LINE = (sum(column_sum(kinds, at) for _, kinds in PREMISES) for at in (1, 2, 3))
SERVED, SERVED_2021 = sum(sum(row[1]) for row in SERVICES), column_sum(SERVICES, 2)
CEILING, SPENT = column_sum(BUDGET, 1), column_sum(BUDGET, 2)


def _density(people: int, area: Number) -> str:
    return indonesian(Decimal(people) / Decimal(area))


def _quality(score: Decimal) -> str:
    return "A" if score >= Decimal("88.31") else "B"


def _mean_satisfaction() -> Decimal:
    return sum((score for _, score in SATISFACTION), Decimal(0)) / len(SATISFACTION)


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN EKSEKUTIF")
    towns = sum(name.startswith("Kota") for name, *_ in REGION)
    w.paragraph(
        f"Balai POM di Palopo mengawasi obat dan makanan di {len(REGION)}",
        f"({w.figure('s.region.word', words(len(REGION)))}) daerah, terdiri dari",
        f"{w.figure('s.regencies', words(len(REGION) - towns))} kabupaten dan {words(towns)} kota, dengan luas wilayah",
        f"{w.figure('s.area', indonesian(AREA))} km² dan penduduk {w.figure('s.people', whole(PEOPLE))} jiwa.",
        f"Pada tahun 2022 Balai didukung oleh {w.figure('s.staff', str(MEN + WOMEN))} orang pegawai.",
    )
    w.paragraph(
        f"Sebanyak {w.figure('s.inspected', str(INSPECTED))} sarana telah diperiksa dan",
        f"{w.figure('s.inline', indonesian(percent(IN_LINE, INSPECTED)))}% di antaranya memenuhi ketentuan. Layanan",
        f"publik yang diberikan mencapai {w.figure('s.served', str(SERVED))} layanan, sedangkan anggaran terserap",
        f"Rp{w.figure('s.spent', indonesian(Decimal(SPENT) / 10**6))} miliar atau setara",
        f"{w.figure('s.spent.share', indonesian(percent(SPENT, CEILING)))}% dari pagu.",
    )


def _region(w: Writer) -> None:
    w.heading("BAB I<br>WILAYAH KERJA")
    rows: list[Row] = []
    for at, (name, districts, area, people) in enumerate(REGION, 1):
        density, share = _density(people, area), indonesian(percent(area, AREA))
        if at in (1, 4):
            density = w.figure(f"t1.density.{at}", density)
        if at == 3:
            share = w.figure(f"t1.share.{at}", share)
        rows.append((str(at), name, str(districts), indonesian(area), share, whole(people), density))
    parts = w.figure("t1.districts", str(column_sum(REGION, 1)))
    sums = (parts, w.figure("t1.area", indonesian(AREA)), "100,00", whole(PEOPLE))
    rows.append((Spanning("Jumlah", columns=2), *sums, w.figure("t1.density", _density(PEOPLE, AREA))))
    w.table(
        "Tabel 1. Kecamatan, Luas Wilayah, Penduduk, dan Kepadatan Tahun 2022",
        [["No.", "Kabupaten/Kota", "Kecamatan", "Luas (km²)", "% Luas", "Penduduk (jiwa)", "Kepadatan (jiwa/km²)"]],
        rows,
    )
    town, north, luwu = REGION[0], REGION[2], REGION[1]
    ratio = (Decimal(town[3]) / town[2]) / (Decimal(north[3]) / north[2])
    w.paragraph(
        "Luwu Utara merupakan daerah terluas sekaligus berpenduduk paling jarang, yaitu",
        f"{w.figure('a.sparse', _density(north[3], north[2]))} jiwa/km²; kepadatan Kota Palopo kira-kira",
        f"{w.figure('a.ratio', whole(ratio))} kali lipatnya. Penduduk terbanyak bermukim di Kabupaten Luwu",
        f"({w.figure('a.luwu', indonesian(percent(luwu[3], PEOPLE)))}% dari total penduduk). Gabungan Tana Toraja dan",
        f"Toraja Utara memiliki {w.figure('a.toraja', str(REGION[4][1] + REGION[5][1]))} kecamatan.",
    )


def _staff(w: Writer) -> None:
    w.heading("BAB II<br>SUMBER DAYA MANUSIA")
    total = MEN + WOMEN
    rows: list[Row] = []
    for at, (name, men, women) in enumerate(STAFF, 1):
        both, share = str(men + women), indonesian(percent(men + women, total))
        if at == 2:
            both, share = w.figure("t2.both.2", both), w.figure("t2.share.2", share)
        rows.append((str(at), name, str(men), str(women), both, share))
    sums = (str(MEN), str(WOMEN), w.figure("t2.all", str(total)))
    rows.append((Spanning("Jumlah", columns=2), *sums, "100,00"))
    w.table(
        "Tabel 2. Pegawai menurut Pendidikan dan Jenis Kelamin per 31 Desember 2022",
        [["No.", "Pendidikan", "Laki-laki", "Perempuan", "Jumlah", "%"]],
        rows,
    )
    w.paragraph(
        f"Pegawai perempuan berjumlah {w.figure('b.women', str(WOMEN))} orang",
        f"({w.figure('b.women.share', indonesian(percent(WOMEN, total)))}%), atau lebih banyak",
        f"{w.figure('b.more', str(WOMEN - MEN))} orang daripada pegawai laki-laki. Menurut statusnya,",
        f"{w.figure('b.status', str(total))} pegawai tersebut meliputi:",
    )
    w.items([f"{name} sebanyak {count} orang" for name, count in STATUS])
    w.paragraph(
        f"Analisis beban kerja menunjukkan kebutuhan {NEEDED} orang, sehingga baru terpenuhi",
        f"{w.figure('b.filled', indonesian(percent(total, NEEDED)))}% dan masih kurang",
        f"{w.figure('b.short', str(NEEDED - total))} orang. Satu pegawai rata-rata mengawasi peredaran obat dan",
        "makanan",
        f"bagi {w.figure('b.load', whole(Decimal(PEOPLE) / total))} penduduk.",
    )


def _premises(w: Writer) -> None:
    w.heading("BAB III<br>PENGAWASAN SARANA")
    rows: list[Row] = []
    for letter, (title, kinds) in zip("AB", PREMISES, strict=True):
        known, seen, good = (column_sum(kinds, at) for at in (1, 2, 3))
        found = [str(seen), str(good), str(seen - good)]
        column = {"A": 0, "B": 2}[letter]
        found[column] = w.figure(f"t3.found.{letter}", found[column])
        shares = (indonesian(percent(seen, known)), indonesian(percent(good, seen)))
        rows.append((letter, f"<b>{title}</b>", whole(known), *found, *shares))
        for at, (name, *counts) in enumerate(kinds, 1):
            share = indonesian(percent(counts[2], counts[1]))
            if letter == "B" and at in (3, 5):
                share = w.figure(f"t3.share.{at}", share)
            bad = str(counts[1] - counts[2])
            printed = (whole(counts[0]), str(counts[1]), str(counts[2]), bad)
            rows.append((f"{at}.", name, *printed, indonesian(percent(counts[1], counts[0])), share))
    sums = (w.figure("t3.known", whole(KNOWN)), str(INSPECTED), w.figure("t3.good", str(IN_LINE)))
    shares = (w.figure("t3.cover", indonesian(percent(INSPECTED, KNOWN))), indonesian(percent(IN_LINE, INSPECTED)))
    rows.append((Spanning("Jumlah (A + B)", columns=2), *sums, str(INSPECTED - IN_LINE), *shares))
    w.table(
        "Tabel 3. Hasil Pemeriksaan Sarana Tahun 2022",
        [
            [*(Spanning(text, rows=2) for text in ("No.", "Jenis Sarana", "Jumlah Sarana")),
             Spanning("Hasil Pemeriksaan", columns=3), Spanning("Persentase", columns=2)],
            ["Diperiksa", "Memenuhi Ketentuan", "Tidak Memenuhi", "Cakupan", "Memenuhi Ketentuan"],
        ],
        rows,
    )  # fmt: skip
    making, trading = (percent(column_sum(kinds, 3), column_sum(kinds, 2)) for _, kinds in PREMISES)
    w.paragraph(
        f"Tabel 3 memperlihatkan bahwa kepatuhan sarana produksi ({w.figure('c.making', indonesian(making))}%) lebih",
        f"rendah {w.figure('c.gap', indonesian(trading - making))} poin dibandingkan sarana distribusi. Terhadap",
        f"{INSPECTED - IN_LINE} sarana yang tidak memenuhi ketentuan telah diberikan surat",
        "peringatan atau pembinaan di tempat.",
    )


def _services(w: Writer) -> None:
    w.heading("BAB IV<br>LAYANAN PUBLIK")
    rows: list[Row] = []
    for at, (name, quarters, before) in enumerate(SERVICES, 1):
        total = sum(quarters)
        shown, mean, change = str(total), indonesian(Decimal(total) / 4), indonesian(growth(total, before))
        if at in (1, 3):
            shown = w.figure(f"t4.total.{at}", shown)
        if at == 1:
            mean = w.figure("t4.mean.1", mean)
        if at == 2:
            change = w.figure("t4.growth.2", change)
        rows.append((str(at), name, *(str(value) for value in quarters), shown, mean, str(before), change))
    sums = [str(sum(row[1][at] for row in SERVICES)) for at in range(4)]
    sums[2] = w.figure("t4.third", sums[2])
    last = (str(SERVED), indonesian(Decimal(SERVED) / 4), w.figure("t4.before", str(SERVED_2021)))
    rows.append((Spanning("Jumlah", columns=2), *sums, *last, indonesian(growth(SERVED, SERVED_2021))))
    w.table(
        "Tabel 4. Layanan per Triwulan Tahun 2022 dan Perbandingan dengan Tahun 2021",
        [["No.", "Layanan", "TW I", "TW II", "TW III", "TW IV", "Tahun 2022", "Rata-rata per TW", "Tahun 2021",
          "Perubahan (%)"]],
        rows,
    )  # fmt: skip
    score = _mean_satisfaction()
    w.paragraph(
        f"Jumlah layanan bertambah {w.figure('d.more', str(SERVED - SERVED_2021))} layanan",
        f"({w.figure('d.growth', indonesian(growth(SERVED, SERVED_2021)))}%) dari tahun 2021. Beban tertinggi terjadi",
        "pada Triwulan III. Nilai Survei Kepuasan Masyarakat (SKM) tahun 2022 menurut layanan (mutu A: 88,31–100,00;",
        "mutu B: 76,61–88,30) sebagai berikut:",
    )
    w.items(
        [
            f"layanan {name}: {indonesian(value)} (mutu {w.figure(f'd.quality.{at}', _quality(value))})"
            for at, (name, value) in enumerate(SATISFACTION, 1)
        ]
    )
    w.paragraph(
        f"Rata-rata ketiganya adalah {w.figure('d.mean', indonesian(score))} dengan mutu",
        f"{w.figure('d.quality', _quality(score))}, naik {w.figure('d.rise', indonesian(score - SATISFACTION_2021))}",
        "poin",
        f"dari nilai tahun 2021 ({indonesian(SATISFACTION_2021)}).",
    )


def _budget(w: Writer) -> None:
    w.heading("BAB V<br>ANGGARAN DAN PENUTUP")
    rows: list[Row] = []
    for at, (name, ceiling, spent) in enumerate(BUDGET, 1):
        share, left = indonesian(percent(spent, ceiling)), whole(ceiling - spent)
        if at == 2:
            share = w.figure("t5.share.2", share)
        rows.append((str(at), name, whole(ceiling), whole(spent), share, left))
    sums = (w.figure("t5.ceiling", whole(CEILING)), w.figure("t5.spent", whole(SPENT)))
    rows.append((Spanning("Jumlah", columns=2), *sums, indonesian(percent(SPENT, CEILING)), whole(CEILING - SPENT)))
    w.table(
        "Tabel 5. Pagu dan Realisasi Anggaran Tahun 2022 (dalam ribuan rupiah)",
        [["No.", "Jenis Belanja", "Pagu", "Realisasi", "%", "Sisa"]],
        rows,
    )
    rise = percent(SPENT, CEILING) - SHARE_2021
    w.paragraph(
        f"Penyerapan meningkat {w.figure('e.rise', indonesian(rounded(rise)))} poin dari {indonesian(SHARE_2021)}%",
        "pada",
        "tahun 2021. Belanja barang menyerap",
        f"{w.figure('e.goods', indonesian(percent(BUDGET[1][2], SPENT)))}% dari seluruh realisasi, sedangkan anggaran",
        f"yang tidak terserap sebesar Rp{w.figure('e.left', whole((CEILING - SPENT) * 1000))}.",
    )
    w.paragraph(
        f"Tahun 2023 Balai memprioritaskan pemenuhan {NEEDED - MEN - WOMEN} pegawai yang",
        "masih",
        "kurang serta perluasan cakupan pemeriksaan, yang pada tahun 2022 baru",
        f"{w.figure('e.cover', indonesian(percent(INSPECTED, KNOWN)))}% dari {whole(KNOWN)} sarana.",
    )


def profile() -> MadeReport:
    """The profile and report of the year 2022."""
    w = Writer(STYLE)
    w.title("PROFIL DAN LAPORAN TAHUNAN 2022", "BALAI POM DI PALOPO")
    for chapter in (_summary, _region, _staff, _premises, _services, _budget):
        chapter(w)
    return w.report()
