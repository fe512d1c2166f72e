"""Connections to checked addresses only: the address that was checked is the one that is connected to.

A name is looked up once for each connection, every answer is checked, and the connection goes to the answer itself. A
name server that answers differently the next time (rebinding) therefore gains nothing.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from pathlib import Path
from typing import Any

import httpcore
import httpx

from extractors.errors import ConfigurationError, IntakeError

Network = IPv4Network | IPv6Network
_IPV4_IN_IPV6 = IPv6Network("64:ff9b::/96")
"""Addresses that a gateway turns into the IPv4 address in their last 32 bits (RFC 6052)."""


def is_allowed(address: IPv4Address | IPv6Address, allowed: Sequence[Network]) -> bool:
    """Whether an address may be connected to: it is reachable from everywhere, or in a network that is allowed.

    An IPv6 address that carries an IPv4 address stands for that one as well.
    """
    if any(address in network for network in allowed):
        return True
    if not address.is_global or address.is_multicast:
        return False
    return all(is_allowed(inner, allowed) for inner in _carried(address))


def _carried(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    if isinstance(address, IPv4Address):
        return []
    carried = [found for found in (address.ipv4_mapped, address.sixtofour) if found is not None]
    if address.teredo is not None:
        carried += address.teredo
    if address in _IPV4_IN_IPV6:
        carried.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return carried


class CheckedNetwork(httpcore.NetworkBackend):
    """Connects to addresses that are allowed; raises IntakeError for a name that leads to any other."""

    def __init__(self, allowed: Sequence[Network]) -> None:
        self._allowed = tuple(allowed)
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to one of the addresses of a host, all of which are allowed."""
        problem: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._addresses(host, port):
            try:
                return self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                problem = failed
        raise problem

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Refused: no source is reached through a socket of this machine."""
        raise IntakeError(f"{path}: sockets of this machine are not connected to")

    def sleep(self, seconds: float) -> None:
        """Wait, for the pool of connections."""
        self._inner.sleep(seconds)

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as problem:
            raise httpcore.ConnectError(f"the name {host} is not known: {problem}") from problem
        found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
        for text in found:
            if not is_allowed(ip_address(text.partition("%")[0]), self._allowed):
                raise IntakeError(
                    f"{host} leads to {text}, which is not an address of the public network; "
                    "if that is meant, put its network into allowed_networks of the source"
                )
        return found


class CheckedTransport(httpx.HTTPTransport):
    """httpx over such connections, without proxies from the environment: they would look names up themselves."""

    def __init__(self, allowed: Sequence[Network], ca_file: Path | None) -> None:
        context = _tls(ca_file)
        super().__init__(verify=context, trust_env=False)
        self._pool.close()
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=CheckedNetwork(allowed))


def _tls(ca_file: Path | None) -> ssl.SSLContext:
    if ca_file is None:
        return httpx.create_ssl_context(trust_env=False)
    try:
        return ssl.create_default_context(cafile=str(ca_file))
    except OSError as problem:
        raise ConfigurationError(f"ca_file: {ca_file}: {problem.strerror or problem}") from problem
