"""Whose article it is, from what stands around a pasted body, and what names are one outlet's."""

import pytest

from digest.text.cleaning import read_pasted
from digest.text.outlet_names import outlet_key, stands_for

BODY = """The last of the three ferries sailed again on Monday, ending a strike that had lasted for nineteen days.

Crews voted by 212 to 64 to accept a rise of 5.5 per cent over two years, the seafarers' union said.

The operator will add two sailings a day until the end of the month to clear the backlog of freight."""
TITLE = "Ferries sail again as crews accept pay deal"


def outlet_of(head: str, tail: str, *, opening: str = "", above: str = "") -> str | None:
    """The outlet read from a page with these lines around its body."""
    return read_pasted(f"{above}{TITLE}\n{head}\n\n{opening}{BODY}\n\n{tail}\n").outlet


@pytest.mark.parametrize(
    ("tail", "outlet"),
    [
        ("© 2026 The Skerry Ledger. All rights reserved.", "The Skerry Ledger"),
        ("© Quayside Media Ltd", "Quayside"),
        ("Sign up to the ValveWeek newsletter", "ValveWeek"),
        ("Get the Islander's politics newsletter, straight to your inbox", "Islander"),
        ("Thanks for reading Slow Water! Subscribe for free to receive new posts.", "Slow Water"),
        ("This article first appeared in The Wharf Review.", "The Wharf Review"),
        ("This story was originally published by Valley Watch, a nonprofit newsroom.", "Valley Watch"),
        ("This article appears in the November 2026 print edition of Hearth & Town.", "Hearth & Town"),
        ("The Skerry Mercury, printed and published weekly at Oddhaven since 1891", "The Skerry Mercury"),
        ("Marsh and District Times. Your valley, your voice.", "Marsh and District Times"),
        ("Wyedale Advertiser | Terms & conditions | Privacy", "Wyedale Advertiser"),
        ("THE EVENING SENTINEL, Tuesday October 13 2026, page 4", "The Evening Sentinel"),
        ("LANTERN READERS: Have YOU been stranded? Email tips@dailylantern.example", "Daily Lantern"),
        ("Retrouvez toute l'actualité sur Le Courrier des Vaux", "Le Courrier des Vaux"),
        ("Newsletter der Süderländer Nachrichten abonnieren", "Süderländer Nachrichten"),
        ("Quelle: Elbmarsch-Bote", "Elbmarsch-Bote"),
        ("Suscríbete a la newsletter de El Pregón del Sur", "El Pregón del Sur"),
    ],
)
def test_an_outlet_is_known_by_what_stands_below_its_article(tail: str, outlet: str) -> None:
    assert outlet_of("By Ann Kerr\n12 October 2026", tail) == outlet


@pytest.mark.parametrize(
    "tail",
    [
        "Follow us on Facebook",
        "Sign up for breaking news alerts.",
        "© 2026 All rights reserved",
        "Follow Ann Kerr for email alerts",
        "Ann Kerr's column appears on Fridays.",
        "MORE: Player ratings from the Coronet Cup final",
        "RIPRODUZIONE RISERVATA",
    ],
)
def test_an_appeal_that_names_no_outlet_makes_none(tail: str) -> None:
    assert outlet_of("By Ann Kerr\n12 October 2026", tail) is None


def test_a_wires_slug_names_the_wire_and_a_full_name_below_spells_it_out() -> None:
    opening = "ODDHAVEN, Oct 12 (Tarn) - "
    page = f"TNS 121005Z OCT 26\n{TITLE}\nBy Ann Kerr\n\n{opening}{BODY}\n\nTNS 121005Z OCT 26\n"
    assert read_pasted(page).outlet == "TNS"
    spelled = read_pasted(page + "\nTarn News Service. Not for redistribution without licence.\n")
    assert (spelled.outlet, spelled.published) == ("Tarn News Service", "2026-10-12T10:05:00+00:00")


def test_a_page_around_an_agencys_report_is_the_papers() -> None:
    opening = "ODDHAVEN (Tarn News) - "
    credit = "Tarn News\n12 October 2026"
    assert outlet_of(credit, "", opening=opening) == "Tarn News"
    assert outlet_of(credit, "Support the Skerry Courier from £2 a month.", opening=opening) == "Skerry Courier"


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("Der Nordbote 202\n", "Der Nordbote"),
        ("The Skerry Guardian | Support us\n", "The Skerry Guardian"),
        ("Chronicle Sport | Sunday edition\n", "Chronicle"),
        ("Channel 24 | Home | Weather\n", "Channel 24"),
        ("The Skerry Mercury - serving Lotten and the hills since 1874\n", "The Skerry Mercury"),
        ("Skerry Mercury, est. 1874\n", "Skerry Mercury"),
    ],
)
def test_a_masthead_is_read_without_its_page_links_and_section(above: str, outlet: str) -> None:
    page = read_pasted(f"{above}{TITLE}\nBy Ann Kerr\n12 October 2026\n\n{BODY}\n")
    assert (page.outlet, page.headline) == (outlet, TITLE)


def test_short_forms_and_initials_stand_for_the_full_name() -> None:
    keys = [outlet_key(name) for name in ("Rattle", "The Morning Rattle", "TNS", "Tarn News Service", "BBC", None)]
    short, full, code, wire, other, unknown = keys
    assert stands_for(short, full)
    assert stands_for(code, wire)
    assert not any(stands_for(one, wire) for one in (other, unknown, wire))
