"""The order of findings, what belongs together, and where figures stand."""

from dataclasses import replace

from tests.workpapers.example import (
    CAPAIAN,
    CAPAIAN_FINDING,
    CONTENT,
    MEAN,
    MEAN_FINDING,
    NOTHING_FOUND,
    RECONCILED,
    SIGNED,
    TARGET_FINDING,
    TYPED,
)
from workpapers.figure_places import Places
from workpapers.finding_entry import with_followers
from workpapers.finding_order import reading_order
from workpapers.paper import build_paper
from workpapers.short_text import shortened
from workpapers.wording import wording


def test_a_finding_that_follows_stands_under_its_root() -> None:
    paper = build_paper(CONTENT, TYPED, SIGNED, RECONCILED)
    (root,) = paper.findings
    assert (root.number, root.finding.id) == ("T-01", "f-target")
    assert [(f.number, f.finding.id, f.root_number) for f in root.followers] == [("T-02", "f-capaian", "T-01")]


def test_what_rounding_explains_stands_apart_and_last() -> None:
    paper = build_paper(CONTENT, TYPED, SIGNED, RECONCILED)
    assert [(entry.number, entry.finding.id) for entry in paper.roundings] == [("T-03", "f-mean")]


def test_material_findings_come_before_minor_ones() -> None:
    minor = replace(TARGET_FINDING, id="f-minor", severity="minor")
    material = replace(CAPAIAN_FINDING, root=None)
    assert [finding.id for finding in reading_order([minor, material])] == ["f-capaian", "f-minor"]


def test_a_root_that_is_not_among_the_findings_hides_nothing() -> None:
    orphan = replace(CAPAIAN_FINDING, root="gone")
    paper = build_paper(CONTENT, TYPED, SIGNED, replace(RECONCILED, findings=(orphan,)))
    assert [entry.finding.id for entry in paper.findings] == ["f-capaian"]


def test_findings_that_name_each_other_as_root_are_both_shown() -> None:
    one, other = replace(CAPAIAN_FINDING, root="f-target"), replace(TARGET_FINDING, root="f-capaian")
    paper = build_paper(CONTENT, TYPED, SIGNED, replace(RECONCILED, findings=(one, other, MEAN_FINDING)))
    assert {entry.finding.id for entry in with_followers(paper.findings)} == {"f-target", "f-capaian"}


def test_a_computed_value_and_its_difference_are_written_in_indonesian() -> None:
    follower = build_paper(CONTENT, TYPED, SIGNED, RECONCILED).findings[0].followers[0]
    assert (follower.derived, follower.difference) == ("94,48", "+7,79")


def test_the_explanation_is_in_the_language_asked_for() -> None:
    english = build_paper(CONTENT, TYPED, SIGNED, RECONCILED, "en").findings[0]
    assert english.explanation == "The printed target 96.32 does not agree with 88,98 on page 3."
    assert english.cause == "figure of another year or period"


def test_a_figure_of_a_table_is_found_by_page_caption_row_and_column() -> None:
    assert Places(wording("id"), CONTENT).of(CAPAIAN) == (
        "halaman 2, Tabel 5. Capaian <indikator>, baris “Persentase layanan”, kolom “Capaian”"
    )


def test_a_figure_in_prose_is_found_by_page_and_sentence() -> None:
    places = Places(wording("id"), CONTENT)
    assert places.of(MEAN) == "halaman 1, dalam kalimat"
    assert places.sentence(MEAN) == "NPS sebesar 104,40 tercapai."


def test_findings_are_counted_by_kind_and_by_page() -> None:
    paper = build_paper(CONTENT, TYPED, SIGNED, RECONCILED)
    assert paper.kinds() == [("crossref", 1, 0), ("ratio", 1, 0)]
    assert paper.per_page() == {2: 2}
    assert (paper.checked, paper.material) == (4, 1)


def test_a_report_without_findings_has_an_empty_paper() -> None:
    paper = build_paper(CONTENT, TYPED, SIGNED, NOTHING_FOUND)
    assert (paper.findings, paper.roundings, paper.kinds(), paper.per_page()) == ((), (), [], {})


def test_long_text_is_cut_at_a_blank() -> None:
    assert shortened("satu dua tiga empat", 12) == "satu dua …"
    assert shortened("satu\ndua") == "satu dua"
