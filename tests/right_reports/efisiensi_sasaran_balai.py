"""Efficiency of a centre's targets: caps, indicators better when lower, blocked money, two means, states from 95%."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10.5pt/1.45 "Liberation Sans", sans-serif; text-align: justify } h1 { font-size: 13pt; text-align: center }
h2 { font-size: 11pt; break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt; text-align: left }
th, td { border: 1px solid #444; padding: 2px 4px } th { background: #e2efda } td.right { text-align: right }
.caption { margin: 10px 0 3px; font-weight: bold; text-align: left; break-after: avoid }
"""

# target's number: name, ceiling, blocked, spent
_AIMS = (
    ("Obat dan makanan aman dan bermutu", 6_418_250_000, 512_400_000, 5_861_733_418),
    ("Pelayanan publik prima", 1_204_600_000, 96_000_000, 1_097_205_950),
    ("Penindakan yang efektif", 873_150_000, 0, 869_988_214),
    ("Tata kelola yang akuntabel", 9_730_415_000, 188_250_000, 9_536_118_077),
)
# indicator: target's number, unit, aim, result, last year's result, aim of 2029, decimals, lower is better
_ROWS: tuple[tuple[str, int, str, str, str, str, str, int, bool], ...] = (
    ("Persentase obat yang aman dan bermutu", 1, "%", "95.50", "96.12", "95.84", "97.50", 2, False),
    ("Persentase makanan yang aman dan bermutu", 1, "%", "88.00", "85.74", "86.31", "92.00", 2, False),
    ("Indeks kepuasan masyarakat", 2, "indeks", "91.00", "93.44", "92.18", "93.00", 2, False),
    ("Rata-rata waktu pengujian pihak ketiga", 2, "hari", "20.0", "17.5", "18.9", "15.0", 1, True),
    ("Perkara yang diselesaikan", 3, "perkara", "6", "9", "7", "8", 0, False),
    ("Persentase keberhasilan penindakan", 3, "%", "79.00", "78.95", "76.40", "84.00", 2, False),
    ("Nilai pembangunan RB", 4, "nilai", "85.50", "84.93", "84.11", "90.00", 2, False),
    ("Nilai AKIP", 4, "nilai", "80.00", "81.65", "81.65", "84.00", 2, False),
    ("Temuan berulang", 4, "temuan", "4", "5", "7", "0", 0, True),
)
_SISTERS = (("Balai Kota Atas", "104.16", "98.11"), ("Balai Muara", "101.27", "96.40"),
            ("Balai Tanjung Lama", "104.16", "97.02"), ("Balai Lembah Hijau", "99.83", "99.21"))  # fmt: skip


def _gain(got: str, aim: str, lower: bool) -> Decimal:
    result, goal = Decimal(got), Decimal(aim)
    return (2 * goal - result) / goal * 100 if lower else result / goal * 100


def _state(value: Decimal) -> str:
    return "Tercapai" if value >= 100 else "Hampir Tercapai" if value >= 95 else "Belum Tercapai"


def _mean(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


def efisiensi_sasaran_balai() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    gains = [_gain(row[4], row[3], row[8]) for row in _ROWS]
    capped = [min(gain, Decimal(120)) for gain in gains]
    scores = [_mean([g for g, row in zip(capped, _ROWS, strict=True) if row[1] == at]) for at in range(1, 5)]
    house, flat = _mean(scores), _mean(capped)
    assert rounded(house) != rounded(flat)
    states = [_state(rounded(gain)) for gain in gains]
    hit, near = states.count("Tercapai"), states.count("Hampir Tercapai")
    assert hit + near + 1 == len(_ROWS)
    writer.title("LAPORAN EFISIENSI PER SASARAN TAHUN 2025", "BALAI POM DI BUKIT SEMBILAN")
    writer.heading("1. Ringkasan")
    writer.paragraph(
        f"Dari {words(9)} indikator pada {words(4)} sasaran, {words(hit)} berstatus Tercapai, {words(near)} Hampir",
        f"Tercapai, dan satu Belum Tercapai. Nilai Pencapaian Sasaran (NPS) balai {dec(house)}%, yaitu rata-rata NPS",
        f"keempat sasaran; bila kesembilan indikator dirata-ratakan langsung hasilnya {dec(flat)}%. Status ditetapkan",
        "sebagai berikut: Tercapai bila capaian ≥100%, Hampir Tercapai bila ≥95% dan &lt;100%, serta Belum Tercapai "
        "bila",
        "&lt;95%. Semua persentase dan rata-rata dihitung dari nilai yang belum dibulatkan.",
    )
    writer.heading("2. Capaian indikator")
    rows: list[Row] = [
        [str(at), row[0], f"SK{row[1]}", ("≤" if row[8] else "") + dec(Decimal(row[3]), row[7]),
         f"{dec(Decimal(row[4]), row[7])} {row[2]}".replace(" %", "%"), dec(gain), dec(cap), state]
        for at, (row, gain, cap, state) in enumerate(zip(_ROWS, gains, capped, states, strict=True), 1)
    ]  # fmt: skip
    writer.table(
        "Tabel 1. Target, realisasi, dan capaian",
        [["No", "Indikator", "Sasaran", "Target 2025", "Realisasi 2025", "Capaian (%)", "Capaian maks. 120 (%)",
          "Status"]],
        rows,
    )  # fmt: skip
    assert gains[4] == 150
    assert rounded(gains[8]) == 75
    writer.paragraph(
        "Untuk indikator bertanda ≤ capaian dihitung dengan (2 × target − realisasi) / target. Waktu pengujian 17,5",
        f"hari, 2,5 hari lebih cepat daripada target, sehingga capaiannya {dec(gains[3])}%. Temuan berulang lima, satu",
        "lebih banyak daripada batas empat, tetapi dua lebih sedikit daripada tahun 2024. Keberhasilan penindakan",
        f"78,95% hampir sama dengan target 79,00% (kurang 0,05 poin; capaian {dec(gains[5])}%). Capaian perkara",
        f"{dec(gains[4], 0)}% diperhitungkan 120% dalam NPS. Makanan yang aman dan bermutu kurang",
        f"{dec(Decimal('88.00') - Decimal('85.74'))} poin dari target dan turun",
        f"{dec(Decimal('86.31') - Decimal('85.74'))} poin dari tahun lalu.",
    )
    writer.heading("3. Perbandingan dengan tahun 2024 dan target akhir Renstra")
    lines: list[Row] = []
    for at, row in enumerate(_ROWS, 1):
        change = Decimal(row[4]) - Decimal(row[5])
        left = _gain(row[4], row[6], row[8]) if row[6] != "0" else None
        shown = f"({dec(-change, row[7])})" if change < 0 else dec(change, row[7])
        lines.append(
            [str(at), row[0], dec(Decimal(row[5]), row[7]), dec(Decimal(row[4]), row[7]), shown,
             dec(Decimal(row[6]), row[7]), dec(left) if left is not None else "n/a"]
        )  # fmt: skip
    writer.table(
        "Tabel 2. Realisasi 2024, realisasi 2025, dan target 2029",
        [["No", "Indikator", "Realisasi 2024", "Realisasi 2025", "Naik (turun)", "Target 2029",
          "Capaian thd. target 2029 (%)"]],
        lines,
    )  # fmt: skip
    better = sum(
        Decimal(r[4]) < Decimal(r[5]) if r[8] else Decimal(r[4]) > Decimal(r[5]) for r in _ROWS
    )  # fmt: skip
    done = [r[0] for r in _ROWS if r[6] != "0" and _gain(r[4], r[6], r[8]) >= 100]
    assert done == ["Indeks kepuasan masyarakat", "Perkara yang diselesaikan"]
    writer.paragraph(
        f"Dibandingkan tahun 2024, {words(better)} indikator membaik, satu tetap (nilai AKIP, karena evaluasi 2025",
        "belum terbit dan dipakai nilai terakhir), dan satu memburuk. Angka dalam kurung berarti turun; pada dua",
        "indikator turun berarti membaik. Dua indikator sudah melampaui target 2029, yaitu indeks kepuasan masyarakat",
        "dan perkara. Capaian temuan berulang terhadap 2029 tidak dihitung karena targetnya nol.",
    )
    assert better == 7
    writer.heading("4. Anggaran dan efisiensi")
    ceiling, blocked, spent = (column_sum(_AIMS, at) for at in (1, 2, 3))
    free = ceiling - blocked
    writer.table(
        "Tabel 3. Pagu, blokir, dan realisasi per sasaran (rupiah)",
        [["Kode", "Sasaran", "Pagu DIPA", "Blokir", "Pagu efektif", "Realisasi", "% thd. pagu", "% thd. pagu efektif"]],
        [[f"SK{at}", name, whole(a), whole(b) if b else "-", whole(a - b), whole(c), dec(percent(c, a)),
          dec(percent(c, a - b))] for at, (name, a, b, c) in enumerate(_AIMS, 1)]
        + [["", "Total", whole(ceiling), whole(blocked), whole(free), whole(spent), dec(percent(spent, ceiling)),
            dec(percent(spent, free))]],
    )  # fmt: skip
    uses = [Decimal(c) / (a - b) * 100 for _, a, b, c in _AIMS]
    all_use = Decimal(spent) / free * 100
    ratios = [score / use for score, use in zip(scores, uses, strict=True)]
    writer.table(
        "Tabel 4. Indeks dan tingkat efisiensi",
        [["Kode", "Sasaran", "NPS (%)", "Serapan efektif (%)", "IE", "SE", "TE", "Kategori"]],
        [[f"SK{at}", _AIMS[at - 1][0], dec(score), dec(use), dec(ie, 3), "1", dec(ie - 1, 3),
          "Efisien" if ie >= 1 else "Tidak Efisien"]
         for at, (score, use, ie) in enumerate(zip(scores, uses, ratios, strict=True), 1)]
        + [["", "Balai", dec(house), dec(all_use), dec(house / all_use, 3), "1", dec(house / all_use - 1, 3),
            "Efisien"]],
    )  # fmt: skip
    fit = sum(ie >= 1 for ie in ratios)
    assert (fit, ratios[0] < 1, ratios[3] < 1) == (2, True, True)
    assert house > all_use
    writer.paragraph(
        "IE = NPS / serapan terhadap pagu efektif; TE = (IE − SE) / SE dengan SE = 1. Dua sasaran, SK2 dan SK3,",
        f"efisien, sedangkan SK1 dan SK4 tidak, dengan TE berturut-turut {dec(ratios[0] - 1, 3)} dan",
        f"{dec(ratios[3] - 1, 3)}. Secara keseluruhan balai efisien dengan IE {dec(house / all_use, 3)}; terhadap pagu",
        f"DIPA sebelum blokir serapan hanya {dec(percent(spent, ceiling))}%. Sisa pagu efektif Rp{whole(free - spent)}",
        f"atau sekitar Rp{dec(Decimal(free - spent) / 10**6, 0)} juta; bersama dana yang diblokir, yang tidak terserap",
        f"Rp{whole(ceiling - spent)}. Lebih dari separuh pagu DIPA ({dec(percent(_AIMS[3][1], ceiling))}%) ada pada",
        f"SK4, dan dua sasaran terkecil bersama-sama {dec(percent(_AIMS[1][1] + _AIMS[2][1], ceiling))}%.",
    )
    writer.heading("5. Perbandingan dengan balai lain")
    others = [*_SISTERS, ("Balai Bukit Sembilan", str(rounded(house)), str(rounded(all_use)))]
    marks = [Decimal(row[1]) for row in others]
    writer.table(
        "Tabel 5. NPS dan serapan balai sejenis tahun 2025",
        [["Peringkat NPS", "Balai", "NPS (%)", "Serapan efektif (%)"]],
        [[str(1 + sum(m > Decimal(row[1]) for m in marks)), row[0], dec(Decimal(row[1])), dec(Decimal(row[2]))]
         for row in sorted(others, key=lambda row: (-Decimal(row[1]), row[0]))],
    )  # fmt: skip
    place = 1 + sum(m > rounded(house) for m in marks)
    plain = _mean([Decimal(row[1]) for row in _SISTERS])
    writer.paragraph(
        f"Balai menempati peringkat {place} dari lima balai; dua balai berbagi peringkat yang sama dengan NPS 104,16%.",
        f"Rata-rata NPS keempat balai lain {dec(plain)}%.",
    )
    writer.heading("6. Kesimpulan")
    old, old_use = Decimal("103.42"), Decimal("98.87")
    around = sum(abs(gain - 100) < 5 for gain in gains)
    lean = min(range(4), key=uses.__getitem__)
    assert (around, lean) == (6, 1)
    writer.paragraph(
        f"NPS balai turun {dec(old - rounded(house))} poin dari 103,42% pada tahun 2024, sedangkan serapan efektif "
        f"naik dari",
        f"98,87%, sehingga IE turun dari {dec(old / old_use, 3)} menjadi {dec(house / all_use, 3)}. Capaian enam "
        f"dari sembilan",
        "indikator berselisih kurang dari 5 poin dari 100%. Tanpa indikator temuan berulang NPS SK4 menjadi",
        f"{dec(_mean(capped[6:8]))}% dan sasaran itu efisien dengan IE {dec(_mean(capped[6:8]) / uses[3], 3)}. SK2 "
        f"mempunyai",
        f"serapan efektif terendah ({dec(uses[1])}%) tetapi NPS tertinggi kedua. Dari dana yang diblokir, hampir dua",
        f"pertiga ({dec(percent(_AIMS[0][2], blocked, 1), 1)}%) berada pada SK1; tidak ada blokir pada SK3. Target "
        f"NPS balai",
        "tahun 2026 adalah 103,00%.",
    )
    assert _mean(capped[6:8]) > uses[3]
    return writer.report()
