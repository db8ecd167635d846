"""The sentences the models of names learn from: read, and made more of."""

import gzip
import json
import random
from pathlib import Path

from pipeline.training.ner.english import filled
from pipeline.training.ner.texts import Annotated, plain_lines, read, swapped


def test_reads_sentences_and_spans(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl.gz"
    item = {"text": "Қазпошта ашылды", "spans": [{"start": 0, "end": 8, "label": "ORG"}]}
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write(json.dumps(item) + "\n")
    assert list(read(path)) == [Annotated("Қазпошта ашылды", ((0, 8, "ORG"),))]


def test_swapped_organizations_keep_their_places() -> None:
    sentences = [
        Annotated("Бүгін Қазпошта мен Әлімжан келді", ((6, 14, "ORG"), (19, 26, "PERSON"))),
        Annotated("Кеше Теңізпошта жабылды", ((5, 15, "ORG"),)),
    ]
    made = swapped(sentences, copies=4, chance=random.Random(3))
    assert len(made) == 8
    names = {"Қазпошта", "Теңізпошта"}
    for sentence in made:
        for start, end, label in sentence.spans:
            piece = sentence.text[start:end]
            assert piece in names if label == "ORG" else piece == "Әлімжан"
    assert {s.text for s in made} > {"Кеше Қазпошта жабылды"}


def test_plain_lines_leave_out_what_is_kept_aside(tmp_path: Path) -> None:
    folder = tmp_path / "text/kk_more"
    folder.mkdir(parents=True)
    (folder / "news.txt").write_text("Бір  сөйлем\nКелесі\nБір сөйлем\n", encoding="utf-8")
    assert plain_lines(tmp_path, ["Келесі"]) == ["Бір сөйлем"]


def test_english_sentences_are_filled_whole_and_alike_each_time() -> None:
    made = list(filled(random.Random(5)))
    assert made
    assert made == list(filled(random.Random(5)))
    assert not any(sign in sentence.text for sentence in made for sign in "[]{}|")
    for sentence in made:
        for start, end, label in sentence.names:
            assert label in ("ORG", "PERSON", "GPE")
            assert sentence.text[start:end].strip() == sentence.text[start:end] != ""
