"""Recording a decision in the page itself, in a real Chromium: what is exported is a fragment of a register."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from expectations.decisions.register import parse_register
from tests.browser import CHROMIUM, Page, browser_page
from tests.expectations.decided import HOSTILE
from tests.workpapers.example import CONTENT, RECONCILED, SIGNED, TYPED
from tests.workpapers.reviewed import CAPAIAN, NOTED, TARGET, example_review
from workpapers.page import page_html
from workpapers.paper import build_paper

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Path]]:
    folder = tmp_path_factory.mktemp("browser")
    with browser_page(folder) as page:
        yield page, folder


@pytest.fixture
def page(browser: tuple[Page, Path]) -> Page:
    opened, folder = browser
    file = folder / "kertas-kerja.html"
    file.write_text(
        page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED, review=example_review())), encoding="utf-8"
    )
    opened.open(file.as_uri())
    opened.value("localStorage.clear()")
    opened.open(file.as_uri())
    return opened


def fragment(page: Page) -> str:
    return str(page.value("document.getElementById('potongan').value"))


def fill(page: Page, number: str, **given: str) -> None:
    page.value("document.querySelectorAll('article.finding details').forEach((at) => { at.open = true; })")
    for name, text in given.items():
        field = f"document.querySelector('.decide[data-number={number}] [data-field={name}]')"
        page.value(f"{field}.value = {text!r}" if name in ("on", "until", "state") else f"{field}.select()")
        if name not in ("on", "until", "state"):
            page.keys(text)


def press(page: Page, number: str, what: str) -> None:
    page.value(f"document.querySelector('.decide[data-number={number}] [data-do={what}]').click()")


def said(page: Page, number: str) -> str:
    return str(page.value(f"document.querySelector('.decide[data-number={number}] [role=status]').textContent"))


def test_a_decision_is_recorded_and_downloaded_as_a_fragment_that_the_register_takes(
    page: Page, browser: tuple[Page, Path]
) -> None:
    assert page.value("document.getElementById('keputusan').hidden")
    fill(page, "T-01", state="explained", by="Ani", on="2026-11-28", until="2027-06-30", reason="Target tahun lain.")
    press(page, "T-01", "save")
    assert "dijelaskan (Ani, 2026-11-28)" in said(page, "T-01")
    (decision,) = parse_register(fragment(page), "fragment").decisions
    assert (decision.report, decision.finding, decision.basis) == (NOTED.identity, TARGET.key, TARGET.basis)
    assert (decision.state, decision.by, decision.reason) == ("explained", "Ani", "Target tahun lain.")
    assert (decision.on, decision.until) == (date(2026, 11, 28), date(2027, 6, 30))
    page.value("document.getElementById('unduh').click()")
    file = browser[1] / "downloads" / f"keputusan-{'ab' * 6}.toml"
    page.wait("new Promise((done) => setTimeout(() => done(true), 300))")
    assert file.read_text(encoding="utf-8") == fragment(page)


def test_hostile_text_is_data_in_the_fragment_and_on_the_page(page: Page) -> None:
    page.value(f"document.querySelector('.decide[data-number=T-01] [data-field=reason]').value = {HOSTILE!r}")
    fill(page, "T-01", by='<img src=x onerror="document.title=1">"', on="2026-11-28")
    press(page, "T-01", "save")
    (decision,) = parse_register(fragment(page), "fragment").decisions
    assert decision.reason == HOSTILE
    assert decision.by == '<img src=x onerror="document.title=1">"'
    assert page.value("document.querySelectorAll('.decide img').length") == 0


def test_a_root_takes_what_follows_from_it_along_when_asked(page: Page) -> None:
    fill(page, "T-01", by="Ani", on="2026-11-28", reason="x")
    page.value("document.querySelector('.decide[data-number=T-01] [data-field=followers]').click()")
    press(page, "T-01", "save")
    found = parse_register(fragment(page), "fragment").decisions
    assert {(one.finding, one.basis) for one in found} == {(f.key, f.basis) for f in (TARGET, CAPAIAN)}
    press(page, "T-02", "remove")
    assert [one.finding for one in parse_register(fragment(page), "fragment").decisions] == [TARGET.key]


def test_what_is_missing_is_said_and_nothing_is_recorded(page: Page) -> None:
    fill(page, "T-02", by="Ani", on="2026-11-28")
    press(page, "T-02", "save")
    assert said(page, "T-02") == "Isi nama, tanggal, dan alasan."
    assert page.value("document.activeElement.dataset.field") == "reason"
    assert page.value("document.activeElement.getAttribute('aria-invalid')") == "true"
    fill(page, "T-02", reason="x", until="2026-11-27")
    press(page, "T-02", "save")
    assert "Berlaku sampai" in said(page, "T-02")
    assert fragment(page) == ""


def test_decisions_outlive_a_reload_and_can_be_thrown_away(page: Page) -> None:
    fill(page, "T-01", by="Ani", on="2026-11-28", reason="x")
    press(page, "T-01", "save")
    before = fragment(page)
    page.open(str(page.value("location.href")))
    assert fragment(page) == before
    page.value("document.getElementById('hapus-semua').click()")
    assert fragment(page) == ""
    assert page.value("document.getElementById('keputusan').hidden")


def test_a_decision_that_the_register_has_taken_over_is_no_longer_to_be_exported(
    page: Page, browser: tuple[Page, Path]
) -> None:
    fill(page, "T-01", state="accepted", by="Ani", on="2026-11-28", reason="Target tahun lain.")
    press(page, "T-01", "save")
    taken = page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED, review=example_review(T_01="accepted")))
    (browser[1] / "kertas-kerja.html").write_text(taken, encoding="utf-8")
    page.open(str(page.value("location.href")))
    assert fragment(page) == ""
    assert page.value("document.getElementById('keputusan').hidden")


def test_a_decision_can_be_recorded_by_keyboard_alone(page: Page) -> None:
    page.value("document.querySelector('.decide[data-number=T-01] summary').focus()")
    page.keys("{Enter}")
    page.wait("document.querySelector('.decide[data-number=T-01] details').open")
    page.wait("document.querySelector('.decide[data-number=T-01] [data-field=on]').value !== ''")
    page.keys("{Tab}{Tab}Ani")
    page.value("document.querySelector('.decide[data-number=T-01] [data-field=reason]').focus()")
    page.keys("sebab{Tab}{Tab}")  # past "also for what follows from it"
    page.wait("document.activeElement.dataset.do === 'save'")
    page.keys("{Space}")
    page.wait("document.getElementById('potongan').value !== ''")
    (decision,) = parse_register(fragment(page), "fragment").decisions
    assert replace(decision, on=date(2026, 1, 1)).reason == "sebab"


def test_findings_can_be_filtered_by_state(page: Page) -> None:
    page.value("document.getElementById('saring-keadaan').value = 'accepted'")
    page.value("document.getElementById('saring-keadaan').dispatchEvent(new Event('input'))")
    assert page.value("document.getElementById('ditampilkan').textContent") == "0 dari 1 temuan ditampilkan"
