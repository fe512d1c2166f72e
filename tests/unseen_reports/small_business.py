"""A Balai POM's report on guiding small makers of food, traditional medicine and cosmetics to their permits.

Serif type, full grid with a grey header, captions above in bold, chapters in Roman numbers.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 25mm; }
body { font: 11pt/1.35 "Liberation Serif", "Times New Roman", serif; }
h1 { font-size: 14pt; text-align: center; margin: 0 0 14pt; }
h2 { font-size: 12pt; margin: 14pt 0 4pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 10pt; font-size: 10pt; break-inside: avoid; }
th, td { border: 1px solid #000; padding: 2pt 5pt; }
th { background: #d9d9d9; text-align: center; }
.caption { font-weight: bold; text-align: left; margin: 8pt 0 3pt; break-after: avoid; }
.right { text-align: right; }
.break { break-before: page; }
li { text-align: justify; }
"""

_KINDS = ("Pangan Olahan", "Obat Tradisional", "Kosmetik")
# Participants by kind of product, and makers that got a permit.
_REGIONS = (
    ("Kota Palu", (24, 9, 7), 21),
    ("Kabupaten Donggala", (15, 4, 2), 8),
    ("Kabupaten Sigi", (18, 6, 3), 14),
    ("Kabupaten Parigi Moutong", (13, 3, 1), 6),
    ("Kabupaten Poso", (11, 5, 2), 9),
    ("Kabupaten Tojo Una-Una", (8, 2, 1), 3),
)
_PERMITS = ((71, 85, 94), (18, 25, 23), (12, 10, 9))
_STAGES = (
    ("Seleksi dan penetapan peserta", 134),
    ("Mengikuti bimbingan teknis", 128),
    ("Penilaian kesenjangan (gap assessment)", 112),
    ("Perbaikan sarana dan dokumen selesai", 97),
    ("Sarana diperiksa dan memenuhi syarat", 83),
    ("Mengajukan permohonan izin edar", 76),
    ("Memperoleh izin edar", 61),
)
_BATCHES = ((35, "54.2", "81.5"), (31, "51.6", "76.4"), (34, "57.9", "84.3"), (28, "49.5", "77.8"))
_OBSTACLES = (
    ("keterbatasan modal untuk memperbaiki sarana produksi", 29),
    ("dokumen mutu dan perizinan berusaha belum lengkap", 21),
    ("hasil pengujian produk belum memenuhi syarat", 14),
    ("pelaku usaha tidak melanjutkan kegiatan", 9),
)
_COSTS = (
    ("Bimbingan teknis", 186_400_000, 181_275_500),
    ("Pendampingan lapangan", 242_750_000, 236_918_000),
    ("Fasilitasi pengujian sampel", 95_600_000, 78_344_250),
    ("Forum temu usaha dan pameran", 61_250_000, 60_980_000),
)
_WOMEN = 87
_BEFORE = 108

_JOINED = sum(sum(kinds) for _, kinds, _ in _REGIONS)
_GRANTED = sum(granted for *_, granted in _REGIONS)
_BY_KIND = [sum(kinds[at] for _, kinds, _ in _REGIONS) for at in range(3)]
_LAST, _TARGET, _NOW = (sum(column) for column in zip(*_PERMITS, strict=True))
_BUDGET, _SPENT = sum(row[1] for row in _COSTS), sum(row[2] for row in _COSTS)


def small_business() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title(
        "LAPORAN PELAKSANAAN PENDAMPINGAN UMKM",
        "PANGAN OLAHAN, OBAT TRADISIONAL DAN KOSMETIK",
        "BALAI POM DI PALU, TAHUN 2024",
    )
    _summary(w)
    _participants(w)
    _training(w)
    _stages(w)
    _regions(w)
    _permits(w)
    _costs(w)
    _closing(w)
    return w.report()


def _share(part: int, of: int, decimals: int = 1) -> str:
    return indonesian(percent(part, of, decimals), decimals)


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("I. RINGKASAN")
    w.paragraph(
        "Balai POM di Palu mendampingi pelaku UMKM agar produknya memenuhi syarat dan memiliki izin edar.",
        "Selama tahun 2024 pendampingan diikuti oleh",
        f"{f('summary.joined', whole(_JOINED))} UMKM yang tersebar di "
        f"{f('summary.regions', f'{len(_REGIONS)} ({words(len(_REGIONS))})')} kabupaten/kota. Dari jumlah tersebut,",
        f"{f('summary.granted', whole(_GRANTED))} UMKM atau {f('summary.granted_share', _share(_GRANTED, _JOINED))}% "
        "berhasil memperoleh izin edar.",
    )
    w.paragraph(
        f"Izin edar yang terbit mencapai {f('summary.permits', whole(_NOW))} nomor, melampaui target",
        f"{f('summary.target', whole(_TARGET))} nomor, dan meningkat "
        f"{f('summary.growth', indonesian(growth(_NOW, _LAST)))}% dibandingkan tahun sebelumnya. Seluruh kegiatan "
        "menyerap anggaran sebesar",
        f"Rp{f('summary.spent', whole(_SPENT))} dari pagu Rp{f('summary.budget', whole(_BUDGET))}.",
    )


def _participants(w: Writer) -> None:
    f = w.figure
    w.heading("II. PESERTA PENDAMPINGAN")
    head: list[Row] = [
        (Spanning("No.", rows=2), Spanning("Kabupaten/Kota", rows=2), Spanning("Jenis Produk", columns=3),
         Spanning("Jumlah Peserta", rows=2)),
        _KINDS,
    ]  # fmt: skip
    rows: list[Row] = [
        (f"{n}.", name, *map(str, kinds), f(f"joined.{n}", str(sum(kinds))) if n in (1, 5) else str(sum(kinds)))
        for n, (name, kinds, _) in enumerate(_REGIONS, 1)
    ]
    totals = [f(f"joined.kind{n}", str(total)) for n, total in enumerate(_BY_KIND, 1)]
    rows.append((Spanning("Jumlah", columns=2), *totals, f("joined.total", str(_JOINED))))
    w.table("Tabel 1. Jumlah Peserta Pendampingan menurut Wilayah dan Jenis Produk Tahun 2024", head, rows)
    top = max(_REGIONS, key=lambda row: sum(row[1]))
    w.paragraph(
        f"Pada Tabel 1, peserta terbanyak berasal dari {top[0]}, yaitu {f('prose.top', str(sum(top[1])))} UMKM "
        f"({f('prose.top_share', _share(sum(top[1]), _JOINED))}% dari seluruh peserta). UMKM pangan olahan "
        f"mendominasi dengan porsi {f('prose.food_share', _share(_BY_KIND[0], _JOINED))}%, sedangkan produsen "
        f"obat tradisional dan kosmetik bersama-sama berjumlah {f('prose.others', str(_JOINED - _BY_KIND[0]))} UMKM.",
        f"Peserta tahun 2023 tercatat {_BEFORE} UMKM, sehingga terdapat tambahan "
        f"{f('prose.more', str(_JOINED - _BEFORE))} UMKM. Sebanyak {_WOMEN} UMKM dipimpin oleh perempuan dan "
        f"{f('prose.men', str(_JOINED - _WOMEN))} UMKM lainnya dipimpin oleh laki-laki.",
    )


def _training(w: Writer) -> None:
    f = w.figure
    before, after = ([Decimal(str(row[at])) for row in _BATCHES] for at in (1, 2))
    means = [rounded(sum(scores, Decimal(0)) / len(_BATCHES), 1) for scores in (before, after)]
    people = sum(row[0] for row in _BATCHES)
    w.heading("III. BIMBINGAN TEKNIS")
    w.paragraph(
        f"Bimbingan teknis cara produksi yang baik diselenggarakan dalam {f('prose.batches', words(len(_BATCHES)))} "
        f"angkatan dan dihadiri {f('prose.trained', str(people))} dari {_JOINED} UMKM peserta.",
    )
    rows: list[Row] = []
    for n, (row, old, new) in enumerate(zip(_BATCHES, before, after, strict=True), 1):
        rise = indonesian(new - old, 1)
        rows.append(
            (str(n), f"Angkatan {n}", str(row[0]), indonesian(old, 1), indonesian(new, 1),
             f(f"rise.{n}", rise) if n == 2 else rise)
        )  # fmt: skip
    rows.append(
        (Spanning("Jumlah/Rata-rata nilai", columns=2), f("trained.total", str(people)),
         f("mean.before", indonesian(means[0], 1)), f("mean.after", indonesian(means[1], 1)),
         indonesian(means[1] - means[0], 1))
    )  # fmt: skip
    w.table(
        "Tabel 2. Hasil Pre-test dan Post-test Bimbingan Teknis",
        [("No.", "Angkatan", "UMKM Hadir", "Pre-test", "Post-test", "Kenaikan")],
        rows,
    )
    w.paragraph(
        "Rata-rata nilai pada Tabel 2 merupakan rata-rata sederhana keempat angkatan. Nilai rata-rata naik "
        f"{f('prose.rise', indonesian(means[1] - means[0], 1))} poin, dan kenaikan terbesar dicapai Angkatan 4 "
        f"dengan {f('prose.best_rise', indonesian(after[3] - before[3], 1))} poin.",
    )


def _stages(w: Writer) -> None:
    f = w.figure
    w.heading("IV. CAPAIAN PER TAHAPAN")
    w.paragraph("Tabel 3 memuat jumlah UMKM yang mencapai setiap tahapan dan yang berhenti sebelum tahapan itu.")
    rows: list[Row] = []
    for n, (name, reached) in enumerate(_STAGES, 1):
        share = _share(reached, _JOINED)
        lost = str(_STAGES[n - 2][1] - reached) if n > 1 else "-"
        rows.append(
            (str(n), name, str(reached), share,
             f(f"stage.lost{n}", lost) if n in (3, 7) else lost)
        )  # fmt: skip
    w.table("Tabel 3. UMKM menurut Tahapan", [("No.", "Tahapan", "UMKM", "% Peserta", "Berkurang")], rows)
    open_ones = _JOINED - _GRANTED
    w.paragraph(
        f"Sampai akhir tahun terdapat {f('prose.open', str(open_ones))} UMKM yang belum memperoleh izin edar. "
        f"Dari {_STAGES[5][1]} UMKM yang mengajukan permohonan izin edar, "
        f"{f('prose.of_applied', _share(_GRANTED, _STAGES[5][1]))}% telah disetujui. Penyebab UMKM belum memperoleh "
        "izin edar (persentase terhadap UMKM yang belum memperoleh izin edar) adalah sebagai berikut:",
    )
    w.items([
        f"{name}: {count} UMKM ({f(f'obstacle.share{n}', _share(count, open_ones))}%){';' if n < 4 else '.'}"
        for n, (name, count) in enumerate(_OBSTACLES, 1)
    ])  # fmt: skip


def _grade(part: int, of: int) -> str:
    share = percent(part, of, 1)
    return "Tinggi" if share >= 50 else "Sedang" if share >= 30 else "Rendah"


def _regions(w: Writer) -> None:
    f = w.figure
    w.heading("V. KEBERHASILAN PER WILAYAH")
    w.paragraph(
        "Tingkat keberhasilan adalah persentase UMKM peserta yang memperoleh izin edar. Kategorinya: "
        "<b>Tinggi</b> apabila paling sedikit 50,0%, <b>Sedang</b> apabila 30,0% sampai dengan 49,9%, dan "
        "<b>Rendah</b> apabila di bawah 30,0%."
    )
    rows: list[Row] = []
    for n, (name, kinds, granted) in enumerate(_REGIONS, 1):
        rate, grade = _share(granted, sum(kinds)), _grade(granted, sum(kinds))
        other = "Tinggi" if grade != "Tinggi" else "Sedang"
        rows.append(
            (f"{n}.", name, str(sum(kinds)), str(granted), f(f"rate.{n}", rate) if n in (4, 6) else rate,
             f(f"grade.{n}", grade, wrong=other) if n in (3, 4) else grade)
        )  # fmt: skip
    rows.append(
        (Spanning("Jumlah", columns=2), str(_JOINED), f("granted.total", str(_GRANTED)),
         _share(_GRANTED, _JOINED), _grade(_GRANTED, _JOINED))
    )  # fmt: skip
    w.table(
        "Tabel 4. Tingkat Keberhasilan Pendampingan per Kabupaten/Kota",
        [("No.", "Kabupaten/Kota", "Peserta", "Memperoleh Izin Edar", "Tingkat Keberhasilan (%)", "Kategori")],
        rows,
    )
    high = sum(_grade(granted, sum(kinds)) == "Tinggi" for _, kinds, granted in _REGIONS)
    last = min(_REGIONS, key=lambda row: percent(row[2], sum(row[1])))
    w.paragraph(
        f"Terdapat {f('prose.high', f'{high} ({words(high)})')} wilayah berkategori Tinggi. Wilayah dengan tingkat "
        f"keberhasilan paling rendah adalah {last[0]}, yakni {f('prose.low_rate', _share(last[2], sum(last[1])))}%.",
    )


def _permits(w: Writer) -> None:
    f = w.figure
    w.heading("VI. IZIN EDAR YANG TERBIT")
    head: list[Row] = [
        (Spanning("No.", rows=2), Spanning("Jenis Produk", rows=2), Spanning("2023", rows=2),
         Spanning("Tahun 2024", columns=3), Spanning("Naik/Turun (%)", rows=2)),
        ("Target", "Realisasi", "Capaian (%)"),
    ]  # fmt: skip
    rows: list[Row] = []
    for n, (name, (last, target, now)) in enumerate(zip(_KINDS, _PERMITS, strict=True), 1):
        done, change = _share(now, target, 2), indonesian(growth(now, last))
        rows.append(
            (f"{n}.", name, str(last), str(target), str(now), f(f"permits.done{n}", done) if n == 1 else done,
             f(f"permits.growth{n}", change) if n == 3 else change)
        )  # fmt: skip
    rows.append(
        (Spanning("Jumlah", columns=2), str(_LAST), str(_TARGET), f("permits.total", str(_NOW)),
         f("permits.done", _share(_NOW, _TARGET, 2)), indonesian(growth(_NOW, _LAST)))
    )  # fmt: skip
    w.table("Tabel 5. Jumlah Nomor Izin Edar UMKM yang Terbit menurut Jenis Produk", head, rows)
    w.paragraph(
        f"Dibandingkan tahun 2023, izin edar bertambah {f('prose.permits_more', str(_NOW - _LAST))} nomor. Izin edar "
        f"kosmetik justru turun dari 12 menjadi {f('prose.cosmetics', str(_PERMITS[2][2]))} nomor. Setiap UMKM yang "
        f"berhasil rata-rata memperoleh {f('prose.per_maker', indonesian(rounded(_NOW) / _GRANTED))} nomor izin edar.",
    )


def _costs(w: Writer) -> None:
    f = w.figure
    w.heading("VII. ANGGARAN")
    rows: list[Row] = []
    for n, (name, budget, spent) in enumerate(_COSTS, 1):
        left, rate = whole(budget - spent), _share(spent, budget, 2)
        rows.append(
            (f"{n}.", name, whole(budget), whole(spent), f(f"cost.left{n}", left) if n == 3 else left,
             rate)
        )  # fmt: skip
    rows.append(
        (Spanning("Jumlah", columns=2), f("cost.budget", whole(_BUDGET)), f("cost.spent", whole(_SPENT)),
         whole(_BUDGET - _SPENT), _share(_SPENT, _BUDGET, 2))
    )  # fmt: skip
    w.table(
        "Tabel 6. Pagu dan Realisasi Anggaran Pendampingan UMKM (Rupiah)",
        [("No.", "Kegiatan", "Pagu", "Realisasi", "Sisa", "%")],
        rows,
    )
    w.paragraph(
        f"Sisa anggaran sebesar Rp{f('prose.left', whole(_BUDGET - _SPENT))} terutama berasal dari fasilitasi "
        "pengujian sampel. Biaya rata-rata untuk setiap UMKM peserta adalah "
        f"Rp{f('prose.each', whole(rounded(_SPENT) / _JOINED))}.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("VIII. KESIMPULAN")
    w.items([
        f"Dari {_JOINED} UMKM yang didampingi, {f('closing.granted', str(_GRANTED))} UMKM telah memperoleh izin edar.",
        f"Capaian target izin edar sebesar {f('closing.done', _share(_NOW, _TARGET, 2))}% dengan penyerapan anggaran "
        f"{f('closing.rate', _share(_SPENT, _BUDGET, 2))}%.",
    ])  # fmt: skip
