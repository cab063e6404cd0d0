"""The writer's own post: "caretaker here", "I drive the 47", "I'm the only night porter", and the house they live in."""

from __future__ import annotations

from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.own_marks.told_posts import TRADES
from bot.concerns.redaction.self_identification_patterns import (
    GREETING,
    IM,
    JOB,
    NAMED_PLACE,
    PERIOD,
    PLACE,
    ROLE,
)

_VERBS = (
    r"took|takes|taken|gave|gives|was|is|are|has|had|keeps|kept|lets|let|brought|brings|picks|picked|drives|drove|saw|told|said|met|"
    r"meets|sat|got|gets|does|did|touch\w*|strok\w*|who|that"
)
_MANY = r"girls?|boys?|lads?|lass(?:es)?|kids?|children|men|women|people"
_DESK = r"desk|front\s+desk|bar|doors?|tills?|counter|reception|kitchen|gates?|floor|poolside|pool|rota"
_TURN = r"nights?|days|shift|duty|earl(?:y|ies)|lates?|weekends?|call|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)"
_IN_WORK = rf"(?:(?:on|at|behind|in)\s+(?:the\s+)?(?:{_DESK}|{_TURN}|depot|firm|rank|office|staff|crew|bikes?|vans?|deliveries|rounds?|routes?|scooters?|mopeds?|trams?|buses|wards?|checkouts?|wing|unit)\b|working\b|who\s+works\b|that\s+works\b|in\s+work\b)"
_THERE_IS = r"(?:\b(?:there(?:['’]?s|\s+is|\s+was)|it(?:['’]?s|\s+is|\s+was))\s+)"
_OF_FEW = r"(?:the\s+only|only|one\s+of\s+(?:the\s+)?(?:only\s+)?(?:two|three|2|3|four|few))"
_SO_MANY = r"(?:two|three|four|five|six|seven|eight|nine|[2-9]|a\s+few)"
_KIND = r"(?:(?!(?:that|who|she|he|they|her|him|with|and)\b)[\w-]+\s+){0,3}?"
# Behind an article the post may be told more closely: "the Friday barmaid"; "the man's carer" is somebody else's.
_MORE = r"(?:(?!(?:his|her|their|to|of|with|from|and|by|in|at|on|for|who|that|when|about|telling)\b)[\w-]+\s+){0,2}?"
LINE = r"(?:the\s+)?(?:(?:number|no\.?|route|line)\s*)?[a-z]?\d+\w?(?:\s+(?:bus|route|tram))?"
_ONE = r"one|woman|man|female|male|person|bloke|guy|fella|rider|driver"
# Work in two words that no list can hold: where it is done, and who does it. No girl: she may be the child.
_WHERE_DONE = (
    r"(?:delivery|parcel|pizza|food|cleaning|clean|kitchen|laundry|taxi|cab|lorry|truck|van|bus|security|door|night|shop|bar|hotel|"
    r"factory|farm|building|car\s?wash|warehouse|care|nail|dinner|tea|bin|post|milk|ice\s?cream|maintenance|market|window|road|park|pool|"
    r"gym|tattoo|lollipop|fork\s?lift|scaffold|toilet|house|family|outreach|play|case|project)"
)
_WHO_DOES = (
    r"(?:riders?|driver|lady|man|woman|boy|guy|person|worker|assistant|attendant|cleaner|helper|sweeper|keeper|staff|picker|packer|"
    r"fitter|artist|technician|porter|cook|officer)"
)
_ATTENDS = r"(?!(?:his|her|their|my|our|the|an?|this|that|with|by|from|to|and|near|not)\b)[\w-]+\s+(?:attendant|operative|technician|operator|supervisor)"
_CRAFTS = (
    r"plumber|electrician|builder|roofer|gardener|labourer|joiner|carpenter|decorator|mechanic|welder|foreman|machinist|milkman|bin ?man|maid|"
    r"matron|baby ?sitter|child ?minder|au pair|tailor|seamstress|farmer|fisherman|fishmonger|docker|grocer|greengrocer|gamekeeper|janitor|"
    r"handyman|sweeper|tiler|plasterer|scaffolder|bricklayer|locksmith|cobbler|masseur|photographer|postwoman|trucker|cleaning lady|clerk|secretary"
)
ANY_POST = rf"(?:(?:(?:school|night|head|senior|part[\s-]?time|relief|agency)\s+)?(?:{_WHERE_DONE}\s+{_WHO_DOES}|{_ATTENDS}|{_CRAFTS}|{ROLE}|{TRADES}))\b"
BEGINS = rf"(?:^|(?<=[.!?\n]))\s*(?:{GREETING})?"
_MERELY = r"(?:(?:just|only|merely|simply|nothing\s+(?:more\s+than|but))\s+)"
NO_KIN = r"(?!(?:mum|dad|mother|father|aunt|uncle|neighbour|landlord|landlady|owner)\b)"  # of these no article tells the post
_HOUSEWORK = (
    r"(?:cooking|cleaning|catering|ironing|laundry|gardens?|gardening|hoovering|mopping|washing[\s-]up|dishes|dinners|school\s+meals|lunches|"
    r"teas|caretaking|maintenance|bins|windows|lawns|grounds|repairs|bookings|wages|payroll|baking|sewing|mending|odd\s+jobs)"
)
_TOOL = (
    r"(?:(?!(?:feeling|thing|training|meeting|crying|drawing|reading|writing)\b)\w{2,}ing|gravy|mop|bucket|pots|pans|tills?|desk|spuds|"
    r"brooms?|hoover|trolley|bins|counter|ovens?|wheel|cab|van|rounds?|scissors|dusters?|whistle|lollipop|flower\s?beds|mower|ladders?|pints)"
)
AT_A_HOME = r"(?!\s+(?:at|in|for|round|of)\s+(?:his|her|their|home|him|them|(?:my|our)\s+(?:house|home|flat|mum|mam|dad|nan|uncle|aunt\w*|step\w*)\b|the\s+(?:house|flat)|an?\s+(?:house|flat|man|bloke))\b)"
_YEARS = r"(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|since|for|over|nearly|years|all|now)"
_NOT_ANOTHER = r"(?![^.!?\n]{0,40}\b(?:has|have|had|is)\s+(?:he|she|they|mr|mrs|miss|(?-i:[A-Z]))\b)(?![^.!?\n]{0,40}\b(?:he|she|they)\s+(?:has|have)\b)"
PASSING_POSTS = (
    phrase(rf"{BEGINS}(?P<hide>{_MERELY}an?\s+(?:[\w-]+\s+)??{NO_KIN}{ANY_POST}\s+me)\b"),
    phrase(
        rf"{BEGINS}(?P<hide>(?:(?:ive|i['’]ve|i\s+have)\s+)?been\s+on\s+the\s+(?:bins|post|buses|trams|trains|rank|doors|tills|bar|vans|bikes|taxis|cabs|railways?|wards|milk|boats|lorries|bread))(?=\s+(?:here|round|{_YEARS})\b){_NOT_ANOTHER}"
    ),
    phrase(
        rf"\b(?P<hide>{IM}\s+{_MERELY}(?:an?\s+|the\s+)?(?:[\w-]+\s+)??{NO_KIN}{ANY_POST})(?!['’]s\b)"
    ),  # "I'm just a dinner lady"
    phrase(  # "i am delivery rider": without an article, as who learns the language writes
        rf"(?P<hide>(?:\bi(?:['’]?m|\s+am)|\bi\s+is|\bme\s+am|\bmy\s+(?:job|work)\s+(?:is|are|it\s+is))\s+(?:(?:work|working|do|job)\s+(?:(?:in|at)\s+[\w-]+\s+(?=as\b|like\b))?)?(?:(?:as|like|is|for)\s+)?(?:(?:an?|one|the)\s+(?:(?!(?:of|friend|victim|child)\b)[\w-]+\s+)??)?{NO_KIN}(?:{ANY_POST}|security\b(?=\s+(?:in|at|on|for|here|of)\b|\s*[.,;\n])))(?!['’]s\b)"
    ),
    phrase(  # "Been caretaker here 25 years": nobody else is its subject
        rf"{BEGINS}(?P<hide>(?:(?:ive|i['’]ve|i\s+have)\s+)?been\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?{NO_KIN}{ANY_POST}(?:\s+(?:here|there|round\s+here))?)(?=\s+(?:{_YEARS}|at|in|on)\b|\s*[.,;\n]){_NOT_ANOTHER}"
    ),
    phrase(
        rf"\b(?P<hide>i\s+(?:(?:also|just|only)\s+)?(?:do|did)\s+(?:all\s+)?(?:the\s+|their\s+)?{_HOUSEWORK})(?=\s+(?:at|in|for|round)\b){AT_A_HOME}"
    ),
    phrase(
        rf"\b(?:told|tells?|telling|said|says)\b[^.!?\n]{{0,25}}?\b(?:stick|back|keep)\s+(?:to|with|on\s+with)\s+(?P<hide>my\s+(?:own\s+)?{_TOOL})\b"
    ),
)
POSTS = (
    *PASSING_POSTS,
    phrase(rf"\A\s*(?:{GREETING})?(?P<hide>(?:{ROLE}))(?=\s*(?:[.;!\n]|\s-\s))"),  # "Night porter. A man ..."
    # "Caretaker here.", "Security guard here, ..."; "no staff here" and "the manager here lets them in" are told of
    phrase(
        rf"(?:^|(?<=[.!?\n]))\s*(?:{GREETING})?(?P<hide>(?:(?!(?:no|the|an?|some|any|another|other|two|three)\b)[\w-]+\s+){{0,2}}?(?:{ROLE}|{JOB})\s+here)(?=\s*[.,;:!\n-])"
    ),
    phrase(
        rf"^\s*(?:{GREETING})?(?P<hide>(?:{ROLE}))(?=\s+(?:on|at|for|in)\s+(?:the\s+)?(?:(?!(?:{_VERBS})\b)[\w-]+\s*){{1,4}}[.,!\n])"
    ),
    phrase(
        rf"\A\s*(?:{GREETING})?(?P<hide>(?:security|reception|front\s+desk|housekeeping|bar\s+staff|night\s+staff|{ROLE})\s+(?:(?:on|at|in|from|behind)\s+(?:the\s+)?(?:{_DESK})\s+)?here)(?=\s*[.,;:!\n-])"
    ),
    phrase(rf"\b(?P<hide>i\s+drive)\s+{LINE}(?!\s+(?:of|{_MANY})\b)(?![\w:])"),  # the line finds the child and stays
    phrase(rf"\bi\s+drive\s+{LINE}\s+(?:out\s+of|from)\s+(?P<hide>{NAMED_PLACE})"),
    phrase(
        r"\b(?P<hide>i\s+(?:live|work)\s+(?:opposite|next\s+door(?:\s+to)?|next\s+to|across\s+from|over\s+the\s+road\s+from|above|below|behind))\b"
    ),
    phrase(rf"(?:{IM}|\b(?:its|it's|it’s)\s+me)\s+(?:at|in)\s+(?P<hide>(?:number|no\.?|flat|house)\s*\d+\w?)"),
    phrase(
        rf"{IM}\s+(?:(?:always|usually|normally|mostly|also)\s+)?(?:on|behind)\s+(?:the\s+)?"
        rf"(?:bar|reception|front\s+desk|desk|doors?|tills?|counter|checkouts?|gates?)\s+(?:at|for|of)\s+{PERIOD}(?!\d)(?P<hide>{PLACE})"
    ),
    phrase(
        rf"(?P<hide>(?:{IM}\s+(?:actually\s+|basically\s+)?)(?:an?\s+|the\s+|(?:year|yr)\s+\d+\s+){_MORE}(?:{ROLE})(?:\s+(?:here|there))?)\b"
        r"(?!\s+(?:of|at|for)\b|['’]s\b)"
    ),
    phrase(
        rf"(?P<hide>(?:{IM}\s+|{_THERE_IS}){_OF_FEW}\s+{_KIND}(?:{JOB})s?(?:\s+{_IN_WORK}|\s+(?:here|there))?)\b(?!['’]s\b)"
    ),
    phrase(rf"(?P<hide>(?:{IM}\s+|{_THERE_IS})(?:just\s+|{_OF_FEW}\s+){_KIND}(?:{_ONE}|me|us)\s+{_IN_WORK})"),
    phrase(rf"(?P<hide>\b(?:there(?:['’]?s|\s+is|\s+are)\s+)?only\s+{_SO_MANY}\s+of\s+us\s+{_IN_WORK})"),
    phrase(rf"(?P<hide>{IM}\s+{_OF_FEW}\s+{_KIND}(?:lad|lass|girl|boy)\s+{_IN_WORK})"),
    phrase(
        rf"(?:^|(?<=[.!?\n]\s)|(?<=,\s)|\b(?:cos|because|as|so|since)\s+)(?P<hide>only\s+{_KIND}(?:{JOB}|{_ONE}|me)\s+(?:here|{_IN_WORK}))"
    ),
    phrase(
        r"(?:^|(?<=[.!?\n]\s)|(?<=,\s))(?P<hide>only\s+me\s+(?:on|in\s+(?:the\s+)?(?:building|house|hotel|shop|office)))\b"
    ),
)
