"""English nouns that are measured: what is so much, whatever verb says so."""

import re
from typing import Final

#: Nouns whose level, size or price a figure tells; with "of" and adjectives they make a subject.
_NOUNS: Final = (
    # how much of what: shares, sums, sizes
    r"shares?", r"proportions?", r"percentages?", r"portions?", r"parts?", r"stakes?", r"ratios?", r"rates?", r"levels?",
    r"amounts?", r"sums?", r"totals?", r"volumes?", r"quantit(?:y|ies)", r"numbers?", r"size", r"values?", r"scores?",
    r"ind(?:ex|exes|ices)", r"indicators?", r"coefficients?", r"figures?", r"averages?", r"means?", r"medians?", r"margins?",
    r"spreads?", r"differentials?", r"gaps?", r"yields?", r"interest", r"returns?", r"multipliers?", r"degree", r"intensity", r"frequency",
    # money
    r"prices?", r"quot(?:e|ation)s?", r"costs?", r"tariffs?", r"fees?", r"charges?", r"rents?", r"premiums?", r"discounts?", r"fines?", r"penalt(?:y|ies)",
    r"dut(?:y|ies)", r"tax(?:es)?", r"excises?", r"lev(?:y|ies)", r"quotas?", r"wages?", r"salar(?:y|ies)", r"pay", r"earnings",
    r"remuneration", r"incomes?", r"pensions?", r"allowances?", r"benefits?", r"stipends?", r"scholarships?", r"subsid(?:y|ies)",
    r"grants?", r"transfers?", r"remittances", r"revenues?", r"receipts", r"proceeds", r"sales", r"turnover", r"profits?",
    r"loss(?:es)?", r"dividends?", r"ebitda", r"ebit", r"capex", r"expenditures?", r"expenses", r"spending", r"outlays", r"budgets?",
    r"funding", r"investments?", r"capital", r"equity", r"assets", r"liabilities", r"debts?", r"borrowings?",
    r"loans?", r"lending", r"credits?", r"deposits?", r"mortgages", r"portfolios?", r"npls?", r"provisions?", r"reserves?",
    r"savings", r"deficits?", r"surplus(?:es)?", r"balances?", r"arrears", r"payments?", r"contributions?", r"collections?",
    r"inflows?", r"outflows?", r"flows?", r"fdi", r"capitali[sz]ation", r"liquidity", r"exposure", r"valuations?", r"damages?",
    # economy
    r"gdp", r"gni", r"gva", r"econom(?:y|ies)", r"sectors?", r"growth", r"inflation", r"deflators?", r"output", r"production", r"productivity",
    r"demand", r"supply", r"supplies", r"consumption", r"trade", r"exports?", r"imports?", r"activity", r"employment",
    r"unemployment", r"participation", r"vacanc(?:y|ies)", r"headcount", r"workforce", r"staff", r"dollari[sz]ation", r"tenge",
    r"rouble", r"ruble", r"dollar", r"brent", r"oil", r"increases?", r"rise", r"decline", r"drop", r"fall", r"surge", r"slump", r"decreases?", r"reduction", r"slowdown", r"expansion",
    # goods and transport
    r"capacit(?:y|ies)", r"throughput", r"harvests?", r"crops?", r"plantings", r"sowings", r"generation", r"extraction", r"withdrawals?",
    r"shipments?", r"loading", r"deliveries", r"traffic", r"transit", r"freight", r"cargo", r"fleet", r"stocks?", r"inventories",
    r"emissions", r"wear", r"depreciation", r"efficiency", r"utili[sz]ation", r"occupancy", r"shortages?", r"shortfalls?", r"backlog",
    # people
    r"population", r"births?", r"deaths?", r"mortality", r"fertility", r"morbidity", r"incidence", r"prevalence", r"poverty", r"literacy",
    r"inequality", r"expectancy", r"age", r"enrol?ments?", r"attendance", r"turnout", r"membership", r"migration", r"coverage", r"penetration", r"tuition", r"workloads?", r"rainfall",
    r"access", r"provision", r"awareness", r"approval", r"trust", r"support", r"satisfaction", r"density", r"crimes?", r"offen[cs]es?", r"accidents?",
    # nature and extent
    r"area", r"length", r"width", r"height", r"depth", r"weight", r"distance", r"speed", r"duration", r"terms?", r"periods?",
    r"maturit(?:y|ies)", r"temperatures?", r"precipitation", r"concentrations?", r"limits?", r"ceilings?", r"thresholds?", r"minimums?",
    r"maximums?", r"target", r"norms?", r"standards?", r"plan", r"forecasts?", r"projections?", r"estimates?", r"expectations",
)  # fmt: skip
#: One of them, as part of a pattern.
MEASURE: Final = rf"(?:{'|'.join(_NOUNS)})"
#: How much something changes, as a noun.
CHANGE: Final = re.compile(
    r"increase|decrease|growth|rise|decline|reduction|drop|fall|cut|surge|jump|boost|upturn|expansion|contraction|doubling|tripling|halving"
    r"|slowdown|acceleration|deceleration|recovery|improvement|deterioration|easing|slump|hike|gain|loss|narrowing|widening|shift|change|move|transition"
)
_AT_END: Final = re.compile(rf"(?<![\w-]){MEASURE} *\Z", re.IGNORECASE)


def ends_in_measure(text: str) -> bool:
    """Return whether a text ends in a noun of measure: "firms with an asset value"."""
    return _AT_END.search(text, max(0, len(text) - 24)) is not None


def is_measure(phrase: str) -> bool:
    """Return whether a noun phrase names what is measured, by its head noun.

    >>> is_measure("real interest rate"), is_measure("share of women"), is_measure("women of the city")
    (True, True, False)
    """
    return ends_in_measure(phrase.partition(" of ")[0].removesuffix(" per capita"))
