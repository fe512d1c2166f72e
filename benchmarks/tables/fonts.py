"""Reports of many styles set in other fonts, on other pages, and read again: how many tables keep every cell.

`fonts.py [--setting NAME] [--findings] [REPORT ...]`. Chromium prints the made, right and looked-at
unseen reports as they are set, in each family, and as they are set with other margins and sizes of type. Tables that
are not read exactly are listed; those of which nothing on the page shows the structure (`OTHERWISE`) apart. With
`--findings` each report is also checked: none of them has an error. Families that are not installed are left out. Needs
Debian's chromium, and for all families fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-urw-base35, fonts-lato,
fonts-open-sans, fonts-roboto and fonts-noto-core.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.reconcile.mutations import reconciled
from extractors.reading import read_report
from tests.browser import Page, browser_page
from tests.made_reports.catalogue import REPORTS as MADE
from tests.made_reports.document import MadeReport
from tests.made_reports.printed_tables import Grid, printed_tables
from tests.made_reports.printing import print_report
from tests.right_reports.catalogue import REPORTS as RIGHT
from tests.test_tables_as_printed import OTHERWISE
from tests.unseen_reports.catalogue import LOOKED_AT

# Families that have the widths of Arial, Times, Calibri, Cambria, Bookman and Palatino, and wide and narrow others.
FAMILIES = (
    "Liberation Sans",
    "Liberation Serif",
    "Carlito",
    "Caladea",
    "URW Bookman",
    "P052",
    "DejaVu Sans",
    "DejaVu Serif",
    "Open Sans",
    "Lato",
    "Roboto",
    "Noto Serif",
)
_SIZE = re.compile(r"(?<=[\s:])([\d.]+)(?=pt\b)")
_FONT = re.compile(r"\bfont(?:-size)?\s*:[^;}]*")


def in_family(style: str, family: str) -> str:
    """A style with all text in one family."""
    return f'{style}\nbody, body * {{ font-family: "{family}" !important }}'


def with_margins(style: str, millimetres: int) -> str:
    """A style with other margins to the left and right."""
    return f"{style}\n@page {{ margin-left: {millimetres}mm; margin-right: {millimetres}mm }}"


def with_sizes(style: str, times: float) -> str:
    """A style with all sizes of type that are given in points multiplied."""
    return _FONT.sub(lambda font: _SIZE.sub(lambda size: f"{float(size[1]) * times:.2f}", font[0]), style)


SETTINGS: dict[str, Callable[[str], str]] = {
    "as set": lambda style: style,
    **{name: partial(in_family, family=name) for name in FAMILIES},
    "margins 14 mm": lambda style: with_margins(style, 14),
    "margins 30 mm": lambda style: with_margins(style, 30),
    "type x 0.9": lambda style: with_sizes(style, 0.9),
    "type x 1.1": lambda style: with_sizes(style, 1.1),
}
"""How a report's style is changed, by name."""


def reports() -> Iterator[tuple[str, MadeReport]]:
    """Every report that may be looked at, with its name."""
    for folder in (MADE, RIGHT, LOOKED_AT):
        for name, report in folder.items():
            yield name, report()


def missing_families() -> list[str]:
    """The families that this machine does not have."""
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    installed = {name for line in listed.splitlines() for name in line.split(",")}
    return [name for name in FAMILIES if name not in installed]


def misread(printed: list[Grid], pdf: Path) -> list[int]:
    """The numbers, from 1, of the printed tables that are not read with every cell in its place."""
    read = [[["".join(text.split()) for text in row] for row in table.rows] for table in read_report(pdf).tables]
    return [number for number, table in enumerate(printed, start=1) if table not in read]


def accusations(pdf: Path) -> list[str]:
    """What is called inconsistent in a report without errors."""
    findings = [f for f in reconciled(read_report(pdf))[2] if f.outcome.verdict == "inconsistent"]
    return [f"{f.relation.rule} {f.relation.published.text!r}: {f.explanation.en}" for f in findings]


def measure(browser: Page, folder: Path, setting: str, only: list[str], findings: bool) -> None:
    """Prints a line per report that is not read exactly, and one for the setting."""
    tables = exact = known = accused = 0
    for name, report in reports():
        if only and name not in only:
            continue
        changed = replace(report, style=SETTINGS[setting](report.style))
        pdf = print_report(browser, changed, folder / f"{setting.replace(' ', '_')}.{name}.pdf")
        printed = printed_tables(report)
        wrong = misread(printed, pdf)
        unshown = OTHERWISE.get(name, frozenset())
        others = [number for number in wrong if number not in unshown]
        tables, exact, known = (
            tables + len(printed),
            exact + len(printed) - len(wrong),
            known + len(wrong) - len(others),
        )
        if others:
            print(f"  {setting}: {name} {others}", flush=True)
        for accusation in accusations(pdf) if findings else ():
            accused += 1
            print(f"  {setting}: {name} ACCUSED {accusation}", flush=True)
    unlike = tables - exact - known
    line = f"{setting}: {exact} of {tables} exact, {known} whose structure nothing shows, {unlike} others"
    print(line + (f", {accused} false findings" if findings else ""), flush=True)


def main() -> None:
    """Prints the misread tables and a line per setting."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("reports", nargs="*")
    arguments.add_argument("--setting", action="append", choices=SETTINGS, help="a family or another way of setting")
    arguments.add_argument("--findings", action="store_true")
    arguments.add_argument("--keep", type=Path, help="folder for the printed reports")
    given = arguments.parse_args()
    missing = missing_families()
    with tempfile.TemporaryDirectory() as made, browser_page(Path(made)) as browser:
        for setting in given.setting or SETTINGS:
            if setting in missing:
                print(f"{setting}: not installed, left out")
                continue
            measure(browser, given.keep or Path(made), setting, given.reports, given.findings)


if __name__ == "__main__":
    main()
