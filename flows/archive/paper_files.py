"""The files that hold the working papers of a report, by name."""

from __future__ import annotations

WORKPAPER, FINDINGS_JSON, FINDINGS_CSV = "kertas-kerja.html", "temuan.json", "daftar-temuan.csv"
MARKED_COPY, SPREADSHEET, NO_MARKED_COPY = "laporan-bertanda.pdf", "kertas-kerja.xlsx", "laporan-bertanda-tidak-ada.txt"
NOTED = "temuan-ringkas.json"
"""The findings in short, which `rekon review`, `rekon diff` and the overview read."""
PAPERS = (WORKPAPER, SPREADSHEET, MARKED_COPY, FINDINGS_JSON, FINDINGS_CSV, NOTED)
