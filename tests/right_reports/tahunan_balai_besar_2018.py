"""A main balai's yearly report of 2018: staff, tests by parameter, inspections, cases, complaints, 2016 to 2018."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart, pie_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.2pt/1.7 "DejaVu Sans", sans-serif } h1 { font-size: 17pt; color: #00695c }
h2 { font-size: 12pt; border-left: 6px solid #00695c; padding-left: 6px } h3 { font-size: 10pt; color: #00695c }
h2, h3, .caption { break-after: avoid } table { border-collapse: collapse; width: 100%; font-size: 8.6pt }
th { background: #b2dfdb; text-align: center; padding: 4px } td { padding: 6px 5px; vertical-align: top }
tbody tr:nth-child(odd) { background: #eef8f7 } td.right { text-align: right } tr { break-inside: avoid }
.caption { font-style: italic; margin: 12px 0 4px } small { font-size: 7.5pt } .break { break-before: page }
"""

_D = Decimal
# laboratory: samples carried over from 2017, taken, tested, fit, parameters tested
_LABS = {
    "Obat dan NAPZA": (22, 1184, 1171, 1149, 5630), "Obat tradisional": (9, 402, 398, 331, 2214),
    "Suplemen kesehatan": (3, 127, 130, 125, 604), "Kosmetik": (14, 918, 921, 872, 4133),
    "Pangan": (31, 1336, 1318, 1127, 7492), "Mikrobiologi¹": (17, 689, 681, 655, 1871),
}  # fmt: skip
# kind of facility: registered, visited, fit, sanctions: coaching, warning, hard warning, stop
_SITES: dict[str, tuple[int, int, int, int, int, int, int]] = {
    "<b>A. Sarana produksi</b>": (0,) * 7,
    "Industri farmasi": (11, 11, 10, 0, 1, 0, 0), "Industri obat tradisional (IOT, UKOT, UMOT)": (64, 38, 21, 6, 7,
    3, 1),
    "Industri kosmetik": (29, 24, 17, 2, 4, 1, 0), "Pangan MD": (173, 92, 58, 14, 13, 6, 1),
    "Industri rumah tangga pangan (IRTP)": (2418, 131, 69, 48, 14, 0, 0),
    "<b>B. Sarana distribusi</b>": (0,) * 7,
    "Pedagang besar farmasi": (142, 97, 71, 3, 14, 8, 1), "Apotek": (1107, 286, 195, 27, 46, 16, 2),
    "Rumah sakit dan puskesmas": (322, 118, 84, 11, 19, 4, 0), "Distributor kosmetik": (408, 153, 97, 12, 31, 11, 2),
    "Toko pangan": (3950, 347, 268, 41, 34, 4, 0),
}  # fmt: skip
# year: samples tested, fit, visited, cases, complaints, budget spent in million rupiah
_YEARS = {2016: (3986, 3580, 1042, 21, 311, "27415.6"), 2017: (4402, 4003, 1188, 26, 388, "31876.2")}
# commodity of the case: cases, value in rupiah, at the prosecutor (P21), sentenced
_CASES = {"Obat keras tanpa kewenangan": (8, 412_650_000, 6, 4), "Obat tradisional mengandung BKO": (5,
         1_286_400_000, 4, 2),
          "Kosmetik tanpa izin edar": (11, 2_075_815_000, 7, 5), "Pangan tanpa izin edar": (4, 197_320_500, 4,
          3)}  # fmt: skip
_STAFF = (("Kepala dan Tata Usaha", 11, 17), ("Bidang Pengujian", 19, 52), ("Bidang Pemeriksaan", 21, 18),
          ("Bidang Penindakan", 13, 4), ("Bidang Informasi dan Komunikasi", 5, 12))  # fmt: skip
_ASKED = {"Langsung": 92, "Telepon": 147, "Surat dan email": 38, "Media sosial": 126, "Halo BPOM 1500533": 41}
_SPENT = {"Belanja pegawai": (12_842_177_000, 12_715_304_118), "Belanja barang": (17_906_420_000, 17_388_216_540),
          "Belanja modal": (5_310_000_000, 5_187_945_300)}  # fmt: skip


def tahunan_balai_besar_2018() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    before, taken, tested, fit, params = (sum(r[at] for r in _LABS.values()) for at in range(5))
    sites = {n: r for n, r in _SITES.items() if r[0]}
    registered, visited, good, *sanctions = (sum(r[at] for r in sites.values()) for at in range(7))
    assert all(r[1] - r[2] == sum(r[3:]) for r in sites.values())
    cases, value, p21, judged = (sum(r[at] for r in _CASES.values()) for at in range(4))
    asked = sum(_ASKED.values())
    ceiling, spent = (sum(r[at] for r in _SPENT.values()) for at in range(2))
    w.title("LAPORAN TAHUNAN 2018", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI ARGAPURA")
    w.heading("Sambutan Kepala Balai Besar")
    w.paragraph(
        f"Sepanjang tahun 2018 Balai Besar POM di Argapura menguji {whole(tested)} sampel dengan {whole(params)}",
        f"parameter uji, memeriksa {whole(visited)} sarana, menangani {cases} perkara senilai Rp{whole(value)}, dan",
        f"melayani {asked} pengaduan dan permintaan informasi. Wilayah kerja meliputi 19 kabupaten/kota (15 kabupaten",
        "dan 4 kota) setelah Loka POM di dua kabupaten mulai bekerja pada Juli 2018 berdasarkan Peraturan BPOM Nomor",
        "12 Tahun 2018.",
    )  # fmt: skip
    w.heading("1. Sumber Daya Manusia")
    men, women = (sum(r[at] for r in _STAFF) for at in (1, 2))
    w.table("Tabel 1.1 Pegawai menurut unit kerja dan jenis kelamin per 31 Desember 2018",
            [["No", "Unit kerja", "L", "P", "Jumlah", "% perempuan"]],
            [[str(at), n, str(a), str(b), str(a + b), dec(percent(b, a + b))] for at, (n, a, b) in enumerate(_STAFF, 1)]
            + [["", "Jumlah", str(men), str(women), str(men + women), dec(percent(women, men + women))]])  # fmt: skip
    w.paragraph(
        f"Jumlah pegawai {men + women} orang, terdiri dari {men} laki-laki dan {women} perempuan. Bidang Pengujian",
        f"merupakan unit terbesar dengan {19 + 52} pegawai ({dec(percent(71, men + women))}%). Dibandingkan dengan",
        "akhir",
        f"2017 (176 orang), jumlah pegawai {'turun' if men + women < 176 else 'naik'} {abs(176 - men - women)} orang:",
        "7 pensiun, 2 pindah ke Loka POM, dan 5 CPNS masuk.",
    )
    assert men + women == 176 - 7 - 2 + 5, men + women
    w.heading("2. Pengujian Laboratorium")
    rows: list[Row] = [
        [str(at), n, str(b), whole(t), whole(d), str(b + t - d), whole(f), str(d - f), dec(percent(f, d)), whole(p),
         dec(Decimal(p) / d, 1)] for at, (n, (b, t, d, f, p)) in enumerate(_LABS.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", str(before), whole(taken), whole(tested), str(before + taken - tested), whole(fit),
                 str(tested - fit), dec(percent(fit, tested)), whole(params), dec(Decimal(params) / tested,
                          1)])  # fmt: skip
    w.table("Tabel 2.1 Sampel dan parameter uji menurut laboratorium",
            [[Spanning("No", rows=2), Spanning("Laboratorium", rows=2), Spanning("Sampel", columns=4),
              Spanning("Hasil", columns=3), Spanning("Parameter", columns=2)],
             ["Sisa 2017", "Masuk", "Selesai", "Sisa 2018", "MS", "TMS", "% MS", "Jumlah", "Per sampel"]],
            rows)  # fmt: skip
    w.paragraph("<small>¹ Sampel yang hanya diuji di laboratorium mikrobiologi.</small>")
    least = min(_LABS, key=lambda n: Decimal(_LABS[n][3]) / _LABS[n][2])
    y16, y17 = _YEARS[2016], _YEARS[2017]
    w.paragraph(
        f"Dari {whole(tested)} sampel yang selesai diuji, {whole(fit)} memenuhi syarat (MS) dan {tested - fit} tidak",
        f"memenuhi syarat (TMS), atau {dec(percent(tested - fit, tested))}%. Persentase MS terendah terdapat pada",
        f"laboratorium {least.lower()} ({dec(percent(_LABS[least][3], _LABS[least][2]))}%). Sampel selesai bertambah",
        f"{tested - y17[0]} atau {dec(growth(tested, y17[0]))}% dibandingkan tahun 2017 ({whole(y17[0])} sampel).",
        f"Setiap sampel rata-rata diuji dengan {dec(Decimal(params) / tested, 1)} parameter.",
        "Target Renstra 2015–2019 untuk tahun 2018 sebanyak 4.500 sampel, sehingga capaian",
        f"{dec(percent(tested, 4500))}%.",
    )
    w.chart("Gambar 2.1 Sampel TMS menurut laboratorium", column_chart(
        ["Obat", "OT", "SK", "Kosmetik", "Pangan", "Mikro"], [r[2] - r[3] for r in _LABS.values()],
        [str(r[2] - r[3]) for r in _LABS.values()]))  # fmt: skip
    w.heading("3. Pemeriksaan Sarana")
    rows = []
    for n, r in _SITES.items():
        if not r[0]:
            rows.append([Spanning(n, columns=9)])
            continue
        rows.append([n, whole(r[0]), *(str(v) if v else "–" for v in r[1:3]), dec(percent(r[2], r[1])),
                     *(str(v) if v else "–" for v in r[3:])])  # fmt: skip
    rows.append(["<b>Jumlah A dan B</b>", whole(registered), whole(visited), str(good), dec(percent(good, visited)),
                 *(str(v) for v in sanctions)])  # fmt: skip
    w.table("Tabel 3.1 Sarana yang terdaftar, diperiksa, dan memenuhi ketentuan (MK), serta sanksi",
            [[Spanning("Jenis sarana", rows=2), Spanning("Terdaftar", rows=2), Spanning("Diperiksa", rows=2),
              Spanning("MK", columns=2), Spanning("Tindak lanjut yang TMK", columns=4)],
             ["Jumlah", "%", "Pembinaan", "Peringatan", "Peringatan keras", "PSK²"]], rows)  # fmt: skip
    items = list(sites.items())
    made, sold = items[:5], items[5:]
    w.paragraph("<small>² Penghentian sementara kegiatan.</small>")
    w.paragraph(
        f"Sarana produksi yang diperiksa {sum(r[1] for _, r in made)} dan yang MK {sum(r[2] for _, r in made)}",
        f"({dec(percent(sum(r[2] for _, r in made), sum(r[1] for _, r in made)))}%); sarana distribusi",
        f"{whole(sum(r[1] for _, r in sold))} dan yang MK {sum(r[2] for _, r in sold)}",
        f"({dec(percent(sum(r[2] for _, r in sold), sum(r[1] for _, r in sold)))}%). Sebanyak {visited - good} sarana",
        f"tidak memenuhi ketentuan dan masing-masing mendapat satu tindak lanjut: {sanctions[0]} pembinaan,",
        f"{sanctions[1]} peringatan, {sanctions[2]} peringatan keras, dan {sanctions[3]} PSK. Cakupan pemeriksaan",
        f"terhadap seluruh sarana terdaftar {dec(percent(visited, registered))}%; pada apotek",
        f"{dec(percent(286, 1107))}%.",
    )
    w.heading("4. Penindakan")
    w.table("Tabel 4.1 Perkara menurut komoditas", [["No", "Komoditas", "Perkara", "Nilai barang bukti (Rp)",
            "% nilai", "P21", "Putusan"]],
            [[str(at), n, str(c), whole(v), dec(percent(v, value)), str(p), str(j)]
             for at, (n, (c, v, p, j)) in enumerate(_CASES.items(), 1)]
            + [["", "Jumlah", str(cases), whole(value), "100,00", str(p21), str(judged)]])  # fmt: skip
    w.paragraph(
        f"Dari {cases} perkara, {p21} ({dec(percent(p21, cases))}%) dinyatakan lengkap (P21) dan {judged} telah",
        "diputus.",
        f"Kosmetik tanpa izin edar menjadi perkara terbanyak ({_CASES['Kosmetik tanpa izin edar'][0]} perkara) dengan",
        f"nilai Rp2,08 miliar atau {dec(percent(2_075_815_000, value))}% dari seluruh nilai. Jumlah perkara",
        f"{'naik' if cases > y17[3] else 'turun'} {words(abs(cases - y17[3]))} dibandingkan tahun 2017. Putusan",
        "tertinggi 1 tahun 4 bulan penjara dan denda Rp50 juta.",
    )
    w.heading("5. Informasi dan Pengaduan")
    w.chart("Gambar 5.1 Pengaduan dan permintaan informasi menurut saluran", pie_chart(
        list(_ASKED), list(_ASKED.values()),
                 [f"{n} ({dec(percent(n, asked, 1), 1)}%)" for n in _ASKED.values()]))  # fmt: skip
    w.paragraph(
        f"Layanan diterima melalui {words(len(_ASKED))} saluran. Telepon terbanyak, {_ASKED['Telepon']} layanan",
        f"({dec(percent(_ASKED['Telepon'], asked))}%), disusul media sosial {_ASKED['Media sosial']}. Sebanyak 57 di",
        f"antaranya pengaduan dan {asked - 57} permintaan informasi. Dari 57 pengaduan, 54 ({dec(percent(54, 57))}%)",
        "selesai dalam 5 hari kerja; tiga lainnya memerlukan uji laboratorium dan selesai rata-rata dalam 14 hari",
        "kerja",
        "(9, 15, dan 18 hari kerja).",
    )
    assert (9 + 15 + 18) / 3 == 14
    w.new_page()
    w.heading("6. Keuangan")
    w.table("Tabel 6.1 Pagu dan realisasi menurut jenis belanja (Rp)", [["No", "Jenis belanja", "Pagu", "Realisasi",
            "Sisa", "%"]],
            [[str(at), n, whole(a), whole(b), whole(a - b), dec(percent(b, a))] for at, (n, (a, b)) in
             enumerate(_SPENT.items(), 1)]
            + [["", "Jumlah", whole(ceiling), whole(spent), whole(ceiling - spent), dec(percent(spent,
                     ceiling))]])  # fmt: skip
    pnbp = (1_250_000_000, 1_468_735_000)
    w.paragraph(
        f"Realisasi anggaran Rp{whole(spent)} atau {dec(percent(spent, ceiling))}% dari pagu Rp{whole(ceiling)}.",
        "Belanja",
        f"barang mengambil {dec(percent(_SPENT['Belanja barang'][1], spent))}% dari realisasi. Penerimaan negara bukan",
        f"pajak (PNBP) pengujian Rp{whole(pnbp[1])} dari target Rp{whole(pnbp[0])}",
        f"({dec(percent(pnbp[1], pnbp[0]))}%).",
    )
    w.heading("7. Tiga Tahun Terakhir")
    now = (tested, fit, visited, cases, asked, str(rounded(Decimal(spent) / 10**6, 1)))
    labels = ("Sampel selesai diuji", "Sampel MS", "Sarana diperiksa", "Perkara", "Layanan informasi dan pengaduan")
    rows = [[str(i), n, whole(y16[i - 1]), whole(y17[i - 1]), whole(now[i - 1]),
             ("+" if now[i - 1] > y17[i - 1] else "−") + dec(abs(growth(now[i - 1], y17[i - 1]))),
             dec(Decimal(y16[i - 1] + y17[i - 1] + now[i - 1]) / 3, 1)]
            for i, n in enumerate(labels, 1)]  # fmt: skip
    money = [_D(y[5]) for y in (y16, y17, now)]
    rows.append(["6", "Realisasi anggaran (juta rupiah)", *(dec(v, 1) for v in money), "+" + dec(growth(money[2],
             money[1])),
                 dec(sum(money, _D(0)) / 3, 1)])  # fmt: skip
    w.table("Tabel 7.1 Perkembangan 2016–2018", [["No", "Uraian", "2016", "2017", "2018", "Perubahan 2017–2018 (%)",
            "Rata-rata"]], rows)  # fmt: skip
    ms = [percent(y[1], y[0]) for y in (y16, y17, now)]
    w.paragraph(
        f"Persentase sampel MS berturut-turut {dec(ms[0])}% (2016), {dec(ms[1])}% (2017), dan {dec(ms[2])}% (2018).",
        f"Sarana yang diperiksa meningkat dari {whole(y16[2])} menjadi {whole(visited)} atau",
        f"{dec(growth(visited, y16[2]))}% dalam dua tahun, sedangkan realisasi anggaran meningkat",
        f"{dec(growth(money[2], money[0]))}%. Sampel per pegawai pada tahun 2018 sebanyak",
        f"{dec(Decimal(tested) / (men + women), 1)}; pada tahun 2017 sebanyak {dec(Decimal(y17[0]) / 176, 1)}.",
    )
    w.heading("8. Lampiran: Penghargaan dan Sertifikat")
    w.items(["Sertifikat ISO 17025:2008 untuk 118 ruang lingkup, bertambah 14 dari 104 ruang lingkup pada tahun 2017.",
             "Predikat Wilayah Bebas dari Korupsi (WBK) dari Kementerian PANRB, 10 Desember 2018.",
             "Uji profisiensi: 21 dari 22 peserta uji memperoleh hasil memuaskan (95,45%)."])  # fmt: skip
    assert percent(21, 22) == _D("95.45")
    return w.report()
