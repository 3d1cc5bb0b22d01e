"""What can be wrong with a file before any rule looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.diagnostic import Severity

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A kind of fault: its code is stable for ever, its name says what is wrong.

    `why` is the reason in one sentence; `clause` the clause of the Terms of Reference it serves, if
    any, or `clauses` those it serves by what it is about: the vocabulary of a term, the name of a field.
    `bad` is an example as rules have theirs, where a few lines can show the fault.
    """

    code: str
    name: str
    fix: str
    why: str
    clause: str = ""
    clauses: Mapping[str, str] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.ERROR
    bad: Mapping[str, str] = field(default_factory=dict)
    fires_at: str = ""


UNREADABLE = Fault(
    code="SRC001",
    name="not-utf-8",
    fix="save the file as UTF-8",
    why="In another encoding, accents and scripts turn into other characters without anybody noticing.",
)
EMPTY = Fault(
    code="SRC002",
    name="empty-file",
    fix="write what belongs in it, or delete the file",
    why="An empty file is one that somebody meant to write, or whose text was lost.",
    bad={"about/a.md": "\n"},
    fires_at="about/a.md:1:1",
)
NO_FRONT_MATTER = Fault(
    code="SRC003",
    name="no-front-matter",
    fix="start the file with a line `---`, the fields and a second `---`",
    why="Without fields nobody can tell whether the page may be public.",
    bad={"about/a.md": "Hello.\n"},
    fires_at="about/a.md:1:1",
)
UNCLOSED = Fault(
    code="SRC004",
    name="front-matter-not-closed",
    fix="close the fields with a line `---`",
    why="Where the fields do not end, the text of the page would be read as fields.",
    bad={"about/a.md": _PAGE},
    fires_at="about/a.md:1:1",
)
INVALID_YAML = Fault(
    code="SRC005",
    name="invalid-yaml",
    fix="mend the YAML at this place; quote text that holds `: ` or `#`",
    why="What is not YAML can only be guessed at, and a guess could publish what was held back.",
    bad={"about/a.md": _PAGE.replace("title: A", "title: A: B") + "---\n"},
    fires_at="about/a.md:2:9",
)
TAB = Fault(
    code="SRC006",
    name="tab-in-yaml",
    fix="indent with spaces",
    why="YAML knows no tabs for indenting, because editors show them at different widths.",
    bad={"about/a.md": _PAGE + "release_note:\n\treference: A\n---\n"},
    fires_at="about/a.md:6:1",
)
DUPLICATE_KEY = Fault(
    code="SRC007",
    name="duplicate-key",
    fix="keep one of the two",
    why="Of two values under one name, readers of YAML take one or the other.",
    bad={"about/a.md": _PAGE + "status: published\n---\n"},
    fires_at="about/a.md:5:1",
)
ALIAS = Fault(
    code="SRC008",
    name="yaml-alias",
    fix="write the value out where it is needed",
    why="A value that stands elsewhere is easily changed for one place and meant for another.",
    bad={"about/a.md": "---\ntitle: &a A\nsummary: *a\nstatus: draft\n---\n"},
    fires_at="about/a.md:3:10",
)
TOO_DEEP = Fault(
    code="SRC009",
    name="nested-too-deep",
    fix="flatten it",
    why="Nesting that deep is a slip or an attack, and reading it takes time and memory without bound.",
)
TOO_LARGE = Fault(
    code="SRC010",
    name="file-too-large",
    fix="split the page, or keep the data in a file of its own",
    why="A page of this size loads slowly on a weak line, and nobody reads it to its end.",
)
OUTSIDE = Fault(
    code="SRC011",
    name="link-out-of-content",
    fix="put the file itself into the content folder",
    why="What lies outside the content folder has passed no check, and may be unpublished.",
    clause="IP-03",
)
CASE = Fault(
    code="SRC012",
    name="names-differ-in-case-only",
    fix="rename one: some file systems hold only one of them",
    why="On Windows and macOS one of the two files would silently replace the other.",
)
BAD_NAME = Fault(
    code="SRC013",
    name="bad-file-name",
    fix="use lower-case letters a-z, digits and hyphens",
    why="The name of the file becomes the address of the page, which people type, cite and keep.",
    bad={"about/A page.md": _PAGE + "---\n"},
    fires_at="about/A page.md:1:1",
)
NOWHERE = Fault(
    code="SRC014",
    name="no-content-type",
    fix="move it into the folder of a content type",
    why="The folder says what a page is; a file in none would be checked by no rule.",
    bad={"elsewhere/a.md": _PAGE + "---\n"},
    fires_at="elsewhere/a.md:1:1",
)
TWICE = Fault(
    code="SRC015",
    name="identifier-used-twice",
    fix="give one of the two another name",
    why="An identifier is cited and linked, and must mean one thing for ever.",
    bad={"about/a.md": _PAGE + "---\n", "about/a/index.md": _PAGE + "---\n"},
    fires_at="about/a/index.md:1:1",
)
LANGUAGE = Fault(
    code="SRC016",
    name="two-languages",
    fix="leave `language` out, or rename the file",
    why="Screen readers and search engines need to know which language a page is in.",
    clause="WEB-03",
    bad={"about/a.fr.md": _PAGE + "language: en\n---\n"},
    fires_at="about/a.fr.md:5:11",
)


NO_REGISTRY = Fault(
    code="SRC017",
    name="registry-missing",
    fix="restore the file, or take its terms out of the pages",
    why="Without its registry no term of a page can be told from a misspelt one.",
)
NOT_OPENED = Fault(
    code="SRC018",
    name="not-to-be-opened",
    fix="give the user who runs the command leave to open it",
    why="What cannot be read cannot be checked, and would be missing without a word.",
)
NO_ORIGINAL = Fault(
    code="SRC019",
    name="original-missing",
    fix="name the file after its original, or write that first",
    why="A translation takes its facts from its original; without one, nothing says what it translates.",
    bad={"about/a.fr.md": _PAGE + "translation: {status: courtesy}\n---\n"},
    fires_at="about/a.fr.md:5:1",
)


class SourceError(Exception):
    """A fault that ends the reading of one file; turned into a diagnostic where the file is read."""

    def __init__(self, fault: Fault, message: str, offset: int) -> None:
        super().__init__(message)
        self.fault = fault
        self.message = message
        self.offset = offset
