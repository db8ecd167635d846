"""Sentences are told crosswise: only those of the other half, and each once."""

from pathlib import Path

from pipeline.evaluation.language_folds import Tally, _is_of, table, tell_other_half
from pipeline.language.scores import word_scores

LINES = [
    "Облыста биыл он екі жаңа мектеп пен төрт аурухана салынды.",
    "Бюджет есебінен жүз отызға жуық ауылға таза су тартылды.",
    "Комиссия өткен аптада жобаның екінші кезеңін қарап шықты.",
    "Қаржы тапшылығына байланысты кейбір жұмыстар кейінге қалды.",
    "Мамандар ауыл шаруашылығы өнімдерінің сапасын тексереді.",
    "Жаңа жол екі ауданның арасын жиырма шақырымға қысқартады.",
    "Қала тұрғындары осы ұсынысты бірауыздан қолдап отыр.",
    "Ол кісі елу жылға жуық уақыт бойы мектепте сабақ берді.",
    "Было бы странно говорить об этом сегодня и здесь снова.",
    "Аты-жөні",
]


def test_each_line_is_told_by_the_model_of_the_other_half(tmp_path: Path) -> None:
    folder = tmp_path / "text"
    folder.mkdir()
    (folder / "kazqad_wiki_kk.txt").write_text("\n".join(["Атауы", *LINES]), encoding="utf-8")
    store = word_scores()
    assert store is not None
    sentences = LINES[:8]
    for half in (0, 1):
        tally = Tally()
        tell_other_half("kk", half, tmp_path, store, tally)
        told = sum(count for (_, name), count in tally.told.items() if name.startswith("kazqad"))
        assert told == sum(not _is_of(half, line) for line in sentences)
        assert not tally.wrong


def test_a_sentence_of_both_halves_is_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "text"
    folder.mkdir()
    line = LINES[0]
    half = int(_is_of(1, line))
    other = next(f"{line} {tail}" for tail in LINES[1:] if not _is_of(half, f"{line} {tail}"))
    (folder / "kazqad_wiki_kk.txt").write_text(f"Атауы\n{line}\n{other}", encoding="utf-8")
    store = word_scores()
    assert store is not None
    tally = Tally()
    tell_other_half("kk", half, tmp_path, store, tally)
    assert tally.told["kk", "kazqad_wiki_kk.txt"] == 1


def test_the_table_sums_up_a_language() -> None:
    tally = Tally()
    tally.told["kk", "a.txt"], tally.told["kk", "b.txt"], tally.wrong["kk", "b.txt"] = 150, 50, 1
    assert "200   1  99.500 % right" in table(tally)
