/** Puts the page together and redraws it when the state changes. */
import { h, render } from './libraries.js';
import { header } from './header.js';
import { Help, listen } from './keys.js';
import { leads, loadExhibits, loadNetworks } from './networks.js';
import { panel } from './panel.js';
import { start } from './session.js';
import { signInBox } from './sign-in.js';
import { stage } from './stage.js';
import { onChange, state, update } from './state.js';

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

/** The parts between which a narrow screen switches. */
const PARTS = /** @type {const} */ ([['leads', 'Networks'], ['picture', 'Picture'],
  ['details', 'Details']]);

const parts = () => h('nav', { class: 'parts', 'aria-label': 'Parts of the page' },
  PARTS.map(([part, name]) => h('button', { type: 'button', class: 'tab',
    'aria-pressed': String(state.part === part), onClick: () => update({ part }) }, name)));

const workspace = () => h('main', {
  class: `workspace part-${state.part} ${state.panel ? 'with-panel' : ''}`,
}, leads(), stage(), panel() ?? h('p', { class: 'panel-empty quiet' },
  'Nothing is open. Choose an entity in the picture, a network or the search.'));

/** Says what happened, to everybody: it is read out, and it shows. */
const message = () => h('div', { class: 'message-line' },
  h('p', { role: 'status', 'aria-live': 'polite', 'data-test': 'message',
    class: `message ${state.message.isError ? 'error' : ''}`, key: 'message' },
  h('span', { key: state.message.serial }, state.message.text,
    state.message.advice && h('span', { class: 'advice' }, ` ${state.message.advice}`))),
  h('p', { class: 'unseen', 'aria-live': 'polite' }, state.spoken));

function draw() {
  const isIn = state.session === 'signed-in';
  render(h('div', { class: `page ${state.session}`, 'aria-busy': String(state.busy > 0) },
    header(), state.busy > 0 && h('div', { class: 'progress', 'aria-hidden': 'true' }),
    state.session === 'signed-out' && signInBox(),
    isIn && workspace(), isIn && parts(), message(),
    state.help && h(Help, {})), root);
}

let wasIn = false;
onChange(() => {
  const isIn = state.session === 'signed-in';
  if (isIn && !wasIn) {
    loadNetworks();
    loadExhibits();
  }
  wasIn = isIn;
  draw();
});

root.replaceChildren();
listen();
draw();
start();
