"""Accountability of twelve units in 2022: changed components, open grades, a unit too new, shared ranks, Romans."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, words

_STYLE = """
@page { size: A4; margin: 24mm 20mm } body { font: 11pt/1.55 "Caladea", "Liberation Serif", serif }
p { text-align: justify }
h1 { font-size: 15pt; text-align: center; border-bottom: 2pt double #333; padding-bottom: 10px }
h2 { font-size: 12.5pt }
h3 { font-size: 11pt; font-style: italic } h2, h3, .caption { break-after: avoid } .break { break-before: page }
table { border-collapse: collapse; width: 100%; font: 8.8pt "Liberation Sans", sans-serif; text-align: left }
th, td { padding: 3.5px 5px; border: none } thead tr:last-child th { border-bottom: 1pt solid #333 }
thead tr:first-child th { border-top: 1.5pt solid #333 } tbody tr:last-child td { border-bottom: 1.5pt solid #333 }
tr:has(td[colspan]) { background: #ececec } td.right { text-align: right } tr { break-inside: avoid }
.caption { margin: 13px 0 4px; font-size: 9.5pt; text-align: center }
"""

_D = Decimal
_PARTS = (("Perencanaan Kinerja", 30), ("Pengukuran Kinerja", 30), ("Pelaporan Kinerja", 15),
          ("Evaluasi Akuntabilitas Kinerja Internal", 25))  # fmt: skip
# unit: group, marks 2022 of the four parts, total 2021 by the old sheet ("" where there was none)
_UNITS: dict[str, tuple[str, tuple[str, str, str, str], str]] = {
    "Biro Perencanaan dan Keuangan": ("Sekretariat Utama", ("26.40", "25.50", "13.05", "19.75"), "83.42"),
    "Biro Sumber Daya Manusia": ("Sekretariat Utama", ("24.60", "23.70", "12.30", "19.40"), "80.15"),
    "Biro Hukum dan Organisasi": ("Sekretariat Utama", ("24.00", "22.80", "11.85", "18.10"), "77.90"),
    "Direktorat Registrasi Obat": ("Deputi I", ("25.20", "24.60", "12.60", "18.75"), "81.66"),
    "Direktorat Pengawasan Distribusi": ("Deputi I", ("23.40", "21.90", "11.55", "17.20"), "76.31"),
    "Direktorat Standardisasi Kosmetik": ("Deputi II", ("24.90", "23.40", "12.45", "18.05"), "78.80"),
    "Direktorat Registrasi Kosmetik": ("Deputi II", ("25.50", "24.90", "12.75", "19.00"), "80.94"),
    "Direktorat Pengawasan Pangan": ("Deputi III", ("22.80", "20.70", "11.10", "14.90"), "73.45"),
    "Direktorat Registrasi Pangan": ("Deputi III", ("25.80", "25.20", "12.90", "18.25"), "82.07"),
    "PPSDM": ("Pusat", ("24.30", "23.10", "12.00", "17.85"), "74.68"),
    "PPPOMN": ("Pusat", ("25.50", "24.00", "12.75", "17.75"), "79.85"),
    "Pusat Data dan Informasi": ("Pusat", ("23.10", "21.60", "11.40", "16.05"), ""),
}  # fmt: skip
# part: criteria met in full, in part, not, of PPPOMN
_CASE = {"Keberadaan (20%)": ("6.00", "5.70", "2.85", "4.50"), "Kualitas (30%)": ("7.65", "7.20", "3.90", "5.25"),
         "Pemanfaatan (50%)": ("11.85", "11.10", "6.00", "8.00")}  # fmt: skip
# advice given: number, parts it concerns, units
_ADVICE = (
    ("I", "Menetapkan target antara yang menantang", (1,), 7),
    ("II", "Menyusun pohon kinerja sampai dengan tingkat individu", (1, 2), 9),
    ("III", "Memanfaatkan pengukuran triwulanan untuk penyesuaian kegiatan", (2,), 8),
    ("IV", "Menyajikan analisis efisiensi dan penyebab kegagalan", (3,), 6),
    ("V", "Membandingkan kinerja dengan standar nasional", (3,), 4),
    ("VI", "Menindaklanjuti rekomendasi evaluasi tahun sebelumnya", (4,), 5),
    ("VII", "Memantau kinerja melalui aplikasi e-performance", (2, 4), 3),
)
# follow-up of 2021: given, done by 30 June, done by 30 September 2022
_FOLLOWED = {"Sekretariat Utama": (11, 7, 10), "Deputi I": (9, 4, 9), "Deputi II": (8, 5, 7), "Deputi III": (10, 3, 6),
             "Pusat": (7, 4, 6)}  # fmt: skip

# unit: day, criteria met in full, in part
_SHEETS = {
    "Biro Perencanaan dan Keuangan": ("05/09/2022", 62, 12), "Biro Sumber Daya Manusia": ("06/09/2022", 57, 14),
    "Biro Hukum dan Organisasi": ("07/09/2022", 52, 17), "Direktorat Registrasi Obat": ("12/09/2022", 58, 15),
    "Direktorat Pengawasan Distribusi": ("13/09/2022", 49, 18),
    "Direktorat Standardisasi Kosmetik": ("14/09/2022", 55, 16),
    "Direktorat Registrasi Kosmetik": ("15/09/2022", 59, 13), "Direktorat Pengawasan Pangan": ("19/09/2022", 44, 19),
    "Direktorat Registrasi Pangan": ("20/09/2022", 60, 11), "PPSDM": ("21/09/2022", 51, 16),
    "PPPOMN": ("22/09/2022", 56, 15), "Pusat Data dan Informasi": ("26/09/2022", 47, 18),
}  # fmt: skip


def _grade(value: Decimal) -> str:
    for over, name in ((90, "AA"), (80, "A"), (70, "BB"), (60, "B"), (50, "CC"), (30, "C")):
        if value > over:
            return name
    return "D"


def _signed(change: Decimal) -> str:
    return ("+" if change > 0 else "−" if change < 0 else "") + dec(abs(change))


def evaluasi_akip_unit_kerja() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    total = {name: sum((_D(text) for text in row[1]), _D(0)) for name, row in _UNITS.items()}
    ranks = {name: 1 + sum(o > value for o in total.values()) for name, value in total.items()}
    mean = rounded(sum(total.values(), _D(0)) / len(total))
    both = {name: total[name] - _D(row[2]) for name, row in _UNITS.items() if row[2]}
    old = rounded(sum((_D(_UNITS[name][2]) for name in both), _D(0)) / len(both))
    same = rounded(sum((total[name] for name in both), _D(0)) / len(both))
    grades = Counter(_grade(value) for value in total.values())
    groups = list(dict.fromkeys(row[0] for row in _UNITS.values()))
    assert total["PPPOMN"] == total["Biro Sumber Daya Manusia"] == 80
    for at in range(4):
        assert sum((_D(row[at]) for row in _CASE.values()), _D(0)) == _D(_UNITS["PPPOMN"][1][at])
    w.title("LAPORAN HASIL EVALUASI", "AKUNTABILITAS KINERJA INSTANSI PEMERINTAH", "UNIT KERJA BPOM TAHUN 2022")
    w.paragraph(
        "Nomor: LHE-07/IR.II/10/2022 &nbsp; Tanggal: 21 Oktober 2022 &nbsp; Ketua tim: NIP 19690317 199503 2 001"
    )
    w.heading("I. Ringkasan")
    w.paragraph(
        f"Inspektorat II mengevaluasi {words(len(total))} dari tiga belas unit kerja eselon II. Direktorat Cegah",
        "Tangkal,",
        "yang dibentuk pada Agustus 2022, belum dievaluasi. Nilai rata-rata (tanpa bobot) sebesar",
        f"{dec(mean)} atau predikat {_grade(mean)}. Sebanyak {words(grades['A'])} unit berpredikat A dan",
        f"{words(grades['BB'])} unit berpredikat BB; satu unit berpredikat B.",
    )
    assert grades["B"] == 1
    w.paragraph(
        "Predikat: AA (&gt; 90–100), A (&gt; 80–90), BB (&gt; 70–80), B (&gt; 60–70), CC (&gt; 50–60), C (&gt;",
        "30–50), D",
        "(0–30). Nilai tepat 80,00 karena itu berpredikat BB.",
    )
    w.heading("II. Dasar dan Metode")
    w.paragraph(
        "Evaluasi tahun 2022 menggunakan Peraturan Menteri PANRB Nomor 88 Tahun 2021 dengan empat komponen dan",
        "bobot 30,",
        "30, 15, dan 25. Evaluasi tahun 2021 masih menggunakan Peraturan Menteri PANRB Nomor 12 Tahun 2015 dengan lima",
        "komponen dan bobot 30, 25, 15, 10, dan 20. Komponen Pencapaian Sasaran (20) tidak lagi dinilai",
        "tersendiri, dan",
        "bobot Evaluasi Internal naik dari 10 menjadi 25. Nilai kedua tahun hanya dapat dibandingkan secara umum.",
    )
    w.heading("III. Hasil Evaluasi")
    w.heading("A. Nilai menurut unit kerja dan komponen", 3)
    rows: list[Row] = []
    at = 0
    for group in groups:
        inside = [name for name in total if _UNITS[name][0] == group]
        rows.append([Spanning(f"<b>{group}</b> ({len(inside)} unit)", columns=8)])
        for name in inside:
            at += 1
            rows.append([str(at), name, *(dec(_D(text)) for text in _UNITS[name][1]), f"<b>{dec(total[name])}</b>",
                         _grade(total[name])])  # fmt: skip
    means = [rounded(sum((_D(row[1][p]) for row in _UNITS.values()), _D(0)) / len(total)) for p in range(4)]
    rows.append(["", "<b>Rata-rata</b>", *map(dec, means), f"<b>{dec(mean)}</b>", _grade(mean)])
    w.table("Tabel 1. Nilai AKIP unit kerja tahun 2022",
            [[Spanning("No", rows=2), Spanning("Unit kerja", rows=2), *(Spanning(n, columns=1) for n, _ in _PARTS),
              Spanning("Nilai", rows=2), Spanning("Predikat", rows=2)], [f"{b}%" for _, b in _PARTS]],
                  rows)  # fmt: skip
    best, least = max(total, key=lambda n: total[n]), min(total, key=lambda n: total[n])
    gap = abs(sum(means, _D(0)) - mean)
    shares = [percent(m, b) for m, (_, b) in zip(means, _PARTS, strict=True)]
    strong, weak = shares.index(max(shares)), shares.index(min(shares))
    w.paragraph(
        f"Nilai tertinggi diperoleh {best} ({dec(total[best])}) dan terendah {least} ({dec(total[least])}),",
        "dengan selisih",
        f"{dec(total[best] - total[least])}. Biro Sumber Daya Manusia dan PPPOMN sama-sama bernilai {dec(_D(80))}.",
        f"Jumlah rata-rata keempat komponen ({dec(sum(means, _D(0)))})",
        f"{'berbeda ' + dec(gap) + ' dari' if gap else 'sama dengan'} rata-rata nilai"
        f"{' karena pembulatan' if gap else ''}.",
        f"Apabila dibandingkan dengan bobotnya, komponen terkuat adalah {_PARTS[strong][0]}",
        f"({dec(shares[strong])}% dari bobot {_PARTS[strong][1]})",
        f"dan terlemah {_PARTS[weak][0]} ({dec(shares[weak])}% dari bobot {_PARTS[weak][1]}).",
    )
    w.table("Tabel 2. Rata-rata komponen terhadap bobot",
            [["No", "Komponen", "Bobot", "Rata-rata", "% dari bobot", "Nilai tertinggi", "Nilai terendah"]],
            [[str(p + 1), name, str(b), dec(means[p]), dec(shares[p]),
              dec(max(_D(row[1][p]) for row in _UNITS.values())), dec(min(_D(row[1][p]) for row in _UNITS.values()))]
             for p, (name, b) in enumerate(_PARTS)])  # fmt: skip
    w.heading("B. Perbandingan dengan tahun 2021", 3)
    rows = []
    for name in sorted(total, key=lambda n: (ranks[n], n)):
        text = _UNITS[name][2]
        rows.append([str(ranks[name]), name, dec(_D(text)) if text else "–", _grade(_D(text)) if text else "–",
                     dec(total[name]), _grade(total[name]),
                     _signed(both[name]) if text else "n/a"])  # fmt: skip
    w.table("Tabel 3. Nilai AKIP menurut peringkat tahun 2022",
            [[Spanning("Peringkat", rows=2), Spanning("Unit kerja", rows=2), Spanning("2021*", columns=2),
              Spanning("2022", columns=2), Spanning("Selisih", rows=2)], ["Nilai", "Predikat"] * 2], rows)  # fmt: skip
    up = [name for name in both if both[name] > 0]
    moved = [name for name in both if _grade(total[name]) != _grade(_D(_UNITS[name][2]))]
    worse = [name for name in moved if total[name] < _D(_UNITS[name][2])]
    high = max(both, key=lambda n: both[n])
    fallen = min(both, key=lambda n: both[n])
    w.paragraph(
        "* Menurut lembar kerja lama. Pusat Data dan Informasi pada tahun 2021 dievaluasi bersama Sekretariat Utama",
        "sehingga tidak mempunyai nilai sendiri. Dua unit pada peringkat yang sama tidak diurutkan lebih lanjut.",
    )
    w.paragraph(
        f"Dari {words(len(both))} unit yang dievaluasi pada kedua tahun, nilai {words(len(up))} unit mengalami",
        "peningkatan,",
        f"{words(len(both) - len(up) - 1)} unit mengalami penurunan, dan satu unit tetap (Direktorat Standardisasi",
        f"Kosmetik). Kenaikan tertinggi terjadi pada {high} sebesar",
        f"{dec(both[high])} dan penurunan terbesar pada {fallen} sebesar {dec(abs(both[fallen]))}. Predikat",
        f"{words(len(moved))} unit berubah, dan semuanya turun satu tingkat. Rata-rata {words(len(both))} unit",
        f"tersebut turun {dec(old - same)} dari {dec(old)} menjadi {dec(same)}; karena Pusat Data dan Informasi (nilai",
        f"{dec(total['Pusat Data dan Informasi'])}) ikut dihitung, rata-rata {words(len(total))} unit hanya",
        f"{dec(mean)}.",
    )
    assert same < old
    assert [name for name, change in both.items() if change == 0] == ["Direktorat Standardisasi Kosmetik"]
    assert sorted(moved) == sorted(worse)
    w.heading("C. Target dan capaian", 3)
    ten = [name for name in total if total[name] >= 78]
    w.paragraph(
        f"Target Renstra tahun 2022 adalah nilai AKIP unit paling rendah {dec(_D(78))}.",
        f"{words(len(ten)).capitalize()} dari",
        f"{words(len(total))} unit ({dec(percent(len(ten), len(total)))}%) memenuhinya, terhadap target {dec(_D(70))}%",
        f"unit, sehingga persentase capaian {dec(percent(percent(len(ten), len(total)), _D(70)))}% dengan",
        "kriteria Cukup",
        f"(70% ≤ x &lt; 90%). Nilai AKIP BPOM dari Kementerian PANRB tahun 2021 sebesar {dec(_D('78.53'))};",
        "nilai tahun",
        "2022 baru akan diumumkan pada Desember 2022 dan belum dapat dimuat.",
    )
    w.heading("D. Contoh lembar kerja: PPPOMN", 3)
    rows = [[str(i), name, *(dec(_D(text)) for text in row), dec(sum((_D(t) for t in row), _D(0)))]
            for i, (name, row) in enumerate(_CASE.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Nilai PPPOMN</b>", *(dec(_D(t)) for t in _UNITS["PPPOMN"][1]), dec(total["PPPOMN"])])
    w.table("Tabel 4. Nilai PPPOMN menurut subkomponen",
            [["No", "Subkomponen", *(name for name, _ in _PARTS), "Jumlah"]], rows)  # fmt: skip
    use = sum((_D(t) for t in _CASE["Pemanfaatan (50%)"]), _D(0))
    w.paragraph(
        f"Subkomponen Pemanfaatan menyumbang {dec(use)} dari paling tinggi {dec(_D(50))}",
        f"({dec(percent(use, 50))}%), dan",
        f"Keberadaan komponen Perencanaan dinilai penuh, yaitu {dec(_D(6))} = 20% × 30. Nilai PPPOMN naik",
        f"{dec(both['PPPOMN'])} dari {dec(_D('79.85'))}, tetapi predikatnya tetap BB karena predikat A",
        "memerlukan nilai di",
        "atas 80.",
    )
    w.heading("IV. Rekomendasi dan Tindak Lanjut")
    rows = [[no, text, " dan ".join(str(p) for p in parts), str(n)] for no, text, parts, n in _ADVICE]
    w.table("Tabel 5. Rekomendasi tahun 2022", [["No", "Rekomendasi", "Komponen (nomor Tabel 2)", "Unit penerima"]],
            rows)  # fmt: skip
    per = Counter(p for row in _ADVICE for p in row[2])
    given = sum(row[3] for row in _ADVICE)
    w.paragraph(
        f"Tujuh rekomendasi diberikan kepada {words(len(total))} unit sebanyak {given} kali, karena satu unit menerima",
        "beberapa rekomendasi. Dua rekomendasi (II dan VII) menyangkut dua komponen, sehingga jumlah sebutan komponen",
        f"adalah {sum(per.values())}: Pengukuran Kinerja {per[2]}, Perencanaan, Pelaporan, dan Evaluasi masing-masing",
        f"{per[1]} rekomendasi. Rekomendasi II diterima paling banyak unit ({9} unit).",
    )
    assert per[1] == per[3] == per[4] == 2
    assert len(_ADVICE) == 7
    rows = [[str(i), name, str(a), str(b), dec(percent(b, a)), str(c), dec(percent(c, a)), str(a - c)]
            for i, (name, (a, b, c)) in enumerate(_FOLLOWED.items(), 1)]  # fmt: skip
    a, b, c = (sum(row[i] for row in _FOLLOWED.values()) for i in range(3))
    rows.append(["", "<b>Jumlah</b>", str(a), str(b), dec(percent(b, a)), str(c), dec(percent(c, a)), str(a - c)])
    w.table("Tabel 6. Tindak lanjut rekomendasi tahun 2021 (kumulatif)",
            [[Spanning("No", rows=2), Spanning("Kelompok", rows=2), Spanning("Rekomendasi", rows=2),
              Spanning("s.d. 30 Juni 2022", columns=2), Spanning("s.d. 30 September 2022", columns=2),
              Spanning("Sisa", rows=2)], ["Selesai", "%"] * 2], rows)  # fmt: skip
    w.paragraph(
        f"Sampai dengan 30 September 2022 telah selesai {c} dari {a} rekomendasi ({dec(percent(c, a))}%), meningkat",
        f"{c - b} rekomendasi atau {dec(percent(c, a) - percent(b, a))} poin dari keadaan 30 Juni 2022",
        f"({dec(percent(b, a))}%). Hanya Deputi I yang menyelesaikan seluruh rekomendasinya, dan {10 - 6} dari {a - c}",
        "rekomendasi yang tersisa berada pada Deputi III. Tindak lanjut setelah 30 September 2022 tidak dihitung.",
    )
    w.new_page()
    w.heading("Lampiran")
    rows = []
    for i, (name, (day, full, part)) in enumerate(sorted(_SHEETS.items()), 1):
        asked = 76 if name == "PPSDM" else 79
        rows.append([str(i), name, day, str(asked), str(full), str(part), str(asked - full - part),
                     dec(percent(full, asked), 1)])  # fmt: skip
    asked, full, part = 79 * 12 - 3, sum(r[1] for r in _SHEETS.values()), sum(r[2] for r in _SHEETS.values())
    rows.append(["", "<b>Jumlah</b>", "", str(asked), str(full), str(part), str(asked - full - part),
                 dec(percent(full, asked), 1)])  # fmt: skip
    w.table("Lampiran 1. Kriteria lembar kerja menurut unit (urut abjad)",
            [[Spanning("No", rows=2), Spanning("Unit kerja", rows=2), Spanning("Tanggal evaluasi", rows=2),
              Spanning("Kriteria", rows=2), Spanning("Terpenuhi", columns=3), Spanning("% seluruhnya", rows=2)],
             ["Seluruhnya", "Sebagian", "Tidak"]], rows)  # fmt: skip
    some = max(_SHEETS, key=lambda name: _SHEETS[name][1])
    w.paragraph(
        f"Lembar kerja memuat {79} kriteria; bagi PPSDM {3} kriteria tentang layanan publik tidak berlaku,",
        "sehingga jumlah",
        f"kriteria {asked} = 11 × 79 + 76. Sebanyak {full} kriteria ({dec(percent(full, asked), 1)}%) terpenuhi",
        "seluruhnya",
        f"dan {asked - full - part} kriteria ({dec(percent(asked - full - part, asked), 1)}%) tidak terpenuhi.",
        "Terbanyak",
        f"terpenuhi pada {some} ({_SHEETS[some][1]} kriteria). Persentase kriteria tidak sama dengan nilai pada",
        "Tabel 1",
        "karena setiap kriteria mempunyai bobot yang berbeda.",
    )
    assert asked == 11 * 79 + 76
    return w.report()
