"""Rates that no formula gives: found by halving an interval until the equation holds."""

from decimal import Decimal

from exercises.functions import Impossible, Series

_LOWEST, _HIGHEST = -0.5, 1000.0
_DECIMALS = 12


def rate_of(received: Decimal, payments: Series, times: Series) -> Decimal:
    """The rate r for which received = Σ payment × (1 + r)^(−time), r and times in the same period (years, months).

    Found with scipy's `brentq`, to twelve decimals. Impossible when the lengths differ or no rate from −50 % does.

    >>> rate_of(Decimal(1050), (Decimal(605), Decimal(605)), (Decimal(1), Decimal(2))).quantize(Decimal("0.0001"))
    Decimal('0.1000')
    """
    # scipy takes a quarter of a second to import: only those who ask for such a rate wait for it
    from scipy.optimize import brentq

    if len(payments) != len(times):
        raise Impossible(
            f"Il me faut une date en face de chaque versement : j'ai {len(payments)} versements et {len(times)} dates."
        )
    pairs = [(float(payment), float(time)) for payment, time in zip(payments, times, strict=True)]

    def gap(rate: float) -> float:
        total: float = sum(payment * (1 + rate) ** -time for payment, time in pairs)
        return total - float(received)

    try:
        root = brentq(gap, _LOWEST, _HIGHEST, xtol=1e-15)
    except (ValueError, OverflowError) as error:
        raise Impossible("Avec ces chiffres, aucun taux ne convient : vérifie les montants et les dates.") from error
    return Decimal(repr(round(root, _DECIMALS)))
