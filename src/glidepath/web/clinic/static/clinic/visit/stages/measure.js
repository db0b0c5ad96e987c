// Choosing the comparable signs of a first visit, and the readings before treatment.
import { button, capital, choice, el } from "../dom.js";
import { entry, taken } from "../parts/entry.js";
import { assess } from "./assess.js";

const MOST = 4;

export function measure(screen) {
  const { panel } = screen;
  return [panel.signs.length ? before(screen) : choose(screen), others(screen), ranges(panel), assess(screen)];
}

/** The other side of each motion, to hold against; nothing waits for it. */
function others(screen) {
  const { panel } = screen;
  return panel.others.map((sign) => el("details", { class: "card" }, el("summary", { text: `${sign.name}: measure it too` }),
    entry({ ...sign, method: panel.signs.find((one) => one.motion === sign.motion)?.method ?? sign.method }, {
      from: (sign.from + sign.to) / 2, context: "before", drafts: screen.drafts, id: `other-${sign.name}`,
      save: (made) => screen.measured(sign, made, "baseline"),
    })));
}

/** Left against right, beside the reference. */
function ranges(panel) {
  const rows = panel.ranges.filter((row) => row.left !== null && row.right !== null);
  if (!rows.length) return null;
  const cell = (value, short) => el("td", { class: "num" }, value === null ? "–" : `${value}°`, short ? el("span", { class: "tag caution", text: "short" }) : null);
  return el("section", { class: "card" }, el("h3", { text: "Left against right" }),
    el("div", { class: "table-scroll", tabindex: "0", role: "group", "aria-label": "Left against right" }, el("table", {},
      el("thead", {}, el("tr", {}, ["Motion", "Left", "Right", "Reference"].map((head, index) => el("th", { scope: "col", class: index ? "num" : null, text: head })))),
      el("tbody", {}, rows.map((row) => el("tr", {}, el("th", { scope: "row", text: capital(row.name) }),
        cell(row.left, row.limited.includes("left")), cell(row.right, row.limited.includes("right")),
        el("td", { class: "num", title: row.source }, row.norm === null ? "–" : `${row.norm}°${row.verified ? "" : " (unverified)"}`)))))),
    el("p", { class: "meta", text: "Short: behind the other side by more than the error of the method." }));
}

function choose(screen) {
  const { kit, ui } = screen;
  const chosen = (ui.signs ??= []);
  const press = (sign) => {
    ui.signs = chosen.includes(sign) ? chosen.filter((one) => one !== sign) : [...chosen, sign].slice(-MOST);
    screen.draw();
  };
  const use = () => screen.take({ step: "chose", signs: chosen.map(({ measure: name, motion, label, side }) => ({ measure: name, motion, label, side })) });
  return [
    el("div", {}, el("h2", { class: "ask", text: "What shall show whether it helps?" }),
      el("p", { class: "meta", text: "Two comparable signs are enough: one of pain, one of movement. They are measured the same way at every visit." })),
    el("div", { class: "choices" }, kit.signs.map((sign) =>
      choice(sign.name, () => press(sign), { pressed: chosen.includes(sign), small: known(sign), id: `sign-${sign.name}` }))),
    el("div", { class: "actions" }, button(`Use ${chosen.length === 1 ? "this sign" : `these ${chosen.length} signs`}`, use,
      { kind: "primary big", disabled: !chosen.length, id: "use-signs" })),
  ];
}

/** What can be said of a change in this sign. */
function known(sign) {
  if (!sign.judged.length) return `${sign.unit} · no published error: shown, not judged`;
  return sign.decides ? `${sign.unit} · error known` : `${sign.unit} · shown, never decides alone`;
}

function before(screen) {
  const { panel, ui } = screen;
  ui.again ??= {};
  return [
    el("h2", { class: "ask", text: "Before treatment" }),
    panel.signs.map((sign) => {
      const id = `before-${sign.name}`;
      const body = sign.before && !ui.again[sign.name]
        ? taken(sign, sign.before, () => { ui.again[sign.name] = true; screen.draw(); }, id)
        : entry(sign, {
          from: sign.before?.value ?? sign.last?.value ?? (sign.from + sign.to) / 2,
          near: sign.before?.value ?? sign.last?.value ?? null, context: "before", drafts: screen.drafts, id,
          save: (made) => { ui.again[sign.name] = false; screen.measured(sign, made, "before"); },
        });
      return el("section", { class: "card", "aria-label": sign.name },
        el("div", { class: "card-head" }, el("h3", { text: sign.name }),
          sign.last ? el("span", { class: "muted", text: `last visit ${sign.last.words}` }) : null), body);
    }),
  ];
}
