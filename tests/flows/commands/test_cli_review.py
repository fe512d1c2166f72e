"""`rekon review`, `rekon check --register` and `rekon diff`, from a run to the next."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.archive.noted_reports import archived_reports
from flows.archive.register_file import load_register
from flows.settings.configuration import Settings
from tests.flows.test_cli import invoke
from tests.pdf_maker import PageMaker, write_pdf

FAULTY = "Terdapat 27 (dua puluh delapan) indikator kinerja dalam laporan ini."
STILL_FAULTY = "Terdapat 26 (dua puluh delapan) indikator kinerja dalam laporan ini."
MENDED = "Terdapat 28 (dua puluh delapan) indikator kinerja dalam laporan ini."
SAY = ("--by", "Ani", "--reason", 'Ejaan "lama".\n=cmd')


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one report that a run has processed."""
    folder = tmp_path_factory.mktemp("archive")
    edition(folder / "data" / "raw" / "lkj.pdf", FAULTY)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert invoke("run", "--engine", "plain")[0] == 0
    return folder


@pytest.fixture
def archive(processed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that archive, in which the commands are called."""
    shutil.copytree(processed, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edition(path: Path, sentence: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    cover = PageMaker().text(72, 90, "LAPORAN KINERJA BIRO UMUM TAHUN 2020", 16, bold=True)
    return write_pdf(path, cover, PageMaker().text(72, 90, sentence, 11))


def page(archive: Path, report: str = "lkj") -> str:
    return (archive / "data" / "workpapers" / report / "kertas-kerja.html").read_text(encoding="utf-8")


def test_findings_are_listed_decided_and_shown_by_the_next_run(archive: Path) -> None:
    assert "terbuka" in invoke("review")[1]
    status, output, errors = invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    assert (status, errors) == (0, "")
    assert "1 keputusan dicatat di register.toml" in output
    assert "diterima" in invoke("review", "lkj", "--state", "accepted")[1]
    assert "Tidak ada temuan yang sesuai" in invoke("review", "--state", "open")[1]
    assert 'id="selesai"' not in page(archive)
    assert "diproses" in invoke("run", "--engine", "plain")[1]
    assert 'id="selesai"' in page(archive)
    assert "Tidak ada yang perlu dikerjakan" in invoke("run", "--engine", "plain")[1]


def test_a_decision_that_expired_is_shown_as_reopened_by_the_next_run(archive: Path) -> None:
    day = date.today() - timedelta(days=1)
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    register = archive / "register.toml"
    text = register.read_text(encoding="utf-8")
    register.write_text(text.replace(f"on = {date.today()}", f"on = {day}\nuntil = {day}"), encoding="utf-8")
    output = invoke("run", "--engine", "plain")[1]
    assert "1 temuan dibuka kembali" in output
    assert f"Keputusan ini berlaku sampai {day}" in page(archive)
    assert "dibuka kembali" in invoke("review", "--state", "reopened")[1]


def test_a_check_with_the_register_ends_with_0_when_all_is_settled(archive: Path) -> None:
    report = archive / "data" / "raw" / "lkj.pdf"
    invoke("review", "lkj", "T-01", "--set", "confirmed", *SAY)
    assert invoke("check", report, "--register", "register.toml")[0] == 1
    invoke("review", "lkj", "T-01", "--set", "explained", *SAY)
    status, output, _ = invoke("check", report, "--register", "register.toml", "--json", "-")
    assert status == 0
    assert json.loads(output)["findings"][0]["decision"]["reason"] == 'Ejaan "lama".\n=cmd'
    assert invoke("check", report)[0] == 1
    status, _, errors = invoke("check", report, "--register", "missing.toml")
    assert (status, errors.count("\n")) == (2, 1)


def test_a_corrected_edition_opens_the_finding_again_and_the_comparison_says_so(archive: Path) -> None:
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    new = edition(archive / "baru.pdf", STILL_FAULTY)
    status, output, _ = invoke("diff", "lkj", new, "--lang", "en", "--html", "diff.html", "--json", "diff.json")
    assert status == 0
    assert "Findings whose figures changed: 1" in output
    assert "[reopened]" in output
    document = json.loads((archive / "diff.json").read_text(encoding="utf-8"))
    (changed,) = document["findings"]["changed"]
    assert changed["new"]["state"] == "open"
    assert (archive / "diff.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_mended_edition_closes_the_finding_and_the_register_keeps_the_decision(archive: Path) -> None:
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    new = edition(archive / "baru.pdf", MENDED)
    output = invoke("diff", archive / "data" / "raw" / "lkj.pdf", new, "--lang", "en")[1]
    assert "Findings that are closed: 1" in output
    status, output, _ = invoke("check", new, "--register", "register.toml", "--json", "-")
    assert status == 0
    assert [one["state"] for one in json.loads(output)["closed"]] == ["accepted"]
    assert len(load_register(archive / "register.toml").decisions) == 1


def test_the_same_edition_keeps_its_decisions(archive: Path) -> None:
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    output = invoke("diff", "lkj", "lkj", "--lang", "en")[1]
    assert "Findings that stay: 1" in output
    assert "[accepted]" in output


def test_a_version_that_was_replaced_can_be_compared_and_its_decision_is_kept(archive: Path) -> None:
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    edition(archive / "data" / "raw" / "lkj-revisi.pdf", STILL_FAULTY)
    output = invoke("run", "--engine", "plain")[1]
    assert "1 temuan dibuka kembali" in output
    old = next(one for one in archived_reports(Settings(base=archive)) if not one.is_current)
    output = invoke("diff", f"lkj@{old.noted.sha256[:8]}", "lkj", "--lang", "en")[1]
    assert "Comparison: lkj.pdf → lkj-revisi.pdf" in output
    assert "[reopened]" in output
    assert "lkj@0000 is no version; there are: lkj@" in invoke("diff", "lkj@0000", "lkj")[2]
    overview = (archive / "data" / "workpapers" / "index.html").read_text(encoding="utf-8")
    assert 'href="lkj-revisi/kertas-kerja.html"' in overview
    assert 'class="small" href="lkj/kertas-kerja.html"' in overview
    assert len(load_register(archive / "register.toml").decisions) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lk",), "there is no report lk; near ones: lkj"),
        (("lkj", "T-09", "--set", "open", *SAY), "has no finding T-09; near ones: T-01"),
        (("lkj", "--set", "open", *SAY), "--set needs a report and a finding"),
        (("lkj", "T-01", "--set", "open", "--by", "Ani"), "--set needs --by NAME and --reason"),
        (("lkj", "T-01", "--by", "Ani"), "go with --set"),
        (("lkj", "T-01", "--set", "open", *SAY, "--until", "besok"), "write a day as 2026-12-31"),
        (("lkj", "--import", "x.toml"), "--import stands alone"),
        (("--import", "x.toml"), "x.toml: cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said(archive: Path, arguments: tuple[str, ...], said: str) -> None:
    status, output, errors = invoke("review", *arguments)
    assert (status, output) == (2, "")
    assert said in " ".join(errors.replace("│", " ").split())
    assert not (archive / "register.toml").exists()


def test_a_fragment_is_merged_once_and_what_the_archive_does_not_have_is_counted(archive: Path) -> None:
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    kept = (archive / "register.toml").read_text(encoding="utf-8")
    other = kept.replace("| 2020 |", "| 2021 |")
    assert other != kept
    (archive / "potongan.toml").write_text(f"{kept}\n{other}", encoding="utf-8")
    output = invoke("review", "--import", "potongan.toml")[1]
    assert "1 keputusan ditambahkan, 1 sudah ada, 1 tentang temuan yang tidak ada" in output
    assert "0 keputusan ditambahkan, 2 sudah ada" in invoke("review", "--import", "potongan.toml")[1]
    assert len(load_register(archive / "register.toml").decisions) == 2


def test_a_fragment_that_is_no_register_changes_nothing(archive: Path) -> None:
    (archive / "potongan.toml").write_text('[[decision]]\nstate = "done"\n', encoding="utf-8")
    status, _, errors = invoke("review", "--import", "potongan.toml")
    assert status == 2
    assert "potongan.toml, entry 1: " in errors
    assert not (archive / "register.toml").exists()


def test_a_run_with_a_broken_register_does_nothing_and_says_why(archive: Path) -> None:
    (archive / "register.toml").write_text("decision = 1\n", encoding="utf-8")
    status, _, errors = invoke("run", "--engine", "plain")
    assert status == 2
    assert "register.toml: write each entry under [[decision]]" in errors


def test_the_register_may_stand_elsewhere(archive: Path) -> None:
    (archive / "rekon.toml").write_text('register = "keputusan/register.toml"\n', encoding="utf-8")
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    assert len(load_register(archive / "keputusan" / "register.toml").decisions) == 1


def test_the_overview_links_every_report_and_is_the_same_when_nothing_changed(archive: Path) -> None:
    overview = archive / "data" / "workpapers" / "index.html"
    before = overview.read_text(encoding="utf-8")
    assert 'href="lkj/kertas-kerja.html"' in before
    changed = overview.stat().st_mtime_ns
    invoke("run", "--engine", "plain")
    assert overview.stat().st_mtime_ns == changed
    invoke("review", "lkj", "T-01", "--set", "accepted", *SAY)
    invoke("run", "--engine", "plain")
    assert overview.read_text(encoding="utf-8") != before


def test_findings_that_cannot_be_read_are_named_in_the_overview_and_by_the_commands(archive: Path) -> None:
    broken = archive / "data" / "workpapers" / "lama" / "temuan-ringkas.json"
    broken.parent.mkdir()
    broken.write_text('{"format": 0}', encoding="utf-8")
    assert invoke("run", "--engine", "plain")[0] == 0
    assert 'href="lama/kertas-kerja.html"' in (archive / "data" / "workpapers" / "index.html").read_text(
        encoding="utf-8"
    )
    status, _, errors = invoke("review")
    assert status == 2
    assert "lama/temuan-ringkas.json: not the findings in short" in errors


def test_a_report_of_the_archive_knows_its_findings(archive: Path) -> None:
    (report,) = archived_reports(Settings(base=archive))
    assert (report.name, report.is_current) == ("lkj", True)
    assert [finding.number for finding in report.noted.findings] == ["T-01"]
