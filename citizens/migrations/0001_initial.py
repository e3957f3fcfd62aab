import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0001_initial"),
        ("offices", "0002_audit_sql"),
        ("offices", "__first__"),
        ("tasks", "0005_denunciation_readers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Matter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(editable=False, max_length=10, unique=True)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="HistoricalDenunciation",
            fields=[
                (
                    "file_code",
                    models.CharField(
                        db_index=True, editable=False, max_length=10, verbose_name="file code"
                    ),
                ),
                (
                    "shelf",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="shelf of the paper file"
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("post", "By post"),
                            ("hand", "Handed in"),
                            ("reception", "At a reception"),
                            ("passed", "Passed on by a body, deputy or leader"),
                        ],
                        max_length=10,
                        verbose_name="how it came",
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("duty", "Duties of officials"),
                            ("state", "State management"),
                            ("party", "Party rules"),
                            ("other", "Other"),
                        ],
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("complex", "Complex"),
                            ("special", "Especially complex"),
                        ],
                        default="ordinary",
                        max_length=8,
                        verbose_name="level",
                    ),
                ),
                (
                    "several_places",
                    models.BooleanField(
                        default=False, verbose_name="to be verified in several places"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "Newly received"),
                            ("proposed", "Outcome proposed"),
                            ("accepted", "Accepted"),
                            ("refused", "Not accepted"),
                            ("forwarded", "Forwarded"),
                            ("inspected", "Passed on for inspection"),
                            ("kept", "Kept and followed"),
                            ("suspended", "Suspended"),
                            ("discontinued", "Discontinued"),
                            ("concluded", "Conclusion issued"),
                            ("closed", "Ended"),
                        ],
                        default="new",
                        max_length=12,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accept", "Accept for settling"),
                            ("refuse", "Do not accept"),
                            ("forward", "Forward the denunciation"),
                            ("inspect", "Pass on for inspection (Article 25)"),
                            ("keep", "Keep and follow"),
                        ],
                        max_length=8,
                    ),
                ),
                ("handled_on", models.DateField(blank=True, null=True)),
                ("concluded_on", models.DateField(blank=True, null=True)),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical denunciation",
                "verbose_name_plural": "historical denunciations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLetterImport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("entered_at", models.DateTimeField(blank=True, editable=False)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical letter import",
                "verbose_name_plural": "historical letter imports",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLetterPaper",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("acceptance", "Notice or decision of acceptance"),
                            ("refusal", "Notice of non-acceptance"),
                            ("suspension", "Decision to suspend (14a)"),
                            ("resumption", "Decision to continue (14b)"),
                            ("discontinuation", "Decision to discontinue (14a)"),
                            ("extension", "Decision to extend"),
                            ("decision", "Decision or conclusion"),
                            ("result", "Reported result"),
                            ("slip", "Slip of the office"),
                        ],
                        max_length=16,
                        verbose_name="paper",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="number and symbol")),
                ("dated", models.DateField(verbose_name="document date")),
                (
                    "signer",
                    models.CharField(
                        choices=[
                            ("chairman", "Chairman of the Provincial People's Committee"),
                            ("secretary", "Standing Board of the Provincial Party Committee"),
                            ("council", "Standing Board of the People's Council, Delegation"),
                            ("director", "Head of a department or commune"),
                            ("office", "The office itself"),
                        ],
                        max_length=10,
                        verbose_name="signed by",
                    ),
                ),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical letter paper",
                "verbose_name_plural": "historical letter papers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMatter",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(db_index=True, editable=False, max_length=10)),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical matter",
                "verbose_name_plural": "historical matters",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReception",
            fields=[
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("regular", "Daily"),
                            ("periodic", "Periodic, by a leader"),
                            ("sudden", "Unscheduled"),
                            ("online", "Online"),
                        ],
                        max_length=8,
                        verbose_name="form of reception",
                    ),
                ),
                ("on", models.DateField(verbose_name="day of the reception")),
                ("first_on", models.DateField(editable=False)),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("announced_on", models.DateField(blank=True, null=True)),
                (
                    "move_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="reason"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Being prepared"),
                            ("announced", "Announced"),
                            ("held", "Held"),
                            ("concluded", "Conclusions issued"),
                            ("postponed", "Postponed"),
                            ("closed", "Ended"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "receiver",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical reception",
                "verbose_name_plural": "historical receptions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="LetterImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("entered_at", models.DateTimeField(auto_now_add=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
            ],
            options={
                "ordering": ["-entered_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                (
                    "book",
                    models.CharField(
                        choices=[
                            ("office", "Book of the office"),
                            ("place_1", "Book of the reception centre, place 1"),
                            ("place_2", "Book of the reception centre, place 2"),
                            ("place_3", "Book of the reception centre, place 3"),
                        ],
                        default="office",
                        max_length=10,
                        verbose_name="book",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(editable=False)),
                ("number", models.PositiveIntegerField(verbose_name="number in the book")),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("complaint", "Complaint"),
                            ("petition", "Petition or feedback"),
                            ("mixed", "Several contents"),
                        ],
                        max_length=10,
                        verbose_name="kind of letter",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("post", "By post"),
                            ("hand", "Handed in"),
                            ("reception", "At a reception"),
                            ("passed", "Passed on by a body, deputy or leader"),
                        ],
                        max_length=10,
                        verbose_name="how it came",
                    ),
                ),
                (
                    "sent_number",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="number of the forwarding paper"
                    ),
                ),
                (
                    "asks_report",
                    models.BooleanField(
                        default=False, verbose_name="the forwarding body asks for the result"
                    ),
                ),
                ("fit", models.BooleanField(default=True, verbose_name="fit for handling")),
                (
                    "unfit_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("duplicate", "Same letter again"),
                            ("no_name", "Without a clear name and address"),
                            ("unclear", "Content not clear, no grounds"),
                            ("copy", "Sent to several bodies, one of them competent"),
                            ("expired", "Time limit expired"),
                            ("settled", "Settled correctly already"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "signers",
                    models.PositiveSmallIntegerField(default=1, verbose_name="number of signers"),
                ),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("land", "Administration: land"),
                            ("benefits", "Administration: benefits"),
                            ("officials", "Administration: officials"),
                            ("other_state", "Administration: other"),
                            ("justice", "Justice"),
                            ("party", "Party and unions"),
                            ("corruption", "Corruption"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="field",
                    ),
                ),
                (
                    "content",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "a",
                                "(a) guidelines, Party building, tasks of the Provincial Committee",
                            ),
                            ("b", "(b) Party discipline, conduct of Party members"),
                            ("c", "(c) internal affairs, corruption"),
                            (
                                "d",
                                "(d) deputies on tasks of the National Assembly, People's Council",
                            ),
                            ("e", "(đ) People's Committee, its Chairman, everything else"),
                            ("court", "Justice, enforcement of judgments"),
                        ],
                        max_length=6,
                        verbose_name="content",
                    ),
                ),
                (
                    "own_competence",
                    models.BooleanField(
                        default=False, verbose_name="competence of the body served"
                    ),
                ),
                (
                    "instance_number",
                    models.PositiveSmallIntegerField(default=1, verbose_name="instance"),
                ),
                (
                    "complex_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("a", "a) many people complain about one content"),
                            ("b", "b) several bodies or places"),
                            ("c", "c) complainant is a foreigner or lives abroad"),
                            ("d", "d) respondent is a foreigner or lives abroad"),
                            ("đ", "đ) property of several periods or much evidence to be verified"),
                            ("e", "e) expert opinion or assessment needed"),
                            ("g", "g) opinions of competent bodies differ"),
                        ],
                        max_length=2,
                    ),
                ),
                (
                    "complex_doc",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="paper on the complexity"
                    ),
                ),
                ("remote", models.BooleanField(default=False, verbose_name="remote area")),
                (
                    "remote_doc",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="paper on the remote area"
                    ),
                ),
                (
                    "wants_result",
                    models.BooleanField(
                        default=False, verbose_name="sender asks to be told the result"
                    ),
                ),
                (
                    "originals",
                    models.BooleanField(default=False, verbose_name="original papers enclosed"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "Newly received"),
                            ("sorted", "Sorted"),
                            ("proposed", "Outcome proposed"),
                            ("accepted", "Accepted"),
                            ("refused", "Not accepted"),
                            ("forwarded", "Forwarded"),
                            ("waiting", "Forwarded, result awaited"),
                            ("guided", "Guided"),
                            ("returned", "Returned"),
                            ("kept", "Kept and followed"),
                            ("joined", "Same letter, joined"),
                            ("split", "Split"),
                            ("verifying", "Being verified"),
                            ("dialogue", "Dialogue"),
                            ("suspended", "Suspended"),
                            ("discontinued", "Discontinued"),
                            ("decided", "Decided"),
                            ("result_in", "Result received"),
                            ("moved", "Moved to another book"),
                            ("closed", "Ended"),
                        ],
                        default="new",
                        max_length=12,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accept", "Accept for settling"),
                            ("refuse", "Do not accept"),
                            ("forward", "Forward the letter"),
                            ("forward_report", "Forward, result to be reported"),
                            ("guide", "Guide the sender"),
                            ("return", "Return the letter"),
                            ("keep", "Keep and follow"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "outcome_basis",
                    models.CharField(blank=True, max_length=200, verbose_name="legal ground"),
                ),
                (
                    "choice_reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reason for another choice"
                    ),
                ),
                ("handled_on", models.DateField(blank=True, null=True)),
                (
                    "kept_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("duplicate", "Same letter again"),
                            ("no_name", "Without a clear name and address"),
                            ("unclear", "Content not clear, no grounds"),
                            ("copy", "Sent to several bodies, one of them competent"),
                            ("expired", "Time limit expired"),
                            ("settled", "Settled correctly already"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("right", "Right"),
                            ("partly", "Partly right"),
                            ("wrong", "Wrong"),
                        ],
                        max_length=6,
                    ),
                ),
                ("urged_on", models.DateField(blank=True, null=True)),
                ("escalated_on", models.DateField(blank=True, null=True)),
                (
                    "dialogue_on",
                    models.DateField(blank=True, null=True, verbose_name="day of the dialogue"),
                ),
                ("result_on", models.DateField(blank=True, null=True)),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="sender told on")),
                ("erase_on", models.DateField(blank=True, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "head",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repetitions",
                        to="citizens.letter",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "origin",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken_over",
                        to="citizens.letter",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "sent_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "split_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pieces",
                        to="citizens.letter",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="citizens.letterimport",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="citizens.matter",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["state", "received_on"], name="letter_by_state"),
                    models.Index(fields=["office", "-received_on"], name="letter_of_office"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("office", "book", "year", "number"),
                        name="letter_number_once_a_year",
                        violation_error_message="This number has been given already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("fit", True), ("unfit_why", "")),
                            models.Q(("fit", False), models.Q(("unfit_why", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="letter_unfit_says_why",
                        violation_error_message="Say why the letter is not fit for handling.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("complex_ground", ""),
                            models.Q(("complex_doc", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="letter_complex_in_writing",
                        violation_error_message="Complexity needs its ground and the paper on it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("remote", False),
                            models.Q(("remote_doc", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="letter_remote_in_writing",
                        violation_error_message="A remote area needs the paper on it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("instance_number__in", (1, 2)), ("signers__gte", 1)),
                        name="letter_instance_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by__isnull", True),
                            models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="letter_approved_by_another",
                        violation_error_message="Nobody approves what he has proposed himself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ("new", "sorted", "proposed", "joined", "split", "moved"),
                            ),
                            ("handled_on__isnull", False),
                            _connector="OR",
                        ),
                        name="letter_handled_has_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "joined"), _negated=True),
                            ("head__isnull", False),
                            _connector="OR",
                        ),
                        name="letter_joined_has_a_head",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("source", "passed"), _negated=True),
                            ("sent_by__isnull", False),
                            _connector="OR",
                        ),
                        name="letter_passed_names_its_body",
                        violation_error_message="Name the body that passed it on.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalLetter",
            fields=[
                (
                    "book",
                    models.CharField(
                        choices=[
                            ("office", "Book of the office"),
                            ("place_1", "Book of the reception centre, place 1"),
                            ("place_2", "Book of the reception centre, place 2"),
                            ("place_3", "Book of the reception centre, place 3"),
                        ],
                        default="office",
                        max_length=10,
                        verbose_name="book",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(editable=False)),
                ("number", models.PositiveIntegerField(verbose_name="number in the book")),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("complaint", "Complaint"),
                            ("petition", "Petition or feedback"),
                            ("mixed", "Several contents"),
                        ],
                        max_length=10,
                        verbose_name="kind of letter",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("post", "By post"),
                            ("hand", "Handed in"),
                            ("reception", "At a reception"),
                            ("passed", "Passed on by a body, deputy or leader"),
                        ],
                        max_length=10,
                        verbose_name="how it came",
                    ),
                ),
                (
                    "sent_number",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="number of the forwarding paper"
                    ),
                ),
                (
                    "asks_report",
                    models.BooleanField(
                        default=False, verbose_name="the forwarding body asks for the result"
                    ),
                ),
                ("fit", models.BooleanField(default=True, verbose_name="fit for handling")),
                (
                    "unfit_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("duplicate", "Same letter again"),
                            ("no_name", "Without a clear name and address"),
                            ("unclear", "Content not clear, no grounds"),
                            ("copy", "Sent to several bodies, one of them competent"),
                            ("expired", "Time limit expired"),
                            ("settled", "Settled correctly already"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "signers",
                    models.PositiveSmallIntegerField(default=1, verbose_name="number of signers"),
                ),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("land", "Administration: land"),
                            ("benefits", "Administration: benefits"),
                            ("officials", "Administration: officials"),
                            ("other_state", "Administration: other"),
                            ("justice", "Justice"),
                            ("party", "Party and unions"),
                            ("corruption", "Corruption"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="field",
                    ),
                ),
                (
                    "content",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "a",
                                "(a) guidelines, Party building, tasks of the Provincial Committee",
                            ),
                            ("b", "(b) Party discipline, conduct of Party members"),
                            ("c", "(c) internal affairs, corruption"),
                            (
                                "d",
                                "(d) deputies on tasks of the National Assembly, People's Council",
                            ),
                            ("e", "(đ) People's Committee, its Chairman, everything else"),
                            ("court", "Justice, enforcement of judgments"),
                        ],
                        max_length=6,
                        verbose_name="content",
                    ),
                ),
                (
                    "own_competence",
                    models.BooleanField(
                        default=False, verbose_name="competence of the body served"
                    ),
                ),
                (
                    "instance_number",
                    models.PositiveSmallIntegerField(default=1, verbose_name="instance"),
                ),
                (
                    "complex_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("a", "a) many people complain about one content"),
                            ("b", "b) several bodies or places"),
                            ("c", "c) complainant is a foreigner or lives abroad"),
                            ("d", "d) respondent is a foreigner or lives abroad"),
                            ("đ", "đ) property of several periods or much evidence to be verified"),
                            ("e", "e) expert opinion or assessment needed"),
                            ("g", "g) opinions of competent bodies differ"),
                        ],
                        max_length=2,
                    ),
                ),
                (
                    "complex_doc",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="paper on the complexity"
                    ),
                ),
                ("remote", models.BooleanField(default=False, verbose_name="remote area")),
                (
                    "remote_doc",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="paper on the remote area"
                    ),
                ),
                (
                    "wants_result",
                    models.BooleanField(
                        default=False, verbose_name="sender asks to be told the result"
                    ),
                ),
                (
                    "originals",
                    models.BooleanField(default=False, verbose_name="original papers enclosed"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "Newly received"),
                            ("sorted", "Sorted"),
                            ("proposed", "Outcome proposed"),
                            ("accepted", "Accepted"),
                            ("refused", "Not accepted"),
                            ("forwarded", "Forwarded"),
                            ("waiting", "Forwarded, result awaited"),
                            ("guided", "Guided"),
                            ("returned", "Returned"),
                            ("kept", "Kept and followed"),
                            ("joined", "Same letter, joined"),
                            ("split", "Split"),
                            ("verifying", "Being verified"),
                            ("dialogue", "Dialogue"),
                            ("suspended", "Suspended"),
                            ("discontinued", "Discontinued"),
                            ("decided", "Decided"),
                            ("result_in", "Result received"),
                            ("moved", "Moved to another book"),
                            ("closed", "Ended"),
                        ],
                        default="new",
                        max_length=12,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accept", "Accept for settling"),
                            ("refuse", "Do not accept"),
                            ("forward", "Forward the letter"),
                            ("forward_report", "Forward, result to be reported"),
                            ("guide", "Guide the sender"),
                            ("return", "Return the letter"),
                            ("keep", "Keep and follow"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "outcome_basis",
                    models.CharField(blank=True, max_length=200, verbose_name="legal ground"),
                ),
                (
                    "choice_reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reason for another choice"
                    ),
                ),
                ("handled_on", models.DateField(blank=True, null=True)),
                (
                    "kept_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("duplicate", "Same letter again"),
                            ("no_name", "Without a clear name and address"),
                            ("unclear", "Content not clear, no grounds"),
                            ("copy", "Sent to several bodies, one of them competent"),
                            ("expired", "Time limit expired"),
                            ("settled", "Settled correctly already"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("right", "Right"),
                            ("partly", "Partly right"),
                            ("wrong", "Wrong"),
                        ],
                        max_length=6,
                    ),
                ),
                ("urged_on", models.DateField(blank=True, null=True)),
                ("escalated_on", models.DateField(blank=True, null=True)),
                (
                    "dialogue_on",
                    models.DateField(blank=True, null=True, verbose_name="day of the dialogue"),
                ),
                ("result_on", models.DateField(blank=True, null=True)),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="sender told on")),
                ("erase_on", models.DateField(blank=True, null=True)),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "sent_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
                (
                    "head",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.letter",
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.letter",
                    ),
                ),
                (
                    "split_from",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.letter",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.letterimport",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.matter",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical letter",
                "verbose_name_plural": "historical letters",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Reception",
            fields=[
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("regular", "Daily"),
                            ("periodic", "Periodic, by a leader"),
                            ("sudden", "Unscheduled"),
                            ("online", "Online"),
                        ],
                        max_length=8,
                        verbose_name="form of reception",
                    ),
                ),
                ("on", models.DateField(verbose_name="day of the reception")),
                ("first_on", models.DateField(editable=False)),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("announced_on", models.DateField(blank=True, null=True)),
                (
                    "move_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="reason"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Being prepared"),
                            ("announced", "Announced"),
                            ("held", "Held"),
                            ("concluded", "Conclusions issued"),
                            ("postponed", "Postponed"),
                            ("closed", "Ended"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "receiver",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "regular")),
                        fields=("office", "on"),
                        name="daily_reception_once_a_month",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "regular"), ("on__day", 1)),
                            ("receiver__isnull", False),
                            _connector="OR",
                        ),
                        name="reception_has_its_receiver",
                        violation_error_message="Name the leader who receives.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalVisit",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="day")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("complaint", "Complaint"),
                            ("denunciation", "Denunciation"),
                            ("petition", "Petition or feedback"),
                        ],
                        max_length=12,
                        verbose_name="content",
                    ),
                ),
                (
                    "people",
                    models.PositiveSmallIntegerField(default=1, verbose_name="number of people"),
                ),
                (
                    "delegates",
                    models.PositiveSmallIntegerField(default=0, verbose_name="delegates"),
                ),
                (
                    "id_checked",
                    models.BooleanField(default=False, verbose_name="identity paper seen"),
                ),
                ("file_code", models.CharField(blank=True, editable=False, max_length=10)),
                (
                    "handled",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Registered for the day"),
                            ("letter", "Letter taken"),
                            ("guided", "Guided"),
                            ("explained", "Explained on the spot"),
                            ("led_on", "Led to the right desk"),
                            ("refused", "Refused to receive"),
                        ],
                        max_length=10,
                        verbose_name="result of the visit",
                    ),
                ),
                (
                    "refusal_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unfit", "Article 9(1): drunk, or not in control of his acts"),
                            ("threat", "Article 9(2): threats, insults, disorder"),
                            ("settled", "Article 9(3): settled by law and answered in writing"),
                            ("other", "Point h: other cases of the law"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "led_to",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "a",
                                "(a) guidelines, Party building, tasks of the Provincial Committee",
                            ),
                            ("b", "(b) Party discipline, conduct of Party members"),
                            ("c", "(c) internal affairs, corruption"),
                            (
                                "d",
                                "(d) deputies on tasks of the National Assembly, People's Council",
                            ),
                            ("e", "(đ) People's Committee, its Chairman, everything else"),
                            ("court", "Justice, enforcement of judgments"),
                        ],
                        max_length=6,
                        verbose_name="led to the desk for",
                    ),
                ),
                (
                    "own_competence",
                    models.BooleanField(
                        default=False, verbose_name="competence of the body served"
                    ),
                ),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.letter",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.matter",
                    ),
                ),
                (
                    "reception",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="citizens.reception",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical visit",
                "verbose_name_plural": "historical visits",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="day")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("complaint", "Complaint"),
                            ("denunciation", "Denunciation"),
                            ("petition", "Petition or feedback"),
                        ],
                        max_length=12,
                        verbose_name="content",
                    ),
                ),
                (
                    "people",
                    models.PositiveSmallIntegerField(default=1, verbose_name="number of people"),
                ),
                (
                    "delegates",
                    models.PositiveSmallIntegerField(default=0, verbose_name="delegates"),
                ),
                (
                    "id_checked",
                    models.BooleanField(default=False, verbose_name="identity paper seen"),
                ),
                ("file_code", models.CharField(blank=True, editable=False, max_length=10)),
                (
                    "handled",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Registered for the day"),
                            ("letter", "Letter taken"),
                            ("guided", "Guided"),
                            ("explained", "Explained on the spot"),
                            ("led_on", "Led to the right desk"),
                            ("refused", "Refused to receive"),
                        ],
                        max_length=10,
                        verbose_name="result of the visit",
                    ),
                ),
                (
                    "refusal_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unfit", "Article 9(1): drunk, or not in control of his acts"),
                            ("threat", "Article 9(2): threats, insults, disorder"),
                            ("settled", "Article 9(3): settled by law and answered in writing"),
                            ("other", "Point h: other cases of the law"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "led_to",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "a",
                                "(a) guidelines, Party building, tasks of the Provincial Committee",
                            ),
                            ("b", "(b) Party discipline, conduct of Party members"),
                            ("c", "(c) internal affairs, corruption"),
                            (
                                "d",
                                "(d) deputies on tasks of the National Assembly, People's Council",
                            ),
                            ("e", "(đ) People's Committee, its Chairman, everything else"),
                            ("court", "Justice, enforcement of judgments"),
                        ],
                        max_length=6,
                        verbose_name="led to the desk for",
                    ),
                ),
                (
                    "own_competence",
                    models.BooleanField(
                        default=False, verbose_name="competence of the body served"
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="visit",
                        to="citizens.letter",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to="citizens.matter",
                    ),
                ),
                (
                    "reception",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="visits",
                        to="citizens.reception",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citizen_visits",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["on", "id"], name="visit_by_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "denunciation"), _negated=True),
                            models.Q(
                                ("delegates", 0),
                                ("id_checked", False),
                                ("letter__isnull", True),
                                ("matter__isnull", True),
                                ("people", 1),
                                ("settled_by__isnull", True),
                                models.Q(("file_code", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="visit_denunciation_names_nothing",
                        violation_error_message="A denunciation is kept by its file code alone.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "denunciation"),
                            models.Q(("file_code", ""), ("matter__isnull", False)),
                            _connector="OR",
                        ),
                        name="visit_has_a_matter",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("handled", "refused"),
                                models.Q(("refusal_ground", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("handled", "refused"), _negated=True),
                                ("refusal_ground", ""),
                            ),
                            _connector="OR",
                        ),
                        name="visit_refused_says_why",
                        violation_error_message="Choose the ground for refusing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("delegates__lte", models.F("people")), ("people__gte", 1)
                        ),
                        name="visit_delegates_are_people",
                        violation_error_message="More delegates than people.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sender",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="full name")),
                ("address", models.CharField(blank=True, max_length=300, verbose_name="address")),
                (
                    "representative",
                    models.BooleanField(default=False, verbose_name="represents others"),
                ),
                ("fingerprint", models.CharField(db_index=True, editable=False, max_length=64)),
                (
                    "commune",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citizen_senders",
                        to="tasks.task",
                    ),
                ),
                (
                    "visit",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sender",
                        to="citizens.visit",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name__regex", "([0-9][ .()-]?){9}"), _negated=True),
                            models.Q(("address__regex", "([0-9][ .()-]?){9}"), _negated=True),
                        ),
                        name="sender_without_numbers",
                        violation_error_message="This looks like an identity or telephone number; leave it out.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("summary", models.CharField(max_length=500, verbose_name="content in short")),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letter_words",
                        to="tasks.task",
                    ),
                ),
                (
                    "visit",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="citizens.visit",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("visit__isnull", True)),
                        fields=("task",),
                        name="letter_words_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("summary__regex", "([0-9][ .()-]?){9}"), _negated=True),
                        name="letter_words_without_numbers",
                        violation_error_message="This looks like an identity or telephone number; leave it out.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Denunciation",
            fields=[
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                (
                    "file_code",
                    models.CharField(
                        editable=False, max_length=10, unique=True, verbose_name="file code"
                    ),
                ),
                (
                    "shelf",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="shelf of the paper file"
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("post", "By post"),
                            ("hand", "Handed in"),
                            ("reception", "At a reception"),
                            ("passed", "Passed on by a body, deputy or leader"),
                        ],
                        max_length=10,
                        verbose_name="how it came",
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("duty", "Duties of officials"),
                            ("state", "State management"),
                            ("party", "Party rules"),
                            ("other", "Other"),
                        ],
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("complex", "Complex"),
                            ("special", "Especially complex"),
                        ],
                        default="ordinary",
                        max_length=8,
                        verbose_name="level",
                    ),
                ),
                (
                    "several_places",
                    models.BooleanField(
                        default=False, verbose_name="to be verified in several places"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "Newly received"),
                            ("proposed", "Outcome proposed"),
                            ("accepted", "Accepted"),
                            ("refused", "Not accepted"),
                            ("forwarded", "Forwarded"),
                            ("inspected", "Passed on for inspection"),
                            ("kept", "Kept and followed"),
                            ("suspended", "Suspended"),
                            ("discontinued", "Discontinued"),
                            ("concluded", "Conclusion issued"),
                            ("closed", "Ended"),
                        ],
                        default="new",
                        max_length=12,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accept", "Accept for settling"),
                            ("refuse", "Do not accept"),
                            ("forward", "Forward the denunciation"),
                            ("inspect", "Pass on for inspection (Article 25)"),
                            ("keep", "Keep and follow"),
                        ],
                        max_length=8,
                    ),
                ),
                ("handled_on", models.DateField(blank=True, null=True)),
                ("concluded_on", models.DateField(blank=True, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["office", "-received_on"], name="denunciation_of_office")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "shelf__regex",
                                "^([A-ZĐ]{0,3}[0-9]{0,4}([./-][A-ZĐ]{0,2}[0-9]{1,4}){0,3})?$",
                            )
                        ),
                        name="denunciation_shelf_is_a_place",
                        violation_error_message="Write the shelf as a place, such as A2-15.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("file_code__regex", "^[A-Z2-9]{10}$")),
                        name="denunciation_code_is_random_signs",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by__isnull", True),
                            models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="denunciation_approved_by_another",
                        violation_error_message="Nobody approves what he has proposed himself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("category__in", ["duty", "state", "party", "other"]),
                            ("level__in", ["ordinary", "complex", "special"]),
                            ("source__in", ["post", "hand", "reception", "passed"]),
                        ),
                        name="denunciation_closed_lists",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterPaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("acceptance", "Notice or decision of acceptance"),
                            ("refusal", "Notice of non-acceptance"),
                            ("suspension", "Decision to suspend (14a)"),
                            ("resumption", "Decision to continue (14b)"),
                            ("discontinuation", "Decision to discontinue (14a)"),
                            ("extension", "Decision to extend"),
                            ("decision", "Decision or conclusion"),
                            ("result", "Reported result"),
                            ("slip", "Slip of the office"),
                        ],
                        max_length=16,
                        verbose_name="paper",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="number and symbol")),
                ("dated", models.DateField(verbose_name="document date")),
                (
                    "signer",
                    models.CharField(
                        choices=[
                            ("chairman", "Chairman of the Provincial People's Committee"),
                            ("secretary", "Standing Board of the Provincial Party Committee"),
                            ("council", "Standing Board of the People's Council, Delegation"),
                            ("director", "Head of a department or commune"),
                            ("office", "The office itself"),
                        ],
                        max_length=10,
                        verbose_name="signed by",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letter_papers",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "ordering": ["dated", "id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("number__regex", "^[0-9]{1,5}([-/][A-ZĐĂÂÊÔƠƯ0-9.&]{1,15}){0,4}$")
                        ),
                        name="letter_paper_number_is_one",
                        violation_error_message="Write the number with its symbol, such as 12/QĐ-UBND.",
                    )
                ],
            },
        ),
    ]
