"""Which addresses may be asked, how they are shown, and which machine they lead to."""

from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Literal
from urllib.parse import unquote, urlsplit, urlunsplit

Reach = Literal["public", "loopback", "link-local", "private"]
PORTS = {"http": 80, "https": 443}


def reach(host: str) -> Reach:
    """How far away a numeric address is; what is not plainly public counts as "private"."""
    address: IPv4Address | IPv6Address = ip_address(host.partition("%")[0])
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if int(address) >> 32 == 0x64FF9B << 64:  # 64:ff9b::/96 stands for IPv4 addresses too
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return reach(str(inner))
    if address.is_loopback:
        return "loopback"
    if address.is_link_local:
        return "link-local"
    return "public" if address.is_global and not address.is_multicast else "private"


def literal_reach(host: str) -> Reach | None:
    """The same for the host of an address, where it is numeric or a name for this machine; None for other names."""
    host = host.strip("[]").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return "loopback"
    try:
        return reach(host)
    except ValueError:
        return None


def without_credentials(url: str) -> str:
    """The address as it may be shown and stored: without a name and password."""
    if "@" not in url:
        return url
    try:
        parts = urlsplit(url)
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    except ValueError:
        return url.rpartition("@")[2]


def credentials(url: str) -> str:
    """The "name:password" in an address, or ""."""
    try:
        parts = urlsplit(url)
        if parts.username is None:
            return ""
        return f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    except ValueError:
        return ""


def ascii_url(url: str) -> str:
    """The address with its host as it goes over the wire (IDNA). Raises ValueError for a host that is none."""
    if url.isascii():
        return url
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host.isascii():
        return url  # what follows the host is escaped on the way
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit(parts._replace(netloc=host.encode("idna").decode("ascii") + port))


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of an http or https address. Raises ValueError for any other."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not parts.hostname:
        raise ValueError("not a web address")
    return scheme, parts.hostname, parts.port or PORTS[scheme]
