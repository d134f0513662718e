# Frontdesk: run it, test it, check it. `make` alone lists what there is.
#
#   PYTHON=python3.12   the Python to build the environments with; otherwise the newest that runs
#   ARGS="..."          handed on to the desk (run), to pytest (test, faults, limits) or to uv (lock)
#   EXTRA=postgres      run with an extra's packages, as a config.toml with PostgreSQL needs
#
# There are three environments, each exactly what one file in requirements/ says: .venv/run to run
# the desk, .venv/dev to work on it, .venv/benchmarks to measure it beside other bots. They are
# rebuilt when that file's content changes.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:
.DELETE_ON_ERROR:

PYTHON ?=
ARGS ?=
EXTRA ?=

RUN := $(if $(EXTRA),.venv/run-$(EXTRA),.venv/run)
RUN_LOCK := requirements/$(if $(EXTRA),$(EXTRA),run).txt
DEV := .venv/dev
BENCHMARKS := .venv/benchmarks
CODE := bot adapters storage tests benchmarks

.PHONY: help run test faults limits fortnight check format benchmarks lock clean

help: ## List these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)$$/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) \
		| awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

run: $(RUN)/.installed ## Start the desk; ARGS="..." for its options, EXTRA=postgres for PostgreSQL
	@$(RUN)/bin/python -m adapters.cli run $(ARGS)

test: $(DEV)/.installed ## Run the tests; ARGS="-n 2 tests/domain" narrows or speeds them up
	@$(DEV)/bin/python -m pytest $(ARGS)

faults: $(DEV)/.installed ## Every crash and every fault of a platform; an hour or more
	@$(DEV)/bin/python -m pytest -m "" $(ARGS) tests/faults

limits: $(DEV)/.installed ## Live through a whole day under the platforms' limits; minutes
	@$(DEV)/bin/python -m pytest -m slow $(ARGS) tests/limits

fortnight: $(DEV)/.installed ## Live through two weeks of four teams and look up every promise; minutes
	@$(DEV)/bin/python -m pytest -m slow -s $(ARGS) tests/fortnight

check: $(DEV)/.installed ## Formatting, lint, types and import contracts; changes nothing
	$(DEV)/bin/ruff format --check .
	$(DEV)/bin/ruff check .
	$(DEV)/bin/mypy
	$(DEV)/bin/lint-imports

format: $(DEV)/.installed ## Put the code into shape and mend what can be mended
	$(DEV)/bin/ruff check --fix-only .
	$(DEV)/bin/ruff format .

benchmarks: $(BENCHMARKS)/.installed ## Measure the desk beside other bots; ARGS="press" for one figure
	@$(BENCHMARKS)/bin/python -m benchmarks $(ARGS)

# Each file is held to the versions of the one before, so that the desk is tested with what it runs
# with. Versions already written stay; ARGS=--upgrade takes the newest that pyproject.toml allows.
# The benchmarks' start from what the desk runs with, and leave it where aiogram asks for older.
COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url --no-emit-find-links $(ARGS) pyproject.toml

lock: ## Resolve requirements/*.txt anew from pyproject.toml (needs uv); ARGS=--upgrade
	@command -v uv >/dev/null || { echo "make lock needs uv on the PATH: pip install uv" >&2; exit 1; }
	$(COMPILE) --output-file requirements/run.txt
	$(COMPILE) --constraint requirements/run.txt --extra postgres \
		--output-file requirements/postgres.txt
	$(COMPILE) --constraint requirements/postgres.txt --extra postgres --group dev \
		--output-file requirements/dev.txt
	cp requirements/run.txt requirements/benchmarks.txt
	$(COMPILE) --group benchmarks --output-file requirements/benchmarks.txt

clean: ## Remove the environments, caches and build artefacts; keeps config.toml and databases
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache \
		.hypothesis
	find $(wildcard $(CODE)) -name __pycache__ -type d -prune -exec rm -rf {} +

$(DEV)/.installed: requirements/dev.txt
	@$(call install,$(DEV),$<)

$(BENCHMARKS)/.installed: requirements/benchmarks.txt
	@$(call install,$(BENCHMARKS),$<)

$(RUN)/.installed: $(RUN_LOCK)
	@$(call install,$(RUN),$<)

# Prints the first Python that is new enough and really runs; a name on the PATH may be a shim that
# leads nowhere. Without uv it must also be able to make an environment (Debian packs that apart).
define find_python
names="$(PYTHON)"; uv=$$(command -v uv || :); found=; bare=; \
ask='import sys; sys.exit(sys.version_info < (3, 11))'; \
for name in $${names:-python3.14 python3.13 python3.12 python3.11 python3}; do \
	case $$name in */*) places=$$name ;; *) places=$$(IFS=:; \
		for folder in $$PATH; do echo "$$folder/$$name"; done) ;; esac; \
	for place in $$places; do \
		[ -x "$$place" ] && "$$place" -c "$$ask" >/dev/null 2>&1 || continue; \
		if [ -n "$$uv" ] || "$$place" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
			found=$$place; break 2; \
		fi; \
		bare=$${bare:-$$place}; \
	done; \
done; \
if [ -z "$$found" ] && [ -n "$$bare" ]; then \
	echo "$$bare has no venv module: install it (on Debian or Ubuntu: apt-get install" \
		"python3-venv), or uv." >&2; exit 1; \
elif [ -z "$$found" ]; then \
	echo "Frontdesk needs Python 3.11 or newer and found none that runs: install one, or name it" \
		"with make PYTHON=/path/to/python3." >&2; exit 1; \
fi
endef

# $(1) the environment, $(2) its requirements file. The stamp is a copy of that file, so that a new
# time of change alone (a fresh checkout, a branch and back) rebuilds nothing.
define install
if cmp -s $(2) $(1)/.installed && $(1)/bin/python -c '' 2>/dev/null; then \
	touch $(1)/.installed; exit 0; \
fi; \
$(find_python); \
echo "Building $(1) from $(2) with $$found"; \
rm -rf $(1); \
if [ -n "$$uv" ]; then \
	uv venv --quiet --no-project --python "$$found" $(1) && \
	uv pip sync --quiet --require-hashes --python $(1)/bin/python $(2); \
else \
	"$$found" -m venv $(1) && \
	$(1)/bin/python -m pip install -qq --disable-pip-version-check --no-input \
		--require-hashes --requirement $(2); \
fi && \
cp $(2) $(1)/.installed
endef
