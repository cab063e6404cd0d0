"""Clauses that tell what a carer did with a phone, or how the writer takes it: by learning alone no danger."""

from __future__ import annotations

import re

from bot.understanding.text.plain_sentences import plain

_CLAUSES = re.compile(r"([,;:]|\b(?:and|so|but)\b)", re.IGNORECASE)
_CARER = r"(?:(?:i|we|ive|weve|id|wed|(?:her|his|my|their|the) (?:mum|mam|dad|nan|gran|grandad|parents|carer|carers|school|teacher|husband|wife)|mum|dad)(?: (?:have|has|had|just|also|since|then|already|now|finally|did))*)"
_DEVICE = r"(?:phones?|mobiles?|tablets?|ipads?|laptops?|xbox|playstation|ps[45]|console|devices?|switch|computer|pc|internet|wifi|headset|sim|number|accounts?|apps?|snapchat|insta(?:gram)?|tiktok|discord|roblox)"
_TAKES = r"(?:took|taken|take|taking|confiscated|removed|blocked|changed|deleted|got|put away|switched off|turned off|locked|hidden|hid)"
_TOOK = rf"{_TAKES} (?:(?:him|her|them|it|the|his|her|their|all|of|on|off|from|both) ?){{0,4}} ?{_DEVICE}(?: (?:and|or) (?:the |his |her )?{_DEVICE})?(?: (?:off|away|from|away from|back|down)(?: (?:of|from))?)?(?: (?:him|her|them|both|me|us))?(?: (?:now|tonight|today|last night|yesterday|for now|straight away|at night|on \w+))*"
_KICKED_OFF = r"(?:(?:he|she|they) (?:screamed|shouted|kicked off|cried|went mad|went off it|kicked and screamed|had a meltdown|lost it|was screaming|was crying)(?: at (?:me|us))?(?: (?:a lot|all night))? (?:when|after|because|as) )"
_BY_THE_WAY = re.compile(
    rf"(?:{_KICKED_OFF}?{_CARER} {_TOOK}"
    r"|(?:please |just )?let me know(?: (?:if|what|when|how|whether)(?: (?!(?:he|she|they|her|him|them)\b)\w+){1,5})?"
    r"|(?:i|ive|weve|we)(?: (?:have|had|just))* ?(?:cant|cannot|couldnt|not|havent|havent been able to|hardly|barely)(?: (?:been|even|really|able to))* (?:sleep|slept|sleeping|eat|eaten|eating|concentrate|settle|rest|stop (?:thinking|crying|shaking))(?: (?:since|about it|now|properly|at night|at all|a wink|for days|all night|for thinking about it))*"
    r"|(?:i )?(?:got|found|saw|seen|scanned|have|had)(?: (?:this|it|you|your (?:number|link|details)|the (?:link|number|code|chat|details)|this (?:link|number|code|chat)))(?: (?:off|on|from|through|in|by))(?: (?:the|a|your|an|my|our))* (?:poster|leaflet|sticker|card|flyer|notice|toilet door|back of the door|school website|newsletter)(?: (?:in|on|at|by|near|outside)(?: \w+){1,4})?"
    r"|(?:they|theyve|police|social services|the council|school)(?: (?:have|has|had|now|since))* moved (?:him|her|them) (?:away from (?:him|her|them)|to another (?:class|school|house|home|bed|area))(?: now)?)"
)
_LEADS = re.compile(r"^\s*(?:[,;:]|\b(?:and|so|but)\b)\s*", re.IGNORECASE)


def without_by_the_way(sentence: str) -> str:
    """Return a sentence, as typed, without such clauses; the sentence itself where it has none."""
    pieces = _CLAUSES.split(sentence)
    left = [
        piece
        for at in range(0, len(pieces), 2)
        if not _BY_THE_WAY.fullmatch(plain(pieces[at]).strip())
        for piece in pieces[max(0, at - 1) : at + 1]
    ]
    return sentence if len(left) == len(pieces) else _LEADS.sub("", "".join(left)).strip()
