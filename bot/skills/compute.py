"""Calculations with the student's own figures: what was read, each step, and what lacks."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.reply import MAX_CHOICES, Choice, Document
from bot.session import Calculation, Figures, Session
from bot.skills import charts, chat
from bot.skills.practise import reading as conclusion
from bot.skills.turn import Turn, World, aside, capital, count, figures_json, label, message, plain, turn
from exercises import numbers
from exercises.functions import Impossible, Table, Value
from exercises.reading import (
    Answered,
    Ask,
    Confirm,
    NotACalculation,
    Outcome,
    Reading,
    Refused,
    Several,
    Unclear,
    Unread,
    fill,
    read_request,
)
from exercises.solution import Lacking, Solution, solve, work

CONVENTIONS = {
    "taux_equivalent": "Avec un taux équivalent",
    "annuites": "En annuités",
}
TABLE, CHART = Choice("Le tableau (XLSX)", "/tableau"), Choice("Le graphique", "/graphique")
# « combien font », « calcule », « c'est combien »
_COMES_TO = re.compile(
    r"^\s*((combien|cb|cmb) (ca |ça )?(font?|fait|vaut)|calcul(e|er|ez)?|(c'est|c) (combien|quoi))\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?<=[\d%€)]) ?([*x×/÷+]) ?(?=[\d(])")
_SIGNS = {"*": "×", "x": "×", "/": "÷"}
_MOST_DECIMALS = 4
# an amount of variable costs is that of the sales it was told with
_ACTIVITY, _CONSEQUENCE = frozenset({"chiffre_d_affaires", "quantite_vendue"}), "charges_variables"
_MOST_STEPS = 12
_MOST_STEPS_OF_ALL = 8
_MOST_LEFT_OUT = 2


def request(
    world: World, session: Session, text: str, hints: Collection[str] = (), near: Sequence[str] = ()
) -> Turn | None:
    """Read a message as a calculation; None when it is not one.

    `near` are the notions that the message describes: offered when its figures can't be read.
    """
    try:
        outcome = read_request(text, world.glossary, hints)
    except Impossible as fault:
        return turn(session, message(str(fault)), quantities=None)
    match outcome:
        case NotACalculation():
            return None
        case Unread() | Unclear(candidates=()) if near:
            choices = [Choice(label(world.course.notions[id_].nom), f"/definition {id_}") for id_ in near]
            said = _unread(world, outcome) if isinstance(outcome, Unread) else "Je n'arrive pas à lire ce calcul."
            text = f"{said} Ou ta question porte sur ceci ?"
            return turn(replace(session, activity=None), message(text, *choices), missing=[])
        case _:
            return _told(world, session, outcome)


def complete(world: World, session: Session, under_way: Calculation, text: str) -> Turn | None:
    """The figure that was asked for; None when the message gives none."""
    try:
        outcome = fill(_reading(under_way), under_way.asked or "", text, world.glossary)
    except Impossible as fault:
        return turn(session, message(str(fault)), missing=[under_way.asked])
    if isinstance(outcome, Answered | Confirm | Ask) and set(outcome.reading.givens) >= set(under_way.givens):
        # the same calculation: its other questions wait still
        outcome = replace(outcome, left_out=tuple(dict.fromkeys((*under_way.left_out, *outcome.left_out))))
    return None if isinstance(outcome, NotACalculation) else _told(world, session, outcome)


def follow(world: World, session: Session, done: Calculation, text: str) -> Turn | None:
    """« Et si les charges fixes passent à 60 000 ? », « et la marge de sécurité ? »: the same calculation with one
    figure changed or added, or another question about the same figures. None when the message is neither.
    """
    try:
        outcome = fill(_reading(done), "", text, world.glossary)
    except Impossible:
        return None
    match outcome:
        case Answered(reading=reading) | Confirm(reading=reading):
            before = _reading(done).givens
            changed = [name for name, value in reading.givens.items() if before.get(name) != value]
            same = reading.chapter == done.chapter and set(reading.givens) >= set(before)
            asks = reading.sought != done.sought
            if not same or len(changed) > 1 or not (changed or asks) or (set(changed) - set(before) and not asks):
                return None
            if set(changed) & _ACTIVITY and _CONSEQUENCE in before:
                text = "Si l'activité change, les charges variables aussi : redonne-moi les deux montants."
                return turn(replace(session, activity=aside(session)), message(text), missing=[_CONSEQUENCE])
            return _told(world, session, outcome)
    return None


def in_percent(world: World, session: Session, done: Calculation) -> Turn | None:
    """« et en % ? »: the rates that what was just found leads to in one step; which one, when there are several."""
    reading, network = _reading(done), world.catalogue.networks[done.chapter]
    solution = solve(network, reading.givens, reading.sought, reading.conventions)
    known = solution.values if isinstance(solution, Solution) else {}
    quantities = world.catalogue.quantities
    rates = dict.fromkeys(
        edge.gives
        for edge in network.edges
        if edge.unknown is None
        and quantities[edge.gives].unit == "pourcent"
        and edge.gives not in known
        and set(edge.needs) <= set(known)
        and set(edge.needs) & set(reading.sought)
    )
    match list(rates):
        case []:
            return None
        case [rate]:
            return seek(world, session, done, rate)
        case several:
            return _which(world, session, tuple(several), reading)


def arithmetic(session: Session, text: str) -> Turn | None:
    """« 12 × 1,2 », « combien font 15 % de 340 »: what it comes to; None when it is no such thing."""
    said = _COMES_TO.sub("", text).partition("=")[0].strip(" ?")
    found = numbers.read(said) if numbers.is_number(said) and len(numbers.figures(said)) > 1 else None
    if not isinstance(found, numbers.Read) or (found.unit == "pourcent" and any(map(str.isalpha, said))):
        # « remise 15 % + 10 % en tout » is no sum
        return None
    rounded = numbers.round_half_up(found.value, _MOST_DECIMALS)
    typeset = _SIGN.sub(lambda sign: f" {_SIGNS.get(sign[1], sign[1])} ", said)
    worked = f"{typeset} {'=' if rounded == found.value else '≈'} **{numbers.show(rounded, found.unit)}**"
    return turn(replace(session, activity=aside(session)), message(worked, chat.EXERCISE), results={})


def confirm(world: World, session: Session, under_way: Calculation) -> Turn:
    """« Oui » to « c'est bien ça ? »: the steps, from what was read."""
    return _solved(world, session, _reading(under_way), under_way.left_out)


def read_rather(world: World, session: Session, under_way: Calculation, read: str, rather: str) -> Turn:
    """One figure is another quantity than the one that it was read as: the steps, from that."""
    reading = _reading(under_way)
    if read not in reading.givens or rather not in world.catalogue.networks[reading.chapter].names:
        return refuse(session)
    givens = {rather if name == read else name: value for name, value in reading.givens.items()}
    return _solved(world, session, replace(reading, givens=givens), under_way.left_out)


def refuse(session: Session) -> Turn:
    """« Non » to « c'est bien ça ? »."""
    text = "D'accord. Réécris-le en nommant chaque chiffre, par exemple « coût d'achat 60 €, prix de vente TTC 120 € »."
    return turn(replace(session, activity=None), message(text))


def with_convention(world: World, session: Session, under_way: Calculation, convention: str) -> Turn:
    """The same calculation under another usage."""
    kept = tuple(dict.fromkeys((*under_way.conventions, convention)))
    return _solved(world, session, replace(_reading(under_way), conventions=kept))


def seek(world: World, session: Session, under_way: Calculation, quantity: str) -> Turn:
    """The same figures, another quantity sought."""
    return _solved(world, session, replace(_reading(under_way), sought=(quantity,)))


def has_table(world: World, solved: Calculation) -> bool:
    """Whether a table of several lines goes with the calculation."""
    reading = _reading(solved)
    solution = solve(world.catalogue.networks[reading.chapter], reading.givens, reading.sought, reading.conventions)
    return isinstance(solution, Solution) and _table_of(world, reading, solution) is not None


def table(world: World, session: Session, under_way: Calculation) -> Turn:
    """The table that goes with the calculation, as a spreadsheet."""
    reading = _reading(under_way)
    solution = solve(world.catalogue.networks[reading.chapter], reading.givens, reading.sought, reading.conventions)
    found = _table_of(world, reading, solution) if isinstance(solution, Solution) else None
    if not isinstance(solution, Solution) or found is None:
        return turn(session, message("Je n'ai pas de tableau pour ce calcul.", chat.EXERCISE))
    name, value = found
    text = f"Voici {world.catalogue.quantities[name].the} : {count(len(value.rows), 'ligne')}."
    way = CHART if charts.chart(world.catalogue, reading.chapter, solution, reading.conventions) else None
    return turn(session, message(text, way, document=Document(name, value.headers, value.rows)))


def graph(world: World, session: Session, under_way: Calculation) -> Turn:
    """The chart that goes with the calculation, and what it shows in a sentence."""
    reading = _reading(under_way)
    solution = solve(world.catalogue.networks[reading.chapter], reading.givens, reading.sought, reading.conventions)
    if not isinstance(solution, Solution):
        return turn(session, message("Je n'ai pas de graphique pour ce calcul.", chat.EXERCISE))
    chart = charts.chart(world.catalogue, reading.chapter, solution, reading.conventions)
    if chart is None:
        return turn(session, message("Je n'ai pas de graphique pour ce calcul.", chat.EXERCISE))
    ways = (TABLE if _table_of(world, reading, solution) is not None else None, _training(world, reading))
    return turn(session, message(f"**{chart.title}**\n{chart.alt}", *ways, picture=chart))


def _told(world: World, session: Session, outcome: Outcome) -> Turn:
    match outcome:
        case Answered(reading, solution, left_out):
            return _answered(world, session, reading, solution, left_out)
        case Several(cases):
            return _several(world, session, cases)
        case Confirm(reading, _, _, left_out, instead) if instead is not None:
            return _either(world, session, reading, instead, left_out)
        case Confirm(reading, _, why, left_out):
            return _confirm(world, session, reading, why, left_out)
        case Ask(reading, sought, options, left_out):
            return _ask(world, session, reading, sought, options, left_out)
        case Unread():
            return turn(replace(session, activity=aside(session)), message(_unread(world, outcome)), missing=[])
        case Unclear(candidates, reading):
            return _which(world, session, candidates, reading)
        case Refused(_, why):
            return turn(replace(session, activity=aside(session)), message(why), missing=[])
        case NotACalculation():
            return chat.out_of_scope(session)


def _unread(world: World, outcome: Unread) -> str:
    """What was read, and the figures that have no place: those to name."""
    givens = outcome.reading.givens if outcome.reading is not None else {}
    known = {name: givens[name] for name in outcome.named if name in givens}
    noted = f"J'ai lu : {_noted(world, known)}. Mais je" if known else "Je"
    figures = [figure.raw.strip() for figure in outcome.figures]
    shown = " et ".join(figures[:2]) if len(figures) < 3 else f"{', '.join(figures[:2])}…"
    name = "ce chiffre" if len(figures) == 1 else "ces chiffres"
    return f"{noted} ne sais pas à quoi correspond {shown} : réécris ton calcul en nommant {name}."


def _which(world: World, session: Session, candidates: tuple[str, ...], reading: Reading | None) -> Turn:
    """Figures, but nothing clear is asked: two or three quantities to choose from."""
    if not candidates:
        text = "Je ne vois pas quel calcul du cours faire avec ces chiffres. Dis-moi ce que tu cherches."
        return turn(replace(session, activity=aside(session)), message(text, chat.HELP, chat.EXERCISE))
    quantities = world.catalogue.quantities
    command = "formule_de" if reading is None else "chercher"
    choices = [Choice(label(capital(quantities[name].name)), f"/{command} {name}") for name in candidates[:3]]
    under_way = None if reading is None else _calculation(reading, asked=None)
    return turn(replace(session, activity=under_way), message("Tu cherches quoi, au juste ?", *choices))


def _solved(world: World, session: Session, reading: Reading, left_out: tuple[str, ...] = ()) -> Turn:
    try:
        solution = solve(world.catalogue.networks[reading.chapter], reading.givens, reading.sought, reading.conventions)
    except Impossible as fault:
        return turn(replace(session, activity=None), message(str(fault)))
    match solution:
        case Lacking(sought, options):
            return _ask(world, session, reading, sought, options, left_out)
        case Solution():
            return _answered(world, session, reading, solution, left_out)


def _answered(
    world: World, session: Session, reading: Reading, solution: Solution, left_out: tuple[str, ...] = ()
) -> Turn:
    lines = [f"Je note : {_noted(world, reading.givens)}.{_assumed(world, solution)}", ""]
    lines += _steps(world, reading, solution)
    last = next((step for step in reversed(solution.steps) if step.quantity in reading.sought), None)
    sentence = conclusion(world, last) if last is not None else None
    if sentence is not None:
        lines += ["", sentence]
    if left_out:
        lines += ["", _unanswered(left_out)]
    under_way = _calculation(reading, asked=None)
    said = message("\n".join(lines), *_ways(world, reading, solution))
    return turn(
        replace(session, activity=under_way, computed=under_way),
        said,
        quantities=figures_json(solution.givens),
        results=figures_json(solution.results),
        missing=[],
    )


def _steps(world: World, reading: Reading, solution: Solution) -> list[str]:
    quantities = world.catalogue.quantities
    lines = []
    for number, step in enumerate(solution.steps[:_MOST_STEPS], 1):
        sought = step.quantity in reading.sought
        value, worked = quantities[step.quantity].show(step.value), work(step, quantities)
        shown = f"{worked.removesuffix(value)}**{value}**" if sought and worked.endswith(value) else worked
        lines.append(f"{number}. {capital(quantities[step.quantity].name)} : {shown}")
    return lines


def _unanswered(left_out: tuple[str, ...]) -> str:
    """What else the statement asks, so that a part is never taken for the whole."""
    if not left_out:
        return ""
    words = " » et « ".join(left_out[:_MOST_LEFT_OUT])
    return f"Je n'ai pas répondu à « {words} » : pose-moi cette question à part, avec ses chiffres."


def _several(world: World, session: Session, cases: tuple[tuple[str, Answered], ...]) -> Turn:
    """Each case in turn, with what tells it from the first: all its steps when they are few, else what is sought."""
    quantities = world.catalogue.quantities
    _, first = cases[0]
    short = sum(len(case.solution.steps) for _, case in cases) <= _MOST_STEPS_OF_ALL
    lines: list[str] = []
    results, known = figures_json(first.solution.results), first.reading.givens
    for number, (name, case) in enumerate(cases):
        found = (
            f"{capital(quantities[q].name)} : **{quantities[q].show(v)}**" for q, v in case.solution.results.items()
        )
        assumed = _assumed(world, case.solution) if number == 0 else ""
        noted = {key: value for key, value in case.reading.givens.items() if not number or known.get(key) != value}
        lines += [f"**{capital(name)}** : {_noted(world, noted or case.reading.givens)}.{assumed}"]
        lines += [*(_steps(world, case.reading, case.solution) if short else found), *_moved(world, case), ""]
        if number:
            # « B » for « produit B », but « 36 mois » where every name ends with the same word
            mark = name.split()[-1] if name.split()[-1] != cases[0][0].split()[-1] else name
            results |= {f"{key}@{mark}": value for key, value in figures_json(case.solution.results).items()}
    lines.append(_unanswered(first.left_out))
    under_way = _calculation(first.reading, asked=None)
    return turn(
        replace(session, activity=under_way, computed=under_way),
        message("\n".join(lines).rstrip()),
        quantities=figures_json(first.solution.givens),
        results=results,
        missing=[],
    )


def _moved(world: World, case: Answered) -> Iterator[str]:
    """« soit 18 900 € de moins », for each amount that a changed figure moves."""
    for name, value in case.solution.results.items():
        before, quantity = case.before.get(name), world.catalogue.quantities[name]
        if not isinstance(before, Decimal) or not isinstance(value, Decimal) or before == value:
            continue
        gap = value - before
        shown = (
            f"{numbers.show(abs(gap) * 100, None)} points" if quantity.unit == "pourcent" else quantity.show(abs(gap))
        )
        yield f"Soit {shown} de {'plus' if gap > 0 else 'moins'} qu'avant ({quantity.show(before)})."


def _ways(world: World, reading: Reading, solution: Solution) -> list[Choice]:
    """Where to go next; the chart gives way to what only this place offers, since the table leads to it as well."""
    table = TABLE if _table_of(world, reading, solution) is not None else None
    chart = CHART if charts.chart(world.catalogue, reading.chapter, solution, reading.conventions) else None
    found = {step.quantity for step in solution.steps}
    usages = dict.fromkeys(
        rule.convention
        for rule in world.catalogue.rulebook.scope(reading.chapter)
        if rule.convention in CONVENTIONS and rule.convention not in reading.conventions and rule.gives in found
    )
    conventions = [Choice(CONVENTIONS[usage], f"/convention {usage}") for usage in usages if usage is not None]
    ways = [way for way in (table, chart, *conventions, _training(world, reading)) if way is not None]
    return ways if len(ways) <= MAX_CHOICES else [way for way in ways if way is not chart][:MAX_CHOICES]


def _training(world: World, reading: Reading) -> Choice | None:
    trained = any(world.catalogue.templates_on(name) for name in reading.sought)
    return Choice("M'entraîner", f"/exo_sur {reading.sought[-1]}") if trained else None


def _table_of(world: World, reading: Reading, solution: Solution) -> tuple[str, Table] | None:
    """The table nearest to what was computed (by month for a monthly payment), when it has several lines."""
    network = world.catalogue.networks[reading.chapter]
    tables = [name for name in network.names if world.catalogue.quantities[name].kind == "table"]
    name = charts.nearest(network, set(solution.values), tables, reading.conventions)
    if name is None:
        return None
    try:
        whole = solve(network, solution.values, [name], reading.conventions)
    except Impossible:
        return None
    value = whole.values[name] if isinstance(whole, Solution) else None
    return (name, value) if isinstance(value, Table) and len(value.rows) > 1 else None


def _either(
    world: World, session: Session, reading: Reading, instead: tuple[str, str], left_out: tuple[str, ...]
) -> Turn:
    """« 40 % de marge »: of which rate? The reading, and the two names that one of its figures may have."""
    quantities, (read, rather) = world.catalogue.quantities, instead
    sought = " et ".join(quantities[name].the for name in reading.sought)
    figure, rest = quantities[read].show(reading.givens[read]), {**reading.givens}
    del rest[read]
    noted = f"Je note : {_noted(world, rest)}. " if rest else ""
    text = (
        f"{noted}Pour trouver {sought}, {figure}, c'est {quantities[read].the} ou {quantities[rather].the} ? "
        f"{_unanswered(left_out)}"
    )
    under_way = replace(_calculation(reading, asked=None), confirmed=False, left_out=left_out)
    said = message(
        text.rstrip(),
        Choice(label(capital(quantities[read].name)), "/oui"),
        Choice(label(capital(quantities[rather].name)), f"/plutot {read} {rather}"),
        Choice("Autre chose", "/non"),
    )
    return turn(replace(session, activity=under_way), said, quantities=figures_json(reading.givens))


def _confirm(world: World, session: Session, reading: Reading, why: str, left_out: tuple[str, ...]) -> Turn:
    sought = " et ".join(world.catalogue.quantities[name].the for name in reading.sought)
    text = f"J'ai lu : {_noted(world, reading.givens)}. Tu cherches {sought}. {why} {_unanswered(left_out)}"
    text = f"{text.rstrip()} C'est bien ça ?".replace("  ", " ")
    under_way = replace(_calculation(reading, asked=None), confirmed=False, left_out=left_out)
    said = message(text, Choice("Oui", "/oui"), Choice("Non", "/non"))
    return turn(replace(session, activity=under_way), said, quantities=figures_json(reading.givens))


def _ask(
    world: World,
    session: Session,
    reading: Reading,
    sought: str,
    options: tuple[tuple[str, ...], ...],
    left_out: tuple[str, ...],
) -> Turn:
    quantities = world.catalogue.quantities
    noted = f"Je note : {_noted(world, reading.givens)}. " if reading.givens else ""
    if not options:
        text = f"{noted}Avec ces chiffres, je ne sais pas trouver {quantities[sought].the}. Donne-moi tout l'énoncé."
        return turn(replace(session, activity=None), message(text), missing=[])
    asked = options[0][0]
    others = [quantities[option[0]].the for option in options[1:3] if len(option) == 1 and option[0] != asked]
    also = f" (ou {' ou '.join(others)})" if others else ""
    text = f"{noted}Pour trouver {quantities[sought].the}, il me manque {quantities[asked].the}{also}. C'est combien ?"
    under_way = replace(_calculation(reading, asked=asked), left_out=left_out)
    return turn(
        replace(session, activity=under_way),
        message(text),
        quantities=figures_json(reading.givens),
        missing=list(dict.fromkeys(name for option in options[:1] for name in option)),
    )


def _noted(world: World, givens: Mapping[str, Value]) -> str:
    quantities = world.catalogue.quantities
    return ", ".join(f"{quantities[name].name} {quantities[name].show(value)}" for name, value in givens.items())


def _assumed(world: World, solution: Solution) -> str:
    served = {name for step in solution.steps for name in step.inputs}
    words = [
        default.words
        for name in solution.assumed
        if name in served
        and (default := world.catalogue.quantities[name].default) is not None
        and default.words is not None
    ]
    return f" ({capital(' ; '.join(words))}, dis-moi si c'est autre chose.)" if words else ""


def _calculation(reading: Reading, asked: str | None) -> Calculation:
    return Calculation(
        chapter=reading.chapter,
        givens=_written(reading.givens),
        sought=reading.sought,
        conventions=reading.conventions,
        asked=asked,
    )


def _written(givens: Mapping[str, Value]) -> Figures:
    written: Figures = {}
    for name, value in givens.items():
        match value:
            case Decimal():
                written[name] = plain(value)
            case tuple():
                written[name] = tuple(plain(term) for term in value)
            case Table():
                continue
    return written


def _reading(under_way: Calculation) -> Reading:
    givens: dict[str, Value] = {
        name: Decimal(value) if isinstance(value, str) else tuple(Decimal(term) for term in value)
        for name, value in under_way.givens.items()
    }
    return Reading(
        chapter=under_way.chapter,
        givens=givens,
        sought=under_way.sought,
        conventions=under_way.conventions,
        labels={},
        unused=(),
    )
