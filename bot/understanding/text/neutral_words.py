"""The words that neutralising replaces: what says sex goes to a plain word, what says ethnicity, faith or disability goes."""

from __future__ import annotations

YOUNG = "youngster"
CHILD = "child"
ADULT = "adult"

_GROUPS: dict[str, str] = {
    "they": "she he they shes hes theyre it's",
    "them": "her him his hers their theirs them",
    # "Locked herself in" and "locked her in" are far apart.
    "themself": "herself himself themselves themself hisself theirself theirselves",
    YOUNG: "girl gurl gal lass lassie boy lad laddie",
    YOUNG + "s": "girls gurls gals lasses lassies boys lads laddies",
    CHILD: "kid kiddie child childs teen teenager weeun weean littleun yout teenage minor pupil bairn wean wain youngun youngster yoof youth tot toddler "
    "juvenile schoolgirl schoolboy schoolkid schoolchild littlun nipper adolescent underage underaged yute preteen",
    "children": "kids kiddies children childrens kidz teens teenagers minors pupils bairns weans wains younguns youngsters youths "
    "juveniles schoolgirls schoolboys schoolkids schoolchildren littluns nippers adolescents yutes",
    ADULT: "man mans woman womans lady bloke fella feller fellow guy chap geezer gentleman gent adult grownup dude bird male "
    "female gadgie",
    ADULT
    + "s": "men mens women womens ladies blokes fellas fellers fellows guys chaps geezers gentlemen gents adults grownups dudes "
    "birds males females gadgies",
    "parent": "dad dads daddy father fathers mum mums mam mams mom moms mummy mother mothers parent",
    "stepparent": "stepdad stepmum stepfather stepmother stepmam",
    "grandparent": "grandad granddad grandads grandfather grandma gran granny nan nana nanna grandmother grandparent grandparents",
    "relative": "uncle uncles aunt auntie aunty aunts cousin cousins nephew niece relative relatives",
    "sibling": "brother brothers bro sister sisters sis sibling siblings stepbrother stepsister",
    "offspring": "daughter daughters son sons offspring granddaughter grandson grandchild grandchildren stepdaughter stepson",
    "partner": "boyfriend boyfriends girlfriend girlfriends bf gf bfs gfs partner partners fella's",
    "spouse": "husband wife hubby missus spouse",
    "worker": "waiter waitress barman barmaid landlord landlady doorman doormen policeman policewoman policemen",
}
SAME_WORD = {word: plain for plain, words in _GROUPS.items() for word in words.split()}

# What people type on a phone, and words that mean the same here.
_SHORT = (
    "abt=about mayb=maybe prob=probably probs=probably n=and nd=and &=and w=with wiv=with wth=with rly=really realy=really diff=different "
    "diffrent=different nite=night nites=nights tonite=tonight 2nite=tonight tmrw=tomorrow wk=week wks=weeks yr=year yrs=years "
    "yo=years ur=your u=you y=why r=are coz=because cos=because cuz=because bcos=because tho=though thru=through thro=through "
    "txt=text txts=texts msg=message msgs=messages msging=messaging pic=picture pics=pictures vid=video vids=videos fone=phone "
    "mobile=phone def=definitely deffo=definitely defo=definitely sumat=something summat=something somethin=something "
    "summet=something sumthing=something smth=something owt=anything nowt=nothing ppl=people pls=please plz=please wont=wont "
    "dint=didnt aint=isnt wanna=want gonna=going gotta=got gona=going goin=going comin=coming sayin=saying talkin=talking "
    "meetin=meeting lookin=looking cryin=crying askin=asking doin=doing gettin=getting drinkin=drinking takin=taking "
    "waitin=waiting tryin=trying screamin=screaming shoutin=shouting holdin=holding touchin=touching givin=giving "
    "buyin=buying hangin=hanging droppin=dropping pickin=picking smokin=smoking payin=paying textin=texting ringin=ringing "
    "bookin=booking sittin=sitting standin=standing bleedin=bleeding hurtin=hurting beggin=begging sleepin=sleeping "
    "everyday=every fri=friday thurs=thursday weds=wednesday tues=tuesday mon=monday maccies=mcdonalds "
    "maccys=mcdonalds maccas=mcdonalds snap=snapchat insta=instagram rm=room hosp=hospital ambo=ambulance amb=ambulance "
    "wi=with dunno=unsure alot=lots ov=of frm=from cud=could wud=would shud=should cant=cannot cdnt=couldnt wldnt=wouldnt "
    "wudnt=wouldnt cudnt=couldnt doesnt=doesnt havent=havent pissed=drunk wasted=drunk hammered=drunk steaming=drunk "
    "bladdered=drunk paralytic=drunk mortal=drunk smashed=drunk plastered=drunk leathered=drunk wrecked=drunk trollied=drunk blottoed=drunk legless=drunk "
    "sobbing=crying weeping=crying bawling=crying greetin=crying greeting=greeting tears=crying terrified=scared petrified=scared "
    "frightened=scared afraid=scared feart=scared motor=car whip=car alcohol=drink booze=drink vodka=vodka ciggies=cigarettes "
    "cigs=cigarettes fags=cigarettes tabs=cigarettes dosh=money quid=pounds pressies=presents prezzies=presents "
    "trackies=tracksuit trainees=trainers fag=cigarette an=a "
    # Scots, Irish, northern and London speech.
    "cannae=cannot dinnae=dont didnae=didnt wisnae=wasnt willnae=wont disnae=doesnt isnae=isnt hame=home oot=out doon=down "
    "fae=from tae=to dae=do aff=off hoose=house whit=what wis=was wir=our gannin=going gan=go tek=take tekin=taking "
    "tekken=taken mek=make mekin=making polis=police feds=police bobbies=police creepin=creeping snog=kiss snogging=kissing "
    "nonce=paedo nonces=paedos peado=paedo"
)
SHORT = dict(pair.split("=", 1) for pair in _SHORT.split())
# "Sat night" is a day, "sat in the car" is not.
BEFORE_A_DAY = frozenset(["on", "last", "this", "every", "each", "next", "since", "until", "til", "till", "by"])
AFTER_A_DAY = frozenset(
    ["night", "nite", "morning", "morn", "afternoon", "evening", "eve", "gone", "just", "lunchtime", "teatime"]
)
# "They were smashed" says drunk, "smashed the window" and "pissed off" do not.
DRUNK_OR_DONE = frozenset(["smashed", "hammered", "wrecked", "pissed", "plastered", "leathered", "wasted"])
DONE_TO = frozenset(
    [
        "the",
        "a",
        "an",
        "him",
        "her",
        "them",
        "it",
        "his",
        "my",
        "me",
        "us",
        "up",
        "off",
        "down",
        "into",
        "through",
        "against",
        "by",
        "them",
        "their",
    ]
)

# Each is left out whole, longest first; "black" and "white" also of cars, since a colour is no sign.
_LEFT_OUT = (
    "asian|south asian|east asian|black|white|white british|british|english|welsh|scottish|irish|pakistani|indian|bangladeshi|bengali|"
    "sri lankan|tamil|chinese|vietnamese|thai|filipino|filipina|romanian|bulgarian|polish|pole|albanian|kurdish|turkish|"
    "arab|arabic|iraqi|iranian|syrian|afghan|somali|eritrean|ethiopian|nigerian|ghanaian|african|jamaican|caribbean|"
    "west indian|mixed race|mixed heritage|mixed|biracial|dual heritage|gypsy|traveller|travellers|roma|romany|eastern european|east european|"
    "european|middle eastern|latino|latina|brazilian|portuguese|spanish|italian|greek|lithuanian|latvian|russian|ukrainian|"
    "foreign|foreigner|foreigners|immigrant|asylum seeker|refugee|brown|brown skinned|dark skinned|light skinned|ethnic|bame|hispanic|"
    "muslim|islamic|christian|catholic|protestant|jewish|jew|sikh|hindu|buddhist|religious|hijab|niqab|burka|headscarf|turban|"
    "disabled|disability|wheelchair|deaf|hard of hearing|hearing impaired|blind|partially sighted|visually impaired|autistic|autism|"
    "asd|asperger|adhd|learning disabled|learning disability|learning disabilities|learning difficulty|learning difficulties|"
    "special needs|additional needs|sen|down syndrome|downs syndrome|downs|cerebral palsy|epileptic|epilepsy|nonverbal|"
    "non verbal|hearing aid|hearing aids|crutches|stammer|dyslexic|dyslexia|able bodied|neurodivergent|tourettes|amputee|prosthetic|white stick|"
    "guide dog|walking frame|in care home for disabled"
)
LEFT_OUT = frozenset(tuple(phrase.split()) for phrase in _LEFT_OUT.split("|"))
LONGEST_LEFT_OUT = max(map(len, LEFT_OUT))
# Words that only join a left-out phrase to the rest; they go with it.
BEFORE = frozenset(
    [
        "who",
        "whos",
        "that",
        "thats",
        "is",
        "in",
        "on",
        "with",
        "has",
        "have",
        "having",
        "had",
        "uses",
        "use",
        "using",
        "got",
        "wearing",
        "wears",
        "of",
        "a",
        "an",
        "and",
        "also",
        "very",
        "severely",
    ]
)
JOIN_BEFORE: tuple[tuple[str, ...], ...] = (
    ("who", "is"), ("who", "has"), ("who", "uses"), ("who", "wears"), ("that", "is"), ("that", "has"), ("that", "uses"), ("is", "in", "a"), ("in", "a"), ("with", "a"),
    ("wearing", "a"), ("uses", "a"), ("using", "a"), ("on",), ("with",), ("wearing",), ("has", "a"), ("has",), ("of",), ("whos",), ("who", "is", "in", "a"), ("who", "uses", "a"), ("who", "has", "a"), ("who", "wears", "a"),
    ("in",), ("got",), ("has", "got"),
)  # fmt: skip
# What is left of a clause that said nothing else: "..., shes black" loses all of it.
SAYS_NO_MORE: tuple[tuple[str, ...], ...] = tuple(
    (*mark, *who)
    for mark in ((",",), ())
    for who in (("shes",), ("hes",), ("theyre",), ("she", "is"), ("he", "is"), ("they", "are"), ("she", "was"), ("he", "was"))
)  # fmt: skip
AFTER = frozenset(
    [
        "looking",
        "appearance",
        "heritage",
        "origin",
        "descent",
        "background",
        "accent",
        "skinned",
        "ish",
        "speaking",
        "user",
        "users",
    ]
)
# "A black eye" is an injury, "brown powder" a drug.
NOT_A_PERSON = frozenset(["eye", "eyes", "powder", "powders"])
