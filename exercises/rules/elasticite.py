"""F30: élasticité-prix, élasticité croisée, élasticité-revenu, effet d'un changement de prix sur la recette."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="elasticite",
    name="élasticité de la demande",
    families=("F30",),
    principal="elasticite_prix",
    words=(
        "élasticité", "élastique", "inélastique", "sensibilité", "croisée", "substitut", "substituts", "complémentaire",
        "demande", "pouvoir d'achat", "arc",
    ),
)  # fmt: skip


@rule
def variation_de_la_demande(nouvelle_quantite: Decimal, quantite_initiale: Decimal) -> Decimal:
    """(nouvelle quantité − quantité initiale) ÷ quantité initiale

    >>> variation_de_la_demande(Decimal(73), Decimal(100))
    Decimal('-0.27')
    """
    return (nouvelle_quantite - quantite_initiale) / quantite_initiale


@rule(gives="variation_de_la_demande", convention="arc")
def variation_de_la_demande_sur_l_arc(nouvelle_quantite: Decimal, quantite_initiale: Decimal) -> Decimal:
    """(nouvelle quantité − quantité initiale) ÷ moyenne des deux quantités

    >>> variation_de_la_demande_sur_l_arc(Decimal(75), Decimal(85))
    Decimal('-0.125')
    """
    return (nouvelle_quantite - quantite_initiale) / ((nouvelle_quantite + quantite_initiale) / 2)


@rule(gives="variation_de_la_demande")
def variation_de_la_demande_par_la_baisse(baisse_de_la_demande: Decimal) -> Decimal:
    """− baisse : une baisse se compte en négatif

    >>> variation_de_la_demande_par_la_baisse(Decimal("0.27"))
    Decimal('-0.27')
    """
    return -baisse_de_la_demande


@rule
def variation_du_prix(nouveau_prix: Decimal, prix_initial: Decimal) -> Decimal:
    """(nouveau prix − prix initial) ÷ prix initial

    >>> variation_du_prix(Decimal(109), Decimal(100))
    Decimal('0.09')
    """
    return (nouveau_prix - prix_initial) / prix_initial


@rule(gives="variation_du_prix", convention="arc")
def variation_du_prix_sur_l_arc(nouveau_prix: Decimal, prix_initial: Decimal) -> Decimal:
    """(nouveau prix − prix initial) ÷ moyenne des deux prix

    >>> variation_du_prix_sur_l_arc(Decimal(105), Decimal(95))
    Decimal('0.1')
    """
    return (nouveau_prix - prix_initial) / ((nouveau_prix + prix_initial) / 2)


@rule(gives="variation_du_prix")
def variation_du_prix_par_la_baisse(baisse_du_prix: Decimal) -> Decimal:
    """− baisse : une baisse se compte en négatif

    >>> variation_du_prix_par_la_baisse(Decimal("0.09"))
    Decimal('-0.09')
    """
    return -baisse_du_prix


@rule
def elasticite_prix(variation_de_la_demande: Decimal, variation_du_prix: Decimal) -> Decimal:
    """variation de la demande ÷ variation du prix, avec son signe

    >>> elasticite_prix(Decimal("-0.27"), Decimal("0.09"))
    Decimal('-3')
    """
    return variation_de_la_demande / variation_du_prix


@rule
def variation_du_prix_de_l_autre_bien(
    nouveau_prix_de_l_autre_bien: Decimal, prix_initial_de_l_autre_bien: Decimal
) -> Decimal:
    """(nouveau prix de l'autre bien − son prix initial) ÷ son prix initial

    >>> variation_du_prix_de_l_autre_bien(Decimal(109), Decimal(100))
    Decimal('0.09')
    """
    return (nouveau_prix_de_l_autre_bien - prix_initial_de_l_autre_bien) / prix_initial_de_l_autre_bien


@rule(gives="variation_du_prix_de_l_autre_bien", detour=True)
def variation_du_seul_prix_qui_change(variation_du_prix: Decimal) -> Decimal:
    """variation du prix : le seul prix qui change est celui de l'autre bien

    >>> variation_du_seul_prix_qui_change(Decimal("0.09"))
    Decimal('0.09')
    """
    return variation_du_prix


@rule
def elasticite_croisee(variation_de_la_demande: Decimal, variation_du_prix_de_l_autre_bien: Decimal) -> Decimal:
    """variation de la demande ÷ variation du prix de l'autre bien, avec son signe

    >>> elasticite_croisee(Decimal("0.36"), Decimal("0.09"))
    Decimal('4')
    """
    return variation_de_la_demande / variation_du_prix_de_l_autre_bien


@rule
def variation_du_revenu(nouveau_revenu: Decimal, revenu_initial: Decimal) -> Decimal:
    """(nouveau revenu − revenu initial) ÷ revenu initial

    >>> variation_du_revenu(Decimal(109), Decimal(100))
    Decimal('0.09')
    """
    return (nouveau_revenu - revenu_initial) / revenu_initial


@rule
def elasticite_revenu(variation_de_la_demande: Decimal, variation_du_revenu: Decimal) -> Decimal:
    """variation de la demande ÷ variation du revenu, avec son signe

    >>> elasticite_revenu(Decimal("0.36"), Decimal("0.09"))
    Decimal('4')
    """
    return variation_de_la_demande / variation_du_revenu


@rule
def nouveau_prix(prix_initial: Decimal, variation_du_prix: Decimal) -> Decimal:
    """prix initial × (1 + variation du prix)

    >>> nouveau_prix(Decimal(100), Decimal("0.09"))
    Decimal('109.00')
    """
    return prix_initial * (1 + variation_du_prix)


@rule
def nouvelle_quantite(quantite_initiale: Decimal, variation_de_la_demande: Decimal) -> Decimal:
    """quantité initiale × (1 + variation de la demande)

    >>> nouvelle_quantite(Decimal(100), Decimal("-0.27"))
    Decimal('73.00')
    """
    return quantite_initiale * (1 + variation_de_la_demande)


@rule
def recette_initiale(prix_initial: Decimal, quantite_initiale: Decimal) -> Decimal:
    """prix initial × quantité initiale

    >>> recette_initiale(Decimal(7), Decimal(31))
    Decimal('217')
    """
    return prix_initial * quantite_initiale


@rule
def nouvelle_recette(nouveau_prix: Decimal, nouvelle_quantite: Decimal) -> Decimal:
    """nouveau prix × nouvelle quantité

    >>> nouvelle_recette(Decimal(8), Decimal(29))
    Decimal('232')
    """
    return nouveau_prix * nouvelle_quantite


@rule
def variation_de_la_recette(nouvelle_recette: Decimal, recette_initiale: Decimal) -> Decimal:
    """nouvelle recette − recette initiale

    >>> variation_de_la_recette(Decimal(232), Decimal(217))
    Decimal('15')
    """
    return nouvelle_recette - recette_initiale


@rule
def variation_relative_de_la_recette(variation_de_la_recette: Decimal, recette_initiale: Decimal) -> Decimal:
    """variation de la recette ÷ recette initiale

    >>> variation_relative_de_la_recette(Decimal(15), Decimal(250))
    Decimal('0.06')
    """
    return variation_de_la_recette / recette_initiale


@rule(gives="variation_relative_de_la_recette")
def variation_relative_de_la_recette_par_les_taux(
    variation_du_prix: Decimal, variation_de_la_demande: Decimal
) -> Decimal:
    """(1 + variation du prix) × (1 + variation de la demande) − 1

    >>> variation_relative_de_la_recette_par_les_taux(Decimal("0.2"), Decimal("-0.1"))
    Decimal('0.08')
    """
    return (1 + variation_du_prix) * (1 + variation_de_la_demande) - 1
