"""The servers of a run that no environment variable names: database, broker, mail."""

import os
import signal
import sys
from pathlib import Path

from ops import postgres, valkey
from ops.children import Child, Children
from ops.places import free_port

DATABASE = "coordination"
FIRST, SECOND, THIRD = 0, 1, 2  # stages: the database ends last


def database_in(cluster: postgres.Cluster) -> dict[str, str]:
    """The product's logins and database, made where missing; the variables that name them."""
    postgres.make_logins(cluster)
    postgres.make_database(cluster, DATABASE)
    return {
        "DATABASE_URL": cluster.url("app", DATABASE),
        "DATABASE_OWNER_URL": cluster.url("owner", DATABASE),
        "DATABASE_BACKUP_URL": cluster.url("backup", DATABASE),
    }


def start_database(children: Children, var: Path) -> dict[str, str]:
    """The embedded PostgreSQL below var/postgres; a left-over server is stopped first."""
    folder = var / "postgres"
    postgres.make(folder)
    postgres.stop(folder)
    cluster = postgres.Cluster(folder, free_port())
    command, options = postgres.server_command(cluster, durable=True)
    log = var / "log" / "postgres.log"
    children.add(Child("postgres", command, FIRST, log, options=options, stop_signal=signal.SIGINT))
    postgres.wait_ready(cluster)
    return database_in(cluster)


def start_broker(children: Children, var: Path) -> dict[str, str]:
    """The embedded Valkey; it may lose everything at any time."""
    broker = valkey.Broker(var / "valkey", free_port())
    log = var / "log" / "valkey.log"
    children.add(Child("valkey", valkey.server_command(broker), FIRST, log))
    valkey.wait_ready(broker)
    return {"REDIS_URL": broker.url}


def start_mail(children: Children, var: Path) -> dict[str, str]:
    """The mailbox of the trial installation."""
    port, folder = free_port(), var / "mail"
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "ops.mailsink", str(port), str(folder)]
    children.add(Child("mail", command, FIRST, var / "log" / "mail.log"))
    return {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(port), "MAIL_FOLDER": str(folder)}


def start_missing(children: Children, var: Path) -> dict[str, str]:
    """Start what the environment does not name; the variables that name it."""
    found: dict[str, str] = {}
    if not os.environ.get("DATABASE_URL"):
        found |= start_database(children, var)
    elif not os.environ.get("DATABASE_OWNER_URL"):
        found["DATABASE_OWNER_URL"] = os.environ["DATABASE_URL"]
    if not os.environ.get("REDIS_URL"):
        found |= start_broker(children, var)
    if not os.environ.get("SMTP_HOST"):
        found |= start_mail(children, var)
    return found
