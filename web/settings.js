// Small settings that outlive a visit (language, theme, text size), kept in localStorage where that is allowed.
// It must not know what they mean, and losing them is never an error.

const kPrefix = 'hamkorlik.';

/** @param {string} key @param {string} value "" forgets it */
export function remember(key, value) {
  try {
    if (value === '') localStorage.removeItem(kPrefix + key);
    else localStorage.setItem(kPrefix + key, value);
  } catch {
    // Storage is full or forbidden (private windows, embedded pages): the setting lasts for this visit.
  }
}

/** @param {string} key @returns {string} "" when unknown */
export function recall(key) {
  try {
    return localStorage.getItem(kPrefix + key) ?? '';
  } catch {
    return '';
  }
}

/** @returns {Record<string, string>} */
export function recallAll() {
  /** @type {Record<string, string>} */
  const all = {};
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key?.startsWith(kPrefix)) all[key.slice(kPrefix.length)] = localStorage.getItem(key) ?? '';
    }
  } catch {
    // As above.
  }
  return all;
}
