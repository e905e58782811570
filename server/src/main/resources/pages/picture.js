/**
 * What is on the canvas, as a value. A picture is the ordered list of the steps that drew it; what
 * shows is the union of the steps, less what was removed by hand. So collapsing an expansion is
 * exact: the step is taken out, and the rest is what would show had it never been made.
 *
 * @typedef {{origin: 'search'|'expansion'|'path'|'network'|'trail'|'shared', root: string|null,
 *   entities: string[], links: string[], cuts: import('./types.js').Cut[],
 *   query: Record<string, string|number>}} Step
 * @typedef {{steps: Step[], removed: Set<string>}} Picture
 * @typedef {{entities: Set<string>, links: Set<string>,
 *   cuts: Map<string, import('./types.js').Cut[]>, expanded: Map<string, Step>}} Visible
 */

/** @returns {Picture} */
export const emptyPicture = () => ({ steps: [], removed: new Set() });

/**
 * Adds a step; a second expansion of the same entity takes the place of the first.
 * @param {Picture} picture
 * @param {Step} step
 * @returns {Picture}
 */
export function withStep(picture, step) {
  const steps = picture.steps.filter((earlier) => !isExpansionOf(earlier, step));
  const brought = new Set(step.entities);
  const removed = new Set([...picture.removed].filter((id) => !brought.has(id)));
  return { steps: [...steps, step], removed };
}

/** @param {Step} earlier @param {Step} step */
const isExpansionOf = (earlier, step) =>
  step.origin === 'expansion' && earlier.origin === 'expansion' && earlier.root === step.root;

/**
 * Takes out exactly what the expansion of one entity brought, and the expansions that then hang
 * on nothing.
 * @param {Picture} picture
 * @param {string} root
 * @returns {Picture}
 */
export function withoutExpansion(picture, root) {
  const steps = picture.steps.filter(
    (step) => !(step.origin === 'expansion' && step.root === root));
  return { steps: reached(steps), removed: picture.removed };
}

/** @param {Picture} picture @param {string[]} ids @returns {Picture} */
export const without = (picture, ids) =>
  ({ steps: picture.steps, removed: new Set([...picture.removed, ...ids]) });

/**
 * The steps that still hang on something: those without a root, and each expansion whose root is
 * brought by one of them. Two expansions that bring only each other's roots both go.
 * @param {Step[]} steps
 * @returns {Step[]} in their order
 */
function reached(steps) {
  /** @type {Set<Step>} */
  const kept = new Set(steps.filter((step) => step.root === null));
  const entities = new Set([...kept].flatMap((step) => step.entities));
  for (let grew = true; grew;) {
    grew = false;
    for (const step of steps) {
      if (!kept.has(step) && entities.has(/** @type {string} */ (step.root))) {
        kept.add(step);
        step.entities.forEach((id) => entities.add(id));
        grew = true;
      }
    }
  }
  return steps.filter((step) => kept.has(step));
}

/**
 * One cut for each entity and kind. An entity can be cut twice in one answer, by how many links are
 * read and by how many entities are given: of so many as there are, the fewest are shown.
 * @param {import('./types.js').Cut[]} [cuts]
 * @returns {import('./types.js').Cut[]}
 */
export function mergedCuts(cuts = []) {
  const merged = new Map();
  for (const cut of cuts) {
    const key = `${cut.entity} ${cut.kind}`;
    const earlier = merged.get(key);
    const isWider = !earlier || cut.total < 0 || (earlier.total >= 0 && cut.total > earlier.total);
    merged.set(key, { ...(isWider ? cut : earlier),
      shown: Math.min(cut.shown, earlier?.shown ?? cut.shown) });
  }
  return [...merged.values()];
}

/**
 * @param {Picture} picture
 * @param {Map<string, import('./types.js').Link>} links every link known, by id
 * @returns {Visible}
 */
export function visibleOf(picture, links) {
  const entities = new Set(picture.steps.flatMap((step) => step.entities)
    .filter((id) => !picture.removed.has(id)));
  const shown = new Set();
  const cuts = new Map();
  const expanded = new Map();
  for (const step of picture.steps) {
    for (const id of step.links) {
      const link = links.get(id);
      if (link && entities.has(link.from) && entities.has(link.to)) {
        shown.add(id);
      }
    }
    if (step.origin === 'expansion' && step.root && entities.has(step.root)) {
      expanded.set(step.root, step);
    }
    for (const cut of step.cuts) {
      if (entities.has(cut.entity)) {
        const others = (cuts.get(cut.entity) ?? []).filter(
          (/** @type {any} */ other) => other.kind !== cut.kind);
        cuts.set(cut.entity, [...others, cut]);
      }
    }
  }
  return { entities, links: shown, cuts, expanded };
}
