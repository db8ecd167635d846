"""How far an English name goes to the right of its head: "of ...", places, parents, people."""

from typing import Final

from pipeline.extract.organizations.english.heads import (
    COMMON,
    CONTINENTS,
    COUNTRY_ENDS,
    HEADS,
    LINKS,
    NO_TOPIC,
    OUTSIDE,
    OVER,
    PLACE_AFTER,
    POSSESSIVES,
    WITH,
)
from pipeline.extract.organizations.form_words import ENGLISH
from pipeline.extract.organizations.gazetteer import by_abbreviation, topics
from pipeline.extract.organizations.text import Tokens


def phrase_end(
    tokens: Tokens,
    at: int,
    ends: dict[int, int],
    whole: set[int],
    *,
    alone: bool = False,
    closed: bool = True,
) -> int:
    """Return the end of what follows a head: "of National Economy of the Republic of ...".

    With `alone` (a government, a parliament) that is a place, what it is for is no part of it. With
    `closed` (a ministry) a topic that is known is the whole: "Ministry of Science | and Astana Hub".

    ``ends`` says where the bodies end that begin at a place: parents. ``whole`` are the places
    where a name of the list ends: nothing is added to it with "and".
    """
    end = at
    for _ in range(5):
        if alone and tokens.word(end) != "of":
            break  # the Government of Korea | on Mutual Protection
        further = _link(tokens, end, ends, whole, closed)
        if further == end:
            break
        end = further
        parent = end + 2 if tokens.word(end + 1) == "the" else end + 1
        if tokens.words[end - 1] in COUNTRY_ENDS and not (
            tokens.word(end) in ("for", "on") or (tokens.word(end) == "of" and parent in ends)
        ):
            break
    return end


def _link(tokens: Tokens, at: int, ends: dict[int, int], whole: set[int], closed: bool) -> int:
    """Return the end of one "of ..." phrase, `at` if there is none."""
    if tokens.words[at : at + 2] == ("attached", "to"):  # attached to the Office of the President
        return ends.get(at + 3 if tokens.word(at + 2) == "the" else at + 2, at)
    word, before = tokens.word(at), tokens.word(at - 1)
    led = before in {"with": WITH, "over": OVER}.get(word, (before,))
    if word not in LINKS or not led:
        return at
    if word == "on" and tokens.word(at + 1) in COUNTRY_ENDS:
        return at  # Committee against Torture | on Kazakhstan
    place = at + 1
    if tokens.word(place) == "the":
        place += 1
    if word == "under" and tokens.word(place) in _ACTS:
        return at  # set by the Committee for Regulation | under the Law on Natural Monopolies
    field = tokens.word(place) in ("field", "sphere") and tokens.word(place + 1) == "of"
    if field and tokens.word(at) == "in" and topic_word(tokens, place + 2):
        return _capitals(tokens, place + 2, whole)  # in the Field of Education
    known_end = ends.get(place, 0)
    goes_on = tokens.upper(place) and topic_word(tokens, known_end)  # the UN High Commissioner
    within = known_end and tokens.word(at) not in ("to", "in", "against", "with")
    if tokens.word(at) == "at" and _PARTS & set(tokens.words[max(0, at - 10) : at]):
        return at  # Department of Debt Management | at the Ministry of Finance
    if within and known_end - place < 50 and not goes_on:
        return known_end
    known = longest_known(tokens, place)
    listed = tokens.word(known) == "and" and (
        tokens.word(at) == "on"
        or _governs(tokens, known + 1)  # on Finance and Budget
        or (not closed and tokens.word(at) == "of" and _goes_on(tokens, known))
    )
    if known > place and not listed and (tokens.shouted or not tokens.capital(known)):
        return known
    if tokens.word(place) in PLACE_AFTER and tokens.word(place + 1) == "of":
        place += 2
    if not topic_word(tokens, place):
        return at
    if tokens.word(at) in ("in", "at") or (tokens.word(at) == "to" and not leads_to(tokens, at)):
        return at
    return _capitals(tokens, place, whole)


#: Acts and works under which a body does something.
_ACTS: Final = frozenset(
    "law laws code act constitution decree order resolution rules agreement contract treaty protocol "
    "convention charter loan project program programme plan strategy concept component article".split()
)
#: Parts of a body, whose place "at" tells without being of their name.
_PARTS: Final = frozenset({"department", "division", "unit", "directorate"})


def topic_word(tokens: Tokens, at: int) -> bool:
    """Return whether a word may stand in a name: with a capital, no legal form, no "Article"."""
    return (
        tokens.capital(at)
        and tokens.words[at][0].isalpha()
        and tokens.words[at] not in NO_TOPIC
        and tokens.word(at + 1) != "$"
        and tokens.raw(at) not in ENGLISH
    )


def _capitals(tokens: Tokens, at: int, whole: set[int]) -> int:
    """Return the end of a run of capitalised words, with "and" and commas inside."""
    end = at
    loud = tokens.upper(at) and len(tokens.words[at]) > 5
    while end < len(tokens):
        word = tokens.words[end]
        if end in tokens.entries and end > at:
            break  # Department of Budget Policy | DeM Debt Management
        if tokens.shouted and end > at and tokens.words[end - 1] in PLACE_AFTER:
            break  # OF AKMOLA REGION | DECIDED
        if loud and end in whole and topic_word(tokens, end):
            break  # FOR RECONSTRUCTION AND DEVELOPMENT | PROJECT APPRAISAL DOCUMENT
        before = tokens.words[end - 1].removesuffix("'s") if end > at else ""
        owner = before != tokens.words[end - 1] and tokens.words[end - 1] not in POSSESSIVES
        if before in COUNTRY_ENDS or (before and owner):
            break  # of Kazakhstan's | Board
        if topic_word(tokens, end):
            shouts = not loud and tokens.upper(end) and len(word) > 5
            if end > at and (shouts or word == "no" or _begins_label(tokens, end)):
                break  # "of Kazakhstan HEREBY RESOLVES"
            end += 1
        elif (
            (word == "the" and tokens.word(end - 1) == "and" and end > at)
            or (
                (word == "." and tokens.adjacent(end) and len(tokens.word(end - 1)) == 1)
                or (word in ("and", "&") and end not in whole and _goes_on(tokens, end))
                or (word == "and" and end in whole and _governs(tokens, end + 1))
                or (word == "and" and end not in whole and _and_the(tokens, end))
                or (
                    word == "the" and before.endswith("ing") and _goes_on(tokens, end)
                )  # Saving the
                or (word == "," and end not in whole and _closed_by_and(tokens, end))
                or (word == "," and "," in tokens.words[at:end] and _last_item(tokens, end))
            )
        ):
            end += 1
        elif word == "of" and tokens.word(end - 1) in ("republic", "university", "city", "people"):
            after = end + 2 if tokens.word(end + 1) == "the" else end + 1
            if not topic_word(tokens, after):
                break
            end = after
        else:
            break
    if tokens.word(end) in PLACE_AFTER and end > at:
        end += 1
    return end


def leads_to(tokens: Tokens, at: int) -> bool:
    """Return whether "to" at a place stands within a topic: "Access to Information"."""
    return tokens.capital(at - 1) and tokens.word(at - 1) in _TO


_TO: Final = frozenset({"access", "aid", "assistance", "transition", "right"})


def _begins_label(tokens: Tokens, at: int) -> bool:
    """Return whether a line begins that says what follows: "Date: ...", "Incoming No. 5", "Re ..."."""
    if "\n" not in tokens.gap(at):
        return False
    return tokens.words[at] == "re" or tokens.word(at + 1) in (":", "no", "№")


def _governs(tokens: Tokens, at: int) -> bool:
    """Return whether a word goes on with a topic as no name begins: "and | Protection of Competition"."""
    word = tokens.word(at)
    if tokens.capital(at) and word in _DEEDS:  # and | Combating Corruption
        return topic_word(tokens, at + 1)
    deed = tokens.capital(at) and word.endswith(("tion", "ment")) and word not in HEADS
    return deed and tokens.word(at + 1) == "of" and topic_word(tokens, at + 2)


_DEEDS: Final = frozenset("combating countering fighting preventing supporting protecting".split())


def _and_the(tokens: Tokens, at: int) -> bool:
    """Return whether "and the ..." adds a place to a name: "for Asia and the Pacific"."""
    return (
        tokens.word(at - 1) in CONTINENTS
        and tokens.word(at + 1) == "the"
        and _goes_on(tokens, at + 1)
    )


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether "and" adds to a name: not another body, not another name with its article."""
    if not topic_word(tokens, at + 1) or tokens.raw(at + 1) in by_abbreviation("en"):
        return False  # Government of Japan | and UNDP
    place = at + 1
    while topic_word(tokens, place):
        field = f"{tokens.word(place - 1)} {tokens.words[place]}" in COMMON  # Civil Society Affairs
        if (tokens.words[place] in HEADS and not field) or tokens.raw(place) in ENGLISH:
            return False
        if tokens.words[place].endswith("bank"):
            return False  # Sberbank of Russia | and Eximbank
        place += 1
    return True


def _last_item(tokens: Tokens, at: int) -> bool:
    """Return whether the last item of a list follows its comma: ", and Labor"."""
    return tokens.word(at + 1) == "and" and _goes_on(tokens, at + 1)


def _closed_by_and(tokens: Tokens, at: int) -> bool:
    place = at + 1
    for _ in range(12):
        if tokens.word(place) == "and":
            return place > at + 1 and _goes_on(tokens, place)
        if (
            not (topic_word(tokens, place) or tokens.word(place) == ",")
            or tokens.word(place) in HEADS
        ):
            return False
        place += 1
    return False


def longest_known(tokens: Tokens, at: int) -> int:
    """Return where the longest known topic that begins at a token ends; `at` where none does."""
    for length in range(min(14, len(tokens) - at), 0, -1):
        if tokens.words[at + length - 1] != "the" and is_topic(tokens, at, at + length):
            return at + length
    return at


def is_topic(tokens: Tokens, at: int, end: int) -> bool:
    """Return whether words are a topic of the list, articles aside."""
    return " ".join(word for word in tokens.words[at:end] if word != "the") in topics("en")


def named_after(tokens: Tokens, at: int) -> int:
    """Return the end of "named after K. Zhubanov", `at` if that is not there."""
    if tokens.words[at : at + 2] != ("named", "after"):
        return at
    end = at + 2
    while end < at + 8:
        initial = tokens.word(end) == "." and len(tokens.word(end - 1)) <= 2
        initial = initial or (
            tokens.word(end + 1) == "." and tokens.capital(end) and len(tokens.words[end]) == 1
        )
        if not (initial or name_word(tokens, end)):
            break
        end += 1
    return end if end > at + 2 else at


def is_camel(raw: str) -> bool:
    """Return whether a word has capitals inside: a name by itself, "QazIndustry"."""
    return not raw.isupper() and any(letter.isupper() for letter in raw[1:])


def name_word(tokens: Tokens, at: int) -> bool:
    """Return whether a token in capitals may be part of a name."""
    word = tokens.word(at)
    return tokens.capital(at) and word[:1].isalpha() and word not in OUTSIDE
