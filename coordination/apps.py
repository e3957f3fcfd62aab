from django.apps import AppConfig
from django.core.checks import Tags, register


class CoordinationConfig(AppConfig):
    name = "coordination"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from coordination.province.branding import brand_beside_the_person, province_words
        from coordination.watch.inside import check_inside
        from coordination.workdays import days_beside_the_person
        from offices.models.person import beside_the_person
        from offices.signing_in import passwords

        beside_the_person["brand"] = brand_beside_the_person
        beside_the_person["calendar_days"] = days_beside_the_person
        passwords.words_from(province_words)
        register(check_inside, Tags.security)
