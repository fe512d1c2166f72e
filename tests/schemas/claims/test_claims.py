"""Statements of the running text that can be checked."""

from collections.abc import Sequence

import pytest

from extractors.content import Sentence
from schemas.claims.claims import find_claims
from schemas.figures.prose_figures import read_sentences
from schemas.published import Claim
from tests.schemas.sentences import list_of, sentence_of


def claims(*sentences: Sentence, kind: str = "") -> list[Claim]:
    held: Sequence[Sentence] = sentences
    return [c for c in find_claims(held, read_sentences(held)) if not kind or c.kind == kind]


def printed(claim: Claim) -> dict[str, str]:
    value = {"value": claim.value.text} if claim.value is not None else {}
    return value | {name: figure.text for name, figure in claim.operands.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi Indeks Kepuasan Media tahun 2020 sebesar 74,02 dari target 73, capaiannya 101,40% (kategori Baik).",
        "Realisasi Indeks Kepuasan Media pada tahun 2020 adalah sebesar 74,02 dari target sebesar 73, sehingga capaian "
        "indikator adalah 101,40% (Baik).",
        "Indeks Kepuasan Media mencapai 74,02 dari target 73 dengan capaian sebesar 101,40% (kategori Baik).",
    ],
)
def test_an_achievement_in_each_wording(text: str) -> None:
    (claim,) = claims(sentence_of(text), kind="achievement")
    assert printed(claim) == {"value": "101,40%", "realisasi": "74,02", "target": "73"}
    assert claim.subject == "Indeks Kepuasan Media"
    assert claim.texts["kategori"].lower() == "baik"


@pytest.mark.parametrize(
    "text",
    [
        "Nilai Survei (SKM) adalah 89,80 (delapan puluh sembilan koma delapan puluh), yaitu 101,51% dari target 88,46.",
        "Survei dengan 6.137 responden menghasilkan nilai Survei (SKM) sebesar 89,80 (delapan puluh sembilan koma "
        "delapan puluh) atau mencapai 101,51% dari target nilai yang telah ditetapkan sebesar 88,46.",
    ],
)
def test_an_achievement_that_names_the_percentage_first(text: str) -> None:
    (claim,) = claims(sentence_of(text), kind="achievement")
    assert printed(claim) == {"value": "101,51%", "realisasi": "89,80", "target": "88,46"}
    assert claim.subject.lower() == "nilai survei (skm)"


@pytest.mark.parametrize("so", ["capaiannya", "indikator ini belum mencapai target yang ditetapkan yaitu"])
def test_a_later_target_is_compared_with_the_result_stated_before(so: str) -> None:
    found = claims(
        sentence_of("Realisasi Nilai A tahun 2020 sebesar 74,02 dari target 73, sehingga capaiannya 101,40%.", "s1"),
        sentence_of(f"Apabila dibandingkan dengan target tahun 2024 yaitu 75, {so} 98,69%.", "s2"),
    )
    later = next(c for c in found if c.kind == "later_achievement")
    assert printed(later) == {"value": "98,69%", "target": "75", "realisasi": "74,02"}
    assert (later.subject, later.year, later.texts["tahun_target"]) == ("Nilai A", 2020, "2024")


@pytest.mark.parametrize(
    ("text", "part", "whole", "value"),
    [
        ("Tercatat 228 rencana aksi yang sesuai, atau 90,12% dari 253 rencana aksi.", "228", "253", "90,12%"),
        ("Terdapat 228 rencana aksi sesuai, atau sebesar 90,12% dari total 253 rencana aksi.", "228", "253", "90,12%"),
        ("Sebanyak 65 kerja sama diimplementasikan dari 78 kerja sama (83,33%).", "65", "78", "83,33%"),
        ("Dari 105 unit organisasi, sebanyak 83 unit menerapkannya, atau 79%.", "83", "105", "79%"),
    ],
)
def test_a_share_in_each_wording(text: str, part: str, whole: str, value: str) -> None:
    (claim,) = claims(sentence_of(text), kind="share")
    assert printed(claim) == {"part": part, "whole": whole, "value": value}


@pytest.mark.parametrize(
    "text",
    [
        "Berita positif 34.011 berita dari 34.067 berita (100,25% dari target).",
        "Sebanyak 243 layanan dari 252 layanan, sehingga capaian indikator adalah 117,60%.",
    ],
)
def test_a_percentage_of_the_target_is_no_share_of_the_parts(text: str) -> None:
    assert claims(sentence_of(text), kind="share") == []


def test_an_amount_and_its_share_refer_to_amounts_named_before() -> None:
    found = claims(
        sentence_of("Pagu awal sebesar Rp391.009.078.000,00.", "s1"),
        sentence_of("Pagu dipotong Rp60.871.370.000,00 (15,57%), sehingga menjadi Rp330.137.708.000,00.", "s2"),
    )
    by_kind = {c.kind: printed(c) for c in found}
    assert by_kind["assumed_share"] == {
        "value": "15,57%",
        "part": "Rp60.871.370.000,00",
        "whole1": "Rp391.009.078.000,00",
    }
    assert by_kind["remainder"] == {
        "value": "Rp330.137.708.000,00",
        "subtracted": "Rp60.871.370.000,00",
        "base1": "Rp391.009.078.000,00",
    }


def test_words_that_say_of_what_an_amount_is_a_share_are_kept() -> None:
    (claim,) = claims(
        sentence_of("Anggaran sebesar Rp900.000.000.", "s1"),
        sentence_of("Belanja berkurang Rp40.000.000 (5,00%) dari belanja tahun lalu.", "s2"),
        kind="assumed_share",
    )
    assert claim.texts["of"]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        (
            "Pemantauan mencakup 63 unit kerja, terdiri atas 15 (lima belas) unit pusat, 34 (tiga puluh empat) Balai, "
            "serta 14 (empat belas) Loka.",
            "63",
            ["15", "34", "14"],
        ),
        ("Penyetaraan berjumlah 502 jabatan: Administrator 156 orang, Pengawas 346 orang.", "502", ["156", "346"]),
        (
            "Dari 27 indikator, terdapat 1 indikator dengan kategori kurang, 25 indikator dengan kategori baik, dan 1 "
            "indikator dengan kategori sangat baik.",
            "27",
            ["1", "25", "1"],
        ),
        (
            "Dilaksanakan 38 kegiatan KIE, terdiri atas 21 kegiatan tatap muka (2.870 peserta), 12 kegiatan bersama "
            "tokoh (1.100 peserta) dan 5 kegiatan daring (245 peserta).",
            "38",
            ["21", "12", "5"],
        ),
        (
            "Kegiatan diikuti 4.215 peserta, terdiri atas 21 kegiatan tatap muka (2.870 peserta), 12 kegiatan bersama "
            "tokoh (1.100 peserta) dan 5 kegiatan daring (245 peserta).",
            "4.215",
            ["2.870", "1.100", "245"],
        ),
    ],
)
def test_a_count_that_is_taken_apart(text: str, whole: str, parts: list[str]) -> None:
    (claim,) = claims(sentence_of(text), kind="partition")
    assert claim.value is not None
    assert claim.value.text == whole
    assert [figure.text for figure in claim.operands.values()] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Dari 12 sasaran, terdapat 2 sasaran yang tidak efisien.",
        "Rencana 2021 adalah 105 unit, termasuk 19 Loka dan 3 UPT yang didampingi.",
        "Dilaksanakan 64 kegiatan, yaitu kegiatan yang menghabiskan 80% dari pagu dan 3 rapat.",
        "Masih ada 2 jenis toko yang kurang diperiksa, yaitu kios (kurang 4 toko) dan gerai (kurang 5 toko).",
        "Barang sitaan terdiri dari 3 kelompok produk, meliputi 120 kemasan obat dan 75 kemasan jamu.",
    ],
)
def test_counts_that_do_not_exhaust_the_whole_are_no_partition(text: str) -> None:
    assert claims(sentence_of(text), kind="partition") == []


def test_what_a_count_consists_of_is_not_what_it_is_a_share_of() -> None:
    text = "Kuesioner diisi 137 orang yang terdiri dari 61 orang laki-laki (44,5%) dan 76 orang perempuan (55,5%)."
    assert [printed(c) for c in claims(sentence_of(text), kind="share")] == []
    assert [printed(c)["part"] for c in claims(sentence_of(text), kind="share_of_named")] == ["61", "76"]


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


@pytest.mark.parametrize(
    "text",
    [
        "Target Indeks Kepuasan Media tahun 2020 sebesar 73 dengan realisasi 74,02 dan capaian 101,40% (Baik).",
        "Indeks Kepuasan Media ditargetkan sebesar 73, terealisasi 74,02 atau 101,40% (Baik).",
    ],
)
def test_an_achievement_that_names_the_target_first(text: str) -> None:
    (claim,) = claims(sentence_of(text), kind="achievement")
    assert printed(claim) == {"value": "101,40%", "realisasi": "74,02", "target": "73"}
    assert claim.subject == "Indeks Kepuasan Media"
    assert claim.texts["kategori"].lower() == "baik"


def test_an_achievement_against_the_target_of_the_sentence_before() -> None:
    before = sentence_of("Target Indeks Kepuasan Media tahun 2020 yaitu 73,00 persen.", "s1")
    after = sentence_of("Realisasi yang diperoleh yaitu 74,02 sehingga persentase capaian 101,40% (Baik).", "s2")
    (claim,) = claims(before, after, kind="achievement")
    assert printed(claim) == {"value": "101,40%", "realisasi": "74,02", "target": "73,00 persen"}
    assert (claim.subject, claim.year) == ("Indeks Kepuasan Media", 2020)


def test_a_target_of_another_year_is_not_the_target_of_the_result_that_follows() -> None:
    before = sentence_of("Target akhir Renstra tahun 2024 yaitu 80,00 persen.", "s1")
    after = sentence_of("Realisasi tahun 2020 yaitu 74,02 dengan capaian 101,40%.", "s2")
    assert not claims(before, after, kind="achievement")


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi anggaran sebesar Rp900.000.000 dari pagu Rp1.000.000.000 (90,00%).",
        "Realisasi belanja sebesar Rp900.000.000 atau mencapai 90,00 persen dari alokasi anggaran sebesar "
        "Rp1.000.000.000.",
        "Anggaran setelah revisi sebesar Rp1.000.000.000,- telah direalisasikan sebesar Rp900.000.000,- atau 90,00%.",
    ],
)
def test_a_share_of_an_amount_that_is_called_pagu_or_otherwise(text: str) -> None:
    (claim,) = claims(sentence_of(text), kind="share")
    assert {name: figure.value for name, figure in claim.operands.items()} == {"part": 9 * 10**8, "whole": 10**9}
    assert claim.value is not None
    assert claim.value.value == 90


def test_an_achievement_that_names_itself_first() -> None:
    text = (
        "Capaian indikator ini pada tahun 2020 sebesar 101,40% dari realisasi sebesar 74,02% dibandingkan dengan "
        "target 73,00%, termasuk dalam kriteria Baik."
    )
    (claim,) = claims(sentence_of(text, headings=("Indikator: Indeks Kepuasan Media",)), kind="achievement")
    assert printed(claim) == {"value": "101,40%", "realisasi": "74,02%", "target": "73,00%"}
    assert (claim.subject, claim.texts["kategori"].lower()) == ("Indeks Kepuasan Media", "baik")


def test_a_percentage_before_its_amount_is_a_share() -> None:
    text = "Penyerapan mencapai 90,00% atau Rp900.000.000 dari pagu Rp1.000.000.000."
    (claim,) = claims(sentence_of(text), kind="share")
    assert printed(claim) == {"value": "90,00%", "part": "Rp900.000.000", "whole": "Rp1.000.000.000"}


def test_an_indicator_that_is_only_pointed_at_is_the_headings() -> None:
    text = (
        "Pada tahun 2022, target indikator ini ditetapkan sebesar 80,80 dan terealisasi 94,17 dengan capaian 116,55%."
    )
    (claim,) = claims(sentence_of(text, headings=("Indikator 1. Indeks Obat",)), kind="achievement")
    assert claim.subject == "Indeks Obat"


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 13 unit telah selesai, yaitu masing-masing 5 unit pusat dan Balai Besar serta 3 Balai dan Loka.",
        "Dibentuk 11 tim, terdiri atas masing-masing 4 tim di pusat dan daerah serta 3 tim gabungan.",
    ],
)
def test_number_for_each_of_several_parts_makes_no_partition(text: str) -> None:
    # 5 + 5 + 3 = 13, 4 + 4 + 3 = 11
    assert claims(sentence_of(text), kind="partition") == []


def test_parts_of_which_each_has_its_own_number_make_a_partition() -> None:
    text = "Sebanyak 8 unit telah selesai, yaitu masing-masing 5 unit pusat dan 3 unit daerah."
    (claim,) = claims(sentence_of(text), kind="partition")
    assert [figure.text for figure in claim.operands.values()] == ["5", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "NPS adalah 102,61% dengan kategori Baik, naik 2,25 poin dari NPS tahun 2022 sebesar 100,36%.",
        "NPS adalah 102,61%, lebih tinggi dibandingkan tahun 2022 sebesar 100,36%.",
        "NPS adalah 102,61% atau meningkat 2,25 poin dari 100,36% pada tahun 2022.",
        "Dibandingkan NPS tahun 2022 sebesar 100,36%, NPS sebesar 102,61% naik 2,25 poin.",
        "Dibandingkan tahun 2022 (100,36%), NPS sebesar 102,61% naik 2,25 poin.",
    ],
)
def test_year_that_a_score_is_compared_with_is_not_its_own(text: str) -> None:
    found = {c.value.text: c.year for c in claims(sentence_of(text), kind="value") if c.value is not None}
    assert found["102,61%"] is None


def test_year_behind_a_score_that_is_compared_with_nothing_is_its_own() -> None:
    found = claims(sentence_of("NPS adalah 102,61% pada tahun 2022."), kind="value")
    assert [c.year for c in found] == [2022]
