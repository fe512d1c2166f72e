"""A survey of awareness: strata with weights and margins, questions with their own n, several answers, a scale."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole

_STYLE = """
@page { size: A4; margin: 19mm 19mm }
body { font: 9pt/1.5 "DejaVu Serif", serif } h1 { font-size: 13pt; color: #0d47a1 }
h2 { font-size: 10.5pt; color: #0d47a1 } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: separate; border-spacing: 1px; width: 100%; font-size: 7.8pt }
th { background: #0d47a1; color: #fff; padding: 3px } td { background: #e8eef8; padding: 2px 4px; text-align: right }
td:first-child, td:nth-child(2) { text-align: left } tr:last-child td { background: #c5d3ec }
.caption { margin: 10px 0 3px; font-weight: bold; font-size: 8.4pt } ol { list-style-type: lower-alpha }
"""

# stratum: adults (thousands), planned, answered, mean index, standard deviation
_STRATA = {"Sumatera": (41_860, 520, 498, "77.42", "13.8"), "Jawa": (108_240, 900, 861, "80.15", "12.9"),
           "Bali dan Nusa Tenggara": (11_030, 260, 251, "75.88", "14.6"),
           "Kalimantan": (12_150, 280, 262, "78.03", "13.5"), "Sulawesi": (14_470, 300, 287, "76.91", "14.1"),
           "Maluku dan Papua": (6_250, 240, 213, "71.36", "16.2")}  # fmt: skip
_SIDES = {"Pengetahuan": (30, "80.90", "82.40"), "Sikap": (30, "79.60", "80.10"), "Perilaku": (40, "72.25", "74.78")}
# question: who was asked, answered, yes
_ASKED = (
    ("P1", "Memeriksa kemasan sebelum membeli", "semua", 2_372, 1_938),
    ("P2", "Membaca label", "semua", 2_361, 1_604),
    ("P3", "Membaca tanggal kedaluwarsa", "P2 = ya", 1_598, 1_471),
    ("P4", "Memeriksa nomor izin edar", "semua", 2_349, 982),
    ("P5", "Mengetahui aplikasi BPOM Mobile", "semua", 2_366, 611),
    ("P6", "Pernah memakai aplikasi itu", "P5 = ya", 607, 288),
)
_SOURCES = {"Media sosial": 1_412, "Televisi": 986, "Keluarga atau teman": 874, "Tenaga kesehatan": 633,
            "Situs BPOM": 318, "Lainnya": 127, "Tidak pernah menerima informasi": 204}  # fmt: skip
_SCALE = {"Sangat tidak setuju": 61, "Tidak setuju": 183, "Netral": 360, "Setuju": 1_104, "Sangat setuju": 649}
# schooling: n, index without weights
_SCHOOLS = {"SD atau kurang": (512, "72.60"), "SMP": (431, "75.85"), "SMA": (892, "78.50"),
            "Perguruan tinggi": (523, "83.08")}  # fmt: skip


def _margin(spread: Decimal, count: int) -> Decimal:
    return Decimal("1.96") * spread / Decimal(count).sqrt()


def survei_kesadaran() -> MadeReport:
    writer = Writer(_STYLE)
    adults, planned, count = (sum(row[at] for row in _STRATA.values()) for at in range(3))
    index = sum((row[0] * Decimal(row[3]) for row in _STRATA.values()), Decimal(0)) / adults
    plain = sum((row[2] * Decimal(row[3]) for row in _STRATA.values()), Decimal(0)) / count
    spread = sum(((Decimal(row[0]) / adults * Decimal(row[4])) ** 2 / row[2] for row in _STRATA.values()), Decimal(0))
    margin = Decimal("1.96") * spread.sqrt()
    before, now = (sum((row[0] * Decimal(row[at]) for row in _SIDES.values()), Decimal(0)) / 100 for at in (1, 2))
    assert rounded(now) == rounded(index)
    assert before == Decimal("77.05")
    writer.title("SURVEI INDEKS KESADARAN MASYARAKAT TERHADAP OBAT DAN MAKANAN AMAN", "TAHUN 2024")
    writer.heading("1. Sampel dan penimbang")
    writer.paragraph(
        f"Survei dilaksanakan pada 3 Juni–19 Juli 2024 di 34 kabupaten/kota. Dari {whole(planned)} responden yang",
        f"direncanakan, {whole(count)} orang berhasil diwawancarai (tingkat respons {dec(percent(count, planned))}%).",
        "Penimbang setiap wilayah adalah porsi penduduk dewasanya. Batas kesalahan (±) dihitung pada tingkat",
        "kepercayaan 95%, yaitu 1,96 × simpangan baku / √n; untuk Indonesia digabungkan menurut penimbang.",
    )
    writer.table(
        "Tabel 1. Responden, penimbang, dan indeks menurut wilayah",
        [[Spanning("No", rows=2), Spanning("Wilayah", rows=2), Spanning("Penduduk dewasa (ribu)", rows=2),
          Spanning("Penimbang (%)", rows=2), Spanning("Responden", columns=3), Spanning("Indeks", rows=2),
          Spanning("±", rows=2)], ["Rencana", "Berhasil", "Respons (%)"]],
        [[str(at), name, whole(a), dec(percent(a, adults)), str(b), str(c), dec(percent(c, b)), dec(Decimal(mean)),
          dec(_margin(Decimal(sd), c))] for at, (name, (a, b, c, mean, sd)) in enumerate(_STRATA.items(), 1)]
        + [["", "Indonesia", whole(adults), "100,00", whole(planned), whole(count), dec(percent(count, planned)),
            dec(index), dec(margin)]],
    )  # fmt: skip
    shares = sum((percent(row[0], adults) for row in _STRATA.values()), Decimal(0))
    best = [name for name, row in _STRATA.items() if Decimal(row[3]) > index]
    assert best == ["Jawa"]
    writer.paragraph(
        f"Indeks nasional {dec(index)} ± {dec(margin)}, jadi antara {dec(rounded(index) - rounded(margin))} dan",
        f"{dec(rounded(index) + rounded(margin))}. Tanpa penimbang, rata-rata seluruh responden {dec(plain)}; angka",
        f"itu lebih rendah karena porsi Jawa dalam sampel hanya {dec(percent(861, count))}%, sedangkan dalam penduduk",
        f"{dec(percent(108_240, adults))}%. Hanya Jawa yang indeksnya di atas indeks nasional. Kalimantan (78,03) dan",
        "Sumatera (77,42) terpaut 0,61, lebih kecil daripada batas kesalahan masing-masing, sehingga urutan keduanya",
        "belum dapat disimpulkan.",
    )
    assert shares == 100
    assert plain < index
    assert _margin(Decimal("13.8"), 498) > Decimal("0.61") < _margin(Decimal("13.5"), 262)
    writer.heading("2. Dimensi")
    writer.table(
        "Tabel 2. Indeks menurut dimensi",
        [["No", "Dimensi", "Bobot (%)", "2023", "2024", "Perubahan", "Bobot × indeks 2024"]],
        [[str(at), name, str(w), dec(Decimal(a)), dec(Decimal(b)), dec(Decimal(b) - Decimal(a)),
          dec(w * Decimal(b) / 100, 3)] for at, (name, (w, a, b)) in enumerate(_SIDES.items(), 1)]
        + [["", "Indeks", "100", dec(before), dec(now), dec(rounded(now) - before), dec(now, 3)]],
    )  # fmt: skip
    rise = {name: Decimal(b) - Decimal(a) for name, (_, a, b) in _SIDES.items()}
    part = 40 * rise["Perilaku"] / 100
    assert max(rise, key=rise.__getitem__) == "Perilaku"
    assert part / (now - before) > Decimal("0.6")
    writer.paragraph(
        f"Indeks naik {dec(rounded(now) - before)} poin dari {dec(before)}, lebih besar daripada batas kesalahan",
        "tahun ini.",
        f"Dimensi perilaku masih terendah, tetapi naik paling banyak ({dec(rise['Perilaku'])} poin). Dengan bobot 40%",
        f"dimensi itu menyumbang {dec(part, 3)} poin, lebih dari tiga perlima kenaikan indeks. Target tahun 2024",
        f"sebesar 79,00 belum tercapai: capaiannya {dec(percent(rounded(index), 79))}% dan kekurangannya",
        f"{dec(79 - rounded(index))} poin, walaupun target itu masih berada dalam rentang batas kesalahan.",
    )
    assert rounded(index) + rounded(margin) > 79
    assert rounded(now) - before > margin
    writer.heading("3. Pertanyaan menurut jumlah penjawab")
    writer.table(
        "Tabel 3. Jawaban “ya” (tanpa penimbang)",
        [["Kode", "Pertanyaan", "Ditanyakan kepada", "n", "Tidak menjawab", "Ya", "% n", "±"]],
        [[code, text, who, whole(n), str({"semua": count, "P2 = ya": 1_604, "P5 = ya": 611}[who] - n), whole(yes),
          dec(percent(yes, n)), dec(_margin((Decimal(yes) / n * (1 - Decimal(yes) / n)).sqrt() * 100, n))]
         for code, text, who, n, yes in _ASKED],
    )  # fmt: skip
    late = percent(288, 607)
    assert 45 < late < 50
    writer.paragraph(
        "Banyaknya penjawab (n) berbeda karena ada yang tidak menjawab dan karena P3 dan P6 hanya ditanyakan kepada",
        f"sebagian responden. Dari seperempat lebih responden yang mengetahui aplikasi ({dec(percent(611, 2_366))}%),",
        f"hampir separuh ({dec(late)}%) pernah memakainya; terhadap seluruh responden pemakainya",
        f"{dec(percent(288, count))}%.",
        f"Yang tidak memeriksa nomor izin edar {whole(2_349 - 982)} orang atau {dec(percent(2_349 - 982, 2_349))}%",
        "dari penjawab P4. Pertanyaan P6 tahun 2023 diajukan kepada semua responden, sehingga hasilnya tidak dapat",
        "dibandingkan.",
    )
    answers, asked = sum(_SOURCES.values()), 2_355
    writer.table(
        f"Tabel 4. Sumber informasi (n = {whole(asked)}, jawaban boleh lebih dari satu)",
        [["No", "Sumber", "Jawaban", "% responden", "% jawaban"]],
        [[str(at), name, whole(n), dec(percent(n, asked, 1), 1), dec(percent(n, answers, 1), 1)]
         for at, (name, n) in enumerate(_SOURCES.items(), 1)]
        + [["", "Seluruh jawaban", whole(answers), dec(percent(answers, asked, 1), 1), "100,0"]],
    )  # fmt: skip
    told = asked - 204
    apart = sum((percent(n, answers, 1) for n in _SOURCES.values()), Decimal(0))
    assert apart != 100
    writer.paragraph(
        f"Sebanyak {whole(told)} responden pernah menerima informasi dan menyebut {whole(answers - 204)} sumber,",
        f"rata-rata {dec(Decimal(answers - 204) / told, 1)} sumber per orang. Media sosial disebut oleh",
        f"{dec(percent(1_412, told, 1), 1)}% dari mereka. Persentase jawaban bila dijumlahkan menjadi",
        f"{dec(apart, 1)} karena pembulatan.",
    )
    writer.heading("4. Sikap terhadap pernyataan")
    voices = sum(_SCALE.values())
    good = _SCALE["Setuju"] + _SCALE["Sangat setuju"]
    added = percent(_SCALE["Setuju"], voices, 1) + percent(_SCALE["Sangat setuju"], voices, 1)
    score = Decimal(sum(at * n for at, n in enumerate(_SCALE.values(), 1))) / voices
    writer.table(
        "Tabel 5. “Saya mau melaporkan produk yang mencurigakan”",
        [["Skor", "Jawaban", "Responden", "%", "% kumulatif"]],
        [[str(at), name, whole(n), dec(percent(n, voices, 1), 1),
          dec(percent(sum(list(_SCALE.values())[:at]), voices, 1), 1)]
         for at, (name, n) in enumerate(_SCALE.items(), 1)]
        + [["", "Jumlah", whole(voices), "100,0", ""]],
    )  # fmt: skip
    assert added != percent(good, voices, 1)
    writer.paragraph(
        f"Yang setuju atau sangat setuju {whole(good)} dari {whole(voices)} orang",
        f"({dec(percent(good, voices, 1), 1)}%).",
        "Persentase itu dihitung dari banyaknya orang; bila persentase kedua baris dijumlahkan hasilnya",
        f"{dec(added, 1)}% karena pembulatan. Skor rata-rata {dec(score)} dari 5, setara {dec(score * 20)} pada",
        "skala 100.",
    )
    writer.heading("5. Pendidikan")
    known = sum(row[0] for row in _SCHOOLS.values())
    mean = sum((row[0] * Decimal(row[1]) for row in _SCHOOLS.values()), Decimal(0)) / known
    assert 50 < (plain * count - mean * known) / (count - known) < 90  # what the others must have scored
    simple = sum((Decimal(row[1]) for row in _SCHOOLS.values()), Decimal(0)) / 4
    writer.table(
        "Tabel 6. Indeks menurut pendidikan (tanpa penimbang)",
        [["No", "Pendidikan", "n", "%", "Indeks"]],
        [[str(at), name, str(n), dec(percent(n, known)), dec(Decimal(value))]
         for at, (name, (n, value)) in enumerate(_SCHOOLS.items(), 1)]
        + [["", "Yang menyebut pendidikan", whole(known), "100,00", dec(mean)]],
    )  # fmt: skip
    assert sum((percent(row[0], known) for row in _SCHOOLS.values()), Decimal(0)) == 100
    writer.paragraph(
        f"Sebanyak {count - known} responden tidak menyebut pendidikannya. Rata-rata {dec(mean)} berbeda dari indeks",
        "pada Tabel 1 karena tidak ditimbang dan tidak memuat mereka; rata-rata sederhana keempat baris",
        f"{dec(simple)}.",
        f"Lulusan perguruan tinggi unggul {dec(Decimal('83.08') - Decimal('72.60'))} poin atas kelompok SD atau",
        "kurang.",
    )
    writer.items([
        "Kuesioner versi 2.1 dapat diunduh; kontak (021) 4244691 pesawat 1520.",
        "Wilayah dengan respons terendah, Maluku dan Papua, mendapat tambahan 40 responden pada tahun 2025.",
    ])  # fmt: skip
    assert min(_STRATA, key=lambda name: Decimal(_STRATA[name][2]) / _STRATA[name][1]) == "Maluku dan Papua"
    return writer.report()
