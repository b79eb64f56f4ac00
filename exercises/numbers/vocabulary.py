"""Words around numbers: what is counted, what is said around an answer, what asks for something else."""

import re

from exercises.numbers.units import UNITS

_COUNTED = """
    abonne abonnes achat achats acheteur acheteurs adherent adherents appel appels article articles boite boites
    bouteille bouteilles carton cartons chaise chaises client clients colis commande commandes commercial
    commerciaux consommateur consommateurs contact contacts detracteurs devis employe employes enquete enquetes
    entree entrees entreprise entreprises exemplaire exemplaires facture factures fournisseur fournisseurs foyer
    foyers habitant habitants inscrit inscrits interroge interroges kits leads lecteur lecteurs livre livres lot
    lots magasin magasins marchandises menage menages modeles paire paires palette palettes panier paniers
    participant participants passage passages personne personnes place places pots produit produits promoteurs
    prospect prospects quantite quantites rdv rendez reponse reponses representant representants rotation rotations
    sac sachets sacs salarie salaries table tables ticket tickets unites usager usagers velo velos vendeur vendeurs
    vente ventes visite visites visiteur visiteurs
"""

# names of quantities: they follow a number by chance (« 120 prix de vente »)
_NAMES = """
    acompte benefice bfr brut brute ca capital cf charges coef coeff coefficient cout cpm cv duree elasticite
    emprunte empruntes escompte flux frng marge moindres montant mscv net pa perte port prev prevision prix pu pv qt
    qte rabais reduc remise resultat ristourne sr taux tcam total transfo tri ttva tva tx van
"""

# articles, verbs, adverbs: never the thing counted
_LITTLE = """
    a afin ai ainsi alors annuel annuelle apres arrondi arrondie arrondis as au aucun aussi autre autres aux avait
    avant avec avoir bah beh ben bien bjr bon bonjour c ca car cb ce ceci cela ces cest cet cette chacun chaque chez
    ci combien comme comment d dans de depuis des deux devant doit donc donne donnent dont ds du durant egal elle
    elles en encore ensuite entre environ est et etait etre euh eux exactement fait font hein ht il ils j jai je
    jusqu l la le les leur leurs lui m ma maintenant mais me mensuel mensuelle merci mes moi moins mon n ne non
    normalement nos notre nous o ok on ont or ou oui par parce pas pendant peut pile pk plus plutot pour pourquoi pr
    presque puis qu quand que quel quelle quelles quels qui quoi r reel s sa sans se selon ses si soit son sont stp
    sur svp t ta te tes ton toujours tous tout toute toutes trouve tt ttc tu un une voila voire vos votre vous vs x
    y z
"""

_ADJECTIVES = """
    ancien ancienne anciennes anciens autres bonnes bons dernier derniere dernieres derniers grand grande grandes
    grands gros grosses nouveau nouveaux nouvelle nouvelles petit petite petites petits premier premiere premieres
    premiers prochain prochaine prochaines prochains vrais
"""

# said around an answer: they change nothing to it
_SAID = """
    abs admettons ah approximativement arrondir calcul calculs celle celui chaine chef compte correspond crois croit
    dirai dirais dit droite effectivement egale egaux enfin ensemble envi enviro erreur exact fais faut fois genre
    gros grosso haha hesite hihi hm hmm hum idee jcrois jdirais jobtiens jpense jsp jtrouve juste lol mdr mdrr mets
    modo nan nickel nombre obtenu obtiens obtient okay ouais pensais pense peu peux pres proche ptdr ptetre quasi
    quasiment quelque rep repond reponds reponse reste resultat resultats revient sachant sais sauf sera serait
    sinon sol solution somme sup suppose supposons sure total trouvais trouver trouvons unite valeur vaut vers voici
    vrai vraiment wesh yes
"""

# they ask for something else than to grade a number
_REQUESTS = """
    erreur erreurs faute fautes sec seconde secondes
    aide aider aidez apprends attend attends aurais besoin bts calcule calculer calculette calculez cas chapitre
    cherche chercher combien comment compare comparer comprend comprends connaitre controle correction corrige cours
    definir definition demain demande detail detaille difference donne-moi emprunt epreuve exam examen exemple
    exemples exercice exercices exo exos explique expliquer expliques faire faudrait fiche formule formules heure
    heures indice indices interroge koi lecon mensualite min minute minutes montre niveau partiel passe passer peux
    pige pk placement poser pourquoi qcm quand que quel quelle quelles quels question questions qui quiz quizz quoi
    rdv reexplique refais revise reviser revision revoir si simulation sinon souhaite suivant suivante sujet veux
    voudrais
"""

# « 45 clients » answers a question that asks for units
COUNTED = frozenset(_COUNTED.split())
NAMES = frozenset(_NAMES.split())
ADJECTIVES = frozenset(_ADJECTIVES.split())
FILLERS = frozenset(_LITTLE.split()) | frozenset(_SAID.split())
REQUESTS = frozenset(_REQUESTS.split())
_NOT_NOUNS = NAMES | frozenset(_LITTLE.split())
_LETTERS = re.compile(r"[a-z]{2,}")


def is_noun(word: str) -> bool:
    """Whether a word just after a number may be the thing counted."""
    is_unit = word in UNITS and word not in ("points", "point")
    return _LETTERS.fullmatch(word) is not None and word not in _NOT_NOUNS and not is_unit
