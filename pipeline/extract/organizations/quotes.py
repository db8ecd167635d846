"""Quotes in the names of organizations: where they open and close, and how names write them."""

from typing import Final

from pipeline.extract.organizations.text import Tokens


def closing_quote(tokens: Tokens, at: int, longest: int = 40) -> int:
    """Return the place after the quote that closes the one at `at`, or `at` if none does.

    Inner quotes may share the closing one: «Фонд «Самрук-Қазына» is closed by its only », and so
    is "АО «Национальная компания «Казахстан темир жолы»".
    """
    if tokens.word(at) == '"':
        for place in range(at + 1, min(len(tokens), at + longest)):
            if tokens.words[place] == '"':
                return place + 1
        return at
    depth, last = 0, at
    for place in range(at, min(len(tokens), at + longest)):
        word = tokens.words[place]
        if word == "«":
            if last > at and place > last:
                break
            depth += 1
        elif word in ("»", '"') and place > at:
            last = place + 1
            depth -= 1
            if depth <= 0:
                return last
        elif word in (";",) and last == at:
            break
        if last > at and place + 1 > last and word not in ("»", '"'):
            return _closed_later(tokens, place, last)
    return last


def _closed_later(tokens: Tokens, at: int, last: int) -> int:
    """Return the place after the outer quote of "«Ясли «Балдаурен» города Семей»", else `last`.

    Where no quote closes before the next one opens, the one closing quote closed both.
    """
    for place in range(at, min(len(tokens), at + 10)):
        if tokens.words[place] == "»":
            return place + 1
        if tokens.words[place] in _BETWEEN or tokens.words[place] in ("«", '"', ":", "("):
            break
    return last


def opening_quote(tokens: Tokens, at: int) -> int:
    """Return where the quote begins that closes at `at`, over quotes inside: «Ү «Ж» қоры»."""
    if tokens.words[at] == '"':
        for place in range(at - 1, max(-1, at - 40), -1):
            if tokens.words[place] in ('"', "«"):
                return place
        return at + 1
    opened, depth = at + 1, 0
    for place in range(at, max(-1, at - 40), -1):
        word = tokens.words[place]
        if word == '"' and tokens.raw(at) == '"':
            word = "«"  # «"Орталық" қоғамын құру туралы»
        if word == "»":
            if opened <= at:
                break  # the next name to the left
            depth += 1
        elif word == "«":
            opened = place
            depth -= 1
            if depth == 0:
                break
        elif opened <= at and (word in _BETWEEN or opened - place > 8):
            break
    return opened


#: Words that stand between names, not in them.
_BETWEEN: Final = frozenset({"және", "мен", "пен", "бен", "and", "и", ",", ";", "."})


def quotes_as_guillemets(name: str, language: str) -> str:
    """Return a name with «» for every kind of quote; English names have none.

    >>> quotes_as_guillemets('ТОО "Алтын "', "ru"), quotes_as_guillemets("фонд ”Аспандау”", "ru")
    ('ТОО «Алтын»', 'фонд «Аспандау»')
    """
    if language == "en":
        return " ".join("".join(c for c in name if c not in _ANY).split())
    out, depth = [], 0
    for place, letter in enumerate(name):
        if letter in _ANY:
            opens = _opens(name, place, depth)
            depth += 1 if opens else -1
            letter = "«" if opens else "»"
        out.append(letter)
    return "".join(out).replace("« ", "«").replace(" »", "»")


_ANY: Final = '«»“”„"‟'


def _opens(name: str, place: int, depth: int) -> bool:
    """Return whether the quote at a place of a name opens: by its form, by the spaces around it."""
    if name[place] in "«»":
        return name[place] == "«"
    before = place == 0 or name[place - 1] in " («" + _ANY
    after = place + 1 == len(name) or name[place + 1] in " ),"
    if before != after:
        return before
    return name[place] in "“„‟" or (name[place] == '"' and depth <= 0)
