"""History of loaded rows: made with the first act, changed with the last."""

from typing import LiteralString

import psycopg
from psycopg import sql

COLUMNS = """
SELECT h.column_name FROM information_schema.columns h
JOIN information_schema.columns t USING (table_schema, column_name)
WHERE h.table_name = %s AND t.table_name = %s AND h.table_schema = 'public' ORDER BY 1
"""
# table: (who, when made, when last changed or NULL, desk), in columns of that table
PAST: dict[str, tuple[LiteralString, LiteralString, LiteralString, LiteralString]] = {
    "tasks_task": ("created_by_id", "created_at", "last_act_at", "assigned_by_office_id"),
    "tasks_part": ("last_act_by_id", "coalesce(sent_at, now())", "last_act_at", "office_id"),
    "tasks_deadline": (
        "assignee_id",
        "coalesce(owed_since, now() - interval '1 day')",
        "recorded_at",
        "office_id",
    ),
    "tasks_note": ("author_id", "created_at", "NULL::timestamptz", "office_id"),
    "tasks_product": ("entered_by_id", "entered_at", "NULL::timestamptz", "NULL::bigint"),
    "tasks_directive": ("entered_by_id", "entered_at", "NULL::timestamptz", "office_id"),
}
ROW = sql.SQL(
    "INSERT INTO {history} ({columns}, history_date, history_change_reason, history_type,"
    " history_user_id, acting_office_id, acting_for_id)"
    " SELECT {columns}, {moment}, '', {kind}, coalesce({who}, {system}), {desk}, NULL"
    " FROM {table} WHERE {moment} IS NOT NULL ORDER BY id"
)


def history_of(table: str) -> str:
    app, _, model = table.partition("_")
    return f"{app}_historical{model}"


def write_past(connection: psycopg.Connection, table: str) -> None:
    """A row of kind + for each, and one of kind ~ where something was done since."""
    history = history_of(table)
    names = [row[0] for row in connection.execute(COLUMNS, [history, table])]
    who, made, changed, desk = PAST[table]
    for kind, moment in (("+", made), ("~", changed)):
        connection.execute(
            ROW.format(
                history=sql.Identifier(history),
                table=sql.Identifier(table),
                columns=sql.SQL(", ").join(sql.Identifier(name) for name in names),
                moment=sql.SQL(moment),
                kind=sql.Literal(kind),
                who=sql.SQL(who),
                desk=sql.SQL(desk),
                system=sql.SQL("(SELECT id FROM offices_person WHERE username = 'hethong')"),
            )
        )
