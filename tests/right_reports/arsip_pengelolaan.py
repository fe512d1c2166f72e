"""Archives kept and destroyed: linear metres, years as rows, a running stock, an audit with printed grades."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import english, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm }
body { font: 10.5pt/1.4 "Liberation Sans", sans-serif } h1 { font-size: 12pt; text-align: center;
  text-decoration: underline }
h2 { font-size: 10.5pt; break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 8px }
th, td { border: 1px solid #777; padding: 2px 4px; text-align: center } th { background: #eee; font-weight: normal }
.caption { margin: 10px 0 3px; font-weight: bold; text-align: center; break-after: avoid }
"""

# year: metres moved in, handed over to the national archive, destroyed
_MOVES = {
    "2019": ("42.50", "0", "18.25"), "2020": ("11.75", "3.20", "0"), "2021": ("27.40", "0", "31.60"),
    "2022": ("38.10", "6.45", "22.80"), "2023": ("45.35", "4.10", "39.75"),
}  # fmt: skip
_START = Decimal("214.60")
# unit: units of filing, listed in the application, weight and mark of the internal supervision
_UNITS = {
    "Sekretariat": (4_812, 4_506, "88.40"), "Direktorat Perencanaan": (2_277, 2_277, "91.25"),
    "Direktorat Pelayanan": (6_930, 5_118, "72.16"), "Direktorat Pengawasan": (3_405, 2_960, "80.00"),
    "Pusat Data": (986, 611, "58.73"),
}  # fmt: skip
_ASPECTS = {"Penciptaan": (20, "86.50"), "Penggunaan": (20, "79.20"), "Pemeliharaan": (30, "74.85"),
            "Penyusutan": (20, "81.40"), "Sumber daya kearsipan": (10, "68.00")}  # fmt: skip
# requests for archives: quarter, served, served within a day, of the same quarter in 2022
_LOANS = {"I": (118, 97, 104), "II": (142, 120, 137), "III": (96, 90, 111), "IV": (173, 139, 128)}


def _grade(value: Decimal) -> str:
    names = ((90, "AA"), (80, "A"), (70, "BB"), (60, "B"), (50, "CC"), (30, "C"))
    return next((name for limit, name in names if value > limit), "D")


def arsip_pengelolaan() -> MadeReport:
    writer = Writer(_STYLE)
    stock = _START
    rows: list[Row] = []
    for year, texts in _MOVES.items():
        came, given, gone = map(Decimal, texts)
        after = stock + came - given - gone
        rows.append([year, dec(stock), dec(came), *(dec(v) if v else "-" for v in (given, gone)), dec(after),
                     dec(percent(after - stock, stock))])  # fmt: skip
        before, stock = stock, after
    came, given, gone = (sum((Decimal(row[at]) for row in _MOVES.values()), Decimal(0)) for at in range(3))
    last = _MOVES["2023"]
    writer.title("LAPORAN PENGELOLAAN ARSIP DINAMIS TAHUN 2023")
    writer.heading("A. Arsip inaktif")
    writer.paragraph(
        f"Arsip inaktif di pusat arsip pada 31 Desember 2023 sepanjang {dec(stock)} meter linear (ml), naik",
        f"{dec(stock - before)} ml atau {dec(percent(stock - before, before))}% dalam setahun dan",
        f"{dec(stock - _START)} ml ({dec(percent(stock - _START, _START))}%) sejak awal 2019. Kapasitas rak 320 ml",
        f"terisi {dec(percent(stock, 320))}%. Selama 2023 dipindahkan dari unit pengolah {dec(Decimal(last[0]))} ml",
        f"dan dimusnahkan {dec(Decimal(last[2]))} ml ({whole(1_272)} boks; 1 ml ≈ 32 boks map tipis).",
    )
    writer.table(
        "Tabel 1. Mutasi arsip inaktif (ml)",
        [[Spanning("Tahun", rows=2), Spanning("Saldo awal", rows=2), Spanning("Bertambah", rows=2),
          Spanning("Berkurang", columns=2), Spanning("Saldo akhir", rows=2), Spanning("Perubahan (%)", rows=2)],
         ["Diserahkan", "Dimusnahkan"]],
        [*rows, ["2019–2023", dec(_START), dec(came), dec(given), dec(gone), dec(stock),
                 dec(percent(stock - _START, _START))]],
    )  # fmt: skip
    assert Decimal(last[2]) * 32 == 1_272
    writer.paragraph(
        "Pemusnahan 2023, yang terbesar dalam lima tahun, mencakup sepertiga lebih dari seluruh arsip yang",
        f"dimusnahkan sejak 2019 ({dec(percent(Decimal(last[2]), gone))}%). Usul musnah semula 41,20 ml menjadi 39,75",
        "ml setelah penilaian panitia tanggal 16 Mei 2023; 1,45 ml dinilai permanen. Persetujuan ANRI terbit 4",
        "September 2023 dan pemusnahan dilaksanakan 21 September 2023.",
    )
    assert max(Decimal(row[2]) for row in _MOVES.values()) == Decimal(last[2]) > gone / 3
    writer.heading("B. Arsip aktif dan pengawasan internal")
    held, listed = sum(row[0] for row in _UNITS.values()), sum(row[1] for row in _UNITS.values())
    marks = {name: Decimal(row[2]) for name, row in _UNITS.items()}
    mean = rounded(sum(marks.values(), Decimal(0)) / 5)
    writer.table(
        "Tabel 2. Berkas aktif dan nilai pengawasan per unit pengolah (ekspor aplikasi, desimal titik)",
        [["Unit pengolah", "Berkas", "Terdaftar", "% terdaftar", "Nilai 2023", "Kategori"]],
        [[name, f"{n:,}", f"{done:,}", english(percent(done, n)), english(marks[name]), _grade(marks[name])]
         for name, (n, done, _) in _UNITS.items()]
        + [["Jumlah/rata-rata", f"{held:,}", f"{listed:,}", english(percent(listed, held)), english(mean),
            _grade(mean)]],
    )  # fmt: skip
    writer.paragraph(
        "Kategori: AA (sangat memuaskan) &gt;90–100; A (memuaskan) &gt;80–90; BB (sangat baik) &gt;70–80; B (baik)",
        "&gt;60–70; CC (cukup) &gt;50–60; C (kurang) &gt;30–50; D (sangat kurang) 0–30. Nilai Direktorat Pengawasan",
        f"tepat 80,00 sehingga berkategori BB. Dari {whole(held)} berkas, {whole(held - listed)} belum terdaftar, tiga",
        f"perlima lebih ({dec(percent(6_930 - 5_118, held - listed))}%) di Direktorat Pelayanan. Hanya satu dari lima",
        f"unit yang berkasnya terdaftar seluruhnya. Median nilai unit {dec(sorted(marks.values())[2])}, lebih tinggi",
        f"dari rata-ratanya ({dec(mean)}). Target 2023 sebesar 77,50 tercapai {dec(percent(mean, Decimal('77.5')))}%;",
        "target 2024 80,10.",
    )
    writer.heading("C. Hasil pengawasan eksternal")
    score = sum((weight * Decimal(value) / 100 for weight, value in _ASPECTS.values()), Decimal(0))
    writer.table(
        "Tabel 3. Audit sistem kearsipan eksternal (ANRI)",
        [["Aspek", "Bobot (%)", "Nilai (0–100)", "Nilai × bobot", "Kategori aspek", "Peringkat nilai"]],
        [[name, str(weight), dec(Decimal(value)), dec(weight * Decimal(value) / 100, 3), _grade(Decimal(value)),
          str(1 + sum(Decimal(other) > Decimal(value) for _, other in _ASPECTS.values()))]
         for name, (weight, value) in _ASPECTS.items()]
        + [["Nilai audit", "100", "", dec(score, 3), _grade(score), ""]],
    )  # fmt: skip
    final = score * Decimal("0.6") + mean * Decimal("0.4")
    writer.paragraph(
        f"Nilai audit eksternal {dec(score, 3)}. Nilai pengawasan kearsipan, yaitu 60% eksternal dan 40% internal",
        f"(rata-rata unit), adalah {dec(final)} ({_grade(final)}), naik {dec(rounded(final) - Decimal('73.62'))} poin",
        "dari 73,62 pada 2022 dan di atas rata-rata kementerian/lembaga (75,14), peringkat 29 dari 82.",
    )
    writer.heading("D. Layanan")
    served, fast, old = (sum(row[at] for row in _LOANS.values()) for at in range(3))
    fourth, third = _LOANS["IV"], _LOANS["III"]
    writer.table(
        "Tabel 4. Peminjaman arsip",
        [[Spanning("Uraian", rows=2), Spanning("Triwulan 2023", columns=4), Spanning("Setahun", columns=2)],
         [*_LOANS, "2023", "2022"]],
        [["Peminjaman", *(str(row[0]) for row in _LOANS.values()), str(served), str(old)],
         ["Kumulatif 2023", *(str(sum(row[0] for row in list(_LOANS.values())[: at + 1])) for at in range(4)),
          str(served), ""],
         ["Dilayani ≤1 hari (%)", *(dec(percent(row[1], row[0])) for row in _LOANS.values()),
          dec(percent(fast, served)), "81,25"]],
    )  # fmt: skip
    writer.paragraph(
        f"Peminjaman triwulan IV naik {dec(percent(fourth[0] - third[0], third[0]))}% dari triwulan III dan",
        f"{dec(percent(fourth[0] - fourth[2], fourth[2]))}% dari triwulan IV 2022; setahun naik",
        f"{dec(percent(served - old, old))}%. Satu peminjaman dapat meliputi lebih dari satu berkas: {served}",
        f"peminjaman meliputi {whole(1_324)} berkas (rata-rata {dec(rounded(Decimal(1_324) / served, 1), 1)} berkas).",
        f"{words(12).capitalize()} berkas belum kembali melewati batas 14 hari kerja, yaitu {dec(percent(12, 1_324))}%",
        "dari berkas yang dipinjam. Arsiparis 17 orang (9 terampil, 8 ahli), sedangkan kebutuhan menurut analisis",
        f"beban kerja 26 orang; terpenuhi {dec(percent(17, 26), 2)}%, kurang {words(9)} orang. Anggaran",
        f"Rp{whole(1_184_000_000)}, realisasi Rp{whole(1_169_452_300)}",
        f"({dec(percent(1_169_452_300, 1_184_000_000))}%).",
    )
    return writer.report()
