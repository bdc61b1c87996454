// The wheel over things that use it themselves (a map). Everywhere else it scrolls natively and no listener is in its way.
// It must not know what the wheel does in the program.

import { modifiers } from './keyboard.js';

const kLinePx = 16;
const kPagePx = 400;

/**
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 */
export function createWheel(program, frames) {
  /** @param {WheelEvent} event */
  function onWheel(event) {
    // With Ctrl it is the browser's zoom, also when a trackpad is pinched.
    if (event.ctrlKey) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? kLinePx : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? kPagePx : 1;
    const handled = program.call('hk_wheel', event.clientX, event.clientY, event.deltaX * unit, event.deltaY * unit, modifiers(event));
    if (handled !== 0) event.preventDefault();
    frames.request();
  }

  /** To be called for each new element. @param {HTMLElement} element @param {import('./nodes.js').SemanticNode} node */
  return (element, node) => {
    if (node.wheel) element.addEventListener('wheel', onWheel, { passive: false });
  };
}
