/* <desk-diary>: moves an appointment by mouse, finger or keyboard on the sheet that the server has drawn.
 *
 * What is moved is a ghost; the appointment itself stays where it is until the server has answered, and the sheet is then
 * fetched anew. A refusal names the next free times, each a button. Without this script the same is done by a form on the
 * page of the appointment.
 */

const STEP = 15; // minutes a key moves by and a drag snaps to
const HOLD = 350; // ms a finger rests on an appointment before it takes it up
const SLACK = 6; // CSS px a pointer may tremble
const DAY = 86_400_000;

class DeskDiary extends HTMLElement {
  #taken = null; // {item, column, diary, top, long, days, minutes, ghost, by}
  #pressed = null; // a pointer that may become a drag
  #asking = false;
  #swallow = false; // the click that ends a drag opens nothing

  connectedCallback() {
    this.querySelectorAll("[data-with-script]").forEach((one) => (one.hidden = false));
    for (const event of ["pointerdown", "pointermove", "pointerup", "pointercancel", "click", "keydown", "dragstart", "contextmenu"])
      this.addEventListener(event, this);
    this.addEventListener("focusout", this);
    this.addEventListener("freed", this);
    this.addEventListener("touchmove", this, { passive: false });
    this.#scrollToToday();
  }

  handleEvent(event) {
    this[`on_${event.type}`](event);
  }

  /* pointer */

  on_pointerdown(event) {
    const item = event.target.closest("[data-movable]");
    if (!item || event.button !== 0 || this.#asking) return;
    this.#pressed = { item, x: event.clientX, y: event.clientY, id: event.pointerId, finger: event.pointerType !== "mouse" };
    if (this.#pressed.finger) this.#pressed.timer = setTimeout(() => this.#lift(event), HOLD);
  }

  on_pointermove(event) {
    const pressed = this.#pressed;
    if (!pressed || event.pointerId !== pressed.id) return;
    if (this.#taken?.by !== "pointer") {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < SLACK) return;
      if (pressed.finger) return this.#unpress(); // it scrolls
      this.#lift(event);
    }
    this.#drag(event);
  }

  on_pointerup(event) {
    const dragged = this.#pressed && this.#taken?.by === "pointer";
    this.#unpress();
    if (!dragged) return;
    this.#swallow = true;
    setTimeout(() => (this.#swallow = false), 0);
    this.#set();
  }

  on_pointercancel() {
    const dragged = this.#pressed && this.#taken?.by === "pointer";
    this.#unpress();
    if (dragged) this.#leave();
  }

  on_touchmove(event) {
    if (this.#taken?.by === "pointer") event.preventDefault(); // the page stays while a finger drags
  }

  on_dragstart(event) {
    if (event.target.closest("[data-movable]")) event.preventDefault();
  }

  on_contextmenu(event) {
    if (this.#pressed?.finger && event.target.closest("[data-movable]")) event.preventDefault();
  }

  on_click(event) {
    if (this.#swallow || (this.#taken && event.target.closest("[data-movable]"))) return event.preventDefault();
    const day = event.target.closest(".diary-day");
    const blank = day && !event.target.closest(".diary-item, .diary-closed");
    if (!blank || !this.dataset.book || this.#taken) return;
    const column = day.parentElement;
    const down = (event.clientY - day.getBoundingClientRect().top) / scale(day);
    const { time } = clock(day, Math.floor(down / STEP) * STEP);
    const asked = new URLSearchParams({ diary: column.dataset.diary, day: column.dataset.day, time });
    location.assign(`${this.dataset.book}?${asked}`);
  }

  #lift(event) {
    const pressed = this.#pressed;
    if (!pressed || !this.#take(pressed.item, "pointer")) return;
    pressed.item.setPointerCapture?.(pressed.id);
    this.#drag(event);
  }

  #drag(event) {
    const taken = this.#taken;
    const moved = (event.clientY - this.#pressed.y) / scale(day_of(taken.column));
    taken.minutes = Math.round(moved / STEP) * STEP;
    const under = document.elementsFromPoint(event.clientX, event.clientY).find((one) => one.matches(".diary-column"));
    if (under) Object.assign(taken, { diary: under.dataset.diary, days: apart(taken.column, under) });
    this.#draw();
  }

  #unpress() {
    clearTimeout(this.#pressed?.timer);
    this.#pressed = null;
  }

  /* keyboard */

  on_keydown(event) {
    const item = event.target.closest?.("[data-movable]");
    if (!item || this.#asking) return;
    if (!this.#taken) {
      if (event.key !== " ") return;
      event.preventDefault();
      if (this.#take(item, "keys"))
        this.#say(`Taken up. Arrows up and down move it by a quarter of an hour, left and right ${this.#inWeek ? "by a day" : "to somebody else’s column, Page Up and Page Down by a day"}. Enter sets it, Escape leaves it.`);
      return;
    }
    const way = this.#way(event.key);
    if (way) {
      this.#taken.days += way.days ?? 0;
      this.#taken.minutes += way.minutes ?? 0;
      const there = !way.columns || this.#beside(way.columns);
      this.#draw();
      this.#say(there ? this.#words() : `Nobody’s column is further ${way.columns < 0 ? "left" : "right"}. ${this.#words()}`);
    } else if (event.key === "Enter" || event.key === " ") this.#set();
    else if (event.key === "Escape") {
      this.#unpress();
      this.#leave("Left where it was.");
    } else return;
    event.preventDefault();
  }

  /** Where a key moves to: in a week the columns are days, on a day they are people. */
  #way(key) {
    const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (side) return this.#inWeek ? { days: side } : { columns: side };
    return { ArrowUp: { minutes: -STEP }, ArrowDown: { minutes: STEP }, PageUp: { days: -1 }, PageDown: { days: 1 } }[key];
  }

  get #inWeek() {
    return this.dataset.kind === "week";
  }

  /** Go to the next column of the day, left (-1) or right (1); answers whether there is one. */
  #beside(side) {
    const diaries = [...this.querySelectorAll(".diary-column")].map((one) => one.dataset.diary);
    const next = diaries[diaries.indexOf(this.#taken.diary) + side];
    this.#taken.diary = next ?? this.#taken.diary;
    return next !== undefined;
  }

  on_focusout(event) {
    if (this.#taken?.by === "keys" && event.target === this.#taken.item && !this.#asking) this.#leave("Left where it was.");
  }

  /* what is taken up */

  #take(item, by) {
    if (this.#taken) return false;
    const column = item.closest(".diary-column");
    const ghost = item.cloneNode(true);
    for (const name of ["data-movable", "data-appointment", "href"]) ghost.removeAttribute(name);
    ghost.classList.add("diary-ghost");
    ghost.setAttribute("aria-hidden", "true");
    this.#taken = { item, column, diary: column.dataset.diary, by, ghost, top: minutes_of(item, "at"), long: minutes_of(item, "for"), days: 0, minutes: 0 };
    item.classList.add("is-lifted");
    this.#answer();
    this.#draw();
    return true;
  }

  /** Put the ghost where it would go; what leaves the sheet stays at its edge. */
  #draw() {
    const taken = this.#taken;
    const whole = minutes_of(day_of(taken.column), "for");
    taken.minutes = Math.min(Math.max(taken.minutes, -Math.floor(taken.top / STEP) * STEP), whole - taken.top - taken.long);
    const column = this.#column();
    taken.ghost.hidden = !column;
    put(taken.ghost, taken.top + taken.minutes);
    taken.ghost.querySelector("b").textContent = this.#target().time;
    if (column) day_of(column).append(taken.ghost);
  }

  #column() {
    const { diary } = this.#taken;
    return [...this.querySelectorAll(".diary-column")].find(
      (one) => one.dataset.diary === diary && one.dataset.day === this.#day(),
    );
  }

  #day() {
    const { column, days } = this.#taken;
    return new Date(Date.parse(column.dataset.day) + days * DAY).toISOString().slice(0, 10);
  }

  #target() {
    const { column, diary, top, minutes } = this.#taken;
    return { day: this.#day(), diary, ...clock(day_of(column), top + minutes) };
  }

  #words() {
    const { day, time, again } = this.#target();
    const name = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
    const whose = this.#inWeek ? "" : `, with ${this.querySelector(`.diary-column[data-diary="${this.#taken.diary}"] h2`).textContent}`;
    return `${name.format(Date.parse(day))}, ${time}${again ? ", the second time round" : ""}${whose}`;
  }

  #leave(words = "") {
    const taken = this.#taken;
    if (!taken) return;
    taken.ghost.remove();
    taken.item.classList.remove("is-lifted");
    this.#taken = null;
    if (words) this.#say(words);
  }

  async #set() {
    const { item, column, diary, days, minutes } = this.#taken;
    if (!days && !minutes && diary === column.dataset.diary) return this.#leave("Left where it was.");
    const asked = this.#target();
    this.#asking = true;
    const rest = "series" in item.dataset ? await this.#which() : "one";
    if (rest) await this.#ask(item, { ...asked, again: asked.again ? "1" : "", rest: rest === "rest" ? "1" : "" });
    this.#asking = false;
    if (this.#taken) this.#leave(rest ? "" : "Left where it was.");
    this.#focus(item);
  }

  /** Ask which visits of a series are meant: "one", "rest", or "" to leave it. */
  #which() {
    const dialog = this.querySelector("[data-which]");
    this.querySelector("[data-which-words]").textContent = `${this.#taken.item.querySelector(".who").textContent} to ${this.#words()}.`;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
  }

  async #ask(item, asked) {
    this.#taken?.ghost.classList.add("is-asking");
    this.#say("Asking.");
    let said;
    try {
      const answer = await fetch(item.dataset.move, {
        method: "POST",
        headers: { Accept: "application/json", "X-CSRFToken": this.dataset.token },
        body: new URLSearchParams(asked),
      });
      said = answer.status === 401 ? { words: "Not moved: sign in again." } : await answer.json();
    } catch {
      said = { words: "Not known whether it moved: the server could not be reached. Load the page again to see." };
    }
    if (said.moved) await this.#again(said);
    else this.#answer(said.words ?? said.why, (said.free ?? []).map((one) => [one, item, asked]));
  }

  /** Draw the sheet as the server has it now, and say what became of a move. */
  async #again(said) {
    const fresh = await this.#fetched();
    if (!fresh) return location.reload();
    this.#leave();
    this.#replace(fresh);
    this.#answer(said.words, [], "success");
  }

  /** A time that was held is free again: draw the sheet anew, unless somebody is moving something on it. */
  async on_freed(event) {
    this.#say(`${event.target.closest(".diary-item").querySelector("b").textContent} is free again.`);
    const fresh = await this.#fetched();
    if (!fresh || this.#taken || this.#asking) return;
    const here = document.activeElement.closest("[data-appointment]");
    this.#replace(fresh);
    if (here) this.#focus(here);
  }

  /** The sheet as the server has it now; null where it cannot be had. */
  async #fetched() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    return page?.querySelector("[data-sheet]") ?? null;
  }

  #replace(fresh) {
    const old = this.querySelector("[data-sheet]");
    const { scrollLeft } = old;
    old.replaceWith(fresh);
    fresh.scrollLeft = scrollLeft;
  }

  /* what is said */

  #say(words) {
    this.querySelector("[data-live]").textContent = words;
  }

  #answer(words = "", free = [], kind = "warning") {
    const place = this.querySelector("[data-said]");
    place.replaceChildren();
    if (!words) return;
    this.#say(free.length ? `${words} Free nearby: ${free.map(([one]) => one.words).join("; ")}.` : words);
    const notice = made("div", `notice ${kind}`);
    const inner = made("div");
    inner.append(made("p", "", words));
    if (free.length) {
      const row = made("div", "actions");
      for (const [one, item, asked] of free) row.append(this.#offer(one, item, asked));
      inner.append(made("p", "meta", "Free nearby:"), row);
    }
    notice.append(inner);
    place.append(notice);
  }

  #offer({ starts, words }, item, { rest, diary }) {
    const button = made("button", "button small", words);
    button.type = "button";
    button.addEventListener("click", async () => {
      if (this.#asking) return;
      this.#asking = true;
      await this.#ask(item, { starts, rest, diary });
      this.#asking = false;
      this.#focus(item);
    });
    return button;
  }

  /** Give the focus to an appointment, or to the sheet where it has gone to another day. */
  #focus({ dataset }) {
    const there = this.querySelector(`[data-appointment="${dataset.appointment}"]`) ?? this.querySelector("[data-sheet]");
    there.focus({ preventScroll: true });
  }

  /** Of a week that is wider than the screen, show the column of today first. */
  #scrollToToday() {
    const today = this.dataset.kind === "week" && this.querySelector(".is-today"), sheet = this.querySelector("[data-sheet]");
    const beside = this.querySelector(".diary-axis").getBoundingClientRect().right;
    if (today) sheet.scrollLeft = today.getBoundingClientRect().left - beside;
  }
}

function made(tag, kind = "", words = "") {
  const one = document.createElement(tag);
  if (kind) one.className = kind;
  one.textContent = words;
  return one;
}

function day_of(column) {
  return column.querySelector(".diary-day");
}

/** CSS px of a minute. */
function scale(day) {
  return day.clientHeight / minutes_of(day, "for");
}

/** Minutes from the top ("at") or of height ("for"), as the classes say. */
function minutes_of(one, what) {
  const read = (digit) => Number(getComputedStyle(one).getPropertyValue(`--${what}-${digit}`));
  return read("h") * 60 + read("m") * 10 + read("n");
}

function put(one, minutes) {
  for (const [digit, value] of [["h", Math.floor(minutes / 60)], ["m", Math.floor((minutes % 60) / 10)], ["n", minutes % 10]])
    one.style.setProperty(`--at-${digit}`, value);
}

/** The time on the wall so many minutes from the top of a day. */
function clock(day, minutes) {
  const hour = day.dataset.hours.trim().split(/\s+/)[Math.floor(minutes / 60)];
  const two = (number) => String(number).padStart(2, "0");
  return { time: `${two(Number.parseInt(hour, 10))}:${two(minutes % 60)}`, again: hour.endsWith("+") };
}

/** Days from one column to another. */
function apart(from, to) {
  return Math.round((Date.parse(to.dataset.day) - Date.parse(from.dataset.day)) / DAY);
}

customElements.define("desk-diary", DeskDiary);
