"""Numbers of a table's rows: in their groups, and no two alike."""

from tests.expectations.written_sections import Found, said, section

HEADER = "No | Tujuan | No | Langkah | Bulan"
ROWS = [
    ("1", "Arsip rapi", "{}.1", "Pilah berkas", "Maret"),
    ("1", "Arsip rapi", "{}.2", "Simpan berkas", "April"),
    ("1", "Arsip rapi", "{}.3", "Susutkan berkas", "Mei"),
    ("2", "Gudang aman", "{}.1", "Pasang kunci", "Juni"),
    ("2", "Gudang aman", "{}.2", "Pasang kamera", "Juli"),
    ("2", "Gudang aman", "{}.3", "Latih penjaga", "Agustus"),
    ("2", "Gudang aman", "{}.4", "Uji alarm", "Oktober"),
]


def grouped(wrong: dict[int, str] | None = None) -> list[Found]:
    """What is said of the steps' numbers; `wrong` replaces some of them."""
    lines = []
    for at, (group, goal, number, step, month) in enumerate(ROWS):
        above = at and ROWS[at - 1][0] == group
        printed = (wrong or {}).get(at, number.format(group))
        lines.append(" | ".join(("^", "^", printed, step, month) if above else (group, goal, printed, step, month)))
    return said(section(table=[HEADER, *lines]), "nomor_kelompok")


def test_numbers_that_begin_with_their_group_are_right() -> None:
    assert [verdict for _, verdict, _ in grouped()] == ["consistent"] * 7


def test_a_number_that_goes_on_under_another_groups_number_is_found() -> None:
    assert ("1.3", "inconsistent", "2") in grouped({5: "1.3"})


def test_a_number_that_does_not_go_on_may_mean_something_else() -> None:
    assert "inconsistent" not in [verdict for _, verdict, _ in grouped({5: "1.7"})]


def test_numbers_that_seldom_begin_with_their_group_are_of_another_kind() -> None:
    assert grouped({0: "4.1", 1: "4.2", 3: "5.1", 4: "5.2"}) == []


def listed(*numbers: str, names: tuple[str, ...] = ("Meja", "Kursi", "Lemari", "Rak", "Papan", "Lampu")) -> list[Found]:
    lines = [f"{number} | {name} | baik" for number, name in zip(numbers, names, strict=False)]
    return said(section(table=["No | Barang | Keadaan", *lines]), "nomor_baris")


def test_rows_that_number_on_are_right() -> None:
    assert listed("1", "2", "3", "4", "5", "6") == [("6", "consistent", "6")]


def test_a_number_that_stands_at_two_rows_is_found() -> None:
    assert listed("1", "2", "3", "3", "5", "6") == [("3", "inconsistent", "4")]
    assert listed("1", "2", "3", "3", "4", "5") == [("3", "inconsistent", "4")]


def test_numbers_left_out_or_begun_again_or_at_one_thing_twice_are_left_alone() -> None:
    assert listed("1", "2", "3", "5", "6", "7") == []
    assert listed("1", "2", "3", "1", "2", "3") == []
    assert listed("1", "2", "2", "2", "3", "4") == []
    shared = ("Meja", "Kursi", "Lemari", "Lemari", "Papan", "Lampu")
    assert listed("1", "2", "3", "3", "4", "5", names=shared) == []
    assert listed("1", "2", "3", "3", "5", "6", names=shared) == []


def test_a_number_in_the_place_of_another_is_found() -> None:
    assert listed("1", "2", "8", "4", "5", "6") == [("8", "inconsistent", "3")]
    assert listed("7", "2", "3", "4", "5", "6") == [("7", "inconsistent", "1")]
    assert listed("1", "2", "3", "4", "5", "2") == [("2", "inconsistent", "6")]


def test_the_last_number_of_a_list_may_stand_for_rows_that_are_not_shown() -> None:
    assert listed("1", "2", "3", "4", "5", "30") == []


def test_a_group_of_one_row_begins_anew() -> None:
    assert listed("1", "2", "3", "4", "5", "1") == []


def coded(*codes: str) -> list[Found]:
    names = ("Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Petugas")
    lines = [f"{code} | {name} | 3,4" for code, name in zip(codes, names, strict=False)] + ["Rata-rata | < | 3,4"]
    return said(section(table=["Kode | Unsur | Nilai", *lines]), "nomor_baris")


def test_codes_run_on_like_numbers() -> None:
    assert coded("U1", "U2", "U3", "U4", "U5", "U6") == [("U6", "consistent", "6")]
    assert coded("U4", "U2", "U3", "U4", "U5", "U6") == [("U4", "inconsistent", "1")]
    assert coded("U1", "U2", "U3", "U3", "U5", "U6") == [("U3", "inconsistent", "4")]


def test_codes_in_another_order_or_of_several_kinds_are_no_numbering() -> None:
    assert coded("U3", "U1", "U6", "U2", "U5", "U4") == []
    assert coded("U1", "U2", "U3", "P1", "P2", "P3") == []
