"""Small tables whose figures follow from each other as their headers say: right ones, into which errors can be put."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from tests.made_reports.numbers import growth, indonesian, whole
from tests.small_tables.writing import (
    COMMODITIES,
    DISTRICTS,
    MONTHS,
    SITES,
    SPENDING,
    Made,
    Source,
    added,
    line,
    pct,
    quotient,
    signed,
)


def samples(source: Source) -> Made:
    """Samples taken, good and bad, with the share of good ones."""
    names = source.some(COMMODITIES)
    taken = source.counts(len(names), 40, 900)
    rows = [(t, good := source.part(t), t - good) for t in taken]
    share = source.one_of("% MS", "Persentase MS", "Persentase Memenuhi Syarat (%)")
    head = line("Komoditi", "Diuji", "MS", "TMS", share)
    body = [line(n, *row, pct(row[1], row[0])) for n, row in zip(names, rows, strict=True)]
    total = added(rows)
    return Made(
        "Hasil pengujian sampel",
        (head, *body, line(source.one_of("Jumlah", "Total"), *map(whole, total), pct(total[1], total[0]))),
    )


def sites(source: Source) -> Made:
    """Sites inspected by kind, numbered, with the share that complied."""
    names = source.some(SITES, 4)
    seen = source.counts(len(names), 10, 300)
    rows = [(s, good := source.part(s, 0.4), s - good) for s in seen]
    head = line("No", "Jenis Sarana", "Diperiksa", "MK", "TMK", source.one_of("% MK", "Persentase MK"))
    body = [line(i, n, *row, pct(row[1], row[0], 1)) for i, (n, row) in enumerate(zip(names, rows, strict=True), 1)]
    total = added(rows)
    return Made(
        "Hasil pemeriksaan sarana distribusi",
        (head, *body, line("Jumlah", "<", *map(whole, total), pct(total[1], total[0], 1))),
    )


def spending(source: Source) -> Made:
    """Ceiling, spending, what is left and the share spent, by kind of spending."""
    ceilings = [source.amount(900_000_000, 30_000_000_000) for _ in SPENDING]
    rows = [(c, spent := source.part(c, 0.8), c - spent) for c in ceilings]
    head = line(
        source.one_of("Jenis Belanja", "Uraian"),
        "Pagu (Rp)",
        "Realisasi (Rp)",
        source.one_of("Sisa (Rp)", "Sisa Anggaran"),
        source.one_of("%", "Persentase", "% Realisasi"),
    )
    body = [line(n, *map(whole, row), pct(row[1], row[0])) for n, row in zip(SPENDING, rows, strict=True)]
    total = added(rows)
    return Made(
        "Realisasi anggaran per jenis belanja",
        (head, *body, line(source.one_of("Jumlah", "Total", "JUMLAH"), *map(whole, total), pct(total[1], total[0]))),
    )


def staff(source: Source) -> Made:
    """Men and women by schooling, with shares of all."""
    names = ["S2", "Apoteker", "S1", "D3", "SLTA"][: source.count(3, 5)]
    rows = [(source.count(2, 40), source.count(2, 60)) for _ in names]
    every = sum(map(sum, rows))
    head = line(
        "No",
        "Pendidikan",
        "Laki-laki",
        "Perempuan",
        source.one_of("Jumlah", "Total"),
        source.one_of("Persentase (%)", "%", "Proporsi (%)"),
    )
    body = [
        line(i, n, *row, sum(row), pct(sum(row), every)) for i, (n, row) in enumerate(zip(names, rows, strict=True), 1)
    ]
    men, women = added(rows)
    return Made("Pegawai menurut ijazah", (head, *body, line("Jumlah", "<", men, women, every, "100,00")))


def two_years(source: Source) -> Made:
    """Services of two years, by how much they differ and by how many per cent."""
    names = ["Telepon", "Datang langsung", "WhatsApp", "Surat elektronik"][: source.count(3, 4)]
    rows = [(source.count(60, 900), source.count(60, 900)) for _ in names]
    difference = source.one_of("Selisih", "Kenaikan/Penurunan", "Naik/Turun")
    head = line("Sarana", "2021", "2022", difference, source.one_of("Pertumbuhan (%)", "% Perubahan"))
    total = added(rows)
    body = [
        line(n, whole(a), whole(b), signed(b - a), indonesian(growth(b, a)))
        for n, (a, b) in zip([*names, "Total"], [*rows, total], strict=True)
    ]
    return Made("Layanan informasi menurut sarana", (head, *body))


def shares(source: Source) -> Made:
    """Complaints by commodity with their share, one decimal."""
    names = source.some(COMMODITIES)
    counts = source.counts(len(names), 12, 140)
    every = sum(counts)
    head = line(
        source.one_of("Komoditi", "Jenis produk"),
        source.one_of("Jumlah", "Banyaknya pengaduan"),
        source.one_of("Persentase", "Bagian (%)", "Kontribusi (%)"),
    )
    body = [line(n, c, pct(c, every, 1)) for n, c in zip(names, counts, strict=True)]
    return Made("Pengaduan menurut komoditi", (head, *body, line(source.one_of("Total", "Jumlah"), every, "100,0")))


def quarters(source: Source) -> Made:
    """What each quarter added, what was reached so far, and its share of the year's target."""
    names = ["Sampel yang diuji", "Sarana yang diperiksa", "Desa pangan aman", "Sekolah yang diintervensi"]
    head = line(
        "Kegiatan",
        "Target",
        "TW I",
        "TW II",
        "TW III",
        source.one_of("s.d. TW III", "s/d TW III", "Kumulatif"),
        source.one_of("Capaian (%)", "%"),
    )
    body = []
    for name in names[: source.count(3, 4)]:
        held = [source.count(12, 140) for _ in range(3)]
        target = sum(held) + source.count(5, 90)
        body.append(line(name, target, *held, sum(held), pct(sum(held), target)))
    return Made("Kemajuan kegiatan", (head, *body))


def gatherings(source: Source) -> Made:
    """Meetings and those who came, by district, with the mean."""
    names = source.some(DISTRICTS)
    rows = [(held := source.count(3, 20), held * source.count(25, 60) + source.count(1, 19)) for _ in names]
    head = line(
        "No.", "Kabupaten/Kota", "Kegiatan", "Peserta", source.one_of("Peserta per kegiatan", "Rata-rata peserta")
    )
    body = [
        line(i, n, a, whole(b), indonesian(quotient(b, a)))
        for i, (n, (a, b)) in enumerate(zip(names, rows, strict=True), 1)
    ]
    held, came = added(rows)
    return Made(
        "KIE menurut tempat", (head, *body, line("", "Jumlah", held, whole(came), indonesian(quotient(came, held))))
    )


def months_of_quarter(source: Source) -> Made:
    """Spending of three months in millions, with its share of a ceiling that stands elsewhere."""
    first = source.count(0, 3) * 3
    spent = [source.count(3001, 9999) for _ in range(3)]
    ceiling = source.count(60_000, 120_000)
    head = line("Bulan", source.one_of("Belanja", "Realisasi"), "% pagu")
    rows = [
        line(n, indonesian(quotient(s, 10), 1), pct(s, ceiling))
        for n, s in zip(
            [*MONTHS[first : first + 3], f"Triwulan {['I', 'II', 'III', 'IV'][first // 3]}"],
            [*spent, sum(spent)],
            strict=True,
        )
    ]
    return Made("Belanja per bulan (juta rupiah)", (head, *rows))


def turned(source: Source) -> Made:
    """Ceiling, spending, rest and share as rows, years as columns."""
    ceilings = [source.amount(5_000_000_000, 40_000_000_000) for _ in range(4)]
    spent = [source.part(c, 0.85) for c in ceilings]
    return Made(
        "Anggaran lima tahun",
        (
            line("Uraian", "2019", "2020", "2021", "2022"),
            line("Pagu", *map(whole, ceilings)),
            line("Realisasi", *map(whole, spent)),
            line(
                source.one_of("Sisa", "Sisa anggaran", "Selisih"),
                *(whole(c - s) for c, s in zip(ceilings, spent, strict=True)),
            ),
            line(
                source.one_of("Persentase (%)", "% Realisasi"),
                *(pct(s, c) for c, s in zip(ceilings, spent, strict=True)),
            ),
        ),
    )


def year_by_year(source: Source) -> Made:
    """One figure a year with its growth over the year before."""
    counts = source.counts(5, 400, 4000)
    body = [line("2019", whole(counts[0]), "-")]
    body += [line(2019 + i, whole(b), indonesian(growth(b, a))) for i, (a, b) in enumerate(pairwise(counts), 1)]
    return Made(
        "NIE yang terbit", (line("Tahun", "Jumlah NIE", source.one_of("Pertumbuhan (%)", "Kenaikan (%)")), *body)
    )


def means(source: Source) -> Made:
    """Scores of three rounds with their mean, and the means of the rounds."""
    names = ["Ketepatan waktu", "Kejelasan", "Keramahan", "Biaya"][: source.count(3, 4)]
    rows = [[source.count(310, 399) for _ in range(3)] for _ in names]
    head = line("Unsur", "Putaran 1", "Putaran 2", "Putaran 3", source.one_of("Rata-rata", "Rerata"))
    body = [
        line(n, *(indonesian(quotient(v, 100)) for v in row), indonesian(quotient(sum(row), 300)))
        for n, row in zip(names, rows, strict=True)
    ]
    columns = [quotient(total, 100 * len(names)) for total in added(rows)]
    every = quotient(sum(map(sum, rows)), 300 * len(names))
    return Made(
        "Nilai unsur pelayanan per putaran",
        (head, *body, line("Rata-rata", *map(indonesian, columns), indonesian(every))),
    )


def matrix(source: Source) -> Made:
    """Counts by district and quarter with both totals."""
    names = source.some(DISTRICTS)
    rows = [[source.count(10, 99) for _ in range(4)] for _ in names]
    head = line("Wilayah", "TW I", "TW II", "TW III", "TW IV", source.one_of("Jumlah", "Total"))
    body = [line(n, *row, sum(row)) for n, row in zip(names, rows, strict=True)]
    total = added(rows)
    return Made("Sarana diperiksa per triwulan", (head, *body, line("Jumlah", *total, whole(sum(total)))))


def amounts(source: Source) -> Made:
    """Cases and the value of what was seized."""
    names = ["Obat", "Kosmetika", "Pangan", "Suplemen"][: source.count(3, 4)]
    rows = [(source.count(2, 14), source.count(70, 900) * 1_250_000) for _ in names]
    head = line("No.", "Jenis perkara", source.one_of("Banyaknya", "Jumlah perkara"), "Nilai barang bukti (Rp)")
    body = [line(i, n, a, whole(b)) for i, (n, (a, b)) in enumerate(zip(names, rows, strict=True), 1)]
    return Made("Perkara menurut jenis", (head, *body, line("", "Jumlah", *map(whole, added(rows)))))


ORDINARY: Mapping[str, Callable[[Source], Made]] = {
    made.__name__: made
    for made in (
        samples,
        sites,
        spending,
        staff,
        two_years,
        shares,
        quarters,
        gatherings,
        months_of_quarter,
        turned,
        year_by_year,
        means,
        matrix,
        amounts,
    )
}
