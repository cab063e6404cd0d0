"""The app: one role of it, or all of them, in one process."""

from __future__ import annotations

import asyncio
import gc
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import httpx2
import uvicorn
from fastapi import FastAPI

from bot import clock, retention
from bot.channels.web.app import refuse_kindly
from bot.feed import problems
from bot.feed.dispatcher import Dispatcher
from bot.feed.procedure.silence_told import tell_of_silence
from bot.feed.wire.public_addresses import outside_client
from bot.gateway import Dialogue, Gateway
from bot.notices import EitherSender, MailAccount, SmtpSender, TextSender, deliver_mails, deliver_notices
from bot.run import health
from bot.run.demo_destinations import seed_demo_destinations
from bot.run.logs import set_up_logs
from bot.run.loops import Loop, Loops
from bot.run.migrate import migrate
from bot.run.roles import ROLES, Role, build_dialogue, include_routes, telegram
from bot.run.slow_senders import PatientProtocol
from bot.run.stack.layout import CannotStart
from bot.run.unfinished import alarm_unanswered, pass_on_unfinished
from bot.run.wiring import build_services, read_ahead
from bot.services import Services
from bot.settings import Settings

NOT_STARTED = 3  # exit status, as uvicorn's own
OFTEN, SELDOM = 0.5, 5.0  # seconds between two looks: where another process writes, and where a commit wakes


def loops_of(
    services: Services,
    role: Role,
    gateway: Gateway,
    dispatcher: Dispatcher,
    dialogue: Dialogue,
    teller: EitherSender,
) -> list[Loop]:
    """Return the timed work of a role; `every` in seconds.

    What leaves is woken by the unit of work that left it; where another process writes, it is looked for often.
    """
    bell = services.database.bell
    every = SELDOM if role == ROLES["all"] else OFTEN
    loops: list[Loop] = []
    if role.dispatches:
        loops.append(Loop("dispatcher", every, dispatcher.deliver_all, bell.listen()))
        loops.append(Loop("notices", every, lambda: deliver_notices(services, clock.now()), bell.listen()))
        if services.settings.tells_of_answers:
            loops.append(Loop("mails", SELDOM, lambda: deliver_mails(services, teller, clock.now())))
        loops.append(Loop("unfinished", 15.0, lambda: pass_on_unfinished(services)))
        loops.append(Loop("unanswered", 15.0, lambda: alarm_unanswered(services)))
        days = retention.DaysOnly()
        loops.append(Loop("deletion", 600.0, lambda: retention.delete_by_clock(services, dialogue.sweep, clock.now())))
        loops.append(Loop("days only", 300.0, lambda: days.turn(services, clock.now())))
        loops.append(Loop("silence", 60.0, lambda: tell_of_silence(services, clock.now())))
    if role.web or role.telegram:
        loops.append(Loop("sweep", SELDOM, gateway.sweep))
    return loops


def teller_of(settings: Settings, client: httpx2.AsyncClient) -> EitherSender:
    """Return what tells people outside of the chat that there is an answer, as the operator set it up."""
    token = settings.text_token.get_secret_value() if settings.text_token else ""
    mail = SmtpSender(mail_account(settings)) if settings.sends_mail else None
    return EitherSender(mail, TextSender(client, settings.text_url, token) if settings.sends_text else None)


def mail_account(settings: Settings) -> MailAccount:
    """Return the operator's mail server as it was set."""
    password = settings.mail_password.get_secret_value() if settings.mail_password else ""
    server = settings.mail_host, settings.mail_port, settings.mail_from, settings.mail_security
    return MailAccount(*server, settings.mail_user, password)


def build_app(settings: Settings, role: Role) -> FastAPI:
    """Return the app of a role; what it needs is built when it starts, not before."""
    services = build_services(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(services.database.close)
            await migrate(services.database, content=services.content)
            await seed_demo_destinations(services)
            client = await stack.enter_async_context(httpx2.AsyncClient(trust_env=False))
            dialogue = build_dialogue(services, client)
            gateway = Gateway(services, dialogue)
            include_routes(app, services, role, gateway)
            outside = await stack.enter_async_context(outside_client(practice=not settings.production))
            dispatcher = Dispatcher(services, outside)
            if role.web or role.telegram:
                read_ahead(services)
            loops = Loops(loops_of(services, role, gateway, dispatcher, dialogue, teller_of(settings, client)))
            loops.start()
            stack.push_async_callback(dispatcher.stop)
            stack.push_async_callback(loops.stop)
            await stack.enter_async_context(telegram(app, services, role, gateway))
            yield

    # No page of the API: it would load scripts of somebody else's on the chat's own origin.
    app = FastAPI(title="Sightline", version="1", lifespan=lifespan, docs_url=None, redoc_url=None)
    problems.install(app)
    refuse_kindly(app, machines=problems.PATHS)
    app.include_router(health.router(services))
    return app


class QuietServer(uvicorn.Server):
    """Looks twice a second whether it is to stop; uvicorn looks ten times, which was most of an idle app's work."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and let the collector of cycles leave alone what the start made: it stays for as long as the process.

        Otherwise one message of a hundred waits until a quarter of a million objects have been gone through.
        """
        await super().startup(sockets)
        gc.collect()
        gc.freeze()

    async def main_loop(self) -> None:
        """Serve until told to stop; the date of the answers is renewed at every look."""
        while not await self.on_tick(0):  # noqa: ASYNC110 - a signal sets a flag of uvicorn's, no event
            await asyncio.sleep(OFTEN)


def serve_role(settings: Settings, name: str = "all") -> None:
    """Serve a role on loopback until told to stop; raises CannotStart for a role that does not exist."""
    role = ROLES.get(name)
    if role is None:
        raise CannotStart(f"There is no role {name!r}: choose one of {', '.join(ROLES)}")
    set_up_logs()
    app = build_app(settings, role)
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=settings.web_port,
        log_level="warning",
        access_log=False,
        server_header=False,
        http=PatientProtocol,
        timeout_graceful_shutdown=2,
    )
    server = QuietServer(config)
    server.run()
    if not server.started:
        sys.exit(NOT_STARTED)


if __name__ == "__main__":
    serve_role(Settings())
