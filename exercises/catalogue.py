"""All that can be computed, asked and corrected, read once at start: quantities, rules, networks, exercises."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from exercises.network import Network, build, derive
from exercises.quantity import ContentError, Quantity, load_quantities
from exercises.rule import Rulebook, load_rules
from exercises.sql.query import Query, known_mistakes, load_queries
from exercises.template import Exercise, Template, draw, read_templates

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The content of `exercises/`. `networks` are by chapter; a chapter's network holds its neighbours' rules too.

    `found_by` gives, for each template, the quantities that its steps find; `query_mistakes` says what each mistake of
    a query is, by its code.
    """

    quantities: Mapping[str, Quantity]
    rulebook: Rulebook
    networks: Mapping[str, Network]
    templates: Mapping[str, Template]
    contexts: Mapping[str, Mapping[str, str]]
    found_by: Mapping[str, frozenset[str]]
    queries: Mapping[str, Query]
    query_mistakes: Mapping[str, str]

    def templates_on(self, quantity: str) -> tuple[Template, ...]:
        """The templates whose steps find this quantity."""
        return tuple(t for t in self.templates.values() if quantity in self.found_by[t.id])

    def draw(self, template: str, seed: int) -> Exercise:
        """The variant of a template for a seed."""
        chosen = self.templates[template]
        return draw(chosen, seed, self.networks[chosen.chapter], self.rulebook, self.quantities, self.contexts)


def load(folder: Path = HERE) -> Catalogue:
    """Read and check everything. ContentError, in French, on the first fault."""
    quantities = load_quantities(folder / "quantities")
    rulebook = load_rules()
    for rule in rulebook.rules:
        for name in (rule.gives, *rule.needs):
            if name not in quantities:
                raise ContentError(
                    f"rules/{rule.chapter}.py, {rule.gives} : la grandeur « {name} » n'est pas dans quantities/. "
                    "Ajoute-la (nom, genre, symbole, unité)."
                )
    networks = {
        chapter.id: build(rulebook.scope(chapter.id), quantities, chapter.neutral)
        for chapter in rulebook.chapters.values()
    }
    contexts = yaml.load((folder / "contexts.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    templates = {template.id: template for template in read_templates(folder / "templates", quantities)}
    for template in templates.values():
        if template.chapter not in networks:
            raise ContentError(f"templates/{template.chapter} : il n'y a pas de chapitre de ce nom dans rules/.")
        for context in template.contexts:
            if context not in contexts:
                raise ContentError(f"{template.chapter}/{template.id}.yml : contexte inconnu « {context} ».")
    found_by = {id_: _finds(template, networks[template.chapter]) for id_, template in templates.items()}
    queries, query_mistakes = load_queries(folder / "sql"), known_mistakes(folder / "sql")
    return Catalogue(quantities, rulebook, networks, templates, contexts, found_by, queries, query_mistakes)


def _finds(template: Template, network: Network) -> frozenset[str]:
    """The quantities on the way from the givens to what is sought."""
    known = set(template.givens)
    found: set[str] = set()
    for goal in template.sought:
        derivation = derive(network, known | found, goal, template.conventions)
        if derivation is not None:
            found |= {edge.gives for edge in derivation.edges}
    return frozenset(found)
