"""`sightline up`: keys, database, engine files, the processes, and the addresses when all of it truly answers."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING

import httpx2

from bot.paths import MODELS, ROOT
from bot.run import engine_command, linear_algebra
from bot.run.keys import asking_secret, load_keys, receiver_secret
from bot.run.stack.engine_files import write_engine_files
from bot.run.stack.layout import (
    HOST,
    RECEIVER,
    CannotStart,
    ServiceAddress,
    receiver_addresses,
    refuse_used_ports,
    run_file,
    service_addresses,
    write_run_file,
)
from bot.run.stack.supervisor import Child, Supervisor

if TYPE_CHECKING:
    from bot.settings import Settings

READY_WITHIN = 180.0  # seconds; the engine alone takes 5-10 s on two cores


def children(settings: Settings) -> list[Child]:
    """Return the processes of the embedded default."""
    files = write_engine_files(settings, load_keys(settings.state_dir))
    engine = [*engine_command.ENGINE, "run", "--model", str(MODELS / "sightline.tar.gz"), "--interface", HOST]
    engine += ["--port", str(settings.engine_port), "--endpoints", str(files.endpoints)]
    engine += ["--credentials", str(files.credentials)]
    return [
        Child("engine", engine, {"SANIC_WORKERS": "1", **engine_command.settings(), **files.env}),
        Child("app", [sys.executable, "-m", "bot.run.serve"], linear_algebra.settings(), needs_settings=True),
        receivers(settings),
    ]


def receivers(settings: Settings) -> Child:
    """Return the demo receivers: one process; each knows its own secrets and the feed's address, nothing else."""
    keys = settings.state_dir / "keys"
    roles = {address.name.removeprefix(RECEIVER): address.port for address in receiver_addresses(settings)}
    for role in roles:
        receiver_secret(settings.state_dir, role)
        asking_secret(settings.state_dir, role)
    command = [sys.executable, "-m", "examples.receivers", "--feed-url", f"http://127.0.0.1:{settings.web_port}"]
    return Child("receivers", [*command, "--keys", str(keys), *(f"{role}={port}" for role, port in roles.items())])


async def answers(client: httpx2.AsyncClient, service: ServiceAddress, token: str) -> bool:
    """Say whether a service is well."""
    try:
        answer = await client.get(service.base + service.health, headers={"Authorization": f"Bearer {token}"})
    except httpx2.HTTPError:
        return False
    return answer.status_code == httpx2.codes.OK


async def wait_until_ready(settings: Settings, token: str, stopping: asyncio.Event) -> bool:
    """Wait until every service answers; False when told to stop or out of time."""
    waiting = {service.name: service for service in service_addresses(settings)}
    end = asyncio.get_running_loop().time() + READY_WITHIN
    async with httpx2.AsyncClient(timeout=3.0, trust_env=False) as client:
        while waiting and not stopping.is_set() and asyncio.get_running_loop().time() < end:
            for name, service in list(waiting.items()):
                if await answers(client, service, token):
                    del waiting[name]
                    print(f"  {name} is up", flush=True)
            await asyncio.sleep(0.5)
    return not waiting


def table(settings: Settings) -> str:
    """Return the addresses as the operator sees them."""
    by_name = {service.name: service for service in service_addresses(settings)}
    telegram = "on" if settings.telegram_bot_token else "off, set TELEGRAM_BOT_TOKEN"
    rows = [
        ("Web chat, one page a sector", by_name["web"].url),
        ("Police receiver (demo)", by_name["receiver_police"].url),
        ("Children's social care receiver (demo)", by_name["receiver_social_care"].url),
        ("British Transport Police receiver (demo)", by_name["receiver_rail_police"].url),
        ("API docs", by_name["feed"].url),
        ("Telegram", telegram),
    ]
    width = max(len(title) for title, _ in rows)
    return "\n".join(f"  {title.ljust(width)}  {value}" for title, value in rows)


async def run_stack(settings: Settings) -> int:
    """Start everything, say where it is, stop cleanly on Ctrl-C; exit status 1 when it did not come up."""
    refuse_used_ports(settings)
    supervisor = Supervisor(children(settings), settings.state_dir / "log", ROOT)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, supervisor.stopping.set)
    print("starting; the engine takes about ten seconds", flush=True)
    await supervisor.start()
    write_run_file(settings, os.getpid())
    try:
        ready = await wait_until_ready(settings, load_keys(settings.state_dir).engine_token, supervisor.stopping)
        if ready:
            kind = "production" if settings.production else "practice"
            print(f"\nSightline is up. This is a {kind} system.\n{table(settings)}\n\nCtrl-C stops it.", flush=True)
            await supervisor.stopping.wait()
        elif not supervisor.stopping.is_set():
            raise CannotStart(f"Not every service came up in {READY_WITHIN:.0f} s: see {settings.state_dir / 'log'}")
    finally:
        run_file(settings.state_dir).unlink(missing_ok=True)
        print("stopping", flush=True)
        await supervisor.stop()
    return 0
