"""Recovery codes are kept as hashes; those given out go on working.

Written out, as allauth worked them out of the seed when this was made. Some 1.5 seconds for each
person who has codes. Back: a hash cannot be undone, so these people make new codes.
"""

import hmac
from hashlib import sha1

from django.db import migrations

COUNT, DIGITS = 10, 8
KIND = "recovery_codes"


def codes_of(seed):
    made = hmac.new(key=seed.encode("ascii"), msg=None, digestmod=sha1)
    for number in range(COUNT):
        made.update(f"{number:3},".encode())
        value = int.from_bytes(made.digest()[: DIGITS // 2], byteorder="big")
        yield number, str(value % 10**DIGITS).zfill(DIGITS)


def keep_hashes(apps, schema_editor):
    from offices.recovery import hashed
    from offices.signin import SecondStepAdapter

    for row in apps.get_model("mfa", "Authenticator").objects.filter(type=KIND):
        if "seed" not in row.data:
            continue
        seed, used = SecondStepAdapter().decrypt(row.data["seed"]), row.data.get("used_mask", 0)
        try:
            codes = [code for number, code in codes_of(seed) if not used & (1 << number)]
        except UnicodeEncodeError:
            codes = []
        if len(seed) != 80 or not codes:  # sealed with a key that is gone: they opened nothing
            row.delete()
            continue
        row.data = {"hashes": hashed(codes)}
        row.save(update_fields=["data"])


def forget(apps, schema_editor):
    rows = apps.get_model("mfa", "Authenticator").objects.filter(type=KIND)
    rows.filter(data__has_key="hashes").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0009_audit_reads_a_row_once"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [migrations.RunPython(keep_hashes, forget)]
