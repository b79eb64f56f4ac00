"""A small, deterministic reading of messages by their obvious words.

It serves while the Rasa model is being loaded, and stands for it in tests. It links notions exactly as Rasa's component
does; the intent is the first rule that fits, rules that can't be mistaken coming first.
"""

import re
from collections.abc import Iterator

from nlu import Understanding
from nlu.linking import MASK, Lexicon, Link, Linker
from nlu.text import MAX_CHARACTERS, normalise, zero_numbers

SURE = 0.9
"""The confidence of an intent that its own words tell."""
LIKELY = 0.6
"""The confidence of an intent that only the shape of the message suggests."""
LOST = 0.3
NAMED = 0.75
"""From which score a notion alone is taken for a request of its definition."""
_FOLLOWING = 0.1
_SHORT = 6
_BARE_WORDS = 3

_MINE = r"(?:mes|ma|mon|toutes? (?:les|mes|ce)|tout)"
_ANSWER = r"(?:reponse|solution|resultat|corrige)"

_RULES: tuple[tuple[str, str], ...] = (
    ("effacer_donnees", rf"\b(?:efface[rsz]?|supprime[rsz]?|detrui\w+|reinitialise[rsz]?|vide[rsz]?|oublie[rsz]?) {_MINE}\b"
                        r"|\boublie[sz]? moi\b|\b(?:suppression|effacement) (?:de )?(?:mes|mon)\b|\bdroit a l'oubli\b"),
    ("exporter_donnees", r"\bexport\w*|\bmes donnees\b|\b(?:telecharge|recupere|sauvegarde|envoie)\w* (?:moi )?(?:mes|mon)\b"),
    ("voir_progression", r"\b(?:ma|mes|mon) (?:progress\w*|stat\w*|scores?|niveau|bilan|resultats?|points? (?:forts?|faibles?)|notes?)\b"
                         r"|\bou (?:est ce que )?j'en suis\b|\bj'en suis ou\b|\bj'ai progresse\b|\bcombien (?:de |d')\w+ j'ai\b"),
    ("infos_examen", r"\b(?:coefficient|coef|duree|bareme|deroulement|date|programme) (?:de |du |des |d'|a )?(?:la |l'|les )?"
                     r"(?:epreuve|examen|ecrit|oral|bts|e4|e5|e6)\b|\b(?:epreuve|examen|ecrit|oral) (?:dure|compte|se passe|porte)"
                     r"|\bcombien (?:de temps )?(?:dure|vaut) l'(?:epreuve|examen)|\bcalculatrice\b.{0,30}\b(?:droit|autoris)"
                     r"|\b(?:droit|autoris\w+)\b.{0,30}\bcalculatrice\b|\b(?:nrc|ndrc|mco)\b"),
    ("planifier_examen", r"\bplanning\b|\bplanifi\w+|\bretroplanning\b|\bprogramme de revision\b|\borganise\w* (?:mes|moi|mon)\b"
                         r"|\b(?:examen|bts|epreuve|ds|partiel|controle|concours)\b.{0,25}\b(?:dans \d+|le \d+|lundi|mardi|mercredi|jeudi"
                         r"|vendredi|samedi|demain|semaine prochaine|mois)\b"),
    ("expliquer_correction", r"\bpourquoi\b.{0,30}\b(?:faux|fausse|pas bon|pas juste|pas ca|erreur|\d+)\b|\bj'ai faux\b"
                             r"|\b(?:ma|mon) (?:faute|erreur)\b|\bcompren\w* pas (?:la|ta|cette|votre) (?:correction|reponse)\b"
                             r"|\bexplique\w*.{0,15}\b(?:correction|erreur|faute)\b"),
    ("demander_indice", r"\b(?:un|une|autre|d'|petit|des) ?(?:indice|piste|aide ?memoire)s?\b(?! de\b)|\bcoup de pouce\b|^indices?\b(?! de\b| base\b)"
                        r"|\bindices? s'il\b|\bmets?-? ?moi sur la voie\b"),
    ("passer", r"^(?:passer?|je passe|on passe|suivante?|saute|skip|next|question suivante|exercice suivant|la suite)\b(?!.*\bnotion\b)"
               r"|\b(?:passe|passer|saute|sauter) (?:a )?(?:la suite|cette question|celle|celui|la suivante|l'exercice|au suivant)"),
    ("arreter", r"^(?:stop|arrete|arreter|pause|quitter|quitte|abandon|abandonne|fin|annule|annuler)\b|\bj'arrete\b|\bon arrete\b"
                r"|\b(?:veux|peux|peut) (?:arreter|stopper)\b|\bj'abandonne\b|\bstop\b"),
    ("demander_solution", rf"\b(?:la|une|ta|cette) {_ANSWER}\b|^{_ANSWER}\b|\bdonne\w*.{{0,12}} {_ANSWER}\b|\ble (?:corrige|resultat)\b"
                          r"|\blangue au chat\b"),
    ("demander_quiz", r"\bquiz\b|\bqcm\b|\binterroge\w*|\bteste\w*[ -]moi\b|\bpose\w*[ -]moi\b|\bquestionne"),
    ("demander_cas", r"\b(?:etude|etudes) de cas\b|\bcas (?:pratique|concret|complet|d'entreprise|de synthese|d'examen|type)s?\b"
                     r"|\bun (?:autre |vrai |petit )?cas\b|\bannales?\b|\bsujet (?:de |d'|du )?(?:bts|examen|bac)\b|\bbts blanc\b"),
    ("pratiquer_sql", r"\bsql\b|\brequetes?\b|\bselect\b"),
    ("demander_fiche", r"\bfiche\b|\bresume\b|\bantiseche\b|\bmemo\b|\bsynthese\b|\bl'essentiel\b"),
    ("demander_exercice", r"\bexercices?\b|\bentrain\w+|\bm'exercer\b|\bprobleme a resoudre\b"),
    ("comparer", r"\bdifferen\w+|\bcompar\w+|\bdistingu\w+|\bdistinction\b|\bversus\b|\bvs\b|\bconfond\w*|\bconfusion\b|\bpar rapport a\b"
                 rf"|\b{MASK} ou (?:bien )?(?:le |la |les |l'|un |une )?{MASK}\b|\bpareil\b|\bmeme chose\b"),
    ("demander_pieges", r"\bpieges?\b|\berreurs? (?:classique|frequente|courante|type|a eviter)|\b(?:eviter|attention) \b|\bse plante\w*"
                        r"|\bse trompe\w*|\bfautes?\b"),
    ("demander_exemple", r"\bexemples?\b|\billustr\w+|\bconcretement\b|\bcas reel\b"),
    ("reviser", r"\brevis\w+|\bflashcards?\b|\bcartes? (?:memoire|de revision)\b|\brevoir\b"),
    ("calculer", rf"\b(?:calcule|combien|quel(?:le)? (?:est|sera|serait))\b.*\d|\d.*\b(?:calcule|combien|quel(?:le)?)\b|\d.*\b{MASK}\b.*\d"
                 rf"|\b{MASK}\b.*\d.*\d|\d+ ?(?:€|%|euros?).*\d+ ?(?:€|%|euros?|ans?|mois|jours?)|^calcule\w* (?:le |la |mon |ma |l')"),
    ("demander_formule", r"\bformules?\b|\bcomment (?:on |tu |se |je |l'on |est-ce que |cela )?(?:se )?calcul\w+"
                         r"|\bcalcul\w* comment\b|\b(?:mode|methode) de calcul\b|\bcomment (?:on )?(?:trouve|obtient|determine)"),
    ("parler_au_bot", r"\btu es (?:qui|quoi|un|une|humain|reel|la|comment)|\b(?:qui|quoi) (?:es tu|tu es|t'es)\b|\bton nom\b|\btu t'appelles\b"
                      r"|\bqui t'a (?:cree|fait|code|invente)|\bchatgpt\b|\btu vas bien\b|\bcela va\b|\brobot\b|\bun bot\b"),
    ("exprimer_difficulte", r"\bcompren\w* (?:rien|pas|plus|que dalle)\b|\bgaler\w+|\bperdue?s?\b|\bstress\w*|\bdecourag\w+|\by arrive (?:pas|plus)\b"
                            r"|\bj'arrive pas\b|\bnulle? en\b|\bje suis nulle?\b|\bj'en peux plus\b|\bpeur de\b|\bpanique\w*"),
    ("demander_definition", r"\bc'est quoi\b|\bc'est qui\b|\bqu'est-ce qu|\bdefini\w+|\bveut dire\b|\bveux dire\b|\bsignifi\w+|\bexplique\w*"
                            r"|\brappelle\w*|\bcela sert a quoi\b|\bcorrespond\b|\bdesigne\b|\bque represente\b|\bquoi\b.*\?$"),
    ("demander_aide", r"\baide\b|\baider\b|\bcomment (?:cela|ca) marche\b|\bcomment (?:tu|cela) fonctionne|\btu (?:peux|sais) faire quoi\b"
                      r"|\bmode d'emploi\b|\bcommandes\b|\bmenu\b|\bqu'est-ce que tu (?:peux|sais)"),
    ("remercier", r"\bmerci\b|\bgenial\b|\bparfait\b|\btop\b|\bsuper\b|\bj'ai compris\b"),
    ("au_revoir", r"\bau revoir\b|\bbye\b|\ba plus\b|\ba demain\b|\ba bientot\b|\bbonne (?:nuit|soiree|journee)\b|\bciao\b|\btchao\b"),
    ("saluer", r"^(?:bonjour|salut|coucou|hello|bonsoir|wesh|yo|hey|re|hola|bien le bonjour)\b"),
)  # fmt: skip
_COMPILED = tuple((intent, re.compile(pattern)) for intent, pattern in _RULES)
_CURT = frozenset({"passer", "arreter", "saluer", "remercier", "au_revoir"})


class KeywordUnderstand:
    """An `nlu.Understand` made from a lexicon alone, in some tens of milliseconds."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._linker = Linker(lexicon)

    def __call__(self, text: str) -> Understanding:
        link = self._linker.link(normalise(text[:MAX_CHARACTERS]))
        fitting = list(dict.fromkeys(_fitting(link)))
        intent, confidence = fitting[0]
        others = [other for other, _ in fitting[1:4] if other != intent]
        ranking = ((intent, confidence), *((other, _FOLLOWING) for other in others))
        return Understanding(text, intent, confidence, ranking, link.candidates)


def _fitting(link: Link) -> Iterator[tuple[str, float]]:
    masked = zero_numbers(link.masked)
    size = len(masked.split())
    for intent, pattern in _COMPILED:
        # Politeness opens or closes many messages: it is their meaning only when there is little else.
        if (intent not in _CURT or size <= _SHORT) and pattern.search(masked):
            yield intent, SURE
    named = bool(link.candidates) and link.candidates[0].score >= NAMED
    if named:
        yield ("demander_definition", LIKELY if size <= _BARE_WORDS else LOST)
    yield ("hors_sujet", LOST)
