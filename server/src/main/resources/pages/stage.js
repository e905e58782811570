/** The middle: the canvas with its tools, and under it the drawer with tables. */
import { h } from './libraries.js';
import * as actions from './actions.js';
import { fit, zoom } from './camera.js';
import { Canvas, arrangeAll } from './canvas.js';
import { cutText, plural } from './format.js';
import { BusyButton, entityLink, quiet } from './parts.js';
import { state, update, captionOf } from './state.js';
import { tableView } from './table.js';
import { trailView } from './trail.js';

export const stage = () => h('section', { class: `stage ${state.drawer ? 'with-drawer' : ''}`,
  'aria-label': 'Picture' },
h('div', { class: 'picture' }, h(Canvas, {}), !state.visible.entities.size && beginning(), tally(), cuts(),
  tools()),
drawer());

const beginning = () => h('div', { class: 'beginning' },
  h('p', { class: 'beginning-title' }, 'Begin with a network or a search'),
  h('p', null, 'Press ', h('kbd', null, '/'), ' to search, ', h('kbd', null, '?'),
    ' for all keys.'));

/** What was cut on the canvas, said where it can't be missed. */
function cuts() {
  const all = [...state.visible.cuts].flatMap(([, list]) => list);
  return all.length > 0 && h('ul', { class: 'cuts', 'aria-label': 'Cut short' },
    all.slice(0, 4).map((cut) => h('li', { class: 'cut', 'data-test': 'cut' },
      h('span', null, h('strong', null, captionOf(cut.entity)), ` ${cutText(cut)}`),
      actions.canExpandFurther(cut.entity) && h(BusyButton, { label: 'Show more',
        run: async () => actions.expandFurther(cut.entity) }))),
    all.length > 4 && h('li', { class: 'cut' },
      `and ${all.length - 4} more; the table lists them all`));
}

/** @param {string} label @param {string} key @param {() => void} run @param {string} [test] */
const tool = (label, key, run, test) => h('button', { type: 'button', title: `${label} (${key})`,
  'data-test': test && `tool-${test}`, 'aria-keyshortcuts': key, onClick: run }, label);

function tools() {
  const id = state.selected;
  return h('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Canvas' },
    tool('Expand', 'e', () => actions.expand(id), 'expand'),
    tool('Collapse', 'c', () => actions.collapse(id), 'collapse'),
    tool('Path', 'p', () => actions.path(), 'path'),
    tool('Shared', 's', () => actions.shared(), 'shared'),
    tool('Undo', 'u', actions.undo, 'undo'),
    tool('Fit', 'f', fit, 'fit'),
    tool('Arrange', 'a', arrangeAll, 'arrange'),
    tool('Clear', 'x', actions.clear, 'clear'),
    h('span', { class: 'zoom' },
      h('button', { type: 'button', 'aria-label': 'Zoom out', onClick: () => zoom(0.8) }, '−'),
      h('button', { type: 'button', 'aria-label': 'Zoom in', onClick: () => zoom(1.25) }, '+')),
    h('button', { type: 'button', 'aria-pressed': String(state.drawer === 'table'),
      'aria-keyshortcuts': 't', 'data-test': 'tool-table', title: 'Everything as a table (t)',
      onClick: () => showDrawer('table') }, 'Table'));
}

const tally = () => state.visible.entities.size > 0 && h('p', { class: 'tally' },
  `${plural(state.visible.entities.size, 'entity', 'entities')}, `
  + plural(state.visible.links.size, 'link'));

/** @param {'table'|'trail'|'shared'} name opens it, or closes it where it is open */
export function showDrawer(name) {
  update({ drawer: state.drawer === name ? null : name });
}

function drawer() {
  const names = /** @type {const} */ (['table', 'trail', 'shared']);
  const titles = { table: 'Table', trail: 'Money trail', shared: 'Shared' };
  return state.drawer && h('section', { class: 'drawer', 'data-test': 'drawer',
    'aria-label': titles[state.drawer] },
  h('div', { class: 'drawer-head' },
    names.map((name) => h('button', { type: 'button', class: 'tab',
      'aria-pressed': String(state.drawer === name), onClick: () => update({ drawer: name }) },
    titles[name])),
    h('button', { type: 'button', class: 'plain close', 'aria-label': 'Close the drawer',
      onClick: () => update({ drawer: null }) }, '×')),
  h('div', { class: 'drawer-body', tabIndex: 0 }, content(state.drawer)));
}

/** @param {'table'|'trail'|'shared'} name */
const content = (name) =>
  (name === 'table' ? tableView() : name === 'trail' ? trailView() : sharedView());

function sharedView() {
  const items = state.shared;
  if (!items) {
    return quiet('Mark two or more entities with m, then press s to see what they share.');
  }
  if (!items.length) {
    return quiet('They share nothing that you may read.');
  }
  return h('table', { class: 'wide', 'data-test': 'shared-table' },
    h('caption', null, 'Rarest first: what everyone has in common says little'),
    h('thead', null, h('tr', null, ['Entity', 'Shared by', 'Links in all', 'Canvas']
      .map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', null, items.map((item) => h('tr', { key: item.entity.id },
      h('td', null, entityLink(item.entity.id)),
      h('td', null, item.sharedBy.map((id) => entityLink(id))),
      h('td', { class: 'figures right' }, item.degree.toLocaleString('en')),
      h('td', null, h('button', { type: 'button', onClick: () => actions.drawGraph(
        { origin: 'shared' }, { entities: [item.entity, ...known(item.sharedBy)],
          links: linksOf(item) }) }, 'Show'))))));
}

/** @param {string[]} ids */
const known = (ids) => ids.flatMap((id) => state.entities.get(id) ?? []);

/** @param {import('./types.js').Shared} item links as a list; a bare count brings none */
const linksOf = (item) => (Array.isArray(item.links)
  ? item.links.filter((link) => typeof link === 'object') : []);
