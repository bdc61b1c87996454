// Copying: selected text, selected cells as tab-separated rows, or the text of the node that has focus.
// It must not know the program; what is copied is what the mirror's elements say.

import { isField } from './fields.js';
import { ownText } from './nodes.js';

/** @typedef {import('./mirror.js').Entry} Entry */

const kCells = '[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const kLineRoles = new Set(['heading', 'link', 'button', 'paragraph']);
const kBlocks = new Set(['row', 'listitem', 'option', 'menuitem', 'heading', 'paragraph']);

/** One line of a spreadsheet. @param {string[]} cells */
const tabbed = (cells) => cells.map((text) => text.replace(/[\t\r\n]+/g, ' ').trim()).join('\t');

/** @param {Entry} entry @returns {string} */
export function entryText(entry) {
  const { node, children, element } = entry;
  if (isField(element)) return element.value;
  if (children.length === 0) return ownText(node);
  const cells = children.filter((child) => child.element.matches(kCells));
  if (cells.length > 0) return tabbed(cells.map(entryText));
  const parts = children.map((child) => ({ text: entryText(child), block: kBlocks.has(child.node.role) || child.children.length > 0 }));
  let text = '';
  for (const part of parts) {
    if (part.text === '') continue;
    text += text === '' ? part.text : (part.block ? '\n' : ' ') + part.text;
  }
  return text === '' ? ownText(node) : text;
}

/** What of an element is selected; a selection often ends at the very beginning of the next one. @param {Element} element @param {Range} range */
function partOf(element, range) {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) part.setStart(range.startContainer, range.startOffset);
  if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/** Cells in a selection that has more than one of them, as rows. @param {Element} root @param {Selection} selection @returns {string} */
function selectedCells(root, selection) {
  const range = selection.getRangeAt(0);
  const cells = [...root.querySelectorAll(kCells)].filter((cell) => range.intersectsNode(cell) && partOf(cell, range).toString() !== '');
  if (cells.length < 2) return '';
  /** @type {Map<Element|null, string[]>} */
  const rows = new Map();
  for (const cell of cells) {
    const row = cell.closest('[role="row"]');
    rows.set(row, [...(rows.get(row) ?? []), cell.textContent ?? '']);
  }
  return [...rows.values()].map(tabbed).join('\n');
}

/** Selected words of more than one element, which stand beside and below each other only on the picture. @param {Element} root @param {Selection} selection @returns {string} */
function selectedWords(root, selection) {
  const range = selection.getRangeAt(0);
  let text = '';
  /** @type {Element|null} */
  let last = null;
  for (const leaf of root.querySelectorAll('.leaf')) {
    if (!range.intersectsNode(leaf)) continue;
    const part = partOf(leaf, range).toString();
    if (part === '') continue;
    const is_beside = last !== null && last.parentElement === leaf.parentElement && !kLineRoles.has(leaf.getAttribute('role') ?? '');
    if (last !== null) text += is_beside ? ' ' : '\n';
    text += part;
    last = leaf;
  }
  return text;
}

/** @param {import('./mirror.js').Mirror} mirror */
export function createClipboard(mirror) {
  document.addEventListener('copy', (event) => {
    if (isField(event.target) || isField(document.activeElement) || !event.clipboardData) return;
    const selection = getSelection();
    let text = '';
    if (selection && !selection.isCollapsed) {
      text = selectedCells(mirror.root, selection) || selectedWords(mirror.root, selection);
    } else {
      const entry = mirror.entryAt(document.activeElement);
      text = entry ? entryText(entry) : '';
    }
    // Without a text of ours the browser copies what is selected.
    if (text === '') return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
}

/** Within the user's event, though the picture comes later. @param {Promise<Blob>} picture PNG */
export const copyPicture = (picture) => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);

/**
 * Puts a text on the clipboard, within the user's event. Where the clipboard is refused (a page from disk, an old browser) the text is
 * selected and copied as a user would.
 * An address within the page ("#/…") is copied as one that can be sent.
 * @param {string} given
 */
export async function copyText(given) {
  const text = given.startsWith('#/') ? new URL(given, location.href).href : given;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.className = 'offscreen';
    area.value = text;
    const focused = /** @type {HTMLElement|null} */ (document.activeElement);
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    focused?.focus({ preventScroll: true });
    if (!copied) throw new Error('the clipboard is not available');
  }
}
