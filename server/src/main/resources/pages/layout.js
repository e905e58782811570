/** Where entities go on the canvas. What already stands keeps its place, so a reader's eye can too. */

const SPACING = 88;
/** Between the many neighbours of a hub, whose names are read in the table and not here. */
const TIGHT_SPACING = 58;
/** From so many new entities on, rings are clearer and faster than forces. */
const MANY = 40;

/** Up to so many entities, forces settle before a reader notices. */
const FEW_FOR_FORCES = 150;

/** @typedef {{x: number, y: number}} Point */

/**
 * A hub's neighbours need room around it: the area grows with their number, the radius with its root.
 * @param {any} edge
 */
const edgeLength = (edge) => SPACING
  * Math.max(1, Math.sqrt(Math.max(edge.source().degree(false), edge.target().degree(false))) / 3);

/**
 * Puts each new node near the one it is linked to, on the side away from the rest.
 * @param {any} cy
 * @param {string[]} added
 */
export function placeBeside(cy, added) {
  const fresh = new Set(added);
  const standing = cy.nodes().filter((/** @type {any} */ node) => !fresh.has(node.id()));
  const box = standing.boundingBox();
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  for (const [key, nodes] of groupsOf(cy, fresh)) {
    if (key) {
      const anchor = cy.getElementById(key);
      fan(centreFor(anchor, standing.not(anchor), middle, nodes.length), nodes);
    } else {
      nodes.forEach((node, index) =>
        node.position({ x: box.x2 + SPACING, y: middle.y + (index - nodes.length / 2) * SPACING }));
    }
  }
}

/**
 * @param {any} cy
 * @param {Set<string>} fresh
 * @returns {Map<string, any[]>} new nodes by the standing node that they belong to, if any
 */
function groupsOf(cy, fresh) {
  const groups = new Map();
  for (const id of fresh) {
    const node = cy.getElementById(id);
    const anchor = node.neighborhood('node')
      .filter((/** @type {any} */ other) => !fresh.has(other.id()))[0];
    const key = anchor ? anchor.id() : '';
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return groups;
}

/** @param {number} count */
const spacingFor = (count) => (count >= MANY ? TIGHT_SPACING : SPACING);

/** @param {number} count @returns {number} the radius of the rings that hold so many nodes */
const radiusFor = (count) => spacingFor(count) * (1 + Math.sqrt(count / Math.PI));

/**
 * The middle of the rings: the anchor itself where there is room around it, else the nearest place
 * further out where there is.
 * @param {any} anchor
 * @param {any} others every other standing node
 * @param {Point} middle of everything that stands
 * @param {number} count
 * @returns {Point & {angle: number, isAlone: boolean}}
 */
function centreFor(anchor, others, middle, count) {
  const at = anchor.position();
  const isAlone = others.empty();
  const angle = Math.atan2(at.y - middle.y, at.x - middle.x);
  const radius = radiusFor(count);
  if (count < MANY && others.length < FEW_FOR_FORCES) {
    return { ...at, angle, isAlone };
  }
  for (let away = 0; away < 40; away++) {
    const distance = away === 0 ? 0 : radius + away * SPACING;
    const centre = { x: at.x + distance * Math.cos(angle), y: at.y + distance * Math.sin(angle) };
    const isFree = others.every((/** @type {any} */ node) =>
      Math.hypot(node.position('x') - centre.x, node.position('y') - centre.y) > radius + 30);
    if (isFree) {
      return { ...centre, angle, isAlone };
    }
  }
  return { ...at, angle, isAlone };
}

/**
 * Spreads nodes in rings around a centre, a few of them on the outward side only.
 * @param {Point & {angle: number, isAlone: boolean}} centre
 * @param {any[]} nodes
 */
function fan(centre, nodes) {
  const spacing = spacingFor(nodes.length);
  let placed = 0;
  for (let ring = 1; placed < nodes.length; ring++) {
    const radius = ring * spacing;
    const here = Math.min(Math.max(4, Math.floor((2 * Math.PI * radius) / spacing)),
      nodes.length - placed);
    const isFew = nodes.length <= 6 && !centre.isAlone;
    const turn = (isFew ? 1.2 : 2) * Math.PI;
    for (let index = 0; index < here; index++) {
      const angle = centre.angle + (turn * (index - (here - 1) / 2 + (ring % 2) / 4)) / here;
      nodes[placed + index].position({
        x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle),
      });
    }
    placed += here;
  }
}

/**
 * Turns a picture that lies across a tall canvas upright, or the other way round.
 * @param {any} cy
 */
export function turnToFit(cy) {
  const box = cy.nodes().boundingBox();
  const isLying = box.w > box.h * 1.2;
  const isTall = box.h > box.w * 1.2;
  if ((isLying && cy.height() > cy.width()) || (isTall && cy.width() > cy.height())) {
    cy.nodes().positions((/** @type {any} */ node) => ({ x: node.position('y'),
      y: node.position('x') }));
  }
}

/**
 * @param {any} cy
 * @param {'fcose'|'cose'} name
 * @param {string[] | null} added the nodes that may move, or null where all may
 * @returns {any} the options of a layout run
 */
export function layoutOptions(cy, name, added) {
  const count = cy.nodes().length;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const common = { fit: false, animate: added !== null && !isCalm && count <= 150,
    animationDuration: 350 };
  if (added !== null && (added.length >= MANY || count > FEW_FOR_FORCES)) {
    return { ...common, name: 'preset' };
  }
  const force = { ...common, name, randomize: added === null,
    nodeDimensionsIncludeLabels: count <= 120 };
  if (name === 'cose') {
    return { ...force, nodeRepulsion: () => 40000, idealEdgeLength: () => SPACING,
      numIter: count > 200 ? 250 : 800 };
  }
  const moves = added === null ? null : new Set(added);
  const fixed = cy.nodes().filter((/** @type {any} */ node) =>
    node.locked() || (moves !== null && !moves.has(node.id())));
  return {
    ...force, quality: 'default', idealEdgeLength: edgeLength,
    nodeRepulsion: count > FEW_FOR_FORCES ? 20000 : 7000,
    nodeSeparation: SPACING, gravity: 0.35, packComponents: false, tile: true,
    numIter: count > 250 ? 800 : 2500,
    fixedNodeConstraint: fixed.empty() ? undefined : fixed.map((/** @type {any} */ node) =>
      ({ nodeId: node.id(), position: { ...node.position() } })),
  };
}
