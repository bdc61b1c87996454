// The address: after '#' the program's place, with Back and Forward; after '?' the file it began with. It must not know what a place is.

/**
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 * @param {() => void} before_leaving a place: what is being typed there counts as entered
 */
export function createAddress(program, frames, before_leaving) {
  let retry = 0;

  /** The program goes where the address has gone. */
  function follow() {
    clearTimeout(retry);
    before_leaving();
    program.call('hk_navigate', location.hash.slice(1));
    frames.request();
  }
  addEventListener('hashchange', follow);

  /** @param {string} hash without '#' @param {boolean} replace no step of its own for Back */
  function setHash(hash, replace) {
    clearTimeout(retry);
    const address = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (location.hash.slice(1) === hash) return;
    try {
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    } catch {
      // Safari allows a hundred changes in half a minute; the last one counts.
      retry = setTimeout(() => setHash(hash, true), 1000);
    }
  }

  /** As a link does. @param {string} hash without '#' */
  function go(hash) {
    setHash(hash, false);
    follow();
  }

  /** Names the file of this site that is open, so that a reload or a sent link opens it again. @param {string} name "" = none of this site's */
  function setData(name) {
    const search = name === '' ? '' : `?data=${encodeURIComponent(name)}`;
    if (location.search !== search) history.replaceState(null, '', location.pathname + search + location.hash);
  }

  return { setHash, setData, go };
}
