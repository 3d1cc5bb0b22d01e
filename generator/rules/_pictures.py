"""Pictures small enough to stand in the example of a rule: text to the eye, images to a browser."""

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
    "<title>Three squares</title>"
    '<path d="M0 0h2v2H0zM3 3h2v2H3zM6 6h2v2H6z"/></svg>\n'
)
"""An SVG that is nobody's logo."""


def picture(width: int = 1, xmp: str = "") -> str:
    """A black WebP, one pixel high, as text: every octet of it is ASCII, so an example can hold it.

    That holds for widths whose octets, less one, are below 128: 1, 2, 5121.
    """
    lines = "\x2f" + _octets(width - 1, 4) + "\x28\x40\x44\x04"
    head = ("\x04" if xmp else "\0") + "\0\0\0" + _octets(width - 1, 3) + "\0\0\0"
    body = "WEBP" + _chunk("VP8X", head) + _chunk("VP8L", lines) + (_chunk("XMP ", xmp) if xmp else "")
    return "RIFF" + _octets(len(body), 4) + body


def _chunk(name: str, data: str) -> str:
    return name + _octets(len(data), 4) + data + "\0" * (len(data) % 2)


def _octets(number: int, length: int) -> str:
    return number.to_bytes(length, "little").decode("ascii")
