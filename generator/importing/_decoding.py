"""The text of a file that other programs wrote."""

import codecs
import re

from generator.importing._base import Given
from generator.importing._refusal import refusal

MOST_OCTETS = 20_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def text_of(given: Given) -> str:
    """The text of a file, with line feeds only; GeneratorError for one that is empty or cannot be decoded."""
    if len(given.octets) > MOST_OCTETS:
        raise refusal(
            "file-too-large",
            given.name,
            f"has {len(given.octets) / 1e6:.0f} MB; {MOST_OCTETS // 1_000_000} MB of text are read",
            "split it into several files",
        )
    marked = next((name for mark, name in _MARKS if given.octets.startswith(mark)), "utf-8")
    try:
        text = given.octets.decode(given.encoding or marked)
    except UnicodeDecodeError as error:
        raise _no_text(given) if b"\0" in given.octets else _undecodable(given, error) from None
    except (LookupError, UnicodeError):
        raise _unknown(given) from None
    if not text.strip("\ufeff \t\r\n"):
        raise refusal(
            "empty-file", given.name, "is empty", "export it again, and see that it holds something"
        )
    if "\0" in text:
        raise _no_text(given)
    return printable(text.replace("\r\n", "\n").replace("\r", "\n"))


def beginning_of(given: Given, length: int) -> str:
    """The first octets of a file as text, whatever it is; GeneratorError for an encoding there is not."""
    try:
        return given.octets[:length].decode(given.encoding or "utf-8", "replace")
    except (LookupError, UnicodeError):
        raise _unknown(given) from None


def printable(text: str) -> str:
    """Text without the control characters that no field may hold."""
    return _UNPRINTABLE.sub("", text)


def _unknown(given: Given) -> Exception:
    hint = "name one as `windows-1252`, `iso-8859-1` or `utf-8`"
    return refusal("unknown-encoding", given.name, f"cannot be read as `{given.encoding}`", hint)


def _no_text(given: Given) -> Exception:
    hint = "name a text file, or the format with --from"
    return refusal("no-text", given.name, "is no text: it holds octets that are 0", hint)


def _undecodable(given: Given, error: UnicodeDecodeError) -> Exception:
    line = given.octets.count(b"\n", 0, error.start) + 1
    octet = given.octets[error.start : error.start + 1]
    if given.encoding:
        message = f"is not in `{given.encoding}`: line {line} holds the octet 0x{octet.hex().upper()}"
        return refusal("wrong-encoding", given.name, message, "leave --encoding out, or name another")
    letter = octet.decode("windows-1252", "replace")
    return refusal(
        "not-utf-8",
        given.name,
        f"is not in UTF-8: line {line} holds the octet 0x{octet.hex().upper()}, `{letter}` in Windows-1252",
        "save it again as UTF-8 (in Excel: “CSV UTF-8”), or say --encoding windows-1252",
    )
