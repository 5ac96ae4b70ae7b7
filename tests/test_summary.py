"""Summaries by value: what is printed, what never is, and that each sentence can be proved."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.compile import compile_digest
from digest.model import Article, Citation, Denial, Fact, Ledger, Origin, Sentence, Story, article_text
from digest.summary import best_headline, matches_span, only_one_source_tells, share_words, summarize
from digest.summary.candidates import is_printable, length_in_words
from digest.summary.fragments import is_fragment
from digest.summary.leaning import is_awkward, leans, referred

NOTHING = Ledger(facts=(), origins=(), groups=())


def article(number: int, body: str, *, headline: str = "", language: str = "en") -> Article:
    return Article(
        id=f"a{number}",
        source=f"{number}.txt",
        headline=headline,
        retrieved="2026-01-01",
        language=language,
        text=article_text(headline, body),
    )


def story(*coverage: Article, reprints: dict[str, str] | None = None) -> Story:
    return Story(id="s", headline="", coverage=coverage, thread="s", reprints=reprints or {})


def told(bodies: Sequence[str], *, words: int = 90) -> list[str]:
    coverage = [article(number, body) for number, body in enumerate(bodies)]
    return [sentence.text for sentence in summarize(story(*coverage), NOTHING, words=words)]


BRIDGE = (
    "A road bridge over the Tamsel collapsed on Monday evening, killing four people, the county said.\n\n"
    "Divers searched the river through the night. They found two cars on the bed of the river.",
    "Four people died when a bridge over the river Tamsel fell down on Monday, officials said.\n\n"
    "The bridge, opened in 1971, had been closed to lorries since March because of rust.",
    "Rust is suspected after a bridge over the Tamsel collapsed and killed four people.\n\n"
    "A bakery near the bridge handed out rolls to the rescue workers.",
)


def test_a_summary_opens_with_a_lede_and_says_nothing_twice() -> None:
    again = BRIDGE[1].replace("officials said", "the mayor said")
    found = told([*BRIDGE, again], words=60)
    assert "bridge over the" in found[0]
    assert sum("fell down on Monday" in sentence for sentence in found) == 1


def test_a_caption_that_ran_into_the_text_is_not_printed() -> None:
    body = (
        "The bridge over the Tamsel before its fall. Photo: AP The bridge over the Tamsel fell on Monday, police said."
    )
    assert told([body]) == ["The bridge over the Tamsel fell on Monday, police said."]
    glued = "Divers at the Tamsel bridge (Photo: Ida Fern) The bridge over the Tamsel fell on Monday, police said."
    assert told([glued]) == ["The bridge over the Tamsel fell on Monday, police said."]


def test_a_long_word_in_capitals_is_shouting_whatever_else_the_article_says() -> None:
    loud = "HEARTLESS owners of the Tamsel bridge took the tolls of a whole year, police said on Monday."
    assert told([loud, BRIDGE[0]], words=40)[0].startswith("A road bridge")


@pytest.mark.parametrize(
    "text",
    [
        "Tamsel Water would speak only of six.",
        "The organisers deny that flatly.",
        "On Tuesday it had a case number.",
    ],
)
def test_a_sentence_that_leaves_out_what_it_speaks_of_leans(text: str) -> None:
    assert leans(text, "en")


def test_an_order_to_the_reader_is_no_report() -> None:
    assert is_awkward("Run them for a minute before you drink.", "en")
    assert not is_awkward("Run by a charity, the home took them in.", "en")


def test_the_title_of_a_live_page_loses_to_any_other_headline() -> None:
    live = article(0, BRIDGE[0], headline="Tamsel bridge collapse: updates from the county")
    other = article(1, BRIDGE[1], headline="Why did the bridge fall?")
    assert best_headline([live, other]) == other.headline


def test_a_summary_opens_with_a_lede_where_one_fits() -> None:
    late = "The bridge carried 9,000 cars a day. " + BRIDGE[0]
    assert not told([late, BRIDGE[1]])[0].startswith("The bridge carried")


@pytest.mark.parametrize(
    "text",
    [
        "A second nurse died on Friday, bringing the number of deaths in the county to two.",
        "On Tuesday it was announced that the port had shut.",
    ],
)
def test_a_sentence_that_names_what_it_counts_does_not_lean(text: str) -> None:
    assert not leans(text, "en")


def test_what_points_back_at_the_lede_does_not_open_instead_of_it() -> None:
    pointing = "The result is the largest ferry company on the Tamsel, with nine ships and a yard in Lotten itself."
    ledes = (
        f"Rivers are patient. {pointing}",
        "The owners of two ferry companies on the Tamsel agreed on Monday to merge their nine ships and the yard.",
    )
    assert told(ledes, words=40)[0] == ledes[1]


def test_a_summary_stays_within_its_words() -> None:
    assert sum(len(sentence.split()) for sentence in told(BRIDGE, words=45)) <= 45


def test_a_first_sentence_may_be_longer_than_the_budget() -> None:
    assert len(told(BRIDGE, words=5)) == 1


def test_a_sentence_with_a_pronoun_is_printed_only_after_the_one_it_points_to() -> None:
    found = told(BRIDGE[:1], words=90)
    assert found.index("They found two cars on the bed of the river.") == (
        found.index("Divers searched the river through the night.") + 1
    )
    assert "They found two cars on the bed of the river." not in told(BRIDGE[:1], words=25)


def test_sentences_of_a_reprint_are_cited_beside_the_original() -> None:
    coverage = (article(1, BRIDGE[0]), article(2, "Wire copy.\n\n" + BRIDGE[0]))
    found = summarize(story(*coverage, reprints={"a2": "a1"}), NOTHING)
    assert [cited.article for cited in found[0].citations] == ["a1", "a2"]
    for cited in found[0].citations:
        text = coverage[int(cited.article[1]) - 1].text
        assert text[cited.start : cited.end] == found[0].text


def test_coverage_in_the_readers_language_is_preferred() -> None:
    english = article(1, "A bridge over the Tamsel collapsed on Monday and killed four people.")
    german = article(2, "Eine Brücke über die Tamsel ist am Montag eingestürzt, vier Menschen starben.", language="de")
    both = story(german, english)
    assert summarize(both, NOTHING)[0].citations[0].article == "a1"
    assert summarize(both, NOTHING, language="de")[0].citations[0].article == "a2"
    assert summarize(story(german), NOTHING)[0].citations[0].article == "a2"


def figure(number: int, text: str, body: str, **more: Any) -> Fact:
    start = body.index(text)
    cited = Citation(article=f"a{number}", start=start, end=start + len(text))
    values: dict[str, Any] = {"kind": "count", "value": {"n": 1, "unit": ""}, "status": "single"}
    return Fact(text=text, citations=(cited,), **{**values, **more})


DISPUTED = (
    "A road bridge over the Tamsel collapsed on Monday evening, the county said. Rain fell over the valley all day. "
    "The county put the cost of the bridge at $3 million.",
    "A road bridge over the Tamsel fell on Monday evening, said a spokesman. A choir was singing in the valley church. "
    "The builders' union put the cost of the bridge at $8 million.",
)


def test_disputed_figures_come_before_colour() -> None:
    facts = (
        figure(0, "$3 million", DISPUTED[0], status="conflict", conflicts=(1,)),
        figure(1, "$8 million", DISPUTED[1], status="conflict", conflicts=(0,)),
    )
    coverage = [article(number, body) for number, body in enumerate(DISPUTED)]
    found = summarize(story(*coverage), Ledger(facts=facts, origins=(), groups=()), words=36)
    told = " ".join(sentence.text for sentence in found)
    assert "$3 million" in told
    assert "$8 million" in told


def test_a_figure_that_was_corrected_is_not_told_alone() -> None:
    bodies = (
        "The bridge over the Tamsel carried nine million lorries a year, officials said on Monday.",
        "The bridge over the Tamsel carried 900,000 lorries a year, the county said on Tuesday.",
    )
    facts = (
        figure(0, "nine million", bodies[0], status="updated"),
        figure(1, "900,000", bodies[1], status="updated", supersedes=0),
    )
    coverage = [article(number, body) for number, body in enumerate(bodies)]
    found = summarize(story(*coverage), Ledger(facts=facts, origins=(), groups=()))
    assert [sentence.text for sentence in found] == [bodies[1]]


def test_a_replaced_figure_is_told_beside_the_one_that_stands_or_not_at_all() -> None:
    bodies = (
        "The bridge over the Tamsel fell on Monday, and officials counted 40 lorries in the river below it.",
        "Divers have found more wrecks in the Tamsel. Officials now count 90 lorries.",
    )
    facts = (
        figure(0, "40 lorries", bodies[0], status="updated"),
        figure(1, "90 lorries", bodies[1], status="updated", supersedes=0),
    )
    coverage = [article(number, body) for number, body in enumerate(bodies)]
    ledger = Ledger(facts=facts, origins=(), groups=(("a0",), ("a1",)))
    for words in range(5, 40):
        found = " ".join(sentence.text for sentence in summarize(story(*coverage), ledger, words=words))
        assert "40" not in found or "90" in found or words < 18


def test_a_figure_of_all_sources_comes_before_one_of_a_single_source() -> None:
    filler = "The choir of Lotten sang in the church on the hill that night, and the baker gave out rolls to drivers."
    told_by_all = [f"Crews counted 40 lorries in the {place}." for place in ("river", "valley", "town")]
    bodies = [f"A bridge fell on Monday. {filler} Rain fell on 12 hamlets. {one}" for one in told_by_all]
    facts = (
        figure(0, "12 hamlets", bodies[0], value={"n": 12, "unit": "hamlets"}),
        replace(
            figure(0, "40 lorries", bodies[0], value={"n": 40, "unit": "lorries"}),
            citations=tuple(figure(place, "40 lorries", body).citations[0] for place, body in enumerate(bodies)),
        ),
    )
    coverage = [article(number, body) for number, body in enumerate(bodies)]
    ledger = Ledger(facts=facts, origins=(), groups=tuple((one.id,) for one in coverage))
    found = [sentence.text for sentence in summarize(story(*coverage), ledger, words=12)]
    assert any("40 lorries" in sentence for sentence in found)
    assert not any("12 hamlets" in sentence for sentence in found)


def test_a_correction_does_not_open_the_summary() -> None:
    report = "A road bridge over the Tamsel fell into the river on Monday and killed 40 people, officials said."
    correction = "A report on the bridge over the Tamsel gave the number of people killed in Monday's fall as 400."
    coverage = [article(0, correction, headline="Correction: the bridge at Lotten"), article(1, report)]
    assert summarize(story(*coverage), NOTHING)[0].text == report


def test_a_denial_is_told() -> None:
    bodies = (
        "A road bridge over the Tamsel collapsed on Monday evening, a newspaper said. The lorries waited in the valley "
        "for hours. The county denied that the bridge had been neglected. Shops along the river closed early. A choir "
        "sang in the church at night, and the baker gave out rolls. Children drew the bridge on the school wall.",
        "A road bridge over the Tamsel fell on Monday, officials said. The hotel on the hill took in drivers. Snow is "
        "expected in the north of the county by the end of the week, and the pass may have to close for some days.",
    )
    start = bodies[0].index("The county denied")
    cited = Citation(article="a0", start=start, end=bodies[0].index(" Shops"))
    ledger = Ledger(facts=(), origins=(), groups=(), denials=(Denial(claim=cited, denial=cited),))
    coverage = [article(number, body) for number, body in enumerate(bodies)]
    assert any("denied" in sentence.text for sentence in summarize(story(*coverage), ledger, words=30))


def test_articles_that_speak_of_themselves_are_left_out_where_others_report() -> None:
    found = told(
        [*BRIDGE, "On Tuesday we reported that a bridge over the Tamsel had collapsed and killed four people."]
    )
    assert not any("we reported" in sentence for sentence in found)


def test_three_short_notes_are_not_padded_to_the_budget() -> None:
    notes = [f"A bridge over the Tamsel collapsed on Monday, {end}." for end in ("killing four people", "police said")]
    assert len(told(notes)) == 1


def test_a_story_without_a_whole_sentence_has_an_empty_summary() -> None:
    assert told(["He won.", "Bridge falls"]) == []
    assert summarize(story(), NOTHING) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "A diver at the bridge on Tuesday",  # a caption or heading
        "“We heard a crack and then the cars were gone.”",  # who says it?
        "“We heard a crack and then the cars were gone,",
        "The mayor said: “We heard a crack.",
        "So what are you waiting for, dear readers?",
        "- The bridge had been closed to lorries since March.",
        "Write to the desk at desk@example.org for the whole list.",
        "THE BRIDGE WAS CLOSED TO LORRIES IN MARCH.",
        "County Closing Tamsel Bridge, Removing Lorries And Ending Ferry Service.",
        "It fell.",
    ],
)
def test_what_is_no_whole_sentence_is_not_printed(sentence: str) -> None:
    assert not is_printable(sentence, length_in_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "“We heard a crack and then the cars were gone,” said Ada Lorne, who lives beside the bridge.",
        "The bridge (opened in 1971) had been closed to lorries since March.",
        "Ada Lorne's house shook, she said, and the lamps went out.",
        "La autopista estaba cerrada desde marzo.",
        'The mayor called it “a disgrace" on Monday.',  # marks of two makes
    ],
)
def test_whole_sentences_are_printed(sentence: str) -> None:
    assert is_printable(sentence, length_in_words(sentence))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("They found two cars on the bed of the river.", "en"),
        ("But the county had been warned.", "en"),
        ("That was two years before the inspection.", "en"),
        ("As a result the road stays closed.", "en"),
        ("On Monday he returned to the river.", "en"),
        ("“The road stays closed,” she said.", "en"),
        ("The county denied it.", "en"),
        ("A spokesman for the county rejected that claim.", "en"),
        ("Two days after the deadline passed, he stuck to his word.", "en"),
        ("The lorries' bridge has been mended and the other has not.", "en"),
        ("The two others were waiting on the far bank.", "en"),
        ("The other lorries held timber.", "en"),
        ("The correct number is 40.", "en"),
        ("Carriers do not accept that.", "en"),
        ("Some 60 others were driven home.", "en"),
        ("There were two others on the bank.", "en"),
        ("An hour earlier the county had closed the bridge.", "en"),
        ("Three days later the ferry sailed again.", "en"),
        ("Until it reports, lorries go round by the north.", "en"),
        ("Since then the bolts have been counted twice.", "en"),
        ("Which also means a longer way to school.", "en"),
        ("In fact the bridge weighed nine tonnes.", "en"),
        ("On it stood the names of nine drivers.", "en"),
        ("Er kehrte am Montag zurück.", "de"),
        ("Esto no cambia nada.", "es"),
        ("Ông này từ chối trả lời.", "vi"),
    ],
)
def test_a_sentence_that_points_back_leans(sentence: str, language: str) -> None:
    assert leans(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Theory and practice differ, the engineers said.", "en"),
        ("The engineer said he had warned the county.", "en"),
        ("The county rejected that the bridge was old.", "en"),
        ("On Monday Ada Lorne said she had warned the county.", "en"),
        ("The engineers said they had warned the county.", "en"),
        ("“They never came,” said Ada Lorne.", "en"),
        ("Talk of rust has gone round the town; the county denies it.", "en"),
        ("The company further lowered the price of its lorries.", "en"),
        ("The county does not accept that the bridge was old.", "en"),
        ("Two years before it fell, the bridge had been painted.", "en"),
        ("Some 60 lorries and two buses went round by the north.", "en"),
        ("There were two buses on the bridge.", "en"),
        ("One day later than planned, the county opened the bridge.", "en"),
        ("In factories along the river work stopped.", "en"),
        ("Even some of the engineers were surprised.", "en"),
        ("Die Brücke ist seit März gesperrt.", "de"),
        ("Ông Trần Minh từ chối trả lời.", "vi"),
    ],
)
def test_a_sentence_that_names_whom_it_speaks_of_stands_alone(sentence: str, language: str) -> None:
    assert not leans(sentence, language)


@pytest.mark.parametrize(
    "sentence",
    [
        "A letter and £75.",
        "New boilers, old loops.",
        "Two days of rain in the hills.",
        "Hot-rolled plate and sections.",
        "Five per cent more pay.",
        "By nightfall there were 11.",
    ],
)
def test_a_short_sentence_without_a_verb_is_not_printed(sentence: str) -> None:
    assert is_fragment(sentence, "en")
    assert told([f"The county wrote to all owners of lorries on Monday.\n\n{sentence}"]) == [
        "The county wrote to all owners of lorries on Monday."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares fell by 7%.",
        "The bridge isn't safe.",
        "Two lorries burned out.",
        "The county re-opened it.",
        "By nightfall there were 11 lorries.",
        "Es regnet in Lotten.",
    ],
)
def test_a_short_sentence_with_a_verb_is_none(sentence: str) -> None:
    assert not is_fragment(sentence, "de" if sentence.startswith("Es") else "en")


def test_the_sentence_that_names_the_report_on_which_all_rely_opens() -> None:
    coverage = (
        article(
            1, "Much has been written on the bridge. A report by the Rust Office says that its bolts were too short."
        ),
        article(2, "Bolts were too short, says the Rust Office of the bridge, which fell on Monday in the afternoon."),
    )
    origin = Origin(name="Rust Office", articles=("a1", "a2"), form="report")
    ledger = Ledger(facts=(), origins=(origin,), groups=(("a1",), ("a2",)))
    assert "Rust Office" in summarize(story(*coverage), ledger, words=40)[0].text


def test_what_a_sentence_presupposes_is_its_bare_noun() -> None:
    assert referred("The documents suggest a plan.", "en") == "documents"
    assert referred("The documents of the county suggest a plan.", "en") == ""
    assert referred("The Rust Office suggests a plan.", "en") == ""


def test_a_common_word_in_capitals_is_shouting_and_an_acronym_is_not() -> None:
    quiet = "Four lorries fell from the bridge on Monday, the county said."
    loud = "FOUR lorries have plunged from the bridge of terror on Monday."
    assert told([loud, quiet], words=12) == [quiet]


@pytest.mark.parametrize(
    ("sentence", "awkward"),
    [
        ("I saw the bridge fall on Monday.", True),
        ("On Monday, I saw the bridge fall.", True),
        ("The bridge was built after World War I by the army.", False),
        ("Senator Ada Lorne (I-Tamsel) voted for the bridge.", False),
        ("The price: a bridge and two cars.", True),
        ("Here is what the county knows about the bridge.", True),
        ("What matters to drivers is the way round.", True),
        ("What drivers fear is the way round by the north.", False),
        ("ADA LORNE wrote that the bridge was old.", True),
        ("THE RAC said that the bridge was old.", False),
    ],
)
def test_what_is_no_reports_prose_is_told_from_what_is(sentence: str, awkward: bool) -> None:
    assert is_awkward(sentence, "en") == awkward


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("LOTTEN, Marenga, Feb 10 (Wire) - A bridge fell on Monday night.", "A bridge fell on Monday night."),
        ("LOTTEN -- A bridge fell on Monday night.", "A bridge fell on Monday night."),
        ("LOTTEN — A bridge fell on Monday night.", "A bridge fell on Monday night."),
        ("(Wire) - A bridge fell on Monday night.", "A bridge fell on Monday night."),
        ("June 8 (Wire) - A bridge fell on Monday night.", "A bridge fell on Monday night."),
        ("Meanwhile, the bridge stays closed to lorries.", "The bridge stays closed to lorries."),
        ("NATO – an alliance – said it would send divers.", "NATO – an alliance – said it would send divers."),
        ("Lotten - the town by the river - is cut off.", "Lotten - the town by the river - is cut off."),
        ("NEW LOTTEN: The bridge fell on Monday night.", "The bridge fell on Monday night."),
        ("LOTTEN, Mar 19: The bridge fell on Monday night.", "The bridge fell on Monday night."),
        ("LOTTEN The bridge fell on Monday night.", "The bridge fell on Monday night."),
        ("OPINION: The bridge fell on Monday night.", "OPINION: The bridge fell on Monday night."),
        ("NATO sent divers on Monday night.", "NATO sent divers on Monday night."),
    ],
)
def test_datelines_and_lead_over_words_go_and_nothing_else(raw: str, printed: str) -> None:
    one = article(1, raw)
    (found,) = summarize(story(one), NOTHING)
    assert found.text == printed
    cited = found.citations[0]
    assert matches_span(found.text, one.text, cited.start, cited.end)


def test_a_place_before_a_colon_goes_where_the_article_names_it_again() -> None:
    named = article(1, "Lotten: The bridge fell on Monday night.\n\nNobody in Lotten was hurt.")
    assert summarize(story(named), NOTHING)[0].text == "The bridge fell on Monday night."
    unnamed = article(1, "Verdict: The bridge fell on Monday night.\n\nNobody in Lotten was hurt.")
    assert summarize(story(unnamed), NOTHING)[0].text == "Verdict: The bridge fell on Monday night."


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("The bridge had cracks since May, the Courier has learned.", "The bridge had cracks since May."),
        ("The bridge had cracks since May, the Lotten Courier reported.", "The bridge had cracks since May."),
        ("The bridge had cracks since May, this newspaper understands.", "The bridge had cracks since May."),
        ("The bridge had cracks since May, the Post reported.", "The bridge had cracks since May, the Post reported."),
        ("No, the Courier has learned.", "No, the Courier has learned."),
    ],
)
def test_what_the_outlet_says_of_itself_at_a_sentences_end_goes_and_nothing_else(raw: str, printed: str) -> None:
    one = replace(article(1, raw), outlet="The Lotten Courier")
    (found,) = summarize(story(one), NOTHING)
    cited = found.citations[0]
    assert found.text == printed
    assert matches_span(printed, one.text, cited.start, cited.end, outlet="The Lotten Courier")
    assert matches_span(printed, one.text, cited.start, cited.end, outlet="Rocket") == (
        printed == raw or "this news" in raw
    )


CHECKED = (
    "A bridge over the Tamsel fell on Monday, killing 14 people.\n\n"
    "However, Ada Lorne had not been warned. Lorries were banned."
)


def test_a_span_is_accepted_from_the_sentence_or_behind_what_the_list_lets_go() -> None:
    start = CHECKED.index("However")
    end = CHECKED.index(" Lorries")
    assert matches_span("Ada Lorne had not been warned.", CHECKED, start + len("However, "), end)
    assert matches_span("However, Ada Lorne had not been warned.", CHECKED, start, end)


@pytest.mark.parametrize(
    "printed",
    [
        "A bridge over the Tamsel fell on Monday, killing 15 people.",
        "a bridge fell.",
        "",
        "A bridge over the Tamsel fell",
    ],
)
def test_a_changed_text_is_refused(printed: str) -> None:
    assert not matches_span(printed, CHECKED, 0, CHECKED.index("\n"))


def test_a_span_that_cuts_into_a_sentence_is_refused_even_when_its_text_is_the_same() -> None:
    end = CHECKED.index("\n")
    for start, stop in ((2, end), (0, end - 1), (0, end - len(", killing 14 people.")), (9, end)):
        assert not matches_span(CHECKED[start:stop], CHECKED, start, stop)


@settings(deadline=None)  # a busy machine is no fault of a summary
@given(st.integers(0, len(CHECKED)), st.integers(0, len(CHECKED)))
def test_of_all_spans_only_whole_sentences_are_accepted(start: int, end: int) -> None:
    accepted = matches_span(CHECKED[start:end], CHECKED, start, end)
    printed = CHECKED[start:end]
    whole = {
        "A bridge over the Tamsel fell on Monday, killing 14 people.",
        "However, Ada Lorne had not been warned.",
        "Ada Lorne had not been warned.",
        "Lorries were banned.",
    }
    assert accepted == (printed in whole)


_SENTENCES = st.sampled_from([line for body in BRIDGE for part in body.split("\n\n") for line in part.split(". ")])
_BODIES = st.lists(st.lists(_SENTENCES, min_size=1, max_size=6), min_size=1, max_size=4)


@settings(deadline=None)  # a busy machine is no fault of a summary
@given(_BODIES, st.integers(10, 120))
def test_every_summary_is_verbatim_within_budget_and_the_same_each_time(bodies: list[list[str]], words: int) -> None:
    coverage = [article(number, " ".join(f"{one.rstrip('.')}." for one in body)) for number, body in enumerate(bodies)]
    found = summarize(story(*coverage), NOTHING, words=words)
    assert found == summarize(story(*coverage), NOTHING, words=words)
    assert len(found) <= 1 or sum(len(sentence.text.split()) for sentence in found) <= words
    assert not found or not leans(found[0].text, "en")
    for sentence in found:
        _proved(sentence, coverage)


def _proved(sentence: Sentence, coverage: Sequence[Article]) -> None:
    by_id = {one.id: one for one in coverage}
    for cited in sentence.citations:
        assert matches_span(sentence.text, by_id[cited.article].text, cited.start, cited.end)


def test_the_headline_is_specific_and_plain() -> None:
    body = "A road bridge over the Tamsel collapsed on Monday, killing four people, the county said."
    coverage = [
        article(1, body, headline="Bridge collapse LIVE: latest updates as rescuers search river"),
        article(2, body, headline="You won't believe how this bridge came down"),
        article(3, body, headline="Four die as bridge over the Tamsel collapses"),
        article(4, body, headline="Horror!"),
    ]
    assert best_headline(coverage) == "Four die as bridge over the Tamsel collapses"


def test_the_headline_is_in_the_readers_language_where_there_is_one() -> None:
    german = article(1, "Vier Menschen sind gestorben.", headline="Vier Tote bei Brückeneinsturz", language="de")
    english = article(2, "Four people died.", headline="Four die in bridge collapse")
    assert best_headline([german, english]) == "Four die in bridge collapse"
    assert best_headline([german]) == "Vier Tote bei Brückeneinsturz"
    assert best_headline([]) == ""


def test_an_editions_words_are_shared_by_importance() -> None:
    assert share_words([4, 2, 2], total=200, most=150) == (100, 50, 50)
    assert share_words([8, 1, 1], total=200, most=90) == (90, 55, 55)
    assert share_words([5, 1, 1], total=60, most=90) == (35, 25, 0)
    assert share_words([], total=60, most=90) == ()
    assert sum(share_words([3, 3, 3], total=300, most=90)) == 270


def test_an_edition_never_takes_more_than_its_words() -> None:
    long = (
        "The county said on Monday that "
        + "the bridge and the road and " * 8
        + "the ferry at place {} had been closed."
    )
    stories = [story(article(number, long.format(number), headline=f"Ferry {number} closed")) for number in range(4)]
    digest = compile_digest(stories, now="2026-01-02T08:00:00+00:00", words=90, total=130)
    assert len(digest.briefs) == 2
    assert [brief.number for brief in digest.briefs] == [1, 2]
    assert digest.omitted["words"]["stories"] == 2


ALONE = (
    "A road bridge over the Tamsel collapsed on Monday evening, killing four people, the county said. "
    "Inspectors had found rust in the bridge twice, and the inspectors' rust report was never published.",
    "A road bridge over the Tamsel fell on Monday evening and killed four people, officials said. "
    "The ferry company doubled its fares, and the ferry stopped at midnight.",
)


def test_what_one_source_alone_tells_is_told_apart_and_once() -> None:
    coverage = [article(number, body) for number, body in enumerate(ALONE)]
    whole = story(*coverage)
    told = summarize(whole, NOTHING, words=20)
    found = only_one_source_tells(whole, NOTHING, told)
    assert [sentence.text[:13] for sentence in found] == ["Inspectors ha", "The ferry com"]
    assert [cited.article for sentence in found for cited in sentence.citations] == ["a0", "a1"]
    assert not only_one_source_tells(whole, NOTHING, (*told, *found), words=8)
    for sentence in found:
        _proved(sentence, coverage)


def test_of_one_source_nothing_is_told_apart() -> None:
    assert only_one_source_tells(story(article(1, ALONE[0])), NOTHING, ()) == ()
    same = Ledger(facts=(), origins=(), groups=(("a0", "a1"),))
    assert only_one_source_tells(story(*(article(n, body) for n, body in enumerate(ALONE))), same, ()) == ()


def test_a_total_of_words_is_shared_among_the_stories_and_what_is_cut_is_said() -> None:
    coverage = [
        article(number, f"{body} It was the {number}th fall of a bridge.") for number, body in enumerate(BRIDGE)
    ]
    stories = [replace(story(one), id=f"s{number}", thread=f"s{number}") for number, one in enumerate(coverage)]
    digest = compile_digest(stories, now="2026-01-02T08:00:00+00:00", words=90, total=60)
    assert len(digest.briefs) == 2
    assert sum(len(sentence.text.split()) for brief in digest.briefs for sentence in brief.summary) <= 60
    assert digest.omitted["words"] == {"stories": 1, "why": "more than 60 words"}
    assert len(compile_digest(stories, now="2026-01-02T08:00:00+00:00").briefs) == 3
