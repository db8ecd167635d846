"""Files run as one inbox, and what a table says of each: the way that a user gets it."""

import csv
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from pipeline.run import run

Row = dict[str, str]


def rows_of_run(files: Mapping[str, bytes], table: str) -> Mapping[str, list[Row]]:
    """Return the rows of a table ("laws") by document: a file's name without its ending."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        inbox, output = Path(folder, "inbox"), Path(folder, "out")
        inbox.mkdir()
        for name, data in files.items():
            Path(inbox, name).write_bytes(data)
        run([inbox], output)
        path = output / "tables" / f"{table}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                rows[row["doc_id"]].append(row)
    return rows
