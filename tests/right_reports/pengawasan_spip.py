"""An inspectorate's year: findings followed up, weighted maturity of controls, returned money, training."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 24mm 20mm }
body { font: 10.5pt/1.45 "Liberation Serif", serif }
h1 { font-size: 14pt; text-align: center; text-decoration: underline }
h2 { font-size: 11.5pt; font-variant: small-caps } table { border-collapse: collapse; width: 100%; font-size: 9pt }
th, td { border-top: .5pt solid #000; border-bottom: .5pt solid #000; padding: 3px 5px } th { text-align: center }
td.right { text-align: right }
p { text-align: justify } .caption { margin: 10px 0 3px; text-align: center; font-size: 9.5pt }
.break { break-before: page }
"""

# source: recommendations open on 1 January, new ones; closed, in progress, not yet acted on, cannot be acted on
_SOURCES = {
    "BPK": (64, 38, 71, 24, 5, 2),
    "BPKP": (17, 12, 22, 7, 0, 0),
    "Inspektorat Jenderal": (31, 55, 60, 19, 7, 0),
    "Inspektorat Provinsi": (12, 41, 44, 8, 1, 0),
}
# kind of audit: planned, revised plan, carried out, findings, of those with money, money found, returned
_AUDITS = {
    "Audit kinerja": (14, 12, 12, 67, 11, 418_250_700, 301_118_200),
    "Audit dengan tujuan tertentu": (6, 9, 10, 38, 22, 1_204_663_150, 1_020_400_000),
    "Reviu": (22, 22, 22, 54, 0, 0, 0),
    "Evaluasi": (10, 10, 9, 31, 0, 0, 0),
    "Pemantauan": (8, 8, 8, 0, 0, 0, 0),
}
# component: weight, items, score of items (1 to 5) in 2022 and 2023
_MATURITY = {"Penetapan tujuan": ("40", "3.250", "3.500"), "Struktur dan proses": ("30", "2.964", "3.118"),
             "Pencapaian tujuan": ("30", "3.300", "3.240")}  # fmt: skip
_RISKS = {"Sangat tinggi": (4, 1), "Tinggi": (17, 9), "Sedang": (33, 41), "Rendah": (21, 28), "Sangat rendah": (5, 6)}
_TRAINED = {"Auditor": (38, 2_196), "P2UPD": (11, 418), "Fungsional lain": (7, 119), "Struktural": (6, 84)}


def pengawasan_spip() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    opening, new, closed, working, idle, never = (sum(row[at] for row in _SOURCES.values()) for at in range(6))
    planned, revised, done, findings, costly, found, back = (
        sum(row[at] for row in _AUDITS.values()) for at in range(7)
    )
    before = sum((Decimal(w) * Decimal(a) / 100 for w, a, _ in _MATURITY.values()), start=Decimal(0))
    after = sum((Decimal(w) * Decimal(b) / 100 for w, _, b in _MATURITY.values()), start=Decimal(0))

    writer.title("LAPORAN HASIL PENGAWASAN DAN SPIP", "INSPEKTORAT PROVINSI BUKIT SELATAN TAHUN 2023")
    writer.heading("I. Kegiatan pengawasan")
    writer.paragraph(
        f"Program kerja yang direvisi pada Juli 2023 memuat {revised} penugasan (semula {planned}). Terlaksana {done}",
        f"penugasan atau {dec(percent(done, revised))}%; {words(10)} audit dengan tujuan tertentu termasuk satu",
        f"penugasan di luar program, sedangkan satu evaluasi ditunda ke tahun 2024. Pengawasan menghasilkan {findings}",
        f"temuan, {costly} di antaranya bernilai uang sebesar Rp{whole(found)}.",
    )
    writer.table(
        "Tabel 1. Penugasan dan temuan tahun 2023",
        [["No", "Jenis", "Rencana awal", "Rencana revisi", "Realisasi", "% revisi", "Temuan", "Temuan bernilai uang",
          "Nilai (rupiah)", "Disetor (rupiah)", "% setor"]],
        [[str(at), name, str(a), str(b), str(c), dec(percent(c, b)), str(d) if d else "-", str(e) if e else "-",
          whole(f) if f else "-", whole(g) if g else "-", dec(percent(g, f)) if f else "-"]
         for at, (name, (a, b, c, d, e, f, g)) in enumerate(_AUDITS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(planned), str(revised), str(done), dec(percent(done, revised)), str(findings),
            str(costly), whole(found), whole(back), dec(percent(back, found))]],
    )  # fmt: skip
    writer.paragraph(
        f"Dari nilai temuan itu Rp{dec(Decimal(back) / 10**6)} juta telah disetor ke kas daerah; sisanya, sekitar"
        f" Rp{whole(rounded(Decimal(found - back) / 10**6, 0))} juta, diangsur sampai Juni 2024.",
    )
    writer.heading("II. Tindak lanjut rekomendasi")
    whole_number = opening + new
    writer.paragraph(
        f"Rekomendasi strategis yang harus ditindaklanjuti berjumlah {whole_number}, terdiri atas saldo awal {opening}",
        f"dan tambahan {new}. Sebanyak {closed} ({dec(percent(closed, whole_number))}%) selesai. Tanpa {words(never)}",
        "rekomendasi yang tidak dapat ditindaklanjuti, tingkat penyelesaiannya",
        f"{dec(percent(closed, whole_number - never))}%, melampaui target 73%.",
    )
    writer.table(
        "Tabel 2. Status rekomendasi strategis per 31 Desember 2023",
        [["No", "Pemeriksa", "Saldo awal", "Tambahan", "Selesai", "Dalam proses", "Belum",
          "Tidak dapat ditindaklanjuti",
          "Saldo akhir*", "% selesai"]],
        [[str(at), name, *(str(value) if value else "-" for value in row), str(row[3] + row[4]),
          dec(percent(row[2], row[0] + row[1]))] for at, (name, row) in enumerate(_SOURCES.items(), 1)]
        + [["", "<b>Jumlah</b>", *map(str, (opening, new, closed, working, idle, never)), str(working + idle),
            dec(percent(closed, whole_number))]],
    )  # fmt: skip
    writer.paragraph("* Rekomendasi yang dalam proses dan yang belum ditindaklanjuti.")
    writer.new_page()
    writer.heading("III. Maturitas SPIP")
    writer.table(
        "Tabel 3. Nilai maturitas penyelenggaraan SPIP",
        [["No", "Komponen", "Bobot (%)", "Nilai 2022", "Nilai 2023", "Tertimbang 2023", "Perubahan nilai"]],
        [[str(at), name, w, dec(Decimal(a), 3), dec(Decimal(b), 3), dec(Decimal(w) * Decimal(b) / 100, 3),
          dec(Decimal(b) - Decimal(a), 3)] for at, (name, (w, a, b)) in enumerate(_MATURITY.items(), 1)]
        + [["", "<b>Maturitas SPIP</b>", "100", dec(before, 3), dec(after, 3), dec(after, 3), dec(after - before, 3)]],
    )  # fmt: skip
    writer.paragraph(
        f"Maturitas SPIP berada pada level 3 (terdefinisi) dengan nilai {dec(after, 3)}. Nilai pencapaian tujuan turun",
        "karena opini atas laporan keuangan satu BUMD, tetapi kenaikan dua komponen lainnya lebih besar.",
    )
    first, last = (sum(row[at] for row in _RISKS.values()) for at in (0, 1))
    writer.table(
        "Tabel 4. Risiko menurut tingkatnya",
        [["No", "Tingkat risiko", "Awal 2023", "%", "Akhir 2023", "%", "Perubahan"]],
        [[str(at), name, str(a), dec(percent(a, first)), str(b), dec(percent(b, last)),
          f"+{b - a}" if b > a else f"-{a - b}"] for at, (name, (a, b)) in enumerate(_RISKS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(first), "100,00", str(last), "100,00", f"+{last - first}"]],
    )  # fmt: skip
    severe = [sum(_RISKS[name][at] for name in ("Sangat tinggi", "Tinggi")) for at in (0, 1)]
    writer.paragraph(
        f"Risiko tinggi dan sangat tinggi berkurang dari {severe[0]} menjadi {severe[1]}, walaupun jumlah risiko yang",
        "tercatat",
        f"bertambah {last - first}. Batas yang ditetapkan, maksimal 15% dari seluruh risiko, terpenuhi:"
        f" {dec(percent(severe[1], last))}%.",
    )
    writer.heading("IV. Pengembangan kompetensi")
    people, hours = (sum(row[at] for row in _TRAINED.values()) for at in (0, 1))
    writer.table(
        "Tabel 5. Jam pelatihan pegawai inspektorat",
        [["No", "Kelompok", "Pegawai", "Jam", "Jam per pegawai", "Minimal"]],
        [[str(at), name, str(count), whole(total), dec(Decimal(total) / count, 1), low]
         for at, ((name, (count, total)), low) in enumerate(
             zip(_TRAINED.items(), ("40", "30", "20", "20"), strict=True), 1)]
        + [["", "<b>Inspektorat</b>", str(people), whole(hours), dec(Decimal(hours) / people, 1), "-"]],
    )  # fmt: skip
    writer.paragraph(
        f"Auditor, {dec(percent(38, people, 1), 1)}% dari pegawai, menjalani rata-rata"
        f" {dec(Decimal(2196) / 38, 1)} jam. Dua kelompok, fungsional lain dan struktural, belum mencapai jam minimal.",
    )
    watched = done - _AUDITS["Pemantauan"][2]
    writer.paragraph(
        f"Setiap penugasan menghasilkan rata-rata {dec(Decimal(findings) / done, 1)} temuan, atau"
        f" {dec(Decimal(findings) / watched, 1)} bila pemantauan tidak dihitung. Nilai temuan turun"
        f" {dec((1 - Decimal(found) / 1_852_000_000) * 100, 1)} persen dari tahun 2022 (Rp1.852 juta), sedangkan"
        " tingkat penyetorannya"
        f" naik {dec(percent(back, found) - Decimal('77.90'))} poin dari 77,90 persen.",
    )
    return writer.report()
