// Elements from plain calls; nothing here knows what a visit is.

/** Make an element. Attributes: `class`, `text`, `on` ({event: handler}), `data` ({name: value}); null leaves one out. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") made.textContent = value;
    else if (name === "on") for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
    else if (name === "data") Object.assign(made.dataset, value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export function icon(name) {
  return el("span", { class: `icon icon-${name}`, "aria-hidden": "true" });
}

export function button(label, press, { kind = "", id = null, disabled = false, pressed = null, ...more } = {}) {
  const attributes = { type: "button", class: `button ${kind}`.trim(), disabled, on: { click: press }, ...more };
  if (id) attributes["data-focus"] = id;
  if (pressed !== null) attributes["aria-pressed"] = String(pressed);
  return el("button", attributes, label);
}

/** A big choice; `small` is a second line, `act` does something at once and has no ring. */
export function choice(label, press, { pressed = null, small = "", plain = false, act = false, id = null, disabled = false } = {}) {
  return el(
    "button",
    {
      type: "button",
      class: plain ? "choice plain" : act ? "choice act" : "choice",
      disabled,
      "aria-pressed": pressed === null ? null : String(pressed),
      "data-focus": id,
      on: { click: press },
    },
    el("span", {}, label, small ? el("small", { text: small }) : null),
  );
}

/** Words of an id: `low_blood_flow` becomes "low blood flow". */
export function words(id) {
  return id.replaceAll("_", " ");
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Replace what a place holds and give the focus back to what had it, found by its data-focus. */
export function redraw(place, ...children) {
  const held = place.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  place.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (held) place.querySelector(`[data-focus="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
}
