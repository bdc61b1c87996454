// Native scrolling: tells the program where a scroll area stands. It must not scroll anything itself, except back what must not scroll.

/**
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 */
export function createScrolling(mirror, program, frames) {
  // Scroll events do not bubble, but they can be caught on their way down.
  mirror.root.addEventListener('scroll', ({ target }) => {
    if (!(target instanceof Element)) return;
    const entry = mirror.entryAt(target);
    if (entry?.element === target && entry.node.scroll) {
      program.call('hk_scroll', entry.node.id, target.scrollLeft, target.scrollTop);
      frames.request();
    } else {
      // Find-in-page or focus scrolled what only cuts off its text.
      if (entry && target.matches('input, textarea')) return;
      target.scrollTo(0, 0);
    }
  }, { capture: true, passive: true });

  document.addEventListener('scroll', () => {
    if (document.scrollingElement && document.scrollingElement.scrollTop !== 0 && visualViewport?.scale === 1) document.scrollingElement.scrollTo(0, 0);
  }, { passive: true });
}
