"""A filled form as one page without scripts, to read and to print."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
import yaml

from bot.concerns import warnings_of
from bot.feed.readable.filled_forms import FORMS, filled

HERE = Path(__file__).parent
POLICY = "default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(HERE)
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined).get_template(
        "page.html"
    )


@lru_cache(maxsize=1)
def _words() -> Mapping[str, str]:
    words: dict[str, str] = yaml.load((FORMS / "page.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return words


def page_of(referral: Mapping[str, Any]) -> tuple[str, Mapping[str, str]]:
    """Return a referral as a page, and the headers that let nothing else run in it."""
    nonce = secrets.token_urlsafe(16)
    shown = {"form": filled(referral), "referral": referral, "warnings": list(warnings_of(referral)), "words": _words()}
    headers = {"content-security-policy": POLICY.format(nonce=nonce), "referrer-policy": "no-referrer"}
    return _template().render(**shown, nonce=nonce), headers
