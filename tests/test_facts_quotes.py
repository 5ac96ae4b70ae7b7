"""Quotations, their speakers, who is cited, and the names of a text."""

import pytest

from digest.facts import extract, sources
from digest.model import Mention

Spoken = tuple[str, str]


def found(text: str, kind: str, language: str = "en") -> list[Mention]:
    return [one for one in extract(text, language=language, published="2026-03-05") if one.kind == kind]


def spoken(text: str, language: str = "en") -> list[Spoken]:
    return [(one.text, one.value["speaker"]) for one in found(text, "quote", language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will not sell the mill," said Ada Lorne.', [("We will not sell the mill,", "Ada Lorne")]),
        ("“We will not sell the mill,” Ada Lorne said.", [("We will not sell the mill,", "Ada Lorne")]),
        ("Ada Lorne said: “We will not sell the mill.”", [("We will not sell the mill.", "Ada Lorne")]),
        (
            'Ada Lorne told the paper that "nobody asked the people here".',
            [("nobody asked the people here", "Ada Lorne")],
        ),
        ("‘We will not sell the mill,’ said Ada Lorne.", [("We will not sell the mill,", "Ada Lorne")]),
        (
            '"We waited for years," said Mats Ek. "Then one day they came."',
            [("We waited for years,", "Mats Ek"), ("Then one day they came.", "Mats Ek")],
        ),
        (
            '"We waited for years," said Mats Ek, "and then one day they came."',
            [("We waited for years,", "Mats Ek"), ("and then one day they came.", "Mats Ek")],
        ),
        (
            "Ada Lorne runs the mill.\n\n“It has stood here since my childhood,” she said.",
            [("It has stood here since my childhood,", "Ada Lorne")],
        ),
        (
            "Ada Lorne, the mayor of Vessby, welcomed it.\n\n“We can sleep again at night,” Lorne said.",
            [("We can sleep again at night,", "Ada Lorne")],
        ),
        (
            '"The first thing was the noise of it.\n\n"Then everything went dark at once," said Mats Ek.',
            [("The first thing was the noise of it.", "Mats Ek"), ("Then everything went dark at once,", "Mats Ek")],
        ),
        (
            "“Nobody has ever asked us that,” a spokesman for Norlin said.",
            [("Nobody has ever asked us that,", "a spokesman for Norlin")],
        ),
        (
            "According to Ada Lorne, the mill is “the last of its kind here”.",
            [("the last of its kind here", "Ada Lorne")],
        ),
        ("“It was the best day of all.” — Ada Lorne", [("It was the best day of all.", "Ada Lorne")]),
        ('"Where shall we go from here?" Ada Lorne asked.', [("Where shall we go from here?", "Ada Lorne")]),
        (
            '"We will not sell the mill," said the mill\'s owner, Ada Lorne.',
            [("We will not sell the mill,", "Ada Lorne")],
        ),
        (
            '"We will not sell the mill," the chief executive of Norlin, Ada Lorne, said in a statement.',
            [("We will not sell the mill,", "Ada Lorne")],
        ),
        (
            'The mill\'s manager, Mats Ek, told the paper that "nobody asked the people here".',
            [("nobody asked the people here", "Mats Ek")],
        ),
        (
            'The word of the week goes to Mats Ek: "A mill without water is a shed."',
            [("A mill without water is a shed.", "Mats Ek")],
        ),
        (
            'Ada Lorne, the owner, was there. "We will not sell the mill, not today," she beamed.',
            [("We will not sell the mill, not today,", "Ada Lorne")],
        ),
        (
            'Norlin\'s lawyer Mats Ek said as much on Monday, arguing that the mill "was never safe to run".',
            [("was never safe to run", "Mats Ek")],
        ),
        ('Said Ada Lorne: "We will not sell the mill."', [("We will not sell the mill.", "Ada Lorne")]),
        (
            'The company has "no plans of that kind at all", the Maritime Board (MB) said.',
            [("no plans of that kind at all", "Maritime Board")],
        ),
    ],
)
def test_a_quotation_has_its_speaker(text: str, expected: list[Spoken]) -> None:
    assert spoken(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "« Nous ne vendrons pas », a déclaré la maire, Ada Lorne.", [("Nous ne vendrons pas", "Ada Lorne")]),
        ("es", "«No vamos a venderlo», resumió Mats Ek.", [("No vamos a venderlo", "Mats Ek")]),
        ("de", "„Wir verkaufen sie nicht“, sagte die Leiterin, Ada Lorne.", [("Wir verkaufen sie nicht", "Ada Lorne")]),
        ("es", "«No vamos a vender el molino», dijo Ada Lorne.", [("No vamos a vender el molino", "Ada Lorne")]),
        ("fr", "« Nous ne vendrons pas le moulin », a déclaré Ada Lorne.", [("Nous ne vendrons pas le moulin", "")]),
        ("de", "„Wir verkaufen die Mühle nicht“, sagte Ada Lorne.", [("Wir verkaufen die Mühle nicht", "Ada Lorne")]),
        ("de", "»Wir verkaufen die Mühle nicht«, sagte Ada Lorne.", [("Wir verkaufen die Mühle nicht", "Ada Lorne")]),
    ],
)
def test_quotation_marks_of_other_languages_are_read(language: str, text: str, expected: list[Spoken]) -> None:
    quotes = spoken(text, language)
    assert [words for words, _ in quotes] == [words for words, _ in expected]
    assert all(speaker == wanted for (_, speaker), (_, wanted) in zip(quotes, expected, strict=True) if wanted)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “mill” was sold.",
        "The film “The Long Way Home” opened.",
        "They broke the “clean hands” rule.",
        "It's the dogs' dinner and the cats' too, isn't it?",
        "He is 6'3\" tall and weighs 90 kg.",
    ],
)
def test_quotation_marks_around_names_and_words_are_no_quotes(text: str) -> None:
    assert spoken(text) == []


def test_a_speaker_has_the_role_that_the_text_gives() -> None:
    (before,) = found('"We will not sell the mill," said chief executive Mats Ek.', "quote")
    (behind,) = found('"We will not sell the mill," said Mats Ek, the chief executive of Norlin.', "quote")
    assert before.value["role"] == "chief executive"
    assert behind.value["role"] == "the chief executive of Norlin"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "Ada Lorne, mayor for 19 years, dislikes the plan. “It is a bridge to a car park.”",
            "Ada Lorne",
        ),
        ("en", "Ada Lorne shook her head. “Nobody ever asked us here.”", "Ada Lorne"),
        (
            "en",
            "It was dismissed as “too little and too late” by Ada Lorne, the opposition leader.",
            "Ada Lorne",
        ),
        ("en", "“Too little and too late” was how Ada Lorne summed it up.", "Ada Lorne"),
        ("en", "Ada Lorne beamed. “I had my speech on a napkin,” the 38-year-old said.", "Ada Lorne"),
        ("en", "Ada Lorne disagrees. “The engines came much later,” says the retired teacher.", "Ada Lorne"),
        ("en", "The mayor, Ada Lorne, came at once. “We had four minutes,” the mayor said.", "Ada Lorne"),
        ("en", "Tesfa Merk won. “I could stop looking round,” grinned Tes, who danced.", "Tesfa Merk"),
        ("en", "Ada Lorne won.\n\n“I have only been tired more often,” she grinned afterwards.", "Ada Lorne"),
        ("en", "“Our support for the mill is not abstract,” the letter reads.", "the letter"),
        (
            "en",
            "Abel Tse won on Sunday.\n\nHe ran away from nobody. For 20 miles he sat at the back. His time was good."
            "\n\n“I am not faster than they are. I am only more tired,” he said.",
            "Abel Tse",
        ),
        ("es", "«No vamos a esperar más», dijo ante los diputados la ministra Ada Lorne.", "Ada Lorne"),
        ("fr", "« Nous n'attendrons plus », a déclaré lundi la directrice du musée, Ada Lorne.", "Ada Lorne"),
        ("fr", "« Nous n'attendrons plus », a prévenu devant la presse Ada Lorne, maire de la ville.", "Ada Lorne"),
        ("de", "„Das war ein schwarzer Tag“, so Ada Lorne, die das Haus leitet.", "Ada Lorne"),
        ("de", "Die Direktorin des Museums, Ada Lorne, sprach von „einem schwarzen Tag für die Stadt“.", "Ada Lorne"),
    ],
)
def test_a_speaker_is_found_where_no_verb_of_saying_names_him(language: str, text: str, speaker: str) -> None:
    assert {one for _, one in spoken(text, language)} == {speaker}


def test_a_role_that_two_people_may_have_stays_as_it_is_written() -> None:
    text = "Ada Lorne met Mats Ek. “We had four minutes in all,” the driver said."
    assert spoken(text) == [("We had four minutes in all,", "the driver")]


def test_a_pronoun_without_anybody_before_it_stays_unknown() -> None:
    assert spoken("“We will not sell the mill,” she said.") == [("We will not sell the mill,", "")]


def test_a_pronoun_does_not_stand_for_a_person_of_the_other_sex() -> None:
    text = "Mr Mats Ek met Mrs Ada Lorne on Monday.\n\n“We will not sell the mill,” she said."
    assert spoken(text) == [("We will not sell the mill,", "Ada Lorne")]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The ministry said 12 ships were lost.", "The ministry", "said"),
        ("At least 12 ships were lost, officials said.", "officials", "said"),
        ("At least 12 ships were lost, said the Maritime Board.", "Maritime Board", "said"),
        (
            "According to a report by the Maritime Board, 12 ships were lost.",
            "a report by the Maritime Board",
            "according to",
        ),
        ("Some 12 ships were lost, according to Ada Lorne.", "Ada Lorne", "according to"),
        ("The union put the number at 9,500 and left.", "The union", "put"),
        ("Norlin denied that 12 ships were lost.", "Norlin", "denied"),
        ("The harbour reportedly lost 12 ships.", "", "reportedly"),
    ],
)
def test_a_figure_is_ascribed_to_whoever_gives_it(text: str, source: str, cue: str) -> None:
    (count,) = found(text, "count")
    assert count.attribution is not None
    assert (count.attribution.source, count.attribution.cue) == (source, cue)


def test_a_figure_that_nobody_is_said_to_give_is_ascribed_to_nobody() -> None:
    (count,) = found("The harbour lost 12 ships.", "count")
    assert count.attribution is None


def test_sources_are_the_spans_that_name_who_is_cited() -> None:
    text = (
        "Mr Ek said it was late. Ada Lorne, the mayor, said it was early. A report by the board found that both lied."
    )
    assert [text[start:end] for start, end in sources(text)] == ["Mr Ek", "Ada Lorne", "A report by the board"]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The governor, Ada Lorne, spoke.", "person", "Ada Lorne"),
        ("Mr Ek spoke to reporters.", "person", "Ek"),
        ("Mats Ek, 34, spoke to reporters.", "person", "Mats Ek"),
        ("Ludwig van der Berg, who led it, spoke.", "person", "Ludwig van der Berg"),
        ("They sued the Bank of Vessby there.", "org", "Bank of Vessby"),
        ("They joined the Dock and Harbour Union there.", "org", "Dock and Harbour Union"),
        ("They work for Norlin Holdings there.", "org", "Norlin Holdings"),
        ("It fell in the town of Vessby.", "place", "Vessby"),
        ("They met near Vessby for lunch.", "place", "Vessby"),
        ("They met at Kingsmere Stadium for lunch.", "place", "Kingsmere Stadium"),
        ("It struck the Cobbler reef there.", "place", "Cobbler"),
        ("They said Norlin Dairy, which is old, sold it.", "org", "Norlin Dairy"),
        ("They called the operator, Auriga Launch, about it.", "org", "Auriga Launch"),
        ("A bid for the lender Halden Vale came.", "org", "Halden Vale"),
        ("They took the people of the Lady Thorvald in.", "org", "Lady Thorvald"),
        ("The prize goes to Ada Lorne for it.", "person", "Ada Lorne"),
        ("One coach broke down. Skarn Coaches is sorry.", "org", "Skarn Coaches"),
        ("On Monday Halden Air cancelled all its flights.", "org", "Halden Air"),
        ("It fell across the west of Skarnland at dawn.", "place", "Skarnland"),
        ("Two men broke out of Vessby prison.", "place", "Vessby"),
        ("A fire shut Skarn Tunnel for hours.", "place", "Skarn Tunnel"),
        ("They blame a band known as Silver Lynx for it.", "org", "Silver Lynx"),
        ("They sold the state water company, Clair Puits, in May.", "org", "Clair Puits"),
        ("They sold Clair Puits, the state-owned water firm, in May.", "org", "Clair Puits"),
    ],
)
def test_a_name_is_found_with_its_kind(text: str, kind: str, name: str) -> None:
    assert name in [one.value["name"] for one in found(text, kind)]


def test_a_short_name_leads_back_to_the_full_one() -> None:
    text = "Ada Lorne, the mayor, came. Mrs Lorne spoke, and Lorne left."
    assert [one.value["name"] for one in found(text, "person")] == ["Ada Lorne", "Ada Lorne", "Ada Lorne"]


def test_an_acronym_leads_back_to_the_name_before_its_brackets() -> None:
    text = "A report by the National Harbour Institute (NHI) came out. The NHI report was long."
    assert {one.value["name"] for one in found(text, "org")} == {"National Harbour Institute"}


def test_capitals_of_a_headline_make_no_names_of_their_own() -> None:
    text = "Mayor Sells Mill To Foreign Firm\n\nThe mayor sold the old mill on Monday, people in town said."
    assert [one.kind for one in extract(text) if one.kind in ("person", "org", "place")] == []


@pytest.mark.parametrize(
    ("text", "kind", "label", "hedge"),
    [
        ("It has an estimated cost exceeding $210 million.", "money", "estimated cost", "more than"),
        ("They reported a 40% drop in profits.", "percent", "drop in profits", ""),
        ("Consumer prices rose 3.9% in May.", "percent", "Consumer prices rose", ""),
        ("The union won a pay rise of about eight per cent.", "percent", "pay rise", "about"),
        ("The storm left some 1,800 homes damaged.", "count", "homes damaged", "about"),
        ("At least 12 people were killed.", "casualties", "dead", "at least"),
        ("The bank raised its key rate by 25 basis points to 4.75%.", "percent", "key rate", ""),
        ("As many as 900 jobs would go.", "count", "jobs", "up to"),
        ("Fewer than 300 cases are known.", "count", "cases", "less than"),
        ("Nearly 60 volunteers came.", "count", "volunteers", "almost"),
    ],
)
def test_a_figure_says_what_it_is_about_and_how_sure_it_is(text: str, kind: str, label: str, hedge: str) -> None:
    one = found(text, kind)[-1]
    assert (one.label, one.qualifier) == (label, hedge)
