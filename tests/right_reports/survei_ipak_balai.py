"""A survey of perceptions: scores of 4 and of 100, weights by respondents, an element that one service lacks."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, words

_STYLE = """
@page { size: A4; margin: 22mm 22mm }
body { font: 10.5pt/1.45 "DejaVu Sans", "Liberation Sans", sans-serif; font-size: 9.2pt } h1 { font-size: 13pt }
h2 { font-size: 10.5pt; background: #eee; padding: 2px 6px }
table { border-collapse: collapse; width: 78%; margin: 0 auto; font-size: 8pt }
th { background: #444; color: #fff; padding: 3px 4px; font-weight: normal } td { border-bottom: .3pt solid #bbb;
padding: 2px 4px } td.right { text-align: center } .caption { text-align: center; font-size: 8pt; margin: 3px 0 12px }
.break { break-before: page }
"""

# service: respondents, sums of the answers (1 to 4) per element; None where the element was not asked
_SERVICES: dict[str, tuple[int, tuple[int | None, ...]]] = {
    "Pengujian sampel": (64, (238, 241, 233, 229, 244)),
    "Sertifikasi CPPOB": (48, (176, 180, 170, 168, 181)),
    "SKI dan SKE": (80, (306, 309, 298, 301, 309)),
    "Informasi dan pengaduan": (40, (151, 154, 143, None, 155)),
}
_ELEMENTS = ("Tidak diskriminatif", "Tidak ada kecurangan", "Tidak ada imbalan", "Tidak ada pungutan", "Tidak ada calo")
_EDUCATION = {"SMA/sederajat": 37, "D-3": 28, "S-1": 139, "S-2 ke atas": 28}
_WOMEN = 131
_LAST = {"IPAK": Decimal("3.66"), "IPKP": Decimal("3.58")}
_IPKP = (831, 828, 805, 812, 846, 839, 835, 802, 847)  # sums of the nine elements of service, all respondents


def _grade(index: Decimal) -> str:
    return next(name for low, name in (("88.31", "A"), ("76.61", "B"), ("65", "C"), ("25", "D"))
                if index >= Decimal(low))  # fmt: skip


def survei_ipak_balai() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    people = sum(count for count, _ in _SERVICES.values())
    scores = {name: [None if s is None else rounded(Decimal(s) / count) for s in sums]
              for name, (count, sums) in _SERVICES.items()}  # fmt: skip
    own = {}
    for name, (count, sums) in _SERVICES.items():
        held = [s for s in sums if s is not None]
        own[name] = rounded(Decimal(sum(held)) / len(held) / count)
    columns = []
    for at in range(len(_ELEMENTS)):
        asked = [(sums[at], count) for count, sums in _SERVICES.values()]
        columns.append(rounded(Decimal(sum(s for s, _ in asked if s is not None))
                               / sum(c for s, c in asked if s is not None)))  # fmt: skip
    ipak = rounded(sum(columns, start=Decimal(0)) / len(columns))
    nine = [rounded(Decimal(value) / people) for value in _IPKP]
    ipkp = rounded(sum(nine, start=Decimal(0)) / 9)
    ikm = rounded(sum(nine, start=Decimal(0)) / 9 * 25)
    writer.title(
        "LAPORAN SURVEI PERSEPSI ANTIKORUPSI DAN KUALITAS PELAYANAN", "BALAI POM DI MUARA LAKITAN, SEMESTER I 2024"
    )
    writer.heading("1. Responden")
    young = 17
    writer.paragraph(
        f"Survei dilakukan daring pada 6 Mei–14 Juni 2024. Dari 271 undangan masuk {people + 9} jawaban; 9 di",
        "antaranya",
        f"tidak lengkap sehingga {people} jawaban diolah (tingkat respons {dec(percent(people, 271))}%). Responden",
        f"terdiri dari {_WOMEN} perempuan ({dec(percent(_WOMEN, people))}%) dan {people - _WOMEN} laki-laki. Dengan",
        "populasi 1.118 pengguna layanan, jumlah minimum sampel menurut rumus Slovin (galat 6%) adalah 223.",
        f"Sebanyak {young} responden berusia &lt;25",
        f"tahun, 203 berusia 25–54 tahun, dan {words(people - young - 203)} berusia ≥55 tahun.",
    )
    writer.table(
        "",
        [["Pendidikan", "Responden", "%", "Kumulatif"]],
        [[name, str(count), dec(percent(count, people, 1), 1),
          str(sum(list(_EDUCATION.values())[: at + 1]))] for at, (name, count) in enumerate(_EDUCATION.items())]
        + [["Jumlah", str(people), "100,0", ""]],
    )  # fmt: skip
    writer.paragraph('<span style="font-size:8pt">Tabel 1. Responden menurut pendidikan</span>')
    writer.paragraph(
        f"Responden terbanyak berpendidikan S-1 ({percent(139, people, 0)}%), disusul SMA/sederajat"
        f" ({percent(37, people, 0)}%); D-3 dan S-2 ke atas sama banyak. Menurut layanan, responden SKI dan SKE"
        f" berjumlah dua kali responden informasi dan pengaduan (80 dan 40; rasio 2 : 1)."
    )
    writer.heading("2. Indeks Persepsi Antikorupsi (IPAK)")
    rows: list[Row] = []
    for name, (count, _) in _SERVICES.items():
        rows.append([name, str(count), *("t.a." if v is None else dec(v) for v in scores[name]), dec(own[name]),
                     dec(own[name] * 25)])  # fmt: skip
    rows.append(["Seluruh responden", str(people), *map(dec, columns), f"<b>{dec(ipak)}</b>", dec(ipak * 25)])
    writer.table(
        "",
        [["Layanan", "n", *(f"U{at} {name}" for at, name in enumerate(_ELEMENTS, 1)), "Indeks (skala 4)",
          "Konversi (25–100)"]],
        rows,
    )  # fmt: skip
    writer.paragraph('<span style="font-size:8pt">Tabel 2. Skor unsur per layanan. t.a. = tidak ditanyakan karena'
                     " layanan tidak berbiaya. Baris terakhir dihitung dari jawaban, "
                     "bukan rata-rata layanan.</span>")  # fmt: skip
    worst, best = min(own, key=lambda n: own[n]), max(own, key=lambda n: own[n])
    target = Decimal("3.70")
    weak = " dan ".join(f"U{at}" for at, value in enumerate(columns, 1) if value == min(columns))
    writer.paragraph(
        f"IPAK Balai {dec(ipak)} dari skala 4 atau {dec(ipak * 25)} pada skala 100 (mutu {_grade(ipak * 25)}), naik",
        f"{dec(ipak - _LAST['IPAK'])} dari semester II 2023 ({dec(_LAST['IPAK'])}) dan mencapai",
        f"{dec(percent(ipak, target))}% target ({dec(target)}). Layanan dengan indeks tertinggi adalah {best}",
        f"({dec(own[best])}) dan yang terendah {worst} ({dec(own[worst])}), dengan selisih",
        f"{dec(own[best] - own[worst])}.",
        f"Unsur terkuat adalah U{columns.index(max(columns)) + 1} ({dec(max(columns))}) dan yang terlemah",
        f"{weak} (sama-sama {dec(min(columns))}). Sebagai pembanding, Indeks Perilaku Anti Korupsi",
        "nasional tahun 2024 menurut BPS sebesar 3,85 pada skala 5 sehingga tidak dapat disandingkan langsung.",
    )
    writer.heading("3. Indeks Persepsi Kualitas Pelayanan (IPKP)")
    writer.table(
        "",
        [[f"U{at}" for at in range(1, 10)] + ["Rata-rata", "IKM"]],
        [[*map(dec, nine), dec(ipkp), dec(ikm)]],
    )
    writer.paragraph('<span style="font-size:8pt">Tabel 3. Nilai rata-rata unsur pelayanan (n = '
                     f"{people}); IKM = rata-rata unsur × 25 sebelum pembulatan</span>")  # fmt: skip
    top = [f"U{at}" for at, value in enumerate(nine, 1) if value == max(nine)]
    above = sum(value > Decimal("3.60") for value in nine)
    writer.paragraph(
        f"IPKP {dec(ipkp)} (semester II 2023: {dec(_LAST['IPKP'])}; selisih {dec(ipkp - _LAST['IPKP'])}). IKM",
        f"{dec(ikm)} termasuk mutu {_grade(ikm)} (88,31–100,00). Unsur dengan nilai tertinggi adalah",
        f"{' dan '.join(top)} ({dec(max(nine))}). Dari sembilan unsur, {words(above)} bernilai di atas 3,60 dan",
        f"{words(9 - above)} sama dengan atau di bawah nilai itu. Target IKM tahun 2025 adalah 90,50 dan tahun 2026",
        "91,00. Dari 12 saran perbaikan, 5 menyangkut ruang tunggu, 4 aplikasi antrean, dan selebihnya jam layanan;",
        "delapan ditindaklanjuti pada Juli 2024 dan empat dijadwalkan pada semester II.",
    )
    return writer.report()
