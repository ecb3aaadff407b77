# Everything a person or CI does with this repository. `make help` lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BROWSER := tests/browser/node_modules/.ready
OUT ?= build/demo
CORPUS ?= ../shared/corpus
EVAL ?= ../shared/eval
TREEBANK ?= ../shared/treebank
# PEER="--markitdown /path/to/python" measures against a markitdown that is installed there.
PEER ?=

.PHONY: help setup demo test check golden bench eval pipeline clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Put everything that is needed into .venv

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
	    --editable ".[recordings,recordings-fast,test,check]"
	@touch $(READY)

# The learning platform that the browser tests open packages in. Without npm these tests say that they need it.
$(BROWSER): tests/browser/package.json tests/browser/package-lock.json
	@if command -v npm >/dev/null; then \
	    npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent && touch $(BROWSER); \
	else echo "npm is not installed: the browser tests cannot run"; fi

demo: $(READY) ## Convert samples/ and say where the results are
	$(BIN)/unitsmith convert samples -o $(OUT) --to markdown,scorm12,xapi,json
	@echo "Open $(OUT)/summary.md, then the drafts in $(OUT)/*/units/ and the packages in $(OUT)/*/*.zip"

test: $(READY) $(BROWSER) ## Run all tests
	$(BIN)/pytest --numprocesses 2 --dist loadgroup

check: $(READY) $(BROWSER) ## Run what CI runs: style, types, floors, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses 2 --dist loadgroup

golden: $(READY) $(BROWSER) ## Write the golden files anew; read the difference before committing it
	$(BIN)/pytest --update-golden

bench: $(READY) ## Measure speed, as ratios against a named peer
	$(BIN)/python tests/bench/bench_command.py
	$(BIN)/python tests/bench/bench_decks.py $(CORPUS) $(PEER)
	$(BIN)/python tests/bench/bench_pdfs.py $(CORPUS) $(PEER)
	$(BIN)/python tests/bench/bench_language.py $(CORPUS)
	$(BIN)/python tests/bench/bench_recordings.py $(CORPUS)

eval: $(READY) ## Measure the teaching: units, objectives, cuts and questions beside courses made by people
	$(BIN)/python tests/eval/evaluate.py $(EVAL)

pipeline: $(READY) ## Train the English language pipeline anew where its configuration has changed
	OMP_NUM_THREADS=1 $(BIN)/python -m training.english.train $(TREEBANK)

clean: ## Remove what make made
	rm -rf $(VENV) build tests/browser/node_modules
