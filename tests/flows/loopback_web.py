"""A real web server on loopback, with the habits of real ones: validators, ranges, redirects, errors, slowness."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@dataclass
class Resource:
    """What the server has at a path, and how it gives it.

    `statuses` are answered first, one a request, with `headers`. An answer breaks off after `broken_after` bytes, once.
    `drip_seconds` lie between parts of 1,000 bytes.
    """

    content: bytes = b""
    kind: str = "application/pdf"
    headers: dict[str, str] = field(default_factory=dict)
    statuses: list[int] = field(default_factory=list)
    location: str = ""
    broken_after: int = 0
    drip_seconds: float = 0.0
    ranges: bool = True
    etag: bool = True
    modified: str = ""
    length: bool = True

    @property
    def tag(self) -> str:
        return f'"{hashlib.sha256(self.content).hexdigest()[:16]}"'


@dataclass(frozen=True)
class Asked:
    """A request that came."""

    path: str
    headers: dict[str, str]
    at: float
    status: int
    sent: int


class LoopbackWeb:
    """The server; `resources` may be changed while it runs, `asked` grows."""

    def __init__(self) -> None:
        self.resources: dict[str, Resource] = {}
        self.asked: list[Asked] = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                status, sent = web._answer(self)
                headers = {name.lower(): value for name, value in self.headers.items()}
                web.asked.append(Asked(self.path, headers, time.monotonic(), status, sent))

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def port(self) -> int:
        return self._server.server_port

    def put(self, path: str, content: bytes = b"", **how: object) -> str:
        """Have something at a path; gives its address."""
        self.resources[path] = Resource(content, **how)
        return self.address + path

    def statuses(self, path: str) -> list[int]:
        """What was answered to requests for a path."""
        return [asked.status for asked in self.asked if asked.path == path]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, handler: BaseHTTPRequestHandler) -> tuple[int, int]:
        found = self.resources.get(handler.path) or self.resources.get(urlsplit(handler.path).path)
        if found is None:
            return self._head(handler, 404, {"Content-Length": "0"}), 0
        if found.statuses:
            return self._head(handler, found.statuses.pop(0), {"Content-Length": "0", **found.headers}), 0
        if found.location:
            return self._head(handler, 302, {"Content-Length": "0", "Location": found.location}), 0
        headers = {"Content-Type": found.kind, **found.headers}
        if found.etag:
            headers["ETag"] = found.tag
        if found.modified:
            headers["Last-Modified"] = found.modified
        asked = handler.headers
        same = found.etag and asked["If-None-Match"] == found.tag
        if same or (found.modified and asked["If-Modified-Since"] == found.modified):
            return self._head(handler, 304, headers), 0
        status, body = 200, found.content
        if asked["Range"] and found.ranges and asked["If-Range"] in (found.tag, found.modified):
            start = int(asked["Range"].removeprefix("bytes=").rstrip("-"))
            if start >= len(body):
                return self._head(handler, 416, {"Content-Length": "0"}), 0
            status, body = 206, body[start:]
            headers["Content-Range"] = f"bytes {start}-{len(found.content) - 1}/{len(found.content)}"
        if found.length:
            headers["Content-Length"] = str(len(body))
        else:
            headers["Connection"] = "close"
        self._head(handler, status, headers)
        if found.broken_after:
            body, found.broken_after = body[: found.broken_after], 0
            handler.close_connection = True
        try:
            for start in range(0, len(body), 1000):
                handler.wfile.write(body[start : start + 1000])
                if found.drip_seconds:
                    time.sleep(found.drip_seconds)
        except OSError:
            handler.close_connection = True
        return status, len(body)

    @staticmethod
    def _head(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str]) -> int:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        return status


@contextmanager
def loopback_web() -> Iterator[LoopbackWeb]:
    """A server that runs while the block does."""
    web = LoopbackWeb()
    try:
        yield web
    finally:
        web.close()
