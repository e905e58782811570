/** The links of one entity, grouped by kind; each can be opened to the events it sums up. */
import { h, Component } from './libraries.js';
import { api } from './api.js';
import { cutText, linkLabel, minute, money, number, plural, propertyText, sentence, span, verb, words }
  from './format.js';
import { BusyButton, entityLink, evidenceRefs, quiet } from './parts.js';
import { mergedCuts } from './picture.js';
import { attempt } from './session.js';
import { loadPanel } from './actions.js';

const EVENTS_PAGE = 20;
const MOST_LINKS = 500;

/**
 * @param {string} id the entity whose links they are
 * @param {import('./types.js').Graph} graph
 */
export function linkGroups(id, graph) {
  const own = graph.links.filter((link) => link.from === id || link.to === id);
  const kinds = [...new Set(own.map((link) => link.kind))].sort();
  if (!own.length) {
    return quiet('No links that you may read.');
  }
  return [
    mergedCuts(graph.truncated).filter((cut) => cut.entity === id).map((cut) =>
      h('p', { class: 'cut' }, h('span', null, cutText(cut)),
        own.length < MOST_LINKS && h(BusyButton, { label: 'Show more',
          run: () => loadPanel(id, Math.min(own.length * 3, MOST_LINKS)) }))),
    kinds.map((kind) => {
      const links = own.filter((link) => link.kind === kind);
      return h('section', { key: kind, class: 'link-group' },
        h('h4', null, sentence(verb(kind)), h('span', { class: 'quiet' }, number(links.length))),
        h('ul', null, links.map((link) => h(LinkRow, { key: link.id, id, link }))));
    }),
  ];
}

/**
 * @typedef {{isOpen: boolean, events: import('./types.js').LinkEvent[], next: string | null,
 *   isLoaded: boolean, problem: any}} LinkState
 * @extends {Component<{id: string, link: import('./types.js').Link}, LinkState>}
 */
class LinkRow extends Component {
  /** @type {LinkState} */
  state = { isOpen: false, events: [], next: null, isLoaded: false, problem: null };

  toggle = () => {
    const isOpen = !this.state.isOpen;
    this.setState({ isOpen });
    if (isOpen && !this.state.isLoaded) {
      this.load();
    }
  };

  async load() {
    const page = await attempt(() => api.events(this.props.link.id,
      { limit: EVENTS_PAGE, cursor: this.state.next ?? undefined }),
    (problem) => this.setState({ problem }));
    if (page) {
      this.setState({ events: [...this.state.events, ...page.items], next: page.next,
        isLoaded: true, problem: null });
    }
  }

  render() {
    const { id, link } = this.props;
    const isOutgoing = link.from === id;
    const other = isOutgoing ? link.to : link.from;
    return h('li', { class: 'link-row', 'data-test': 'link-row' },
      h('div', { class: 'link-line' },
        h('span', { class: 'direction', title: isOutgoing ? 'from this entity' : 'to this entity' },
          h('span', { 'aria-hidden': 'true' }, isOutgoing ? '→' : '←'),
          h('span', { class: 'unseen' }, isOutgoing ? 'to' : 'from')),
        entityLink(other),
        h('button', { type: 'button', class: 'plain opener', 'aria-expanded':
          String(this.state.isOpen), onClick: this.toggle,
        'aria-label': `${linkLabel(link)}: ${this.state.isOpen ? 'close' : 'open'} its rows` },
        link.count > 1 ? `×${number(link.count)}` : 'open')),
      h('p', { class: 'link-facts' },
        h('span', null, span(link.first, link.last)),
        (link.totals ?? []).map((total) => h('strong', null, money(total)))),
      this.state.isOpen && this.opened());
  }

  opened() {
    const { link } = this.props;
    const { events, next, isLoaded, problem } = this.state;
    return h('div', { class: 'opened' },
      h('p', { class: 'quiet' }, 'Evidence ', evidenceRefs(link.evidence),
        (link.evidenceCount ?? 0) > 3 && ` of ${plural(link.evidenceCount ?? 0, 'row')}`),
      properties(link.properties),
      problem && quiet(`${problem.message} ${problem.advice ?? ''}`),
      !isLoaded && !problem && quiet('Loading…'),
      events.length > 0 && h('div', { class: 'scroll', tabIndex: 0, role: 'region',
        'aria-label': 'Events' }, h('table', { 'data-test': 'events' },
        h('thead', null, h('tr', null, ['When (UTC)', 'What', 'Evidence']
          .map((name) => h('th', { scope: 'col' }, name)))),
        h('tbody', null, events.map((event) => h('tr', { key: event.id },
          h('td', { class: 'figures', title: event.zone ? `read in ${event.zone}` : '' },
            minute(event.at)),
          h('td', null, event.money ? money(event.money) : '', properties(event.properties)),
          h('td', null, evidenceRefs(event.evidence, 1))))))),
      isLoaded && !events.length && quiet('No single events: the link is a lasting fact.'),
      next && h(BusyButton, { label: `More of ${plural(link.count, 'event')}`,
        run: () => this.load() }));
  }
}

/** @param {Record<string, unknown> | undefined} values */
const properties = (values) => Object.entries(values ?? {}).map(([name, value]) =>
  h('span', { class: 'property' }, `${words(name)} `, h('b', null, propertyText(value))));
