"""Which files of the given paths are documents, and what each is called."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.store import File

SUFFIXES = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """The documents of the given paths by ``doc_id``, and how many other files lie beside them."""

    documents: dict[str, Path]
    relative: dict[str, str]
    others: int


def look(paths: Sequence[Path]) -> Inbox:
    """Return the documents below `paths`: files named directly, folders searched all through.

    A document is called by its path below its folder, without the suffix; where two would share a
    name both keep the suffix, and where that does not tell them apart, the name of the folder.
    Hidden files and folders are passed over, links to folders are not followed.

    Raises:
        UsageError: a path does not exist.
    """
    found: list[tuple[Path, Path]] = []  # the folder it counts from, the file
    others = 0
    for path in paths:
        if path.is_dir():
            for file in _files_below(path):
                if file.suffix.lower() in SUFFIXES:
                    found.append((path, file))
                else:
                    others += 1
        elif path.exists():
            found.append((path.parent, path))
        else:
            raise UsageError(f"There is no file or folder {path}. Check the spelling of the path.")
    found = list(dict.fromkeys((base.absolute(), file.absolute()) for base, file in found))
    names = _name(found)
    documents = {name: file for name, (_, file) in sorted(zip(names, found, strict=True))}
    relative = {
        name: _readable(file.relative_to(base).as_posix())
        for name, (base, file) in zip(names, found, strict=True)
    }
    return Inbox(documents=documents, relative=relative, others=others)


def refresh(inbox: Inbox, known: dict[str, File]) -> tuple[dict[str, File], dict[str, str]]:
    """Return the files with the hash of their bytes, read only where size or time changed.

    The second value tells, by document, why a file could not be read.
    """
    files: dict[str, File] = {}
    unreadable: dict[str, str] = {}
    for doc_id, path in inbox.documents.items():
        try:
            status = path.stat()
            before = known.get(doc_id)
            same = before is not None and (before.path, before.size, before.mtime) == (
                _readable(str(path)),
                status.st_size,
                status.st_mtime_ns,
            )
            files[doc_id] = File(
                doc_id=doc_id,
                path=_readable(str(path)),
                size=status.st_size,
                mtime=status.st_mtime_ns,
                sha256=before.sha256 if before and same else digest_file(path),
            )
        except OSError as error:
            unreadable[doc_id] = (
                f"The file cannot be opened ({error.strerror}). Check that you may read it and "
                "that its disk is there."
            )
    return files, unreadable


def digest_file(path: Path) -> str:
    """Return the SHA-256 of the bytes of a file, in hexadecimal."""
    total = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            total.update(block)
    return total.hexdigest()


def _files_below(folder: Path) -> Iterable[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root) / name
            if not name.startswith((".", "~$")) and path.is_file():
                yield path


def _name(found: Sequence[tuple[Path, Path]]) -> list[str]:
    """Return a name for each file, all different, each the shortest that tells it apart."""
    short = [_readable(file.relative_to(base).with_suffix("").as_posix()) for base, file in found]
    full = [_readable(file.relative_to(base).as_posix()) for base, file in found]
    placed = [_readable(f"{base.name}/{name}") for (base, _), name in zip(found, full, strict=True)]
    whole = [_readable(file.as_posix().lstrip("/")) for _, file in found]
    names = short
    for longer in (full, placed, whole):
        shared = Counter(name.casefold() for name in names)
        names = [
            after if shared[name.casefold()] > 1 else name
            for name, after in zip(names, longer, strict=True)
        ]
    return names


def _readable(name: str) -> str:
    """Return a file name as text that can be written: undecodable bytes become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
