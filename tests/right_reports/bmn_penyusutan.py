"""State property: balances, additions, disposals, depreciation in brackets, stocks, conditions, an index by weights."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 13mm 15mm }
body { font: 9pt/1.3 "Liberation Serif", serif }
h1 { margin: 4px; font-size: 13pt; text-align: center; font-weight: normal }
h2 { font-size: 11pt; margin: 8px 0; border-left: 4px solid #888; padding-left: 6px }
table { border-collapse: collapse; width: 100%; font-size: 8pt } th { border: .8pt solid #000; padding: 2px }
td { border-left: .8pt solid #000; border-right: .8pt solid #000; padding: 1px 5px }
td.right { text-align: right; white-space: nowrap } tbody tr:last-child td { border: .8pt solid #000 }
.caption { margin: 6px 0 2px } p { margin: 6px 0 } .break { break-before: page }
"""

# class: value at the start, bought, received, disposed, reclassified (in or out), wear at the start, wear of the year,
# wear of what was disposed or reclassified
_CLASSES = {
    "Tanah": (18_450_000_000, 0, 0, 0, 0, 0, 0, 0),
    "Peralatan dan mesin": (
        61_207_318_450, 4_118_650_000, 312_500_000, 1_904_220_150, -96_400_000,
        43_815_902_117, 5_260_441_908, 1_941_007_650,
    ),
    "Gedung dan bangunan": (27_836_104_000, 685_900_000, 0, 0, 0, 6_114_870_235, 571_338_412, 0),
    "Jalan, irigasi, dan jaringan": (904_118_000, 0, 0, 0, 0, 402_650_118, 45_205_900, 0),
    "Aset tetap lainnya": (212_640_500, 18_350_000, 0, 7_210_000, 0, 14_880_000, 3_100_000, 0),
    "Konstruksi dalam pengerjaan": (0, 240_000_000, 0, 0, 0, 0, 0, 0),
    "Aset lain-lain": (388_215_000, 0, 0, 204_600_000, 96_400_000, 388_215_000, 0, 119_415_000),
}  # fmt: skip
_STOCK = {  # group: at the start, bought, used, spoiled
    "Pereaksi dan media": (614_208_750, 2_318_450_200, 2_206_914_300, 31_206_400),
    "Baku pembanding": (208_114_000, 412_650_000, 388_902_500, 0),
    "Alat tulis dan rumah tangga": (42_318_600, 196_440_100, 203_118_950, 0),
    "Bahan uji cepat": (18_750_000, 66_300_000, 71_025_000, 2_250_000),
}
_CONDITION = {"Kendaraan roda empat": (14, 2, 1), "Kendaraan roda dua": (9, 3, 2),
              "Alat laboratorium utama": (118, 11, 4),
              "Komputer dan laptop": (203, 17, 26), "Peralatan kantor lain": (644, 38, 19)}  # fmt: skip
_INDEX = {"Penetapan status penggunaan": (20, "4.00"), "Pemanfaatan": (10, "3.00"), "Penghapusan": (15, "3.60"),
          "Pengamanan dan asuransi": (25, "3.24"), "Laporan dan rekonsiliasi": (30, "3.90")}  # fmt: skip


def _signed(value: int) -> str:
    return f"({whole(-value)})" if value < 0 else whole(value) if value else "-"


def bmn_penyusutan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows = list(_CLASSES.values())
    start, bought, given, sold, moved, wear, year, off = (sum(row[at] for row in rows) for at in range(8))
    end = start + bought + given - sold + moved
    worn = wear + year - off
    writer.title(
        "LAPORAN BARANG MILIK NEGARA TAHUNAN 2023<br>BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI KOTA RAYA SELATAN"
    )
    writer.heading("1. Nilai dan mutasi")
    writer.paragraph(
        f"Nilai perolehan BMN (intrakomptabel) pada 31 Desember 2023 sebesar Rp{whole(end)}, naik",
        f"{dec(growth(end, start))}% dari Rp{whole(start)} pada 31 Desember 2022. Pembelian Rp{whole(bought)} dan",
        f"hibah Rp{whole(given)} melebihi penghapusan Rp{whole(sold)}. Setelah dikurangi akumulasi penyusutan",
        f"Rp{whole(worn)}, nilai bukunya Rp{whole(end - worn)} atau {dec(percent(end - worn, end))}% dari nilai",
        "perolehan. Barang ekstrakomptabel senilai Rp148.206.300 tidak termasuk dalam nilai tersebut.",
    )
    writer.table(
        "Tabel 1. Mutasi BMN tahun 2023 (rupiah)",
        [["No", "Golongan", "Saldo 31-12-2022", "Pembelian", "Hibah masuk", "Penghapusan", "Reklasifikasi",
          "Saldo 31-12-2023"]],
        [[str(at), name, _signed(a), _signed(b), _signed(c), _signed(-d), _signed(e), _signed(a + b + c - d + e)]
         for at, (name, (a, b, c, d, e, *_)) in enumerate(_CLASSES.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(start), whole(bought), whole(given), _signed(-sold), _signed(moved),
          whole(end)]],
    )  # fmt: skip
    writer.table(
        "Tabel 2. Akumulasi penyusutan dan nilai buku (rupiah)",
        [["No", "Golongan", "Akumulasi 31-12-2022", "Penyusutan 2023", "Penghapusan dan reklasifikasi",
          "Akumulasi 31-12-2023", "Nilai buku 31-12-2023", "Nilai buku (%)"]],
        [[str(at), name, _signed(-f), _signed(-g), _signed(h), _signed(-(f + g - h)),
          _signed(a + b + c - d + e - f - g + h),
          dec(percent(a + b + c - d + e - f - g + h, a + b + c - d + e, 1), 1)]
         for at, (name, (a, b, c, d, e, f, g, h)) in enumerate(_CLASSES.items(), 1)]
        + [["", "<b>Jumlah</b>", _signed(-wear), _signed(-year), _signed(off), _signed(-worn), whole(end - worn),
            dec(percent(end - worn, end, 1), 1)]],
    )  # fmt: skip
    writer.paragraph(
        "Tanah dan konstruksi dalam pengerjaan tidak disusutkan; aset tetap lainnya hanya disusutkan untuk renovasi.",
        "Peralatan senilai Rp96,4 juta dihentikan penggunaannya dan direklasifikasi menjadi aset lain-lain.",
    )
    writer.new_page()
    writer.heading("2. Persediaan")
    opening, purchased, used, lost = (sum(row[at] for row in _STOCK.values()) for at in range(4))
    closing = opening + purchased - used - lost
    writer.table(
        "Tabel 3. Persediaan (juta rupiah)",
        [["No", "Kelompok", "Saldo awal", "Pembelian", "Pemakaian", "Usang", "Saldo akhir", "Perubahan (%)"]],
        [[str(at), name, *(dec(Decimal(v) / 10**6) if v else "-" for v in (a, b, c, d, a + b - c - d)),
          dec(growth(a + b - c - d, a))] for at, (name, (a, b, c, d)) in enumerate(_STOCK.items(), 1)]
        + [["", "<b>Jumlah</b>", *(dec(Decimal(v) / 10**6) for v in (opening, purchased, used, lost, closing)),
            dec(growth(closing, opening))]],
    )  # fmt: skip
    writer.paragraph(
        f"Saldo akhir persediaan Rp{whole(closing)}. Pemakaian pereaksi dan media Rp2.206.914.300 merupakan",
        f"{dec(percent(2_206_914_300, used, 1), 1)}% dari pemakaian. Barang usang"
        f" Rp{dec(Decimal(lost) / 10**6, 1)} juta",
        "terdiri atas pereaksi dan bahan uji cepat yang melewati tanggal kedaluwarsa, kurang dari",
        f"{whole(rounded(Decimal(lost) / (opening + purchased) * 100, 0))}% dari persediaan yang tersedia untuk",
        "dipakai.",
    )
    writer.heading("3. Kondisi barang dan indeks pengelolaan")
    sound, dented, broken = (sum(row[at] for row in _CONDITION.values()) for at in range(3))
    everything = sound + dented + broken
    writer.table(
        "Tabel 4. Kondisi barang yang diperiksa (unit)",
        [["No", "Jenis", "Baik", "Rusak ringan", "Rusak berat", "Jumlah", "% baik", "% jumlah"]],
        [[str(at), name, str(a), str(b), str(c), str(a + b + c), dec(percent(a, a + b + c)),
          dec(percent(a + b + c, everything))] for at, (name, (a, b, c)) in enumerate(_CONDITION.items(), 1)]
        + [["", "<b>Jumlah</b>", str(sound), str(dented), str(broken), whole(everything), dec(percent(sound,
          everything)),
            "100,00"]],
    )  # fmt: skip
    index = sum((Decimal(value) * weight / 100 for weight, value in _INDEX.values()), start=Decimal(0))
    writer.paragraph(
        f"Dari {whole(everything)} unit yang diperiksa pada inventarisasi bulan September 2023, {broken} unit rusak",
        "berat; 37 unit di antaranya diusulkan untuk dihapuskan, sedangkan lelang 22 unit pada bulan Desember",
        "menghasilkan Rp64.850.000 (nilai limit Rp51.300.000). Kendaraan roda empat yang baik 14 dari 17 unit, dan",
        "satu unit yang rusak ringan sedang diperbaiki pada akhir tahun. Tujuh bidang tanah seluas 9.412 m² telah",
        "bersertifikat seluruhnya.",
    )
    writer.table(
        "Tabel 5. Indeks Pengelolaan Aset (skala 1–4)",
        [["No", "Parameter", "Bobot (%)", "Nilai", "Nilai tertimbang"]],
        [[str(at), name, str(weight), dec(Decimal(value)), dec(Decimal(value) * weight / 100, 3)]
         for at, (name, (weight, value)) in enumerate(_INDEX.items(), 1)]
        + [["", "<b>Indeks</b>", "100", "", dec(index, 3)]],
    )  # fmt: skip
    writer.paragraph(
        f"Indeks Pengelolaan Aset {dec(index)} melampaui target 3,50 (capaian",
        f"{dec(percent(rounded(index), Decimal('3.5')))}%). Pada tahun 2022 indeksnya 3,41 menurut perhitungan semula",
        "dan 3,38 setelah bobot disesuaikan, sehingga dengan bobot yang sama indeks naik",
        f"{dec(rounded(index) - Decimal('3.38'))} poin.",
    )
    return writer.report()
