# Two commands do everything: `make run` (the main job) and `make test`. Both set up .venv from the lock first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test types tests faults audit bench setup lock clean

run: setup
	$(BIN)/rekon run --config demonstration.toml

# mypy keeps one processor busy for more than a minute, so it looks at the types while the tests run.
test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory --jobs=2 types tests

types: setup
	$(BIN)/mypy

tests: setup
	$(BIN)/pytest

# The tests that look for faults for as long as they are given: kills at random moments, changed PDFs. Only their files are
# collected.
faults: setup
	$(BIN)/pytest -m long $$(grep -rl --include='test_*.py' 'mark\.long' tests)

# Known weaknesses of the dependencies. Fails when there are any; where no register of them is reachable, it says so.
audit: setup
	$(PYTHON) -m venv $(VENV)-audit && $(VENV)-audit/bin/pip install --disable-pip-version-check --retries 1 --timeout 15 --quiet pip-audit \
	  || { echo "pip-audit cannot be installed here: nothing was audited"; exit 0; } && \
	rm -f $(VENV)-audit/found.json && \
	{ $(VENV)-audit/bin/pip-audit --disable-pip --require-hashes --requirement requirements.lock --progress-spinner off --timeout 15 \
	  --format json --output $(VENV)-audit/found.json >$(VENV)-audit/log 2>&1; ended=$$?; \
	  if [ $$ended = 0 ]; then echo "no known weakness in the dependencies"; \
	  elif [ -s $(VENV)-audit/found.json ]; then cat $(VENV)-audit/log $(VENV)-audit/found.json; exit 1; \
	  else tail -n 1 $(VENV)-audit/log; echo "no register of weaknesses is reachable: nothing was audited"; fi; }

# What docs/benchmarks.md states. The inputs lie beside the project; a benchmark without its inputs says so and is left out.
bench: setup
	PATH=$(BIN):$$PATH $(BIN)/python -m benchmarks.everything

setup: $(VENV)/.installed

$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("bpom-rekon needs Python 3.11 to 3.13; set PYTHON=python3.11 or so" if not (3, 11) <= sys.version_info[:2] <= (3, 13) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes --no-deps -r requirements.lock
	$(BIN)/pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	$(BIN)/pip check
	$(BIN)/python -m compileall -q extractors schemas expectations workpapers flows
	touch $@

# Resolves the dependencies anew; the lock names hashes, never an index (which --no-emit-index-url leaves out).
lock: setup
	$(BIN)/pip install --disable-pip-version-check --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) data/clean/* data/versions data/workpapers data/ledger.sqlite* data/.overview.json data/.prefect data/.intake data/.rebuild data/.serving
