"""Which network addresses belong to strangers, and which to this machine, its network or its cloud."""

import ipaddress

# Answers questions about the machine it is asked from, though its address looks like anybody's.
_AZURE_HOST = ipaddress.ip_address("168.63.129.16")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NEVER = tuple(
    ipaddress.ip_network(text)
    for text in (
        "192.0.0.0/24",  # of protocols, and of a cloud; the standard library of older Pythons calls some of it global
        "64:ff9b:1::/48",  # translated within a network
        "fec0::/10",  # what private networks were once to use
        "2002::/16",  # tunnels: the address within is reached by whoever runs the other end
        "2001::/32",
    )
)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet: not of this machine, a private network, or a cloud's own.

    Other forms of an IPv4 address (mapped, translated) count as what they lead to. Anything unreadable is not public.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return is_public(str(found.ipv4_mapped))
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    if any(found in network for network in _NEVER):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved and found != _AZURE_HOST
