"""Names told in so many words, with a capital or without: "his name is tyrell", "a girl name of shanaya", "this guy kaz"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.understanding.facts.model import Span
from bot.understanding.facts.people.given.badge_names import on_a_badge
from bot.understanding.facts.people.noun_forms import forms
from bot.understanding.facts.people.once.clause_verbs import VERB
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.word_lists import words

_STOPS = frozenset(
    words(
        "himself herself themselves a an the me us him her them it his my our your their and or but on in at "
        "to for off out up by from with not no so too very really like just only unknown withheld all one two "
        "back over round again after before when while because cos if then than as is was are names name "
        "something someone somebody nothing baby babe babes love darling darlin honey sweetheart gorgeous "
        "sexy hun mate bro dad daddy mum mummy uncle auntie aunty sir miss boss brother sister cousin "
        "boyfriend girlfriend wife husband daughter son slag slut bitch liar every always who that this what "
        "how where why number numbers phone mobile police ambulance security staff stupid fat ugly hes shes "
        "theyre hed shed theyd whos whose thats theres weve ive youre wasnt isnt didnt dont doesnt cant "
        "couldnt wont wouldnt hasnt hadnt aint im "
    )
)
_NAME = rf"(?!(?i:{'|'.join(sorted(_STOPS))})\b)(?P<name>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?|[a-z][a-z'’-]{{1,11}})"
# whoever is meant: what stands behind these words is a name, whatever else the word may be
_ONE = r"(?:one of them|one|the other|the (?:little|big|older|younger|small|other) one|one of the [a-z]+)"
_NAMED_SO = re.compile(
    r"(?:\b(?:\d{1,2}|years? old|yo),? (?:called|named|known as)(?! (?:of|as)\b)|\b(?:girl|boy|lad|lass|man|woman|bloke|guy|one|by the) name of|"
    r"\b(?:his|her|their|kids?|mans?|girls?|boys?|lads?|womans?|guys?) names? (?:is|was|were|are|called)|"
    r"\b(?:hes|he is|he was|shes|she is|she was|man|girl|boy|lad|woman|guy|bloke|one|who is|whos) (?:is |was )?(?:call|calling|named?|known as)(?! (?:of|as)\b)|"
    r"(?:(?:^|[.,;]) ?|\b(?:[Hh]e|[Ss]he|who|also|and|or|man|lad|girl|boy|guy|bloke|woman) )(?:goes|went|go) by(?: the name)?(?: of)?|"
    rf"\b(?:[Tt]hey|people|everyone|everybody|kids|lads|[Hh]e|[Ss]he|mate|friend|man|woman|girl|boy|lad) (?:all |always |was )?(?:calls?|called|calling) (?:him|her|{_ONE})|"
    rf"\b(?:heard|hear) (?:him|her|them) call (?:him|her|{_ONE})|\bname[ds]? (?:him |her |one )?as|"
    rf"\b(?:that |who |whom )?(?:they|he|she) calls?(?= [A-Za-z][a-z'’-]+ (?:{VERB.pattern[2:-2]}|who|and|from|in|at)\b)) "
    rf"[\"'“‘]?{_NAME}[\"'”’]?(?![\w'’-])"
)
# "Costel and one they called Shades"
_BESIDE_ONE = re.compile(
    r"\b(?!(?:I|Then|And|But|He|She|They|The|One|It|We|You)\b)(?P<name>[A-Z][a-z'’-]{2,}),? (?:and|&|n) (?:one|another(?: one)?|an? (?:lad|man|bloke|guy|girl|lass|woman|fella))"
    r" (?:(?:that |who )?(?:they|we|people|everyone|he|she) (?:all )?call(?:s|ed)?|called|named|known as)\b"
)
# "Jaz and another one whose name I dont know", "Lenny and Spike two regulars"
_AND_ANOTHER = re.compile(
    r"\b(?!(?:I|Then|And|But|He|She|They|The|One|It|We|You|There|Two|Three)\b)(?P<name>[A-Z][a-z'’-]{2,}),? (?:and|&|n) (?:another|the other|one|some other)(?: one| lad| bloke| man| girl| lass| boy| woman)?"
    r" (?:whose|who|i dont|dont|i don't|don't|not sure|with no|that i)\b",
)
_TWO_OF = re.compile(
    r"\b(?!(?:I|Then|And|But|The|Both|With|He|She)\b)(?P<other>[A-Z][a-z'’-]{2,}),? (?:and|&|n) (?P<name>[A-Z][a-z'’-]{2,}),? (?:who are |theyre |they are |both )?(?:(?:both|each) (?:about |only |just |maybe )?\d{1,2}\b|(?:two|2|both|a couple of|our|my|local|the) "
    r"(?:of (?:our|my|the) )?(?:[a-z]+ )?(?:regulars|drinkers|punters|guests|neighbours|coaches|teachers|lads|lasses|blokes|men|women|girls|boys|drivers|brothers|sisters|cousins|mates|friends|customers|pupils|students|kids|staff|lodgers|tenants|teenagers|locals)\b)"
)
# "Deano is his name", "Mo they call him"
_NAME_FIRST = re.compile(
    r"\b(?!(?:That|This|What|It|He|She|One|There|Here)\b)(?P<name>(?:(?:Big|Little|Old|Mad|Fat|Young) )?[A-Z][a-z'’-]{1,11}),? (?:is (?:his|her) (?:first |real |nick)?name|(?:his|her) names? (?:is|was)|(?:he|she) (?:is|was) called|(?:they|we|people|everyone|the lads|the kids) (?:all )?calls? (?:him|her))(?=\s*[.,;!?)]|\s*$| and\b)"
)
# "big fella with a beard, baz they call him", "poppy her name is"
_LOWER_FIRST = re.compile(
    r"(?:^|[.,;:!?(\n-] ?)(?P<name>[a-z]{3,12}),? (?:is (?:his|her) (?:first |real |nick)?name|(?:his|her) names? is|(?:they|we|people|everyone|the lads|the kids|the girls) (?:all )?calls? (?:him|her))(?=\s*[.,;!?)]|\s*$| and\b)"
)
# "lad said its uncle pete"
_POINTED_OUT = re.compile(
    r"\b(?:says?|said|(?:told|tells|to) (?:me|us|him)) (?:that )?(?:that['’]?s|that (?:is|was)|it['’]?s|it (?:is|was)|this is) (?:(?:uncle|auntie|aunty) )?(?P<name>[a-z]{3,12})\b(?=\s*(?:[.,;!?]|$)| (?:he|she|who|and)\b)"
)
_SURNAME = re.compile(r" [a-z]{3,14}(?=\s*(?:[.,;\n]|$)| (?:who|always|keeps|has|is|drives|picks)\b)")
_TITLED = re.compile(r"\b(?:mr|mrs|ms|miss|dr)\.? (?P<name>[a-z]{3,12})\b")
_NO_NAMES_END = re.compile(
    r"(?:ed|ing|in|ly|tion|ness|ish|able|ful|less)$"
)  # "a lass sneaked in": a verb, however spelt
_FORMS = r"(?: (?:in|from|at|on) (?:my|our|his|her|the) (?:class|year|form|school|set|street|team|road|tutor group))?"
_GOES_ON = rf"(?=(?:\s*[.,;!?)]|\s*$| (?:who|whos|whose|and|in|from|at|on|with|to|is|was|has|had|that|does|he|she|hes|shes|keeps|always|picks|gives|drives|takes|messages|texts|sends|meets|buys|wants|asks|likes|hangs|aged?|about|(?:{VERB.pattern[2:-2]}))\b))"


def told_by_name(text: str) -> Iterator[Span]:
    """Give where names are told in so many words, or stand right behind the word for their bearer, without a capital."""
    for match in _NAMED_SO.finditer(text):
        if not _is_plain_word(match["name"]):
            yield match.span("name")
    for pattern in (_BESIDE_ONE, _NAME_FIRST, _AND_ANOTHER):
        yield from (match.span("name") for match in pattern.finditer(text))
    for match in _LOWER_FIRST.finditer(text):
        if match["name"] not in _STOPS and not _is_plain_word(match["name"]):
            yield match.span("name")
    yield from on_a_badge(text)
    yield from _of_one_at_work(text)
    yield from (match.span(name) for match in _TWO_OF.finditer(text) for name in ("other", "name"))
    yield from _titled_or_behind_a_word(text)


def _of_one_at_work(text: str) -> Iterator[Span]:
    """Give the name right behind where one of several works: "one of the lads on our circuit shaz pollard"."""
    for match in _one_at_work().finditer(text):
        start, end = match.span("name")
        if not _is_a_name(match["name"]):
            continue
        surname = _SURNAME.match(text, end)
        yield start, surname.end() if surname else end


@cache
def _one_at_work() -> re.Pattern[str]:
    """Return the pattern of a name in lower case behind "one of the lads on our rank"."""
    places = "|".join(re.escape(word) for word in sorted(lexicon().person_nouns.workplaces, key=len, reverse=True))
    return re.compile(
        rf"\b(?:one|1) of (?:the|our|my) (?:[a-z]+ )?[a-z]+ (?:on|in|at|from|off) (?:our|my|the) (?:[a-z]+ )?(?:{places}),? (?P<name>[a-z]{{3,12}})\b"
    )


def _titled_or_behind_a_word(text: str) -> Iterator[Span]:
    for match in _TITLED.finditer(text):
        if match["name"] not in _STOPS and not VERB.match(match["name"]):
            yield match.span("name")
    for match in (*_behind_a_word().finditer(text), *_POINTED_OUT.finditer(text)):
        if _is_a_name(match["name"]):
            yield match.span("name")


def _is_plain_word(word: str) -> bool:
    """Return whether a word without a capital is one for people or too short for a name."""
    return word.islower() and (word in forms() or len(word) < 3)


def _is_a_name(word: str) -> bool:
    """Return whether a word without a capital is a first name and nothing else, or no word at all."""
    if word not in _first_names() and _NO_NAMES_END.search(word):
        return False
    also = _also_words()
    return (
        word not in _STOPS
        and word not in forms()
        and ((word in _first_names() and word not in also) or word not in dictionary())
    )


@cache
def _behind_a_word() -> re.Pattern[str]:
    listed = lexicon().person_nouns
    nouns = "|".join(
        re.escape(noun)
        for noun in sorted(
            {
                *listed.child_female,
                *listed.child_male,
                *listed.adult_female,
                *listed.adult_male,
                "friend",
                "mate",
                "bestie",
                "kid",
                "pupil",
                "student",
                "cousin",
            },
            key=len,
            reverse=True,
        )
    )
    return re.compile(
        rf"(?<!buys )(?<!bought )(?<!gives )(?<!gave )(?<!slips )(?<!hands )(?<!gets )(?<!got )(?<!sells )(?<!sold )\b(?:this|an?|some|my|our|the|her|his)(?: [a-z]+)?? (?:{nouns}){_FORMS} (?P<name>[a-z]{{3,11}}){_GOES_ON}"
    )


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)


@cache
def _also_words() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.also_words)
