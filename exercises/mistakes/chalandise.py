"""The classic mistakes on zone de chalandise et chiffre d'affaires potentiel."""

from decimal import Decimal

from exercises.functions import Series, moyenne, produits, somme
from exercises.rule import mistake, provided
from exercises.rules import chalandise


@mistake(
    chalandise.indice_de_disparite,
    "indice_de_disparite_inverse",
    "Tu as divisé la dépense nationale par la locale : l'indice compare la zone à la France, locale ÷ nationale.",
)
def _(depense_locale: Decimal, depense_nationale: Decimal) -> Decimal:
    return depense_nationale / depense_locale * 100


@mistake(
    chalandise.indice_de_disparite,
    "ecart_de_depense_pour_indice",
    "Tu as ajouté l'écart de dépense à 100 : l'indice est un rapport, locale ÷ nationale × 100.",
)
def _(depense_locale: Decimal, depense_nationale: Decimal) -> Decimal:
    return 100 + depense_locale - depense_nationale


@mistake(
    chalandise.marche_theorique,
    "idc_oublie",
    "Tu as oublié l'indice de disparité : la zone ne dépense pas comme la moyenne, multiplie par IDC ÷ 100.",
)
def _(nombre_de_menages: Decimal, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> Decimal:
    provided(indice_de_disparite != 100)
    return nombre_de_menages * depense_moyenne


@mistake(
    chalandise.marche_theorique,
    "idc_non_divise_par_100",
    "Tu as multiplié par l'indice sans le diviser par 100 : 100 est la moyenne nationale.",
)
def _(nombre_de_menages: Decimal, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> Decimal:
    return nombre_de_menages * depense_moyenne * indice_de_disparite


@mistake(
    chalandise.marche_theorique,
    "idc_ajoute",
    "Tu as ajouté l'indice comme un pourcentage : un indice de 96 multiplie par 0,96.",
)
def _(nombre_de_menages: Decimal, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> Decimal:
    return nombre_de_menages * depense_moyenne * (1 + indice_de_disparite / 100)


@mistake(
    chalandise.marche_theorique,
    "habitants_pour_menages",
    "Tu as compté les habitants : la dépense moyenne est donnée par ménage.",
)
def _(nombre_d_habitants: Decimal, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> Decimal:
    return nombre_d_habitants * depense_moyenne * indice_de_disparite / 100


@mistake(
    chalandise.ca_potentiel,
    "emprise_oubliee",
    "Tu as donné tout le marché de la zone : le magasin n'en prend qu'une part, multiplie par l'emprise.",
)
def _(marche_theorique: Decimal) -> Decimal:
    return marche_theorique


@mistake(
    chalandise.ca_potentiel,
    "part_des_concurrents",
    "Tu as pris la part que le magasin ne capte pas : multiplie le marché par le taux d'emprise.",
)
def _(marche_theorique: Decimal, taux_d_emprise: Decimal) -> Decimal:
    provided(taux_d_emprise != Decimal("0.5"))
    return marche_theorique * (1 - taux_d_emprise)


@mistake(
    chalandise.taux_d_emprise_constate,
    "emprise_inversee",
    "Tu as divisé le marché par le chiffre d'affaires : l'emprise est la part du marché que le magasin capte.",
)
def _(ca_de_la_zone: Decimal, marche_theorique: Decimal) -> Decimal:
    return marche_theorique / ca_de_la_zone


@mistake(
    chalandise.taux_d_emprise_constate,
    "emprise_sur_le_ca_total",
    "Tu as divisé par le chiffre d'affaires total du magasin : l'emprise se rapporte au marché de la zone.",
)
def _(ca_de_la_zone: Decimal, ca_total_du_magasin: Decimal) -> Decimal:
    return ca_de_la_zone / ca_total_du_magasin


@mistake(
    chalandise.evasion_commerciale,
    "evasion_a_l_envers",
    "Tu as soustrait dans l'autre sens : l'évasion est ce que la zone dépense ailleurs, marché moins captée.",
)
def _(marche_theorique: Decimal, depense_captee: Decimal) -> Decimal:
    return depense_captee - marche_theorique


@mistake(
    chalandise.evasion_commerciale,
    "captee_pour_evasion",
    "Tu as donné la dépense captée : l'évasion est le reste, dépensé hors de la zone.",
)
def _(depense_captee: Decimal) -> Decimal:
    return depense_captee


@mistake(
    chalandise.taux_d_evasion,
    "taux_de_retention_pour_evasion",
    "Tu as donné la part gardée dans la zone : le taux d'évasion est la part qui en sort.",
)
def _(depense_captee: Decimal, marche_theorique: Decimal) -> Decimal:
    provided(2 * depense_captee != marche_theorique)
    return depense_captee / marche_theorique


@mistake(
    chalandise.taux_d_evasion,
    "evasion_sur_la_captee",
    "Tu as rapporté l'évasion à la dépense captée : divise-la par tout le marché de la zone.",
)
def _(evasion_commerciale: Decimal, depense_captee: Decimal) -> Decimal:
    return evasion_commerciale / depense_captee


@mistake(
    chalandise.marche_total_des_zones,
    "idc_oublie",
    "Tu as oublié les indices de disparité : multiplie chaque zone par son IDC ÷ 100 avant d'additionner.",
)
def _(menages_par_zone: Series, depense_moyenne: Decimal) -> Decimal:
    return somme(menages_par_zone) * depense_moyenne


@mistake(
    chalandise.marche_total_des_zones,
    "moyenne_des_idc",
    "Tu as appliqué la moyenne des indices : les zones n'ont pas le même poids, calcule chacune puis additionne.",
)
def _(menages_par_zone: Series, depense_moyenne: Decimal, idc_par_zone: Series) -> Decimal:
    return somme(menages_par_zone) * depense_moyenne * moyenne(idc_par_zone) / 100


@mistake(
    chalandise.ca_potentiel_des_zones,
    "moyenne_des_emprises",
    "Tu as appliqué la moyenne des emprises au marché total : chaque zone a la sienne, calcule-les une à une.",
)
def _(marches_par_zone: Series, emprise_par_zone: Series) -> Decimal:
    return somme(marches_par_zone) * moyenne(emprise_par_zone)


@mistake(
    chalandise.ca_potentiel_des_zones,
    "emprise_de_la_zone_primaire",
    "Tu as appliqué l'emprise de la première zone partout : plus on s'éloigne, moins le magasin attire.",
)
def _(marches_par_zone: Series, emprise_par_zone: Series) -> Decimal:
    return somme(marches_par_zone) * emprise_par_zone[0]


@mistake(
    chalandise.emprise_moyenne,
    "moyenne_des_emprises",
    "Tu as fait la moyenne simple des emprises : les zones n'ont pas le même poids, divise le total par le total.",
)
def _(emprise_par_zone: Series) -> Decimal:
    return moyenne(emprise_par_zone)


@mistake(
    chalandise.emprise_moyenne,
    "emprises_ponderees_par_les_menages",
    "Tu as pondéré par les ménages : les zones ne dépensent pas autant, pondère par leur marché théorique.",
)
def _(menages_par_zone: Series, emprise_par_zone: Series) -> Decimal:
    return somme(produits(menages_par_zone, emprise_par_zone)) / somme(menages_par_zone)


@mistake(
    chalandise.marches_par_zone_au_meme_indice,
    "idc_non_divise_par_100",
    "Tu as multiplié par l'indice sans le diviser par 100 : 100 est la moyenne nationale.",
)
def _(menages_par_zone: Series, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> Series:
    return tuple(count * depense_moyenne * indice_de_disparite for count in menages_par_zone)


@mistake(
    chalandise.marches_par_zone_au_meme_indice,
    "idc_ajoute",
    "Tu as ajouté l'indice comme un pourcentage : un indice de 96 multiplie par 0,96.",
)
def _(menages_par_zone: Series, depense_moyenne: Decimal, indice_de_disparite: Decimal) -> Series:
    return tuple(count * depense_moyenne * (1 + indice_de_disparite / 100) for count in menages_par_zone)


@mistake(
    chalandise.menages_par_les_habitants,
    "habitants_multiplies",
    "Tu as multiplié par la taille des ménages : plusieurs personnes forment un ménage, divise.",
)
def _(nombre_d_habitants: Decimal, personnes_par_menage: Decimal) -> Decimal:
    provided(personnes_par_menage != 1)
    return nombre_d_habitants * personnes_par_menage


@mistake(
    chalandise.menages_par_les_habitants,
    "habitants_pour_les_menages",
    "Tu as gardé les habitants : divise-les par le nombre de personnes d'un ménage.",
)
def _(nombre_d_habitants: Decimal, personnes_par_menage: Decimal) -> Decimal:
    provided(personnes_par_menage != 1)
    return nombre_d_habitants


@mistake(
    chalandise.marche_par_la_depense_locale,
    "depense_nationale_pour_la_locale",
    "Tu as pris la dépense du pays : la zone a la sienne, prends la dépense locale.",
)
def _(nombre_de_menages: Decimal, depense_nationale: Decimal, depense_locale: Decimal) -> Decimal:
    provided(depense_nationale != depense_locale)
    return nombre_de_menages * depense_nationale


@mistake(
    chalandise.marche_par_la_depense_locale,
    "habitants_pour_menages",
    "Tu as compté les habitants : la dépense est donnée par ménage.",
)
def _(nombre_d_habitants: Decimal, depense_locale: Decimal) -> Decimal:
    return nombre_d_habitants * depense_locale


@mistake(
    chalandise.marche_net_de_l_evasion,
    "evasion_ajoutee",
    "Tu as ajouté l'évasion : ces dépenses partent ailleurs, retranche-les.",
)
def _(marche_theorique: Decimal, evasion_commerciale: Decimal, apports_exterieurs: Decimal) -> Decimal:
    provided(evasion_commerciale != 0)
    return marche_theorique + evasion_commerciale + apports_exterieurs


@mistake(
    chalandise.marche_net_de_l_evasion,
    "apports_oublies",
    "Tu as oublié ce que les clients de l'extérieur apportent : ajoute-le.",
)
def _(marche_theorique: Decimal, evasion_commerciale: Decimal, apports_exterieurs: Decimal) -> Decimal:
    provided(apports_exterieurs != 0)
    return marche_theorique - evasion_commerciale


@mistake(
    chalandise.attractions,
    "distance_sans_exposant",
    "Tu as divisé par la distance seule : elle s'élève d'abord à l'exposant.",
)
def _(surfaces_de_vente: Series, distances_des_magasins: Series, exposant: Decimal) -> Series:
    provided(exposant != 1)
    return tuple(one / other for one, other in zip(surfaces_de_vente, distances_des_magasins, strict=True))


@mistake(
    chalandise.attractions,
    "surface_multipliee",
    "Tu as multiplié par la distance : plus un magasin est loin, moins il attire, divise.",
)
def _(surfaces_de_vente: Series, distances_des_magasins: Series, exposant: Decimal) -> Series:
    pairs = zip(surfaces_de_vente, distances_des_magasins, strict=True)
    return tuple(Decimal(one * other**exposant) for one, other in pairs)


@mistake(
    chalandise.probabilites_de_frequentation,
    "attraction_sur_les_autres",
    "Tu as divisé par l'attraction des autres magasins : divise par celle de tous, lui compris.",
)
def _(attractions: Series) -> Series:
    return tuple(one / (somme(attractions) - one) for one in attractions)


@mistake(
    chalandise.probabilites_de_frequentation,
    "part_des_autres",
    "Tu as donné la part des autres magasins : divise l'attraction de celui-ci par la somme.",
)
def _(attractions: Series) -> Series:
    return tuple(1 - one / somme(attractions) for one in attractions)


@mistake(
    chalandise.distances_de_la_limite,
    "populations_sans_racine",
    "Tu as partagé la distance comme les populations : la loi prend leurs racines carrées.",
)
def _(populations: Series, distance_entre_les_villes: Decimal) -> Series:
    provided(populations[0] != populations[1])
    return tuple(distance_entre_les_villes * one / somme(populations) for one in populations)


@mistake(
    chalandise.distances_de_la_limite,
    "limite_pres_de_la_grande",
    "Tu as interverti les deux distances : la grande ville attire plus loin, la limite est près de la petite.",
)
def _(populations: Series, distance_entre_les_villes: Decimal) -> Series:
    provided(populations[0] != populations[1])
    roots = tuple(one.sqrt() for one in populations)
    return tuple(distance_entre_les_villes * one / somme(roots) for one in reversed(roots))
