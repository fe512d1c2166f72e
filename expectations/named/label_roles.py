"""What the words of a header or of a row's label say about the figures that stand under or beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from schemas.figures.spelled_numbers import read_spelled
from schemas.wording.summary_rows import EXTREMES
from schemas.wording.word_stems import GENERIC, tokens

Role = Literal["total", "running", "share", "per", "growth", "difference", "mean", "measure", "quotient"]

_TOTAL_WORDS = r"(?:total|jumlah|jml|keseluruhan|seluruh(?:nya)?|semua(?:nya)?)"
_WORDS: Mapping[Role, str] = {
    "running": r"(?<!\w)s\s?[./]\s?d\b|\bsd\b(?=\s+(?:tw|triwulan|bulan|semester|tahun))|\bsampai\s+dengan\b|"
    r"\b(?:ku|aku)mula(?:tif|si)\b(?!\s+(?:penyusutan|amortisasi|penyisihan))|\bcumulative\b",
    "share": r"%|\b(?:persen\w*|pros?entase|presentase|per\s?cent\w*|proporsi|porsi|kontribusi|komposisi|bagian|pangsa|"
    r"rasio|ratio|share|(?:ke|pen)?(?:ter)?capaian|(?:pen)?[sy]erapan|tingkat)\b",
    "per": r"\b(?:per|tiap|setiap)\b",
    "growth": r"[Δ∆]|\b(?:pertumbuhan|growth|kenaikan|penurunan|peningkatan|naik|turun|perubahan|perkembangan|laju|"
    r"trend?|change)\b",
    "difference": r"[Δ∆]|\b(?:selisih|sisa|saldo|kenaikan|penurunan|peningkatan|naik|turun|perubahan|deviasi|gap|"
    r"kekurangan|kelebihan|lebih\W+kurang|penambahan|pengurangan|berkurang|bertambah|belum|difference|change)\b",
    "mean": r"\b(?:rata\s?-?\s?(?:rata|2)|rerata|rataan|average|avg|mean)\b",
    "measure": r"\b(?:indeks|index|nilai|skor|score|min(?:imum|imal)?|ma(?:ks|x)(?:imum|imal)?|median|"
    r"tahun(?!\s+(?:(?:19|20)\d\d|ini|lalu|sebelumnya|berjalan))|year(?!\s+(?:19|20)\d\d)|harga|"
    r"tarif|peringkat|ranking|rank|grade|bobot|suhu|umur|usia|standar|"
    rf"{EXTREMES})\b",
}  # fmt: skip
_PATTERNS = {role: re.compile(words, re.IGNORECASE) for role, words in _WORDS.items()}
_AIM = re.compile(
    r"\b(?:me(?:ndukung|ndorong|ningkatkan|ngejar|njaga|macu|ncapai|mpercepat|mperkuat|wujudkan|nunjang|mantau)|"
    r"ter(?:capai|wujud|jaga|kendali)nya|(?:men|pen)gendali(?:kan|an))\s+(?:laju\s+)?(?=pertumbuhan|perubahan|perkembangan|"
    r"kenaikan|penurunan|peningkatan)\S+",
    re.IGNORECASE,
)
"""A growth that somebody is to bring about, which is no figure of it."""
_RATE_OF_AMOUNT = re.compile(r"(?<![\d.,])(?:\d{1,2}(?:[.,]\d+)?|100)%")
"""A percentage in the name of a thing (`PPN 11%`), whose figures need not be any."""
_TOTAL = re.compile(rf"\W*(?:sub\s?-?\s?)?(?:grand\s+)?{_TOTAL_WORDS}\b", re.IGNORECASE)
_BARE_TOTAL = re.compile(
    rf"\W*(?:grand\s+)?{_TOTAL_WORDS}(?:\W+(?:{_TOTAL_WORDS}|besar|umum|akhir|rp|rupiah|orang|buah))*\W*", re.IGNORECASE
)
_LEAVES_OUT = re.compile(
    r"\b(?:tanpa|di\s?luar|kecuali|selain|(?:tidak|belum)\s+(?:termasuk|memperhitungkan|mencakup)|non|excluding)\b",
    re.I,
)
_CODE = re.compile(r"\W*(?:kode|no(?:mor)?|nip|nik|npwp|akun|mak)(?:\s+(?!anggaran|realisasi)\w+)?\W*", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\b(?:rp|rupiah|juta|mil[iy]ar|barang|ekonomi|anggaran|aset|kontrak|transaksi|perolehan|buku|piutang|persediaan|"
    r"ekspor|impor|kerugian|setoran|denda|pnbp|belanja)\b",
    re.I,
)
_COUNTED = re.compile(
    r"\W*(?:(?:jumlah|banyaknya|total)\s+)?(?:paket|orang|pegawai|peserta|responden|kegiatan|dokumen|laporan|berkas|unit|"
    r"sarana|sampel|kasus|perkara|temuan|rekomendasi|pengaduan|permohonan|sertifikat|item|produk|unggahan|berita|satker|desa|sekolah|"
    r"pasar)\b[^/]*",
    re.IGNORECASE,
)
"""Labels of things that are counted one by one."""
_COARSE = re.compile(r"\b(?:ribu(?:an)?|juta(?:an)?|mil[iy]ar(?:an)?|triliun|thousands?|millions?|billions?)\b", re.I)
_UNIT_NOTE = re.compile(r"\([^()]*\)|\bdalam\s+(?:\w+\s+){0,2}?\w*(?:ribu|juta|mil[iy]ar|triliun)\w*", re.I)
_NOTE = 8
"""A text of so many words is nothing but a note."""
_SHORT = 4
_NAMELESS = re.compile(
    rf"\b(?:{_TOTAL_WORDS}|capaian|realisasi|target|kinerja|rp|rupiah|juta|bulan(?:an)?|tahun(?:an)?|triwulan|semester|"
    r"dari|terhadap|dan|atau|poin|tw|unit|orang|anggaran|pagu|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words that name no thing of their own."""
_NAMING = re.compile(r"[^\W\d]{2}")
_PERIODS = (
    re.compile(r"\W*(?:bulan\s+)?(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|n[ov]\w*mber|"
               r"desember|jan|feb|mar|apr|jun|jul|agu?s?t?|sept?|okt|nov|des)\b\W*(?:(?:19|20)\d\d)?\W*", re.I),
    re.compile(r"\W*(?:tw|triwulan|kuartal|quarter)\s*(?:iv|i{1,3}|[1-4])\b\W*(?:(?:19|20)\d\d)?\W*", re.I),
    re.compile(r"\W*(?:smt|semester)\s*(?:i{1,2}|[12])\b\W*(?:(?:19|20)\d\d)?\W*", re.I),
    re.compile(r"\W*(?:setahun|(?:satu|1)\s+tahun|tahun\s+(?:19|20)\d\d)\W*", re.I),
)  # fmt: skip


_RATE = re.compile(
    r"\bper\s+(?P<many>10{2,3}|10{0,2}(?:\.000)+|se(?:ratus\s+)?ribu|sejuta)\s+[^\W\d]{3}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Label:
    """The words of one line: its own (`leaf`), those of all levels (`whole`), what it stands under, its roles."""

    leaf: str
    whole: str
    group: str
    roles: frozenset[Role]

    @property
    def is_bare_total(self) -> bool:
        """Whether it says "total" and nothing of what."""
        return is_bare_total(self.leaf)


def roles_of(leaf: str, whole: str = "") -> frozenset[Role]:
    """The roles that a label's own words (`leaf`) and all levels over it (`whole`) give its figures."""
    text = _RATE_OF_AMOUNT.sub(" ", _AIM.sub(" ", whole or leaf))
    found = {role for role, pattern in _PATTERNS.items() if pattern.search(text)}
    if "measure" in found and (_AMOUNT.search(text) or period_kind(leaf) is not None):
        found.discard("measure")
    if _TOTAL.match(leaf):
        found.add("total")
    return frozenset(found)


def is_bare_total(text: str) -> bool:
    """Whether a label says "total" and nothing of what."""
    return _BARE_TOTAL.fullmatch(text) is not None


def leaves_out(text: str) -> bool:
    """Whether a total is called one without some of its parts: `Jumlah tanpa blokir`."""
    return _TOTAL.match(text) is not None and _LEAVES_OUT.search(text) is not None


def named_by_total(total: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Which of the rows a total names in its own words, as "Jumlah Belanja" does "Belanja Modal".

    Nothing where it names all of them, fewer than two, or says nothing of what it is the total.
    """
    words = set(tokens(total)) - GENERIC
    held = tuple(at for at, label in enumerate(labels) if words and words <= set(tokens(label)))
    return held if 1 < len(held) < len(labels) else ()


def is_code(header: str) -> bool:
    """Whether a column holds codes or numbers of things, which look like figures and are none."""
    return _CODE.fullmatch(header) is not None


def is_only_a_role(text: str) -> bool:
    """Whether a short label says how its figures come about, as "Persentase (%)" does, rather than what they are of."""
    if len(text.split()) > _SHORT or not roles_of(text) - {"total", "measure"}:
        return False
    for pattern in _PATTERNS.values():
        text = pattern.sub(" ", text)
    return not _NAMING.search(_NAMELESS.sub(" ", text))


def is_coarse(text: str) -> bool:
    """Whether a text says that figures are in thousands, millions or more."""
    return _COARSE.search(text) is not None


def unit_notes(text: str) -> list[str]:
    """What a text before a table says of the unit of all its figures: in brackets, or after "dalam"."""
    return [text] if len(text.split()) <= _NOTE else _UNIT_NOTE.findall(text)


def counts_things(label: str) -> bool:
    """Whether a label names things that are counted one by one, and no value of theirs."""
    return _COUNTED.fullmatch(label) is not None and not is_coarse(label) and not _AMOUNT.search(label)


def period_kind(label: str) -> int | None:
    """Which kind of period a label names and nothing else: months 0, quarters 1, half-years 2, years 3."""
    return next((n for n, kind in enumerate(_PERIODS) if kind.fullmatch(label)), None)


def longer_periods(labels: Sequence[str]) -> set[int]:
    """Which labels are periods that hold those just before them: a quarter after two or more months, a year after two
    half-years."""
    kinds = [period_kind(label) for label in labels]
    found = set()
    for at in range(2, len(kinds)):
        last, before = kinds[at], kinds[at - 1]
        if last is None or before is None or before >= last:
            continue
        start = next((n + 1 for n in range(at - 1, -1, -1) if kinds[n] is None or (kinds[n] or 0) >= last), 0)
        held = kinds[start:at]
        if held.count(before) > 1 and (kinds[at - 2] == before or at - 1 in found):
            found.add(at)
    return found


def rate_base(text: str) -> int:
    """Of how many things a rate is: 100.000 of `Per 100.000 dosis`; 0 where a label names none."""
    found = _RATE.search(text)
    if found is None:
        return 0
    many = found["many"].replace(".", "")
    return int(many) if many.isdigit() else int(read_spelled(" ".join(many.split())) or 0)
