/**
 * The libraries from other hands, named once. Everything comes from this server: a page about
 * victims must tell nobody else that it was opened. The addresses are absolute because an import
 * map would have to stand in the page, and the Content-Security-Policy allows no inline script.
 */
import cytoscape from '/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';

export { h, render, Component, Fragment, createRef }
  from '/webjars/preact/10.28.0/dist/preact.module.js';
export { cytoscape };

/** The force layout and what it stands on, in the order in which they need each other. */
const FORCE_LAYOUT = [
  '/webjars/layout-base/2.0.1/layout-base.js',
  '/webjars/cose-base/2.2.0/cose-base.js',
  '/webjars/cytoscape-fcose/2.2.0/cytoscape-fcose.js',
];

/**
 * @param {string} address a classic script of this server
 * @returns {Promise<void>} settled once it ran
 */
function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

async function loadForceLayout() {
  try {
    for (const address of FORCE_LAYOUT) {
      await loadScript(address);
    }
    cytoscape.use(/** @type {any} */ (window).cytoscapeFcose);
    return 'fcose';
  } catch {
    return 'cose';
  }
}

/**
 * The best force layout there is: fcose where its three files are served, else cytoscape's own.
 * @type {Promise<'fcose'|'cose'>}
 */
export const forceLayout = loadForceLayout();
