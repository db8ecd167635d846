"""The tables of an output folder as pandas frames."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.export.schema import TABLES, Table

if TYPE_CHECKING:
    import pandas as pd


class Tables(Mapping[str, "pd.DataFrame"]):
    """The tables by name; each is read when it is first asked for.

    ``tables.laws`` and ``tables["laws"]`` are the same frame.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._frames: dict[str, pd.DataFrame] = {}
        self._names = [t.name for t in TABLES if (folder / f"{t.name}.parquet").exists()]

    def __getitem__(self, name: str) -> "pd.DataFrame":
        if name not in self._names:
            raise KeyError(f"there is no table {name!r}; there are: {', '.join(self._names)}")
        if name not in self._frames:
            table = next(t for t in TABLES if t.name == name)
            self._frames[name] = _read(self._folder / f"{name}.parquet", table)
        return self._frames[name]

    def __getattr__(self, name: str) -> "pd.DataFrame":
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self[name]
        except KeyError as error:
            raise AttributeError(str(error)) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return f"<tables of {self._folder}: {', '.join(self._names)}>"


def load(folder: str | Path = "outputs") -> Tables:
    """Return the tables of an output folder as pandas frames with the right dtypes.

    Texts are ``string``, numbers ``Int64`` or ``Float64``, truth values ``boolean``, whole days
    ``datetime64``; what is unknown is missing. Days outside 1677-2262 stay out of
    the day columns (pandas cannot hold them at nanoseconds); ``edtf`` keeps them.

    Raises:
        UsageError: there are no tables in the folder.
    """
    place = Path(folder)
    tables = place / "tables" if (place / "tables").is_dir() else place
    if not any((tables / f"{t.name}.parquet").exists() for t in TABLES):
        raise UsageError(
            f"There are no tables in {place}. Give the folder that 'qujat run -o' wrote, or run "
            "qujat first."
        )
    return Tables(tables)


def _read(path: Path, table: Table) -> "pd.DataFrame":
    import pandas as pd

    dtypes = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    frame = pd.read_parquet(path)
    frame = frame.astype({c.name: dtypes[c.kind] for c in table.columns if c.kind in dtypes})
    for column in table.columns:
        if column.kind == "date":
            frame[column.name] = pd.to_datetime(
                frame[column.name], format="%Y-%m-%d", errors="coerce"
            )
    return frame
