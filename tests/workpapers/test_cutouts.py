"""Which parts of pages are shown beside a finding."""

from dataclasses import replace
from pathlib import Path

import pytest

from expectations.relation import Finding
from extractors.content import Box, ReportContent
from extractors.pictures.rendered_pages import render_pages
from tests.pdf_maker import PageMaker, write_pdf
from tests.workpapers.example import CAPAIAN_FINDING, CONTENT, TARGET_FINDING
from workpapers import cutouts
from workpapers.cutouts import Cutout, cutouts_of, planned_cutouts


def shown(path: Path, content: ReportContent, findings: list[Finding]) -> dict[str, tuple[Cutout, ...]]:
    planned = planned_cutouts(content, findings)
    return cutouts_of(planned, render_pages(path, [plan.drawn for plan in planned]).pictures)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write_pdf(tmp_path / "lkj.pdf", *(PageMaker().text(300, 210, f"page {n}") for n in range(1, 5)))


def test_the_place_of_the_published_figure_comes_first_then_the_evidence(report: Path) -> None:
    found = shown(report, CONTENT, [TARGET_FINDING])["f-target"]
    assert [(cutout.page, cutout.text) for cutout in found] == [(2, "96.32"), (3, "88,98")]
    assert all(cutout.data_uri.startswith("data:image/png;base64,") for cutout in found)


def test_figures_in_one_part_of_a_page_share_a_picture(report: Path) -> None:
    assert [cutout.page for cutout in shown(report, CONTENT, [CAPAIAN_FINDING])["f-capaian"]] == [2]


def test_pictures_past_the_budget_are_left_out(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = shown(report, CONTENT, [CAPAIAN_FINDING])["f-capaian"][0]
    monkeypatch.setattr(cutouts, "BUDGET_BYTES", len(one.data_uri))
    assert set(shown(report, CONTENT, [CAPAIAN_FINDING, TARGET_FINDING])) == {"f-capaian"}


def test_a_figure_whose_page_is_not_in_the_report_has_no_picture(report: Path) -> None:
    relation = CAPAIAN_FINDING.relation
    place = replace(relation.published.place, page=99, box=Box(0, 0, 1, 1))
    lost = replace(CAPAIAN_FINDING, relation=replace(relation, published=replace(relation.published, place=place)))
    assert shown(report, CONTENT, [lost]) == {}
