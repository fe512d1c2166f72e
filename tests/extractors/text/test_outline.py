from extractors.text.prose import read_prose
from tests.extractors.text.test_prose import FULL, page, words


def test_lettered_lines_with_text_of_their_own_under_them_are_headings() -> None:
    prose = read_prose(
        [
            page(
                1,
                words("1. Nilai RB", 50, 60, 11, bold=True),
                words("a. Perbandingan dengan target", 50, 90),
                words("Realisasi tahun 2020 adalah 40,35.", 50, 115),
                words("b. Perbandingan dengan tahun sebelumnya", 50, 140),
                words("Realisasi tahun 2019 adalah 40,23.", 50, 165),
            )
        ],
        {},
    )
    stated = [s for s in prose.sentences if s.marker == ""]
    assert [s.headings for s in stated] == [
        ("1. Nilai RB", "a. Perbandingan dengan target"),
        ("1. Nilai RB", "b. Perbandingan dengan tahun sebelumnya"),
    ]


def test_the_items_of_a_list_are_no_headings() -> None:
    prose = read_prose(
        [
            page(
                1,
                words("Unit yang selesai adalah:", 50, 60),
                words("1. Biro Umum", 50, 80),
                words("2. Biro Hukum", 50, 98),
                words("3. Biro Kerja Sama", 50, 116),
                words("Semua telah dihubungi.", 50, 145),
            )
        ],
        {},
    )
    assert all(s.headings == () for s in prose.sentences)
    assert [s.lead_in for s in prose.sentences[1:4]] == [prose.sentences[0].id] * 3


def test_an_item_of_a_list_inside_another_stands_under_its_item_wherever_it_is_set() -> None:
    prose = read_prose(
        [
            page(
                1,
                words("Kegiatan yang dilakukan:", 50, 60),
                words("a) Manajemen Perubahan", 80, 80),
                words("1) Survei pegawai;", 62, 98),
                words("2) Agen perubahan;", 62, 116),
                words("b) Penataan Tatalaksana", 80, 134),
                words("1) Reviu proses bisnis.", 62, 152),
            )
        ],
        {},
    )
    first, a, one, two, b, again = prose.sentences
    assert (a.lead_in, b.lead_in) == (first.id, first.id)
    assert (one.lead_in, two.lead_in, again.lead_in) == (a.id, a.id, b.id)


def test_a_figure_alone_on_the_last_line_of_a_paragraph_belongs_to_its_sentence() -> None:
    prose = read_prose([page(1, words(FULL + " tahun", 50, 100), words("2019.", 50, 115))], {})
    assert [s.text for s in prose.sentences] == [f"{FULL} tahun 2019."]
    assert prose.labels == ()


def test_an_enumeration_inside_a_sentence_is_no_list_when_a_line_begins_with_its_number() -> None:
    first = page(1, words(FULL + " yang meliputi", 50, 100), words(FULL + " dan (1) biaya;", 50, 115))
    second = page(2, words("(2) waktu; (3) sarana.", 50, 100))
    prose = read_prose([first, second], {})
    assert len(prose.sentences) == 1
    assert prose.sentences[0].text.endswith("dan (1) biaya; (2) waktu; (3) sarana.")


def test_a_heading_over_two_lines_of_which_the_first_ends_with_a_comma_is_one_heading() -> None:
    prose = read_prose(
        [
            page(
                1,
                words("Sasaran 3 Meningkatnya Kualitas Perencanaan, Penganggaran,", 50, 60, 12, bold=True),
                words("dan Laporan Keuangan", 50, 75, 12, bold=True),
                words("Sasaran ini memiliki satu indikator.", 50, 110),
            )
        ],
        {},
    )
    assert prose.sentences[0].headings == (
        "Sasaran 3 Meningkatnya Kualitas Perencanaan, Penganggaran, dan Laporan Keuangan",
    )


def test_a_line_of_a_table_of_contents_is_neither_caption_nor_heading_nor_sentence() -> None:
    body = [words(FULL, 50, 200 + 15 * n) for n in range(3)]
    prose = read_prose([page(1, words("Tabel 5. Pencapaian IKU ........................ 14", 50, 100), *body)], {})
    assert [s.text for s in prose.labels] == ["Tabel 5. Pencapaian IKU ........................ 14"]
    assert len(prose.sentences) == 1
