"""Measures the reading of running text against a report's model: `python -m benchmarks.prose REPORT.pdf MODEL.json`.

The model holds the report's blocks (headings, paragraphs, lists, tables) as they were set. Printed: the share of the
figures in prose that come out in a sentence with the same words around them, the share of sentences read whole, of
headings found, and of tables that stand under the right headings. `--list` names what was missed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractors.content import ReportContent, Table
from extractors.reading import read_report

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[A-Z])")
# Full stops that end no sentence: what stands before them.
_NO_END = re.compile(r"(?:\b(?:No|Rp|Drs?|Dra|Apt|Plt|u\.p|s\.d|a\.n|Kab|HK|HM|[A-Z])|^\d{1,2})\.$")
WORDS_AROUND = 4


def squeezed(text: str) -> str:
    """The text without blanks, as line ends and list markers leave different ones."""
    return re.sub(r"\s+", "", text)


def model_sentences(model: dict[str, Any]) -> Iterator[str]:
    """The sentences of paragraphs and list items, in order."""
    for block in model["blocks"]:
        texts = {"p": [block.get("text", "")], "list": block.get("items", [])}.get(block["k"], [])
        for text in texts:
            for line in text.split("\n"):
                yield from sentences_of(line)


def sentences_of(text: str) -> Iterator[str]:
    """Splits a paragraph at full stops that end a sentence."""
    held = ""
    for part in _SENTENCE.split(text.strip()):
        held = f"{held} {part}".strip()
        if not _NO_END.search(held):
            yield held
            held = ""
    if held:
        yield held


def figures_with_words(sentence: str) -> Iterator[str]:
    """Each word with a digit, with the words around it."""
    words = sentence.split()
    for at, word in enumerate(words):
        if any(ch.isdigit() for ch in word):
            yield " ".join(words[max(0, at - WORDS_AROUND) : at + WORDS_AROUND + 1])


def model_tables(model: dict[str, Any]) -> Iterator[tuple[set[str], list[str]]]:
    """The cell texts of each table, and the headings above it from the nearest outwards."""
    chain: list[tuple[int, str]] = []
    for block in model["blocks"]:
        if block["k"] == "h":
            chain = [*(c for c in chain if c[0] < block["level"]), (block["level"], block["text"])]
        elif block["k"] == "table":
            texts = {squeezed(str(c["t"] if isinstance(c, dict) else c)) for row in block["rows"] for c in row}
            yield texts - {""}, [text for _, text in reversed(chain)]


def best_match(tables: list[Table], texts: set[str], start: int) -> int | None:
    """The first table from `start` on whose cells are mostly `texts`."""
    for number in range(start, len(tables)):
        held = {squeezed(c.text) for c in tables[number].cells} - {""}
        if held and texts and len(held & texts) >= 0.6 * min(len(held), len(texts)):
            return number
    return None


def measure(content: ReportContent, model: dict[str, Any], *, listed: bool) -> None:
    """Prints the shares."""
    read = [squeezed(f"{s.marker} {s.text}") for s in content.sentences]
    bare = {squeezed(s.text) for s in content.sentences} | set(read)
    whole = figures = found = total = 0
    missed: list[str] = []
    for sentence in model_sentences(model):
        total += 1
        is_whole = squeezed(sentence) in bare or any(squeezed(sentence) in text for text in read)
        equal = squeezed(sentence) in bare
        whole += equal
        if not equal:
            missed.append(("split: " if not is_whole else "within: ") + sentence)
        for around in figures_with_words(sentence):
            figures += 1
            found += any(squeezed(around) in text for text in read)
    headings = {squeezed(h) for s in (*content.sentences, *content.tables) for h in s.headings}
    wanted = [b["text"] for b in model["blocks"] if b["k"] == "h"]
    named = sum(squeezed(h) in headings for h in wanted)
    missed += [f"heading: {h}" for h in wanted if squeezed(h) not in headings]
    right = outer = count = start = 0
    for texts, chain in model_tables(model):
        number = best_match(list(content.tables), texts, start)
        count += 1
        if number is None:
            missed.append(f"table not matched under {chain[:1]}")
            continue
        start = number + 1
        held = [squeezed(h) for h in reversed(content.tables[number].headings)]
        nearest = held[:1] == [squeezed(h) for h in chain[:1]]
        right += nearest
        outer += all(squeezed(h) in held for h in chain)
        if not nearest:
            missed.append(
                f"table {content.tables[number].id} under {content.tables[number].headings[-2:]} not {chain[:1]}"
            )
    print(f"figures in a sentence with their words  {found}/{figures}")
    print(f"sentences read whole and alone          {whole}/{total}")
    print(f"headings found                          {named}/{len(wanted)}")
    print(f"tables under the nearest heading        {right}/{count}, with the whole chain in force {outer}")
    if listed:
        print(*missed, sep="\n")


def main() -> None:
    """Measures one report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    measure(read_report(arguments.report), json.loads(arguments.model.read_text()), listed=arguments.list)


if __name__ == "__main__":
    main()
