"""Titles that a report numbers."""

from __future__ import annotations

from pathlib import Path

from extractors.content import NumberedTitle
from extractors.reading import read_report
from tests.pdf_maker import PageMaker, write_pdf


def titles_of(tmp_path: Path, *pages: PageMaker) -> list[NumberedTitle]:
    return list(read_report(write_pdf(tmp_path / "laporan.pdf", *pages)).titles)


def text(page: PageMaker, top: float, lines: int = 3) -> PageMaker:
    for line in range(lines):
        page.text(72, top + 14 * line, "Uraian kegiatan yang dilaksanakan selama tahun berjalan oleh unit kerja")
    return page


def test_captions_and_annexes_are_given_with_number_chapter_and_place(tmp_path: Path) -> None:
    first = text(PageMaker().text(200, 100, "Tabel 3.2 Rincian Anggaran", bold=True), 130)
    second = text(PageMaker().text(72, 100, "Lampiran 12. Pengukuran Kinerja Kegiatan", size=12, bold=True), 130)
    table, annex = titles_of(tmp_path, first, second)
    assert (table.kind, table.word, table.chapter, table.number, table.title) == (
        "table",
        "Tabel",
        "3.",
        "2",
        "Rincian Anggaran",
    )
    assert (annex.kind, annex.number, annex.title, annex.page) == ("annex", "12", "Pengukuran Kinerja Kegiatan", 2)
    assert 72 < annex.box.x0 < annex.box.x1 < 160
    assert annex.box.top < 100 < annex.box.bottom


def test_an_annex_takes_the_heading_under_it_for_its_title(tmp_path: Path) -> None:
    page = PageMaker().text(300, 100, "Lampiran 4", bold=True)
    page.text(150, 140, "REALISASI ANGGARAN TAHUN 2021", size=13, bold=True)
    (annex,) = titles_of(tmp_path, text(page, 180))
    assert (annex.title, annex.empty) == ("REALISASI ANGGARAN TAHUN 2021", False)


def test_a_sheet_with_nothing_but_the_number_is_empty(tmp_path: Path) -> None:
    sheet = PageMaker().text(250, 400, "LAMPIRAN 1", size=24, bold=True)
    annex = text(PageMaker().text(72, 100, "Lampiran 1. Perjanjian Kinerja", size=12, bold=True), 130)
    assert [(t.title, t.empty) for t in titles_of(tmp_path, text(PageMaker(), 100), sheet, annex)] == [
        ("", True),
        ("Perjanjian Kinerja", False),
    ]


def test_mentions_and_tables_of_contents_are_no_titles(tmp_path: Path) -> None:
    page = PageMaker().text(72, 80, "DAFTAR TABEL", size=13, bold=True)
    page.text(72, 110, "Tabel 1. Perjanjian Kinerja ............................................. 15")
    page.text(72, 150, "Tabel 5 menunjukkan bahwa seluruh indikator mencapai target tahun berjalan.")
    assert titles_of(tmp_path, text(page, 180)) == []


def test_headings_that_a_number_begins_are_sections(tmp_path: Path) -> None:
    page = text(PageMaker().text(72, 80, "12. Indeks Mutu Arsip", bold=True), 110)
    page.text(72, 190, "a. Perbandingan dengan target", bold=True)
    page.text(72, 230, "Uraian tanpa nomor", bold=True)
    read = read_report(write_pdf(tmp_path / "laporan.pdf", text(page, 260)))
    assert [(s.kind, s.number, s.title, s.page) for s in read.sections] == [("section", "12", "Indeks Mutu Arsip", 1)]
    assert 72 <= read.sections[0].box.x0 < read.sections[0].box.x1 < 100
