"""A balai's last year of a five-year plan: goals with several measures, caps, outputs with TE, five years, annexes."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 18mm }
body { font: 10.5pt/1.45 "Carlito", "Liberation Sans", sans-serif; text-align: justify }
h1 { font-size: 16pt; text-align: center; color: #0a5c36 } h2 { font-size: 13pt; color: #0a5c36 }
h3 { font-size: 11pt } h2, h3, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt; text-align: left }
th { background: #c6e0b4; text-align: center } th, td { border: .5pt solid #548235; padding: 2px 4px }
td.right { text-align: right } .caption { margin: 10px 0 3px; text-align: center; font-weight: bold; font-size: 9pt }
.break { break-before: page }
"""

_D = Decimal
_GOALS = {
    1: "Terwujudnya Obat dan Makanan yang memenuhi syarat di wilayah kerja",
    2: "Meningkatnya kesadaran dan kepuasan masyarakat",
    3: "Meningkatnya efektivitas pemeriksaan sarana dan pelayanan publik",
    4: "Meningkatnya efektivitas komunikasi, informasi, dan edukasi",
    5: "Meningkatnya efektivitas pemeriksaan produk dan pengujian",
    6: "Meningkatnya efektivitas penindakan kejahatan",
    7: "Terwujudnya tata kelola yang akuntabel",
}
# goal, name, unit, target 2024, numerator, denominator, result where it is no share, results 2020 to 2023
_ROWS: tuple[tuple[int, str, str, str, int, int, str, tuple[str, str, str, str]], ...] = (
    (1, "Persentase Obat yang memenuhi syarat", "%", "95.50", 803, 836, "", ("90.12", "92.35", "94.06", "95.11")),
    (1, "Persentase Makanan yang memenuhi syarat", "%", "88.00", 342, 392, "", ("79.84", "82.67", "85.30", "87.62")),
    (2, "Indeks kesadaran masyarakat atas Obat dan Makanan aman", "Indeks", "82.00", 0, 0, "83.17",
     ("74.05", "76.91", "79.20", "81.44")),
    (2, "Indeks kepuasan masyarakat atas layanan publik", "Indeks", "91.50", 0, 0, "92.86",
     ("87.63", "88.40", "90.75", "91.98")),
    (3, "Persentase keputusan hasil inspeksi yang dilaksanakan", "%", "94.00", 412, 427, "",
     ("81.30", "86.52", "91.07", "95.24")),
    (3, "Persentase keputusan sertifikasi yang tepat waktu", "%", "97.00", 288, 291, "",
     ("88.46", "92.71", "95.63", "98.15")),
    (3, "Persentase sarana produksi yang memenuhi ketentuan", "%", "70.00", 61, 78, "",
     ("52.17", "58.33", "64.79", "72.60")),
    (3, "Persentase sarana distribusi yang memenuhi ketentuan", "%", "78.00", 397, 538, "",
     ("61.90", "66.84", "71.02", "73.15")),
    (4, "Tingkat efektivitas KIE Obat dan Makanan", "Nilai", "93.00", 0, 0, "95.44",
     ("86.10", "89.77", "92.30", "94.19")),
    (4, "Jumlah sekolah dengan pangan jajanan aman", "Sekolah", "24", 0, 0, "27", ("8", "12", "16", "20")),
    (5, "Persentase sampel Obat yang diuji sesuai standar", "%", "100.00", 836, 836, "",
     ("95.40", "97.88", "100.00", "100.00")),
    (5, "Persentase sampel Makanan yang diuji sesuai standar", "%", "100.00", 392, 400, "",
     ("93.75", "96.50", "98.25", "99.00")),
    (6, "Persentase keberhasilan penindakan", "%", "62.00", 0, 0, "78.25", ("54.00", "57.50", "66.25", "71.50")),
    (7, "Nilai AKIP", "Nilai", "81.00", 0, 0, "80.74", ("76.85", "78.12", "79.30", "80.21")),
    (7, "Indeks Profesionalitas ASN", "Indeks", "85.00", 0, 0, "88.92", ("77.41", "80.16", "83.05", "86.37")),
    (7, "Nilai Kinerja Anggaran", "Nilai", "92.00", 0, 0, "93.61", ("88.74", "90.22", "91.57", "92.40")),
)  # fmt: skip
# output: goal, unit, target, result, ceiling, spent
_OUTPUTS: tuple[tuple[str, int, str, int, int, int, int], ...] = (
    ("Sampel Obat dan Makanan yang diperiksa", 1, "sampel", 1_236, 1_228, 1_204_560_000, 1_195_742_118),
    ("Layanan publikasi keamanan Obat dan Makanan", 2, "layanan", 12, 12, 486_300_000, 479_915_640),
    ("Sarana Obat dan Makanan yang diperiksa", 3, "sarana", 600, 616, 912_745_000, 905_118_277),
    ("Keputusan sertifikasi yang diselesaikan", 3, "keputusan", 280, 291, 318_900_000, 312_406_550),
    ("KIE Obat dan Makanan aman", 4, "orang", 4_500, 4_862, 734_250_000, 730_087_912),
    ("Laboratorium yang memenuhi standar", 5, "laboratorium", 1, 1, 2_415_080_000, 2_398_664_305),
    ("Perkara di bidang Obat dan Makanan", 6, "perkara", 6, 6, 528_615_000, 527_904_220),
    ("Layanan dukungan manajemen", 7, "layanan", 12, 12, 15_806_471_000, 15_574_230_896),
)
_BANDS = ((50, "Sangat Kurang"), (70, "Kurang"), (90, "Cukup"), (110, "Baik"))
_KINDS = {
    "Belanja Pegawai": (9_148_220_000, 9_102_476_338),
    "Belanja Barang": (11_204_701_000, 10_992_418_580),
    "Belanja Modal": (2_054_000_000, 2_029_175_000),
}


def _result(at: int) -> Decimal:
    _, _, _, _, part, base, text, _ = _ROWS[at]
    return percent(part, base) if base else _D(text)


def _exact(at: int) -> Decimal:
    return _result(at) / _D(_ROWS[at][3]) * 100


def _grade(value: Decimal) -> str:
    if value > 120:
        return "Tidak Dapat Disimpulkan"
    return next((name for top, name in _BANDS if value < top), "Sangat Baik")


def _shown(value: Decimal, at: int) -> str:
    return whole(value) if _ROWS[at][2] == "Sekolah" else dec(value)


def lkj_balai_lima_tahun() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    places = range(len(_ROWS))
    gain = [percent(_result(at), _D(_ROWS[at][3])) for at in places]
    kept = [min(value, _D(120)) for value in gain]
    groups = {goal: [kept[at] for at in places if _ROWS[at][0] == goal] for goal in _GOALS}
    score = {goal: rounded(sum(values, _D(0)) / len(values)) for goal, values in groups.items()}
    total = rounded(sum(score.values(), _D(0)) / len(score))
    exact = {goal: [min(_exact(at), _D(120)) for at in places if _ROWS[at][0] == goal] for goal in _GOALS}
    assert all(rounded(sum(values, _D(0)) / len(values)) == score[goal] for goal, values in exact.items()), score
    met = [at for at in places if gain[at] >= 100]
    ceiling, spent = (sum(row[at] for row in _KINDS.values()) for at in (0, 1))
    assert (ceiling, spent) == (sum(row[5] for row in _OUTPUTS), sum(row[6] for row in _OUTPUTS)), (
        ceiling - sum(row[5] for row in _OUTPUTS), spent - sum(row[6] for row in _OUTPUTS))  # fmt: skip
    assert _OUTPUTS[0][4] == 836 + 392
    w.title("LAPORAN KINERJA TAHUN 2024", "BALAI PENGAWAS OBAT DAN MAKANAN DI TANJUNG MELATI")
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        "Tahun 2024 merupakan tahun terakhir Rencana Strategis 2020–2024. Balai POM di Tanjung Melati mempunyai",
        f"{len(_GOALS)} ({words(len(_GOALS))}) sasaran kegiatan dan {len(_ROWS)} ({words(len(_ROWS))}) indikator",
        f"kinerja. Sebanyak {len(met)} indikator ({dec(percent(len(met), len(_ROWS)))}%) mencapai target dan",
        f"{len(_ROWS) - len(met)} indikator ({dec(percent(len(_ROWS) - len(met), len(_ROWS)))}%) belum mencapai",
        f"target. Nilai Pencapaian Sasaran (NPS) rata-rata {dec(total)}% dengan kategori {_grade(total)}. Anggaran",
        f"terealisasi Rp{whole(spent)} atau {dec(percent(spent, ceiling))}% dari pagu Rp{whole(ceiling)}.",
    )
    assert len(_ROWS) - len(met) == 4
    w.heading("BAB II PERENCANAAN KINERJA")
    w.paragraph(
        "Perjanjian Kinerja ditandatangani Kepala Balai pada 11 Januari 2024 dan tidak diubah sepanjang tahun",
        "(Lampiran 1). Capaian indikator dihitung dari realisasi dibagi target dikali 100%. Capaian di atas 120%",
        "diperhitungkan",
        "paling tinggi 120% dalam NPS; NPS suatu sasaran adalah rata-rata capaian indikatornya.",
    )
    w.table(
        "Tabel 2.1 Kriteria Capaian Indikator dan Sasaran",
        [["No", "Kriteria", "Rentang capaian"]],
        [
            ["1", "Tidak Dapat Disimpulkan", "x &gt; 120%"], ["2", "Sangat Baik", "110% ≤ x ≤ 120%"],
            ["3", "Baik", "90% ≤ x &lt; 110%"], ["4", "Cukup", "70% ≤ x &lt; 90%"],
            ["5", "Kurang", "50% ≤ x &lt; 70%"], ["6", "Sangat Kurang", "x &lt; 50%"],
        ],
    )  # fmt: skip
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.heading("3.1 Capaian Sasaran Kegiatan", 3)
    rows: list[Row] = [
        [f"SK {goal}", name, str(len(groups[goal])), dec(score[goal]), _grade(score[goal])]
        for goal, name in _GOALS.items()
    ]
    rows.append(["", "<b>Rata-rata</b>", "", dec(total), _grade(total)])
    w.table(
        "Tabel 3.1 Nilai Pencapaian Sasaran Tahun 2024",
        [["Kode", "Sasaran kegiatan", "Indikator", "NPS (%)", "Kriteria"]],
        rows,
    )
    top, low = max(score, key=lambda goal: score[goal]), min(score, key=lambda goal: score[goal])
    assert (top, low) == (6, 5)
    good = [goal for goal in score if _grade(score[goal]) == "Sangat Baik"]
    assert good == [6]
    w.paragraph(
        f"NPS tertinggi dicapai SK {top} ({dec(score[top])}%) dan terendah SK {low} ({dec(score[low])}%). Satu sasaran",
        f"termasuk kriteria Sangat Baik dan {words(len(score) - 1)} sasaran termasuk kriteria Baik.",
    )
    w.heading("3.2 Capaian Indikator Kinerja", 3)
    rows = []
    for goal, name in _GOALS.items():
        rows.append([Spanning(f"<b>SK {goal}. {name}</b>", columns=6)])
        for at in places:
            if _ROWS[at][0] == goal:
                rows.append([str(at + 1), _ROWS[at][1], _shown(_D(_ROWS[at][3]), at), _shown(_result(at), at),
                             dec(gain[at]), _grade(gain[at])])  # fmt: skip
    w.table(
        "Tabel 3.2 Target, Realisasi, dan Capaian Indikator Kinerja Tahun 2024",
        [["No", "Indikator kinerja", "Target", "Realisasi", "Capaian (%)", "Kriteria"]],
        rows,
    )
    short = [at for at in places if gain[at] < 100]
    assert [at + 1 for at in short] == [2, 8, 12, 14]
    over = [at for at in places if gain[at] > 120]
    assert [at + 1 for at in over] == [13]
    grades = [_grade(value) for value in gain]
    w.paragraph(
        f"Indikator yang belum mencapai target adalah nomor {', '.join(str(at + 1) for at in short[:-1])}, dan",
        f"{short[-1] + 1}; keempatnya tetap berkriteria Baik. Menurut kriteria, {grades.count('Baik')} indikator Baik,",
        f"{grades.count('Sangat Baik')} indikator Sangat Baik, dan 1 indikator Tidak Dapat Disimpulkan. Capaian",
        f"keberhasilan penindakan sebesar {dec(gain[12])}% diperhitungkan 120% sehingga NPS SK 6 menjadi 120,00%.",
    )
    assert all(_grade(gain[at]) == "Baik" for at in short)
    food, trade = _result(1), _result(7)
    w.paragraph(
        f"Persentase Makanan yang memenuhi syarat {dec(food)}% (342 dari 392 sampel), kurang {dec(_D(88) - food)} poin",
        f"dari target dan turun {dec(_D('87.62') - food)} poin dari tahun 2023. Dari {392 - 342} sampel yang tidak",
        "memenuhi syarat, 29 sampel karena cemaran mikroba, 14 sampel karena bahan tambahan pangan berlebih, dan",
        f"{392 - 342 - 29 - 14} sampel karena bahan berbahaya. Persentase sarana distribusi yang memenuhi ketentuan",
        f"{dec(trade)}% (397 dari 538 sarana), naik {dec(trade - _D('73.15'))} poin dari tahun 2023, tetapi masih",
        f"{dec(_D(78) - trade)} poin di bawah target. Sebanyak {400 - 392} dari 400 sampel Makanan belum selesai diuji",
        "karena kerusakan kromatografi gas pada bulan November dan diselesaikan pada Januari 2025.",
    )
    assert 538 + 78 == 616
    w.heading("3.3 Perbandingan Realisasi Tahun 2020–2024", 3)
    rows = []
    for at in places:
        years = [_D(value) for value in _ROWS[at][7]]
        rows.append([str(at + 1), _ROWS[at][1], *(_shown(value, at) for value in (*years, _result(at))),
                     _shown(_result(at) - years[0], at)])  # fmt: skip
    w.table(
        "Tabel 3.3 Realisasi Indikator Kinerja Tahun 2020–2024",
        [["No", "Indikator kinerja", "2020", "2021", "2022", "2023", "2024", "Selisih 2024–2020"]],
        rows,
    )
    fell = [at + 1 for at in places if _result(at) < _D(_ROWS[at][7][3])]
    same = [at + 1 for at in places if _result(at) == _D(_ROWS[at][7][3])]
    assert fell == [2, 12], fell
    assert same == [11]
    shares = {at: _result(at) - _D(_ROWS[at][7][0]) for at in places if _ROWS[at][2] == "%"}
    most = max(shares, key=lambda at: shares[at])
    assert most == 6
    w.paragraph(
        f"Dibandingkan tahun 2023, {len(_ROWS) - len(fell) - len(same)} indikator naik, satu indikator tetap (nomor",
        f"{same[0]}), dan {words(len(fell))} indikator turun (nomor {fell[0]} dan {fell[1]}). Dalam lima tahun semua",
        "indikator lebih tinggi daripada tahun 2020. Di antara indikator bersatuan persen, kenaikan terbesar dicapai",
        f"persentase sarana produksi yang memenuhi ketentuan, yaitu {dec(shares[most])} poin.",
    )
    assert all(_result(at) > _D(_ROWS[at][7][0]) for at in places)
    w.heading("3.4 Realisasi Anggaran dan Efisiensi", 3)
    w.table(
        "Tabel 3.4 Realisasi Anggaran menurut Jenis Belanja Tahun 2024",
        [["No", "Jenis belanja", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "% realisasi"]],
        [[str(at), name, whole(a), whole(b), whole(a - b), dec(percent(b, a))]
         for at, (name, (a, b)) in enumerate(_KINDS.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(ceiling), whole(spent), whole(ceiling - spent), dec(percent(spent, ceiling))]],
    )  # fmt: skip
    rows = []
    index = {}
    for at, (name, goal, unit, aim, done, pagu, paid) in enumerate(_OUTPUTS, 1):
        out, use = percent(done, aim), percent(paid, pagu)
        index[name] = rounded(out / use)
        rows.append([str(at), f"{name} (SK {goal})", f"{whole(aim)} {unit}", whole(done), dec(out), whole(pagu),
                     whole(paid), dec(use), dec(index[name]), dec(index[name] - 1),
                     "Efisien" if index[name] >= 1 else "Tidak Efisien"])  # fmt: skip
    w.table(
        "Tabel 3.5 Indeks Efisiensi (IE) dan Tingkat Efisiensi (TE) menurut Rincian Output, Standar Efisiensi (SE) = 1",
        [[Spanning("No", rows=2), Spanning("Rincian output", rows=2), Spanning("Output", columns=3),
          Spanning("Anggaran", columns=3), Spanning("IE", rows=2), Spanning("TE", rows=2),
          Spanning("Kategori", rows=2)],
         ["Target", "Realisasi", "%", "Pagu (Rp)", "Realisasi (Rp)", "%"]], rows)  # fmt: skip
    assert all(value >= 1 for value in index.values()), index
    best = max(index, key=lambda name: index[name])
    assert best == "KIE Obat dan Makanan aman"
    under = [row for row in _OUTPUTS if row[4] < row[3]]
    assert len(under) == 1
    w.paragraph(
        "IE adalah persentase output dibagi persentase anggaran dan TE = (IE − SE) / SE. Seluruh rincian output",
        f"efisien (IE paling sedikit 1,00) dengan TE antara {dec(min(index.values()) - 1)} dan",
        f"{dec(index[best] - 1)}; TE tertinggi ada pada {best}. Output sampel terealisasi {whole(1_228)} dari target",
        f"{whole(1_236)} sampel ({dec(percent(1_228, 1_236))}%). Belanja barang menyerap",
        f"{dec(percent(10_992_418_580, spent))}% dari seluruh realisasi. Dibandingkan realisasi tahun 2023 sebesar",
        f"Rp{whole(21_368_904_115)}, realisasi tahun",
        f"2024 bertambah {dec(growth(spent, 21_368_904_115))}%.",
    )
    w.heading("BAB IV PENUTUP")
    w.paragraph(
        f"Dengan NPS rata-rata {dec(total)}%, kinerja Balai berkriteria {_grade(total)}. Perbaikan pada tahun 2025",
        "diarahkan pada empat indikator yang belum mencapai target, terutama sarana distribusi yang capaiannya paling",
        f"rendah ({dec(gain[7])}%).",
    )
    assert min(gain) == gain[7]
    w.new_page()
    w.heading("Lampiran 1. Perjanjian Kinerja Tahun 2024")
    rows = [[str(at + 1), _ROWS[at][1], f"SK {_ROWS[at][0]}", _ROWS[at][2], _shown(_D(_ROWS[at][3]), at)]
            for at in places]  # fmt: skip
    w.table("Indikator dan target", [["No", "Indikator kinerja", "Sasaran", "Satuan", "Target 2024"]], rows)
    w.heading("Lampiran 2. Data Dasar Indikator Persentase Tahun 2024")
    rows = [[str(at + 1), row[1], whole(row[4]), whole(row[5]), dec(_result(at))]
            for at, row in enumerate(_ROWS) if row[5]]  # fmt: skip
    w.table("Nomor mengikuti Lampiran 1", [["No", "Indikator kinerja", "Pembilang", "Penyebut", "Realisasi (%)"]], rows)
    return w.report()
