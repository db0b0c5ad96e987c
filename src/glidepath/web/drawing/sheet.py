"""What one picture of the anatomy shows: the whole body or a close-up, from which side, and which forms are in it."""

from collections.abc import Sequence

import msgspec

from glidepath.body import Side, Value
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.chart import Chart
from glidepath.catalogue.figure import Figure, Form, Layer
from glidepath.web.drawing.halves import Box, halves

CLOSE = {
    "hand_palm": ("front", "palm", "Palms of the hands"),
    "hand_back": ("back", "hand_back", "Backs of the hands"),
    "foot_sole": ("front", "sole", "Soles of the feet, the toes up"),
    "foot_top": ("back", "foot_top", "Feet from above, the toes up"),
    "foot_inner": ("front", "foot_inner", "Feet from their inner sides"),
    "head_neck": ("", "", "Head and neck"),
}
"""The close-ups: the view each belongs to (empty: any), the picture its forms name, and its title."""

LAYERS = {
    Layer.SURFACE: "what lies under the skin",
    Layer.DEEP: "the deep muscles",
    Layer.INNER: "nerves, joint ligaments and retinacula",
}
"""The three layers in words."""

TITLES = {
    "front": "Body from the front",
    "back": "Body from the back",
    "left": "Body from the left side",
    "right": "Body from the right side",
}
"""What each view is called."""

HEAD = {view: title.replace("Body", CLOSE["head_neck"][2]) for view, title in TITLES.items()}
"""The same of head and neck alone."""

_HEAD: dict[str, Box] = {
    "front": (106, 12, 148, 172), "back": (106, 12, 148, 172), "right": (56, 12, 148, 172), "left": (56, 12, 148, 172),
}  # fmt: skip
"""Where head and neck lie on the page of each view."""

_ARM = frozenset({"upper_arm", "forearm", "hand", "fingers", "thumb"})
_NECK = frozenset({"head", "jaw", "neck"})

_HANGS = 0.34
"""How much of a form stands on the arm for it to hang with the arm: a shoulder muscle does, a chest muscle does not."""

_CHIN = 110
"""The page y above which the lines of the face begin."""


class Sheet(Value, frozen=True, kw_only=True):
    """One picture: the chart it is drawn on, the picture its forms name, its layer, its name and title."""

    chart: Chart
    picture: str
    close: str | None
    layer: Layer
    name: str
    title: str
    shown: str

    @property
    def from_behind(self) -> bool:
        """Tell whether the person's right lies at the page's right."""
        return self.picture in ("back", "hand_back", "foot_top")

    @property
    def digits(self) -> int:
        """How many decimals its coordinates need."""
        return 2 if self.close else 1

    def halves(self) -> list[tuple[Side, str]]:
        """Each half with its transform; the back of a close-up is its front reflected."""
        found = halves(self.chart)
        if self.picture in ("hand_back", "foot_top"):
            return [(side, placed) for (side, _), (_, placed) in zip(found, reversed(found), strict=True)]
        return found

    def parted(self, forms: Sequence[Form], figure: Figure) -> list[list[Form]]:
        """The forms that lie behind and those that lie before: from the side the arm hangs before the trunk."""
        if self.picture != "side":
            return [list(forms)]
        arm = [form for form in forms if _share(figure, form, _ARM) > _HANGS]
        return [[form for form in forms if form not in arm], arm]

    @property
    def outlines(self) -> tuple[str, ...]:
        """The body and its arm; the back view's separate sole belongs to the chart of regions alone."""
        return self.chart.outlines[:2]

    @property
    def behind(self) -> list[int]:
        """Which of its outlines lie behind: from the side the trunk, else all of them."""
        return [0] if self.picture == "side" else list(range(len(self.outlines)))

    @property
    def before(self) -> list[int]:
        """Which of its outlines lie before the others: from the side the arm."""
        return [1] if self.picture == "side" else []

    @property
    def details(self) -> tuple[str, ...]:
        """The lines of the face, or of a close-up; those of trunk and limbs would cross the structures."""
        if self.close not in (None, "head_neck"):
            return self.chart.details
        return tuple(line for line in self.chart.details if _begins(line) < _CHIN)

    @property
    def two_halves(self) -> bool:
        """Tell whether both halves of the body are in it."""
        return self.chart.midline is not None

    def forms(self, figure: Figure) -> list[Form]:
        """The structures of its layer that are seen in it, deepest first."""
        return [form for form in figure.forms.values() if form.layer is self.layer and self._shows(form, figure)]

    def bones(self, figure: Figure) -> list[Form]:
        """The bones seen in it: a bone shows in its layer and in all that lie deeper."""
        shown = list(Layer)[: list(Layer).index(self.layer) + 1]
        return [form for form in figure.bones.values() if form.layer in shown and self._shows(form, figure)]

    def _shows(self, form: Form, figure: Figure) -> bool:
        """Tell whether the picture, or the part of it that is drawn close, shows a form."""
        return self.picture in form.views and (self.close != "head_neck" or _share(figure, form, _NECK) > 0)


def sheet(
    chart: Chart, *, layer: Layer, close: str | None, figure: Figure, spoken: Tongue = IN_ENGLISH
) -> Sheet:
    """Choose the picture for a view, or for a close-up of it, and name it in a language.

    Raises: ValueError for a close-up that does not exist or belongs to another view.
    """
    picture = "side" if chart.midline is None else chart.view
    title = TITLES[chart.view]
    if close is None:
        return _made(chart, picture, None, layer, spoken.say(title), chart.view, spoken)
    if close not in CLOSE or CLOSE[close][0] not in ("", chart.view):
        raise ValueError(f"the {chart.view} view holds no close-up {close!r}")
    if close == "head_neck":
        cropped = msgspec.structs.replace(chart, viewbox=_HEAD[chart.view])
        return _made(cropped, picture, close, layer, spoken.say(HEAD[chart.view]), f"{close}-{chart.view}", spoken)
    _, picture, title = CLOSE[close]
    return _made(figure.closeups[close], picture, close, layer, spoken.say(title), close, spoken)


def _made(
    chart: Chart, picture: str, close: str | None, layer: Layer, title: str, name: str, spoken: Tongue
) -> Sheet:
    """A sheet in a layer; its name is that of nothing else on a page that shows several."""
    shown = spoken.say(LAYERS[layer])
    return Sheet(
        chart=chart, picture=picture, close=close, layer=layer, name=f"anatomy-{name}-{layer}",
        title=f"{title}: {shown}", shown=spoken.say("It shows {shown}", shown=shown),
    )  # fmt: skip


def _share(figure: Figure, form: Form, segments: frozenset[str]) -> float:
    """How much of a form stands on some segments, from 0 to 1."""
    names = form.landmarks
    return sum(figure.landmarks[name].segment in segments for name in names) / len(names)


def _begins(line: str) -> float:
    """The page y at which a line of the chart begins, such as 58 of `M171 58L167 55`."""
    return float(line.removeprefix("M").partition("L")[0].split(" ")[1])
