"""What can be wrong with a built site, and with how it stands to its content."""

from generator.model.diagnostic import Severity
from generator.source.faults import Fault

LEAKED = Fault(
    code="LEK001",
    name="unpublished-text-in-site",
    fix="find the road it took (a theme file, a plugin, an attachment, a copied text) and close it; "
    "where it says what the site says of itself anyway, say that otherwise on the unpublished page",
    why="What is not published belongs to the initiative: no octet of a public site may hold any of it.",
    clause="IP-05",
)
NO_NEEDLE = Fault(
    code="LEK002",
    name="nothing-to-look-for",
    fix="give it a title or summary of six words or more, or a slug that nothing else has",
    why="A page with no text or name of its own could leak without anybody being able to tell.",
    clause="IP-05",
    severity=Severity.WARNING,
)
NOT_TO_ITS_END = Fault(
    code="LEK003",
    name="file-not-looked-through",
    fix="publish it unpacked, or in a smaller form; mend it if it is damaged",
    why="Beyond a bound, or in a damaged archive, nothing is read: nobody can say that nothing leaked there.",
    clause="IP-05",
)
NO_FILE = Fault(
    code="LEK004",
    name="no-plain-file-in-site",
    fix="see which hook or plugin made it, and have it write a file",
    why="A link leads out of the site, to what no scan has looked through.",
    clause="IP-05",
)
GONE = Fault(
    code="VER001",
    name="site-file-missing",
    fix="build the site again, and copy all of it",
    why="A site that lacks a file it was released with breaks links and citations.",
)
ALTERED = Fault(
    code="VER002",
    name="site-file-altered",
    fix="build the site again; never edit what was built",
    why="What was changed after the build has passed no rule and no leak scan.",
    clause="IP-05",
)
ADDED = Fault(
    code="VER003",
    name="site-file-added",
    fix="remove it, or bring it in through the content",
    why="What was added after the build has passed no rule and no leak scan.",
    clause="IP-05",
)
NOT_RELEASABLE = Fault(
    code="VER004",
    name="released-page-no-longer-releasable",
    fix="build the site again, so that the page goes, or mend the page",
    why="An embargo, an expiry or an error may have come since; the site still shows the page.",
    clause="IP-05",
)
SOURCE_CHANGED = Fault(
    code="VER005",
    name="source-changed-since-release",
    fix="build the site again",
    why="The site no longer says what the content says.",
)
CONSENT_CHANGED = Fault(
    code="VER006",
    name="consent-no-longer-stands",
    fix="ask the Secretariat, or withdraw the page",
    why="A page is public because of a consent; without it, it may not stay.",
    clause="IP-03",
)
