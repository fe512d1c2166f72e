from dataclasses import replace
from decimal import Decimal

import pytest

from schemas.published import Claim
from tests.expectations.printed import figure
from tests.expectations.reports import report, table
from tests.expectations.rules.test_performance import achievements, outcomes


def claim(kind: str, value: str, subject: str = "", measure: str = "", page: int = 1, **parts: str) -> Claim:
    texts = {
        name: text
        for name, text in parts.items()
        if name in ("kategori", "spelled", "items", "noun", "scope", "tahun_target", "of")
    }
    operands = {name: figure(text, exact="," not in text) for name, text in parts.items() if name not in texts}
    return Claim("c", kind, subject, measure, figure(value, exact="," not in value), operands, "s1", page, None, texts)


def test_a_share_of_a_whole() -> None:
    typed = report(
        claims=(claim("share", "90,12", part="228", whole="253"), claim("share", "95,12", part="228", whole="253"))
    )
    assert outcomes(typed, "rasio_prosa") == [
        ("90,12", "consistent", Decimal("90.12")),
        ("95,12", "inconsistent", Decimal("90.12")),
    ]


def test_a_percentage_of_something_else_is_not_taken_for_a_share() -> None:
    # 34011/34067 = 99,84%; the 100,25% in brackets is of the target
    typed = report(
        claims=(claim("share", "100,25", part="34011", whole="34067"), claim("share", "12,00", part="228", whole="253"))
    )
    assert outcomes(typed, "rasio_prosa") == []


def test_parts_that_a_sentence_names_make_up_its_count() -> None:
    typed = report(
        claims=(
            claim("partition", "63", x1="15", x2="34", x3="14"),
            claim("partition", "83", x1="21", x2="32", x3="28", x4="1"),
        )
    )
    assert outcomes(typed, "rincian_prosa") == [("63", "consistent", Decimal(63)), ("83", "inconsistent", Decimal(82))]


def test_a_share_in_brackets_is_of_the_amount_that_fits() -> None:
    # 60,9 / 391,0 = 15,57%; the nearest amount named before, 284,4, would give 21,4%
    one = claim("assumed_share", "15,57", part="60871370000", whole1="284410751968", whole2="391009078000")
    assert outcomes(report(claims=(one,)), "bagian_pagu") == [("15,57", "consistent", Decimal("15.57"))]


def test_a_share_of_what_words_name_accuses_no_other_amount() -> None:
    # 734,37 of 15.430 (a price that is named elsewhere) are 4,76%; 15.620, the amount named before, would give 4,70%
    shares = {"part": "734370000", "whole1": "15620000000"}
    named = claim("assumed_share", "4,76", of=" terhadap h", **shares)
    assert outcomes(report(claims=(named,)), "bagian_pagu") == []
    assert outcomes(report(claims=(claim("assumed_share", "4,76", **shares),)), "bagian_pagu") == [
        ("4,76", "inconsistent", Decimal("4.70"))
    ]


def test_a_change_in_per_cent_of_amounts_is_their_growth() -> None:
    # (6.300 - 10.000) / 10.000 = -37%
    fallen = claim("difference", "37,00%", before="10000", after="6300")
    wrong = claim("difference", "33,00%", before="10000", after="6300")
    assert outcomes(report(claims=(fallen, wrong)), "selisih_prosa") == [
        ("37,00%", "consistent", Decimal("37.00")),
        ("33,00%", "inconsistent", Decimal("37.00")),
    ]


def test_a_stated_fact_is_compared_with_the_tables_only_under_a_name_they_know() -> None:
    known = claim("achievement", "108,30", "Indeks A", "capaian_pct", realisasi="85,3", target="79,5")
    unknown = claim("achievement", "108,30", "Indeks yang lain", "capaian_pct", realisasi="85,3", target="79,5")
    assert ("108,30", "inconsistent", Decimal("107.30")) in outcomes(
        report(*achievements(), claims=(known,)), "fakta_berulang"
    )
    assert outcomes(report(*achievements(), claims=(unknown,)), "fakta_berulang") == []


def test_a_number_of_indicators_in_a_category_is_counted_in_the_table() -> None:
    bands = table(
        "band_criteria",
        "t003",
        "kategori batas_bawah batas_atas bawah_tertutup atas_tertutup",
        "Baik | 90 | 110 | ya | tidak",
        "Sangat Baik | 110 | 120 | ya | ya",
        "Tidak Dapat Disimpulkan | 120 | | tidak | ya",
    )
    # 107,30, 101,40 and 102,70 are baik; 120,61 is not
    stated = claim("count", "4", "indikator baik", "jumlah", noun="indikator", kategori="baik")
    assert outcomes(report(*bands, *achievements(), claims=(stated,)), "jumlah_kategori") == [
        ("4", "inconsistent", Decimal(3))
    ]


def test_a_number_in_a_category_of_another_year_or_of_one_target_is_not_counted_in_the_table() -> None:
    bands = table(
        "band_criteria", "t003", "kategori batas_bawah batas_atas", "Baik | 90 | 110", "Sangat Baik | 110 | 999"
    )
    own = claim("count", "4", "indikator baik", "jumlah", noun="indikator", kategori="baik")
    last = replace(own, year=2019)
    scoped = claim("count", "1", "indikator baik", "jumlah", noun="indikator", kategori="baik", scope="Mutu")
    for stated, found in ((own, 1), (last, 0), (scoped, 0)):
        assert len(outcomes(report(*bands, *achievements(), claims=(stated,)), "jumlah_kategori")) == found


@pytest.mark.parametrize(
    ("words", "compared"),
    [
        ("Jumlah pegawai Settama sampai dengan 31 Desember 2020", True),
        ("orang, sedangkan jumlah pegawainya", True),
        ("Pada awal tahun 2020 jumlah pegawai", False),
        ("Bidang Pengujian memiliki pegawai", False),
        ("jumlah pegawai yang mengikuti pelatihan", False),
    ],
)
def test_persons_are_compared_with_the_staff_only_where_no_part_or_other_time_is_named(
    words: str, compared: bool
) -> None:
    rows = table("headcount", "t001", "unit existing_orang peran tahun", "TOTAL | 112 | total | 2020")
    stated = claim("value", "108", "pegawai", "existing_orang", noun=words)
    assert bool(outcomes(report(*rows, claims=(stated,)), "fakta_berulang")) is compared


def test_stated_achievement_may_be_lowered_to_the_cap() -> None:
    # 88,40 / 62,00 = 142,58; 120 is the cap, 122 is not.
    held = [
        claim("achievement", value, "Sarana", "capaian_pct", realisasi="88,40", target="62,00")
        for value in ("120,00", "122,00")
    ]
    verdicts = [verdict for _, verdict, _ in outcomes(report(claims=tuple(held)), "rasio_prosa")]
    assert verdicts == ["consistent", "inconsistent"]
