"""The classic mistakes on tendance exponentielle."""

from decimal import Decimal

from exercises.functions import Series, moyenne
from exercises.rule import mistake
from exercises.rules import ajustement_exponentiel


@mistake(
    ajustement_exponentiel.pente_des_logarithmes,
    "pente_des_ventes",
    "Tu as fait la droite sur les ventes : ici elle se fait sur leurs logarithmes.",
)
def _(ventes: Series) -> Decimal:
    return ajustement_exponentiel.slope(ventes)


@mistake(
    ajustement_exponentiel.pente_des_logarithmes,
    "pente_des_points_extremes",
    "Tu as relié le premier et le dernier logarithme : les moindres carrés tiennent compte de tous les points.",
)
def _(logarithmes_des_ventes: Series) -> Decimal:
    return (logarithmes_des_ventes[-1] - logarithmes_des_ventes[0]) / (len(logarithmes_des_ventes) - 1)


@mistake(
    ajustement_exponentiel.ordonnee_des_logarithmes,
    "ordonnee_moyenne",
    "Tu as gardé la moyenne des logarithmes : retranche-lui la pente × le rang moyen pour revenir au rang zéro.",
)
def _(logarithmes_des_ventes: Series) -> Decimal:
    return moyenne(logarithmes_des_ventes)


@mistake(
    ajustement_exponentiel.ordonnee_des_logarithmes,
    "ordonnee_signe",
    "Tu as ajouté la pente × le rang moyen : il faut la retrancher pour revenir au rang zéro.",
)
def _(logarithmes_des_ventes: Series, pente_des_logarithmes: Decimal) -> Decimal:
    return moyenne(logarithmes_des_ventes) + pente_des_logarithmes * moyenne(
        ajustement_exponentiel.ranks(logarithmes_des_ventes)
    )


@mistake(
    ajustement_exponentiel.base_exponentielle,
    "un_plus_la_pente",
    "Tu as ajouté 1 à la pente : c'est proche, mais A est l'exponentielle de la pente.",
)
def _(pente_des_logarithmes: Decimal) -> Decimal:
    return 1 + pente_des_logarithmes


@mistake(
    ajustement_exponentiel.base_exponentielle,
    "retour_par_dix",
    "Tu es revenu par une puissance de 10 : le contraire de ln est l'exponentielle, e^x.",
)
def _(pente_des_logarithmes: Decimal) -> Decimal:
    return Decimal(10) ** pente_des_logarithmes


@mistake(
    ajustement_exponentiel.constante_exponentielle,
    "retour_oublie",
    "Tu as gardé l'ordonnée à l'origine des logarithmes : reviens aux ventes par l'exponentielle.",
)
def _(ordonnee_des_logarithmes: Decimal) -> Decimal:
    return ordonnee_des_logarithmes


@mistake(
    ajustement_exponentiel.constante_exponentielle,
    "exponentielle_de_la_pente",
    "Tu as pris l'exponentielle de la pente : B vient de l'ordonnée à l'origine.",
)
def _(pente_des_logarithmes: Decimal) -> Decimal:
    return pente_des_logarithmes.exp()


@mistake(
    ajustement_exponentiel.taux_de_la_tendance,
    "base_lue_comme_taux",
    "Tu as lu A comme une hausse : A multiplie les ventes à chaque période, la hausse est ce qui dépasse 1.",
)
def _(base_exponentielle: Decimal) -> Decimal:
    return base_exponentielle


@mistake(
    ajustement_exponentiel.taux_de_la_tendance,
    "complement_a_un",
    "Tu as retranché A de 1 : le taux de croissance est A moins 1.",
)
def _(base_exponentielle: Decimal) -> Decimal:
    return 1 - base_exponentielle


@mistake(
    ajustement_exponentiel.prevision_exponentielle,
    "puissance_oubliee",
    "Tu as multiplié par le rang : A s'élève à la puissance du rang, la hausse se compose à chaque période.",
)
def _(constante_exponentielle: Decimal, base_exponentielle: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return constante_exponentielle * base_exponentielle * rang_a_prevoir


@mistake(
    ajustement_exponentiel.prevision_exponentielle,
    "retour_oublie",
    "Tu as donné le logarithme de la prévision : reviens aux ventes par l'exponentielle.",
)
def _(pente_des_logarithmes: Decimal, ordonnee_des_logarithmes: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return pente_des_logarithmes * rang_a_prevoir + ordonnee_des_logarithmes


@mistake(
    ajustement_exponentiel.prevision_exponentielle,
    "rang_decale",
    "Tu as pris le rang d'avant : recompte les périodes, la prévision se lit au rang demandé.",
)
def _(constante_exponentielle: Decimal, base_exponentielle: Decimal, rang_a_prevoir: Decimal) -> Decimal:
    return constante_exponentielle * base_exponentielle ** (rang_a_prevoir - 1)
