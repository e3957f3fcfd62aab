import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0002_initial"),
        ("intake", "0002_initial"),
        ("offices", "0001_initial"),
        ("tasks", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="importrow",
            name="task",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="imported_from",
                to="tasks.task",
            ),
        ),
        migrations.AddField(
            model_name="taskimport",
            name="area",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="coordination.area",
            ),
        ),
        migrations.AddField(
            model_name="taskimport",
            name="office",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
            ),
        ),
        migrations.AddField(
            model_name="taskimport",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="importrow",
            name="batch",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="rows",
                to="intake.taskimport",
            ),
        ),
        migrations.AddIndex(
            model_name="taskimport",
            index=models.Index(fields=["person", "-created_at"], name="import_of_person"),
        ),
        migrations.AddIndex(
            model_name="taskimport",
            index=models.Index(
                condition=models.Q(("state__in", ("reading", "running", "undoing"))),
                fields=["state"],
                name="import_working",
            ),
        ),
        migrations.AddIndex(
            model_name="importrow",
            index=models.Index(fields=["batch", "state", "line"], name="import_rows"),
        ),
        migrations.AddConstraint(
            model_name="importrow",
            constraint=models.UniqueConstraint(fields=("batch", "line"), name="import_line_once"),
        ),
        migrations.AddConstraint(
            model_name="importrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("imported", "kept"))),
                fields=("office", "key"),
                name="import_row_once_per_office",
                violation_error_message="This row has been imported before.",
            ),
        ),
    ]
