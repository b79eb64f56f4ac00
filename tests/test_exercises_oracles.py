"""Our rules against independent libraries, on drawn values."""

from decimal import Decimal

import numpy_financial as npf
import scipy.stats
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.expression import Call, Expression, Name, Number, Operation, Opposite, evaluate, isolate
from exercises.numbers import round_half_up
from exercises.rules import emprunts, previsions

amounts = st.decimals("100", "500000", places=2)
rates = st.decimals("0.005", "0.15", places=4)


@given(capital=amounts, rate=rates, months=st.integers(1, 360))
def test_the_monthly_payment_is_that_of_numpy_financial(capital: Decimal, rate: Decimal, months: int) -> None:
    found = emprunts.mensualite(capital, rate / 12, Decimal(months))
    assert abs(float(found) + npf.pmt(float(rate) / 12, months, float(capital))) < 1e-6 * float(capital)


@given(capital=amounts, rate=rates, years=st.integers(1, 30))
def test_the_first_line_of_the_schedule_is_that_of_numpy_financial(capital: Decimal, rate: Decimal, years: int) -> None:
    payment = round_half_up(emprunts.annuite(capital, rate, Decimal(years)), 2)
    rows = emprunts.tableau_d_amortissement(capital, rate, Decimal(years), payment).rows
    interest = float(-npf.ipmt(float(rate), 1, years, float(capital)))
    assert abs(float(rows[0][2]) - interest) < 0.006
    assert rows[-1][-1] == 0
    assert sum(Decimal(row[3]) for row in rows) == capital


@settings(deadline=None)
@given(sales=st.lists(st.integers(1, 5000), min_size=2, max_size=24), rank=st.integers(1, 60))
def test_the_line_is_that_of_scipy(sales: list[int], rank: int) -> None:
    ventes = tuple(map(Decimal, sales))
    rangs = previsions.rangs(ventes)
    x, y = previsions.rang_moyen(rangs), previsions.vente_moyenne(ventes)
    a = previsions.pente(previsions.somme_des_produits(rangs, ventes), previsions.somme_des_carres(rangs), x, y, rangs)
    b = previsions.ordonnee_a_l_origine(y, a, x)
    line = scipy.stats.linregress(range(1, len(sales) + 1), sales)
    assert abs(float(a) - line.slope) < 1e-6
    assert abs(float(b) - line.intercept) < 1e-6
    assert abs(float(previsions.prevision(a, Decimal(rank), b)) - (line.slope * rank + line.intercept)) < 1e-4


def symbolic(expression: Expression) -> sympy.Expr:
    match expression:
        case Number(value):
            return sympy.Integer(int(value))
        case Name(name):
            return sympy.Symbol(name, positive=True)
        case Opposite(inner):
            return -symbolic(inner)
        case Call("logarithme", (argument,)):
            return sympy.log(symbolic(argument))
        case Operation(sign, left, right):
            a, b = symbolic(left), symbolic(right)
            return {"+": a + b, "-": a - b, "*": a * b, "/": a / b, "**": a**b}[sign]
        case _:
            raise AssertionError(expression)


leaves = st.sampled_from([Name("b"), Name("c"), Number(Decimal(1)), Number(Decimal(12))])
trees = st.recursive(
    leaves, lambda inner: st.builds(Operation, st.sampled_from(["+", "-", "*", "/"]), inner, inner), max_leaves=4
)


@settings(deadline=None, max_examples=60)
@given(left=trees, right=trees, sign=st.sampled_from(["+", "-", "*", "/"]), on_left=st.booleans())
def test_a_formula_turned_round_is_what_sympy_finds(
    left: Expression, right: Expression, sign: str, on_left: bool
) -> None:
    unknown = Operation("-", Name("u"), left)
    tree = Operation(sign, unknown, right) if on_left else Operation(sign, right, unknown)  # type: ignore[arg-type]  # a sign is one
    values = {"b": Decimal("3.7"), "c": Decimal("1.9"), "u": Decimal("5.3")}
    try:
        result = evaluate(tree, values)
        turned = isolate("r", tree, "u")
        assert turned is not None
        back = evaluate(turned, {**values, "r": result})
    except ArithmeticError:
        return
    assert isinstance(back, Decimal)
    assert isinstance(result, Decimal)
    if abs(back) > Decimal("1e12") or result == 0:
        return
    numeric = symbolic(tree).subs({sympy.Symbol(n, positive=True): sympy.Rational(str(v)) for n, v in values.items()})
    assert abs(float(numeric) - float(result)) <= 1e-9 * max(1.0, abs(float(result)))
    assert abs(back - values["u"]) < Decimal("1e-9")
