"""A main balai's yearly performance told indicator by indicator: last year, the plan's end, the nation, efficiency."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 11pt/1.45 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 12pt } h3 { font-size: 11pt; font-style: italic } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left } tr { break-inside: avoid }
th, td { border: .6pt solid #444; padding: 2px 4px } th { background: #bdd7ee; text-align: center }
td.right { text-align: right } .caption { margin: 10px 0 3px; text-align: center; font-size: 10pt }
"""

_D = Decimal
# number: name, unit, target 2025, result 2025, result 2024, target 2029, national result 2025
_ROWS: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "1.1": ("Persentase obat yang memenuhi syarat", "%", "94.00", "94.62", "93.87", "97.00", "95.11"),
    "1.2": ("Persentase makanan yang memenuhi syarat", "%", "86.00", "83.64", "84.90", "90.00", "85.47"),
    "2.1": ("Indeks kesadaran masyarakat", "indeks", "80.50", "82.35", "79.84", "86.00", "81.92"),
    "3.1": ("Persentase keputusan hasil inspeksi yang dilaksanakan", "%", "72.00", "85.03", "76.18", "80.00", "79.40"),
    "3.2": ("Persentase sarana produksi yang memenuhi ketentuan", "%", "76.50", "74.81", "71.43", "82.00", "77.02"),
    "4.1": ("Persentase keberhasilan penindakan", "%", "61.00", "79.60", "72.15", "85.00", "76.88"),
    "5.1": ("Nilai AKIP", "nilai", "81.00", "81.27", "80.65", "84.00", "80.94"),
}
# commodity: planned samples, tested, of these in order
_SAMPLES = {"Obat dan produk biologi": (560, 571, 566), "Obat bahan alam": (210, 214, 181),
            "Suplemen kesehatan": (85, 88, 86),
            "Kosmetik": (365, 373, 346)}  # fmt: skip
_FOOD = {"Pangan olahan": (640, 652, 561), "Pangan fortifikasi": (120, 122, 98), "Pangan jajanan": (100, 100, 72)}
# target: ceiling, spent
_COSTS = {"1": (4_812_650_000, 4_811_418_204), "2": (1_936_400_000, 1_902_377_560), "3": (1_274_900_000, 1_268_054_325),
          "4": (986_300_000, 958_241_700), "5": (21_408_775_000, 21_117_906_418)}  # fmt: skip


def _grade(value: Decimal) -> str:
    if value > 120:
        return "Tidak Dapat Disimpulkan"
    for least, name in ((110, "Sangat Baik"), (90, "Baik"), (70, "Cukup"), (50, "Kurang")):
        if value >= least:
            return name
    return "Sangat Kurang"


def _move(now: str, before: str) -> str:
    change = _D(now) - _D(before)
    return f"{'meningkat' if change > 0 else 'menurun'} {dec(abs(change))} poin"


def lkj_narasi_balai_besar() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    gain = {at: percent(_D(row[3]), _D(row[2])) for at, row in _ROWS.items()}
    kept = {at: min(value, _D(120)) for at, value in gain.items()}
    groups = {goal: [kept[at] for at in kept if at[0] == goal] for goal in _COSTS}
    score = {goal: rounded(sum(values, _D(0)) / len(values)) for goal, values in groups.items()}
    total = rounded(sum(score.values(), _D(0)) / len(score))
    for which, at in ((_SAMPLES, "1.1"), (_FOOD, "1.2")):
        good, tested = (sum(row[place] for row in which.values()) for place in (2, 1))
        assert percent(good, tested) == _D(_ROWS[at][3]), (at, percent(good, tested))
    assert percent(517, 608) == _D(_ROWS["3.1"][3])
    assert percent(98, 131) == _D(_ROWS["3.2"][3])
    w.title("LAPORAN KINERJA TAHUN 2025", "BALAI BESAR POM DI KOTA WANAJAYA")
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.heading("A. Capaian Kinerja Organisasi", 3)
    w.paragraph(
        "Capaian kinerja dihitung dengan membandingkan realisasi dengan target. Kriteria capaian: Sangat Kurang (&lt;",
        "50%), Kurang (50% ≤ x &lt; 70%), Cukup (70% ≤ x &lt; 90%), Baik (90% ≤ x &lt; 110%), Sangat Baik (110% ≤ x ≤",
        "120%), dan Tidak Dapat Disimpulkan (&gt; 120%). Capaian di atas 120% diperhitungkan 120% dalam Nilai",
        "Pencapaian Sasaran (NPS).",
    )
    rows: list[Row] = [
        [at, row[0], dec(_D(row[2])), dec(_D(row[3])), dec(gain[at]), _grade(gain[at])] for at, row in _ROWS.items()
    ]
    w.table(
        "Tabel 3.1 Target, Realisasi, dan Capaian Indikator Kinerja Tahun 2025",
        [["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Kriteria"],
         ["(1)", "(2)", "(3)", "(4)", "(5) = (4)/(3)", "(6)"]],
        rows,
    )  # fmt: skip
    reached = [at for at, value in gain.items() if value >= 100]
    grades = [_grade(value) for value in gain.values()]
    assert (len(reached), grades.count("Baik"), grades.count("Sangat Baik")) == (5, 5, 1)
    highest, lowest = max(gain, key=lambda at: gain[at]), min(gain, key=lambda at: gain[at])
    assert (highest, lowest) == ("4.1", "1.2")
    w.paragraph(
        f"Dari {words(len(gain))} indikator kinerja, {words(len(reached))} indikator mencapai target dan",
        f"{words(len(gain) - len(reached))} indikator belum mencapai target. Menurut kriterianya,",
        f"{words(grades.count('Baik'))} indikator Baik, {words(1)} indikator Sangat Baik, dan {words(1)} indikator",
        f"Tidak Dapat Disimpulkan. Capaian tertinggi terdapat pada {_ROWS[highest][0].lower()}",
        f"({dec(gain[highest])}%) dan terendah pada {_ROWS[lowest][0].lower()} ({dec(gain[lowest])}%).",
    )
    w.heading("Sasaran Kegiatan 1 Terwujudnya obat dan makanan yang memenuhi syarat", 3)
    kinds = {**_SAMPLES, **_FOOD}
    rows = []
    for label, which in (("Jumlah obat", _SAMPLES), ("Jumlah makanan", _FOOD)):
        sums = [sum(row[place] for row in which.values()) for place in range(3)]
        lines = [(f"<b>{label}</b>", sums), *((f"– {name}", list(row)) for name, row in which.items())]
        rows += [["", name, *map(whole, (plan, n, good, n - good)), dec(percent(good, n))]
                 for name, (plan, n, good) in lines]  # fmt: skip
    w.table(
        "Tabel 3.2 Sampel yang Diuji menurut Komoditi Tahun 2025 (jumlah di baris atas)",
        [["", Spanning("Komoditi", rows=2), Spanning("Sampel", columns=4), Spanning("% MS", rows=2)],
         ["", "Target", "Diuji", "MS", "TMS"]], rows)  # fmt: skip
    fails = {name: row[1] - row[2] for name, row in kinds.items()}
    assert max(fails, key=lambda name: fails[name]) == "Pangan olahan"
    assert min(kinds, key=lambda name: _D(kinds[name][2]) / kinds[name][1]) == "Pangan jajanan"
    drug, food = _ROWS["1.1"], _ROWS["1.2"]
    w.paragraph(
        f"<b>Indikator 1.1.</b> Realisasi persentase obat yang memenuhi syarat sebesar {dec(_D(drug[3]))}% dari target",
        f"{dec(_D(drug[2]))}%, sehingga capaian {dec(gain['1.1'])}% (kategori {_grade(gain['1.1'])}). Realisasi",
        f"{_move(drug[3], drug[4])} dibandingkan tahun 2024 ({dec(_D(drug[4]))}%). Terhadap target akhir Renstra tahun",
        f"2029 ({dec(_D(drug[5]))}%) capaiannya {dec(percent(_D(drug[3]), _D(drug[5])))}%, sedangkan terhadap",
        f"realisasi nasional ({dec(_D(drug[6]))}%) masih terpaut {dec(_D(drug[6]) - _D(drug[3]))} poin. Dari",
        f"{whole(1_246)} sampel obat yang diuji, {whole(1_246 - 1_179)} sampel tidak memenuhi syarat (TMS), hampir",
        "separuhnya obat bahan alam.",
    )
    assert (sum(r[1] for r in _SAMPLES.values()), sum(r[2] for r in _SAMPLES.values())) == (1_246, 1_179)
    assert Decimal("0.45") < Decimal(fails["Obat bahan alam"]) / 67 < Decimal("0.5")
    w.paragraph(
        f"<b>Indikator 1.2.</b> Realisasi persentase makanan yang memenuhi syarat sebesar {dec(_D(food[3]))}% dari",
        f"target {dec(_D(food[2]))}%, sehingga capaian {dec(gain['1.2'])}% (kategori {_grade(gain['1.2'])}).",
        f"Realisasi {_move(food[3], food[4])} dibandingkan tahun 2024 ({dec(_D(food[4]))}%) dan lebih rendah",
        f"{dec(_D(food[6]) - _D(food[3]))} poin daripada realisasi nasional ({dec(_D(food[6]))}%). Persentase",
        f"terendah terdapat pada pangan jajanan, yang hanya {dec(percent(72, 100))}% memenuhi syarat. Menurut",
        f"jumlah, sampel TMS terbanyak adalah pangan olahan, yaitu {fails['Pangan olahan']} dari {143} sampel makanan",
        "TMS. <i>Rekomendasi:</i> pembinaan pedagang pangan jajanan di 12 sekolah dan tiga pasar pada semester I 2026.",
    )
    assert sum(fails[name] for name in _FOOD) == 143
    w.heading("Sasaran Kegiatan 2 sampai 5", 3)
    aware, act, site, law, akip = (_ROWS[at] for at in ("2.1", "3.1", "3.2", "4.1", "5.1"))
    w.paragraph(
        f"<b>Indikator 2.1.</b> Realisasi indeks kesadaran masyarakat sebesar {dec(_D(aware[3]))} dari target",
        f"{dec(_D(aware[2]))}, sehingga capaian {dec(gain['2.1'])}% (kategori {_grade(gain['2.1'])}). Indeks",
        f"{_move(aware[3], aware[4])} dari {dec(_D(aware[4]))} pada tahun 2024 dan",
        f"{dec(_D(aware[3]) - _D(aware[6]))} poin di atas indeks nasional ({dec(_D(aware[6]))}).",
    )
    w.paragraph(
        f"<b>Indikator 3.1.</b> Sebanyak {517} dari {608} keputusan hasil inspeksi telah dilaksanakan, atau",
        f"{dec(_D(act[3]))}% dari target {dec(_D(act[2]))}%, sehingga capaian {dec(gain['3.1'])}% (kategori",
        f"{_grade(gain['3.1'])}). Realisasi ini telah melampaui target tahun 2029 ({dec(_D(act[5]))}%) sebesar",
        f"{dec(_D(act[3]) - _D(act[5]))} poin; target tahun berikutnya akan ditinjau kembali.",
    )
    w.paragraph(
        f"<b>Indikator 3.2.</b> Sarana produksi yang memenuhi ketentuan {98} dari {131} sarana ({dec(_D(site[3]))}%),",
        f"kurang {dec(_D(site[2]) - _D(site[3]))} poin dari target {dec(_D(site[2]))}%, sehingga capaian",
        f"{dec(gain['3.2'])}% (kategori {_grade(gain['3.2'])}). Walaupun target belum tercapai, realisasi",
        f"{_move(site[3], site[4])} dari tahun 2024 ({dec(_D(site[4]))}%). Penyebab: {131 - 98} sarana belum",
        "menerapkan sanitasi dan dokumentasi dengan konsisten, sebagian besar industri rumah tangga.",
    )
    w.paragraph(
        f"<b>Indikator 4.1.</b> Realisasi persentase keberhasilan penindakan sebesar {dec(_D(law[3]))}% dari target",
        f"{dec(_D(law[2]))}%, sehingga capaian {dec(gain['4.1'])}% (kategori {_grade(gain['4.1'])}) dan diperhitungkan",
        f"120%. Target tahun 2025 lebih rendah daripada realisasi tahun 2024 ({dec(_D(law[4]))}%) karena perubahan",
        "formula pembobotan tahap perkara. <b>Indikator 5.1.</b> Realisasi nilai AKIP sebesar",
        f"{dec(_D(akip[3]))} dari target {dec(_D(akip[2]))}, sehingga capaian {dec(gain['5.1'])}% (kategori",
        f"{_grade(gain['5.1'])}); dengan nilai di atas 80 sampai dengan 90, predikat AKIP adalah A.",
    )
    rows = [[at, row[0], dec(_D(row[4])), dec(_D(row[3])), dec(_D(row[3]) - _D(row[4])), dec(_D(row[5])),
             dec(percent(_D(row[3]), _D(row[5]))), dec(_D(row[6])),
             "Di atas" if _D(row[3]) > _D(row[6]) else "Di bawah"]
            for at, row in _ROWS.items()]  # fmt: skip
    w.table(
        "Tabel 3.3 Perbandingan dengan Tahun 2024, Target Renstra, dan Realisasi Nasional",
        [["No", "Indikator", "Realisasi 2024", "Realisasi 2025", "Selisih (poin)", "Target 2029",
          "Realisasi 2025 thd. target 2029 (%)", "Realisasi nasional 2025", "Posisi thd. nasional"]], rows)  # fmt: skip
    up = [at for at, row in _ROWS.items() if _D(row[3]) > _D(row[4])]
    above = [at for at, row in _ROWS.items() if _D(row[3]) > _D(row[6])]
    done = [at for at, row in _ROWS.items() if _D(row[3]) >= _D(row[5])]
    assert (len(up), len(above), done) == (6, 4, ["3.1"])
    w.paragraph(
        f"Realisasi {words(len(up))} indikator meningkat dan satu indikator menurun. Sebanyak {words(len(above))} dari",
        f"{words(len(_ROWS))} indikator ({dec(percent(len(above), len(_ROWS)))}%) berada di atas realisasi nasional.",
    )
    w.heading("B. Realisasi Anggaran dan Efisiensi", 3)
    ceiling, spent = (sum(row[at] for row in _COSTS.values()) for at in (0, 1))
    rows = []
    for at, (pagu, paid) in [*_COSTS.items(), ("", (ceiling, spent))]:
        reach, use = score.get(at, total), percent(paid, pagu)
        index = rounded(reach / use)
        rows.append([at, f"Sasaran Kegiatan {at}" if at else "<b>Balai</b>", whole(pagu), whole(paid), dec(use),
                     dec(reach), dec(index), dec(index - 1), "Efisien" if index >= 1 else "Tidak Efisien"])  # fmt: skip
    w.table(
        "Tabel 3.4 Realisasi Anggaran, NPS, dan Tingkat Efisiensi Tahun 2025",
        [["SK", "Uraian", "Pagu (Rp)", "Realisasi (Rp)", "% realisasi", "NPS (%)", "IE", "TE", "Kategori"],
         ["(1)", "(2)", "(3)", "(4)", "(5) = (4)/(3)", "(6)", "(7) = (6)/(5)", "(8) = (7) − 1", "(9)"]],
        rows)  # fmt: skip
    slack = [goal for goal, (pagu, paid) in _COSTS.items() if rounded(score[goal] / percent(paid, pagu)) < 1]
    assert slack == ["1"], slack
    w.paragraph(
        f"NPS balai, yaitu rata-rata NPS {words(len(score))} sasaran, sebesar {dec(total)}% (kategori",
        f"{_grade(total)}). Anggaran terealisasi Rp{whole(spent)} atau {dec(percent(spent, ceiling))}% dari pagu",
        f"Rp{whole(ceiling)}, sehingga tersisa Rp{whole(ceiling - spent)}. Efisien bila indeks efisiensi (IE) paling",
        f"sedikit 1,00; {words(4)} sasaran efisien dan satu sasaran, Sasaran Kegiatan 1, tidak efisien. Lebih dari dua",
        "pertiga pagu digunakan untuk Sasaran Kegiatan 5, termasuk gaji dan operasional perkantoran.",
    )
    assert Decimal(_COSTS["5"][0]) / ceiling > Decimal("0.6667")
    return w.report()
