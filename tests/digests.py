"""Digests built by hand, for the tests of everything that prints: one story, twenty, none, and the awkward ones."""

from collections.abc import Mapping, Sequence

from digest.model import (
    Article,
    Attribution,
    Brief,
    Change,
    Citation,
    Digest,
    Fact,
    FactKind,
    FactStatus,
    Ledger,
    Milestone,
    Origin,
    Problem,
    Sentence,
    Story,
    Value,
    article_id,
    article_text,
)

NOW = "2026-11-21T07:00:00+00:00"
SINCE = "2026-11-20T07:00:00+00:00"


def article(
    headline: str,
    body: str,
    *,
    outlet: str | None = None,
    byline: tuple[str, ...] = (),
    published: str | None = None,
    source: str = "",
    language: str = "en",
) -> Article:
    text = article_text(headline, body)
    url = source if "://" in source else None
    return Article(
        id=article_id(text=text, outlet=outlet, url=url),
        source=source or f"{outlet}.txt",
        url=url,
        outlet=outlet,
        headline=headline,
        byline=byline,
        published=published,
        retrieved=NOW,
        language=language,
        text=text,
    )


def cite(one: Article, words: str) -> Citation:
    start = one.text.index(words, one.body_start if words in one.text[one.body_start :] else 0)
    return Citation(article=one.id, start=start, end=start + len(words))


def sentence(words: str, *coverage: Article) -> Sentence:
    return Sentence(text=words, citations=tuple(cite(one, words) for one in coverage))


def fact(
    kind: FactKind,
    words: str,
    value: Value,
    coverage: Sequence[Article],
    status: FactStatus = "single",
    *,
    qualifier: str = "",
    label: str = "",
    said: tuple[str, str] | None = None,
    conflicts: tuple[int, ...] = (),
    supersedes: int | None = None,
) -> Fact:
    return Fact(
        kind=kind,
        text=words,
        value=value,
        citations=tuple(cite(one, words) for one in coverage),
        status=status,
        qualifier=qualifier,
        label=label,
        attribution=Attribution(source=said[0], cue=said[1]) if said else None,
        conflicts=conflicts,
        supersedes=supersedes,
    )


def brief(
    number: int,
    coverage: Sequence[Article],
    summary: Sequence[Sentence],
    facts: Sequence[Fact] = (),
    *,
    headline: str | None = None,
    origins: Sequence[Origin] = (),
    groups: Sequence[Sequence[Article]] | None = None,
    reprints: Mapping[str, str] | None = None,
    tags: tuple[str, ...] = (),
    changes: Sequence[Change] = (),
    follow_up: bool = False,
    notes: tuple[str, ...] = (),
    timeline: tuple[Milestone, ...] = (),
) -> Brief:
    one = coverage[0]
    counted = groups if groups is not None else [[each] for each in coverage]
    return Brief(
        number=number,
        story=Story(
            id=f"s{one.id}",
            headline=headline or one.headline,
            coverage=tuple(coverage),
            thread=f"t{one.id}",
            reprints=reprints or {},
            tags=tags,
        ),
        summary=tuple(summary),
        ledger=Ledger(
            facts=tuple(facts),
            origins=tuple(origins),
            groups=tuple(tuple(each.id for each in group) for group in counted),
        ),
        status="updated" if changes else "new",
        changes=tuple(changes),
        told=SINCE if changes else None,
        follow_up=follow_up,
        notes=notes,
        timeline=timeline,
    )


def digest(
    *briefs: Brief,
    problems: tuple[Problem, ...] = (),
    omitted: Mapping[str, object] | None = None,
    edition: str | None = "2026-11-21.1",
    sources: int = 0,
) -> Digest:
    return Digest(
        edition=edition,
        generated=NOW,
        since=SINCE if edition else None,
        until=NOW,
        briefs=briefs,
        omitted=omitted or {},
        problems=problems,
        sources=sources,
    )


def ferry(number: int = 1) -> Brief:
    """A followed story: figures updated, one disputed, tags and a note."""
    first = article(
        "Ferry catches fire off Port Alder",
        "A ferry caught fire off Port Alder on Thursday with 212 people on board. Nine people were missing, and 31 had "
        "been rescued by the evening.",
        outlet="Harbour Wire",
        published="2026-11-19T18:05:00+00:00",
        source="https://wire.example/ferry-fire",
    )
    second = article(
        "Fire on the Alder ferry",
        "The ferry carried 206 people when the fire began. The coast guard is searching.",
        outlet="Northern Post",
        published="2026-11-19",
        source="https://north.example/2026/11/19/fire-on-the-alder-ferry-what-we-know-so-far-and-what-we-do-not.html",
    )
    third = article(
        "Ferry fire: crew taken ashore",
        "Four people are still missing after the fire, and 36 have been rescued, the coast guard said. The ferry had "
        "212 people on board. The operator said the engine room had been inspected in June.",
        outlet="The Marlow Post",
        byline=("M. Orr", "Lena Voss"),
        published="2026-11-21T05:30:00+00:00",
        source="https://marlow.example/ferry",
    )
    facts = (
        fact("casualties", "Nine", {"missing": 9}, [first], label="people missing"),
        fact("casualties", "Four", {"missing": 4}, [third], "updated", label="people missing", supersedes=0),
        fact("count", "31", {"n": 31, "unit": "people"}, [first], label="rescued"),
        fact("count", "36", {"n": 36, "unit": "people"}, [third], "updated", label="rescued", supersedes=2),
        fact(
            "count", "212", {"n": 212, "unit": "people"}, [first, third], "conflict", label="on board", conflicts=(5,)
        ),
        fact("count", "206", {"n": 206, "unit": "people"}, [second], "conflict", label="on board", conflicts=(4,)),
        fact("date", "June", {"date": "2026-06"}, [third], label="inspection", said=("the operator", "said")),
    )
    summary = (
        sentence(
            "Four people are still missing after the fire, and 36 have been rescued, the coast guard said.", third
        ),
        sentence("The ferry had 212 people on board.", third),
        sentence("The operator said the engine room had been inspected in June.", third),
    )
    changes = (
        Change(kind="figure", text="Four", was="Nine", fact=1, citations=(cite(third, "Four"),)),
        Change(kind="figure", text="36", was="31", fact=3, citations=(cite(third, "36"),)),
        Change(kind="sentence", text=summary[2].text, citations=summary[2].citations),
        Change(kind="source", text="The Marlow Post", citations=(cite(third, third.headline),)),
    )
    return brief(
        number,
        (first, second, third),
        summary,
        facts,
        headline="Ferry fire off Port Alder: crew taken ashore",
        tags=("follow-up", "ports"),
        notes=("ask the ministry about the inspection",),
        changes=changes,
        follow_up=True,
        timeline=(Milestone(day="2026-11-19", story="s0", headline=first.headline),),
    )


def documents(number: int = 2) -> Brief:
    """Two sources that draw on one report; money, a month, a count and a quotation."""
    first = article(
        "Leaked papers show arms deal between Orland and Vesk",
        "Analysis from the Institute of Strategic Affairs (ISA) in Marlow indicates that leaked papers reveal plans "
        "for the sale of military equipment to Vesk. The papers suggest that preliminary agreements were reached back "
        "in April 2021, with an estimated cost exceeding $210 million.",
        source="seeds/000_leaked.txt",
    )
    second = article(
        "Orland helps Vesk prepare",
        "Improving its airborne capabilities could “help Vesk one day achieve its aim of taking the self-governing "
        "island of 23 million,” said the broadcaster CBN. Vesk is “playing the long game,” said Wen Sung of the Atlas "
        "Council.",
        outlet="The Week Review",
        byline=("Justin Klaas",),
        source="seeds/001_week.txt",
    )
    facts = (
        fact("money", "$210 million", {"amount": 210_000_000, "currency": "USD"}, [first], qualifier="exceeding",
             label="estimated cost of the agreements"),
        fact("date", "April 2021", {"date": "2021-04"}, [first], label="preliminary agreements reached"),
        fact("count", "23 million", {"n": 23_000_000, "unit": "people"}, [second], label="people on the island",
             said=("CBN", "said")),
        fact("quote", "playing the long game", {"speaker": "Wen Sung", "role": "Atlas Council",
             "full": "playing the long game"}, [second], said=("Wen Sung", "said")),
        fact("org", "Institute of Strategic Affairs (ISA)", {"name": "Institute of Strategic Affairs"}, [first]),
    )  # fmt: skip
    summary = (
        sentence(first.text.split("\n\n")[1].split(" The papers")[0], first),
        sentence(
            "The papers suggest that preliminary agreements were reached back in April 2021, with an estimated cost "
            "exceeding $210 million.",
            first,
        ),
        sentence(
            "Improving its airborne capabilities could “help Vesk one day achieve its aim of taking the self-governing "
            "island of 23 million,” said the broadcaster CBN.",
            second,
        ),
    )
    origin = Origin(
        name="Institute of Strategic Affairs",
        short="ISA",
        form="report",
        articles=(first.id, second.id),
        wholly=(first.id,),
    )
    return brief(number, (first, second), summary, facts, origins=(origin,))


def tunnel(number: int = 3) -> Brief:
    """Four sources, one of them a reprint; a corroborated cost and a disputed vote."""
    body = (
        "The council of Port Alder approved a second tunnel under the harbour, to open in 2033. It will cost about "
        "1.9 billion crowns. The vote was 31-18."
    )
    first = article("Council approves a second harbour tunnel", body, outlet="Harbour Wire",
                    published="2026-11-20T12:05:00+00:00", source="https://wire.example/tunnel")  # fmt: skip
    second = article("Council approves a second harbour tunnel", body, outlet="Daily Ledger",
                     published="2026-11-20T13:00:00+00:00", source="https://ledger.example/tunnel")  # fmt: skip
    third = article(
        "Second tunnel approved",
        "Two members of the governing party voted against it. The vote was 31-18, and the cost 1.9 billion crowns.",
        outlet="The Marlow Post",
        byline=("M. Orr",),
        source="https://marlow.example/tunnel",
    )
    fourth = article(
        "Alder gets its tunnel by 2033",
        "By 30-18 the council voted for the tunnel, which will open in 2033 and cost 1.9 billion crowns.",
        outlet="Northern Post",
        published="2026-11-20",
        source="https://north.example/tunnel",
    )
    facts = (
        fact("money", "1.9 billion crowns", {"amount": 1_900_000_000, "currency": "crowns"},
             [first, second, third, fourth], "corroborated", qualifier="about", label="cost"),
        fact("count", "31-18", {"n": 31, "against": 18, "unit": "votes"}, [first, second, third], "conflict",
             label="vote", conflicts=(2,)),
        fact("count", "30-18", {"n": 30, "against": 18, "unit": "votes"}, [fourth], "conflict", label="vote",
             conflicts=(1,)),
        fact("date", "2033", {"date": "2033"}, [first, second, fourth], "corroborated", label="opening"),
    )  # fmt: skip
    summary = (
        sentence(
            "The council of Port Alder approved a second tunnel under the harbour, to open in 2033.", first, second
        ),
        sentence("Two members of the governing party voted against it.", third),
        sentence("The vote was 31-18.", first, second),
    )
    return brief(
        number,
        (first, second, third, fourth),
        summary,
        facts,
        groups=((first, second), (third,), (fourth,)),
        reprints={second.id: first.id},
        tags=("ports",),
    )


def plain(number: int, headline: str, body: str, **about: object) -> Brief:
    """A story of one article whose first sentence is its summary."""
    one = article(headline, body, outlet=str(about.get("outlet", "Northern Post")), source=str(about.get("source", "")),
                  language=str(about.get("language", "en")))  # fmt: skip
    return brief(number, (one,), (sentence(body, one),))


FAILURES = (
    Problem(source="https://weather.example/feed", what="answered 503", hint="next try 07:40"),
    Problem(source="clippings/broken.txt", what="holds no text"),
)

HOSTILE = (
    "\x1b]8;;https://evil.example\x07click\x1b]8;;\x07 [bold red]up[/bold red] [/b] <script>alert(1)</script> "
    '"><img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) =?utf-8?q?x=0D=0ABcc:evil@evil.example?=\r\n'
    "Bcc: evil@evil.example\n.\n\u202egnp.exe\u2066 \x9b31m --digest-boundary {{7*7}} | `id` $(id) \ud800 \u2028"
)


def cases() -> dict[str, Digest]:
    """Every shape that a renderer must stand, by name."""
    return {
        "one": digest(documents(1), edition=None),
        "three": digest(ferry(1), documents(2), tunnel(3), problems=FAILURES[:1], sources=41,
                        omitted={"limit": {"stories": 4, "why": "more than 3 stories"},
                                 "muted": [{"id": "s1", "headline": "Cup tie", "why": "sport"},
                                           {"id": "s2", "headline": "Derby", "why": "sport"}]}),
        "twenty": digest(*(maker(number) for number, maker in enumerate([ferry, documents, tunnel] * 7, 1))),
        "none": digest(),
        "failures": digest(problems=FAILURES),
        "scripts": digest(
            plain(1, "台風が沖縄に接近、約1万2000世帯が停電", "気象庁によると、台風は21日午後に沖縄本島に最も接近する"
                  "見込みで、約1万2000世帯が停電している。", outlet="海辺新聞", language="ja"),
            plain(2, "رئيس البلدية يعلن خطة جديدة للمرفأ", "أعلن رئيس البلدية يوم الخميس خطة جديدة للمرفأ بقيمة 40 "
                  "مليون دولار.", outlet="بريد الشمال", language="ar"),
            plain(3, "नई बंदरगाह सुरंग को मंज़ूरी", "परिषद ने गुरुवार को बंदरगाह के नीचे दूसरी सुरंग को मंज़ूरी दी।", language="hi"),
            plain(4, "Family day 👨‍👩‍👧‍👦 brings 🇳🇴 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 crowds, cafe\u0301 owners say ❤️",
                  "Some 4,000 people came to the quay 👋🏽 on Sunday."),
            plain(5, "ท่าเรือแห่งใหม่เปิดให้บริการแล้ว", "ท่าเรือแห่งใหม่เปิดให้บริการแล้วในวันพฤหัสบดีที่ผ่านมา โดยมีผู้โดยสารกว่าสองพันคน",
                  language="th"),
        ),
        "long": digest(plain(1, "A very long headline that goes on " * 20 + "Donau" + "dampfschiff" * 30,
                             "The body is short.", source="https://long.example/" + "a" * 300)),
        "hostile": digest(plain(1, HOSTILE, "Harmless. " + HOSTILE, outlet=HOSTILE, source="https://e.example/\x1b[31m\">"),
                          problems=(Problem(source=HOSTILE, what=HOSTILE, hint=HOSTILE),)),
    }  # fmt: skip
