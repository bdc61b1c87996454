// The shape of the semantic nodes that the program hands to the page, as types, and what the page derives from a role.
// It must not know the DOM: elements are made of nodes in elements.js.

/**
 * A node is one thing on the canvas that has a meaning: a button, a cell, a line of text. Nodes come in tab order, parents first.
 * `rect` is in CSS pixels, relative to the content of the nearest scroll area above it, else to the canvas.
 *
 * @typedef {object} SemanticNode
 * @property {string} id stable over frames and made from records, never from words
 * @property {string} [parent] id of the node it lies in; none = the page
 * @property {string} role an ARIA role, or "text" for plain text
 * @property {string} [name] the words for it, in the current language
 * @property {string} [value]
 * @property {[number, number, number, number]} rect
 * @property {string} [href]
 * @property {NodeState} [state]
 * @property {NodeScroll} [scroll] present = the node is a scroll area
 * @property {NodeField} [field] present = the node is edited as text
 * @property {boolean} [focusable] true adds it to the tab order, false takes a button or link out of it (roving focus)
 * @property {string} [hint] more about it, for assistive technology; the program draws its own hints
 * @property {string} [lang]
 * @property {[number, number]} [font] em size in CSS pixels and weight (400, 500, 600; 700 = the display face) of its painted words; a
 *   button without it has a sign instead of words
 * @property {[number, number]} [text_at] where its painted text begins, relative to rect
 * @property {boolean} [wrap] its painted text runs over several lines
 * @property {boolean} [wheel] the wheel over it goes to hk_wheel first
 * @property {boolean|"x"|"y"} [drag] it is dragged: the pointer is captured, no text is selected, touch does not scroll (in that axis)
 * @property {string[]} [keys] keys sent to hk_key before the browser uses them while it has focus, also Enter and " " of a button
 */

/**
 * @typedef {object} NodeState
 * @property {boolean|"mixed"} [checked]
 * @property {boolean} [selected]
 * @property {boolean} [pressed]
 * @property {boolean} [expanded]
 * @property {boolean} [disabled] still focusable; activating it does nothing
 * @property {boolean} [invalid]
 * @property {boolean} [required]
 * @property {boolean} [readonly]
 * @property {string|boolean} [current]
 * @property {number} [level]
 * @property {string} [sort]
 * @property {string|boolean} [haspopup]
 * @property {string} [controls] id of a node, like the three after it
 * @property {string} [activedescendant]
 * @property {string} [describedby]
 * @property {string} [labelledby]
 * @property {boolean} [modal] everything below this dialog is inert
 * @property {string} [live]
 * @property {number} [rowcount]
 * @property {number} [rowindex]
 * @property {number} [colcount]
 * @property {number} [colindex]
 * @property {number} [setsize]
 * @property {number} [posinset]
 * @property {number} [valuenow]
 * @property {number} [valuemin]
 * @property {number} [valuemax]
 * @property {string} [orientation]
 * @property {boolean} [multiselectable]
 */

/**
 * @typedef {object} NodeScroll
 * @property {number} width of the content, CSS pixels
 * @property {number} height
 * @property {[number, number]} [to] where the program wants it scrolled to; done once per new `seq`
 * @property {number} [seq]
 */

/**
 * @typedef {object} NodeField
 * @property {"text"|"search"|"multiline"|"date"|"email"|"tel"|"url"|"decimal"|"password"} kind
 * @property {string} [placeholder]
 * @property {number} [font_px] em size
 * @property {number} [weight]
 * @property {number} [line_px] line height of a multi-line field
 * @property {[number, number, number, number]} [pad] left, top, right, bottom
 * @property {string[]} [keys] keys sent to hk_key while it has focus
 * @property {number} [maxlength] in UTF-16 units
 * @property {number} [seq] a new number forces `value` into the field whatever the user typed
 */

/** Roles whose words are their content, so that they can be found, selected and copied; others get aria-label. */
const kContentRoles = new Set([
  'text', 'heading', 'button', 'link', 'cell', 'gridcell', 'columnheader', 'rowheader', 'option', 'tab', 'menuitem', 'menuitemcheckbox',
  'menuitemradio', 'checkbox', 'radio', 'switch', 'listitem', 'status', 'alert', 'tooltip', 'treeitem', 'note', 'paragraph', 'term',
  'definition', 'caption',
]);

/** Roles that do something when clicked, besides every node that is focusable. */
const kActiveRoles = new Set([
  'button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'treeitem', 'combobox',
]);

/** Roles made of a real <button>: the browser turns Enter, Space, a tap and a screen reader's action into one click. */
const kButtonRoles = new Set(['button', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio']);

/** @param {SemanticNode} node */
export const showsText = (node) => kContentRoles.has(node.role);

/** @param {SemanticNode} node */
export const isActive = (node) => node.focusable === true || (kActiveRoles.has(node.role) && !node.field);

/** @param {SemanticNode} node */
export const isButton = (node) => kButtonRoles.has(node.role) || (node.role === 'combobox' && !node.field);

/** What would break or tabulate a line is a blank, as where it is painted. @param {string} text */
export const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');

/** Text of a node's own, as painted. @param {SemanticNode} node */
export function ownText(node) {
  const words = [node.name, node.value].filter(Boolean).join(' ');
  return node.wrap || node.field ? words : oneLine(words);
}
