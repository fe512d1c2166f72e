import re
from pathlib import Path

from expectations.rules.catalogue import BY_NAME
from expectations.rules_document import document

_NAMED = re.compile(r'\brelation\(\s*"([a-z_]+)"')


def test_the_catalogue_of_rules_is_current() -> None:
    written = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == document(), "run: python -m expectations.rules_document > docs/rules.md"


def test_every_relation_bears_the_name_of_a_declared_rule() -> None:
    sources = (Path(__file__).parents[2] / "expectations").rglob("*.py")
    named = {name for source in sources for name in _NAMED.findall(source.read_text(encoding="utf-8"))}
    assert named
    assert named - {*BY_NAME} == set()
