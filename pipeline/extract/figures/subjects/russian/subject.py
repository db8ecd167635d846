"""What a Russian figure is about: the subject of the verb, dash or "в размере" that links to it."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.any_verb import (
    goes_on_with,
    subject_of_any_verb,
    subject_of_mark,
)
from pipeline.extract.figures.subjects.russian.before import plain_before
from pipeline.extract.figures.subjects.russian.behind import (
    share_of_next,
    subject_behind_figure,
    subject_behind_verb,
)
from pipeline.extract.figures.subjects.russian.beside import TIME_RU, beside
from pipeline.extract.figures.subjects.russian.bounds import of_bound
from pipeline.extract.figures.subjects.russian.changed import NUMBER
from pipeline.extract.figures.subjects.russian.gerunds import of_gerund
from pipeline.extract.figures.subjects.russian.goes_on import (
    AGAIN_IN_BRACKET,
    AIMED_AT,
    IN_ALL,
    OF_WHICH_BY_YEAR,
    OR_BY,
    PART_IN_BRACKET,
    adds_verb,
    is_expected,
    tells_again,
)
from pipeline.extract.figures.subjects.russian.in_the_amount import in_the_amount, on_sum
from pipeline.extract.figures.subjects.russian.in_the_table import WHOSE, as_subject
from pipeline.extract.figures.subjects.russian.joined import with_joined
from pipeline.extract.figures.subjects.russian.labels import (
    PLURAL,
    is_genitive,
    label_of,
)
from pipeline.extract.figures.subjects.russian.links import VERB_RU, link_before
from pipeline.extract.figures.subjects.russian.measured_by import measure_by
from pipeline.extract.figures.subjects.russian.nouns import measure_before
from pipeline.extract.figures.subjects.russian.participles import without_clauses
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.relatives import is_of_other_gender, noun_of_relative
from pipeline.extract.figures.subjects.russian.same_subject import (
    LABEL,
    before_aside,
    going_on,
    hangs_on_preposition,
    whole_before,
)
from pipeline.extract.figures.subjects.russian.tokens import Token, is_verb, reads
from pipeline.extract.figures.subjects.russian.verbs import of_verb_before, of_verb_before_dash
from pipeline.extract.figures.subjects.shared import MARK, Clause

_AMOUNT_OF_RU: Final = re.compile(
    r"(?:[, ]|\A)(?:в (?:[а-я]+ом |том же )?(?:размере|объеме)|(?:в|на) (?:[а-я]+(?:ой|ую) )?сумм[еу]|на (?:[а-я]+ом )?(?:уровне|отметке)(?: в)?|в (?:интервале|диапазоне|промежутке|коридоре))(?: от)? *\Z",
    re.IGNORECASE,
)
_ON_SUM_RU: Final = re.compile(r"на (?:[а-я]+ую )?сумму")
_IMPERSONAL_RU: Final = re.compile(r"[а-я]{3,}(?:ен|ан|ят|ыт)о на(?!\w)")
#: "на малый бизнес или некоммерческие организации –": who pays, no amount of theirs.
_ON_WHOM_RU: Final = re.compile(r"(?:\A|,) *на [^,;:]{3,120}[-–—]\Z")
#: "выпущено [тонн] в живом весе (плюс 6 %": how much it changed.
_SIGN_RU: Final = re.compile(r"\( ?(?:плюс|минус) \Z")
#: "(12 %", "(или 12 %"
_OPENED_RU: Final = re.compile(r" ?\( ?(?:(?:плюс|или|то есть|т\. ?е\.) ?)?\Z")
_DONE_RU: Final = re.compile(r"[ ,]*[а-яё]+(?:ено|ано)(?: всего)? *[-–—]")
_DASHES: Final = ("-", "–", "—")
#: "объем услуг удвоился и достиг": the first of two verbs.
_CHANGED_AND_RU: Final = re.compile(
    rf"(?<=[а-я]) {VERB_RU}(?: вдвое| втрое| в разы| значительно| существенно)? и *\Z"
)
_EXCEEDS_RU: Final = re.compile(r"(?:не )?(?:может |могут |должн?[а-я]* )?(?:превы|быть )")


def subject_of(clause: Clause, carried: str) -> str:
    """Return the subject of a figure, `carried` where the clause goes on with the one before."""
    text = clause.before
    in_a_row = _LAST_RU.search(text) or clause.behind.startswith((" подряд", " назад", " спустя"))
    if (in_a_row and TIME_RU.search(clause.figure)) or _LONG_AS_RU.search(clause.figure):
        return ""  # доля падала последние 15 лет, за 15 лет
    aged = clause.figure.removeprefix("не ").startswith(("старше", "младше", "моложе"))
    if aged and not clause.before.rstrip().endswith(_DASHES):
        return ""  # люди старше 70 лет
    if (bracket := _OPENED_RU.search(text)) is not None:  # вырос на 5 млрд (12 %)
        again = (
            not text[: bracket.start()].strip()
            and not clause.counted
            and not _HIGHER_RU.match(clause.behind)
            and not PART_IN_BRACKET.match(clause.behind)
        )
        measured = (
            ""
            if clause.previous
            or clause.counted
            or _SIGN_RU.search(text)
            or (text[:1] == " " and is_genitive(text[: bracket.start()]))  # 56 % бюджета (9 млн)
            else measure_before(text[: bracket.start()].rstrip())
        )
        return clause.previous if again else as_subject(measured)
    text = plain_before(clause)
    before = text.replace("ё", "е")
    if _HIGHER_RU.match(clause.behind) and OR_BY.fullmatch(before):
        return ""  # 810 человек, или на 95 человек меньше
    told = AGAIN_IN_BRACKET.fullmatch(clause.before) and not _HIGHER_RU.match(clause.behind)
    if clause.previous and (told or tells_again(before, clause.behind, alike=clause.alike)):
        return clause.previous
    if clause.previous and clause.figure.startswith(("с ", "со ")) and not before.strip(" ,"):
        return clause.previous  # сократилась на 10 п.п. с 47 до 37 %
    if clause.alike and AIMED_AT.fullmatch(before):
        return carried
    if carried and (IN_ALL.fullmatch(before) or (clause.alike and OF_WHICH_BY_YEAR.search(before))):
        return carried
    if behind := subject_behind_verb(clause) or share_of_next(clause):
        return as_subject(behind)
    if (participle := _PARTICIPLE_RU.search(before)) is not None:
        return as_subject(subject_before(text[: participle.start()]))
    if gerund := of_gerund(clause, text):
        return as_subject(gerund)
    if link := link_before(before):
        phrase = _of_link(clause, text[: len(text) - len(link)], link, carried)
        if phrase is None:
            return ""
        phrase = as_subject(phrase) or going_on(clause, before, link, carried)
        return phrase or as_subject(subject_behind_figure(clause))
    if _EXCEEDS_RU.match(clause.figure):
        if clause.whole and (not clause.previous or hangs_on_preposition(clause)):
            text = clause.whole
        phrase = subject_before(WHOSE.sub(" ", text), verb=clause.figure)
        if not phrase and clause.previous and before.strip() == ",":
            phrase = before_aside(clause, "")
        goes_on = adds_verb(before) and goes_on_with(carried, clause.figure)
        return as_subject(phrase) or (carried if goes_on else "")
    if before.endswith(("на ", "в ")) and (exceeds := _EXCEEDS_BY_RU.search(before)) is not None:
        return as_subject(subject_before(text[: exceeds.start()], verb=exceeds.group()))
    if before.endswith((" на ", " в ")) and _HIGHER_RU.match(clause.behind):
        stretch = _COPULA_RU.sub(" ", text)
        phrase = subject_before(stretch)
        return as_subject(phrase) if "," not in stretch[stretch.rfind(phrase) :] else ""
    if clause.figure.startswith("в пределах "):
        return as_subject(in_the_amount(text))  # сбор ожидается в пределах 16 млн тонн
    if (amount := _AMOUNT_OF_RU.search(before)) is not None:
        ahead = text[: amount.start()].rstrip()
        if _ON_SUM_RU.search(amount.group()):
            phrase = beside(clause, without_clauses(text)) or on_sum(ahead)
            return as_subject(phrase if "ё" in text else phrase.replace("ё", "е"))
        if ahead.endswith(_DASHES):  # на юридических лиц – в размере 100 МРП
            return "" if _ON_WHOM_RU.search(ahead) else as_subject(label_of(ahead[:-1], carried))
        if (by_one := _OF_ONE_RU.search(clause.whole)) is not None:
            text = f"{by_one[1]}{text}"  # площадь жилья на 1 жителя сохранится на уровне
            amount = _AMOUNT_OF_RU.search(text) or amount
        expected = carried and (is_expected(ahead) or _is_next_verb(ahead, carried))
        phrase = in_the_amount(text[: amount.start()]) or (carried if expected else "")
        return as_subject(phrase if "ё" in text else phrase.replace("ё", "е"))
    plain = without_clauses(text)
    reached = subject_of_mark(clause, plain, carried)
    phrase = reached or beside(clause, plain) or subject_of_any_verb(clause, plain, carried)
    return as_subject(phrase or of_bound(clause, plain))


def _of_link(clause: Clause, ahead: str, link: str, carried: str) -> str | None:
    """Return the subject before a verb, dash or colon: empty if it says none, None if it may have none."""
    labelled = LABEL.fullmatch(link.strip()) is not None
    if _TO_WHOM_RU.search(ahead) or _OWN_CLAUSE_RU.search(ahead):
        return None  # врач, которому было 49 лет; школы, которых было 5 тыс.; что составляет 7 %
    goes_on = clause.previous or ahead.lstrip().startswith(",")
    if labelled and goes_on and _HIGHER_RU.match(clause.behind):
        return None  # умерло 9 тыс. человек – на 4 % меньше, чем годом ранее
    if link.rstrip().endswith(":") and TIME_RU.search(clause.figure) and _of_what(clause.rest):
        return None  # Самоуправление: тридцать лет реформ
    if (
        link.rstrip().endswith(":")
        and (clause.counted or _SHARE_RU.search(clause.figure))
        and _says_what_is_done(clause.rest)
    ):
        return None  # виден разрыв: 10 % богатых получают; изменилась структура: 6 % составили
    aside = not clause.previous or hangs_on_preposition(clause)
    whole = whole_before(clause, link) if aside and not _OWN_CLAUSE_RU.search(ahead) else ""
    own = ahead
    if whole and (not labelled or _BY_ONE_RU.search(whole)):
        ahead = whole  # норматив на 1 тонну
    if ahead.rstrip().endswith(" и"):
        ahead = _CHANGED_AND_RU.sub("", ahead)
    ahead = WHOSE.sub(" ", ahead)
    plural = PLURAL.search(link) is not None
    if labelled and (measured := measure_by(ahead)):
        return measured  # завод мощностью – 50 тонн
    if labelled and (by_time := _LISTED_BY_TIME_RU.search(ahead)) is not None:
        return subject_before(ahead[: by_time.start()], verb=by_time["verb"])
    phrase = (
        label_of(ahead, carried, counted=clause.counted)
        if labelled
        else subject_before(ahead, plural=plural, verb=link)
    )
    if not phrase and not labelled and own != ahead:
        phrase = subject_before(own, verb=link)  # при снижении цен на 10 % выручка падает
    if phrase and not labelled and is_of_other_gender(phrase, ahead):
        phrase = noun_of_relative(ahead) or phrase
    if not phrase:
        phrase = of_verb_before_dash(ahead, link) if labelled else noun_of_relative(ahead)
    if not phrase and not labelled:
        phrase = of_verb_before(ahead, link)
    if not ahead.strip(" ,;") and _DONE_RU.match(link):
        return None  # план – 42 млн тенге, исполнено – 43 млн тенге
    if _IMPERSONAL_RU.search(link) and is_genitive(phrase):
        return None  # продукции произведено на 5 млн
    if clause.counted and _FOUND_RU.match(link):
        return None  # нарушения выявлены на 417 объектах
    if "насчитыва" in link and not NUMBER.match(phrase.lower()):
        return None  # область насчитывает 12 районов
    return with_joined(ahead, phrase, plural=True) if plural else phrase  # экспорт и импорт выросли


_FOUND_RU: Final = re.compile(
    r" *(?:не )?(?:выявлен|установлен|обнаружен|допущен|заключен|подписан|выдан|продан|оказан|произведен|отмечен|зафиксирован)[аоы]? на "
)
#: "экспорт составил: в 2020 году – 47 млрд, в 2021 году – 60 млрд"
_LISTED_BY_TIME_RU: Final = re.compile(
    rf"(?<![\w-])(?P<verb>{VERB_RU}) ?: *(?:(?:в|за|на|к) )?{MARK} *\Z", re.IGNORECASE
)


def _of_what(rest: str) -> bool:
    """Return whether a noun hangs on a length of time: "тридцать лет реформ"."""
    word = _FIRST_WORD_RU.match(rest)
    return word is not None and is_genitive(word[1])


_FIRST_WORD_RU: Final = re.compile(r" ([а-яё]{4,})(?!\w)")
_SHARE_RU: Final = re.compile(r"(?:%|процент[а-я]{0,3})\Z")
_TO_WHOM_RU: Final = re.compile(
    rf", (?:(?:[а-яё]{{1,3}} )?котор(?:ому|ой|ым)|которых(?: (?:в|на|к|у|по) (?:{MARK}|[а-яё]+)| ежегодно){{0,2}})\s*\Z"
)
_FIRST_WORDS_RU: Final = re.compile(r"(?: [а-яё-]+){1,5}")


def _says_what_is_done(rest: str) -> bool:
    """Return whether a verb is among the first words behind a figure: "10 % богатых получают"."""
    words = _FIRST_WORDS_RU.match(rest.lower())
    return words is not None and any(
        is_verb(Token(word, 0, 0)) or reads(word, "ADJS") for word in words[0].split()
    )


#: "в сумме 9 млн руб., что составляет"
_OWN_CLAUSE_RU: Final = re.compile(r", (?:что|это|а это)\s*\Z")
#: "зарплата на 1 работника –"
_BY_ONE_RU: Final = re.compile(
    r" (?:на|за) (?:1|одн[а-яё]{1,3}) [а-яё]+\.?(?: [а-яё]+)?\Z"
    # цена реализации 1 литра молока в области –
    r"|(?<!\w)(?:себе)?(?:цен|стоимост|тариф|плат)[а-яё]* (?:[а-яё]+ ){0,2}(?:1|одн[а-яё]{1,3}) [а-яё.·]+(?: [а-яё]+){0,2}(?: (?:на|в|для|по)(?: [а-яё]+){1,2})? ?\Z",
    re.IGNORECASE,
)


_OF_ONE_RU: Final = re.compile(
    r"(.*) (?:на|за) (?:1|одн[а-яё]{1,3}) [а-яё]+\.?(?: [а-яё]+){1,3} (?:на уровне|в размере) \Z"
)


def _is_next_verb(ahead: str, carried: str) -> bool:
    """Return whether nothing but a verb stands before "на уровне" that a subject may go on with."""
    rest, _, verb = ahead.rpartition(" ")
    alone = is_verb(Token(verb, 0, 0)) and adds_verb(f"{rest} ")
    return alone and goes_on_with(carried, verb)  # и закрепился на уровне


def subject_of_label(label: str) -> str:
    """Return what a label before the times of a list is about: "Доля городов с метро"."""
    return label_of(_BY_TIME_RU.sub("", label.replace("ё", "е").rstrip()), "")


#: "Финансирование по годам"
_BY_TIME_RU: Final = re.compile(
    rf" (?:(?:на|за|в) {MARK}|по годам|в динамике|в разрезе лет|по периодам)\Z"
)
#: "температура превышала норму на 2 градуса": no verb of a clause of its own between
_EXCEEDS_BY_RU: Final = re.compile(
    r"(?<! не) (?:превы(?:ша(?:ет|ют|л[аои]?)|сил[аои]?|сит|сят)|опере(?:жает|жают|дил[аои]?)|обогнал[аои]?) [а-яё]{3,}(?: (?:[а-яё-]+|§)){0,3} (?:на|в) *\Z"
)

#: "зарплата учителей на 30 % выше средней", "цены стали на 4 % ниже"
_HIGHER_RU: Final = re.compile(
    r"\s*(?:выше|ниже|больше|меньше|дороже|дешевле|длиннее|короче|лучше|хуже)(?!\w)|\s*(?:превы(?:ша|сил|сит|сят)|опере(?:жа|дил))"
)
_COPULA_RU: Final = re.compile(
    rf"(?:(?<=[\w{MARK}]) (?:стал[аои]?|станет|станут|был[аио]?|будет|будут|оказал(?:ся|ась|ось|ись)))?(?:(?<=\w) (?:в|за|к) {MARK})? +(?:на|в) \Z"
)
#: "по сравнению с девятью месяцами"
_LONG_AS_RU: Final = re.compile(r"(?:месяц|год|квартал|дн|недел|сутк)[а-я]{0,2}ми\Z")
_LAST_RU: Final = re.compile(
    r"(?<!\w)(?:(?:последни|прошедши|минувши|первы|ближайши)[а-я]{1,2}|за|через|спустя) \Z"
)
#: "уровень газификации, составлявший в 2013 году 30 %"
_PARTICIPLE_RU: Final = re.compile(
    rf",? (?:составля[вю]щ|составлявш|составивш|достигш|достигавш|превышавш|равняющ)[а-я]{{2,3}}(?:ся)?(?: (?:(?:в|за|на) )?{MARK}(?: (?:назад|ранее))?)? *\Z"
    rf"|, равн(?:ый|ая|ое|ые|ую|ой|ого)(?: (?:в|за|на) {MARK})? *\Z"
)
