"""A small office's report: indicators of which less is better, staff by sex, a survey, activities, quarters, scopes.

Horizontal rules only, headers of two levels with shaded cells, headers in the middle over figures at the left. Two
charts. Its text says much that is of a part: of one target, of another year, of some of the staff, of things in
brackets.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from tests.made_reports.charts import column_chart, pie_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, number, percent, rounded, whole, words

UNIT = "Loka POM di Kabupaten Morowali"
STYLE = """@page{size:A4;margin:22mm 20mm}body{font:11pt/1.5 "Liberation Serif"}h1{font-size:18pt;text-align:center}
table{border-collapse:collapse;width:100%;font-size:8.5pt;line-height:1.25;margin-bottom:6mm}
td,th{border-top:.4pt solid #777;border-bottom:.4pt solid #777;padding:2.5pt 5pt;text-align:left}
th{background:#dfe8ef;text-align:center}.caption{font-weight:bold;margin-bottom:1mm}h2{font-size:13pt}h3{font-size:11.5pt}
tr{page-break-inside:avoid}"""
# Programme targets with their indicators: name, target, result, whether less is better.
TARGETS = (
    ("Terwujudnya obat dan makanan yang aman",
     (("Persentase obat yang memenuhi syarat", "94,00", "93,12", False),
      ("Persentase produk tidak terdaftar yang beredar", "6,00", "4,95", True))),
    ("Meningkatnya mutu layanan publik",
     (("Indeks kepuasan pengguna layanan", "88,00", "90,64", False),
      ("Rata-rata waktu penyelesaian pengaduan", "5,00", "4,40", True))),
)  # fmt: skip
BANDS = (
    ("Kurang", "50% ≤ x < 70%"),
    ("Cukup", "70% ≤ x < 90%"),
    ("Baik", "90% ≤ x < 110%"),
    ("Sangat Baik", "110% ≤ x ≤ 120%"),
)
# Men and women by level of education.
STAFF = (("S2", 2, 3), ("Apoteker", 3, 8), ("S1", 5, 4), ("D3", 2, 1))
STAFF_BEFORE = 26
# Kind of activity, activities, persons.
ACTIVITIES = (("Tatap muka", 21, 2870), ("Tokoh masyarakat", 12, 1100), ("Daring", 5, 245))
PERSONS_BEFORE = 3750
# Sites inspected, and those that comply.
SITES = (("Apotek", 104, 91), ("Toko Obat", 55, 38), ("Klinik", 30, 22), ("Puskesmas", 41, 37))
# Applications and permits by quarter.
QUARTERS = (("Triwulan I", 12, 9), ("Triwulan II", 20, 18), ("Triwulan III", 17, 15))


def district_report() -> MadeReport:
    """The report, without a fault."""
    writer = Writer(STYLE)
    writer.title("LAPORAN KINERJA", UNIT.upper(), "TAHUN 2023")
    _staff(writer)
    _achievements(writer)
    _targets(writer)
    _activities(writer)
    _sites(writer)
    _quarters(writer)
    return writer.report()


def _achievement(target: str, result: str, less: bool) -> Decimal:
    aimed, reached = number(target), number(result)
    return percent(2 * aimed - reached if less else reached, aimed)


def _band(achievement: Decimal) -> str:
    return "Sangat Baik" if achievement >= 110 else "Baik" if achievement >= 90 else "Cukup"


def _staff(writer: Writer) -> None:
    f = writer.figure
    men, women = (sum(row[column] for row in STAFF) for column in (1, 2))
    writer.heading("A. Sumber Daya Manusia")
    writer.paragraph(
        f"Pada awal tahun 2023 jumlah pegawai sebanyak {STAFF_BEFORE} orang.",
        f"Jumlah pegawai {UNIT} per 31 Desember 2023 sebanyak {f('p.staff', str(men + women))} orang yang terdiri dari "
        f"{f('p.men', str(men))} orang laki-laki ({f('p.men_share', indonesian(percent(men, men + women)))}%) dan "
        f"{f('p.women', str(women))} orang perempuan ({f('p.women_share', indonesian(percent(women, men + women)))}%).",
        "Pegawai yang telah mengikuti pelatihan sebanyak 25 orang.",
    )
    rows: list[Row] = [
        [name, f(f"e{n}.men", str(a)), f(f"e{n}.women", str(b)), f(f"e{n}.all", str(a + b))]
        for n, (name, a, b) in enumerate([*STAFF, ("Jumlah", men, women)], start=1)
    ]
    writer.table("Tabel 1. Pegawai menurut pendidikan", [["Pendidikan", "Laki-laki", "Perempuan", "Jumlah"]], rows)
    totals = [a + b for _, a, b in STAFF]
    printed = [
        f"{f(f'c{n}.staff', str(total))}; {f(f'c{n}.share', indonesian(percent(total, men + women)))}%"
        for n, total in enumerate(totals, start=1)
    ]
    writer.chart("Gambar 1. Pegawai menurut pendidikan", pie_chart([name for name, _, _ in STAFF], totals, printed))


def _achievements(writer: Writer) -> None:
    f = writer.figure
    writer.heading("B. Capaian Kinerja")
    writer.table("Tabel 2. Kriteria capaian", [["Kriteria", "Rentang Capaian"]], [list(band) for band in BANDS])
    rows: list[Row] = []
    for target, indicators in TARGETS:
        for name, aimed, reached, less in indicators:
            n = len(rows) + 1
            achieved = _achievement(aimed, reached, less)
            rows.append(
                [str(n), name, f(f"i{n}.target", aimed), f(f"i{n}.result", reached),
                 f(f"i{n}.achieved", indonesian(achieved)), f(f"i{n}.band", _band(achieved)), target]
            )  # fmt: skip
    head = [["No", "Indikator", "Target", "Realisasi", "Capaian (%)", "Kriteria", "Sasaran"]]
    writer.table("Tabel 3. Capaian indikator kinerja tahun 2023", head, rows)
    bands = [_band(_achievement(*i[1:])) for _, indicators in TARGETS for i in indicators]
    writer.paragraph(
        f"Sebanyak {f('p.good', str(bands.count('Baik')))} indikator memperoleh kriteria Baik dan "
        f"{f('p.very_good', str(bands.count('Sangat Baik')))} indikator memperoleh kriteria Sangat Baik.",
        "Pada tahun 2022 terdapat 1 indikator dengan kriteria Baik dan 3 indikator dengan kriteria Cukup.",
    )
    achieved_all = [_achievement(*i[1:]) for _, indicators in TARGETS for i in indicators]
    reached = sum(achieved >= 100 for achieved in achieved_all)
    writer.paragraph(
        f"Dari {len(achieved_all)} indikator, sebanyak {f('p.reached', str(reached))} indikator telah mencapai "
        f"target dan {f('p.missed', str(len(achieved_all) - reached))} indikator belum mencapai target.",
    )
    means = [sum((_achievement(*i[1:]) for i in held), Decimal(0)) / len(held) for _, held in TARGETS]
    overall = rounded(sum((rounded(mean) for mean in means), Decimal(0)) / len(means))
    writer.paragraph(f"Nilai Pencapaian Sasaran (NPS) {UNIT} tahun 2023 sebesar {indonesian(overall)}%.")


def _targets(writer: Writer) -> None:
    f = writer.figure
    at = 0
    for n, (target, indicators) in enumerate(TARGETS, start=1):
        writer.heading(f"Sasaran {n}. {target}", 3)
        mean = rounded(sum((_achievement(*i[1:]) for i in indicators), Decimal(0)) / len(indicators))
        writer.paragraph(
            f"Sasaran ini diukur dengan {len(indicators)} ({words(len(indicators))}) indikator dengan NPS sebesar "
            f"{indonesian(mean)}%."
        )
        for name, aimed, reached, less in indicators:
            at += 1
            achieved = f(f"p.achieved{at}", indonesian(_achievement(aimed, reached, less)))
            writer.paragraph(
                f"Realisasi {name} tahun 2023 sebesar {reached} dari target {aimed} dengan capaian {achieved}%.",
                f"{name} {_state(f, at, _achievement(aimed, reached, less))}.",
            )


def _state(f: Callable[[str, str, str], str], at: int, achieved: Decimal) -> str:
    """Whether an indicator reached its target, as the figure `p.state1` and so on."""
    states = ("telah mencapai target", "belum mencapai target")
    said, other = states if achieved >= 100 else states[::-1]
    return f(f"p.state{at}", said, other)


def _activities(writer: Writer) -> None:
    f = writer.figure
    held, persons = (sum(row[column] for row in ACTIVITIES) for column in (1, 2))
    parts = [f"{f(f'p.held{n}', str(a))} kegiatan {name.lower()} ({f(f'p.persons{n}', whole(b))} peserta)"
             for n, (name, a, b) in enumerate(ACTIVITIES, start=1)]  # fmt: skip
    writer.heading("C. Pemberdayaan Masyarakat")
    writer.paragraph(
        f"Dilaksanakan {f('p.held', str(held))} kegiatan KIE dengan {f('p.persons', whole(persons))} peserta, terdiri "
        f"atas {', '.join(parts[:-1])} dan {parts[-1]}.",
        f"Jumlah peserta naik {f('p.growth', indonesian(growth(persons, PERSONS_BEFORE)))}% dari tahun 2022 sebanyak "
        f"{whole(PERSONS_BEFORE)} peserta.",
    )
    rows: list[Row] = [
        [name, f(f"k{n}.held", str(a)), f(f"k{n}.persons", whole(b)), f(f"k{n}.share", indonesian(percent(b, persons)))]
        for n, (name, a, b) in enumerate([*ACTIVITIES, ("Jumlah", held, persons)], start=1)
    ]
    writer.table("Tabel 4. Kegiatan KIE", [["Jenis KIE", "Kegiatan", "Peserta", "Persentase Peserta"]], rows)


def _sites(writer: Writer) -> None:
    f = writer.figure
    seen, good = (sum(row[column] for row in SITES) for column in (1, 2))
    writer.heading("D. Pemeriksaan Sarana")
    writer.paragraph(
        f"Dari {f('p.seen', str(seen))} sarana yang diperiksa, {f('p.complying', str(good))} sarana "
        f"({f('p.complying_share', indonesian(percent(good, seen)))}%) memenuhi ketentuan.",
        "Sebanyak 6 sarana diperiksa dua kali.",
    )
    rows: list[Row] = [
        [str(n), name, f(f"s{n}.seen", str(a)), f(f"s{n}.good", str(b)), f(f"s{n}.bad", str(a - b))]
        for n, (name, a, b) in enumerate(SITES, start=1)
    ]
    rows.append(["", "Jumlah", f("s.seen", str(seen)), f("s.good", str(good)), f("s.bad", str(seen - good))])
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Sarana", rows=2), Spanning("Diperiksa", rows=2),
         Spanning("Hasil Pemeriksaan", columns=2)],
        ["MK", "TMK"],
    ]  # fmt: skip
    writer.table("Tabel 5. Hasil pemeriksaan sarana", head, rows)
    names, numbers = [name for name, _, _ in SITES], [a for _, a, _ in SITES]
    printed = [f(f"c{n}.seen", str(a)) for n, a in enumerate(numbers, start=1)]
    writer.chart("Gambar 2. Sarana yang diperiksa", column_chart(names, numbers, printed))


def _quarters(writer: Writer) -> None:
    f = writer.figure
    totals = [sum(row[column] for row in QUARTERS) for column in (1, 2)]
    writer.heading("E. Sertifikasi")
    writer.paragraph(
        f"Sampai dengan Triwulan III diterbitkan {totals[1]} sertifikat dari target 40 sertifikat, dengan nilai "
        "kepuasan pemohon yang tinggi."
    )
    rows: list[Row] = [
        [name, f(f"q{n}.asked", str(a)), f(f"q{n}.issued", str(b)), f(f"q{n}.share", indonesian(percent(b, a)))]
        for n, (name, a, b) in enumerate([*QUARTERS, ("s.d. Triwulan III", *totals)], start=1)
    ]
    writer.table("Tabel 6. Nilai layanan sertifikasi", [["Periode", "Permohonan", "Terbit", "% terbit"]], rows)
