"""Places: those of the area's gazetteer, those that words alone name, and the part that each played."""

from bot.understanding.facts.places.inside.place_details import detail_spans
from bot.understanding.facts.places.named_patterns import is_worn, schools_worn
from bot.understanding.facts.places.next_door import is_near_home
from bot.understanding.facts.places.no_places import is_addressed
from bot.understanding.facts.places.place_match import candidates
from bot.understanding.facts.places.place_roles import RoleOfPlace, is_denied, is_led_to, role_of_place
from bot.understanding.facts.places.spoken_places import (
    SpokenPlace,
    is_line,
    is_road_by_name,
    is_street,
    read_spoken_places,
    spoken_places,
)

__all__ = [
    "RoleOfPlace",
    "SpokenPlace",
    "candidates",
    "detail_spans",
    "is_addressed",
    "is_denied",
    "is_led_to",
    "is_line",
    "is_near_home",
    "is_road_by_name",
    "is_street",
    "is_worn",
    "read_spoken_places",
    "role_of_place",
    "schools_worn",
    "spoken_places",
]
