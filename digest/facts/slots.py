"""What a figure is about: its subject among those that news counts and prices, and the words that set it apart.

Two figures can only agree or contradict each other when they are about the same thing at the same time. A slot names
that thing as far as one sentence tells it.
"""

from functools import cache

from digest.facts.statements import Slot, Statement, stems

# Words of news reports by what they count or price, cut like all stems; English, Spanish, German, French.
_SUBJECTS = {
    "count casualties": {
        "crowd": "crowd crowds attendance spectators fans supporters onlookers audience protesters demonstrators "
        "marchers march rally protest turnout gathering espectadores manifestantes zuschauer demonstranten "
        "demonstration spectateurs manifestants asistentes",
        "strikers": "strike striking strikers walkout walked stoppage pickets huelga huelguistas streik streikende "
        "grève grévistes",
        "displaced": "evacuated evacuees evacuate evacuation displaced homeless fled shelters evacuados desplazados "
        "evakuiert évacués évacuées évacuer",
        "homes": "homes houses dwellings properties buildings viviendas casas häuser wohnungen logements maisons",
        "outage": "customers outage blackout outages electricity stromausfall clientes abonnés apagón",
        "jobs": "jobs roles posts positions redundancies layoffs redundant employees empleos stellen arbeitsplätze "
        "emplois postes puestos",
        "arrests": "arrested arrests arrest detained detentions detenidos festgenommen interpellés interpellations",
        "cases": "cases infected infections infection sickened illnesses outbreak fallen casos contagios fälle "
        "infiziert",
        "rescued": "rescued rescue saved survivors rescatados gerettet secourus",
        "aboard": "aboard board passengers bordo pasajeros passagiere passagers",
        "accounts": "accounts records users subscribers files breach leaked konten cuentas comptes",
        "participants": "participants volunteers enrolled followed tracked trial teilnehmer participantes",
        "seats": "seats sitze escaños sièges",
        "spill": "spilled spilt leaked leak spill escaped vertido ausgelaufen marée",
        "fires": "fires blazes incendios brände",
        "units": "recall recalled recalls recalling units vehicles retirada rückruf rappel",
        "magnitude": "magnitude magnitud magnitude stärke richter",
        "shots": "shots bullets rounds",
        "flights": "flights vuelos flüge vols",
    },
    "money": {
        "price": "buy buys bought acquire acquires acquisition takeover deal purchase merger valued values price worth "
        "sold offer bid compra precio kauf übernahme preis rachat prix achat",
        "revenue": "revenue revenues sales turnover umsatz ventas ingresos chiffre",
        "profit": "profit profits earnings gewinn beneficio beneficios bénéfice bénéfices",
        "savings": "savings saving synergies einsparungen ahorro économies",
        "cost": "cost costs costing damage damages losses loss bill repair costes coste daños kosten schaden schäden "
        "coût dégâts",
        "fine": "fine fined fines penalty penalties multa strafe bußgeld amende",
        "settlement": "settle settled settlement compensation compensate entschädigung indemnización indemnisation",
        "aid": "aid pledge pledged pledges donate donated donation grant grants ayuda hilfe spende aide dons",
        "debt": "debt debts loan loans borrow deuda schulden dette prêt kredit",
        "budget": "budget spending spend allocate allocated presupuesto haushalt etat dépenses",
        "fees": "fees fee advisers gebühren honorarios",
        "prize": "prize winners jackpot premio preisgeld",
        "bond": "bond bail fianza kaution caution",
        "stolen": "stolen theft heist robbed loot raid robo gestohlen beute volé butin",
        "funding": "funding raised investors round investment invest inversión investition investissement",
        "pay": "salary salaries wage wages bonus gehalt lohn salario salaire",
        "tax": "tax taxes steuer impuesto impôt",
    },
    "percent": {
        "inflation": "inflation prices teuerung teuerungsrate inflación precios",
        "rate": "rate rates leitzins zins interés taux zinsen",
        "jobless": "unemployment jobless arbeitslosigkeit desempleo chômage",
        "growth": "growth grew economy wachstum crecimiento croissance",
        "shares": "shares stock shareholders aktie aktien acciones actions börse",
        "turnout": "turnout participación wahlbeteiligung participation",
        "votes": "vote votes support poll polls stimmen votos voix umfrage",
        "pay": "raise wage wages salary lohn salarios salaire dockers workers",
        "risk": "risk risks likely risiko riesgo risque",
        "contained": "contained containment",
        "tariff": "tariff tariffs zölle arancel aranceles",
        "efficacy": "effective efficacy wirksam eficacia efficacité",
        "premium": "premium above",
    },
}
_INDEX: dict[str, dict[str, str]] = {
    kind: {word[:5]: subject for subject, words in subjects.items() for word in words.split()}
    for kinds, subjects in _SUBJECTS.items()
    for kind in kinds.split()
}
# What keeps changing while an event goes on: here another figure in a later article is news, not a contradiction.
EVOLVING = frozenset(
    {
        "displaced",
        "homes",
        "outage",
        "arrests",
        "cases",
        "rescued",
        "spill",
        "contained",
        "deaths",
        "injured",
        "missing",
    }
)

_GOALS = frozenset(
    stems(
        "want wants wanted demand demands demanding demanded offer offers offered offering propose proposes "
        "proposed seek seeks seeking target targets goal aims forecast forecasts limit request requested "
        "asking against quiere exige ofrece propone objetivo fordert fordern bietet ziel réclame propose "
        "objectif demande exigen ofrecen".split()
    )
    - {"again"}
)
_MORE = frozenset("another additional further extra more new weitere otros otras más autres".split())
_PART = frozenset("of de von des davon ellos".split())
_WHOLE = frozenset(
    "them the those these whom which los las ellos ellas quienes denen ihnen der den eux lesquels lesquelles".split()
)
_PART_BEFORE = frozenset("including among include includes incluidos entre darunter dont parmi incluyendo".split())
_PER = frozenset("a an per each every pro por par al je".split())
_PER_WHAT = frozenset(
    "day week month year hour share person head unit tonne barrel household night minute second student día "
    "mes año hora tag woche monat jahr stunde aktie kopf jour semaine mois heure an action litre ton mile "
    "kilometre child".split()
)
_BEFORE_NOW = frozenset(
    "ago anniversary peak previous record records earlier last historic history former since vorjahr hace letztes "
    "anterior aniversario dernier précédent".split()
)


def slot_of(statement: Statement) -> Slot:
    """The slot of a figure, from the words around it."""
    left, right = statement.left(8), statement.right(6)
    kind = statement.mention.kind
    subject = statement.dimension if kind == "casualties" else _subject(kind, left, right, statement)
    return Slot(
        subject=subject,
        part=_is_part(left, right),
        more=bool(left and left[-1] in _MORE) or bool(right and right[0] in _MORE),
        goal=not _GOALS.isdisjoint(word[:5] for word in _clause(left)),
        per=_per(statement, right),
        past=_is_past(statement),
    )


def _clause(left: tuple[str, ...]) -> tuple[str, ...]:
    """The words before a figure back to the last comma, dash or "and"."""
    for place in range(len(left) - 1, -1, -1):
        if left[place] in (",", ";", ":", "—", "–", "(", "while", "but"):
            return left[place + 1 :]
    return left


def _subject(kind: str, left: tuple[str, ...], right: tuple[str, ...], statement: Statement) -> str:
    """The subject whose word stands nearest; words behind a figure and its own unit come first."""
    index = _INDEX.get(kind)
    if index is None:
        return ""
    for word in statement.unit_stems:
        if word in index:
            return index[word]
    best, nearest = "", 99
    for step, word in enumerate(right):
        if word[:5] in index and step < nearest:
            best, nearest = index[word[:5]], step
            break
        if word in (";", ":", "."):
            break
    for step, word in enumerate(reversed(left)):
        if word[:5] in index and step < nearest:
            return index[word[:5]]
        if word in (";", "."):
            break
    return best or _subject_of_sentence(kind, statement)


def _subject_of_sentence(kind: str, statement: Statement) -> str:
    """The only subject that the sentence names at all, or empty."""
    found = {_INDEX[kind][word] for word in statement.passage.stems if word in _INDEX[kind]}
    return found.pop() if len(found) == 1 else ""


def _is_part(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if len(right) > 1 and right[0] in _PART and right[1] in _WHOLE:
        return True
    return any(word in _PART_BEFORE for word in left[-4:])


def _per(statement: Statement, right: tuple[str, ...]) -> str:
    unit = str(statement.mention.value.get("unit", ""))
    if unit.startswith("per "):
        return _cut(unit[4:])
    for step in range(min(3, len(right) - 1)):
        if right[step] in _PER and right[step + 1] in _PER_WHAT:
            return _cut(right[step + 1])
    return ""


@cache
def _cut(word: str) -> str:
    return word[:5]


def _is_past(statement: Statement) -> bool:
    """Whether the figure belongs to an earlier event: another year, "ago", "the record of"."""
    when = statement.reading.when
    year = str(when.year) if when else ""
    near = statement.left(10) + statement.right(10)
    return any(
        (word.isdigit() and len(word) == 4 and "1900" <= word <= "2099" and year and word < year) for word in near
    ) or any(word in _BEFORE_NOW for word in statement.left(5) + statement.right(5))


def unlike(a: Slot, b: Slot) -> bool:
    """Whether two slots certainly differ: other things, or one a part, an addition, a wish or of another time."""
    if a.subject and b.subject and a.subject != b.subject:
        return True
    return (a.part, a.more, a.goal, a.per) != (b.part, b.more, b.goal, b.per)
