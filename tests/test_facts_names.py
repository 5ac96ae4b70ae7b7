"""Names whose kind the words around them tell, in four languages."""

import pytest

from digest.facts import extract


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [
        (
            "en",
            "Skarn Hydro opened all five gates. The company kept to its figures. Skarn Hydro said it would pay.",
            "org",
            "Skarn Hydro",
        ),
        ("en", "Norlin Rubber said on Thursday it would close its tyre plant by September.", "org", "Norlin Rubber"),
        (
            "en",
            "Norlin Networks has restored supply to every customer affected by the fire at its substation.",
            "org",
            "Norlin Networks",
        ),
        (
            "en",
            "The chair maker Marrow & Finch is broke. Marrow & Finch owes millions.",
            "org",
            "Marrow & Finch",
        ),
        (
            "en",
            "Who runs it now: Mats Ek, of Norlin Partners, who sold a bus company.",
            "org",
            "Norlin Partners",
        ),
        (
            "en",
            "With the help of the farmer, Mats Ekholm, the team has collected 17 pieces.",
            "person",
            "Mats Ekholm",
        ),
        ("en", "The former head of the Vessby savings bank, Luc Orban, was sent to prison.", "person", "Luc Orban"),
        (
            "en",
            "A former compliance chief of the bank, Ines Orban, has since said that the total was higher.",
            "person",
            "Ines Orban",
        ),
        ("en", "Top cop Ada Lorne-Lane thinks that the raiders slipped up.", "person", "Ada Lorne-Lane"),
        (
            "en",
            "The inquiry into the opening of the Skarn Dam, which flooded the valley, begins on Monday.",
            "place",
            "Skarn Dam",
        ),
        ("en", "The game was found in Skarn Fen. The finds from Skarn Fen are on show.", "place", "Skarn Fen"),
        ("en", "Officers retook two wings of Vessby Fen prison on Monday.", "place", "Vessby Fen"),
        (
            "en",
            "It hit the roof of High Skarn Farm. High Skarn Farm is for sale.",
            "place",
            "High Skarn Farm",
        ),
        (
            "en",
            "The boat was entering Skarn Lock when it swung. Skarn Lock is shut.",
            "place",
            "Skarn Lock",
        ),
        ("en", "Vessby Sands had never had a festival so large. Vessby Sands is tired.", "place", "Vessby Sands"),
        ("en", "The worst of it fell on Vessby, a town of 41,000.", "place", "Vessby"),
        ("en", "An avalanche swept across a run above the resort of Skarnau on Saturday.", "place", "Skarnau"),
        ("en", "Skarnland's government presented the budget. Skarnland's economy shrank.", "place", "Skarnland"),
        (
            "en",
            "The town rejected a merger with its bigger neighbour Vessmark on Sunday. Vessmark is rich.",
            "place",
            "Vessmark",
        ),
        ("en", "Ada Lorne said she would close her shop by September.", "person", "Ada Lorne"),
        ("en", "Ada Lorne opened the gallery with its new lights on Monday.", "person", "Ada Lorne"),
        ("en", "Ines Marell won the prize with her third film. Marell wept.", "person", "Ines Marell"),
        (
            "en",
            "Paul Geer swept the floor. Geer lost everything. Paul Geer stayed with his dog.",
            "person",
            "Paul Geer",
        ),
        ("en", "The spokesman, Luc Vanel, denied it. Luc Vanel left.", "person", "Luc Vanel"),
        ("en", "A lawyer for the bank, Luc Vanel, denied it.", "person", "Luc Vanel"),
        ("en", "The bank's lawyer, Luc Vanel, denied it.", "person", "Luc Vanel"),
        ("en", "The lender, Norlin, denied it.", "org", "Norlin"),
        ("fr", "La commune de Vessac a voté. La station de Skarnau est fermée.", "place", "Skarnau"),
        ("fr", "Le festival de Saint-Vessac a couronné le film. À Saint-Vessac, on danse.", "place", "Saint-Vessac"),
        ("fr", "L'Agence régionale de santé a fait état de 58 malades.", "org", "Agence régionale de santé"),
        (
            "fr",
            "Le syndicat, la Fédération des travailleurs des mines, en comptait 21.",
            "org",
            "Fédération des travailleurs des mines",
        ),
        ("de", "Der Bundesstaat Skarnmark will die Mündung verschließen.", "place", "Skarnmark"),
        ("de", "Das Landgericht Vessried hat ihn verurteilt.", "org", "Landgericht Vessried"),
        ("de", "Die Raumfahrtagentur Norlin teilte das mit.", "org", "Raumfahrtagentur Norlin"),
        ("de", "Der Vorstand der Sparkasse Vessby wurde entlassen.", "org", "Sparkasse Vessby"),
        ("es", "La ciudad lusava de Vesskov amaneció entre sirenas.", "place", "Vesskov"),
        ("es", "El municipio de Vesskov espera. El alcalde de Vesskov calla.", "place", "Vesskov"),
        ("en", "The Prison Officers' League agreed with it.", "org", "Prison Officers' League"),
        ("en", "The Tenants’ Front had called the march.", "org", "Tenants’ Front"),
        ("en", "Pallas Quay Capital owns it. They wrote to Pallas Quay.", "org", "Pallas Quay Capital"),
    ],
)
def test_what_stands_around_a_name_says_its_kind(language: str, text: str, kind: str, name: str) -> None:
    assert name in [one.value["name"] for one in extract(text, language=language) if one.kind == kind]


def test_a_body_without_its_last_word_leads_back_to_the_whole_name() -> None:
    text = "Pallas Quay Capital bought the chain. Suppliers blame Pallas Quay for it."
    assert [one.value["name"] for one in extract(text) if one.kind == "org"] == ["Pallas Quay Capital"] * 2


def test_a_headline_in_brackets_is_nobodys_quote() -> None:
    text = "A report on 6 October (“Chalk and awe!”) said in its headline that thirteen were gone."
    assert [one.text for one in extract(text) if one.kind == "quote"] == []
