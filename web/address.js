// The address: after '#' the program's place, with Back and Forward; after '?' the file it began with. It must not know what a place is.

/** Kept with every place that was shown: one that comes with it is come back to, by Back or Forward. */
const kSeen = { seen: true };

/**
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 * @param {() => void} before_leaving a place: what is being typed there counts as entered
 */
export function createAddress(program, frames, before_leaving) {
  let retry = 0;
  history.replaceState(kSeen, '');

  /** The program goes where the address has gone. @param {boolean} is_return by Back or Forward */
  function follow(is_return) {
    clearTimeout(retry);
    before_leaving();
    program.call('hk_navigate', location.hash.slice(1), is_return);
    frames.request();
  }
  addEventListener('hashchange', () => {
    const is_return = Boolean(history.state?.seen);
    if (!is_return) history.replaceState(kSeen, '');
    follow(is_return);
  });

  /** @param {string} hash without '#' @param {boolean} replace no step of its own for Back */
  function setHash(hash, replace) {
    clearTimeout(retry);
    const address = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (location.hash.slice(1) === hash) return;
    try {
      if (replace) history.replaceState(kSeen, '', address);
      else history.pushState(kSeen, '', address);
    } catch {
      // Safari allows a hundred changes in half a minute; the last one counts.
      retry = setTimeout(() => setHash(hash, true), 1000);
    }
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
