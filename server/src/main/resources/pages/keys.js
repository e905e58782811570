/** The keyboard: one list of keys, from which both the handler and the help overlay are made. */
import { h, Component, createRef } from './libraries.js';
import * as actions from './actions.js';
import { fit, zoom } from './camera.js';
import { arrangeAll, walk } from './canvas.js';
import { state, update } from './state.js';
import { showDrawer } from './stage.js';
import { openTrail } from './trail.js';

/** @typedef {{keys: string[], shown: string, does: string, run: () => void}} Key */

/** @param {string} id */
const focus = (id) => document.getElementById(id)?.focus();

/** @type {Key[]} that work wherever nothing is being typed */
const KEYS = [
  { keys: ['/'], shown: '/', does: 'Search', run: () => focus('search') },
  { keys: ['g'], shown: 'g', does: 'Go to the canvas', run: () => {
    update({ part: 'picture' });
    setTimeout(() => focus('canvas'));
  } },
  { keys: ['n'], shown: 'n', does: 'Go to the networks', run: () => {
    update({ part: 'leads' });
    setTimeout(() => focus('leads-title'));
  } },
  { keys: ['d'], shown: 'd', does: 'Go to the details', run: () => {
    update({ part: 'details' });
    setTimeout(() => focus('entity-name'));
  } },
  { keys: ['t'], shown: 't', does: 'Everything on the canvas as a table',
    run: () => showDrawer('table') },
  { keys: ['e'], shown: 'e', does: 'Expand the selected entity',
    run: () => { actions.expand(state.selected); } },
  { keys: ['c'], shown: 'c', does: 'Collapse: take away exactly what its expansion brought',
    run: () => actions.collapse(state.selected) },
  { keys: ['i'], shown: 'i', does: 'Pin it in its place, or let it go',
    run: () => actions.pin(state.selected) },
  { keys: ['m'], shown: 'm', does: 'Mark it, for a path or for what is shared',
    run: () => actions.mark(state.selected) },
  { keys: ['p'], shown: 'p', does: 'Path between two marked or selected entities',
    run: () => { actions.path(); } },
  { keys: ['s'], shown: 's', does: 'What the marked entities share', run: () => { actions.shared(); } },
  { keys: ['y'], shown: 'y', does: 'Follow the money from the selected account',
    run: () => { openTrail(state.selected); } },
  { keys: ['u'], shown: 'u', does: 'Undo the last change of the canvas', run: actions.undo },
  { keys: ['Delete', 'Backspace'], shown: 'Delete', does: 'Take it off the canvas',
    run: actions.removeSelected },
  { keys: ['x'], shown: 'x', does: 'Clear the canvas', run: actions.clear },
  { keys: ['f'], shown: 'f', does: 'Fit everything into view', run: fit },
  { keys: ['a'], shown: 'a', does: 'Arrange anew; pinned entities stay', run: () => { arrangeAll(); } },
  { keys: ['+', '='], shown: '+', does: 'Zoom in', run: () => zoom(1.25) },
  { keys: ['-'], shown: '−', does: 'Zoom out', run: () => zoom(0.8) },
  { keys: ['?'], shown: '?', does: 'This help', run: () => update({ help: true }) },
];

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const isTyping = target.matches('input:not([type=checkbox]), select, textarea');
  if (state.session !== 'signed-in' || state.help || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'Escape') {
    if (isTyping) {
      target.blur();
    }
    update({ thread: null, marked: [] });
  } else if (!isTyping) {
    const isOnCanvas = target.id === 'canvas';
    const key = KEYS.find((one) => one.keys.includes(event.key));
    if (isOnCanvas && DIRECTIONS[event.key]) {
      walk(...DIRECTIONS[event.key]);
    } else if (isOnCanvas && event.key === 'Enter' && state.selected) {
      actions.open(state.selected);
    } else if (key) {
      key.run();
    } else {
      return;
    }
    event.preventDefault();
  }
}

/** Listens for keys from now on. */
export const listen = () => document.addEventListener('keydown', onKey);

/** The help overlay. */
export class Help extends Component {
  box = createRef();

  componentDidMount() {
    this.box.current.showModal();
  }

  render() {
    return h('dialog', { ref: this.box, class: 'help', 'aria-labelledby': 'help-title',
      onClose: () => update({ help: false }),
      onClick: (/** @type {any} */ event) =>
        event.target === this.box.current && this.box.current.close() },
    h('div', { class: 'help-body' },
      h('h2', { id: 'help-title' }, 'Keys'),
      h('dl', { class: 'keys' }, KEYS.map((key) => [
        h('dt', null, h('kbd', null, key.shown)), h('dd', null, key.does)]),
      h('dt', null, h('kbd', null, '← ↑ → ↓')), h('dd', null, 'On the canvas: walk to the next entity'),
      h('dt', null, h('kbd', null, 'Enter')), h('dd', null, 'On the canvas: open the entity'),
      h('dt', null, 'Mouse'), h('dd', null, 'Click opens, double click expands, Shift and click marks'),
      h('dt', null, h('kbd', null, 'Esc')), h('dd', null, 'Let marks and the red thread go')),
      h('h3', null, 'How to read the picture'),
      h('ul', { class: 'plain-list' },
        h('li', null, 'Persons are round. Phones, accounts, devices and vehicles are squares.'),
        h('li', null, 'An octagon with a double edge is a protected person or leads to one; '
          + 'its name says "masked" where you may not read it.'),
        h('li', null, 'A dashed edge was cut: its name says how many of how many show.'),
        h('li', null, 'A line sums up all events of a kind between two entities, with count and sums.')),
      h('p', { class: 'quiet' }, 'Links and networks are leads with their sources, not proof. '
        + 'Weigh first whether a person may be a victim.'),
      h('button', { type: 'button', class: 'primary', onClick: () => this.box.current.close() },
        'Close')));
  }
}
