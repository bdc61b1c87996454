// Keys for the program, by allow-list: whatever is not on it stays the browser's (find, zoom, reload, tabs, copy and paste, typing).
// It must not know what a key does in the program.

import { hasOwnUndo, isField, isTyping } from './fields.js';

/** Bits of hk_key's, hk_pointer's and hk_wheel's modifiers. */
const kShift = 1;
const kCtrl = 2;
const kAlt = 4;
const kMeta = 8;

const kNavigation = new Set([
  'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', ' ', 'Escape', 'Delete', 'Backspace', 'F2',
]);
/** With Ctrl (on Apple machines Cmd), outside of text fields and inside. */
const kCommands = new Set(['k', 's', 'o', 'Enter', 'z', 'y', 'e', 'd', 'Home', 'End', 'ArrowUp', 'ArrowDown', '/']);
const kCommandsInFields = new Set(['k', 's', 'o', 'Enter']);

const is_apple = /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * On Apple machines Cmd counts as Ctrl and Control as Meta, so the program knows one set of shortcuts.
 * @param {{shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} event
 */
export function modifiers(event) {
  const ctrl = is_apple ? event.metaKey : event.ctrlKey;
  const meta = is_apple ? event.ctrlKey : event.metaKey;
  return (event.shiftKey ? kShift : 0) | (ctrl ? kCtrl : 0) | (event.altKey ? kAlt : 0) | (meta ? kMeta : 0);
}

/**
 * The key as the program knows it: letters in lower case, and on a layout without Latin letters the letter that stands on the key
 * (on a Russian keyboard Ctrl+Я is Ctrl+Z). Among options a letter is itself: it begins the name that is looked for.
 * @param {KeyboardEvent} event @param {boolean} [beginsName]
 */
export function programKey(event, beginsName = false) {
  const { key, code } = event;
  if (key.length > 1) return key;
  if (beginsName) return key.toLowerCase();
  if (/[a-z]/i.test(key)) return key.toLowerCase();
  const letter = /^Key([A-Z])$/.exec(code);
  if (letter && key > '\x7f') return letter[1].toLowerCase();
  const digit = /^Digit([0-9])$/.exec(code);
  if (digit && (event.ctrlKey || event.metaKey)) return digit[1];
  return code === 'Slash' && key > '\x7f' ? '/' : key;
}

/** @param {KeyboardEvent} event @param {string} key @param {import('./nodes.js').SemanticNode|undefined} node what has focus */
function isForProgram(event, key, node) {
  if (event.getModifierState('AltGraph')) return false;
  const mods = modifiers(event);
  if (mods & (kAlt | kMeta)) return false;
  const own = node?.field?.keys?.includes(key) || node?.keys?.includes(key);
  if (own) return true;
  const in_field = isField(event.target);
  // In a field the browser undoes what is being typed; where nothing is, the command undoes the last change.
  if (mods & kCtrl && isField(event.target) && (key === 'z' || key === 'y')) return !hasOwnUndo(event.target);
  if (mods & kCtrl) return (in_field ? kCommandsInFields : kCommands).has(key);
  // Escape does nothing in a text field, so it may close what the field is in.
  if (in_field) return key === 'Escape';
  // The browser makes clicks of these.
  if ((key === 'Enter' || key === ' ') && event.target instanceof Element && event.target.closest('button, a[href]')) return false;
  return kNavigation.has(key) || /^[a-z0-9/?+\-=[\],.]$/.test(key) || (node?.role === 'option' && /^\p{L}$/u.test(key));
}

/**
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 * @param {{commit: (field: import('./fields.js').FieldElement, always?: boolean) => void, revert: (field: import('./fields.js').FieldElement) => void, settled: (field: import('./fields.js').FieldElement) => void}} fields
 */
export function createKeyboard(mirror, program, frames, fields) {
  /** @type {Map<string, number>} keys that the program saw go down, by code, and with which modifiers */
  const down = new Map();
  /** @type {Map<string, string>} */
  const names = new Map();

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    // Keys of an input method: Safari ends a composition with a keydown that says isComposing = false, but 229.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const entry = mirror.entryAt(event.target);
    const key = programKey(event, entry?.node.role === 'option' && modifiers(event) === 0);
    const field = isField(event.target) ? event.target : null;
    if (key === 'Escape' && field && isTyping(field) && !entry?.node.field?.keys?.includes(key)) {
      fields.revert(field);
      return event.preventDefault();
    }
    if (isForProgram(event, key, entry?.node)) {
      // A command acts on what has been typed so far.
      if (field && modifiers(event) & kCtrl) fields.commit(field);
      const handled = program.call('hk_key', key, modifiers(event), true) !== 0;
      if (event.code !== '') {
        down.set(event.code, modifiers(event));
        names.set(event.code, key);
      }
      // To know whether a key is used the program draws within the call.
      frames.drawn();
      if (handled && field && key === 'Enter' && entry?.node.role === 'combobox') fields.settled(field);
      if (handled) return event.preventDefault();
    }
    if (field instanceof HTMLInputElement && key === 'Enter') fields.commit(field, true);
    else if (!field && (key === 'Enter' || key === ' ') && entry && event.target === entry.element) clickByKey(event, entry);
  }

  /** What is no real button or link is clicked by Enter and Space here. @param {KeyboardEvent} event @param {import('./mirror.js').Entry} entry */
  function clickByKey(event, { element }) {
    if (element.matches('button, a[href]') || modifiers(event) !== 0) return;
    event.preventDefault();
    if (!event.repeat) element.click();
  }

  /** @param {string} code */
  function release(code) {
    program.call('hk_key', names.get(code) ?? '', down.get(code) ?? 0, false);
    down.delete(code);
    names.delete(code);
    frames.request();
  }

  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('keyup', ({ code }) => down.has(code) && release(code));
  // Keys let go in another window are never heard of.
  addEventListener('blur', () => [...down.keys()].forEach(release));

  return {
    /** A key that was pressed in the speaker's window. @param {string} key */
    press(key) {
      program.call('hk_key', key, 0, true);
      frames.drawn();
      program.call('hk_key', key, 0, false);
      frames.request();
    },
  };
}
