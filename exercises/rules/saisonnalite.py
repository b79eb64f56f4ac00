"""F05, F07: coefficients saisonniers, prévision saisonnalisée, série désaisonnalisée (CVS)."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, moyenne, somme
from exercises.rule import Chapter, rule
from exercises.rules.previsions import along, on_the_line

CHAPTER = Chapter(
    id="saisonnalite",
    name="saisonnalité : coefficients, prévision et CVS",
    families=("F05", "F07"),
    principal="prevision_saisonnalisee",
    neighbours=("previsions",),
    words=(
        "saison", "saisonnier", "saisonnière", "saisonnalité", "coefficient saisonnier", "coefficients saisonniers",
        "cvs", "cs", "désaisonnaliser", "désaisonnalisée", "corrigé des variations saisonnières", "modèle additif",
    ),
)  # fmt: skip


def _of_season(ventes: Series, saison: Decimal, nombre_de_saisons: Decimal) -> Series:
    """The values of one season, year after year; the first value of the series is of season 1."""
    if not 1 <= saison <= nombre_de_saisons:
        raise Impossible(f"La saison va de 1 à {nombre_de_saisons} : je lis {saison}.")
    values = ventes[int(saison) - 1 :: int(nombre_de_saisons)]
    if not values:
        raise Impossible(f"La série s'arrête avant la saison {saison} : donne-moi au moins une année entière.")
    return values


def _by_season(ratios: Series, count: Decimal) -> Series:
    return tuple(moyenne(_of_season(ratios, Decimal(season), count)) for season in range(1, int(count) + 1))


def _chosen(coefficients_bruts: Series, saison: Decimal) -> Decimal:
    if not 1 <= saison <= len(coefficients_bruts):
        raise Impossible(f"Il y a {len(coefficients_bruts)} coefficients : la saison {saison} n'existe pas.")
    return coefficients_bruts[int(saison) - 1]


def _shown(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _mean_written(ventes: Series, saison: Decimal, nombre_de_saisons: Decimal) -> str:
    values = _of_season(ventes, saison, nombre_de_saisons)
    return f"({' + '.join(_shown(value) for value in values)}) ÷ {len(values)}"


def _ratios_written(*_: object) -> str:
    return "moyenne, saison par saison, des rapports ventes ÷ tendance"


def _sum_written(coefficients_bruts: Series) -> str:
    return " + ".join(_shown(value) for value in coefficients_bruts)


def _corrected_written(coefficients_bruts: Series, saison: Decimal, somme_des_coefficients: Decimal) -> str:
    brut = _chosen(coefficients_bruts, saison)
    return f"{_shown(brut)} × {len(coefficients_bruts)} ÷ {_shown(somme_des_coefficients)}"


def _each_corrected(coefficients_bruts: Series) -> str:
    return f"chaque coefficient × {len(coefficients_bruts)} ÷ {_shown(somme(coefficients_bruts))}"


def _each_divided(*_: object) -> str:
    return "chaque vente ÷ le coefficient de sa saison"


def _each_multiplied(*_: object) -> str:
    return "chaque tendance × le coefficient de sa saison"


def _seasonal(previsions_successives: Series, rangs_a_prevoir: Series, coefficients_saisonniers: Series) -> Series:
    seasons = len(coefficients_saisonniers)
    places = (int(rank - 1) % seasons for rank in rangs_a_prevoir)
    return tuple(
        trend * coefficients_saisonniers[place] for trend, place in zip(previsions_successives, places, strict=True)
    )


def _year_written(previsions_successives: Series, rangs_a_prevoir: Series, coefficients_saisonniers: Series) -> str:
    return " + ".join(map(_shown, _seasonal(previsions_successives, rangs_a_prevoir, coefficients_saisonniers)))


def _each_of_the_year(prevision_annuelle: Decimal, coefficients_saisonniers: Series) -> str:
    mean = f"{_shown(prevision_annuelle)} ÷ {len(coefficients_saisonniers)}"
    return " ; ".join(f"{mean} × {_shown(coefficient)}" for coefficient in coefficients_saisonniers)


def _each_on_the_line(pente: Decimal, rangs_a_prevoir: Series, ordonnee_a_l_origine: Decimal) -> str:
    return on_the_line(pente, rangs_a_prevoir, ordonnee_a_l_origine)


def _season_written(rang_a_prevoir: Decimal, nombre_de_saisons: Decimal) -> str:
    step = _shown(nombre_de_saisons)
    return f"place du rang {_shown(rang_a_prevoir)} quand on compte de {step} en {step}"


def _ratio(vente_observee: Decimal, tendance: Decimal) -> str:
    return f"{_shown(vente_observee)} ÷ {_shown(tendance)}"


def _bracketed(value: Decimal) -> str:
    return f"({_shown(value)})" if value < 0 else _shown(value)


def _added(tendance: Decimal, ecart_saisonnier: Decimal) -> str:
    return f"{_shown(tendance)} + {_bracketed(ecart_saisonnier)}"


def _removed(vente_observee: Decimal, ecart_saisonnier: Decimal) -> str:
    return f"{_shown(vente_observee)} − {_bracketed(ecart_saisonnier)}"


@rule
def tendance(pente: Decimal, rang_a_prevoir: Decimal, ordonnee_a_l_origine: Decimal) -> Decimal:
    """a × rang + b

    >>> tendance(Decimal(6), Decimal(10), Decimal(70))
    Decimal('130')
    """
    return pente * rang_a_prevoir + ordonnee_a_l_origine


@rule(develop=_each_on_the_line)
def tendances_prevues(pente: Decimal, rangs_a_prevoir: Series, ordonnee_a_l_origine: Decimal) -> Series:
    """a × rang + b, rang par rang

    >>> tendances_prevues(Decimal(2), (Decimal(5), Decimal(6)), Decimal(10))
    (Decimal('20'), Decimal('22'))
    """
    return along(pente, rangs_a_prevoir, ordonnee_a_l_origine)


@rule(develop=_season_written)
def saison(rang_a_prevoir: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    """place du rang dans l'année, en recommençant à compter après chaque année entière

    >>> saison(Decimal(6), Decimal(4))
    Decimal('2')
    """
    return (rang_a_prevoir - 1) % nombre_de_saisons + 1


@rule(develop=_ratios_written)
def coefficients_bruts(
    ventes: Series, pente: Decimal, ordonnee_a_l_origine: Decimal, nombre_de_saisons: Decimal
) -> Series:
    """moyenne, saison par saison, des rapports ventes observées ÷ tendance

    >>> coefficients_bruts((Decimal(8), Decimal(12)), Decimal(0), Decimal(10), Decimal(2))
    (Decimal('0.8'), Decimal('1.2'))
    """
    trend = (pente * rank + ordonnee_a_l_origine for rank in range(1, len(ventes) + 1))
    return _by_season(tuple(sale / level for sale, level in zip(ventes, trend, strict=True)), nombre_de_saisons)


@rule(gives="coefficients_bruts", convention="moyenne_generale", develop=_ratios_written)
def coefficients_par_la_moyenne_generale(ventes: Series, nombre_de_saisons: Decimal) -> Series:
    """moyenne de chaque saison ÷ moyenne générale

    >>> coefficients_par_la_moyenne_generale((Decimal(8), Decimal(12)), Decimal(2))
    (Decimal('0.8'), Decimal('1.2'))
    """
    general = moyenne(ventes)
    return tuple(season / general for season in _by_season(ventes, nombre_de_saisons))


@rule(develop=_sum_written)
def somme_des_coefficients(coefficients_bruts: Series) -> Decimal:
    """addition des coefficients bruts d'une année entière

    >>> somme_des_coefficients((Decimal("0.9"), Decimal("1.6")))
    Decimal('2.5')
    """
    return somme(coefficients_bruts)


@rule(develop=_each_corrected)
def coefficients_saisonniers(coefficients_bruts: Series) -> Series:
    """chaque coefficient brut × nombre de saisons ÷ somme des coefficients bruts

    >>> coefficients_saisonniers((Decimal("0.9"), Decimal("1.6")))
    (Decimal('0.72'), Decimal('1.28'))
    """
    total = somme(coefficients_bruts)
    return tuple(brut * len(coefficients_bruts) / total for brut in coefficients_bruts)


@rule(develop=_corrected_written)
def coefficient_saisonnier(coefficients_bruts: Series, saison: Decimal, somme_des_coefficients: Decimal) -> Decimal:
    """coefficient brut de la saison × nombre de saisons ÷ somme des coefficients bruts

    >>> coefficient_saisonnier((Decimal("0.9"), Decimal("1.6")), Decimal(2), Decimal("2.5"))
    Decimal('1.28')
    """
    return _chosen(coefficients_bruts, saison) * len(coefficients_bruts) / somme_des_coefficients


@rule(gives="coefficient_saisonnier", develop=_ratio)
def coefficient_saisonnier_d_une_vente(vente_observee: Decimal, tendance: Decimal) -> Decimal:
    """vente observée ÷ tendance

    >>> coefficient_saisonnier_d_une_vente(Decimal(180), Decimal(150))
    Decimal('1.2')
    """
    if not tendance:
        raise Impossible("La tendance est nulle : on ne peut rien lui rapporter, vérifie-la.")
    return vente_observee / tendance


@rule(develop=_mean_written)
def moyenne_de_la_saison(ventes: Series, saison: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    """somme des ventes de la saison, année après année ÷ nombre d'années

    >>> moyenne_de_la_saison((Decimal(50), Decimal(70), Decimal(60), Decimal(90)), Decimal(1), Decimal(2))
    Decimal('55')
    """
    return moyenne(_of_season(ventes, saison, nombre_de_saisons))


@rule(gives="coefficient_saisonnier", convention="moyenne_generale")
def coefficient_saisonnier_par_la_moyenne_generale(moyenne_de_la_saison: Decimal, vente_moyenne: Decimal) -> Decimal:
    """moyenne de la saison ÷ moyenne générale

    >>> coefficient_saisonnier_par_la_moyenne_generale(Decimal(60), Decimal(75))
    Decimal('0.8')
    """
    return moyenne_de_la_saison / vente_moyenne


@rule
def prevision_saisonnalisee(tendance: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    """tendance × coefficient saisonnier

    >>> prevision_saisonnalisee(Decimal(150), Decimal("1.2"))
    Decimal('180.0')
    """
    return tendance * coefficient_saisonnier


@rule(develop=_each_multiplied)
def previsions_saisonnalisees(tendances: Series, coefficients_saisonniers: Series) -> Series:
    """chaque tendance × coefficient de sa saison

    >>> previsions_saisonnalisees((Decimal(150), Decimal(160)), (Decimal("1.2"), Decimal("0.8")))
    (Decimal('180.0'), Decimal('128.0'))
    """
    seasons = len(coefficients_saisonniers)
    return tuple(trend * coefficients_saisonniers[place % seasons] for place, trend in enumerate(tendances))


@rule(gives="previsions_saisonnalisees", develop=_each_multiplied)
def previsions_saisonnalisees_aux_rangs(
    previsions_successives: Series, rangs_a_prevoir: Series, coefficients_saisonniers: Series
) -> Series:
    """tendance de chaque rang × coefficient de sa saison

    >>> previsions_saisonnalisees_aux_rangs(
    ...     (Decimal(150), Decimal(160)), (Decimal(6), Decimal(7)), (Decimal("0.8"), Decimal("1.2"))
    ... )
    (Decimal('180.0'), Decimal('128.0'))
    """
    return _seasonal(previsions_successives, rangs_a_prevoir, coefficients_saisonniers)


@rule
def prevision_moyenne_d_une_saison(prevision_annuelle: Decimal, nombre_de_saisons: Decimal) -> Decimal:
    """prévision annuelle ÷ nombre de saisons

    >>> prevision_moyenne_d_une_saison(Decimal(680), Decimal(4))
    Decimal('170')
    """
    return prevision_annuelle / nombre_de_saisons


@rule(gives="prevision_saisonnalisee")
def prevision_de_la_saison_dans_l_annee(
    prevision_moyenne_d_une_saison: Decimal, coefficient_saisonnier: Decimal
) -> Decimal:
    """prévision moyenne d'une saison × coefficient saisonnier

    >>> prevision_de_la_saison_dans_l_annee(Decimal(170), Decimal("1.2"))
    Decimal('204.0')
    """
    return prevision_moyenne_d_une_saison * coefficient_saisonnier


@rule(gives="previsions_saisonnalisees", develop=_each_of_the_year)
def previsions_des_saisons_de_l_annee(prevision_annuelle: Decimal, coefficients_saisonniers: Series) -> Series:
    """prévision annuelle ÷ nombre de saisons × coefficient de chaque saison

    >>> previsions_des_saisons_de_l_annee(Decimal(300), (Decimal("0.8"), Decimal("1.2")))
    (Decimal('120.0'), Decimal('180.0'))
    """
    mean = prevision_annuelle / len(coefficients_saisonniers)
    return tuple(mean * coefficient for coefficient in coefficients_saisonniers)


@rule(develop=_year_written)
def total_des_previsions_saisonnalisees(
    previsions_successives: Series, rangs_a_prevoir: Series, coefficients_saisonniers: Series
) -> Decimal:
    """somme des prévisions saisonnalisées (tendance × coefficient de sa saison)

    >>> total_des_previsions_saisonnalisees(
    ...     (Decimal(150), Decimal(160)), (Decimal(3), Decimal(4)), (Decimal("0.8"), Decimal("1.2"))
    ... )
    Decimal('312.0')
    """
    return somme(_seasonal(previsions_successives, rangs_a_prevoir, coefficients_saisonniers))


@rule(gives="prevision_saisonnalisee", develop=_added)
def prevision_du_modele_additif(tendance: Decimal, ecart_saisonnier: Decimal) -> Decimal:
    """tendance + écart saisonnier

    >>> prevision_du_modele_additif(Decimal(150), Decimal(30))
    Decimal('180')
    """
    return tendance + ecart_saisonnier


@rule
def vente_desaisonnalisee(vente_observee: Decimal, coefficient_saisonnier: Decimal) -> Decimal:
    """vente observée ÷ coefficient saisonnier

    >>> vente_desaisonnalisee(Decimal(186), Decimal("1.2"))
    Decimal('155')
    """
    return vente_observee / coefficient_saisonnier


@rule(gives="vente_desaisonnalisee", develop=_removed)
def vente_desaisonnalisee_du_modele_additif(vente_observee: Decimal, ecart_saisonnier: Decimal) -> Decimal:
    """vente observée − écart saisonnier

    >>> vente_desaisonnalisee_du_modele_additif(Decimal(180), Decimal(30))
    Decimal('150')
    """
    return vente_observee - ecart_saisonnier


@rule(develop=_each_divided)
def serie_desaisonnalisee(ventes: Series, coefficients_saisonniers: Series) -> Series:
    """chaque vente ÷ coefficient de sa saison

    >>> serie_desaisonnalisee((Decimal("8.8"), Decimal("13.2")), (Decimal("0.8"), Decimal("1.2")))
    (Decimal('11'), Decimal('11'))
    """
    seasons = len(coefficients_saisonniers)
    return tuple(sale / coefficients_saisonniers[place % seasons] for place, sale in enumerate(ventes))


@rule
def ecart_a_la_tendance(vente_desaisonnalisee: Decimal, tendance: Decimal) -> Decimal:
    """vente désaisonnalisée − tendance

    >>> ecart_a_la_tendance(Decimal(150), Decimal(141))
    Decimal('9')
    """
    return vente_desaisonnalisee - tendance
