"""An agreement on performance for 2024 and its revision: targets and ceilings before and after, cascades, quarters."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 20mm } @page wide { size: A4 landscape; margin: 16mm 18mm }
body { font: 11pt/1.5 "Liberation Sans", sans-serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 12pt; text-transform: uppercase } h3 { font-size: 11pt } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; text-align: left } tr { break-inside: avoid }
th { border: 1pt solid #2e4053; background: #d6dbdf; padding: 3px } td { border: .5pt solid #2e4053; padding: 4px }
td.right { text-align: center } .caption { margin: 12px 0 4px; text-align: center } ol { margin: 4px 0 }
table:nth-of-type(3), .caption:has(+ table:nth-of-type(3)) { page: wide } .break { break-before: page }
"""

_D = Decimal
# number: name, kind, target at first, revised, result by 30 September ("" where not yet), result 2023
_ROWS: dict[str, tuple[str, str, str, str, str, str]] = {
    "1.1": ("Persentase obat yang aman dan bermutu", "%", "97.20", "97.20", "97.41", "96.88"),
    "1.2": ("Persentase makanan yang aman dan bermutu", "%", "87.50", "85.00", "86.15", "83.97"),
    "2.1": ("Indeks kesadaran masyarakat*", "indeks", "82.00", "82.00", "", "80.47"),
    "2.2": ("Jumlah desa pangan aman (kumulatif 2020–2024)", "desa", "48", "45", "42", "36"),
    "3.1": ("Persentase keputusan penilaian sertifikasi tepat waktu", "%", "95.00", "95.00", "98.27", "96.30"),
    "3.2": ("Persentase sampel yang ditolak laboratorium**", "%", "2.50", "2.00", "1.72", "2.65"),
    "3.3": ("Jumlah perkara yang diserahkan (P-21)", "perkara", "14", "14", "13", "15"),
    "4.1": ("Nilai AKIP", "nilai", "82.50", "82.50", "", "81.94"),
    "4.2": ("Nilai Kinerja Anggaran***", "nilai", "93.00", "–", "", "92.16"),
}  # fmt: skip
_ADDED = ("4.2a", "Nilai IKPA dan Nilai Kinerja Perencanaan Anggaran***", "nilai", "–", "91.00", "", "n/a")
# activity code: name, ceiling at first, revised, blocked, spent by 30 September
_MONEY: dict[str, tuple[str, int, int, int, int]] = {
    "6384": ("Pengawasan obat dan makanan di seluruh Indonesia", 31_480_600_000, 29_915_250_000, 1_120_400_000,
             20_417_308_915),
    "4137": ("Penyidikan tindak pidana", 3_905_000_000, 4_212_700_000, 0, 3_108_644_250),
    "3165": ("Pengembangan laboratorium", 7_200_000_000, 6_050_000_000, 350_000_000, 2_865_090_000),
    "6386": ("Dukungan manajemen", 38_117_450_000, 39_002_180_000, 215_600_000, 27_340_815_770),
}  # fmt: skip
# certificates decided and in time by quarter; villages by quarter
_CERTIFICATES = ((212, 207), (248, 244), (291, 287))
_VILLAGES = (0, 2, 4, 3)
# team: members, indicators carried in 2024 at first, after
_TEAMS = {"Pengujian": (38, 3, 3), "Pemeriksaan": (27, 4, 3), "Penindakan": (14, 2, 2),
          "Informasi dan Komunikasi": (12, 3, 3), "Tata Usaha": (21, 2, 2)}  # fmt: skip


def _gain(at: str) -> Decimal | None:
    _, _, _, target, result, _ = _ROWS[at]
    if not result:
        return None
    return percent(2 * _D(target) - _D(result), _D(target)) if at == "3.2" else percent(_D(result), _D(target))


def _shown(text: str) -> str:
    return text if text in ("–", "n/a") else "belum diukur" if not text else dec(_D(text)) if "." in text else text


def pk_revisi_balai_besar() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    gains = {at: gain for at in _ROWS if (gain := _gain(at)) is not None}
    first, pagu, block, spent = (sum(int(row[at]) for row in _MONEY.values()) for at in range(1, 5))
    decided, timely = (sum(row[at] for row in _CERTIFICATES) for at in (0, 1))
    assert percent(timely, decided) == _D("98.27"), percent(timely, decided)
    assert 36 + sum(_VILLAGES[:3]) == 42
    assert 36 + sum(_VILLAGES) == 45
    raised = [at for at, row in _ROWS.items() if row[3] != "–" and _D(row[3]) > _D(row[2])]
    lowered = [at for at, row in _ROWS.items() if row[3] != "–" and _D(row[3]) < _D(row[2])]
    same = [at for at, row in _ROWS.items() if row[2] == row[3]]
    assert (raised, lowered, len(same)) == ([], ["1.2", "2.2", "3.2"], 5)

    w.title("PERJANJIAN KINERJA TAHUN 2024 (REVISI I)", "BALAI BESAR POM DI BANDAR SERULING")
    w.paragraph(
        "Perjanjian Kinerja (PK) tahun 2024 ditandatangani pada 22 Januari 2024 (HK.06.01.18A.01.24.06) dan",
        "direvisi pada",
        "7 Oktober 2024 (HK.06.01.18A.10.24.171). Revisi didasarkan pada Peraturan Menteri PANRB Nomor 53 Tahun",
        "2014, yang",
        "membolehkan perubahan karena a) perubahan anggaran, b) perubahan prioritas, dan c) mutasi pejabat.",
        "Dokumen ini",
        "memuat target dan anggaran semula dan menjadi, serta capaian sampai dengan 30 September 2024.",
    )
    w.heading("A. Pernyataan")
    w.paragraph(
        "Yang bertanda tangan di bawah ini, Kepala Balai Besar POM di Bandar Seruling (NIP 19710523 199803 1 002),",
        f"berjanji mewujudkan target kinerja tahunan menurut {words(4)} sasaran kegiatan dan {words(len(_ROWS))}",
        "indikator",
        f"kinerja dengan anggaran Rp{whole(pagu)}. Kontak: (0298) 5511240, bbpom_bseruling@pom.go.id.",
    )
    w.heading("B. Perubahan Indikator dan Target")
    rows: list[Row] = []
    for at, (name, unit, a, b, _, past) in _ROWS.items():
        if b == "–":
            note = "diganti 4.2a"
        elif _D(a) == _D(b):
            note = "tetap"
        else:
            note = ("turun " if _D(b) < _D(a) else "naik ") + _shown(str(abs(_D(b) - _D(a))))
        rows.append([at, name, unit, _shown(past), _shown(a), _shown(b), note])
    rows.append([_ADDED[0], _ADDED[1], _ADDED[2], "n/a", "–", _shown(_ADDED[4]), "baru"])
    w.table("Tabel 1. Target PK semula dan menjadi",
            [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Satuan", rows=2),
              Spanning("Realisasi 2023", rows=2), Spanning("Target 2024", columns=2), Spanning("Perubahan", rows=2)],
             ["Semula", "Menjadi"]], rows)  # fmt: skip
    w.paragraph(
        "* Akan disurvei pada November 2024. ** Semakin rendah semakin baik; target yang turun berarti lebih berat.",
        "*** Mulai",
        "2024 formula berubah menurut PMK 62 Tahun 2023 sehingga realisasi 2023 tidak dapat dibandingkan.",
    )
    w.paragraph(
        f"Jumlah indikator tetap {words(len(_ROWS))} karena satu indikator diganti. Target {words(len(same))}",
        "indikator",
        f"tidak berubah dan target {words(len(lowered))} indikator turun, tetapi hanya dua di antaranya lebih ringan:",
        f"persentase makanan turun {dec(_D('87.50') - _D('85.00'))} poin dan jumlah desa pangan aman turun",
        f"{48 - 45} desa.",
        f"Target sampel yang ditolak turun dari {dec(_D('2.50'))}% menjadi {dec(_D('2.00'))}% dan karena itu",
        "lebih sulit.",
        f"Target makanan setelah revisi masih {dec(_D('85.00') - _D('83.97'))} poin di atas realisasi 2023.",
    )
    w.heading("C. Target per Triwulan (Setelah Revisi)")
    rows = [["1.1", "Persentase obat", "97,20", "97,20", "97,20", "97,20", "posisi"],
            ["1.2", "Persentase makanan", "85,00", "85,00", "85,00", "85,00", "posisi"],
            ["2.1", "Indeks kesadaran", "–", "–", "–", "82,00", "akhir tahun"],
            ["2.2", "Desa pangan aman", *(str(36 + sum(_VILLAGES[: q + 1])) for q in range(4)), "kumulatif sejak 2020"],
            ["3.1", "Sertifikasi tepat waktu", "95,00", "95,00", "95,00", "95,00", "posisi"],
            ["3.2", "Sampel ditolak", "2,00", "2,00", "2,00", "2,00", "posisi, maksimum"],
            ["3.3", "Perkara P-21", "2", "6", "10", "14", "kumulatif tahun 2024"],
            ["4.1", "Nilai AKIP", "–", "–", "–", "82,50", "akhir tahun"],
            ["4.2a", "IKPA dan NKPA", "–", "–", "–", "91,00", "akhir tahun"]]  # fmt: skip
    w.table("Tabel 2. Target antara", [["No", "Indikator", "TW I", "TW II", "TW III", "TW IV", "Sifat"]], rows)
    w.paragraph(
        f"Desa pangan aman bertambah {_VILLAGES[1]} desa pada triwulan II, {_VILLAGES[2]} desa pada triwulan III, dan",
        f"{_VILLAGES[3]} desa pada triwulan IV; pada triwulan I tidak ada tambahan. Dengan {36} desa sampai",
        "akhir 2023,",
        f"target kumulatif {45} desa memerlukan {45 - 36} desa baru pada tahun 2024.",
    )
    w.heading("D. Capaian sampai dengan 30 September 2024")
    rows = []
    for at, (name, unit, _, b, result, past) in _ROWS.items():
        gain = gains.get(at)
        if at == "4.2":
            continue
        toward = "–" if gain is None else "tercapai" if gain >= 100 else "on track" if gain >= 75 else "tertinggal"
        change = "–"
        if gain is not None and unit == "%":
            change = f"{_D(result) - _D(past):+.2f}".replace(".", ",").replace("-", "−")
        rows.append([at, name, unit, _shown(b), _shown(result) + "*)" * (at == "3.3"),
                     dec(gain) if gain else "–",
                     dec(min(gain, _D(120))) if gain else "–", toward, _shown(past), change])  # fmt: skip
    rows.append([_ADDED[0], _ADDED[1], _ADDED[2], _shown(_ADDED[4]), "belum diukur", "–", "–", "–", "n/a", "–"])
    w.table("Tabel 3. Realisasi terhadap target tahunan setelah revisi",
            [["No", "Indikator", "Satuan", "Target 2024", "Realisasi s.d. TW III", "Capaian (%)",
              "Capaian maks. 120 (%)", "Keadaan", "Realisasi 2023", "Selisih (poin)"]], rows)  # fmt: skip
    w.paragraph(
        f"*) Termasuk {1} perkara limpahan tahun 2023; tanpa perkara tersebut realisasi {13 - 1} perkara atau",
        f"{dec(percent(12, 14))}% dari target tahunan. Realisasi indikator lain dihitung per 30 September 2024,",
        "kecuali",
        "indikator 3.2, yang datanya baru sampai dengan 31 Agustus 2024.",
    )
    mean = rounded(sum((min(gain, _D(120)) for gain in gains.values()), _D(0)) / len(gains))
    met = [at for at in gains if gains[at] >= 100]
    wait = len(_ROWS) - len(gains)
    assert (len(gains), wait, met) == (6, 3, ["1.1", "1.2", "3.1", "3.2"])
    w.paragraph(
        f"Dari {words(len(_ROWS))} indikator, {words(len(gains))} indikator telah diukur dan {words(wait)}",
        "belum. Rata-rata",
        f"capaian indikator yang diukur sebesar {dec(mean)}%. {words(len(met)).capitalize()} indikator telah mencapai",
        f"target tahunan dan {words(len(gains) - len(met))} indikator, yaitu 2.2 dan 3.3, on track (75% ≤ x &lt;",
        "100%).",
        f"Terhadap target triwulan III (10 perkara) capaian indikator 3.3 adalah {dec(percent(13, 10))}%, sedangkan",
        f"terhadap target tahunan (14 perkara) {dec(gains['3.3'])}%. Untuk indikator 2.2 realisasi {42} desa",
        "tepat sama",
        f"dengan target triwulan III dan {dec(gains['2.2'])}% dari target tahunan; terhadap target semula (48 desa)",
        f"realisasinya {dec(percent(42, 48))}%.",
    )
    rows = []
    for q, (n, good) in enumerate(_CERTIFICATES):
        until_n, until = (sum(row[i] for row in _CERTIFICATES[: q + 1]) for i in (0, 1))
        rows.append([["I", "II", "III"][q], str(n), str(good), dec(percent(good, n)), str(until_n), str(until),
                     dec(percent(until, until_n))])  # fmt: skip
    w.table("Tabel 4. Keputusan sertifikasi per triwulan dan kumulatif",
            [[Spanning("TW", rows=2), Spanning("Triwulan", columns=3), Spanning("Sampai dengan triwulan", columns=3)],
             ["Keputusan", "Tepat waktu", "%"] * 2], rows)  # fmt: skip
    w.paragraph(
        f"Sampai dengan triwulan III diterbitkan {decided} keputusan, {timely} di antaranya tepat waktu",
        f"({dec(percent(timely, decided))}%); {decided - timely} keputusan terlambat. Persentase triwulanan naik dari",
        f"{dec(percent(207, 212))}% menjadi {dec(percent(287, 291))}%. Dibandingkan dengan realisasi nasional",
        f"{dec(_D('96.90'))}%, Balai lebih tinggi {dec(_D('98.27') - _D('96.90'))} poin.",
    )
    w.heading("E. Perubahan Anggaran")
    rows = []
    for code, (name, was, now, shut, used) in [*_MONEY.items(), ("", ("<b>Jumlah</b>", first, pagu, block, spent))]:
        rows.append([code, name, whole(was), whole(now), ("+" if now > was else "−") + whole(abs(now - was)),
                     whole(shut) if shut else "–", whole(used), dec(percent(used, now)),
                     dec(percent(used, now - shut))])  # fmt: skip
    w.table("Tabel 5. Pagu semula, menjadi, blokir, dan realisasi per 30 September 2024 (rupiah)",
            [["Kode", "Kegiatan", "Semula", "Menjadi", "Perubahan", "Blokir (AA)", "Realisasi", "% thd. pagu",
              "% thd. pagu tanpa blokir"]], rows)  # fmt: skip
    cut = sum(row[1] - row[2] for row in _MONEY.values() if row[1] > row[2])
    more = sum(row[2] - row[1] for row in _MONEY.values() if row[2] > row[1])
    w.paragraph(
        f"Pagu Balai berkurang dari Rp{whole(first)} menjadi Rp{whole(pagu)}, yaitu Rp{whole(first - pagu)}",
        f"({dec(percent(first - pagu, first))}%): pengurangan Rp{whole(cut)} pada dua kegiatan dan penambahan",
        f"Rp{whole(more)} pada dua kegiatan lain. Automatic adjustment Rp{whole(block)}",
        f"({dec(percent(block, pagu))}% dari",
        f"pagu) masih diblokir. Realisasi Rp{whole(spent)} atau {dec(percent(spent, pagu))}% dari pagu, dan",
        f"{dec(percent(spent, pagu - block))}% dari pagu yang dapat digunakan. Penyerapan terendah terdapat pada",
        "kegiatan",
        f"3165 ({dec(percent(2_865_090_000, 6_050_000_000))}%), karena alat spektrometri baru akan tiba",
        "pada November 2024.",
    )
    assert min(_MONEY, key=lambda code: _D(_MONEY[code][4]) / _MONEY[code][2]) == "3165"
    w.heading("F. Penjenjangan kepada Tim Kerja")
    staff, before, after = (sum(row[at] for row in _TEAMS.values()) for at in range(3))
    rows = [[str(i), name, str(a), dec(percent(a, staff), 1), str(b), str(c)]
            for i, (name, (a, b, c)) in enumerate(_TEAMS.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(staff), "100,0", str(before), str(after)])
    w.table("Tabel 6. Tim kerja dan indikator yang diampu",
            [["No", "Tim kerja", "Pegawai", "% pegawai", "Indikator semula", "Indikator menjadi"]], rows)  # fmt: skip
    w.paragraph(
        f"Jumlah indikator yang diampu tim kerja ({after}) lebih besar daripada {len(_ROWS)} indikator PK karena",
        "beberapa",
        f"indikator diampu bersama oleh dua tim atau lebih; dibandingkan dengan PK semula berkurang {before - after}.",
        f"Dari {staff} pegawai, {38} pegawai ({dec(percent(38, staff), 1)}%) berada di tim Pengujian. Empat",
        "pegawai tugas",
        "belajar tidak dihitung. Kepala Balai menandatangani PK dengan lima ketua tim kerja pada 9 Oktober 2024.",
    )
    w.items([
        "Ketua tim menyusun rencana aksi bulanan paling lambat 18 Oktober 2024.",
        f"Sisa {45 - 42} desa pangan aman dan {14 - 13} perkara diselesaikan pada triwulan IV.",
        f"Pagu tanpa blokir yang belum digunakan, Rp{whole(pagu - block - spent)}, dicairkan sampai dengan 13 Desember"
        " 2024.",
    ])  # fmt: skip
    return w.report()
