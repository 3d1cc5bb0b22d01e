"""Sites of others, by their names."""

from urllib.parse import urlsplit


def host(url: str) -> str:
    """Host of an address, for readers; the whole address where none can be read."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url
