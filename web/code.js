// The program's code in two files: the one that every visit needs, and the one of the other screens, which is joined to it when
// one of them is opened. It must not know which functions are in which; the build has split them.

/** @typedef {import('./loading.js').Assets} Assets */

/** Names of the two files' imports from each other, as web/setup/split.mjs gives them. */
const kProgram = 'program';
const kLater = 'later';

/**
 * What the program calls in place of a function that is not here yet; joining the other file replaces them in its table.
 * @param {WebAssembly.Module} compiled
 */
function placeholders(compiled) {
  const missing = () => {
    throw new Error('a function was called before its code was fetched');
  };
  const named = WebAssembly.Module.imports(compiled).filter(({ module }) => module === kLater);
  return Object.fromEntries(named.map(({ name }) => [name, missing]));
}

/** @param {WebAssembly.Module} compiled @param {WebAssembly.Imports} imports */
export const instantiateProgram = (compiled, imports) => WebAssembly.instantiate(compiled, { ...imports, [kLater]: placeholders(compiled) });

/** Joins the other file's code to the running program. @param {WebAssembly.Module} compiled @param {WebAssembly.Instance} program */
export const joinCode = (compiled, program) => WebAssembly.instantiate(compiled, { [kProgram]: program.exports, [kLater]: placeholders(compiled) });
