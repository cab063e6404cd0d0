"""Who asks not to be named is named by it: "dont tell them it was Shaz that said", "everyone knows my shop"."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.introductions import no_own_name
from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_guards import sentence_before
from bot.concerns.redaction.self_identification_patterns import (
    CAP,
    CODE,
    EMAIL,
    GROUP,
    IM,
    NAME,
    NAMED_PLACE,
    PHONE,
    TRADE,
)
from bot.understanding.text.lexicons.lexicon import lexicon

_DONT = r"(?:don'?t|don’t|do\s+not|never|please\s+not|cant|can'?t)\s+(?:you\s+|ever\s+|please\s+)*(?:tell|say|let|mention|put|write|show|name)"
_IT_WAS = r"(?:it\s+(?:was|is|came)|it['’]?s|its)(?:\s+from|\s+by)?|from|by"
_NOT_OTHERS = r"(?!\s+(?:to\s+)?(?:me|us|him|her|them)\b)"  # who told the writer is the child, or a witness
_SAID = (
    rf"(?:(?:said|says|rang|rung|phoned|wrote|spoke|contacted|told|tells|messaged|called\s+(?:it|you|in))\b{_NOT_OTHERS}|"
    r"(?:reported|grassed)\b|sent\s+(?:it|this|you|in)\b)"
)
_HOUSE = rf"(?:(?:the\s+)?{CAP}(?:\s+(?:{CAP}|(?:{GROUP}|{TRADE}))\b){{0,3}})"
_HOUSE_NAMED = rf"(?:(?:the\s+)?(?:(?-i:[A-Z])[\w&'’-]*\s+){{1,3}}?(?:{GROUP}|{TRADE})\b)"
_OUR_HOUSE = rf"\b(?:my|our)\s+(?:{GROUP}|place|business|work)\b"

_ANOTHERS = re.compile(r"\b(?:he|she|his|her|him|they|them|their|who|whose|uses?|goes\s+by)\b", re.IGNORECASE)


def never_of_another(text: str, match: re.Match[str]) -> bool:
    """Say whether somebody else is told of before an address in its sentence: then it is theirs."""
    return bool(_ANOTHERS.search(sentence_before(text, match.start("hide"))))


ASKED_FOR = (
    phrase(
        rf"\b{_DONT}\b[^.!?\n]{{0,30}}?\b(?:{_IT_WAS})\s+(?P<hide>{NAME}(?:\s+{CAP})?)\s+(?:(?:that|who|what|wot|as)\s+)?{_SAID}",
        no_own_name,
    ),
    phrase(rf"\b{_DONT}\s+(?:that\s+)?(?P<hide>{NAME}(?:\s+{CAP})?)\s+(?:that\s+|who\s+)?{_SAID}", no_own_name),
    phrase(rf"\bmy\s+(?:own\s+|real\s+)?name\s*\(\s*(?P<hide>{NAME}(?:\s+{CAP}){{0,2}})\s*\)", no_own_name),
    phrase(rf"\bmy\s+name\b[^.!?\n]{{0,40}}\b(?:it['’]?s)\s+(?P<hide>{NAME}(?:\s+{CAP})?)", no_own_name),
    phrase(
        rf"\b{_DONT}\b[^.!?\n]{{0,20}}\bit\s+(?:was|wasn['’]?t)\s+me\s*,?\s+(?P<hide>{CAP})(?=\s*(?:[.,;!\n]|$))",
        no_own_name,
    ),
    phrase(
        rf"\bit\s+(?:was|wasn['’]?t|were)\s+(?P<hide>{NAME})\s+(?:that|who|wot|as)?\s*(?:told|rang|messaged|contacted|phoned)\s+you\b",
        no_own_name,
    ),
    phrase(
        rf"(?:^|[.!?,;\n]\s*|\b(?:can|please|u|you)\s+)ask\s+for\s+(?P<hide>{CAP}(?:\s+{CAP})?)(?=\s*(?:[.,;!\n]|$))",
        no_own_name,
    ),
    phrase(rf"(?P<hide>{CAP})\s*,?\s+(?:that['’]?s|that\s+is)\s+me\b", no_own_name),
)
ASKED_FOR_AT_WORK = (
    phrase(rf"\bknows?\s+(?P<hide>{_HOUSE})(?=[^.!?\n]{{0,40}}{_OUR_HOUSE})"),
    phrase(
        rf"\b(?:{_DONT}|use)\s+(?:that\s+|the\s+name\s+)?(?:{_IT_WAS})?\s*(?P<hide>{_HOUSE})(?=[^.!?\n]{{0,40}}{_OUR_HOUSE})"
    ),
    phrase(  # "I dont want any of that going to anyone because she knows the firm, Quayline Cars"
        rf"\b(?:(?:i\s+)?(?:don'?t|don’t|do\s+not)\s+want\s+(?:any\s+of\s+)?(?:this|that|it|my|me|them|anyone|anybody|nobody)|{_DONT})\b(?:(?!\b(?:owns?|runs?|manages?|works?|drives?)\b)[^.!?\n]){{0,100}}?"
        rf"\b(?:the|our|my)\s+(?:{GROUP})\s*[,:(-]\s*(?P<hide>{_HOUSE})"
    ),
    phrase(rf"\b(?:keep|leave)\s+(?P<hide>{_HOUSE_NAMED})\s+out\s+of\s+(?:it|this)\b"),
    phrase(
        rf"\b{_DONT}\s+(?:that\s+)?(?:{_IT_WAS})\s+(?P<hide>{_HOUSE_NAMED}|(?:the\s+)?{CAP}['’]s\s+{CAP})(?=\s*(?:[.,;!\n]|$|please))"
    ),
)
_DRIVES = r"(?:driv(?:e|es|ing)|drove|work(?:ing|ed)?|run(?:ning)?|based|stationed|sign(?:ed|ing)?\s+on)"
_BE = r"(?:'m|’m|m|'re|’re|\s+am|\s+are|\s+was|\s+were|\s+all|\s+also)?"
_OTHERS = "past|by|he|she|they|her|him|them|and|when|to|from|a|girl|lad"
_BASE = r"(?:depot|garage|yard|base)"
DEPOTS = (
    phrase(
        rf"\b(?:i|we){_BE}\s+{_DRIVES}\s+(?:(?!(?:{_OTHERS})\b)[\w-]+\s+){{0,6}}?out\s+of\s+(?P<hide>{NAMED_PLACE})"
    ),
    phrase(
        rf"\b(?:i|we){_BE}(?:\s+on(?:\s+(?:days|nights|lates|earlies))?)?\s+out\s+of\s+(?P<hide>(?:the\s+)?(?:{CAP}\s+){{1,3}}{_BASE})\b"
    ),
    phrase(
        rf"\bi(?:'m|’m|m|\s+am|\s+was)?\s+(?:based|stationed|(?:sign|clock|book)(?:ed|ing)?\s+on)\s+(?:at|in|from)\s+(?P<hide>{NAMED_PLACE})"
    ),
    phrase(rf"\b(?:my|our)\s+(?:{GROUP}|{_BASE})(?:\s+is|['’]s|\s+is\s+called|\s*:)\s+(?P<hide>{_HOUSE})"),
)

_TITLE = r"(?:(?:Mr|Mrs|Miss|Ms)\.?\s+)"
_END = r"(?=\s*(?:[.!\n]|$))"
_NUMERAL = r"(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)"
_PERSON = r"(?:lad|lass|girl|woman|man|guy|one|person|boy|lady|bloke|fella)"
_DOES = r"(?:do|does|did|run|runs|work|works|clean|cleans|serve|serves|mind|minds|make|makes|sit|sits|stand|stands|drive|drives|open|opens|lock|locks)"
_HELLO = r"(?:(?:good\s+)?(?:evening|morning|afternoon|hi+|hiya|hello|hey|heya|alright|yo|now\s+then)\b[\s,!.]*(?:(?:all|there|team|folks|mate|love)\b[\s,!.]*)?)"
_BYNAME = rf"(?:(?:Big|Little|Old|Young)\s+)?{CAP}(?:\s+{CAP})?"
_NO_HE = r"(?!\s*[.!\n]\s*(?:he|she|they|hes|shes|theyre)\b)"


def _no_first_name_last(text: str, match: re.Match[str]) -> bool:
    """Say whether what ends a first sentence is no first name of the writer's: a day, a town, or somebody told of."""
    by = match.group("hide").split()
    listed = by[0] in ("Big", "Little", "Old", "Young") or by[0] in lexicon().first_names.names
    return not listed or bool(_ANOTHERS.search(text[: match.start("hide")]))


LAST_SAID = (
    phrase(
        rf"\A\s*{_HELLO}(?P<hide>{CAP})(?=\s+(?:on|at|from|in|off)\s+(?:the\s+)?[\w'’-]+(?:\s+[\w'’-]+){{0,2}}\s*[.!\n]){_NO_HE}",
        no_own_name,
    ),
    phrase(
        rf"\A[^.!?\n]{{0,80}}?\b(?:here|me|im|i['’]m|i|from)\b[^.!?\n]{{0,60}},\s*(?P<hide>{_BYNAME})(?=\s*[.!\n])",
        _no_first_name_last,
    ),
    phrase(
        rf"\b(?:put|sign|write|list|note)\s+me\s+(?:down\s+)?(?:as|under)\s+(?P<hide>(?:(?-i:[A-Z])\.?\s+)?{CAP}(?:\s+{CAP})?)"
    ),
    phrase(rf"\bask\s+for\s+(?P<hide>{CAP})(?=\s*,?\s+(?:i|im|i['’]m|ive|any)\b)"),
    # a name put behind or beside what was told: "signed, a worried TA (Miss Lund)", "I'm telling you, Ruth Amery"
    phrase(
        rf"\b(?:signed|yours(?:\s+\w+)?|regards|sincerely|faithfully)\s*[,-]?\s*(?P<hide>(?:an?\s+[\w -]{{2,30}}?\s*)?\(?{_TITLE}?{CAP}(?:\s+{CAP})?\)?){_END}"
    ),
    phrase(rf"\b(?:thanks|cheers)\s*[,-]?\s*(?P<hide>{CAP}(?:\s+{CAP})?)\s*\Z", no_own_name),
    phrase(
        rf"\bi(?:['’]?m|\s+am)?\s+(?:telling|writing|reporting|letting|saying)\s+(?:to\s+)?(?:you|this|it)\b[^.!?\n]{{0,20}},\s*(?P<hide>{_TITLE}?{CAP}(?:\s+{CAP})?){_END}"
    ),
    phrase(
        rf"\bcall\s+me\s+(?P<hide>(?:Nan|Nana|Nanna|Gran|Grandad|Auntie|Aunty|Uncle|Big|Little|Old|Mrs|Mr|Miss)\s+{CAP})"
    ),
)
LAST_REACHED = (
    phrase(
        rf"\b(?:ring|text|call|phone|message|whatsapp|contact|reach|get|try|bell|catch)\s+(?:me|us)\s+(?:(?:back|up|on|at|via|with|anytime|whenever)\s+){{0,3}}(?P<hide>{PHONE})"
    ),
    phrase(rf"\b(?:put|sign|write|note)\s+me\s+(?:down\s+)?(?:as|under)\b[^!?\n]{{0,40}}?(?P<hide>{PHONE})"),
    phrase(
        rf"\b(?:e-?mail|mail|write\s+to|message|contact)\s+(?:me\s+)?(?:(?:on|at)\s+)?(?P<hide>{EMAIL})",
        never_of_another,
    ),
    phrase(
        rf"\b(?:get|reach|ring|call|text|phone|catch|bell)\s+me\s+(?:back\s+)?(?:on|at)\s+(?P<hide>{_NUMERAL}(?:[\s,-]+{_NUMERAL}){{5,}})"
    ),
)
_AT_HOME = r"(?:fella|missus|hubby|other\s+half|fianc[eé]e?|brother|sister|mum|mam|dad|auntie|aunt|uncle|cousin)"
_BESIDE = r"(?:works?|worked|drives?|drove|does|did|runs|is\s+(?:on|at|in)|says|said|told|tells|knows|saw|seen|reckons|thinks|heard|noticed)"
BESIDE_ME = (
    phrase(rf"\b(?P<hide>my\s+{_AT_HOME}\s+{CAP})(?=\s+{_BESIDE}\b)"),
    phrase(
        rf"\b(?:with|told|tell|and|asked|phoned|rang)\s+(?P<hide>my\s+{_AT_HOME}\s+{CAP})(?=\s*(?:[.,;!\n]|$|and\b|but\b|who\b|about\b))"
    ),
    phrase(  # who is told something stands aside, whatever they are told
        rf"\b(?:tells?|telling|showed|shows)\s+(?P<hide>my\s+{_AT_HOME}\s+{CAP})\b(?!\s+(?:[a-z]+s|[a-z]+ed|is|has|took|gave)\b)"
    ),
    phrase(
        rf"\bme\s+(?:and|n|an|&)\s+(?P<hide>{CAP})\b(?=[^.!?\n]{{0,40}}\b(?:both\s+(?:saw|heard|noticed|work|think|clocked)|saw|seen|heard|noticed|works?|clocked|spotted)\b)"
    ),
    phrase(
        r"\b(?P<hide>i(?:['’]?ve|\s+have)\s+(?:only\s+|just\s+)?been\s+(?:at|in|with|here|there|on)\b[^.,;!?\n]{0,30}?\b(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|few)\s+(?:weeks?|days?|months?|years?|yrs))\b"
    ),
    phrase(r"\bas\s+(?P<hide>(?:the\s+)?[\w'’ -]{3,30}?)\s*\(\s*(?:that['’]?s\s+)?(?:me|i)\b[^()]{0,10}\)"),
    phrase(
        r"\b(?P<hide>i\s+(?:sit|stand|sat|stood)\s+(?:on|at|in|behind)\s+(?:the\s+)?(?:reception|front\s+desk|desk|door|gate|tills?|office|switchboard|kiosk)(?:\s+(?:till|until|from)\s+\w+)?)\b"
    ),
    phrase(
        r"\bthis\s+is\s+(?P<hide>the\s+(?:mum|mam|mother|dad|father|nan|parent|carer|sister|brother|neighbour|landlady|landlord)\s+(?:of|to|at|from)\s+[^.,;!?\n]{3,40})"
    ),
    phrase(r"\b(?P<hide>i\s+foster)\b(?!\s+(?:care|ed)\b)"),
    phrase(r"\A\s*(?:from|sent\s+by|reported\s+by)\s*:\s*(?P<hide>(?:[\w'’,&-]+[ \t]*){1,6})(?=\s*[.\n])"),
    phrase(
        rf"\b(?:just|only)\s+me\s+(?:and|n|&)\s+(?P<hide>{CAP})(?=\s*(?:[.!\n]|$)|\s+(?:on|in|at|here|tonight|today)\b)"
    ),
    phrase(rf"\b(?P<hide>our\s+{CAP})(?=\s*,?\s+(?:who|she|he)\s+works\s+(?:with|beside|alongside)\s+(?:me|us)\b)"),
    phrase(
        r"\b(?:came|comes|was|is|its|it['’]s)\s+(?:from|by)\s+(?P<hide>(?:the|an?)\s+[^.,;!?\n]{3,50}?)(?=\s*,?\s+(?:that['’]?s|its|it['’]s)\s+(?:\w+\s+)?me\b)"
    ),
    phrase(
        r"(?:\A|(?<=[.!?\n]))\s*(?P<hide>[^.,;:!?\n]{3,45}?)(?=\s*,\s*(?:that['’]?s|that\s+is)\s+me\b(?!\s+(?:he|she|they|who)\b))"
    ),
    phrase(
        rf"{IM}\s+(?P<hide>(?:the\s+|an?\s+)?(?:[\w-]+\s+){{0,2}}{_PERSON}\s+(?:who|that|wot|what)\s+{_DOES}\s+[^.,;!?\n]{{3,30}})"
    ),
    phrase(
        r"\b(?P<hide>i\s+sell\s+(?:the\s+)?(?-i:[A-Z])[\w'’-]*(?:\s+(?-i:[A-Z])[\w'’-]*)?)(?=\s+(?:outside|at|by|on|in|near|round)\b|\s*[.,;!\n])"
    ),
)
CODES_LAST = (
    phrase(
        rf"\b(?:i['’]?ve|ive|i)\s+(?:got|do|have|had|drive|take|run|work)\b(?:[^.!?\n]|\.(?=\d)){{0,40}},\s*(?P<hide>(?:driver|badge|unit|duty)\s+{CODE})(?=\s*(?:[.,;\n]|$))"
    ),
)
