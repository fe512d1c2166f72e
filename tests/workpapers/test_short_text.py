"""Long texts cut for a line."""

from workpapers.short_text import excerpt

LIST = "Capaian: " + "; ".join(f"{n}) Sasaran ke-{n} tercapai dengan kategori Baik (9{n},00%)" for n in range(1, 10))


def test_an_excerpt_holds_the_figure_that_it_is_about() -> None:
    shown = excerpt(LIST, "Sasaran ke-8", "Baik", 120)
    assert "Sasaran ke-8 tercapai dengan kategori Baik (98,00%)" in shown
    assert len(shown) < 130
    assert shown.startswith("… ")


def test_what_stands_at_the_beginning_is_shown_from_there() -> None:
    assert excerpt(LIST, "Sasaran ke-1", "Baik", 120).startswith("Capaian: 1) Sasaran ke-1 tercapai")


def test_a_short_text_is_left_as_it_is() -> None:
    assert excerpt("NPS  sebesar\n104,40.", "NPS", "104,40", 60) == "NPS sebesar 104,40."


def test_a_figure_that_the_text_spells_otherwise_leaves_its_beginning() -> None:
    assert excerpt(LIST, "lain", "tidak ada", 60).startswith("Capaian: 1)")
