"""The audits of Lighthouse's category for search engines, on the text of a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

EMPTY_WORDS = {
    "click here", "click this", "go", "here", "information", "learn more", "more", "more info", "more information",
    "right here", "read more", "see more", "start", "this", "aquí", "haga clic aquí", "más", "más información", "este",
    "enlace", "este enlace", "pulse aquí", "leer más", "saber más", "empezar", "ir",
}  # fmt: skip
"""What a link may not be called: it says nothing of where it leads."""
DIRECTIVES = {"user-agent", "disallow", "allow", "sitemap", "crawl-delay"}
LANGUAGE = re.compile(r"x-default|[a-z]{2,3}(-[a-z]{2})?", re.IGNORECASE)


@dataclass
class Head(HTMLParser):
    """What a page tells search engines."""

    text: str
    title: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    links: list[dict[str, str]] = field(default_factory=list)
    anchors: list[dict[str, str]] = field(default_factory=list)
    images: list[dict[str, str]] = field(default_factory=list)
    within: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the page."""
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, given: list[tuple[str, str | None]]) -> None:
        """Note what matters of an element."""
        told = {name: value or "" for name, value in given}
        if tag == "meta":
            self.metas[told.get("name", "")] = told.get("content", "")
        elif tag == "link":
            self.links.append(told)
        elif tag == "img":
            self.images.append(told)
        elif tag == "a":
            self.anchors.append(told | {"words": told.get("aria-label", "")})
        if tag in ("a", "title", "svg"):
            self.within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        """Note the words of the title and of links; a title within a picture is its own."""
        if self.within == ["title"]:
            self.title += data
        elif "a" in self.within:
            self.anchors[-1]["words"] += data


def audited(address: str, status: int, headers: Mapping[str, str], text: str, robots: str) -> dict[str, bool]:
    """Say of each audit whether the page at a whole address passes; without other languages `hreflang` passes."""
    head = Head(text)
    directions = f"{head.metas.get('robots', '')} {headers.get('X-Robots-Tag', '')}".lower()
    canonical = [link.get("href", "") for link in head.links if link.get("rel") == "canonical"]
    others = [link for link in head.links if link.get("rel") == "alternate" and "hreflang" in link]
    return {
        "is-crawlable": "noindex" not in directions and not _disallowed(address, robots),
        "document-title": bool(head.title.strip()),
        "meta-description": bool(head.metas.get("description", "").strip()),
        "http-status-code": 200 <= status < 400,
        "link-text": not any(" ".join(a["words"].split()).lower() in EMPTY_WORDS for a in head.anchors),
        "crawlable-anchors": all(a.get("href") and not a["href"].startswith("javascript:") for a in head.anchors),
        "robots-txt": _valid(robots),
        "image-alt": all("alt" in image for image in head.images),
        "hreflang": all(LANGUAGE.fullmatch(one["hreflang"]) and _whole(one.get("href", "")) for one in others),
        "canonical": len(canonical) < 2 and all(_whole(one) and _of(one, address) for one in canonical),
    }


def _whole(address: str) -> bool:
    """Tell whether an address names its site."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _of(canonical: str, address: str) -> bool:
    """Tell whether a canonical address is that of this site's page and not of its first page instead."""
    one, other = urlsplit(canonical), urlsplit(address)
    return one.netloc == other.netloc and (one.path != "/" or other.path == "/")


def _disallowed(address: str, robots: str) -> bool:
    """Tell whether robots are asked to stay away from an address."""
    shut = re.findall(r"^disallow: *(\S+)", robots, re.IGNORECASE | re.MULTILINE)
    return any(urlsplit(address).path.startswith(path) for path in shut)


def _valid(robots: str) -> bool:
    """Tell whether every line of a robots file is a known directive."""
    lines = [line.partition("#")[0].strip() for line in robots.splitlines()]
    return all(line.partition(":")[0].strip().lower() in DIRECTIVES for line in lines if line)
