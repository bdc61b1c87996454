// A chart as a picture: what chart_svg() of src/charts writes, drawn in the page's own typeface, in a script that only who takes one
// along fetches. (An image of the SVG would be drawn without the typeface.) It must not know any other SVG.

import { cssFont, kDisplayFamily, kDisplayWeight } from './text_fit.js';

const kScale = 2;  // pixels of a unit
const kAlign = /** @type {Record<string, CanvasTextAlign>} */ ({ start: 'left', middle: 'center', end: 'right' });

/** @param {Element} element @param {string} name @param {number} [otherwise] */
const number = (element, name, otherwise = 0) => (element.hasAttribute(name) ? Number(element.getAttribute(name)) : otherwise);

/** @type {Record<string, (context: CanvasRenderingContext2D, element: Element) => void>} */
const kDraw = {
  rect(context, element) {
    context.beginPath();
    context.roundRect(number(element, 'x'), number(element, 'y'), number(element, 'width'), number(element, 'height'), number(element, 'rx'));
    context.fill();
  },
  circle(context, element) {
    context.beginPath();
    context.arc(number(element, 'cx'), number(element, 'cy'), number(element, 'r'), 0, 2 * Math.PI);
    if (element.hasAttribute('stroke')) context.stroke();
    else context.fill();
  },
  polyline(context, element) {
    context.beginPath();
    for (const point of (element.getAttribute('points') ?? '').split(' ')) {
      const [x, y] = point.split(',').map(Number);
      context.lineTo(x, y);
    }
    context.stroke();
  },
  path: (context, element) => context.fill(new Path2D(element.getAttribute('d') ?? ''), 'evenodd'),
  text(context, element) {
    const isDisplay = element.getAttribute('font-family')?.includes(kDisplayFamily);
    context.font = cssFont(number(element, 'font-size', 12), isDisplay ? kDisplayWeight : number(element, 'font-weight', 400));
    context.textAlign = kAlign[element.getAttribute('text-anchor') ?? 'start'];
    context.fillText(element.textContent ?? '', number(element, 'x'), number(element, 'y'));
  },
  /** A part that is cut off at its edges. */
  svg(context, element) {
    context.beginPath();
    context.rect(number(element, 'x'), number(element, 'y'), number(element, 'width'), number(element, 'height'));
    context.clip();
    drawChildren(context, element);
  },
};

/** @param {CanvasRenderingContext2D} context @param {Element} parent */
function drawChildren(context, parent) {
  for (const element of parent.children) {
    context.save();
    context.fillStyle = element.getAttribute('fill') ?? '#000';
    context.strokeStyle = element.getAttribute('stroke') ?? '#000';
    context.lineWidth = number(element, 'stroke-width', 1);
    context.globalAlpha = number(element, 'stroke-opacity', number(element, 'fill-opacity', 1));
    context.lineJoin = 'round';
    kDraw[element.tagName]?.(context, element);
    context.restore();
  }
}

/** PNG on white paper. @param {string} svg @returns {Promise<Blob>} */
async function pictureOf(svg) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(number(root, 'width') * kScale);
  canvas.height = Math.ceil(number(root, 'height') * kScale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser draws no picture');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(kScale, kScale);
  drawChildren(context, root);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png'));
}

Object.assign(globalThis, { hamkorlikPicture: pictureOf });
