"""Kazakh words that end or leave a noun phrase: the lists that counting and subjects share."""

from typing import Final

LINKS: Final = frozenset("және мен пен бен".split())
POSTPOSITIONS: Final = frozenset(
    (
        "бойынша үшін арқылы туралы қарай дейін кейін бері бастап қатысты қарасты бағынышты қарағанда "
        "салыстырғанда сәйкес есебінен негізінде нәтижесінде аясында шеңберінде ішінде "
        "бойы барысында кезінде ретінде сияқты секілді жөнінде жайлы тарапынан "
        "қорытындысымен сайын қарамастан байланысты орай бұрын бірге қатар бағытында "
        "бойында соң"
    ).split()
)
#: Behind a number, or before it: "5 мыңнан астам", "кем дегенде".
MORE_OR_LESS: Final = frozenset("астам жуық кем артық аса аз көп".split())
ADVERBS: Final = frozenset(
    (
        "тек ғана биыл былтыр бүгінде қазір өткен жылы жылғы тиісінше қолма-қол сонымен сондай-ақ яғни жылдың"
    ).split()
)
