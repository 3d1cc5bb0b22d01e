"""mkdocs.yml as mkdocs reads it, and our Settings from it."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config import config_options as options
from mkdocs.config.base import Config, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.engine.adjustments import adjustments
from generator.engine.clearance import clearance
from generator.engine.options import DEFAULT_URL, PLUGIN, day_of, unreadable_value
from generator.engine.web_form import web_form
from generator.model.errors import GeneratorError
from generator.model.settings import ROOT, Edition, Settings
from generator.source.term import LANGUAGES

CACHE = ".cache"
Configuration = MkDocsConfig
"""mkdocs.yml as it was read, by a name for those who know nothing of mkdocs."""


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """Options of our plugin in mkdocs.yml."""

    edition = options.Choice([edition.value for edition in Edition], default=Edition.PUBLIC.value)
    as_of = options.Optional(options.Type(str))
    page_size = options.Type(int, default=50)
    rules = options.Type(dict, default={})
    search = options.Type(bool, default=False)
    cards = options.Type(bool, default=False)
    languages = options.ListOfItems(options.Choice(LANGUAGES), default=[ROOT])
    map_clearance = options.Optional(options.Type(object))
    web_form = options.Optional(options.Type(object))


def load(file: Path, site_dir: Path | None = None) -> MkDocsConfig:
    """Read mkdocs.yml. Raises GeneratorError with mkdocs' own words."""
    if not file.is_file():
        raise GeneratorError(
            reference="no-configuration",
            message=f"there is no configuration file `{file}`",
            hint="name it with --config FILE, or run the command where mkdocs.yml is",
        )
    overrides = {"site_dir": str(site_dir)} if site_dir else {}
    try:
        config = load_config(str(file), **overrides)
    except (ConfigurationError, Abort) as error:
        raise GeneratorError(
            reference="bad-configuration",
            message=f"mkdocs does not accept `{file}`: {error}",
            hint="mend the option that it names above",
        ) from None
    except ValueError as error:
        raise unreadable_value(file, error) from None
    if PLUGIN not in config.plugins:
        raise GeneratorError(
            reference="plugin-missing",
            message=f"`{file}` does not list the plugin `{PLUGIN}`",
            hint=f"add `{PLUGIN}` under `plugins:`; without it unpublished pages would be built too",
        )
    if not config.use_directory_urls:
        raise GeneratorError(
            reference="addresses-would-change",
            message=f"`use_directory_urls` is false in `{file}`",
            hint="set it to true, or leave it out: addresses never change",
        )
    return config


def settings(config: MkDocsConfig, edition: str | None = None, as_of: date | None = None) -> Settings:
    """Settings of a build; arguments go before what mkdocs.yml says."""
    options_ = config.plugins[PLUGIN].config
    if options_["page_size"] < 1:
        raise GeneratorError(
            reference="bad-page-size",
            message=f"`page_size: {options_['page_size']}` leaves no entry on a page of a list",
            hint="give a number from 1 on",
        )
    if ROOT not in options_["languages"]:
        raise GeneratorError(
            reference="root-language-missing",
            message=f"`languages` in mkdocs.yml lacks `{ROOT}`, the language of the pages at the root",
            hint=f"add `{ROOT}`: addresses never change",
        )
    if twice := [one for one, count in Counter(options_["languages"]).items() if count > 1]:
        raise GeneratorError(
            reference="language-twice",
            message=f"`languages` in mkdocs.yml names `{twice[0]}` more than once",
            hint="name each language once, in the order in which readers are offered them",
        )
    site_url = config.site_url or DEFAULT_URL
    chosen = Edition(edition or options_["edition"])
    return Settings(
        as_of=as_of or day_of(options_["as_of"]) or datetime.now(UTC).date(),
        site_url=site_url if site_url.endswith("/") else site_url + "/",
        site_name=config.site_name,
        edition=chosen,
        page_size=options_["page_size"],
        adjustments=adjustments(options_["rules"]),
        search=options_["search"],
        cards=options_["cards"] and chosen is Edition.PUBLIC,
        languages=tuple(options_["languages"]),
        map_clearance=clearance(options_["map_clearance"]),
        web_form=web_form(options_["web_form"], Path(config.config_file_path).parent),
    )


def theme_folder(config: MkDocsConfig) -> Path:
    """Our theme's folder, `theme.custom_dir`."""
    if config.theme.custom_dir is None:
        raise GeneratorError(
            reference="no-theme",
            message="mkdocs.yml names no `theme.custom_dir`",
            hint="add `custom_dir: theme` under `theme:`",
        )
    return Path(config.theme.custom_dir)


def cache_of(config: MkDocsConfig) -> Path:
    """Where is kept what saves the next build work, beside the configuration."""
    return Path(config.config_file_path).parent / CACHE


def content_folders(config: MkDocsConfig, given: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Content folders: those given, else `docs_dir`."""
    return tuple(given) or (Path(config.docs_dir),)
