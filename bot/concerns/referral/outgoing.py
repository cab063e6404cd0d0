"""The last look at a product before it is frozen: it fits its schema and holds nothing that says who reports.

A fault stops nothing: the field is withheld, the operator is alarmed, and the product goes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import structlog
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from prometheus_client import CollectorRegistry, Counter

from bot.concerns.contract import schema
from bot.concerns.contract.quick_look import Fits, quick_look
from bot.concerns.contract.rules import rule_of
from bot.concerns.redaction.redact import Redaction, redact

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

Payload = dict[str, Any]
Path = tuple[str | int, ...]
WHOLE = "product"
# By these a product is found, routed and announced: with a fault in one of them it goes as it is.
OF_THE_WHOLE = frozenset(
    {
        "schema",
        "id",
        "kind",
        "reference",
        "version",
        "test",
        "confirmed",
        "made_at",
        "lanes",
        "lane",
        "urgency",
        "recipient",
    }
)
MOST_FAULTS = 50  # of one product; more than that is no slip of a field
# Where somebody's words stand. The reporter's contact and the link's site have fields of their own.
WORDS = (
    "statements",
    "release_copy",
    "sector_answers",
    "subjects",
    "event",
    "missing",
    "danger_words",
    "all_clear",
    "emergency",
    "questions",
    "family",
    "disclosure",
)
NO_WORDS = frozenset({"id", "type", "role", "basis", "place_kind", "precision", "role_of_place", "platform", "state"})
NO_WORDS |= {"referral", "token", "asked_by", "asked_at", "answers_question"}  # of a recipient's question
NO_WORDS |= {"who", "legal_basis"}
# What stands in for a wrong value that a reader must find: it says that nothing is known.
STAND_INS: Mapping[str, Any] = {
    "how_known": "not_asked",
    "basis": "account",
    "happening": "not_known",
    "called_999": "not_known",
    "when": None,
    "when_as_told": None,
    "incident_number": None,
    "first_hand": None,
    "when_known": None,
    "how": "unspecified",
    "not_known": [],
    "contexts": [],
    "sector_answers": [],
    "indicators": [],
}
outgoing_faults = CollectorRegistry()
_COUNTED = "Fields withheld by the last look at a product."
_faults = Counter("sightline_outgoing_faults", _COUNTED, ["kind", "rule"], registry=outgoing_faults)
log = structlog.get_logger()


@dataclass(frozen=True)
class OutgoingFault:
    """One field that was withheld: which check found it (`schema` or `reporter`) and where, in names of fields."""

    rule: str
    field: str


def fit_to_send(payload: Mapping[str, Any], redaction: Redaction) -> tuple[Payload, list[OutgoingFault]]:
    """Return the payload as it may go, and what was withheld of it."""
    fitted: Payload = json.loads(json.dumps(payload))
    faults = [*_fit_schema(fitted), *_without_reporter(fitted, redaction)]
    if faults:
        fitted["withheld"] = True
        fitted["withheld_fields"] = list(dict.fromkeys(fault.field for fault in faults))
    return fitted, faults


def alarm(kind: str, faults: list[OutgoingFault]) -> None:
    """Tell the operator of withheld fields: a line in the log and a number at /metrics, without anybody's words."""
    for fault in faults:
        _faults.labels(kind, fault.rule).inc()
        log.error("outgoing_fault", kind=kind, rule=fault.rule, field=fault.field)


@lru_cache(maxsize=1)
def _validator() -> Validator:
    return Draft202012Validator(schema(), format_checker=FormatChecker())


@lru_cache(maxsize=1)
def _quick_look() -> Fits:
    return quick_look(schema())


def _fit_schema(payload: Payload) -> Iterator[OutgoingFault]:
    """Mend a payload fault by fault until it fits, or nothing more can be withheld."""
    fits = _quick_look()
    for _ in range(MOST_FAULTS):
        if fits(payload):
            return
        errors = _validator().iter_errors(payload)
        where = next((where for error in errors if (where := _withhold(payload, error)) != WHOLE), None)
        if where is None:
            break
        yield OutgoingFault("schema", where)
    if not fits(payload):
        yield OutgoingFault("schema", WHOLE)


def _withhold(payload: Payload, error: ValidationError) -> str:
    """Withhold what an error is about and return its field; `product`, nothing changed, when it is of the whole."""
    where = list(error.absolute_schema_path)
    if where[0] == "allOf":
        remedy = REMEDIES.get(rule_of(schema(), str(error.validator), where))
        return remedy(payload) if remedy else WHOLE
    path: Path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        return _drop_unknown(payload, error, path)
    if not path:
        return _stand_in_at_top(payload, error)
    if path[0] in OF_THE_WHOLE:
        return WHOLE
    parent = _at(payload, path[:-1])
    if path[-1] in STAND_INS and parent[path[-1]] != STAND_INS[str(path[-1])]:
        parent[path[-1]] = STAND_INS[str(path[-1])]
    else:
        del parent[path[-1]]
    return _name(path)


def _drop_unknown(payload: Payload, error: ValidationError, path: Path) -> str:
    place = _at(payload, path)
    promised = _rule(error)["properties"]
    for key in sorted(set(place) - set(promised)):
        del place[key]
    return _name((*path, "unknown"))


def _stand_in_at_top(payload: Payload, error: ValidationError) -> str:
    missing = next((name for name in _rule(error)["required"] if name not in payload and name in STAND_INS), None)
    if missing is None:
        return WHOLE
    payload[missing] = STAND_INS[missing]
    return str(missing)


def _rule(error: ValidationError) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], error.schema)


def _at(payload: Payload, path: Path) -> Any:
    place: Any = payload
    for key in path:
        place = place[key]
    return place


def _name(path: Path) -> str:
    return ".".join(str(key) for key in path if not isinstance(key, int)) or WHOLE


def _no_contact(payload: Payload) -> str:
    payload["reporter"]["contact"] = None
    return "reporter.contact"


def _no_choice(payload: Payload) -> str:
    payload["reporter"] = {"choice": "not_chosen", "contact": None}
    return "reporter.choice"


def _no_children(payload: Payload) -> str:
    payload["subjects"] = [subject for subject in payload["subjects"] if "child" not in subject.get("role", "")]
    for of_a_child in ("missing", "family"):
        payload.pop(of_a_child, None)
    return "subjects.role"


def _no_site(payload: Payload) -> str:
    del payload["site"]
    return "site"


REMEDIES: Mapping[str, Callable[[Payload], str]] = {  # by the id of the contract's rule
    "contact-not-named": _no_contact,
    "choice-not-confirmed": _no_choice,
    "child-to-licensing": _no_children,
    "site-not-named": _no_site,
}


def _without_reporter(payload: Payload, redaction: Redaction) -> Iterator[OutgoingFault]:
    """Withhold what is left of the reporter in anybody's words: what is certain, not what only sounds like them."""
    certain = Redaction(redaction.terms, phrases=False, codes=redaction.codes)
    for key in WORDS:
        if key in payload:
            faults: list[OutgoingFault] = []
            payload[key] = _searched(payload[key], certain, (key,), faults)
            yield from faults


def _searched(value: Any, redaction: Redaction, path: Path, faults: list[OutgoingFault]) -> Any:
    if isinstance(value, dict):
        return {
            key: part if key in NO_WORDS else _searched(part, redaction, (*path, key), faults)
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [_searched(part, redaction, path, faults) for part in value]
    if not isinstance(value, str):
        return value
    copy = redact(value, redaction)
    if copy.withheld:
        faults.append(OutgoingFault("reporter", _name(path)))
    return copy.text
