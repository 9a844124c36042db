# Everything a person does with this project. `make demo` and `make test` work on a fresh machine
# with Python 3.11 to 3.13 and nothing else.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
FITS := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for one in python3 python3.13 python3.12 python3.11; do \
	$$one -c "$(FITS)" >/dev/null 2>&1 && { echo $$one; break; }; done)

.PHONY: help demo test bench run lock format clean

help:
	@echo "make demo   see the whole line at work, without an account (ARGS=--keep to play with it)"
	@echo "make test   ruff, mypy, import contracts, tests"
	@echo "make bench  measure the delivery engine beside its baselines (ARGS='sending --markdown')"
	@echo "make run    run the bot with the settings in .env"
	@echo "make lock   pin every dependency anew (needs uv)"

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 with venv is needed (on Debian: apt install python3-venv)."; exit 1; }
	@echo "Setting up $(VENV); this takes about a minute, once."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: $(READY)
	@$(BIN)/bulletin demo $(ARGS)

run: $(READY)
	@$(BIN)/bulletin run $(ARGS)

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest --numprocesses 2 $(ARGS)

bench: $(READY)
	@$(BIN)/python -m benchmarks $(ARGS)

lock:
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes \
		--no-header --no-annotate --no-emit-index-url pyproject.toml --output-file requirements.lock

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist
