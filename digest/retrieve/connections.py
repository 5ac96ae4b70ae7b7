"""Connections that know the machine they really lead to, and can be cut off from outside."""

import socket
import threading
from typing import Any
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from digest.retrieve.addresses import Reach, literal_reach, reach


class RefusedAddressError(Exception):
    """The connection would lead where strangers may not send us; the argument is how far away that is."""


class Call:
    """One request under way: where it may lead (None: anywhere), and the sockets by which it can be ended: `sock` was
    connected for it, `kept` was kept from another request.
    """

    __slots__ = ("allowed", "connection", "deadline", "expired", "kept", "reach", "sock", "started")

    def __init__(self, *, started: float, deadline: float) -> None:
        self.started = started
        self.deadline = deadline
        self.expired = False
        self.allowed: frozenset[Reach] | None = None
        self.reach: Reach = "public"
        self.connection: Any = None
        self.sock: socket.socket | None = None
        self.kept: socket.socket | None = None

    def cut(self) -> None:
        """Ends the request from another thread, wherever it waits."""
        self.expired = True
        for sock in (self.sock, self.kept, getattr(self.connection, "sock", None)):
            if sock is not None:
                try:
                    sock.shutdown(socket.SHUT_RDWR)
                except (OSError, ValueError, AttributeError):
                    continue

    def check(self, found: Reach) -> None:
        """Raises RefusedAddressError when this request may not lead there."""
        if self.allowed is not None and found not in self.allowed:
            raise RefusedAddressError(found)
        self.reach = found


class _Current(threading.local):
    call: Call | None = None


current = _Current()


class _Guarded:
    """What both kinds of connection share: the address is checked on the socket that is connected."""

    found: Reach | None = None

    def _new_conn(self) -> socket.socket:
        sock: socket.socket = super()._new_conn()  # type: ignore[misc]
        call = current.call
        self.found = "public" if getattr(self, "proxy", None) else _peer(sock)
        if call is not None:
            call.sock = sock
            try:
                call.check(self.found)
            except RefusedAddressError:
                sock.close()
                raise
        return sock

    def putrequest(self, *arguments: Any, **named: Any) -> None:
        call = current.call
        if call is not None:
            call.connection = self
            call.kept = getattr(self, "sock", None)  # the connection forgets it once an answer is to end with it
            if self.found is not None and getattr(self, "sock", None) is not None:
                call.check(self.found)
        super().putrequest(*arguments, **named)  # type: ignore[misc]


class _GuardedHTTP(_Guarded, HTTPConnection):
    pass


class _GuardedHTTPS(_Guarded, HTTPSConnection):
    pass


class _HTTPPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _GuardedHTTP


class _HTTPSPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _GuardedHTTPS


def _peer(sock: socket.socket) -> Reach:
    return reach(sock.getpeername()[0])


class Pools:
    """The connections of one run, kept open between requests; proxies as the environment says."""

    def __init__(self, *, per_host: int) -> None:
        self.per_host = per_host
        self.proxies = getproxies()
        self.direct = self._guarded(urllib3.PoolManager(num_pools=256, maxsize=per_host, block=False))
        self.proxied: dict[str, urllib3.PoolManager] = {}
        self.lock = threading.Lock()

    def _guarded(self, pools: urllib3.PoolManager) -> urllib3.PoolManager:
        pools.pool_classes_by_scheme = {"http": _HTTPPool, "https": _HTTPSPool}
        return pools

    def of(self, scheme: str, host: str) -> urllib3.PoolManager:
        """The pools to use for a server: by its proxy, unless it is this machine or the environment excludes it."""
        proxy = self.proxies.get(scheme) or self.proxies.get("all")
        if not proxy or literal_reach(host) == "loopback" or proxy_bypass(host):
            return self.direct
        with self.lock:
            if proxy not in self.proxied:
                parts = urllib3.util.parse_url(proxy if "://" in proxy else f"http://{proxy}")
                headers = urllib3.make_headers(proxy_basic_auth=parts.auth) if parts.auth else None
                address = parts._replace(auth=None).url
                made = urllib3.ProxyManager(address, num_pools=256, maxsize=self.per_host, proxy_headers=headers)
                self.proxied[proxy] = self._guarded(made)
            return self.proxied[proxy]

    def close(self) -> None:
        for pools in (self.direct, *self.proxied.values()):
            pools.clear()
