"""The stages, in order: what each needs, what it is made of, and the function that does it.

A stage is a function from records to records. It knows nothing of files of the store, of processes
or of clusters: `run` gives it its input and keeps its output.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.config import PACKAGE, Config, model_folder
from pipeline.records import Document, Identity, Mention, Page, Segment, StageName

if TYPE_CHECKING:
    from pipeline.export.write import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step of the pipeline.

    ``needs`` names the stage whose records it takes; ``code`` the folders of the package it is
    written in; ``models`` the folders below ``models/`` it reads; ``settings`` the fields of
    `Config` that change what it does. All of these are in its fingerprint.
    """

    name: StageName
    version: int
    needs: StageName | None
    does: str
    code: tuple[str, ...]
    models: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


STAGES: tuple[Stage, ...] = (
    Stage(
        name="ocr",
        version=1,
        needs=None,
        does="reads each page: its text layer, or the picture by Tesseract",
        code=("ocr",),
        models=("judge", "garble"),
        settings=("dpi", "languages", "max_pixels", "page_seconds"),
    ),
    Stage(
        name="repair",
        version=1,
        needs="ocr",
        does="joins lines to paragraphs and puts wrong letters right",
        code=("repair",),
        models=("judge", "garble", "kazakh", "latin", "misread"),
        settings=("quality",),
    ),
    Stage(
        name="detect",
        version=1,
        needs="repair",
        does="tells the language of each piece",
        code=("language",),
        models=("languages",),
    ),
    Stage(
        name="extract",
        version=1,
        needs="detect",
        does="finds laws, dates, organizations and figures",
        code=("extract",),
        models=("kazakh", "ner_kk", "ner_ru", "ner_en"),
    ),
    Stage(
        name="export",
        version=1,
        needs="extract",
        does="writes the tables",
        code=("export", "extract"),
    ),
)
BY_NAME: dict[str, Stage] = {stage.name: stage for stage in STAGES}


def prepare(name: StageName) -> None:
    """Import what a stage needs, so that no time limit of a page counts it or breaks it off.

    A module whose import was broken off stays half made in its process.
    """
    if name == "ocr":
        from pipeline.ocr import read, render  # noqa: F401
        from pipeline.ocr.mupdf import library
        from pipeline.ocr.scan import recognize  # noqa: F401

        library()
    elif name == "repair":
        from pipeline.repair import assemble, letters  # noqa: F401
    elif name == "detect":
        from pipeline.language import detect  # noqa: F401
    elif name == "extract":
        from pipeline.extract.grammars import find

        find("", "ru")
    elif name == "export":
        import pyarrow.parquet  # noqa: F401

        from pipeline.export import write  # noqa: F401
        from pipeline.extract.laws import resolve_corpus as resolve_corpus_acts  # noqa: F401


def describe(path: Path, doc_id: str, digest: str) -> Document:
    """Return what a file is: its type, its pages, what it says of itself (start of ``ocr``)."""
    from pipeline.ocr.open import describe as describe_file

    return describe_file(path, doc_id, digest)


def ocr(path: Path, document: Document, number: int, config: Config) -> Page:
    """Return page `number` of a document as read."""
    from pipeline.ocr.read import read_page

    return read_page(path, document, number, config)


def repair(pages: Iterable[Page], config: Config) -> tuple[Segment, ...]:
    """Return the segments of a document, their letters repaired."""
    from pipeline.repair.assemble import assemble
    from pipeline.repair.letters import repair_segments
    from pipeline.repair.tables.headers import with_headers

    return with_headers(repair_segments(assemble(pages), quality=config.quality))


def detect(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the segments with their languages."""
    from pipeline.language.detect import detect_segments

    return detect_segments(segments)


def extract(segments: Sequence[Segment]) -> tuple[Mention, ...]:
    """Return what the segments of one document mention, in order."""
    from pipeline.extract.grammars import extract as extract_mentions

    return extract_mentions(segments)


def export(corpus: "Records", folder: Path, mark: str) -> None:
    """Resolve what the documents of a corpus mention, and write the tables below `folder`."""
    from pipeline.export.write import write
    from pipeline.extract.identity import identity, with_keys, with_titles
    from pipeline.extract.laws import resolve_corpus as laws
    from pipeline.extract.organizations import resolve as organizations

    citations: laws.Citations = {}
    namings: organizations.Namings = {}
    identities: dict[str, Identity] = {}
    for doc_id in corpus.doc_ids:
        identities[doc_id] = identity(corpus.segments(doc_id), corpus.mentions(doc_id))
        for mention in corpus.mentions(doc_id):
            laws.note_citation(mention, doc_id, citations)
            organizations.note_naming(mention, doc_id, namings)
    keyed, acts = laws.resolve_citations(citations)
    with_body, bodies = organizations.resolve_namings(namings)
    identities = with_keys(identities, keyed, acts)
    write(
        corpus,
        lambda mention: with_body(laws.with_act(mention, keyed)),
        identities,
        with_titles(acts, identities.values()),
        bodies,
        folder,
        mark,
    )


def with_needed(name: str) -> tuple[Stage, ...]:
    """Return the stages up to and with `name`, in order."""
    position = [stage.name for stage in STAGES].index(BY_NAME[name].name)
    return STAGES[: position + 1]


def signature(stage: Stage, config: Config) -> str:
    """Return what a stage's result depends on beside its input, as one string."""
    settings = [f"{name}={getattr(config, name)}" for name in stage.settings]
    return ";".join(
        (
            f"{stage.name} {stage.version}",
            _digest_code(stage.code),
            *(f"{name}={_digest_model(name)}" for name in stage.models),
            *settings,
        )
    )


@cache
def _digest_code(folders: tuple[str, ...]) -> str:
    """Return a hash of the sources of a stage: its folders, and the layers that all stand on."""
    files = [path for folder in folders for path in (PACKAGE / folder).rglob("*")]
    files += [p for p in PACKAGE.glob("*.py") if p.name not in _ABOVE_THE_STAGES]
    return _digest(sorted(p for p in files if p.is_file() and "__pycache__" not in p.parts))


#: Changing these changes no record.
_ABOVE_THE_STAGES = frozenset(
    f"{name}.py"
    for name in (
        "__init__ arguments cli doctor executors gather inbox ledger progress run stages store "
        "tables work"
    ).split()
)


@cache
def _digest_model(name: str) -> str:
    """Return a hash of a model's files, its card apart; empty where the model is not there."""
    folder = model_folder(name)
    return _digest(sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".md"))


def _digest(files: Sequence[Path]) -> str:
    total = sha256()
    for path in files:
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16] if files else ""
