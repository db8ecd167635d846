"""The names under a text, as those who sign write them."""

import re
from typing import Final

#: Who signs stands right of what he is: "Б. Сарсенов", "А.Б. Ли", "Нурланов Ж.К.".
_INITIAL: Final = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w?\."
_SURNAME: Final = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w'’-]+"
#: "II. Әдістер", "V. Выводы": the number of a section is no initial.
_SECTION: Final = r"(?:[IVXІХ]{2,4}\.|[IVX]\.\s?[А-ЯЁӘҒҚҢӨҰҮҺІ])"
SIGNED: Final = re.compile(
    rf"(?!{_SECTION})(?:{_INITIAL}\s?){{1,2}}{_SURNAME}|{_SURNAME}\s(?:{_INITIAL}\s?){{1,2}}"
)
