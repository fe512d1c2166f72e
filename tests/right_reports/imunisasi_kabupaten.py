"""A district's immunisation: totals of zones, coverage above 100, drop-out below zero, doses in stock."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 16mm 14mm }
body { font: 10pt/1.4 Carlito, "Liberation Sans", sans-serif }
h1 { font-size: 14pt; text-align: center; color: #7a1f1f } h2 { font-size: 11pt; color: #7a1f1f }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt }
th { border-bottom: .5pt solid #7a1f1f; border-top: .5pt solid #7a1f1f; padding: 2px; color: #7a1f1f }
td { padding: 2px 4px; border-bottom: .2pt solid #ddd } td.right { text-align: right }
.caption { margin: 9px 0 3px; font-weight: bold; break-after: avoid } .break { break-before: page }
"""

# health centre: surviving infants, HB0, DPT1, DPT3, MR1, complete; villages, villages reaching UCI
_ZONES: dict[str, dict[str, tuple[int, ...]]] = {
    "A": {
        "Kota Baru": (812, 790, 801, 784, 770, 761, 9, 9), "Sungai Raya": (540, 511, 522, 498, 487, 470, 11, 8),
        "Teluk Dalam": (388, 360, 371, 374, 352, 349, 7, 6), "Bukit Indah": (276, 281, 284, 279, 268, 262, 6, 6),
    },
    "B": {
        "Pulau Lepar": (151, 118, 139, 121, 116, 109, 6, 3), "Pulau Nangka": (97, 80, 88, 80, 79, 74, 4, 2),
        "Selat Panjang": (204, 171, 190, 178, 166, 160, 8, 5),
    },
}  # fmt: skip
_ZONE_NAMES = {"A": "Daratan", "B": "Kepulauan"}
_STOCK = {  # vaccine: doses at first, received, used, spoilt; infants' doses given
    "HB0": (420, 2_500, 2_388, 14), "DPT-HB-Hib": (1_650, 9_500, 9_610, 120), "MR": (900, 6_400, 6_020, 235),
    "BCG": (1_200, 6_000, 5_740, 60),
}  # fmt: skip
_EVENTS = {"DPT-HB-Hib": (8_897, 38, 1), "MR": (4_033, 12, 0), "BCG": (2_296, 3, 0)}  # doses given, mild, severe events
_YEARS = {"2020": 2_011, "2021": 1_962, "2022": 2_098, "2023": 2_164}
_NURSES = (62, 17)


def _sums(rows: list[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*rows, strict=True))


def _line(number: str, name: str, row: tuple[int, ...]) -> Row:
    alive, first, one, three, measles, full, villages, reached = row
    drop = rounded(Decimal(one - three) / one * 100, 1)
    return [number, name, whole(alive), whole(first), dec(percent(first, alive, 1), 1), whole(one), whole(three),
            dec(drop, 1), whole(measles), whole(full), dec(percent(full, alive, 1), 1),
            f"{reached}/{villages}"]  # fmt: skip


def imunisasi_kabupaten() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    zones = {zone: _sums(list(members.values())) for zone, members in _ZONES.items()}
    everywhere = _sums(list(zones.values()))
    alive, _, one, three, _, full, villages, reached = everywhere
    centres = {name: row for members in _ZONES.values() for name, row in members.items()}
    rows: list[Row] = []
    number = 0
    for zone, members in _ZONES.items():
        rows.append([zone, Spanning(f"<i>Zona {_ZONE_NAMES[zone]}</i>", columns=11)])
        for name, row in members.items():
            number += 1
            rows.append(_line(str(number), name, row))
        rows.append(_line("", f"<b>Jumlah {zone}</b>", zones[zone]))
    rows.append(_line("", "<b>Jumlah A + B</b>", everywhere))
    covered = {name: percent(row[5], row[0], 1) for name, row in centres.items()}
    over = [name for name, value in covered.items() if value >= 90]
    whole_uci = [name for name, row in centres.items() if row[6] == row[7]]
    writer.title("CAPAIAN PROGRAM IMUNISASI TAHUN 2024", "DINAS KESEHATAN KABUPATEN KARIMAN")
    writer.heading("1. Imunisasi bayi")
    writer.paragraph(
        f"Dari {whole(alive)} bayi bertahan hidup, {whole(full)} ({dec(percent(full, alive, 1), 1)}%) memperoleh",
        "imunisasi",
        f"dasar lengkap (IDL): {whole(zones['A'][5])} di zona A dan {zones['B'][5]} di zona B. Target kabupaten",
        "90% tercapai",
        f"di {words(len(over))} dari {words(len(centres))} puskesmas. Cakupan tertinggi di",
        f"{max(covered, key=lambda n: covered[n])} ({dec(max(covered.values()), 1)}%) dan terendah di",
        f"{min(covered, key=lambda n: covered[n])} ({dec(min(covered.values()), 1)}%). Cakupan provinsi adalah",
        "87,9% dan",
        f"cakupan nasional 84,6%. Desa yang mencapai UCI {reached} dari {villages}",
        f"({dec(percent(reached, villages, 1), 1)}%);",
        f"di {' dan '.join(whole_uci)} seluruh desa telah UCI.",
    )
    writer.table(
        "Tabel 1. Sasaran dan cakupan imunisasi menurut puskesmas",
        [
            [Spanning("No", rows=2), Spanning("Puskesmas", rows=2), Spanning("Bayi", rows=2),
             Spanning("HB0", columns=2),
             Spanning("DPT-HB-Hib", columns=3), Spanning("MR 1", rows=2), Spanning("IDL", columns=2),
             Spanning("Desa UCI", rows=2)],
            ["n", "%", "1", "3", "DO* (%)", "n", "%"],
        ],
        rows,
    )  # fmt: skip
    hill, bay = centres["Bukit Indah"], centres["Teluk Dalam"]
    writer.paragraph(
        "* DO (drop-out) = (DPT-HB-Hib 1 − DPT-HB-Hib 3) / DPT-HB-Hib 1. Nilai negatif terjadi bila bayi pindahan",
        "hanya",
        "menerima dosis ketiga.<br>",
        f"Cakupan HB0 di Bukit Indah {dec(percent(hill[1], hill[0], 1), 1)}% karena sasaran merupakan proyeksi",
        f"({hill[0]} bayi) sedangkan yang dilayani {hill[1]}. DO kabupaten",
        f"{dec(rounded(Decimal(one - three) / one * 100, 1), 1)}%,",
        f"di bawah batas 5%; di Teluk Dalam {bay[3] - bay[2]} bayi lebih banyak menerima dosis ketiga",
        "daripada",
        f"dosis pertama. Sebanyak {whole(alive - full)} bayi belum IDL; {zones['B'][0] - zones['B'][5]} di antaranya",
        f"({dec(percent(zones['B'][0] - zones['B'][5], alive - full, 1), 1)}%) tinggal di zona B, walaupun zona",
        "itu hanya",
        f"memiliki {dec(percent(zones['B'][0], alive, 1), 1)}% bayi.",
    )
    series = {**_YEARS, "2024": full}
    base = series["2020"]
    writer.table(
        "Tabel 2. Bayi IDL, indeks (2020 = 100), dan perubahan tahunan",
        [["", *series]],
        [["Bayi IDL", *map(whole, series.values())],
         ["Indeks", *(dec(rounded(Decimal(v) / base * 100, 1), 1) for v in series.values())],
         ["Perubahan", "–", *(f"{'+' if b > a else '−'}{abs(b - a)}" for a, b in zip(list(series.values()),
            list(series.values())[1:], strict=False))]],
    )  # fmt: skip
    writer.paragraph(
        f"Antara tahun 2020 dan 2024 jumlah bayi IDL bertambah {full - base}",
        f"({dec(percent(full - base, base, 1), 1)}%).",
        "Target tahun 2025 adalah 2.260 bayi (92%) dan tahun 2029 95%. Bayi IDL terdiri dari 1.117 laki-laki dan",
        f"{whole(full - 1117)} perempuan. Di samping itu, {whole(1_840)} anak baduta menerima DPT-HB-Hib lanjutan dan",
        "1.795 anak MR lanjutan.",
    )
    writer.heading("2. Logistik vaksin dan tenaga")
    stock: list[Row] = []
    for at, (name, (start, came, used, lost)) in enumerate(_STOCK.items(), 1):
        end = start + came - used - lost
        stock.append([str(at), name, whole(start), whole(came), whole(used), str(lost),
                      dec(percent(lost, start + came)), whole(end),
                      dec(rounded(Decimal(end) / (Decimal(used) / 12), 1), 1)])  # fmt: skip
    writer.table(
        "Tabel 3. Persediaan vaksin dalam dosis",
        [
            [
                "No",
                "Vaksin",
                "Stok awal",
                "Terima",
                "Pakai",
                "Rusak",
                "% rusak dari tersedia",
                "Stok akhir",
                "Cukup (bulan)†",
            ]
        ],
        stock,
    )
    given, mild, severe = (sum(row[at] for row in _EVENTS.values()) for at in range(3))
    doctors = sum(_NURSES)
    writer.paragraph(
        "† Stok akhir dibagi pemakaian rata-rata per bulan (pemakaian setahun / 12).<br>",
        "Vaksin MR yang rusak 235 dosis, di antaranya 180 akibat pemadaman listrik selama 31 jam di Pulau Lepar",
        "pada 9–10",
        f"Agustus. Dari {whole(given)} dosis DPT-HB-Hib, MR, dan BCG yang diberikan dilaporkan {mild} KIPI ringan dan",
        f"{words(severe)} KIPI serius, atau {dec(rounded(Decimal(mild + severe) / given * 1000))} per 1.000 dosis",
        "(‰). Menurut",
        "vaksin, KIPI (ringan dan serius) adalah "
        + ", ".join(
            f"{name} {a + b} dari {whole(n)} ({dec(rounded(Decimal(a + b) / n * 1000))}‰)"
            for name, (n, a, b) in _EVENTS.items()
        )
        + ".",
        f"Vaksinator berjumlah {doctors} orang ({_NURSES[0]} bidan dan {_NURSES[1]} perawat), turun bersih 2 dari",
        "tahun lalu",
        f"({doctors + 2}): 5 masuk dan 7 keluar. Rasio vaksinator terhadap bayi 1 :",
        f"{whole(rounded(Decimal(alive) / doctors, 0))}, sedangkan di zona B (12 vaksinator) 1 :",
        f"{whole(rounded(Decimal(zones['B'][0]) / 12, 0))}.",
    )
    return writer.report()
