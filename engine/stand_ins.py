"""Empty stand-ins for packages that Rasa imports for parts that this project does not use.

Rasa 3.6.21 imports every part it offers before it reads which of them a project names: TensorFlow for classifiers, a
client for every chat service, queue and store. Ours (config.yml, endpoints, credentials) name none of them, and their
import took most of a start and half of the memory (docs/decisions/engine.md). A stand-in can be named, subclassed and
written in annotations; whatever calls one is told at once that it needs the real thing.
"""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, NoReturn

LEARNING = frozenset({"tensorflow", "tensorflow_addons", "tensorflow_text", "tensorflow_hub", "keras"})
CHANNELS = frozenset(
    {"webexteamssdk", "aiogram", "slack_sdk", "twilio", "mattermostwrapper", "rocketchat_API", "fbmessenger"}
)
STORES = frozenset({"boto3", "botocore", "pymongo", "bson", "aio_pika", "aiormq", "pamqp", "confluent_kafka"})
PLOTS = frozenset({"matplotlib", "PIL"})  # which `rasa test` draws
# What trains, and what asks at a terminal: a trained model answers without them.
NOT_RUNNING = PLOTS | {"sklearn", "sklearn_crfsuite", "questionary", "prompt_toolkit"}
ABSENT = LEARNING | CHANNELS | STORES
ELSEWHERE = "the engine runs without it, by a stand-in; `make bench` and `make eval` make an environment of their own"


class PackageNeeded(RuntimeError):
    """A part was called that does not work without a package; the message names it."""


class _StandInType(type):
    """Lets a stand-in be taken apart by name and by index as its namesake is in class bodies and annotations."""

    def __getattr__(cls, name: str) -> type:
        return _attribute(cls.__qualname__, name)

    def __getitem__(cls, _: Any) -> type:
        return cls


class Absent(metaclass=_StandInType):
    """What stands for a class or function of an absent package."""

    def __new__(cls, *_: Any, **__: Any) -> NoReturn:
        """Refuse to be made or called: raises PackageNeeded."""
        raise PackageNeeded(f"{cls.__qualname__} needs a package that is not there: {ELSEWHERE}")


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> type:
        return _attribute(self.__name__, name)


class _Finder(MetaPathFinder, Loader):
    """Finds a stand-in for each absent package and what lies in it."""

    def __init__(self, absent: frozenset[str]) -> None:
        self._absent = absent

    def find_spec(self, fullname: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return the stand-in's specification; None for every other module."""
        return ModuleSpec(fullname, self, is_package=True) if fullname.partition(".")[0] in self._absent else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return an empty module."""
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave the module empty."""


def _attribute(owner: str, name: str) -> type:
    if name.startswith("__"):  # what Python itself looks for is really not there
        raise AttributeError(name)
    return _StandInType(name, (Absent,), {"__qualname__": f"{owner}.{name}"})


def stand_in(absent: frozenset[str] = ABSENT) -> None:
    """Put the stand-ins before every other way of import; raises RuntimeError when one of them is already there."""
    if early := sorted(absent & sys.modules.keys()):
        raise RuntimeError(f"{', '.join(early)} was imported before its stand-in")
    sys.meta_path.insert(0, _Finder(absent))
