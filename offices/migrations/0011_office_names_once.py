"""No two offices share a name or the letters of their badge. Back: they may again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("offices", "0010_hashed_recovery_codes")]

    operations = [
        migrations.AddConstraint(
            model_name="office",
            constraint=models.UniqueConstraint(fields=(field,), name=f"office_{field}_once"),
        )
        for field in ("name", "short_name", "abbreviation")
    ]
