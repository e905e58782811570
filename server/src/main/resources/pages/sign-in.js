/** The box that asks for a token. */
import { h } from './libraries.js';
import { signIn } from './session.js';
import { state } from './state.js';

/** @param {any} event */
function submit(event) {
  event.preventDefault();
  const token = new FormData(event.target).get('token');
  signIn(String(token ?? '').trim());
}

export const signInBox = () => h('main', { class: 'door' },
  h('form', { class: 'door-box', onSubmit: submit },
    h('h2', null, 'Sign in'),
    h('p', null, 'Every reading of a person is recorded with your name and your purpose.'),
    h('label', { for: 'token' }, 'Token'),
    h('input', { id: 'token', name: 'token', type: 'password', 'data-test': 'token',
      required: true, autocomplete: 'off', spellcheck: false, autofocus: true,
      'aria-describedby': 'token-hint' }),
    h('p', { id: 'token-hint', class: 'hint' }, state.demo
      ? 'This is a demonstration. The terminal that started it printed a token.'
      : 'The administrator gives it to you. It is kept in this tab only.'),
    state.signInNote && h('p', { class: 'problem', role: 'alert' }, state.signInNote),
    h('button', { type: 'submit', class: 'primary', 'data-test': 'sign-in' }, 'Sign in'),
    state.demo && syntheticNotice()));

export const syntheticNotice = () => h('p', { class: 'synthetic' },
  h('strong', null, 'Synthetic data. '), 'Nobody in it exists: every person, number and payment is invented.');
