// Asks the API; says in words what went wrong.

const TRIES = 4;

/** Waits a little longer before each try. */
const pause = (tried) => new Promise((done) => setTimeout(done, 400 * 3 ** tried));

/** Asks; tries again by itself where the server is busy or away for a moment. */
export async function ask(path, params = {}) {
  for (let tried = 0; ; tried++) {
    try {
      return await once(path, params);
    } catch (error) {
      if (tried + 1 >= TRIES || (error.status && error.status !== 429 && error.status !== 503)) throw error;
      await pause(tried);
    }
  }
}

async function once(path, params) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, value);
  }
  const url = query.size > 0 ? `${path}?${query}` : path;
  let answer;
  try {
    answer = await fetch(url, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Error('The server does not answer.');
  }
  if (answer.status === 401) {
    location.assign('/login');
    throw Object.assign(new Error('The token is no longer right.'), { status: 401 });
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const error = new Error(body.detail ?? `The server answered ${answer.status}.`);
    error.status = answer.status;
    throw error;
  }
  return body;
}
