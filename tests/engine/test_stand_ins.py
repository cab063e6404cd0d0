"""The stand-ins for packages: named and subclassed as the real thing, refused when called."""

from __future__ import annotations

import subprocess
import sys
import unittest

from engine.stand_ins import ABSENT, PackageNeeded, stand_in


def in_a_new_python(program: str) -> str:
    """Run a program in a Python of its own and return what it prints."""
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


class StandIns(unittest.TestCase):
    """What Rasa does with these packages at import goes on without them, and nothing more."""

    def test_rasa_imports_every_part_without_them(self) -> None:
        """All that Rasa offers is imported, and no module of theirs with it."""
        program = (
            "from engine.stand_ins import ABSENT, NOT_RUNNING, stand_in; stand_in(ABSENT | NOT_RUNNING); import sys\n"
            "import rasa.__main__, rasa.core.run, rasa.model_training, rasa.engine.recipes.default_recipe\n"
            "there = [sys.modules[name] for name in (ABSENT | NOT_RUNNING) & sys.modules.keys()]\n"
            "print([module for module in there if getattr(module, '__file__', None)])"
        )
        self.assertEqual(in_a_new_python(program), "[]")

    def test_a_stand_in_can_be_subclassed_named_and_indexed(self) -> None:
        """Class bodies, defaults and annotations of what is not used do no harm."""
        program = (
            "from engine.stand_ins import stand_in; stand_in()\n"
            "import tensorflow as tf; from tensorflow.keras.layers import Layer\n"
            "class Mine(tf.keras.Model):\n    kind: tf.Tensor[int] = tf.float32\n"
            "class Other(Layer): pass\n"
            "print(Mine.__name__, Other.__mro__[1].__name__)"
        )
        self.assertEqual(in_a_new_python(program), "Mine Layer")

    def test_a_call_of_a_stand_in_names_what_was_called(self) -> None:
        """A component that needs TensorFlow fails at once and says so, instead of answering nonsense."""
        program = (
            "from engine.stand_ins import PackageNeeded, stand_in; stand_in()\n"
            "import tensorflow as tf\n"
            "class Mine(tf.keras.Model):\n    pass\n"
            "for call in (lambda: tf.constant(1), lambda: Mine()):\n"
            "    try:\n        call()\n    except PackageNeeded as problem:\n        print(str(problem).split()[0])"
        )
        self.assertEqual(in_a_new_python(program).splitlines(), ["tensorflow.constant", "Mine"])

    def test_a_stand_in_is_refused_behind_the_real_thing(self) -> None:
        """Half of a package real and half of it empty would fail later and darker."""
        name = next(iter(ABSENT))
        sys.modules[name] = sys
        try:
            with self.assertRaises(RuntimeError):
                stand_in()
        finally:
            del sys.modules[name]

    def test_the_error_is_a_runtime_error(self) -> None:
        """Rasa's own handling of a component's failure catches it."""
        self.assertTrue(issubclass(PackageNeeded, RuntimeError))
