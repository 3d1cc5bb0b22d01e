"""`.ci/in-memory`: where the temporary files of a command are, and that nothing of them is left in memory."""

from pathlib import Path

from tests.workshop import ROOT, run

IN_MEMORY = ROOT / ".ci" / "in-memory"
SAY = '[ -z "$TMPDIR" ] || touch "$TMPDIR/file"; printf %s "$TMPDIR"; exit 3'


def test_a_command_keeps_its_exit_code_and_leaves_nothing_in_memory() -> None:
    done = run(IN_MEMORY, "bash", "-c", SAY, env={"TMPDIR": ""})
    assert done.code == 3
    assert not done.out or not Path(done.out).exists()


def test_whoever_names_a_folder_for_them_has_them_there(tmp_path: Path) -> None:
    done = run(IN_MEMORY, "bash", "-c", SAY, env={"TMPDIR": str(tmp_path)})
    assert (done.code, done.out) == (3, str(tmp_path))
    assert (tmp_path / "file").exists()
