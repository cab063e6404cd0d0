"""What calls for an event and what takes danger back: whole meanings, and in doubt nothing changes."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.clock import LONDON
from bot.understanding.alarms import event_words, is_suspected_of_long_ago, suspected_words, taken_back
from bot.understanding.danger import Danger, seen_at_once

ALARMED, QUIET = Danger(True, ("words",)), Danger(False)


def everything(text: str) -> Danger:
    """Find danger in every text, as a reader that is too careful."""
    return ALARMED


def nothing(text: str) -> Danger:
    """Find no danger."""
    return QUIET


NO_EVENT = [
    "i dont want my name on it",
    "please keep my name out of it",
    "could you phone me",
    "she can read my messages",
    "i do not want to report anything",
    "should i worry if a girl of 14 gets gifts",
    "what do i do if i see him again",
    "A girl of 13 told me, she is here in my office with me",
    "the boy is sitting with me, he is safe",
    "this website is murdering me",
    "will the girl in 207 get taken off her mum if i say he called her his niece?",
    "would he be taken into care over this",
    "could the lad get moved to another school",
    "a lad of 13 said his mum would go spare and murder him if he is late for school",
    "he kills me that lad of 15, he is so funny",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_little_is_no_event_although_the_card_may_show(text: str) -> None:
    """Of the writer, only asked, or safe beside the writer."""
    assert event_words(text, everything) == ()


def test_the_words_of_an_event_are_whole_sentences_of_the_person() -> None:
    """What is only asked beside them is left out."""
    text = "Please keep my name out of it. She is screaming in there."
    assert event_words(text, everything) == ("She is screaming in there.",)


IN_JEST = [
    "my mam will murder me if she finds out i was off school",
    "their nan is gonna throttle him when she sees the window",
    "she said she would kill me if she knew, that is my mum for you",
]


@pytest.mark.parametrize("text", IN_JEST)
def test_a_parent_who_will_kill_somebody_once_they_know_is_no_event(text: str) -> None:
    """Said of mothers every day; who is afraid to go home says so."""
    assert event_words(text, everything) == ()
    assert event_words(f"{text}, and he is terrified, he is hiding in here, she has a knife", everything)


def test_somebody_is_whoever_the_words_may_be_about() -> None:
    """Dialect and trade have more words for a child than girl and boy."""
    assert event_words("A bairn is shut in the van and the passenger laughs.", everything)


OF_ANOTHER_DAY = [
    "Yesterday evening I drove a girl of 13. She did not speak and the man told her to hurry.",
    "It was Thursday night, I picked up a girl of 15 and two men took her round the back.",
    "last week a man got on with a girl of ten. Another man gave him an envelope and she went with that one.",
    "On Monday just after 2 he paid for the pill and steered her out of the shop.",
    "Three nights ago they came for the lad again and he looked at me like he wanted to stay.",
    "sunday just gone a bloke gave me 40 quid to take a lad to the retail park",
    "Every Saturday two boys come and the man gives them money and they go to the flat with him.",
    "Most nights a lad of 14 waits outside till they hand him little bags.",
    "The trainer keeps dropping a lad of 12 at his own flat.",
    "A man of 30 keeps messaging a girl of 13 and buying her food.",
    "He says he is taking her to the coast next Saturday, she is 14.",
    "A driver keeps running a girl of 14 home and snapping her at night.",
    "A man from an app wants to meet a girl of 12 next week at the retail park.",
    "He has told a lad of 13 to come to his flat this coming Friday.",
    "She is to go to Leeds with him a week on Sunday, she is 15.",
    "The coach keeps offering a girl of 12 rides in his van.",
]


@pytest.mark.parametrize("text", OF_ANOTHER_DAY)
def test_what_only_learning_suspects_of_another_day_is_no_event(text: str) -> None:
    """The account itself says that it was then, or that it keeps on happening; the card may still show."""
    assert event_words(text, everything) == ()


LONG_AGO = [
    ("On Monday just after 2 he paid for the pill and steered her out of the shop, she was 13.", True),
    ("A fortnight ago it was. Three weeks ago a man hurried a boy of 9 out to a van.", True),
    ("Last Friday two men took a girl of 15 round the back and she looked back at me.", True),
    ("Yesterday two men took a girl of 15 round the back and she looked back at me.", False),
    ("Last Friday two men took a girl of 15 round the back. She is still in there.", False),
    ("The van of last week is in front of me, a man has a girl of 9 in it.", False),
    ("Last week he dragged a girl of 13 into the van screaming help me and she is not back", False),
    ("Two men took a girl of 15 round the back and she looked back at me.", False),
]


@pytest.mark.parametrize(("text", "long_ago"), LONG_AGO)
def test_what_only_learning_suspects_of_days_ago_shows_no_card(text: str, long_ago: bool) -> None:
    """Of last night it does, and of what the rules call danger, of the present, or of no day at all."""
    assert is_suspected_of_long_ago(text, everything, datetime(2026, 11, 29, 19, tzinfo=LONDON)) is long_ago


STILL_NOW = [
    "a girl of 13 says her dad will kill her, he is on his way here now",
    "The trainer keeps dropping a lad of 12 at his flat. They are in his car now.",
    "Yesterday he took her to the flat. She is still up there with them.",
    "He brought her on Friday night and right now men are going in.",
    "She has been in that room since Monday and he will not let her out.",
    "Every Saturday it is the same girl, and she has just gone up with two men.",
    "I saw him last night and he is back now with another girl.",
    "It was Tuesday he brought her, she is upstairs with him.",
    "Monday he hit her and she is screaming in there tonight.",
    "A man took a girl of 14 into the flat with her crying.",
    "He keeps running her round and he is outside with her now.",
    "He is taking her away next week and she is locked in there tonight.",
    "She was to go next Saturday but he has just come for her.",
    "He keeps hitting her.",
]


@pytest.mark.parametrize("text", STILL_NOW)
def test_an_earlier_day_beside_what_goes_on_takes_nothing_away(text: str) -> None:
    """A word or a sentence of the present is enough, and so is no day at all."""
    assert event_words(text, everything)


DONE_ON_ANOTHER_DAY = [
    "On Friday night she opened the door, about 12. Bloke pulled her back in.",
    "Yesterday he dragged her to his car and drove off.",
    "Last week a man punched a girl of 13 behind our shop.",
    "Two nights ago they carried her out to a van.",
    "Two Sundays ago a boy of 12 whispered do not make me go with them and then they left.",
    "This was in September. A lass about 13 said dont let him shut the door. It has troubled me ever since.",
    "Last Saturday about ten she came to the desk, 14 or so. She mouthed help me at our porter. They left.",
]


@pytest.mark.parametrize("text", DONE_ON_ANOTHER_DAY)
def test_what_was_done_on_another_day_is_no_event(text: str) -> None:
    """Words of danger that are told as done, in an account of another day: the card, and the same day."""
    assert event_words(text, everything) == ()


STILL_STANDS = [
    "He brought her on Friday night and he has locked her in the room.",
    "Yesterday he dragged her to his car and she is not back.",
    "Last week he punched her, and he keeps her locked in.",
    "A man dragged her to his car and drove off.",
]


@pytest.mark.parametrize("text", STILL_STANDS)
def test_words_of_danger_that_still_stand_are_an_event_on_any_day(text: str) -> None:
    """One word of the present is enough, and so is no day at all."""
    assert event_words(text, everything)


TAKEN_BACK = [
    "sorry, should have said, it was last Thursday",
    "I mean this happened two weeks ago",
    "not tonight, that was last weekend",
    "my mate had hold of my phone, none of that is true",
    "shes safe now",
    "the police are with her",
    "officers have found them",
    "her mum has picked her up",
    "sorry, wrong room",
    "it was a false alarm",
    "it turned out to be the telly",
    "ok panic over, it is his stepdad",
    "the scare is over",
    "panics all over now, sorry",
    "emergency over",
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_the_persons_own_later_words_take_danger_back(text: str) -> None:
    """Each is a whole meaning."""
    assert taken_back(text, nothing) == (text,)


STAYS = [
    "he says it was last Thursday, not tonight",
    "sorry it was last Thursday he took her and she is still in there",
    "sorry, was it last Thursday?",
    "I meant it was last week it began and he keeps her locked in",
    "is she safe now?",
    "he says she is safe now",
    "i hope she is safe now",
    "i dont think shes ok now",
    "make sure the police are with her",
    "she is quiet now",
    "its fine",
    "no",
    "it is her dad",
    "his mates were messing about with a knife",
    "turns out it was her uncle that took her",
    "the party is over and she is still in there",
    "he pretends the panic is over",
]


@pytest.mark.parametrize("text", STAYS)
def test_in_doubt_danger_stays(text: str) -> None:
    """A question, somebody else's word, a hope, or anything less."""
    assert taken_back(text, nothing) == ()


def test_danger_beside_it_stays() -> None:
    """One is safe; another sentence still tells of danger."""
    other = "But the little one is still in there screaming."
    text = f"She is safe now. {other}"
    assert taken_back(text, lambda sentence: ALARMED if sentence == other else QUIET) == ()


AT_ONCE = [
    ("just picked up a lass from the home, shes the one on the missing posters", True),
    ("the missing boy is sat in my shop right now", True),
    ("dropped the lass at the services 10 minutes ago where a man was waiting", True),
    ("I dropped two girls of 13 at a hotel a few minutes ago and a bloke met them", True),
    ("a girl went missing from here years ago", False),
    ("what do i do if i see a missing child", False),
    ("dropped my fare off 10 minutes ago", False),
    ("my phone is missing", False),
]


@pytest.mark.parametrize(("text", "at_once"), AT_ONCE)
def test_a_missing_child_seen_and_a_child_just_left_with_an_adult(text: str, at_once: bool) -> None:
    """The card at once, although nobody cries for help."""
    assert seen_at_once(text).danger is at_once


def test_ordinary_sentences_before_and_after_hide_neither() -> None:
    """They are read in runs of sentences that stand together."""
    ordinary = "I started at ten. The bar was busy until midnight. "
    assert seen_at_once(ordinary + AT_ONCE[0][0] + ". " + ordinary).danger


FRIDAY_EVENING, FRIDAY_MORNING = (
    datetime(2026, 11, 27, 23, 10, tzinfo=LONDON),
    datetime(2026, 11, 27, 9, 0, tzinfo=LONDON),
)
SATURDAY_NIGHT = datetime(2026, 11, 28, 0, 40, tzinfo=LONDON)  # the small hours after Friday
MAY_BE_TODAY = [
    ("friday night he took a girl of 13 in there and she looked at me like she wanted to stay", FRIDAY_EVENING),
    ("It is Fri about 11, a girl of 14 went up with two men and she did not want to", FRIDAY_EVENING),
    ("on friday a man handed over an envelope and the girl went with that one", FRIDAY_MORNING),
    ("friday night two men took a girl of 15 round the back and she wanted me to stay", SATURDAY_NIGHT),
    ("last night about half eleven they came for the lad and he looked at me like he wanted to stay", SATURDAY_NIGHT),
]
STILL_ANOTHER = [
    ("last friday night two men took a girl of 15 round the back and she wanted me to stay", FRIDAY_EVENING),
    ("friday night two men took a girl of 15 round the back and she wanted me to stay", FRIDAY_MORNING),
    ("every friday a man hands over an envelope and the girl goes with that one", FRIDAY_EVENING),
    ("thursday night two men took a girl of 15 round the back and she wanted me to stay", FRIDAY_EVENING),
    ("last night they came for the lad and he looked at me like he wanted to stay", FRIDAY_MORNING),
    ("two weeks ago on the friday a bloke gave me 40 quid to take a lad to the retail park", FRIDAY_EVENING),
    ("friday just gone a bloke gave me 40 quid to take a lad to the retail park", FRIDAY_EVENING),
]


@pytest.mark.parametrize(("text", "written"), MAY_BE_TODAY)
def test_a_weekday_that_may_be_today_is_an_alarm(text: str, written: datetime) -> None:
    """Who writes on a Friday evening of "friday night" may be looking at it; in the small hours last night goes on."""
    assert event_words(text, everything, written)


@pytest.mark.parametrize(("text", "written"), STILL_ANOTHER)
def test_a_day_that_is_over_is_no_alarm_of_what_is_learned_alone(text: str, written: datetime) -> None:
    """Last Friday, a night that has not come yet, a habit: none of them is today."""
    assert event_words(text, everything, written) == ()


def suspicion(text: str) -> Danger:
    """Find in one sentence what is near to danger by learning alone, and nothing in the others."""
    return Danger("takes her" in text, ("takes her",), sure=False)


def test_what_learning_is_not_sure_of_waits_for_the_answer() -> None:
    """The card shows; only the person's word that it is happening now makes an event of it."""
    text = "He comes in at six. He takes her up to the flat."
    assert event_words(text, suspicion) == ()
    assert suspected_words(text, suspicion) == ("He takes her up to the flat.",)


def test_what_sentences_make_sure_together_is_an_event() -> None:
    """One of them alone would be suspected; the other says why."""
    first, second = "She will not come out of the toilets.", "She says he will batter her."
    both = f"{first} {second}"
    read = lambda words: ALARMED if words == both else Danger(words == first, ("toilets",), sure=False)  # noqa: E731
    assert event_words(both, read) == (first,)
    assert suspected_words(both, read) == ()


def test_a_question_behind_what_is_told_silences_nothing() -> None:
    """Who ends with "what do I do?" has told it."""
    text = "she is shut in his wardrobe and rings me, what do i do"
    assert event_words(text, everything) == (text,)


def test_sure_words_are_not_suspected_ones() -> None:
    """Of one account each sentence is one or the other."""
    text = "She is screaming. He takes her up to the flat."
    read = lambda words: ALARMED if "screaming" in words else suspicion(words)  # noqa: E731
    assert event_words(text, read) == ("She is screaming.",)
    assert suspected_words(text, read) == ("He takes her up to the flat.",)
