"""Ask the child for a PDF: one at a time, within a time limit, with nothing of our environment."""

from __future__ import annotations

import asyncio
import ctypes.util
import importlib.util
import os
import sys
from dataclasses import dataclass, field
from functools import lru_cache

import structlog

from bot.paths import ROOT
from bot.printing.child import NOT_HERE

LIBRARY = "weasyprint"
# What WeasyPrint draws text with, by the names of the shared libraries and of the Debian packages that hold them.
NEEDED = {"pango-1.0": "libpango-1.0-0", "pangoft2-1.0": "libpangoft2-1.0-0", "harfbuzz-subset": "libharfbuzz-subset0"}
LONGEST = 60.0  # seconds for one page, its turn included; a referral takes two to four
GIVEN = ("PATH", "HOME", "LANG", "XDG_CACHE_HOME")  # of our environment: fonts are found and remembered by these
CHILD = (sys.executable, "-m", "bot.printing.child")
log = structlog.get_logger()


class CannotPrint(Exception):
    """No PDF can be made here, or none of this page."""


@lru_cache(maxsize=1)
def can_print() -> bool:
    """Say whether what makes a PDF is on this machine; it is optional."""
    return importlib.util.find_spec(LIBRARY) is not None and all(map(ctypes.util.find_library, NEEDED))


@dataclass(frozen=True)
class Printer:
    """Makes PDFs, one at a time: each takes a processor and about 160 MB for some seconds, which are given back."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def pdf(self, html: str) -> bytes:
        """Return a page as a tagged PDF; raises CannotPrint."""
        try:
            async with asyncio.timeout(LONGEST), self.turn:
                return await _printed(html)
        except TimeoutError:
            log.error("a page was not printed in time")
            raise CannotPrint("it took too long") from None


async def _printed(html: str) -> bytes:
    pipe = asyncio.subprocess.PIPE
    environment = {name: os.environ[name] for name in GIVEN if name in os.environ}
    child = await asyncio.create_subprocess_exec(
        *CHILD, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        pdf, _ = await child.communicate(html.encode("utf-8", "replace"))
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode:
        log.error("a page was not printed", status=child.returncode)
        raise CannotPrint("the library is not here" if child.returncode == NOT_HERE else "it failed")
    return pdf
