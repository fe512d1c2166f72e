"""Things told side by side: what is still checked of them, each by what it is of."""

import pytest

from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.written_sections import inconsistent, section
from tests.schemas.sentences import sentence_of

RULES = ("turunan_prosa", "rasio_prosa", "bagian_prosa", "rincian_prosa", "arah_perubahan")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # 729 / 1.215 = 60%
        (
            "Dari 1.620 temuan audit ada sebanyak 1.215 temuan atau 75% yang bernilai uang, terdiri atas 729 temuan "
            "atau 66% berupa kelebihan bayar.",
            ("66%", "60"),
        ),
        # 486 / 1.620 = 30%: what is told beside another part is of the whole
        (
            "Dari 1.620 temuan audit, 1.134 temuan (70,0%) selesai dan 486 temuan (36,0%) belum selesai.",
            ("36,0%", "30.0"),
        ),
        # 315 + 115 = 430, where the first count is that of all
        ("Dari 420 laporan, 315 laporan wajar dan 115 laporan tidak wajar.", ("420", "430")),
        (
            "Sebanyak 4.120 sampel diuji, 3.070 sampel memenuhi syarat dan 1.150 sampel tidak memenuhi syarat.",
            ("4.120", "4220"),
        ),
        # 235,5 / 412,5 = 57,1%
        (
            "Belanja mencakup belanja pusat sebesar Rp393,9 miliar atau 43,4% dari pagu awal Rp908,2 miliar dan "
            "realisasi belanja daerah yang mencapai Rp235,5 miliar atau 51,7% dari pagu Rp412,5 miliar.",
            ("51,7%", "57.09"),
        ),
        # 1.480 + 322 + 40 = 1.842
        (
            "Sebanyak 1.824 sarana diperiksa, terdiri dari 1.480 apotek, 322 toko obat, termasuk 24 toko baru, dan 40 "
            "klinik.",
            ("1.824", "1842"),
        ),
    ],
)
def test_part_that_is_wrong_of_its_own_whole(text: str, wrong: tuple[str, str]) -> None:
    sentences = [part + "." for part in text.removesuffix(".").split(". ")]
    assert inconsistent(section(*sentences), *RULES) == {wrong}


def _told_twice(first: str, second: str) -> set[tuple[str, str]]:
    read = (
        sentence_of(first, "s1", headings=("A. Ringkas",)),
        sentence_of(second, "s2", headings=("B. Rinci",)),
    )
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",), (), read, (), "", 0.0)
    return inconsistent(normalise(content), "turunan_prosa")


def test_same_thing_of_another_month_is_another_thing() -> None:
    first = "Nilai layanan daring Oktober 2022 mencapai Rp13.670.412.000."
    assert _told_twice(first, "Nilai layanan daring April 2022 mencapai Rp13.170.412.000.") == set()
    wrong = _told_twice(first, "Nilai layanan daring Oktober 2022 mencapai Rp13.170.412.000.")
    assert {text for text, _ in wrong} >= {"Rp13.170.412.000"}
