"""Maturity of a city's digital government: weights, levels of 47 indicators, indices cut off, tied ranks."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 16mm 18mm }
body { font: 11pt/1.4 "Liberation Sans Narrow", sans-serif } h1 { font-size: 15pt; text-align: center }
h2 { font-size: 12pt; border-bottom: 1px solid #777 } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.6pt } th { background: #d9d9d9; border: 1px solid #777 }
td { border-left: 1px solid #bbb; border-right: 1px solid #bbb; padding: 2px 6px } td.right { text-align: right }
tbody tr:nth-child(odd) { background: #f6f6f6 } table { border-bottom: 1px solid #777 }
.caption { margin: 9px 0 3px } .break { break-before: page } ol { list-style-type: upper-alpha }
"""

# domain: aspect: weight in per cent, levels found by the evaluators in 2024, by the city itself, and in 2023
_DOMAINS: dict[str, dict[str, tuple[str, str, str, str]]] = {
    "Kebijakan Internal SPBE": {"Kebijakan internal": ("13", "4343433343", "4443444343", "3333233232")},
    "Tata Kelola SPBE": {"Perencanaan strategis": ("10", "4343", "4444", "3333"),
                         "Teknologi informasi dan komunikasi": ("10", "3433", "3444", "3323"),
                         "Penyelenggara SPBE": ("5", "44", "44", "33")},
    "Manajemen SPBE": {"Penerapan manajemen SPBE": ("12", "23212212", "33323323", "12111112"),
                       "Audit TIK": ("4.5", "221", "332", "111")},
    "Layanan SPBE": {"Layanan administrasi pemerintahan": ("27.5", "5554444445", "5555444445", "4444443434"),
                     "Layanan publik": ("18", "444434", "444444", "343333")},
}  # fmt: skip
_CITIES = {"Kota Sindangraja": "3.51", "Kota Arga": "3.78", "Kota Selasih": "3.51", "Kota Jatiluhung": "3.22",
           "Kota Danau Biru": "3.78", "Kota Batu Tiga": "2.94"}  # fmt: skip
# kind of office: offices, mean of the city's own marks (0 to 100) in 2023 and in 2024
_OFFICES = {"Dinas": (18, "71.40", "76.85"), "Badan": (7, "78.25", "80.10"), "Kecamatan": (11, "58.60", "66.30"),
            "Bagian pada Sekretariat Daerah": (9, "69.15", "70.95")}  # fmt: skip
_PAID = {"Infrastruktur dan pusat data": 2_846_115_400, "Aplikasi": 1_318_740_000, "Keamanan informasi": 412_986_500,
         "Peningkatan kapasitas": 195_420_000}  # fmt: skip


def _cut(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_DOWN)


def _mean(levels: str) -> Decimal:
    return Decimal(sum(int(level) for level in levels)) / len(levels)


def _index(aspects: dict[str, tuple[str, str, str, str]], at: int) -> Decimal:
    weights = sum((Decimal(row[0]) for row in aspects.values()), Decimal(0))
    return sum((Decimal(row[0]) * _mean(row[at]) for row in aspects.values()), Decimal(0)) / weights


def _grade(index: Decimal) -> str:
    for floor, name in (("4.2", "Memuaskan"), ("3.5", "Sangat Baik"), ("2.6", "Baik"), ("1.8", "Cukup")):
        if index >= Decimal(floor):
            return name
    return "Kurang"


def spbe_kota() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    aspects = {name: row for domain in _DOMAINS.values() for name, row in domain.items()}
    assert sum((Decimal(row[0]) for row in aspects.values()), Decimal(0)) == 100
    found, own, before = (_index(aspects, at) for at in (1, 2, 3))
    assert _cut(found) == Decimal(_CITIES["Kota Sindangraja"])
    assert _cut(found) != rounded(found)
    writer.title("LAPORAN HASIL EVALUASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK (SPBE)", "KOTA SINDANGRAJA TAHUN 2024")
    writer.heading("1. Dasar dan cara penilaian")
    writer.paragraph(
        "Evaluasi dilakukan menurut Peraturan Presiden Nomor 95 Tahun 2018 dan Peraturan Menteri PANRB Nomor 59 Tahun",
        "2020. Sebanyak 47 indikator dalam 8 aspek dan 4 domain dinilai pada tingkat kematangan 1 sampai 5. Indeks",
        "aspek adalah rata-rata tingkat indikatornya; indeks domain dan indeks SPBE adalah rata-rata tertimbang",
        "menurut bobot.",
        "Indeks dicantumkan dua desimal dengan memotong desimal berikutnya, tidak dibulatkan. Predikat: Memuaskan",
        "4,2–5,0; Sangat Baik 3,5–<4,2; Baik 2,6–<3,5; Cukup 1,8–<2,6; Kurang <1,8.",
    )
    writer.heading("2. Indeks SPBE")
    rows: list[Row] = []
    for at, (domain, held) in enumerate(_DOMAINS.items(), 1):
        weight = sum((Decimal(row[0]) for row in held.values()), Decimal(0))
        count = sum(len(row[1]) for row in held.values())
        rows.append(
            [
                str(at),
                f"<b>{domain}</b>",
                f"{dec(weight, 1)}%",
                str(count),
                *(dec(_cut(_index(held, n))) for n in (3, 2, 1)),
                dec(weight * _index(held, 1) / 100, 4),
            ]
        )
        rows += [[f"{at}.{'abc'[n]}", name, f"{dec(Decimal(row[0]), 1)}%", str(len(row[1])),
                  *(dec(_cut(_mean(row[k]))) for k in (3, 2, 1)), dec(Decimal(row[0]) * _mean(row[1]) / 100, 4)]
                 for n, (name, row) in enumerate(held.items())]  # fmt: skip
    rows.append(["", "<b>Indeks SPBE</b>", "100,0%", "47", *(dec(_cut(v)) for v in (before, own, found)),
                 dec(found, 4)])  # fmt: skip
    writer.table(
        "Tabel 1. Indeks menurut domain dan aspek",
        [[Spanning("No", rows=2), Spanning("Domain / aspek", rows=2), Spanning("Bobot", rows=2),
          Spanning("Jumlah indikator", rows=2), Spanning("Indeks 2023", rows=2), Spanning("Indeks 2024", columns=2),
          Spanning("Bobot × indeks evaluasi", rows=2)], ["Penilaian mandiri", "Evaluasi"]],
        rows,
    )  # fmt: skip
    gap = _cut(own) - _cut(found)
    assert [_grade(index) for index in (found, own, before)] == ["Sangat Baik", "Sangat Baik", "Baik"]
    writer.paragraph(
        f"Indeks SPBE tahun 2024 hasil evaluasi {dec(_cut(found))} ({_grade(found)}), naik",
        f"{dec(_cut(found) - _cut(before))} poin dari {dec(_cut(before))} ({_grade(before)}) pada tahun 2023. Nilai",
        f"sebelum dipotong {dec(found, 4)}. Penilaian mandiri menghasilkan {dec(_cut(own))}, terpaut {dec(gap)} poin",
        "di atas hasil evaluasi. Terhadap target RPJMD sebesar 3,40 capaiannya",
        f"{dec(percent(_cut(found), Decimal('3.4')))}%. Kenaikan, selisih, dan capaian itu dihitung dari indeks yang",
        "dicantumkan. Baris domain pada Tabel 1 sudah memuat aspek-aspeknya, sehingga hanya",
        "baris domain yang dijumlahkan menjadi indeks SPBE.",
    )
    low = min(aspects, key=lambda name: _mean(aspects[name][1]))
    rise = max(aspects, key=lambda name: _mean(aspects[name][1]) - _mean(aspects[name][3]))
    assert low == "Audit TIK"
    top = max(aspects, key=lambda name: _mean(aspects[name][1]))
    assert top == "Layanan administrasi pemerintahan"
    steps = sorted((_mean(row[1]) - _mean(row[3]) for row in aspects.values()), reverse=True)
    assert steps[0] > steps[1]
    writer.paragraph(
        f"Aspek {top} mempunyai indeks tertinggi ({dec(_cut(_mean(aspects[top][1])))}) dan {low} terendah",
        f"({dec(_cut(_mean(aspects[low][1])))}). Kenaikan terbesar terjadi pada aspek {rise}, yaitu",
        f"{dec(_mean(aspects[rise][1]) - _mean(aspects[rise][3]))} poin. Tanpa domain Manajemen SPBE, rata-rata",
        "tertimbang tiga domain lain",
        f"{dec(_cut(_index({n: r for n, r in aspects.items() if n not in _DOMAINS['Manajemen SPBE']}, 1)))}.",
    )
    writer.heading("3. Sebaran tingkat kematangan")
    levels = {at: "".join(row[at] for row in aspects.values()) for at in (1, 2, 3)}
    counts = {at: [levels[at].count(str(n)) for n in range(1, 6)] for at in (1, 2, 3)}
    apart = sum((percent(n, 47) for n in counts[1]), Decimal(0))
    last = sum((percent(n, 47) for n in counts[3]), Decimal(0))
    writer.table(
        "Tabel 2. Jumlah indikator menurut tingkat kematangan",
        [[Spanning("No", rows=2), Spanning("Tingkat", rows=2), Spanning("2023", columns=2), Spanning("2024, evaluasi",
          columns=2), Spanning("2024, mandiri", rows=2)], ["Indikator", "%", "Indikator", "%"]],
        [[str(n + 1), name, str(counts[3][n]) if counts[3][n] else "–", dec(percent(counts[3][n], 47)),
          str(counts[1][n]), dec(percent(counts[1][n], 47)), str(counts[2][n]) if counts[2][n] else "–"] for n, name in
         enumerate(("Rintisan", "Terkelola", "Terdefinisi", "Terpadu dan terukur", "Optimum"))]
        + [["", "Jumlah", "47", "100,00", "47", "100,00", "47"]],
    )  # fmt: skip
    assert apart != 100
    three = sum(counts[1][2:])
    note = f"{dec(last)} (2023) dan {dec(apart)} (2024)" if last != 100 else f"{dec(apart)} (2024)"
    writer.paragraph(
        f"Karena pembulatan, persentase pada Tabel 2 bila dijumlahkan menjadi {note}. Sebanyak {three} indikator",
        f"({dec(percent(three, 47))}%) berada pada tingkat 3 atau lebih, {sum(counts[3][2:])} pada tahun 2023. Dari",
        f"{three} indikator itu {dec(percent(sum(counts[1][3:]), three))}% berada pada tingkat 4 atau 5. Hasil",
        "evaluasi lebih rendah daripada penilaian mandiri pada",
        f"{sum(a < b for a, b in zip(levels[1], levels[2], strict=True))} indikator, sama pada",
        f"{sum(a == b for a, b in zip(levels[1], levels[2], strict=True))} indikator, dan tidak pernah lebih tinggi.",
    )
    assert all(a <= b for a, b in zip(levels[1], levels[2], strict=True))
    writer.heading("4. Perbandingan antarkota")
    order = sorted(_CITIES.items(), key=lambda item: -Decimal(item[1]))
    writer.table(
        "Tabel 3. Indeks SPBE enam kota di provinsi, tahun 2024",
        [["Peringkat", "Kota", "Indeks", "Selisih dari Sindangraja", "Predikat"]],
        [[str(1 + sum(Decimal(v) > Decimal(value) for v in _CITIES.values())), name, dec(Decimal(value)),
          dec(Decimal(value) - _cut(found)), _grade(Decimal(value))] for name, value in order],
    )  # fmt: skip
    mean = sum((Decimal(v) for v in _CITIES.values()), Decimal(0)) / 6
    writer.paragraph(
        "Kota dengan indeks sama mendapat peringkat sama, sehingga tidak ada peringkat 2 dan 4. Rata-rata sederhana",
        f"enam kota {dec(_cut(mean))}; Sindangraja berada {dec(_cut(found) - _cut(mean))} poin di atasnya.",
    )
    writer.new_page()
    writer.heading("5. Nilai perangkat daerah")
    offices = sum(row[0] for row in _OFFICES.values())
    was, now = (sum((row[0] * Decimal(row[at]) for row in _OFFICES.values()), Decimal(0)) / offices for at in (1, 2))
    plain = sum((Decimal(row[2]) for row in _OFFICES.values()), Decimal(0)) / 4
    writer.table(
        "Tabel 4. Rata-rata nilai mandiri perangkat daerah (0–100)",
        [["No", "Kelompok", "Perangkat daerah", "2023", "2024", "Kenaikan (poin)"]],
        [[str(at), name, str(n), dec(Decimal(a)), dec(Decimal(b)), dec(Decimal(b) - Decimal(a))]
         for at, (name, (n, a, b)) in enumerate(_OFFICES.items(), 1)]
        + [["", "Seluruh perangkat daerah", str(offices), dec(was), dec(now), dec(rounded(now) - rounded(was))]],
    )  # fmt: skip
    writer.paragraph(
        f"Baris terakhir adalah rata-rata {offices} perangkat daerah, bukan rata-rata keempat kelompok (yang untuk",
        f"tahun 2024 sebesar {dec(plain)}). Nilai kecamatan naik paling banyak, tetapi masih paling rendah. Nilai ini",
        "dibulatkan, memakai skala 0–100, dan tidak dapat dibandingkan dengan indeks pada Tabel 1.",
    )
    paid = sum(_PAID.values())
    writer.heading("6. Belanja SPBE")
    writer.table(
        "Tabel 5. Realisasi belanja SPBE tahun 2024",
        [["No", "Kelompok belanja", "Realisasi (Rp)", "Realisasi (juta Rp)", "%"]],
        [[str(at), name, whole(n), dec(Decimal(n) / 10**6), dec(percent(n, paid))]
         for at, (name, n) in enumerate(_PAID.items(), 1)]
        + [["", "Jumlah", whole(paid), dec(Decimal(paid) / 10**6), "100,00"]],
    )  # fmt: skip
    assert sum((percent(n, paid) for n in _PAID.values()), Decimal(0)) == 100
    ceiling = 4_950_000_000
    writer.paragraph(
        f"Realisasi belanja SPBE {dec(percent(paid, ceiling))}% dari anggaran Rp{whole(ceiling)}",
        f"(Rp{dec(Decimal(ceiling) / 10**9)} miliar). Belanja keamanan informasi",
        f"{dec(percent(_PAID['Keamanan informasi'], paid))}% dari realisasi; lebih dari separuhnya, yaitu",
        "Rp231.870.000, untuk audit keamanan aplikasi versi 2.3.1 dan 4.0.",
    )
    assert _PAID["Keamanan informasi"] < 2 * 231_870_000
    writer.heading("7. Rekomendasi")
    ones = sum(counts[1][:1])
    writer.items([
        f"Menaikkan {words(ones)} indikator tingkat 1, semuanya dalam domain Manajemen SPBE, sebelum Juli 2025.",
        "Melaksanakan audit TIK oleh auditor terakreditasi, sekurang-kurangnya satu kali dalam dua tahun.",
        "Menyampaikan bukti tindak lanjut melalui pos-el atau telepon (0254) 7761209 pesawat 14.",
    ])  # fmt: skip
    managed = _DOMAINS["Manajemen SPBE"].values()
    assert sum(row[1].count("1") for row in managed) == ones
    return writer.report()
