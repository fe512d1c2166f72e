"""Intake from the web, from a real server: what is fetched again, gone on with, waited for, and given up."""

from __future__ import annotations

import gzip
import socket
import time
from itertools import pairwise
from pathlib import Path

import pytest

from flows.intake.intake import Intake
from flows.ledger.intake_register import intake_record
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from tests.flows.loopback_web import LoopbackWeb
from tests.flows.web_intake import NEWER, PDF, outcomes, raw, source_of, take


def test_a_file_is_fetched_once_and_asked_for_by_its_etag_afterwards(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/laporan/Lkj%202024.pdf", PDF))
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    assert raw(tmp_path) == {"lkj-2024.pdf": PDF}
    assert outcomes(take(tmp_path, source)) == [Intake.UNCHANGED]
    assert [asked.status for asked in web.asked] == [200, 304]
    assert web.asked[1].headers["if-none-match"] == web.resources["/laporan/Lkj%202024.pdf"].tag


def test_a_server_without_etags_is_asked_by_the_date(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, etag=False, modified="Sat, 28 Nov 2026 08:00:00 GMT"))
    assert outcomes(take(tmp_path, source) + take(tmp_path, source)) == [Intake.NEW, Intake.UNCHANGED]
    assert web.statuses("/a.pdf") == [200, 304]


def test_what_changed_at_an_address_is_a_newer_edition_beside_the_old_file(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF))
    take(tmp_path, source)
    web.put("/a.pdf", NEWER)
    (item,) = take(tmp_path, source)
    assert item.outcome is Intake.EDITION
    assert sorted(raw(tmp_path).values()) == sorted([PDF, NEWER])
    settings = Settings(base=tmp_path)
    with Ledger(settings.database) as ledger:
        record = intake_record(ledger, "situs", item.item)
        assert ledger.entry(record.replaced).files == ("a.pdf",)
        assert ledger.entry(record.sha256).files == (item.file,)


def test_a_server_that_tells_nothing_of_changes_gives_the_same_bytes_again_which_are_known(
    tmp_path: Path, web: LoopbackWeb
) -> None:
    source = source_of(web.put("/a.pdf", PDF, etag=False))
    assert outcomes(take(tmp_path, source) + take(tmp_path, source)) == [Intake.NEW, Intake.KNOWN]
    assert raw(tmp_path) == {"a.pdf": PDF}


@pytest.mark.parametrize("length", [True, False])
def test_the_links_of_an_index_page_that_match_are_fetched_each_once(
    tmp_path: Path, web: LoopbackWeb, length: bool
) -> None:
    page = (
        '<base href="/berkas/"><a href="a.pdf#page=3">A</a><a href="a.pdf">A lagi</a><a href="/b.pdf?id=1">B</a>'
        '<a href="c.html">C</a><a href="mailto:x@example.org">X</a><a href="file:///etc/passwd.pdf">F</a><a href="http://[">'
    )
    web.put("/berkas/a.pdf", PDF)
    web.put("/b.pdf", NEWER, length=length)
    source = source_of(index=[web.put("/laporan", page.encode(), kind="text/html")])
    items = take(tmp_path, source)
    assert [(item.item, item.outcome) for item in items] == [
        (f"{web.address}/berkas/a.pdf", Intake.NEW),
        (f"{web.address}/b.pdf?id=1", Intake.NEW),
    ]
    assert raw(tmp_path) == {"a.pdf": PDF, "b.pdf": NEWER}


def test_an_index_that_cannot_be_read_is_a_failure_of_the_source(tmp_path: Path, web: LoopbackWeb) -> None:
    (item,) = take(tmp_path, source_of(index=[f"{web.address}/gone"]))
    assert (item.item, item.outcome) == ("", Intake.FAILED)
    assert "404" in item.reason


def test_more_links_than_allowed_are_refused(tmp_path: Path, web: LoopbackWeb) -> None:
    page = "".join(f'<a href="{number}.pdf">' for number in range(5)).encode()
    (item,) = take(tmp_path, source_of(index=[web.put("/", page, kind="text/html")], most_links=4))
    assert "most_links = 4" in item.reason


def test_an_answer_that_breaks_off_is_gone_on_with_from_there(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000))
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    assert raw(tmp_path) == {"a.pdf": PDF}
    assert [(asked.status, asked.sent) for asked in web.asked] == [(200, 4000), (206, len(PDF) - 4000)]


def test_a_download_that_an_earlier_run_left_is_gone_on_with(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000), attempts=1)
    assert outcomes(take(tmp_path, source)) == [Intake.FAILED]
    assert raw(tmp_path) == {}
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    assert raw(tmp_path) == {"a.pdf": PDF}
    assert web.statuses("/a.pdf") == [200, 206]


def test_a_file_that_changed_meanwhile_is_fetched_from_its_beginning(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000), attempts=1)
    take(tmp_path, source)
    web.put("/a.pdf", NEWER)
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    assert raw(tmp_path) == {"a.pdf": NEWER}


def test_without_anything_to_tell_changes_by_a_broken_download_begins_again(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, broken_after=4000, etag=False))
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    assert raw(tmp_path) == {"a.pdf": PDF}
    assert web.statuses("/a.pdf") == [200, 200]


def test_a_busy_server_is_left_alone_for_as_long_as_it_asks(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, statuses=[429, 503], headers={"Retry-After": "1"}))
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    first, second, third = web.asked
    assert (first.status, second.status, third.status) == (429, 503, 200)
    assert second.at - first.at >= 0.9  # as the server sees it, whose clock ticks otherwise
    assert third.at - second.at >= 1.0


def test_a_server_that_asks_for_longer_than_is_waited_is_left_to_the_next_run(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", PDF, statuses=[429], headers={"Retry-After": "3600"}), longest_wait_seconds=2)
    (item,) = take(tmp_path, source)
    assert "asks to be left alone for 3600 s" in item.reason
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]


def test_what_does_not_pass_is_not_tried_again_and_stops_no_other(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(f"{web.address}/gone.pdf", web.put("/secret.pdf", statuses=[403]), web.put("/a.pdf", PDF))
    items = take(tmp_path, source)
    assert outcomes(items) == [Intake.FAILED, Intake.FAILED, Intake.NEW]
    assert "404" in items[0].reason
    assert web.statuses("/gone.pdf") == [404]


def test_a_server_that_stays_broken_is_given_up_after_the_attempts(tmp_path: Path, web: LoopbackWeb) -> None:
    (item,) = take(tmp_path, source_of(web.put("/a.pdf", PDF, statuses=[500] * 9)))
    assert item.outcome is Intake.FAILED
    assert web.statuses("/a.pdf") == [500] * 3


def test_a_server_that_drips_is_left_at_the_limit_and_gone_on_with_by_the_next_run(
    tmp_path: Path, web: LoopbackWeb
) -> None:
    source = source_of(web.put("/a.pdf", PDF, drip_seconds=0.1), file_seconds=0.3)
    (item,) = take(tmp_path, source)
    assert "file_seconds" in item.reason
    web.resources["/a.pdf"].drip_seconds = 0
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    assert raw(tmp_path) == {"a.pdf": PDF}
    assert 206 in web.statuses("/a.pdf")


def test_a_silent_server_ends_as_a_failure(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        source = source_of(f"http://127.0.0.1:{silent.getsockname()[1]}/a.pdf", timeout_seconds=0.2, attempts=2)
        began = time.monotonic()
        (item,) = take(tmp_path, source)
    assert item.outcome is Intake.FAILED
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("length", [True, False])
def test_a_file_above_the_limit_is_refused_whether_it_is_announced_or_not(
    tmp_path: Path, web: LoopbackWeb, length: bool
) -> None:
    source = source_of(web.put("/a.pdf", PDF, length=length), max_bytes=5000)
    (item,) = take(tmp_path, source)
    assert item.outcome is Intake.FAILED
    assert "max_bytes = 5000" in item.reason
    assert raw(tmp_path) == {}


def test_a_small_answer_that_unpacks_to_a_large_one_is_refused(tmp_path: Path, web: LoopbackWeb) -> None:
    packed = gzip.compress(b"%PDF-1.7\n" + bytes(5_000_000))
    source = source_of(web.put("/a.pdf", packed, headers={"Content-Encoding": "gzip"}), max_bytes=1_000_000)
    (item,) = take(tmp_path, source)
    assert "max_bytes" in item.reason


def test_an_answer_that_is_packed_though_nobody_asked_is_unpacked(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(web.put("/a.pdf", gzip.compress(PDF), headers={"Content-Encoding": "gzip"}))
    assert outcomes(take(tmp_path, source)) == [Intake.NEW]
    assert raw(tmp_path) == {"a.pdf": PDF}


def test_requests_to_a_host_keep_their_distance(tmp_path: Path, web: LoopbackWeb) -> None:
    source = source_of(*(web.put(f"/{n}.pdf", PDF + bytes([n])) for n in range(3)), delay_seconds=0.6)
    take(tmp_path, source)
    moments = [asked.at for asked in web.asked]
    assert all(later - earlier > 0.2 for earlier, later in pairwise(moments))
