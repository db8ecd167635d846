"""Is all here that qujat needs, and what to type if not."""

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.config import Config, model_folder
from pipeline.stages import STAGES


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; ``advice`` is what to type, or what to know."""

    ok: bool
    what: str
    advice: str = ""


def examine() -> Iterator[Finding]:
    """Yield what was found, the needed things first."""
    yield from _tesseract()
    quick = importlib.util.find_spec("tesserocr") is not None
    advice = "" if quick else "Scans are read some 1.3 times slower. Type: pip install tesserocr"
    yield Finding(True, f"tesserocr, the faster way to call Tesseract: {_yes(quick)}", advice)
    for name in sorted({model for stage in STAGES for model in stage.models}):
        here = any(path.suffix != ".md" for path in model_folder(name).glob("*"))
        needed = not name.startswith("ner_")
        if here or needed:
            yield Finding(
                here,
                f"model {name}",
                "" if here else f"Get the whole project again: models/{name} is not there.",
            )


def _tesseract() -> Iterator[Finding]:
    """Yield what the reader of scans itself would find."""
    from pipeline.ocr.scan.tesseract import INSTALL, engine_name, languages_here

    name = engine_name()
    yield Finding(
        bool(name),
        f"Tesseract, which reads scans{f', by {name}' if name else ''}",
        "" if name else f"Type: {INSTALL}",
    )
    for language in Config().languages.split("+") if name else ():
        here = language in languages_here()
        yield Finding(
            here,
            f"Tesseract's language {language}",
            "" if here else f"Type: sudo apt-get install tesseract-ocr-{language}",
        )


def _yes(value: bool) -> str:
    return "yes" if value else "no"
