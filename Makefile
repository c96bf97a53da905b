# Two commands do everything: `make run` and `make test`. The rest is for those who work on Saydone.
VENV := .venv
BIN := $(VENV)/bin
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
# The first Python here that is new enough; searched only when the virtual environment is made.
PYTHON ?= $(or $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c '$(NEW_ENOUGH)' 2>/dev/null && echo "$$name" && break; done),python3)
PIP_INSTALL = $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes
LOCK = $(BIN)/python -m uv pip compile -q pyproject.toml --universal --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

SOURCES := app.py $(shell find core pages -name '*.py')

.PHONY: run test check format evals conformance bench lock sbom clean help
.NOTPARALLEL:

run: $(VENV)/.run $(VENV)/.compiled  ## Start Saydone at http://localhost:8501, with its own database and offline model
	@$(BIN)/python app.py

test: $(VENV)/.dev $(VENV)/.compiled check  ## Everything: checks, unit, integration and browser tests
	@browser=$$(scripts/install-browser $(BIN)/python) && \
	SAYDONE_TEST_CHROMIUM="$$browser" $(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder -q

check: $(VENV)/.dev  ## Format, lint, types, layers, image, migrations
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m mypy
	@$(BIN)/lint-imports --no-cache > $(VENV)/layers.log || (cat $(VENV)/layers.log; exit 1)
	@$(BIN)/hadolint Dockerfile
	@$(BIN)/python -m tests.schema_check

format: $(VENV)/.dev  ## Format the code, and repair what the linter can
	@$(BIN)/python -m ruff format .
	@$(BIN)/python -m ruff check --fix .

evals: $(VENV)/.dev  ## How well the offline agent understands, on the project's own sentences
	@$(BIN)/python -m tests.evals.run

conformance: $(VENV)/.run  ## The public MCP conformance suite and inspector, which need npm
	@$(BIN)/python scripts/conformance.py

bench: $(VENV)/.dev  ## What a click costs; see bench/README.md
	@$(BIN)/python -m bench.rerun

lock: $(VENV)/.dev  ## Write requirements.txt and requirements-dev.txt anew from pyproject.toml
	@$(LOCK) -o requirements.txt
	@$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt

sbom: $(VENV)/.run  ## Write sbom.json: what Saydone consists of, as CycloneDX, from requirements.txt
	@$(BIN)/python scripts/write_sbom.py > sbom.json

clean:  ## Remove the virtual environment; your data stay
	@rm -rf $(VENV)

help:  ## Show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s%s\n", $$1, $$2 }' Makefile

$(VENV)/bin/python:
	@$(PYTHON) -c '$(NEW_ENOUGH)' || { echo "Saydone needs Python 3.11 or later: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Creating the virtual environment in $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

# An interrupted creation, and other tools' environments, have no pip.
$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	@echo "Installing what Saydone needs (about a minute, once)"
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

# Where Python may not write what it has compiled (PYTHONDONTWRITEBYTECODE), each start would compile all of it anew.
$(VENV)/.compiled: $(SOURCES) | $(VENV)/bin/python
	@$(BIN)/python -m compileall -q app.py core pages
	@touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt | $(VENV)/bin/python
	@echo "Installing what the tests need (about a minute, once)"
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@$(PIP_INSTALL) -r requirements-dev.txt
	@touch $@ $(VENV)/.run
