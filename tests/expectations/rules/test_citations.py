"""One regulation, one title."""

from dataclasses import replace

from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from tests.expectations.printed import figure
from tests.expectations.reports import report
from tests.expectations.rules.test_performance import outcomes


def cited(title: str, page: int, name: str = "permenpan 14/2017", **texts: str) -> Claim:
    value: PrintedFigure = replace(figure(title, page=page), value=None)
    return Claim("c", "regulation", name, "judul", value, {}, f"s{page}", page, None, {"peraturan": name, **texts})


def test_the_title_in_the_list_of_legal_bases_is_the_one_compared_with() -> None:
    stated = report(
        claims=(
            cited("Pedoman Survei Kepuasan Masyarakat terhadap Pelayanan", 2),
            cited("Pedoman Penyusunan Survei Kepuasan Masyarakat", 3, dasar="ya"),
        )
    )
    assert [(text, verdict) for text, verdict, _ in outcomes(stated, "judul_peraturan")] == [
        ("Pedoman Survei Kepuasan Masyarakat terhadap Pelayanan", "inconsistent")
    ]


def test_a_title_cut_short_is_the_same_title() -> None:
    stated = report(claims=(cited("Keterbukaan Informasi Publik", 2), cited("Keterbukaan Informasi", 3)))
    assert [verdict for _, verdict, _ in outcomes(stated, "judul_peraturan")] == ["consistent"]


def test_two_regulations_have_two_titles() -> None:
    stated = report(
        claims=(cited("Pelayanan Publik", 2, "uu 25/2009"), cited("Keterbukaan Informasi", 2, "uu 14/2008"))
    )
    assert outcomes(stated, "judul_peraturan") == []
