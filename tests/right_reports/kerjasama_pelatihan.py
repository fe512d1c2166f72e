"""A training centre and its cooperation: courses and people, costs, evaluations, agreements."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 18mm 22mm }
body { font: 10.5pt/1.4 Carlito, "Liberation Sans", sans-serif }
h1 { font-size: 18pt; text-align: center; color: #1f3864 }
h2 { font-size: 13pt; color: #2f5496 } table { border-collapse: collapse; margin: 0 auto; font-size: 9.2pt; width: 92% }
th { background: #4472c4; color: #fff; padding: 3px; border: .5pt solid #4472c4 }
td { border: .5pt solid #8eaadb; padding: 2px 6px } tbody tr:nth-child(odd) { background: #d9e2f3 }
td.right { text-align: right } .caption { text-align: center; margin: 8px 0 3px } .break { break-before: page }
"""

# course: classes planned, held, people planned, began, passed, pre-test, post-test, spent
_COURSES = {
    "Pelatihan dasar CPNS": (4, 4, 160, 152, 151, "58.20", "84.65", 1_216_000_000),
    "Kepemimpinan administrator": (1, 1, 40, 38, 38, "66.40", "88.10", 612_800_000),
    "Pembentukan jabatan fungsional PFM": (6, 7, 180, 206, 198, "51.75", "82.30", 884_650_000),
    "Inspektur CPOB": (2, 2, 50, 50, 46, "60.00", "85.50", 301_275_000),
    "Pengujian mikrobiologi": (3, 2, 75, 51, 51, "62.90", "90.05", 148_920_500),
    "Pelatihan daring terbuka": (12, 15, 3_600, 4_871, 4_218, "n/a", "n/a", 96_340_000),
}
_LEVELS = {  # element of the evaluation: weight, score (of 4)
    "Materi": (25, "3.62"), "Pengajar": (30, "3.71"), "Penyelenggaraan": (20, "3.48"),
    "Sarana": (15, "3.20"), "Manfaat di tempat kerja": (10, "3.55"),
}  # fmt: skip
# partner: agreements at the start of 2023, new, ended, active ones with activity in 2023
_PARTNERS = {"Kementerian/lembaga": (31, 6, 4, 27), "Pemerintah daerah": (58, 11, 9, 41),
             "Perguruan tinggi": (44, 13, 2, 35),
             "Asosiasi dan dunia usaha": (17, 5, 5, 12), "Luar negeri": (12, 2, 1, 11)}  # fmt: skip
_HOSTED = ((2019, 9, 61), (2020, 2, 14), (2021, 3, 22), (2022, 6, 40), (2023, 8, 57))  # year, programmes, guests


def kerjasama_pelatihan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows = list(_COURSES.values())
    planned, held, seats, began, passed = (sum(int(row[at]) for row in rows) for at in range(5))
    spent = sum(row[7] for row in rows)
    web = rows[-1]
    face = [
        total - mine for total, mine in zip((held, began, passed, spent), (web[1], web[3], web[4], web[7]), strict=True)
    ]
    tested = [row for row in rows if row[5] != "n/a"]
    gain = rounded(sum((Decimal(row[6]) - Decimal(row[5]) for row in tested), start=Decimal(0)) / len(tested))
    weighed = rounded(
        sum((row[3] * (Decimal(row[6]) - Decimal(row[5])) for row in tested), start=Decimal(0))
        / sum(row[3] for row in tested)
    )
    index = sum((Decimal(score) * weight / 100 for weight, score in _LEVELS.values()), start=Decimal(0))
    start, new, ended, busy = (sum(row[at] for row in _PARTNERS.values()) for at in range(4))
    active = start + new - ended
    writer.title("LAPORAN PELATIHAN DAN KERJA SAMA TAHUN 2023", "PUSAT PENGEMBANGAN SDM PENGAWASAN OBAT DAN MAKANAN")
    writer.heading("I. Pelatihan")
    writer.table(
        "Tabel 1. Pelaksanaan pelatihan",
        [["No", "Pelatihan", Spanning("Kelas", columns=2), Spanning("Peserta", columns=4), Spanning("Rata-rata tes",
          columns=3),
          "Biaya"],
         ["", "", "Rencana", "Realisasi", "Rencana", "Mulai", "Lulus", "% lulus", "Awal", "Akhir", "Kenaikan",
           "(juta Rp)"]],
        [[str(at), name, str(a), str(b), whole(c), whole(d), whole(e), dec(percent(e, d)),
          f if f == "n/a" else dec(Decimal(f)), g if g == "n/a" else dec(Decimal(g)),
          "-" if f == "n/a" else dec(Decimal(g) - Decimal(f)), dec(Decimal(h) / 10**6, 1)]
         for at, (name, (a, b, c, d, e, f, g, h)) in enumerate(_COURSES.items(), 1)]
        + [["", "<b>Jumlah</b>", str(planned), str(held), whole(seats), whole(began), whole(passed),
            dec(percent(passed, began)), "", "", "", dec(Decimal(spent) / 10**6, 1)]],
    )  # fmt: skip
    writer.paragraph(
        f"Pada tahun 2023 diselenggarakan {held} kelas dari {planned} kelas yang direncanakan",
        f"({dec(percent(held, planned))}%) dengan {whole(began)} peserta; seorang pegawai yang mengikuti dua",
        f"pelatihan dihitung dua kali. Pelatihan tatap muka terdiri atas {face[0]} kelas dengan {face[1]} peserta,",
        f"{face[2]} di antaranya lulus ({dec(percent(face[2], face[1]))}%), sedangkan pelatihan daring terbuka",
        f"diikuti {whole(web[3])} orang, termasuk 1.306 peserta dari luar Badan POM. Satu kelas pengujian",
        "mikrobiologi diundurkan ke Februari 2024.",
    )
    writer.paragraph(
        f"Nilai tes naik rata-rata {dec(gain)} poin pada {words(len(tested))} pelatihan, atau {dec(weighed)} poin",
        f"bila ditimbang dengan banyaknya peserta. Biaya pelatihan Rp{whole(spent)}; biaya per peserta tatap muka",
        f"Rp{dec(Decimal(face[3]) / face[1] / 10**6)} juta, sedangkan per peserta daring kurang dari Rp20.000",
        f"(Rp{whole(Decimal(web[7]) / web[3])}). Pagu pelatihan Rp3.298.750.000 dengan demikian terserap",
        f"{dec(percent(spent, 3_298_750_000))}%.",
    )
    writer.table(
        "Tabel 2. Evaluasi penyelenggaraan (skala 1–4)",
        [["No", "Unsur", "Bobot (%)", "Nilai", "Nilai tertimbang", "Konversi (× 25)"]],
        [[str(at), name, str(weight), dec(Decimal(score)), dec(Decimal(score) * weight / 100, 3),
          dec(Decimal(score) * 25)] for at, (name, (weight, score)) in enumerate(_LEVELS.items(), 1)]
        + [["", "<b>Indeks</b>", "100", "", dec(index, 3), dec(index * 25)]],
    )  # fmt: skip
    writer.paragraph(
        f"Indeks kepuasan peserta {dec(index * 25)} melampaui target 87,00",
        f"({dec(percent(rounded(index * 25), 87))}%). Unsur sarana, satu-satunya yang nilai konversinya kurang dari",
        "85, dinilai rendah karena jaringan internet asrama.",
    )
    writer.new_page()
    writer.heading("II. Kerja sama")
    writer.table(
        "Tabel 3. Naskah kerja sama",
        [["No", "Mitra", "Berlaku 1 Jan.", "Baru", "Berakhir", "Berlaku 31 Des.", "Ada kegiatan", "% aktif",
          "% naskah"]],
        [[str(at), name, str(a), str(b), f"({c})", str(a + b - c), str(d), dec(percent(d, a + b - c)),
          dec(percent(a + b - c, active))] for at, (name, (a, b, c, d)) in enumerate(_PARTNERS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(start), str(new), f"({ended})", str(active), str(busy), dec(percent(busy, active)),
            "100,00"]],
    )  # fmt: skip
    schools = _PARTNERS["Perguruan tinggi"]
    net = {name: row[1] - row[2] for name, row in _PARTNERS.items()}
    writer.paragraph(
        f"Naskah kerja sama yang berlaku bertambah {active - start} menjadi {active} ({dec(growth(active, start))}%).",
        f"Pertambahan bersih terbesar pada perguruan tinggi ({net['Perguruan tinggi']}), disusul kementerian/lembaga",
        f"dan pemerintah daerah bersama-sama (masing-masing {net['Pemerintah daerah']}). Naskah dengan asosiasi dan",
        "dunia usaha tidak berubah jumlahnya: lima baru dan lima berakhir. Naskah yang ditindaklanjuti dengan",
        f"kegiatan {busy}, termasuk {schools[3]} naskah dengan perguruan tinggi; target {whole(70)}% tercapai. Satu",
        "naskah tiga pihak (Badan POM, Universitas, dan pemerintah daerah) dicatat hanya pada perguruan tinggi.",
    )
    total = [sum(row[at] for row in _HOSTED) for at in (1, 2)]
    writer.table(
        "Tabel 4. Kerja Sama Selatan-Selatan: program dan peserta negara mitra",
        [["Tahun", "Keterangan", "Program", "Peserta", "Peserta per program", "Perubahan peserta (%)",
          "Peserta kumulatif"]],
        [[str(year), "daring" if year in {2020, 2021} else "tatap muka", str(a), str(b), dec(Decimal(b) / a, 1),
          dec(growth(b, _HOSTED[at - 1][2])) if at else "–", str(sum(row[2] for row in _HOSTED[: at + 1]))]
         for at, (year, a, b) in enumerate(_HOSTED)],
    )  # fmt: skip
    writer.paragraph(
        f"Selama lima tahun {total[0]} program diikuti {total[1]} peserta dari 19 negara. Peserta tahun 2023 naik",
        f"{dec(growth(57, 40))}% dari tahun 2022, tetapi masih {61 - 57} orang di bawah tahun 2019. Dari {57}",
        "peserta, 21 berasal dari Palestina dan Timor-Leste, 17 dari negara Pasifik, dan selebihnya dari Afrika;",
        f"perempuan berjumlah 30 orang ({dec(percent(30, 57))}%). Hibah mitra setara Rp1,1 miliar tidak dibukukan",
        "dalam DIPA. Perjanjian dengan Swissmedic (Nomor KS.01.01.1.2.06.23.14) ditandatangani pada 12 Juni 2023 dan",
        "berlaku 5 (lima) tahun.",
    )
    return writer.report()
