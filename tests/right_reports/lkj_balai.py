"""A regional office's performance report: achievements capped, an index not measured, limits as targets."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 18mm }
body { font: 10.5pt/1.45 "Liberation Serif", serif } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 11.5pt } table { border-collapse: collapse; width: 100%; font-size: 8.5pt }
th, td { border: .6pt solid #333; padding: 2px 4px } th { background: #d9e2f3; text-align: center }
td.right { text-align: right } p { text-align: justify } .caption { text-align: center; margin: 9px 0 3px }
.break { break-before: page }
"""

_GOALS = {
    "Terwujudnya Obat dan Makanan yang memenuhi syarat": (1, 2),
    "Meningkatnya kesadaran masyarakat": (3, 4),
    "Meningkatnya efektivitas pemeriksaan sarana dan pengujian": (5, 6, 7),
    "Meningkatnya efektivitas penindakan": (8,),
    "Terwujudnya tata kelola yang baik": (9, 10, 11),
}
# indicator: name, unit, target, result this year, result last year, lower is better
_INDICATORS = {
    1: ("Persentase Obat yang memenuhi syarat", "%", "92.5", percent(1412, 1498), "93.87", False),
    2: ("Persentase Makanan yang memenuhi syarat", "%", "86", percent(603, 711), "85.12", False),
    3: ("Indeks kesadaran masyarakat**", "indeks", "79.2", None, "78.64", False),
    4: ("Indeks kepuasan masyarakat atas KIE", "indeks", "91", Decimal("92.37"), "90.05", False),
    5: ("Persentase keputusan sertifikasi tepat waktu", "%", "96", percent(248, 251), "95.60", False),
    6: ("Persentase sarana produksi yang memenuhi ketentuan", "%", "62", percent(83, 104), "71.15", False),
    7: ("Rata-rata waktu pengujian", "hari kerja", "20", Decimal("18.4"), "21.7", True),
    8: ("Persentase keberhasilan penindakan", "%", "70", Decimal("72.5"), "68.33", False),
    9: ("Nilai AKIP", "nilai", "81.5", Decimal("80.92"), "80.17", False),
    10: ("Nilai Kinerja Anggaran", "nilai", "92", Decimal("94.08"), "93.41", False),
    11: ("Jumlah temuan berulang", "temuan", "2", Decimal(3), "2", True),
}
_MONEY = {  # final ceiling and spending by goal
    1: (4_812_350_000, 4_774_118_460), 2: (1_905_600_000, 1_893_207_115), 3: (3_641_228_000, 3_602_990_384),
    4: (1_127_415_000, 1_120_006_900), 5: (18_604_917_000, 18_211_740_562),
}  # fmt: skip


def _achieved(at: int) -> Decimal | None:
    _, _, target, result, _, lower = _INDICATORS[at]
    if result is None:
        return None
    aim = Decimal(target)
    return rounded((2 * aim - result) / aim * 100) if lower else percent(result, aim)


def _grade(value: Decimal) -> str:
    bands = ((50, "Sangat Kurang"), (70, "Kurang"), (90, "Cukup"), (110, "Baik"), (120, "Sangat Baik"))
    return next((name for top, name in bands if value < top), "Tidak Dapat Disimpulkan")


def _printed(value: Decimal, unit: str) -> str:
    return whole(value) if unit == "temuan" else dec(value)


def _row(at: int) -> Row:
    name, unit, target, result, _, lower = _INDICATORS[at]
    got = _achieved(at)
    aim = ("≤ " if lower else "") + _printed(Decimal(target), unit)
    if result is None or got is None:
        return [str(at), name, unit, aim, "n/a", "-", "-", "-"]
    return [
        str(at), name, unit, aim, _printed(result, unit), dec(got) + "*" * (got > 120), dec(min(got, Decimal(120))),
        _grade(got),
    ]  # fmt: skip


def lkj_balai() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    capped = {at: min(got, Decimal(120)) for at in _INDICATORS if (got := _achieved(at)) is not None}
    goals = [[capped[at] for at in members if at in capped] for members in _GOALS.values()]
    scores = [rounded(sum(values, start=Decimal(0)) / len(values)) for values in goals]
    overall = rounded(sum(scores, start=Decimal(0)) / len(scores))
    reached = [at for at, value in capped.items() if value >= 100]
    ceiling, spent = (sum(row[at] for row in _MONEY.values()) for at in (0, 1))
    writer.title("LAPORAN KINERJA TAHUN 2023", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI SAGARA")
    writer.heading("3.1 Capaian Kinerja Organisasi")
    writer.paragraph(
        "Perjanjian Kinerja tahun 2023 yang ditetapkan pada 16 Januari 2023 dan direvisi pada 3 Juli 2023 memuat",
        f"{len(_GOALS)} ({words(len(_GOALS))}) sasaran kegiatan dan {len(_INDICATORS)} ({words(len(_INDICATORS))})",
        f"indikator. Sebanyak {len(capped)} indikator dapat diukur pada tahun ini dan {len(reached)} di antaranya",
        f"mencapai target ({dec(percent(len(reached), len(capped)))}%). Untuk indikator yang semakin kecil semakin",
        "baik, capaian dihitung dengan rumus (2 × target − realisasi) / target × 100%.",
    )
    rows: list[Row] = []
    for (goal, members), score in zip(_GOALS.items(), scores, strict=True):
        rows.append([Spanning(f"<b>{goal}</b>", columns=6), f"<b>{dec(score)}</b>", f"<b>{_grade(score)}</b>"])
        rows += [_row(at) for at in members]
    writer.table(
        "Tabel 3.1 Target, Realisasi, dan Capaian Indikator Kinerja Tahun 2023",
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Capaian penyesuaian (%)", "Kategori"]],
        rows,
    )
    writer.paragraph(
        "* Capaian di atas 120% dihitung 120% dalam Nilai Pencapaian Sasaran (NPS).<br>** Diukur dua tahun sekali;",
        "pengukuran berikutnya tahun 2024, sehingga tidak diikutsertakan dalam NPS.",
    )
    bands = {
        "x ≥ 120": "Tidak Dapat Disimpulkan", "110 ≤ x &lt; 120": "Sangat Baik", "90 ≤ x &lt; 110": "Baik",
        "70 ≤ x &lt; 90": "Cukup", "50 ≤ x &lt; 70": "Kurang", "x &lt; 50": "Sangat Kurang",
    }  # fmt: skip
    writer.table("Tabel 3.2 Kriteria Pencapaian (x dalam %)", [list(bands)], [list(bands.values())])
    writer.new_page()
    writer.heading("3.2 Analisis")
    drugs, food = (_INDICATORS[at][3] or Decimal(0) for at in (1, 2))
    writer.paragraph(
        "Pada tahun 2023 diperiksa dan diuji 1.498 sampel Obat, tidak termasuk 64 sampel kasus dan 21 sampel pihak",
        f"ketiga. Sebanyak 1.412 sampel ({dec(drugs)}%) memenuhi syarat, naik {dec(drugs - Decimal('93.87'))} poin",
        f"persentase dari tahun 2022. Sebaliknya, dari 711 sampel Makanan hanya 603 ({dec(food)}%) yang memenuhi",
        f"syarat, turun {dec(Decimal('85.12') - food)} poin. Secara nasional persentase Makanan yang memenuhi syarat",
        f"tercatat 87,40%. Dari {711 - 603} sampel Makanan yang tidak memenuhi syarat, 61 disebabkan oleh label,"
        " 39 oleh",
        "cemaran mikroba, dan selebihnya oleh bahan tambahan pangan yang melampaui batas.",
    )
    writer.paragraph(
        "Sarana produksi yang memenuhi ketentuan mencapai 83 dari 104 sarana yang diperiksa. Target 62% ditetapkan",
        "sebelum pendampingan UMKM diperluas pada pertengahan 2022 dan akan ditinjau kembali. Waktu pengujian",
        f"rata-rata 18,4 hari kerja, lebih cepat {dec(Decimal('21.7') - Decimal('18.4'), 1)} hari daripada tahun 2022,",
        f"dan dengan demikian {dec(Decimal(20) - Decimal('18.4'), 1)} hari di bawah batas. Temuan berulang"
        " bertambah dari",
        "dua menjadi tiga, seluruhnya pada pengelolaan persediaan; capaian indikator ini merupakan yang terendah.",
    )
    writer.paragraph(
        f"Rata-rata NPS kelima sasaran adalah {dec(overall)}% dengan kategori {_grade(overall)}. Sasaran dengan NPS",
        f"tertinggi adalah sasaran 3 ({dec(scores[2])}%), sedangkan sasaran 5 ({dec(scores[4])}%) berada pada kategori",
        f"{_grade(scores[4])}.",
    )
    writer.table(
        "Tabel 3.3 Realisasi Indikator Dibandingkan dengan Tahun 2022",
        [["No", "Indikator", "Realisasi 2022", "Realisasi 2023", "Selisih"]],
        [[str(at), name.rstrip("*"), _printed(Decimal(before), unit), "n/a", "-"] if result is None else
         [str(at), name, _printed(Decimal(before), unit), _printed(result, unit),
          f"{'+' if result > Decimal(before) else '-'}{_printed(abs(result - Decimal(before)), unit)}"]
         for at, (name, unit, _, result, before, _) in _INDICATORS.items()],
    )  # fmt: skip
    writer.heading("3.3 Realisasi Anggaran")
    writer.paragraph(
        f"Pagu akhir sebesar Rp{whole(ceiling)} terealisasi Rp{whole(spent)} atau {dec(percent(spent, ceiling))}%,",
        f"sehingga tersisa Rp{whole(ceiling - spent)}. Lebih dari {whole(percent(_MONEY[5][0], ceiling, 0) - 1)}% pagu",
        "berada pada sasaran 5 karena memuat gaji dan operasional kantor.",
    )
    writer.table(
        "Tabel 3.4 NPS dan Penyerapan Anggaran per Sasaran",
        [["No", "Sasaran", "NPS (%)", "Pagu (Rp)", "Realisasi (Rp)", "Penyerapan (%)"]],
        [[str(at), goal, dec(score), whole(_MONEY[at][0]), whole(_MONEY[at][1]),
          dec(percent(_MONEY[at][1], _MONEY[at][0]))]
         for at, (goal, score) in enumerate(zip(_GOALS, scores, strict=True), 1)]
        + [["", "<b>Balai Besar POM</b>", dec(overall), whole(ceiling), whole(spent), dec(percent(spent, ceiling))]],
    )  # fmt: skip
    return writer.report()
