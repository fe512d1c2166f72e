"""The OCR engine: where text stands in a picture, and what it says character by character (RapidOCR, PP-OCR models).

Its models come with its package; nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from extractors.scans.scan_image import Pixels

# Longer side of the picture in which text is looked for, in pixels; lines are then read from the full picture.
SEARCHED_SIDE = 960
# Lines read at once, and the least width that short ones are padded to (pixels at a height of 48): one by one and
# unpadded is a third faster than the usual six and 320, with the same readings.
BATCH = 1
LEAST_WIDTH = 48
# Characters this many columns of the recogniser apart (8 pixels each) are parted by a blank, though it reads none.
WIDE_GAP = 11
# Full-width forms of ASCII, which the models know from Chinese print.
_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
# A script that no report is written in is a misreading, however sure the engine is of it.
_FOREIGN = 0x2E80
FOREIGN_CONFIDENCE = 0.0


@dataclass(frozen=True, slots=True)
class ReadChar:
    """A character, its middle as a share of the width of the picture it was read in, and the engine's confidence."""

    text: str
    at: float
    confidence: float


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What a picture of one line says; `gaps` are the numbers of characters before which a blank stands."""

    chars: tuple[ReadChar, ...]
    gaps: frozenset[int]

    @property
    def text(self) -> str:
        """The line with its blanks."""
        return "".join((" " if n in self.gaps else "") + c.text for n, c in enumerate(self.chars))

    @property
    def mean(self) -> float:
        """Mean confidence of its characters, 0 when there is none."""
        return sum(c.confidence for c in self.chars) / len(self.chars) if self.chars else 0.0

    @property
    def confidence(self) -> float:
        """Confidence of the least certain character, 0 when there is none."""
        return min((c.confidence for c in self.chars), default=0.0)


def engine_name() -> str:
    """The engine with its version, as tables name it."""
    return f"ocr (rapidocr {version('rapidocr')})"


class TextEngine:
    """The loaded models; loading takes half a second, reading a dense page about ten of one processor."""

    def __init__(self, threads: int = 1) -> None:
        from rapidocr import RapidOCR

        self._engine: Any = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,
                "Global.use_vertical_padding": False,
                "Det.limit_side_len": SEARCHED_SIDE,
                "Det.limit_type": "max",
                "Rec.rec_batch_num": BATCH,
                "Rec.rec_img_shape": [3, 48, LEAST_WIDTH],
                "EngineConfig.onnxruntime.intra_op_num_threads": threads,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        self._engine.return_word_box = True

    def detect(self, pixels: Pixels) -> list[tuple[float, float, float, float]]:
        """Boxes of lines of text in a picture: left, top, right, bottom in pixels."""
        from rapidocr.main import RapidOCRError

        try:
            _, found = self._engine.detect_and_crop(pixels, {})
        except RapidOCRError:
            return []
        corners = [[(float(x), float(y)) for x, y in quad] for quad in found.boxes]
        return [
            (min(x for x, _ in c), min(y for _, y in c), max(x for x, _ in c), max(y for _, y in c)) for c in corners
        ]

    def read(self, lines: Sequence[Pixels]) -> list[ReadLine]:
        """What pictures of single lines say, in their order."""
        if not lines:
            return []
        read = self._engine.recognize_txt(list(lines))
        return [_line(text, words) for text, words in zip(read.txts, read.word_results, strict=True)]


def _line(text: str, words: Any) -> ReadLine:
    """From the engine's text with blanks and its columns of the characters that are none."""
    columns = [int(column) for word in words.word_cols for column in word]
    chars: list[ReadChar] = []
    gaps = {n for n in range(1, len(columns)) if columns[n] - columns[n - 1] > WIDE_GAP}
    for character, confidence in zip(text, words.confs, strict=False):
        if character.isspace():
            gaps.add(len(chars))
            continue
        number = len(chars)
        if ord(character) in _ASCII:
            character = chr(_ASCII[ord(character)])
        elif ord(character) >= _FOREIGN:
            confidence = FOREIGN_CONFIDENCE
        place = (columns[number] + 0.5) / max(float(words.line_txt_len), 1.0)
        chars.append(ReadChar(character, min(place, 1.0), float(confidence)))
    return ReadLine(tuple(chars), frozenset(gaps - {0}))
