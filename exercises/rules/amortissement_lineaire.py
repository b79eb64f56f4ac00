"""F62: amortissement linéaire d'une immobilisation, valeur nette comptable, plus-value de cession."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="amortissement_lineaire",
    name="amortissement linéaire d'une immobilisation",
    families=("F62",),
    principal="annuite_lineaire",
    words=(
        "amortissement linéaire",
        "linéaire",
        "amorti",
        "amortie",
        "amortissable",
        "valeur nette comptable",
        "vnc",
        "immobilisation",
        "prorata",
    ),
    neutral=("frais_accessoires", "valeur_residuelle_du_bien"),
)


@rule
def valeur_d_entree(prix_du_bien: Decimal, frais_accessoires: Decimal) -> Decimal:
    """prix d'achat HT + frais accessoires (transport, installation)

    >>> valeur_d_entree(Decimal(9000), Decimal(1000))
    Decimal('10000')
    """
    return prix_du_bien + frais_accessoires


@rule(gives="base_amortissable")
def base_a_amortir(valeur_d_entree: Decimal, valeur_residuelle_du_bien: Decimal) -> Decimal:
    """valeur d'entrée − valeur résiduelle

    >>> base_a_amortir(Decimal(10000), Decimal(2000))
    Decimal('8000')
    """
    return valeur_d_entree - valeur_residuelle_du_bien


@rule
def taux_lineaire(duree_d_utilisation: Decimal) -> Decimal:
    """1 ÷ durée d'utilisation en années

    >>> taux_lineaire(Decimal(5))
    Decimal('0.2')
    """
    return 1 / duree_d_utilisation


@rule
def annuite_lineaire(base_amortissable: Decimal, duree_d_utilisation: Decimal) -> Decimal:
    """base amortissable ÷ durée d'utilisation

    >>> annuite_lineaire(Decimal(8000), Decimal(5))
    Decimal('1600')
    """
    return base_amortissable / duree_d_utilisation


@rule(gives="annuite_lineaire")
def annuite_par_le_taux(base_amortissable: Decimal, taux_lineaire: Decimal) -> Decimal:
    """base amortissable × taux d'amortissement

    >>> annuite_par_le_taux(Decimal(8000), Decimal("0.2"))
    Decimal('1600.0')
    """
    return base_amortissable * taux_lineaire


@rule
def premiere_dotation(annuite_lineaire: Decimal, mois_d_utilisation: Decimal) -> Decimal:
    """annuité × mois d'utilisation la première année ÷ 12

    >>> premiere_dotation(Decimal(1600), Decimal(3))
    Decimal('400')
    """
    return annuite_lineaire * mois_d_utilisation / 12


@rule
def derniere_dotation(annuite_lineaire: Decimal, premiere_dotation: Decimal) -> Decimal:
    """annuité − dotation de la première année

    >>> derniere_dotation(Decimal(1600), Decimal(400))
    Decimal('1200')
    """
    return annuite_lineaire - premiere_dotation


@rule(gives="annees_d_usage")
def annees_par_le_rang(numero_de_l_annee: Decimal) -> Decimal:
    """à la fin de l'année numéro k, k annuités sont passées

    >>> annees_par_le_rang(Decimal(3))
    Decimal('3')
    """
    return numero_de_l_annee


@rule
def cumul_des_amortissements(annuite_lineaire: Decimal, annees_d_usage: Decimal) -> Decimal:
    """annuité × nombre d'années passées

    >>> cumul_des_amortissements(Decimal(1600), Decimal(3))
    Decimal('4800')
    """
    return annuite_lineaire * annees_d_usage


@rule(gives="cumul_des_amortissements")
def cumul_avec_prorata(premiere_dotation: Decimal, annuite_lineaire: Decimal, exercices_suivants: Decimal) -> Decimal:
    """dotation de la première année + annuité × nombre d'exercices suivants

    >>> cumul_avec_prorata(Decimal(400), Decimal(1600), Decimal(2))
    Decimal('3600')
    """
    return premiere_dotation + annuite_lineaire * exercices_suivants


@rule
def valeur_nette_comptable(valeur_d_entree: Decimal, cumul_des_amortissements: Decimal) -> Decimal:
    """valeur d'entrée − cumul des amortissements

    >>> valeur_nette_comptable(Decimal(10000), Decimal(4800))
    Decimal('5200')
    """
    return valeur_d_entree - cumul_des_amortissements


@rule
def plus_value_de_cession(prix_de_cession: Decimal, valeur_nette_comptable: Decimal) -> Decimal:
    """prix de cession − valeur nette comptable (négatif : moins-value)

    >>> plus_value_de_cession(Decimal(6000), Decimal(5200))
    Decimal('800')
    """
    return prix_de_cession - valeur_nette_comptable
