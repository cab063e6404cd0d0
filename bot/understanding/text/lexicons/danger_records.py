"""The records of the danger files of lexicon/: signs, what speaks against them, and whom they concern."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.understanding.text.lexicons.word_lists import Words


@dataclass(frozen=True)
class OtherLanguage:
    """Words and phrases of danger in one language, and how it says that something was then or is now."""

    code: str
    name: str
    phrases: Words
    then: Words = ()
    now: Words = ()
    child: Words = ()
    harm: Words = ()


@dataclass(frozen=True)
class DangerElsewhere:
    """Phrases of danger in languages other than English."""

    checked_by_native_speaker: bool
    languages: tuple[OtherLanguage, ...]


@dataclass(frozen=True)
class DangerSign:
    """One way to say that a child is in danger now: any of some phrases, or something of every group."""

    id: str
    says: str
    phrases: Words = ()
    all_of: Mapping[str, Words] = field(default_factory=dict)
    of_children_only: bool = False


@dataclass(frozen=True)
class DangerSigns:
    """The signs of danger and the lists that their phrases name."""

    lists: Mapping[str, Words]
    signs: tuple[DangerSign, ...]


@dataclass(frozen=True)
class DangerExclusions:
    """Phrases that speak against danger."""

    lists: Mapping[str, Words]
    past: Words
    now: Words
    no_now: Words
    hypothetical: Words
    happening: Words
    only_if: Words
    figures_of_speech: Words
    things: Words
    about_the_chat: Words
    staff_order: Words
    resolved: Words


@dataclass(frozen=True)
class DangerProportion:
    """What is of the writer, only asked, of another day, over, or safe beside the writer; what leaves it in doubt."""

    lists: Mapping[str, Words]
    of_the_writer: Words
    asked_only: Words
    another_day: Words
    days_ago: Words
    done: Words
    present: Words
    goes_on: Words
    safe_beside: Words
    taken_back: Words
    in_doubt: Words
