"""What a concern belongs to: a peer group, a school, a place it comes back to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.understanding.facts import schools_worn
from bot.understanding.peer_groups import PeerGroup, peer_groups
from bot.understanding.text import controls

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject

CONTEXT_KINDS = {"peers": "peer_group", "school": "school", "repeated_place": "place"}


def context(facts: SourcedFacts) -> Iterator[Subject]:
    """Give what the person chose or wrote of the surroundings."""
    chosen, words = facts.draft.given("context"), facts.words("context")
    kinds = [CONTEXT_KINDS[name] for name in chosen if name in CONTEXT_KINDS] if isinstance(chosen, list) else []
    for kind in kinds:
        repeated = True if kind == "place" else None
        yield facts.subject(kind, "context", as_told=words, repeated=repeated)
    if words and not kinds and not controls.says(words, "no"):  # "no" is an answer and names no group
        yield facts.subject("group_or_place", "context", as_told=words)
    if school := facts.words("child_school"):
        yield facts.subject("school", "child_school", as_told=school)
    yield from _worn(facts)
    yield from _by_name(facts)


def _by_name(facts: SourcedFacts) -> Iterator[Subject]:
    """Give the groups that go by a name, each once, in the words that say most: "two of the Marsh Lane lot"."""
    groups: dict[str, tuple[str, PeerGroup]] = {}
    for source in facts.sources("context"):
        for group in peer_groups(facts.shown(source)):
            groups.setdefault(group.name.casefold(), (source, group))
    for source, group in groups.values():
        yield facts.subject("peer_group", "context", source, name=group.name, as_told=group.words)


def _worn(facts: SourcedFacts) -> Iterator[Subject]:
    """Give the schools that are named by what a child wears, each once."""
    told_of = ((name, source) for source in facts.sources("child_school") for name in schools_worn(facts.shown(source)))
    for name, source in dict(reversed(list(told_of))).items():
        yield facts.subject("school", "child_school", source, as_told=name)
