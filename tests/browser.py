"""A page in a real Chromium, driven over its debugging port; only what tests of pages need."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from websockets.sync.client import ClientConnection, connect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SECONDS = 30


class Page:
    """One page: what a person does in it, and what it holds then."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._number = socket, 0

    def send(self, method: str, **given: Any) -> dict[str, Any]:
        """A command of the browser's protocol and its answer."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": given}))
        while True:
            answer = json.loads(self._socket.recv(timeout=SECONDS))
            if answer.get("id") == self._number:
                assert "error" not in answer, answer["error"]
                return answer["result"]

    def open(self, address: str) -> None:
        """Go to an address and wait until its scripts have run."""
        self.send("Page.enable")
        self.send("Page.navigate", url=address)
        self.wait("document.readyState === 'complete' && location.href !== 'about:blank'")

    def value(self, script: str) -> Any:
        """What a script gives in the page, as a user's action."""
        answer = self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, script: str) -> None:
        """Wait until a script gives true."""
        until = time.monotonic() + SECONDS
        while not self.value(script):
            assert time.monotonic() < until, f"never became true: {script}"
            time.sleep(0.01)

    def keys(self, text: str) -> None:
        """Type a text where the focus is; Tab and Enter by their names in braces."""
        for part in re.split(r"(\{\w+\})", text):
            if part in ("{Tab}", "{Enter}", "{Space}"):
                name = part[1:-1]
                code = {"Tab": 9, "Enter": 13, "Space": 32}[name]
                key = {"Tab": "Tab", "Enter": "Enter", "Space": " "}[name]
                shown = {"text": {"Enter": "\r", "Space": " "}[name]} if name != "Tab" else {}
                for kind in ("keyDown", "keyUp"):
                    given = shown if kind == "keyDown" else {}
                    self.send("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **given)
            elif part:
                self.send("Input.insertText", text=part)

    def show(self, width: int, height: int, dark: bool = False) -> None:
        """Show the page on a screen of a size (in CSS pixels; below 600 a phone's), in light or dark."""
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.send("Emulation.setEmulatedMedia", features=scheme)
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def pdf(self) -> bytes:
        """The page as the browser prints it, on the paper that its own style asks for."""
        return base64.b64decode(self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])

    def picture(self, file: Path, width: int, height: int, dark: bool = False, whole: bool = False) -> None:
        """A picture of the page at a width, for a person to look at."""
        self.show(width, height, dark)
        answer = self.send("Page.captureScreenshot", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(answer["data"]))


@contextmanager
def browser_page(folder: Path) -> Iterator[Page]:
    """A page in a browser of its own, which keeps its profile in `folder` and its downloads in `folder`/downloads."""
    downloads = folder / "downloads"
    downloads.mkdir()
    process = subprocess.Popen(
        [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0",
         "--remote-allow-origins=*", f"--user-data-dir={folder / 'profile'}", "about:blank"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        port = _port(folder / "profile" / "DevToolsActivePort", process)
        with urlopen(f"http://127.0.0.1:{port}/json/list", timeout=SECONDS) as answer:
            targets = json.load(answer)
        address = next(target["webSocketDebuggerUrl"] for target in targets if target["type"] == "page")
        with connect(address, max_size=None, open_timeout=SECONDS) as socket:
            page = Page(socket)
            page.send("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads))
            yield page
    finally:
        process.terminate()
        process.wait(timeout=SECONDS)


def _port(file: Path, process: subprocess.Popen[bytes]) -> int:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and process.poll() is None:
        if file.is_file() and file.read_text().strip():
            return int(file.read_text().splitlines()[0])
        time.sleep(0.05)
    raise AssertionError("Chromium did not start")
