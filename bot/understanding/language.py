"""A plain guess at the language of a text: enough to say kindly that English or the buttons work best."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_SCRIPTS = {
    "ARABIC": "ar",
    "BENGALI": "bn",
    "GURMUKHI": "pa",
    "DEVANAGARI": "hi",
    "CYRILLIC": "uk",
    "ETHIOPIC": "am",
    "CJK": "zh",
    "GREEK": "el",
    "TAMIL": "ta",
    "HEBREW": "he",
}
_URDU = frozenset("ٹڈڑںےہگپچک")
_SORANI = frozenset("ێۆڵڕەڤ")
_PASHTO = frozenset("ټډړږښڼې")
_WORDS = {
    "pl": "i w z na nie jest się z jej jego ona on był była to dziewczyna dziewczynka dziecko chłopak pasażer który od do lat facetem jak ale ok",
    "ro": "o un cu și si în in este nu fata fată băiat copil bărbat camera cinci mai mulți ea el lui care a fost la pe din",
    "so": "waa iyo oo ka ku ayaa gabadh nin wiil yar weyn baa la soo ma aan wata caruur",
    "ur": "larki larka hai hain tha thi aur ka ki ke ko se mein nahi kya wo woh raha rahi bohat ja saal admi aadmi bacha bachi mujhe gaya gayi kar",
    "pa": "kudi munda si ch te nu da di de reha rahi koi hor paise sala bacha oh sanu",
    "cy": "mae yn y ar gyda wedi merch bachgen dyn plentyn ddim ei hi fe nhw o i ac am bod roedd",
    "tr": "bir ve kız çocuk adam ile var yok çok bu için ne",
    "en": "the a i to is was he she they and in of it with on my for her his at that this who what how not but girl boy man kid lad there up out me "
    "do so no am us we you your our their them him be been are were do did does dont didnt have has had can could would should will get got go goes gone went come came see saw seen say said tell told know think want need "
    "if or as an by from about into off over after before then now when where why which all any some one two more again just only very really like still here back down too also please thanks help yes ok okay "
    "child children car room school phone night day time man men woman lads girls boys kids looking acting something someone anyone nothing look looks",
}
_ENGLISH = frozenset(_WORDS["en"].split())
_LISTS = {
    code: frozenset(words.split()) - (_ENGLISH if code != "en" else frozenset()) for code, words in _WORDS.items()
}


def guess(text: str) -> str | None:
    """Return an ISO 639-1 code (ckb for Sorani), or None when there is too little to tell."""
    sample = text[:2_000]
    by_script = _script(sample)
    if by_script:
        return by_script
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < 3:
        return None
    scores = Counter({code: sum(word in known for word in words) for code, known in _LISTS.items()})
    (best, hits), *_ = scores.most_common(1)
    if hits == 0 or scores["en"] >= hits:
        return "en" if scores["en"] or words[0].isascii() else None
    return best if hits >= max(2, len(words) // 5) else "en"


def _script(sample: str) -> str | None:
    letters = [char for char in sample if char.isalpha()]
    if not letters:
        return None
    names = Counter(unicodedata.name(char, "LATIN").split()[0] for char in letters)
    script, count = names.most_common(1)[0]
    if script == "LATIN" or count * 2 < len(letters):
        return None
    if script == "ARABIC":
        present = set(sample)
        return next(
            (code for code, marks in (("ps", _PASHTO), ("ckb", _SORANI), ("ur", _URDU)) if present & marks), "ar"
        )
    return _SCRIPTS.get(script)
