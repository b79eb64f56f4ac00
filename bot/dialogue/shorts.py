"""What is said in a word or without one: « oui », « nan », « jsp », « ?? », 👍."""

import re

from bot.reply import Choice
from bot.session import Practice, QueryPractice, Quiz, Session
from bot.skills import chat, practise, query, quiz
from bot.skills.turn import Turn, World
from knowledge.text import fold
from nlu.text import normalise

YES = frozenset(
    {
        "oui", "ouais", "ui", "oui oui", "oui stp", "yes", "oui c est ca", "c est ca", "ok", "exact", "voila",
        "vas y", "oui vas y", "go", "d accord", "dac", "daccord", "ok vas y",
    }
)  # fmt: skip
NO = frozenset({"non", "nan", "pas du tout", "no", "nope", "non merci"})
NO_IDEA = frozenset(
    {"jsp", "jspa", "chpa", "chepa", "jsais pas", "je sais pas", "je ne sais pas", "aucune idee", "sais pas"}
    | {"je n en sais rien", "j en sais rien", "pas d idee", "j ai pas d idee", "je sais plus", "je sais pas du tout"}
    | {"chais pas", "chai pas", "idk"}
)
# « ok » is no more than « I have read it »
NOTED = frozenset({"ok", "okay", "okk", "exact", "voila", "d accord", "dac", "daccord", "je vois", "compris"})
_SIGNS = 3
_NOT_UNDERSTOOD = re.compile(
    r"^(euh |mais |la |bah |ben )*(je |j ai |j |c est )?(ne |n ai )?"
    r"(pas (tout |bien |trop |du tout |vraiment )?(compris?|pige|capte|saisi|clair)|(comprends?|pige|capte) (pas|rien)"
    r"( du tout| trop| bien)?|rien (compris|pige|capte))( la| du tout| trop| desole| pardon)*$"
)
_SAD = frozenset("😭😢😞😔😩😫😖😣🥺😟🙁😥😓")


def foreign(text: str) -> bool:
    """Words in another alphabet only; a sign or two (« σ », « χ² ») are of the course."""
    return not fold(text) and sum(map(str.isalpha, text)) > _SIGNS


def has_no_idea(text: str) -> bool:
    """« jsp », « je c pas », « aucune idée »."""
    return bool({fold(text), fold(normalise(text)).rstrip(" .!")} & NO_IDEA)


def is_not_understood(respelt: str) -> bool:
    """« pas compris », « je comprends rien », in words already respelt and folded."""
    return _NOT_UNDERSTOOD.match(respelt) is not None


def choice_of(session: Session, text: str) -> Choice | None:
    """The button just shown that « oui » or « non » means: the one that begins so, else the first one for « oui »."""
    said = fold(text)
    if said in YES - NOTED or said in NO:
        word = "oui" if said in YES else "non"
        plain = (choice for choice in session.choices if fold(choice.label).split()[:1] == [word])
        if (found := next(plain, None)) is not None:
            return found
    offered = (session.activity is None or session.dating) and session.choices and not session.timing
    return session.choices[0] if offered and said in YES - NOTED else None


def wordless(world: World, session: Session, text: str) -> Turn | None:
    """The answer to signs alone, None when there is a word: « ?? » asks for help, 👍 for nothing."""
    if fold(text) or any(character.isalnum() for character in text):
        return None
    match session.activity:
        case Practice() as practice if "?" in text:
            return practise.give_hint(world, session, practice)
        case QueryPractice() as practice if "?" in text:
            return query.give_hint(world, session, practice)
        case Quiz() as series if "?" in text:
            return quiz.no_hint(world, session, series)
    if "?" in text:
        return chat.help_(session)
    return chat.comfort(world, session) if _SAD & set(text) else chat.thank(session)
