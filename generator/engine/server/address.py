"""Where a server listens, and by which names it is called."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from generator.model.errors import GeneratorError


def host_and_port(address: str) -> tuple[str, int]:
    """Host and port of an address."""
    try:
        parts = urlsplit(f"//{address}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or port is None:
        raise GeneratorError(
            reference="bad-address",
            message=f"`{address}` is no address to listen on",
            hint="write HOST:PORT, for instance 127.0.0.1:8000",
        )
    return host, port


def is_local(asked: str, own: str) -> bool:
    """Whether a request for a host names this machine by number, or as its server does."""
    try:
        host = urlsplit(f"//{asked}").hostname or ""
    except ValueError:
        return False
    try:
        ip_address(host)
    except ValueError:
        return host in {"localhost", own}
    return True
