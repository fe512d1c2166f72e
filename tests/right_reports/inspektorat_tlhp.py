"""An inspectorate's follow-up: recommendations and money by auditor and by unit, capability by elements."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole, words

_STYLE = """
@page { size: A4; margin: 21mm 19mm }
body { font: 10pt/1.45 Carlito, "Liberation Sans", sans-serif } h1 { font-size: 15pt; text-align: center }
h2 { font-size: 11.5pt; text-decoration: underline } table { border-collapse: collapse; width: 100%; font-size: 8.6pt }
th { border-top: 1.2pt solid #000; border-bottom: .6pt solid #000; padding: 3px; background: #f2f2f2 }
td { padding: 2.5px 4px } td.right { text-align: right } tbody tr:last-child td { border-top: .6pt solid #000;
border-bottom: 1.2pt solid #000 } .caption { margin: 10px 0 3px; text-align: center } .break { break-before: page }
"""

# auditor: recommendations, in line, not yet in line, not yet followed up, cannot be followed up;
# money recommended, money in line, money not yet in line (what is left has not been followed up)
_AUDITORS = {
    "BPK": (418, 391, 19, 3, 5, 9_214_708_350, 8_802_114_200, 371_905_000),
    "BPKP": (96, 88, 8, 0, 0, 1_118_260_000, 1_118_260_000, 0),
    "Inspektorat I": (203, 177, 22, 4, 0, 604_318_775, 551_806_400, 40_212_375),
    "Inspektorat II": (187, 169, 12, 6, 0, 388_940_120, 312_417_800, 51_022_320),
}
# unit: recommendations of the inspectorates given in 2023, closed by the year's end; closed within 60 days
_UNITS = {
    "Sekretariat Utama": (31, 28, 22), "Deputi I": (18, 18, 15), "Deputi II": (14, 12, 12), "Deputi III": (22, 19, 14),
    "Deputi Penindakan": (9, 9, 9), "Balai Besar/Balai POM": (104, 88, 71), "Loka POM": (47, 36, 25),
}  # fmt: skip
_RETURNED = (("2020", 412_650_000), ("2021", 318_207_500), ("2022", 506_114_250), ("2023", 284_930_125))
_ELEMENTS = {  # element of capability: weight (%), score (level) 2022, 2023
    "Peran dan layanan": (40, "3.10", "3.15"), "Pengelolaan SDM": (15, "3.00", "3.00"),
    "Praktik profesional": (15, "3.20", "3.40"), "Akuntabilitas dan manajemen kinerja": (10, "3.00", "3.10"),
    "Budaya dan hubungan organisasi": (10, "3.25", "3.25"), "Struktur tata kelola": (10, "3.00", "3.00"),
}  # fmt: skip
_WEALTH = {"LHKPN": (612, 611, 598), "LHKASN": (5_204, 5_190, 5_112)}  # obliged, reported, in time


def inspektorat_tlhp() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows = list(_AUDITORS.values())
    told, fit, unfit, idle, never, money, paid, partly = (sum(row[at] for row in rows) for at in range(8))
    given, closed, quick = (sum(row[at] for row in _UNITS.values()) for at in range(3))
    returned = sum(value for _, value in _RETURNED)
    levels = [sum((Decimal(row[at]) * row[0] / 100 for row in _ELEMENTS.values()), start=Decimal(0)) for at in (1, 2)]
    writer.title("LAPORAN PEMANTAUAN TINDAK LANJUT HASIL PENGAWASAN", "INSPEKTORAT UTAMA BADAN POM, TAHUN 2023")
    writer.heading("A. Tindak lanjut menurut pemeriksa")
    writer.paragraph(
        f"Sampai dengan 31 Desember 2023 dipantau {told} rekomendasi dengan nilai Rp{whole(money)}. Sebanyak {fit}",
        f"rekomendasi ({dec(percent(fit, told))}%) telah sesuai, {unfit} belum sesuai, {idle} belum ditindaklanjuti,",
        f"dan {never} tidak dapat ditindaklanjuti dengan alasan yang sah. Dari nilai rekomendasi, Rp{whole(paid)}",
        f"({dec(percent(paid, money))}%) telah sesuai. Tanpa {words(never)} rekomendasi yang tidak dapat",
        f"ditindaklanjuti, penyelesaiannya {dec(percent(fit, told - never))}%.",
    )
    writer.table(
        "Tabel 1. Status rekomendasi per 31 Desember 2023",
        [["No", "Pemeriksa", "Rekomendasi", "Sesuai", "Belum sesuai", "Belum ditindaklanjuti", "TDT*", "% sesuai"]],
        [[str(at), name, str(row[0]), str(row[1]), str(row[2]), str(row[3]) if row[3] else "-",
          str(row[4]) if row[4] else "-", dec(percent(row[1], row[0]))] for at, (name,
            row) in enumerate(_AUDITORS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(told), str(fit), str(unfit), str(idle), str(never), dec(percent(fit, told))]],
    )  # fmt: skip
    writer.paragraph("* TDT: tidak dapat ditindaklanjuti.")
    writer.table(
        "Tabel 2. Nilai rekomendasi (juta rupiah)",
        [["No", "Pemeriksa", "Nilai", "Sesuai", "Belum sesuai", "Belum ditindaklanjuti", "% sesuai"]],
        [[str(at), name, dec(Decimal(row[5]) / 10**6), dec(Decimal(row[6]) / 10**6),
          dec(Decimal(row[7]) / 10**6) if row[7] else "-",
          dec(Decimal(row[5] - row[6] - row[7]) / 10**6) if row[5] - row[6] - row[7] else "-", dec(percent(row[6],
            row[5]))]
         for at, (name, row) in enumerate(_AUDITORS.items(), 1)]
        + [["", "<b>Jumlah</b>", dec(Decimal(money) / 10**6), dec(Decimal(paid) / 10**6), dec(Decimal(partly) / 10**6),
            dec(Decimal(money - paid - partly) / 10**6), dec(percent(paid, money))]],
    )  # fmt: skip
    bpk = _AUDITORS["BPK"]
    writer.paragraph(
        f"Rekomendasi BPK merupakan akumulasi sejak tahun 2005; {bpk[0] - 402} di antaranya berasal dari pemeriksaan",
        f"tahun 2023. Nilai yang belum sesuai atau belum ditindaklanjuti pada BPK masih Rp{whole(bpk[5] - bpk[6])},",
        "terutama denda keterlambatan dua rekanan yang telah pailit. Nilai rekomendasi BPKP sudah tuntas walaupun",
        "delapan rekomendasi administratif belum sesuai.",
    )
    writer.new_page()
    writer.heading("B. Rekomendasi Inspektorat tahun 2023 menurut unit")
    writer.table(
        "Tabel 3. Penyelesaian rekomendasi yang terbit pada tahun 2023",
        [["No", "Unit kerja", "Terbit", Spanning("Selesai s.d. 31 Desember", columns=2),
          Spanning("Selesai ≤ 60 hari", columns=3)],
         ["", "", "", "Jumlah", "% terbit", "Jumlah", "% terbit", "% selesai"]],
        [[str(at), name, str(a), str(b), dec(percent(b, a)), str(c), dec(percent(c, a)), dec(percent(c, b))]
         for at, (name, (a, b, c)) in enumerate(_UNITS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(given), str(closed), dec(percent(closed, given)), str(quick),
          dec(percent(quick, given)),
            dec(percent(quick, closed))]],
    )  # fmt: skip
    full = [name for name, (a, b, _) in _UNITS.items() if a == b]
    field = [sum(_UNITS[name][at] for name in ("Balai Besar/Balai POM", "Loka POM")) for at in range(3)]
    writer.paragraph(
        f"Rekomendasi Inspektorat I dan II yang terbit pada tahun 2023 berjumlah {given} dari {203 + 187} rekomendasi",
        f"yang dipantau; sisanya terbit pada tahun-tahun sebelumnya. {' dan '.join(full)} bersama-sama menempati",
        f"urutan pertama (100,00%). Unit pelaksana teknis menerima {field[0]} rekomendasi dan menyelesaikan",
        f"{field[1]} ({dec(percent(field[1], field[0]))}%). Target penyelesaian dalam 60 hari sebesar 65% tercapai:",
        f"{dec(percent(quick, given))}%, capaian {dec(percent(percent(quick, given), 65))}%.",
    )
    low, high = min(value for _, value in _RETURNED), max(value for _, value in _RETURNED)
    writer.paragraph(
        f"Pengembalian ke kas negara atas temuan Inspektorat pada tahun 2020–2023 berjumlah Rp{whole(returned)}, yaitu",
        *[f"Rp{whole(value)} ({year})," for year, value in _RETURNED[:3]],
        f"dan Rp{whole(_RETURNED[3][1])} ({_RETURNED[3][0]}), rata-rata hampir"
        f" Rp{dec(Decimal(returned) / 4 / 10**6 + 1, 0)} juta setahun; terendah Rp{dec(Decimal(low) / 10**6, 1)}"
        " juta dan tertinggi",
        f"Rp{dec(Decimal(high) / 10**6, 1)} juta.",
    )
    writer.heading("C. Kapabilitas APIP")
    writer.table(
        "Tabel 4. Penilaian kapabilitas APIP (skala 1–5)",
        [["No", "Elemen", "Bobot (%)", "Nilai 2022", "Nilai 2023", "Tertimbang 2023"]],
        [[str(at), name, str(weight), dec(Decimal(a)), dec(Decimal(b)), dec(Decimal(b) * weight / 100, 3)]
         for at, (name, (weight, a, b)) in enumerate(_ELEMENTS.items(), 1)]
        + [["", "<b>Kapabilitas</b>", "100", dec(levels[0], 3), dec(levels[1], 3), dec(levels[1], 3)]],
    )  # fmt: skip
    better = [name for name, (_, a, b) in _ELEMENTS.items() if b > a]
    writer.paragraph(
        f"Kapabilitas APIP tetap pada level 3 dengan nilai {dec(levels[1], 3)}, naik {dec(levels[1] - levels[0], 3)}",
        f"poin. Nilai naik pada {words(len(better))} elemen dan tetap pada {words(len(_ELEMENTS) - len(better))}",
        "elemen lainnya. Penjaminan kualitas oleh BPKP baru dilakukan pada tahun 2024 sehingga nilai ini bersifat",
        "sementara.",
    )
    writer.heading("D. Integritas")
    wealth, clerks = _WEALTH["LHKPN"], _WEALTH["LHKASN"]
    writer.paragraph(
        f"Dari {wealth[0]} wajib LHKPN, {wealth[1]} orang ({dec(percent(wealth[1], wealth[0]))}%) melapor,",
        f"{wealth[2]} di antaranya tepat waktu; satu orang sedang tugas belajar. LHKASN disampaikan",
        f"{whole(clerks[1])} dari {whole(clerks[0])} pegawai ({dec(percent(clerks[1], clerks[0]))}%). Laporan",
        "gratifikasi yang diterima 83, naik dari 74; menurut KPK 52 laporan milik penerima, 19 milik negara",
        "(Rp23.460.000), dan sisanya, 12 laporan, belum ditetapkan. Pengaduan melalui WBS berjumlah 27, termasuk 4",
        f"dari tahun 2022; 21 selesai ({dec(percent(21, 27, 1), 1)}%), enam masih ditelaah.",
    )
    return writer.report()
