"""Keys of findings: what they depend on, and what they do not."""

from dataclasses import replace
from decimal import Decimal

from expectations.decisions.finding_keys import finding_keys, shared_key
from expectations.relation import Finding
from extractors.content import Box, ReportContent
from tests.workpapers.example import CAPAIAN_FINDING, CONTENT, MEAN_FINDING, SENTENCE, TABLE, TARGET_FINDING


def key(finding: Finding, content: ReportContent = CONTENT) -> str:
    return finding_keys([finding], content)[finding.id]


def placed(finding: Finding, **place: object) -> Finding:
    published = finding.relation.published
    moved = replace(published, place=replace(published.place, **place))
    return replace(finding, relation=replace(finding.relation, published=moved))


def printed(finding: Finding, text: str, value: str) -> Finding:
    published = replace(finding.relation.published, text=text, value=Decimal(value))
    return replace(finding, relation=replace(finding.relation, published=published))


def test_a_key_stays_when_page_row_table_number_and_figures_change() -> None:
    later = replace(TABLE, id="t009", caption="Tabel 7. Capaian <indikator>", pages=(9,))
    moved = placed(CAPAIAN_FINDING, page=9, box=Box(1, 2, 3, 4), table="t009", row=8, col=5)
    content = replace(CONTENT, tables=(later,))
    assert key(replace(printed(moved, "99,99", "99.99"), id="other"), content) == key(CAPAIAN_FINDING)


def test_a_key_in_prose_stays_when_figures_of_the_sentence_change() -> None:
    corrected = replace(SENTENCE, text="NPS sebesar 99,10 tercapai.")
    assert key(MEAN_FINDING, replace(CONTENT, sentences=(corrected,))) == key(MEAN_FINDING)
    other = replace(SENTENCE, text="Anggaran sebesar 104,40 tercapai.")
    assert key(MEAN_FINDING, replace(CONTENT, sentences=(other,))) != key(MEAN_FINDING)


def test_another_rule_row_column_or_table_gives_another_key() -> None:
    others = [
        CAPAIAN_FINDING,
        replace(CAPAIAN_FINDING, relation=replace(CAPAIAN_FINDING.relation, rule="nps")),
        placed(CAPAIAN_FINDING, row_label="Indeks kepuasan"),
        placed(CAPAIAN_FINDING, col_label="Capaian penyesuaian"),
        TARGET_FINDING,
    ]
    assert len({key(finding) for finding in others}) == len(others)
    assert key(CAPAIAN_FINDING, replace(CONTENT, tables=(replace(TABLE, caption="Anggaran"),))) != key(CAPAIAN_FINDING)


def test_findings_of_equal_meaning_are_numbered_in_their_order() -> None:
    again = replace(CAPAIAN_FINDING, id="again")
    keys = finding_keys([CAPAIAN_FINDING, again], CONTENT)
    assert keys["again"] == f"{keys[CAPAIAN_FINDING.id]}-2"
    assert {shared_key(one) for one in keys.values()} == {keys[CAPAIAN_FINDING.id]}
