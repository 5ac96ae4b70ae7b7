"""Money that leaves its currency to another amount ("77m euros, up from 38m") or to its slang ("a tenner")."""

from digest.facts.amounts.money import money
from digest.facts.amounts.nouns import noun_after
from digest.facts.amounts.percent import percent
from digest.facts.amounts.written import Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found

_REACH = 40
_LETTERS = frozenset({"m", "bn", "k", "tn", "mn"})
_JOINS = frozenset("to from than and y et und de contre against versus von auf".split())
# Words for money that many currencies share.
_CENTS = (["cent"], ["ciento"], ["cien"], ["cento"])
_SHARED = frozenset({"cent", "cents", "grand"})
_NOTES = {"fiver": 5, "tenner": 10}


def elided(scan: Scan, one: Quantity, last: Found) -> Found | None:
    """An amount that leaves its currency to the one before it in the sentence: "77m euros, up from 38m".

    `last` is the money told last. Without a magnitude of its own an amount must be set against it: "£1.3m on the hall
    and 600,000 on its roof", "2,3 millones, 300.000 más de lo previsto". In another clause or sentence its own words
    must speak of money: "It came to €186m. The sum promised to taxpayers was 112 million."
    """
    if one.mark not in ("", "range") or one.value < 1000 or one.first - last.stop > _REACH:
        return None
    first = scan.sentence(one.first)[0]
    if (first > last.first or ";" in scan.low[last.stop : one.first]) and not _is_of_money(scan, one, first):
        return None
    if not one.scaled and not (one.digits and _is_set_against(scan, one)):
        return None
    if scan.low[one.stop : one.stop + 1] == ["%"] or _counts(scan, one) or money(scan, one) is not None:
        return None
    value: dict[str, object] = {"amount": one.value, "currency": last.value["currency"]}
    if one.high is not None:
        value["to"] = one.high
    return Found("money", one.first, one.stop, value)


def _is_of_money(scan: Scan, one: Quantity, first: int) -> bool:
    """Whether the clause before an amount with a magnitude speaks of money; `first` is where its sentence begins."""
    clause = scan.low[max(first, one.first - 16) : one.first]
    if ";" in clause:
        clause = clause[len(clause) - clause[::-1].index(";") :]
    return one.scaled and one.value >= 10**6 and not _MONEY.isdisjoint(clause) and _OF.isdisjoint(clause[-1:])


_MONEY = frozenset(
    "sum sums cost costs costing price priced paid pay pays paying promised bill spent spend spends spending budget "
    "budgeted raised owed owe owes debt debts loss losses profit profits revenue revenues turnover takings fund funds "
    "taxpayers worth valued estimate estimated damage coûté coût prix somme budget facture dépensé costó coste precio "
    "suma presupuesto factura pagó gastó kostete kosten preis summe haushalt rechnung zahlte schaden".split()
)
_OF = frozenset("of number".split())


def _counts(scan: Scan, one: Quantity) -> bool:
    """Whether something stands behind a number that it counts."""
    following = scan.low[one.stop] if one.stop < len(scan) else ""
    if one.suffix in _LETTERS and one.scaled:
        return following[:1].isalnum() and following not in scan.function
    if following == "-" or (following in ("per", "por", "pour") and scan.low[one.stop + 1 : one.stop + 2] in _CENTS):
        return True
    if following in scan.function:
        return bool(noun_after(scan, one.stop)[0]) and following in ("of", "de", "d")
    return following[:1].isalnum() and (bool(noun_after(scan, one.stop)[0]) or following.startswith(("percent", "pro")))


def _is_set_against(scan: Scan, one: Quantity) -> bool:
    """Whether an amount in plain digits is joined to, compared with or added to the one before it."""
    low = scan.low
    before, after = low[one.first - 1] if one.first else "", low[one.stop] if one.stop < len(scan) else ""
    if before == "," and after in ("more", "less", "más", "menos", "de", "mehr", "weniger"):
        return low[one.stop + 1 : one.stop + 2] in (["than"], ["de"], ["que"], ["als"], ["plus"], ["moins"])
    separated = not low[one.first].isdecimal()  # 600,000 is no year and no code
    return separated and before in _JOINS and (not after[:1].isalnum() or after in scan.function)


def lent_ahead(scan: Scan, found: list[Found]) -> None:
    """Makes money of a bare number that leaves its currency to the amount behind it: "to 38m from £45m"."""
    for place in range(1, len(found)):
        one, told = found[place - 1], found[place]
        if told.kind != "money" or one.kind != "count" or one.value.get("unit") != "":
            continue
        between = scan.low[one.stop : told.first]
        if one.value["n"] < 1000 and not (between == ["to"] and scan.low[one.first - 1 : one.first] == ["from"]):
            continue
        if 0 < len(between) <= 3 and between[-1] in _JOINS and not any(word in _MARKS for word in between):
            amount = {"amount": one.value["n"], "currency": told.value["currency"]}
            found[place - 1] = Found("money", one.first, one.stop, amount)


_MARKS = frozenset(".;:,()")


def elided_percent(scan: Scan, one: Quantity, last: Found) -> Found | None:
    """A share that leaves its sign to the one told before it: "6.8 per cent from 6.5 in the spring", "52.3 per cent to
    47.7", "It is 6.8%. In January it was 6.5."
    """
    low, before = scan.low, scan.low[one.first - 1] if one.first else ""
    share = last.value["pct"]
    close = 0 < share <= 4 * one.value and one.value <= 4 * share and one.value <= 100 and not last.value.get("unit")
    if not one.digits or one.mark or one.suffix or not close or one.first - last.stop > _REACH or _counts(scan, one):
        return None
    if scan.words[one.stop : one.stop + 1] == ["%"] or percent(scan, one) is not None or money(scan, one) is not None:
        return None
    exact = not low[one.first].isdecimal()
    level = last.first > 0 and low[last.first - 1] in _LEVEL
    if scan.sentence(last.first) == scan.sentence(one.first):
        compared = before in _AGAINST and level and (exact or one.first - last.stop <= _NEXT)
        divided = before in ("to", "against") and 80 <= share + one.value <= 100.5 and one.first - last.stop <= _NEXT
        if not compared and not divided:
            return None
    elif not exact or before not in _WAS or low[one.first - 2] not in _IT or not level:
        return None
    return Found("percent", one.first, one.stop, {"pct": one.value})


_AGAINST = frozenset("from than against versus desde frente contre nach gegenüber von".split())
_LEVEL = frozenset("to at was is of al a au à auf bei im del von stood almost nearly about now been".split())
_WAS = frozenset("was is stood at".split())
_IT = frozenset("it rate figure stood was".split())
_NEXT = 8


def note(scan: Scan, place: int) -> Found | None:
    """A tenner, a fiver."""
    worth = _NOTES.get(scan.low[place + 1], 0) if scan.low[place] == "a" and place + 1 < len(scan) else 0
    return Found("money", place, place + 2, {"amount": worth, "currency": "GBP"}) if worth else None


def lend_currencies(scan: Scan, found: list[Found]) -> None:
    """Gives cents and grands without a currency of their own that of the amount told before them, else after them."""
    told = ""
    waiting: list[Found] = []
    for one in found:
        if one.kind != "money":
            continue
        if scan.low[one.stop - 1] not in _SHARED or one.value["currency"] != "USD":
            told = told or one.value["currency"]
            for other in waiting:
                other.value["currency"] = told
            waiting, told = [], one.value["currency"]
        elif told:
            one.value["currency"] = told
        else:
            waiting.append(one)
    unnamed = told or (_unnamed(scan) if waiting else "")
    for other in waiting:
        other.value["currency"] = unnamed


def _unnamed(scan: Scan) -> str:
    """The currency of cents in a text that names none: no dollar where the text is not spelled as Americans spell."""
    if scan.language in ("es", "fr", "de", "it", "pt"):
        return "EUR"
    words = set(scan.low)
    if "euro" in words or "euros" in words:
        return "EUR"
    return "" if words & _BRITISH or ("per" in words and "cent" in words) else "USD"


_BRITISH = frozenset(
    "litre litres metre metres kilometre kilometres centre theatre labour harbour neighbour neighbours tonne tonnes "
    "programme colour organisation organised organisers".split()
)
