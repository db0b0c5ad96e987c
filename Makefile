# One command each; `make help` lists them. Every target does its own set-up.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
SETUP := .venv/.set-up
VALIDATION := .venv-validation

.PHONY: help setup run test test-screens check format bench validate-protocols validate-evidence lock clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

setup: $(SETUP) ## make .venv with everything pinned by hash

$(SETUP): requirements/uv.txt requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	$(UV) pip sync --quiet --python $(BIN)/python --require-hashes requirements/uv.txt requirements/dev.txt
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $(SETUP)

run: setup ## open Glidepath with its demo clinic
	$(BIN)/glidepath demo --if-missing
	$(BIN)/glidepath serve

test: setup ## run every test, real browser and both databases included
	sh scripts/system_parts.sh
	$(BIN)/python -m tests.postgres pytest -q -n 2 --dist loadscope -m "not browser and not no_second_database" tests/web --ignore tests/web/drawing
	$(BIN)/python -m pytest -q -n 2 --dist loadscope -m "not thorough" --durations=25 tests/web tests/cli
	$(BIN)/python -m pytest -q -n 2 --dist loadscope --ignore tests/web --ignore tests/cli --cov --cov-report=term

test-screens: setup ## look for faults on every page at a tablet's, a desk's and a larger phone's size
	sh scripts/system_parts.sh
	$(BIN)/python -m pytest -q -n 2 --dist loadscope -m thorough

check: setup ## lint, types, arrows
	$(BIN)/ruff check src tests benchmarks validation
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## sort imports and mend what the linter can
	$(BIN)/ruff check --fix src tests benchmarks validation

bench: setup ## print the figures, paired in one run
	sh scripts/system_parts.sh
	$(BIN)/python -m benchmarks

validate-protocols: $(VALIDATION)/.set-up ## hold the protocols against a body model of others and a table
	$(VALIDATION)/bin/python -m validation.protocols

validate-evidence: setup ## hold the pooling of evidence against R's metafor
	sh scripts/r_parts.sh
	$(BIN)/python -m validation.evidence

$(VALIDATION)/.set-up: $(SETUP) requirements/validation.txt
	$(PYTHON) -m venv $(VALIDATION)
	$(UV) pip sync --quiet --python $(VALIDATION)/bin/python --require-hashes requirements/validation.txt
	rm -rf $(VALIDATION)/wheel
	$(BIN)/hatchling build --target wheel:editable --directory $(VALIDATION)/wheel
	$(UV) pip install --quiet --python $(VALIDATION)/bin/python --no-deps $(VALIDATION)/wheel/*.whl
	touch $(VALIDATION)/.set-up

lock: setup ## pin every dependency anew, by hash
	$(UV) pip compile --quiet --upgrade --generate-hashes --python-version 3.11 requirements/uv.in -o requirements/uv.txt
	$(UV) pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --extra web --extra remote --extra stats --extra test --extra check --extra lock pyproject.toml -o requirements/dev.txt
	$(UV) pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --extra validation pyproject.toml -o requirements/validation.txt

clean: ## remove what set-up and runs made
	rm -rf .venv $(VALIDATION) .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
