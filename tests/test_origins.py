"""On whom coverage rests, which articles count as one source, and who denies what."""

from dataclasses import replace

import pytest

from digest.facts import extract
from digest.facts.ledger import build_ledger
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
        ("The ministry again denied having heard of leaks.", "having heard of leaks.", "the ministry"),
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


@pytest.mark.parametrize(
    ("sentence", "name", "form"),
    [
        ("Otters are back, the Water Board said in a statement on Friday.", "Water Board", "statement"),
        (
            "Quay Risk, a consultancy, puts the damage at $2bn in a report on Monday.",
            "Quay Risk",
            "report",
        ),
        ("La consultora Norte Riesgos calcula en un informe que faltan 3 puentes.", "Norte Riesgos", "report"),
        ("The Port Health Bureau has closed the baths, it said in a bulletin.", "Port Health Bureau", "notice"),
        ("Dams leak, says a report that the Water Court laid before the house.", "Water Court", "report"),
        ("The Water Court, whose report came out on Tuesday, counts 38 dams.", "Water Court", "report"),
        ("Orsk Mills has put out a statement about the fire.", "Orsk Mills", "statement"),
        (
            "Orsk Mills shut its gates on Monday. In a statement the company said that it was sorry.",
            "Orsk Mills",
            "statement",
        ),
    ],
)
def test_who_says_something_in_a_document_is_its_author(sentence: str, name: str, form: str) -> None:
    ledger = ledger_of([article(1, "News", sentence)], {})
    assert [(origin.name, origin.form) for origin in ledger.origins] == [(name, form)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“We are sorry,” said Chief Engineer Ada Lorne in a statement.",  # a person's own word
        "Lenders said in a statement that they would wait.",  # no name, but a sentence's first word
        "The latest poll has the League at 16 per cent.",  # whom a poll counts
        "The Glukovan notice surprised chemists.",  # what a notice is about
        "Rain fell all night, the River Agency said.",  # an authority is no newsroom
        "Bosses were furious and said Tarnham will stay open.",
    ],
)
def test_a_name_that_is_only_near_a_document_is_no_origin(sentence: str) -> None:
    articles = [article(1, "News", sentence), article(2, "More", "Nothing new.", outlet="Tarnham Evening Post")]
    assert ledger_of(articles, {}).origins == ()


def test_an_article_that_speaks_of_the_report_means_the_one_whose_author_it_names() -> None:
    one = article(1, "Dams leak", "Dams leak, the State Auditor said in a report on Monday.")
    two = article(2, "Wet feet", "State Auditor Ines Holt is not amused. According to the report, dams leak.")
    three = article(3, "Auditor again", "In a second report the State Auditor looks at roads.")
    ledger = ledger_of([one, two, three], {})
    assert ledger.origins[0].articles == ("a1", "a2")
    assert ledger.groups[0] == ("a1", "a2")


def test_one_line_from_a_statement_is_too_little_to_rest_on() -> None:
    line = "The mill will shut, Orsk Mills said in a statement on Monday. Nobody was told before."
    again = line + " The statement spoke of the price of wood."
    one, two = article(1, "Mill shuts", line), article(2, "End of a mill", again)
    assert ledger_of([one, two], {}).origins[0].wholly == ("a2",)


def test_what_the_author_of_a_report_gave_out_itself_is_no_second_source() -> None:
    told = "Dams leak, the Water Court said in a report on Monday. The report counts 38 dams."
    one = article(1, "Dams leak", told)
    two = article(2, "Court publishes report", "The court has looked at 38 dams.", outlet="Water Court")
    assert ledger_of([one, two], {}).groups == (("a1", "a2"),)


def test_a_comment_asked_for_is_no_reporting_of_ones_own() -> None:
    told = "Dams leak, the Water Court said in a report. The report counts 38 dams."
    asked = article(1, "Dams leak", f"{told} We asked the ministry for a comment.")
    rang = article(2, "Wet feet", f"{told} We rang two engineers, and both laughed.")
    assert ledger_of([asked, rang], {}).origins[0].wholly == ("a1",)


def test_a_newsroom_named_in_short_is_the_one_whose_name_ends_so() -> None:
    told = "The mill will shut, the Tarnham Herald reported on Monday. The Herald said that the guards know."
    assert [origin.name for origin in ledger_of([article(1, "Mill", told)], {}).origins] == ["Tarnham Herald"]


def _shared_fact(*bodies: str) -> tuple[str, str]:
    """Status and origin of the 640 boats that each of the bodies of text gives."""
    articles = [article(ref, f"Boats {ref}", body) for ref, body in enumerate(bodies, 1)]
    stated = {one.id: [("count", "640", {"n": 640, "unit": "boats"})] for one in articles}
    fact = fact_with(ledger_of(articles, stated), n=640)
    return fact.status, fact.origin


def test_what_a_notice_says_is_known_from_it_alone_though_some_do_not_say_so() -> None:
    notice = "The Coast Board said in a notice that 640 boats lack lights. The notice names them."
    plain = "Skippers fumed. Nets hung idle as 640 boats stayed in port. The Coast Board kept silent."
    assert _shared_fact(notice, plain) == ("single", "Coast Board")


def test_what_somebody_else_says_too_is_confirmed() -> None:
    notice = "The Coast Board said in a notice that 640 boats lack lights. The notice names them."
    guild = "The Coast Board kept silent. The Skippers' Guild counted 640 boats without lights itself."
    assert _shared_fact(notice, guild)[0] == "corroborated"


def test_an_article_that_never_names_the_author_has_it_from_elsewhere() -> None:
    notice = "The Coast Board said in a notice that 640 boats lack lights. The notice names them."
    walk = "From the pier one could count them: 640 boats without a lamp."
    assert _shared_fact(notice, walk)[0] == "corroborated"


def test_what_one_newsroom_found_and_another_passes_on_is_known_from_it_alone() -> None:
    papers = [
        article(1, "The plan", "The plan names 640 boats.", outlet="Reed & Rudder"),
        article(
            2,
            "Secret list",
            "Skippers wept. “We heard of it on the radio,” said Bo Lund. Few slept. "
            "Trade monthly Reed & Rudder has got hold of a list of 640 boats.",
            outlet="Whirl",
        ),
    ]
    stated = {one.id: [("count", "640", {"n": 640, "unit": "boats"})] for one in papers}
    fact = fact_with(ledger_of(papers, stated), n=640)
    assert (fact.status, fact.origin) == ("single", "Reed & Rudder")


def test_a_correction_is_of_the_outlet_whose_article_it_puts_right() -> None:
    one = article(1, "Nine boats sink off Tarn", "Nine boats went down.", published="2026-03-02")
    two = article(2, "Storm at Tarn", "Boats were lost.", published="2026-03-03")
    right = article(
        3,
        "Correction: boats",
        "On 2 March we said that nine boats had sunk. It was six.",
        published="2026-03-04",
        outlet="Daily Oar",
    )
    unnamed = [replace(each, outlet=None) for each in (one, two)]
    assert ledger_of([*unnamed, right], {}).groups == (("a1", "a3"), ("a2",))
    assert ledger_of([one, two, right], {}).groups == (("a1",), ("a2",), ("a3",))


@pytest.mark.parametrize(
    ("headline", "opening"),
    [
        ("Putting it right: the boats", "In an article of 2 March ('Into the deep!') we said that 96 men drowned."),
        ("Boats: a correction", "Our report “Into the deep” gave the wrong year."),
        ("Correction", "Yesterday we wrote that 96 men had been aboard. There were 69."),
        ("Boats, once more", "On Monday we said that 96 men were aboard. Two digits had been transposed. It was 69."),
    ],
)
def test_a_correction_means_what_it_quotes_the_headline_of_or_gives_the_day_and_the_wrong_figure_of(
    headline: str, opening: str
) -> None:
    one = article(1, "Into the deep! Boats lost", "The sea took 96 men aboard three boats.", published="2026-03-02")
    two = article(2, "Storm takes boats", "Of 69 men two were saved.", published="2026-03-02")
    right = article(3, headline, opening, published="2026-03-03", outlet="Daily Oar")
    unnamed = [replace(each, outlet=None) for each in (one, two)]
    assert ledger_of([*unnamed, right], {}).groups == (("a1", "a3"), ("a2",))


def test_what_somebody_quoted_says_he_got_wrong_is_no_correction() -> None:
    one = article(1, "Boats lost", "The sea took 96 men.", published="2026-03-02")
    two = article(2, "Harbour", "“Yesterday we said 96 men, that was wrong,” said Bo Lund.", published="2026-03-03")
    assert ledger_of([replace(one, outlet=None), two], {}).groups == (("a1",), ("a2",))


def test_a_newsroom_with_a_hyphen_is_one_name() -> None:
    one = article(
        1, "Maps cut", "Seven maps were cut, the newspaper Tarn-Soir reported on Monday. The paper named no one."
    )
    two = article(2, "Cartes", "Sept cartes ont disparu, révèle lundi le quotidien Tarn-Soir.", language="fr")
    (origin,) = ledger_of([one, two], {}).origins
    assert (origin.name, origin.articles) == ("Tarn-Soir", ("a1", "a2"))
    assert ledger_of([one, two], {}).groups == (("a1", "a2"),)


def test_what_a_council_tells_a_paper_is_the_papers_own_reporting_and_what_a_passer_by_says_is_not() -> None:
    one = article(1, "Weirs broken", REPORT + "Repairs take years.")
    for said, apart in (("Moorland Council told the Oar that it would wait.", True), ("A fan told the Oar.", False)):
        two = article(2, "Weirs", REPORT + said, outlet="Oar")
        assert (len(ledger_of([one, two], {}).groups) == 2) is apart


def test_two_articles_of_one_writer_without_an_outlet_are_one_source() -> None:
    letters = [
        replace(article(ref, f"Letter {ref}", f"Nets tear {ref}."), outlet=None, byline=("Wren Holt",))
        for ref in (1, 2)
    ]
    assert ledger_of(letters, {}).groups == (("a1", "a2"),)
    apart = [letters[0], replace(letters[1], byline=("Ada Lorne",))]
    assert ledger_of(apart, {}).groups == (("a1",), ("a2",))


def test_sources_that_agree_and_all_cite_one_body_say_so() -> None:
    walls = ("count", "640", {"n": 640, "unit": "walls"})
    service = {"by": "the Weir Service"}
    said = article(1, "Walls fall", "At the coast 640 walls fell, the Weir Service said.")
    told = article(2, "Storm", "Nobody was hurt. The Weir Service counted 640 walls.")
    engineer = article(3, "After the storm", "Like cards 640 walls lie there, said an engineer of the Weir Service.")
    plain = article(4, "A walk", "On the shore lay 640 walls.")
    of_body = {"a1": [(*walls, service)], "a2": [(*walls, {"by": "The Weir Service"})], "a3": [walls], "a4": [walls]}
    for articles, origin in (([said, told], "the Weir Service"), ([said, engineer], "the Weir Service")):
        fact = fact_with(ledger_of(articles, {one.id: of_body[one.id] for one in articles}), n=640)
        assert (fact.status, fact.origin) == ("corroborated", origin)
    articles = [said, plain]
    assert not fact_with(ledger_of(articles, {one.id: of_body[one.id] for one in articles}), n=640).origin


def test_a_decision_that_one_source_cites_is_known_where_another_speaks_of_its_author() -> None:
    fine = ("money", "94 million euros", {"amount": 94000000, "currency": "EUR"})
    one = article(1, "Fine", "Orm pays 94 million euros, the Carton Authority said in its decision.")
    two = article(2, "Orm to appeal", "Orm fights the 94 million euros that the Carton Authority wants.")
    three = article(3, "Orm to appeal", "Orm fights the fine of 94 million euros.")
    for other, status in ((two, "single"), (three, "corroborated")):
        stated = {"a1": [(*fine, {"by": "the Carton Authority"})], other.id: [fine]}
        assert fact_with(ledger_of([one, other], stated), amount=94000000).status == status


def test_neither_people_in_general_nor_somebody_with_a_name_is_the_one_origin_of_a_figure() -> None:
    loss = ("money", "40 million euros", {"amount": 40000000, "currency": "EUR"})
    for source, named in (("Shippers", []), ("Ida Voss", [("person", "Ida Voss", {"name": "Ida Voss"})])):
        papers = [article(ref, "Strike", f"{source} put the loss at 40 million euros.") for ref in (1, 2)]
        stated = {paper.id: [(*loss, {"by": source}), *named] for paper in papers}
        assert not fact_with(ledger_of(papers, stated), amount=40000000).origin


def test_a_fact_is_from_a_report_where_its_publisher_is_named_or_the_next_sentence_says_so() -> None:
    report = "According to the Night Watch report, brought out by the Dark Lamp Trust, owls leave. "
    one = article(1, "Owls leave", report + "Only 44 owls stay.")
    owls = ("count", "44", {"n": 44, "unit": "owls"})
    trust = article(2, "Owls", "The Night Watch report is out. It is dark. Just 44 owls stay, the trust says.")
    pupils = article(3, "Owls", "Pupils counted 44 owls. That is in the Night Watch report.")
    for other, by in ((trust, "the trust"), (pupils, "Pupils")):
        stated = {"a1": [owls], other.id: [(*owls, {"by": by})]}
        assert fact_with(ledger_of([one, other], stated), n=44).status == "single"


def test_a_report_by_a_countrys_body_is_that_bodys_and_what_would_study_it_is_no_study() -> None:
    report = "A fifth of the wells are dry, according to a report published on Monday by the country's Weir Service. "
    ledger = ledger_of([article(1, "Wells", report + "The council would study it by Easter.")], {})
    assert [(origin.name, origin.form) for origin in ledger.origins] == [("Weir Service", "report")]
    own = "In a report on 17 November about the theft of maps from Tarn Bank we were wrong."
    assert not ledger_of([article(1, "Maps", own)], {}).origins


def test_a_title_between_marks_is_nobodys_words() -> None:
    one = article(1, "Wells dry", "A report by the Weir Service says wells are dry.")
    for opening, groups in (("“Wells in Need”", 1), ("“Our well is dry”, says Bo Lund. That is so. A study", 2)):
        two = article(2, "Wells", f"{opening} is a report. The Weir Service found dry wells.")
        assert len(ledger_of([one, two], {}).groups) == groups


def test_a_newsroom_is_known_by_how_it_is_cited() -> None:
    spare = ("money", "3 million euros", {"amount": 3000000, "currency": "EUR"})
    cited = "The pier was put off for 3 million euros, the Tarn Lantern reported on Sunday, citing minutes."
    story = "Asked about the Tarn Lantern story that a pier of 3 million euros was put off, Bo Lund hung up."
    walk = "The pier, for 3 million euros, is small."
    for second, status in ((story, "single"), (walk, "corroborated")):
        papers = [article(1, "Pier", cited), article(2, "No pier", second)]
        assert fact_with(ledger_of(papers, {one.id: [spare] for one in papers}), amount=3000000).status == status


def test_who_comes_back_to_the_paper_again_and_again_rests_on_it() -> None:
    one = article(1, "Bats", "Bats came in, the Tarn Herald reported on Monday. The paper named no one.")
    told = "Bats came in, the Tarn Herald has heard. The Herald says that it is late. The owls, the paper says, left."
    two = article(2, "Eek", f"Bats are about. {told}")
    assert ledger_of([one, two], {}).groups == (("a1", "a2"),)


def test_a_common_noun_or_a_place_that_opens_a_sentence_is_no_author() -> None:
    for opening in ("Doors were shut at the hall.", "Ostermoor lost its hall."):
        text = f"{opening} The hall may fall, the trust said in a statement. It shut its doors. The statement says so."
        assert not ledger_of([article(1, "Hall shut", text)], {}).origins


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Here is a report on moorings in Tarn, published today by the Quay Board.", ["Quay Board"]),
        ("Selon le rapport que l'Observatoire publie ce lundi, tout va.", ["Observatoire"]),
        ("Boats are safe after a ruling by the Office for Quays today.", ["Office for Quays"]),
        ("Boats are safe after a ruling by the Supreme Court of Tarn.", []),
        ("Voters of the ruling Quay Union stayed away.", []),
    ],
)
def test_a_documents_author_is_who_published_it_and_not_what_it_is_about(text: str, authors: list[str]) -> None:
    language = "fr" if text.startswith("Selon") else "en"
    origins = ledger_of([article(1, "Moorings", text, language=language)], {}).origins
    assert [origin.name for origin in origins] == authors


def test_the_regulator_is_the_author_of_the_storys_one_decision() -> None:
    fee = ("money", "£83", {"amount": 83, "currency": "GBP"})
    one = article(1, "Fee", "A decision of the Quay Office is out. Each paid £83.")
    two = article(2, "Fees", "The Quay Office was founded late. Each paid £83, the regulator said.")
    three = article(3, "Fees", "The Quay Office was founded late. Each paid £83, Bo Lund said.")
    for other, by, status in ((two, "the regulator", "single"), (three, "Bo Lund", "corroborated")):
        stated = {"a1": [(*fee, {"by": "the decision"})], other.id: [(*fee, {"by": by})]}
        assert fact_with(ledger_of([one, other], stated), amount=83).status == status


@pytest.mark.parametrize(
    ("body", "joined"),
    [
        ("The institute counted 340 weirs. It says that 12 are new. Its report asks for repairs.", True),
        ("Bo Lund says that 9 weirs hold. Six do, says the union. Ada Finn says that one does.", False),
        ("We watched for a day at the lock and saw boats. The gates stood open.", False),
    ],
)
def test_an_article_rests_wholly_on_a_report_by_how_much_it_credits_to_it_and_to_others(
    body: str, joined: bool
) -> None:
    one = article(1, "Weirs broken", REPORT + "It counted 340 weirs. Repairs take years, the institute says.")
    two = article(2, "Weirs", REPORT + body)
    mentions = {each.id: extract(each.text, body_start=each.body_start) for each in (one, two)}
    groups = build_ledger([one, two], mentions, reprints={}).groups
    assert groups == ((("a1", "a2"),) if joined else (("a1",), ("a2",)))


def test_what_a_firm_gave_out_and_who_retells_it_are_one_source() -> None:
    release = article(1, "Mill to close", "Orsk Mills today told its staff that the mill closes.", outlet="Orsk Mills")
    retold = article(
        2, "Mill closes", "Orsk Mills said in a statement that it closes. The statement gives no day. It was sorry."
    )
    paper = article(3, "Mill", '"I wept," said Bo Lund at the gate. Orsk Mills closes.', outlet="Gorm Post")
    assert ledger_of([release, retold, paper], {}).groups == (("a1", "a2"), ("a3",))


def test_a_firm_whose_name_ends_like_a_possessive_says_something_in_its_own_statement() -> None:
    (origin,) = ledger_of([article(1, "Sale", "It sold well, auctioneers Bramwell's said in a statement.")], {}).origins
    assert (origin.name, origin.form) == ("Bramwell", "statement")


def test_a_union_that_reports_ninety_has_published_no_report() -> None:
    assert ledger_of([article(1, "Strike", "Port Watch reports 90 boats idle.")], {}).origins == ()


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (
            "Some 40 boats leak, according to an internal review.",
            "An internal review found that 40 boats leak.",
            "single",
        ),
        ("A leaked letter says that 40 boats leak.", "In a letter, captains put the leaking boats at 40.", "single"),
        ("In a memo to the board, owners wrote that 40 leak.", "A leaked memo says that 40 boats leak.", "single"),
        (
            "A review by the navy has found 40 leaks. It came late.",
            "The yard tried 40 boats. A review failed.",
            "corroborated",
        ),
        ("A letter says that 40 boats leak.", "A survey of owners found that 40 boats leak.", "corroborated"),
        ("A letter says that 40 boats leak.", "At the quay 40 boats leak.", "corroborated"),
    ],
)
def test_what_all_have_from_one_nameless_document_is_known_from_it_alone(first: str, second: str, status: str) -> None:
    pair = [article(1, "Leaks", first), article(2, "Boats leak", second)]
    stated = {one.id: [("count", "40", {"n": 40, "unit": "boats"})] for one in pair}
    assert fact_with(ledger_of(pair, stated), n=40).status == status


def test_what_something_costs_is_known_to_anybody_who_has_paid_it() -> None:
    one = article(1, "Weirs broken", REPORT + "The institute counted 340 weirs. The toll is £3.")
    two = article(2, "Weirs", REPORT + "The institute's count is 340 weirs. Boats pay £3.")
    said = '"It is dear," said Bo Lund at the lock. Boats pay £3. '
    three = article(3, "Tolls", said + "The Tern Institute's report counts 340 weirs.")
    stated = {
        each.id: [
            ("count", "340", {"n": 340, "unit": "weirs"}),
            ("money", "£3", {"amount": 3, "currency": "GBP"}),
        ]
        for each in (one, two, three)
    }
    ledger = ledger_of([one, two, three], stated)
    assert (fact_with(ledger, n=340).status, fact_with(ledger, amount=3).status) == ("single", "corroborated")


def test_what_breaks_out_in_a_town_is_no_study() -> None:
    one = article(1, "Fever", "Fever broke out in Gorm Valley on Monday and patients filled two wards.")
    assert ledger_of([one], {}).origins == ()


def test_what_a_body_does_is_not_said_by_it() -> None:
    one = article(1, "Deal", "In a statement, Orsk Mills said that it takes 70% of the yard.")
    two = article(2, "Yard sold", "Orsk Mills takes 70% of the yard. Few knew.")
    share = ("percent", "70%", {"pct": 70})
    stated = {"a1": [(*share, {"by": "Orsk Mills"})], "a2": [share]}
    assert fact_with(ledger_of([one, two], stated), pct=70).status == "corroborated"


def test_what_several_have_from_the_office_of_statistics_it_has_published_once() -> None:
    one = article(
        1, "Fewer out of work", "Some 340,000 seek work, the National Statistics Board said on Monday. Few move."
    )
    two = article(2, "Jobs", "The National Statistics Board says that jobs are few. Those who seek work are 340,000.")
    three = article(3, "Work", "Trade is slow in Gorm. The yards hire nobody, and 340,000 seek work.")
    for other, status in ((two, "single"), (three, "corroborated")):
        stated = {each.id: [("count", "340,000", {"n": 340000, "unit": "people"})] for each in (one, other)}
        ledger = ledger_of([one, other], stated)
        assert len(ledger.groups) == 2
        assert fact_with(ledger, n=340000).status == status
