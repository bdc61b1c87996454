// Turns the catalogues beside this file and the names of CLDR into the C++ sources that src/text and src/model compile.
// It must not know any screen: it only checks that every language says the same things, and packs them small.
//
//   node assets/i18n/generate.mjs --out DIR [--modules NODE_MODULES]   writes what changed below DIR
//   node assets/i18n/generate.mjs --check                              only checks, writes nothing
//   … --from DIR                                                       other catalogues than those beside this file
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCatalogues, readCatalogues } from './generator/catalogues.mjs';
import { catalogueSource, keysFile, textsFile, textsHeader } from './generator/catalogue_source.mjs';
import { readNames } from './generator/cldr.mjs';
import { namesFile, namesSource, standardCodesHeader } from './generator/names_source.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The options of the command line. @param {string[]} words */
function parseOptions(words) {
  const options = { out: '', check: false, from: here, modules: resolve(here, '../../node_modules') };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--check') options.check = true;
    else if (word === '--out' && words[i + 1]) options.out = resolve(words[++i]);
    else if (word === '--from' && words[i + 1]) options.from = resolve(words[++i]);
    else if (word === '--modules' && words[i + 1]) options.modules = resolve(words[++i]);
    else throw new Error(`generate.mjs does not know "${word}". Use --out DIR, --from DIR, --modules DIR or --check.`);
  }
  if (!options.out && !options.check) throw new Error('generate.mjs needs --out DIR (where to write) or --check.');
  return options;
}

/** Leaves a file alone when nothing changed, so that nothing is compiled again. @param {string} path @param {string} text */
function writeIfChanged(path, text) {
  let before = null;
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    mkdirSync(dirname(path), { recursive: true });
  }
  if (before !== text) writeFileSync(path, text);
}

try {
  const options = parseOptions(process.argv.slice(2));
  const catalogues = readCatalogues(options.from);
  const problems = checkCatalogues(catalogues);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  if (options.out) {
    const names = readNames(options.modules);
    writeIfChanged(join(options.out, 'text/texts.hpp'), textsHeader(catalogues));
    writeIfChanged(join(options.out, 'text/catalogue_data.cpp'), catalogueSource(catalogues));
    for (const catalogue of catalogues) {
      writeIfChanged(join(options.out, `assets/texts/texts-${catalogue.tag}.txt`), textsFile(catalogues, catalogue));
    }
    writeIfChanged(join(options.out, 'assets/texts/keys.txt'), keysFile(catalogues));
    writeIfChanged(join(options.out, 'assets/texts/names.txt'), namesFile(names));
    writeIfChanged(join(options.out, 'text/names_data.cpp'), namesSource(names));
    writeIfChanged(join(options.out, 'model/standard_codes.hpp'), standardCodesHeader(names));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
