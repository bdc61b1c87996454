// Keeps one real element per semantic node above the canvas: by id, never rebuilt, in tab order, moved as little as possible.
// It must not know what happens when an element is used; listeners sit on their common root, in the files named after them.

import { applyNode, kindOf, makeElement } from './elements.js';
import { applyField, isField } from './fields.js';
import { reorder } from './reorder.js';
import { fitText, fitsAlike } from './text_fit.js';

/** @typedef {import('./nodes.js').SemanticNode} SemanticNode */
/** @typedef {ReturnType<typeof createMirror>} Mirror */
/**
 * @typedef {object} Entry
 * @property {SemanticNode} node
 * @property {string} kind
 * @property {HTMLElement} element
 * @property {HTMLElement} inside where its children go: the content of a scroll area, else the element
 * @property {Entry|null} parent
 * @property {Entry[]} children
 * @property {Entry[]} ordered its children as they stand in the document
 * @property {string} text its own text
 * @property {string} box its place, as last written
 * @property {SemanticNode|null} applied the node that the element shows
 * @property {boolean} had_children when it was applied
 * @property {number|undefined} scroll_seq
 * @property {number} pass the last update that had it
 */

const kNearSiblings = 16;
const kRounding = 1;  // CSS pixels
const kLiveRoles = new Set(['status', 'alert', 'log']);

/** @param {Entry[]} a @param {Entry[]} b */
const areSame = (a, b) => a.length === b.length && a.every((entry, i) => entry === b[i]);

/** @param {HTMLElement} root @param {(element: HTMLElement, node: SemanticNode) => void} attach called once per new element */
export function createMirror(root, attach) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {WeakMap<Element, Entry>} */
  const by_element = new WeakMap();
  /** @type {SemanticNode[]} */
  let latest = [];
  let pass = 0;
  let updating = false;

  /** @param {SemanticNode} node @returns {Entry} */
  function create(node) {
    const element = makeElement(node);
    let inside = element;
    if (node.scroll) {
      inside = document.createElement('div');
      inside.className = 'content';
      inside.setAttribute('role', 'presentation');
      element.append(inside);
    }
    const entry = { node, kind: kindOf(node), element, inside, parent: null, children: [], ordered: [], text: '', box: '', applied: null, had_children: false, scroll_seq: undefined, pass };
    by_element.set(element, entry);
    attach(element, node);
    return entry;
  }

  /** Places an element relative to the one it lies in; gives whether it moved or changed its size. @param {Entry} entry */
  function place(entry) {
    const { parent, node, element } = entry;
    const [px, py] = !parent || parent.node.scroll ? [0, 0] : parent.node.rect;
    const [x, y, w, h] = node.rect;
    const box = `${x - px} ${y - py} ${w} ${h}`;
    if (box === entry.box) return false;
    entry.box = box;
    element.style.left = `${x - px}px`;
    element.style.top = `${y - py}px`;
    element.style.width = `${Math.max(0, w)}px`;
    element.style.height = `${Math.max(0, h)}px`;
    return true;
  }

  /** @param {Entry} entry @param {string} text @param {boolean} is_new */
  function write(entry, text, is_new) {
    if (text === entry.text) return;
    entry.text = text;
    const { inside, node } = entry;
    const set = () => {
      const first = inside.firstChild;
      // Changing the text node's data keeps a selection that begins or ends in it.
      if (first instanceof Text) first.data = entry.text;
      else if (entry.text !== '') inside.prepend(entry.text);
    };
    // Text that arrives together with its live region is not announced, so it comes a moment later.
    if (is_new && (kLiveRoles.has(node.role) || node.state?.live)) setTimeout(set, 60);
    else set();
  }

  /** @param {Entry} entry @param {import('./nodes.js').NodeScroll} scroll */
  function sizeContent({ node, element, inside }, scroll) {
    const [, , w, h] = node.rect;
    inside.style.width = `${scroll.width}px`;
    inside.style.height = `${scroll.height}px`;
    // A scrollbar of one direction takes room from the other: without need there is none.
    element.style.overflowX = scroll.width > w + 0.5 ? 'auto' : 'hidden';
    element.style.overflowY = scroll.height > h + 0.5 ? 'auto' : 'hidden';
  }

  /** Shows a node in its element. Nodes are compared as objects: an unchanged one is the same object as before. @param {Entry} entry */
  function apply(entry) {
    const { node, element, applied } = entry;
    const has_children = entry.children.length > 0;
    const moved = place(entry);
    if (applied === node && entry.had_children === has_children && !moved) return;
    entry.applied = node;
    entry.had_children = has_children;
    const has_fitted = applied !== null && entry.text !== '';
    const text = applyNode(element, node, has_children, applied);
    if (isField(element)) applyField(element, node);
    else write(entry, text, applied === null);
    if (text !== '' && !(has_fitted && fitsAlike(applied, node))) fitText(element, node);
    if (node.scroll) sizeContent(entry, node.scroll);
  }

  /**
   * The link or button that words lie on (a card, a list row): they become part of it, so that a click on them is one on it, also with
   * Ctrl or the middle button, and they can still be selected.
   * @param {Entry[]} siblings before the node @param {SemanticNode} node
   */
  function coverOf(siblings, { role, rect: [x, y, w, h] }) {
    if (role !== 'text' && role !== 'img') return undefined;
    for (let i = siblings.length - 1; i >= Math.max(0, siblings.length - kNearSiblings); i--) {
      const cover = siblings[i].node;
      const [cx, cy, cw, ch] = cover.rect;
      const is_inside = x >= cx - kRounding && y >= cy - kRounding && x + w <= cx + cw + kRounding && y + h <= cy + ch + kRounding;
      if (is_inside && !cover.font && (cover.role === 'link' || cover.role === 'button')) return siblings[i];
    }
    return undefined;
  }

  /** Finds or makes the entry of a node and hangs it below its parent. @param {SemanticNode} node @param {Entry[]} top */
  function link(node, top) {
    let entry = entries.get(node.id);
    if (entry && entry.kind !== kindOf(node)) {
      entry.element.remove();
      entry = undefined;
    }
    entry ??= create(node);
    entries.set(node.id, entry);
    entry.node = node;
    entry.pass = pass;
    entry.children = [];
    const parent = node.parent === undefined ? undefined : entries.get(node.parent);
    entry.parent = parent?.pass === pass ? parent : null;
    entry.parent = coverOf(entry.parent?.children ?? top, node) ?? entry.parent;
    (entry.parent?.children ?? top).push(entry);
    return entry;
  }

  /** Brings the document in step with the nodes of a frame. @param {SemanticNode[]} nodes */
  function update(nodes) {
    updating = true;
    try {
      reconcile(nodes);
    } finally {
      updating = false;
    }
  }

  /** @param {SemanticNode[]} nodes */
  function reconcile(nodes) {
    pass++;
    /** @type {Entry[]} */
    const top = [];
    const unique = nodes.filter((node) => {
      if (entries.get(node.id)?.pass === pass) {
        console.warn(`two semantic nodes have the id ${node.id}`);
        return false;
      }
      link(node, top);
      return true;
    });
    for (const [id, entry] of entries) {
      if (entry.pass === pass) continue;
      entry.element.remove();
      entries.delete(id);
    }
    const linked = unique.map((node) => /** @type {Entry} */ (entries.get(node.id)));
    linked.forEach(apply);
    for (const entry of linked) {
      if (!areSame(entry.children, entry.ordered)) reorder(entry.inside, entry.children.map((child) => child.element));
      entry.ordered = entry.children;
    }
    reorder(root, top.map((entry) => entry.element));
    // Only what is in the document can be scrolled.
    for (const entry of linked) {
      const { node, element } = entry;
      if (!node.scroll?.to || node.scroll.seq === entry.scroll_seq) continue;
      entry.scroll_seq = node.scroll.seq;
      element.scrollTo({ left: node.scroll.to[0], top: node.scroll.to[1], behavior: 'instant' });
    }
    latest = unique;
  }

  /** The entry of an element or of the nearest one above it. @param {EventTarget|null} target @returns {Entry|undefined} */
  function entryAt(target) {
    for (let element = target instanceof Element ? target : null; element && element !== root; element = element.parentElement) {
      const entry = by_element.get(element);
      if (entry) return entry;
    }
    return undefined;
  }

  return {
    root,
    update,
    entryAt,
    find: (/** @type {string} */ id) => entries.get(id),
    nodes: () => latest,
    /** Whether focus events now come from elements being removed or moved, not from the user. */
    isUpdating: () => updating,
  };
}
