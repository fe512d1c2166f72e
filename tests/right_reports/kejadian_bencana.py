"""Disasters of a province: one kecamatan hit twice, ranges of losses, victims per 100.000, help received."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 18mm }
body { font: 9.5pt/1.45 "DejaVu Serif", Georgia, serif } h1 { font-size: 15pt; color: #b23b00 }
h2 { font-size: 11pt } table { border-collapse: collapse; width: 100%; font-size: 8.5pt; border: 1.5pt solid #b23b00 }
th { background: #fbe3d6; border: .5pt solid #b23b00; padding: 3px } td { border: .5pt solid #e3b9a3; padding: 3px 5px }
td.right { text-align: right } .caption { margin: 10px 0 3px; color: #b23b00 } .break { break-before: page }
"""

# kind: events in 2022 and 2023, dead, missing, injured, displaced, houses badly, fairly, lightly damaged
_KINDS = {
    "Banjir": (118, 131, 14, 2, 61, 18_442, 212, 540, 3_871),
    "Tanah longsor": (64, 57, 22, 3, 38, 2_106, 144, 98, 205),
    "Cuaca ekstrem": (203, 247, 6, 0, 95, 1_388, 187, 612, 2_940),
    "Kebakaran hutan dan lahan": (39, 112, 1, 0, 12, 0, 0, 0, 0),
    "Gempa bumi": (3, 2, 0, 0, 27, 5_730, 96, 301, 1_122),
    "Gelombang pasang": (11, 11, 0, 1, 4, 615, 18, 27, 163),
}
# regency: inhabitants in thousands, events, victims (dead and missing), kecamatan hit, kecamatan
_PLACES = {"Pesisir Utara": ("412.6", 96, 11, 9, 12), "Lembah Sari": ("287.3", 88, 17, 11, 14),
           "Rimba Jaya": ("198.4", 104, 4, 8, 8), "Kota Muara": ("603.9", 71, 5, 6, 9),
           "Tanjung Sepi": ("145.1", 52, 2, 5, 10)}  # fmt: skip
_REST = ("1382.7", 149, 10, 35, 59)
_HELP = {"Dana siap pakai BNPB": (14_500_000_000, 13_972_618_400), "Belanja tidak terduga provinsi":
         (8_000_000_000, 6_115_340_250), "Bantuan dunia usaha": (2_364_000_000, 2_364_000_000)}  # fmt: skip
_TWICE = 14  # kecamatan hit both by floods and by landslides
_FLOODED, _SLID = 52, 32


def kejadian_bencana() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    before, events, dead, missing, hurt, fled, badly, fairly, lightly = (
        sum(row[at] for row in _KINDS.values()) for at in range(9)
    )
    wet = [name for name in _KINDS if name not in ("Kebakaran hutan dan lahan", "Gempa bumi")]
    wet_events = sum(_KINDS[name][1] for name in wet)
    people = sum((Decimal(row[0]) for row in (*_PLACES.values(), _REST)), start=Decimal(0))
    struck, districts = (
        sum(row[3] for row in (*_PLACES.values(), _REST)),
        sum(row[4] for row in (*_PLACES.values(), _REST)),
    )
    fires = _KINDS["Kebakaran hutan dan lahan"]

    writer.title("DATA BENCANA PROVINSI KEPULAUAN LANGSA", "Januari–Desember 2023")
    writer.heading("Ikhtisar")
    writer.paragraph(
        f"Sepanjang 2023 terjadi {events} bencana, naik {dec(growth(events, before))}% dari tahun 2022. Bencana",
        f"hidrometeorologi basah berjumlah {wet_events} kejadian atau {dec(percent(wet_events, events))}%. Kebakaran",
        f"hutan dan lahan meningkat hampir tiga kali lipat, dari {fires[0]} menjadi {fires[1]} kejadian. Korban",
        f"meninggal {dead} jiwa dan hilang {missing} jiwa, dan {whole(fled)} jiwa mengungsi.",
    )
    writer.table(
        "Tabel 1. Kejadian, korban, dan rumah rusak menurut jenis bencana",
        [[Spanning("No", rows=2), Spanning("Jenis", rows=2), Spanning("Kejadian", columns=3), Spanning("Korban (jiwa)",
          columns=4), Spanning("Rumah rusak (unit)", columns=3)],
         ["2022", "2023", "%", "Meninggal", "Hilang", "Luka", "Mengungsi", "Berat", "Sedang", "Ringan"]],
        [[str(at), name, str(row[0]), str(row[1]), dec(percent(row[1] - row[0], row[0], 1), 1),
          *(whole(value) if value else "-" for value in row[2:])] for at, (name, row) in enumerate(_KINDS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(before), str(events), dec(percent(events - before, before, 1), 1),
            str(dead), str(missing),
            str(hurt), whole(fled), str(badly), whole(fairly), whole(lightly)]],
    )  # fmt: skip
    writer.paragraph(
        f"Dari {whole(badly + fairly + lightly)} rumah yang rusak, {dec(percent(badly, badly + fairly + lightly))}%",
        f"rusak berat. Longsor hanya {dec(percent(_KINDS['Tanah longsor'][1], events))}% dari kejadian, tetapi",
        f"menyebabkan lebih dari separuh korban meninggal. Banjir melanda {_FLOODED} kecamatan dan longsor {_SLID}",
        f"kecamatan; {_TWICE} di antaranya mengalami keduanya, sehingga {_FLOODED + _SLID - _TWICE} kecamatan terkena",
        "salah satu atau keduanya.",
    )
    writer.heading("Wilayah")
    writer.table(
        "Tabel 2. Lima kabupaten/kota dengan risiko tertinggi dari 13 kabupaten/kota",
        [["No", "Kabupaten/kota", "Penduduk (ribu)", "Kejadian", "Per 100.000 penduduk", "Meninggal dan hilang",
          "Per 100.000 penduduk", "Kecamatan terdampak, semua jenis"]],
        [[str(at), name, dec(Decimal(row[0]), 1), str(row[1]), dec(row[1] / Decimal(row[0]) * 100), str(row[2]),
          dec(row[2] / Decimal(row[0]) * 100), f"{row[3]} dari {row[4]}"]
         for at, (name, row) in enumerate(_PLACES.items(), 1)]
        + [["", "<b>Provinsi</b>", dec(people, 1), str(events), dec(events / people * 100), str(dead + missing),
            dec((dead + missing) / people * 100), f"{struck} dari {districts}"]],
    )  # fmt: skip
    rate = {name: row[1] / Decimal(row[0]) for name, row in _PLACES.items()}
    first = max(rate, key=lambda name: rate[name])
    whole_hit = [name for name, row in _PLACES.items() if row[3] == row[4]]
    writer.paragraph(
        f"{first} mencatat kejadian terbanyak, baik secara mutlak maupun per penduduk, dan seluruh kecamatannya",
        f"terdampak. Korban terbanyak ada di Lembah Sari. Delapan kabupaten/kota lainnya mencatat {_REST[1]} kejadian.",
    )
    assert whole_hit == [first]
    writer.new_page()
    writer.heading("Kerugian dan bantuan")
    loss = {"Permukiman": (68, 84), "Prasarana": (102, 131), "Pertanian": (37, 52), "Pendidikan dan kesehatan": (9, 14)}
    low, high = (sum(row[at] for row in loss.values()) for at in (0, 1))
    writer.table(
        "Tabel 3. Perkiraan kerugian (miliar rupiah)*",
        [["No", "Sektor", "Perkiraan", "% dari batas bawah", "% dari batas atas"]],
        [[str(at), name, f"{a}–{b}", dec(percent(a, low, 1), 1), dec(percent(b, high, 1), 1)]
         for at, (name, (a, b)) in enumerate(loss.items(), 1)]
        + [["", "<b>Jumlah</b>", f"{low}–{high}", "100,0", "100,0"]],
    )  # fmt: skip
    writer.paragraph("* Angka sementara; penilaian gempa bumi belum termasuk.")
    given, used = (sum(row[at] for row in _HELP.values()) for at in (0, 1))
    writer.table(
        "Tabel 4. Dana penanganan darurat (rupiah)",
        [["No", "Sumber", "Tersedia", "Digunakan", "%", "Sisa"]],
        [[str(at), name, whole(a), whole(b), dec(percent(b, a)), whole(a - b) if a > b else "-"]
         for at, (name, (a, b)) in enumerate(_HELP.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(given), whole(used), dec(percent(used, given)), whole(given - used)]],
    )  # fmt: skip
    writer.paragraph(
        f"Dana yang digunakan, sekitar Rp{dec(Decimal(used) / 10**9, 1)} miliar, setara",
        f"{dec(percent(used, low * 10**9, 1), 1)}% dari batas bawah perkiraan kerugian. Rata-rata",
        f"Rp{whole(rounded(Decimal(used) / fled / 1000, 0))} ribu dikeluarkan untuk tiap pengungsi. Waktu tanggap",
        f"rata-rata {words(2)} jam 40 menit, lebih cepat daripada target maksimal 3 jam.",
    )
    writer.paragraph(
        "Pada periode yang sama BNPB mencatat sekitar 5.400 kejadian di seluruh Indonesia. Status siaga darurat",
        "provinsi berlaku 14 hari, dari 21 Desember 2023 sampai dengan 3 Januari 2024 (Keputusan Gubernur Nomor",
        "360/1412/2023).",
    )
    writer.paragraph(
        f"Rata-rata terjadi {dec(Decimal(events) / 365, 1)} bencana setiap hari. Pada Januari, Februari, dan",
        "Desember tercatat 241",
        f"kejadian ({dec(percent(241, events, 1), 1)}%), tetapi hanya 5 dari {fires[1]} kebakaran hutan dan lahan.",
        "Dua gempa bumi",
        f"menyebabkan {dec(percent(_KINDS['Gempa bumi'][5], fled, 1), 1)}% pengungsi tanpa korban jiwa.",
    )
    return writer.report()
