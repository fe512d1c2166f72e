"""Percentages that words call the rest, the contrary or the sum of others. Expected values were worked out by hand."""

import pytest

from tests.expectations.written_sections import said, section

NAME = "turunan_prosa"


def _said(text: str) -> list[tuple[str, str, str]]:
    return said(section(*[part + "." for part in text.removesuffix(".").split(". ")]), NAME)


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 91,43 persen aduan telah dijawab. Sisanya, {} persen masih dalam proses.",
        "Sebanyak 91,43 persen aduan telah dijawab, sedangkan sisanya 211 aduan ({} persen) masih dalam proses.",
        "Dari hasil pemeriksaan, 91,43 persen dinyatakan memenuhi ketentuan, sementara 211 sarana atau {} persen tidak "
        "memenuhi ketentuan.",
    ],
)
def test_rest_of_a_hundred(text: str) -> None:
    assert _said(text.format("8,57")) == [("8,57 persen", "consistent", "8.57")]
    assert _said(text.format("8,75")) == [("8,75 persen", "inconsistent", "8.57")]


@pytest.mark.parametrize(
    "text",
    [
        # Two kinds of things, two shares before the rest, a change
        "Sarana produksi 65,1 persen memenuhi ketentuan, sedangkan sarana distribusi 34,2 persen tidak memenuhi "
        "ketentuan.",
        "Aduan didominasi kosmetik (41,90 persen) dan pangan (18,41 persen). Sisanya, 39,96 persen tentang obat dan "
        "label.",
        "Aduan naik 91,43 persen. Sisanya, 8,75 persen masih dalam proses.",
        "Dari jumlah tersebut, 91,43 persen dijawab. Sisanya, 8,75 persen diteruskan dan 0,12 persen ditolak.",
    ],
)
def test_percentages_of_several_things_leave_no_rest(text: str) -> None:
    assert "inconsistent" not in {verdict for _, verdict, _ in _said(text)}


@pytest.mark.parametrize(
    "text",
    [
        # 41,72 + 22,36 + 11,05 = 75,13
        "Temuan terbanyak adalah pangan 41,72 persen, kosmetik 22,36 persen, dan obat 11,05 persen. Ketiganya mencapai "
        "{} persen dari seluruh temuan.",
        "Temuan terbanyak adalah pangan 41,72 persen, disusul kosmetik 22,36 persen dan obat 11,05 persen, dengan "
        "kontribusi ketiganya mencapai {} persen.",
        "Nilai terbesar di Kota A Rp417,2 juta (41,72 persen), Kota B Rp223,6 juta (22,36 persen), dan Kota C Rp110,5 "
        "juta (11,05 persen). Ketiga kota tersebut menyumbang {} persen dari seluruh nilai.",
    ],
)
def test_sum_of_as_many_as_a_word_says(text: str) -> None:
    assert ("75,13 persen", "consistent", "75.13") in _said(text.format("75,13"))
    assert ("75,31 persen", "inconsistent", "75.13") in _said(text.format("75,31"))


@pytest.mark.parametrize(
    "text",
    [
        # Growths have no sum, two are no three, and each has its own
        "Permohonan pangan tumbuh 41,72 persen, kosmetik tumbuh 22,36 persen, dan obat tumbuh 11,05 persen. Ketiganya "
        "mencapai 75,31 persen dari seluruh permohonan.",
        "Temuan terbanyak adalah pangan 41,72 persen dan kosmetik 33,41 persen. Ketiganya mencapai 75,31 persen.",
        "Temuan pangan 41,72 persen, kosmetik 22,36 persen, dan obat 11,05 persen. Ketiganya rata-rata "
        "mencapai 25,31 persen.",
    ],
)
def test_what_is_not_told_together_has_no_sum(text: str) -> None:
    assert "inconsistent" not in {verdict for _, verdict, _ in _said(text)}
