// Draws what the shipped fonts lack (Hangul, Han, Greek, arrows) with the browser's own fonts, as coverage for the program's atlas.
// It must not know where the pictures go.

/**
 * @typedef {object} GlyphPicture lengths in pixels of the asked size
 * @property {number} advance
 * @property {number} left from the pen to the picture's left edge
 * @property {number} top from the baseline up to the picture's first row
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} alpha width × height, row by row
 */

const kFamilies = 'system-ui, "Noto Sans", "Noto Sans CJK KR", "Noto Sans CJK SC", "Noto Sans Arabic", "Noto Sans Hebrew", sans-serif';
const kNone = new Uint8Array(0);

/** @type {OffscreenCanvasRenderingContext2D|CanvasRenderingContext2D|null} */
let context = null;

/** @param {number} width @param {number} height */
function canvasOf(width, height) {
  if (!context) {
    const canvas = document.createElement('canvas');
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (context && (context.canvas.width < width || context.canvas.height < height)) {
    context.canvas.width = Math.max(context.canvas.width, width);
    context.canvas.height = Math.max(context.canvas.height, height);
  }
  return context;
}

/**
 * A run of text that is drawn as a whole, for scripts that need shaping.
 * @param {string} text @param {number} px em size @param {number} weight @param {boolean} [advance_only]
 * @returns {GlyphPicture|null} null = nothing can be drawn
 */
export function drawRun(text, px, weight, advance_only = false) {
  const drawing = canvasOf(64, 64);
  if (!drawing) return null;
  const font = `${weight} ${px}px ${kFamilies}`;
  drawing.font = font;
  const size = drawing.measureText(text);
  const empty = { advance: size.width, left: 0, top: 0, width: 0, height: 0, alpha: kNone };
  if (advance_only) return empty;
  const left = Math.floor(-size.actualBoundingBoxLeft) - 1;
  const top = Math.ceil(size.actualBoundingBoxAscent) + 1;
  const width = Math.ceil(size.actualBoundingBoxRight) + 1 - left;
  const height = Math.ceil(size.actualBoundingBoxDescent) + 1 + top;
  if (!(width > 2 && height > 2)) return empty;
  canvasOf(width, height);
  drawing.font = font;  // a new size forgets it
  drawing.clearRect(0, 0, width, height);
  drawing.fillStyle = '#fff';
  drawing.textBaseline = 'alphabetic';
  drawing.fillText(text, -left, top);
  const pixels = drawing.getImageData(0, 0, width, height).data;
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; i++) alpha[i] = pixels[i * 4 + 3];
  return { advance: size.width, left, top, width, height, alpha };
}

/**
 * @param {number} codepoint @param {number} px em size @param {number} weight @param {boolean} [advance_only]
 * @returns {GlyphPicture|null} null for what is no character
 */
export function drawGlyph(codepoint, px, weight, advance_only = false) {
  const is_character = codepoint >= 0x20 && codepoint <= 0x10ffff && !(codepoint >= 0xd800 && codepoint <= 0xdfff) && codepoint !== 0xfffd;
  if (!is_character || (codepoint & 0xfffe) === 0xfffe) return null;
  return drawRun(String.fromCodePoint(codepoint), px, weight, advance_only);
}
