"""Review of a five-year plan: targets twice, a half year provisional, an index every second year, a new scale."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 26mm 24mm } @page wide { size: A4 landscape; margin: 20mm }
body { font: 10.5pt/1.65 "Carlito", sans-serif } h1 { font-size: 16pt; color: #7b241c; border-left: 8px solid #7b241c;
padding-left: 10px } h2 { font-size: 12.5pt; color: #7b241c } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #f2d7d5 }
th, td { padding: 5px 5px; border-bottom: 1px solid #cd6155 } td.right { text-align: right }
tr { break-inside: avoid } .caption { color: #7b241c; margin: 14px 0 4px; font-weight: bold }
table:nth-of-type(1), .caption:has(+ table:nth-of-type(1)) { page: wide } sup { font-size: 6.5pt }
"""

_YEARS = (2020, 2021, 2022, 2023, 2024)
# proposals taken up and finished; 2024 is the first half
_PROPOSALS = {2020: (58, 42), 2021: (66, 51), 2022: (76, 60), 2023: (85, 71), 2024: (80, 33)}
# standards issued, of these replacing another, withdrawn
_STANDARDS = {2020: (9, 4, 5), 2021: (11, 6, 6), 2022: (14, 5, 8), 2023: (12, 7, 7), 2024: (6, 2, 3)}
_START = 64
# answers 1 to 5
_ANSWERS = {2021: (4, 11, 46, 118, 61), 2022: (3, 9, 41, 130, 77), 2023: (2, 8, 37, 142, 96)}
# weight, score of 2021, score of 2023
_POLICY = {"Agenda setting": (20, "71.20", "80.40"), "Formulasi kebijakan": (30, "78.65", "82.10"),
           "Implementasi": (25, "69.90", "76.95"), "Evaluasi kemanfaatan": (25, "64.30", "73.80")}  # fmt: skip
# million rupiah 2025 to 2029
_FUNDS = {"Penyusunan standar": (6_214, 6_487, 6_794, 7_118, 7_463),
          "Kajian paparan dan risiko": (3_346, 3_575, 3_817, 4_104, 4_398),
          "Forum Codex dan ASEAN": (1_836, 1_904, 1_976, 2_046, 2_124)}  # fmt: skip
# others of the house: standards finished 2023, months altogether
_PEERS = {"Direktorat kami": (12, "116.4"), "Direktorat X": (7, "74.9"), "Direktorat Y": (15, "145.5"),
          "Direktorat Z": (5, "61.0")}  # fmt: skip


def _less(target: str, done: str) -> Decimal:
    return rounded((2 - Decimal(done) / Decimal(target)) * 100)


def _of(target: Decimal, done: Decimal) -> Decimal:
    return rounded(done / target * 100)


def reviu_renstra_standardisasi() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    writer.title("REVIU RENCANA STRATEGIS 2020–2024", "Direktorat Standardisasi Pangan Olahan")
    shares = {y: percent(d, n) for y, (n, d) in _PROPOSALS.items()}
    stock: dict[int, int] = {}
    for year, (new, _, gone) in _STANDARDS.items():
        stock[year] = stock.get(year - 1, _START) + new - gone
    means = {y: Decimal(sum(n * (at + 1) for at, n in enumerate(a))) / sum(a) for y, a in _ANSWERS.items()}
    old_scale = {y: rounded(m * 20) for y, m in means.items()}
    new_scale = {y: rounded((m - 1) * 25) for y, m in means.items()}
    policy = {
        y: sum(Decimal(r[0]) * Decimal(r[at]) / 100 for r in _POLICY.values()) for y, at in ((2021, 1), (2023, 2))
    }
    pol = {y: rounded(v) for y, v in policy.items()}
    writer.heading("Pengantar")
    writer.paragraph(
        "Rencana strategis 2020–2024 ditetapkan dengan Keputusan Direktur Nomor HK.02.02.51.06.20.31 dan direviu",
        "sekali, pada 14 Maret 2022, dengan Nomor HK.02.02.51.03.22.18. Reviu hanya mengubah target tahun 2022–2024;",
        "target 2020 dan 2021 tidak berlaku surut. Naskah ini menilai lima indikator sampai semester I 2024. Angka",
        "2024 adalah angka sementara per 30 Juni 2024 dan belum dapat dinilai terhadap target setahun, kecuali",
        "jumlah standar yang berlaku. Pada tahun 2023, empat dari lima indikator mencapai target hasil reviu dan",
        "satu, yaitu kepuasan pemangku kepentingan, belum.",
    )
    months = ("13.6", "12.4", "10.8", "9.7", "9.2")
    one = Decimal("82")
    assert shares[2023] > one
    assert stock[2023] > 83
    assert pol[2023] > 78
    assert new_scale[2023] < 80
    rows: list[Row] = [
        ["1", "Persentase usulan standar yang diselesaikan", "70/72/75/78/80", "78/82/85",
         *(dec(shares[y]) for y in _YEARS[:4]), dec(shares[2024]) + "*", dec(_of(one, shares[2023])),
         dec(_of(Decimal(85), shares[2023]))],
        ["2", "Rata-rata waktu penyusunan standar (bulan)<sup>a</sup>", "14/13/12/11/10", "11/10/9",
         *(m.replace(".", ",") for m in months[:4]), "9,2*", dec(_less("10", "9.7")), dec(_less("9", "9.7"))],
        ["3", "Indeks kualitas kebijakan<sup>b</sup>", "–/70/–/75/–", "–/78/–", "–", dec(pol[2021]), "–",
         dec(pol[2023]), "–", dec(_of(Decimal(78), pol[2023])), "–"],
        ["4", "Indeks kepuasan pemangku kepentingan<sup>c</sup>", "–/75/78/80/82", "78/80/82", "–",
         dec(old_scale[2021]), dec(old_scale[2022]), dec(new_scale[2023]), "n.a.*",
         dec(_of(Decimal(80), new_scale[2023])), dec(_of(Decimal(82), new_scale[2023]))],
        ["5", "Jumlah standar yang berlaku pada akhir periode", "66/70/74/78/82", "78/83/90",
         *(str(stock[y]) for y in _YEARS[:4]), f"{stock[2024]}*", dec(_of(Decimal(83), Decimal(stock[2023]))),
         dec(_of(Decimal(90), Decimal(stock[2023])))],
    ]  # fmt: skip
    writer.table(
        "Tabel 1. Target dan realisasi 2020–2024",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Target", columns=2),
          Spanning("Realisasi", columns=5), Spanning("% capaian 2023 terhadap", columns=2)],
         ["semula 2020/…/2024", "reviu 2022/2023/2024", "2020", "2021", "2022", "2023", "2024", "target 2023",
          "target 2024"]],
        rows,
    )  # fmt: skip
    writer.paragraph(
        "* Angka sementara semester I 2024. <sup>a</sup> Makin kecil makin baik; capaian = (2 − realisasi/target) ×",
        "100%. <sup>b</sup> Diukur Lembaga Administrasi Negara dua tahun sekali. <sup>c</sup> Tahun 2021 dan 2022",
        "menurut skala lama, tahun 2023 menurut skala baru; lihat bagian 3.",
    )
    writer.heading("1. Penyelesaian usulan standar")
    late = _less("9", "9.7")
    writer.paragraph(
        f"Dari 85 usulan tahun 2023 diselesaikan 71 ({dec(shares[2023])}%), naik {dec(shares[2023] - shares[2022])}",
        "poin dari tahun 2022 (60 dari 76 usulan). Pada semester I 2024 baru selesai 33 dari 80 usulan setahun",
        f"({dec(shares[2024])}%). Itu bukan kemunduran: pada 30 Juni 2023 baru 29 dari 85 usulan selesai",
        f"({dec(percent(29, 85))}%). Untuk mencapai target 85% diperlukan 68 usulan selesai, atau 35 lagi pada",
        "semester II. Waktu penyusunan rata-rata 9,7 bulan pada tahun 2023 lebih baik daripada target 10 bulan,",
        f"tetapi masih 0,7 bulan di atas target 2024, sehingga capaiannya {dec(_less('10', '9.7'))}% terhadap target",
        f"2023 dan {dec(late)}% terhadap target 2024.",
    )
    assert 68 * 100 == 85 * 80
    writer.heading("2. Standar yang diterbitkan dan yang berlaku")
    issued, replaced, gone = (sum(r[at] for r in _STANDARDS.values()) for at in range(3))
    lines: list[Row] = []
    for y, (new, swap, out) in _STANDARDS.items():
        lines.append([f"{y}*" if y == 2024 else str(y), str(stock.get(y - 1, _START)), str(new), str(swap), str(out),
                      str(stock[y])])  # fmt: skip
    writer.table(
        "Tabel 2. Mutasi standar pangan olahan",
        [["Tahun", "Berlaku awal tahun", "Terbit", "di antaranya pengganti", "Dicabut**", "Berlaku akhir periode"]],
        [*lines, ["2020–2024", str(_START), str(issued), str(replaced), str(gone), str(stock[2024])]],
    )
    full = sum(_STANDARDS[y][0] for y in _YEARS[:4])
    writer.paragraph(
        "* Sampai 30 Juni. ** Termasuk standar yang dicabut karena ada penggantinya. Baris terakhir memuat keadaan",
        f"awal 2020 dan keadaan 30 Juni 2024, jadi bukan penjumlahan kolom untuk kedua keadaan itu. Terbit {issued}",
        f"standar, di antaranya {replaced} pengganti, sehingga yang benar-benar baru {issued - replaced}. Dicabut",
        f"{gone}: {replaced} karena diganti dan {gone - replaced} karena tidak diperlukan lagi. Jumlah yang berlaku",
        f"bertambah {stock[2024] - _START} menjadi {stock[2024]}. Untuk empat tahun penuh, rata-rata terbit",
        f"{dec(Decimal(full) / 4, 1)} standar setahun.",
    )
    writer.heading("3. Kepuasan pemangku kepentingan")
    writer.table(
        "Tabel 3. Jawaban responden pada skala 1–5 dan indeks menurut dua skala",
        [[Spanning("Tahun", rows=2), Spanning("Responden", rows=2), Spanning("Jawaban", columns=5),
          Spanning("Rata-rata", rows=2), Spanning("Indeks", columns=2)], ["1", "2", "3", "4", "5", "lama", "baru"]],
        [[str(y), str(sum(a)), *map(str, a), dec(means[y], 3), dec(old_scale[y]), dec(new_scale[y])]
         for y, a in _ANSWERS.items()],
    )  # fmt: skip
    top = {y: percent(a[3] + a[4], sum(a), 1) for y, a in _ANSWERS.items()}
    writer.paragraph(
        "Skala lama mengalikan rata-rata dengan 20 sehingga nilai terendah 20, sedangkan skala baru memakai",
        f"(rata-rata − 1) × 25 dengan rentang 0–100. Indeks pada Tabel 1 tampak merosot dari {dec(old_scale[2022])}",
        f"(2022) ke {dec(new_scale[2023])} (2023), padahal rata-rata jawaban naik dari {dec(means[2022], 3)} ke",
        f"{dec(means[2023], 3)}. Pada skala baru indeks 2021 dan 2022 adalah {dec(new_scale[2021])} dan",
        f"{dec(new_scale[2022])}, jadi tahun 2023 naik {dec(new_scale[2023] - new_scale[2022])} poin. Responden yang",
        f"memberi nilai 4 atau 5 berjumlah {dec(top[2021], 1)}%, {dec(top[2022], 1)}%, dan {dec(top[2023], 1)}%",
        f"berturut-turut. Dari 300 undangan tahun 2023 kembali 285 ({dec(percent(285, 300), 1)}%). Target 2023 dan",
        "2024 (80 dan 82) dibuat pada skala lama; penyesuaiannya diusulkan pada bagian 6.",
    )
    assert means[2021] < means[2022] < means[2023]
    writer.heading("4. Indeks kualitas kebijakan")
    plain = {y: rounded(sum(Decimal(r[at]) for r in _POLICY.values()) / 4) for y, at in ((2021, 1), (2023, 2))}
    writer.table(
        "Tabel 4. Indeks kualitas kebijakan",
        [["No", "Dimensi", "Bobot (%)", "2021", "2023", "Perubahan", "Sumbangan 2023"]],
        [[str(at), n, str(w), dec(Decimal(a)), dec(Decimal(b)), dec(Decimal(b) - Decimal(a)),
          dec(w * Decimal(b) / 100, 3)]
         for at, (n, (w, a, b)) in enumerate(_POLICY.items(), 1)]
        + [["", "Indeks", "100", dec(pol[2021]), dec(pol[2023]), dec(pol[2023] - pol[2021]), dec(policy[2023], 3)]],
    )  # fmt: skip
    writer.paragraph(
        f"Indeks naik {dec(pol[2023] - pol[2021])} poin atau {dec(growth(pol[2023], pol[2021]))}% menjadi",
        f"{dec(pol[2023])}; rata-rata tanpa bobot {dec(plain[2021])} dan {dec(plain[2023])}. Kenaikan terbesar pada",
        "evaluasi kemanfaatan (9,50 poin), tetapi dimensi itu tetap yang terendah. Pengukuran berikutnya tahun 2025.",
        f"Rata-rata nasional 2023 adalah 61,36 menurut pengumuman sementara, {dec(pol[2023] - Decimal('61.36'))} poin",
        "di bawah indeks direktorat.",
    )
    assert max(Decimal(b) - Decimal(a) for _, a, b in _POLICY.values()) == Decimal("9.50")
    writer.heading("5. Perbandingan dengan direktorat lain")
    alls, time = sum(n for n, _ in _PEERS.values()), sum(Decimal(t) for _, t in _PEERS.values())
    each = {n: Decimal(t) / c for n, (c, t) in _PEERS.items()}
    order = sorted(each, key=each.__getitem__)
    writer.table(
        "Tabel 5. Waktu penyusunan standar tahun 2023",
        [["Urutan", "Direktorat", "Standar", "Jumlah bulan", "Rata-rata (bulan)"]],
        [[str(1 + sum(v < each[n] for v in each.values())), n, str(_PEERS[n][0]), _PEERS[n][1].replace(".", ","),
          dec(each[n], 1)] for n in order] + [["", "Gabungan", str(alls), dec(time, 1), dec(time / alls, 1)]],
    )  # fmt: skip
    writer.paragraph(
        "Urutan 1 berarti tercepat. Direktorat kami dan Direktorat Y sama-sama 9,7 bulan dan menempati urutan",
        f"pertama, sehingga urutan kedua tidak ada. Rata-rata gabungan {dec(time / alls, 1)} bulan tertimbang menurut",
        f"jumlah standar; rata-rata sederhana keempat direktorat {dec(sum(each.values()) / 4, 1)} bulan.",
    )
    writer.heading("6. Rancangan 2025–2029")
    years = [sum(r[at] for r in _FUNDS.values()) for at in range(5)]
    writer.table(
        "Tabel 6. Kerangka pendanaan 2025–2029 (miliar rupiah)",
        [["No", "Kegiatan", "2025", "2026", "2027", "2028", "2029", "Jumlah"]],
        [[str(at), n, *(dec(Decimal(v) / 1000, 1) for v in r), dec(Decimal(sum(r)) / 1000, 1)]
         for at, (n, r) in enumerate(_FUNDS.items(), 1)]
        + [["", "Jumlah", *(dec(Decimal(v) / 1000, 1) for v in years), dec(Decimal(sum(years)) / 1000, 1)]],
    )  # fmt: skip
    writer.paragraph(
        "Penjumlahan dapat berselisih 0,1 karena pembulatan; perhitungan memakai juta rupiah. Kebutuhan lima tahun",
        f"Rp{whole(sum(years))} juta atau lebih dari Rp63 miliar; kebutuhan 2029 lebih besar",
        f"{dec(growth(years[4], years[0]))}% daripada kebutuhan 2025 (Rp{whole(years[0])} juta). Pagu 2024 Rp10,9",
        f"miliar, sehingga 2025 memerlukan tambahan sekitar Rp{dec(Decimal(years[0]) / 1000 - Decimal('10.9'), 1)}",
        "miliar. Target tahun 2029: usulan diselesaikan 92%, waktu penyusunan paling lama 8 bulan, indeks kepuasan",
        "82,00 pada skala baru, dan lebih dari 110 standar berlaku.",
    )
    assert 63_000 < sum(years) < 63_500
    return writer.report()
