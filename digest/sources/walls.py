"""Pages that are not the article they stand for: paywall stubs, sign-in walls and consent walls."""

import re

STUB = 2500  # characters: a text longer than that was not held back
_PAYWALL_MARK = re.compile(
    r"(?:class|id|data-[a-z-]{1,30})\s*=\s*[\"'][^\"']{0,200}(?:paywall|pay-wall|regwall|piano-offer|metered-?content|"
    r"subscribers?-only|premium-wall|gated-content|plus-abo|paid-content|article-locked)",
    re.I,
)
_HELD_BACK = re.compile(
    "|".join(
        (
            r"(?:subscribe|sign in|log in|register|create (?:a free |an )account|become a (?:member|subscriber))\b"
            r".{0,60}\b(?:to|and)\s+(?:continue|keep|read|unlock|access|view|finish)",
            r"to (?:continue|keep) reading",
            r"(?:remaining|rest) of (?:this|the) (?:article|story)",
            r"(?:only|exclusive(?:ly)?) (?:available )?(?:for|to) (?:our )?(?:paying )?subscribers",
            r"already (?:a|have an) (?:subscriber|subscription|account)",
            r"this (?:article|story|content) is (?:reserved |only )?(?:for|available to) (?:our )?(?:subscr|member)",
            r"(?:jetzt|um)\b.{0,60}\bweiter ?(?:zu)?lesen",
            r"(?:nur|exklusiv) für abonnent",
            r"bereits abonnent",
            r"réservé aux? abonné",
            r"(?:pour|et) lire la suite",
            r"déjà abonné",
            r"il vous reste \d+ ?% de cet article",
            r"(?:solo|exclusivo) para suscriptores",
            r"suscríbe?te para (?:seguir|continuar)",
            r"per continuare a leggere",
            r"riservato agli abbonati",
            r"(?:alleen|exclusief) voor abonnees",
            r"verder te lezen",
            r"exclusivo para assinantes",
            r"continuar? (?:a )?lendo",
        )
    ),
    re.I,
)
_CONSENT = re.compile(
    r"cookie|consent|privacy|personal data|partners?\b.{0,40}\bdata|einwilligung|datenschutz|zustimm|"
    r"données personnelles|privacidad|consentimiento|toestemming|informativa",
    re.I,
)
_ROBOT = re.compile(
    r"(?:verify|confirm|prove) (?:that )?you(?: are|'re|’re) (?:a )?(?:human|not a robot)|"
    r"enable javascript and cookies|checking (?:if the site connection is|your browser)|unusual traffic from your",
    re.I,
)


def wall(html: str, body: str, *, free: bool) -> str:
    """What stands between the reader and the article ("a paywall"), or "" when nothing seems to.

    `free` is False when the page itself says that its text must be paid for.
    """
    if len(body) > STUB:
        return ""
    lines = [line for line in body.split("\n") if line.strip()]
    if len(body) < 1200 and _ROBOT.search(body):
        return "a check for robots"
    about = sum(len(line) for line in lines if _CONSENT.search(line))
    if lines and about * 2 > len(body) and len(_CONSENT.findall(body)) > 2:
        return "a consent wall"
    if not free or _HELD_BACK.search(body[-600:]) or (len(body) < 1500 and _PAYWALL_MARK.search(html)):
        return "a paywall"
    return ""
