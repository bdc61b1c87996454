// Asks before the page is left with work that is nowhere else. It must not know what that work is.

/** @param {BeforeUnloadEvent} event */
function ask(event) {
  event.preventDefault();
  event.returnValue = true;  // Chromium before 119
}

/** A page without unsaved work has no listener, so it may be kept for Back. @param {boolean} unsaved */
export function setUnsaved(unsaved) {
  if (unsaved) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}
