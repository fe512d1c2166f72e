"""What the declared wordings make of a sentence: achievements, results and shares in the ways they are written."""

import pytest

from tests.schemas.claims.written_claims import claims, printed
from tests.schemas.sentences import sentence_of


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
