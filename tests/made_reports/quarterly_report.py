"""A quarterly report: progress of indicators by quarter, certificates, complaints, follow-up, absorption by month.

Its tables are shaded in stripes under one rule; decimals in one column are English, amounts are in millions, shares in
the text are in words ("62 persen").
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import english, growth, indonesian, percent, whole, words

UNIT = "Loka POM di Kabupaten Sumba Timur"
STYLE = """@page{size:A4;margin:24mm 22mm}body{font:11.5pt/1.55 "DejaVu Sans"}table{border-collapse:collapse;width:100%;
font-size:9pt;line-height:1.3;margin:1mm 0 7mm}thead th{border-top:1.2pt solid #133;border-bottom:1.2pt solid #133;
background:#e4ecec;text-align:left}td,th{padding:3pt 5pt;border-bottom:.3pt solid #9bb}
tbody tr:nth-child(even){background:#f3f7f7}
.caption{font-weight:bold;font-size:9.5pt;margin-bottom:0}h1{font-size:17pt}h2{font-size:13.5pt;margin-top:7mm}
tr{page-break-inside:avoid}"""

# Target of the year, then what each quarter added.
PROGRESS = (
    ("Sampel obat dan makanan yang diperiksa", 420, 96, 118, 131),
    ("Sarana yang diperiksa", 150, 34, 41, 38),
    ("Desa pangan aman", 12, 2, 3, 4),
    ("Sekolah yang diintervensi", 30, 6, 9, 8),
)
# Applications, certificates issued, in the second and the third quarter.
CERTIFICATES = (("PSB", 64, 52, 81, 69), ("CPOTB bertahap", 18, 11, 23, 17), ("Izin penerapan CPPOB", 45, 38, 57, 50))
COMPLAINTS = (("Pangan olahan", 74), ("Kosmetik", 61), ("Obat", 38), ("Obat tradisional", 22), ("Suplemen", 13))
# Recommendations of each audit, and those carried out.
FOLLOW_UP = (("Inspektorat Utama", 26, 17), ("BPK", 9, 5), ("BPKP", 15, 9))
CEILING = 9_120
# Absorption by month in millions of rupiah.
MONTHS = (("Juli", "612.4"), ("Agustus", "731.9"), ("September", "688.7"))


def quarterly_report() -> MadeReport:
    """The report, without a fault."""
    writer = Writer(STYLE)
    writer.title("Laporan Kinerja Interim Triwulan III", UNIT, "Tahun Anggaran 2024")
    _progress(writer)
    _certificates(writer)
    _complaints(writer)
    _follow_up(writer)
    _absorption(writer)
    return writer.report()


def _progress(writer: Writer) -> None:
    f = writer.figure
    samples = PROGRESS[0]
    done = sum(samples[2:])
    writer.heading("Kemajuan Kegiatan")
    writer.paragraph(
        f"Hingga akhir Triwulan III {UNIT} telah memeriksa {f('p.samples', str(done))} sampel dari target "
        f"{f('p.samples_target', str(samples[1]))} sampel, atau "
        f"{f('p.samples_share', indonesian(percent(done, samples[1], 1), 1))} persen.",
        f"Pemantauan dilakukan terhadap {f('p.kinds', '4')} ({f('p.kinds_words', words(4))}) jenis kegiatan.",
    )
    rows: list[Row] = []
    for n, (name, target, *quarters) in enumerate(PROGRESS, start=1):
        reached = sum(quarters)
        rows.append(
            [name, f(f"g{n}.target", str(target)), *(f(f"g{n}.q{q}", str(x)) for q, x in enumerate(quarters, start=1)),
             f(f"g{n}.reached", str(reached)), f(f"g{n}.share", english(percent(reached, target)))]
        )  # fmt: skip
    head = [["Kegiatan", "Target 2024", "TW I", "TW II", "TW III", "s.d. TW III", "Persentase"]]
    writer.table("Tabel 1 – Kemajuan kegiatan sampai dengan Triwulan III", head, rows)


def _certificates(writer: Writer) -> None:
    f = writer.figure
    totals = [sum(row[column] for row in CERTIFICATES) for column in (1, 2, 3, 4)]
    writer.heading("Sertifikasi")
    writer.paragraph(
        f"Sertifikat yang terbit pada Triwulan III sebanyak {f('p.issued', str(totals[3]))} sertifikat, meningkat "
        f"{f('p.issued_growth', indonesian(growth(totals[3], totals[1])))} persen atau sebesar "
        f"{f('p.issued_more', str(totals[3] - totals[1]))} sertifikat dibandingkan Triwulan II yang berjumlah "
        f"{f('p.issued_before', str(totals[1]))} sertifikat.",
        f"Dari {f('p.asked', str(totals[2]))} permohonan yang diterima, sebanyak {f('p.granted', str(totals[3]))} "
        f"permohonan atau {f('p.granted_share', indonesian(percent(totals[3], totals[2])))} persen telah diselesaikan.",
    )
    rows: list[Row] = []
    for n, (name, *held) in enumerate([*CERTIFICATES, ("Jumlah", *totals)], start=1):
        printed = [
            f(f"c{n}.{key}", str(x)) for key, x in zip(("asked2", "done2", "asked3", "done3"), held, strict=True)
        ]
        rows.append([name, *printed, f(f"c{n}.share", english(percent(held[3], held[2])))])
    head = [["Jenis sertifikasi", "Permohonan TW II", "Terbit TW II", "Permohonan TW III", "Terbit TW III",
             "% selesai TW III"]]  # fmt: skip
    writer.table("Tabel 2 – Permohonan dan penerbitan sertifikat", head, rows)


def _complaints(writer: Writer) -> None:
    f = writer.figure
    every = sum(row[1] for row in COMPLAINTS)
    most, least = COMPLAINTS[0], COMPLAINTS[-1]
    shares = [indonesian(percent(row[1], every, 1), 1) for row in (most, least)]
    writer.heading("Pengaduan Konsumen")
    writer.paragraph(
        f"Pada periode ini diterima {f('p.complaints', str(every))} pengaduan.",
        f"Komoditas yang paling sering diadukan ialah {most[0]} dengan {f('p.most', str(most[1]))} pengaduan "
        f"({f('p.most_share', shares[0])}%), sementara yang paling sedikit adalah {least[0]} dengan "
        f"{f('p.least', str(least[1]))} pengaduan ({f('p.least_share', shares[1])}%).",
    )
    rows: list[Row] = [
        [name, f(f"k{n}.count", str(count)), f(f"k{n}.share", indonesian(percent(count, every, 1), 1))]
        for n, (name, count) in enumerate([*COMPLAINTS, ("Seluruhnya", every)], start=1)
    ]
    writer.table("Tabel 3 – Pengaduan menurut komoditas", [["Komoditas", "Banyaknya pengaduan", "Bagian (%)"]], rows)


def _follow_up(writer: Writer) -> None:
    f = writer.figure
    every, done = (sum(row[column] for row in FOLLOW_UP) for column in (1, 2))
    writer.heading("Tindak Lanjut Rekomendasi Pengawasan")
    writer.paragraph(
        f"Dari {f('p.advice', str(every))} rekomendasi aparat pengawasan, {f('p.done', str(done))} rekomendasi "
        f"({f('p.done_share', whole(percent(done, every, 0)))} persen) telah selesai ditindaklanjuti dan "
        f"{f('p.open', str(every - done))} rekomendasi ({f('p.open_share', whole(percent(every - done, every, 0)))} "
        "persen) masih dalam proses."
    )
    rows: list[Row] = [
        [name, f(f"f{n}.all", str(a)), f(f"f{n}.done", str(b)), f(f"f{n}.open", str(a - b)),
         f(f"f{n}.share", english(percent(b, a, 1), 1))]
        for n, (name, a, b) in enumerate([*FOLLOW_UP, ("Jumlah", every, done)], start=1)
    ]  # fmt: skip
    head = [["Pengawas", "Rekomendasi", "Selesai", "Dalam proses", "% selesai"]]
    writer.table("Tabel 4 – Tindak lanjut rekomendasi", head, rows)


def _absorption(writer: Writer) -> None:
    f = writer.figure
    months = [(name, Decimal(amount)) for name, amount in MONTHS]
    spent = sum((amount for _, amount in months), Decimal(0))
    writer.heading("Penyerapan Anggaran")
    writer.paragraph(
        f"Belanja selama Triwulan III mencapai Rp {f('p.spent', indonesian(spent, 1))} juta atau "
        f"{f('p.spent_share', indonesian(percent(spent, CEILING)))} persen dari pagu "
        f"Rp {f('p.ceiling', whole(CEILING))} juta, dengan "
        f"rata-rata Rp {f('p.mean', indonesian(spent / len(MONTHS), 1))} juta per bulan."
    )
    rows: list[Row] = [
        [name, f(f"m{n}.spent", english(amount, 1)), f(f"m{n}.share", indonesian(percent(amount, CEILING)))]
        for n, (name, amount) in enumerate([*months, ("Triwulan III", spent)], start=1)
    ]
    writer.table("Tabel 5 – Belanja per bulan (juta rupiah)", [["Bulan", "Belanja", "% pagu"]], rows)
