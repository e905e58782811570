/** Everything about one entity: who, on whose word, linked to what, and the rows it stands on. */
import { h } from './libraries.js';
import * as actions from './actions.js';
import { gradingText, minute, number, plural, propertyText, sentence, verb, words } from './format.js';
import { icon } from './icons.js';
import { linkGroups } from './links.js';
import { BusyButton, entityLink, evidenceRefs, guards, marking, problemBox, quiet, tag, tlp }
  from './parts.js';
import { state, update } from './state.js';
import { openTrail, hasTrail } from './trail.js';

/** @type {Record<string, string>} what a notice is about, where the kind's own name is too short */
const NOTICES = { PROTECT_FIRST: 'Protect first', LEADS_NOT_PROOF: 'Leads, not proof',
  WEIGH_NON_PUNISHMENT_FIRST: 'Weigh non-punishment first' };

/** The right column, or nothing while no entity is open. */
export function panel() {
  const open = state.panel;
  if (!open) {
    return null;
  }
  const { entity, problem } = open;
  return h('aside', { class: 'panel', 'data-test': 'entity-panel', 'aria-labelledby': 'entity-name' },
    h('button', { type: 'button', class: 'plain close', 'aria-label': 'Close the panel',
      onClick: () => update({ panel: null, part: 'picture' }) }, '×'),
    problem && problemBox(problem, () => actions.loadPanel(open.id)),
    entity ? body(entity, open) : !problem && quiet('Loading…'));
}

/** @param {import('./types.js').Entity} entity @param {import('./state.js').Panel} open */
const body = (entity, open) => [
  h('p', { class: 'eyebrow' }, icon(entity.kind), sentence(words(entity.kind)), guards(entity)),
  h('h2', { id: 'entity-name', class: 'name', tabIndex: -1 }, entity.caption),
  entity.notice && h('div', { class: 'notice', role: 'note', 'data-test': 'role-notice' },
    h('strong', null, NOTICES[entity.notice.kind] ?? sentence(words(entity.notice.kind))),
    h('p', null, entity.notice.text)),
  buttons(entity),
  narrowed(entity.id, open),
  section('Markings', entity.markings?.length > 0
    && h('ul', { class: 'markings' }, entity.markings.map(marking))),
  section('Identifiers', identifiers(entity)),
  section('Claims about the role', entity.roles?.length > 0
    && h('ul', { class: 'claims' }, entity.roles.map(claim))),
  section('Properties', propertyList(entity)),
  section(`Links${entity.degree ? ` · ${number(entity.degree)}` : ''}`,
    open.graph ? linkGroups(entity.id, open.graph) : quiet('Loading…')),
  section('Evidence', open.evidence ? evidence(open.evidence) : quiet('Loading…')),
  entity.identity && section('Identity', identity(entity, open)),
];

/** @param {string} title @param {any} content nothing is drawn where there is none */
const section = (title, content) => content && h('section', { class: 'section' },
  h('h3', null, title), content);

/** @param {import('./types.js').Entity} entity */
function buttons({ id, kind }) {
  const isOn = state.visible.entities.has(id);
  const isExpanded = state.visible.expanded.has(id);
  /** @type {(label: string, key: string, run: () => void, test?: string) => any} */
  const button = (label, key, run, test) => h('button', {
    type: 'button', 'data-test': test, 'aria-keyshortcuts': key, onClick: run,
  }, label, h('kbd', { 'aria-hidden': 'true' }, key));
  return h('div', { class: 'buttons' },
    button('Expand', 'e', () => actions.expand(id), 'expand'),
    isExpanded && button('Collapse', 'c', () => actions.collapse(id), 'collapse'),
    isOn && button(state.pinned.has(id) ? 'Let go' : 'Pin', 'i', () => actions.pin(id)),
    isOn && button(state.marked.includes(id) ? 'Unmark' : 'Mark', 'm', () => actions.mark(id)),
    isOn && button('Remove', 'Del', () => actions.remove([id])),
    hasTrail(kind) && button('Follow the money', 'y', () => openTrail(id), 'trail'));
}

/**
 * Expanding by one kind of link and a span of days, so that a hub can be read at all.
 * @param {string} id
 * @param {import('./state.js').Panel} open
 */
function narrowed(id, open) {
  const kinds = [...new Set((open.graph?.links ?? []).map((link) => link.kind))].sort();
  /** @param {any} event */
  const submit = (event) => {
    event.preventDefault();
    const { kinds: kind, from, to } = Object.fromEntries(new FormData(event.target));
    actions.expand(id, { kinds: String(kind), from: from ? `${from}T00:00:00Z` : '',
      to: to ? `${to}T00:00:00Z` : '' });
  };
  return kinds.length > 0 && h('details', { class: 'narrow', key: id },
    h('summary', null, 'Expand only some links'),
    h('form', { onSubmit: submit },
      h('label', null, 'Kind', h('select', { name: 'kinds' },
        h('option', { value: '' }, 'every kind'),
        kinds.map((kind) => h('option', { value: kind }, verb(kind))))),
      h('label', null, 'From day', h('input', { name: 'from', type: 'date' })),
      h('label', null, 'Before day', h('input', { name: 'to', type: 'date' })),
      h('button', { type: 'submit' }, 'Expand')));
}

/** @param {import('./types.js').Entity} entity */
const identifiers = (entity) => entity.identifiers?.length > 0
  && h('dl', { class: 'pairs' }, entity.identifiers.map(({ kind, value }) => [
    h('dt', null, sentence(words(kind))), h('dd', { class: 'value' }, value),
  ]));

/** @param {import('./types.js').RoleClaim} role */
const claim = (role) => h('li', { class: 'claim' },
  h('p', null, h('strong', null, sentence(role.title || words(role.role)))),
  h('p', { class: 'quiet' }, `Claimed by ${role.author}`),
  h('p', { class: 'quiet' }, h('abbr', { class: 'grade', title: 'Admiralty grading' }, role.grading),
    ` ${gradingText(role.grading)}`),
  evidenceRefs(role.evidence));

/** @param {import('./types.js').Entity} entity */
function propertyList(entity) {
  const names = Object.keys(entity.properties ?? {});
  return names.length > 0 && h('dl', { class: 'pairs' }, names.map((name) => [
    h('dt', null, sentence(words(name))), h('dd', null, propertyText(entity.properties[name])),
  ]));
}

/** @param {{items: import('./types.js').EvidenceText[], next: string | null}} page */
const evidence = (page) => [
  !page.items.length && quiet('No row that you may read.'),
  h('ul', { class: 'evidence' }, page.items.map((item) => h('li', { 'data-test': 'evidence-row' },
    h('p', { class: 'evidence-head' },
      h('span', { class: 'ref', title: item.exhibit.sha256 }, item.exhibit.reference),
      h('span', null, `row ${number(item.row)}`), tlp(item.exhibit.tlp)),
    h('p', { class: 'quiet' }, [item.exhibit.fileName, item.exhibit.agency,
      item.exhibit.caseReference].filter(Boolean).join(' · ')),
    item.text ? h('pre', { tabIndex: 0, 'aria-label': 'Text of the row' }, item.text)
      : h('p', { class: 'withheld' }, textMissing(item.withheld))))),
  page.next && h(BusyButton, { label: 'More rows', run: actions.moreEvidence }),
];

/** @param {boolean} isWithheld @returns {string} why no text stands there, and what would help */
function textMissing(isWithheld) {
  if (!isWithheld) {
    return 'The copy of this row is not in this store.';
  }
  return state.caller?.seesProtected
    ? 'Text withheld: it may name a protected person. Give a purpose above to read it.'
    : 'Text withheld: it may name a protected person.';
}

/** @param {import('./types.js').Entity} entity @param {import('./state.js').Panel} open */
function identity(entity, open) {
  if (!open.why) {
    return [quiet('This profile is held to be the same person as others.'),
      h(BusyButton, { label: 'Show which, and why', run: () => actions.loadWhy(entity.identity) })];
  }
  const { profiles, judgements } = open.why;
  return [
    h('p', null, `${plural(profiles.length, 'profile')}:`),
    h('ul', { class: 'plain-list' }, profiles.map((one) => h('li', null, entityLink(one.id),
      ' ', one.id === entity.id && tag('this one')))),
    h('ul', { class: 'claims' }, judgements.map((one) => h('li', { class: 'claim' },
      h('p', null, h('strong', null, sentence(words(one.decision))), ` · ${one.rule}`),
      h('p', null, one.reason),
      h('p', { class: 'quiet' }, `${one.author}, ${minute(one.at)} UTC`),
      evidenceRefs(one.evidence)))),
  ];
}
