"""Which files of the given paths are documents, and what each is called."""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from pipeline.errors import UsageError
from pipeline.store import File

SUFFIXES = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".txt"})
#: Documents that qujat does not read, but their programs save as PDF.
TO_BE_SAVED = frozenset(
    ".doc .docx .odt .rtf .xls .xlsx .ods .ppt .pptx .odp .htm .html .mht .epub .djvu".split()
)
#: What qujat writes into an output folder, which may lie inside of an input folder.
OWN_FOLDERS = ("tables", "tables.new", "tables.old", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """The documents of the given paths by ``doc_id``, and how many other files lie beside them.

    ``to_be_saved`` names those of them that can be read once they are saved as PDF, ``locked`` the
    folders that could not be searched.
    """

    documents: dict[str, Path]
    relative: dict[str, str]
    others: int
    to_be_saved: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()


def look(paths: Sequence[Path]) -> Inbox:
    """Return the documents below `paths`: files named directly, folders searched all through.

    A document is called by its path below its folder, without the suffix; where two would share a
    name both keep the suffix, and where that does not tell them apart, the name of the folder.
    Hidden files and folders are passed over, and so is what qujat itself wrote; links to folders
    are not followed.

    Raises:
        UsageError: a path does not exist, or is neither a file nor a folder.
    """
    found: list[tuple[Path, Path]] = []  # the folder it counts from, the file
    others: list[Path] = []
    locked: list[str] = []
    for path in paths:
        if path.is_dir():
            for file in _files_below(path, locked):
                if file.suffix.lower() in SUFFIXES:
                    found.append((path, file))
                else:
                    others.append(file.relative_to(path))
        elif path.is_file():
            found.append((path.parent, path))
        elif path.exists():
            raise UsageError(f"{path} is neither a file nor a folder. Save it as a file first.")
        else:
            raise UsageError(f"There is no file or folder {path}. Check the spelling of the path.")
    found = list(dict.fromkeys((base.absolute(), file.absolute()) for base, file in found))
    names = _name(found)
    documents = {name: file for name, (_, file) in sorted(zip(names, found, strict=True))}
    relative = {
        name: _readable(file.relative_to(base).as_posix())
        for name, (base, file) in zip(names, found, strict=True)
    }
    return Inbox(
        documents=documents,
        relative=relative,
        others=len(others),
        to_be_saved=tuple(
            sorted(
                _readable(file.as_posix()) for file in others if file.suffix.lower() in TO_BE_SAVED
            )
        ),
        locked=tuple(sorted(locked)),
    )


def check_names(wanted: Iterable[str], known: Collection[str]) -> None:
    """Raise a `UsageError` for the first of the wanted documents that is none of the known ones."""
    for name in wanted:
        if name in known:
            continue
        meant = sorted(other for other in known if PurePath(other).stem == PurePath(name).stem)
        raise UsageError(
            f"There is no document {name!r} in the inbox. "
            + (f"Is {meant[0]!r} meant? " if meant else "")
            + "Names are paths below the input folder without the suffix; qujat status --all "
            "lists them."
        )


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
                str(path),
                status.st_size,
                status.st_mtime_ns,
            )
            files[doc_id] = File(
                doc_id=doc_id,
                path=str(path),
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


def _files_below(folder: Path, locked: list[str]) -> Iterable[Path]:
    """Yield the files below `folder` in order; add to `locked` what could not be searched."""

    def add(error: OSError) -> None:
        locked.append(_readable(str(error.filename)))

    for root, folders, files in os.walk(folder, onerror=add):
        if not os.access(root, os.X_OK):  # its names can be listed, but nothing in it opened
            locked.append(_readable(root))
            folders.clear()
            continue
        own = OWN_FOLDERS if "store.sqlite" in files or _has_tables(Path(root)) else ()
        folders[:] = sorted(n for n in folders if not n.startswith(".") and n not in own)
        for name in sorted(files):
            path = Path(root) / name
            if name.startswith((".", "~$")) or (own and name.startswith("store.sqlite")):
                continue
            if os.path.isfile(path):  # noqa: PTH113 (the method fails where a folder is locked)
                yield path


def _has_tables(folder: Path) -> bool:
    """Return whether qujat wrote its tables into `folder`."""
    return os.path.isfile(folder / "tables" / "qujat.sqlite")  # noqa: PTH113


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
    return _numbered(names, full)


def _numbered(names: Sequence[str], full: Sequence[str]) -> list[str]:
    """Return `names`; those that differ by case or undecodable bytes only get a number.

    >>> _numbered(["x/A.pdf", "x/a.pdf", "b"], ["A.pdf", "a.pdf", "b.pdf"])
    ['A.pdf', 'a.pdf~2', 'b']
    """
    shared = Counter(name.casefold() for name in names)
    taken = {name for name, count in shared.items() if count == 1}
    found: list[str] = []
    for name, plain in zip(names, full, strict=True):
        if shared[name.casefold()] > 1:
            number, name = 1, plain
            while name.casefold() in taken:
                number += 1
                name = f"{plain}~{number}"
            taken.add(name.casefold())
        found.append(name)
    return found


def _readable(name: str) -> str:
    """Return a file name as text that can be written: undecodable bytes become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
