# What everybody types. Each target sets up what it needs by itself in .venv; before it there is nothing but
# Python 3.11+ (with venv) and make. `make` alone lists the targets.

MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# The newest Python that is new enough and can make an environment; `make demo PYTHON=/path/to/python` overrides.
PYTHON ?= $(shell for name in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	"$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$name" && break; done)
UV ?= uv
WORKERS ?= auto

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo play test screens album soak bench lint format system lock hooks clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

# --- what people use --------------------------------------------------------------------------------------

demo: $(VENV)/.run ## open the playground: the real bot, a stand-in Telegram, no token
	@$(BIN)/python -m playground

play: $(VENV)/.run ## play the whole story on a protocol, unattended: make play FILE=minutes.docx
	@test -n "$(FILE)" || { echo "Which protocol? Say: make play FILE=minutes.docx (or .txt)"; exit 2; }
	@$(BIN)/python -m playground.play "$(FILE)"

# --- what developers use ----------------------------------------------------------------------------------

test: lint ## run every check; what this machine lacks is skipped and named
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -rs

lint: $(VENV)/.dev
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --no-cache

format: $(VENV)/.dev ## put the code into the house's form
	@$(BIN)/ruff check --fix-only --quiet
	@$(BIN)/ruff format --quiet

screens: $(VENV)/.dev ## draw every screen from samples, in both languages, on one page
	@$(BIN)/python -m tests.screens

album: $(VENV)/.dev ## live through the walks and keep a picture of each step: var/album/index.html
	@$(BIN)/python -m tests.album

soak: $(VENV)/.dev ## the long forms: kill tests, mutations, a whole year
	@$(BIN)/python -m pytest -m soak -rs

bench: $(VENV)/.dev ## run every benchmark: a table with ratios to its floor
	@for file in benchmarks/[a-z]*.py; do \
		name=$$(basename "$$file" .py); echo; echo "== $$name"; $(BIN)/python -m "benchmarks.$$name" || exit 1; \
	done

system: ## install what the skipped tests need: Chromium, fonts, PostgreSQL (Debian, root)
	@.ci/system

hooks: $(VENV)/.dev ## check each commit before it is made
	@$(BIN)/pre-commit install

lock: ## lock the requirements anew (needs uv); UPGRADE=1 takes newer versions
	@requirements/lock "$(UV)" $(if $(UPGRADE),--upgrade)

clean: ## remove the environment and everything made by the tools
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find bot playground tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the environment --------------------------------------------------------------------------------------
# Two levels, each with a stamp: .run is enough for the bot and the playground, .dev adds the checks. Both take
# exactly what is locked, by hash; the project itself comes without dependencies and without build isolation.

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the bot needs (once, about a minute) …"
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@echo "Installing what the checks need (once, about a minute) …"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { \
		echo "Python 3.11 or newer is needed, with venv; here is: $$(python3 --version 2>&1 || true)."; \
		echo "On Debian 12 or Ubuntu 24.04 and later: sudo apt install python3 python3-venv"; \
		echo "Elsewhere take it from https://www.python.org/downloads/ and say: make PYTHON=/path/to/python3 …"; \
		exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)
