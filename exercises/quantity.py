"""The quantities of the course: their French names, units and conventions (`quantities/*.yml`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from exercises import numbers
from exercises.functions import Impossible, Value

Gender = Literal["m", "f", "mp", "fp"]
Kind = Literal["nombre", "serie", "table"]
Role = Literal["base", "intermediaire", "resultat"]
Rounding = Literal["centime", "entier_superieur", "entier_inferieur"]


class ContentError(ValueError):
    """A content file is wrong: says which file, which key, and what to do."""


@dataclass(frozen=True, slots=True)
class Default:
    """The value taken when the statement is silent, and the words that say so (None for a neutral zero)."""

    value: Value
    words: str | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity. `role`: a base may be given without its name, a result never; `synonyms` are what students write.

    `questions` ask for it without naming it (« combien je paie »), `patterns` are turns that give it (« {} pour
    {other} »), `usual` its everyday values, `rank_of` the series whose periods it numbers (2019 is then the rank of
    that year); a quantity `taken_off` may be typed with a minus (« −40 % » is a discount of 40 %); one of
    `several` values is never typed alone; `scale`: the bounds,
    or the rates, of a scale by brackets; `counts_of`: the values that it counts (« 8 (7 élèves) 12 (6) »);
    `share_of`: the whole that it is a share of (« 60 oui sur 80 » is 75 %); `value_of`: the series that it carries on
    (« les ventes de 2025 », when those of 2019 to 2023 are given, asks for a forecast); `either`: turns that give it
    or another quantity (« 40 % de marge »).
    """

    id: str
    name: str
    gender: Gender
    unit: str | None
    kind: Kind
    role: Role
    symbol: str
    synonyms: tuple[str, ...]
    weak: tuple[str, ...]
    nouns: tuple[str, ...]
    tax: Literal["ht", "ttc"] | None
    rounding: Rounding | None
    integer: bool
    minimum: Decimal | None
    maximum: Decimal | None
    default: Default | None
    reading: str | None
    decimals: int
    asked: str | None
    questions: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    usual: tuple[Decimal, ...] = ()
    rank_of: str | None = None
    taken_off: bool = False
    several: bool = False
    scale: Literal["bornes", "taux"] | None = None
    counts_of: str | None = None
    share_of: str | None = None
    value_of: str | None = None
    either: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def the(self) -> str:
        """The name with its article: « le taux de marque », « l'annuité »."""
        if self.gender in ("mp", "fp"):
            return f"les {self.name}"
        if self.name[0].lower() in "aeiouéèêhyœ" and not self.name.startswith("hors"):
            return f"l'{self.name}"
        return f"{'le' if self.gender == 'm' else 'la'} {self.name}"

    @property
    def of_the(self) -> str:
        """The name after « de »: « du taux de marque », « de l'annuité », « des ventes »."""
        for article, contracted in (("le ", "du "), ("les ", "des ")):
            if self.the.startswith(article):
                return contracted + self.the.removeprefix(article)
        return f"de {self.the}"

    @property
    def is_neutral(self) -> bool:
        """Whether a statement may leave it out without a word (no discount, no carriage)."""
        return self.default is not None and self.default.words is None

    @property
    def question(self) -> str:
        """« Quel est le taux de marque ? »"""
        if self.asked is not None:
            return self.asked
        which = {"m": "Quel est", "f": "Quelle est", "mp": "Quels sont", "fp": "Quelles sont"}[self.gender]
        return f"{which} {self.the}\u202f?"

    def rounded(self, value: Value) -> Value:
        """The value as the course keeps it: money at the cent, quantities to reach at the integer above."""
        if not isinstance(value, Decimal):
            return value
        match self.rounding:
            case "centime":
                return numbers.round_half_up(value, 2)
            case "entier_superieur":
                # a figure that is whole but for the last digits of a division must not climb by one
                return numbers.round_half_up(value, 9).to_integral_value("ROUND_CEILING")
            case "entier_inferieur":
                return numbers.round_half_up(value, 9).to_integral_value("ROUND_FLOOR")
            case None:
                return value

    def show(self, value: Value, decimals: int | None = None) -> str:
        """The value as a student reads it: « 1 453,50 € », « 10 % ; 5 % »."""
        places = self.decimals if decimals is None else decimals
        match value:
            case Decimal():
                return numbers.show(value, self.unit, places)
            case tuple():
                return " ; ".join(numbers.show(term, self.unit, places) for term in value)
            case _:
                return self.name

    def check(self, value: Value) -> None:
        """Impossible, with a sentence for the student, when a given value makes no sense."""
        for term in value if isinstance(value, tuple) else (value,):
            if not isinstance(term, Decimal):
                continue
            if self.minimum is not None and term < self.minimum:
                raise Impossible(self._out_of_range(term, f"ne peut pas être sous {self.show(self.minimum)}"))
            if self.maximum is not None and term > self.maximum:
                raise Impossible(self._out_of_range(term, f"ne peut pas dépasser {self.show(self.maximum)}"))
            if self.integer and term != term.to_integral_value():
                raise Impossible(self._out_of_range(term, "est un nombre entier"))

    def _out_of_range(self, value: Decimal, why: str) -> str:
        return f"Je lis {self.show(value)} pour {self.the}, qui {why}. Vérifie ce chiffre."


def load_quantities(folder: Path) -> Mapping[str, Quantity]:
    """Read every file of `quantities/`. ContentError names the file, the quantity and the key at fault."""
    quantities: dict[str, Quantity] = {}
    for path in sorted(folder.glob("*.yml")):
        for id_, entry in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items():
            if id_ in quantities:
                raise ContentError(
                    f"{path.name}, {id_} : cette grandeur est déjà dans un autre fichier. Garde un seul des deux."
                )
            quantities[id_] = _quantity(path.name, id_, entry)
    return quantities


_KEYS = {
    "nom", "genre", "unite", "sorte", "role", "symbole", "synonymes", "faibles", "comptes", "taxe", "arrondi", "entier",
    "decimales", "min", "max", "defaut", "neutre", "lecture",
    "question", "demandes", "motifs", "usuels", "rang_de", "en_moins", "plusieurs", "bareme", "effectifs_de",
    "part_de", "valeur_de", "ambigus",
}  # fmt: skip


def _quantity(file: str, id_: str, entry: Mapping[str, Any]) -> Quantity:
    unknown = set(entry) - _KEYS
    if unknown:
        raise ContentError(
            f"{file}, {id_} : clé inconnue « {min(unknown)} ». Clés permises : {', '.join(sorted(_KEYS))}."
        )
    for key in ("nom", "genre", "symbole"):
        if key not in entry:
            raise ContentError(f"{file}, {id_} : il manque la clé « {key} ».")
    return Quantity(
        id=id_,
        name=entry["nom"],
        gender=entry["genre"],
        unit=entry.get("unite"),
        kind=entry.get("sorte", "nombre"),
        role=entry.get("role", "base"),
        symbol=str(entry["symbole"]),
        synonyms=tuple(entry.get("synonymes", ())),
        weak=tuple(entry.get("faibles", ())),
        nouns=tuple(entry.get("comptes", ())),
        tax=entry.get("taxe") or _tax_in(entry["nom"]),
        rounding=entry.get("arrondi"),
        integer=entry.get("entier", False),
        minimum=_bound(file, id_, entry.get("min")),
        maximum=_bound(file, id_, entry.get("max")),
        default=_default(file, id_, entry),
        reading=entry.get("lecture"),
        asked=entry.get("question"),
        questions=tuple(entry.get("demandes", ())),
        patterns=tuple(entry.get("motifs", ())),
        either={other: tuple(turns) for other, turns in entry.get("ambigus", {}).items()},
        usual=tuple(typed(file, id_, value) for value in entry.get("usuels", ())),
        rank_of=entry.get("rang_de"),
        taken_off=entry.get("en_moins", False),
        several=entry.get("plusieurs", False),
        scale=entry.get("bareme"),
        counts_of=entry.get("effectifs_de"),
        share_of=entry.get("part_de"),
        value_of=entry.get("valeur_de"),
        decimals=0 if entry.get("entier") else entry.get("decimales", 2),
    )


def _tax_in(name: str) -> Literal["ht", "ttc"] | None:
    """« prix d'achat HT » says its tax."""
    words = name.split()
    return "ht" if "HT" in words else "ttc" if "TTC" in words else None


def _default(file: str, id_: str, entry: Mapping[str, Any]) -> Default | None:
    if "neutre" in entry:
        neutral: Value = () if entry["neutre"] == [] else typed(file, id_, entry["neutre"])
        return Default(neutral, None)
    if "defaut" in entry:
        return Default(typed(file, id_, entry["defaut"]["valeur"]), entry["defaut"]["dire"])
    return None


def _bound(file: str, id_: str, value: object) -> Decimal | None:
    return None if value is None else typed(file, id_, value)


# content repeats the same few hundred figures
_read = cache(numbers.read)


def typed(file: str, where: str, value: object) -> Decimal:
    """A figure of a content file, written as a student would: « 4 800 € », « 12,5 % »."""
    match _read(str(value)):
        case numbers.Read(value=number):
            return number
        case _:
            raise ContentError(
                f"{file}, {where} : je ne lis pas le nombre « {value} ». Écris-le comme « 1 200 € » ou « 5 % »."
            )
