/** The search box: a combobox that is driven wholly from the keyboard. */
import { h, Component, createRef } from './libraries.js';
import { api } from './api.js';
import { icon } from './icons.js';
import { sentence, words, plural, number } from './format.js';
import { place } from './actions.js';
import { guards } from './parts.js';
import { attempt } from './session.js';

const KINDS = ['Person', 'Organization', 'Phone', 'Email', 'OnlineAccount', 'Device', 'BankAccount',
  'Wallet', 'Document', 'Vehicle', 'Place', 'Advertisement', 'Journey', 'Case'];
const PAUSE_MILLIS = 180;
const LIMIT = 12;
/** What the server gives at most: who finds more than this asks for too little. */
const LAST_LIMIT = 200;

/** @param {string[]} ids focuses the first of them that shows */
const focusFirst = (ids) => ids.map((id) => document.getElementById(id))
  .find((element) => element?.offsetParent)?.focus();

/**
 * @typedef {{text: string, kind: string, items: import('./types.js').Entity[] | null,
 *   limit: number, active: number, isOpen: boolean, problem: any}} SearchState
 * @extends {Component<{}, SearchState>}
 */
export class Search extends Component {
  /** @type {SearchState} */
  state = { text: '', kind: '', items: null, limit: LIMIT, active: 0, isOpen: false, problem: null };
  box = createRef();
  /** @type {AbortController | null} */
  running = null;
  timer = 0;

  componentWillUnmount() {
    clearTimeout(this.timer);
    this.running?.abort();
  }

  /** @param {Partial<SearchState>} change a new text or kind */
  ask(change) {
    this.setState(change);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.find(), PAUSE_MILLIS);
  }

  /** @param {number} [limit] how many results at most */
  async find(limit = LIMIT) {
    const { text, kind } = this.state;
    this.running?.abort();
    if (!text.trim()) {
      this.setState({ items: null, problem: null, isOpen: false });
      return;
    }
    const running = new AbortController();
    this.running = running;
    const page = await attempt(
      () => api.search({ q: text.trim(), kind, limit }, running.signal),
      (problem) => {
        if (!running.signal.aborted) {
          this.setState({ problem, items: null, isOpen: true });
        }
      });
    if (page && !running.signal.aborted) {
      const earlier = limit > LIMIT ? this.state.items?.length ?? 0 : 0;
      this.setState({ items: page.items, limit, problem: null,
        active: Math.min(earlier, Math.max(page.items.length - 1, 0)), isOpen: true });
    }
  }

  /** @returns {boolean} whether there may be more than what was asked for */
  hasMore() {
    const { items, limit } = this.state;
    return items?.length === limit && limit < LAST_LIMIT;
  }

  /** @param {number} index */
  choose(index) {
    const items = this.state.items ?? [];
    if (index === items.length && this.hasMore()) {
      this.find(Math.min(this.state.limit * 4, LAST_LIMIT));
    } else if (items[index]) {
      this.setState({ isOpen: false });
      place(items[index]);
      // The next keys are for the entity: e expands it, p paths to it.
      setTimeout(() => focusFirst(['canvas', 'entity-name']));
    }
  }

  /** @param {any} event */
  onKey = (event) => {
    const { items, isOpen, active } = this.state;
    const count = (items?.length ?? 0) + (this.hasMore() ? 1 : 0);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.setState(isOpen && count ? { active: (active + step + count) % count }
        : { isOpen: Boolean(items) });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen && items) {
        this.choose(active);
      } else {
        this.find();
      }
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (isOpen) {
        this.setState({ isOpen: false });
      } else {
        document.getElementById('canvas')?.focus();
      }
    }
  };

  componentDidUpdate() {
    document.getElementById(`result-${this.state.active}`)?.scrollIntoView({ block: 'nearest' });
  }

  render() {
    const { text, kind, isOpen, active, items } = this.state;
    const isListed = isOpen && Boolean(items?.length);
    return h('search', { class: 'search', ref: this.box, onFocusOut: (/** @type {any} */ event) => {
      if (!this.box.current.contains(event.relatedTarget)) {
        this.setState({ isOpen: false });
      }
    } },
    h('input', {
      id: 'search', 'data-test': 'search-input', role: 'combobox', 'aria-label': 'Search',
      'aria-expanded': String(isListed), 'aria-controls': 'results', 'aria-autocomplete': 'list',
      'aria-activedescendant': isListed ? `result-${active}` : undefined,
      placeholder: 'Name, number, account, plate …', autocomplete: 'off', spellcheck: false,
      value: text, onKeyDown: this.onKey,
      onInput: (/** @type {any} */ event) => this.ask({ text: event.target.value }),
      onFocus: (/** @type {any} */ event) => {
        event.target.select();
        this.setState({ isOpen: Boolean(items) });
      },
    }),
    !text && h('kbd', { 'aria-hidden': 'true' }, '/'),
    h('select', {
      'aria-label': 'Kind to search for', value: kind,
      onChange: (/** @type {any} */ event) => this.ask({ kind: event.target.value }),
    }, h('option', { value: '' }, 'All kinds'),
    KINDS.map((one) => h('option', { value: one }, sentence(words(one))))),
    isOpen && this.dropdown());
  }

  dropdown() {
    const { items, problem, active } = this.state;
    if (problem) {
      return h('div', { class: 'dropdown', role: 'alert' },
        h('p', { class: 'quiet' }, `${problem.message} ${problem.advice ?? ''}`));
    }
    if (!items?.length) {
      return h('div', { class: 'dropdown' }, h('p', { class: 'quiet', role: 'status' },
        'Nothing found. Try part of the name, or the number with its country code.'));
    }
    return h('div', { class: 'dropdown' },
      h('ul', { role: 'listbox', id: 'results', 'aria-label': plural(items.length, 'result') },
        items.map((entity, index) => this.option(index, [
          icon(entity.kind),
          h('span', { class: 'result-name' }, entity.caption, guards(entity)),
          h('span', { class: 'quiet' },
            `${words(entity.kind)} · ${plural(entity.degree ?? 0, 'link')}`),
        ], index === active, 'search-result')),
        this.hasMore() && this.option(items.length,
          [h('span', { class: 'result-name' }, `The first ${number(items.length)}. Show more`)],
          active === items.length, 'search-more')));
  }

  /** @param {number} index @param {any[]} content @param {boolean} isActive @param {string} test */
  option(index, content, isActive, test) {
    return h('li', {
      id: `result-${index}`, role: 'option', 'data-test': test, 'aria-selected': String(isActive),
      onMouseDown: (/** @type {any} */ event) => event.preventDefault(),
      onMouseMove: () => this.state.active !== index && this.setState({ active: index }),
      onClick: () => this.choose(index),
    }, content);
  }
}
