"""Cells that a spreadsheet must not run."""

import pytest

from workpapers.spreadsheet_cells import safe_for_spreadsheet


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1"])
def test_a_cell_that_a_spreadsheet_would_run_is_neutralised(text: str) -> None:
    assert safe_for_spreadsheet(text) == "'" + text


@pytest.mark.parametrize("text", ["+ 7,29", "- 5,75", "-5.75%", "-", "1.652", "40,35*", "Nilai RB", "", "- Rp 1.000"])
def test_a_printed_figure_keeps_its_spelling(text: str) -> None:
    assert safe_for_spreadsheet(text) == text
