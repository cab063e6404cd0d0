"""`sightline doctor`: what is missing on this machine and how to mend it."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.guidance.load import KnowledgeError, load_knowledge
from bot.paths import ROOT
from bot.printing import NEEDED, can_print
from bot.run.cli.status import OFF, ON, read_status
from bot.run.stack.layout import CannotStart, refuse_used_ports, run_file
from bot.understanding.indicators import model as indicator_model
from bot.understanding.text.lexicons.lexicon import LexiconError, load_lexicon
from bot.understanding.wording import model as wording_model
from shared_text import WeightsMissing, WrongHash, load

if TYPE_CHECKING:
    from bot.settings import Settings

NEEDED_DISK = 1_000_000_000  # bytes: models, databases and logs of a first run


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; `mend` says what to do when it is not well."""

    name: str
    well: bool
    mend: str = ""


def check_environments(_settings: Settings) -> Finding:
    """Both environments are there."""
    missing = [name for name in (".venv", ".venv-engine") if not (ROOT / name / "bin" / "python").exists()]
    return Finding("environments", not missing, f"{', '.join(missing)} missing: run `make set-up`")


def check_models(_settings: Settings) -> Finding:
    """Both models are there, and what understanding reads is what was trained."""
    models = ROOT / "models"
    if not (models / "sightline.tar.gz").exists():
        return Finding("models", False, "models/sightline.tar.gz missing: run `make train`")
    try:
        indicator_model.read_card(models / "understanding")
        wording_model.read_card(models / "understanding")
    except (indicator_model.ModelUnusable, wording_model.WordingModelUnusable) as problem:
        return Finding("models", False, f"models/understanding: {problem}. Until then only words are matched")
    return Finding("models", True)


def check_weights(_settings: Settings) -> Finding:
    """The sentence vectors' weights are there and are the pinned ones."""
    try:
        load(None)
    except (WeightsMissing, WrongHash) as problem:
        return Finding(
            "sentence weights", False, f"{problem}; run `rm -r .venv && make set-up`. Until then only words are matched"
        )
    return Finding("sentence weights", True)


def check_knowledge(_settings: Settings) -> Finding:
    """Every file of the knowledge base is valid."""
    return _valid("knowledge", load_knowledge, KnowledgeError)


def check_lexicon(_settings: Settings) -> Finding:
    """Every word list that software reads is valid."""
    return _valid("lexicon", load_lexicon, LexiconError)


def _valid(folder: str, read: Callable[[Path], object], fault: type[Exception]) -> Finding:
    try:
        read(ROOT / folder)
    except fault as problem:
        return Finding(folder, False, str(problem))
    return Finding(folder, True)


def check_ports(settings: Settings) -> Finding:
    """The ports are free, or held by this very stack."""
    if run_file(settings.state_dir).is_file():
        return Finding("ports", True)
    try:
        refuse_used_ports(settings)
    except CannotStart as problem:
        return Finding("ports", False, str(problem))
    return Finding("ports", True)


def check_disk(settings: Settings) -> Finding:
    """There is room for a first run, and the state directory can be written."""
    settings.state_dir.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.state_dir).free
    return Finding(
        "disk", free > NEEDED_DISK, f"only {free // 1_000_000} MB free under {settings.state_dir}: make room"
    )


def check_loopback(_settings: Settings) -> Finding:
    """This machine can talk to itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
    return Finding("loopback", True)


def check_telegram(settings: Settings) -> Finding:
    """The bot hears what people write to it, where one runs; a webhook has its secret."""
    if settings.telegram_webhook_url and settings.telegram_webhook_secret is None:
        return Finding("telegram", False, "set SIGHTLINE_TELEGRAM_WEBHOOK_SECRET, or take the webhook's address out")
    state = read_status(settings).telegram
    mend = f"{state}: see who else uses the token, then `sightline status`"
    return Finding("telegram", state in (ON, OFF), mend)


def check_pdf(_settings: Settings) -> Finding:
    """A page can be made a PDF; everything else works without."""
    return Finding("PDF", can_print(), f"optional: `apt-get install {' '.join(NEEDED.values())}`, then start again")


CHECKS: tuple[Callable[[Settings], Finding], ...] = (
    check_environments,
    check_models,
    check_weights,
    check_knowledge,
    check_lexicon,
    check_ports,
    check_disk,
    check_loopback,
    check_telegram,
    check_pdf,
)


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at everything in turn."""
    for check in CHECKS:
        yield check(settings)
