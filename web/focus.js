// DOM focus is the only focus: tells the program where it is, moves it when the program asks, and keeps it inside an open dialog.
// It must not know what a focused node does.

import { isField } from './fields.js';

/** @typedef {import('./mirror.js').Entry} Entry */

const kStops = 'a[href], button, input, textarea, [tabindex="0"]';

/**
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 */
export function createFocus(mirror, program, frames) {
  const { root } = mirror;
  let told = '';
  let told_visible = false;
  let is_moving = false;
  let is_by_pointer = false;
  /** @type {string|null} */
  let wanted = null;
  /** @type {{dialog: string, back_to: string[]}[]} open dialogs, and where the focus was before, the latest last: a menu's entry that opened one is gone, its button is not */
  const dialogs = [];
  /** @type {string[]} nodes that had the focus, the latest last */
  let recent = [];
  /** @type {string[]} the node that has focus and what it lies in, innermost first; kept for when they are gone */
  let path = [];

  /** @param {string} id @param {boolean} visible */
  function tell(id, visible) {
    if (id === told && visible === told_visible) return;
    told = id;
    told_visible = visible;
    program.call('hk_focus', id, visible);
    frames.request();
  }

  function look() {
    const entry = mirror.entryAt(document.activeElement);
    if (!entry) return tell('', false);
    path = [];
    for (let at = /** @type {Entry|null} */ (entry); at; at = at.parent) path.push(at.node.id);
    if (recent.at(-1) !== entry.node.id) recent = [...recent.slice(-7), entry.node.id];
    // Browsers show a focus that a script has moved, even after a click.
    tell(entry.node.id, entry.element.matches(':focus-visible') && (!is_by_pointer || isField(entry.element)));
  }

  root.addEventListener('focusin', () => {
    is_moving = false;
    if (!mirror.isUpdating()) look();
  });
  // Between leaving one element and reaching the next nothing has the focus, and it must not be taken for lost.
  root.addEventListener('focusout', () => {
    if (mirror.isUpdating()) return;
    is_moving = true;
    setTimeout(() => (is_moving = false));
  }, { capture: true });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    // Switching to another window is no change: the focus comes back to the same place.
    if (!relatedTarget && document.hasFocus() && !mirror.isUpdating()) tell('', false);
  });
  document.addEventListener('pointerdown', () => (is_by_pointer = true), { capture: true });
  document.addEventListener('keydown', () => (is_by_pointer = false), { capture: true });
  // A key makes the focus of a clicked element visible.
  document.addEventListener('keyup', look);
  addEventListener('focus', () => program.call('hk_window_focus', true));
  addEventListener('blur', () => {
    program.call('hk_window_focus', false);
    frames.request();
  });

  /** @param {Entry|undefined} entry @returns {boolean} */
  function moveTo(entry) {
    if (!entry) return false;
    const element = entry.element;
    if (!element.matches(kStops) && !element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus();
    return document.activeElement === element;
  }

  /** The open dialog on top, if any. */
  const topDialog = () => mirror.nodes().findLast((node) => node.state?.modal);

  /** Makes everything inert that comes before the dialog; what comes later (its menus, messages) lies above it. @param {Entry|undefined} dialog */
  function isolate(dialog) {
    const above = new Set();
    for (let element = dialog?.element ?? null; element && element !== root; element = element.parentElement) {
      for (let next = element.nextElementSibling; next; next = next.nextElementSibling) above.add(next);
      above.add(element);
    }
    for (const element of root.querySelectorAll('[inert]')) if (!dialog || above.has(element)) element.removeAttribute('inert');
    if (!dialog) return;
    for (let element = dialog.element; element !== root && element.parentElement; element = element.parentElement) {
      for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
        if (!before.hasAttribute('inert')) before.setAttribute('inert', '');
      }
    }
  }

  /** Follows dialogs that opened and closed. @returns {string} the id that the focus goes back to, or "" */
  function followDialogs() {
    /** @type {string[]} */
    let back_to = [];
    while (dialogs.length > 0 && !mirror.find(dialogs[dialogs.length - 1].dialog)) back_to = dialogs.pop()?.back_to ?? [];
    const top = topDialog();
    if (top && !dialogs.some(({ dialog }) => dialog === top.id)) dialogs.push({ dialog: top.id, back_to: recent });
    isolate(top && mirror.find(top.id));
    return back_to.findLast((id) => mirror.find(id)) ?? '';
  }

  /** After the mirror was brought in step: moves the focus where the program wants it, else keeps it from getting lost. */
  function settle() {
    const old_path = path;
    const back_to = followDialogs();
    const asked = wanted;
    wanted = null;
    if (asked === '') {
      if (root.contains(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
    } else if (asked !== null && moveTo(mirror.find(asked))) {
      return look();
    }
    const top = topDialog();
    const dialog = top && mirror.find(top.id);
    const active = document.activeElement;
    const lost = !is_moving && (active === document.body || active === null || (root.contains(active) && active.closest('[inert]') !== null));
    if (dialog && lost && !dialog.element.contains(active)) {
      const first = /** @type {HTMLElement|null} */ (dialog.element.querySelector(kStops));
      if (first) first.focus();
      else moveTo(dialog);
    } else if (lost && back_to !== '' && mirror.find(back_to)) {
      moveTo(mirror.find(back_to));
    } else if (lost && told !== '') {
      // What had the focus is gone: the nearest thing that it lay in takes over, so that the next Tab goes on from there.
      const heir = old_path.find((id) => mirror.find(id));
      if (heir !== undefined) moveTo(mirror.find(heir));
    }
    if (!is_moving) look();
  }

  return { settle, want: (/** @type {string} */ id) => void (wanted = id), current: () => mirror.entryAt(document.activeElement) };
}
