// Lays a node's transparent text over the painted one, so that what is selected is what is seen.
// It must not know what a node means; the program says in which font and where it painted the words.

/** @typedef {import('./nodes.js').SemanticNode} SemanticNode */

export const kTextFamily = 'Hamkorlik Text';
export const kDisplayFamily = 'Hamkorlik Display';
const kFallback = 'system-ui, "Noto Sans", sans-serif';

/** Of text in style.css. */
const kUsualPx = 13;
const kUsualWeight = 400;
export const kDisplayWeight = 700;  // stands for the display face, which is SemiBold
const kLineFactor = 1.21;    // Inter's ascent minus descent, the line height of text drawn by ImGui

/** @param {number} weight */
const cssWeight = (weight) => (weight === kDisplayWeight ? 600 : weight);

/** @param {number} weight */
const cssFamily = (weight) => `${weight === kDisplayWeight ? `"${kDisplayFamily}", ` : ''}"${kTextFamily}", ${kFallback}`;

/** @param {number} px @param {number} weight */
export const cssFont = (px, weight) => `${cssWeight(weight)} ${px}px ${cssFamily(weight)}`;

/** @param {SemanticNode} node @param {number} px @returns {number} CSS pixels */
function lineHeight({ text_at, wrap, rect }, px) {
  const text_px = px * kLineFactor;
  if (!text_at) return wrap ? px * 1.5 : rect[3];
  // A paragraph's first line stands in the middle of its line height, like the others.
  return wrap ? text_px + 2 * text_at[1] : text_px;
}

/** Whether text lies the same way over what is painted. @param {SemanticNode} a @param {SemanticNode} b */
export function fitsAlike(a, b) {
  const isSame = (/** @type {number[]|undefined} */ one, /** @type {number[]|undefined} */ other) => one?.[0] === other?.[0] && one?.[1] === other?.[1];
  return isSame(a.font, b.font) && isSame(a.text_at, b.text_at) && a.wrap === b.wrap && a.rect[3] === b.rect[3];
}

/**
 * Sets font, line height and padding of an element with text, where they differ from style.css.
 * @param {HTMLElement} element @param {SemanticNode} node
 */
export function fitText(element, node) {
  const [px, weight] = node.font ?? [kUsualPx, kUsualWeight];
  const [x, y] = node.text_at ?? [0, 0];
  const style = element.style;
  style.fontSize = px === kUsualPx ? '' : `${px}px`;
  style.fontWeight = weight === kUsualWeight ? '' : String(cssWeight(weight));
  style.fontFamily = weight === kDisplayWeight ? cssFamily(weight) : '';
  style.whiteSpace = node.wrap ? 'pre-wrap' : '';
  style.paddingLeft = x ? `${x}px` : '';
  const line = lineHeight(node, px);
  style.lineHeight = `${line}px`;
  // A button puts its words in the middle of what padding leaves.
  const above = node.wrap ? 0 : element instanceof HTMLButtonElement && node.text_at ? 2 * y + line - node.rect[3] : y;
  style.paddingTop = above > 0 ? `${above}px` : '';
  style.paddingBottom = above < 0 ? `${-above}px` : '';
}
