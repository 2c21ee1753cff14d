# Needs Python >= 3.11 and make; everything else is installed into .venv/<version>, pinned by requirements.lock.
PYTHON ?= python3
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
VENV := .venv/$(VERSION)
READY := $(VENV)/ready

.PHONY: demo test short fuzz bench generated lock clean

demo: $(READY)  ## check the bundled agreements
	$(VENV)/bin/periksa demo

test: $(READY)  ## everything that must hold
	$(VENV)/bin/python -m pytest -n auto --dist worksteal

short: $(READY)  ## what must hold on every Python: installing, the bundled agreements, the rules' own tests, one report
	$(VENV)/bin/periksa check agreements --exit-zero > /dev/null
	$(VENV)/bin/periksa rules test
	$(VENV)/bin/periksa check agreements --exit-zero --output-format sarif > /dev/null

fuzz: $(READY)  ## inputs that nobody would write, for MINUTES; what fails is kept in tests/fuzz/cases
	$(VENV)/bin/python -m tests.fuzz --minutes $(or $(MINUTES),5)

bench: $(READY)  ## speed, as ratios within one run; QUICK=1 takes some two minutes, PEERS=1 installs what it is compared with, PARTS="rules growth" are measured alone
	QUICK=$(QUICK) PEERS=$(PEERS) $(VENV)/bin/python -m tests.bench $(PARTS)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "periksa needs Python 3.11 or newer; say make PYTHON=python3.12, for example")'
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

generated: $(READY)  ## make anew what is made from rules, models and imports: docs/rules, schemas, the picture of the architecture
	$(VENV)/bin/python -m tests.tools.draw_architecture
	$(VENV)/bin/python -m tests.tools.make_letter
	$(VENV)/bin/python -m tests.tools.outline_models
	$(VENV)/bin/periksa rules pages docs/rules
	for kind in agreement figures rule definitions table waivers settings; do $(VENV)/bin/periksa schema $$kind > schemas/$$kind.schema.json; done

lock: $(READY)  ## pin anew what pyproject.toml asks for
	$(VENV)/bin/python -m pip install --quiet uv
	$(VENV)/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --output-file requirements.lock --upgrade

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
