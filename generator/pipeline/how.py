"""How a build goes about its work."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.pipeline.crew import LOCAL, Crew
from generator.pipeline.fingerprint import Snapshot
from generator.pipeline.timings import Timings


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """Nothing of it changes an octet of a site that is put in its place.

    `cache` is the folder for what saves the next build work, `memory` (`memory_of`) the one for how the site
    is left in its place, which nobody else holds while this build goes on. A `paranoid` build reads every
    file, whatever the system says of it; a `strict` one keeps the old site for a warning, too. `seen` is what
    the content folders, and others after them, held a moment ago, where somebody has looked already. `ready`
    waits until somebody has made the twin of the site ready for what changes, and says whether it is
    (`stand_by`).
    """

    cache: Path | None = None
    memory: Path | None = None
    paranoid: bool = False
    seen: Snapshot | None = None
    strict: bool = False
    ready: Callable[[], bool] = bool
    crew: Crew = LOCAL
    timings: Timings = field(default_factory=Timings)
