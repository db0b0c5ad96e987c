// What the hand finds: a structure from the ranked ones or from the body chart, then tenderness and familiar pain.
import { button, capital, choice, el, words } from "../dom.js";
import { numbers } from "../parts/entry.js";
import { byDepth, byName } from "../parts/structures.js";

export function palpate(screen) {
  const { ui, panel } = screen;
  if (ui.place) return finding(screen);
  return [
    el("h2", { class: "ask", text: "Lay a hand on" }),
    places(screen, panel.candidates),
    elsewhere(screen),
  ];
}

/** Structures as choices, each with its reasons; what is closed today says why and cannot be chosen. */
export function places(screen, options) {
  return el("div", { class: "choices" }, options.map((option) => {
    const closed = option.card?.withheld;
    const why = closed ? closed.join(" ") : option.reasons.join("; ");
    return choice(capital(option.name), () => choose(screen, option), {
      small: why, disabled: Boolean(closed), act: true, id: `place-${option.structure}-${option.side}`,
    });
  }));
}

function elsewhere(screen) {
  const { ui } = screen;
  const chart = screen.chart({ chosen: ui.region });
  chart.addEventListener("region-chosen", ({ detail }) => {
    ui.region = detail;
    screen.draw();
    document.getElementById("region-list")?.scrollIntoView({ block: "center" });
  });
  return el("section", { class: "card" }, el("h3", { text: "Somewhere else" }), byName(screen, byChart),
    ui.region ? inRegion(screen) : el("p", { class: "meta", text: "Tap a region, then a structure. Left and right are the person’s own." }),
    chart);
}

/** The structures under the region that was tapped, and the regions beside it for a fingertip that missed. */
function inRegion(screen) {
  const { ui } = screen;
  const sides = ui.region.side === "midline" ? ["left", "right"] : [ui.region.side];
  const turn = (one) => {
    ui.region = { ...one, near: ui.region.near.map((other) => (other === one ? { ...ui.region, near: null } : other)) };
    screen.draw();
  };
  return el("div", { class: "stack tight", id: "region-list" }, el("h4", { text: capital(ui.region.label) }),
    byDepth(screen, ui.region.region, sides, byChart),
    el("div", { class: "cluster", role: "group", "aria-label": "Or beside it" }, el("span", { class: "meta", text: "Or beside it:" }),
      (ui.region.near ?? []).map((one) => button(capital(one.label), () => turn(one), { kind: "small", id: `near-${one.region}-${one.side}` }))));
}

async function byChart(screen, one, side) {
  const place = { structure: one.id, side, name: `${side} ${one.name.toLowerCase()}`, reasons: [] };
  place.card = await screen.card(one.id, side);
  choose(screen, place);
}

function choose(screen, place) {
  screen.ui.place = place;
  screen.ui.felt = { tenderness: null, texture: "normal", only: false };
  screen.draw();
  screen.top();
}

function finding(screen) {
  const { ui, kit } = screen;
  const { place, felt } = ui;
  const set = (change) => { Object.assign(felt, change); screen.draw(); };
  const closed = place.card?.withheld;
  const ready = felt.tenderness !== null;
  const verb = felt.only || closed ? "" : ", treat it";
  return [
    el("div", { class: "card-head" }, el("h2", { class: "ask", text: capital(place.name) }),
      button("Another structure", () => { ui.place = null; screen.draw(); }, { kind: "quiet", id: "another" })),
    closed ? el("p", { class: "notice warning", text: `Not to be treated today. ${closed.join(" ")}` }) : null,
    el("section", { class: "card" }, el("h3", { text: "How tender is it?" }),
      numbers({ chosen: felt.tenderness, press: (value) => set({ tenderness: value }), id: "tender", label: "Tenderness", ends: ["not tender", "as tender as can be"] }),
      el("h3", { text: "Is this the pain they know?" }),
      el("div", { class: "choices narrow" },
        choice(`Yes${verb}`, () => save(screen, true), { disabled: !ready, plain: true, id: "familiar-yes" }),
        choice(`No${verb}`, () => save(screen, false), { disabled: !ready, plain: true, id: "familiar-no" })),
      el("div", { class: "cluster" },
        closed ? null : button("Only note it", () => set({ only: !felt.only }), { pressed: felt.only, id: "only-note" })),
      el("details", {}, el("summary", { text: felt.texture === "normal" ? "Texture" : `Texture: ${words(felt.texture)}` }),
        el("p", { class: "meta", text: "Recorded; examiners agree poorly on texture, so nothing is decided on it." }),
        el("div", { class: "cluster", role: "group", "aria-label": "Texture" }, kit.textures.map((texture) =>
          button(capital(texture), () => set({ texture }), { pressed: felt.texture === texture, id: `texture-${texture}` }))))),
  ];
}

function save(screen, familiar) {
  const { ui } = screen;
  const { place, felt } = ui;
  const at = { structure: place.structure, side: place.side };
  const steps = [{ step: "palpated", finding: { ...at, texture: felt.texture, tenderness: felt.tenderness, familiar } }];
  const treat = !felt.only && !place.card?.withheld;
  if (treat) steps.push({ step: "targeted", ...at, because: (place.reasons ?? []).join("; ") });
  Object.assign(ui, { place: null, region: null, away: treat ? "" : ui.away });
  screen.take(...steps);
  screen.top();
}
