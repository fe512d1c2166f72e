"""An environment laboratory: limits both ways, samples that fail in several parameters, water quality index."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10pt/1.45 Caladea, "Liberation Serif", serif } h1 { font-size: 15pt; text-align: center; color: #123c69 }
h2 { font-size: 11.5pt } table { border-collapse: collapse; width: 92%; margin: 0 auto 4px; font-size: 9pt }
th { background: #123c69; color: #fff; padding: 4px } td { border: .5pt solid #9db4cc; padding: 3px 5px;
text-align: center }
td:nth-child(2) { text-align: left } tbody tr:nth-child(odd) { background: #f2f6fa }
.caption { text-align: center; font-size: 9pt; margin: 4px 0 12px } .break { break-before: page }
"""

# kind: samples left from 2022, received, finished, of those not meeting the limits
_SAMPLES = {"Air sungai": (6, 284, 287, 91), "Air limbah": (11, 402, 396, 118), "Air minum": (3, 210, 213, 17),
            "Udara ambien": (0, 96, 96, 9), "Tanah dan sedimen": (4, 37, 33, 0)}  # fmt: skip
_FAULTS = {"BOD": 61, "Fecal coliform": 58, "COD": 39, "Fosfat total": 27, "DO": 18, "pH": 4}
_FAILED_ONCE = 33  # river samples that failed in one parameter only
# station: pH, DO, BOD, COD, total phosphate (mg/L; None: below the limit of detection)
_STATIONS: dict[str, tuple[str, str, str, str, str | None]] = {
    "Hulu Ciparay": ("7.4", "7.1", "1.6", "9.8", None),
    "Jembatan Lama": ("7.1", "5.9", "2.8", "18.4", "0.11"),
    "Pasar Induk": ("6.6", "3.2", "7.9", "41.0", "0.36"),
    "Kawasan Industri": ("9.3", "4.0", "5.2", "25.0", "0.20"),
    "Muara": ("7.8", "4.6", "3.0", "22.7", "0.17"),
}
_STATES = {"Memenuhi baku mutu": (14, 70), "Cemar ringan": (31, 50), "Cemar sedang": (4, 30), "Cemar berat": (1, 10)}
_DAYS = {"Air sungai": [5, 6, 7, 7, 8, 8, 9, 14], "Air limbah": [6, 8, 9, 10, 10, 12, 13],
         "Air minum": [3, 4, 4, 5, 6]}  # fmt: skip


def laboratorium_lingkungan() -> MadeReport:
    writer = Writer(_STYLE)
    opening, received, finished, bad = (sum(row[at] for row in _SAMPLES.values()) for at in range(4))
    river = _SAMPLES["Air sungai"]
    faults = sum(_FAULTS.values())

    writer.title("LAPORAN TAHUNAN LABORATORIUM LINGKUNGAN", "UPTD Laboratorium Lingkungan Kota Ciparay", "2023")
    writer.heading("1. Contoh uji")
    writer.paragraph(
        f"Selama tahun 2023 laboratorium menerima {whole(received)} contoh uji dan menyelesaikan {whole(finished)}",
        f"contoh, termasuk {opening} contoh yang diterima pada akhir 2022. Sebanyak {opening + received - finished}",
        f"contoh masih diuji pada 31 Desember 2023. Dari contoh yang selesai, {bad} ({dec(percent(bad, finished))}%)",
        "tidak memenuhi baku mutu.",
    )
    writer.table(
        "Tabel 1. Contoh uji menurut jenis",
        [["No", "Jenis", "Sisa 2022", "Diterima", "Selesai", "Sisa 2023", "Tidak memenuhi", "% dari selesai"]],
        [[str(at), name, str(row[0]) if row[0] else "-", str(row[1]), str(row[2]),
          str(row[0] + row[1] - row[2]) if row[0] + row[1] > row[2] else "-", str(row[3]) if row[3] else "-",
          dec(percent(row[3], row[2])) if row[3] else "-"] for at, (name, row) in enumerate(_SAMPLES.items(), 1)]
        + [["", "<b>Jumlah</b>", str(opening), whole(received), whole(finished), str(opening + received - finished),
            str(bad), dec(percent(bad, finished))]],
    )  # fmt: skip
    writer.paragraph(
        f"Contoh air sungai yang tidak memenuhi baku mutu berjumlah {river[3]}; {_FAILED_ONCE} di antaranya hanya pada",
        f"satu parameter, sisanya pada dua parameter atau lebih, sehingga seluruhnya tercatat {faults} pelampauan.",
    )
    writer.table(
        f"Tabel 2. Pelampauan menurut parameter, air sungai (n = {river[2]} contoh)",
        [["No", "Parameter", "Pelampauan", "% contoh", "% contoh tidak memenuhi"]],
        [[str(at), name, str(value), dec(percent(value, river[2], 1), 1), dec(percent(value, river[3], 1), 1)]
         for at, (name, value) in enumerate(_FAULTS.items(), 1)],
    )  # fmt: skip
    writer.new_page()
    writer.heading("2. Kualitas Sungai Ciparay")
    limits = ("6–9", "min. 4", "maks. 3", "maks. 25", "maks. 0,2")

    def good(row: tuple[str, str, str, str, str | None]) -> bool:
        acid, oxygen, bod, cod, phosphate = (Decimal(value or 0) for value in row)
        return 6 <= acid <= 9 and oxygen >= 4 and bod <= 3 and cod <= 25 and phosphate <= Decimal("0.2")

    fine = [name for name, row in _STATIONS.items() if good(row)]
    writer.table(
        "Tabel 3. Hasil pemantauan 12 September 2023 terhadap baku mutu kelas II (mg/L, kecuali pH)",
        [["No", "Titik pantau", "pH", "DO", "BOD", "COD", "Fosfat total", "Hasil"]],
        [[str(at), name, *(dec(Decimal(value), 1) for value in row[:4] if value),
          dec(Decimal(row[4])) if row[4] else "&lt; 0,01", "Memenuhi" if good(row) else "Tidak memenuhi"]
         for at, (name, row) in enumerate(_STATIONS.items(), 1)]
        + [["", "<i>Baku mutu</i>", *limits, ""]],
    )  # fmt: skip
    writer.paragraph(
        f"Dari lima titik, {words(len(fine))} memenuhi seluruh baku mutu. Di Kawasan Industri, DO, COD, dan fosfat",
        "tepat pada batas, tetapi pH dan BOD melampauinya; di Pasar Induk hanya pH yang memenuhi.",
    )
    count = sum(row[0] for row in _STATES.values())
    index = sum((Decimal(n) / count * weight for n, weight in _STATES.values()), start=Decimal(0))
    writer.table(
        "Tabel 4. Indeks Kualitas Air (IKA) Kota Ciparay",
        [["No", "Status mutu", "Titik × periode", "%", "Bobot", "Nilai"]],
        [[str(at), name, str(n), dec(percent(n, count)), str(weight), dec(Decimal(n) / count * weight)]
         for at, (name, (n, weight)) in enumerate(_STATES.items(), 1)]
        + [["", "<b>IKA</b>", str(count), "100,00", "", dec(index)]],
    )  # fmt: skip
    writer.paragraph(
        f"IKA sebesar {dec(index)} melampaui target 52,50 dan lebih tinggi {dec(index - Decimal('51.75'))} poin dari",
        "tahun 2022 (51,75), sedangkan IKA nasional tahun 2022 sebesar 53,88.",
    )
    writer.heading("3. Waktu pelayanan")
    writer.table(
        "Tabel 5. Lama pengujian pada contoh yang diaudit (hari kerja)",
        [["No", "Jenis", "Contoh", "Tercepat", "Median", "Terlama", "Standar (maks.)", "Melebihi standar"]],
        [[str(at), name, str(len(days)), str(min(days)), dec(Decimal(median(days)), 1), str(max(days)), str(limit),
          str(sum(day > limit for day in days) or "-")]
         for at, ((name, days), limit) in enumerate(zip(_DAYS.items(), (10, 12, 7), strict=True), 1)],
    )  # fmt: skip
    writer.paragraph("Dua dari 20 contoh yang diaudit melebihi standar; satu karena alat AAS rusak 6–8 Juni 2023.")
    earned, goal = 612_430_000, 580_000_000
    writer.paragraph(
        "Pada uji profisiensi 2023, 22 dari 24 parameter memperoleh hasil memuaskan (|z| ≤ 2), yaitu",
        f"{dec(percent(22, 24))}%;",
        "satu parameter diperingatkan (2 &lt; |z| &lt; 3) dan satu tidak memuaskan. Target minimal 90% tercapai.",
        f"Retribusi pengujian sebesar Rp{dec(Decimal(earned) / 10**6, 1)} juta atau {dec(percent(earned, goal))}%",
        "dari target, rata-rata",
        f"Rp{whole(rounded(Decimal(earned) / finished / 1000, 0))} ribu per contoh yang selesai; contoh dari",
        "instansi pemerintah",
        "tidak dipungut retribusi.",
    )
    return writer.report()
