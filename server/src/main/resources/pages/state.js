/** The one place where the pages' state stands. Views read it; only actions change it. */
import { emptyPicture, visibleOf } from './picture.js';

/**
 * @typedef {{id: string, entity: import('./types.js').Entity | null,
 *   graph: import('./types.js').Graph | null,
 *   evidence: {items: import('./types.js').EvidenceText[], next: string | null} | null,
 *   why: import('./types.js').IdentityWhy | null, problem: any}} Panel
 */

export const state = {
  /** @type {'starting'|'signed-out'|'signed-in'} */
  session: 'starting',
  signInNote: '',
  demo: false,
  /** @type {import('./types.js').Caller | null} */
  caller: null,
  purpose: '',
  purposeWanted: false,

  /** @type {import('./types.js').Network[] | null} */
  networks: null,
  /** @type {string | null} */
  networksNext: null,
  /** @type {any} */
  networksProblem: null,
  /** @type {import('./types.js').Network | null} */
  network: null,
  /** Whether all members of the open network are listed, and not the first alone. */
  wholeNetwork: false,

  /** @type {Map<string, import('./types.js').Entity>} */
  entities: new Map(),
  /** @type {Map<string, string>} the references of exhibits by their SHA-256 */
  exhibits: new Map(),
  /** @type {Map<string, import('./types.js').Link>} */
  links: new Map(),
  picture: emptyPicture(),
  /** @type {import('./picture.js').Picture[]} */
  past: [],
  visible: visibleOf(emptyPicture(), new Map()),
  /** @type {Set<string>} */
  pinned: new Set(),
  /** @type {string | null} */
  selected: null,
  /** @type {string[]} marked for a path or for what they share, in the order of marking */
  marked: [],
  /** @type {{entities: Set<string>, links: Set<string>} | null} */
  thread: null,

  /** @type {Panel | null} */
  panel: null,
  /** @type {'table'|'trail'|'shared'|null} */
  drawer: null,
  /** @type {import('./types.js').Shared[] | null} */
  shared: null,
  /** @type {{from: string, query: Record<string, string>, busy: boolean, problem: any,
   *   answer: import('./types.js').Trails | null} | null} */
  trail: null,

  /** @type {'leads'|'picture'|'details'} the part that shows on a narrow screen */
  part: /** @type {'leads'|'picture'|'details'} */ ('leads'),
  help: false,
  busy: 0,
  /** What a screen reader says while the reader walks the canvas. */
  spoken: '',
  /** @type {{text: string, advice: string, isError: boolean, serial: number}} */
  message: { text: '', advice: '', isError: false, serial: 0 },
};

/** @type {Array<() => void>} */
const listeners = [];
let scheduled = false;

/** @param {() => void} listener called once after any number of changes made together */
export function onChange(listener) {
  listeners.push(listener);
}

/** @param {Partial<typeof state>} change */
export function update(change) {
  Object.assign(state, change);
  if (!scheduled) {
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      listeners.forEach((listener) => listener());
    });
  }
}

/**
 * Replaces the picture and remembers the old one for undo.
 * @param {import('./picture.js').Picture} picture
 */
export function draw(picture) {
  const past = [...state.past, state.picture].slice(-100);
  show(picture, past);
}

/** @returns {boolean} whether there was a step to undo */
export function undoDraw() {
  const past = [...state.past];
  const picture = past.pop();
  if (picture) {
    show(picture, past);
  }
  return Boolean(picture);
}

/**
 * @param {import('./picture.js').Picture} picture
 * @param {import('./picture.js').Picture[]} past
 */
function show(picture, past) {
  const visible = visibleOf(picture, state.links);
  const marked = state.marked.filter((id) => visible.entities.has(id));
  update({ picture, past, visible, marked, thread: null });
}

/** @param {{entities?: any[], links?: any[]}} graph keeps what the server said, newest last */
export function learn(graph) {
  for (const entity of graph.entities ?? []) {
    state.entities.set(entity.id, { ...state.entities.get(entity.id), ...entity });
  }
  for (const link of graph.links ?? []) {
    state.links.set(link.id, link);
  }
}

/** @param {import('./types.js').Exhibit[]} exhibits keeps how they are called */
export function learnExhibits(exhibits) {
  for (const exhibit of exhibits) {
    state.exhibits.set(exhibit.sha256, exhibit.reference || exhibit.fileName);
  }
}

/** @param {string} id */
export const captionOf = (id) => state.entities.get(id)?.caption ?? id;

/** @param {string} text @param {string} [advice] */
export function say(text, advice = '') {
  const serial = state.message.serial + 1;
  update({ message: { text, advice, isError: false, serial } });
}

/** @param {any} problem */
export function complain(problem) {
  const serial = state.message.serial + 1;
  const advice = problem.advice ?? 'Load the page again. If it stays so, tell the administrator.';
  update({ message: { text: problem.message, advice, isError: true, serial } });
}
