"""The names under a text, as those who sign write them."""

import re
from typing import Final

#: Who signs stands right of what he is: "Б. Сарсенов", "А.Б. Ли", "Нурланов Ж.К.".
_INITIAL: Final = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w?\."
_SURNAME: Final = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w'’-]+"
SIGNED: Final = re.compile(
    rf"(?:{_INITIAL}\s?){{1,2}}{_SURNAME}|{_SURNAME}\s(?:{_INITIAL}\s?){{1,2}}"
)
