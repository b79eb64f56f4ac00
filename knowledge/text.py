"""Folding and light stemming of French words: what the search and the synonym check compare."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_WORD = re.compile(r"[a-z0-9]+")

# The longest ending that leaves at least `_STEM` letters is cut.
_ENDINGS = (
    "isations", "isation", "issements", "issement", "issent", "ements", "ement", "ations", "ation", "ateurs", "ateur",
    "atrices", "atrice", "ables", "able", "ites", "ite", "elles", "elle", "euses", "euse", "eurs", "eur", "ives",
    "ive", "ifs", "if", "aires", "aire", "ances", "ance", "ents", "ent", "aient", "ait", "antes", "ants", "ante",
    "ant", "ees", "ee", "iser", "er", "ez", "iels", "iel", "els", "el", "ale", "aux", "al", "ions", "ion", "es", "e",
    "s", "x", "a", "i", "u", "re", "rent",
)  # fmt: skip
_CUT = frozenset(_ENDINGS)
_LONGEST = max(map(len, _ENDINGS))
_STEM = 4


def fold(text: str) -> str:
    """Lower case without accents, ligatures opened, everything else than letters and digits made one space.

    >>> fold("Coût d'achat – « Œuvre »")
    'cout d achat oeuvre'
    """
    flat = unicodedata.normalize("NFKD", text.translate(_LIGATURES).lower())
    return " ".join(_WORD.findall("".join(c for c in flat if not unicodedata.combining(c))))


def stem(word: str) -> str:
    """The common part of a folded word's forms, roughly: no dictionary, one ending cut.

    >>> stem("fideliser"), stem("fidelisation"), stem("fidelite")
    ('fidel', 'fidel', 'fidel')
    >>> stem("prix"), stem("marges"), stem("marge")
    ('prix', 'marg', 'marg')
    """
    for length in range(min(_LONGEST, len(word) - _STEM), 0, -1):
        if word[-length:] in _CUT:
            return word[:-length]
    return word


# Words that carry a question and tell nothing of its subject, folded.
CARRIERS = frozenset(
    fold(
        """
    a ai aide aider ait alors appeler appelle apres as au aussi aux avait avant avec avoir bien bonjour bts c ca
    calcul calcule calculer ce cela ces cest cet cette ceux chez chose ci combien comme comment comprendre comprends
    cours d dans de definition des dire dis dois doit donc donne donner ds du elle elles en encore entre es est et
    etre eu examen exemple exercice explique expliquer faire fais fait faut formule il ils j jai jamais je jsuis ke
    kestion ki koi l la le les leur leurs lui m ma mais me meme merci mes moi mon n ne ni nos notre nous on ont ou
    par pas peu peut peuvent peux pk plus pour pourquoi pr prof puis qu quand que quel quelle quelles quelque quels
    question qui quoi s sa sais salut sans savoir se sera sert servir ses si signifie soit son sont stp sur svp t ta
    te tes toi ton tous tout toute toutes tres trouve trouver truc tu un une vers veut veux vos votre voudrais vous
    y
        """
    ).split()
)
