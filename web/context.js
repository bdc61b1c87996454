// The WebGL context, which a browser may take away and give back (a sleeping laptop, too many tabs, a driver update).
// It must not know what was drawn with it; the program makes its objects again.

const kPatienceMs = 8000;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./program.js').Program} program
 * @param {import('./frames.js').Frames} frames
 * @param {{gone: () => void, back: () => void}} told when the context does not come back for long, and when it does
 */
export function createContext(canvas, program, frames, told) {
  let timer = 0;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // else it is never restored
    frames.pause(true);
    program.call('hk_context', true);
    timer = setTimeout(told.gone, kPatienceMs);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    told.back();
    program.call('hk_context', false);
    frames.pause(false);
  });
}

/** Whether this browser draws with WebGL 2 at all. */
export function hasWebGl2() {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
