"""Organizations named in a text: rules, the list of bodies and the model, merged by one policy.

The rules look for the noun that heads a name (``russian``, ``kazakh``, ``english``),
for legal forms with their names (``forms``) and for the bodies of the list (``known``).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations import banks, media
from pipeline.extract.organizations import forms as org_forms
from pipeline.extract.organizations import known as org_known
from pipeline.extract.organizations.defined import (
    ShortName,
    bracket_after,
    definition_after,
    listed_before,
    uses_of,
)
from pipeline.extract.organizations.definers import definer
from pipeline.extract.organizations.english import branches as english_branches
from pipeline.extract.organizations.english import local as english_local
from pipeline.extract.organizations.english import names as org_english
from pipeline.extract.organizations.identity import identity, listed
from pipeline.extract.organizations.kazakh import local as kazakh_local
from pipeline.extract.organizations.kazakh import names as org_kazakh
from pipeline.extract.organizations.models import find as org_model
from pipeline.extract.organizations.models.believed import bracketed
from pipeline.extract.organizations.no_bodies import is_no_body
from pipeline.extract.organizations.russian import names as org_russian
from pipeline.extract.organizations.russian import territorial as russian_territorial
from pipeline.extract.organizations.text import Named, Tokens, tokens_of
from pipeline.extract.organizations.whole_names import (
    extended,
    over_phrases,
    with_form_after,
    with_forms_before,
    with_host,
    with_kazakh_form,
)
from pipeline.records import Found, Organization

_HEADED: Final = {"ru": org_russian.find, "kk": org_kazakh.find, "en": org_english.find}
#: Who wins where two rules name crossing stretches, the strongest first.
STRENGTH: Final = ("form", "list", "head", "list_of_bodies", "defined", "abbreviation", "model")


def find_organizations(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the organizations a text names, outer and inner ones, in order of place.

    >>> [f.value.name for f in find_organizations("письмо Министерства финансов", "ru")]
    ['Министерство финансов']
    """
    tokens = tokens_of(text, language)
    named = by_rules(tokens, language)
    seen = list(_outside_laws(tokens, _seen_by_model(tokens, named, language), found))
    longer = {item.first: item.end for item in seen}
    if language == "kk":
        seen = [with_kazakh_form(tokens, item) for item in seen]
    named = [item for item in named if longer.get(item.first, 0) <= item.end] + seen
    named = [item for item in named if not (_is_a_house(tokens, item) or is_no_body(tokens, item))]
    named = merged([*named, *_defined(tokens, named, language)], head_last=language == "kk")
    return [_found(tokens, _typed(item)) for item in named]


def _is_a_house(tokens: Tokens, item: Named) -> bool:
    """Return whether a government is only what a building is called after.

    "Астана, Үкімет Үйі", "Астана, Дом Правительства": where a resolution was given.
    """
    ahead, behind = tokens.word(item.first - 1), tokens.word(item.end)
    return item.org_type == "government" and (
        ahead in ("дом", "доме", "дома") or behind.startswith(("үйі", "house"))
    )


def by_rules(tokens: Tokens, language: str) -> list[Named]:
    """Return the organizations that the rules and the list of bodies find."""
    known = [*org_known.find(tokens, language), *media.find(tokens, language)]
    known += banks.find(tokens, language)
    if language == "ru":
        known += russian_territorial.find(tokens)
    elif language == "kk":
        known += kazakh_local.territorial(tokens)
    else:
        known = [with_host(tokens, item) for item in known]
        known += english_local.find(tokens)
    forms = list(org_forms.find(tokens, language))
    headed = list(_HEADED[language](tokens, [*forms, *known]))
    if language == "kk":
        longest = {n.end: n.first for n in known if n.rule == "list_of_bodies"}
        headed = [n for n in headed if longest.get(n.end, n.first) >= n.first]
        headed = [with_kazakh_form(tokens, item) for item in headed]
        known = [with_kazakh_form(tokens, item) for item in known]
    if language == "en":
        begun = {n.end: n.first for n in known if n.rule == "list_of_bodies"}
        headed = [  # Securities and | Exchange Commission
            n for n in headed
            if begun.get(n.end, n.first) >= n.first or tokens.word(n.first - 1) != "and"
        ]  # fmt: skip
        headed = [with_form_after(tokens, item, forms) for item in headed]
    forms = over_phrases(forms, [*with_forms_before(tokens, headed, language)])
    if language != "kk":
        longest = {item.first: item.end for item in known if item.rule == "list_of_bodies"}
        headed = [item for item in headed if longest.get(item.first, 0) <= item.end]
    named = merged([*forms, *known, *headed], head_last=language == "kk")
    named = [item for item in named if not _is_piece_of_entry(tokens, item)]
    if language == "en":
        named = merged([*named, *english_branches.find(tokens, named)])
    return [extended(tokens, item, named, language) for item in named]


def _is_piece_of_entry(tokens: Tokens, item: Named) -> bool:
    """Return whether a name is but the first words of what an abbreviation stands for.

    "GFS | Government Financial Statistics"
    """
    entry = item.first - 1
    if entry not in tokens.entries or item.rule == "abbreviation":
        return False
    return item.end == item.first + 1 and tokens.capital(item.end) and tokens.word(entry) != "«"


def _seen_by_model(tokens: Tokens, named: Sequence[Named], language: str) -> list[Named]:
    """Return what the model alone sees: names that touch none of the rules'."""
    taken = [(item.first, item.end) for item in named]
    covered = {at for first, end in taken for at in range(first, end)}
    seen = []
    short = {item.first: item.end for item in named if item.rule == "list_of_bodies"}
    for item in org_model.find(tokens, language, named):
        at = item.first
        if language == "en" and covered & set(range(at, item.end)) == set(
            range(at, short.get(at, at))
        ):
            seen.append(item)  # Samsung | Engineering
            continue
        while at in covered:  # "... имени Гумилева (ЕНУ": what the rules left of it
            at += 1
        rest = replace(item, first=at) if at > item.first else item
        if at < item.end and not any(place in covered for place in range(at, item.end)):
            seen += [rest] if rest is item else bracketed(tokens, rest)
    return seen


def _outside_laws(tokens: Tokens, seen: Sequence[Named], found: Sequence[Found]) -> Iterator[Named]:
    """Yield what a model sees, less the words of the titles of acts: "On [Population Migration]"."""
    laws = [(item.start, item.end) for item in found if item.kind == "law"]
    back = tokens.text.back
    for item in seen:
        start, end = back(tokens.starts[item.first]), back(tokens.ends[item.end - 1])
        if not any(begin < end and start < close for begin, close in laws):
            yield item


#: Short names a text may define; more than that is no text.
_MOST_DEFINED: Final = 40


def _defined(tokens: Tokens, named: Sequence[Named], language: str) -> Iterator[Named]:
    """Yield the later uses of a short name that the text itself gives: "(далее – Министерство)"."""
    text = tokens.text
    starts = {start: at for at, start in enumerate(tokens.starts)}
    defined: set[str] = set()
    innermost = {item.end: item for item in sorted(named, key=lambda item: item.first)}
    for item in named:
        if _inner_is_short(tokens, item, innermost[item.end], language):
            continue  # Committee of Forests of the | Ministry of Ecology (ME)
        made = _short_name(tokens, item, language)
        if not made:
            continue
        short, begin = made
        if short.word in defined or len(defined) >= _MOST_DEFINED:
            continue
        defined.add(short.word)
        meant = _typed(_meant(short, tokens, item, named))
        for start, end in uses_of(short, text.folded, text.composed, begin):
            first = starts.get(start)
            if first is None:
                continue
            last = first
            while last < len(tokens) and tokens.ends[last] < end:
                last += 1
            yield Named(
                first=first, end=last + 1, name=short.written, org_type=meant.org_type,
                rule="defined",
            )  # fmt: skip


def _meant(short: ShortName, tokens: Tokens, outer: Named, named: Sequence[Named]) -> Named:
    """Return the body that a short name behind a body means: that one or one inside it."""
    inside = [n for n in named if outer.first <= n.first and n.end <= outer.end]
    inside.sort(key=lambda n: (n.first - n.end, n.first))
    bodies = [(tokens.starts[n.first], tokens.ends[n.end - 1], n.name) for n in inside]
    return inside[definer(short, tokens.text.composed, bodies)]


def _short_name(tokens: Tokens, item: Named, language: str) -> tuple[ShortName, int] | None:
    """Return the short name that a text gives to a body and the offset from which it counts."""
    text, after = tokens.text, tokens.ends[item.end - 1]
    made = definition_after(text.folded, text.composed, after, language) or (
        bracket_after(text.composed, after, item.name, language)
    )
    if made:
        short, place = made
        return short, place if short.abbreviated else place + len(short.word)
    listed = listed_before(text.composed, tokens.starts[item.first], item.name, language)
    return (listed, 0) if listed else None  # lists of abbreviations often stand at the end


def _inner_is_short(tokens: Tokens, item: Named, inner: Named, language: str) -> bool:
    """Return whether an abbreviation in a bracket begins as the body does that ends this name."""
    if inner.first == item.first:
        return False
    made = bracket_after(tokens.text.composed, tokens.ends[item.end - 1], inner.name, language)
    return made is not None and made[0].written[0] == inner.name[0] != item.name[0]


def _typed(item: Named) -> Named:
    """Return a name with the kind that the list of bodies gives it."""
    if item.rule in ("head", "list", "form") or item.rule == "model":
        body = listed(item.name, item.legal_form)
        if body and (item.org_type, body.org_type) != ("company", "institute"):
            return replace(item, org_type=body.org_type)  # АО «Центр ...» is a company
    return item


def merged(named: Iterable[Named], *, head_last: bool = False) -> list[Named]:
    """Return the names that stand: the stronger of two that cross or fill the same place.

    A name inside another is kept (a ministry in its committee), but not inside a quoted one, and
    not where it has its head in common with the outer one: there it is only a piece of it. Kazakh
    names have their head last.
    """
    kept: list[Named] = []
    over: dict[int, list[Named]] = {}  # what is kept, by the tokens it covers
    ordered = sorted(named, key=lambda n: (STRENGTH.index(n.rule), -(n.end - n.first), n.first))
    for item in ordered:
        near = {id(n): n for at in range(item.first, item.end) for n in over.get(at, ())}
        if not any(_excludes(other, item, head_last) for other in near.values()):
            kept.append(item)
            for at in range(item.first, item.end):
                over.setdefault(at, []).append(item)
    return sorted(kept, key=lambda n: (n.first, -n.end))


def _excludes(kept: Named, item: Named, head_last: bool) -> bool:
    """Return whether `item` cannot stand beside a stronger name already kept."""
    if item.end <= kept.first or kept.end <= item.first:
        return False
    if item.first == kept.first and item.end == kept.end:
        return True
    start, end = kept.sealed
    if item.first < end and start < item.end:
        larger = item.first <= start and end < item.end
        larger = (larger and head_last) or (item.first < start and end <= item.end)
        return not (larger and item.rule == "head")
    if kept.rule == "form":
        if kept.first <= item.first and item.end <= start and head_last:
            return False  # the owner of a Kazakh state body
        return item.first < max(end, kept.first + 1) or item.end > kept.end
    inside = kept.first <= item.first and item.end <= kept.end
    around = item.first <= kept.first and kept.end <= item.end
    if not (inside or around):
        return True
    if item.rule in ("head", "list") and kept.rule in ("head", "list"):
        return False
    nations = item.name.casefold() == "united nations" and inside
    other = item.rule == "abbreviation" and not _same_body(item, kept)
    other = other and not (kept.org_type == item.org_type == "company")
    if kept.rule == "list_of_bodies" and not (nations or other):
        return True  # НПП «Атамекен», KazMunayGas | Trading, but: БҰҰ | Даму бағдарламасы
    alone = head_last and item.rule == "list_of_bodies" and item.org_type == kept.org_type
    if alone and (item.first, item.end + 1) == (kept.first, kept.end):
        return True  # Самұрық-Қазына | қоры
    if item.rule == "list_of_bodies" and item.first == kept.sealed[1] > kept.first:
        return True  # “Atameken” | National Chamber of Entrepreneurs
    if item.rule == "list_of_bodies" and item.name.startswith("«"):
        return True  # партия «AMANAT»
    owner = item.org_type in ("head_of_state", "university") and item.org_type != kept.org_type
    if owner and item.first > kept.first:
        return (
            False  # Управление контроля | Администрации Президента, Школа | Назарбаев Университета
        )
    if item.rule == "list_of_bodies" and not head_last and item.end == kept.end:
        return f"of {item.name}" not in kept.name and f"of the {item.name}" not in kept.name
    if item.rule == "abbreviation" and item.org_type == kept.org_type == "university":
        return True  # Университет КИМЭП
    same_head = item.end == kept.end if head_last else item.first == kept.first
    if nations:
        return False  # United Nations | Development Programme
    return item.rule not in ("abbreviation", "list_of_bodies", "defined") or (
        same_head and item.rule != "abbreviation"
    )


def _same_body(one: Named, other: Named) -> bool:
    """Return whether two names mean one body of the list."""
    keys = [identity(Organization(name=n.name, legal_form=n.legal_form)) for n in (one, other)]
    return keys[0] == keys[1]


def _found(tokens: Tokens, item: Named) -> Found:
    end = tokens.ends[item.end - 1]
    if tokens.words[item.end - 1].endswith("'s") and not item.name.endswith("s"):
        end -= 2  # the Government's decision
    return Found(
        kind="organization",
        start=tokens.text.back(tokens.starts[item.first]),
        end=tokens.text.back_end(end),
        rule=f"org_{item.rule}",
        confidence=item.confidence,
        value=Organization(name=item.name, org_type=item.org_type, legal_form=item.legal_form),
    )
