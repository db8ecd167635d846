"""What acts approve: rules, programmes and concepts, each one act whatever it is called.

"Правила возмещения расходов" are those that the resolution "Об утверждении Правил возмещения расходов"
approves, and "Шығындарды өтеу қағидалары" those of «Шығындарды өтеу қағидаларын бекіту туралы»: where
the two resolutions are one by their number, so are the rules. A period is left out now and then:
"Концепция развития школ до 2029 года", "Концепция развития школ".
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from pipeline.extract.laws.names_of_acts import loose, plain

#: Between the type and the key of the act that approves: "rules-of-P1900000287".
_OF: Final = "-of-"
_HEADS: Final = {
    "rules": r"правил\w*(?: и условия?)?|қағидалар\w*(?: және шарттар\w*)?|rules(?: and conditions)?",
    "regulation": r"положени\w+|ереже\w*|regulations?",
    "instruction": r"инструкци\w+|нұсқаулы[қғ]\w*|instructions?",
    "methodology": r"методик\w+|әдістеме\w*|methodology",
    "programme": r"(?:гос)?программ\w*|бағдарлама\w*|programme",
    "concept": r"концепци\w+|тұжырымдама\w*|concept",
    "strategy": r"стратеги[яиюей]\w*|стратегия\w*|strategy",
    "plan": r"план\w{0,2}|жоспар\w*|plan",
    "road_map": r"дорожн\w+ карт\w{1,2}|жол картас\w*|road ?map",
}
_HEAD: Final = {kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for kind, words in _HEADS.items()}
_PERIOD: Final = re.compile(
    r" (?:на период )?до 20\d\d года?| на 20\d\d(?:-20\d\d)? (?:годы|год|гг\.?)"
    r"|(?:\b|(?<= ))20\d\d(?:-20\d\d)? жыл(?:ға дейінгі|дарға арналған|ға арналған) ?"
    r"| (?:until|for|by|up to|to) 20\d\d(?:-20\d\d)?"
)
_COUNTRY: Final = re.compile(
    r" ?\b(?:в )?(?:республик[еи] казахстан|казахстан[ае])\b|\bқазақстан республикасы\w*\b ?"
    r"| ?\b(?:of|in) (?:republic of )?kazakhstan\b"
)
#: "дамытудың 2029 жылға дейінгі": the period puts the word before it into the genitive.
_GENITIVE: Final = re.compile(r"(?<=\w{4})[нтд][ыі]ң$")
_LEADING: Final = re.compile(r"^(?:of|for|on|по|об?) ")
_SHORT: Final = (
    (re.compile(r"\bапк\b"), "агропромышленного комплекса"),
    (re.compile(r"\bжкх\b"), "жилищно-коммунального хозяйства"),
    (re.compile(r"\bгчп\b"), "государственно-частного партнерства"),
    (re.compile(r"\bаөк\b"), "агроөнеркәсіптік кешенді"),
)
_APPROVING: Final = re.compile(
    r"об? (?:утверждении|одобрении|принятии) (?P<ru>.+?)(?: и (?:о )?(?:признании|внесении|изменении)\b.*)?"
    r"|(?P<kk>.+?) (?:бекіту|мақұлдау|қабылдау)(?: туралы|,? .* туралы)"
    r"|on (?:approval|adoption|endorsement) of (?P<en>.+?)(?:,? and (?:on )?(?:invalidat|recogni|repeal|amend)\w*.*)?"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What rules or a programme are about, as it is compared; where and for what period they hold."""

    act_type: str
    words: str
    period: tuple[str, ...]
    jurisdiction: str = "KZ"

    @property
    def timeless(self) -> "Subject":
        return replace(self, period=())


@lru_cache(maxsize=20_000)
def subject_of(act_type: str, title: str, jurisdiction: str = "KZ") -> Subject | None:
    """Return what an act of a type is about by its title, None where that says nothing.

    >>> subject_of("programme", "Госпрограмма развития АПК на 2022-2026 годы") == subject_of(
    ...     "programme", "Государственной программе развития агропромышленного комплекса на 2022-2026 годы")
    True
    >>> subject_of("concept", "Ауыл мектептерін дамытудың 2029 жылға дейінгі тұжырымдамасы")
    Subject(act_type='concept', words='ауыл мектептерін дамыту', period=('2029',), jurisdiction='KZ')
    """
    head = _HEAD.get(act_type)
    if head is None:
        return None
    text = loose(plain(title))
    period = tuple(
        year for found in _PERIOD.finditer(text) for year in re.findall(r"20\d\d", found[0])
    )
    text = " ".join(_COUNTRY.sub("", _PERIOD.sub(" ", text)).split())
    for short, long in _SHORT:
        text = short.sub(long, text)
    found = head.search(text)
    before, behind = (text[: found.start()], text[found.end() :]) if found else ("", text)
    if found and found[0].startswith("гос"):
        before = "государственная "
    if behind.strip():  # the adjectives before it change their endings
        before = " ".join(word[:_STEM] for word in before.split())
    else:
        before = _GENITIVE.sub("", before.strip())
    words = f"{before} {_LEADING.sub('', behind.strip())}".strip()
    return Subject(act_type, words, period, jurisdiction) if " " in words else None


_STEM: Final = 6


def approved_in(title: str, jurisdiction: str = "KZ") -> Subject | None:
    """Return what an act approves, by its title.

    >>> approved_in("Об утверждении Правил учета имущества") == subject_of("rules", "Правила учета имущества")
    True
    >>> approved_in("Мүлікті есепке алу қағидаларын бекіту туралы")
    Subject(act_type='rules', words='мүлікті есепке алу', period=(), jurisdiction='KZ')
    """
    found = _APPROVING.fullmatch(loose(plain(title)))
    if not found:
        return None
    what = found["ru"] or found["kk"] or found["en"]
    heads = [
        (at, kind)
        for kind, head in _HEAD.items()
        for at in _places(head, what, last=bool(found["kk"]))
    ]
    return subject_of(min(heads)[1], what, jurisdiction) if heads else None


def _places(head: "re.Pattern[str]", what: str, *, last: bool) -> list[int]:
    """Return how far a word for an act stands from where a name has it: near its beginning, or its end."""
    found = [match.span() for match in head.finditer(what)]
    if last:
        return [len(what) - end for _, end in found if end == len(what)]
    return [start for start, _ in found[:1] if what[:start].count(" ") <= _ADJECTIVES]


_ADJECTIVES: Final = 2


def key_by_approval(act_type: str, approver: str) -> str:
    """Return the key of what an act approves."""
    return f"{act_type}{_OF}{approver}"


def approver_in(key: str) -> str:
    """Return the key of the act that approved what has a key, "" where that does not say.

    >>> approver_in(key_by_approval("rules", "P1900000287")), approver_in("rules-a6244d30")
    ('P1900000287', '')
    """
    return key.partition(_OF)[2]


@dataclass(frozen=True, slots=True)
class Title:
    """A title that an act has in a language: its key there, what it is about, and who approved it.

    ``by_title`` is the key that the title alone makes. ``approver`` is "" where it is not told.
    """

    language: str
    by_title: str
    key: str
    subject: Subject
    approver: str = ""


def joined_titles(
    titles: Iterable[Title], approvals: Iterable[tuple[Subject, str]]
) -> Mapping[str, str]:
    """Return one key for the titles of what one act approves, and for those of one subject.

    ``approvals`` are what acts approve by their titles, each with the key of the act. Where two acts
    approve the same, the title is of neither; where an act approves two of a type, each is one.
    """
    titles = sorted(set(titles), key=lambda title: (title.language, title.by_title, title.key))
    told: dict[Subject, set[str]] = {}
    for subject, approver in approvals:
        told.setdefault(subject, set()).add(approver)
    for title in titles:
        if title.approver:
            told.setdefault(title.subject, set()).add(title.approver)
    whole = _with_periods({title.subject for title in titles} | set(told))
    approvers: dict[Subject, set[str]] = {}
    for subject, acts in told.items():
        approvers.setdefault(whole[subject], set()).update(acts)
    several = _approving_several(titles, whole, approvers)
    keys = {whole[t.subject]: t.key for t in titles if t.key != t.by_title and not t.approver}
    for title in titles:  # what the registry does not know
        subject = whole[title.subject]
        acts = approvers.get(subject, set())
        approver = next(iter(acts)) if len(acts) == 1 else ""
        told_apart = approver and (subject.act_type, approver) not in several
        own = key_by_approval(subject.act_type, approver) if told_apart else title.by_title
        keys.setdefault(subject, own)
    found = {title.by_title: keys[whole[title.subject]] for title in titles}
    others: dict[str, set[str]] = {}
    for title in titles:
        others.setdefault(title.key, set()).add(keys[whole[title.subject]])
    return {**{key: next(iter(one)) for key, one in others.items() if len(one) == 1}, **found}


def _with_periods(subjects: Iterable[Subject]) -> Mapping[Subject, Subject]:
    """Return each subject with the period that it has, or the only one that it has elsewhere."""
    longer: dict[Subject, set[Subject]] = {}
    for subject in subjects:
        if subject.period:
            longer.setdefault(subject.timeless, set()).add(subject)
    return {
        subject: next(iter(longer[subject])) if len(longer.get(subject, ())) == 1 else subject
        for subject in subjects
    }


def _approving_several(
    titles: Iterable[Title], whole: Mapping[Subject, Subject], approvers: Mapping[Subject, set[str]]
) -> set[tuple[str, str]]:
    """Return the types and acts where one act approves several of the type, by titles of a language."""
    found: dict[tuple[str, str, str], set[Subject]] = {}
    for title in titles:
        subject = whole[title.subject]
        for approver in approvers.get(subject, ()):
            found.setdefault((title.language, subject.act_type, approver), set()).add(subject)
    return {(kind, act) for (_, kind, act), subjects in found.items() if len(subjects) > 1}
