"""The unseen reports by name, in two halves.

What is found of the errors in the first half may be looked at and the rules mended by it; of the other half only totals
are looked at, so that they say what reports give that no rule was written for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.made_reports.document import MadeReport
from tests.unseen_reports.accountability_evaluation import accountability_evaluation
from tests.unseen_reports.action_plan_monitoring import action_plan_monitoring
from tests.unseen_reports.annual import annual
from tests.unseen_reports.audit_follow_up import audit_follow_up
from tests.unseen_reports.balai_besar_chronicle import balai_besar_chronicle
from tests.unseen_reports.balai_besar_full_account import balai_besar_full_account
from tests.unseen_reports.balai_besar_goals import balai_besar_goals
from tests.unseen_reports.balai_besar_year_in_counts import balai_besar_year_in_counts
from tests.unseen_reports.balai_monthly_interim import balai_monthly_interim
from tests.unseen_reports.balai_performance import balai_performance
from tests.unseen_reports.balai_yearbook import balai_yearbook
from tests.unseen_reports.balai_yearly_account import balai_yearly_account
from tests.unseen_reports.budget_notes import budget_notes
from tests.unseen_reports.budget_realisation_semester import budget_realisation_semester
from tests.unseen_reports.bureaucracy_reform_year import bureaucracy_reform_year
from tests.unseen_reports.complaints_report import complaints_report
from tests.unseen_reports.cooperation_report import cooperation_report
from tests.unseen_reports.cosmetics_release import cosmetics_release
from tests.unseen_reports.counters_survey_monitoring import counters_survey_monitoring
from tests.unseen_reports.court_report import court_report
from tests.unseen_reports.data_centre_account import data_centre_account
from tests.unseen_reports.directorate_interim_trajectory import directorate_interim_trajectory
from tests.unseen_reports.directorate_quarter import directorate_quarter
from tests.unseen_reports.district_health_account import district_health_account
from tests.unseen_reports.drug_supervision import drug_supervision
from tests.unseen_reports.enforcement_report import enforcement_report
from tests.unseen_reports.evidence_destruction import evidence_destruction
from tests.unseen_reports.finance import finance
from tests.unseen_reports.food_poisoning import food_poisoning
from tests.unseen_reports.food_security_performance import food_security_performance
from tests.unseen_reports.food_standards_account import food_standards_account
from tests.unseen_reports.foster_parents import foster_parents
from tests.unseen_reports.health_office_performance import health_office_performance
from tests.unseen_reports.holiday_food import holiday_food
from tests.unseen_reports.ikpa_evaluation import ikpa_evaluation
from tests.unseen_reports.import_certificates import import_certificates
from tests.unseen_reports.information_service import information_service
from tests.unseen_reports.inspection_report import inspection_report
from tests.unseen_reports.inspectorate_performance import inspectorate_performance
from tests.unseen_reports.inspectorate_prose_account import inspectorate_prose_account
from tests.unseen_reports.integrity import integrity
from tests.unseen_reports.integrity_zone_monitoring import integrity_zone_monitoring
from tests.unseen_reports.internal_audit import internal_audit
from tests.unseen_reports.label_advertising import label_advertising
from tests.unseen_reports.laboratory_report import laboratory_report
from tests.unseen_reports.loka_semester_plan import loka_semester_plan
from tests.unseen_reports.market_safety import market_safety
from tests.unseen_reports.national_performance import national_performance
from tests.unseen_reports.nontax_revenue import nontax_revenue
from tests.unseen_reports.office_performance import office_performance
from tests.unseen_reports.outreach_patrol import outreach_patrol
from tests.unseen_reports.performance import performance
from tests.unseen_reports.pharmacovigilance import pharmacovigilance
from tests.unseen_reports.procurement_report import procurement_report
from tests.unseen_reports.product_statistics import product_statistics
from tests.unseen_reports.proficiency_testing import proficiency_testing
from tests.unseen_reports.profile import profile
from tests.unseen_reports.public_information_report import public_information_report
from tests.unseen_reports.quarterly_loka import quarterly_loka
from tests.unseen_reports.quarterly_survey import quarterly_survey
from tests.unseen_reports.registration import registration
from tests.unseen_reports.registration_interim import registration_interim
from tests.unseen_reports.renstra_review import renstra_review
from tests.unseen_reports.risk import risk
from tests.unseen_reports.sampling import sampling
from tests.unseen_reports.service_survey import service_survey
from tests.unseen_reports.service_times import service_times
from tests.unseen_reports.service_units_survey import service_units_survey
from tests.unseen_reports.small_business import small_business
from tests.unseen_reports.special_allocation import special_allocation
from tests.unseen_reports.spip_report import spip_report
from tests.unseen_reports.staff_engagement import staff_engagement
from tests.unseen_reports.staff_report import staff_report
from tests.unseen_reports.state_assets import state_assets
from tests.unseen_reports.survey_actions_all_units import survey_actions_all_units
from tests.unseen_reports.survey_follow_up import survey_follow_up
from tests.unseen_reports.survey_plan_monitoring import survey_plan_monitoring
from tests.unseen_reports.testing_centre_third_quarter import testing_centre_third_quarter
from tests.unseen_reports.training_report import training_report

LOOKED_AT: Mapping[str, Callable[[], MadeReport]] = {
    "training": training_report,
    "laboratory": laboratory_report,
    "office": office_performance,
    "action_plan": action_plan_monitoring,
    "staff": staff_report,
    "budget": budget_notes,
    "enforcement": enforcement_report,
    "spip": spip_report,
    "renstra": renstra_review,
    "procurement": procurement_report,
    "service": service_survey,
    "complaints": complaints_report,
    "inspection": inspection_report,
    "accountability": accountability_evaluation,
    "cooperation": cooperation_report,
    "public_information": public_information_report,
    "sampling": sampling,
    "finance": finance,
    "integrity": integrity,
    "yearly_performance": performance,
    "annual": annual,
    "registration": registration,
    "risk": risk,
    "small_business": small_business,
    "quarterly_loka": quarterly_loka,
    "state_assets": state_assets,
    "label_advertising": label_advertising,
    "profile": profile,
    "internal_audit": internal_audit,
    "proficiency_testing": proficiency_testing,
    "service_times": service_times,
    "market_safety": market_safety,
    "balai_performance": balai_performance,
    "survey_follow_up": survey_follow_up,
    "holiday_food": holiday_food,
    "information_service": information_service,
    "directorate_quarter": directorate_quarter,
    "outreach_patrol": outreach_patrol,
    "registration_interim": registration_interim,
    "staff_engagement": staff_engagement,
    "pharmacovigilance": pharmacovigilance,
    "national_performance": national_performance,
    "drug_supervision": drug_supervision,
    "quarterly_survey": quarterly_survey,
    "budget_realisation_semester": budget_realisation_semester,
    "foster_parents": foster_parents,
    "ikpa_evaluation": ikpa_evaluation,
    "evidence_destruction": evidence_destruction,
    "food_security_performance": food_security_performance,
    "health_office": health_office_performance,
    "audit_follow_up": audit_follow_up,
    "special_allocation": special_allocation,
    "court_report": court_report,
    "cosmetics_release": cosmetics_release,
    "product_statistics": product_statistics,
    "import_certificates": import_certificates,
    "balai_yearbook": balai_yearbook,
    "inspectorate_performance": inspectorate_performance,
    "food_poisoning": food_poisoning,
    "service_units_survey": service_units_survey,
    "balai_besar_year_in_counts": balai_besar_year_in_counts,
    "counters_survey_monitoring": counters_survey_monitoring,
}
HELD_BACK: Mapping[str, Callable[[], MadeReport]] = {
    "nontax_revenue": nontax_revenue,
    "balai_besar_goals": balai_besar_goals,
    "integrity_zone_monitoring": integrity_zone_monitoring,
    "directorate_interim_trajectory": directorate_interim_trajectory,
    "balai_yearly_account": balai_yearly_account,
    "data_centre_account": data_centre_account,
    "loka_semester_plan": loka_semester_plan,
    "survey_plan_monitoring": survey_plan_monitoring,
    "district_health_account": district_health_account,
    "balai_besar_full_account": balai_besar_full_account,
    "survey_actions_all_units": survey_actions_all_units,
    "balai_besar_chronicle": balai_besar_chronicle,
    "testing_centre_third_quarter": testing_centre_third_quarter,
    "bureaucracy_reform_year": bureaucracy_reform_year,
    "food_standards_account": food_standards_account,
    "inspectorate_prose_account": inspectorate_prose_account,
    "balai_monthly_interim": balai_monthly_interim,
}
