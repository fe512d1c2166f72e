"""The files that describe everything published together; each run makes them anew where they have to change."""

from __future__ import annotations

from flows.data_package import PACKAGE_FILES
from flows.database import DATABASE
from flows.overview import OVERVIEW

DESCRIPTIONS = (*(f"clean/{file}" for file in PACKAGE_FILES), f"clean/{DATABASE}", f"workpapers/{OVERVIEW}")
"""Relative to the data folder."""
