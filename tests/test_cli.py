"""The command line: what it prints, and its exit status."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.arguments import EVALUATIONS, TRAININGS
from pipeline.cli import main
from pipeline.errors import MissingPart


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text("Закон принят 31 октября 2015 года.", encoding="utf-8")
    return folder


def test_run_tells_what_it_did(
    inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = str(tmp_path / "out")
    assert main(["run", str(inbox), "-o", output, "-j", "0"]) == 0
    told = capsys.readouterr().out
    assert "1 documents" in told
    assert "1 dates" in told
    assert main(["status", "-o", output]) == 0
    assert "up to date" in capsys.readouterr().out
    assert main(["make", "repair", "--dry-run", "-o", output]) == 0
    assert "everything is up to date" in capsys.readouterr().out


def test_failures_are_exit_status_one(inbox: Path, tmp_path: Path) -> None:
    (inbox / "b.pdf").write_bytes(b"")
    assert main(["run", str(inbox), "-o", str(tmp_path / "out"), "-j", "0"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "/no/such/folder"],
        ["status", "-o", "/no/such/folder"],
        ["make", "ocr", "-o", "/no/such/folder"],
        ["run", "-j", "-3"],
        ["repair", "/no/such/file"],
    ],
)
def test_wrong_usage_is_exit_status_two(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2


def test_unknown_command_is_exit_status_two() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["dance"])
    assert stopped.value.code == 2


def _typed(monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))


def test_detect_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _typed(monkeypatch, "Қазақстан Республикасының Заңы\nЗакон о бюджете\n".encode())
    assert main(["detect"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["kk", "ru"]
    assert lines[1].endswith("\tЗакон о бюджете")


def test_repair_keeps_the_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "О концессиях\n\nÐàçâèòèå ýêîíîìèêè è ôèíàíñîâ Êàçàõñòàíà\nплан\n"
    _typed(monkeypatch, text.encode())
    assert main(["repair"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert lines[2] == "Развитие экономики и финансов Казахстана"
    _typed(monkeypatch, text.encode())
    assert main(["repair", "--explain"]) == 0
    assert "one code page that was read as another" in capsys.readouterr().out
    _typed(monkeypatch, "Ведие$5 ог диоаНопз аге саге оц ФгоиэВ Фе Шымкайсар ме рома].".encode())
    assert main(["repair", "--explain"]) == 0
    assert "рома].' left as read\t" in capsys.readouterr().out


def test_repair_reads_any_encoding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for encoding in ("cp1251", "koi8-r", "utf-16"):
        _typed(monkeypatch, "Положение об отделе кадров\nутверждено приказом\n".encode(encoding))
        assert main(["repair"]) == 0
        assert capsys.readouterr().out == "Положение об отделе кадров\nутверждено приказом\n"


def test_every_evaluation_and_training_is_there() -> None:
    from importlib import import_module

    for name in EVALUATIONS:
        assert callable(import_module(f"pipeline.evaluation.{name}").evaluate)
    for name in sorted({name for names in TRAININGS.values() for name in names}):
        if name == "latin.recipe":
            pytest.importorskip("torch")
        assert callable(import_module(f"pipeline.training.{name}").train)


def test_output_that_nobody_reads_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("Закон о бюджете\n" * 3000, encoding="utf-8")
    command = f"'{sys.executable}' -m pipeline.cli detect lines.txt | head -n 1"
    done = subprocess.run(
        command,
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.startswith("ru\t")
    assert done.stderr == ""


def test_letters_a_terminal_lacks_are_shown_as_codes(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (inbox / "жүз\n\x1b[2J.pdf").write_bytes(b"")
    told = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(told, encoding="ascii"))
    assert main(["run", str(inbox), "-o", str(tmp_path / "out"), "-j", "0"]) == 1
    sys.stdout.flush()
    assert b"\\u0436\\u04af\\u0437\\n\\x1b[2J" in told.getvalue()


def test_missing_part_is_exit_status_three(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_tesseract(*arguments: object) -> None:
        raise MissingPart("Tesseract is missing")

    monkeypatch.setattr("pipeline.stages.ocr", without_tesseract)
    assert main(["run", str(inbox), "-o", str(tmp_path / "out"), "-j", "0"]) == 3
    assert "doctor" in capsys.readouterr().err


def test_unknown_document_is_told(inbox: Path, tmp_path: Path) -> None:
    output = str(tmp_path / "out")
    assert main(["run", str(inbox), "-o", output, "-j", "0"]) == 0
    assert main(["make", "ocr", "nosuch", "-o", output]) == 2
    assert main(["make", "ocr", "nosuch", "--dry-run", "-o", output]) == 2


def test_an_output_that_is_a_file_is_told(
    inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "tables.csv"
    output.write_text("mine")
    assert main(["run", str(inbox), "-o", str(output)]) == 2
    assert "is a file" in capsys.readouterr().err


def test_folder_that_is_locked_is_told(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (inbox / "locked").mkdir()
    (inbox / "locked" / "b.txt").write_text("b")

    def access(path: str, mode: int) -> bool:
        return not str(path).endswith("locked")

    monkeypatch.setattr("os.access", access)
    assert main(["run", str(inbox), "-o", str(tmp_path / "out"), "-j", "0"]) == 1
    told = capsys.readouterr().out
    assert "1 documents" in told
    assert "locked cannot be searched" in told


def test_trouble_of_the_system_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(self: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "exists", refuse)
    assert main(["status", "-o", "somewhere"]) == 2
    assert "Permission denied" in capsys.readouterr().err


def test_a_size_is_for_recipes_that_take_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "kazakh", "--data", str(tmp_path), "--size", "0.1"]) == 2
    assert "leave out --size" in capsys.readouterr().err
