// Prints a document of the program instead of the picture on the screen. It must not know what the document says.

/** @param {string} html of a body; the page's policy runs no script in it and takes no style */
export function printDocument(html) {
  const paper = document.getElementById('paper');
  if (!paper) throw new Error('the page has no #paper');
  paper.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  // Phones print after the call has returned; what was printed goes when the next document comes, or is empty by then.
  addEventListener('afterprint', () => paper.replaceChildren(), { once: true });
  print();
}
