// The structures of the catalogue as choices: under a tapped region by depth, or by name.
import { button, capital, choice, el } from "../dom.js";

const LAYERS = [[1, "Under the skin"], [2, "Second layer"], [3, "Third layer"], [9, "Deep"]];
const FEW = 8; // choices shown at once in a layer and in a search
const SIDES = ["left", "right"];

/** Structures under a region, nearest the skin first; a long layer opens on demand. */
export function byDepth(screen, region, sides, choose) {
  const { kit } = screen;
  const found = (kit.regions[region] ?? []).map((id) => about(kit, id));
  if (!found.length) return el("p", { class: "meta", text: "No structure of the catalogue lies here." });
  return LAYERS.map(([most, label], index) => {
    const least = index ? LAYERS[index - 1][0] : 0;
    const layer = found.filter((one) => one.depth > least && one.depth <= most);
    if (!layer.length) return null;
    const choices = layer.flatMap((one) => sides.map((side) => pick(screen, one, side, sides.length > 1, choose)));
    const rest = choices.slice(FEW);
    return el("section", { class: "stack tight", "aria-label": label }, el("h5", { class: "layer", text: label }),
      el("div", { class: "choices" }, choices.slice(0, FEW)),
      rest.length ? el("details", {}, el("summary", { text: `${rest.length} more` }), el("div", { class: "choices" }, rest)) : null);
  });
}

/** A search by name or by what people call it; the side is chosen with the structure. */
export function byName(screen, choose) {
  const { kit, ui } = screen;
  const list = el("div", { class: "choices", "aria-live": "polite" });
  const show = () => {
    const wanted = (ui.sought ?? "").trim().toLowerCase();
    const found = wanted.length > 1 ? Object.keys(kit.structures).filter((id) => kit.structures[id].some((text) => String(text).toLowerCase().includes(wanted))) : [];
    list.replaceChildren(...found.slice(0, FEW).map((id) => pair(screen, about(kit, id), choose)));
  };
  const field = el("input", { type: "search", id: "find-structure", "data-focus": "find-structure", autocomplete: "off", placeholder: "Name of a structure", value: ui.sought ?? "",
    on: { input: ({ target }) => { ui.sought = target.value; show(); } } });
  show();
  return el("div", { class: "stack tight" }, el("label", { class: "meta", for: "find-structure", text: "Find by name" }), field, list);
}

function about(kit, id) {
  const [name, kind, depth] = kit.structures[id];
  return { id, name, kind, depth };
}

function pick(screen, one, side, named, choose) {
  return choice(named ? `${one.name}, ${side}` : one.name, () => choose(screen, one, side), { small: one.kind, act: true, id: `chart-${one.id}-${side}` });
}

function pair(screen, one, choose) {
  return el("div", { class: "found", role: "group", "aria-label": one.name }, el("span", {}, one.name, el("small", { text: one.kind })),
    SIDES.map((side) => button(capital(side), () => choose(screen, one, side), { kind: "small", id: `found-${one.id}-${side}` })));
}
