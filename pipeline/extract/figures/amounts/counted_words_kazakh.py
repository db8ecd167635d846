"""Words about the nouns that Kazakh numbers count: what ends a phrase, qualities, people, makers, places."""

from typing import Final

from pipeline.extract.figures.subjects.kazakh.words import (
    ADVERBS,
    LINKS,
    MORE_OR_LESS,
    POSTPOSITIONS,
)

#: Words that no phrase goes on over: links, postpositions, pronouns, adverbs, forms of verbs.
ENDS: Final = (
    LINKS
    | POSTPOSITIONS
    | MORE_OR_LESS
    | ADVERBS
    | frozenset(
        (
            "немесе не деп деген та те да де бұл сол олар оның ал тең рет рет-рет еді екен "
            "екенін осы бар жоқ кімге рақмет әр қайта толық алып алды келді кетті өтті артты "
            "артып артуы шықты түсті болды болып болған болса болмауы алынды алынған берілді "
            "исх еселеу бекітілген қабылданған жетеді жетті жетіп өседі өсті төмендеді құрайды құрады "
            "құраған құрап тұрады асты асып аспайтын жылдан дана-дан қоса қалпына күшіне "
            "назарына қатарына есебіне арасында арасындағы арасынан арасын үкіметтері "
            "деңгейінде мөлшерінде көлемінде шамасында астында алдында жанында маңында қасында артында астынан алдынан үстінен қасынан төңірегінде төңірегіндегі маңайында"
        ).split()
    )
)
#: Qualities that the dictionary has as nouns too, or not at all.
QUALITIES: Final = frozenset(
    "жоғары жоғарғы төменгі ішкі сыртқы бірдей қазақстан көп балалы емес жетекші үздік басты алдыңғы қосымша арнайы "
    "заманауи көпбалалы көпқабатты көпбейінді елді жаңа ірі шағын орта үлкен кіші басқа өзге түрлі әртүрлі негізгі "
    "лауазымды жалпы бос халықаралық шетел отандық жеке жас барлық қатысушы тұрақты ауыр ресми білікті озық ұлттық қосалқы республикалық қалалық ауылдық облыстық аудандық".split()
)
#: "бір қабатты үй", "үш ауысымды мектеп": what a number measures of the noun, not what it counts.
MEASURED: Final = frozenset(
    (
        "ауысымды ауысымдық қабатты сатылы тілді кезеңді деңгейлі палаталы бөлмелі кезеңдік деңгейлік "
        "сатылық жұлдызды бұрышты мәртелік балдық буынды жолақты сериялы дөңгелекті мандатты"
    ).split()
)
#: Persons are heads: in "30 адам мемлекет қолдауын алды" the support is not counted.
PERSONS: Final = frozenset(
    "адам кісі бала әйел азамат отбасы тұлға маман студент тұрғын депутат делегат мүше өкіл дәрігер".split()
)
#: Who makes or does what a noun before a participle names.
MAKERS: Final = frozenset(
    "кәсіпорын компания зауыт фабрика цех шаруашылық қожалық мекеме ұйым орталық мектеп аурухана емхана банк".split()
)
#: What somebody has, told with "бар" of who is counted: "мүгедектігі бар бала", "білімі бар маман".
HAD: Final = frozenset("мүгедектігі білімі санаты дәрежесі құқығы мәртебесі маңызы".split())
#: Branches and goods, whose name has an owner's ending before the noun counted: "ауыл шаруашылығы техникасы".
BRANCHES: Final = frozenset(
    "шаруашылық өнеркәсіп өндіріс кәсіпкерлік өнім материал қызмет құқық сала".split()
)
#: What people or firms do or have, no noun of such a name: "40 шаруашылығы жұмысын".
DOINGS: Final = frozenset("жұмыс қызмет өнім есеп құқық міндет үлес оқу".split())
#: Of which there are hundreds at most, and more.
LANDS: Final = frozenset("ел мемлекет облыс өңір аймақ аудан қала мегаполис республика".split())

PLACES: Final = frozenset(
    "жоба ауыл кент мекен отбасы жанұя мектеп колледж лицей гимназия университет балабақша аурухана емхана кәсіпорын компания зауыт кеніш кенорын ұйым мекеме орталық нысан учаске стансы станция әуежай бекет базар дүкен қойма шаруашылық қожалық ферма партия".split()
)
