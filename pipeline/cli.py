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
from typing import TextIO

from pipeline.arguments import TRAININGS, build_parser
from pipeline.config import SAMPLES, Config
from pipeline.errors import MissingPart, QujatError, UsageError
from pipeline.progress import Bar, Lines, shown, summary_lines
from pipeline.stages import STAGES

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
        command = COMMANDS[options.command]
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
        raise _nothing_run(options.output)
    paths = [] if (options.output / "store.sqlite").exists() else [SAMPLES]
    if options.dry_run:
        return _dry_run(options, paths)
    return _do(
        options, paths=paths, until=options.stage, only=options.documents, force=options.force
    )


def _nothing_run(output: Path) -> UsageError:
    place = "" if output == Path("outputs") else f" -o {output}"
    return UsageError(f"Nothing was run in {output} yet. Type: qujat run FOLDER{place}")


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
    from pipeline.inbox import check_names
    from pipeline.ledger import states

    if paths:
        raise UsageError("Nothing was run here yet; qujat run does everything.")
    found = states(options.output, config=_config(options))
    check_names(options.documents, {state.doc_id for state in found})
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
        raise _nothing_run(options.output)
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
    """Return the lines of a file or of standard input, in any encoding, without their line ends."""
    from pipeline.ocr.encodings import decode

    try:
        data = Path(name).read_bytes() if name and name != "-" else sys.stdin.buffer.read()
    except OSError as error:
        raise UsageError(f"Cannot read {name}: {error.strerror}.") from error
    if data.startswith(b"%PDF-"):
        raise UsageError("This is a PDF; here goes plain text. For documents type: qujat run FILE")
    text = decode(data)[0]
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
            change = f"-> {repair.after!r}" if repair.applied else "left as read"
            print(
                f"{number}:{repair.start + 1}\t{repair.before!r} {change}\t"
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


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "make": _make,
    "status": _status,
    "repair": _repair,
    "detect": _detect,
    "doctor": _doctor,
    "train": _train,
    "evaluate": _evaluate,
}


if __name__ == "__main__":
    sys.exit(main())
