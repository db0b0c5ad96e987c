// The arrival check. Every question gets an answer of its own; the gate answers on the server and nowhere else.
import { button, choice, el } from "../dom.js";

const BARS = { avoid_local: "place", hold_until_cleared: "doctor" };

export function arrive(screen) {
  const { panel, kit, ui } = screen;
  if (panel.stage === "stopped") return door(screen);
  ui.flags ??= { ...kit.told };
  ui.precautions ??= Object.fromEntries(Object.entries(kit.known).map(([id, known]) => [id, known.answer]));
  ui.places ??= Object.fromEntries(Object.entries(kit.known).map(([id, known]) => [id, known.places]));
  ui.doctor ??= Object.fromEntries(Object.entries(kit.known).filter(([, known]) => known.doctor).map(([id, known]) => [id, known.doctor]));
  const first = !ui.flagsDone;
  return [
    el("div", {}, el("h2", { class: "ask", text: "Before anything else" }),
      el("p", { class: "meta", text: "Ask each one out loud. A missing answer is not a no." })),
    drawing(screen),
    panel.gateWaits ? el("p", { class: "notice warning", text: "Kept on this tablet. The safety gate answers when the server is back; nobody is treated before." }) : null,
    first
      ? questions(screen, kit.questions, ui.flags, "flags", "Today, or since we last met")
      : summary(screen, kit.questions, ui.flags, "flags"),
    first ? null : ui.precautionsDone
      ? summary(screen, kit.precautions, ui.precautions, "precautions")
      : questions(screen, kit.precautions, ui.precautions, "precautions", "What we must work around"),
    ui.flagsDone && ui.precautionsDone ? consent(screen) : null,
  ];
}

/** The person's own drawing: handed the tablet, they draw; what they drew is said, and what it is a reason to ask. */
function drawing({ kit, dataset }) {
  const own = kit.drawing;
  return el("section", { class: "card" },
    el("div", { class: "card-head" }, el("h3", { text: "Drawn by hand" }),
      el("a", { class: "button", id: "draw", href: dataset.drawing, text: own ? "Let them draw again" : "Let them draw where it hurts" })),
    own ? el("p", { class: "meta", text: `${own.at}, ${own.by}` }) : null,
    own ? el("p", { text: own.spots.length ? own.spots.join(" · ") : "Nothing hurts." }) : null,
    own?.nerve ? el("p", { class: "notice warning", text: `Speaks for a nerve: ${own.nerve}. Do the quick nerve check.` }) : null);
}

function questions(screen, list, answers, kind, title) {
  const open = list.filter((one) => !answers[one.id]).length;
  const label = open === list.length ? "None of these" : `No to the other ${open}`;
  return el("section", { class: "card" },
    el("h3", { text: title }),
    el("ul", { class: "questions", role: "list" }, list.map((one) => question(screen, one, answers, kind))),
    el("div", { class: "sticky-action" },
      button(label, () => answered(screen, list, answers, kind), { kind: "primary big block", id: `none-${kind}` })));
}

function question(screen, one, answers, kind) {
  const set = (answer) => {
    if (answers[one.id] === answer) delete answers[one.id];
    else answers[one.id] = answer;
    screen.draw();
  };
  const known = kind === "precautions" && screen.kit.known[one.id];
  const told = kind === "flags" ? screen.kit.told[one.id] : known?.told && known.answer;
  const tag = told ? `told before the visit: ${told === "yes" ? "yes" : "not sure"}` : "as last time";
  return el("li", { class: "question" },
    el("span", {}, one.question, told || known ? el("span", { class: "tag caution", text: tag }) : null,
      one.drawn ? el("span", { class: "tag caution wrap", text: `drawn: ${one.drawn}` }) : null),
    el("span", { class: "cluster", role: "group", "aria-label": one.question },
      button("Yes", () => set("yes"), { pressed: answers[one.id] === "yes", id: `${one.id}-yes` }),
      button("Unsure", () => set("unsure"), { pressed: answers[one.id] === "unsure", id: `${one.id}-unsure` }),
      told && kind === "flags"
        ? button("No, I asked again", () => set("no"), { pressed: answers[one.id] === "no", id: `${one.id}-again` })
        : null),
    answers[one.id] ? more(screen, one) : null);
}

/** What a precaution asks besides yes: the place it lies, or a doctor's word. */
function more(screen, one) {
  const { ui, kit } = screen;
  if (BARS[one.bar] === "place") {
    const chosen = ui.places[one.id] ?? [];
    const chart = screen.chart({ multiple: true });
    chart.addEventListener("region-chosen", ({ detail: { region, side } }) => {
      const kept = chosen.filter((place) => !(place.region === region && place.side === side));
      ui.places[one.id] = kept.length < chosen.length ? kept : [...chosen, { region, side }];
      screen.draw();
    });
    const names = chosen.map((place) => `${place.side === "midline" ? "" : `${place.side} `}${kit.names[place.region].toLowerCase()}`);
    return el("div", { class: "question-more" },
      el("p", { class: "meta", text: names.length ? `Where: ${names.join(", ")}` : "Where? Tap every place it concerns." }), chart);
  }
  if (BARS[one.bar] === "doctor") {
    const given = ui.doctor[one.id];
    return el("div", { class: "question-more" }, el("p", { class: "meta", text: one.why }),
      choice("A doctor has cleared this care", () => {
        if (given) delete ui.doctor[one.id];
        else ui.doctor[one.id] = { by: "their doctor, as the person says", on: today() };
        screen.draw();
      }, { pressed: Boolean(given), id: `${one.id}-doctor` }));
  }
  return null;
}

function answered(screen, list, answers, kind) {
  const { ui } = screen;
  const lost = list.filter((one) => answers[one.id] && BARS[one.bar] === "place" && !(ui.places[one.id] ?? []).length);
  if (lost.length) return screen.say(`Say where: ${lost[0].question}`);
  for (const one of list) answers[one.id] ??= (kind === "flags" && screen.kit.told[one.id]) || "no";
  ui[`${kind}Done`] = true;
  if (kind === "flags" && Object.values(answers).some((answer) => answer !== "no")) return send(screen, false);
  return screen.draw();
}

function summary(screen, list, answers, kind) {
  const said = list.filter((one) => answers[one.id] !== "no");
  const text = said.length ? said.map((one) => `${one.question} ${answers[one.id]}`).join(" · ") : `All ${list.length} answered: no`;
  return el("div", { class: "card-head" }, el("p", {}, text),
    button("Change", () => { screen.ui[`${kind}Done`] = false; screen.draw(); }, { kind: "quiet", id: `change-${kind}` }));
}

function consent(screen) {
  return el("section", { class: "card" }, el("h3", { text: "Consent" }),
    el("p", { text: "Say what you are going to do and what they may feel. They can stop at any time." }),
    el("div", { class: "actions" },
      button("They agree to today’s care", () => send(screen, true), { kind: "primary big", id: "consent" })));
}

function send(screen, agreed) {
  const { ui } = screen;
  const places = Object.fromEntries(Object.entries(ui.places).filter(([id]) => answeredYes(ui, id)));
  const doctor = Object.fromEntries(Object.entries(ui.doctor).filter(([id]) => answeredYes(ui, id)));
  const precautions = ui.precautionsDone ? ui.precautions : {};
  const again = Object.keys(screen.kit.told).filter((id) => ui.flags[id] === "no");
  return screen.take({ step: "arrived", consent: agreed, asked_again: again,
    answers: { flags: ui.flags, precautions, places, doctor } });
}

function answeredYes(ui, id) {
  return ui.precautions[id] && ui.precautions[id] !== "no";
}

function door(screen) {
  const { gate } = screen.panel;
  return el("section", { class: "door", data: { rung: gate.rung } },
    el("div", { class: "door-head" }, el("div", {}, el("h2", { text: "Do not start" }),
      el("p", { class: "door-when", text: `To be seen ${gate.reasons[0].when}` }))),
    [...new Set(gate.reasons.map((reason) => reason.person))].map((text) => el("p", { class: "say", text })),
    el("h3", { text: "For you" }),
    el("ul", { class: "stack tight" }, gate.reasons.map((reason) =>
      el("li", {}, reason.clinician, " ", el("span", { class: "meta", text: `(${reason.source})` })))),
    el("div", { class: "actions" },
      button("End the visit and write the note", () => screen.take({ step: "closed", home: [], remark: "" }), { kind: "primary big", id: "end-at-door" }),
      button("That was a slip", () => { screen.ui.flagsDone = false; screen.take({ step: "undone" }); }, { kind: "quiet", id: "slip" })));
}

function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
