"""Letters and numbers that tell people apart: "Pupil B", "male 2"."""

from __future__ import annotations

import re

from bot.understanding.facts.people.noun_forms import nouns

_LABEL = re.compile(
    r" (?P<label>[ade]|be?|c|see|[1-9])(?=\s*(?:[,.;:()-]|$)| (?:is|was|has|had|said|says|told|tells|disclosed|states|stated|reports|reported|alleged|alleges|claims|claimed|asked|asks|sent|sends|and|who|with|then|to|from|by|"
    r"about|approx|aged?|got|came|left|went|took|keeps|kept|drives|messages|texts|takes|gives|gets|lets|picks|touches|touched|wants|gave|drove|looked|appeared|met|also)\b(?! (?:of|more|other)\b))"
)


def labelled(match: re.Match[str]) -> tuple[int, str | None]:
    """Return where a word ends with its label, and the label: "Pupil B", "male 2"."""
    single = match["det"] in (None, "that") and not (match["n"] or nouns()[match["noun"]][3])
    label = _LABEL.match(match.string, match.end()) if single else None
    return (label.end(), label["label"]) if label else (match.end(), None)
