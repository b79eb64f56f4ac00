"""A student in danger is recognised; a student who exaggerates is not."""

import time

import pytest

from nlu.distress import is_distress

SERIOUS = """
j'ai plus envie de vivre
suicide
suicide ?
me suicider
mourir...
jveux mourir
jvais me foutre en l'air
g envi de mourir
je veux me suicider
jvé me suissider
je pense au suicide
j'ai des idées noires en ce moment
j'ai des pensées suicidaires
je veux en finir
envie d'en finir avec la vie
je voudrais disparaitre
j'aimerais être morte
je me scarifie depuis des mois
j'ai envie de me faire du mal
jme fais du mal le soir
je vais sauter par la fenetre
je vais me jeter sous un train
j'ai envie de me tuer
je ne veux plus vivre
j'en peux plus de la vie
marre de vivre
tout le monde serait mieux sans moi
personne pleurerait si je mourais
je voudrais m'endormir et ne jamais me réveiller
j'ai plus aucune raison de vivre
à quoi bon vivre
mettre fin à mes jours
je veux m'ouvrir les veines
je vais avaler tous mes médicaments
ma copine veut se suicider je sais pas quoi faire
mon pote parle de se tuer
je veux plus être là
Je n’ai plus le goût de vivre.
JE VEUX MOURIR
""".strip().splitlines()
LIGHT = """
je vais mourir de rire
ce cours me tue
point mort
calcule mon point mort
j'en peux plus de la compta
jpp de ce chapitre
c'est mort pour le bts
mdr je suis mort
ma mère va me tuer si je rate
je vais mourir à l'exam demain
cette formule me donne envie de mourir
je veux en finir avec ce chapitre
je préfère mourir que refaire un tableau d'amortissement
envie de mourir de honte
vendre à perte c'est du suicide commercial
je vais me tuer au travail
client perdu
je veux disparaitre les bulles de la carte
produit en fin de vie
valeur vie client
durée de vie moyenne d'un client
j'ai plus envie de réviser
j'ai plus la force de continuer ce quiz
je veux arrêter
poids morts de la matrice BCG
ça me fait mal au crâne
je veux plus être dans ce groupe
sinon demain je vais me noyer dans les coefficients
""".strip().splitlines()


@pytest.mark.parametrize("message", SERIOUS)
def test_a_will_or_thought_of_death_is_recognised(message: str) -> None:
    assert is_distress(message)


@pytest.mark.parametrize("message", LIGHT)
def test_words_of_death_in_course_and_exaggeration_are_not_distress(message: str) -> None:
    assert not is_distress(message)


@pytest.mark.parametrize("piece", ["je veux ", "personne ", "si je mourais ", "mon ami ", "plus envie de "])
def test_a_long_repetitive_message_is_read_at_once(piece: str) -> None:
    start = time.process_time()
    is_distress(piece * 10_000)
    assert time.process_time() - start < 1
