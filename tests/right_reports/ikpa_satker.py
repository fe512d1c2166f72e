"""Indicators of budget execution: converted weights, monthly deviations, revisions, blocked money."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 18mm 16mm }
body { font: 10.2pt/1.45 "Liberation Sans", sans-serif } h1 { font-size: 13pt; text-align: center }
h2 { font-size: 11pt }
tr { break-inside: avoid } h2, .caption { break-after: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt } th { background: #ddebf7 }
th, td { border: 1px solid #555; padding: 2px 4px } .caption { margin: 10px 0 3px; text-align: center }
"""

_WEIGHTS = {"Revisi DIPA": 10, "Deviasi Halaman III DIPA": 15, "Penyerapan anggaran": 20, "Belanja kontraktual": 10,
            "Penyelesaian tagihan": 10, "Pengelolaan UP dan TUP": 10, "Capaian output": 25}  # fmt: skip
_MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
           "November", "Desember")  # fmt: skip
_PLANNED = (900, 1_150, 1_500, 1_420, 1_610, 1_880, 1_700, 1_650, 1_590, 1_740, 1_820, 1_300)  # millions
_SPENT = (861, 1_173, 1_447, 1_466, 1_598, 1_902, 1_655, 1_711, 1_583, 1_692, 1_849, 1_378)
_AIMS = (15, 45, 70, 92)  # cumulative, in per cent of the final ceiling
# number, date, matter, change of the ceiling, change of the blocked money (millions)
_REVISIONS = (
    ("DIPA awal", "28 November 2023", "Pagu awal", 19_640, 0),
    ("Revisi ke-1", "15 Januari 2024", "Penyesuaian otomatis (blokir)", 0, 740),
    ("Revisi ke-2", "27 Maret 2024", "Pergeseran antarkegiatan", 0, 0),
    ("Revisi ke-3", "19 Juni 2024", "Pengurangan pagu", -900, 0),
    ("Revisi ke-4", "2 September 2024", "Penambahan dari PNBP", 160, 0),
    ("Revisi ke-5", "21 Oktober 2024", "Pembukaan sebagian blokir", 0, -490),
)
# unit: marks of the seven indicators ("" where it has no contract)
_OTHERS = {
    "Satker B": ("100.00", "88.41", "97.20", "93.50", "99.12", "96.80", "100.00"),
    "Satker C": ("100.00", "95.77", "98.06", "", "100.00", "98.15", "99.40"),
    "Satker D": ("90.00", "79.63", "91.48", "88.00", "100.00", "92.75", "98.33"),
}
_KINDS = {"51 Belanja pegawai": (8_110, 0, 8_022), "52 Belanja barang": (9_240, 150, 8_874)}


def _grade(value: Decimal) -> str:
    if value >= 95:
        return "Sangat Baik"
    return "Baik" if value >= 89 else "Cukup" if value >= 70 else "Kurang"


def _score(marks: tuple[str, ...]) -> tuple[Decimal, int, Decimal]:
    pairs = [(Decimal(mark), weight) for mark, weight in zip(marks, _WEIGHTS.values(), strict=True) if mark]
    weighed, weights = sum((mark * weight / 100 for mark, weight in pairs), Decimal(0)), sum(w for _, w in pairs)
    return weighed, weights, weighed / weights * 100


def ikpa_satker() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    ceiling, blocked, spent = sum(r[3] for r in _REVISIONS), sum(r[4] for r in _REVISIONS), sum(_SPENT)
    gaps = [abs(Decimal(b - a)) / a * 100 for a, b in zip(_PLANNED, _SPENT, strict=True)]
    mean_gap = sum(gaps[:11], Decimal(0)) / 11
    upto = [sum(_SPENT[: at * 3]) for at in range(1, 5)]
    uses = [Decimal(total) / ceiling * 100 for total in upto]
    taken = [min(use / aim * 100, Decimal(100)) for use, aim in zip(uses, _AIMS, strict=True)]
    absorbed = rounded(sum(taken, Decimal(0)) / 4)
    marks = ("100.00", str(rounded(100 - mean_gap)), str(absorbed), "94.00", "98.65", "97.42", "99.17")
    total, _, final = _score(marks)
    assert total == final
    lost = [weight * (100 - Decimal(mark)) / 100 for mark, weight in zip(marks, _WEIGHTS.values(), strict=True)]
    assert sorted(range(7), key=lost.__getitem__)[-2:] == [1, 3]
    writer.title("LAPORAN INDIKATOR KINERJA PELAKSANAAN ANGGARAN (IKPA)", "SATKER A TAHUN ANGGARAN 2024")
    writer.heading("A. Nilai IKPA")
    writer.paragraph(
        f"Nilai IKPA Satker A tahun 2024 sebesar {dec(final)} ({_grade(final)}), naik "
        f"{dec(rounded(final) - Decimal('93.88'))}",
        "poin dari 93,88 (Baik) pada tahun 2023 dan melampaui target 95,00. Predikat: Sangat Baik ≥95, Baik ≥89 dan",
        "&lt;95, Cukup ≥70 dan &lt;89, Kurang &lt;70. Nilai tertinggi pada revisi DIPA (100,00), terendah pada belanja",
        f"kontraktual (94,00), yang juga kehilangan poin terbesar ({dec(lost[3])} dari 10 poin), diikuti deviasi "
        f"Halaman III",
        f"({dec(lost[1])} dari 15 poin) walaupun nilainya {dec(Decimal(marks[1]))}.",
    )
    rows: list[Row] = [
        [str(at), name, str(weight), dec(Decimal(mark)), dec(Decimal(mark) * weight / 100), dec(gone)]
        for at, ((name, weight), mark, gone) in enumerate(zip(_WEIGHTS.items(), marks, lost, strict=True), 1)
    ]
    writer.table(
        "Tabel 1. Nilai per indikator",
        [["No", "Indikator", "Bobot (%)", "Nilai", "Nilai × bobot", "Poin yang hilang"]],
        [*rows, ["", "Nilai akhir", "100", "", dec(final), dec(sum(lost))]],
    )
    writer.paragraph(
        "Nilai akhir dijumlahkan sebelum pembulatan. Rata-rata sederhana ketujuh nilai adalah",
        f"{dec(sum((Decimal(m) for m in marks), Decimal(0)) / 7)}, sedangkan nilai akhir tertimbang menurut bobot.",
    )
    writer.heading("B. Revisi DIPA")
    lines: list[Row] = []
    for at, (name, day, matter, change, held) in enumerate(_REVISIONS):
        pagu, block = sum(r[3] for r in _REVISIONS[: at + 1]), sum(r[4] for r in _REVISIONS[: at + 1])
        shown = "-" if not change or not at else whole(change) if change > 0 else f"({whole(-change)})"
        moved = "-" if not held else whole(held) if held > 0 else f"({whole(-held)})"
        lines.append([name, day, matter, shown, whole(pagu), moved, whole(block), whole(pagu - block)])
    writer.table(
        "Tabel 2. Revisi DIPA, pagu, dan blokir (juta rupiah)",
        [["Revisi", "Tanggal", "Uraian", "Perubahan pagu", "Pagu", "Perubahan blokir", "Blokir", "Dapat dipakai"]],
        lines,
    )
    writer.paragraph(
        f"DIPA direvisi {words(5)} kali: dua mengubah pagu, satu menggeser kegiatan tanpa mengubah pagu, dan dua",
        f"menyangkut blokir. Pagu akhir Rp{whole(ceiling)} juta, turun Rp{whole(19_640 - ceiling)} juta"
        f" ({dec(percent(19_640 - ceiling, 19_640))}%)",
        f"dari pagu awal. Blokir yang tersisa Rp{whole(blocked)} juta, sekitar sepertiga dari blokir semula Rp740 "
        f"juta.",
    )
    writer.heading("C. Deviasi Halaman III DIPA")
    writer.table(
        "Tabel 3. Rencana penarikan dana (RPD) dan realisasi bulanan (juta rupiah)",
        [["No", "Bulan", "RPD", "Realisasi", "Selisih", "Deviasi (%)"]],
        [[str(at), month, whole(a), whole(b), whole(b - a) if b > a else f"({whole(a - b)})", dec(gap)]
         for at, (month, a, b, gap) in enumerate(zip(_MONTHS, _PLANNED, _SPENT, gaps, strict=True), 1)]
        + [["", "Setahun", whole(sum(_PLANNED)), whole(spent), whole(spent - sum(_PLANNED)) if spent > sum(_PLANNED)
            else f"({whole(sum(_PLANNED) - spent)})", ""],
           ["", "Rata-rata Januari–November", "", "", "", dec(mean_gap)]],
    )  # fmt: skip
    over = sum(b > a for a, b in zip(_PLANNED, _SPENT, strict=True))
    close = sum(gap <= 3 for gap in gaps[:11])
    writer.paragraph(
        "Deviasi adalah selisih mutlak dibagi RPD. Desember tidak diperhitungkan; dengan Desember rata-ratanya menjadi",
        f"{dec(sum(gaps, Decimal(0)) / 12)}%. Realisasi melebihi RPD pada {words(over)} bulan dan di bawahnya pada",
        f"{words(12 - over)} bulan, sehingga selisih setahun hanya "
        f"{dec(percent(abs(spent - sum(_PLANNED)), sum(_PLANNED)))}%",
        f"dari RPD. Dari sebelas bulan yang dinilai, {words(close)} mempunyai deviasi paling tinggi 3%. Nilai "
        f"indikator =",
        f"100 − {dec(mean_gap)} = {dec(Decimal(marks[1]))}.",
    )
    writer.heading("D. Penyerapan anggaran")
    writer.table(
        "Tabel 4. Target dan realisasi kumulatif",
        [[Spanning("Triwulan", rows=2), Spanning("Realisasi triwulan (juta)", rows=2), Spanning("Kumulatif", columns=3),
          Spanning("Nilai (maks. 100)", rows=2)], ["Realisasi (juta)", "% pagu akhir", "Target (%)"]],
        [[name, whole(total - before), whole(total), dec(use), str(aim), dec(mark)]
         for name, total, before, use, aim, mark in zip(("I", "II", "III", "IV"), upto, [0, *upto], uses, _AIMS, taken,
                                                        strict=False)]
        + [["Rata-rata", "", "", "", "", dec(absorbed)]],
    )  # fmt: skip
    first, second = upto[1], upto[3] - upto[1]
    writer.paragraph(
        f"Hanya triwulan II yang di bawah target, dengan selisih {dec(45 - uses[1])} poin. Realisasi semester I",
        f"Rp{whole(first)} juta dan semester II Rp{whole(second)} juta ({dec(percent(second, spent, 1), 1)}% dari "
        f"realisasi",
        f"setahun). Sampai akhir tahun terserap {dec(uses[3])}% dari pagu akhir atau "
        f"{dec(percent(spent, ceiling - blocked))}%",
        f"dari pagu yang dapat dipakai; terhadap pagu awal {dec(percent(spent, 19_640))}%.",
    )
    assert [mark < 100 for mark in taken] == [False, True, False, False]
    rest = (ceiling - sum(r[0] for r in _KINDS.values()), blocked - sum(r[1] for r in _KINDS.values()),
            spent - sum(r[2] for r in _KINDS.values()))  # fmt: skip
    kinds = {**_KINDS, "53 Belanja modal": rest}
    assert rest[2] < rest[0] - rest[1]
    writer.table(
        "Tabel 5. Realisasi per jenis belanja (juta rupiah)",
        [["No", "Jenis belanja", "Pagu akhir", "Blokir", "Realisasi", "Sisa di luar blokir", "% pagu akhir"]],
        [[str(at), name, whole(a), whole(b) if b else "-", whole(c), whole(a - b - c), dec(percent(c, a))]
         for at, (name, (a, b, c)) in enumerate(kinds.items(), 1)]
        + [["", "Jumlah", whole(ceiling), whole(blocked), whole(spent), whole(ceiling - blocked - spent),
            dec(percent(spent, ceiling))]],
    )  # fmt: skip
    writer.heading("E. Perbandingan dengan satker lain")
    units = {"Satker A": marks, **_OTHERS}
    ends = {name: _score(row) for name, row in units.items()}
    writer.table(
        "Tabel 6. Nilai akhir empat satker",
        [["Peringkat", "Satker", "Jumlah nilai × bobot", "Konversi bobot (%)", "Nilai akhir", "Predikat"]],
        [[str(1 + sum(e[2] > end for e in ends.values())), name, dec(weighed), str(weights), dec(end), _grade(end)]
         for name, (weighed, weights, end) in sorted(ends.items(), key=lambda item: -item[1][2])],
    )  # fmt: skip
    best = max(ends, key=lambda name: ends[name][2])
    assert best == "Satker C"
    writer.paragraph(
        "Satker C tidak mempunyai belanja kontraktual, sehingga bobotnya 90% dan nilai akhirnya"
        f" {dec(ends['Satker C'][0])} / 90%",
        f"= {dec(ends['Satker C'][2])}, tertinggi dari keempat satker. Rata-rata nilai akhir keempatnya",
        f"{dec(sum((e[2] for e in ends.values()), Decimal(0)) / 4)}.",
    )
    writer.heading("F. Kesimpulan")
    peak = max(range(12), key=_SPENT.__getitem__)
    less_output = (total - Decimal(marks[6]) * 25 / 100) / 75 * 100
    assert peak == 5
    writer.paragraph(
        f"Tanpa capaian output, nilai tertimbang enam indikator lain {dec(less_output)}. Satker A berada di "
        f"peringkat kedua,",
        f"{dec(rounded(ends['Satker C'][2]) - rounded(final))} poin di bawah Satker C dan"
        f" {dec(rounded(final) - rounded(ends['Satker B'][2]))} poin di atas Satker B; sebelum konversi jumlah nilai",
        f"Satker C justru paling rendah. Realisasi rata-rata Rp{whole(rounded(Decimal(spent) / 12, 0))} juta per "
        f"bulan,",
        f"tertinggi pada Juni (Rp{whole(max(_SPENT))} juta). Sisa pagu yang dapat dipakai Rp335 juta, di antaranya "
        f"Rp216 juta",
        "belanja barang. Target nilai IKPA tahun 2025 tetap 95,00.",
    )
    assert min(ends, key=lambda name: ends[name][0]) == "Satker C"
    return writer.report()
