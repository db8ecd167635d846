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
        " абз прим подп инж респ р-н оз бул пл дер корп лит ком пом каб каф фак"
    ),
    # "қ. Алматы", "көш. Абай", "мыс. Қазақстанда"
    "kk": _set(
        "қ көш ауд аудан-қ даң даңғ мыс қар ағыл лат орыс қаз проф акад доц обл тел ред бас"
        " ш-а бөл таб сур ғыл техн экон мем"
    ),
    # "Mr. Smith", "e.g. Article 5", "cf. Section 2"
    "en": _set(
        "mr mrs ms dr prof st messrs hon gen gov sen rep rev cf viz approx vs dept ref fig figs"
        " eq ed eds capt lt col sgt mt"
    ),
}

#: Not the end where a number, a letter of a list or a numero sign follows: "п. 3", "No. 379".
BEFORE_NUMBER: Final[dict[str, frozenset[str]]] = {
    "ru": _set("п пункт подпункт с т ч д кн т.е пар оп ф л лл вв кол ок руб коп тг тел"),
    "kk": _set("б т п бб тарм абз тг теңг кіт"),
    "en": _set(
        "no nos art arts sec secs para paras par p pp vol vols ch cl cls pt item doc app sched"
        " reg jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
}

#: Shortened units and years: they end a sentence only before a word that likes to begin one.
AFTER_NUMBER: Final[dict[str, frozenset[str]]] = {
    # "в 2015 г. Правительство", "5 млн. Казахстан", "XX в."
    "ru": _set(
        "г гг в вв тыс млн млрд трлн руб тг коп экз чел га км м кг т ц мин сек ч шт ед н.э гр"
    ),
    # "2015 ж. Қазақстан", "XX ғ."
    "kk": _set("ж жж ғ ғғ мың млн млрд трлн тг га км м кг т б.з.б б.з дана адам сағ"),
    "en": _set("mln bln bn thous ha km kg hrs hr sq"),
}

#: They often close a sentence: a capital after them begins the next one ("и т.д. Согласно").
CLOSING: Final = _set(
    "т.д т.п др проч т.б т.с.с т.т etc al inc ltd co corp jr sr u.s u.k u.n a.m p.m б.ғ"
)

#: Words that begin sentences far more often than they follow "г.", "ж." or an initial.
STARTERS: Final = (
    _set(
        "в во на по при для к с со от до из за под об это эта этот эти он она они так также кроме"
        " однако если но и а настоящий настоящая настоящее настоящие таким согласно вместе между"
        " после данный данная данные как по-прежнему тем более основной основные целью следует"
    )
    | _set(
        "бұл осы сондай сонымен егер ал бірақ оның ол олар алайда мұндай сол соның осыған"
        " осындай қазіргі жалпы және сондықтан бүгінгі атап"
    )
    | _set(
        "the this these those it in on at for however if they he she we a an under as where such"
        " there when its"
    )
)

_CLOSERS: Final = "\"'»”’“)]"
_OPENERS: Final = "\"'«“„‘(["

#: "…слово.» Слово": the mark, what closes after it, the gap, what opens, the next word.
_CANDIDATE = regex.compile(
    rf"""
      (?P<mark> [.!?…]++ [{regex.escape(_CLOSERS)}]* )
      (?: (?P<gap> \s++ ) | (?<= \p{{Ll}}{{3}} \. ) (?= \p{{Lu}}\p{{Ll}} ) )  # "слово.Слово"
      (?= (?P<open> [{regex.escape(_OPENERS)}–—-]*+ \s?+ )
          (?P<next> [\p{{L}}\p{{M}}]++ (?: -\p{{L}}++ )* | \p{{N}}++ | \S )? )
    | (?P<blank> \n \s*? \n )                                     # an empty line always ends one
    """,
    regex.VERBOSE,
)
#: The word before a full stop, with the stops inside it: "т.д", "к.ю.н", "р-н".
_WORD_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}.-]++$")
#: What may stand alone at the head of a sentence: "1.", "12-1.2.", "IV.", "Глава 5.", "5-бап."
_LIST_NUMBER = regex.compile(
    r"""
    [\s«"(]*
    (?: (?i: § | глава | раздел | статья | пункт | параграф | приложение | chapter | section
           | article | annex | part | paragraph ) \s* )?
    (?: \p{N}+ (?: [.-]\p{N}+ )* | [IVXLCІХ]{1,6} | \p{L} ) [.)]?
    (?: -? \s? (?i: бап | тарау | бөлім | тармақ | параграф | қосымша ) )?
    """,
    regex.VERBOSE,
)
_NUMBER_NEXT = regex.compile(r"\p{N}|[№#§]|[IVXLCІХ]+\b|[\p{Ll}\p{Lu}]\)")
_NEW_ITEM = regex.compile(r"\s*+ \p{N}{1,3} (?: [.-]\p{N}{1,3} )*+ [.)] \s", regex.VERBOSE)
_SHORT_PARTS = regex.compile(r"(?: \p{L}{1,2} \. )+ \p{L}{1,3}", regex.VERBOSE)


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return the half-open spans of the sentences of `text`, in order, without space around them.

    Together they hold every character that is not space. `language` is ``kk``, ``ru`` or ``en``;
    with any other, all lists of abbreviations are used. A heading or cell is one sentence.

    >>> text = "Принят в 2015 г. Правительством РК. См. ст. 5 Закона."
    >>> [text[start:end] for start, end in sentence_spans(text, "ru")]
    ['Принят в 2015 г. Правительством РК.', 'См. ст. 5 Закона.']
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        end = match.start() if match["blank"] else match.end("mark")
        if match["blank"] or _ends(text, start, match, language):
            _add(spans, text, start, end)
            start = end
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    body = piece.strip()
    if body:
        left = start + len(piece) - len(piece.lstrip())
        spans.append((left, left + len(body)))


def _ends(text: str, start: int, match: "regex.Match[str]", language: str) -> bool:
    """Return whether a sentence that began at `start` ends at this mark."""
    following = match["next"] or ""
    if not following:
        return True
    if following[0].islower() and match["gap"] is not None:
        # "…" деді ол; "Yahoo! и"; a lower-case letter of a list begins a new item: "а) "
        return False
    mark = match["mark"]
    if mark[0] != "." or mark.startswith(".."):
        return True
    if following[0] in ",;:.!?)]»”%":
        return False
    at = match.start("mark")
    before = _WORD_BEFORE.search(text, start, at)
    if before is None or len(mark) > 1:  # after a bracket or quote: "…Закон».", "(РК). "
        return True
    return _stop_ends(text, start, at, before[0], following, match, language)


def _stop_ends(
    text: str,
    start: int,
    at: int,
    word: str,
    following: str,
    match: "regex.Match[str]",
    language: str,
) -> bool:
    """Return whether the full stop at `at`, right after `word`, ends a sentence."""
    lowered = word.lower().strip("-")
    starter = following.lower() in STARTERS and not match["open"].strip()
    if len(following) == 1 and text.startswith(".", match.end("next")):
        starter = False  # another initial: "Н. А. Назарбаев"
    number_next = _NUMBER_NEXT.match(following) is not None
    if _LIST_NUMBER.fullmatch(text, start, at):
        return False  # "1. Настоящий Закон", "IV. Заключение"
    if lowered in CLOSING:
        return not number_next or _NEW_ITEM.match(text, match.end()) is not None
    if lowered in _words("leading", language):
        return False
    if lowered in _words("before number", language) and number_next:
        return False
    if lowered in _words("after number", language):
        if number_next:
            return _NEW_ITEM.match(text, match.end()) is not None
        return starter
    if _is_initial(word) or _SHORT_PARTS.fullmatch(word):
        return starter  # "Н. Ә. Назарбаев", "к.ю.н. Иванов", "и.о. Министра"
    return True


def _is_initial(word: str) -> bool:
    """Return whether a word is one capital letter, perhaps of two: "А", "Дж", "Ә.Б"."""
    last = word.replace("-", ".").rsplit(".", 1)[-1]
    return (len(last) == 1 and last.isupper()) or last in {"Дж", "Th", "Ch", "Sh"}


_TABLES: Final = {
    "leading": LEADING,
    "before number": BEFORE_NUMBER,
    "after number": AFTER_NUMBER,
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
