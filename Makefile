# Two commands do everything: `make run` and `make test`. The rest is for those who work on Saydone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check format evals bench browser clean

run: $(VENV)/.run  ## Start Saydone: the embedded database, the offline model, http://localhost:8501
	@$(BIN)/python app.py

test: $(VENV)/.dev browser check  ## Everything: checks, unit, integration and browser tests
	@$(BIN)/python -m pytest -n 2 --dist loadscope -q

check: $(VENV)/.dev  ## Format, lint, types, layers, migrations
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache > $(VENV)/layers.log || (cat $(VENV)/layers.log; exit 1)
	@$(BIN)/python -m tests.schema_check

format: $(VENV)/.dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

evals: $(VENV)/.dev  ## How well the offline agent understands, on the project's own sentences
	@$(BIN)/python -m tests.evals.run

browser:  ## Chromium for the browser tests, where there is none yet
	@scripts/install-browser

clean:
	@rm -rf $(VENV)

$(VENV)/bin/python:
	@echo "Creating the virtual environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Saydone needs Python 3.11 or later; try: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	@echo "Installing what Saydone needs (about a minute, once)"
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing what the tests need (about a minute, once)"
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.run
