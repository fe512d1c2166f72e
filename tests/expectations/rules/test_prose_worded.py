"""Counts and changes whose wording names the operation and each operand. Values were worked out by hand."""

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.written_sections import Found, said, section

STOCK = [
    "No | Jenis baku | Stok awal | Diterima | Dipakai | Rusak | Stok akhir",
    "1 | Baku kimia | 146 | 38 | 61 | 12 | 111",
    "2 | Baku mikroba | 52 | 20 | 18 | 5 | 49",
    "Jumlah | < | 198 | 58 | 79 | 17 | 160",
]
POSTS = [
    "No | Jabatan | Kebutuhan | Terisi | Selisih",
    "1 | Ahli Muda | 62 | 41 | -21",
    "2 | Ahli Pertama | 48 | 35 | -13",
    "3 | Pelaksana | 10 | 13 | 3",
    "Jumlah | < | 120 | 89 | -31",
]
STAFF = [
    "No | Unit Kerja | L | P | Jumlah",
    "1 | Tata Usaha | 14 | 31 | 45",
    "2 | Pengujian | 11 | 20 | 31",
    "Jumlah | < | 25 | 51 | 76",
]
MEANS = [
    "No | Unit Kerja | Pegawai | Jumlah JP | Rata-rata JP",
    "1 | Tata Usaha | 45 | 1.215 | 27,00",
    "2 | Pengujian | 31 | 809 | 26,10",
    "Jumlah | < | 76 | 2.024 | 26,63",
]
PEOPLE = [
    "No | Kegiatan | Undangan | Hadir",
    "1 | Bimtek apotek | 120 | 108",
    "2 | Bimtek pasar | 130 | 122",
    "Jumlah | < | 250 | 230",
]
TARGETS = [
    "No | Kegiatan | Realisasi | Target | Sisa",
    "1 | Peserta penyuluhan | 4.682 | 5.500 | 818",
    "2 | Sarana diperiksa | 402 | 480 | 78",
    "3 | Pemirsa siaran | 1.104.500 | 2.350.600 | 1.246.100",
]


def wrong(text: str, table: list[str] | None = None, caption: str = "Tabel 1. Rincian tahun 2022") -> list[Found]:
    sentences = text.split(" | ")
    report = section(*sentences, table=table or (), caption=caption if table else "")
    return [found for found in said(report, "turunan_prosa") if found[1] == "inconsistent"]


def test_contrary_of_a_state_after_the_list_of_its_whole() -> None:
    # 248 - 174 = 74; 174 / 248 = 70,16%
    text = (
        "Sarana yang diperiksa sebanyak {} sarana, terdiri dari: | Industri: 148 sarana, memenuhi ketentuan 97 sarana; "
        "| Toko: 100 sarana, memenuhi ketentuan 77 sarana; | Dengan demikian {} sarana memenuhi ketentuan ({}%) dan {} "
        "sarana belum memenuhi ketentuan."
    )
    assert wrong(text.format(248, 174, "70,16", 74)) == []
    assert wrong(text.format(248, 174, "70,16", 77)) == [("77", "inconsistent", "74")]
    assert wrong(text.format(248, 174, "72,16", 74)) == [("72,16%", "inconsistent", "70.16")]
    assert ("74", "inconsistent", "94") in wrong(text.format(268, 174, "70,16", 74))


def test_what_is_left_of_a_whole() -> None:
    # 250 - 230 = 20
    text = "Dari total 250 undangan, yang hadir sebanyak 230 orang sehingga terdapat {} undangan yang tidak terpenuhi."
    assert wrong(text.format(20)) == []
    assert wrong(text.format(23)) == [("23", "inconsistent", "20")]


def test_what_a_need_lacks() -> None:
    # 240 - 209 = 31
    text = (
        "Stok sebanyak 209 vial memenuhi 87,08% dari kebutuhan tahun 2023 (240 vial), sehingga masih diperlukan "
        "pengadaan {} vial."
    )
    assert wrong(text.format(31)) == []
    assert wrong(text.format(32)) == [("32", "inconsistent", "31")]


def test_net_of_a_rise_and_a_fall() -> None:
    # 13 - 8 = 5
    text = "Terdapat penambahan sebanyak 13 orang serta pengurangan {} orang. | Terjadi penambahan bersih {} orang."
    assert wrong(text.format(8, 5)) == []
    assert wrong(text.format(8, 6)) == [("6", "inconsistent", "5")]


def test_stock_that_fell_during_a_year() -> None:
    # 198 - 160 = 38
    assert wrong("Stok berkurang 38 vial selama tahun berjalan.", STOCK) == []
    assert wrong("Stok berkurang 36 vial selama tahun berjalan.", STOCK) == [("36", "inconsistent", "38")]


def test_posts_that_are_lacking() -> None:
    # In all 31; the two kinds of posts that lack some together 34.
    text = "Dibandingkan dengan kebutuhan, masih terdapat kekurangan {} orang."
    assert wrong(text.format(31), POSTS) == []
    assert wrong(text.format(34), POSTS) == []
    assert wrong(text.format(61), POSTS) == [("61", "inconsistent", "31")]


def test_one_group_to_another() -> None:
    # 51 / 25 = 2,04
    text = "Perbandingan perempuan terhadap laki-laki adalah {} : 1."
    assert wrong(text.format("2,04"), STAFF) == []
    assert wrong(text.format("2,84"), STAFF) == [("2,84", "inconsistent", "2.04")]


def test_mean_that_rose_from_the_one_of_the_year_before() -> None:
    # 26,63 - 24,00 = 2,63
    text = "Pada tahun 2021 tercatat rata-rata 24,00 JP, sehingga rata-rata tahun 2022 naik {} JP."
    assert wrong(text.format("2,63"), MEANS) == []
    assert wrong(text.format("2,93"), MEANS) == [("2,93", "inconsistent", "2.63")]


def test_rest_of_a_whole_that_a_share_tells() -> None:
    # 195 / 230 = 84,78%; 230 - 195 = 35
    text = (
        "Peserta yang hadir dan lulus sebanyak 195 orang, atau 84,78% dari seluruh peserta; sisanya {} orang mengulang."
    )
    caption = "Tabel 1. Peserta bimtek tahun 2022"
    assert wrong(text.format(35), PEOPLE, caption) == []
    assert wrong(text.format(37), PEOPLE, caption) == [("37", "inconsistent", "35")]


def test_rise_that_a_growth_tells() -> None:
    # 230 - 203 = 27; 27 / 203 = 13,30%
    text = "Dibandingkan tahun sebelumnya (203 orang), yang hadir bertambah {} orang, atau tumbuh 13,30%."
    assert wrong(text.format(27), PEOPLE) == []
    assert wrong(text.format(20), PEOPLE) == [("20", "inconsistent", "27")]


def test_what_is_left_to_a_target() -> None:
    text = "Sampai akhir tahun masih harus dijangkau {} orang lagi untuk memenuhi target 5.500 orang."
    assert wrong(text.format(818), TARGETS) == []
    assert wrong(text.format(828), TARGETS) == [("828", "inconsistent", "818")]


SILENT = [
    # A further group: closed premises, invitations that were withdrawn, a third movement, a reserve.
    ([], "Sebanyak 248 sarana diperiksa. | Dengan demikian 170 sarana memenuhi ketentuan dan 70 sarana belum memenuhi "
         "ketentuan."),
    ([], "Sarana yang diperiksa sebanyak 248 sarana, terdiri dari: | Industri: 148 sarana, memenuhi ketentuan 97 "
         "sarana, tutup 3 sarana; | Toko: 100 sarana, memenuhi ketentuan 73 sarana, tutup 1 sarana; | Dengan demikian "
         "170 sarana memenuhi ketentuan dan 74 sarana belum memenuhi ketentuan."),
    ([], "Dari total 250 undangan, 12 ditarik dan yang hadir 218 orang sehingga terdapat 20 undangan yang tidak "
         "terpenuhi."),
    ([], "Stok sebanyak 209 vial memenuhi 87,08% dari kebutuhan tahun 2023 (240 vial), sehingga masih diperlukan "
         "pengadaan 41 vial termasuk cadangan."),
    ([], "Terdapat penambahan sebanyak 13 orang dan penambahan 4 orang serta pengurangan 8 orang. | Terjadi penambahan "
         "bersih 8 orang."),
    ([], "Pada semester I terdapat penambahan 13 orang serta pengurangan 8 orang. | Pada semester II tidak ada "
         "perubahan. | Terjadi penambahan bersih 6 orang."),
    # One cause of a fall; a fall of one kind or within another time.
    (STOCK, "Stok berkurang 17 vial karena rusak."),
    (STOCK, "Stok berkurang 79 vial selama tahun berjalan karena dipakai dan bertambah 58 vial dari pengadaan."),
    (STOCK, "Stok berkurang 18 vial pada triwulan II."),
    # Lacking in one post, of something else.
    (POSTS, "Dibandingkan dengan kebutuhan, jabatan Ahli Muda masih terdapat kekurangan 21 orang."),
    (POSTS, "Dibandingkan dengan kebutuhan ruangan, kantor masih terdapat kekurangan 4 ruang."),
    # Another year, other groups, an approximate figure.
    (STAFF, "Perbandingan sarjana terhadap bukan sarjana adalah 2,84 : 1."),
    (MEANS, "Pada tahun 2021 tercatat rata-rata 24,00 JP, sehingga rata-rata Pengujian tahun 2022 naik 2,10 JP."),
    (TARGETS, "Masih harus dijangkau sekitar 800 orang lagi untuk memenuhi target 5.500 orang."),
    (TARGETS, "Masih harus dijangkau 318 orang lagi untuk memenuhi target 5.000 orang."),
    (PEOPLE, "Yang lulus 195 orang, atau 84,78% dari seluruh peserta; sisanya 20 orang mengulang dan 15 orang gugur."),
    (PEOPLE, "Yang lulus 195 orang, atau 84,78% dari seluruh peserta; sisanya 30 orang mengulang dan 5 orang gugur."),
    ([], "Sarana yang diperiksa sebanyak 248 sarana, terdiri dari: | Industri: 148 sarana, memenuhi ketentuan 97 "
         "sarana; | Toko: 100 sarana, memenuhi ketentuan 77 sarana; | Dengan demikian 174 sarana "
         "memenuhi ketentuan dan "
         "70 sarana belum memenuhi ketentuan serta 4 sarana tutup."),
    (STOCK, "Stok berkurang 18 vial selama tahun berjalan karena rusak."),
    (POSTS, "Kekurangan 21 pegawai pada jenjang Ahli Muda diusulkan dalam pengadaan."),
    (POSTS, "Kekurangan 30 pegawai tahun 2020 telah dipenuhi."),
]  # fmt: skip


@pytest.mark.parametrize(("table", "text"), SILENT, ids=[text[:45] for _, text in SILENT])
def test_right_sentence_is_not_accused(table: list[str], text: str) -> None:
    report = section(*text.split(" | "), table=table, caption="Tabel 1. Rincian tahun 2022" if table else "")
    formed = [r for held in relations_by_suite(report).values() for r in held]
    assert [(r.rule, r.published.text) for r in formed if evaluate(r).verdict == "inconsistent"] == []
