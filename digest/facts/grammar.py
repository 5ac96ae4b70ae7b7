"""Small words: what ends a noun phrase, what hedges a number, what measures time. No names, no topics."""

from functools import cache

_FUNCTION = {
    "en": "a an the this that these those some any each every no all both either neither such another other of in on "
    "at by "
    "for from to into onto with without within over under above below between among through during before after since "
    "until till against about around across along near off out up down upon per via as than like despite amid and or "
    "but "
    "nor so yet if when while where whether because although though unless once i you he she it we they me him her "
    "us them "
    "my your his its our their mine who whom whose which what how why there here not n't 't also only just even still "
    "already now then later earlier too very more most less least much many few is are was were be been being am has "
    "have "
    "had having do does did done will would shall should can could may might must 's 're 've 'll 'd ago including "
    "cannot aboard alongside",
    "es": "el la los las un una unos unas desde hasta cada de del al y o en con por para sin sobre entre que se su "
    "sus lo es "
    "son fue fueron ha han había era",
    "fr": "le la les l un une des du de d au aux et ou en dans avec pour par sans sur entre qui que ce cette ces se "
    "son sa ses "
    "leur leurs est sont était ont été depuis lors lorsque dont puis après avant contre vers chez mais car donc où",
    "de": "der die das den dem des ein eine einen einem einer und oder in im am an auf aus bei mit nach von vom zu "
    "zum zur für "
    "über unter zwischen durch um seit bis vor ist sind war waren wurde wurden hat haben hatte nicht dass sich als wie",
    "pt": "o a os as um uma de da do das dos e ou em no na nos nas com por para que se sua seu desde",
    "it": "il lo la i gli le un uno una e o di del della dei delle nel nella in con su per che è sono ha hanno stato "
    "stati da",
}


@cache
def function_words(language: str) -> frozenset[str]:
    """The small words of English and of the text's own language; they end a noun phrase."""
    return frozenset(f"{_FUNCTION['en']} {_FUNCTION.get(language, '')}".split())


# Verbs that often follow a number's noun; they end the noun phrase.
VERBS = frozenset(
    "said says say told tells became become came come comes went gone goes go took take takes made make makes got "
    "get gets "
    "gave give gives left leave leaves found find finds lost lose loses won win wins died die dies killed kill kills "
    "saw "
    "see sees put puts set sets rose rise rises fell fall falls grew grow grows hit hits held hold holds met meet "
    "meets "
    "led lead leads ran run runs paid pay pays sold sell sells bought buy buys spent spend spends began begin begins "
    "kept "
    "keep keeps stood stand stands need needs want wants work works live lives use uses showed show shows remain "
    "remains "
    "expect expects believe believes think thinks know knows voted vote votes".split()
)

# Hedges before a number, longest first where they share a beginning.
HEDGES: dict[str, tuple[str, ...]] = {
    "about": ("about", "around", "roughly", "approximately", "some", "circa", "ca", "unos", "unas", "alrededor de",
    "cerca de",
              "aproximadamente", "environ", "autour de", "quelque", "quelques", "etwa", "rund", "ungefähr", "zirka",
              "an estimated", "estimated", "in the region of", "something like", "or so", "circa", "cerca",
              "aproximadamente",
              "per circa", "somewhere around", "~", "≈"),
    "almost": ("almost", "nearly", "close to", "just under", "just short of", "approaching", "casi", "presque",
    "près de",
               "fast", "knapp", "beinahe", "quase", "quasi"),
    "more than": ("more than", "over", "above", "exceeding", "in excess of", "upwards of", "greater than",
    "better than",
                  "well over", "just over", "topping", "surpassing", "a little over", "más de", "plus de", "mehr als",
                  "über", "mais de", "più di", "oltre", ">"),
    "less than": ("less than", "fewer than", "under", "below", "menos de", "moins de", "weniger als", "unter",
    "meno di",
                  "<"),
    "at least": ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "al menos",
    "por lo menos",
                 "au moins", "mindestens", "wenigstens", "pelo menos", "almeno", "as few as"),
    "up to": ("up to", "as many as", "as much as", "at most", "no more than", "not more than", "a maximum of", "hasta",
              "jusqu'à", "bis zu", "höchstens", "até", "fino a", "as high as", "a staggering up to"),
    "exactly": ("exactly", "precisely"),
}  # fmt: skip
HEDGE_OF: dict[tuple[str, ...], str] = {
    tuple(phrase.replace("'", " ' ").split()): name for name, phrases in HEDGES.items() for phrase in phrases
}

# Words for spans of time, singular and plural, with the English plural that stands in a value.
TIME_UNITS: dict[str, str] = {}
for _unit, _forms in {
    "milliseconds": "millisecond milliseconds ms millisekunden",
    "seconds": "second seconds sec secs sekunde sekunden segundo segundos seconde secondes secondo secondi",
    "minutes": "minute minutes min mins minuten minuto minutos minuti",
    "hours": "hour hours hr hrs h stunde stunden hora horas heure heures ora ore",
    "days": "day days tag tage tagen día días dia dias jour jours journée giorno giorni",
    "nights": "night nights nacht nächte nächten noche noches nuit nuits noite noites notte notti",
    "weeks": "week weeks wk wks woche wochen semana semanas semaine semaines settimana settimane",
    "fortnights": "fortnight fortnights",
    "months": "month months monat monate monaten mes meses mois mês mese mesi",
    "quarters": "trimestre trimestres quartale",
    "years": "year years yr yrs jahr jahre jahren año años an ans année années ano anos anno anni",
    "decades": "decade decades jahrzehnt jahrzehnte jahrzehnten década décadas décennie décennies decennio decenni",
    "centuries": "century centuries jahrhundert jahrhunderte siglo siglos siècle siècles século séculos secolo secoli",
    "weekdays": "weekdays",
    "weekends": "weekends",
}.items():
    for _form in _forms.split():
        TIME_UNITS[_form] = _unit
