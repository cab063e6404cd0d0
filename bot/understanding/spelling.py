"""How people spell on a phone: short forms written out, and one slip of the thumb mended in the words that facts hang on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.understanding.words import words

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
        "isnae=isnt fae=from frae=from aboot=about aroond=around appx=about apprx=about aprox=about",
    )
)
SHORT_FORMS["lastnight"] = "last night"
SHORT_FORMS["everyday"] = "every day"

# The words that carry a time, an age, a count or a vehicle; only these are mended to.
_CARRIERS = frozenset(
    words(
        "last week half past just girl lads kids boys hour monday tuesday wednesday thursday friday saturday",
        "sunday yesterday tomorrow today tonight morning afternoon evening teatime lunchtime dinnertime",
        "midnight midday night nights january february october november december september august weekend",
        "weeks month months minutes hours quarter past school after between around about maybe probably",
        "roughly every year years older younger under twenties thirties forties fifties sixties teenager",
        "teenagers teens teenage primary pupil pupils child children woman women bloke blokes fella fellas",
        "adult adults lasses girls young daughter silver white black green yellow orange purple maroon",
        "burgundy registration plate number ending ends starts starting looked looks snapchat instagram",
        "tiktok",
    )
)
# Real words one slip away from a carrier; they stay what they are.
_REAL = frozenset(
    words(
        "lats salt pats spat slat slats hats gril grill just jus kiss dads lass laddies khan weekly ground",
        "grounds lights rights eights grange dumber abound marion marton losses looped loosed midway pending",
        "probable solver starling starving stuarts primacy lasso lassos while write whine write block blacks",
        "slack slick place plates plated late greet greed greens mouth mouths abort alter cater latest paste",
        "part pact passed pasta post pasts earth nigh might right light fight sight tight eight knight bight",
        "word words nights nightly mights woken omen weak weeks week weekends weekender hour hours hourly",
        "your yours yeas ear tears bears gears years early yearly wonder under undder udder bound sound found",
        "round mound pound around aground school schools schooled schooling cool stool pool tool spool child",
        "chill chilly chile chide pupils pupal pupae adults bloke broke blokes spoke black bloked fellas fell",
        "fella fellow fellows glasses classes masses passes asses lasses lashes grils grills gulls gills",
        "gilts gifts girl girls gird young youngs youth your looker looks locked cooked hooked booked looked",
        "book books hooks locks cooks looking looker outlook teen teens tens tense tend tends seems deans",
        "trees terms order orders ordered colder holder folder solder bolder elder olden older every ever",
        "even very never evert sliver silver shiver sever quarters quartet number numbers numb member lumber",
        "limber cumber slumber months monthly mother month north south moths mouth may maybe baby endings",
        "spending lending sending bending ending ended end ends sends bends lends friends starts start",
        "started starting staring stars smarts charts parts state stats staying stating story stairs adult",
        "adulty added between betweens afternoons mornings evenings morning mourning warning moaning moving",
        "pining evening evenings leaving weaving plates plate plane place plat slate plays later elate today",
        "toady todays stay tonight toning insight uptight primary primarily wife wise wile whit whites white",
        "green greens grown queen preen orang range oranges purple purpose people marooned children childrens",
        "woman women womens womans human yellow mellow bellow fellow yells sunday sundae sundry monday",
        "mondays fridays saturdays sundays tuesdays wednesdays thursdays daughters laughter slaughter forty",
        "forties fifty sixty minutes minute minuets months august gust just rust must trust bust",
    )
)
_LEAST, _MOST = 5, 13  # letters; shorter words have too many neighbours


@lru_cache(maxsize=8192)
def mend(word: str) -> str:
    """Return the carrier word that is one slip away (a letter lost, added, changed or swapped), else the word itself."""
    if not _LEAST - 1 <= len(word) <= _MOST or word in _CARRIERS or word in _REAL or word[:-1] in _CARRIERS:
        return word
    near = {carrier for key in _deletes(word) for carrier in _index().get(key, ()) if _one_slip(word, carrier)}
    return near.pop() if len(near) == 1 else word


def _one_slip(word: str, carrier: str) -> bool:
    if OSA.distance(word, carrier, score_cutoff=1) > 1 or word + "s" == carrier or carrier + "s" == word:
        return False
    swapped, doubled = sorted(word) == sorted(carrier), _undoubled(word) == _undoubled(carrier)
    if len(carrier) < _LEAST:
        return swapped or (doubled and len(word) > len(carrier))
    if len(word) < _LEAST:
        return False
    return len(carrier) > _LEAST or (word[0] == carrier[0] and (swapped or len(word) != len(carrier)))


def _undoubled(word: str) -> str:
    return "".join(char for char, before in zip(word, " " + word, strict=False) if char != before)


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for carrier in sorted(_CARRIERS):
        for key in _deletes(carrier):
            index.setdefault(key, []).append(carrier)
    return {key: tuple(words) for key, words in index.items()}


def _deletes(word: str) -> Iterator[str]:
    yield word
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]
