"""Words by their sense, as a thesaurus groups them: what happens to what is counted, and what sort of thing it is.

English, Spanish, German and French. Two figures can be about one thing though their sentences share no word: "made 62
arrests", "detained 48 people". Verbs are given by their stem where English inflects them regularly.
"""

# What happens: regular English verbs, and all other words.
_VERBS = {
    "arrests": "arrest detain apprehend nab",
    "treated": "treat hospitalise hospitalize",
    "charged": "charge indict prosecute",
    "convicted": "convict sentence jail imprison",
    "released": "release discharge",
    "displaced": "evacuate displace relocate uproot",
    "rescued": "rescue save airlift winch pluck evacuate",
    "abducted": "abduct kidnap snatch",
    "trapped": "trap strand maroon bury entomb",
    "crowd": "march protest demonstrate rally gather attend assemble parade",
    "cases": "infect sicken poison contract",
    "cut": "dismiss axe slash eliminate sack",
    "hired": "hire recruit create",
    "employed": "employ",
    "destroyed": "destroy flatten raze demolish gut wreck ruin",
    "damaged": "damage",
    "burned": "burn scorch char consume blacken engulf",
    "spill": "spill leak escape seep gush",
    "seized": "seize confiscate impound",
    "stolen": "steal loot rob",
    "units": "recall",
    "cancelled": "cancel scrap",
    "delayed": "delay postpone",
    "closed": "close shut shutter",
    "built": "build construct erect",
    "felled": "uproot",
    "culled": "cull slaughter",
    "fired": "launch",
    "intercepted": "intercept",
    "deployed": "deploy dispatch mobilise mobilize",
    "fought": "fight battle tackle",
    "accounts": "expose breach compromise hack",
    "applications": "apply",
    "participants": "enrol enroll recruit participate compete",
    "produced": "produce manufacture assemble",
    "refunded": "refund reimburse",
    "deported": "deport expel",
    "arrived": "cross disembark",
    "vaccinated": "vaccinate inoculate",
    "blocked": "block",
    "flooded": "flood inundate submerge",
    "questioned": "interview",
    "scored": "score",
    "supplied": "supply deliver",
    "inspected": "inspect",
    "fitted": "equip install",
}
_WORDS = {
    "crowd": "crowd crowds attendance spectators fans supporters onlookers audience protesters demonstrators marchers "
    "protest turnout gathering lined visitors marched streets espectadores manifestantes asistentes marcha zuschauer "
    "demonstranten teilnehmer demonstrierten demonstrieren besucher spectateurs manifestants manifesté cortège "
    "demonstration demonstrations front visitantes visiteurs drew attracted demonstrierte protestierten",
    "strikers": "strike striking strikers walkout walkouts walked stoppage pickets huelga huelguistas streik "
    "streikende streiken streikten grève grévistes",
    "displaced": "evacuees evacuation evacuations homeless fled flee flees fleeing shelters evacuados evacuar forced "
    "drove driven desalojar desalojadas desalojados desplazados desalojó evakuiert evakuierten évacués évacuées "
    "évacuer évacué déplacés verlassen evacuadas fliehen flohen geflohen fui sinistrés uprooted",
    "arrests": "arrests detention detentions custody detainees rounded detenidos detenidas detenciones detuvo "
    "detuvieron arrestados festgenommen festnahmen verhaftet verhaftungen interpellés interpellées interpellations "
    "arrêtés arrestations",
    "charged": "charges indictments acusados angeklagt inculpés",
    "convicted": "sentences prison sentenced condenados verurteilt haft condamnés",
    "released": "freed discharged entlassen freigelassen liberados libérés",
    "rescued": "rescue survivors survivor ashore safety alive pulled rescatados rescatadas gerettet "
    "überlebende secourus sauvés rescapés sobrevivientes supervivientes",
    "abducted": "hostages hostage captive captives kidnapping secuestrados secuestraron entführt geiseln otages "
    "enlevés",
    "trapped": "stuck trapped atrapados eingeschlossen festgesessen verschüttet bloqués coincés varados gestrandet "
    "rubble",
    "cases": "cases case infected infections infection ill sick fallen patients casos contagios contagiados "
    "fälle infiziert infizierte erkrankt cas contaminations malades caught",
    "cut": "cuts cutting cut redundancies redundant layoffs laid shed sheds shedding streicht streichen gestrichen "
    "entlassungen abbau abbauen despedirá despidos despedir recortar supprimer supprimés licencier licenciements "
    "suppression suppressions perderán disappear disparaissent",
    "hired": "hiring new einstellen contratar embaucher créer schaffen",
    "employed": "workforce payroll employs beschäftigt emplea emploie",
    "destroyed": "destruction collapsed swept rubble destruidas destruyó zerstört détruits détruites détruit",
    "damaged": "damages damage dañadas beschädigt endommagés endommagées",
    "burned": "burnt ablaze calcinado quemadas quemado verbrannt brûlé brûlés arrasó parti",
    "spill": "spilt poured spillage vertido ausgelaufen déversées",
    "seized": "seizure seizures incautados incautó beschlagnahmt saisis saisie",
    "stolen": "stole theft thefts heist loot haul thieves robados robo gestohlen erbeutet volés vol",
    "units": "recalls recalling units retirada rückruf zurück rappel",
    "cancelled": "canceled cancelling canceling cancellation cancellations cancelados gestrichen annulés ausgefallen",
    "delayed": "late retrasados verspätet retardés",
    "closed": "closure closures shuts shutting cerrados geschlossen schließen fermés fermer cerrar",
    "built": "built builds building construir bauen gebaut construire",
    "planted": "planted planting plantar pflanzen planter",
    "felled": "felled felling chopped ripped gefällt talados abattus",
    "culled": "sacrificados gekeult getötet abattage",
    "fired": "shots fired abgefeuert disparó lanzó tirs",
    "intercepted": "shot abgefangen abgeschossen derribados abattus interceptés",
    "deployed": "sent sends desplegados entsandt einsatz mobilisés déployés",
    "fought": "fought fighting tackling battling fighting bekämpfen combaten luttent",
    "accounts": "accounts records users subscribers files breach breached leaked stolen konten cuentas comptes details",
    "signatures": "signed signatures signature petition firmas unterschriften signés",
    "applications": "application applications applicants applied applies bids solicitudes bewerbungen candidatures",
    "participants": "participants volunteers enrolled entrants teilnehmerinnen participantes starters",
    "jobs": "jobs job roles posts positions employees empleos puestos stellen arbeitsplätze emplois postes staff",
    "aboard": "aboard passengers bordo pasajeros passagiere passagers carrying carried",
    "produced": "output making makes made production produzieren produce produit",
    "arrived": "arrivals arrived reached llegaron angekommen arrivés",
    "flooded": "floods underwater überflutet inundadas inondées inondés",
    "outage": "outage outages blackout blackouts electricity power stromausfall strom apagón luz courant électricité",
    "seats": "seats sitze sitzen mandate escaños sièges",
    "fires": "blazes incendios brände",
    "magnitude": "magnitude magnitud magnitúd stärke richter quake earthquake tremor beben erdbeben sismo terremoto "
    "séisme",
    "flights": "flights vuelos flüge vols",
    "goals": "goals goles tore buts",
    "inhabitants": "inhabitants population einwohner habitantes habitants",
    "speed": "rachas viento vientos sturm vent rafales wind winds gust gusts speed speeds vitesse velocidad "
    "windböen böen ráfagas",
    "treated": "paramedics medics ambulances hospitals hospital krankenhaus klinik hôpital",
    "capacity": "capacity accommodate accommodates",
    "deep": "below beneath deep depth tiefe profundidad profondeur",
    "high": "high tall height altitude hoch höhe altura altitud hauteur",
    "wide": "wide width across diameter breit durchmesser ancho large",
    "long": "long length stretch lang länge largo longueur",
    "away": "away north south east west kilometres off entfernt nördlich südlich distancia",
}
# Sorts of things, and of people: words for one thing that different writers choose.
_SORTS = {
    "homes": "homes home houses house dwellings properties buildings flats apartments viviendas casas pisos häuser "
    "wohnungen gebäude logements maisons bâtiments edificios",
    "vehicles": "vehicles cars trucks lorries vans buses coaches motorcycles autos fahrzeuge vehículos coches "
    "voitures véhicules",
    "vessels": "ships vessels boats ferries trawlers barges tankers schiffe boote barcos buques navires bateaux",
    "aircraft": "aircraft planes jets helicopters flugzeuge aviones avions",
    "drones": "drones missiles rockets drohnen raketen misiles",
    "trains": "trains services connections züge verbindungen trenes",
    "flights": "flights departures vuelos flüge vols",
    "animals": "animals sheep cattle cows pigs goats chickens hens birds livestock herd heads tiere rinder schafe "
    "animales ovejas animaux moutons",
    "trees": "trees bäume árboles arbres",
    "villages": "villages towns settlements communities hamlets municipalities dörfer orte pueblos villages communes",
    "schools": "schools colleges schulen escuelas écoles",
    "shops": "shops stores outlets branches supermarkets restaurants filialen geschäfte läden tiendas sucursales "
    "magasins agences",
    "jobs": "jobs roles posts positions employees workers stellen arbeitsplätze empleos puestos trabajadores "
    "emplois postes staff beschäftigte mitarbeiter empleados salariés",
    "seats": "seats sitze mandate escaños sièges",
    "households": "households homes customers properties haushalte hogares foyers clients haushalten kunden",
    "accounts": "accounts records users customers patients subscribers members clients cuentas konten kunden comptes",
    "cases": "cases infections patients fälle casos cas",
    "shots": "shots rounds bullets gunshots schüsse disparos tirs",
    "applications": "applications requests bids claims",
    "votes": "votes ballots stimmen votos voix",
    "paintings": "paintings pictures artworks works canvases gemälde cuadros tableaux",
    "wells": "wells boreholes",
    "tickets": "tickets seats eintrittskarten entradas billets",
}
_PEOPLE = {
    "": "people persons person men residents individuals members others victims personas personnes menschen personen "
    "leute gente opfer víctimas victimes",
    "young": "children pupils schoolchildren kids babies infants boys girls students teenagers minors youngsters "
    "kinder schüler jugendliche niños alumnos estudiantes enfants élèves étudiants",
    "women": "women frauen mujeres femmes",
    "troops": "soldiers troops servicemen soldaten soldados soldats",
    "police": "police cops officers policemen polizisten policías policiers agentes",
    "firefighters": "firefighters crews feuerwehrleute bomberos pompiers",
    "attackers": "attackers attacker assailants gunmen militants insurgents terrorists suspects rebels robbers",
    "civilians": "civilians zivilisten civiles civils",
    "crew": "crew sailors seafarers fishermen mariners crewmen seeleute marineros marins pêcheurs",
    "travellers": "passengers travellers travelers commuters tourists holidaymakers passagiere reisende pasajeros "
    "passagers voyageurs turistas",
    "workers": "workers employees staff miners labourers builders dockers arbeiter mitarbeiter beschäftigte "
    "trabajadores empleados obreros mineros ouvriers salariés mineurs jobs posts",
    "locals": "villagers inhabitants locals neighbours households families evacuees householders bewohner anwohner "
    "vecinos habitantes habitants riverains",
    "patients": "patients patienten pacientes",
    "marchers": "protesters demonstrators marchers demonstranten manifestantes manifestants spectators fans visitors "
    "guests attendees concertgoers onlookers worshippers supporters zuschauer besucher teilnehmer espectadores "
    "asistentes visitantes spectateurs visiteurs participants",
    "walkers": "hikers walkers climbers mountaineers skiers ramblers wanderer bergsteiger skifahrer montañeros "
    "randonneurs alpinistes",
    "runners": "runners participants entrants competitors athletes starters läufer corredores coureurs",
    "inmates": "prisoners inmates detainees häftlinge presos détenus",
    "hostages": "hostages captives geiseln rehenes otages",
    "migrants": "migrants refugees asylum flüchtlinge migranten migrantes refugiados réfugiés",
    "voters": "voters wähler votantes électeurs",
    "customers": "customers clients users subscribers kunden clientes",
    "journalists": "journalists reporters journalisten periodistas journalistes",
}


def _forms(verb: str) -> tuple[str, ...]:
    """A regular English verb's forms."""
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    double = verb + verb[-1] if verb in _DOUBLING else verb
    return verb, f"{verb}{plural}", f"{double}ed", f"{double}ing"


_DOUBLING = frozenset("trap kidnap rob scrap nab gut enrol cancel expel char compel".split())


def _act_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for act, verbs in _VERBS.items():
        for verb in verbs.split():
            for form in _forms(verb):
                found.setdefault(form, []).append(act)
    for act, words in _WORDS.items():
        for word in words.split():
            if act not in found.setdefault(word, []):
                found[word].append(act)
    return {word: tuple(acts) for word, acts in found.items()}


def _sort_words(table: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sort, words in table.items():
        for word in words.split():
            found.setdefault(word, set()).add(sort)
    return {word: frozenset(sorts) for word, sorts in found.items()}


# Words that have other senses too: they can bring two figures together but not keep them apart.
AMBIGUOUS = frozenset(
    "new front high long wide late carried carrying reached drew services posts positions roles staff services jobs "
    "employees making makes made production house building home north south east west off kilometres across sent power "
    "closed close closes shot cut cuts cutting create created recruit hit sentence sentences rubble measured staff "
    "members case cases patients visitors passengers homes customers streets pulled forced drive saved save signed "
    "details files built construction open release released deployed condition opened".split()
)


# Two words with a sense of their own.
PHRASES = {
    pair: act
    for act, pairs in {
        "cut": "lay off, lays off, laid off, laying off",
        "closed": "shut down, close down, closed down, closing down",
        "intercepted": "shot down, brought down, shoot down",
        "delayed": "put back, put off, pushed back, held up",
        "cancelled": "called off, call off",
        "crowd": "turned out, turn out, took part, taking part",
        "trapped": "cut off, snowed in",
        "released": "set free, let go",
        "felled": "cut down, cutting down",
        "outage": "without power, without electricity, lost power",
        "displaced": "moved out, forced out, driven out, their homes",
        "stolen": "made off, got away, broken into, broke into",
        "arrests": "taken into, rounded up",
        "employed": "works for, work for",
        "aboard": "on board",
        "capacity": "can hold, room for, space for",
    }.items()
    for pair in (tuple(words.split()) for words in pairs.split(", "))
}


# What a word says is happening to what is counted; the sorts of things, and of people, that a noun may name.
ACTS = _act_words()
SORTS = _sort_words(_SORTS)
PERSONS = _sort_words(_PEOPLE)
# Those who are told apart from the others that the same thing befell.
SET_APART = frozenset({"young", "women", "troops", "police", "firefighters", "attackers", "civilians", "journalists"})
