"""An audit of performance: weighted marks, findings by kind, questioned money, deadlines, corrected figures."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 25mm 20mm 30mm }
body { font: 11.5pt/1.45 "Liberation Serif", serif; text-align: justify }
h1 { font-size: 13pt; text-align: center } h2 { font-size: 11.5pt; break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; text-align: left }
th, td { border: 1px solid #000; padding: 2px 4px } th { text-align: center } td.right { text-align: right }
.caption { margin: 10px 0 3px; text-align: center; break-after: avoid }
"""

# aspect: weight, marks of its measures out of 100
_ASPECTS = {
    "Ekonomis": (20, (84, 76, 91)), "Efisien": (30, (72, 68, 80, 75)), "Efektif": (40, (88, 79, 61, 93, 70)),
    "Ketaatan": (10, (95, 90)),
}  # fmt: skip
# kind of finding: findings, recommendations, rupiah
_FINDINGS = {
    "Kerugian daerah": (2, 4, 184_315_750), "Kekurangan penerimaan": (1, 2, 62_480_000),
    "Administrasi": (5, 9, 0), "Ketidakefektifan": (3, 7, 0),
}  # fmt: skip
_SAMPLE = {"Ruas jalan": (38, 12), "Jembatan": (9, 3), "Drainase": (64, 16)}
_YEARS = {"2020": (41, 39, 1), "2021": (36, 31, 4), "2022": (29, 20, 6), "2023": (22, 5, 9)}


def audit_kinerja() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    marks = {name: Decimal(sum(row[1])) / len(row[1]) for name, row in _ASPECTS.items()}
    score = sum((rounded(marks[name]) * row[0] / 100 for name, row in _ASPECTS.items()), Decimal(0))
    assert rounded(score) == rounded(sum((marks[n] * r[0] / 100 for n, r in _ASPECTS.items()), Decimal(0)))
    findings, advice, money = (sum(row[at] for row in _FINDINGS.values()) for at in range(3))
    assert advice == _YEARS["2023"][0]
    there, seen = (sum(row[at] for row in _SAMPLE.values()) for at in (0, 1))
    budget, spent, audited = 74_260_000_000, 71_984_316_500, 40_217_655_000
    writer.title(
        "LAPORAN HASIL AUDIT KINERJA",
        "PEMELIHARAAN INFRASTRUKTUR KOTA TAHUN ANGGARAN 2023",
        "Inspektorat Kota Sukamaju",
    )
    writer.paragraph("Nomor: 700.1.2.1/118/LHA-K/IRBAN.II/2024, tanggal 22 April 2024")
    writer.heading("A. Ruang lingkup")
    writer.paragraph(
        "Audit dilaksanakan selama 24 hari kerja, 26 Februari sampai dengan 2 April 2024 (di luar Sabtu, Minggu, "
        "hari raya",
        f"11 Maret, cuti bersama 12 Maret, dan Jumat Agung 29 Maret), oleh tim {words(6)} orang. Anggaran kegiatan "
        f"Rp{whole(budget)} dengan realisasi",
        f"Rp{whole(spent)} ({dec(percent(spent, budget))}%). Nilai yang diuji Rp{whole(audited)}, yaitu",
        f"{dec(percent(audited, spent))}% dari realisasi. Dari {there} paket pekerjaan diambil {seen} sebagai uji "
        f"petik",
        f"({dec(percent(seen, there))}%): "
        + "; ".join(f"{name.lower()} {b} dari {a}" for name, (a, b) in _SAMPLE.items())
        + ". Karena paket besar didahulukan, porsi nilainya lebih besar daripada porsi jumlahnya.",
    )
    writer.heading("B. Simpulan")
    rows: list[Row] = [
        [str(at), name, str(len(row[1])), f"{row[0]}%", dec(marks[name]), dec(rounded(marks[name]) * row[0] / 100, 2)]
        for at, (name, row) in enumerate(_ASPECTS.items(), 1)
    ]
    writer.table(
        "Tabel 1. Penilaian kinerja",
        [["No", "Aspek", "Banyak indikator", "Bobot", "Nilai rata-rata indikator", "Nilai tertimbang"]],
        [*rows, ["", "Nilai kinerja", str(sum(len(row[1]) for row in _ASPECTS.values())), "100%", "", dec(score)]],
    )
    assert 75 <= score < 85
    low = min(value for _, row in _ASPECTS.items() for value in row[1])
    writer.paragraph(
        f"Nilai kinerja {dec(score)} termasuk kategori <b>cukup berhasil</b> (berhasil ≥85; cukup berhasil 75 sampai",
        "kurang dari 85; kurang berhasil 60 sampai kurang dari 75; tidak berhasil di bawah 60). Nilai tahun",
        f"sebelumnya 74,18, sehingga terdapat kenaikan {dec(rounded(score) - Decimal('74.18'))} poin dan kenaikan satu",
        f"kategori. Aspek efisien masih di bawah 75 ({dec(marks['Efisien'])}). Indikator terendah, umur layanan",
        f"tambalan jalan, bernilai {low}: dari 210 titik yang ditambal triwulan I, 82 ({dec(percent(82, 210), 1)}%)",
        "rusak kembali sebelum enam bulan, dan 31 di antaranya sebelum tiga bulan.",
    )
    writer.heading("C. Temuan dan rekomendasi")
    writer.table(
        "Tabel 2. Temuan menurut jenis",
        [["No", "Jenis temuan", "Temuan", "% temuan", "Rekomendasi", "% rekomendasi", "Nilai (Rp)"]],
        [[str(at), name, str(n), dec(percent(n, findings, 1), 1), str(r), dec(percent(r, advice, 1), 1),
          whole(rp) if rp else "-"] for at, (name, (n, r, rp)) in enumerate(_FINDINGS.items(), 1)]
        + [["", "Jumlah", str(findings), "100,0", str(advice), "100,0", whole(money)]],
    )  # fmt: skip
    paid, before = 97_200_000, 118_450_000
    writer.paragraph(
        f"Dari {findings} temuan, tiga bernilai uang sebesar Rp{whole(money)} ({dec(percent(money, audited))}% dari",
        f"nilai yang diuji). Kekurangan volume pada dua dari tiga jembatan semula dihitung Rp{whole(before)}; setelah",
        f"pengukuran ulang 14 Maret 2024 menjadi Rp{whole(before - 21_134_250)}, turun Rp{whole(21_134_250)}. Sisa",
        f"temuan kerugian daerah, Rp{whole(184_315_750 - before + 21_134_250)}, berasal dari kelebihan bayar",
        f"{words(4)} ruas jalan. Sampai tanggal laporan telah disetor Rp{whole(paid)} ({dec(percent(paid, money))}%),",
        f"dan sisanya Rp{whole(money - paid)} harus disetor paling lambat 60 hari setelah tanggal laporan, yaitu 21",
        "Juni 2024. Satu paket dapat memuat lebih dari satu kelemahan: 19 paket berdokumen tidak lengkap, 13",
        f"terlambat, dan 7 kurang volume atau mutu; hanya {words(5)} dari {seen} paket tanpa kelemahan.",
    )
    writer.heading("D. Tindak lanjut rekomendasi")
    writer.table(
        "Tabel 3. Status rekomendasi per 22 April 2024",
        [[Spanning("Tahun anggaran", rows=2), Spanning("Rekomendasi", rows=2), Spanning("Sesuai", columns=2),
          Spanning("Belum sesuai", rows=2), Spanning("Belum ditindaklanjuti", rows=2)], ["Jumlah", "%"]],
        [[year, str(n), str(done), dec(percent(done, n)), str(part), str(n - done - part)]
         for year, (n, done, part) in _YEARS.items()]
        + [["Jumlah", *_totals()]],
    )  # fmt: skip
    n, done = (sum(row[at] for row in _YEARS.values()) for at in (0, 1))
    n_old, done_old = n - 22, done - 5
    writer.paragraph(
        f"Tanpa rekomendasi tahun 2023 yang baru terbit, tindak lanjut sesuai {done_old} dari {n_old}",
        f"({dec(percent(done_old, n_old))}%), di atas target 2024 sebesar 80%; dengan rekomendasi baru",
        f"{dec(percent(done, n))}%. Satu rekomendasi 2020 yang belum ditindaklanjuti tidak dapat dilaksanakan karena",
        f"penyedia dinyatakan pailit. Rata-rata rekomendasi {dec(rounded(Decimal(advice) / findings, 1), 1)} per",
        "temuan; tiap temuan paling sedikit satu rekomendasi.",
    )
    assert percent(done_old, n_old) > 80 > percent(done, n)
    return writer.report()


def _totals() -> list[str]:
    n, done, part = (sum(row[at] for row in _YEARS.values()) for at in range(3))
    return [str(n), str(done), dec(percent(done, n)), str(part), str(n - done - part)]
