"""A Balai POM's LKj 2020: targets changed in April, a refocused budget, a cap, four quarters, a negative indicator."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 18mm } @page wide { size: A4 landscape; margin: 18mm }
body { font: 10.5pt/1.6 "Liberation Sans", sans-serif } h1 { font-size: 16pt; color: #00695c }
h2 { font-size: 13pt; color: #00695c; border-bottom: 1pt solid #00695c } h3 { font-size: 11pt; color: #00695c }
h2, h3, .caption { break-after: avoid } .break { break-before: page }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt } th, td { border: .5pt solid #333; padding: 3px 4px }
th { background: #b2dfdb } td.right { text-align: center } tr { break-inside: avoid }
.caption { font-size: 9pt; font-style: italic; margin: 10px 0 3px } .note { font-size: 8.3pt }
"""
_D = Decimal
# perspective, indicator, first target, changed target, result, result 2019, decimals, less is better
_ROWS = (
    ("A", "Persentase obat yang memenuhi syarat", "83.60", "80.80", "", "88.31", 2, False),
    ("A", "Persentase makanan yang memenuhi syarat", "78.00", "78.00", "", "77.18", 2, False),
    ("A", "Persentase produk tanpa izin edar di sarana", "9.00", "9.00", "8.28", "9.46", 2, True),
    ("B", "Persentase sarana produksi yang memenuhi ketentuan", "60.00", "45.00", "56.25", "58.14", 2, False),
    ("B", "Persentase sarana distribusi yang memenuhi ketentuan", "62.00", "58.00", "", "61.40", 2, False),
    ("B", "Jumlah desa pangan aman", "9", "6", "6", "8", 0, False),
    ("B", "Jumlah sekolah dengan PJAS aman", "28", "12", "16", "26", 0, False),
    ("B", "Persentase keberhasilan penindakan", "60.00", "50.00", "48.50", "57.25", 2, False),
    ("C", "Indeks profesionalitas ASN", "75.00", "75.00", "77.64", "", 2, False),
    ("C", "Nilai kinerja anggaran", "90.00", "90.00", "93.78", "91.32", 2, False),
)  # fmt: skip
_NAMES = {"A": "Stakeholder", "B": "Internal process", "C": "Learning and growth"}
_QUARTERS = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
# commodity: plan before, plan after, tested and fit by quarter
_SAMPLES = {
    "Obat": (612, 428, (118, 41, 127, 142), (103, 36, 108, 119)),
    "Obat tradisional": (168, 122, (31, 12, 38, 41), (22, 9, 29, 30)),
    "Suplemen kesehatan": (54, 38, (10, 4, 11, 13), (10, 4, 10, 13)),
    "Kosmetik": (306, 214, (58, 19, 66, 71), (49, 17, 58, 61)),
    "Makanan": (452, 316, (84, 29, 98, 105), (66, 23, 79, 84)),
}
_DISTRIBUTION = (("Apotek", 92, 61, 40), ("Toko obat", 58, 33, 15), ("PBF", 17, 12, 10),
                 ("Kosmetik", 74, 52, 31), ("Pangan (ritel dan grosir)", 140, 118, 76))  # fmt: skip
_SPENDING = (
    ("Belanja pegawai", 9_214_366_000, 9_214_366_000, 8_967_540_312),
    ("Belanja barang", 13_480_925_000, 9_637_115_000, 9_312_406_778),
    ("Belanja modal", 6_102_540_000, 3_458_200_000, 3_441_018_900),
)


def _share(part: int, total: int) -> str:
    return dec(percent(part, total))


def lkj_balai_covid_2020() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    places, fit = column_sum(_DISTRIBUTION, 2), column_sum(_DISTRIBUTION, 3)
    counted = {
        0: percent(sum(_SAMPLES["Obat"][3]), sum(_SAMPLES["Obat"][2])),
        1: percent(sum(_SAMPLES["Makanan"][3]), sum(_SAMPLES["Makanan"][2])),
        4: percent(fit, places),
    }
    got = [counted.get(at, _D(row[4] or 0)) for at, row in enumerate(_ROWS)]
    gains = []
    for value, row in zip(got, _ROWS, strict=True):
        aim = _D(row[3])
        gains.append(rounded((2 * aim - value) / aim * 100) if row[7] else percent(value, aim))
    kept = [min(gain, _D(120)) for gain in gains]
    over = [at for at, gain in enumerate(gains) if gain > 120]
    nps = {}
    for key in _NAMES:
        own = [gain for gain, row in zip(kept, _ROWS, strict=True) if row[0] == key]
        nps[key] = rounded(sum(own, _D(0)) / len(own))
    total = rounded(sum(nps.values(), _D(0)) / 3)
    below = [at for at, gain in enumerate(gains) if gain < 100]
    changed = [at for at, row in enumerate(_ROWS) if row[2] != row[3]]
    first, last, paid = (column_sum(_SPENDING, at) for at in (1, 2, 3))
    w.title("LAPORAN KINERJA 2020", "BALAI POM DI GORONTALO UTARA")
    w.heading("Kata Pengantar")
    w.paragraph(
        "Tahun 2020 merupakan tahun pertama Renstra 2020–2024 dan tahun terjadinya pandemi COVID-19. Sesuai dengan",
        "Instruksi Presiden Nomor 4 Tahun 2020 tentang refocussing kegiatan dan realokasi anggaran, pagu Balai turun",
        f"dari Rp{whole(first)} menjadi Rp{whole(last)}, yaitu berkurang Rp{whole(first - last)} atau",
        f"{_share(first - last, first)}%. Target {words(len(changed))} dari {words(10)} indikator disesuaikan melalui",
        "Perjanjian Kinerja perubahan tanggal 30 April 2020.",
    )
    w.heading("Ringkasan Eksekutif")
    w.paragraph(
        f"Nilai pencapaian sasaran (NPS) Balai sebesar {dec(total)}%. Dari {words(10)} indikator,",
        f"{words(10 - len(below))} mencapai target perubahan dan {words(len(below))} tidak mencapai target. Anggaran",
        f"terserap {_share(paid, last)}% dari pagu akhir; dibandingkan dengan pagu awal serapannya hanya",
        f"{_share(paid, first)}%.",
    )
    w.heading("1. Perubahan target")
    lines: list[Row] = []
    for at, row in enumerate(_ROWS, 1):
        gap = _D(row[3]) - _D(row[2])
        lines.append([str(at), row[1], dec(_D(row[2]), row[6]), dec(_D(row[3]), row[6]),
                      dec(gap, row[6]) if gap else "-", "Disesuaikan" if gap else "Tetap"])  # fmt: skip
    w.table(
        "Tabel 1. Target Perjanjian Kinerja awal dan perubahan",
        [["No", "Indikator kinerja", "Target awal", "Target perubahan", "Selisih", "Keterangan"]], lines,
    )  # fmt: skip
    w.paragraph(
        f"Penurunan terbesar di antara indikator persentase adalah sarana produksi, dari {dec(_D(60))}% menjadi",
        f"{dec(_D(45))}% atau turun {dec(_D(15))} poin, karena pemeriksaan dilakukan secara daring. Jumlah sekolah",
        f"dikurangi dari 28 menjadi 12 sekolah, yaitu {words(16)} sekolah lebih sedikit. Empat target",
        "tidak diubah.",
    )
    assert len(changed) == 6
    w.heading("2. Capaian kinerja tahun 2020")
    w.paragraph(
        "Capaian = realisasi dibagi target perubahan × 100%. Untuk indikator negatif (*) capaian = (2 × target −",
        "realisasi) / target × 100%. Capaian yang melebihi 120% diperhitungkan sebesar 120%. NPS perspektif adalah",
        "rata-rata capaian yang diperhitungkan, dan NPS Balai rata-rata ketiga perspektif.",
    )
    lines = []
    for key, name in _NAMES.items():
        lines.append([Spanning(f"<b>{key}. Perspektif {name}</b>", columns=6)])
        lines += [[str(at + 1), row[1] + "*" * row[7], dec(_D(row[3]), row[6]), dec(got[at], row[6]), dec(gains[at]),
                   dec(kept[at])] for at, row in enumerate(_ROWS) if row[0] == key]  # fmt: skip
        lines.append([Spanning(f"NPS perspektif {name}", columns=5), dec(nps[key])])
    lines.append([Spanning("<b>NPS Balai</b>", columns=5), f"<b>{dec(total)}</b>"])
    w.table(
        "Tabel 2. Realisasi dan capaian",
        [["No", "Indikator kinerja", "Target", "Realisasi", "Capaian (%)", "Capaian diperhitungkan (%)"]], lines,
    )  # fmt: skip
    best = max(nps, key=lambda key: nps[key])
    low = min(range(10), key=lambda at: gains[at])
    excess = " dan ".join(f"{_ROWS[at][1][0].lower()}{_ROWS[at][1][1:]} ({dec(gains[at])}%)" for at in over)
    w.paragraph(
        f"Perspektif dengan NPS tertinggi adalah {_NAMES[best]} ({dec(nps[best])}%). Capaian",
        f"{words(len(over))} indikator melampaui 120%, yaitu",
        f"{excess}. Capaian terendah",
        f"pada persentase keberhasilan penindakan, {dec(gains[low])}%, karena dua perkara tertunda persidangannya.",
        f"Persentase produk tanpa izin edar {dec(got[2])}% lebih rendah {dec(_D(9) - got[2])} poin dari batas",
        f"{dec(_D(9))}% sehingga capaiannya {dec(gains[2])}%.",
    )
    assert low == 7
    w.heading("Perbandingan dengan tahun 2019", 3)
    lines = []
    for at, row in enumerate(_ROWS):
        if row[5]:
            lines.append([str(at + 1), row[1] + "*" * row[7], dec(_D(row[5]), row[6]), dec(got[at], row[6]),
                          dec(got[at] - _D(row[5]), row[6])])  # fmt: skip
        else:
            lines.append([str(at + 1), row[1], "n/a**", dec(got[at], row[6]), "n/a"])
    w.table(
        "Tabel 3. Realisasi tahun 2019 dan 2020",
        [[Spanning("No", rows=2), Spanning("Indikator kinerja", rows=2), Spanning("Realisasi", columns=2),
          Spanning("Naik (turun)", rows=2)], ["2019", "2020"]], lines,
    )  # fmt: skip
    better = [at for at, row in enumerate(_ROWS) if row[5] and (got[at] < _D(row[5])) == row[7]]
    w.paragraph('<span class="note">* Semakin kecil semakin baik. ** Indikator baru pada Renstra 2020–2024.</span>')
    w.paragraph(
        f"Dari {words(9)} indikator yang dapat dibandingkan, {words(len(better))} indikator membaik. Realisasi obat",
        f"yang memenuhi syarat turun dari {dec(_D('88.31'))}% menjadi {dec(got[0])}% karena perubahan metode sampling",
        "dari sampel acak menjadi sampel berbasis risiko.",
    )
    w.new_page()
    w.heading("3. Sampling dan pengujian pada masa pandemi")
    lines = []
    quarters = [sum(row[2][q] for row in _SAMPLES.values()) for q in range(4)]
    for at, (name, (early, late, tested, good)) in enumerate(_SAMPLES.items(), 1):
        assert sum(tested) == late
        lines.append([str(at), name, whole(early), whole(late), *map(str, tested), whole(sum(tested)),
                      whole(sum(good)), _share(sum(good), sum(tested))])  # fmt: skip
    plan, after = (column_sum(_SAMPLES.values(), at) for at in (0, 1))
    good_all = sum(sum(row[3]) for row in _SAMPLES.values())
    lines.append(["", "<b>Jumlah</b>", whole(plan), whole(after), *map(whole, quarters), whole(sum(quarters)),
                  whole(good_all), _share(good_all, sum(quarters))])  # fmt: skip
    w.table(
        "Tabel 4. Sampel yang diuji menurut komoditi dan triwulan",
        [[Spanning("No", rows=2), Spanning("Komoditi", rows=2), Spanning("Rencana", columns=2),
          Spanning("Diuji pada triwulan", columns=4), Spanning("Jumlah diuji", rows=2),
          Spanning("Memenuhi syarat", columns=2)], ["Awal", "Akhir", "I", "II", "III", "IV", "Sampel", "%"]], lines,
    )  # fmt: skip
    w.paragraph(
        f"Rencana sampling turun dari {whole(plan)} menjadi {whole(after)} sampel atau berkurang {plan - after} sampel",
        f"({_share(plan - after, plan)}%). Jumlah sampel yang diuji pada triwulan I sampai dengan IV berturut-turut",
        f"{quarters[0]}, {quarters[1]}, {quarters[2]}, dan {quarters[3]}. Pada triwulan II hanya diuji {quarters[1]}",
        f"sampel ({_share(quarters[1], after)}% dari setahun) karena pembatasan sosial, sedangkan pada triwulan IV",
        f"diuji {quarters[3]} sampel, atau {dec(_D(quarters[3]) / quarters[1], 1)} kali triwulan II. Suplemen",
        f"kesehatan memiliki persentase memenuhi syarat tertinggi ({_share(37, 38)}%).",
    )
    assert sum(_SAMPLES["Suplemen kesehatan"][3]) == 37
    w.chart("Gambar 1. Sampel yang diuji per triwulan tahun 2020",
            column_chart(_QUARTERS, quarters, [str(n) for n in quarters]))  # fmt: skip
    w.heading("4. Pemeriksaan sarana distribusi")
    lines = [[str(at), name, str(aim), str(n), str(k), str(n - k), _share(k, n), _share(n, aim)]
             for at, (name, aim, n, k) in enumerate(_DISTRIBUTION, 1)]  # fmt: skip
    aims = column_sum(_DISTRIBUTION, 1)
    lines.append(["", "Jumlah", str(aims), str(places), str(fit), str(places - fit), dec(got[4]),
                  _share(places, aims)])  # fmt: skip
    w.table(
        "Tabel 5. Sarana distribusi yang diperiksa",
        [["No", "Jenis sarana", "Rencana awal", "Diperiksa", "MK", "TMK", "% MK", "% diperiksa dari rencana"]], lines,
    )  # fmt: skip
    w.paragraph(
        f"Dari rencana {aims} sarana dapat diperiksa {places} sarana ({_share(places, aims)}%), yaitu {fit} memenuhi",
        f"ketentuan (MK) dan {places - fit} tidak memenuhi ketentuan (TMK). Persentase MK tertinggi pada PBF",
        f"({_share(10, 12)}%) dan terendah pada toko obat ({_share(15, 33)}%). Realisasi {dec(got[4])}% melebihi",
        f"target perubahan 58,00% sebesar {dec(got[4] - 58)} poin.",
    )
    w.heading("5. Akuntabilitas keuangan")
    lines = [[str(at), name, whole(a), whole(b), whole(a - b) if a - b else "-", whole(c), whole(b - c), _share(c, b)]
             for at, (name, a, b, c) in enumerate(_SPENDING, 1)]  # fmt: skip
    lines.append(["", "Jumlah", whole(first), whole(last), whole(first - last), whole(paid), whole(last - paid),
                  _share(paid, last)])  # fmt: skip
    w.table(
        "Tabel 6. Pagu dan realisasi per jenis belanja (dalam rupiah)",
        [["No", "Jenis belanja", "Pagu awal", "Pagu akhir", "Refocussing", "Realisasi", "Sisa", "%"]], lines,
    )  # fmt: skip
    cut = [a - b for _, a, b, _ in _SPENDING]
    w.paragraph(
        f"Refocussing dilakukan pada belanja barang dan belanja modal masing-masing sebesar Rp{whole(cut[1])} dan",
        f"Rp{whole(cut[2])}; belanja pegawai tidak berubah. Belanja modal memiliki serapan tertinggi, yaitu",
        f"{_share(_SPENDING[2][3], _SPENDING[2][2])}%, dan belanja barang",
        f"{_share(_SPENDING[1][3], _SPENDING[1][2])}%. Sisa anggaran seluruhnya Rp{whole(last - paid)}.",
    )
    w.heading("6. Tindak lanjut")
    w.items(
        [
            "Menyelesaikan perkara yang tertunda agar target penindakan tahun 2021 (55,00%) tercapai, yaitu naik"
            f" {dec(_D('55') - got[7])} poin dari realisasi 2020.",
            f"Mengembalikan jumlah sampel menjadi paling sedikit {whole(plan)} sampel pada tahun 2021.",
            "Memperluas pemeriksaan sarana secara daring yang dimulai pada 4 Mei 2020.",
        ]
    )
    return w.report()
