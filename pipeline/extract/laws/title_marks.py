"""The quotation marks of a title: those around it are taken off, those inside it stay whole."""

from typing import Final

import regex

#: On Amendments to the Code 'On Customs Regulation'
_APOSTROPHES: Final = regex.compile(r"(?<!\w)['‘]\w[^'‘’]+['’]\Z")
#: Нысандарға қойылатын талаптар" қағидаларын бекіту туралы: the one mark closes
_CLOSES: Final = regex.compile(r"[^\"]*\w\"[ ][^\"]*")


def between_marks(inside: str) -> str:
    """Return what stands between the marks of a quotation as a title.

    >>> between_marks("On Amendments to the Code 'On Customs' ")
    "On Amendments to the Code 'On Customs'"
    """
    written = " ".join(inside.split())
    ends = ",.; >" if _APOSTROPHES.search(written) else ",.; '>"
    return balanced(written.rstrip(ends))


def balanced(title: str) -> str:
    """Return a title with the mark that it shares with the quotation around it.

    >>> balanced("О внесении изменений в Закон «О банках")
    'О внесении изменений в Закон «О банках»'
    """
    if title.count('"') % 2:
        opened = not title.endswith('"') and not _CLOSES.fullmatch(title)
        return title + '"' if opened else '"' + title
    for opening, closing in ("«»", "“”"):
        count, closed = title.count(opening), title.count(closing)
        if count == closed + 1:
            return title + closing
        if closed == count + 1:
            return opening + title
    return title
