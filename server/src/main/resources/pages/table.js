/** Everything on the canvas as a table: the same content for eyes, ears and the keyboard. */
import { h, Component } from './libraries.js';
import { cutText, number, span, verb, words, money } from './format.js';
import { mark } from './actions.js';
import { entityLink, quiet } from './parts.js';
import { state } from './state.js';

/**
 * @typedef {{key: string, name: string, isNumber?: boolean, value: (row: any) => string | number,
 *   cell: (row: any) => any}} Column
 */

/** @type {Column[]} */
const ENTITY_COLUMNS = [
  { key: 'marked', name: 'Mark', value: (row) => (state.marked.includes(row.id) ? 0 : 1),
    cell: (row) => h('input', { type: 'checkbox', checked: state.marked.includes(row.id),
      'aria-label': `Mark ${row.caption}`, onChange: () => mark(row.id) }) },
  { key: 'caption', name: 'Entity', value: (row) => row.caption,
    cell: (row) => entityLink(row.id) },
  { key: 'kind', name: 'Kind', value: (row) => row.kind, cell: (row) => words(row.kind) },
  { key: 'here', name: 'Links here', isNumber: true, value: (row) => row.here,
    cell: (row) => number(row.here) },
  { key: 'degree', name: 'Links in all', isNumber: true, value: (row) => row.degree,
    cell: (row) => [number(row.degree ?? 0), (state.visible.cuts.get(row.id) ?? []).map((cut) =>
      h('span', { class: 'cut-note' }, cutText(cut)))] },
];

/** @type {Column[]} */
const LINK_COLUMNS = [
  { key: 'from', name: 'From', value: (row) => captionOf(row.from), cell: (row) => entityLink(row.from) },
  { key: 'kind', name: 'Link', value: (row) => row.kind, cell: (row) => verb(row.kind) },
  { key: 'to', name: 'To', value: (row) => captionOf(row.to), cell: (row) => entityLink(row.to) },
  { key: 'count', name: 'Times', isNumber: true, value: (row) => row.count,
    cell: (row) => number(row.count) },
  { key: 'totals', name: 'Sums', isNumber: true, value: (row) => Number(row.totals?.[0]?.amount ?? 0),
    cell: (row) => (row.totals ?? []).map(money).join(' + ') },
  { key: 'last', name: 'When', value: (row) => row.last ?? '', cell: (row) => span(row.first, row.last) },
];

/** @param {string} id */
const captionOf = (id) => state.entities.get(id)?.caption ?? id;

/**
 * @extends {Component<{caption: string, columns: Column[], rows: any[]},
 *   {key: string, isDescending: boolean}>}
 */
class SortableTable extends Component {
  state = { key: '', isDescending: false };

  /** @param {Column} column */
  sortBy(column) {
    const isSame = this.state.key === column.key;
    this.setState({ key: column.key,
      isDescending: isSame ? !this.state.isDescending : Boolean(column.isNumber) });
  }

  sorted() {
    const column = this.props.columns.find((one) => one.key === this.state.key);
    if (!column) {
      return this.props.rows;
    }
    const sign = this.state.isDescending ? -1 : 1;
    return [...this.props.rows].sort((left, right) => {
      const [a, b] = [column.value(left), column.value(right)];
      const order = typeof a === 'number' ? a - /** @type {number} */ (b)
        : a.localeCompare(String(b));
      return sign * order || left.id.localeCompare(right.id);
    });
  }

  render() {
    const { caption, columns } = this.props;
    return h('table', { class: 'wide' }, h('caption', null, caption),
      h('thead', null, h('tr', null, columns.map((column) => this.head(column)))),
      h('tbody', null, this.sorted().map((row) => h('tr', {
        key: row.id, class: row.id === state.selected ? 'current' : '',
      }, columns.map((column) => h('td', { class: column.isNumber ? 'figures right' : '' },
        column.cell(row)))))));
  }

  /** @param {Column} column */
  head(column) {
    const isSorted = this.state.key === column.key;
    const direction = this.state.isDescending ? 'descending' : 'ascending';
    return h('th', { scope: 'col', class: column.isNumber ? 'right' : '',
      'aria-sort': isSorted ? direction : undefined },
    h('button', { type: 'button', class: 'plain', onClick: () => this.sortBy(column) }, column.name,
      h('span', { 'aria-hidden': 'true' }, isSorted ? (this.state.isDescending ? ' ↓' : ' ↑') : '')));
  }
}

export function tableView() {
  const links = [...state.visible.links].map((id) => state.links.get(id));
  const here = new Map();
  for (const link of links) {
    for (const end of [link?.from, link?.to]) {
      here.set(end, (here.get(end) ?? 0) + 1);
    }
  }
  const entities = [...state.visible.entities].map((id) => ({
    ...state.entities.get(id), here: here.get(id) ?? 0 }));
  if (!entities.length) {
    return quiet('The canvas is empty. Search for something, or show a network on it.');
  }
  return [
    h(SortableTable, { key: 'entities', caption: `${number(entities.length)} entities`,
      columns: ENTITY_COLUMNS, rows: entities }),
    h(SortableTable, { key: 'links', caption: `${number(links.length)} links`,
      columns: LINK_COLUMNS, rows: links }),
  ];
}
