"""The database that `make run` keeps below VAR_DIR, started for a restore alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from ops import postgres
from ops.places import var_dir
from ops.run import take_lock
from ops.servers import database_in


@contextmanager
def own_database() -> Iterator[str]:
    """The owner's address of the database, made where there is none; stopped afterwards.

    While it is open no run takes the folder. SystemExit when one has it already.
    """
    folder = var_dir() / "postgres"
    lock = take_lock(var_dir())
    cluster = postgres.start_detached(folder, durable=True)
    try:
        yield database_in(cluster)["DATABASE_OWNER_URL"]
    finally:
        postgres.stop(folder)
        lock.close()
