"""Fetching from the web: checked addresses and redirects, polite pace, limits, retry, resuming what broke off."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from typing import TypeVar

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from extractors.errors import IntakeError, TemporaryIntakeError
from flows.files.atomic_files import remove_file, write_whole
from flows.settings.operation_settings import WebSource
from flows.settings.secret_values import secret_value
from flows.sources.checked_network import CheckedTransport

MOST_REDIRECTS = 5
MOST_PAGE_BYTES = 5_000_000
"""An index page with more is refused."""
AGENT = "bpom-rekon"
_PASSING = {408, 425, 429, 500, 502, 503, 504}
"""Statuses that say that the same request may succeed later."""

Given = TypeVar("Given")

# It would write every address to the log, with what stands in a signed one.
logging.getLogger("httpx").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Download:
    """A file that came: the name that the server gives it, and by what a change of it can be told."""

    name: str
    mark: dict[str, str]


@dataclass(slots=True)
class _Pace:
    """The least time between two requests to a host."""

    seconds: float
    last: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        ahead = self.last.get(host, float("-inf")) + self.seconds - time.monotonic()
        if ahead > 0:
            time.sleep(ahead)
        self.last[host] = time.monotonic()


class WebClient:
    """Fetches for one source, by its settings; `base` is the folder that its paths count from.

    Raises SecretMissing or ConfigurationError when a header's secret or the file of authorities is not there.
    """

    def __init__(self, source: WebSource, base: Path) -> None:
        self._source = source
        self._headers = {name: secret_value(reference) for name, reference in source.headers.items()}
        self._own = {_origin(httpx.URL(address)) for address in (*source.addresses, *source.index)}
        self._pace = _Pace(source.delay_seconds)
        ca_file = base / source.ca_file if source.ca_file else None
        self._client = httpx.Client(
            transport=CheckedTransport(source.allowed_networks, ca_file),
            timeout=source.timeout_seconds,
            trust_env=False,
            headers={"User-Agent": AGENT, "Accept-Encoding": "identity"},
        )

    def __enter__(self) -> WebClient:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be written anywhere."""
        return tuple(self._headers.values())

    def page(self, address: str) -> tuple[str, str]:
        """The text of a page, and the address that it came from in the end; raises IntakeError."""
        return self._again(partial(self._page_once, address))

    def download(self, address: str, part: Path, mark: Mapping[str, str]) -> Download | None:
        """Fetch a file to `part`, or nothing when it is still the one that `mark` tells of.

        What an earlier call left in `part` is gone on with where the server can. Raises IntakeError.
        """
        deadline = time.monotonic() + self._source.file_seconds
        return self._again(partial(self._download_once, address, part, mark, deadline))

    def _again(self, work: Callable[[], Given]) -> Given:
        return Retrying(
            stop=stop_after_attempt(self._source.attempts),
            wait=self._wait,
            retry=retry_if_exception_type(TemporaryIntakeError),
            reraise=True,
        )(work)

    def _wait(self, state: RetryCallState) -> float:
        problem = state.outcome.exception() if state.outcome else None
        asked = problem.wait_seconds if isinstance(problem, TemporaryIntakeError) else 0.0
        first, longest = self._source.first_wait_seconds, self._source.longest_wait_seconds
        return max(asked, wait_exponential_jitter(multiplier=first, max=longest, jitter=first)(state))

    def _page_once(self, address: str) -> tuple[str, str]:
        with self._answer(address, {}) as response:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > MOST_PAGE_BYTES:
                    raise IntakeError(f"{_shown(response.url)}: the page is larger than {MOST_PAGE_BYTES} bytes")
            return content.decode(response.charset_encoding or "utf-8", "replace"), str(response.url)

    def _download_once(self, address: str, part: Path, mark: Mapping[str, str], deadline: float) -> Download | None:
        had, condition = _unfinished(part)
        if had:
            headers = {"Range": f"bytes={had}-", "If-Range": condition}
        else:
            headers = {
                name: mark[key]
                for name, key in (("If-None-Match", "etag"), ("If-Modified-Since", "last_modified"))
                if mark.get(key)
            }
        with self._answer(address, headers) as response:
            if response.status_code == HTTPStatus.NOT_MODIFIED:
                return None
            if response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                forget_unfinished(part)
                raise TemporaryIntakeError(f"{_shown(response.url)}: the file has changed while it was fetched")
            total = _total(response, had)
            if response.status_code != HTTPStatus.PARTIAL_CONTENT:
                had = 0
                _remember(part, response)
            self._write(response, part, had, deadline)
            if total is not None and part.stat().st_size != total:
                forget_unfinished(part)
                raise TemporaryIntakeError(f"{_shown(response.url)}: other bytes came than the server had announced")
            return Download(_name(response, address), _mark(response))

    def _write(self, response: httpx.Response, part: Path, had: int, deadline: float) -> None:
        limit, announced = self._source.max_bytes, int(response.headers.get("Content-Length") or 0)
        too_large = f"{_shown(response.url)}: larger than max_bytes = {limit} of the source"
        if had + announced > limit:
            raise IntakeError(too_large)
        size = had
        with part.open("ab" if had else "wb") as file:
            for chunk in response.iter_bytes():
                size += len(chunk)
                if size > limit:
                    raise IntakeError(too_large)
                file.write(chunk)
                if time.monotonic() > deadline:
                    raise IntakeError(
                        f"{_shown(response.url)}: not finished within file_seconds = {self._source.file_seconds:g}; "
                        "the next run goes on with it"
                    )

    @contextmanager
    def _answer(self, address: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """The answer to a request, after redirects, with a status that is no error."""
        url = httpx.URL(address)
        try:
            response = self._follow(url, headers)
            try:
                self._check(response)
                yield response
            finally:
                response.close()
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.DecodingError) as problem:
            raise IntakeError(f"{_shown(url)}: {problem}") from problem
        except httpx.TransportError as problem:
            reason = str(problem) or type(problem).__name__
            raise TemporaryIntakeError(f"{_shown(url)}: {reason}") from problem

    def _follow(self, url: httpx.URL, headers: Mapping[str, str]) -> httpx.Response:
        for _ in range(MOST_REDIRECTS + 1):
            self._pace.wait(url.host)
            secret = self._headers if _origin(url) in self._own else {}
            request = self._client.build_request("GET", url, headers={**headers, **secret})
            response = self._client.send(request, stream=True)
            target = response.headers.get("Location")
            if not (response.is_redirect and target):
                return response
            response.close()
            before, url = url, url.join(target)
            if url.scheme not in ("http", "https") or (before.scheme == "https" and url.scheme == "http"):
                raise IntakeError(f"{_shown(before)}: redirects from {before.scheme} to {url.scheme}, which is refused")
            url = url.copy_with(userinfo=b"")
        raise IntakeError(f"{_shown(url)}: redirects more than {MOST_REDIRECTS} times")

    def _check(self, response: httpx.Response) -> None:
        status = response.status_code
        if status in (HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED):
            return
        if status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return
        reason = f"{_shown(response.url)}: the server answers {status} {response.reason_phrase}".rstrip()
        if status not in _PASSING:
            raise IntakeError(reason)
        wait = _retry_after(response)
        if wait > self._source.longest_wait_seconds:
            raise IntakeError(f"{reason} and asks to be left alone for {wait:.0f} s; the next run tries again")
        raise TemporaryIntakeError(reason, wait)


def forget_unfinished(part: Path) -> None:
    """Take away what was fetched of a file so far; raises PublishingError when the system refuses."""
    remove_file(part)
    remove_file(_memory(part))


def _memory(part: Path) -> Path:
    return part.with_suffix(".json")


def _remember(part: Path, response: httpx.Response) -> None:
    """Keep by what the rest can be asked for, before the first byte is written; without it, nothing is gone on with."""
    forget_unfinished(part)
    etag = response.headers.get("ETag", "")
    condition = etag if etag and not etag.startswith("W/") else response.headers.get("Last-Modified", "")
    if condition and "Content-Encoding" not in response.headers:
        write_whole(_memory(part), json.dumps({"if_range": condition}).encode())


def _unfinished(part: Path) -> tuple[int, str]:
    """How many bytes of a file are there, and the condition on which the rest may be asked for."""
    try:
        condition = json.loads(_memory(part).read_bytes())["if_range"]
        return part.stat().st_size, str(condition)
    except (OSError, ValueError, KeyError, TypeError):
        return 0, ""


def _total(response: httpx.Response, had: int) -> int | None:
    """The size of the whole file as a partial answer announces it; raises when the part is not the one asked for."""
    if response.status_code != HTTPStatus.PARTIAL_CONTENT:
        return None
    unit, _, rest = response.headers.get("Content-Range", "").partition(" ")
    asked, _, total = rest.partition("/")
    if unit != "bytes" or asked.partition("-")[0] != str(had):
        raise IntakeError(f"{_shown(response.url)}: the server gives another part of the file than was asked for")
    return int(total) if total.isdigit() else None


def _mark(response: httpx.Response) -> dict[str, str]:
    marks = {"etag": response.headers.get("ETag", ""), "last_modified": response.headers.get("Last-Modified", "")}
    return {name: value for name, value in marks.items() if value}


def _name(response: httpx.Response, address: str) -> str:
    """A name for the file: the one that the server gives, else the last part of the address that was asked for."""
    message = Message()
    message["Content-Disposition"] = response.headers.get("Content-Disposition", "")
    given = message.get_filename()
    if given:
        return PurePosixPath(given.replace("\\", "/")).name
    url = httpx.URL(address)
    last = PurePosixPath(url.path).name
    return last if last.lower().endswith(".pdf") else f"{last}-{url.query.decode('ascii', 'replace')}"


def _retry_after(response: httpx.Response) -> float:
    text = response.headers.get("Retry-After", "")
    if text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
        return max(0.0, moment.timestamp() - time.time())
    except ValueError:
        return 0.0


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _shown(url: httpx.URL) -> str:
    """An address for a message: without a query, in which signed addresses carry their signature."""
    return str(url.copy_with(query=None, fragment=None, userinfo=b""))
