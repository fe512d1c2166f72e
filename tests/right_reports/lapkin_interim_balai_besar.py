"""An interim report after three quarters: numerators, denominators so far, some not measured yet, spending planned."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 16mm }
body { font: 10pt/1.45 "Liberation Sans", Arial, sans-serif; text-align: justify }
h1 { font-size: 14pt; text-align: center; border-bottom: 2pt solid #1f3864; padding-bottom: 4px }
h2 { font-size: 11.5pt; color: #1f3864 } h3 { font-size: 10.5pt; color: #2f5496 } h2, h3,
.caption { break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 7.8pt; text-align: left }
th { background: #2f5496; color: #fff; text-align: center } th, td { border: .5pt solid #8eaadb; padding: 2px 3px }
tbody tr:nth-child(even) { background: #edf2fa } .caption { margin: 10px 0 3px; text-align: center; font-size: 9pt }
"""

_D = Decimal
# goal, name, target of the year, targets until quarters I to III, numerator and denominator until then, result 2024
_SHARES: tuple[tuple[int, str, str, tuple[str, str, str], tuple[tuple[int, int], ...], str], ...] = (
    (1, "Persentase Obat yang memenuhi syarat", "96.00", ("96.00", "96.00", "96.00"),
     ((178, 183), (401, 415), (642, 664)), "95.21"),
    (1, "Persentase Makanan yang memenuhi syarat", "89.00", ("89.00", "89.00", "89.00"),
     ((71, 82), (169, 197), (281, 322)), "88.03"),
    (2, "Persentase keputusan hasil inspeksi yang dilaksanakan", "90.00", ("60.00", "75.00", "85.00"),
     ((88, 131), (214, 268), (371, 415)), "82.90"),
    (2, "Persentase keputusan sertifikasi yang tepat waktu", "97.00", ("97.00", "97.00", "97.00"),
     ((102, 103), (221, 224), (338, 344)), "97.66"),
    (2, "Persentase sarana produksi yang memenuhi ketentuan", "72.00", ("72.00", "72.00", "72.00"),
     ((19, 25), (41, 58), (68, 93)), "70.37"),
    (2, "Persentase sarana distribusi yang memenuhi ketentuan", "80.00", ("80.00", "80.00", "80.00"),
     ((104, 139), (236, 311), (383, 492)), "76.45"),
    (3, "Persentase sampel yang diuji terhadap rencana setahun", "100.00", ("20.00", "50.00", "80.00"),
     ((265, 1_300), (612, 1_300), (986, 1_300)), "77.38"),
    (4, "Persentase keberhasilan penindakan", "64.00", ("15.00", "32.00", "48.00"),
     ((140, 800), (260, 800), (412, 800)), "49.25"),
)  # fmt: skip
# goal, name, unit, target of the year, targets and results until quarters I to III, result in the same quarter of 2024
_COUNTS = (
    (3, "Jumlah sekolah dengan pangan jajanan aman", "sekolah", 30, (0, 12, 24), (0, 13, 25), 22),
    (3, "Jumlah desa pangan aman", "desa", 6, (0, 2, 4), (0, 2, 4), 4),
)
_LATER = ("Indeks kesadaran masyarakat", "Nilai AKIP", "Indeks Profesionalitas ASN", "Nilai Kinerja Anggaran")
_GOALS = {
    1: "Obat dan Makanan memenuhi syarat", 2: "Efektivitas pemeriksaan dan pelayanan",
    3: "Efektivitas pengujian dan KIE", 4: "Efektivitas penindakan", 5: "Tata kelola yang akuntabel",
}  # fmt: skip
# kind: ceiling, blocked, plan of withdrawals in quarters I to IV, spent in quarters I to III
_KINDS: dict[str, tuple[int, int, tuple[int, int, int, int], tuple[int, int, int]]] = {
    "Pegawai": (13_204_800_000, 0, (2_905_000_000, 3_961_400_000, 3_169_200_000, 3_169_200_000),
                (2_871_306_412, 3_940_117_208, 3_150_884_730)),
    "Barang": (12_618_450_000, 1_850_000_000, (1_614_000_000, 2_906_500_000, 3_229_000_000, 3_018_950_000),
               (1_402_655_118, 2_611_940_362, 3_318_207_945)),
    "Modal": (1_925_000_000, 325_000_000, (0, 640_000_000, 720_000_000, 240_000_000), (0, 398_750_000, 905_420_000)),
}  # fmt: skip
# advice of the report on quarter II: what, by whom, until when, done
_ADVICE = (
    ("Mempercepat sampling pangan olahan di kabupaten kepulauan", "Pengujian", "31 Juli 2025", "29 Juli 2025"),
    ("Menagih jawaban 19 pemerintah daerah atas rekomendasi inspeksi", "Pemeriksaan", "29 Agustus 2025",
     "22 Agustus 2025"),
    ("Menetapkan pemenang pengadaan spektrofotometer", "Tata Usaha", "15 Agustus 2025", "26 Agustus 2025"),
    ("Menyusun modul pembinaan sarana distribusi pangan", "Pemeriksaan", "30 September 2025", ""),
    ("Memutakhirkan rencana penarikan dana halaman III DIPA", "Tata Usaha", "11 Juli 2025", "10 Juli 2025"),
)  # fmt: skip


def _grade(value: Decimal) -> str:
    if value > 120:
        return "Tidak Dapat Disimpulkan"
    bands = ((50, "Sangat Kurang"), (70, "Kurang"), (90, "Cukup"), (110, "Baik"))
    return next((name for top, name in bands if value < top), "Sangat Baik")


def lapkin_interim_balai_besar() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    names = [row[1] for row in _SHARES] + [row[1] for row in _COUNTS]
    goals = [row[0] for row in _SHARES] + [row[0] for row in _COUNTS]
    done = [percent(*row[4][2]) for row in _SHARES] + [_D(row[5][2]) for row in _COUNTS]
    aims = [_D(row[3][2]) for row in _SHARES] + [_D(row[4][2]) for row in _COUNTS]
    years = [_D(row[2]) for row in _SHARES] + [_D(row[3]) for row in _COUNTS]
    past = [_D(row[5]) for row in _SHARES] + [_D(row[6]) for row in _COUNTS]
    places = [2] * len(_SHARES) + [0] * len(_COUNTS)
    gain = [percent(value, aim) for value, aim in zip(done, aims, strict=True)]
    exact = [value / aim * 100 for value, aim in zip(done, aims, strict=True)]
    score = {}
    for goal in (1, 2, 3, 4):
        mine = [min(value, _D(120)) for value, of in zip(gain, goals, strict=True) if of == goal]
        full = [min(value, _D(120)) for value, of in zip(exact, goals, strict=True) if of == goal]
        score[goal] = rounded(sum(mine, _D(0)) / len(mine))
        assert score[goal] == rounded(sum(full, _D(0)) / len(full)), (goal, mine)
    total = rounded(sum(score.values(), _D(0)) / len(score))
    met = [name for name, value in zip(names, gain, strict=True) if value >= 100]
    ceiling, blocked = sum(row[0] for row in _KINDS.values()), sum(row[1] for row in _KINDS.values())
    free = ceiling - blocked
    plan = [sum(row[2][at] for row in _KINDS.values()) for at in range(4)]
    spent = [sum(row[3][at] for row in _KINDS.values()) for at in range(3)]
    assert all(sum(row[2]) == row[0] - row[1] for row in _KINDS.values()), [
        (name, sum(row[2]) - row[0] + row[1]) for name, row in _KINDS.items()]  # fmt: skip
    w.title("LAPORAN KINERJA INTERIM TRIWULAN III TAHUN 2025", "BALAI BESAR POM DI KOTA RANGKUTI")
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Perjanjian Kinerja tahun 2025 memuat {words(len(_GOALS))} sasaran kegiatan dan {words(14)} indikator. Sampai",
        f"dengan triwulan III dapat diukur {words(len(names))} indikator; {words(len(_LATER))} indikator diukur pada",
        f"akhir tahun. Dari indikator yang diukur, {words(len(met))} indikator ({dec(percent(len(met), len(names)))}%)",
        f"mencapai target triwulan dan {words(len(names) - len(met))} indikator belum. NPS rata-rata {words(4)}",
        "sasaran",
        f"sebesar {dec(total)}% dengan kriteria {_grade(total)}. Realisasi anggaran kumulatif Rp{whole(sum(spent))},",
        f"yaitu {dec(percent(sum(spent), free))}% dari pagu efektif.",
    )
    assert len(names) + len(_LATER) == 14
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.heading("3.1 Capaian Kinerja sampai dengan Triwulan III", 3)
    w.paragraph(
        "Realisasi dihitung kumulatif sejak 1 Januari 2025. Capaian triwulan adalah realisasi dibagi target sampai",
        "dengan triwulan III; capaian tahunan adalah realisasi yang sama dibagi target setahun. Kriteria menggunakan",
        "capaian triwulan: &lt;50% Sangat Kurang; 50% ≤ x &lt;70% Kurang; 70% ≤ x &lt;90% Cukup; 90% ≤ x &lt;110%",
        "Baik; 110% ≤ x ≤120% Sangat Baik; dan &gt;120% Tidak Dapat Disimpulkan.",
    )
    rows: list[Row] = []
    for at, name in enumerate(names):
        base = [whole(n) for n in _SHARES[at][4][2]] if at < len(_SHARES) else ["-", "-"]
        rows.append([str(at + 1), name, *base, dec(done[at], places[at]), dec(aims[at], places[at]), dec(gain[at]),
                     dec(years[at], places[at]), dec(percent(done[at], years[at])), _grade(gain[at])])  # fmt: skip
    rows += [[str(at), name, *["-"] * 8] for at, name in enumerate(_LATER, len(names) + 1)]
    w.table(
        "Tabel 3.1 Realisasi dan Capaian Indikator Kinerja sampai dengan Triwulan III Tahun 2025",
        [[Spanning("No", rows=2), Spanning("Indikator kinerja", rows=2), Spanning("Realisasi s.d. TW III", columns=3),
          Spanning("TW III", columns=2), Spanning("Tahunan", columns=2), Spanning("Kriteria", rows=2)],
         ["Pembilang", "Penyebut", "Hasil", "Target", "Capaian (%)", "Target", "Capaian (%)"]], rows)  # fmt: skip
    low = min(gain)
    behind = [at for at, value in enumerate(gain) if value < 100]
    assert [at + 1 for at in behind] == [2, 6, 7], behind
    assert low == gain[6]
    w.paragraph(
        f"Indikator yang belum mencapai target triwulan adalah nomor {behind[0] + 1}, {behind[1] + 1}, dan",
        f"{behind[2] + 1}. Capaian terendah adalah sampel yang diuji ({dec(low)}%): baru {986} dari {whole(1_300)}",
        f"sampel yang direncanakan setahun, atau {1_300 * 80 // 100 - 986} sampel kurang dari rencana triwulan III",
        f"({whole(1_300 * 80 // 100)} sampel). Sarana distribusi yang memenuhi ketentuan {383} dari {492} sarana",
        f"({dec(done[5])}%), kurang {dec(aims[5] - done[5])} poin dari target. Indikator keputusan hasil inspeksi",
        "sudah",
        f"melampaui target triwulan ({dec(aims[2])}%), tetapi dengan {dec(done[2])}% masih {dec(years[2] - done[2])}",
        f"poin di bawah target tahunan. Sekolah yang dibina {25} dari {24} yang ditargetkan sampai triwulan III;",
        f"{30 - 25} sekolah lagi dijadwalkan pada triwulan IV.",
    )
    w.table(
        "Tabel 3.2 Nilai Pencapaian Sasaran (NPS) sampai dengan Triwulan III",
        [["Kode", "Sasaran kegiatan", "Indikator", "Diukur", "NPS (%)", "Kriteria"]],
        [[f"SK {goal}", name, str(goals.count(goal) + (len(_LATER) - 1 if goal == 5 else 0) + (goal == 3)),
          str(goals.count(goal)) if goal in score else "-", dec(score[goal]) if goal in score else "n/a",
          _grade(score[goal]) if goal in score else "n/a"] for goal, name in _GOALS.items()]
        + [["", "<b>Balai Besar</b>", "14", str(len(names)), dec(total), _grade(total)]],
    )  # fmt: skip
    w.paragraph(
        "SK 5 belum dinilai karena ketiga indikatornya diukur pada akhir tahun; indeks kesadaran masyarakat, yang",
        "termasuk SK 3, juga belum diukur. NPS Balai Besar adalah rata-rata NPS SK 1 sampai dengan SK 4.",
    )
    w.heading("3.2 Perkembangan antartriwulan dan perbandingan dengan tahun 2024", 3)
    rows = []
    for at, (name, now, before, place) in enumerate(zip(names, done, past, places, strict=True)):
        steps = [percent(*pair) for pair in _SHARES[at][4]] if at < len(_SHARES) else list(map(_D, _COUNTS[at - 8][5]))
        rows.append([str(at + 1), name, *(dec(step, place) for step in steps), dec(steps[2] - steps[1], place),
                     dec(before, place), dec(now - before, place)])  # fmt: skip
    w.table(
        "Tabel 3.3 Realisasi Kumulatif TW I–III Tahun 2025 dan TW III Tahun 2024",
        [["No", "Indikator kinerja", "TW I", "TW II", "TW III", "Selisih TW III–TW II", "TW III 2024",
          "Selisih 2025–2024"]],
        rows,
    )  # fmt: skip
    down = [at + 1 for at, row in enumerate(_SHARES) if percent(*row[4][2]) < percent(*row[4][1])]
    worse = [at + 1 for at, (now, before) in enumerate(zip(done, past, strict=True)) if now < before]
    equal = [at + 1 for at, (now, before) in enumerate(zip(done, past, strict=True)) if now == before]
    assert (down, worse, equal) == ([4], [2, 7], [10]), (down, worse, equal)
    w.paragraph(
        "Dibandingkan triwulan II hanya indikator nomor 4 yang menurun, yaitu ketepatan waktu sertifikasi dari",
        f"{dec(percent(221, 224))}% menjadi {dec(percent(338, 344))}%. Dibandingkan triwulan III tahun 2024,",
        f"{words(len(names) - len(worse) - len(equal))} indikator lebih tinggi, {words(len(worse))} indikator lebih",
        f"rendah (nomor {worse[0]} dan {worse[1]}), dan satu indikator sama, yaitu jumlah desa pangan aman.",
    )
    w.heading("3.3 Realisasi Anggaran", 3)
    rows = [[str(at), f"Belanja {name}", whole(a), whole(b) if b else "-", whole(a - b), whole(sum(p[:3])),
             whole(sum(s)), dec(percent(sum(s), a - b)), dec(percent(sum(s) - sum(p[:3]), sum(p[:3])))]
            for at, (name, (a, b, p, s)) in enumerate(_KINDS.items(), 1)]  # fmt: skip
    aim = sum(plan[:3])
    rows.append(["", "<b>Jumlah</b>", whole(ceiling), whole(blocked), whole(free), whole(aim), whole(sum(spent)),
                 dec(percent(sum(spent), free)), dec(percent(sum(spent) - aim, aim))])  # fmt: skip
    w.table(
        "Tabel 3.4 Pagu, Rencana Penarikan Dana (RPD), dan Realisasi sampai dengan Triwulan III (Rupiah)",
        [["No", "Jenis belanja", "Pagu", "Blokir", "Pagu efektif", "RPD s.d. TW III", "Realisasi s.d. TW III",
          "% pagu efektif", "Deviasi thd. RPD (%)"]],
        rows,
    )  # fmt: skip
    rows = []
    for at, quarter in enumerate(("I", "II", "III")):
        until, paid = sum(plan[: at + 1]), sum(spent[: at + 1])
        rows.append([f"TW {quarter}", whole(plan[at]), whole(spent[at]), dec(percent(spent[at], plan[at])),
                     whole(until), whole(paid), dec(percent(paid, until)), dec(percent(paid, free))])  # fmt: skip
    w.table(
        "Tabel 3.5 RPD dan Realisasi menurut Triwulan (Rupiah)",
        [[Spanning("Triwulan", rows=2), Spanning("Dalam triwulan", columns=3), Spanning("Kumulatif", columns=4)],
         ["RPD", "Realisasi", "% RPD", "RPD", "Realisasi", "% RPD", "% pagu efektif"]], rows)  # fmt: skip
    assert spent[2] > plan[2]
    assert sum(spent) < aim
    w.paragraph(
        f"Realisasi dalam triwulan III Rp{whole(spent[2])}, yaitu {dec(percent(spent[2], plan[2]))}% dari RPD triwulan",
        "itu, sehingga sebagian ketertinggalan triwulan I dan II terkejar. Secara kumulatif realisasi masih",
        f"Rp{whole(aim - sum(spent))} di bawah RPD ({dec(percent(sum(spent), aim))}% dari RPD). Terhadap pagu sebelum",
        f"blokir, realisasi kumulatif {dec(percent(sum(spent), ceiling))}%. Belanja modal triwulan III melampaui RPD",
        "karena pembayaran alat laboratorium bergeser dari triwulan II: RPD kumulatif belanja modal",
        f"Rp{whole(1_360_000_000)} dan realisasinya Rp{whole(398_750_000 + 905_420_000)}.",
    )
    w.heading("3.4 Tindak Lanjut Rekomendasi Triwulan II", 3)
    state = [("Selesai" if end else "Dalam proses") for *_, end in _ADVICE]
    w.table(
        "Tabel 3.6 Status Rekomendasi per 30 September 2025",
        [["No", "Rekomendasi", "Penanggung jawab", "Batas waktu", "Tanggal selesai", "Status"]],
        [[str(at), what, f"Tim {who}", limit, end or "-", done_]
         for at, ((what, who, limit, end), done_) in enumerate(zip(_ADVICE, state, strict=True), 1)],
    )  # fmt: skip
    ready = state.count("Selesai")
    w.paragraph(
        f"Dari {words(len(_ADVICE))} rekomendasi, {words(ready)} ({dec(percent(ready, len(_ADVICE)))}%) selesai dan",
        "satu",
        f"masih dalam proses. Di antara {words(ready)} rekomendasi yang selesai, satu terlambat 11 hari kalender",
        "(batas 15 Agustus, selesai 26 Agustus 2025).",
    )
    w.heading("BAB IV PENUTUP")
    w.paragraph(
        f"NPS rata-rata sampai triwulan III {dec(total)}%. Pada triwulan IV akan diuji paling sedikit {1_300 - 986}",
        "sampel agar rencana setahun terpenuhi, dan keempat indikator yang belum diukur akan dihitung pada Desember",
        f"2025. Pagu efektif yang belum terealisasi Rp{whole(free - sum(spent))}.",
    )
    return w.report()
