"""A town's water company: losses by quarter and year, bulk pipes outside the branches, two coverages, cost price."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import pie_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 26mm 24mm }
body { font: 10pt/1.6 "Liberation Sans", sans-serif } h1 { font-size: 17pt; background: #154360; color: #fff;
padding: 14px; text-align: center } h2 { font-size: 11.5pt; color: #154360 } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt } th, td { padding: 5px 6px } th { text-align: left;
border-bottom: 2px solid #154360 } td:not(:first-child) { text-align: right }
tbody tr:nth-child(odd) { background: #eaf2f8 }
tr { break-inside: avoid } .caption { margin: 14px 0 4px; color: #154360; font-weight: bold } svg { margin-top: 8px }
.break { break-before: page } ol { list-style-type: upper-roman }
"""

# cubic metres in the quarters of 2023: produced, put into the net, sold
_WATER = {"I": (4_812_340, 4_655_120, 3_318_905), "II": (4_905_775, 4_741_330, 3_412_260),
          "III": (5_021_410, 4_868_905, 3_566_430), "IV": (4_987_090, 4_820_655, 3_590_115)}  # fmt: skip
_BEFORE = (18_904_210, 18_337_480, 12_814_230)
# customers: at the start, new, closed, reopened
_CUSTOMERS = {"Sosial": (1_214, 38, 11, 2), "Rumah tangga A": (41_386, 1_904, 720, 211),
              "Rumah tangga B": (17_905, 1_122, 204, 63), "Niaga": (5_218, 247, 131, 19),
              "Industri": (86, 5, 3, 0), "Instansi pemerintah": (431, 6, 2, 0)}  # fmt: skip
# branch: put in, sold (the last one's sales follow from the whole), share of bills collected
_BRANCHES = {"Utara": (4_720_180, 3_571_420, "96.8"), "Timur": (3_615_470, 2_604_905, "94.1"),
             "Selatan": (5_388_240, 4_098_110, "97.5"), "Barat": (4_902_615, 0, "94.1")}  # fmt: skip
# aspect: indicator, weight, mark 1 to 5
_MARKS = {
    "Keuangan": (("Rasio laba terhadap ekuitas", "0.055", 3), ("Rasio operasi", "0.055", 3),
                 ("Rasio kas", "0.055", 5), ("Efektivitas penagihan", "0.055", 5), ("Solvabilitas", "0.030", 4)),
    "Pelayanan": (("Cakupan pelayanan teknis", "0.050", 4), ("Pertumbuhan pelanggan", "0.050", 2),
                  ("Penyelesaian aduan", "0.025", 5), ("Kualitas air pelanggan", "0.075", 4),
                  ("Konsumsi air domestik", "0.050", 2)),
    "Operasional": (("Efisiensi produksi", "0.070", 4), ("Tingkat kehilangan air", "0.070", 4),
                    ("Jam operasi layanan", "0.080", 5), ("Tekanan sambungan", "0.065", 3),
                    ("Penggantian meter", "0.065", 2)),
    "Sumber daya manusia": (("Rasio pegawai per 1.000 pelanggan", "0.070", 5), ("Rasio diklat pegawai", "0.040", 3),
                            ("Biaya diklat terhadap biaya pegawai", "0.040", 2)),
}  # fmt: skip
# thousand rupiah: 2022 before the audit, 2022 audited, 2023 before the audit
_MONEY = {
    "Penjualan air": (68_412_905, 68_398_214, 77_106_482),
    "Pendapatan nonair": (6_318_440, 6_318_440, 6_902_117),
    "Biaya operasi langsung": (-41_206_318, -41_377_905, -45_018_226),
    "Biaya umum dan administrasi": (-27_914_556, -28_206_744, -30_447_390),
    "Pendapatan (biaya) lain-lain": (-1_106_212, -1_106_212, 318_540),
}
_COMPLAINTS = {"Air tidak mengalir": 812, "Kebocoran pipa": 1_146, "Meter dan tagihan": 493, "Kualitas air": 158}


def perumda_air_minum() -> MadeReport:
    writer = Writer(_STYLE)
    made, put, sold = (sum(r[at] for r in _WATER.values()) for at in range(3))
    lost = percent(put - sold, put)
    lost_before = percent(_BEFORE[1] - _BEFORE[2], _BEFORE[1])
    first, new, closed, again = (sum(r[at] for r in _CUSTOMERS.values()) for at in range(4))
    last = first + new - closed + again
    aspects = {a: sum(Decimal(w) * mark for _, w, mark in rows) for a, rows in _MARKS.items()}
    score = sum(aspects.values())
    assert sum(Decimal(w) for rows in _MARKS.values() for _, w, _ in rows) == 1
    writer.title("Laporan Kinerja 2023", "Perumda Air Minum Tirta Kencana", "(sebelum audit)")
    writer.heading("Sekilas tahun 2023")
    writer.paragraph(
        f"Perusahaan memproduksi {dec(Decimal(made) / 10**6, 1)} juta m³ air, menyalurkan",
        f"{dec(Decimal(put) / 10**6, 1)} juta m³, dan menjual {dec(Decimal(sold) / 10**6, 1)} juta m³. Kehilangan air",
        f"turun dari {dec(lost_before)}% menjadi {dec(lost)}%, atau {dec(lost_before - lost)} poin persen; dalam",
        f"persen, penurunannya {dec(percent(lost_before - lost, lost_before))}%. Batas dalam rencana bisnis 28,50%",
        f"terpenuhi. Nilai kinerja {dec(score, 3)} berkategori sehat (di atas 2,8 dari nilai tertinggi 5). Seluruh",
        "angka keuangan tahun 2023 masih angka sementara; angka 2022 adalah angka hasil audit kecuali disebut lain.",
    )
    assert lost < Decimal("28.5")
    writer.heading("1. Neraca air")
    rows: list[Row] = [
        [f"Triwulan {q}", *map(whole, (p, d, s, d - s)), dec(percent(d - s, d)), dec(percent(p - d, p))]
        for q, (p, d, s) in _WATER.items()
    ]  # fmt: skip
    writer.table(
        "Tabel 1. Produksi, distribusi, dan penjualan air (m³)",
        [["Periode", "Produksi", "Distribusi", "Terjual", "Kehilangan", "% kehilangan distribusi",
          "% pemakaian sendiri"]],
        [*rows,
         ["2023", *map(whole, (made, put, sold, put - sold)), dec(lost), dec(percent(made - put, made))],
         ["2022", *map(whole, _BEFORE), whole(_BEFORE[1] - _BEFORE[2]), dec(lost_before),
          dec(percent(_BEFORE[0] - _BEFORE[1], _BEFORE[0]))]],
    )  # fmt: skip
    quarters = [percent(d - s, d) for _, d, s in _WATER.values()]
    mean = rounded(sum(quarters) / Decimal(4))
    half = percent(sum(d - s for _, d, s in list(_WATER.values())[:2]), sum(d for _, d, _ in list(_WATER.values())[:2]))
    share = percent(sold, 13_750_000)
    parts = [percent(s, 13_750_000) for _, _, s in _WATER.values()]
    writer.paragraph(
        "Persentase kehilangan dihitung terhadap distribusi, bukan produksi. Kehilangan setahun adalah jumlah",
        f"kehilangan dibagi jumlah distribusi ({dec(lost)}%), yang tidak harus sama dengan rata-rata persentase",
        f"triwulan ({dec(mean)}%). Sampai semester I kehilangan mencapai {dec(half)}%. Terhadap produksi, air tak",
        f"berekening seluruhnya {dec(percent(made - sold, made))}%. Penjualan triwulan IV ({whole(_WATER['IV'][2])}",
        f"m³) tertinggi walaupun produksinya {whole(_WATER['III'][0] - _WATER['IV'][0])} m³ di bawah triwulan III.",
        "Terhadap target setahun 13.750.000 m³, penjualan keempat triwulan berturut-turut",
        f"{', '.join(dec(p) + '%' for p in parts[:3])}, dan {dec(parts[3])}%, seluruhnya {dec(share)}%.",
    )
    writer.heading("2. Wilayah cabang")
    put_known = sum(r[0] for r in _BRANCHES.values())
    west = sold - sum(r[1] for r in _BRANCHES.values())
    branch = {n: (p, s or west, c) for n, (p, s, c) in _BRANCHES.items()}
    loss = {n: percent(p - s, p) for n, (p, s, _) in branch.items()}
    writer.table(
        "Tabel 2. Kehilangan air menurut cabang, 2023",
        [["Cabang", "Urutan*", "Masuk (m³)", "Terjual (m³)", "Kehilangan (m³)", "%", "Penagihan (%)",
          "Urutan penagihan"]],
        [[n, str(1 + sum(v < loss[n] for v in loss.values())), whole(p), whole(s), whole(p - s), dec(loss[n]),
          c.replace(".", ","), str(1 + sum(Decimal(o[2]) > Decimal(c) for o in branch.values()))]
         for n, (p, s, c) in branch.items()]
        + [["Empat cabang", "", whole(put_known), whole(sold), whole(put_known - sold),
            dec(percent(put_known - sold, put_known)), "", ""]],
    )  # fmt: skip
    best, worst = min(loss, key=loss.__getitem__), max(loss, key=loss.__getitem__)
    writer.paragraph(
        f"* Urutan 1 berarti kehilangan terkecil. Air yang masuk ke empat cabang lebih kecil {whole(put - put_known)}",
        "m³ daripada distribusi pada Tabel 1, karena kehilangan di pipa transmisi tidak dibagi ke cabang. Itulah",
        f"sebabnya kehilangan gabungan cabang {dec(percent(put_known - sold, put_known))}%, bukan {dec(lost)}%.",
        f"Cabang {best} paling kecil ({dec(loss[best])}%) dan Cabang {worst} paling besar ({dec(loss[worst])}%).",
        "Dalam penagihan, Timur dan Barat sama-sama 94,1% dan berada di urutan ketiga; target 95,0% dicapai dua",
        "cabang.",
    )
    writer.heading("3. Pelanggan dan cakupan")
    writer.table(
        "Tabel 3. Mutasi pelanggan (sambungan)",
        [["Golongan", "Awal 2023", "Sambungan baru", "Ditutup", "Dibuka kembali", "Akhir 2023", "Pertumbuhan (%)"]],
        [[n, whole(a), whole(b), f"({c})", str(d) if d else "–", whole(a + b - c + d), dec(growth(a + b - c + d, a))]
         for n, (a, b, c, d) in _CUSTOMERS.items()]
        + [["Jumlah", whole(first), whole(new), f"({whole(closed)})", str(again), whole(last),
            dec(growth(last, first))]],
    )  # fmt: skip
    homes = sum(a + b - c + d for n, (a, b, c, d) in _CUSTOMERS.items() if n.startswith("Rumah"))
    served = homes * 5 + 24 * 100
    writer.chart("Gambar 1. Pelanggan akhir 2023 menurut golongan (%)",
                 pie_chart(["Rumah tangga A", "Rumah tangga B", "Niaga", "Lainnya"],
                           *_slices(last)))  # fmt: skip
    writer.paragraph(
        f"Sambungan rumah tangga {whole(homes)} unit, dengan anggapan 5 jiwa tiap sambungan dan 100 jiwa bagi tiap 24",
        f"kran umum, melayani {whole(served)} jiwa. Cakupan teknis, terhadap 401.655 penduduk wilayah yang sudah",
        f"berpipa, {dec(percent(served, 401_655))}%; cakupan administratif, terhadap 482.310 penduduk kota,",
        f"{dec(percent(served, 482_310))}%. Target RPJMD 68,00% mengacu pada cakupan administratif dan belum",
        f"tercapai, kurang {dec(68 - percent(served, 482_310))} poin. Kran umum termasuk golongan sosial. Pelanggan",
        f"baru {whole(new)}, tetapi pelanggan bertambah bersih hanya {whole(last - first)} karena {whole(closed)}",
        f"sambungan ditutup; {again} sambungan dibuka kembali setelah tunggakan dilunasi.",
    )
    writer.new_page()
    writer.heading("4. Nilai kinerja")
    lines: list[Row] = []
    for a, held in _MARKS.items():
        lines.append([f"<b>{a}</b>", dec(sum(Decimal(w) for _, w, _ in held), 3), "", f"<b>{dec(aspects[a], 3)}</b>"])
        lines += [[n, dec(Decimal(w), 3), str(m), dec(Decimal(w) * m, 3)] for n, w, m in held]
    writer.table(
        "Tabel 4. Penilaian kinerja 18 indikator (nilai 1–5)",
        [["Aspek/indikator", "Bobot", "Nilai", "Hasil"]],
        [*lines, ["<b>Nilai kinerja</b>", "1,000", "", f"<b>{dec(score, 3)}</b>"]],
    )
    marks = [m for held in _MARKS.values() for _, _, m in held]
    writer.paragraph(
        "Baris tebal adalah jumlah indikator di bawahnya. Delapan belas indikator memperoleh nilai rata-rata",
        f"{dec(Decimal(sum(marks)) / 18)} tanpa bobot; dengan bobot hasilnya {dec(score, 3)}, naik",
        f"{dec(score - Decimal('3.415'), 3)} dari 3,415 pada tahun 2022. Nilai 5 diperoleh {marks.count(5)}",
        f"indikator, nilai 2 diperoleh {marks.count(2)} indikator, dan tidak ada yang bernilai 1. Rata-rata nasional",
        "388 BUMD menurut buku kinerja terakhir (2022) 3,04.",
    )
    writer.heading("5. Keuangan")
    at_end = [sum(r[at] for r in _MONEY.values()) for at in range(3)]
    writer.table(
        "Tabel 5. Ikhtisar laba rugi (ribu rupiah)",
        [[Spanning("Uraian", rows=2), Spanning("2022", columns=2), Spanning("2023 sebelum audit", rows=2),
          Spanning("Perubahan dari angka audit (%)", rows=2)], ["sebelum audit", "hasil audit"]],
        [[n, *(whole(v) if v > 0 else f"({whole(-v)})" for v in r),
          dec(growth(abs(r[2]), abs(r[1]))) if r[1] * r[2] > 0 else "n.m."] for n, r in _MONEY.items()]
        + [["Laba sebelum pajak", *map(whole, at_end), dec(growth(at_end[2], at_end[1]))]],
    )  # fmt: skip
    cost = -sum(_MONEY[n][2] for n in ("Biaya operasi langsung", "Biaya umum dan administrasi"))
    price = rounded(Decimal(_MONEY["Penjualan air"][2]) * 1000 / sold, 0)
    basic = rounded(Decimal(cost) * 1000 / (Decimal(made) * Decimal("0.8")), 0)
    real = rounded(Decimal(cost) * 1000 / sold, 0)
    writer.paragraph(
        f"Laporan Kinerja 2022 memuat laba sebelum audit Rp{dec(Decimal(at_end[0]) / 10**6)} miliar; setelah audit",
        f"menjadi Rp{dec(Decimal(at_end[1]) / 10**6)} miliar. Karena itu kenaikan laba 2023 dihitung dari angka",
        f"audit: {dec(growth(at_end[2], at_end[1]))}%. n.m. berarti tidak bermakna, karena biaya berubah menjadi",
        f"pendapatan. Pendapatan air naik {dec(growth(_MONEY['Penjualan air'][2], _MONEY['Penjualan air'][1]))}%",
        f"sedangkan volume terjual naik {dec(growth(sold, _BEFORE[2]))}%. Tarif rata-rata Rp{whole(price)}/m³. Biaya",
        f"dasar menurut peraturan, dengan angka kehilangan standar 20% dari produksi, Rp{whole(basic)}/m³, sehingga",
        f"tarif menutup biaya dasar ({dec(percent(price, basic))}%, pemulihan biaya penuh). Biaya nyata tiap m³",
        f"terjual lebih tinggi, Rp{whole(real)}, dan terhadap ukuran itu tarif hanya menutup",
        f"{dec(percent(price, real))}%.",
    )
    writer.heading("6. Aduan pelanggan")
    types = sum(_COMPLAINTS.values())
    people = 2_417
    writer.table(
        "Tabel 6. Aduan menurut jenis",
        [["Jenis", "Banyaknya", f"% dari {whole(people)} aduan"]],
        [[n, whole(v), dec(percent(v, people), 1)] for n, v in _COMPLAINTS.items()],
    )
    writer.paragraph(
        f"Tercatat {whole(people)} aduan dengan {whole(types)} jenis masalah; {types - people} aduan memuat dua",
        f"jenis, sehingga persentasenya berjumlah {dec(percent(types, people), 1)}%. Selesai dalam 24 jam 2.139 aduan",
        f"({dec(percent(2_139, people), 1)}%), selesai lebih lama 261, dan 17 masih dikerjakan pada 31 Desember.",
        f"Tahun lalu aduan 2.683, jadi berkurang {dec(-growth(people, 2_683))}%. Aduan tiap 1.000 pelanggan akhir",
        f"tahun turun menjadi {dec(Decimal(people) * 1000 / last, 1)} dari {dec(Decimal(2_683) * 1000 / first, 1)}.",
    )
    assert people == 2_139 + 261 + 17
    writer.heading("7. Prognosa dan rencana")
    keys = (("Air terjual (ribu m³)", Decimal(sold) / 1000, "13820", "14450", "15020", 0),
            ("Kehilangan air (%)", lost, "27.60", "25.50", "24.00", 2),
            ("Pelanggan (sambungan)", Decimal(last), "68900", "71500", "74500", 0),
            ("Pendapatan air (miliar rupiah)", Decimal(_MONEY["Penjualan air"][2]) / 10**6, "76.40", "82.00", "87.50",
             2),
            ("Aduan (per tahun)", Decimal(people), "2450", "2200", "2000", 0))  # fmt: skip
    better: list[str] = []
    plan: list[Row] = []
    for name, value, guess, next_, then, places in keys:
        less = name.startswith(("Kehilangan", "Aduan"))
        better += [name] * ((value < Decimal(guess)) == less)
        plan.append([name, *(dec(Decimal(v), places) for v in (guess, value, next_, then)),
                     "turun" if less else "naik"])  # fmt: skip
    assert [k[0] for k in keys if k[0] not in better] == ["Pelanggan (sambungan)"]
    writer.table(
        "Tabel 7. Prognosa 2023, realisasi 2023, dan rencana 2024–2025",
        [["Uraian", "Prognosa 2023*", "Realisasi 2023", "Rencana 2024", "Rencana 2025", "Arah yang baik"]],
        plan,
    )
    writer.paragraph(
        "* Dibuat pada Oktober 2023 dan dimuat dalam rancangan anggaran 2024; angka prognosa tidak sama dengan",
        "realisasi. Empat dari lima uraian lebih baik daripada prognosa, satu-satunya yang tidak ialah pelanggan,",
        f"yang kurang {68_900 - last} sambungan ({dec(percent(68_900 - last, 68_900))}%). Rencana penjualan 2024",
        f"14.450 ribu m³ berarti naik {dec(growth(Decimal(14_450_000), sold))}% dari realisasi, atau",
        f"{dec(growth(Decimal(14_450), Decimal(13_820)))}% dari prognosa. Kehilangan air 24,00% pada 2025 berarti",
        f"turun {dec(lost - 24)} poin persen dalam dua tahun. Laporan Kinerja 2022 merencanakan 28,50% untuk 2023,",
        "dan batas itu telah dilewati ke arah yang baik.",
    )
    return writer.report()


def _slices(last: int) -> tuple[list[int], list[str]]:
    a, b, c = (r[0] + r[1] - r[2] + r[3] for n, r in _CUSTOMERS.items() if n[0] in "RN")
    values = [a, b, c, last - a - b - c]
    return values, [dec(percent(v, last), 1) for v in values]
