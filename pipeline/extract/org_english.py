"""Names of organizations in English texts: runs of capitalised words around a head."""

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.extract.org_english_heads import (
    ACROSS_BORDERS,
    COMMON,
    CONTINENTS,
    COUNTRY_ENDS,
    FORMS_ALONE,
    GOES_ON,
    HEADS,
    INNER,
    LINKS,
    NO_BODIES,
    NO_TOPIC,
    OUTSIDE,
    PLACE_AFTER,
    PLURALS,
    POSSESSIVES,
    POSTS,
    SMALL,
    SURNAMES,
    WITH,
    WITH_NAMES,
    WITH_QUOTES,
    WORLDWIDE,
    EnglishHead,
)
from pipeline.extract.org_form_words import ENGLISH
from pipeline.extract.org_gazetteer import topics
from pipeline.extract.org_quotes import closing_quote, quotes_as_guillemets
from pipeline.extract.org_text import Named, Tokens

#: What a quoted name may be the name of.
_PLANS: Final = frozenset(
    {"project", "projects", "program", "programme", "initiative", "campaign", "award", "contest"}
)


def find(tokens: Tokens, found: Iterable[Named] = ()) -> Iterator[Named]:
    """Yield the names of a text, inner ones as well; `found` are those that other rules found."""
    known = list(found)
    ends = {
        item.first: item.end
        for item in known
        if item.rule == "abbreviation" or (item.rule == "list_of_bodies" and _alone(tokens, item))
    }
    whole = {item.end for item in known if item.rule == "list_of_bodies"}
    made: list[Named] = []
    for at in range(len(tokens) - 1, -1, -1):  # parents first: they stand to the right
        word = tokens.words[at]
        if word in PLURALS:
            made.extend(reversed(list(_several(tokens, at))))
            continue
        head = HEADS.get(word.removesuffix("'s"))
        if not head or not (tokens.capital(at) or word in SMALL):
            continue
        item = _at(tokens, at, head, ends, whole)
        if item:
            ends.setdefault(item.first, item.end)
            made.append(item)
    yield from reversed(made)


def _placed(tokens: Tokens, at: int) -> int:
    """Return where the place before a head in small letters ends, -1 without one.

    "the Almaty akimat", "Zhualy district maslikhat"
    """
    if tokens.words[at] not in ("akimat", "maslikhat"):
        return -1
    place = at - 1 if tokens.word(at - 1) in _KINDS_OF_PLACE else at
    return place if _name_word(tokens, place - 1) else -1


_KINDS_OF_PLACE: Final = frozenset({"district", "regional", "city", "oblast", "rural", "town"})


def _alone(tokens: Tokens, item: Named) -> bool:
    """Return whether a name of the list has no head of its own: "Damu", "Samruk-Kazyna"."""
    words = tokens.words[item.first : item.end]
    return not any(word in HEADS for word in words) and item.org_type in WITH_NAMES


def _at(
    tokens: Tokens, at: int, head: EnglishHead, ends: dict[int, int], whole: set[int]
) -> Named | None:
    placed = _placed(tokens, at)
    first = _left(tokens, placed if placed > 0 else at) if tokens.capital(at) or placed > 0 else at
    end = at + 1
    if not tokens.words[at].endswith("'s"):  # the Ebert Foundation's | office
        end = _right(tokens, _numbered(tokens, at + 1, head), ends, whole)
        end = _named_after(tokens, end)
    end = _without_holder(tokens, first, at, end)
    if tokens.word(end) == "«" and head.org_type in WITH_QUOTES and tokens.capital(at):
        end = max(end, closing_quote(tokens, end))  # the National Company "Kazakhstan Temir Zholy"
    if end == at + 1 and at > first and ends.get(end, 0) and head.org_type in WITH_NAMES:
        end = ends[end]  # Entrepreneurship Development Fund Damu
    if first == at and end == at + 1 and not (head.alone and not tokens.shouted_near(at)):
        return None
    follows = tokens.word(end) in HEADS or tokens.word(end) in GOES_ON
    follows = follows and not tokens.words[at].endswith("'s")
    if end == at + 1 and tokens.capital(end) and follows and not tokens.shouted_near(end):
        return None  # "Government Office": the later head reads it
    if " ".join(tokens.words[first:end]) in NO_BODIES:
        return None
    if tokens.word(first - 1) == "«" and tokens.word(end) == "»" and tokens.word(end + 1) in _PLANS:
        return None  # the "NGO Academy" project
    phrase = f"{tokens.word(at - 1)} {head.noun.lower()}"
    if head.noun == "Board" and tokens.words[at + 1 : at + 3] in (
        ("of", "directors"),
        ("of", "trustees"),
    ):
        return None
    if phrase in COMMON or (phrase in FORMS_ALONE and end == at + 1):
        return None
    if head.alone and tokens.words[max(0, first - 3) : first] in (
        ("«", "on", "the"),
        ('"', "on", "the"),
    ):
        return None  # the law "On the Government of the Republic of Kazakhstan"
    if first == at and end > at + 1 and not any(tokens.capital(p) for p in range(at + 1, end)):
        topic = " ".join(tokens.words[at + 2 : end])
        if topic not in topics("en"):
            return None
    name = tokens.written(first, end).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    name = quotes_as_guillemets(name, "en").removesuffix("'s")
    org_type = head.org_type
    if head.noun.lower() in ACROSS_BORDERS and tokens.words[first] in WORLDWIDE:
        org_type = "international"
    if head.noun == "Agency" and tokens.word(at - 1) in ("news", "information"):
        org_type = "media"
    if head.noun == "Office" and "prosecutor" in " ".join(tokens.words[first:end]):
        org_type = "prosecutor"
    if head.noun == "Administration" and "president" in " ".join(tokens.words[first:end]):
        org_type = "head_of_state"
    return Named(first=first, end=end, name=name, org_type=org_type, rule="head", confidence=0.85)


def _named_after(tokens: Tokens, at: int) -> int:
    """Return the end of "named after K. Zhubanov", `at` if that is not there."""
    if tokens.words[at : at + 2] != ("named", "after"):
        return at
    end = at + 2
    while end < at + 8:
        initial = tokens.word(end) == "." and len(tokens.word(end - 1)) <= 2
        if not (initial or _name_word(tokens, end)):
            break
        end += 1
    return end if end > at + 2 else at


def _without_holder(tokens: Tokens, first: int, at: int, end: int) -> int:
    """Return the end of a body without the name of who holds the post named before it."""
    if end - at < 4 or not tokens.words[end - 1].endswith(SURNAMES):
        return end
    if not any(word in POSTS for word in tokens.words[max(0, first - 5) : first]):
        return end
    shorter = end - 2
    if tokens.word(shorter) == ".":
        shorter -= 1  # of Miners A. Mamin
    return shorter if tokens.capital(shorter) and shorter > at + 2 else end


def _numbered(tokens: Tokens, at: int, head: EnglishHead) -> int:
    """Return the end of "No. 5" after a school, a hospital, a court, else `at`."""
    if head.org_type not in ("school", "hospital", "court") or tokens.word(at) not in ("no", "№"):
        return at
    place = at + 2 if tokens.word(at + 1) == "." else at + 1
    return place + 1 if tokens.word(place).isdigit() else at


def _left(tokens: Tokens, at: int) -> int:
    """Return where the capitalised words before a head begin."""
    first = place = at
    while place > 0 and at - place < 10:
        word = tokens.words[place - 1]
        loud = tokens.upper(place - 1) and (place < at or not tokens.upper(at))
        if loud and "\n" in tokens.gap(place):
            break  # AGREED | Ministry of Trade
        if (word.endswith("'s") and word not in POSSESSIVES) or tokens.raw(place - 1) in ENGLISH:
            break  # Kazakhstan's | Ministry of Finance
        if tokens.capital(place - 1) and word[0].isalpha() and word not in OUTSIDE:
            place -= 1
            first = place
        elif (
            word == "."
            and place > 1
            and len(tokens.words[place - 2]) == 1
            and tokens.capital(place - 2)
        ):
            place -= 2
            first = place
        elif word in ("and", "&") and place < at and place > 1 and _name_word(tokens, place - 2):
            if tokens.words[place - 2] in HEADS or tokens.word(place) in HEADS:
                break
            if tokens.word(place - 3) in (".", "after") or _camel(tokens.raw(place - 2)):
                break  # named after K. Zhubanov | and West Kazakhstan ...
            place -= 1
        else:
            break
    while first < at and tokens.words[first] in OUTSIDE:
        first += 1
    return first


def _camel(raw: str) -> bool:
    """Return whether a word has capitals inside: a name by itself, "QazIndustry"."""
    return not raw.isupper() and any(letter.isupper() for letter in raw[1:])


def _name_word(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    return tokens.capital(at) and word[:1].isalpha() and word not in OUTSIDE


def _right(tokens: Tokens, at: int, ends: dict[int, int], whole: set[int]) -> int:
    """Return the end of what follows a head: "of National Economy of the Republic of ...".

    ``ends`` says where the bodies end that begin at a place: parents. ``whole`` are the places
    where a name of the list ends: nothing is added to it with "and".
    """
    end = at
    for _ in range(5):
        further = _link(tokens, end, ends, whole)
        if further == end:
            break
        end = further
        if tokens.words[end - 1] in COUNTRY_ENDS and tokens.word(end) not in ("for", "on"):
            break
    return end


def _link(tokens: Tokens, at: int, ends: dict[int, int], whole: set[int]) -> int:
    """Return the end of one "of ..." phrase, `at` if there is none."""
    if tokens.word(at) not in LINKS or (
        tokens.word(at) == "with" and tokens.word(at - 1) not in WITH
    ):
        return at
    place = at + 1
    if tokens.word(place) == "the":
        place += 1
    known_end = ends.get(place, 0)
    goes_on = tokens.upper(place) and _topic_word(tokens, known_end)  # the UN High Commissioner
    if known_end and known_end - place < 50 and not goes_on:
        return known_end
    known = _longest_known(tokens, place)
    listed = tokens.word(at) == "on" and tokens.word(known) == "and"  # on Finance and Budget
    if known > place and not listed and (tokens.shouted or not tokens.capital(known)):
        return known
    if tokens.word(place) in PLACE_AFTER and tokens.word(place + 1) == "of":
        place += 2
    if not _topic_word(tokens, place):
        return at
    if tokens.word(at) in ("in", "to", "at", "under") and tokens.word(at) != "under":
        return at
    return _capitals(tokens, place, whole)


def _topic_word(tokens: Tokens, at: int) -> bool:
    """Return whether a word may stand in a name: with a capital, no legal form, no "Article"."""
    return (
        tokens.capital(at)
        and tokens.words[at][0].isalpha()
        and tokens.words[at] not in NO_TOPIC
        and tokens.raw(at) not in ENGLISH
    )


def _capitals(tokens: Tokens, at: int, whole: set[int]) -> int:
    """Return the end of a run of capitalised words, with "and" and commas inside."""
    end = at
    loud = tokens.upper(at) and len(tokens.words[at]) > 5
    while end < len(tokens):
        word = tokens.words[end]
        before = tokens.words[end - 1].removesuffix("'s") if end > at else ""
        if before in COUNTRY_ENDS or (before and before != tokens.words[end - 1]):
            break  # of Kazakhstan's | Board
        if _topic_word(tokens, end):
            shouts = not loud and tokens.upper(end) and len(word) > 5
            if end > at and (shouts or word == "no" or ("\n" in tokens.gap(end) and word == "re")):
                break  # "of Kazakhstan HEREBY RESOLVES"
            end += 1
        elif (word == "the" and tokens.word(end - 1) == "and" and end > at) or (
            (word == "." and tokens.adjacent(end) and len(tokens.word(end - 1)) == 1)
            or (word in ("and", "&") and end not in whole and _goes_on(tokens, end))
            or (word == "and" and end not in whole and _and_the(tokens, end))
            or (word == "," and end not in whole and _closed_by_and(tokens, end))
            or (word == "," and "," in tokens.words[at:end] and _last_item(tokens, end))
        ):
            end += 1
        elif word == "of" and tokens.word(end - 1) in ("republic", "university", "city", "people"):
            after = end + 2 if tokens.word(end + 1) == "the" else end + 1
            if not _topic_word(tokens, after):
                break
            end = after
        else:
            break
    if tokens.word(end) in PLACE_AFTER and end > at:
        end += 1
    return end


def _and_the(tokens: Tokens, at: int) -> bool:
    """Return whether "and the ..." adds a place to a name: "for Asia and the Pacific"."""
    return (
        tokens.word(at - 1) in CONTINENTS
        and tokens.word(at + 1) == "the"
        and _goes_on(tokens, at + 1)
    )


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether "and" adds to a name: not another body, not another name with its article."""
    if not _topic_word(tokens, at + 1):
        return False
    place = at + 1
    while _topic_word(tokens, place):
        if tokens.words[place] in HEADS or tokens.raw(place) in ENGLISH:
            return False
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
            not (_topic_word(tokens, place) or tokens.word(place) == ",")
            or tokens.word(place) in HEADS
        ):
            return False
        place += 1
    return False


def _longest_known(tokens: Tokens, at: int) -> int:
    known = topics("en")
    for length in range(min(10, len(tokens) - at), 0, -1):
        if " ".join(tokens.words[at : at + length]) in known:
            return at + length
    return at


def _several(tokens: Tokens, at: int) -> Iterator[Named]:
    """Yield the bodies of a plural head: "Ministries of Finance and Justice"."""
    noun = PLURALS[tokens.words[at]]
    head = HEADS[noun.lower()]
    if tokens.word(at + 1) not in ("of", "for"):
        return
    place, before = at + 2, ""
    if tokens.word(place) == "the" and tokens.word(place + 1) in ("cities", "regions"):
        place += 1
    if tokens.word(place) in ("cities", "regions") and tokens.word(place + 1) == "of":
        before = "the city of " if tokens.word(place) == "cities" else "the region of "
        place += 2
    items: list[tuple[int, int]] = []
    while True:
        if tokens.word(place) == "the":
            place += 1
        end = _longest_known(tokens, place)
        if end == place:
            while _topic_word(tokens, end):
                end += 1
        if end == place:
            break
        items.append((place, end))
        if tokens.word(end) in (",", "and"):
            place = end + 1
            if tokens.word(place) == "and":
                place += 1
            continue
        break
    if len(items) < 2:
        return
    region = tokens.word(items[-1][1]) if tokens.word(items[-1][1]) in ("regions", "cities") else ""
    for number, (first, end) in enumerate(items):
        topic = tokens.written(first, end)
        if not tokens.capital(first):
            topic = " ".join(w if w in INNER else w[:1].upper() + w[1:] for w in topic.split())
        name = f"{noun} of {before}{topic}"
        if region:
            name = f"{name} {'region' if region == 'regions' else 'city'}"
        last = end + 1 if region and number == len(items) - 1 else end
        yield Named(
            first=at if number == 0 else first, end=last, name=name, org_type=head.org_type,
            rule="list", confidence=0.85,
        )  # fmt: skip
