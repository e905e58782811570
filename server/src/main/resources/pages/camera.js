/** What part of the canvas shows, and how large. */
import { state } from './state.js';

/** @type {any} the cytoscape instance it looks at, once there is one */
let cy = null;

/** Whether the reader moved the picture by hand, so that it is not moved under the hand again. */
let isHeld = false;

const PADDING = 50;
const READABLE_ZOOM = 0.8;
/** A few entities fitted to a large screen would otherwise be drawn like posters. */
const LARGEST_ZOOM = 1.3;
/** Up to so many entities, the selected one in a readable size is worth more than the whole. */
export const FEW = 60;

/** @param {any} canvas the cytoscape instance to look at, or null when it is gone */
export function lookAt(canvas) {
  cy = canvas;
  isHeld = false;
  cy?.on('scrollzoom pinchzoom dragpan', () => { isHeld = true; });
}

/** Lets the camera move again by itself, as after a change that the reader asked for. */
export function letGo() {
  isHeld = false;
}

/** Shows everything. */
export function fit() {
  isHeld = false;
  if (cy?.nodes().nonempty()) {
    frame(cy.elements());
  }
}

/** Shows what matters now: the thread if there is one, else everything, the selected readably. */
export function frameAgain() {
  if (!cy || isHeld || cy.nodes().empty() || cy.width() === 0) {
    return;
  }
  const thread = cy.elements('.thread');
  const selected = state.selected ? cy.getElementById(state.selected) : cy.collection();
  const whole = thread.nonempty() ? thread : cy.elements();
  const isSmall = cy.nodes().length <= FEW && thread.empty() && selected.nonempty();
  frame(isSmall && zoomFor(whole) < READABLE_ZOOM ? selected : whole);
}

/** @returns {number} how much of the canvas the tools cover */
const bottom = () => /** @type {HTMLElement | null} */ (
  document.querySelector('.tools'))?.offsetHeight ?? 0;

/** @param {any} elements @returns {number} the zoom at which they fill the canvas, not too large */
function zoomFor(elements) {
  const box = elements.boundingBox();
  const across = (cy.width() - 2 * PADDING) / Math.max(box.w, 1);
  const down = (cy.height() - bottom() - 2 * PADDING) / Math.max(box.h, 1);
  return Math.max(Math.min(across, down, LARGEST_ZOOM), cy.minZoom());
}

/** @param {any} elements brings them to the middle */
function frame(elements) {
  const zoom = elements.length === 1 ? READABLE_ZOOM : zoomFor(elements);
  const box = elements.boundingBox();
  const pan = { x: cy.width() / 2 - (zoom * (box.x1 + box.x2)) / 2,
    y: (cy.height() - bottom()) / 2 - (zoom * (box.y1 + box.y2)) / 2 };
  cy.stop();
  cy.animate({ zoom, pan, duration: duration() });
}

/** @param {number} factor */
export function zoom(factor) {
  isHeld = true;
  cy?.zoom({ level: cy.zoom() * factor,
    renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

const duration = () =>
  (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220);

/** @param {any} node moves only where it stands outside */
export function bringIntoView(node) {
  const { x, y } = node.renderedPosition();
  if (x < 40 || y < 40 || x > cy.width() - 40 || y > cy.height() - 40) {
    cy.animate({ center: { eles: node }, duration: duration() });
  }
}
