"""Who is typing."""

import pytest

from bot.understanding.danger import speaker_role


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("im 14 and he makes me go to his flat", "child"),
        ("my mates dad touches me", "child"),
        ("i dont want to go back to his flat", "child"),
        ("hes got pics of me n wants more im year 9", "child"),
        ("my boyfriend is 25 and he says i have to sleep with his mates, im 15", "child"),
        ("when I was a kid my uncle used to touch me", "adult_victim"),
        ("my husband hits me", "adult_victim"),
        ("i cant stop crying i keep thinking i should have done something", "distressed"),
        ("she told me im 14 and he makes me do stuff", "witness"),
        ("pupil said 'he makes me do things'", "witness"),
        ("I'm a teacher, a girl said her uncle touched her", "witness"),
        ("im 10 mins away, girl in back crying", "witness"),
        ("my daughter says a man keeps messaging her", "witness"),
        ("picked up 2 girls, man came out n took them in", "witness"),
    ],
)
def test_a_child_an_adult_who_was_harmed_and_a_witness_are_told_apart(text: str, who: str) -> None:
    """A person who quotes a child is a witness; a child is met as a child."""
    assert speaker_role(text) == who
