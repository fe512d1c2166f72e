"""Figures of the running text against what the tables print or prove."""

from dataclasses import replace
from decimal import Decimal

from schemas.published import Claim
from tests.expectations.reports import report, table
from tests.expectations.rules.test_claims import claim
from tests.expectations.rules.test_performance import outcomes


def programme():
    return table(
        "budget",
        "t007",
        "tingkat pagu_apbn_rp pagu_akhir_rp realisasi_rp",
        "program | 391009078 | 328548378 | 284410751",
    )


def ceiling(value: str) -> Claim:
    return claim("value", value, "keseluruhan", "pagu_rp")


def test_a_ceiling_in_a_sentence_is_one_of_the_tables_versions() -> None:
    stated = report(*programme(), claims=(ceiling("391009078"), ceiling("328548378")))
    assert [verdict for _, verdict, _ in outcomes(stated, "pagu_prosa")] == ["consistent", "consistent"]


def test_a_ceiling_with_one_wrong_digit_is_found_and_a_cut_is_no_ceiling() -> None:
    # 391.009.078 written as 391.909.078; 60.871.370 is the amount by which it was cut
    stated = report(*programme(), claims=(ceiling("391909078"), ceiling("60871370")))
    assert outcomes(stated, "pagu_prosa") == [("391909078", "inconsistent", Decimal(391009078))]


def summary(*claims: Claim):
    rows = table(
        "followup_summary", "t001", "jumlah_rencana_aksi jumlah_sesuai sesuai_pct peran", "253 | 228 | 90,12 | total"
    )
    return report(*rows, claims=claims)


def test_a_total_in_a_sentence_that_is_far_off_its_table_is_found_by_the_other_two() -> None:
    # 228 of 853 would be 26,73%, too far off to be read as this share
    stated = summary(claim("share", "90,12", part="228", whole="853"))
    assert outcomes(stated, "rekap_prosa") == [
        ("228", "consistent", Decimal(228)),
        ("853", "inconsistent", Decimal(253)),
        ("90,12", "consistent", Decimal("90.12")),
    ]


def test_a_share_of_something_else_is_not_held_against_the_summary() -> None:
    assert outcomes(summary(claim("share", "90,12", part="73", whole="81")), "rekap_prosa") == []


def indicator(result: str):
    columns = "sasaran_no sasaran indikator target realisasi capaian_pct tahun peran"
    line = f"6 | S | Persentase advokasi | 82 | {result} | 117,60 | 2020 | rincian"
    return table("indicator_achievement", "t001", columns, line)


def test_a_result_is_the_share_of_the_counts_that_the_text_gives() -> None:
    # 243/252 = 96,43%; 243/152 is far off and means something else
    stated = claim("share_of_heading", "243", "Persentase advokasi", "persen", whole="252")
    other = claim("share_of_heading", "243", "Persentase advokasi", "persen", whole="152")
    assert outcomes(report(*indicator("96,43"), claims=(stated, other)), "hasil_dari_jumlah") == [
        ("96,43", "consistent", Decimal("96.43"))
    ]
    assert outcomes(report(*indicator("94,63"), claims=(stated,)), "hasil_dari_jumlah") == [
        ("94,63", "inconsistent", Decimal("96.43"))
    ]


def test_a_result_is_the_mean_of_its_named_parts() -> None:
    # (88,4 + 97,4) / 2 = 92,9
    right, wrong = (claim("mean_of", value, "Sarana", "persen", x1="88,4", x2="97,4") for value in ("92,9", "93,9"))
    assert outcomes(report(claims=(right, wrong)), "rata_rata_prosa") == [
        ("92,9", "consistent", Decimal("92.9")),
        ("93,9", "inconsistent", Decimal("92.90")),
    ]


def sister_units(*lines: str):
    return table("peer_comparison", "t001", "no unit realisasi indikator", *(f"{line} | Nilai" for line in lines))


def test_a_stated_rank_is_that_of_the_list() -> None:
    units = sister_units("1 | Deputi Satu | 97", "2 | Deputi Dua | 95", "3 | Settama | 91", "4 | Deputi Tiga | 90")
    third, fourth = (claim("rank", value, "Nilai", "peringkat") for value in ("3", "4"))
    assert outcomes(report(*units, claims=(third, fourth)), "peringkat_prosa") == [
        ("3", "consistent", Decimal(3)),
        ("4", "inconsistent", Decimal(3)),
    ]


def test_a_rank_in_another_comparison_is_not_held_against_the_list() -> None:
    units = sister_units("1 | Deputi Satu | 97", "2 | Deputi Dua | 95", "3 | Settama | 91", "4 | Deputi Tiga | 90")
    stated = claim("rank", "5", "Keterbukaan informasi", "peringkat")
    assert outcomes(report(*units, claims=(stated,)), "peringkat_prosa") == []


def test_spending_of_a_target_is_not_held_against_the_programmes() -> None:
    # 9.817.310 is a target's share of 284.410.751; 284.401.751 is the whole with two digits exchanged
    part, slipped = (claim("value", v, "keseluruhan", "realisasi_rp") for v in ("9817310", "284401751"))
    rows = table("budget", "t007", "tingkat realisasi_rp tahun", "program | 284410751 | 2020")
    assert outcomes(report(*rows, claims=(part,)), "fakta_berulang") == []
    assert [v for _, v, _ in outcomes(report(*rows, claims=(slipped,)), "fakta_berulang")] == ["inconsistent"]


def test_the_house_after_the_last_unit_has_no_rank() -> None:
    # 93 stands after the list that falls to 90: it is the house's own result
    units = sister_units("1 | Satu | 97", "2 | Dua | 95", "3 | Tiga | 92", "4 | Settama | 90", "5 | Badan | 93")
    stated = claim("rank", "4", "Nilai", "peringkat")
    assert outcomes(report(*units, claims=(stated,)), "peringkat_prosa") == [("4", "consistent", Decimal(4))]


def test_a_number_of_all_indicators_is_that_of_the_table_where_it_is_near() -> None:
    columns = "sasaran_no sasaran indikator target realisasi tahun peran"
    lines = [f"1 | S | Indikator {name} | 1 | 1 | 2020 | rincian" for name in ("satu", "dua", "tiga", "empat", "lima")]
    rows = table("indicator_achievement", "t001", columns, *lines)
    counts = [claim("count_all", value, "laporan ini", "jumlah", noun="indikator") for value in ("5", "6", "2")]
    assert outcomes(report(*rows, claims=tuple(counts)), "jumlah_seluruhnya") == [
        ("5", "consistent", Decimal(5)),
        ("6", "inconsistent", Decimal(5)),
    ]


def test_a_category_in_the_text_is_the_band_of_the_tables_figure() -> None:
    bands = table(
        "band_criteria",
        "t003",
        "kategori batas_bawah batas_atas bawah_tertutup atas_tertutup",
        "Baik | 90 | 110 | ya | tidak",
        "Sangat Baik | 110 | 120 | ya | ya",
    )
    stated = claim("achievement", "117,60", "Persentase advokasi", "capaian_pct", kategori="Baik")
    found = outcomes(report(*bands, *indicator("96,43"), claims=(replace(stated, year=2020),)), "kategori_tabel")
    assert found == [("Baik", "inconsistent", "Sangat Baik")]


def test_two_tables_that_mostly_disagree_are_about_different_things() -> None:
    columns = "penilaian komponen realisasi peran tahun"
    rows = table("component_scores", "t001", columns, "Nilai RB | Hasil | 10,75 | rincian | 2020")
    other = table("component_scores", "t002", columns, "Nilai RB | Hasil | 38,22 | rincian | 2020", page=2)
    assert outcomes(report(*rows, *other), "fakta_berulang") == []


def test_a_survey_after_its_last_quarter_gives_the_indicators_result() -> None:
    series = table(
        "survey_series",
        "t009",
        "survei periode kumulatif unsur nilai peran tahun",
        "Persentase advokasi | s/d TW 3 | ya | Indeks | 91,20 | total | 2020",
        "Persentase advokasi | s/d TW 4 | ya | Indeks | 95,43 | total | 2020",
    )
    found = outcomes(report(*indicator("96,43"), *series), "fakta_berulang")
    assert ("95,43", "inconsistent", Decimal("96.43")) in found
    assert len(found) == 1


def test_scores_in_the_data_of_a_chart_are_those_of_the_table() -> None:
    columns = "penilaian komponen target realisasi peran tahun"
    rows = table("component_scores", "t001", columns, "Nilai RB | Hasil | 10,9 | 10,75 | rincian | 2020")
    chart = table("component_scores", "t002", columns, "Nilai RB | Hasil | 10,9 | 10,57 | rincian | 2020", page=2)
    found = outcomes(report(*rows, *chart), "fakta_berulang")
    assert ("10,57", "inconsistent", Decimal("10.75")) in found
    assert ("10,9", "consistent", Decimal("10.9")) in found
