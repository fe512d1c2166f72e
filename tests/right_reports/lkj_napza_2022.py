"""The narcotics directorate's LKj 2022: against 2021 and Renstra, facilities, permits, budget, efficiency."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 20mm } body { font: 11pt/1.55 "Liberation Serif", serif }
h1 { font-size: 17pt; text-align: center } h2 { font-size: 13pt; margin-top: 18px } h3 { font-size: 11.5pt }
h2, h3, .caption { break-after: avoid } p { text-align: justify }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; border-top: 1.2pt solid #000;
  border-bottom: 1.2pt solid #000 } thead { border-bottom: .8pt solid #000 } tr { break-inside: avoid }
th, td { padding: 3px 4px; vertical-align: top } td { border-bottom: .3pt solid #999 } td.right { text-align: right }
.caption { text-align: center; font-size: 9.5pt; margin: 10px 0 3px } .note { font-size: 8.8pt }
"""
_D = Decimal
_GOALS = (
    ("SK 1", "Terwujudnya obat narkotika, psikotropika, dan prekursor yang memenuhi ketentuan"),
    ("SK 2", "Meningkatnya kepatuhan fasilitas pengelola narkotika, psikotropika, dan prekursor"),
    ("SK 3", "Meningkatnya kualitas pelayanan publik di bidang ekspor dan impor"),
    ("SK 4", "Terwujudnya tata kelola direktorat yang optimal"),
)
# goal, indicator, unit, target 2022, result 2022, result 2021, target 2024
_ROWS = (
    (0, "Persentase penandaan yang memenuhi ketentuan", "%", "86.00", "", "83.92", "90.00"),
    (0, "Persentase laporan produksi dan distribusi yang dianalisis", "%", "95.00", "98.60", "94.75", "97.00"),
    (1, "Persentase fasilitas yang memenuhi ketentuan", "%", "74.00", "", "70.36", "80.00"),
    (1, "Persentase keputusan hasil pengawasan yang ditindaklanjuti", "%", "82.00", "79.26", "76.48", "86.00"),
    (2, "Persentase permohonan yang diselesaikan tepat waktu", "%", "93.00", "", "92.87", "95.00"),
    (2, "Indeks kepuasan masyarakat", "indeks", "89.50", "91.14", "90.27", "91.00"),
    (3, "Indeks RB direktorat", "indeks", "88.00", "86.42", "", "90.00"),
    (3, "Nilai AKIP direktorat", "nilai", "80.50", "80.87", "79.94", "83.00"),
)
# facility, inspected, in line with the rules, of the rest: reminder, strong warning, stop of activities
_PLACES = (
    ("Industri farmasi", 62, 53, 6, 2, 1), ("Pedagang besar farmasi", 184, 141, 27, 12, 4),
    ("Instalasi sediaan farmasi pemerintah", 73, 51, 19, 3, 0), ("Rumah sakit", 241, 188, 41, 10, 2),
    ("Puskesmas", 156, 117, 35, 4, 0), ("Klinik", 98, 63, 26, 7, 2), ("Apotek", 372, 276, 69, 19, 8),
)  # fmt: skip
# service, received 2022, done, in time, received 2021
_PERMITS = (
    ("AHP impor narkotika", 412, 405, 396, 388), ("AHP impor psikotropika", 538, 531, 512, 497),
    ("AHP impor prekursor farmasi", 694, 679, 641, 702), ("AHP ekspor narkotika", 37, 37, 37, 29),
    ("AHP ekspor psikotropika", 66, 65, 63, 58), ("Sertifikat CDOB kelompok NPP", 129, 118, 101, 96),
)  # fmt: skip
_LABELS = (("Narkotika", 318, 291), ("Psikotropika", 467, 403), ("Prekursor farmasi", 655, 557))
_MONEY = ((2_418_600_000, 2_391_207_450), (6_903_250_000, 6_617_884_120), (1_774_900_000, 1_758_310_600),
          (3_120_480_000, 3_088_146_905))  # fmt: skip


def _grade(value: Decimal) -> str:
    for least, name in ((110, "Sangat Baik"), (90, "Baik"), (70, "Cukup"), (50, "Kurang")):
        if value >= least:
            return name
    return "Sangat Kurang"


def lkj_napza_2022() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    seen, fit = column_sum(_PLACES, 1), column_sum(_PLACES, 2)
    asked, done, timely, before = (column_sum(_PERMITS, at) for at in (1, 2, 3, 4))
    labels, labels_fit = column_sum(_LABELS, 1), column_sum(_LABELS, 2)
    counted = {0: percent(labels_fit, labels), 2: percent(fit, seen), 4: percent(timely, done)}
    got = [counted.get(at, _D(row[4] or 0)) for at, row in enumerate(_ROWS)]
    gains = [percent(value, _D(row[3])) for value, row in zip(got, _ROWS, strict=True)]
    nps = []
    for goal in range(4):
        own = [gain for gain, row in zip(gains, _ROWS, strict=True) if row[0] == goal]
        nps.append(rounded(sum(own, _D(0)) / len(own)))
    total = rounded(sum(nps, _D(0)) / 4)
    met = sum(gain >= 100 for gain in gains)
    missed = [at for at, gain in enumerate(gains) if gain < 100]
    w.title("LAPORAN KINERJA TAHUN 2022", "DIREKTORAT PENGAWASAN KEAMANAN, MUTU, DAN EKSPOR IMPOR",
            "NARKOTIKA, PSIKOTROPIKA, DAN PREKURSOR", "BADAN PENGAWAS OBAT DAN MAKANAN")  # fmt: skip
    w.heading("RINGKASAN EKSEKUTIF")
    top, low = max(range(8), key=lambda at: gains[at]), min(range(8), key=lambda at: gains[at])
    w.paragraph(
        "Laporan ini disusun sesuai dengan Peraturan Menteri PANRB Nomor 53 Tahun 2014 dan Peraturan BPOM Nomor 9",
        f"Tahun 2020 tentang Renstra BPOM 2020–2024. Pada tahun 2022 direktorat memiliki {words(4)} sasaran kegiatan",
        f"dengan {words(8)} indikator kinerja. NPS direktorat sebesar {dec(total)}% dengan kriteria {_grade(total)}.",
        f"Sebanyak {words(met)} indikator ({dec(percent(met, 8))}%) mencapai target dan {words(8 - met)} indikator",
        f"belum. Capaian tertinggi {dec(gains[top])}% pada {_ROWS[top][1].lower()}, sedangkan yang terendah",
        f"{dec(gains[low])}% pada {_ROWS[low][1].lower()}.",
    )
    pagu, paid = (sum(row[at] for row in _MONEY) for at in (0, 1))
    w.paragraph(
        f"Realisasi anggaran mencapai Rp{whole(paid)} atau {dec(percent(paid, pagu))}% dari pagu Rp{whole(pagu)},",
        f"sehingga terdapat sisa Rp{whole(pagu - paid)}.",
    )
    w.heading("BAB II PERENCANAAN KINERJA")
    w.paragraph(
        "Perjanjian Kinerja ditandatangani pada 14 Januari 2022 dan direvisi pada 29 Agustus 2022. Revisi menaikkan",
        "target persentase fasilitas yang memenuhi ketentuan dari 73,00% menjadi 74,00% atau naik 1,00 poin; target",
        "lainnya tetap.",
    )
    w.table(
        "Tabel 1. Kriteria capaian",
        [["No", "Rentang capaian", "Kriteria"]],
        [["1", "≥ 110% – ≤ 120%", "Sangat Baik"], ["2", "90% – < 110%", "Baik"], ["3", "70% – < 90%", "Cukup"],
         ["4", "50% – < 70%", "Kurang"], ["5", "< 50%", "Sangat Kurang"]],
    )  # fmt: skip
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.paragraph(
        "Persentase capaian dihitung dengan membagi realisasi dengan target dikalikan 100%. Nilai Pencapaian Sasaran",
        "(NPS) adalah rata-rata capaian indikator pada satu sasaran dan NPS direktorat adalah rata-rata NPS seluruh",
        "sasaran.",
    )
    lines: list[Row] = []
    for goal, (code, text) in enumerate(_GOALS):
        lines.append([Spanning(f"<b>{code} {text}</b>", columns=5), f"<b>{dec(nps[goal])}</b>",
                      f"<b>{_grade(nps[goal])}</b>"])  # fmt: skip
        for at, row in enumerate(_ROWS):
            if row[0] == goal:
                lines.append([str(at + 1), row[1], row[2], dec(_D(row[3])), dec(got[at]), dec(gains[at]),
                              _grade(gains[at])])  # fmt: skip
    lines.append([Spanning("<b>NPS Direktorat</b>", columns=5), f"<b>{dec(total)}</b>", f"<b>{_grade(total)}</b>"])
    w.table(
        "Tabel 2. Capaian kinerja tahun 2022",
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kriteria"]], lines,
    )  # fmt: skip
    high = max(range(4), key=lambda at: nps[at])
    poor = min(range(4), key=lambda at: nps[at])
    w.paragraph(
        f"NPS SK 1 sampai dengan SK 4 berturut-turut {', '.join(dec(v) + '%' for v in nps[:3])}, dan {dec(nps[3])}%.",
        f"NPS tertinggi pada {_GOALS[high][0]} dan terendah pada {_GOALS[poor][0]} dengan selisih",
        f"{dec(nps[high] - nps[poor])} poin.",
        f"Indikator yang belum mencapai target berjumlah {words(len(missed))}, yaitu",
        f"{' dan '.join(_ROWS[at][1][0].lower() + _ROWS[at][1][1:] for at in missed)}, dengan kekurangan masing-masing",
        f"{' dan '.join(dec(_D(_ROWS[at][3]) - got[at]) for at in missed)} poin dari target.",
    )
    assert len(missed) == 2
    w.heading("Perbandingan dengan tahun 2021 dan target akhir Renstra", 3)
    lines = []
    for at, row in enumerate(_ROWS):
        old = _D(row[5]) if row[5] else None
        lines.append([str(at + 1), row[1], dec(old) if old else "n/a", dec(got[at]),
                      dec(got[at] - old) if old else "n/a", dec(growth(got[at], old)) if old else "n/a",
                      dec(_D(row[6])), dec(percent(got[at], _D(row[6])))])  # fmt: skip
    w.table(
        "Tabel 3. Realisasi 2021, 2022, dan target 2024",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi", columns=2),
          Spanning("Selisih", rows=2), Spanning("Pertumbuhan (%)", rows=2), Spanning("Renstra", columns=2)],
         ["2021", "2022", "Target 2024", "Capaian (%)"]], lines,
    )  # fmt: skip
    rises = {at: got[at] - _D(row[5]) for at, row in enumerate(_ROWS) if row[5]}
    assert all(rise > 0 for rise in rises.values())
    most = max(rises, key=lambda at: rises[at])
    reached = [at for at, row in enumerate(_ROWS) if got[at] >= _D(row[6])]
    w.paragraph(
        '<span class="note">n/a: indeks RB direktorat pada tahun 2021 belum dinilai tersendiri.</span>',
    )
    w.paragraph(
        f"Seluruh {words(len(rises))} indikator yang dapat dibandingkan meningkat. Kenaikan terbesar pada",
        f"{_ROWS[most][1].lower()}, yaitu {dec(rises[most])} poin dari {dec(_D(_ROWS[most][5]))} menjadi",
        f"{dec(got[most])}. Sebanyak {words(len(reached))} indikator telah melampaui target tahun 2024.",
    )
    w.heading("Penandaan obat", 3)
    lines = [[str(at), name, whole(n), whole(k), whole(n - k), dec(percent(k, n))]
             for at, (name, n, k) in enumerate(_LABELS, 1)]  # fmt: skip
    lines.append(["", "Jumlah", whole(labels), whole(labels_fit), whole(labels - labels_fit), dec(got[0])])
    w.table("Tabel 4. Pengawasan penandaan tahun 2022", [["No", "Golongan", "Diawasi", "MK", "TMK", "% MK"]], lines)
    best = max(_LABELS, key=lambda row: _D(row[2]) / row[1])
    w.paragraph(
        f"Dari {whole(labels)} penandaan yang diawasi, {whole(labels_fit)} memenuhi ketentuan (MK) dan",
        f"{labels - labels_fit} tidak memenuhi ketentuan (TMK). Golongan {best[0].lower()} memiliki persentase MK",
        f"tertinggi, {dec(percent(best[2], best[1]))}%.",
    )
    w.heading("Pengawasan fasilitas", 3)
    lines = [[str(at), row[0], *(whole(n) if n else "-" for n in (row[1], row[2], row[3], row[4], row[5])),
              dec(percent(row[2], row[1]))] for at, row in enumerate(_PLACES, 1)]  # fmt: skip
    sums = [column_sum(_PLACES, at) for at in (3, 4, 5)]
    assert fit + sum(sums) == seen
    lines.append(["", "<b>Jumlah</b>", whole(seen), whole(fit), *map(whole, sums), dec(got[2])])
    w.table(
        "Tabel 5. Fasilitas yang diperiksa dan sanksi",
        [[Spanning("No", rows=2), Spanning("Fasilitas", rows=2), Spanning("Diperiksa", rows=2), Spanning("MK", rows=2),
          Spanning("Sanksi bagi yang TMK", columns=3), Spanning("% MK", rows=2)],
         ["Peringatan", "Peringatan keras", "PSK*"]], lines,
    )  # fmt: skip
    ratio = sorted(_PLACES, key=lambda row: _D(row[2]) / row[1])
    w.paragraph('<span class="note">* PSK: penghentian sementara kegiatan.</span>')
    w.paragraph(
        f"Pada tahun 2022 diperiksa {whole(seen)} fasilitas, {whole(fit)} di antaranya memenuhi ketentuan. Apotek",
        f"merupakan fasilitas terbanyak ({dec(percent(372, seen))}% dari seluruhnya). Kepatuhan tertinggi pada",
        f"{ratio[-1][0].lower()} ({dec(percent(ratio[-1][2], ratio[-1][1]))}%), diikuti",
        f"{ratio[-2][0].lower()} ({dec(percent(ratio[-2][2], ratio[-2][1]))}%), sedangkan terendah pada",
        f"{ratio[0][0].lower()} ({dec(percent(ratio[0][2], ratio[0][1]))}%). Kepada {seen - fit} fasilitas TMK",
        f"diberikan sanksi berupa peringatan, peringatan keras, dan PSK masing-masing {sums[0]}, {sums[1]}, dan",
        f"{sums[2]}. Dua fasilitas tidak menerima PSK sama sekali, yaitu instalasi sediaan farmasi pemerintah dan",
        "puskesmas.",
    )
    w.heading("Pelayanan analisa hasil pengawasan (AHP)", 3)
    lines = [[str(at), name, whole(n), whole(k), whole(n - k) if n - k else "-", whole(fast), dec(percent(fast, k)),
              whole(old), dec(growth(n, old))] for at, (name, n, k, fast, old) in enumerate(_PERMITS, 1)]  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", whole(asked), whole(done), whole(asked - done), whole(timely), dec(got[4]),
                  whole(before), dec(growth(asked, before))])  # fmt: skip
    w.table(
        "Tabel 6. Permohonan dan penyelesaiannya",
        [["No", "Layanan", "Masuk 2022", "Selesai", "Dalam proses", "Tepat waktu", "% tepat waktu", "Masuk 2021",
          "Perubahan (%)"]], lines,
    )  # fmt: skip
    w.paragraph(
        f"Permohonan yang masuk naik dari {whole(before)} menjadi {whole(asked)} permohonan atau bertambah",
        f"{asked - before} permohonan ({dec(growth(asked, before))}%). Satu layanan turun, yaitu AHP impor prekursor",
        "farmasi, dari 702 menjadi 694 permohonan. Seluruh AHP ekspor narkotika (37 permohonan) selesai tepat waktu.",
        f"Sampai dengan 31 Desember 2022 masih terdapat {asked - done} permohonan dalam proses, dan {done - timely}",
        "permohonan diselesaikan melewati batas waktu.",
    )
    w.heading("Realisasi anggaran dan efisiensi", 3)
    lines = []
    levels = []
    for goal, (code, _) in enumerate(_GOALS):
        share = percent(_MONEY[goal][1], _MONEY[goal][0])
        index = rounded(nps[goal] / share)
        levels.append(index)
        lines.append([code, f"Rp{whole(_MONEY[goal][0])}", f"Rp{whole(_MONEY[goal][1])}", dec(share), dec(nps[goal]),
                      dec(index), dec(index - 1), "Efisien" if index >= 1 else "Tidak Efisien"])  # fmt: skip
    share = percent(paid, pagu)
    lines.append(["Total", f"Rp{whole(pagu)}", f"Rp{whole(paid)}", dec(share), dec(total), dec(rounded(total / share)),
                  dec(rounded(total / share) - 1), "Efisien" if total >= share else "Tidak Efisien"])  # fmt: skip
    w.table(
        "Tabel 7. Efisiensi per sasaran kegiatan",
        [["Sasaran", "Pagu", "Realisasi", "% realisasi (input)", "NPS (output)", "IE", "TE", "Kategori"]], lines,
    )  # fmt: skip
    w.paragraph(
        "Indeks efisiensi (IE) adalah persentase capaian output dibagi persentase capaian input dan dibandingkan",
        "dengan standar efisiensi (SE) sebesar 1; tingkat efisiensi TE = (IE − SE) / SE.",
        f"Dari {words(4)} sasaran, {words(sum(v >= 1 for v in levels))} sasaran efisien. Anggaran terbesar pada SK 2,",
        f"yaitu Rp{whole(_MONEY[1][0])} atau {dec(percent(_MONEY[1][0], pagu))}% dari seluruh pagu, dan sisa terbesar",
        f"juga pada sasaran tersebut (Rp{whole(_MONEY[1][0] - _MONEY[1][1])}).",
    )
    w.heading("BAB IV PENUTUP")
    w.paragraph(
        f"Dengan NPS {dec(total)}% direktorat memperoleh kriteria {_grade(total)}. Tindak lanjut yang direncanakan:",
    )
    w.items(
        [
            "mempercepat umpan balik keputusan hasil pengawasan melalui aplikasi SMARTPOM paling lambat Maret 2023;",
            f"membina {98 - 63} klinik dan {73 - 51} instalasi sediaan farmasi pemerintah yang TMK;",
            f"menyelesaikan {asked - done} permohonan dalam proses pada triwulan I tahun 2023;",
            "menyusun rencana kerja RB dengan pendamping dari Inspektorat Utama.",
        ]
    )
    return w.report()
