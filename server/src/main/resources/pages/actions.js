/** What a reader can do with the canvas and the panel. Each action asks the server, then draws. */
import { api } from './api.js';
import { number, plural, cutText, words } from './format.js';
import { mergedCuts, withStep, withoutExpansion, without } from './picture.js';
import { attempt } from './session.js';
import { state, update, draw, undoDraw, learn, learnExhibits, say, captionOf } from './state.js';

/** How many neighbours an expansion brings at first, and at most. */
const FIRST_LIMIT = 120;
const LAST_LIMIT = 500;

/**
 * @param {Partial<import('./picture.js').Step>} step
 * @returns {import('./picture.js').Step}
 */
const step = (step) => ({
  origin: 'search', root: null, entities: [], links: [], cuts: [], query: {}, ...step,
});

/** @param {import('./types.js').Entity} entity puts it on the canvas and opens it */
export function place(entity) {
  learn({ entities: [entity] });
  if (!state.visible.entities.has(entity.id)) {
    const links = linksTo(entity.id);
    draw(withStep(state.picture, step({ entities: [entity.id], links })));
  }
  return open(entity.id);
}

/** @param {string} id @returns {string[]} its links, as far as known, to what is on the canvas */
function linksTo(id) {
  const there = state.visible.entities;
  return [...state.links.values()]
    .filter((link) => (link.from === id && there.has(link.to))
      || (link.to === id && there.has(link.from)))
    .map((link) => link.id);
}

/** @param {string} id selects the entity, loads its panel and turns a narrow screen to it */
export function open(id) {
  update({ part: 'details' });
  return show(id);
}

/** @param {string} id selects the entity and loads its panel */
export function show(id) {
  update({ selected: id });
  return loadPanel(id);
}

/** @param {string} id selects it without loading, and says for those who can't see which it is */
export function walkTo(id) {
  const entity = state.entities.get(id);
  const links = [...state.visible.links].map((link) => state.links.get(link))
    .filter((link) => link?.from === id || link?.to === id);
  const said = [entity?.caption, words(entity?.kind ?? ''), entity?.protected && 'protected',
    entity?.masked && 'masked', `${plural(links.length, 'link')} here`];
  update({ selected: id, spoken: said.filter(Boolean).join(', ') });
}

/** @param {string | null} id selects without loading */
export function select(id) {
  update({ selected: id });
}

/** @param {string} id @param {number} [limit] how many neighbours to ask for */
export async function loadPanel(id, limit = 60) {
  const earlier = state.panel?.id === id ? state.panel : null;
  /** @type {import('./state.js').Panel} */
  const panel = { id, entity: state.entities.get(id) ?? null, graph: earlier?.graph ?? null,
    evidence: earlier?.evidence ?? null, why: earlier?.why ?? null, problem: null };
  update({ panel });
  const parts = await attempt(() => Promise.all([
    api.entity(id), api.neighbourhood(id, { limit }), api.evidence(id),
  ]), (problem) => {
    if (state.panel?.id === id) {
      update({ panel: { ...panel, problem } });
    }
  });
  if (parts && state.panel?.id === id) {
    const [entity, graph, evidence] = parts;
    learn(graph);
    learn({ entities: [entity] });
    learnExhibits(evidence.items.map((item) => item.exhibit));
    update({ panel: { ...panel, entity, graph, evidence } });
  }
}

/** How many of what shows are read anew when the purpose changes, and how many at a time. */
const READ_ANEW = 200;
const AT_ONCE = 4;

/**
 * Reads what is protected on the canvas anew, after the purpose was given, changed or taken back:
 * what may be seen then is another.
 */
export async function readAnew() {
  const queue = [...state.visible.entities]
    .filter((id) => state.entities.get(id)?.protected || state.entities.get(id)?.masked)
    .slice(0, READ_ANEW);
  const read = async () => {
    for (let id = queue.shift(); id; id = queue.shift()) {
      const asked = id;
      const entity = await attempt(() => api.entity(asked));
      if (!entity) {
        queue.length = 0;
      } else {
        learn({ entities: [entity] });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  update({ visible: { ...state.visible } });
}

/** Loads the next rows of evidence of the open entity. */
export async function moreEvidence() {
  const panel = state.panel;
  if (!panel?.evidence?.next) {
    return;
  }
  const cursor = panel.evidence.next;
  const page = await attempt(() => api.evidence(panel.id, { cursor }));
  if (page && state.panel?.id === panel.id) {
    learnExhibits(page.items.map((item) => item.exhibit));
    const items = [...panel.evidence.items, ...page.items];
    update({ panel: { ...state.panel, evidence: { items, next: page.next } } });
  }
}

/** @param {string} identity loads why its profiles are held to be the same */
export async function loadWhy(identity) {
  const id = state.panel?.id;
  const why = await attempt(() => api.why(identity));
  if (why && state.panel && state.panel.id === id) {
    learn({ entities: why.profiles });
    update({ panel: { ...state.panel, why } });
  }
}

/**
 * Brings the neighbours of an entity.
 * @param {string | null} id
 * @param {Record<string, string|number>} [query] how many neighbours at most, by which links, when
 */
export async function expand(id, query = {}) {
  if (!id) {
    return say('Select an entity first.');
  }
  const graph = await attempt(() => api.neighbourhood(id, { limit: FIRST_LIMIT, ...query }));
  if (!graph) {
    return undefined;
  }
  learn(graph);
  const cuts = mergedCuts(graph.truncated);
  const before = state.visible.entities.size;
  const picture = state.visible.entities.has(id)
    ? state.picture : withStep(state.picture, step({ entities: [id] }));
  draw(withStep(picture, step({
    origin: 'expansion', root: id, query, cuts,
    entities: graph.entities.map((entity) => entity.id).filter((other) => other !== id),
    links: graph.links.map((link) => link.id),
  })));
  const added = state.visible.entities.size - before;
  const cut = cuts.find((one) => one.entity === id);
  update({ part: 'picture' });
  return say(`${captionOf(id)}: ${added > 0 ? `${number(added)} added` : 'nothing new'}`
    + `${cut ? `; ${cutText(cut)}` : ''}.`);
}

/** @param {string} id asks for more of an entity that was cut */
export function expandFurther(id) {
  const query = state.visible.expanded.get(id)?.query ?? {};
  const limit = limitOf(id);
  if (limit >= LAST_LIMIT) {
    say(`The canvas takes ${LAST_LIMIT} neighbours of one entity at most.`,
      'Narrow it down: open the entity and read its links, or follow the money.');
    return undefined;
  }
  return expand(id, { ...query, limit: Math.min(limit * 2, LAST_LIMIT) });
}

/** @param {string} id whether the canvas still takes more of it */
export const canExpandFurther = (id) => limitOf(id) < LAST_LIMIT;

/** @param {string} id @returns {number} how many neighbours its expansion asked for */
const limitOf = (id) => Number(state.visible.expanded.get(id)?.query.limit ?? FIRST_LIMIT);

/** @param {string | null} id takes away what its expansion brought, and no more */
export function collapse(id) {
  if (!id || !state.visible.expanded.has(id)) {
    return say(id ? `${captionOf(id)} is not expanded.` : 'Select an entity first.');
  }
  const before = state.visible.entities.size;
  draw(withoutExpansion(state.picture, id));
  say(`${captionOf(id)}: collapsed, ${number(before - state.visible.entities.size)} taken away.`);
}

/** Takes the marked entities, or else the selected one, off the canvas. */
export const removeSelected = () =>
  remove(state.marked.length ? state.marked : state.selected ? [state.selected] : []);

/** @param {string[]} ids takes them off the canvas */
export function remove(ids) {
  const there = ids.filter((id) => state.visible.entities.has(id));
  if (!there.length) {
    return say('Select an entity on the canvas first.');
  }
  draw(without(state.picture, there));
  update({ selected: null, marked: [] });
  return say(`${plural(there.length, 'entity', 'entities')} taken off the canvas. Press u to undo.`);
}

/** Takes back the last change of the canvas. */
export function undo() {
  say(undoDraw() ? 'Undone.' : 'Nothing to undo.');
}

/** @param {string | null} id holds the entity where it is, or lets it go */
export function pin(id) {
  if (!id || !state.visible.entities.has(id)) {
    return say('Select an entity on the canvas first.');
  }
  const pinned = new Set(state.pinned);
  const isPinned = !pinned.delete(id);
  if (isPinned) {
    pinned.add(id);
  }
  update({ pinned });
  say(`${captionOf(id)} ${isPinned ? 'pinned' : 'let go'}.`);
}

/** @param {string | null} id marks the entity for a path or for what it shares, or unmarks it */
export function mark(id) {
  if (!id) {
    return say('Select an entity first.');
  }
  const isMarked = state.marked.includes(id);
  const marked = isMarked ? state.marked.filter((other) => other !== id) : [...state.marked, id];
  update({ marked });
  say(`${captionOf(id)} ${isMarked ? 'unmarked' : 'marked'}; `
    + `${plural(marked.length, 'entity', 'entities')} marked.`);
}

/** @returns {string[]} the marked entities and the selected one */
function chosen() {
  const selected = state.selected && !state.marked.includes(state.selected)
    ? [state.selected] : [];
  return state.marked.length >= 2 ? state.marked : [...state.marked, ...selected];
}

/** Draws the shortest path between two chosen entities. */
export async function path() {
  const [from, to] = chosen().slice(-2);
  if (!from || !to) {
    return say('A path needs two entities.', 'Mark one with m, select the other, then press p.');
  }
  const answer = await attempt(() => api.paths({ from, to, maxHops: 6 }));
  if (!answer) {
    return;
  }
  if (!answer.paths.length) {
    return say(`No path of up to 6 links between ${captionOf(from)} and ${captionOf(to)}.`);
  }
  learn(answer);
  draw(withStep(state.picture, step({
    origin: 'path', entities: answer.entities.map((entity) => entity.id),
    links: answer.links.map((link) => link.id), cuts: mergedCuts(answer.truncated),
  })));
  update({
    part: 'picture',
    thread: {
      entities: new Set(answer.paths.flatMap((one) => one.entities)),
      links: new Set(answer.paths.flatMap((one) => one.links)),
    },
  });
  say(`${plural(answer.paths.length, 'path')} of ${plural(answer.paths[0].links.length, 'link')}`
    + ` between ${captionOf(from)} and ${captionOf(to)}.`);
}

/** Lists what the chosen entities have in common. */
export async function shared() {
  const ids = chosen();
  if (ids.length < 2) {
    return say('Mark two or more entities with m, then press s.');
  }
  const answer = await attempt(() => api.shared(ids));
  if (answer) {
    learn({ entities: answer.items.map((item) => item.entity) });
    update({ shared: answer.items, drawer: 'shared', part: 'picture' });
    say(`${plural(answer.items.length, 'entity', 'entities')} shared.`);
  }
}

/**
 * @param {Partial<import('./picture.js').Step>} part
 * @param {import('./types.js').Graph | {entities: any[], links: any[]}} graph
 */
export function drawGraph(part, graph) {
  learn(graph);
  draw(withStep(state.picture, step({
    ...part, entities: graph.entities.map((entity) => entity.id),
    links: graph.links.map((link) => link.id),
  })));
}

/** Empties the canvas; undo brings it back. */
export function clear() {
  draw({ steps: [], removed: new Set() });
  update({ selected: null });
  say('The canvas is empty. Press u to undo.');
}
