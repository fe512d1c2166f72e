"""Charts that draw an indicator by unit, against the tables that print it by unit. Means are taken by hand."""

from dataclasses import replace

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from extractors.content import Table
from schemas.typed_report import TypedReport
from tests.expectations.reports import report, table
from tests.schemas.grids import table_of

NAME = "Indeks Mutu Arsip"
UNITS = ("Bidang Tata Usaha", "Bidang Sarana Kerja", "Bidang Mutu Data")
BY_UNIT = [f"{NAME} {unit} | 2021 | 80,00 | kegiatan" for unit in UNITS]


def drawn(
    results: tuple[str, ...],
    numbers: str,
    *,
    whole: str = "70,00",
    series: str = "",
    caption: str = f"Gambar 4. {NAME} Tahun 2021",
    heading: str = "",
) -> list[tuple[str, str, str]]:
    """What the check of repeated facts says of the numbers of a chart over the three units."""
    listed = [
        f"{line.replace(' | kegiatan', '')} | {result} | kegiatan"
        for line, result in zip(BY_UNIT, results, strict=True)
    ]
    records = [
        *table("headcount", "t001", "unit tahun existing_orang peran", *[f"{u} | 2021 | 7 | rincian" for u in UNITS]),
        *table("indicator_achievement", "t002", "indikator tahun target realisasi lingkup", *listed),
        *table(
            "indicator_achievement",
            "t003",
            "indikator tahun target realisasi lingkup",
            f"{NAME} Balai Contoh | 2021 | 82,00 | {whole} | program",
        ),
    ]
    held: TypedReport = report(*records, year=2021, unit="Balai Contoh")
    rows = [" | " + " | ".join(UNITS), f"{series} | {numbers}"]
    chart: Table = replace(
        table_of(rows, name="c001", caption=caption, headings=(heading,) if heading else ()),
        engine="written, chart of bars",
    )
    formed = BY_NAME["fakta_berulang"].gather(replace(held, charts=(chart,)))
    of_chart = [r for r in formed if "c001" in {f.place.table for f in (r.published, r.operands[0].figure)}]
    return [(r.published.text, evaluate(r).verdict, r.operands[0].figure.text) for r in of_chart]


def test_numbers_whose_mean_is_the_indicators_result_are_held_against_the_rows_of_the_units() -> None:
    # (71,20 + 69,10 + 69,70) / 3 = 70,00
    found = drawn(("71,20", "69,10", "66,40"), "71,20 | 69,10 | 69,70")
    assert {verdict for *_, verdict, _ in found} == {"consistent", "inconsistent"}
    assert [{one, other} for one, verdict, other in found if verdict == "inconsistent"] == [{"66,40", "69,70"}]


def test_numbers_that_neither_add_up_to_the_result_nor_agree_with_rows_may_be_something_else() -> None:
    assert drawn(("71,20", "69,10", "66,40"), "81,20 | 79,10 | 79,70") == []


def test_three_equal_rows_show_what_a_chart_draws() -> None:
    found = drawn(("71,20", "69,10", "66,40"), "71,20 | 69,10 | 66,40", whole="90,00")
    assert [verdict for _, verdict, _ in found] == ["consistent"] * 3


def test_a_chart_under_the_heading_of_the_indicator_draws_it() -> None:
    found = drawn(("71,20", "69,10", "66,40"), "71,20 | 69,10 | 69,70", caption="", heading=f"8. {NAME}")
    assert len(found) == 3


def test_a_chart_of_another_name_another_year_or_the_targets_is_not_held_against_results() -> None:
    numbers, results = "71,20 | 69,10 | 69,70", ("71,20", "69,10", "66,40")
    assert drawn(results, numbers, caption="Gambar 4. Indeks Mutu Layanan Tahun 2021") == []
    assert drawn(results, numbers, caption=f"Gambar 4. {NAME} Tahun 2020") == []
    assert drawn(results, numbers, series="Target") == []
    assert drawn(results, numbers, caption=f"Gambar 4. Jumlah responden {NAME}") == []
