"""How somebody was reached: phone numbers, online names, online spaces by their words or their platform."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.concerns.referral.subjects.online_fields import NO_SPACE, contact_fields, groups_in, platform_of, platforms_in
from bot.understanding.facts import parts_of_phones

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject


def online(facts: SourcedFacts) -> Iterator[Subject]:
    """Give every number, online name and platform, each once; the first space carries what was told of the contact."""
    yield from _phones(facts)
    spaces = [*_handles(facts), *_groups(facts), *_in_words(facts)]
    named = {space.get("platform") for space in spaces}
    spaces += [space for space in _by_platform(facts) if space["platform"] not in named]
    details = _details(facts)
    if spaces:
        spaces[0] |= {name: words for name, words in details.items() if name not in spaces[0]}
    elif "money_demanded" in details or "contact_began" in details:
        spaces.append(facts.subject("online_space", "online", "account", **details))
    yield from spaces


def _phones(facts: SourcedFacts) -> Iterator[Subject]:
    for source, number in _each_once(facts, "phones"):
        yield facts.subject("phone", "online", source, as_told=facts.words(source), number=facts.redacted(number))
    parts = ((source, words) for source in facts.sources("online") for words in parts_of_phones(facts.shown(source)))
    for words, source in {words: source for source, words in parts}.items():
        yield facts.subject("phone", "online", source, as_told=words)


def _handles(facts: SourcedFacts) -> Iterator[Subject]:
    for source, handle in _each_once(facts, "handles"):
        texts = (facts.text(place) for place in (source, *facts.sources("online")))  # one put right stands elsewhere
        platform = next(filter(None, (platform_of(text, handle) for text in texts)), None)
        values = {"as_told": facts.words(source), "platform": platform}
        yield facts.subject("online_space", "online", source, handle=facts.redacted(handle), **values)


def _groups(facts: SourcedFacts) -> Iterator[Subject]:
    """Give the groups of an app that are told by name, each once."""
    listed: set[str] = set()
    for source in facts.sources("online"):
        for words, platform in groups_in(facts.shown(source)):
            if words not in listed:
                listed.add(words)
                yield facts.subject("online_space", "online", source, as_told=words, platform=platform)


def _in_words(facts: SourcedFacts) -> Iterator[Subject]:
    """Give the space that the question's own answer tells of without a number or a name."""
    words, own = facts.words("online"), facts.own_part("online")
    if words and not (own and (own.phones or own.handles)):
        platform = next(iter(platforms_in(words, whole=True)), None)
        yield facts.subject("online_space", "online", as_told=words, platform=platform)


def _by_platform(facts: SourcedFacts) -> Iterator[Subject]:
    """Give the platforms that are named anywhere, each once."""
    listed: set[str] = set()
    for source in facts.sources("online"):
        for platform in platforms_in(facts.text(source)):
            if platform not in listed | NO_SPACE:
                listed.add(platform)
                yield facts.subject("online_space", "online", source, as_told=facts.words(source), platform=platform)


def _details(facts: SourcedFacts) -> dict[str, str]:
    """Return what was told of the contact, from the first source that says it."""
    details: dict[str, str] = {}
    for source in facts.sources("online"):
        details = contact_fields(facts.redacted(facts.text(source))) | details
    return details


def _each_once(facts: SourcedFacts, fact: str) -> Iterator[tuple[str, str]]:
    listed: set[str] = set()
    for source, value in facts.each(fact, "online"):
        if value not in listed:
            listed.add(value)
            yield source, value
