"""How a pattern is told, one production each, as patterns over plain text: most fridays, every night, twice a week."""

from __future__ import annotations

import re

from bot.looking_ahead import looking_ahead
from bot.understanding.facts.times.day_patterns import MONTHS, WEEKDAYS

_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|sat|sun|wed)"
_PART = r"(?:morning|afternoon|evening|night|lunch ?time|dinner ?time|tea ?time|weekend|weeknight|week night|school night|school day)"
_UNIT = (
    r"(?:(?:school |bank |match |market |pay|inset |non school |home match )?day|week|weekend|month|fortnight|hour|lesson|session|class|training|practice|match|gala|shift|"
    r"half ?term|term(?! time)|(?:school |bank |half term |summer )?(?:holiday|hol)|(?:pay ?day|bank holiday) weekend|summer|winter|christmas|easter|year(?! ?[0-9]|s? (?:group|seven|eight|nine|ten|eleven)))"
)
_IN_FULL = rf"(?:{'|'.join(WEEKDAYS)}|wed)"  # "sat" behind nothing but a blank is what somebody did
_MORE_DAYS = rf"(?:(?:,| and| or| &|,? ?/) ?(?:on )?(?:an? )?{_WEEKDAY}s?| {_IN_FULL}s?\b)*"
_OFTEN = r"(?:nearly |almost |pretty much )?(?:every|each|most|alternate)(?: single| other| second)?"
# "most fridays", "every night", "each weekend", "every other day"
EVERY = re.compile(
    rf"\b(?P<often>{_OFTEN}) (?P<what>{_WEEKDAY}s?{_MORE_DAYS}|{_PART}s?|{_UNIT}s?)\b(?P<part> {_PART}s?\b)?(?! (?:one|of (?:them|the)|other)\b)"
)
_IN_A_ROW = r"(?:running|in a row|on the trot|straight|on the bounce)"
# "tuesday and thursday every week", "every week on mon and weds"
_MORE_IN_A_ROW = rf"(?:(?:,| and| or| &| n|,? ?/|,? and)? ?(?:on )?(?:an? )?\b{_WEEKDAY}s?\b)"
EVERY_WEEK_ON = re.compile(
    rf"\b(?:on )?{_WEEKDAY}s?{_MORE_IN_A_ROW}*(?: {_PART}s?)?,? (?:(?:of )?{_OFTEN} weeks?|weekly)\b|"
    rf"\b{_OFTEN} weeks? (?:(?:on|its|usually) )*(?:an? )?{_WEEKDAY}s?\b{_MORE_IN_A_ROW}*(?: {_PART}s?\b)?|"
    rf"\b{_OFTEN} weeks?, (?:on )?{_WEEKDAY}s?{_MORE_IN_A_ROW}+(?: {_PART}s?\b)?"
)
# "usually thurs fri and sat": single days that are a habit
USUALLY_ON = re.compile(
    rf"\b(?:usually|normally|mostly|mainly|generally) (?:(?:on|a|an|its|it is) )*{_WEEKDAY}s?(?:(?:,| and| or| &|,? ?/)? ?(?:on )?(?:an? )?\b{_WEEKDAY}s?\b)*(?: {_PART}s?\b)?"
)
# "the last sunday of the month"
OF_THE_MONTH = re.compile(
    rf"\b(?:the )?(?:first|second|third|fourth|1st|2a?nd|3rd|4th|last) {_WEEKDAY}(?: {_PART})? (?:of|in) (?:the|each|every) month\b"
)
# "on saturdays", "friday and saturday nights", "of a friday"
# "screen 4 sunday afternoons": the number is the screen's and counts no Sundays
_OF_A_THING = "|".join(
    rf"(?<=\b{thing} {figures} )"
    for thing in (
        "screen",
        "room",
        "rm",
        "platform",
        "table",
        "lane",
        "bay",
        "stand",
        "pitch",
        "flat",
        "bus",
        "till",
        "gate",
        "court",
    )
    for figures in ("[0-9]", "[0-9]{2}", "[0-9]{3}")
)
WEEKDAYS_IN_PLURAL = looking_ahead(
    rf"\b(?:(?<![2-9] )|{_OF_A_THING})(?<!couple of )(?:on )?(?:{_WEEKDAY}s?{_MORE_DAYS}(?<=s)(?<!wednes)(?! (?:ago|back)\b)|{_WEEKDAY}{_MORE_DAYS} (?:{_PART})s|(?:on|of) an? {_WEEKDAY}(?: {_PART})?)\b"
)
# "he works mon wed fri 5 till 11": somebody's days, and no one day
DAYS_OF_WORK = re.compile(
    rf"\b(?:works?|working|on shift|opens?|open|does|trains?|practises?|plays?) (?:there |here |only )?(?:on )?(?P<what>{_WEEKDAY}(?:(?:,| and| &|/)? ?{_WEEKDAY})+)\b"
)
# "the last 3 thursdays", "past few weekends"
LAST_FEW = re.compile(
    rf"\b(?:(?:on|for|over|these|in) )?(?:the )?(?:last|past) (?P<n>[0-9]{{1,2}}|few|couple(?: of)?|several) (?P<what>{_WEEKDAY}s|{_PART}s)\b"
)
# "twice a week", "2 or 3 times a month"
TIMES_A_UNIT = re.compile(
    r"\b(?!(?:(?:both|[0-9]{1,2}|a couple of|couple of) (?:nights|days|evenings|mornings)|once|twice) (?:in )?(?:already )?this )"
    r"(?P<often>(?:about |at least |maybe )?(?:once|twice|(?:[0-9]{1,2}(?: ?(?:or|to|-) ?[0-9]{1,2})?|a few|few|several|a couple of|couple of|loads of|many) "
    r"(?:times|nights|days|evenings|mornings)) (?:a|per|each|every|in the|in a|this|already this) (?:night|day|week|weekend|month|fortnight|term|year)|"
    r"(?:the )?(?:second|third|fourth|fifth|sixth|2nd|3rd|[4-9]th) time (?:this|in a|in the last) (?:week|weekend|month|fortnight|term))\b"
)
# "evenings", "at nights", "weekends", "nightly"
PARTS_IN_PLURAL = looking_ahead(
    rf"\b(?:(?<![0-9] )|{_OF_A_THING})(?<!both )(?<!those )(?<!these )(?<!one of the )(?<!couple of )(?<!couple )(?<!few )(?<!several )(?:(?:at|in the|on|of) )?(?:mornings|afternoons|evenings|nights|weekends|weeknights|school nights|weekdays|lunch ?times|dinner ?times|tea ?times)\b(?! (?:ago|back|running|in a row|on the trot|straight|on the bounce|before)\b)"
    r"|\b(?:of an? (?:morning|evening|night|weekend)|nightly|daily|weekly)\b"
)
# "night after night", "regularly", "3 nights running"
HABIT = looking_ahead(
    r"\b(?:(?P<again>day|night|week|weekend|month) after (?P=again)|regularly|(?:usually|normally)(?! (?:does|do|works?|covers?|serves?|mans|runs?|has|have|sits|is on)\b)|all the time|most of the time|"
    r"again and again|(?<!dinner)(?<!lunch)(?<!tea)(?<!home)(?<!break)(?<!dinner )(?<!lunch )(?<!tea )(?<!home )(?<!break )(?<!play )(?<!bed )(?<!same )(?<!that )(?<!this )(?<!half )(?<!full )(?<!closing )(?<!opening )(?<!first )\btime and again|"
    rf"(?:[0-9]{{1,2}}|a few|several) (?:days|nights|weeks|weekends|{_WEEKDAY}s) {_IN_A_ROW}|"
    rf"(?:the |a )?(?:second|third|fourth|fifth|2a?nd|3rd|[45]th) (?:{_WEEKDAY}|week|weekend|night)s? {_IN_A_ROW})\b"
)
# "he always comes at half 12", "a man is always parked there": of a house that is always busy it is no habit
ALWAYS = re.compile(
    r"\b(?:(?:he|she|they|it|theres)|(?:hes|shes|theyre|its)|who(?:s| is| are)?|(?:m[ae]n|wom[ae]n|blokes?|lads?|girls?|lass(?:es)?|guys?|kids?|fellas?|drivers?|cars?|vans?|taxis?|couple)(?: with (?:an? )?\w+)?)"
    r"(?: is| are)? (?P<what>always) (?!(?:been|said|says|thought|wanted|had|has|have|seems?|looks?|looking|quiet|busy|polite|nice|friendly|dressed|scruffy|drunk|very|so|really|was|were|did|told|smell)\b)"
)
# "since last month", "since the summer holidays", "for the past 2 weeks", "for months now"
SINCE = re.compile(
    rf"\b(?:ever )?since (?:about |around |at least |just )?(?P<from>(?:(?:the )?(?:week|weekend|day|month|fortnight) (?:before|after) )?(?:last |the last |the |this |back in |early |mid |late |before )?(?:(?:start|beginning|end|middle) of (?:last |this )?)?(?:the )?"
    rf"(?:{_WEEKDAY}(?: (?:before last|just gone|last week))?|week(?:end)?|month|year|term|summer|winter|spring|autumn|christmas|xmas|easter|half ?term|holidays|yesterday|"
    rf"(?:{'|'.join(MONTHS)})(?: (?:19|20)[0-9]{{2}})?|(?:19|20)[0-9]{{2}})(?: (?:holidays?|hols?|(?:half ?)?term|break))?)\b"
)
# "it started three weeks ago": of the writer's own work it tells nothing
STARTED = re.compile(
    r"\b(?<!i )(?<!we )(?<!shift )(?:started|began|starting) (?:about |around |maybe |some |only )?(?:an?|[0-9]{1,2}|a few|a couple of|couple of|several) (?:days?|weeks?|months?|years?|fortnights?) (?:ago|back)\b"
)
FOR_SO_LONG = re.compile(
    r"\b(?:(?:for|over|during|in) (?:about |over |nearly |at least )?(?:the |these )?(?:past|last) (?:(?P<n>[0-9]{1,2}(?: or [0-9]{1,2})?|few|couple(?: of)?|several|one) )?"
    r"|for (?:about |over |nearly |at least )?(?P<n2>an?|[0-9]{1,2}(?: or [0-9]{1,2})?|a few|a couple of|several) (?=(?:good |whole )?\w+(?: now\b| and\b|\s*(?:$|[.,;])))|for (?=(?:days|weeks|months|years)\b))"
    r"(?:good |whole )?(?P<unit>days?|nights?|weeks?|weekends?|fortnights?|months?|terms?|years?)\b(?! ago| of)(?: now)?"
)
COUNT = re.compile(
    r"\b(?:last|past|every|for|the) [0-9]{1,2} (?=[a-z])|\b[0-9]{1,2}(?: (?:or|to) [0-9]{1,2})? (?=times|nights|days|weeks|weekends)"
    rf"|\b[0-9]{{1,2}} (?={_WEEKDAY}s {_IN_A_ROW})"
)
# "missing since thursday" says when it began, not that it comes again; "missing lessons since half term" does
GONE_SINCE = re.compile(
    r"\b(?:missing(?! (?:(?:her|his|their|some|most|a lot of|lots of|odd|all) ){0,2}(?:lessons?|school|class(?:es)?|college|registration|form|"
    r"assembly|training|practice|days|sessions|appointments|shifts|pe|maths|english|science|games)\b)|gone(?! on)|not (?:been )?(?:seen|home|in|back|heard)|nt (?:been )?(?:seen|home)|havent|hasnt|has not|have not|left|ran|run)\b[^.]* since\b"
)
# A sentence about the writer's own work, and what shows that it is about more than that.
OWN_WORK = re.compile(
    r"\b(?:i|we|my|our|im|ive|weve)\b.*\b(?:work\w*|shifts?|duty|rota|employed|been here|started here|holiday|leave|off|desk|nights|days|open\w*|close\w*|clos\w+|shut|handover|"
    r"break|busy|quiet|finish\w*|start (?:at|on|again)|back (?:in|on|at)|in again|clock\w*|sign\w* (?:on|off|in|out)|knock\w* off|deals?|offers?|menu|happy hour|quiz|karaoke|bingo|disco|"
    r"live music|delivery|deliveries|meetings?|training|inset|assembly|assemblies|market|stocktake|cash and carry)\b"
)
OTHERS = re.compile(
    r"\b(?:she|he|they|her|him|his|them|girls?|boys?|lads?|lass(?:es)?|m[ae]n|wom[ae]n|blokes?|fellas?|guys?|kids?|child(?:ren)?|pupils?|driver|car|van|someone|somebody|teenagers?|people)\b"
)
# What went on in the house: its day is the event's only where no other was said.
GOINGS_ON = re.compile(
    r"\b(?:there (?:was|were|had been)|we (?:had|hosted)|was (?:the|our)\b(?! (?:[0-9]|night|day|morning|evening|same|[a-z]+day))|(?:is|was) (?:always )?(?:quiet|busy|dead|manic|rammed))\b"
)
# That they have gone since: "they checked out this morning" is not when it was.
LEFT_AGAIN = re.compile(
    r"\b(?:they|he|she|guests?|party|group|couple|squad|team)(?: (?:all|both|have|has|had|then|since|only|just))* (?:check(?:ed)? out|handed the keys? (?:in|back)|(?:gone|went|left) (?:home|this morning|today|earlier))\b"
)
# Whole sentences about the writer's own hours are no pattern of what was seen.
_OF_WORK = r"nights?|days|mornings|evenings|afternoons|lates|earlies|weekends|shifts?"
_MANY_OF_WORK = (
    r"nights|days|mornings|evenings|afternoons|lates|earlies|weekends|shifts"  # "I was on Friday night" is one shift
)
# What may stand between the writer and their own hours; a verb there tells of something else: "I saw him on Wednesday".
_BEFORE_WORK = (
    r"(?:am|m|are|re|will|ll|be|only|always|usually|normally|mostly|just|also|still|both|all|often|have|to|tend|then|now|back|in|there|here|"
    r"mainly|generally|never|dont|don t|can|do|work|working|either|currently|due|used|regularly|sometimes)"
)
OWN_HOURS = re.compile(
    rf"\b(?:i|we|im|am) (?:{_BEFORE_WORK} ){{0,3}}?(?:do|does|work|works|working|doing|on|start|finish|clock)\b(?: \w+){{0,4}}? (?:{_OF_WORK}|{_WEEKDAY}s?)\b"
    rf"(?: shifts?)?(?: (?:on )?{_WEEKDAY}s?)?(?: (?:to|till|until|and|thru|through) {_WEEKDAY}s?)*|"
    rf"\b(?:i|we) (?:worked|did|was on|started|finished|clocked)\b(?: \w+){{0,4}}? (?:{_MANY_OF_WORK}|{_WEEKDAY}s)\b(?: shifts?)?|"
    r"\b(?:my|our|the start of (?:my|the)|end of (?:my|the)) (?:\w+ )?shift\b(?: \w+){0,2}? (?:at|from|until|till|to)(?: about)? [0-9:. ]+(?:am|pm)?|"
    r"\b(?:works?|worked|working|doing|does|ask for|typed by|on) (?:the )?(?:nights|days|lates|earlies|mornings|weekends)\b|"
    r"\b(?:i|we) (?:start|started|finish|finished|clock(?:ed)? (?:on|off)|came (?:on|off)|come (?:on|off)|went off|(?:get|got|knock(?:ed)?) off|got in|opened|closed|open|close)(?: \w+){0,3}? (?:at|about|around|from|until) (?:half |quarter |[0-9]+ )?(?:past |to )?[0-9:.]+(?: ?[ap]m)?"
)
