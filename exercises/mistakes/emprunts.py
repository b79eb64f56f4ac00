"""The classic mistakes on emprunt à annuités ou mensualités constantes."""

from decimal import Decimal

from exercises.rule import mistake
from exercises.rules import emprunts


@mistake(
    emprunts.taux_mensuel,
    "taux_annuel_pour_mensuel",
    "Tu as gardé le taux annuel : pour un mois, prends un douzième.",
)
def _(taux_annuel: Decimal) -> Decimal:
    return taux_annuel


@mistake(
    emprunts.taux_mensuel,
    "taux_multiplie_par_12",
    "Tu as multiplié par 12 : un mois rapporte douze fois moins qu'une année, divise.",
)
def _(taux_annuel: Decimal) -> Decimal:
    return taux_annuel * 12


@mistake(
    emprunts.nombre_de_mensualites,
    "annees_pour_mois",
    "Tu as compté des années : il y a douze mensualités par an.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    return duree_en_annees


@mistake(
    emprunts.nombre_de_mensualites,
    "annees_divisees_par_12",
    "Tu as divisé par 12 : une année compte douze mensualités, multiplie.",
)
def _(duree_en_annees: Decimal) -> Decimal:
    return duree_en_annees / 12


@mistake(
    emprunts.mensualite,
    "mensualite_annuite_sur_12",
    "Tu as divisé une annuité par douze : payer chaque mois rembourse plus tôt, donc l'intérêt est moindre. "
    "Reprends la formule avec le taux mensuel et le nombre de mois.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return emprunts.annuite(capital_emprunte, taux_annuel, nombre_de_mensualites / 12) / 12


@mistake(
    emprunts.mensualite,
    "mensualite_interets_sur_capital_initial",
    "Tu as ajouté au capital divisé par le nombre de mois des intérêts sur tout le capital : "
    "ils ne portent que sur ce qui reste dû.",
)
def _(capital_emprunte: Decimal, taux_mensuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return capital_emprunte / nombre_de_mensualites + capital_emprunte * taux_mensuel


@mistake(
    emprunts.mensualite,
    "mensualite_sans_interets",
    "Tu as partagé le capital en parts égales : il manque les intérêts.",
)
def _(capital_emprunte: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return capital_emprunte / nombre_de_mensualites


@mistake(
    emprunts.annuite,
    "annuite_interets_sur_capital_initial",
    "Tu as ajouté au capital divisé par le nombre d'années des intérêts sur tout le capital : "
    "ils ne portent que sur ce qui reste dû.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte / duree_en_annees + capital_emprunte * taux_annuel


@mistake(
    emprunts.annuite,
    "annuite_exposant_positif",
    "Tu as oublié le signe moins de l'exposant : c'est (1 + taux) à la puissance moins n.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel / (1 - (1 + taux_annuel) ** duree_en_annees)


@mistake(
    emprunts.annuite,
    "annuite_sans_interets",
    "Tu as partagé le capital en parts égales : il manque les intérêts.",
)
def _(capital_emprunte: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte / duree_en_annees


@mistake(
    emprunts.cout_du_credit,
    "cout_sans_retirer_le_capital",
    "Tu as donné tout ce qui est remboursé : le coût du crédit, c'est ce que tu paies en plus du capital.",
)
def _(nombre_de_mensualites: Decimal, mensualite: Decimal) -> Decimal:
    return nombre_de_mensualites * mensualite


@mistake(
    emprunts.cout_du_credit_par_annuites,
    "cout_sans_retirer_le_capital",
    "Tu as donné tout ce qui est remboursé : le coût du crédit, c'est ce que tu paies en plus du capital.",
)
def _(duree_en_annees: Decimal, annuite: Decimal) -> Decimal:
    return duree_en_annees * annuite


@mistake(
    emprunts.cout_du_credit,
    "cout_interets_sur_capital_initial",
    "Tu as calculé des intérêts sur tout le capital pendant toute la durée : le capital dû diminue à chaque échéance.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, nombre_de_mensualites: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel * nombre_de_mensualites / 12


@mistake(
    emprunts.premier_interet,
    "interets_sur_toute_la_duree",
    "Tu as compté les intérêts de toutes les années : la première ligne n'en porte qu'une.",
)
def _(capital_emprunte: Decimal, taux_annuel: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte * taux_annuel * duree_en_annees


@mistake(
    emprunts.premier_interet,
    "interets_sur_l_annuite",
    "Tu as appliqué le taux à l'annuité : les intérêts se calculent sur le capital dû.",
)
def _(annuite: Decimal, taux_annuel: Decimal) -> Decimal:
    return annuite * taux_annuel


@mistake(
    emprunts.premier_amortissement,
    "amortissement_constant",
    "Tu as partagé le capital en parts égales : ici c'est l'annuité qui est constante, l'amortissement est ce qui reste "
    "une fois les intérêts payés.",
)
def _(capital_emprunte: Decimal, duree_en_annees: Decimal) -> Decimal:
    return capital_emprunte / duree_en_annees


@mistake(
    emprunts.premier_amortissement,
    "interets_ajoutes_a_l_annuite",
    "Tu as ajouté les intérêts : ils sont déjà dans l'annuité, retranche-les pour trouver la part de capital.",
)
def _(annuite: Decimal, premier_interet: Decimal) -> Decimal:
    return annuite + premier_interet


@mistake(
    emprunts.capital_restant_du,
    "annuite_retranchee_du_capital",
    "Tu as retranché toute l'annuité : seule la part d'amortissement rembourse le capital.",
)
def _(capital_emprunte: Decimal, annuite: Decimal) -> Decimal:
    return capital_emprunte - annuite


@mistake(
    emprunts.capital_restant_du,
    "interets_retranches_du_capital",
    "Tu as retranché les intérêts : ils paient la banque, c'est l'amortissement qui diminue le capital.",
)
def _(capital_emprunte: Decimal, premier_interet: Decimal) -> Decimal:
    return capital_emprunte - premier_interet
