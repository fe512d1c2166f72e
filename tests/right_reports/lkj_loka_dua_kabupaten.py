"""A loka in 2021: targets cut in August, an index not asked there, two districts, months and sums so far, AKIP."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 25mm }
body { font: 11.5pt/1.6 "Liberation Serif", serif } h1 { font-size: 15pt; text-align: center }
h2 { font-size: 12.5pt; text-align: center } h3 { font-size: 11.5pt } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; border-bottom: 1px solid } tr { break-inside: avoid }
th { border-top: 1.2px solid; border-bottom: 1.2px solid; text-align: left } th, td { padding: 5px 6px }
td { vertical-align: top } td.right { text-align: right } p { text-align: justify; text-indent: 8mm }
.caption { font-size: 10pt; text-indent: 0; margin: 14px 0 4px } small { font-size: 8.5pt } li { margin-bottom: 3px }
"""

_D = Decimal
# indicator: first target, target after review, result ("" worked out, "n/a" not measured), less is better, 2020
_INDICATORS: dict[str, tuple[str, str, str, bool, str]] = {
    "Persentase obat yang memenuhi syarat": ("94.00", "92.50", "drug", False, "93.10"),
    "Persentase makanan yang memenuhi syarat": ("80.00", "78.00", "food", False, "76.92"),
    "Indeks kesadaran masyarakat (awareness index)": ("74.50", "74.50", "n/a", False, "–"),
    "Persentase sarana distribusi obat yang memenuhi ketentuan": ("65.00", "62.00", "shop", False, "60.32"),
    "Persentase keputusan hasil pengawasan yang dilaksanakan": ("85.00", "85.00", "92.86", False, "84.00"),
    "Jumlah desa pangan aman": ("3", "2", "2", False, "1"),
    "Jumlah keluhan yang melewati batas waktu jawab¹": ("4", "4", "3", True, "5"),
    "Nilai AKIP": ("71.00", "71.00", "68.74", False, "66.15"),
    "Nilai kinerja anggaran": ("86.00", "86.00", "91.42", False, "88.05"),
}
# commodity: taken in each district, fit in each
_SAMPLES = {
    "Obat": ((118, 74), (113, 69)), "Obat tradisional": ((46, 31), (33, 24)), "Suplemen kesehatan": ((14, 9), (14, 8)),
    "Kosmetik": ((87, 52), (74, 45)), "Pangan olahan": ((132, 96), (98, 74)),
}  # fmt: skip
_PLACES = ("Kabupaten Lembah Rawa", "Kabupaten Tanjung Pinang Selatan")
_SHOPS = (("Apotek", 58, 41), ("Toko obat", 23, 11), ("Puskesmas", 19, 13), ("Klinik", 16, 9),
          ("Instalasi farmasi kabupaten", 2, 2), ("Rumah sakit", 5, 4))  # fmt: skip
_MONTHS = (("Januari", 22, 96), ("Februari", 38, 142), ("Maret", 55, 210), ("April", 51, 261), ("Mei", 37, 188),
           ("Juni", 70, 344), ("Juli", 12, 173), ("Agustus", 26, 205), ("September", 87, 390), ("Oktober", 90, 421),
           ("November", 98, 467), ("Desember", 73, 512))  # fmt: skip
_MONEY = {
    "Pengawasan obat dan makanan di seluruh Indonesia": (2_846_300_000, 2_398_750_000, 2_379_412_306),
    "Pengelolaan sarana dan prasarana": (1_150_000_000, 684_200_000, 681_955_000),
    "Layanan perkantoran": (2_034_718_000, 2_134_718_000, 2_118_870_441),
}
_STAFF = (("S2", 1, 0), ("Apoteker", 2, 5), ("S1", 3, 2), ("D3", 1, 3), ("SMA", 2, 0))


def lkj_loka_dua_kabupaten() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    taken = {n: sum(r[0]) for n, r in _SAMPLES.items()}
    fit = {n: sum(r[1]) for n, r in _SAMPLES.items()}
    all_taken, all_fit = sum(taken.values()), sum(fit.values())
    visited, good = sum(r[1] for r in _SHOPS), sum(r[2] for r in _SHOPS)
    worked = {"drug": percent(fit["Obat"], taken["Obat"]), "shop": percent(good, visited),
              "food": percent(fit["Pangan olahan"], taken["Pangan olahan"])}  # fmt: skip
    rows: list[Row] = []
    found: dict[int, tuple[Decimal, Decimal, Decimal]] = {}
    for at, (name, (early, late, got, less, _)) in enumerate(_INDICATORS.items(), 1):
        places = 2 if "." in late else 0
        if got == "n/a":
            rows.append([str(at), name, dec(_D(early), places), dec(_D(late), places), "n/a", "n/a", "–"])
            continue
        target, result = _D(late), worked[got] if got in worked else _D(got)
        value = percent(2 * target - result, target) if less else percent(result, target)
        found[at] = (target, result, value)
        level = "Sangat baik" if value >= 110 else "Baik" if value >= 90 else "Cukup"
        rows.append([str(at), name, dec(_D(early), places), dec(target, places), dec(result, places), dec(value),
                     level])  # fmt: skip
    mean = rounded(sum((v[2] for v in found.values()), _D(0)) / len(found))
    short = [at for at, v in found.items() if v[2] < 100]
    w.title("LAPORAN KINERJA", "LOKA POM DI KABUPATEN LEMBAH RAWA", "TAHUN ANGGARAN 2021")
    w.heading("KATA PENGANTAR")
    w.paragraph(
        "Loka POM di Kabupaten Lembah Rawa dibentuk dengan Peraturan BPOM Nomor 12 Tahun 2018 dan tahun 2021",
        "merupakan tahun penuh ketiganya. Wilayah kerjanya meliputi dua kabupaten dengan 31 kecamatan (17 di Lembah",
        "Rawa dan 14 di Tanjung Pinang Selatan). Perjanjian kinerja 11 Januari 2021 direviu 16 Agustus 2021 akibat",
        f"refocusing. Dari {words(len(_INDICATORS))} indikator, satu tidak diukur, {words(len(found) - len(short))}",
        f"mencapai target, dan {words(len(short))} belum mencapai target. Rata-rata persentase capaian {dec(mean)}%.",
    )
    w.heading("BAB I PENDAHULUAN")
    men, women = sum(r[1] for r in _STAFF), sum(r[2] for r in _STAFF)
    w.paragraph(
        f"Per 31 Desember 2021 Loka memiliki {men + women} pegawai, terdiri dari {men} laki-laki dan {women}",
        f"perempuan. Apoteker berjumlah {2 + 5} orang atau {dec(percent(7, men + women))}% dari seluruh pegawai.",
        "Menurut analisis beban kerja dibutuhkan 32 pegawai, sehingga masih kurang",
        f"{32 - men - women} orang dan tingkat pemenuhannya {dec(percent(men + women, 32))}%.",
    )
    w.table("Tabel 1. Pegawai menurut pendidikan", [["Pendidikan", "Laki-laki", "Perempuan", "Jumlah", "%"]],
            [[n, str(a) if a else "-", str(b) if b else "-", str(a + b), dec(percent(a + b, men + women, 1), 1)]
             for n, a, b in _STAFF] + [["Jumlah", str(men), str(women), str(men + women), "100,0"]])  # fmt: skip
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.table("Tabel 2. Target semula, target hasil reviu, dan realisasi tahun 2021",
            [["No", "Indikator", "Target semula", "Target reviu", "Realisasi", "% capaian", "Kriteria"]],
            rows)  # fmt: skip
    w.paragraph(
        "<small>¹ Makin sedikit makin baik; capaian = (2 × target − realisasi) : target. n/a = survei dilaksanakan",
        "oleh pusat hanya pada 34 provinsi sehingga tidak ada angka Loka. Kriteria: sangat baik bila capaian 110% atau",
        "lebih, baik bila 90% sampai kurang dari 110%, dan cukup bila kurang dari 90%.</small>",
    )
    changed = sum(_D(r[0]) != _D(r[1]) for r in _INDICATORS.values())
    top = max(found, key=lambda at: found[at][2])
    low = min(found, key=lambda at: found[at][2])
    names = list(_INDICATORS)
    assert (changed, short, top) == (4, [2, 8], 7), (changed, short, top, found)
    w.paragraph(
        f"Target {words(changed)} indikator diturunkan dan {words(9 - changed)} tetap. Capaian tertinggi terdapat pada",
        f"indikator {top} ({dec(found[top][2])}%): tiga keluhan terlambat dijawab, sedangkan batasnya empat. Capaian",
        f"terendah {dec(found[low][2])}% pada indikator “{names[low - 1]}”. Capaian indikator 1 sebesar",
        f"{dec(found[1][1])}% dari target {dec(found[1][0])}%, sehingga persentase capaian sebesar",
        f"{dec(found[1][2])}% dengan kriteria Baik.",
    )
    w.heading("A. Sampel", 3)
    w.table("Tabel 3. Sampel menurut komoditas dan kabupaten",
            [[Spanning("Komoditas", rows=2), *(Spanning(p, columns=2) for p in _PLACES),
              Spanning("Jumlah", columns=2), Spanning("% MS", rows=2)], ["Diuji", "MS"] * 3],
            [[n, str(t[0]), str(f[0]), str(t[1]), str(f[1]), str(sum(t)), str(sum(f)), dec(percent(sum(f), sum(t)))]
             for n, (t, f) in _SAMPLES.items()]
            + [["Jumlah", *(str(sum(r[k][p] for r in _SAMPLES.values())) for p in (0, 1) for k in (0, 1)),
                str(all_taken), str(all_fit), dec(percent(all_fit, all_taken))]])  # fmt: skip
    per = [(sum(r[0][p] for r in _SAMPLES.values()), sum(r[1][p] for r in _SAMPLES.values())) for p in (0, 1)]
    weak = min(taken, key=lambda n: Decimal(fit[n]) / taken[n])
    w.paragraph(
        f"Loka menguji {all_taken} sampel: {per[0][0]} dari {_PLACES[0]} dan {per[1][0]} dari {_PLACES[1]}. Yang",
        f"memenuhi syarat (MS) {all_fit} sampel atau {dec(percent(all_fit, all_taken))}%, dan {all_taken - all_fit}",
        f"sampel tidak memenuhi syarat. Persentase MS di {_PLACES[0]} {dec(percent(per[0][1], per[0][0]))}% dan di",
        f"{_PLACES[1]} {dec(percent(per[1][1], per[1][0]))}%. Persentase terendah terdapat pada {weak.lower()}",
        f"({dec(percent(fit[weak], taken[weak]))}%). Pengujian dilakukan oleh Balai induk; hanya 61 sampel",
        f"({dec(percent(61, all_taken))}%) yang diuji sendiri dengan alat uji cepat di mobil laboratorium.",
    )
    w.heading("B. Sarana distribusi", 3)
    w.table("Tabel 4. Sarana distribusi obat yang diperiksa",
            [["Jenis sarana", "Diperiksa", "MK", "TMK", "% MK", "% dari sarana diperiksa"]],
            [[n, str(a), str(b), str(a - b) if a - b else "-", dec(percent(b, a)), dec(percent(a, visited))]
             for n, a, b in _SHOPS] + [["Jumlah", str(visited), str(good), str(visited - good),
                                        dec(percent(good, visited)), "100,00"]])  # fmt: skip
    w.paragraph(
        f"Sebanyak {good} dari {visited} sarana memenuhi ketentuan (MK), {dec(worked['shop'])}%, atau",
        f"{dec(worked['shop'] - 62)} poin di atas target reviu. Apabila dibandingkan dengan tahun 2020 (60,32%, yaitu",
        f"38 dari 63 sarana), realisasi naik {dec(worked['shop'] - _D('60.32'))} poin, sedangkan jumlah sarana yang",
        f"diperiksa naik {dec(growth(visited, 63))}%. Toko obat paling rendah kepatuhannya, {dec(percent(11, 23))}%.",
    )
    assert percent(38, 63) == _D("60.32")
    w.heading("C. Kegiatan menurut bulan", 3)
    halves = [sum(m[1] for m in _MONTHS[:6]), sum(m[1] for m in _MONTHS[6:])]
    people = sum(m[2] for m in _MONTHS)
    w.table("Tabel 5. Pemeriksaan dan peserta KIE menurut bulan",
            [["Bulan", "Pengambilan sampel", "s.d. bulan ini", "% dari setahun", "Peserta KIE"]],
            [[m, str(n), str(sum(x[1] for x in _MONTHS[: at + 1])),
              dec(percent(sum(x[1] for x in _MONTHS[: at + 1]), all_taken, 1), 1), str(p)]
             for at, (m, n, p) in enumerate(_MONTHS)]
            + [["Setahun", str(sum(halves)), "", "100,0", whole(people)]])  # fmt: skip
    w.chart("Gambar 1. Peserta KIE menurut triwulan", column_chart(
        ["Tw I", "Tw II", "Tw III", "Tw IV"], q := [sum(m[2] for m in _MONTHS[i : i + 3]) for i in (0, 3, 6, 9)],
        [whole(v) for v in q]))  # fmt: skip
    assert sum(halves) == all_taken, (sum(halves), all_taken)
    w.paragraph(
        f"Pengambilan sampel semester I {halves[0]} ({dec(percent(halves[0], all_taken))}%) dan semester II",
        f"{halves[1]} ({dec(percent(halves[1], all_taken))}%). Bulan Juli paling sedikit, 12 sampel, karena PPKM",
        "darurat 3–20 Juli 2021; bulan November paling banyak, 98 sampel. Peserta komunikasi, informasi, dan edukasi",
        f"(KIE) {whole(people)} orang, dan triwulan IV menyumbang {dec(percent(q[3], people))}%.",
    )
    w.heading("D. Perbandingan dengan tahun 2020 dan target 2024", 3)
    plan = {1: "95.50", 2: "84.00", 4: "72.00", 8: "76.00", 9: "95.00"}
    w.table("Tabel 6. Realisasi 2020 dan 2021 terhadap target 2024",
            [["No", "Indikator", "2020", "2021", "Kenaikan (poin)", "Target 2024", "% terhadap 2024"]],
            [[str(at), names[at - 1], dec(_D(_INDICATORS[names[at - 1]][4])), dec(found[at][1]),
              dec(found[at][1] - _D(_INDICATORS[names[at - 1]][4])), dec(_D(p)), dec(percent(found[at][1], _D(p)))]
             for at, p in plan.items()])  # fmt: skip
    rise = {at: found[at][1] - _D(_INDICATORS[names[at - 1]][4]) for at in plan}
    w.paragraph(
        f"{words(sum(v > 0 for v in rise.values())).capitalize()} dari lima indikator pada Tabel 6 meningkat.",
        f"Kenaikan terbesar {dec(max(rise.values()))} poin pada indikator {max(rise, key=lambda at: rise[at])}. Nilai",
        f"AKIP naik {dec(rise[8])} dari 66,15 menjadi 68,74 (kategori B), tetapi masih {dec(_D(71) - found[8][1])} di",
        "bawah target 71,00.",
    )
    w.heading("E. Realisasi anggaran", 3)
    a, b, c = (sum(r[at] for r in _MONEY.values()) for at in range(3))
    w.table("Tabel 7. Pagu dan realisasi (Rp)", [["Kegiatan", "Pagu semula", "Pagu menjadi", "Realisasi", "%"]],
            [[n, whole(x), whole(y), whole(z), dec(percent(z, y))] for n, (x, y, z) in _MONEY.items()]
            + [["Jumlah", whole(a), whole(b), whole(c), dec(percent(c, b))]])  # fmt: skip
    ie = rounded(mean / percent(c, b))
    w.paragraph(
        f"Pagu turun Rp{whole(a - b)} ({dec(percent(a - b, a))}%) menjadi Rp{whole(b)}, sedangkan layanan perkantoran",
        f"naik Rp{whole(100_000_000)}. Realisasi Rp{whole(c)} atau {dec(percent(c, b))}%; sisa Rp{whole(b - c)}.",
        f"Dengan capaian output {dec(mean)}% dan input {dec(percent(c, b))}%, IE = {dec(ie)}, SE = 1,00, dan TE =",
        f"{dec(ie - 1)} sehingga Loka dinyatakan efisien.",
    )
    assert ie >= 1
    w.heading("BAB IV PENUTUP")
    w.items([
        f"{words(len(found) - len(short)).capitalize()} dari {words(len(found))} indikator yang diukur mencapai target"
        f" ({dec(percent(len(found) - len(short), len(found)))}%).",
        f"Pangan olahan yang memenuhi syarat {dec(worked['food'])}% belum mencapai target {dec(found[2][0])}%;"
        " pada tahun 2022 pembinaan 24 produsen pangan rumah tangga dilakukan bertahap, 6 produsen per triwulan.",
        f"Kekurangan {32 - men - women} pegawai diusulkan dalam formasi CPNS 2022.",
    ])  # fmt: skip
    return w.report()
