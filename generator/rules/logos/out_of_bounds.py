"""LOG005."""

from collections.abc import Iterator

from generator.model.asset import Asset
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding
from generator.rules._pictures import DRAWING
from generator.rules.logos._registered import on_record, registered

MOST_OCTETS = 512 * 1024
LEAST_PIXELS = 64
MOST_PIXELS = 4096
"""Of a PNG: a drawing has no pixels of its own."""
MOST_SLENDER = 50
"""The long side by the short one."""

_THIN = DRAWING.replace("0 0 8 8", "0 0 8000 8")


@rule(
    code="LOG005",
    name="logo-out-of-bounds",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="the logo `{file}` {bound}",
    fix="ask the agency for a file of at most 512 KB; a PNG with sides of 64 to 4096 pixels",
    good=on_record(),
    bad=on_record(_THIN),
    fires_at="registry/agencies.yml:10:11",
)
def logo_out_of_bounds(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Too small a logo is blurred, too large a one keeps readers on weak lines waiting on every page."""
    for found in registered(corpus):
        for bound in _bounds(found.asset):
            yield found.found(corpus, "file", bound=bound)


def _bounds(asset: Asset) -> Iterator[str]:
    least, most = sorted((asset.width, asset.height))
    if asset.size > MOST_OCTETS:
        yield f"has {asset.size // 1024} KB"
    elif least == 0:
        return
    elif asset.media_type == "image/png" and (least < LEAST_PIXELS or most > MOST_PIXELS):
        yield f"has {asset.width} by {asset.height} pixels"
    elif most > least * MOST_SLENDER:
        yield f"is {asset.width} by {asset.height}, a line rather than a logo"
