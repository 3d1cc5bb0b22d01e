# Each target does its own set-up, from a clean clone on. Needs GNU make 3.81 or later and Python 3.11 to 3.14 with pip.
#
#   PYTHON=/path     the interpreter to use (default: the first of python3.11 to python3.14 found)
#   ARGS="…"         further arguments for u4ssc, pytest or the tool that the target runs

PYTHON ?=
ARGS ?=
# Processes that share the tests; each file stays in one of them, so that what it builds is built once, and the
# longest begin first (tests/sharing.py).
WORKERS ?= logical

VENV = .venv
PY = $(VENV)/bin/python
U4SSC = $(VENV)/bin/u4ssc
PYTEST = $(PY) -m pytest
IN_MEMORY = .ci/in-memory
SPREAD = --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder
PACKAGES = node_modules/.package-lock.json
SPECIFICATIONS = .cache/specifications/gfm.txt

# Material prints a notice about mkdocs 2 to every build's output.
export NO_MKDOCS_2_WARNING = 1

.SUFFIXES:
.DEFAULT_GOAL = help

.PHONY: help
help: ## this list
	@echo 'Usage: make TARGET'
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-14s %s\n", $$1, $$2}' Makefile

## Site

.PHONY: site
site: venv ## build the site into site/
	@$(U4SSC) build $(ARGS)

.PHONY: serve
serve: venv ## show the site on this machine, rebuilt as files change
	@$(U4SSC) serve $(ARGS)

.PHONY: form
form: $(PACKAGES) ## fetch the program of the web form, for sites whose mkdocs.yml asks for one

## Tests

.PHONY: test
test: venv programs $(PACKAGES) $(SPECIFICATIONS) ## run every test, browser and HTML checks included
	@CHROMIUM="$$(.ci/find-browser)" $(IN_MEMORY) $(PYTEST) $(SPREAD) $(ARGS)
	@$(PY) -c 'import platform; print("The tests ran with Python", platform.python_version())'

.PHONY: test-pythons
test-pythons: venv $(SPECIFICATIONS) ## run what needs no browser and builds few sites on each other Python from 3.11 to 3.14 found
	@$(IN_MEMORY) .ci/test-pythons $(VENV) $(SPREAD) $(ARGS)

.PHONY: fuzz
fuzz: venv ## look for counter-examples to the laws, many more than make test does
	@HYPOTHESIS_PROFILE=fuzz $(IN_MEMORY) $(PYTEST) $(SPREAD) tests/properties $(ARGS)

.PHONY: golden
golden: venv $(SPECIFICATIONS) ## rewrite the expected output of the golden tests; review the difference
	@$(PYTEST) -m 'not browser' --snapshot-update $(ARGS)

.PHONY: catalogues
catalogues: venv ## bring the catalogues of the interface's words up to what code and theme say
	@.ci/catalogues $(VENV)/bin/pybabel

.PHONY: issue-forms
issue-forms: venv ## write GitHub's issue forms from the content model and the registries
	@$(U4SSC) schema --issue-forms .github/ISSUE_TEMPLATE

.PHONY: schemas
schemas: venv ## write the schemas of registries anew, which editors read, once the content model has changed
	@$(U4SSC) schema --write schemas

.PHONY: bench
bench: venv browser ## measure builds beside other generators, into BENCHMARKS.md, how cost grows, and Lighthouse
	@.ci/peers $(PY) .cache/peers
	@CHROMIUM="$$(.ci/find-browser)" $(PY) -m tests.benchmarks $(ARGS)

.PHONY: facts
facts: venv ## compare the content with a folder of facts: make facts FACTS=DIR
	@test -n '$(FACTS)' || { echo 'make: say which folder: make facts FACTS=DIR' >&2; exit 2; }
	@$(PY) -m tests.facts '$(FACTS)' $(ARGS)

.PHONY: handbook
handbook: venv ## write the handbook's page of the command line from the commands themselves
	@$(PY) -m tests.guide.command_line $(ARGS)

.PHONY: handbook-pictures
handbook-pictures: venv browser ## take the handbook's pictures of the site anew; look at them before you commit
	@CHROMIUM="$$(.ci/find-browser)" $(PY) -m tests.guide.pictures $(ARGS)

.PHONY: screenshots
screenshots: venv browser ## photograph the main pages of the built site
	@CHROMIUM="$$(.ci/find-browser)" $(PY) -m tests.screenshots $(ARGS)

.PHONY: accessibility
accessibility: venv programs $(PACKAGES) ## test the built site for barriers, into the file that its statement is made from
	@CHROMIUM="$$(.ci/find-browser)" $(PY) -m tests.accessibility $(ARGS)

.PHONY: land
land: programs ## draw the outline of land under the locator map anew
	@npm install --prefix .cache/land --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
		world-atlas@2.0.2 d3-geo@3.1.2 topojson-client@3.1.0 >/dev/null
	@.ci/land .cache/land/node_modules >theme/partials/land.html

## Checks

.PHONY: check
check: venv ## format, lint, types, layers, documentation and content, all of them
	@$(MAKE) --no-print-directory --keep-going check-format check-lint check-types check-layers check-docs check-content

.PHONY: check-format check-lint check-types check-layers check-docs check-content
check-format:
	@$(PY) -m ruff format --check --diff --quiet
check-lint:
	@$(PY) -m ruff check --quiet
check-types:
	@$(PY) -m mypy
check-layers:
	@$(VENV)/bin/lint-imports --no-logo
check-docs:
	@$(PYTEST) --quiet tests/docs
check-content:
	@$(U4SSC) check --strict --no-cache

.PHONY: format
format: venv ## put the code into its format and mend what ruff can mend
	@$(PY) -m ruff check --fix-only --quiet
	@$(PY) -m ruff format

## Upkeep

.PHONY: lock
lock: venv ## write requirements.lock from pyproject.toml; UPGRADE=1 takes the newest versions
	@$(VENV)/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --quiet $(if $(UPGRADE),--upgrade) --output-file requirements.lock $(ARGS)

.PHONY: clean
clean: ## remove what was built, and every cache (not .venv and node_modules)
	@rm -rf site site-participants .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache dist
	@find generator tests -name __pycache__ -prune -exec rm -rf {} +

# Set-up

.PHONY: venv
venv:
	@.ci/set-up-python '$(VENV)' '$(PYTHON)'

.PHONY: programs
programs:
	@.ci/system-packages browser java npm

.PHONY: browser
browser:
	@.ci/system-packages browser

# With the hashes of the lock; nothing that a package brings along is run.
$(PACKAGES): package.json package-lock.json
	@.ci/system-packages npm
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

$(SPECIFICATIONS): tests/source/specifications.lock tests/source/specifications-backend.lock | venv
	@.ci/specifications '$(VENV)' '$(@D)'
	@touch $@
