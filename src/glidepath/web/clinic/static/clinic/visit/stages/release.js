// Passes on the structure under the hand, the re-test, the verdict, and where to go next.
import { button, capital, choice, el } from "../dom.js";
import { entry, numbers } from "../parts/entry.js";
import { places } from "./palpate.js";

const BEST = 3; // structures shown at once after a re-test
const LONGEST = 180; // seconds: a longer gap was not one pass

export function release(screen) {
  const { panel } = screen;
  if (panel.next || panel.verdictWaits) return answered(screen);
  return [head(panel), passes(screen), panel.passes ? retest(screen) : null, protocol(screen)];
}

/** The card of the technique chosen for the structure under the hand; the first one until another is chosen. */
function cardOf({ panel, ui }) {
  const { target } = panel;
  return target && ui.other?.structure === target.structure && ui.other.side === target.side ? ui.other.card : target?.card;
}

function techniques(screen) {
  const { kit, panel, ui } = screen;
  const { structure, side } = panel.target;
  const shown = cardOf(screen);
  const turn = async (technique) => {
    const card = await screen.card(structure, side, technique);
    if (card?.withheld) return screen.say(card.withheld.join(" "));
    if (card) Object.assign(ui, { other: { structure, side, card }, contactFor: null, choosing: false });
    return screen.draw();
  };
  const name = kit.techniques.find((one) => one.id === shown.technique)?.name ?? "";
  const kept = { toggle: ({ target }) => { ui.choosing = target.open; } };
  return el("details", { open: ui.choosing, on: kept }, el("summary", { text: `Technique: ${name}` }),
    el("div", { class: "choices" }, kit.techniques.map((one) =>
      choice(one.name, () => turn(one.id), { small: one.plain, pressed: one.id === shown.technique, id: `technique-${one.id}` }))));
}

function head(panel) {
  return el("h2", { class: "ask", text: capital(panel.target.name) });
}

function passes(screen) {
  const { panel, ui } = screen;
  const card = cardOf(screen);
  if (!card || card.withheld) return el("p", { class: "notice warning", text: "The protocol comes when the server is back." });
  if (ui.contactFor !== panel.target.structure) Object.assign(ui, { contactFor: panel.target.structure, contact: card.contacts[0].id, tolerance: null, mover: card.mover });
  const dots = Array.from({ length: Math.max(card.most, panel.passes) }, (_, index) => el("li", { class: index < panel.passes ? "done" : null }));
  return el("section", { class: "card passes", "aria-label": "Passes" },
    el("ol", { class: "pass-dots", "aria-hidden": "true" }, dots),
    el("button", { type: "button", class: "pass-done", "data-focus": "pass", on: { click: () => pass(screen) } },
      el("span", { text: "Pass done" }),
      el("small", { text: counted(panel.passes, card) }),
      el("small", { class: "pass-timer num", data: { timer: "" } })),
    el("div", { class: "cluster", role: "group", "aria-label": "Contact" }, card.contacts.map((contact) =>
      button(contact.name, () => { ui.contact = contact.id; screen.draw(); }, { pressed: ui.contact === contact.id, id: `contact-${contact.id}` })),
      card.mover === "still" ? null : [
        button("They move", () => { ui.mover = "active"; screen.draw(); }, { pressed: ui.mover === "active", id: "active" }),
        button("I move them", () => { ui.mover = "passive"; screen.draw(); }, { pressed: ui.mover === "passive", id: "passive" })]),
    el("div", { class: "pass-more" }, techniques(screen),
      el("details", { open: ui.tolerance !== null }, el("summary", { text: ui.tolerance === null ? "Discomfort" : `Discomfort ${ui.tolerance}/10` }),
        numbers({ chosen: ui.tolerance, press: (value) => { ui.tolerance = value; screen.draw(); }, id: "tolerance", label: "Discomfort during the pass", ends: ["none", "unbearable"] }),
        el("p", { class: ui.tolerance > card.limit ? "notice error" : "meta", text: `Past ${card.limit} of 10 the pass stops.` }))));
}

function counted(done, card) {
  if (!done) return `${card.fewest} to ${card.most} passes, then re-test`;
  const rest = done < card.fewest ? `${card.fewest - done} to go` : done < card.most ? "re-test, or go on" : "re-test now";
  return `${done} done, ${rest}`;
}

function pass(screen) {
  const { panel, ui } = screen;
  const { structure, side } = panel.target;
  const card = cardOf(screen);
  const seconds = Math.min(LONGEST, Math.max(1, Math.round((Date.now() - Date.parse(panel.lastAt)) / 1000)));
  screen.take({ step: "released", done: { structure, side, contact: ui.contact, technique: card.technique, tension: card.tension, mover: ui.mover, tolerance: ui.tolerance, seconds } });
}

function retest(screen) {
  const { panel } = screen;
  const few = panel.passes < (cardOf(screen)?.fewest ?? 1);
  return el("section", { class: "card", "aria-label": "Re-test" },
    el("div", { class: "card-head" }, el("h3", { text: "Re-test" }),
      el("span", { class: "meta", text: few ? "the same way as before, when the passes are done" : "the same way as before" })),
    panel.signs.map((sign) => el("section", { class: "stack tight", "aria-label": sign.name },
      el("div", { class: "card-head" }, el("h4", { text: sign.name }),
        el("span", { class: "muted", text: `before ${sign.before?.words ?? "–"}` })),
      sign.awaiting
        ? entry({ ...sign, methods: [sign.method] }, { from: sign.now?.value ?? sign.before?.value, near: sign.now?.value ?? sign.before?.value, context: "after", drafts: screen.drafts, id: `after-${sign.name}`, save: (made) => screen.measured(sign, made, "after") })
        : el("p", { class: "now", text: sign.now.words }))));
}

function answered(screen) {
  const { panel } = screen;
  if (!panel.next) return el("p", { class: "notice warning", text: "Kept on this tablet. The verdict comes when the server is back." });
  return [verdicts(panel), next(screen)];
}

export function verdicts(panel) {
  return el("div", { class: "stack", "aria-label": "Since treatment began", role: "group" }, panel.changes.map((change) =>
    el("div", { class: "verdict", data: { verdict: change.verdict } },
      el("span", { class: "verdict-word", text: change.word }),
      el("span", { class: "verdict-change", text: `${change.name}: ${change.before} → ${change.after}` }),
      el("details", { class: "verdict-why" }, el("summary", { text: "Why" }), el("p", { text: change.sentence })))));
}

function next(screen) {
  const { panel } = screen;
  const { kind, sentence, options } = panel.next;
  const box = el("section", { class: "next-step", data: { step: kind } }, el("p", { class: "next-what", text: sentence }));
  if (kind === "again") return [box, passes(screen), protocol(screen)];
  if (kind === "onward") {
    const rest = options.slice(BEST);
    box.append(places(screen, options.slice(0, BEST)),
      rest.length ? el("details", {}, el("summary", { text: `${rest.length} more` }), places(screen, rest)) : "",
      el("div", { class: "actions" }, button("Find it on the body chart", () => { screen.ui.away = "palpate"; screen.draw(); }, { kind: "quiet", id: "by-chart" })));
  }
  return box;
}

function protocol(screen) {
  const card = cardOf(screen);
  if (!card?.steps) return null;
  const { structure, side } = screen.panel.target;
  return el("section", { class: "card protocol", "aria-label": "Protocol" },
    card.cautions.length ? el("ul", { class: "cautions" }, card.cautions.map((text) => el("li", {}, el("span", { text })))) : null,
    screen.picture(structure, side, card.technique),
    el("ol", { class: "stack tight" }, card.steps.map((text) => el("li", { text }))),
    card.along.length ? el("p", { class: "meta", text: `The same movement draws along ${card.along.join(", ")}: only the contact tells them apart.` }) : null,
    card.verified ? null : el("p", { class: "tag caution wrap", text: `Derived from anatomy, ${card.grade}; not signed off by a clinician` }));
}

