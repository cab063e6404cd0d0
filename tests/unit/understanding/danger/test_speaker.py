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
        ("Two brothers in my year, Kian 15 and Rhys 13, a man keeps giving us leaflets for his flat", "witness"),
        ("I am Head of Year 8. A girl in my year wants to tell us who gives her money", "witness"),
        ("A lad in my year group has pics of him going round and he wants us to stop it", "witness"),
        ("As her form tutor I am told a lot. A girl in my form keeps asking us for help", "witness"),
        ("im year 11 pastoral lead and a girl gave me a note", "witness"),
        ("I'm 15 weeks pregnant and a bloke at the bar makes me nervous, he had a girl with him", "witness"),
        ("I am in year 2 of my contract and the boss told me to keep quiet about the girls", "witness"),
        ("my mates brother has a girl of 14 in his flat and told me to keep quiet", "witness"),
        ("My social worker colleague wants us to report that a girl is with a man", "witness"),
        ("some lads in my year keep sending pics of me round", "child"),
        ("theres a boy in my class who is my best mate and a man picks him up", "child"),
        ("this lad in my class keeps getting money off men, hes my best mate", "child"),
        ("a boy in my class told our teacher he gets money, we are all in the same form", "child"),
        ("As his tutor I worry. A boy in my form keeps telling our head of year he is fine", "witness"),
        ("girl in my form gets in cars with men, i told miss and nothing happens", "child"),
        ("my head of year wont help, a man keeps following me home", "child"),
        ("im in year 8 and a man keeps messaging me", "child"),
        ("my mates uncle gives us drink and wants us to stay over", "child"),
    ],
)
def test_a_child_an_adult_who_was_harmed_and_a_witness_are_told_apart(text: str, who: str) -> None:
    """A person who quotes a child is a witness; a child is met as a child."""
    assert speaker_role(text) == who
