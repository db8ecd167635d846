"""Patterns by language, each compiled when its language is first seen.

A long pattern takes a tenth of a second to compile; most documents are in one or two languages.
"""

from collections.abc import Mapping

import regex


class Compiled:
    """The patterns of a table by language.

    >>> digits = Compiled({"ru": r"№[ ]?\\d+", "en": r"no\\. \\d+"})
    >>> bool(digits["ru"].match("№ 5")), digits.get("kk")
    (True, None)
    """

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._compiled: dict[str, regex.Pattern[str]] = {}

    def __getitem__(self, language: str) -> "regex.Pattern[str]":
        pattern = self._compiled.get(language)
        if pattern is None:
            pattern = self._compiled[language] = regex.compile(self._sources[language])
        return pattern

    def get(self, language: str) -> "regex.Pattern[str] | None":
        """Return the pattern of a language, None where the table has none."""
        return self[language] if language in self._sources else None
