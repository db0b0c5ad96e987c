"""The real server in a process of its own, on a demo clinic of its own, and a browser to open it with."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

PASSWORD = "wide calm river stone"
CLINICIAN, OWNER = "clinician@demo.example", "owner@demo.example"
PATIENCE = 30.0


@dataclass
class Served:
    """A clinic served from a folder; it can be killed and started again on the same address."""

    home: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one of Glidepath's commands on this clinic's folder."""
        return subprocess.run([sys.executable, "-m", "glidepath", *words], env=self.environment(),
                              capture_output=True, text=True, check=True)  # fmt: skip

    def environment(self) -> dict[str, str]:
        """The environment of its processes: this folder and nothing of the tests' own."""
        left = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "GLIDEPATH_HTTPS", "GLIDEPATH_DEBUG"}
        kept = {name: value for name, value in os.environ.items() if name not in left}
        return kept | {"GLIDEPATH_HOME": str(self.home)}

    def start(self) -> None:
        """Serve, and wait until it answers."""
        command = [sys.executable, "-m", "glidepath", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(command, env=self.environment(), stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.url}/account/login/", timeout=2):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        raise RuntimeError("the server did not answer")

    def kill(self) -> None:
        """Kill every process of the server at once, as a power cut would."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def context(self, browser: Browser, *, width: int, height: int, scheme: str) -> BrowserContext:
        """Somebody's browser, where nothing moves by itself."""
        context = browser.new_context(
            base_url=self.url, viewport={"width": width, "height": height}, reduced_motion="reduce",
            color_scheme=scheme,  # type: ignore[arg-type]
        )  # fmt: skip
        context.set_default_timeout(10_000)
        return context

    def open(
        self, browser: Browser, *, width: int = 820, height: int = 1180, scheme: str = "light", who: str = CLINICIAN
    ) -> Page:
        """Open a browser, the clinician's unless said otherwise, signed in, on a tablet held upright."""
        context = self.context(browser, width=width, height=height, scheme=scheme)
        page = context.new_page()
        page.goto("/account/login/")
        page.fill("[name=login]", who)
        page.fill("[name=password]", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/**")
        return page


def free_port() -> int:
    """Ask the system for a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
