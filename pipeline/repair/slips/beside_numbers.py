"""Short words beside a number as readers spoil them: "2015 r. № 7", "12,5 мпрд тенге", "20 °/o".

They are too short for any list of words to tell; the number and what stands behind tell them.
"""

import re
from typing import Final

from pipeline.repair.changes import Change

_RULES: Final = (
    # от 5 мая 2015 r. № 7, в 2016-2018 rr.
    (re.compile(r"(?<=(?:19|20)\d\d[ \xa0])rr?(?=\.)"), {"r": "г", "": "гг"}),
    # 12,5 мпрд тенге, 3 мпн. человек
    (
        re.compile(r"(?<=\d[ \xa0])(?:мпрд|мпн|мирд|млря|мярд|мнл)(?=\.?[ \xa0][а-яәғқңөұүһі$€₸])"),
        {"мпн": "млн", "мнл": "млн", "": "млрд"},
    ),
    # 364 мын тенге, екі жүз мын адам: a thousand that lost its hook; no other Kazakh word is so
    (
        re.compile(
            r"(?<=\d[ \xa0])мын(?=[ \xa0](?!рет)[а-яәғқңөұүһі]{2})"
            r"|(?<=[а-яәғқңөұүһі][ \xa0])мын(?=[ \xa0](?:т[еэ][нң]ге|тонна|адам|гектар|текше|шаршы|орын))"
        ),
        {"": "мың"},
    ),
    # 25 °/o, 7,5°/о роста; 12,4 0/0: nothing else is divided so
    (re.compile(r"(?<=\d)°[/\\][oо](?!\w)|(?<=\d[ \xa0])(?:°[/\\][oо]|0/0)(?!\w)"), {"": "%"}),
)
#: A cheap look for any of them.
_MAY_BE: Final = re.compile(r"\d[ \xa0](?:rr?\.|м(?:п|ирд|лря|ярд|нл))|°[/\\]|0/0")


def words_beside_numbers(text: str) -> list[Change]:
    """Return the short words to change.

    >>> [c.after for c in words_beside_numbers("в 2015 r. выделено 12,5 мпрд тенге, рост 7°/o")]
    ['г', 'млрд', '%']
    """
    if "мын" not in text and not _MAY_BE.search(text):
        return []
    return [
        Change(*match.span(), words.get(match.group()) or words[""], 0.9)
        for pattern, words in _RULES
        for match in pattern.finditer(text)
    ]
