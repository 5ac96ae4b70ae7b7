"""Addresses in feeds and pages: absolute, without what only serves to track the reader."""

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

# Parameters that analytics and mailing services add to links; none chooses what is shown.
_TRACKING = frozenset(
    "fbclid gclid gbraid wbraid dclid gclsrc msclkid yclid twclid ttclid igshid igsh li_fat_id mkt_tok cmpid cmp ocid "
    "ncid icid vero_id oly_enc_id oly_anon_id rb_clickid s_cid ml_subscriber ml_subscriber_hash _openstat mibextid "
    "ns_mchannel ns_campaign ns_source ns_linkname ns_fee xtor wt.mc_id wt_mc srsltid traffic_source trk guccounter "
    "guce_referrer guce_referrer_sig smid sref ref_src ref_url".split()
)
_TRACKING_PREFIXES = ("utm_", "mc_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "_hs", "at_", "stm_", "ns_")
_CLEAN = re.compile(
    r"(https?://(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,20}/[A-Za-z0-9/._~%+,;=!$()-]{0,2000})"
    r"(?:\?([A-Za-z0-9/._~%+,=!$()&:@-]{0,2000}))?"
)
_PORTS = {"http": 80, "https": 443}


def absolute(link: str, base: str = "") -> str | None:
    """The address a link leads to when it is a web page, in its cleaned form; None for anything else."""
    if clean := _CLEAN.fullmatch(link):
        query = _without_tracking(clean[2]) if clean[2] else ""
        return f"{clean[1]}?{query}" if query else clean[1]
    link = "".join(link.split()).replace("&amp;", "&") if len(link) < 8000 else ""
    if not link:
        return None
    try:
        if base and not link.lower().startswith(("http://", "https://")):
            link = urljoin(base, link)
        return _cleaned(link)
    except ValueError:
        return None


def _cleaned(link: str) -> str | None:
    parts = urlsplit(link)
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not parts.hostname:
        return None
    host = parts.hostname if ":" not in parts.hostname else f"[{parts.hostname}]"
    if parts.port and parts.port != _PORTS[scheme]:
        host += f":{parts.port}"
    query = _without_tracking(parts.query) if parts.query else ""
    fragment = parts.fragment
    if _tracks(fragment.partition("=")[0]) or fragment.startswith("xtor="):
        fragment = ""
    # A name and password in a link are the publisher's slip or an attempt to deceive; a reader needs neither.
    return urlunsplit((scheme, host, parts.path or "/", query, fragment))


def _without_tracking(query: str) -> str:
    return "&".join([pair for pair in query.split("&") if pair and not _tracks(pair.partition("=")[0])])


def _tracks(name: str) -> bool:
    name = name.lower().removeprefix("amp;")
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def host_of(url: str | None) -> str:
    """The host of an address without "www.", or ""."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
