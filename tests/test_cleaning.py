"""Printed dates, datelines, by-lines and the cleaning's own promises: it never raises, and its output is at rest."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.text.cleaning import clean_body, read_pasted
from digest.text.cleaning.captions import ends_in_credit, is_credit
from digest.text.cleaning.datelines import find_dateline
from digest.text.cleaning.head import read_head_line
from digest.text.cleaning.printed_dates import find_dates


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("February 10, 2026 6:40 AM GMT · Updated 12 minutes ago", "2026-02-10T06:40:00+00:00"),
        ("PUBLISHED: 21:05, 16 May 2026", "2026-05-16"),
        ("Published: 10 February 2026 11.15 GMT", "2026-02-10T11:15:00+00:00"),
        ("Sat 16 May 2026 20.41 BST", "2026-05-16T20:41:00+01:00"),
        ("Stand: 05.03.2026, 14:20 Uhr", "2026-03-05"),
        ("3. März 2026, 14:20 MEZ", "2026-03-03T14:20:00+01:00"),
        ("11 de febrero de 2026", "2026-02-11"),
        ("17 MAR 2026 - 13:45 CET", "2026-03-17T13:45:00+01:00"),
        ("Publié le 3 janvier 2026 à 10h20", "2026-01-03"),
        ("1er août 2026", "2026-08-01"),
        ("18 giugno 2026", "2026-06-18"),
        ("3 de agosto de 2026 às 22h10", "2026-08-03"),
        ("21 juli 2026, 14:30", "2026-07-21"),
        ("12 мая 2026, 14:20", "2026-05-12"),
        ("Thứ ba, 21/7/2026, 06:40 (GMT+7)", "2026-07-21T06:40:00+07:00"),
        ("ngày 10 tháng 2 năm 2026", "2026-02-10"),
        ("2026年2月10日 14:20", "2026-02-10"),
        ("Jan. 3, 2026, 5:04 p.m. ET", "2026-01-03T17:04:00-05:00"),
        ("July 3, 2026 at 6am EDT", "2026-07-03T06:00:00-04:00"),
        ("8:14 PM EST, January 14, 2026", "2026-01-14T20:14:00-05:00"),
        ("2026-02-10T06:40:00Z", "2026-02-10T06:40:00+00:00"),
        ("2026-02-10 06:40 +05:30", "2026-02-10T06:40:00+05:30"),
        ("CPA 161955 GMT MAY 26", "2026-05-16T19:55:00+00:00"),
        ("13/04/2026", "2026-04-13"),
        ("12.00 IST, 3 May 2026", "2026-05-03"),
    ],
)
def test_a_printed_date_is_read_as_exactly_as_it_is_printed(printed: str, iso: str) -> None:
    language = "vi" if "Thứ" in printed else "en"
    assert [found.iso for found in find_dates(printed, language)] == [iso]


@pytest.mark.parametrize(
    "printed",
    ["10 February", "03/04/2026", "© 2026 Paper", "in 2026", "31 February 2026", "99 May 2026", "12:40 GMT", ""],
)
def test_what_is_no_full_date_is_not_made_one(printed: str) -> None:
    assert find_dates(printed, "en") == []


def test_a_date_of_numbers_is_read_by_the_custom_of_the_language() -> None:
    assert [found.iso for found in find_dates("03/04/2026", "fr")] == ["2026-04-03"]
    assert [found.iso for found in find_dates("03.04.2026", "en")] == ["2026-04-03"]


@pytest.mark.parametrize(
    ("paragraph", "dateline", "agency"),
    [
        ("LONDON, Jan 3 (Reuters) - The pound fell.", "LONDON, Jan 3 (Reuters)", "Reuters"),
        ("KYIV, Ukraine (AP) — Drones hit.", "KYIV, Ukraine (AP)", "AP"),
        ("MARLOW — A company said.", "MARLOW", ""),
        ("Feb. 10 (Meridian) - A quake struck.", "Feb. 10 (Meridian)", "Meridian"),
        ("(Reuters) - Shares rose.", "(Reuters)", "Reuters"),
        ("Frankfurt/Main (dpa) - Der Dax stieg.", "Frankfurt/Main (dpa)", "dpa"),
        ("Paris (France) (AFP) – A train stopped.", "Paris (France) (AFP)", "AFP"),
        ("Sevilla, 11 feb (EFE).- La policía actuó.", "Sevilla, 11 feb (EFE)", "EFE"),
        ("(ANSA) - ROMA, 12 FEB - Il governo decide.", "(ANSA) - ROMA, 12 FEB", "ANSA"),
        ("Lisboa, 14 mar 2026 (Lusa) – O governo decidiu.", "Lisboa, 14 mar 2026 (Lusa)", "Lusa"),
        (
            "NEW YORK, March 10, 2026 /PRNewswire/ -- Acme opened.",
            "NEW YORK, March 10, 2026 /PRNewswire/",
            "PRNewswire",
        ),
        ("BEIJING: China said.", "BEIJING", ""),
        ("TORONTO—The mayor left.", "TORONTO", ""),
    ],
)
def test_a_dateline_is_found(paragraph: str, dateline: str, agency: str) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.text, found.agency) == (dateline, agency)
    assert paragraph[found.end :].strip()[0].isupper()


@pytest.mark.parametrize(
    "paragraph",
    [
        "NATO: nobody else would.",
        "LUCA FERRAND wrote his name into folklore last night.",
        "The bank (founded in 1921) - the oldest - failed.",
        "He said it was over — and it was.",
        "WATCH: The moment a crane fell.",
        "The deal: Velmont buys Kessler.",
        "Mr Lee (62) - a carpenter - was unhurt.",
        "In Paris – and in Rome – people danced.",
        "A",
        "",
    ],
)
def test_what_is_no_dateline_stays(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "byline", "outlets"),
    [
        ("By Tomas Ekerling and Priya Valcourt", ["Tomas Ekerling", "Priya Valcourt"], []),
        ("By GAZ HOLLIS at Kingsmere", ["Gaz Hollis"], []),
        ("BY SIOBHAN O'NEILL-MCCRAE", ["Siobhan O'Neill-Mccrae"], []),
        ("Von Katrin Möllenbeck, Lindhavn", ["Katrin Möllenbeck"], []),
        ("Por Lucía Berdegal y Juan de la Torre", ["Lucía Berdegal", "Juan de la Torre"], []),
        ("Par Élodie Marchand (avec AFP)", ["Élodie Marchand"], []),
        ("By Jane Doe, The Daily Herald", ["Jane Doe"], ["The Daily Herald"]),
        ("By the Newsroom 24 live desk", ["Newsroom 24 live desk"], ["Newsroom 24"]),
        ("By Sam Ridley  @samridley  Crime Reporter", ["Sam Ridley"], []),
        ("By J. R. Holt | 3 May 2026", ["J. R. Holt"], []),
        ("Daily Spark, 24 January 2026", [], ["Daily Spark"]),
        ("Joanna Feld, Meridian Wire | June 8, 2026", ["Joanna Feld"], ["Meridian Wire"]),
    ],
)
def test_a_byline_is_read(line: str, byline: list[str], outlets: list[str]) -> None:
    head = read_head_line(line)
    assert head is not None
    assert (head.byline, head.outlets) == (byline, outlets)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday night the water had reached the second floor of the town hall.",
        "By then it was over.",
        "Von da an ging alles schief.",
        "He was born on 3 May 1970 and has lived in the same house ever since, he said.",
        "Residents of Ulvena wait beside a collapsed bakery",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    head = read_head_line(line, near=True)
    assert head is None or not (head.byline or head.outlets)


@pytest.mark.parametrize(
    "line",
    [
        "(Image credit: A. Smith / Pool / AFP / Getty Images)",
        "Photograph: Kit Sorley/Halden Pictures",
        "AP Photo/Tom Hale",
        "Getty Images",
        "© J. Wick/AFP",
        "Foto: dpa",
        "Photo by Ann Lee on Unsplash",
    ],
)
def test_a_credit_is_known(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo shops are closing across the country.",
        "Pictures of the crash spread at once.",
        "Credit unions lent more than banks.",
        "© 2026 Calder County Gazette. All rights reserved.",
    ],
)
def test_a_sentence_is_no_credit(line: str) -> None:
    assert not is_credit(line)


def test_a_credit_behind_a_caption_is_found_where_it_begins() -> None:
    assert ends_in_credit("Pickets at Gate 4. Photograph: Jonas Wick/Halden Pictures") == 19
    assert ends_in_credit("Un bombero descansa. (Foto: J. Wick)") == 21
    for line in (
        "The minister told AFP.",
        "He paid by card.",
        "The ratio was 3/4.",
        "She said (in French) it was fine.",
    ):
        assert ends_in_credit(line) == -1


def test_a_body_that_is_all_one_paragraph_is_kept_whole() -> None:
    body = "It rained for days. " * 200
    assert clean_body(body, headline="Rain").body == body.strip()


def test_a_correction_is_the_body_of_a_correction_and_a_note_elsewhere() -> None:
    note = "Correction: An earlier version of this article misspelt the name of the mayor."
    story = f"The mayor resigned on Monday after a vote.\n\n{note}"
    assert read_pasted(f"Mayor resigns\n\n{story}").notes == (note,)
    assert note in read_pasted(f"Corrections and clarifications\n\n{note}").body


def test_a_text_without_a_headline_is_all_body() -> None:
    text = "The port was closed on Monday by a strike that had been announced for weeks. " * 4
    draft = read_pasted(text)
    assert (draft.headline, draft.body) == ("", text.strip())


def test_a_teaser_without_a_stop_is_better_than_nothing() -> None:
    assert clean_body("The port was closed on Monday by a strike that", headline="Port closed").body


def test_markdown_gives_its_words_and_its_front_matter() -> None:
    draft = read_pasted(
        "---\ntitle: Port closed\nauthor: Ann Lee\ndate: 2026-05-03\npublisher: The Courier\n---\n\n"
        "# Port closed\n\nThe **port** of [Lindhavn](https://x.example/a) was *closed* on Monday.\n\n"
        "![A crane](crane.jpg)\n\n## What next\n\n> “We wait,” said a docker.\n\n---\n",
        markdown=True,
    )
    assert (draft.headline, draft.byline, draft.outlet, draft.published) == (
        "Port closed", ("Ann Lee",), "The Courier", "2026-05-03",
    )  # fmt: skip
    assert draft.body == "The port of Lindhavn was closed on Monday.\n\n“We wait,” said a docker."


LINES = st.sampled_from(
    """By Ann Lee|3 May 2026|The port was closed on Monday, the harbour master said.|- A bullet|
    - A bullet that stops.|Read more: x|Photo: A/B|LONDON (AP) — It rained all day in the city.|
    Key events|14:02|14:02 – Trains stop.|Comments|© 2026 The Post|Sign up to our newsletter|
    “It is over,” he said.|“It is over.”|What now?|||| a | b | c |Why?|# Title|https://x.example/a.jpg|
    ## Part|> quote|Ann Lee is a reporter at The Post.|Correction: It was Tuesday.|[1]|...|—|
    Ann Lee in Rome|北京下雨了。""".split("|")
)
PAGES = st.lists(LINES, max_size=14).map("\n".join)


@settings(deadline=None, max_examples=300)
@given(st.one_of(PAGES, st.text(max_size=300)), st.booleans())
def test_cleaning_never_raises_and_its_body_is_made_of_the_text(raw: str, markdown: bool) -> None:
    draft = read_pasted(raw, markdown=markdown)
    assert not draft.body or draft.body.strip() == draft.body
    assert all(paragraph.strip() for paragraph in draft.body.split("\n\n")) or not draft.body
    assert "\n" not in draft.headline
    assert all("\x01" not in part for part in (draft.headline, draft.body, *draft.byline))
    clean_body(raw, headline="A headline", markdown=markdown)


@settings(deadline=None, max_examples=200)
@example("LONDON (AP) — It rained all day in the city.\nLONDON (AP) — It rained all day in the city.\nBy Ann Lee")
@given(PAGES)
def test_what_has_been_cleaned_twice_is_at_rest(raw: str) -> None:
    once = clean_body(raw, headline="A headline here").body
    twice = clean_body(once, headline="A headline here").body
    assert clean_body(twice, headline="A headline here").body == twice
