# Thin calls of the command `qujat`; see README.md. DOC="a b" limits a stage to documents, FORCE=1
# does it again, OUT=folder is another output folder.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= outputs
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
STAGES := ocr repair detect extract export

.PHONY: run setup test check test-slow benchmark status doctor clean $(STAGES)

run: setup
	$(BIN)/qujat run -o $(OUT)

setup: $(READY) tesseract

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(READY_DEV): $(READY) requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	touch $@

.PHONY: tesseract
tesseract:
	@if tesseract --list-langs 2>/dev/null | grep -qx kaz \
	 && tesseract --list-langs 2>/dev/null | grep -qx rus \
	 && tesseract --list-langs 2>/dev/null | grep -qx eng; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
	    tesseract-ocr tesseract-ocr-rus tesseract-ocr-kaz tesseract-ocr-eng >/dev/null; \
	else \
	  echo "Tesseract or one of its languages is missing. Type:"; \
	  echo "  sudo apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-kaz tesseract-ocr-eng"; \
	fi

# The tests draw pages with a face that has the Kazakh letters.
FACE := /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf
.PHONY: face
face:
	@if [ -e $(FACE) ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
	    fonts-dejavu-core >/dev/null; \
	else \
	  echo "The tests need a font. Type: sudo apt-get install fonts-dejavu-core"; \
	fi

test: setup face $(READY_DEV) check
	$(BIN)/python -m pytest -q -n 2

check: $(READY_DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-slow: setup $(READY_DEV)
	$(BIN)/python -m pytest -q -m slow

benchmark: setup $(READY_DEV)
	$(BIN)/python -m pytest -q -m benchmark tests/benchmarks

status: $(READY)
	$(BIN)/qujat status -o $(OUT)

doctor: $(READY)
	$(BIN)/qujat doctor

$(STAGES): setup
	$(BIN)/qujat make $@ $(DOC) $(if $(FORCE),--force) -o $(OUT)

clean:
	find outputs -mindepth 1 ! -name README.md -delete
