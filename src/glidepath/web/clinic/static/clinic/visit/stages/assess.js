// History and the quick nerve check: taps, no typing; what is told goes into the note and into the opinion.
import { button, capital, choice, el, words } from "../dom.js";

const WEEKS = [1, 2, 4, 6, 8, 12, 26, 52];
const LINKED = ["sitting", "desk work", "lifting", "running", "overhead work", "gripping", "training", "sleep position"];
const SEEN = ["forward_head", "rounded_shoulders", "uneven_shoulders", "pelvic_tilt", "guarded_movement", "limp"];
const DRIVERS = {
  soft_tissue: "Soft tissue is a likely driver",
  unclear: "Not clear that soft tissue drives this",
  evaluate_first: "Another evaluation comes first",
};

export function assess(screen) {
  const { ui, panel, kit } = screen;
  const told = (ui.told ??= { weeks: null, mechanism: "unknown", linked: [], eases: null, deep: null, seen: [], nerves: {} });
  const set = (change) => { Object.assign(told, change); screen.draw(); };
  const toggle = (list, item) => (list.includes(item) ? list.filter((one) => one !== item) : [...list, item]);
  const chips = (label, items, pressed, press, name = words) => el("div", { class: "stack tight" }, el("h4", { text: label }),
    el("div", { class: "cluster", role: "group", "aria-label": label }, items.map((item) =>
      button(capital(String(name(item))), () => press(item), { pressed: pressed(item), id: `told-${label}-${item}` }))));
  return el("details", { class: "card", open: kit.number === 1 && !panel.told },
    el("summary", { text: panel.told ? "History and nerve check: taken" : "History and nerve check" }),
    panel.opinion ? opinion(panel.opinion) : null,
    el("div", { class: "stack" },
      chips("Since", WEEKS, (item) => told.weeks === item, (item) => set({ weeks: item }), (item) => (item === 52 ? "a year or more" : item === 1 ? "a week" : `${item} weeks`)),
      chips("How it began", kit.mechanisms, (item) => told.mechanism === item, (item) => set({ mechanism: item })),
      chips("Brought on by", LINKED, (item) => told.linked.includes(item), (item) => set({ linked: toggle(told.linked, item) })),
      chips("Eases with rest", [true, false], (item) => told.eases === item, (item) => set({ eases: item }), (item) => (item ? "yes" : "no")),
      chips("Deep inside the joint", [true, false], (item) => told.deep === item, (item) => set({ deep: item }), (item) => (item ? "yes" : "no")),
      chips("Seen", SEEN, (item) => told.seen.includes(item), (item) => set({ seen: toggle(told.seen, item) })),
      el("h4", { text: "Quick nerve check" }),
      el("div", { class: "choices narrow" },
        choice("All normal", () => set({ nerves: Object.fromEntries(kit.nerves.map((test) => [test, true])) }),
          { pressed: kit.nerves.every((test) => told.nerves[test] === true), id: "nerves-normal" }),
        kit.nerves.map((test) => choice(`${capital(test)} not normal`, () => set({ nerves: { ...told.nerves, [test]: told.nerves[test] === false ? true : false } }),
          { pressed: told.nerves[test] === false, id: `nerve-${test}` }))),
      el("div", { class: "actions" },
        button("Save history", () => save(screen), { kind: "primary", id: "save-told", disabled: told.weeks === null && !Object.keys(told.nerves).length }))));
}

function opinion(said) {
  return el("div", { class: `notice ${said.driver === "soft_tissue" ? "success" : "warning"}` },
    el("div", {}, el("strong", { text: DRIVERS[said.driver] }),
      el("p", { class: "meta", text: [`For: ${said.reasons.join(", ") || "nothing yet"}.`, said.against.length ? `Against: ${said.against.join(", ")}.` : ""].join(" ") })));
}

function save(screen) {
  const { told } = screen.ui;
  const side = screen.kit.side;
  const history = told.weeks === null ? null : {
    weeks: told.weeks, mechanism: told.mechanism, linked_to: told.linked, eases_with_rest: told.eases, deep_in_joint: told.deep,
  };
  screen.take({
    step: "told", history, observations: told.seen.map((seen) => ({ seen })),
    nerves: Object.entries(told.nerves).map(([test, normal]) => ({ test, side, normal })),
  });
}
