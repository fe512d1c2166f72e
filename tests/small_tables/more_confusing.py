"""Right small tables in which columns, signs, blanks or notes suggest what their figures do not obey."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

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
)


def stock(source: Source) -> Made:
    """What was there, came and went, and what is left."""
    rows = []
    for _ in range(source.count(3, 5)):
        first, came = source.count(5, 60), source.count(20, 90)
        gone = source.part(came)
        rows.append((first, came, gone, first + came - gone))
    head = line("Perkara", "Sisa tahun lalu", "Masuk", "Selesai", source.one_of("Sisa", "Saldo akhir", "Belum selesai"))
    body = [line(n, *r) for n, r in zip(SITES, rows, strict=False)]
    return Made("Perkara", (head, *body, line("Jumlah", *added(rows))))


def without_sign(source: Source) -> Made:
    """Changes without their sign, up or down in words."""
    body = []
    for name in COMMODITIES[: source.count(4, 6)]:
        a, b = source.counts(2, 30, 400)
        body.append(line(name, a, b, abs(b - a), indonesian(abs(growth(b, a))), "naik" if b > a else "turun"))
    return Made(
        "NIE per komoditi", (line("Komoditi", "2022", "2023", "Naik/Turun", "Naik/Turun (%)", "Keterangan"), *body)
    )


def from_nothing(source: Source) -> Made:
    """Growth from nothing, printed as 100."""
    body = []
    for n, name in enumerate(SITES[: source.count(4, 6)]):
        a, b = (0 if n == 1 else source.count(3, 60)), source.count(3, 60)
        body.append(line(name, a, b, indonesian(growth(b, a)) if a else "100,00"))
    return Made("Perkara", (line("Sarana", "2021", "2022", "Pertumbuhan (%)"), *body))


def points(source: Source) -> Made:
    """Percentages of two years and by how many points they differ, under a header with a per cent sign."""
    body = []
    for name in COMMODITIES[: source.count(3, 6)]:
        a, b = (Decimal(source.count(7000, 9999)) / 100 for _ in range(2))
        body.append(line(name, indonesian(a), indonesian(b), indonesian(b - a)))
    return Made("Obat memenuhi syarat", (line("Komoditi", "2021 (%)", "2022 (%)", "Kenaikan (%)"), *body))


def several_groups(source: Source) -> Made:
    """Two groups with totals of their own and one of both."""
    rows, totals = [], []
    for group in "AB":
        held = [[source.count(5, 90) for _ in range(3)] for _ in range(source.count(2, 3))]
        rows += [line(f"{group}{i}", *h) for i, h in enumerate(held, 1)]
        totals.append(added(held))
        rows.append(line(f"Jumlah {group}", *totals[-1]))
    return Made("Sampel", (line("Kelompok", "TW I", "TW II", "TW III"), *rows, line("Total", *added(totals))))


def rows_below_total(source: Source) -> Made:
    """A total, then shares of it, a target and what was reached."""
    counts = [[source.count(10, 99) for _ in range(3)] for _ in range(3)]
    total = added(counts)
    target = [t + source.count(-9, 30) for t in total]
    every = sum(total)
    return Made(
        "Sarana",
        (
            line("Sarana", "TW I", "TW II", "TW III", "Jumlah"),
            *(line(n, *c, sum(c)) for n, c in zip(SITES, counts, strict=False)),
            line("Jumlah", *total, every),
            line("Persentase", *(pct(t, every) for t in total), "100,00"),
            line("Target", *target, sum(target)),
            line("Capaian (%)", *(pct(a, b) for a, b in zip(total, target, strict=True)), pct(every, sum(target))),
        ),
    )


def summaries(source: Source) -> Made:
    """Months with total, mean, least and most."""
    held = source.counts(6, 10, 99)
    others = source.counts(6, 10, 99)
    rows = [line(m, a, b) for m, a, b in zip(MONTHS, held, others, strict=False)]
    ends = [
        ("Jumlah", sum),
        ("Rata-rata", lambda v: indonesian(quotient(sum(v), 6), 1)),
        ("Minimum", min),
        ("Maksimum", max),
    ]
    return Made(
        "Pengaduan per bulan",
        (line("Bulan", "Keluhan", "Informasi"), *rows, *(line(n, do(held), do(others)) for n, do in ends)),
    )


def plan(source: Source) -> Made:
    """Targets of five years, of which nothing follows."""
    body = []
    for name in (
        "Persentase Obat yang memenuhi syarat",
        "Persentase Makanan yang memenuhi syarat",
        "Indeks kepuasan masyarakat",
        "Jumlah desa pangan aman",
    ):
        start = source.count(60, 90)
        body.append(line(name, *(start + i * source.count(1, 2) for i in range(5))))
    return Made("Target Renstra 2020-2024", (line("Uraian", "2020", "2021", "2022", "2023", "2024"), *body))


def some_totals(source: Source) -> Made:
    """Staff of which two columns make a total, and a third comes after it."""
    rows = [
        (a := source.count(5, 60), b := source.count(1, 9), a + b, c := source.count(1, 20), a + b + c)
        for _ in range(4)
    ]
    body = [line(n, *r) for n, r in zip(("Sekretariat", "Pengujian", "Pemeriksaan", "Penindakan"), rows, strict=True)]
    head = line("Unit", "PNS", "CPNS", "Jumlah ASN", "PPNPN", "Jumlah")
    return Made("Pegawai", (head, *body, line("Jumlah", *added(rows))))


def total_first(source: Source) -> Made:
    """All, and some of them by two traits that overlap."""
    rows = [(t := source.count(40, 90), source.part(t, 0.3), source.part(t, 0.3)) for _ in range(4)]
    body = [line(n, *r) for n, r in zip(DISTRICTS, rows, strict=False)]
    return Made("Pelaku UMKM", (line("Wilayah", "Jumlah", "Perempuan", "Pemula"), *body, line("Jumlah", *added(rows))))


def not_all_columns(source: Source) -> Made:
    """Applications, of which those in process have no column."""
    rows = []
    for n in range(source.count(3, 5)):
        asked = source.count(20, 90)
        rows.append(
            (
                asked,
                done := source.part(asked),
                asked - done - (source.count(1, 2) if n == 1 and asked - done > 2 else 0),
            )
        )
    body = [line(x, *r, pct(r[1], r[0])) for x, r in zip(SITES, [*rows, tuple(added(rows))], strict=False)]
    return Made("Sertifikasi", (line("Jenis", "Permohonan", "Terbit", "Ditolak", "% terbit"), *body))


def other_whole(source: Source) -> Made:
    """Shares of the plan of five years in one column, of this year's in another."""
    body = []
    for name in SITES[: source.count(3, 6)]:
        year, five = source.count(30, 90), source.count(200, 500)
        reached = source.part(year)
        body.append(line(name, year, reached, pct(reached, year), five, pct(reached, five)))
    return Made(
        "Capaian terhadap Renstra",
        (line("Sarana", "Target 2022", "Realisasi 2022", "% Capaian", "Target 2024", "% terhadap target 2024"), *body),
    )


def whole_percent(source: Source) -> Made:
    """Shares without decimals, which add up to 99 or 101."""
    counts = source.counts(source.count(3, 6), 5, 90)
    body = [line(n, c, pct(c, sum(counts), 0) + "%") for n, c in zip(COMMODITIES, counts, strict=False)]
    return Made("Pengaduan", (line("Komoditi", "Jumlah", "Persentase"), *body, line("Jumlah", sum(counts), "100%")))


def blanks(source: Source) -> Made:
    """Counts with dashes and blanks for nothing."""
    rows = [[source.count(0, 9) for _ in range(3)] for _ in range(5)]
    head = line("Wilayah", "Obat", "Kosmetik", "Pangan", "Jumlah")
    body = [
        line(n, *(v or source.one_of("-", "") for v in r), sum(r) or "-") for n, r in zip(DISTRICTS, rows, strict=False)
    ]
    total = added(rows)
    return Made("Perkara", (head, *body, line("Jumlah", *(t or "-" for t in total), sum(total))))


def codes(source: Source) -> Made:
    """Codes and years as numbers, which nobody adds up."""
    rows = [(source.count(3000, 3999), source.count(2015, 2023), source.count(2, 40)) for _ in range(5)]
    body = [line(n, *r) for n, r in zip(SITES, rows, strict=False)]
    return Made(
        "Peralatan",
        (line("Alat", "Kode", "Tahun perolehan", "Unit"), *body, line("Jumlah", "", "", sum(r[2] for r in rows))),
    )


def yearly_growth(source: Source) -> Made:
    """Three years with the mean growth a year and the growth of the last year."""
    body = []
    for name in COMMODITIES[: source.count(3, 6)]:
        a, b, c = source.counts(3, 100, 900)
        mean = (growth(b, a) + growth(c, b)) / 2
        body.append(line(name, a, b, c, indonesian(growth(c, b)), indonesian(mean)))
    return Made(
        "NIE per komoditi",
        (line("Komoditi", "2021", "2022", "2023", "Pertumbuhan 2023 (%)", "Rata-rata pertumbuhan (%)"), *body),
    )


def revised(source: Source) -> Made:
    """A budget before and after its revision, with what was added or taken away."""
    rows = [
        (a := source.amount(10**8, 10**10), b := source.part(a, 0.7) if source.count(0, 1) else a + 10**7, b - a)
        for _ in SPENDING
    ]
    body = [line(n, *map(whole, r)) for n, r in zip([*SPENDING, "Jumlah"], [*rows, added(rows)], strict=True)]
    return Made("Revisi anggaran", (line("Belanja", "Semula", "Menjadi", "Bertambah/(Berkurang)"), *body))


MORE_CONFUSING: Mapping[str, Callable[[Source], Made]] = {
    made.__name__: made
    for made in (
        stock,
        without_sign,
        from_nothing,
        points,
        several_groups,
        rows_below_total,
        summaries,
        plan,
        some_totals,
        total_first,
        not_all_columns,
        other_whole,
        whole_percent,
        blanks,
        codes,
        yearly_growth,
        revised,
    )
}
