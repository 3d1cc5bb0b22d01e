"""Building a site through mkdocs: staged, and put in place all at once."""

from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.engine.options import PLUGIN
from generator.engine.plugin import U4sscPlugin
from generator.engine.staging import refuse_moved, sealed
from generator.engine.warnings import Warnings
from generator.engine.writer import is_alone, write_site
from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.pipeline.checked import has_errors
from generator.pipeline.cluster import Cluster
from generator.pipeline.edition import Edition
from generator.pipeline.how import How
from generator.pipeline.stage import Stage
from generator.pipeline.writing import writing


def write(config: MkDocsConfig, site: Edition, out: Path, how: How) -> list[Diagnostic]:
    """Write a site to `out`, unless something unpublished is found in it; gives what is wrong with it.

    A build that fails, or is killed, leaves the old site as it was; `strict` warnings are no less. Where
    plugins or hooks have a say, mkdocs makes the pages, and no crew does.
    """
    with writing(out, "name another folder with --out; the old site is untouched"):
        if is_alone(config):
            return write_site(config, site, out, how)
        if isinstance(how.crew, Cluster):
            raise GeneratorError(
                reference="cluster-with-plugins",
                message="plugins, hooks or `extra_templates` have a say in pages: a cluster makes none",
                hint="build without --scheduler, or take them out of mkdocs.yml",
            )
        return _write(config, site, out, how)


def _write(config: MkDocsConfig, site: Edition, out: Path, how: How) -> list[Diagnostic]:
    with Stage(out) as staging:
        config.site_dir = str(staging.tree)
        plugin = config.plugins[PLUGIN]
        assert isinstance(plugin, U4sscPlugin)  # noqa: S101 - tells mypy what load() has made sure of
        with how.timings.stage("search index"):
            plugin.prepared = site.with_search()
        warnings = Warnings()
        try:
            config.plugins.run_event("startup", command="build", dirty=False)
            with warnings.collected():
                mkdocs_build(config)
        except Abort as error:
            raise GeneratorError(
                reference="engine-failed",
                message="\n  ".join([f"mkdocs could not build the site: {error}", *warnings.found]),
                hint="mend what it names; the old site is untouched",
            ) from None
        finally:
            config.plugins.run_event("shutdown")
        warnings.refuse()
        refuse_moved(config, staging)
        # When all of mkdocs has ended: a hook may write files to its very end.
        faults = sealed(config, site, staging.tree, how.cache)
        if not (has_errors(faults) or (how.strict and faults)):
            staging.put_in_place()
    return faults
