from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="content")),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutes"),
                ),
                (
                    "preparing",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="prepared by (outside the system)"
                    ),
                ),
                (
                    "presenter",
                    models.CharField(blank=True, max_length=200, verbose_name="presented by"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for a meeting"),
                            ("planned", "On the agenda"),
                            ("discussed", "Discussed"),
                            ("carried", "Carried over"),
                            ("left_out", "Left out"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
            ],
            options={
                "ordering": ["position", "id"],
                "default_permissions": (),
            },
        ),
    ]
