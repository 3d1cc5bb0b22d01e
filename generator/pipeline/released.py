"""The release record of a built site, read back: it may have been spoilt since."""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.export.release_record import PATH
from generator.model.errors import GeneratorError


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class File(_Strict):
    """A file, and its digest when the site was built."""

    path: str
    sha256: str


class Item(_Strict):
    """A released page or translation."""

    identifier: str
    language: str
    url: str
    page: File
    source: File
    files: dict[str, str]
    consent: dict[str, str] | None


class Record(_Strict):
    """What `release.json` of a public site says; digests are by address."""

    edition: Literal["public"]
    version: Literal[1]
    as_of: str
    site_url: str
    files: dict[str, str]
    items: list[Item]

    @property
    def digests(self) -> dict[str, str]:
        """Every file of the site, with its digest."""
        pages = {item.page.path: item.page.sha256 for item in self.items}
        return {
            **self.files,
            **{path: one for item in self.items for path, one in item.files.items()},
            **pages,
        }

    @property
    def day(self) -> date:
        """The day on which the site was built. Raises GeneratorError where it is none."""
        try:
            return date.fromisoformat(self.as_of)
        except ValueError:
            raise _unusable(f"`as_of: {self.as_of}` is no date", "build the site again") from None


def record_of(folder: Path) -> Record:
    """The release record of a built public site. Raises GeneratorError where there is none to read."""
    file = folder / PATH
    try:
        return Record.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        raise _unusable(f"there is no `{file}`", "name a folder that a build has written") from None
    except OSError as error:
        raise _unusable(
            f"`{file}` cannot be read: {error}", "name a folder that a build has written"
        ) from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        raise _unusable(
            f"`{file}` is no release record of a public site: {place}: {first['msg']}",
            "verify a public site, or build it again",
        ) from None


def _unusable(message: str, hint: str) -> GeneratorError:
    return GeneratorError(reference="no-release-record", message=message, hint=hint)
