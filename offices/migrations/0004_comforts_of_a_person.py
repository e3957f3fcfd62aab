"""How dense lists are, whether keys act, whether the first-day tour is put away: each person's."""

from django.db import migrations, models

DENSITIES = [("roomy", "roomy"), ("dense", "dense")]


def density() -> "models.CharField[str, str]":
    return models.CharField(
        choices=DENSITIES, default="roomy", max_length=6, verbose_name="density of lists"
    )


def keys() -> "models.BooleanField[bool, bool]":
    return models.BooleanField(default=True, verbose_name="keyboard shortcuts")


def toured() -> "models.BooleanField[bool, bool]":
    return models.BooleanField(default=False, editable=False, verbose_name="tour put away")


class Migration(migrations.Migration):
    dependencies = [("offices", "0003_internal_days")]

    operations = [
        migrations.AddField("person", "density", density()),
        migrations.AddField("person", "uses_keys", keys()),
        migrations.AddField("person", "toured", toured()),
        migrations.AddField("historicalperson", "density", density()),
        migrations.AddField("historicalperson", "uses_keys", keys()),
        migrations.AddField("historicalperson", "toured", toured()),
    ]
