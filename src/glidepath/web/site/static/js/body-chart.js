/* <body-chart>: makes the body chart drawn by the server a single stop on the way through the page.
 *
 * Arrow keys go to the nearest region in that direction, Home and End to the first and last, Enter or Space
 * chooses. A tap beside a small region chooses the nearest one within reach of a fingertip. Every choice is
 * announced as the event "region-chosen" with detail {region, side, label, near}; sides are the person's own.
 * Attribute "multiple": several regions stay chosen; without it the last choice replaces the one before.
 */

const REACH = 22; // CSS px: half of a comfortable target
const NEIGHBOURS = 4; // regions offered beside the one that was tapped
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

class BodyChart extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
    this.addEventListener("keydown", this);
    this.addEventListener("focusin", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    this.removeEventListener("keydown", this);
    this.removeEventListener("focusin", this);
  }

  handleEvent(event) {
    if (event.type === "click") this.#tapped(event);
    else if (event.type === "focusin") this.#stopAt(event.target.closest(".region"));
    else this.#pressed(event);
  }

  /** All regions in the order they are drawn. */
  get regions() {
    return [...this.querySelectorAll(".region")];
  }

  /** Choose a region as a tap would, with the event; returns false where the view does not show it. */
  choose(region, side) {
    const shape = this.regions.find((one) => one.dataset.region === region && one.dataset.side === side);
    if (shape) this.#chosen(shape);
    return Boolean(shape);
  }

  #tapped(event) {
    const shape = event.target.closest(".region") ?? this.#nearest(event);
    if (!shape) return;
    shape.focus({ preventScroll: true });
    this.#chosen(shape);
  }

  #nearest(event) {
    const svg = event.target.closest("svg");
    if (!svg) return null;
    for (let reach = 4; reach <= REACH; reach += 6) {
      for (let turn = 0; turn < 12; turn += 1) {
        const angle = (turn * Math.PI) / 6;
        const x = event.clientX + reach * Math.cos(angle);
        const y = event.clientY + reach * Math.sin(angle);
        const found = document.elementFromPoint(x, y)?.closest(".region");
        if (found && this.contains(found)) return found;
      }
    }
    return null;
  }

  #pressed(event) {
    const shape = event.target.closest(".region");
    if (!shape) return;
    let next = null;
    if (event.key === "Enter" || event.key === " ") this.#chosen(shape);
    else if (event.key in WAYS) next = this.#towards(shape, WAYS[event.key]) ?? shape;
    else if (event.key === "Home") next = this.regions[0];
    else if (event.key === "End") next = this.regions.at(-1);
    else return;
    event.preventDefault();
    next?.focus();
  }

  /** The region whose middle lies nearest in a direction; what is off to the side counts double. */
  #towards(from, [dx, dy]) {
    const start = middle(from);
    const svg = from.closest("svg");
    let best = null;
    for (const shape of this.regions) {
      if (shape === from || shape.closest("svg") !== svg) continue;
      const end = middle(shape);
      const ahead = (end.x - start.x) * dx + (end.y - start.y) * dy;
      const aside = Math.abs((end.x - start.x) * dy) + Math.abs((end.y - start.y) * dx);
      if (ahead < 2) continue;
      const far = ahead + 2 * aside;
      if (!best || far < best.far) best = { shape, far };
    }
    return best?.shape ?? null;
  }

  #stopAt(shape) {
    if (!shape) return;
    for (const one of this.regions) one.setAttribute("tabindex", one === shape ? "0" : "-1");
  }

  #chosen(shape) {
    const on = this.hasAttribute("multiple") && shape.getAttribute("aria-pressed") === "true" ? "false" : "true";
    if (!this.hasAttribute("multiple")) {
      for (const one of this.regions) one.setAttribute("aria-pressed", "false");
    }
    shape.setAttribute("aria-pressed", on);
    const { region, side } = shape.dataset;
    const label = shape.getAttribute("aria-label");
    const near = this.#around(shape);
    this.dispatchEvent(
      new CustomEvent("region-chosen", { bubbles: true, detail: { region, side, label, near, chosen: on === "true" } }),
    );
  }

  /** The regions nearest to one: a fingertip that meant the sliver beside it finds it here. */
  #around(shape) {
    const start = middle(shape);
    const svg = shape.closest("svg");
    return this.regions
      .filter((one) => one !== shape && one.closest("svg") === svg)
      .map((one) => ({ one, far: Math.hypot(middle(one).x - start.x, middle(one).y - start.y) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, NEIGHBOURS)
      .map(({ one }) => ({ region: one.dataset.region, side: one.dataset.side, label: one.getAttribute("aria-label") }));
  }
}

function middle(shape) {
  const box = shape.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

customElements.define("body-chart", BodyChart);
