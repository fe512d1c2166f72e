"""Intake from the web, from a real server: what is fetched again, gone on with, waited for, and refused."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.checked_network import is_allowed
from flows.configuration import Settings
from flows.intake import Intake, Taken, fetch
from flows.intake_register import intake_record
from flows.ledger import Ledger
from flows.operation_settings import WebSource
from flows.web_source import links_of
from tests.flows.loopback_web import LoopbackWeb, loopback_web

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
NEWER = b"%PDF-1.7\n" + bytes(reversed(range(256))) * 40
LOOPBACK = ("127.0.0.0/8",)


@pytest.fixture
def web() -> Iterator[LoopbackWeb]:
    with loopback_web() as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def source_of(*addresses: str, **settings: object) -> WebSource:
    given: dict[str, object] = {
        "kind": "web", "name": "situs", "addresses": addresses, "allowed_networks": LOOPBACK,
        "delay_seconds": 0, "first_wait_seconds": 0.01, "timeout_seconds": 5, "attempts": 3,
    }  # fmt: skip
    return WebSource.model_validate(given | settings)


def take(folder: Path, source: WebSource) -> list[Taken]:
    settings = Settings(base=folder, sources=(source,))
    with Ledger(settings.database) as ledger:
        return list(fetch(settings, ledger).items)


def outcomes(items: list[Taken]) -> list[Intake]:
    return [item.outcome for item in items]


def raw(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "data" / "raw").glob("*"))}


def test_a_file_is_fetched_once_and_asked_for_by_its_etag_afterwards(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/laporan/Lkj%202024.pdf", PDF))
    assert outcomes(take(folder, source)) == [Intake.NEW]
    assert raw(folder) == {"lkj-2024.pdf": PDF}
    assert outcomes(take(folder, source)) == [Intake.UNCHANGED]
    assert [asked.status for asked in web.asked] == [200, 304]
    assert web.asked[1].headers["if-none-match"] == web.resources["/laporan/Lkj%202024.pdf"].tag


def test_a_server_without_etags_is_asked_by_the_date(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, etag=False, modified="Sat, 28 Nov 2026 08:00:00 GMT"))
    assert outcomes(take(folder, source) + take(folder, source)) == [Intake.NEW, Intake.UNCHANGED]
    assert web.statuses("/a.pdf") == [200, 304]


def test_what_changed_at_an_address_is_a_newer_edition_beside_the_old_file(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF))
    take(folder, source)
    web.put("/a.pdf", NEWER)
    (item,) = take(folder, source)
    assert item.outcome is Intake.EDITION
    assert sorted(raw(folder).values()) == sorted([PDF, NEWER])
    settings = Settings(base=folder)
    with Ledger(settings.database) as ledger:
        record = intake_record(ledger, "situs", item.item)
        assert ledger.entry(record.replaced).files == ("a.pdf",)
        assert ledger.entry(record.sha256).files == (item.file,)


def test_a_server_that_tells_nothing_of_changes_gives_the_same_bytes_again_which_are_known(
    folder: Path, web: LoopbackWeb
) -> None:
    source = source_of(web.put("/a.pdf", PDF, etag=False))
    assert outcomes(take(folder, source) + take(folder, source)) == [Intake.NEW, Intake.KNOWN]
    assert raw(folder) == {"a.pdf": PDF}


@pytest.mark.parametrize("length", [True, False])
def test_the_links_of_an_index_page_that_match_are_fetched_each_once(
    folder: Path, web: LoopbackWeb, length: bool
) -> None:
    page = (
        '<base href="/berkas/"><a href="a.pdf#page=3">A</a><a href="a.pdf">A lagi</a><a href="/b.pdf?id=1">B</a>'
        '<a href="c.html">C</a><a href="mailto:x@example.org">X</a><a href="file:///etc/passwd.pdf">F</a><a href="http://[">'
    )
    web.put("/berkas/a.pdf", PDF)
    web.put("/b.pdf", NEWER, length=length)
    source = source_of(index=[web.put("/laporan", page.encode(), kind="text/html")])
    items = take(folder, source)
    assert [(item.item, item.outcome) for item in items] == [
        (f"{web.address}/berkas/a.pdf", Intake.NEW),
        (f"{web.address}/b.pdf?id=1", Intake.NEW),
    ]
    assert raw(folder) == {"a.pdf": PDF, "b.pdf": NEWER}


def test_an_index_that_cannot_be_read_is_a_failure_of_the_source(folder: Path, web: LoopbackWeb) -> None:
    (item,) = take(folder, source_of(index=[f"{web.address}/gone"]))
    assert (item.item, item.outcome) == ("", Intake.FAILED)
    assert "404" in item.reason


def test_more_links_than_allowed_are_refused(folder: Path, web: LoopbackWeb) -> None:
    page = "".join(f'<a href="{number}.pdf">' for number in range(5)).encode()
    (item,) = take(folder, source_of(index=[web.put("/", page, kind="text/html")], most_links=4))
    assert "most_links = 4" in item.reason


def test_an_answer_that_breaks_off_is_gone_on_with_from_there(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000))
    assert outcomes(take(folder, source)) == [Intake.NEW]
    assert raw(folder) == {"a.pdf": PDF}
    assert [(asked.status, asked.sent) for asked in web.asked] == [(200, 4000), (206, len(PDF) - 4000)]


def test_a_download_that_an_earlier_run_left_is_gone_on_with(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000), attempts=1)
    assert outcomes(take(folder, source)) == [Intake.FAILED]
    assert raw(folder) == {}
    assert outcomes(take(folder, source)) == [Intake.NEW]
    assert raw(folder) == {"a.pdf": PDF}
    assert web.statuses("/a.pdf") == [200, 206]


def test_a_file_that_changed_meanwhile_is_fetched_from_its_beginning(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000), attempts=1)
    take(folder, source)
    web.put("/a.pdf", NEWER)
    assert outcomes(take(folder, source)) == [Intake.NEW]
    assert raw(folder) == {"a.pdf": NEWER}


def test_without_anything_to_tell_changes_by_a_broken_download_begins_again(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000, etag=False))
    assert outcomes(take(folder, source)) == [Intake.NEW]
    assert raw(folder) == {"a.pdf": PDF}
    assert web.statuses("/a.pdf") == [200, 200]


def test_a_busy_server_is_left_alone_for_as_long_as_it_asks(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, statuses=[429, 503], headers={"Retry-After": "1"}))
    assert outcomes(take(folder, source)) == [Intake.NEW]
    first, second, third = web.asked
    assert (first.status, second.status, third.status) == (429, 503, 200)
    assert second.at - first.at >= 1.0
    assert third.at - second.at >= 1.0


def test_a_server_that_asks_for_longer_than_is_waited_is_left_to_the_next_run(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, statuses=[429], headers={"Retry-After": "3600"}), longest_wait_seconds=2)
    (item,) = take(folder, source)
    assert "asks to be left alone for 3600 s" in item.reason
    assert outcomes(take(folder, source)) == [Intake.NEW]


def test_what_does_not_pass_is_not_tried_again_and_stops_no_other(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(f"{web.address}/gone.pdf", web.put("/secret.pdf", statuses=[403]), web.put("/a.pdf", PDF))
    items = take(folder, source)
    assert outcomes(items) == [Intake.FAILED, Intake.FAILED, Intake.NEW]
    assert "404" in items[0].reason
    assert web.statuses("/gone.pdf") == [404]


def test_a_server_that_stays_broken_is_given_up_after_the_attempts(folder: Path, web: LoopbackWeb) -> None:
    (item,) = take(folder, source_of(web.put("/a.pdf", PDF, statuses=[500] * 9)))
    assert item.outcome is Intake.FAILED
    assert web.statuses("/a.pdf") == [500] * 3


def test_a_server_that_drips_is_left_at_the_limit_and_gone_on_with_by_the_next_run(
    folder: Path, web: LoopbackWeb
) -> None:
    source = source_of(web.put("/a.pdf", PDF, drip_seconds=0.1), file_seconds=0.3)
    (item,) = take(folder, source)
    assert "file_seconds" in item.reason
    web.resources["/a.pdf"].drip_seconds = 0
    assert outcomes(take(folder, source)) == [Intake.NEW]
    assert raw(folder) == {"a.pdf": PDF}
    assert 206 in web.statuses("/a.pdf")


def test_a_silent_server_ends_as_a_failure(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        source = source_of(f"http://127.0.0.1:{silent.getsockname()[1]}/a.pdf", timeout_seconds=0.2, attempts=2)
        began = time.monotonic()
        (item,) = take(folder, source)
    assert item.outcome is Intake.FAILED
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("length", [True, False])
def test_a_file_above_the_limit_is_refused_whether_it_is_announced_or_not(
    folder: Path, web: LoopbackWeb, length: bool
) -> None:
    source = source_of(web.put("/a.pdf", PDF, length=length), max_bytes=5000)
    (item,) = take(folder, source)
    assert item.outcome is Intake.FAILED
    assert "max_bytes = 5000" in item.reason
    assert raw(folder) == {}


def test_a_small_answer_that_unpacks_to_a_large_one_is_refused(folder: Path, web: LoopbackWeb) -> None:
    packed = gzip.compress(b"%PDF-1.7\n" + bytes(5_000_000))
    source = source_of(web.put("/a.pdf", packed, headers={"Content-Encoding": "gzip"}), max_bytes=1_000_000)
    (item,) = take(folder, source)
    assert "max_bytes" in item.reason


def test_an_answer_that_is_packed_though_nobody_asked_is_unpacked(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", gzip.compress(PDF), headers={"Content-Encoding": "gzip"}))
    assert outcomes(take(folder, source)) == [Intake.NEW]
    assert raw(folder) == {"a.pdf": PDF}


def test_requests_to_a_host_keep_their_distance(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(*(web.put(f"/{n}.pdf", PDF + bytes([n])) for n in range(3)), delay_seconds=0.2)
    take(folder, source)
    moments = [asked.at for asked in web.asked]
    assert all(later - earlier > 0.15 for earlier, later in pairwise(moments))


def test_loopback_is_refused_unless_it_is_allowed_and_nothing_is_asked(folder: Path, web: LoopbackWeb) -> None:
    (item,) = take(folder, source_of(web.put("/a.pdf", PDF), allowed_networks=()))
    assert item.outcome is Intake.FAILED
    assert "not an address of the public network" in item.reason
    assert web.asked == []


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f.0.0.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_other_spellings_of_loopback_are_refused_too(folder: Path, web: LoopbackWeb, host: str) -> None:
    (item,) = take(folder, source_of(f"http://{host}:{web.port}/a.pdf", allowed_networks=(), attempts=1))
    assert item.outcome is Intake.FAILED
    assert web.asked == []


def test_a_redirect_to_an_address_that_is_not_allowed_is_refused(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", location="http://127.0.0.2/intern.pdf"), allowed_networks=("127.0.0.1/32",))
    (item,) = take(folder, source)
    assert item.outcome is Intake.FAILED
    assert "127.0.0.2" in item.reason


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a.pdf", "gopher://127.0.0.1/a"])
def test_a_redirect_to_another_protocol_is_refused(folder: Path, web: LoopbackWeb, target: str) -> None:
    (item,) = take(folder, source_of(web.put("/a.pdf", location=target)))
    assert item.outcome is Intake.FAILED
    assert "refused" in item.reason


def test_a_redirect_is_followed_and_the_name_is_that_of_the_address_asked_for(folder: Path, web: LoopbackWeb) -> None:
    web.put("/store/0a1b", PDF)
    assert outcomes(take(folder, source_of(web.put("/laporan.pdf", location="/store/0a1b?signature=xyz")))) == [
        Intake.NEW
    ]
    assert raw(folder) == {"laporan.pdf": PDF}


def test_redirects_in_a_circle_end(folder: Path, web: LoopbackWeb) -> None:
    (item,) = take(folder, source_of(web.put("/a.pdf", location="/a.pdf")))
    assert "redirects more than 5 times" in item.reason


def test_a_name_is_looked_up_once_and_the_answer_that_was_checked_is_connected_to(
    folder: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A name server that rebinds: an allowed answer first, the address behind the wall ever after.
    answers = iter(["127.0.0.1"])
    asked: list[str] = []
    look_up = socket.getaddrinfo

    def rebinding(host: str, *rest: object, **named: object) -> object:
        asked.append(host)
        target = next(answers, "169.254.169.254") if host == "laporan.example" else host
        return look_up(target, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    web.put("/a.pdf", PDF)
    address = f"http://laporan.example:{web.port}/a.pdf"
    assert outcomes(take(folder, source_of(address))) == [Intake.NEW]
    assert asked.count("laporan.example") == 1
    assert web.asked[0].headers["host"] == f"laporan.example:{web.port}"
    (item,) = take(folder, source_of(address))
    assert "169.254.169.254" in item.reason


def test_one_answer_that_is_not_allowed_refuses_the_name(
    folder: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = socket.getaddrinfo

    def mixed(host: str, port: int, **named: object) -> list[object]:
        targets = ["127.0.0.1", "10.0.0.1"] if host == "laporan.example" else [host]
        return [answer for target in targets for answer in look_up(target, port, **named)]

    monkeypatch.setattr(socket, "getaddrinfo", mixed)
    web.put("/a.pdf", PDF)
    (item,) = take(folder, source_of(f"http://laporan.example:{web.port}/a.pdf"))
    assert "10.0.0.1" in item.reason
    assert web.asked == []


def test_a_proxy_of_the_environment_is_not_asked(
    folder: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert outcomes(take(folder, source_of(web.put("/a.pdf", PDF)))) == [Intake.NEW]


def test_a_secret_header_goes_to_the_configured_host_only_and_is_written_nowhere(
    folder: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("REKON_TOKEN", "Bearer rahasia-sekali")
    caplog.set_level(0)
    with loopback_web() as other:
        target = other.put("/a.pdf", PDF)
        address = web.put("/a.pdf", location=target)
        missing = f"{web.address}/gone.pdf"
        items = take(folder, source_of(address, missing, headers={"Authorization": {"env": "REKON_TOKEN"}}))
        assert outcomes(items) == [Intake.NEW, Intake.FAILED]
        assert web.asked[0].headers["authorization"] == "Bearer rahasia-sekali"
        assert "authorization" not in other.asked[0].headers
    assert "rahasia-sekali" not in caplog.text + repr(items)
    assert all(b"rahasia-sekali" not in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_secret_that_is_not_set_is_named_and_nothing_is_asked(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF), headers={"Authorization": {"env": "REKON_TOKEN_NOT_SET"}})
    (item,) = take(folder, source)
    assert "REKON_TOKEN_NOT_SET" in item.reason
    assert web.asked == []


def test_what_is_no_pdf_goes_to_quarantine_and_is_left_alone_until_it_changes(folder: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", b"<!DOCTYPE html><title>Masuk</title>", kind="text/html"))
    (item,) = take(folder, source)
    assert item.outcome is Intake.QUARANTINED
    assert "web page" in item.reason
    assert raw(folder) == {}
    assert (folder / "data" / "quarantine" / item.file / "isi.bin").read_bytes().startswith(b"<!DOCTYPE")
    assert outcomes(take(folder, source)) == [Intake.UNCHANGED]
    web.put("/a.pdf", PDF)
    assert outcomes(take(folder, source)) == [Intake.NEW]


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="LKj Settama 2024.pdf"', "lkj-settama-2024.pdf"),
        ('attachment; filename="../../../etc/cron.d/x.pdf"', "x.pdf"),
        (r'attachment; filename="..\..\x y.pdf"', "x-y.pdf"),
        ("attachment; filename*=UTF-8''Laporan%20%2F..%2F..%2Fa.pdf", "a.pdf"),
        ('attachment; filename=".."', "report.pdf"),
        ("attachment", "download-id-5.pdf"),
    ],
)
def test_a_name_from_outside_is_never_a_path(folder: Path, web: LoopbackWeb, disposition: str, name: str) -> None:
    web.put("/download?id=5", PDF, headers={"Content-Disposition": disposition})
    assert outcomes(take(folder, source_of(f"{web.address}/download?id=5"))) == [Intake.NEW]
    assert list(raw(folder)) == [name]
    assert {path.name for path in folder.iterdir()} == {"data"}


def test_links_of_a_page_are_addresses_on_the_web_only() -> None:
    page = (
        "<a href='x.pdf'><A HREF='//lain.example/y.pdf'></a><a href='javascript:void(0)'><a href='https://u:p@h/z.pdf'>"
    )
    assert links_of(page, "https://situs.example/a/") == ["https://situs.example/a/x.pdf", "https://lain.example/y.pdf"]


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1", "224.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:7f00:1::",
        "64:ff9b::a9fe:a9fe",
    ],
)  # fmt: skip
def test_addresses_that_not_everybody_reaches_are_not_connected_to(address: str) -> None:
    assert not is_allowed(ip_address(address), ())


@pytest.mark.parametrize("address", ["8.8.8.8", "103.10.105.1", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_addresses_that_everybody_reaches_are_connected_to(address: str) -> None:
    assert is_allowed(ip_address(address), ())


@given(st.ip_addresses(v=4))
def test_an_allowed_network_allows_its_addresses_and_no_private_one_besides(address: object) -> None:
    allowed = (ip_network("10.20.0.0/16"),)
    found = ip_address(str(address))
    if found in allowed[0]:
        assert is_allowed(found, allowed)
    elif found.is_private:
        assert not is_allowed(found, allowed)
