"""What tables say in words about indicators: perspectives and units of measure."""

from dataclasses import replace

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from tests.expectations.reports import report, table
from tests.expectations.written_sections import section

TARGETS = [
    "perspektif | Pelanggan | | 101,00",
    "sasaran | Pelanggan | Pengunjung puas | 101,00",
    "perspektif | Proses | | 99,00",
    "sasaran | Proses | Arsip rapi | 98,00",
    "sasaran | Proses | Gudang aman | 100,00",
]
SENTENCE = "Balai menetapkan {} sasaran program dengan 9 indikator yang dibagi dalam {} perspektif sebagai berikut."


def perspectives(targets: str, number: str, lines: list[str] = TARGETS) -> list[tuple[str, str]]:
    held = report(*table("programme_achievement", "t001", "tingkat perspektif sasaran nps_pct", *lines))
    stated = replace(held, claims=section(SENTENCE.format(targets, number)).claims)
    return [(str((o := evaluate(r)).derived), o.verdict) for r in BY_NAME["jumlah_perspektif"].gather(stated)]


def test_the_targets_stand_under_as_many_perspectives_as_the_text_says() -> None:
    assert perspectives("3", "2") == [("2", "consistent")]
    assert perspectives("3", "4") == [("2", "inconsistent")]
    assert perspectives("3 (tiga)", "4 (empat)") == [("2", "inconsistent")]


def test_a_table_of_other_targets_or_with_targets_under_no_perspective_says_nothing() -> None:
    assert perspectives("5", "4") == []
    assert perspectives("3", "4", [*TARGETS[:-1], "sasaran | | Gudang aman | 100,00"]) == []


NAMES = ("arsip rapi", "gudang aman", "kursi utuh", "lampu hemat", "taman terawat", "surat terkirim", "tamu puas")


def units(*printed: str) -> list[tuple[str, str]]:
    lines = [f"Persentase {name} | {unit} | 80" for name, unit in zip(NAMES, printed, strict=False)]
    held = report(*table("indicator_achievement", "t001", "indikator satuan target", *lines))
    return [(r.published.text, evaluate(r).verdict) for r in BY_NAME["satuan_persentase"].gather(held)]


def test_a_percentage_is_measured_in_per_cent_where_all_others_of_its_table_are() -> None:
    assert [verdict for _, verdict in units("%", "%", "persen", "%", "%", "%")] == ["consistent"] * 5
    assert [u for u in units("%", "%", "%", "%", "%", "Indeks") if u[1] == "inconsistent"] == [
        ("Indeks", "inconsistent")
    ]


def test_several_other_units_or_few_percentages_or_a_dash_say_nothing() -> None:
    assert units("%", "%", "%", "%", "%", "Nilai", "Indeks") == []
    assert units("%", "%", "Indeks") == []
    assert "inconsistent" not in [verdict for _, verdict in units("%", "%", "%", "%", "%", "-")]
