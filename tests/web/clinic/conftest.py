"""One browser and one served demo clinic for each file of tests."""

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


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demo clinic of three people, served."""
    home: Path = tmp_path_factory.mktemp("clinic")
    clinic = Served(home=home, port=free_port())
    clinic.command("demo", "--people", PEOPLE)
    clinic.start()
    yield clinic
    clinic.kill()
