"""What belongs to a Russian head to its right: "по ...", "при ...", genitives and what "и" adds to them."""

from typing import Final

from pipeline.extract.organizations.form_words import RUSSIAN
from pipeline.extract.organizations.gazetteer import by_abbreviation, topics
from pipeline.extract.organizations.morphology import is_adjective
from pipeline.extract.organizations.russian.heads import STOPPERS, heads
from pipeline.extract.organizations.russian.phrase import COUNTRIES, begins_other, noun_phrase_end
from pipeline.extract.organizations.russian.territorial import TERRITORIAL
from pipeline.extract.organizations.text import Tokens


def complement_end(tokens: Tokens, at: int, *, about: bool = True, placed: bool = True) -> int:
    """Return where the complement of a head ends that begins at a place, `at` if there is none.

    With `about` a "по ..." after genitives belongs to the name; one of a place with `placed` only.
    """
    end = at
    if tokens.word(at) == "по":
        end = at if tokens.word(at - 1).startswith("банк") else _about(tokens, at)
    elif tokens.word(at) == "при":
        end = _attached(tokens, at)
    else:
        end = noun_phrase_end(tokens, at, "g")
        end = _coordinated(tokens, at, end) if end > at else end
        if end > at and tokens.word(at - 1).startswith(_OF_ONE_TOPIC):
            end = max(end, known_topic_end(tokens, at))
    if end > at:
        if (
            about
            and tokens.word(end) == "по"
            and tokens.word(at) != "по"
            and not tokens.word(at - 1).startswith(_TOPIC_AT_ONCE)
            and (placed or place_after(tokens, end) == end)
        ):
            end = _about(tokens, end)
        if about and tokens.word(end) == "при":
            end = _attached(tokens, end)  # Национальный совет общественного доверия при Президенте
    return end


#: Heads whose "по ..." follows at once or not at all: "Министерство финансов | по вопросам бюджета".
_TOPIC_AT_ONCE: Final = ("министерств", "фонд", "банк")


#: After "по": why or by what something is done, not what a body is for.
_ADJUNCTS: Final = frozenset(
    (
        "инициативе", "предложению", "предложениям", "представлению", "итогам", "решению", "поручению",
        "данным", "состоянию", "результатам", "мере", "согласованию", "ходатайству", "просьбе", "закону",
        "факту", "фактам", "адресу", "случаю", "поводу", "причине", "мнению", "информации", "плану",
        "заявлению", "запросу", "требованию", "указанию", "распоряжению", "приказу", "сравнению",
        "отношению", "крайней", "окончании", "истечении", "завершении", "прежнему", "сути", "существу",
        "оценке", "оценкам", "заданию", "заказу", "договору", "примеру", "приглашению", "рекомендации", "рекомендациям",
        "специальности", "направлению",
    )
)  # fmt: skip


def _about(tokens: Tokens, at: int) -> int:
    """Return the end of "по ..." with what is coordinated and hangs on it."""
    if tokens.word(at + 1) in _ADJUNCTS:
        return at  # Мажилис | по инициативе депутатов
    end = _prepositional(tokens, at)
    if end == at:
        return at
    if tokens.words[end - 1].startswith("управлени"):
        end = max(end, noun_phrase_end(tokens, end, "i"))  # по управлению активами
        managed = noun_phrase_end(tokens, end + 1, "i") if tokens.word(end) == "и" else end
        end = managed if managed > end + 1 else end  # по управлению программами и проектами
    end = _coordinated(tokens, at, end)
    while True:
        further = _governed(tokens, end)
        if further == end:
            return end
        end = _coordinated(tokens, at, further)


#: Words after which a preposition goes on with the name, the preposition and the case it wants.
_GOVERNS: Final = (
    ("контрол", "за", "i"), ("надзор", "за", "i"), ("наблюден", "за", "i"), ("борьб", "с", "i"),
    ("работ", "с", "i"), ("связ", "с", "i"), ("взаимодейств", "с", "i"), ("сотрудничеств", "с", "i"),
    ("доступ", "к", "d"), ("подготовк", "к", "d"), ("противодейств", "в", "l"), ("политик", "в", "l"),
    ("контрол", "в", "l"), ("надзор", "в", "l"), ("регулирован", "в", "l"), ("качеств", "в", "l"),
    ("программ", "в", "l"), ("проект", "в", "l"), ("отношен", "с", "i"), ("деятельност", "в", "l"), ("вопрос", "в", "l"), ("услуг", "в", "l"),
)  # fmt: skip


def _governed(tokens: Tokens, at: int) -> int:
    """Return the end of "за исполнением бюджета" after "по контролю", else `at`."""
    preposition = tokens.word(at)
    before = tokens.words[max(0, at - 3) : at]
    for stem, wanted, case in _GOVERNS:
        if preposition == wanted and any(word.startswith(stem) for word in before):
            end = noun_phrase_end(tokens, at + 1, case)
            if end > at + 1:
                return end
    return at


def _prepositional(tokens: Tokens, at: int) -> int:
    """Return the end of "по делам ...", "по статистике", "по городу Алматы"."""
    end = noun_phrase_end(tokens, at + 1, "d")
    return end if end > at + 1 else at


def place_after(tokens: Tokens, at: int) -> int:
    """Return the end of "по Жамбылской области", "по городу Алматы", `at` if that is not there."""
    first = tokens.word(at + 1)
    region = tokens.capital(at + 1) and tokens.word(at + 2) in ("области", "району", "округу")
    if tokens.word(at) != "по" or not (region or first in ("городу", "г", "области", "району")):
        return at
    end = noun_phrase_end(tokens, at + 1, "d")
    return end if end > at + 1 else at


def _attached(tokens: Tokens, at: int) -> int:
    """Return the end of "при Президенте Республики Казахстан", "при Правительстве"."""
    end = noun_phrase_end(tokens, at + 1, "l")
    return end if end > at + 1 and tokens.capital(at + 1) else at


def _coordinated(tokens: Tokens, at: int, end: int) -> int:
    """Return the end of a phrase with what "и" and commas add: "культуры и спорта"."""
    mode = "d" if tokens.word(at) == "по" else "g"
    for _ in range(6):
        joint = tokens.word(end)
        if joint not in ("и", ",", "и/или") or tokens.word(end - 1) in COUNTRIES:
            break
        if tokens.word(end + 1).isascii() and tokens.word(end + 1).isalpha():
            break  # Министерством энергетики и Siemens
        if _is_letters(tokens.raw(end + 1)):
            break  # Организация Объединенных Наций и ЮНЕСКО
        further = _next_item(tokens, end + 1, mode)
        if further == end + 1:
            break
        if joint == "," and not _closed_by_and(tokens, further, mode):
            break
        if tokens.raw(end + 1) in TERRITORIAL:
            break  # управление предпринимательства | и ДЭР
        parallel = mode == "d" and tokens.word(end + 1) == "управлению"
        if joint == "и" and not parallel and _ends_before(tokens, at, end, further):
            break
        end = further
    return end


def _next_item(tokens: Tokens, at: int, mode: str) -> int:
    """Return the end of one more item of a list, `at` if what stands there is none."""
    managed = noun_phrase_end(tokens, at + 1, "i") if tokens.word(at) == "управлению" else at
    if mode == "d" and managed > at + 1:
        return managed  # по делам архивов и управлению документацией
    if begins_other(tokens, at) or tokens.word(at) in STOPPERS or _another_body(tokens, at):
        return at
    if tokens.raw(at) in RUSSIAN:
        return at  # акимата города Астаны и | ГККП «...»
    if tokens.word(at) == "по":
        end = _prepositional(tokens, at)
        return end if end > at else at
    end = noun_phrase_end(tokens, at, mode)
    if end == at and mode == "d":
        end = noun_phrase_end(tokens, at, "g")
    return end


def _another_body(tokens: Tokens, at: int) -> bool:
    """Return whether the next item is a body with its adjectives: ", Казахстанской ассоциации ..."."""
    place = at
    while place < at + 4 and is_adjective(tokens.word(place)):
        place += 1
    local = tokens.word(place).startswith(_LOCAL_BODIES)
    named = tokens.word(place) in heads() and (tokens.capital(at) or local)
    return at < place and named  # акимата Алматы и | столичного акимата


_LOCAL_BODIES: Final = ("акимат", "маслихат", "прокуратур")


def _closed_by_and(tokens: Tokens, at: int, mode: str) -> bool:
    """Return whether a list goes on to its "и" in a few items: "инноваций и промышленности"."""
    for _ in range(4):
        joint = tokens.word(at)
        if joint not in ("и", ","):
            return False
        end = _next_item(tokens, at + 1, mode)
        if end == at + 1:
            return False
        if joint == "и":
            return True
        at = end
    return False


#: Heads whose topics the list of bodies knows in full.
_OF_ONE_TOPIC: Final = ("министерств", "комитет", "агентств", "департамент", "служб", "бюро")


#: No topic of the list has more words and commas than this.
_LONGEST_TOPIC: Final = 16


def known_topic_end(tokens: Tokens, at: int) -> int:
    """Return the end of the longest topic of the list that begins at a place, `at` without one.

    "цифрового развития, оборонной и аэрокосмической промышленности"
    """
    known = topics("ru")
    for length in range(min(_LONGEST_TOPIC, len(tokens) - at), 0, -1):
        if " ".join(tokens.words[at : at + length]) in known:
            return at + length
    return at


def _is_letters(raw: str) -> bool:
    """Return whether a word abbreviates a body of the list: "МНЭ", "Минздрава"."""
    short = by_abbreviation("ru")
    return raw in short or (raw.startswith("Мин") and raw[:-1] in short)


def _ends_before(tokens: Tokens, at: int, end: int, further: int) -> bool:
    """Return whether a name is over before "и": what stands so far is a known topic, the whole not."""
    if not tokens.word(at - 1).startswith(_OF_ONE_TOPIC):
        return False  # управление сельского хозяйства и земельных отношений, палата науки и ремёсел
    last = further - 1 if further > end + 2 else further
    if _is_letters(tokens.raw(further)) or _is_letters(tokens.raw(last)):
        return False  # Департамент науки и человеческих ресурсов | Минздрава
    known = topics("ru")
    so_far = " ".join(tokens.words[at:end])
    if so_far not in known:
        return False
    whole = tokens.words[at:further]
    return not any(" ".join(whole[:n]) in known for n in range(end - at + 1, len(whole) + 1))
