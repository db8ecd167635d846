"""What a figure is about, and the time it speaks of, where the sentence says so plainly.

The subject is found by the word that links it to the figure: "составил", "–", "в размере" in
Russian, "reached", "amounts to" in English; in Kazakh it stands before the figure, the verb behind.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract import subjects_russian
from pipeline.extract.figures_period import period_of
from pipeline.records import Date, Figure, Found
from pipeline.sentences import sentence_spans

_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands around a figure: text before it (dates cut out), the figure, text behind it."""

    before: str
    figure: str
    behind: str
    counted: bool


def with_context(
    text: str, language: str, figures: list[Found], found: Sequence[Found]
) -> list[Found]:
    """Return the figures with ``subject``, ``period_from`` and ``period_to`` filled in."""
    dates = [f for f in found if f.kind == "date" and isinstance(f.value, Date)]
    sentences = sentence_spans(text, language)
    made: list[Found] = []
    subject_before = ""
    for index, item in enumerate(figures):
        value = item.value
        assert isinstance(value, Figure)
        start, end = next(((s, e) for s, e in sentences if s <= item.start < e), (0, len(text)))
        previous = figures[index - 1].end if index and figures[index - 1].end > start else start
        following = figures[index + 1].start if index + 1 < len(figures) else end
        low = max(previous, item.start - _LONGEST)
        clause = Clause(
            _without_dates(text, low, item.start, dates),
            text[item.start : item.end].lower().replace("ё", "е"),
            text[item.end : min(end, following, item.end + 60)].lower().replace("ё", "е"),
            item.rule == "figure_count" or value.unit.split("/")[0] in ("раз", "рет", "time"),
        )
        carried = subject_before if previous > start else ""
        subject = _SUBJECTS[language](clause, carried)
        subject_before = subject or (carried if language != "kk" else "")
        period = period_of(text, item, (start, end), dates, figures)
        made.append(
            replace(
                item,
                value=replace(value, subject=subject, period_from=period[0], period_to=period[1]),
            )
        )
    return made


def _without_dates(text: str, low: int, high: int, dates: Sequence[Found]) -> str:
    """Return a stretch of the text in which each date is one mark, with plain spaces."""
    pieces, at = [], low
    for date in dates:
        if at <= date.start and date.end <= high:
            pieces.append(text[at : date.start])
            at = date.end
    pieces.append(text[at:high])
    return re.sub(r"\s+", " ", " \N{SECTION SIGN} ".join(pieces))


def as_subject(phrase: str) -> str:
    """Return a phrase as the table has it: one space, small first letter unless an abbreviation.

    >>> as_subject("Уставный  капитал"), as_subject("ВВП страны")
    ('уставный капитал', 'ВВП страны')
    """
    plain = re.sub(r"\s+", " ", phrase).strip(" ,;:-–—")
    if len(plain) > 1 and plain[1].isupper():
        return plain
    return plain[:1].lower() + plain[1:]


def _nearest(boundary: re.Pattern[str], before: str) -> str:
    """Return the stretch next to the figure; a date, a comma or a dash may stand between."""
    end = len(before)
    for match in reversed(list(boundary.finditer(before))):
        if stretch := before[match.end() : end].strip():
            return stretch
        if match.group()[0].isalpha():
            return ""
        end = match.start()
    return before[:end].strip()


# --- Russian -------------------------------------------------------------------------------------

_VERB_RU: Final = (
    r"(?:состав(?:ил[аои]?|ляет|ляют|лял[аои]?|ит|ят|лять|ить)|достиг(?:л[аои]|ает|ают|нет|нут|ал[аои]?)?"
    r"|(?:вы|воз|под)рос(?:л[аои])?|(?:вы|воз)растет|вырастут|рос(?:л[аои])?|растет"
    r"|(?:увелич|сниз|сократ|повыс|уменьш|расшир)ил(?:ся|ась|ось|ись)|(?:увеличивается|снижается|сокращается|повышается|увеличится|снизится|повысится)"
    r"|(?:увеличен|снижен|сокращен|повышен)[аоы]?|упал[аои]?|равн(?:а|о|ы|яется|ялась|ялся|ялось|ен)|оценива(?:ется|лась|лся|лось|ются)|оценен[аоы]?"
    r"|колеблется|исчисляется|насчитыва(?:ет|ла|ло)ся|был[аои]?|будет|прирос(?:л[аои])?|замедл(?:ится|ился|илась|илось|яется)|ускор(?:ится|ился|илась|илось|яется)|прибавил[аио]?|стоит|стоил[аои]?|опустил(?:ся|ась|ось|ись)|поднял(?:ся|ась|ось|ись)|является)"
)  # fmt: skip
_LINK_RU: Final = re.compile(
    rf"(?:(?<![\w-])(?:не )?(?:(?:может|могут|долж[а-я]+) )?{_VERB_RU}(?: лишь| всего| уже| в среднем| примерно)?(?: на уровне| на| до| в| с| от)?|(?:^| )[-–—]|(?<=[а-я]):)[  ]*\Z",
    re.IGNORECASE,
)
_AMOUNT_OF_RU: Final = re.compile(
    r"(?:[, ]|\A)(?:в размере|в сумме|в объеме|на уровне|из расчета)(?: от)? *\Z", re.IGNORECASE
)
#: "вырос на 32 процента и по итогам 2023 года составил": the subject goes on.
_GOES_ON_RU: Final = re.compile(
    r"[ ,§]*(?:(?:и|а|а также|затем) )?[ §]*(?:(?:по итогам|по состоянию на|в|за|к|на) )?[ §]*(?:уже )?"
)
_EXCEEDS_RU: Final = re.compile(r"(?:не )?(?:может |могут |должн?[а-я]* )?превы")


def _subject_ru(clause: Clause, carried: str) -> str:
    before = clause.before.replace("ё", "е")
    link = _LINK_RU.search(before)
    if link is not None:
        phrase = subjects_russian.subject(clause.before[: link.start()])
    elif _EXCEEDS_RU.match(clause.figure):
        phrase = subjects_russian.subject(clause.before)
    elif (amount := _AMOUNT_OF_RU.search(before)) is not None:
        phrase = subjects_russian.subject(clause.before[: amount.start()], any_verb=True)
        return as_subject(phrase)
    elif not clause.counted:
        return as_subject(subjects_russian.whole_phrase(clause.before))
    else:
        return ""
    if phrase:
        return as_subject(phrase)
    rest = before[: link.start()] if link is not None else before
    return carried if _GOES_ON_RU.fullmatch(rest) else ""


# --- English -------------------------------------------------------------------------------------

_LINK_EN: Final = re.compile(
    r"(?:(?<![\w'])(?:(?:may|shall|should|must|will|can|has|have|had|be|been|is|are|was|were) ){0,3}(?:also |now |only )?"
    r"(?:(?:is|was|are|were|be|been) (?:currently |now )?(?:set|fixed|estimated|established|limited|capped|expected to (?:reach|be))(?: at| in the amount of| to be| to)?"
    r"|is|was|are|were|be|rang(?:es?|ed)|stands? at|stood at|reach(?:es|ed)?|amount(?:s|ed|ing)? to|total(?:s|led|ed)?|equal(?:s|led|ed)?(?: to)?|averag(?:es|ed)"
    r"|(?:rose|rises|risen|grew|grows|grown|increased|increases|fell|falls|fallen|declined|declines|decreased|dropped|jumped|expanded|shrank|improved|went up|went down|climbed)(?: (?:sharply|further|slightly|again))?(?: (?:by|to|from|at))?"
    r"|(?:will )?slow(?:s|ed)? (?:down )?to|(?:will |is expected to |are expected to |may |should )?(?:reach|rise|fall|grow|increase|decrease|decline|drop)(?: by| to)?|ma(?:ke|kes|de) up|constitut(?:es|ed)|hit|(?:cut|reduced|raised|lowered)(?: (?:by|to|from|at))?|exceed(?:s|ed)?)(?: a factor of)?(?: only| just| as much as)?|(?<=[a-z]):) *\Z",
    re.IGNORECASE,
)
#: "a fine of 20 MCI", "investments of $5 million": the nouns before "of".
_OF_EN: Final = re.compile(
    r"((?:(?<![\w-])[a-z-]+ ){1,3})of (?:up to |at least |about )?\Z", re.IGNORECASE
)
_AMOUNT_EN: Final = re.compile(r" in (?:the|an) (?:amount|sum) of (?:up to )?\Z", re.IGNORECASE)
_AUXILIARY_EN: Final = re.compile(
    r"(?: (?:did|does|do|has|have|had|is|was|are|were|will|would|could|should|may|can|not|cannot|also|still|only|be))+\Z"
)
_NO_NOUN_EN: Final = frozenset(
    "it them out instead because consisting composed capable each most all some one end beginning middle course excess minimum "
    "maximum total average factor age use made means number part payment purchase construction thousands millions amount sum size".split()
)
_NO_ADJECTIVE_EN: Final = frozenset(
    "a an the in for with by to at and or from on of that is was are were which its their his this as under over into "
    "has have been be provide excluding providing including provides provided exceeds set paid imposes imposed".split()
)
_BOUNDARY_EN: Final = re.compile(
    r"[,;:()–—.]|\b(?:that|which|while|whereas|but|where|if|when|because|since|although|however|whose)\b|\N{SECTION SIGN}",
    re.IGNORECASE,
)
_CUT_EN: Final = re.compile(
    r" (?:with|in|for|to|at|on|from|by|under|between|among|over|during|per|across|against|into|through|as|excluding|including|within|after|before)\b",
    re.IGNORECASE,
)
_DETERMINER_EN: Final = re.compile(
    r"\A(?:and |or |then |also |thus )?(?:(?:the|an?|its|their|his|her|this|these|those|our|all|each|every) )?",
    re.IGNORECASE,
)
_NO_SUBJECT_EN: Final = frozenset(
    "it they he she there this that these those we you i who what which and or here one".split()
)


def _subject_en(clause: Clause, carried: str) -> str:
    if re.match(
        r"(?:(?:does|do|did|shall|may|must|should|will|can) not |cannot |not )?exceed",
        clause.figure,
    ):
        link_start = len(clause.before)
    elif link := _LINK_EN.search(clause.before):
        link_start = link.start()
    else:
        return "" if clause.counted else _measured_en(clause.before)
    phrase = _nearest(_BOUNDARY_EN, clause.before[:link_start])
    phrase = _DETERMINER_EN.sub("", _CUT_EN.split(phrase)[0].strip()).strip()
    phrase = _AUXILIARY_EN.sub("", phrase)
    words = phrase.split()
    if not words or phrase.lower() in ("and", "or", "also", "then"):
        return carried
    if len(words) > 8 or words[-1].lower() in _NO_SUBJECT_EN or not words[-1][:1].isalpha():
        return ""
    return as_subject(phrase)


def _measured_en(before: str) -> str:
    """Return the noun that "of" hangs a measure on, with its adjectives: "loan term of"."""
    amount = _AMOUNT_EN.search(before)
    if amount is not None:
        before = f"{before[: amount.start()]} of "
    named = _OF_EN.search(before)
    words = named[1].split() if named else []
    if not words or words[-1].lower() in _NO_NOUN_EN | _NO_ADJECTIVE_EN:
        return ""
    first = len(words) - 1
    while first > 0 and words[first - 1].lower() not in _NO_ADJECTIVE_EN:
        first -= 1
    return as_subject(" ".join(words[first:]))


# --- Kazakh --------------------------------------------------------------------------------------

_LINK_KK: Final = re.compile(
    r"\A(?:[, ]+(?:ғана|дейін|астам|жуық|артық|төмен|кем|емес))*[ ]*(?:-?(?:ға|ге|қа|ке|ды|ді|ны|ні|дан|ден) )?(?:деп )?"
    r"(?:құра[а-я]+|жет[а-яіқғ]+|өс[а-яіқғ]+|арт[а-яықғ]+|төмендe?[а-яіғ]*|төмендеті[а-яі]+|азай[а-яықғ]+|қысқар[а-яықғ]+|бол[а-яықғ]+|тең(?!ге)|ас(?:ты|ып|ады|қан)|кемі[а-яіг]+|ұлғай[а-яықғ]+|көтеріл[а-яігқ]+"
    r"|көбей[а-яігқ]+|белгілен[а-яіг]+|бағалан[а-яықғ]+|аспа[а-яықғ]+|деңгейінде|төме[а-яі]+|түс[а-яіқғ]+)",
)
_ENDS_KK: Final = re.compile(r"\A *(?:[,.;)]|\Z)")
_BOUNDARY_KK: Final = re.compile(
    r"[,;:()–—.«»\"]|(?<![\w-])(?:бойынша|үшін|сәйкес|кейін|бері|дейін|туралы|ішінде|және|немесе|ал|бұл|бірақ|сондай-ақ|оның|олардың|қарай|бастап|арқылы|қатысты|қарағанда|салыстырғанда|кезінде|нәтижесінде|кезеңінде|қорытындысында|есебінен|негізінде)(?![\w-])|\N{SECTION SIGN}",
    re.IGNORECASE,
)
_OBLIQUE_KK: Final = re.compile(
    r"(?:[дт][ае]|[дтн][ае]н|[ғқ]а|[гк]е|нда|нде|ына|іне|менен|ған|ген|қан|кен|йды|йді|ады|еді|[дт][ыі]|ып|іп)\Z"
)


def _subject_kk(clause: Clause, carried: str) -> str:
    linked = _LINK_KK.match(clause.behind) is not None
    bounded = _ENDS_KK.match(clause.behind) or _BOUND_KK.search(clause.figure)
    if not linked and (clause.counted or not bounded):
        return ""
    words = _nearest(_BOUNDARY_KK, clause.before).split()
    while words and words[-1].lower() in _FILLERS_KK:
        words.pop()
    for i in range(len(words) - 1, -1, -1):  # what stands in a case of place or time goes
        if _OBLIQUE_KK.search(words[i].lower()) and words[i].lower() not in _NOT_OBLIQUE_KK:
            words = words[i + 1 :]
            break
    if words and _GENITIVE_KK.search(words[-1]):  # the whole that a share is of
        words = words[: next(i for i, word in enumerate(words) if _GENITIVE_KK.search(word))]
    while words and words[-1].lower() in _FILLERS_KK:
        words.pop()
    last = words[-1].lower() if words else ""
    if (
        not words
        or len(words) > 7
        or not last[0].isalpha()
        or any(c.isdigit() for c in last)
        or _NO_SUBJECT_KK.search(last)
    ):
        return ""
    return as_subject(" ".join(words))


_BOUND_KK: Final = re.compile(r"(?:аспайтын|аспауы|асты|астам|кем болма[а-яғ]+|аспауға)\Z")
_GENITIVE_KK: Final = re.compile(r"[ндт][ыі]ң\Z")
#: An object, an instrument, a time, a quality: no subject.
_NO_SUBJECT_KK: Final = re.compile(
    r"(?:[ыі]н|[мбп]ен|^соңғы|^алғашқы|^көбі|сайын|бойы|бері|дағы|дегі|тағы|тегі)\Z"
)
_FILLERS_KK: Final = frozenset(
    "шамамен кемінде орташа небәрі барлығы жалпы ең тек қана ғана тағы бір есеппен орта".split()
)
_NOT_OBLIQUE_KK: Final = frozenset(
    "қазақстан жеке іске мектепке баға сауда шаруа қала бала орта шара дәреже сала".split()
)
_SUBJECTS: Final[dict[str, Callable[[Clause, str], str]]] = {
    "ru": _subject_ru,
    "en": _subject_en,
    "kk": _subject_kk,
}
