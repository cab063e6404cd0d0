"""Danger by rules alone: is a child in danger now, on these words? Needs no model and never fails."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from bot.understanding.neutral import Neutral, neutralise

WORDS = Path(__file__).resolve().parents[2] / "data" / "understanding" / "danger_words.yml"


@dataclass(frozen=True)
class Danger:
    """Whether a child is in danger now, and the words that say so."""

    danger: bool
    evidence: tuple[str, ...] = ()


_WHO = r"(?:they|them|child|children|youngsters?|one of them|baby|student|passenger)"
_NEAR = r"(?: [^ .?!]+){0,%d}? "
_GAP = r"(?: [^ .?!]+){0,6}? "
_NOT = r"(?:will not|wont|would not|wouldnt|cannot|cant|isnt|is not|are not|not|refus\w+ to)"

_TAKE = r"\b(?:drag|pull|shov|bundl|forc|push|grab|snatch|carry|carri|chuck|manhandl|haul|throw|threw|wrestl|march|lift|abduct|kidnap|stuff)(?:s|es|ed|ing|ged|ging|bed|bing|led|ling)?"
_TAKEN = r"(?:dragged|pulled|shoved|bundled|forced|pushed|grabbed|snatched|carried|chucked|manhandled|hauled|thrown|wrestled|marched|lifted|abducted|kidnapped|stuffed)"
_AWAY = r"(?:in|into|inside|to|towards|toward|out|upstairs|off|down|along|away|onto|through)"

# Read over neutral text (see neutral.py): "they" is she, he or they; "them" is her, him or their.
_SIGNS = (
    # Asks for help, or does not want to go.
    r"(?:ask|begg|plead|pleed)(?:ing|in)\b(?: me| us| the driver| staff| someone| people| for| anyone)*(?: to)? (?:help|save|call|get them|ring|phone|hide|not let|dont let|take them away)",
    r"\b(?:mouth(?:ed|ing)|whisper(?:ed|ing|s)?|say(?:s|ing)|said|scream(?:ing|s)?|shout(?:ing|s)?|wrote|written|pass(?:ed)?|signal\w*|text(?:ed|ing)?|note)\b(?: [^ .?!]+){0,5}? (?:help me|help us|help|call (?:the )?police|save me|dont let them|dont make me|get me out)\b",
    r"\bhelp (?:me|us|them)\b(?: [^ .?!]+){0,4}? (?:get away|escape|please|hurting|out of here|they will not|they is|they are)",
    r"(?:dont|does not|doesnt|do not|didnt) want(?: to)? go (?:with|in|up|back|upstairs|home with|off with|to)\b(?=.*\b(?:now|is|are|outside|waiting|crying|pulling|making|still|adult|driver|please)\b)",
    r"(?:dont|do not) let them (?:take|get|in|near|find|know)",
    r"begging (?:not to|me|to|us|them to stop)",
    r"\b(?:get off|let go of|leave) (?:me|them)(?: alone)?\b(?=.*\b(?:shout\w*|scream\w*|say\w*|said|crying|hear|going|went|behind|door|please)\b)",
    r"\b(?:hiding|hid|hidden)\b(?: [^ .?!]+){0,4}? (?:from|in|under|behind)\b(?=.*\b(?:adults?|they|someone)\b)(?=.*\b(?:outside|coming|looking|after them|back for|asking|waiting|at the)\b)",
    # Held, locked in, dragged, taken.
    r"\b(?:lock(?:ed|s|ing)|trap(?:ped|s)|tied|tying|shut|barricad\w+|bolt(?:ed|s)|wedged|chained|padlocked)\b(?! (?:up|out|themself|my|me out))(?: [^ .?!]+){0,5}? (?:in|inside|door|doors|room|toilet|toilets|boot|cupboard|up)\b(?=.*\b(?:they|them|child|children|youngsters?|inside)\b)",
    rf"(?:{_NOT}) (?:let|letting|allow\w*) (?:them|the child|the youngster|a child|child|anyone|us) (?:out|go|leave|off|in|near|get|up|past|see)",
    rf"{_TAKE}(?: [^ .?!]+){{0,3}}? {_WHO}\b(?: [^ .?!]+){{0,5}}? {_AWAY}\b",
    rf"{_WHO}\b(?: (?:is|are|was|were|has|have|been|being|getting|gets|got|just)){{0,4}} {_TAKEN}(?: [^ .?!]+){{0,3}}? {_AWAY}\b",
    r"(?:being|getting|been|just) (?:dragged|kidnapped|snatched|abducted|attacked|raped|beaten|strangled|stabbed|assaulted|taken away|forced|bundled|hit|punched|kicked|hurt)",
    r"(?:boot of|in the boot)(?=.*(?:child|youngster|bang|kick|someone|they|scream))",
    r"(?:cannot|cant|couldnt) (?:get (?:out|away)|leave|escape)\b",
    r"(?:no way out|held (?:down|against)|holding them (?:down|against|by the (?:throat|neck|hair|wrist))|pinned (?:them|down)|by the (?:throat|hair|neck))",
    # Unconscious, overdosed, very unwell.
    r"(?:wont|will not|cannot|cant|not|isnt|couldnt|unable to|trying to|no one can) (?:wake|waking|rouse|rousing|stir|stirring|respond\w*|breath\w*|moving|come round|coming round|be woken|stay awake|keep (?:them|their) eyes|open(?:ing)? (?:them|their) eyes)|no pulse|find a pulse",
    r"\b(?:unconscious|unresponsive|passed out|blacked out(?! \w*(?:window|glass|car|van|bmw|leon))|collapsed|overdos\w*|od(?:ed|ing)|seizure|convuls\w*|foaming|turned blue|going blue|blue lips|lips (?:are |is |gone )?(?:going )?blue|limp|floppy|barely (?:conscious|breathing|awake)|hardly breathing|spiked|comatose|out cold|lifeless|choking|not breathing|semi conscious)\b",
    r"(?:taken|swallowed|took|necked) (?:a |some |loads|all|the |too many |lots|them )*(?:of )?(?:overdose|tablets|pills|paracetamol|bleach)",
    # Hurt now; a weapon.
    r"(?:scream\w*|crying out|yelling|yells|shouting) (?:for help|stop|no|get off|for them to|please|in pain|at them to stop|from|inside|coming|help)",
    r"(?:hear|heard|hearing)\b(?: [^ .?!]+){0,6}? (?:scream\w*|stop|crying|begging|slap\w*|bang\w*|thud\w*|no no|shouting for)",
    r"\b(?:got|has|have|holding|pulled|with|waving) (?:a |out |the |them |big |kitchen )*(?:knife|gun|machete|blade|weapon|hammer|acid|bat|zombie knife)\b",
    r"\b(?:raping|rapes|strangling|choking|beating|hitting|attacking|assaulting|stabbing|hurting|slapping|punching|kicking|molesting)\b(?: [^ .?!]+){0,3}? (?:them|child|children|youngsters?|a|the|each)",
    r"(?:bleeding|blood (?:everywhere|all|on|coming|down|pouring|running))",
    r"(?:going to|threatening to|says they will|wants to|about to) (?:jump|kill (?:them|themself|me)|hurt (?:them|me)|stab|rape|die|end it)",
    r"(?:on the (?:ledge|bridge|tracks|line)|wrong side of the (?:railing|barrier|fence|bridge)|edge of the platform)",
    # Money for a child; a missing child in sight.
    r"(?:gave|paid|pays|paying|handed|hands|handing|passed|passing|given|counting)\b(?: [^ .?!]+){0,6}? (?:money|cash|notes|pounds|envelope|\d+)\b(?: [^ .?!]+){0,10}? (?:them|child|youngster|go with|went with|room|took|takes|upstairs|swap)",
    r"missing (?:poster|child|youngster|person|persons|appeal|post|teenager|from)(?=.*\b(?:here|in my|is|now|platform|just|with|stood|sat|looks|sure)\b)",
    r"\b(?:off|from|on|in) (?:the |that )?(?:missing|facebook appeal|appeal|police (?:post|appeal|page))",
    # Drunk or drugged and being taken.
    r"\b(?:drunk|out of it|off their face|off them face|drugged|stoned|cannot stand|cannot walk|cant stand|cant walk|barely stand|barely walk|spaced|carrying)\b(?=.*\b(?:adults?|they|older)\b)(?=.*\b(?:taking|putting|carry\w*|leading|getting them|took|trying to|leav\w*|helping them|into|with)\b)(?=.*\b(?:child|children|youngsters?|1[0-7]|school)\b)",
)  # fmt: skip
_FOUND = tuple(re.compile(sign) for sign in _SIGNS)

_PAST = re.compile(
    r"\b(?:yesterday|last (?:night|week|month|year|summer|friday|saturday|sunday|monday|tuesday|wednesday|thursday|weekend|term|christmas|time)|"
    r"(?:days?|weeks?|months?|years?|nights?|terms?) (?:ago|back)|ages ago|a while (?:ago|back)|years back|used to|the other (?:day|night|week)|other (?:day|night|week)|back in (?:the|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20))|in (?:19|20)\d\d|when i was|once|previously|"
    r"at the weekend|over the weekend|(?:on|every|each|most) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|night)s?|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend) (?:gone|before|just gone)|most nights|on the \d+|going back|before covid|new year|old news|next (?:morning|day)|following up|footage|dash ?cam|reviewing|fortnight ago|(?:in|since|over|at) (?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|half term)|this morning|earlier (?:this|today)|had been|before christmas|in the (?:holidays|past|summer))\b"
)
_NOW = re.compile(
    r"\b(?:now|right now|still|currently|at the moment|as we speak|as i type|just now|hurry|quick|quickly|urgent|asap|i can (?:hear|see)|in a minute|has just|(?:has|have) (?:locked|trapped|shut|shoved|dragged)|(?:is|are) (?:locked|trapped|stuck|held)|trying to|minutes? ago|just taken|taken by|tonight they|going to tonight|in my (?:cab|taxi|car) now)\b"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:(?:what|how|who|when) (?:do|should|would|can|must) (?:i|we|you|staff)\b(?=.*\b(?:if|when|ever|teach|know|report|tell)\b)|what (?:counts|are|is the|would|happens)|how do staff|"
    r"(?:should|do) (?:i|we) (?:ring|call|dial|have to)\b(?=.*\b(?:if|when|or|ever)\b)|training|course|quiz|module|scenario|example|exercise|lesson plan|practice message|test message|please ignore|is a test|test question|"
    r"question \d|policy|poster about|leaflet|guidance|if (?:a|we ever see a|i see a) (?:child|youngster|passenger|guest)|if (?:i|we|someone|you) (?:see|saw|suspect|think|hear|ever)|film night|movie|telly|tv|netflix|"
    r"(?:a|the|this|that|school|watching|reading) (?:film|book|novel|series|play|drama)(?! cupboard| room| studio)|drama (?:group|club|class|scene|lesson)|rehears\w*|drill|game of|video game|fortnite|halloween|joking|joke|dare)\b"
)
_FIGURE = re.compile(
    r"\b(?:traffic|wifi|log ?in|password|app|website|printer|card machine|sat ?nav|diesel|fuel|council|badge|prices?|queue|boss is killing|killing me|dying (?:for|to)|dead (?:on|quiet|busy|tired)|"
    r"murder (?:trying|getting|to|on|out)|bloody|help me (?:log|find|with|understand|fill|reset|out with|renew|book|get (?:into|on)))\b"
)
_RESOLVED = re.compile(
    r"\b(?:turned out|safe now|all sorted|sorted now|police (?:came|dealt|have|took|attended)|ambulance (?:came|took|has)|is fine now|ok now|okay now|home safe|collected by them parent|false alarm|no harm|already reported|back in class|all laughing|play fighting|arrested|back home|picked them up|recovered|right as rain|stood down|was traced|saved them|(?:parent|grandparent)s? (?:rang|came|called)|(?:they|child|youngster) (?:is|are|was) (?:fine|ok|safe)|is fine|been moved|with police)\b"
)
_CHILD = re.compile(
    r"\b(?:child|children|youngsters?|baby|student|schools?|year \d+|(?:[1-9]|1[0-7]) ?(?:years?|ish|yr)?)\b"
)
_GROWN = re.compile(
    r"\b(?:adults?|partner|spouse|lad(?:y|ies)|couple|customer|punter|driver|colleague|regular|staff|(?:1[89]|[2-9]\d)s?)\b"
)
_PERSON = re.compile(r"\b(?:they|them|one|someone|somebody|me|us)\b")
_THIRD = re.compile(r"\b(?:they|them|someones?|somebody|baby|toddler|young)\b")
_AGED = re.compile(
    r"\b(?:in|of|about|is|aged?|was|am|mid|late|early|are|around|over|all|both|,) (?:them |the )?(?:mid |late |early )?(?:1[89]|[2-9]\d)s?\b(?! ?(?:\w+ol\b|tablets|pills|minutes|mins|pounds|miles))|\b(?:1[89]|[2-9]\d) ?(?:ish|odd|years? old)\b|"
    r"\b(?:in them |in the )?(?:mid |late |early )?(?:twenties|thirties|forties|fifties|sixties|seventies)\b|\b(?:grown adults?|elderly)\b"
)


def recognise(text: str) -> Danger:
    """Return whether the words alone say that a child is in danger now."""
    neutral = neutralise(text)
    evidence = tuple(dict.fromkeys((*_evidence(neutral), *foreign(text))))
    return Danger(bool(evidence), evidence)


def set_aside(plain: str) -> bool:
    """Return whether the neutral text speaks of the past, of a case that is not real, of things or of adults only."""
    if _HYPOTHETICAL.search(plain) or _FIGURE.search(plain) or _RESOLVED.search(plain):
        return True
    return bool(_PAST.search(plain) and not _NOW.search(plain)) or adults_only(plain)


def adults_only(plain: str) -> bool:
    """Return whether people are named and all of them are grown up."""
    return bool(_GROWN.search(plain)) and not _CHILD.search(plain) and not _PERSON.search(plain)


def doubtful(plain: str) -> bool:
    """Return whether a second opinion needs to be surer: the past, no third person, or only grown-ups named."""
    return set_aside(plain) or not (_CHILD.search(plain) or _THIRD.search(plain)) or _grown(plain)


def _grown(plain: str) -> bool:
    rest = _AGED.sub(" ", plain)
    return (
        rest != plain
        and not _CHILD.search(rest.replace("youngsters", "").replace("youngster", ""))
        and "them" not in rest.split()
    )


def _evidence(neutral: Neutral) -> tuple[str, ...]:
    plain = neutral.text
    if set_aside(plain) or _grown(plain) or not (_CHILD.search(plain) or _PERSON.search(plain)):
        return ()
    hits = (sign.search(plain) for sign in _FOUND)
    return tuple(neutral.evidence(*hit.span()) for hit in hits if hit)


@lru_cache(maxsize=1)
def _danger_words() -> tuple[str, ...]:
    try:
        listed = yaml.safe_load(WORDS.read_text("utf-8"))["languages"]
        return tuple(word.casefold() for language in listed for word in language["words"])
    except (OSError, yaml.YAMLError, KeyError, TypeError):
        return ()


def foreign(text: str) -> tuple[str, ...]:
    """Return the words of danger in other languages that the text has; these the model cannot judge."""
    low = text[:4_000].casefold()
    return tuple(word for word in _danger_words() if word in low)
