"""Puts forms on a page: each structure as one button with its quiet lines, the second half repeating the first."""

from html import escape

from glidepath.body import Body, Side
from glidepath.catalogue import Tongue
from glidepath.catalogue.figure import Figure, Form
from glidepath.release import inside
from glidepath.web.drawing.halves import Marks, classes, said, sided
from glidepath.web.drawing.sheet import Sheet
from glidepath.web.drawing.tissue import Tissue, tissue


class Painter:
    """Paints the forms of one page; what it shaped for the first half it repeats for the second."""

    def __init__(self, *, page: Sheet, figure: Figure, body: Body, marks: Marks, spoken: Tongue) -> None:
        """Hold what every form needs."""
        self._page, self._figure, self._body, self._marks, self._spoken = page, figure, body, marks, spoken
        self.seen = page.forms(figure)
        self._shaped: dict[str, Tissue] = {}
        self._inside: dict[str, str] = {}

    def groups(self) -> list[list[Form]]:
        """The paired structures behind and before one another: from the side the arm hangs before the trunk."""
        return self._page.parted([form for form in self.seen if not self._figure.midline(form)], self._figure)

    def alone(self) -> list[Form]:
        """The structures of the midline."""
        return [form for form in self.seen if self._figure.midline(form)]

    def bones(self) -> list[tuple[list[str], list[str]]]:
        """Path data of the bones that lie astride the midline and of those of one half, group by group."""
        page, figure = self._page, self._figure
        found = page.parted(page.bones(figure), figure)
        return [
            (
                [self._bone(form) for form in group if self._whole(form)],
                [self._bone(form) for form in group if not self._whole(form)],
            )
            for group in found
        ]

    def _whole(self, form: Form) -> bool:
        """Tell whether a bone is drawn once for both halves."""
        return self._page.two_halves and self._figure.astride(form)

    def _bone(self, form: Form) -> str:
        page = self._page
        return tissue(
            form, self._figure.landmarks, picture=page.picture, digits=page.digits,
            astride=self._whole(form),
        ).outline  # fmt: skip

    def structure(self, form: Form, side: Side) -> str:
        """A structure as a button, and the lines inside it."""
        name, made = form.structure, self._tissue(form)
        about = self._body.structures[name]
        found = self._marks.get((name, side), frozenset())
        label = said(sided(inside(about, self._spoken), side, self._spoken), found)
        return (
            f'<path class="{classes(f"structure kind-{about.kind}", found)}" data-structure="{name}" '
            f'data-side="{side}" role="button" tabindex="-1" '
            f'aria-pressed="{"true" if "chosen" in found else "false"}" '
            f'aria-label="{escape(label)}" d="{made.outline}"/>'
            f"{self._lines(name, made, about.kind)}"
        )

    def _tissue(self, form: Form) -> Tissue:
        """The shape of a structure, made once."""
        page, name = self._page, form.structure
        if name not in self._shaped:
            self._shaped[name] = tissue(form, self._figure.landmarks, picture=page.picture, digits=page.digits)
        return self._shaped[name]

    def _lines(self, name: str, made: Tissue, kind: str) -> str:
        """Sinew, light and fibres of a structure; the second time a reference to the first."""
        if name in self._inside:
            again = self._inside[name]
            return f'<use aria-hidden="true" href="#{again}"/>' if again else ""
        lines = _inside(made)
        self._inside[name] = f"{self._page.name}-{len(self._inside)}" if lines else ""
        return f'<g class="tissue of-{kind}" aria-hidden="true" id="{self._inside[name]}">{lines}</g>' if lines else ""


def _inside(made: Tissue) -> str:
    """The lines themselves, only those there are."""
    light = f' stroke-width="{made.light:g}"'
    return "".join([
        f'<path class="tissue-sheen"{light} d="{made.sheen}"/>' if made.sheen else "",
        f'<path class="tissue-sinew" d="{made.sinew}"/>' if made.sinew else "",
        f'<path class="tissue-fibres" d="{made.fibres}"/>' if made.fibres else "",
    ])  # fmt: skip
