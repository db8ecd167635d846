"""Levels that any English verb tells, fixed or told first; the time before; and what is no subject."""

import pytest

from pipeline.extract.dates.find import find_dates
from pipeline.extract.figures.find import find_figures
from pipeline.records import Figure

CASES = [
    # any verb and a preposition of level behind a noun of measure
    ("Lending growth is idling at 4 percent.", ["lending growth"]),
    ("Growth in fishing remained feeble at 0.8 percent.", ["growth"]),
    ("The cost of risk normalised at 1.1%.", ["cost of risk"]),
    ("The rate of wear is still hovering around 61 percent.", ["rate of wear"]),
    # not where things go, what is done to them, or who does it
    ("The grant was handed over by the fund to 6 farms.", [""]),
    ("Revenues allocated to 5% of farms were audited.", [""]),
    ("The firm is looking at 5 million tenge.", [""]),
    ("The plant is located at 5 km from the town.", [""]),
    # what is fixed or reckoned
    ("The budget sets expenditure at 41 billion tenge.", ["expenditure"]),
    ("The Bank puts growth at 4.4%.", ["growth"]),
    ("The agency left the key rate unchanged at 11 percent.", ["key rate"]),
    ("The state sold shares at 900 tenge.", [""]),
    ("He bought them at 900 tenge.", [""]),
    # the level first
    ("At 31 billion dollars, gross reserves are ample.", ["gross reserves"]),
    ("At 5 km, the road turns.", [""]),
    # the time before shares the subject
    ("Output rose to 9 million tons against 8 million tons a year earlier.", ["output", "output"]),
    ("Output was 9 million tons against 8 million tons in 2021.", ["output", ""]),
    ("Losses fell to 12% compared with 15% in the same period of last year.", ["losses", "losses"]),
    # a verb ends the noun phrase, and is none
    ("Machinery takes up 44% of imports.", [""]),
    ("Mining makes up 12 percent of GDP and employs 4 percent of workers.", ["mining", ""]),
    ("The average size of a grant together with the loan is 40 million tenge.", ["average size of a grant"]),
    ("Number of wells to be drilled: 120.", ["number of wells"]),
]  # fmt: skip
TIMES = [
    # a change behind its clause has the clause's time, unless a date stands behind the amount
    ("In 2022 sales were 80 billion tenge, up 5 percent.", ["2022", "2022"]),
    ("In 2022 sales were 80 billion tenge, a 5 percent rise.", ["2022", "2022"]),
    ("Sales were 80 billion tenge in the first quarter of 2022, up 5%.", ["2022", ""]),
    ("In 2022 sales were 80 billion tenge, up from 70 billion tenge a year earlier.", ["2022", ""]),
    # an aside between a figure and its date; a bracket behind a label
    ("Lending doubled, to 4 trillion tenge, in 2022.", ["2022"]),
    ("Coverage of villages (2022): 91%.", ["2022"]),
    ("Deposits grew 19% over 2022 and reached 20 trillion tenge.", ["2022", "2022"]),
]


def figures(text: str) -> list[Figure]:
    found = find_figures(text, "en", find_dates(text, "en"))
    return [item.value for item in found if isinstance(item.value, Figure)]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_so_much(text: str, expected: list[str]) -> None:
    assert [figure.subject for figure in figures(text)] == expected


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_when(text: str, expected: list[str]) -> None:
    assert [figure.period_from[:4] for figure in figures(text)] == expected
