"""What is told of the examination: the topic that is asked, facts of the regulations, and a file that reads well."""

import pytest

from bot.__main__ import load_world
from bot.session import Session
from bot.skills import exam
from bot.skills.turn import World
from knowledge.exam import Topic, asked, check_exam, load, read_topics
from knowledge.reading import ContentError

EXAM = load()


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def _ids(text: str) -> list[str]:
    return [topic.id for topic in asked(EXAM, text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("comment se passe l'épreuve E5 ?", ["epreuves", "ecrit"]),
        ("combien de temps dure l'E5", ["epreuves", "ecrit"]),
        ("différence d'épreuves entre ndrc et mco", ["ndrc", "mco"]),
        ("NRC c'est fini ?", ["nrc"]),
        ("Comment présenter un calcul ?", ["calcul"]),
        ("comment commenter un résultat", ["commentaire"]),
        ("rattrapage en bts ça existe ?", ["bareme"]),
        ("je manque de temps, comment gérer mon temps", ["temps"]),
        ("la calculatrice est-elle autorisée", ["materiel"]),
        ("qu'est-ce que le jury attend", ["jury"]),
        ("le programme de deuxième année", ["deux_annees"]),
        ("la réflexion commerciale structurée", ["note"]),
    ],
)
def test_a_question_on_the_examination_finds_its_topic(text: str, ids: list[str]) -> None:
    assert _ids(text) == ids


@pytest.mark.parametrize("id_", ["epreuves", "ndrc", "mco", "bareme"])
def test_what_a_ministry_may_change_is_dated_and_to_be_checked(id_: str) -> None:
    assert "*État 2026, à vérifier" in EXAM[id_].texte


@pytest.mark.parametrize(
    ("id_", "fact"),
    [
        # arrêtés of 19 February 2018 (NDRC) and 15 October 2018 (MCO), the latter numbered again in 2024
        ("ndrc", "écrit de 3 h et pratique de 40 min, coef. 2 + 2"),
        ("mco", "écrit de 3 h, coef. 3 (E5 dans le règlement de 2018, E7 dans celui de 2024"),
        ("nrc", "écrit de 5 h, coef. 4"),
        # kept for good from the session of 2022
        ("bareme", "moyenne de 8 à moins de 10 et au moins 10 dans les épreuves professionnelles"),
    ],
)
def test_the_papers_are_those_of_the_regulations(id_: str, fact: str) -> None:
    assert fact in EXAM[id_].texte.replace("\u202f", " ")


def test_the_topics_have_no_fault() -> None:
    assert check_exam(EXAM) == ()


@pytest.mark.parametrize("topic", EXAM.values(), ids=lambda topic: topic.id)
def test_the_title_of_a_topic_asks_for_it(topic: Topic) -> None:
    assert topic in asked(EXAM, topic.titre)


def test_a_button_opens_its_topic_and_an_unknown_one_the_papers(world: World) -> None:
    told = exam.topic(world, Session(), "mco").reply.messages
    assert told[0].text.startswith("**BTS MCO**")
    assert exam.topic(world, Session(), "").reply.messages[0].text.startswith("**BTS NDRC**")


def test_every_topic_is_proposed_once_where_it_is_not_just_told(world: World) -> None:
    said = exam.about(world, Session(), "faut-il commenter ses calculs ?").reply.messages
    assert [message.text.split("**")[1] for message in said] == ["Présenter un calcul", "Commenter un résultat"]
    assert [choice.label for choice in said[-1].choices] == ["La question de synthèse", "Notes et rattrapage"]


@pytest.mark.parametrize(
    ("source", "fact"),
    [
        ("- {id: un, titre: Un, texte: Un texte}", "2 sujets au moins"),
        ("- {id: un, titre: Un, texte: A}\n- {id: un, titre: Deux, texte: B}", "sert déjà"),
        ("- {id: un, titre: Un, texte: A, mot: [x]}", "clé inconnue"),
    ],
)
def test_a_file_that_is_wrong_says_so(source: str, fact: str) -> None:
    with pytest.raises(ContentError, match=fact):
        read_topics(source)


def test_a_topic_that_would_not_fit_a_phone_is_a_problem() -> None:
    topics = read_topics(
        f'- {{id: un, titre: "{"t" * 29}", texte: "{"x" * 901}", mots: [Épreuve], voir: [un, rien]}}\n'
        '- {id: deux, titre: Deux, texte: "Oui !"}'
    )
    assert [(problem.key, problem.fact.split(",")[0]) for problem in check_exam(topics)] == [
        ("deux.texte", "espace fine insécable (U+202F) attendue avant « : ; ! ? % € » fermant"),
        ("un.mots", "« Épreuve » n'est pas plié"),
        ("un.texte", "901 caractères"),
        ("un.titre", "29 caractères"),
        ("un.voir", "« rien » n'est pas un autre sujet"),
        ("un.voir", "« un » n'est pas un autre sujet"),
    ]
