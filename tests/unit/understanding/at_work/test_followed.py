"""People followed from sentence to sentence."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.followed import Followed
from bot.understanding.at_work.mentions import trades_spoken_of
from bot.understanding.at_work.person import Person

DOES_IT = [
    (["the caretaker kissed a girl"], "school_staff"),
    (["there is a lab technician", "the rain came in", "he texts a girl"], "school_staff"),
    (["a man helps at my judo", "he asks me for pictures"], "works_with_children"),
    (["a man had me in his tent at camp", "he is still running the cubs"], "works_with_children"),
    (["its my gaffer", "he owns the firm", "she came down in his shirt"], "boss"),
    (["a girl of 14 goes home with the barman and kisses him"], "licensed_staff"),
]
DOES_NOTHING = [
    ["the caretaker saw it", "a man kissed a girl"],
    ["i told the caretaker", "a man kissed a girl"],
    ["the barmaid served us", "she is 14 and a man kissed her"],
    ["im the doorman", "a man kissed a girl"],
]


def _people(sentences: list[str], *names: str) -> list[Person]:
    followed = Followed(trades_spoken_of(sentences), names)
    for at, words in enumerate(sentences):
        followed.read(words, sentences[at + 1] if at + 1 < len(sentences) else "")
    return followed.people


@pytest.mark.parametrize(("sentences", "work"), DOES_IT)
def test_what_is_done_belongs_to_whom_it_is_said_of(sentences: list[str], work: str) -> None:
    """Also when the work is told before, behind or sentences apart."""
    assert any(work in person.works and person.did for person in _people(sentences))


@pytest.mark.parametrize("sentences", DOES_NOTHING)
def test_what_another_does_is_not_theirs(sentences: list[str]) -> None:
    """Neither of who saw it, was told, or writes."""
    assert not any(person.works and person.did for person in _people(sentences))


@pytest.mark.parametrize(
    "sentences",
    [
        ["gary tennick assistant manager at the lantern", "he gives girls drink"],
        ["new technician started mr tennick nice enough", "tennick gives girls drink"],
        ["the driver of the taxi is tennick", "tennick gives girls drink"],
    ],
)
def test_a_name_beside_a_work_is_one_person(sentences: list[str]) -> None:
    """Whether the name or the work comes first."""
    (named,) = (person for person in _people(sentences, "gary", "tennick") if "tennick" in person.names)
    assert named.works
    assert named.did


def test_who_is_dead_is_marked() -> None:
    """Nobody need look into their work."""
    (coach,) = _people(["our swim coach touched me when i was 9", "he died in 2009"])
    assert coach.is_dead


def test_she_is_the_girl_where_a_girl_was_told_of() -> None:
    """A worker of no told sex is not meant by it."""
    people = _people(["the tutor and a girl were there", "she kissed him"])
    assert not any(person.did for person in people if person.works)


def test_a_worker_who_does_nothing_touches_a_child_at_most() -> None:
    """Which counts only where no other grown-up is told of."""
    (coach,) = _people(["the judo coach is always near the boys"])
    assert (coach.did, coach.touches) == (False, True)
