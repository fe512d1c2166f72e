"""Measures whether the same is found when other programs write a report's PDF again.

`python -m benchmarks.reconcile.rewritten REPORT.pdf ... [--list]`. Ghostscript, cairo (Debian's poppler-utils), MuPDF
and qpdf write each report as those do that make files smaller, merge or stamp them: other fonts, codes of letters and
orders of what is drawn, the same page to the eye. Moreover its fonts are left without the names of their letters, so
that OCR has to read every page; what is found is read a second time, as `rekon check` does. Printed per program: how
many findings there are, two that say the same counted once, and how many are missing or new against the report as it
is; the signature's aside, which none of them keeps. Programs that are not installed are left out by name.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from benchmarks.reconcile.set_anew import Key, by_figures
from expectations.relation import Finding
from extractors.limits import ReadingLimits
from flows.running.stages import normalise, read, reconcile, verify

PROGRAMS = {
    "ghostscript": ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile={to}", "{from}"],
    "cairo": ["pdftocairo", "-pdf", "{from}", "{to}"],
    "mupdf": ["mutool", "clean", "-gggg", "-c", "-s", "{from}", "{to}"],
    "qpdf": ["qpdf", "--linearize", "--object-streams=generate", "{from}", "{to}"],
}
"""Command lines by program; `{from}` and `{to}` stand for the files."""
NAMELESS = "without names of letters"
_NAMES = re.compile(rb"/ToUnicode \d+ 0 R")


def rewritten(report: Path, program: str, to: Path) -> Path | None:
    """The report as the program writes it; None where it is not installed. Raises CalledProcessError where it fails."""
    if program == NAMELESS:
        # What was blanked is as long as before, so that the file's table of places still holds.
        to.write_bytes(_NAMES.sub(lambda found: b" " * len(found[0]), report.read_bytes()))
        return to
    command = [part.replace("{from}", str(report)).replace("{to}", str(to)) for part in PROGRAMS[program]]
    if shutil.which(command[0]) is None:
        return None
    subprocess.run(command, check=True, capture_output=True)
    return to


def found_in(pdf: Path) -> dict[Key, Finding]:
    """What `rekon check` finds in a file, but for what its signature says."""
    content = read(pdf, ReadingLimits())
    made = reconcile(pdf, normalise(content), verify(pdf, content, ()), ReadingLimits())
    return by_figures(f for f in made.findings if f.relation.kind != "signature")


def main() -> None:
    """Prints a line per report and program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--only", choices=[*PROGRAMS, NAMELESS], nargs="+", default=[*PROGRAMS, NAMELESS])
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    for report in given.reports:
        as_it_is = found_in(report)
        for program in given.only:
            with tempfile.TemporaryDirectory() as made:
                copy = rewritten(report, program, Path(made) / report.name)
                if copy is None:
                    print(f"{report.stem} {program}: not installed", flush=True)
                    continue
                found = found_in(copy)
            missing, new = as_it_is.keys() - found.keys(), found.keys() - as_it_is.keys()
            print(f"{report.stem} {program}: {len(found)} findings, {len(missing)} missing, {len(new)} new", flush=True)
            for kind, keys in (("missing", missing), ("new", new)) if given.list else ():
                for key in sorted(keys):
                    print(f"  {kind}: {key}")


if __name__ == "__main__":
    main()
