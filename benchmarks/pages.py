"""What a page weighs the first time: itself and everything it loads, as it comes over the wire."""

import gzip
import http.client
import re
from urllib.parse import urljoin

LOADED = {
    "html": re.compile(r"""<(?:link|script|img)\b[^>]*?(?:href|src)="(/[^"]+)\""""),
    "css": re.compile(r"""(?:url\(|@import\s+)["']?([^"')]+)"""),
    "javascript": re.compile(r"""(?:from|import)\s*["']([^"']+\.js)["']"""),
}
"""Where each kind of file names what it loads."""


def weigh(port: int, path: str, *, cookie: str = "") -> dict[str, int]:
    """Every request of a first visit to a page, with the bytes of its answer's body, the page first.

    Raises: RuntimeError when one of them is not answered with 200.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    found: dict[str, int] = {}
    waiting = [path]
    for one in waiting:
        if one in found:
            continue
        headers = {"Accept-Encoding": "gzip", **({"Cookie": cookie} if cookie else {})}
        connection.request("GET", one, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{one} answered {answer.status}")
        found[one] = len(body)
        plain = gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body
        kind = answer.headers.get_content_subtype()
        if kind in LOADED:
            names = LOADED[kind].findall(plain.decode())
            waiting += [urljoin(one, name) for name in names if not name.startswith(("data:", "#"))]
    connection.close()
    return found
