"""Reading the course's YAML: typed access to its values, and errors that say where and what to do."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import yaml


class ContentError(Exception):
    """A file of the course that can't be read: the fact, where it is, and the remedy, in French."""

    def __init__(self, where: str, line: int | None, key: str | None, fact: str, remedy: str) -> None:
        self.where, self.line, self.key, self.fact, self.remedy = where, line, key, fact, remedy
        place = where + (f", ligne {line}" if line else "") + (f", clé « {key} »" if key else "")
        super().__init__(f"{place} : {fact}. {remedy}")


class Loader(yaml.CSafeLoader):
    """YAML whose mappings refuse a key written twice (the first value would vanish without a word)."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"la clé « {key.value} » est écrite deux fois", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping read from a file, and typed access to it: a value of another type is a `ContentError` with its line.

    `source` is the text that it was read from, beginning at `first_line`; a mapping inside another has no text of its
    own, and all its errors are at `line_of_all`.
    """

    values: Mapping[str, Any]
    where: str
    source: str
    first_line: int = 1
    line_of_all: int | None = None

    def line(self, key: str | None) -> int | None:
        """The line of the file where `key` is written; None when it is not."""
        if self.line_of_all is not None:
            return self.line_of_all
        lines = self.source.splitlines()
        found = (i for i, line in enumerate(lines) if key and re.match(rf"\s*(- )?{re.escape(key)}\s*:", line))
        index = next(found, None)
        return None if index is None else index + self.first_line

    def fail(self, key: str | None, fact: str, remedy: str) -> ContentError:
        """The error for `key`, at the line where it is written."""
        return ContentError(self.where, self.line(key), key, fact, remedy)

    def closed(self, known: Iterable[str]) -> None:
        """Refuse a key that is not of the known ones (a misspelt one would be dropped without a word)."""
        for key in self.values:
            if key not in known:
                raise self.fail(str(key), "clé inconnue", f"Clés possibles : {', '.join(sorted(known))}")

    def _get[T](self, key: str, default: T | None, accepts: Callable[[Any], bool], kind: str, remedy: str) -> Any:
        value = self.values.get(key)
        if value is None:
            if default is None:
                raise self.fail(key, f"« {key} » manque", remedy)
            return default
        if not accepts(value):
            raise self.fail(key, f"{kind} est attendu, on lit {value!r}", remedy)
        return value

    def integer(self, key: str) -> int:
        return int(self._get(key, None, lambda v: type(v) is int, "un nombre entier", f"Écris « {key}: 12 »"))

    def integers(self, key: str) -> tuple[int, ...]:
        def accepts(value: Any) -> bool:
            return isinstance(value, list) and all(type(v) is int for v in value)

        return tuple(self._get(key, [], accepts, "une liste de nombres entiers", f"Écris « {key}: [3, 14] »"))

    def text(self, key: str, default: str | None = None) -> str:
        remedy = f'Écris « {key}: "…" », entre guillemets'
        value = self._get(key, default, lambda v: isinstance(v, str) and bool(v.strip()), "un texte", remedy)
        return str(value).strip()

    def texts(self, key: str) -> tuple[str, ...]:
        def accepts(value: Any) -> bool:
            return isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)

        return tuple(self._get(key, [], accepts, "une liste de textes", f"Écris « {key}: [un, deux] »"))

    def mapping(self, key: str) -> Mapping[str, str]:
        """Text by name. A whole number is taken as it is written; one with decimals must be between quotes."""

        def accepts(value: Any) -> bool:
            return isinstance(value, dict) and all(isinstance(k, str) and _is_given(v) for k, v in value.items())

        remedy = f'Écris « {key}: {{nom: "valeur"}} », la valeur entre guillemets'
        read = self._get(key, {}, accepts, "une suite « nom: texte »", remedy)
        return MappingProxyType({name: str(value) for name, value in read.items()})

    def mappings(self, key: str) -> tuple["Fields", ...]:
        """A list of mappings, each as the fields of its own (an error says the line of `key`)."""

        def accepts(value: Any) -> bool:
            return isinstance(value, list) and all(isinstance(v, dict) for v in value)

        remedy = f'Écris sous « {key}: » des lignes « - {{texte: "…"}} »'
        read = self._get(key, None, accepts, "une liste est attendue", remedy)
        return tuple(Fields(value, self.where, "", line_of_all=self.line(key)) for value in read)


def _is_given(value: Any) -> bool:
    return type(value) is int or (isinstance(value, str) and bool(value.strip()))


def entries(source: str, where: str) -> list[Fields]:
    """A YAML list of mappings, each entry beginning with « - » in the first column → its fields, with their lines."""
    values = parse(source, where)
    lines = source.splitlines()
    starts = [i for i, line in enumerate(lines) if line.startswith("- ")]
    if not isinstance(values, list) or not all(isinstance(v, dict) for v in values) or len(values) != len(starts):
        raise ContentError(
            where, 1, None, "une liste est attendue", "Commence chaque élément par « - id: », sans marge"
        )
    chunks = ["\n".join(lines[start:end]) for start, end in pairwise((*starts, len(lines)))]
    return [Fields(value, where, chunk, start + 1) for value, chunk, start in zip(values, chunks, starts, strict=True)]


def parse(source: str, where: str, first_line: int = 1) -> Any:
    """YAML → values; a syntax error becomes a ContentError with its line in the whole file."""
    try:
        return yaml.load(source, Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else None
        remedy = "Un texte qui contient « : », « # » ou commence par un guillemet s'écrit entre guillemets droits"
        raise ContentError(where, line, None, f"YAML illisible ({error.problem})", remedy) from error
