"""Letters written as codes come back; addresses, tags and what is no letter stay."""

import pytest

from pipeline.repair.encodings.escapes import is_escaped, mend_escapes
from pipeline.repair.letters import repair_text

MENDED = (
    ("&#1047;&#1072;&#1082;&#1086;&#1085; от 5 мая", "Закон от 5 мая"),
    ("&#1045;&#1074;&#1082;&#1083;&#1080;&#1076;&#39;&#39; жил", "Евклид'' жил"),
    ("&#x49A;&#x430;&#x443;&#x43B;&#x44B; № 12", "Қаулы № 12"),
    ("План &laquo;Дороги&raquo; &ndash; до 2030 года", "План «Дороги» – до 2030 года"),
    ("План &amp;laquo;Дороги&amp;raquo; &amp;mdash; от&nbsp;5 мая", "План «Дороги» — от\xa05 мая"),
    ("&Ntilde;&iuml;&egrave;&ntilde;&icirc;&ecirc;", "Список"),
    ("=D0=97=D0=B0=D0=BA=D0=BE=D0=BD =E2=84=96 7", "Закон № 7"),
    ("=C7=E0=EA=EE=ED =EE =E1=FE=E4=E6=E5=F2=E5", "Закон о бюджете"),
    ("=CE=E1 =F3=F7=B8=F2=E5 =E8 =F1=EC=E5=F2=E5", "Об учёте и смете"),
    ("&amp;#1054;&amp;#1073; &amp;#1091;&amp;#1095;&amp;#1105;&amp;#1090;&amp;#1077;", "Об учёте"),
    ("&#x41E; &#x43F;&#x43B;&#x430;&#x43D;&#x435; &#x441; 2030", "О плане с 2030"),
    ("\\'ce\\'e1 \\'f3\\'f7\\'b8\\'f2\\'e5 \\'e8 12", "Об учёте и 12"),
    ("\\xd0\\x9e\\xd0\\xb1 \\xd1\\x83\\xd1\\x87\\xd1\\x91\\xd1\\x82\\xd0\\xb5", "Об учёте"),
    ("\\320\\236\\320\\261 \\321\\203\\321\\207\\321\\221\\321\\202\\320\\265", "Об учёте"),
    ("\\u1054?\\u1073? \\u1091?\\u1095?\\u1105?\\u1090?\\u1077? \\u8470? 5", "Об учёте № 5"),
    ("\\u0417\\u0430\\u043a\\u043e\\u043d 2024", "Закон 2024"),
    ("\\u1055\\u1083\\u1072\\u1085\\u32 \\u1085\\u1072\\u32 11 лет", "План на 11 лет"),
    ("\\u1055?\\u1083?\\u1072?\\u1085? 2030", "План 2030"),
    ("+BB4EMQ +BEMERwRRBEIENQ +BDg 12 +BEEEPAQ1BEI", "Об учёте и 12 смет"),
    ("\\'b9 \\'ef/\\'ef", "№ п/п"),
    ("=B9 =EF/=EF", "№ п/п"),
    ("Тема: =?windows-1251?B?0OXs7u3yIOfk4O3o6Q==?=", "Тема: Ремонт зданий"),
    ("%D0%9F%D0%BB%D0%B0%D0%BD%202030", "План 2030"),
    ("Тема: =?UTF-8?B?0J/RgNC40LrQsNC3?=", "Тема: Приказ"),
    ("Subject: =?windows-1251?Q?=CF=F0=E8=EA=E0=E7?=", "Subject: Приказ"),
    ("ТОО &quot;Сатурн&quot; &amp; Ко, доля &lt; 5 %", "ТОО \"Сатурн\" & Ко, доля < 5 %"),
    ("Sch&#246;n K. Öffentliche G&#xFC;ter, 2016", "Schön K. Öffentliche Güter, 2016"),
    ("F=C3=BCr die L=C3=A4nder der Region", "Für die Länder der Region"),
    ("&#141;&#192;&#211;&#203;&#219;&#209;&#219; &#229;&#241;&#229;&#239;", "ҚАУЛЫСЫ есеп"),
    ("%D0%A0%D0%BE%D1%81%D1%82 12,4 %25 %D0%B8 %D0%BC%D0%B5%D0%BD%D0%B5%D0%B5%3A", "Рост 12,4 % и менее:"),
    ("%D0%BE%D1%82+14+%D0%BC%D0%B0%D1%8F+2019+%28%E2%84%96+5%29", "от 14 мая 2019 (№ 5)"),
    ("the Ministry%E2%80%99s fee of %E2%82%AC1.5", "the Ministry’s fee of €1.5"),
    ("for 2018\\u8211?2022, caf\\u233?", "for 2018–2022, café"),
    ("Subject: =?utf-8?B?Tm8uIDUxMiBkYXRlZCAz?=", "Subject: No. 512 dated 3"),
    ("бас&#1179ару ж&#1201мысы", "басқару жұмысы"),
    ("<p>&#1047;&#1072;&#1082;&#1086;&#1085;&nbsp;</p>", "<p>Закон&nbsp;</p>"),
)  # fmt: skip
SOUND = (
    "https://ru.example.org/wiki/%D0%97%D0%B0%D0%BA%D0%BE%D0%BD",
    "запрос q=1&lang=kk; AT&T; R&D-центр",
    "C:\\users\\admin и \\usepackage{babel}",
    "a =10 b =20 c =30, +Bonus и +BBC, C++Builder+Basic",
    "тел. +BD7 и код \\'ef",
    "файл C:\\u0410\\test и #1179",
    "рост на 50%, x=D0=9A, 100%25",
    "скидка 20%25+5, a%3Ab и 2+2=4",
    "сессия =D0=B5=D0=B6=D0=B5=D0=BB=D0=B5=D1",  # the last letter is cut: not cp1251 "РµР¶РµР»"
    "<td>&nbsp;</td><td>&copy; 2020</td>",
    "&#50;&#48; в коде &#39;план&#39;",
    "допустимы &amp; &quot; &lt; &gt; и &#234;",
    "ауданы 51 млн км&lt;sup&gt;2&lt;/sup&gt; болады",
    "код =EE и =CE, байты \\xd0\\xff\\x00, шаблон \\d\\'s",
    "папка D:\\300\\310\\320 и C:\\200\\210",
    "Rock \\'n\\' roll, l\\'ete, \\'e9t\\'e9",
    "знак \\u1055 и число \\u50\\u48",
    "(Ctrl+Alt+&lt;клавиша&gt;)",
    "if (a &amp;&amp; b &lt; c)",
    "a == b; c =?= d",
)


@pytest.mark.parametrize(("broken", "truth"), MENDED)
def test_letters_come_back(broken: str, truth: str) -> None:
    assert repair_text(broken).text == truth


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_stays(text: str) -> None:
    assert mend_escapes(text) == []


def test_sound_text_is_not_looked_at() -> None:
    assert not is_escaped("Рост на 5 % = 10 единиц; R&D, «Әділет» & Co")
