"""Copies of a report that are reports of their own: another title, and some figures that print another last digit."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pikepdf

FIGURES = 5
"""So many figures differ in each copy."""
_SHOWN = ("Tj", "TJ")
_HEX = rb"<([0-9A-Fa-f]+)>"
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end(?:bfchar|bfrange)", re.DOTALL)

Codes = dict[str, dict[int, str]]


def make_copies(report: Path, copies: int, folder: Path, seed: int = 1) -> Iterator[Path]:
    """Write so many copies of `report` to `folder`; gives each when it is written.

    The signature is left out, which no copy can keep. Raises ValueError when the report's text cannot be changed:
    fonts with more than one byte a letter, or without a table of letters.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(copies):
        chance = random.Random(seed * 1_000_003 + number)
        with pikepdf.open(report) as document:
            _unsign(document)
            _shuffle_title(document, chance)
            _vary_figures(document, chance)
            path = folder / f"salinan-{number:05}.pdf"
            document.save(path, compress_streams=True)
        yield path


def with_pages(report: Path, pages: Sequence[int], folder: Path) -> Path:
    """A file in `folder` with these pages of a report alone, counted from 1."""
    path = folder / report.name
    with pikepdf.open(report) as document:
        kept = [document.pages[number - 1] for number in pages]
        with pikepdf.new() as short:
            short.pages.extend(kept)
            short.save(path)
    return path


def _unsign(document: pikepdf.Pdf) -> None:
    if "/AcroForm" in document.Root:
        del document.Root.AcroForm
    for page in document.pages:
        kept = [one for one in page.get("/Annots", []) if one.get("/Subtype") != "/Widget"]
        page.Annots = pikepdf.Array(kept)


def _shuffle_title(document: pikepdf.Pdf, chance: random.Random) -> None:
    """Exchange letters within the words of the cover's second line, so that the title is no other copy's."""
    page = document.pages[0]
    lines = _text_operators(page)
    if len(lines) < 2:
        raise ValueError("the first page has no second line of text")
    operators, codes = pikepdf.parse_content_stream(page), _codes(page)
    at, font = lines[1]
    letters = [
        (part, place)
        for part, text in enumerate(_strings(operators[at]))
        for place, code in enumerate(text)
        if codes[font].get(code, " ").isalpha()
    ]
    texts = [bytearray(text) for text in _strings(operators[at])]
    shuffled = letters[:]
    chance.shuffle(shuffled)
    old = [bytes(text) for text in texts]
    for (part, place), (from_part, from_place) in zip(letters, shuffled, strict=True):
        texts[part][place] = old[from_part][from_place]
    _replace(document, page, operators, {at: [bytes(text) for text in texts]})


def _vary_figures(document: pikepdf.Pdf, chance: random.Random) -> None:
    """Give a figure another last digit on some of the pages after the cover that print any."""
    pages, varied = list(range(1, len(document.pages))), 0
    chance.shuffle(pages)
    for number in pages:
        page = document.pages[number]
        operators, codes = pikepdf.parse_content_stream(page), _codes(page)
        figures = [
            (at, font, digits)
            for at, font in _text_operators(page)
            if (digits := _figure(operators[at], codes[font])) is not None
        ]
        if not figures or varied == FIGURES:
            continue
        at, font, (part, place) = chance.choice(figures)
        texts = [bytearray(text) for text in _strings(operators[at])]
        others = sorted(code for code, letter in codes[font].items() if letter.isdigit() and code != texts[part][place])
        if others:
            varied += 1
            texts[part][place] = chance.choice(others)
            _replace(document, page, operators, {at: [bytes(text) for text in texts]})


def _figure(operator: Any, codes: dict[int, str]) -> tuple[int, int] | None:
    """The place of the last digit of a text that is a figure with a decimal comma or point; None for other texts."""
    found = [
        (part, place, codes.get(code, "?"))
        for part, text in enumerate(_strings(operator))
        for place, code in enumerate(text)
    ]
    text = "".join(letter for _, _, letter in found).strip()
    if not re.fullmatch(r"\d+[.,]\d+%?", text):
        return None
    return next((part, place) for part, place, letter in reversed(found) if letter.isdigit())


def _text_operators(page: pikepdf.Page) -> list[tuple[int, str]]:
    """The numbers of the operators that show text, with the name of their font."""
    found, font = [], ""
    for number, operator in enumerate(pikepdf.parse_content_stream(page)):
        if str(operator.operator) == "Tf":
            font = str(operator.operands[0])
        elif str(operator.operator) in _SHOWN:
            found.append((number, font))
    return found


def _strings(operator: Any) -> list[bytes]:
    operand = operator.operands[0]
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    return [bytes(part) for part in parts if isinstance(part, pikepdf.String)]


def _replace(document: pikepdf.Pdf, page: pikepdf.Page, operators: Any, texts: dict[int, list[bytes]]) -> None:
    new = []
    for number, operator in enumerate(operators):
        if number not in texts:
            new.append(operator)
            continue
        rest = iter(texts[number])
        operand = operator.operands[0]
        if isinstance(operand, pikepdf.Array):
            parts = [pikepdf.String(next(rest)) if isinstance(part, pikepdf.String) else part for part in operand]
            operands: list[Any] = [pikepdf.Array(parts)]
        else:
            operands = [pikepdf.String(next(rest))]
        new.append(pikepdf.ContentStreamInstruction(operands, operator.operator))
    page.Contents = document.make_stream(pikepdf.unparse_content_stream(new))


def _codes(page: pikepdf.Page) -> Codes:
    """The letters of the page's fonts by their codes of one byte."""
    return {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}


def _letters(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font or font.get("/Subtype") == "/Type0":
        raise ValueError("the report's fonts are not of one byte a letter with a table of letters")
    letters: dict[int, str] = {}
    for kind, block in _BLOCK.findall(font.ToUnicode.read_bytes()):
        places = 2 if kind == b"bfchar" else 3
        for found in re.findall(rb"\s*".join([_HEX] * places), block):
            first, last, letter = int(found[0], 16), int(found[-2], 16), int(found[-1][-4:], 16)
            for code in range(first, last + 1):
                letters[code] = chr(letter + code - first)
    return letters
