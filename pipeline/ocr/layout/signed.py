"""The names under a text, as those who sign write them, and what these are."""

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

#: What somebody is who signs begins so in Russian and English, and ends so in Kazakh.
_BEGINS: Final = re.compile(
    r"""
    (?:[Tt]he\s)?
    (?:[Ии]\.\s?о\.\s|Исполняющ\w{2}\sобязанности\s|Перв\w{2}\s|Временно\sисполняющ\w{2}\sобязанности\s
      |(?:Acting|First|Deputy|Vice|Prime|Executive|General)[\s-]){0,2}
    (?:[Зз]аместител[ья]\s|[Вв]ице-)?
    (?:(?:[Пп]ремьер-)?[Мм]инистра?|[Аа]кима?|[Пп]редседател[ья](?:ствующ\w{2})?|[Пп]резидента?|[Сс]екретар[ья]
      |[Рр]уководител[ья]|[Уу]правляющ\w{2,3}|[Дд]иректора?|[Нн]ачальника?|[Гг]лав[аы]|[Рр]ектора?
      |(?:Генеральный|Государственный)\s\w{6,9}
      |Minister|Chair(?:man|woman|person)?|President|Governor|Head|Director|Akim|Mayor|Secretary|Rector)\b
    """,
    re.VERBOSE,
)
_ENDS: Final = re.compile(
    r"(?:министрі|әкімі|төрағасы|төрайымы|президенті|хатшысы|басшысы|директоры|бастығы|басқарушысы|жетекшісі"
    r"|прокуроры|ректоры)(?:(?:ның|нің)\s(?:бірінші\s)?орынбасары|\s?м\.\s?а\.|(?:ның|нің)\sміндетін\sатқарушы)?\Z",
    re.IGNORECASE,
)
_NAME_LAST: Final = re.compile(rf"\s(?:{SIGNED.pattern})\Z")
#: What stands in a sentence, and in none of these.
_SENTENCE: Final = re.compile(r"[:;?!]|\s[–—-](?:\s|\Z)|[^\W\d_]{3}\.\s")
_LONGEST: Final = 250


def is_post(text: str) -> bool:
    """Return whether a text is what somebody is who signs, and no sentence.

    >>> is_post("Министр юстиции Республики Казахстан"), is_post("Министр внес предложения.")
    (True, False)
    """
    text = text.strip()
    if len(text) > _LONGEST or (text.endswith((".", ",")) and not text.endswith("м.а.")):
        return False
    return not _SENTENCE.search(text) and bool(_BEGINS.match(text) or _ENDS.search(text))


def is_signature(text: str) -> bool:
    """Return whether a text is what somebody is and, behind it, his name.

    >>> is_signature("Премьер-Министр Республики Казахстан О. Бектенов")
    True
    >>> is_signature("Аудандық мәслихаттың төрағасы Ә. Ли"), is_signature("Доклад А. Ли")
    (True, False)
    """
    text = text.strip()
    name = _NAME_LAST.search(text) if len(text) <= _LONGEST else None
    return name is not None and is_post(text[: name.start()])
