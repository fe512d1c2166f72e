"""Statements of the running text that can be checked."""

import pytest

from tests.schemas.claims.written_claims import claims, printed
from tests.schemas.sentences import list_of, sentence_of


def test_the_achievement_of_a_unit_set_beside_the_own_one_is_none_of_the_reports() -> None:
    other = "Balai Besar POM di Kedaton melaporkan rata-rata NPS 101,37%, 1,47 poin di atas Balai ini."
    assert [c for c in claims(sentence_of(other), kind="value") if c.measure == "nps_pct"] == []
    own = "Balai Besar POM di Kedaton memperoleh rata-rata NPS 101,37%."
    assert [c.measure for c in claims(sentence_of(own), kind="value")] == ["nps_pct"]


@pytest.mark.parametrize(
    "text",
    [
        "Balai berada di peringkat 3; dua balai berbagi peringkat yang sama dengan NPS 104,16%.",
        "Rata-rata keempat balai lain lebih tinggi, dengan NPS 102,36%.",
    ],
)
def test_the_achievement_of_several_units_is_none_of_the_reports(text: str) -> None:
    assert [c for c in claims(sentence_of(text), kind="value") if c.measure == "nps_pct"] == []


def test_an_nps_under_the_heading_of_a_target_is_that_targets() -> None:
    text = "Sasaran ini diukur dengan 2 indikator dengan NPS sebesar 102,45% kategori Baik."
    (own,) = claims(sentence_of(text, headings=("Sasaran 1. Terwujudnya mutu",)), kind="value")
    assert own.subject == "Terwujudnya mutu"
    (whole,) = claims(sentence_of("NPS tahun 2023 sebesar 101,37%.", headings=("BAB III",)), kind="value")
    assert whole.subject == "keseluruhan"


def test_an_nps_beside_the_code_of_a_target_is_that_targets() -> None:
    text = "Lima sasaran tercapai; yang paling tinggi SK4 dengan NPS 104,69%."
    (own,) = claims(sentence_of(text, headings=("BAB III",)), kind="value")
    assert own.subject == "SK4"


def test_a_count_of_a_category_has_the_year_and_the_target_that_its_sentence_names() -> None:
    text = "Tahun 2023 ada 6 indikator dengan kategori Baik, sedangkan tahun 2022 ada 4 indikator dengan kategori Baik."
    assert [(printed(c)["value"], c.year) for c in claims(sentence_of(text), kind="count")] == [
        ("6", 2023),
        ("4", 2022),
    ]
    (one,) = claims(sentence_of("Pada sasaran kedua, 2 indikator dengan kategori Baik tercapai."), kind="count")
    assert "scope" in one.texts


def test_a_figure_with_its_spelling() -> None:
    found = claims(sentence_of("Telah ditetapkan 145 (Seratus Empat Lima) Keputusan."), kind="spelled")
    assert [(printed(c), c.texts["spelled"]) for c in found] == [({"value": "145"}, "Seratus Empat Lima")]


def test_items_of_a_list_have_their_own_band_or_that_of_the_line_before() -> None:
    own = claims(
        *list_of("NPS masing-masing sasaran:", ["Mutu naik: kategori Baik (99,09%)", "Lain: kategori Cukup (75%)"])
    )
    assert [(c.subject, c.measure, c.texts["kategori"], printed(c)["value"]) for c in own] == [
        ("Mutu naik", "nps_pct", "Baik", "99,09%"),
        ("Lain", "nps_pct", "Cukup", "75%"),
    ]
    shared = claims(
        *list_of("Sebanyak 2 (dua) indikator berkategori baik (90-<110):", ["Nilai A (98,41%)", "Nilai B (95,4%)"])
    )
    assert [(c.subject, c.texts["kategori"]) for c in shared if c.kind == "category"] == [
        ("Nilai A", "baik"),
        ("Nilai B", "baik"),
    ]


def test_a_list_that_runs_on_in_a_sentence_is_read_like_one_that_is_printed() -> None:
    text = (
        "Terdapat 1 (satu) indikator dengan kategori cukup (70-<90) yaitu Nilai C (75); 2 (dua) indikator dengan "
        "kategori baik (90-<110) yaitu 1) Nilai A (98,41%), dan 2) Nilai B (95,4%)."
    )
    found = claims(sentence_of(text))
    assert [(c.subject, c.texts["kategori"]) for c in found if c.kind == "category"] == [
        ("Nilai C", "cukup"),
        ("Nilai A", "baik"),
        ("Nilai B", "baik"),
    ]
    assert [printed(c)["value"] for c in found if c.kind == "count"] == ["1", "2"]


def test_the_count_of_a_printed_list_knows_how_many_are_listed() -> None:
    (claim,) = claims(*list_of("Apresiasi diberikan kepada 3 unit berikut:", ["Biro A", "Biro B"], "{}."), kind="count")
    assert printed(claim) == {"value": "3"}
    assert claim.texts["items"] == "2"


def test_a_list_whose_numbers_skip_is_not_counted() -> None:
    first, second, third = list_of("Apresiasi diberikan kepada 3 unit berikut:", ["Biro A", "Biro B"], "{}.")
    skipped = sentence_of("Biro D", third.id, marker="4.", lead_in="s1")
    assert claims(first, second, skipped, kind="count") == []


def test_every_claim_has_an_id_that_a_second_run_gives_again() -> None:
    sentences = list_of("Sebanyak 2 indikator berkategori baik:", ["Nilai A (98,41%)", "Nilai A (98,41%)"])
    first, second = claims(*sentences), claims(*sentences)
    assert [c.id for c in first] == [c.id for c in second]
    assert len({c.id for c in first}) == len(first)


def test_the_staff_and_what_is_needed_of_it_are_told_apart_in_one_sentence() -> None:
    found = claims(sentence_of("Pegawai aktif berjumlah 279 orang, sedangkan kebutuhannya 459 orang."), kind="value")
    stated = {c.measure: (c.value.text, c.texts["noun"]) for c in found if c.value}
    assert stated == {
        "existing_orang": ("279", "Pegawai aktif"),
        "kebutuhan_orang": ("459", "orang, sedangkan kebutuhannya"),
    }


def test_achievement_of_a_target_that_an_item_or_a_clause_names_is_not_the_wholes() -> None:
    lead_in = "Capaian kinerja diperoleh dari rata-rata Nilai Pencapaian Sasaran (NPS) sebesar 103,90, yaitu:"
    items = [
        "SP1 Terwujudnya Kosmetik yang aman dengan NPS 103,76% kategori Baik",
        "SP2 Pelayanan prima dengan NPS 102,49%",
    ]
    found = [c for c in claims(*list_of(lead_in, items), kind="value") if c.measure == "nps_pct"]
    assert [(c.subject, c.value.text) for c in found if c.value] == [
        ("keseluruhan", "103,90"),
        ("Terwujudnya Kosmetik yang aman", "103,76%"),
        ("Pelayanan prima", "102,49%"),
    ]
    (other,) = claims(sentence_of("Menguatnya pengawasan di daerah memperoleh NPS sebesar 99,10%."), kind="value")
    assert other.subject == "Menguatnya pengawasan di daerah"


def test_an_achievement_against_the_target_of_the_sentence_before() -> None:
    before = sentence_of("Target Indeks Kepuasan Media tahun 2020 yaitu 73,00 persen.", "s1")
    after = sentence_of("Realisasi yang diperoleh yaitu 74,02 sehingga persentase capaian 101,40% (Baik).", "s2")
    (claim,) = claims(before, after, kind="achievement")
    assert printed(claim) == {"value": "101,40%", "realisasi": "74,02", "target": "73,00 persen"}
    assert (claim.subject, claim.year) == ("Indeks Kepuasan Media", 2020)


def test_an_indicator_that_is_only_pointed_at_is_the_headings() -> None:
    text = (
        "Pada tahun 2022, target indikator ini ditetapkan sebesar 80,80 dan terealisasi 94,17 dengan capaian 116,55%."
    )
    (claim,) = claims(sentence_of(text, headings=("Indikator 1. Indeks Obat",)), kind="achievement")
    assert claim.subject == "Indeks Obat"
