"""Files run as a user runs them."""

from pipeline.evaluation.rows_of_run import rows_of_run


def test_rows_come_by_document() -> None:
    files = {"a.txt": "Срок – 5 января 2021 года.".encode(), "b.txt": b"Nothing is said here."}
    rows = rows_of_run(files, "dates")
    assert [row["edtf"] for row in rows["a"]] == ["2021-01-05"]
    assert rows.get("b") is None
