"""Sentences that by learning alone are no danger: to stay unnamed is asked, a detail is put right, somebody's looks are told.

The rules read these sentences all the same; what they call danger is danger wherever it stands.
"""

from __future__ import annotations

import re

from bot.newest import read_once
from bot.understanding.corrections.by_the_way import without_by_the_way
from bot.understanding.corrections.correcting_phrases import may_correct
from bot.understanding.corrections.read_corrections import corrections
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

MOST_WORDS = 24  # of a sentence; a longer one tells something beside
_CLAUSE = re.compile(r"[,;:]|\b(?:and|so|but|because|cos|as|then)\b", re.IGNORECASE)
_WHO_LEARNS = (
    r"(?:they|he|she|everyone|everybody|people|someone|somebody|anyone|my (?:boss|manager)|the (?:boss|manager|others))"
)
_MINE = (
    r"(?:my|our)(?: (?:own|full|real|first))? (?:name|names|details|number|identity|address|job|shop|pub|firm|company)"
)
_PLEASE = r"(?:(?:please|pls|plz|just|sorry|ok|okay|thanks|thank you|mate|really|oh) )*"
_UNNAMED = re.compile(
    rf"^{_PLEASE}(?:"
    rf"{_WHO_LEARNS}(?: (?:will|would|might|may|could|can|must|cant|mustnt|are going to|is going to|all|just|then|never|not|to))*"
    r" (?:knows?|guess|realise|find out|work out|work it out|see)(?: straight away)?(?: that)? "
    r"(?:(?:it was|its|it is|it must be|it has to be)(?: only)? (?:me|us)|who (?:said|told|wrote|reported|grassed|rang|called|it was|i am|sent)\b.{0,20})"
    rf"|{_MINE}(?: \w+)? (?:cant|cannot|must not|mustnt|should not|shouldnt|does not|doesnt|is not|isnt|has to|must|should|to|needs to|stays?)\b.{{0,30}}"
    rf"|(?:i (?:want|need|would like|wish)(?: you)? to |can you |could you )?(?:keep|leave|take|hold|put) (?:{_MINE}|me|us)(?: \w+)? (?:out|off|away|private|secret|hidden|back|from)\b.{{0,30}}"
    rf"|(?:i )?(?:dont|do not|never|not to|you must not|you cant|without) (?:(?:want|put|tell|say|give|use|mention|share|name|write|let|print|show|pass|naming|telling)\b ?)+"
    rf"(?:(?:them|him|her|anyone|anybody|people|police|on|out) )*(?:(?:that )?(?:it was|its) (?:me|us|[a-z]+ (?:that|who) (?:said|told|wrote|rang))|{_MINE}|me|us|(?:who|where) (?:i|we) .{{0,20}}|who (?:told|said|it was))\b.{{0,30}}"
    r"|(?:i )?(?:want|would like|need|prefer|wish|have)(?: to)? (?:stay|remain|be|keep) (?:anonymous|unnamed|private|nameless)"
    r"|(?:keep (?:it|this|me) )?(?:anonymous|unnamed|confidential|in confidence|off the record|private)"
    r"|(?:be|take) (?:very |really )?(?:careful|discreet|care)(?: with (?:this|that|it|my name))?"
    r"|(?:nobody|no one|they|he|she) (?:must|should|can|cant|cannot|mustnt)(?: not| never)? (?:know|see|find out) (?:it was|its|that i|who i|about) ?(?:me|us|am|told|said|wrote)?"
    r")(?: (?:please|pls|thanks|thank you|ok|okay|mate))*$"
)
_OF_THE_WRITER = re.compile(
    rf"^{_PLEASE}(?:i am|im|its only me|only me|theres only me|there is only me|i work|i do)\b"
    r"(?! (?:scared|afraid|frightened|hurt|in danger|being|locked|trapped|alone with|going|not safe))"
    r"(?: the only (?:girl|boy|lad|lass))?(?:(?! (?:he|she|they|him|her|them|girls?|child|children|kids?|with)\b) (?!\d)\w+)*$"
)
_LOOK = (
    r"(?:tattoo|tattoos|scar|birthmark|mole|freckles|piercing|piercings|earrings?|nose ring|beard|moustache|goatee|stubble|glasses|specs|hair|fringe|"
    r"ponytail|plaits|braids|eyes|accent|limp|coat|jacket|hoody|hoodie|hat|cap|trainers|jeans|tracksuit|joggers|jumper|dress|skirt|blazer|uniform|backpack|"
    r"rucksack|bag|ring|chain|necklace|watch|bracelet|gold tooth)"
)
_LOOKS = re.compile(
    r"^(?:(?:i )?(?:forgot to (?:say|mention|add)|should (?:say|add)|one more thing|another thing|oh|also|ps|that) )*"
    r"(?:(?:she|he|they|shes|hes|theyre|the (?:girl|boy|lad|man|woman|bloke|child)) )?(?:also )?(?:"
    r"(?:is|was|had|has|have|got|wears|wore|is wearing|was wearing|wearing|has got)+ (?:an? )?(?:(?!with|and|on|in|her|his)\w+ ){0,4}"
    rf"{_LOOK}(?: (?:of|with|on|like|in|down|over|that|says|saying) (?:(?:an?|the|her|his|their|letter|word)\b ?)?\w+){{0,3}}(?: on)?"
    rf"|(?:an? )?(?:\w+ )?{_LOOK}"
    r"|(?:calls?|called|call) (?:him|her|them|himself|herself) (?!(?:every|all|over|back|at|on|off|in|into|to|up|out|when|while|names?|from|again|late|daily|now|about|after|before|most|each|an?|his|my|the|down|away)\b)\w+(?: \w+)?"
    r"|(?:goes by|is known as|known as|is called|nickname is|nicknamed) \w+(?: \w+)?"
    r")$"
)
_DOING = re.compile(
    r"\b(?!(?:thing|nothing|something|anything|morning|evening|wearing|saying|spelling|during)\b)\w{2,}ing\b"
)
_NOW = re.compile(r"\b(?:now|today|tonight|still|again|at the moment)\b")
_NO_FACT = frozenset({"when", None})  # a time that is put right may make it now


def without_asides(text: str) -> str:
    """Return the sentences, as typed, that are to be read by what was learned; the text itself when all are."""
    typed = list(sentences_as_typed(text))
    rest = [left for sentence in typed if not is_aside(sentence) and (left := without_by_the_way(sentence))]
    return text if rest == typed else " ".join(rest)


@read_once
def is_aside(sentence: str) -> bool:
    """Say whether a sentence only asks to leave the writer unnamed, puts a detail right, or tells looks and names."""
    if len(sentence.split()) > MOST_WORDS:
        return False
    clauses = [words for clause in _CLAUSE.split(sentence) if (words := plain(clause))]
    if any(map(_UNNAMED.match, clauses)):
        return all(_UNNAMED.match(words) or _OF_THE_WRITER.match(words) for words in clauses)
    return bool(clauses) and (all(map(_LOOKS.match, clauses)) or _puts_right(sentence))


def _puts_right(sentence: str) -> bool:
    """Say whether a sentence puts right who, where, how old or which vehicle, and tells of nothing that goes on."""
    words = plain(sentence)
    if not may_correct(sentence) or _DOING.search(words) or _NOW.search(words):
        return False
    items = corrections(sentence)
    return bool(items) and all(item.field not in _NO_FACT for item in items)
