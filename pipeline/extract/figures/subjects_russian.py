"""What a Russian figure is about: the subject of the verb, dash or "в размере" that links to it."""

import re
from typing import Final

from pipeline.extract.figures.agreement_russian import agrees
from pipeline.extract.figures.before_russian import ENDS_IN_VERB, TIMED, plain_before
from pipeline.extract.figures.goes_on_russian import (
    AGAIN_IN_BRACKET,
    AMONG,
    GOES_ON,
    IN_ALL,
    OR_BY,
    PRONOUN,
    TIMED_AGAIN,
    is_expected,
    tells_again,
)
from pipeline.extract.figures.in_the_amount_russian import in_the_amount
from pipeline.extract.figures.labels_russian import (
    PLURAL,
    is_genitive,
    label_of,
    may_be_genitive,
    takes_another,
    with_joined,
)
from pipeline.extract.figures.links_russian import HOW, VERB_RU, link_before
from pipeline.extract.figures.phrases_russian import subject_before, whole_phrase
from pipeline.extract.figures.relatives_russian import noun_of_relative
from pipeline.extract.figures.subject_behind_russian import (
    subject_behind_figure,
    subject_behind_verb,
)
from pipeline.extract.figures.subjects import MARK, Clause
from pipeline.extract.figures.subjects import as_subject as plain_subject
from pipeline.extract.figures.subjects_russian_amounts import paid
from pipeline.extract.figures.subjects_russian_nouns import (
    is_changed,
    measure_before,
    noun_of_amount,
)
from pipeline.extract.figures.tokens_russian import PREPOSITIONS, TOKEN, Token, is_verb, reads
from pipeline.extract.figures.verbs_russian import of_verb_before, of_verb_before_dash
from pipeline.extract.simplified import lowered

_LABEL_RU: Final = re.compile(
    rf"(?:[-–—](?:{HOW})?(?: (?:на уровне|на|до|в|с))?|:(?: (?:со?|на|до))?) *\Z"
)
_AMOUNT_OF_RU: Final = re.compile(
    r"(?:[, ]|\A)(?:в (?:[а-я]+ом |том же )?(?:размере|объеме)|в (?:[а-я]+ой )?сумме|на (?:[а-я]+ом )?(?:уровне|отметке)(?: в)?|из расчета)(?: от)? *\Z",
    re.IGNORECASE,
)
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
_EXCEEDS_RU: Final = re.compile(r"(?:не )?(?:может |могут |должн?[а-я]* )?превы")


def subject_of(clause: Clause, carried: str) -> str:
    """Return the subject of a figure, `carried` where the clause goes on with the one before."""
    text = clause.before
    in_a_row = _LAST_RU.search(text) or clause.behind.startswith((" подряд", " назад", " спустя"))
    if (in_a_row and _TIME_RU.search(clause.figure)) or _LONG_AS_RU.search(clause.figure):
        return ""  # доля падала последние 15 лет, за 15 лет
    if clause.figure.removeprefix("не ").startswith(("старше", "младше", "моложе")):
        return ""  # люди старше 70 лет
    if (bracket := _OPENED_RU.search(text)) is not None:  # вырос на 5 млрд (12 %)
        again = (
            not text[: bracket.start()].strip()
            and not clause.counted
            and not _HIGHER_RU.match(clause.behind)
        )
        measured = (
            ""
            if clause.previous or clause.counted or _SIGN_RU.search(text)
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
    if carried and IN_ALL.fullmatch(before):
        return carried
    if behind := subject_behind_verb(clause):
        return as_subject(behind)
    if (participle := _PARTICIPLE_RU.search(before)) is not None:
        return as_subject(subject_before(text[: participle.start()]))
    if link := link_before(before):
        phrase = _of_link(clause, text[: len(text) - len(link)], link, carried)
        if phrase is None:
            return ""
        phrase = as_subject(phrase) or _going_on(clause, before, link, carried)
        return phrase or as_subject(subject_behind_figure(clause))
    if _EXCEEDS_RU.match(clause.figure):
        if clause.whole and (not clause.previous or _hangs_on_preposition(clause)):
            text = clause.whole
        phrase = subject_before(_WHOSE_RU.sub(" ", text), verb=clause.figure)
        return as_subject(phrase) or (carried if GOES_ON.fullmatch(before) else "")
    if before.endswith("на ") and (exceeds := _EXCEEDS_BY_RU.search(before)) is not None:
        return as_subject(subject_before(text[: exceeds.start()], verb=exceeds.group()))
    if before.endswith((" на ", " в ")) and _HIGHER_RU.match(clause.behind):
        stretch = _COPULA_RU.sub(" ", text)
        phrase = subject_before(stretch)
        return as_subject(phrase) if "," not in stretch[stretch.rfind(phrase) :] else ""
    if clause.figure.startswith("в пределах "):
        return as_subject(in_the_amount(text))  # сбор ожидается в пределах 16 млн тонн
    if (amount := _AMOUNT_OF_RU.search(before)) is not None:
        ahead = text[: amount.start()].rstrip()
        if ahead.endswith(_DASHES):  # на юридических лиц – в размере 100 МРП
            return "" if _ON_WHOM_RU.search(ahead) else as_subject(label_of(ahead[:-1], carried))
        if (by_one := _OF_ONE_RU.search(clause.whole)) is not None:
            text = f"{by_one[1]}{text}"  # площадь жилья на 1 жителя сохранится на уровне
            amount = _AMOUNT_OF_RU.search(text) or amount
        phrase = in_the_amount(text[: amount.start()]) or (carried if is_expected(ahead) else "")
        return as_subject(phrase if "ё" in text else phrase.replace("ё", "е"))
    return as_subject(_beside(clause, text))


def _of_link(clause: Clause, ahead: str, link: str, carried: str) -> str | None:
    """Return the subject before a verb, dash or colon: empty if it says none, None if it may have none."""
    labelled = _LABEL_RU.fullmatch(link.strip()) is not None
    if _TO_WHOM_RU.search(ahead) or _OWN_CLAUSE_RU.search(ahead):
        return None  # врач, которому было 49 лет; убрано 5 га земель, что составляет 7 %
    if labelled and clause.previous and _HIGHER_RU.match(clause.behind):
        return None  # умерло 9 тыс. человек – на 4 % меньше, чем годом ранее
    if link.rstrip().endswith(":") and _TIME_RU.search(clause.figure) and _of_what(clause.rest):
        return None  # Самоуправление: тридцать лет реформ
    if (
        link.rstrip().endswith(":")
        and (clause.counted or _SHARE_RU.search(clause.figure))
        and _says_what_is_done(clause.rest)
    ):
        return None  # виден разрыв: 10 % богатых получают; изменилась структура: 6 % составили
    aside = not clause.previous or _hangs_on_preposition(clause)
    whole = _whole_before(clause, link) if aside and not _OWN_CLAUSE_RU.search(ahead) else ""
    if whole and (not labelled or _BY_ONE_RU.search(whole)):
        ahead = whole  # норматив на 1 тонну
    if ahead.rstrip().endswith(" и"):
        ahead = _CHANGED_AND_RU.sub("", ahead)
    ahead = _WHOSE_RU.sub(" ", ahead)
    plural = PLURAL.search(link) is not None
    if labelled and (by_time := _LISTED_BY_TIME_RU.search(ahead)) is not None:
        return subject_before(ahead[: by_time.start()], verb=by_time["verb"])
    phrase = (
        label_of(ahead, carried) if labelled else subject_before(ahead, plural=plural, verb=link)
    )
    if not phrase:
        phrase = of_verb_before_dash(ahead, link) if labelled else noun_of_relative(ahead)
    if not phrase and not labelled:
        phrase = of_verb_before(ahead, link)
    if not ahead.strip(" ,;") and _DONE_RU.match(link):
        return None  # план – 42 млн тенге, исполнено – 43 млн тенге
    if _IMPERSONAL_RU.search(link) and is_genitive(phrase):
        return None  # продукции произведено на 5 млн
    return with_joined(ahead, phrase) if plural else phrase  # экспорт и импорт выросли


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
_TO_WHOM_RU: Final = re.compile(r"(?<!\w)котор(?:ому|ой|ым)\s*\Z")
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
_BY_ONE_RU: Final = re.compile(r" (?:на|за) (?:1|одн[а-яё]{1,3}) [а-яё]+\.?(?: [а-яё]+)?\Z")


_OF_ONE_RU: Final = re.compile(
    r"(.*) (?:на|за) (?:1|одн[а-яё]{1,3}) [а-яё]+\.?(?: [а-яё]+){1,3} (?:на уровне|в размере) \Z"
)


def _whole_before(clause: Clause, link: str) -> str:
    """Return the text before a link with the figure before it as words, empty where that is none."""
    whole = TIMED.sub(" ", clause.whole)
    return whole.removesuffix(link) if whole.endswith(link) else ""


def _going_on(clause: Clause, before: str, link: str, carried: str) -> str:
    """Return the subject that a verb or dash without one of its own shares with the figure before."""
    rest = before.removesuffix(link)
    verb = ENDS_IN_VERB.match(link.lstrip()) is not None
    if carried and ((verb and AMONG.fullmatch(rest)) or TIMED_AGAIN.fullmatch(before)):
        return carried
    labelled = _LABEL_RU.fullmatch(link.strip()) is not None
    if not rest.strip() and not labelled and (whole := _whole_before(clause, link)):
        phrase = subject_before(whole)  # площадь 15 школ достигла
        if phrase:
            return as_subject(phrase)
    if clause.counted and not clause.alike and _MADE_RU.match(link):
        return ""  # доля составила 9 %, за полгода открыто 12 школ
    pronoun = PRONOUN.fullmatch(rest)
    if pronoun is not None and not labelled:
        return carried if _stands_for(pronoun["pronoun"], carried) else ""
    if verb and clause.previous and "с учетом" in clause.whole and _hangs_on_preposition(clause):
        return ""  # с учетом индексации на 9 % составит
    return carried if GOES_ON.fullmatch(rest) else ""


def _stands_for(pronoun: str, subject: str) -> bool:
    """Return whether a pronoun agrees with the noun that a subject begins with."""
    nouns = (match.group() for match in TOKEN.finditer(subject))
    head = next((word for word in nouns if reads(word.lower(), "NOUN")), "")
    return bool(head) and agrees(Token(head, 0, 0), _PRONOUNS_RU.get(pronoun, ""))


_PRONOUNS_RU: Final = {"он": "masc", "она": "femn", "оно": "neut", "они": "plur"}
_MADE_RU: Final = re.compile(r" *[а-яё]+(?:ен|ан|ят|ыт)[аоы]\s")


def _hangs_on_preposition(clause: Clause) -> bool:
    """Return whether the subject of the figure before is told on the way: "при плане 75 % исполнен"."""
    head = clause.previous.split()[0].lower()
    stem = re.escape(head[: max(3, len(head) - 2)])
    return (
        re.search(
            rf"(?<!\w)(?:(?:при|со?|от|до)|с учетом(?: [а-яё]+)?) {stem}[а-яё]*(?!\w)",
            clause.whole.lower(),
        )
        is not None
    )


def as_subject(phrase: str) -> str:
    """Return a phrase as the table has it, without possessives: "уровень их переработки"."""
    phrase = plain_subject(_POSSESSIVE_RU.sub("", _WHOSE_RU.sub("", phrase)))
    head, _, rest = phrase.partition(" ")
    if (
        rest[:1].isupper()
        and not head.isupper()
        and not _BODY_RU.match(head)
        and _leads(head, rest)
    ):
        return f"{head[:1].lower()}{head[1:]} {rest}"  # Активы Национального фонда
    return phrase


def _leads(head: str, rest: str) -> bool:
    """Return whether a noun governs the name behind it: not "Национальный Банк"."""
    name = Token(rest.split()[0], 0, 0)
    noun = Token(head, 0, 0).may_be(("NOUN",), ("nomn",))
    return noun and not name.may_be(("NOUN", "ADJF"), ("nomn",))


_BODY_RU: Final = re.compile(
    r"(?:Банк|Фонд|Министерств|Агентств|Комитет|Совет|Палат|Компани|Корпораци|Союз|Организаци|Центр|Дом|Парк)"
)


_POSSESSIVE_RU: Final = re.compile(
    r"\A(?:мо[йяеи]|наш[аеи]?|ваш[аеи]?|ч(?:ей|ья|ь[её]|ьи|ью)) |(?<=\w )(?:его|е[её]|их|эт(?:ого|ой|их)|сво(?:его|ей|их)) (?=\w)"
)


def subject_of_label(label: str) -> str:
    """Return what a label before the times of a list is about: "Доля городов с метро"."""
    return label_of(_BY_TIME_RU.sub("", label.replace("ё", "е").rstrip()), "")


#: "Финансирование по годам"
_BY_TIME_RU: Final = re.compile(
    rf" (?:(?:на|за|в) {MARK}|по годам|в динамике|в разрезе лет|по периодам)\Z"
)
#: "износ сетей которых превышает"
_WHOSE_RU: Final = re.compile(r" котор(?:ых|ого|ой) *\Z")
#: "температура превышала норму на 2 градуса": no verb of a clause of its own between
_EXCEEDS_BY_RU: Final = re.compile(
    r"(?<! не) (?:превы(?:ша(?:ет|ют|л[аои]?)|сил[аои]?|сит|сят)|опере(?:жает|жают|дил[аои]?)|обогнал[аои]?) [а-яё]{3,}(?: (?:[а-яё-]+|§)){0,3} на *\Z"
)

#: "зарплата учителей на 30 % выше средней", "цены стали на 4 % ниже"
_HIGHER_RU: Final = re.compile(
    r"\s*(?:выше|ниже|больше|меньше|дороже|дешевле|длиннее|короче|лучше|хуже)(?!\w)|\s*(?:превы(?:ша|сил|сит|сят)|опере(?:жа|дил))"
)
_COPULA_RU: Final = re.compile(
    rf"(?:(?<=[\w{MARK}]) (?:стал[аои]?|станет|станут|был[аио]?|будет|будут|оказал(?:ся|ась|ось|ись)))?(?:(?<=\w) (?:в|за|к) {MARK})? +(?:на|в) \Z"
)


def _beside(clause: Clause, text: str) -> str:
    """Return the noun right before an amount, with or without "на", "в": "рост на 5 %"."""
    if phrase := _inverted(text):
        led = _LED_RU.search(text) is not None and not text.rstrip().endswith(phrase)
        return phrase if led or not clause.counted else ""
    if clause.previous and clause.alike and (following := _NEXT_OF_VERB_RU.fullmatch(text)):
        phrase = whole_phrase(following["thing"])  # вывоз вырос на 3 %, ввоз на 5 %
        if phrase:
            return "" if is_genitive(phrase) else phrase
    if clause.behind[:1] in (";", ",") and (item := _ITEM_RU.fullmatch(text)) is not None:
        phrase = subject_before(item["label"])  # сальдо по операциям 5 тыс. тенге;
        if phrase and item["label"].startswith(phrase) and clause.figure.endswith("тенге"):
            return phrase
    if _BASE_RU.match(clause.figure) and _PRICE_OF_RU.search(text.lower()):
        return ""  # цена 1 кв. метра
    if _OF_AGE_RU.search(text) and _TIME_RU.search(clause.figure):
        return ""  # охват детей от 2 до 6 лет
    if clause.counted and _HEADCOUNT_RU.match(phrase := whole_phrase(text)):
        return phrase
    if not clause.counted and not clause.figure.startswith("одно"):
        phrase = whole_phrase(text)
        if takes_another(clause.previous) and may_be_genitive(phrase):
            return ""  # продукция ферм – 80 млн, садоводства 20 млн
        phrase = phrase or ("" if is_changed(text) else _fine(text))
        if phrase:
            return phrase
    if _BASE_RU.match(clause.figure):
        return ""
    ranged = clause.figure.startswith(("с ", "со "))  # снижение доли с 14 до 10 %
    phrase = noun_of_amount(
        f"{text}на " if ranged and text.endswith(" ") else text,
        time=_TIME_RU.search(clause.figure) is not None,
        counted=clause.counted,
        money=_MEASURED_RU.search(clause.figure) is None,
    )
    goes_on = clause.alike and phrase not in text and _NEXT_IN_LIST_RU.fullmatch(text)
    verbless = not any(is_verb(Token(word, 0, 0)) for word in text.split())
    return "" if goes_on and verbless else phrase  # рост цен сои на 5 %, муки на 6 %


#: "численность работников менее 250 человек"
_HEADCOUNT_RU: Final = re.compile(r"(?:[а-яё]+ )?(?:численность|количество) ", re.IGNORECASE)
_NEXT_IN_LIST_RU: Final = re.compile(r" ?(?:,|и) [а-яё -]+ (?:на|в|до) ")
_NEXT_OF_VERB_RU: Final = re.compile(r" ?,? (?:а |и )?(?P<thing>[а-яё -]{3,80}? )(?:на|до) ")
#: A line of a budget that has no dash before its amount.
_ITEM_RU: Final = re.compile(r"[ ;:,]*(?:\d{1,2}\) *)?(?P<label>[а-яё][^,;:\d]{3,90}? )")
_PRICE_OF_RU: Final = re.compile(
    r"(?<!\w)(?:цен[аыуе]|стоимост[ьи]|себестоимост[ьи]|тариф[а]?|плат[аы]) \Z"
)
#: "по сравнению с девятью месяцами"
_LONG_AS_RU: Final = re.compile(r"(?:месяц|год|квартал|дн|недел|сутк)[а-я]{0,2}ми\Z")
_LAST_RU: Final = re.compile(
    r"(?<!\w)(?:(?:последни|прошедши|минувши|первы|ближайши)[а-я]{1,2}|за|через|спустя) \Z"
)
_OF_AGE_RU: Final = re.compile(
    r"(?<!\w)(?:дет(?:ей|ям|ьми|ях|и)|лиц[а]?|граждан[е]?|люд(?:ей|и)|молодежи|учащи(?:х|е)ся|женщин[ы]?|мужчин[ы]?|жител(?:ей|и)|населения) \Z"
)
#: "норматив на 1 тонну": what a rate is by.
_BASE_RU: Final = re.compile(r"(?:1|одн[а-я]+) (?!\d)")


def _inverted(text: str) -> str:
    """Return the subject behind its verb: "выросли доходы бюджета на 11 %"."""
    found = _INVERTED_RU.search(lowered(text).replace("ё", "е"))
    if found is None:
        return ""
    behind = text[found.start("subject") : found.end("subject")]
    phrase = subject_before(behind)
    return phrase if phrase and behind.startswith(phrase) else ""


_LED_RU: Final = re.compile(r" (?:на|до|в) \Z")
#: A verb that gives a figure, with its subject behind it, in small letters.
_INVERTED_RU: Final = re.compile(
    rf"(?<![\w-])(?!был|буд|стоит|явля|занима){VERB_RU}(?:{HOW}| также)?(?<![ыи]е) (?P<subject>[^,;:()–—{MARK}]{{4,90}}?)(?: (?:в|за) {MARK})?(?: (?:на уровне|на|до|в|со?))? *\Z"
)
#: "уровень газификации, составлявший в 2013 году 30 %"
_PARTICIPLE_RU: Final = re.compile(
    rf",? (?:составля[вю]щ|составлявш|составивш|достигш|равняющ)[а-я]{{2,3}}(?:ся)?(?: (?:в|за|на) {MARK})? *\Z"
    rf"|, равн(?:ый|ая|ое|ые|ую|ой|ого)(?: (?:в|за|на) {MARK})? *\Z"
)


#: What is measured, no money: "завершить работы на 6 км".
_MEASURED_RU: Final = re.compile(r"(?:м|км|га|гектар[а-я]*|метр[а-я]*|тонн[а-я]*|т)\Z")
#: What a length of time ends in: "5 лет", "10 рабочих дней".
_TIME_RU: Final = re.compile(
    r"(?:лет|год[а-я]*|месяц[а-я]*|дн[а-я]+|день|суток|сутки|недел[а-я]+|час[а-я]*|минут[а-я]*) *\Z"
)


def _fine(before: str) -> str:
    """Return what is paid where it stands right before the figure: "предусмотрен штраф 50 МРП"."""
    words = before.rstrip().split(" ")[-3:]
    tokens = [Token(word, 0, len(word)) for word in words if word[:1].isalpha()]
    while len(tokens) > 1 and not tokens[0].may_be(("ADJF", "PRTF"), ("nomn", "accs")):
        if tokens[0].word in PREPOSITIONS:
            return ""  # вернуть в бюджет 1 млрд
        del tokens[0]
    plain = before[-1:] == " " and tokens and tokens[-1].may_be(("NOUN",), ("nomn", "accs"))
    return paid(tokens, frozenset({""}), only_paid=True) if plain else ""
