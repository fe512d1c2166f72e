"""A survey of eight service units by nine elements: one free of charge, shared ranks, two means, times 25."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.charts import pie_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 17mm } @page wide { size: A4 landscape; margin: 16mm }
body { font: 10.5pt/1.5 "Carlito", sans-serif } h1 { font-size: 17pt; color: #7b241c } h2 { font-size: 13pt }
h3 { font-size: 11pt; color: #7b241c } h2, h3, .caption { break-after: avoid } .break { break-before: page }
table { border-collapse: collapse; width: 100%; font-size: 8.7pt } th { text-align: center; background: #f2d7d5 }
th, td { padding: 3px 4px; border-left: .5pt solid #bbb; border-right: .5pt solid #bbb } td { text-align: left }
tbody tr:nth-child(even) { background: #faf3f2 }
table { border-top: 1pt solid #7b241c; border-bottom: 1pt solid #7b241c }
td.right { text-align: right } tr { break-inside: avoid } .caption { margin: 12px 0 3px; font-weight: bold }
table:nth-of-type(2), .caption:has(+ table:nth-of-type(2)) { page: wide }
table:nth-of-type(3), .caption:has(+ table:nth-of-type(3)) { page: wide }
"""

_D = Decimal
_NAMES = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan")
# unit: name, men, women, marks of nine elements ("" where not asked), index 2021
_UNITS: dict[str, tuple[str, int, int, tuple[str, ...], str]] = {
    "1": ("Sertifikasi CPOB", 61, 79, ("3.536", "3.479", "3.321", "3.607", "3.564", "3.650", "3.721", "3.493",
          "3.629"), "87.92"),
    "2": ("Registrasi obat baru", 88, 122, ("3.414", "3.376", "3.205", "3.519", "3.471", "3.562", "3.610", "3.448",
          "3.486"), "85.04"),
    "3": ("Registrasi kosmetik", 97, 253, ("3.503", "3.454", "3.391", "3.540", "3.535", "3.571", "3.606", "3.489",
          "3.540"), "88.47"),
    "4": ("Informasi dan pengaduan (ULPK)", 74, 106, ("3.572", "3.544", "3.506", "", "3.561", "3.650", "3.744",
          "3.578", "3.717"), "89.95"),
    "5": ("Surat keterangan impor/ekspor", 143, 117, ("3.485", "3.492", "3.427", "3.569", "3.519", "3.538", "3.585",
          "3.500", "3.515"), "87.10"),
    "6": ("Pengujian pihak ketiga", 29, 41, ("3.600", "3.543", "3.386", "3.486", "3.629", "3.714", "3.743", "3.557",
          "3.671"), "88.83"),
    "7": ("Pendaftaran pangan MD", 118, 202, ("3.347", "3.288", "3.156", "3.475", "3.403", "3.456", "3.531", "3.391",
          "3.422"), "84.37"),
    "8": ("Persetujuan iklan", 33, 37, ("3.543", "3.486", "3.429", "3.571", "3.543", "3.557", "3.629", "3.471",
          "3.600"), "–"),
}  # fmt: skip
_SCHOOL = {"SMA/SMK ke bawah": 141, "Diploma": 262, "Sarjana": 918, "Magister dan Doktor": 279}

_BY_SCHOOL = ("89.12", "88.30", "87.41", "86.05")
# unit: advice of 2021, done, under way, note
_FOLLOWED: dict[str, tuple[int, int, int, str]] = {
    "1": (4, 4, 0, ""), "2": (6, 3, 2, "menunggu anggaran 2023"), "3": (5, 5, 0, ""), "4": (3, 3, 0, ""),
    "5": (5, 4, 1, ""), "6": (3, 2, 0, "1 rekomendasi ditunda"), "7": (7, 4, 2, "aplikasi dalam pengujian"),
}  # fmt: skip


def _index(marks: Sequence[str]) -> Decimal:
    given = [_D(text) for text in marks if text]
    return rounded(sum(given, _D(0)) / len(given) * 25)


def _grade(index: Decimal) -> str:
    for least, name in (("88.31", "A (Sangat Baik)"), ("76.61", "B (Baik)"), ("65.00", "C (Kurang Baik)")):
        if index >= _D(least):
            return name
    return "D (Tidak Baik)"


def skm_upp_sembilan_unsur() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    index = {at: _index(row[3]) for at, row in _UNITS.items()}
    people = {at: row[1] + row[2] for at, row in _UNITS.items()}
    n, men = sum(people.values()), sum(row[1] for row in _UNITS.values())
    assert n == sum(_SCHOOL.values()) == 1600, n
    weighed, plain = [], []
    for e in range(9):
        asked = [at for at in _UNITS if _UNITS[at][3][e]]
        plain.append(rounded(sum((_D(_UNITS[at][3][e]) for at in asked), _D(0)) / len(asked), 3))
        weighed.append(rounded(sum((_D(_UNITS[at][3][e]) * people[at] for at in asked), _D(0)) /
                               sum(people[at] for at in asked), 3))  # fmt: skip
    whole_index = rounded(sum(weighed, _D(0)) / 9 * 25)
    simple = rounded(sum(index.values(), _D(0)) / len(index))
    ranks = {at: 1 + sum(v > index[at] for v in index.values()) for at in index}
    best, worst = max(index, key=lambda at: index[at]), min(index, key=lambda at: index[at])
    top, low = weighed.index(max(weighed)), weighed.index(min(weighed))
    assert (top, low, worst) == (6, 2, "7")
    w.title("SURVEI KEPUASAN MASYARAKAT", "BADAN PENGAWAS OBAT DAN MAKANAN", "SEMESTER II TAHUN 2022")
    w.heading("Ringkasan")
    w.paragraph(
        f"Survei dilakukan terhadap {whole(n)} responden pada {words(len(_UNITS))} unit penyelenggara pelayanan (UPP)",
        f"dengan sembilan unsur (U1–U9). Indeks Kepuasan Masyarakat (IKM) seluruh UPP sebesar {dec(whole_index)}",
        "dengan",
        f"mutu pelayanan {_grade(whole_index)}. IKM tertinggi diperoleh UPP {_UNITS[best][0]} ({dec(index[best])}) dan",
        f"terendah UPP {_UNITS[worst][0]} ({dec(index[worst])}). Unsur dengan nilai tertinggi adalah U{top + 1}",
        f"{_NAMES[top]} ({dec(weighed[top], 3)}) dan yang terendah U{low + 1} {_NAMES[low]} ({dec(weighed[low], 3)}).",
    )
    w.heading("1. Metode")
    w.paragraph(
        "Setiap unsur dijawab dengan skala Likert 1–4. NRR unsur adalah rata-rata jawaban dan dikonversi dengan",
        "mengalikan",
        "25. IKM UPP = (jumlah NRR unsur yang ditanyakan : banyaknya unsur) × 25, sehingga bobot setiap unsur 1/9 atau",
        "0,11. Pada UPP Informasi dan pengaduan unsur U4 (biaya) tidak ditanyakan karena layanan tidak dipungut biaya;",
        "bobot unsurnya menjadi 1/8 atau 0,125. NRR seluruh UPP ditimbang dengan jumlah responden; U4 hanya ditimbang",
        f"dengan {whole(n - people['4'])} responden dari tujuh UPP. Mutu pelayanan: A 88,31–100,00; B 76,61–88,30; C",
        "65,00–76,60; D 25,00–64,99.",
    )
    w.heading("2. Responden")
    rows: list[Row] = [[at, row[0], str(row[1]), str(row[2]), str(people[at]), dec(percent(row[2], people[at]), 1),
                        dec(percent(people[at], n, 1), 1)] for at, row in _UNITS.items()]  # fmt: skip
    rows.append(["", "<b>Seluruh UPP</b>", whole(men), whole(n - men), whole(n), dec(percent(n - men, n), 1), "100,0"])
    w.table("Tabel 1. Responden menurut UPP dan jenis kelamin",
            [["No", "UPP", "Laki-laki", "Perempuan", "Jumlah", "% perempuan", "% responden¹"]], rows)  # fmt: skip
    shares = [percent(v, n, 1) for v in _SCHOOL.values()]
    total_share = sum((percent(people[at], n, 1) for at in people), _D(0))
    w.paragraph(f"<small>¹ Bila dijumlahkan menjadi {dec(total_share, 1)} karena pembulatan.</small>")
    most = max(people, key=lambda at: people[at])
    few = [at for at in people if people[at] == min(people.values())]
    females = [at for at, row in _UNITS.items() if row[2] < row[1]]
    assert (most, few, females) == ("3", ["6", "8"], ["5"])
    w.paragraph(
        f"Responden perempuan berjumlah {whole(n - men)} orang ({dec(percent(n - men, n))}%) dan laki-laki",
        f"{whole(men)}",
        f"orang ({dec(percent(men, n))}%). Hanya pada UPP {_UNITS['5'][0]} responden laki-laki lebih banyak daripada",
        f"perempuan. Responden terbanyak berasal dari UPP {_UNITS[most][0]} ({people[most]} orang), sedangkan dua UPP",
        f"masing-masing hanya memiliki {people['6']} responden. Responden berpendidikan sarjana sebanyak",
        f"{_SCHOOL['Sarjana']} orang atau {dec(shares[2], 1)}%.",
    )
    w.chart("Gambar 1. Responden menurut pendidikan (%)",
            pie_chart(list(_SCHOOL), list(_SCHOOL.values()), [dec(v, 1) for v in shares]))  # fmt: skip
    w.heading("3. Nilai per Unsur")
    rows = [[at, row[0], *(dec(_D(text), 3) if text else "–" for text in row[3]), dec(index[at]), _grade(index[at])]
            for at, row in _UNITS.items()]  # fmt: skip
    rows.append(["", "<b>NRR tertimbang responden</b>", *(dec(v, 3) for v in weighed), dec(whole_index),
                 _grade(whole_index)])  # fmt: skip
    rows.append(["", "<i>Rata-rata sederhana UPP</i>", *(dec(v, 3) for v in plain), dec(simple), "(tidak dipakai)"])
    w.table("Tabel 2. NRR unsur dan IKM menurut UPP",
            [[Spanning("No", rows=2), Spanning("UPP", rows=2), Spanning("NRR unsur", columns=9),
              Spanning("IKM", rows=2),
              Spanning("Mutu", rows=2)], [f"U{e}" for e in range(1, 10)]], rows)  # fmt: skip
    rows = [[at, row[0], *(dec(_D(text) * 25) if text else "–" for text in row[3])] for at, row in _UNITS.items()]
    rows.append(["", "<b>Seluruh UPP</b>", *(dec(v * 25) for v in weighed)])
    w.table("Tabel 3. Nilai unsur setelah konversi (NRR × 25)",
            [["No", "UPP", *(f"U{e} {_NAMES[e - 1]}" for e in range(1, 10))]], rows)  # fmt: skip
    bad = [at for at in _UNITS if min((_D(t), e) for e, t in enumerate(_UNITS[at][3]) if t)[1] == 2]
    kind = [at for at in _UNITS if max((_D(t), e) for e, t in enumerate(_UNITS[at][3]) if t)[1] == 6]
    assert (len(bad), len(kind)) == (8, 8), (bad, kind)
    under = [at for at in _UNITS if _D(_UNITS[at][3][2]) * 25 < _D("83.00")]
    order = sorted(range(9), key=lambda e: -weighed[e])
    w.paragraph(
        f"U7 perilaku merupakan unsur tertinggi dan U3 waktu unsur terendah pada {words(len(bad))} UPP",
        "seluruhnya. Selisih",
        f"NRR kedua unsur sebesar {dec(weighed[6] - weighed[2], 3)} atau {dec((weighed[6] - weighed[2]) * 25)} setelah",
        f"konversi. Tiga unsur tertinggi adalah U{order[0] + 1}, U{order[1] + 1}, dan U{order[2] + 1}; tiga",
        "unsur terendah",
        f"U{order[8] + 1}, U{order[7] + 1}, dan U{order[6] + 1}. Nilai waktu setelah konversi kurang dari 83,00 pada",
        f"{words(len(under))} UPP, yaitu {' dan '.join(_UNITS[at][0] for at in under)}." if len(under) == 2 else
        f"{words(len(under))} UPP.",
    )  # fmt: skip
    w.heading("4. Peringkat dan Perbandingan dengan Tahun 2021")
    by_rank = sorted(index, key=lambda at: (ranks[at], at))
    rows = []
    for at in by_rank:
        old = _UNITS[at][4]
        change = index[at] - _D(old) if old != "–" else None
        sign = "" if change is None else "+" if change > 0 else "−"
        rows.append([str(ranks[at]), _UNITS[at][0], "–" if old == "–" else dec(_D(old)), dec(index[at]),
                     "baru" if change is None else f"{sign} {dec(abs(change))}",
                     dec(index[at] - whole_index), _grade(index[at])[0]])  # fmt: skip
    w.table("Tabel 4. Peringkat UPP tahun 2022 dan IKM tahun 2021",
            [["Peringkat", "UPP", "IKM 2021", "IKM 2022", "Perubahan", "Terhadap IKM seluruh UPP", "Mutu"]],
                rows)  # fmt: skip
    known = {at: index[at] - _D(_UNITS[at][4]) for at in index if _UNITS[at][4] != "–"}
    up = [at for at, v in known.items() if v > 0]
    grade_a = [at for at in index if _grade(index[at])[0] == "A"]
    above = [at for at in index if index[at] > whole_index]
    w.paragraph(
        f"Dibandingkan dengan tahun 2021, IKM {words(len(up))} dari {words(len(known))} UPP mengalami peningkatan dan",
        f"{words(len(known) - len(up))} UPP mengalami penurunan; UPP Persetujuan iklan baru disurvei pada tahun 2022.",
        f"Kenaikan terbesar terdapat pada {_UNITS[max(known, key=lambda at: known[at])][0]} sebesar",
        f"{dec(max(known.values()))}. Sebanyak {words(len(grade_a))} UPP bermutu A dan {words(8 - len(grade_a))} UPP",
        f"bermutu B. {words(len(above)).capitalize()} UPP berada di atas IKM seluruh UPP ({dec(whole_index)});",
        "angka ini",
        f"lebih rendah {dec(simple - whole_index)} daripada rata-rata sederhana ({dec(simple)}) karena UPP dengan",
        f"responden terbanyak kedua, {_UNITS['7'][0]} ({people['7']} responden), memperoleh IKM terendah.",
    )
    assert sorted(people.values())[-2] == people["7"]
    assert index["3"] == index["5"]
    assert (ranks["3"], ranks["7"], ranks["2"]) == (5, 8, 7)
    w.paragraph(
        f"UPP {_UNITS['3'][0]} dan UPP {_UNITS['5'][0]} memperoleh IKM yang sama ({dec(index['3'])}) dan berbagi",
        f"peringkat 5; peringkat 6 tidak ada. Yang satu turun {dec(abs(known['3']))} dan yang lain naik",
        f"{dec(known['5'])} dibandingkan dengan tahun 2021.",
    )
    w.paragraph(
        f"Target IKM tahun 2022 dalam Renstra 2020–2024 sebesar {dec(_D('87.00'))}, sehingga persentase capaian",
        f"{dec(percent(whole_index, _D(87)))}% dengan kriteria Baik. Target akhir Renstra tahun 2024 sebesar",
        f"{dec(_D('89.00'))}; realisasi tahun 2022 baru {dec(percent(whole_index, _D(89)))}% dari target tersebut.",
    )
    w.heading("5. Rencana Tindak Lanjut")
    plans = [("U3", "Menetapkan dan memantau batas waktu setiap tahap", "1, 2, 7", "Maret 2023"),
             ("U2", "Memperbarui bagan alur pada laman", "2, 7", "Februari 2023"),
             ("U8", "Menambah layar antrean dan tempat duduk", "6, 8", "Juni 2023"),
             ("U1", "Menyamakan daftar persyaratan di loket dan aplikasi", "7", "April 2023"),
             ("U3, U9", "Menjawab pertanyaan dalam 1 hari kerja", "3, 5", "Mei 2023")]  # fmt: skip
    w.table("Tabel 5. Rencana tindak lanjut", [["No", "Unsur", "Rencana", "UPP (nomor Tabel 1)", "Batas waktu"]],
            [[str(i), *row] for i, row in enumerate(plans, 1)])  # fmt: skip
    w.paragraph(
        f"Terdapat {words(len(plans))} rencana tindak lanjut yang menyangkut {words(5)} unsur; rencana kelima",
        "menyangkut",
        f"dua unsur sekaligus. Unsur U3 disebut dalam {words(2)} rencana dan UPP nomor 7 dalam {words(3)} rencana.",
    )
    w.heading("6. Tindak Lanjut SKM Tahun 2021")
    rows = [[at, _UNITS[at][0], str(plan), str(did), str(part), str(plan - did - part), dec(percent(did, plan)), note]
            for at, (plan, did, part, note) in _FOLLOWED.items()]  # fmt: skip
    plan, did, part = (column_sum(_FOLLOWED.values(), i) for i in range(3))
    rows.append(["", "<b>Jumlah</b>", str(plan), str(did), str(part), str(plan - did - part), dec(percent(did, plan)),
                 ""])  # fmt: skip
    w.table("Tabel 6. Tindak lanjut rekomendasi SKM 2021 per 31 Desember 2022",
            [["No", "UPP", "Rekomendasi", "Selesai", "Proses", "Belum", "% selesai", "Keterangan"]], rows)  # fmt: skip
    done = [at for at, row in _FOLLOWED.items() if row[0] == row[1]]
    w.paragraph(
        f"Dari {plan} rekomendasi SKM tahun 2021, {did} rekomendasi ({dec(percent(did, plan))}%) selesai, {part} dalam",
        f"proses, dan {plan - did - part} belum ditindaklanjuti. Bila yang dalam proses dihitung setengah,",
        "seperti pada",
        f"laporan tahun 2021, persentasenya {dec(percent(_D(did) + _D(part) / 2, plan))}%. Penyelesaian 100% dicapai",
        f"{words(len(done))} dari {words(len(_FOLLOWED))} UPP. UPP nomor 8 tidak tercantum karena belum disurvei pada",
        "tahun 2021, dan urutan nomor mengikuti Tabel 1.",
    )
    w.heading("7. Kelompok Responden")
    w.table("Tabel 7. IKM menurut pendidikan", [["No", "Pendidikan", "Responden", "% responden", "IKM"]],
            [[str(i), name, str(many), dec(percent(many, n, 1), 1), dec(_D(score))]
             for i, ((name, many), score) in enumerate(zip(_SCHOOL.items(), _BY_SCHOOL, strict=True), 1)])  # fmt: skip
    w.paragraph(
        "IKM menurut pendidikan menurun dengan bertambahnya pendidikan, dari 89,12 pada responden berpendidikan",
        "SMA/SMK ke bawah menjadi 86,05 pada responden magister dan doktor, dengan selisih",
        f"{dec(_D(_BY_SCHOOL[0]) - _D(_BY_SCHOOL[3]))}. Angka pada Tabel 7 dihitung dari seluruh jawaban setiap",
        "responden,",
        "bukan dari NRR unsur, sehingga tidak dapat dijumlahkan menjadi IKM seluruh UPP.",
    )
    return w.report()
