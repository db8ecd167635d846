"""Texts made to make a pattern run away: 100 KB of one thing, over and over."""

import time
from collections.abc import Callable

#: What is repeated: digits, groups, brackets, dashes, the words that patterns begin with.
REPEATS = (
    "1", "1 ", "1,", "1.", "1 234", " 234", "1/", "-1", "(1) ", "1-", " ", "(", "«1", "I ", "X",
    "\N{NO-BREAK SPACE}", "от 1 до ", "с 1 по ", "2015-", "2015, ", "2015 и ", "2015 жыл ", "$1-",
    "2015 жылғы 1 ", "1 января ", "января ", "first ", "the ", "2015 and ", "from 1 to ", "один ",
    "бір ", "жүз мың ", "one hundred ", "не менее ", "около 1 ", "1 млн ", "1 (сто) ", "1 (",
    "№ 1 ", "$", "больших ", "1 больших и ", "жаңа ", "new and ", "5 new ", "XX век", "1 тенге за 1 ", "в ",
    "1 раз", "двадцати", "пятидесяти", "экспорт составил 1 % ", "in 2015 1 % ", "мамырда ",
    "1 % и 1 % соответственно ", "в 2015 и 2016 годах ", "в размере 1, на лиц ", "в 2015 году – 1, ", "на лиц ", "с 1 в 2015 году до ",
    "Having grown a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d, 1 % in 2015. ",
    "В 2015 году 1 тенге. ", "2015 жылы 1 % құрады ",
)  # fmt: skip
QUICK, WHOLE = 10_000, 100_000


def seconds_for(find: Callable[[str], object], unit: str, length: int = QUICK) -> float:
    """Return how long `find` takes on `length` bytes of `unit`, in seconds of this process."""
    text = unit * (length // len(unit.encode()))
    started = time.process_time()
    find(text)
    return time.process_time() - started
