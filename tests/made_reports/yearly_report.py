"""A yearly report: samples by quarter, services, cases, a survey, a budget by programme, activities by district.

Its tables have horizontal rules only.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, number, percent, whole, words

UNIT = "Balai POM di Palangka Raya"
STYLE = """@page{size:A4;margin:25mm 20mm 20mm 25mm}
body{font:12pt/1.5 "Liberation Serif"}table{border-collapse:collapse;
width:100%;font-size:9.5pt;line-height:1.25;margin:0 0 5mm}td,th{border-top:.6pt solid #444;border-bottom:.6pt solid
#444;padding:2.5pt 5pt;vertical-align:top}th{font-weight:bold}td.right{text-align:right}.caption{font-style:italic;
margin-bottom:1mm}h1{text-align:center}h2{margin-top:8mm}tr{page-break-inside:avoid}"""

SAMPLES = (
    ("Obat", 312, 298, 340, 355),
    ("Obat Tradisional", 88, 92, 101, 97),
    ("Kosmetika", 140, 133, 151, 162),
    ("Suplemen Kesehatan", 31, 28, 40, 36),
    ("Pangan Olahan", 265, 281, 290, 304),
)
# 2021 and 2022.
SERVICES = (
    ("Datang langsung", 214, 187),
    ("Telepon", 455, 512),
    ("WhatsApp", 1287, 1904),
    ("Surat elektronik", 96, 88),
    ("Media sosial", 301, 377),
)
CASES = (("Obat", 6, 812400000), ("Kosmetika", 5, 355750000), ("Pangan", 3, 116500000))
ELEMENTS = (
    ("Persyaratan", "3,51"),
    ("Sistem, Mekanisme, dan Prosedur", "3,47"),
    ("Waktu Penyelesaian", "3,39"),
    ("Biaya/Tarif", "3,72"),
    ("Produk Spesifikasi Jenis Pelayanan", "3,55"),
    ("Kompetensi Pelaksana", "3,58"),
    ("Perilaku Pelaksana", "3,66"),
    ("Penanganan Pengaduan, Saran, dan Masukan", "3,44"),
    ("Sarana dan Prasarana", "3,41"),
)
PROGRAMMES = (
    ("Pengawasan Obat dan Makanan di seluruh Indonesia", 9875400000, 9612345678),
    ("Dukungan manajemen", 14230115000, 13998700450),
)
# Activities and persons that took part.
DISTRICTS = (
    ("Kota Palangka Raya", 12, 640),
    ("Kotawaringin Timur", 8, 410),
    ("Kotawaringin Barat", 7, 385),
    ("Kapuas", 6, 290),
    ("Barito Selatan", 4, 175),
)


def yearly_report() -> MadeReport:
    """The report, without a fault."""
    writer = Writer(STYLE, numbers_right=True)
    writer.title("LAPORAN TAHUNAN", "BALAI POM DI PALANGKA RAYA", "TAHUN 2022")
    _samples(writer)
    _services(writer)
    _cases(writer)
    _survey(writer)
    _budget(writer)
    _districts(writer)
    return writer.report()


def _samples(writer: Writer) -> None:
    f = writer.figure
    quarters = [sum(row[column] for row in SAMPLES) for column in (1, 2, 3, 4)]
    every = sum(quarters)
    named = [f"{f(f'p.sample{n}', whole(sum(row[1:])))} sampel {row[0]}" for n, row in enumerate(SAMPLES, start=1)]
    writer.heading("A. Gambaran Umum")
    writer.paragraph(
        f"Sepanjang tahun 2022 {UNIT} menguji {f('p.samples', whole(every))} sampel yang terdiri atas "
        f"{', '.join(named[:-1])}, dan {named[-1]}."
    )
    rows: list[Row] = [
        [str(n), row[0], *(f(f"s{n}.q{q}", str(row[q])) for q in (1, 2, 3, 4)), f(f"s{n}.all", whole(sum(row[1:])))]
        for n, row in enumerate(SAMPLES, start=1)
    ]
    totals = [f(f"s.q{q}", str(total)) for q, total in enumerate(quarters, start=1)]
    rows.append(["", "Jumlah", *totals, f("s.all", whole(every))])
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Komoditas", rows=2), Spanning("Triwulan", columns=4),
         Spanning("Jumlah", rows=2)],
        ["I", "II", "III", "IV"],
    ]  # fmt: skip
    writer.table("Tabel 1. Jumlah sampel yang diuji menurut komoditas dan triwulan, 2022", head, rows)


def _services(writer: Writer) -> None:
    f = writer.figure
    before, now = (sum(row[column] for row in SERVICES) for column in (1, 2))
    most = max(SERVICES, key=lambda row: row[2])
    writer.heading("B. Layanan Pengaduan")
    writer.paragraph(
        f"Jumlah layanan informasi dan pengaduan pada tahun 2022 sebanyak {f('p.services', whole(now))} layanan, naik "
        f"{f('p.growth', indonesian(growth(now, before)))}% dibandingkan tahun 2021 yang sebanyak "
        f"{f('p.services_before', whole(before))} layanan.",
        f"Sarana yang paling banyak digunakan adalah {most[0]} yaitu {f('p.most', whole(most[2]))} layanan "
        f"({f('p.most_share', indonesian(percent(most[2], now)))}%).",
    )
    rows: list[Row] = [
        [str(n) if name != "Total" else "", name, f(f"l{n}.before", whole(a)), f(f"l{n}.now", whole(b)),
         f(f"l{n}.change", whole(b - a)), f(f"l{n}.growth", indonesian(growth(b, a))),
         f(f"l{n}.share", indonesian(percent(b, now)))]
        for n, (name, a, b) in enumerate([*SERVICES, ("Total", before, now)], start=1)
    ]  # fmt: skip
    head = [["No.", "Sarana", "2021", "2022", "Selisih", "Pertumbuhan (%)", "Proporsi 2022 (%)"]]
    writer.table("Tabel 2. Layanan informasi dan pengaduan menurut sarana", head, rows)


def _cases(writer: Writer) -> None:
    f = writer.figure
    every, value = (sum(row[column] for row in CASES) for column in (1, 2))
    named = [f"{f(f'p.case{n}', str(row[1]))} perkara {row[0].lower()}" for n, row in enumerate(CASES, start=1)]
    writer.heading("C. Penindakan")
    writer.paragraph(
        f"Pada tahun 2022 ditangani {f('p.cases', str(every))} ({f('p.cases_words', words(every))}) perkara, yaitu "
        f"{', '.join(named[:-1])}, dan {named[-1]}.",
        f"Nilai barang bukti seluruhnya Rp{f('p.seized', whole(value))}.",
    )
    rows: list[Row] = [
        [str(n) if name != "Jumlah" else "", name, f(f"t{n}.cases", str(a)), f(f"t{n}.value", whole(b))]
        for n, (name, a, b) in enumerate([*CASES, ("Jumlah", every, value)], start=1)
    ]
    head = [["No.", "Jenis perkara", "Banyaknya", "Nilai barang bukti (Rp)"]]
    writer.table("Tabel 3. Perkara menurut jenis dan nilai barang bukti", head, rows)


def _survey(writer: Writer) -> None:
    f = writer.figure
    mean = sum((number(score) for _, score in ELEMENTS), Decimal(0)) / len(ELEMENTS)
    highest, lowest = (pick(ELEMENTS, key=lambda row: number(row[1])) for pick in (max, min))
    writer.heading("D. Survei Kepuasan Masyarakat")
    writer.paragraph(
        f"Indeks Kepuasan Masyarakat {UNIT} tahun 2022 adalah {f('p.index', indonesian(mean * 25))} dengan mutu "
        f"pelayanan {f('p.grade', 'B')} ({f('p.grade_words', 'Baik', 'Kurang Baik')}).",
        f"Unsur dengan nilai tertinggi adalah {f('p.highest_name', highest[0], 'Persyaratan')} "
        f"({f('p.highest', highest[1])}) dan unsur dengan nilai terendah adalah "
        f"{f('p.lowest_name', lowest[0], 'Kompetensi Pelaksana')} ({f('p.lowest', lowest[1])}).",
    )
    rows: list[Row] = [
        [f"U{n}", name, f(f"u{n}.score", score), f(f"u{n}.weighted", indonesian(number(score) / 9, 3))]
        for n, (name, score) in enumerate(ELEMENTS, start=1)
    ]
    rows.append(["", "Jumlah nilai tertimbang", "", f("u.weighted", indonesian(mean, 3))])
    rows.append(["", "Nilai SKM", "", f("u.index", indonesian(mean * 25))])
    writer.table("Tabel 4. Nilai rata-rata unsur pelayanan", [["Kode", "Unsur", "NRR", "NRR tertimbang"]], rows)
    writer.paragraph(
        "Mutu pelayanan ditetapkan menurut nilai konversi: A (Sangat Baik; 88,31 – 100,00), B (Baik; 76,61 – 88,30), C "
        "(Kurang Baik; 65,00 – 76,60), D (Tidak Baik; 25,00 – 64,99)."
    )


def _budget(writer: Writer) -> None:
    f = writer.figure
    ceiling, spent = (sum(row[column] for row in PROGRAMMES) for column in (1, 2))
    writer.heading("E. Anggaran")
    writer.paragraph(
        f"Pagu anggaran tahun 2022 sebesar Rp{f('p.ceiling', whole(ceiling))},- dengan realisasi "
        f"Rp{f('p.spent', whole(spent))},- atau {f('p.absorbed', indonesian(percent(spent, ceiling)))} persen, "
        f"sehingga sisa anggaran sebesar Rp{f('p.left', whole(ceiling - spent))},-."
    )
    rows: list[Row] = [
        [str(n) if name != "Jumlah" else "", name, f(f"a{n}.ceiling", whole(a)), f(f"a{n}.spent", whole(b)),
         f(f"a{n}.share", indonesian(percent(b, a)))]
        for n, (name, a, b) in enumerate([*PROGRAMMES, ("Jumlah", ceiling, spent)], start=1)
    ]  # fmt: skip
    head = [["No.", "Program", "Pagu", "Realisasi", "Persentase"]]
    writer.table("Tabel 5. Pagu dan realisasi menurut program", head, rows)


def _districts(writer: Writer) -> None:
    f = writer.figure
    held, persons = (sum(row[column] for row in DISTRICTS) for column in (1, 2))
    mean = Decimal(persons) / held
    writer.heading("F. Pemberdayaan")
    writer.paragraph(
        f"Kegiatan KIE dilaksanakan {f('p.held', str(held))} kali di {f('p.districts', str(len(DISTRICTS)))} "
        f"kabupaten/kota dengan {f('p.persons', whole(persons))} peserta, atau rata-rata "
        f"{f('p.mean', indonesian(mean))} peserta per kegiatan."
    )
    rows: list[Row] = [
        [str(n) if name != "Jumlah" else "", name, f(f"k{n}.held", str(a)), f(f"k{n}.persons", whole(b)),
         f(f"k{n}.mean", indonesian(Decimal(b) / a))]
        for n, (name, a, b) in enumerate([*DISTRICTS, ("Jumlah", held, persons)], start=1)
    ]  # fmt: skip
    head = [["No.", "Kabupaten/Kota", "Kegiatan", "Peserta", "Peserta per kegiatan"]]
    writer.table("Tabel 6. Kegiatan KIE menurut kabupaten/kota", head, rows)
