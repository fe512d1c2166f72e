"""Reports in many styles, printed by Chromium and read again: every cell of every table stands where it was printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from extractors.reading import read_report
from tests.browser import CHROMIUM, Page, browser_page
from tests.made_reports.printed_tables import printed_tables
from tests.made_reports.printing import print_report
from tests.right_reports.catalogue import REPORTS

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium, which prints the reports, is not installed"),
]

OTHERWISE: Mapping[str, frozenset[int]] = {
    # Cells that run up to their neighbours, with nothing drawn between.
    "dana_desa": frozenset({2}),
    "pengawasan_spip": frozenset({2}),
    "inspeksi_sarana": frozenset({4}),
    "lkj_direktorat": frozenset({1, 3}),
    # A heading right below the last row.
    "sampling_laboratorium": frozenset({1, 4}),
    "survei_ipak_balai": frozenset({3}),
    # Cells that run up to their neighbours, with nothing drawn between.
    "siaran_pers_ramadan": frozenset({2}),
    "imunisasi_kabupaten": frozenset({1}),
    # Headers of two levels without rules or shading that say how far their labels reach.
    "kepegawaian": frozenset({1}),
    "kie_siber": frozenset({1}),
    "evaluasi_sakip_pusat": frozenset({1, 2}),
    "keuangan_ringkas_balai": frozenset({1, 2, 3}),
    "iklan_label_direktorat": frozenset({2}),
    # Two tables without rules below each other, their captions between.
    "post_border_triwulan": frozenset({3, 4}),
    # A column in which nothing is printed.
    "skm_balai": frozenset({1}),
    "realisasi_anggaran_direktorat": frozenset({1, 2, 3, 4, 5}),
}
"""Tables, numbered from 1, that are read otherwise than they are printed, and why."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browser_page(tmp_path_factory.mktemp("browser")) as page:
        yield page


@pytest.mark.parametrize("name", REPORTS)
def test_tables_are_read_as_they_are_printed(browser: Page, name: str, tmp_path: Path) -> None:
    report = REPORTS[name]()
    read = [
        [["".join(text.split()) for text in row] for row in table.rows]
        for table in read_report(print_report(browser, report, tmp_path / "report.pdf")).tables
    ]
    printed = printed_tables(report)
    exact = {number for number, table in enumerate(printed, start=1) if table in read}
    otherwise = OTHERWISE.get(name, frozenset())
    assert exact == set(range(1, len(printed) + 1)) - otherwise
    assert len(read) == len(printed) or otherwise
