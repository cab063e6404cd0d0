"""Words of two and three letters, which make a registration or a postcode only where more speaks for it."""

from __future__ import annotations

from bot.understanding.text.lexicons.word_lists import words

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
ALL_SHORT = WORDS | SHORT | NEVER
