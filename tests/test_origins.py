"""On whom coverage rests, which articles count as one source, and who denies what."""

from dataclasses import replace

import pytest

from tests.ledger_stories import article, fact_with, ledger_of

REPORT = "The Tern Institute's report says that the weirs of the Gorm are broken. "


@pytest.mark.parametrize(
    ("sentence", "name", "form"),
    [
        ("Eels are rare, according to a report by the Tern Institute.", "Tern Institute", "report"),
        ("Eels are rare, says a study published on Monday in River Letters.", "River Letters", "study"),
        ("Eels are rare, according to a notice issued by the Board of Waters on 3 May.", "Board of Waters", "notice"),
        ("Eels are rare, the Tern Institute report says.", "Tern Institute", "report"),
        ("Eels are rare, the Water Auditor said in a long-awaited report.", "Water Auditor", "report"),
        ("Fines follow a decision by the Competition Office published on Monday.", "Competition Office", "decision"),
        ("The mill will close, the Gorm Post reported, citing a letter.", "Gorm Post", "newsroom"),
        ("Según un informe del Instituto Tern, faltan anguilas.", "Instituto Tern", "report"),
    ],
)
def test_a_document_or_newsroom_is_found_with_its_name(sentence: str, name: str, form: str) -> None:
    ledger = ledger_of([article(1, "Eels", sentence)], {})
    assert [(origin.name, origin.form) for origin in ledger.origins] == [(name, form)]


def test_an_inquiry_into_a_country_is_not_by_that_country() -> None:
    ledger = ledger_of([article(1, "Hearing", "Senators asked about the Ruritania investigation on Monday.")], {})
    assert ledger.origins == ()


def test_the_report_in_which_something_is_said_of_somebody_is_not_his() -> None:
    ledger = ledger_of([article(1, "Hearing", "The Water Auditor was named in a report on Monday.")], {})
    assert ledger.origins == ()


def test_a_report_is_by_no_weekday_and_by_no_article() -> None:
    one = article(1, "Towers", "Readers smiled at Monday's report on the tower.")
    two = article(2, "Torres", "El informe retrasa el final de la obra.", language="es")
    assert ledger_of([one, two], {}).origins == ()


def test_two_articles_with_nothing_beside_one_report_are_one_source() -> None:
    one = article(1, "Weirs broken", REPORT + "Repairs take years.")
    two = article(2, "Broken weirs", REPORT + "The river suffers.")
    ledger = ledger_of([one, two], {})
    assert ledger.groups == (("a1", "a2"),)
    assert ledger.origins[0].wholly == ("a1", "a2")


def test_an_article_that_begins_with_its_own_reporting_rests_only_partly_on_the_report() -> None:
    one = article(1, "Weirs broken", REPORT + "Repairs take years.")
    two = article(2, "Eel fishers despair", '"I mend nets for nothing," said Bo Lund on the quay. ' + REPORT)
    ledger = ledger_of([one, two], {})
    assert ledger.groups == (("a1",), ("a2",))
    assert ledger.origins[0].articles == ("a1", "a2")


def test_an_article_that_cites_other_newsrooms_too_rests_only_partly_on_the_report() -> None:
    one = article(1, "Weirs broken", REPORT)
    two = article(2, "Weirs", REPORT + "The minister will resign, the Gorm Post reported.")
    assert ledger_of([one, two], {}).groups == (("a1",), ("a2",))


def test_a_correction_never_counts_as_resting_on_what_it_quotes() -> None:
    one = article(1, "Weirs broken", REPORT)
    two = article(2, "Correction: weirs", REPORT)
    assert ledger_of([one, two], {}).groups == (("a1",), ("a2",))


def test_a_report_is_called_by_the_short_name_that_the_coverage_uses() -> None:
    body = (
        "Analysis by the Royal Oceans Survey Institute (ROSI) is grim. The ROSI report says so. So does the ROSI study."
    )
    origin = ledger_of([article(1, "Seas", body)], {}).origins[0]
    assert (origin.name, origin.short) == ("Royal Oceans Survey Institute", "ROSI")


def test_an_outlet_is_known_by_the_end_of_its_name() -> None:
    one = article(1, "Mill", "The mill closes.", outlet="Daily Lantern")
    two = article(2, "Mill", "The mill shuts.", outlet="Lantern")
    three = article(3, "Mill", "No more mill.", outlet="The Daily Lantern")
    assert ledger_of([one, two, three], {}).groups == (("a1", "a2", "a3"),)


def test_an_unknown_outlet_is_nobodys_equal() -> None:
    articles = [article(ref, "Mill", f"The mill closes {ref}.", outlet=" ") for ref in (1, 2)]
    assert len(ledger_of(articles, {}).groups) == 2


def test_a_figure_inside_a_quotation_is_its_speakers() -> None:
    text = 'Life is hard on the island. "Our town of 4,100 has no doctor," said Ines Holt.'
    ledger = ledger_of(
        [article(1, "Doctors", text)],
        {
            "a1": [
                (
                    "quote",
                    "Our town of 4,100 has no doctor,",
                    {"speaker": "Ines Holt", "full": ""},
                    {"by": "Ines Holt"},
                ),
                ("count", "4,100", {"n": 4100, "unit": ""}),
            ]
        },
    )
    attribution = fact_with(ledger, n=4100).attribution
    assert attribution is not None
    assert attribution.source == "Ines Holt"


@pytest.mark.parametrize(
    ("text", "claim", "by"),
    [
        (
            "Strikers said the firm was hiring abroad. Orsk Lines denied it.",
            "Strikers said the firm was hiring abroad.",
            "Orsk Lines",
        ),
        (
            "Pilots say the crew ignored two radio warnings. Rain fell. "
            "The owner denied that the crew ignored warnings.",
            "Pilots say the crew ignored two radio warnings.",
            "the owner",
        ),
        ("The ministry again denied claims that dams had leaked.", "dams had leaked.", "the ministry"),
    ],
)
def test_a_denial_stands_beside_what_it_denies(text: str, claim: str, by: str) -> None:
    each = article(1, "Row", text)
    (denial,) = ledger_of([each], {}).denials
    assert each.text[denial.claim.start : denial.claim.end] == claim
    assert denial.by == by


def test_a_request_that_is_denied_is_no_denial() -> None:
    assert ledger_of([article(1, "Court", "Blom was charged. The judge denied bail.")], {}).denials == ()


def test_a_study_that_goes_by_two_names_is_one_origin() -> None:
    one = article(1, "Eels", "The eels are back, according to EELWATCH, a study of weirs. It was out in River Letters.")
    two = article(2, "Eels again", "Eels thrive, researchers found. Their work, published on Monday in River Letters.")
    ledger = ledger_of([one, two], {})
    assert [(origin.articles, origin.wholly) for origin in ledger.origins] == [(("a1", "a2"), ("a1", "a2"))]


def test_an_article_whose_writer_asked_around_rests_only_partly_on_the_report() -> None:
    one = article(1, "Weirs broken", REPORT + "Repairs take years.")
    for ref, own in enumerate(("Then I rang two engineers.", "Fishers told us that it was worse."), 2):
        two = article(ref, "Weirs", REPORT + own)
        assert ledger_of([one, two], {}).groups == (("a1",), (two.id,))


def test_an_institutions_periodical_is_named_by_its_title_and_carries_no_article_whole() -> None:
    texts = ("The bank raised its forecast in its quarterly Stability Report.", "The Stability Report is grim.")
    ledger = ledger_of([article(ref, "Bank", text) for ref, text in enumerate(texts, 1)], {})
    assert [(origin.name, origin.wholly) for origin in ledger.origins] == [("Stability Report", ())]


def test_a_copy_that_credits_an_agency_is_one_source_with_the_agency() -> None:
    wire = article(1, "Mill closes", "The mill closes in May.", outlet="Tarn News Service")
    paper = replace(article(2, "End of the mill", "They met at the gate."), byline=("Tarn News Service",))
    sister = replace(article(3, "Mill to shut", "Nobody came."), dateline="GORM (TNS)")
    own = replace(article(4, "Mill", "It was a mill."), byline=("Ann Lee",), dateline="GORM")
    assert ledger_of([wire, paper, sister, own], {}).groups == (("a1", "a2", "a3"), ("a4",))


def test_an_item_told_after_an_agency_throughout_rests_wholly_on_it() -> None:
    wire = article(1, "Launch halted", "The launch was halted.", outlet="Tarn News Service")
    body = (
        "Be patient. Tarn News Service, on whose report this rests, says that the clock was stopped. According to the "
        "agency it is the third time. The price, Tarn writes, is high. See you tomorrow."
    )
    once = article(3, "Launch", "Be patient. The clock, Tarn News Service said, was stopped. We waited. It rained. Ah.")
    ledger = ledger_of([wire, article(2, "No launch", body), once], {})
    assert ledger.groups == (("a1", "a2"), ("a3",))


def test_a_person_who_is_quoted_is_no_origin_but_the_body_is_for_which_the_person_speaks() -> None:
    text = '"The rock moves," said Ada Roe, head of the Gorm Mining Authority.'
    value = {"speaker": "Ada Roe", "role": "head of the Gorm Mining Authority", "full": ""}
    for role, names in ((value["role"], ["Gorm Mining Authority"]), ("the coastguard commander at Gorm", [])):
        said = [("quote", "The rock moves,", value | {"role": role}, {"by": "Ada Roe"})]
        ledger = ledger_of([article(1, "Mine", text), article(2, "Pit", text)], {"a1": said, "a2": said})
        assert [origin.name for origin in ledger.origins] == names
