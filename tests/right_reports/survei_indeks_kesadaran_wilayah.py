"""A survey of people's awareness: method, respondents, regions, sub-indices with their weights, kinds of products."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm }
body { font: 11pt/1.6 "Liberation Sans", Arial, sans-serif; color: #2b2b2b }
h1 { font-size: 20pt; color: #00695c; margin-top: 40px } h2 { font-size: 13pt; color: #00695c }
table { border-collapse: collapse; width: 100%; font-size: 9.6pt }
th { background: #00695c; color: #fff; padding: 5px; text-align: left; font-weight: normal }
td { padding: 4px 5px; text-align: left } tbody tr:nth-child(odd) { background: #e6f2f0 } td.right { text-align: right }
.caption { font-size: 9.6pt; color: #00695c; margin: 12px 0 4px } .break { break-before: page }
"""

_PARTS = {"Pengetahuan": "0.30", "Sikap": "0.25", "Perilaku": "0.45"}
# region: provinces, planned, interviewed, valid respondents, sub-indices, index of 2021
_REGIONS = {
    "Sumatera": (10, 3_400, 3_396, 3_371, ("78.42", "83.16", "74.85"), "74.90"),
    "Jawa": (6, 4_800, 4_800, 4_786, ("82.07", "84.92", "78.31"), "78.14"),
    "Bali dan Nusa Tenggara": (3, 1_200, 1_195, 1_190, ("79.53", "85.44", "76.02"), "76.35"),
    "Kalimantan": (5, 1_650, 1_641, 1_628, ("77.68", "81.29", "75.47"), "73.02"),
    "Sulawesi": (6, 1_900, 1_900, 1_884, ("76.11", "82.73", "73.38"), "73.67"),
    "Maluku dan Papua": (4, 1_050, 1_004, 972, ("69.84", "78.05", "68.92"), "69.11"),
}
_PRODUCTS = {"Obat": ("81.20", "84.36", "77.05"), "Obat tradisional": ("74.95", "81.60", "72.14"), "Kosmetik": ("77.83",
             "84.71", "75.60"), "Suplemen kesehatan": ("75.42", "80.93", "72.88"), "Pangan olahan": ("83.16", "85.02",
             "79.47")}  # fmt: skip
_PEOPLE = {
    "Jenis kelamin": {"Laki-laki": 6_214, "Perempuan": 7_617},
    "Umur": {"15–24 tahun": 2_508, "25–39 tahun": 5_266, "40–54 tahun": 4_071, "55 tahun ke atas": 1_986},
    "Pendidikan": {"SD ke bawah": 3_140, "SMP": 2_877, "SMA/SMK": 5_409, "Perguruan tinggi": 2_405},
}
# habit: share that always does it in 2021 and 2022
_HABITS = {"Memeriksa kemasan": ("58.1", "63.4"), "Membaca label": ("44.7", "47.9"), "Memeriksa izin edar": ("31.2",
 "37.6"),
           "Memeriksa tanggal kedaluwarsa": ("71.9", "70.8"), "Memindai kode 2D": ("n/a", "8.3")}  # fmt: skip


def _index(parts: tuple[str, str, str]) -> Decimal:
    return rounded(sum((Decimal(p) * Decimal(w) for p, w in zip(parts, _PARTS.values(), strict=True)), Decimal(0)))


def _grade(value: Decimal) -> str:
    return "Sangat Baik" if value > 80 else "Baik" if value > 70 else "Cukup"


def survei_indeks_kesadaran_wilayah() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    provinces, planned, met, valid = (column_sum(_REGIONS.values(), at) for at in range(4))
    index = {name: _index(row[4]) for name, row in _REGIONS.items()}
    subs = [
        rounded(sum((Decimal(row[4][at]) * row[3] for row in _REGIONS.values()), Decimal(0)) / valid) for at in range(3)
    ]
    nation = _index((str(subs[0]), str(subs[1]), str(subs[2])))
    ranks = sorted(index, key=lambda k: -index[k])
    before = {name: Decimal(row[5]) for name, row in _REGIONS.items()}
    gain = {name: index[name] - before[name] for name in index}
    target, last = Decimal("76.5"), Decimal("75.48")
    writer.title("Survei Indeks Kesadaran Masyarakat", "terhadap Obat dan Makanan Aman dan Bermutu", "Tahun 2022")
    writer.heading("Ringkasan")
    writer.paragraph(
        f"Indeks Kesadaran Masyarakat (IKM-OM) tahun 2022 sebesar {dec(nation)} (kategori {_grade(nation)}), sedangkan",
        f"pada tahun 2021 sebesar {dec(last)}. Dengan demikian indeks naik {dec(nation - last)} poin dan melampaui",
        "target",
        f"{dec(target)} dengan capaian {dec(percent(nation, target))}%. Survei menjangkau {words(len(_REGIONS))}",
        "wilayah",
        f"yang mencakup {provinces} provinsi. Dari {whole(planned)} responden yang direncanakan, {whole(met)}",
        "diwawancarai",
        f"dan {whole(valid)} dinyatakan valid ({dec(percent(valid, planned))}%).",
    )
    writer.paragraph(
        f"Indeks tertinggi terdapat di {ranks[0]} ({dec(index[ranks[0]])}), disusul {ranks[1]}",
        f"({dec(index[ranks[1]])}); yang terendah di {ranks[-1]} ({dec(index[ranks[-1]])}). Rentang antara keduanya",
        f"{dec(index[ranks[0]] - index[ranks[-1]])} poin. Di antara tiga subindeks, sikap tertinggi ({dec(subs[1])})",
        "dan",
        f"perilaku terendah ({dec(subs[2])}).",
    )
    writer.new_page()
    writer.heading("1. Metode")
    writer.paragraph(
        "Survei dilaksanakan pada 4 Juli sampai dengan 30 September 2022 melalui wawancara tatap muka. Sampel ditarik",
        "secara acak bertahap: kabupaten/kota, desa/kelurahan, lalu rumah tangga. Pada tingkat kepercayaan 95%, galat",
        "sampel nasional paling tinggi 0,9%. Kuesioner berisi 48 pertanyaan, yaitu 18 tentang pengetahuan, 12 tentang",
        "sikap, dan 18 tentang perilaku. Uji coba dilakukan terhadap 120 responden di Kota Bogor dan Kabupaten Serang,",
        "masing-masing 60 orang.",
    )
    writer.paragraph(
        "Indeks = (0,30 × subindeks pengetahuan) + (0,25 × subindeks sikap) + (0,45 × subindeks perilaku). Subindeks",
        "nasional merupakan rata-rata subindeks wilayah yang ditimbang dengan jumlah responden valid. Indeks 2021",
        "memakai penimbang 2021. Kategori: sangat",
        "baik (di atas 80,00), baik (70,01–80,00), cukup (60,01–70,00), dan kurang (sampai dengan 60,00).",
    )
    questions = (18, 12, 18)
    writer.table(
        "Tabel 1. Subindeks, bobot, dan sumbangan terhadap indeks",
        [["No", "Subindeks", "Pertanyaan", "Bobot", "Nilai 2022", "Bobot × nilai"]],
        [[str(n), name, str(q), dec(Decimal(w)), dec(s), dec(Decimal(w) * s)]
         for n, ((name, w), q, s) in enumerate(zip(_PARTS.items(), questions, subs, strict=True), 1)]
        + [["", "<b>Indeks</b>", str(sum(questions)), "1,00", "", dec(nation)]],
    )  # fmt: skip
    writer.heading("2. Responden")
    writer.table(
        "Tabel 2. Responden menurut wilayah",
        [["No", "Wilayah", "Provinsi", "Rencana", "Diwawancarai", "Valid", "Valid/rencana (%)", "% valid nasional"]],
        [[str(n), name, str(a), whole(b), whole(c), whole(d), dec(percent(d, b)), dec(percent(d, valid))]
         for n, (name, (a, b, c, d, *_)) in enumerate(_REGIONS.items(), 1)]
        + [["", "<b>Nasional</b>", str(provinces), whole(planned), whole(met), whole(valid),
            dec(percent(valid, planned)), "100,00"]],
    )  # fmt: skip
    part = {name: percent(row[3], row[1]) for name, row in _REGIONS.items()}
    least = min(part, key=lambda k: part[k])
    writer.paragraph(
        f"Jawa merupakan wilayah dengan responden terbanyak, yaitu {whole(_REGIONS['Jawa'][3])} orang atau",
        f"{dec(percent(_REGIONS['Jawa'][3], valid))}% dari seluruh responden. Kuesioner yang tidak valid berjumlah",
        f"{met - valid}, terbanyak di Maluku dan Papua ({1_004 - 972}). Tingkat pemenuhan terendah juga di {least}",
        f"({dec(part[least])}%) karena dua distrik tidak dapat dikunjungi.",
    )
    rows: list[list[str | Spanning]] = []
    for kind, groups in _PEOPLE.items():
        if sum(groups.values()) != valid:
            raise ValueError(f"{kind}: {sum(groups.values())} of {valid}")
        rows.append([Spanning(f"<b>{kind}</b>", columns=4)])
        rows += [[str(n), name, whole(v), dec(percent(v, valid), 1)] for n, (name, v) in enumerate(groups.items(), 1)]
    writer.table("Tabel 3. Ciri-ciri responden valid", [["No", "Kelompok", "Orang", "%"]], rows)
    women, school = _PEOPLE["Jenis kelamin"]["Perempuan"], _PEOPLE["Pendidikan"]["SMA/SMK"]
    writer.paragraph(
        f"Responden perempuan {whole(women)} orang ({dec(percent(women, valid), 1)}%), lebih banyak",
        f"{whole(2 * women - valid)} orang daripada laki-laki. Lulusan SMA/SMK berjumlah {whole(school)} orang,",
        "lebih dari",
        "sepertiga responden.",
    )
    writer.new_page()
    writer.heading("3. Hasil menurut Wilayah")
    writer.table(
        "Tabel 4. Subindeks dan indeks menurut wilayah, 2021 dan 2022",
        [[Spanning("No", rows=2), Spanning("Wilayah", rows=2), Spanning("Subindeks 2022", columns=3),
          Spanning("Indeks", columns=3), Spanning("Peringkat 2022", rows=2), Spanning("Kategori", rows=2)],
         [*_PARTS, "2021", "2022", "Perubahan"]],
        [[str(n), name, *(dec(Decimal(p)) for p in row[4]), dec(before[name]), dec(index[name]), dec(gain[name]),
          str(ranks.index(name) + 1), _grade(index[name])] for n, (name, row) in enumerate(_REGIONS.items(), 1)]
        + [["", "<b>Nasional</b>", *map(dec, subs), dec(last), dec(nation), dec(nation - last), "–",
            _grade(nation)]],
    )  # fmt: skip
    writer.chart(
        "Gambar 1. Indeks menurut wilayah",
        column_chart(
            [name.split(" ")[0] for name in index], [int(v * 100) for v in index.values()], [*map(dec, index.values())]
        ),
    )
    most = max(gain, key=lambda k: gain[k])
    least_gain = min(gain, key=lambda k: gain[k])
    above = [name for name in index if index[name] > nation]
    writer.paragraph(
        f"Semua wilayah mengalami kenaikan. Kenaikan terbesar terjadi di {most}, dari {dec(before[most])} menjadi",
        f"{dec(index[most])} ({dec(gain[most])} poin), dan yang terkecil di {least_gain} ({dec(gain[least_gain])}",
        "poin).",
        f"Hanya {words(len(above))} wilayah berada di atas indeks nasional, yaitu {' dan '.join(above)}.",
        f"Subindeks perilaku di Maluku dan Papua ({dec(Decimal('68.92'))})",
        f"{dec(subs[2] - Decimal('68.92'))} poin di bawah nasional.",
    )  # fmt: skip
    writer.heading("4. Hasil menurut Komoditas")
    goods = {name: _index(row) for name, row in _PRODUCTS.items()}
    order = sorted(goods, key=lambda k: -goods[k])
    writer.table(
        "Tabel 5. Indeks menurut komoditas",
        [["No", "Komoditas", *_PARTS, "Indeks", "Kategori"]],
        [[str(n), name, *(dec(Decimal(p)) for p in row), dec(goods[name]), _grade(goods[name])]
         for n, (name, row) in enumerate(_PRODUCTS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        f"Indeks {order[0].lower()} tertinggi ({dec(goods[order[0]])}), diikuti berturut-turut oleh",
        f"{order[1].lower()} ({dec(goods[order[1]])}) dan {order[2].lower()} ({dec(goods[order[2]])}). Indeks terendah",
        f"adalah {order[-1].lower()} ({dec(goods[order[-1]])}), terpaut {dec(goods[order[0]] - goods[order[-1]])} poin",
        "dari yang tertinggi. Indeks komoditas tidak dirata-ratakan menjadi indeks nasional karena tidak semua",
        "responden",
        "menggunakan kelima komoditas.",
    )
    writer.heading("5. Kebiasaan Membeli")
    writer.table(
        "Tabel 6. Responden yang selalu melakukan kebiasaan berikut (%)",
        [["No", "Kebiasaan", "2021", "2022", "Perubahan (poin)"]],
        [[str(n), name, a.replace(".", ","), b.replace(".", ","),
          "n/a" if a == "n/a" else dec(Decimal(b) - Decimal(a), 1)] for n, (name, (a,
           b)) in enumerate(_HABITS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        "Kebiasaan memeriksa izin edar naik paling besar, yaitu 6,4 poin, dari 31,2% menjadi 37,6%. Memeriksa tanggal",
        "kedaluwarsa turun 1,1 poin, tetapi tetap merupakan kebiasaan yang paling banyak dilakukan (70,8%). Pemindaian",
        "kode 2D baru ditanyakan pada tahun 2022. Lebih dari separuh responden (52,1%) tidak selalu membaca label.",
    )
    return writer.report()
