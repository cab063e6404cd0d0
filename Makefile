# Sightline: `make help` lists what there is.
SHELL := /bin/bash
export RASA_TELEMETRY_ENABLED := false
export OPENBLAS_NUM_THREADS := 1
# Compiled modules are kept: every process of the stack and of the tests would compile them anew.
export PYTHONDONTWRITEBYTECODE :=
PY := .venv/bin/python
PYTEST := $(PY) -m pytest

.PHONY: help run test test-long check shape train bench eval truth set-up set-up-test train-for-test lock

help: ## say what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

set-up: ## make both environments (part of run)
	@python3 scripts/set_up.py run

set-up-test: ## the same with what the tests need (part of test)
	@python3 scripts/set_up.py test

run: train ## set up, train when inputs changed, start the stack and print its addresses
	@.venv/bin/sightline up

train: set-up ## train the engine's model and the understanding when their inputs changed
	@$(PY) -m bot.run.stack.train_models

train-for-test: set-up-test
	@$(PY) -m bot.run.stack.train_models

test: train-for-test ## every test but the long ones, with real parts
	$(PYTEST) -m "not long" -n $(shell expr $$(nproc) + 1) --dist loadfile --no-loadscope-reorder

test-long: train-for-test ## the rest: mutation testing, long fuzzing, a feed of a million referrals
	$(PYTEST) -m long
	$(PY) -m mutmut run

check: set-up-test ## lint, types, import rules, dead code, knowledge, lexicon, shape
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/mypy --config-file engine/mypy.ini
	.venv/bin/lint-imports --no-cache
	$(PY) -m vulture
	$(PY) -m bot.guidance.check knowledge
	@.venv-engine/bin/python -W ignore -m engine data validate --data data/nlu data/rules
	$(PY) -m bot.understanding.text.lexicons.lexicon_check lexicon
	$(PY) -m scripts.shape

shape: set-up-test ## folders, arrows, branches, names, types and tests in one table
	$(PY) -m scripts.shape

bench: train-for-test ## speed and memory against what `rasa init` writes, in one run
	$(PY) -m bench

eval: train-for-test ## quality on the held sets beside baselines of the same run and the accepted figures
	$(PY) -m evaluation

truth: train-for-test ## whole conversations over the real stack, judged by what police and social care read
	$(PY) -m evaluation.truth

LOCK := .tools/bin/uv pip compile --generate-hashes --no-emit-index-url --no-header --quiet --python-platform x86_64-manylinux_2_28
lock: set-up ## resolve the dependencies of pyproject.toml again
	$(LOCK) pyproject.toml --python-version 3.12 --excludes requirements/excluded-app.in -o requirements/app.txt
	$(LOCK) pyproject.toml --group dev --python-version 3.12 --excludes requirements/excluded-app.in -c requirements/app.txt -o requirements/dev.txt
	$(LOCK) --group baselines --python-version 3.10 --excludes requirements/excluded-baselines.in -o requirements/baselines.txt
	$(LOCK) --group engine --python-version 3.10 --excludes requirements/excluded-engine.in -c requirements/baselines.txt -o requirements/engine.txt
	$(LOCK) --group tools --python-version 3.9 -o requirements/tools.txt
