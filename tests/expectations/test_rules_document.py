from pathlib import Path

from expectations.rules_document import document


def test_the_catalogue_of_rules_is_current() -> None:
    written = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == document(), "run: python -m expectations.rules_document > docs/rules.md"
