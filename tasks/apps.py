from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "tasks"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from coordination import moves
        from notifications.services.chores import daily, pending
        from offices import absences
        from offices.people import closed, handover
        from offices.reader_keys import read_with
        from tasks.audience import reader_keys
        from tasks.home import panels
        from tasks.notices import opinions, reminder_kinds, reminders  # noqa: F401
        from tasks.notices.kinds import register_events
        from tasks.series.services.occurrences import run_all
        from tasks.services import exports, scans
        from tasks.services.handover import hand_over, open_items, owed_away
        from tasks.services.recalendar import carry, foresee
        from tasks.services.sharing import reads_restricted_by_name

        read_with(reader_keys)
        register_events()
        closed.reads_when(reads_restricted_by_name)
        panels.register("access", panels.access_panel)
        daily("series", run_all)
        pending("exports", exports.work)
        pending("scans", scans.work)
        daily("exports", exports.sweep)
        daily("quarantine", scans.sweep_quarantine)
        handover.register(handover.Holding("tasks", open_items, hand_over))
        absences.register("tasks", owed_away)
        moves.register(moves.Mover("tasks", foresee, carry))
