"""Letters that a scanner put where a digit stands: "2О15", "l5 мая", "от З июня 202l года".

A letter is only believed where a digit must be. The text of the document stays as read; the
grammars look at what this makes of it, which has the same length.
"""

import re
from typing import Final

#: О has no corners, l and I are strokes, З and б look like 3 and 6. All in small letters.
_DIGITS: Final = str.maketrans("oоliі|зб", "00111136")
_LIKE: Final = r"[\doоliі|зб]"
_MONTHS: Final = (
    "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    "|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    "|january|february|march|april|may|june|july|august|september|october|november|december)"
)
_AFTER_MONTH: Final = "(?<=(?:uary|arch|pril| may|june|july|gust|mber|ober) )"
#: What is measured or counted: before it stands a number.
_UNITS: Final = (
    "(?:%|процент|пайыз|млн|млрд|трлн|тыс|мың|миллион|миллиард|тенге|теңге|раза|есе|рет[ .,]|рабочи|календарн"
    "|дн[яе]|месяц|недел|года|лет[ .,]|час|минут|тонн|га[ .,]|км|чел|percent|million|billion|thousand)"
)
_RULES: Final = (
    # 2О20, З1, 1ОО, l5; not "10l" (litres), not "2о" before more letters
    r"(?<![\w.,/-])(?:[lіi|з](?=\d)|\d{1,3}[oоlіi|](?=[\doо])|\d{1,2}[oо](?= ?\w))[\doо]{0,6}(?!\w)",
    # № 1О5-V, № 26/1З-2: between the digits of a number
    r"(?<=\d)[oо](?=\d)",
    # ГОСТ 10180-2О12, ТР ТС 021/20l1
    rf"(?<=\d[-/:])(?:2[oо]|20|19){_LIKE}{{2}}(?!\w)",
    # 2З июня, l5 қаңтар, З мая; not "I may"
    rf"(?<![\w.,/-])(?:[0-3]{_LIKE}|[l|іoоз]\d|з)(?= {_MONTHS})",
    # 1996 жылғы II қарашадағы, с I марта 1997: a typewriter has no 1
    rf"(?:(?<=жылғы )|(?<=жылдың ))[iі]{{1,2}}(?= {_MONTHS})|(?<![\w.,/-])[iі]{{1,2}}(?= {_MONTHS}[ая] (?:19|20)\d\d)",
    # January 2l, 2020; 5 March 200l; January 5, 200l; in 202l
    rf"{_AFTER_MONTH}[0-3][\dliіoо](?=, )|{_AFTER_MONTH}(?:19|20){_LIKE}{{2}}(?!\w)",
    r"(?:(?<=[a-z.] \d, )|(?<=[a-z.] \d\d, )|(?<= in )|(?<=since )|(?<=until )|(?<=\d and ))(?:19|20)\d[lioо](?!\w)",
    # 202l года, 20lЗ г., 201З жылғы, 2020-202З годы
    rf"(?<![\w.,/])(?<!\D-)(?:19|20|2[oо]|[liі]9){_LIKE}{{2}}(?= ?-?(?: ?(?:19|20)\d\d ?)?(?:г\.|г |гг|год|жыл|ж\.))",
    # 0l.06.2О2О, З1.12.2019
    rf"(?<![\w.,/-])(?=[^ ]*\d)[0-3oоliі|з]{_LIKE}\.[01oоliі|]{_LIKE}\.(?:19|20|2[oо]){_LIKE}{{2}}(?!\w)",
    # 96,З тыс. тонн, 2,б %, 5О млн; З рабочих дня, в З раза
    rf"(?:(?<=\d[.,])|(?<=\d[.,]\d))[oоз6б]{{1,2}}(?= ?{_UNITS})|(?<![\w.,/-])(?:\d{{1,3}}[oоз]|з)(?= {_UNITS})",
    # статья З, пункта З; 31-l-бабы, ІІЗ-бабы
    r"(?:(?<=ать[ияею] )|(?<=ункт )|(?<=ункт[аеу] ))з(?=[ ,.;])|(?<=\d-)[liі](?=-(?:бап|бабы|тарма))|(?<![\w-])[liі\d]{0,2}з(?=-ба[бп])",
)
_SLIPPED: Final = re.compile("|".join(_RULES))
#: Looked for first: such a letter beside a digit, as this stops at digits only.
_MARKS: Final = (" з ", "з-ба", " i ", " ii ", " і ", " іі ")
_MAY_BE: Final = re.compile(r"\d(?:[.,]?[oоlіi|зб]|-[lі]-|(?<=[lіi|зoо]\d))")


def with_digits(plain: str) -> str:
    """Return a text in small letters and plain spaces with digits for the letters in numbers.

    >>> with_digits("от з июня 202l года № 3о5, 1о мая 20lз г.")
    'от 3 июня 2021 года № 305, 10 мая 2013 г.'
    >>> with_digits("1996 жылғы ii қарашадағы № 5"), with_digits("с i марта 1997 года")
    ('1996 жылғы 11 қарашадағы № 5', 'с 1 марта 1997 года')
    >>> with_digits("i may drink 10l, 5б класс")
    'i may drink 10l, 5б класс'
    """
    if _MAY_BE.search(plain) or any(mark in plain for mark in _MARKS):
        return _SLIPPED.sub(lambda match: match.group().translate(_DIGITS), plain)
    return plain
