// Follows the events of the server, and comes back by itself when the line was cut.

const SILENCE = 15000;
const HIDDEN = 10000;

export class Live extends EventTarget {
  #source;
  #window;
  #heard = 0;
  #retry;
  #leave;
  #wait = 500;

  constructor() {
    super();
    setInterval(() => this.#watch(), 2000);
    addEventListener('online', () => this.#reopen());
    // A browser opens six connections to a server, over all its tabs: one that nobody looks at, or
    // that is kept for going back, gives its own up.
    addEventListener('pagehide', () => this.#close());
    addEventListener('pageshow', (event) => event.persisted && this.#window && this.#open());
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.#leave);
      if (document.hidden) this.#leave = setTimeout(() => this.#close(), HIDDEN);
      else if (!this.#source && this.#window) this.#open();
    });
  }

  #close() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  /** Follows a window from now on. */
  follow(window) {
    if (this.#window === window && this.#source) return;
    this.#window = window;
    this.#open();
  }

  #open() {
    clearTimeout(this.#retry);
    this.#source?.close();
    const source = new EventSource(`/api/events?window=${this.#window}`);
    this.#source = source;
    this.#heard = Date.now();
    source.onopen = () => {
      this.#heard = Date.now();
      this.#wait = 500;
      this.#tell('connected', true);
    };
    for (const type of ['status', 'summary', 'articles']) {
      source.addEventListener(type, (event) => {
        this.#heard = Date.now();
        if (source === this.#source) this.#tell(type, JSON.parse(event.data));
      });
    }
    source.onerror = () => {
      if (source !== this.#source) return;
      this.#tell('connected', false);
      // A browser tries again by itself only while the server answered well before.
      if (source.readyState === EventSource.CLOSED) this.#reopen();
    };
  }

  #reopen() {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#window && this.#open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, 10000);
  }

  #watch() {
    if (this.#source && Date.now() - this.#heard > SILENCE) {
      this.#heard = Date.now();
      this.#tell('connected', false);
      this.#open();
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
