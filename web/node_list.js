// Reads the program's list of nodes, one per line, and gives the same object for a line that was there before.
// It must not know what the nodes are used for; whoever compares objects sees at once what changed.

/** @typedef {import('./nodes.js').SemanticNode} SemanticNode */

const kSeparator = ',\n';

export function createNodeList() {
  /** @type {Map<string, SemanticNode[]>} */
  let known = new Map();

  /** @param {string} json an array; a line that ends in a comma ends a node @returns {SemanticNode[]} */
  return (json) => {
    /** @type {typeof known} */
    const now = new Map();
    const nodes = [];
    // Within a JSON string there is no bare line break, so the separator is never part of one.
    for (const line of json.trim().slice(1, -1).split(kSeparator)) {
      const read = known.get(line) ?? JSON.parse(`[${line}]`);
      now.set(line, read);
      for (const node of read) nodes.push(node);
    }
    known = now;
    return nodes;
  };
}
