"""A large office in 2021: last year restated, samples left out of denominators, capped beside uncapped."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 28mm 26mm }
body { font: 11.5pt/1.7 "Liberation Serif", serif } h1 { font-size: 15pt; text-align: center }
h2 { font-size: 12pt } h3 { font-size: 11pt; font-style: italic } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; border-top: 1.4px solid; border-bottom: 1.4px solid }
th { border-bottom: 1px solid; font-weight: bold } th, td { padding: 6px 5px; vertical-align: top }
td { border-bottom: 0.4px solid #bbb } td.right { text-align: right } tr { break-inside: avoid }
sup { font-size: 6.5pt } .caption { font-size: 10pt; margin: 12px 0 3px } p { text-align: justify }
.break { break-before: page }
"""

# commodity: taken at random, of these broken or not finished, fails by label, fails by test, fails by both
_RANDOM = {
    "Obat": (412, 3, 5, 9, 2),
    "Obat tradisional": (168, 4, 21, 14, 8),
    "Suplemen kesehatan": (61, 1, 3, 2, 0),
    "Kosmetik": (347, 6, 29, 17, 11),
    "Pangan olahan": (529, 12, 44, 51, 13),
}
# commodity: samples taken on suspicion, failed
_AIMED = {"Obat": (88, 6), "Obat tradisional": (94, 41), "Suplemen kesehatan": (12, 2), "Kosmetik": (131, 58),
          "Pangan olahan": (206, 79)}  # fmt: skip
# indicator: target first, target after the revision, realised, less is better
_INDICATORS = {
    "Persentase obat dan makanan acak yang memenuhi syarat": ("86.00", "87.50", None, False),
    "Persentase obat dan makanan targeted yang memenuhi syarat": ("60.00", "62.00", None, False),
    "Persentase keputusan hasil inspeksi yang dilaksanakan": ("78.00", "78.00", "96.31", False),
    "Persentase rekomendasi hasil inspeksi yang ditindaklanjuti lintas sektor": ("45.00", "50.00", "62.40", False),
    "Rata-rata waktu uji sampel rutin (hari kerja)": ("25.00", "22.00", "19.80", True),
    "Persentase pengulangan uji": ("3.00", "2.50", "2.60", True),
    "Indeks pelayanan publik": ("4.10", "4.10", None, False),
}
# aspect of the index of public services: weight, score of 2020, score of 2021 (0 to 5)
_ASPECTS = {
    "Kebijakan pelayanan": (30, "4.20", "4.45"),
    "Profesionalisme SDM": (18, "4.05", "4.30"),
    "Sarana dan prasarana": (15, "3.90", "4.10"),
    "Sistem informasi pelayanan publik": (15, "4.40", "4.35"),
    "Konsultasi dan pengaduan": (15, "4.00", "4.20"),
    "Inovasi": (7, "3.50", "4.00"),
}
# kind of spending: budget at first, moved away for the pandemic, spent, in rupiah
_MONEY = {
    "Belanja pegawai": (14_862_415_000, 0, 14_611_073_218),
    "Belanja barang": (19_347_508_000, 2_418_655_000, 16_790_442_906),
    "Belanja modal": (6_205_490_000, 731_245_000, 5_438_612_550),
}
_OFFICES = (("Balai Besar A", "91.06"), ("Balai Besar kami", ""), ("Balai Besar B", "90.11"),
            ("Balai Besar C", "89.04"), ("Balai Besar D", "90.11"), ("Balai Besar E", "92.53"))  # fmt: skip


def _achieved(target: Decimal, done: Decimal, less: bool) -> Decimal:
    return rounded((2 * target - done) / target * 100 if less else done / target * 100)


def _signed(value: Decimal) -> str:
    return ("+" if value > 0 else "") + dec(value)


def lkj_balai_besar_rumus_baru() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    taken, out, label, test, both = (sum(r[at] for r in _RANDOM.values()) for at in range(5))
    failed = label + test - both
    done = taken - out
    share = percent(done - failed, done)
    aimed, bad = (sum(r[at] for r in _AIMED.values()) for at in range(2))
    aimed_share = percent(aimed - bad, aimed)
    scores = {
        y: sum(Decimal(r[0]) / 100 * Decimal(r[at]) for r in _ASPECTS.values()) for y, at in ((2020, 1), (2021, 2))
    }
    index = rounded(scores[2021])
    given = [share, aimed_share, index]
    rows: list[Row] = []
    full: list[Decimal] = []
    for at, (name, (_, later, real, less)) in enumerate(_INDICATORS.items(), 1):
        value = Decimal(real) if real else given.pop(0)
        full.append(_achieved(Decimal(later), value, less))
        mark = "<sup>2</sup>" if less else ""
        rows.append([str(at), name + mark, dec(Decimal(_INDICATORS[name][0])), dec(Decimal(later)), dec(value),
                     dec(full[-1]), dec(min(full[-1], Decimal(120)))])  # fmt: skip
    capped = [min(value, Decimal(120)) for value in full]
    mean, mean_capped = rounded(sum(full) / Decimal(7)), rounded(sum(capped) / Decimal(7))
    over = [value for value in full if value > 120]
    under = [at for at, value in enumerate(full, 1) if value < 100]
    assert over == [Decimal("123.47"), Decimal("124.80")]
    assert under == [6]
    writer.title("LAPORAN KINERJA TAHUN 2021", "BALAI BESAR POM DI KOTA SEGARA")
    writer.heading("Kata Pengantar")
    writer.paragraph(
        "Laporan ini disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri PANRB Nomor 53",
        "Tahun 2014. Tahun 2021 adalah tahun kedua Renstra 2020–2024 dan tahun pertama rumus baru pengukuran sampel.",
        f"Dari tujuh indikator, {words(7 - len(under))} mencapai target dan {words(len(under))} belum. Rata-rata",
        f"capaian {dec(mean_capped)}% setelah pembatasan 120% dan {dec(mean)}% sebelum pembatasan; yang dipakai",
        "sebagai nilai kinerja organisasi adalah angka pertama.",
    )
    writer.heading("3.1 Capaian perjanjian kinerja")
    writer.paragraph(
        "Perjanjian kinerja ditandatangani 15 Januari 2021 dan direviu 6 Agustus 2021 setelah pengalihan anggaran",
        "(<i>refocusing</i>) keempat. Target lima indikator berubah; target indikator 3 dan 7 tetap. Tabel 3.1",
        "memuat keduanya, dan persentase capaian selalu terhadap target sesudah reviu.",
    )
    assert sum(r[0] != r[1] for r in _INDICATORS.values()) == 5
    writer.table(
        "Tabel 3.1 Target, realisasi, dan capaian kinerja tahun 2021",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Target", columns=2),
          Spanning("Realisasi", rows=2), Spanning("% capaian", columns=2)],
         ["semula", "menjadi", "perhitungan", "penyesuaian<sup>1</sup>"]],
        [*rows, ["", "Rata-rata", "", "", "", dec(mean), dec(mean_capped)]],
    )  # fmt: skip
    fifth, sixth = full[4], full[5]
    writer.paragraph(
        "<sup>1</sup> Dibatasi paling tinggi 120% sesuai pedoman. <sup>2</sup> Makin kecil makin baik: capaian = (2",
        f"× target − realisasi) / target × 100%. Untuk waktu uji: (2 × 22,00 − 19,80) / 22,00 × 100% = {dec(fifth)}%.",
        "Pengulangan uji 2,60% memenuhi target semula (3,00%), tetapi melebihi target sesudah reviu (2,50%) sebesar",
        f"0,10 poin persen sehingga capaiannya {dec(sixth)}%. Seandainya dihitung terhadap target semula, capaiannya",
        f"{dec(_achieved(Decimal(3), Decimal('2.60'), True))}%. Indikator 3 dan 4 melampaui 120%, masing-masing",
        f"{dec(over[0])}% dan {dec(over[1])}%, dan keduanya disesuaikan menjadi 120,00%.",
    )
    writer.heading("3.2 Sampel acak", 3)
    writer.table(
        "Tabel 3.2 Sampel acak menurut komoditas",
        [[Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Diambil", rows=2),
          Spanning("Tidak dinilai<sup>3</sup>", rows=2), Spanning("Dinilai", rows=2),
          Spanning("Tidak memenuhi syarat", columns=4), Spanning("% MS", rows=2)],
         ["Label", "Uji", "Keduanya<sup>4</sup>", "Sampel"]],
        [[str(at), name, str(t), str(o), str(t - o), str(a), str(b), str(c) if c else "–", str(a + b - c),
          dec(percent(t - o - a - b + c, t - o))] for at, (name, (t, o, a, b, c)) in enumerate(_RANDOM.items(), 1)]
        + [["", "Jumlah", whole(taken), str(out), whole(done), str(label), str(test), str(both), str(failed),
            dec(share)]],
    )  # fmt: skip
    food = _RANDOM["Pangan olahan"]
    writer.paragraph(
        "<sup>3</sup> Sampel rusak, jumlah tidak cukup, atau pengujiannya belum selesai pada 31 Desember 2021.",
        "<sup>4</sup> Sudah termasuk dalam kolom Label dan kolom Uji, sehingga sampel TMS = label + uji − keduanya.",
        f"Sebanyak {whole(taken)} sampel diambil secara acak dan {whole(done)} di antaranya dinilai; {failed} sampel",
        f"({dec(percent(failed, done))}%) tidak memenuhi syarat. Alasan penolakan berjumlah {label + test} karena",
        f"{both} sampel ditolak dengan dua alasan. Sampel yang tidak dinilai {out} buah atau",
        f"{dec(percent(out, taken))}% dari yang diambil, hampir separuhnya ({food[1]} sampel) pangan olahan. Bila",
        f"penyebutnya seluruh sampel yang diambil, angka MS akan tampak {dec(percent(done - failed, taken))}%; cara",
        "itu tidak dipakai lagi sejak 2021.",
    )
    assert Decimal("0.45") < Decimal(food[1]) / out < Decimal("0.5")
    writer.heading("3.3 Sampel targeted", 3)
    writer.table(
        "Tabel 3.3 Sampel targeted menurut komoditas",
        [["No", "Komoditas", "Dinilai", "TMS", "MS", "% MS", "% dari sampel targeted"]],
        [[str(at), name, str(n), str(b), str(n - b), dec(percent(n - b, n)), dec(percent(n, aimed))]
         for at, (name, (n, b)) in enumerate(_AIMED.items(), 1)]
        + [["", "Jumlah", str(aimed), str(bad), str(aimed - bad), dec(aimed_share), "100,00"]],
    )  # fmt: skip
    writer.paragraph(
        "Sampel <i>targeted</i> diambil dari produk yang dicurigai, sehingga persentasenya tidak dapat dibandingkan",
        f"dengan sampel acak. Seluruh {aimed} sampel selesai diuji. Kosmetik mencatat kegagalan tertinggi,",
        f"{dec(percent(58, 131))}%, disusul obat tradisional {dec(percent(41, 94))}%. Sampel acak dan <i>targeted</i>",
        f"seluruhnya {whole(taken + aimed)} sampel, {dec(percent(taken + aimed, 2_000))}% dari rencana 2.000 sampel.",
    )
    writer.heading("3.4 Perbandingan dengan tahun 2020")
    # 2020 as published: of all samples taken, labels not judged; restated: of samples judged, with labels
    old = {"Obat": (395, 384, 391), "Obat tradisional": (150, 127, 146), "Suplemen kesehatan": (55, 52, 55),
           "Kosmetik": (310, 279, 302), "Pangan olahan": (488, 433, 475)}  # fmt: skip
    restated = {"Obat": 380, "Obat tradisional": 114, "Suplemen kesehatan": 50, "Kosmetik": 262, "Pangan olahan": 399}
    t20, ms20, j20 = (sum(r[at] for r in old.values()) for at in range(3))
    r20 = sum(restated.values())
    now = {name: percent(t - o - a - b + c, t - o) for name, (t, o, a, b, c) in _RANDOM.items()}
    before = {name: percent(restated[name], old[name][2]) for name in old}
    writer.table(
        "Tabel 3.4 Persentase MS sampel acak 2020 dan 2021",
        [[Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("2020 rumus lama", columns=3),
          Spanning("2020 disajikan kembali", columns=3), Spanning("2021", rows=2),
          Spanning("Perubahan (poin)", rows=2)],
         ["Diambil", "MS", "%", "Dinilai", "MS", "%"]],
        [[str(at), name, str(old[name][0]), str(old[name][1]), dec(percent(old[name][1], old[name][0])),
          str(old[name][2]), str(restated[name]), dec(before[name]), dec(now[name]), _signed(now[name] - before[name])]
         for at, name in enumerate(old, 1)]
        + [["", "Jumlah", whole(t20), whole(ms20), dec(percent(ms20, t20)), whole(j20), whole(r20),
            dec(percent(r20, j20)), dec(share), _signed(share - percent(r20, j20))]],
    )  # fmt: skip
    assert all(ms >= restated[name] for name, (_, ms, _) in old.items())
    writer.paragraph(
        f"Laporan Kinerja 2020 mencantumkan {dec(percent(ms20, t20))}%, yang hanya menilai hasil uji dan memakai",
        "seluruh sampel yang diambil sebagai penyebut. Dengan rumus 2021 (label dan uji, sampel yang dinilai) angka",
        f"2020 menjadi {dec(percent(r20, j20))}%. Karena itu realisasi 2021 sebesar {dec(share)}% bukan penurunan",
        f"{dec(percent(ms20, t20) - share)} poin, melainkan kenaikan {dec(share - percent(r20, j20))} poin pada",
        "ukuran yang sama. Target Renstra 2024 sebesar 90,00% ditetapkan menurut rumus baru dan tinggal berjarak",
        f"{dec(Decimal(90) - share)} poin.",
    )
    writer.heading("3.5 Indeks pelayanan publik")
    writer.table(
        "Tabel 3.5 Indeks pelayanan publik (skala 0–5)",
        [["No", "Aspek", "Bobot (%)", "Nilai 2020", "Nilai 2021", "Nilai tertimbang 2021"]],
        [[str(at), name, str(w), dec(Decimal(a)), dec(Decimal(b)), dec(Decimal(w) / 100 * Decimal(b), 4)]
         for at, (name, (w, a, b)) in enumerate(_ASPECTS.items(), 1)]
        + [["", "Indeks", "100", dec(scores[2020]), dec(index), dec(scores[2021], 4)]],
    )  # fmt: skip
    simple = rounded(sum(Decimal(r[2]) for r in _ASPECTS.values()) / 6)
    writer.paragraph(
        f"Indeks 2021 adalah {dec(index)} (kategori A−, rentang 4,01–4,50), naik {dec(index - rounded(scores[2020]))}",
        f"dari {dec(scores[2020])}. Rata-rata sederhana keenam aspek {dec(simple)}, lebih rendah karena aspek yang",
        "berbobot terbesar (30%) bernilai tertinggi. Satu aspek turun, yaitu sistem informasi pelayanan publik, 0,05",
        f"dari 4,40 menjadi 4,35. Bila dikonversi ke skala 100, indeks itu setara {dec(index * 20)}.",
    )
    writer.new_page()
    writer.heading("3.6 Realisasi anggaran")
    first, moved, spent = (sum(r[at] for r in _MONEY.values()) for at in range(3))
    use = percent(spent, first - moved)
    writer.table(
        "Tabel 3.6 Pagu dan realisasi menurut jenis belanja (juta rupiah)",
        [["No", "Jenis belanja", "Pagu semula", "Refocusing", "Pagu menjadi", "Realisasi", "%"]],
        [[str(at), name, dec(Decimal(a) / 10**6, 1), f"({dec(Decimal(m) / 10**6, 1)})" if m else "–",
          dec(Decimal(a - m) / 10**6, 1), dec(Decimal(s) / 10**6, 1), dec(percent(s, a - m))]
         for at, (name, (a, m, s)) in enumerate(_MONEY.items(), 1)]
        + [["", "Jumlah", dec(Decimal(first) / 10**6, 1), f"({dec(Decimal(moved) / 10**6, 1)})",
            dec(Decimal(first - moved) / 10**6, 1), dec(Decimal(spent) / 10**6, 1), dec(use)]],
    )  # fmt: skip
    writer.paragraph(
        "Angka dalam tabel dibulatkan ke satu desimal juta rupiah; persentase dihitung dari rupiah penuh. Pagu",
        f"semula Rp{whole(first)} berkurang Rp{whole(moved)} ({dec(percent(moved, first))}%) menjadi",
        f"Rp{whole(first - moved)}. Realisasi Rp{whole(spent)} atau {dec(use)}% dari pagu akhir, dan",
        f"{dec(percent(spent, first))}% dari pagu semula. Sisa Rp{whole(first - moved - spent)} atau sekitar",
        f"Rp{dec(Decimal(first - moved - spent) / 10**9)} miliar sebagian besar berasal dari belanja pegawai dan",
        "barang.",
    )
    writer.heading("3.7 Perbandingan dengan balai besar lain")
    values = [(name, Decimal(v) if v else share) for name, v in _OFFICES]
    order = sorted(values, key=lambda pair: -pair[1])
    writer.table(
        "Tabel 3.7 Persentase MS sampel acak enam balai besar setipe",
        [["Peringkat", "Balai besar", "% MS"]],
        [[str(1 + sum(v > value for _, v in values)), name, dec(value)] for name, value in order],
    )
    rank = 1 + sum(v > share for _, v in values)
    six = rounded(sum(v for _, v in values) / Decimal(6))
    writer.paragraph(
        "Balai Besar B dan D bernilai sama, sehingga keduanya di peringkat ketiga dan tidak ada peringkat keempat.",
        f"Balai Besar kami di peringkat {('', 'kesatu', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam')[rank]}.",
        f"Rata-rata keenam balai {dec(six)}%, sedangkan angka nasional 90,42% dihitung tertimbang menurut jumlah",
        "sampel 73 UPT.",
    )
    writer.heading("3.8 Indikator yang namanya mirip")
    writer.paragraph(
        "Beberapa indikator pangan bernama hampir sama tetapi berbeda populasi dan penyebut. Tabel 3.8 memuatnya",
        "berdampingan agar angkanya tidak tertukar; hanya dua yang pertama yang masuk Tabel 3.2 dan 3.3.",
    )
    alike = (("Pangan olahan memenuhi syarat (acak)", 435, 517), ("Pangan olahan memenuhi syarat (targeted)", 127, 206),
             ("Pangan fortifikasi memenuhi syarat", 118, 131), ("Pangan industri rumah tangga memenuhi syarat", 74, 96),
             ("Sarana produksi pangan memenuhi ketentuan", 58, 89),
             ("Sarana produksi pangan olahan memenuhi ketentuan", 41, 52),
             ("Sarana distribusi pangan memenuhi ketentuan", 233, 301))  # fmt: skip
    assert food[0] - food[1] - food[2] - food[3] + food[4] == alike[0][1]
    writer.table(
        "Tabel 3.8 Persentase memenuhi syarat atau ketentuan di bidang pangan",
        [["No", "Nama", "Memenuhi", "Penyebut", "%"]],
        [[str(at), n, str(a), str(b), dec(percent(a, b))] for at, (n, a, b) in enumerate(alike, 1)],
    )
    writer.paragraph(
        "Sampel pangan fortifikasi (131) dan pangan industri rumah tangga (96) sudah termasuk dalam sampel acak",
        "pangan olahan, sehingga penyebut pada Tabel 3.8 tidak dijumlahkan. Dari 89 sarana produksi pangan, 52",
        f"memproduksi pangan olahan berizin BPOM dengan hasil {dec(percent(41, 52))}%; 37 sarana lainnya adalah",
        f"industri rumah tangga, 17 di antaranya memenuhi ketentuan ({dec(percent(17, 37))}%). Laporan Kinerja 2020",
        "menyebut 61,54% untuk sarana produksi pangan (48 dari 78 sarana); pada tahun 2021 angkanya",
        f"{dec(percent(58, 89))}%.",
    )
    assert (58 - 41, 89 - 52) == (17, 37)
    assert percent(48, 78) == Decimal("61.54")
    writer.heading("3.9 Rencana 2022–2024")
    writer.paragraph(
        "Target sampel acak yang memenuhi syarat 88,50% (2022), 89,25% (2023), dan 90,00% (2024). Realisasi 2021",
        f"({dec(share)}%) sudah melampaui target 2022 dan hampir sama dengan target 2023; target 2022 tidak diubah",
        "karena sampel pangan akan ditambah 250 menjadi lebih dari 775. Anggaran 2022 sebesar Rp41,2 miliar, sekitar",
        f"{dec(growth(Decimal('41.2'), Decimal(first - moved) / 10**9), 1)}% di atas pagu akhir 2021.",
    )
    assert food[0] + 250 == 779
    assert share > Decimal("88.5")
    return writer.report()
