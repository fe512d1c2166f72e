"""More right small tables: further relations, and further ways in which a right figure may look wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from tests.made_reports.numbers import growth, indonesian, percent, whole
from tests.small_tables.writing import COMMODITIES, DISTRICTS, MONTHS, SITES, Made, Source, added, line, pct, quotient


def month_and_before(source: Source) -> Made:
    """What was reached up to the month before, in the month, and up to its end."""
    names = source.some(SITES, 4)
    rows = [(a := source.count(20, 300), b := source.count(5, 60), a + b) for _ in names]
    head = line("Sarana", "s.d. bulan lalu", "Bulan ini", source.one_of("s.d. bulan ini", "Jumlah"))
    return Made(
        "Pemeriksaan", (head, *(line(n, *r) for n, r in zip(names, rows, strict=True)), line("Jumlah", *added(rows)))
    )


def so_far_by_month(source: Source) -> Made:
    """Months with what was reached so far in a column of its own."""
    counts = source.counts(source.count(5, 12), 10, 90)
    body = [line(m, c, sum(counts[: i + 1])) for i, (m, c) in enumerate(zip(MONTHS, counts, strict=False))]
    return Made(
        "Pengaduan per bulan", (line("Bulan", "Pengaduan", source.one_of("Kumulatif", "s.d. bulan ini")), *body)
    )


def progress(source: Source) -> Made:
    """Planned and reached progress in per cent, with how far they are apart."""
    body = []
    for month in MONTHS[: source.count(4, 6)]:
        planned, reached = (Decimal(source.count(1000, 9900)) / 100 for _ in range(2))
        body.append(line(month, indonesian(planned), indonesian(reached), indonesian(reached - planned)))
    return Made(
        "Kemajuan fisik (%)", (line("Bulan", "Rencana", "Realisasi", source.one_of("Deviasi", "Selisih")), *body)
    )


def two_years_each(source: Source) -> Made:
    """Target, result and achievement of two years side by side."""
    body = []
    for name in SITES[: source.count(4, 6)]:
        cells: list[object] = []
        for _ in range(2):
            target = source.count(40, 300)
            reached = source.part(target, 0.7)
            cells += [target, reached, pct(reached, target)]
        body.append(line(name, *cells))
    head = (
        line("Sarana", "2021", "<", "<", "2022", "<", "<"),
        line("^", "Target", "Realisasi", "%", "Target", "Realisasi", "%"),
    )
    return Made("Pemeriksaan dua tahun", (*head, *body), 2)


def sexes_by_year(source: Source) -> Made:
    """Men, women and all in two years, the years over them."""
    rows = [(source.count(3, 60), source.count(3, 60), source.count(3, 60), source.count(3, 60)) for _ in range(4)]
    full = [(a, b, a + b, c, d, c + d) for a, b, c, d in rows]
    head = (line("Unit", "2021", "<", "<", "2022", "<", "<"), line("^", "L", "P", "Jumlah", "L", "P", "Jumlah"))
    body = [line(n, *r) for n, r in zip(DISTRICTS, full, strict=False)]
    return Made("Pegawai", (*head, *body, line("Jumlah", *added(full))), 2)


def income(source: Source) -> Made:
    """Income by source against its target."""
    names = ("Pendaftaran", "Sertifikasi", "Pengujian", "Lainnya")
    rows = [(source.amount(40, 900) * 1_000_000, source.amount(40, 900) * 1_012_500) for _ in names]
    body = [
        line(n, *map(whole, r), pct(r[1], r[0]))
        for n, r in zip([*names, "Total"], [*rows, tuple(added(rows))], strict=True)
    ]
    return Made(
        "PNBP", (line("Jenis penerimaan", "Target (Rp)", "Realisasi (Rp)", source.one_of("Capaian (%)", "%")), *body)
    )


def mean_row(source: Source) -> Made:
    """Achievements of two years with their mean."""
    rows = [[source.count(7000, 11000) for _ in range(2)] for _ in range(source.count(4, 6))]
    body = [line(n, *(indonesian(quotient(v, 100)) for v in r)) for n, r in zip(SITES, rows, strict=False)]
    last = line(source.one_of("Rata-rata", "Rerata"), *(indonesian(quotient(t, 100 * len(rows))) for t in added(rows)))
    return Made("Capaian", (line("Kegiatan", "2021", "2022"), *body, last))


def months_across(source: Source) -> Made:
    """Months as columns with total and mean per month."""
    names = source.some(COMMODITIES, 3)
    rows = [[source.count(5, 80) for _ in range(6)] for _ in names]
    rows.append(added(rows))
    body = [
        line(n, *r, sum(r), indonesian(quotient(sum(r), 6), 1)) for n, r in zip([*names, "Total"], rows, strict=True)
    ]
    return Made("Pengaduan", (line("Komoditi", *MONTHS[:6], "Jumlah", "Rata-rata"), *body))


def stock_mostly_new(source: Source) -> Made:
    """Cases of which one had something left from the year before."""
    rows = []
    n = source.count(0, 4)
    for i in range(5):
        first, came = (source.count(1, 5) if i == n else 0), source.count(20, 90)
        gone = source.part(came)
        rows.append((first or "-", came, gone, first + came - gone))
    body = [line(x, *r) for x, r in zip(SITES, rows, strict=False)]
    return Made("Perkara", (line("Perkara", "Tunggakan", "Masuk", "Selesai", "Sisa"), *body))


def blocked(source: Source) -> Made:
    """Spending as a share of the ceiling, less what was blocked of one of them."""
    rows = []
    n = source.count(0, 4)
    for i in range(5):
        ceiling = source.amount(10**8, 10**10)
        held = ceiling // source.count(5, 15) if i == n else 0
        spent = source.part(ceiling - held, 0.8)
        rows.append((whole(ceiling), whole(held) if held else "-", whole(spent), pct(spent, ceiling - held)))
    body = [line(f"Kegiatan {chr(65 + i)}", *r) for i, r in enumerate(rows)]
    return Made("Penyerapan", (line("Kegiatan", "Pagu", "Blokir", "Realisasi", "% Penyerapan"), *body))


def noted(source: Source) -> Made:
    """Achievements of which one follows its note."""
    body, n = [], source.count(0, 4)
    for i in range(5):
        target = source.count(40, 90)
        reached = source.part(target)
        share = pct(reached + 3, target) if i == n else pct(reached, target)
        body.append(line(SITES[i], target, reached, share, "termasuk 3 sarana tambahan" if i == n else ""))
    return Made("Pemeriksaan", (line("Sarana", "Target", "Realisasi", "Capaian (%)", "Keterangan"), *body))


def weighted_scores(source: Source) -> Made:
    """Weights, scores and weighted scores: scores are not added up."""
    weights = (30, 25, 15, 10, 20)
    scores = [source.count(6000, 9500) for _ in weights]
    held = [percent(s * w, 1000000) for s, w in zip(scores, weights, strict=True)]
    names = ("Perencanaan", "Pengukuran", "Pelaporan", "Evaluasi", "Capaian")
    body = [
        line(n, w, indonesian(quotient(s, 100)), indonesian(h))
        for n, w, s, h in zip(names, weights, scores, held, strict=True)
    ]
    return Made(
        "Penilaian",
        (line("Unsur", "Bobot", "Skor", "Skor tertimbang"), *body, line("Jumlah", 100, "", indonesian(sum(held)))),
    )


def mean_of_some(source: Source) -> Made:
    """Means over the quarters that had any."""
    body, n = [], source.count(0, 4)
    for i in range(5):
        held = [source.count(10, 90) for _ in range(4)]
        if i == n:
            held[3] = 0
        some = [h for h in held if h]
        body.append(line(SITES[i], *held, indonesian(quotient(sum(some), len(some)))))
    return Made("Rata-rata layanan", (line("Sarana", "TW I", "TW II", "TW III", "TW IV", "Rata-rata"), *body))


def days(source: Source) -> Made:
    """Applications and the days that they took; the total averages the days."""
    rows = [(source.count(5, 60), source.count(3, 20)) for _ in range(source.count(3, 6))]
    mean = round(sum(a * b for a, b in rows) / sum(a for a, _ in rows))
    body = [line(n, *r) for n, r in zip(SITES, rows, strict=False)]
    return Made(
        "Sertifikasi",
        (line("Layanan", "Permohonan", "Lama (hari)"), *body, line("Jumlah", sum(a for a, _ in rows), mean)),
    )


def running_shares(source: Source) -> Made:
    """Causes from the most frequent on, shares and shares so far."""
    counts = sorted(source.counts(5, 5, 90), reverse=True)
    every = sum(counts)
    body = [
        line(f"Penyebab {chr(65 + i)}", c, pct(c, every, 1), pct(sum(counts[: i + 1]), every, 1))
        for i, c in enumerate(counts)
    ]
    return Made("Penyebab", (line("Penyebab", "Jumlah", "%", "% kumulatif"), *body, line("Jumlah", every, "100,0", "")))


def cohorts(source: Source) -> Made:
    """Results of two years and the target of a third: three comparisons."""
    body = []
    for name in COMMODITIES[: source.count(4, 6)]:
        a, b, t = (Decimal(source.count(7000, 9900)) / 100 for _ in range(3))
        body.append(
            line(
                name,
                *map(indonesian, (a, b)),
                indonesian(growth(b * 100, a * 100)),
                indonesian(t),
                indonesian(percent(b, t)),
            )
        )
    return Made(
        "Perbandingan realisasi",
        (
            line("Uraian", "Realisasi 2021", "Realisasi 2022", "% Kenaikan", "Target 2024", "% terhadap target 2024"),
            *body,
        ),
    )


def shares_of_groups(source: Source) -> Made:
    """Shares of each group's own total, then all."""
    rows, every = [], 0
    for group in ("Pangan", "Obat"):
        counts = source.counts(3, 5, 60)
        rows += [line(f"{group} {i}", c, pct(c, sum(counts), 1)) for i, c in enumerate(counts, 1)]
        rows.append(line(f"Jumlah {group}", sum(counts), "100,0"))
        every += sum(counts)
    return Made("Sampel menurut jenis", (line("Jenis", "Sampel", "%"), *rows, line("Total", every, "")))


def other_unit(source: Source) -> Made:
    """Activities in units of their own: nothing is added up but the money."""
    rows = [(source.count(2, 40), source.amount(10, 900) * 250_000) for _ in range(4)]
    names = ("Sosialisasi", "Pelatihan", "Pengadaan alat", "Perjalanan")
    units = ("kali", "orang", "unit", "OH")
    body = [line(n, v, u, whole(a)) for n, (v, a), u in zip(names, rows, units, strict=True)]
    return Made(
        "Biaya",
        (line("Kegiatan", "Volume", "Satuan", "Biaya (Rp)"), *body, line("Jumlah", "", "", whole(added(rows)[1]))),
    )


def grown_to_total(source: Source) -> Made:
    """Growth by kind; the last row has the mean of the growth."""
    rows = [source.counts(2, 50, 900) for _ in range(5)]
    rates = [growth(b, a) for a, b in rows]
    body = [line(n, *r, indonesian(g)) for n, r, g in zip(SITES, rows, rates, strict=False)]
    last = line("Jumlah", *map(whole, added(rows)), indonesian(sum(rates, Decimal(0)) / 5))
    return Made("Layanan", (line("Sarana", "2021", "2022", "Naik/Turun (%)"), *body, last))


RELATED: Mapping[str, Callable[[Source], Made]] = {
    made.__name__: made
    for made in (
        month_and_before,
        so_far_by_month,
        progress,
        two_years_each,
        sexes_by_year,
        income,
        mean_row,
        months_across,
    )
}
LOOKING_WRONG: Mapping[str, Callable[[Source], Made]] = {
    made.__name__: made
    for made in (
        stock_mostly_new,
        blocked,
        noted,
        weighted_scores,
        mean_of_some,
        days,
        running_shares,
        cohorts,
        shares_of_groups,
        other_unit,
        grown_to_total,
    )
}
