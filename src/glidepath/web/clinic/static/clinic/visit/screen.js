// <visit-screen>: carries a visit on a tablet. The server's panel is the truth; steps still on this device are laid on
// top of it. Every tap that says something becomes a step, kept here first and sent at once.
import { button, el, redraw } from "./dom.js";
import { aside } from "./parts/aside.js";
import { predict } from "./predict.js";
import { Queue } from "./queue.js";
import { arrive } from "./stages/arrive.js";
import { close, finish } from "./stages/close.js";
import { measure } from "./stages/measure.js";
import { palpate } from "./stages/palpate.js";
import { release } from "./stages/release.js";

const RAIL = [["arrive", "Arrive"], ["measure", "Measure"], ["palpate", "Palpate"], ["release", "Release"], ["retest", "Re-test"], ["close", "Close"]];
const STAGES = { arrive, stopped: arrive, measure, palpate, release, retest: release, close };
const VIEWS = ["front", "back", "left", "right"];

class VisitScreen extends HTMLElement {
  ui = { away: "", view: "back" };
  drafts = {}; // what is dialled and not yet saved
  #pictures = new Map();
  #held = false; // a finger is on a slider: drawing waits until it is lifted
  #waits = false;
  #truth;
  #queue;

  async connectedCallback() {
    this.#truth = this.#json("panel");
    this.kit = this.#json("kit");
    const { visit, steps, token } = this.dataset;
    this.#queue = new Queue({ visit, address: steps, token });
    this.#queue.addEventListener("answer", ({ detail }) => this.#answered(detail));
    this.#queue.addEventListener("change", () => this.draw());
    this.#queue.addEventListener("refused", ({ detail }) => this.say(detail.why));
    this.#queue.addEventListener("stranger", () => this.say("You are signed out. Nothing is lost: sign in again in another tab, and it is sent."));
    this.addEventListener("pointerdown", ({ target }) => { this.#held = target.matches("input[type=range]"); });
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => this.#lifted());
    await this.#queue.open();
    this.draw();
    setInterval(() => this.#tick(), 500);
    this.dataset.ready = "";
  }

  /** The visit as it stands, with what is still only on this device. */
  get panel() {
    return this.#queue.unsent.reduce(predict, this.#truth);
  }

  /** Take steps: keep them here, show them, send them. */
  take(...steps) {
    const at = new Date().toISOString();
    this.#queue.add(...steps.map((step) => ({ ...step, at })));
  }

  /** A reading of a sign, made now. */
  measured(sign, { value, trials, method }, context) {
    const { measure: name, motion, label, side, unit } = sign;
    this.take({ step: "measured", reading: {
      measure: name, motion, label, side, unit, value, trials, method, context, at: new Date().toISOString(), rater: "clinician",
    } });
  }

  /** The picture of a card as an element, asked for once; null until it is there and where none is drawn. */
  picture(structure, side, technique) {
    const place = this.dataset.picture.replace("STRUCTURE", encodeURIComponent(structure)).replace(/right$/, side);
    const address = `${place}?technique=${encodeURIComponent(technique)}`;
    if (!this.#pictures.has(address)) {
      this.#pictures.set(address, null);
      fetch(address).then((response) => (response.ok ? response.text() : "")).then((text) => {
        if (!text) return;
        this.#pictures.set(address, document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true));
        this.draw();
      }, () => this.#pictures.delete(address));
    }
    return this.#pictures.get(address)?.cloneNode(true) ?? null;
  }

  /** The protocol card of a structure, from the server; null where it cannot be reached. */
  async card(structure, side, technique = "") {
    const place = this.dataset.card.replace("STRUCTURE", encodeURIComponent(structure)).replace(/right$/, side);
    const address = technique ? `${place}?technique=${encodeURIComponent(technique)}` : place;
    try {
      const response = await fetch(address, { headers: { Accept: "application/json" } });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  /** A body chart with a choice of views; `chosen` is the region that was tapped last. */
  chart({ multiple = false, chosen = null }) {
    const drawn = document.querySelector(`template[data-view="${this.ui.view}"]`).content.cloneNode(true);
    const shown = el("body-chart", { multiple }, drawn);
    for (const found of this.panel.findings) {
      for (const region of found.regions) {
        const shape = shown.querySelector(`[data-region="${region}"][data-side="${found.side}"]`);
        if (!shape || shape.classList.contains("is-finding")) continue;
        shape.classList.add("is-finding");
        shape.setAttribute("aria-label", `${shape.getAttribute("aria-label")}, finding here`);
      }
    }
    shown.querySelector(`[data-region="${chosen?.region}"][data-side="${chosen?.side}"]`)?.setAttribute("aria-pressed", "true");
    const turn = (view) => { this.ui.view = view; this.draw(); };
    return el("div", { class: "stack tight" },
      el("div", { class: "cluster", role: "group", "aria-label": "View of the body" }, VIEWS.map((view) =>
        button(view.charAt(0).toUpperCase() + view.slice(1), () => turn(view), { pressed: view === this.ui.view, id: `view-${view}` }))),
      shown);
  }

  say(text) {
    document.querySelector(".toast")?.remove();
    document.body.append(el("p", { class: "toast", role: "alert", text }));
    setTimeout(() => document.querySelector(".toast")?.remove(), 6000);
  }

  top() {
    scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  draw() {
    this.#waits = this.#held;
    if (this.#held) return;
    const { panel } = this;
    const stage = panel.stage === "closed" ? "close" : panel.stage;
    const name = this.#away(panel, stage);
    redraw(this.querySelector("[data-rail]"), rail(name === "stopped" ? "arrive" : name));
    const body = panel.status === "paused" ? this.#paused() : panel.closing ? this.#closing() : STAGES[name](this);
    const place = this.querySelector("[data-stage]");
    place.className = "stack";
    redraw(place, this.#refused(), body);
    redraw(this.querySelector("[data-aside]"), aside(panel));
    redraw(this.querySelector("[data-dock]"), this.#dock(panel, name));
    this.#sync();
    this.#tick();
  }

  /** Where the screen is: the visit's stage, unless the clinician has gone elsewhere and may. */
  #away(panel, stage) {
    if (this.ui.place && ["palpate", "release", "retest", "close"].includes(stage) && !panel.passes) return "palpate";
    if (this.ui.away && ["palpate", "release", "retest", "close", "measure"].includes(stage)) {
      return this.ui.away === "palpate" && panel.passes ? stage : this.ui.away;
    }
    return stage;
  }

  #answered({ panel }) {
    this.#truth = panel;
    if (panel.next) this.ui.away = "";
    if (["closed", "stopped", "signed"].includes(panel.status)) location.assign(this.dataset.note);
  }

  #dock(panel, name) {
    const treating = ["palpate", "release", "retest", "close"].includes(panel.stage);
    return [
      panel.undo && panel.stage !== "stopped" ? button("Undo", () => this.#undo(), { kind: "quiet", id: "undo", title: `Take back ${panel.undo}`, "aria-label": `Undo ${panel.undo}` }) : null,
      panel.status === "open" && panel.stage !== "stopped" ? button("Pause", () => this.take({ step: "paused" }), { kind: "quiet", id: "pause" }) : null,
      treating && name !== "palpate" && !panel.passes ? button("Another structure", () => { this.ui.away = "palpate"; this.draw(); }, { id: "find" }) : null,
      treating && name === "palpate" && !panel.treated.length ? button("Measure", () => { Object.assign(this.ui, { away: "measure", place: null }); this.draw(); this.top(); }, { id: "to-measure" }) : null,
      this.ui.away === "measure" && name === "measure" ? button("Go on", () => { this.ui.away = ""; this.draw(); this.top(); }, { id: "go-on", kind: "primary" }) : null,
      treating && name !== "close" ? button("Close visit", () => { this.ui.away = "close"; this.draw(); this.top(); }, { id: "to-close", kind: panel.treated.length && !panel.passes ? "primary" : "" }) : null,
      name === "close" && this.ui.away === "close" ? button("Not yet", () => { this.ui.away = ""; this.draw(); }, { id: "not-yet" }) : null,
      name === "close" && !panel.closing && panel.status === "open" ? button("Close and write the note", () => finish(this), { kind: "primary", id: "close-visit" }) : null,
    ].filter(Boolean);
  }

  #lifted() {
    this.#held = false;
    if (this.#waits) this.draw();
  }

  #undo() {
    Object.assign(this.ui, { place: null, away: "", again: {} });
    this.take({ step: "undone" });
  }

  #paused() {
    return el("section", { class: "card" }, el("h2", { class: "ask", text: "Paused" }),
      el("p", { text: "Minutes are not counted. Everything is kept." }),
      el("div", { class: "actions" }, button("Go on", () => this.take({ step: "resumed" }), { kind: "primary big", id: "resume" })));
  }

  #closing() {
    return el("p", { class: "notice warning", text: "The end of this visit is kept on this tablet. The note is written when the server is back." });
  }

  #refused() {
    return this.#queue.refused.map((item) => el("div", { class: "notice error", role: "alert" },
      el("div", {}, el("p", { text: `Not taken: ${item.refused}` }),
        button("I have seen this", () => this.#queue.dismiss(item.key), { id: `seen-${item.key}` }))));
  }

  #sync() {
    const unsent = this.#queue.unsent.length;
    const place = this.querySelector("[data-sync]");
    const text = unsent ? `${unsent} unsent, kept here` : "Saved";
    if (place.textContent !== text) place.textContent = text;
    place.dataset.state = unsent ? "unsent" : "saved";
  }

  #tick() {
    const { panel } = this;
    const since = panel.lastAt && panel.status === "open" ? Math.max(0, (Date.now() - Date.parse(panel.lastAt)) / 1000) : 0;
    const spent = Math.floor(panel.minutes.spent * 60 + since);
    this.querySelector("[data-clock]").textContent = `${clock(spent)} of ${panel.minutes.allotted} min`;
    const timer = this.querySelector("[data-timer]");
    if (timer) timer.textContent = clock(Math.floor(since));
  }

  #json(name) {
    return JSON.parse(document.querySelector(`script[data-json="${name}"]`).textContent);
  }
}

function rail(now) {
  const at = RAIL.findIndex(([name]) => name === now);
  return RAIL.map(([, label], index) => el("li", { class: index < at ? "done" : null, "aria-current": index === at ? "step" : null },
    el("span", { text: label })));
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

customElements.define("visit-screen", VisitScreen);
