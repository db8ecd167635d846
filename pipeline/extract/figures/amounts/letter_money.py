"""Letters before a number that are money only before some: "GEL 350mn", "T1.48 trillion"."""

from pipeline.extract.figures.amounts.multiplied import Amount


def is_lari(amount: Amount | None) -> bool:
    """Return whether "GEL 350mn" is money, not "gel 50 g"."""
    return amount is not None and (amount.multiplier > 1 or amount.low >= 1000)


def is_tenge(amount: Amount | None, language: str) -> bool:
    """Return whether "T1.48 trillion" is money as the IMF writes it, not "terminal T1"."""
    if language == "ru":
        return amount is not None and amount.multiplier >= 10**6
    large = amount is not None and (amount.multiplier > 1 or amount.low >= 100)
    return language == "en" and (large or (amount is not None and amount.low % 1 > 0))
