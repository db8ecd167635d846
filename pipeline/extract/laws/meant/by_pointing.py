"""An act that is pointed to: "настоящий Закон", "the said order", and the bare "Law" behind one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from pipeline.extract.laws.citation import APPROVED, ISSUED, POLICY, STATUTES
from pipeline.extract.laws.meant.acts import (
    COUNTRY,
    Acts,
    Named,
    Use,
    short_name,
    the_one,
)
from pipeline.extract.laws.meant.of_itself import named_of_itself
from pipeline.extract.laws.own_annex import OWN
from pipeline.records import Law, Mention

_THIS: Final = ("осы ", "this ")
_SAID: Final = (
    "этот ", "тот же ", "бұл ", "сол ", "аталған", "аталмыш", "көрсетілген", "that ", "the said",
    "the specified", "the indicated", "the mentioned", "the aforementioned", "the aforesaid", "the above", "the same",
    "названн", "указанн", "данн", "упомянут", "вышеуказанн", "вышеназванн",
)  # fmt: skip
POINTERS: Final = (*OWN, *_SAID)
#: "туралы" Заңының 6-бабы": an act whose title is torn off, not "Заңның", the one named before.
OWNED: Final = ("заңы", "кодексі", "жарлығы", "қаулысы", "бұйрығы", "шешімі")
#: Контроль за исполнением | данного решения: the act itself says so at its end
_CONTROL: Final = re.compile(r"(?i)контроль за (?:ходом )?(?:ис|вы)полнением\s\Z")
#: So many segments before may name what is said, where the document names several of the type.
_FAR: Final = 3
_STEM: Final = 4


def by_this(use: Use) -> Law | None:
    """Return the act that the document is, or else what its own words name just before.

    "Соттар осы Кодексті қолданады" in a review of courts is the code of the sentence before.
    """
    law, acts = use.law, use.acts
    if not use.form.startswith(OWN):
        return None
    if acts.own and acts.own.act_type == law.act_type:
        return acts.own
    if named := acts.own_by_name.get(law.act_type):
        return next(iter(named.values())) if len(named) == 1 else None
    if itself := named_of_itself(use.mention, use.text):
        return itself[0]
    if law.act_type in APPROVED and (given := acts.given.get(short_name(use.form.split()[-1]))):
        return given
    if approved := acts.approves.get(law.act_type):
        return next(iter(approved.values())) if len(approved) == 1 else None
    return the_one(nearby(use)) if law.act_type in acts.pointed else None


def by_said(use: Use) -> Law | None:
    """Return the act of the type named last, None where its sentence or the text leaves it open."""
    acts = use.acts
    if not use.form.startswith(_SAID):
        return None
    if use.law.act_type in ISSUED and _CONTROL.search(use.text, 0, use.mention.start):
        return acts.own if acts.own and acts.own.act_type == use.law.act_type else None
    kind, words = acts.spoken.of_type(use.law.act_type), _adjectives(use)

    def others(items: Iterable[Named]) -> Iterator[Named]:
        for item in items:
            own = bool(item.key) and item.key == acts.own_key
            if not item.inner and not own and _has_kind(item, words):
                yield item

    last = next(others(reversed(kind)), None)
    if last is None:
        return None
    if use.mention.segment - last.mention.segment > _FAR:
        return the_one(others(kind))
    here = _sentence(last.mention)
    beside = [*takewhile(lambda item: _sentence(item.mention) == here, others(reversed(kind)))]
    return the_one(reversed(beside))


def by_nearest(use: Use) -> Law | None:
    """Return the act that a bare "Закона" means: the one named just before, or the only one there is."""
    if not (use.bare or use.mention.rule in ("law_defined", "law_again")) or use.form.startswith(
        POINTERS
    ):
        return None
    if use.bare and (use.form.endswith(OWNED) or is_torn_off(use)):
        return None
    words = _adjectives(use)
    kind = (item for item in use.acts.spoken.of_type(use.law.act_type) if _has_kind(item, words))
    return the_one(nearby(use) or _whose(kind, use.law))


def is_torn_off(use: Use) -> bool:
    """Return whether a bare word has a country: "Законом Республики Казахстан" is any law, or lost its title."""
    given = short_name(use.law.short_form) in use.acts.with_country
    return use.bare and not given and COUNTRY.search(use.mention.text) is not None


def nearby(use: Use) -> list[Named]:
    """Return what is named before a mention in its sentence, or else in the one before that."""
    mention, words = use.mention, _adjectives(use)
    near = takewhile(
        lambda item: item.mention.segment >= mention.segment - 1,
        reversed(use.acts.spoken.of_type(use.law.act_type)),
    )
    named = [item for item in near if not item.inner and _has_kind(item, words)]
    named = [*_whose(reversed(named), use.law)]
    here = [item for item in named if _sentence(item.mention) == _sentence(mention)]
    return here or [item for item in named if _is_right_before(item.mention, use)]


def _whose(items: Iterable[Named], law: Law) -> Iterator[Named]:
    """Yield the items of the organization that a short form names: "статья 8 Конвенции ООН"."""
    return (item for item in items if not law.issuer or item.law.jurisdiction == law.jurisdiction)


def _sentence(mention: Mention) -> tuple[int, int]:
    return mention.segment, mention.context_start


def _is_right_before(before: Mention, use: Use) -> bool:
    """Return whether a mention stands in the sentence before another's, or ends the segment before."""
    mention = use.mention
    if before.segment == mention.segment:
        return not use.text[before.context_end : mention.context_start].strip()
    return before.segment + 1 == mention.segment and not use.text[: mention.context_start].strip()


def _adjectives(use: Use) -> tuple[str, ...]:
    """Return the stems of what tells which is pointed to: "указанной Государственной программы"."""
    words = use.form.removeprefix("the ").split()
    said = words[1:-1] if use.form.startswith(POINTERS) else words[:-1]
    return tuple(word[:_STEM] for word in said if len(word) >= _STEM)


def _has_kind(item: Named, adjectives: Sequence[str]) -> bool:
    """Return whether an act is named with all of some adjectives."""
    if not adjectives:
        return True
    spoken = f"{item.mention.text} {item.law.title}".lower()
    return all(stem in spoken for stem in adjectives)


def pointed_types(mentions: Iterable[Mention], texts: Mapping[int, str]) -> frozenset[str]:
    """Return the types of which each "this Law" of a document comes right behind another law.

    In the text of a law "this Law" is the law itself, and stands by itself somewhere. Orders and
    resolutions speak of themselves.
    """
    behind: dict[str, bool] = {}
    named = Acts()
    for mention in mentions:
        law = mention.value
        if not isinstance(law, Law):
            continue
        if law.short_form.lower().startswith(OWN):
            use = Use(law, mention, named, texts.get(mention.segment, ""))
            points = law.short_form.lower().startswith(_THIS) and bool(nearby(use))
            behind[law.act_type] = behind.get(law.act_type, True) and points
        else:
            named.spoken.add(Named(law, mention, law.number, law.date))
    return frozenset(kind for kind, all_of_them in behind.items() if all_of_them) & _SPOKEN_OF


_SPOKEN_OF: Final = STATUTES | POLICY
