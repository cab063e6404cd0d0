"""Fill a form with a referral: which sections in which order is data (`data/forms/`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from bot.concerns import code_list
from bot.paths import ROOT

FORMS = ROOT / "data" / "forms"
FOR_CHILDRENS_SERVICES = ("social_care", "lado", "licensing")
Filled = tuple[tuple[str, str], ...]  # label and words


@dataclass(frozen=True)
class FilledSection:
    """A section as it is shown: its blocks of labelled words, and boxes that stay empty."""

    title: str
    blocks: tuple[Filled, ...]
    boxes: tuple[str, ...]


@dataclass(frozen=True)
class FilledForm:
    """A form as it is shown."""

    title: str
    note: str
    sections: tuple[FilledSection, ...]


@lru_cache(maxsize=4)
def _form(name: str) -> Mapping[str, Any]:
    form: dict[str, Any] = yaml.load((FORMS / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return form


def form_of(referral: Mapping[str, Any]) -> str:
    """Return the name of the form that a referral's recipient knows."""
    return "mash_form" if referral["recipient"] in FOR_CHILDRENS_SERVICES else "intelligence_report"


def filled(referral: Mapping[str, Any]) -> FilledForm:
    """Return the form of a referral's recipient, filled; a section with nothing to say is left out."""
    form, named = _form(form_of(referral)), _with_words(referral)
    sections = tuple(_section(section, named) for section in form["sections"])
    shown = tuple(section for section in sections if section.blocks or section.boxes)
    return FilledForm(form["title"], form["note"], shown)


def _with_words(referral: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a referral in which what was not asked or not known stands in the words of the trade's own questions."""
    words = {one["id"]: one["words"] for one in referral.get("question_words", ())}
    named = {key: [words.get(name, name) for name in referral.get(key, ())] for key in ("not_known", "not_asked")}
    return {**referral, **named}


def _section(section: Mapping[str, Any], referral: Mapping[str, Any]) -> FilledSection:
    rows = section.get("rows", ())
    entries = _entries(section, referral) if "each" in section else (referral,)
    blocks = (tuple(_labelled(rows, entry)) for entry in entries)
    return FilledSection(section["title"], tuple(filter(None, blocks)), tuple(section.get("boxes", ())))


def _entries(section: Mapping[str, Any], referral: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Give the entries of a section's list that are of its type or of one of its roles."""
    for entry in values_at(referral, section["each"]):
        if section.get("where", entry.get("type")) != entry.get("type"):
            continue
        if entry.get("role") in section.get("where_role", (entry.get("role"),)):
            yield entry


def _labelled(rows: Sequence[Mapping[str, str]], entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for row in rows:
        words = [in_words(value, row.get("list")) for value in values_at(entry, row["value"])]
        if any(words):
            yield row["label"], "; ".join(filter(None, words))


def values_at(place: Any, path: str) -> list[Any]:
    """Return what stands at a path of keys; a list on the way stands for each of its entries."""
    places = [place]
    for key in path.split("."):
        inner = (one[key] for one in places if isinstance(one, Mapping) and key in one)
        places = [each for one in inner for each in (one if isinstance(one, list) else [one])]
    return places


def in_words(value: Any, listed_in: str | None = None) -> str:
    """Return a value as a reader expects it: a code as what it means."""
    if listed_in:
        return next((row.text for row in code_list(listed_in) if row.code == value), str(value))
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
