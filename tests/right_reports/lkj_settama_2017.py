"""A secretariat's LKj 2017 under Renstra 2015-2019: a balanced scorecard, NPS, RB, AKIP, opinion, budget."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 20mm } body { font: 11pt/1.6 "Liberation Serif", serif }
h1 { font-size: 18pt; text-align: center; margin: 60px 0 } h2 { font-size: 13pt; text-align: center }
h3 { font-size: 11.5pt } h2, h3, .caption { break-after: avoid } p { text-align: justify }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt } tr { break-inside: avoid }
th, td { border: .7pt solid #444; padding: 3px 4px; vertical-align: middle } th { background: #c5e0b3 }
td.right { text-align: center } .caption { text-align: center; font-weight: bold; font-size: 9.5pt; margin: 10px 0 3px }
.note { font-size: 8.8pt } .break { break-before: page }
"""
_D = Decimal
_VIEWS = ("Stakeholders", "Customer", "Internal Process", "Learning and Growth")
_GOALS = ((0, "Terwujudnya RB BPOM sesuai roadmap"), (0, "Terwujudnya akuntabilitas kinerja dan keuangan BPOM"),
          (1, "Meningkatnya kualitas layanan kesekretariatan"), (2, "Terkelolanya peraturan dan kerja sama"),
          (3, "Terpenuhinya SDM dan sarana yang memadai"))  # fmt: skip
# goal, indicator, target 2017, result 2017, results 2015 and 2016, target 2019, decimals
_ROWS = (
    (0, "Nilai RB BPOM", "78.00", "76.18", "71.44", "73.62", "83.00", 2),
    (1, "Nilai AKIP BPOM", "80.00", "75.38", "70.64", "74.41", "85.00", 2),
    (1, "Persentase satker yang menyampaikan LK tepat waktu", "95.00", "", "90.24", "92.68", "98.00", 2),
    (2, "Indeks kepuasan unit kerja atas layanan", "82.00", "84.57", "n/a", "80.36", "86.00", 2),
    (2, "Persentase pengaduan yang diselesaikan", "100.00", "", "97.85", "98.92", "100.00", 2),
    (3, "Jumlah peraturan yang diundangkan", "22", "27", "16", "20", "25", 0),
    (3, "Jumlah kerja sama yang dilaksanakan", "14", "13", "9", "12", "18", 0),
    (4, "Persentase pegawai sesuai standar kompetensi", "77.00", "78.43", "68.90", "74.15", "85.00", 2),
    (4, "Persentase pemenuhan sarana kerja", "84.00", "85.12", "76.30", "80.05", "92.00", 2),
)  # fmt: skip
# component, weight, 2016, 2017
_AKIP = (("Perencanaan kinerja", 30, "23.86", "24.08"), ("Pengukuran kinerja", 25, "18.02", "18.34"),
         ("Pelaporan kinerja", 15, "11.23", "11.42"), ("Evaluasi internal", 10, "7.12", "7.19"),
         ("Capaian kinerja", 20, "14.18", "14.35"))  # fmt: skip
_RB = (("Pengungkit", (("Manajemen perubahan", 5, "3.52", "3.71"), ("Peraturan perundang-undangan", 5, "3.34", "3.54"),
                       ("Organisasi", 6, "4.18", "4.36"), ("Tata laksana", 5, "3.61", "3.72"),
                       ("SDM aparatur", 15, "12.05", "12.47"), ("Akuntabilitas", 6, "4.22", "4.31"),
                       ("Pengawasan", 12, "7.46", "7.98"), ("Pelayanan publik", 6, "4.29", "4.42"))),
       ("Hasil", (("Kapasitas dan akuntabilitas", 20, "15.06", "15.38"), ("Bersih dan bebas KKN", 10, "8.15", "8.24"),
                  ("Kualitas pelayanan publik", 10, "7.74", "8.05"))))  # fmt: skip
_REPORTS = (("Pusat", 26, 25), ("Balai Besar POM", 19, 18), ("Balai POM", 14, 14), ("Loka dan satker lain", 23, 21))
_ASKED = (("Informasi produk", 5_812, 5_812), ("Legalitas dan perizinan", 3_104, 3_101), ("Layanan", 948, 943))
_MONEY = ((21_640_500_000, 20_388_914_200), (18_214_750_000, 17_906_447_850), (46_318_200_000, 43_970_556_410),
          (12_906_400_000, 12_188_203_770), (88_452_350_000, 81_237_618_905))  # fmt: skip


def _grade(value: Decimal) -> str:
    names = ((120, "Memuaskan"), (100, "Baik"), (75, "Cukup"))
    return next((name for least, name in names if value >= least), "Kurang")


def lkj_settama_2017() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    units, timely = column_sum(_REPORTS, 1), column_sum(_REPORTS, 2)
    asked, solved = column_sum(_ASKED, 1), column_sum(_ASKED, 2)
    counted = {2: percent(timely, units), 4: percent(solved, asked)}
    got = [counted.get(at, _D(row[3] or 0)) for at, row in enumerate(_ROWS)]
    gains = [percent(value, _D(row[2])) for value, row in zip(got, _ROWS, strict=True)]
    nps = []
    for goal in range(5):
        own = [gain for gain, row in zip(gains, _ROWS, strict=True) if row[0] == goal]
        nps.append(rounded(sum(own, _D(0)) / len(own)))
    views = []
    for view in range(4):
        held = [nps[at] for at in range(5) if _GOALS[at][0] == view]
        views.append(rounded(sum(held, _D(0)) / len(held)))
    total = rounded(sum(views, _D(0)) / 4)
    missed = [at for at, gain in enumerate(gains) if gain < 100]
    pagu, paid = (sum(row[at] for row in _MONEY) for at in (0, 1))
    akip = [sum((_D(row[at]) for row in _AKIP), _D(0)) for at in (2, 3)]
    rb = [sum((_D(row[at]) for _, rows in _RB for row in rows), _D(0)) for at in (2, 3)]
    assert akip == [_D("74.41"), _D("75.38")], akip
    assert rb == [_D("73.62"), _D("76.18")], rb
    w.title("LAPORAN KINERJA", "SEKRETARIAT UTAMA BADAN POM", "TAHUN 2017")
    w.heading("KATA PENGANTAR")
    w.paragraph(
        "Laporan Kinerja ini merupakan pertanggungjawaban Sekretariat Utama atas Perjanjian Kinerja Tahun 2017 sesuai",
        "dengan Peraturan Presiden Nomor 29 Tahun 2014 dan Renstra Sekretariat Utama 2015–2019 yang ditetapkan pada",
        "21 April 2015. Jakarta, 26 Februari 2018.",
    )
    w.heading("IKHTISAR EKSEKUTIF")
    w.paragraph(
        f"Sekretariat Utama memiliki {words(5)} sasaran strategis pada {words(4)} perspektif Balanced Scorecard (BSC)",
        f"dengan {words(9)} indikator kinerja utama (IKU). Nilai pencapaian sasaran (NPS) tahun 2017 sebesar",
        f"{dec(total)}% dengan kriteria {_grade(total)}. {words(9 - len(missed)).capitalize()} IKU mencapai target dan",
        f"{words(len(missed))} IKU belum. Laporan Keuangan BPOM tahun 2016 memperoleh opini Wajar Tanpa Pengecualian",
        f"(WTP) untuk ketiga kalinya berturut-turut. Nilai RB {dec(rb[1])} dan nilai AKIP {dec(akip[1])} (BB), dan",
        f"anggaran terserap {dec(percent(paid, pagu))}%.",
    )
    w.heading("BAB II PERENCANAAN KINERJA")
    lines: list[Row] = [[str(at), row[1], dec(_D(row[2]), row[7]), dec(_D(row[6]), row[7])]
                        for at, row in enumerate(_ROWS, 1)]  # fmt: skip
    w.table("Tabel 1. Perjanjian Kinerja 2017 dan target akhir Renstra",
            [["No", "IKU", "Target 2017", "Target 2019"]], lines)  # fmt: skip
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.paragraph(
        "Capaian IKU adalah realisasi dibagi target dikali 100%. NPS sasaran adalah rata-rata capaian IKU, nilai",
        "perspektif adalah rata-rata NPS sasaran, dan NPS Sekretariat Utama adalah rata-rata nilai keempat perspektif.",
        "Kriteria: Memuaskan (120% atau lebih), Baik (100% sampai kurang dari 120%), Cukup (75% sampai kurang dari",
        "100%), dan Kurang (kurang dari 75%).",
    )
    lines = []
    for view, name in enumerate(_VIEWS):
        lines.append([Spanning(f"<b>Perspektif {name}</b>", columns=4), f"<b>{dec(views[view])}</b>",
                      f"<b>{_grade(views[view])}</b>"])  # fmt: skip
        for goal, (of, text) in enumerate(_GOALS):
            if of != view:
                continue
            lines.append([Spanning(f"SS {goal + 1} {text}", columns=4), dec(nps[goal]), _grade(nps[goal])])
            lines += [[str(at + 1), row[1], dec(_D(row[2]), row[7]), dec(got[at], row[7]), dec(gains[at]),
                       _grade(gains[at])] for at, row in enumerate(_ROWS) if row[0] == goal]  # fmt: skip
    lines.append([Spanning("<b>NPS Sekretariat Utama</b>", columns=4), f"<b>{dec(total)}</b>",
                  f"<b>{_grade(total)}</b>"])  # fmt: skip
    w.table("Tabel 2. Capaian kinerja tahun 2017",
            [["No", "Sasaran/IKU", "Target", "Realisasi", "Capaian (%)", "Kriteria"]], lines)  # fmt: skip
    high, low = max(range(4), key=lambda at: views[at]), min(range(4), key=lambda at: views[at])
    best = max(range(9), key=lambda at: gains[at])
    w.paragraph(
        "Nilai perspektif Stakeholders, Customer, Internal Process, dan Learning and Growth berturut-turut",
        f"{dec(views[0])}%, {dec(views[1])}%, {dec(views[2])}%, dan {dec(views[3])}%. Perspektif {_VIEWS[high]}",
        f"tertinggi dan perspektif {_VIEWS[low]} terendah. Satu IKU berkriteria Memuaskan, yaitu",
        f"{_ROWS[best][1][0].lower() + _ROWS[best][1][1:]} ({dec(gains[best])}%): terbit 27 dari 22 peraturan yang",
        f"ditargetkan, lebih {words(27 - 22)} peraturan.",
    )
    assert [at for at in range(9) if gains[at] >= 120] == [best]
    w.paragraph(f"{words(len(missed)).capitalize()} IKU belum mencapai target:")
    w.items(
        [
            f"{_ROWS[at][1]}: {dec(got[at], _ROWS[at][7])} dari {dec(_D(_ROWS[at][2]), _ROWS[at][7])}, kurang"
            f" {dec(_D(_ROWS[at][2]) - got[at], _ROWS[at][7])} (capaian {dec(gains[at])}%)"
            for at in missed
        ]
    )
    w.heading("A. Perbandingan dengan tahun sebelumnya dan Renstra", 3)
    lines = []
    for at, row in enumerate(_ROWS):
        first = row[4] if row[4] == "n/a" else dec(_D(row[4]), row[7])
        lines.append(
            [
                str(at + 1),
                row[1],
                first,
                dec(_D(row[5]), row[7]),
                dec(got[at], row[7]),
                dec(growth(got[at], _D(row[5]))),
                dec(_D(row[6]), row[7]),
                dec(percent(got[at], _D(row[6]))),
            ]
        )
    w.table(
        "Tabel 3. Realisasi 2015–2017 dan target 2019",
        [[Spanning("No", rows=2), Spanning("IKU", rows=2), Spanning("Realisasi", columns=3),
          Spanning("Perubahan 2017 terhadap 2016 (%)", rows=2), Spanning("Target 2019", rows=2),
          Spanning("% terhadap target 2019", rows=2)], ["2015", "2016", "2017"]], lines,
    )  # fmt: skip
    down = [row[1] for at, row in enumerate(_ROWS) if got[at] <= _D(row[5])]
    assert not down, down
    reached = [row[1] for at, row in enumerate(_ROWS) if got[at] >= _D(row[6])]
    assert reached == ["Jumlah peraturan yang diundangkan"]
    w.paragraph(
        "Realisasi kesembilan IKU meningkat dibandingkan dengan tahun 2016. Kenaikan terbesar secara relatif pada",
        f"jumlah peraturan yang diundangkan, dari 20 menjadi 27 peraturan atau {dec(growth(27, 20))}%. IKU tersebut",
        "juga",
        "merupakan satu-satunya IKU yang telah melampaui target tahun 2019. Indeks kepuasan unit kerja belum diukur",
        "pada",
        f"tahun 2015 (n/a). Nilai RB bertambah {dec(rb[1] - _D('71.44'))} poin dalam dua tahun, yaitu dari",
        f"{dec(_D('71.44'))} pada tahun 2015 menjadi {dec(rb[1])} pada tahun 2017.",
    )
    w.heading("B. Nilai reformasi birokrasi (RB)", 3)
    lines = []
    for name, rows in _RB:
        lines.append([Spanning(f"<b>{name}</b>", columns=5)])
        lines += [[row[0], str(row[1]), dec(_D(row[2])), dec(_D(row[3])), dec(_D(row[3]) - _D(row[2]))] for row in rows]
        a, b = (sum((_D(row[at]) for row in rows), _D(0)) for at in (2, 3))
        lines.append([f"Jumlah {name.lower()}", str(sum(row[1] for row in rows)), dec(a), dec(b), dec(b - a)])
    lines.append(["<b>Nilai RB</b>", "100", dec(rb[0]), dec(rb[1]), dec(rb[1] - rb[0])])
    w.table("Tabel 4. Hasil evaluasi RB", [["Komponen", "Bobot", "2016", "2017", "Selisih"]], lines)
    levers = _RB[0][1]
    rise = max(levers, key=lambda row: _D(row[3]) - _D(row[2]))
    w.paragraph(
        f"Dari {words(8)} area pengungkit, kenaikan terbesar pada {rise[0].lower()}, yaitu",
        f"{dec(_D(rise[3]) - _D(rise[2]))} poin. Nilai RB belum mencapai target {dec(_D(78))} karena area peraturan",
        f"perundang-undangan baru {dec(_D('3.54'))} dari bobot 5 ({dec(percent(_D('3.54'), 5))}%).",
    )
    w.heading("C. Nilai AKIP", 3)
    lines = [[str(at), row[0], str(row[1]), dec(_D(row[2])), dec(_D(row[3])), dec(percent(_D(row[3]), row[1]))]
             for at, row in enumerate(_AKIP, 1)]  # fmt: skip
    lines.append(["", "Nilai hasil evaluasi", "100", dec(akip[0]), dec(akip[1]), dec(akip[1])])
    lines.append(["", "Tingkat akuntabilitas", "", "BB", "BB", ""])
    w.table("Tabel 5. Komponen evaluasi AKIP", [["No", "Komponen", "Bobot", "2016", "2017", "% dari bobot"]], lines)
    w.paragraph(
        f"Nilai AKIP naik {dec(akip[1] - akip[0])} poin dan tetap bertingkat BB (lebih dari 70 sampai dengan 80).",
        "Seluruh komponen meningkat; yang terbesar perbandingannya terhadap bobot adalah perencanaan kinerja",
        f"({dec(percent(_D('24.08'), 30))}%).",
    )
    w.heading("D. Laporan keuangan, opini BPK, dan pengaduan", 3)
    w.table(
        "Tabel 6. Opini BPK atas Laporan Keuangan BPOM",
        [["Tahun laporan", "2012", "2013", "2014", "2015", "2016"]],
        [["Opini", "WDP", "WDP", "WTP", "WTP", "WTP"]],
    )
    lines = [[name, str(n), str(k), str(n - k) if n - k else "-", dec(percent(k, n))] for name, n, k in _REPORTS]
    lines.append(["Jumlah", str(units), str(timely), str(units - timely), dec(got[2])])
    w.table("Tabel 7. Penyampaian laporan keuangan satker",
            [["Kelompok", "Satker", "Tepat waktu", "Terlambat", "%"]], lines)  # fmt: skip
    lines = [[name, whole(n), whole(k), whole(n - k) if n - k else "-", dec(percent(k, n))] for name, n, k in _ASKED]
    lines.append(["Jumlah", whole(asked), whole(solved), whole(asked - solved), dec(got[4])])
    w.table("Tabel 8. Pengaduan yang diselesaikan",
            [["Jenis pengaduan", "Masuk", "Selesai", "Belum selesai", "%"]], lines)  # fmt: skip
    w.paragraph(
        f"Dalam lima tahun BPOM memperoleh opini WTP tiga kali dan WDP dua kali. Sebanyak {timely} dari {units} satker",
        f"menyampaikan laporan keuangan tepat waktu; seluruh 14 satker Balai POM tepat waktu. Dari {whole(asked)}",
        f"pengaduan, {whole(solved)} telah diselesaikan dan {words(asked - solved)} masih diproses pada 31 Desember",
        "2017.",
    )
    w.heading("E. Realisasi anggaran per sasaran", 3)
    lines = [[f"SS {at + 1}", whole(a), whole(b), whole(a - b), dec(percent(b, a)), dec(percent(a, pagu)),
              dec(nps[at])] for at, (a, b) in enumerate(_MONEY)]  # fmt: skip
    lines.append(["Jumlah", whole(pagu), whole(paid), whole(pagu - paid), dec(percent(paid, pagu)), "100,00", ""])
    w.table("Tabel 9. Pagu dan realisasi per sasaran strategis (Rp)",
            [["Sasaran", "Pagu", "Realisasi", "Sisa", "% serapan", "% dari pagu", "NPS"]], lines)  # fmt: skip
    share = [_D(b) / a for a, b in _MONEY]
    top, last = share.index(max(share)) + 1, share.index(min(share)) + 1
    w.paragraph(
        f"Pagu Rp{whole(pagu)} terserap Rp{whole(paid)} ({dec(percent(paid, pagu))}%). Serapan tertinggi pada SS {top}",
        f"({dec(rounded(max(share) * 100))}%) dan terendah pada SS {last} ({dec(rounded(min(share) * 100))}%) karena",
        f"lelang gagal gedung arsip. SS 5 memperoleh {dec(percent(_MONEY[4][0], pagu))}% dari pagu, atau",
        f"{dec(_D(_MONEY[4][0]) / _MONEY[2][0], 2)} kali pagu SS 3.",
    )
    w.heading("BAB IV PENUTUP")
    w.paragraph(
        f"NPS Sekretariat Utama {dec(total)}% ({_grade(total)}). Pada tahun 2018 nilai RB perlu naik",
        f"{dec(80 - rb[1])} poin agar mencapai target antara 80,00, dan nilai AKIP perlu naik {dec(82 - akip[1])} poin",
        "agar mencapai 82,00.",
    )
    return w.report()
