"""An indicator belongs to one activity; an allotment under two names is spent once."""

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from tests.expectations.reports import report, table

ACTIVITIES = ("Pengelolaan arsip kantor", "Pemeliharaan gedung dan halaman", "Penyusunan naskah perjanjian")
COLUMNS = "kegiatan indikator tahun target realisasi lingkup"
Said = list[tuple[str, str]]


def belonging(moved: int = 0) -> Said:
    """What is said of the activities where one table puts the third's last indicators, `moved` of them, under the
    first."""
    rows = [(activity, f"Indeks {activity} unsur {n}", 70 + n) for activity in ACTIVITIES for n in range(1, 6)]
    listed = [f"{activity} | {name} | 2020 | {value} | {value},25 | kegiatan" for activity, name, value in rows]
    other = [
        f"{ACTIVITIES[0] if at >= len(rows) - moved else activity} | {name} | 2020 | {value} | {value},25 | kegiatan"
        for at, (activity, name, value) in enumerate(rows)
    ]
    held = report(*table("indicator_achievement", "t001", COLUMNS, *listed))
    found = report(*table("indicator_achievement", "t002", COLUMNS, *other))
    records = {"indicator_achievement": (*held.of("indicator_achievement"), *found.of("indicator_achievement"))}
    return said("kegiatan_indikator", *records["indicator_achievement"])


def said(rule: str, *records) -> Said:
    formed = BY_NAME[rule].gather(report(*records))
    return [(r.published.text, evaluate(r).verdict) for r in formed]


def test_indicators_under_the_same_activities_are_right() -> None:
    assert {verdict for _, verdict in belonging()} == {"consistent"}


def test_a_block_under_another_activity_than_in_the_other_table_is_found() -> None:
    wrong = {text for text, verdict in belonging(moved=2) if verdict == "inconsistent"}
    assert wrong == {ACTIVITIES[0]}


def test_where_many_differ_the_tables_order_their_indicators_otherwise() -> None:
    assert "inconsistent" not in [verdict for _, verdict in belonging(moved=5)]


def spent(name: str = "Layanan arsip digital yang tersedia", total: str = "9000000000") -> Said:
    """What is said of an allotment under an indicator and under an output, both of 1279605000."""
    columns = "tingkat kode uraian tahun pagu_rp realisasi_rp"
    return said(
        "realisasi_pagu_sama",
        *table(
            "budget",
            "t001",
            columns,
            "program | 01 | Program dukungan | 2020 | 10000000000 | 9000000000",
            "indikator | 01.1 | Persentase arsip digital | 2020 | 1279605000 | 1270300000",
        ),
        *table(
            "budget",
            "t002",
            columns,
            f"program | 01 | Program dukungan | 2020 | 10000000000 | {total}",
            f"output | 01.A | {name} | 2020 | 1279605000 | 1260300000",
        ),
    )


def test_what_was_spent_of_one_ceiling_is_the_same_under_both_names() -> None:
    assert spent() == [("1260300000", "inconsistent")]


def test_other_names_and_tables_of_other_totals_may_be_of_other_things() -> None:
    assert spent("Gedung yang dipelihara") == []
    assert spent(total="8000000000") == []
