/* <anatomy-map>: the drawn body as a way to the structures. Pointing names one; a click, Enter or Space opens its page.
 * A fingertip covers more than a point: where it covers several structures they are offered by name. Arrow keys go to
 * the nearest structure in their direction, and the body is a single stop on the way through the page. Pictures and
 * layers are fetched and put in place of the one shown; without this script they are links.
 */

const REACH = [5, 10, 15]; // CSS px around the middle of a fingertip
const TURNS = 8;
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

class AnatomyMap extends HTMLElement {
  #finger = false;

  connectedCallback() {
    this.addEventListener("pointerdown", ({ pointerType }) => { this.#finger = pointerType === "touch"; });
    this.addEventListener("pointerover", ({ target }) => this.#named(target.closest(".structure")));
    this.addEventListener("focusin", ({ target }) => this.#stopped(target.closest(".structure")));
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("keydown", (event) => this.#pressed(event));
  }

  get structures() {
    return [...this.querySelectorAll(".structure")];
  }

  get #touched() {
    return this.querySelector("[data-touched]");
  }

  #address({ dataset }) {
    const page = this.dataset.address.replace("STRUCTURE", dataset.structure);
    return dataset.side === "left" ? `${page}?side=left` : page;
  }

  #named(shape) {
    if (shape) this.#touched.textContent = shape.getAttribute("aria-label");
  }

  #stopped(shape) {
    if (!shape) return;
    this.#named(shape);
    for (const one of this.querySelectorAll('.structure[tabindex="0"]')) one.setAttribute("tabindex", "-1");
    shape.setAttribute("tabindex", "0");
  }

  #clicked(event) {
    const link = event.target.closest(".pills a");
    if (link) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.#turn(link).catch(() => location.assign(link.href));
      return;
    }
    if (!event.target.closest("svg")) return;
    const under = this.#finger ? this.#under(event) : [event.target.closest(".structure")].filter(Boolean);
    if (under.length === 1) location.assign(this.#address(under[0]));
    else if (under.length) this.#offer(under);
  }

  /** The structures under a fingertip, the middle first; one of the two sides is enough. */
  #under({ clientX, clientY }) {
    const found = new Map();
    const look = (x, y) => {
      const shape = document.elementFromPoint(x, y)?.closest(".structure");
      if (shape && this.contains(shape) && !found.has(shape.dataset.structure)) found.set(shape.dataset.structure, shape);
    };
    look(clientX, clientY);
    for (const reach of REACH) {
      for (let turn = 0; turn < TURNS; turn += 1) {
        const angle = (turn * 2 * Math.PI) / TURNS;
        look(clientX + reach * Math.cos(angle), clientY + reach * Math.sin(angle));
      }
    }
    return [...found.values()];
  }

  #offer(shapes) {
    const links = shapes.map((shape) => {
      const link = document.createElement("a");
      link.className = "button small";
      link.href = this.#address(shape);
      link.textContent = shape.getAttribute("aria-label");
      return link;
    });
    this.#touched.replaceChildren(...links);
  }

  #pressed(event) {
    const shape = event.target.closest(".structure");
    if (!shape) return;
    if (event.key === "Enter" || event.key === " ") location.assign(this.#address(shape));
    else if (event.key in WAYS) (this.#towards(shape, WAYS[event.key]) ?? shape).focus();
    else if (event.key === "Home") this.structures[0].focus();
    else if (event.key === "End") this.structures.at(-1).focus();
    else return;
    event.preventDefault();
  }

  /** The structure whose middle lies nearest in a direction; what is off to the side counts double. */
  #towards(from, [dx, dy]) {
    const start = middle(from);
    let best = null;
    for (const shape of this.structures) {
      const end = middle(shape);
      const ahead = (end.x - start.x) * dx + (end.y - start.y) * dy;
      const far = ahead + 2 * (Math.abs((end.x - start.x) * dy) + Math.abs((end.y - start.y) * dx));
      if (shape !== from && ahead >= 1 && (!best || far < best.far)) best = { shape, far };
    }
    return best?.shape ?? null;
  }

  /** Fetch another picture or layer and put it in place of this one. */
  async #turn(link) {
    const answer = await fetch(link.href);
    const other = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("anatomy-map");
    const at = [...this.querySelectorAll(".pills a")].indexOf(link);
    this.replaceChildren(...other.childNodes);
    this.querySelectorAll(".pills a")[at].focus({ preventScroll: true });
    history.replaceState(null, "", link.href);
  }
}

function middle(shape) {
  const box = shape.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

customElements.define("anatomy-map", AnatomyMap);
