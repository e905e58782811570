/** The ranked networks, and one network with why each member is in it. */
import { h } from './libraries.js';
import { api } from './api.js';
import { drawGraph, place } from './actions.js';
import { icon } from './icons.js';
import { number, plural } from './format.js';
import { BusyButton, exhibitName, guards, problemBox, quiet, tag } from './parts.js';
import { attempt } from './session.js';
import { state, update, learn, say } from './state.js';
import { syntheticNotice } from './sign-in.js';

const PAGE = 25;
/** Members whose links are asked for one by one where the network does not bring its links. */
const MEMBERS_ASKED = 60;
const AT_ONCE = 4;

/** @param {string} [cursor] to go on from */
export async function loadNetworks(cursor) {
  const page = await attempt(() => api.networks({ limit: PAGE, cursor }),
    (networksProblem) => update({ networksProblem }));
  if (page) {
    const earlier = cursor ? state.networks ?? [] : [];
    update({ networks: [...earlier, ...page.items], networksNext: page.next ?? null,
      networksProblem: null });
  }
}

/** @param {string} id */
export async function openNetwork(id) {
  const network = await attempt(() => api.network(id));
  if (network) {
    learn({ entities: network.members.map((member) => member.entity), links: network.links });
    update({ network, part: 'leads' });
    document.getElementById('leads-title')?.focus();
  }
}

/** @param {import('./types.js').Network} network */
async function showOnCanvas(network) {
  const members = network.members.map((member) => member.entity);
  const links = network.links ?? await linksAmong(members.map((entity) => entity.id));
  drawGraph({ origin: 'network' }, { entities: members, links });
  update({ part: 'picture' });
  say(`Network ${network.rank}: ${plural(members.length, 'member')} and `
    + `${plural(links.length, 'link')} among them.`);
}

/** @param {string[]} ids @returns {Promise<import('./types.js').Link[]>} */
async function linksAmong(ids) {
  const members = new Set(ids);
  const links = new Map();
  const queue = ids.slice(0, MEMBERS_ASKED);
  const ask = async () => {
    for (let id = queue.shift(); id; id = queue.shift()) {
      const member = id;
      const graph = await attempt(() => api.neighbourhood(member, { limit: 500 }));
      for (const link of graph?.links ?? []) {
        if (members.has(link.from) && members.has(link.to)) {
          links.set(link.id, link);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return [...links.values()];
}

/** The left column. */
export const leads = () => h('section', { class: 'leads', 'aria-labelledby': 'leads-title' },
  state.network ? networkView(state.network) : networkList());

function networkList() {
  const networks = state.networks;
  return [
    h('h2', { id: 'leads-title', tabIndex: -1 }, 'Networks'),
    h('p', { class: 'quiet' }, 'Leads, ranked by how telling they are. Not findings of fact.'),
    state.demo && syntheticNotice(),
    state.networksProblem && problemBox(state.networksProblem, () => loadNetworks()),
    !networks && !state.networksProblem && quiet('Loading…'),
    networks?.length === 0 && quiet(
      'No network yet. Load exhibits, then run "redthread resolve" and "redthread surface".'),
    h('ol', { class: 'network-list' }, (networks ?? []).map(networkRow)),
    state.networksNext && h(BusyButton, { label: 'More networks',
      run: () => loadNetworks(state.networksNext ?? undefined) }),
  ];
}

/** @param {import('./types.js').Network} network */
const networkRow = (network) => h('li', { key: network.id },
  h('button', {
    type: 'button', class: 'network-row', 'data-test': 'network-row',
    onClick: () => openNetwork(network.id),
  },
  h('span', { class: 'rank', 'aria-label': `Rank ${network.rank}` }, network.rank),
  h('span', { class: 'network-text' },
    h('span', { class: 'network-size' },
      h('strong', null, plural(network.members.length, 'member')),
      h('span', { class: 'score' }, `score ${points(network.score)}`)),
    network.reasons.slice(0, 2).map((reason) => h('span', { class: 'why' }, reason.text)))));

/** @param {number} value */
const points = (value) => number(Math.round(value * 100) / 100);

/** @param {import('./types.js').Network} network */
function networkView(network) {
  return [
    h('button', { type: 'button', class: 'plain back',
      onClick: () => update({ network: null }) }, '← All networks'),
    h('h2', { id: 'leads-title', tabIndex: -1 }, `Network ${network.rank}`),
    h('p', { class: 'quiet' }, `Score ${points(network.score)} · `
      + `${plural(network.members.length, 'member')} · ${plural(network.exhibits.length, 'exhibit')}`),
    state.demo && syntheticNotice(),
    h(BusyButton, { class: 'primary', label: 'Show on the canvas',
      run: () => showOnCanvas(network) }),
    h('h3', null, 'Why it stands here'),
    h('ul', { class: 'reasons' }, network.reasons.map((reason) => h('li', null,
      h('span', { class: `points ${reason.points < 0 ? 'against' : ''}` }, signed(reason.points)),
      h('span', null, reason.text, ' ', reason.points < 0 && tag('speaks against'))))),
    h('h3', null, 'Members'),
    h('ul', { class: 'members' }, network.members.map(memberRow)),
    network.findings?.length > 0 && [
      h('h3', null, 'Findings'),
      h('ul', { class: 'plain-list' }, network.findings.map((finding) => h('li', null, finding))),
    ],
    h('h3', null, 'Exhibits'),
    h('ul', { class: 'plain-list refs' }, network.exhibits.map((exhibit) =>
      h('li', { class: 'ref', title: exhibit }, exhibitName(exhibit)))),
  ];
}

/** @param {number} value */
const signed = (value) => (value < 0 ? `−${points(-value)}` : `+${points(value)}`);

/** @param {{entity: import('./types.js').Entity, why: string[]}} member */
const memberRow = ({ entity, why }) => h('li', { key: entity.id },
  h('button', { type: 'button', class: 'entity-link', 'data-test': 'member-row',
    'aria-current': state.panel?.id === entity.id ? 'true' : undefined,
    onClick: () => place(entity) }, icon(entity.kind),
  h('span', null, entity.caption, guards(entity))),
  why.map((text) => h('span', { class: 'why' }, text)));
