"""Names of organizations in English texts: runs of capitalised words around a head."""

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.extract.organizations.english.heads import (
    COMMON,
    FORMS_ALONE,
    GOES_ON,
    HEADS,
    NO_BODIES,
    PLACE_AFTER,
    PLURALS,
    POSTS,
    SMALL,
    SURNAMES,
    WITH_NAMES,
    WITH_QUOTES,
    EnglishHead,
)
from pipeline.extract.organizations.english.kinds import is_press, kind_of
from pipeline.extract.organizations.english.left import left
from pipeline.extract.organizations.english.lists import several
from pipeline.extract.organizations.english.phrase import (
    is_topic,
    name_word,
    named_after,
    phrase_end,
)
from pipeline.extract.organizations.english.small import ministry, small
from pipeline.extract.organizations.gazetteer import by_abbreviation
from pipeline.extract.organizations.quotes import closing_quote, opening_quote, quotes_as_guillemets
from pipeline.extract.organizations.text import Named, Tokens

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
    whole = {item.end for item in known if item.rule in ("list_of_bodies", "abbreviation")}
    made: list[Named] = []
    for at in range(len(tokens) - 1, -1, -1):  # parents first: they stand to the right
        word = tokens.words[at]
        if word in PLURALS:
            made.extend(reversed(list(several(tokens, at))))
            continue
        head = HEADS.get(word.removesuffix("'s"))
        if word.endswith("bank") and tokens.capital(at) and tokens.word(at + 1) == "of":
            head = HEADS["bank"]  # Eximbank of Kazakhstan
        if word == "court" and not tokens.capital(at):
            first, end = _court(tokens, at)  # the specialised economic court of Astana
            if first < at:
                made.append(
                    Named(
                        first=first, end=end, name=_capitalized(tokens.written(first, end)),
                        org_type="court", rule="head", confidence=0.8,
                    )
                )  # fmt: skip
            continue
        belongs = word in _SMALL_OF_BODIES and tokens.word(at + 1) in ("on", "for", "of")
        party = word == "party" and _is_party(tokens, at)
        if not head:
            continue
        if word == "ministry" and not tokens.capital(at) and (first := ministry(tokens, at)) < at:
            made.append(
                Named(
                    first=first, end=at + 1, name=_capitalized(tokens.written(first, at + 1)),
                    org_type="ministry", rule="head", confidence=0.8,
                )
            )  # fmt: skip
            continue
        if not (tokens.capital(at) or word in SMALL or belongs or party):
            made += filter(None, [small(tokens, at, head)])
            continue
        item = _at(tokens, at, head, ends, whole)
        if belongs and not tokens.capital(at):
            item = _of_parent(tokens, at, head, ends)
        elif belongs and (not item or item.first == at) and not tokens.capital(at + 2):
            item = _of_parent(tokens, at, head, ends) or item
        if item:
            ends.setdefault(item.first, item.end)
            made.append(item)
    yield from reversed(made)


#: Heads in small letters that are names where the body they belong to follows.
_SMALL_OF_BODIES: Final = frozenset({"committee", "department", "agency"})


def _is_party(tokens: Tokens, at: int) -> bool:
    """Return whether "party" in small letters follows a name: "the Respublica party"."""
    return (
        name_word(tokens, at - 1)
        and (tokens.word(at - 2) in ("the", "and") or tokens.upper(at - 1))
        and tokens.words[at - 1] not in _OF_CONTRACTS
    )


#: Parties to a contract or a treaty: "the Contracting party".
_OF_CONTRACTS: Final = frozenset(
    (
        "contracting other host related interested third state requesting requested kazakh kazakhstan "
        "russian chinese tajik uzbek kyrgyz turkmen turkish azerbaijani belarusian georgian german korean "
        "japanese sending receiving"
    ).split()
)


def _of_parent(tokens: Tokens, at: int, head: EnglishHead, ends: dict[int, int]) -> Named | None:
    """Return a body in small letters that another owns: "committee on labour of the Ministry of ..."."""
    topic = not tokens.capital(at) and name_word(tokens, at - 1)  # Legal | department of the ...
    first = at - 1 if topic else at
    while topic and name_word(tokens, first - 1):
        first -= 1  # Human Resources | department of the ...
    for place in range(at + 2, min(at + 16, len(tokens))):
        word = tokens.words[place]
        before = place - 1 if tokens.word(place - 1) == "the" else place
        if place in ends and tokens.word(before - 1) == "of" and (topic or place > at + 3):
            name = tokens.written(first, ends[place])
            return Named(
                first=first, end=ends[place], name=_capitalized(name),
                org_type=head.org_type, rule="head", confidence=0.8,
            )  # fmt: skip
        if not (word[0].isalpha() or word == ","):
            return None
    return None


def _capitalized(name: str) -> str:
    return name[:1].upper() + name[1:]


def _court(tokens: Tokens, at: int) -> tuple[int, int]:
    """Return where a court in small letters begins and ends, `at` twice where it names none."""
    first = at
    while tokens.word(first - 1) in _OF_COURTS:
        first -= 1
    if first == at or tokens.word(at + 1) != "of" or not name_word(tokens, at + 2):
        return at, at
    end = at + 3
    while name_word(tokens, end) or tokens.word(end) in PLACE_AFTER:
        end += 1
    return first, end


#: What courts are told by, in small letters.
_OF_COURTS: Final = frozenset(
    (
        "specialised specialized inter-district interdistrict economic administrative criminal juvenile "
        "city district regional military investigative investigating"
    ).split()
)


def _placed(tokens: Tokens, at: int) -> int:
    """Return where the place before a head in small letters ends, -1 without one.

    "the Almaty akimat", "Zhualy district maslikhat"
    """
    if tokens.words[at] not in ("akimat", "maslikhat"):
        return -1
    place = at - 1 if tokens.word(at - 1) in _KINDS_OF_PLACE else at
    return place if name_word(tokens, place - 1) else -1


_KINDS_OF_PLACE: Final = frozenset({"district", "region", "regional", "city", "oblast", "town"})


def _alone(tokens: Tokens, item: Named) -> bool:
    """Return whether a name of the list has no head of its own: "Damu", "Samruk-Kazyna"."""
    words = tokens.words[item.first : item.end]
    return not any(word in HEADS for word in words) and item.org_type in WITH_NAMES


def _at(
    tokens: Tokens, at: int, head: EnglishHead, ends: dict[int, int], whole: set[int]
) -> Named | None:
    """Return the name that a head stands in, None where it stands in none."""
    first, end, sealed = _bounds(tokens, at, head, ends, whole)
    if head.noun == "NGO" and sealed == (0, 0) and first + 2 > at:
        return None  # the NGO, a Kazakh NGO, but: Erkindik Qanaty NGO
    if _common(tokens, head, first, at, end) or _another(tokens, head, first, at, end):
        return None
    name = tokens.written(first, end).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return Named(
        first=first, end=end, name=quotes_as_guillemets(name, "en").removesuffix("'s"),
        org_type=kind_of(tokens, head, first, at, end), rule="head", confidence=0.85, sealed=sealed,
    )  # fmt: skip


def _bounds(
    tokens: Tokens, at: int, head: EnglishHead, ends: dict[int, int], whole: set[int]
) -> tuple[int, int, tuple[int, int]]:
    """Return where the name of a head begins and ends, and the quoted part of it."""
    placed, sealed = _placed(tokens, at), (0, 0)
    named_before = tokens.capital(at) or placed > 0 or tokens.words[at] == "party"
    first = left(tokens, placed if placed > 0 else at, whole) if named_before else at
    end = at + 1
    if head.noun == "Consulate" and tokens.word(end) == "general":
        end += 1
    if not tokens.words[at].endswith("'s"):  # the Ebert Foundation's | office
        end = phrase_end(
            tokens,
            _numbered(tokens, end, head),
            ends,
            whole,
            alone=head.alone,
            closed=head.noun in _CLOSED,
        )
        end = named_after(tokens, end)
    end = _without_holder(tokens, first, at, end)
    end += is_press(tokens, at)
    if head.org_type == "bank" and tokens.word(end) == "group" and tokens.capital(end):
        end += 1  # Islamic Development Bank Group
    abroad = (head.noun, tokens.word(at - 1)) in _ABROAD
    owned = tokens.raw(at - 1) in by_abbreviation("en")
    abroad |= head.noun in ("Office", "Centre", "Center") and owned  # GIZ Office in
    if (abroad or head.noun in ("Embassy", "Consulate")) and tokens.word(end) in ("in", "to"):
        place = end + 2 if tokens.word(end + 1) == "the" else end + 1
        if name_word(tokens, place):  # Embassy of Japan in Kazakhstan
            end = _capital_run(tokens, place)
    titled = tokens.word(end + 1) in ("on", "about")  # ... Federation | “On Cooperation”
    if (
        tokens.word(end) == "«"
        and head.org_type in WITH_QUOTES
        and tokens.capital(at)
        and not titled
    ):
        sealed = (end, max(end, closing_quote(tokens, end)))
        end = sealed[1]  # the National Company "Kazakhstan Temir Zholy"
    short = "".join(word[0] for word in tokens.words[first:end]) == tokens.word(end)
    named = not short and end not in tokens.entries and ends.get(end, 0)  # ... Corporation | IFC
    if end == at + 1 and at > first and named and head.org_type in WITH_NAMES:
        end = ends[end]  # Entrepreneurship Development Fund Damu
    elif end == at + 1 and tokens.word(at - 1).endswith("entrepreneurial"):
        end += name_word(tokens, end)  # Social-Entrepreneurial Corporation Saryarka
    if tokens.word(first - 1) == "»" and head.org_type in WITH_QUOTES:
        opened = opening_quote(tokens, first - 1)  # the "Zhan" Foundation
        if first - 7 < opened < first and tokens.words[opened + 1] not in ("on", "about"):
            first, sealed = opened, (opened, first)
    return first, end, sealed


#: Heads whose topics the list of bodies knows.
_CLOSED: Final = frozenset({"Ministry", "Committee", "Agency", "Government"})


def _common(tokens: Tokens, head: EnglishHead, first: int, at: int, end: int) -> bool:
    """Return whether a phrase names no one body: "the Court", "the Board of Directors"."""
    if first == at and end == at + 1 and not (head.alone and not tokens.shouted_near(at)):
        return True
    if end == at + 1 and first == at - 1 and (head.noun, tokens.words[first]) in _ABROAD:
        return True  # the World Health Organization (WHO) Country Office
    if " ".join(tokens.words[first:end]) in NO_BODIES:
        return True
    if (head.noun.lower(), *tokens.words[at + 1 : at + 3]) in _BOARDS:
        return True
    if _is_label(tokens, head, first, at, end):
        return True
    held = head.noun == "Board" and first == at and tokens.word(at + 1) == "of"
    if held and not POSTS.isdisjoint(tokens.words[max(0, at - 4) : at]):
        return True  # Chairman of the Board of Karazhanbasmunai JSC
    if tokens.words[at + 1 : at + 4] == ("(", "s", ")"):
        return True  # Participating Organization(s)
    phrase = f"{tokens.word(at - 1)} {head.noun.lower()}"
    if head.noun == "Party" and first + 1 >= at and tokens.words[first] in _OF_CONTRACTS:
        return end == at + 1  # the Tajik Party shall inform
    # Makatayev High School, Berik Law Firm, Kazakhstan Stock Exchange
    named = head.noun in _MORE and (first < at - 1 or end > at + 1)
    if (phrase in COMMON and not named) or (phrase in FORMS_ALONE and end == at + 1):
        return True
    if any(word in ("no", "№") for word in tokens.words[at + 1 : end]):
        return False  # School-Gymnasium № 12
    small = not any(tokens.capital(p) for p in range(at + 1, end))
    if first == at and end > at + 1 and small:
        return not is_topic(tokens, at + 2, end)
    return False


def _is_label(tokens: Tokens, head: EnglishHead, first: int, at: int, end: int) -> bool:
    """Return whether a line begins with what a form asks for: "Executing Agency: Ministry of ..."."""
    begins = first == 0 or "\n" in tokens.gap(first)
    asked = tokens.word(end) == ":" and end == at + 1 and first + 2 >= at
    return begins and asked and head.noun in _ASKED_FOR


_ASKED_FOR: Final = frozenset(
    {
        "Agency",
        "Organization",
        "Organisation",
        "Company",
        "Authority",
        "Office",
        "Department",
        "Party",
    }
)
#: What states and bodies have in other places.
_ABROAD: Final = frozenset(
    {
        ("Office", "representative"),
        ("Office", "country"),
        ("Office", "resident"),
        ("Office", "programme"),
        ("Mission", "permanent"),
    }
)
#: What a name before makes one body of: the stock exchange of a country, a law firm.
_MORE: Final = frozenset({"School", "Firm", "Exchange", "Agency"})
_BOARDS: Final = frozenset({("board", "of", "directors"), ("board", "of", "trustees")})


def _capital_run(tokens: Tokens, at: int) -> int:
    """Return the end of capital words: a country, "Republic of ..."."""
    while name_word(tokens, at) or (tokens.word(at) == "of" and name_word(tokens, at + 1)):
        at += 1
    return at


def _another(tokens: Tokens, head: EnglishHead, first: int, at: int, end: int) -> bool:
    """Return whether a later head reads the phrase, or it names a plan or a law."""
    follows = tokens.word(end) in HEADS or tokens.word(end) in GOES_ON
    follows = follows and not tokens.words[at].endswith("'s") and not is_press(tokens, at)
    if end == at + 1 and tokens.capital(end) and follows and not tokens.shouted_near(end):
        return True  # "Government Office"
    quoted = tokens.word(first - 1) == "«" and tokens.word(end) == "»"
    if quoted and (tokens.word(end + 1) in _PLANS or tokens.word(first - 2) in _PLANS):
        return True  # the "NGO Academy" project, national project "Comfortable School"
    before = tokens.words[max(0, first - 3) : first]
    return head.alone and before in (("«", "on", "the"), ('"', "on", "the"))


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
    """Return the end of "No. 5" after a school, a hospital, a centre, a court, else `at`."""
    if head.org_type not in ("school", "hospital", "court", "institute") or tokens.word(at) not in (
        "no",
        "№",
    ):
        return at
    place = at + 2 if tokens.word(at + 1) == "." else at + 1
    return place + 1 if tokens.word(place).isdigit() else at
