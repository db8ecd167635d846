"""Phrases headed by the noun of a body that are stores, papers or things said of a body."""

from typing import Final

import regex

from pipeline.extract.organizations.text import Named, Tokens

_NO_BODY: Final = regex.compile(
    r"""
    (?:эталонн\w+\ )?контрольн\w+\ банк.*           # в Эталонном контрольном банке актов
    | собрани\w+\ (?:актов|законодательства).*      # Собрание актов Президента и Правительства
    | .*банк\w*\ данных.*                           # Республиканский банк данных
    | .*(?:бақылау|деректер)\ банк\w+               # Эталондық бақылау банкі
    | (?:reference|master)\ control\ bank.*
    | (?:устав|положени|регламент|кодекс)\w*\ (?:обществ|товариществ|компани|предприяти)\w*.*   # Устав Общества
    | акционерлік\ қоғам\w*                          # the form alone: («KEGOC») АКЦИОНЕРЛІК ҚОҒАМЫНЫҢ
    | (?:наблюдательн\w+\ )?совет\w*\ директоров
    | representative\ (?:parliament|government)      # "Representative Parliament:" of six parties
    """,
    regex.VERBOSE,
)


#: Ways of governing: Open Government, Электронное правительство
_NO_GOVERNMENT: Final = (
    "open",
    "digital",
    "electronic",
    "открыт",
    "электронн",
    "цифров",
    "ашық",
    "электронды",
)
_UNION: Final = frozenset({"eu", "ec", "ес", "ео"})


def is_no_body(tokens: Tokens, item: Named) -> bool:
    """Return whether a name is that of a store of texts, or praises a body and names none."""
    words = tokens.words[item.first : item.end]
    if words.count("(") != words.count(")"):
        return True  # (ҚазМУ-дің) қазақ әдебиеті кафедрасы: half a bracket
    bracket = tokens.word(item.first - 1) == "(" and tokens.word(item.end) == ")"
    if bracket and item.end == item.first + 1 and tokens.words[item.first] in _UNION:
        follows = tokens.word(item.end + 1)
        return follows.isdigit() or follows in ("no", "№")  # Regulation (EU) 2016/679
    if item.org_type == "government" and tokens.word(item.first - 1).startswith(_NO_GOVERNMENT):
        return True
    if tokens.word(item.end) == "данных" and tokens.word(item.end - 1).startswith("банк"):
        return True  # "Национальный банк" данных
    return bool(_NO_BODY.fullmatch(" ".join(words)))
