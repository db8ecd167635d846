"""Kazakh hooks that a reader took for commas: "К,азак,стан", "зан,нама" were "Қазақстан", "заңнама".

No space stands behind such a comma. It is one where the whole is a Kazakh word and its parts are not
two: "тек,сонда" lacks a space.
"""

import re
from typing import Final

from pipeline.repair.changes import Change

_CYR: Final = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
_MAY_BE: Final = re.compile(f"[кнКН],[{_CYR}]")
_WORD: Final = re.compile(
    rf"(?<![\w,.-])(?:[{_CYR}]{{0,30}}[кнКН],(?=[{_CYR}])){{1,8}}[{_CYR}]{{1,30}}(?![\w-])"
)
_HOOK: Final = re.compile("[кнКН],")
#: Parts are two words if the rarer of them is commoner than this, and than the whole.
RARE: Final = -12.0
_HOOKED: Final = {"к,": "қ", "н,": "ң", "К,": "Қ", "Н,": "Ң"}


def mend_hooks_as_commas(text: str) -> list[Change]:
    """Return the letters in place of a letter and a comma each.

    >>> [change.after for change in mend_hooks_as_commas("К,азак,стан, тек,сонда")]
    ['Қ', 'қ']
    """
    if not _MAY_BE.search(text):
        return []
    return [
        Change(match.start() + hook.start(), match.start() + hook.end(), _HOOKED[hook[0]], 0.9)
        for match in _WORD.finditer(text)
        if _is_one_word(match[0])
        for hook in _HOOK.finditer(match[0])
    ]


def _is_one_word(token: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    whole = _HOOK.sub(lambda hook: _HOOKED[hook[0]], token)
    weight = word_log(whole, "kk")
    rarest = min(word_log(part) for part in token.split(",") if part)
    return weight > UNKNOWN and (weight > rarest or rarest < RARE)
