"""The arguments of the command line: commands, options, and what their help says."""

import argparse
import os
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.config import MODELS, Config
from pipeline.stages import STAGES

EVALUATIONS = (
    "corpus", "extract", "acts", "organizations", "repair", "latin", "slips", "pages", "real_pages",
    "table_figures", "language", "language_folds",
)  # fmt: skip
#: What can be trained, and the modules of `training` that do it.
TRAININGS = {
    "judge": ("judge",),
    "kazakh": ("kazakh",),
    "languages": ("languages",),
    "latin": ("latin.recipe",),
    "misread": ("misread.recipe",),
    "ner": ("ner.recipe",),
    "repair": ("judge", "latin.recipe", "misread.recipe"),
}


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="qujat",
        description="Turns folders of Kazakhstan policy documents (PDF, scans, images, text; "
        "Russian, Kazakh, English) into tables: laws, dates, organizations and figures, each row "
        "with its page and place.",
        epilog="Start with:  qujat run MY_FOLDER -o MY_TABLES   and open MY_TABLES/tables/laws.csv",
    )
    parser.add_argument("--version", action="version", version=f"qujat {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_run(commands)
    _add_make(commands)
    status = commands.add_parser(
        "status",
        help="what is up to date, stale or failed, and why",
        description="Tells for each stage how many documents are up to date, stale or failed, and "
        "why. Nothing is read or written.",
    )
    _add_output(status)
    status.add_argument("--all", action="store_true", help="one line for every document and stage")
    status.set_defaults(command="status")
    repair = commands.add_parser(
        "repair",
        help="text in, repaired text out, line for line",
        description="Puts wrong letters right: code pages, old Kazakh fonts, look-alikes, Cyrillic "
        "read as Latin. As many lines come out as go in.",
        epilog="Example:  qujat repair old.txt --explain",
    )
    repair.add_argument("file", nargs="?", help="a text file (UTF-8); without it, standard input")
    repair.add_argument("--explain", action="store_true", help="show each change and its reason")
    repair.add_argument("--quality", choices=("fast", "best"), default="best")
    repair.set_defaults(command="repair")
    detect = commands.add_parser(
        "detect",
        help="a line in, language, confidence and line out",
        description="Tells the language of each line: kk, ru, en, another code (ISO 639-1), or und "
        "where there is none to tell.",
        epilog="Example:  echo 'Қазақстан Республикасы' | qujat detect",
    )
    detect.add_argument("file", nargs="?", help="a text file (UTF-8); without it, standard input")
    detect.set_defaults(command="detect")
    doctor = commands.add_parser(
        "doctor",
        help="is all here that qujat needs; what to type if not",
        description="Looks for Tesseract with its languages, the models and the packages, and says "
        "what to type where something is missing.",
    )
    doctor.set_defaults(command="doctor")
    _add_train_and_evaluate(commands)
    return parser


def _add_run(commands: Any) -> None:
    run = commands.add_parser(
        "run",
        help="the main job: everything that is new or changed, then the tables",
        description="Reads the documents of the given files and folders, does only what is new or "
        "changed since the last run, and writes the tables to OUTPUT/tables.",
    )
    run.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a PDF, an image (PNG, JPEG, TIFF), a .txt file, or a folder of them, searched all "
        "through; without one, the sample documents",
    )
    _add_output(run)
    _add_work(run)
    run.set_defaults(command="run")


def _add_make(commands: Any) -> None:
    make = commands.add_parser(
        "make",
        help="bring one stage up to date, and what it needs",
        description="The stages are: "
        + "; ".join(f"{stage.name} ({stage.does})" for stage in STAGES)
        + ".",
    )
    make.add_argument("stage", choices=[stage.name for stage in STAGES], metavar="STAGE")
    make.add_argument("documents", nargs="*", metavar="DOC", help="only these documents")
    make.add_argument("--force", action="store_true", help="do the stage again even where fresh")
    make.add_argument("--dry-run", action="store_true", help="only say what would be done")
    _add_output(make)
    _add_work(make)
    make.set_defaults(command="make")


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("outputs"), help="output folder (outputs)"
    )


def _add_work(parser: argparse.ArgumentParser) -> None:
    default = Config()
    parser.add_argument(
        "-j",
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes at once (as many as the machine has cores); 0: in this process alone",
    )
    parser.add_argument(
        "--scheduler", metavar="tcp://...", help="work on a Dask cluster that sees the same folders"
    )
    parser.add_argument(
        "--dpi", type=int, default=default.dpi, help="dots per inch for scans (%(default)s)"
    )
    parser.add_argument(
        "--page-seconds",
        type=int,
        default=default.page_seconds,
        metavar="S",
        help="longest time for one page (%(default)s)",
    )
    parser.add_argument(
        "--quality",
        choices=("fast", "best"),
        default=default.quality,
        help="care spent on Cyrillic that was read as Latin (%(default)s)",
    )


def _add_train_and_evaluate(commands: Any) -> None:
    train = commands.add_parser("train", help="train a shipped model again")
    train.add_argument("model", choices=TRAININGS)
    train.add_argument("--data", type=Path, required=True, help="the folder of training texts")
    train.add_argument("--output", type=Path, default=MODELS, help="where models are written")
    train.add_argument(
        "--size", type=float, help="share of the material, such as 0.01, to try the recipe (latin)"
    )
    train.set_defaults(command="train")
    evaluate = commands.add_parser(
        "evaluate",
        help="score a stage or model",
        description="Scores a part against annotated texts and prints a table, other programs "
        "beside it where they are installed.",
        epilog="Example:  qujat evaluate extract --unseen",
    )
    evaluate.add_argument("what", nargs="?", choices=EVALUATIONS, default="corpus")
    evaluate.add_argument("--data", type=Path, help="a folder of further test data")
    evaluate.add_argument(
        "--unseen", action="store_true", help="the part that no rule was written on"
    )
    evaluate.set_defaults(command="evaluate")
