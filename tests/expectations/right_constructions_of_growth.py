"""Right sentences of growth, of two years, and of the greatest and least change, whatever their figures."""

from __future__ import annotations

from random import Random

from tests.expectations.drawn_figures import (
    Construction,
    change,
    falling_hundredths,
    falls_or_rises,
    hundredths,
    rate,
    tenths,
    two_amounts,
    two_counts,
)
from tests.made_reports.numbers import indonesian, whole


def greatest_rise_and_greatest_fall(random: Random) -> tuple[str, ...]:
    rise = indonesian(tenths(random, 10, 900), 1)
    fall, next_fall = (indonesian(amount, 1) for amount in falling_hundredths(random, 2, 10, 900))
    a, b, c = (rate(random) for _ in range(3))
    return (
        f"Kenaikan penjualan terbesar ada pada pangan sebesar Rp{rise} juta ({a} persen), sedangkan penurunan terbesar "
        f"ada pada kosmetik sebesar Rp{fall} juta ({b} persen).",
        f"Selanjutnya obat senilai Rp{next_fall} juta atau {c} persen.",
    )


def growth_over_a_month_and_over_a_year(random: Random) -> tuple[str, ...]:
    all_of_it, online = two_amounts(random, 10, 900)
    a, b, c, d = (rate(random, 1, 30) for _ in range(4))
    return (
        f"Tarif layanan Oktober terkumpul Rp{indonesian(all_of_it)} miliar, naik {a} persen dibanding September, "
        f"sementara dibanding Oktober tahun lalu naik {b} persen.",
        f"Tarif pelatihan terkumpul Rp{indonesian(online)} miliar, turun {c} persen dibanding September, demikian "
        f"juga dibanding Oktober tahun lalu turun {d} persen.",
    )


def growth_of_each_kind(random: Random) -> tuple[str, ...]:
    a, b, c, d = (rate(random, 0, 30) for _ in range(4))
    return (
        f"Menurut komoditas, permohonan pangan naik {a} persen dibanding bulan yang sama tahun lalu, demikian juga "
        f"permohonan obat naik {b} persen dan permohonan kosmetik naik {c} persen.",
        f"Permohonan suplemen tumbuh {d} persen.",
    )


def growth_of_a_whole_of_a_part_and_of_months_together(random: Random) -> tuple[str, ...]:
    online, month, months = tenths(random, 1, 20), tenths(random, 21, 40), tenths(random, 90, 300)
    a, b, c, d = (rate(random) for _ in range(4))
    return (
        f"Berkas yang diselesaikan sebanyak {indonesian(month, 1)} juta berkas atau naik {a} persen dibanding Agustus.",
        f"Berkas daring naik {b} persen menjadi {indonesian(online, 1)} juta berkas.",
        f"Selama Januari sampai September jumlah berkas mencapai {indonesian(months, 1)} juta berkas atau turun {c} "
        f"persen dibanding periode yang sama tahun lalu, sedangkan berkas tatap muka naik {d} persen.",
    )


def two_counts_of_two_years_with_their_change(random: Random) -> tuple[str, ...]:
    events, later_events = two_counts(random, 200, 4000)
    hurt, later_hurt = two_counts(random, 100, 900)
    return (
        f"Pada tahun 2021 tercatat {whole(events)} keracunan.",
        f"Sementara, pada tahun 2022 sebanyak {whole(later_events)} keracunan.",
        f"Jumlah keracunan {falls_or_rises(later_events, events)} {change(later_events, events, 0)} persen.",
        f"Untuk korban yang dirawat, jumlahnya {hurt} orang pada 2021.",
        f"Pada 2022 jumlahnya {later_hurt} orang.",
        f"Jumlah korban yang dirawat {falls_or_rises(later_hurt, hurt)} {change(later_hurt, hurt, 0)} persen.",
    )


def two_counts_of_two_years_the_later_first(random: Random) -> tuple[str, ...]:
    sites, earlier_sites = two_counts(random, 200, 4000)
    cases, earlier_cases = two_counts(random, 100, 900)
    return (
        f"Sarana yang ditutup di tahun 2022 ada {whole(sites)} sarana dan di tahun 2021 ada {whole(earlier_sites)} "
        "sarana.",
        f"Lalu, jumlah perkara di tahun 2022 ada {cases} perkara dan di tahun 2021 ada {earlier_cases} perkara.",
    )


def counts_of_two_years_and_the_growth_of_an_amount(random: Random) -> tuple[str, ...]:
    earlier, later = two_counts(random, 200, 4000)
    return (
        f"Pada tahun 2021 tercatat {whole(earlier)} perkara.",
        f"Pada tahun 2022 tercatat {whole(later)} perkara.",
        f"Nilai barang sitaan {random.choice(('naik', 'turun'))} {rate(random)} persen dibandingkan tahun sebelumnya.",
    )


def growth_before_its_two_figures(random: Random) -> tuple[str, ...]:
    june, july = two_amounts(random, 100, 999)
    costs, later_costs = two_amounts(random, 100, 999)
    return (
        f"Indeks pelayanan mengalami {falls_or_rises(july, june, 'kenaikan', 'penurunan')} sebesar "
        f"{change(july, june)} persen, dari {indonesian(june)} pada bulan Juni 2022, menjadi {indonesian(july)}.",
        f"Dari sisi biaya, terjadi {falls_or_rises(later_costs, costs, 'kenaikan', 'penurunan')} sebesar "
        f"{change(later_costs, costs)} persen, dari {indonesian(costs)} di bulan sebelumnya menjadi "
        f"{indonesian(later_costs)}.",
    )


def growth_between_its_two_amounts(random: Random) -> tuple[str, ...]:
    found, earlier_found = two_amounts(random, 10, 90)
    burnt, earlier_burnt = two_amounts(random, 10, 90)
    return (
        f"Nilai temuan Rp{indonesian(found)} miliar, {falls_or_rises(found, earlier_found)} "
        f"{change(found, earlier_found)} persen dibandingkan tahun lalu yang sebesar "
        f"Rp{indonesian(earlier_found)} miliar.",
        f"Nilai pemusnahan Rp{indonesian(burnt)} miliar, {falls_or_rises(burnt, earlier_burnt)} "
        f"{change(burnt, earlier_burnt)} persen dibandingkan tahun lalu yang sebesar "
        f"Rp{indonesian(earlier_burnt)} miliar.",
    )


def growth_beside_the_growth_of_the_year_before(random: Random) -> tuple[str, ...]:
    a, b, c, d, e = (indonesian(tenths(random, 1, 99), 1) for _ in range(5))
    high, low = (indonesian(growth, 1) for growth in falling_hundredths(random, 2, 1, 99))
    return (
        f"Izin pangan tumbuh sebesar {a}%, tahun lalu tumbuh {b}%.",
        f"Izin obat tumbuh {c}%, tahun lalu sudah pulih dengan pertumbuhan {d}%.",
        f"Untuk izin kosmetik, terlihat pemulihan dari {low}%, menjadi {high}%.",
        f"Izin suplemen tumbuh {e}%.",
    )


def places_that_rise_and_fall_and_the_greatest_of_them(random: Random) -> tuple[str, ...]:
    rising = random.randint(20, 70)
    high, low = (indonesian(growth) for growth in falling_hundredths(random, 2, 1, 4))
    a, b, c = (rate(random, 0, 3) for _ in range(3))
    return (
        f"Dari 90 kota yang dipantau, {rising} kota mengalami kenaikan dan {90 - rising} kota mengalami penurunan.",
        f"Kenaikan tertinggi di Kota A sebesar {high} persen dengan indeks sebesar {rate(random, 100, 120)} dan "
        f"terendah di Kota B sebesar {low} persen dengan indeks sebesar {rate(random, 100, 120)}.",
        f"Harga obat bebas naik {a} persen, obat keras {b} persen, dan kosmetik {c} persen.",
    )


def amounts_of_months_and_growth_over_a_year(random: Random) -> tuple[str, ...]:
    january, february, march = (indonesian(hundredths(random, 10, 90)) for _ in range(3))
    return (
        f"Tagihan bulan Januari mencapai Rp{january} miliar.",
        f"Tagihan bulan Februari mencapai Rp{february} miliar.",
        f"Tagihan bulan Maret mencapai Rp{march} miliar atau naik {rate(random)} persen dibanding Maret tahun lalu.",
    )


def difference_to_a_year_before_and_three_states(random: Random) -> tuple[str, ...]:
    cases, earlier = two_counts(random, 20, 90)
    finished = random.randint(3, cases - 5)
    sent = random.randint(2, cases - finished - 1)
    return (
        f"Sepanjang tahun 2022 ditangani {cases} perkara, {falls_or_rises(cases, earlier)} {abs(cases - earlier)} "
        f"perkara dari tahun 2021 yang sebanyak {earlier} perkara.",
        f"Sebanyak {finished} perkara telah P21, {sent} perkara tahap I, dan {cases - finished - sent} perkara belum "
        "selesai.",
        f"Nilai barang bukti Rp{rate(random, 1, 9)} miliar.",
    )


CONSTRUCTIONS: tuple[Construction, ...] = (
    greatest_rise_and_greatest_fall,
    growth_over_a_month_and_over_a_year,
    growth_of_each_kind,
    growth_of_a_whole_of_a_part_and_of_months_together,
    two_counts_of_two_years_with_their_change,
    two_counts_of_two_years_the_later_first,
    counts_of_two_years_and_the_growth_of_an_amount,
    growth_before_its_two_figures,
    growth_between_its_two_amounts,
    growth_beside_the_growth_of_the_year_before,
    places_that_rise_and_fall_and_the_greatest_of_them,
    amounts_of_months_and_growth_over_a_year,
    difference_to_a_year_before_and_three_states,
)
