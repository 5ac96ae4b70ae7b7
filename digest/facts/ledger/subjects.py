"""What news counts and prices, by the words that name it: English, Spanish, German and French.

A figure whose sentence names one of these is about that; other counts are about their own noun.
"""

# Numbers of people are told apart by what happens to the people.
_OF_PEOPLE = {
    "crowd": "crowd crowds attendance spectators fans supporters onlookers audience protesters demonstrators marchers "
    "march marched rally rallied protest protested turnout gathering gathered lined attended espectadores "
    "manifestantes asistentes marcha zuschauer demonstranten teilnehmer demonstrierten spectateurs "
    "manifestants manifesté cortège demonstration demonstrations front",
    "strikers": "strike strikes striking strikers walkout walked stoppage pickets huelga huelguistas streik streikende "
    "streiken streikten grève grévistes",
    "displaced": "evacuated evacuees evacuate evacuation displaced homeless fled evacuados evacuar "
    "desalojar desalojadas desalojados desplazados evakuiert évacués évacuées évacuer déplacés",
    "arrests": "arrested arrests arrest detained detentions custody detenidos detenidas detenciones festgenommen "
    "festnahmen interpellés interpellées interpellations",
    "cases": "cases case infected infections infection sickened ill fallen patients casos contagios contagiados fälle "
    "infiziert infizierte erkrankt cas contaminations malades",
    "rescued": "rescued rescue saved survivors rescatados rescatadas gerettet secourus sauvés",
    "aboard": "aboard board passengers bordo pasajeros passagiere passagers",
    "accounts": "accounts records users subscribers files breach leaked stolen konten cuentas comptes",
    "participants": "participants volunteers enrolled recruited teilnehmerinnen participantes",
    "jobs": "jobs roles posts positions redundancies layoffs redundant employees empleos stellen arbeitsplätze emplois "
    "postes puestos",
}
_OF_THINGS = {
    "homes": "homes houses dwellings properties buildings viviendas casas häuser wohnungen logements maisons bâtiments",
    "outage": "outage blackout outages electricity power stromausfall strom apagón luz courant électricité",
    "seats": "seats sitze sitzen mandate escaños sièges",
    "spill": "spilled spilt leaked leak spill escaped vertido ausgelaufen déversées",
    "burned": "burned burnt burning scorched charred calcinado quemadas verbrannt brûlé brûlés",
    "fires": "fires blazes incendios brände",
    "units": "recall recalled recalls recalling units retirada rückruf zurück rappel",
    "magnitude": "magnitude magnitud magnitúd stärke richter",
    "flights": "flights vuelos flüge vols",
}
_OF_MONEY = {
    "price": "sign signed signing splash splashed offer offers offered bid bids oferta angebot offre valuing values "
    "valorise valoriserait valora bewertet pay pays paid buyer hammer auction fetched bill buy buys bought acquire "
    "acquires acquisition takeover deal purchase merger valued value values price priced worth sold cost costs "
    "costing expensive tag budgeted compra precio coste costes cuesta costó valor valorado kauf kaufen übernahme "
    "preis kosten kostet kostete teuer wert rachat prix achat coût coûte coûté cher valeur",
    "revenue": "revenue revenues sales turnover takings took grossed umsatz ventas ingresos chiffre",
    "profit": "profit profits earnings earned gewinn verdient beneficio beneficios bénéfice bénéfices",
    "savings": "savings saving synergies einsparungen ahorro économies",
    "damage": "destrozos destruction damage damages losses loss lost repair daños pérdidas schaden schäden dégâts "
    "pertes",
    "fine": "fine fined fines penalty penalties multa multas strafe bußgeld geldbuße amende amendes",
    "settlement": "settle settled settlement compensation compensate entschädigung indemnización indemnisation",
    "aid": "aid pledge pledged pledges donate donated donation grant grants ayuda hilfe spende spenden aide dons",
    "debt": "debt debts loan loans borrow deuda schulden dette prêt kredit",
    "budget": "budget spending spend allocate allocated deficit presupuesto haushalt etat dépenses déficit défizit",
    "fees": "fees fee advisers gebühren honorarios",
    "reward": "reward rewards bounty belohnung recompensa récompense",
    "prize": "prize winners jackpot cheque premio preisgeld",
    "bond": "bond bail fianza kaution caution",
    "stolen": "stolen theft heist robbed loot raid haul robo botín gestohlen beute volé butin",
    "funding": "funding raised investors round investment invest inversión investition investissement",
    "pay": "salary salaries wage wages bonus gehalt lohn salario salaire",
    "tax": "tax taxes steuer impuesto impôt",
}
_OF_SHARES = {
    "inflation": "inflation prices teuerung teuerungsrate inflación precios",
    "rate": "rate rates leitzins zins interés taux zinsen",
    "jobless": "unemployment jobless arbeitslosigkeit desempleo paro chômage",
    "growth": "growth grew economy wachstum crecimiento croissance",
    "shares": "détient détiennent posee capital stake stakes owns own owned shareholding holding holds shareholder "
    "anteil participación beteiligung participation shares stock shareholders aktie aktien acciones actions börse",
    "turnout": "register electorate turnout cast ballot ballots participación wahlbeteiligung participation",
    "votes": "vote votes support poll polls stimmen votos voix umfrage",
    "pay": "raise wage wages pay salary lohn salarios salaire",
    "risk": "risk risks likely risiko riesgo risque",
    "contained": "contained containment control perimeter",
    "tariff": "tariff tariffs zölle arancel aranceles",
    "efficacy": "effective efficacy wirksam eficacia efficacité",
    "premium": "prime aufschlag prima premium above",
}


def _by_word(*tables: dict[str, str]) -> dict[str, str]:
    return {word: subject for table in tables for subject, words in table.items() for word in words.split()}


PEOPLE = frozenset(_OF_PEOPLE)
# People near these words need not be ill.
ALSO_IN_COURT = frozenset("case cases casos fälle cas".split())
INDEX = {
    "count": _by_word(_OF_PEOPLE, _OF_THINGS),
    "money": _by_word(_OF_MONEY),
    "percent": _by_word(_OF_SHARES),
}
# Any of these words led to its subject, whatever is counted.
INDEX_ALL = {word: subject for index in INDEX.values() for word, subject in index.items()}
# What keeps changing while an event goes on: here another figure in a later article is news, not a contradiction.
EVOLVING = frozenset(
    "displaced homes outage arrests cases rescued spill burned contained deaths injured missing".split()
)
