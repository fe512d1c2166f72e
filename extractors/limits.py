"""How much one report may use while it is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What reading one file may use; passing any of them ends that file with LimitExceeded.

    `seconds` is CPU time: the clock may run `clock_factor` times as long, because other work may hold the processor.
    `memory_bytes` is address space. `max_answer_bytes` is what the reading process may hand back. A page that alone
    takes more than `page_seconds`, or ends the reading process, is named as unread and the rest is read again without
    it, for at most `max_lost_pages` such pages.

    Scanned pages are read by OCR in processes of their own: each page has `ocr_page_seconds` of CPU time, and each
    process `ocr_memory_bytes` of address space (the models take half a gigabyte). A page that passes them is named.
    A page with a side longer than `max_page_points`, or with more than `max_page_glyphs` characters, is named as
    unread. Of a page's drawing, `max_page_segments` segments of paths and forms nested `max_form_depth` deep are read;
    a page with more is named as read in part.
    """

    max_file_bytes: int = 500_000_000
    max_pages: int = 3_000
    seconds: int = 300
    page_seconds: int = 20
    max_lost_pages: int = 3
    max_page_points: float = 14_400.0
    max_page_glyphs: int = 200_000
    max_page_segments: int = 400_000
    max_form_depth: int = 12
    clock_factor: float = 4.0
    memory_bytes: int = 2_000_000_000
    max_answer_bytes: int = 500_000_000
    ocr_page_seconds: int = 60
    ocr_memory_bytes: int = 4_000_000_000


@dataclass(frozen=True, slots=True)
class SignatureLimits:
    """What verifying the signatures of one file may use.

    A limit reached while later changes are compared with the signed state is stated in the signature, the rest of the
    verification stands. Comparing is what takes long: 10 s for a scan of 40,000 objects signed through BSrE.
    """

    seconds: int = 60
    clock_factor: float = 4.0
    memory_bytes: int = 2_000_000_000
    max_answer_bytes: int = 1_000_000
