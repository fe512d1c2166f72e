"""Satisfaction weighted by weights of another table: elements that do not apply, ties in rank, points and percent."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 20mm }
body { font: 11pt/1.4 "Carlito", sans-serif; text-align: justify } h1 { font-size: 16pt; color: #5b2a86 }
h2 { font-size: 12pt; color: #5b2a86; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; text-align: left }
th { background: #5b2a86; color: #fff; text-align: center } th,
td { padding: 2px 5px; border-bottom: .5pt solid #c9b8d8 }
tbody tr:nth-child(odd) { background: #f4eff8 }
.caption { margin: 10px 0 3px; font-weight: bold; text-align: left; break-after: avoid }
"""

_D = Decimal
# service: respondents, index of 2023, values of the elements U1 to U9 (None: the service is free of charge)
_UNITS: dict[str, tuple[int, str, str]] = {
    "Registrasi pangan": (240, "84.50", "3.40 3.36 3.12 3.52 3.44 3.50 3.58 3.36 3.32"),
    "Sertifikasi CPOTB": (95, "86.75", "3.52 3.44 3.32 3.60 3.56 3.64 3.68 3.48 3.40"),
    "Pengujian pihak ketiga": (132, "85.40", "3.48 3.40 3.28 3.56 3.48 3.60 3.64 3.40 3.44"),
    "Informasi publik": (78, "88.76", "3.60 3.56 3.52 - 3.64 3.68 3.72 3.60 3.56"),
    "Pengaduan konsumen": (55, "88.90", "3.52 3.52 3.40 - 3.56 3.60 3.68 3.52 3.44"),
}
_WEIGHTS = {"Registrasi pangan": 40, "Sertifikasi CPOTB": 15, "Pengujian pihak ketiga": 20, "Informasi publik": 15,
            "Pengaduan konsumen": 10}  # fmt: skip
_GOOD = {"Puas dan sangat puas": (562, 521), "Cukup puas": (31, 44), "Tidak puas": (7, 15)}  # 2024, 2023


def _values(text: str) -> list[Decimal | None]:
    return [None if value == "-" else _D(value) for value in text.split()]


def _index(text: str) -> Decimal:
    known = [value for value in _values(text) if value is not None]
    return rounded(sum(known, _D(0)) / len(known) * 25)


def kepuasan_tertimbang_layanan() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    index = {name: _index(row[2]) for name, row in _UNITS.items()}
    people = sum(row[0] for row in _UNITS.values())
    policy = rounded(sum(index[name] * _WEIGHTS[name] for name in index) / 100)
    by_people = rounded(sum(index[name] * row[0] for name, row in _UNITS.items()) / people)
    plain = rounded(sum(index.values()) / 5)
    assert len({policy, by_people, plain}) == 3
    old_policy = rounded(sum(_D(row[1]) * _WEIGHTS[name] for name, row in _UNITS.items()) / 100)
    w.title("Indeks Kepuasan Layanan Tertimbang Tahun 2024")
    w.heading("Bobot layanan")
    rows: list[Row] = [[str(at), name, str(row[0]), dec(percent(row[0], people)), f"{_WEIGHTS[name]}%"]
                       for at, (name, row) in enumerate(_UNITS.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", str(people), "100,00", "100%"])
    w.table("Tabel 1. Responden dan bobot kebijakan",
            [["No", "Layanan", "Responden", "% responden", "Bobot"]], rows)  # fmt: skip
    w.paragraph(
        "Bobot ditetapkan pimpinan menurut pengaruh layanan terhadap masyarakat dan tidak sama dengan porsi responden.",
        "Indeks gabungan dihitung dari indeks pada Tabel 2 dan bobot pada Tabel 1.",
    )
    w.heading("Nilai unsur dan indeks")
    order = sorted(index.values(), reverse=True)
    rows = []
    for at, (name, row) in enumerate(_UNITS.items(), 1):
        shown = ["n/a" if value is None else dec(value) for value in _values(row[2])]
        rows.append([str(at), name, *shown, dec(index[name]), str(1 + order.index(index[name]))])
    means = []
    for at in range(9):
        known = [value for row in _UNITS.values() if (value := _values(row[2])[at]) is not None]
        means.append(rounded(sum(known, _D(0)) / len(known)))
    rows.append(["", "Rata-rata unsur", *map(dec, means), "", ""])
    w.table("Tabel 2. Nilai unsur (skala 1-4), indeks (skala 25-100), dan peringkat", [[Spanning("No", rows=2),
            Spanning("Layanan", rows=2), Spanning("Unsur", columns=9), Spanning("Indeks", rows=2),
            Spanning("Peringkat", rows=2)], [f"U{at}" for at in range(1, 10)]], rows)  # fmt: skip
    paid = [index[name] for name, row in _UNITS.items() if "-" not in row[2]]
    free = [value for value in index.values() if value not in paid]
    assert len(free) == 2
    w.paragraph(
        "Layanan informasi publik dan pengaduan konsumen tidak dipungut biaya. Unsur U4 (biaya) pada keduanya ditandai",
        f"n/a, sehingga indeksnya rata-rata {words(8)} unsur dikalikan 25, dan rata-rata U4 hanya atas {words(3)}",
        f"layanan. Rata-rata indeks ketiga layanan berbayar {dec(sum(paid, _D(0)) / 3)}, sedangkan kedua layanan",
        f"gratis {dec(sum(free, _D(0)) / 2)}.",
    )
    w.paragraph(
        f"Indeks gabungan dengan bobot kebijakan {dec(policy)}. Bila ditimbang menurut responden hasilnya",
        f"{dec(by_people)}, dan tanpa bobot {dec(plain)}. Indeks gabungan naik {dec(policy - old_policy)} poin, atau",
        f"{dec(growth(policy, old_policy))}%, dari {dec(old_policy)} pada tahun 2023.",
    )
    w.heading("Perubahan dari tahun 2023")
    moves = {name: index[name] - _D(row[1]) for name, row in _UNITS.items()}
    ranks = sorted(moves.values(), reverse=True)
    rows = [[str(at), name, dec(_D(row[1])), dec(index[name]), dec(moves[name]), dec(growth(index[name], _D(row[1]))),
             str(1 + ranks.index(moves[name]))] for at, (name, row) in enumerate(_UNITS.items(), 1)]  # fmt: skip
    w.table("Tabel 3. Indeks tahun 2023 dan 2024",
            [["No", "Layanan", "2023", "2024", "Selisih (poin)", "Selisih (%)", "Peringkat kenaikan"]],
            rows)  # fmt: skip
    rise = [name for name, move in moves.items() if move > 0]
    fall = [name for name, move in moves.items() if move < 0]
    assert (len(rise), fall) == (4, ["Pengaduan konsumen"])
    assert ranks[0] == ranks[1] > ranks[2]
    w.paragraph(
        f"Indeks {words(len(rise))} layanan naik dan {words(1)} turun, yaitu pengaduan konsumen. Kenaikan terbesar,",
        f"{dec(ranks[0])} poin, dicapai {words(2)} layanan, yang sama-sama mendapat peringkat 1; peringkat 2 karena",
        "itu tidak dipakai. Dalam persen, kenaikan pengujian pihak ketiga sedikit lebih besar karena indeks asalnya",
        "lebih rendah.",
    )
    w.heading("Tingkat kepuasan")
    now, past = (sum(pair[at] for pair in _GOOD.values()) for at in (0, 1))
    assert now == people
    rows = [[str(at), name, str(b), dec(percent(b, past)), str(a), dec(percent(a, now)),
             dec(percent(a, now) - percent(b, past))]
            for at, (name, (a, b)) in enumerate(_GOOD.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", str(past), "100,00", str(now), "100,00", ""])
    w.table("Tabel 4. Responden menurut tingkat kepuasan", [[Spanning("No", rows=2), Spanning("Tingkat", rows=2),
            Spanning("2023", columns=2), Spanning("2024", columns=2), Spanning("Perubahan (poin persen)", rows=2)],
            ["Orang", "%", "Orang", "%"]], rows)  # fmt: skip
    share, before = percent(562, now), percent(521, past)
    w.paragraph(
        f"Porsi responden yang puas dan sangat puas bertambah {dec(share - before)} poin persen, dari {dec(before)}%",
        f"menjadi {dec(share)}%. Dalam persen, porsi itu tumbuh {dec(growth(share, before))}%, sedangkan jumlah",
        f"orangnya tumbuh {dec(growth(562, 521))}% karena responden seluruhnya juga bertambah",
        f"{dec(growth(now, past))}%. Yang tidak puas tinggal {words(7)} orang, kurang dari separuh tahun 2023",
        f"({words(15)} orang).",
    )
    return w.report()
