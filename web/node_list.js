// Keeps the program's list of nodes by what it tells of its changes; a node that did not change stays the same object.
// It must not know what the nodes are used for; whoever compares objects sees at once what changed.

/** @typedef {import('./nodes.js').SemanticNode} SemanticNode */

export function createNodeList() {
  /** @type {SemanticNode[]} */
  let nodes = [];

  /** @param {string} changes lines: a node as JSON, or "=FIRST COUNT" of the list as it was @returns {SemanticNode[]} the whole list */
  return (changes) => {
    /** @type {SemanticNode[]} */
    const next = [];
    // Within JSON there is no bare line break.
    for (const line of changes === '' ? [] : changes.split('\n')) {
      const [, first, count] = /^=(\d+) (\d+)$/.exec(line) ?? [];
      if (first === undefined) next.push(JSON.parse(line));
      else for (let i = Number(first); i < Number(first) + Number(count); i++) next.push(nodes[i]);
    }
    nodes = next;
    return nodes;
  };
}
