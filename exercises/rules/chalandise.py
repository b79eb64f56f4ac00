"""F23: zone de chalandise, marché théorique, chiffre d'affaires potentiel, emprise, évasion."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="chalandise",
    name="zone de chalandise et chiffre d'affaires potentiel",
    families=("F23",),
    principal="ca_potentiel",
    words=(
        "zone de chalandise", "chalandise", "idc", "indice de disparité", "emprise", "ménages", "marché théorique",
        "ca potentiel", "chiffre d'affaires potentiel", "évasion", "attraction", "huff", "reilly", "converse",
    ),
)  # fmt: skip


def _shown(value: Decimal) -> str:
    return numbers.show(value, None, 4)


def _zones(menages_par_zone: Series, idc_par_zone: Series) -> list[tuple[Decimal, Decimal]]:
    if len(menages_par_zone) != len(idc_par_zone):
        raise Impossible("Il faut un indice de disparité pour chaque zone : vérifie tes deux listes.")
    return list(zip(menages_par_zone, idc_par_zone, strict=True))


def _markets(menages_par_zone: Series, depense_moyenne: Decimal, idc_par_zone: Series) -> str:
    zones = _zones(menages_par_zone, idc_par_zone)
    return " ; ".join(f"{_shown(count)} × {_shown(depense_moyenne)} × {_shown(idc)} ÷ 100" for count, idc in zones)


def _markets_alike(menages_par_zone: Series, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> str:
    return _markets(menages_par_zone, depense_moyenne, (indice_de_disparite,) * len(menages_par_zone))


def _sum(terms: Series) -> str:
    return " + ".join(map(_shown, terms))


def _sales(marches_par_zone: Series, emprise_par_zone: Series) -> str:
    zones = zip(marches_par_zone, emprise_par_zone, strict=True)
    return " ; ".join(f"{_shown(market)} × {numbers.show(share, 'pourcent')}" for market, share in zones)


@rule
def indice_de_disparite(depense_locale: Decimal, depense_nationale: Decimal) -> Decimal:
    """dépense locale ÷ dépense nationale × 100

    >>> indice_de_disparite(Decimal(420), Decimal(400))
    Decimal('105.00')
    """
    return depense_locale / depense_nationale * 100


@rule
def marche_theorique(nombre_de_menages: Decimal, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> Decimal:
    """nombre de ménages × dépense moyenne × IDC ÷ 100

    >>> marche_theorique(Decimal(200), Decimal(50), Decimal(105))
    Decimal('10500')
    """
    return nombre_de_menages * depense_moyenne * indice_de_disparite / 100


@rule
def ca_potentiel(marche_theorique: Decimal, taux_d_emprise: Decimal) -> Decimal:
    """marché théorique × taux d'emprise

    >>> ca_potentiel(Decimal(10500), Decimal("0.2"))
    Decimal('2100.0')
    """
    return marche_theorique * taux_d_emprise


@rule(gives="taux_d_emprise")
def taux_d_emprise_constate(ca_de_la_zone: Decimal, marche_theorique: Decimal) -> Decimal:
    """chiffre d'affaires fait dans la zone ÷ marché théorique de la zone

    >>> taux_d_emprise_constate(Decimal(2100), Decimal(10500))
    Decimal('0.2')
    """
    return ca_de_la_zone / marche_theorique


@rule
def evasion_commerciale(marche_theorique: Decimal, depense_captee: Decimal) -> Decimal:
    """marché théorique de la zone − dépense captée par tous ses magasins

    >>> evasion_commerciale(Decimal(10500), Decimal(8000))
    Decimal('2500')
    """
    return marche_theorique - depense_captee


@rule
def taux_d_evasion(evasion_commerciale: Decimal, marche_theorique: Decimal) -> Decimal:
    """évasion ÷ marché théorique

    >>> taux_d_evasion(Decimal(2500), Decimal(10000))
    Decimal('0.25')
    """
    return evasion_commerciale / marche_theorique


@rule(develop=_markets)
def marches_par_zone(menages_par_zone: Series, depense_moyenne: Decimal, idc_par_zone: Series) -> Series:
    """ménages de la zone × dépense moyenne × IDC de la zone ÷ 100

    >>> marches_par_zone((Decimal(200), Decimal(100)), Decimal(50), (Decimal(105), Decimal(90)))
    (Decimal('10500'), Decimal('4500'))
    """
    return tuple(count * depense_moyenne * idc / 100 for count, idc in _zones(menages_par_zone, idc_par_zone))


@rule(gives="marches_par_zone", develop=_markets_alike)
def marches_par_zone_au_meme_indice(
    menages_par_zone: Series, depense_moyenne: Decimal, indice_de_disparite: Decimal
) -> Series:
    """ménages de la zone × dépense moyenne × IDC, le même partout ÷ 100

    >>> marches_par_zone_au_meme_indice((Decimal(200), Decimal(100)), Decimal(50), Decimal(105))
    (Decimal('10500'), Decimal('5250'))
    """
    return tuple(count * depense_moyenne * indice_de_disparite / 100 for count in menages_par_zone)


@rule(develop=_sum)
def marche_total_des_zones(marches_par_zone: Series) -> Decimal:
    """somme des marchés théoriques des zones

    >>> marche_total_des_zones((Decimal(10500), Decimal(4500)))
    Decimal('15000')
    """
    return somme(marches_par_zone)


@rule(develop=_sales)
def ca_par_zone(marches_par_zone: Series, emprise_par_zone: Series) -> Series:
    """marché théorique de la zone × emprise dans la zone

    >>> ca_par_zone((Decimal(10500), Decimal(4500)), (Decimal("0.2"), Decimal("0.1")))
    (Decimal('2100.0'), Decimal('450.0'))
    """
    if len(marches_par_zone) != len(emprise_par_zone):
        raise Impossible("Il faut un taux d'emprise pour chaque zone : vérifie tes deux listes.")
    return tuple(market * share for market, share in zip(marches_par_zone, emprise_par_zone, strict=True))


@rule(develop=_sum)
def ca_potentiel_des_zones(ca_par_zone: Series) -> Decimal:
    """somme des chiffres d'affaires potentiels des zones

    >>> ca_potentiel_des_zones((Decimal(2100), Decimal(450)))
    Decimal('2550')
    """
    return somme(ca_par_zone)


@rule
def emprise_moyenne(ca_potentiel_des_zones: Decimal, marche_total_des_zones: Decimal) -> Decimal:
    """chiffre d'affaires potentiel de toutes les zones ÷ marché total des zones

    >>> emprise_moyenne(Decimal(2550), Decimal(15000))
    Decimal('0.17')
    """
    return ca_potentiel_des_zones / marche_total_des_zones


@rule(gives="nombre_de_menages")
def menages_par_les_habitants(nombre_d_habitants: Decimal, personnes_par_menage: Decimal) -> Decimal:
    """nombre d'habitants ÷ personnes par ménage

    >>> menages_par_les_habitants(Decimal(610), Decimal("2.5"))
    Decimal('244')
    """
    return nombre_d_habitants / personnes_par_menage


@rule(gives="marche_theorique", detour=True)
def marche_par_la_depense_locale(nombre_de_menages: Decimal, depense_locale: Decimal) -> Decimal:
    """nombre de ménages × dépense locale

    >>> marche_par_la_depense_locale(Decimal(200), Decimal(420))
    Decimal('84000')
    """
    return nombre_de_menages * depense_locale


@rule
def marche_net_de_l_evasion(
    marche_theorique: Decimal, evasion_commerciale: Decimal, apports_exterieurs: Decimal
) -> Decimal:
    """marché théorique − évasion + apports extérieurs

    >>> marche_net_de_l_evasion(Decimal(10500), Decimal(2500), Decimal(400))
    Decimal('8400')
    """
    return marche_theorique - evasion_commerciale + apports_exterieurs


def _pulls(surfaces_de_vente: Series, distances_des_magasins: Series, exposant: Decimal) -> str:
    pairs = zip(surfaces_de_vente, distances_des_magasins, strict=True)
    power = numbers.show(exposant, None)
    return " ; ".join(f"{_shown(surface)} ÷ {_shown(distance)}^{power}" for surface, distance in pairs)


@rule(develop=_pulls)
def attractions(surfaces_de_vente: Series, distances_des_magasins: Series, exposant: Decimal) -> Series:
    """surface ÷ distance^exposant, pour chaque magasin

    >>> attractions((Decimal(300), Decimal(800)), (Decimal(1), Decimal(2)), Decimal(2))
    (Decimal('300'), Decimal('200'))
    """
    if len(surfaces_de_vente) != len(distances_des_magasins):
        raise Impossible("Il faut une distance (ou un temps) pour chaque magasin : vérifie tes deux listes.")
    pairs = zip(surfaces_de_vente, distances_des_magasins, strict=True)
    return tuple(Decimal(surface / distance**exposant) for surface, distance in pairs)


def _parts_of(attractions: Series) -> str:
    total = _shown(somme(attractions))
    return " ; ".join(f"{_shown(one)} ÷ {total}" for one in attractions)


@rule(develop=_parts_of)
def probabilites_de_frequentation(attractions: Series) -> Series:
    """attraction du magasin ÷ somme des attractions

    >>> probabilites_de_frequentation((Decimal(300), Decimal(200)))
    (Decimal('0.6'), Decimal('0.4'))
    """
    total = somme(attractions)
    return tuple(one / total for one in attractions)


def _limits(populations: Series, distance_entre_les_villes: Decimal) -> str:
    roots = " + ".join(f"√{_shown(one)}" for one in populations)
    return " ; ".join(f"{_shown(distance_entre_les_villes)} × √{_shown(one)} ÷ ({roots})" for one in populations)


@rule(develop=_limits)
def distances_de_la_limite(populations: Series, distance_entre_les_villes: Decimal) -> Series:
    """distance × √population de la ville ÷ somme des racines des populations

    >>> distances_de_la_limite((Decimal(900), Decimal(100)), Decimal(60))
    (Decimal('45'), Decimal('15'))
    """
    if len(populations) != 2:
        raise Impossible("La loi de Reilly compare deux villes : donne-moi leurs deux populations.")
    roots = tuple(one.sqrt() for one in populations)
    return tuple(distance_entre_les_villes * one / somme(roots) for one in roots)
