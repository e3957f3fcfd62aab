"""Symbols of the forms, as far as they are known; a province sets others in `CITIZEN_FORMS`."""

from django.conf import settings

KNOWN = {
    "refusal": "Mẫu số 01/TCD",
    "receipt": "Mẫu số 02/TCD",
    "register": "Mẫu số 03/TCD",
    "proposal": "Mẫu số 01 – TT 05/2021/TT-TTCP",
    "denunciation": "Mẫu số 03 – TT 05/2021/TT-TTCP",
    "forward": "",
    "guide": "",
    "return": "",
    "split": "",
    "acceptance": "Mẫu số 03 – NĐ 155/2026/NĐ-CP",
    "non_acceptance": "Mẫu số 04 – NĐ 155/2026/NĐ-CP",
    "suspension": "Mẫu số 14a – NĐ 155/2026/NĐ-CP",
    "resumption": "Mẫu số 14b – NĐ 155/2026/NĐ-CP",
    "dialogue": "Mẫu số 14 – NĐ 155/2026/NĐ-CP",
}


def symbol(form: str) -> str:
    own: dict[str, str] = getattr(settings, "CITIZEN_FORMS", {})
    return own.get(form, KNOWN[form])
