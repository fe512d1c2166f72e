"""School food lessons: figures first sent and then verified, findings confirmed later, cumulative less what left."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm }
body { font: 9.8pt/1.5 "DejaVu Sans Condensed", "DejaVu Sans", sans-serif } h1 { font-size: 13pt; text-align: center }
h2 { font-size: 10.8pt; text-transform: uppercase } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 92%; margin: auto; font-size: 8.2pt } th { background: #e65100; color: #fff }
th, td { border: 1px solid #e0a070; padding: 2px 5px } td.right { text-align: right }
.caption { margin: 10px 0 3px; text-align: center } ol { list-style-type: lower-alpha }
"""

# quarter: first sent, verified
_SENT = {"Triwulan I": (1_284, 1_279), "Triwulan II": (1_506, 1_518), "Triwulan III": (1_731, 1_731),
         "Triwulan IV": (1_420, 1_462)}  # fmt: skip
# district: for each kind of school the schools, lessons and people
_PLACES = {
    "Kota Sindangraja": {"SD/MI": (9, 12, 1_204), "SMP/MTs": (5, 7, 702), "SMA/SMK/MA": (4, 5, 511)},
    "Kabupaten Arga": {"SD/MI": (7, 9, 861), "SMP/MTs": (4, 5, 498), "SMA/SMK/MA": (2, 2, 205)},
    "Kabupaten Lembah Jati": {"SD/MI": (6, 8, 788), "SMP/MTs": (3, 4, 377)},
    "Kabupaten Pesisir": {"SD/MI": (4, 5, 452), "SMP/MTs": (2, 3, 287), "SMA/SMK/MA": (1, 1, 105)},
}
_GROUPS = {"Siswa": (1_978, 2_164), "Guru": (148, 397), "Orang tua": (121, 486), "Pedagang dan pengelola kantin":
           (214, 303), "Komite sekolah dan puskesmas": (71, 108)}  # fmt: skip
# substance: samples tested for it, positive with the quick test, of these confirmed
_TESTS = {"Boraks": (231, 9, 7), "Formalin": (198, 5, 4), "Rhodamin B": (164, 7, 6), "Metanil yellow": (92, 2, 2)}
_SAMPLES, _QUICK, _SURE = 418, 21, 17
# matter: both tests handed in, mean before, mean after, at least 70 afterwards
_MATTERS = {
    "Keamanan pangan jajanan": (1_842, "58.40", "79.15", 1_401),
    "Cek KLIK": (1_655, "61.20", "84.60", 1_433),
    "Bahan berbahaya": (1_207, "55.75", "77.30", 869),
    "Higiene kantin": (496, "63.10", "82.45", 402),
}
_SCHOOLS = {2020: (12, 12, 0), 2021: (18, 18, 0), 2022: (29, 29, 0), 2023: (41, 33, 2), 2024: (47, 31, 1)}
_COSTS = {"Honorarium narasumber": 171_600, "Perjalanan dinas": 203_486, "Konsumsi peserta": 148_760,
          "Bahan uji cepat": 52_300, "Pencetakan": 22_200}  # fmt: skip


def kie_sekolah() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    first, people = (sum(pair[at] for pair in _SENT.values()) for at in (0, 1))
    flat = [row for kinds in _PLACES.values() for row in kinds.values()]
    schools, lessons, present = (sum(row[at] for row in flat) for at in range(3))
    assert people == present == sum(a + b for a, b in _GROUPS.values())
    assert schools == _SCHOOLS[2024][0] == 47
    assert lessons == 47 + 14
    writer.title("LAPORAN KEGIATAN KIE PANGAN JAJANAN ANAK SEKOLAH TAHUN 2024", "BALAI BESAR POM DI SINDANGRAJA")
    writer.heading("A. Pelaksanaan")
    writer.paragraph(
        f"Sepanjang 18 Januari–12 Desember 2024 Balai melaksanakan {lessons} kegiatan komunikasi, informasi, dan",
        f"edukasi (KIE) di {schools} sekolah; empat belas sekolah didatangi dua kali dan 33 sekolah satu kali.",
        f"Pesertanya {whole(people)} orang, rata-rata {dec(Decimal(people) / lessons, 1)} orang per kegiatan. Pada",
        "tahun 2023 Balai",
        "melaksanakan 52 kegiatan di 41 sekolah; sebelas sekolah didatangi dua kali dan 30 sekolah satu kali.",
        f"Pesertanya 5.112 orang, rata-rata {dec(Decimal(5_112) / 52, 1)} orang per kegiatan.",
    )
    assert 11 * 2 + 30 == 52
    writer.table(
        "Tabel 1. Angka sementara dan angka tetap peserta tahun 2024",
        [["No", "Periode", "Angka sementara", "Angka tetap", "Koreksi", "Kumulatif (angka tetap)"]],
        [[str(at), name, whole(a), whole(b), f"+{b - a}" if b > a else f"({a - b})" if a > b else "0",
          whole(sum(pair[1] for pair in list(_SENT.values())[:at]))]
         for at, (name, (a, b)) in enumerate(_SENT.items(), 1)]
        + [["", "Setahun", whole(first), whole(people), f"+{people - first}", ""]],
    )  # fmt: skip
    assert people - first == 12 + 42 - 5
    writer.paragraph(
        "Angka sementara dikirim pada akhir tiap triwulan; angka triwulan IV dikirim pada 20 Desember 2024. Verifikasi",
        "daftar hadir pada 6–15 Januari 2025 menghapus lima nama ganda (triwulan I) dan menambahkan 54 peserta yang",
        "daftar hadirnya terlambat diterima, yaitu 12 pada triwulan II dan 42 pada triwulan IV. Karena itu siaran pers",
        f"tanggal 30 Desember 2024 masih menyebut {whole(first)} peserta, sedangkan laporan ini menggunakan angka",
        f"tetap {whole(people)}. Terhadap tahun 2023 peserta naik {dec(growth(people, 5_112))}%; dengan angka",
        f"sementara kenaikannya {dec(growth(first, 5_112))}%.",
    )
    rows: list[Row] = []
    for letter, (place, kinds) in zip("abcd", _PLACES.items(), strict=True):
        for at, (kind, (a, b, c)) in enumerate(kinds.items()):
            lead: Row = [Spanning(letter, rows=len(kinds)), Spanning(place, rows=len(kinds))] if not at else []
            rows.append([*lead, kind, str(a), str(b), whole(c), dec(Decimal(c) / b, 1)])
    rows.append(["", Spanning("Jumlah", columns=2), str(schools), str(lessons), whole(people),
                 dec(Decimal(people) / lessons, 1)])  # fmt: skip
    writer.table(
        "Tabel 2. Sekolah, kegiatan, dan peserta menurut kabupaten/kota dan jenjang",
        [["", "Kabupaten/kota", "Jenjang", "Sekolah", "Kegiatan", "Peserta", "Peserta per kegiatan"]],
        rows,
    )
    town = sum(row[2] for row in _PLACES["Kota Sindangraja"].values())
    primary = sum(kinds["SD/MI"][2] for kinds in _PLACES.values())
    writer.paragraph(
        f"Peserta di Kota Sindangraja {whole(town)} orang ({dec(percent(town, people, 1), 1)}%), paling banyak dari",
        f"empat kabupaten/kota. Peserta di SD/MI {whole(primary)} orang atau {dec(percent(primary, people, 1), 1)}%",
        "dari seluruh",
        "peserta. Di Kabupaten Lembah Jati tidak ada kegiatan di SMA/SMK/MA.",
    )
    men, women = (sum(pair[at] for pair in _GROUPS.values()) for at in (0, 1))
    writer.table(
        "Tabel 3. Peserta menurut kelompok (angka tetap)",
        [["No", "Kelompok", "Laki-laki", "Perempuan", "Jumlah", "% peserta", "% perempuan dalam kelompok"]],
        [[str(at), name, whole(a), whole(b), whole(a + b), dec(percent(a + b, people)), dec(percent(b, a + b))]
         for at, (name, (a, b)) in enumerate(_GROUPS.items(), 1)]
        + [["", "Jumlah", whole(men), whole(women), whole(people), "100,00", dec(percent(women, people))]],
    )  # fmt: skip
    writer.heading("B. Uji cepat jajanan")
    tests, hits, sure = (sum(row[at] for row in _TESTS.values()) for at in range(3))
    assert hits - _QUICK == sure - _SURE == 2
    writer.table(
        "Tabel 4. Hasil uji cepat dan konfirmasi laboratorium",
        [[Spanning("No", rows=2), Spanning("Parameter", rows=2), Spanning("Diuji", rows=2),
          Spanning("Positif uji cepat (sementara)", columns=2), Spanning("Terkonfirmasi (tetap)", columns=2)],
         ["Temuan", "%", "Temuan", "%"]],
        [[str(at), name, str(n), str(a), dec(percent(a, n)), str(b), dec(percent(b, n))]
         for at, (name, (n, a, b)) in enumerate(_TESTS.items(), 1)]
        + [["", "Jumlah pengujian", str(tests), str(hits), dec(percent(hits, tests)), str(sure),
            dec(percent(sure, tests))]],
    )  # fmt: skip
    writer.paragraph(
        f"Sampel yang diambil {_SAMPLES} buah; tidak semua sampel diuji untuk keempat parameter, sehingga seluruhnya",
        f"ada {tests} pengujian. Uji cepat menandai {_QUICK} sampel dengan {hits} temuan karena dua sampel mengandung",
        f"boraks sekaligus formalin. Laboratorium mengonfirmasi {_SURE} sampel ({sure} temuan); empat sampel ternyata",
        "negatif, masing-masing dengan satu temuan. Sampel yang memenuhi syarat dengan demikian",
        f"{_SAMPLES - _SURE} dari {_SAMPLES} atau {dec(percent(_SAMPLES - _SURE, _SAMPLES))}%, bukan",
        f"{dec(percent(_SAMPLES - _QUICK, _SAMPLES))}% seperti yang dilaporkan sementara.",
    )
    writer.heading("C. Peningkatan pengetahuan")
    pairs, passed = (sum(row[at] for row in _MATTERS.values()) for at in (0, 3))
    before, after = (sum((row[0] * Decimal(row[at]) for row in _MATTERS.values()), Decimal(0)) / pairs for at in (1, 2))
    plain = sum((Decimal(row[2]) for row in _MATTERS.values()), Decimal(0)) / 4
    writer.table(
        "Tabel 5. Nilai tes awal dan tes akhir (0–100)",
        [["No", "Materi", "n*", "Tes awal", "Tes akhir", "Kenaikan (poin)", "Kenaikan (%)", "Nilai ≥ 70", "% n"]],
        [[str(at), name, whole(n), dec(Decimal(a)), dec(Decimal(b)), dec(Decimal(b) - Decimal(a)),
          dec((Decimal(b) - Decimal(a)) / Decimal(a) * 100, 1), whole(c), dec(percent(c, n, 1), 1)]
         for at, (name, (n, a, b, c)) in enumerate(_MATTERS.items(), 1)]
        + [["", "Seluruh materi**", whole(pairs), dec(before), dec(after), dec(after - before),
            dec((after - before) / before * 100, 1), whole(passed), dec(percent(passed, pairs, 1), 1)]],
    )  # fmt: skip
    assert max(_MATTERS, key=lambda m: Decimal(_MATTERS[m][2]) - Decimal(_MATTERS[m][1])) == "Cek KLIK"
    assert max(_MATTERS, key=lambda m: Decimal(_MATTERS[m][2]) / Decimal(_MATTERS[m][1])) == "Bahan berbahaya"
    writer.paragraph(
        f"* Peserta yang menyerahkan tes awal dan tes akhir; {people - pairs} dari {whole(people)} peserta tidak",
        "menyerahkan salah satu atau keduanya. Setiap peserta mengikuti tes untuk satu materi.<br>** Rata-rata",
        f"tertimbang menurut n. Rata-rata sederhana tes akhir keempat materi {dec(plain)}, sedikit berbeda dari",
        "rata-rata tertimbang",
        f"{dec(after)}. Kenaikan dalam poin terbesar pada materi Cek KLIK, tetapi kenaikan relatif terbesar pada",
        "materi bahan berbahaya.",
    )
    writer.heading("D. Sekolah binaan dan anggaran")
    held, kept = 0, []
    for year, (done, new, gone) in _SCHOOLS.items():
        held += new - gone
        kept.append([str(year), str(done), str(new), f"({gone})" if gone else "–", str(held)])
    assert held == 120 == sum(row[0] for row in _SCHOOLS.values()) - 24 - 3
    assert sum(row[0] - row[1] for row in _SCHOOLS.values()) == 24
    writer.table(
        "Tabel 6. Sekolah yang diintervensi tahun 2020–2024",
        [["Tahun", "Diintervensi", "di antaranya baru", "Keluar", "Binaan aktif (akhir tahun)"]],
        kept,
    )
    writer.paragraph(
        f"Dari {schools} sekolah tahun 2024, 31 baru pertama kali diintervensi dan {words(16)} sudah pernah. Satu",
        "sekolah binaan keluar pada tahun 2024 karena digabung; pada tahun 2023 dua sekolah ditutup. Sekolah binaan",
        f"aktif 120, atau {dec(percent(120, 115))}% dari target kumulatif 115 sekolah. Jumlah intervensi selama lima",
        f"tahun, yakni {sum(row[0] for row in _SCHOOLS.values())}, lebih besar karena 24 di antaranya",
        "intervensi ulang dan tiga sekolah telah keluar. Program ini dimulai pada tahun 2020.",
    )
    spent = sum(_COSTS.values())
    writer.table("Tabel 7. Realisasi anggaran (ribu rupiah)", [["No", "Uraian", "Realisasi", "%"]],
                 [[str(at), name, whole(n), dec(percent(n, spent, 1), 1)] for at, (name, n) in
                  enumerate(_COSTS.items(), 1)] + [["", "Jumlah", whole(spent), "100,0"]])  # fmt: skip
    assert sum((percent(n, spent, 1) for n in _COSTS.values()), Decimal(0)) == 100
    writer.paragraph(
        f"Realisasi Rp{whole(spent * 1000)} adalah {dec(percent(spent, 612_500))}% dari pagu Rp612.500.000, sehingga",
        f"biaya per peserta sekitar Rp{whole(Decimal(spent) * 1000 / people)}. Tahun 2025 direncanakan:",
    )
    writer.items(["66 kegiatan di 50 sekolah, di antaranya dua SMA di Kabupaten Lembah Jati;",
                  "daftar hadir elektronik agar angka triwulan tidak perlu dikoreksi;",
                  "uji konfirmasi paling lambat 14 hari kerja setelah uji cepat."])  # fmt: skip
    return writer.report()
