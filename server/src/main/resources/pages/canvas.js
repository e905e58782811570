/** The graph canvas: keeps cytoscape in step with the picture, and knows nothing else of it. */
import { h, Component, createRef, cytoscape, forceLayout } from './libraries.js';
import { bringIntoView, FEW, frameAgain, letGo, lookAt } from './camera.js';
import { canvasStyle } from './canvas-style.js';
import { cutText, edgeLabel, number } from './format.js';
import { placeBeside, layoutOptions, turnToFit } from './layout.js';
import { state } from './state.js';
import * as actions from './actions.js';

/** @type {any} the cytoscape instance, once there is one */
let cy = null;

/**
 * Where entities stood that were taken off, so that undo brings the same picture back.
 * @type {Map<string, {x: number, y: number}>}
 */
const places = new Map();

/** Beyond so many links, telling the selected entity's from the others helps nobody. */
const MOST_NEAR = 60;

/** Counts for the browser tests; they can look and not touch. */
Object.defineProperty(window, 'redthreadCanvas', { value: Object.freeze({
  nodes: () => (cy ? cy.nodes().length : 0),
  edges: () => (cy ? cy.edges().length : 0),
}) });

/** @param {import('./types.js').Entity} entity @returns {string} caption and what must be said */
function nodeLabel(entity) {
  const cuts = state.visible.cuts.get(entity.id) ?? [];
  const said = entity.masked ? ['masked'] : entity.protected ? ['protected'] : [];
  const parts = cuts.map((cut) => cutText(cut).replace(' shown, ', ' shown\n'));
  return [entity.caption, ...said, ...parts].join('\n');
}

/** @param {string} id */
function nodeData(id) {
  const entity = state.entities.get(id);
  return {
    id, kind: entity?.kind ?? '', label: entity ? nodeLabel(entity) : id,
    isProtected: Boolean(entity?.protected || entity?.masked), isMasked: Boolean(entity?.masked),
    isCut: state.visible.cuts.has(id), isPinned: state.pinned.has(id),
    isMarked: state.marked.includes(id),
  };
}

/** @param {string} id */
function edgeData(id) {
  const link = /** @type {import('./types.js').Link} */ (state.links.get(id));
  return {
    id, source: link.from, target: link.to, label: edgeLabel(link),
    width: Math.min(1 + Math.log10(Math.max(link.count, 1)), 4),
  };
}

/**
 * Brings nodes and edges in step with the picture. What comes back stands where it stood before.
 * @returns {string[]} the new nodes that have no place yet
 */
function syncElements() {
  const { entities, links } = state.visible;
  const gone = cy.elements().filter((/** @type {any} */ element) =>
    !(element.isNode() ? entities : links).has(element.id()));
  gone.nodes().forEach((/** @type {any} */ node) => {
    places.set(node.id(), { ...node.position() });
  });
  gone.remove();
  const nodes = [...entities].filter((id) => cy.getElementById(id).empty());
  cy.add(nodes.map((id) => ({ group: 'nodes', data: nodeData(id),
    position: { ...(places.get(id) ?? { x: 0, y: 0 }) } })));
  cy.add([...links].filter((id) => cy.getElementById(id).empty())
    .map((id) => ({ group: 'edges', data: edgeData(id) })));
  cy.nodes().forEach((/** @type {any} */ node) => { node.data(nodeData(node.id())); });
  return nodes.filter((id) => !places.has(id));
}

/** In a large picture only what links further keeps its name; the rest is named when near. */
function markCrowded() {
  const isLarge = cy.nodes().length > FEW;
  cy.edges().toggleClass('crowded', isLarge);
  cy.nodes().forEach((/** @type {any} */ node) => {
    node.toggleClass('crowded', isLarge && node.degree(false) < 2);
  });
}

function syncMarks() {
  cy.nodes().forEach((/** @type {any} */ node) => {
    const isSelected = node.id() === state.selected;
    if (node.selected() !== isSelected) {
      node[isSelected ? 'select' : 'unselect']();
    }
    node[state.pinned.has(node.id()) ? 'lock' : 'unlock']();
  });
  const thread = state.thread;
  cy.elements().forEach((/** @type {any} */ element) => {
    const isIn = thread && (element.isNode() ? thread.entities : thread.links).has(element.id());
    element.toggleClass('thread', Boolean(isIn));
    element.toggleClass('aside', Boolean(thread && !isIn));
  });
  cy.edges().removeClass('near');
  if (state.selected) {
    const near = cy.getElementById(state.selected).connectedEdges();
    near.toggleClass('near', near.length <= MOST_NEAR);
  }
}

/** @param {string[]} nodes the new ones @param {boolean} isFirst whether nothing stood before */
async function arrange(nodes, isFirst) {
  if (!nodes.length) {
    frameAgain();
    return;
  }
  const name = await forceLayout;
  if (!cy) {
    return;
  }
  const still = nodes.filter((id) => cy.getElementById(id).nonempty());
  cy.stop();
  if (!isFirst) {
    placeBeside(cy, still);
  }
  run(layoutOptions(cy, name, isFirst ? null : still));
}

/** @param {any} options */
function run(options) {
  letGo();
  // It may just have come into view, on a screen that shows one part at a time.
  cy.resize();
  const layout = cy.layout(options);
  layout.one('layoutstop', () => {
    if (cy && options.randomize && cy.nodes(':locked').empty()) {
      turnToFit(cy);
    }
    frameAgain();
  });
  layout.run();
}

/** Lays everything out anew; pinned entities stay. */
export async function arrangeAll() {
  const name = await forceLayout;
  places.clear();
  if (cy?.nodes().nonempty()) {
    run(layoutOptions(cy, name, null));
  }
}

/**
 * Walks to the nearest entity in a direction.
 * @param {number} dx
 * @param {number} dy
 */
export function walk(dx, dy) {
  const here = state.selected ? cy.getElementById(state.selected) : cy.collection();
  if (here.empty()) {
    const first = cy.nodes()[0];
    return first && actions.walkTo(first.id());
  }
  const from = here.position();
  const best = cy.nodes().not(here).min((/** @type {any} */ node) => {
    const x = node.position('x') - from.x;
    const y = node.position('y') - from.y;
    const along = x * dx + y * dy;
    const across = Math.abs(x * dy - y * dx);
    return along <= 0 || across > along * 1.8 ? Infinity : along + across * 1.5;
  });
  if (best.ele && best.value < Infinity) {
    actions.walkTo(best.ele.id());
    bringIntoView(best.ele);
  }
}

const DARK = window.matchMedia('(prefers-color-scheme: dark)');
const restyle = () => cy.style(canvasStyle());

/** The element cytoscape draws into. It is made once and never redrawn by preact. */
export class Canvas extends Component {
  constructor() {
    super();
    this.box = createRef();
    /** @type {any} the picture that is drawn now */
    this.drawn = null;
    /** @type {any} the thread that is drawn now */
    this.thread = null;
    this.known = 0;
    /** @type {ResizeObserver | null} */
    this.resize = null;
  }

  componentDidMount() {
    cy = cytoscape({
      container: this.box.current, style: canvasStyle(), minZoom: 0.08, maxZoom: 3,
      boxSelectionEnabled: false, selectionType: 'single',
      textureOnViewport: false, hideEdgesOnViewport: false,
    });
    cy.on('tap', 'node', (/** @type {any} */ event) => {
      const id = event.target.id();
      if (event.originalEvent?.shiftKey) {
        actions.mark(id);
      } else {
        actions.show(id);
      }
    });
    cy.on('dbltap', 'node', (/** @type {any} */ event) => { actions.expand(event.target.id()); });
    cy.on('tap', (/** @type {any} */ event) => {
      if (event.target === cy) {
        actions.select(null);
      }
    });
    DARK.addEventListener('change', restyle);
    lookAt(cy);
    this.resize = new ResizeObserver(() => {
      cy.resize();
      frameAgain();
    });
    this.resize.observe(this.box.current);
    this.sync();
  }

  componentWillUnmount() {
    DARK.removeEventListener('change', restyle);
    this.resize?.disconnect();
    lookAt(null);
    places.clear();
    cy.destroy();
    cy = null;
  }

  componentDidUpdate() {
    this.sync();
  }

  sync() {
    if (this.drawn !== state.visible || this.known !== state.entities.size) {
      const before = cy.nodes().length;
      /** @type {string[]} */
      let added = [];
      cy.batch(() => { added = syncElements(); });
      // Drawing fine detail while moving is what makes a large picture stutter.
      const isLarge = cy.elements().length > 600;
      cy.renderer().hideEdgesOnViewport = isLarge;
      cy.batch(markCrowded);
      this.drawn = state.visible;
      this.known = state.entities.size;
      if (cy.nodes().length > before || added.length) {
        arrange(added, before === 0 && added.length === cy.nodes().length);
      }
    } else {
      cy.batch(() => cy.nodes().forEach(
        (/** @type {any} */ node) => { node.data(nodeData(node.id())); }));
    }
    cy.batch(syncMarks);
    if (this.thread !== state.thread) {
      this.thread = state.thread;
      letGo();
      frameAgain();
    }
  }

  render() {
    const { entities, links } = state.visible;
    return h('div', {
      ref: this.box, class: 'canvas', tabIndex: 0, role: 'application', 'data-test': 'canvas',
      id: 'canvas', 'aria-roledescription': 'graph',
      'aria-label': `Picture of ${number(entities.size)} entities and ${number(links.size)} links.`
        + ' Arrow keys walk, Enter opens, e expands, c collapses, t shows everything as a table,'
        + ' question mark lists all keys.',
    });
  }
}
