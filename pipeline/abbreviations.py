"""Abbreviations in use in policy language, by language; those in Latin letters under "en".

The first line of each is the most frequent. Latin ones whose letters all look Cyrillic stand in the
list only where those would be no abbreviation: not MBA, which is МВА, the unit, as often.
"""

from functools import cache
from typing import Final

IN_USE: Final[dict[str, str]] = {
    "ru": """
РК АО ТОО ГЧП ВВП НПО МРП НДС ГУ КГУ СМИ ООН ЕАЭС СНГ США ЕС МНЭ МФ МЗ МСХ МВД
РФ АБР АГС АПК АПР АПСС БИН БРК БТ ВАК ВИЧ ВНД ВОЗ ВОИС ВОП ВРП ВС ВТО ВУЗ ГК ГККП ГКП ГО ГОСТ
ГОСО ГПК ГРП ГСЗ ДТП ДФО ЕАБР ЕБРР ЕНПФ ЕНУ ЕСП ЕЭК ЖКХ ЗОЖ ИИН ИКТ ИП ИПН ИС ИТ ИЧР КГКП КГП КГД
КНБ КНР КНН КоАП КПК КПН КПМ КС КТЖ КХ КЦГЧП КазНУ МАГАТЭ МБРР МВФ МЗП МИД МИИР МИО МИОР МКС МКД
МНВО МОН МОТ МП МСБ МСП МТСЗН МФЦА МФО МЦРИАП МЦК МЧС МЭБ МЭГПР МЭМ МЮ НАО НАН НИИ НИОКР НИС НК
НКО НПА НПП НПФ НТП ОБСЕ ОВП ОДКБ ОИПДЛ ОО ОПВ ОПЕК ОС ОСМС ОСИ ОТ ОФ ОЭСР ПДК ПК ПМСП ПРООН ПХВ
РАН РГП РГУ РБ СК СКО ВКО ЗКО СНБ СНС СНП СПК СССР СУР СЭЗ ТБО ТИ ТК ТМЦ ТПП ТЭК ТЭО ТЭЦ УК УИК УО
УПК АДГС АЗРК АСПИР АФМ ГРЭС ЛРТ МВРИ МКИ МТИ МЭ НПЗ НЦЭ ЦГО ФАО ФЗ ФНБ ФСМС ФОТ ФРП ЦА ЦБ ЦОН
ЦПГИ ЦРБ ЦУР ЧП ЧС ШОС ЭДО ЭКО ЭЦП ЮНЕСКО ЮНИСЕФ ЭГО ЭЭСР ИСМ ОГД БНС МБ МЭПР МПС МООС МЭМР МТК
НБРК КМГ АСПР
""",
    "kk": """
ҚР АҚ ЖШС МЖӘ ЖІӨ АЕК ҮЕҰ БҰҰ БАҚ ҚҚС КММ ММ ТМД ЕАЭО АҚШ ҰЭМ ІІМ ДСМ АШМ БҒМ ҚМ
АБДИ АБҚО АДБ РФ АЕО АОК АТЭК БЖЗҚ БЖТ БҚО БЗҚ БСН БТА ДДҰ ДЭФ ДСҰ ДК ДКҚ ЕАДБ ЕАЭҚ ЕДБ ЕҚЫҰ ЕҰУ
ЕЭҚ ЕО ЖАО ЖАҚ ЖБ ЖЖТ ЖИ ЖК ЖКҚ ЖОО ЖСН ЖТС ЖӨӨ ЖЭО ЖЭК ЖЭС ҒЗИ ҒЗТКЖ ҒТП КАЖ КДП КЕАҚ КЖ КЗ КИК
КТЖ КСРО КТС КХШ КХР ҚБТУ ҚазҰУ ҚДБ ҚК ҚҚБ ҚПК ҚХР ҚСЖ ҚТЖ МАГАТЭ МАИ МКК МКҚК МКМ МӘМС МҚҰ МӘСҚ
МСК МТР МҮБ МҮАО НҚА ОАМ ОҚО ӨБ ӨҚ РМК РМҚК РММ СІМ СҚО СПК ТЖ ТЖМ ТЖҚ ТДМ ТКШ ТК ТКЖ ТЭН ТЭО ҰҒА
ҰК ҰКП ҰҚК ҰҚШ ҰБТ ҰТ ҰҚҚ ҰЭК ФЗ ХВҚ ХҚКО ХҚЕС ХҚО ХЕҰ ЦДИАӨМ ШҚО ШОБ ШҚШ ШЖҚ ШОК ШЫҰ ЫДҰ ІЖО ІТ
ЭЦҚ ЭЫДҰ ЭҚ ЮНЕСКО ЮНИСЕФ ЭКО ЭЕА ӘӨК ӘКК ӘШӨА ӘЭА ӘҚЕ ҰҚП ИИДМ ЭКМ ЭМ ЭТРМ МСМ ЕХӘҚМ АӨМ ҒЖБМ ОАӨ
ТМ АХАТ АХҚО СРИМ ҰСБ ӘМ ӨҚМ ҚОҚМ ҚДМ ККМ СИМ ЭДСМ ИДМ ИЖТМ ҰБ ҚРҰБ ҰҚСК ҚХА
""",
    "en": """
GDP KPI IT ISO USD EUR QR SMS WTO OECD UNDP JSC LLP
ADB AIFC AIIB AI ATM API ASTM BIM B2B B2C B2G CAPEX CEO CFO CIS CNG CNY CRM EAEU EBITDA EBRD EDB
EITI EPC ERP ESG EU FAO FDI FIFA FTTH GIS GLP GMP GNP GPP GPS GSM GTL G2B G2C G20 G7 HACCP HIV HR
HSE IAEA IAS IATA IBAN ICAO ICT ID IEC IELTS IFC IFRS ILO IMF INSTAT IP IPTV IRENA IRR ISBN ISIN
ISSN KASE KZT LCD LED LME LNG LPG LTE MICE MRI NASDAQ NATO NFC NGO NPV OPEC OPEX OSCE PCR PDF PHD
PIRLS PISA POS PPP PR PVC QHSE RFID ROE ROI RUB SCADA SCO SDG SIM SME SPV SQL SWIFT SWOT TIMSS
TOEFL TV UAE UEFA UK UN UNCTAD UNESCO UNFPA UNICEF UNIDO USA USAID USB VIP VPN VR WADA WEB WHO
WIPO XML 2G 3D 3G 4G 5G EXPO KEGOC KPMG
MNE MoNE MoF MoH MoJ MoE MoES MoA MES MSHE MIA MFA MIC MIID MDDIAI MEGNR MENR MEWR MLSPP MEBP MTI
NBK NBRK BNS ARDFM DBK KMG SFK SHIF FMSA NCE
""",
}


@cache
def in_use(*languages: str) -> frozenset[str]:
    """Return the abbreviations in use in any of these languages.

    >>> "ВВП" in in_use("ru", "kk"), "GDP" in in_use("ru", "kk")
    (True, False)
    """
    return frozenset(" ".join(IN_USE[language] for language in languages).split())
