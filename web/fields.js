// Real text fields: what is typed goes to the program, what the program says goes into the field unless somebody is typing there.
// It must not know what a field is for; the program validates, the browser edits.

import { oneLine } from './nodes.js';
import { cssFont } from './text_fit.js';

/** @typedef {import('./nodes.js').SemanticNode} SemanticNode */
/** @typedef {HTMLInputElement|HTMLTextAreaElement} FieldElement */
/**
 * @typedef {object} Typing
 * @property {string} shown the program's value as last seen
 * @property {number|undefined} seq
 * @property {boolean} dirty typed since the last commit
 * @property {string} meant the text when the focus came or at the last commit: what Escape goes back to
 * @property {boolean} reverted by Escape, which can be undone
 * @property {boolean} composing
 */

/** @type {WeakMap<FieldElement, Typing>} */
const typings = new WeakMap();
const kSmallestTouchPx = 16;  // iOS zooms into fields with smaller text

/** @param {unknown} element @returns {element is FieldElement} */
export const isField = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** @param {FieldElement} element @returns {Typing} */
function typingOf(element) {
  let typing = typings.get(element);
  if (!typing) typings.set(element, (typing = { shown: '', seq: undefined, dirty: false, meant: '', reverted: false, composing: false }));
  return typing;
}

/** Whether something was typed that is not yet meant. @param {FieldElement} element */
export const isTyping = (element) => typingOf(element).dirty;

/** Whether undoing is the browser's: of what is being typed, or was until Escape. @param {FieldElement} element */
export const hasOwnUndo = (element) => isTyping(element) || typingOf(element).reverted;

/** Sets a field's text and keeps the caret where it was, as far as that is possible. @param {FieldElement} element @param {string} value */
function setValue(element, value) {
  if (element.value === value) return;
  const focused = element === document.activeElement;
  const at_end = element.selectionEnd === element.value.length;
  const caret = element.selectionStart ?? 0;
  element.value = value;
  if (!focused || element.type === 'email') return;  // email fields have no selection in Chromium and WebKit
  const place = at_end ? value.length : Math.min(caret, value.length);
  element.setSelectionRange(place, place);
}

/**
 * Appearance, limits and value of a field. While it has focus its text is the user's: the program's value replaces it only when it
 * became something else than what was typed, and never within a composition.
 * @param {FieldElement} element @param {SemanticNode} node
 */
export function applyField(element, node) {
  const field = node.field;
  if (!field) return;
  const px = field.font_px ?? 13;
  const [left, top, right, bottom] = field.pad ?? [0, 0, 0, 0];
  const style = element.style;
  style.font = cssFont(matchMedia('(pointer: coarse)').matches ? Math.max(px, kSmallestTouchPx) : px, field.weight ?? 400);
  if (element instanceof HTMLTextAreaElement) style.lineHeight = `${field.line_px ?? Math.round(px * 1.54)}px`;
  style.padding = `${top}px ${right}px ${bottom}px ${left}px`;
  if (element.placeholder !== (field.placeholder ?? '')) element.placeholder = field.placeholder ?? '';
  element.readOnly = Boolean(node.state?.readonly || node.state?.disabled);
  if (field.maxlength) element.maxLength = field.maxlength;

  const typing = typingOf(element);
  const value = field.kind === 'multiline' ? node.value ?? '' : oneLine(node.value ?? '');
  const forced = field.seq !== undefined && typing.seq !== undefined && field.seq !== typing.seq;
  const changed = value !== typing.shown;
  typing.shown = value;
  typing.seq = field.seq;
  if (typing.composing) return;
  const is_typed_in = element === document.activeElement && !forced;
  if (is_typed_in && (!changed || value === element.value)) return;
  // What the program makes of typed text, as an apostrophe of Uzbek, is not meant before the field is left. Of a field that it emptied nothing is left to be meant.
  if (element.value !== value && (!is_typed_in || value === '')) typing.dirty = false;
  setValue(element, value);
}

/**
 * @param {import('./mirror.js').Mirror} mirror
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 */
export function createFields(mirror, program, frames) {
  const { root } = mirror;

  /** @param {FieldElement} element */
  function edit(element) {
    const entry = mirror.entryAt(element);
    if (!entry) return;
    typingOf(element).dirty = true;
    if (element instanceof HTMLInputElement && !typingOf(element).composing) setValue(element, oneLine(element.value));
    program.call('hk_edit', entry.node.id, element.value);
    frames.request();
  }

  /** Tells the program that the text is meant, once per change. @param {FieldElement} element @param {boolean} [always] */
  function commit(element, always = false) {
    const entry = mirror.entryAt(element);
    const typing = typingOf(element);
    if (!entry || typing.composing || (!typing.dirty && !always)) return;
    typing.dirty = false;
    typing.meant = element.value;
    program.call('hk_commit', entry.node.id, element.value);
    // Before whatever comes next (a link followed, a button pressed) takes the field away.
    frames.now();
  }

  root.addEventListener('compositionstart', ({ target }) => {
    if (isField(target)) typingOf(target).composing = true;
  });
  root.addEventListener('compositionend', ({ target }) => {
    if (!isField(target)) return;
    typingOf(target).composing = false;
    edit(target);
  });
  // Within a composition the text so far is shown and searched for, but the program's answer stays out of the field.
  root.addEventListener('input', ({ target }) => isField(target) && edit(target));
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (!isField(target)) return;
    typingOf(target).composing = false;
    typingOf(target).reverted = false;
    if (mirror.isUpdating()) return;
    // What is typed means something else when the focus goes on into the field's own list.
    const next = mirror.entryAt(relatedTarget);
    if (next) program.call('hk_focus', next.node.id, false);
    commit(target);
    // At rest a field says what the program says, also where that is what it said before the typing.
    const node = mirror.entryAt(target)?.node;
    if (node) applyField(target, node);
  });

  // A combobox says what is chosen: typing into it begins anew, so its words are selected when the focus comes. A press would put
  // the caret between them afterwards.
  /** @type {FieldElement|null} */
  let pressed = null;
  /** @param {EventTarget|null} target @returns {target is FieldElement} */
  const isCombobox = (target) => isField(target) && mirror.entryAt(target)?.node.role === 'combobox';
  root.addEventListener('focusin', ({ target }) => isCombobox(target) && target.select());
  root.addEventListener('pointerdown', ({ target }) => {
    pressed = isCombobox(target) && target !== document.activeElement ? target : null;
  });
  root.addEventListener('click', ({ target }) => {
    if (target === pressed && pressed?.selectionStart === pressed?.selectionEnd) pressed?.select();
    pressed = null;
  });

  /** What was typed is not meant: the text is again what it was, by an edit that the browser can undo. @param {FieldElement} element */
  function revert(element) {
    const { meant } = typingOf(element);
    element.select();
    const is_edited = meant === '' ? document.execCommand('delete') : document.execCommand('insertText', false, meant);
    if (!is_edited || element.value !== meant) setValue(element, meant);
    edit(element);
    commit(element);
    typingOf(element).reverted = is_edited;
  }
  root.addEventListener('focusin', ({ target }) => {
    if (isField(target) && !typingOf(target).dirty) typingOf(target).meant = target.value;
  });

  /** What is being typed counts as entered, for instance because the page is left. */
  function commitActive() {
    if (isField(document.activeElement) && root.contains(document.activeElement)) commit(document.activeElement);
  }
  document.addEventListener('visibilitychange', () => document.hidden && commitActive());
  addEventListener('pagehide', commitActive);

  /** The program took what is typed, as by choosing from a list: the browser has nothing to undo in it. @param {FieldElement} element */
  function settled(element) {
    typingOf(element).dirty = false;
    typingOf(element).meant = element.value;
  }

  return { commit, commitActive, revert, settled };
}
