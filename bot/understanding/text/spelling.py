"""How people spell on a phone: short forms written out, and one slip of the thumb mended in the words that facts hang on."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.understanding.text.keywords import CARRIERS, JOINTS, PEOPLE, TIMES, vocabulary
from bot.understanding.text.word_lists import words

SHORT_FORMS = dict(
    pair.split("=")
    for pair in words(
        "b=be abt=about bout=about arnd=around aroun=around rnd=around approx=about approximately=about",
        "roughly=about circa=about nr=near mayb=maybe mebbe=maybe mebs=maybe prob=probably probs=probably",
        "prolly=probably rly=really n=and nd=and diff=different diffrent=different nite=night nites=nights",
        "nyt=night nght=night nights=nights tonite=tonight tonigh=tonight 2nite=tonight tonyt=tonight",
        "lastnight=last wk=week wks=weeks mins=minutes min=minutes minute=minutes hr=hour hrs=hours mth=month",
        "mths=months mnth=month mnths=months yr=year yrs=years yday=yesterday yest=yesterday",
        "yesturday=yesterday yesterdy=yesterday yestarday=yesterday ystrday=yesterday tmrw=tomorrow",
        "tomoz=tomorrow tmoz=tomorrow tomoro=tomorrow tomorow=tomorrow 2moro=tomorrow mon=monday tue=tuesday",
        "tues=tuesday weds=wednesday wednes=wednesday wensday=wednesday thu=thursday thur=thursday",
        "thurs=thursday fri=friday satday=saturday satdy=saturday jan=january feb=february apr=april",
        "aug=august sept=september sep=september oct=october nov=november dec=december morn=morning",
        "mornin=morning morrow=morning aft=afternoon afternoon=afternoon arvo=afternoon avo=afternoon",
        "evenin=evening evng=evening mid-day=midday m8=mate ppl=people bf=boyfriend gf=girlfriend hes=hes",
        "shes=shes theyre=theyre im=im gal=girl gurl=girl gurls=girls lassie=lass lassies=lasses laddie=lad",
        "laddies=lads dunno=dunno ov=of wi=with wiv=with w=with frm=from til=till untill=until thru=through",
        "yung=young yng=young ya=you everyday=every evry=every evrey=every somethin=something",
        "sumthin=something sumthing=something summat=something summet=something smth=something",
        "sumfin=something deffo=definitely def=definitely fone=phone reg's=reg regi=reg rego=reg mum=mum",
        "mam=mum mom=mum feller=fella fellas=fellas gadgie=man geezer=man chap=man chaps=men geezers=men",
        "gadgies=men wimmin=women mair=more couldnae=couldnt cannae=cant didnae=didnt wisnae=wasnt wasnae=wasnt",
        "sevens=7s eights=8s nines=9s tens=10s elevens=11s isnae=isnt fae=from frae=from aboot=about aroond=around appx=about apprx=about aprox=about",
    )
)
SHORT_FORMS["lastnight"] = "last night"
SHORT_FORMS["everyday"] = "every day"
SHORT_FORMS["noone"] = "no one"
# Words of vehicles that lie a slip away from a carrier.
SHORT_FORMS |= {"wite": "white", "landy": "landy", "vee": "vee", "lada": "lada"}

_SHORTEST = 3
_FAR = 8  # letters from which on a word may hold two slips
_CACHED = 16_384
_EXPECTED = 0.6  # how much nearer a word lies that the word before lets expect
_LEADS_TO_PERSON = frozenset(
    words(
        "a an the this that another one two three four five six seven eight nine ten some same older old younger young little teenage adult"
    )
)
_LEADS_TO_TIME = frozenset(words("last this every on next yesterday since until till half about around ago each most"))
_COUNTED = frozenset(words("minutes mins min minute hours hour hrs hr days weeks week months month nights years"))
_EXPECTED_AFTER = {"person": PEOPLE, "time": TIMES, "ago": frozenset(["ago"])}


@lru_cache(maxsize=_CACHED)
def mend(word: str, led_by: str = "") -> str:
    """Return the carrier that is a slip away (a letter lost, added, changed or swapped), else the word itself.

    `led_by` is what the word before lets expect: "person" after "a" or "two", "time" after "last" or "on".
    """
    short = _SHORTEST - (led_by in ("person", "ago"))
    if len(word) < short or not word.isascii() or not misspelt(word):
        return word
    near = [
        (cost - _EXPECTED * (carrier in _EXPECTED_AFTER.get(led_by, ())), rank, carrier)
        for carrier, rank in _candidates(word)
        if (cost := _cost(word, carrier, led_by)) is not None
    ]
    return min(near)[2] if near else word


def expected_after(word: str) -> str:
    """Return what kind of word a word lets expect: "person", "time" or nothing."""
    if word in _LEADS_TO_PERSON or word.isdigit():
        return "person"
    if word in _COUNTED:
        return "ago"
    return "time" if word in _LEADS_TO_TIME else ""


def misspelt(word: str) -> bool:
    """Return whether the word is in no list of words; it may be a name or a slip."""
    return word not in _known() and word not in SHORT_FORMS and word.removesuffix("ish") not in CARRIERS


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return vocabulary() | frozenset(CARRIERS)


def _cost(word: str, carrier: str, led_by: str) -> float | None:
    """Return how far a word lies from a carrier, None when it is too far to be meant."""
    slips = OSA.distance(word, carrier, score_cutoff=2)
    if slips > (1 if len(carrier) < _FAR else 2):
        return None
    if word + "s" == carrier or carrier + "s" == word or word in (carrier + "d", carrier + "ed", carrier + "y"):
        return None  # another number, or a word of its own: "plated", "greeny"
    expected = carrier in _EXPECTED_AFTER.get(led_by, ()) and (word[0] == carrier[0] or led_by == "ago")
    longer = carrier in JOINTS and len(carrier) == _SHORTEST and len(word) > _SHORTEST
    alike = longer or sorted(word) == sorted(carrier) or _undoubled(word) == carrier
    if len(carrier) <= _SHORTEST and not expected and not alike:
        return None  # too many words are a letter away from a short one
    likely = sorted(word) == sorted(carrier) or _undoubled(word) == _undoubled(carrier)
    return slips - 0.3 * likely - 0.2 * (carrier in JOINTS) + 0.4 * (word[0] != carrier[0])


def _undoubled(word: str) -> str:
    return "".join(char for char, before in zip(word, " " + word, strict=False) if char != before)


def _candidates(word: str) -> set[tuple[str, int]]:
    """Return the carriers that share a form with the word when each loses a letter or two."""
    return {carrier for key in _deletes(word, 2 if len(word) >= _FAR - 1 else 1) for carrier in _index().get(key, ())}


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[tuple[str, int], ...]]:
    index: dict[str, list[tuple[str, int]]] = {}
    for rank, carrier in enumerate(CARRIERS):
        for key in _deletes(carrier, 2 if len(carrier) >= _FAR else 1):
            index.setdefault(key, []).append((carrier, rank))
    return {key: tuple(found) for key, found in index.items()}


def _deletes(word: str, most: int) -> set[str]:
    """Return the word and what is left of it without up to `most` letters."""
    found = {word}
    for _ in range(most):
        found |= {part[:at] + part[at + 1 :] for part in found for at in range(len(part))}
    return found
