/** One small drawing for each kind of entity, so that kind is told by form and never by colour. */
import { h } from './libraries.js';

/** @type {Record<string, string>} paths on a 24 by 24 grid, drawn with a stroke */
const PATHS = {
  Person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.7-5.5 7.5-5.5s6.7 1.5 7.5 5.5',
  Organization: 'M4 21V4h10v17M14 9h6v12M2.5 21h19M7.5 8h3M7.5 12h3M7.5 16h3M17 13v0M17 17v0',
  Phone: 'M7 2.5h10v19H7zM11 18.5h2',
  Email: 'M3 5.5h18v13H3zM3 6.5l9 7 9-7',
  OnlineAccount: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM16 8v5.5c0 3.5 5 3 5-1.5a9 9 0 1 0-4 7.5',
  Device: 'M7 7h10v10H7zM9.5 3v4M14.5 3v4M9.5 17v4M14.5 17v4M3 9.5h4M3 14.5h4M17 9.5h4M17 14.5h4',
  BankAccount: 'M3 9.5 12 4l9 5.5zM5.5 10v7M10 10v7M14 10v7M18.5 10v7M3 20h18',
  Wallet: 'M4 6.5h14v-3H6a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h14v-14H6M20 11.5h-5v4h5',
  Document: 'M6 2.5h8l4.5 4.5v14.5H6zM14 2.5V7h4.5M9 12h6.5M9 16h6.5',
  Vehicle: 'M3 16.5v-4l2.5-6h13l2.5 6v4zM3 12.5h18M6 16.5v3M18 16.5v3',
  Place: 'M12 21.5s-6.5-6.5-6.5-11.5a6.5 6.5 0 0 1 13 0c0 5-6.5 11.5-6.5 11.5zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  Advertisement: 'M3 10v4h4l9 5V5l-9 5zM19 9.5c1.3 1.5 1.3 3.5 0 5M7 14l1.5 6',
  Journey: 'M6 20.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 18.5h7a3.5 3.5 0 0 0 0-7H9a3 3 0 0 1 0-6h7',
  Case: 'M3 7.5h18v12.5H3zM8.5 7.5v-3.5h7v3.5M3 13h18',
};

/** @param {string} kind */
const pathOf = (kind) => PATHS[kind] ?? 'M12 3l9 9-9 9-9-9z';

/** @param {string} kind an entity's kind @returns {any} the drawing, hidden from screen readers */
export const icon = (kind) => h('svg', {
  class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false',
}, h('path', { d: pathOf(kind) }));

/** @type {Map<string, string>} */
const images = new Map();

/**
 * @param {string} kind
 * @param {string} colour of the stroke
 * @returns {string} the drawing as a data address, for the canvas
 */
export function iconImage(kind, colour) {
  const key = `${kind} ${colour}`;
  let image = images.get(key);
  if (!image) {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24"'
      + ` fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round"`
      + ` stroke-linejoin="round"><path d="${pathOf(kind)}"/></svg>`;
    image = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
    images.set(key, image);
  }
  return image;
}
