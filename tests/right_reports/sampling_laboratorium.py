"""A laboratory's year: samples carried over, a plan revised, causes counted more than once, proficiency scores."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 18mm 16mm }
body { font: 9.5pt/1.45 "DejaVu Sans", sans-serif } h1 { font-size: 13pt; color: #215732; text-align: center }
h2 { font-size: 10.5pt; background: #e2efda; padding: 3px 6px }
table { border-collapse: collapse; width: 100%; font-size: 7.5pt; margin-top: 4px }
th { background: #548235; color: #fff; padding: 3px; border: .5pt solid #fff } td { padding: 2px 4px }
tbody tr:nth-child(odd) td { background: #f4f9f1 } td.right { text-align: right }
.caption { text-align: center; margin: 9px 0 2px; font-weight: bold } .break { break-before: page }
"""

# group: first plan, revised plan, not finished on 1 January, sampled, withdrawn, not finished on 31 December,
# failing in the laboratory, failing in the laboratory in 2023, finished in 2023
_GROUPS = {
    "Obat": (820, 780, 46, 784, 3, 38, 11, 14, 806),
    "Obat tradisional": (240, 260, 19, 263, 0, 25, 34, 29, 228),
    "Suplemen kesehatan": (70, 60, 4, 60, 0, 2, 1, 0, 68),
    "Kosmetik": (430, 430, 27, 433, 1, 30, 22, 25, 417),
    "Pangan olahan": (760, 810, 55, 812, 6, 71, 63, 77, 742),
}
_CAUSES = {  # cause: samples in 2024, in 2023
    "Cemaran mikroba": (49, 58),
    "Bahan kimia obat": (27, 24),
    "Bahan dilarang pada kosmetik": (17, 19),
    "Kadar zat aktif": (10, 11),
    "Bahan tambahan pangan berlebih": (21, 26),
    "Keseragaman dan disolusi": (4, 6),
    "Lainnya": (15, 13),
}
_ROUNDS = (  # parameter, matrix, organiser, z-score
    ("Asam benzoat", "Saus", "PPPOMN", "-0.42"), ("Parasetamol", "Tablet", "PPPOMN", "1.15"),
    ("Merkuri", "Krim", "ALTICA", "2.31"), ("Angka lempeng total", "Serbuk", "PPPOMN", "-1.87"),
    ("Timbal", "Jamu", "LGC", "0.08"), ("Siklamat", "Sirup", "FAPAS", "-2.00"), ("Sildenafil", "Kapsul", "PPPOMN",
      "0.94"),
)  # fmt: skip
_DAYS = {"Obat": (9, 12, 14, 16, 22), "Obat tradisional": (11, 13, 17, 19, 20, 34), "Kosmetik": (8, 10, 13, 21),
         "Pangan olahan": (6, 9, 10, 12, 15, 18, 21)}  # fmt: skip


def _grade(score: str) -> str:
    size = abs(Decimal(score))
    return "Memuaskan" if size <= 2 else "Diperingati" if size < 3 else "Tidak memuaskan"


def sampling_laboratorium() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    plan, revised, opening, taken, withdrawn, closing, failing, failed, before = (
        sum(row[at] for row in _GROUPS.values()) for at in range(9)
    )
    done = {name: row[2] + row[3] - row[4] - row[5] for name, row in _GROUPS.items()}
    finished = sum(done.values())
    named, named_before = (sum(row[at] for row in _CAUSES.values()) for at in (0, 1))
    writer.title("LAPORAN PENGAMBILAN CONTOH DAN PENGUJIAN TAHUN 2024", "BALAI BESAR POM DI TANJUNGREJA")
    writer.heading("A. Pengambilan contoh")
    writer.paragraph(
        f"Rencana sampling semula {whole(plan)} sampel. Melalui Keputusan Kepala Balai Nomor HK.02.02.11A.07.24.118",
        f"tanggal 8 Juli 2024 rencana menjadi {whole(revised)} sampel, antara lain dengan 50 sampel tambahan pangan",
        f"olahan dan pengurangan 40 sampel obat. Sampai dengan 31 Desember 2024 diambil {whole(taken)} sampel",
        f"({dec(percent(taken, revised))}% dari rencana revisi), tidak termasuk 112 sampel kasus, sampel uji rujukan,",
        "dan sampel pihak ketiga.",
    )
    writer.table(
        "Tabel 1. Rencana dan realisasi sampling",
        [["No", "Komoditas", "Rencana awal", "Rencana revisi", "Realisasi", "% awal", "% revisi",
          "Porsi realisasi (%)"]],
        [[str(at), name, str(row[0]), str(row[1]), str(row[3]), dec(percent(row[3], row[0])),
          dec(percent(row[3], row[1])), dec(percent(row[3], taken))] for at, (name,
            row) in enumerate(_GROUPS.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(plan), whole(revised), whole(taken), dec(percent(taken, plan)),
            dec(percent(taken, revised)), "100,00"]],
    )  # fmt: skip
    writer.heading("B. Pengujian")
    writer.table(
        "Tabel 2. Sampel yang diuji dan hasil uji laboratorium",
        [["No", "Komoditas", "Saldo 1 Jan.", "Masuk", "Batal", "Selesai", "Saldo 31 Des.",
          Spanning("TMS 2024", columns=2), Spanning("TMS 2023", columns=2)],
         ["", "", "", "", "", "", "", "Sampel", "%", "Sampel", "%"]],
        [[str(at), name, str(row[2]), str(row[3]), str(row[4]) if row[4] else "-", str(done[name]), str(row[5]),
          str(row[6]), dec(percent(row[6], done[name])), str(row[7]) if row[7] else "-", dec(percent(row[7], row[8]))]
         for at, (name, row) in enumerate(_GROUPS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(opening), whole(taken), str(withdrawn), whole(finished), str(closing),
          str(failing),
            dec(percent(failing, finished)), str(failed), dec(percent(failed, before))]],
    )  # fmt: skip
    food, herbs = percent(63, done["Pangan olahan"]), percent(34, done["Obat tradisional"])
    writer.paragraph(
        f"Pada tahun 2024 selesai diuji {whole(finished)} sampel, termasuk {opening} sampel yang diambil pada tahun",
        f"2023. Sebanyak {whole(finished - failing)} sampel ({dec(percent(finished - failing, finished))}%) memenuhi",
        f"syarat (MS) dan {failing} sampel ({dec(percent(failing, finished))}%) tidak memenuhi syarat (TMS). Jumlah",
        f"TMS turun {dec(-growth(failing, failed))}%, sedangkan persentasenya turun",
        f"{dec(percent(failed, before) - percent(failing, finished))} poin. TMS tertinggi terdapat pada obat",
        f"tradisional ({dec(herbs)}%), disusul pangan olahan ({dec(food)}%); secara nasional TMS obat tradisional",
        "hampir 11%.",
    )
    writer.new_page()
    writer.table(
        "Tabel 3. Penyebab TMS",
        [["No", "Penyebab", "Sampel 2024", "% sampel TMS", "% penyebab", "Sampel 2023"]],
        [[str(at), name, str(now), dec(percent(now, failing, 1), 1), dec(percent(now, named, 1), 1), str(old)]
         for at, (name, (now, old)) in enumerate(_CAUSES.items(), 1)]
        + [["", "<b>Jumlah penyebab</b>", str(named), "-", "100,0", str(named_before)],
           ["", "<b>Sampel TMS*</b>", str(failing), "100,0", "-", str(failed)]],
    )  # fmt: skip
    writer.paragraph(
        "* Satu sampel dapat TMS karena lebih dari satu penyebab.",
    )
    writer.paragraph(
        f"Sebanyak {named - failing} sampel mempunyai dua penyebab, terutama jamu yang mengandung bahan kimia obat",
        f"dan tercemar mikroba. Cemaran mikroba ditemukan pada {dec(percent(49, failing, 1), 1)}% sampel TMS. Dari 27",
        "sampel yang mengandung bahan kimia obat, 12 mengandung deksametason, sembilan parasetamol, dan lainnya",
        "sildenafil. Selain hasil uji, 94 sampel TMS label; di antara sampel itu 15 juga TMS hasil uji.",
    )
    writer.heading("C. Waktu pengujian dan uji profisiensi")
    days = [value for values in _DAYS.values() for value in values]
    writer.table(
        "Tabel 4. Waktu pengujian sampel yang dipantau (hari kerja; batas 20 hari kerja)",
        [["No", "Komoditas", "Sampel", "Tercepat", "Median", "Rata-rata", "Terlama", "Melewati batas"]],
        [[str(at), name, str(len(values)), str(min(values)), dec(Decimal(median(values)), 1),
          dec(Decimal(sum(values)) / len(values), 1), str(max(values)), str(sum(v > 20 for v in values))]
         for at, (name, values) in enumerate(_DAYS.items(), 1)]
        + [["", "<b>Semua sampel</b>", str(len(days)), str(min(days)), dec(Decimal(median(days)), 1),
            dec(Decimal(sum(days)) / len(days), 1), str(max(days)), str(sum(v > 20 for v in days))]],
    )  # fmt: skip
    good = sum(_grade(score) == "Memuaskan" for *_, score in _ROUNDS)
    writer.table(
        "Tabel 5. Hasil uji profisiensi",
        [["No", "Parameter", "Matriks", "Penyelenggara", "z-score", "Kesimpulan"]],
        [[str(at), name, matrix, host, dec(Decimal(score)), _grade(score)]
         for at, (name, matrix, host, score) in enumerate(_ROUNDS, 1)],
    )  # fmt: skip
    writer.paragraph(
        f"Laboratorium mengikuti {len(_ROUNDS)} uji profisiensi; {good} ({dec(percent(good, len(_ROUNDS)))}%)",
        "memuaskan (|z| ≤ 2) dan satu, merkuri dalam krim, diperingati (2 &lt; |z| &lt; 3). Pada tahun 2023 diikuti",
        "lima uji profisiensi dengan hasil memuaskan seluruhnya. Ruang lingkup akreditasi SNI ISO/IEC 17025:2017",
        "bertambah dari 148 menjadi 163 parameter, 9 di antaranya parameter mikrobiologi. Dari 41 alat utama, 39",
        f"dikalibrasi tepat waktu ({dec(percent(39, 41))}%). Biaya baku pembanding Rp412.650.000, sekitar Rp0,41",
        "miliar, lebih dari seperempat biaya bahan uji sebesar Rp1.588.204.500.",
    )
    return writer.report()
