"""The signs, codes and words for currencies, each with its ISO 4217 code."""

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "\uffe5": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₴": "UAH", "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN", "₡": "CRC", "₲": "PYG", "₵": "GHS",
    "₸": "KZT", "₨": "INR", "₮": "MNT", "₭": "LAK", "₾": "GEL", "₼": "AZN", "៛": "KHR", "﷼": "SAR", "₿": "XBT",
    "₧": "ESP", "₤": "GBP",
}  # fmt: skip
# What stands before a dollar sign says whose dollar it is.
DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "can": "CAD", "cad": "CAD", "cdn": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD",
    "r": "BRL", "mx": "MXN", "mex": "MXN", "ar": "ARS", "j": "JMD", "tt": "TTD", "bz": "BZD", "fj": "FJD", "n": "NAD",
    "ec": "XCD", "rd": "DOP", "b": "BND", "bds": "BBD", "gy": "GYD", "l": "LRD", "z": "ZWL", "col": "COP",
    "clp": "CLP", "mop": "MOP", "uy": "UYU",
}  # fmt: skip
CODES = frozenset(
    "AED AFN AMD ANG AOA ARS AUD AZN BBD BDT BGN BHD BIF BND BOB BRL BSD BTC BTN BWP BYN BZD CAD CDF CHF CLP CNY COP "
    "CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR "
    "IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MUR "
    "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SBD SCR "
    "SDG SEK SGD SLL SOS SRD SSP SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND XAF XCD XOF XPF "
    "YER ZAR ZMW ZWL".split()
)
# Codes that are also words, names or initials: they need a number of some size beside them.
WORDLIKE = frozenset("COP TRY CUP PEN MAD MOP GEL AMD ANG BOB LAK NIO RON SOS MUR SDG DOP BSD SCR SSP GMD BTC".split())
PLAIN_CODES = frozenset("usd eur gbp jpy chf inr cny aud cad".split())  # no words, even in small letters
PREFIXES = {
    "rs": "INR", "re": "INR", "rmb": "CNY", "kr": "SEK", "dm": "DEM", "fr": "CHF", "sfr": "CHF", "fr.": "CHF",
    "rp": "IDR", "rm": "MYR", "euro": "EUR", "euros": "EUR", "inr": "INR", "ksh": "KES", "kshs": "KES", "sh": "KES",
    "shs": "KES", "ush": "UGX", "tsh": "TZS", "gh": "GHS", "tk": "BDT", "zł": "PLN", "kč": "CZK", "birr": "ETB",
    "fcfa": "XOF", "cfa": "XOF", "lei": "RON", "r": "ZAR", "n": "NGN", "k": "ZMW", "p": "PHP", "naira": "NGN",
    "le": "EGP", "mk": "MWK", "af": "AFN", "nis": "ILS", "qr": "QAR", "dh": "AED", "dhs": "AED", "bs": "BOB",
    "kd": "KWD", "bd": "BHD", "ro": "OMR", "php": "PHP", "q": "GTQ",
}  # fmt: skip
# Letters and short words that are prefixes only when glued to the number: R12.4 million, N500,000.
GLUED_ONLY = frozenset("r n k p q le mk af bs sh gh kd bd ro qr".split())
_AFTER = {
    "USD": "dollar dollars dólar dólares buck bucks dollari dolar dolares", "EUR": "euro euros",
    "GBP": "pound pounds quid sterling pfund libras livres sterline", "JPY": "yen yens yenes",
    "CNY": "yuan yuans renminbi", "INR": "rupee rupees rupien rupias roupies",
    "RUB": "rouble roubles ruble rubles rubel rublos", "CHF": "franc francs franken francos", "SEK": "krona kronor kr "
    "kronas coronas couronnes", "NOK": "krone kroner krones kronen", "CZK": "koruna korunas kč crown crowns",
    "MXN": "peso pesos", "BRL": "real reais reales", "ZAR": "rand rands", "KRW": "won", "TRY": "lira liras",
    "ITL": "lire", "ILS": "shekel shekels", "AED": "dirham dirhams", "SAR": "riyal riyals", "IRR": "rial rials toman "
    "tomans", "KWD": "dinar dinars", "PLN": "zloty zlotys zlotych zł złoty złotych", "HUF": "forint forints",
    "ISK": "krónur króna", "UAH": "hryvnia hryvnias hryvna hryvnya", "THB": "baht bahts", "MYR": "ringgit ringgits",
    "IDR": "rupiah rupiahs", "VND": "dong dongs", "NGN": "naira nairas", "GHS": "cedi cedis", "KES": "shilling "
    "shillings", "BDT": "taka takas", "DEM": "mark marks", "FIM": "markka markkas markkaa", "NLG": "guilder guilders",
    "GRD": "drachma drachmas", "PTE": "escudo escudos", "ESP": "peseta pesetas", "VES": "bolivar bolivars bolívares "
    "bolívar", "RON": "leu lei", "BGN": "lev leva levs", "PEN": "sol soles", "XBT": "bitcoin bitcoins", "ETB": "birr",
    "ZMW": "kwacha kwachas", "BWP": "pula pulas", "PGK": "kina kinas", "GMD": "dalasi dalasis", "MGA": "ariary",
    "GTQ": "quetzal quetzals quetzales", "HNL": "lempira lempiras", "NIO": "cordoba cordobas córdobas", "CRC": "colon "
    "colons colones", "PYG": "guarani guaranis guaraníes", "BOB": "boliviano bolivianos", "HTG": "gourde gourdes",
    "SLL": "leone leones", "MMK": "kyat kyats", "LAK": "kip kips", "KHR": "riel riels", "MNT": "tugrik tugriks",
    "KZT": "tenge tenges", "UZS": "som soms", "TJS": "somoni", "AZN": "manat manats", "GEL": "lari laris",
    "AMD": "dram drams", "ALL": "lek leks", "MKD": "denar denars", "HRK": "kuna kunas", "LTL": "litas", "LVL": "lats",
    "EEK": "kroon kroons", "AFN": "afghani afghanis", "MVR": "rufiyaa", "BTN": "ngultrum", "PAB": "balboa balboas",
    "ATS": "schilling schillings", "IEP": "punt punts", "ECS": "sucre sucres", "AOA": "kwanza kwanzas", "ERN": "nakfa",
    "MZN": "metical meticais", "LSL": "loti maloti", "SZL": "lilangeni emalangeni", "RWF": "rwf", "XAF": "fcfa",
}  # fmt: skip
# Words after a number. Hundredths stand apart.
WORDS = {word: code for code, words in _AFTER.items() for word in words.split()}
# Currency words that mean other things too: they need a large number, or a nation before them.
DOUBTFUL_WORDS = frozenset(
    "won real mark marks lei soles sol rand dong leu fr crown crowns colon colons dram drams kip kips som soms "
    "punt punts lek leks lev kina kuna loti kr pula real denar lats leone leones".split()
)
HUNDREDTHS = {
    "cent": "USD", "cents": "USD", "centavos": "MXN", "penny": "GBP", "pence": "GBP", "pennies": "GBP", "p": "GBP",
    "centimes": "EUR", "céntimos": "EUR", "paise": "INR", "kopecks": "RUB", "kopeks": "RUB", "centesimi": "EUR",
    "c": "USD", "¢": "USD", "cts": "EUR", "öre": "SEK", "øre": "NOK", "pfennig": "DEM", "pfennigs": "DEM",
    "rappen": "CHF", "groszy": "PLN", "kobo": "NGN", "pesewas": "GHS", "sen": "MYR", "fils": "AED", "piastres": "EGP",
    "centime": "EUR", "centavo": "MXN", "céntimo": "EUR",
}  # fmt: skip
# Words that name whose dollar or pound it is.
NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "united": "", "estadounidenses": "USD", "australian": "AUD",
    "canadian": "CAD", "singapore": "SGD", "singaporean": "SGD", "hong": "HKD", "new": "NZD", "zealand": "NZD",
    "kong": "HKD", "jamaican": "JMD", "trinidadian": "TTD", "bahamian": "BSD", "barbadian": "BBD", "fijian": "FJD",
    "namibian": "NAD", "liberian": "LRD", "zimbabwean": "ZWL", "zimbabwe": "ZWL", "guyanese": "GYD",
    "taiwanese": "TWD", "taiwan": "TWD", "british": "GBP", "uk": "GBP", "irish": "IEP", "egyptian": "EGP",
    "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "cypriot": "CYP", "maltese": "MTL", "swiss": "CHF",
    "french": "FRF", "belgian": "BEF", "cfa": "XOF", "congolese": "CDF", "rwandan": "RWF", "guinean": "GNF",
    "burundian": "BIF", "djiboutian": "DJF", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK",
    "icelandic": "ISK", "czech": "CZK", "slovak": "SKK", "estonian": "EEK", "japanese": "JPY", "chinese": "CNY",
    "indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri": "LKR", "lankan": "LKR", "nepalese": "NPR",
    "nepali": "NPR", "mauritian": "MUR", "seychelles": "SCR", "seychellois": "SCR", "maldivian": "MVR",
    "mexican": "MXN", "argentine": "ARS", "argentinian": "ARS", "chilean": "CLP", "colombian": "COP",
    "cuban": "CUP", "dominican": "DOP", "philippine": "PHP", "filipino": "PHP", "uruguayan": "UYU", "kenyan": "KES",
    "ugandan": "UGX", "tanzanian": "TZS", "tanzania": "TZS", "somali": "SOS", "austrian": "ATS", "turkish": "TRY",
    "italian": "ITL", "russian": "RUB", "belarusian": "BYN", "brazilian": "BRL", "south": "", "korean": "KRW",
    "african": "ZAR", "iranian": "IRR", "omani": "OMR", "qatari": "QAR", "qatar": "QAR", "saudi": "SAR",
    "yemeni": "YER", "kuwaiti": "KWD", "bahraini": "BHD", "iraqi": "IQD", "jordanian": "JOD", "algerian": "DZD",
    "tunisian": "TND", "libyan": "LYD", "serbian": "RSD", "macedonian": "MKD", "emirati": "AED", "uae": "AED",
    "moroccan": "MAD", "israeli": "ILS", "thai": "THB", "german": "DEM", "finnish": "FIM", "dutch": "NLG",
    "polish": "PLN", "hungarian": "HUF", "romanian": "RON", "moldovan": "MDL", "bulgarian": "BGN",
    "schweizer": "CHF", "suisses": "CHF", "suizos": "CHF", "esterlinas": "GBP", "sterling": "GBP",
    "estadounidense": "USD", "australianos": "AUD", "canadienses": "CAD", "mexicanos": "MXN", "argentinos": "ARS",
    "chilenos": "CLP", "colombianos": "COP", "peruvian": "PEN", "vietnamese": "VND", "indonesian": "IDR",
    "malaysian": "MYR", "nigerian": "NGN", "ghanaian": "GHS", "ukrainian": "UAH", "kazakh": "KZT",
    "bangladeshi": "BDT", "zambian": "ZMW", "malawian": "MWK", "uzbek": "UZS", "kyrgyz": "KGS", "georgian": "GEL",
    "armenian": "AMD", "azerbaijani": "AZN", "angolan": "AOA", "mozambican": "MZN", "ethiopian": "ETB",
    "spanish": "ESP", "portuguese": "PTE", "greek": "GRD", "venezuelan": "VES", "bolivian": "BOB",
    "croatian": "HRK", "albanian": "ALL", "afghan": "AFN", "cambodian": "KHR", "burmese": "MMK", "mongolian": "MNT",
}  # fmt: skip
