/** Speaks to the server: adds the token and the purpose, and turns every failure into a Problem. */

const BASE = '/api/v1';

/** What went wrong, in words that say what to do next. */
export class Problem extends Error {
  /**
   * @param {{status: number, title?: string, detail?: string, code?: string, field?: string}} body
   */
  constructor(body) {
    super(body.detail || body.title || 'The request failed.');
    this.status = body.status;
    this.title = body.title || 'The request failed';
    this.code = body.code || '';
    this.field = body.field || '';
  }

  /** @returns {boolean} whether the server wants to know what the reading is for */
  get wantsPurpose() {
    return /purpose/i.test(this.field) || /purpose/i.test(this.code);
  }

  /** @returns {string} what the reader can do about it */
  get advice() {
    if (this.wantsPurpose) {
      return 'Write in the header what you read this for, then try again.';
    }
    switch (this.status) {
      case 0: return 'Check that Redthread still runs on this machine, then try again.';
      case 400: return 'Correct the value named above, then try again.';
      case 401: return 'Sign in with a valid token. An administrator can issue one.';
      case 403: return 'Your role may not do this. An administrator can say who may.';
      case 404: return 'It may have been withdrawn with its exhibit. Search for it again.';
      case 413: return 'Ask for less at once.';
      case 429: return 'Wait a moment, then try again.';
      case 503: return 'The store is busy or starting. Wait a moment, then try again.';
      default: return this.status >= 500
        ? 'Try again. If it stays so, the server\'s log has the reason.' : 'Try again.';
    }
  }
}

/** @type {{token: string, purpose: string}} */
const credentials = { token: '', purpose: '' };

/** @param {{token?: string, purpose?: string}} change what later requests carry */
export function carry(change) {
  Object.assign(credentials, change);
}

/**
 * Header values hold ASCII only, and a purpose may be written in Thai or Khmer: then it goes in
 * the extended notation of RFC 8187.
 * @param {string} text
 */
function headerText(text) {
  return /^[\x20-\x7e]*$/.test(text) ? text : `UTF-8''${encodeURIComponent(text)}`;
}

/** @param {Record<string, string|number|undefined|null>} parameters empty ones are left out */
function queryOf(parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} the answer's JSON
 */
async function read(address, signal) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (credentials.token) {
    headers.Authorization = `Bearer ${credentials.token}`;
  }
  const purpose = credentials.purpose.trim();
  if (purpose) {
    headers['X-Purpose'] = headerText(purpose);
  }
  let response;
  try {
    response = await fetch(address, { headers, signal, cache: 'no-store' });
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Problem({ status: 0, title: 'The server does not answer.' });
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem({ ...body, status: response.status });
  }
  return body;
}

const id = encodeURIComponent;

export const api = {
  /** @returns {Promise<{demo?: boolean}>} */
  health: () => read('/health'),
  /** @returns {Promise<import('./types.js').Caller>} */
  me: () => read(`${BASE}/me`),
  /**
   * @param {{q: string, kind?: string, limit?: number}} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<{items: import('./types.js').Entity[]}>}
   */
  search: (query, signal) => read(`${BASE}/search${queryOf(query)}`, signal),
  /** @param {string} entity @returns {Promise<import('./types.js').Entity>} */
  entity: (entity) => read(`${BASE}/entities/${id(entity)}`),
  /**
   * @param {string} entity
   * @param {Record<string, string|number|undefined>} query
   * @returns {Promise<import('./types.js').Graph>}
   */
  neighbourhood: (entity, query) =>
    read(`${BASE}/entities/${id(entity)}/neighbourhood${queryOf({ hops: 1, ...query })}`),
  /**
   * @param {string} entity
   * @param {{cursor?: string}} [query]
   * @returns {Promise<{items: import('./types.js').EvidenceText[], next: string | null}>}
   */
  evidence: (entity, query = {}) => read(`${BASE}/entities/${id(entity)}/evidence${queryOf(query)}`),
  /**
   * @param {string} link
   * @param {{limit?: number, cursor?: string}} query
   * @returns {Promise<{items: import('./types.js').LinkEvent[], next: string | null}>}
   */
  events: (link, query) => read(`${BASE}/links/${id(link)}/events${queryOf(query)}`),
  /**
   * @param {{from: string, to: string, maxHops?: number}} query
   * @returns {Promise<import('./types.js').Graph &
   *   {paths: {entities: string[], links: string[]}[]}>}
   */
  paths: (query) => read(`${BASE}/paths${queryOf(query)}`),
  /** @param {string[]} ids @returns {Promise<{items: import('./types.js').Shared[]}>} */
  shared: (ids) => read(`${BASE}/shared${queryOf({ ids: ids.join(',') })}`),
  /**
   * @param {Record<string, string|number|undefined>} query
   * @returns {Promise<import('./types.js').Trails>}
   */
  trails: (query) => read(`${BASE}/trails${queryOf(query)}`),
  /** @param {string} identity @returns {Promise<import('./types.js').IdentityWhy>} */
  why: (identity) => read(`${BASE}/identities/${id(identity)}/why`),
  /** @returns {Promise<{items: import('./types.js').Exhibit[]}>} */
  exhibits: () => read(`${BASE}/exhibits`),
  /**
   * @param {{limit?: number, cursor?: string}} query
   * @returns {Promise<{items: import('./types.js').Network[], next: string | null}>}
   */
  networks: (query) => read(`${BASE}/networks${queryOf(query)}`),
  /** @param {string} network @returns {Promise<import('./types.js').Network>} */
  network: (network) => read(`${BASE}/networks/${id(network)}`),
};
