"""The English name finder: where it looks, what of its findings is believed, what it finds."""

import pytest

from pipeline.extract.organizations.find import find_organizations
from pipeline.extract.organizations.models.names_english import (
    believed,
    english_model,
    names,
    windows,
)
from pipeline.extract.organizations.text import tokens_of

#: A finding in brackets, and whether it is the name of an organization.
FINDINGS = (
    ("a survey by [Deloitte] shows", True),
    ("grants of [Save the Children] for", True),
    ("the index of [Transparency International] fell", True),
    ("executives of [Amazon Web Services] came", True),
    ("sold by [Kazakh Trading] in May", True),
    ("the [Tengiz] field yields", False),  # a place
    ("the [Northern Steppe] programme ended", False),
    ("at the [Astana Economic Forum] in May", False),
    ("the Minister of Ecology, [Geology] and Water", False),  # what a post is for
    ("the Law on [Personal Data] was amended", False),
    ("the Compact for [Sustainable Migration] is", False),
    ("by [Adil Ibraev], President of the club", False),  # persons
    ("deputy [G. Abdykalikova] said", False),
    ("the Civil Society Index ([CSI]) fell", False),
    ("petrol [A-95] is scarce", False),
    ("members of the [Trustees Board] met", False),
    ("views of the [Public Councils] differ", False),
    ("the [VAT] rate rose", False),
    ("[Routine] gas flaring is banned.", False),  # words that begin a sentence, headings
    ("[Strategic Projects] will start in May", True),
    ("[Strategic Projects] of the region", False),
    ("Program [Context]", False),
    ("[Deloitte] reported a loss.", True),
    ("[QazTrade] exporters met.", True),
    ("the village of [Karabulak] is dry", False),
    ("as [Knox] and Stone (2015) argue", False),
    ("Parliament Backs [Reform] Before Summer Break", False),
)


@pytest.mark.parametrize(("marked", "wanted"), FINDINGS)
def test_findings(marked: str, wanted: bool) -> None:
    start = marked.index("[")
    name = marked[start + 1 : marked.index("]")]
    tokens = tokens_of(marked.replace("[", "").replace("]", ""), "en")
    first = tokens.starts.index(start)
    end = next(at for at, e in enumerate(tokens.ends) if e == start + len(name)) + 1
    assert believed(tokens, first, end) is wanted


def test_only_the_words_around_a_capital_are_read() -> None:
    tokens = tokens_of("the report was " + "long and " * 20 + "by Oxfam in " + "old " * 20, "en")
    ((first, end),) = windows(tokens, set())
    assert tokens.words[first:end][5] == "oxfam"
    assert end - first == 11
    assert not list(windows(tokens, {tokens.words.index("oxfam")}))


needs_model = pytest.mark.skipif(english_model() is None, reason="the model is not there")


@needs_model
def test_a_name_no_list_holds() -> None:
    text = "The contract was awarded to Quillfeather after Brandlund withdrew its bid."
    tokens = tokens_of(text, "en")
    assert {tokens.raw(first) for first, _ in names(tokens, set())} == {"Quillfeather", "Brandlund"}


@needs_model
def test_titles_of_acts_hold_no_names() -> None:
    from pipeline.extract.laws.find import find_laws

    text = "The Law of the Republic of Kazakhstan “On Personal Data” was amended."
    found = find_organizations(text, "en", find_laws(text, "en"))
    assert [f for f in found if f.rule == "org_model"] == []


@needs_model
def test_stretches_read_together_are_read_as_alone() -> None:
    model = english_model()
    assert model is not None
    finder = model.get_pipe("ner")
    texts = ["grants of Mercy Corps", "sold to Siemens by Aktau traders in May", "Oxfam"]
    docs = [model.make_doc(text) for text in texts]
    finder.set_annotations(docs, finder.predict(docs))  # type: ignore[attr-defined]
    alone = [model(text) for text in texts]
    assert [[(e.text, e.label_) for e in d.ents] for d in docs] == [
        [(e.text, e.label_) for e in d.ents] for d in alone
    ]
