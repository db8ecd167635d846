"""What a paragraph is by its looks: a heading, a list item, a caption, an approval, a signature."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pipeline.ocr.layout.captions import goes_on, is_caption
from pipeline.ocr.layout.list_marks import BULLETS
from pipeline.ocr.layout.signed import SIGNED
from pipeline.ocr.rows import box_of
from pipeline.raised import RAISED_LETTERS
from pipeline.records import Line, SegmentKind

#: A line in type so many times the usual is a heading's; the size on a scan is a guess.
LARGER: Final = 1.15
LARGER_SEEN: Final = 1.18
FEW_LETTERS: Final = 8
#: Lines in the middle that begin so far from each other are no quotation set in, in points.
_RAGGED: Final = 20.0

#: Lines begin together that begin so near, in points.
_TOGETHER: Final = 3.0
LIST_MARK: Final = re.compile(
    rf"""
    (?: [-–—*{BULLETS}☐☑☒] \s          # - item, • item
      | \d{{1,3}} (?:[.-]\d{{1,3}})* [.)] \s  # 1. item, 2) item, 3.1. item
      | [a-zа-яәғқңөұүһі] \) \s      # а) item
      | [a-h] \. \s                  # a. item
      | \[ \d{{1,3}} \] \s           # [1] item, of a list of references
      | [IVXLІХ]{{1,5}} [.)] \s      # IV. item
    )
    """,
    re.VERBOSE,
)
#: "2.1. Состояние озёр", in another face than the text: a heading of a section within one.
_NUMBERED_HEAD: Final = re.compile(
    r"\d{1,2}(?:\.\d{1,2}){1,3}\.? [A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«\"“](?:.{0,120}[^\W_]|.{0,120}[)»\"”%?])"
)
#: What never begins a heading in the middle: its number has a stop behind it.
_ITEM: Final = re.compile(rf"[-–—*{BULLETS}☐☑☒]\s|\w{{1,3}}\)\s|[a-h]\.\s")
#: The title of a table of contents.
CONTENTS: Final = re.compile(
    r"(?:СОДЕРЖАНИЕ|ОГЛАВЛЕНИЕ|МАЗМҰНЫ|(?:TABLE OF )?CONTENTS)(?: ?/ ?\w+)?:?", re.IGNORECASE
)
#: A row of a table of contents ends with dots and a page number, one of amounts with its amount,
#: and perhaps what it is in: "Отопление, за 1 Гкал ......... 6 148,20 тенге".
_ENTRY: Final = re.compile(
    r"""
    (?: (?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!\.\ )(?:\.\ ){4,}|(?<!_)_{4,}) \s* \d{1,4}
      | (?:(?<!\.)\.{8,}|(?<!\.\ )(?:\.\ ){8,}) \s* [-–(]? \d[\d\s]*+ (?:[.,]\d+)? \)? \s?
        (?:%|[^\W\d_]{1,10}[.²³]?(?:\s[^\W\d_]{1,10}[.²³]?)?)?
    ) \s* \Z
    """,
    re.VERBOSE,
)
_LEADERS: Final = ("....", "……", ". . . .", "____")
APPROVAL: Final = re.compile(
    r"(?:УТВЕРЖД[ЕЁ]Н[АОЫ]?|Утвержд[её]н[аоы]?|БЕКІТІЛГЕН|Бекітілген|БЕКІТЕМІН|УТВЕРЖДАЮ|"
    r"СОГЛАСОВАН[АОЫ]?|КЕЛІСІЛГЕН|APPROVED|Approved by\b|Приложение\b|\d+-қосымша|Қосымша\b|"
    r"Annex\b|Appendix\b)"
)
#: "«СОГЛАСОВАН»", "Согласовано:" alone, which stands at the left below the signature of an order.
AGREED: Final = re.compile(
    r"[«\"“]?(?:СОГЛАСОВАН[АОЫ]?|Согласован[аоы]?|Келісілді|КЕЛІСІЛДІ|КЕЛІСІЛГЕН|УТВЕРЖДАЮ|БЕКІТЕМІН|APPROVED|AGREED)[»\"”]?:?"
)
#: A Kazakh block says at its end what it is: "... шешіміне 1-қосымша", "... бекітілген".
_APPROVAL_END: Final = re.compile(
    r"(?:\d+\s?-\s?қосымша(?:сы)?|қосымша|бекітілген|БЕКІТІЛГЕН)\W*\Z", re.IGNORECASE
)
#: "Статья 6. Принцип справедливости", "5-бап.", "Глава 2": headings of acts, bold or not.
SECTION: Final = re.compile(
    r"""
    (?: (?:Статья|СТАТЬЯ|Глава|ГЛАВА|Раздел|РАЗДЕЛ|Параграф|ПАРАГРАФ|Article|Chapter|Section)
        \s+ (?:\d{1,3}(?:-\d{1,2})?|[IVXLІХ]{1,6})
      | \d{1,3}(?:-\d{1,2})? \s? - \s? (?:бап|БАП|тарау|ТАРАУ|бөлім|БӨЛІМ|параграф)
    ) \s* (?:\.|\Z)
    """,
    re.VERBOSE,
)
#: A comment of an editor in the margin, printed with the text: "Commented [A1]: ...".
COMMENT: Final = re.compile(
    r"(?:Comment(?:ed)?|Прокомментировано|Комментарий|Примечание|Ескертпе|Түсініктеме) ?\[\w+\] ?:"
)
#: Who signs, behind the blank for it: "Министр финансов ________ А. Ли".
_ABOVE_BLANK: Final = re.compile(rf"[^_.:;]*_{{4,}}\s*(?:{SIGNED.pattern})\s*")
_LONGEST_SIGNATURE: Final = 250
#: The type of a footnote is so many times the usual one; more than its mark stands in its line.
_SMALLER: Final = 0.93
_LONGEST_MARK: Final = 3
#: What a footnote begins with; where it ends a column, a raised digit.
_NOTE: Final = re.compile(rf"[\d¹²³⁴-⁹{RAISED_LETTERS}*†]")
_RAISED: Final = re.compile(rf"[¹²³⁴-⁹{RAISED_LETTERS}]")
#: A note below a table or a picture, in small type: "Источник: данные акиматов", "Source: ...".
_BELOW_TABLE: Final = re.compile(
    r"(?:Источник(?:и|\sданных)?|Примечани[ея]|Дерек\s?көз(?:і|дер(?:і)?)?|Ескерт(?:у|пе)(?:лер)?"
    r"|(?:Data\s)?[Ss]ources?|Notes?)\s?[:.–—-]\s",
    re.IGNORECASE,
)
#: The codes of an account, of an article or of an act are in capitals, and no headings:
#: "БИК CASPKZKA", "JEL: H54, R58", "№ 178-VIII ЗРК".
CODE: Final = re.compile(
    r"№|(?:БИК|ИИК|БИН|ИИН|ЖСК|БСК|БСН|ЖСН|КБЕ|КБе|КНП|SWIFT|BIC|IBAN|BIN|IIN|УДК|ӘОЖ|UDC|ББК|JEL"
    r"|МРНТИ|ҒТАМР|IRSTI|ISSN|ISBN|DOI)\b"
)
_LETTER: Final = re.compile(r"[^\W\d_]")
#: Place and year at the foot of a title page, and who wrote an article: in the middle, no headings.
_IMPRINT: Final = re.compile(
    r"(?:г\.|город)? ?[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][\w-]+(?: қ\.| қаласы)?(?: ?[,–—-] ?| )"
    r"(?:(?:\d{1,2} )?[^\W\d_]{3,9},? )?(?:19|20)\d\d(?: ?(?:года?|г\.|жыл|ж\.))?"
)
_WRITERS: Final = re.compile(rf"(?:(?:{SIGNED.pattern})[\d¹²³⁴⁵*, ]{{0,5}}){{1,6}}")
#: A longer text that ends like a sentence, and has another in it, is no heading.
_LONGEST_TITLE: Final = 120
_SENTENCE: Final = 80
#: Nor is a long sentence in bold, the lead of a news item; a title may end with a stop as well.
_LEAD: Final = 60
_LEADS: Final = re.compile(
    r"(?!(?:Об?|On|About)\s|.{0,400}\bтуралы\.)[«\"“]?[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][^A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{2}"
)
_SENTENCES: Final = re.compile(r"(?:[а-яәғқңөұүһіa-z]{2}|[)»%])\.\s+[А-ЯӘҒҚҢӨҰҮҺІA-Z«]")


class Frame(NamedTuple):
    """Where the lines of a column begin and end, the size of its page and of most of its type.

    ``indented`` is where the first lines of its paragraphs begin; 0 where they are not set in.
    ``seen`` is the size of most type within its pictures; 0 where it has none, or nothing else.
    ``face`` is the font of most of its letters, "" where it is not known.
    """

    left: float
    right: float
    width: float
    height: float
    body: float
    leading: float
    indented: float = 0.0
    seen: float = 0.0
    face: str = ""

    def body_around(self, line: Line) -> float:
        """Return the size of most type around a line: that of the page, or of its pictures."""
        return self.seen if self.seen and not line.font else self.body


def kind_of(group: Sequence[Line], frame: Frame) -> SegmentKind:
    """Return what the lines of a paragraph are."""
    first = group[0]
    text = " ".join(line.text for line in group)
    if is_caption(first.text) and not _is_of_caption(text):
        return "caption"
    if COMMENT.match(text):
        return "marginalia"
    if AGREED.fullmatch(text.strip()):
        return "approval"
    if "___" in text and len(text) < _LONGEST_SIGNATURE and _ABOVE_BLANK.fullmatch(text):
        return "signature"
    if len(text) < 400 and box_of(first).x0 > 0.35 * frame.width and _approves(text):
        return "approval"
    if is_entry(text):
        return "list_item" if LIST_MARK.match(text) else "paragraph"
    if SECTION.match(first.text) and len(group) <= 3 and len(text) < 250:
        return "heading"
    if text[:1].isupper() and CONTENTS.fullmatch(text.strip()):
        return "heading"
    text_size = frame.body_around(first)
    small = first.size and text_size and first.size < 0.88 * text_size
    low = box_of(first).y0 > 0.6 * frame.height
    marked = _NOTE.match(first.text) and _LETTER.search(text)  # a number alone labels a chart
    if small and marked and (low or first.text.startswith("*")):
        return "footnote"
    if is_small(group, frame) and _BELOW_TABLE.match(text):
        return "footnote"
    large = group[:-1] if len(group) > 1 and is_of_few_letters(group[-1]) else group
    larger = bool(first.font) and _is_larger(first, frame.body)
    told = _is_prose(text) or (not larger and (_is_lead(text) or _is_label(group, frame)))
    told = told or _BELOW_TABLE.match(text) is not None
    heads = not (told or text.endswith(";")) and all(
        looks_like_heading(line, frame.body) or (line.bold and line is not first) for line in large
    )
    if len(group) <= 6 and len(text) < 300 and heads:
        return "heading"
    indented = frame.indented and abs(box_of(first).x0 - frame.indented) < _TOGETHER
    words = _LETTER.search(text) is not None  # numbers label a chart
    item = _ITEM.match(text) is not None
    centred = not (indented or item) and words and all(is_centred(line, frame) for line in group)
    most, longest = (8, 500) if centred and _is_ragged(group) else (4, 200)
    if (
        centred
        and len(text) < longest
        and len(group) <= most
        and not text.endswith((".", ";", ",", ":"))
        and not (_IMPRINT.fullmatch(text) or _WRITERS.fullmatch(text))
    ):
        return "heading"
    if len(group) == 1 and is_numbered_head(first, frame):
        return "heading"
    return "list_item" if LIST_MARK.match(text) else "paragraph"


def is_numbered_head(line: Line, frame: Frame) -> bool:
    """Return whether a line has the number of a section and another face than the text."""
    other = frame.face and line.font not in ("", frame.face)
    return bool(other) and _NUMBERED_HEAD.fullmatch(line.text.strip()) is not None


def begins_footnote(group: Sequence[Line], frame: Frame) -> bool:
    """Return whether a paragraph is a footnote where it ends its column, however high it stands."""
    first = group[0]
    marked = _RAISED.match(first.text) is not None and len(first.text) > _LONGEST_MARK
    return marked and is_small(group, frame)


def is_small(group: Sequence[Line], frame: Frame) -> bool:
    """Return whether a paragraph is set in smaller type than the text."""
    return 0 < group[0].size < _SMALLER * frame.body_around(group[0])


#: The marks of notes behind the last sentence, and blanks.
_MARKS: Final = " \t¹²³⁰⁴⁵⁶⁷⁸⁹"


def _is_of_caption(text: str) -> bool:
    """Return whether a sentence begins with what it tells of: "Table 2 shows that ..."."""
    return len(text) > _SENTENCE and text.rstrip(_MARKS).endswith(".") and goes_on(text)


def _is_prose(text: str) -> bool:
    """Return whether a text has sentences, as an abstract in larger type has."""
    ends = text.rstrip().endswith((".", "!", "?"))
    return len(text) > _LONGEST_TITLE and ends and _SENTENCES.search(text) is not None


def _is_lead(text: str) -> bool:
    """Return whether a text is a long sentence, as the lead of a news item in bold is."""
    return len(text) > _LEAD and text.rstrip().endswith(".") and _LEADS.match(text) is not None


def _is_label(group: Sequence[Line], frame: Frame) -> bool:
    """Return whether a line in bold leads to what stands below it: "Ескертпе:", "1. Ақтау:"."""
    text = group[-1].text.rstrip()
    if not text.endswith(":") or text.isupper():
        return False
    return not all(is_centred(line, frame) for line in group)


def _is_ragged(group: Sequence[Line]) -> bool:
    """Return whether lines begin at places of their own, as those of a long title do."""
    starts = [box_of(line).x0 for line in group]
    return max(starts) - min(starts) > _RAGGED


def _approves(text: str) -> bool:
    if APPROVAL.match(text):
        return True
    folded = text.lower()  # a word is found many times as fast as what may end with it
    may_end = "қосымша" in folded or "бекітілген" in folded
    return may_end and _APPROVAL_END.search(text) is not None


def is_entry(text: str) -> bool:
    """Return whether a text is a row of a table of contents: dots and a number at its end."""
    return any(mark in text for mark in _LEADERS) and _ENTRY.search(text) is not None


def ends_approval(text: str) -> bool:
    """Return whether a line is the last of a Kazakh block of approval: "1-қосымша"."""
    return _APPROVAL_END.match(text) is not None


def looks_like_heading(line: Line, body: float) -> bool:
    """Return whether the type of a line is a heading's: bold, larger, or all in capitals."""
    if not _LETTER.search(line.text):
        return False
    if line.bold or (body and _is_larger(line, body)):
        return True
    if CODE.match(line.text):
        return False
    if sum(map(str.islower, line.text[:12])) > 2:
        return False  # the usual line, told by its beginning
    letters = _LETTER.findall(line.text)
    digits = sum(map(str.isdigit, line.text))  # of an account: "ИИК KZ12601A861000123456"
    return len(letters) > max(3, digits) and sum(map(str.isupper, letters)) > 0.9 * len(letters)


def _is_larger(line: Line, body: float) -> bool:
    larger = LARGER if line.font else LARGER_SEEN
    return size_is_known(line) and line.size > larger * body


def is_of_few_letters(line: Line) -> bool:
    """Return whether a line of a scan has too few letters to tell its type by."""
    return not line.font and sum(map(str.isalnum, line.text)) < FEW_LETTERS


def size_is_known(line: Line) -> bool:
    """Return whether the size of a line is more than a guess by the height of a few letters."""
    return bool(line.size) and (bool(line.font) or len(line.text) >= FEW_LETTERS)


def is_centred(line: Line, frame: Frame) -> bool:
    """Return whether a line stands in the middle of its column."""
    box = box_of(line)
    return box.x0 - frame.left > 24 and abs((box.x0 - frame.left) - (frame.right - box.x1)) < 14
