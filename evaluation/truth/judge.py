"""Compares what arrived with what a careful reader expects of a conversation."""

from __future__ import annotations

from collections.abc import Mapping

from evaluation.truth.arrived import Arrived, Check
from evaluation.truth.every_conversation import faults_of
from evaluation.truth.people_checks import PEOPLE_CHECKS
from evaluation.truth.record_checks import RECORD_CHECKS
from evaluation.truth.talk_checks import TALK_CHECKS

CHECKS: Mapping[str, Check] = {**TALK_CHECKS, **RECORD_CHECKS, **PEOPLE_CHECKS}


def judge(arrived: Arrived) -> dict[str, list[str]]:
    """Return what is wrong, by expectation; `talk` holds a conversation that could not go on."""
    expected = arrived.held.case.expects
    wrong = dict(faults_of(arrived)) | {
        name: list(CHECKS[name](arrived, value)) for name, value in expected.items() if name in CHECKS
    }
    if arrived.held.fault:
        wrong["talk"] = [arrived.held.fault]
    return {name: faults for name, faults in wrong.items() if faults}
