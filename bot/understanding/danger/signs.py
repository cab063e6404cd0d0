"""What says danger, over neutral text (see neutral.py): "they" is she, he or they; "them" is her, him or their."""

from __future__ import annotations

import re

# Who may be in danger; "them" too, since the one who is spoken of is seldom named twice.
_KID = r"(?:child|children|youngsters?|baby|toddler|student|(?:little|young|wee) (?:one|un)s?)"
_ONE = rf"(?:(?:a |the |that |this |my |one of (?:the|them|our) |two |young |little |tiny |wee )*{_KID}|them)"
_OWNED = r"(?! (?:hair|bags?|case|suitcase|coat|top|phone|trousers|car|seat|drink|food|friends?|mates?|parents?)\b)"
_ADULT = r"(?:adults?|stepparent|relative|partner|they|driver|coach|customer|stranger)"
_TAKE = r"\b(?<!parent )(?<!parent had )(?:drag|pull|shov|bundl|forc|push|grab|snatch|carry|carri|chuck|manhandl|haul|throw|threw|wrestl|march|lift|abduct|kidnap|stuff|steer|lead|yank)(?:s|es|ed|ing|ged|ging|bed|bing|led|ling)?"
_TAKEN = r"(?:dragged|pulled|shoved|bundled|forced|pushed|grabbed|snatched|carried|chucked|manhandled|hauled|thrown|wrestled|marched|lifted|abducted|kidnapped|stuffed|steered|yanked|led)"
_AWAY = (
    r"(?:in|into|inside|towards?|out|upstairs|up|off|away|onto|through|behind|(?:to|down|along) (?:the|a|them|my|that))"
)
_BIT = r"(?: [^ .?!]+){0,%d}? "
_SOON = r"(?:now|in (?:\w+ )?(?:\w+|\d+) (?:minutes?|mins?)|on (?:them|the) way|coming|back|outside|at the (?:door|gate|desk)|here|due|waiting|any minute|tonight|leaving|up the stairs|stood)"


def _all(*parts: str) -> str:
    """Return a pattern that asks for every part, in any order."""
    return "^" + "".join(rf"(?=.*\b(?:{part})\b)" for part in parts)


SIGNS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        # A plea, in words, by a note or by a gesture.
        "asks for help": rf"\b(?:ask|begg?|plead|pleed|pray|cry)(?:ing|in|s|ed)?\b{_BIT % 5}(?:for help|for (?:the )?police|(?:to|and) (?:help|hide|save) them|someone to call|(?:to )?(?:call|ring) (?:the )?police|not to let|to be let out|me not to|us not to|not to (?:go|be)|them to stop|to hide|dont (?:let|make|leave)|not to make|me to stop)\b(?! (?:with|find|carry|push|log))",
        "help me": r"\b(?:mouth(?:ed|ing)|whisper(?:ed|ing|s)?|say(?:s|ing)|said|scream(?:ing|s)?|shout(?:ing|s)?|wrote|written|pass(?:ed)?|signal\w*|text(?:ed|ing)?|note|message)\b(?: [^ .?!]+){0,5}? (?:help me|help us|help|call (?:the )?police|save me|dont let them|dont make me|get me out|let me (?:go|out)|get off me|leave me alone)\b(?! (?:with|yourself|desk|find|log|push|carry))",
        "help them": r"\bhelp (?:me|us|them)\b(?: [^ .?!]+){0,4}? (?:get away|escape|please|hurting|out of here|they will not|they is|they are)\b",
        "note": r"\b(?:note|ticket|receipt|napkin|tissue|mirror|window|glass|card|paper|hand|arm|tray|mat|slip|pad|order)\b(?:[^.?!]{0,40})\b(?:999|sos|call (?:the )?police|phone police|please police|kidnapped|hurts? (?:us|me)|get (?:me|us) out|dont take me|save me|(?:says?|said|saying|written|wrote|reads) help)\b",
        "wrote": r"\b(?:wrote|written|writing|typed|drawn|spelled out|tapping|tapped|blinking|signing|text|texted|says|message)(?: out)?(?: the word)? (?:help|999|sos|get me out|kidnapped|call police|dont take me)\b",
        "mouths": r"\b(?:mouth(?:ed|ing|s)) (?:\w+ ){0,2}?(?:at|to|me|please|not|help|they|dont|over|no)\b",
        "sign": r"\b(?:ask(?:ed|s|ing)? for|order(?:ed|s)|want(?:ed|s)) (?:a )?(?:angela|ani|angel)\b|\b(?:did|made|makes|doing|does|making|giving|gave) (?:me )?(?:that|the) (?:\w+ ){0,2}?(?:hand (?:sign|signal)|signal|sign for help|thing with them hand)\b",
        "not family": _all(
            r"(?:not|isnt|wasnt) (?:my|them) (?:real )?(?:parent|stepparent|grandparent|relative|family)|isnt my \w*parent",
            r"scream\w*|shout\w*|mouth\w*|crying|help|hold\w*|held|gripp\w*|drag\w*|pull\w*|sign|please|whisper\w*|dont|kicking|fighting|desk|wrist|hair",
        ),
        "pretend": _all(
            r"(?:pretend|say|saying|tell them) (?:to be |that )?(?:youre|you are|i am|they is|you is|its|you have not|you havent|they isnt)",
            r"till|until|gone|goes|watching|reply|outside|looking|so i|behind|follow\w*|scared|dont",
        ),
        "unwilling": rf"(?:dont|does not|doesnt|do not|didnt|not) want(?: to)? (?:go|get in|come|be left|be put)\b(?! to school)(?=.*\b(?:{_SOON}|crying|pulling|making|still|please|scared|hurt)\b)",
        "dont let": r"(?:dont|do not|not to) let them (?:take|get|in|near|find|know|out|go)\b",
        "dont make me": r"\b(?:dont|do not|please not|not) (?:make|take|leave|send|hand|give|put) (?:me|us) (?:go|in|to|with|there|back|here|home|over|near|alone)\b",
        "get off": r"\b(?:get off|let go of|leave) (?:me|them)(?: alone)?\b(?=.*\b(?:shout\w*|scream\w*|say\w*|said|crying|hear|going|went|behind|door|please)\b)",
        "clings": _all(
            r"(?:wont|will not|wouldnt|refus\w+ to|not) (?:let go|leave|get out|get off|come out|go out|cross)|hanging on(?:to)?|clinging|hugged|gripping|holding on(?:to)?|grabbed my",
            r"my|me|our|office|counter|desk|door frame|trolley|bench|sleeve|seat|hand|railings|pole",
            rf"{_KID}|them",
            r"outside|waiting|adults?|scared|hurt|crying|take them|not safe|stop them",
        ),
        "rescue": r"\b(?:take (?:me|them) to (?:the |a )?police|drive (?:off )?without them|go without them|please (?:just )?drive|get (?:me|us) out of (?:here|this)|come (?:and )?get me|stay (?:in|with|here|behind|at)(?: [^ .?!]+){0,5}? (?:till|until|because) (?:they|its|the|them)|before they (?:gets?|comes?) (?:back|here)|not safe to go|anywhere with police)\b",
        # Kept in, or unable to leave.
        "locked in": rf"\b(?:lock(?:ed|s|ing)|trap(?:ped|s)|shut|barricad\w+|bolt(?:ed|s)|wedged|padlocked)(?! up\b){_BIT % 2}?(?:{_KID}|them|us|me|anyone) (?:\w+ )?(?:in|inside|up|with|down)\b",
        "is locked in": rf"\b(?:{_KID}|they|i|someone|me|them)(?: (?:is|am|are|was|still|has|have|been|being|got|gets))*(?: \w+)? (?:locked|trapped|shut|bolted|kept|held|stuck|barricaded) (?:in|inside|up|down|there|against|upstairs)\b(?! (?:the )?(?:lift|traffic|meeting|queue|game))",
        "door locked": _all(
            r"(?:lock\w*|bolt\w*|shut|wedged|chain\w*|padlocked|barricad\w*|deadlocked)(?: \w+){0,4} (?:doors?|shop|shutters?|office|court|room|toilet|cubicle|kitchen|gate)|(?:doors?|shutters|gate|room|cellar|hatch) (?:is |are |has been |was )?(?:lock\w*|bolt\w*|shut|wedged|chain\w*|padlocked|down|dead locked)",
            rf"(?:{_KID}|them|they|voice)(?: \w+){{0,4}} (?:in there|inside|still in|in with|with them|through there|behind|shouting|asking|crying|wants|wanted)|(?:with|and) {_ONE} (?:in|inside|still)",
        ),
        "not let go": r"(?:will not|wont|would not|wouldnt|cannot|cant|isnt|is not|are not|aint|not|refus\w+ to) (?:let|letting|allow\w*) (?:them|the (?:child|youngsters?)|a child|child|anyone|me|us) (?:out|go|leave|off|home|up|past|come down|in|see them)\b(?! (?:of the app|the app|online|offline))",
        "not allowed": r"\b(?:i am|they is|child is|youngsters? is|isnt|not|never) (?:allowed (?:out|home|outside|to (?:leave|go|come|ring|phone))|going (?:home|anywhere) (?:till|until)|leaving (?:till|until))\b|\bnobody(?:s| is)? (?:leaves|leaving|going anywhere)\b",
        "cannot leave": r"\b(?:cannot|cant|couldnt) (?:get out|get away|get past|leave|escape|go anywhere|go home)\b(?! (?:of (?:the|this|my) (?:app|screen|space|park)|because of what|my|work|the (?:till|bar|desk|shop)))",
        "way barred": rf"\b(?:(?:stood|standing|sat|sitting) (?:across|against|in front of|on) the (?:door|step|doorway)|block(?:ing|ed|s) the (?:door|way|exit|stairs)|(?:held|holding|holds) (?:it|the door) shut|under the handle|through the handles|no way out|no handle)\b(?=.*\b(?:{_KID}|they|them|i)\b)",
        "from inside": r"\b(?:bang|knock|thump|kick|scream|hammer|shout|tapp|cry)\w*\b(?: [^ .?!]+){0,3}? (?:from|on the|at the|to be let)?(?: the)? ?(?:inside|within|let out)\b|(?:in|from) (?:the|a|them) boot(?=.*(?:child|youngster|bang|kick|someone|they|scream|yell))|boot(?=.*\b(?:bang|kick|scream)\w*)",
        "tied": rf"\b(?:{_ONE}|they)(?: \w+){{0,2}} (?:tied|taped|handcuffed|gagged|bound|chained|blindfolded)\b(?! to them parent)|(?:tied|taped|handcuffed|gagged|chained) {_ONE}|hands? (?:tied|taped)",
        # Taken, driven away, followed.
        "taking": rf"{_TAKE}\b{_BIT % 3}{_ONE}{_OWNED}\b{_BIT % 5}{_AWAY}\b",
        "taken": rf"(?:{_KID}|they|them|one of them|passenger)\b(?: (?:is|are|was|were|has|have|been|being|getting|gets|got|just|still)){{1,4}} {_TAKEN}\b{_BIT % 3}{_AWAY}\b|{_KID} {_TAKEN} {_AWAY}\b",
        "snatched": r"(?:being|getting|been|just) (?:dragged|kidnapped|snatched|abducted|attacked|raped|beaten|battered|strangled|stabbed|assaulted|taken away|taken by|forced|bundled|hit|punched|kicked|hurt|held|jumped|burnt|burned|choked)\b",
        "gone with": rf"\b(?:just|has|have|is|are) (?:gone|driven|left|driving|going|walked|ran|run|went|walking|leaving|taking|taken)(?: (?:off|away|out|up|down))* (?:with )?{_ONE}{_OWNED}\b(?=.*\b(?:crying|scream\w*|stranger|drunk|kicking|dont know|not them|never met|missing|banging|into? a?(?: \w+)? ?(?:car|van|room|flat)|upstairs|bang\w*|off|away)\b)",
        "followed": r"\b(?:being followed|(?:following|chasing|chased|follows) (?:me|us|them|a|one of|the (?:child|youngster))|running up behind|coming after (?:me|them|us)|been following them|keeps following|followed them (?:in|here|from|since))\b",
        "hides": r"\b(?:hiding|hid|hides|hidden|crouched|ducked|crawled|under my (?:counter|desk|table)|behind my (?:counter|desk|bar))\b(?=.*\b(?:from|outside|looking|coming|after (?:them|me)|back for|asking|waiting|at the|dont (?:tell|say|let|look)|not to (?:tell|say)|find|they is (?:in|on|at|going|walking))\b)",
        "say nothing": r"\b(?:dont|do not|not to) (?:tell|say|let) (?:them|anyone|anybody|room \d+|the adult)(?: \w+){0,3} (?:i am|they is|where|here|in here)\b|\bhavent seen (?:me|them)\b|\blooking for (?:me|us)\b",
        # The body: unconscious, drugged, bleeding.
        "unrousable": r"\b(?:wont|will not|cannot|cant|not|isnt|arent|couldnt|wouldnt|unable to|trying to|no one can|hasnt|havent|didnt|stopped|barely|hardly) (?:wake|waking|woken|woke|rouse|rousing|stir|stirring|stirred|respond\w*|breath\w*|moving|moved|come round|coming round|be woken|stay awake|keep them eyes|open(?:ing|ed)? them eyes|answer(?:ing)? to them name|conscious|awake)\b(?! (?:to|in to|house|in with))|no pulse|find a pulse|\bwont get up\b",
        "limp": r"\bcannot (?:lift|hold) them (?:own )?head\b|\b(?:cannot|cant) get (?:a word|any sense|an answer) (?:out of|from) them|\beyes (?:are |have |has |is )?(?:rolled|rolling|gone)\b|\b(?:unconscious|unresponsive|passed out|blacked out(?! \w*(?:window|glass|car|van|bmw|leon|seat))|collapsed|overdos\w*|od(?:ed|ing)|seizure|having a fit|convuls\w*|foaming|foam round|slumped|limp|floppy|semi conscious|spiked|comatose|out cold|lifeless|unrousable)\b",
        "colour": r"\b(?:gone|going|turned|turning|turns|went|goes) (?:a |all |horrible |really |very |that |funny )*(?:blue|grey|purple|colour)\b|\blips\b(?: \w+){0,3} (?:blue|purple|grey|colour)|\bblue (?:lips|round the)\b",
        "swallowed": r"\b(?:taken|swallowed|took|necked|had|ate) (?:a |some |loads|all|the |too many |lots|them |whole |\d+ |my |handful |parent |grandparent |of |load |odd |sleeping )+(?:overdose|tablets|pills|paracetamols?|bleach|painkillers|sleepers)\b",
        "drink drugged": r"\b(?:put|puts|putting|slip\w*|tipp?\w*|dropp?\w*|pour\w*|crush\w*|sprinkl\w*) (?:something|a pill|pills|powder|a tablet|it|stuff)(?: \w+)? in(?:to)? (?:\w+ ){0,3}(?:drink|coke|glass|cup|bottle|vodka|lemonade|juice|tea|pint)\b",
        "bleeding": r"\b(?:is|still|and|keeps|wrist|head|nose|face|badly|child|youngster) bleeding\b|\bbleeding (?:from|everywhere|out|badly|down|all|a lot|loads|heavily|and|wont stop|really)\b|\bblood (?:everywhere|all over|coming|down|pouring|running|pumping|under)\b|\bstabbed\b(?! in the news)",
        "water": rf"\b(?:face down|drowning|under ?water|under the water|not coming up|fighting to come up|gone under|bottom of the (?:pool|lake|bath))\b(?! in\b)(?=.*\b(?:{_KID}|them|they|pool|bath)\b)|{_KID}(?: [^.?!]+)? (?:under (?:the )?water|face down)",
        "road": rf"\b(?:{_KID}|year old|little|barefoot|nappy|on them own)\b.*\b(?:on the (?:motorway|hard shoulder|carriageway|dual carriageway|slip road|bypass|railway|line|tracks)|middle of the road)\b",
        # Hurt or threatened now.
        "screams": r"\b(?:scream\w*|crying out|yelling|yells|shouting|shrieking|pleading|squealing) (?:for help|stop|no\b|get off|for them to|please|in pain|at them to stop|inside|from (?:the |a |inside|room|upstairs|next|behind|\d)|coming from|let me|they|dont)(?!.* ghost train)",
        "hears": r"\b(?:hear|heard|hearing)\b(?: [^ .?!]+){0,9}? (?:scream\w*|stop|crying|begging|slap\w*|bang\w*|thud\w*|no no|shouting for|squeal\w*|pleading|sorry|hurts?|choking|being hit|yelling)\b",
        "voice": r"\b(?:saying|says|said|shouting|going|screaming|crying) (?:no no|no please|stop it|please no|please stop|stop please|dont please|let me go|let me out|get off|it hurts|i want to go home|no no no)\b",
        "weapon": r"\b(?:got|has|have|holding|pulled|with|waving|had) (?:a |out |the |them |big |kitchen |up them sleeve )*(?:knife|gun|machete|blade|weapon|hammer|acid|bat|bats|zombie knife|petrol|screwdriver|lighter)\b(?! (?:on (?:me|us|the)|and fork|set|course|licence|crime|amnesty))",
        "hurting": rf"\b(?:raping|rapes|strangling|choking|beating|battering|hitting|attacking|assaulting|stabbing|hurting|slapping|punching|kicking|molesting|groping|stamping on|burning|burnt|whipping|throttling|smacking|touching up|thumping|drowning|suffocating|interfering with) (?:on )?{_ONE}\b(?! (?:ball|pocket|money))",
        "gripped": rf"\b(?:got|has|have|had|holding|held|holds|hold of|grip\w*|grabb?\w*|drag\w*|hung|clutching) (?:{_ONE} )?(?:\w+ )?(?:round|by|around|on) (?:the |them )(?:throat|neck|hair|wrists?|elbow|arms?|collar|scruff|hood|ankle|mouth|plaits)\b|\bhands? (?:clamped )?(?:over|round|around|across) (?:the |a )?(?:them|{_KID})?s? ?(?:mouth|throat|neck)\b|(?:held|pinned|holding (?:them|me)|hold(?:s|ing)? (?:them|me)) (?:them |me )?(?:down|against|between)|(?:in a|a) headlock|knee on (?:a |the )?{_ONE}|arms? (?:twisted|bent|behind) ",
        "sexual": rf"\bhands? (?:is )?(?:up|down|under|inside) (?:a |the |them |that )?(?:{_KID})?s? ?(?:skirt|top|trousers|shorts|pants|jumper|coat|leggings|dress)\b|\b(?:making|makes|forcing) {_ONE} (?:touch|take (?:them|off)|strip|undress|do (?:things|stuff|sex|it))|\b(?:on top of|interfering with|exposing themself to|rubbing (?:themself|against)) (?:a |the |one of )?(?:{_KID}|them)\b",
        "filmed": rf"\b(?:filming|recording|taking (?:pictures|photos) of|live streaming|streaming) (?:a |the |that |young )*(?:{_KID}|them)\b(?=.*\b(?:now|in (?:there|the|with|room|\d+)|naked|strip\w*|bed|cubicle|toilet|changing|fitting)\b)",
        "in turns": _all(
            r"queue of adults|adults (?:are |is )?queu\w+|queuing up|taking (?:it in )?turns|in turns|next one in|one after (?:another|the other)|who (?:goes|is) (?:first|next)|after me|more adults|have a go",
            rf"{_KID}|(?:is|only|about) 1[0-7]|year \d+",
        ),
        "threat": r"\b(?:going to|threatening to|says they will|said they will|they will|they would|ill|i will|about to|wants to) (?:\w+ )?(?:kill|stab|cut|batter|drown|shoot|rape|slit|strangle|finish|burn) (?:them|me|us|you|my|a|the)\b(?!.*\bif\b)|\b(?:will|going to) hurt (?:me|us|them) (?:again|tonight|when|now)\b|\bwhen they (?:finds|find|gets|get) (?:me|them|home|in|back)\b",
        "harms self": r"\b(?:going to|threatening to|says they will|will|wants to|about to|shouting) (?:jump|kill (?:themself|myself|herself)|hurt themself|die|end (?:it|them life|my life))\b(?!\w)|\bend it (?:tonight|now|all)\b|\b(?:on the (?:ledge|bridge|tracks|roof|parapet|window ?sill|outside of)|on the line|(?:wrong|other|outside) (?:side )?of the (?:railings?|barrier|fence|bridge|parapet)|edge of the (?:platform|roof|bridge)|legs (?:over|dangling)|over the (?:railing|rail|barrier|parapet)|past the yellow line)\b(?!.*\b(?:climbing|dad|laugh\w*)\b)|\bby the time you read this\b|\bgoodbye (?:messages?|emails?|notes?|texts?)\b|\b(?:cut|cutting|slit|slashed|slashing) (?:them|my|themself)(?: (?:own|arm|arms|wrists?|throat|too|open))+|\bwrists? (?:\w+ )?(?:cut|open|slit)\b",
        # Sold, or a missing child in sight.
        "sold": _all(
            r"money|cash|notes|pounds|envelope|wad|tens|twenties|prices?|how much|paid|bought|sold|bidding|for sale|charging",
            rf"(?:for|over|bought|sold|sell|buy) {_ONE}(?! (?:fare|ticket|room|drink|drinks|food|dinner|tea|house|car))(?: for\b| off\b| up\b| and\b| to\b|,| \.|$)|(?:took|takes|taking|led|leading) (?:the )?(?:young |little )?(?:{_KID}|them) (?:up|off|away|in|upstairs|to the)|handed (?:them|the child) over|been handed over|(?:gone|went|goes) (?:up|in|upstairs) (?:with|to) (?:them|the)|go with them|next one|for both|per hour|a go|wants (?:them|the child) for|swap",
        ),
        "missing": r"\b(?<!going )(?<!goes )(?<!go )missing (?:poster|child|children|youngsters?|person|persons|appeal|post|posters|teenager|from|adult)(?=.*\b(?:here|in my|is|now|platform|just|with|stood|sat|looks|sure|sitting|seen|outside)\b)(?!.*\b(?:people day|assembly|found)\b)",
        "from the appeal": rf"\b(?:off|from|on) (?:the |that |all |every |a |your )*(?:missing|facebook|appeals?|news|posters?|posts|telly|radio|lamp ?posts?|bulletin|alert|leaflet|police (?:post|appeal|page))\b(?=.*\b(?:is|just|here|sat|stood|in my|in our|got on|now|with|getting|buying|outside|asleep)\b)(?=.*\b(?:{_KID}|they|them|face|one)\b)|\bmatch(?:es|ed)? (?:the|that|your|a) (?:\w+ )?(?:photo|picture|alert|appeal|description|poster)\b|\breported missing\b(?=.*\b(?:i can see|here|in my|matches|just|sat|heading)\b)",
        # About to happen.
        "drunk and led": rf"\b(?:drunk|out of it|off (?:their|them) (?:face|head)|drugged|stoned|cannot (?:stand|walk|focus|sit up)|barely (?:stand|walk)|spaced|staggering|legs (?:wont|not|isnt|arent) work\w*|swaying)\b(?=.*\b(?:adults?|they|older|stranger)\b)(?=.*\b(?:taking|putting|carry\w*|leading|loaded|getting them|steer\w*|leaving with|helping them|walking them|holding (?:them|up)|lifting|into a|take them|took them)\b)(?=.*\b(?:{_KID}|1[0-7]|school|year \d+)\b)",
        "comes back": _all(
            rf"(?:they|adults?|{_ADULT})(?: (?:is|are|will|be|just|and|them|the|adults?|mates?|friends?|with)){{0,5}} (?:back|coming|on (?:them|the) way|outside|at the (?:door|gate)|waiting|here|due|looking|up the stairs|coming up|next room|downstairs)",
            r"hurt\w*|scared|dont want|please|pls|make (?:me|them)|again|kill|not to let|begg\w+|hide|hid|hiding|let them out|took them clothes|shaking|crying|police|dont (?:ring|call|tell)|(?:need|got|have) to be (?:ready|quick)|want to go home|i am (?:in|\d+)",
            rf"{_KID}|i am|my|me|(?:is|about|only) 1[0-7]",
        ),
        "meets": _all(
            r"meet\w*|waiting (?:for|on)|picking (?:them|me) up|collect\w* (?:them|me)|travell?ing to",
            r"online|app|snapchat|insta|instagram|games?|roblox|discord|tiktok|yubo|never met|internet|fortnite|minecraft|chat",
            r"now|next stop|on (?:them|the|my) way|just (?:left|pulled|got|gone|told)|outside|nearly there|gone to|off to|off this|walking (?:over|to)|about to|in \w+ minutes|here|already",
            rf"{_KID}|year \d+|(?:is|about|only|am) 1[0-7]|they is|i am",
        ),
        "no talking": r"\b(?:dont|do not|cannot|cant) (?:ring|call|talk|phone|speak)\b(?:.{0,60})\b(?:hear|hears|listening|next room|in the room|got my phone|took my phone|they is here|they will)\b",
    }.items()
}  # fmt: skip

# Of grown-ups these are illness or drink, and no matter for this service.
BODY = frozenset(["unrousable", "limp", "colour", "swallowed", "bleeding", "cannot leave", "is locked in", "screams"])
