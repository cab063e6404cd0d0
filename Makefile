# Sightline: `make help` lists what there is.
SHELL := /bin/bash
export RASA_TELEMETRY_ENABLED := false
export OPENBLAS_NUM_THREADS := 1
PY := .venv/bin/python
PYTEST := $(PY) -m pytest

.PHONY: help run test test-long check train bench eval shape set-up set-up-test lock

help: ## say what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

set-up: ## make both environments (part of run)
	@python3 scripts/set_up.py run

set-up-test: ## the same with what the tests need (part of test)
	@python3 scripts/set_up.py test

run: set-up ## set up, train when inputs changed, start the stack and print its addresses
	@$(PY) -m bot.run.stack.train_models
	@.venv/bin/sightline up

train: set-up ## train the engine's model and the understanding when their inputs changed
	@$(PY) -m bot.run.stack.train_models

test: set-up-test ## every test that fits into ten minutes, with real parts
	@$(PY) -m bot.run.stack.train_models
	$(PYTEST) -m "not long" -n 2 --dist loadfile

test-long: set-up-test ## the rest: mutation testing, long fuzzing
	@$(PY) -m bot.run.stack.train_models
	$(PYTEST) -m long
	$(PY) -m mutmut run

check: set-up-test ## lint, types, import rules, knowledge, lexicon
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/mypy --config-file engine/mypy.ini
	.venv/bin/lint-imports --no-cache
	$(PY) -m bot.guidance.check knowledge
	$(PY) -m bot.understanding.text.lexicon_check lexicon

shape: set-up-test ## folders, arrows, branches, names, types and tests in one table
	$(PY) -m scripts.shape

bench: set-up-test ## speed and memory against what `rasa init` writes, in one run
	@$(PY) -m bot.run.stack.train_models
	$(PY) -m bench

eval: set-up-test ## quality on the held cases beside baselines of the same run
	@$(PY) -m bot.run.stack.train_models
	$(PY) -m evaluation

LOCK := .tools/bin/uv pip compile --generate-hashes --no-emit-index-url --no-header --quiet --python-platform x86_64-manylinux_2_28
lock: set-up ## resolve the dependencies of pyproject.toml again
	$(LOCK) pyproject.toml --python-version 3.12 --excludes requirements/excluded-app.in -o requirements/app.txt
	$(LOCK) pyproject.toml --group dev --python-version 3.12 --excludes requirements/excluded-app.in -c requirements/app.txt -o requirements/dev.txt
	$(LOCK) --group engine --python-version 3.10 --excludes requirements/excluded-engine.in -o requirements/engine.txt
	$(LOCK) --group tools --python-version 3.9 -o requirements/tools.txt
