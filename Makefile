# Two commands matter: `make serve` and `make test`. Each fetches what it needs and does again only what has changed.

PORT ?= 8000
PYTHON := .venv/bin/python
# The day that a build is dated: that of the state it was made from, so that the same state gives the same site.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
export SITE_URL CONTACT_EMAIL
# MkDocs 2 is not for this site (requirements.in pins 1.x), and Material's notice about it is noise here.
export NO_MKDOCS_2_WARNING := 1

CHECKER := $(shell find checker -type f -not -path '*/__pycache__/*')
RUNTIME := scripts/runtime.py scripts/prepared.py scripts/trim.py scripts/shake.mjs $(shell find scripts/lean -name "*.py") scripts/stdlib.txt pyproject.toml
FINISH := $(wildcard scripts/finish/*.py)
# Folders too: their time changes when a page is removed.
SOURCES := $(shell find docs content scripts/generate -not -path '*/__pycache__*')
THEME := mkdocs.yml $(shell find overrides)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve site test firefox evaluate bench lighthouse zensical train lock clean browser FORCE

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name text; do printf '%-14s %s\n' "$$name" "$$text"; done

serve: site ## Build the site if something changed, and serve it on this machine (PORT=8000)
	@$(PYTHON) -m scripts.serve site --port $(PORT)

site: site/index.html ## Build the site into site/

test: site browser build/zensical/.ready ## Run all tests, those in a browser included
	@$(PYTHON) -m pytest

evaluate: .venv/.ready ## Measure the checker on labelled drafts held out
	@$(PYTHON) -m scripts.evaluate

firefox: site ## Run the tests of the checker in Debian's Firefox as well
	@TEST_BROWSER=firefox-esr $(PYTHON) -m scripts.browser
	@TEST_BROWSER=firefox-esr $(PYTHON) -m pytest tests/browser/test_failures.py tests/browser/test_privacy.py tests/browser/test_offline.py tests/browser/test_check_page.py

bench: site browser ## Measure: starts and checks in a browser, and checks beside other tools
	@$(PYTHON) -m scripts.bench
	@$(PYTHON) -m scripts.rivals

lighthouse: site browser ## Run Lighthouse over every page: one table (some minutes)
	@$(PYTHON) -m scripts.lighthouse

zensical: site build/zensical/.ready ## Build the site with Zensical as well, and compare
	@$(PYTHON) -m scripts.zensical

train: .venv/.ready ## Train the classifier on the labelled drafts anew
	@$(PYTHON) -m pip install --quiet --require-hashes -r requirements-train.txt
	@$(PYTHON) -m scripts.train

lock: .venv/.ready ## Write the locks of the Python tools anew
	@echo "Locking the Python tools"
	@.venv/bin/uv pip compile -q --generate-hashes --no-header --no-emit-index-url --python-version 3.13 --upgrade requirements.in -o requirements.txt
	@.venv/bin/uv pip compile -q --generate-hashes --no-header --no-emit-index-url --python-version 3.13 --upgrade requirements-train.in -o requirements-train.txt
	@.venv/bin/uv pip compile -q --generate-hashes --no-header --no-emit-index-url --python-version 3.13 --upgrade requirements-zensical.in -o requirements-zensical.txt

clean: ## Remove everything that was built or fetched
	rm -rf build site .venv node_modules

# --- What has to be fetched -------------------------------------------------------------------------------------------

.venv/.ready: requirements.txt scripts/setup.py
	@command -v python3 >/dev/null || { echo "Python 3.11 or later is needed as python3: install it from your system's packages or python.org." >&2; exit 1; }
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed, and python3 is older: install a newer one." >&2; exit 1; }
	@python3 scripts/setup.py python

node_modules/.ready: package-lock.json package.json .npmrc .venv/.ready
	@python3 scripts/setup.py node

build/zensical/.ready: requirements-zensical.txt .venv/.ready
	@echo "Installing Zensical into build/zensical"
	@.venv/bin/uv venv --quiet --clear --python $(PYTHON) build/zensical
	@.venv/bin/uv pip install --quiet --python build/zensical --require-hashes -r requirements-zensical.txt
	@touch $@

browser: .venv/.ready
	@$(PYTHON) -m scripts.browser

# --- What is built, each from the one before --------------------------------------------------------------------------

build/docs/index.md: $(SOURCES) $(CHECKER) $(THEME) scripts/evaluate.py tests/drafts/dev.jsonl tests/drafts/ordinary.jsonl tests/drafts/unmet.jsonl pyproject.toml build/settings .venv/.ready
	@echo "Writing the pages"
	@$(PYTHON) -m scripts.generate build/docs

build/runtime/.ready: $(CHECKER) $(RUNTIME) node_modules/.ready .venv/.ready
	@echo "Compiling the checker for the browser"
	@$(PYTHON) -m scripts.runtime
	@touch $@

# The settings that come from the environment are part of the pages; the file changes only when they do.
build/settings: FORCE
	@mkdir -p build
	@printf '%s\n' "$$SITE_URL" "$$CONTACT_EMAIL" | cmp -s - $@ || printf '%s\n' "$$SITE_URL" "$$CONTACT_EMAIL" > $@

build/pages/index.html: build/docs/index.md $(THEME) build/settings .venv/.ready
	@echo "Building the pages"
	@$(PYTHON) -m mkdocs --quiet build --clean

site/index.html: build/pages/index.html build/runtime/.ready $(FINISH) tests/anchors.json $(wildcard content/moved.yml)
	@echo "Finishing the site"
	@$(PYTHON) -m scripts.finish build/pages build/runtime site
