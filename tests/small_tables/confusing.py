"""Right small tables that look as if something were wrong: totals that add up to nothing, shares of another whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN, Decimal

from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole
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
    return Made("Sumber daya manusia", (line("Uraian", "2022", "2023"), *body,
                                        line("Jumlah", *(a + b for a, b in zip(every, rest, strict=True)))))  # fmt: skip


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
    return Made("Lima wilayah terbanyak", (line("No", "Wilayah", "2021", "2022", "% 2022"), *body,
                                           line("Jumlah", "<", *total, "100,00")))  # fmt: skip


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
    return Made("Kegiatan", (line("No", "Jenis", "Kegiatan", "Kabupaten/Kota", "Peserta"), *body,
                             line("Jumlah", "<", held, places, whole(came))))  # fmt: skip


def product(source: Source) -> Made:
    """Volume, price and their product, which is called a total."""
    rows = [(v := source.count(2, 40), p := source.count(20, 900) * 1000, v * p) for _ in range(source.count(3, 5))]
    body = [line(n, *map(whole, r)) for n, r in zip(SITES, rows, strict=False)]
    return Made("Pengadaan", (line("Barang", "Volume", "Harga satuan (Rp)", "Jumlah (Rp)"), *body,
                              line("Jumlah", "", "", whole(sum(r[2] for r in rows)))))  # fmt: skip


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
    return Made("Sarana", (
        line("Sarana", "TW I", "TW II", "TW III", "Jumlah"),
        *(line(n, *c, sum(c)) for n, c in zip(SITES, counts, strict=False)),
        line("Jumlah", *total, every),
        line("Persentase", *(pct(t, every) for t in total), "100,00"),
        line("Target", *target, sum(target)),
        line("Capaian (%)", *(pct(a, b) for a, b in zip(total, target, strict=True)), pct(every, sum(target))),
    ))  # fmt: skip


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
    return Made("Pengaduan per bulan", (line("Bulan", "Keluhan", "Informasi"), *rows,
                                        *(line(n, do(held), do(others)) for n, do in ends)))  # fmt: skip


def plan(source: Source) -> Made:
    """Targets of five years, of which nothing follows."""
    body = []
    for name in ("Persentase Obat yang memenuhi syarat", "Persentase Makanan yang memenuhi syarat",
                 "Indeks kepuasan masyarakat", "Jumlah desa pangan aman"):  # fmt: skip
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
    return Made("Capaian terhadap Renstra", (
        line("Sarana", "Target 2022", "Realisasi 2022", "% Capaian", "Target 2024", "% terhadap target 2024"), *body))  # fmt: skip


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
    return Made("NIE per komoditi", (
        line("Komoditi", "2021", "2022", "2023", "Pertumbuhan 2023 (%)", "Rata-rata pertumbuhan (%)"), *body))  # fmt: skip


def revised(source: Source) -> Made:
    """A budget before and after its revision, with what was added or taken away."""
    rows = [
        (a := source.amount(10**8, 10**10), b := source.part(a, 0.7) if source.count(0, 1) else a + 10**7, b - a)
        for _ in SPENDING
    ]
    body = [line(n, *map(whole, r)) for n, r in zip([*SPENDING, "Jumlah"], [*rows, added(rows)], strict=True)]
    return Made("Revisi anggaran", (line("Belanja", "Semula", "Menjadi", "Bertambah/(Berkurang)"), *body))


CONFUSING: Mapping[str, Callable[[Source], Made]] = {
    made.__name__: made
    for made in (
        mean_under_total, rounded_millions, shares_made_to_fit, truncated_shares, parts_of_parts, some_of_them,
        closed_sites, capped, less_is_better, mean_of_means, weighted_mean, quarters_so_far, rows_so_far, five_largest,
        answers, counted_once, product, stock, without_sign, from_nothing, points, several_groups, rows_below_total,
        summaries, plan, some_totals, total_first, not_all_columns, other_whole, whole_percent, blanks, codes,
        yearly_growth, revised,
    )
}  # fmt: skip
