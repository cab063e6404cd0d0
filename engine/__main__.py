"""`python -m engine run|train|test|data ...`: Rasa's own commands, without TensorFlow."""

from __future__ import annotations

from engine import without_tensorflow

if __name__ == "__main__":
    without_tensorflow.stand_in()
    from rasa.__main__ import main  # after the stand-ins: it imports everything

    main()
