/** Something that script in a page could do to reach a server; it is given the server's address and a name. */
export type WayOut = (origin: string, name: string) => unknown;

/*
 * Each way runs in the page as its text stands here, so it may use nothing from outside itself.
 */

/** Elements that load something by themselves: their tag, the attribute with the address, and further attributes. */
export const ELEMENTS: Record<string, [tag: string, attribute: string, more?: Record<string, string>]> = {
  picture: ['img', 'src'],
  sound: ['audio', 'src', { preload: 'auto' }],
  film: ['video', 'src', { preload: 'auto' }],
  frame: ['iframe', 'src'],
  object: ['object', 'data', { type: 'text/html' }],
  embed: ['embed', 'src', { type: 'text/html' }],
  'style sheet': ['link', 'href', { rel: 'stylesheet' }],
  icon: ['link', 'href', { rel: 'icon' }],
  'app manifest': ['link', 'href', { rel: 'manifest' }],
  preload: ['link', 'href', { rel: 'preload', as: 'fetch', crossorigin: '' }],
  'module preload': ['link', 'href', { rel: 'modulepreload' }],
  prefetch: ['link', 'href', { rel: 'prefetch' }],
};

/** Ways that the content security policy stops. */
export const STOPPED: Record<string, WayOut> = {
  fetch: (origin, name) => fetch(`${origin}/${name}`).catch(() => {}),
  'fetch without CORS': (origin, name) => fetch(`${origin}/${name}`, { mode: 'no-cors' }).catch(() => {}),
  'fetch that outlives the page': (origin, name) =>
    fetch(`${origin}/${name}`, { keepalive: true, method: 'POST', body: 'x' }).catch(() => {}),
  request: (origin, name) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${origin}/${name}`);
    request.send();
  },
  beacon: (origin, name) => navigator.sendBeacon(`${origin}/${name}`, 'x'),
  'event source': (origin, name) => void new EventSource(`${origin}/${name}`),
  socket: (origin, name) => void new WebSocket(`${origin.replace('http', 'ws')}/${name}`),
  'web transport': (origin, name) =>
    void new WebTransport(`${origin.replace('http:', 'https:')}/${name}`).ready.catch(() => {}),
  'picture in memory': (origin, name) => {
    new Image().src = `${origin}/${name}`;
  },
  'picture of a style': (origin, name) => {
    document.body.style.backgroundImage = `url("${origin}/${name}")`;
  },
  font: (origin, name) => new FontFace('elsewhere', `url("${origin}/${name}")`).load().catch(() => {}),
  script: (origin, name) => {
    const script = document.createElement('script');
    try {
      script.src = `${origin}/${name}`;
    } catch {
      // Refused.
    }
    document.head.append(script);
  },
  'imported script': (origin, name) => import(`${origin}/${name}`).catch(() => {}),
  worker: (origin, name) => {
    try {
      void new Worker(`${origin}/${name}`);
    } catch {
      // Refused.
    }
  },
  'worker from memory': (origin, name) => {
    const script = new Blob([`fetch("${origin}/${name}")`], { type: 'text/javascript' });
    try {
      void new Worker(URL.createObjectURL(script));
    } catch {
      // Refused.
    }
  },
  'markup from text': (origin, name) => {
    const host = document.createElement('div');
    try {
      host.innerHTML = `<img src="${origin}/${name}">`;
    } catch {
      // Refused.
    }
    document.body.append(host);
  },
  'frame from text': (origin, name) => {
    const frame = document.createElement('iframe');
    try {
      frame.srcdoc = `<meta http-equiv="refresh" content="0;url=${origin}/${name}">`;
    } catch {
      // Refused.
    }
    document.body.append(frame);
  },
  'code from text': (origin, name) => {
    try {
      // biome-ignore lint/security/noGlobalEval: that it does not work is what is tried.
      globalThis.eval(`fetch("${origin}/${name}")`);
    } catch {
      // Refused.
    }
  },
  'drawing of elsewhere': (origin, name) => {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    picture.setAttribute('href', `${origin}/${name}`);
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.append(picture);
    document.body.append(drawing);
  },
  form: (origin, name) => {
    const form = document.createElement('form');
    form.action = `${origin}/${name}`;
    document.body.append(form);
    form.submit();
  },
  'form in a new tab': (origin, name) => {
    const form = document.createElement('form');
    Object.assign(form, { action: `${origin}/${name}`, method: 'post', target: '_blank' });
    document.body.append(form);
    form.submit();
  },
  'address that all others follow': (origin, name) => {
    const base = document.createElement('base');
    base.href = `${origin}/${name}/`;
    document.head.prepend(base);
    const picture = document.createElement('img');
    picture.setAttribute('src', 'relative');
    document.body.append(picture);
    base.remove();
  },
  'ping of a link': (origin, name) => {
    const link = document.createElement('a');
    link.href = '#here';
    link.ping = `${origin}/${name}`;
    document.body.append(link);
    link.click();
  },
  'speculation rules': (origin, name) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    try {
      rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [`${origin}/${name}`] }] });
    } catch {
      // Refused.
    }
    document.head.append(rules);
  },
};

/**
 * Ways that no policy of a page can stop, and that therefore only the code keeps from: it has none of them. They are
 * the ones that the design names.
 */
export const LEFT_TO_THE_CODE: Record<string, WayOut> = {
  'a new address for the page': (origin, name) => location.assign(`${origin}/${name}`),
  'a page that refreshes into another': (origin, name) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=${origin}/${name}`;
    document.head.append(meta);
  },
  // Without a tie to this one, so that nothing runs in it while it is being made.
  'a new window': (origin, name) => void window.open(`${origin}/${name}`, '_blank', 'noopener'),
  'a link that is clicked': (origin, name) => {
    const link = document.createElement('a');
    link.href = `${origin}/${name}`;
    document.body.append(link);
    link.click();
  },
  'a download by a link': (origin, name) => {
    const link = document.createElement('a');
    Object.assign(link, { href: `${origin}/${name}`, download: 'file' });
    document.body.append(link);
    link.click();
  },
  'a tab or window that the extension opens': (origin, name) =>
    void (globalThis as unknown as { chrome: typeof chrome }).chrome.tabs.create({
      url: `${origin}/${name}`,
    }),
};
