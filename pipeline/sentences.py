"""Where sentences of legal prose begin and end, in Russian, Kazakh and English.

A full stop is looked at together with the word before it and the word after it, as razdel does:
most of the work is knowing which stops end nothing ("2015 г.", "ст. 5", "Н. Ә. Назарбаев",
"No. 379-V", "т.б."). Text is one segment: a paragraph, a heading, a cell.
"""

from functools import cache
from typing import Final

import regex


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Never the end of a sentence, whatever follows: they lead to a name or a number.
LEADING: Final[dict[str, frozenset[str]]] = {
    # "ул. Абая", "см. Приложение", "проф. Иванов", "им. Сатпаева"
    "ru": _set(
        "ст пп гл разд рис табл см ср напр им ул пр просп пер кв обл пос мкр гор тел факс проф"
        " акад доц зам нач отв ред изд сост вып англ лат каз рус стр св тов гос адм ген прил"
        " абз прим подп инж респ р-н оз бул пл дер корп лит ком пом каб каф фак таб пгт рп хут ж-д"
        " среднеобл мес исп вн член-корр чл.-корр"
    ),
    # "қ. Алматы", "көш. Абай", "мыс. Қазақстанда"
    "kk": _set(
        "қ көш ауд аудан-қ даң даңғ мыс қар ағыл лат орыс қаз проф акад доц обл тел ред бас"
        " ш-а бөл таб сур ак ат ғыл техн экон мем бат шығ солт оңт мөлш аум"
    ),
    # "Mr. Smith", "e.g. Article 5", "cf. Section 2"
    "en": _set(
        "v mr mrs ms dr prof st messrs hon gen gov sen rep rev cf viz approx vs dept ref fig figs"
        " eq ed eds capt lt col sgt mt"
    ),
}

#: Not the end where a number, a letter of a list or a numero sign follows: "п. 3", "No. 379".
BEFORE_NUMBER: Final[dict[str, frozenset[str]]] = {
    "ru": _set(
        "п пункт подпункт с т ч д кн т.е пар оп ф л лл вв кол ок руб коп тг тел"
        " янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек доб корп оф эт вып инд"
    ),
    "kk": _set("б т п бб тарм абз тг теңг кіт қаң ақп нау сәу мам мау шіл там қыр қаз қар жел"),
    "en": _set(
        "no nos art arts sec secs para paras par p pp vol vols ch cl cls pt item doc app sched"
        " reg jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
}

#: Shortened years: they end a sentence only before a word that likes to begin one.
YEARS: Final[dict[str, frozenset[str]]] = {
    # "в 2015 г. Правительство", "XX в.", "до н.э."
    "ru": _set("г гг в вв н.э гр"),
    # "2015 ж. Қазақстан", "XX ғ."
    "kk": _set("ж жж ғ ғғ б.з.б б.з j jj ǵ ğ"),
    # "The U.S. Government", but "in the U.S. The"
    "en": _set("u.s u.k u.n e.u"),
}

#: Shortened units: before a capital they end a sentence, a number after them goes on with it.
UNITS: Final[dict[str, frozenset[str]]] = {
    # "5 млн. руб. Рост составил", "120 кв. м. Здание"; "5 млн. 300 тыс. тенге"
    "ru": _set(
        "тыс млн млрд трлн руб коп тг экз чел га км м кг т ц мин сек ч шт ед кв.м куб.м ц/га"
        " кв.км п.м сут л"
    ),
    "kk": _set(
        "mln mlrd trln tg мың млн млрд трлн тг га км м кг т дана адам сағ кв.м ш.м шқ.м ш.км"
    ),
    "en": _set("mln bln bn thous ha km kg hrs hr sq"),
}

#: They often close a sentence: a capital after them begins the next one ("и т.д. Согласно").
CLOSING: Final = _set(
    "т.д т.п др проч т.б ж.т.б т.с.с т.т t.b j.t.b t.s.s etc al inc ltd co corp jr sr a.m p.m б.ғ"
)

#: Words that begin sentences far more often than they follow "г.", "ж." or an initial.
STARTERS: Final = (
    _set(
        "в во на по при для к с со от до из за под об это эта этот эти он она они так также кроме"
        " однако если но и а настоящий настоящая настоящее настоящие таким согласно вместе между"
        " после данный данная данные как по-прежнему тем более основной основные целью следует"
        " затем потом поэтому позже далее наконец например поскольку когда одновременно наряду"
        " помимо впоследствии сегодня сейчас тогда здесь всего среди благодаря несмотря"
        " контроль срок источник ответственный ответственные исполнитель исполнители признать"
        " утвердить внести считать объём объем размер стоимость рост доля количество число"
        " прогноз показатель уровень инвестиции экспорт импорт инфляция численность"
        " удельный общий общая общее естественный средний средняя среднемесячная наибольший"
        " наибольшая валовой валовая производство поголовье площадь индекс цены"
    )
    | _set(
        "бұл осы сондай сонымен егер ал бірақ оның ол олар алайда мұндай сол соның осыған"
        " осындай қазіргі жалпы және сондықтан бүгінгі атап содан кейін қазір бүгін осылайша демек"
        " яғни оған одан онда сөйтіп себебі өйткені биыл барлығы бақылау мерзімі жауапты"
        " жауаптылар дереккөз көлемі құны саны үлесі"
    )
    | _set(
        "the this these those it in on at for however if they he she we a an under as where such"
        " there when its"
    )
)

#: More full stops than this lead the eye to the number of a page.
_LEADER: Final = 3

_CLOSERS: Final = "\"'»”’“)]"
_OPENERS: Final = "\"'«“„‘(["

#: "…слово.» Слово": the mark, what closes after it, the gap, what opens, the next word.
_CANDIDATE = regex.compile(
    rf"""
      (?P<mark> (?<! [.!?…] ) [.!?…]++ [{regex.escape(_CLOSERS)}]* )
      (?: (?P<gap> \s++ ) | (?<= \p{{Ll}}{{3}} \. ) (?= \p{{Lu}}\p{{Ll}} ) )  # "слово.Слово"
      (?= (?P<open> [{regex.escape(_OPENERS)}–—-]*+ \s?+ )
          (?P<next> [\p{{L}}\p{{M}}]++ (?: -\p{{L}}++ )* | \p{{N}}++ | \S )? )
    | (?P<blank> \n \s*? \n )                                     # an empty line always ends one
    """,
    regex.VERBOSE,
)
#: The word before a full stop, with the stops inside it: "т.д", "к.ю.н", "р-н".
_WORD_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}./-]++$")
#: What may stand alone at the head of a sentence: "1.", "12-1.2.", "IV.", "Глава 5.", "5-бап."
_LIST_NUMBER = regex.compile(
    r"""
    [\s«"(]*
    (?: \p{N}+ (?: [.-]\p{N}+ )* \.? \s+ (?= \p{L}{4} ) )?  # "1.5.2. Раздел VI."
    (?: (?: \p{Lu}\p{L}++ (?<= ое | ая | [ыи]й ) \s )?       # "Основное мероприятие 3."
        (?i: § | глава | раздел | статья | пункт | параграф | приложение | задача | цель | этап
           | таблица | рисунок | показатель | подпрограмма | мероприятие | направление
           | кесте | сурет | міндет | мақсат | көрсеткіш | бағыт | chapter | section | article
           | annex | part | paragraph | table | figure | task | goal | indicator
           | (?: рис | табл | прил | гл | разд | сур | fig | tab | sec | ch | art ) \. ) \s* )?
    (?: № \s? )? (?: \p{N}+ (?: [.-]\p{N}+ )* | [IVXLCІХ]{1,6} | \p{L} ) [.)]?
    (?: -? \s? (?i: бап | тарау | бөлім | тармақ | параграф | қосымша | кесте | сурет ) )?
    """,
    regex.VERBOSE,
)
#: "Сноска. Статья 5 с изменениями": it belongs to what it announces.
_LABEL = regex.compile(
    r"\s*+ (?i: сноска | примечание | ескерту | ескертпе | footnote | note )", regex.VERBOSE
)
#: What follows a title in a list of books: "– Алматы: Санат, 2010.", "– 624 б.", "Т. 2.", "2-т.".
_IMPRINT = regex.compile(
    r"""
    \s*+ (?:
      [–—-] \s? \p{Lu}[\p{L}-]*+ \.? (?: \s \p{Lu}\p{L}*+ \.? )?          # a town, ...
        (?: \s?[:;] [^.;]{1,60}? )? , \s? [12]\p{N}{3} \b                    # ... publisher, year
    | [–—-] \s? \p{N}++ (?: -\p{N}++ )? \s?-? (?: с | б | бб | бет | стр | p | pp ) \b
    | [–—-] \s? (?: [ТЧСБVTPp№N] | Кн | Вып | Vol | No | Pp | Bd ) \.? \s? \p{N}
    | (?: [ТСVT] | Кн | Вып | Vol ) \. \s? \p{N}
    | \p{N}{1,3} \s т \. \s [–—-]                                             # "50 т. – Алматы"
    | (?: [–—-] \s? )? \p{N}{1,3} - (?: [ткбш] | бб | кіт ) \.
    )
    """,
    regex.VERBOSE,
)
#: A heading that runs on within a line: "Общие положения Статья 1. Понятия".
_HEADING_BEFORE = regex.compile(r"\p{L}{3} \s (?: Статья | Глава ) \s $", regex.VERBOSE)
_NUMBER_NEXT = regex.compile(r"\p{N}|[№#§]|[IVXLCІХ]+\b|[\p{Ll}\p{Lu}]\)")
#: A number that begins with letters: "No. KR DSM-75/2020".
_CODE_NEXT = regex.compile(r"\s*+ (?: \p{Lu}{1,5} [\s-] )? \p{Lu}{1,5} -? \p{N}", regex.VERBOSE)
_NEW_ITEM = regex.compile(r"\s*+ \p{N}{1,3} (?: [.-]\p{N}{1,3} )*+ [.)] \s", regex.VERBOSE)
_SHORT_PARTS = regex.compile(r"(?: \p{L}{1,2} \. )+ \p{L}{1,3}", regex.VERBOSE)


_BLANK_LINE = regex.compile(r"\n \s*? \n", regex.VERBOSE)
#: A title or remark of at most this many letters in quotes or brackets is not cut: «Жол. 2030».
_ENCLOSED = regex.compile(
    r"« [^«»\n]{1,150}+ » | \( [^()\n]{1,150}+ \) | “ [^“”\n]{1,150}+ ”", regex.VERBOSE
)
#: "31.12. 2016", "4. 10. 2017": a date written with spaces, up to a full stop in it.
_DAY = regex.compile(
    r"(?<! [\p{N}.] ) \p{N}{1,2} (?: \.\s? (?: 0\p{N} | 1[0-2] | [1-9] ) )?+ $", regex.VERBOSE
)
_REST_OF_DATE = regex.compile(
    r"\s* (?: (?: 0\p{N} | 1[0-2] ) \.\s? )? \p{N}{4} (?! \p{N} )", regex.VERBOSE
)
#: A unit, year or provision right behind its number: "2014г", "5млн", "5-б".
_GLUED = regex.compile(r"[\p{N}.,-]*\p{N} -? ( \p{L}++ (?: \.\p{L}++ )*+ )", regex.VERBOSE)
#: "т. д", "т. б", "т. п": closing words written apart.
_APART = regex.compile(r"\b т\. \s $", regex.VERBOSE)
_NUMBER_BEFORE = regex.compile(
    r"\p{N} \s? (?: (?: кв | куб | тыс | млн | пог | шаршы | ш | т ) \.? \s? )* $", regex.VERBOSE
)
#: An item of a list within a line: its number, and the capital that follows.
_ITEM = regex.compile(r"(?<! [\p{N}.,№] ) (\p{N}{1,2}) \. \s* «? \p{Lu}", regex.VERBOSE)
#: A currency or a unit in capitals follows the shortened amount.
_MONEY: Final = _set("долл тыс мың млн млрд трлн mln bln")
_CAPITAL_UNITS: Final = _set("США АҚШ USD EUR KZT RUB CNY МРП АЕК МВт ГВт Вт Гкал ГДж МДж")
#: Acts in the genitive: no sentence begins with them.
_ACTS: Final = frozenset(
    "Закона Кодекса Правил Положения Указа Приказа Постановления Договора Инструкции Соглашения"
    " Конституции Устава Регламента Стандарта Методики".split()
)
#: How far around a full stop one looks.
_NEAR: Final = 40
_AROUND: Final = 150


_DASH_NEXT: Final = regex.compile(r" {1,3}[–—-] ")


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return the half-open spans of the sentences of `text`, in order, without space around them.

    Together they hold every character that is not space. `language` is ``kk``, ``ru`` or ``en``;
    with any other, all lists of abbreviations are used. A heading or cell is one sentence.

    >>> text = "Принят в 2015 г. Правительством РК. См. ст. 5 Закона."
    >>> [text[start:end] for start, end in sentence_spans(text, "ru")]
    ['Принят в 2015 г. Правительством РК.', 'См. ст. 5 Закона.']
    """
    spans: list[tuple[int, int]] = []
    enclosed = [match.span() for match in _ENCLOSED.finditer(text)]
    start = 0
    for match in _CANDIDATE.finditer(text):
        end = match.start() if match["blank"] else match.end("mark")
        while enclosed and enclosed[0][1] <= end:
            enclosed.pop(0)
        if enclosed and enclosed[0][0] < end and not match["blank"]:
            continue
        if match["blank"] or _ends(text, start, match, language):
            _add(spans, text, start, end)
            start = end
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add a sentence; signs alone (a closing quote after a space) go to the one before."""
    piece = text[start:end]
    body = piece.strip()
    if body:
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(body)
        if spans and not any(map(str.isalnum, body)) and "\n" not in text[spans[-1][1] : left]:
            spans[-1] = (spans[-1][0], right)
        else:
            spans.append((left, right))


def _ends(text: str, start: int, match: "regex.Match[str]", language: str) -> bool:
    """Return whether a sentence that began at `start` ends at this mark."""
    following = match["next"] or ""
    if not following or _BLANK_LINE.search(match["gap"] or ""):
        return True
    if following[0].islower() and match["gap"] is not None:
        # "…" деді ол; "Yahoo! и"; a lower-case letter of a list begins a new item: "а) "
        return False
    mark = match["mark"]
    if len(mark) > _LEADER:
        return False  # "Общие положения ........ 8"
    if mark[0] != "." or mark.startswith(".."):
        return True
    if following[0] in ",;:.!?)]»”%" or _IMPRINT.match(text, match.end("mark")):
        return False
    at = match.start("mark")
    before = _WORD_BEFORE.search(text, max(start, at - _NEAR), at)
    if mark.endswith(")") and _DASH_NEXT.match(text, match.end("mark")):
        return False  # "тракторы (2022 г.) – 5 тыс."
    if before is None or len(mark) > 1:  # after a bracket or quote: "…Закон».", "(РК). "
        return True
    return _stop_ends(text, start, before, following, match, language)


def _stop_ends(
    text: str,
    start: int,
    before: "regex.Match[str]",
    following: str,
    match: "regex.Match[str]",
    language: str,
) -> bool:
    """Return whether the full stop right after the word `before` ends a sentence."""
    word, at = before[0], before.end()
    near = max(start, before.start() - _NEAR)
    glued = _GLUED.fullmatch(word)
    lowered = (glued[1] if glued else word).lower().strip("-")
    starter = following.lower() in STARTERS and not match["open"].strip()
    if len(following) == 1 and text.startswith(".", match.end("next")):
        starter = False  # another initial: "Н. А. Назарбаев"
    number_next = _NUMBER_NEXT.match(following) is not None
    new_item = _NEW_ITEM.match(text, match.end()) is not None
    if _LIST_NUMBER.fullmatch(text, start, at) or _is_item(text, start, before):
        return False  # "1. Настоящий Закон", "IV. Заключение"
    if _LABEL.fullmatch(text, start, at) or (
        word.isdecimal() and _HEADING_BEFORE.search(text, near, before.start()) and not starter
    ):
        return False
    if _DAY.search(text, near, at) and _REST_OF_DATE.match(text, match.end("mark")):
        return False
    if lowered in CLOSING or _closes(text, near, before.start(), lowered):
        return not number_next or new_item
    if lowered in _words("leading", language) and not glued:
        return False
    if following in _ACTS and word.isdecimal():
        return False  # a stop too many: "согласно п. 5. Правил"
    if following in _CAPITAL_UNITS and lowered in _MONEY:
        return False  # "5 млн. долл. США", "1,5 млрд. АҚШ доллары", "24 тыс. МВт"
    if lowered in {"no", "nos"} and _CODE_NEXT.match(text, match.end()):
        return False
    if number_next and (lowered in _words("before number", language) or following[0] in "№#§"):
        return False
    if lowered in _words("units", language) and (
        glued or len(lowered) > 1 or _NUMBER_BEFORE.search(text, near, before.start())
    ):
        return new_item if number_next else True
    if lowered in _words("years", language):
        return new_item if number_next else starter
    if _is_initial(word) or _SHORT_PARTS.fullmatch(word) or _is_small_letter(word):
        return starter  # "Н. Ә. Назарбаев", "к.ю.н. Иванов", "и.о. Министра", "с. Ильинка"
    return True


def _closes(text: str, start: int, at: int, lowered: str) -> bool:
    """Return whether the word at `at` ends a list: "и пр", or "т. д" and "т. б" with a space."""
    if lowered == "пр":
        return text.endswith(" и ", start, at)
    return lowered in {"д", "п", "б"} and _APART.search(text, start, at) is not None


def _is_item(text: str, start: int, word: "regex.Match[str]") -> bool:
    """Return whether a number is that of an item within a line: "Тізім: 1. Абай 2. Жамбыл".

    It comes after a colon or semicolon, or the number before or after it stands nearby.
    """
    if not word[0].isdecimal() or len(word[0]) > 2:
        return False
    before = text[max(start, word.start() - _AROUND) : word.start()]
    if before.endswith((" ", "\n")) and before.rstrip().endswith((":", ";")):
        return True
    after = text[word.end() : word.end() + _AROUND].split("\n", 1)[0]
    number = int(word[0])
    earlier = {int(match[1]) for match in _ITEM.finditer(before)}
    return number - 1 in earlier or number + 1 in {int(m[1]) for m in _ITEM.finditer(after)}


def _is_small_letter(word: str) -> bool:
    """Return whether a word is one small letter, short for what a name follows: "д. Коянды"."""
    return len(word) == 1 and word.islower()


def _is_initial(word: str) -> bool:
    """Return whether a word is one capital letter, perhaps of two: "А", "Дж", "Ә.Б"."""
    last = word.replace("-", ".").rsplit(".", 1)[-1]
    return (len(last) == 1 and last.isupper()) or last in {"Дж", "Th", "Ch", "Sh"}


_TABLES: Final = {
    "leading": LEADING,
    "before number": BEFORE_NUMBER,
    "years": YEARS,
    "units": UNITS,
}


@cache
def _words(table: str, language: str) -> frozenset[str]:
    """Return the abbreviations of one table; texts in Kazakh use the Russian ones as well."""
    lists = _TABLES[table]
    if language == "kk":
        return lists["kk"] | lists["ru"]
    if language in lists:
        return lists[language]
    return frozenset().union(*lists.values())
