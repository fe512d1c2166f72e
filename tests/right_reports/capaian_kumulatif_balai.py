"""A balai's fourth quarter: periods and sums until then, shares of sums, caps, lower is better, revised ceilings."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10.5pt/1.45 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 11.5pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left }
th, td { border: .6pt solid #333; padding: 2px 4px } th { background: #dbe5f1; text-align: center }
.caption { margin: 10px 0 3px; font-weight: bold; text-align: left; break-after: avoid }
"""

# work: targets until each quarter, done in each quarter
_WORK = {
    "Sampel diuji": ((200, 420, 700, 800), (184, 236, 271, 143)),
    "Sarana diperiksa": ((60, 140, 230, 280), (71, 79, 88, 61)),
    "Desa dibina": ((0, 4, 8, 10), (0, 3, 6, 4)),
    "Peserta edukasi": ((300, 900, 1_500, 1_800), (288, 641, 702, 553)),
}
# quarter: applications finished, of these in time
_SERVED = ((118, 103), (164, 151), (142, 136), (96, 95))
# lower is better: name, limit, result, of 2023
_LOWER = (("Rata-rata waktu uji (hari)", "15.0", "13.2", "15.6"), ("Sampel diuji ulang (%)", "2.50", "2.75", "3.10"),
          ("Keluhan atas layanan", "8", "2", "5"))  # fmt: skip
# output: first ceiling, added or taken by revisions 1 to 3, blocked, spent
_MONEY = {
    "Sampling dan pengujian": (2_410_000_000, (150_000_000, 0, -86_400_000), 120_000_000, 2_341_870_500),
    "Pemeriksaan sarana": (1_180_000_000, (0, 0, 0), 0, 1_163_204_900),
    "Edukasi masyarakat": (964_500_000, (-150_000_000, 210_000_000, 0), 45_500_000, 948_117_350),
    "Dukungan manajemen": (5_630_200_000, (0, -210_000_000, 86_400_000), 0, 5_478_663_125),
}


def _lower(limit: str, result: str) -> Decimal:
    return (2 * Decimal(limit) - Decimal(result)) / Decimal(limit) * 100


def capaian_kumulatif_balai() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN KINERJA TRIWULAN IV TAHUN 2024", "BALAI POM DI TELAGA BIRU")
    sums = {name: [sum(done[: at + 1]) for at in range(4)] for name, (_, done) in _WORK.items()}
    w.heading("1. Keluaran dalam triwulan dan kumulatif")
    rows: list[Row] = [
        [str(at), name, *map(str, done), *map(whole, sums[name])]
        for at, (name, (_, done)) in enumerate(_WORK.items(), 1)
    ]
    parts = [percent(good, n) for n, good in _SERVED]
    until = [percent(sum(g for _, g in _SERVED[: at + 1]), sum(n for n, _ in _SERVED[: at + 1])) for at in range(4)]
    rows.append(["5", "Permohonan selesai tepat waktu (%)", *map(dec, parts), *map(dec, until)])
    w.table("Tabel 1. Realisasi per triwulan", [[Spanning("No", rows=2), Spanning("Keluaran", rows=2),
            Spanning("Dalam triwulan", columns=4), Spanning("Sampai dengan triwulan", columns=4)],
            ["I", "II", "III", "IV", "I", "II", "III", "IV"]], rows)  # fmt: skip
    mean = rounded(sum(parts) / 4)
    assert mean != until[3]
    all_served, in_time = sum(n for n, _ in _SERVED), sum(good for _, good in _SERVED)
    w.paragraph(
        "Persentase permohonan tidak dijumlahkan dan tidak dirata-ratakan: angka sampai triwulan IV,",
        f"{dec(until[3])}%, adalah {in_time} dari {all_served} permohonan, sedangkan rata-rata sederhana keempat",
        f"triwulan {dec(mean)}%. Pada triwulan IV sampel yang diuji {whole(143)}, hampir separuh lebih sedikit",
        f"daripada triwulan III (271), tetapi jumlah setahun {whole(sums['Sampel diuji'][3])} melampaui target 800.",
        "Pada triwulan I belum ada target maupun realisasi desa.",
    )
    assert sums["Sampel diuji"][3] == 834
    w.heading("2. Capaian terhadap target kumulatif")
    rows = []
    rates: dict[str, list[Decimal | None]] = {}
    for at, (name, (aims, _)) in enumerate(_WORK.items(), 1):
        rates[name] = [Decimal(got) / aim * 100 if aim else None for got, aim in zip(sums[name], aims, strict=True)]
        shown = [dec(rate) if rate is not None else "n/a" for rate in rates[name]]
        last = rates[name][3]
        assert last is not None
        rows.append([str(at), name, *map(whole, aims), *shown, dec(min(last, Decimal(120)))])
    ends = [rate for values in rates.values() if (rate := values[3]) is not None]
    caps = [min(rate, Decimal(120)) for rate in ends]
    plain, capped = sum(ends) / 4, sum(caps) / 4
    rows.append(["", "Rata-rata", "", "", "", "", "", "", "", dec(plain), dec(capped)])
    w.table("Tabel 2. Capaian kumulatif (%)", [[Spanning("No", rows=2), Spanning("Keluaran", rows=2),
            Spanning("Target kumulatif", columns=4), Spanning("Capaian", columns=4), Spanning("TW IV maks. 120",
                                                                                              rows=2)],
            ["I", "II", "III", "IV", "I", "II", "III", "IV"]], rows)  # fmt: skip
    over = sum(rate > 120 for rate in ends)
    w.paragraph(
        f"Capaian lebih dari 120% dihitung 120%. Hal itu terjadi pada {words(over)} keluaran, sehingga rata-rata yang",
        f"dipakai untuk nilai kinerja {dec(capped)}% dan bukan {dec(plain)}%. Rata-rata triwulan I tidak disajikan",
        "karena target desa belum ada (n/a).",
    )
    w.heading("3. Indikator yang makin kecil makin baik")
    low = [_lower(limit, got) for _, limit, got, _ in _LOWER]
    rows = [[str(at), name, limit.replace(".", ","), got.replace(".", ","), dec(rate), dec(min(rate, Decimal(120))),
             old.replace(".", ",")] for at, ((name, limit, got, old), rate) in enumerate(zip(_LOWER, low, strict=True),
                                                                                         1)]  # fmt: skip
    w.table("Tabel 3. Capaian = (2 × batas − realisasi) / batas × 100%",
            [["No", "Indikator", "Batas 2024", "Realisasi 2024", "Capaian (%)", "Capaian maks. 120 (%)",
              "Realisasi 2023"]], rows)  # fmt: skip
    assert rounded(low[1]) == 90
    assert low[2] == 175
    w.paragraph(
        "Ketiga realisasi turun dibandingkan tahun 2023, yang berarti ketiganya membaik. Walaupun demikian, batas",
        f"sampel diuji ulang masih terlampaui {dec(Decimal('0.25'))} poin persen, sehingga capaiannya {dec(low[1])}%.",
        "Keluhan tinggal dua dari batas delapan; capaian 175% diperhitungkan 120%.",
    )
    w.heading("4. Anggaran")
    moved = [sum(changes) for _, changes, _, _ in _MONEY.values()]
    first = sum(row[0] for row in _MONEY.values())
    blocked, spent = (sum(row[at] for row in _MONEY.values() if isinstance(row[at], int)) for at in (2, 3))
    assert sum(moved) == 0
    rows = []
    for at, (name, (start, changes, block, paid)) in enumerate(_MONEY.items(), 1):
        end = start + sum(changes)
        rows.append([str(at), name, whole(start), *map(_signed, changes), whole(end), whole(block) if block else "-",
                     whole(paid), dec(percent(paid, end)), dec(percent(paid, end - block))])  # fmt: skip
    each = [sum(row[1][at] for row in _MONEY.values()) for at in range(3)]
    rows.append(["", "Jumlah", whole(first), *map(_signed, each), whole(first), whole(blocked), whole(spent),
                 dec(percent(spent, first)), dec(percent(spent, first - blocked))])  # fmt: skip
    w.table("Tabel 4. Pagu awal, revisi, blokir, dan realisasi (rupiah; angka dalam kurung mengurangi)",
            [["No", "Output", "Pagu awal", "Revisi I", "Revisi II", "Revisi III", "Pagu akhir", "Blokir", "Realisasi",
              "% pagu akhir", "% tanpa blokir"]], rows)  # fmt: skip
    w.paragraph(
        "Revisi hanya memindahkan dana antaroutput, sehingga pagu akhir balai sama dengan pagu awal,",
        f"Rp{whole(first)}. Realisasi Rp{whole(spent)} adalah {dec(percent(spent, first))}% dari pagu akhir atau",
        f"{dec(percent(spent, first - blocked))}% dari pagu yang boleh dibelanjakan (Rp{whole(first - blocked)}). Sisa",
        f"yang boleh dibelanjakan Rp{whole(first - blocked - spent)}, setara",
        f"{dec(Decimal(first - blocked - spent) / 10**6)} juta rupiah. Dari {words(4)} output, {words(3)} mengalami",
        f"revisi dan {words(2)} diblokir sebagian.",
    )
    return w.report()


def _signed(change: int) -> str:
    return f"({whole(-change)})" if change < 0 else whole(change) if change else "-"
