"""What surrounds the course: greetings, help, what can't be read, what is out of the subject, and distress."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.reply import Choice, Message
from bot.session import Practice, QueryPractice, Quiz, Session
from bot.skills import practise, query, quiz
from bot.skills.notions import lower_first
from bot.skills.themes import theme
from bot.skills.turn import Turn, World, label, message, turn
from knowledge.notion import Notion

QUIZ, REVIEW, EXERCISE, HELP = (
    Choice("Un quiz", "/quiz"),
    Choice("Réviser", "/reviser"),
    Choice("Un exercice", "/exo"),
    Choice("Poser une question", "/aide"),
)

RESUME = Choice("Reprendre", "/reprendre")

LONGEST = 4000

_HARDEST = ("taux_de_marque", "remises_successives", "seuil_de_rentabilite")

_MOST_NEAR = 3

_EXAMPLES = (
    "• « c'est quoi le taux de marque ? »\n"
    "• « mensualité pour 15 000 € sur 48 mois à 3,5 % »\n"
    "• « un exo sur les remises » ou « quiz prévisions »"
)

_MEDIA = {
    "photo": "une photo",
    "sticker": "un autocollant",
    "voice": "un message vocal",
    "audio": "un fichier audio",
    "video": "une vidéo",
    "video_note": "une vidéo",
    "document": "un fichier",
    "location": "un lieu",
    "contact": "un contact",
    "poll": "un sondage",
    "animation": "un GIF",
}


def welcome(session: Session) -> Turn:
    """The first minute."""
    text = (
        "Bonjour ! Je suis Fidèle, ton tuteur de gestion de clientèle. Écris-moi comme à un prof patient :\n"
        + _EXAMPLES
    )
    left = _to_take_up(session)
    first = HELP if left is None else RESUME
    return turn(replace(session, activity=None, left=left), message(text, first, EXERCISE, QUIZ, REVIEW))


def help_(session: Session) -> Turn:
    """What Fidèle can do, by example."""
    text = (
        "Je sais expliquer une notion, comparer deux notions, faire un calcul avec tes chiffres étape par étape, "
        "te donner un exercice (de calcul, ou de SQL : « exo sql ») ou un quiz. Par exemple :\n"
        + _EXAMPLES
        + "\n• l'énoncé d'un exercice, collé tel quel : je lis les chiffres et je le résous"
        "\n• « différence entre remise et ristourne »\n• « indice », « passer », « stop » pendant un exercice\n"
        "• « mon exam est le 12 mai », et sur Telegram « rappelle-moi à 18h » ou « quiz en sondage »"
    )
    return turn(session, message(text, EXERCISE, QUIZ))


def greet(session: Session) -> Turn:
    """Hello, and something to do."""
    return turn(session, message("Salut ! On travaille quoi aujourd'hui ?", EXERCISE, QUIZ, REVIEW))


def thank(session: Session) -> Turn:
    """You are welcome."""
    return turn(session, message("Avec plaisir. On continue ?", EXERCISE, QUIZ))


def go_on(session: Session) -> Turn:
    """« ok », « non »: what was just shown can still be done."""
    return turn(session, message("D'accord. On continue ?", *(session.choices or (EXERCISE, QUIZ))))


def leave(session: Session) -> Turn:
    """Good bye."""
    return turn(
        replace(session, activity=None), message("À bientôt ! Cinq minutes demain valent mieux qu'une heure dimanche.")
    )


def about(session: Session) -> Turn:
    """Who is speaking."""
    text = (
        "Je suis Fidèle, un programme : pas un humain, et pas une intelligence qui invente. Le cours est écrit à "
        "l'avance et chaque nombre est calculé par une formule vérifiée. Quand je ne sais pas, je le dis."
    )
    return turn(session, message(text, HELP, EXERCISE, QUIZ))


def comfort(world: World, session: Session, notion: str | None = None, near: Sequence[str] = ()) -> Turn:
    """When it is hard: slow down, take up one thing; `near` are the notions or themes that it may be about."""
    if notion is not None:
        found = world.course.notions[notion]
        said = f"**{found.nom}** : {lower_first(found.definition)}\n\n{found.exemple_texte}"
        text = f"On y va doucement, un pas après l'autre.\n\n{said}"
        choices = [Choice("Un autre pas : la formule", f"/formule {notion}"), Choice("M'entraîner", f"/exo {notion}")]
        return turn(replace(session, notion=notion), message(text, *choices))
    if near:
        text = "On va y aller doucement. C'est l'un de ceux-ci qui te bloque ?"
        return turn(session, message(text, *_definitions(world, near)))
    text = (
        "On va y aller doucement. Dis-moi le dernier sujet où tu as décroché, ou prends un de ceux-ci : "
        "ce sont ceux qui bloquent le plus souvent."
    )
    return turn(session, message(text, *_definitions(world, _HARDEST)))


def start_on(world: World, session: Session, near: Sequence[str]) -> Turn:
    """Help asked for on a notion or a theme: where to begin; which one, when there are several."""
    if len(near) > 1:
        return turn(session, message("On s'y met ! C'est sur quoi, exactement ?", *_definitions(world, near)))
    chosen = theme(world, near[0])
    train = Choice("Un exercice", f"/exo {near[0]}") if chosen.templates else None
    text = f"**{chosen.name}** : on s'y met ! Par quoi on commence ?"
    said = message(text, Choice("L'essentiel", f"/definition {near[0]}"), train, Choice("Un quiz", f"/quiz {near[0]}"))
    return turn(session, said)


def _definitions(world: World, near: Sequence[str]) -> list[Choice]:
    names = ((id_, theme(world, id_).name) for id_ in near[:_MOST_NEAR])
    return [Choice(label(name), f"/definition {id_}") for id_, name in names if name is not None]


def distress(session: Session) -> Turn:
    """A message of distress gets people to call, never a quiz."""
    text = (
        "Je suis un programme, et ce que tu écris est trop important pour moi tout seul. Parle à quelqu'un "
        "maintenant : le **3114** (gratuit, jour et nuit, confidentiel), ou le **15** / **112** si tu es en danger. "
        "Tu peux aussi aller voir quelqu'un en qui tu as confiance, tout de suite. Le travail attendra."
    )
    return turn(session, message(text))


def out_of_scope(session: Session, far: Sequence[Notion] = ()) -> Turn:
    """Not the subject: say so, and what there is instead; `far` are notions that it may be about, but hardly."""
    if far:
        text = "Je ne crois pas que ce soit dans le cours de gestion de clientèle. À moins que tu penses à ceci ?"
        choices = [Choice(label(notion.nom), f"/definition {notion.id}") for notion in far[:2]]
        return turn(session, message(text, *choices, QUIZ))
    text = (
        "Ça, je ne sais pas : je ne connais que la gestion de clientèle. Je peux t'expliquer une notion, faire un "
        "calcul avec tes chiffres ou t'interroger."
    )
    return turn(session, message(text, EXERCISE, QUIZ))


def unknown_notion(
    world: World, session: Session, near: tuple[str, ...], section: str | None = None, command: str = "definition"
) -> Turn:
    """No notion recognised: the nearest ones, by the command asked for, else the nearest section (its code), if any."""
    choices = [
        Choice(label(world.course.notions[id_].nom), f"/{command} {id_}") for id_ in near if id_ in world.course.notions
    ][:_MOST_NEAR]
    if choices:
        which = "C'est celle-ci ?" if len(choices) == 1 else "C'est l'une de celles-ci ?"
        return turn(session, message(f"Je ne suis pas sûr de la notion dont tu parles. {which}", *choices))
    if section is not None:
        name = world.course.by_code(section).nom
        text = f"Je ne trouve pas de notion du cours qui réponde à ta question. Le thème le plus proche : **{name}**."
        return turn(session, message(text, Choice("Voir ce thème", f"/definition section:{section}"), HELP))
    text = (
        "Je ne reconnais pas de notion du cours dans ta question. Essaie avec son nom, par exemple « taux de marque »."
    )
    return turn(session, message(text, HELP, EXERCISE, QUIZ))


def in_private(session: Session) -> Turn:
    """Asked in a group, what only concerns one student."""
    return turn(session, message("Ça, c'est entre toi et moi : écris-moi en privé."))


def which_notion(session: Session, what: str) -> Turn:
    """A command of the course was typed alone."""
    return turn(session, message(f"De quelle notion ? Écris par exemple « /{what} taux de marque »."))


def media(session: Session, kind: str) -> Turn:
    """Something that is not text."""
    what = _MEDIA.get(kind, "ça")
    return turn(
        session,
        message(
            f"Je ne sais lire que le texte, pas {what}. Écris-moi ta question ou tape les chiffres de ton exercice."
        ),
    )


def edited(session: Session) -> Turn:
    """A message was edited: the first one was already answered."""
    return turn(session, message("Je ne relis pas les messages modifiés : renvoie-moi le bon dans un nouveau message."))


def empty(session: Session) -> Turn:
    """Nothing to read."""
    return turn(
        session,
        message(
            "Je ne vois rien à lire dans ton message. Écris-moi ta question en quelques mots.", HELP, EXERCISE, QUIZ
        ),
    )


def foreign(session: Session) -> Turn:
    """Another alphabet than ours."""
    return turn(session, message("Je ne lis que le français. Réécris-moi ça en français, même avec des fautes.", HELP))


def too_long(session: Session) -> Turn:
    """More than one statement at a time."""
    text = "Ton message est très long pour moi. Envoie un seul énoncé à la fois, sans le reste du sujet."
    return turn(session, message(text))


def stale(session: Session) -> Turn:
    """A button of another time."""
    return turn(session, message("Ce bouton ne sert plus : la question est passée. On continue ?", EXERCISE, QUIZ))


def stop(session: Session) -> Turn:
    """The exercise or the quiz is left there."""
    if session.activity is None:
        return turn(session, message("Rien n'est en cours. Tu veux faire quoi ?", EXERCISE, QUIZ))
    if session.activity == session.series:
        text = "Série en pause, chrono arrêté. Tape « reprendre » quand tu veux la finir."
        return turn(replace(session, activity=None, left=None), message(text, quiz.RESUME, EXERCISE, QUIZ))
    left = _to_take_up(session)
    if left is None:
        return turn(replace(session, activity=None), message("On arrête là.", EXERCISE, QUIZ))
    text = "On arrête là. Tape « reprendre » quand tu veux continuer."
    return turn(replace(session, activity=None, left=left), message(text, RESUME, EXERCISE, QUIZ))


def _to_take_up(session: Session) -> Practice | QueryPractice | Quiz | None:
    """What « reprendre » will go on with; a timed series has its own place."""
    if session.activity == session.series:
        return None
    return session.activity if isinstance(session.activity, Practice | QueryPractice | Quiz) else session.left


def take_up(world: World, session: Session, now: datetime) -> Turn:
    """What was stopped last goes on: the exercise, the quiz, or the timed series and its clock."""
    if session.left is None or session.activity is not None:
        return quiz.take_up(world, session, now)
    back = replace(session, activity=session.left, left=None, theme=session.left.theme)
    question = taking_up(world, back)
    return turn(back, question) if question is not None else stop(session)


def nothing_open(session: Session) -> Turn:
    """A hint, a solution or a skip is asked with no exercise under way."""
    return turn(session, message("Il n'y a pas d'exercice en cours. Tu en veux un ?", EXERCISE, QUIZ))


def taking_up(world: World, session: Session) -> Message | None:
    """The step or the question to come back to after a digression."""
    match session.activity:
        case Practice() as practice:
            return practise.resume(world, practice)
        case QueryPractice() as practice:
            return query.resume(world, practice)
        case Quiz() as series:
            return quiz.resume(world, series)
        case _:
            return None
