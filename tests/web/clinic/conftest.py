"""One browser and one served demo clinic for each file of tests; the clinic is built once a run and copied."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.web.clinic.served import Served, free_port

PEOPLE = "3"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, closed with the file: its event loop would stand in the way of other files' databases."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "Chromium is not installed; on Debian: apt-get install chromium"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=arguments)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of a demo clinic of three people, built by whichever process of the run needs it first."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    home = shared / "demo"
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.exists():
            building = shared / "demo.building"
            Served(home=building, port=0).command("demo", "--people", PEOPLE)
            building.rename(home)
    return home


@pytest.fixture(scope="module")
def served(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """That clinic, served from a folder of its own."""
    home = tmp_path_factory.mktemp("clinic") / "home"
    shutil.copytree(demo, home)
    clinic = Served(home=home, port=free_port())
    clinic.start()
    yield clinic
    clinic.kill()
