"""Where words tie a name to the writer's work: "my supervisor Colin", "Kelly the barmaid", "Ines on reception", "me and Jo were on"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.concerns.redaction.at_work.workmate_names import LONG_WORK, end_of_name, spelt
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.sentences import sentences

How = Literal["role", "post", "beside", "friend", "told"]
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Sir|mr|mrs|ms|miss)\.? )?"
_CAPITAL = r"(?-i:[A-Z][\w'’-]*[a-z][\w'’-]*(?: [A-Z][a-z][\w'’-]+)?)"
_SMALL = r"(?-i:[a-z][a-z-]{1,14})"
_NAMED = rf"(?P<name>{_TITLE}(?:{_CAPITAL}|{_SMALL}))(?:['’]s)?"
_MY_WORK = (
    r"(?:\b(?:i|im|i['’]m)\s+(?:\w+\s+)?(?:work|works|worked|working|clean|cleaning|serve|serving|pull|pour|drive|cook|cover|deliver|teach|do\s+(?:nights|days|the\s+\w+|doors|rooms))"
    r"|(?:^|(?<=[.!?\n]\s))(?:on|working|worked|clean(?:ing)?|driving|teaching))\b(?:(?!one\s+to\s+one|1\s?:\s?1|1\s+to\s+1)(?:[^.!?\n]|\.(?=\d))){0,60}?\s(?:with|alongside)\s+"
)
_BESIDE = (
    rf"{_MY_WORK}{_NAMED}",
    rf"{_MY_WORK}(?:[A-Z][\w-]+|\w+) and {_NAMED}",
    rf"\b(?:i|we|i'm|i’m|im|me)\b(?: (?:was|were|am|is|usually|also|both))*(?: (?:on|working|works?|worked|shift|nights|lates|earlies|days|weekends|duty|stuck|behind the bar|the bar|bar|doors|the doors|the desk|reception))+ (?:with|alongside) {_NAMED}",
    rf"\b(?:me and|me n|me &|myself and) {_NAMED}(?= (?:were|was|are|had|both)(?: both)? (?:on|working|behind|covering|closing|clearing|cleaning|setting|locking|opening|doing))",
    rf"\b(?:me and|me n|me &|myself and) {_NAMED}(?=,? (?:(?:on|from|in|at|behind) (?:the |our )?(?:bar|desk|front desk|door|doors|till|tills|counter|kitchen|reception|floor|rota|night shift)|(?:we )?(?:have|had|ve|both)?(?: (?:have|had|both|just|also|all))* ?(?:seen|saw|noticed|clocked|heard|watched|think|thought|asked|found|stopped|kept|spotted)))",
    rf"{_NAMED} and (?:me|i|myself)(?= (?:were|was|are|had|both)(?: both)? (?:on|working|behind|covering|closing|clearing|cleaning|setting|locking|opening|doing))",
    rf"\b{_NAMED},?(?: who| who also)? (?:works|worked|drives|drove|cleans|was working|was on|is on|does)(?: (?:nights|days|lates|shifts|weekends|the bar|the doors|doors))? (?:with|alongside|beside) (?:me|us)\b",
    r"\b(?:was|is|were|on|its|it's|it’s|during|be) (?P<name>(?-i:[A-Z][\w-]+|[a-z][a-z-]+))['’]?s?['’]? (?:shift|night on|day off|day on|week on|turn|watch)\b",
    r"\b(?P<name>(?-i:[A-Z][a-z][\w-]+))['’]s (?:shift|night on|day off|day on|week on|turn|watch)\b",
    rf"\b(?:covering|cover|covered|swapped|swapped shifts|swapped a shift|shift swap|took over|take over|taking over|handover) (?:for|with|from|to) {_NAMED}",
    rf"\b{_NAMED},? (?:was |is |who was |who is )?(?:stood |standing |sat |sitting )?(?:next to|beside|alongside|with) (?:me|us) (?:on|at|behind|in) (?:the )?(?:desk|front desk|counter|bar|tills?|door|doors|reception|kitchen|office|gate|shift)\b",
    rf"\b{_NAMED} (?:will|can|could|would|ll) (?:back (?:me|this|it|us) up|vouch|confirm it|confirm this|say the same|tell you the same)\b",
    rf"\b{_NAMED} (?:was|is|were) (?:on shift|on duty|on nights|on lates|on earlies|off shift|off duty|covering|in charge|on that night|on with me|the one on|working)\b(?! her| him| as)",
)
# "I told Donna and she said leave it": to whom a name alone belongs who was told, and did no more than hear of it.
_I_TOLD = (
    r"(?:\b(?:i|we|ive|i['’]ve|weve|we['’]ve)\s+(?:(?:have|had|then|also|only|just|already|did|even)\s+){0,2}|(?:^|(?<=[.!?\n]\s)|(?<=, )))"
    rf"(?:told|mentioned\s+(?:it|this|that)\s+to|reported\s+(?:it|this|that)\s+to|flagged\s+(?:it|this|that)\s+(?:to|with)|passed\s+(?:it|this|that)\s+(?:on\s+)?to|said\s+(?:it|something)\s+to)\s+{_NAMED}"
    r"(?=\s*(?:[.;!?\n]|,(?!\s*(?:aged?\b|\d|(?:he|she|who)\s+(?!said|says|told|laughed|shrugged|did|just|reckon|think|thought|know|agreed|rang)))|$|\b(?:about|what|straight|yesterday|today|tonight|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this|last|but|so|at\s+the|on\s+the|who)\b"
    r"|(?:and\s+|but\s+)?(?:(?:he|she|they)\s+)?(?:said|says|told|laughed|shrugged|did(?:n['’]?t)?|does(?:n['’]?t)?|wasn['’]?t|just|will|would|reckons?|thinks?|thought|knows?|agreed|rang|logged|wrote|passed|put|wont|won['’]t)\b))"
)
_FRIENDS = (
    "best mate",
    "work mate",
    "mate",
    "pal",
    "mucker",
)  # of the writer's alone: "his mate Kev" is nobody at work
_DOES_JOB = (
    r"does|do|did|runs|ran|covers|covered|mans|manned|minds|works|worked|manages|managed|looks after|cleans|cleaned|serves|"
    r"is on|was on|is in charge of|takes care of|sorts|opens|closes|teaches|takes"
)
_OF_ANOTHER = re.compile(
    r"\b(?:her|his|their|its|whose|\w+['’]s|girls|boys|childs|kids|lads)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:\b(?:a|an|the|this|that|two|three|some|young|little|other|of)|\d)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Tie:
    """One name at work: where it stands, the words that tie it, whether they are "my" or "our", and the work, if told."""

    name: str
    start: int
    end: int
    first: int
    last: int
    until: int  # behind the words that tie it, where those go on: "Ines on reception"
    how: How
    own: bool
    work: str = ""


def ties(text: str) -> Iterator[Tie]:
    """Give every name that the words of a sentence tie to the writer's work."""
    read = text.lower() if text.isupper() and len(text.lower()) == len(text) else text
    for sentence in sentences(read):
        for pattern, how in _patterns():
            for match in pattern.finditer(read, sentence.start, sentence.end):
                if tie := _tie(match, how):
                    yield tie


def _tie(match: re.Match[str], how: How) -> Tie | None:
    groups = match.groupdict()
    work, own = (groups.get("work") or "").casefold(), bool(groups.get("own"))
    if work in _FRIENDS or how == "told":
        return _of_friend(match, how, own=own)
    sure = own or how == "beside" or not _ARTICLE.search(match.string[: match.start("name")])
    end = end_of_name(match, sure=sure)
    if end is None or not _is_of_the_work(match, work, own=own):
        return None
    start = match.start("name")
    first, last = _with_brackets(match, end) if work else (start, end)
    until = last if work else match.end()
    return Tie(match.string[start:end], start, end, first, last, until, how, own, work)


def _of_friend(match: re.Match[str], how: How, *, own: bool) -> Tie | None:
    """Return a friend of the writer's or whom they told, of whom nothing is withheld unless they only saw or heard it."""
    if how != "told":
        how = "friend"
    if how == "friend" and not own:
        return None
    end = end_of_name(match, sure=True)
    start = match.start("name")
    return None if end is None else Tie(match.string[start:end], start, end, start, end, end, how, own=False)


def _with_brackets(match: re.Match[str], end: int) -> tuple[int, int]:
    """Return where the name and the work stand, with the bracket that closes behind them."""
    first, last = match.start(), max(end, match.end("work"))
    opened = "(" in match.string[first:last] and match.string.startswith(")", last)
    return first, last + opened


def _is_of_the_work(match: re.Match[str], work: str, *, own: bool) -> bool:
    """Say whether a name is one at the writer's work: not "her teacher Mrs Lane", nor "the driver Kev"."""
    if own:
        return True
    if not work:
        return not _OF_ANOTHER.search(match.string[: match.start("name")])
    strangers = lexicon().routing_words.lists["may_be_strangers"]
    return work not in strangers and not _OF_ANOTHER.search(match.string[: match.start()])


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], How], ...]:
    lists = lexicon().routing_words.lists
    works = "|".join(spelt(work, LONG_WORK) for work in sorted((*lists["workmates"], *_FRIENDS), key=len, reverse=True))
    jobs = "|".join(map(re.escape, sorted(lists["done_there"], key=len, reverse=True)))
    posts = "|".join(map(re.escape, sorted(lists["posts"], key=len, reverse=True)))
    work = rf"(?P<work>{works})"
    whose = r"(?:(?P<own>my|our|one of our|one of my)|the|a|an|another|one of the|other)"
    kind = r"(?: (?:other|new|old|own|senior|junior|night|day|young|lovely|good))*"
    joint = r"(?:[ ,(-]+(?:is |was )?(?:who is |whos |who's |who’s )?(?:called |named |by the name of )?| ?[:=] ?|(?:['’]s)? name is )"
    role = rf"\b(?:{whose}{kind} )?{work}(?:s\b)?{joint}{_NAMED}"
    behind = rf"\b{_NAMED}(?:,| \(|\(| who is| who's| whos| is| was)? ?{whose}{kind} {work}\b(?! (?:of|at) (?:another|a different))"
    between = rf"\b{_NAMED},? {work}(?=[,.;)])"
    listed: Mapping[str, How] = {
        role: "role",
        behind: "role",
        between: "role",
        rf"\b{_NAMED},?(?: who(?:'s|’s)?| whos)?(?: (?:is|was|works|worked))? (?:{posts})\b": "post",
        rf"\b{_NAMED},? (?:who|that) (?:also )?works (?:here|there too)\b": "post",
        rf"\b{_NAMED},? (?:who|that|which) (?:{_DOES_JOB}) (?:(?:all|most of) )?(?:the |our )?(?:{jobs})\b": "post",
        _I_TOLD: "told",
        **dict.fromkeys(_BESIDE, "beside"),
    }
    return tuple((re.compile(pattern, re.IGNORECASE), how) for pattern, how in listed.items())
