"""Food cadres of six districts: several answers per person, persons counted once, rates per 1.000, a subset's mean."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10.5pt/1.45 "Lato", "Liberation Sans",
      sans-serif } h1 { font-size: 15pt; color: #0b5394; text-align: left }
h2 { font-size: 11.5pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt } th { background: #cfe2f3 }
th, td { border: .4pt solid #6fa8dc; padding: 2px 4px }
.caption { margin: 10px 0 3px; font-weight: bold; break-after: avoid }
"""

_D = Decimal
# district: villages, of these with cadres, cadres, households, households visited, cadres of 2022 (None: not known)
_PLACES: dict[str, tuple[int, int, int, int, int, int | None]] = {
    "Kabupaten Alas": (64, 41, 205, 48_620, 7_318, 160), "Kabupaten Bayan": (38, 38, 152, 29_475, 6_204, 152),
    "Kabupaten Citra": (91, 27, 108, 71_330, 3_915, None), "Kabupaten Durian": (52, 30, 144, 37_984, 5_127, 98),
    "Kota Emas": (19, 19, 133, 56_201, 9_846, 121), "Kota Fajar": (12, 7, 28, 22_760, 1_033, None),
}  # fmt: skip
# activity: cadres who did it in the year; a cadre may do several
_TASKS = {"Penyuluhan rumah tangga": 618, "Pemantauan jajanan sekolah": 431, "Pelaporan produk tanpa izin": 187,
          "Pendampingan usaha kecil": 154}  # fmt: skip
_IDLE = 62  # cadres who did none of them
# score of the test before and after the training, by year of training; None: no test during that year
_TESTS: dict[str, tuple[int, str | None, str | None]] = {
    "2020": (96, "52.4", "78.1"), "2021": (88, None, None), "2022": (147, "55.0", "80.6"), "2023": (203, "54.2",
                                                                                                    "81.5"),
    "2024": (236, "57.3", "83.9"),
}  # fmt: skip
_MONEY = {"APBN": (1_275_400_000, 1_241_958_300), "APBD kabupaten/kota": (842_750_000, 803_116_425)}


def _sum(at: int, names: list[str] | None = None) -> int:
    return sum(value for name, row in _PLACES.items() if names is None or name in names
               for value in [row[at]] if value is not None)  # fmt: skip


def kader_pangan_daerah() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    villages, manned, cadres, homes, visited = (_sum(at) for at in range(5))
    w.title("Kader Keamanan Pangan di Enam Daerah", "Laporan Tahun 2024")
    w.heading("A. Sebaran kader")
    rows: list[Row] = []
    for at, (name, row) in enumerate(_PLACES.items(), 1):
        before = row[5]
        rows.append([str(at), name, str(row[0]), str(row[1]), dec(percent(row[1], row[0])), str(row[2]),
                     dec(_D(row[2]) * 1_000 / row[3]), "..." if before is None else str(before),
                     "..." if before is None else dec(growth(row[2], before))])  # fmt: skip
    known = [name for name, row in _PLACES.items() if row[5] is not None]
    now, past = _sum(2, known), _sum(5)
    rows.append(["", "Jumlah", str(villages), str(manned), dec(percent(manned, villages)), str(cadres),
                 dec(_D(cadres) * 1_000 / homes), "...", "..."])  # fmt: skip
    w.table("Tabel 1. Desa, kader, dan rasio kader per 1.000 rumah tangga (... = data tidak tersedia)",
            [[Spanning("No", rows=2), Spanning("Daerah", rows=2), Spanning("Desa/kelurahan", columns=3),
              Spanning("Kader 2024", columns=2), Spanning("Kader 2022", rows=2), Spanning("Pertumbuhan (%)", rows=2)],
             ["Seluruhnya", "Berkader", "%", "Orang", "Rasio"]], rows)  # fmt: skip
    full = [name for name, row in _PLACES.items() if row[0] == row[1]]
    rest = [name for name in _PLACES if name not in full]
    assert (len(known), len(full)) == (4, 2)
    w.paragraph(
        f"Di enam daerah terdapat {cadres} kader pada {manned} dari {villages} desa/kelurahan. {words(2).capitalize()}",
        f"daerah telah memiliki kader di semua desanya; di {words(len(rest))} daerah lainnya baru",
        f"{dec(percent(_sum(1, rest), _sum(0, rest)))}%. Setiap desa berkader rata-rata mempunyai",
        f"{dec(_D(cadres) / manned, 1)} kader. Jumlah kader tahun 2022 hanya tercatat di {words(len(known))} daerah",
        f"({past} orang); di keempat daerah itu kader bertambah {now - past} orang atau {dec(growth(now, past))}%.",
        "Karena itu pertumbuhan keenam daerah tidak dihitung.",
    )
    w.heading("B. Rumah tangga yang dikunjungi")
    homes_of = {name: _D(row[4]) / row[3] * 100 for name, row in _PLACES.items()}
    rows = [[str(at), name, whole(row[3]), whole(row[4]), dec(homes_of[name]), dec(_D(row[4]) / row[2], 1)]
            for at, (name, row) in enumerate(_PLACES.items(), 1)]  # fmt: skip
    rows.append(
        ["", "Jumlah", whole(homes), whole(visited), dec(percent(visited, homes)), dec(_D(visited) / cadres, 1)]
    )
    w.table("Tabel 2. Rumah tangga dan kunjungan", [["No", "Daerah", "Rumah tangga", "Dikunjungi", "%",
            "Kunjungan per kader"]], rows)  # fmt: skip
    flat = rounded(sum(homes_of.values(), _D(0)) / 6)
    order = sorted(homes_of, key=homes_of.__getitem__, reverse=True)
    assert order[:2] == ["Kabupaten Bayan", "Kota Emas"]
    w.paragraph(
        f"Cakupan kunjungan {dec(percent(visited, homes))}% adalah {whole(visited)} dari {whole(homes)} rumah tangga;",
        f"rata-rata sederhana keenam persentase {dec(flat)}%. Cakupan tertinggi ada di Bayan",
        f"({dec(homes_of[order[0]])}%), bukan di Kota Emas yang kunjungannya paling banyak ({whole(9_846)}). Kedua",
        f"kota bersama-sama mengunjungi {whole(9_846 + 1_033)} rumah tangga, {dec(percent(9_846 + 1_033, visited))}%",
        "dari seluruh kunjungan.",
    )
    w.heading("C. Kegiatan kader")
    done, active = sum(_TASKS.values()), cadres - _IDLE
    assert max(_TASKS.values()) <= active < done
    rows = [[str(at), name, str(n), dec(percent(n, active, 1), 1), dec(percent(n, cadres, 1), 1)]
            for at, (name, n) in enumerate(_TASKS.items(), 1)]  # fmt: skip
    w.table("Tabel 3. Kader menurut kegiatan (seorang kader dapat melakukan beberapa kegiatan)",
            [["No", "Kegiatan", "Kader", "% kader aktif", "% semua kader"]], rows)  # fmt: skip
    w.paragraph(
        f"Sebanyak {active} kader aktif melakukan sedikitnya satu kegiatan, sedangkan {_IDLE} tidak melakukan satu",
        f"pun. Karena seorang kader dapat disebut lebih dari sekali, keempat baris berjumlah {whole(done)} dan",
        f"persentasenya melebihi 100. Setiap kader aktif rata-rata melakukan {dec(_D(done) / active)} kegiatan.",
    )
    w.heading("D. Hasil pelatihan")
    rows = []
    for at, (year, (came, first, last)) in enumerate(_TESTS.items(), 1):
        gain = "-" if first is None or last is None else dec(_D(last) - _D(first), 1)
        rows.append([str(at), year, str(came), (first or "-").replace(".", ","), (last or "-").replace(".", ","), gain])
    tested = [(came, _D(first), _D(last)) for came, first, last in _TESTS.values() if first and last]
    people = sum(came for came, _, _ in tested)
    firsts, lasts = (rounded(sum(row[at] for row in tested) / len(tested), 1) for at in (1, 2))
    heavy = rounded(sum(row[0] * row[2] for row in tested) / people, 1)
    gains = [last - first for _, first, last in tested]
    rows.append(["", "Rata-rata", "", dec(firsts, 1), dec(lasts, 1), dec(rounded(sum(gains) / len(gains), 1), 1)])
    w.table("Tabel 4. Nilai sebelum dan sesudah pelatihan (rata-rata atas tahun yang mengadakan tes)",
            [["No", "Tahun", "Peserta", "Sebelum", "Sesudah", "Kenaikan"]], rows)  # fmt: skip
    everyone = sum(row[0] for row in _TESTS.values())
    assert everyone == cadres
    assert heavy != lasts
    w.paragraph(
        f"Kelima tahun melatih {everyone} kader, semuanya masih bertugas. Pada tahun 2021 pelatihan diadakan daring",
        f"tanpa tes, sehingga rata-rata nilai hanya atas {words(len(tested))} tahun. Ditimbang menurut {people}",
        f"peserta yang dites, nilai sesudah pelatihan {dec(heavy, 1)}. Kenaikan tahun 2024 sebesar {dec(gains[-1], 1)}",
        f"poin lebih kecil daripada tahun 2023 ({dec(gains[-2], 1)} poin) walaupun nilai akhirnya lebih tinggi.",
    )
    assert gains[-1] < gains[-2]
    w.heading("E. Biaya")
    ceiling, spent = (sum(pair[at] for pair in _MONEY.values()) for at in (0, 1))
    rows = [
        [str(at), name, whole(a), whole(b), dec(percent(b, a))] for at, (name, (a, b)) in enumerate(_MONEY.items(), 1)
    ]
    rows.append(["", "Jumlah", whole(ceiling), whole(spent), dec(percent(spent, ceiling))])
    w.table("Tabel 5. Biaya menurut sumber (rupiah)", [["No", "Sumber", "Pagu", "Realisasi", "%"]], rows)
    w.paragraph(
        f"Biaya per kader Rp{whole(_D(spent) / cadres)}, dibulatkan ke rupiah terdekat, atau sekitar",
        f"{dec(_D(spent) / cadres / 10**6)} juta rupiah. APBN menanggung {dec(percent(1_241_958_300, spent))}% dari",
        "realisasi.",
    )
    return w.report()
