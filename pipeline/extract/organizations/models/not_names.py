"""Abbreviations and words that models take for organizations and that are none."""

from typing import Final

#: Abbreviations that are no organizations, and words the models take for names.
NOT_NAMES: Final = frozenset(
    (
        "гчп мчп ввп врп ндс мрп сми жкх нпо тэо мсб мсп ент сша ссср кнр рк рф чс гсм снп икт "
        "ниокр эцп иин бин фз гк ук тк гпк упк коап нк бк нпа нқа ип тоо ао оао зао ооо пао гу кгу "
        "ргп апк аис ис пк эвм смп вич спид орви ковид covid-19 covid дтп жд гэс тэц аэс вэс сэс "
        "гост снип есхн енвд усн ндфл мнс дмс омс фот пдк тбо тко жку пфхд гмо всу орв кдн фоив "
        "роив омсу мо мр го сп су пмпк доу сош дюсш фап цод цон ис эдо кпи kpi gdp it ит hr pr ai "
        "esg mice gps swift nft пцр дпи стем ввп. мжә жіө ткш бақ тжк ақш кср ксро қр рф ехр ем "
        "шмб мсб үеұ жшс ереже жарғы бұйрық қаулы шешім жарлық бұйырамын етеді ткп ппс нмц мио "
        "цго жао огрн октмо окпо окато кбк бик ctrl url pdf html xml юпитер instagram youtube "
        "tiktok whatsapp telegram facebook twitter zoom интернет internet келісілді келісілген бекітілген бекітілді бекітемін согласовано утверждено approved agreed окпд true false жқбо трқ аөк пии всж ғтамр фтамр doi ifrs sofr ebitda co co2 co₂ ch4 n2o no2 nox so2 sox pm10 pm2.5 h2s nh3 sf6 hfc hfcs со2 сн4 sme smes ppp ppps vat fdi удк ббк debt "
        "tbd tba ipo mtbf chp tpp npp gres хқко хқо лпх кфх мкд црб фап оп окс жк тц брц обж шқо бқо сқо оқо вко зко ско юко жсн бсн бсж сжк жсқ иик iin bin iik kbe knp toefl ielts pisa timss pirls register poverty экспо үиидмб иидмб үиидб ииидмб сапп пүаж пүкж "
    ).split()
)
