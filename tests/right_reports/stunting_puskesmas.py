"""Toddlers' nutrition at the health centres of a city: those asked and those weighed, three measures that overlap."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 18mm 20mm }
body { font: 10.5pt/1.4 "Liberation Sans", sans-serif } h1 { font-size: 14pt; color: #0b5345 }
h2 { font-size: 11.5pt; color: #0b5345; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #d0ece7 }
th, td { border: .6pt solid #117864; padding: 2px 5px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
# centre: toddlers, weighed in February, stunted, underweight, wasted, with at least one; weighed, stunted August
_CENTRES = {"Cendana": (2_410, 2_187, 241, 198, 96, 372, 2_266, 219),
            "Melur": (1_865, 1_702, 204, 171, 70, 309, 1_758, 188),
            "Teratai": (3_128, 2_655, 265, 240, 139, 447, 2_903, 302),
            "Kenanga": (1_240, 1_195, 98, 80, 41, 153, 1_201, 87),
            "Dahlia": (968, 871, 131, 102, 44, 190, 912, 121)}  # fmt: skip
_TABLETS = {"Cendana": (512, 471), "Melur": (388, 388), "Teratai": (640, 537), "Kenanga": (275, 275),
            "Dahlia": (204, 181)}  # fmt: skip
# quarter: families visited, cumulative target
_VISITS = {"I": (412, 400), "II": (588, 950), "III": (501, 1_500), "IV": (539, 2_000)}
# year: rate of the city by the national survey, of the nation, of the province
_SURVEY = {"2021": ("23.8", "24.4", "25.2"), "2022": ("20.1", "21.6", "22.9"), "2023": ("20.6", "21.5", "21.7")}


def _sum(at: int) -> int:
    return sum(row[at] for row in _CENTRES.values())


def stunting_puskesmas() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("Gizi Balita di Lima Puskesmas", "Laporan Tahun 2024 Dinas Kesehatan Kota")
    w.heading("A. Penimbangan Februari dan Agustus")
    toddlers, weighed, short, light, thin, any_, later, still = (_sum(at) for at in range(8))
    rows: list[Row] = [[str(at), name, whole(row[0]), whole(row[1]), dec(percent(row[1], row[0], 1), 1), str(row[2]),
                        dec(percent(row[2], row[1], 1), 1), whole(row[6]), dec(percent(row[6], row[0], 1), 1),
                        str(row[7]), dec(percent(row[7], row[6], 1), 1)]
                       for at, (name, row) in enumerate(_CENTRES.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", whole(toddlers), whole(weighed), dec(percent(weighed, toddlers, 1), 1), str(short),
                 dec(percent(short, weighed, 1), 1), whole(later), dec(percent(later, toddlers, 1), 1), str(still),
                 dec(percent(still, later, 1), 1)])  # fmt: skip
    w.table("Tabel 1. Balita ditimbang dan balita pendek (stunting) pada dua bulan penimbangan",
            [[Spanning("No", rows=2), Spanning("Puskesmas", rows=2), Spanning("Balita", rows=2),
              Spanning("Februari", columns=4), Spanning("Agustus", columns=4)],
             ["Ditimbang", "% balita", "Stunting", "% ditimbang"] * 2], rows)  # fmt: skip
    fell = [name for name, row in _CENTRES.items() if row[7] < row[2]]
    assert [name for name in _CENTRES if name not in fell] == ["Teratai"]
    rest = _CENTRES["Teratai"]
    w.paragraph(
        f"Prevalensi stunting turun dari {dec(percent(short, weighed, 1), 1)}% pada Februari menjadi",
        f"{dec(percent(still, later, 1), 1)}% pada Agustus, sedangkan jumlah balita stunting hanya berkurang dari",
        f"{short}",
        f"menjadi {still}. Di {words(len(fell))} puskesmas jumlahnya turun; di Teratai naik {rest[7] - rest[2]}",
        f"anak, antara lain karena balita yang ditimbang bertambah {rest[6] - rest[1]}. Di {words(len(fell))}",
        "puskesmas yang turun",
        f"itu balita stunting berkurang {short - rest[2] - still + rest[7]} anak. Partisipasi penimbangan naik",
        f"{dec(percent(later, toddlers, 1) - percent(weighed, toddlers, 1), 1)} poin menjadi",
        f"{dec(percent(later, toddlers, 1), 1)}%; target 92,0% terlampaui.",
    )
    assert percent(later, toddlers, 1) > 92
    w.heading("B. Tiga masalah gizi")
    rows = [[str(at), name, str(row[2]), str(row[3]), str(row[4]), str(row[5]), dec(percent(row[5], row[1], 1), 1)]
            for at, (name, row) in enumerate(_CENTRES.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", str(short), str(light), str(thin), whole(any_), dec(percent(any_, weighed, 1), 1)])
    w.table("Tabel 2. Balita menurut masalah gizi, Februari (satu anak dapat mengalami lebih dari satu masalah)",
            [["No", "Puskesmas", "Pendek", "Berat kurang", "Gizi kurang", "Sedikitnya satu masalah", "% ditimbang"]],
            rows)  # fmt: skip
    assert all(max(row[2:5]) <= row[5] <= sum(row[2:5]) for row in _CENTRES.values())
    w.paragraph(
        f"Sebanyak {whole(any_)} balita mengalami sedikitnya satu dari tiga masalah, sehingga",
        f"{whole(weighed - any_)} balita ({dec(percent(weighed - any_, weighed, 1), 1)}% dari yang ditimbang)",
        "bebas dari",
        f"ketiganya. Bila ketiga kolom dijumlahkan diperoleh {whole(short + light + thin)}, lebih besar",
        f"{short + light + thin - any_}, karena ada anak yang dihitung dua atau tiga kali.",
    )
    w.heading("C. Tablet tambah darah untuk ibu hamil")
    mothers, given = (sum(row[at] for row in _TABLETS.values()) for at in (0, 1))
    rows = [
        [str(at), name, str(a), str(b), dec(percent(b, a)), dec(min(_D(120), _D(b) / a * 100 / 90 * 100))]
        for at, (name, (a, b)) in enumerate(_TABLETS.items(), 1)
    ]
    rows.append(["", "Jumlah", whole(mothers), whole(given), dec(percent(given, mothers)),
                 dec(_D(given) / mothers * 100 / 90 * 100)])  # fmt: skip
    w.table("Tabel 3. Ibu hamil yang menerima 90 tablet (target 90,00%)",
            [["No", "Puskesmas", "Ibu hamil", "Menerima", "Realisasi (%)", "Capaian (%)"]], rows)  # fmt: skip
    under = [name for name, (a, b) in _TABLETS.items() if _D(b) / a < _D("0.9")]
    assert under == ["Teratai", "Dahlia"]
    w.paragraph(
        f"Dua puskesmas, Melur dan Kenanga, mencapai 100%. {words(len(under)).capitalize()} puskesmas lain,",
        "Teratai dan",
        f"Dahlia, belum mencapai target. Dari {mothers - given} ibu hamil yang tidak menerima 90 tablet,",
        f"{640 - 537} berada di Teratai ({dec(percent(640 - 537, mothers - given))}%). Tanpa Teratai realisasi kota",
        f"menjadi {dec(percent(given - 537, mothers - 640))}%. Target itu sendiri diubah dari 85% menjadi 90% dalam",
        "perubahan Renja bulan Juli; dengan target lama hanya Teratai yang tidak mencapainya.",
    )
    assert _D(181) / 204 > _D("0.85") > _D(537) / 640
    w.heading("D. Kunjungan keluarga berisiko")
    rows, made = [], 0
    for at, (name, (n, aim)) in enumerate(_VISITS.items(), 1):
        made += n
        rows.append([str(at), f"Triwulan {name}", str(n), whole(made), whole(aim), dec(percent(made, aim))])
    w.table("Tabel 4. Keluarga yang dikunjungi", [["No", "Periode", "Keluarga", "Kumulatif", "Target kumulatif",
            "Capaian (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Sampai akhir tahun {whole(made)} keluarga dikunjungi, {made - 2_000} lebih banyak dari target",
        f"{whole(2_000)}. Kunjungan triwulan IV naik {539 - 501} dari triwulan III, tetapi masih {588 - 539} di bawah",
        "triwulan II yang tertinggi. Capaian tiap triwulan dihitung terhadap target kumulatif triwulan itu, bukan",
        "terhadap target tahunan.",
    )
    w.heading("E. Pembanding dari survei nasional")
    rows = [
        [str(at), year, *(dec(_D(value), 1) for value in row), dec(_D(row[0]) - _D(row[1]), 1)]
        for at, (year, row) in enumerate(_SURVEY.items(), 1)
    ]
    w.table("Tabel 5. Prevalensi stunting menurut survei (persen) dan selisih kota dengan nasional",
            [["No", "Tahun", "Kota", "Nasional", "Provinsi", "Selisih"]], rows)  # fmt: skip
    values = [_D(row[0]) for row in _SURVEY.values()]
    mean = rounded(sum(values) / 3, 1)
    w.paragraph(
        f"Menurut survei, prevalensi kota tahun 2023 naik {dec(values[2] - values[1], 1)} poin dari tahun 2022 tetapi",
        f"turun {dec(values[0] - values[2], 1)} poin dari tahun 2021; rata-rata tiga tahun {dec(mean, 1)}%.",
        "Setiap tahun",
        "angka kota lebih rendah daripada provinsi dan nasional. Angka survei, yang memakai sampel, sekitar dua kali",
        "angka penimbangan pada Tabel 1; keduanya tidak dapat dipertukarkan.",
    )
    return w.report()
