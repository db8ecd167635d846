"""What a Russian figure is about: the subject of the verb, dash or "в размере" that links to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.extract.figures.counted import parses
from pipeline.extract.figures.subjects import MARK, Clause, as_subject
from pipeline.extract.figures.subjects_russian_amounts import nominative_phrase, paid

_VERB_RU: Final = (
    r"(?:состав(?:ил[аои]?|ляет|ляют|лял[аои]?|ит|ят|лять|ить)|достичь|вырасти|равняться|(?:увелич|сниз|сократ|уменьш|повыс|расшир)ившись|достигнув|составив|(?:увелич|сниз|повыс|сократ|уменьш)иться|достиг(?:л[аои]|ает|ают|нет|нут|ал[аои]?)?"
    r"|(?:вы|воз|под)рос(?:л[аои])?|(?:вы|воз)растет|вырастут|рос(?:л[аои])?|растет"
    r"|(?:увелич|сниз|сократ|повыс|уменьш|расшир)ил(?:ся|ась|ось|ись)|(?:увеличивается|снижается|сокращается|повышается|увеличится|снизится|повысится)"
    r"|(?:увеличен|снижен|сокращен|повышен)[аоы]?|упал[аои]?|равен|равн(?:а|о|ы|яется|ялась|ялся|ялось|ен)|занима(?:ет|ют|л[аои]?)|оценива(?:ется|лась|лся|лось|ются)|оценен[аоы]?"
    r"|колебл[ею]тся|исчисляется|насчитыва(?:ет|ла|ло)ся|был[аои]?|будет|прирос(?:л[аои])?|замедл(?:ится|ился|илась|илось|яется)|ускор(?:ится|ился|илась|илось|яется)|прибавил[аио]?|(?:подорож|подешев|удорож)(?:ал[аио]?|ает|ают)|удешев(?:ится|ил[аио]?сь|ился)|продл(?:евается|ится|ен[аоы]?)|стоит|стоил[аои]?|опустил(?:ся|ась|ось|ись)|поднял(?:ся|ась|ось|ись)|является)"
)  # fmt: skip
_LINK_RU: Final = re.compile(
    rf"(?:(?<![\w-])(?:не )?(?:долж[а-я]+|мо(?:жет|гут)|следует|надлежит) быть|(?<![\w-])(?:не )?(?:(?:может|могут|долж[а-я]+|буд[еу]т|был[аио]?|планируется|ожидается|прогнозируется) )?(?:быть )?{_VERB_RU}(?: лишь| всего| уже| в среднем| примерно)?(?: за (?:год|месяц|квартал))?(?: на уровне| на| до| в| с| от)?(?: [-–—])?|(?:^| )[-–—](?: (?:на|до|в|с))?|(?<=[а-я]):)[  ]*\Z",
    re.IGNORECASE,
)
#: What links a figure to its subject is not longer.
_LONGEST_LINK: Final = 110
_LABEL_RU: Final = re.compile(r"(?:[-–—](?: (?:на|до|в|с))?|:) *\Z")
_AMOUNT_OF_RU: Final = re.compile(
    r"(?:[, ]|\A)(?:в (?:общем |том же )?размере|в (?:общей )?сумме|в (?:общем )?объеме|на уровне|из расчета)(?: от)? *\Z",
    re.IGNORECASE,
)
#: "вырос на 32 процента и по итогам 2023 года составил": the subject goes on.
_GOES_ON_RU: Final = re.compile(
    r"[ ,§]*(?:(?:к уровню|по сравнению с|по отношению к|против|к) § *)?(?:(?:и|а|а также|затем) )?[ §]*(?:(?:по итогам|по состоянию на|в|за|к|на) )?[ §]*(?:уже )?"
)
#: "22 % или 2888 человек", "на 5 % до 7 млн": the same amount again, and the level reached.
_RESTATES_RU: Final = re.compile(r"(?: (?:в|за) §)?[ ,]*(?:или|то есть|т\. ?е\.|до)(?: на)? *")
_TIMED_RU: Final = re.compile(rf"(?<=[а-я])(?: (?:в|за|на|к|по итогам) {MARK})+ *\Z")
#: "будет составлять в 2021 году - 5 млрд"
_TIMED_DASH_RU: Final = re.compile(rf"(?<=[а-я])(?: (?:в|за|на) {MARK})+ *[-–—] *\Z")
_ENDS_IN_VERB_RU: Final = re.compile(rf"{_VERB_RU} *\Z", re.IGNORECASE)
_EXCEEDS_RU: Final = re.compile(r"(?:не )?(?:может |могут |должн?[а-я]* )?превы")


def subject_of(clause: Clause, carried: str) -> str:
    """Return the subject of a figure, `carried` where the clause goes on with the one before."""
    text = clause.before
    if text.rstrip().endswith("("):
        return ""
    text = text[text.rfind("«") + 1 :] if text.count("«") > text.count("»") else text
    before = text.replace("ё", "е")
    if (timed := _TIMED_RU.search(before)) is not None:  # составили в 2023 году 5 тонн
        text, before = f"{text[: timed.start()]} ", f"{before[: timed.start()]} "
    dashed = _TIMED_DASH_RU.search(before) if MARK in before[-6:] else None
    if dashed is not None and _ENDS_IN_VERB_RU.search(before[: dashed.start()]):
        text, before = f"{text[: dashed.start()]} ", f"{before[: dashed.start()]} "
    if clause.previous and _RESTATES_RU.fullmatch(before):
        return clause.previous
    link = _LINK_RU.search(before, max(0, len(before) - _LONGEST_LINK))
    if link is not None:
        ahead = text[: link.start()]
        if clause.whole and not clause.previous and not _LABEL_RU.fullmatch(link.group().strip()):
            ahead = clause.whole[: len(clause.whole) - len(link.group())]  # норматив на 1 тонну
        phrase = (
            _label(ahead, carried) if _LABEL_RU.fullmatch(link.group().strip()) else _subject(ahead)
        )
    elif _EXCEEDS_RU.match(clause.figure):
        phrase = _subject(text)
    elif (amount := _AMOUNT_OF_RU.search(before)) is not None:
        return as_subject(_in_the_amount(text[: amount.start()]))
    elif not clause.counted and not clause.figure.startswith("одно"):
        return as_subject(_whole_phrase(text) or _fine(text))
    else:
        return ""
    if phrase:
        return as_subject(phrase)
    rest = before[: link.start()] if link is not None else before
    if not rest.strip() and clause.whole and link is not None:  # площадь 15 школ достигла
        phrase = _subject(clause.whole[: len(clause.whole) - len(link.group())])
    if phrase:
        return as_subject(phrase)
    return carried if _GOES_ON_RU.fullmatch(rest) else ""


def _fine(before: str) -> str:
    """Return what is paid where it stands right before the figure: "предусмотрен штраф 50 МРП"."""
    words = before.rstrip().split(" ")[-3:]
    tokens = [_Token(word, 0, len(word)) for word in words if word[:1].isalpha()]
    while len(tokens) > 1 and not tokens[0].may_be(("ADJF", "PRTF"), ("nomn", "accs")):
        if tokens[0].word in _PREPOSITIONS:
            return ""  # вернуть в бюджет 1 млрд
        del tokens[0]
    plain = before[-1:] == " " and tokens and tokens[-1].may_be(("NOUN",), ("nomn", "accs"))
    return paid(tokens, frozenset({""}), only_paid=True) if plain else ""


def _in_the_amount(before: str) -> str:
    """Return what is "в размере": the noun next to it, else subject or object of the verb."""
    tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(before)]
    measured = _object_with_genitives(before, tokens)
    if _MEASURED_RU.match(measured):
        return measured  # установить стоимость питания
    return paid(tokens, _PREPOSITIONS) or nominative_phrase(_subject(before, any_verb=True))


_MEASURED_RU: Final = re.compile(
    r"(?:стоимость|цена|тариф|сумма|лимит|объем|норма|норматив|ставка|размер|квота)(?!\w)"
)


def _object_with_genitives(before: str, tokens: "Sequence[_Token]") -> str:
    """Return the object of an infinitive with its genitives: "установить стоимость питания"."""
    at = len(tokens) - 1
    while at > 0 and tokens[at].may_be(("NOUN", "ADJF", "PRTF"), ("gent",)):
        if tokens[at].word in _PREPOSITIONS:
            return ""
        at -= 1
    opened = 0 < at < len(tokens) - 1 and tokens[at - 1].may_be(("INFN",), ("None",))
    if not opened or not tokens[at].may_be(("NOUN",), ("accs",)):
        return ""
    return nominative_phrase(before[tokens[at].start : tokens[-1].end])


# --- the noun phrase ----------------------------------------------------------------------------

_TOKEN: Final = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)*|«[^«»]{1,60}»|\"[^\"]{1,60}\"|[,;:()–—§-]|\d+"
)
_PREPOSITIONS: Final = frozenset(
    "в во на с со к ко о об по за из от до для при без под над между через про среди около после перед у против "
    "вместо кроме согласно".split()
)
_POSSESSIVE: Final = frozenset("его ее их".split())
_BREAKS: Final = frozenset(",;:()–—-§")
_POINTING: Final = re.compile(
    r"(?:эт(?:от|а|о|и)|т(?:от|а|о|е)|данн(?:ый|ая|ое|ые)|указанн(?:ый|ая|ое|ые)|так(?:ой|ая|ое|ие)|кажд(?:ый|ая|ое)|сам(?:а|о|и)?|вс[ея])\Z"
)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        return self.text.lower()

    @property
    def is_name(self) -> bool:
        return self.text[:1] in '«"' or (len(self.text) > 1 and self.text.isupper())

    @property
    def is_participle(self) -> bool:
        found = parses(self.word) if self.text[:1].isalpha() else ()
        return bool(found) and found[0][0] == "PRTF"

    @property
    def is_plural(self) -> bool:
        found = parses(self.word)
        return bool(found) and found[0][2] == "plur"

    def may_be(self, parts: tuple[str, ...], cases: tuple[str, ...]) -> bool:
        """Return whether the word may be one of these parts of speech in one of these cases."""
        if not self.text[:1].isalpha():
            return False
        if self.text.isupper() and 2 < len(self.text) < 7:
            return "NOUN" in parts  # КПН, НДС
        found = parses(self.word)
        best = found[0][4] if found else 0.0
        return any(
            pos in parts and case in cases and score >= 0.15 * best
            for pos, case, _, _, score in found
        )


def _subject(before: str, any_verb: bool = False) -> str:
    """Return the subject of the clause that ends with `before`, empty when none is plain.

    The last noun phrase in the nominative that no preposition governs.

    >>> _subject("В первом квартале уставный капитал компании ")
    'уставный капитал компании'
    """
    tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(before)]
    opening = _first_word(tokens)
    best: tuple[int, int] | None = None
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.word in _PREPOSITIONS:
            i = _after_object(tokens, i + 1)
            continue
        if token.text == "," and i + 1 < len(tokens) and _opens_clause(tokens[i + 1]):
            i = _after_comma(tokens, i + 1)
            continue
        accusative = any_verb and _describes(tokens[i - 1]) if i else False
        if not _is_head(token, i == opening, accusative=accusative):
            i += 1
            continue
        first, last = _left(tokens, i), _right(tokens, i)
        if first == opening or not tokens[first].text[:1].isupper() or tokens[first].text.isupper():
            best = (first, last)  # not "муниципального образования Акбулакский район"
        i = last + 1
    if best is None:
        return ""
    first, last = best
    if not any_verb and any(_is_verb(token) for token in tokens[last + 1 :]):
        return ""
    return before[tokens[first].start : tokens[last].end]


def _label(before: str, carried: str) -> str:
    """Return the label before a dash or colon: "заболоченность – 3,5 %"."""
    stretch = _LABEL_STARTS.split(before)[-1]
    phrase = _subject(stretch) or _in_the_dative(stretch)
    if phrase or "," not in stretch:
        listed = len(stretch) < len(before) and (not carried or _has_genitive(carried))
        return "" if listed and _may_be_genitive(phrase) else phrase
    return _subject(before)


def _in_the_dative(label: str) -> str:
    """Return the label of a list that "в том числе по:" opens: "налоговым поступлениям"."""
    tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(label)]
    first = next((i for i, t in enumerate(tokens) if t.may_be(("NOUN",), ("datv",))), None)
    if first is None or not all(_describes_dative(token) for token in tokens[:first]):
        return ""
    return nominative_phrase(label[tokens[0].start : tokens[_chain(tokens, first)].end])


def _describes_dative(token: _Token) -> bool:
    found = parses(token.word) if token.text[:1].isalpha() else ()
    return any(pos in ("ADJF", "PRTF") and case == "datv" for pos, case, *_ in found)


#: What a label begins behind: a semicolon, the figure before it in a list, "из них".
_LABEL_STARTS: Final = re.compile(
    r"[;:]|\A *(?:,|и )|(?<!\w)(?:из них|в том числе|в т\. ?ч\.)(?!\w)"
)


def _has_genitive(phrase: str) -> bool:
    """Return whether a subject has a noun hanging on it, as "сбор свеклы" has."""
    return len([word for word in phrase.lower().split() if _reads(word, "NOUN")]) > 1


def _may_be_genitive(phrase: str) -> bool:
    """Return whether a label goes on with the subject before: "сбор свеклы – 900, сои – 250"."""
    head = next((word for word in phrase.lower().split() if _reads(word, "NOUN")), "")
    found = parses(head) if head else ()
    best = max((p[4] for p in found), default=0.0)
    return any(p[0] == "NOUN" and p[1] == "gent" and p[4] > 0.2 * best for p in found)


def _reads(word: str, part: str) -> bool:
    found = parses(word) if word[:1].isalpha() else ()
    return bool(found) and found[0][0] == part


def _whole_phrase(before: str) -> str:
    """Return a phrase that is all there is from the start of the clause: "Срок рассмотрения"."""
    tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(before)]
    start = max((i + 1 for i, t in enumerate(tokens) if t.text in _BREAKS), default=0)
    tokens = tokens[start:]
    opening = _first_word(tokens)
    heads = [i for i, token in enumerate(tokens) if _is_head(token, i == opening)]
    if not heads or len(tokens) > 8:
        return ""
    first, last = _left(tokens, heads[0]), _right(tokens, heads[0])
    whole = first == 0 and last == len(tokens) - 1
    return before[tokens[0].start : tokens[-1].end] if whole and before[-1:] in " \n" else ""


def _first_word(tokens: list[_Token]) -> int:
    """Return the place of the first word, which has a capital for no other reason."""
    return next((i for i, token in enumerate(tokens) if token.text[:1].isalpha()), -1)


def _is_head(token: _Token, first: bool, *, accusative: bool = False) -> bool:
    """Return whether a word may be the subject: a noun in the nominative that is no name.

    With `accusative` it may be the object: "установить бюджетные изъятия в сумме".
    """
    if token.text in ("ВВП", "ВРП", "НДС", "МРП", "МЗП"):
        return True
    named = token.is_name or (not first and token.text[:1].isupper())
    cases = ("nomn", "accs") if accusative else ("nomn",)
    return len(token.text) > 2 and not named and token.may_be(("NOUN",), cases)


def _is_verb(token: _Token) -> bool:
    found = parses(token.word) if token.text[:1].isalpha() else ()
    return bool(found) and found[0][0] in ("VERB", "PRTS")


def _opens_clause(token: _Token) -> bool:
    """Return whether a word behind a comma opens a clause on its noun: "соответствующих"."""
    return token.word.startswith("котор") or token.is_participle


def _after_comma(tokens: list[_Token], i: int) -> int:
    """Return the place behind the comma that closes such a clause, or the next one's start."""
    return next((k + 1 for k in range(i, len(tokens)) if tokens[k].text == ","), len(tokens))


def _after_object(tokens: list[_Token], i: int) -> int:
    """Return the place behind the noun that a preposition governs."""
    while i < len(tokens):
        token = tokens[i]
        if token.text in _BREAKS:
            return i + 1
        if token.may_be(("NOUN",), _CASES) or token.is_name:
            return _chain(tokens, i) + 1
        if _reads(token.word, "NPRO"):  # из них
            return i + 1
        i += 1
    return i


_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")


def _left(tokens: list[_Token], head: int) -> int:
    first = head
    while first > 0:
        if _describes(tokens[first - 1]):
            first -= 1
        elif first > 1 and first < head and _joins(tokens[first - 1], tokens[first - 2]):
            first -= 2  # налоговые и неналоговые поступления
        else:
            break
    return first


def _describes(token: _Token) -> bool:
    """Return whether a word is an adjective of a subject; "этот", "данный" only point at it."""
    pointing = token.word in _POSSESSIVE or _POINTING.match(token.word) is not None
    return not pointing and token.may_be(("ADJF", "PRTF"), ("nomn",))


def _joins(joint: _Token, token: _Token) -> bool:
    return joint.word in ("и", "или", ",") and _describes(token)


def _right(tokens: list[_Token], head: int) -> int:
    return _chain(tokens, head)


def _chain(tokens: list[_Token], head: int) -> int:
    """Return the last token of the genitives that hang on a noun, lists of them included."""
    last, i = head, head + 1
    while i < len(tokens):
        token = tokens[i]
        of_republic = token.word == "казахстан" and tokens[i - 1].word.startswith("республик")
        if token.word in _POSSESSIVE or of_republic or _hangs(token):
            if token.word not in _POSSESSIVE:
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
        and not (tokens[last].is_plural and not tokens[last].is_participle)  # число занятых
    ):
        last -= 1
    return last


def _lists(tokens: list[_Token], i: int) -> bool:
    """Return whether a comma or "и" leads to another genitive."""
    joint, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if joint.word not in (",", "и") or following is None or not _hangs(following):
        return False
    return joint.word == "и" or _leads_to_noun(tokens, i + 1)


def _modifies(tokens: list[_Token], i: int) -> bool:
    """Return whether an adverb stands before a participle that hangs on the noun."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        following is not None
        and _reads(tokens[i].word, "ADVB")
        and following.is_participle
        and _hangs(following)
    )


def _leads_to_noun(tokens: list[_Token], i: int) -> bool:
    """Return whether a genitive behind a comma is a noun, not "необходимых для"."""
    while i < len(tokens) and _hangs(tokens[i]):
        if tokens[i].is_participle:
            return False  # ферм, получающих субсидии
        if tokens[i].is_name or tokens[i].may_be(("NOUN",), ("gent",)):
            return True
        i += 1
    return False


def _hangs(token: _Token) -> bool:
    """Return whether a word may stand in the genitive that hangs on a noun."""
    return token.is_name or token.may_be(("NOUN", "ADJF", "PRTF"), ("gent",))
