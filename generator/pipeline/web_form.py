"""The web form as files of the site: our page and configuration, and the program as npm has laid it down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.content_types import by_folder
from generator.export.form.configuration import configuration, written
from generator.export.form.page import CONFIGURATION, PROGRAM, YAML, form_page, is_of_program
from generator.model.artifact import Artifact
from generator.model.errors import GeneratorError
from generator.model.settings import Settings, WebForm
from generator.model.vocabulary import Vocabularies


@dataclass(frozen=True, slots=True)
class FormFiles:
    """What a site with a form has besides: artifacts of ours, and files of the program by address."""

    artifacts: Sequence[Artifact] = ()
    files: Mapping[str, Path] = field(default_factory=dict)


def form_files(vocabularies: Vocabularies, settings: Settings) -> FormFiles:
    """The files of the form; none where none is asked for."""
    form = settings.web_form
    if form is None:
        return FormFiles()
    made = configuration(by_folder().values(), vocabularies, settings, form)
    artifacts = [*form_page(settings.site_name, made), Artifact(CONFIGURATION, written(made))]
    return FormFiles(artifacts, _program(form))


def folders_of(form: WebForm) -> list[Path]:
    """The folders that files of the form come from, as far as they are there."""
    package, yaml = Path(form.package), _yaml(form)
    return [folder for folder in (package, yaml) if folder is not None and folder.is_dir()]


def _yaml(form: WebForm) -> Path | None:
    package = Path(form.package)
    # As Node looks for what a package needs: in it, beside it, and further up.
    places = (folder / "node_modules/js-yaml" for folder in (package, *package.parents))
    return next((place for place in places if (place / "dist/js-yaml.mjs").is_file()), None)


def _program(form: WebForm) -> dict[str, Path]:
    package, yaml = Path(form.package), _yaml(form)
    if yaml is None or not (package / "npm/index.js").is_file():
        raise GeneratorError(
            reference="web-form-missing",
            message=f"mkdocs.yml asks for a web form, and its program is not in `{form.package}`"
            if yaml
            else "mkdocs.yml asks for a web form, and js-yaml, which it reads pages with, is not there",
            hint="run `make form`, or take `web_form` out of mkdocs.yml",
        )
    found = ((file.relative_to(package).as_posix(), file) for file in sorted(package.rglob("*")))
    files = {f"{PROGRAM}{path}": file for path, file in found if is_of_program(path) and file.is_file()}
    return files | {address: yaml / path for address, path in YAML.items()}
