"""Recognises a message in which a student speaks of dying or of hurting themselves, or fears it for someone close.

Deterministic, before any other understanding: the answer is a hand and a phone number, not a definition of the point
mort. Young people exaggerate (« je vais mourir de rire », « ce cours me tue »): what is sought is a will or a thought
of death in the first person, not the words of death.
"""

import re

from nlu.text import normalise

_DIE = r"(?:mour+ir?e?|creve[rz]?|disparaitre|disparetre|disparaite)"
_EXCEPT = (
    r"(?! ?(?:de|d'|du|des|a) ?(?:rires?|honte|faim|soif|chaud|chaleur|froid|ennui|fatigue|sommeil|curiosite))"
    r"(?! (?:que|plutot|les?|la|des|une?)\b)"
)
_I_WANT = (
    r"(?:je |j')(?:ne )?(?:veux|voudrais|aimerais|souhaite|prefere|prefererais)"
    r"(?: juste| tellement| vraiment| trop| que)?"
)
_WILL = rf"(?:{_I_WANT}|envie d[e']|besoin de|penser? a|songe a|reve de|ferais mieux de|devrais|idee de|decide de)"
_SUICIDE = r"(?:sui[cs]s?id(?:er?|ee?|ait)\b)"
_TO_SELF = (
    rf"(?:me {_SUICIDE}|me tue[rz]?\b"
    r"(?! a la tache| au (?:travail|boulot)| a (?:bosser|reviser|travailler|expliquer)))"
)
_VEHICLE = r"(?:train|metro|rer|bus|camion|voiture)"
_HEIGHT = r"(?:d'un pont|du (?:pont|toit|balcon)|dans le vide|par la fenetre)"
_ARMS = r"(?:les|mes) (?:veines|bras|poignets)"
_MEDICINE = r"(?:medicaments?|medocs?|cachets?|comprimes?|somniferes?)"
_END = r"(?= ?(?:$|[.,!?…]))"
_END_IT = r"en finire?(?= ?(?:$|[.,!?…]|avec (?:la vie|ma vie|sa vie|tout|moi|cette vie)|pour de bon|une bonne fois))"
_WISH = r"(?:envie|force|gout|courage)"
_LIVE = r"(?:vivre|la vie|etre en vie|exister|continuer a vivre|rester en vie|me reveiller)"
_IF_I_DIED = r"si je (?:mourr?ais?|disparaissais?|me tuais?)"
_CLOSE = (
    r"(?:amie?s?|pote|copine|copain|frere|soeur|camarade|cousine?|meuf|mere|pere|fils|fille|voisine?|collegue|eleve"
    r"|il|elle)"
)
_COURSEWORK = (
    r"(?:cours|exercices?|compta|comptabilite|maths|mathematiques|matiere|prof|professeur|chapitre|calculs?|devoirs?"
    r"|bts|formules?|notion|revisions?|marketing|sql|gestion|controle|examen|tableaux?)"
)

_DISTRESS = tuple(
    re.compile(pattern)
    for pattern in (
        # wanting to die
        rf"\b{_WILL} ?{_DIE}\b{_EXCEPT}",
        rf"\b{_WILL} (?:etre|etais) morte?s?\b",
        rf"\b{_I_WANT.replace('veux', 'veux|vais')} ?{_END_IT}|\b(?:envie|besoin) d'{_END_IT}|\bpense a {_END_IT}",
        r"\bme laisser mourir\b|\bj'aurais (?:du|prefere) (?:mourir|(?:ne )?(?:pas|jamais) naitre)\b",
        # suicide; the word alone is a call too
        r"^ ?(?:le |au |du |mon )?(?:sui[cs]s?ide?s?|sui[cs]s?ider|mourir|me tuer|m'en aller pour toujours) ?[.!?…]*$",
        rf"\bme {_SUICIDE}|\b(?:{_WILL}|vais|peux|pourrais|failli|essaye de|deja voulu) ?{_TO_SELF}",
        r"\b(?:pens\w{1,4}|songe|parle|idees?) (?:a |au |de |du )?(?:me |mon )?suicide?r?\b",
        r"\b(?:idees?|pensees?|envies?|pulsions?) (?:suicidaires?|noires?)\b|\bje suis suicidaire",
        r"\btentatives? de suicide\b|\b(?:mettre|mets) fin a (?:mes jours|ma vie|mes souffrances)|\bm'oter la vie\b",
        # means
        rf"\bme (?:pendre|pandre|foutre en l ?'?air)\b|\b{_WILL} ?me (?:flinguer|buter|noyer)\b",
        rf"\bme jeter (?:sous (?:un|le) {_VEHICLE}|{_HEIGHT})|\bsauter (?:sous (?:un|le) {_VEHICLE}|{_HEIGHT})",
        rf"\b(?:m'ouvrir|me (?:tailler?|couper?|trancher?)) {_ARMS}",
        rf"\bavaler (?:tous |toutes )?(?:des|mes|les|une boite de) {_MEDICINE}",
        # hurting oneself
        r"\b(?:me scarifie|me scarifier|me mutiler?|m'automutiler?|automutilation|scarifications?)\b",
        r"\bme (?:faire|fais) du mal(?! (?:de|en|au|avec))",
        # no wish to live
        rf"\b(?:plus|pu) (?:du tout |trop |vraiment )?(?:l'|la |le )?{_WISH} (?:de|a|d') ?{_LIVE}\b",
        r"\b(?:plus (?:aucune |de )?|aucune )raisons? de (?:vivre|rester en vie)\b",
        r"\b(?:veux|voulais|voudrais|peux|arrive) plus (?:a )?(?:vivre|exister|(?:rester|etre) en vie)\b",
        rf"\b(?:veux|voudrais) plus etre (?:la|ici){_END}",
        r"\b(?:marre|ras le bol|fatiguee?|plus) (?:de|d') ?(?:vivre|exister|etre en vie|cette vie|la vie)\b",
        r"\b(?:la|ma) vie (?:ne |n' ?)?(?:vaut|valait) (?:plus|pas|rien)|\ba quoi bon vivre\b",
        r"\bvivre (?:ne )?sert a rien\b|\bsert (?:plus )?a rien de vivre\b",
        r"\b(?:dormir|m'endormir)\b.{0,25}\b(?:plus|jamais|pas) (?:me |jamais ){0,2}reveiller\b",
        # a burden to others
        r"\b(?:seraient|serait|serez|seriez|iraient|irait|irez) (?:tous |toutes |bien |beaucoup )?mieux sans moi\b",
        r"\bmieux si (?:je|j') ?(?:n' ?)?(?:etais|existais) (?:plus|pas)\b",
        rf"\b{_IF_I_DIED}\b(?=.{{0,40}}\b(?:personne|manqu|pleur|remarqu|triste|mieux))",
        rf"\b(?:personne|qui)\b.{{0,40}}\b{_IF_I_DIED}\b",
        # someone close
        rf"\b{_CLOSE}\b.{{0,30}}\b(?:veut|va|voulait|parle de|pense a|envie de|menace de|essa[iy]e de|dit vouloir)"
        rf" (?:se {_SUICIDE}|se tuer|se pendre|mourir{_EXCEPT}|se foutre en l ?'?air|{_END_IT})",
        rf"\b{_CLOSE}\b.{{0,20}}\bse (?:scarifie|mutile|fait du mal)\b",
    )
)
_EXAGGERATION = re.compile(rf"\b{_COURSEWORK}\b.{{0,40}}\b(?:me |m')?donn\w{{0,4}} envie de\b")


def is_distress(text: str) -> bool:
    """Whether a message speaks of wanting to die or of self-harm, seriously as far as words can tell.

    >>> is_distress("jveux mourir"), is_distress("jvais mourir de rire")
    (True, False)
    """
    normalised = normalise(text)
    if _EXAGGERATION.search(normalised):
        return False
    return any(pattern.search(normalised) for pattern in _DISTRESS)
