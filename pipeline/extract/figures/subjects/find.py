"""What a figure is about, and the time it speaks of, where the sentence says so plainly.

The subject is found by the word that links it to the figure: "составил", "–", "в размере" in
Russian, "reached", "amounts to" in English; in Kazakh it stands before the figure, the verb behind.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from pipeline.extract.figures.compared import (
    says_own_clause,
    says_time,
    without_asides,
    without_comparison,
)
from pipeline.extract.figures.draft import filled
from pipeline.extract.figures.period.find import period_of
from pipeline.extract.figures.period.listed import heading_of_years, time_of_list
from pipeline.extract.figures.period.respectively import times_dealt_out
from pipeline.extract.figures.period.same_time_english import with_time_told_before
from pipeline.extract.figures.period.shared_time import with_time_behind
from pipeline.extract.figures.subjects.changed import CHANGED_BY
from pipeline.extract.figures.subjects.english import subject as subjects_english
from pipeline.extract.figures.subjects.english.goes_on import carried_on, of_a_year_before
from pipeline.extract.figures.subjects.english.joint_subjects import with_subjects_dealt
from pipeline.extract.figures.subjects.kazakh import subject as subjects_kazakh
from pipeline.extract.figures.subjects.kazakh.acts import with_postpositions
from pipeline.extract.figures.subjects.russian import subject as subjects_russian
from pipeline.extract.figures.subjects.shared import MARK, NO_MEASURE, TO_MARK, Clause
from pipeline.extract.figures.subjects.time_series import of_time_series
from pipeline.extract.figures.surroundings import (
    TIMES,
    Around,
    before_bracket,
    bounds_of,
    with_years_told,
)
from pipeline.records import Date, Figure, Found
from pipeline.sentences import sentence_spans

#: How far a subject or a date may stand from its figure, in letters and in figures between.
_LONGEST: Final = 240
_NEIGHBOURS: Final = 12


def with_context(
    text: str, language: str, figures: list[Found], found: Sequence[Found]
) -> list[Found]:
    """Return the figures with ``subject``, ``period_from`` and ``period_to`` filled in."""
    paragraph = _Paragraph(text, language, figures, found)
    made: list[Found] = []
    carries: dict[int, str] = {}
    for index, item in enumerate(figures):
        assert isinstance(item.value, Figure)
        sentence = paragraph.sentence(item)
        near = made[index - len(paragraph.earlier(index, sentence)) :]
        earlier = _outside_brackets(text, near, item)
        previous = earlier[-1] if earlier else None
        clause = paragraph.clause(index, sentence, earlier)
        carried = carries[previous.start] if previous is not None else ""
        subject = of_time_series(clause, carried, language) or _SUBJECTS[language](clause, carried)
        subject = subject or CHANGED_BY[language](clause)
        if not subject and index in paragraph.dealt and index - 1 in paragraph.dealt:
            subject = carried  # 13,1 % и 13,4 % соответственно
        alone = not clause.before.strip(f" {_BULLETS}{MARK}{TO_MARK}")
        if language == "kk" and not subject and alone:
            subject = paragraph.subject_of_list(item)
        told = next((f for f in reversed(earlier) if not _is_length(f)), None)
        if language == "en" and not subject and told is not None:
            subject = of_a_year_before(text, told, item)
        parted = previous is not None and ";" in text[previous.end : item.start]
        if language == "kk" and not subject:
            parted = parted or _PARTS_KK.search(clause.before) is not None
        if language == "en":
            carries[item.start] = carried_on(clause.before, subject, "" if parted else carried)
        else:
            goes_on = "" if subject in NO_MEASURE else subject
            carries[item.start] = goes_on or ("" if parted else carried)
        period = paragraph.dealt.get(index) or period_of(
            paragraph.around(index, sentence), item, subject, previous
        )
        if not any(period) and (subject or not _is_time(item)):
            period = paragraph.period_of_list(item)
        made.append(filled(item, item.value, subject, period))
    if language != "en":
        return made
    made = with_time_behind(text, made, paragraph.times)
    made = with_time_told_before(text, made, paragraph.times, paragraph.dates)
    return with_subjects_dealt(text, made)


class _Paragraph:
    """A text with its figures and dates, and what stands around each figure."""

    def __init__(
        self, text: str, language: str, figures: list[Found], found: Sequence[Found]
    ) -> None:
        self.text, self.language, self.figures = text, language, figures
        dates = [f for f in found if f.kind == "date" and isinstance(f.value, Date)]
        self.dates = with_years_told(text, dates)
        self.times = [date for date in self.dates if says_time(text, date, language)]
        self.starts = [date.start for date in self.dates]
        self.time_starts = [time.start for time in self.times]
        acts = with_postpositions(text, found) if language == "kk" else []
        self.marks = sorted([*self.dates, *acts], key=lambda mark: mark.start)
        self.mark_starts = [mark.start for mark in self.marks]
        self.dealt = times_dealt_out(text, language, figures, self.times)
        self.sentences = sentence_spans(text, language)
        self.openings = [start for start, _ in self.sentences]

    def sentence(self, item: Found) -> tuple[int, int]:
        """Return where the sentence of a figure begins, behind a heading, and ends."""
        place = max(0, bisect_right(self.openings, item.start) - 1)
        start, end = self.sentences[place] if self.sentences else (0, len(self.text))
        start = _after_heading(self.text, start, item.start)
        news = _DATELINE.match(self.text, start, item.start + 1)
        return (news.end() if news is not None else start), end

    def earlier(self, index: int, sentence: tuple[int, int]) -> list[Found]:
        """Return the figures before one in its sentence, not too far back."""
        at = self.figures[index].start
        low = max(sentence[0], at - _LONGEST)
        return [f for f in self.figures[max(0, index - _NEIGHBOURS) : index] if low <= f.start < at]

    def clause(self, index: int, sentence: tuple[int, int], earlier: list[Found]) -> Clause:
        """Return the words around a figure; `earlier` are those before it, with their subjects."""
        item, text, (start, end) = self.figures[index], self.text, sentence
        low, high = max(start, item.start - _LONGEST), item.end + _LONGEST
        if self.language == "ru" and low > start:  # no half phrase
            low = before_bracket(text, start, low, item.start, _LONGEST)
            low = max(low, text.find(",", low, item.start))
        first = max(0, bisect_left(self.mark_starts, item.start - _LONGEST) - 1)
        near = self.marks[first : bisect_left(self.mark_starts, high)]
        later = self.figures[index + 1 : index + 2]
        following = later[0].start if later else len(text) + 1
        before = _before(text, self.language, low, item.start, [*near, *earlier])
        if self.language == "en" and earlier:
            before = _STOP_OF_UNIT.sub(" ", before)
        unit = _unit_of(item)
        told = [f for f in earlier if not _is_length(f)][-1:]  # in the past six years
        rest = text[item.end : min(end, high)]
        return Clause(
            _TIME_BEFORE_AMOUNT.sub(" ", before),
            text[item.start : item.end].lower().replace("ё", "е"),
            _behind(text, item.end, min(end, following), following),
            (item.rule == "figure_count" and unit not in TIMES and not _BY_MANY.search(unit))
            or unit.split("/")[0] in _TURNS,
            _subject_of(told[0]) if told else "",
            alike=any(_unit_of(f) == unit or {_unit_of(f), unit} <= TIMES for f in told),
            rest=rest.lower() if self.language == "kk" else rest,
            whole=_whole(text, self.language, low, item.start, near, earlier),
        )

    def around(self, index: int, sentence: tuple[int, int]) -> Around:
        """Return what the period of a figure is read from."""
        item = self.figures[index]
        first = max(0, bisect_left(self.time_starts, item.start - _LONGEST) - 1)
        said = self.times[first : bisect_left(self.time_starts, item.end + _LONGEST)]
        around = self.figures[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
        first = bisect_left(self.starts, item.start - 4 * _LONGEST)
        dates = self.dates[first : bisect_left(self.starts, item.end + _LONGEST)]
        return Around(self.text, self.language, sentence, said, around, dates)

    def subject_of_list(self, item: Found) -> str:
        """Return the subject in the heading of a list whose items tell only when: "• 2026 жылға – "."""
        line = self.text.rfind("\n", 0, item.start)
        first = bisect_left(self.starts, line - _LONGEST)
        near = self.dates[max(0, first) : bisect_left(self.starts, item.start)]
        heading = heading_of_years(self.text, item, near) if line >= 0 else ""
        return subjects_kazakh.subject_of_label(heading) if heading else ""

    def period_of_list(self, item: Found) -> tuple[str, str]:
        """Return the time that the heading of the list names which a figure stands in."""
        line = self.text.rfind("\n", 0, item.start)
        if line < 0 or says_own_clause(self.text[line : item.start], self.language):
            return "", ""  # 5 млн тенге, что на 12 % больше
        if self.language == "ru" and _COMPARED_WITH_RU.search(
            self.text, max(line, item.start - 80), item.start
        ):
            return "", ""  # 7 млн тенге по сравнению с 6 млн тенге
        time = time_of_list(self.text, item, self.times)
        return bounds_of(time) if time is not None else ("", "")


#: What an amount of a list is compared with, and what is in the bracket behind it.
_COMPARED_WITH_RU: Final = re.compile(
    r"(?:по сравнению с|в сравнении с|против|относительно) (?:[\d ,.]{1,20}[^\d;:()\n]{0,24}\( ?)?\Z"
)


def _after_heading(text: str, start: int, end: int) -> int:
    """Return where the line begins that a figure's clause stands in, behind headings and list marks.

    "Results\\nIn 2022 output grew": a short line without a stop ends where a capital follows; one
    that ends in a comma or a small connecting word goes on.
    """
    low = max(start, end - _LONGEST)
    if text.find("\n", low, end) < 0:
        return start
    for match in reversed(list(_NEW_LINE.finditer(text, low, end))):
        line = text[max(start, text.rfind("\n", start, match.start()) + 1) : match.start()].strip()
        heads = (len(line.split()) <= _HEADING and not line[:1].islower()) or _CAPTION.match(line)
        if line and (heads or line.endswith((".", ":", ";"))):
            return match.end()
    return start


#: "ASTANA, May 5, 2022 – About", "NUR-SULTAN. KAZINFORM «Investments": where a piece of news is from.
_DATELINE: Final = re.compile(
    r"\s*(?:[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ-]{4,20}[., ]{1,2}){1,4}(?:\(?[^\W\d]{0,12} ?\d[^()–—\n]{4,20}\)?,? )?(?:[–—-]{1,2} (?=[^\W\d_a-zа-яё«“\"]|[«“\"])|(?=[«“]))"
)
#: A line that begins with a capital or a mark of a list, behind one that may have ended.
_NEW_LINE: Final = re.compile(
    r"(?<![,\-–—])(?<! of)(?<! the)(?<! and)(?<! in)(?<! to)(?<! и)(?<! в)(?<! с)(?<! мен) *\n\s*(?=[^\W\d_a-zа-яёәіңғүұқөһ]|\d{1,2}[.)] |[-–—•] )"
)
_HEADING: Final = 7
#: "Figure 4. Households with Internet access, percent"
_CAPTION: Final = re.compile(
    r"(?:table|figure|chart|graph|box|diagram|таблица|рисунок|график|диаграмма|кесте|сурет|\d{1,3}-(?:кесте|сурет)) ?(?:\d{1,3}|[–—:.-])",
    re.IGNORECASE,
)


def _outside_brackets(text: str, earlier: list[Found], item: Found) -> list[Found]:
    """Return the figures before one, without those in a bracket that closed between.

    "составил 31 млрд тенге (рост на 13 %), из них 28 млрд тенге".
    """
    if not earlier or text.find(")", earlier[0].end, item.start) < 0:
        return earlier
    low = max(0, earlier[0].start - _LONGEST)
    closed = [match.span() for match in _BRACKETS.finditer(text, low, item.start)]
    return [f for f in earlier if not any(a <= f.start and f.end <= b for a, b in closed)]


#: "from 17 million sq.m. in 2021 to": the stop that the unit before ends with.
_STOP_OF_UNIT: Final = re.compile(r"\A ?\. (?=[a-z\N{SECTION SIGN}(])")
#: "оның ішінде облысқа – 5 млн теңге, қалаға – 3 млн теңге"
_PARTS_KK: Final = re.compile(r"(?<!\w)ішінде(?!\w).{0,200}[–—-] *\Z")
#: "изъятия на 2026 год в сумме", "withdrawals for 2026 in the amount of": the time stands between.
_TIME_BEFORE_AMOUNT: Final = re.compile(
    rf"(?<! and) (?:на|за|for|in) +{MARK} +(?=(?:в (?:сумме|размере|объеме)|in the (?:amount|sum) of|at) *\Z)"
)


def _subject_of(item: Found) -> str:
    return item.value.subject if isinstance(item.value, Figure) else ""


def _unit_of(item: Found) -> str:
    return item.value.unit if isinstance(item.value, Figure) else ""


def _whole(
    text: str, language: str, low: int, high: int, dates: Sequence[Found], earlier: Sequence[Found]
) -> str:
    """Return the text before a figure with the one before it as words, if a noun leads to that one.

    "the cost of one kilometre came to": the first figure is part of the subject of the second.
    """
    if not earlier:
        return ""
    if language == "en":
        return _before(text, language, low, high, dates)
    if not _GOVERNED[language].search(text[low : earlier[-1].start]):
        return ""
    for_whom = language == "kk" and earlier[-1].rule == "figure_count"
    between = _FOR_WHOM_KK if for_whom else _WITH_GROWTH_KK
    if language == "kk" and between.fullmatch(text, earlier[-1].end, high):
        return _before(text, language, low, earlier[-1].start, [*dates, *earlier[:-1]])
    if language == "kk" and _PARTICIPLE_KK.search(text, earlier[-1].start, earlier[-1].end):
        return _without_bound(text, low, high, earlier, dates)
    if language == "kk" and not _GENITIVE_KK.search(text[earlier[-1].start : earlier[-1].end]):
        return ""
    share = language == "kk" and not text[earlier[-1].end : high].strip()
    if share:  # 1 АЕК-тің 50 пайызын
        return _before(text, language, low, earlier[-1].start, [*dates, *earlier[:-1]])
    whole = _before(text, language, low, high, [*dates, *earlier[:-1]])
    return _NUMBER_KK.sub("", whole) if language == "kk" else whole


#: "97 мың тәрбиешінің жалақысы": the number is no part of the subject.
_NUMBER_KK: Final = re.compile(r"\d[\d ,.]*(?:(?:мың|млн|млрд|миллион|миллиард) )?(?=[^\W\d]+ )")
#: "3 пайыз өсіммен 4,4 триллион теңгеге жетеді", "25 %-дың орнына 16 %", "4 млрд теңгемен (7 млн доллар)
#: салыстырғанда 5 млрд теңге", "4-6 % дәлізден асып, 7 %", "12 ц/га өнімділікте 3 млн тонна": what stands between.
_WITH_GROWTH_KK: Final = re.compile(
    r"\s*(?:орнына|қарсы)\s*|\s*(?:өсім|өсу|арту|төмендеу|кему)і?мен,?\s*(?:(?:салыстырғанда|қарағанда)\s*)?(?:тек\s*)?"
    r"|\s*(?:\([^()]*\)\s*)?(?:салыстырғанда|қарағанда)\s*(?:(?:19|20)\d\d жыл[^\d.;,()]{0,40})?"
    r"|\s*(?:[^\W\d]+\s+){0,2}[^\W\d]+[дтн][ае]н\s+(?:асып|төмендеп|жоғарылап),\s*"
    r"|\s*(?:[^\W\d]+\s+)?[^\W\d]+[лд][іы][кқ]те\s*"
)
#: "4 баласы бар отбасы үшін 50 мың теңгеге өсті"
_FOR_WHOM_KK: Final = re.compile(
    r"\s*(?:(?:бар|жоқ)\s+)?(?:[^\W\d]+\s+){0,3}үшін\s*(?:[–—-]\s*)?"
    rf"|{_WITH_GROWTH_KK.pattern}"
)
_PARTICIPLE_KK: Final = re.compile(r"(?:[аеий]т[ыі]н|дейінгі)\Z")
_GENITIVE_KK: Final = re.compile(r"[ндт][ыі]ң\Z")
_GOVERNED: Final = {
    "ru": re.compile(r"(?:[а-яё]{4,}|(?<!\w)(?:между|на|за|для|из|с|по|в|у)) \Z"),
    "kk": re.compile(r""),
}


def _without_bound(
    text: str, low: int, high: int, earlier: Sequence[Found], dates: Sequence[Found]
) -> str:
    """Return the text before a figure without what the one before says of a noun between them.

    "салық қуаты 3 000 кВт-тан асатын машиналар үшін" is "салық машиналар үшін".
    """
    bound = earlier[-1]
    before = _before(text, "kk", low, bound.start, [*dates, *earlier[:-1]]).rstrip()
    measure = _subject_of(bound).lower()
    if not measure or not before.lower().endswith(measure):
        return ""
    return before[: len(before) - len(measure)] + text[bound.end : high]


def _is_length(item: Found) -> bool:
    """Return whether a figure tells how long or often, and no subject but an age has it: "үш рет"."""
    time = _is_time(item) or _unit_of(item) in _TURNS
    return time and _subject_of(item) in NO_MEASURE


_TURNS: Final = frozenset({"раз", "рет", "мәрте", "time"})


def _is_time(item: Found) -> bool:
    return isinstance(item.value, Figure) and item.value.unit in TIMES


def _before(text: str, language: str, low: int, high: int, found: Sequence[Found]) -> str:
    """Return the text between a figure and the one before it, with plain spaces.

    Dates and lengths of time are one mark each, as they stand between a subject and its verb ("за
    пять лет"); what is bracketed goes.
    """
    if low and text[low - 1].isalnum():  # no half word
        low += _HALF_WORD.match(text, low).end() - low  # type: ignore[union-attr]
    pieces, at = [], low
    for item in sorted(found, key=lambda f: f.start):
        if at <= item.start and item.end <= high:
            mark = MARK if item.kind == "date" or _is_length(item) else _FIGURE
            timed = language == "kk" and mark == MARK
            if timed and text.endswith(("ға", "ге", "қа"), item.start, item.end):
                mark = TO_MARK
            pieces += [text[at : item.start], f" {mark} "]
            at = item.end
            if language == "kk" and text[at : at + 1].isalpha():  # айларында-ғы
                at = _HALF_WORD.match(text, at, high).end()  # type: ignore[union-attr]
    before = _BRACKETS.sub(" ", _SPACE.sub(" ", "".join([*pieces, text[at:high]])))
    if language == "kk" and MARK in before:
        before, lists = _MARKS_KK.subn(MARK, before)
        before = before.replace("тиісінше", "") if lists else before
    if not before.endswith(" of "):  # compared with an average of 5 %: the figure is what it names
        shorter = without_comparison(without_asides(before, language), language)
        before = _EMPTIED.sub(",", _SPACES.sub(" ", shorter)) if shorter != before else before
    return _NEW_SENTENCE.sub("", before.rpartition(_FIGURE)[2])


#: "«Salaries rose by 124%. | The rate is below 4.8%»": in quotes sentences are not cut apart.
_NEW_SENTENCE: Final = re.compile(r"\A *[.!?] (?=[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ])")
#: "increased, compared with 2018, by 10 %" without what it compares with.
_SPACE: Final = re.compile(r"\s+")
_EMPTIED, _SPACES = re.compile(r" *, *,"), re.compile(r" {2,}")
#: "2021 және 2022 жылдары": one time to what stands before it.
_MARKS_KK: Final = re.compile(rf"{MARK}(?: *(?:,|және|мен|пен|бен) *{MARK})+")
#: "төсек/10000 тұрғын": a rate is measured, no count of things.
_BY_MANY: Final = re.compile(r"/")


def _behind(text: str, start: int, end: int, following: int) -> str:
    """Return what is behind a figure, a mark for the next figure at its end."""
    behind = text[start : min(end, start + _BEHIND)].lower().replace("ё", "е")
    if "(" in behind:  # 3 млн тонна (2018 жыл) болды
        behind = re.sub(r"\A *\([^()]*\)", "", behind)
    return f"{behind}{_FIGURE}" if end == following and end - start <= _BEHIND else behind


_BEHIND: Final = 60
_HALF_WORD: Final = re.compile(r"\w*")
_BRACKETS: Final = re.compile(r" ?\([^()]*\) ?")
_BULLETS: Final = "–—•*▪●-"
#: What stands for a figure before this one.
_FIGURE: Final = "\N{CURRENCY SIGN}"


_SUBJECTS: Final[dict[str, Callable[[Clause, str], str]]] = {
    "ru": subjects_russian.subject_of,
    "en": subjects_english.subject_of,
    "kk": subjects_kazakh.subject_of,
}
