"""The provisions that hang on a citation: article, paragraph, part, subparagraph, with lists.

Russian and English put them before the act ("подпункт 3) пункта 2 статьи 7 Закона"), Kazakh after
it ("Заңның 7-бабы 2-тармағының 3) тармақшасы"). The chain is found as a whole and then read.
"""

from functools import cache
from typing import Final, Literal

import regex

Level = Literal["article", "paragraph", "part", "subparagraph", "other"]

#: 7, 12-1, 12¹, 3)
_NUM = r"(?:№[ ]?)?\d{1,4}(?:[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)?(?:-\d{1,3}){0,2}(?:[ ]?\))?(?:-\d{1,4}\))?"
_SEP = {
    "ru": r"(?:[ ]{0,2},[ ]{0,3}(?:и[ ]{1,3})?|[ ]{1,3}(?:и|или|по|-)[ ]{1,3}|[ ]-|-[ ])",
    "kk": r"(?:[ ]{0,2},[ ]{0,3}|[ ]{1,3}(?:және|мен|пен|немесе|-)[ ]{1,3}|[ ]-|-[ ])",
    "en": r"(?:[ ]{0,2},[ ]{0,3}(?:and[ ]{1,3}|or[ ]{1,3})?|[ ]{1,3}(?:and|or|to|through|-)[ ]{1,3}|[ ]-|-[ ])",
}  # fmt: skip
#: Russian codes have articles like 128.1; in English "Article 7.1" is a paragraph.
_DECIMAL = {"ru": r"\d{1,4}\.\d{1,3}(?![.\d])|", "kk": r"\d{1,4}\.\d{1,3}(?![.\d])|", "en": ""}
#: статьями 15, 20 (пункт 2) и 26
_BRACKET = {
    "ru": r"(?:[ ]\((?:пункт|част|подпункт|абзац)[^()]{1,40}\))?",
    "kk": "",
    "en": r"(?:[ ]\((?:section|paragraph|part|subparagraph)[^()]{1,40}\)|(?:[ ]?\([\da-z]{1,3}\)){1,3}(?:(?:,[ ]|[ ]and[ ])\([\da-z]{1,3}\)){0,5}(?=,?[ ](?:and|or)[ ]\d|,[ ]\d))?",
}
_LIST = {
    language: rf"(?:(?:{_DECIMAL[language]}{_NUM})"
    rf"(?:{_BRACKET[language]}{sep}(?:{_DECIMAL[language]}{_NUM})){{0,40}}(?![\d]){_BRACKET[language]})"
    for language, sep in _SEP.items()
}
#: Article 56(1)(1)-(3) and (5)
_INNER = (
    r"(?:\.\d{1,2}(?:-\d{1,2})?(?:[ ]?\([\da-z]{1,4}\))?(?![\d.])"
    r"|(?:[ ]?\([\da-z]{1,4}(?:-\d{1,2})?\)){1,3}(?:(?:-|,[ ]|[ ]and[ ]|,[ ]and[ ])\([\da-z]{1,4}\)){0,8})"
)
#: п. «а» ч. 3 ст. 188, п.п. «а», «б»
_QUOTED_LETTERS = r"[«\"][а-я][»\"](?:(?:,[ ]|[ ]и[ ])[«\"][а-я][»\"]){0,5}"
_LETTER = r"[«\"]?[а-яa-z][»\"]?\)?(?![\w-])"
ORDINALS: Final[dict[str, tuple[str, ...]]] = {
    "ru": ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"),
    "kk": (
        "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші",
        "тоғызыншы", "оныншы",
    ),
    "en": (
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ),
}  # fmt: skip
_ORDINAL_RU = rf"(?:(?:{'|'.join(ORDINALS['ru'])})[а-я]{{1,4}}(?:(?:,[ ]|[ ]и[ ])(?:{'|'.join(ORDINALS['ru'])})[а-я]{{1,4}}){{0,6}})"
_TENS_KK = {"он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70, "сексен": 80, "тоқсан": 90}  # fmt: skip
_HUNDREDS_KK = {"жүз": 100, "екі жүз": 200, "үш жүз": 300, "төрт жүз": 400, "бес жүз": 500}
_ORDINAL_KK = (
    rf"(?:(?:(?:екі[ ]|үш[ ]|төрт[ ]|бес[ ])?жүз[ ])?(?:(?:{'|'.join(_TENS_KK)})[ ])?"
    rf"(?:{'|'.join(ORDINALS['kk'])}|жиырмасыншы|отызыншы|қырқыншы|елуінші|алпысыншы|жетпісінші|сексенінші|тоқсаныншы|жүзінші))"
)  # fmt: skip
_ORDINAL_KK = rf"(?:{_ORDINAL_KK}(?:(?:,[ ]|[ ](?:және|мен)[ ]){_ORDINAL_KK}){{0,6}})"
_KK = r"[а-яәғқңөұүһі]{0,9}"
_NUMBERS_EN: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORD_EN = rf"(?:{'|'.join(_NUMBERS_EN)})(?!\w)"
_ORDINAL_EN = "|".join(ORDINALS["en"])
_ORDINAL_EN = rf"(?:(?:{_ORDINAL_EN})(?:(?:,[ ]|[ ]and[ ])(?:{_ORDINAL_EN})){{0,4}})"

#: One item of a chain: its level, and its pattern with the group ``list``. An example beside each.
ITEMS: Final[dict[str, tuple[tuple[Level, str], ...]]] = {
    "ru": (
        # подпунктами 1), 2) и 5), пп. 3)
        ("subparagraph", rf"(?:подпункт[а-я]{{0,3}}|подп\.|пп\.?|п\.[ ]?п\.(?=[ ]?\d{{1,3}}\)|(?:[^а-я]|и[ ]){{1,24}}(?:п\.|пункт)))[ ]{{0,3}}(?P<list>{_LIST['ru']}|{_LETTER})"),
        # пункта 2, п. 2, п.п. 1, 2
        ("paragraph", rf"(?:пункт[а-я]{{0,3}}|п\.[ ]?п\.|п\.?)[ ]{{0,3}}(?P<list>{_LIST['ru']}|{_QUOTED_LETTERS})"),
        # частью первой, ч. 2
        ("part", rf"(?:част[а-я]{{1,3}}|ч\.?)[ ]{{0,3}}(?P<list>{_LIST['ru']}|{_ORDINAL_RU})"),
        # статьями 5, 7-9 и 12-1, ст. 5
        ("article", rf"(?:стать[а-я]{{1,3}}|статей|ст\.?[ ]?ст\.?|ст\.?)[ ]{{0,3}}(?P<list>{_LIST['ru']})"),
        # абзацем вторым
        ("other", rf"(?:абзац[а-я]{{0,3}}|абз\.)[ ]{{1,3}}(?P<list>{_ORDINAL_RU}|{_LIST['ru']})"),
        # второго абзаца, первой части
        ("other", rf"(?P<list>{_ORDINAL_RU})[ ]{{1,3}}абзац[а-я]{{0,3}}"),
        ("part", rf"(?P<list>{_ORDINAL_RU})[ ]{{1,3}}част[а-я]{{1,3}}"),
        # главы 5, раздела II
        ("other", rf"(?:глав[а-я]{{1,3}}|раздел[а-я]{{0,3}}|параграф[а-я]{{0,3}})[ ]{{1,3}}(?P<list>{_LIST['ru']}|[ivxіх]{{1,5}})"),
    ),
    "kk": (
        # 3) тармақшасы, 1) және 2) тармақшалары
        ("subparagraph", rf"(?P<list>{_LIST['kk']}|{_ORDINAL_KK}|{_LETTER})-?(?:ші|шы|інші|ыншы|нші|ншы)?[ ]{{0,3}}-?[ ]{{0,3}}(?:тармақша{_KK}|т[тш]\.)"),
        # 5-тармағының «а» тармағы
        ("subparagraph", rf"(?P<list>[«\"][а-яәғқңөұүһі][»\"])[ ]{{0,3}}тармағ{_KK}"),
        # 2-тармағының
        ("paragraph", rf"(?P<list>{_LIST['kk']}|{_ORDINAL_KK})-?(?:сінші|сыншы|ші|шы|інші|ыншы|нші|ншы)?[ ]{{0,3}}-?[ ]{{0,3}}(?:тарм[аы][қғ](?!ша){_KK}|т\.)"),
        # бірінші бөлігі
        ("part", rf"(?P<list>{_LIST['kk']}|{_ORDINAL_KK})-?(?:сінші|сыншы|ші|шы|інші|ыншы|нші|ншы)?[ ]{{0,3}}-?[ ]{{0,3}}бөлі[кг]{_KK}"),
        # 99-б. 2-б.: the first is the article, what follows it the part
        ("part", rf"(?<=б\.[ ]{{0,2}})(?P<list>{_LIST['kk']})-б\."),
        # 7-бабы, 5, 7 және 9-баптарының, елу сегізінші бабы
        ("article", rf"(?P<list>{_LIST['kk']}|{_ORDINAL_KK})-?(?:сінші|сыншы|ші|шы|інші|ыншы|нші|ншы)?[ ]{{0,3}}-?[ ]{{0,3}}(?:ба[пб](?:[аты]{_KK})?(?!\w)|б\.)"),
        # екінші абзацы, 5-тарауы, II бөлімі
        ("other", rf"(?P<list>{_LIST['kk']}|{_ORDINAL_KK}|[ivxіх]{{1,5}})-?(?:ші|шы|інші|ыншы|нші|ншы)?[ ]{{0,3}}-?[ ]{{0,3}}(?:абзац|азатжол|тарау|бөлім|параграф){_KK}"),
    ),
    "en": (
        # subparagraph 3), sub-paragraphs (a)
        ("subparagraph", rf"(?:sub-?[ ]?(?:paragraph|clause|item|section)s?)[ ]{{0,3}}(?P<list>{_LIST['en']}|\(?[a-z\d]{{1,3}}\)(?:(?:,[ ]|,?[ ]and[ ])\(?[a-z\d]{{1,3}}\)){{0,6}})"),
        # paragraph 2, para. 2, item 2, clause 5
        ("paragraph", rf"(?:paragraphs?|paras?\.?|items?|clauses?|cls?\.|points?)[ ]{{0,3}}(?P<list>{_LIST['en']}|{_WORD_EN})(?P<inner>{_INNER})?"),
        ("part", rf"parts?[ ]{{0,3}}(?P<list>{_LIST['en']}|{_WORD_EN}|first|second|third)"),
        # the first paragraph, second part
        ("paragraph", rf"(?P<list>{_ORDINAL_EN})[ ]paragraphs?"),
        ("part", rf"(?P<list>{_ORDINAL_EN})[ ]parts?"),
        # Articles 5, 7-9 and 12-1; Section 5; Article 7(2)
        ("article", rf"(?:articles?|art\.?|arts\.?|sections?|sec\.|ss?\.(?=[ ]?\d)|§|rules?(?=[ ]\d))[ ]{{0,3}}(?P<list>{_LIST['en']})(?P<inner>{_INNER})?"),
        ("other", rf"(?:chapters?|sections?)[ ]{{0,3}}(?P<list>{_LIST['en']}|[ivx]{{1,5}}(?:(?:,|,?[ ]and)[ ][ivx]{{1,5}}){{0,4}}(?!\w))"),
    ),
}  # fmt: skip
_GLUE = {
    # пункту 5 статьи 26 и примечанию к статье 91
    # пунктом 5 статьи 155, а также статьей 243
    "ru": r"(?:[ ]{1,3}(?:и|или)[ ]{1,3}примечани[а-я]{1,2}[ ]{1,3}к[ ]{1,3}|[ ]{1,3}|[ ]?,[ ]{1,3}(?:а[ ]{1,3}также[ ]{1,3})?|[ ]{1,3}(?:и|или|и[ ]?\(или\))[ ]{1,3}"
    r"|(?<=\d)(?=(?:ст|пп?|ч)\.))",
    "kk": r"(?:[ ]{1,3}|[ ]?,[ ]{1,3}(?:сондай-ақ[ ]{1,3})?|[ ]{1,3}(?:және|мен|пен|немесе)[ ]{1,3})",
    "en": r"(?:[ ]?,?[ ]{1,3}of[ ]{1,3}(?:the[ ]{1,3})?|[ ]?,[ ]{1,3}(?:(?:and|as[ ]well[ ]as)[ ]{1,3})?|[ ]{1,3}(?:and|or|as[ ]well[ ]as)[ ]{1,3}|[ ]{1,3})",
}
_ASIDE = regex.compile(r"[ ]?\([^()]*\)")
_IN_BRACKET = regex.compile(r"[ ]?\(([^()]*)\)")
_RUN = regex.compile(
    r"(?:[ ]?\([\da-z]{1,3}\)){1,3}(?:(?:,[ ]|[ ]and[ ])\([\da-z]{1,3}\)){0,5}(?=,?[ ](?:and|or)[ ]\d|,[ ]\d)"
)
_DEEP = regex.compile(r"(?:[ ]?\([\w-]+\))+")
_WORDS = regex.compile(r"\w+(?:-\d+)?")
_JOINTS = regex.compile(r"[ ]*(?:,[ ]*and|,|and)[ ]*")
_LISTED_KK = regex.compile(r",[ ]|[ ](?:және|мен)[ ]")


#: "шарт 28 бөлімнен тұрады": how many it has
_SUFFIX_KK = r"-?(?:сінші|сыншы|ші|шы|інші|ыншы|нші|ншы)?[ ]{0,3}-?[ ]{0,3}(?!\w{3,6}[тдн][ае]н[ ](?:тұр|құрал))"
#: One item of any level, to find where a chain begins and ends: the lists are read but once.
_ITEM: Final = {
    "ru": rf"(?:(?:подпункт[а-я]{{0,3}}|подп\.|пункт[а-я]{{0,3}}|п\.[ ]?п\.|пп?\.?|част[а-я]{{1,3}}|ч\.?|стать[а-я]{{1,3}}|статей"
    rf"|ст\.?[ ]?ст\.?|ст\.?|абзац[а-я]{{0,3}}|абз\.|глав[а-я]{{1,3}}|раздел[а-я]{{0,3}}|параграф[а-я]{{0,3}})[ ]{{0,3}}{_LIST['ru']}"
    rf"|(?:подпункт[а-я]{{0,3}}|подп\.|пп\.?)[ ]{{0,3}}{_LETTER}"
    rf"|(?:пункт[а-я]{{0,3}}|п\.[ ]?п\.|п\.?)[ ]{{0,3}}{_QUOTED_LETTERS}"
    rf"|(?:част[а-я]{{1,3}}|ч\.?|абзац[а-я]{{0,3}}|абз\.)[ ]{{0,3}}{_ORDINAL_RU}"
    rf"|{_ORDINAL_RU}[ ]{{1,3}}(?:абзац[а-я]{{0,3}}|част[а-я]{{1,3}})"
    r"|(?:глав[а-я]{1,3}|раздел[а-я]{0,3}|параграф[а-я]{0,3})[ ]{1,3}[ivxіх]{1,5})",
    "kk": rf"(?:(?:{_LIST['kk']}|{_ORDINAL_KK}){_SUFFIX_KK}(?:тармақша{_KK}|т[тш]\.|тарм[аы][қғ](?!ша){_KK}|т\.|бөлі[кгм]{_KK}"
    rf"|(?:ба[пб](?:[аты]{_KK})?(?!\w)|б\.)|(?:абзац|азатжол|тарау|параграф){_KK})"
    rf"|{_LETTER}{_SUFFIX_KK}тармақша{_KK}|[«\"][а-яәғқңөұүһі][»\"][ ]{{0,3}}тармағ{_KK}|[ivxіх]{{1,5}}{_SUFFIX_KK}(?:абзац|азатжол|тарау|бөлім|параграф){_KK})",
    "en": rf"(?:(?:sub-?[ ]?(?:paragraph|clause|item|section)s?|paragraphs?|paras?\.?|items?|clauses?|cls?\.|points?|parts?|articles?|arts?\.?"
    rf"|sections?|sec\.|ss?\.(?=[ ]?\d)|§|rules?(?=[ ]\d)|chapters?)[ ]{{0,3}}{_LIST['en']}(?:{_INNER})?"
    r"|sub-?[ ]?(?:paragraph|clause|item|section)s?[ ]{0,3}\(?[a-z\d]{1,3}\)(?:(?:,[ ]|,?[ ]and[ ])\(?[a-z\d]{1,3}\)){0,6}"
    rf"|(?:paragraphs?|clauses?|points?|parts?)[ ]{{0,3}}(?:{_WORD_EN}|first|second|third)|{_ORDINAL_EN}[ ](?:paragraphs?|parts?)"
    r"|(?:chapters?|sections?)[ ]{0,3}[ivx]{1,5}(?:(?:,|,?[ ]and)[ ][ivx]{1,5}){0,4}(?!\w))",
}  # fmt: skip
#: A whole chain, without the space around it.
CHAIN: Final[dict[str, str]] = {
    language: rf"(?<![\w(])(?:{item}(?:{_GLUE[language]}{item}){{0,24}})"
    for language, item in _ITEM.items()
}
#: The same also right behind an opening bracket, the act inside it: "(пункт 2 статьи 139 КоАП)"; what
#: stands in brackets behind a number is part of a longer chain: "статьи 15, 20 (пункт 2) и 26".
CHAIN_LEFT: Final[dict[str, str]] = {
    language: chain.replace(r"(?<![\w(])", r"(?<!\w)(?<!\d[ ]?\()")
    for language, chain in CHAIN.items()
}


@cache
def _readers(language: str) -> "list[tuple[Level, regex.Pattern[str]]]":
    return [
        (level, regex.compile(rf"(?<![^\W\d_]){pattern}")) for level, pattern in ITEMS[language]
    ]


#: An article that was put between two others has a raised number, or one behind a hyphen.
_RAISED = regex.compile(r"(?<=\d)[⁰¹²³⁴-⁹]+")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBERS = regex.compile(r"\d+(?:\.\d+)?(?:-\d+)*|(?<= )-(?= )|(?<!\w)(?:по|to|through)(?!\w)")


def read_chain(folded: str, language: str) -> dict[Level, str]:
    """Return the numbers of a chain by level, lists as "5, 7-9, 12-1".

    >>> read_chain("подпункты 1), 2) и 5) пункта 2 статей 7 - 9", "ru")
    {'subparagraph': '1, 2, 5', 'paragraph': '2', 'article': '7-9'}
    """
    folded = _RAISED.sub(lambda raised: "-" + raised[0].translate(_PLAIN), folded)
    found: dict[Level, list[str]] = {}
    readers = _readers(language)
    ahead = [pattern.search(folded) for _, pattern in readers]
    at = 0
    while True:
        for order, known in enumerate(ahead):
            if known is not None and known.start() < at:
                ahead[order] = readers[order][1].search(folded, at)
        item = min(
            (
                (match.start(), -match.end(), order)
                for order, match in enumerate(ahead)
                if match is not None
            ),
            default=None,
        )
        if item is None:
            break
        level, match = readers[item[2]][0], ahead[item[2]]
        assert match is not None
        if level != "other":
            bracketed = match["list"].startswith("(")  # (1) and (2)
            written = match["list"] if bracketed else _ASIDE.sub("", match["list"])
            found.setdefault(level, []).append(_list_value(written, language))
            for run in () if bracketed else _RUN.findall(match["list"]):
                for deeper, numbers in _inner_levels(run, "article"):  # Articles 14 (3) (d) and 21
                    found.setdefault(deeper, []).append(numbers)
            for bracket in () if bracketed else _IN_BRACKET.findall(match["list"]):
                for deeper, numbers in read_chain(bracket, language).items():
                    found.setdefault(deeper, []).append(numbers)
        inner = match.groupdict().get("inner")
        if inner:
            for name, number in _inner_levels(inner, level):
                found.setdefault(name, []).append(number)
        at = max(match.end(), at + 1)
    return {level: ", ".join(dict.fromkeys(values)) for level, values in found.items()}


def _inner_levels(inner: str, level: Level) -> list[tuple[Level, str]]:
    """Return the levels of "(1)(1)-(3) and (5)" behind an article: paragraph, then subparagraphs."""
    if level == "paragraph":
        if not inner.lstrip().startswith("("):
            return [("subparagraph", number) for number in _NUMBERS.findall(inner)[:1]]  # 2.7
        return [("subparagraph", _list_value(inner.strip(), "en"))]  # paragraph 1 (a) and (b)
    if inner.startswith("."):
        number, _, deeper = inner[1:].partition("(")  # Article 7.1, Article 7.1(5)
        below: list[tuple[Level, str]] = [("subparagraph", deeper.rstrip(")"))] if deeper else []
        return [("paragraph", number.rstrip()), *below]
    deep = _DEEP.match(inner)
    first = _WORDS.findall(deep.group() if deep else "")
    rest = inner[deep.end() :] if deep else ""
    numbers = _JOINTS.sub(", ", rest).replace("(", "").replace(")", "")
    levels: list[tuple[Level, str]] = [("paragraph", first[0])] if first else []
    if len(first) > 1:
        levels.append(("subparagraph", first[1] + numbers))
    elif levels:
        levels = [("paragraph", first[0] + numbers)]
    return levels


def _list_value(written: str, language: str) -> str:
    """Return a list of numbers or ordinal words as "5, 7-9"."""
    if written.startswith("("):
        return ", ".join(_WORDS.findall(written.replace(" and ", " ")))
    tokens = _NUMBERS.findall(written.replace(")", ""))
    if not any(token[0].isdigit() for token in tokens):
        return _words_value(written, language)
    out: list[str] = []
    join = False
    for token in tokens:
        if not token[0].isdigit():
            join = bool(out)
        elif join:
            out[-1] = f"{out[-1]}-{token}"
            join = False
        else:
            out.append(token)
    return ", ".join(out)


def _words_value(written: str, language: str) -> str:
    if language == "kk":
        words = _LISTED_KK.split(written)
        return ", ".join(str(_kazakh_ordinal(word)) for word in words)
    out = []
    for word in _WORDS.findall(written):
        for number, stem in enumerate(ORDINALS[language], 1):
            if word.startswith(stem):
                out.append(str(number))
    if language == "en" and not out:
        known = written in _NUMBERS_EN
        out = [str(_NUMBERS_EN.index(written) + 1) if known else written.strip("()")]
    return ", ".join(out or _LETTERS_IN_QUOTES.findall(written)) or written.strip('«»"()')


_LETTERS_IN_QUOTES = regex.compile(r"(?<=[«\"])[а-я](?=[»\"])")


def _kazakh_ordinal(written: str) -> int | str:
    total = 0
    rest = written.strip()
    for words, value in sorted(_HUNDREDS_KK.items(), key=lambda item: -len(item[0])):
        if rest.startswith(words):
            total, rest = value, rest[len(words) :].strip()
            break
    for word, value in _TENS_KK.items():
        if rest.startswith(word + " "):
            total, rest = total + value, rest[len(word) :].strip()
            break
    if rest in ORDINALS["kk"]:
        return total + ORDINALS["kk"].index(rest) + 1
    tens = {"жиырмасыншы": 20, "отызыншы": 30, "қырқыншы": 40, "елуінші": 50, "алпысыншы": 60,
            "жетпісінші": 70, "сексенінші": 80, "тоқсаныншы": 90, "жүзінші": 100}  # fmt: skip
    if rest in tens:
        return total + tens[rest]
    return rest.strip('«»"()')
