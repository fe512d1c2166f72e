"""What docs/operating.md says of the configuration is what the program takes: nothing more, nothing left out."""

from __future__ import annotations

import re
from pathlib import Path

from flows.settings.configuration import load_settings
from flows.settings.operation_settings import (
    DaskSettings,
    DoctorSettings,
    FolderSource,
    LogSettings,
    MetricsSettings,
    NotifySettings,
    PublishSettings,
    RetentionSettings,
    ServiceSettings,
    SharedStoreSettings,
    StoreSource,
    WebSource,
)
from tests.shared import PROJECT

TEXT = (PROJECT / "docs" / "operating.md").read_text(encoding="utf-8")
EXAMPLE, SEVERAL_MACHINES = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)


def test_the_example_is_a_configuration(tmp_path: Path) -> None:
    file = tmp_path / "rekon.toml"
    file.write_text(EXAMPLE, encoding="utf-8")
    settings = load_settings(file)
    assert [source.kind for source in settings.sources] == ["folder", "web", "store"]
    assert settings.service.cron == "0 2 * * *"
    assert settings.notify.urls[0].env == "REKON_NOTIFY"


def test_the_example_for_several_machines_is_a_configuration(tmp_path: Path) -> None:
    file = tmp_path / "rekon.toml"
    file.write_text(SEVERAL_MACHINES, encoding="utf-8")
    settings = load_settings(file)
    assert (settings.engine, settings.database) == ("dask", "postgresql://rekon@db.example.go.id/rekon")
    assert settings.dask.scheduler == "tcp://scheduler.example.go.id:8786"
    assert settings.store.secrets["key"].env == "STORE_KEY"


def test_every_setting_of_operation_is_named() -> None:
    tables = (
        FolderSource, WebSource, StoreSource, ServiceSettings, NotifySettings, RetentionSettings, DoctorSettings,
        DaskSettings, PublishSettings, SharedStoreSettings, LogSettings, MetricsSettings,
    )  # fmt: skip
    missing = {
        f"{table.__name__}.{name}"
        for table in tables
        for name in table.model_fields
        if not re.search(rf"\b{name} = ", TEXT)
    }
    assert missing == set()


def test_the_values_shown_for_what_is_rarely_changed_are_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "rekon.toml"
    file.write_text(EXAMPLE, encoding="utf-8")
    settings = load_settings(file)
    assert settings.retention == RetentionSettings()
    assert settings.doctor == DoctorSettings()
    assert settings.service == ServiceSettings(cron="0 2 * * *")
    web = settings.sources[1]
    assert isinstance(web, WebSource)
    chosen = {"kind", "name", "addresses", "index", "pattern", "headers"}
    changed = {name for name, field in WebSource.model_fields.items() if getattr(web, name) != field.default} - chosen
    assert changed == set()
