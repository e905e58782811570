/** The money trail: payments in the order of time from one account or wallet on. */
import { h } from './libraries.js';
import { api } from './api.js';
import { drawGraph } from './actions.js';
import { cutText, decimal, minute, plural } from './format.js';
import { BusyButton, entityLink, evidenceRefs, problemBox, quiet } from './parts.js';
import { attempt } from './session.js';
import { state, update, learn, say } from './state.js';

/** @type {Record<string, string>} */
const FIRST_QUERY = { direction: 'out', maxHops: '4', start: '', end: '', minAmount: '',
  maxGap: 'PT72H' };

/** @param {string} kind @returns {boolean} whether money moves through such an entity */
export const hasTrail = (kind) => kind === 'BankAccount' || kind === 'Wallet';

/** @param {string | null} id */
export function openTrail(id) {
  const kind = id ? state.entities.get(id)?.kind ?? '' : '';
  if (!id || !hasTrail(kind)) {
    return say('A trail starts at a bank account or a wallet.', 'Select one, then press y.');
  }
  update({ drawer: 'trail', part: 'picture', trail: { from: id,
    query: state.trail?.query ?? FIRST_QUERY, busy: false, problem: null, answer: null } });
  return follow();
}

async function follow() {
  const trail = state.trail;
  if (!trail) {
    return;
  }
  update({ trail: { ...trail, busy: true, problem: null } });
  const answer = await attempt(() => api.trails({ ...trail.query, from: trail.from }),
    (problem) => update({ trail: { ...trail, busy: false, problem } }));
  if (answer && state.trail?.from === trail.from) {
    learn({ entities: answer.entities });
    update({ trail: { ...trail, busy: false, problem: null, answer } });
    say(`${plural(answer.trails.length, 'trail')} found.`);
  }
}

/** @param {any} event */
function submit(event) {
  event.preventDefault();
  const form = Object.fromEntries(new FormData(event.target));
  /** @param {FormDataEntryValue} date */
  const instant = (date) => (date ? `${date}T00:00:00Z` : '');
  const query = { ...form, start: instant(form.start), end: instant(form.end) };
  if (state.trail) {
    update({ trail: { ...state.trail, query: /** @type {any} */ (query) } });
    follow();
  }
}

/** @param {import('./types.js').Trail} trail draws its hops, the thread through them in red */
function drawTrail(trail) {
  const ids = new Set(trail.hops.flatMap((hop) => [hop.from, hop.to]));
  const entities = (state.trail?.answer?.entities ?? []).filter((entity) => ids.has(entity.id));
  const links = trail.hops.map((hop) => ({
    id: hop.link, kind: 'TRANSFERRED', from: hop.from, to: hop.to, count: 1, first: hop.at,
    last: hop.at, totals: [{ currency: hop.currency, amount: hop.amount }], evidence: hop.evidence,
  }));
  drawGraph({ origin: 'trail' }, { entities, links });
  update({ thread: { entities: ids, links: new Set(links.map((link) => link.id)) } });
  say(`A trail of ${plural(links.length, 'payment')} is on the canvas.`);
}

/** @param {string} name @param {string} label @param {any} input */
const field = (name, label, input) => h('label', null, h('span', null, label),
  h(input.as ?? 'input', { name, value: state.trail?.query[name] ?? '', ...input }, input.options));

export function trailView() {
  const trail = state.trail;
  if (!trail) {
    return quiet('Open a bank account or a wallet and press y to follow the money.');
  }
  const { query, answer } = trail;
  return [
    h('form', { class: 'trail-form', onSubmit: submit, key: trail.from },
      h('p', { class: 'trail-from' }, 'From ', entityLink(trail.from)),
      field('direction', 'Direction', { as: 'select', options: [
        h('option', { value: 'out' }, 'onwards'), h('option', { value: 'in' }, 'backwards')] }),
      field('maxHops', 'Hops', { type: 'number', min: 1, max: 4 }),
      field('minAmount', 'At least', { inputMode: 'decimal', size: 8, pattern: '[0-9]+(\\.[0-9]+)?' }),
      field('maxGap', 'Onward within', { as: 'select', options: [
        ['PT24H', '24 hours'], ['PT72H', '3 days'], ['P7D', '7 days'], ['P30D', '30 days']]
        .map(([value, text]) => h('option', { value }, text)) }),
      field('start', 'From day', { type: 'date', value: query.start.slice(0, 10) }),
      field('end', 'Before day', { type: 'date', value: query.end.slice(0, 10) }),
      h('button', { type: 'submit' }, 'Follow')),
    trail.problem && problemBox(trail.problem, follow),
    trail.busy && quiet('Following…'),
    answer?.trails.length === 0 && quiet(
      'No payment leads on within these limits. Allow a longer gap or a smaller amount.'),
    answer?.truncated?.map((cut) => h('p', { class: 'cut' }, entityLink(cut.entity), cutText(cut))),
    answer && answer.trails.length > 0 && trailTable(answer.trails),
  ];
}

/** @param {import('./types.js').Trail[]} trails */
const trailTable = (trails) => h('table', { class: 'wide', 'data-test': 'trail-table' },
  h('caption', { class: 'unseen' }, 'Trails, each payment in the order of time'),
  h('thead', null, h('tr', null, ['Nr', 'When (UTC)', 'From', 'To', 'Amount', 'Evidence']
    .map((name) => h('th', { scope: 'col', class: name === 'Amount' ? 'right' : '' }, name)))),
  trails.map((trail, index) => h('tbody', null,
    h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colSpan: 6 },
      `Trail ${index + 1} · ${plural(trail.hops.length, 'payment')} · `
      + `${minute(trail.start)} to ${minute(trail.end)} `,
      h(BusyButton, { label: 'Show on the canvas', run: async () => drawTrail(trail) }))),
    trail.hops.map((hop, at) => h('tr', null,
      h('td', { class: 'figures quiet' }, at + 1),
      h('td', { class: 'figures' }, minute(hop.at)),
      h('td', null, entityLink(hop.from)), h('td', null, entityLink(hop.to)),
      h('td', { class: 'figures right' }, `${decimal(hop.amount)} `,
        h('span', { class: 'quiet' }, hop.currency)),
      h('td', null, evidenceRefs(hop.evidence, 1)))))));
