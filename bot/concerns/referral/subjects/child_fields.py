"""What was told of a child's circumstances beside who they are: in the words told, for children's services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.concerns.referral.subjects.known_child import is_one_child
from bot.concerns.referral.subjects.sourced_facts import TOLD
from bot.questions import catalogue
from bot.understanding.child_words import of_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.concerns.referral.subjects.known_child import Listed
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts

_FIELDS = {"lives_with": "carers"}  # a circumstance under the name of its field, where that is another
_OF_THEMSELVES = ("wants", "trusted_adult")  # whose wish it is, the sentence says by its first pronoun
_PRONOUN = re.compile(r"\b(?:he|hes|she|shes)\b")
_OTHER_SEX = {"female": "he", "male": "she"}


def with_circumstances(facts: SourcedFacts, listed: Listed) -> Listed:
    """Return the people with what was told of the one child's circumstances; of several children nobody guesses."""
    children = [number for number, pair in enumerate(listed) if is_one_child(*pair)]
    if len(children) != 1 or not facts.confirmed:
        return listed
    child, person = listed[children[0]]
    told_of = _circumstances(facts, child.get("sex"))
    more = {name: words for name, words in told_of.items() if name not in child}
    return [*listed[: children[0]], (child | more, person), *listed[children[0] + 1 :]]


def _circumstances(facts: SourcedFacts, sex: str | None) -> dict[str, str]:
    sentences: dict[str, dict[str, None]] = {}
    for source in _sources(facts):
        for name, typed in of_children(facts.text(source)).items():
            shown = (facts.redacted(words, source) for words in typed if _is_of(name, words, sex))
            sentences.setdefault(_FIELDS.get(name, name), {}).update(dict.fromkeys(shown))
    return {name: " ".join(shown) for name, shown in sentences.items() if shown}


def _sources(facts: SourcedFacts) -> Iterator[str]:
    """Give where a child's circumstances may be told: every statement, and every answer about event or child."""
    yield "account"
    stated = dict.fromkeys(entry.source for entry in facts.draft.statements)
    yield from (f"{TOLD}{source}" for source in stated if source not in catalogue.QUESTIONS.statements)
    yield from (name for name in facts.draft.answers if catalogue.holds_facts(name))


def _is_of(name: str, words: str, sex: str | None) -> bool:
    """Say whether a wish is the child's: not one of "he" where the child is a girl."""
    first = _PRONOUN.search(words.casefold().replace("'", ""))
    return name not in _OF_THEMSELVES or first is None or first[0].removesuffix("s") != _OTHER_SEX.get(sex or "")
