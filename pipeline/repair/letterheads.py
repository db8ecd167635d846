"""The head of an order or a letter: whose it is, the address, day and number, above the text."""

import re
from collections.abc import Set
from typing import Final

from pipeline.records import Box, Page, SegmentKind

#: A letterhead stands in the upper part of the first page, each of its pieces so short.
_UPPER: Final = 0.4
_LONGEST: Final = 250
_MAY_BE: Final[frozenset[SegmentKind]] = frozenset({"heading", "paragraph"})
#: Whose it is, and no more: "АКИМАТ ЗАЙСАНСКОГО РАЙОНА", "СУ РЕСУРСТАРЫ МИНИСТРЛІГІ".
_BODY: Final = re.compile(
    r"""
    (?:[а-яё-]{3,30}(?:[ыи]й|ая|ое)\s){0,3}
      (?:министерство|комитет|агентство|департамент|управление|акимат|аппарат|маслихат
        |правительство|канцелярия|(?:национальный\s)?банк|суд|палата|прокуратура|инспекция)
      (?:\s[^.:;!?\d]{1,160})?
  | [^.:;!?\d]{3,160}\s
      (?:министрлігі|комитеті|агенттігі|департаменті|басқармасы|әкімдігі|аппараты|мәслихаты
        |үкіметі|банкі|соты|палатасы|прокуратурасы|инспекциясы)
  | (?:the\s)?(?:[a-z]{3,20}\s){0,3}
      (?:ministry|committee|agency|department|akimat|maslikhat|government|chamber)
      (?:\s[^.:;!?\d]{1,160})?
    """,
    re.VERBOSE,
)
#: What it is, alone on its line: "ПРИКАЗ", "ҚАУЛЫ".
_ACT: Final = re.compile(
    r"(?:совместный )?приказ|бұйрық|бұйрығы|постановление|қаулы(?:сы)?|решение|шешімі?|распоряжение"
    r"|өкімі?|указ|жарлығы?|order|resolution|decision|directive|memorandum"
)
_NUMBER: Final = r"(?:№|no\.)\s?[\w/.-]{0,24}"
#: "14.03.2025 № 05-11/842", "2025 жылғы 5 тамыз № 77-ө", "№ 118", "17 апреля 2025 года".
_DAY: Final = re.compile(
    rf"""
    (?: (?:(?:от\s)?[«"“]?[\d_]{{1,4}}[»"”]?\s[^\W\d]{{3,10}}\s\d{{4}}(?:\s?(?:года?|г\.))?
        | \d{{4}}\s?(?:жылғы|жыл|ж\.)\s[«"“]?[\d_]{{1,4}}[»"”]?\s[^\W\d]{{3,10}}
        | \d\d\.\d\d\.\d{{4}}(?:\s?(?:года?|г\.|ж\.))?
        )(?:\s{_NUMBER})?
      | {_NUMBER}
    )(?:\s(?:г\.\s?|город\s)?[^\W\d_][\w-]{{2,20}}(?:\sқаласы)?)?
    """,
    re.VERBOSE,
)
_PLACE: Final = re.compile(r"(?:г\.\s?|город\s)[^\W\d_][\w-]{2,20}|[^\W\d_][\w-]{2,20}\sқаласы")
#: "010000, город Астана, проспект Мангилик Ел, 8, тел. 74-00-00"
_ADDRESS: Final = re.compile(
    r"(?=\D{0,200}\d)(?:\d{6}\b|[^.!?]{0,120}(?:көшесі|даңғылы|проспект|улица|\bпр\.|\bул\.|\bтел\.|e-mail|\bstreet|\bavenue))"
)


def letterhead_of(page: Page, beside: Set[int]) -> frozenset[int]:
    """Return which blocks of the first page are its letterhead, but for what is `beside` the text.

    Whose it is stands above the kind of the act, or with an address or day and number; a name of a
    body alone may be the head of a part. In two languages both may stand side by side.
    """
    bodies: set[int] = set()
    others: set[int] = set()
    acts = False
    for i, block in enumerate(page.blocks):
        if i in beside or block.cell or block.kind not in _MAY_BE:
            continue
        boxes = [line.box for line in block.lines if line.box]
        text = " ".join(" ".join(line.text for line in block.lines).casefold().split())
        if not boxes or len(text) > _LONGEST or Box.around(boxes).y0 > _UPPER * page.height:
            continue
        if _BODY.fullmatch(text.strip('«»"“”')):
            bodies.add(i)
        elif _ACT.fullmatch(text):
            acts = True
        elif _DAY.fullmatch(text) or _PLACE.fullmatch(text) or _ADDRESS.match(text):
            others.add(i)
    return frozenset(bodies | others) if bodies and (acts or others) else frozenset()
