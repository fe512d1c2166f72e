"""Columns that several datasets carry, so that the same thing has the same name and meaning everywhere."""

from __future__ import annotations

from schemas.datasets.dataset import Column

ROLES = ("rincian", "subtotal", "total")

PERAN = Column(
    "peran",
    "text",
    "what the row is in its table: rincian (an item), subtotal (of the items of its group) or total (of the table)",
    allowed=ROLES,
    required=True,
)
TAHUN = Column("tahun", "integer", "the year that the figures are about", low=1945, high=2099)
UNIT = Column("unit", "text", "the unit that the row is about, as printed")
UNIT_ID = Column("unit_id", "text", "stable id of the unit, the same for every spelling of its name")
SASARAN_NO = Column("sasaran_no", "text", "number of the programme target in the report")
SASARAN = Column("sasaran", "text", "the programme target (sasaran program), as printed")
SASARAN_ID = Column("sasaran_id", "text", "stable id of the programme target, the same for every spelling")
INDIKATOR_NO = Column("indikator_no", "text", "number of the indicator in the report")
INDIKATOR = Column("indikator", "text", "the performance indicator, as printed")
INDIKATOR_ID = Column("indikator_id", "text", "stable id of the indicator, the same for every spelling of its name")
KATEGORI = Column("kategori", "text", "the band that the report gives, as printed")
NO = Column("no", "figure", "printed number of the row (a letter where the report letters its rows)", exact=True)

LKJ = "laporan kinerja"
INTERIM = "laporan kinerja interim"
SKM = "survei kepuasan masyarakat"
MONEV = "monitoring tindak lanjut"
ANY = "any"
