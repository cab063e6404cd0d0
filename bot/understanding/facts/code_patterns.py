"""The words around a code of letters and figures that show what it belongs to, as patterns over folded text."""

from __future__ import annotations

import re

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
_TOLD_GLUE = (
    r"(?:[ ,]{0,2}\b(?:is|was|no|number|num|of|said|says|say|like|looked|i|we|he|she|you|think|thought|reckon|maybe|the|on|it|its|were|are|plate|had|has|"
    r"with|at|something|could|be|reads?|reading|being|possibly|about|got|have|wrote|down|as|definitely|prob|probably|partial|part|just|only|but|"
    r"a|that|this|thing|taken|to|me|for|by|our|my|which|full|see|saw|clocked|bit|half|first|last|off|here)\b)*"
)
LEADS = re.compile(rf"(?P<plate>\b{PLATE}\b)(?:s|'s)?{_TOLD_GLUE}[ :#=,.?\"'(-]*$")
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
# "loyalty app number", "alarm code": any noun before such a word owns the code, save a few that own nothing.
OWNED = re.compile(
    r"\b(?P<owner>[a-z]{3,})(?:'?s)? (?:(?P<number>numbers?|no\.?)|codes?|ref|id|reference)"
    r"(?: (?:on|off|from|in) (?:the|his|her|my|our|their|this|that) \w+)?(?: (?:is|was|of|it|reads?|says?|:))*[ :#=\"'(-]*$"
)
_ENDS = (
    r"(?:ends?|ended|ending|finish(?:es|ed|ing)?)(?: (?:in|with|on|is|was|of|it|letters?|numbers?|the|bit|bits|part|an?))*|"
    r"(?:last|end|back|final|latter|second|2nd|tail)(?: \w+)? (?:letters?|bits?|part|half|digits?|numbers?|three|two|few|3|2|characters|end)|"
    r"last (?:three|two|few|3|2)|(?:end|finish) (?:is|was)|(?:letters?|numbers?|digits?|bit) (?:on|at) the (?:end|back)"
)
_STARTS = (
    r"(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun)(?: (?:with|in|off|is|was|it|letters?|the|an?))*|"
    r"(?:first|front|start)(?: \w+)? (?:letters?|bits?|part|half|digits?|numbers?|two|three|few|four|2|3|4|characters)|"
    r"first (?:two|three|few|four|2|3|4)|(?:start|beginning) (?:is|was)"
)
_PART = (
    r"(?:(?:bit|part|half|some|most) of |half )(?:(?:the|its|his|her|their|a) )?(?:reg|plate|number ?plate|registration|vrm)|(?:partial|part)(?: (?:reg|plate|vrm|number|index))*(?: only)?|"
    r"(?:only|all|just) (?:i |we |he |she |i'?ve )?(?:got|get|have|had|saw|see|caught|catch|clocked|remember|made out|make out|read|noted|managed)(?: (?:was|is))?|"
    r"(?:all|only thing|what) (?:i|we|i'?ve|we'?ve) (?:got|have|saw|caught|clocked|remember|noted|could see|could read)(?: (?:was|is))?"
)
_PART_GLUE = (
    r"(?:(?:[ :,=\"'(-]|\b(?:i'm|is|was|are|were|of|the|its|it|his|reg|plate|number ?plate|registration|vrm|letters?|numbers?|bit|in|on|with|maybe|i|we|think|"
    r"got|to|be|like|possibly|an?|that|said|says|looked|capital|im|sure|of|for|certain|definitely|will|could|see|read|make|out|were)\b)*)"
)
BEFORE_PART = re.compile(
    rf"\b(?:(?P<ends>{_ENDS})|(?P<starts>{_STARTS})|(?P<part>{_PART}))(?![a-z]){_PART_GLUE}(?=[a-z0-9])"
)
