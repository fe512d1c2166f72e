"""A survey of one service unit from its respondents' answers: by service, age and schooling, four half-years, plans."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 24mm }
body { font: 11.5pt/1.75 "Carlito", sans-serif } h1 { font-size: 17pt; text-align: center; color: #4a148c }
h2 { font-size: 13pt; color: #4a148c } h2, h3, .caption { break-after: avoid } h3 { font-size: 11pt }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { border-bottom: 1.3pt solid #4a148c }
th, td { padding: 6px 4px; vertical-align: top } td.right { text-align: right } tr { break-inside: avoid }
tbody tr:last-child td { border-top: .8pt solid #4a148c; border-bottom: .8pt solid #4a148c }
.caption { font-size: 9.5pt; margin: 13px 0 4px; color: #4a148c } p { text-align: justify }
.break { break-before: page }
"""

_D = Decimal
_ELEMENTS = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
             "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
             "Sarana dan prasarana", "Penanganan pengaduan, saran, dan masukan")  # fmt: skip
# service: respondents, of 100 answers those that are 4 and 3 (a tendency from which the answers are drawn)
_SERVICES = {"Sertifikasi CPPOB": (64, 58, 36), "Pengujian sampel pihak ketiga": (41, 66, 30),
             "Surat keterangan impor (SKI)": (73, 49, 43), "Surat keterangan ekspor (SKE)": (38, 54, 41),
             "Informasi dan konsultasi": (52, 71, 27)}  # fmt: skip
_AGES = ("≤ 25 tahun", "26–35 tahun", "36–45 tahun", "46–55 tahun", "> 55 tahun")
_SCHOOLS = ("SMA/sederajat", "Diploma", "Sarjana (S1)", "Magister (S2)")
_LEAN = (0, -2, -12, 5, 1, 6, 11, -4, 3)
_SHAPE = ((0, 12), (1, 42), (2, 29), (3, 12), (4, 5))
# NRR of the nine elements in the three half-years before
_PAST = {
    "I 2021": ("3.402", "3.371", "3.190", "3.455", "3.420", "3.471", "3.533", "3.318", "3.406"),
    "II 2021": ("3.438", "3.399", "3.246", "3.489", "3.447", "3.502", "3.561", "3.377", "3.451"),
    "I 2022": ("3.471", "3.425", "3.233", "3.520", "3.480", "3.534", "3.588", "3.422", "3.479"),
}
_PEOPLE = {"I 2021": 205, "II 2021": 231, "I 2022": 244}
Answer = tuple[str, str, str, tuple[int, ...]]


def _answers() -> list[Answer]:
    """One line for each respondent; the numbers come from a generator that always gives the same ones."""
    state = 20_222

    def draw() -> int:
        nonlocal state
        state = (state * 1_103_515_245 + 12_345) % 2**31
        return state // 65_536 % 100

    made: list[Answer] = []
    for service, (many, four, three) in _SERVICES.items():
        for _ in range(many):
            age, at = draw(), 0
            while age >= (share := _SHAPE[at][1]):
                age, at = age - share, at + 1
            school = draw()
            level = 0 if school < 17 else 1 if school < 36 else 2 if school < 83 else 3
            marks = []
            for lean in _LEAN:
                at_hand = draw()
                high = four + lean - 2 * level
                marks.append(4 if at_hand < high else 3 if at_hand < high + three else 2)
            made.append((service, _AGES[at], _SCHOOLS[level], tuple(marks)))
    return made


def _nrr(answers: Sequence[Answer]) -> list[Decimal]:
    return [rounded(Decimal(sum(a[3][e] for a in answers)) / len(answers), 3) for e in range(9)]


def _index(nrr: Sequence[Decimal]) -> Decimal:
    return rounded(sum(nrr, _D(0)) / 9 * 25)


def _grade(index: Decimal) -> str:
    for least, name in (("88.31", "A"), ("76.61", "B"), ("65.00", "C")):
        if index >= _D(least):
            return name
    return "D"


def skm_upp_empat_semester() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    people = _answers()
    n = len(people)
    nrr = _nrr(people)
    index = _index(nrr)
    order = sorted(range(9), key=lambda e: -nrr[e])
    assert len(set(nrr)) == 9, nrr
    past = {s: _index([_D(v) for v in row]) for s, row in _PAST.items()}
    w.title("LAPORAN SURVEI KEPUASAN MASYARAKAT", "UPP BALAI BESAR POM DI WIRATAMA", "SEMESTER II TAHUN 2022")
    w.heading("Ringkasan")
    w.paragraph(
        f"SKM dilaksanakan 1 Juli sampai 30 November 2022 dengan {n} responden pengguna {words(len(_SERVICES))} jenis",
        f"layanan. Indeks Kepuasan Masyarakat (IKM) sebesar {dec(index)} dengan mutu pelayanan {_grade(index)}. Target",
        f"IKM tahun 2022 sebesar 87,50, sehingga persentase capaian {dec(percent(index, _D('87.5')))}%. Unsur",
        "tertinggi",
        f"adalah U{order[0] + 1} ({_ELEMENTS[order[0]].lower()}) dengan NRR {dec(nrr[order[0]], 3)} dan terendah",
        f"U{order[8] + 1} ({_ELEMENTS[order[8]].lower()}) dengan NRR {dec(nrr[order[8]], 3)}.",
    )
    w.heading("1. Metode")
    w.paragraph(
        "Survei mengacu pada Permen PANRB Nomor 14 Tahun 2017 dan memakai sembilan unsur dengan skala 1–4. Nilai",
        "rata-rata (NRR) unsur = jumlah nilai jawaban : jumlah responden. IKM = (jumlah NRR sembilan unsur : 9) × 25.",
        "Nilai konversi unsur = NRR (tiga desimal) × 25.",
        "Populasi pengguna layanan semester II 620 orang; menurut tabel Krejcie dan Morgan diperlukan 238 responden,",
        f"sehingga {n} responden ({dec(percent(n, 620))}% populasi) mencukupi. Mutu pelayanan: A 88,31–100,00; B",
        "76,61–88,30; C 65,00–76,60; D 25,00–64,99.",
    )
    assert n > 238
    w.heading("2. Nilai Unsur")
    counts = [[sum(a[3][e] == v for a in people) for v in (4, 3, 2, 1)] for e in range(9)]
    w.table("Tabel 1. Jawaban responden dan NRR menurut unsur",
            [[Spanning("Unsur", rows=2), Spanning("Nama unsur", rows=2), Spanning("Banyaknya jawaban", columns=4),
              Spanning("Jumlah nilai", rows=2), Spanning("NRR", rows=2), Spanning("Konversi", rows=2),
              Spanning("Mutu", rows=2), Spanning("Peringkat", rows=2)], ["4", "3", "2", "1"]],
            [[f"U{e + 1}", _ELEMENTS[e], *(str(c) if c else "-" for c in counts[e]), str(sum(a[3][e] for a in people)),
              dec(nrr[e], 3), dec(nrr[e] * 25), _grade(rounded(nrr[e] * 25)), str(order.index(e) + 1)]
             for e in range(9)]
            + [["", "IKM", "", "", "", "", "", dec(sum(nrr, _D(0)) / 9, 3), dec(index), _grade(index),
                     ""]])  # fmt: skip
    low = counts[order[8]]
    w.paragraph(
        f"Tiga unsur tertinggi adalah U{order[0] + 1} ({dec(nrr[order[0]], 3)}), U{order[1] + 1}",
        f"({dec(nrr[order[1]], 3)}), dan U{order[2] + 1} ({dec(nrr[order[2]], 3)}). Tiga unsur terendah adalah",
        f"U{order[8] + 1} ({dec(nrr[order[8]], 3)}), U{order[7] + 1} ({dec(nrr[order[7]], 3)}), dan U{order[6] + 1}",
        f"({dec(nrr[order[6]], 3)}). Selisih NRR unsur tertinggi dan terendah {dec(nrr[order[0]] - nrr[order[8]], 3)}.",
        f"Pada U{order[8] + 1}, {low[2]} responden ({dec(percent(low[2], n))}%) menjawab 2 dan {low[0]}",
        f"({dec(percent(low[0], n))}%) menjawab 4; tidak ada responden yang menjawab 1.",
    )
    w.heading("3. Nilai menurut Jenis Layanan")
    groups = {s: [a for a in people if a[0] == s] for s in _SERVICES}
    each = {s: _nrr(g) for s, g in groups.items()}
    ikm = {s: _index(v) for s, v in each.items()}
    w.table("Tabel 2. NRR unsur dan IKM menurut jenis layanan",
            [["No", "Jenis layanan", "n", *(f"U{e}" for e in range(1, 10)), "IKM", "Mutu"]],
            [[str(at), s, str(len(groups[s])), *(dec(v, 3) for v in each[s]), dec(ikm[s]), _grade(ikm[s])]
             for at, s in enumerate(_SERVICES, 1)]
            + [["", "UPP", str(n), *(dec(v, 3) for v in nrr), dec(index), _grade(index)]])  # fmt: skip
    best, worst = max(ikm, key=lambda s: ikm[s]), min(ikm, key=lambda s: ikm[s])
    above = [s for s in ikm if ikm[s] > index]
    simple = sum(ikm.values(), _D(0)) / 5
    w.paragraph(
        f"IKM tertinggi diperoleh layanan {best} ({dec(ikm[best])}) dan terendah {worst} ({dec(ikm[worst])}).",
        f"{words(len(above)).capitalize()} layanan berada di atas IKM UPP. Rata-rata sederhana kelima layanan",
        f"{dec(simple)}, sedangkan IKM UPP {dec(index)} dihitung dari seluruh responden. Layanan {worst} dinilai oleh",
        f"{len(groups[worst])} responden atau {dec(percent(len(groups[worst]), n))}% dari seluruh responden.",
    )
    w.chart("Gambar 1. IKM menurut jenis layanan", column_chart(
        ["CPPOB", "Pengujian", "SKI", "SKE", "Informasi"], [int(v) for v in ikm.values()],
        [dec(v) for v in ikm.values()]))  # fmt: skip
    w.heading("4. Nilai menurut Usia dan Pendidikan")
    for number, (title, at, names) in enumerate((("usia", 1, _AGES), ("pendidikan", 2, _SCHOOLS)), 3):
        parts = {name: [a for a in people if a[at] == name] for name in names}
        marks = {name: _index(_nrr(g)) for name, g in parts.items()}
        weak = {name: (v := _nrr(g)).index(min(v)) for name, g in parts.items()}
        w.table(f"Tabel {number}. Responden dan IKM menurut {title}",
                [["No", title.capitalize(), "Responden", "%", "IKM", "Mutu", "Unsur terendah"]],
                [[str(i), name, str(len(parts[name])), dec(percent(len(parts[name]), n, 1), 1), dec(marks[name]),
                  _grade(marks[name]), f"U{weak[name] + 1}"] for i, name in enumerate(names, 1)]
                + [["", "Jumlah", str(n), "100,0", dec(index), _grade(index), f"U{order[8] + 1}"]])  # fmt: skip
        high, least = max(marks, key=lambda k: marks[k]), min(marks, key=lambda k: marks[k])
        most = max(parts, key=lambda k: len(parts[k]))
        w.paragraph(
            f"Menurut {title}, responden terbanyak adalah kelompok {most} sebanyak {len(parts[most])} orang",
            f"({dec(percent(len(parts[most]), n, 1), 1)}%). IKM tertinggi diberikan kelompok {high}",
            f"({dec(marks[high])})",
            f"dan terendah kelompok {least} ({dec(marks[least])}), dengan selisih {dec(marks[high] - marks[least])}.",
        )
    w.new_page()
    w.heading("5. Perbandingan Empat Semester")
    all_s = {**{s: [_D(v) for v in row] for s, row in _PAST.items()}, "II 2022": nrr}
    total = {**past, "II 2022": index}
    diff = [nrr[e] - all_s["I 2022"][e] for e in range(9)]
    rows: list[Row] = [
        [f"U{e + 1}", _ELEMENTS[e], *(dec(v[e], 3) for v in all_s.values()),
         ("+" if diff[e] > 0 else "−" if diff[e] < 0 else "") + dec(abs(diff[e]), 3)] for e in range(9)]  # fmt: skip
    last = index - past["I 2022"]
    rows.append(["", "IKM", *(dec(v) for v in total.values()), ("+" if last > 0 else "−") + dec(abs(last))])
    w.table("Tabel 5. NRR unsur dan IKM semester I 2021 sampai semester II 2022",
            [["Unsur", "Nama unsur", *all_s, "Perubahan terakhir"]], rows)  # fmt: skip
    up = [e for e in range(9) if diff[e] > 0]
    w.paragraph(
        f"IKM berturut-turut {', '.join(dec(v) for v in past.values())}, dan {dec(index)}. Apabila dibandingkan dengan",
        f"semester I 2022, IKM {'meningkat' if last > 0 else 'menurun'} {dec(abs(last))}; terhadap semester I 2021",
        f"perubahannya {dec(growth(index, past['I 2021']))}%. Dari sembilan unsur, {words(len(up))} unsur meningkat",
        "dan",
        f"{words(9 - len(up))} menurun. Unsur waktu (U3) pernah menurun 0,013 pada semester I 2022, dari 3,246 menjadi",
        f"3,233. Jumlah responden {_PEOPLE['I 2021']}, {_PEOPLE['II 2021']}, {_PEOPLE['I 2022']}, dan {n} orang.",
    )
    assert all(d != 0 for d in diff)
    w.heading("6. Rencana Tindak Lanjut")
    assert (order[8], order[7], order[6]) == (2, 0, 1)
    plans = [(order[8], "Membagi tahap layanan dan memantau waktunya setiap minggu", "Maret 2023",
             "Kepala Substansi Pemeriksaan"),
             (order[7], "Menyamakan daftar persyaratan di loket dan laman", "Februari 2023",
                      "Kepala Substansi Infokom"),
             (order[6], "Memperbarui bagan alur dan contoh isian", "Mei 2023",
                      "Kepala Bagian Tata Usaha")]  # fmt: skip
    w.table("Tabel 6. Rencana tindak lanjut", [["Unsur", "Nilai konversi", "Rencana", "Waktu", "Penanggung jawab"]],
            [[f"U{e + 1}", dec(nrr[e] * 25), a, b, c] for e, a, b, c in plans])  # fmt: skip
    w.paragraph(
        "Dari tujuh rencana tindak lanjut SKM semester I 2022, enam (85,71%) telah dilaksanakan dan satu, yaitu",
        "pengadaan kursi ruang tunggu, dilanjutkan pada tahun 2023. Target IKM tahun 2023 sebesar 88,00 dan tahun 2024",
        f"sebesar 88,50; realisasi semester ini {dec(percent(index, _D('88.5')))}% dari target tahun 2024.",
    )
    assert percent(6, 7) == _D("85.71")
    return w.report()
