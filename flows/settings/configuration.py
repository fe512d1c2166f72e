"""The settings of the program: read from `rekon.toml`, all with defaults, validated before anything is done."""

from __future__ import annotations

import hashlib
import os
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from extractors.errors import ConfigurationError
from extractors.limits import ReadingLimits
from flows.settings.operation_settings import (
    DaskSettings,
    DoctorSettings,
    LogSettings,
    MetricsSettings,
    NotifySettings,
    PublishSettings,
    RetentionSettings,
    ServiceSettings,
    SharedStoreSettings,
    Source,
)
from flows.settings.signature_policy import SignaturePolicy

DEFAULT_FILE = Path("rekon.toml")
DATA_VARIABLE = "REKON_DATA"
"""An environment variable that names this machine's data folder, where machines share one configuration file."""
CERTIFICATE_SUFFIXES = (".pem", ".crt", ".cer", ".der")


class Settings(BaseModel):
    """What can be configured. Relative paths count from the folder in which the configuration file stands.

    `trust_roots` are certificate files, or folders of them, whose signatures count as trusted: none by default, and
    none is ever fetched. `register` is the file in which persons record what they decided about findings.
    `ledger_url` is the ledger's database where it is not the file in the data folder; `engine` is what runs the stages.
    `store` is where received reports and results lie when machines share them; `data` is then each one's own copy.
    `documents_at_once` bounds how many reports are in hand at a time; 0 means one per core. `sources` are where new
    reports come from; the last tables are described in flows.settings.operation_settings.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)

    data: Path = Path("data")
    trust_roots: tuple[Path, ...] = ()
    register_file: Path = Field(default=Path("register.toml"), alias="register")
    ledger_url: str = ""
    language: Literal["id", "en"] = "id"
    engine: Literal["prefect", "plain", "dask"] = "prefect"
    dask: DaskSettings = DaskSettings()
    store: SharedStoreSettings = SharedStoreSettings()
    publish: PublishSettings = PublishSettings()
    documents_at_once: int = Field(default=0, ge=0, le=64)
    limits: ReadingLimits = ReadingLimits()
    sources: tuple[Source, ...] = ()
    service: ServiceSettings = ServiceSettings()
    notify: NotifySettings = NotifySettings()
    retention: RetentionSettings = RetentionSettings()
    doctor: DoctorSettings = DoctorSettings()
    log: LogSettings = LogSettings()
    metrics: MetricsSettings = MetricsSettings()
    signature_policy: SignaturePolicy = SignaturePolicy()
    base: Path = Field(default=Path(), exclude=True)

    @field_validator("ledger_url")
    @classmethod
    def _holds_no_password(cls, url: str) -> str:
        if urlsplit(url).password or "password" in parse_qs(urlsplit(url).query):
            raise ValueError("the URL holds a password; put it in PGPASSWORD or in the password file of PostgreSQL")
        return url

    @field_validator("limits", mode="before")
    @classmethod
    def _known_limits(cls, declared: Any) -> Any:
        unknown = set(declared) - {limit.name for limit in fields(ReadingLimits)} if isinstance(declared, dict) else ()
        if unknown:
            raise ValueError(f"there is no limit {min(unknown)}")
        return declared

    @field_validator("sources")
    @classmethod
    def _named_apart(cls, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        names = [source.name for source in sources]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise ValueError(f"two sources are named {min(twice)}")
        return sources

    @model_validator(mode="after")
    def _can_share(self) -> Settings:
        if self.store.url and not self.ledger_url.startswith("postgresql"):
            raise ValueError("[store] needs a ledger that all machines reach: ledger_url = 'postgresql://...'")
        if self.store.url and self.retention.originals_too:
            raise ValueError("originals_too is for reports on one machine; in [store] received reports stay")
        if self.store.url and self.publish.url:
            raise ValueError("[store] holds what is published already; leave [publish] out")
        return self

    @property
    def raw(self) -> Path:
        """The folder that reports are received from."""
        return self.base / self.data / "raw"

    @property
    def clean(self) -> Path:
        """The folder that datasets are published to."""
        return self.base / self.data / "clean"

    @property
    def versions(self) -> Path:
        """The folder that keeps the rows of versions that are not current, a folder per report and version."""
        return self.base / self.data / "versions"

    @property
    def workpapers(self) -> Path:
        """The folder that working papers are published to, one folder per report."""
        return self.base / self.data / "workpapers"

    @property
    def register_of_findings(self) -> Path:
        """The register of findings of this archive."""
        return self.base / self.register_file

    @property
    def quarantine(self) -> Path:
        """The folder of what sources gave that is no PDF, each with its reason."""
        return self.base / self.data / "quarantine"

    @property
    def downloads(self) -> Path:
        """The folder of what is being fetched."""
        return self.base / self.data / ".intake"

    @property
    def prefect_home(self) -> Path:
        """The folder in which Prefect keeps its own state."""
        return (self.base / self.data / ".prefect").resolve()

    @property
    def database(self) -> str:
        """The URL of the ledger's database: `data/ledger.sqlite` unless another is configured."""
        return self.ledger_url or f"sqlite:///{(self.base / self.data / 'ledger.sqlite').resolve()}"

    @property
    def workers(self) -> int:
        """How many reports are in hand at a time."""
        return self.documents_at_once or os.cpu_count() or 1

    def trusted_certificates(self) -> tuple[Path, ...]:
        """The certificate files that are pinned as roots, those of a folder in the order of their names.

        Raises ConfigurationError when a configured file or folder is missing.
        """
        found: list[Path] = []
        for configured in self.trust_roots:
            path = self.base / configured
            if path.is_dir():
                found += sorted(p for p in path.iterdir() if p.suffix.lower() in CERTIFICATE_SUFFIXES)
            elif path.is_file():
                found.append(path)
            else:
                raise ConfigurationError(f"trust_roots: there is no certificate file or folder at {path}")
        return tuple(found)

    def result_digest(self) -> str:
        """A digest of the settings that change results: pinned roots (their bytes), language, limits, policy."""
        digest = hashlib.sha256(f"{self.language} {self.limits} {self.signature_policy}".encode())
        for certificate in self.trusted_certificates():
            digest.update(certificate.read_bytes())
        return digest.hexdigest()


def load_settings(file: Path | None = None) -> Settings:
    """The settings in `file`, or in `rekon.toml` of the working folder where there is one, or the defaults.

    `REKON_DATA` in the environment is the data folder of this machine instead of the one that stands there. Raises
    ConfigurationError when `file` is named and missing, is not TOML, or holds an unknown or impossible setting.
    """
    own = {"data": Path(os.environ[DATA_VARIABLE]).resolve()} if os.environ.get(DATA_VARIABLE) else {}
    if file is None:
        if not DEFAULT_FILE.is_file():
            return Settings.model_validate(own)
        file = DEFAULT_FILE
    try:
        declared = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as problem:
        raise ConfigurationError(f"{file}: {problem.strerror or problem}") from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise ConfigurationError(f"{file} is not TOML: {problem}") from problem
    if "base" in declared:
        raise ConfigurationError(f"{file}: base: there is no such setting")
    try:
        return Settings.model_validate({**declared, **own, "base": file.parent})
    except ValidationError as problem:
        first = problem.errors()[0]
        named = "".join(f"{part}." for part in first["loc"]).removesuffix(".")
        raise ConfigurationError(": ".join(part for part in (str(file), named, first["msg"]) if part)) from problem
