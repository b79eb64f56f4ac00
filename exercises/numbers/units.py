"""What may follow a number: a scale (k, M, millions), a unit, HT or TTC, « par mois »."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from exercises.numbers.values import Tax, Unit

_WORDS: Mapping[Unit, str] = {
    "euro": "€ euro euros eur eurs euross e balle balles boules chf franc francs fr",
    "pourcent": "% pct pcent pourcent pourcents pourcentage",
    "pour_mille": "‰",
    "points": "point points pt pts",
    "mois": "mois",
    "ans": "an ans annee annees",
    "jours": "jour jours j jrs jr",
    "semaines": "semaine semaines sem",
    "trimestres": "trimestre trimestres",
    "fois": "fois",
    "unites": "unite unites piece pieces pcs pce pc",
}
UNITS: Mapping[str, Unit] = {word: unit for unit, listed in _WORDS.items() for word in listed.split()}

# letters that are units only when nothing else follows them
SHORT = frozenset({"e", "j", "fr", "pc", "sem", "pt"})

# counted things: « 45 clients » answers a question that asks for units
COUNTED = frozenset(
    "client clients article articles produit produits vente ventes commande commandes visite visites visiteur visiteurs "
    "lot lots exemplaire exemplaires abonne abonnes personne personnes salarie salaries vendeur vendeurs ticket tickets "
    "panier paniers contact contacts appel appels prospect prospects magasin magasins commercial commerciaux rdv facture "
    "factures acheteur acheteurs habitant habitants foyer foyers menage menages velo velos carton cartons bouteille "
    "bouteilles colis palette palettes sac sacs paire paires chaise chaises table tables livre livres boite boites passage "
    "passages achat achats reponse reponses enquete enquetes interroge interroges lecteur lecteurs promoteurs detracteurs "
    "consommateur consommateurs fournisseur fournisseurs rotation rotations quantite quantites entree entrees place places "
    "adherent adherents representant representants employe employes unites marchandises sachets pots kits modeles "
    "entreprise entreprises usager usagers participant participants inscrit inscrits leads devis rendez".split()
)

EURO_SIGNS = frozenset({"€", "euro", "euros", "eur", "e", "balles", "boules"})
CENTS = frozenset({"centime", "centimes", "cts", "ct", "cent", "cents"})
TAXES: Mapping[str, Tax] = {"ht": "ht", "ttc": "ttc"}

_SCALES = {
    "k": 3, "mille": 3, "mil": 3, "millier": 3, "milliers": 3, "million": 6, "millions": 6, "milion": 6, "milions": 6,
    "mio": 6, "milliard": 9, "milliards": 9, "md": 9, "mds": 9, "mrd": 9, "mrds": 9, "mia": 9,
}  # fmt: skip
_EURO_SCALES = {"keur": 3, "keuros": 3, "meur": 6, "kf": 3}


@dataclass(frozen=True, slots=True)
class Scale:
    """A power of ten that follows a number; `unit` when the two are one word (« keur »); `spoken` for « millions »."""

    exponent: int
    unit: Unit | None = None
    spoken: bool = False


def scale(word: str, *, capital: bool, before_euro: bool) -> Scale | None:
    """The scale that a word after a number means. « M » is a million, « m » only before « € ».

    >>> scale("m", capital=False, before_euro=False) is None, scale("m", capital=True, before_euro=False).exponent
    (True, 6)
    """
    if word in _EURO_SCALES:
        return Scale(_EURO_SCALES[word], "euro")
    if word in ("m", "mm") and (capital or before_euro):
        return Scale(6)
    if word in _SCALES:
        return Scale(_SCALES[word], spoken=len(word) > 3)
    return None


NOT_NOUNS = frozenset(
    "a afin ai ainsi alors apres as au aucun aussi autre autres aux avait avant avec avoir bien bjr bonjour c ca car cb ce "
    "ceci cela ces cest cet cette chaque chez ci coef coefficient coeff combien comme comment d dans de depuis des dernier "
    "derniere derniers deux devant doit donc donne donnent du durant dont ds egal elle elles en encore ensuite entre est et "
    "etait etre eux fait font hein ht il ils j jai je jusqu l la le les leur leurs lui m ma maintenant mais me merci mes moi "
    "moins mon n ne net non nos notre nous o on ont or ou oui par parce pas pendant peut pk plus plutot pour pourquoi pr "
    "presque puis qu quand que quel quelle quels quelles qui quoi r reel s sa sans se selon ses si soit son sont sur svp "
    "stp t ta te tes ton tout toute toutes tous ttc tu tva un une vs voila vos votre vous x y z chacun environ pile euh "
    "tt toujours trouve ok exactement arrondi arrondis arrondie annuel annuelle mensuel mensuelle brut brute bon bah ben "
    "beh normalement voire prevision prix cout taux marge capital montant remise tva duree total".split()
)
ADJECTIVES = frozenset(
    "nouveau nouveaux nouvelle nouvelles ancien anciens ancienne anciennes petit petits petite petites grand grands grande "
    "grandes premier premiers premiere premieres bons bonnes gros grosses vrais autres".split()
)
_LETTERS = re.compile(r"[a-z]{2,}")


def is_noun(word: str) -> bool:
    """Whether a word just after a number may be the thing counted."""
    return _LETTERS.fullmatch(word) is not None and word not in NOT_NOUNS and word not in UNITS
