"""What a reader does with the working paper in a real Chromium, from a file: narrow, sort, follow, go back, print."""

import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest

from tests.browser import CHROMIUM, Page, browser_page
from tests.workpapers.example import CONTENT, RECONCILED, SIGNED, TYPED
from tests.workpapers.large_report import PAGES, large_page
from tests.workpapers.reviewed import example_review
from workpapers.page import page_html
from workpapers.paper import build_paper

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

MILLIMETRE = 72 / 25.4
SHOWN = "[...document.querySelectorAll('article.finding')].filter((at) => !at.hidden).map((at) => at.id)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Path]]:
    folder = tmp_path_factory.mktemp("reader")
    small = page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED, review=example_review()))
    (folder / "small.html").write_text(small, encoding="utf-8")
    (folder / "long.html").write_text(large_page(ticks=60, findings=9), encoding="utf-8")
    with browser_page(folder) as page:
        yield page, folder


@pytest.fixture
def small(browser: tuple[Page, Path]) -> Page:
    browser[0].open((browser[1] / "small.html").as_uri())
    return browser[0]


@pytest.fixture
def long(browser: tuple[Page, Path]) -> Page:
    browser[0].open((browser[1] / "long.html").as_uri())
    return browser[0]


def choose(page: Page, field: str, value: str) -> None:
    at = f"document.getElementById('{field}')"
    page.value(f"{at}.value = {value!r}; {at}.dispatchEvent(new Event('input'))")


def test_search_and_filters_narrow_the_findings_together_and_say_how_many_are_left(long: Page) -> None:
    assert len(long.value(SHOWN)) == 9
    choose(long, "saring-tingkat", "minor")
    minor = long.value(SHOWN)
    # Findings 0, 3 and 6 of the nine are minor; minor ones are numbered last.
    assert minor == ["T-07", "T-08", "T-09"]
    choose(long, "cari", "UNIT KERJA NOMOR 3")
    assert long.value(SHOWN) == ["T-08"]
    assert long.value("document.getElementById('ditampilkan').textContent") == "1 dari 9 temuan ditampilkan"
    choose(long, "saring-tingkat", "material")
    assert long.value(SHOWN) == []


def test_a_table_is_sorted_by_its_column_as_numbers_one_way_and_the_other(long: Page) -> None:
    head = "document.querySelector('#sesuai .scroll thead th button')"
    pages = "[...document.querySelectorAll('#sesuai tbody tr')].map((row) => +row.cells[0].textContent)"
    long.value(f"{head}.click()")
    up = long.value(pages)
    assert len(up) == 51
    assert all(one <= other for one, other in pairwise(up))
    long.value(f"{head}.click()")
    assert long.value(pages) == up[::-1]
    assert long.value(f"{head}.parentElement.getAttribute('aria-sort')") == "descending"
    assert max(up) <= PAGES


def test_a_reference_opens_the_finding_it_leads_to_and_back_leads_back(small: Page) -> None:
    small.value("document.querySelector('#T-01 .small a[href=\"#T-02\"]').click()")
    small.wait("document.getElementById('T-02').open")
    assert small.value("location.hash") == "#T-02"
    small.value("document.querySelector('#T-02 a[href=\"#T-01\"]').click()")
    small.wait("location.hash === '#T-01'")
    small.value("history.back()")
    small.wait("location.hash === '#T-02'")


def test_a_filtered_finding_is_shown_when_a_reference_leads_to_it(long: Page) -> None:
    choose(long, "saring-tingkat", "minor")
    long.value("document.querySelector('nav a[href=\"#T-01\"]').click()")
    long.wait("!document.getElementById('T-01').hidden")


def test_with_the_keyboard_alone_one_skips_to_the_findings_searches_and_opens_what_follows(small: Page) -> None:
    small.keys("{Tab}")
    assert small.value("document.activeElement.className") == "skip"
    small.keys("{Enter}")
    small.wait("location.hash === '#temuan'")
    small.keys("{Tab}")
    assert small.value("document.activeElement.id") == "cari"
    small.keys("target")
    assert small.value(SHOWN) == ["T-01"]
    for _ in range(40):
        small.keys("{Tab}")
        if small.value("document.activeElement.parentElement.id") == "T-02":
            break
    outline = small.value("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid", "where the focus is must be seen"
    small.keys("{Enter}")
    small.wait("document.getElementById('T-02').open")


def test_printing_gives_a4_with_every_finding_opened_no_controls_and_nothing_cut_off(long: Page) -> None:
    choose(long, "saring-tingkat", "minor")
    with pdfplumber.open(io.BytesIO(long.pdf())) as printed:
        sizes = {(round(page.width / MILLIMETRE), round(page.height / MILLIMETRE)) for page in printed.pages}
        text = "\n".join(page.extract_text() for page in printed.pages)
        ends = [char["x1"] for page in printed.pages for char in page.chars if char["text"].strip()]
        width = float(printed.pages[0].width)
    assert sizes == {(210, 297)}
    assert all(f"T-0{number} " in text for number in range(1, 10))
    # A finding's figures used are closed on the screen.
    assert text.count("realisasi 91,00") == 9
    for control in ("Cari dalam kertas kerja", "temuan ditampilkan", "Catat keputusan", "Kembali ke daftar"):
        assert control not in text
    assert max(ends) <= width - 15 * MILLIMETRE + 2  # a glyph may be drawn a little past its line


def test_a_page_of_2000_ticks_and_100_findings_with_all_pictures_weighs_under_15_mb() -> None:
    written = large_page().encode("utf-8")
    assert written.count(b'<article class="finding') == 100
    assert 8_000_000 < len(written) < 15_000_000
