// The address: after '#' the program's place, with Back and Forward; after '?' the file it began with. It must not know what a place is.

/** Kept with every place that was shown: one that comes with it is come back to, by Back or Forward. */
const kSeen = { seen: true };

/** Places that follow each other faster stand as one: browsers allow a hundred changes in half a minute, and each takes its time. */
const kReplaceMs = 400;

/**
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 * @param {() => void} before_leaving a place: what is being typed there counts as entered
 */
export function createAddress(program, frames, before_leaving) {
  let retry = 0;
  /** @type {string|null} the place that the address is to name in a moment */
  let waiting = null;
  let replaced_at = -kReplaceMs;
  history.replaceState(kSeen, '');

  function forgetWaiting() {
    clearTimeout(retry);
    waiting = null;
  }

  /** The program goes where the address has gone. @param {boolean} is_return by Back or Forward */
  function follow(is_return) {
    forgetWaiting();
    before_leaving();
    program.call('hk_navigate', location.hash.slice(1), is_return);
    frames.request();
  }
  addEventListener('hashchange', () => {
    const is_return = Boolean(history.state?.seen);
    if (!is_return) history.replaceState(kSeen, '');
    follow(is_return);
  });

  /** @param {string} hash without '#' @param {boolean} replace */
  function write(hash, replace) {
    forgetWaiting();
    const address = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (location.hash.slice(1) === hash) return;
    try {
      if (replace) history.replaceState(kSeen, '', address);
      else history.pushState(kSeen, '', address);
      replaced_at = performance.now();
    } catch {
      wait(hash, 1000); // too many: the last one counts
    }
  }

  /** @param {string} hash @param {number} ms */
  function wait(hash, ms) {
    clearTimeout(retry);
    waiting = hash;
    retry = setTimeout(() => write(hash, true), ms);
  }

  /** @param {string} hash without '#' @param {boolean} replace no step of its own for Back */
  function setHash(hash, replace) {
    const rest = replaced_at + kReplaceMs - performance.now();
    if (replace && rest > 0) return wait(hash, rest);
    if (waiting !== null) write(waiting, true); // what Back comes to
    write(hash, replace);
  }

  /** As a link does. @param {string} hash without '#' */
  function go(hash) {
    setHash(hash, false);
    follow(false);
  }

  /** Names the file of this site that is open, so that a reload or a sent link opens it again. @param {string} name "" = none of this site's */
  function setData(name) {
    const search = name === '' ? '' : `?data=${encodeURIComponent(name)}`;
    if (location.search !== search) history.replaceState(kSeen, '', location.pathname + search + location.hash);
  }

  return { setHash, setData, go };
}
