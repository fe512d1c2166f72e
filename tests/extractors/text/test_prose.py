from extractors.content import Box, Word
from extractors.pages.pdf_pages import PageContent
from extractors.text.prose import read_prose


def words(text: str, x: float, top: float, size: float = 10.0, bold: bool = False) -> list[Word]:
    """A line of words, five points a letter."""
    out = []
    for part in text.split():
        width = 5.0 * len(part)
        out.append(Word(part, Box(x, top, x + width, top + size), size, bold))
        x += width + 3.0
    return out


def page(number: int, *lines: list[Word]) -> PageContent:
    return PageContent(number, 600.0, 800.0, tuple(w for line in lines for w in line))


FULL = "kalimat panjang yang mengisi seluruh lebar halaman sampai ke tepi kanan teks laporan ini"


def test_a_sentence_goes_on_over_a_line_end_and_a_page_break() -> None:
    first = page(1, words(FULL, 50, 100), words(FULL + " sebesar", 50, 115))
    second = page(2, words("98,41% dari target.", 50, 100))
    prose = read_prose([first, second], {})
    assert [s.text for s in prose.sentences] == [f"{FULL} {FULL} sebesar 98,41% dari target."]
    assert prose.sentences[0].page == 1
    start = prose.sentences[0].text.index("98,41%")
    assert prose.sentences[0].place_of(start, start + 6) == (2, Box(50, 100, 80, 110))


def test_an_abbreviation_or_a_decimal_point_does_not_end_a_sentence() -> None:
    text = "Surat No. 14 menyebut Rp. 1.000.000 dan 99.59 persen. Kalimat kedua."
    prose = read_prose([page(1, words(text, 50, 100))], {})
    assert [s.text for s in prose.sentences] == [
        "Surat No. 14 menyebut Rp. 1.000.000 dan 99.59 persen.",
        "Kalimat kedua.",
    ]


def test_list_items_know_their_marker_and_what_introduces_them() -> None:
    prose = read_prose(
        [
            page(
                1,
                words("Sebanyak 2 (dua) indikator berkategori cukup:", 50, 100),
                words("1) Indeks RB (84,18%)", 62, 120),
                words("2) Tingkat efisiensi (75)", 62, 138),
                words("Sebanyak 5 (lima) indikator berkategori baik:", 50, 156),
                words("1) Nilai AKIP (95,4%)", 62, 174),
            )
        ],
        {},
    )
    first, item, other, second, last = prose.sentences
    assert [s.marker for s in (first, item, other, second, last)] == ["", "1)", "2)", "", "1)"]
    assert item.text == "Indeks RB (84,18%)"
    assert (item.lead_in, other.lead_in, last.lead_in) == (first.id, first.id, second.id)


def test_paragraphs_set_in_below_a_colon_are_items_whose_bullets_are_drawn() -> None:
    lines = (
        words(f"{FULL}.", 50, 60),
        words("Adapun 386 pengaduan menyangkut:", 50, 100),
        words("produk tanpa izin edar: 148 pengaduan", 74, 130),
        words("mutu dan kemasan rusak: 238 pengaduan", 74, 160),
        words("Seluruhnya telah dijawab.", 50, 190),
    )
    _, lead, one, other, last = read_prose([page(1, *lines)], {}).sentences
    assert [s.marker for s in (lead, one, other, last)] == ["", "•", "•", ""]
    assert (one.lead_in, other.lead_in, last.lead_in) == (lead.id, lead.id, None)


def test_paragraphs_below_a_colon_that_are_not_set_in_are_no_items() -> None:
    lines = (words("Kami sampaikan hal berikut:", 50, 100), words("Seluruh pengaduan telah dijawab.", 50, 130))
    assert {s.marker for s in read_prose([page(1, *lines)], {}).sentences} == {""}


def test_thousands_at_the_start_of_a_paragraph_are_its_first_figure_and_no_number_of_a_section() -> None:
    (sentence,) = read_prose([page(1, words("4.318 layanan telah diberikan.", 50, 100))], {}).sentences
    assert (sentence.marker, sentence.text) == ("", "4.318 layanan telah diberikan.")


def test_a_table_knows_its_caption_the_headings_in_force_and_the_line_before_it() -> None:
    table = Box(50, 200, 550, 260)
    lines = (
        words("BAB III", 250, 60, 13, bold=True),
        words("1. Nilai RB BPOM dilingkup", 50, 100, 11, bold=True),
        words("Sekretariat Utama", 62, 114, 11, bold=True),
        words("Rinciannya sebagai berikut:", 50, 140),
        words("Tabel 7. Komponen penilaian", 150, 180, 9, bold=True),
        words("41 40,35", 60, 220),
    )
    body = page(2, *[words(FULL, 50, 100 + 15 * n) for n in range(5)])
    prose = read_prose([page(1, *lines), body], {1: [table]})
    context = prose.contexts[1, 0]
    assert context.caption == "Tabel 7. Komponen penilaian"
    assert context.headings == ("BAB III", "1. Nilai RB BPOM dilingkup Sekretariat Utama")
    assert context.lead_in == "Rinciannya sebagai berikut:"
    assert all("40,35" not in s.text for s in prose.sentences)


def test_a_caption_at_the_end_of_a_page_names_the_table_that_opens_the_next() -> None:
    body = [words(FULL, 50, 100 + 15 * n) for n in range(5)]
    first = page(1, *body, words("BAB II PERENCANAAN", 200, 700, 13, bold=True),
                 words("Tabel 2.1 Perjanjian Kinerja", 150, 730, 9, bold=True))  # fmt: skip
    second = page(2, words("41 40,35", 60, 70), words(FULL, 50, 300))
    prose = read_prose([first, second], {2: [Box(50, 60, 550, 160)]})
    assert prose.contexts[2, 0].caption == "Tabel 2.1 Perjanjian Kinerja"


def test_a_picture_caption_names_the_table_above_it() -> None:
    table = Box(50, 100, 550, 160)
    prose = read_prose([page(1, words("Gambar 3. Demografi pegawai", 150, 170, 9, bold=True))], {1: [table]})
    assert prose.contexts[1, 0].caption == "Gambar 3. Demografi pegawai"


def test_running_headers_footers_and_page_numbers_are_not_text() -> None:
    pages = [
        page(n, words(f"LAPORAN KINERJA 2020 | {n}", 300, 30), words(f"Isi {n}.", 50, 300), words(str(n), 300, 780))
        for n in range(1, 5)
    ]
    assert [s.text for s in read_prose(pages, {}).sentences] == ["Isi 1.", "Isi 2.", "Isi 3.", "Isi 4."]


def test_figures_standing_alone_are_labels_of_a_chart_not_sentences() -> None:
    body = [words(FULL, 50, 400 + 15 * n) for n in range(5)]
    prose = read_prose([page(1, words("49; 17%", 284, 108, 7), words("300", 78, 339, 7), *body)], {})
    assert [s.text for s in prose.labels] == ["49; 17%", "300"]
    assert len(prose.sentences) == 1


def test_a_word_divided_at_a_line_end_is_one_word_again() -> None:
    prose = read_prose([page(1, words(FULL + " perundang-", 50, 100), words("undangan yang berlaku.", 50, 115))], {})
    assert prose.sentences[0].text == f"{FULL} perundang-undangan yang berlaku."
