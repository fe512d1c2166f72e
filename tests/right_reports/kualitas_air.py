"""Water tested at points of a river: pollution index, values under the limit of detection, medians, several faults."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 17mm 18mm }
body { font: 10pt/1.4 "Liberation Sans", sans-serif } h1 { font-size: 12.5pt; text-align: center; color: #1f4e79 }
h2 { font-size: 10.5pt; color: #1f4e79 } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt } th, td { padding: 3px 4px; text-align: center }
th { background: #1f4e79; color: #fff } tbody tr:nth-child(even) td { background: #ddebf7 }
td:nth-child(2) { text-align: left } .caption { margin: 10px 0 3px; font-weight: bold; break-after: avoid }
"""

# place: BOD, COD, dissolved oxygen, TSS, total phosphate, faecal coliform per 100 ml; pollution index of 2022, 2023
_POINTS = {
    "Hulu Desa Sumberejo": ("1.8", "9.6", "6.9", "14", "&lt;0.03", 240, "0.874", "0.812"),
    "Bendung Karang": ("2.4", "14.2", "6.1", "31", "0.08", 920, "1.512", "1.344"),
    "Jembatan Pasar Lama": ("6.7", "38.5", "3.6", "58", "0.31", 9_400, "5.216", "4.733"),
    "Kawasan industri": ("8.9", "61.0", "2.9", "74", "0.47", 5_400, "6.840", "6.129"),
    "Muara Kali Anyar": ("4.1", "27.3", "4.4", "66", "0.19", 3_500, "3.977", "4.051"),
}
_LIMITS = ("3", "25", "4", "50", "0.2", 1_000)
_WELLS = {"Kecamatan Barat": (48, 41, 6, 3), "Kecamatan Tengah": (60, 39, 19, 8), "Kecamatan Timur": (36, 34, 2, 1)}


def _shown(text: str) -> str:
    return text.replace(".", ",")


def _status(index: Decimal) -> str:
    names = ((Decimal(1), "memenuhi"), (Decimal(5), "cemar ringan"), (Decimal(10), "cemar sedang"))
    return next((name for limit, name in names if index <= limit), "cemar berat")


def kualitas_air() -> MadeReport:
    writer = Writer(_STYLE)
    points = list(_POINTS.items())
    now = {name: Decimal(str(row[7])) for name, row in points}
    old = {name: Decimal(str(row[6])) for name, row in points}
    over: dict[str, int] = {}
    for name, row in points:
        bad = [Decimal(str(row[at])) > Decimal(str(_LIMITS[at])) for at in (0, 1, 3)]
        bad += [Decimal(str(row[2])) < Decimal(str(_LIMITS[2]))]
        bad += [row[4] != "&lt;0.03" and Decimal(str(row[4])) > Decimal("0.2"), Decimal(str(row[5])) > 1_000]
        over[name] = sum(bad)
    clean = [name for name, count in over.items() if not count]
    assert len(clean) == 2
    writer.title("LAPORAN PENGUJIAN KUALITAS AIR SEMESTER II 2023", "UPTD Laboratorium Lingkungan Kabupaten Kali Anyar")
    writer.heading("1. Air sungai")
    writer.paragraph(
        f"Contoh diambil 11–13 September 2023 di {words(5)} titik Sungai Anyar dan diuji terhadap baku mutu kelas 2",
        f"(Lampiran VI PP 22/2021). {words(len(clean)).capitalize()} dari lima titik memenuhi seluruh parameter; tiga",
        "titik lainnya melampaui baku mutu pada lebih dari satu parameter.",
    )
    rows: list[Row] = []
    for at, (name, row) in enumerate(points, 1):
        rows.append([str(at), name, *(_shown(str(v)) for v in row[:5]), whole(int(row[5])), str(over[name])])
    writer.table(
        "Tabel 1. Hasil uji (mg/l; fecal coliform MPN/100 ml)",
        [["No", "Titik pantau", "BOD", "COD", "DO", "TSS", "Total P", "Fecal coliform", "Parameter melampaui"],
         ["", "Baku mutu", *("≥4" if at == 2 else f"≤{_shown(str(v))}" for at, v in enumerate(_LIMITS[:5])),
          "≤1.000", ""]],
        rows,
    )  # fmt: skip
    bod = [Decimal(str(row[0])) for _, row in points]
    coli = [int(row[5]) for _, row in points]
    writer.paragraph(
        "Tanda &lt; berarti di bawah batas deteksi metode. Rata-rata BOD kelima titik",
        f"{dec(rounded(sum(bod, Decimal(0)) / 5, 2))} mg/l dan mediannya {dec(median(bod), 1)} mg/l (rentang",
        f"{dec(min(bod), 1)}–{dec(max(bod), 1)} mg/l). Median fecal coliform {whole(int(median(coli)))}, sedangkan",
        f"rata-ratanya {whole(rounded(Decimal(sum(coli)) / 5, 0))} MPN/100 ml karena satu titik mencapai",
        f"{whole(max(coli))}. BOD di kawasan industri {dec(rounded(max(bod) / 3, 1), 1)} kali baku mutu dan hampir",
        "lima kali nilai di hulu. DO makin tinggi makin baik, sehingga 2,9 mg/l tidak memenuhi.",
    )
    writer.heading("2. Indeks pencemaran dan indeks kualitas air")
    series: list[Row] = [
        [str(at), name, _shown(str(row[6])), _status(old[name]), _shown(str(row[7])), _status(now[name]),
         dec(now[name] - old[name], 3)]
        for at, (name, row) in enumerate(points, 1)
    ]  # fmt: skip
    mean_old, mean_now = (sum(v.values(), Decimal(0)) / 5 for v in (old, now))
    writer.table(
        "Tabel 2. Indeks pencemaran (IP) semester II",
        [[Spanning("No", rows=2), Spanning("Titik pantau", rows=2), Spanning("2022", columns=2),
          Spanning("2023", columns=2), Spanning("Perubahan IP", rows=2)], ["IP", "Status", "IP", "Status"]],
        [*series, ["", "Rata-rata", dec(mean_old, 3), "", dec(mean_now, 3), "",
                   dec(rounded(mean_now, 3) - rounded(mean_old, 3), 3)]],
    )  # fmt: skip
    marks = {"memenuhi": 70, "cemar ringan": 50, "cemar sedang": 30, "cemar berat": 10}
    ika_old, ika = (Decimal(sum(marks[_status(v)] for v in values.values())) / 5 for values in (old, now))
    counts = [sum(_status(v) == s for v in now.values()) for s in marks]
    better = [name for name in now if now[name] < old[name]]
    assert counts == [1, 3, 1, 0]
    assert len(better) == 4
    writer.paragraph(
        "Status: IP ≤1,0 memenuhi; 1,0&lt;IP≤5,0 cemar ringan; 5,0&lt;IP≤10 cemar sedang; IP&gt;10 cemar berat.",
        "Bendung Karang berstatus cemar ringan walaupun nilai rata-rata tunggalnya memenuhi, karena IP dihitung dari",
        "tiga kali pengambilan dan parameter lain yang tidak dimuat pada Tabel 1. IP empat titik membaik dan satu",
        "titik (muara) memburuk 0,074. Indeks kualitas air (IKA), dengan bobot 70 untuk memenuhi, 50 cemar ringan, 30",
        f"cemar sedang, dan 10 cemar berat, naik dari {dec(ika_old)} menjadi {dec(ika)}; target RPJMD 2023 48,50 dan",
        "2026 52,00. IKA provinsi 53,41 dan nasional 54,59.",
    )
    assert now["Muara Kali Anyar"] - old["Muara Kali Anyar"] == Decimal("0.074")
    writer.heading("3. Air sumur")
    tested, good, ecoli, nitrate = (sum(row[at] for row in _WELLS.values()) for at in range(4))
    writer.table(
        "Tabel 3. Sumur warga yang diuji",
        [["No", "Kecamatan", "Diuji", "Memenuhi", "% memenuhi", "E. coli positif",
          "Nitrat &gt;20 mg/l", "E. coli dan nitrat"]],
        [["", "<b>Jumlah</b>", str(tested), str(good), dec(percent(good, tested)), str(ecoli), str(nitrate),
          str(ecoli + nitrate - tested + good)]]
        + [[str(at), name, str(n), str(ok), dec(percent(ok, n)), str(e), str(ni), str(e + ni - n + ok)]
           for at, (name, (n, ok, e, ni)) in enumerate(_WELLS.items(), 1)],
    )  # fmt: skip
    mid = _WELLS["Kecamatan Tengah"]
    writer.paragraph(
        f"Dari {tested} sumur, {good} ({dec(percent(good, tested))}%) memenuhi syarat dan {tested - good} tidak. Satu",
        f"sumur dapat tidak memenuhi lebih dari satu parameter: {ecoli} sumur positif E. coli, {nitrate} melampaui",
        f"nitrat, {ecoli + nitrate - tested + good} di antaranya kedua-duanya. Lebih dari dua pertiga sumur yang tidak",
        f"memenuhi ({mid[0] - mid[1]} dari {tested - good}; {dec(percent(mid[0] - mid[1], tested - good))}%) berada di",
        f"Kecamatan Tengah, yang mencakup {dec(percent(mid[0], tested))}% sumur yang diuji. Pendapatan pengujian",
        f"semester II Rp{whole(186_450_000)}, setahun Rp{whole(341_200_000)}",
        f"({dec(percent(341_200_000, 325_000_000))}% dari target Rp{whole(325_000_000)}, semula",
        f"Rp{whole(300_000_000)}). Waktu uji rata-rata 9,4 hari kerja (standar 14 hari kerja); hasil uji ulang tiga",
        "contoh COD berbeda 1,8–4,6% (batas 10%).",
    )
    assert Decimal(mid[0] - mid[1]) / (tested - good) > Decimal(2) / 3
    return writer.report()
