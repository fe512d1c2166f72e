"""Reports on the web: files at given addresses, and behind the links of index pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from extractors.errors import IntakeError
from flows.settings.operation_settings import WebSource
from flows.sources.offers import Brought
from flows.sources.web_client import WebClient


@dataclass(frozen=True, slots=True)
class WebOffer:
    """A file at an address."""

    client: WebClient
    item: str

    def bring(self, part: Path, mark: Mapping[str, str]) -> Brought | None:
        """Fetch it, unless the server says that it has not changed."""
        download = self.client.download(self.item, part, mark)
        return None if download is None else Brought(download.name, download.mark)

    def taken(self) -> None:
        """Nothing is done on the web."""


class OpenWebSource:
    """A web source that can be asked."""

    def __init__(self, source: WebSource, base: Path) -> None:
        self._source = source
        self._client = WebClient(source, base)

    def __enter__(self) -> OpenWebSource:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.__exit__()

    @property
    def secrets(self) -> tuple[str, ...]:
        """The values of the headers."""
        return self._client.secrets

    def offers(self) -> Iterator[WebOffer]:
        """The files at the addresses, then those behind matching links of the index pages, each address once."""
        seen: set[str] = set()
        for address in self._source.addresses:
            if address not in seen:
                seen.add(address)
                yield WebOffer(self._client, address)
        for index in self._source.index:
            text, came_from = self._client.page(index)
            links = [link for link in links_of(text, came_from) if re.search(self._source.pattern, link)]
            if len(links) > self._source.most_links:
                raise IntakeError(
                    f"{index}: {len(links)} links match, more than most_links = {self._source.most_links}"
                )
            for link in links:
                if link not in seen:
                    seen.add(link)
                    yield WebOffer(self._client, link)


def links_of(page: str, address: str) -> list[str]:
    """The addresses on the web that a page's links lead to, in their order, each once."""
    parser = _Links()
    parser.feed(page)
    found: dict[str, None] = {}
    for link in parser.links:
        try:
            target = urldefrag(urljoin(urljoin(address, parser.base), link)).url
            if urlsplit(target).scheme in ("http", "https") and urlsplit(target).username is None:
                found[target] = None
        except ValueError:
            # Not an address; pages hold such links, and nothing could be fetched from them.
            continue
    return list(found)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = (dict(attrs).get("href") or "").strip()
        if tag == "a" and target:
            self.links.append(target)
        elif tag == "base" and target and not self.base:
            self.base = target
