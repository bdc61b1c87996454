// Mouse, touch and pen for hover, press and drag; a click is what activates. It must not stand in the way of what the browser does
// with the same pointer: selecting text, scrolling, pinching, following links.

import { isField } from './fields.js';
import { modifiers } from './keyboard.js';

const kPhase = { move: 0, down: 1, up: 2, leave: 3, cancel: 4 };
const kKind = /** @type {Record<string, number>} */ ({ mouse: 0, touch: 1, pen: 2 });
const kSelectingPx = 4;  // a mouse that moved less meant a click

/**
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 */
export function createPointer(mirror, program, frames) {
  const { root } = mirror;
  let is_down = false;
  let kind = 0;
  let down_x = 0;
  let down_y = 0;
  let moved = false;

  /** @param {number} phase @param {PointerEvent|null} event */
  function send(phase, event) {
    program.call('hk_pointer', phase, event?.clientX ?? -1, event?.clientY ?? -1, event?.buttons ?? 0, kind, event ? modifiers(event) : 0);
    frames.request();
  }

  /** @param {PointerEvent} event */
  function onDown(event) {
    if (!event.isPrimary) return;
    kind = kKind[event.pointerType] ?? 0;
    is_down = true;
    moved = false;
    down_x = event.clientX;
    down_y = event.clientY;
    const entry = mirror.entryAt(event.target);
    if (entry?.node.drag && event.button === 0) entry.element.setPointerCapture(event.pointerId);
    send(kPhase.down, event);
  }

  /** @param {PointerEvent} event */
  function onMove(event) {
    if (!event.isPrimary) return;
    kind = kKind[event.pointerType] ?? 0;
    if (Math.hypot(event.clientX - down_x, event.clientY - down_y) > kSelectingPx) moved = true;
    // The button was let go where the page could not hear it.
    if (is_down && event.buttons === 0) onUp(event);
    else send(kPhase.move, event);
  }

  /** @param {PointerEvent} event */
  function onUp(event) {
    if (!event.isPrimary || !is_down) return;
    // One of several buttons: the press goes on.
    if (event.buttons !== 0) return send(kPhase.move, event);
    is_down = false;
    send(kPhase.up, event);
  }

  /** The browser took the pointer over (scrolling, dragging a link), or the page lost it. */
  function cancel() {
    if (!is_down) return;
    is_down = false;
    send(kPhase.cancel, null);
  }

  addEventListener('pointerdown', onDown, { passive: true });
  addEventListener('pointermove', onMove, { passive: true });
  addEventListener('pointerup', onUp, { passive: true });
  addEventListener('pointercancel', (event) => event.isPrimary && cancel());
  addEventListener('blur', cancel);
  document.addEventListener('visibilitychange', () => document.hidden && cancel());
  // Also comes when a finger is lifted.
  document.documentElement.addEventListener('pointerleave', () => is_down || send(kPhase.leave, null));
  // A drag selects no text and drags no link.
  root.addEventListener('mousedown', (event) => {
    const entry = mirror.entryAt(event.target);
    if (!entry?.node.drag) return;
    event.preventDefault();
    if (entry.element.tabIndex >= 0) entry.element.focus();
  });
  root.addEventListener('dragstart', (event) => mirror.entryAt(event.target)?.node.drag && event.preventDefault());

  /** A click that only ended the selecting of text; one that ended a drag opens no link either. */
  const selectedText = () => moved && kind !== 1 && getSelection()?.isCollapsed === false;

  root.addEventListener('click', (event) => {
    const entry = mirror.entryAt(event.target);
    if (!entry || isField(entry.element)) return;
    // Of a link and of anything in it the browser takes care; one to where we are is no change of address, so it says so itself.
    const link = /** @type {HTMLAnchorElement|null} */ (event.target instanceof Element ? event.target.closest('a[href]') : null);
    if (link) {
      if (event.detail > 0 && (selectedText() || (moved && entry.node.drag))) return event.preventDefault();
      if (link.getAttribute('href') === location.hash && !event.defaultPrevented) program.call('hk_navigate', location.hash.slice(1), false);
      return frames.request();
    }
    // Words that lie on a button are part of it.
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const pressed = (button && mirror.entryAt(button)) ?? entry;
    for (let at = /** @type {typeof entry|null} */ (pressed); at; at = at.parent) if (at.node.state?.disabled) return;
    if (!(pressed.element instanceof HTMLButtonElement) && event.detail > 0 && selectedText()) return;
    program.call('hk_activate', pressed.node.id, modifiers(/** @type {MouseEvent} */ (event)));
    // Within the event, so that file dialogs, downloads and the clipboard have the user's permission.
    frames.now();
  });
}
