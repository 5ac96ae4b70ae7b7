"""Where the splitter cuts: hard cases of news, offsets that lose nothing, time that grows with the text."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text.sentences import sentence_spans

CASES = [row for row in (Path(__file__).parent / "sentence_cases.txt").read_text("utf-8").splitlines() if row]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def expected(case: str) -> tuple[str, list[str]]:
    """A case's text and its sentences; " | " parts them, and "|" where the script has no spaces."""
    sentences = case.split(" | ") if " | " in case else case.split("|")
    return (" " if " | " in case else "").join(sentences), sentences


def test_at_least_96_in_100_hard_cases_are_cut_right() -> None:
    wrong = [case for case in CASES if split(expected(case)[0]) != expected(case)[1]]
    assert len(CASES) >= 200
    assert len(wrong) <= len(CASES) * 0.04, wrong


def test_sentences_glued_by_careless_extraction_come_apart() -> None:
    assert split("The minister left.The deal is off.Nobody knew, example.com said.") == [
        "The minister left.",
        "The deal is off.",
        "Nobody knew, example.com said.",
    ]


def test_an_empty_line_ends_a_sentence_even_in_an_open_quotation() -> None:
    assert split("“We are tired. We go on\n\n“We must,” he said.") == [
        "“We are tired.",
        "We go on",
        "“We must,” he said.",
    ]


def test_lines_without_a_stop_are_sentences_of_their_own() -> None:
    text = "Quake kills twelve in the mountains of the north\nRescuers dug on Tuesday. Rain fell.\n- First\n- Second"
    assert split(text) == [
        "Quake kills twelve in the mountains of the north",
        "Rescuers dug on Tuesday.",
        "Rain fell.",
        "- First",
        "- Second",
    ]


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "The port authority will begin dredging the inner harbour on Monday\n"
        "morning, said the harbour master, Lene Aasgaard, at a meeting of the\n"
        "council. The work will cost four million and take ten weeks, and the\n"
        "Skerra Line will have to wait outside until it is done. Fishermen are\n"
        "angry."
    )
    assert [sentence.split()[0] for sentence in split(text)] == ["The", "The", "Fishermen"]


def test_a_long_quotation_is_cut_and_a_short_one_is_kept_whole() -> None:
    short = "“It rained. It snowed. We left,” said Mara."
    long = "“" + "It rained on us again that day. " * 20 + "We left,” said Mara."
    assert split(short) == [short]
    assert len(split(long)) == 21


def test_a_span_of_the_text_is_split_by_itself() -> None:
    text = "Headline here\n\nOne is in. Two is in. Three is out."
    spans = sentence_spans(text, 15, 36)
    assert [text[start:end] for start, end in spans] == ["One is in.", "Two is in."]
    assert sentence_spans("", 0) == []
    assert sentence_spans("   \n\n ") == []


NEWS = st.text(alphabet=st.sampled_from(list("aAbBzZ019.!?…。 \n\t\"'“”‘’«»()[]—-:;,ßéД中ा")), max_size=300)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=200), NEWS))
def test_spans_are_ordered_and_lose_nothing_but_white_space(text: str) -> None:
    spans = sentence_spans(text)
    behind = 0
    for start, end in spans:
        assert behind <= start < end <= len(text)
        assert text[behind:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        behind = end
    assert text[behind:].strip() == ""
    assert all("\n\n" not in text[start:end] for start, end in spans)


def test_two_sentences_that_lost_the_space_between_them_are_still_two() -> None:
    text = "The bridge fell into the river.The mayor said so in St.Lorne at 3.5 on Monday.“We ran,” said Ada Lorne."
    assert split(text) == [
        "The bridge fell into the river.",
        "The mayor said so in St.Lorne at 3.5 on Monday.",
        "“We ran,” said Ada Lorne.",
    ]
