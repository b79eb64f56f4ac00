"""Reads where a student is, for the hour of their clocks: « je suis à la Réunion », « heure de Dakar », « Asia/Tokyo ».

A closed list of places where French is taught, and the cities of the time zone database (IANA).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

from bot.reminder import FRANCE

# « de » and the place, as said after « heure »; then what students call it.
_PLACES = {
    FRANCE: ("de Paris", "paris", "france", "metropole"),
    "Indian/Reunion": ("de La Réunion", "la reunion", "saint denis de la reunion", "974"),
    "Indian/Mayotte": ("de Mayotte", "mayotte", "mamoudzou"),
    "America/Guadeloupe": ("de la Guadeloupe", "guadeloupe", "la guadeloupe", "pointe a pitre"),
    "America/Martinique": ("de la Martinique", "martinique", "la martinique", "fort de france"),
    "America/Cayenne": ("de la Guyane", "guyane", "la guyane", "cayenne"),
    "America/Miquelon": ("de Saint-Pierre-et-Miquelon", "saint pierre et miquelon", "miquelon"),
    "America/Marigot": ("de Saint-Martin", "saint martin", "marigot"),
    "America/St_Barthelemy": ("de Saint-Barthélemy", "saint barthelemy", "saint barth"),
    "Pacific/Tahiti": ("de Tahiti", "tahiti", "papeete", "polynesie", "la polynesie", "polynesie francaise"),
    "Pacific/Marquesas": ("des Marquises", "marquises", "les marquises"),
    "Pacific/Noumea": ("de Nouméa", "noumea", "nouvelle caledonie", "caledonie"),
    "Pacific/Wallis": ("de Wallis-et-Futuna", "wallis et futuna", "wallis"),
    "Europe/Brussels": ("de Bruxelles", "bruxelles", "belgique", "la belgique", "liege", "namur"),
    "Europe/Zurich": ("de Genève", "geneve", "lausanne", "zurich", "suisse", "la suisse"),
    "Europe/Luxembourg": ("de Luxembourg", "luxembourg"),
    "Europe/London": ("de Londres", "londres", "london", "angleterre"),
    "America/Toronto": ("de Montréal", "montreal", "toronto", "quebec", "le quebec"),
    "Africa/Dakar": ("de Dakar", "dakar", "senegal", "le senegal"),
    "Africa/Abidjan": ("d'Abidjan", "abidjan", "cote d'ivoire", "cote d ivoire", "la cote d'ivoire"),
    "Africa/Casablanca": ("de Casablanca", "casablanca", "rabat", "maroc", "le maroc"),
    "Africa/Algiers": ("d'Alger", "alger", "algerie", "l'algerie"),
    "Africa/Tunis": ("de Tunis", "tunis", "tunisie", "la tunisie"),
    "Africa/Bamako": ("de Bamako", "bamako", "mali", "le mali"),
    "Africa/Douala": ("de Douala", "douala", "yaounde", "cameroun", "le cameroun"),
    "Africa/Kinshasa": ("de Kinshasa", "kinshasa"),
    "Africa/Brazzaville": ("de Brazzaville", "brazzaville", "congo", "le congo"),
    "Africa/Libreville": ("de Libreville", "libreville", "gabon", "le gabon"),
    "Africa/Porto-Novo": ("de Cotonou", "cotonou", "porto novo", "benin", "le benin"),
    "Africa/Lome": ("de Lomé", "lome", "togo", "le togo"),
    "Africa/Ouagadougou": ("de Ouagadougou", "ouagadougou", "burkina", "burkina faso", "le burkina"),
    "Indian/Antananarivo": ("d'Antananarivo", "antananarivo", "tananarive", "madagascar"),
    "Indian/Mauritius": ("de l'île Maurice", "ile maurice"),
    "Indian/Comoro": ("de Moroni", "moroni", "comores", "les comores"),
    "America/Port-au-Prince": ("d'Haïti", "haiti", "port au prince"),
    "Asia/Beirut": ("de Beyrouth", "beyrouth", "liban", "le liban"),
}  # fmt: skip
_AREAS = frozenset({"Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"})
_WHERE = frozenset(
    {
        "suis", "jsuis", "chui", "chuis", "habite", "jhabite", "habitons", "vis", "heure", "fuseau", "horaire", "zone",
        "timezone",
    }
)  # fmt: skip
_AROUND = frozenset(
    {
        "je", "moi", "on", "j", "n", "ne", "c", "ca", "est", "a", "au", "aux", "en", "de", "d", "du", "des", "dans",
        "sur", "la", "le", "l", "les", "mon", "ma", "mais", "par", "rapport", "bonjour", "salut", "fait", "maintenant",
        "ici", "actuellement", "stp", "svp",
    }
)  # fmt: skip
# « je suis Sofia » says who, « je suis à Sofia » says where
_IN = re.compile(r"(?:^|\b(?:a|au|aux|en|de|d|du|des|dans|sur|heure|horaire|fuseau|est)[ '])$")
_NOT_HERE = re.compile(r"\bpas (?:[a-z']+ ){0,3}$")
_ZONE_ASKED = re.compile(r"\bfuseau(?: horaire)?\b")
_WORD = re.compile(r"[a-z]+")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A time zone that was named (IANA), and the message without it."""

    zone: str
    rest: str


def prepare() -> None:
    """Learn the names of places, which takes a tenth of a second: before a student waits for it."""
    _named()


def read(text: str, asking: frozenset[str] = frozenset(), around: frozenset[str] = frozenset()) -> Place | None:
    """The place that a message says the student to be in; None when it says something else.

    It takes a word that asks for it (one of `asking`, besides « je suis », « heure », « fuseau »), and no other than
    those `around`.

    >>> read("je suis à la Réunion")
    Place(zone='Indian/Reunion', rest='je suis a')
    """
    said = _folded(text)
    if len(said) > _LONGEST:
        return None
    rest, found = said, None
    for match in reversed(list(_named().finditer(said))):
        before = said[: match.start()]
        if "/" not in match[1] and not _IN.search(before):
            continue
        denied = _NOT_HERE.search(before)
        if denied is None:
            found = match[1]
        start = match.start() if denied is None else denied.start()
        rest = f"{rest[:start].rstrip()} {rest[match.end() :].lstrip()}".strip()
    words = set(_WORD.findall(rest))
    if found is None or not words <= asking | around | _WHERE | _AROUND:
        return None
    return Place(_zones()[found], rest) if "/" in found or words & (_WHERE | asking) else None


def is_asked(text: str) -> bool:
    """Whether the message is about the time zone, whatever it names.

    >>> is_asked("change mon fuseau horaire")
    True
    """
    said = _folded(text)
    return len(said) <= _LONGEST and _ZONE_ASKED.search(said) is not None


def show(zone: str) -> str:
    """The hour of a place, in French.

    >>> show("Indian/Reunion"), show("America/New_York")
    ('heure de La Réunion', 'heure de New York')
    """
    if zone in _PLACES:
        return f"heure {_PLACES[zone][0]}"
    return f"heure de {zone.rpartition('/')[2].replace('_', ' ')}"


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    """Every name of a place, as `_folded`, and its zone."""
    known = sorted(name for name in available_timezones() if name.partition("/")[0] in _AREAS)
    # « je suis en réunion »: the names above are those that can't be mistaken
    cities = {_folded(name.rpartition("/")[2].replace("_", " ")): name for name in known if name not in _PLACES}
    whole = {_folded(name): name for name in known}
    called = {name: zone for zone, (_, *names) in _PLACES.items() for name in names}
    return cities | whole | called


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    names = sorted(_zones(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w/])(?:(?:de )?l[ae] |l')?({'|'.join(map(re.escape, names))})(?![\w/])")


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
    return " ".join(re.sub(r"[(),.;:!?-]+", " ", kept).split())
