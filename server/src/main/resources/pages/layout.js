/** Where entities go on the canvas. What already stands keeps its place, so a reader's eye can too. */

const SPACING = 95;

/**
 * Puts each new node near the one it is linked to, on the side away from the rest.
 * @param {any} cy
 * @param {string[]} added
 */
export function placeBeside(cy, added) {
  const fresh = new Set(added);
  /** @type {Map<string, any[]>} new nodes by the standing node that they belong to */
  const groups = new Map();
  for (const id of added) {
    const node = cy.getElementById(id);
    const anchor = node.neighborhood('node')
      .filter((/** @type {any} */ other) => !fresh.has(other.id()))[0];
    const key = anchor ? anchor.id() : '';
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  const box = cy.nodes().filter((/** @type {any} */ node) => !fresh.has(node.id())).boundingBox();
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  for (const [key, nodes] of groups) {
    if (key) {
      fan(cy.getElementById(key).position(), middle, nodes);
    } else {
      nodes.forEach((node, index) =>
        node.position({ x: box.x2 + SPACING, y: middle.y + (index - nodes.length / 2) * SPACING }));
    }
  }
}

/**
 * Spreads nodes around a centre, in rings where one is too small, outwards first.
 * @param {{x: number, y: number}} centre
 * @param {{x: number, y: number}} middle of everything that stands
 * @param {any[]} nodes
 */
function fan(centre, middle, nodes) {
  const outward = Math.atan2(centre.y - middle.y, centre.x - middle.x);
  const isAlone = Math.hypot(centre.x - middle.x, centre.y - middle.y) < 1;
  let placed = 0;
  for (let ring = 1; placed < nodes.length; ring++) {
    const radius = ring * SPACING * 1.3;
    const room = Math.max(3, Math.floor((2 * Math.PI * radius) / SPACING));
    const here = Math.min(room, nodes.length - placed);
    const width = isAlone || here > room / 2 ? 2 * Math.PI : Math.PI;
    for (let index = 0; index < here; index++) {
      const angle = outward + width * ((index + 0.5) / here - 0.5);
      nodes[placed + index].position({
        x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle),
      });
    }
    placed += here;
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
  const common = {
    name, fit: true, padding: 50, animate: !isCalm && count <= 150, animationDuration: 350,
    randomize: added === null, nodeDimensionsIncludeLabels: count <= 120,
  };
  if (name === 'cose') {
    return { ...common, nodeRepulsion: () => 40000, idealEdgeLength: () => SPACING,
      numIter: count > 200 ? 250 : 800 };
  }
  const moves = added === null ? null : new Set(added);
  const fixed = cy.nodes().filter((/** @type {any} */ node) =>
    node.locked() || (moves !== null && !moves.has(node.id())));
  return {
    ...common, quality: count > 250 ? 'draft' : 'default', idealEdgeLength: SPACING,
    nodeRepulsion: 9000, nodeSeparation: SPACING, gravity: 0.2, packComponents: false,
    tile: true, numIter: count > 250 ? 800 : 2500,
    fixedNodeConstraint: fixed.empty() ? undefined : fixed.map((/** @type {any} */ node) =>
      ({ nodeId: node.id(), position: { ...node.position() } })),
  };
}
