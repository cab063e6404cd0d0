"""`sightline`: the one command line."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from bot.run import linear_algebra
from bot.run.stack.layout import CannotStart
from bot.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def up() -> None:
    """Start the stack on this machine and print its addresses."""
    from bot.run.stack.up import run_stack

    raise typer.Exit(asyncio.run(run_stack(Settings())))


@app.command()
def status(as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False) -> None:
    """Say whether the stack is ready; exit status 1 when it is not."""
    from bot.run.cli.status import read_status

    state = read_status(Settings())
    if as_json:
        print(json.dumps(state.to_json(), indent=1))
    else:
        print("ready" if state.ready else "not ready", "(practice system)" if state.practice else "")
        print(f"  Telegram: {state.telegram}")
        for name, service in state.services.items():
            print(f"  {name}: {service['state']}  {service['url']}")
    raise typer.Exit(0 if state.ready else 1)


@app.command()
def serve(role: Annotated[str, typer.Option(help="all, web, telegram, actions, feed or dispatch")] = "all") -> None:
    """Run one role, or all of them, of the app in this process."""
    from bot.run.serve import serve_role

    serve_role(Settings(), role)


@app.command()
def chat(
    code: Annotated[str, typer.Option(help="A link code, for example demo-taxi.")],
    as_json: Annotated[bool, typer.Option("--json", help="One line a turn, for programs.")] = False,
) -> None:
    """Talk with the running stack as a browser would."""
    from bot.run.cli.chat import chat as talk
    from bot.run.cli.status import read_status

    web = read_status(Settings()).services["web"]["url"]
    raise typer.Exit(talk(web.rstrip("/"), code, as_json=as_json))


@app.command()
def understand(
    stats: Annotated[bool, typer.Option(help="One JSON line of timings to standard error.")] = False,
) -> None:
    """Read JSON Lines on standard input, write what each text says."""
    from bot.run.cli.understand import understand as read_lines

    raise typer.Exit(read_lines(stats=stats))


@app.command("verify-receipt")
def verify(receipt: Path, key: Annotated[Path, typer.Option(help="The public key, from /receipt-key.json.")]) -> None:
    """Say whether a receipt is as it was given; needs no network."""
    from bot.run.receipts.verify_command import verify_receipt

    verify_receipt(receipt, key)


@app.command()
def doctor(as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Say what is missing and how to mend it."""
    from bot.run.cli.doctor import examine

    findings = list(examine(Settings()))
    if as_json:
        print(json.dumps([finding.__dict__ for finding in findings], indent=1))
    else:
        for finding in findings:
            print(
                f"{'ok  ' if finding.well else 'MEND'} {finding.name}" + ("" if finding.well else f": {finding.mend}")
            )
    raise typer.Exit(0 if all(finding.well for finding in findings) else 1)


def add_admin() -> None:
    """Add what an operator records and changes; it brings the database and the knowledge with it."""
    from bot.run.cli.admin import admin
    from bot.run.cli.feed_overdue import feed

    app.add_typer(admin, name="admin", help="What an operator records and changes.")
    app.add_typer(feed, name="feed", help="What is overdue with the services; take a recipient's events.")


def main() -> None:
    """Run a command; what an operator can mend is one line, never a traceback."""
    linear_algebra.use_settings()
    if sys.argv[1:2] != ["up"]:  # which stays for as long as the stack runs, and needs none of it
        add_admin()
    try:
        app()
    except CannotStart as problem:
        raise SystemExit(str(problem)) from None
    except ValidationError as problem:
        wrong = "; ".join(f"SIGHTLINE_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in problem.errors())
        raise SystemExit(f"A setting is wrong: {wrong}") from None
    except OSError as problem:
        where = f" ({Path(problem.filename).name})" if problem.filename else ""
        raise SystemExit(
            f"The machine refused: {problem.strerror}{where}. `sightline doctor` looks at disk and ports"
        ) from None
