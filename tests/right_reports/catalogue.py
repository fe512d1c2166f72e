"""The right reports by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.made_reports.document import MadeReport
from tests.right_reports.anggaran_semester_satker_belanja import anggaran_semester_satker_belanja
from tests.right_reports.arsip_pengelolaan import arsip_pengelolaan
from tests.right_reports.audit_kinerja import audit_kinerja
from tests.right_reports.bantuan_logistik_bencana import bantuan_logistik_bencana
from tests.right_reports.bmn_penyusutan import bmn_penyusutan
from tests.right_reports.calk_ditjen import calk_ditjen
from tests.right_reports.calk_satker import calk_satker
from tests.right_reports.capaian_kumulatif_balai import capaian_kumulatif_balai
from tests.right_reports.dana_desa import dana_desa
from tests.right_reports.efisiensi_sasaran_balai import efisiensi_sasaran_balai
from tests.right_reports.ekspor_impor_brs import ekspor_impor_brs
from tests.right_reports.evaluasi_akip_unit_kerja import evaluasi_akip_unit_kerja
from tests.right_reports.evaluasi_anggaran_ikpa_eka import evaluasi_anggaran_ikpa_eka
from tests.right_reports.evaluasi_renstra_balai import evaluasi_renstra_balai
from tests.right_reports.evaluasi_sakip_pusat import evaluasi_sakip_pusat
from tests.right_reports.iklan_label_direktorat import iklan_label_direktorat
from tests.right_reports.ikpa_satker import ikpa_satker
from tests.right_reports.imunisasi_kabupaten import imunisasi_kabupaten
from tests.right_reports.inflasi_harga import inflasi_harga
from tests.right_reports.inspeksi_sarana import inspeksi_sarana
from tests.right_reports.inspektorat_sakip_lima_belas_unit import inspektorat_sakip_lima_belas_unit
from tests.right_reports.inspektorat_tahunan_pkpt import inspektorat_tahunan_pkpt
from tests.right_reports.inspektorat_tlhp import inspektorat_tlhp
from tests.right_reports.intensifikasi_ramadan_tahap import intensifikasi_ramadan_tahap
from tests.right_reports.interim_tw2_balai_besar import interim_tw2_balai_besar
from tests.right_reports.itjen_spip import itjen_spip
from tests.right_reports.jam_kerja_pegawai import jam_kerja_pegawai
from tests.right_reports.kader_pangan_daerah import kader_pangan_daerah
from tests.right_reports.kejadian_bencana import kejadian_bencana
from tests.right_reports.kemiskinan_provinsi_brs import kemiskinan_provinsi_brs
from tests.right_reports.kepegawaian import kepegawaian
from tests.right_reports.kependudukan_kabupaten import kependudukan_kabupaten
from tests.right_reports.kepuasan_pegawai import kepuasan_pegawai
from tests.right_reports.kepuasan_tertimbang_layanan import kepuasan_tertimbang_layanan
from tests.right_reports.kerjasama_pelatihan import kerjasama_pelatihan
from tests.right_reports.ketenagakerjaan_brs import ketenagakerjaan_brs
from tests.right_reports.keuangan_blu import keuangan_blu
from tests.right_reports.keuangan_ringkas_balai import keuangan_ringkas_balai
from tests.right_reports.kie_sekolah import kie_sekolah
from tests.right_reports.kie_siber import kie_siber
from tests.right_reports.kinerja_anggaran_settama import kinerja_anggaran_settama
from tests.right_reports.kinerja_b12_direktorat import kinerja_b12_direktorat
from tests.right_reports.kinerja_rumah_sakit import kinerja_rumah_sakit
from tests.right_reports.klb_keracunan_pangan import klb_keracunan_pangan
from tests.right_reports.kualitas_air import kualitas_air
from tests.right_reports.laboratorium_lingkungan import laboratorium_lingkungan
from tests.right_reports.lakip_dinkes import lakip_dinkes
from tests.right_reports.lapkin_interim_balai_besar import lapkin_interim_balai_besar
from tests.right_reports.layanan_ppid import layanan_ppid
from tests.right_reports.layanan_ti import layanan_ti
from tests.right_reports.lkj_balai import lkj_balai
from tests.right_reports.lkj_balai_akhir_renstra_2019 import lkj_balai_akhir_renstra_2019
from tests.right_reports.lkj_balai_besar_analisis_indikator import lkj_balai_besar_analisis_indikator
from tests.right_reports.lkj_balai_besar_rumus_baru import lkj_balai_besar_rumus_baru
from tests.right_reports.lkj_balai_covid_2020 import lkj_balai_covid_2020
from tests.right_reports.lkj_balai_lima_tahun import lkj_balai_lima_tahun
from tests.right_reports.lkj_deputi_sasaran_program import lkj_deputi_sasaran_program
from tests.right_reports.lkj_direktorat import lkj_direktorat
from tests.right_reports.lkj_ditjen_farmalkes import lkj_ditjen_farmalkes
from tests.right_reports.lkj_inspektorat_utama_2020 import lkj_inspektorat_utama_2020
from tests.right_reports.lkj_interim_pusdatin import lkj_interim_pusdatin
from tests.right_reports.lkj_ketahanan_pangan_kota import lkj_ketahanan_pangan_kota
from tests.right_reports.lkj_loka_dua_kabupaten import lkj_loka_dua_kabupaten
from tests.right_reports.lkj_loka_revisi import lkj_loka_revisi
from tests.right_reports.lkj_napza_2022 import lkj_napza_2022
from tests.right_reports.lkj_narasi_balai_besar import lkj_narasi_balai_besar
from tests.right_reports.lkj_nps_direktorat import lkj_nps_direktorat
from tests.right_reports.lkj_pppomn_dua_tahunan import lkj_pppomn_dua_tahunan
from tests.right_reports.lkj_ppsdm_2024 import lkj_ppsdm_2024
from tests.right_reports.lkj_settama_2017 import lkj_settama_2017
from tests.right_reports.loka_target_antara import loka_target_antara
from tests.right_reports.mediasi_pengadilan import mediasi_pengadilan
from tests.right_reports.monev_ratl_skm_semester import monev_ratl_skm_semester
from tests.right_reports.monev_skm_dua_belas_upt import monev_skm_dua_belas_upt
from tests.right_reports.monev_skm_lampiran_unit import monev_skm_lampiran_unit
from tests.right_reports.monev_skm_sepuluh_upp import monev_skm_sepuluh_upp
from tests.right_reports.museum_kunjungan import museum_kunjungan
from tests.right_reports.nakes_formasi import nakes_formasi
from tests.right_reports.pajak_daerah import pajak_daerah
from tests.right_reports.pariwisata_transportasi import pariwisata_transportasi
from tests.right_reports.pdrb_brs import pdrb_brs
from tests.right_reports.pemantauan_rekomendasi_balai import pemantauan_rekomendasi_balai
from tests.right_reports.penarikan_obat import penarikan_obat
from tests.right_reports.pendampingan_umkm import pendampingan_umkm
from tests.right_reports.pengadaan_barang_jasa import pengadaan_barang_jasa
from tests.right_reports.pengaduan_ulpk_tahunan import pengaduan_ulpk_tahunan
from tests.right_reports.pengawasan_bahan_alam import pengawasan_bahan_alam
from tests.right_reports.pengawasan_iklan_upt import pengawasan_iklan_upt
from tests.right_reports.pengawasan_spip import pengawasan_spip
from tests.right_reports.penindakan_perkara import penindakan_perkara
from tests.right_reports.perbandingan_upt_regional import perbandingan_upt_regional
from tests.right_reports.perikanan_neraca import perikanan_neraca
from tests.right_reports.perkara_pengadilan import perkara_pengadilan
from tests.right_reports.perumda_air_minum import perumda_air_minum
from tests.right_reports.pk_revisi_balai_besar import pk_revisi_balai_besar
from tests.right_reports.pnbp_bruto_neto import pnbp_bruto_neto
from tests.right_reports.post_border_triwulan import post_border_triwulan
from tests.right_reports.ppid_badan_pom import ppid_badan_pom
from tests.right_reports.realisasi_anggaran_direktorat import realisasi_anggaran_direktorat
from tests.right_reports.realisasi_apbd import realisasi_apbd
from tests.right_reports.registrasi_pangan_olahan import registrasi_pangan_olahan
from tests.right_reports.rekap_uji_regional import rekap_uji_regional
from tests.right_reports.renaksi_interim_balai import renaksi_interim_balai
from tests.right_reports.renaksi_loka import renaksi_loka
from tests.right_reports.reviu_angka_lkj import reviu_angka_lkj
from tests.right_reports.reviu_pengadaan import reviu_pengadaan
from tests.right_reports.reviu_renstra_standardisasi import reviu_renstra_standardisasi
from tests.right_reports.risiko_register import risiko_register
from tests.right_reports.rkpd_triwulan import rkpd_triwulan
from tests.right_reports.rs_mutu_dan_spm import rs_mutu_dan_spm
from tests.right_reports.sampling_laboratorium import sampling_laboratorium
from tests.right_reports.sdm_balai import sdm_balai
from tests.right_reports.sertifikasi_layanan import sertifikasi_layanan
from tests.right_reports.siaran_pers_bko import siaran_pers_bko
from tests.right_reports.siaran_pers_kosmetik import siaran_pers_kosmetik
from tests.right_reports.siaran_pers_nataru import siaran_pers_nataru
from tests.right_reports.siaran_pers_ramadan import siaran_pers_ramadan
from tests.right_reports.skm_balai import skm_balai
from tests.right_reports.skm_balai_besar_semester_satu import skm_balai_besar_semester_satu
from tests.right_reports.skm_jawaban_unit import skm_jawaban_unit
from tests.right_reports.skm_upp_empat_semester import skm_upp_empat_semester
from tests.right_reports.skm_upp_sembilan_unsur import skm_upp_sembilan_unsur
from tests.right_reports.spbe_kota import spbe_kota
from tests.right_reports.spm_kesehatan import spm_kesehatan
from tests.right_reports.statistik_industri_obat import statistik_industri_obat
from tests.right_reports.stunting_puskesmas import stunting_puskesmas
from tests.right_reports.survei_indeks_kesadaran_wilayah import survei_indeks_kesadaran_wilayah
from tests.right_reports.survei_ipak_balai import survei_ipak_balai
from tests.right_reports.survei_kesadaran import survei_kesadaran
from tests.right_reports.survei_sekolah import survei_sekolah
from tests.right_reports.tahunan_balai_besar import tahunan_balai_besar
from tests.right_reports.tahunan_balai_besar_2018 import tahunan_balai_besar_2018
from tests.right_reports.tahunan_loka_prosa import tahunan_loka_prosa
from tests.right_reports.tahunan_registrasi_pangan_2021 import tahunan_registrasi_pangan_2021
from tests.right_reports.tanaman_pangan import tanaman_pangan
from tests.right_reports.triwulan_loka import triwulan_loka
from tests.right_reports.uji_profisiensi_pusat import uji_profisiensi_pusat
from tests.right_reports.universitas_kinerja import universitas_kinerja
from tests.right_reports.zona_integritas_balai import zona_integritas_balai

_MAKERS: tuple[Callable[[], MadeReport], ...] = (
    kependudukan_kabupaten,
    kinerja_rumah_sakit,
    keuangan_blu,
    survei_sekolah,
    pengadaan_barang_jasa,
    dana_desa,
    tanaman_pangan,
    laboratorium_lingkungan,
    kepegawaian,
    layanan_ti,
    layanan_ppid,
    realisasi_apbd,
    inflasi_harga,
    kejadian_bencana,
    pariwisata_transportasi,
    pengawasan_spip,
    lkj_balai,
    skm_balai,
    renaksi_loka,
    realisasi_anggaran_direktorat,
    sampling_laboratorium,
    inspeksi_sarana,
    kie_siber,
    penindakan_perkara,
    sertifikasi_layanan,
    bmn_penyusutan,
    sdm_balai,
    inspektorat_tlhp,
    itjen_spip,
    ppid_badan_pom,
    kerjasama_pelatihan,
    lkj_direktorat,
    siaran_pers_ramadan,
    evaluasi_sakip_pusat,
    triwulan_loka,
    keuangan_ringkas_balai,
    survei_ipak_balai,
    uji_profisiensi_pusat,
    iklan_label_direktorat,
    imunisasi_kabupaten,
    pengaduan_ulpk_tahunan,
    post_border_triwulan,
    museum_kunjungan,
    spm_kesehatan,
    pajak_daerah,
    ekspor_impor_brs,
    rkpd_triwulan,
    kepuasan_pegawai,
    audit_kinerja,
    kualitas_air,
    perikanan_neraca,
    arsip_pengelolaan,
    efisiensi_sasaran_balai,
    registrasi_pangan_olahan,
    zona_integritas_balai,
    klb_keracunan_pangan,
    ikpa_satker,
    ketenagakerjaan_brs,
    risiko_register,
    perkara_pengadilan,
    lkj_loka_revisi,
    calk_satker,
    pengawasan_bahan_alam,
    siaran_pers_kosmetik,
    kie_sekolah,
    spbe_kota,
    nakes_formasi,
    survei_kesadaran,
    pdrb_brs,
    capaian_kumulatif_balai,
    rekap_uji_regional,
    kepuasan_tertimbang_layanan,
    reviu_angka_lkj,
    kader_pangan_daerah,
    pnbp_bruto_neto,
    lkj_narasi_balai_besar,
    lkj_nps_direktorat,
    tahunan_loka_prosa,
    skm_jawaban_unit,
    renaksi_interim_balai,
    lakip_dinkes,
    calk_ditjen,
    siaran_pers_nataru,
    penarikan_obat,
    bantuan_logistik_bencana,
    mediasi_pengadilan,
    stunting_puskesmas,
    reviu_pengadaan,
    loka_target_antara,
    statistik_industri_obat,
    jam_kerja_pegawai,
    lkj_balai_lima_tahun,
    siaran_pers_bko,
    lapkin_interim_balai_besar,
    evaluasi_renstra_balai,
    tahunan_balai_besar,
    pendampingan_umkm,
    pemantauan_rekomendasi_balai,
    perbandingan_upt_regional,
    universitas_kinerja,
    kemiskinan_provinsi_brs,
    rs_mutu_dan_spm,
    perumda_air_minum,
    reviu_renstra_standardisasi,
    inspektorat_tahunan_pkpt,
    monev_ratl_skm_semester,
    lkj_balai_besar_rumus_baru,
    lkj_pppomn_dua_tahunan,
    lkj_interim_pusdatin,
    monev_skm_lampiran_unit,
    skm_upp_sembilan_unsur,
    lkj_balai_akhir_renstra_2019,
    evaluasi_anggaran_ikpa_eka,
    evaluasi_akip_unit_kerja,
    pk_revisi_balai_besar,
    lkj_deputi_sasaran_program,
    lkj_loka_dua_kabupaten,
    tahunan_balai_besar_2018,
    lkj_inspektorat_utama_2020,
    monev_skm_sepuluh_upp,
    skm_upp_empat_semester,
    kinerja_b12_direktorat,
    kinerja_anggaran_settama,
    lkj_napza_2022,
    lkj_balai_covid_2020,
    lkj_ppsdm_2024,
    monev_skm_dua_belas_upt,
    interim_tw2_balai_besar,
    tahunan_registrasi_pangan_2021,
    lkj_settama_2017,
    pengawasan_iklan_upt,
    lkj_ditjen_farmalkes,
    lkj_ketahanan_pangan_kota,
    lkj_balai_besar_analisis_indikator,
    survei_indeks_kesadaran_wilayah,
    inspektorat_sakip_lima_belas_unit,
    anggaran_semester_satker_belanja,
    skm_balai_besar_semester_satu,
    intensifikasi_ramadan_tahap,
)
REPORTS: Mapping[str, Callable[[], MadeReport]] = {maker.__name__: maker for maker in _MAKERS}
