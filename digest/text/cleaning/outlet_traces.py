"""Where a page names its outlet: in its masthead, its slug, its copyright, its appeals, what it says of itself.

Each trace is a name with a weight for how surely such a place names the page's own outlet. `outlets` weighs them
against one another.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from digest.text.cleaning import cues
from digest.text.cleaning.lines import Line
from digest.text.cleaning.names import ARTICLES, BEATS, DESK, is_name, is_outlet, tidy_outlet
from digest.text.cleaning.printed_dates import months, weekdays
from digest.text.patterns import Late, first_matches

MASTHEAD, SLUG, COPYRIGHT, DATED, ITSELF, SIGNED, APPEAL, CREDIT, HINT = 10, 9, 8, 7, 7, 6, 5, 4, 2
CLOSING = 5

_NAME = (
    r"(?P<name>(?:(?:The|THE|El|La|Le|Les|Los|Las|Der|Die|Das|Il|Lo|O|A|De|Het) )?"
    r"[A-ZÀ-Þ][\w&'’-]*(?:\.[\w.-]+)?"
    r"(?: (?:[A-ZÀ-Þ&][\w&'’-]*(?:\.[\w.-]+)?|\d{1,3}\b|(?:of|de|del|des|du|di|da|do|am|and|y|et|und)\b)){0,6})"
)
_SLUG = Late(
    r"^(?P<name>[A-Z]{2,6})[ -](?:\d{6} ?(?:Z|z|GMT|UTC)(?: [A-Za-z]{3} \d\d)?|\d\d-\d\d-\d\d \d{4} ?(?:Z|GMT|UTC))$",
    *("Z", "z", "GMT", "UTC"),
)
_LOOKED_AT = 400  # characters of a line
_NUMBERED = re.compile(r"^(?P<name>\S+(?: \S+)*) (?P<number>\d{1,4})$")
_STATIONS = frozenset("news newsroom channel radio tv kanal canal network live bbc".split())
_LEGAL_FORMS = frozenset(
    """gmbh ag s.a s.a. sa sl s.l s.l. inc inc. ltd ltd. llc plc co co. corp corp. company limited group
    media b.v. bv nv srl s.r.l. s.p.a. spa kg mbh verlag publishing""".split()
)
# So begin appeals and labels, and no names.
_REQUESTS = frozenset(
    """sign subscribe follow get join download read email click try manage install share send tell save buy we on from
    about more support contact update updated free exclusive latest today your our jetzt mehr más plus lire leggi
    correction corrections copyright photo image images log login add visit newsletter newsletters wir sie unser alle
    todos tous tutti nuestra notre home menu here no no. nr nr. vol vol. page seite página pagina nnnn zczc
    this""".split()
)
_NO_OUTLET = _REQUESTS | frozenset(
    """all any getty reserved rights the us uk terms privacy podcast comments alerts alert app rss breaking daily weekly
    boletín abonnement abo riproduzione riservata prohibida issue edition end""".split()
)
# Words of papers' names that name none alone: "Nation & World", "Press release".
_GENERAL = frozenset(
    """nation world business sport sports today week month morning evening sunday daily weekly report desk staff team
    press release news media online radio tv network agency agencies reporter reporters wire wires immediate financial
    editorial correspondents money health letters post journal newsdesk newsroom""".split()
)
_PLATFORMS = frozenset(
    """facebook twitter instagram whatsapp telegram tiktok youtube linkedin bluesky mastodon google apple spotify
    x""".split()
)
_RIGHTS = frozenset("all alle todos tous tutti alla rights reserved derechos".split())
_JOINTS = frozenset("of de del des du di da do am and y et und &".split())
_LETTERS = ("Thank ", "Thanks", "Subscr", "subscr")
_CLINGING = _LEGAL_FORMS | _JOINTS | DESK | frozenset("newsletter newsletters free app apps alerts account".split())
# What a letter or an app is about or called: no part of the outlet's name when it stands at its end.
_TOPICS = (
    BEATS | cues.SECTIONS | frozenset("alerts mornings briefing plus premium extra tonight".split())
) - frozenset(
    """news noticias notícias nachrichten us uk europe asia africa americas españa brasil france deutschland local
    national international""".split()
)


class Trace(NamedTuple):
    """A name where a page names its outlet; `loose` when what a letter or an app is called may cling to it."""

    name: str
    weight: int
    loose: bool = False


def _copyright() -> str:
    mark = r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)"
    return (
        rf"{mark}\s*{mark}?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?)?,?\s*(?:by )?{_NAME}"
        rf"|{_NAME.replace('?P<name>', '?P<before>')}\s?{mark}\s?(?:19|20)\d\d"
        rf"|(?i:droits réservés|rights reserved|derechos reservados)\W{{1,3}}{_NAME.replace('?P<name>', '?P<behind>')}$"
    )


def _of_itself() -> str:
    """A line that opens with a name and goes on as papers do about themselves."""
    kinds = "newsletter|newspaper|magazine|journal|weekly|daily|blog|website|newsroom|publication|service|podcast"
    return (
        rf"^{_NAME}(?:,? (?:is|are|has|have) (?:an? )?(?:free|published|reader-funded|reader-supported|member of|"
        r"part of|supported|registered|funded|run by|no ads|a project|edited|produced|brought to you|"
        rf"(?:[\w-]+ ){{0,3}}(?:{kinds})\b)|,? (?:est\.|established|founded|printed|published|distributes|supplies|"
        r"welcomes letters))"
    )


def _asking() -> str:
    verbs = (
        r"[Ss]ign up (?:to|for|with)|[Ss]ubscrib(?:e|ing) to|[Jj]oin|[Ss]upport|[Ff]ollow|[Dd]ownload|[Ii]nstall|"
        r"[Rr]ead more (?:on|from)|READ MORE ON|[Mm]ore (?:on|from)|MORE ON|[Ll]atest from|[Aa]dvertise with|"
        r"[Tt]hank(?:s| you) for reading|[Cc]ontact|(?:latest|news|stories|letters|more|alerts|emails?) from|"
        r"[Ss]'abonner|[Aa]bonnez-vous|[Ss]uscr[íi]b(?:ete|ase)|[Ss]iga|[Ss]íguenos en|[Ff]olgen Sie|[Jj]etzt|[Aa]bout|"
        r"(?:Call|Ring|Tell|Email|Write to|WhatsApp|Text)(?= (?:the|The) )"
    )
    return rf"\b(?:{verbs}) (?:{_SMALL} )?{_NAME}"


# Each pattern with the words of which one stands in whatever it matches.
_SMALL = r"(?:the|THE|our|a|an|an? copy of|au|aux|à|à la|a|al|o|a la|den|die|das|der|del|dem|to)"
_COPYRIGHT = Late(_copyright, "©", "(c)", "copyright", "réservés", "reserved", "reservados", folds=True)
_OF_ITSELF = Late(
    _of_itself,
    *(" is ", " are ", " has ", " have ", " est.", " established", " founded", " printed", " published"),
    *(" distributes", " supplies", " welcomes letters"),
    beside=(
        *("free", "published", "reader-funded", "reader-supported", "member of", "part of", "supported", "registered"),
        *("funded", "run by", "no ads", "a project", "edited", "produced", "brought to you", "newsletter", "newspaper"),
        *("magazine", "journal", "weekly", "daily", "blog", "website", "newsroom", "publication", "service", "podcast"),
        *("est.", "established", "founded", "printed", "distributes", "supplies", "welcomes"),
    ),
)
_BY_ITSELF = Late(rf"^{_NAME}(?:[.,:]|\s[|·•]|$)")
# Who published it first, and the issue in which it stands.
_FIRST = Late(
    r"\b(?:(?:[Aa]ppear(?:ed|s)|[Pp]ublished|[Hh]eard|[Bb]roadcast|[Rr]epublished|[Ff]eatured)"
    r"(?: first| originally)? (?:in|on|from|at)|(?:[Ff]irst|[Oo]riginally) (?:published|produced|reported) by) "
    rf"(?:the (?:[\w,]+ ){{0,6}}?(?:edition|issue|number) of )?(?:the )?{_NAME}",
    *("ppear", "ublished ", "eard ", "roadcast ", "eatured ", "produced by ", "reported by "),
)
_ASKING = Late(
    _asking,
    *("sign up ", "subscrib", "join ", "support ", "follow ", "download ", "install ", "more on ", "more from "),
    *(" from ", "advertise with ", "for reading ", "contact ", "s'abonner ", "abonnez-vous ", "suscr", "siga "),
    *("síguenos en ", "folgen sie ", "jetzt ", "about ", "call the ", "ring the ", "tell the ", "email the "),
    *("write to the ", "whatsapp the ", "text the "),
    folds=True,
)
# "The Islander's free app", "the Islander newsletter", "Get The Islander in your inbox", "Islander members".
_WARES = (
    *("ewsletter", "app", "App", "alert", "account", "newsroom", "newsdesk", "inbox", "subscription", "e-paper"),
    *("podcast", "website", "briefing", "group", "club", "members", "subscribers"),
)
_WARE = (
    r"(?:[Nn]ewsletter|app|[Aa]pp|alerts?|account|newsroom|newsdesk|inbox|subscription|e-paper|podcast|website|"
    r"briefing|group|club|members|subscribers)\b"
)
_OFFERINGS = (
    Late(
        rf"(?:^|[\s(])(?:{_SMALL} )?{_NAME.replace('?P<name>', '?P<whose>')}['’]s (?:[\w-]+ )?{_WARE}",
        *("’s ", "'s "),
        beside=_WARES,
    ),
    Late(
        rf"(?:^Get|^Try|^Manage|[Ww]ith a|[Tt]he|^Install|^Download) {_NAME} (?:[a-z-]+ )?{_WARE}",
        *("Get ", "Try ", "Manage ", "ith a ", "he ", "Install ", "Download "),
        beside=_WARES,
    ),
    Late(
        rf"\bGet (?:the )?{_NAME} (?:in your inbox|delivered|straight to|on your phone|every (?:morning|day|week))",
        "Get ",
        beside=("in your inbox", "delivered", "straight to", "on your phone", "every "),
    ),
    Late(rf"^{_NAME} (?:members|subscribers|readers)\b", " members", " subscribers", " readers"),
)
_LETTERS_OF = Late(
    r"\b(?:[Nn]ewsletter|[Bb]oletín|[Ll]ettre d['’]information|redes sociales|[Aa]ctualité|[Aa]pp)"
    rf" (?:de la|del|der|des|von|vom|du|de|da|do|di|dei|of|from|sur|on|für) (?:the )?{_NAME}",
    *("ewsletter ", "oletín ", "information ", "redes sociales ", "ctualité ", "app ", "App "),
)
# Where tabloids shout their own name: "SPARK BETS: …", "ROCKET READERS: …".
_SHOUTS = Late(
    r"^(?P<name>[A-Z][A-Z]{2,}(?: [A-Z]{3,})?) (?:BETS|READERS|REWARDS|BINGO|CLUB|OFFERS): ",
    *("BETS: ", "READERS: ", "REWARDS: ", "BINGO: ", "CLUB: ", "OFFERS: "),
)
_MINE = Late(
    rf"(?<=.)\bI (?:also )?(?:write|run|edit|publish) (?:the )?{_NAME}",
    *("I also ", "I write ", "I run ", "I edit ", "I publish "),
)
_CREDITS = Late(
    rf"^(?:Source|Quelle|Fuente|Fonte|Bron|Via|Content provided by|SOURCE)\s?:?\s{_NAME}$",
    *("Source", "Quelle", "Fuente", "Fonte", "Bron", "Via", "Content provided by", "SOURCE"),
)


def traces(line: Line, *, edge: bool, end: bool) -> Iterator[Trace]:
    """The names in a line of furniture; `edge` is true above and below the body, `end` below it alone."""
    text = line.text[:_LOOKED_AT]
    if slug := slug_of(text):
        yield Trace(slug, SLUG)
        return
    if found := _COPYRIGHT.search(text):
        yield Trace(trimmed(found["name"] or found["before"] or found["behind"]), COPYRIGHT)
    if found := _FIRST.search(text):
        yield Trace(trimmed(found["name"]), SIGNED)
    if end:
        yield from _of_the_end(text)
    if edge and (found := _SHOUTS.match(text)):
        yield Trace(tidy_outlet(found["name"]).title(), CREDIT, True)
    yield from _in_appeals(text)


def _in_appeals(text: str) -> Iterator[Trace]:
    """The names in what a page asks of its reader; each counts once in a line."""
    weights: dict[str, int] = {}
    for found in chain(_ASKING.finditer(text), first_matches(_OFFERINGS, text), _LETTERS_OF.finditer(text)):
        whose = found.groupdict().get("whose")
        if name := _asked(trimmed(whose or found["name"])):
            sure = bool(whose) or found.group().startswith(_LETTERS)
            weights[name] = max(weights.get(name, 0), _appeal(name, sure))
    for name, weighed in weights.items():
        yield Trace(name, weighed, True)


def _asked(name: str) -> str:
    """A name without the request before it: "Get The Islander"."""
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in _REQUESTS:
        parts = parts[1:]
    return " ".join(parts)


def _appeal(name: str, sure: bool) -> int:
    """The weight of a name in an appeal: an outlet's, one coined word, or what may be the title of a letter."""
    if is_outlet(name) or sure:
        return APPEAL
    coined = " " not in name and (name[1:] != name[1:].lower() or any(char.isdigit() for char in name))
    return APPEAL if coined else HINT + (" " not in name)


def _of_the_end(text: str) -> Iterator[Trace]:
    """What a line below the body says of the outlet, or who is said to have it from where."""
    if found := _CREDITS.match(text) or _MINE.search(text):
        yield Trace(trimmed(found["name"]), CREDIT if found.start() == 0 else ITSELF)
    if found := _OF_ITSELF.match(text):
        yield Trace(trimmed(found["name"]), ITSELF)
    elif (found := _BY_ITSELF.match(text)) and is_outlet(name := trimmed(found["name"])) and not is_name(name):
        yield Trace(unnumbered(name), CLOSING)


def slug_of(text: str) -> str:
    """The code of the agency in a wire's slug with its time group: "HNS 141005Z OCT 26"; else ""."""
    found = _SLUG.match(text) if len(text) < 40 else None
    return found["name"] if found else ""


def unnumbered(name: str) -> str:
    """A masthead without the number of its page or issue: "Der Nordbote 202", and neither "Newsroom 24"."""
    found = _NUMBERED.match(name)
    if not found:
        return name
    words = found["name"].split()
    station = len(words) < 2 or words[-1].lower() in _STATIONS or words[0].lower() in _STATIONS
    return name if station and len(found["number"]) < 3 else found["name"]


def trimmed(name: str) -> str:
    """A name without legal forms, rights and dangling small words at its edges."""
    parts = name.strip(" .,;:|·-–").split()
    for at, part in enumerate(parts):
        if at and (part.lower() in _LEGAL_FORMS or part.lower() in _RIGHTS):
            parts = parts[: at - 2 if at > 2 and parts[at - 1] == "&" else at]
            break
    while parts and parts[-1].lower() in _CLINGING:
        parts.pop()
    if parts and parts[-1].endswith(("'s", "’s")):
        parts[-1] = parts[-1][:-2]
    return tidy_outlet(" ".join(parts))


def without_topic(name: str) -> str:
    """A letter's name without what it is about: "Spark Health", "Rocket Money"."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].lower() in _TOPICS and parts[-2].lower() not in ("the", "&"):
        parts.pop()
    return " ".join(parts)


def is_plausible(name: str) -> bool:
    """Whether a name may be an outlet's: short, no person's, no section, date, appeal or platform."""
    parts = [part.lower().strip(".,'’") for part in name.split()]
    if not parts or len(parts) > 7 or parts[0] in _REQUESTS or parts[-1] in _PLATFORMS:
        return False
    if len(parts) > 1 and parts[0] in ARTICLES and is_outlet(name):
        return True
    telling = [part for part in parts if part not in ("the", "of", "and", "&")]
    numbered = len(telling) > 1 and telling[-1].isdigit() and telling[-2] in _STATIONS
    if not numbered and all(_says_nothing(part) for part in telling):
        return False
    return is_outlet(name) or not is_name(name) or len(parts) == 2


def _says_nothing(part: str) -> bool:
    known = part in cues.SECTIONS or part in _NO_OUTLET or part in _GENERAL or part in months() or part.isdigit()
    return known or part in weekdays() or part.removesuffix("s") in weekdays()
