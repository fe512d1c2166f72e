"""A directorate's spending: revised and blocked ceilings, a suspense account, weighted IKPA without one part."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 15mm }
body { font: 9.5pt/1.5 "DejaVu Serif", serif } h1 { font-size: 12.5pt; text-align: left }
h2 { font-size: 10.5pt; text-transform: uppercase } table { border-collapse: collapse; width: 100%; font-size: 7.5pt }
th { border-bottom: 1.2pt solid #000; text-align: right; padding: 3px } th:nth-child(2) { text-align: left }
td { padding: 2px 3px; border-bottom: .3pt solid #bbb } td.right { text-align: right; white-space: nowrap }
.caption { margin: 10px 0 2px; font-weight: bold } p { text-align: justify } .break { break-before: page }
"""

# kind: first ceiling, revised ceiling, blocked, spent, spent in 2023
_KINDS = {
    "51 Belanja pegawai": (6_214_880_000, 6_402_115_000, 0, 6_371_904_218, 6_018_227_640),
    "52 Belanja barang": (21_730_412_000, 20_118_640_000, 1_846_200_000, 17_905_337_641, 19_440_118_025),
    "53 Belanja modal": (2_415_000_000, 2_890_500_000, 415_750_000, 2_461_238_900, 3_107_446_200),
}
_SOURCES = {"Rupiah murni": (25_306_255_000, 1_914_950_000, 22_990_148_734),
            "PNBP": (4_105_000_000, 347_000_000, 3_748_332_025)}  # fmt: skip
_RPATA = 318_400_000
# part of IKPA: weight, score of 2024, score of 2023; the contract part is not measured
_IKPA = {
    "Revisi DIPA": (10, "100.00", "100.00"),
    "Deviasi Halaman III DIPA": (15, "86.42", "81.90"),
    "Penyerapan anggaran": (20, "94.75", "96.18"),
    "Belanja kontraktual": (10, "", "97.00"),
    "Penyelesaian tagihan": (10, "99.12", "100.00"),
    "Pengelolaan UP dan TUP": (10, "96.83", "95.26"),
    "Capaian output": (25, "100.00", "98.87"),
}
_LATE = Decimal("0.5")
_EKA = Decimal("93.74")
_INCOME = {"Jasa evaluasi dan registrasi": (3_900_000_000, 4_218_650_000), "Jasa pelatihan": (180_000_000, 96_500_000),
           "Denda keterlambatan": (0, 11_208_440), "Pengembalian belanja tahun lalu": (0, 7_415_300),
           "Koreksi setoran 2023": (0, -23_750_000)}  # fmt: skip


def _signed(value: int) -> str:
    return f"({whole(-value)})" if value < 0 else whole(value) if value else "-"


def realisasi_anggaran_direktorat() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    first, revised, blocked, spent, before = (sum(row[at] for row in _KINDS.values()) for at in range(5))
    parts = {name: Decimal(now) * weight / 100 for name, (weight, now, _) in _IKPA.items() if now}
    measured = sum(weight for weight, now, _ in _IKPA.values() if now)
    raw = sum(parts.values(), start=Decimal(0))
    ikpa = rounded(raw / measured * 100 - _LATE)
    past = sum((Decimal(old) * weight / 100 for weight, _, old in _IKPA.values()), start=Decimal(0))
    nka = rounded((ikpa + _EKA) / 2)
    aim, received = (sum(row[at] for row in _INCOME.values()) for at in (0, 1))
    writer.title("LAPORAN REALISASI ANGGARAN TAHUN 2024", "DIREKTORAT REGISTRASI PANGAN OLAHAN, BADAN POM")
    writer.heading("1. Pagu dan realisasi belanja")
    writer.paragraph(
        f"DIPA awal tanggal 28 November 2023 sebesar Rp{whole(first)}. Setelah tujuh kali revisi pagu menjadi",
        f"Rp{whole(revised)}, turun {dec(-growth(revised, first))}%. Dari pagu itu Rp{whole(blocked)} diblokir menurut",
        f"surat Menteri Keuangan Nomor S-1023/MK.02/2024 sehingga pagu efektif Rp{whole(revised - blocked)}. Realisasi",
        f"belanja Rp{whole(spent)} sama dengan {dec(percent(spent, revised))}% pagu atau"
        f" {dec(percent(spent, revised - blocked))}% pagu efektif, dibandingkan dengan Rp{whole(before)} pada"
        " tahun 2023",
        f"(turun {dec(-growth(spent, before))}%).",
    )
    writer.table(
        "Tabel 1. Realisasi menurut jenis belanja (rupiah)",
        [["", "Jenis", "Pagu awal", "Pagu revisi", "Blokir", "Pagu efektif", "Realisasi", "% pagu", "% efektif",
          "Sisa pagu efektif"]],
        [["", name, whole(a), whole(b), whole(c) if c else "-", whole(b - c), whole(d), dec(percent(d, b)),
          dec(percent(d, b - c)), whole(b - c - d)] for name, (a, b, c, d, _) in _KINDS.items()]
        + [["", "<b>Jumlah</b>", whole(first), whole(revised), whole(blocked), whole(revised - blocked), whole(spent),
            dec(percent(spent, revised)), dec(percent(spent, revised - blocked)), whole(revised - blocked - spent)]],
    )  # fmt: skip
    writer.table(
        "Tabel 2. Realisasi menurut sumber dana (juta rupiah)",
        [["", "Sumber dana", "Pagu revisi", "Blokir", "Pagu efektif", "Realisasi", "% efektif"]],
        [["", name, *(dec(Decimal(value) / 10**6) for value in (a, b, a - b, c)), dec(percent(c, a - b))]
         for name, (a, b, c) in _SOURCES.items()]
        + [["", "<b>Jumlah</b>", *(dec(Decimal(value) / 10**6)
            for value in (revised, blocked, revised - blocked, spent)),
            dec(percent(spent, revised - blocked))],
           ["", "<i>Termasuk RPATA</i>", "-", "-", "-", dec(Decimal(_RPATA) / 10**6), "n/a"]],
    )  # fmt: skip
    goods = _KINDS["52 Belanja barang"]
    writer.paragraph(
        "Realisasi belanja modal mencakup dana yang ditampung dalam Rekening Penampungan Akhir Tahun Anggaran (RPATA)",
        f"sebesar Rp{dec(Decimal(_RPATA) / 10**6, 1)} juta untuk satu kontrak yang diselesaikan pada 21 Januari"
        " 2025. Belanja",
        f"barang menurun {dec(-growth(goods[3], goods[4]))}% dari tahun 2023, terutama perjalanan dinas yang"
        " berkurang sekitar",
        "Rp1,4 miliar, sedangkan belanja pegawai naik karena pengangkatan 9 PPPK.",
    )
    writer.new_page()
    writer.heading("2. Penerimaan negara bukan pajak")
    writer.table(
        "Tabel 3. PNBP tahun 2024 (rupiah)",
        [["", "Jenis penerimaan", "Target", "Realisasi", "% target"]],
        [["", name, _signed(a), _signed(b), dec(percent(b, a)) if a else "n/a"] for name, (a, b) in _INCOME.items()]
        + [["", "<b>Jumlah</b>", whole(aim), whole(received), dec(percent(received, aim))]],
    )  # fmt: skip
    fee = _INCOME["Jasa evaluasi dan registrasi"]
    writer.paragraph(
        f"PNBP sebesar Rp{whole(received)} melampaui target dengan {dec(percent(received, aim) - 100)} poin"
        " persentase. Jasa",
        "evaluasi dan registrasi, yang tarifnya diatur dalam Peraturan Pemerintah Nomor 32 Tahun 2017, menyumbang",
        f"Rp{dec(Decimal(fee[1]) / 10**9)} miliar. Belanja yang didanai PNBP setara dengan"
        f" {dec(percent(_SOURCES['PNBP'][2], received))}% dari penerimaan.",
    )
    writer.heading("3. Nilai IKPA dan nilai kinerja anggaran")
    writer.table(
        "Tabel 4. Indikator Kinerja Pelaksanaan Anggaran",
        [["", "Indikator", "Bobot (%)", "Nilai 2023", "Nilai 2024", "Nilai × bobot 2024"]],
        [["", name, str(weight), dec(Decimal(old)), dec(Decimal(now)) if now else "n/a",
          dec(parts[name]) if now else "-"] for name, (weight, now, old) in _IKPA.items()]
        + [["", "<b>Nilai total</b>", "100", dec(past), "", dec(raw)],
           ["", "Konversi bobot (%)", "", "100", "", str(measured)],
           ["", "Dispensasi SPM (pengurang)", "", "-", "", dec(_LATE)],
           ["", "<b>Nilai IKPA (nilai total : konversi bobot − pengurang)</b>", "", dec(past), "", dec(ikpa)]],
    )  # fmt: skip
    writer.paragraph(
        f"Belanja kontraktual tidak dinilai pada tahun 2024 sehingga bobot yang dipakai {measured}%. Nilai IKPA",
        f"{dec(ikpa)} {'naik' if ikpa > rounded(past) else 'turun'} {dec(abs(ikpa - rounded(past)))} poin dari"
        " tahun 2023",
        f"dan masuk kategori {'Sangat Baik (≥ 95)' if ikpa >= 95 else 'Baik (89 ≤ nilai &lt; 95)'}.",
        f"Evaluasi Kinerja Anggaran (EKA) bernilai {dec(_EKA)}; dengan bobot masing-masing 50%, Nilai Kinerja Anggaran",
        f"adalah {dec(nka)}, di atas target 93,00. Rata-rata nasional NKA unit eselon II Badan POM tercatat 94,02.",
    )
    return writer.report()
