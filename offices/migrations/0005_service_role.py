"""A post that only a connected system holds."""

import django.contrib.postgres.fields
from django.db import migrations, models

import offices.models.signin


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0004_signing_in"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="post",
            name="post_role_known",
        ),
        migrations.AlterField(
            model_name="historicalpost",
            name="role",
            field=models.CharField(
                choices=[
                    ("chief", "Chief of office"),
                    ("deputy_chief", "Deputy chief of office"),
                    ("division_head", "Head of division"),
                    ("division_deputy", "Deputy head of division"),
                    ("officer", "Officer"),
                    ("clerk", "Clerk"),
                    ("contact", "Coordination contact"),
                    ("reception_head", "Head of the reception board"),
                    ("reception_officer", "Reception officer"),
                    ("secretary", "Leader's secretary"),
                    ("diary_compiler", "Diary compiler"),
                    ("provincial_leader", "Provincial leader (reading)"),
                    ("administrator", "System administrator"),
                    ("auditor", "Auditor"),
                    ("service", "Connected system"),
                ],
                max_length=30,
                verbose_name="role",
            ),
        ),
        migrations.AlterField(
            model_name="post",
            name="role",
            field=models.CharField(
                choices=[
                    ("chief", "Chief of office"),
                    ("deputy_chief", "Deputy chief of office"),
                    ("division_head", "Head of division"),
                    ("division_deputy", "Deputy head of division"),
                    ("officer", "Officer"),
                    ("clerk", "Clerk"),
                    ("contact", "Coordination contact"),
                    ("reception_head", "Head of the reception board"),
                    ("reception_officer", "Reception officer"),
                    ("secretary", "Leader's secretary"),
                    ("diary_compiler", "Diary compiler"),
                    ("provincial_leader", "Provincial leader (reading)"),
                    ("administrator", "System administrator"),
                    ("auditor", "Auditor"),
                    ("service", "Connected system"),
                ],
                max_length=30,
                verbose_name="role",
            ),
        ),
        migrations.AlterField(
            model_name="rolegroup",
            name="role",
            field=models.CharField(
                choices=[
                    ("chief", "Chief of office"),
                    ("deputy_chief", "Deputy chief of office"),
                    ("division_head", "Head of division"),
                    ("division_deputy", "Deputy head of division"),
                    ("officer", "Officer"),
                    ("clerk", "Clerk"),
                    ("contact", "Coordination contact"),
                    ("reception_head", "Head of the reception board"),
                    ("reception_officer", "Reception officer"),
                    ("secretary", "Leader's secretary"),
                    ("diary_compiler", "Diary compiler"),
                    ("provincial_leader", "Provincial leader (reading)"),
                    ("administrator", "System administrator"),
                    ("auditor", "Auditor"),
                    ("service", "Connected system"),
                ],
                max_length=30,
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "chief",
                            "deputy_chief",
                            "division_head",
                            "division_deputy",
                            "officer",
                            "clerk",
                            "contact",
                            "reception_head",
                            "reception_officer",
                            "secretary",
                            "diary_compiler",
                            "provincial_leader",
                            "administrator",
                            "auditor",
                            "service",
                        ],
                    )
                ),
                name="post_role_known",
            ),
        ),
        migrations.AlterField(
            model_name="historicalsigninrules",
            name="second_step_roles",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("chief", "Chief of office"),
                        ("deputy_chief", "Deputy chief of office"),
                        ("division_head", "Head of division"),
                        ("division_deputy", "Deputy head of division"),
                        ("officer", "Officer"),
                        ("clerk", "Clerk"),
                        ("contact", "Coordination contact"),
                        ("reception_head", "Head of the reception board"),
                        ("reception_officer", "Reception officer"),
                        ("secretary", "Leader's secretary"),
                        ("diary_compiler", "Diary compiler"),
                        ("provincial_leader", "Provincial leader (reading)"),
                        ("administrator", "System administrator"),
                        ("auditor", "Auditor"),
                        ("service", "Connected system"),
                    ],
                    max_length=30,
                ),
                blank=True,
                default=offices.models.signin._leading,
                verbose_name="roles that need the second step",
            ),
        ),
        migrations.AlterField(
            model_name="signinrules",
            name="second_step_roles",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("chief", "Chief of office"),
                        ("deputy_chief", "Deputy chief of office"),
                        ("division_head", "Head of division"),
                        ("division_deputy", "Deputy head of division"),
                        ("officer", "Officer"),
                        ("clerk", "Clerk"),
                        ("contact", "Coordination contact"),
                        ("reception_head", "Head of the reception board"),
                        ("reception_officer", "Reception officer"),
                        ("secretary", "Leader's secretary"),
                        ("diary_compiler", "Diary compiler"),
                        ("provincial_leader", "Provincial leader (reading)"),
                        ("administrator", "System administrator"),
                        ("auditor", "Auditor"),
                        ("service", "Connected system"),
                    ],
                    max_length=30,
                ),
                blank=True,
                default=offices.models.signin._leading,
                verbose_name="roles that need the second step",
            ),
        ),
    ]
