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
    ("Fares hover at 700 tenge.", [""]),
    ("Barley yields hover at 1.4 tonnes per hectare.", ["barley yields"]),
    ("The loan-to-income ratio has been on a rising path, climbing to 41 percent.", ["loan-to-income ratio"]),
    ("Net migration turned negative after years of growth, at 8,100 people.", ["net migration"]),
    ("Hotel use was at 31 percent.", ["hotel use"]),
    # not over another verb, nor where the figure itself holds "about"
    ("The holding plans to allocate about 9 billion tenge for farms.", [""]),
    ("The loan will finance about 30 km of roads.", [""]),
    ("The fund plans to double the fleet of small airlines by 2 times.", ["fleet of small airlines"]),
    ("Borrowing from kin was reported by 41 percent of them.", [""]),
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
    ("Girls leave school at 16 years.", [""]),
    ("The law keeps the pension age at 61 years.", ["pension age"]),
    ("Deposits attracted at 14 percent were few.", [""]),
    ("The loan will be repaid over 20 years.", [""]),
    ("Spending on roads per capita, helped by wage growth of 18 percent, rose.", ["wage growth"]),
    ("Farms' share of output, at 43%, trails the target.", ["farms' share of output"]),
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
    ("Jobs will be created, farm output will rise by 9% and amount to 4 billion tenge.", ["farm output"] * 2),
    ("The share of IT in GDP should go up to 1.5 percent.", ["share of IT"]),
    ("The Bank sees inflation easing to 7.5%.", ["inflation"]),
    ("The buffer was drawn down to $9 billion.", ["buffer"]),
    ("Cargo loading edged lower by 0.8%.", ["cargo loading"]),
    ("Profits of mills, net of dues, were 4 billion tenge.", ["profits of mills"]),
    ("The share of the elderly is forecast to double to 18 per cent.", ["share of the elderly"]),
    ("Losses of grain in storage make 2.5 %.", ["losses of grain"]),
    ("Growth, the ministry says, was 3 percent.", ["growth"]),
    ("Core inflation proved sticky at around 8 percent.", ["core inflation"]),
    ("Profit rose on sales of 9 billion tenge.", [""]),
    ("Farm spending came under strain, expanding by 1.3 percent.", ["farm spending"]),
    ("Oil exporters saw budget balances improve by 3 percent.", ["budget balances"]),
    ("The pay gap in trade is as wide as 37%.", ["pay gap"]),
    ("The bond, worth $1.5 billion, matures soon.", ["bond"]),
    ("Fund lending peaked at $15 billion and has since fallen to $9 billion.", ["fund lending"] * 2),
    ("The port's capacity is forecast by the ministry to reach 9 million tonnes.", ["port's capacity"]),
    ("Money sent home by workers equals 28 percent of GDP.", ["money"]),
    ("Nurses receive a lump sum of 8 million tenge.", ["lump sum"]),
    # what stands between subject and verb
    ("Exports, the main source of growth, expanded by 6 percent.", ["exports"]),
    ("The gap, covered mostly by loans, stood at 3 percent of GDP.", ["gap"]),
    ("Growth will likely slow to 3 percent.", ["growth"]),
    ("The share of firms reporting bribes fell to 11%.", ["share of firms"]),
    ("The law caps yearly fee increases at 8 percent.", ["yearly fee increases"]),
    ("Flat prices, after rising 20 percent, fell by 2 percent.", ["flat prices", "flat prices"]),
    ("Phone use, officially 93 percent, seems higher.", ["phone use"]),
    ("The duty on earners, 24% of costs, is low.", ["duty"]),
    ("The debt rate, while declining, stood at 7 percent.", ["debt rate"]),
    ("Fund assets grew to the equivalent of 17 percent of GDP.", ["fund assets"]),
    ("Firms face tax rates as high as 39%.", ["tax rates"]),
    ("A rise in the rate lowers prices by 0.3 percent.", ["prices"]),
    ("The aim is to bring prices down to 5 percent.", ["prices"]),
    ("Farm staff number 2,456 people.", ["farm staff"]),
    ("Sales of flour increased (by 61%), of rice (by 46%).", ["sales of flour", ""]),
]  # fmt: skip
TIMES = [
    # a change behind its clause has the clause's time, unless a date stands behind the amount
    ("In 2022 sales were 80 billion tenge, up 5 percent.", ["2022", "2022"]),
    ("In 2022 sales were 80 billion tenge, a 5 percent rise.", ["2022", "2022"]),
    ("Sales were 80 billion tenge in the first quarter of 2022, up 5%.", ["2022", "2022"]),
    ("In 2022 sales were 80 billion tenge, up from 70 billion tenge a year earlier.", ["2022", ""]),
    # an aside between a figure and its date; a bracket behind a label
    ("Lending doubled, to 4 trillion tenge, in 2022.", ["2022"]),
    ("Coverage of villages (2022): 91%.", ["2022"]),
    ("The herd grew by 8% in 2022 to 4 million head.", ["2022", "2022"]),
    ("The rate rose from 4% in 2021 to 5% in 2022.", ["2021", "2022"]),
    ("Lending peaked in 2013 at $15 billion and has since fallen to $9 billion.", ["2013", ""]),
    (
        "The gap stood at 0.8 per cent and the index of trust at 42 points in 2021.",
        ["2021", "2021"],
    ),
    ("Trade rose by 32 percent and amounted to $41 billion in 2023.", ["", "2023"]),
    ("Injuries fell by 18% against the previous year in 2022.", ["2022"]),
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
