"""Whether a document fits a schema: yes or no, at a small part of what it costs to say why not.

It is made once of a schema and reads the keywords of JSON Schema 2020-12 that the contract uses as `jsonschema` reads
them, which stays the judge of what does not fit and of a schema with another keyword.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

Fits = Callable[[Any], bool]
Schema = Mapping[str, Any] | bool
Make = Callable[["_Maker", Any, Mapping[str, Any]], Fits]
SILENT = frozenset({"$schema", "$id", "$defs", "$comment", "title", "description", "then", "else"})
_DEFINED = "#/$defs/"


class _Unread(Exception):
    """A schema has something that is not read here."""


def quick_look(schema: Mapping[str, Any]) -> Fits:
    """Return what says whether a document, as `json.loads` returns it, fits a schema with formats."""
    try:
        return _Maker(schema).of(schema)
    except _Unread:
        return Draft202012Validator(schema, format_checker=FormatChecker()).is_valid


class _Maker:
    """Makes a function of each part of one schema."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._defined: dict[str, Fits] = {}

    def of(self, schema: Schema) -> Fits:
        if isinstance(schema, bool):
            return lambda _: schema
        if unread := schema.keys() - KEYWORDS.keys() - SILENT:
            raise _Unread(sorted(unread))
        checks = [KEYWORDS[name](self, value, schema) for name, value in schema.items() if name in KEYWORDS]
        return checks[0] if len(checks) == 1 else lambda value: all(check(value) for check in checks)

    def referred(self, pointer: str) -> Fits:
        name = pointer.removeprefix(_DEFINED)
        if name == pointer or "/" in name:
            raise _Unread(pointer)
        if name not in self._defined:
            self._defined[name] = lambda value: self._defined[name](value)  # until it is made: it may hold itself
            self._defined[name] = self.of(self._root["$defs"][name])
        return lambda value: self._defined[name](value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


TYPES: Mapping[str, Fits] = {
    "string": lambda value: isinstance(value, str),
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _is_number(value) and (isinstance(value, int) or value.is_integer()),
    "number": _is_number,
}


def _typed(_: _Maker, wanted: str | Sequence[str], __: object) -> Fits:
    kinds = [TYPES[name] for name in ([wanted] if isinstance(wanted, str) else wanted)]
    return kinds[0] if len(kinds) == 1 else lambda value: any(kind(value) for kind in kinds)


def _is_same(one: Any, other: Any) -> bool:
    """Say whether two values are the same in JSON, where 1 is 1.0 and is not true."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_is_same(part, other[key]) for key, part in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return bool(one == other)


def _listed(_: _Maker, values: Sequence[Any], __: object) -> Fits:
    words = frozenset(value for value in values if isinstance(value, str))
    others = [value for value in values if not isinstance(value, str)]
    return lambda value: value in words if isinstance(value, str) else any(_is_same(value, one) for one in others)


def _properties(maker: _Maker, parts: Mapping[str, Schema], _: object) -> Fits:
    checks = [(name, maker.of(part)) for name, part in parts.items()]
    return _of(dict, lambda value: all(check(value[name]) for name, check in checks if name in value))


def _additional(maker: _Maker, part: Schema, beside: Mapping[str, Any]) -> Fits:
    known, check = frozenset(beside.get("properties", ())), maker.of(part)
    return _of(dict, lambda value: all(check(value[name]) for name in value if name not in known))


def _depending(_: _Maker, needs: Mapping[str, Sequence[str]], __: object) -> Fits:
    return _of(dict, lambda value: all(value.keys() >= set(wanted) for name, wanted in needs.items() if name in value))


def _unique(_: _Maker, wanted: bool, __: object) -> Fits:
    def differ(values: list[Any]) -> bool:
        return not any(_is_same(one, other) for at, one in enumerate(values) for other in values[:at])

    return _of(list, differ) if wanted else lambda _: True


def _branched(maker: _Maker, condition: Schema, beside: Mapping[str, Any]) -> Fits:
    holds, then, otherwise = map(maker.of, (condition, beside.get("then", True), beside.get("else", True)))
    return lambda value: then(value) if holds(value) else otherwise(value)


def _formatted(_: _Maker, name: str, __: object) -> Fits:
    formats = FormatChecker()
    return lambda value: formats.conforms(value, name)


def _of(kind: type, check: Fits) -> Fits:
    """Return a check of values of one kind, which every other value passes."""
    return lambda value: not isinstance(value, kind) or check(value)


def _each(maker: _Maker, parts: Sequence[Schema]) -> list[Fits]:
    return [maker.of(part) for part in parts]


def _of_length(kind: type, fits: Callable[[int, int], bool]) -> Make:
    return lambda _, bound, __: _of(kind, lambda value: fits(len(value), bound))


def _of_size(fits: Callable[[float, float], bool]) -> Make:
    return lambda _, bound, __: lambda value: not _is_number(value) or fits(value, bound)


def _joined(says: Callable[[Sequence[Fits], Any], bool]) -> Make:
    def make(maker: _Maker, parts: Sequence[Schema], _: object) -> Fits:
        checks = _each(maker, parts)
        return lambda value: says(checks, value)

    return make


def _not(maker: _Maker, part: Schema, _: object) -> Fits:
    check = maker.of(part)
    return lambda value: not check(value)


def _items(maker: _Maker, part: Schema, _: object) -> Fits:
    check = maker.of(part)
    return _of(list, lambda value: all(map(check, value)))


KEYWORDS: Mapping[str, Make] = {
    "$ref": lambda maker, pointer, _: maker.referred(pointer),
    "type": _typed,
    "enum": _listed,
    "const": lambda maker, value, beside: _listed(maker, [value], beside),
    "format": _formatted,
    "pattern": lambda _, pattern, __: _of(str, lambda value: re.search(pattern, value) is not None),
    "minLength": _of_length(str, lambda length, least: length >= least),
    "maxLength": _of_length(str, lambda length, most: length <= most),
    "minItems": _of_length(list, lambda length, least: length >= least),
    "maxItems": _of_length(list, lambda length, most: length <= most),
    "minimum": _of_size(lambda number, least: number >= least),
    "maximum": _of_size(lambda number, most: number <= most),
    "uniqueItems": _unique,
    "items": _items,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": lambda _, names, __: _of(dict, lambda value: all(name in value for name in names)),
    "dependentRequired": _depending,
    "if": _branched,
    "not": _not,
    "allOf": _joined(lambda checks, value: all(check(value) for check in checks)),
    "anyOf": _joined(lambda checks, value: any(check(value) for check in checks)),
    "oneOf": _joined(lambda checks, value: sum(check(value) for check in checks) == 1),
}
