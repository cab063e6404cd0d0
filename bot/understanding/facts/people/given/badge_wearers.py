"""Who wears the badge on which a name stands: "A security man on the door, Khalid on his badge"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.given.badge_names import badge_of
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_SENTENCE = re.compile(r"[.!?;\n](?=\s|$)")
_MOST_SENTENCES = 1  # ends of sentences between who wears a badge and what stands on it


def by_badge(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who wears the badge: who works there before any other grown-up, and a grown-up before a child."""
    badge = badge_of(source.original, name.start, name.end)
    if badge is None:
        return None
    sex = SEX_OF.get((badge["whose"] or "").lower())
    fitting = [
        person for person in people if _may_wear_it(person, source, name) and person.sex in (None, sex or person.sex)
    ]
    wearer = max(fitting, key=lambda person: (_works(person), person.side == "adult", person.noun.start), default=None)
    if wearer is not None:
        wearer.sex = wearer.sex or sex
    return wearer


def _may_wear_it(person: SpokenPerson, source: Plain, name: NameMention) -> bool:
    start = source.span(*person.noun.span)[0]
    near = start < name.start and len(_SENTENCE.findall(source.original, start, name.start)) <= _MOST_SENTENCES
    return near and not (person.names or person.noun.group)


def _works(person: SpokenPerson) -> bool:
    words = lexicon().person_nouns
    return person.noun.noun in words.work or person.noun.noun in set(words.listeners) - {"guest", "customer"}
