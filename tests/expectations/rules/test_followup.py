from decimal import Decimal

import pytest

from expectations.causes.word_causes import word_cause
from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import RULES
from expectations.rules.followup_dates import RULES as RULES_OF_DATES
from tests.expectations.reports import report, table
from tests.expectations.rules.test_performance import outcomes

SUMMARY = "no unit jumlah_rekomendasi jumlah_rencana_aksi_upp jumlah_rencana_aksi jumlah_sesuai sesuai_pct peran"
ACTIONS = "no unit no_rekomendasi rencana_aksi timeline status"


def summary(*lines: str) -> list:
    return table("followup_summary", "t001", SUMMARY, *lines)


def test_shares_and_totals_of_the_summary() -> None:
    rows = summary(
        "1 | Loka A | 1 | 1 | 3 | 2 | 66,67 | rincian",
        "2 | Loka B | 1 | 1 | 3 | 3 | 100,00 | rincian",
        " | Total | 2 | 2 | 6 | 5 | 88,33 | total",
    )
    # 5/6 = 83,33%
    assert outcomes(report(*rows), "persen_tindak_lanjut")[-1] == ("88,33", "inconsistent", Decimal("83.33"))
    assert {v for _, v, _ in outcomes(report(*rows), "jumlah_tindak_lanjut")} == {"consistent"}


def test_the_summary_counts_the_rows_and_closed_rows_of_each_unit() -> None:
    rows = summary("1 | Loka A | 1 | 1 | 3 | 2 | 66,67 | rincian")
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Latih petugas | 31/12/2021 | Close",
        "1 | Loka A | 3 | Beli kursi | 31/12/2021 | close",
        "1 | Loka A | 3 | Pasang AC | 31/12/2021 | Open",
        "1 | Loka A | 3 | Cat tembok | 31/12/2021 | Open",
    )
    assert outcomes(report(*rows, *actions), "rincian_tindak_lanjut") == [
        ("3", "inconsistent", Decimal(4)),
        ("2", "consistent", Decimal(2)),
        ("1", "consistent", Decimal(1)),
        ("1", "consistent", Decimal(1)),
    ]


@pytest.mark.parametrize(
    ("action", "about"),
    [
        ("Latih petugas", "Loka A, Latih petugas"),
        # The sixtieth character falls into "berbagai".
        ("Melakukan pelatihan dan sosialisasi kepada petugas layanan berbagai loket",
         "Loka A, Melakukan pelatihan dan sosialisasi kepada petugas layanan"),
    ],
)  # fmt: skip
def test_an_action_is_named_by_its_unit_and_how_its_text_begins_cut_between_words(action: str, about: str) -> None:
    actions = table("followup_actions", "t002", ACTIONS, f"1 | Loka A | 3 | {action} | 31/12/2021 | Close")
    relations = [one for rule in RULES_OF_DATES for one in rule.gather(report(*actions))]
    assert {one.subject for one in relations if one.rule == "tanggal_rencana_aksi"} == {about}


def test_a_row_without_status_is_no_action() -> None:
    rows = summary("1 | Loka A | 1 | 1 | 1 | 1 | 100,00 | rincian")
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Latih petugas | 31/12/2021 | Close",
        "1 | Loka A | 3 | dan pengunjung | | ",
    )
    assert {v for _, v, _ in outcomes(report(*rows, *actions), "rincian_tindak_lanjut")} == {"consistent"}
    assert [v for _, v, _ in outcomes(report(*rows, *actions), "tanggal_rencana_aksi")] == ["consistent"]


def test_an_action_has_a_date_of_the_calendar() -> None:
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Latih petugas | 31/12/202 | Close",
        "1 | Loka A | 3 | Beli kursi | | Open",
        "1 | Loka A | 3 | Pasang AC | 31-12-2021 | Open",
    )
    assert [(t, v) for t, v, _ in outcomes(report(*actions), "tanggal_rencana_aksi")] == [
        ("31/12/202", "inconsistent"),
        ("", "inconsistent"),
        ("31-12-2021", "consistent"),
    ]


def test_numbers_run_on_over_units_and_not_over_rows() -> None:
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        *(
            f"{n} | Loka {u} | 3 | Aksi | 31/12/2021 | Close"
            for n, u in ((1, "A"), (1, "A"), (2, "B"), (2, "C"), (3, "D"))
        ),
    )
    assert outcomes(report(*actions), "urutan_nomor") == [("2", "inconsistent", Decimal(3))]


def test_a_listed_unit_has_what_its_list_says() -> None:
    rows = summary("1 | Loka A | 1 | 1 | 3 | 2 | 66,67 | rincian", "2 | Loka B | 1 | 1 | 3 | 3 | 100,00 | rincian")
    listed = table("followup_units", "s001", "daftar no unit", "tuntas | 1 | Loka B", "tuntas | 2 | Loka A")
    assert [(t, v) for t, v, _ in outcomes(report(*rows, *listed), "anggota_daftar")] == [
        ("100,00", "consistent"),
        ("66,67", "inconsistent"),
    ]
    assert outcomes(report(*rows, *listed), "isi_daftar") == [("2", "inconsistent", Decimal(1))]


def test_a_list_counts_the_rows_of_the_summary_that_belong_in_it() -> None:
    rows = summary(
        "1 | Loka A | 1 | 1 | 3 | 3 | 100,00 | rincian",
        "2 | Loka B | 1 | 1 | 3 | 2 | 66,67 | rincian",
        "3 | Loka C | 1 | 1 | 3 | 3 | 100,00 | rincian",
    )
    listed = table("followup_units", "s1", "no unit daftar", "1 | Loka A | tuntas", "2 | Loka C | tuntas")
    late = table("followup_units", "s2", "no unit daftar", "1 | Loka B | belum", "2 | Loka C | belum")
    assert outcomes(report(*rows, *listed, *late), "isi_daftar") == [
        ("2", "consistent", Decimal(2)),
        ("2", "inconsistent", Decimal(1)),
    ]


def test_the_elements_of_a_remark_are_those_of_the_open_actions() -> None:
    elements = table("satisfaction_scores", "t000", "unsur_kode unsur", "U1 | Persyaratan", "U3 | Waktu Penyelesaian")
    rows = table("followup_summary", "t001", "no unit keterangan peran", "1 | Loka A | U3 belum selesai | rincian")
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Persyaratan: menyusun brosur | 31/12/2021 | Close",
        "1 | Loka A | 3 | Waktu Penyelesaian: menambah petugas | 31/12/2021 | Open",
    )
    assert [v for _, v, _ in outcomes(report(*elements, *rows, *actions), "unsur_terbuka")] == ["consistent"]


def test_where_the_open_actions_name_no_element_nothing_is_said_of_the_remark() -> None:
    elements = table("satisfaction_scores", "t000", "unsur_kode unsur", "U1 | Persyaratan", "U3 | Waktu Penyelesaian")
    rows = table("followup_summary", "t001", "no unit keterangan peran", "1 | Loka A | U3 belum selesai | rincian")
    actions = table("followup_actions", "t002", ACTIONS, "1 | Loka A | 3 | menambah petugas | 31/12/2021 | Open")
    assert outcomes(report(*elements, *rows, *actions), "unsur_terbuka") == []


def causes(rows: list, rule: str) -> list[tuple[str, list[str]] | None]:
    """The causes of the relations of a rule that do not hold, with the texts that show them."""
    stated = [one for declared in RULES if declared.name == rule for one in declared.gather(report(*rows))]
    failing = [(one, outcome) for one in stated if (outcome := evaluate(one)).verdict == "inconsistent"]
    found = [word_cause(one, outcome) for one, outcome in failing]
    return [None if c is None else (c.name, [f.text for f in c.evidence]) for c in found]


def test_a_remark_that_names_an_element_of_no_open_action_is_found() -> None:
    elements = table("satisfaction_scores", "t000", "unsur_kode unsur", "U1 | Persyaratan", "U3 | Waktu Penyelesaian")
    rows = table("followup_summary", "t001", "no unit keterangan peran", "1 | Loka A | U3 belum selesai | rincian")
    of_another = table("followup_actions", "t002", ACTIONS, "1 | Loka A | 3 | Persyaratan: brosur | 31/12/2021 | Open")
    assert outcomes(report(*elements, *rows, *of_another), "unsur_terbuka")[0][1] == "inconsistent"
    # The action begins with another element, but names this one too.
    of_both = table(
        "followup_actions", "t002", ACTIONS, "1 | Loka A | 3 | Persyaratan: brosur. Waktu layanan | 31/12/2021 | Open"
    )
    assert outcomes(report(*elements, *rows, *of_both), "unsur_terbuka")[0][1] == "consistent"


def test_a_count_is_short_of_what_the_other_figures_of_its_row_take_in() -> None:
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 2 | a | 31/12/2021 | Close",
        "1 | Loka A | 3 | b | 31/12/2021 | Close",
        "1 | Loka A | 3 | c | 31/12/2021 | Close",
    )
    # Both recommendations have actions; the row counts 2 recommendations and 3 actions, those of both.
    short = summary("1 | Loka A | 2 | 1 | 3 | 3 | 100,00 | rincian")
    assert causes([*short, *actions], "rincian_tindak_lanjut") == [("undercounted", ["2", "3"])]
    # With 2 actions the row itself may be about one recommendation.
    other = summary("1 | Loka A | 2 | 1 | 2 | 2 | 100,00 | rincian")
    assert causes([*other, *actions], "rincian_tindak_lanjut") == [None, None, None]


DUE = "no unit rencana_aksi timeline status catatan"


def test_a_date_with_a_character_missing_may_be_either_of_two_dates_and_both_are_shown() -> None:
    rows = table(
        "followup_actions",
        "t002",
        DUE,
        "1 | Loka A | a | 31/12/2021 | Close | -",
        "1 | Loka A | b | 31/12/202 | Close | -",
        "1 | Loka A | c | 31/12/2022 | Close | -",
        "1 | Loka A | d | 01/03/2022 | Close | -",
    )
    assert causes(rows, "tanggal_rencana_aksi") == [("truncated", ["31/12/2021", "31/12/2022"])]


def test_the_year_that_an_actions_text_names_shows_which_of_two_due_dates_is_of_another_year() -> None:
    note = "Menunggu foto (Timeline 31 Desember 2022)"
    named = table("followup_actions", "t2", DUE, f"1 | Loka A | Penataan ruang tahun 2022 | 01/01/2021 | Open | {note}")
    assert causes(named, "tanggal_catatan") == [("wrong_year", ["2022", "31 Desember 2022"])]
    silent = table("followup_actions", "t2", DUE, f"1 | Loka A | Penataan ruang | 01/01/2021 | Open | {note}")
    assert causes(silent, "tanggal_catatan") == [None]


def test_a_range_whose_first_day_is_after_its_last_lacks_a_month_where_the_dates_around_it_show_so() -> None:
    around = "Semarang: 21-25 Juni 2021 Banten: 30 - 3 September 2021 Bandung: 26 - 30 September 2021"
    rows = table("followup_actions", "t2", DUE, f"1 | Loka A | {around} | 01/01/2022 | Close | -")
    # 30 August to 3 September stands between 25 June and 26 September; 3 to 30 September would overlap 26 to 30.
    shown = ["21-25 Juni 2021", "26 - 30 September 2021"]
    assert causes(rows, "rentang_tanggal") == [("missing_month", shown)]
    alone = table("followup_actions", "t2", DUE, "1 | Loka A | Banten: 30 - 3 September 2021 | 01/01/2022 | Close | -")
    assert causes(alone, "rentang_tanggal") == [None]


RECOMMENDED = "no unit no_rekomendasi rekomendasi rencana_aksi timeline status"
USUAL = "Pantau unsur terendah untuk mencapai target tahun 2022"


def recommended(texts: list[str]) -> list[tuple[str, str]]:
    lines = [f"{n} | Loka {chr(64 + n)} | 3 | {text} | Latih | 31/12/2021 | Close" for n, text in enumerate(texts, 1)]
    found = outcomes(report(*table("followup_actions", "t002", RECOMMENDED, *lines)), "teks_rekomendasi")
    return [(text, verdict) for text, verdict, _ in found]


def test_a_recommendation_says_what_it_says_for_the_other_units() -> None:
    other = USUAL.replace("2022", "2032")
    assert recommended([USUAL] * 5 + [other]) == [(USUAL, "consistent")] * 5 + [(other, "inconsistent")]


def test_punctuation_and_blanks_do_not_make_another_recommendation() -> None:
    assert {verdict for _, verdict in recommended([USUAL] * 5 + [USUAL + "."])} == {"consistent"}


def test_a_recommendation_that_a_page_cuts_off_is_no_other_one() -> None:
    assert recommended([USUAL] * 5 + ["Pantau unsur terendah untuk"]) == [(USUAL, "consistent")] * 5


@pytest.mark.parametrize(
    "text", [f"dilaporkan {USUAL}", f"{USUAL} Laporkan hasilnya", USUAL.replace("untuk ", ""), f"{USUAL} {USUAL}"]
)
def test_words_of_another_cell_before_or_after_it_or_lost_at_a_page_s_end_make_no_other_one(text: str) -> None:
    assert recommended([USUAL] * 5 + [text]) == [(USUAL, "consistent")] * 5


def test_where_several_units_have_a_recommendation_of_their_own_none_is_held_against_another() -> None:
    others = [USUAL.replace("2022", year) for year in ("2023", "2024")]
    assert recommended([USUAL] * 5 + others) == [(USUAL, "consistent")] * 5


def test_two_texts_that_differ_in_one_digit_show_how_one_came_about() -> None:
    lines = [f"{n} | Loka {n} | 3 | {USUAL} | Latih | 31/12/2021 | Close" for n in range(1, 6)]
    lines.append(f"6 | Loka 6 | 3 | {USUAL.replace('2022', '2032')} | Latih | 31/12/2021 | Close")
    held = report(*table("followup_actions", "t002", RECOMMENDED, *lines))
    found = [one for rule in RULES for one in rule.gather(held) if one.rule == "teks_rekomendasi"]
    causes = [word_cause(one, evaluate(one)) for one in found if evaluate(one).verdict == "inconsistent"]
    assert [cause.name for cause in causes if cause is not None] == ["digit"]


def test_actions_that_are_due_in_a_month_have_no_day() -> None:
    lines = ("1 | Loka A | 3 | Latih petugas | {} | Open", "1 | Loka A | 3 | Beli kursi | {} | Open",
             "2 | Loka B | 1 | Cat tembok | {} | Open", "3 | Loka C | 2 | Pasang AC | {} | Open")  # fmt: skip

    def wrong(*due: str) -> list:
        held = table("followup_actions", "t002", ACTIONS, *(line.format(d) for line, d in zip(lines, due, strict=True)))
        return [text for text, verdict, _ in outcomes(report(*held), "tanggal_rencana_aksi") if verdict != "consistent"]

    assert wrong("September 2022", "Oktober 2022", "Oktober 2022", "Desember 2022") == []
    assert wrong("TW III", "TW III", "TW IV", "TW IV") == []
    assert wrong("31/12/2022", "31/12/2022", "Oktober 2022", "31/11/2022") == ["Oktober 2022", "31/11/2022"]


def test_numbers_of_actions_are_not_those_of_units() -> None:
    rows = summary(
        "1 | Loka A | 2 | 2 | 2 | 1 | 50,00 | rincian",
        "2 | Loka B | 2 | 2 | 2 | 1 | 50,00 | rincian",
        "3 | Loka C | 1 | 1 | 1 | 0 | 0,00 | rincian",
    )
    lines = ("{} | Loka A | 1 | Latih petugas | 31/12/2022 | Close", "{} | Loka A | 2 | Beli kursi | 31/12/2022 | Open",
             "{} | Loka B | 1 | Cat tembok | 31/12/2022 | Open", "{} | Loka B | 2 | Pasang AC | 31/12/2022 | Close",
             "{} | Loka C | 1 | Buat poster | 31/12/2022 | Open")  # fmt: skip

    def wrong(*numbers: int | str) -> set:
        held = [line.format(n) for line, n in zip(lines, numbers, strict=True)]
        made = report(*rows, *table("followup_actions", "t002", ACTIONS, *held))
        found = [one for rule in ("urutan_nomor", "nomor_unit") for one in outcomes(made, rule)]
        return {text for text, verdict, _ in found if verdict == "inconsistent"}

    assert wrong(1, 2, 3, 4, 5) == set()
    assert wrong(1, 1, 2, 2, 3) == set()
    assert "4" in wrong(1, 1, 2, 2, 4)
    # A unit's number beside its first row alone, of which one is read as another's.
    assert "4" in wrong(1, 2, 2, "", 4)


def test_open_actions_of_which_none_has_a_date_are_dated_when_they_are_done() -> None:
    actions = table(
        "followup_actions",
        "t002",
        ACTIONS,
        "1 | Loka A | 3 | Latih petugas | 31/12/2021 | Close",
        "1 | Loka A | 3 | Beli kursi | - | Open",
        "1 | Loka A | 3 | Pasang AC | - | Open",
    )
    assert [t for t, v, _ in outcomes(report(*actions), "tanggal_rencana_aksi") if v == "inconsistent"] == []
