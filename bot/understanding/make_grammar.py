"""What stands around a make or a model and tells whether a vehicle is meant, as patterns over folded text."""

from __future__ import annotations

import re

from bot.understanding.text.word_lists import words

SUPPORT = re.compile(
    r"(?:\b(?:driv(?:es|ing|en|er of)(?: an?| the| his| her)?|drove an?|(?:in|"
    r"into|inside|out of|from|of) (?:an?|his|her|their|the same) ?(?:old|new|"
    r"little|big)?|(?:got|has|had|have|(?<!he )(?<!she )(?<!who )was|(?<!he )(?<!she )(?<!who )is|its|it was|be|like|think) an? "
    r"?(?:old|new|little|big)?|(?:old|new) model|(?:classic|vintage)|,,,,|\b[0-9]{2} plate|make)[ ,:]*)$"
)
BEGINS = re.compile(r"(?:^|[.;,:(\n] ?|\b(?:an?|the|his|her|old|new|same) )$")
AFTER = re.compile(
    r"^[ ,]*(?:car|van|taxi|reg\b|estate|hatchback|parked|pulled up|with (?:tinted|"
    r"blacked|the reg)|plate|minibus|convertible|estate|,,,|\(?reg|with reg|"
    r"number plate|outside)"
)
OTHER_SENSE = re.compile(
    r"^(?: (?:club|course|clubs|lessons|shirt|neck|team|mat|belt|belts|next|"
    r"back|phone|watch|tv|school|uniform|casual|night|nights|"
    r"agency|service|services|girl|girls|boy|boys|mix)\b|['s]+\b)"
)
# Things that stand about: "a red seat in the back", "a white note on the door".
COMMON = frozenset(
    words(
        "seat note leaf focus mini smart edge accent insight legacy swift rapid master relay combo soul compass expert partner",
        "boxer rover defender discovery daily adam accord colt trooper ranger galaxy orion sierra",
    )
)
WHERE = re.compile(r" (?:in the|of|on|at)\b")
WORN = re.compile(r"\b(?:wore|wearing|wears|dressed in|had on|has on)\b[^.;,]*$")
# What may follow a name that means other things too: "a black puma parked", but no "black puma tracksuit".
CARRIES_ON = re.compile(
    r"s?(?:\W*$|\W*[,.;:()\"!?\n]|[ -]+(?:[0-9]|(?:car|van|taxi|cab|reg\w*|plates?|number plate|estate|hatchback|hatch|saloon|convertible|coupe|gti|"
    r"parked|pulled|pulling|pulls|sat|sitting|waiting|waits|stopp?\w*|com(?:es|ing)|came|drove|drives?|driving|turn\w*|keeps?|kept|went|goes|going|"
    r"circl\w*|follow\w*|pick\w*|drop\w*|speed\w*|park\w*|slow\w*|wait\w*|left|leav\w*|was|is|were|has|had|did|with|w|and|n|or|on|in|at|to|by|"
    r"outside|behind|near|round|around|opposite|from|off|up|down|over|past|that|which|who|but|then|just|when|while|every|last|this|no|not|i|he|she|"
    r"they|we|it|its|his|her|a|an|the|for|again|today|tonight|yesterday|dark|light|silver|black|white|grey|red|blue|green|yellow|orange|gold|purple|"
    r"full of|into|out|looks?|looked|coloured|old|new|model|type|thing|maybe|possibly|prob\w*|i think|think|ends?|ending|start\w*|begin\w*|seen|saw|"
    r"registration|index|privately|both|two|one|same|so|there|here|now|nearly|about|all|plus|because|cos|as|if|like|s)\b))"
)
