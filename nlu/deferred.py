"""An understanding that is still loading: messages wait for it a little, then a simpler one answers."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import cache
from threading import Thread

from nlu import Understand, Understanding

logger = logging.getLogger(__name__)


class Deferred:
    """Loads in a thread of its own from the first moment.

    A message waits up to `patience` seconds for the loading to end. After that, or when the loading failed,
    `meanwhile`, built when it is first needed, understands it.
    """

    def __init__(
        self, load: Callable[[], Understand], meanwhile: Callable[[], Understand], patience: float = 15.0
    ) -> None:
        self._meanwhile, self._patience = cache(meanwhile), patience
        self._loaded: Future[Understand] = Future()
        Thread(target=self._run, args=(load,), name="chargement", daemon=True).start()

    def _run(self, load: Callable[[], Understand]) -> None:
        try:
            self._loaded.set_result(load())
        except Exception as error:
            logger.warning("Le modèle de compréhension ne se charge pas (%s), les mots-clés le remplacent.", error)
            self._loaded.set_exception(error)

    def __call__(self, text: str) -> Understanding:
        return self._ready()(text)

    def _ready(self) -> Understand:
        try:
            return self._loaded.result(self._patience)
        except Exception:
            # late, or failed: said once in the log by the thread that loads
            return self._meanwhile()
