"""The genitives that hang on a Russian noun: "объем [реализации молочной продукции]"."""

import re
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.tokens import ROMAN, Token, reads

#: They stand between a noun and its genitive: "уровень их переработки".
POSSESSIVE: Final = frozenset("его ее её их".split())
_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct", "loc2", "gen2", "acc2")


def chain(tokens: list[Token], head: int) -> int:
    """Return the last token of the genitives that hang on a noun, lists of them included."""
    last, i = head, head + 1
    while i < len(tokens):
        token = tokens[i]
        named = token.text[:1].isupper()
        of_republic = named and tokens[i - 1].word.startswith("республик")  # Республики Татарстан
        rate = token.word == "тенге" and tokens[i - 1].word.startswith("курс")
        steel = token.word == "стали" and not tokens[i - 1].is_plural  # производство стали
        roman = ROMAN.fullmatch(token.text) and i + 1 < len(tokens) and _hangs(tokens[i + 1])
        if token.word in POSSESSIVE or of_republic or rate or steel or roman or _hangs(token):
            if token.word not in POSSESSIVE:
                last = i
            i += 1
        elif i > head and (_modifies(tokens, i) or (i > head + 1 and _lists(tokens, i))):
            i += 1
        else:
            break
    while (
        last > head
        and tokens[last].may_be(("ADJF", "PRTF"), ("gent",))
        and not tokens[last].may_be(("NOUN",), ("gent",))
        and not tokens[last].is_name
        and not (
            tokens[last].is_plural
            and not tokens[last].is_participle  # число занятых
            and not _is_of_things(tokens, head, last)  # ресурсов необходимых
        )
        and not _are_people(tokens, last)
    ):
        last -= 1
    return last


def _is_of_things(tokens: list[Token], head: int, i: int) -> bool:
    """Return whether an adjective follows a genitive that counts nobody: not "роста числа приезжих"."""
    before = tokens[i - 1].word
    return i - 1 > head and reads(before, "NOUN") and before not in _OF_PEOPLE


_OF_PEOPLE: Final = frozenset("числа доли количества численности веса охвата состава".split())


def _are_people(tokens: list[Token], i: int) -> bool:
    """Return whether a participle names people, without words of its own: "число родившихся"."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    governs = following is not None and following.may_be(("NOUN", "ADJF"), _CASES)
    return ACTIVE.search(tokens[i].word) is not None and not governs


ACTIVE: Final = re.compile(
    r"(?:вш|ющ|ящ|ущ|ащ|(?<!бо)(?<!мень)(?<!мла)(?<!ста)(?<!вы)(?<!ни)[бгрсд]ш)их(?:ся)?\Z"
)


def _lists(tokens: list[Token], i: int) -> bool:
    """Return whether a comma, "и" or "или" leads to another genitive."""
    joint, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if joint.word not in _JOINTS or following is None or not _hangs(following):
        return False
    return joint.word != "," or _leads_to_noun(tokens, i + 1)


_JOINTS: Final = (",", "и", "или")


def _modifies(tokens: list[Token], i: int) -> bool:
    """Return whether an adverb stands before an adjective that hangs on the noun."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        following is not None
        and (reads(tokens[i].word, "ADVB") or tokens[i].word.endswith("но"))
        and following.is_adjective
        and _hangs(following)
    )


def _leads_to_noun(tokens: list[Token], i: int) -> bool:
    """Return whether a genitive behind a comma is a noun, not "необходимых для".

    "коммунальной, дорожной и прочей спецтехники": adjectives may be joined on the way to it.
    """
    while i < len(tokens) and (_hangs(tokens[i]) or tokens[i].word in _JOINTS):
        if tokens[i].may_be_participle and not _describes_next(tokens, i):
            return False  # ферм, получающих субсидии; but: товаров, выполненных работ
        if tokens[i].is_name or tokens[i].may_be(("NOUN",), ("gent",)):
            return True
        i += 1
    return False


def _describes_next(tokens: list[Token], i: int) -> bool:
    """Return whether a participle and the noun behind it are a genitive of one number."""
    behind = parses(tokens[i + 1].word) if i + 1 < len(tokens) else ()
    nouns = {number for part, case, number, *_ in behind if (part, case) == ("NOUN", "gent")}
    return any(case == "gent" and number in nouns for _, case, number, *_ in parses(tokens[i].word))


def _hangs(token: Token) -> bool:
    """Return whether a word may stand in the genitive that hangs on a noun."""
    genitive = token.is_name or token.may_be(("NOUN", "ADJF", "PRTF"), ("gent",))
    return genitive or _is_of_master(token.word)


def _is_of_master(word: str) -> bool:
    """Return whether a word may be the genitive of who knows a craft: "зарплата механика".

    Behind a noun it is, though the craft is read more often: no two nominatives stand side by side.
    """
    found = parses(word) if word.endswith("ика") else ()
    return any(case == "gent" and lemma.endswith("ик") for _, case, _, lemma, _ in found)
