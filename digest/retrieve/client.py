"""One request from its address to its answer: redirects, limits, refusals; every failure is an answer too."""

from dataclasses import dataclass
from typing import IO, Any
from urllib.parse import urldefrag, urljoin

import urllib3
from urllib3 import exceptions as http_errors

from digest.retrieve.addresses import Reach, ascii_url, credentials, literal_reach, origin, without_credentials
from digest.retrieve.answers import Answer, Request
from digest.retrieve.bodies import Room
from digest.retrieve.connections import Call, Pools, RefusedAddressError, current
from digest.retrieve.headers import freshness, retry_after, validator
from digest.retrieve.unpacking import TooLargeError, TornError, Unpacker, accepted

PIECE = 65536
ROOM = 24_000_000  # bytes of memory for all bodies that come in or wait
HEAD = 65536  # bytes of a body in a file that tell what it is
_SMALL = 16384  # bytes of an answer nobody wants that are read to keep its connection
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, "
    "text/xml;q=0.9, text/html;q=0.8, application/json;q=0.7, */*;q=0.1"
)
_STATUS = {
    401: ("asks for a name and password (401)", "write them into the address in the configuration, or ask its owner"),
    402: ("asks for payment (402)", ""),
    403: ("does not let us in (403)", "some servers want a contact: set fetch.contact"),
    404: ("is not there (404)", "has it moved? digest feeds check looks closer"),
    451: ("is withheld for legal reasons (451)", ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How requests are made: seconds to wait for a connection, for each sign of life and for a whole answer; bytes."""

    timeout: float = 30.0
    connect_timeout: float = 10.0
    answer_timeout: float = 15.0
    workers: int = 64
    per_host: int = 4
    page_gap: float = 1.0
    redirects: int = 10
    private_addresses: bool = False
    robots: bool = True
    response: int = 10_000_000
    ratio: int = 200
    user_agent: str = "digest"


class Client:
    """Asks servers, one request a thread."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.room = Room(ROOM)
        self.pools = Pools(per_host=rules.per_host)
        self.headers = {"User-Agent": rules.user_agent, "Accept": _ACCEPT, "Accept-Encoding": accepted()}
        self.waits = urllib3.Timeout(connect=rules.connect_timeout, read=rules.answer_timeout)

    def ask(self, request: Request, call: Call) -> Answer:
        """The answer to a request. Never raises but for errors of this program."""
        current.call = call
        call.allowed = None if request.trusted or self.rules.private_addresses else frozenset[Reach](("public",))
        try:
            answer = self._follow(request, call)
            if not call.expired:
                return answer
            answer.whole(self.room)  # cut off, it looked like its end
            return _failed(request, *self.late(call))
        except Exception as error:
            what, hint = self.late(call) if call.expired else self._reason(error)
            if not what:
                raise
            return _failed(request, what, hint)
        finally:
            current.call = None

    def _follow(self, request: Request, call: Call) -> Answer:
        url, seen, permanent, moved = urldefrag(request.url)[0], set[str](), True, None
        secret, home = credentials(url), origin(url)
        url = ascii_url(without_credentials(url))
        while True:
            headers = self._headers(request, secret if origin(url) == home else "")
            response = self._open(url, headers, call)
            if response.status not in _REDIRECTS:
                return self._read(request, response, url, moved)
            self._drop(response)
            target = response.headers.get("Location", "")
            if not target:
                return _failed(request, f"sends us on without saying where ({response.status})")
            seen.add(url)
            before, url = url, ascii_url(without_credentials(urldefrag(urljoin(url, _as_utf8(target)))[0]))
            if not url.lower().startswith(("http://", "https://")):
                return _failed(
                    request, "sends us on to something that is no web address", "was it moved? check it by hand"
                )
            if url in seen:
                return _failed(request, "sends us round in a circle")
            if len(seen) > self.rules.redirects:
                return _failed(
                    request, f"sends us on more than {self.rules.redirects} times", "fetch.redirects sets how often"
                )
            if call.allowed is None and not self.rules.private_addresses:
                call.allowed = frozenset(("public", call.reach))
            if (near := literal_reach(origin(url)[1])) is not None:
                call.check(near)
            # Giving up encryption for good is never in the reader's interest.
            permanent = (
                permanent
                and response.status in _PERMANENT
                and not (before.startswith("https:") and url.startswith("http:"))
            )
            moved = url if permanent else moved

    def _headers(self, request: Request, secret: str) -> dict[str, str]:
        headers = dict(self.headers)
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.last_modified:
            headers["If-Modified-Since"] = request.last_modified
        if secret:
            headers.update(urllib3.make_headers(basic_auth=secret))
        return headers

    def _open(self, url: str, headers: dict[str, str], call: Call) -> Any:
        scheme, host, _ = origin(url)
        for attempt in (1, 2):
            reused = call.sock
            try:
                return self.pools.of(scheme, host).urlopen(
                    "GET", url, headers=headers, redirect=False, retries=False, timeout=self.waits,
                    preload_content=False, decode_content=False,
                )  # fmt: skip
            except http_errors.ProtocolError:
                # A kept connection that the server closed meanwhile says nothing about the server.
                if attempt == 2 or call.expired or call.sock is not reused:
                    raise
        raise AssertionError("unreachable")

    def _read(self, request: Request, response: Any, url: str, moved: str | None) -> Answer:
        status, headers = response.status, response.headers
        if status in (200, 203):
            said: dict[str, Any] = {
                "request": request, "url": url, "status": status, "moved": moved, "fresh": freshness(headers),
                "media_type": headers.get("Content-Type", "").strip().lower()[:200],
                "etag": validator(headers.get("ETag")), "last_modified": validator(headers.get("Last-Modified")),
            }  # fmt: skip
            body = self._body(response)
            if isinstance(body, bytes):
                return Answer(outcome="fetched", body=body, **said)
            head = body.read(HEAD)
            body.seek(0)
            return Answer(outcome="fetched", body=head, stored=body, **said)
        self._drop(response)
        if status == 304 and (request.etag or request.last_modified):
            return Answer(
                request=request, outcome="unchanged", url=url, status=304, moved=moved, fresh=freshness(headers),
                etag=validator(headers.get("ETag")), last_modified=validator(headers.get("Last-Modified")),
            )  # fmt: skip
        if status == 410:
            return Answer(
                request=request, outcome="gone", url=url, status=410, what="is gone for good (410)",
                hint="digest feeds remove takes it off the list",
            )  # fmt: skip
        if status in (429, 503):
            wait = retry_after(headers)
            what = f"asks to be left alone for a while ({status})"
            return Answer(request=request, outcome="wait", url=url, status=status, wait=wait, what=what)
        what, hint = _STATUS.get(
            status, (f"answers with {'an error' if status >= 400 else 'nothing to read'} ({status})", "")
        )
        if status == 304:
            what = "says that nothing has changed, without having been asked (304)"
        return _failed(request, what, hint, status=status)

    def _body(self, response: Any) -> bytes | IO[bytes]:
        length = response.headers.get("Content-Length", "")
        if length.isascii() and length.isdigit() and int(length[:18]) > self.rules.response:
            response.close()
            raise TooLargeError("limits.response")
        packed = response.headers.get("Content-Encoding", "")
        unpacker = Unpacker(packed, most=self.rules.response, ratio=self.rules.ratio, room=self.room)
        try:
            while piece := response.read1(PIECE, decode_content=False):
                unpacker.feed(piece)
            body = unpacker.finish()
        except BaseException:
            unpacker.drop()
            response.close()
            raise
        response.release_conn()
        return body

    def _drop(self, response: Any) -> None:
        """Leaves an answer that nobody wants, keeping its connection where little of it is left."""
        length = response.headers.get("Content-Length", "")
        if response.status == 304 or (length.isascii() and length.isdigit() and int(length[:9]) <= _SMALL):
            try:
                response.read()
                response.release_conn()
                return
            except (http_errors.HTTPError, OSError):
                pass
        response.close()

    def late(self, call: Call) -> tuple[str, str]:
        """What is said of a request that was cut off."""
        patience = call.deadline - call.started
        if patience < self.rules.timeout - 0.01:  # less than a rounding error would take off
            return f"did not answer within {patience:.1f} s, nor did others at its server", ""
        return f"did not finish its answer within {self.rules.timeout:g} s", "fetch.timeout sets how long it may take"

    def _reason(self, error: Exception) -> tuple[str, str]:
        rules = self.rules
        if isinstance(error, RefusedAddressError) or isinstance(error.__cause__, RefusedAddressError):
            return f"sends us on to a {error.args[0]} address", "fetch.private_addresses = true allows that"
        if isinstance(error, TooLargeError):
            if error.args[0] == "limits.ratio":
                return f"unpacks to more than {rules.ratio} times what it sent", "limits.ratio sets how much is allowed"
            return f"sends more than {rules.response:,} bytes", "limits.response sets how many are read"
        if isinstance(error, TornError):
            return "sends packed bytes that cannot be unpacked or break off", ""
        if isinstance(error, http_errors.SSLError) and "WRONG_VERSION_NUMBER" in str(error):
            return "does not speak https", "does its address begin with http://?"
        for kind, what, hint in _REASONS:
            if isinstance(error, kind):
                return what.format(rules=rules), hint
        if isinstance(error, http_errors.HTTPError | OSError):
            return f"could not be read: {type(error).__name__}", ""
        return (f"is no address that can be asked: {error}", "") if isinstance(error, ValueError) else ("", "")


_REASONS: tuple[tuple[type[Exception], str, str], ...] = (
    (http_errors.NameResolutionError, "has an address that nobody knows", "check its spelling and your connection"),
    # Releases differ in whether a refusal counts as a kind of time-out.
    (http_errors.NewConnectionError, "refused the connection", "is the server up, and the port right?"),
    (
        http_errors.ConnectTimeoutError,
        "did not take the call within {rules.connect_timeout:g} s",
        "is your connection up?",
    ),
    (http_errors.ReadTimeoutError, "said nothing for {rules.answer_timeout:g} s", "fetch.answer_timeout sets how long"),
    (http_errors.ProxyError, "cannot be reached through the proxy", "check the proxy in your environment"),
    (http_errors.SSLError, "has a certificate that is not valid", "is the clock right? or tell its owner"),
    (http_errors.IncompleteRead, "broke its answer off", ""),
    (http_errors.ProtocolError, "broke the connection off", ""),
    (http_errors.LocationValueError, "is no address that can be asked", "check its spelling"),
    (UnicodeError, "is no address that can be asked", "check its spelling"),
)


def _as_utf8(header: str) -> str:
    """A header that holds raw UTF-8, which HTTP reads as Latin-1."""
    try:
        return header.strip().encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header.strip()


def _failed(request: Request, what: str, hint: str = "", status: int = 0) -> Answer:
    url = without_credentials(request.url)
    return Answer(request=request, outcome="failed", url=url, status=status, what=what, hint=hint)
