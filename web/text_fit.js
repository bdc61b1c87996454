// Lays a node's transparent text over the painted one, so that what is selected is what is seen.
// It must not know what a node means; without a font from the program it finds the size of design/type that gives the same width.

/** @typedef {import('./nodes.js').SemanticNode} SemanticNode */

/** The type scale: em sizes in CSS pixels, and the weights drawn; weight 700 stands for the display face. */
const kSizes = [13, 12, 11, 14, 15, 16, 20, 24, 22, 28, 32, 36];
const kWeights = [400, 500, 600, 700];
const kLineFactor = 1.21;  // Inter's ascent minus descent, the line height of text drawn by ImGui
const kSquarest = 1.25;     // an icon button is hardly wider than it is high
const kExact = 0.015;      // widths that differ by less are the same text

export const kTextFamily = 'Hamkorlik Text';
export const kDisplayFamily = 'Hamkorlik Display';
const kFallback = 'system-ui, "Noto Sans", sans-serif';

/** @param {number} px @param {number} weight */
export const cssFont = (px, weight) => `${weight === 700 ? 600 : weight} ${px}px "${weight === 700 ? kDisplayFamily : kTextFamily}", ${kFallback}`;

/** @type {CanvasRenderingContext2D|null} */
let context = null;
/** @type {Map<string, number>} widths at 100 px */
const widths = new Map();

/** @param {string} text @param {number} px @param {number} weight @returns {number} CSS pixels */
export function textWidth(text, px, weight) {
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return 0;
    context.font = cssFont(100, weight);
    width = context.measureText(text).width;
    if (widths.size > 5000) widths.clear();
    widths.set(key, width);
  }
  return (width * px) / 100;
}

/**
 * Whether a button's words are painted on it: those of an icon button are not, and have no font and no room.
 * @param {SemanticNode} node @param {string} words
 */
export function fits(node, words) {
  if (node.font) return true;
  const [, , w, h] = node.rect;
  return w > h * kSquarest && textWidth(words, kSizes[0], 400) <= w + 1;
}

/** @param {SemanticNode} node @param {string} words @returns {{px: number, weight: number, exact: boolean}} */
function guessFont(node, words) {
  const [, , w, h] = node.rect;
  for (const weight of kWeights) {
    for (const px of kSizes) {
      if (px * kLineFactor > h + 1) continue;
      const width = textWidth(words, px, weight);
      if (Math.abs(width - w) <= Math.max(0.75, w * kExact)) return { px, weight, exact: true };
    }
  }
  return { px: Math.min(13, Math.max(9, h / kLineFactor)), weight: 400, exact: false };
}

/** Whether words whose font is not known must run over several lines. @param {SemanticNode} node @param {string} words @param {number} px @param {number} weight */
function overflows(node, words, px, weight) {
  const [, , w, h] = node.rect;
  return words.includes('\n') || (textWidth(words, px, weight) > w * 1.03 && h >= px * kLineFactor * 1.9);
}

/** @param {SemanticNode} node @param {number} px @param {boolean} many_lines @returns {number} CSS pixels */
function lineHeight(node, px, many_lines) {
  const text_px = px * kLineFactor;
  // A paragraph's first line stands in the middle of its line height, like the others.
  if (node.text_at) return many_lines ? text_px + 2 * node.text_at[1] : text_px;
  const h = node.rect[3];
  return many_lines ? h / Math.max(1, Math.round(h / (px * 1.5))) : h;
}

/**
 * Sets font, line height and padding of an element with text, where they differ from style.css.
 * @param {HTMLElement} element @param {SemanticNode} node @param {string} words
 */
export function fitText(element, node, words) {
  const { px, weight, exact } = node.font ? { px: node.font[0], weight: node.font[1], exact: true } : guessFont(node, words);
  const many_lines = node.wrap ?? (!node.font && overflows(node, words, px, weight));
  const [x, y] = node.text_at ?? [0, 0];
  const style = element.style;
  style.fontSize = px === kSizes[0] ? '' : `${px}px`;
  style.fontWeight = weight === kWeights[0] ? '' : String(weight === 700 ? 600 : weight);
  style.fontFamily = weight === 700 ? `"${kDisplayFamily}", ${kFallback}` : '';
  style.lineHeight = `${lineHeight(node, px, many_lines)}px`;
  style.whiteSpace = many_lines ? 'pre-wrap' : '';
  style.paddingLeft = x ? `${x}px` : '';
  style.paddingTop = y && !many_lines ? `${y}px` : '';
  // Names that are centred by the program have no rect of their own.
  style.textAlign = !node.text_at && !exact && node.role === 'button' ? 'center' : '';
}
