// Asks the API; says in words what went wrong.

export async function ask(path, params = {}) {
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
    throw new Error('The token is no longer right.');
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const error = new Error(body.detail ?? `The server answered ${answer.status}.`);
    error.status = answer.status;
    throw error;
  }
  return body;
}
