"""Quality of a hospital: beds added in July, months without a case, less is better, a class of patients not judged."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 24mm }
body { font: 10.5pt/1.6 "Liberation Serif", serif } h1 { font-size: 15pt; font-variant: small-caps; text-align: center }
h2 { font-size: 12pt; text-decoration: underline } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th, td { padding: 5px 5px }
thead { border-top: 2px solid; border-bottom: 1px solid } tbody { border-bottom: 2px solid }
td:not(:nth-child(-n+2)) { text-align: right } tr { break-inside: avoid }
.caption { margin: 14px 0 4px; text-align: left } sup { font-size: 6.5pt } .break { break-before: page }
"""

# class: beds January to June, beds July to December, days of care, patients gone alive, dead within 48 hours, later
_WARDS = {
    "VIP": (14, 14, 2_684, 846, 2, 3),
    "Kelas I": (28, 32, 8_019, 2_074, 11, 14),
    "Kelas II": (36, 36, 10_127, 2_512, 16, 20),
    "Kelas III": (72, 84, 23_908, 5_688, 48, 61),
    "ICU/NICU": (12, 14, 3_614, 702, 74, 92),
}
# indicator: numerator, denominator, standard, less is better
_QUALITY = {
    "Kepatuhan kebersihan tangan": (4_312, 4_876, 85, False),
    "Kepatuhan penggunaan APD": (1_988, 1_988, 100, False),
    "Kepatuhan identifikasi pasien": (3_204, 3_211, 100, False),
    "Waktu tanggap operasi seksio sesarea emergensi ≤30 menit": (176, 214, 80, False),
    "Waktu tunggu rawat jalan ≤60 menit": (20_842, 25_116, 80, False),
    "Penundaan operasi elektif >1 jam": (118, 2_406, 5, True),
    "Pelaporan hasil kritis laboratorium ≤30 menit": (935, 941, 100, False),
    "Kepatuhan penggunaan formularium nasional": (61_774, 66_931, 80, False),
    "Pasien jatuh": (9, 10_418, 0, True),
    "Infeksi daerah operasi": (31, 2_406, 2, True),
}
# month: deliveries with severe pre-eclampsia, mothers who died
_MOTHERS = ((7, 0), (4, 0), (6, 0), (0, 0), (5, 1), (8, 0), (3, 0), (0, 0), (6, 0), (9, 0), (5, 0), (4, 0))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_DISEASES = (("A91", "Demam berdarah dengue", 1_026, 8), ("J18.9", "Pneumonia", 911, 44),
             ("A09", "Gastroenteritis", 874, 3), ("I64", "Strok", 702, 61), ("E11", "Diabetes melitus tipe 2", 688, 19),
             ("N18", "Penyakit ginjal kronik", 688, 27), ("I50", "Gagal jantung", 531, 38),
             ("O82", "Persalinan seksio sesarea", 498, 1), ("K35", "Apendisitis akut", 377, 0),
             ("P07", "Bayi berat lahir rendah", 342, 21))  # fmt: skip
# quarter: income from insurance, from others, in rupiah
_INCOME = {"I": (21_406_118_250, 3_815_402_000), "II": (24_912_774_600, 4_206_915_500),
           "III": (26_338_905_125, 4_377_218_400), "IV": (31_127_460_025, 4_602_551_100)}  # fmt: skip
_TARGET = 118_000_000_000


def rs_mutu_dan_spm() -> MadeReport:
    writer = Writer(_STYLE)
    beds_days = {n: a * 181 + b * 184 for n, (a, b, *_) in _WARDS.items()}
    out = {n: r[3] + r[4] + r[5] for n, r in _WARDS.items()}
    care, gone, early, late = (sum(r[at] for r in _WARDS.values()) for at in (2, 3, 4, 5))
    first, second = (sum(r[at] for r in _WARDS.values()) for at in (0, 1))
    room, every = sum(beds_days.values()), sum(out.values())
    mean_beds = Decimal(room) / 365
    bor, los = percent(care, room), rounded(Decimal(care) / every)
    gdr, ndr = rounded(Decimal(early + late) * 1000 / every), rounded(Decimal(late) * 1000 / every)
    writer.title("Laporan Mutu dan Standar Pelayanan Minimal 2023", "RSUD dr. Soebandi Wirya")
    writer.heading("Pengantar Direktur")
    writer.paragraph(
        f"Selama 2023 rumah sakit merawat {whole(every)} pasien yang keluar hidup atau meninggal. BOR {dec(bor)}%",
        f"berada dalam rentang ideal 60–85%, rata-rata lama rawat {dec(los)} hari, dan angka kematian di atas 48 jam",
        f"(NDR) {dec(ndr)}‰, di bawah batas 25‰. Tempat tidur ditambah pada 1 Juli 2023, sehingga jumlah tempat tidur",
        f"pada akhir tahun ({second}) tidak dapat dipakai untuk menghitung ulang BOR; yang dipakai ialah hari tempat",
        "tidur tersedia.",
    )
    assert Decimal(60) < bor < 85
    assert ndr < 25
    writer.heading("1. Rawat inap")
    rows: list[Row] = []
    for n, (a, b, days, alive, x, y) in _WARDS.items():
        beds = Decimal(beds_days[n]) / 365
        rows.append([n, f"{a}/{b}", whole(beds_days[n]), whole(days), whole(alive), f"{x} + {y}",
                     dec(percent(days, beds_days[n])), dec(Decimal(days) / out[n]), dec(Decimal(out[n]) / beds, 1),
                     dec(Decimal(beds_days[n] - days) / out[n])])  # fmt: skip
    writer.table(
        "Tabel 1. Indikator rawat inap menurut kelas",
        [[Spanning("Kelas", rows=2), Spanning("Tempat tidur<sup>1</sup>", rows=2),
          Spanning("Hari tempat tidur", rows=2), Spanning("Hari perawatan", rows=2),
          Spanning("Pasien keluar", columns=2),
          Spanning("BOR (%)", rows=2), Spanning("AvLOS (hari)", rows=2), Spanning("BTO (kali)", rows=2),
          Spanning("TOI (hari)", rows=2)], ["Hidup", "Meninggal<sup>2</sup>"]],
        [*rows, ["Rumah sakit", f"{first}/{second}", whole(room), whole(care), whole(gone), f"{early} + {late}",
                 dec(bor), dec(los), dec(Decimal(every) / mean_beds, 1), dec(Decimal(room - care) / every)]],
    )  # fmt: skip
    low = {n: percent(r[2], beds_days[n]) for n, r in _WARDS.items()}
    least = min(low, key=low.__getitem__)
    writer.paragraph(
        "<sup>1</sup> Januari–Juni (181 hari)/Juli–Desember (184 hari). <sup>2</sup> Kurang dari 48 jam + 48 jam",
        f"atau lebih. Tempat tidur bertambah dari {first} menjadi {second}, rata-rata tertimbang {dec(mean_beds, 1)}.",
        f"BOR terendah di {least} ({dec(low[least])}%). Meninggal {early + late} pasien: {early} kurang dari 48 jam",
        f"dan {late} lainnya sesudahnya. GDR {dec(gdr)}‰ dan NDR {dec(ndr)}‰ memakai penyebut yang sama,",
        f"{whole(every)} pasien keluar. Hampir separuh kematian ({dec(percent(166, early + late))}%) terjadi di",
        f"ICU/NICU, yang hanya merawat {dec(percent(out['ICU/NICU'], every))}% pasien. Pasien yang pindah kelas",
        "dicatat pada kelas terakhir.",
    )
    assert 74 + 92 == 166
    assert Decimal("0.48") < Decimal(166) / (early + late) < Decimal("0.5")
    writer.heading("2. Indikator nasional mutu")
    lines: list[Row] = []
    met: list[str] = []
    for at, (n, (top, base, std, less)) in enumerate(_QUALITY.items(), 1):
        fine = top * 100 <= std * base if less else top * 100 >= std * base
        met += [n] * fine
        value = percent(top, base)
        sign = "" if std in (0, 100) else "≤" if less else "≥"
        lines.append([str(at), n, whole(top), whole(base), dec(value), f"{sign}{std}", "tercapai" if fine else "belum"])
    writer.table(
        "Tabel 2. Indikator nasional mutu tahun 2023",
        [["No", "Indikator", "Numerator", "Denominator", "Hasil (%)", "Standar (%)", "Keterangan"]],
        lines,
    )
    misses = [n for n in _QUALITY if n not in met]
    hand = _QUALITY["Kepatuhan kebersihan tangan"]
    writer.paragraph(
        f"Dari sepuluh indikator, {len(met)} tercapai dan {len(misses)} belum, yaitu",
        f"{', '.join(n[0].lower() + n[1:] for n in misses)}. Standar 100% tidak dipenuhi oleh hasil 99,78% atau",
        "99,36%; tujuh dan enam kejadian tetap dihitung. Untuk penundaan operasi, pasien jatuh, dan infeksi daerah",
        f"operasi, hasil yang kecil adalah yang baik. Pasien jatuh 9 dari {whole(_QUALITY['Pasien jatuh'][1])} pasien",
        f"pada bangsal yang dipantau atau {dec(percent(9, 10_418))}% ({dec(Decimal(9) * 1000 / care)} kejadian tiap",
        f"1.000 hari perawatan). Kebersihan tangan {dec(percent(hand[0], hand[1]))}% dihitung dari kesempatan yang",
        "diamati, bukan jumlah petugas.",
    )
    assert percent(3_204, 3_211) == Decimal("99.78")
    assert percent(935, 941) == Decimal("99.36")
    writer.heading("3. Kematian ibu karena preeklampsia berat")
    months: list[Row] = [
        [m, str(n) if n else "0", str(d), dec(percent(d, n)) if n else "–"]
        for m, (n, d) in zip(_MONTHS, _MOTHERS, strict=True)
    ]
    cases, deaths = (sum(r[at] for r in _MOTHERS) for at in (0, 1))
    with_cases = sum(1 for n, _ in _MOTHERS if n)
    average = rounded(sum(percent(d, n) for n, d in _MOTHERS if n) / Decimal(with_cases))
    writer.table(
        "Tabel 3. Persalinan dengan preeklampsia berat",
        [["Bulan", "Kasus", "Meninggal", "%"]],
        [*months, ["Setahun", str(cases), str(deaths), dec(percent(deaths, cases))]],
    )
    writer.paragraph(
        "Pada April dan Agustus tidak ada kasus sehingga persentasenya tidak dihitung (–), bukan 0%. Setahun",
        f"{deaths} ibu meninggal dari {cases} kasus ({dec(percent(deaths, cases))}%), jauh di bawah batas SPM 30%.",
        f"Rata-rata persentase {with_cases} bulan yang ada kasusnya {dec(average)}%; angka itu tidak dipakai karena",
        "kasus tiap bulan berbeda.",
    )
    writer.new_page()
    writer.heading("4. Sepuluh besar penyakit rawat inap")
    ten = sum(d[2] for d in _DISEASES)
    ten_dead = sum(d[3] for d in _DISEASES)
    writer.table(
        "Tabel 4. Sepuluh besar penyakit rawat inap",
        [["Urutan", "Diagnosis (kode ICD-10)", "Kasus", "% seluruh pasien", "Meninggal", "CFR (%)"]],
        [[str(1 + sum(o[2] > n for o in _DISEASES)), f"{name} ({code})", whole(n), dec(percent(n, every)),
          str(d) if d else "–", dec(percent(d, n)) if d else "–"] for code, name, n, d in _DISEASES]
        + [["", "Sepuluh besar", whole(ten), dec(percent(ten, every)), str(ten_dead), dec(percent(ten_dead, ten))],
           ["", "Penyakit lainnya", whole(every - ten), dec(percent(every - ten, every)), str(early + late - ten_dead),
            dec(percent(early + late - ten_dead, every - ten))]],
    )  # fmt: skip
    dbd = _DISEASES[0]
    writer.paragraph(
        "Diabetes melitus tipe 2 dan penyakit ginjal kronik sama banyak (688 kasus) dan sama-sama di urutan kelima.",
        f"Sepuluh besar mencakup {whole(ten)} atau {dec(percent(ten, every))}% pasien, dan menyumbang {ten_dead}",
        f"kematian ({dec(percent(ten_dead, early + late))}%). CFR tertinggi pada strok, {dec(percent(61, 702))}%.",
        f"Kasus demam berdarah {whole(dbd[2])}, sedangkan Dinas Kesehatan mencatat 1.311 kasus di kota ini, karena",
        "sebagian dirawat di rumah sakit lain; 214 dari kasus kami berasal dari luar kota. Jumlah kode ICD-10 yang",
        "dipakai 1.118.",
    )
    writer.heading("5. Instalasi gawat darurat")
    triage = {"Merah": (2_118, 2_104), "Kuning": (11_406, 11_020), "Hijau": (14_877, 13_266), "Hitam": (93, 0)}
    visits = sum(n for n, _ in triage.values())
    on_time, treated = sum(t for _, t in triage.values()), visits - 93
    writer.table(
        "Tabel 5. Kunjungan IGD dan waktu tanggap ≤5 menit",
        [["No", "Triase", "Kunjungan", "% kunjungan", "Ditangani ≤5 menit", "% tepat waktu"]],
        [[str(at), n, whole(c), dec(percent(c, visits)), whole(t) if t else "–", dec(percent(t, c)) if t else "–"]
         for at, (n, (c, t)) in enumerate(triage.items(), 1)]
        + [["", "Jumlah", whole(visits), dec(percent(visits, visits)), whole(on_time), dec(percent(on_time, treated))]],
    )  # fmt: skip
    writer.paragraph(
        f"Pasien triase hitam (datang sudah meninggal) tidak dinilai, sehingga penyebut ketepatan {whole(treated)},",
        f"bukan {whole(visits)}. Ketepatan {dec(percent(on_time, treated))}% belum memenuhi standar 100%. Kunjungan",
        f"naik {dec(growth(visits, 26_940))}% dari 26.940 pada tahun 2022. Kunjungan yang berlanjut rawat inap 9.014,",
        "di antaranya 1.655 ke ICU atau kamar operasi.",
    )
    writer.heading("6. Pendapatan")
    own, other = (sum(r[at] for r in _INCOME.values()) for at in (0, 1))
    total = own + other
    run = 0
    held: list[Row] = []
    for q, (a, b) in _INCOME.items():
        run += a + b
        held.append([str(len(held) + 1), f"Triwulan {q}", *(whole(Decimal(v) / 10**6) for v in (a, b, a + b)),
                     dec(percent(a + b, _TARGET)), dec(percent(run, _TARGET))])  # fmt: skip
    writer.table(
        "Tabel 6. Pendapatan BLUD menurut triwulan (juta rupiah)",
        [["No", "Periode", "JKN", "Lainnya", "Jumlah", "% target setahun", "% kumulatif"]],
        [*held, ["", "2023", whole(Decimal(own) / 10**6), whole(Decimal(other) / 10**6), whole(Decimal(total) / 10**6),
                 dec(percent(total, _TARGET)), dec(percent(total, _TARGET))]],
    )  # fmt: skip
    writer.paragraph(
        f"Angka dibulatkan ke juta rupiah terdekat. Pendapatan setahun Rp{whole(total)} atau",
        f"Rp{dec(Decimal(total) / 10**9)} miliar, {dec(percent(total, _TARGET))}% dari target sesudah perubahan Rp118",
        f"miliar dan {dec(percent(total, 110_000_000_000))}% dari target semula Rp110 miliar. JKN menyumbang",
        f"{dec(percent(own, total))}%. Klaim Desember senilai Rp9.412.600.000 yang baru diverifikasi pada Januari",
        "2024 belum termasuk dan menjadi piutang.",
    )
    writer.heading("7. Waktu tunggu: lima ukuran yang berbeda")
    waits = (("Waktu tunggu rawat jalan (daftar sampai diperiksa)", "46.3", "41.0", "60"),
             ("Waktu tunggu dokter di poliklinik (siap sampai diperiksa)", "18.7", "15.2", "30"),
             ("Waktu tunggu obat jadi", "21.4", "23.9", "30"), ("Waktu tunggu obat racikan", "52.8", "57.1", "60"),
             ("Waktu tunggu hasil foto toraks (jam)", "2.6", "2.9", "3"))  # fmt: skip
    writer.table(
        "Tabel 7. Rata-rata waktu tunggu (menit, kecuali disebut lain)",
        [["No", "Ukuran", "2022", "2023", "Perubahan", "Batas"]],
        [[str(at), n, dec(Decimal(a), 1), dec(Decimal(b), 1), dec(Decimal(b) - Decimal(a), 1), f"≤{std}"]
         for at, (n, a, b, std) in enumerate(waits, 1)],
    )  # fmt: skip
    writer.paragraph(
        "Kelima ukuran memenuhi batas, tetapi tiga memburuk dibandingkan tahun 2022. Waktu tunggu rawat jalan",
        "rata-rata 41,0 menit tidak bertentangan dengan Tabel 2, yang menghitung persentase pasien dengan waktu",
        f"tunggu paling lama 60 menit ({dec(percent(20_842, 25_116))}%): sisanya {whole(25_116 - 20_842)} pasien",
        "menunggu lebih lama, meskipun rata-ratanya di bawah batas. Waktu tunggu dokter termasuk di dalam waktu",
        "tunggu rawat jalan, jadi keduanya tidak dijumlahkan; bagiannya",
        f"{dec(percent(Decimal('15.2'), Decimal('41.0')), 1)}% pada tahun 2023 dan",
        f"{dec(percent(Decimal('18.7'), Decimal('46.3')), 1)}% pada tahun 2022. Obat racikan memerlukan",
        f"{dec(Decimal('57.1') - Decimal('23.9'), 1)} menit lebih lama daripada obat jadi.",
    )
    assert sum(Decimal(b) > Decimal(a) for _, a, b, _ in waits) == 3
    assert all(Decimal(b) <= Decimal(std) for *_, b, std in waits)
    writer.heading("8. Rencana 2024")
    writer.items([
        "Tempat tidur ditambah 20 pada Ruang Dahlia 3 dan Dahlia 4 mulai April 2024, sehingga menjadi 200 unit.",
        "Target: BOR 70–80%, NDR paling tinggi 15‰, identifikasi pasien 100%, dan pendapatan Rp131,5 miliar.",
        "Penggantian Formulir RM-17 dan RM-22 Rev. 3; 12 dari 34 formulir lain telah berbentuk elektronik.",
    ])  # fmt: skip
    assert second + 20 == 200
    return writer.report()
