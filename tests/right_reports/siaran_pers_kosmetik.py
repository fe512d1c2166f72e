"""A press release in round words: nearly double, about a third, of these, the rest, apart by, with two tables."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 24mm }
body { font: 10.8pt/1.55 "Lato", sans-serif } h1 { font-size: 15pt; border-left: 6px solid #00695c; padding-left: 10px }
h2 { font-size: 11.5pt; color: #00695c } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt } th { background: #e0f2f1; border-bottom: 2px solid
#00695c } td { padding: 3px 6px; border-bottom: .5pt solid #b2dfdb } td.right { text-align: right }
.caption { margin: 10px 0 3px; font-size: 9.2pt; color: #555 } ol { list-style-type: lower-alpha }
"""

# kind: pieces in 2025 and in 2024
_KINDS = {"Tanpa izin edar (TIE)": (121_304, 68_790), "Mengandung bahan dilarang": (24_916, 19_872),
          "Kedaluwarsa": (13_508, 15_017), "Digunakan seperti obat injeksi": (8_744, 2_106)}  # fmt: skip
# region: outlets checked, of these not in order, value in thousands of rupiah
_REGIONS = {"Nusa Selatan": (88, 47, 9_804_350), "Arga Mulya": (71, 36, 6_217_840),
            "Tirta Kencana": (64, 31, 4_986_120),
            "Muara Landak": (52, 25, 2_118_475), "Sindangraja": (49, 24, 1_931_608)}  # fmt: skip
_VALUE, _VALUE_BEFORE = 30_846_271_500, 15_692_804_000
_OUTLETS, _BAD, _OUTLETS_BEFORE, _BAD_BEFORE = 846, 404, 812, 271
_LINKS, _BLOCKED = 5_412, 5_147


def siaran_pers_kosmetik() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    pieces, pieces_before = (sum(pair[at] for pair in _KINDS.values()) for at in (0, 1))
    times = Decimal(_VALUE) / _VALUE_BEFORE
    assert Decimal("1.9") < times < 2
    share, share_before = percent(_BAD, _OUTLETS), percent(_BAD_BEFORE, _OUTLETS_BEFORE)
    assert 45 < share < 50
    assert 33 < share_before < 34
    writer.title("Nilai Temuan Kosmetik Ilegal Naik Hampir Dua Kali Lipat")
    writer.paragraph(
        "<b>SIARAN PERS</b><br>Nomor HM.01.1.2.02.25.38 tanggal 27 Februari 2025<br>tentang Hasil Intensifikasi",
        "Pengawasan Kosmetik Tahun 2025",
    )
    writer.paragraph(
        "<b>Jakarta</b> – Hampir separuh sarana yang diperiksa BPOM dalam intensifikasi pengawasan kosmetik tahun ini",
        "tidak memenuhi ketentuan (TMK). Selama sepuluh hari kerja, 10–21 Februari 2025, petugas 76 unit pelaksana",
        f"teknis memeriksa {_OUTLETS} sarana dan mendapati {_BAD} sarana ({dec(share)}%) TMK. Pada intensifikasi tahun",
        f"2024 baru sekitar sepertiga, tepatnya {_BAD_BEFORE} dari {_OUTLETS_BEFORE} sarana ({dec(share_before)}%).",
        f"Persentase itu terpaut {dec(share - share_before)} poin.",
    )
    writer.paragraph(
        f"Nilai temuan melonjak dari Rp{dec(Decimal(_VALUE_BEFORE) / 10**9, 1)} miliar menjadi lebih dari",
        f"Rp{whole(_VALUE // 10**9)} miliar, atau naik hampir dua kali lipat menjadi {dec(times)} kali nilai tahun",
        f"sebelumnya. Angka lengkapnya Rp{whole(_VALUE)}, dengan selisih Rp{whole(_VALUE - _VALUE_BEFORE)} dari",
        "tahun 2024. Jumlah kosmetik yang",
        f"ditemukan {whole(pieces)} pieces, naik {dec(growth(pieces, pieces_before))}% dari {whole(pieces_before)}",
        "pieces.",
    )
    writer.heading("Tujuh dari sepuluh tanpa izin edar")
    writer.table(
        "Tabel 1. Temuan kosmetik menurut jenis pelanggaran (pieces)",
        [[Spanning("No", rows=2), Spanning("Jenis", rows=2), Spanning("2025", columns=2), Spanning("2024", columns=2),
          Spanning("Perubahan (%)", rows=2)], ["Pieces", "%", "Pieces", "%"]],
        [[str(at), name, whole(a), dec(percent(a, pieces, 1), 1), whole(b), dec(percent(b, pieces_before, 1), 1),
          dec(growth(a, b))] for at, (name, (a, b)) in enumerate(_KINDS.items(), 1)]
        + [["", "Jumlah", whole(pieces), "100,0", whole(pieces_before), "100,0",
            dec(growth(pieces, pieces_before))]],
    )  # fmt: skip
    for at, total in ((0, pieces), (1, pieces_before)):
        assert sum((percent(pair[at], total, 1) for pair in _KINDS.values()), Decimal(0)) == 100
    tie, bad = (pair[0] for pair in list(_KINDS.values())[:2])
    assert Decimal("0.70") < Decimal(tie) / pieces < Decimal("0.73")
    assert Decimal("4.1") < Decimal(8_744) / 2_106 < Decimal("4.2")
    imported = 96_840
    assert Decimal("0.79") < Decimal(imported) / tie < Decimal("0.80")
    writer.paragraph(
        f"Kosmetik TIE mendominasi dengan lebih dari 121 ribu pieces. Dari jumlah itu {whole(imported)} pieces, hampir",
        f"80%, berasal dari luar negeri; sisanya, {whole(tie - imported)} pieces, buatan dalam negeri. Kosmetik yang",
        "mengandung bahan dilarang, seperti merkuri, hidrokuinon, dan asam retinoat, mencapai hampir 25 ribu pieces.",
        "Temuan kosmetik yang digunakan seperti obat injeksi bertambah menjadi lebih dari empat kali temuan tahun",
        f"2024, sedangkan kosmetik kedaluwarsa justru berkurang {whole(15_017 - 13_508)} pieces.",
    )
    writer.heading("Lima wilayah terbesar")
    seen, wrong, value = (sum(row[at] for row in _REGIONS.values()) for at in range(3))
    assert value * 1000 < _VALUE
    writer.table(
        "Tabel 2. Lima wilayah dengan nilai temuan terbesar",
        [["No", "Wilayah", "Sarana diperiksa", "Sarana TMK", "% TMK", "Nilai (ribu rupiah)", "% nilai nasional"]],
        [[str(at), name, str(a), str(b), dec(percent(b, a, 1), 1), whole(c), dec(percent(c * 1000, _VALUE, 1), 1)]
         for at, (name, (a, b, c)) in enumerate(_REGIONS.items(), 1)]
        + [["", "Wilayah lain", str(_OUTLETS - seen), str(_BAD - wrong), dec(percent(_BAD - wrong, _OUTLETS - seen,
            1), 1), dec(Decimal(_VALUE) / 1000 - value, 1), dec(percent(_VALUE - value * 1000, _VALUE, 1), 1)],
           ["", "Nasional", str(_OUTLETS), str(_BAD), dec(percent(_BAD, _OUTLETS, 1), 1),
            dec(Decimal(_VALUE) / 1000, 1), "100,0"]],
    )  # fmt: skip
    first, second, third, fourth, fifth = (row[2] for row in _REGIONS.values())
    assert 3 * 10**3 * (first + second + third) > 2 * _VALUE
    assert Decimal("0.8") < percent(value * 1000, _VALUE) / 100 < Decimal("0.82")
    writer.paragraph(
        "Persentase pada Tabel 2 dapat tidak tepat berjumlah 100 karena pembulatan. Kelima wilayah itu menyumbang",
        f"sekitar {whole(percent(value * 1000, _VALUE))}% nilai temuan nasional, dan",
        "tiga wilayah teratas saja lebih dari dua pertiganya. Nusa Selatan menempati urutan pertama dengan sekitar",
        f"Rp{dec(Decimal(first) / 10**6, 1)} miliar, disusul Arga Mulya yang terpaut kira-kira",
        f"Rp{dec(Decimal(first - second) / 10**6, 1)} miliar. Selisih urutan keempat dan kelima hanya",
        f"Rp{whole(Decimal(fourth - fifth) * 1000)}.",
    )
    writer.heading("Penelusuran daring dan tindak lanjut")
    left = _LINKS - _BLOCKED
    assert percent(_BLOCKED, _LINKS) > 95
    writer.paragraph(
        f"Di luar pemeriksaan sarana, patroli siber selama 1 Januari–23 Februari 2025 menemukan {whole(_LINKS)} tautan",
        f"penjualan kosmetik ilegal. Sampai 24 Februari 2025 sebanyak {whole(_BLOCKED)} tautan, lebih dari 95%, telah",
        f"diturunkan; sisanya, {left} tautan, masih dalam proses. Nilai barang pada tautan itu, diperkirakan Rp9,4",
        f"miliar, tidak termasuk dalam nilai temuan di atas. Terhadap {_BAD} sarana TMK dilakukan tindak lanjut",
        "berikut.",
    )
    writer.items([
        "Peringatan tertulis kepada 233 sarana.",
        "Peringatan keras kepada 118 sarana.",
        "Penghentian sementara kegiatan terhadap 47 sarana, di antaranya 29 klinik kecantikan.",
        "Penyidikan terhadap enam sarana selebihnya; dua perkara di antaranya sudah diserahkan kepada kejaksaan.",
    ])  # fmt: skip
    assert _BAD == 233 + 118 + 47 + 6
    writer.paragraph(
        "Pelaku dapat dipidana dengan penjara paling lama 12 tahun atau denda paling banyak Rp5 miliar menurut",
        "Pasal 435 Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan. “Tahun lalu pengawasan hanya sembilan hari",
        "kerja karena 14",
        f"Februari 2024 hari pemungutan suara, sehingga per hari diperiksa {dec(Decimal(_OUTLETS_BEFORE) / 9, 1)}",
        "sarana;",
        f"tahun ini {dec(Decimal(_OUTLETS) / 10, 1)} sarana per hari, tetapi lebih terarah,” ujar Kepala BPOM.",
        "Pengawasan tahun 2024 berlangsung pada 12–23 Februari.",
    )
    writer.paragraph(
        "<b>Informasi lebih lanjut</b>: Contact Center HALOBPOM 1500533 (pulsa lokal), WhatsApp 0811-9181-533, atau",
        "Biro Kerja Sama dan Hubungan Masyarakat, telepon (021) 4240231 pesawat 1108, Jalan Percetakan Negara Nomor",
        "23, Jakarta Pusat 10560. Cek KLIK: Kemasan, Label, Izin edar, Kedaluwarsa, melalui aplikasi BPOM Mobile versi",
        "6.2.1.",
    )
    assert 24_500 < bad < 25_000
    assert rounded(times) == Decimal("1.97")
    return writer.report()
