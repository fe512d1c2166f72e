"""Machines that share a ledger and a store and nothing else: each has a folder with its configuration and its copy."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from flows.settings.configuration import Settings, load_settings
from tests.flows.published_files import NOT_COMPARED

CREDENTIALS = {"STORE_KEY": "kunci-rahasia", "STORE_SECRET": "sandi-rahasia"}


class SharedArchive:
    """A bucket of the server's and a ledger, with the machines that use them."""

    def __init__(self, folder: Path, address: str, system: Any, ledger_url: str) -> None:
        self._folder, self._address, self.system, self.ledger_url = folder, address, system, ledger_url
        self.bucket = "".join(letter if letter.isalnum() else "-" for letter in folder.name)[-60:].strip("-").lower()
        system.mkdir(self.bucket)

    def copied(self, folder: Path, ledger_url: str) -> SharedArchive:
        """The same archive in another folder and bucket, with a copy of its ledger that is there already."""
        other = SharedArchive(folder, self._address, self.system, ledger_url)
        for path in self.system.find(self.bucket):
            self.system.copy(path, f"{other.bucket}{path.removeprefix(self.bucket)}")
        shutil.copytree(self._folder, folder, dirs_exist_ok=True)
        return other

    @property
    def options(self) -> dict[str, Any]:
        """How a reader opens the store."""
        return {"key": "k", "secret": "s", "endpoint_url": self._address}

    @property
    def url(self) -> str:
        """Where the store is."""
        return f"s3://{self.bucket}/rekon"

    def machine(self, name: str, *lines: str) -> Settings:
        """The folder of a machine with its configuration, as that machine reads it."""
        folder = self._folder / name
        folder.mkdir(parents=True, exist_ok=True)
        text = [
            f'ledger_url = "{self.ledger_url}"', *lines,
            "[store]", f'url = "{self.url}"', f'options = {{ endpoint_url = "{self._address}" }}',
            'secrets = { key = { env = "STORE_KEY" }, secret = { env = "STORE_SECRET" } }',
            "attempts = 2", "first_wait_seconds = 0.1",
        ]  # fmt: skip
        (folder / "rekon.toml").write_text("\n".join(text))
        return load_settings(folder / "rekon.toml")

    def stored(self) -> dict[str, bytes]:
        """What lies in the store, by its path below the URL."""
        root = self.url.removeprefix("s3://")
        self.system.invalidate_cache()
        return {path.removeprefix(root + "/"): self.system.cat_file(path) for path in self.system.find(root)}

    def published(self) -> dict[str, bytes]:
        """Datasets and working papers in the store, as `published` gives those of a folder."""
        return {
            name: content
            for name, content in self.stored().items()
            if name.startswith(("clean/", "workpapers/")) and name.rpartition("/")[2] not in NOT_COMPARED
        }


def environment(**more: str) -> dict[str, str]:
    """The environment of a process on a machine."""
    return {**os.environ, **CREDENTIALS, **more}
