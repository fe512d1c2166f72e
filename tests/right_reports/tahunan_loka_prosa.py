"""A loka's yearly report, mostly prose: many counts, of these and the rest, rates, districts, rows of totals on top."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 22mm }
body { font: 11pt/1.5 "Liberation Sans", Arial, sans-serif; text-align: justify } h1 { font-size: 15pt; color: #006b3c }
h2 { font-size: 12pt; color: #006b3c; break-after: avoid } .caption { break-after: avoid; font-size: 9.5pt;
margin: 10px 0 3px; text-align: center } table { border-collapse: collapse; width: 100%; font-size: 9pt }
tr { break-inside: avoid } th { background: #006b3c; color: #fff } th, td { padding: 2px 4px;
border: .5pt solid #9cc5ae }
tbody tr:first-child { font-weight: bold; background: #e6f3ec } td.right { text-align: right }
"""

# commodity: sampled, sent to the balai, tested at the loka, not in order by test, by label only
_SAMPLES = {
    "Obat": (148, 148, 0, 1, 0),
    "Obat bahan alam": (64, 64, 0, 7, 3),
    "Suplemen kesehatan": (22, 22, 0, 0, 1),
    "Kosmetik": (112, 112, 0, 6, 4),
    "Pangan olahan": (205, 91, 114, 18, 11),
}
# district: outlets, in order; people taught
_PLACES = {
    "Kab. Buru Timur": (96, 71, 612),
    "Kab. Wanaputra": (118, 92, 840),
    "Kab. Lembata Jaya": (67, 44, 455),
    "Kota Sanggoro": (134, 113, 1_093),
}
# kind of outlet: checked, in order
_OUTLETS = {"Apotek": (88, 74), "Toko obat": (41, 27), "Puskesmas dan rumah sakit": (62, 58),
            "Toko kosmetik": (73, 46), "Ritel pangan": (151, 115)}  # fmt: skip
_SERVICE = {"Tatap muka": (142, 131), "Telepon dan WhatsApp": (236, 168), "Media sosial": (74, 52)}  # 2025, 2024
_CEILING, _SPENT, _CEILING_BEFORE, _SPENT_BEFORE = 6_218_440_000, 6_154_027_318, 5_940_115_000, 5_852_604_770


def tahunan_loka_prosa() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    taken, sent, own, failed, label = (sum(row[at] for row in _SAMPLES.values()) for at in range(5))
    assert sent + own == taken
    checked, good = (sum(row[at] for row in _PLACES.values()) for at in (0, 1))
    assert (checked, good) == tuple(sum(row[at] for row in _OUTLETS.values()) for at in (0, 1))
    w.title("LAPORAN TAHUNAN 2025", "LOKA POM DI KOTA SANGGORO")
    w.paragraph(
        f"Loka POM di Kota Sanggoro mengawasi obat dan makanan di {words(3)} kabupaten dan {words(1)} kota dengan",
        "27 pegawai, yaitu 15 perempuan (55,56%) dan 12 laki-laki (44,44%). Menurut pendidikan, 9 orang apoteker, 11",
        "orang sarjana lain, dan 7 orang lulusan diploma III.",
    )
    w.heading("1. Sampling dan pengujian")
    rows: list[Row] = []
    for name, row in [("Seluruh komoditi", (taken, sent, own, failed, label)), *_SAMPLES.items()]:
        n, away, here, bad, wrong = row
        rows.append([name, *(whole(value) if value else "-" for value in (n, away, here)), str(n - bad - wrong),
                     *(str(value) if value else "-" for value in (bad, wrong)),
                     dec(percent(n - bad - wrong, n))])  # fmt: skip
    w.table(
        "Tabel 1. Sampel menurut komoditi, tempat uji, dan hasil",
        [[Spanning("Komoditi", rows=2), Spanning("Sampel", rows=2), Spanning("Tempat uji", columns=2),
          Spanning("Memenuhi syarat", rows=2), Spanning("Tidak memenuhi syarat", columns=2), Spanning("% MS", rows=2)],
         ["Balai", "Loka", "Uji", "Label"]], rows)  # fmt: skip
    fine = taken - failed - label
    assert taken == 551
    w.paragraph(
        f"Selama tahun 2025 diambil {taken} sampel, naik {taken - 498} sampel atau {dec(growth(taken, 498))}% dari",
        f"498 sampel pada tahun 2024. Sebanyak {sent} sampel dikirim ke balai pengampu dan {own} sampel pangan diuji",
        f"di laboratorium mini loka dengan alat uji cepat. Sampel yang memenuhi syarat {fine}",
        f"({dec(percent(fine, taken))}%);",
        f"sisanya, {failed + label} sampel, tidak memenuhi syarat, terdiri atas {failed} sampel karena hasil uji dan",
        f"{label} sampel karena label atau penandaan. Lebih dari separuh sampel yang gagal uji adalah pangan olahan",
        f"({18} dari {failed} sampel), di antaranya {words(9)} sampel mengandung boraks, {words(5)} sampel formalin,",
        f"dan {words(4)} sampel pewarna rhodamin B. Semua sampel suplemen kesehatan lulus uji, tetapi satu sampel",
        "tidak memenuhi ketentuan label.",
    )  # fmt: skip
    assert Decimal(18) / failed > Decimal("0.5")
    w.heading("2. Pemeriksaan sarana")
    rows = [["Seluruh sarana", str(checked), str(good), str(checked - good), dec(percent(good, checked)), "100,00"]]
    rows += [[name, str(n), str(ok), str(n - ok), dec(percent(ok, n)), dec(percent(n, checked))]
             for name, (n, ok) in _OUTLETS.items()]  # fmt: skip
    assert sum((percent(n, checked) for n, _ in _OUTLETS.values()), Decimal(0)) == 100
    w.table(
        "Tabel 2. Sarana distribusi yang diperiksa menurut jenis",
        [["Jenis sarana", "Diperiksa", "MK", "TMK", "% MK", "% dari seluruh sarana"]],
        rows,
    )
    rate = {name: percent(ok, n) for name, (n, ok) in _OUTLETS.items()}
    assert max(rate, key=lambda name: rate[name]) == "Puskesmas dan rumah sakit"
    assert min(rate, key=lambda name: rate[name]) == "Toko kosmetik"
    faulty = {name: n - ok for name, (n, ok) in _OUTLETS.items()}
    assert max(faulty, key=lambda name: faulty[name]) == "Ritel pangan"
    w.paragraph(
        f"Loka memeriksa {checked} sarana distribusi; {good} sarana ({dec(percent(good, checked))}%) memenuhi",
        "ketentuan",
        f"(MK) dan {checked - good} sarana ({dec(percent(checked - good, checked))}%) tidak memenuhi ketentuan (TMK).",
        f"Kepatuhan tertinggi ada pada puskesmas dan rumah sakit ({dec(rate['Puskesmas dan rumah sakit'])}%), yang",
        f"terendah pada toko kosmetik ({dec(rate['Toko kosmetik'])}%). Menurut jumlah, sarana TMK terbanyak adalah",
        f"ritel pangan, yaitu {faulty['Ritel pangan']} sarana, disusul toko kosmetik {faulty['Toko kosmetik']} sarana.",
        f"Tindak lanjut atas {checked - good} sarana TMK berupa pembinaan {52} sarana, peringatan {31} sarana,",
        f"peringatan keras {words(10)} sarana, dan rekomendasi penghentian sementara kegiatan {words(2)} sarana.",
    )  # fmt: skip
    assert checked - good == 52 + 31 + 10 + 2
    rows = [["Wilayah kerja", str(checked), str(good), dec(percent(good, checked)),
             whole(sum(row[2] for row in _PLACES.values())), "100,00"]]  # fmt: skip
    people = sum(row[2] for row in _PLACES.values())
    rows += [[name, str(n), str(ok), dec(percent(ok, n)), whole(heard), dec(percent(heard, people))]
             for name, (n, ok, heard) in _PLACES.items()]  # fmt: skip
    assert sum((percent(row[2], people) for row in _PLACES.values()), Decimal(0)) == 100
    w.table(
        "Tabel 3. Pemeriksaan sarana dan peserta KIE menurut kabupaten/kota",
        [[Spanning("Kabupaten/kota", rows=2), Spanning("Sarana", columns=3), Spanning("Peserta KIE", columns=2)],
         ["Diperiksa", "MK", "% MK", "Orang", "%"]], rows)  # fmt: skip
    local = {name: percent(ok, n) for name, (n, ok, _) in _PLACES.items()}
    order = sorted(local, key=lambda name: local[name], reverse=True)
    assert order == ["Kota Sanggoro", "Kab. Wanaputra", "Kab. Buru Timur", "Kab. Lembata Jaya"]
    above = [name for name in local if local[name] > percent(good, checked)]
    w.paragraph(
        f"Menurut wilayah, kepatuhan di Kota Sanggoro paling tinggi ({dec(local[order[0]])}%) dan di Kabupaten Lembata",
        f"Jaya paling rendah ({dec(local[order[3]])}%), terpaut {dec(local[order[0]] - local[order[3]])} poin.",
        f"Hanya {words(len(above))} dari {words(len(local))} kabupaten/kota berada di atas angka seluruh wilayah",
        "kerja.",
    )
    assert len(above) == 2
    w.heading("3. Komunikasi, informasi, dan edukasi (KIE) serta layanan informasi")
    now, past = (sum(pair[at] for pair in _SERVICE.values()) for at in (0, 1))
    w.paragraph(
        f"KIE dilaksanakan {46} kali, terdiri atas {28} kali tatap muka, {words(12)} kali melalui radio, dan",
        f"{words(6)} kali bersama tokoh masyarakat, dan menjangkau {whole(people)} peserta. Rata-rata peserta per",
        f"kegiatan {whole(rounded(Decimal(people) / 46, 0))} orang. Lebih dari sepertiga peserta",
        f"({dec(percent(_PLACES['Kota Sanggoro'][2], people))}%) berasal dari Kota Sanggoro. Hasil prates dan pascates",
        f"terhadap {850} peserta menunjukkan nilai rata-rata naik dari {dec(Decimal('61.4'), 1)} menjadi",
        f"{dec(Decimal('83.2'), 1)}, atau naik {dec(Decimal('83.2') - Decimal('61.4'), 1)} poin.",
    )
    assert 28 + 12 + 6 == 46
    assert Decimal(_PLACES["Kota Sanggoro"][2]) / people > Decimal(1) / 3
    rows = [["Semua saluran", str(now), str(past), str(now - past), dec(growth(now, past))]]
    rows += [[name, str(a), str(b), str(a - b), dec(growth(a, b))] for name, (a, b) in _SERVICE.items()]
    w.table(
        "Tabel 4. Layanan informasi dan pengaduan menurut saluran",
        [["Saluran", "2025", "2024", "Selisih", "Pertumbuhan (%)"]],
        rows,
    )
    rise = {name: growth(a, b) for name, (a, b) in _SERVICE.items()}
    assert max(rise, key=lambda name: rise[name]) == "Media sosial"
    w.paragraph(
        f"Layanan informasi dan pengaduan berjumlah {now}, bertambah {now - past} dari tahun sebelumnya. Dari {now}",
        f"layanan tersebut {now - 19} berupa permintaan informasi dan {words(19)} pengaduan, dan {words(18)} pengaduan",
        f"selesai ditindaklanjuti dalam tahun berjalan ({dec(percent(18, 19))}%). Pertumbuhan tertinggi terjadi pada",
        f"media sosial ({dec(rise['Media sosial'])}%), sedangkan tambahan terbanyak pada telepon dan WhatsApp, yakni",
        f"{236 - 168} layanan.",
    )
    w.heading("4. Penindakan dan anggaran")
    w.paragraph(
        f"Loka menangani {words(4)} perkara: {words(2)} perkara kosmetik tanpa izin edar, satu perkara obat",
        "bahan alam,",
        f"dan satu perkara obat keras di toko obat. Sampai akhir Desember 2025 {words(3)} perkara dinyatakan lengkap",
        f"(P-21) dan satu perkara masih dalam penyidikan, sehingga perkara yang mencapai P-21 {dec(percent(3, 4))}%.",
        f"Barang bukti sebanyak {whole(8_412)} kemasan dari {words(16)} item ditaksir bernilai Rp{whole(412_865_000)},",
        f"atau rata-rata Rp{whole(rounded(Decimal(412_865_000) / 4, 0))} per perkara.",
    )  # fmt: skip
    w.paragraph(
        f"Realisasi anggaran tahun 2025 Rp{whole(_SPENT)} dari pagu Rp{whole(_CEILING)}, atau",
        f"{dec(percent(_SPENT, _CEILING))}%. Pada tahun 2024 realisasi Rp{whole(_SPENT_BEFORE)} dari pagu",
        f"Rp{whole(_CEILING_BEFORE)}, atau {dec(percent(_SPENT_BEFORE, _CEILING_BEFORE))}%. Penyerapan naik",
        f"{dec(percent(_SPENT, _CEILING) - percent(_SPENT_BEFORE, _CEILING_BEFORE))} poin, pagu bertambah",
        f"Rp{whole(_CEILING - _CEILING_BEFORE)} ({dec(growth(_CEILING, _CEILING_BEFORE))}%), dan dana yang tidak",
        f"terserap turun dari Rp{whole(_CEILING_BEFORE - _SPENT_BEFORE)} menjadi Rp{whole(_CEILING - _SPENT)}.",
    )
    return w.report()
