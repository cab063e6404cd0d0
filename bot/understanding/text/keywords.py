"""The words that facts hang on: what a slip of the thumb is mended to, and real words near them that stay as they are."""

from __future__ import annotations

from functools import lru_cache

from bot.understanding.text.word_lists import words
from shared_text.encoder import WeightsMissing, weights_folder
from shared_text.wordpiece import read_vocabulary

# In the order in which a doubtful word is taken for one of them.
CARRIERS = tuple(
    words(
        "girl girls man men lad lads two three four five six seven eight nine ten year years old about last night",
        "child children kid kids woman women young just with from that they looked looks she was his her him and",
        "half past around between after before school yesterday today tonight morning afternoon evening this every",
        "other weekend week weeks month months minutes hour hours day days ago since until till quarter midnight",
        "midday noon gone early late later hours lunch lunchtime dinner dinnertime teatime tea time home nights back",
        "tomorrow mins hrs wks term eve new few couple several most each next earlier moment second one",
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august",
        "september october november december first third fourth fifth sixth seventh eighth ninth tenth eleventh",
        "dozen twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty",
        "boy boys lass lasses bloke blokes fella guy guys lady ladies adult adults male males female females",
        "teenager teenagers teenage teens pupil pupils student students toddler driver mum dad mother father uncle",
        "daughter boyfriend girlfriend schoolgirl schoolboy baby group primary secondary friend mate mates person",
        "people grown older younger under over aged age twenties thirties forties fifties sixties mid",
        "maybe probably roughly nearly almost approximately looking look like more than",
        "silver white black grey green blue yellow orange purple maroon burgundy brown gold red dark light",
        "car van taxi registration reg plate plates number ending ends ended starts starting started begins letters",
        "driving drives estate hatchback saloon minibus parked first part bit",
        "snapchat instagram insta tiktok discord roblox facebook telegram whatsapp username account called snap",
        "postcode street road area room",
        "no the in on at of to is an by for all are been be had has were there then their some old off out up over both",
        "got said says could would must might name same picked dropped away near outside came went gone seen saw ish",
    )
)
# Words that hold a sentence together: an unknown word that is one of them with a letter more is that word.
JOINTS = frozenset(
    words("no the in on at of to is an by for and was are with from that his her she had has out off old")
)
PEOPLE = frozenset(
    words(
        "girl girls man men lad lads child children kid kids woman women boy boys lass lasses bloke blokes fella guy guys",
        "lady ladies adult adults male males female females teenager teenagers pupil pupils student students",
    )
)
TIMES = frozenset(
    words(
        "night nights week weeks month months year morning afternoon evening weekend past monday tuesday wednesday thursday friday",
        "saturday sunday september october november december january february midnight midday lunchtime teatime",
    )
)
# Ordinary words that the vocabulary leaves out, and that a carrier lies one slip away from.
PLAIN_WORDS = frozenset(
    words(
        "lats spats slats grilling gulls gills gilts lassos looted dumber grounder lasses teats mite mites kiddo",
        "grange discard ids id loos loo dads maths mot mots lat juke scaring tart tarts overt fiver fivers stamping shirty abort",
        "ive theyd theyve youd youve weve wed shed hed itd thatd whod theyll youll itll aint dont cant wont isnt wasnt arent lado halp bab dari nin",
        "vape vapes chav chavs mams nans pram prams bike bikes hoody hoodie fags fag booze weed spliff tenner tenners quid lippy chippy",
        "bouncer blazer grandad grandads bins bin hor lanyard reckon reckons dunno gonna wanna gotta kinda sorta innit bruv fam lol omg tbh imo btw norn gent gents bairn bairns wean weans sprog sprogs nipper nippers dude dudes punter punters sunder thunder wonder blunder endings fends tends vends spends plats slate slates nighty lassie",
    )
)


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Return the words known to be spelt right: those of the sentence vectors' vocabulary; none when it is missing."""
    try:
        pieces = read_vocabulary(weights_folder() / "vocab.txt")
    except (WeightsMissing, OSError):
        return PLAIN_WORDS
    return PLAIN_WORDS | {piece for piece in pieces if piece.isalpha() and piece.isascii()}
