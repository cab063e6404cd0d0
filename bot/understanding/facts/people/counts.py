"""How many children and grown-ups were there; "girl" or "lad" alone says neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.understanding.facts.people import people_patterns as grammar
from bot.understanding.facts.people.age_mentions import Mention
from bot.understanding.facts.people.age_patterns import NAMED
from bot.understanding.facts.people.ages import mentions
from bot.understanding.facts.people.attribution import owners
from bot.understanding.facts.people.groups import Group, total
from bot.understanding.text.normalise import Plain, plain

_MOST = 200


def read_counts(text: str) -> tuple[int | None, int | None]:
    """Return the numbers of children and of grown-ups at the scene, None where the text does not tell."""
    source = plain(text)
    return counts_in(source, mentions(source))


def counts_in(source: Plain, ages: Sequence[Mention]) -> tuple[int | None, int | None]:
    """Return the numbers for plain text whose ages are known."""
    groups = list(_groups(source.text, ages))
    groups = _marked_by_pronoun(groups, source.text, ages)
    groups += _aged_alone(groups, source.text, ages)
    children, adults = total(groups, "child"), total(groups, "adult")
    them = grammar.OF_THEM.search(source.text)
    if children is None and them and {mention.age.role for mention in ages} == {"child"}:
        return (int(them["n"]) if them["n"].isdigit() else 2), adults
    told = {mention.age.role for who, mention in _by_pronoun(source.text, ages) if who != "they"}
    told |= {mention.age.role for mention in ages if NAMED.match(source.text, mention.start)}
    if len(ages) == 1 and grammar.ONE_PERSON.search(source.text) and not _bare(groups, ages[0].age.role):
        told.add(ages[0].age.role)
    if children is None and "child" in told and not _bare(groups, "child"):
        children = 1
    if adults is None and "adult" in told and not _bare(groups, "adult"):
        adults = 1
    if adults is None and grammar.NONE.search(source.text):
        adults = 0
    return children, adults


def _marked_by_pronoun(groups: list[Group], text: str, ages: Sequence[Mention]) -> list[Group]:
    """Return the groups, those that told no side put on the side of "she is 13" or "they looked 13" further on."""
    sides = {who == "they": mention.age.role for who, mention in _by_pronoun(text, ages)}
    return [
        replace(group, side=sides[group.plural])
        if group.side is None and sides.get(group.plural) in ("child", "adult")
        else group
        for group in groups
    ]


def _aged_alone(groups: Sequence[Group], text: str, ages: Sequence[Mention]) -> list[Group]:
    """Return people named by nothing but an age: "a 14yo", "two of our year 10s"."""
    found = []
    for mention in ages:
        said = grammar.AGED_ALONE.search(text[max(0, mention.start - 24) : mention.start])
        inside = any(group.start <= mention.start < group.end for group in groups)
        alone = grammar.STANDS_ALONE.match(text, mention.end)
        among = said and said[0].startswith("one") and any(group.plural and (group.number or 0) > 1 for group in groups)
        if said and alone and not inside and not among and mention.age.role != "unknown":
            number = int(said["n"] or (2 if said["two"] else 1))
            found.append(Group(mention.start, mention.end, mention.age.role, "child", number, False, number > 1, False))
    return found


def _bare(groups: Sequence[Group], side: str) -> bool:
    """Return whether a number of people was named that the words do not give."""
    return any(group.plural and group.number is None and group.side in (side, None) for group in groups)


def _by_pronoun(text: str, ages: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Return the pronoun and the age of each "she is 13"."""
    for mention in ages:
        who = grammar.SHE_IS.search(text[max(0, mention.start - 50) : mention.start])
        if who and mention.age.role != "unknown":
            yield who["who"], mention


def _groups(text: str, ages: Sequence[Mention]) -> Iterator[Group]:
    people = [match for match in grammar.PEOPLE.finditer(text) if not _missing(match, text)]
    owned = owners(people, text, ages)
    for match in people:
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 40]
        partner = match["adult"] in ("boyfriend", "girlfriend") and match.start() in owned
        if not partner and _left_out(match, before, after):
            continue
        group = _group(match, _side(match, text, owned.get(match.start())))
        if partner:
            group = replace(group, known=False, extra=True)
        aged = any(mention.start <= match.start() < mention.end for mention in ages if match["number"])
        if not group.plural and (grammar.EACH_TIME.match(after) or "different" in match["adjectives"]):
            group = replace(group, number=None, plural=True)
        yield replace(group, number=None if group.plural else 1) if aged else group
    for match in grammar.COUPLE.finditer(text):
        yield Group(
            match.start(), match.end(), "adult", "couple", 2, text[: match.start()].endswith("the "), True, False
        )


def _missing(match: re.Match[str], text: str) -> bool:
    """Return whether somebody is told not to be there: "not an adult in sight"."""
    return any(none.start() < match.end() <= none.end() for none in grammar.NONE.finditer(text))


def _left_out(match: re.Match[str], before: str, after: str) -> bool:
    if grammar.THING.match(after) or (match["number"] or "") in ("my", "our"):
        return True
    if match["parent"]:
        joined = grammar.JOINED_BEFORE.search(before) or grammar.JOINED_AFTER.match(after)
        return not joined or bool(grammar.NEWS.match(after)) or bool(grammar.WITNESS.search(before))
    if match["adult"] in ("uncle", "auntie", "aunt", "boyfriend", "girlfriend"):
        return (
            (match["number"] or "") not in ("her", "his", "their", "an", "a")
            or bool(grammar.WITNESS.search(before))
            or bool(re.search(r"\b(?:not|was|is|as|s?hes|her mates?|his mates?) $", before))
        )
    signed = grammar.SIGNED.fullmatch(match.string, 0, match.start()) and grammar.SIGNED_END.match(after)
    if match["grown"] == "driver" and (
        signed or grammar.DRIVES_SELF.search(before + match[0]) or grammar.NO_DRIVER.match(after)
    ):
        return True
    if grammar.SAID_OF.search(before) and (
        match["adult"] in ("male", "female") or match["either"] in ("female", "girl", "boy")
    ):
        return True  # "the child (female, 10)": said of the one before
    if match["either"] in ("daughter", "son"):
        return bool(grammar.WITNESS.search(before))
    greeted = not match["number"] and grammar.GREETING.search(before)
    return bool(greeted) and match["male"] is not None


def _side(match: re.Match[str], text: str, aged: str | None) -> str | None:
    if match["child"]:
        return "child"
    adjectives = match["adjectives"]
    if match["adult"] in ("male", "female") or match["either"]:
        if aged:
            return aged
        if grammar.YOUNG.search(adjectives):
            return "child"
        if grammar.GROWN.search(adjectives):
            return "adult"
        if grammar.UNIFORM.match(text, match.end()):
            return "child"
        if match["male"] and re.search(r"\badults?\b", adjectives):
            return "adult"
        return "adult" if match["male"] else None
    if match["male"] == "boyfriend" or match["female"] == "girlfriend":
        return aged
    return "adult" if aged != "child" else "child"


def _group(match: re.Match[str], side: str | None) -> Group:
    said = match["number"] or ""
    plural = bool(match["childs"] or match["adults"] or match["eithers"]) or bool(
        re.search(r"(?:children|people|babies|men|ladies|lasses)$", match[0])
    )
    kind = next((name for name in ("male", "female", "parent", "grown") if match[name]), "child")
    if match["either"]:
        kind = "girl" if match["either"] in grammar.GIRLS else "boy"
    if kind == "parent":
        kind = match["parent"]
    if kind == "female" and match["adult"] == "female":
        kind = "female"
    known = (
        said in ("the", "this", "that", "these", "those", "both", "his", "her", "their")
        or bool(re.search(r"\bsame\b|\bof (?:the|these|those)\b", said + " " + match["adjectives"]))
        or match["grown"] == "driver"
        or (
            said in ("a", "an")
            and bool(grammar.PREDICATE.search(match.string[max(0, match.start() - 30) : match.start()]))
        )
    )
    label = grammar.LABEL.match(match.string, match.end())  # "male 1 ... male 2"
    if label:
        named = re.compile(rf"{match[0]}{label[0]}\b")
        return Group(
            match.start(), match.end(), side, kind, 1, False, False, not named.search(match.string[: match.start()])
        )
    listed = match.string[: match.start()].endswith(("and ", "& ", "with ")) and not known
    related = said in ("her", "his", "their") and match["either"] in grammar.RELATED
    first = match[0] not in match.string[: match.start()]
    extra = (
        said == "another"
        or listed
        or (related and first)
        or bool(re.search(r"\b(?:other|second|further)\b", match["adjectives"]))
    )
    return Group(match.start(), match.end(), side, kind, _count(said, plural), known, plural, extra)


def _count(said: str, plural: bool) -> int | None:
    digits = re.search(r"[0-9]+", said)
    if digits:
        return int(digits[0]) if int(digits[0]) <= _MOST else None
    if said.endswith("dozen"):
        return 6 if said.startswith("half") else 12
    if said.startswith("no") or said.startswith("without"):
        return 0
    if "couple" in said or "pair" in said or said == "both":
        return 2
    return None if plural and not said.startswith("one") else 1
