"""A signed PDF as pyHanko reads it, with object streams that are parsed once."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader

HEADER = b"%PDF-"
# Where readers still accept the header (ISO 32000-1, annex H.3).
_HEADER_WITHIN = 1024


class SignedFile(PdfFileReader):
    """pyHanko's reader, with the offsets in each object stream kept.

    pyHanko 0.38 reads the list of offsets of an object stream again for each object in it, which makes comparing the
    revisions of a scan with 40,000 objects take 80 s. If the method is named otherwise in another version, this class
    changes nothing.
    """

    def __init__(self, stream: BytesIO) -> None:
        self._streams: dict[int, tuple[bytes, int, dict[int, tuple[int, int]]]] = {}
        super().__init__(stream, strict=False)

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> Any:
        if stmnum not in self._streams:
            stream: Any = generic.Reference(stmnum, 0, self).get_object()
            data: bytes = stream.read_data(DecodePurpose.OBJECT_STREAM)
            first = int(stream["/First"])
            numbers = data[:first].split()
            offsets: dict[int, tuple[int, int]] = {}
            for index in range(min(int(stream["/N"]), len(numbers) // 2)):
                offsets.setdefault(int(numbers[2 * index]), (index, int(numbers[2 * index + 1])))
            self._streams[stmnum] = data, first, offsets
        data, first, offsets = self._streams[stmnum]
        if idnum not in offsets:
            return super()._get_object_from_stream(idnum, stmnum, idx)
        held = BytesIO(data)
        held.seek(first + offsets[idnum][1])
        return generic.read_object(held, generic.Reference(idnum, 0, self))


def stray_bytes(data: bytes) -> int:
    """How many bytes stand before the header of a PDF; 0 where there is no header to be found."""
    return max(data[: _HEADER_WITHIN + len(HEADER)].find(HEADER), 0)
