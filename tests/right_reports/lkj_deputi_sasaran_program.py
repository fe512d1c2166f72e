"""A deputy's year 2023: programme targets and what directorates add to them, five years, outputs with TE, budgets."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 22mm }
body { font: 11pt/1.55 "Carlito", sans-serif } h1 { font-size: 18pt; text-align: center; color: #1f4e79 }
h2 { font-size: 13pt; color: #1f4e79 } h3 { font-size: 11pt } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt } tr { break-inside: avoid }
th { background: #1f4e79; color: #fff } th, td { border: .5pt solid #555; padding: 3px 5px; vertical-align: top }
td.right { text-align: right } .caption { font-size: 9.5pt; font-weight: bold; margin: 12px 0 3px }
p { text-align: justify } .break { break-before: page } small { font-size: 8pt }
"""

_D = Decimal
# target: its name, its indicators: name, unit, target, result ("" where worked out or not measured), less is better
_TARGETS: dict[str, tuple[str, list[tuple[str, str, str, str, bool]]]] = {
    "SP1": ("Terwujudnya pangan olahan yang aman dan bermutu", [
        ("Persentase pangan olahan yang memenuhi syarat", "%", "86.00", "samples", False),
        ("Persentase pangan fortifikasi yang memenuhi syarat", "%", "92.00", "fortified", False)]),
    "SP2": ("Meningkatnya kepatuhan pelaku usaha pangan olahan", [
        ("Persentase sarana produksi pangan olahan yang memenuhi ketentuan", "%", "68.00", "plants", False),
        ("Persentase UMKM pangan olahan yang menerapkan CPPOB<sup>a</sup>", "%", "70.00", "small", False),
        ("Indeks kepatuhan pelaku usaha<sup>b</sup>", "Indeks", "76.00", "n/a", False)]),
    "SP3": ("Meningkatnya kualitas pelayanan publik", [
        ("Rata-rata waktu penerbitan izin edar<sup>c</sup>", "Hari kerja", "25.00", "22.40", True),
        ("Indeks kepuasan masyarakat", "Indeks", "88.50", "90.27", False)]),
    "SP4": ("Terwujudnya tata kelola yang akuntabel", [
        ("Nilai AKIP Deputi", "Nilai", "81.00", "79.86", False),
        ("Nilai kinerja anggaran", "Nilai", "93.00", "94.35", False)]),
}  # fmt: skip
# directorate: samples judged, fit; fortified judged, fit; plants visited, fit
_UNITS: dict[str, tuple[int, int, int, int, int, int]] = {
    "Direktorat Pengawasan Produksi Pangan Olahan": (3184, 2711, 412, 386, 1836, 1287),
    "Direktorat Pengawasan Peredaran Pangan Olahan": (9427, 8263, 655, 601, 0, 0),
    "Direktorat Pemberdayaan Masyarakat dan Pelaku Usaha Pangan Olahan": (1206, 1011, 0, 0, 572, 360),
}  # fmt: skip
# directorate: ceiling, revised ceiling, spent
_MONEY = {
    "Direktorat Standardisasi Pangan Olahan": (11_482_300_000, 10_906_115_000, 10_853_274_900),
    "Direktorat Registrasi Pangan Olahan": (14_215_760_000, 14_215_760_000, 14_102_338_412),
    "Direktorat Pengawasan Produksi Pangan Olahan": (9_874_500_000, 9_102_430_000, 9_064_711_350),
    "Direktorat Pengawasan Peredaran Pangan Olahan": (13_650_225_000, 13_988_225_000, 13_861_902_770),
    "Direktorat Pemberdayaan Masyarakat dan Pelaku Usaha Pangan Olahan": (21_307_840_000, 20_415_990_000,
                                                                          20_198_456_125),
}  # fmt: skip
_SMALL = (("Jawa dan Bali", 214, 163), ("Sumatera", 131, 92), ("Kalimantan", 58, 41), ("Sulawesi", 66, 50),
          ("Maluku dan Papua", 27, 14))  # fmt: skip
# target of the plan and result, 2020 to 2022
_YEARS = {
    "Persentase pangan olahan yang memenuhi syarat": (("78.00", "80.35"), ("82.00", "83.90"), ("84.00", "85.62")),
    "Rata-rata waktu penerbitan izin edar": (("30.00", "29.10"), ("28.00", "26.85"), ("26.00", "25.20")),
    "Indeks kepuasan masyarakat": (("86.00", "86.94"), ("87.00", "87.41"), ("88.00", "89.03")),
    "Nilai AKIP Deputi": (("78.00", "77.52"), ("79.00", "78.44"), ("80.00", "80.15")),
}


def _grade(value: Decimal) -> str:
    for least, name in ((110, "Sangat Baik"), (90, "Baik"), (70, "Cukup"), (50, "Kurang")):
        if value >= least:
            return name
    return "Sangat Kurang"


def lkj_deputi_sasaran_program() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    tot = [sum(r[at] for r in _UNITS.values()) for at in range(6)]
    seen, fit_small = sum(r[1] for r in _SMALL), sum(r[2] for r in _SMALL)
    worked = {"samples": percent(tot[1], tot[0]), "fortified": percent(tot[3], tot[2]),
              "plants": percent(tot[5], tot[4]), "small": percent(fit_small, seen)}  # fmt: skip
    rows: list[Row] = []
    nps: dict[str, Decimal] = {}
    done: dict[str, tuple[Decimal, Decimal, Decimal]] = {}
    for code, (name, indicators) in _TARGETS.items():
        rows.append([code, Spanning(f"<b>{name}</b>", columns=6)])
        capped: list[Decimal] = []
        for at, (what, unit, goal, got, less) in enumerate(indicators, 1):
            number = f"{code[2]}.{at}"
            if got == "n/a":
                rows.append([number, what, unit, dec(_D(goal)), "n/a", "n/a", "Belum diukur"])
                continue
            result, target = worked[got] if got in worked else _D(got), _D(goal)
            value = rounded((2 * target - result) / target * 100) if less else percent(result, target)
            capped.append(min(value, _D(120)))
            done[number] = (target, result, value)
            rows.append([number, what, unit, dec(target), dec(result), dec(value), _grade(value)])
        nps[code] = rounded(sum(capped, _D(0)) / len(capped))
    mean = rounded(sum(nps.values(), _D(0)) / 4)
    w.title("LAPORAN KINERJA TAHUN 2023", "DEPUTI BIDANG PENGAWASAN PANGAN OLAHAN")
    w.heading("Ringkasan Eksekutif")
    good = [k for k, v in done.items() if v[2] >= 100]
    short = [k for k, v in done.items() if v[2] < 100]
    assert (len(done), short) == (8, ["4.1"]), (done, short)
    w.paragraph(
        "Perjanjian Kinerja Deputi tahun 2023 memuat empat sasaran program dan sembilan indikator kinerja program.",
        f"Delapan indikator sudah dapat diukur; {words(len(good))} di antaranya mencapai atau melampaui target dan",
        f"{words(len(short))} belum, yaitu Nilai AKIP Deputi. Nilai Pencapaian Sasaran (NPS) Deputi sebesar",
        f"{dec(mean)}% dengan kriteria {_grade(mean)}. Realisasi anggaran mencapai",
        f"{dec(percent(sum(r[2] for r in _MONEY.values()), sum(r[1] for r in _MONEY.values())))}% dari pagu revisi.",
    )
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.heading("3.1 Capaian Kinerja Organisasi", 3)
    w.paragraph(
        "Persentase capaian dihitung dari realisasi dibagi target. Kriteria: Sangat Baik 110% ≤ x ≤ 120%; Baik 90% ≤",
        "x &lt; 110%; Cukup 70% ≤ x &lt; 90%; Kurang 50% ≤ x &lt; 70%; Sangat Kurang &lt; 50%. NPS merupakan rata-rata",
        "persentase capaian indikator dalam satu sasaran, dengan batas 120%; indikator yang belum diukur tidak",
        "diperhitungkan.",
    )
    w.table("Tabel 3.1 Capaian indikator kinerja program tahun 2023",
            [["No", "Indikator", "Satuan", "Target", "Realisasi", "% Capaian", "Kriteria"]], rows)  # fmt: skip
    w.paragraph(
        "<small><sup>a</sup> Cara Produksi Pangan Olahan yang Baik. <sup>b</sup> Survei dilakukan setiap dua tahun;",
        "pengukuran berikutnya pada tahun 2024. <sup>c</sup> Indikator negatif: % capaian = (2 × target − realisasi) /",
        "target × 100%.</small>",
    )
    w.table("Tabel 3.2 Nilai Pencapaian Sasaran", [["Kode", "Sasaran program", "Indikator", "Diukur", "NPS (%)",
            "Kriteria"]],
            [[c, _TARGETS[c][0], str(len(_TARGETS[c][1])), str(sum(i[3] != "n/a" for i in _TARGETS[c][1])), dec(v),
              _grade(v)] for c, v in nps.items()] + [["", "NPS Deputi (rata-rata)", "9", "8", dec(mean),
                                                      _grade(mean)]])  # fmt: skip
    high, low = max(nps, key=lambda c: nps[c]), min(nps, key=lambda c: nps[c])
    w.paragraph(
        f"NPS tertinggi diperoleh {high} ({dec(nps[high])}%) dan terendah {low} ({dec(nps[low])}%), dengan selisih",
        f"{dec(nps[high] - nps[low])} poin. Jika dihitung dari delapan indikator tanpa melihat sasaran, rata-rata",
        f"persentase capaiannya {dec(rounded(sum((v[2] for v in done.values()), _D(0)) / 8))}%.",
    )
    goal, got, value = done["1.1"]
    w.heading("3.2 Sasaran Program 1", 3)
    w.paragraph(
        "Definisi: persentase sampel pangan olahan yang memenuhi syarat keamanan, mutu, dan label dibandingkan dengan",
        f"seluruh sampel yang dinilai. Sebanyak {whole(tot[1])} dari {whole(tot[0])} sampel memenuhi syarat. Capaian",
        f"indikator ini sebesar {dec(got)}% dari target {dec(goal)}%, sehingga persentase capaian sebesar",
        f"{dec(value)}% dengan kriteria {_grade(value)}. Apabila dibandingkan dengan tahun 2022 (85,62%), realisasi",
        f"tahun 2023 meningkat {dec(got - _D('85.62'))} poin. Target akhir Renstra tahun 2024 sebesar 88,00%;",
        f"realisasi tahun 2023 telah mencapai {dec(percent(got, _D(88)))}% dari target tersebut.",
    )
    w.table("Tabel 3.3 Kontribusi direktorat (cross-cutting) terhadap indikator 1.1, 1.2, dan 2.1",
            [[Spanning("No", rows=2), Spanning("Direktorat", rows=2), Spanning("Sampel pangan olahan", columns=3),
              Spanning("Pangan fortifikasi", columns=3), Spanning("Sarana produksi", columns=3)],
             ["Dinilai", "MS", "%", "Dinilai", "MS", "%", "Diperiksa", "MK", "%"]],
            [[str(at), n, *(cell for i in (0, 2, 4) for cell in
              ((whole(r[i]), whole(r[i + 1]), dec(percent(r[i + 1], r[i]))) if r[i] else ("-", "-", "-")))]
             for at, (n, r) in enumerate(_UNITS.items(), 1)]
            + [["", "Jumlah", *(cell for i in (0, 2, 4) for cell in
                (whole(tot[i]), whole(tot[i + 1]), dec(percent(tot[i + 1], tot[i]))))]])  # fmt: skip
    produce, market, help_ = _UNITS.values()
    w.paragraph(
        f"Direktorat Pengawasan Peredaran Pangan Olahan menyumbang {dec(percent(market[0], tot[0]))}% sampel yang",
        f"dinilai, dengan hasil MS {dec(percent(market[1], market[0]))}%. Dua direktorat di bawah target 86,00%,",
        f"masing-masing {dec(percent(produce[1], produce[0]))}% dan {dec(percent(help_[1], help_[0]))}%. Sampel yang",
        f"tidak memenuhi syarat berjumlah {whole(tot[0] - tot[1])}. Pangan fortifikasi yang memenuhi syarat sebesar",
        f"{dec(done['1.2'][1])}% ({tot[3]} dari {whole(tot[2])} sampel) dari target 92,00%, sehingga capaiannya",
        f"{dec(done['1.2'][2])}%.",
    )
    assert percent(produce[1], produce[0]) < 86
    assert percent(help_[1], help_[0]) < 86
    w.heading("3.3 Sasaran Program 2", 3)
    w.table("Tabel 3.4 UMKM pangan olahan yang menerapkan CPPOB menurut wilayah",
            [["No", "Wilayah", "UMKM dinilai", "Menerapkan", "Belum", "%"]],
            [[str(at), n, str(a), str(b), str(a - b), dec(percent(b, a))] for at, (n, a, b) in enumerate(_SMALL, 1)]
            + [["", "Jumlah", str(seen), str(fit_small), str(seen - fit_small),
                dec(percent(fit_small, seen))]])  # fmt: skip
    w.paragraph(
        f"Sarana produksi yang memenuhi ketentuan (MK) sebanyak {whole(tot[5])} dari {whole(tot[4])} sarana atau",
        f"{dec(done['2.1'][1])}% dari target 68,00%. UMKM yang menerapkan CPPOB sebanyak {fit_small} dari {seen} UMKM",
        f"({dec(done['2.2'][1])}%), {dec(done['2.2'][1] - 70)} poin di atas target. Persentase tertinggi terdapat di",
        f"Jawa dan Bali, yaitu {dec(percent(163, 214))}%, dan terendah di Maluku dan Papua, yaitu",
        f"{dec(percent(14, 27))}%. Hambatan utama di Maluku dan Papua adalah biaya kunjungan; hanya 27 UMKM",
        f"({dec(percent(27, seen))}% dari seluruh UMKM) yang dapat dinilai.",
    )
    shares = [percent(b, a) for _, a, b in _SMALL]
    assert (max(shares), min(shares)) == (shares[0], shares[4])
    w.heading("3.4 Perbandingan Tahun 2020–2023", 3)
    keys = dict(zip(_YEARS, ("1.1", "3.1", "3.2", "4.1"), strict=True))
    w.table("Tabel 3.5 Target dan realisasi empat indikator, 2020–2023",
            [[Spanning("No", rows=2), Spanning("Indikator", rows=2),
              *(Spanning(str(y), columns=2) for y in range(2020, 2024))], ["Target", "Realisasi"] * 4],
            [[keys[n], n, *(dec(_D(t)) for pair in r for t in pair), dec(done[keys[n]][0]), dec(done[keys[n]][1])]
             for n, r in _YEARS.items()])  # fmt: skip
    akip = done["4.1"]
    w.paragraph(
        "Waktu penerbitan izin edar berturut-turut 29,10, 26,85, 25,20, dan 22,40 hari kerja pada tahun 2020, 2021,",
        f"2022, dan 2023, atau turun {dec(abs(growth(_D('22.40'), _D('29.10'))))}% selama tiga tahun. Indeks kepuasan",
        f"masyarakat naik dari 89,03 menjadi 90,27. Nilai AKIP turun {dec(_D('80.15') - akip[1])} dari 80,15 menjadi",
        f"{dec(akip[1])} sehingga persentase capaiannya {dec(akip[2])}% dengan kriteria {_grade(akip[2])}. Penurunan",
        "terjadi pada komponen pelaporan kinerja karena dua dari lima direktorat terlambat menyampaikan laporan",
        "triwulan III.",
    )
    w.new_page()
    w.heading("3.5 Realisasi Anggaran", 3)
    first, second, spent = (sum(r[at] for r in _MONEY.values()) for at in range(3))
    w.table("Tabel 3.6 Pagu dan realisasi anggaran menurut direktorat (Rp)",
            [["No", "Direktorat", "Pagu awal", "Pagu revisi", "Realisasi", "Sisa", "%"]],
            [[str(at), n, whole(a), whole(b), whole(c), whole(b - c), dec(percent(c, b))]
             for at, (n, (a, b, c)) in enumerate(_MONEY.items(), 1)]
            + [["", "Jumlah", whole(first), whole(second), whole(spent), whole(second - spent),
                dec(percent(spent, second))]])  # fmt: skip
    best = max(_MONEY, key=lambda n: Decimal(_MONEY[n][2]) / _MONEY[n][1])
    w.paragraph(
        f"Pagu awal Rp{whole(first)} direvisi menjadi Rp{whole(second)}, berkurang Rp{whole(first - second)} atau",
        f"{dec(percent(first - second, first))}%. Tiga direktorat pagunya berkurang, satu bertambah, dan satu tetap.",
        f"Realisasi sebesar Rp{whole(spent)} ({dec(percent(spent, second))}%) dengan sisa Rp{whole(second - spent)}.",
        f"Penyerapan tertinggi dicapai {best} sebesar {dec(percent(_MONEY[best][2], _MONEY[best][1]))}%.",
    )
    assert [(a > b) - (a < b) for a, b, _ in _MONEY.values()] == [1, 0, 1, -1, 1]
    w.heading("3.6 Efisiensi", 3)
    w.paragraph(
        "Efisiensi sasaran dihitung dari Indeks Efisiensi IE = % capaian output / % capaian input, Standar Efisiensi",
        "SE = 1, dan Tingkat Efisiensi TE = (IE − SE)/SE. Sasaran dinyatakan efisien bila IE ≥ SE.",
    )
    used = {"SP1": _D("98.92"), "SP2": _D("99.14"), "SP3": _D("99.20"), "SP4": _D("99.61")}
    ie = {c: rounded(nps[c] / used[c]) for c in nps}
    w.table("Tabel 3.7 Efisiensi menurut sasaran program",
            [["Kode", "Sasaran", "Output (%)", "Input (%)", "IE", "SE", "TE", "Keterangan"]],
            [[c, _TARGETS[c][0], dec(nps[c]), dec(used[c]), dec(ie[c]), "1,00", dec(ie[c] - 1),
              "Efisien" if ie[c] >= 1 else "Tidak efisien"] for c in nps])  # fmt: skip
    yes = [c for c in ie if ie[c] >= 1]
    w.paragraph(
        f"Sebanyak {words(len(yes))} dari empat sasaran program efisien. TE tertinggi {dec(max(ie.values()) - 1)}",
        f"dicapai {max(ie, key=lambda c: ie[c])}. Persentase input sasaran dihitung dari rincian output yang mendukung",
        "sasaran, termasuk yang dikelola balai, sehingga tidak sama dengan Tabel 3.6.",
    )
    w.heading("3.7 Tindak Lanjut Rekomendasi Evaluasi AKIP Tahun 2022", 3)
    acts = (("Menyelaraskan pohon kinerja sampai eselon III", "Maret 2023", "Selesai", "SK Deputi No. 14/2023"),
            ("Menyusun manual indikator yang memuat rumus", "April 2023", "Selesai", "Manual edisi 2"),
            ("Memantau rencana aksi setiap bulan", "Setiap bulan", "Selesai", "12 notula"),
            ("Mengumpulkan data kinerja melalui aplikasi", "Desember 2023", "Proses", "Uji coba di 3 direktorat"),
            ("Mengevaluasi program pembinaan UMKM", "November 2023", "Selesai", "Laporan evaluasi"))  # fmt: skip
    w.table("Tabel 3.8 Tindak lanjut rekomendasi", [["No", "Rekomendasi", "Target waktu", "Status", "Bukti"]],
            [[str(at), *a] for at, a in enumerate(acts, 1)])  # fmt: skip
    closed = sum(a[2] == "Selesai" for a in acts)
    w.paragraph(
        f"Dari {words(len(acts))} rekomendasi, {words(closed)} ({dec(percent(closed, len(acts)))}%) selesai dan",
        f"{words(len(acts) - closed)} dalam proses.",
    )
    return w.report()
