"""What can be configured of unattended operation: sources, schedule, notifications, retention, places of secrets."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

DEFAULT_NOTIFY_ON: tuple[Literal["material", "failure"], ...] = ("material", "failure")


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SecretReference(_Table):
    """Where a secret is kept: the name of an environment variable, or of a Secret block of Prefect."""

    env: str = ""
    block: str = ""

    @model_validator(mode="after")
    def _one_place(self) -> SecretReference:
        if bool(self.env) == bool(self.block):
            raise ValueError("a secret is named by `env` or by `block`, by one of them")
        return self


class _Source(_Table):
    """What all sources have: a name, and the size above which a file is refused."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")
    max_bytes: int = Field(default=200_000_000, gt=0)


class FolderSource(_Source):
    """A folder that others put reports in.

    A file is taken when it has not changed for `settle_seconds`; hidden ones, and those whose name ends as a file that
    is still being written (`.part`, `.tmp`, ...), are left. `then` says what becomes of a file that was taken.
    """

    kind: Literal["folder"]
    path: Path
    settle_seconds: float = Field(default=10.0, ge=0)
    then: Literal["keep", "remove"] = "keep"


class WebSource(_Source):
    """Reports on the web: `addresses` of files, and `index` pages whose links match the regular expression `pattern`.

    Only addresses that are reachable from everywhere are connected to, and those in `allowed_networks`. Between two
    requests to a host lie `delay_seconds`. What fails for a reason that may pass is tried `attempts` times, first after
    `first_wait_seconds`, then after twice as long; a longer `Retry-After` of the server is kept to, up to
    `longest_wait_seconds`. `timeout_seconds` is the longest silence of a server, `file_seconds` the longest download.
    `headers` are sent to the configured hosts only. `ca_file` replaces the usual certificate authorities.
    """

    kind: Literal["web"]
    addresses: tuple[str, ...] = ()
    index: tuple[str, ...] = ()
    pattern: str = r"\.pdf($|\?)"
    most_links: int = Field(default=1_000, gt=0)
    allowed_networks: tuple[IPv4Network | IPv6Network, ...] = ()
    delay_seconds: float = Field(default=1.0, ge=0)
    attempts: int = Field(default=4, ge=1, le=20)
    first_wait_seconds: float = Field(default=2.0, ge=0)
    longest_wait_seconds: float = Field(default=300.0, ge=0)
    timeout_seconds: float = Field(default=30.0, gt=0)
    file_seconds: float = Field(default=900.0, gt=0)
    headers: dict[str, SecretReference] = {}
    ca_file: Path | None = None

    @field_validator("pattern")
    @classmethod
    def _is_expression(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as problem:
            raise ValueError(f"not a regular expression: {problem}") from problem
        return pattern

    @field_validator("addresses", "index")
    @classmethod
    def _are_web_addresses(cls, addresses: tuple[str, ...]) -> tuple[str, ...]:
        for address in addresses:
            parts = urlsplit(address)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError(f"{address} is not an address that begins with http:// or https://")
            if parts.username or parts.password:
                raise ValueError(f"the address of {parts.hostname} holds a password; put it in a header's secret")
        return addresses

    @model_validator(mode="after")
    def _has_something(self) -> WebSource:
        if not (self.addresses or self.index):
            raise ValueError("a web source needs `addresses` or `index`")
        return self


class Store(_Table):
    """Something below a URL that fsspec opens (`s3://bucket/reports`).

    `options` go to the file system as they are, those in `secrets` after they were looked up. What fails for a reason
    that may pass is tried `attempts` times, first after `first_wait_seconds`.
    """

    url: str
    attempts: int = Field(default=3, ge=1, le=20)
    first_wait_seconds: float = Field(default=2.0, ge=0)
    options: dict[str, str | int | bool | dict[str, str | int | bool]] = {}
    secrets: dict[str, SecretReference] = {}

    @field_validator("url")
    @classmethod
    def _is_a_store(cls, url: str) -> str:
        if "://" not in url:
            raise ValueError(f"{url} is not a URL such as s3://bucket/reports; a folder has the kind folder")
        protocols = {part.partition("://")[0] for part in url.split("::")}
        if protocols & {"http", "https"}:
            raise ValueError("addresses on the web have the kind web, which checks where they lead")
        if "@" in url.partition("://")[2].partition("/")[0]:
            raise ValueError("the URL holds a password; put it in `secrets`")
        return url


class StoreSource(_Source, Store):
    """Reports in a store: files whose names match the glob `pattern`."""

    kind: Literal["store"]
    pattern: str = "*.pdf"


class PublishSettings(Store):
    """The store to which datasets and working papers are copied at the end of a run; none when `url` is ""."""

    url: str = ""


class SharedStoreSettings(Store):
    """The store in which received reports and results lie that several machines share; none when `url` is ""."""

    url: str = ""


class DaskSettings(_Table):
    """The address of the scheduler (`tcp://host:8786`) whose workers process reports when the engine is "dask"."""

    scheduler: str = ""


Source = Annotated[FolderSource | WebSource | StoreSource, Field(discriminator="kind")]


class ServiceSettings(_Table):
    """When intake runs by itself: by `cron` in `timezone`, or `every_seconds`; neither means on demand only.

    `runs_at_once` bounds the runs of the deployment. `work_pool` is where `rekon deploy` registers it. Without a server
    in PREFECT_API_URL, `rekon serve` starts one on `port` of this machine. `papers_url` is put before the names of
    working papers in links; without it they lead to the files.
    """

    name: str = Field(default="rekon", pattern=r"^[A-Za-z0-9][A-Za-z0-9 _-]{0,60}$")
    cron: str = ""
    timezone: str = "Asia/Jakarta"
    every_seconds: float = Field(default=0, ge=0)
    runs_at_once: int = Field(default=1, ge=1, le=16)
    work_pool: str = ""
    port: int = Field(default=4200, ge=1, le=65535)
    papers_url: str = ""

    @field_validator("cron")
    @classmethod
    def _is_cron(cls, cron: str) -> str:
        if not cron:
            return cron
        from cronsim import CronSim, CronSimError

        try:
            CronSim(cron, _any_moment())
        except CronSimError as problem:
            raise ValueError(f"{cron!r} is not a cron schedule such as '0 2 * * *': {problem}") from problem
        return cron

    @field_validator("timezone")
    @classmethod
    def _is_timezone(cls, name: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as problem:
            raise ValueError(f"{name!r} is not the name of a time zone such as Asia/Jakarta") from problem
        return name

    @model_validator(mode="after")
    def _one_schedule(self) -> ServiceSettings:
        if self.cron and self.every_seconds:
            raise ValueError("a schedule is given by `cron` or by `every_seconds`, not by both")
        return self


class NotifySettings(_Table):
    """Who is told, by Apprise: its addresses hold passwords, so each is named as a secret. `on` says of what."""

    urls: tuple[SecretReference, ...] = ()
    on: tuple[Literal["material", "failure"], ...] = DEFAULT_NOTIFY_ON


class RetentionSettings(_Table):
    """How long is kept what was replaced or refused; 0 keeps all of it.

    `versions` is the number of replaced versions kept of each document, `version_days` their age. With
    `originals_too` the received file of a version that is removed goes as well; without it no received file ever does.
    """

    versions: int = Field(default=0, ge=0)
    version_days: int = Field(default=0, ge=0)
    quarantine_days: int = Field(default=0, ge=0)
    unfinished_download_days: int = Field(default=30, ge=0)
    originals_too: bool = False


class LogSettings(_Table):
    """Whether and how what happens in runs is written to standard error: `text`, or `json` with an object a line."""

    format: Literal["", "text", "json"] = ""


class MetricsSettings(_Table):
    """Where numbers for Prometheus go: a `file` after each run, a `port` of `address` while `rekon serve` runs."""

    file: Path | None = None
    port: int = Field(default=0, ge=0, le=65535)
    address: str = "127.0.0.1"


class DoctorSettings(_Table):
    """What `rekon doctor` holds the machine against."""

    free_bytes: int = Field(default=2_000_000_000, ge=0)


def _any_moment() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)
