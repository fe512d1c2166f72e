"""Spending of a main balai in 2021: IKPA with converted weights, EKA with its parts, NKA, RPD by month, revenues."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 21mm 18mm } @page wide { size: A4 landscape; margin: 15mm 16mm }
body { font: 10.5pt/1.5 "Liberation Sans", Arial, sans-serif } h1 { font-size: 14pt; border-left: 6pt solid #1a5276;
padding-left: 8px } h2 { font-size: 12pt; color: #1a5276 } h3 { font-size: 10.5pt }
h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.3pt; text-align: left } tr { break-inside: avoid }
th, td { border-bottom: .5pt solid #999; padding: 3px 4px } th { border-top: 1pt solid #000; background: #eaf2f8 }
td.right { text-align: right } .caption { margin: 11px 0 3px; font-weight: bold; font-size: 9.5pt }
table:nth-of-type(1), .caption:has(+ table:nth-of-type(1)) { page: wide }
"""

_D = Decimal
# account: name, ceiling at first, revised, blocked at the year's end, spent, spent in 2020
_ACCOUNTS: dict[str, tuple[str, int, int, int, int, int]] = {
    "51": ("Belanja Pegawai", 17_402_318_000, 16_985_240_000, 0, 16_921_407_318, 16_344_905_110),
    "52": ("Belanja Barang", 29_876_540_000, 26_118_905_000, 402_750_000, 25_540_116_927, 24_871_330_204),
    "53": ("Belanja Modal", 12_640_000_000, 12_905_333_000, 0, 12_811_754_000, 6_204_118_500),
}
# output code: name, unit, target, result, ceiling, spent
_OUTPUTS: dict[str, tuple[str, str, int, int, int, int]] = {
    "3165.BIA.001": (
        "Sampel obat, OBA, kosmetik, dan SK yang diperiksa",
        "sampel",
        2_105,
        2_148,
        7_412_600_000,
        7_280_914_310,
    ),
    "3165.BIA.002": ("Sampel makanan yang diperiksa", "sampel", 1_240, 1_240, 4_306_150_000, 4_255_820_742),
    "3165.BKB.001": ("Laporan koordinasi pengawasan", "laporan", 4, 4, 1_184_305_000, 1_131_207_600),
    "3165.BMA.001": ("Layanan publikasi keamanan obat dan makanan", "layanan", 60, 71, 2_917_480_000, 2_868_331_145),
    "3165.QIA.001": (
        "Sarana produksi dan distribusi yang diperiksa",
        "sarana",
        1_480,
        1_391,
        3_905_720_000,
        3_702_448_030,
    ),
    "3165.QIA.002": ("Perkara di bidang penyidikan", "perkara", 16, 18, 1_712_900_000, 1_699_540_100),
    "3165.EAD.003": ("Layanan perkantoran dan sarana", "layanan", 12, 12, 34_570_323_000, 34_335_016_318),
}
# month: planned so far and spent so far, in millions of rupiah
_MONTHS = {"Januari": (2_310, 2_196), "Februari": (5_240, 4_902), "Maret": (9_105, 8_655), "April": (14_020, 13_318),
           "Mei": (18_660, 17_995), "Juni": (24_300, 23_010), "Juli": (28_950, 28_104), "Agustus": (33_800, 34_462),
           "September": (39_400, 39_015), "Oktober": (44_900, 45_260), "November": (50_150, 49_307),
           "Desember": (55_600, 55_273)}  # fmt: skip
# IKPA of 2021: weight, value ("" where not rated)
_IKPA: dict[str, tuple[int, str]] = {
    "Revisi DIPA": (5, "100.00"), "Deviasi Halaman III DIPA": (5, "94.60"), "Pagu Minus": (5, "100.00"),
    "Data Kontrak": (10, "93.00"), "Pengelolaan UP dan TUP": (8, "97.50"), "LPJ Bendahara": (5, "100.00"),
    "Dispensasi SPM": (5, "95.00"), "Penyerapan Anggaran": (15, "98.40"), "Penyelesaian Tagihan": (10, "100.00"),
    "Capaian Output": (17, "100.00"), "Retur SP2D": (5, "99.20"), "Perencanaan Kas (Renkas)": (5, ""),
    "Kesalahan SPM": (5, "86.00"),
}  # fmt: skip
_REVENUES = {"425231": ("Pengujian sampel pihak ketiga", 610_000_000, 702_415_000),
             "425239": ("Sertifikasi sarana", 85_000_000, 79_300_000),
             "425122": ("Penjualan peralatan", 0, 41_250_000), "425911": ("Penerimaan kembali belanja", 0,
                 12_806_450)}  # fmt: skip


def evaluasi_anggaran_ikpa_eka() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    first, pagu, block, spent, before = (sum(int(row[at]) for row in _ACCOUNTS.values()) for at in range(1, 6))
    assert (sum(row[4] for row in _OUTPUTS.values()), sum(row[5] for row in _OUTPUTS.values())) == (pagu, spent)
    rated = {name: row for name, row in _IKPA.items() if row[1]}
    assert sum(row[0] for row in _IKPA.values()) == 100
    weight = sum(row[0] for row in rated.values())
    gross = sum((_D(row[1]) * row[0] / 100 for row in rated.values()), _D(0))
    ikpa = rounded(gross / weight * 100)
    gains = {code: percent(row[3], row[2]) for code, row in _OUTPUTS.items()}
    kept = {code: min(gain, _D(100)) for code, gain in gains.items()}
    output = rounded(sum(kept.values(), _D(0)) / len(kept))
    use = percent(spent, pagu)
    steady = {m: rounded((plan - abs(plan - paid)) / _D(plan) * 100) for m, (plan, paid) in _MONTHS.items()}
    konsist = rounded(sum(steady.values(), _D(0)) / 12)
    due = sum((row[4] * kept[code] / 100 for code, row in _OUTPUTS.items()), _D(0))
    saved = rounded((due - spent) / due * 100)
    ne = rounded(50 + saved / 20 * 50)
    parts = (("Capaian keluaran", _D("43.5"), output), ("Penyerapan anggaran", _D("9.7"), use),
             ("Konsistensi penyerapan", _D("18.2"), konsist), ("Nilai efisiensi", _D("28.6"), ne))  # fmt: skip
    eka = rounded(sum((rounded(share * value / 100) for _, share, value in parts), _D(0)))
    nka = rounded(eka * _D("0.6") + ikpa * _D("0.4"))

    w.title("EVALUASI PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2021", "BALAI BESAR POM DI KUALA RAJANG",
            "(Satker 063.01.0842.432017)")  # fmt: skip
    w.paragraph(
        "DIPA Nomor SP DIPA-063.01.2.432017/2021 tanggal 23 November 2020 telah direvisi sembilan kali, terakhir",
        "pada 6",
        f"Desember 2021. Pagu semula Rp{whole(first)} menjadi Rp{whole(pagu)}, atau berkurang Rp{whole(first - pagu)}",
        f"({dec(percent(first - pagu, first))}%) karena refocusing dan realokasi. Realisasi belanja",
        f"Rp{whole(spent)} atau {dec(use)}% dari pagu. Nilai Kinerja Anggaran (NKA) sebesar {dec(nka)}.",
    )
    w.heading("1. Realisasi Belanja")
    rows: list[Row] = []
    for code, (name, a, b, c, d, e) in [*_ACCOUNTS.items(), ("", ("<b>Jumlah</b>", first, pagu, block, spent, before))]:
        move = percent(d - e, e)
        rows.append([code, name, whole(a), whole(b), f"({whole(a - b)})" if a > b else whole(b - a),
                     whole(c) if c else "-", whole(d), dec(percent(d, b)), whole(b - d), whole(e),
                         dec(move)])  # fmt: skip
    w.table("Tabel 1. Pagu dan realisasi menurut jenis belanja (rupiah)",
            [[Spanning("Akun", rows=2), Spanning("Jenis belanja", rows=2), Spanning("Pagu TA 2021", columns=4),
              Spanning("Realisasi TA 2021", columns=3), Spanning("TA 2020", columns=2)],
             ["Semula", "Menjadi", "Tambah/(kurang)", "Blokir", "Rp", "%", "Sisa", "Realisasi", "Naik (%)"]],
            rows)  # fmt: skip
    barang = _ACCOUNTS["52"]
    w.paragraph(
        f"Belanja modal bertambah Rp{whole(12_905_333_000 - 12_640_000_000)} untuk alat laboratorium biologi",
        "molekuler,",
        "sedangkan belanja pegawai dan belanja barang berkurang. Penyerapan tertinggi terdapat pada belanja pegawai",
        f"({dec(percent(16_921_407_318, 16_985_240_000))}%) dan terendah pada belanja barang",
        f"({dec(percent(barang[4], barang[2]))}%). Dari sisa belanja barang Rp{whole(barang[2] - barang[4])}, sebesar",
        f"Rp{whole(block)},- tidak dapat digunakan karena diblokir; tanpa blokir penyerapan belanja barang",
        f"{dec(percent(barang[4], barang[2] - block))}% dan penyerapan Balai {dec(percent(spent, pagu - block))}%.",
        f"Dibandingkan dengan tahun 2020, realisasi mengalami peningkatan sebesar Rp{whole(spent - before)}",
        f"({dec(percent(spent - before, before))}%); belanja modal naik lebih dari dua kali lipat.",
    )
    assert _ACCOUNTS["53"][4] > 2 * _ACCOUNTS["53"][5]
    uses = {code: percent(row[4], row[2]) for code, row in _ACCOUNTS.items()}
    assert (max(uses, key=lambda c: uses[c]), min(uses, key=lambda c: uses[c])) == ("51", "52"), uses
    w.heading("2. Indikator Kinerja Pelaksanaan Anggaran (IKPA)")
    rows = []
    for at, (name, (share, value)) in enumerate(_IKPA.items(), 1):
        rows.append([str(at), name, f"{share}", dec(_D(value)) if value else "–",
                     dec(_D(value) * share / 100, 3) if value else "–",
                     dec(_D(value) * share / weight, 3) if value else "–"])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", "100", "", dec(gross, 3), dec(gross / weight * 100, 3)])
    w.table("Tabel 2. Nilai IKPA TA 2021 (OM-SPAN, 17 Januari 2022)",
            [["No", "Indikator", "Bobot", "Nilai", "Bobot × nilai : 100", f"Bobot × nilai : {weight}"]],
                rows)  # fmt: skip
    low = min(rated, key=lambda name: _D(rated[name][1]))
    tops = sum(_D(row[1]) == 100 for row in rated.values())
    assert low == "Kesalahan SPM"
    w.paragraph(
        "Perencanaan Kas tidak dinilai karena satker ini termasuk yang dikecualikan pada tahun 2021. Bobotnya",
        f"({100 - weight}) tidak dibagikan, melainkan jumlah {dec(gross)} dibagi dengan {weight}%, sehingga nilai IKPA",
        f"{dec(ikpa)}. {words(tops).capitalize()} indikator bernilai 100,00. Nilai terendah adalah {low}",
        f"({dec(_D('86.00'))}):",
        f"dari {650} SPM, {91} SPM dikembalikan ({dec(percent(91, 650))}%). Target IKPA dalam Perjanjian Kinerja",
        "sebesar",
        f"{dec(_D('95.00'))}, sehingga capaian {dec(percent(ikpa, _D(95)))}%. Rata-rata IKPA Balai Besar POM",
        "se-Indonesia",
        f"{dec(_D('96.12'))}; nilai Balai lebih tinggi {dec(ikpa - _D('96.12'))}.",
    )
    assert percent(91, 650) == 14
    assert ikpa > _D("96.12"), ikpa
    w.heading("3. Capaian Keluaran")
    rows = [[code, row[0], row[1], whole(row[2]), whole(row[3]), dec(gains[code]), dec(kept[code]), whole(row[4]),
             whole(row[5]), dec(percent(row[5], row[4]))] for code, row in _OUTPUTS.items()]  # fmt: skip
    rows.append(["", "<b>Rata-rata/jumlah</b>", "", "", "", "", dec(output), whole(pagu), whole(spent), dec(use)])
    w.table("Tabel 3. Capaian rincian output (RO)",
            [[Spanning("Kode RO", rows=2), Spanning("RO", rows=2), Spanning("Satuan", rows=2),
              Spanning("Volume", columns=2), Spanning("Capaian (%)", columns=2), Spanning("Anggaran", columns=3)],
             ["Target", "Realisasi", "Sebenarnya", "Maks. 100", "Pagu (Rp)", "Realisasi (Rp)", "%"]], rows)  # fmt: skip
    over = [code for code in gains if gains[code] > 100]
    under = [code for code in gains if gains[code] < 100]
    assert under == ["3165.QIA.001"]
    w.paragraph(
        f"Dalam EKA capaian RO dibatasi 100%, sedangkan dalam Laporan Kinerja 120%. {words(len(over)).capitalize()} RO",
        f"melampaui target; yang tertinggi publikasi ({dec(gains['3165.BMA.001'])}%). Satu RO tidak mencapai",
        "target, yaitu",
        f"sarana yang diperiksa: {whole(1_391)} dari {whole(1_480)} sarana ({dec(gains['3165.QIA.001'])}%), kurang",
        f"{1_480 - 1_391} sarana. Penyebabnya a) pembatasan kegiatan (PPKM) pada Juli–September 2021 dan b) {23}",
        "sarana",
        f"telah tutup. Rata-rata capaian keluaran (tanpa bobot) {dec(output)}%.",
    )
    assert max(gains, key=lambda c: gains[c]) == "3165.BMA.001"
    w.heading("4. Konsistensi Penyerapan terhadap Perencanaan")
    rows = [[m, whole(plan), whole(paid), whole(paid - plan).replace("-", "−"), dec(steady[m])]
            for m, (plan, paid) in _MONTHS.items()]  # fmt: skip
    rows.append(["<b>Rata-rata</b>", "", "", "", dec(konsist)])
    w.table("Tabel 4. Rencana dan realisasi kumulatif per bulan (juta rupiah)",
            [["Sampai dengan", "Rencana", "Realisasi", "Selisih", "Konsistensi (%)"]], rows)  # fmt: skip
    ahead = [m for m, (plan, paid) in _MONTHS.items() if paid > plan]
    least, most = min(steady, key=lambda m: steady[m]), max(steady, key=lambda m: steady[m])
    w.paragraph(
        "Konsistensi = (rencana − |rencana − realisasi|) : rencana × 100%, sehingga realisasi yang melampaui",
        "rencana pun",
        f"mengurangi nilai. Realisasi melampaui rencana pada {words(len(ahead))} bulan, yaitu {' dan '.join(ahead)}.",
        f"Konsistensi terendah terjadi pada bulan {least} ({dec(steady[least])}%) dan tertinggi pada bulan {most}",
        f"({dec(steady[most])}%). Angka bulan Desember dalam jutaan sama dengan realisasi pada Tabel 1.",
    )
    assert whole(_D(spent) / 1_000_000) == whole(_MONTHS["Desember"][1])
    assert len(ahead) == 2
    w.heading("5. Evaluasi Kinerja Anggaran (EKA) dan NKA")
    rows = [[str(at), name, dec(share, 1), dec(value), dec(share * value / 100)]
            for at, (name, share, value) in enumerate(parts, 1)]  # fmt: skip
    rows.append(["", "<b>EKA</b>", "100,0", "", dec(eka)])
    w.table("Tabel 5. Nilai EKA menurut PMK 22/PMK.02/2021 dan PMK 214/PMK.02/2017",
            [["No", "Variabel", "Bobot (%)", "Nilai", "Bobot × nilai"]], rows)  # fmt: skip
    w.paragraph(
        f"Efisiensi dihitung dari pagu yang dikalikan dengan capaian keluaran (Rp{whole(due)}) dikurangi",
        "realisasi, dibagi",
        f"dengan yang pertama, yaitu {dec(saved)}%. Nilai efisiensi = 50% + ({dec(saved)} : 20 × 50) =",
        f"{dec(ne)}%, sehingga",
        f"efisiensi sebesar 0% pun bernilai 50. NKA = 60% × EKA + 40% × IKPA = 60% × {dec(eka)} + 40% × {dec(ikpa)} =",
        f"{dec(nka)}. Terhadap target NKA ({dec(_D('88.00'))}) capaiannya {dec(percent(nka, _D(88)))}%.",
        "Kategori NKA: Sangat Baik &gt; 90; Baik &gt; 80–90; Cukup &gt; 60–80; Kurang &gt; 50–60; Sangat Kurang ≤ 50.",
        f"NKA Balai termasuk {'Sangat Baik' if nka > 90 else 'Baik'}. Menurut SMART per 31 Januari 2022 EKA sebesar",
        f"{dec(eka)}; tangkapan layar 10 Januari 2022 masih menunjukkan {dec(_D('71.38'))} karena data RO belum",
        "lengkap.",
    )
    w.heading("6. Penerimaan Negara Bukan Pajak")
    rows = []
    for code, (name, plan, got) in _REVENUES.items():
        rows.append([code, name, whole(plan) if plan else "–", whole(got), dec(percent(got, plan)) if plan else "n/a"])
    plan, got = (sum(int(row[at]) for row in _REVENUES.values()) for at in (1, 2))
    rows.append(["", "<b>Jumlah</b>", whole(plan), whole(got), dec(percent(got, plan))])
    w.table("Tabel 6. Target dan realisasi PNBP TA 2021 (rupiah)",
            [["Akun", "Jenis penerimaan", "Target", "Realisasi", "%"]], rows)  # fmt: skip
    general = 41_250_000 + 12_806_450
    w.paragraph(
        f"PNBP terealisasi Rp{whole(got)} atau {dec(percent(got, plan))}% dari target. PNBP fungsional (dua akun",
        "pertama)",
        f"Rp{whole(got - general)} atau {dec(percent(got - general, plan))}% dari target yang sama; PNBP umum",
        f"Rp{whole(general)} tidak mempunyai target. Sertifikasi sarana kurang Rp{whole(85_000_000 - 79_300_000)} dari",
        f"targetnya ({dec(percent(79_300_000, 85_000_000))}%).",
    )
    return w.report()
