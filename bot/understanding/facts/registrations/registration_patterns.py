"""The styles of registration marks and the words that stand around them, as patterns over folded text."""

from __future__ import annotations

import re

from bot.understanding.text.word_lists import words

# Styles over the bare characters: https://www.gov.uk/displaying-number-plates and DVLA leaflet INF104.
CURRENT = re.compile(r"(?P<a>[A-Z]{2})(?P<b>[0-9]{2})(?P<c>[A-Z]{3})")
PREFIX = re.compile(r"(?P<a>[A-HJ-NP-TV-Y])(?P<b>[1-9][0-9]{0,2})(?P<c>[A-Z]{3})")
SUFFIX = re.compile(r"(?P<a>[A-Z]{3})(?P<b>[1-9][0-9]{0,2})(?P<c>[A-HJ-NPR-TV-Y])")
NORTHERN_IRISH = re.compile(r"(?P<a>[A-Z]?(?:[A-Z][IZ]|[IZ][A-Z]))(?P<b>[1-9][0-9]{0,3})")
DATELESS = re.compile(r"(?P<a>[A-Z]{1,3})(?P<b>[1-9][0-9]{0,3})|(?P<d>[1-9][0-9]{0,3})(?P<e>[A-Z]{1,3})")
DIPLOMATIC = re.compile(r"[0-9]{3}[DX][0-9]{3}")
IRISH = re.compile(
    r"[0-9]{2,3}(?:C|CE|CN|CW|D|DL|G|KE|KK|KY|L|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|T|TN|TS|W|WD|WH|WW|WX)[0-9]{1,6}"
)
TRADE = re.compile(
    r"\btrade (?:plates?|reg)(?: (?:is|was|no|number|of|said))*[ :]*(?P<mark>[0-9]{3} ?[a-z]{1,3}|0[0-9]{4})\b"
)
# Area letters and the two figures of a year of issue: 02 to 29 from March, 51 to 79 from September.
AREA_AND_YEAR = re.compile(r"[A-HJ-PR-Y]{2}(?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9])[A-Z]{0,2}")
NEVER_ISSUED_YEARS = ("00", "01", "50")

LOOKS_DIGIT = str.maketrans("OISBZL", "015821")
LOOKS_LETTER = str.maketrans("01582", "OISBZ")
LOOKALIKE = re.compile(r"(?P<a>[A-Z01582]{2})(?P<b>[0-9OISBZL]{2})(?P<c>[A-Z][A-Z01582]{2})")
LOOKALIKE_TOLD = re.compile(r"(?P<a>[A-Z01582]{2})(?P<b>[0-9OISBZL]{2})(?P<c>[A-Z01582]{3})")
LOOKALIKE_PREFIX = re.compile(r"(?P<a>[A-HJ-NPR-TV-Y])(?P<b>[1-9][0-9OISBL]{1,2})(?P<c>[A-Z]{3})")

# What can be told of a mark when the whole is not known: its first or its last characters.
PIECE_START = re.compile(
    r"[A-Z]{1,3}|[A-Z]{2}[0-9]{1,2}[A-Z]{0,2}|[A-Z][0-9]{1,3}[A-Z]{0,2}|[A-Z]{3}[0-9]{1,3}|[0-9]{1,3}"
)
PIECE_END = re.compile(r"[A-Z]{1,3}|[0-9]{1,3}[A-Z]{1,3}|[0-9]{1,4}|[A-Z][0-9]{2}[A-Z]{3}")
AMOUNT = re.compile(
    r"[0-9]+(?:am|pm|st|nd|rd|th|ish|p|k|m|g|mg|mins?|hrs?|yrs?|s|x|cm|kg|ml|gb|mph|yo|ft|in|h|hr|d|l)|(?:y|yr)(?:[0-9]|1[0-3])|k[ms]?[0-9]?"
)

PLATE = (
    r"(?:reg(?:istration|s)?(?: (?:no|num|number|plate|mark|plates))?|(?:number|num|car|private|personal|personali[sz]ed|cherished|vanity|"
    r"trade|old|irish|northern irish|ni|diplomatic|belfast|front|back|rear)[ -]?plates?|plates?|numberplates?|vrm|index(?: number| mark)?|"
    r"numbers? on (?:the|its|his|their) (?:back|front|rear|boot|bumper|car|van|motor|taxi)(?: of (?:it|the car|the van|his car))?)"
)
# A plate on a vehicle that bears no registration mark: a learner's, a council's, a taxi's.
OTHER_PLATE = re.compile(
    r"\b(?:council|hackney|licensing|licensed|private hire|phv|hire|taxi|cab|badge|trailer|[lp]|name|door|brass|dinner|food|hot|paper|metal|licence|tin|side)"
    r"[ -]$"
)
PLATE_WORD = re.compile(rf"\b{PLATE}\b")
PRIVATE = re.compile(
    r"\b(?:private|personal|personali[sz]ed|cherished|vanity|show ?off|daft|novelty)\b(?! (?:hire|school|party|room|lesson|life|message|chat|area|road|account))"
)
IRISH_WORD = re.compile(r"\b(?:irish|ireland|ni|n\.i|ulster|belfast|derry|dublin|over the water)\b")
TOLD_GLUE = (
    r"(?:[ ,]{0,2}\b(?:is|was|no|number|num|of|said|says|say|like|looked|i|we|he|she|you|think|thought|reckon|maybe|the|on|it|its|were|are|plate|had|has|"
    r"with|at|something|could|be|reads?|reading|being|possibly|about|got|have|wrote|down|as|definitely|prob|probably|partial|part|just|only|but|"
    r"a|that|this|thing|taken|to|me|for|by|our|my|which|full|see|saw|clocked|bit|half|first|last|off|here)\b)*"
)
LEADS = re.compile(rf"(?P<plate>\b{PLATE}\b)(?:s|'s)?{TOLD_GLUE}[ :#=,.?\"'(-]*$")
FOLLOWS = re.compile(
    rf"[)\"']?(?: (?:was|is|its|were|on|that|thats|it|said|be|as|for|the|his|her|their|number|private|i think|i|think|full|my|a|got))*[ ,(-]{{1,3}}{PLATE}\b(?!(?: (?:no|num|number|is|was))* ?[0-9])"
)
_NO = r"\b(?:not|isn'?t|wasn'?t|ain'?t|never|wernt)(?: (?:a|an|the|his|her|actually|even|really|any|my))* (?:car |number |vehicle |actual |real |proper )?"
DENIED = re.compile(
    rf"(?:[^.;\n]{{0,50}}{_NO}(?:reg|plate|number ?plate|registration)|[^.;\n]{{0,12}}{_NO}(?:car|vehicle))\b(?! (?:i|we|that i|from|on|of))"
)
CODE_GLUE = (
    r"(?:(?:[ .:#=\"'(/-]|\b(?:no|number|num|numbers|code|codes|ref|reference|id|card|is|was|its|said|says|say|reads?|called|under|in|the|name|"
    r"tag|marked|quoted|quote|given|written|scrawled|(?:on|off|from|in) (?:the|her|his|my|our|their|your|this|that) \w+|"
    r"(?:they|he|she|we|i|you)(?:'d|'ve| had| have)? (?:used|gave|quoted|wrote|showed|entered|typed|put|sent|left|wants?|wanted)(?: (?:me|us|it|in|down|out))*|as|being|of|with|shows?|showing|and|printed|details|used|label|labelled|slip|were|are|it|combo|combination)\b)*)"
)
# "pin on the back of the leaflet is", "voucher she showed us says": what is said at length of one thing.
CODE_SAID = re.compile(r"(?: [a-z']+){1,8} (?:is|was|says?|said|reads?|shows?|being|marked)[ :=\"'(]*")
# "reg on the card", "registration from the parking ticket": where the mark of a vehicle is written down.
WRITTEN_ON = re.compile(
    rf"\b{PLATE}(?: [a-z']+){{0,4}}? (?:on|from|off|in|for|per|to|of)(?: (?:the|his|her|their|our|my|an?|that|this|it's|its))?(?: [a-z]+){{0,2}} $"
)
# A permit or a ticket for parking names the vehicle.
PARKING = re.compile(r"\b(?:parking|car park|visitor'?s?|vehicle|car|guest) $")
SPOT_GLUE = r"(?:[ .:#=\"'(/-]|\b(?:no|number|num|code|ref|id|is|was|the|called|key|card|name|named)\b)*"
CODE_BEHIND = (
    r"[)\"']?,? (?:(?:is|was|being|are|thats|that's|its|it's)(?: on| under| for)?|(?:written|printed|typed)? ?(?:on|in)) (?:the|her|his|their|its|my|your|our|an?)"
    r" (?:(?!reg|car\b|parking|guest|vehicle|number|plate|van\b|taxi\b)\w+ )?(?:(?P<noun>{nouns})|(?:(?!reg|car|vehicle|plate|van|taxi)\w+ )(?:number|no|code|ref|id|pass))\b"
)
PHONE_BEFORE = re.compile(
    r"\b(?:phone|mobile|his number|her number|call|term|school|shift|lesson|match|game|film|class)\b[^,.;]*$"
)

# Three letters that are a word make a mark only in capitals or beside a word for a plate; these never.
NEVER = frozenset(words("and the was but for not are you had has who its she you her him his they with then this that"))
WORDS = frozenset(
    words(
        "the and old was for men lad boy man yrs her his she him who had has are not but off out got get one",
        "two ten six men mum dad guy kid mob our all any can did day way ago now may min hrs car van cab bus",
        "sat sun mon tue wed thu fri jan feb mar apr jun jul aug sep oct nov dec ish odd yet yes you too use",
        "try top say see saw run ran put per own new low let job its how end eat due cut cry bit big bed bag",
        "bad art arm age add act aft air bar bet box buy cos coz cop cup dog ear egg eye far fat few fit fix",
        "fly fun gay gun hit hot ice ill jaw key law leg lie lip lot mad map met mix net nor oil pay pen pet",
        "pin pub red rid rob row sad sea set sex sir sit sky son tax tea tie tip toe via war wet win won wee",
        "yer nah thx plz pls txt ppl abt etc inc lol omg wtf idk pop mrs sis bro gal bbc asd sen hun mam nan",
        "nip pal pic ref reg sum tho til vid was wiv cud wud shd gon cus cuz dnt dont hes shes pcs pct ltd",
        "ave rds str crt sqn min max amp oct sat sun mid els aka asap ends out rms gcs kgs kms lbs mph mls",
        "cms gym pie bap bus fag can tin jug ask aye ace app atm bin bus cam cop den die dip fed fee gap gas",
        "god had hat hey hid hip hub hug ink jam jar jet joy lap led lid log mat mud nil nob nod nut oak owe",
        "owt nowt pad pan pat paw pig pit pot rag rap rat raw ray rib rip rod rub rug rum sax sew shy sin sip sob",
        "spa spy sub tab tag tan tap tar ten tin ton tow toy tub tug van vat vet wax web wig wit yob zip gig for",
    )
)
SHORT = frozenset(
    words(
        "at on to by of me my he we us so no up or an as do go be am pm yr nr rm hr in is it if ok oh hi ya",
        "ur st rd th nd ft kg km cm mm pc dr mr ms id tv uk gb eu ni il im",
    )
)

ENDS = (
    r"(?:ends?|ended|ending|finish(?:es|ed|ing)?)(?: (?:in|with|on|is|was|of|it|letters?|numbers?|the|bit|bits|part|an?))*|"
    r"(?:last|end|back|final|latter|second|2nd|tail)(?: \w+)? (?:letters?|bits?|part|half|digits?|numbers?|three|two|few|3|2|characters|end)|"
    r"last (?:three|two|few|3|2)|(?:end|finish) (?:is|was)|(?:letters?|numbers?|digits?|bit) (?:on|at) the (?:end|back)"
)
STARTS = (
    r"(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun)(?: (?:with|in|off|is|was|it|letters?|the|an?))*|"
    r"(?:first|front|start)(?: \w+)? (?:letters?|bits?|part|half|digits?|numbers?|two|three|few|four|2|3|4|characters)|"
    r"first (?:two|three|few|four|2|3|4)|(?:start|beginning) (?:is|was)"
)
PART = (
    r"(?:bit|part|half|some|most) of (?:the |its |his |a )?(?:reg|plate|number ?plate|registration|vrm)|(?:partial|part)(?: (?:reg|plate|vrm|number|index))*(?: only)?|"
    r"(?:only|all|just) (?:i |we |he |she |i'?ve )?(?:got|get|have|had|saw|see|caught|catch|clocked|remember|made out|make out|read|noted|managed)(?: (?:was|is))?|"
    r"(?:all|only thing|what) (?:i|we|i'?ve|we'?ve) (?:got|have|saw|caught|clocked|remember|noted|could see|could read)(?: (?:was|is))?"
)
PIECE_GLUE = (
    r"(?:(?:[ :,=\"'(-]|\b(?:i'm|is|was|are|were|of|the|its|it|his|reg|plate|number ?plate|registration|vrm|letters?|numbers?|bit|in|on|with|maybe|i|we|think|"
    r"got|to|be|like|possibly|an?|that|said|says|looked|capital|im|sure|of|for|certain|definitely|will|could|see|read|make|out|were)\b)*)"
)
BEFORE_PIECE = re.compile(
    rf"\b(?:(?P<ends>{ENDS})|(?P<starts>{STARTS})|(?P<part>{PART}))(?![a-z]){PIECE_GLUE}(?=[a-z0-9])"
)
WITHIN = re.compile(
    rf"\b{PLATE}\b[^.;\n]{{0,30}}?\b(?:had|has|with|got|includes?|including|contains?)(?: (?:an?|the|letters?|numbers?|digits?))* (?=\w+ (?:in|on) (?:it|there)\b|\w+ somewhere)"
)
_UNSEEN = (
    r"(?:mudd?y?|dirty|dirt|hidden|covered|smudged|obscured|missing|unclear|unreadable|gone|lost|missed|under|behind|snow|know|couldn'?t|can'?t|cannot|"
    r"didn'?t|not|unknown|no idea|blurred|blurry|cut|faded|bent|broken|forgot\w*|illegible|caked|escapes|blocked|scratched|off|dark|too)"
)
BEHIND_PIECE = re.compile(
    r"['\")]?(?:"
    r"(?P<open>[ -]*(?:something|somethin|somethink|summat|summet|sumthing|sumthin|smth|sumat|sumfin|sommat|and something|then something|or something|blank|"
    r"unknown|question mark|dot dot|dunno|\.\.+|…|\?\?+|xx+x|\*+|__+|-{2,}))|"
    r"(?P<all>,? ?(?:is|was|were|,|-|=|thats|that's|and thats|and that's|its)? (?:about |literally |basically )?(?:all|as much as|as far as|the most|only bit|the only bit)(?: that)? (?:i|we|he|she|they|my|our|the|anyone|you)\b|,? (?:thats|that's) (?:all|your lot|it)\b)|"
    r"(?P<place>,? (?:is|was|were|being) (?:the|how|at the|on the|my)(?: \w+){0,3} (?:start|starts|started|begins|beginning|first|end|last|back|front|bit|half|part|letters|characters|digits|three|two)\b)|"
    r"(?P<at>,? (?:(?:at|for|near) the (?:very )?(?:end|finish|start|beginning|front|back)|on the (?:end|start|beginning))\b)|"
    r"(?P<lost>,? (?:and |but |then |so |before |cos )*(?:i |we |my \w+ |the \w+ |he |she )?(?:then )?(?:lost|missed|couldn'?t|could not|didn'?t|cant|can't|did not|forgot|forget|never got|never saw|ran out|swung|turned|drove|pulled|shot|sped|went|disappeared|vanished|it was gone|gone)\b)|"
    rf"(?P<rest>[,.]? (?:and |but |then |with |not )*(?:the |its |all )?(?:rest|others?|remaining|remainder|last|next|final|end)\b(?=[^.;\n]{{0,40}}\b{_UNSEEN}))|"
    r"(?P<more>,? (?:and|plus|then|with) (?:one|two|three|a couple|a few|some|another|1|2|3)(?: \w+)? (?:more|others?|letters?|unknown|i|after)\b)"
    r")"
)
JOINT = re.compile(
    r",? (?:and )?then (?:maybe |possibly |i think |it was |its |like |prob |probably )?(?:the letters? )?(?:an? )?|[ -]"
)

# The writer takes back what was written before.
TAKEN_BACK = re.compile(
    r"\b(?:no|nope|sorry|actually|wait|i mean|meant|correction|scrap|scratch|rather|mistake|typo|should be|should say|should of been|should have been|"
    r"edit|oops|wrong|checked|double checked|turns out|apologies|misread|not that|my bad|hang on|hold on|i tell a lie|tell a lie|make that|or was it)\b|\*"
)
OR = re.compile(
    r"[?,)\"' ]*(?:or|maybe|might be|could be|possibly|perhaps)(?: (?:maybe|possibly|even|something like|reg|is it|was it))*[ \"'(]*"
)
# "loyalty app number", "alarm code": any noun before such a word owns the code, save a few that own nothing.
OWNED = re.compile(
    r"\b(?P<owner>[a-z]{3,})(?:'?s)? (?:(?P<number>numbers?|no\.?)|codes?|ref|id|reference)"
    r"(?: (?:on|off|from|in) (?:the|his|her|my|our|their|this|that) \w+)?(?: (?:is|was|of|it|reads?|says?|:))*[ :#=\"'(-]*$"
)
OWNERS_OF_NOTHING = frozenset(
    words(
        "the this that his her its our their and got wrote took said was are right wrong full whole same only first get gets see saw had has have",
        "read with another second last next rest part partial what with whose any but for not plate reg registration vehicle licence license index",
    )
)
NOT_THIS = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|instead of|rather than|misread it as|misread as|thought it was|first thought)(?: (?:reg|the|plate|it was))* ?[:\"'(]?$"
)
