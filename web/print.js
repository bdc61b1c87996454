// Reports on paper and as files: a document of the program, in the looks of shell/report.css, which is fetched with the first.
// It must not know what the document says.
import { saveFile } from './files.js';
import { once } from './loading.js';
import { addStyle, getPart, readAssets } from './parts.js';

const kStyle = 'report.css';

/** Puts the looks of reports into the page, where they touch nothing else. */
export const useReportStyle = once(() => addStyle(readAssets(), kStyle));

/**
 * Shows a report in the page's place for it. Browsers that print a running foot in the page's margin get its words there.
 * @param {string} html of a body; the page's policy runs no script in it and takes no style
 */
export function showReport(html) {
  const paper = document.getElementById('paper');
  if (!paper) throw new Error('the page has no #paper');
  paper.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const root = document.documentElement;
  root.classList.toggle('margins', 'CSSMarginRule' in globalThis);
  root.style.setProperty('--footer', JSON.stringify(paper.querySelector('footer')?.textContent ?? ''));
  return paper;
}

/** Prints a report instead of the picture on the screen. @param {string} html */
export async function printDocument(html) {
  await useReportStyle();
  const paper = showReport(html);
  // Phones print after the call has returned; what was printed goes when the next document comes, or is empty by then.
  addEventListener('afterprint', () => paper.replaceChildren(), { once: true });
  print();
}

/** @param {string} name @param {string} html with an empty <style> for the looks */
export async function saveDocument(name, html) {
  const style = await (await getPart(readAssets(), kStyle)).text();
  saveFile(name, 'text/html', new TextEncoder().encode(html.replace('<style></style>', () => `<style>${style}</style>`)));
}
