// Works without a network after the first visit: registers the service worker, tells of a new version, goes over to it when the user wants.
// It must not know what the worker keeps (shell/sw.js).

/**
 * @param {object} given
 * @param {() => void} given.found a new version waits
 * @param {() => Promise<void>} given.settled everything that can be kept is kept
 */
export function createOffline({ found, settled }) {
  const workers = location.protocol.startsWith('http') ? navigator.serviceWorker : undefined;
  /** @type {ServiceWorker|null} */
  let waiting = null;

  /** @param {ServiceWorker|null} worker */
  function wait(worker) {
    if (!worker || !workers?.controller) return; // the first version is no news
    waiting = worker;
    found();
  }

  /** Once the page runs. */
  async function start() {
    const registration = await workers?.register('sw.js');
    if (!registration) return;
    registration.active?.postMessage('started');
    wait(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => coming.state === 'installed' && wait(coming));
    });
    // A page that stays open for days asks now and then.
    setInterval(() => void registration.update().catch(() => {}), 3_600_000);
  }

  return {
    start: () => void start().catch(() => {}), // without it the page needs the network, as any other
    /** The page is loaded anew as the new version; what is kept comes back. */
    async update() {
      await settled();
      workers?.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting?.postMessage('activate');
    },
  };
}

/** Whether this browser holds a version before this one. */
export async function hasVersionBefore() {
  if (!navigator.serviceWorker?.controller) return false;
  const before = await caches.match('before', { cacheName: 'hamkorlik.choice' }).catch(() => undefined);
  return before !== undefined && caches.has(await before.text());
}

/** Shows the version before this one from the next load on, where there is one. @returns {Promise<boolean>} */
export function goBack() {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return Promise.resolve(false);
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(Boolean(data.went_back)), { once: true });
    worker.postMessage('go_back');
  });
}
