"""Names that are one, names that may be, names that are not."""

from pathlib import Path

import pytest

from schemas import names
from schemas.names import ALIASES, canonical, identity, read_aliases, same, similarity, uncertain_pairs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Direktorat Pengawasan Obat Tradisional, dan Suplemen", "Direktorat Pengawasan Obat Tradisional dan Suplemen"),
        ("Biro Kerjasama", "Biro Kerja Sama"),
        ("Nilai AKIP Sektama", "Nilai AKIP Sekretariat Utama"),
        ("Nilai AKIP Settama", "2. Nilai AKIP Sekretariat Utama"),
        ("Biro Umum dan SDM", "Biro Umum dan Sumber Daya Manusia"),
        ("IK20-Tingkat efektifitas KIE dilingkup Sektama", "Tingkat Efektivitas KIE di lingkup Sekretariat Utama"),
        ("Presentase kerja sama", "Persentase kerjasama"),
        ("Indeks Profesionalitas ASN di Settama", "Indeks Profesionalitas ASN Sekretariat Utama"),
        ("Nilai AKIP BPOM di Lingkup Settama", "Nilai AKIP BPOM dilingkup Settama"),
    ],
)
def test_spellings_of_one_name_have_one_identity(one: str, other: str) -> None:
    assert same(one, other)
    assert identity(one) == identity(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kedeputian I", "Kedeputian II"),
        ("Balai POM di Palu", "Balai Besar POM di Palu"),
        ("Persentase pengelolaan ASN yang optimal", "Persentase pengelolaan ASN BPOM yang optimal"),
    ],
)
def test_names_that_are_only_alike_stay_two(one: str, other: str) -> None:
    assert not same(one, other)
    assert similarity(one, other) < 1


def test_alike_names_are_listed_for_a_person_and_numbered_ones_are_not() -> None:
    names = [
        "Persentase pengelolaan ASN yang optimal",
        "Persentase pengelolaan ASN BPOM yang optimal",
        "Kedeputian I",
        "Kedeputian II",
        "Loka POM di Kota Dumai",
    ]
    assert [set(pair) for pair in uncertain_pairs(names)] == [set(names[:2])]


def test_an_empty_name_is_nobody() -> None:
    assert identity("") == ""
    assert not same("", "")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[phrases]\n"a b" = "a b"', "stands for nothing else"),
        ('[phrases]\n"A" = "b"', "lower case"),
        ('[other]\na = "b"', "no section other"),
        ('[distinct]\npairs = [["a"]]', "two names"),
    ],
)
def test_a_register_that_contradicts_itself_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text(text)
    with pytest.raises(ValueError, match=complaint):
        read_aliases(path)


def test_a_canonical_name_is_its_own_canonical_name() -> None:
    for name in ("Biro Humas dan DSP", "BBPOM di Medan", "Nilai RB Settama"):
        assert canonical(canonical(name)) == canonical(name)


def test_a_pair_that_a_person_has_decided_is_two_is_asked_about_no_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pair = ("Persentase pengelolaan ASN yang optimal", "Persentase pengelolaan ASN BPOM yang optimal")
    decided = tmp_path / "aliases.toml"
    decided.write_text(ALIASES.read_text(encoding="utf-8").replace("pairs = [", f"pairs = [\n  {list(pair)},"))
    assert uncertain_pairs(pair) != ()
    monkeypatch.setattr("schemas.names.ALIASES", decided)
    _clear()
    try:
        assert uncertain_pairs(pair) == ()
        assert not same(*pair)
    finally:
        monkeypatch.undo()
        _clear()


def _clear() -> None:
    for cached in (names._register, names._distinct, names.canonical, names.similarity):
        cached.cache_clear()
