"""The pieces of which the phrases in self_identification.py are made: people, places, numbers, and words that are no names."""

from __future__ import annotations


def a_set(words: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(words.split())


PUPILS = "form|class|tutor group|year group"
GROUP = (
    "school|college|academy|nursery|hotel|hostel|guest house|b&b|shop|store|"
    "supermarket|garage|salon|pub|bar|club|nightclub|takeaway|restaurant|cafe|gym|pool|office|depot|base|firm|"
    "branch|company|council|hospital|surgery|care home|children's home"
)
TRADE = "cabs?|taxis|cars|private hire|buses|coaches|trains|inn|lodge|arms|academy|primary|high|kebabs?|pizza|chippy|fry|stores?|arcade|leisure centre"
SITE = f"{GROUP}|{TRADE}"
FAMILY = (
    "daughter|son|child|kid|lad|lass|girl|boy|niece|nephew|sister|brother|wife|husband|girlfriend|boyfriend|mum|mam|mom|"
    "mother|dad|father|stepson|stepdaughter|foster (?:son|daughter|child|lad|girl)|grandson|granddaughter|cousin|aunt|"
    "auntie|uncle|nan|gran|ex(?:[- ]?(?:husband|wife|partner|boyfriend|girlfriend))?|neighbour|neighbor|friend|mate|tenant|lodger"
)
# Grown-ups who share the writer's house or street: they point at it, where a daughter, a nan or a mate points at nobody.
HOUSEHOLD = "(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|ex(?:[- ]?(?:husband|wife|partner|boyfriend|girlfriend))?|neighbour|neighbor|tenant|lodger|flatmate|housemate)"
WORK = (
    "line manager|duty manager|manager|boss|gaffer|controller|supervisor|colleague|workmate|co-?worker|partner|"
    "deputy|head ?teacher|dsl"
)
OWN = (
    "badge|licen[cs]e|number plate|licen[cs]e plate|plate|reg(?:istration)?|call[ -]?sign|staff|employee|payroll|collar|"
    "shoulder|warrant|operator|driver|hackney|phv|cab|taxi|car|van|vehicle|id|bus|tram|running|duty|fleet"
)
MARKED = "cab|car|driver|taxi|badge|call[ -]?sign|unit|bus|plate|phv|hackney|fleet|running\\s+number|duty\\s+number"
ROLE = (
    "dsl|deputy dsl|head ?teacher|deputy head|head of year(?: \\d+)?|form tutor|tutor|teacher|teaching assistant|ta|"
    "school nurse|caretaker|receptionist|night porter|porter|duty manager|manager|assistant manager|housekeeper|owner|"
    "landlord|landlady|bouncer|door supervisor|barman|barmaid|bar staff|cleaner|coach|lifeguard|controller|dispatcher|"
    "supervisor|team leader|shift leader|deputy manager|site manager|area manager|head chef|sergeant|inspector|constable|"
    "social worker|neighbour|mum|dad|mother|father|aunt|uncle|foster carer|carer|(?:security |train )?guard|(?:tram |train |bus )?conductor|escort|"
    "passenger assistant|pastoral lead|year lead|(?:head )?door ?man|door staff|head of (?:house|department)|sendco|senco|bursar|hlta|cover supervisor|safeguarding lead|key ?holder|(?:shift|night|store|floor|bar|duty|bank|general|depot|hotel|pub|shop|branch) manager|manageress|"
    "night (?:receptionist|auditor|watchman|man|staff)|concierge|room attendant|chamber ?maid|kitchen porter|pot ?wash(?:er)?|bar ?back|glass collector|shop assistant|sales assistant|cashier|ticket inspector|revenue (?:officer|inspector)|"
    "train manager|station (?:master|supervisor)|pool attendant|swimming (?:teacher|instructor)|gym instructor|fitness instructor|personal trainer|dinner lady|midday supervisor|librarian|groundsman|"
    "lollipop (?:man|lady)|chef|cook|waiter|waitress|bartender|volunteer|bookkeeper|1:1(?: ta)?|support worker|youth worker"
)
JOB = f"{ROLE}|driver|staff|member of staff|worker|employee|assistant|guard|chef|cook|waiter|waitress|nurse|warden|steward"
DOES = (  # what a person says that they do there, which names their work as surely as "I am the barmaid"
    "pull\\s+pints|pour\\s+(?:pints|drinks)|tend\\s+(?:the\\s+)?bar|serve(?:\\s+(?:drinks|food|behind\\s+the\\s+bar|on\\s+the\\s+counter))?|"
    "wait\\s+(?:on\\s+)?tables|wash\\s+(?:pots|up)|stack\\s+shelves|collect\\s+(?:the\\s+)?glasses|fry\\s+chips|make\\s+(?:the\\s+)?(?:beds|pizzas|kebabs)|"
    "(?:do|run|man|cover|mind)\\s+(?:the\\s+)?(?:bar|doors?|tills?|desk|front\\s+desk|reception|counter|cloakroom|tea\\s+bar|rooms|"
    "nights|deliveries|kitchen|breakfasts?|books|accounts)|teach\\s+swimming|coach\\s+the\\s+\\w+|clean\\s+(?:the\\s+)?rooms|deliver\\s+for\\s+(?:them|him|her)|"
    "volunteer(?:\\s+on\\s+the\\s+(?:desk|door|gate|bar|stall))?"
)
UNIT = (
    r"(?!\d+\s*-?\s*(?:st|nd|rd|th|am|pm|ish|years?|yrs?|y/?o|mins?|minutes?|hours?|hrs?|days?|nights?|weeks?|months?|"
    r"times?|yards?|feet|foot|ft|late|early|lads?|girls?|boys?|kids?|men|blokes?|people|quid|pounds?|miles?|metres?|doors?|streets?|houses?|floors?|"
    r"roads?|of|or|to|o'?clock)\b)"
)
PERIOD = (
    r"(?!(?:(?:the|a|an|my)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|nights?|days?|lates?|earl\w+|shifts?|"
    r"weekends?|week|evenings?|mornings?|afternoons?|years?|ages|months?|time|moment|last|long|past|dark|rain|area)\b)"
    r"(?!(?:here|there|this|that|it|him|her|them|me|my|his|their|call|own|over|about|nearly|\d+\s*(?:years?|months?|yrs?))\b)"
)
NAME = r"[^\W\d_][\w'’-]*"
CAP = r"(?-i:[A-Z][a-z'’][\w'’-]*)"
WORD = r"(?-i:[A-Z0-9])[\w&'’-]*"
IM = r"\bi(?:'m|’m|m|\s+am|\s+was)"
THIS = r"\b(?:this\s+is|it's|it’s|its)"
GREETING = r"(?:hi|hiya|hello|hey|alright|evening|morning|good\s+\w+)\b[\s,!.]*(?:there|all)?[\s,!.]*"
GREETED = rf"(?:^|(?<=[.!?\n]))\s*(?:{GREETING})?"
# A house without a name is told apart by its street: "a takeaway on Gibbet Street".
BY_STREET = rf"an?\s+(?:[\w'’-]+\s+)?(?:{SITE})\s+(?:on|off|in)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w'’-]+\s+){{0,2}}(?:(?-i:[A-Z])[\w'’-]+|street|road|lane|parade|row|terrace|avenue|hill)\b"
PLACE = rf"(?:{BY_STREET}|(?:(?:the|an?)\s+)?(?:{NAME}|\d+)(?:\s+(?:{WORD}|{SITE})\b){{0,4}})"
NAMED_PLACE = rf"(?:the\s+)?(?:{WORD}(?:\s+(?:{WORD}|{SITE})\b){{0,4}}|(?:{NAME}\s+){{1,3}}?(?:{SITE})\b)"
# Wider than the formats of bot/understanding/facts/registrations on purpose: a slip in the reporter's own plate must not
# show it. Whatever those read is withheld here (tests/unit/concerns/redaction/test_registration_marks.py).
NORTHERN_IRISH = r"(?-i:[A-Z]?(?:[A-Z][IZ]|[IZ][A-Z]))\s?[1-9]\d{0,3}|[a-z](?:[a-z][iz]|[iz][a-z])\s?\d{3,4}"
VRM = rf"(?:[a-z]{{2}}\d{{2}}\s?[a-z]{{3}}|[a-z]\d{{1,3}}\s?[a-z]{{3}}|[a-z]{{3}}\s?\d{{1,3}}[a-z]|{NORTHERN_IRISH})\b"
CODE = rf"{UNIT}(?:{VRM}|(?:[a-z]{{1,3}}[\s-]?)?\d[\w-]*|[a-z]{{1,4}}\d[\w-]*)"
NUMBERED = r"(?:\s*(?:number|num|no\.?|ref|id|is|was|says|reads|'s|’s|=|:|#))+"
_DIGIT = r"(?:\d\w{0,3}|one|two|three|four|five|six|seven|eight|nine|zero)"
_ALPHABET = (
    "alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|"
    "tango|uniform|victor|whisk(?:e)?y|x-?ray|yankee|zulu"
)
SPELT = rf"(?:{_ALPHABET})[\s-]{_DIGIT}(?:[\s-]{_DIGIT})?\b"  # "Delta 6", "bravo nine"
CALLED = rf"(?:{SPELT}|{CODE})"
# Behind a letter stands a mark of something else, unless it is as long as a telephone number and begins like one.
PHONE = r"(?:(?<![^\W_])|(?=[0+][\d\s()-]{9}))\+?\(?\d[\d\s()-]{6,16}\d"
# From the beginning of its run of letters and without a way back: ten thousand letters are looked at once.
EMAIL = r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
ONE = rf"(?:{PHONE}|{EMAIL}|@[\w.]{{3,}})"
REACH = rf"{ONE}(?:\s*(?:\bor\b|\band\b|/|,|&)\s*{ONE})*"
BY = (
    r"(?:(?:back|on|at|by|via|to|my|this|the|is|mobile|mob|phone|number|work|home|landline|whatsapp|email|insta|"
    r"instagram|snap|snapchat|telegram|signal|facebook)\b[\s:]*)*"
)
NOT_NAMES = a_set(
    "a an the about all also always another at away back because been being black blonde boy boys bloke blokes child "
    "children coming concerned could dad days driver drivers every far fine four friends from getting girl girls going "
    "gone good guy guys happening he her here him his home how i in it just kid kids lad lads lady like lots man maybe me "
    "men mine mum my near new nobody not nothing now of off ok on one only our out over people police probably really "
    "reporting ringing safe same scared she similar so some somebody someone something sorry staff still students sure "
    "that their them there these they this those three to two us very we what when where who why woman women words "
    "worried you your new sick aware afraid part sat stood based parked up down must mustnt mustn't should shouldnt shouldn't would wouldnt "
    "wouldn't wont won't can cant can't cannot comes came goes gets stays stay anywhere either which wich as"
)
NAMES_IN_ED = a_set("fred ted ed ahmed mohammed muhammed mohamed mohamad jared syed khaled waleed saeed")
