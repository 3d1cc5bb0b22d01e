"""Office files are archives of XML: opened only if neither can hurt."""

from collections.abc import Iterator
from io import BytesIO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - it names an exception

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from generator.importing._base import Given
from generator.importing._refusal import refusal

MOST_OCTETS = 300_000_000
"""Of everything in an archive, unpacked."""
MOST_PART = 60_000_000
"""Of one XML part, unpacked: a document of a thousand pages has a tenth of it."""
MOST_PARTS = 5_000
DEEPEST = 150
"""Elements inside each other; a table in a table in a text box has forty."""

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = 0x1


class Archive:
    """An office file whose parts are bounded, and whose XML has no entities."""

    def __init__(self, given: Given, must_hold: str, program: str) -> None:
        """Open an archive; GeneratorError for what is none, is locked, or would cost too much.

        `must_hold` is the beginning of the names of the parts that make it a file of a `program`.
        """
        self.given = given
        try:
            self._zip = ZipFile(BytesIO(_unlocked(given, program)))
            self.names = [part.filename for part in self._zip.infolist() if not part.is_dir()]
        except (BadZipFile, NotImplementedError, ValueError, OSError):
            raise self._broken() from None
        self._refuse_bombs()
        if not any(name.startswith(must_hold) for name in self.names):
            hint = f"open it in {program} and save it anew as {_ENDINGS[program]}"
            raise refusal("wrong-format", given.name, f"is no file of {program}", hint)
        for name in self.names:
            if name.lower().endswith((".xml", ".rels", ".vml")):
                self._refuse_unsafe(name)

    def read(self, name: str) -> bytes:
        """The octets of a part, which is there."""
        try:
            return self._zip.read(name)
        except (BadZipFile, ZlibError, NotImplementedError, RuntimeError, EOFError, OSError):
            raise self._broken() from None

    def parts(self, start: str, end: str = "") -> Iterator[str]:
        """Names of parts that begin and end so, in order."""
        return (name for name in sorted(self.names) if name.startswith(start) and name.endswith(end))

    def _refuse_bombs(self) -> None:
        parts = self._zip.infolist()
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise _locked(self.given.name, "the program that wrote it")
        largest = max((part.file_size for part in parts if part.filename.lower().endswith(".xml")), default=0)
        total = sum(part.file_size for part in parts)
        if total > MOST_OCTETS or len(parts) > MOST_PARTS or largest > MOST_PART:
            raise refusal(
                "archive-too-large",
                self.given.name,
                f"would unpack to {total / 1e6:,.0f} MB in {len(parts):,} parts",
                "make its pictures smaller, or split it; what unpacks to so much is often made to do harm",
            )

    def _refuse_unsafe(self, name: str) -> None:
        try:
            parser = make_parser()
            parser.forbid_dtd = True
            # With names resolved, a prefix that is not declared is a fault here, as it is to later readers.
            parser.setFeature(feature_namespaces, True)  # noqa: FBT003 - as SAX has it
            parser.setContentHandler(_Depth())
            parser.parse(BytesIO(self.read(name)))
        except DefusedXmlException:
            hint = "save it anew with the program that it comes from; no such program writes entities"
            message = f"declares XML entities in `{name}`, which could unfold without end or read other files"
            raise refusal("unsafe-xml", self.given.name, message, hint) from None
        except _TooDeep:
            message = f"has more than {DEEPEST} XML elements inside each other in `{name}`"
            raise refusal("unsafe-xml", self.given.name, message, "take out tables within tables") from None
        except (SAXException, ValueError, LookupError):
            raise self._broken() from None

    def _broken(self) -> Exception:
        return broken(self.given.name)


_ENDINGS = {"Word": ".docx", "Excel": ".xlsx"}


def broken(name: str) -> Exception:
    """The error of a file that is damaged, or not what it says."""
    hint = "open it in the program that it comes from, save it anew, and import that"
    return refusal("broken-file", name, "is damaged, or not what the ending of its name says", hint)


def _unlocked(given: Given, program: str) -> bytes:
    """The octets of a file that looks like an archive."""
    if not given.octets:
        raise refusal(
            "empty-file", given.name, "is empty", "export it again, and see that it holds something"
        )
    if given.octets.startswith(_OLE):
        raise _locked(given.name, program)
    return given.octets


def _locked(name: str, program: str) -> Exception:
    return refusal(
        "locked-file",
        name,
        "is protected by a password, or in the format of before 2007",
        f"open it in {program} and save it without a password as .docx or .xlsx",
    )


class _TooDeep(Exception):  # noqa: N818 - it never leaves this file
    """More elements inside each other than anybody writes."""


class _Depth(ContentHandler):
    """Counts elements that are open."""

    def __init__(self) -> None:
        super().__init__()
        self._open = 0

    def startElementNS(  # noqa: N802 - as SAX calls it
        self,
        name: tuple[str | None, str],  # noqa: ARG002 - as above
        qname: str | None,  # noqa: ARG002 - as above
        attrs: AttributesNSImpl,  # noqa: ARG002 - as above
    ) -> None:
        self._open += 1
        if self._open > DEEPEST:
            raise _TooDeep

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: ARG002, N802 - as above
        self._open -= 1
