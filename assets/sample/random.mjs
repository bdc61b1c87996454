// Repeatable choices: the same seed gives the same sequence on every machine.
// It must not be used where unpredictability matters.

/** A generator of numbers in [0, 1) (mulberry32) with a few ways to choose. */
export class Random {
  constructor(seed) { this.state = seed >>> 0; }

  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [low, high]. */
  between(low, high) { return low + Math.floor(this.next() * (high - low + 1)); }
  pick(list) { return list[Math.floor(this.next() * list.length)]; }
  chance(probability) { return this.next() < probability; }
}

const two = (n) => String(n).padStart(2, '0');

/** YYYY-MM-DD `days` after a full date. */
export function add_days(date, days) {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** A full date from numbers. */
export const date_of = (year, month, day) => `${year}-${two(month)}-${two(day)}`;
