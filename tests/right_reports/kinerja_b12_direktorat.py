"""A directorate at the end of the fourth quarter (B12): plan and result by month, running sums, deviations, money."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 20mm 18mm }
body { font: 10.8pt/1.55 "Liberation Sans", sans-serif } h1 { font-size: 17pt; text-align: center }
h2 { font-size: 12.5pt } h3 { font-size: 11pt } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt } th { background: #fde9d9 } tr { break-inside: avoid }
th, td { border: .7pt solid #444; padding: 3px 5px; vertical-align: middle } td.right { text-align: right }
.caption { font-weight: bold; font-size: 9.8pt; margin: 12px 0 3px } p { text-align: justify }
"""

_D = Decimal
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
# output: unit, plan by month, result by month
_OUTPUTS: dict[str, tuple[str, tuple[int, ...], tuple[int, ...]]] = {
    "Keputusan sertifikasi CPOTB yang diterbitkan": ("Keputusan", (20, 25, 30, 30, 25, 35, 35, 30, 35, 40, 35, 30),
                                                    (17, 26, 28, 24, 31, 36, 33, 35, 37, 41, 38, 34)),
    "Sarana produksi obat tradisional yang diinspeksi": ("Sarana", (0, 6, 8, 6, 8, 10, 9, 10, 10, 9, 6, 2),
                                                        (0, 4, 7, 5, 9, 11, 9, 10, 11, 10, 7, 2)),
    "Evaluasi tindakan perbaikan (CAPA)": ("Laporan", (10, 12, 14, 12, 14, 16, 16, 16, 18, 18, 14, 10),
                                           (8, 11, 13, 10, 14, 15, 15, 17, 16, 18, 13, 11)),
    "UMKM obat tradisional yang didampingi": ("UMKM", (0, 0, 15, 10, 15, 20, 20, 20, 20, 15, 10, 0),
                                              (0, 0, 12, 8, 18, 22, 20, 24, 21, 16, 9, 3)),
}  # fmt: skip
# indicator: unit, targets by the end of quarters I to IV, results ("n/a" not measured then), less is better
_INDICATORS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], bool]] = {
    "Persentase sarana produksi yang memenuhi ketentuan": ("%", ("70.00", "72.00", "74.00", "76.00"),
                                                         ("72.73", "69.44", "74.24", "visits"), False),
    "Persentase keputusan sertifikasi tepat waktu": ("%", ("88.00", "89.00", "90.00", "91.00"),
                                                    ("85.92", "88.89", "90.26", "intime"), False),
    "Rata-rata waktu evaluasi CAPA¹": ("Hari kerja", ("20.00", "19.00", "18.00", "17.00"),
                                      ("21.40", "19.35", "17.80", "16.15"), True),
    "Indeks kepuasan pelaku usaha²": ("Indeks", ("n/a", "86.00", "n/a", "87.00"), ("n/a", "85.42", "n/a", "87.96"),
    False),
    "Nilai AKIP direktorat³": ("Nilai", ("n/a", "n/a", "n/a", "82.00"), ("n/a", "n/a", "n/a", "n/a"), False),
    "Persentase realisasi anggaran": ("%", ("15.00", "45.00", "70.00", "97.00"), ("money", "money", "money", "money"),
                                    False),
}  # fmt: skip
# month by month in thousand rupiah
_PLAN = (214_500, 486_300, 792_100, 640_250, 815_400, 1_021_750, 934_600, 870_300, 905_800, 788_450, 612_900, 329_650)
_SPENT = (168_214, 402_771, 745_302, 588_945, 841_660, 1_097_318, 902_447, 894_115, 951_026, 812_590, 604_873, 318_402)
_ROWS = {"Penilaian sarana dan sertifikasi": (3_145_000, 3_102_844), "Pengawasan sarana produksi": (2_764_300,
         2_759_118),
         "Pendampingan UMKM": (1_652_700, 1_633_956), "Dukungan manajemen": (850_000, 831_745)}  # fmt: skip


def _quarters(values: tuple[int, ...]) -> list[int]:
    return [sum(values[at : at + 3]) for at in (0, 3, 6, 9)]


def kinerja_b12_direktorat() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    ceiling, spent = sum(_PLAN), sum(_SPENT)
    assert (sum(r[0] for r in _ROWS.values()), sum(r[1] for r in _ROWS.values())) == (ceiling, spent), (ceiling, spent)
    so_far = [sum(_SPENT[: at + 3]) for at in (0, 3, 6, 9)]
    visits = sum(_OUTPUTS["Sarana produksi obat tradisional yang diinspeksi"][2])
    made = sum(_OUTPUTS["Keputusan sertifikasi CPOTB yang diterbitkan"][2])
    fit, in_time = 66, 351
    rows: list[Row] = []
    last: dict[int, tuple[Decimal, Decimal, Decimal]] = {}
    for at, (name, (unit, goals, results, less)) in enumerate(_INDICATORS.items(), 1):
        cells = [str(at), name, unit]
        for q in range(4):
            if results[q] == "n/a":
                cells += [goals[q] if goals[q] == "n/a" else dec(_D(goals[q])), "n/a", "n/a"]
                continue
            given = {"visits": percent(fit, visits), "intime": percent(in_time, made),
                     "money": percent(so_far[q], ceiling)}  # fmt: skip
            goal, real = _D(goals[q]), given[results[q]] if results[q] in given else _D(results[q])
            value = percent(2 * goal - real, goal) if less else percent(real, goal)
            cells += [dec(goal), dec(real), dec(value)]
            if q == 3:
                last[at] = (goal, real, value)
        rows.append(cells)
    mean = rounded(sum((v[2] for v in last.values()), _D(0)) / len(last))
    below = [at for at, v in last.items() if v[2] < 100]
    assert below == [], last
    w.title(
        "LAPORAN KINERJA TRIWULAN IV (B12) TAHUN 2022", "DIREKTORAT PENGAWASAN OBAT TRADISIONAL DAN SUPLEMEN KESEHATAN"
    )
    w.heading("A. Ringkasan")
    w.paragraph(
        f"Sampai akhir Desember 2022 (B12), {words(len(last))} dari {words(len(_INDICATORS))} indikator dapat dihitung",
        f"dan seluruhnya mencapai target, dengan rata-rata capaian {dec(mean)}%. Nilai AKIP belum terbit. Realisasi",
        f"anggaran Rp{whole(spent)} ribu atau {dec(percent(spent, ceiling))}% dari pagu Rp{whole(ceiling)} ribu.",
    )
    w.heading("B. Capaian indikator kinerja")
    w.table("Tabel 1. Target, realisasi, dan % capaian kumulatif sampai akhir triwulan (B03, B06, B09, B12)",
            [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Satuan", rows=2),
              *(Spanning(f"Triwulan {r}", columns=3) for r in ("I", "II", "III", "IV"))],
             ["Target", "Realisasi", "%"] * 4], rows)  # fmt: skip
    w.paragraph(
        "<small>¹ Makin cepat makin baik: % = (2 × target − realisasi) / target × 100. ² Diukur setiap semester.",
        "³ Hasil evaluasi diterima pada triwulan I 2023; tidak diperhitungkan dalam rata-rata.</small>",
    )
    top = max(last, key=lambda at: last[at][2])
    names = list(_INDICATORS)
    w.paragraph(
        f"Sarana yang memenuhi ketentuan {fit} dari {visits} sarana. Capaian indikator ini sebesar {dec(last[1][1])}%",
        f"dari target {dec(last[1][0])}%, sehingga persentase capaian {dec(last[1][2])}% dengan kriteria Baik.",
        "Keputusan",
        f"tepat waktu {in_time} dari {made} keputusan ({dec(last[2][1])}%), {made - in_time} lainnya terlambat.",
        "Capaian",
        f"tertinggi {dec(last[top][2])}% pada indikator {names[top - 1].rstrip('¹²³')}. Waktu evaluasi CAPA",
        "turun",
        "dari 21,40 hari kerja pada triwulan I menjadi 16,15 hari kerja, atau berkurang",
        f"{dec(_D('21.40') - _D('16.15'))}",
        "hari kerja. Pada triwulan I dua indikator belum mencapai target antara, yaitu indikator 2 dan 3; pada",
        "triwulan",
        "II empat indikator, yaitu indikator 1, 2, 3, dan 4; pada triwulan III seluruh indikator yang diukur mencapai",
        "target antara.",
    )
    w.heading("C. Keluaran menurut bulan")
    shares = {}
    for number, (name, (unit, plan, real)) in enumerate(_OUTPUTS.items(), 2):
        run = [(sum(plan[: m + 1]), sum(real[: m + 1])) for m in range(12)]
        shares[name] = percent(sum(real), sum(plan))
        w.table(f"Tabel {number}. {name}", [["Uraian", *_MONTHS, "Jumlah"]], [
            ["Rencana", *(str(v) if v else "-" for v in plan), str(sum(plan))],
            ["Realisasi", *(str(v) if v else "-" for v in real), str(sum(real))],
            ["Rencana s.d. bulan ini", *(str(p) if p else "-" for p, _ in run), ""],
            ["Realisasi s.d. bulan ini", *(str(r) if r else "-" for _, r in run), ""],
            ["Deviasi s.d. bulan ini", *(f"+{r - p}" if r > p else f"−{p - r}" if p > r else "0" for p, r in run), ""],
            ["% kumulatif", *(dec(percent(r, p, 1), 1) if p else "n/a" for p, r in run), dec(shares[name], 1)],
        ])  # fmt: skip
        unit = unit if unit == "UMKM" else unit.lower()
        q_plan, q_real = _quarters(plan), _quarters(real)
        w.paragraph(
            f"Pada triwulan IV terealisasi {q_real[3]} {unit} dari rencana {q_plan[3]}",
            f"({dec(percent(q_real[3], q_plan[3]))}%). Realisasi triwulan I, II, III, dan IV berturut-turut",
            f"{q_real[0]},",
            f"{q_real[1]}, {q_real[2]}, dan {q_real[3]}, sehingga setahun {sum(q_real)} {unit} atau",
            f"{dec(shares[name])}% dari rencana {sum(q_plan)}.",
        )
    short = [n for n, v in shares.items() if v < 100]
    assert short == ["Evaluasi tindakan perbaikan (CAPA)"], shares
    w.paragraph(
        f"Tiga dari empat keluaran melampaui rencana. Evaluasi CAPA {dec(shares[short[0]])}% karena sembilan sarana",
        "menyampaikan CAPA setelah 15 Desember 2022; evaluasinya diselesaikan pada Januari 2023.",
    )
    w.heading("D. Realisasi anggaran")
    run_p = [sum(_PLAN[: m + 1]) for m in range(12)]
    run_s = [sum(_SPENT[: m + 1]) for m in range(12)]
    gap = [percent(s, ceiling) - percent(p, ceiling) for p, s in zip(run_p, run_s, strict=True)]
    w.table("Tabel 6. Rencana penarikan dana dan realisasi menurut bulan (ribu rupiah)",
            [[Spanning("Bulan", rows=2), Spanning("Bulanan", columns=2), Spanning("Kumulatif", columns=4),
              Spanning("Deviasi (poin)", rows=2)],
             ["Rencana", "Realisasi", "Rencana", "% pagu", "Realisasi", "% pagu"]],
            [[m, whole(_PLAN[i]), whole(_SPENT[i]), whole(run_p[i]), dec(percent(run_p[i], ceiling)), whole(run_s[i]),
              dec(percent(run_s[i], ceiling)), ("+" if gap[i] > 0 else "−" if gap[i] < 0 else "") + dec(abs(gap[i]))]
             for i, m in enumerate(_MONTHS)]
            + [["Jumlah", whole(ceiling), whole(spent), "", "", "", "", ""]])  # fmt: skip
    q_s = _quarters(_SPENT)
    w.chart("Gambar 1. Realisasi anggaran menurut triwulan (ribu rupiah)",
            column_chart(["TW I", "TW II", "TW III", "TW IV"], q_s, [whole(v) for v in q_s]))  # fmt: skip
    most = max(range(12), key=lambda m: abs(gap[m]))
    w.paragraph(
        f"Realisasi tertinggi terjadi pada bulan Juni (Rp{whole(max(_SPENT))} ribu) dan terendah Januari",
        f"(Rp{whole(min(_SPENT))} ribu). Deviasi kumulatif terbesar {dec(abs(gap[most]))} poin pada bulan",
        f"{_MONTHS[most]}. Triwulan IV menyerap Rp{whole(q_s[3])} ribu atau {dec(percent(q_s[3], spent))}% dari",
        "realisasi",
        f"setahun. Sisa pagu Rp{whole(ceiling - spent)} ribu ({dec(percent(ceiling - spent, ceiling))}%).",
    )
    assert (_SPENT.index(max(_SPENT)), _SPENT.index(min(_SPENT))) == (5, 0)
    w.table("Tabel 7. Pagu dan realisasi menurut komponen (ribu rupiah)", [["No", "Komponen", "Pagu", "Realisasi",
             "Sisa",
            "%"]],
            [[str(i), n, whole(a), whole(b), whole(a - b), dec(percent(b, a))] for i, (n, (a, b)) in
             enumerate(_ROWS.items(), 1)]
            + [["", "Jumlah", whole(ceiling), whole(spent), whole(ceiling - spent), dec(percent(spent,
                     ceiling))]])  # fmt: skip
    ie = rounded(mean / percent(spent, ceiling))
    w.paragraph(
        f"Dengan rata-rata capaian output {dec(mean)}% dan input {dec(percent(spent, ceiling))}%, IE = {dec(ie)}; SE =",
        f"1,00; TE = {dec(ie - 1)} (efisien). Tindak lanjut triwulan III: lima dari lima rencana aksi selesai (100%).",
    )
    assert ie >= 1
    return w.report()
