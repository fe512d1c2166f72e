"""The JSON documents: shapes that other programs rely on."""

import json
from dataclasses import replace

from tests.workpapers.example import (
    CONTENT,
    NOTHING_FOUND,
    RECONCILED,
    SIGNATURE,
    SIGNED,
    TYPED,
    UNSIGNED,
)
from workpapers.contract import check_document, signature_document, tables_document

FIGURE_FIELDS = {"text", "value", "page", "bbox", "table", "row", "col", "row_label", "col_label", "sentence"}
FINDING_FIELDS = {
    "id", "rule", "verdict", "severity", "published", "derived", "formula", "operands", "explanation", "root",
}  # fmt: skip


def test_tables_carry_grid_and_cells() -> None:
    document = tables_document(CONTENT)
    assert document["contract"] == 1
    assert document["report"] == {"sha256": "ab" * 32, "file": "lkj.pdf", "pages": 4}
    (table,) = document["tables"]
    assert table["rows"] == [["Indikator", "Target", "Capaian"], ["Persentase layanan", "96.32", "102,27"]]
    assert (table["id"], table["pages"], table["header_rows"], table["engine"]) == ("t001", [2], 1, "rulings")
    assert table["cells"][1] == {
        "row": 1, "col": 2, "rowspan": 1, "colspan": 1, "text": "102,27", "page": 2, "bbox": [300, 200, 340, 212],
    }  # fmt: skip


def test_a_table_without_a_caption_is_named_by_the_heading_it_stands_under() -> None:
    content = replace(CONTENT, tables=(replace(CONTENT.tables[0], caption=""),))
    assert tables_document(content)["tables"][0]["caption"] == "BAB III"


def test_the_report_is_described() -> None:
    report = check_document(CONTENT, TYPED, SIGNED, RECONCILED)["report"]
    assert (report["title"], report["unit"], report["year"]) == ("Laporan Kinerja", "Sekretariat Utama", 2020)
    assert (report["file"], report["pages"]) == ("lkj.pdf", 4)


def test_every_verdict_is_counted_also_where_there_is_none() -> None:
    assert check_document(CONTENT, TYPED, SIGNED, NOTHING_FOUND)["summary"] == {
        "consistent": 1, "rounding": 0, "inconsistent": 0, "unverifiable": 0,
    }  # fmt: skip


def test_a_finding_has_every_field_of_the_contract() -> None:
    for finding in check_document(CONTENT, TYPED, SIGNED, RECONCILED)["findings"]:
        assert finding.keys() >= FINDING_FIELDS
        assert finding["explanation"].keys() >= {"id", "en", "cause", "evidence"}
        for figure in (finding["published"], *finding["operands"], *finding["explanation"]["evidence"]):
            assert figure.keys() >= FIGURE_FIELDS


def test_published_figures_keep_their_spelling_and_computed_ones_have_a_dot() -> None:
    findings = {f["id"]: f for f in check_document(CONTENT, TYPED, SIGNED, RECONCILED)["findings"]}
    finding = findings["f-capaian"]
    assert (finding["published"]["text"], finding["published"]["value"]) == ("102,27", "102.27")
    assert (finding["derived"], finding["rule"], finding["root"]) == ("94.48", "ratio", "f-target")
    assert finding["published"]["bbox"] == [300, 200, 340, 212]


def test_a_cause_comes_with_its_evidence() -> None:
    findings = {f["id"]: f for f in check_document(CONTENT, TYPED, SIGNED, RECONCILED)["findings"]}
    explanation = findings["f-target"]["explanation"]
    assert explanation["cause"] == "wrong_period"
    assert [(f["text"], f["page"]) for f in explanation["evidence"]] == [("88,98", 3)]


def test_checks_are_printed_only_when_asked_for() -> None:
    assert "checks" not in check_document(CONTENT, TYPED, SIGNED, RECONCILED)


def test_all_checks_have_the_shape_of_findings_and_findings_stand_among_them() -> None:
    checks = check_document(CONTENT, TYPED, SIGNED, RECONCILED, all_checks=True)["checks"]
    assert [check["id"] for check in checks] == ["f-target", "f-capaian", "f-mean", "r-good", "r-unknown"]
    assert all(check.keys() >= FINDING_FIELDS for check in checks)
    assert checks[4]["derived"] == ""


def test_no_number_is_a_float_but_coordinates() -> None:
    document = check_document(CONTENT, TYPED, SIGNED, RECONCILED, all_checks=True)

    def floats(part: object, key: str = "") -> list[str]:
        if isinstance(part, dict):
            return [found for name, value in part.items() for found in floats(value, name)]
        if isinstance(part, list):
            return [found for value in part for found in floats(value, key)]
        return [key] if isinstance(part, float) and key != "bbox" else []

    assert floats(json.loads(json.dumps(document))) == []


def test_what_was_not_read_or_not_checked_is_listed() -> None:
    document = check_document(CONTENT, TYPED, SIGNED, RECONCILED)
    assert [(part["page"], part["kind"]) for part in document["unread"]] == [(4, "picture page")]
    assert [(entry["other_reading"], entry["reason"]) for entry in document["doubtful"]] == [("91,80", "engines")]
    assert [entry["what"] for entry in document["not_checked"]] == ["budget: sum"]


def test_a_sound_signature() -> None:
    assert signature_document(SIGNED) | {"problem": ""} == {
        "claimed": True, "embedded": 1, "intact": True, "trusted": True, "covers": "whole document",
        "modified_after_signing": False, "signer": "Inspektur (uji)", "signed_at": "2026-11-22T01:39:28+00:00",
        "standing": "valid", "problem": "",
    }  # fmt: skip


def test_of_a_file_without_signature_nothing_is_said_to_be_broken() -> None:
    state = signature_document(UNSIGNED)
    assert (state["embedded"], state["intact"], state["modified_after_signing"]) == (0, None, None)


def test_one_broken_signature_among_several_is_enough() -> None:
    broken = replace(SIGNATURE, intact=False, covers="whole revision")
    state = signature_document(replace(SIGNED, signatures=(SIGNATURE, broken)))
    assert (state["embedded"], state["intact"], state["trusted"]) == (2, False, True)
