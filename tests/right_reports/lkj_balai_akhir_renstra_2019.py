"""A balai at the end of the plan 2015–2019: sums of five years, grades about 100%, TE in steps, sister offices."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 25mm 22mm } body { font: 12pt/1.55 "Liberation Serif", serif; text-align: justify }
h1 { font-size: 16pt; text-align: center; margin-bottom: 40px } h2 { font-size: 13pt; text-align: center }
h3 { font-size: 12pt } h2, h3, .caption { break-after: avoid } ol { margin-top: 2px }
table { border-collapse: collapse; width: 100%; font: 9.6pt "Liberation Sans Narrow", "Liberation Sans", sans-serif }
th { border: .6pt solid #000; background: #d9d9d9; padding: 2px; word-break: break-word }
td { border: .6pt solid #000; padding: 4px 3px; text-align: left } td.right { text-align: center }
tr { break-inside: avoid } .caption { margin: 10px 0 3px; font-size: 10pt; text-align: left; font-weight: bold }
"""

_D = Decimal
# number: goal, name, target 2019, result 2019, result 2018
_ROWS: dict[str, tuple[int, str, str, str, str]] = {
    "1.1": (1, "Persentase obat yang memenuhi syarat", "94.00", "96.31", "95.04"),
    "1.2": (1, "Persentase makanan yang memenuhi syarat", "90.10", "83.28", "85.92"),
    "1.3": (1, "Indeks pengawasan obat dan makanan*", "–", "n/a", "71.40"),
    "2.1": (2, "Tingkat kepuasan pelaku usaha", "78.00", "78.00", "n/a"),
    "2.2": (2, "Jumlah kabupaten/kota yang berkomitmen**", "9", "12", "7"),
    "3.1": (3, "Jumlah sampel yang diuji", "1640", "1652", "1598"),
    "3.2": (3, "Persentase sarana produksi yang memenuhi ketentuan", "55.00", "61.73", "53.85"),
    "3.3": (3, "Jumlah perkara di bidang obat dan makanan", "8", "12", "9"),
    "3.4": (3, "Waktu rata-rata penerbitan hasil uji (hari kerja)***", "25.00", "27.50", "26.40"),
    "4.1": (4, "Nilai SAKIP Balai", "81.00", "79.46", "78.03"),
}  # fmt: skip
_GOALS = ("Menguatnya sistem pengawasan obat dan makanan", "Meningkatnya kemandirian pelaku usaha dan kemitraan",
          "Meningkatnya kualitas pengawasan dan penindakan", "Tata kelola yang baik")  # fmt: skip
# what adds up: planned over five years, results 2015 to 2019
_SUMS = {"Sampel yang diuji": (7_900, (1_486, 1_530, 1_571, 1_598, 1_652)), "Perkara": (38, (6, 7, 8, 9, 12)),
         "Sarana distribusi yang diperiksa": (3_250, (604, 622, 671, 640, 658)),
         "Desa pangan aman yang diintervensi": (20, (4, 4, 4, 4, 4)),
         "Produk UMKM yang didampingi": (150, (14, 22, 31, 36, 41))}  # fmt: skip
# thousands of rupiah: goal, ceiling, spent
_MONEY = ((3_214_680, 3_105_917), (1_468_250, 1_260_344), (6_905_400, 5_318_072), (14_726_115, 14_690_288))
# office: NPS, samples tested, percent of ceiling spent
_SISTERS = {"Balai POM di Muara Siau": None, "Balai POM di Tanah Lapang": ("101.64", 1_480, "97.32"),
            "Balai POM di Bukit Randu": ("98.95", 1_722, "95.08"),
            "Balai POM di Teluk Kelor": ("101.64", 1_203, "93.11"),
            "Balai POM di Air Sanih": ("104.27", 1_391, "98.40")}  # fmt: skip

_ADVICE = (
    (
        "I",
        "Menyelaraskan indikator individu dengan PK Balai",
        "Subbagian Tata Usaha",
        "29/03/2019",
        "Selesai",
    ),
    ("II", "Menyusun analisis efisiensi per sasaran", "Subbagian Tata Usaha", "28/06/2019", "Selesai"),
    ("III", "Memantau rencana aksi setiap triwulan", "Semua seksi", "30/09/2019", "Selesai"),
    ("IV", "Menurunkan waktu penerbitan hasil uji", "Seksi Pengujian", "31/12/2019", "Proses"),
    ("V", "Mengunggah laporan kinerja pada laman", "Seksi Informasi dan Komunikasi", "15/03/2019", "Selesai"),
    ("VI", "Memperluas pembinaan UMKM pangan", "Seksi Sertifikasi", "31/12/2019", "Proses"),
)


def _gain(at: str) -> Decimal | None:
    _, _, target, result, _ = _ROWS[at]
    if target == "–":
        return None
    return percent(2 * _D(target) - _D(result), _D(target)) if at == "3.4" else percent(_D(result), _D(target))


def _grade(gain: Decimal) -> str:
    if gain > 120:
        return "Tidak dapat disimpulkan"
    return "Memuaskan" if gain > 100 else "Baik" if gain == 100 else "Cukup" if gain >= 75 else "Kurang"


def _step(te: Decimal) -> str:
    for most, text in (("0.2", "Efisien (100%)"), ("0.4", "Efisien (95%)"), ("0.6", "Efisien (92%)")):
        if 0 <= te <= _D(most):
            return text
    return "Tidak efisien" if te < 0 else "Efisien (90%)"


def _shown(at: str, text: str) -> str:
    if text in ("–", "n/a"):
        return text
    return whole(int(text)) if "." not in text else dec(_D(text))


def lkj_balai_akhir_renstra_2019() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    gains = {at: gain for at in _ROWS if (gain := _gain(at)) is not None}
    kept = {at: min(gain, _D(120)) for at, gain in gains.items()}
    of = {g: [at for at in gains if _ROWS[at][0] == g] for g in range(1, 5)}
    nps = {g: rounded(sum((kept[at] for at in ats), _D(0)) / len(ats)) for g, ats in of.items()}
    total = rounded(sum(nps.values(), _D(0)) / 4)
    w.title("LAPORAN KINERJA", "BALAI POM DI MUARA SIAU", "TAHUN 2019")
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Tahun 2019 adalah tahun terakhir Renstra 2015–2019. Dari {words(len(_ROWS))} indikator kinerja pada",
        "empat sasaran",
        f"kegiatan, {words(len(gains))} indikator dapat dinilai. Nilai Pencapaian Sasaran (NPS) Balai POM di",
        "Muara Siau",
        f"sebesar {dec(total)}% dengan kriteria {_grade(total)}. Anggaran terserap",
        f"{dec(percent(sum(r[1] for r in _MONEY), sum(r[0] for r in _MONEY)))}%.",
    )
    w.heading("BAB III", 2)
    w.heading("A. CAPAIAN KINERJA", 3)
    w.paragraph("Kriteria capaian yang digunakan:")
    w.items(["Tidak dapat disimpulkan: x &gt; 120%;", "Memuaskan: 100% &lt; x ≤ 120%;", "Baik: x = 100%;",
             "Cukup: 75% ≤ x &lt; 100%;", "Kurang: x &lt; 75%."])  # fmt: skip
    rows: list[Row] = []
    for g, goal in enumerate(_GOALS, 1):
        rows.append([str(g), Spanning(f"<b>{goal}</b>", columns=4), f"<b>NPS {dec(nps[g])}</b>", _grade(nps[g])])
        for at, row in _ROWS.items():
            if row[0] == g:
                gain = gains.get(at)
                rows.append([at, row[1], _shown(at, row[2]), _shown(at, row[3]), dec(gain) if gain else "n/a",
                             dec(kept[at]) if gain else "n/a", _grade(gain) if gain else "–"])  # fmt: skip
    w.table("Tabel 5. Capaian indikator kinerja tahun 2019",
            [["No", "Sasaran/indikator", "Target", "Realisasi", "Capaian (%)", "Capaian untuk NPS (%)", "Kriteria"]],
            rows)  # fmt: skip
    w.paragraph(
        "* Dinilai setiap dua tahun (2016 dan 2018). ** Kumulatif sejak 2015. *** Semakin kecil semakin baik:",
        "capaian =",
        "(2 × target − realisasi) : target × 100%.",
    )
    grades = [_grade(gain) for gain in gains.values()]
    over = [at for at in gains if gains[at] > 120]
    under = [at for at in gains if gains[at] < 100]
    assert (over, under) == (["2.2", "3.3"], ["1.2", "3.4", "4.1"])
    w.paragraph(
        f"{words(grades.count('Memuaskan')).capitalize()} indikator memperoleh kriteria Memuaskan, {words(1)}",
        "indikator",
        f"Baik, {words(grades.count('Cukup'))} indikator Cukup, dan {words(len(over))} indikator tidak dapat",
        "disimpulkan",
        f"karena capaiannya di atas 120%. Capaian tertinggi adalah jumlah perkara sebesar {dec(gains['3.3'])}%, yang",
        f"dalam NPS dibatasi {dec(_D(120))}%. Capaian terendah adalah waktu rata-rata penerbitan hasil uji sebesar",
        f"{dec(gains['3.4'])}%.",
    )
    assert (min(gains, key=lambda at: gains[at]), grades.count("Baik")) == ("3.4", 1)
    w.heading("Indikator 1.1 dan 1.2 Persentase obat dan makanan yang memenuhi syarat", 3)
    assert (percent(940, 976), percent(498, 598)) == (_D("96.31"), _D("83.28"))
    w.paragraph(
        f"Capaian indikator 1.1 sebesar {dec(_D('96.31'))}% dari target {dec(_D('94.00'))}%, sehingga persentase",
        "capaian",
        f"{dec(gains['1.1'])}% dengan kriteria {_grade(gains['1.1'])}. Sebanyak {940} dari {976} sampel obat memenuhi",
        f"syarat; {976 - 940} sampel tidak memenuhi syarat. Apabila dibandingkan dengan tahun 2018, terdapat",
        f"peningkatan sebesar {dec(_D('96.31') - _D('95.04'))} poin. Capaian indikator 1.2 sebesar {dec(_D('83.28'))}%",
        f"dari target {dec(_D('90.10'))}%, sehingga persentase capaian {dec(gains['1.2'])}% dengan kriteria",
        f"{_grade(gains['1.2'])}, dan mengalami penurunan sebesar {dec(_D('85.92') - _D('83.28'))} poin. Dari",
        f"{whole(1_652)} sampel yang diuji, {1_652 - 976} sampel adalah makanan; {78} sampel makanan yang diuji untuk",
        f"kasus keracunan tidak dihitung, sehingga penyebut indikator 1.2 adalah {1_652 - 976 - 78} sampel, {498} di",
        "antaranya memenuhi syarat.",
    )
    w.paragraph("<b>Analisis penyebab.</b> Capaian indikator 1.2 tidak memenuhi target karena:",
                f"a) {58} sampel pangan jajanan mengandung bahan berbahaya; b) {27} sampel garam tidak memenuhi kadar",
                f"KIO₃; dan c) {15} sampel air minum dalam kemasan melampaui angka lempeng total. Ketiganya mencakup",
                f"seluruh {58 + 27 + 15} sampel makanan yang tidak memenuhi syarat.")  # fmt: skip
    assert 598 - 498 == 58 + 27 + 15
    w.heading("Indikator 3.1 sampai 3.4", 3)
    assert percent(50, 81) == _D("61.73")
    w.paragraph(
        f"Jumlah sampel yang diuji {whole(1_652)} dari target {whole(1_640)} ({dec(gains['3.1'])}%). Sarana",
        "produksi yang",
        f"memenuhi ketentuan {50} dari {81} sarana yang diperiksa ({dec(_D('61.73'))}%), sehingga persentase capaian",
        f"{dec(gains['3.2'])}% dengan kriteria {_grade(gains['3.2'])}. Dari {12} perkara, {7} perkara telah",
        f"tahap II, {3}",
        f"perkara tahap I, dan {12 - 7 - 3} perkara masih SPDP. Waktu penerbitan hasil uji bertambah",
        f"{dec(_D('27.50') - _D('26.40'))} hari kerja dibandingkan dengan tahun 2018, yang berarti memburuk.",
    )
    rows = [[at, row[1], _shown(at, row[4]).replace(",", ", " if at == "1.1" else ","), _shown(at, row[3]),
             "–" if "n/a" in row[3:] else dec(percent(_D(row[3]), _D(row[4]))),
             "tidak dinilai" if "n/a" in row[3:] else
             "membaik" if (_D(row[3]) > _D(row[4])) != (at == "3.4") else "memburuk"]
            for at, row in _ROWS.items()]  # fmt: skip
    w.table("Tabel 6. Perbandingan realisasi tahun 2018 dan 2019",
            [["No", "Indikator", "2018", "2019", "2019 terhadap 2018 (%)", "Arah"]], rows)  # fmt: skip
    better = sum(row[-1] == "membaik" for row in rows)
    worse = sum(row[-1] == "memburuk" for row in rows)
    w.paragraph(
        f"Dari {words(better + worse)} indikator yang tersedia pada kedua tahun, {words(better)} indikator membaik dan",
        f"{words(worse)} indikator memburuk. Indikator 1.3 dan 2.1 hanya diukur pada salah satu tahun.",
    )
    w.heading("B. CAPAIAN KUMULATIF RENSTRA 2015–2019", 3)
    rows = []
    for n, (name, (plan, years)) in enumerate(_SUMS.items(), 1):
        rows.append([str(n), name, *map(whole, years), whole(sum(years)), whole(plan),
                     dec(percent(sum(years), plan))])  # fmt: skip
    w.table("Tabel 7. Realisasi per tahun dan kumulatif dibandingkan dengan target Renstra",
            [[Spanning("No", rows=2), Spanning("Uraian", rows=2), Spanning("Realisasi", columns=5),
              Spanning("Kumulatif 2015–2019", rows=2), Spanning("Target Renstra (kumulatif)", rows=2),
              Spanning("Capaian (%)", rows=2)], ["2015", "2016", "2017", "2018", "2019"]], rows)  # fmt: skip
    done = {name: sum(years) for name, (_, years) in _SUMS.items()}
    short = [name for name, (plan, _) in _SUMS.items() if done[name] < plan]
    assert short == ["Sampel yang diuji", "Sarana distribusi yang diperiksa", "Produk UMKM yang didampingi"], short
    cases = _SUMS["Perkara"]
    w.paragraph(
        f"Dari lima keluaran kumulatif, dua keluaran mencapai target Renstra dan {words(len(short))} keluaran belum.",
        f"Perkara selama lima tahun berjumlah {done['Perkara']} dari target {cases[0]} perkara",
        f"({dec(percent(done['Perkara'], cases[0]))}%) dan naik setiap tahun; jumlahnya pada tahun 2019 dua kali",
        "jumlah",
        f"tahun 2015. Sarana distribusi yang diperiksa turun dari {671} pada tahun 2017 menjadi {640} pada tahun 2018,",
        f"lalu naik lagi menjadi {658}. Jumlah desa pangan aman tetap {4} desa per tahun sehingga target {20}",
        "desa tepat",
        f"tercapai. Sampel yang diuji kurang {7_900 - done['Sampel yang diuji']} sampel dari target kumulatif,",
        "walaupun",
        "target tahunan 2019 terlampaui.",
    )
    assert done["Desa pangan aman yang diintervensi"] == 20
    w.heading("C. REALISASI ANGGARAN DAN EFISIENSI", 3)
    rows = []
    tes = {}
    for g, (pagu, paid) in enumerate(_MONEY, 1):
        use = percent(paid, pagu)
        ie = rounded(nps[g] / use)
        tes[g] = ie - 1
        rows.append([str(g), _GOALS[g - 1], whole(pagu), whole(paid), dec(use), dec(nps[g]), dec(ie), dec(ie - 1),
                     _step(ie - 1)])  # fmt: skip
    pagu, paid = (sum(row[i] for row in _MONEY) for i in (0, 1))
    use = percent(paid, pagu)
    ie = rounded(total / use)
    rows.append(
        ["", "<b>Balai</b>", whole(pagu), whole(paid), dec(use), dec(total), dec(ie), dec(ie - 1), _step(ie - 1)]
    )
    w.table("Tabel 8. Tingkat efisiensi per sasaran (anggaran dalam ribu rupiah)",
            [["No", "Sasaran kegiatan", "Pagu", "Realisasi", "% input", "% output (NPS)", "IE", "TE", "Kategori"]],
            rows)  # fmt: skip
    bad = [g for g, te in tes.items() if te < 0]
    best = max(tes, key=lambda g: tes[g])
    assert (bad, best) == ([4], 3), tes
    w.paragraph(
        "IE = % output : % input dan TE = (IE − 1) : 1. Kategori: 0 ≤ TE ≤ 0,2 efisien (100%); 0,2 &lt; TE ≤ 0,4",
        "efisien",
        "(95%); 0,4 &lt; TE ≤ 0,6 efisien (92%); TE &lt; 0 tidak efisien. Persentase dihitung dari anggaran dalam ribu",
        f"rupiah. TE tertinggi terdapat pada sasaran {best} sebesar {dec(tes[best])} ({_step(tes[best]).lower()}), dan",
        f"sasaran 4 tidak efisien dengan TE {dec(tes[4])}. Secara keseluruhan realisasi Rp{whole(paid)} ribu dari pagu",
        f"Rp{whole(pagu)} ribu ({dec(use)}%), sehingga TE Balai {dec(ie - 1)}. Dalam rupiah penuh realisasinya",
        f"Rp{whole(paid * 1000 - 312)}; selisihnya dengan tabel disebabkan oleh pembulatan.",
    )
    w.heading("D. PERBANDINGAN DENGAN BALAI LAIN", 3)
    own = {"Balai POM di Muara Siau": (str(total), 1_652, str(use))}
    all_of = {name: row if row else own[name] for name, row in _SISTERS.items()}
    rows = []
    for name, (score, tested, part) in all_of.items():
        rank = 1 + sum(_D(o[0]) > _D(score) for o in all_of.values())
        rows.append([name, dec(_D(score)), str(rank), whole(tested), dec(_D(part)),
                     dec(percent(_D(part), 100) - use) if name not in own else "–"])  # fmt: skip
    w.table("Tabel 9. NPS, sampel, dan penyerapan lima Balai (tipe B) tahun 2019",
            [["Balai", "NPS (%)", "Peringkat NPS", "Sampel", "Penyerapan (%)", "Selisih penyerapan (poin)"]],
            rows)  # fmt: skip
    mean = rounded(sum((_D(row[0]) for row in all_of.values()), _D(0)) / 5)
    rank = 1 + sum(_D(o[0]) > total for o in all_of.values())
    more = [name for name, row in all_of.items() if row[1] > 1_652]
    w.paragraph(
        f"NPS Balai POM di Muara Siau menempati peringkat {rank} dari lima Balai dan {dec(abs(total - mean))} poin di",
        f"{'atas' if total > mean else 'bawah'} rata-rata sederhana kelima Balai ({dec(mean)}%). Balai POM di",
        "Tanah Lapang",
        f"dan Balai POM di Teluk Kelor memperoleh NPS yang sama ({dec(_D('101.64'))}%). Hanya {more[0]} yang",
        "menguji sampel",
        "lebih banyak. Penyerapan anggaran Balai POM di Muara Siau paling rendah.",
    )
    assert (len(more), use) == (1, min(_D(row[2]) for row in all_of.values()))
    w.heading("E. TINDAK LANJUT DAN RENCANA TAHUN 2020", 3)
    rows = [[roman, text, unit, when, state] for roman, text, unit, when, state in _ADVICE]
    w.table("Tabel 10. Tindak lanjut rekomendasi evaluasi SAKIP tahun 2018",
            [["No", "Rekomendasi", "Penanggung jawab", "Batas waktu", "Status"]], rows)  # fmt: skip
    states = [row[4] for row in _ADVICE]
    ended = states.count("Selesai")
    w.paragraph(
        f"Dari {words(len(states))} rekomendasi evaluasi SAKIP, {words(ended)} rekomendasi selesai",
        f"({dec(percent(ended, len(states)))}%) dan {words(len(states) - ended)} masih dalam proses. Nilai SAKIP naik",
        f"{dec(_D('79.46') - _D('78.03'))} dari {dec(_D('78.03'))} menjadi {dec(_D('79.46'))} (predikat BB, &gt;",
        "70–80),",
        f"tetapi masih kurang {dec(_D('81.00') - _D('79.46'))} dari target. Pada Renstra 2020–2024 indikator 1.1",
        "dan 1.2",
        "dihitung dari sampel acak saja, sehingga targetnya, masing-masing 83,60% dan 71,00%, lebih rendah daripada",
        "realisasi tahun 2019 dan tidak dapat dibandingkan. Target perkara tahun 2020 ditetapkan 10 perkara, lebih",
        f"tinggi {10 - 8} perkara daripada target tahun 2019, walaupun di bawah realisasinya ({12} perkara).",
    )
    return w.report()
