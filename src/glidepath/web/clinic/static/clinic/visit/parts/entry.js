// Entering a reading without typing: a row of numbers for a 0 to 10 scale; for everything else a row of the values
// near the one before (one tap), and a dial for those further off.
import { button, el, icon } from "../dom.js";

const COARSE = 5;
const NEAR = 11; // values in the row of near ones
const AHEAD = { before: 5, after: 7 }; // how many of them lie on the better side

/** An entry for one sign; `save` is called with {value, trials, method} when the reading is made. `from` is where the
 * dial begins; `near` the value known before (null for none) and `context` before or after, which set the row. `drafts`
 * keeps what is dialled and not yet saved while the screen is drawn anew. */
export function entry(sign, { from, near = null, context, save, id, drafts }) {
  return sign.entry === "scale" ? scale(sign, { save, id }) : dial(sign, { from, near, context, save, id, drafts });
}

/** Eleven numbers; one tap is the whole answer. `last` gets a dot. */
export function numbers({ chosen = null, last = null, press, id, label, ends = ["none", "worst imaginable"] }) {
  const row = el("div", { class: "scale", role: "group", "aria-label": label });
  for (let value = 0; value <= 10; value += 1) {
    const said = value === last ? `${value}, as last time` : String(value);
    row.append(
      el("span", { class: value === last ? "last" : null }, el("button", {
        type: "button", text: String(value), "aria-pressed": String(value === chosen), "aria-label": said,
        "data-focus": `${id}-${value}`, on: { click: () => press(value) },
      })),
    );
  }
  return el("div", { class: "stack tight" }, row,
    el("p", { class: "scale-ends" }, el("span", { text: `0: ${ends[0]}` }), el("span", { text: `10: ${ends[1]}` })));
}

function scale(sign, { save, id }) {
  return numbers({
    last: sign.last?.value ?? null, label: sign.name, id,
    press: (value) => save({ value, trials: [], method: sign.method }),
  });
}

/** Values near the one before, one tap each; none where the steps are too fine or the scale too short for a row. */
function nearby(sign, { near, context, press, id }) {
  if (near === null || sign.step < 1 || sign.high - sign.low < 2 * NEAR) return null;
  const ahead = AHEAD[context];
  const behind = NEAR - 1 - ahead;
  const below = sign.better === "higher_better" ? behind : ahead;
  const first = Math.max(sign.low, Math.min(sign.high - NEAR + 1, Math.round(near) - below));
  const values = Array.from({ length: NEAR }, (_, index) => first + index);
  return el("div", { class: "stack tight" },
    el("div", { class: "scale near", role: "group", "aria-label": `${sign.name}, near ${near}` }, values.map((value) =>
      el("span", { class: value === Math.round(near) ? "last" : null }, el("button", {
        type: "button", text: String(value), "data-focus": `${id}-near-${value}`,
        "aria-label": `Save ${value}${unit(sign.unit)}${value === Math.round(near) ? ", as before" : ""}`, on: { click: () => press(value) },
      })))),
    el("p", { class: "meta", text: "One tap saves. Further off: the dial." }));
}

function dial(sign, { from, near, context, save, id, drafts }) {
  const draft = (drafts[id] ??= { method: sign.method, value: clamp(from ?? sign.from, sign), trials: [] });
  const shown = el("output", { class: "dial-value" });
  const slider = el("input", {
    type: "range", min: sign.from, max: sign.to, step: sign.step, "aria-label": sign.name, "data-focus": `${id}-slider`,
    on: { input: () => set(Number(slider.value)) },
  });
  const keep = button("Save", saved, { kind: "primary big block", id: `${id}-save` });
  function set(to) {
    const value = (draft.value = clamp(to, sign));
    slider.value = value;
    slider.setAttribute("aria-valuetext", `${value}${unit(sign.unit)}`);
    shown.replaceChildren(String(value), el("span", { class: "unit", text: sign.unit }));
    const trial = sign.trials > 1 ? ` as trial ${draft.trials.length + 1} of ${sign.trials}` : "";
    keep.textContent = `Save ${value}${unit(sign.unit)}${trial}`;
  }
  function saved() {
    const { value, trials, method } = draft;
    if (sign.trials > 1) trials.push(value);
    if (trials.length < sign.trials && sign.trials > 1) return set(value);
    delete drafts[id];
    const mean = trials.length ? trials.reduce((sum, one) => sum + one, 0) / trials.length : value;
    return save({ value: mean, trials, method });
  }
  const coarse = sign.to - sign.from >= 40 ? COARSE * sign.step : 0;
  const box = el("div", { class: "stack" },
    nearby(sign, { near, context, id, press: (chosen) => { set(chosen); saved(); } }),
    el("div", { class: "dial" },
      steps([-coarse, -sign.step], sign, () => draft.value, set),
      shown,
      steps([sign.step, coarse], sign, () => draft.value, set),
      slider),
    sign.methods.length > 1 ? methods(sign, () => draft.method, (chosen) => { draft.method = chosen; }, id) : null,
    keep);
  set(draft.value);
  return box;
}

function steps(sizes, sign, now, set) {
  return el("div", { class: "cluster" }, sizes.filter(Boolean).map((size) =>
    el("button", {
      type: "button", class: "step", "aria-label": `${size > 0 ? "plus" : "minus"} ${Math.abs(size)} ${sign.unit}`,
      text: size > 0 ? `+${size}` : `−${-size}`, on: { click: () => set(now() + size) },
    })));
}

/** The ways of measuring; those with a published error for this motion say so, since only they can be judged. */
function methods(sign, now, set, id) {
  const box = el("div", { class: "cluster", role: "group", "aria-label": "Measured with" });
  function draw() {
    box.replaceChildren(...sign.methods.map((method) =>
      button([sign.called[method], sign.judged.includes(method) ? el("span", { class: "meta", text: "error known" }) : null],
        () => { set(method); draw(); }, { kind: "small", pressed: method === now(), id: `${id}-${method}` })));
  }
  draw();
  return box;
}

function clamp(value, sign) {
  const rounded = Math.round(value / sign.step) * sign.step;
  return Number(Math.min(sign.high, Math.max(sign.low, rounded)).toFixed(2));
}

function unit(text) {
  return text.startsWith("/") ? text : ` ${text}`;
}

/** A value already taken, with a way to take it again. */
export function taken(sign, value, again, id) {
  return el("div", { class: "cluster" },
    el("span", { class: "then-now" }, sign.last ? el("span", { class: "then", text: sign.last.words }) : null,
      el("span", { class: "now", text: value.words })),
    button([icon("again"), "Measure again"], again, { kind: "quiet", id: `${id}-again` }));
}

