"""What intake from the web refuses: private networks, redirects and names that lead there, what is no PDF."""

from __future__ import annotations

import socket
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.intake.intake import Intake
from flows.sources.checked_network import is_allowed
from flows.sources.web_source import links_of
from tests.flows.loopback_web import LoopbackWeb, loopback_web
from tests.flows.web_intake import PDF, outcomes, raw, source_of, take


def test_loopback_is_refused_unless_it_is_allowed_and_nothing_is_asked(tmp_path: Path, web: LoopbackWeb) -> None:
    (item,) = take(tmp_path, source_of(web.put("/a.pdf", PDF), allowed_networks=()))
    assert item.outcome is Intake.FAILED
    assert "not an address of the public network" in item.reason
    assert web.asked == []


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f.0.0.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_other_spellings_of_loopback_are_refused_too(tmp_path: Path, web: LoopbackWeb, host: str) -> None:
    (item,) = take(tmp_path, source_of(f"http://{host}:{web.port}/a.pdf", allowed_networks=(), attempts=1))
    assert item.outcome is Intake.FAILED
    assert web.asked == []


def test_a_redirect_to_an_address_that_is_not_allowed_is_refused(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", location="http://127.0.0.2/intern.pdf"), allowed_networks=("127.0.0.1/32",))
    (item,) = take(tmp_path, source)
    assert item.outcome is Intake.FAILED
    assert "127.0.0.2" in item.reason


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a.pdf", "gopher://127.0.0.1/a"])
def test_a_redirect_to_another_protocol_is_refused(tmp_path: Path, web: LoopbackWeb, target: str) -> None:
    (item,) = take(tmp_path, source_of(web.put("/a.pdf", location=target)))
    assert item.outcome is Intake.FAILED
    assert "refused" in item.reason


def test_a_redirect_is_followed_and_the_name_is_that_of_the_address_asked_for(tmp_path: Path, web: LoopbackWeb) -> None:
    web.put("/store/0a1b", PDF)
    assert outcomes(take(tmp_path, source_of(web.put("/laporan.pdf", location="/store/0a1b?signature=xyz")))) == [
        Intake.NEW
    ]
    assert raw(tmp_path) == {"laporan.pdf": PDF}


def test_redirects_in_a_circle_end(tmp_path: Path, web: LoopbackWeb) -> None:
    (item,) = take(tmp_path, source_of(web.put("/a.pdf", location="/a.pdf")))
    assert "redirects more than 5 times" in item.reason


def test_a_name_is_looked_up_once_and_the_answer_that_was_checked_is_connected_to(
    tmp_path: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch
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
    assert outcomes(take(tmp_path, source_of(address))) == [Intake.NEW]
    assert asked.count("laporan.example") == 1
    assert web.asked[0].headers["host"] == f"laporan.example:{web.port}"
    (item,) = take(tmp_path, source_of(address))
    assert "169.254.169.254" in item.reason


def test_one_answer_that_is_not_allowed_refuses_the_name(
    tmp_path: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = socket.getaddrinfo

    def mixed(host: str, port: int, **named: object) -> list[object]:
        targets = ["127.0.0.1", "10.0.0.1"] if host == "laporan.example" else [host]
        return [answer for target in targets for answer in look_up(target, port, **named)]

    monkeypatch.setattr(socket, "getaddrinfo", mixed)
    web.put("/a.pdf", PDF)
    (item,) = take(tmp_path, source_of(f"http://laporan.example:{web.port}/a.pdf"))
    assert "10.0.0.1" in item.reason
    assert web.asked == []


def test_a_proxy_of_the_environment_is_not_asked(
    tmp_path: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert outcomes(take(tmp_path, source_of(web.put("/a.pdf", PDF)))) == [Intake.NEW]


def test_a_secret_header_goes_to_the_configured_host_only_and_is_written_nowhere(
    tmp_path: Path, web: LoopbackWeb, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("REKON_TOKEN", "Bearer rahasia-sekali")
    caplog.set_level(0)
    with loopback_web() as other:
        target = other.put("/a.pdf", PDF)
        address = web.put("/a.pdf", location=target)
        missing = f"{web.address}/gone.pdf"
        items = take(tmp_path, source_of(address, missing, headers={"Authorization": {"env": "REKON_TOKEN"}}))
        assert outcomes(items) == [Intake.NEW, Intake.FAILED]
        assert web.asked[0].headers["authorization"] == "Bearer rahasia-sekali"
        assert "authorization" not in other.asked[0].headers
    assert "rahasia-sekali" not in caplog.text + repr(items)
    assert all(b"rahasia-sekali" not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_a_secret_that_is_not_set_is_named_and_nothing_is_asked(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF), headers={"Authorization": {"env": "REKON_TOKEN_NOT_SET"}})
    (item,) = take(tmp_path, source)
    assert "REKON_TOKEN_NOT_SET" in item.reason
    assert web.asked == []


def test_what_is_no_pdf_goes_to_quarantine_and_is_left_alone_until_it_changes(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", b"<!DOCTYPE html><title>Masuk</title>", kind="text/html"))
    (item,) = take(tmp_path, source)
    assert item.outcome is Intake.QUARANTINED
    assert "web page" in item.reason
    assert raw(tmp_path) == {}
    assert (tmp_path / "data" / "quarantine" / item.file / "isi.bin").read_bytes().startswith(b"<!DOCTYPE")
    assert outcomes(take(tmp_path, source)) == [Intake.UNCHANGED]
    web.put("/a.pdf", PDF)
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]


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
def test_a_name_from_outside_is_never_a_path(tmp_path: Path, web: LoopbackWeb, disposition: str, name: str) -> None:
    web.put("/download?id=5", PDF, headers={"Content-Disposition": disposition})
    assert outcomes(take(tmp_path, source_of(f"{web.address}/download?id=5"))) == [Intake.NEW]
    assert list(raw(tmp_path)) == [name]
    assert {path.name for path in tmp_path.iterdir()} == {"data"}


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
