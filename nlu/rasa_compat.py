"""Make Rasa 3.6.21 importable on Python 3.12 without TensorFlow, and small: `install()` before importing `rasa`.

Why. Rasa Open Source is frozen at 3.6.21. Its package asks for Python < 3.11 and TensorFlow 2.12; its conversation half
(`rasa.core`: policies, trackers, brokers, channels) pulls in TensorFlow, boto3, pymongo, redis, sanic, twilio…
Fidèle uses the NLU half only: the component graph, the default recipe and the model archive. That half runs on a
current Python, provided that the modules listed in `BARRED` are never executed.

How. A finder, first on `sys.meta_path`, answers for the barred modules with an empty package whose every name is a
class that refuses to be instantiated. Rasa only imports these names to compare types, to annotate, or to build the
conversation half of a graph: it never notices. No third-party package is replaced.

Telemetry is one of the barred modules, so that it can't run; and the level of Rasa's loggers, which write students'
messages at DEBUG, is nailed to WARNING.
"""

import importlib
import importlib.abc
import importlib.machinery
import logging
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import numpy as np
import packaging.version
import structlog

BARRED = (
    "rasa.core",  # conversation: policies (TED), tracker stores, brokers, channels, Agent
    "rasa.telemetry",
    "rasa.plugin",  # looks for the commercial package; only its hooks are called, see `_no_plugin`
    "rasa.utils.endpoints",  # sanic, aiohttp
    "rasa.utils.plotting",  # matplotlib
    "rasa.utils.train_utils",  # TensorFlow
    "rasa.engine.recipes.default_components",  # imports every stock component
    "rasa.engine.training",  # the training cache: SQLAlchemy, pkg_resources; `nlu.rasa_engine` has its own fingerprint
    "rasa.graph_components.validators",  # compare with every stock component; warn of lookup tables without regexes
    "rasa.graph_components.providers.domain_provider",
    "rasa.graph_components.providers.forms_provider",
    "rasa.graph_components.providers.responses_provider",
    "rasa.graph_components.providers.story_graph_provider",
    "rasa.graph_components.providers.training_tracker_provider",
    # stock components that the recipe names
    "rasa.nlu.classifiers.mitie_intent_classifier",
    "rasa.nlu.classifiers.regex_message_handler",
    "rasa.nlu.classifiers.sklearn_intent_classifier",
    "rasa.nlu.extractors",
)


class AbsentError(RuntimeError):
    """A part of Rasa that Fidèle leaves out was called."""


class _NoHook:
    def __getattr__(self, _name: str) -> Any:
        return lambda **_arguments: None


class _NoPlugin:
    """What Rasa asks its plugin manager for: hooks, and nobody has registered one."""

    hook = _NoHook()


def _no_plugin() -> _NoPlugin:
    return _NoPlugin()


def _absent(module: str, name: str) -> type:
    def refuse(_self: object, *_: object, **__: object) -> None:
        raise AbsentError(f"{module}.{name} ne fait pas partie de Fidèle : voir BARRED dans nlu/rasa_compat.py")

    return type(name, (), {"__module__": module, "__init__": refuse})


class _BarredFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname in BARRED or any(fullname.startswith(f"{barred}.") for barred in BARRED):
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        absent: dict[str, type] = {}

        def get(name: str) -> type:
            if name.startswith("__"):
                raise AttributeError(name)
            if name not in absent:
                absent[name] = _absent(module.__name__, name)
            return absent[name]

        vars(module)["__getattr__"] = get
        if module.__name__ == "rasa.plugin":
            vars(module)["plugin_manager"] = _no_plugin


def install() -> None:
    """Bar the modules, supply the two names that newer packaging and numpy have dropped, and silence Rasa's logs.

    Idempotent. Raises RuntimeError when Rasa was imported before: too late to keep it small.
    """
    if any(isinstance(finder, _BarredFinder) for finder in sys.meta_path):
        return
    if "rasa" in sys.modules:
        raise RuntimeError("nlu.rasa_compat doit être importé avant rasa")
    sys.meta_path.insert(0, _BarredFinder())
    if not hasattr(packaging.version, "LegacyVersion"):  # packaging ≥ 22
        vars(packaging.version)["LegacyVersion"] = type("LegacyVersion", (), {})
    if not hasattr(np, "VisibleDeprecationWarning"):  # numpy ≥ 2
        vars(np)["VisibleDeprecationWarning"] = np.exceptions.VisibleDeprecationWarning
    logging.getLogger("rasa").setLevel(logging.WARNING)
    # Until it is configured, structlog prints everything, students' messages included, on standard output.
    # This is what rasa.utils.log_utils.configure_structlog(WARNING) does, without its Sentry processor and without
    # touching the host's root logger.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
