"""Russian nouns that "и" joins to a subject: "планирование и использование"."""

from pipeline.extract.figures.subjects.russian.phrases import subject_before


def with_joined(stretch: str, phrase: str, *, plural: bool = False) -> str:
    """Return a phrase with the one that "и" joins to it: "планирование и использование".

    `plural` is whether the verb behind tells that both are its subject.
    """
    at = stretch.rfind(phrase) if phrase else -1
    ahead = stretch[: max(at, 0)].rstrip()
    if not ahead.endswith(" и"):
        return phrase
    ahead = ahead[:-2].rstrip()
    other = subject_before(ahead, plural=plural)
    if not other:
        return phrase
    # цены на хлеб и молоко: the second hangs on the preposition too
    return f"{other} и {phrase}" if ahead.endswith(other) else other
