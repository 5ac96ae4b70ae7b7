"""The last gate before the output: characters that would act on a terminal, a mailer or a reader's eye.

The entrance lets none of them into an article; the renderers ask again, because configuration, file names and an older
store reach them too.
"""

import re

from digest.text.patterns import Late

# C0 but tab and line feed, DEL, C1, Arabic letter mark, directional marks, line and paragraph separators, bidi
# overrides and isolates, interlinear annotation, byte order mark, tag characters, lone surrogates, noncharacters.
_PLANE_ENDS = "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
ACTING = Late(
    f"[{_PLANE_ENDS}\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff\ud800-\udfff\ufdd0-\ufdef]"
)


def inert(text: str) -> str:
    """The text on one line, without a character that acts."""
    if text.isprintable():
        return text
    return ACTING.sub("", text.replace("\n", " ").replace("\t", " "))


def json_escapes(form: str) -> str:
    """A JSON document in which the acting characters inside its texts stand as escapes; it decodes to the same."""
    return ACTING.sub(_escape, form)


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


# What may stand in an address as it is; all else is percent-encoded.
_PLAIN_ADDRESS = Late(r"(https?://)([A-Za-z0-9.-]+(?::[0-9]+)?)((?:[/?#][A-Za-z0-9._~:/?#\[\]@!$&()*+,;=%-]*)?)")
# These two are seldom asked, so they are compiled when they are.
_ADDRESS = r"(?is)(https?)://(?:[^/?#@\\]*@)?([^/?#@:\\\s]+)(:[0-9]+)?([/?#].*)?"
_MAILTO = r"mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"


def link(address: str) -> str:
    """The address as plain ASCII that can stand in any output's link, or "" when it is not one to follow.

    Only http, https and mailto; names and passwords are left out, other scripts' hosts stand as punycode.
    """
    if "://" not in address:
        return address if re.fullmatch(_MAILTO, address) else ""
    if _PLAIN_ADDRESS.fullmatch(address):
        return address
    match = re.fullmatch(_ADDRESS, inert(address).strip())
    if match is None:
        return ""
    from urllib.parse import quote

    try:
        host = match[2] if match[2].isascii() else match[2].encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    if not re.fullmatch(r"[A-Za-z0-9.-]+", host):
        return ""
    rest = quote(match[4] or "", safe="/?#[]@!$&()*+,;=%:._~-")
    return f"{match[1].lower()}://{host.lower()}{match[3] or ''}{rest}"


def unsigned(text: str, mask: str = "") -> str:
    """The text without the names and passwords of addresses in it, with `mask` in their place."""
    return re.sub(r"(?<=://)[^/@\s]*@", mask, text) if "@" in text else text


def host(address: str) -> str:
    """The host of a link, without "www."."""
    return re.sub(r"^\w+://(www\.)?|[/?#:].*$", "", link(address))


def markup(text: str) -> str:
    """The text for an HTML element or a quoted attribute."""
    text = inert(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


def language_tag(code: str) -> str:
    """A language code that may stand in an attribute, or ""."""
    return code if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", code) else ""
