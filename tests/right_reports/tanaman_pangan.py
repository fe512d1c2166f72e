"""Rice of a province: harvest by quarter with provisional months, yields weighted by area, farmers' terms of trade."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 24mm 20mm }
body { font: 11pt/1.5 "Liberation Sans Narrow", "Liberation Sans", sans-serif }
h1 { font-size: 17pt; font-weight: normal }
h2 { font-size: 12pt; border-left: 6px solid #c98a00; padding-left: 6px }
table { border-collapse: collapse; width: 100%;
font-size: 9pt } th { border-top: 1.5px solid #c98a00; border-bottom: 1.5px solid #c98a00; font-weight: normal;
padding: 3px } td { padding: 2px 4px } td.right { text-align: right } td:nth-child(2) { text-align: right }
tbody tr:last-child td { border-bottom: 1.5px solid #c98a00 } .caption { margin: 8px 0 2px; font-weight: bold }
.break { break-before: page }
"""

# months: harvested ha in 2022 (revised) and 2023, tons of dry unhusked rice in 2022 and 2023
_QUARTERS = {"Januari–Maret": (58_214, 55_930, 301_870, 292_418), "April–Juni": (71_906, 73_455, 379_102, 391_077),
             "Juli–September": (39_480, 41_212, 201_733, 214_690),
             "Oktober–Desember*": (22_117, 19_876, 112_046, 99_704)}  # fmt: skip
# regency: harvested ha 2022 and 2023, tons 2022 and 2023; the others of fourteen together
_REGENCIES = {"Tanjung Lada": (48_917, 49_880, 261_203, 268_914), "Muara Sari": (37_206, 36_514, 192_577, 190_331),
              "Lembah Rawa": (29_330, 30_127, 150_912, 157_046), "Batang Hulu": (21_884, 20_952, 113_765, 109_240),
              "Kota Baru": (16_405, 16_911, 83_990, 87_902)}  # fmt: skip
_PRICES = {"Padi (GKP)": ("Rp/kg", "5430", "6315"), "Jagung pipilan": ("Rp/kg", "4875", "5120"),
           "Cabai rawit": ("ribu Rp/kg", "48.5", "61.2"), "Pupuk urea nonsubsidi": ("ribu Rp/50 kg", "510", "395"),
           "Upah buruh tani": ("Rp/hari", "62400", "64850")}  # fmt: skip
_TRADE = {"Tanaman pangan": ("119.84", "115.27"), "Hortikultura": ("124.06", "114.93"),
          "Perkebunan rakyat": ("140.51", "116.02"), "Peternakan": ("113.18", "113.40")}  # fmt: skip
_RICE = Decimal("0.6402")


def _quintals(tons: int, area: int) -> Decimal:
    return rounded(Decimal(tons) * 10 / area)


def tanaman_pangan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    before_ha, ha, before_t, tons = (sum(row[at] for row in _QUARTERS.values()) for at in range(4))
    rest = tuple(
        total - sum(row[at] for row in _REGENCIES.values()) for at, total in enumerate((before_ha, ha, before_t, tons))
    )

    writer.title("Produksi Padi dan Kesejahteraan Petani", "Provinsi Sumbara Timur, 2023 (angka sementara)")
    writer.paragraph(
        f"Luas panen padi 2023 diperkirakan {whole(ha)} hektare, turun {dec(-growth(ha, before_ha))} persen dari tahun",
        f"2022, dan produksinya {dec(Decimal(tons) / 10**6)} juta ton gabah kering giling (GKG), naik",
        f"{whole(tons - before_t)} ton atau {dec(growth(tons, before_t))} persen. Produktivitas menjadi",
        f"{dec(_quintals(tons, ha))} kuintal per hektare. Setara beras, produksi mencapai sekitar",
        f"{whole(rounded(tons * _RICE / 1000, 0))} ribu ton.",
    )
    writer.heading("Menurut waktu panen")
    rows = []
    grown = [0, 0]
    for name, (_, area, earlier, later) in _QUARTERS.items():
        grown = [grown[0] + earlier, grown[1] + later]
        rows.append([name, whole(area), dec(_quintals(later, area)), whole(earlier), whole(later),
                     dec(growth(later, earlier)), whole(grown[1]), dec(growth(grown[1], grown[0]))])  # fmt: skip
    writer.table(
        "Tabel 1. Luas panen, produktivitas, dan produksi padi",
        [["Bulan", "Luas panen 2023 (ha)", "Hasil (ku/ha)", "Produksi 2022r (ton)", "Produksi 2023 (ton)",
          "y-on-y (%)", "Kumulatif 2023 (ton)", "c-to-c (%)"]],
        [*rows, ["Setahun", whole(ha), dec(_quintals(tons, ha)), whole(before_t), whole(tons),
                 dec(growth(tons, before_t)), "", ""]],
    )  # fmt: skip
    writer.paragraph("* Produksi Desember masih berupa potensi. r: angka diperbaiki.")
    half = sum(row[3] for row in list(_QUARTERS.values())[:2])
    writer.paragraph(
        f"Lebih dari {whole(percent(half, tons, 0))} persen produksi dihasilkan pada semester pertama. Produksi",
        "triwulan pertama lebih rendah daripada tahun sebelumnya karena tanam mundur, tetapi kekurangan itu tertutup",
        "pada triwulan kedua.",
    )
    writer.heading("Menurut kabupaten/kota")
    writer.table(
        "Tabel 2. Lima sentra padi, 2023",
        [["Kabupaten/kota", "Luas panen (ha)", "Produksi (ton GKG)", "Andil (%)", "Hasil (ku/ha)", "Beras (ton)",
          "Perubahan produksi (%)"]],
        [[name, whole(row[1]), whole(row[3]), dec(percent(row[3], tons)), dec(_quintals(row[3], row[1])),
          whole(rounded(row[3] * _RICE, 0)), dec(growth(row[3], row[2]))]
         for name, row in [*_REGENCIES.items(), ("Sembilan lainnya", rest),
                           ("Provinsi", (before_ha, ha, before_t, tons))]],
    )  # fmt: skip
    falling = [name for name, row in _REGENCIES.items() if row[3] < row[2]]
    writer.paragraph(
        f"Di antara lima sentra, produksi {' dan '.join(falling)} menurun. Kelima sentra menyumbang",
        f"{dec(percent(tons - rest[3], tons, 1), 1)} persen produksi provinsi; secara nasional, provinsi ini",
        "menyumbang kurang dari 2 persen.",
    )
    writer.new_page()
    writer.heading("Harga dan nilai tukar petani")
    places = {"5430": 0, "4875": 0, "48.5": 1, "510": 0, "62400": 0}
    writer.table(
        "Tabel 3. Harga rata-rata",
        [["Uraian", "Satuan", "Desember 2022", "Desember 2023", "Perubahan (%)"]],
        [[name, unit, dec(Decimal(old), places[old]), dec(Decimal(new), places[old]),
          dec((Decimal(new) / Decimal(old) - 1) * 100)] for name, (unit, old, new) in _PRICES.items()],
    )  # fmt: skip
    writer.table(
        "Tabel 4. Nilai tukar petani, Desember 2023 (2018=100)",
        [["Subsektor", "Indeks diterima (It)", "Indeks dibayar (Ib)", "NTP"]],
        [[name, dec(Decimal(got)), dec(Decimal(gave)), dec(Decimal(got) / Decimal(gave) * 100)]
         for name, (got, gave) in _TRADE.items()]
        + [["Gabungan", "125,36", "115,18", dec(Decimal("125.36") / Decimal("115.18") * 100)]],
    )  # fmt: skip
    crops = Decimal("119.84") / Decimal("115.27") * 100
    writer.paragraph(
        f"NTP tanaman pangan sebesar {dec(crops)} naik 2,17 poin dari November",
        f"({dec(rounded(crops) - Decimal('2.17'))}). Dari empat subsektor itu hanya peternakan yang NTP-nya di bawah",
        "100. NTP gabungan ditimbang menurut nilai produksi pada tahun dasar dan mencakup subsektor perikanan.",
    )
    need = Decimal("5.87") * Decimal("92.5") * 1000
    writer.paragraph(
        "Dengan penduduk 5,87 juta jiwa dan konsumsi 92,5 kilogram per kapita setahun, kebutuhan beras provinsi",
        "sekitar",
        f"{whole(rounded(need / 1000, 0))} ribu ton, sehingga terdapat surplus sekitar"
        f" {whole(rounded((tons * _RICE - need) / 1000, 0))} ribu ton. Harga GKP pada Desember 2023"
        f" {dec(percent(6315 - 5000, 5000, 1), 1)} persen di atas harga pembelian pemerintah (Rp5.000 per kilogram).",
        "Upah riil",
        "buruh tani belum dihitung.",
    )
    return writer.report()
