// The end of a visit: what the person takes home, then the note writes itself.
import { choice, el } from "../dom.js";
import { verdicts } from "./release.js";

export function close(screen) {
  const { panel, kit, ui } = screen;
  ui.home ??= [...kit.home];
  const toggle = (text) => { ui.home = ui.home.includes(text) ? ui.home.filter((one) => one !== text) : [...ui.home, text]; screen.draw(); };
  const open = panel.passes > 0;
  return [
    panel.changes.length ? verdicts(panel) : null,
    panel.next?.kind === "stop" ? el("section", { class: "next-step", data: { step: "stop" } }, el("p", { class: "next-what", text: panel.next.sentence })) : null,
    el("h2", { class: "ask", text: "At home until next time" }),
    el("div", { class: "choices list" }, kit.home.map((text) => choice(text, () => toggle(text), { pressed: ui.home.includes(text), id: `home-${text}` }))),
    open ? el("p", { class: "notice warning", text: "The last passes have not been re-tested. Re-test them, or close and the note says that they were not." }) : null,
  ];
}

/** End the visit; what was not re-tested is said. */
export function finish(screen) {
  const open = screen.panel.passes > 0;
  const home = screen.kit.home.filter((text) => screen.ui.home.includes(text));
  screen.take({ step: "closed", home, remark: open ? "The last passes were not re-tested." : "" });
}
