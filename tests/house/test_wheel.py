"""The wheel is whole: installed apart from the checkout, it runs from an empty folder."""

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.house.project import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _python("-m", "build", "--wheel", "--no-isolation", f"--outdir={folder}", str(ROOT))
    (built,) = folder.glob("reshili-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of an environment that has the wheel, and takes what it depends on from this one.

    A path file's lines are not followed into path files, so the editable install here stays out of sight.
    """
    venv = tmp_path_factory.mktemp("venv")
    _python("-m", "venv", "--without-pip", str(venv))
    _python("-m", "pip", f"--python={venv}/bin/python", "install", "--quiet", "--no-deps", str(wheel))
    (site_packages,) = venv.glob("lib/python*/site-packages")
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return venv / "bin"


def test_the_wheel_packs_what_the_bot_reads(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    sources = [
        path for path in (ROOT / "bot").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    texts = [path for path in (ROOT / "locales").rglob("*") if path.is_file()]
    expected = {str(path.relative_to(ROOT)) for path in sources} | {
        f"bot/{path.relative_to(ROOT)}" for path in texts
    }

    assert any(name.endswith(".ftl") for name in expected)
    assert any("/migrations/" in name for name in expected)
    assert expected - packed == set()
    assert {name for name in packed - expected if ".dist-info/" not in name} == set()


def test_it_runs_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    where = _run(installed / "python", "-c", "import bot; print(bot.__file__)", cwd=tmp_path)
    usage = _run(installed / "reshili", "--help", cwd=tmp_path)

    assert Path(where.strip()).is_relative_to(installed.parent)
    assert "migrate" in usage
    assert list(tmp_path.iterdir()) == []


def _python(*arguments: str) -> None:
    _run(Path(sys.executable), *arguments, cwd=ROOT)


def _run(program: Path, *arguments: str, cwd: Path) -> str:
    run = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout
