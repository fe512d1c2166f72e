"""Settings: defaults, refusals, and what is trusted."""

from pathlib import Path

import pytest

from extractors.errors import ConfigurationError
from flows.settings.configuration import Settings, load_settings
from tests.shared import PROJECT


def test_nothing_is_trusted_by_default() -> None:
    assert Settings().trusted_certificates() == ()


def test_the_demonstration_trusts_the_shipped_root_and_nothing_else() -> None:
    settings = load_settings(PROJECT / "demonstration.toml")
    assert settings.trusted_certificates() == (PROJECT / "data" / "trust" / "demonstration-root.pem",)


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings() == Settings()


def test_rekon_toml_of_the_working_folder_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rekon.toml").write_text('language = "en"\n')
    assert load_settings().language == "en"


def test_paths_count_from_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text('data = "archive"\n')
    assert load_settings(tmp_path / "other.toml").raw == tmp_path / "archive" / "raw"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('colour = "red"', "colour"),
        ('language = "fr"', "language"),
        ("documents_at_once = -1", "documents_at_once"),
        ("[limits]\nspeed = 1", "speed"),
        ("[limits]\nseconds = 'long'", "seconds"),
        ("= what", "not TOML"),
        ('base = "/"', "base"),
        ('[[sources]]\nkind = "ftp"\nname = "x"', "sources"),
        ('[[sources]]\nkind = "folder"\nname = "../x"\npath = "x"', "name"),
        ('[[sources]]\nkind = "folder"\nname = "x"\npath = "x"\nspeed = 1', "speed"),
        ('[[sources]]\nkind = "folder"\nname = "x"\npath = "x"\n' * 2, "two sources are named x"),
        ('[[sources]]\nkind = "web"\nname = "x"', "needs `addresses` or `index`"),
        ('[[sources]]\nkind = "web"\nname = "x"\naddresses = ["file:///etc/passwd"]', "http"),
        ('[[sources]]\nkind = "web"\nname = "x"\naddresses = ["https://u:p@h/a.pdf"]', "holds a password"),
        ('[[sources]]\nkind = "web"\nname = "x"\nindex = ["https://h/"]\npattern = "("', "not a regular expression"),
        ('[[sources]]\nkind = "store"\nname = "x"\nurl = "simplecache::https://h/"', "kind web"),
        ('[[sources]]\nkind = "store"\nname = "x"\nurl = "s3://k:s@h/b"', "holds a password"),
        ('[[sources]]\nkind = "store"\nname = "x"\nurl = "/srv/x"', "kind folder"),
        ('[service]\ncron = "every day"', "not a cron schedule"),
        ('[service]\ncron = "0 2 * * *"\nevery_seconds = 60', "not by both"),
        ('[service]\ntimezone = "Jakarta"', "not the name of a time zone"),
        ('[notify]\nurls = ["mailto://u:p@h"]', "urls"),
        ('[notify]\nurls = [{ env = "A", block = "b" }]', "by one of them"),
        ("[retention]\nversions = -1", "versions"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(text: str, complaint: str, tmp_path: Path) -> None:
    file = tmp_path / "rekon.toml"
    file.write_text(text)
    with pytest.raises(ConfigurationError, match=complaint):
        load_settings(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"nowhere\.toml"):
        load_settings(tmp_path / "nowhere.toml")


def test_a_missing_certificate_is_an_error_and_not_silently_untrusted(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no certificate"):
        Settings(base=tmp_path, trust_roots=(Path("root.pem"),)).trusted_certificates()


def test_every_certificate_of_a_folder_is_trusted_and_other_files_are_not(tmp_path: Path) -> None:
    for name in ("b.pem", "a.crt", "README.md"):
        (tmp_path / name).write_text("")
    settings = Settings(base=tmp_path, trust_roots=(Path(),))
    assert [path.name for path in settings.trusted_certificates()] == ["a.crt", "b.pem"]


def test_another_trusted_root_makes_other_results(tmp_path: Path) -> None:
    root = tmp_path / "root.pem"
    root.write_text("one")
    settings = Settings(base=tmp_path, trust_roots=(Path("root.pem"),))
    before = settings.result_digest()
    root.write_text("two")
    assert settings.result_digest() != before
    assert Settings().result_digest() != before
