"""News of reports in words: several for one report are one line, and what was said before is not said again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.guidance.texts import Message, names_in_words, outcome_sentence

if TYPE_CHECKING:
    from bot.guidance.texts import Texts

News = Mapping[str, Any]
STILL = ("still_open", "still_waiting")
JOINED = (
    *STILL,
    "accepted",
    "unfinished_accepted",
    "more_accepted",
    "alarm",
)  # the same of several recipients is one line
ALARM = "alarm"


def as_body(texts: Texts, news: Sequence[News], before: Sequence[News]) -> dict[str, Any] | None:
    """Return one notice for all the news, the body that a channel shows; None when all of it was said before."""
    fresh = _without_taken_alarms(_new(news, before))
    if not fresh:
        return None
    lines = [line for group in _groups(fresh) for line in _lines(texts, group)]
    asked = next((item for item in fresh if item.get("question")), None)
    reference = str((asked or fresh[0]).get("reference", ""))
    body = Message(kind="notice", text="\n\n".join(lines), reference=reference).to_json()
    return body | ({"asks": asked["question"]} if asked else {})


def _new(news: Sequence[News], before: Sequence[News]) -> list[News]:
    """Return what has not been said before, each once; a question, an outcome and what failed are always new."""
    earlier = {_key(item) for item in before}
    fresh: list[News] = []
    for item in news:
        if item.get("what") not in JOINED or _key(item) not in earlier:
            fresh.append(item)
            earlier.add(_key(item))
    return fresh


def _key(item: News) -> tuple[Any, ...]:
    """Return what makes news the same: of an alarm its report alone, of an acceptance the version too."""
    version = None if item.get("what") == ALARM else item.get("version")
    return item.get("what"), item.get("reference"), item.get("recipient"), version


def _without_taken_alarms(news: Sequence[News]) -> list[News]:
    """Leave out that an alarm has arrived where the same recipient has taken the report on."""
    taking = set(JOINED) - {ALARM, *STILL}
    taken = {(item.get("reference"), item.get("recipient")) for item in news if item.get("what") in taking}
    return [
        item
        for item in news
        if item.get("what") != ALARM or (item.get("reference"), item.get("recipient")) not in taken
    ]


def _groups(news: Sequence[News]) -> Iterator[list[News]]:
    """Give what is said together: the same news of one report; everything else by itself."""
    together: dict[Any, list[News]] = {}
    for number, item in enumerate(news):
        joined = item.get("what") in JOINED
        together.setdefault((item.get("what"), item.get("reference")) if joined else number, []).append(item)
    yield from together.values()


def in_words(texts: Texts, item: News) -> str:
    """Return the words of one piece of news by itself."""
    return "\n".join(_lines(texts, [item]))


def _lines(texts: Texts, group: Sequence[News]) -> Iterator[str]:
    first = group[0]
    if "what" not in first:  # put in by an earlier version, which stored the whole text
        yield str(first["text"])
        return
    names = names_in_words(str(item["recipient"]) for item in group)
    values = {"reference": first["reference"], "recipient": names, "text": first["text"]}
    sentence = outcome_sentence(texts, str(first["what"]), first.get("area"))
    key = "utter_notices_coded" if sentence else f"utter_notices_{first['what']}"
    yield texts.say(key, None, sentence=sentence, **values).strip()
