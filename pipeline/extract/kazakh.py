"""A spaCy language class for Kazakh, which spaCy has none of.

Words keep their case endings after a hyphen, an apostrophe or a percent sign ("10-нан",
"Covid-19-дан"), as written Kazakh hangs endings on figures and foreign names.
"""

from spacy.attrs import LIKE_NUM, ORTH
from spacy.lang.char_classes import ALPHA
from spacy.lang.punctuation import TOKENIZER_INFIXES
from spacy.language import BaseDefaults, Language

#: Roots of the number words, for the token attribute `like_num`.
NUMBER_WORDS = frozenset(
    (
    "нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он", "жиырма",
    "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан", "жүз", "мың", "миллион",
    "миллиард", "триллион", "жарты", "ширек",
    )
)  # fmt: skip
ABBREVIATIONS = (
    "ж.", "жж.", "т.б.", "т.с.с.", "б.", "млн.", "млрд.", "трлн.", "тг.", "ғ.", "қ.", "көш.",
    "обл.", "ауд.", "т.ғ.к.", "б.з.д.",
)  # fmt: skip
#: Frequent words that carry no subject.
STOP_WORDS = frozenset(
    (
    "және", "мен", "пен", "бен", "да", "де", "та", "те", "бұл", "сол", "осы", "ол", "олар",
    "үшін", "туралы", "бойынша", "сияқты", "арқылы", "кейін", "дейін", "соң", "ғана", "емес",
    "бар", "жоқ", "болып", "бола", "болады", "болған", "еді", "екен", "деп", "барлық", "өз",
    "әр", "не", "ма", "ме", "ба", "бе", "немесе", "бірақ", "егер", "сондай-ақ", "яғни",
    )
)  # fmt: skip


def like_number(text: str) -> bool:
    """Return whether a token is a number: digits, a fraction, or a number word.

    >>> like_number("2,5"), like_number("жүз"), like_number("заң")
    (True, True, False)
    """
    plain = text.lstrip("+-±~").replace(",", "").replace(".", "")
    if plain.isdigit():
        return True
    over, _, under = plain.partition("/")
    return (over.isdigit() and under.isdigit()) or text.lower() in NUMBER_WORDS


class KazakhDefaults(BaseDefaults):
    """How Kazakh text is cut into tokens."""

    infixes = (
        *(i for i in TOKENIZER_INFIXES if not (isinstance(i, str) and "(?:-|–" in i)),
        rf"(?<=[{ALPHA}])(?:—|--|---|——|~)(?=[{ALPHA}])",
    )
    tokenizer_exceptions = {a: [{ORTH: a}] for a in ABBREVIATIONS}
    stop_words = set(STOP_WORDS)
    lex_attr_getters = {LIKE_NUM: like_number}


class Kazakh(Language):
    """Kazakh (ISO 639-1 ``kk``)."""

    lang = "kk"
    Defaults = KazakhDefaults
