/** The ranked networks, and one network with why each member is in it. */
import { h } from './libraries.js';
import { api } from './api.js';
import { drawGraph, place } from './actions.js';
import { icon } from './icons.js';
import { number, plural, sentence } from './format.js';
import { BusyButton, exhibitName, guards, problemBox, quiet, tag } from './parts.js';
import { attempt } from './session.js';
import { state, update, learn, learnExhibits, say } from './state.js';
import { syntheticNotice } from './sign-in.js';

const PAGE = 25;
/** So many members, the most central ones, can be read on the canvas at a glance. */
const CORE = 22;
/** So many members are listed before the reader asks for all. */
const LISTED = 40;

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
    update({ network, wholeNetwork: false, part: 'leads' });
    setTimeout(() => document.getElementById('leads-title')?.focus());
  }
}

/** Reads the open network anew, as after another purpose was given. */
export async function openNetworkAgain() {
  const id = state.network?.id;
  const network = id && await attempt(() => api.network(id));
  if (network && state.network?.id === id) {
    learn({ entities: network.members.map((member) => member.entity), links: network.links });
    update({ network });
  }
}

/** Learns how the exhibits are called, so that rows are named by their references. */
export async function loadExhibits() {
  const page = await attempt(() => api.exhibits(), () => {});
  if (page) {
    learnExhibits(page.items);
    update({});
  }
}

/**
 * The most central members. Of the profiles that are held to be one person, the one with most links
 * in the network stands for all: eight spellings of a name would leave no room for anybody else.
 * @param {import('./types.js').Network} network
 * @returns {import('./types.js').Entity[]}
 */
function coreOf(network) {
  const count = new Map();
  for (const { from, to } of network.links) {
    count.set(from, (count.get(from) ?? 0) + 1);
    count.set(to, (count.get(to) ?? 0) + 1);
  }
  const people = new Map();
  for (const { entity } of network.members) {
    const key = entity.identity ?? entity.id;
    const earlier = people.get(key);
    if (!earlier || (count.get(entity.id) ?? 0) > (count.get(earlier.id) ?? 0)) {
      people.set(key, entity);
    }
  }
  // One that is linked to none of the others says nothing among them.
  return [...people.values()].filter((entity) => count.has(entity.id) || !network.links.length)
    .slice(0, CORE);
}

/**
 * @param {import('./types.js').Network} network
 * @param {import('./types.js').Entity[]} members of it, all or the core
 */
async function showOnCanvas(network, members) {
  const ids = new Set(members.map((entity) => entity.id));
  const links = network.links.filter((link) => ids.has(link.from) && ids.has(link.to));
  drawGraph({ origin: 'network', cuts: network.truncated }, { entities: members, links });
  update({ part: 'picture' });
  const all = network.members.length;
  say(`Network ${network.rank}: ${members.length < all ? `the core, ${members.length} of ` : ''}`
    + `${plural(all, 'member')}, ${plural(links.length, 'link')} among them.`);
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
    h('strong', null, `Score ${points(network.score)}`),
    network.reasons.slice(0, 3).map((reason) =>
      h('span', { class: 'why' }, sentence(reason.text))))));

/** @param {number} value */
const points = (value) => (Math.round(value * 10) / 10).toFixed(1);

/** @param {import('./types.js').Network} network */
function networkView(network) {
  return [
    h('button', { type: 'button', class: 'plain back',
      onClick: () => update({ network: null }) }, '← All networks'),
    h('h2', { id: 'leads-title', tabIndex: -1 }, `Network ${network.rank}`),
    h('p', { class: 'quiet' }, `Score ${points(network.score)} · `
      + `${plural(network.members.length, 'member')} · ${plural(network.exhibits.length, 'exhibit')}`),
    state.demo && syntheticNotice(),
    showButtons(network),
    h('h3', null, 'Why it stands here'),
    h('ul', { class: 'reasons' }, network.reasons.map((reason) => h('li', null,
      h('span', { class: `points ${reason.points < 0 ? 'against' : ''}` }, signed(reason.points)),
      h('span', null, sentence(reason.text), ' ', reason.points < 0 && tag('speaks against'))))),
    h('h3', null, 'Members, the most central first'),
    members(network),
    network.findings?.length > 0 && [
      h('h3', null, 'Findings'),
      h('ul', { class: 'plain-list' }, network.findings.map((finding) => h('li', null, finding))),
    ],
    h('h3', null, 'Exhibits'),
    h('ul', { class: 'plain-list refs' }, network.exhibits.map((exhibit) =>
      h('li', { class: 'ref', title: exhibit }, exhibitName(exhibit)))),
  ];
}

/** @param {import('./types.js').Network} network */
function showButtons(network) {
  const isLarge = network.members.length > CORE;
  return h('div', { class: 'buttons' },
    h(BusyButton, { class: 'primary', label: isLarge ? 'Show its core' : 'Show on the canvas',
      run: () => showOnCanvas(network, coreOf(network)) }),
    isLarge && h(BusyButton, { label: `Show all ${number(network.members.length)}`,
      run: () => showOnCanvas(network, network.members.map((member) => member.entity)) }));
}

/** @param {import('./types.js').Network} network */
function members(network) {
  const all = network.members;
  const shown = state.wholeNetwork ? all : all.slice(0, LISTED);
  return [h('ul', { class: 'members' }, shown.map(memberRow)),
    shown.length < all.length && h('button', { type: 'button',
      onClick: () => update({ wholeNetwork: true }) }, `List all ${number(all.length)} members`)];
}

/** @param {number} value */
const signed = (value) => (value < 0 ? `−${points(-value)}` : `+${points(value)}`);

/** @param {{entity: import('./types.js').Entity, why: string[]}} member */
const memberRow = ({ entity, why }) => h('li', { key: entity.id },
  h('button', { type: 'button', class: 'entity-link', 'data-test': 'member-row',
    'aria-current': state.panel?.id === entity.id ? 'true' : undefined,
    onClick: () => place(entity) }, icon(entity.kind),
  h('span', null, entity.caption, guards(entity))),
  why.map((text) => h('span', { class: 'why' }, sentence(text))));
