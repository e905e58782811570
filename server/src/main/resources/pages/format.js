/** Says values the way a reader expects them. Pure functions from values to text. */

const WHOLE = new Intl.NumberFormat('en');

/** @param {number} count */
export const number = (count) => WHOLE.format(count);

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export const plural = (count, one, many = `${one}s`) =>
  `${number(count)} ${count === 1 ? one : many}`;

/**
 * Groups the digits of an exact decimal without going through a floating-point number.
 * @param {string} amount for example `12345.60`
 */
export function decimal(amount) {
  const [whole, fraction] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** @param {import('./types.js').Money} money */
export const money = (money) => `${money.currency} ${decimal(money.amount)}`;

/** @param {string | null | undefined} instant @returns {string} the day in UTC, or nothing */
export const day = (instant) => (instant ? instant.slice(0, 10) : '');

/** @param {string | null | undefined} instant @returns {string} day and minute in UTC */
export const minute = (instant) => (instant ? instant.slice(0, 16).replace('T', ' ') : '');

/**
 * @param {string | null} first
 * @param {string | null} last
 */
export function span(first, last) {
  const [from, to] = [day(first), day(last)];
  return !from || from === to ? to || from : to ? `${from} – ${to}` : `since ${from}`;
}

/** @param {string} name @returns {string} `BankAccount` or `CASE_FILE` as `bank account` */
export const words = (name) => String(name)
  .replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').toLowerCase();

/** @param {string} text */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @type {Record<string, string>} */
const VERBS = {
  TRANSFERRED: 'paid', HAS_CONTACT: 'has as contact', LISTS: 'lists', USED_IN: 'used in',
  EMPLOYED_BY: 'works for', RELATED_TO: 'family of', HELD_DOCUMENTS_OF: 'held documents of',
  ASSOCIATED_WITH: 'associated with', HOLDS: 'holds', USES: 'uses',
};

/** @param {string} kind a link kind, such as `SIGNED_IN_TO` */
export const verb = (kind) => VERBS[kind] ?? words(kind);

/** @param {import('./types.js').Link} link @returns {string} `paid ×4 · THB 120,000` */
export function linkLabel(link) {
  const times = link.count > 1 ? ` ×${number(link.count)}` : '';
  const totals = (link.totals ?? []).map(money).join(' + ');
  return `${verb(link.kind)}${times}${totals ? ` · ${totals}` : ''}`;
}

/** @param {import('./types.js').Link} link @returns {string} the same in lines, for the canvas */
export function edgeLabel(link) {
  const times = link.count > 1 ? ` ×${number(link.count)}` : '';
  const totals = (link.totals ?? []).map((total) => money(total).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
  return [`${verb(link.kind)}${times}`, ...totals].join('\n');
}

/** @param {import('./types.js').Cut} cut @returns {string} `120 of 48,211 shown, …` */
export function cutText(cut) {
  const total = cut.total < 0 ? 'more' : number(cut.total);
  return `${number(cut.shown)} of ${total} shown, ${orderText(cut.order)}`;
}

/** @param {string} order */
function orderText(order) {
  return /most recent/.test(order) ? 'most recent first' : order;
}

/** @param {unknown} value a property's value @returns {string} */
export function propertyText(value) {
  if (Array.isArray(value)) {
    return value.map(propertyText).join(', ');
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) {
    return `${minute(value)} UTC`;
  }
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

const RELIABILITY = {
  A: 'reliable', B: 'usually reliable', C: 'fairly reliable', D: 'not usually reliable',
  E: 'unreliable', F: 'reliability not judged',
};
const CREDIBILITY = {
  1: 'confirmed', 2: 'probably true', 3: 'possibly true', 4: 'doubtful', 5: 'improbable',
  6: 'truth not judged',
};

/** @param {string} grading of the Admiralty scale, such as `B2` @returns {string} in words */
export function gradingText(grading) {
  const source = /** @type {any} */ (RELIABILITY)[grading?.[0]];
  const information = /** @type {any} */ (CREDIBILITY)[grading?.[1]];
  return source && information ? `source ${source}, ${information}` : '';
}

/** @param {string} text a hash or another long name */
export const short = (text) => (/^[0-9a-f]{32,}$/i.test(text) ? `${text.slice(0, 10)}…` : text);
