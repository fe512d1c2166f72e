"""The pages in a real Chromium, looked at by axe-core: nothing against WCAG 2.1 A and AA."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import CHROMIUM, Page, browser_page
from tests.workpapers.accessibility import violations
from tests.workpapers.example import CONTENT, RECONCILED, SIGNED, TYPED
from tests.workpapers.reviewed import example_review
from tests.workpapers.test_overview import editions, overview
from workpapers.cutouts import Cutout
from workpapers.edition_paper import edition_page
from workpapers.overview import overview_html
from workpapers.page import page_html
from workpapers.paper import build_paper
from workpapers.wording import wording

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
SCREENS = [(1280, 900, False), (1280, 900, True), (390, 844, False), (390, 844, True)]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Path]]:
    folder = tmp_path_factory.mktemp("axe")
    with browser_page(folder) as page:
        page.send("Page.setBypassCSP", enabled=True)  # the page lets no script run but its own
        yield page, folder


def working_paper() -> str:
    cutouts = {"f-target": (Cutout(2, "96.32", PIXEL, 300, 60),)}
    return page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED, review=example_review()), cutouts)


def decided_paper() -> str:
    return page_html(
        build_paper(CONTENT, TYPED, SIGNED, RECONCILED, "en", review=example_review(T_01="accepted", T_02="confirmed"))
    )


PAGES = {
    "working paper": working_paper,
    "working paper with decisions": decided_paper,
    "overview": lambda: overview_html(overview(), wording("id")),
    "two editions": lambda: edition_page(editions()),
}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_light_and_dark_on_desk_and_phone_with_everything_opened(
    name: str, browser: tuple[Page, Path]
) -> None:
    page, folder = browser
    file = folder / "page.html"
    file.write_text(PAGES[name](), encoding="utf-8")
    page.open(file.as_uri())
    page.show(*SCREENS[0])
    found = {"closed": violations(page)}
    page.value("document.querySelectorAll('details').forEach((at) => { at.open = true; })")
    for screen in SCREENS:
        page.show(*screen)
        found[str(screen)] = violations(page)
    assert {at: said for at, said in found.items() if said} == {}


def test_axe_does_find_what_is_against_the_rules(browser: tuple[Page, Path]) -> None:
    page, folder = browser
    file = folder / "page.html"
    file.write_text(working_paper().replace("--soft: #545d62", "--soft: #c5c5c5").replace(" alt=", " data-alt="))
    page.open(file.as_uri())
    page.show(*SCREENS[0])
    assert {said.partition(":")[0] for said in violations(page)} >= {"color-contrast", "image-alt"}
