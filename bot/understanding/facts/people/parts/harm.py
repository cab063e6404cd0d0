"""Whether who is only about is said to do something to a child: a porter who takes a girl away is of concern."""

from __future__ import annotations

import re

_CHILD = r"(?:her|him|them|(?:my|our) (?:[a-z]+ )?(?:niece|nephew|daughter|stepdaughter|son|stepson|grandson|granddaughter|sister|brother)|(?:girl|boy|lad|lass|kid|child|teen|pupil|youngster|schoolgirl|schoolboy|lasse|children|bairn|infant)\w*)"
# what nobody does to a child who means well, whatever their age
VIOLENCE = (
    r"grop(?:es|ed|ing)|fondl(?:es|ed|ing)|molest\w*|interfer(?:es|ed|ing) with|expos(?:es|ed|ing) (?:him|her)self|flash(?:es|ed|ing)|masturbat\w*|sex with|slap(?:s|ped|ping)|punch(?:es|ed|ing)|kick(?:s|ed|ing)|"
    r"chok(?:es|ed|ing)|strangl(?:es|ed|ing)|shov(?:es|ed|ing)|spik(?:es|ed|ing)|stabb?(?:s|ed|ing)|starv(?:es|ed|ing)|burn(?:s|ed|t|ing)|traffick(?:s|ed|ing)"
)
_DOES = re.compile(
    r"\b(?:takes?|taking|taken|took|brings?|bringing|brought|gives?|giving|gave|buys?|buying|bought|lets?|letting|drives?|driving|drove|picks? up|picking up|picked up|"
    r"meets?|meeting|met|messages|messaging|messaged|texts|texting|texted|kiss\w*|film\w*|photograph\w*|watches|watching|follows|following|followed|"
    r"grab\w*|drag\w*|sells?|selling|sold|invit\w*|locks?|locked|locking|pester\w*|flirt\w*|chats|chatting|asks|asking|keeps|keeping|kept|sneak\w*|hid(?:es|ing)?|"
    r"touch\w*|abus\w*|rap(?:ed|es|ing)|groom\w*|hits?|hitting|beats?|hurts?|threat\w*|forc\w*|mak(?:es|ing)|made|make(?= (?:her|him|them) [a-z]+ (?:on|in|to|it|things|him|her|with)\b)|pimp\w*|sexual\w*|pays?|paying|paid|sends?|sending|sent|"
    r"cuddl(?:es|ed|ing)|sits|undress\w*|strip(?:s|ped|ping)|strok(?:es|ed|ing)|tickl(?:es|ed|ing)|hug(?:s|ged|ging)|marr(?:y|ies|ied|ying)|seeing|dat(?:es|ed|ing)|picks|hangs? (?:about|around|round|out)|hanging (?:about|around|round|out)|"
    r"star(?:es|ed|ing) at|asked (?=[^.!?;\n]{0,30}\b(?:nudes?|pics?|pictures?|photos?|kiss|number|sex|snapchat|snap)\b)|dms|dmed|dming|plies|plying|blackmail\w*|gets?(?= [^.!?;\n]{0,30}\b(?:drunk|high|pregnant|stoned|to (?!(?:hospital|school|safety|a|the)\b)[a-z]+)\b)|"
    r"got(?= [^.!?;\n]{0,30}\b(?:drunk|high|pregnant|stoned)\b)|us(?:es|ing)(?= [^.!?;\n]{0,30}\bto (?:sell|carry|run|deliver|steal|hold)\b)|on top of|love letters?|smuggl\w*|abduct\w*|kidnap\w*|snatch\w*|lur(?:es|ed|ing)|entic\w+|"
    rf"{VIOLENCE}|"
    r"got(?= (?:her|him|them) [a-z]+ing\b)|clout(?:s|ed|ing)|offers?|offering|offered|has|had|have|with)"
    rf"\b(?! (?:me|us|it|that|this|(?:\w+ )?(?:kids|children|girls|boys) (?:of (?:his|her|their) own|at home))\b)[^.!?;\n]{{0,40}}?\b{_CHILD}\b"
)
_LETS_THEM = re.compile(
    r"\b(?:lets|letting|charges|charging)\s*$", re.MULTILINE
)  # "lets men ...": the men are told of next
_HELPS = re.compile(
    rf"\b(?:took|takes|led|drew|pulled) {_CHILD} (?:to one side|aside|to the side)\b|"
    r"(?:\bwith (?:an? |the |her )?[a-z]+ )?\b(?:shouted|screamed|yelled) at (?:him|them)\b|"
    rf"\bis (?:with|sitting with|looking after) {_CHILD} now\b|\b(?:sat|stayed|waited|sits|stays) with (?:an? |the )?{_CHILD}\b|"
    rf"\b(?:took|gave|brought|got|gives|made|let|lets) (?:(?:the|a) )?{_CHILD}(?:,? (?:of|aged|about)? ?\d{{1,2}},?)? (?:to |use |in to use )?(?:an? |some |the |his |her |my |our )?"
    r"(?:glass|drink|cup|tea|water|blanket|towel|coat|jacket|tissue|food|sandwich|office|reception|staff|hospital|nurse|lift home|safe|phone to ring|seat)\b"
)
# "saw them with a girl of 14" is what others did; "was spotted with a girl" and "saw her after hours" are not
_SEES = re.compile(
    r"(?<!was )(?<!been )(?<!is )(?<!were )(?<!being )(?<!got )\b(?:saw|sees|seen|found|finds|discovered|noticed|spotted|clocked|witnessed|overheard) "
    r"(?!(?:her|him|them) (?:after|alone|again|naked|undress|chang|shower))[^.!?;,\n]*?(?=\s+(?:and|then|but)\b|[.!?;,\n]|$)"
)
_TAKES_MONEY = re.compile(r"\b(?:takes? (?:a cut|money|cash)|turns? a blind eye|paid off|is in on it|are in on it)\b")


# "gave a man of 40 and a girl of 14 a key": what somebody does for a grown-up who has a child with them
_FOR_OTHERS = re.compile(r"\b(?:lets?|letting|gave|gives|giving|sold|sells|charges|charged) $")
_WITH_A_CHILD = re.compile(
    r"[^.!?;\n]{0,50}?\b(?:and|with|take|takes|taking|bring|brings|bringing|have|use|to) (?:[a-z0-9]+ ){0,3}?"
    r"(?:girl|boy|lad|lass|kid|child|teen|pupil|youngster|schoolgirl|schoolboy|lasse|children|bairn)s?\b"
)


# "a lad called Jono had her in a flat"
_HOLDS = re.compile(
    r"\b(?:had|has|kept|keeps|held|holds|locked|locks|keeping|holding) (?:her|him|them) (?:in|at|inside|round|prisoner|locked|upstairs|down|against)\b|"
    r"\b(?:wouldnt|wont|didnt|doesnt) let (?:her|him|them) (?:leave|go|out)\b"
)


def holds_somebody(words: str) -> bool:
    """Return whether words say that somebody holds another fast, or has them where they live."""
    return _HOLDS.search(words) is not None


# "three lads took Mia and Chloe to a flat", "they pick them up in an Audi"
_TAKES_OFF = re.compile(
    r"\b(?:took|takes?|taking|brought|brings?|drove|drives?) [^.!?;\n]{1,60}? (?:back )?(?:to|round to) (?:an?|their|his|some) (?:[a-z]+ )?(?:flat|house|hotel|room|party|parties|gaff|place|caravan|woods)\b|"
    r"\b(?:pick|picks|picked|picking) (?:[^.!?;\n]{1,40}? )?up in (?:an?|their|his) [a-z]+"
)


def takes_somebody_off(words: str) -> bool:
    """Return whether words say that somebody takes another where they live, or fetches them by car."""
    return _TAKES_OFF.search(words) is not None


def does_harm(words: str) -> bool:
    """Return whether words say that somebody does something to a child, and not that they help."""
    own = _HELPS.sub(" ", _SEES.sub(" ", words))
    return bool(_DOES.search(own) or _TAKES_MONEY.search(own) or _LETS_THEM.search(own))


def does_it_for_others(before: str, others: str) -> bool:
    """Return whether words end in what somebody does for the grown-up named next, with whom a child is told of."""
    return _FOR_OTHERS.search(before) is not None and _WITH_A_CHILD.match(others) is not None
