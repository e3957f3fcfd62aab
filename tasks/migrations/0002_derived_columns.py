"""Triggers that keep the derived columns of a task and the owner of a deadline."""

from django.db import migrations

from tasks.derive_sql import BACK, DERIVE, touch_triggers


class Migration(migrations.Migration):
    dependencies = [("tasks", "0001_case")]

    operations = [migrations.RunSQL(DERIVE + touch_triggers(), BACK)]
