# Everything needs only Python (any >= 3.8, which fetches the rest) and npm.
PYTHON ?= python3
IN := .venv/bin/python -m
OURS := ui offices coordination notifications reading tasks diary intake meetings documents information voters citizens trips training reviews exchange
SHEETS := static/css/*.css ui/letters/*.css
PRETTIER := node_modules/.bin/prettier --log-level warn
MAKEFLAGS += --no-print-directory
export PORT VAR_DIR REQUESTS
# Compiled modules are kept, whatever the machine says: else each process compiles Django anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run test check nightly database migrated prepare services fmt lint types imports messages checks pytest bench-data bench bench-diary bench-letters bench-review bench-tick bench-memory bench-scans schema release first-load soak memory locks backup restore drill chaos fuzz smuggled sbom ages extents
run: ## The whole product on http://127.0.0.1:$(PORT), default 8000
	@$(PYTHON) ops/prepare.py local
	@exec $(IN) ops.run

test: prepare ## Everything that CI asks; needs nothing running
	@$(IN) ops.messages compile
	@$(MAKE) -j 2 --output-sync=target migrated lint types imports messages checks
	@$(MAKE) pytest

check: prepare ## In two minutes: lint, types, contracts, tests of the rooms changed since BASE
	@$(IN) ops.messages compile
	@$(MAKE) -j 2 --output-sync=target database lint types imports
	@$(IN) tests.changed

nightly: prepare ## Every ring whole, then seven clocks in two zones; CLOCKS=sunday,tet RINGS=no
	@$(IN) ops.messages compile
	@$(MAKE) migrated
	@nice $(IN) tests.nightly

database: ## The migrated cluster that test databases are copied from, kept until migrations change
	@$(IN) tests.support.servers

migrated: ## The same with the databases of tests/migrations, which take two minutes
	@$(IN) tests.migrations.kept

prepare:
	@$(PYTHON) ops/prepare.py dev

services: prepare ## Database and broker alone, in the background
	@$(IN) ops.services

fmt: ## Put Python, templates and style sheets in order
	@$(IN) ruff check --fix-only -q . ; $(IN) ruff format -q .
	@.venv/bin/djangofmt -q templates
	@$(PRETTIER) --write $(SHEETS)

lint:
	@$(IN) ruff check . && $(IN) ruff format --check -q .
	@.venv/bin/djangofmt --check templates
	@$(PRETTIER) --check $(SHEETS)
	@$(IN) ops.layout

types:
	@$(IN) mypy manage.py ops tests $(OURS)

imports:
	@.venv/bin/lint-imports

messages:
	@$(IN) ops.messages compile && $(IN) ops.messages check

checks: ## Migrations complete; settings safe for production
	@$(IN) ops.checks

pytest: ## ARGS="tests/ops -x" for a part
	@$(IN) ops.messages compile
	@$(MAKE) database
	@$(IN) pytest -n 3 --dist worksteal $(ARGS)

bench-data: prepare ## Databases to measure on; SIZES=10000,100000 for some of them
	@SIZES=$(SIZES) $(IN) tests.bench.data

bench: prepare ## Our pages beside the floor's, against the bars of docs/performance.md
	@SIZES=$(SIZES) PAGES="$(PAGES)" $(IN) tests.bench.run

bench-diary: prepare ## A week of 300 entries beside the floor's list of the same rows
	@$(IN) tests.bench.diary

bench-letters: prepare ## Pages of letters beside the floor's at SIZES=10000,100000 letters
	@SIZES=$(SIZES) $(IN) tests.bench.letters

bench-review: prepare ## Figures of a year frozen by all offices: SIZES=150000 holds 30,000 a year
	@SIZES=$(SIZES) $(IN) tests.bench.reviewing

bench-tick: prepare ## The tick over the same open dates beside more and more closed work
	@SIZES=$(SIZES) $(IN) tests.bench.ticking

first-load: prepare ## Compressed bytes and layout shift of a first look, in Chromium
	@SIZES=$(SIZES) $(IN) tests.bench.firstload

bench-memory: prepare ## MINUTES=10 of the measured pages; the memory of the workers must stay flat
	@SIZES=$(SIZES) MINUTES=$(MINUTES) $(IN) tests.bench.soak

bench-scans: prepare ## How good forty made scans are read; PARTS=letters,stamps,orders,memory
	@nice $(IN) tests.bench.scans $(PARTS)

extents: prepare ## After notices were marked: what they teach of how far names of bodies go
	@$(IN) tests.reading.learn_extents

schema: prepare ## After a change of migrations: the tables that fresh trial copies load
	@$(IN) ops.schema

release: prepare ## When a release is made: a database with rows for the next one's test
	@$(IN) tests.migrations.release

backup: ## A sealed copy of database and files in VAR_DIR/backups; wants BACKUP_KEY_FILE
	@$(IN) ops.backup make

restore: ## FILE=… into an empty database; wants BACKUP_KEY_FILE
	@$(IN) ops.backup restore $(FILE)

drill: prepare ## Demo, backup, everything wiped, restore in a fresh cluster, compared
	@nice $(IN) tests.rings.drill

chaos: prepare ## KILLS=60 SEED=1: parts of a running product die, nothing is lost or told twice
	@KILLS=$(KILLS) SEED=$(SEED) nice $(IN) tests.rings.chaos

soak: prepare ## MINUTES=10 SEED=1: 60 sessions, 15 requests/s, reminders on; time, faults, memory
	@MINUTES=$(MINUTES) SEED=$(SEED) $(IN) tests.rings.soak

memory: prepare ## ANSWERS=9000 UPLOADS=200 SEED=1: what a web process holds after them, ≤ 160 MiB PSS
	@ANSWERS=$(ANSWERS) UPLOADS=$(UPLOADS) SEED=$(SEED) $(IN) tests.rings.memory

fuzz: prepare ## REQUESTS=20000 SEED=1: every form and query of a running product, filled in wrong
	@REQUESTS=$${REQUESTS:-20000} SEED=$(SEED) nice $(IN) pytest -q -n 0 tests/rings/test_fuzz.py

smuggled: prepare ## Every answer to forty smuggled scripts in every form, drawn without our policy
	@RING=whole nice $(IN) pytest -q -n 0 tests/browser/test_every_form.py

sbom: ## What the product is made of, with licences: var/sbom.json (CycloneDX)
	@$(IN) ops.sbom

ages: ## How old locks are, how long certificates in SECRETS hold; fails beyond docs/upgrade.md's days
	@$(IN) ops.ages

LOCK := uv pip compile -q --universal --python-version 3.12 --generate-hashes --no-header --no-annotate --no-emit-index-url
locks: ## Newer packages, in requirements/*.txt
	@for kind in base local dev uv; do $(LOCK) requirements/$$kind.in -o requirements/$$kind.txt; done
