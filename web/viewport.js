// How large the canvas is in CSS pixels and in the screen's own pixels, and how the user likes pages to look.
// It must not know what is drawn.

/** @typedef {{width: number, height: number, dpr: number}} Size */

const kRoundingPx = 2;

const dark_query = matchMedia('(prefers-color-scheme: dark)');
const motion_query = matchMedia('(prefers-reduced-motion: reduce)');

export const appearance = () => ({ dark: dark_query.matches, reducedMotion: motion_query.matches });

/** @param {HTMLCanvasElement} canvas @param {number} device_width @param {number} device_height @returns {Size} */
function apply(canvas, device_width, device_height) {
  const { width, height } = canvas.getBoundingClientRect();
  // Zoomed pages have sizes that are no whole number of screen pixels; the exact count keeps lines sharp.
  if (canvas.width !== device_width) canvas.width = device_width;
  if (canvas.height !== device_height) canvas.height = device_height;
  return { width, height, dpr: width > 0 ? device_width / width : devicePixelRatio };
}

/** Size to start with. @param {HTMLCanvasElement} canvas @returns {Size} */
export function measure(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  return apply(canvas, Math.max(1, Math.round(width * devicePixelRatio)), Math.max(1, Math.round(height * devicePixelRatio)));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 */
export function createViewport(canvas, program, frames) {
  let told = '';

  /** @param {Size} size */
  function resize({ width, height, dpr }) {
    const now = `${width} ${height} ${dpr} ${canvas.width} ${canvas.height}`;
    if (now === told || width === 0 || height === 0) return;
    told = now;
    program.call('hk_resize', width, height, dpr);
    // At once: setting a canvas's size empties it, and the observer runs before the screen is painted.
    frames.now();
  }

  const observer = new ResizeObserver(([{ devicePixelContentBoxSize, contentRect }]) => {
    const box = devicePixelContentBoxSize?.[0];
    // An emulated pixel ratio (developer tools) is not in the box.
    const plausible = box && Math.abs(box.inlineSize - contentRect.width * devicePixelRatio) < kRoundingPx;
    resize(plausible ? apply(canvas, box.inlineSize, box.blockSize) : measure(canvas));
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);  // WebKit
  }

  /** Another monitor or zoom does not always change the size in CSS pixels. A media query fires once per ratio. */
  function watchRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      resize(measure(canvas));
      watchRatio();
    }, { once: true });
  }
  watchRatio();

  const tellAppearance = () => {
    program.call('hk_appearance', dark_query.matches, motion_query.matches);
    frames.request();
  };
  dark_query.addEventListener('change', tellAppearance);
  motion_query.addEventListener('change', tellAppearance);
}
