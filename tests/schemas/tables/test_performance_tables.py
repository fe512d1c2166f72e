"""Tables of indicators, targets and programme achievement."""

from schemas.datasets.dataset import Record
from schemas.tables.table_facts import table_facts
from tests.schemas.grids import table_of


def records(
    rows: list[str], header_rows: int = 1, headings: tuple[str, ...] = (), year: int = 2021
) -> tuple[Record, ...]:
    return table_facts(table_of(rows, header_rows, headings=headings), year).records


def printed(record: Record, *columns: str) -> tuple[str, ...]:
    return tuple(record.text(column) for column in columns)


FIGURES = ("target", "realisasi", "capaian_pct")


def test_a_merged_cell_is_the_label_of_every_row_that_it_covers() -> None:
    found = records(
        ["Sasaran|<|Indikator|<|Target|Realisasi|%", "1|Mutu naik|1|Nilai A|80|82|102,50", "^|^|2|Nilai B|9|9|100"]
    )
    assert [printed(r, "sasaran_no", "sasaran", "indikator_no", "indikator") for r in found] == [
        ("1", "Mutu naik", "1", "Nilai A"),
        ("1", "Mutu naik", "2", "Nilai B"),
    ]


def test_a_blank_label_goes_on_with_the_one_above() -> None:
    found = records(["Sasaran|Indikator|Target|Realisasi|%", "Mutu naik|Nilai A|80|82|102,50", "|Nilai B|9|9|100"])
    assert [r.text("sasaran") for r in found] == ["Mutu naik", "Mutu naik"]


def test_achievement_against_a_later_target_is_that_of_the_same_result() -> None:
    (later, own) = sorted(
        records(
            [
                "Indikator|Target 2024|Target 2020|Realisasi 2020|% C thd 2020|% C thd 2024",
                "Nilai A|48|41|40,35*|98,41|84,06",
            ]
        ),
        key=lambda r: -int(str(r.values["tahun_target"])),
    )
    assert printed(later, *FIGURES) == ("48", "40,35*", "84,06")
    assert (later.values["tahun"], later.values["tahun_target"]) == (2020, 2024)
    assert printed(own, *FIGURES) == ("41", "40,35*", "98,41")


def test_a_quarters_result_is_not_paired_with_the_years_target() -> None:
    found = records(["Indikator|Target 2021|Target TW I|Realisasi TW I|% Capaian TW I", "Nilai A|90|20|18,5|92,50"])
    assert {(r.text("periode"), *printed(r, *FIGURES)) for r in found} == {
        ("", "90", "", ""),
        ("TW 1", "20", "18,5", "92,50"),
    }


def test_years_as_rows_belong_to_the_indicator_that_the_heading_names() -> None:
    found = records(
        ["Tahun|Target|Realisasi|% Capaian|Kategori", "2019|-|69,88|-|-", "2020|73,25|69,88*|95,40|Baik"],
        headings=("BAB III", "2. Nilai B", "b. Perbandingan dengan tahun sebelumnya"),
    )
    assert [(r.text("indikator"), r.values["tahun"], *printed(r, *FIGURES)) for r in found] == [
        ("Nilai B", 2019, "-", "69,88", "-"),
        ("Nilai B", 2020, "73,25", "69,88*", "95,40"),
    ]


def test_a_row_of_money_among_indicators_of_an_activity_is_a_budget_row() -> None:
    found = records(
        [
            "No|Sasaran|No|Kegiatan|Indikator|Satuan|Target|Realisasi|% Capaian",
            "1|Mutu naik|1.1|Koordinasi|Input:||||",
            "^|^|^|^|Dana|Rp|5.000.000|4.500.000|90,00",
            "^|^|^|^|Output:||||",
            "^|^|^|^|Nilai C||4,9|4,86*|99,18",
        ]
    )
    money, indicator = found
    assert (money.dataset, *printed(money, "kegiatan", "pagu_rp", "realisasi_rp", "realisasi_pct")) == (
        "budget",
        "Koordinasi",
        "5.000.000",
        "4.500.000",
        "90,00",
    )
    assert (indicator.dataset, *printed(indicator, "lingkup", "bagian", "kegiatan_no", "indikator")) == (
        "indicator_achievement",
        "kegiatan",
        "Output",
        "1.1",
        "Nilai C",
    )


def test_a_target_that_was_set_is_exact_and_a_result_is_not() -> None:
    (found,) = records(["Indikator|Target|Realisasi|% Capaian", "Nilai A|41|40|97,56"])
    target, result = found.figure("target"), found.figure("realisasi")
    assert target is not None
    assert target.exact
    assert result is not None
    assert not result.exact


def test_words_in_the_place_of_a_figure_are_kept_as_text() -> None:
    (found,) = records(["Indikator|Target|Realisasi|% Capaian", "Opini BPK|WTP|WTP|100"])
    assert found.figure("target") is None
    assert found.text("target") == "WTP"


def test_perspectives_stand_among_programme_targets() -> None:
    found = records(
        [
            "PERPECTIVE / SASARAN PROGRAM|NPS|KRITERIA",
            "A. Stakeholder Perspective|103,48|Baik",
            "1. Mutu naik|99,09|Baik",
            "B. Internal Process Perspective|106,21|Baik",
        ]
    )
    assert [printed(r, "tingkat", "perspektif", "sasaran_no", "sasaran", "nps_pct") for r in found] == [
        ("perspektif", "Stakeholder Perspective", "", "", "103,48"),
        ("sasaran", "Stakeholder Perspective", "1", "Mutu naik", "99,09"),
        ("perspektif", "Internal Process Perspective", "", "", "106,21"),
    ]


def test_a_plan_gives_a_target_for_each_of_its_years() -> None:
    found = records(
        ["Sasaran|Indikator|Target Kinerja|<|<", "^|^|2020|2021|2022", "Mutu naik|Nilai A|41|43,25|46,39"],
        header_rows=2,
    )
    assert [(r.values["tahun"], r.text("target")) for r in found] == [(2020, "41"), (2021, "43,25"), (2022, "46,39")]


def test_means_among_the_indicators_are_the_achievement_of_their_targets() -> None:
    found = records(
        [
            "Sasaran|Indikator|Target|Realisasi|% Capaian|Kriteria",
            "Mutu naik|Nilai A|80|82|102,50|Baik",
            "^|Nilai B|9|9|100,00|Baik",
            "^|Nilai Pencapaian Sasaran (NPS)|<|<|101,25|Baik",
            "Akses luas|Nilai C|50|45|90,00|Baik",
            "^|Nilai Pencapaian Sasaran (NPS)|<|<|90,00|Baik",
            "Rata-rata NPS|<|<|<|95,63|Baik",
        ]
    )
    means = [r for r in found if r.dataset == "programme_achievement"]
    assert [printed(r, "tingkat", "sasaran", "nps_pct", "kategori") for r in means] == [
        ("sasaran", "Mutu naik", "101,25", "Baik"),
        ("sasaran", "Akses luas", "90,00", "Baik"),
        ("keseluruhan", "", "95,63", "Baik"),
    ]
    assert [r.text("indikator") for r in found if r.dataset == "indicator_achievement"] == [
        "Nilai A",
        "Nilai B",
        "Nilai C",
    ]


def test_an_indicator_that_is_called_a_mean_has_a_result_and_stays_one() -> None:
    (found,) = records(["Indikator|Target|Realisasi|% Capaian", "Rata-rata waktu layanan|10|9|90,00"])
    assert (found.dataset, found.text("indikator")) == ("indicator_achievement", "Rata-rata waktu layanan")


def test_programme_targets_may_stand_among_their_indicators() -> None:
    found = records(
        [
            "No|Sasaran / Indikator Kinerja|Target|Realisasi|% Capaian|Capaian (maks 120%)|Kriteria",
            "SK 1. Terwujudnya Obat yang aman|<|<|<|<|<|<",
            "1|Persentase Obat yang memenuhi syarat|79,00|82,41|104,32|104,32|Baik",
            "2|Persentase UMKM yang maju|64,00|81,33|127,08|120,00|Istimewa",
            "NPS Sasaran|<|<|<|<|112,16|Istimewa",
            "SK 2. Meningkatnya tata kelola|<|<|<|<|<|<",
            "3|Nilai AKIP|80,00|76,00|95,00|95,00|Baik",
            "NPS Sasaran|<|<|<|<|95,00|Baik",
            "Rerata NPS|<|<|<|<|103,58|Baik",
        ]
    )
    indicators = [r for r in found if r.dataset == "indicator_achievement"]
    assert [printed(r, "sasaran_no", "sasaran", "capaian_pct", "capaian_penyesuaian_pct") for r in indicators] == [
        ("1", "Terwujudnya Obat yang aman", "104,32", "104,32"),
        ("1", "Terwujudnya Obat yang aman", "127,08", "120,00"),
        ("2", "Meningkatnya tata kelola", "95,00", "95,00"),
    ]
    means = [r for r in found if r.dataset == "programme_achievement"]
    assert [printed(r, "tingkat", "sasaran", "nps_pct") for r in means] == [
        ("sasaran", "Terwujudnya Obat yang aman", "112,16"),
        ("sasaran", "Meningkatnya tata kelola", "95,00"),
        ("keseluruhan", "", "103,58"),
    ]


def test_the_achievement_of_the_unit_in_the_last_row_is_about_all_programme_targets() -> None:
    rows = [
        "Sasaran|Indikator|Target|Realisasi|Capaian (%)|Kriteria",
        "1|Persentase Obat yang memenuhi syarat|80,00|82,00|102,50|Baik",
        "|NPS sasaran 1: Meningkatnya obat||| 102,50|Baik",
        "2|Nilai AKIP|80,00|76,00|95,00|Baik",
        "|NPS sasaran 2: Terwujudnya tata kelola|||95,00|Baik",
    ]
    for last, level in (("NPS Balai", "keseluruhan"), ("NPS sasaran 3: Balai yang unggul", "sasaran")):
        means = [r for r in records([*rows, f"|{last}|||98,75|Baik"]) if r.dataset == "programme_achievement"]
        assert [printed(r, "tingkat", "nps_pct") for r in means][-1] == (level, "98,75")


def test_achievement_may_stand_beside_the_name_of_a_target_or_perspective() -> None:
    found = records(
        [
            "Kode|Sasaran Program/Indikator|Satuan|Target|Realisasi|Capaian (%)|Kategori",
            "Stakeholder Perspective|<|<|<|<|103,76|Baik",
            "SP1|Terwujudnya Kosmetik yang aman|<|<|<|103,76|Baik",
            "|Indeks pengawasan Kosmetik|Indeks|75,00|77,82|103,76|Baik",
        ]
    )
    means = [r for r in found if r.dataset == "programme_achievement"]
    assert [printed(r, "tingkat", "perspektif", "sasaran_no", "sasaran", "nps_pct") for r in means] == [
        ("perspektif", "Stakeholder Perspective", "", "", "103,76"),
        ("sasaran", "Stakeholder Perspective", "1", "Terwujudnya Kosmetik yang aman", "103,76"),
    ]
    (indicator,) = (r for r in found if r.dataset == "indicator_achievement")
    assert printed(indicator, "sasaran", "realisasi") == ("Terwujudnya Kosmetik yang aman", "77,82")


def test_results_of_several_years_are_read_without_targets() -> None:
    found = records(
        [
            "Indikator|Realisasi|<|<|Pertumbuhan",
            "^|2021|2022|2023|^",
            "Indeks pengawasan|68,88|73,15|78,64|7,51%",
            "Persentase kader yang aktif|-|66,60|84,50|26,88%",
        ],
        header_rows=2,
    )
    assert [printed(r, "indikator", "tahun", "realisasi") for r in found if r.dataset == "indicator_achievement"] == [
        ("Indeks pengawasan", "2021", "68,88"),
        ("Indeks pengawasan", "2022", "73,15"),
        ("Indeks pengawasan", "2023", "78,64"),
        ("Persentase kader yang aktif", "2021", "-"),
        ("Persentase kader yang aktif", "2022", "66,60"),
        ("Persentase kader yang aktif", "2023", "84,50"),
    ]


def test_target_before_its_revision_is_not_the_target() -> None:
    found = records(["Indikator|Target Awal|Target Revisi", "Indeks A|82,50|80,00", "Indeks B|60,00|62,00"])
    assert [printed(r, "indikator", "target") for r in found if r.dataset == "indicator_targets"] == [
        ("Indeks A", "80,00"),
        ("Indeks B", "62,00"),
    ]


def test_one_result_of_a_part_of_the_year_is_held_against_the_targets_of_the_part_and_of_the_year() -> None:
    found = records(
        [
            "Indikator|Target TW III|Target Tahun 2023|Realisasi s.d. TW III|% Capaian thd Target TW III|"
            "% Capaian thd Target Tahun 2023",
            "Indeks A|90,00|92,00|94,85|105,39|103,10",
            "Indeks B|80,00|85,00|83,10|103,88|97,76",
        ],
        year=2023,
    )
    assert [printed(r, "periode", *FIGURES) for r in found if r.dataset == "indicator_achievement"] == [
        ("TW 3", "90,00", "94,85", "105,39"),
        ("s/d TW 3", "92,00", "94,85", "103,10"),
        ("TW 3", "80,00", "83,10", "103,88"),
        ("s/d TW 3", "85,00", "83,10", "97,76"),
    ]


def test_an_undated_achievement_is_against_the_target_under_the_same_head() -> None:
    found = records(
        [
            "Indikator|Realisasi|<|Selisih|Akhir Rencana|<",
            "^|2020|2021|^|Target 2024|Capaian (%)",
            "Nilai A|80|82|2|91|90,11",
        ],
        header_rows=2,
    )
    (later,) = [r for r in found if r.text("capaian_pct")]
    assert printed(later, *FIGURES) == ("91", "82", "90,11")
    assert (later.values["tahun"], later.values["tahun_target"]) == (2021, 2024)


def test_an_achievement_with_a_limit_is_that_of_the_column_before_it() -> None:
    found = records(
        [
            "Indikator|Target|<|Realisasi|Capaian (%)|<|<",
            "^|Triwulan III|Tahun|^|Triwulan III|Dibatasi 120|Tahun",
            "Nilai A|60,00|75,00|74,25|123,75|120,00|99,00",
        ],
        header_rows=2,
    )
    achieved = {printed(r, "capaian_pct", "capaian_penyesuaian_pct") for r in found if r.text("capaian_pct")}
    assert achieved == {("123,75", "120,00"), ("99,00", "")}


def test_a_correction_of_an_achievement_is_none() -> None:
    (one,) = records(["Indikator|Target|Realisasi|Capaian (%)|Koreksi capaian", "Nilai A|88,00|88,79|100,90|-0,80"])
    assert printed(one, *FIGURES) == ("88,00", "88,79", "100,90")


def test_an_undated_achievement_is_against_the_only_target() -> None:
    found = records(["Indikator|Realisasi 2020|Realisasi 2021|Target 2024|Capaian (%)", "Nilai A|80|82|91|90,11"])
    (later,) = [r for r in found if r.text("capaian_pct")]
    assert (later.values["tahun"], later.values["tahun_target"]) == (2021, 2024)


def test_figures_of_a_plan_whose_year_is_not_said_are_not_of_the_reports_year() -> None:
    found = records(
        [
            "Indikator|Target 2021|Realisasi 2021|Capaian 2021 (%)|Target akhir Renstra|Capaian akhir Renstra (%)",
            "Nilai A|80|82|102,50|91|90,11",
        ]
    )
    assert {(r.values.get("tahun_target"), r.text("capaian_pct")) for r in found} == {(2021, "102,50")}


def test_a_national_target_is_not_the_units_own() -> None:
    rows = ["Indikator|Target 2021|Target nasional|Realisasi 2021|Capaian (%)", "Nilai A|80|85|82|102,50"]
    assert [printed(r, *FIGURES) for r in records(rows)] == [("80", "82", "102,50")]
    alone = records(["Indikator|Target nasional|Realisasi", "Nilai A|85|82"])
    assert {r.dataset for r in alone} == {"other_tables"}


def test_how_many_a_target_comes_to_is_no_second_target_of_its_year() -> None:
    rows = [
        "Indikator|Target 2021|Jumlah Sasaran|Target Sasaran",
        "Apotek yang dibina|40%|85|34",
        "Sekolah yang didatangi|25%|48|12",
    ]
    found = records(rows)
    assert [printed(r, "indikator", "target", "sasaran") for r in found] == [
        ("Apotek yang dibina", "40%", ""),
        ("Sekolah yang didatangi", "25%", ""),
    ]


def test_targets_of_two_years_are_both_kept() -> None:
    found = records(["Indikator|Target 2021|Target 2022", "Nilai A|48|51"])
    assert {(r.values["tahun"], r.text("target")) for r in found} == {(2021, "48"), (2022, "51")}
