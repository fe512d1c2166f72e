"""Satisfaction from the answers themselves: how many gave each mark, sums, means, weighed means, index, grade, plan."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.8pt/1.45 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 11.5pt; text-transform: uppercase } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left } td.right { text-align: right }
th, td { border: .6pt solid #000; padding: 2px 4px } thead th { background: #ffe699; text-align: center }
.caption { margin: 9px 0 3px; font-size: 10pt; text-align: left; font-style: italic }
.number { display: block; text-align: right } .text { display: block; text-align: left }
"""

_PEOPLE = 240
# element: answers with mark 1, 2, 3, 4; index of the year before
_ELEMENTS = {
    "Persyaratan": ((0, 6, 118, 116), "85.21"),
    "Sistem, mekanisme, dan prosedur": ((1, 8, 121, 110), "84.38"),
    "Waktu penyelesaian": ((4, 27, 128, 81), "79.27"),
    "Biaya/tarif": ((0, 2, 64, 174), "92.60"),
    "Produk spesifikasi jenis pelayanan": ((0, 5, 122, 113), "85.73"),
    "Kompetensi pelaksana": ((0, 1, 97, 142), "88.96"),
    "Perilaku pelaksana": ((0, 0, 84, 156), "90.10"),
    "Penanganan pengaduan, saran, dan masukan": ((1, 9, 112, 118), "87.81"),
    "Sarana dan prasarana": ((2, 18, 125, 95), "80.94"),
}
_TRAITS = {
    "Jenis kelamin": {"Laki-laki": 101, "Perempuan": 139},
    "Usia": {"Kurang dari 25 tahun": 36, "25–34 tahun": 98, "35–44 tahun": 72, "45 tahun ke atas": 34},
    "Pendidikan": {"SMA sederajat": 57, "Diploma": 39, "S-1/profesi": 126, "S-2 ke atas": 18},
    "Pekerjaan": {"Pelaku usaha": 133, "Pegawai swasta": 54, "ASN/TNI/Polri": 21, "Pelajar/mahasiswa": 32},
}
_TREND = {"2021": "83.47", "2022": "84.92", "2023": "84.55", "2024": "86.11"}
# element: action, quarter of next year, who
_PLAN = (
    ("U3", "Menyederhanakan alur verifikasi dokumen dari lima menjadi tiga tahap", "I", "Tim Sertifikasi"),
    ("U3", "Menambah dua petugas evaluasi pada bulan permohonan tinggi", "II", "Tim Sertifikasi"),
    ("U9", "Menata ulang ruang tunggu dan menambah 12 kursi", "II", "Subbagian Umum"),
    ("U9", "Memasang mesin antrean elektronik", "III", "Subbagian Umum"),
    ("U2", "Menyusun video prosedur permohonan", "I", "Tim Informasi"),
)


def _grade(value: Decimal) -> str:
    for least, name in (("88.31", "A"), ("76.61", "B"), ("65.00", "C")):
        if value >= Decimal(least):
            return name
    return "D"


_WORDS = {"A": "Sangat Baik", "B": "Baik", "C": "Kurang Baik", "D": "Tidak Baik"}


def skm_jawaban_unit() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    for counts in _TRAITS.values():
        assert sum(counts.values()) == _PEOPLE
    sums = [sum(mark * n for mark, n in enumerate(answers, 1)) for answers, _ in _ELEMENTS.values()]
    assert all(sum(answers) == _PEOPLE for answers, _ in _ELEMENTS.values())
    means = [Decimal(value) / _PEOPLE for value in sums]
    index = rounded(sum(means, Decimal(0)) / 9 * 25)
    each = [rounded(mean * 25) for mean in means]
    olds = [Decimal(old) for _, old in _ELEMENTS.values()]
    assert rounded(sum(olds, Decimal(0)) / 9) == Decimal(_TREND["2024"]), sum(olds) / 9
    names = list(_ELEMENTS)
    w.title("LAPORAN SURVEI KEPUASAN MASYARAKAT", "BALAI POM DI TANJUNG KENANGA", "TAHUN 2025")
    w.heading("A. Pelaksanaan dan responden")
    w.paragraph(
        "Survei dilaksanakan secara daring pada bulan Februari sampai dengan November 2025 sesuai dengan Peraturan",
        f"Menteri PANRB Nomor 14 Tahun 2017. Kuesioner dikirim kepada {whole(320)} penerima layanan dan",
        f"{_PEOPLE} orang",
        f"menjawab lengkap, sehingga tingkat respons {dec(percent(_PEOPLE, 320))}%. Jumlah populasi penerima layanan",
        f"setahun {whole(612)} orang; menurut rumus Krejcie dan Morgan diperlukan sekurang-kurangnya 237 responden,",
        "sehingga jumlah tersebut memadai.",
    )
    rows: list[Row] = []
    for trait, counts in _TRAITS.items():
        for at, (name, n) in enumerate(counts.items()):
            first = [Spanning(trait, rows=len(counts))] if at == 0 else []
            rows.append([*first, name, f'<span class="number">{n}</span>', dec(percent(n, _PEOPLE, 1), 1)])
    w.table("Tabel 1. Karakteristik responden (n = 240)", [["Karakteristik", "Kelompok", "Orang", "%"]], rows)
    women, young = 139, 36 + 98
    w.paragraph(
        f"Responden perempuan {women} orang ({dec(percent(women, _PEOPLE, 1), 1)}%), {women - 101} orang lebih banyak",
        f"daripada laki-laki. Responden berusia kurang dari 35 tahun {young} orang",
        f"({dec(percent(young, _PEOPLE, 1), 1)}%). Lulusan S-1/profesi ke atas berjumlah {126 + 18} orang",
        f"({dec(percent(144, _PEOPLE, 1), 1)}%), dan lebih dari separuh responden adalah pelaku usaha",
        f"({dec(percent(133, _PEOPLE, 1), 1)}%).",
    )
    w.heading("B. Hasil")
    rows = []
    for at, (name, (answers, _)) in enumerate(_ELEMENTS.items()):
        rows.append([f"U{at + 1}", name, *map(str, answers), str(sums[at]), dec(means[at], 3), dec(means[at] / 9, 3),
                     dec(each[at]), _grade(each[at])])  # fmt: skip
    totals = [sum(answers[mark] for answers, _ in _ELEMENTS.values()) for mark in range(4)]
    rows.append(["", "Jumlah", *map(whole, totals), whole(sum(sums)), dec(sum(means, Decimal(0)), 3),
                 dec(sum(means, Decimal(0)) / 9, 3), "", ""])  # fmt: skip
    rows.append(["", "IKM (jumlah NRR tertimbang × 25)", "", "", "", "", "", "", "", dec(index), _grade(index)])
    w.table(
        "Tabel 2. Jawaban, nilai rata-rata (NRR), dan indeks setiap unsur",
        [[Spanning("Kode", rows=2), Spanning("Unsur pelayanan", rows=2), Spanning("Banyak jawaban dengan nilai",
          columns=4), Spanning("Jumlah nilai", rows=2), Spanning("NRR", rows=2), Spanning("NRR × 1/9", rows=2),
          Spanning("Indeks", rows=2), Spanning("Mutu", rows=2)], ["1", "2", "3", "4"]], rows)  # fmt: skip
    w.paragraph(
        "Keterangan: NRR = jumlah nilai / 240; indeks = NRR × 25; penjumlahan dilakukan sebelum pembulatan. Mutu A",
        "(Sangat Baik) 88,31–100,00; B (Baik) 76,61–88,30; C (Kurang Baik) 65,00–76,60; D (Tidak Baik) 25,00–64,99.",
    )
    order = sorted(range(9), key=lambda at: means[at])
    grades = [_grade(value) for value in each]
    low, high = order[:2], order[:-3:-1]
    assert (low, high) == ([2, 8], [3, 6])
    w.paragraph(
        f"Indeks Kepuasan Masyarakat (IKM) sebesar {dec(index)} dengan mutu pelayanan {_grade(index)}",
        f"({_WORDS[_grade(index)]}). Dari {words(9)} unsur, {words(grades.count('A'))} unsur bermutu A dan",
        f"{words(grades.count('B'))} unsur bermutu B. Nilai tertinggi diperoleh unsur {names[high[0]].lower()}",
        f"(NRR {dec(means[high[0]], 3)}), disusul unsur {names[high[1]].lower()} ({dec(means[high[1]], 3)}). Nilai",
        f"terendah terdapat pada unsur {names[low[0]].lower()} (NRR {dec(means[low[0]], 3)}) dan unsur",
        f"{names[low[1]].lower()} ({dec(means[low[1]], 3)}). Selisih antara unsur tertinggi dan terendah",
        f"{dec(each[3] - each[2])} poin indeks.",
    )
    bad = totals[0] + totals[1]
    w.paragraph(
        f"Dari {whole(_PEOPLE * 9)} jawaban, {whole(totals[3])} jawaban ({dec(percent(totals[3], _PEOPLE * 9))}%)",
        f"bernilai 4 dan hanya {bad} jawaban ({dec(percent(bad, _PEOPLE * 9))}%) bernilai 1 atau 2. Dari {bad} jawaban",
        f"tersebut {4 + 27} berasal dari unsur waktu penyelesaian dan {2 + 18} dari unsur sarana dan prasarana; kedua",
        f"unsur itu menyumbang {dec(percent(51, bad))}%. Tidak ada jawaban bernilai 1 maupun 2 pada unsur perilaku",
        "pelaksana.",
    )
    w.heading("C. Perbandingan dengan tahun-tahun sebelumnya")
    rows = [[f"U{at + 1}", names[at], dec(olds[at]), dec(each[at]), dec(each[at] - olds[at])] for at in range(9)]
    rows.append(["", "IKM", dec(Decimal(_TREND["2024"])), dec(index), dec(index - Decimal(_TREND["2024"]))])
    w.table("Tabel 3. Indeks unsur tahun 2024 dan 2025", [["Kode", "Unsur", "2024", "2025", "Naik/turun (poin)"]], rows)
    years = {**{year: Decimal(value) for year, value in _TREND.items()}, "2025": index}
    w.table(
        "Tabel 4. IKM tahun 2021–2025",
        [["Uraian", *years]],
        [
            ["IKM", *(dec(value) for value in years.values())],
            ["Mutu", *(_grade(value) for value in years.values())],
            ["Perubahan (poin)", "-", *(dec(b - a) for a, b in zip(list(years.values()), list(years.values())[1:],
                                                                   strict=False))],
        ],
    )  # fmt: skip
    fell = [at for at in range(9) if each[at] < olds[at]]
    jump = max(range(9), key=lambda at: each[at] - olds[at])
    assert [names[at] for at in fell] == ["Penanganan pengaduan, saran, dan masukan"], (fell, each)
    assert min(years, key=lambda year: years[year]) == "2021"
    w.paragraph(
        f"IKM tahun 2025 naik {dec(index - years['2024'])} poin atau {dec(growth(index, years['2024']))}% dari tahun",
        f"2024 ({dec(years['2024'])}) dan merupakan yang tertinggi dalam lima tahun. IKM turun hanya satu kali, yaitu",
        f"pada tahun 2023 ({dec(years['2022'] - years['2023'])} poin). Dalam empat tahun sejak tahun 2021 IKM",
        "bertambah",
        f"{dec(index - years['2021'])} poin. Menurut unsur, {words(9 - len(fell))} unsur naik dan {words(len(fell))}",
        f"unsur turun, yakni unsur {names[fell[0]].lower()}",
        f"(turun {dec(olds[fell[0]] - each[fell[0]])} poin). Kenaikan terbesar terjadi pada unsur",
        f"{names[jump].lower()} ({dec(each[jump] - olds[jump])} poin).",
    )
    assert max(years, key=lambda year: years[year]) == "2025"
    w.heading("D. Rencana dan hasil tindak lanjut")
    w.table(
        "Tabel 5. Rencana tindak lanjut tahun 2026",
        [["No", "Unsur", "Rencana aksi", "Triwulan", "Penanggung jawab"]],
        [
            [str(at), f"{unit} {names[int(unit[1]) - 1]}", f'<span class="text">{what}</span>', *rest]
            for at, (unit, what, *rest) in enumerate(_PLAN, 1)
        ],
    )
    by = [quarter for _, _, quarter, _ in _PLAN]
    assert [by.count(quarter) for quarter in ("I", "II", "III", "IV")] == [2, 2, 1, 0]
    w.paragraph(
        f"Rencana tindak lanjut terdiri atas {words(len(_PLAN))} aksi untuk {words(len({unit for unit, *_ in _PLAN}))}",
        "unsur; dua aksi akan diselesaikan pada triwulan I, dua pada triwulan II, dan satu pada triwulan III.",
        "Rencana tindak",
        f"lanjut tahun 2024 terdiri atas {words(8)} aksi: {words(7)} aksi ({dec(percent(7, 8))}%) selesai dan",
        "satu aksi,",
        "penyediaan loket prioritas, dilanjutkan ke tahun 2026.",
    )
    return w.report()
