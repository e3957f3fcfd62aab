"""No two areas share a name. Back: they may again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("coordination", "0003_province_mail_kinds")]

    operations = [
        migrations.AddConstraint(
            model_name="area",
            constraint=models.UniqueConstraint(fields=(field,), name=f"area_{field}_once"),
        )
        for field in ("name", "short_name")
    ]
