"""Recognises a message in which a student speaks of dying or of hurting themselves, or fears it for someone close.

Deterministic, before any other understanding: the answer is a hand and a phone number, not a definition of the point
mort. Young people exaggerate (« je vais mourir de rire », « ce cours me tue »): what is sought is a will or a thought
of death in the first person, not the words of death.
"""

import re

from nlu.text import normalise

_DIE = r"(?:mour+ir?e?|creve[rz]?|disparaitre|disparetre|disparaite)"
_HYPERBOLE = r"(?! ?(?:de|d'|du|des|a) ?(?:rire|rires|honte|faim|soif|chaud|chaleur|froid|ennui|fatigue|sommeil|curiosite))"
_WILL = (
    r"(?:envie de|envi de|envie d'|(?:je |j')(?:ne )?(?:veux|voudrais|aimerais|souhaite|prefere|prefererais)(?: juste| tellement"
    r"| vraiment| trop| que)?|besoin de|pense a|penser a|songe a|reve de|ferais mieux de|devrais|idee de|decide de)"
)
_SUICIDE = r"(?:sui[cs]s?id(?:er?|ee?|ait)\b)"
_SELF_HARM = (
    r"me (?:pendre|pandre|foutre en l ?'?air)\b",
    r"me jeter (?:par la fenetre|sous (?:un|le) (?:train|metro|rer|bus|camion|voiture)|d'un pont|du (?:pont|toit|balcon)|dans le vide)",
    r"sauter (?:par la fenetre|d'un pont|du (?:pont|toit|balcon)|dans le vide|sous (?:un|le) (?:train|metro))",
    r"(?:m'ouvrir|me tailler|me couper|me trancher|me coupe|me taille) (?:les|mes) (?:veines|bras|poignets)",
    r"avaler (?:tous |toutes )?(?:des|mes|les|une boite de) (?:medicaments?|medocs?|cachets?|comprimes?|somniferes?)",
    r"\b(?:je me scarifie|me scarifier|me mutiler?|je me mutile|m'automutiler?|automutilation|scarifications?)\b",
    r"\b(?:me faire|me fais) du mal(?: a moi meme)?(?! (?:de|en|au|avec))",
)
_TO_SELF = rf"(?:me {_SUICIDE}|me tue(?:r|z)?\b(?! a la tache| au (?:travail|boulot)| a (?:bosser|reviser|travailler|expliquer)))"
_CLOSE = (
    r"(?:ami|amie|amis|pote|copine|copain|frere|soeur|camarade|cousine?|meuf|mere|pere|fils|fille|voisine?|collegue|eleve|il|elle)"
)
_COURSEWORK = (
    r"(?:cours|exercices?|compta|comptabilite|maths|mathematiques|matiere|prof|professeur|chapitre|calculs?|devoirs?|bts"
    r"|formules?|notion|revisions?|marketing|sql|gestion|controle|examen|tableaux?)"
)

_DISTRESS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_WILL} ?{_DIE}\b{_HYPERBOLE}(?! (?:que|plutot|les?|la|des|une?)\b)",
        rf"\b{_WILL} (?:etre|etais) morte?s?\b",
        rf"\b(?:{_WILL}|je vais|vais|je peux|je pourrais|envie d'|j'ai failli|j'ai essaye de|j'ai deja voulu) ?{_TO_SELF}",
        rf"\bme {_SUICIDE}",
        rf"\b{_WILL} ?me (?:flinguer|buter|noyer)\b",
        r"\b(?:pense|penser|penses|songe|pensee|pensees|pensait|parle|idee|idees) (?:a|au|de|du|aux)? ?(?:me |mon )?suicide?r?\b",
        r"\b(?:idees?|pensees?|envies?|pulsions?) suicidaires?\b|\bje suis suicidaire|\btentatives? de suicide\b",
        r"\bidees? noires?\b",
        *(rf"{harm}" for harm in _SELF_HARM),
        r"\b(?:mettre|mette|mets) fin a (?:mes jours|ma vie|mes souffrances|tout ca|tout cela)|\bm'oter la vie\b",
        r"\b(?:je veux|je voudrais|envie d'|j'aimerais|je vais|je pense a|besoin d') ?en finire?"
        r"(?= ?(?:$|[.,!?…]|avec (?:la vie|ma vie|tout|moi|cette vie)|pour de bon|une bonne fois))",
        r"\b(?:plus|pu) (?:du tout |trop |vraiment )?(?:envie|la force|le gout|le courage|l'envie|gout|force) (?:de|a|d') ?"
        r"(?:vivre|la vie|etre en vie|exister|continuer a vivre|rester en vie|me reveiller)\b",
        r"\bplus (?:aucune |de )?(?:raison|raisons) de vivre\b|\baucune raison de (?:vivre|rester en vie)\b",
        r"\b(?:veux|voulais|voudrais|peux|arrive) plus (?:a )?(?:vivre|exister|rester en vie|etre en vie|etre de ce monde)\b",
        r"\b(?:veux|voudrais) plus etre (?:la|ici)(?= ?(?:$|[.,!?…]))",
        r"\b(?:marre|ras le bol|fatiguee?|plus) (?:de|d') ?(?:vivre|exister|etre en vie|cette vie|la vie)\b",
        r"\b(?:la|ma) vie (?:ne |n' ?)?(?:vaut|valait) (?:plus |pas |rien|plus rien)|\bvie (?:ne )?vaut (?:pas|plus) le? ?coup\b",
        r"\b(?:ca|cela|rien) (?:ne )?(?:sert|vaut) (?:a rien |plus a rien |la peine )de vivre\b|\ba quoi bon vivre\b"
        r"|\bvivre (?:ne )?sert a rien\b",
        r"\b(?:serait|seraient|serez|seriez|serai|irait|iraient|irez) (?:tous |toutes |bien |beaucoup )?mieux sans moi\b",
        r"\bmieux si (?:je|j') ?(?:n' ?)?(?:etais|existais|etait) (?:plus|pas) (?:la|ne|nee)?",
        r"\bsi je (?:mourr?ais?|disparaissais?|me tuais?)\b(?=.{0,40}\b(?:personne|manquer|pleur|remarqu|triste|mieux))"
        r"|\b(?:personne|qui)\b.{0,40}\bsi je (?:mourr?ais?|disparaissais?|me tuais?)\b",
        r"\b(?:dormir|m'endormir|endormir)\b.{0,25}\b(?:plus|jamais|pas) (?:me |jamais )?(?:me )?reveiller\b",
        r"\bme laisser mourir\b|\bj'aurais (?:du|prefere) (?:mourir|ne pas naitre|pas naitre|jamais naitre)\b",
        rf"\b{_CLOSE}\b.{{0,30}}\b(?:veut|va|voulait|parle de|pense a|envie de|menace de|essaye de|essaie de|dit vouloir)"
        rf" (?:se {_SUICIDE}|se tuer|se pendre|mourir|se foutre en l ?'?air|en finir(?= ?(?:$|[.,!?…]|avec (?:la|sa) vie)))",
        rf"\b{_CLOSE}\b.{{0,20}}\bse (?:scarifie|mutile|fait du mal)\b",
    )
)  # fmt: skip
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
