"""Lists ask by date due, by latest act and by who decides: each from an index."""

from django.db import migrations, models

from tasks.acted_sql import ACTED, BACK


class Migration(migrations.Migration):
    dependencies = [("tasks", "0003_acts_in_history")]

    operations = [
        migrations.AddField(
            model_name="task",
            name="acted_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.RunSQL(ACTED, BACK),
        migrations.RunSQL("UPDATE tasks_task SET is_open = is_open", migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(
                condition=models.Q(("state__in", ["submitted", "delivered", "handed_back"])),
                fields=["office", "state"],
                name="part_to_decide",
            ),
        ),
        migrations.AddIndex(
            model_name="product",
            index=models.Index(
                condition=models.Q(("needs_confirmation", True)),
                fields=["part"],
                name="product_to_confirm",
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["next_due_on", "id"], name="task_due"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["acted_at", "id"], name="task_acted"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(
                condition=models.Q(("state", "to_release")),
                fields=["assigned_by_office"],
                name="task_to_release",
            ),
        ),
    ]
