"""What the words of a label say: a total, a measure, a rate of so many things, a longer period."""

from __future__ import annotations

import pytest

from expectations.named.label_roles import is_bare_total, longer_periods, rate_base, roles_of


def test_words_of_labels() -> None:
    assert roles_of("Jumlah") == {"total"}
    assert "total" not in roles_of("Persentase Jumlah")
    assert roles_of("Peserta per kegiatan") == {"per"}
    assert "measure" in roles_of("Nilai SKM")
    assert "measure" not in roles_of("Nilai barang bukti (Rp)")
    assert "measure" not in roles_of("Nilai buku")
    assert "growth" in roles_of("Laju pertumbuhan ekspor")
    assert not roles_of("Mendorong pertumbuhan usaha kecil") & {"growth", "difference"}
    # The rate of a levy says nothing of how its amounts are printed.
    assert "share" not in roles_of("PPN 11%")
    assert "share" in roles_of("Realisasi 2023 (%)")
    assert "share" in roles_of("Triwulan 3 %")
    assert is_bare_total("JUMLAH TOTAL (Rp)")
    assert not is_bare_total("Jumlah sampel")
    assert longer_periods(["Januari", "Februari", "Maret", "TW I", "April", "Mei", "Juni", "TW II"]) == {3, 7}
    assert longer_periods(["TW I", "TW II", "TW III", "TW IV"]) == set()


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Per 100.000 dosis", 100_000),
        ("Angka per 1.000 kelahiran hidup", 1000),
        ("Kasus per seribu penduduk", 1000),
        ("Kejadian per seratus ribu sampel", 100_000),
        ("Biaya per 100 sampel", 100),
        ("Per 2023", 0),
        ("Laporan per pelapor", 0),
        ("Harga per 1.000", 0),
    ],
)
def test_rates_are_of_so_many_things_as_their_label_says(text: str, base: int) -> None:
    assert rate_base(text) == base
