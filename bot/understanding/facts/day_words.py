"""A day as it is typed, whole or short: "Friday night", "weds", "yesterday morning"."""

_PART = r"(?: (?:morning|afternoon|evening|night|lunch ?time|tea ?time))?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun"
DAY_AS_TYPED = rf"(?:(?:last |this )?(?:{_WEEKDAY}){_PART}|yesterday{_PART}|last night|tonight|today|this (?:morning|afternoon|evening))(?!\w)"
