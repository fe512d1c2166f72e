import pytest

from extractors.content import Box, Sentence
from extractors.signing.signature_claims import find_claim


def printed(text: str, page: int = 1) -> Sentence:
    return Sentence("s0001", text, page, Box(0, 0, 1, 1), (), "", None, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Ditandatangani secara elektronik",
        "DITANDATANGANI SECARA ELEKTRONIK",
        "Ditanda tangani secara elektronik oleh:",
        "Ditandatangani secara elek- tronik",
        "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh "
        "BSrE-BSSN | 3",
        "Dokumen ini ditandatangani menggunakan sertifikat elektronik yang diterbitkan Balai Sertifikasi Elektronik",
        "Digitally signed by Kepala Badan",
    ],
)
def test_a_claim_is_found_in_the_spellings_that_reports_use(text: str) -> None:
    assert find_claim([printed(text)]) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Perjanjian Kinerja 2020 ditandatangani pada 2 Juni 2020.",
        "Tanda tangan elektronik pada contoh ini adalah tanda tangan uji.",
        "Dokumen ini belum ditandatangani secara elektronik.",
        "Jumlah naskah dinas yang ditandatangani secara elektronik pada tahun 2021 naik menjadi 1.204 naskah.",
        "Penomoran surat dilakukan secara elektronik",
        "",
    ],
)
def test_what_only_mentions_signing_is_no_claim(text: str) -> None:
    assert find_claim([printed(text)]) is None


def test_the_first_claim_is_given_with_its_page() -> None:
    claim = find_claim([printed("Pendahuluan", 1), printed("Ditandatangani secara elektronik", 5)])
    assert claim is not None
    assert claim.page == 5
