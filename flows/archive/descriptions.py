"""The files that describe everything published together; each run makes them anew where they have to change."""

from __future__ import annotations

from flows.archive.data_package import PACKAGE_FILES
from flows.archive.database import DATABASE
from flows.archive.overview import OVERVIEW

DESCRIPTIONS = (*(f"clean/{file}" for file in PACKAGE_FILES), f"clean/{DATABASE}", f"workpapers/{OVERVIEW}")
"""Relative to the data folder."""
