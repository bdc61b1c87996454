// The speaker's window: the slide, the next one, notes, clock, facts; in step with the show through a channel, whose name is the
// window's own. It runs in a window that web/show.js has opened. It must not know what a slide shows.

export {}; // a module: its names are its own

const kTickMs = 1000;

const channel = new BroadcastChannel(window.name);
const began = Date.now();

/** @param {string} tag @param {string} [className] @param {string} [text] */
function make(tag, className = '', text = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** @param {string} svg of the program's own making */
const picture = (svg) => document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);

const parts = {
  slide: make('div', 'slide'), next: make('div', 'next'), coming: make('h2'), notes_title: make('h2'), notes: make('div', 'notes'),
  facts: make('div', 'facts'), place: make('span', 'place'), clock: make('time', 'clock'), elapsed: make('span', 'elapsed'), elapsed_name: make('span', 'quiet'),
  back: make('button', '', '←'), forward: make('button', 'primary', '→'), black: make('button'),
};

function build() {
  const main = make('main'), side = make('aside'), bar = make('footer');
  bar.append(parts.back, parts.forward, parts.black, parts.place, make('span', 'gap'), parts.elapsed_name, parts.elapsed, parts.clock);
  main.append(parts.slide, parts.notes_title, parts.notes);
  side.append(parts.coming, parts.next, parts.facts);
  document.body.replaceChildren(main, side, bar);
}

/** @param {any} state as src/ui/show_speaker.cpp writes it */
function showState({ lang, title, place, slide, next, notes, words, black, facts }) {
  document.documentElement.lang = lang;
  document.title = title;
  parts.slide.replaceChildren(picture(slide));
  parts.slide.classList.toggle('black', black);
  parts.coming.textContent = next ? words.coming : words.last;
  parts.next.replaceChildren(...(next ? [picture(next)] : []));
  parts.notes_title.textContent = words.notes;
  parts.notes.textContent = notes || words.no_notes;
  parts.notes.classList.toggle('quiet', !notes);
  parts.place.textContent = place;
  parts.elapsed_name.textContent = words.elapsed;
  parts.back.ariaLabel = words.back;
  parts.forward.ariaLabel = words.next;
  parts.black.textContent = words.black;
  parts.black.ariaPressed = String(black);
  parts.facts.replaceChildren(...facts.map((/** @type {any} */ fact) => {
    const list = make('ul');
    list.append(...fact.lines.map((/** @type {string} */ line) => make('li', '', line)));
    const section = make('section');
    section.append(make('h2', '', fact.title), list);
    return section;
  }));
}

const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

function tick() {
  const now = new Date();
  const seconds = Math.floor((Date.now() - began) / 1000);
  parts.clock.textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
  parts.elapsed.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const press = (/** @type {string} */ key) => channel.postMessage({ key });

build();
tick();
setInterval(tick, kTickMs);
channel.onmessage = (/** @type {MessageEvent} */ { data }) => {
  if (data.state) showState(JSON.parse(data.state));
  if (data.over) parts.slide.classList.add('over');
};
parts.back.addEventListener('click', () => press('ArrowLeft'));
parts.forward.addEventListener('click', () => press('ArrowRight'));
parts.black.addEventListener('click', () => press('b'));
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' '))) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!/^(Arrow\w+|Page\w+|Home|End|Enter|Escape| |[0-9a-z.])$/.test(key)) return;
  event.preventDefault();
  press(key);
});
channel.postMessage({ hello: true });
