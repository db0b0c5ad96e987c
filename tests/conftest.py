"""The network is shut for every test, this machine's own addresses stay open; and none is timed."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

OWN_NAMES = {"localhost", "", None}
settings.register_profile("untimed", deadline=None)  # no test is timed
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def shut_network() -> Iterator[None]:
    """Refuse every connection and every look-up that would leave this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _guarded_names(socket.getaddrinfo))
        yield


def _guarded(connect: Any) -> Any:
    def own_only(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _own(address[0]):
            raise RuntimeError(f"the network is shut in tests: {address[0]}")
        return connect(self, address)

    return own_only


def _guarded_names(look_up: Any) -> Any:
    def own_only(host: Any, *arguments: Any, **more: Any) -> Any:
        if not _own(host):
            raise RuntimeError(f"the network is shut in tests: {host}")
        return look_up(host, *arguments, **more)

    return own_only


def _own(host: Any) -> bool:
    """Whether an address is this machine's own."""
    if host in OWN_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
