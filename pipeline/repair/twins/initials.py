"""Single Latin letters where Russian and Kazakh have their own: initials, "62-р"."""

import re
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.personal_names import is_given
from pipeline.repair.twins.digits_in_words import is_listed
from pipeline.repair.twins.lone_letters import NAMED_BY_LETTER
from pipeline.repair.twins.scripts import TO_CYRILLIC

_CAPITAL: Final = "А-ЯӘҒҚҢӨҰҮҺІ"
_TWIN: Final = "ABCEHKMOPTX"
#: "B.B. Петров", "А.C. Петров", "аятолла P. Хомейни", "Ф.T.Б-ның".
_INITIALS: Final = re.compile(
    rf"(?<![\w.])(?:[{_TWIN}]\.[ \xa0]?[{_TWIN}{_CAPITAL}]\.|[{_CAPITAL}]\.[ \xa0]?[{_TWIN}]\."
    rf"|(?<=[а-яёәғқңөұүһі,.] )[{_TWIN}]\.)(?=[ \xa0]?[{_CAPITAL}][а-яёәғқңөұүһі]{{2}})"
    rf"|(?<![\w.])[{_TWIN}]\.(?=[{_CAPITAL}]\.[{_CAPITAL}])|(?<=(?<!\w)[{_CAPITAL}]\.)[{_TWIN}](?=\.[{_CAPITAL}])"
)
#: "Сулейменова A.K.": two of them behind a surname.
_BEHIND_NAME: Final = re.compile(
    rf"(?<![\w.])(?P<name>[{_CAPITAL}][а-яёәғқңөұүһі]{{3,}})[ \xa0]"
    rf"(?P<initials>[{_TWIN}{_CAPITAL}]\.[ \xa0]?[{_TWIN}{_CAPITAL}]\.)(?![ \xa0]?[A-Za-z])"
)
#: "в c. Берёзовка", "c. 12": a village, a page.
_VILLAGE: Final = re.compile(
    rf"(?:\A|(?<=[а-яёәғқңөұүһі,(;–-] ))c(?=\.[ \xa0]?(?:[{_CAPITAL}][а-яёәғқңөұүһі]|\d))"
)
#: Cheap looks for one, and for a letter of a directive's number.
_MAY_BE_INITIAL: Final = re.compile(rf"[{_TWIN}]\.")
_MAY_BE_DIRECTIVE: Final = re.compile("[-/][pexoay]")
#: "Abdullayev M. A. Хозяйство": initials of a Latin surname.
_LATIN_NAME: Final = re.compile(r"[A-Za-z]{2},?[ \xa0](?:[A-Z]\.[ \xa0]?)?\Z")
#: The word after an initial's place.
_FOLLOWS: Final = re.compile(rf"[ \xa0]?([{_CAPITAL}][а-яёәғқңөұүһі]+)")
#: What surnames end in.
_SURNAME: Final = re.compile(
    "(?:[оеё]в|[иы]н|ск(?:ий|ая)|ко|[ұу]лы|[қк]ызы|бе[кг]|бай|хан)[а-яәғқңөұүһі]{0,3}\\Z"
)
#: Directives have numbers such as "№ 62-р", "№ 171-ра".
_DIRECTIVE: Final = re.compile(
    r"[№N]\s?\d+-(?P<letter>p[ac]?)(?!\w)|№\s?\d+/(?P<form>y)(?!\w)|\d-(?P<ending>[exoay])(?=[ \xa0][а-яёәғқңөұүһі])"
)


def initials(text: str) -> list[Change]:
    """Return Latin initials before Cyrillic surnames, and the p of "№ 62-р", in Cyrillic."""
    found = []
    if _MAY_BE_INITIAL.search(text):
        found += [
            match.span()
            for match in _INITIALS.finditer(text)
            if not _LATIN_NAME.search(text[: match.start()]) and not _is_item(text, match)
        ]
        found += [
            match.span("initials")
            for match in _BEHIND_NAME.finditer(text)
            if _SURNAME.search(match["name"])
        ]
    if "c." in text:
        found += [match.span() for match in _VILLAGE.finditer(text)]
    if _MAY_BE_DIRECTIVE.search(text):
        found += [match.span(match.lastgroup or 0) for match in _DIRECTIVE.finditer(text)]
    return [
        Change(at, at + 1, TO_CYRILLIC[ord(text[at])], 0.9)
        for start, end in found
        for at in range(start, end)
        if text[at] in "ABCEHKMOPTXpexoayc"
    ]


def _is_item(text: str, match: re.Match[str]) -> bool:
    """Return whether one letter before a full stop names a part or thing, and is no initial.

    "написана на C. Утилита" ends a sentence.

    >>> sentence = "Раздел X. Сроки"
    >>> _is_item(sentence, re.compile("X.").search(sentence))
    True
    """
    if len(match[0]) > len("X."):
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    if NAMED_BY_LETTER.search(before):
        return True
    follows = _FOLLOWS.match(text, match.end())
    if not follows or not is_listed(follows[1]):
        return False
    return not (_SURNAME.search(follows[1]) or is_given(follows[1]))
