"""Holds what the person was shown and asked against what a careful reader expects of the conversation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evaluation.truth.arrived import Arrived, Check


def card(arrived: Arrived, expected: bool) -> Iterator[str]:
    """The 999 card was shown, or was not."""
    shown = any(message.kind == "danger" for message in arrived.held.shown)
    if shown != expected:
        yield f"card {'shown' if shown else 'not shown'}"


def offers(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These signs could be ticked."""
    if missing := sorted(set(expected) - arrived.held.offered()):
        yield f"not offered: {missing}"


def offers_not(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These signs were not suggested."""
    if wrong := sorted(set(expected) & arrived.held.offered()):
        yield f"offered: {wrong}"


def asked(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These questions were put."""
    if missing := sorted(set(expected) - set(arrived.held.steps)):
        yield f"never asked: {missing}"


def not_asked(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These questions were not put, because they were answered before."""
    if wrong := sorted(set(expected) & set(arrived.held.steps)):
        yield f"asked again: {wrong}"


def at_most(arrived: Arrived, expected: int) -> Iterator[str]:
    """So many answers at most."""
    if len(arrived.held.steps) > expected:
        yield f"{len(arrived.held.steps)} answers instead of {expected}"


def replies(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """The person reads these words."""
    read = "\n".join(message.text for message in arrived.held.shown).casefold()
    for words in expected:
        if words.casefold() not in read:
            yield f"never said: {words!r}"


def replies_not(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """The person never reads these words."""
    read = "\n".join(message.text for message in arrived.held.shown).casefold()
    for words in expected:
        if words.casefold() in read:
            yield f"said: {words!r}"


TALK_CHECKS: Mapping[str, Check] = {
    check.__name__: check for check in (card, offers, offers_not, asked, not_asked, at_most, replies, replies_not)
}
