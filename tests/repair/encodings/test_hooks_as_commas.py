"""Commas inside Kazakh words are hooks; those that lack a space stay commas."""

import pytest

from pipeline.repair.encodings.hooks_as_commas import mend_hooks_as_commas
from pipeline.repair.letters import repair_text

MENDED = (
    ("К,азак,стан Республикасы", "Қазақстан Республикасы"),
    ("өн,ірлердегі ак,парат пен баск,ару", "өңірлердегі ақпарат пен басқару"),
    ("Осы к,аулы к,олданыск,а енгізіледі", "Осы қаулы қолданысқа енгізіледі"),
)
SOUND = (
    "Он сказал,что нет,никто не придет,как тогда,на дом",
    "тек,сонда ғана, халық,ел; мемлекеттік,ұлттық",
    "пункты к,л,м,н,о; класс К,Л; ООН,НАТО; 1,5 к,2 н,3",
)


@pytest.mark.parametrize(("broken", "truth"), MENDED)
def test_hooks_come_back(broken: str, truth: str) -> None:
    assert repair_text(broken).text == truth


@pytest.mark.parametrize("text", SOUND)
def test_commas_stay(text: str) -> None:
    assert mend_hooks_as_commas(text) == []
