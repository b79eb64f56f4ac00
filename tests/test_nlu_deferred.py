"""While the model loads: wait a little, then answer with the simpler understanding; never fail."""

from threading import Event

from nlu import Understand, Understanding
from nlu.deferred import Deferred


def saying(intent: str) -> Understand:
    return lambda text: Understanding(text, intent, 1.0)


def test_a_message_waits_for_the_model_that_is_about_to_be_ready() -> None:
    gate = Event()

    def load() -> Understand:
        gate.wait(5)
        return saying("comparer")

    understand = Deferred(load, lambda: saying("hors_sujet"), patience=5)
    gate.set()
    assert understand("x").intent == "comparer"


def test_after_its_patience_the_simpler_understanding_answers_and_the_model_takes_over_when_it_comes() -> None:
    gate = Event()

    def load() -> Understand:
        gate.wait(5)
        return saying("comparer")

    understand = Deferred(load, lambda: saying("hors_sujet"), patience=0.2)
    assert understand("x").intent == "hors_sujet"
    gate.set()
    answers = (understand("x").intent for _ in range(20))
    assert "comparer" in answers


def test_a_model_that_does_not_load_is_replaced_for_good() -> None:
    def load() -> Understand:
        raise FileNotFoundError("modèle absent")

    understand = Deferred(load, lambda: saying("hors_sujet"), patience=5)
    assert understand("x").intent == "hors_sujet"
    assert understand("y").intent == "hors_sujet"
