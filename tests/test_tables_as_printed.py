"""Reports in many styles, printed by Chromium and read again: every cell of every table stands where it was printed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.browser import CHROMIUM
from tests.made_reports.printed_report import MAY_BE_LOOKED_AT, PrintedReport
from tests.made_reports.printed_tables import printed_tables

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium, which prints the reports, is not installed")

OTHERWISE: Mapping[str, frozenset[int]] = {
    # Labels over several columns that are set to the right of them.
    "iklan_label_direktorat": frozenset({2}),
    # A label in a cell over several columns, set to the left: nothing shows how far the cell reaches.
    "imunisasi_kabupaten": frozenset({1}),
    "annual": frozenset({9}),
    "siaran_pers_nataru": frozenset({1, 3}),
    # The same in one; in the other, names at the top of cells over both levels of the header, as above empty cells.
    "state_assets": frozenset({2, 3}),
    # A name that may stand over the column of numbers, too.
    "keuangan_ringkas_balai": frozenset({2, 3}),
    # Names of two lines beside a header of two levels that no rule parts.
    "kepuasan_pegawai": frozenset({1}),
    # A header of two levels in one shading and in plain type.
    "outreach_patrol": frozenset({1}),
    # A second line of the header whose label stands beside an empty cell.
    "kualitas_air": frozenset({1}),
    "pharmacovigilance": frozenset({2}),
    # A header of two levels that no rule parts, with a sign behind the years of the upper one.
    "pdrb_brs": frozenset({1, 3}),
    # Dates broken over two lines at the foot of a header; a first column in which nothing is printed.
    "nakes_formasi": frozenset({1, 2}),
    # A column in which nothing is printed.
    "skm_balai": frozenset({1}),
    "staff_engagement": frozenset({2}),
    "realisasi_anggaran_direktorat": frozenset({1, 2, 3, 4, 5}),
    # Three rows between upright lines, with no rule under the header and one above the total.
    "pnbp_bruto_neto": frozenset({4}),
    # Labels right above their names, between names of several lines in the middle of both levels.
    "rs_mutu_dan_spm": frozenset({1}),
    "evaluasi_akip_unit_kerja": frozenset({7}),
    # A sum carried over to the next page ends one table and begins another, or stands inside one.
    "inspektorat_tahunan_pkpt": frozenset({2, 3}),
    # Names of groups of rows in cells over the columns beside them: nothing is drawn that shows it.
    "lkj_pppomn_dua_tahunan": frozenset({1}),
    "kinerja_anggaran_settama": frozenset({2}),
    # Names of goals, groups or totals in cells over the columns beside them, which nothing drawn shows; labels set to
    # the left of their columns, and names at the top of cells over both levels.
    "lkj_napza_2022": frozenset({2, 3, 5}),
    "lkj_ppsdm_2024": frozenset({2, 7}),
    "survei_indeks_kesadaran_wilayah": frozenset({3, 4}),
    "intensifikasi_ramadan_tahap": frozenset({1}),
    "interim_tw2_balai_besar": frozenset({2, 4, 7}),
    # Figures set far to the right of their names beside a narrow column.
    "pengawasan_iklan_upt": frozenset({1, 2, 8}),
    # The upper level of a header over rows without rules, and a name of two lines that stands beside it.
    "counters_survey_monitoring": frozenset({1, 5}),
}
"""Tables, numbered from 1, that are read otherwise than they are printed, and why."""


@pytest.mark.parametrize("printed", MAY_BE_LOOKED_AT, indirect=True)
def test_tables_are_read_as_they_are_printed(printed: PrintedReport) -> None:
    read = [[["".join(text.split()) for text in row] for row in table.rows] for table in printed.content.tables]
    tables = printed_tables(printed.report)
    exact = {number for number, table in enumerate(tables, start=1) if table in read}
    otherwise = OTHERWISE.get(printed.name, frozenset())
    assert exact == set(range(1, len(tables) + 1)) - otherwise
    assert len(read) == len(tables) or otherwise
