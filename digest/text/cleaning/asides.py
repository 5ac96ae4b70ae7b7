"""Short paragraphs that speak of the page, its house and its readers, and of nothing that the article tells.

No phrase gives these away ("Our reporter paid for her own ticket." · "Letters, page 20."), but two things together do:
they name what only papers have, and they share no other word with the article.
"""

from collections import Counter

from digest.text.cleaning.cues import REQUESTS
from digest.text.cleaning.furniture import contains
from digest.text.cleaning.lines import Line
from digest.text.cleaning.spoken import words_of
from digest.text.tokens import stop_words

_LONGEST = 30  # words
_EDGE = 2  # paragraphs at either end of the body, where less is enough
_OPENING = 3  # words within which a line names the house of which it speaks
_NEAR = 3  # words within which "our" belongs to "readers": "our three thousand readers"
_STEM = 6  # letters
_SHORTEST = 4  # letters of a word that can tell something
_QUOTE_MARKS = "\"“„«‘'"

# What papers call themselves and what they sell; news seldom speaks of it, and then of nothing else.
_TRADE = frozenset(
    """newsletter newsletters app apps podcast podcasts subscriber subscribers subscription subscriptions newsroom
    newsdesk advertisers journalism webinar inbox mailbox reprint redistribution redistributed syndicated paywall
    cookies disclaimer abonnenten abonnement abo printausgabe kommentarfunktion leserbriefe abonné abonnés
    suscriptores suscripción boletín boletines abonnees assinantes abbonati""".split()
)

# What a page is made of and who makes it: news speaks of it too, but seldom as "this article" or "our reporters".
_MEDIUM = frozenset(
    """article story page edition section comment comments link links video website site journalists photographs
    headline version publication alerts map advertising content email mail blog letter post feature column series
    briefing coverage readers reader artikel text beitrag seite ausgabe leser leserinnen journalisten artículo
    artículos noticia reportaje página edición lectores periodistas journalistes lecteurs lectrices partenaire contenu
    numéro équipe""".split()
)

_POINTING = frozenset(
    """this our your dieser diese dieses diesen diesem unser unsere unseren unserem unserer este esta nuestro nuestra
    nuestros nuestras ce cet cette notre nos votre vos questo questa nostro nostra""".split()
)

_PAGES = frozenset("page pages pp página páginas seite seiten pagina pagine".split())

# How papers address their reader.
_SECOND_PERSON = frozenset(
    "you your yours te ti tu tus usted vous votre vos tuo tua tuoi você u uw je jij jouw".split()
)


def mark_asides(lines: list[Line], headline: str, outlets: list[str], byline: list[str], language: str) -> None:
    """Gives such paragraphs their role; the outlets' and the writers' names are no part of the story."""
    body = [line for line in lines if line.role in ("", "body")]
    if len(body) < 2:
        return
    aloof = sum(1 for line in body if not _SECOND_PERSON.isdisjoint(line.vocabulary())) <= 1
    houses = frozenset(outlet.split()[-1] for outlet in outlets if outlet)
    signs = {at: found for at, line in enumerate(body) if (found := _signs(line, houses, aloof=aloof))}
    if not signs:
        return
    names = [*outlets, *byline]
    own = frozenset(_stem(word) for name in names for word in words_of(name.lower()))
    ignored = own | _OF_THE_MEDIUM | stop_words(language)
    told = [_telling(line.words(), ignored) for line in body]
    spread = Counter(word for words in (*told, _telling(words_of(headline.lower()), ignored)) for word in words)
    for at, found in signs.items():
        shared = sum(spread[word] > 1 for word in told[at])
        edge = at < _EDGE or at >= len(body) - _EDGE
        if found > 2 * shared + (not edge):
            body[at].role = "furniture"


def _signs(line: Line, houses: frozenset[str], *, aloof: bool) -> int:
    """How many signs there are that a line speaks of the medium, or its house, or to its reader."""
    if line.size > _LONGEST or line.text[0] in _QUOTE_MARKS:
        return 0
    spoken, vocabulary = line.said()[1] or [""], line.vocabulary()
    asked = spoken[0] in REQUESTS
    weak = asked + (not _TRADE.isdisjoint(vocabulary)) + (not _MEDIUM.isdisjoint(spoken[asked:]))
    weak += aloof and not _SECOND_PERSON.isdisjoint(vocabulary)
    strong = (not houses.isdisjoint(line.text.split(None, _OPENING)[:_OPENING])) + contains("ASIDES", spoken)
    for at, word in enumerate(spoken):
        if word in _POINTING:
            strong += not _MEDIUM.isdisjoint(spoken[at + 1 : at + 1 + _NEAR])
        elif word in _PAGES:
            strong += "".join(spoken[at + 1 : at + 2]).isdigit()
    return weak + 2 * strong if weak + strong > 1 or strong else 0


def _telling(spoken: list[str], ignored: frozenset[str]) -> frozenset[str]:
    """The words that can tell something of a story."""
    return frozenset(_stem(word) for word in spoken if len(word) >= _SHORTEST or word.isdigit()) - ignored


def _stem(word: str) -> str:
    return word[:_STEM]


_OF_THE_MEDIUM = frozenset(map(_stem, _MEDIUM | _TRADE | _POINTING | _PAGES))
