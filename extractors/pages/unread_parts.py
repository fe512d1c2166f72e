"""What of a page is not read from its text, and why: it is a picture, or holds one, its letters have no names."""

from __future__ import annotations

from extractors.content import Box, UnreadPart
from extractors.pages.letters import UNNAMED
from extractors.pages.pdf_pages import PageContent

# A picture that takes less of its page than this share is an emblem, a signature or a rule, and holds no table.
PICTURE_SHARE = 0.08
# A page whose text is this much invisible is a picture with a text layer under it.
HIDDEN_SHARE = 0.5
# Pictures that take this share of a page are the page, where what is printed over them is no more than a stamp.
WHOLE_SHARE = 0.7
# A stamp has no more words than this, or stands within this share of the page's height at its top and bottom.
STAMP_WORDS = 40
MARGIN_SHARE = 0.12
# A page is read from its picture when so many letters of one word have codes that name none: a single one is a bullet
# or a sign of a symbol font, and two names that nothing names would look the same.
FEWEST_UNNAMED = 2
# A page without text that draws so many curved shapes draws its letters.
FEWEST_CURVES = 100

FROM_PICTURE = ("picture page", "nameless letters")
"""Kinds of unread pages that OCR can read."""


def unread_parts(page: PageContent) -> list[UnreadPart]:
    """The parts of a page that its text does not give; the whole page where OCR is to read it (FROM_PICTURE)."""
    if page.problem and not page.words:
        return [UnreadPart(page.number, "unreadable page", page.problem)]
    parts = [UnreadPart(page.number, "unreadable page", page.problem)] if page.problem else []
    share = _share(page)
    if page.words and share >= PICTURE_SHARE and page.hidden >= HIDDEN_SHARE:
        return [*parts, UnreadPart(page.number, "picture page", "the page is a picture; its text layer is invisible")]
    if page.words and share >= WHOLE_SHARE and _is_stamped(page):
        return [*parts, UnreadPart(page.number, "picture page", "the page is a picture with little text printed on it")]
    if any(word.text.count(UNNAMED) >= FEWEST_UNNAMED for word in page.words):
        return [*parts, UnreadPart(page.number, "nameless letters", "codes of its text name no letters")]
    if not page.words:
        if share >= PICTURE_SHARE:
            return [*parts, UnreadPart(page.number, "picture page", "the page is a picture without text")]
        if len(page.curves) >= FEWEST_CURVES:
            return [*parts, UnreadPart(page.number, "nameless letters", "the page draws its letters, and names none")]
        return [*parts, UnreadPart(page.number, "blank page", "the page holds no text")]
    for box in page.pictures:
        behind = sum(_inside(word.box, box) for word in page.words)
        if _area(box) >= PICTURE_SHARE * _area_of_page(page) and behind < 0.5 * len(page.words):
            parts.append(UnreadPart(page.number, "picture", "a picture, which is not read", page.as_shown(box)))
    return parts


def _share(page: PageContent) -> float:
    """The share of the page that pictures take; scanners write a page as strips, or as layers over each other."""
    return min(1.0, sum(map(_area, page.pictures)) / _area_of_page(page))


def _is_stamped(page: PageContent) -> bool:
    """Whether the words of a page are a stamp on its picture: in its margins, or few and not on the cover.

    Who signs a scan electronically has a line printed at the foot of each page; a cover has a picture behind its title.
    """
    top, bottom = MARGIN_SHARE * page.height, (1 - MARGIN_SHARE) * page.height
    if all(word.box.bottom <= top or word.box.top >= bottom for word in page.words):
        return True
    return page.number > 1 and len(page.words) <= STAMP_WORDS


def _area(box: Box) -> float:
    return box.width * box.height


def _area_of_page(page: PageContent) -> float:
    return max(page.width * page.height, 1.0)


def _inside(box: Box, around: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return around.x0 <= x <= around.x1 and around.top <= y <= around.bottom
