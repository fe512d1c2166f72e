"""Population of a kabupaten: densities, sex ratios, yearly growth between a census and a mid-year."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.5pt/1.4 "Liberation Serif", serif } h1 { font-size: 15pt; text-align: center } h2 { font-size: 12pt }
p { text-align: justify } table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 10px }
thead { border-top: 1.5pt solid #000; border-bottom: .75pt solid #000 } tbody { border-bottom: 1.5pt solid #000 }
th { font-weight: bold; padding: 3px } td { padding: 2px 4px } td.right { text-align: right }
td:nth-child(1) { text-align: center } .caption { font-style: italic; text-align: left; margin: 8px 0 2px }
tbody tr:last-child { font-weight: bold } .break { break-before: page }
"""

# kecamatan: area in km2, men, women (mid-2023), residents counted in September 2020, births and deaths in 2023
_DISTRICTS: dict[str, tuple[str, int, int, int, int, int]] = {
    "Wanasari": ("41.27", 21874, 22106, 42511, 612, 301),
    "Banjarwangi": ("58.93", 18240, 17985, 35618, 498, 266),
    "Tirtamulya": ("23.48", 30412, 31007, 58904, 871, 398),
    "Karangsari": ("72.15", 12306, 12011, 24502, 309, 187),
    "Sukaluyu": ("35.60", 25118, 24873, 48240, 702, 322),
    "Pasirjati": ("96.82", 9874, 9655, 19688, 244, 158),
    "Cibungur": ("64.39", 15502, 15188, 29986, 401, 215),
    "Mekarwangi": ("19.06", 27935, 28614, 53877, 790, 352),
    "Girimukti": ("118.74", 7618, 7402, 15211, 183, 131),
    "Sindanglaya": ("47.51", 19987, 19744, 38604, 540, 274),
    "Jatiasih": ("28.33", 22650, 22803, 43720, 633, 297),
    "Kertaraharja": ("83.92", 11047, 10896, 21980, 287, 169),
}
_YEARS = Decimal("2.75")  # September 2020 to June 2023


def _yearly(later: int, earlier: int) -> Decimal:
    return rounded(((Decimal(later) / earlier) ** (1 / _YEARS) - 1) * 100)


def kependudukan_kabupaten() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    area = {name: Decimal(row[0]) for name, row in _DISTRICTS.items()}
    people = {name: row[1] + row[2] for name, row in _DISTRICTS.items()}
    land, men, women = (
        sum(area.values(), start=Decimal(0)),
        sum(r[1] for r in _DISTRICTS.values()),
        sum(r[2] for r in _DISTRICTS.values()),
    )
    everyone, counted = men + women, sum(r[3] for r in _DISTRICTS.values())
    births, deaths = sum(r[4] for r in _DISTRICTS.values()), sum(r[5] for r in _DISTRICTS.values())
    dense = {name: people[name] / area[name] for name in people}
    ordered = sorted(dense, key=lambda name: -dense[name])
    growths = {name: _yearly(people[name], row[3]) for name, row in _DISTRICTS.items()}
    fewer = [name for name, value in growths.items() if value < 0]
    more_men = [name for name, row in _DISTRICTS.items() if row[1] > row[2]]

    writer.title("STATISTIK KEPENDUDUKAN", "KABUPATEN TIRTASARI TAHUN 2023")
    writer.heading("1. Luas dan jumlah penduduk")
    writer.paragraph(
        f"Kabupaten Tirtasari terdiri atas {len(_DISTRICTS)} kecamatan dengan luas {indonesian(land)} km². Pada",
        f"pertengahan tahun 2023 penduduknya berjumlah {whole(everyone)} jiwa, atau sekitar",
        f"{whole(rounded(everyone / Decimal(1000), 0))} ribu jiwa, dengan kepadatan",
        f"{whole(rounded(everyone / land, 0))} jiwa per km². Dari {len(_DISTRICTS)} kecamatan, {words(len(more_men))}",
        "kecamatan memiliki penduduk laki-laki lebih banyak daripada perempuan.",
    )
    writer.table(
        "Tabel 1. Luas wilayah, penduduk, rasio jenis kelamin, dan kepadatan menurut kecamatan, Juni 2023",
        [["No", "Kecamatan", "Luas (km²)", "% luas", "Laki-laki", "Perempuan", "Jumlah", "Rasio jenis kelamin",
          "Kepadatan per km²"]],
        [[str(at), name, indonesian(area[name]), indonesian(percent(area[name], land)), whole(row[1]), whole(row[2]),
          whole(people[name]), indonesian(percent(row[1], row[2], 1), 1), whole(rounded(dense[name], 0))]
         for at, (name, row) in enumerate(_DISTRICTS.items(), 1)]
        + [["", "Tirtasari", indonesian(land), "100,00", whole(men), whole(women), whole(everyone),
            indonesian(percent(men, women, 1), 1), whole(rounded(everyone / land, 0))]],
    )  # fmt: skip
    writer.paragraph("Catatan: rasio jenis kelamin adalah banyaknya laki-laki per 100 perempuan.")
    writer.heading("2. Laju pertumbuhan")
    writer.paragraph(
        f"Sensus Penduduk pada September 2020 mencatat {whole(counted)} jiwa. Dalam kurun itu penduduk bertambah",
        f"{whole(everyone - counted)} jiwa ({indonesian(percent(everyone - counted, counted))} persen), sehingga laju",
        f"pertumbuhan per tahun adalah {indonesian(_yearly(everyone, counted))} persen. Di {words(len(fewer))}",
        f"kecamatan, yaitu {', '.join(fewer[:-1])} dan {fewer[-1]}, penduduk justru berkurang.",
    )
    writer.table(
        "Tabel 2. Penduduk hasil SP2020, penduduk 2023, dan laju pertumbuhan per tahun (persen)",
        [["No", "Kecamatan", "SP2020 (September)", "2023 (Juni)", "Selisih", "Laju per tahun"]],
        [[str(at), name, whole(row[3]), whole(people[name]), whole(people[name] - row[3]), indonesian(growths[name])]
         for at, (name, row) in enumerate(_DISTRICTS.items(), 1)]
        + [["", "Tirtasari", whole(counted), whole(everyone), whole(everyone - counted),
            indonesian(_yearly(everyone, counted))]],
    )  # fmt: skip
    writer.new_page()
    writer.heading("3. Kecamatan terpadat")
    five = ordered[:5]
    held, ground = sum(people[name] for name in five), sum((area[name] for name in five), start=Decimal(0))
    writer.paragraph(
        f"Lima kecamatan terpadat menampung {indonesian(percent(held, everyone, 1), 1)} persen penduduk di atas",
        f"{indonesian(percent(ground, land, 1), 1)} persen luas kabupaten. {five[0]} adalah yang terpadat, sedangkan",
        f"{ordered[-1]}, kecamatan terluas, berpenduduk paling jarang.",
    )
    writer.table(
        "Tabel 3. Lima kecamatan terpadat",
        [["Peringkat", "Kecamatan", "Penduduk", "Kepadatan per km²", "% penduduk kabupaten"]],
        [[str(at), name, whole(people[name]), whole(rounded(dense[name], 0)),
          indonesian(percent(people[name], everyone))]
         for at, name in enumerate(five, 1)]
        + [["", "Lima kecamatan", whole(held), whole(rounded(held / ground, 0)), indonesian(percent(held, everyone))]],
    )  # fmt: skip
    writer.heading("4. Kelahiran dan kematian")
    writer.paragraph(
        f"Selama tahun 2023 tercatat {whole(births)} kelahiran dan {whole(deaths)} kematian, sehingga pertambahan",
        f"alami berjumlah {whole(births - deaths)} jiwa. Angka kelahiran kasar",
        f"{indonesian(Decimal(births) / everyone * 1000)} dan angka kematian kasar",
        f"{indonesian(Decimal(deaths) / everyone * 1000)} per 1.000 penduduk. Perpindahan penduduk belum",
        "diperhitungkan.",
    )
    writer.table(
        "Tabel 4. Kelahiran dan kematian di lima kecamatan terpadat, 2023",
        [["No", "Kecamatan", "Kelahiran", "Kematian", "Pertambahan alami", "CBR per 1.000", "CDR per 1.000"]],
        [[str(at), name, whole(row[4]), whole(row[5]), whole(row[4] - row[5]),
          indonesian(Decimal(row[4]) / people[name] * 1000), indonesian(Decimal(row[5]) / people[name] * 1000)]
         for at, (name, row) in enumerate(((name, _DISTRICTS[name]) for name in five), 1)]
        + [["", "Kabupaten", whole(births), whole(deaths), whole(births - deaths),
            indonesian(Decimal(births) / everyone * 1000), indonesian(Decimal(deaths) / everyone * 1000)]],
    )  # fmt: skip
    earlier = rounded(((Decimal(counted) / 387_412) ** (Decimal(3) / 31) - 1) * 100)  # May 2010 to September 2020
    two, wide = ordered[:2], sorted(area, key=lambda name: -area[name])[:2]
    writer.paragraph(
        "Pada SP2010 (Mei 2010) penduduk kabupaten berjumlah 387.412 jiwa. Laju pertumbuhan 2010–2020 sebesar",
        f"{indonesian(earlier)} persen per tahun, di bawah laju nasional 1,25 persen pada kurun yang sama, dan",
        "melambat",
        f"{indonesian(earlier - _yearly(everyone, counted))} poin persentase pada 2020–2023. Selisih jumlah",
        "laki-laki dan",
        f"perempuan hanya {men - women} jiwa, kurang dari 0,1 persen penduduk.",
    )
    writer.paragraph(
        f"{two[0]} dan {two[1]} dihuni {indonesian(percent(sum(people[n] for n in two), everyone, 1), 1)} persen",
        "penduduk,",
        f"sedangkan dua kecamatan terluas, {wide[0]} dan {wide[1]}, hanya",
        f"{indonesian(percent(sum(people[n] for n in wide), everyone, 1), 1)} persen, padahal luasnya",
        f"{indonesian(percent(sum((area[n] for n in wide), Decimal(0)), land, 1), 1)} persen dari kabupaten.",
    )
    return writer.report()
