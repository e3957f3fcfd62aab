"""What the grid of a week reads of an entry and of who attends; a week holds some three hundred."""

OF_GRID = (
    "office",
    "task",
    "kind",
    "date",
    "half",
    "start",
    "end",
    "subject",
    "place",
    "room__site",
    "body__kind",
    "leaders_text",
    "office_leader",
    "note",
    "hidden",
    "state",
    "mark",
    "mark_note",
    "created_by",
    "version",
)
OF_ATTENDING = (
    "slot",
    "capacity",
    "chairs",
    "leader__full_name",
    "leader__position",
    "leader__same_as",
    "leader__person",
)
