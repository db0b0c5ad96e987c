/* <moving-figure>: one figure that goes through an exercise, there and back, in place of its start and end.
 *
 * The picture inside it stands until the moving one (attribute "data-src": an SVG whose groups with `data-frame` are
 * shown one at a time) is there, and again on paper; it lends the moving one its title and words. The figure is
 * loaded when it comes near the screen and moves only while it is seen. Its button, named by "data-play" and
 * "data-pause", stops it. Whoever asked their device for less motion sees start and end until they press it.
 */

const LESS = matchMedia("(prefers-reduced-motion: reduce)");
const NEAR = "300px"; // how far from the screen a figure is loaded
const SEEN = 0.5; // the share of a figure that must be seen for it to move

class MovingFigure extends HTMLElement {
  #going = false;
  #seen = false;
  #clock = 0; // seconds of the movement that have been shown
  #loading = null;

  connectedCallback() {
    this.still = this.querySelector("svg");
    this.button ??= Object.assign(document.createElement("button"), { type: "button", className: "button" });
    this.button.addEventListener("click", this);
    this.still.after(this.button);
    this.#say();
    this.near = new IntersectionObserver((all) => this.#comes(all.at(-1).isIntersecting), { rootMargin: NEAR });
    this.sight = new IntersectionObserver((all) => this.#isSeen(all.at(-1).isIntersecting), { threshold: SEEN });
    this.near.observe(this);
    this.sight.observe(this);
  }

  disconnectedCallback() {
    this.button.removeEventListener("click", this);
    this.near.disconnect();
    this.sight.disconnect();
    this.#seen = false;
  }

  handleEvent() {
    if (this.#going) this.#pause();
    else this.#play();
  }

  #comes(near) {
    if (!near) return;
    this.near.disconnect();
    if (!LESS.matches) this.#play();
  }

  #isSeen(seen) {
    this.#seen = seen;
    this.#step();
  }

  async #play() {
    this.#going = true;
    this.#say();
    try {
      await (this.#loading ??= this.#load());
      this.#step();
    } catch {
      this.#loading = null; // start and end stay, and the button tries again
      this.#pause();
    }
  }

  #pause() {
    this.#going = false;
    this.#say();
  }

  #say() {
    this.button.textContent = this.#going ? this.dataset.pause : this.dataset.play;
  }

  async #load() {
    const answer = await fetch(this.dataset.src);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const read = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
    if (read.localName !== "svg") throw new Error("no picture");
    const figure = document.importNode(read, true);
    for (const name of ["title", "desc"]) {
      figure.querySelector(name).textContent = this.still.querySelector(name).textContent;
    }
    this.frames = Array.from({ length: Number(figure.dataset.frames) }, () => []);
    for (const group of figure.querySelectorAll("[data-frame]")) this.frames[group.dataset.frame].push(group);
    this.pace = ["rests", "moves", "stays"].map((name) => Number(figure.dataset[name]));
    this.shown = 0;
    this.still.after(figure);
    this.toggleAttribute("data-moving", true);
    const shortened = this.querySelector("[data-shortened]");
    shortened.hidden = !shortened.textContent;
  }

  /** Moves on from picture to picture of the screen for as long as it goes and is seen. */
  #step(before = null, now = null) {
    if (!this.#going || !this.#seen || !this.frames || (before === null && this.running)) return;
    if (before !== null) this.#clock += Math.min(now - before, 100) / 1000;
    this.#show(Math.round(this.#share(this.#clock) * (this.frames.length - 1)));
    const last = now ?? performance.now();
    this.running = requestAnimationFrame((then) => {
      this.running = 0;
      this.#step(last, then);
    });
  }

  /** How far along the way it is after so many seconds, eased at both ends. */
  #share(seconds) {
    const [rests, moves, stays] = this.pace;
    const into = (seconds % (rests + moves + stays + moves)) - rests;
    const way = into < moves + stays ? Math.min(into / moves, 1) : 1 - (into - moves - stays) / moves;
    return (1 - Math.cos(Math.PI * Math.max(way, 0))) / 2;
  }

  #show(frame) {
    if (frame === this.shown) return;
    for (const group of this.frames[this.shown]) group.classList.remove("fig-now");
    for (const group of this.frames[frame]) group.classList.add("fig-now");
    this.shown = frame;
  }
}

customElements.define("moving-figure", MovingFigure);
