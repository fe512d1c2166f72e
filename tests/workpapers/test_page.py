"""The HTML page: everything is on it, nothing leaves it, nothing runs but the script that its policy names."""

import base64
import hashlib
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from expectations.reconciliation import DoubtfulReading
from tests.workpapers.example import (
    CONTENT,
    NOTHING_FOUND,
    RECONCILED,
    SIGNED,
    TARGET_FINDING,
    TARGET_RELATION,
    TYPED,
    UNSIGNED,
)
from workpapers.cutouts import Cutout
from workpapers.page import page_html, page_strip
from workpapers.paper import build_paper
from workpapers.wording import Language

VOID = {"meta", "img", "link", "br", "hr", "input", "rect"}
HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} \" ' onload=x"


class Outline(HTMLParser):
    """What the tests ask of a page: tags in order with their attributes, text, and whether every tag is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.text += data

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.tags if attribute in attributes]


def page(language: Language = "id", **parts: object) -> Outline:
    given = {"content": CONTENT, "typed": TYPED, "signature": SIGNED, "reconciliation": RECONCILED, **parts}
    return Outline(page_html(build_paper(**given, language=language)))


@pytest.mark.parametrize("reconciliation", [RECONCILED, NOTHING_FOUND])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_tag_is_closed_and_every_id_is_unique(language: Language, reconciliation: object) -> None:
    outline = page(language, reconciliation=reconciliation)
    assert outline.open == []
    ids = outline.values("id")
    assert len(set(ids)) == len(ids)


def test_every_link_leads_to_a_place_on_the_page() -> None:
    outline = page()
    assert {target.removeprefix("#") for target in outline.values("href")} <= set(outline.values("id"))


def test_nothing_is_loaded_and_nothing_runs_but_the_one_script_that_the_policy_names() -> None:
    outline = page()
    written = page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED))
    script = written.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert [attributes for tag, attributes in outline.tags if tag == "script"] == [{}]
    assert f"script-src 'sha256-{digest}'" in " ".join(outline.values("content"))
    assert {"link", "iframe", "object", "form"}.isdisjoint(tag for tag, _ in outline.tags)
    assert all(source.startswith("data:image/png;base64,") for source in outline.values("src"))
    assert not any(name.startswith("on") for _, attributes in outline.tags for name in attributes)


def test_text_of_a_report_is_shown_and_never_taken_for_markup() -> None:
    relation = replace(TARGET_RELATION, subject=HOSTILE)
    hostile = replace(RECONCILED, findings=(replace(TARGET_FINDING, relation=relation),))
    typed = replace(TYPED, title=HOSTILE, unit=HOSTILE)
    outline = page(typed=typed, reconciliation=hostile, content=replace(CONTENT, file=HOSTILE))
    assert [tag for tag, _ in outline.tags].count("script") == 1
    assert outline.text.count(HOSTILE) >= 4


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(tag[1]) for tag, _ in page().tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_has_its_landmarks_and_its_language() -> None:
    tags = page("en").tags
    assert [attributes["lang"] for tag, attributes in tags if tag == "html"] == ["en"]
    assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in tags}


def test_a_finding_says_what_is_printed_what_follows_why_and_where() -> None:
    text = page().text
    for part in (
        "96.32", "88,98", "halaman 2, Tabel 5. Capaian <indikator>".capitalize(), "angka tahun atau periode lain",
        "Target yang tercetak 96.32 tidak sesuai dengan 88,98 pada hal. 3.", "91,00 / 96.32 × 100", "94,48",
    ):  # fmt: skip
        assert part.lower() in text.lower()


def test_what_agrees_what_could_not_be_checked_and_what_was_not_read_is_listed() -> None:
    text = page().text
    for part in (
        "Baris yang sesuai", "salah satu batas tidak bernilai", "2 pemeriksaan tidak dijalankan",
        "Halaman berupa gambar: halaman 4", "91,80",
    ):  # fmt: skip
        assert part in text


@pytest.mark.parametrize(
    ("unparted", "confidence", "why"),
    [
        (False, None, "(tidak terbaca)"),
        (False, 0.4, "OCR tidak yakin"),
        (True, None, "baris tabel tidak pasti"),
    ],
)
def test_a_doubtful_reading_says_why_nothing_is_stated(unparted: bool, confidence: float | None, why: str) -> None:
    published = TARGET_RELATION.published
    figure = replace(published, place=replace(published.place, confidence=confidence))
    doubtful = DoubtfulReading(figure, None, TARGET_RELATION, unparted)
    held = replace(RECONCILED, doubtful=(doubtful,))
    shown = page_html(build_paper(CONTENT, TYPED, SIGNED, held, language="id"))
    cells = [f">{told}</td>" for told in ("(tidak terbaca)", "OCR tidak yakin", "baris tabel tidak pasti")]
    assert [cell for cell in cells if cell in shown] == [f">{why}</td>"]


def test_a_report_without_findings_says_so() -> None:
    assert "Semua angka yang dapat dihitung ulang sesuai." in page(reconciliation=NOTHING_FOUND).text


def test_the_state_of_the_signature_is_said_in_plain_words() -> None:
    assert "Isi yang ditandatangani utuh." in page().text
    assert "Tidak ada tanda tangan elektronik dalam berkas" in page(signature=UNSIGNED).text


def test_a_picture_has_a_text_that_stands_for_it() -> None:
    cutout = Cutout(2, "96.32", "data:image/png;base64,AAAA", 100, 40)
    paper = build_paper(CONTENT, TYPED, SIGNED, RECONCILED)
    images = [attributes for tag, attributes in Outline(page_html(paper, {"f-target": [cutout]})).tags if tag == "img"]
    assert [image["alt"] for image in images] == ["Potongan halaman 2 di sekitar angka 96.32"]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED)) == page_html(
        build_paper(CONTENT, TYPED, SIGNED, RECONCILED)
    )


def test_the_strip_puts_each_page_in_its_place_and_the_most_findings_highest() -> None:
    assert page_strip({1: 2, 10: 1}, 10) == [(0.0, 70.0, 64.0, 1, 2), (900.0, 70.0, 37.0, 10, 1)]
    assert page_strip({}, 10) == []


def test_a_finding_is_named_by_subject_place_figures_and_what_follows() -> None:
    assert "Persentase layanan, Target: tercetak 96.32 (hal. 2), di tempat lain 88,98" in page().text


def test_figures_that_belong_together_are_linked_both_ways() -> None:
    written = page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED))
    follower = written.partition('id="T-02"')[2]
    # T-02 is computed with the target that T-01 is about.
    assert '<a href="#T-01">lihat T-01</a>' in follower
    assert 'Angka ini dipakai dalam temuan <a href="#T-02">T-02</a>' in written.partition('id="T-02"')[0]


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_the_page_filters_in_a_real_browser_and_opens_the_finding_that_a_link_leads_to(tmp_path: Path) -> None:
    at = tmp_path / "page.html"
    at.write_text(page_html(build_paper(CONTENT, TYPED, SIGNED, RECONCILED)), encoding="utf-8")
    run = subprocess.run(
        [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
         "--dump-dom", f"{at.as_uri()}#T-02"],
        check=True, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    shown = run.stdout
    assert "1 dari 1 temuan ditampilkan" in shown
    assert re.search(r'<details id="T-02" open="', shown)
    assert '<button type="button" title="Urutkan menurut Hal."' in shown
