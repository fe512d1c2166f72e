"""A large balai's satisfaction survey of a half-year: nine elements by service, the index since 2021, follow-up."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 18mm }
body { font: 11pt/1.6 "Liberation Serif", serif }
h1 { font-size: 18pt; text-align: center; margin-top: 50px } h2 { font-size: 13pt } .break { break-before: page }
table { border-collapse: collapse; width: 100%; font-size: 9.4pt }
th { background: #eee; border: 0.7pt solid #000; padding: 3px; text-align: left; vertical-align: top }
td { border: 0.7pt solid #000; padding: 3px 4px; text-align: left } td.right { text-align: center }
.caption { text-align: center; font-size: 10pt; margin: 12px 0 3px }
"""

_ELEMENTS = (
    "Persyaratan",
    "Sistem, mekanisme, dan prosedur",
    "Waktu penyelesaian",
    "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan",
    "Sarana dan prasarana",
)
# service: users, respondents, mean of each element
_SERVICES: dict[str, tuple[int, int, tuple[str, ...]]] = {
    "Pengujian sampel pihak ketiga": (
        212, 137, ("3.511", "3.474", "3.153", "3.423", "3.547", "3.642", "3.701", "3.759", "3.482")),
    "Sertifikasi CPPOB dan CPOTB": (
        164, 114, ("3.430", "3.386", "3.307", "3.868", "3.491", "3.596", "3.684", "3.702", "3.535")),
    "Surat keterangan impor dan ekspor": (
        388, 191, ("3.660", "3.686", "3.571", "3.780", "3.628", "3.702", "3.728", "3.822", "3.649")),
    "Informasi dan pengaduan konsumen": (
        246, 150, ("3.627", "3.600", "3.547", "3.960", "3.640", "3.687", "3.753", "3.747", "3.593")),
    "Bimbingan teknis UMKM": (
        95, 76, ("3.592", "3.566", "3.487", "3.974", "3.605", "3.724", "3.816", "3.789", "3.382")),
}  # fmt: skip
_PEOPLE = {
    "Jenis kelamin": {"Laki-laki": 291, "Perempuan": 377},
    "Pendidikan": {"SMA ke bawah": 148, "Diploma": 96, "S-1": 369, "S-2 ke atas": 55},
    "Pekerjaan": {"Pegawai swasta": 384, "Wirausaha": 187, "ASN/TNI/Polri": 53, "Lainnya": 44},
}
_TREND = {"Sem. I 2021": "86.12", "Sem. II 2021": "86.95", "Sem. I 2022": "87.40", "Sem. II 2022": "88.74",
          "Sem. I 2023": "89.31", "Sem. II 2023": "89.96"}  # fmt: skip
# element, plan, who, by when, indicator
_PLANS = (
    (3, "Menambah satu shift pengujian dan memantau sisa waktu layanan setiap minggu", "Substansi Pengujian",
     "Juli–Oktober 2024", "95% pengujian selesai dalam 20 hari kerja"),
    (3, "Mengirim pengingat melengkapi berkas secara otomatis", "Substansi Infokom", "September 2024", "100% berkas"),
    (9, "Menata ruang bimbingan teknis dan menambah 20 kursi", "Bagian Tata Usaha", "Agustus 2024", "40 kursi"),
    (2, "Memperbarui alur layanan pada laman dan di ruang tunggu", "Substansi Infokom", "Juli 2024", "6 alur"),
)  # fmt: skip
# element: suggestions received, answered; plans of the last half-year, done
_NOTES = {1: (9, 9, 1, 1), 2: (14, 14, 2, 2), 3: (38, 35, 3, 2), 4: (7, 7, 0, 0), 5: (5, 5, 1, 1), 6: (6, 6, 0, 0),
          7: (4, 4, 0, 0), 8: (3, 3, 0, 0), 9: (22, 18, 2, 2)}  # fmt: skip


def _index(means: list[Decimal]) -> Decimal:
    return rounded(sum(means, Decimal(0)) / 9 * 25)


def _grade(value: Decimal) -> str:
    return "A (Sangat Baik)" if value > Decimal("88.30") else "B (Baik)" if value > Decimal("76.60") else "C"


def skm_balai_besar_semester_satu() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    users, people = (column_sum(_SERVICES.values(), at) for at in range(2))
    if any(sum(groups.values()) != people for groups in _PEOPLE.values()):
        raise ValueError(f"the groups do not add up to {people}")
    own = {name: [Decimal(v) for v in row[2]] for name, row in _SERVICES.items()}
    means = [
        rounded(sum((own[name][at] * row[1] for name, row in _SERVICES.items()), Decimal(0)) / people, 3)
        for at in range(9)
    ]
    index, by_service = _index(means), {name: _index(values) for name, values in own.items()}
    order = sorted(range(9), key=lambda at: -means[at])
    best, worst = max(by_service, key=lambda k: by_service[k]), min(by_service, key=lambda k: by_service[k])
    last = Decimal(_TREND["Sem. II 2023"])
    writer.title("LAPORAN SURVEI KEPUASAN MASYARAKAT", "SEMESTER I TAHUN 2024", "BALAI BESAR POM DI TANJUNGSARI")
    writer.heading("Kata Pengantar")
    writer.paragraph(
        "Survei Kepuasan Masyarakat (SKM) dilaksanakan sesuai Peraturan Menteri PANRB Nomor 14 Tahun 2017. Laporan ini",
        f"memuat hasil survei terhadap {people} pengguna {words(len(_SERVICES))} jenis layanan selama 2 Januari–28",
        "Juni",
        f"2024. Indeks Kepuasan Masyarakat (IKM) mencapai {dec(index)} dengan mutu {_grade(index)}, naik",
        f"{dec(index - last)} dari semester sebelumnya ({dec(last)}). Target tahun 2024 sebesar 90,00.",
    )
    writer.paragraph(
        f"Unsur dengan nilai tertinggi adalah {_ELEMENTS[order[0]]} ({dec(means[order[0]], 3)}), sedangkan nilai",
        "terendah",
        f"pada {_ELEMENTS[order[8]]} ({dec(means[order[8]], 3)}). Layanan dengan IKM tertinggi ialah {best}",
        f"({dec(by_service[best])}) dan yang terendah {worst} ({dec(by_service[worst])}).",
    )
    writer.new_page()
    writer.heading("1. Metode dan Responden")
    writer.paragraph(
        "Kuesioner daring berisi sembilan pertanyaan dengan skala 1 sampai 4. Nilai rata-rata (NRR) unsur gabungan",
        "dihitung dari seluruh responden, sehingga layanan dengan responden lebih banyak berpengaruh lebih besar.",
        "IKM =",
        "jumlah NRR sembilan unsur × 1/9 × 25. Mutu pelayanan: A (88,31–100,00), B (76,61–88,30), C (65,00–76,60), dan",
        "D (25,00–64,99).",
    )
    need = (136, 113, 191, 150, 76)
    writer.table(
        "Tabel 1. Pengguna layanan dan responden",
        [["No", "Jenis layanan", "Pengguna", "Sampel minimum", "Responden", "% pengguna", "% responden"]],
        [[str(n), name, str(row[0]), str(least), str(row[1]), dec(percent(row[1], row[0])),
          dec(percent(row[1], people))] for n, ((name, row), least) in enumerate(zip(_SERVICES.items(), need,
            strict=True), 1)]
        + [["", "<b>Jumlah</b>", whole(users), str(sum(need)), str(people), dec(percent(people, users)), "100,00"]],
    )  # fmt: skip
    share = {name: percent(row[1], row[0]) for name, row in _SERVICES.items()}
    writer.paragraph(
        f"Dari {whole(users)} pengguna, {people} orang ({dec(percent(people, users))}%) mengisi kuesioner. Jumlah ini",
        f"melebihi sampel minimum sebanyak {people - sum(need)} orang. Responden terbanyak berasal dari layanan surat",
        f"keterangan impor dan ekspor ({_SERVICES['Surat keterangan impor dan ekspor'][1]} orang), tetapi terhadap",
        "jumlah",
        f"pengguna justru paling rendah ({dec(min(share.values()))}%).",
    )
    rows: list[list[str]] = []
    for kind, groups in _PEOPLE.items():
        rows += [[kind if n == 0 else "", name, str(v), dec(percent(v, people))]
                 for n, (name, v) in enumerate(groups.items())]  # fmt: skip
    writer.table("Tabel 2. Karakteristik responden", [["Karakteristik", "Kelompok", "Orang", "%"]], rows)
    women, degree = _PEOPLE["Jenis kelamin"]["Perempuan"], _PEOPLE["Pendidikan"]["S-1"]
    writer.paragraph(
        f"Responden perempuan ({women} orang) lebih banyak {2 * women - people} orang daripada laki-laki. Lebih dari",
        f"separuh responden ({dec(percent(degree, people))}%) berpendidikan S-1. Pegawai swasta dan wirausaha",
        f"masing-masing {_PEOPLE['Pekerjaan']['Pegawai swasta']} dan {_PEOPLE['Pekerjaan']['Wirausaha']} orang.",
    )
    writer.heading("2. Hasil Survei")
    writer.table(
        "Tabel 3. NRR unsur menurut jenis layanan",
        [[Spanning("No", rows=2), Spanning("Jenis layanan", rows=2), Spanning("NRR unsur", columns=9),
          Spanning("IKM", rows=2), Spanning("Mutu", rows=2)], [f"U{n}" for n in range(1, 10)]],
        [[str(n), name, *(dec(v, 3) for v in values), dec(by_service[name]), _grade(by_service[name])[0]]
         for n, (name, values) in enumerate(own.items(), 1)]
        + [["", "<b>Gabungan</b>", *(dec(v, 3) for v in means), dec(index), _grade(index)[0]]],
    )  # fmt: skip
    top = [name for name in by_service if by_service[name] > index]
    good = [name for name in by_service if _grade(by_service[name])[0] == "A"]
    gap = by_service[best] - by_service[worst]
    writer.paragraph(
        f"Dari {words(len(own))} layanan, {words(len(good))} bermutu A dan {words(len(own) - len(good))} bermutu B.",
        f"{words(len(top)).capitalize()} layanan memiliki IKM di atas IKM gabungan. Selisih IKM tertinggi dan terendah",
        f"{dec(gap)}. Waktu penyelesaian (U3) pada pengujian sampel pihak ketiga sebesar 3,153 merupakan NRR",
        "terendah dari",
        "seluruh layanan dan unsur, sedangkan NRR tertinggi adalah biaya/tarif bimbingan teknis UMKM (3,974) karena",
        "layanan tersebut tidak dipungut biaya.",
    )
    writer.table(
        "Tabel 4. NRR dan nilai konversi unsur, gabungan",
        [["Kode", "Unsur", "NRR", "Nilai konversi", "Mutu", "Peringkat"]],
        [[f"U{at + 1}", name, dec(means[at], 3), dec(means[at] * 25), _grade(rounded(means[at] * 25)),
          str(order.index(at) + 1)] for at, name in enumerate(_ELEMENTS)]
        + [["", "<b>IKM</b>", "", dec(index), _grade(index), ""]],
    )  # fmt: skip
    low = [at for at in range(9) if _grade(rounded(means[at] * 25))[0] == "B"]
    writer.paragraph(
        f"Tiga unsur tertinggi berturut-turut {', '.join(_ELEMENTS[at] for at in order[:2])}, dan",
        f"{_ELEMENTS[order[2]]}.",
        f"Tiga unsur terendah adalah {_ELEMENTS[order[8]]} ({dec(means[order[8]] * 25)}), {_ELEMENTS[order[7]]}",
        f"({dec(means[order[7]] * 25)}), dan {_ELEMENTS[order[6]]} ({dec(means[order[6]] * 25)}). Unsur bermutu B",
        f"berjumlah {words(len(low))}, yaitu {', '.join(f'U{at + 1}' for at in low)}.",
    )
    writer.heading("3. Tren IKM")
    trend = {**{name: Decimal(v) for name, v in _TREND.items()}, "Sem. I 2024": index}
    values = list(trend.values())
    writer.table(
        "Tabel 5. IKM semester I 2021 sampai dengan semester I 2024",
        [["No", "Semester", "IKM", "Perubahan", "Mutu"]],
        [[str(n), name, dec(v), dec(v - values[n - 2]) if n > 1 else "-", _grade(v)]
         for n, (name, v) in enumerate(trend.items(), 1)],
    )  # fmt: skip
    writer.chart(
        "Gambar 1. Tren IKM",
        column_chart(
            [name.removeprefix("Sem. ") for name in trend], [int(v * 100) for v in values], [*map(dec, values)]
        ),
    )
    steps = [values[n] - values[n - 1] for n in range(1, len(values))]
    writer.paragraph(
        f"IKM naik terus dari {dec(values[0])} menjadi {dec(values[-1])}, yaitu {dec(values[-1] - values[0])} poin",
        "dalam",
        f"tiga tahun. Kenaikan terbesar terjadi pada {list(trend)[steps.index(max(steps)) + 1]} ({dec(max(steps))})",
        "dan",
        f"terkecil pada {list(trend)[steps.index(min(steps)) + 1]} ({dec(min(steps))}). Mutu A dicapai sejak",
        "semester II",
        "2022. Semester I 2021 dan semester II 2021 hanya mencakup empat layanan.",
    )
    writer.heading("4. Saran dan Tindak Lanjut")
    got, answered, plans, done = (column_sum(_NOTES.values(), at) for at in range(4))
    writer.table(
        "Tabel 6. Saran responden dan tindak lanjut semester II 2023",
        [[Spanning("Kode", rows=2), Spanning("Unsur", rows=2), Spanning("Saran semester I 2024", columns=3),
          Spanning("Rencana aksi semester II 2023", columns=3)],
         ["Diterima", "Dijawab", "%", "Rencana", "Selesai", "%"]],
        [[f"U{at}", _ELEMENTS[at - 1], str(a), str(b), dec(percent(b, a)), str(c) if c else "-", str(d) if c else "-",
          dec(percent(d, c)) if c else "n/a"] for at, (a, b, c, d) in _NOTES.items()]
        + [["", "<b>Jumlah</b>", str(got), str(answered), dec(percent(answered, got)), str(plans), str(done),
            dec(percent(done, plans))]],
    )  # fmt: skip
    writer.paragraph(
        f"Saran yang diterima berjumlah {got}; {answered} telah dijawab dan {words(got - answered)} masih dibahas.",
        "Saran",
        f"tentang waktu penyelesaian paling banyak, yaitu {_NOTES[3][0]} ({dec(percent(_NOTES[3][0], got))}%), diikuti",
        f"sarana dan prasarana ({_NOTES[9][0]}). Dari {words(plans)} rencana aksi semester II 2023, {words(done)}",
        "selesai",
        "dan satu dilanjutkan, yakni pengadaan alat HPLC.",
    )
    writer.numbers_right = False
    writer.table(
        "Tabel 7. Rencana tindak lanjut semester I 2024",
        [["No", "Unsur", "NRR", "Rencana tindak lanjut", "Penanggung jawab", "Waktu", "Indikator"]],
        [[str(n), f"U{at}", dec(means[at - 1], 3), plan, who, when, goal]
         for n, (at, plan, who, when, goal) in enumerate(_PLANS, 1)],
    )  # fmt: skip
    writer.paragraph(
        f"Disusun {words(len(_PLANS))} rencana tindak lanjut atas tiga unsur; dua di antaranya untuk waktu",
        "penyelesaian.",
        "Kemajuan akan dilaporkan paling lambat 31 Oktober 2024.",
    )
    return writer.report()
