"""The command line. The only module that prints, exits or configures logging."""

import argparse
import io
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import FrameType
from typing import Any, TextIO

from pipeline import __version__
from pipeline.config import MODELS, SAMPLES, Config
from pipeline.errors import MissingPart, QujatError, UsageError
from pipeline.progress import Bar, Lines, shown, summary_lines
from pipeline.stages import STAGES

EVALUATIONS = (
    "corpus", "extract", "repair", "latin", "organizations", "pages", "real_pages", "language",
    "language_folds",
)  # fmt: skip
#: What can be trained, and the modules of `training` that do it.
TRAININGS = {
    "judge": ("judge",),
    "kazakh": ("kazakh",),
    "languages": ("languages",),
    "latin": ("latin",),
    "misread": ("misread",),
    "ner": ("ner",),
    "repair": ("judge", "latin", "misread"),
}
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit status.

    0 all well; 1 some documents failed; 2 wrong usage; 3 something is missing on the machine.
    """
    parser = build_parser()
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s %(name)s: %(message)s")
    logging.captureWarnings(True)
    try:
        command: Callable[[argparse.Namespace], int] = options.command
        _let_all_be_printed()
        status = command(options)
        sys.stdout.flush()
        return status
    except QujatError as error:
        print(f"qujat: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print(
            "\nqujat: stopped. What is done is kept; the same command goes on from there.",
            file=sys.stderr,
        )
        return INTERRUPTED
    except BrokenPipeError:  # the reader, such as head, has all it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(
            f"qujat: {error.strerror or error}: {shown(str(error.filename or ''))}. Check that "
            "the path is right and that you may use it.",
            file=sys.stderr,
        )
        return UsageError.exit_code


def _let_all_be_printed() -> None:
    """Make output that a terminal or locale has no letters for show as codes, not as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


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
    status = commands.add_parser("status", help="what is up to date, stale or failed, and why")
    _add_output(status)
    status.add_argument("--all", action="store_true", help="one line for every document and stage")
    status.set_defaults(command=_status)
    repair = commands.add_parser("repair", help="text in, repaired text out, line for line")
    repair.add_argument("file", nargs="?", help="a text file (UTF-8); without it, standard input")
    repair.add_argument("--explain", action="store_true", help="show each change and its reason")
    repair.add_argument("--quality", choices=("fast", "best"), default="best")
    repair.set_defaults(command=_repair)
    detect = commands.add_parser("detect", help="a line in, language, confidence and line out")
    detect.add_argument("file", nargs="?", help="a text file (UTF-8); without it, standard input")
    detect.set_defaults(command=_detect)
    doctor = commands.add_parser("doctor", help="is all here that qujat needs; what to type if not")
    doctor.set_defaults(command=_doctor)
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
    run.set_defaults(command=_run)


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
    make.set_defaults(command=_make)


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
        help="processes at once (as many as the machine has cores)",
    )
    parser.add_argument(
        "--scheduler", metavar="tcp://...", help="work on a Dask cluster that sees the same folders"
    )
    parser.add_argument("--dpi", type=int, default=default.dpi, help="dots per inch for scans")
    parser.add_argument(
        "--page-seconds",
        type=int,
        default=default.page_seconds,
        metavar="S",
        help="longest time for one page",
    )
    parser.add_argument(
        "--quality",
        choices=("fast", "best"),
        default=default.quality,
        help="care spent on Cyrillic that was read as Latin",
    )


def _add_train_and_evaluate(commands: Any) -> None:
    train = commands.add_parser("train", help="train a shipped model again")
    train.add_argument("model", choices=TRAININGS)
    train.add_argument("--data", type=Path, required=True, help="the folder of training texts")
    train.add_argument("--output", type=Path, default=MODELS, help="where models are written")
    train.add_argument(
        "--size", type=float, help="share of the material, such as 0.01, to try the recipe (latin)"
    )
    train.set_defaults(command=_train)
    evaluate = commands.add_parser("evaluate", help="score a stage or model")
    evaluate.add_argument("what", nargs="?", choices=EVALUATIONS, default="corpus")
    evaluate.add_argument("--data", type=Path, help="a folder of further test data")
    evaluate.add_argument(
        "--unseen", action="store_true", help="the part that no rule was written on"
    )
    evaluate.set_defaults(command=_evaluate)


# --- run, make, status ---------------------------------------------------------------------------


def _config(options: argparse.Namespace) -> Config:
    if options.jobs < 0 or options.dpi < 50 or options.dpi > 1200 or options.page_seconds < 1:
        raise UsageError("-j must be 0 or more, --dpi 50 to 1200, --page-seconds 1 or more.")
    return Config(dpi=options.dpi, page_seconds=options.page_seconds, quality=options.quality)


def _run(options: argparse.Namespace) -> int:
    paths = options.paths or [SAMPLES]
    return _do(options, paths=paths, until="export", only=(), force=False)


def _make(options: argparse.Namespace) -> int:
    if not (options.output / "store.sqlite").exists() and options.output != Path("outputs"):
        raise UsageError(f"Nothing was run in {options.output} yet. Type: qujat run FOLDER -o ...")
    paths = [] if (options.output / "store.sqlite").exists() else [SAMPLES]
    if options.dry_run:
        return _dry_run(options, paths)
    return _do(
        options, paths=paths, until=options.stage, only=options.documents, force=options.force
    )


def _do(
    options: argparse.Namespace,
    *,
    paths: Sequence[Path],
    until: str,
    only: Sequence[str],
    force: bool,
) -> int:
    from pipeline.run import run

    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, _end)
    began = time.monotonic()
    progress = (Bar if sys.stderr.isatty() else Lines)(sys.stderr)
    try:
        summary = run(
            paths,
            options.output,
            config=_config(options),
            width=options.jobs,
            scheduler=options.scheduler,
            progress=progress,
            until=until,
            only=only,
            force=force,
        )
    finally:
        progress.close()
    seconds = time.monotonic() - began
    for line in summary_lines(summary, options.output, until, seconds, progress.read_as):
        print(line)
    if any(failure.kind == MissingPart.kind for failure in summary.failures):
        print("Something is missing on this machine; qujat doctor says what.", file=sys.stderr)
        return MissingPart.exit_code
    return 1 if summary.failures or summary.locked else 0


def _dry_run(options: argparse.Namespace, paths: Sequence[Path]) -> int:
    from pipeline.ledger import states

    if paths:
        raise UsageError("Nothing was run here yet; qujat run does everything.")
    found = states(options.output, config=_config(options))
    for unknown in set(options.documents) - {state.doc_id for state in found}:
        raise UsageError(
            f"There is no document {unknown!r} in the inbox; qujat status --all tells."
        )
    names = [stage.name for stage in STAGES]
    wanted = names[: names.index(options.stage) + 1]
    count = 0
    for state in found:
        chosen = not options.documents or state.doc_id in options.documents
        forced = options.force and state.stage == options.stage
        if state.stage in wanted and chosen and (state.state != "up to date" or forced):
            count += 1
            why = "forced" if forced and state.state == "up to date" else state.why
            print(f"{state.stage}\t{shown(state.doc_id)}\t{why}")
    print(f"{count} to do" if count else "everything is up to date")
    return 0


def _status(options: argparse.Namespace) -> int:
    from pipeline.ledger import states

    if not (options.output / "store.sqlite").exists():
        raise UsageError(f"Nothing was run in {options.output} yet. Type: qujat run FOLDER")
    found = states(options.output)
    for stage in STAGES:
        here = [state for state in found if state.stage == stage.name]
        counts = {
            name: sum(state.state == name for state in here)
            for name in ("up to date", "stale", "waiting", "failed")
        }
        told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        print(f"{stage.name:<10}{told or 'nothing'}")
        for state in here:
            if state.doc_id and (options.all or state.state == "failed"):
                why = f" - {state.why}" if state.why else ""
                print(f"    {shown(state.doc_id)}: {state.state}{why}")
        reasons = sorted({state.why for state in here if state.state == "stale"})
        for why in reasons:
            number = sum(state.why == why for state in here if state.state == "stale")
            print(f"    {number} stale: {why}")
    return 1 if any(state.state == "failed" for state in found) else 0


# --- text tools ----------------------------------------------------------------------------------


def _lines(name: str | None) -> list[str]:
    """Return the lines of a file or of standard input, without their line ends."""
    try:
        data = Path(name).read_bytes() if name and name != "-" else sys.stdin.buffer.read()
    except OSError as error:
        raise UsageError(f"Cannot read {name}: {error.strerror}.") from error
    if data.startswith(b"%PDF-"):
        raise UsageError("This is a PDF; here goes plain text. For documents type: qujat run FILE")
    text = data.decode("utf-8-sig", "replace")
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines and lines[-1] == "" else lines


def _out() -> TextIO:
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    return sys.stdout


def _repair(options: argparse.Namespace) -> int:
    from pipeline.repair.letters import repair_lines
    from pipeline.repair.reasons import reason_of

    out = _out()
    for number, repaired in enumerate(
        repair_lines(_lines(options.file), quality=options.quality), 1
    ):
        if not options.explain:
            print(repaired.text, file=out)
            continue
        for repair in repaired.repairs:
            print(
                f"{number}:{repair.start + 1}\t{repair.before!r} -> {repair.after!r}\t"
                f"{repair.family}\t{repair.confidence:.2f}\t{reason_of(repair)}",
                file=out,
            )
    return 0


def _detect(options: argparse.Namespace) -> int:
    from pipeline.language.detect import detect

    out = _out()
    for line in _lines(options.file):
        guess = detect(line)
        print(f"{guess.language}\t{guess.confidence:.3f}\t{line}", file=out)
    return 0


# --- doctor, train, evaluate ---------------------------------------------------------------------


def _doctor(options: argparse.Namespace) -> int:
    from pipeline.doctor import examine

    missing = False
    for finding in examine():
        missing = missing or not finding.ok
        print(f"{'ok     ' if finding.ok else 'MISSING'}  {finding.what}")
        if finding.advice:
            print(f"         {finding.advice}")
    return 3 if missing else 0


def _train(options: argparse.Namespace) -> int:
    if not options.data.is_dir():
        raise UsageError(f"There is no folder {options.data}. --data is the folder of texts.")
    for name in TRAININGS[options.model]:
        try:
            module = import_module(f"pipeline.training.{name}")
        except ModuleNotFoundError as error:
            raise MissingPart(
                f"Training needs the package {error.name}. Type: pip install 'qujat[train]'"
            ) from error
        sized = {} if options.size is None else {"size": options.size}
        if sized and "size" not in signature(module.train).parameters:
            raise UsageError(f"The model {name} is always trained whole; leave out --size.")
        module.train(
            data=options.data,
            output=options.output,
            log=lambda text: print(text, file=sys.stderr, flush=True),
            **sized,
        )
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    module = import_module(f"pipeline.evaluation.{options.what}")
    print(module.evaluate(data=options.data, unseen=options.unseen), file=_out())
    return 0


if __name__ == "__main__":
    sys.exit(main())
