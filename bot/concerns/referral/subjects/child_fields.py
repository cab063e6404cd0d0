"""What was told of a child's circumstances beside who they are: in the words told, for children's services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.concerns.referral.subjects.known_child import is_one_child
from bot.concerns.referral.subjects.sourced_facts import TOLD
from bot.questions import catalogue
from bot.understanding.child_words import of_children
from bot.understanding.children_told_apart import OneChild, of_each_child

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.concerns.referral.subjects.known_child import Listed
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject

_FIELDS = {"lives_with": "carers"}  # a circumstance under the name of its field, where that is another
_OF_THEMSELVES = ("wants", "trusted_adult")  # whose wish it is, the sentence says by its first pronoun
_PRONOUN = re.compile(r"\b(?:he|hes|she|shes)\b")
_OTHER_SEX = {"female": "he", "male": "she"}


def with_circumstances(facts: SourcedFacts, listed: Listed) -> Listed:
    """Return the people with what was told of each child's circumstances; what may be of another child is of none."""
    children = [number for number, pair in enumerate(listed) if is_one_child(*pair)]
    if not children or not facts.confirmed:
        return listed
    several = len(children) > 1
    fields = (
        _of_each(facts, listed, children) if several else {children[0]: _circumstances(facts, listed[children[0]][0])}
    )
    return [
        (subject | _more(subject, fields.get(number, {})), person) for number, (subject, person) in enumerate(listed)
    ]


def _more(subject: Subject, fields: Mapping[str, str]) -> dict[str, str]:
    return {name: words for name, words in fields.items() if name not in subject}


def _of_each(facts: SourcedFacts, listed: Listed, children: Sequence[int]) -> dict[int, dict[str, str]]:
    """Return the fields of each of several children by their place: as the words or the known child's questions say."""
    told_apart = [_told_apart(listed[number][0]) for number in children]
    sentences: dict[int, dict[str, dict[str, None]]] = {}
    for source in _sources(facts):
        for place, fields in _by_child(facts, source, told_apart).items():
            for name, typed in fields.items():
                shown = dict.fromkeys(facts.redacted(words, source) for words in typed)
                sentences.setdefault(children[place], {}).setdefault(_FIELDS.get(name, name), {}).update(shown)
    return {number: _in_words(fields) for number, fields in sentences.items()}


def _by_child(
    facts: SourcedFacts, source: str, children: Sequence[OneChild]
) -> Mapping[int, Mapping[str, tuple[str, ...]]]:
    """Return what a source tells by child; the questions of the child who is known are about the first."""
    text = facts.text(source)
    return {0: of_children(text)} if source in catalogue.QUESTIONS.about_child else of_each_child(text, children)


def _told_apart(subject: Subject) -> OneChild:
    names = (subject.get("name"), *(subject.get("aliases") or ()))
    ages = tuple((age["min"], age["max"]) for age in subject.get("ages") or ())
    return OneChild(tuple(name for name in names if name), subject.get("sex"), ages)


def _in_words(fields: Mapping[str, Mapping[str, None]]) -> dict[str, str]:
    return {name: " ".join(shown) for name, shown in fields.items() if shown}


def _circumstances(facts: SourcedFacts, child: Subject) -> dict[str, str]:
    """Return the fields of the only child."""
    sex = child.get("sex")
    sentences: dict[str, dict[str, None]] = {}
    for source in _sources(facts):
        for name, typed in of_children(facts.text(source)).items():
            shown = (facts.redacted(words, source) for words in typed if _is_of(name, words, sex))
            sentences.setdefault(_FIELDS.get(name, name), {}).update(dict.fromkeys(shown))
    return _in_words(sentences)


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
