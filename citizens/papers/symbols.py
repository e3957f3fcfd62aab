"""Symbols of the forms, as far as they are known.

A province sets others by the environment: `CITIZEN_FORMS="forward=Mẫu số 06,guide=Mẫu số 07"`.
"""

from functools import cache

import environ

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
    "answer": "",
    "acceptance": "Mẫu số 03 – NĐ 155/2026/NĐ-CP",
    "non_acceptance": "Mẫu số 04 – NĐ 155/2026/NĐ-CP",
    "suspension": "Mẫu số 14a – NĐ 155/2026/NĐ-CP",
    "resumption": "Mẫu số 14b – NĐ 155/2026/NĐ-CP",
    "dialogue": "Mẫu số 14 – NĐ 155/2026/NĐ-CP",
}


@cache
def _own() -> dict[str, str]:
    found: dict[str, str] = environ.Env().dict("CITIZEN_FORMS", default={})
    return found


def symbol(form: str) -> str:
    return _own().get(form, KNOWN[form])
