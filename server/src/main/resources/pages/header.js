/** The head of the page: name, search, purpose, and who is signed in. */
import { h } from './libraries.js';
import { loadPanel, readAnew } from './actions.js';
import { loadNetworks, openNetworkAgain } from './networks.js';
import { Search } from './search.js';
import { setPurpose, signOut } from './session.js';
import { state, update } from './state.js';

export const header = () => h('header', { class: 'head' },
  h('h1', { class: 'brand' },
    h('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true', class: 'brand-mark' },
      h('path', { d: 'M3 22c6 4 8-12 14-12s3 12-3 9 4-14 15-11' })), 'Redthread'),
  state.session === 'signed-in' && h(Search, {}),
  purposeField(),
  state.session === 'signed-in' && caller());

function purposeField() {
  const isHinted = state.purposeWanted || (anyMasked() && !state.purpose.trim());
  const isMissing = state.purposeWanted;
  return h('div', { class: 'purpose' },
    h('label', { for: 'purpose' }, 'Purpose'),
    h('input', {
      id: 'purpose', 'data-test': 'purpose', value: state.purpose, maxLength: 300,
      placeholder: 'What you read this for', autocomplete: 'off',
      'aria-describedby': 'purpose-hint', 'aria-invalid': isMissing ? 'true' : undefined,
      'aria-required': isHinted ? 'true' : undefined,
      onChange: (/** @type {any} */ event) => keepPurpose(event.target.value),
    }),
    h('p', { id: 'purpose-hint', class: isHinted ? 'hint wanted' : 'hint unseen' },
      isHinted ? hint() : 'Recorded in the audit with each reading of a person.'));
}

/** @returns {boolean} whether something of what is open or shown is masked */
const anyMasked = () => Boolean(state.panel?.entity?.masked)
  || [...state.visible.entities].some((id) => state.entities.get(id)?.masked);

function hint() {
  if (state.purposeWanted) {
    return 'Required: write what you read this for.';
  }
  return state.caller?.seesProtected ? 'Required to read protected people.'
    : 'Protected people stay masked for your role.';
}

/** @param {string} purpose */
function keepPurpose(purpose) {
  setPurpose(purpose);
  if (state.session !== 'signed-in') {
    return;
  }
  loadNetworks();
  openNetworkAgain();
  if (state.panel) {
    loadPanel(state.panel.id);
  }
  readAnew();
}

const caller = () => h('div', { class: 'caller' },
  h('p', null, h('strong', null, state.caller?.role ?? ''),
    h('span', { class: 'quiet' }, state.caller?.agency ?? '')),
  h('button', { type: 'button', class: 'plain', title: 'Keys (?)', 'aria-label': 'Help and keys',
    onClick: () => update({ help: true }) }, '?'),
  h('button', { type: 'button', class: 'plain', onClick: () => signOut() }, 'Sign out'));
