"""Makes .venv and node_modules from the locks. Runs on any Python >= 3.8, standard library only.

`python3 ops/prepare.py local` for `make run`, `... dev` for `make test`. Stamps make the
second call a matter of milliseconds.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
REQUIREMENTS = ROOT / "requirements"
PYTHONS = ("3.13", "3.14", "3.12")  # developed on the first; any of them will do
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def say(text: str) -> None:
    print("· " + text, flush=True)


def works(*words: str | Path) -> bool:
    try:
        command = [str(word) for word in words]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def own_uv() -> Path | None:
    """uv from our own lock, in a folder of ours: Debian's Python takes no packages itself."""
    lock = ["--quiet", "--require-hashes", "-r", str(REQUIREMENTS / "uv.txt")]
    uv = TOOLS / "bin" / "uv"
    if works(uv, "--version"):
        return uv
    say("Fetching uv …")
    shutil.rmtree(TOOLS, ignore_errors=True)
    if works(sys.executable, "-m", "venv", TOOLS) and works(TOOLS / "bin" / "pip", "--version"):
        subprocess.run([str(TOOLS / "bin" / "pip"), "install", *lock], check=True)
        return uv
    shutil.rmtree(TOOLS, ignore_errors=True)
    if works(sys.executable, "-m", "pip", "--version"):
        pip = [sys.executable, "-m", "pip", "install", "--target", str(TOOLS)]
        subprocess.run([*pip, *lock], check=True)
        return uv
    return None


def find_uv() -> str:
    uv = shutil.which("uv")
    if uv and works(uv, "--version"):
        return uv
    if own := own_uv():
        return str(own)
    sys.exit("This Python has neither venv nor pip: install python3-venv, python3-pip or uv.")


def python_for(uv: str) -> str:
    """A fitting Python that is here already; else the one that uv fetches."""
    for version in PYTHONS:
        if works(uv, "python", "find", "--no-python-downloads", "--system", version):
            return version
    return PYTHONS[0]


def fingerprint(*paths: Path) -> str:
    seen = hashlib.sha256(str(ROOT).encode())
    for path in paths:
        seen.update(path.read_bytes())
    return seen.hexdigest()


def prepare_python(kind: str) -> None:
    """Install what requirements/<kind>.txt locks; `dev` contains `local`."""
    lock = REQUIREMENTS / (kind + ".txt")
    wanted = fingerprint(lock)
    stamp = VENV / (".installed-" + kind)
    if stamp.exists() and stamp.read_text() == wanted and works(VENV / "bin" / "python", "-V"):
        return
    uv = find_uv()
    os.environ.setdefault("UV_LINK_MODE", "copy")
    if not works(VENV / "bin" / "python", "-c", "import sys; assert sys.version_info >= (3, 12)"):
        subprocess.run(
            [uv, "venv", "-q", "--clear", "--python", python_for(uv), str(VENV)], check=True
        )
    say("Installing Python packages from " + str(lock.relative_to(ROOT)) + " …")
    target = ["--python", str(VENV / "bin" / "python"), "--require-hashes"]
    subprocess.run([uv, "pip", "install", "-q", *target, "-r", str(lock)], check=True)
    stamp.write_text(wanted)


def prepare_node() -> None:
    """Browser parts from package-lock.json; served by staticfiles, never committed."""
    wanted = fingerprint(ROOT / "package-lock.json")
    stamp = ROOT / "node_modules" / ".installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not shutil.which("npm"):
        sys.exit("npm is needed (Debian: apt-get install npm).")
    say("Installing browser parts from package-lock.json …")
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    unpack_letters(ROOT / "node_modules")
    stamp.write_text(wanted)


def unpack_letters(modules: Path) -> None:
    """The data scans are read by come packed; the process that reads them writes no file."""
    for packed in (modules / "@tesseract.js-data").glob("*/4.0.0_best_int/*.gz"):
        packed.with_suffix("").write_bytes(gzip.decompress(packed.read_bytes()))


if __name__ == "__main__":
    prepare_python(sys.argv[1] if len(sys.argv) > 1 else "local")
    prepare_node()
