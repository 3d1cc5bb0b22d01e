"""On what a run was measured."""

import os
import platform
from pathlib import Path

import psutil


def machine(folder: Path) -> str:
    """Processors, memory, system and the file system of a folder, in one line."""
    memory = psutil.virtual_memory().total / 2**30
    system = f"{platform.system()} {platform.release()}"
    system = f"{system}, {_file_system(folder)}, Python {platform.python_version()}"
    return f"{os.cpu_count()} processors ({_processor()}), {memory:.0f} GiB, {system}"


def _processor() -> str:
    """Its model, which the platform module does not tell on Linux."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text("utf-8").splitlines() if information.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()


def _file_system(folder: Path) -> str:
    above = {str(parent) for parent in (folder.resolve(), *folder.resolve().parents)}
    mounts = [one for one in psutil.disk_partitions(all=True) if one.mountpoint in above]
    return max(mounts, key=lambda one: len(one.mountpoint)).fstype if mounts else "unknown file system"
