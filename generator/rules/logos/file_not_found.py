"""LOG001."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.agencies import AGENCIES
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.logos._registered import REGISTRY, agencies, on_record


@rule(
    code="LOG001",
    name="logo-file-not-found",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="the registered logo `{file}` is not in `registry/logos/`",
    fix="put the file there as the agency sent it, or take `logo:` out of the record",
    good=on_record(),
    bad={REGISTRY: agencies()},
    fires_at="registry/agencies.yml:10:11",
)
def logo_file_not_found(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A logo on record is one that can be shown; without its file the record promises too much."""
    for agency in corpus.vocabularies[AGENCIES]:
        if agency.logo and agency.logo.path not in corpus.assets:
            yield at_record(corpus, AGENCIES, agency.id, "logo", "file", file=agency.logo.file)
