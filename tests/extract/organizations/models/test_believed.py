"""What a model finds, and whether it is the name of an organization."""

import pytest

from pipeline.extract.organizations.models.believed import believed
from pipeline.extract.organizations.text import tokens_of


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("подлежит обязательному аудиту [Х ДА]", False),  # ticked in a form
        ("[ДА Прейскурантные], каталожные цены", False),
        ("[Казатомпром] нарастил добычу", True),
        ("в [Фонд Даму] обратились", True),
        ("индекс [Джини] составил", False),
        ("индекс [KASE] вырос", True),
        ("глава городского округа «[Вишневка]» подписал", False),
        ("представляется в [Министерство сведений] о доходах", False),
        ("прогулки в парке «[Дубрава]» по вечерам", False),
        ("в промпарках «Заря» и «[Восток]» места нет", False),
    ],
)
def test_answers_of_a_form_are_no_names(marked: str, wanted: bool) -> None:
    start = marked.index("[")
    end = marked.index("]") - 1
    tokens = tokens_of(marked.replace("[", "").replace("]", ""), "ru")
    first, last = tokens.starts.index(start), tokens.ends.index(end)
    assert believed(tokens, first, last + 1, "ru") is wanted
