"""The phrases for people and how many of them there are, as patterns over plain text."""

from __future__ import annotations

import re

from bot.looking_ahead import looking_ahead

CHILD = (
    r"(?P<child>child|kid|kiddie|(?<!late )(?<!early )(?<!mid )(?<!their )(?<!her "
    r")(?<!his )(?<!older )teen|teenager|pupil|school ?girl|school ?boy|school "
    r"?kid|school ?child|bairn|wean|wain|minor|youngster|toddler|baby|young "
    r"?un|youth|juvenile|young person|sixth former|"
    r"children|young people|babies|(?:little|young|wee) one|(?:little|wee) ?un|nipper|sprog)(?P<childs>s)?"
)
ADULT = (
    r"(?P<adult>(?P<male>men|man|bloke|fella|guy|gentleman|gentlemen|gent|dude|"
    r"male|boyfriend|uncle)|(?P<female>women|woman|ladies|lady|girlfriend|auntie|"
    r"aunt)|(?P<parent>dad|mum|father|mother|grandad|granddad|grandmother|gran|"
    r"nan|stepdad|stepmum)|"
    r"(?P<grown>adult(?! (?:jewel\w+|cloth\w+|content|films?|movies?|shops?|language|behaviour|size\w*|tickets?|sites?|websites?|themes?|videos?|material|pool|section|fare|price|menu|toys?|life|social|learn\w+|education|services?|drinks?|things|stuff))|grown[ -]?up|pensioner|driver))(?P<adults>s)?"
)
EITHER = r"(?P<either>girl|lasses|lass|lad|boy|female|student|daughter|son|grandson|granddaughter|grandchild|sister|brother|sibling|twin|niece|nephew|cousin|friend|mate|pal|customer|guest|passenger|punter)(?P<eithers>s)?"
NUMBER = (
    r"(?P<number>[0-9]{1,3}(?: ?x(?= ))?|one|an?|another|the|this|that|some|a couple of|couple "
    r"of|a couple|a pair of|pair of|(?:a |the )?trio of|(?:a )?(?:group|gang|bunch|load|crowd) of(?: "
    r"about)? [0-9]{1,2}|(?:a )?(?:group|gang|bunch|load|crowd|lot)s? of|several|"
    r"a few|few|loads of|no|without an?|without any|any|his|her|their|my|our|"
    r"these|those|both|all|(?:one|[0-9]{1,2}) of (?:the|my|our|these|those)|(?:half )?an? dozen|which|what|other|different|other different)"
)
ADJECTIVE = (
    r"(?:(?:very|really|rly|much|quite|pretty|more|different|other|local|random|drunk|young|younger|"
    r"little|wee|small|tiny|teenage|teenaged|school|underage|vulnerable|scared|"
    r"crying|upset|older|old|elderly|big|tall|thin|skinny|heavy|fat|strange|"
    r"unknown|"
    r"grown|adult|primary(?: school)?(?: aged?)?|secondary(?: school)?|aged?|"
    r"white|black|asian|well dressed|smart|middle[ -]?aged|dodgy|same|two|further|"
    r"of the|of our|of|single|lone|male|female|child|new|known|first|second|"
    r"so[ -]called|supposed|year [0-9]{1,2}|yr [0-9]{1,2}|y[0-9]{1,2}|[0-9]{1,2}(?: or [0-9]{1,2}|"
    r" to [0-9]{1,2}|-[0-9]{1,2})?[ -]?(?:years?|yr)?[ -]?(?:old|o)|[0-9]{1,2}ish(?: "
    r"years? old)?)[ ,]+)"
)
PEOPLE = looking_ahead(
    rf"(?<![0-9][/.:-])\b(?:{NUMBER}[ -]+)?(?P<adjectives>{ADJECTIVE}{{0,4}})(?:{CHILD}|"
    rf"{ADULT}|{EITHER})\b(?!s|'s? (?:home|menu|meal|club|school|room|phone|"
    rf"name))"
)
# The writer often is a driver; drivers in general are nobody at the scene.
DRIVES_SELF = re.compile(
    r"\b(?:i am|im|i was|as|for|being|my|our|fellow|we are|new|another|every|each|any|other) (?:an? )?(?:\w+ )?drivers?$|drivers$"
)
NO_DRIVER = re.compile(
    r"^(?: here\b| speaking\b| training\b| badge\b(?! [0-9])| door\b| side\b| seat\b| licen[cs]e\b|s)"
)
# Who brings the news is no one at the scene, nor is a person who is only spoken of.
WITNESS = re.compile(
    r"(?:\b(?:my|our|not|isnt|wasnt|aint|said|says|claimed|told|by|hes|shes|"
    r"like|from) (?:(?:he|she|they|it) (?:is|was|s)? ?)?(?:(?:her|his|their|"
    r"the|an?) )?)$"
)
NEWS = re.compile(
    r"^ (?:says?|said|rang|rings|called|phoned|told|tells|reckons|thinks|reported|"
    r"texted|mentioned|of the|friendly|and wife)\b"
)
THING = re.compile(
    r"^(?:s'?|'s)? ?(?:(?:per|to a|each) (?:room|table|car|bed|ticket)|of (?:my|our|his|her|their) own|myself|ourselves|meal|menu|home|club|toilets?|changing|clothes|football|"
    r"team|bike|uniform|disco|party|school(?! uniform)|college|section|care|"
    r"line|hole|protection|services?|leg|arm|hand|hair|face|neck|bum|thigh|bag|"
    r"mum|dad|mate|friend|daughter|son|kids?|child(?:ren)?|wife|husband|girlfriend|parents|ticket|fare|seat|lock|in blue|blue|pink|wipes?|powder|bump|food|milk)\b"
)
# "Cab driver. Woman paid cash": who writes says so first.
SIGNED = re.compile(r"\s*(?:[a-z]+ ){0,2}$")
SIGNED_END = re.compile(r"\s*(?:[.:;]| here\b| - )")
# "Him and two mates": who is meant by the pronoun was there too, and is told of by nothing else.
LEADS = re.compile(r"\b(?:him|her|he|she) (?:and|plus|&|n) (?:(?:his|her|about|like|maybe|around) )?$")
MATES = re.compile(r"\b(?:mates?|friends?|pals?|brothers?|cousins?|sisters?)$")
NONE = re.compile(
    r"\b(?:no|not|without|nobody|no one|not any|zero|never|there (?:wasnt|isnt|werent|arent|was not|is not))"
    r"(?: an?| any| one| single| other| responsible| sign of| sight of)* "
    r"(?:adults?|grown[ -]?ups?|parents?|guardians?|carers?)\b|\b(?:nobody|no "
    r"one|no body) (?:else )?(?:with|looking after|watching) (?:her|him|them)\b"
)
COUPLE = re.compile(
    r"(?<!young )(?<!younger )(?<!teenage )\bcouple\b(?! of| (?:girls|lads|kids|"
    r"men|boys|weeks?|days?|hours?|minutes?|months?|times))"
)
# Between people and an age that is not theirs: another sentence, or the article of somebody else ("took a 15 year old").
SOMEBODY_ELSE = re.compile(
    r"[.;\n]|\bwith (?:an?|the|his|her|their|some|[0-9]+)\b|\b(?:and a|by a)\b|\b(?:an?|the|our|some|another) $"
)
GREETING = re.compile(r"\b(?:hi|morning|thanks|cheers) $")
# "The driver was a big fella" names nobody new.
PREDICATE = re.compile(r"\b(?:driver|customer|guest|passenger|who) (?:was|is|looked like|looks like) $")
SAID_OF = re.compile(r"\b(?:child|pupil|kid|teenager|youth|juvenile|man|woman|adult)s? \($")
LABEL = re.compile(r" [1-9](?= (?:is|was|had|has|looked|appeared|approx|about|aged|then|left|got|came)\b|[,:(])")
ALL_OF_THEM = re.compile(r"\b(?:all|both|none|neither|each|not one|every one)\b")
ONE_PERSON = re.compile(r"\b(?:she|he|her|him|shes|hes)\b")
NUMBERED_PLACE = re.compile(
    r"\b(?:aged?|ages|number|no|room|rm|flat|table|house|junction|bus|platform|door|bay|unit|plot|block|gate|route|floor|apartment) $"
)
UNIFORM = re.compile(
    r"[^.;]{0,25}\b(?:(?:school )?uniform|school (?:tie|blazer|bag|skirt|jumper|shirt|trousers|dress|clothes|gear|jacket|polo|stuff)|blazer)\b"
)
# A parent or somebody at work is at the scene when an age is told of them: "a mother of 38", "staff member aged 26".
AGED_ROLE = re.compile(
    r"\b(?P<number>[2-9] )?(?:staff members?|members? of staff|worker|teacher|coach|manager|tutor|neighbour|supervisor|mother|father|mum|mam|dad|stepdad|"
    r"stepmum|owner|barman|barmaid|chef|waiter|cleaner|assistant|apprentice|carer|cashier|guard|porter)(?: who is|,| is| was)? ?(?:\(|aged?|of|about|around|in (?:his|her))* ?$"
)
JOINED_TO = re.compile(r"\b(?:and|plus|with|another|other) $")
WRITER_HAS = re.compile(r"\b(?:i|we|ive|weve)(?: have| got| ve| have got)+ $")
OF_THEM = re.compile(r"\b(?:the )?(?P<n>pair|both|[2-9]) of (?:them|em)\b")
EACH_TIME = re.compile(r"^[^.;\n]{0,20}\b(?:each|every) (?:time|day|night|week)\b")
AGED_ALONE = re.compile(
    r"\b(?:(?P<n>[0-9]{1,2})|(?P<two>(?:a )?(?:pair|couple) of)|an?|one|another)(?: of (?:our|the|my))? ?$"
)
SHE_IS = re.compile(
    r"\b(?P<who>s?hes?|they|(?:one|1) of (?:them|em))(?: (?:is|was|looks?|looked|(?:got|has) to be|gotta be|must be|cant be|could "
    r"be|might be|told \w+ (?:\w+ )?(?:s?he (?:is|was)|s?hes)|said (?:s?he (?:is|"
    r"was)|s?hes)|says (?:s?he (?:is|was)|s?hes)))?(?: (?:only|just|about|around|"
    r"maybe|like|in|probably|be|at least|no|well|definitely))*\s*$"
)
# What may follow an age that stands for a person: "a 14yo in my group", but no "a year 6 hoodie".
STANDS_ALONE = re.compile(
    r"\s*(?:$|[,.;!?)]|(?:an?|the|on|in|who|was|were|is|are|has|had|have|with|and|or|got|getting|gets|from|at|home|to|said|says|that|by|"
    r"being|outside|out|into|off|taking|shouldnt|alone|called|today|yesterday|last|this|came|come|told|about)\b)"
)
YOUNG = re.compile(
    r"\b(?:young|younger|little|wee|tiny|teenaged?|school|underage|year|yr|y[0-9]+|primary|secondary|child)\b"
)
GROWN = re.compile(r"\b(?:older|adult|grown|middle|elderly)\b")
# A parent is at the scene when named beside somebody: "with her dad", "mum and two kids".
JOINED_BEFORE = re.compile(r"(?:\bwith|\band|,|&) ?(?:(?:her|his|their|the|both) )?$")
JOINED_AFTER = re.compile(r",? (?:and|,|mum|dad|gran|nan|mother|father)\b| with (?:[0-9]|her|his|an?|some)\b")
GIRLS = frozenset(["girl", "lass", "lasses", "female", "daughter", "sister", "niece", "granddaughter"])
# "A lad and his sister": who is told by whose they are is somebody else.
RELATED = frozenset(["sister", "brother", "sibling", "twin", "cousin", "niece", "nephew", "friend", "mate", "pal"])
