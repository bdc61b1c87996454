// When the program draws: only when somebody asked, at most once per screen refresh. It must not know why a frame is wanted.

/** @typedef {ReturnType<typeof createFrames>} Frames */

/**
 * @param {import('./program.js').Program} program
 * @param {() => void} after_frame brings the DOM in step with what the frame left behind
 */
export function createFrames(program, after_frame) {
  let refresh = 0;
  let timer = 0;
  let paused = false;
  let last_time = 0;
  let running = false;
  const counters = { frames: 0, lastFrameMs: 0, longestFrameMs: 0 };

  function clear() {
    cancelAnimationFrame(refresh);
    clearTimeout(timer);
    refresh = 0;
    timer = 0;
  }

  /** Draws now, inside the current event, so that what the frame opens or copies has the user's permission. */
  function now() {
    if (running) request();
    if (paused || running || program.isStopped()) return;
    clear();
    running = true;
    // Inside an event the clock is ahead of the time a refresh was given; the program must never see time run backwards.
    last_time = Math.max(last_time, performance.now());
    const begin = performance.now();
    let wait_ms = -1;
    try {
      wait_ms = program.call('hk_frame', last_time);
      after_frame();
    } finally {
      running = false;
    }
    counters.frames++;
    counters.lastFrameMs = performance.now() - begin;
    counters.longestFrameMs = Math.max(counters.longestFrameMs, counters.lastFrameMs);
    if (program.isStopped() || refresh !== 0) return;
    if (wait_ms === 0) request();
    else if (wait_ms > 0) timer = setTimeout(request, Math.min(wait_ms, 0x7fffffff));
  }

  /** Asks for a frame at the next refresh of the screen. */
  function request() {
    if (refresh !== 0 || paused || program.isStopped()) return;
    clearTimeout(timer);
    timer = 0;
    refresh = requestAnimationFrame(() => {
      refresh = 0;
      now();
    });
  }

  /** Stops drawing while there is nothing to draw on; going on draws at once. @param {boolean} on */
  function pause(on) {
    paused = on;
    if (on) clear();
    else request();
  }

  /** The program drew within another call (a key). */
  function drawn() {
    after_frame();
    request();
  }

  return { request, now, drawn, pause, counters };
}
