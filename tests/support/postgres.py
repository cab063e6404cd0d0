"""A database of its own for each test on the Debian cluster, started when it is not running."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import psycopg

from bot.db import new_id

ADDRESSES = ("host=/var/run/postgresql dbname=postgres", "host=127.0.0.1 user=postgres dbname=postgres")
OWN = Path("/tmp/sightline-test-postgres")  # a cluster of our own when the Debian one takes no connection from us


class NoPostgres(Exception):
    """PostgreSQL can be neither found nor started; the message says how."""


def _connect() -> tuple[psycopg.Connection, str] | None:
    for address in (*ADDRESSES, f"host={OWN} user=postgres dbname=postgres"):
        try:
            return psycopg.connect(address, autocommit=True, connect_timeout=3), address
        except psycopg.OperationalError:
            continue
    return None


def _as_postgres(*command: str) -> list[str]:
    return ["runuser", "-u", "postgres", "--", *command] if getpass.getuser() == "root" else list(command)


def _start_own() -> None:
    """Make and start a cluster that trusts local connections; PostgreSQL refuses to run as root."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not binaries:
        raise NoPostgres("PostgreSQL is not installed: apt-get install postgresql")
    shutil.rmtree(OWN, ignore_errors=True)
    OWN.mkdir(mode=0o777)
    os.chmod(OWN, 0o777)
    data, folder = str(OWN / "data"), binaries[-1]
    subprocess.run(
        _as_postgres(str(folder / "initdb"), "-D", data, "-A", "trust", "-U", "postgres"),
        check=True,
        capture_output=True,
    )
    options = f"-c listen_addresses='' -c unix_socket_directories={OWN} -c fsync=off"
    start = _as_postgres(str(folder / "pg_ctl"), "-D", data, "-w", "-o", options, "-l", str(OWN / "log"), "start")
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def new_postgres() -> tuple[str, str, Callable[[str], None]]:
    """Return the name of a new database, its SQLAlchemy address and how to drop it; raises NoPostgres."""
    found = _connect()
    if found is None:
        _start_own()
        found = _connect()
    if found is None:
        raise NoPostgres("PostgreSQL does not answer: run `pg_ctlcluster --skip-systemctl-redirect 15 main start`")
    connection, address = found
    name = f"sightline_{new_id().replace('-', '')}"
    with connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        connection.execute(f'ALTER DATABASE "{name}" SET synchronous_commit TO off')  # nobody pulls a plug here
    told = dict(part.split("=", 1) for part in address.split())
    user = told.get("user", "")
    url = (
        f"postgresql+psycopg://{user}@/{name}?host={told['host']}"
        if user
        else f"postgresql+psycopg:///{name}?host={told['host']}"
    )

    def drop(which: str) -> None:
        with psycopg.connect(address, autocommit=True) as again:
            again.execute(f'DROP DATABASE IF EXISTS "{which}" WITH (FORCE)')

    return name, url, drop
