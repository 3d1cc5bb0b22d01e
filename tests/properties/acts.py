"""What may befall a folder of content between two checks, and what they have kept."""

import shutil
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from tests.pictures import picture
from tests.properties.contents import PAGES, texts

REGISTRIES = {
    "registry/redirects.yml": "about: R.\nrecords:\n- {id: r, old: about/gone, new: about/b}\n",
    "registry/topics.yml": "about: T.\nrecords:\n- {id: invented, label: Invented}\n",
    "registry/waivers.yml": "about: W.\nrecords:\n- {id: w, rule: LNK001, page: about/b, granted_by: itu, "
    "granted_on: 2029-01-01, until: 2031-01-01, reason: None.}\n",
    "registry/approvals/invented.yml": "id: invented\nkind: publication\nscope: [deliverables/d]\n"
    "granted_by: itu\ndate: 2029-12-01\nvalid_until: 2030-12-01\nevidence: None\n",
    "registry/agencies.yml": "about: A.\nrecords:\n"
    "- {id: itu, acronym: ITU, name: Union, role: secretariat}\n",
    "root.yml": "visibility: public\n",
}
CHANGED = {
    "agencies": [("role: supporting", "role: former-supporting"), ("acronym: UNESCO", "acronym: UNESC")],
    "topics": [("label: Measurement", "label: Measuring"), ("id: measurement", "id: measuring")],
    "kinds": [("label: ", "label: New ")],
    "clauses": [("enforcement: block", "enforcement: warn"), ("enforcement: warn", "enforcement: block")],
    "frameworks": [("label: ", "label: New "), ("since: ", "since: 2")],
    "publishers": [("hosts: [", "hosts: [nowhere.example, ")],
    "approvals/invented": [("2030-12-01", "2030-01-01"), ("granted_by: itu", "granted_by: unece")],
}

Act = Callable[[Path], object]


def _write(path: str, content: str | bytes) -> Act:
    def act(root: Path) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    return act


def _change(registry: str, old: str, new: str) -> Act:
    def act(root: Path) -> None:
        file = root / f"registry/{registry}.yml"
        if file.is_file():
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    return act


def _remove(path: str) -> Act:
    return lambda root: (root / path).unlink(missing_ok=True)


def _rename(old: str, new: str) -> Act:
    def act(root: Path) -> None:
        if (root / old).is_file():
            (root / new).parent.mkdir(parents=True, exist_ok=True)
            (root / old).replace(root / new)

    return act


def _restore(root: Path) -> None:
    """A checkout of the same files: no time and no inode is what it was."""
    shutil.copytree(root, root.with_name("copy"))
    shutil.rmtree(root)
    root.with_name("copy").rename(root)


def _damage(how: Callable[[bytes], bytes]) -> Act:
    def act(root: Path) -> None:
        for file in root.with_name("cache").glob("*.sqlite"):
            file.write_bytes(how(file.read_bytes()))

    return act


DAMAGES = [
    lambda octets: octets[: len(octets) // 2],
    lambda octets: octets[:0],
    lambda octets: b"SQLite format 3\0" + octets[:100],
    lambda octets: octets[:5000] + bytes(3000) + octets[8000:],
    # Of another version: the same file, with another code in it.
    lambda octets: octets.replace(b"outlines/", b"outlined/"),
    lambda octets: octets.replace(b"bridge", b"brigde"),
]
PATHS = st.sampled_from(PAGES)
WRITTEN = PATHS.flatmap(lambda path: st.builds(_write, st.just(path), texts(path)))

IMAGES = st.sampled_from([picture("WEBP"), b"no"])
ACTS = st.one_of(
    WRITTEN,
    WRITTEN,
    WRITTEN,
    st.builds(_remove, PATHS),
    st.builds(_rename, PATHS, PATHS),
    st.builds(_write, st.sampled_from(["about/a/x.webp", "about/x.webp"]), IMAGES),
    st.builds(_remove, st.just("about/a/x.webp")),
    st.sampled_from([_write(path, text) for path, text in REGISTRIES.items()]),
    st.sampled_from([_remove(path) for path in REGISTRIES]),
    st.sampled_from([_change(name, *pair) for name, pairs in CHANGED.items() for pair in pairs]),
    st.just(_restore),
    st.builds(_damage, st.sampled_from(DAMAGES)),
)
