/* How far a phone has been turned, whichever way it lies: arithmetic without a page.
 *
 * The browser says how the phone lies as angles (beta about its short edge, gamma about its long one). They jump: gamma
 * at 90 degrees, beta from 180 to -180. Where "up" is, seen from the phone, does not jump, and needs no compass: the
 * phone has been turned by the angle between "up" then and "up" now. That holds for a turn about a level axis, which is
 * what every guide asks for.
 */

const RADIAN = Math.PI / 180;

/** Where up is, seen from the phone: x to its right edge, y to its top edge, z out of the screen; of length 1. */
export function up({ beta, gamma }) {
  const [b, g] = [beta * RADIAN, gamma * RADIAN];
  return [-Math.cos(b) * Math.sin(g), Math.sin(b), Math.cos(b) * Math.cos(g)];
}

/** The angle between two directions in degrees, 0 to 180; exact for small angles and for nearly opposite ones too. */
export function between(one, other) {
  return Math.atan2(Math.hypot(...cross(one, other)), dot(one, other)) / RADIAN;
}

/** How far a direction lies off the plane of two others, in degrees; 0 where the two are one. */
export function aside(one, other, seen) {
  const normal = cross(one, other);
  const length = Math.hypot(...normal);
  return length < 1e-9 ? 0 : Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, seen) / length)))) / RADIAN;
}

const dot = (one, other) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
const cross = ([a, b, c], [x, y, z]) => [b * z - c * y, c * x - a * z, a * y - b * x];

/** The middle direction of several that lie close together. */
function middle(directions) {
  const sum = directions.reduce((total, one) => total.map((part, axis) => part + one[axis]), [0, 0, 0]);
  const length = Math.hypot(...sum);
  return sum.map((part) => part / length);
}

/* One trial: the phone lies still (zero), is turned, and is held (the value).
 *
 * hold: milliseconds it must lie still; still: degrees within which that counts as still; least: degrees below which
 * nothing was measured; astray: degrees off the line of the movement above which the trial is refused. All of them are
 * the house's own: a hand holds a phone within a degree, and twenty off the line change a turn of 60 by about four.
 */
export class Trial {
  constructor({ hold = 1000, still = 1.5, least = 5, astray = 20 } = {}) {
    Object.assign(this, { hold, still, least, astray, zero: null, angle: 0, path: [], recent: [] });
  }

  /** Take in how the phone lies at a moment in milliseconds: answers {stage, angle, value?, refused?}.
   *
   * stage: "settling" until it lies still, "ready" once it does, "turning", then "held" or "refused" for good.
   */
  add(orientation, at) {
    if (this.outcome) return this.outcome;
    const now = up(orientation);
    this.recent.push({ now, at });
    while (this.recent.length > 1 && at - this.recent[1].at >= this.hold) this.recent.shift();
    const lying = this.#still(at);
    if (!this.zero) {
      if (!lying) return { stage: "settling", angle: 0 };
      this.zero = lying;
      return { stage: "ready", angle: 0 };
    }
    this.path.push(now);
    this.angle = between(this.zero, now);
    if (this.angle < this.least) return { stage: "ready", angle: this.angle };
    return lying && between(this.zero, lying) >= this.least ? this.#end(lying) : { stage: "turning", angle: this.angle };
  }

  /** Where the phone has lain still for long enough, or null. */
  #still(at) {
    if (at - this.recent[0].at < this.hold) return null;
    const centre = middle(this.recent.map((one) => one.now));
    return this.recent.every((one) => between(centre, one.now) <= this.still) ? centre : null;
  }

  #end(lying) {
    const angle = between(this.zero, lying);
    const off = Math.max(...this.path.map((one) => aside(this.zero, lying, one)));
    this.outcome = off > this.astray
      ? { stage: "refused", angle, off }
      : { stage: "held", angle, value: angle };
    return this.outcome;
  }
}
