/** Signing in and out. The token lives in this tab's session storage and nowhere else. */
import { api, carry, Problem } from './api.js';
import { emptyPicture, visibleOf } from './picture.js';
import { state, update, complain } from './state.js';

const TOKEN = 'redthread.token';
const PURPOSE = 'redthread.purpose';

/** Starts the session: with a token from the address's fragment, from before, or with none. */
export async function start() {
  const purpose = sessionStorage.getItem(PURPOSE) ?? '';
  carry({ purpose });
  update({ purpose });
  api.health().then((health) => update({ demo: health.demo === true })).catch(() => {});
  const token = tokenFromAddress() ?? sessionStorage.getItem(TOKEN);
  if (token) {
    await signIn(token);
  } else {
    update({ session: 'signed-out' });
  }
}

/** A fragment never leaves the browser; it is wiped from the address bar at once. */
function tokenFromAddress() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    history.replaceState(null, '', location.pathname);
  }
  return token;
}

/** @param {string} token */
export async function signIn(token) {
  // A header can carry visible ASCII only; anything else can't be a token.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    signOut('This is not a token. Paste the one the administrator gave you, without spaces.');
    return;
  }
  carry({ token });
  try {
    const caller = await api.me();
    sessionStorage.setItem(TOKEN, token);
    update({ session: 'signed-in', caller, signInNote: '' });
  } catch (failure) {
    const problem = /** @type {Problem} */ (failure);
    signOut(problem.status === 401
      ? 'The server does not know this token. Check it, or ask an administrator for a new one.'
      : `${problem.message} ${problem.advice ?? ''}`);
  }
}

/** @param {string} [note] why, shown in the sign-in box */
export function signOut(note = '') {
  sessionStorage.removeItem(TOKEN);
  carry({ token: '' });
  state.entities.clear();
  state.links.clear();
  state.exhibits.clear();
  const picture = emptyPicture();
  update({
    session: 'signed-out', signInNote: note, caller: null, networks: null, network: null,
    picture, past: [], visible: visibleOf(picture, new Map()), panel: null, selected: null, wholeNetwork: false,
    message: { text: '', advice: '', isError: false, serial: state.message.serial + 1 },
    spoken: '', marked: [], pinned: new Set(), thread: null, trail: null, shared: null, drawer: null, purposeWanted: false,
  });
}

/** @param {string} purpose what the reading is for, sent with every request and audited */
export function setPurpose(purpose) {
  sessionStorage.setItem(PURPOSE, purpose);
  carry({ purpose });
  update({ purpose, purposeWanted: state.purposeWanted && !purpose.trim() });
}

/**
 * Runs a request while the page shows that it is busy. A failure is told, never thrown.
 * @template T
 * @param {() => Promise<T>} request
 * @param {(problem: any) => void} [failed] instead of telling it in the message line
 * @returns {Promise<T | undefined>}
 */
export async function attempt(request, failed = complain) {
  update({ busy: state.busy + 1 });
  try {
    return await request();
  } catch (failure) {
    const problem = /** @type {any} */ (failure);
    if (problem.status === 401) {
      signOut('Your session ended: the token is unknown or was revoked. Sign in again.');
    } else {
      if (problem.wantsPurpose) {
        update({ purposeWanted: true });
        document.getElementById('purpose')?.focus();
      }
      failed(problem);
    }
    return undefined;
  } finally {
    update({ busy: state.busy - 1 });
  }
}
