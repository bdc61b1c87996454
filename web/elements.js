// Which HTML element a semantic node becomes, and its ARIA attributes. It must not know where elements are placed or in what order.

import { isActive, isButton, ownText, showsText } from './nodes.js';

/** @typedef {import('./nodes.js').SemanticNode} SemanticNode */

/** Containers keep their name as a label, these tell nothing by one. */
const kUnnamedRoles = new Set(['text', 'listitem', 'generic', 'none', 'presentation', 'rowgroup']);
const kFieldTypes = /** @type {const} */ ({ text: 'text', search: 'search', date: 'text', email: 'email', tel: 'tel', url: 'url', decimal: 'text', password: 'password' });
const kInputModes = /** @type {Record<string, string>} */ ({ decimal: 'decimal', email: 'email', tel: 'tel', url: 'url', search: 'search' });
/** Roles that the element has by itself. */
const kNativeRoles = /** @type {Record<string, string>} */ ({ button: 'button', a: 'link', input: 'textbox', 'input:search': 'searchbox', textarea: 'textbox', span: 'text' });

/** The id of a node's element; prefixed, so that no address (#…) scrolls to it. @param {string} id */
export const elementId = (id) => `node:${id.replaceAll(' ', '+')}`;

/** What cannot change on an element that exists: a node whose kind changes gets a new element. @param {SemanticNode} node */
export function kindOf(node) {
  const area = node.scroll ? '+scroll' : '';
  if (node.field?.kind === 'multiline') return 'textarea';
  if (node.field) return `input:${node.field.kind}`;
  if (node.role === 'link' || node.href) return 'a';
  if (isButton(node)) return 'button';
  if (node.role === 'text') return `span${area}`;
  return `div${area}`;
}

/** @param {SemanticNode} node @returns {HTMLElement} */
export function makeElement(node) {
  const kind = kindOf(node);
  const element = document.createElement(kind.replace(/[:+].*/, ''));
  element.id = elementId(node.id);
  element.className = node.scroll ? 'node area' : node.field ? 'node field' : 'node';
  if (element instanceof HTMLButtonElement) element.type = 'button';
  if (element instanceof HTMLInputElement && node.field && node.field.kind !== 'multiline') {
    element.type = kFieldTypes[node.field.kind] ?? 'text';
    element.inputMode = kInputModes[node.field.kind] ?? '';
    element.autocomplete = 'off';
    element.spellcheck = false;
  }
  if (element instanceof HTMLTextAreaElement) element.spellcheck = true;
  return element;
}

/** Sets or removes an attribute, touching the DOM only when it differs. @param {Element} element @param {string} name @param {unknown} value */
export function setAttribute(element, name, value) {
  if (value === undefined || value === null || value === '') {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, String(value));
  }
}

/** Addresses that may be followed; anything else (javascript:, data:) becomes a dead link. @param {string} href */
export function safeAddress(href) {
  try {
    const { protocol } = new URL(href, document.baseURI);
    return ['http:', 'https:', 'mailto:', 'tel:', 'file:'].includes(protocol) ? href : '';
  } catch {
    return '';
  }
}

/** @param {HTMLElement} element @param {SemanticNode} node */
function applyLink(element, node) {
  const href = node.state?.disabled ? '' : safeAddress(node.href ?? '');
  const leaves = href !== '' && !/^(#|\?|mailto:|tel:)/i.test(href);
  setAttribute(element, 'href', href);
  // A page with unsaved work is not left by a click.
  setAttribute(element, 'target', leaves ? '_blank' : '');
  // A link that is dragged takes its text along; where it lies under words, dragging selects them.
  setAttribute(element, 'draggable', node.font ? '' : 'false');
  setAttribute(element, 'rel', leaves ? 'noopener noreferrer' : '');
}

/** @param {HTMLElement} element @param {SemanticNode} node */
function applyFocusability(element, node) {
  const native = element.matches('button, input, textarea, a[href]');
  const wanted = node.focusable ?? (native || isActive(node));
  // The focus may rest on something that is no tab stop; it stays there until it moves.
  if (element === document.activeElement && !wanted) return;
  setAttribute(element, 'tabindex', native ? (wanted ? '' : -1) : wanted ? 0 : node.focusable === false && isActive(node) ? -1 : '');
}

/** @param {import('./nodes.js').NodeState} a @param {import('./nodes.js').NodeState} b */
function areEqual(a, b) {
  const names = /** @type {(keyof typeof a)[]} */ (Object.keys(a));
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** @param {HTMLElement} element @param {SemanticNode} node */
function applyStates(element, node) {
  const s = node.state ?? {};
  const pointing = (/** @type {string|undefined} */ id) => (id ? elementId(id) : '');
  const attributes = {
    'aria-checked': s.checked, 'aria-selected': s.selected, 'aria-pressed': s.pressed, 'aria-expanded': s.expanded,
    'aria-disabled': s.disabled || undefined, 'aria-invalid': s.invalid || undefined, 'aria-required': s.required || undefined,
    'aria-readonly': s.readonly || undefined, 'aria-current': s.current || undefined, 'aria-level': s.level, 'aria-sort': s.sort,
    'aria-haspopup': s.haspopup || undefined, 'aria-controls': pointing(s.controls), 'aria-activedescendant': pointing(s.activedescendant),
    'aria-describedby': pointing(s.describedby), 'aria-labelledby': pointing(s.labelledby), 'aria-modal': s.modal || undefined,
    'aria-live': s.live, 'aria-rowcount': s.rowcount, 'aria-rowindex': s.rowindex, 'aria-colcount': s.colcount, 'aria-colindex': s.colindex,
    'aria-setsize': s.setsize, 'aria-posinset': s.posinset, 'aria-valuenow': s.valuenow, 'aria-valuemin': s.valuemin,
    'aria-valuemax': s.valuemax, 'aria-orientation': s.orientation, 'aria-multiselectable': s.multiselectable || undefined,
  };
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
}

/**
 * Role, states, name and address of a node. Gives the text that the element is to contain: words are content where they can be
 * selected, and a label where they are not painted (a button without a font) or where the element contains other nodes.
 * @param {HTMLElement} element @param {SemanticNode} node @param {boolean} has_children @param {SemanticNode|null} before what it shows now
 */
export function applyNode(element, node, has_children, before) {
  const kind = kindOf(node);
  const role = node.role === 'generic' || (kind === 'span' && node.role === 'text') ? '' : node.role === 'text' ? 'group' : node.role;
  if (element instanceof HTMLAnchorElement) applyLink(element, node);
  const is_native = kNativeRoles[kind] === role && (role !== 'link' || element.hasAttribute('href'));
  setAttribute(element, 'role', is_native ? '' : role);
  if (!before || !areEqual(before.state ?? {}, node.state ?? {})) applyStates(element, node);
  applyFocusability(element, node);
  setAttribute(element, 'lang', node.lang);
  setAttribute(element, 'aria-description', node.hint === node.name ? '' : node.hint);
  if (node.role === 'progressbar' || node.role === 'slider') setAttribute(element, 'aria-valuetext', node.value);
  element.classList.toggle('leaf', !has_children && !node.scroll);
  element.classList.toggle('drag', Boolean(node.drag));
  if (node.drag) element.style.touchAction = node.drag === 'x' ? 'pan-y pinch-zoom' : node.drag === 'y' ? 'pan-x pinch-zoom' : 'none';

  const words = ownText(node);
  // A button without a font shows a sign; a link without one lies over words that are nodes of their own (a card, a list row).
  const painted = node.font !== undefined || !(isButton(node) || node.role === 'link');
  const as_content = !node.field && !has_children && showsText(node) && painted;
  const combobox = node.role === 'combobox' && !node.field;
  setAttribute(element, 'aria-label', as_content || kUnnamedRoles.has(node.role) ? '' : combobox || node.field ? node.name : labelOf(node));
  if (combobox) return node.value ?? '';
  return as_content ? words : '';
}

/** @param {SemanticNode} node */
const labelOf = (node) => (node.role === 'progressbar' || node.role === 'slider' ? node.name : ownText(node));
