"""Security keys as second step: off until an administrator switches them on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0006_audit_without_seals"),
    ]

    operations = [
        migrations.AddField(
            model_name=model,
            name="security_keys",
            field=models.BooleanField(
                default=False, verbose_name="security keys and passkeys as second step"
            ),
        )
        for model in ("signinrules", "historicalsigninrules")
    ]
