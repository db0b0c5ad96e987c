// The end of a visit: what the person takes home, then the note writes itself.
import { button, choice, el } from "../dom.js";
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
    el("div", { class: "choices" }, kit.home.map((text) => choice(text, () => toggle(text), { pressed: ui.home.includes(text), id: `home-${text}` }))),
    open ? el("p", { class: "notice warning", text: "The last passes have not been re-tested. Re-test them, or close and the note says that they were not." }) : null,
    el("div", { class: "actions" },
      button("Close and write the note", () => finish(screen, open), { kind: "primary big", id: "close-visit" }),
      ui.away === "close" ? button("Not yet", () => { ui.away = ""; screen.draw(); }, { kind: "quiet", id: "not-yet" }) : null),
  ];
}

function finish(screen, open) {
  const home = screen.kit.home.filter((text) => screen.ui.home.includes(text));
  screen.take({ step: "closed", home, remark: open ? "The last passes were not re-tested." : "" });
}
