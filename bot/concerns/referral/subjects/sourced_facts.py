"""The facts of a draft with where each was told, and the person's words with what says who they are withheld."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.concerns.putting_right import CORRECTION
from bot.concerns.redaction.quoted_speech import is_hearsay
from bot.concerns.redaction.redact import redact
from bot.concerns.referral.recipient_questions import ASKED
from bot.questions import catalogue
from bot.understanding.facts import grown_since, is_the_writer

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.understanding.facts import Facts, PersonMention

Subject = dict[str, Any]
TOLD = "told:"
TO_RECIPIENT = "recipients_question"  # told as the answer to what a recipient asked
_MAY_BE_TOLD = ("saw_heard", "not_known", "not_asked")  # an answer of hearsay is of all
_BY_WORDS = ("name", "handle", "number", "as_told")  # by which a subject is looked up in its text
_ACCOUNT_RANK, _OTHER_RANK = 1, 2  # after the question's own answer


def how_known(draft: Draft) -> str | None:
    """Return how the person knows, as chosen; words of their own to that question are in its line and no code."""
    answer = draft.answers.get("how_known")
    return answer.value if answer is not None and answer.state == "given" else None


class SourcedFacts:
    """What may be relied on of a draft: what software read of the account was shown, and is marked until agreed to."""

    def __init__(self, draft: Draft, confirmed: bool, places_asked: Mapping[str, str] = MappingProxyType({})) -> None:
        self.draft, self.confirmed, self._places_asked = draft, confirmed, places_asked
        self.how_known = how_known(draft) or ("not_known" if "how_known" in draft.answers else "not_asked")

    def sources(self, field: str) -> list[str]:
        """Return where facts may be relied on: the question's own answer, the account once read back, then all else."""
        if not self.confirmed:
            return []
        usable = (name for name in self.draft.parts if "read_back" in self.draft.answers or name != "account")
        ranks = {"account": _ACCOUNT_RANK, field: 0}
        return sorted(usable, key=lambda name: ranks.get(name, _OTHER_RANK))

    @property
    def agreed(self) -> bool:
        """Whether the person said yes to what was read back."""
        return bool(self.draft.given("read_back") == "yes")

    def part(self, field: str) -> Facts | None:
        """Return the facts to rely on: of the answer, else of the account once it was read back."""
        first = next((name for name in self.sources(field) if name in (field, "account")), None)
        return self.draft.parts[first] if first else None

    def own_part(self, field: str) -> Facts | None:
        """Return the facts of the question's own answer, once confirmed."""
        return self.draft.parts.get(field) if self.confirmed else None

    def persons(self, source: str) -> tuple[PersonMention, ...]:
        """Return the people of a text; where a grown-up tells of their own childhood, those of then are grown."""
        mentions = self.draft.parts[source].persons
        return grown_since(mentions) if self._of_childhood else mentions

    @property
    def _of_childhood(self) -> bool:
        """Whether who writes tells of what was done to them as a child."""
        everyone = (person for part in self.draft.parts.values() for person in part.persons)
        return self.draft.speaker == "adult_victim" or any(map(is_the_writer, everyone))

    def spoken_of(self, source: str) -> tuple[PersonMention, ...]:
        """Return who is told of in a text by "he" or "she" and their looks alone."""
        return self.draft.parts[source].spoken_of

    def each(self, kind: str, field: str) -> Iterator[tuple[str, Any]]:
        """Give everything of a kind with where it was told, wherever that was."""
        for source in self.sources(field):
            for value in getattr(self.draft.parts[source], kind):
                yield source, value

    def asked_for_place(self, source: str) -> str | None:
        """Return the part of the place for which a trade's own question asked."""
        return self._places_asked.get(source)

    def words(self, field: str) -> str | None:
        """Return the person's words to a question."""
        text = self._answer(field)
        return self.redacted(text, field) if text else None

    def shown(self, source: str) -> str:
        """Return the words of a source with what says who reports withheld."""
        return self.redacted(self.text(source), source)

    def text(self, source: str) -> str:
        """Return the words of an answer or of the statements behind a source, nothing withheld."""
        if source in self.draft.answers:
            return self._answer(source) or ""
        sources = catalogue.QUESTIONS.statements if source == "account" else (source.removeprefix(TOLD),)
        return "\n".join(statement.text for statement in self.draft.statements if statement.source in sources)

    def written_at(self, source: str, words: str) -> datetime:
        """Return when words of a source were written."""
        statements = [one for one in self.draft.statements if words in one.text] or self.draft.statements
        answer = self.draft.answers.get(source)
        if answer is not None or not statements:
            return (answer and answer.written) or self.draft.concern.opened_at
        return statements[0].written

    def redacted(self, text: str, question: str | None = None) -> str:
        """Return a text, the answer to a question if it is one, with what says who reports withheld."""
        return redact(text, self.draft.redaction, question).text

    def redacted_if_told(self, text: str | None) -> str | None:
        """Return words as `redacted` does, None where there are none."""
        return self.redacted(text) if text else None

    def _answer(self, field: str) -> str | None:
        answer = self.draft.answers.get(field)
        return answer.text if answer is not None and answer.state == "given" else None

    def subject(self, kind: str, field: str, /, source: str | None = None, **values: Any) -> Subject:
        """Return a subject; `source` is where it was told, when that was not at its own question."""
        stated = {key: value for key, value in values.items() if value is not None}
        if source in (None, field):
            basis = "answer" if field in self.draft.answers else "account"
            how = self._how_told("account", stated) if basis == "account" else self.how_known
            return {"type": kind, "how_known": how, "basis": basis, **self._doubt(basis), **stated}
        basis = "account" if source == "account" or str(source).startswith(TOLD) else "answer"
        at = self._doubt(basis) if source == "account" else {"told_at": _place_of(str(source))}
        return {"type": kind, "how_known": self._how_told(str(source), stated), "basis": basis, **at, **stated}

    def _how_told(self, source: str, stated: Subject) -> str:
        """Return how a subject is known: as answered, but for what a sentence says that somebody else told."""
        if self.how_known not in _MAY_BE_TOLD:
            return self.how_known
        text = self.text(source)
        words = (str(stated[name]) for name in _BY_WORDS if stated.get(name))
        at = next((start for each in words if (start := text.find(each)) >= 0), None)
        return "told" if at is not None and is_hearsay(text, at) else self.how_known

    def _doubt(self, basis: str) -> Subject:
        """Return the mark of what was read of the account and not agreed to."""
        return {} if self.agreed or basis == "answer" else {"confirmed": False}


def _place_of(source: str) -> str:
    """Return the question at which something was told, by its name."""
    where = source.removeprefix(TOLD).removeprefix(CORRECTION)
    return TO_RECIPIENT if where.startswith(ASKED) else where
