"""`python -m engine run|train|test|data ...`: Rasa's own commands, without the packages that ours does not use."""

from __future__ import annotations

import sys

from engine import stand_ins

if __name__ == "__main__":
    unused = {"test": frozenset[str](), "run": stand_ins.NOT_RUNNING}.get("".join(sys.argv[1:2]), stand_ins.PLOTS)
    stand_ins.stand_in(stand_ins.ABSENT | unused)
    from rasa.__main__ import main  # after the stand-ins: it imports everything

    main()
