"""A small, deterministic reading of messages by their obvious words.

It serves while the Rasa model is being loaded, and stands for it in tests. It links notions as Rasa's component does;
the intent is the first whose rule fits, rules that can't be mistaken coming first.
"""

import re
from collections.abc import Iterator

from nlu import Understanding
from nlu.lexicon import Lexicon
from nlu.linking import MASK, Link, Linker
from nlu.text import normalise, zero_numbers

SURE = 0.9
"""The confidence of an intent that its own words tell."""
LIKELY = 0.6
"""The confidence of an intent that only the shape of the message suggests."""
LOST = 0.3
NAMED = 0.75
"""From which score a notion alone is taken for a request of its definition."""
_NEXT = 0.05
_SHORT = 6
_BARE = 3

_MINE = r"(?:mes|ma|mon|toute?s? (?:les|mes|ce)|tout)"
_ANSWER = r"(?:reponse|solution|resultat|corrige)"
_EXAM = r"(?:epreuve|examen|ecrit|oral|bts|e4|e5|e6)"
_WHEN = r"(?:dans 0|le 0|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|semaine prochaine|mois)"

# Read on the normalised text, notions masked and figures zeroed.
_RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "effacer_donnees",
        (
            rf"\b(?:efface|supprime|detrui|reinitialise|vide|oublie)\w* {_MINE}\b",
            r"\boublie[sz]?[ -]moi\b",
            r"\b(?:suppression|effacement) (?:de )?(?:mes|mon)\b",
        ),
    ),
    (
        "exporter_donnees",
        (r"\bexport", r"\bmes donnees\b", r"\b(?:telecharge|recupere|sauvegarde|envoie)\w*(?:[ -]moi)? (?:mes|mon)\b"),
    ),
    (
        "voir_progression",
        (
            r"\b(?:ma|mes|mon) (?:progress|statistiques|scores?\b|niveau|bilan|resultats?\b|note)",
            r"\bmes points? (?:fort|faible)",
            r"\bj'en suis ou\b|\bou (?:est-ce que )?j'en suis\b|\bj'ai progresse\b",
        ),
    ),
    (
        "infos_examen",
        (
            rf"\b(?:coefficient|duree|bareme|deroulement|date|programme) (?:de |du |d'|a )?(?:la |l')?{_EXAM}\b",
            rf"\b{_EXAM} (?:dure|compte|se passe|porte)|\bcombien (?:de temps )?(?:dure|vaut) l'{_EXAM}\b",
            r"\b(?:droit|autoris\w+)\b.{0,30}\bcalculatrice\b|\bcalculatrice\b.{0,30}\b(?:droit|autoris)",
        ),
    ),
    (
        "planifier_examen",
        (
            r"\b(?:retro)?planning\b|\bplanifi|\bprogramme de revision\b|\borganise\w* (?:mes|moi|mon)\b",
            rf"\b(?:{_EXAM}|ds|partiel|controle|concours)\b.{{0,25}}\b{_WHEN}\b",
        ),
    ),
    (
        "expliquer_correction",
        (
            r"\bpourquoi\b.{0,30}\b(?:faux|fausse|pas bon|pas juste|erreur|0)\b",
            r"\bj'ai faux\b|\b(?:ma|mon) (?:faute|erreur)\b",
            r"\bcompren\w* pas (?:la|ta|cette|votre) (?:correction|reponse)\b",
            r"\bexplique\w*.{0,15}\b(?:correction|erreur|faute)\b",
        ),
    ),
    (
        "demander_indice",
        (
            r"\b(?:un|autre|d'|petit|des) ?(?:indice|piste)s?\b(?! de\b)|\bcoup de pouce\b|\bsur la voie\b",
            r"^indices?\b(?! de\b| base\b)",
        ),
    ),
    (
        "passer",
        (
            rf"^(?:je |on )?(?:passer?|suivante?|saute|skip|next|la suite)\b(?!.*{MASK})",
            r"^(?:question suivante|exercice suivant)\b",
            r"\b(?:passe|passer|saute|sauter) (?:a )?(?:la suite|cette|celle|celui|la suivante|l'exercice|au suivant)",
        ),
    ),
    (
        "arreter",
        (
            r"^(?:stop|arrete|arreter|pause|quitter|quitte|abandonne?|fin|annuler?)\b|\bstop\b",
            r"\b(?:j'|on )(?:arrete|abandonne)\b|\b(?:veux|peux|peut) (?:arreter|stopper)\b",
        ),
    ),
    (
        "demander_solution",
        (rf"\b(?:la|une|ta|cette|le) {_ANSWER}\b|^{_ANSWER}\b|\bdonne\w*.{{0,12}} {_ANSWER}\b|\blangue au chat\b",),
    ),
    ("demander_quiz", (r"\bquiz\b|\bqcm\b|\binterroge|\bteste\w*[ -]moi\b|\bpose\w*[ -]moi\b|\bquestionne",)),
    (
        "demander_cas",
        (
            r"\betudes? de cas\b|\bcas (?:pratique|concret|complet|d'entreprise|de synthese|d'examen)|\bannales?\b",
            r"\bun (?:autre |vrai |petit )?cas\b|\bsujet (?:de |d'|du )?(?:bts|examen)\b|\bbts blanc\b",
        ),
    ),
    ("pratiquer_sql", (r"\bsql\b|\brequetes?\b|\bselect\b",)),
    ("demander_fiche", (r"\bfiche\b|\bresume\b|\bantiseche\b|\bmemo\b|\bsynthese\b|\bl'essentiel\b",)),
    ("demander_exercice", (r"\bexercices?\b|\bentrain|\bm'exercer\b|\bprobleme a resoudre\b",)),
    (
        "comparer",
        (
            r"\bdifferen|\bcompar|\bdistin|\bversus\b|\bvs\b|\bconfon|\bconfusion\b|\bpar rapport a\b|\bmeme chose\b",
            rf"\b{MASK} ou (?:bien )?(?:le |la |les |l'|une? )?{MASK}\b",
        ),
    ),
    (
        "demander_pieges",
        (r"\bpieges?\b|\beviter\b|\bse plante|\bse trompe|\berreurs? (?:classique|frequente|courante)",),
    ),
    ("demander_exemple", (r"\bexemples?\b|\billustr|\bconcretement\b",)),
    ("reviser", (r"\brevis|\bflashcards?\b|\bcartes? (?:memoire|de revision)\b|\brevoir\b",)),
    (
        "calculer",
        (
            r"\b(?:calcule|combien|quel(?:le)? (?:est|sera|serait))\b.*\b0|\b0.*\b(?:calcule|combien|quel(?:le)?)\b",
            rf"\b{MASK}\b.*\b0.*\b0|\b0.*\b{MASK}\b.*\b0",
            r"\b0 ?(?:€|%|euros?).*\b0 ?(?:€|%|euros?|ans?|mois|jours?)",
            r"^calcule\w* (?:le |la |mon |ma |l')",
        ),
    ),
    (
        "demander_formule",
        (
            r"\bformules?\b|\bcalcul\w* comment\b|\b(?:mode|methode) de calcul\b",
            r"\bcomment (?:on )?(?:trouve|obtient)\b",
            r"\bcomment (?:on |tu |se |je |l'on |est-ce que |cela )*calcul",
        ),
    ),
    (
        "parler_au_bot",
        (
            r"\btu es (?:qui|quoi|une?|humain|reel|la)\b|\b(?:qui|quoi) (?:es[ -]tu|tu es)\b",
            r"\bton nom\b|\btu t'appelles\b",
            r"\bqui t'a (?:cree|fait|code|invente)|\bchatgpt\b|\btu vas bien\b|\bcela va\b|\brobot\b|\bun bot\b",
        ),
    ),
    (
        "exprimer_difficulte",
        (
            r"\bcompren\w* (?:rien|pas|plus)\b|\bgaler|\bperdue?s?\b|\bstress|\bdecourag|\barrive (?:pas|plus)\b",
            r"\bnulle? en\b|\bje suis nulle?\b|\bj'en peux plus\b|\bpeur de\b|\bpanique",
        ),
    ),
    (
        "demander_definition",
        (
            r"\bc'est (?:quoi|qui)\b|\bqu'est-ce qu|\bdefini|\bveu[tx] dire\b|\bsignifi|\bexplique|\brappelle",
            r"\bsert a quoi\b|\bcorrespond\b|\bdesigne\b|\brepresente\b",
        ),
    ),
    (
        "demander_aide",
        (
            r"\baide\b|\baider\b|\bcomment (?:cela|tu) (?:marche|fonctionne)|\bmode d'emploi\b|\bcommandes\b|\bmenu\b",
            r"\btu (?:peux|sais) faire quoi\b|\bce que tu (?:peux|sais) faire\b",
        ),
    ),
    ("remercier", (r"\bmerci\b|\bgenial\b|\bparfait\b|\btop\b|\bsuper\b|\bj'ai compris\b",)),
    (
        "au_revoir",
        (r"\bau revoir\b|\bbye\b|\ba (?:plus|demain|bientot)\b|\bbonne (?:nuit|soiree|journee)\b|\bt?ciao\b",),
    ),
    ("saluer", (r"^(?:bonjour|salut|coucou|hello|bonsoir|wesh|yo|hey|re|hola)\b",)),
)
_COMPILED = tuple((intent, re.compile("|".join(alternatives))) for intent, alternatives in _RULES)
_CURT = frozenset({"passer", "arreter", "saluer", "remercier", "au_revoir"})


class KeywordUnderstand:
    """An `nlu.Understand` made from a lexicon alone, in some tens of milliseconds."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._linker = Linker(lexicon)

    def __call__(self, text: str) -> Understanding:
        link = self._linker.link(normalise(text))
        fitting: dict[str, float] = {}
        for intent, score in _fitting(link):
            fitting.setdefault(intent, score)
        (intent, confidence), *others = fitting.items()
        ranking = ((intent, confidence), *((other, min(_NEXT, score)) for other, score in others[:3]))
        return Understanding(text, intent, confidence, ranking, link.candidates)


def _fitting(link: Link) -> Iterator[tuple[str, float]]:
    masked = zero_numbers(link.masked)
    size = len(masked.split())
    for intent, pattern in _COMPILED:
        # Politeness opens or closes many messages: it is what they mean only when there is little else.
        if (intent not in _CURT or size <= _SHORT) and pattern.search(masked):
            yield intent, SURE
    if link.candidates and link.candidates[0].score >= NAMED:
        yield "demander_definition", LIKELY if size <= _BARE else LOST
    yield "hors_sujet", LOST
