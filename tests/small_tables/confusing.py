"""Right small tables that look as if something were wrong: totals that add up to nothing, shares of another whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN, Decimal

from tests.made_reports.numbers import indonesian, percent, rounded, whole
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


def mean_under_total(source: Source) -> Made:
    """The last row adds the counts up and averages the percentages."""
    names = source.some(COMMODITIES)
    rows = [(t := source.count(40, 900), source.part(t)) for _ in names]
    shares = [percent(b, a) for a, b in rows]
    mean = sum(shares, Decimal(0)) / len(shares)
    head = line("Komoditi", "Target", "Realisasi", source.one_of("Capaian (%)", "Persentase", "%"))
    body = [line(n, *r, indonesian(s)) for n, r, s in zip(names, rows, shares, strict=True)]
    last = line(source.one_of("Jumlah", "Total", "Rata-rata"), *map(whole, added(rows)), indonesian(mean))
    return Made("Capaian sampling", (head, *body, last))


def rounded_millions(source: Source) -> Made:
    """Amounts in millions, each rounded by itself; shares of what was rounded."""
    amounts = [(source.amount(300_000, 90_000_000) * 100, 0) for _ in SPENDING]
    rows = [(c, source.part(c, 0.8)) for c, _ in amounts]
    rows.append(tuple(added(rows)))
    decimals = source.count(0, 2)
    body = [
        line(n, *(indonesian(quotient(v, 10**6), decimals) for v in (c, s, c - s)), pct(s, c))
        for n, (c, s) in zip([*SPENDING, "Jumlah"], rows, strict=True)
    ]
    return Made("Realisasi anggaran (dalam juta rupiah)", (line("Belanja", "Pagu", "Realisasi", "Sisa", "%"), *body))


def shares_made_to_fit(source: Source) -> Made:
    """Shares of which the largest was changed so that all add up to 100."""
    counts = source.counts(source.count(3, 6), 5, 90)
    every = sum(counts)
    held = [percent(c, every, 1) for c in counts]
    held[counts.index(max(counts))] += 100 - sum(held)
    body = [line(n, c, indonesian(s, 1)) for n, c, s in zip(COMMODITIES, counts, held, strict=False)]
    return Made("Pengaduan", (line("Komoditi", "Jumlah", "Persentase"), *body, line("Total", every, "100,0")))


def truncated_shares(source: Source) -> Made:
    """Percentages of which the rest was cut off."""
    rows = [(t := source.count(40, 400), source.part(t)) for _ in range(source.count(3, 6))]
    rows.append(tuple(added(rows)))
    body = [
        line(n, a, b, indonesian((quotient(b, a) * 100).quantize(Decimal("0.01"), ROUND_DOWN)))
        for n, (a, b) in zip([*SITES[: len(rows) - 1], "Jumlah"], rows, strict=True)
    ]
    return Made("Sarana yang memenuhi ketentuan", (line("Sarana", "Diperiksa", "MK", "% MK"), *body))


def parts_of_parts(source: Source) -> Made:
    """Grades under ranks: the total takes in the ranks only."""
    body, every = [], 0
    for rank in ("IV", "III", "II"):
        grades = [source.count(1, 20) for _ in range(source.count(2, 4))]
        body.append(line(f"Golongan {rank}", sum(grades)))
        body += [line(f"{chr(97 + i)}. {rank}/{chr(97 + i)}", g) for i, g in enumerate(grades)]
        every += sum(grades)
    return Made("Pegawai menurut golongan", (line("Golongan", "Jumlah"), *body, line("Jumlah", every)))


def some_of_them(source: Source) -> Made:
    """Rows that are parts of the row above, without numbering."""
    every = [source.count(100, 200) for _ in range(2)]
    body = [line("Pegawai", *every)]
    body += [line(n, *(source.part(e, 0.3) for e in every)) for n in ("di antaranya apoteker", "termasuk fungsional")]
    body += [line("Pramubakti", *(rest := [source.count(5, 30) for _ in every]))]
    return Made(
        "Sumber daya manusia",
        (line("Uraian", "2022", "2023"), *body, line("Jumlah", *(a + b for a, b in zip(every, rest, strict=True)))),
    )


def closed_sites(source: Source) -> Made:
    """Sites of which some were closed, which has no column."""
    names = source.some(SITES, 4)
    rows = [(s := source.count(20, 200), good := source.part(s, 0.4), s - good) for _ in names]
    n = source.count(0, len(rows) - 1)
    rows[n] = (rows[n][0], rows[n][1], max(rows[n][2] - source.count(1, 3), 0))
    head = line("Sarana", source.one_of("Diperiksa", "Jumlah diperiksa", "Target"), "MK", "TMK")
    return Made(
        "Pemeriksaan sarana",
        (head, *(line(x, *r) for x, r in zip(names, rows, strict=True)), line("Jumlah", *added(rows))),
    )


def capped(source: Source) -> Made:
    """Achievements of which those above 120 (or 100) are cut off."""
    limit = source.one_of("120", "100")
    body = []
    for name in SITES[: source.count(4, 6)]:
        target = source.count(20, 90)
        reached = round(target * source.count(70, 160) / 100)
        share = min(percent(reached, target), Decimal(limit))
        body.append(line(name, target, reached, indonesian(share)))
    return Made("Capaian pemeriksaan", (line("Sarana", "Target", "Realisasi", "% Capaian"), *body))


def less_is_better(source: Source) -> Made:
    """Achievements of which one is of an indicator that should be low."""
    body = []
    turned = source.one_of("inverse", "twice")
    for n, name in enumerate(("Waktu layanan (hari)", "Permohonan selesai", "Sertifikat terbit", "Bimbingan teknis")):
        target, reached = source.count(20, 90), source.count(20, 90)
        share = percent(reached, target)
        if n == 0:
            share = percent(target, reached) if turned == "inverse" else 200 - share
        body.append(line(name, target, reached, indonesian(share)))
    return Made("Kinerja layanan", (line("Uraian kegiatan", "Target", "Realisasi", "Capaian (%)"), *body))


def mean_of_means(source: Source) -> Made:
    """Meetings and those who came; the last row has the mean of the rows' means."""
    rows = [(h := source.count(3, 20), h * source.count(25, 60) + source.count(1, 19)) for _ in range(5)]
    means = [rounded(quotient(b, a)) for a, b in rows]
    body = [line(n, *r, indonesian(m)) for n, r, m in zip(DISTRICTS, rows, means, strict=False)]
    last = line("Jumlah", *map(whole, added(rows)), indonesian(sum(means, Decimal(0)) / len(means)))
    return Made("KIE", (line("Wilayah", "Kegiatan", "Peserta", "Rata-rata peserta per kegiatan"), *body, last))


def weighted_mean(source: Source) -> Made:
    """Scores by service with respondents; the last row weights them."""
    rows = [(source.count(20, 200), source.count(320, 390), source.count(320, 390)) for _ in range(source.count(3, 6))]
    people = sum(r[0] for r in rows)
    scores = [sum(r[0] * r[c] for r in rows) for c in (1, 2)]
    body = [line(n, r[0], *(indonesian(quotient(v, 100)) for v in r[1:])) for n, r in zip(SITES, rows, strict=False)]
    last = line(
        source.one_of("Rata-rata", "Jumlah", "Total"), people, *(indonesian(quotient(s, people * 100)) for s in scores)
    )
    return Made("Nilai survei", (line("Layanan", "Responden", "Nilai 2021", "Nilai 2022"), *body, last))


def quarters_so_far(source: Source) -> Made:
    """Quarters that each print what was reached so far."""
    body = []
    for name in SITES[: source.count(3, 6)]:
        held = sorted(source.counts(4, 5, 200))
        target = held[-1] + source.count(-3, 20)
        body.append(line(name, target, *held, held[-1], pct(held[-1], target)))
    head = line("Sarana", "Target", "TW I", "TW II", "TW III", "TW IV", source.one_of("s.d. TW IV", "Total"), "%")
    return Made("Realisasi kumulatif", (head, *body))


def rows_so_far(source: Source) -> Made:
    """Months that print what was reached so far; the total is the last one's."""
    held = [sorted(source.counts(6, 20, 900)) for _ in range(2)]
    body = [line(m, a, b) for m, a, b in zip(MONTHS, *held, strict=False)]
    return Made(
        "Realisasi sampai dengan bulan",
        (line("Bulan", "Sampel", "Sarana"), *body, line("Jumlah", held[0][-1], held[1][-1])),
    )


def five_largest(source: Source) -> Made:
    """The five largest of more, with the total of all."""
    rows = [(source.count(50, 99), source.count(100, 190)) for _ in range(5)]
    total = [v + source.count(20, 200) for v in added(rows)]
    body = [line(i, n, *r, pct(r[1], total[1])) for i, (n, r) in enumerate(zip(DISTRICTS, rows, strict=False), 1)]
    return Made(
        "Lima wilayah terbanyak",
        (line("No", "Wilayah", "2021", "2022", "% 2022"), *body, line("Jumlah", "<", *total, "100,00")),
    )


def answers(source: Source) -> Made:
    """Several answers each: shares of those who answered, whose number stands last."""
    people = source.count(150, 300)
    counts = [source.part(people, 0.2) for _ in range(4)]
    names = ("Media sosial", "Televisi", "Radio", "Poster")
    body = [line(n, c, pct(c, people, 1)) for n, c in zip(names, counts, strict=True)]
    last = line(source.one_of("Jumlah", "Jumlah responden", "Total responden"), people, "100,0")
    return Made("Sumber informasi", (line("Media", "Responden", "Persentase"), *body, last))


def counted_once(source: Source) -> Made:
    """Meetings by kind: districts are counted once in the total."""
    rows = [(source.count(3, 20), source.count(2, 9), source.count(100, 400)) for _ in range(4)]
    held, places, came = added(rows)
    body = [
        line(i, n, *r) for i, (n, r) in enumerate(zip(("KIE", "Bimtek", "Webinar", "Pameran"), rows, strict=True), 1)
    ]
    places = max(max(r[1] for r in rows) + 1, places - source.count(2, 6))
    return Made(
        "Kegiatan",
        (
            line("No", "Jenis", "Kegiatan", "Kabupaten/Kota", "Peserta"),
            *body,
            line("Jumlah", "<", held, places, whole(came)),
        ),
    )


def product(source: Source) -> Made:
    """Volume, price and their product, which is called a total."""
    rows = [(v := source.count(2, 40), p := source.count(20, 900) * 1000, v * p) for _ in range(source.count(3, 5))]
    body = [line(n, *map(whole, r)) for n, r in zip(SITES, rows, strict=False)]
    return Made(
        "Pengadaan",
        (
            line("Barang", "Volume", "Harga satuan (Rp)", "Jumlah (Rp)"),
            *body,
            line("Jumlah", "", "", whole(sum(r[2] for r in rows))),
        ),
    )


CONFUSING: Mapping[str, Callable[[Source], Made]] = {
    made.__name__: made
    for made in (
        mean_under_total,
        rounded_millions,
        shares_made_to_fit,
        truncated_shares,
        parts_of_parts,
        some_of_them,
        closed_sites,
        capped,
        less_is_better,
        mean_of_means,
        weighted_mean,
        quarters_so_far,
        rows_so_far,
        five_largest,
        answers,
        counted_once,
        product,
    )
}
