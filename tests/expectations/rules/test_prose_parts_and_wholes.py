"""What a sentence takes apart, and what its shares are of. Expected values were worked out by hand."""

import pytest

from tests.expectations.written_sections import said, section


def test_parts_make_up_those_that_are_out_of_others_not_all_of_them() -> None:
    # 412 + 268 = 680 of 1.250 applications
    text = "Telah terbit 680 sertifikat dari 1.250 permohonan, dengan rincian 412 sertifikat baru dan {} perpanjangan."
    assert said(section(text.format("268")), "rincian_prosa") == [("680", "consistent", "680")]
    assert said(section(text.format("286")), "rincian_prosa") == [("680", "inconsistent", "698")]


def test_parts_may_make_up_all_of_which_some_are() -> None:
    # 34 + 41 = 75
    text = "Sebanyak 52 sarana diperiksa dari 75 sarana, terdiri atas 34 apotek dan 41 toko obat."
    assert said(section(text), "rincian_prosa") == [("75", "consistent", "75")]


def test_amounts_make_up_what_was_spent_of_a_ceiling() -> None:
    # 52 + 28 = 80 million of 96
    text = "Realisasi Rp80.000.000 dari pagu Rp96.000.000, terdiri dari belanja barang {} dan modal Rp28.000.000."
    assert said(section(text.format("Rp52.000.000")), "rincian_prosa") == [("Rp80.000.000", "consistent", "80000000")]
    assert said(section(text.format("Rp53.000.000")), "rincian_prosa") == [("Rp80.000.000", "inconsistent", "81000000")]


@pytest.mark.parametrize("noun", ["Berita Acara Pemeriksaan (BAP)", "Berita Acara Pemeriksaan", "BAP"])
def test_things_are_counted_by_the_abbreviation_of_their_name(noun: str) -> None:
    # 212 + 8 + 47 = 267
    text = f"Disusun 267 {noun} yang terdiri atas 212 BAP rutin, 8 BAP khusus, dan {{}} BAP tindak lanjut."
    assert said(section(text.format("47")), "rincian_prosa") == [("267", "consistent", "267")]
    assert said(section(text.format("41")), "rincian_prosa") == [("267", "inconsistent", "261")]


def test_what_went_out_is_no_part_of_what_came_in() -> None:
    # 11 + 6 = 17
    text = "Terdapat tambahan pegawai 17 orang, yang terdiri dari 11 CPNS dan 6 lainnya, serta pengurangan 9 orang."
    assert [v for _, v, _ in said(section(text), "rincian_prosa")] in ([], ["consistent"])
    plain = text.replace("tambahan pegawai", "mutasi masuk")
    assert said(section(plain), "rincian_prosa") == [("17", "consistent", "17")]
    assert said(section(plain.replace("11", "12")), "rincian_prosa") == [("17", "inconsistent", "18")]


def test_brackets_may_take_apart_the_last_of_two_things() -> None:
    # 5 + 12 + 8 = 25, a slip away from 85: but only those of stores are taken apart
    text = "Ditemukan 85 pelanggaran label dan gudang (5 pelanggaran suhu, 12 pelanggaran atap, 8 pelanggaran lokasi)."
    assert said(section(text), "hitungan_kalimat") == []
    # 55 + 22 + 8 = 85
    whole = text.replace("(5", "(55").replace("12", "22")
    assert said(section(whole), "hitungan_kalimat") == [("85", "consistent", "85")]


def test_brackets_that_are_not_closed_take_nothing_apart() -> None:
    # 6 + 20 + 34 = 60
    text = "Dari pemeriksaan ditemukan 90 pelanggaran (6 pelanggaran suhu, 20 pelanggaran label, 34 pelanggaran izin."
    assert said(section(text), "hitungan_kalimat") == []


def test_a_part_of_a_ceiling_is_not_what_another_part_is_a_share_of() -> None:
    # 146 of a ceiling of 263 that is not printed are 55,5%; of 276, itself a share, 52,9%
    first = "Pembayaran bunga mencapai 79,98% dari pagu anggaran atau Rp276.000.000."
    second = "Belanja subsidi mencapai Rp146.000.000 atau 55,51% dari pagu anggaran."
    assert said(section(first, second), "bagian_pagu") == []
    # 110,4 of 276 are 40%: of what is a share itself, as the sentence before says
    held = "Di antaranya untuk bunga obligasi Rp110.400.000 (40,00%)."
    assert said(section(first, held), "bagian_pagu") == [("40,00%", "consistent", "40.00")]


def test_an_achievement_is_of_the_target_that_follows_it() -> None:
    # 81,20 / 78,50 = 103,44%; 84,60 / 90,00 = 94,00%
    text = (
        "Pada tahun 2020 target 78,50 dan realisasi 81,20, dan untuk tahun 2021 ada penurunan capaian yaitu sebesar {} "
        "dengan target 90,00 dan realisasi 84,60."
    )
    assert said(section(text.format("94,00%")), "rasio_prosa") == [("94,00%", "consistent", "94.00")]
    assert said(section(text.format("94,90%")), "rasio_prosa") == [("94,90%", "inconsistent", "94.00")]


def test_a_result_beside_its_target_and_its_achievement() -> None:
    # 46,71 / 93,42 = 50,00%
    text = "Capaian balai pada triwulan I adalah sebesar 46,71 dengan target 93,42 dan capaian {}."
    assert said(section(text.format("50,00%")), "rasio_prosa") == [("50,00%", "consistent", "50.00")]
    assert said(section(text.format("56,00%")), "rasio_prosa") == [("56,00%", "inconsistent", "50.00")]


def test_a_whole_in_millions_may_be_cut_off() -> None:
    # 138,9 of 307,8 are 45,13%; of 307, as it is printed, 45,24%
    text = "Dari realisasi sebesar Rp307 miliar, sebanyak Rp138,9 miliar ({}) berasal dari dalam negeri."
    assert said(section(text.format("45,1%")), "bagian_pagu") == []
    assert said(section(text.format("45,2%")), "bagian_pagu") == [("45,2%", "consistent", "45.2")]
    assert [v for _, v, _ in said(section(text.format("46,1%")), "bagian_pagu")] == ["inconsistent"]


@pytest.mark.parametrize("whole", ["jumlah berkas yang diperiksa sebanyak", "total berkas masuk yaitu", "seluruh"])
def test_shares_are_of_the_number_that_is_named_first(whole: str) -> None:
    # 132 / 160 = 82,50%
    text = f"Dari {whole} 160 berkas, sebanyak 132 berkas ({{}}) selesai dalam waktu kurang dari 3 bulan."
    assert said(section(text.format("82,50%")), "rasio_prosa") == [("82,50%", "consistent", "82.50")]
    assert said(section(text.format("85,20%")), "rasio_prosa") == [("85,20%", "inconsistent", "82.50")]


@pytest.mark.parametrize("opening", [" dengan perincian", " dengan rincian", ", yang terdiri", ", yang terdiri dari"])
def test_wordings_that_take_a_number_apart(opening: str) -> None:
    # 497 + 346 + 1.592 = 2.435
    text = f"Tercatat 2.435 rumah{opening} 497 rumah rusak berat, 346 rumah rusak sedang, dan {{}} rumah rusak ringan."
    assert said(section(text.format("1.592")), "rincian_prosa") == [("2.435", "consistent", "2435")]
    assert said(section(text.format("1.529")), "rincian_prosa") == [("2.435", "inconsistent", "2372")]


def test_what_is_left_is_no_share_of_the_other_part() -> None:
    # 18.640 of 20.000 and 1.360 of 20.000 are 93,2% and 6,8%; 1.360 of 18.640 is 7,3%, one digit from 7,8%.
    told = "Dari seluruh permohonan, sebanyak 18.640 permohonan (93,20%) diterbitkan."
    left = "Sisanya, 1.360 permohonan ({}%), dikembalikan."
    assert said(section(told, left.format("6,80")), "bagian_prosa") == []
    assert said(section(told, left.format("7,80")), "bagian_prosa") == []
    # Of a number that is named before, without a share of its own, it is one.
    named = "Tahun 2022 masuk 20.000 permohonan."
    assert said(section(named, left.format("6,80")), "bagian_prosa") == [("6,80%", "consistent", "6.80")]
    assert said(section(named, left.format("6,30")), "bagian_prosa") == [("6,30%", "inconsistent", "6.80")]


def test_parts_with_shares_of_their_own_are_no_wholes_of_each_other() -> None:
    # 42 of 120 are 35%, 6 of 120 are 5%; 6 of 42 are 14,3%.
    text = "Sebanyak 42 sarana (35,00%) ditegur, dan sebanyak 6 sarana ({}%) ditutup."
    named = "Pada triwulan ini diperiksa 120 sarana."
    assert ("5,00%", "consistent", "5.00") in said(section(named, text.format("5,00")), "bagian_prosa")
    assert said(section(text.format("14,3")), "bagian_prosa") == []
    # Words may say that it is one of them.
    within = "Sebanyak 42 sarana (35,00%) ditegur, termasuk 6 sarana (14,3%) yang ditutup."
    assert said(section(within), "bagian_prosa") == [("14,3%", "consistent", "14.3")]


def test_results_of_a_check_are_shares_of_what_was_checked() -> None:
    # 6 of 40 are 15%, 34 of 40 are 85%: together they are the 40.
    told = "Label yang diperiksa sebanyak 40 label."
    text = "Dari hasil pemeriksaan, hanya 6 label atau 15% yang sesuai, dan sebanyak 34 label atau {}% tidak sesuai."
    assert said(section(told, text.format(85)), "bagian_prosa") == [
        ("15%", "consistent", "15"),
        ("85%", "consistent", "85"),
    ]
    assert ("95%", "inconsistent", "85") in said(section(told, text.format(95)), "bagian_prosa")
    # Where the parts do not make up what was checked, a share of so few digits may be one of something else.
    other = text.replace("34", "31")
    assert [v for _, v, _ in said(section(told, other.format(95)), "bagian_prosa")] == ["consistent"]


def test_amount_that_is_divided_among_kinds_is_their_sum() -> None:
    # 310.250 + 145.500 + 44.250 = 500.000
    text = (
        "Pagu sebesar Rp{}.000.000 terbagi dalam belanja pegawai Rp310.250.000, belanja barang Rp145.500.000, dan "
        "belanja modal Rp44.250.000."
    )
    assert said(section(text.format("500")), "rincian_prosa") == [("Rp500.000.000", "consistent", "500000000")]
    assert said(section(text.format("600")), "rincian_prosa") == [("Rp600.000.000", "inconsistent", "500000000")]
