"""Questions that are typed while somebody tells are told from answers, and from what somebody else asked."""

import pytest
import yaml

from bot.guidance.texts import Texts
from bot.paths import KNOWLEDGE, RESPONSES
from bot.understanding.asking.asked_midway import asked, asked_beside, kinds, tells_of_extortion

ASKED = [
    ("what if ive got this all wrong", "wrong"),
    ("what if hes innocent tho?", "wrong"),
    ("what if its just his dad", "wrong"),
    ("am i being daft", "wrong"),
    ("could i be imagining it?", "wrong"),
    ("do i have to be 100% sure", "wrong"),
    ("does it matter if I've got it wrong", "wrong"),
    ("would you need evidence from me", "proof"),
    ("is a gut feeling enough?", "proof"),
    ("will they even believe me", "proof"),
    ("do we have to have proof", "proof"),
    ("can i report this without a name", "me"),
    ("could this get traced back to us", "me"),
    ("will he find out it was me", "me"),
    ("are they going to know who told you", "me"),
    ("can i stay anonymous", "me"),
    ("does my name go on it", "me"),
    ("do i have to say who i am", "me"),
    ("will the bloke work out it came from the hotel", "me"),
    ("is this confidential?", "me"),
    ("what if he works out it was me", "me"),
    ("you wont tell them who i am", "me"),
    ("will they be able to see my number", "me"),
    ("who gets to see what i write", "reads"),
    ("where does this go", "reads"),
    ("who reads it then", "reads"),
    ("who do you send this to", "reads"),
    ("how long till the police do something", "when"),
    ("will anyone actually ring me", "when"),
    ("when will i hear back", "when"),
    ("are they going to do anything", "when"),
    ("do we just pay him so he goes away", "pay"),
    ("if she pays will he delete them", "pay"),
    ("should my son send the money", "pay"),
    ("is it better to just pay", "pay"),
    ("shall i pay it", "pay"),
    ("should i ring his mum", "carers"),
    ("do i tell the parents", "carers"),
    ("shall i ask her if shes ok", "child"),
    ("can i talk to the girl", "child"),
    ("what do i say to my daughter", "child"),
    ("should we have a word with the lad", "child"),
    ("shall i follow the car", "step_in"),
    ("do i confront him", "step_in"),
    ("should we throw them out", "step_in"),
    ("can i go up and knock on the door", "step_in"),
    ("should i step in?", "step_in"),
    ("is it ok to follow them", "step_in"),
    ("can i send you a photo", "images"),
    ("do you want the cctv", "images"),
    ("shall i take a picture of the plate", "images"),
    ("should i delete the videos", "images"),
    ("can they sack me for this", "job"),
    ("will we lose our licence", "job"),
    ("am i going to get in trouble", "job"),
    ("could i lose my badge over it", "job"),
    ("will i have to give a statement", "court"),
    ("would i have to go to court", "court"),
    ("do i ring 101", "ring"),
    ("should we phone the police as well", "ring"),
    ("is this a 999?", "ring"),
    ("is it too late", "too_late"),
    ("how long does this take", "how_long"),
    ("silver astra", None),
    ("what looked like a corsa", None),
    ("should have been a red one", None),
    ("he asked if i should pay him", None),
    ("could be about 15", None),
    ("the driver asked if he could follow us", None),
    ("can of lager in her hand", None),
    ("will dunn", None),
    ("do know his name its gaz", None),
    ("dont know, he was wearing a cap", None),
    ("who was with her? her brother", None),
    ("what i saw was a black van", None),
    ("is his brother", None),
    ("where the bus stops", None),
    ("they call him tel", None),
    ("do the girls know him, yes", None),
    ("may be twenty", None),
    ("might be called dean", None),
    ("am at work", None),
    ("she can talk to me", None),
    ("am not sure", None),
    ("are you parked", None),
    ("would say 40s", None),
    ("it was me who told the manager", None),
    ("police came and told her mum", None),
    ("he knows my name", None),
    ("he will find out", None),
    ("would be about six foot", None),
    ("when they come out she was crying", None),
    ("can see a car", None),
    ("do it every friday", None),
    ("is a taxi driver", None),
    ("is it ok if im not certain", "wrong"),
    ("how do i know im not wrong", "wrong"),
    ("i could be totally wrong about this", "wrong"),
    ("would it be bad if it turned out to be nothing", "wrong"),
    ("does it need to be proven", "proof"),
    ("im not sure its enough to go on", "proof"),
    ("what do you need from me to believe it", "proof"),
    ("would the family find out its me", "me"),
    ("will she know ive told", "me"),
    ("is my name kept out of this", "me"),
    ("will my number show up", "me"),
    ("do i have to leave my name", "me"),
    ("do the police get my phone number", "me"),
    ("who is going to see all this", "reads"),
    ("are the police reading this right now", "reads"),
    ("does my boss see this", "who_is_told"),
    ("where do these answers end up", "reads"),
    ("how quickly will they act", "when"),
    ("when will police come", "when"),
    ("am i gonna hear back", "when"),
    ("do we send them the money or what", "pay"),
    ("is paying it a good idea", "pay"),
    ("should we give in and pay", "pay"),
    ("do i go in there and get her", "step_in"),
    ("can i tell him to leave", "step_in"),
    ("should i ask him whats going on", "step_in"),
    ("is it safe to approach him", "step_in"),
    ("shall i try and keep her talking", "child"),
    ("do i speak to the lad myself", "child"),
    ("should i ask the girl her name", "child"),
    ("can i ask her if shes ok", "child"),
    ("shall i ring her mam", "carers"),
    ("do i need to let the school know", "who_is_told"),
    ("can i get done for this", "job"),
    ("could my boss sack me", "job"),
    ("will this affect my badge", "job"),
    ("will the pub get shut", "job"),
    ("what happens if he gets off", "what_becomes"),
    ("will i need to speak to police", "court"),
    ("do you want me to video it", "images"),
    ("can i upload a screenshot", "images"),
    ("shall i keep the cctv", "images"),
    ("is it too late now its been two years", "too_late"),
    ("will he go to jail", "what_becomes"),
    ("is this the right place to tell it", "right_place"),
    ("should i have rung 999", "ring"),
    ("do i need to ring anyone else", "ring"),
    ("why do you need my area", "why"),
    ("can i change what i said", "change"),
    ("why do you need to know my area", "why"),
    ("is this the right chat for it", "right_place"),
    ("is it ok if theres only one of them", None),
    ("what if they come back", None),
    ("why he was there i dont know", None),
    ("is paying for her room", None),
    ("where do the lads go, the arcade", None),
    ("are they reading from a sheet", None),
    ("do they keep her phone", None),
    ("does it need two hands", None),
    ("when should i ring 999", None),
    ("do it or we show everyone the pics", None),
]
BESIDE = [
    ("this man has pics of my lad and wants 200 quid, do we pay him?", ["pay"]),
    ("hes sent 50 already and now they want more should he just pay the rest", ["pay"]),
    ("two girls about 14 with three men in the snug every thursday. will they know it was us?", ["me"]),
    ("he had his arm round her and she looked about 12 but what if im wrong", ["wrong"]),
    ("i have the messages on her phone, shall i send you the pictures", ["images"]),
    ("he said shall i pay you and she said no", []),
    ("the man asked her can i take a picture of you", []),
    ("she told me he says will you pay me back", []),
    ("a man asks girls do you want a lift", []),
    ("he kept asking her can i talk to you", []),
    ("he told her if you tell anyone i will lose my job", []),
    ("he messaged her can you send me a pic", []),
    ("he wrote: send me pics", []),
    ("girl asked me, can i pay later", []),
    ("silver kia, is that enough", ["proof"]),
    ("lads fighting outside, do i ring 101", ["ring"]),
]


@pytest.mark.parametrize(("text", "what"), ASKED)
def test_a_few_words_ask_something_that_people_ask(text: str, what: str | None) -> None:
    """From the first word on; an answer that begins like a question is none."""
    assert asked(text) == what


@pytest.mark.parametrize(("text", "what"), BESIDE)
def test_what_is_asked_beside_an_account_is_found(text: str, what: list[str]) -> None:
    """Behind what is told; what somebody else asked is told and asks nothing."""
    assert list(asked_beside(text)) == what


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("some girl online has a video of my son and will send it to all his mates unless he sends 300 quid", True),
        ("lad in year 10 says hes being blackmailed over nudes on insta", True),
        ("she sent pictures and now he wants gift cards or theyll go on facebook", True),
        ("paid them 80 and they want more money or his pics go round school", True),
        ("threatening to share her photos if she tells", True),
        ("a man pays girls for pictures of their feet", False),
        ("he asked her to send photos", False),
        ("two lads wanted 20 quid off a kid outside", False),
        ("he paid for the taxi and took a selfie with her", False),
    ],
)
def test_blackmail_with_pictures_is_read(text: str, tells: bool) -> None:
    """Pictures and a threat or a demand stand together."""
    assert tells_of_extortion(text) is tells


def test_each_answer_exists_and_names_its_sources() -> None:
    """Every list of questions has an answer; each source of an answer is one of knowledge/sources.yml."""
    texts = Texts.load(RESPONSES)
    sources = {row["id"] for row in yaml.safe_load((KNOWLEDGE / "sources.yml").read_text("utf-8"))["sources"]}
    answers = {key: texts.template(key).get("custom", {}) for key in texts.all_keys() if key.startswith("utter_asked_")}

    assert [what for what in kinds() if f"utter_asked_{what}" not in answers] == []
    named = [name for custom in answers.values() for name in custom.get("sources", ())]
    assert named
    assert sorted(set(named) - sources) == []
