"""Arguments of a size that a process takes."""

import json

from extractors.processes.child_process import argument_parts


def test_every_item_is_in_one_part_and_in_order() -> None:
    parts = argument_parts(list(range(50)), longest=20)
    assert [item for part in parts for item in json.loads(part)] == list(range(50))
    assert all(len(part) <= 20 for part in parts)


def test_an_item_that_is_too_long_stands_alone() -> None:
    assert argument_parts([1, "x" * 30, 2], longest=20) == ["[1]", '["' + "x" * 30 + '"]', "[2]"]


def test_nothing_is_no_part() -> None:
    assert argument_parts([]) == []
