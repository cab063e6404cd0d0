"""What an adult behind the child says or does in a sentence."""

from __future__ import annotations

import pytest

from bot.understanding.wording.reported import adult_acts, forced, spoken


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He called the pupil a slag.", "slag"),
        ("The fella by the door kept telling her she was a little tart", "tart"),
        ("One of them shouted that she is easy.", "easy"),
        ("Her step-dad says she makes it all up.", "makes it all up"),
        ("His message: she wanted it", "wanted it"),
    ],
)
def test_what_an_adult_says_to_or_about_a_child_is_his(text: str, words: str) -> None:
    """An abuser's blame is evidence against him and no wording of whoever tells it."""
    assert any(start <= text.index(words) < end for start, end in spoken(text))


@pytest.mark.parametrize(
    "text",
    [
        "Our porter thinks she is a tart.",
        "Staff call her promiscuous.",
        "The girl went with a man. She is a tart.",
        "He told me his name, but she is a tart.",
    ],
)
def test_what_staff_say_of_a_child_is_not_an_adults_excuse(text: str) -> None:
    """Blame by those who report stays theirs, whoever else is named."""
    assert all(end <= max(text.find("she is"), 0) for _, end in spoken(text))


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("An adult forced the pupil to ", "An adult forced the pupil to carry drugs."),
        ("The man makes her ", "The man makes her sleep with his friends."),
        ("She ", "She keeps going back because he has threatened her nan."),
        ("He ", "He won't talk, he is frightened of them."),
        ("She ", "She goes with them or they will burn the shop."),
    ],
)
def test_force_and_fear_lift_the_blame(before: str, sentence: str) -> None:
    """Who says that a child was made to, or is afraid, blames the adult."""
    assert forced(before, sentence)


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("She has got herself ", "She has got herself drunk."),
        ("She ", "She keeps going back because he buys her vapes."),
        ("She ", "She gets a thrill out of it."),
    ],
)
def test_gifts_and_boldness_are_no_force(before: str, sentence: str) -> None:
    """What an adult gives is no threat in the sentence that blames."""
    assert not forced(before, sentence)


@pytest.mark.parametrize(
    ("before", "phrase", "after"),
    [
        ("He is ", "manipulative", " and tells her that nobody would listen."),
        ("He ", "lied to the child", " about his name."),
        ("The girl was crying. He is ", "manipulative", "."),
    ],
)
def test_he_beside_a_girl_is_the_adult(before: str, phrase: str, after: str) -> None:
    """A pronoun that cannot be the child is the one who acts on it."""
    assert adult_acts(before, phrase, before + phrase + after)


@pytest.mark.parametrize(
    ("before", "phrase", "after"),
    [
        ("She is ", "manipulative", " and he is her uncle."),
        ("He is 14 and ", "manipulative", " with her."),
        ("The lad met her there. He is ", "manipulative", "."),
        ("He is ", "manipulative", " and his mum says she cannot cope."),
    ],
)
def test_he_may_be_the_child(before: str, phrase: str, after: str) -> None:
    """A boy who is named, an age or a mother leaves open that he is the child."""
    assert not adult_acts(before, phrase, before + phrase + after)
