"""Enforcement: cases brought over and new, weighted by their stage, verdicts, evidence in millions and in full."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 20mm }
body { font: 10pt/1.5 Carlito, "Liberation Sans", sans-serif } h1 { font-size: 15pt; text-align: right; color: #9c1c1c }
h2 { font-size: 11.5pt; border-top: 1pt solid #9c1c1c; padding-top: 4px }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th, td { border: .4pt dotted #666; padding: 2px 5px }
th { background: #eee; font-weight: normal; font-style: italic } td.right { text-align: center }
.caption { margin: 9px 0 3px; font-weight: bold; text-align: left } .break { break-before: page }
"""

_STAGES = ("SPDP", "Tahap I", "P-21", "Tahap II")
_WEIGHTS = (25, 50, 80, 100)  # percent of a case settled when it has come to the stage
# group: brought over from 2023, new; highest stage reached on 31 December (none, then the four), ended by SP3
_CASES = {
    "Obat": (3, 6, (0, 2, 1, 1, 5), 0),
    "Obat tradisional": (4, 7, (0, 1, 2, 2, 5), 1),
    "Kosmetik": (2, 9, (0, 3, 2, 1, 5), 0),
    "Pangan olahan": (1, 3, (0, 0, 1, 0, 3), 0),
}
_EVIDENCE = {  # group: items, pieces, value of 2024, value of 2023
    "Obat": (58, 412_305, 1_874_220_500, 1_120_450_000),
    "Obat tradisional": (94, 61_870, 936_415_000, 1_408_733_250),
    "Kosmetik": (216, 38_944, 1_502_660_000, 644_118_000),
    "Pangan olahan": (17, 9_120, 108_349_750, 203_600_500),
}
# verdicts: group, months of prison, of those suspended, fine
_VERDICTS = (
    ("Obat", 10, 0, 20_000_000), ("Obat", 18, 0, 50_000_000), ("Obat tradisional", 8, 8, 5_000_000),
    ("Obat tradisional", 12, 0, 15_000_000), ("Obat tradisional", 6, 6, 3_500_000), ("Kosmetik", 7, 0, 10_000_000),
    ("Kosmetik", 5, 5, 2_000_000), ("Pangan olahan", 0, 0, 25_000_000),
)  # fmt: skip
_TARGET = Decimal(74)


def _stage_score(counts: tuple[int, ...]) -> Decimal:
    return Decimal(sum(count * weight for count, weight in zip(counts[1:], _WEIGHTS, strict=True))) / sum(counts)


def penindakan_perkara() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows = list(_CASES.values())
    old, new, dropped = sum(row[0] for row in rows), sum(row[1] for row in rows), sum(row[3] for row in rows)
    stages = tuple(sum(row[2][at] for row in rows) for at in range(5))
    score = rounded(_stage_score(stages))
    items, pieces, value, before = (sum(row[at] for row in _EVIDENCE.values()) for at in range(4))
    prison = [months for _, months, _, _ in _VERDICTS if months]
    fines = [fine for *_, fine in _VERDICTS]
    writer.title("Laporan Penindakan Tahun 2024", "Balai Besar POM di Samudra Jaya")
    writer.heading("1. Perkara")
    writer.paragraph(
        f"Pada tahun 2024 ditangani {old + new} perkara, terdiri atas {old} perkara lanjutan tahun 2023 dan {new}",
        "perkara baru. Satu perkara obat tradisional dihentikan (SP3) karena tersangka meninggal dunia sehingga",
        f"{old + new - dropped} perkara diperhitungkan dalam indikator kinerja. Sampai dengan 31 Desember 2024",
        f"sebanyak {stages[4]} perkara ({dec(percent(stages[4], old + new - dropped))}%) selesai sampai Tahap II dan",
        f"sisanya, {old + new - dropped - stages[4]} perkara, dilanjutkan pada tahun 2025. Target perkara baru, 22",
        "perkara, terlampaui.",
    )
    writer.table(
        "Tabel 1. Perkara menurut komoditas dan tahap tertinggi yang dicapai",
        [["No", "Komoditas", "Lanjutan 2023", "Baru 2024", *_STAGES, "SP3", "Jumlah", "Nilai tahap (%)"]],
        [[str(at), name, str(a), str(b), *(str(v) if v else "-" for v in c[1:]), str(d) if d else "-", str(a + b),
          dec(_stage_score(c))] for at, (name, (a, b, c, d)) in enumerate(_CASES.items(), 1)]
        + [["", "<b>Jumlah</b>", str(old), str(new), *map(str, stages[1:]), str(dropped), str(old + new), dec(score)],
           ["", "<i>Bobot tahap (%)</i>", "", "", *map(str, _WEIGHTS), "", "", ""]],
    )  # fmt: skip
    writer.paragraph(
        "Persentase keberhasilan penindakan dihitung dari bobot tahap tertinggi setiap perkara, tidak termasuk SP3.",
        f"Realisasi {dec(score)}% dibandingkan dengan target {dec(_TARGET)}% menghasilkan capaian",
        f"{dec(percent(score, _TARGET))}%. Rata-rata sederhana keempat komoditas adalah",
        f"{dec(sum((rounded(_stage_score(row[2])) for row in rows), start=Decimal(0)) / len(rows))}%. Pada tahun 2023",
        f"realisasinya 76,15% sehingga turun {dec(Decimal('76.15') - score)} poin. Target akhir Renstra (2024)",
        "sebesar 74% sama dengan target tahun ini.",
    )
    writer.heading("2. Barang bukti")
    writer.table(
        "Tabel 2. Barang bukti perkara baru (juta rupiah)",
        [["No", "Komoditas", "Item", "Satuan", "Nilai 2023", "Nilai 2024", "Perubahan", "Perubahan (%)",
          "Porsi 2024 (%)"]],
        [[str(at), name, str(a), whole(b), dec(Decimal(d) / 10**6, 1), dec(Decimal(c) / 10**6, 1),
          dec(Decimal(c - d) / 10**6, 1) if c > d else f"({dec(Decimal(d - c) / 10**6, 1)})",
          dec(growth(c, d)) if c > d else f"({dec(-growth(c, d))})", dec(percent(c, value))]
         for at, (name, (a, b, c, d)) in enumerate(_EVIDENCE.items(), 1)]
        + [["", "<b>Jumlah</b>", str(items), whole(pieces), dec(Decimal(before) / 10**6, 1),
          dec(Decimal(value) / 10**6, 1),
            dec(Decimal(value - before) / 10**6, 1), dec(growth(value, before)), "100,00"]],
    )  # fmt: skip
    drug = _EVIDENCE["Obat"]
    writer.paragraph(
        f"Nilai barang bukti Rp{whole(value)} atau hampir Rp4,5 miliar, naik {dec(growth(value, before))}%. Satu",
        f"penyitaan obat di Kecamatan Pelabuhan bernilai Rp1.206.000.000, {dec(percent(1_206_000_000, drug[2]))}%",
        "dari nilai barang bukti obat. Satu item yang terdaftar sebagai obat tradisional tetapi mengandung obat",
        f"keras dicatat pada kedua komoditas, sehingga banyaknya item sesungguhnya {items - 1}.",
    )
    writer.new_page()
    writer.heading("3. Putusan pengadilan")
    names = list(_CASES)
    lines = []
    for at, name in enumerate(names, 1):
        own = [row for row in _VERDICTS if row[0] == name]
        jailed = [row[1] for row in own if row[1]]
        lines.append(
            [str(at), name, str(len(own)), str(len(jailed)) if jailed else "-",
             str(sum(1 for row in own if row[2])) if any(row[2] for row in own) else "-",
             (f"{min(jailed)}–{max(jailed)}" if jailed else "-"),
             dec(Decimal(sum(jailed)) / len(jailed), 1) if jailed else "n/a",
             dec(Decimal(sum(row[3] for row in own)) / 10**6, 1)]
        )  # fmt: skip
    suspended = sum(1 for row in _VERDICTS if row[2])
    writer.table(
        "Tabel 3. Putusan yang berkekuatan hukum tetap pada tahun 2024",
        [["No", "Komoditas", "Putusan", "Pidana penjara", "termasuk percobaan", "Lama (bulan)", "Rata-rata (bulan)",
          "Denda (juta Rp)"]],
        [*lines, ["", "<b>Jumlah</b>", str(len(_VERDICTS)), str(len(prison)), str(suspended),
                  f"{min(prison)}–{max(prison)}", dec(Decimal(sum(prison)) / len(prison), 1),
                  dec(Decimal(sum(fines)) / 10**6, 1)]],
    )  # fmt: skip
    writer.paragraph(
        f"Dari {len(_VERDICTS)} ({words(len(_VERDICTS))}) putusan, {words(len(prison))} menjatuhkan pidana penjara",
        f"{min(prison)} sampai {max(prison)} bulan, rata-rata {dec(Decimal(sum(prison)) / len(prison), 1)} bulan",
        f"dengan median {dec(Decimal(median(prison)), 0)} bulan. {words(suspended).capitalize()} di antaranya pidana",
        f"percobaan. Denda seluruhnya Rp{whole(sum(fines))}, tertinggi Rp{whole(max(fines))}, dengan median",
        f"Rp{whole(Decimal(median(fines)))}. Putusan itu sebagian berasal dari perkara yang Tahap II-nya selesai pada",
        "tahun 2022 dan 2023. Pasal yang terbanyak dikenakan adalah Pasal 435 jo. Pasal 138 ayat (2) Undang-Undang",
        "Nomor 17 Tahun 2023 dengan ancaman penjara paling lama 12 (dua belas) tahun atau denda paling banyak",
        "Rp5.000.000.000,00.",
    )
    writer.heading("4. Intelijen dan rekomendasi")
    writer.table(
        "Tabel 4. Kegiatan intelijen",
        [["No", "Kegiatan", "Satuan", "Target", "Realisasi", "Capaian (%)", "Triwulan IV", "Tahun 2023"]],
        [
            ["1", "Laporan intelijen", "laporan", "36", "38", dec(percent(38, 36)), "11", "34"],
            ["2", "Kajian kerawanan kasus", "kajian", "4", "4", dec(percent(4, 4)), "2", "4"],
            ["3", "Operasi terpadu", "operasi", "6", "9", f"{dec(percent(9, 6))}*", "1", "6"],
            ["4", "Laporan yang menjadi perkara", "%", "60", dec(percent(25, 38)), dec(percent(percent(25, 38),
              60)), "n/a",
             dec(percent(22, 34))],
        ],
    )  # fmt: skip
    writer.paragraph(
        "* Capaian penyesuaian 120,00. Operasi terpadu sampai dengan triwulan III telah mencapai 8 operasi; dua",
        "operasi dibiayai kantor pusat. Seluruh 25 perkara baru berasal dari laporan intelijen, termasuk satu",
        "laporan yang menjadi perkara pada bulan Desember. Tersangka perkara baru 27 orang: 19 laki-laki dan 8",
        "perempuan; dua perkara masing-masing mempunyai dua tersangka.",
    )
    return writer.report()
