/** How the canvas draws. Colours come from the style sheet, so that light and dark agree. */
import { iconImage } from './icons.js';

/** @param {string} name a custom property of the style sheet */
const colour = (name) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/**
 * Persons are round, what identifies them is a rounded square, papers have sharp corners. No kind is
 * an octagon: that form is kept for the protected.
 * @type {Record<string, string>}
 */
const SHAPES = {
  Person: 'ellipse', Organization: 'round-hexagon', Place: 'round-diamond', Journey: 'round-diamond',
  Advertisement: 'rectangle', Document: 'rectangle', Case: 'rectangle',
};

/** @param {string} kind */
export const shapeOf = (kind) => SHAPES[kind] ?? 'round-rectangle';

/** @returns {any[]} cytoscape's style sheet for the present colour scheme */
export function canvasStyle() {
  const ink = colour('ink');
  const paper = colour('paper');
  const surface = colour('surface');
  const muted = colour('muted');
  const line = colour('line-strong');
  const thread = colour('thread');
  const font = getComputedStyle(document.body).fontFamily;
  return [
    { selector: 'node', style: {
      shape: (/** @type {any} */ node) => shapeOf(node.data('kind')),
      width: 34, height: 34,
      'background-color': surface, 'border-color': muted, 'border-width': 1.25,
      'background-image': (/** @type {any} */ node) => iconImage(node.data('kind'), ink),
      'background-width': '56%', 'background-height': '56%', 'background-image-opacity': 0.85,
      label: 'data(label)', color: ink, 'font-family': font, 'font-size': 13,
      'text-valign': 'bottom', 'text-margin-y': 5, 'text-wrap': 'wrap', 'text-max-width': 140,
      'line-height': 1.25, 'text-background-color': paper, 'text-background-opacity': 0.82,
      'text-background-padding': 2, 'text-background-shape': 'roundrectangle',
      'min-zoomed-font-size': 6, 'overlay-opacity': 0,
    } },
    { selector: 'node[?isProtected]', style: {
      shape: 'octagon', width: 40, height: 40, 'border-style': 'double', 'border-width': 4.5,
      'border-color': ink,
    } },
    { selector: 'node[?isMasked]', style: { 'background-image-opacity': 0.3 } },
    { selector: 'node[?isCut]', style: { 'border-style': 'dashed', 'border-width': 2.5 } },
    { selector: 'node[?isPinned]', style: { 'underlay-color': muted, 'underlay-opacity': 0.28,
      'underlay-padding': 6, 'underlay-shape': 'round-rectangle' } },
    { selector: 'node[?isMarked]', style: { 'outline-width': 2, 'outline-color': thread,
      'outline-offset': 4, 'outline-style': 'dashed' } },
    { selector: 'edge', style: {
      width: 'data(width)', 'line-color': line, 'curve-style': 'bezier',
      'target-arrow-shape': 'triangle', 'target-arrow-color': line, 'arrow-scale': 0.75,
      label: 'data(label)', color: muted, 'font-family': font, 'font-size': 10,
      'text-rotation': 'autorotate', 'text-wrap': 'wrap', 'text-background-color': paper,
      'text-background-opacity': 0.9, 'text-background-padding': 2, 'min-zoomed-font-size': 8,
      'overlay-opacity': 0,
    } },
    // cytoscape compares with the size at the next power of two of the zoom: this shows from 1 on.
    { selector: '.crowded', style: { 'min-zoomed-font-size': 13 } },
    { selector: 'node:selected', style: { 'border-color': thread, 'border-width': 3,
      'background-color': colour('thread-soft'), 'font-weight': 'bold', 'z-index': 20,
      'min-zoomed-font-size': 0 } },
    { selector: 'node[?isProtected]:selected', style: { 'border-width': 5 } },
    { selector: 'edge.near', style: { 'line-color': thread, 'target-arrow-color': thread,
      color: ink, 'z-index': 15 } },
    { selector: 'edge.thread', style: { 'line-color': thread, 'target-arrow-color': thread,
      color: ink, width: 3, 'z-index': 18, 'min-zoomed-font-size': 0 } },
    { selector: 'node.thread', style: { 'border-color': thread } },
    { selector: '.aside', style: { opacity: 0.28 } },
  ];
}
