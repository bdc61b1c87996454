// Puts the children of an element in order with the fewest moves, because a moved element loses focus, selection and scroll position.
// It must not know what the children are.

/**
 * Positions (in `order`) of a longest run that already stands in order, so that only the others move.
 * @param {number[]} order where each wanted child stands now; -1 = not there
 * @returns {Set<number>}
 */
function longestInOrder(order) {
  /** @type {number[]} index of the smallest end of a run of each length */
  const ends = [];
  /** @type {number[]} */
  const before = new Array(order.length).fill(-1);
  for (let i = 0; i < order.length; i++) {
    if (order[i] < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[ends[middle]] < order[i]) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1] : -1;
    ends[low] = i;
  }
  const kept = new Set();
  for (let i = ends.length > 0 ? ends[ends.length - 1] : -1; i >= 0; i = before[i]) kept.add(i);
  return kept;
}

/**
 * Makes `wanted` the last children of `parent`, in this order. Children that are not wanted must be gone already, except text and
 * other things before them.
 * @param {Element} parent @param {Element[]} wanted
 */
export function reorder(parent, wanted) {
  /** @type {Map<Element, number>} */
  const standing = new Map();
  let position = 0;
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) standing.set(child, position++);
  const order = wanted.map((element) => standing.get(element) ?? -1);
  if (order.every((place, i) => place >= 0 && (i === 0 || place > order[i - 1]))) return;

  const kept = longestInOrder(order);
  // From the end, because each is put before the one that follows it.
  for (let i = wanted.length - 1; i >= 0; i--) {
    if (kept.has(i)) continue;
    const next = wanted[i + 1] ?? null;
    const moving = wanted[i];
    const had_focus = moving.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
    parent.insertBefore(moving, next);
    if (had_focus) had_focus.focus({ preventScroll: true });
  }
}
