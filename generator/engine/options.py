"""Settings from mkdocs.yml without mkdocs' own reading of it, which takes a second: for `u4ssc check`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from generator.engine.adjustments import adjustments
from generator.engine.clearance import clearance
from generator.model.errors import GeneratorError
from generator.model.settings import Settings

PLUGIN = "u4ssc"
DEFAULT_URL = "http://127.0.0.1:8000/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What `check` needs of a configuration: `content` is None where it names no folder."""

    settings: Settings
    content: Path | None = None


def options(file: Path | None, as_of: date | None = None) -> Options:
    """Read a configuration file, or take the defaults of a site without one."""
    written = _read(file) if file else {}
    own = _plugin(written.get("plugins"))
    rules = own.get("rules") or {}
    _expect(isinstance(rules, Mapping), "rules", rules, "a mapping of codes to severities")
    day = own.get("as_of")
    _expect(day is None or isinstance(day, str), "as_of", day, "a date in quotes")
    site_url = written.get("site_url") or DEFAULT_URL
    folder = written.get("docs_dir")
    _expect(folder is None or isinstance(folder, str), "docs_dir", folder, "the name of a folder")
    settings = Settings(
        as_of=as_of or day_of(day) or datetime.now(UTC).date(),
        site_url=f"{str(site_url).rstrip('/')}/",
        adjustments=adjustments(rules),
        map_clearance=clearance(own.get("map_clearance")),
    )
    return Options(settings=settings, content=file.parent / folder if file and folder else None)


def day_of(text: str | None) -> date | None:
    """The option `as_of`."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise GeneratorError(
            reference="bad-date", message=f"`as_of: {text}` is no date", hint="write it as YYYY-MM-DD"
        ) from None


def _read(file: Path) -> Mapping[str, Any]:
    """The file with what it inherits and the environment says, as mkdocs merges them."""
    import yaml  # noqa: PLC0415 - a site without a configuration does not wait for them
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load  # noqa: PLC0415

    loader = get_yaml_loader(yaml.SafeLoader)
    # Tags are for mkdocs and its Markdown extensions; nothing here asks for what they stand for.
    loader.add_multi_constructor("", lambda *_: None)
    try:
        with file.open("rb") as opened:
            found = yaml_load(opened, loader)
    except (ConfigurationError, OSError) as error:
        raise _bad(str(error)) from None
    except ValueError as error:
        raise unreadable_value(file, error) from None
    if not isinstance(found, Mapping):
        raise _bad(f"`{file}` is no mapping of `name: value`")
    return found


def _plugin(plugins: object) -> Mapping[str, Any]:
    """Our plugin's options, in either of the two forms of `plugins`."""
    if isinstance(plugins, Mapping):
        return _options(plugins.get(PLUGIN))
    for plugin in plugins if isinstance(plugins, list) else ():
        if isinstance(plugin, Mapping) and PLUGIN in plugin:
            return _options(plugin[PLUGIN])
    return {}


def _options(written: object) -> Mapping[str, Any]:
    if written is None:
        return {}
    _expect(isinstance(written, Mapping), PLUGIN, written, "a mapping of options")
    return written if isinstance(written, Mapping) else {}


def _expect(fits: bool, name: str, value: object, form: str) -> None:  # noqa: FBT001 - what is checked
    if not fits:
        raise _bad(f"`{name}: {value}` is not {form}")


def unreadable_value(file: Path, error: ValueError) -> GeneratorError:
    """What to say where YAML reads a value as something that it cannot be, as 30 February."""
    return GeneratorError(
        reference="bad-configuration",
        message=f"a value in `{file}` cannot be read: {error}",
        hint="see its dates, and write them in quotes",
    )


def _bad(message: str) -> GeneratorError:
    return GeneratorError(
        reference="bad-configuration",
        message=message,
        hint="mend it, or name another with --config",
    )
