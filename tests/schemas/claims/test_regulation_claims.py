"""Citations of regulations in the running text."""

import pytest

from tests.schemas.claims.written_claims import claims
from tests.schemas.sentences import sentence_of


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang "
            "Pedoman Penyusunan Survei Kepuasan Masyarakat dengan 9 unsur.",
            "permenpan 14/2017",
            "Pedoman Penyusunan Survei Kepuasan Masyarakat",
        ),
        (
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mengamanatkan survei.",
            "uu 25/2009",
            "Pelayanan Publik",
        ),
        ("Perpres No. 29 Tahun 2014 tentang SAKIP berlaku.", "", ""),
        (
            "Peraturan BPOM Nomor 26 Tahun 2017 tentang Organisasi dan Tata Kerja BPOM.",
            "bpom 26/2017",
            "Organisasi dan Tata Kerja",
        ),
        ("UU No. 17 tahun 2003 tentang Keuangan Negara dan Undang Undang lain.", "uu 17/2003", "Keuangan Negara"),
    ],
)
def test_a_citation_with_its_title_up_to_where_the_sentence_goes_on(text: str, name: str, title: str) -> None:
    found = [(c.texts["peraturan"], c.value.text) for c in claims(sentence_of(text), kind="regulation") if c.value]
    assert found == ([(name, title)] if name else [])
