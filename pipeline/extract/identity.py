"""What a document is, as its first pages say: its title, and the act that it is."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import Final

import regex

from pipeline.extract.kind_of_title import kind_of_title
from pipeline.extract.laws.own_act import (
    TRANSLATED,
    TYPE_IN_CAPITALS,
    heads_document,
    own_act,
)
from pipeline.extract.laws.own_annex import act_of_annexes
from pipeline.extract.laws.own_minutes import own_minutes
from pipeline.records import BESIDE_THE_TEXT, Act, Identity, Law, Mention, Segment, SegmentKind

#: The title stands within so many segments from the beginning, on one of the first pages.
_BEGINNING: Final = 30
#: The heading of its first annex stands within so many.
_ANNEX: Final = 400
_PAGES: Final = 2
_LONGEST: Final = 400
#: A title that is no heading is one line of so many letters.
_LINE: Final = 160
#: Kinds that stand beside a title: who approved the document, seals, running heads.
_BESIDE: Final[frozenset[SegmentKind]] = BESIDE_THE_TEXT | {
    "approval",
    "letterhead",
    "marginalia",
    "signature",
    "form_field",
    "annotation",
    "footnote",
}
#: A heading that is no title, for what it heads is a part: "Глава 1", "1-бап.", "Содержание".
_PART: Final = regex.compile(
    r"""
    (?:\d{1,3}[.)-]|[IVXLC]+[.)]\s)                                # 1. Паспорт, 1-бөлім, II. Анализ
    | (?:раздел|глава|статья|параграф|часть|бөлім|тарау|бап    # Глава 1
        | section|chapter|article|part)\s+[\dIVXLC]+\b
    | (?:содержание|оглавление|мазмұны|contents|table\ of\ contents|аннотация|аңдатпа|abstract
        |введение|кіріспе|introduction|overview|summary|background|қорытынды|заключение\.|preface|foreword|предисловие|преамбула|acknowledgements?
        |список\ сокращений|abbreviations|executive\ summary|общие\ положения)[:.]?$
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
#: The word for an act, alone above its title: "ПРИКАЗ", "ЗАҢЫ", "ПОСТАНОВЛЕНИЕ ПРАВИТЕЛЬСТВА ..."
_ACT_ALONE: Final = regex.compile(
    r"""
    (?:\W|совместн\w+|бірлескен)*
    (?:приказ|бұйры[қғ]ы?|order|постановление|қаулы(?:сы)?|resolution|решение|шешімі?|decision
      |распоряжение|өкімі?|указ|жарлы[қғ]ы?|decree|закон|заңы?|law|национальный\ стандарт|ұлттық\ стандарт)
    (?:\s+(?:республики|казахстан|правительства|президента|министра|of|the|republic|kazakhstan)
      |\s+\w+(?:ской|ого|ная)\s+области)*\W*
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_KIND_IN_CAPITALS: Final = regex.compile(
    rf"^(?=[^\p{{Ll}}]*{TYPE_IN_CAPITALS})"
    r"(?:\p{Lu}{2,}\s)+(?=\p{Lu}\p{Ll}|О\s|On\s)"
)
#: What an act is about, behind the word for it: "О недрах", "Об утверждении", "On Plant Quarantine";
#: in Kazakh, where it ends so, a citation at its beginning is part of it.
_BEHIND: Final = regex.compile(
    r"(?:О|Об|About|On(?!\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\s\d"
    r"|the\s(?:basis|other|one|eve|occasion)|behalf|average)))\s+\p{L}"
)
_ABOUT: Final = regex.compile(rf"{_BEHIND.pattern}|.*\sтуралы\W*$", regex.DOTALL)
#: A line of place and time, of classification, of a file: "УДК 351.72", "IRSTI 10.15", "12.05.2023".
_MARK: Final = regex.compile(
    r"(?:УДК|ӘОЖ|UDC|МРНТИ|ГРНТИ|ҒТАМР|IRSTI|DOI|ISSN|ISBN|№|https?:|зарегистрирован|тіркел|сноска|ескерту"
    r"|(?:project|loan|grant|credit|technical\ assistance)\ numbers?:|report\ no|document\ of\ the|for\ official\ use"
    r"|подлежит\ опубл|.*жариялануға\ тиіс|(?:тел|факс|tel|fax|phone|e-?mail)(?:[.:]|\s(?:[+(\d]|\S{1,60}@))|(?:бин|бсн|иин|жсн|bin)\s\d|\d{6},\s)",
    regex.IGNORECASE,
)
#: A letter answers another one, and has no title but what it says it is about.
_ANSWERS: Final = regex.compile(
    r"(?:на|сіздің)\s(?:(?:вх|исх)\.\s?)?№\s?\S+(?:\s(?:от|хат|\d)|\W*$)", regex.IGNORECASE
)
#: What a register of acts says of the text: "Unofficial translation", "Күшін жойған", "Обновленный".
_STATE_OF_TEXT: Final = regex.compile(
    rf"(?:{TRANSLATED}|утратил[аио]?\sсилу|обновл[её]нный|новый|действующий|күшін\sжойған|жаңартылған|жаңа|қолданыстағы|updated|new|repealed)\W*",
    regex.IGNORECASE,
)
#: Who approved it, and by what: "УТВЕРЖДЕНО приказом Министра", "МАҚҰЛДАНДЫ", "Approved by the Order".
_APPROVED: Final = regex.compile(
    r"(?:утвержд[её]н[аоы]?|одобрен[аоы]?|согласован[аоы]?|утверждаю)(?:\W*$|\s+(?:приказ|постановлени|решени|указ|протокол|распоряжени)\p{L}*\s)"
    r"|(?:бекітілген|бекітілді|бекітемін|мақұлданды|мақұлданған|келісілді|келісілген|approved|adopted|agreed)(?:\W*$|\sby\s(?:the\s)?(?:order|resolution|decree|decision)\s)"
    r"|.*\s(?:бұйрығымен|қаулысымен|шешімімен|жарлығымен|хаттамасымен)\s(?:бекітілген|бекітілді|мақұлданған|мақұлданды)\W*$",
    regex.IGNORECASE,
)
#: The codes of subject that stand above the title of an article.
_SUBJECT: Final = regex.compile(r"(?:УДК|ӘОЖ|UDC|МРНТИ|ГРНТИ|ҒТАМР|IRSTI|JEL)\b", regex.IGNORECASE)
#: Place and time below a title: "г. Караганда, 2022 год", "город Актау, 5 мая 2024 года".
_IMPRINT: Final = regex.compile(
    r"\s(?:г\.|город)?\s?\p{Lu}[\w-]+(?:\sқ\.|\sқаласы)?,\s(?:\d{1,2}\s\p{Ll}+\s)?(?:19|20)\d\d(?:\s(?:года?|г\.|жыл))?$"
)
#: "ЭКОНОМИКА КРАЯ" over "Ли А.Б." over the title: the stop of an initial ends no sentence.
_INITIAL: Final = regex.compile(r"(?:^|[\s.])\p{Lu}\.$")
#: A title ends with its sentence; what goes on small is one title with it.
_GOES_ON: Final = regex.compile(
    r"(?!(?:г\.|гор\.|город|қ\.)\s|\(?(?:с\sизменени|по\sсостоянию|өзгеріс|as\samended|with\samendments|на\s(?!(?:19|20)\d\d(?!\d))\d|в\s(?:тыс|млн|млрд|процент)|тыс\.|млн|млрд|мың\s|тенге|теңге|процент))[«\"“(]?\p{Ll}"
)
#: So it does in capitals: "PROJECT APPRAISAL DOCUMENT", "ON A", "PROPOSED LOAN ... FOR A ... PROJECT".
_GOES_ON_IN_CAPITALS: Final = regex.compile(
    r"(?:ON|FOR|OF|TO|IN|ПО|ДЛЯ)\s(?!.*\p{Ll})", regex.DOTALL
)
_DANGLES: Final = regex.compile(
    r"\s(?:A|AN|THE|ON|FOR|OF|TO|AND|ПО|ДЛЯ|О|ОБ|И|НА)$", regex.IGNORECASE
)
_LETTERS: Final = regex.compile(r"\p{L}{2,}")
_WORD: Final = regex.compile(r"\p{L}{3,}")
#: The time that a document speaks of, on a line below: "январь-июнь 2024 года", "на 2024 – 2026 годы".
_PERIOD: Final = regex.compile(
    r"""
    (?:(?:на|за|for|in|over)\s+)?
    (?:(?:\d+\s+)?(?:месяц\p{L}*|months|ай\p{L}*)\s+|(?:I{1,3}|IV|[1-4](?:-\p{L}+)?)\s*(?:квартал\p{L}*|quarter|тоқсан\p{L}*)\s+
      |\p{L}{3,9}(?:\s*[-–—]\s*\p{L}{3,9})?\s+)?          # январь-июнь
    (?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?
    \s*(?:гг?\.|год[аы]?|жыл\p{L}*)
    | (?:на|за|for)\s+(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
#: A report is of a year, which stands below it: "ГОДОВОЙ ОТЧЕТ", "2023".
_REPORT: Final = regex.compile(
    r"(?:отч[её]т|доклад|обзор|сборник|бюллетень|ежегодник|есеп|есебі|шолу|жинақ|жинағы|report|review|yearbook|bulletin)$",
    regex.IGNORECASE,
)
_YEAR: Final = regex.compile(r"(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d))?")
#: The kind of a document alone, above what it is about: "АНАЛИТИЧЕСКАЯ ЗАПИСКА", "Policy Brief".
_KIND_ALONE: Final = regex.compile(
    r"пресс-релиз|баспасөз\s(?:хабарламасы|релизі)|press\s(?:release|statement)|(?:(?:аналитическ|информационн|справочн|пояснительн|научн)\p{L}+\s)?(?:записка|доклад|справка|обзор|отч[её]т|брошюра|презентация)"
    r"|(?:талдамалық|ақпараттық)\s(?:жазба|анықтама|баяндама)|(?:policy|issue|research|country|technical|working|discussion|completion|evaluation|progress|inception|final)\s(?:brief|note|paper|report)s?",
    regex.IGNORECASE,
)
#: The kind of a document with the body whose it is: "ПРОТОКОЛ заседания Национального совета".
_KIND_OF_BODY: Final = regex.compile(
    r"(?:протокол|отч[её]т|доклад|стенограмма|положение|устав|стратегия|регламент|стандарт|minutes|charter|report|strategy)\s"
    r"|.*\s(?:есебі|хаттамасы|жарғысы|стратегиясы|ережесі|қорытындысы|қорытындылары|жоспары|бағдарламасы|құрылымы)$",
    regex.IGNORECASE,
)


def identity(segments: Iterable[Segment], mentions: Iterable[Mention]) -> Identity:
    """Return what a document says it is; its ``segments`` and ``mentions`` come in their order.

    Of both no more is read than the beginning. An act in a row of a table is not the document.
    """
    read = list(islice(segments, _ANNEX))
    first = read[:_BEGINNING]
    last, end = (part[-1].number if part else -1 for part in (first, read))
    rows = {segment.number for segment in read if segment.cell and segment.cell.row}
    texts = {segment.number: segment.text for segment in read}
    all_read = list(takewhile(lambda mention: mention.segment <= end, mentions))
    begun = [mention for mention in all_read if mention.segment <= last]
    outside = [mention for mention in all_read if mention.segment not in rows]
    heading = [mention for mention in outside if mention.segment <= last]
    act = own_act(heading, texts) or act_of_annexes(outside, texts)
    approved_by = _approval(first, begun)
    act = act or own_minutes([s.text for s in first if s.kind not in _BESIDE and not s.cell])
    if act and approved_by and (act.number, act.date) == (approved_by.number, approved_by.date):
        approved_by = None  # the head of an annex on the first page: "к решению ... № 13-82/VIII"
    title, language = _title_of(first, begun)
    if act is None and approved_by and (kind := kind_of_title(title, language)):
        act = Law(act_type=kind)  # rules that an order approved are an act without a number
    return Identity(title=title, language=language, act=act, approved_by=approved_by)


def _approval(segments: Sequence[Segment], mentions: Iterable[Mention]) -> Law | None:
    """Return the act in the block of approval at the head: "Утверждены приказом ... № 160"."""
    approving = {s.number for s in segments if s.kind == "approval" and s.page == segments[0].page}
    acts = (m.value for m in mentions if m.segment in approving and isinstance(m.value, Law))
    return next((act for act in acts if act.number and act.date and not act.draft), None)


def with_keys(
    identities: Mapping[str, Identity], keyed: Callable[[Law], Law], acts: Iterable[Act]
) -> dict[str, Identity]:
    """Return the identities with the key of the act each document is, where it is among `acts`."""
    known = {act.act_key for act in acts}

    def with_key(act: Law | None) -> Law | None:
        act = act and keyed(act)
        return replace(act, act_key="") if act and act.act_key not in known else act

    return {
        doc_id: replace(said, act=with_key(said.act), approved_by=with_key(said.approved_by))
        for doc_id, said in identities.items()
    }


def with_titles(acts: Iterable[Act], identities: Iterable[Identity]) -> tuple[Act, ...]:
    """Return the acts with titles, number and date of the documents that are these acts, where they had none.

    "Постановление Правительства от 31 декабря 2010 года № 1512" cites no title; the act itself has it.
    What only "this Order" points to has its number from its heading.
    """
    titles: dict[str, dict[str, str]] = {}
    heads: dict[str, Law] = {}
    for said in identities:
        if said.act and said.act.act_key:
            heads.setdefault(said.act.act_key, said.act)
        if said.act and said.act.act_key and _ABOUT.match(said.title) and not _cites_itself(said):
            own = titles.setdefault(said.act.act_key, {})
            own.setdefault(said.language, _CHANGES.sub("", said.title))
    return tuple(
        _titled(_numbered(act, heads.get(act.act_key)), titles.get(act.act_key, {})) for act in acts
    )


def _cites_itself(said: Identity) -> bool:
    """Return whether a title is that of a later act: "О внесении изменений в приказ ... № 518"."""
    return said.act is not None and f"№ {said.act.number}" in said.title


def _numbered(act: Act, head: Law | None) -> Act:
    if head is None or act.number or act.date:
        return act
    return replace(act, number=head.number, date=head.date)


#: О бюджете (с изменениями и дополнениями от 12.05.2021 г.)
_CHANGES: Final = regex.compile(
    r"\s*\((?:с\sизменени|өзгеріс|as\samended|with\s(?:amendments|changes))[^()]*\)$",
    regex.IGNORECASE,
)


def _titled(act: Act, titles: Mapping[str, str]) -> Act:
    return replace(
        act,
        title_kk=act.title_kk or titles.get("kk", ""),
        title_ru=act.title_ru or titles.get("ru", ""),
        title_en=act.title_en or titles.get("en", ""),
    )


def _title_of(segments: Sequence[Segment], mentions: Iterable[Mention]) -> tuple[str, str]:
    """Return the title of a document on one line, and its language; "" where nothing looks like one.

    The first heading that is neither who issues it, nor place and time, nor the head of a part;
    with the headings that go on from it ("ПРОГРАММА", "развития села"). Of titles in two languages
    side by side it is the one in the language of the text.
    """
    named: dict[int, list[Mention]] = {}
    for mention in mentions:
        named.setdefault(mention.segment, []).append(mention)
    letters: Counter[str] = Counter()
    for segment in segments:
        letters[segment.language] += len(segment.text)
    titles = list(_titles(_heads(segments), named))
    if any(_ANSWERS.match(_one_line(segment.text)) for segment in segments):
        titles = [(title, language) for title, language in titles if _ABOUT.match(title)]
    most = letters.most_common(1)[0][0] if letters else ""
    own = [(title, language) for title, language in titles if language == most]
    return (own or titles or [("", "")])[0]


def _heads(segments: Sequence[Segment]) -> list[Segment]:
    """Return what stands before the text of a document: headings and short lines."""
    heads: list[Segment] = []
    for segment in segments:
        if segment.kind in _BESIDE or not segment.text.strip():
            continue
        text = _one_line(segment.text)
        standing = [_one_line(head.text) for head in heads if _is_heading(head)]
        begun = any(standing)
        if segment.page > _PAGES or segment.kind not in ("heading", "paragraph"):
            break
        titled = any(not _PART.match(head) for head in standing)  # no contents at the side
        if titled and segment.kind == "heading" and _PART.match(text):
            break
        ended = text.endswith((".", ":", ";")) and not _INITIAL.search(text)
        if begun and segment.kind == "paragraph" and ended:
            break
        heads.append(segment)
    return _below_classification(heads)


def _below_classification(heads: Sequence[Segment]) -> list[Segment]:
    """Return the heads below the codes of subject of an article, if any: above is its journal.

    "ЭКОНОМИКА И УПРАВЛЕНИЕ", "УДК 338.2", "Эффективность бюджетных инвестиций".
    """
    codes = [i for i, head in enumerate(heads) if _SUBJECT.match(_one_line(head.text))]
    below = list(heads[codes[-1] + 1 :]) if codes else []
    return below if any(head.kind == "heading" for head in below) else list(heads)


def _is_heading(head: Segment) -> bool:
    """Return whether a head stands out, or says what the document is about: long titles wrap."""
    return head.kind == "heading" or bool(_ABOUT.match(_one_line(head.text)))


def _titles(
    heads: Sequence[Segment], mentions: Mapping[int, Sequence[Mention]]
) -> Iterator[tuple[str, str]]:
    """Yield the titles among the heads, each with its language; the likeliest first."""
    standing = [head for head in heads if _is_heading(head)]
    told = [(_title(h, mentions.get(h.number, ())), h) for h in standing or heads]
    told = [(text, head) for text, head in told if text and (standing or _short(text))]
    named = [
        (text, head)
        for text, head in told
        if text != _one_line(head.text) or not _is_citation(head, mentions.get(head.number, ()))
    ]
    named = named or told
    abouts = [(text, head) for text, head in named if _ABOUT.match(text)]
    told = [
        (_with_the_next(text, heads[heads.index(head) + 1 :]), head)
        for text, head in abouts or named
    ]
    about = [(text, head) for text, head in told if not _KIND_ALONE.fullmatch(text)]
    for text, head in about or told:
        yield text[:_LONGEST], head.language


def _with_the_next(text: str, heads: Sequence[Segment]) -> str:
    """Return a title with the lines that go on from it: in small letters, or the time it is about."""
    for head in heads:
        more = _one_line(head.text)
        goes_on = _GOES_ON.match(more) and (_is_heading(head) or _short(more))
        if _DANGLES.search(text) or (text.isupper() and _GOES_ON_IN_CAPITALS.match(more)):
            goes_on = _is_heading(head) or _short(more)
        of_time = _PERIOD.fullmatch(more) or (_YEAR.fullmatch(more) and _REPORT.search(text))
        if (
            not (goes_on or of_time)
            or _IMPRINT.search(f" {more}")
            or len(text) + len(more) > _LONGEST
        ):
            break
        text = f"{text} {more}"
    return text


def _short(text: str) -> bool:
    return len(text) <= _LINE and not text.rstrip('»”"').endswith((".", ":", ";", ","))


def _title(head: Segment, mentions: Sequence[Mention]) -> str:
    """Return what a head says a document is, "" where it says who issued it, where and when.

    Of "Приказ Министра финансов от 5 мая 2021 года № 12 Об утверждении Правил" it is the end.
    """
    acts = [m for m in mentions if isinstance(m.value, Law) and m.value.number]
    if acts and acts[0].start == 0:
        ends = (_one_line(head.text[act.end :]) for act in acts)
        if about := next((end for end in ends if _BEHIND.match(end)), ""):
            return about
    if about := _before_act(head, acts):
        return about
    text = _without_kind(_IMPRINT.sub("", _one_line(head.text)))
    if not _WORD.search(text) or _MARK.match(text) or _PART.match(text):
        return ""
    if _ACT_ALONE.fullmatch(text) or _STATE_OF_TEXT.fullmatch(text) or _APPROVED.match(text):
        return ""
    beside = [m for m in mentions if m.kind in ("organization", "date")]
    rest = list(head.text)
    for mention in beside:
        rest[mention.start : mention.end] = " " * (mention.end - mention.start)
    left = len(_LETTERS.findall("".join(rest)))
    enough = not beside or left > 2 or (left > 1 and _GOES_ON.match(text))
    return text if enough or (left and _KIND_OF_BODY.match(text)) else ""


def _before_act(head: Segment, acts: Sequence[Mention]) -> str:
    """Return the title that stands on one line with the act: "О рекламе | Закон ... № 508".

    "О внесении изменений в Закон ... № 508" goes on to another.
    """
    text = head.text.rstrip(" .\n")
    last = next((act for act in acts if act.start and act.end >= len(text)), None)
    if last is None:
        return ""
    before = _one_line(head.text[: last.start])
    return before if heads_document(before, last.text) and _BEHIND.match(before) else ""


def _without_kind(text: str) -> str:
    """Return what an act is about, without its kind in capitals before it.

    >>> _without_kind("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН О волонтерской деятельности")
    'О волонтерской деятельности'
    """
    about = _KIND_IN_CAPITALS.sub("", text, count=1)
    return about if about != text and _ABOUT.match(about) else text


def _is_citation(head: Segment, mentions: Sequence[Mention]) -> bool:
    """Return whether a head is the citation of an act and no more: "СТ РК 3509-2019"."""
    return any(m.kind == "law" and m.text.strip() == head.text.strip() for m in mentions)


def _one_line(text: str) -> str:
    return " ".join(text.split())
