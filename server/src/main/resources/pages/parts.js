/** Small pieces that several views draw. Text from data always goes in as text, never as markup. */
import { h, Component } from './libraries.js';
import { icon } from './icons.js';
import { short, number } from './format.js';
import { state } from './state.js';
import * as actions from './actions.js';

/** @param {any} problem @param {() => void} retry */
export const problemBox = (problem, retry) => h('div', { class: 'problem', role: 'alert' },
  h('p', null, h('strong', null, problem.message)),
  h('p', null, problem.advice ?? ''),
  h('button', { type: 'button', onClick: retry }, 'Try again'));

/** @param {string} text */
export const quiet = (text) => h('p', { class: 'quiet' }, text);

/** @param {import('./types.js').Marking} marking */
export const marking = (marking) => h('li', { class: 'marking' },
  tlp(marking.tlp),
  h('span', null, [marking.agency, marking.caseReference].filter(Boolean).join(' · ')));

/** @param {string} label such as `TLP:AMBER+STRICT` */
export const tlp = (label) => h('span', {
  class: `tlp ${label.replace('TLP:', '').replace('+', '-').toLowerCase()}`,
}, label.startsWith('TLP:') ? label : `TLP:${label}`);

/** @param {string} text @param {string} [kind] */
export const tag = (text, kind = '') => h('span', { class: `tag ${kind}` }, text);

/** @param {import('./types.js').Entity} entity the words that a masked or protected one carries */
export function guards(entity) {
  const said = [entity.protected && 'protected', entity.masked && 'masked'].filter(Boolean);
  return said.length > 0 && [' ', tag(said.join(', '), 'guard')];
}

/** @param {string} id an entity's id @param {string} [note] said after the caption */
export function entityLink(id, note = '') {
  const entity = state.entities.get(id);
  return h('button', {
    type: 'button', class: 'entity-link', onClick: () => actions.open(id),
  }, entity && icon(entity.kind), h('span', null, entity?.caption ?? id, entity && guards(entity)), note);
}

/**
 * How an exhibit is called: by its reference where a row of evidence told it, else by its hash.
 * @param {string} exhibit
 */
export const exhibitName = (exhibit) => state.exhibits.get(exhibit) || short(exhibit);

/** @param {import('./types.js').EvidenceRow[]} rows @param {number} [most] */
export function evidenceRefs(rows, most = 3) {
  const shown = (rows ?? []).slice(0, most).map((row) =>
    h('span', { class: 'ref', title: row.exhibit },
      `${exhibitName(row.exhibit)} row ${number(row.row)}`));
  const rest = (rows ?? []).length - shown.length;
  return h('span', { class: 'refs' }, shown, rest > 0 && h('span', { class: 'quiet' }, `+${rest}`));
}

/**
 * A button that runs something and is disabled while it runs.
 * @extends {Component<{run: () => Promise<any>, label: string, class?: string}, {busy: boolean}>}
 */
export class BusyButton extends Component {
  state = { busy: false };

  render() {
    const { run, label } = this.props;
    return h('button', {
      type: 'button', class: this.props.class, disabled: this.state.busy,
      onClick: async () => {
        this.setState({ busy: true });
        await run();
        this.setState({ busy: false });
      },
    }, this.state.busy ? 'Loading…' : label);
  }
}
