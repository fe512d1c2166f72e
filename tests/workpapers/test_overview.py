"""The overview of an archive and the page that compares editions: what they show, and that they are well made."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from expectations.decisions.editions import compare_findings
from expectations.decisions.register import Register, ordered
from expectations.decisions.review import decided, review
from tests.expectations.decided import HOSTILE, finding, report
from tests.expectations.decisions.test_over_years import printed
from tests.expectations.decisions.test_review import TODAY
from tests.workpapers.test_page import Outline
from workpapers.edition_paper import ChangedPrint, EditionPaper, edition_document, edition_page
from workpapers.overview import Overview, ShownReport, build_overview, overview_html
from workpapers.wording import Language, wording

PRINTS = [printed("71,56", 2020, 2020), printed("73,75", 2020, 2021), printed("80,00", 2021, 2021)]


def shown(year: int, *, settled: bool = False, title: str = "Laporan Kinerja") -> ShownReport:
    noted = replace(report(finding(), finding("nps-ba9876543210", number=2)), year=year, sha256=f"{year}", title=title)
    decisions = [decided(noted, noted.findings[0], "accepted", "Ani", date(2026, 1, 1), "x")] if settled else []
    return ShownReport(f"lkj-{year}", f"lkj {year}", review(noted, Register(ordered(decisions)), TODAY))


def overview(**given: str) -> Overview:
    return build_overview([shown(2021), shown(2020, settled=True, **given)], PRINTS)


def outline(language: Language = "id", **given: str) -> Outline:
    return Outline(overview_html(overview(**given), wording(language)))


def editions(language: Language = "id", said: str = "Pagu") -> EditionPaper:
    old = review(report(finding(), finding("nps-ba9876543210")), Register(), TODAY)
    new = review(report(finding(), finding("sum-000000000000", subject=said)), Register(), TODAY)
    prints = (ChangedPrint("budget", "changed", said, "pagu_rp", "1.000", "2.000", 5, 6),)
    return EditionPaper(wording(language), old, new, compare_findings(old, new), prints, False)


def test_findings_are_counted_by_unit_year_severity_and_state() -> None:
    found = overview()
    assert [report.noted.year for report in found.units[0].reports] == [2020, 2021]
    first, second = found.units[0].reports
    assert (first.severities()["material"], first.settled, second.severities()["material"]) == (1, 1, 2)
    assert (found.total("accepted"), found.total("open")) == (1, 3)
    assert found.kinds == ("ratio",)


def test_what_recurs_differs_from_last_year_and_trends_are_shown_and_linked() -> None:
    made = outline()
    text = " ".join(made.text.split())
    assert "Aturan yang sama tidak terpenuhi untuk hal yang sama dalam lebih dari satu tahun." in text
    assert "73,75 laporan 2021, hal. 10" in text
    assert "71,56 laporan 2020, hal. 10" in text
    assert "2020: 71,56; 2021: 80,00" in text
    assert {"lkj%202020/kertas-kerja.html", "lkj%202021/kertas-kerja.html#T-01"} <= set(made.values("href"))


def test_a_trend_runs_from_edge_to_edge_and_higher_figures_stand_higher() -> None:
    (chart,) = overview().charts
    (x0, y0, *_), (x1, y1, *_) = chart.points
    assert (x0, x1, y0, y1) == (8.0, 232.0, 48.0, 8.0)


def test_an_archive_of_one_report_says_what_there_is_nothing_to_say_of() -> None:
    text = Outline(overview_html(build_overview([shown(2020)], []), wording("id"))).text
    assert "Tidak ada ketidaksesuaian yang berulang" in text
    assert "Belum ada indikator dengan realisasi dua tahun atau lebih." in text


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_pages_are_well_made_and_load_nothing(language: Language) -> None:
    for made in (outline(language), Outline(edition_page(editions(language)))):
        assert made.open == []
        ids = made.values("id")
        assert len(set(ids)) == len(ids)
        inside = {href[1:] for href in made.values("href") if href.startswith("#")}
        assert inside <= set(ids)
        assert [attributes for tag, attributes in made.tags if tag == "script"] == [{}]
        assert {"link", "iframe", "object", "form", "img"}.isdisjoint(tag for tag, _ in made.tags)
        levels = [int(tag[1]) for tag, _ in made.tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_text_of_reports_stays_text() -> None:
    assert HOSTILE in outline(title=HOSTILE).text
    made = Outline(edition_page(editions(said=HOSTILE)))
    assert made.text.count(HOSTILE) == 2
    assert [tag for tag, _ in made.tags].count("script") == 1


def test_the_same_archive_gives_the_same_bytes_in_whatever_order_its_reports_come() -> None:
    one = build_overview([shown(2020), shown(2021)], PRINTS)
    other = build_overview([shown(2021), shown(2020)], list(reversed(PRINTS)))
    assert overview_html(one, wording("id")) == overview_html(other, wording("id"))


def test_the_comparison_lists_prints_and_findings_and_doubts_two_documents() -> None:
    document = edition_document(editions())
    assert {name: len(found) for name, found in document["findings"].items()} == {
        "closed": 1, "staying": 1, "changed": 0, "new": 1,
    }  # fmt: skip
    assert document["prints"][0]["new"] == "2.000"
    text = Outline(edition_page(editions())).text
    assert "mungkin bukan dua edisi dari satu laporan" in text
