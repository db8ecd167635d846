"""The nouns that head English names of organizations, and the words around them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class EnglishHead:
    """A noun of names: its kind, and whether it is a name with nothing but its capital."""

    noun: str
    org_type: str
    alone: bool = False


#: noun, kind, a name by itself ("the Government")
_ROWS: Final = (
    ("Ministry", "ministry", False), ("Committee", "committee", False),
    ("Subcommittee", "committee", False), ("Agency", "agency", False),
    ("Department", "department", False), ("Apparatus", "department", False), ("Faculty", "department", False), ("Directorate", "department", False),
    ("Authority", "agency", False), ("Refinery", "company", False),
    ("Observatory", "institute", False), ("Bureau", "department", False), ("Division", "department", False),
    ("Inspectorate", "department", False), ("Administration", "other", False),
    ("Service", "agency", False), ("Office", "department", False),
    ("Prosecutor's Office", "prosecutor", False), ("Akimat", "akimat", False),
    ("Maslikhat", "maslikhat", False), ("Court", "court", False),
    ("Parliament", "parliament", True), ("Senate", "parliament", True),
    ("Mazhilis", "parliament", True), ("Majilis", "parliament", True),
    ("Mäjilis", "parliament", True), ("Government", "government", True),
    ("Cabinet", "government", False), ("Commission", "commission", False),
    ("Council", "council", False), ("Board", "council", False), ("Kurultai", "council", False), ("Assembly", "ngo", False),
    ("Chamber", "association", False), ("Fund", "fund", False), ("Foundation", "fund", False),
    ("Company", "company", False), ("Corporation", "company", False), ("Holding", "company", False),
    ("Enterprise", "company", False), ("Airlines", "company", False), ("Exchange", "company", False), ("Firm", "company", False),
    ("Plant", "company", False), ("Bank", "bank", False), ("University", "university", False),
    ("Academy", "university", False), ("Conservatory", "university", False),
    ("Institute", "institute", False), ("Center", "institute", False), ("Centre", "institute", False),
    ("Laboratory", "institute", False), ("School", "school", False), ("Schools", "school", False),
    ("College", "school", False), ("Kindergarten", "school", False), ("Lyceum", "school", False), ("Gymnasium", "school", False),
    ("School-Lyceum", "school", False), ("School-Gymnasium", "school", False), ("Secretariat", "department", False), ("Chancellery", "department", False),
    ("Hospital", "hospital", False), ("Clinic", "hospital", False), ("Polyclinic", "hospital", False),
    ("Library", "other", False), ("Museum", "other", False), ("Museum-Reserve", "other", False), ("Theatre", "other", False),
    ("Theater", "other", False), ("Party", "party", False), ("Movement", "movement", False),
    ("Union", "union", False), ("Federation", "union", False), ("Confederation", "union", False),
    ("Association", "association", False), ("Alliance", "association", False),
    ("Society", "ngo", False), ("Organization", "ngo", False), ("Organisation", "ngo", False),
    ("Commonwealth", "international", False), ("Community", "international", False),
    ("Newspaper", "media", False), ("NGO", "ngo", False), ("Duma", "parliament", False),
    ("Endowment", "ngo", False), ("Consortium", "company", False), ("Collegium", "court", False), ("Club", "ngo", False), ("Journal", "media", False), ("Agency", "agency", False), ("Embassy", "other", False),
    ("Consulate", "other", False), ("Mission", "international", False), ("Network", "ngo", False), ("Guard", "military", False), ("Forces", "military", False),
)  # fmt: skip
HEADS: Final = {noun.lower(): EnglishHead(noun, kind, alone) for noun, kind, alone in _ROWS}
PLURALS: Final = {"ministries": "Ministry", "akimats": "akimat", "maslikhats": "maslikhat",
                   "agencies": "Agency", "committees": "Committee"}  # fmt: skip
#: Heads that are names in small letters too, with a topic or place: "akimat of Shymkent".
SMALL: Final = frozenset({"akimat", "maslikhat", "ministry"})
#: What ministries are called by in one word: "the foreign ministry", "ministries of ecology and trade".
MINISTRIES: Final = frozenset(
    "finance economy health healthcare education science energy ecology environment agriculture transport "
    "justice defence defense interior foreign trade industry labor labour culture tourism sports".split()
)
LINKS: Final = frozenset({"of", "for", "on", "in", "under", "to", "at", "against", "with", "over"})
#: Capital words that begin no topic: "of the Zhambyl region of June 6".
NO_TOPIC: Final = frozenset(
    "article outcome output component annex appendix chapter section subject dear vol volume issue january february march april may june july august september october november december".split()
)
#: Words of a topic that "with" goes on: "Council for Interaction with Business".
WITH: Final = frozenset(
    {"interaction", "cooperation", "relations", "work", "dialogue", "partnership"}
)
#: Words of a topic that "over" goes on: "Committee for Control over the Execution of the Budget".
OVER: Final = frozenset({"control", "supervision", "oversight"})
INNER: Final = frozenset({"of", "for", "the", "and", "on", "in", "&", "with", "to"})
#: Capitalised words that begin sentences or stand before names and are not part of them.
OUTSIDE: Final = frozenset(
    (
        "the", "a", "an", "in", "on", "by", "of", "for", "to", "at", "from", "with", "and", "or",
        "this", "that", "these", "those", "such", "according", "under", "article", "law", "order",
        "resolution", "decree", "decision", "pursuant", "however", "moreover", "also", "as", "its",
        "their", "his", "her", "our", "when", "while", "if", "since", "although", "each", "every",
        "all", "any", "no", "it", "he", "she", "they", "we", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "mr", "mrs", "ms", "dr", "minister", "chairman", "president", "head", "deputy", "both",
        "rules", "programme", "program", "today", "new", "but", "after", "before",
        "during", "between", "within", "only", "then", "there", "here", "kazakh-language",
        "another", "other", "following", "given", "joint", "chapter", "section", "director",
    )
)  # fmt: skip
#: What follows a head when the name is that of a plan, a post or an act: "School National Project".
GOES_ON: Final = frozenset(
    (
        "project", "programme", "program", "plan", "concept", "strategy", "law", "code", "act",
        "rules", "forum", "treaty", "convention", "agreement", "minister", "chairman", "director",
        "day", "national", "president", "reform", "development", "resolution", "decree", "order",
        "building", "street", "press", "charter", "conference", "summit",
    )
)  # fmt: skip
NO_BODIES: Final = frozenset(
    {
        *(f"{which} party" for which in ("either", "each", "other", "another", "contracting")),
        "russian federation",
        "soviet union",
        "swiss confederation",
        "member of parliament",
        "debt service",
        "civil society",
        "open government",
    }
)
#: Fields of work that end as names of bodies do.
COMMON: Final = frozenset(
    (
        "working group", "expert group", "contact group", "focus group", "target group",
        "central administration", "regional administration", "local administration",
        "public administration", "business administration", "state administration", "civil service",
        "public service", "state service", "military service", "head office", "public office",
        "social service", "tax administration", "high school", "secondary school", "civil society",
        "data center", "data centre", "medical service", "management board", "executive board",
        "supervisory board", "editorial board", "advisory board", "trustees board", "data bank",
        "trustee board", "audit board", "operator center", "control bank", "sdr department",
        "general department", "law firm", "audit firm", "consulting firm", "foreign exchange", "information exchange",
        "data exchange", "news agency", "stock exchange", "commodity exchange", "currency exchange",
    )
)  # fmt: skip
#: Legal forms in words: names only with a name.
FORMS_ALONE: Final = frozenset(
    {"joint-stock company", "open company", "stock company", "liability company"}
)
#: Small-letter words that go on with a place: "Almaty region", "the city of Astana".
PLACE_AFTER: Final = frozenset({"region", "oblast", "district", "city"})
COUNTRY_ENDS: Final = frozenset(
    {"kazakhstan", "rk", "federation", "uzbekistan", "kyrgyzstan", "belarus"}
)


#: Possessives that stand in names: "Prosecutor General's Office".
POSSESSIVES: Final = frozenset(
    {"general's", "prosecutor's", "attorney's", "children's", "people's", "women's", "minister's",
     "president's", "ombudsman's", "akim's", "mayor's", "lawyers'", "governor's"}
)  # fmt: skip
#: Posts whose holder's name follows the body: "Chairman of the World Union of Miners Askar Mamin".
POSTS: Final = frozenset(
    ("chairman", "chairperson", "chair", "president", "director", "head", "rector", "minister",
     "secretary", "member", "ceo", "governor", "ambassador", "deputy", "chairwoman", "representative")
)  # fmt: skip
SURNAMES: Final = (
    "ov", "ova", "ev", "eva", "uly", "kyzy", "enko", "bay", "bai", "bek", "sky", "skaya", "khan",
)  # fmt: skip
#: Heads that a name of the list may follow.
WITH_NAMES: Final = frozenset({"fund", "company", "party"})
#: "UN Migration Network", "Eurasian Economic Commission"
WORLDWIDE: Final = frozenset(
    "international world united un european eurasian asian islamic interstate global".split()
)
ACROSS_BORDERS: Final = frozenset(
    ("organization", "organisation", "union", "fund", "bank", "commission", "agency", "association",
     "court", "federation", "committee", "community", "network", "parliament")
)  # fmt: skip
#: Heads that a quoted name may follow.
WITH_QUOTES: Final = frozenset(
    {
        "company",
        "union",
        "ngo",
        "association",
        "school",
        "fund",
        "party",
        "university",
        "institute",
        "other",
        "hospital",
    }
)
#: Parts of the world that names join with "and the".
CONTINENTS: Final = frozenset({"asia", "europe", "africa", "america", "caucasus", "mediterranean"})
