"""The words of lengths, areas, volumes, weights and times, each with its scale and what one is of the scale's unit."""

_SCALES: dict[str, tuple[tuple[float, str], ...]] = {
    "metres": (
        (1.0, "m metre metres meter meters metern metro metros mètre mètres"),
        (1000.0, "km kilometre kilometres kilometer kilometers kilómetro kilómetros kilomètre kilomètres kilometern"),
        (1609.344, "mile miles mi millas meilen milles"),
        (0.3048, "foot feet ft pies fuß pieds"),
        (0.01, "cm centimetre centimetres centimeter centimeters centímetros centimètres zentimeter"),
        (0.001, "mm millimetre millimetres millimeter millimeters"),
        (0.9144, "yard yards yd yds yardas"),
        # Speeds are lengths by the hour, which their slots tell.
        (1000.0, "km/h kmh kph"),
        (1609.344, "mph"),
        (1852.0, "knot knots kn"),
    ),
    "watts": (
        (1e3, "kw kilowatt kilowatts"),
        (1e6, "mw megawatt megawatts"),
        (1e9, "gw gigawatt gigawatts"),
    ),
    "watt hours": (
        (1e3, "kwh kilowattstunden"),
        (1e6, "mwh megawattstunden"),
        (1e9, "gwh gigawattstunden"),
        (1e12, "twh terawattstunden"),
    ),
    "barrels per day": ((1.0, "b/d bpd"), (1e3, "kb/d"), (1e6, "mb/d")),
    "bytes": (
        (1e6, "mb megabyte megabytes"),
        (1e9, "gb gigabyte gigabytes"),
        (1e12, "tb terabyte terabytes"),
    ),
    "degrees": ((1.0, "degree degrees °c ° c grad grados degrés"),),
    "kilograms": (
        (1.0, "kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramos kilogramm"),
        (1000.0, "tonne tonnes t ton tons tonelada toneladas tonnen"),
        (0.45359, "lb lbs"),
        (6.35029, "stone"),
        (0.001, "g gram grams gramme grammes gramos gramm"),
        (1e6, "kt"),
    ),
    "litres": (
        (1.0, "l litre litres liter liters litro litros"),
        (3.7854, "gallon gallons galones"),
        (158.987, "barrel barrels barriles barils"),
    ),
    "square metres": (
        (10_000.0, "hectare hectares ha hectárea hectáreas hektar"),
        (4046.86, "acre acres"),
        (1_000_000.0, "km² sqkm"),
    ),
    "seconds": (
        (1.0, "second seconds segundo segundos sekunde sekunden seconde secondes"),
        (60.0, "minute minutes min minuto minutos minuten"),
        (3600.0, "hour hours hora horas stunde stunden heure heures"),
        (86_400.0, "day days día días tag tage tagen jour jours"),
        (1_209_600.0, "fortnight fortnights"),
        (604_800.0, "week weeks semana semanas woche wochen semaine semaines"),
        (2_629_800.0, "month months mes meses monat monate monaten mois"),
        (31_557_600.0, "year years año años jahr jahre jahren an ans année années"),
        (315_576_000.0, "decade decades década décadas jahrzehnt jahrzehnte jahrzehnten décennie décennies"),
    ),
}
UNITS: dict[str, tuple[str, float]] = {
    word: (scale, factor)
    for scale, parts in _SCALES.items()
    for factor, spellings in parts
    for word in spellings.split()
}


def is_scale(word: str) -> bool:
    """Whether a unit's word measures ("tonnes", "minutes") and does not say what of."""
    return word in UNITS
