"""`sightline admin links`: link codes of organisations, and the pages that may embed their chat."""

from __future__ import annotations

from html import escape
from typing import Annotated

import typer

from bot.guidance.load import load_knowledge
from bot.guidance.origins import origin_of
from bot.guidance.texts import Texts
from bot.inbox import add_link, find_link, revoke_link, set_parents
from bot.paths import KNOWLEDGE, RESPONSES
from bot.run.cli.operator_database import in_database
from bot.run.stack.layout import CannotStart
from bot.settings import Settings

# How the button in the corner of somebody else's page looks: it has to bring its own look along.
CORNER = "position:fixed;right:1rem;bottom:1rem;z-index:9999;max-width:calc(100% - 2rem)"
BUTTON = (
    "width:max-content;margin-left:auto;padding:.7rem 1.1rem;border:2px solid #fff;border-radius:2rem;"
    "background:#14646e;color:#fff;font:600 1rem/1.2 system-ui,sans-serif;cursor:pointer;list-style:none"
)
SHEET = (
    "box-sizing:border-box;width:26rem;max-width:100%;margin-top:.5rem;"
    "padding:.4rem;border-radius:12px;background:#fff;color:#12191b"
)
FRAME = "border:0;height:min(36rem,70vh)"

links = typer.Typer(no_args_is_help=True)
Parents = Annotated[list[str] | None, typer.Option(help="https://host of a page that may embed the chat; repeatable.")]


def origins(given: list[str] | None) -> list[str]:
    """Return the origins that were named; raises CannotStart for one that is none."""
    by_text = {text: origin_of(text) for text in given or []}
    wrong = [text for text, origin in by_text.items() if origin is None]
    if wrong:
        raise CannotStart(f"{wrong[0]!r} is no origin: write https:// and the host, without a path or a wildcard")
    return list(dict.fromkeys(origin for origin in by_text.values() if origin))


@links.command("add")
def new_link(
    sector: str,
    area: Annotated[str | None, typer.Option()] = None,
    organisation: Annotated[str | None, typer.Option()] = None,
    parent: Parents = None,
) -> None:
    """Make a link code for an organisation; print it."""
    knowledge = load_knowledge(KNOWLEDGE)
    if sector not in knowledge.sectors:
        raise CannotStart(f"There is no sector {sector!r}: choose one of {', '.join(knowledge.sectors)}")
    if area is not None and area not in knowledge.areas:
        raise CannotStart(f"There is no area {area!r}: choose one of {', '.join(knowledge.areas)}")
    chosen = origins(parent)
    print(in_database(lambda session: add_link(session, sector, area=area, organisation=organisation, parents=chosen)))


@links.command("parents")
def set_parents_of_link(code: str, parent: Parents = None) -> None:
    """Say which pages may embed the chat of a link; without --parent none may."""
    chosen = origins(parent)
    if not in_database(lambda session: set_parents(session, code, chosen)):
        raise CannotStart(f"There is no link {code!r}; practice links are in knowledge/demo/links.yml")
    print(f"{code} may be embedded by: {', '.join(chosen) or 'nobody'}")


@links.command("embed")
def embed(
    code: str, launcher: Annotated[bool, typer.Option(help="A button in the corner that opens the chat.")] = False
) -> None:
    """Print the lines of HTML that put the chat of a link into an organisation's page."""
    parents = parents_of(code)
    if not parents:
        raise CannotStart(
            f"No page may embed {code!r} yet: `sightline admin links parents {code} --parent https://...`"
        )
    make = folded if launcher else snippet
    print(make(Settings().address, code, Texts.load(RESPONSES)))


def parents_of(code: str) -> tuple[str, ...]:
    """Return the origins that may embed a link's chat; raises CannotStart for an unknown code."""
    if demo_link := load_knowledge(KNOWLEDGE).links.get(code):
        return demo_link.parents
    link = in_database(lambda session: find_link(session, code))
    if link is None:
        raise CannotStart(f"There is no link {code!r}")
    return tuple(link.parents)


def snippet(address: str, code: str, texts: Texts, more: str = "") -> str:
    """Return the lines for an organisation's page; they work where frames do not, by a plain link."""
    page, title, tab = f"{address}/chat/{code}", texts.say("utter_web_embed_title"), texts.say("utter_web_newtab_go")
    return (
        f'<iframe src="{escape(page)}?framed=yes" title="{escape(title)}" width="100%" height="640" allow="geolocation"'
        f' referrerpolicy="no-referrer"{more}></iframe>\n'
        f'<p><a href="{escape(page)}" target="_blank" rel="noopener noreferrer">{escape(tab)}</a></p>'
    )


def folded(address: str, code: str, texts: Texts) -> str:
    """Return the same behind a button in the corner: no script of ours in their page, nothing asked before a press."""
    inside = snippet(address, code, texts, f' loading="lazy" style="{FRAME}"')
    button = f'<summary style="{BUTTON}">{escape(texts.say("utter_web_embed_open"))}</summary>'
    return f'<details style="{CORNER}">\n{button}\n<div style="{SHEET}">\n{inside}\n</div>\n</details>'


@links.command("revoke")
def revoke(code: str) -> None:
    """Let a link code open no new chat."""
    in_database(lambda session: revoke_link(session, code))
    print(f"{code} opens no new chat")
