"""Pairs of names joined and kept apart, counted."""

from pipeline.evaluation.joins import Name, pair_counts, wrong_pairs

NAMES = (
    Name(group="a", language="ru", name="МНЭ РК", body_id="mne"),
    Name(group="a", language="en", name="Ministry of National Economy", body_id="mne"),
    Name(group="a", language="kk", name="ҰЭМ", body_id="uem"),
    Name(group="b", language="ru", name="МФ РК", body_id="uem"),
)


def test_pairs_are_counted() -> None:
    right, made, true = pair_counts(NAMES)
    assert (right, made, true) == (1, 2, 3)


def test_wrong_pairs_are_listed() -> None:
    listed = wrong_pairs(NAMES)
    assert [line.split(":")[0] for line in listed] == ["joined", "apart", "apart"]
