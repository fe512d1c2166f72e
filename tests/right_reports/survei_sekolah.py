"""A survey of schools: several answers allowed, medians, shares of the schools that have something."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole

_STYLE = """
@page { size: A4; margin: 20mm }
body { font: 10.5pt/1.5 Carlito, "Liberation Sans", sans-serif }
h1 { font-size: 18pt; color: #7a1f1f; margin-bottom: 4px }
h2 { font-size: 13pt; color: #7a1f1f } table { border-collapse: collapse; width: 100%; font-size: 9.5pt }
th, td { border: 1px solid #b58a8a; padding: 3px 5px; text-align: center } td:first-child { text-align: left }
th { background: #f3dede } .caption { text-align: center; margin: 10px 0 4px } .break { break-before: page }
"""

# level: schools in the province, schools that answered, pupils of those, teachers of those
_LEVELS = {"SD": (1842, 318, 52_407, 3_016), "SMP": (506, 142, 41_988, 2_377), "SMA": (211, 84, 47_215, 2_804),
           "SMK": (188, 71, 39_862, 2_219), "SLB": (24, 24, 1_955, 402)}  # fmt: skip
_NET = {"SD": (241, 148), "SMP": (133, 101), "SMA": (84, 79), "SMK": (71, 66), "SLB": (19, 11)}  # net, fast enough
_NEEDS = {"Pelatihan guru": 402, "Perangkat komputer": 377, "Perbaikan ruang kelas": 298, "Jaringan internet": 265,
          "Buku perpustakaan": 201, "Sanitasi": 166, "Lainnya": 58}  # fmt: skip
_NEEDS_NONE = 21
_MINUTES = {"SD": [8, 10, 12, 15, 15, 20, 45], "SMP": [10, 15, 18, 25, 30, 60], "SMA/SMK": [15, 20, 25, 30, 35, 40, 75]}
_HEADS = {"Kurang dari 5 tahun": 211, "5–9 tahun": 243, "10–14 tahun": 118, "15 tahun atau lebih": 67}


def survei_sekolah() -> MadeReport:
    writer = Writer(_STYLE)
    all_schools, answered, pupils, teachers = (sum(row[at] for row in _LEVELS.values()) for at in range(4))
    online, fast = (sum(row[at] for row in _NET.values()) for at in range(2))
    estimate = sum(
        (Decimal(_LEVELS[name][0]) * net / _LEVELS[name][1] for name, (net, _) in _NET.items()), start=Decimal(0)
    )
    writer.title("Survei Sarana Sekolah", "Provinsi Nusa Kencana, Semester Ganjil 2023/2024")
    writer.heading("Responden")
    writer.paragraph(
        f"Survei dikirim kepada {whole(all_schools)} sekolah dan dijawab oleh {whole(answered)} sekolah"
        f" ({indonesian(percent(answered, all_schools, 1), 1)}%). Seluruh SLB menjawab, sedangkan dari SD hanya"
        f" {indonesian(percent(_LEVELS['SD'][1], _LEVELS['SD'][0], 1), 1)}%. Sekolah yang menjawab mendidik"
        f" {whole(pupils)} murid;"
        f" satu guru melayani rata-rata {indonesian(Decimal(pupils) / teachers, 1)} murid.",
    )
    writer.table(
        "Tabel 1. Sekolah, jawaban, dan rasio murid per guru",
        [["Jenjang", "Sekolah", "Menjawab", "Tingkat jawaban (%)", "Murid", "Guru", "Murid per guru"]],
        [[name, whole(a), whole(b), indonesian(percent(b, a, 1), 1), whole(c), whole(d), indonesian(Decimal(c) / d, 1)]
         for name, (a, b, c, d) in _LEVELS.items()]
        + [["<b>Jumlah</b>", whole(all_schools), whole(answered), indonesian(percent(answered, all_schools, 1), 1),
            whole(pupils), whole(teachers), indonesian(Decimal(pupils) / teachers, 1)]],
    )  # fmt: skip
    writer.heading("Internet di sekolah")
    writer.paragraph(
        f"Sebanyak {whole(online)} sekolah responden ({indonesian(percent(online, answered, 1), 1)}%) memiliki",
        f"sambungan internet. Dari sekolah yang tersambung itu, {indonesian(percent(fast, online, 1), 1)}% menilai",
        "kecepatannya memadai. Bila ditimbang",
        f"menurut banyaknya sekolah tiap jenjang di provinsi, sekolah yang tersambung diperkirakan"
        f" {indonesian(percent(estimate, all_schools, 1), 1)}%.",
    )
    writer.table(
        "Tabel 2. Sambungan internet sekolah responden",
        [["Jenjang", Spanning("Tersambung", columns=2), Spanning("Kecepatan memadai", columns=2)],
         ["", "Sekolah", "% responden", "Sekolah", "% yang tersambung"]],
        [[name, whole(net), indonesian(percent(net, _LEVELS[name][1], 1), 1), whole(good),
          indonesian(percent(good, net, 1), 1)]
         for name, (net, good) in _NET.items()]
        + [["<b>Semua jenjang</b>", whole(online), indonesian(percent(online, answered, 1), 1), whole(fast),
            indonesian(percent(fast, online, 1), 1)],
           ["<b>Tertimbang</b>", "", indonesian(percent(estimate, all_schools, 1), 1), "", "n/a"]],
    )  # fmt: skip
    writer.new_page()
    writer.heading("Kebutuhan yang disampaikan")
    named = sum(_NEEDS.values())
    some = answered - _NEEDS_NONE
    writer.paragraph(
        f"Kepala sekolah dapat memilih lebih dari satu kebutuhan. Dari {whole(answered)} sekolah, {_NEEDS_NONE} tidak",
        "menyebut",
        f"kebutuhan apa pun; {whole(some)} sekolah lainnya menyebut {whole(named)} kebutuhan, rata-rata"
        f" {indonesian(Decimal(named) / some, 1)} per sekolah. Pelatihan guru disebut oleh lebih dari tiga perlima",
        "sekolah.",
    )
    writer.table(
        f"Tabel 3. Kebutuhan utama (n = {whole(answered)}; jawaban dapat lebih dari satu)",
        [["Kebutuhan", "Sekolah", "% sekolah"]],
        [[name, whole(value), indonesian(percent(value, answered, 1), 1)] for name, value in _NEEDS.items()]
        + [["Tidak ada kebutuhan", whole(_NEEDS_NONE), indonesian(percent(_NEEDS_NONE, answered, 1), 1)]],
    )  # fmt: skip
    writer.heading("Kepala sekolah dan waktu tempuh")
    writer.table(
        "Tabel 4. Masa kerja kepala sekolah",
        [["Masa kerja", "Kepala sekolah", "%"]],
        [[name, whole(value), indonesian(percent(value, answered))] for name, value in _HEADS.items()]
        + [["<b>Jumlah</b>", whole(sum(_HEADS.values())), "100,00"]],
    )  # fmt: skip
    writer.table(
        "Tabel 5. Waktu tempuh murid ke sekolah pada sekolah contoh (menit)",
        [["Jenjang", "Sekolah contoh", "Terendah", "Median", "Rata-rata", "Tertinggi"]],
        [[name, str(len(values)), str(values[0]), indonesian(Decimal(median(values)), 1),
          indonesian(Decimal(sum(values)) / len(values), 1), str(values[-1])] for name, values in _MINUTES.items()]
        + [["<b>Semua</b>", str(sum(map(len, _MINUTES.values()))), str(min(map(min, _MINUTES.values()))),
            indonesian(Decimal(median([v for values in _MINUTES.values() for v in values])), 1),
            indonesian(rounded(Decimal(sum(map(sum, _MINUTES.values()))) / sum(map(len, _MINUTES.values())), 1), 1),
            str(max(map(max, _MINUTES.values())))]],
    )  # fmt: skip
    writer.paragraph(
        f"Kepala sekolah dengan masa kerja di bawah 10 tahun berjumlah"
        f" {whole(_HEADS['Kurang dari 5 tahun'] + _HEADS['5–9 tahun'])} orang, atau"
        f" {indonesian(percent(_HEADS['Kurang dari 5 tahun'] + _HEADS['5–9 tahun'], answered))}%. Rata-rata waktu",
        "tempuh lebih tinggi daripada mediannya pada semua jenjang karena beberapa sekolah terpencil.",
    )
    low = [_LEVELS[name] for name in ("SD", "SMP")]
    writer.paragraph(
        f"SD dan SMP mencakup {indonesian(percent(sum(row[1] for row in low), answered, 1), 1)}% sekolah responden,"
        " tetapi hanya"
        f" {indonesian(percent(sum(row[2] for row in low), pupils, 1), 1)}% muridnya. Pada survei 2021/2022, yang"
        " dijawab 512"
        f" sekolah, 402 sekolah ({indonesian(percent(402, 512, 1), 1)}%) tersambung ke internet; kenaikan"
        f" {indonesian(percent(online, answered, 1) - percent(402, 512, 1), 1)} poin persentase tidak sepenuhnya",
        "dapat dibandingkan",
        "karena susunan respondennya berbeda. Semua SMA dan SMK responden kini tersambung.",
    )
    return writer.report()
