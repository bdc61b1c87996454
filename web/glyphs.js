// Draws what the shipped fonts lack (Hangul, Han, Greek, arrows) with the browser's fonts, as coverage or colours for the program's atlas.
// It must not know where the pictures go.

import { oneLine } from './nodes.js';

/**
 * @typedef {object} GlyphPicture lengths in pixels of the asked size
 * @property {number} advance
 * @property {number} left from the pen to the picture's left edge
 * @property {number} top from the baseline up to the picture's first row
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} alpha width × height, row by row: what is drawn in the text's colour
 * @property {Uint8Array} colours width × height of RGBA, not premultiplied: what has colours of its own (emoji); empty without such
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
 * Moves what has colours of its own out of the coverage. Letters beside it still take the text's colour: only they differ with the ink.
 * @param {Uint8Array} alpha @param {Uint8ClampedArray} white drawn in white @param {() => Uint8ClampedArray} drawBlack
 */
function takeColours(alpha, white, drawBlack) {
  // Not exactly white: against fingerprinting some browsers change what is read by a little.
  const is_coloured = alpha.some((value, i) => value > 127 && white[i * 4] + white[i * 4 + 1] + white[i * 4 + 2] < 700);
  if (!is_coloured) return kNone;
  const black = drawBlack();
  const colours = new Uint8Array(white);
  for (let i = 0; i < alpha.length; i++) {
    if (white[i * 4 + 1] - black[i * 4 + 1] > 127) colours.fill(0, i * 4, i * 4 + 4);
    else alpha[i] = 0;
  }
  return colours;
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
  const line = oneLine(text);
  const size = drawing.measureText(line);
  const empty = { advance: size.width, left: 0, top: 0, width: 0, height: 0, alpha: kNone, colours: kNone };
  if (advance_only) return empty;
  const left = Math.floor(-size.actualBoundingBoxLeft) - 1;
  const top = Math.ceil(size.actualBoundingBoxAscent) + 1;
  const width = Math.ceil(size.actualBoundingBoxRight) + 1 - left;
  const height = Math.ceil(size.actualBoundingBoxDescent) + 1 + top;
  if (!(width > 2 && height > 2)) return empty;
  canvasOf(width, height);
  drawing.font = font;  // a new size forgets it
  drawing.textBaseline = 'alphabetic';
  /** @param {string} ink */
  const draw = (ink) => {
    drawing.clearRect(0, 0, width, height);
    drawing.fillStyle = ink;
    drawing.fillText(line, -left, top);
    return drawing.getImageData(0, 0, width, height).data;
  };
  const white = draw('#fff');
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; i++) alpha[i] = white[i * 4 + 3];
  const colours = takeColours(alpha, white, () => draw('#000'));
  return { advance: size.width, left, top, width, height, alpha, colours };
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
