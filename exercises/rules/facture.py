"""F24: la facture, du prix brut au net à payer."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, complements, produit, produits, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="facture",
    name="facture : réductions, escompte, port, TVA, acompte",
    families=("F24",),
    principal="net_a_payer",
    neighbours=("reductions",),
    words=(
        "facture", "escompte", "port", "acompte", "net financier", "net commercial", "net à payer", "rabais",
        "escompte remise", "escompte rabais", "escompte port", "escompte marchandises",
    ),
    neutral=("taux_de_remises", "taux_d_escompte", "frais_de_port", "acompte", "consigne"),
)  # fmt: skip


def _before_discount(net_financier: Decimal, taux_d_escompte: Decimal) -> str:
    return f"{numbers.show(net_financier, None)} ÷ {numbers.show(1 - taux_d_escompte, None, 4)}"


def _before_tax(total_ttc: Decimal, taux_de_tva: Decimal) -> str:
    return f"{numbers.show(total_ttc, None)} ÷ {numbers.show(1 + taux_de_tva, None, 4)}"


@rule
def prix_brut(quantite: Decimal, prix_unitaire_ht: Decimal) -> Decimal:
    """quantité × prix unitaire HT

    >>> prix_brut(Decimal(10), Decimal(8))
    Decimal('80')
    """
    return quantite * prix_unitaire_ht


def _lines(quantites_par_article: Series, prix_unitaires_par_article: Series) -> str:
    pairs = zip(quantites_par_article, prix_unitaires_par_article, strict=True)
    return " ; ".join(f"{numbers.show(count, None)} × {numbers.show(price, None)}" for count, price in pairs)


@rule(develop=_lines)
def montants_par_article(quantites_par_article: Series, prix_unitaires_par_article: Series) -> Series:
    """pour chaque article : quantité × prix unitaire HT

    >>> montants_par_article((Decimal(20), Decimal(3)), (Decimal(4), Decimal(7)))
    (Decimal('80'), Decimal('21'))
    """
    return produits(quantites_par_article, prix_unitaires_par_article)


@rule(gives="prix_brut")
def prix_brut_de_tous_les_articles(montants_par_article: Series) -> Decimal:
    """somme des montants des articles

    >>> prix_brut_de_tous_les_articles((Decimal(80), Decimal(21)))
    Decimal('101')
    """
    return somme(montants_par_article)


@rule
def montant_de_l_escompte(net_commercial: Decimal, taux_d_escompte: Decimal) -> Decimal:
    """net commercial × taux d'escompte

    >>> montant_de_l_escompte(Decimal(500), Decimal("0.02"))
    Decimal('10.00')
    """
    return net_commercial * taux_d_escompte


@rule(gives="net_commercial", develop=_before_discount)
def net_commercial_avant_l_escompte(net_financier: Decimal, taux_d_escompte: Decimal) -> Decimal:
    """net financier ÷ (1 − taux d'escompte)

    >>> net_commercial_avant_l_escompte(Decimal("494.9"), Decimal("0.02"))
    Decimal('505')
    """
    return net_financier / (1 - taux_d_escompte)


@rule(gives="total_ht", develop=_before_tax)
def total_ht_par_le_ttc(total_ttc: Decimal, taux_de_tva: Decimal) -> Decimal:
    """total TTC ÷ (1 + taux de TVA)

    >>> total_ht_par_le_ttc(Decimal(606), Decimal("0.2"))
    Decimal('505')
    """
    return total_ttc / (1 + taux_de_tva)


@rule
def net_financier(net_commercial: Decimal, montant_de_l_escompte: Decimal) -> Decimal:
    """net commercial − escompte

    >>> net_financier(Decimal(500), Decimal(10))
    Decimal('490')
    """
    return net_commercial - montant_de_l_escompte


@rule
def total_ht(net_financier: Decimal, frais_de_port: Decimal) -> Decimal:
    """net financier + frais de port

    >>> total_ht(Decimal(490), Decimal(10))
    Decimal('500')
    """
    return net_financier + frais_de_port


@rule
def montant_de_tva(total_ht: Decimal, taux_de_tva: Decimal) -> Decimal:
    """total HT × taux de TVA

    >>> montant_de_tva(Decimal(500), Decimal("0.2"))
    Decimal('100.0')
    """
    return total_ht * taux_de_tva


@rule
def total_ttc(total_ht: Decimal, montant_de_tva: Decimal) -> Decimal:
    """total HT + TVA

    >>> total_ttc(Decimal(500), Decimal(100))
    Decimal('600')
    """
    return total_ht + montant_de_tva


@rule
def montant_de_l_acompte(total_ttc: Decimal, taux_d_acompte: Decimal) -> Decimal:
    """total TTC × taux d'acompte

    >>> montant_de_l_acompte(Decimal(600), Decimal("0.3"))
    Decimal('180.0')
    """
    return total_ttc * taux_d_acompte


def _what_is_left(total_ttc: Decimal, consigne: Decimal, acompte: Decimal) -> str:
    terms = [numbers.show(total_ttc, None)]
    terms += [f"+ {numbers.show(consigne, None)}"] if consigne else []
    terms += [f"− {numbers.show(acompte, None)}"] if acompte else []
    return " ".join(terms)


@rule(develop=_what_is_left)
def net_a_payer(total_ttc: Decimal, consigne: Decimal, acompte: Decimal) -> Decimal:
    """total TTC + consigne − acompte

    >>> net_a_payer(Decimal(600), Decimal(30), Decimal(100))
    Decimal('530')
    """
    return total_ttc + consigne - acompte


@rule(gives="net_a_payer")
def net_a_payer_apres_un_acompte_en_pourcentage(total_ttc: Decimal, montant_de_l_acompte: Decimal) -> Decimal:
    """total TTC − montant de l'acompte

    >>> net_a_payer_apres_un_acompte_en_pourcentage(Decimal(600), Decimal(180))
    Decimal('420')
    """
    return total_ttc - montant_de_l_acompte


def _paired(une: Series, autre: Series) -> None:
    if len(une) != len(autre):
        raise Impossible(
            f"Je lis {len(une)} valeurs d'un côté et {len(autre)} de l'autre : il en faut une par article."
        )


def _each_net(montants: Series, taux: Series) -> str:
    pairs = zip(montants, taux, strict=True)
    return " ; ".join(f"{numbers.show(amount, None)} × {numbers.show(1 - rate, None, 4)}" for amount, rate in pairs)


@rule(develop=_each_net)
def nets_par_article(montants_par_article: Series, taux_de_remise_par_article: Series) -> Series:
    """pour chaque article : montant × (1 − taux de remise)

    >>> nets_par_article((Decimal(80), Decimal(21)), (Decimal("0.1"), Decimal(0)))
    (Decimal('72.0'), Decimal('21'))
    """
    _paired(montants_par_article, taux_de_remise_par_article)
    pairs = zip(montants_par_article, taux_de_remise_par_article, strict=True)
    return tuple(amount * (1 - rate) for amount, rate in pairs)


@rule(gives="net_commercial")
def net_commercial_de_tous_les_articles(nets_par_article: Series) -> Decimal:
    """somme des nets des articles

    >>> net_commercial_de_tous_les_articles((Decimal(72), Decimal(21)))
    Decimal('93')
    """
    return somme(nets_par_article)


def _each_less_all(montants: Series, remises: Series) -> str:
    factors = "".join(f" × {numbers.show(1 - rate, None, 4)}" for rate in remises)
    return " ; ".join(f"{numbers.show(amount, None)}{factors}" for amount in montants)


@rule(gives="nets_par_article", develop=_each_less_all)
def nets_par_article_d_une_meme_remise(montants_par_article: Series, taux_de_remises: Series) -> Series:
    """pour chaque article : montant × (1 − taux de remise), une fois par remise

    >>> nets_par_article_d_une_meme_remise((Decimal(80), Decimal(20)), (Decimal("0.1"),))
    (Decimal('72.0'), Decimal('18.0'))
    """
    left = produit(complements(taux_de_remises))
    return tuple(amount * left for amount in montants_par_article)


def _each_tax(nets: Series, taux: Series, escompte: Decimal) -> str:
    after = f" × {numbers.show(1 - escompte, None, 4)}" if escompte else ""
    pairs = zip(nets, taux, strict=True)
    return " ; ".join(f"{numbers.show(net, None)}{after} × {numbers.show(rate, 'pourcent')}" for net, rate in pairs)


@rule(develop=_each_tax)
def tva_par_article(nets_par_article: Series, taux_de_tva_par_article: Series, taux_d_escompte: Decimal) -> Series:
    """pour chaque article : net après escompte × taux de TVA

    >>> tva_par_article((Decimal(72), Decimal(20)), (Decimal("0.1"), Decimal("0.2")), Decimal(0))
    (Decimal('7.2'), Decimal('4.0'))
    """
    _paired(nets_par_article, taux_de_tva_par_article)
    left = 1 - taux_d_escompte
    return tuple(net * left * rate for net, rate in zip(nets_par_article, taux_de_tva_par_article, strict=True))


def _sum_of(montants: Series, _: Decimal) -> str:
    return " + ".join(numbers.show(amount, None) for amount in montants)


@rule(gives="montant_de_tva", develop=_sum_of)
def montant_de_tva_de_tous_les_articles(tva_par_article: Series, frais_de_port: Decimal) -> Decimal:
    """somme des TVA des articles (le port a son propre taux)

    >>> montant_de_tva_de_tous_les_articles((Decimal("7.2"), Decimal(4)), Decimal(0))
    Decimal('11.2')
    """
    if frais_de_port:
        raise Impossible("Avec plusieurs taux de TVA, il faut savoir lequel s'applique au port.")
    return somme(tva_par_article)


@rule
def consigne(quantite: Decimal, consigne_unitaire: Decimal) -> Decimal:
    """quantité × consigne par unité

    >>> consigne(Decimal(10), Decimal(4))
    Decimal('40')
    """
    return quantite * consigne_unitaire


@rule
def net_a_payer_sans_escompte(net_commercial: Decimal, frais_de_port: Decimal, taux_de_tva: Decimal) -> Decimal:
    """(net commercial + port) × (1 + taux de TVA)

    >>> net_a_payer_sans_escompte(Decimal(500), Decimal(10), Decimal("0.2"))
    Decimal('612.0')
    """
    return (net_commercial + frais_de_port) * (1 + taux_de_tva)


@rule
def economie_de_l_escompte(net_a_payer_sans_escompte: Decimal, total_ttc: Decimal) -> Decimal:
    """net à payer sans escompte − total TTC avec escompte

    >>> economie_de_l_escompte(Decimal(612), Decimal(600))
    Decimal('12')
    """
    return net_a_payer_sans_escompte - total_ttc


def _step_by_step(prix_brut: Decimal, taux_de_remises: Series) -> str:
    nets, net = [], prix_brut
    for rate in taux_de_remises:
        nets.append(f"{numbers.show(net, None)} × {numbers.show(1 - rate, None, 4)}")
        net = numbers.round_half_up(net * (1 - rate), 2)
    return " ; ".join(nets)


@rule(develop=_step_by_step)
def nets_apres_chaque_remise(prix_brut: Decimal, taux_de_remises: Series) -> Series:
    """le net d'avant × (1 − taux de remise), remise après remise

    >>> nets_apres_chaque_remise(Decimal(100), (Decimal("0.2"), Decimal("0.1")))
    (Decimal('80.00'), Decimal('72.00'))
    """
    nets, net = [], prix_brut
    for rate in taux_de_remises:
        net = numbers.round_half_up(net * (1 - rate), 2)
        nets.append(net)
    return tuple(nets)
