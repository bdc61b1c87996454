// When an agreement is in force, ends, is renewed or must be given notice of.
// It must not know figures, nor share code with the program.
import { first_day, last_day, plus_days, plus_years } from './recount_words.mjs';

export class Agreements {
  constructor(list) {
    this.list = list;
    this.successors = new Map();
    for (const agreement of list)
      if (agreement.predecessor && agreement.predecessor !== agreement.id) this.successors.set(agreement.predecessor, [...(this.successors.get(agreement.predecessor) ?? []), agreement]);
  }

  is_concluded(a) { return a.stage === 'signed' || a.stage === 'terminated'; }

  /** First day, or undefined without any date. */
  start(a) {
    const date = a.from ?? a.signed;
    if (date) return first_day(date);
    return (a.parties ?? []).map((p) => p.signed).filter(Boolean).map(first_day).sort().at(-1);
  }

  /** Day from which a concluded successor takes its place. */
  succeeded(a) {
    return (this.successors.get(a.id) ?? []).filter((s) => this.is_concluded(s)).map((s) => this.start(s)).filter(Boolean).sort()[0];
  }

  /** The end as it stands on `day`: tacit renewals are added until they reach it. undefined = open ended. */
  end(a, day) {
    if (!a.to) return undefined;
    const first = last_day(a.to);
    if (a.renewal !== 'tacit') return first;
    const years = a.renewal_years ?? 1;
    let end = first;
    for (let n = 1; end < day; ++n) end = plus_years(first, n * years);
    return end;
  }

  /** First day on which it is no longer in force for another reason than its term, or undefined. */
  cut(a) {
    return [a.terminated && last_day(a.terminated), this.succeeded(a)].filter(Boolean).sort()[0];
  }

  /** Terminated on an unknown day, it is in force on no date: nothing can be said of it, nor renewed. */
  is_known(a) { return this.is_concluded(a) && !(a.stage === 'terminated' && !a.terminated); }

  can_be_in_force(a) { return this.is_known(a) && this.start(a) !== undefined; }

  in_force(a, day) {
    if (!this.can_be_in_force(a) || this.start(a) > day) return false;
    const end = this.end(a, day);
    const cut = this.cut(a);
    return (end === undefined || day <= end) && (cut === undefined || day < cut);
  }

  active(a, from, to) {
    if (!this.can_be_in_force(a) || this.start(a) > to) return false;
    const day = this.start(a) > from ? this.start(a) : from;
    return this.in_force(a, day);
  }

  expiring(a, day, days) {
    if (!this.in_force(a, day) || a.renewal === 'tacit' || !a.to) return false;
    const end = last_day(a.to);
    const renewed = (this.successors.get(a.id) ?? []).some((s) => s.stage === 'signed' && this.start(s) && this.start(s) <= plus_days(end, 1));
    return day <= end && end <= plus_days(day, days) && !renewed;
  }

  has_notice(a, day, days) {
    if (!this.in_force(a, day) || a.notice_days === undefined || !a.to) return false;
    const deadline = plus_days(this.end(a, day), -a.notice_days);
    return day <= deadline && deadline <= plus_days(day, days);
  }

  /** Concluded, and one that names it as its predecessor is in force. */
  renewed(a, day) {
    return this.is_known(a) && (this.successors.get(a.id) ?? []).some((s) => this.in_force(s, day));
  }

  /** Its term ended before the day; what was terminated by then did not end by itself. */
  expired(a, day) {
    if (!this.can_be_in_force(a) || !a.to || a.renewal === 'tacit') return false;
    const end = last_day(a.to);
    return end < day && !(a.terminated && last_day(a.terminated) <= end);
  }
}
