"""The network is shut in tests: only a server of the test's own, on this machine, can be reached."""

import socket

import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80, 0, 0)])
def test_the_network_is_shut(address):
    """Another machine cannot be reached, by either family of addresses."""
    family = socket.AF_INET6 if len(address) == 4 else socket.AF_INET
    with socket.socket(family) as probe, pytest.raises(RuntimeError, match="the network is shut in tests"):
        probe.connect(address)


def test_names_are_not_looked_up():
    """Nor can a name be asked for."""
    with pytest.raises(RuntimeError, match="the network is shut in tests"):
        socket.getaddrinfo("example.org", 80)


def test_a_server_of_ones_own_can_be_reached_on_this_machine():
    """Loopback stays open: the database, the served clinic and the browser live there."""
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.connect(server.getsockname())
        server.accept()[0].close()
