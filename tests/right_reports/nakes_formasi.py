"""Health workers of a district: posts and holders at two dates, surpluses against shortages, moves, ages, rates."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole, words

_STYLE = """
@page { size: A4; margin: 21mm 20mm }
body { font: 10.6pt/1.45 "Caladea", serif } h1 { font-size: 14pt; text-align: center; font-variant: small-caps }
h2 { font-size: 11.5pt } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.9pt; border-top: 2px solid #4a148c;
border-bottom: 2px solid #4a148c } th { border-bottom: 1px solid #4a148c; padding: 2px 4px }
td { padding: 2px 4px; text-align: center } td:nth-child(2) { text-align: left } tr:last-child td { font-weight: bold }
.caption { margin: 11px 0 3px; text-align: left; font-style: italic } ol { list-style-type: lower-roman }
"""

# post: needed, holders on 31 December 2024 and on 30 June 2025
_POSTS = {
    "Dokter": (58, 41, 44), "Dokter gigi": (18, 12, 12), "Perawat": (236, 201, 214), "Bidan": (248, 262, 257),
    "Apoteker": (22, 13, 16), "Tenaga teknis kefarmasian": (30, 27, 28), "Nutrisionis": (26, 19, 20),
    "Sanitarian": (26, 17, 19), "Ahli teknologi laboratorium medik": (28, 21, 22),
    "Promosi kesehatan": (24, 9, 12), "Administrasi (bukan tenaga kesehatan)": (96, 104, 101),
}  # fmt: skip
# move: civil servants, on contract with the state, on contract with the health centre
_MOVES = {
    "Pegawai pada 31 Desember 2024": (418, 197, 111), "Pengangkatan dari luar": (14, 22, 9),
    "Pengangkatan pegawai BLUD menjadi PPPK": (0, 24, -24), "Pindah masuk": (6, 0, 0), "Pensiun": (-17, 0, 0),
    "Pindah keluar": (-8, 0, 0), "Meninggal dunia": (-2, 0, 0), "Berhenti atau kontrak berakhir": (0, -1, -4),
}  # fmt: skip
_AGES = {"< 30": (31, 98), "30–34": (28, 121), "35–39": (33, 116), "40–44": (37, 94), "45–49": (29, 71),
         "50–54": (22, 38), "55–57": (9, 13), "≥ 58": (2, 3)}  # fmt: skip
# health centre: people in the middle of 2025, doctors, nurses, midwives
_CENTRES = {"Arga": (41_286, 7, 34, 38), "Batu Tiga": (28_914, 5, 27, 33), "Cempaka": (35_470, 6, 30, 36),
            "Danau": (22_108, 4, 22, 26), "Lembang": (31_652, 5, 27, 32), "Merbau": (18_733, 3, 19, 25),
            "Rawa": (44_019, 7, 31, 37), "Selasih": (20_395, 4, 19, 27)}  # fmt: skip


def _signed(value: int) -> str:
    return f"({-value})" if value < 0 else str(value) if value else "–"


def nakes_formasi() -> MadeReport:
    writer = Writer(_STYLE)
    need, old, new = (sum(row[at] for row in _POSTS.values()) for at in range(3))
    start = sum(_MOVES["Pegawai pada 31 Desember 2024"])
    ends = [sum(row[at] for row in _MOVES.values()) for at in range(3)]
    men, women = (sum(row[at] for row in _AGES.values()) for at in (0, 1))
    assert start == old
    assert sum(ends) == new == men + women
    gaps = {name: row[2] - row[0] for name, row in _POSTS.items()}
    short, over = -sum(gap for gap in gaps.values() if gap < 0), sum(gap for gap in gaps.values() if gap > 0)
    assert need - new == short - over
    writer.title("Formasi dan Bezetting Tenaga Kesehatan", "Dinas Kesehatan Kabupaten Arga, Semester I Tahun 2025")
    writer.heading("I. Formasi dan bezetting")
    writer.paragraph(
        f"Pada 31 Desember 2024 Dinas Kesehatan beserta delapan puskesmas mempunyai {old} pegawai, sedangkan formasi",
        f"pada saat itu 798, sehingga keterisian {dec(percent(old, 798))}%. Formasi diubah menjadi {need} dengan",
        f"Keputusan Bupati Nomor 800.1.2/147/2025 tanggal 3 Maret 2025. Pada 30 Juni 2025 pegawai berjumlah {new},",
        f"sehingga keterisian {dec(percent(new, need))}%. Dengan formasi baru keterisian akhir tahun 2024 hanya",
        f"{dec(percent(old, need))}%.",
    )
    writer.table(
        "Tabel 1. Formasi (baru) dan bezetting menurut jabatan",
        [[Spanning("No", rows=2), Spanning("Jabatan", rows=2), Spanning("Formasi", rows=2),
          Spanning("Bezetting", columns=2), Spanning("Perubahan", rows=2),
          Spanning("Lebih/ (kurang) per 30-6-2025", rows=2), Spanning("% terisi per 30-6-2025", rows=2)],
         ["31-12-2024", "30-6-2025"]],
        [[str(at), name, str(a), str(b), str(c), _signed(c - b), _signed(c - a), dec(percent(c, a))]
         for at, (name, (a, b, c)) in enumerate(_POSTS.items(), 1)]
        + [["", "Jumlah", str(need), str(old), str(new), _signed(new - old), _signed(new - need),
            dec(percent(new, need))]],
    )  # fmt: skip
    full = [name for name, gap in gaps.items() if gap > 0]
    assert full == ["Bidan", "Administrasi (bukan tenaga kesehatan)"]
    low = min(_POSTS, key=lambda name: Decimal(_POSTS[name][2]) / _POSTS[name][0])
    assert low == "Promosi kesehatan"
    assert min(gaps.values()) == gaps["Perawat"]
    health = new - _POSTS["Administrasi (bukan tenaga kesehatan)"][2]
    writer.paragraph(
        f"Kekurangan bersih {need - new} orang adalah kekurangan {short} orang pada sembilan jabatan dikurangi",
        f"kelebihan {over} orang pada dua jabatan (bidan 9 dan administrasi 5). Kelebihan itu tidak dapat menutup",
        "kekurangan jabatan",
        f"lain. Kekurangan terbanyak ada pada perawat ({-gaps['Perawat']} orang), sedangkan keterisian terendah pada",
        f"promosi kesehatan ({dec(percent(12, 24))}%). Tanpa tenaga administrasi terdapat {health} tenaga kesehatan.",
    )
    assert sum(gap < 0 for gap in gaps.values()) == 9
    writer.heading("II. Mutasi 1 Januari–30 Juni 2025")
    rows: list[Row] = [["", name, *(_signed(value) for value in row), _signed(sum(row))]
                       for name, row in _MOVES.items()]  # fmt: skip
    writer.table(
        "Tabel 2. Mutasi pegawai menurut status",
        [["", "Uraian", "PNS", "PPPK", "BLUD", "Jumlah"]],
        [*rows, ["", "Pegawai pada 30 Juni 2025", *(str(value) for value in ends), str(new)]],
    )
    came = sum(sum(_MOVES[name]) for name in ("Pengangkatan dari luar", "Pindah masuk"))
    left = came - (new - old)
    assert left == 17 + 8 + 2 + 1 + 4
    writer.paragraph(
        f"Selama semester I masuk {came} pegawai dan keluar {left} pegawai, jadi bertambah {new - old}. Sebanyak 24",
        "pegawai BLUD yang diangkat menjadi PPPK terhitung mulai 1 Juni 2025 hanya berganti status dan tidak menambah",
        f"jumlah. PPPK naik dari 197 menjadi {ends[1]} ({dec(percent(ends[1], new))}% pegawai), PNS turun dari 418",
        f"menjadi {ends[0]} ({dec(percent(ends[0], new))}%), dan pegawai BLUD dari 111 menjadi {ends[2]}",
        f"({dec(percent(ends[2], new))}%). Empat belas CPNS diangkat terhitung mulai 1 April 2025.",
    )
    assert sum((percent(end, new) for end in ends), Decimal(0)) == 100
    writer.heading("III. Usia")
    before, kept = 0, []
    for at, (name, (a, b)) in enumerate(_AGES.items(), 1):
        before += a + b
        kept.append([str(at), name, str(a), str(b), str(a + b), dec(percent(a + b, new)), str(before),
                     dec(percent(before, new))])  # fmt: skip
    share = sum((percent(a + b, new) for a, b in _AGES.values()), Decimal(0))
    assert share != 100
    writer.table(
        "Tabel 3. Pegawai menurut umur dan jenis kelamin, 30 Juni 2025",
        [["No", "Umur (tahun)", "Laki-laki", "Perempuan", "Jumlah", "%", "Kumulatif", "% kumulatif"]],
        [*kept, ["", "Jumlah", str(men), str(women), str(new), "100,00*", "", ""]],
    )
    young = sum(sum(_AGES[name]) for name in ("< 30", "30–34", "35–39"))
    assert sum(sum(_AGES[name]) for name in ("< 30", "30–34")) < (new + 1) // 2 <= young
    aged = sum(_AGES["55–57"]) + sum(_AGES["≥ 58"])
    writer.paragraph(
        f"* Penjumlahan persentase menghasilkan {dec(share)} karena pembulatan. Lebih dari separuh pegawai ({young}",
        f"orang, {dec(percent(young, new))}%) berumur di bawah 40 tahun; median umur berada pada kelompok 35–39 tahun.",
        f"Perempuan {dec(percent(women, new))}%, dengan 2,9 perempuan untuk setiap laki-laki. Pegawai berumur 55",
        f"tahun ke atas {aged} orang; {words(aged - 22)} di antaranya berumur 58 tahun atau lebih, semuanya tenaga",
        "fungsional ahli madya yang batas usia pensiunnya 60 tahun.",
    )
    assert dec(Decimal(women) / men, 1) == "2,9"
    writer.heading("IV. Rasio terhadap penduduk")
    people, doctors, nurses, wives = (sum(row[at] for row in _CENTRES.values()) for at in range(4))
    assert (doctors, nurses, wives) == (44 - 3, 214 - 5, 257 - 3)
    rates = {name: Decimal(row[1]) / row[0] * 10_000 for name, row in _CENTRES.items()}
    writer.table(
        "Tabel 4. Tenaga di puskesmas dan rasio per 10.000 penduduk, 30 Juni 2025",
        [[Spanning("No", rows=2), Spanning("Puskesmas", rows=2), Spanning("Penduduk**", rows=2),
          Spanning("Dokter", columns=2), Spanning("Perawat", columns=2), Spanning("Bidan", columns=2)],
         ["Orang", "Rasio", "Orang", "Rasio", "Orang", "Rasio"]],
        [[str(at), name, whole(row[0]), *(text for n in row[1:] for text in
                                           (str(n), dec(Decimal(n) / row[0] * 10_000)))]
         for at, (name, row) in enumerate(_CENTRES.items(), 1)]
        + [["", "Delapan puskesmas", whole(people), *(text for n in (doctors, nurses, wives) for text in
            (str(n), dec(Decimal(n) / people * 10_000)))]],
    )  # fmt: skip
    high, least = max(rates, key=rates.__getitem__), min(rates, key=rates.__getitem__)
    mean = sum(rates.values(), Decimal(0)) / 8
    writer.paragraph(
        "** Proyeksi penduduk pertengahan tahun 2025. Tabel 4 tidak memuat 3 dokter, 5 perawat, dan 3 bidan yang",
        "bertugas di kantor dinas, sehingga jumlahnya lebih kecil daripada Tabel 1. Rasio dokter",
        f"{dec(Decimal(doctors) / people * 10_000)} per 10.000 penduduk; rata-rata rasio kedelapan puskesmas sedikit",
        f"lebih tinggi, {dec(mean)}. Rasio tertinggi ada di Puskesmas {high} ({dec(rates[high])}) dan terendah di",
        f"Puskesmas {least} ({dec(rates[least])}). Satu",
        f"dokter rata-rata melayani {whole(Decimal(people) / doctors)} penduduk.",
    )
    assert mean > Decimal(doctors) / people * 10_000
    writer.heading("V. Surat tanda registrasi dan tindak lanjut")
    assert health == 512 + 118 + 14
    writer.paragraph(
        f"Dari {health} tenaga kesehatan, {512} orang ({dec(percent(512, health), 2)}%) memegang surat tanda",
        "registrasi (STR) seumur hidup menurut Undang-Undang Nomor 17 Tahun 2023, 118 orang masih memegang STR lama",
        "yang berlaku, dan 14 orang sisanya, seluruhnya CPNS baru, sedang dalam proses. Langkah berikutnya:",
    )
    writer.items([
        "mengusulkan 81 formasi untuk seleksi tahun 2026, 22 di antaranya perawat;",
        "memindahkan lima tenaga administrasi ke perangkat daerah lain sebelum 31 Desember 2025;",
        "memutakhirkan SISDMK versi 3 setiap tanggal 5; narahubung (0254) 400118.",
    ])  # fmt: skip
    assert short == 81
    return writer.report()
