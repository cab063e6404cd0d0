"""The bot's own words: data/responses/*.yml in Rasa's response format, and the message that every reply is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, cast

import yaml

Kind = Literal["text", "question", "danger", "check", "receipt", "notice"]
KINDS = ("text", "question", "danger", "check", "receipt", "notice")
MORE_SIGNS = "answer:more_signs"  # turns to the next page of what can be ticked; the ticks go with it
ACT_AT_ONCE = frozenset({"answer:none", MORE_SIGNS})  # beside ticks, and none themselves
UNLESS_SET = ("ticked", "topics", "lines", "prefill", "ahead")  # left out of a body where a message has none
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class TextsError(Exception):
    """A text that is missing, double or not fillable; names the file to mend."""


@dataclass(frozen=True)
class Option:
    """One answer that can be tapped: `intent` or `intent:value`."""

    id: str
    label: str


@dataclass(frozen=True)
class Ways:
    """How a button is chosen in words: a plain yes or no, or one of its own phrases."""

    means: str | None = None
    says: tuple[str, ...] = ()


@dataclass(frozen=True)
class Message:
    """Every reply, from the engine, the gateway or a notice."""

    kind: Kind
    text: str
    options: tuple[Option, ...] = ()
    multiple: bool = False
    step: str | None = None
    reference: str | None = None
    ticked: tuple[str, ...] = ()  # options that are ticked already
    topics: tuple[tuple[str, str], ...] = ()  # the id of the first option under a heading, and the heading
    lines: tuple[tuple[str, str], ...] = ()  # label and words of each numbered line that the text of a check holds
    prefill: str = ""  # the person's own words of before, which the next ones take the place of
    ahead: str = ""  # how many answers a report still takes behind this question, in words

    def to_json(self) -> dict[str, Any]:
        """Return the plain body that is stored, sent and printed."""
        body = asdict(self) | {"options": [asdict(option) for option in self.options]}
        return {name: value for name, value in body.items() if value or name not in UNLESS_SET}

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Message:
        """Read a stored body; raises ValueError for a kind that does not exist."""
        kind = body.get("kind", "text")
        if kind not in KINDS:
            raise ValueError(f"unknown kind of message: {kind!r}")
        options = tuple(Option(option["id"], option["label"]) for option in body.get("options") or ())
        return cls(
            kind=cast(Kind, kind),
            text=body["text"],
            options=options,
            multiple=bool(body.get("multiple", False)),
            step=body.get("step"),
            reference=body.get("reference"),
            ticked=tuple(body.get("ticked") or ()),
            topics=tuple((first, heading) for first, heading in body.get("topics") or ()),
            lines=tuple((label, words) for label, words in body.get("lines") or ()),
            prefill=body.get("prefill", ""),
            ahead=body.get("ahead", ""),
        )


def _fill(template: str, values: Mapping[str, object], key: str) -> str:
    """Put each value in once; what a value itself contains is never read as a placeholder."""

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise TextsError(f"{key}: the text has {{{match[1]}}} but no value was given; mend {_home(key)}")
        return str(values[match[1]])

    return PLACEHOLDER.sub(value, template)


def _home(key: str) -> str:
    parts = key.split("_")
    return f"data/responses/{parts[1]}.yml" if len(parts) > 2 else "data/responses/"


def _applies(variation: Mapping[str, Any], sector: str | None) -> bool:
    """Say whether Rasa's own slot conditions hold; the sector is the only slot that our words depend on."""
    conditions = variation.get("condition") or ()
    return all(condition.get("name") == "sector" and condition.get("value") == sector for condition in conditions)


class Texts:
    """Texts by key; a key with `__<sector>` behind it is that sector's own wording."""

    def __init__(self, responses: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        self._responses = responses

    @classmethod
    def load(cls, root: Path) -> Texts:
        """Read every file of a folder; raises TextsError naming the file for a broken file or a double key."""
        responses: dict[str, Sequence[Mapping[str, Any]]] = {}
        for path in sorted(root.glob("*.yml")):
            for key, variations in _read(path).items():
                if key in responses:
                    raise TextsError(f"{path}: {key} is written twice; keep one")
                responses[key] = variations
        return cls(responses)

    def all_keys(self) -> tuple[str, ...]:
        """Return every key, for tests and the linter of words."""
        return tuple(self._responses)

    def has(self, key: str) -> bool:
        """Say whether a key exists."""
        return key in self._responses

    def template(self, key: str, sector: str | None = None) -> Mapping[str, Any]:
        """Return the response as written, the sector's own wording first; raises TextsError when there is none."""
        for name in (f"{key}__{sector}", key):
            chosen = [variation for variation in self._responses.get(name, ()) if _applies(variation, sector)]
            if chosen:
                return chosen[0]
        raise TextsError(f"there is no text {key}; add it to {_home(key)}")

    def say(self, key: str, sector: str | None = None, **values: object) -> str:
        """Return the text with its placeholders filled."""
        return _fill(str(self.template(key, sector).get("text") or ""), values, key)

    def ways(self, key: str, sector: str | None = None) -> Mapping[str, Ways]:
        """Return how each button of a text is chosen in words, by option id; empty when there is no such text."""
        if not self.has(key):
            return {}
        buttons = self.template(key, sector).get("buttons") or ()
        return {
            str(button["payload"]): Ways(button.get("means"), tuple(button.get("says") or ())) for button in buttons
        }

    def message(self, key: str, sector: str | None = None, **values: object) -> Message:
        """Return the whole message: text, options, kind and step."""
        response = self.template(key, sector)
        custom = response.get("custom") or {}
        options = tuple(
            Option(str(button["payload"]), _fill(str(button["title"]), values, key))
            for button in response.get("buttons") or ()
        )
        return Message(
            kind=custom.get("kind", "text"),
            text=_fill(str(response.get("text") or ""), values, key),
            options=options,
            multiple=bool(custom.get("multiple", False)),
            step=custom.get("step"),
            reference=custom.get("reference"),
        )


def _read(path: Path) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise TextsError(f"{path}: not YAML: {error}") from error
    responses = (content or {}).get("responses") or {}
    for key, variations in responses.items():
        for variation in variations:
            kind = (variation.get("custom") or {}).get("kind", "text")
            if kind not in KINDS:
                raise TextsError(f"{path}: {key}: kind {kind!r} does not exist; use one of {', '.join(KINDS)}")
    return cast(Mapping[str, Sequence[Mapping[str, Any]]], responses)


def names_in_words(names: Iterable[str]) -> str:
    """Return names as they are read, each once, the last one behind "and"; nothing for none."""
    *others, last = dict.fromkeys(names) or [""]
    return f"{', '.join(others)} and {last}" if others else last


def outcome_sentence(texts: Texts, answer: str, area: str | None) -> str | None:
    """Return the sentence for what came of a concern (`<kind>_<code>`), the area's own first; None without one."""
    keys = (f"utter_outcomes_{answer}_in_{area}", f"utter_outcomes_{answer}")
    return next((texts.say(key) for key in keys if texts.has(key)), None)
