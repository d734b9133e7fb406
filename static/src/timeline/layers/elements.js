// Makes elements, and keeps pools of them that are used again from frame to frame.

/**
 * An element with its class, attributes and children; text stays text.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {string} [className]
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function element(name, className = "", attributes = {}, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/**
 * The part of a component that its HTML names with data-part. Missing parts are a fault of the template.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no part "${name}".`);
  return found;
}

/**
 * Elements in a parent of which the first `n` are shown.
 * @template {SVGElement | HTMLElement} E
 * @param {Element} parent
 * @param {() => E} make
 */
export function pool(parent, make) {
  /** @type {E[]} */
  const all = [];
  let shown = 0;
  return {
    /** @param {number} n @param {(element: E, k: number) => void} set */
    show(n, set) {
      for (let k = 0; k < n; k += 1) {
        if (k === all.length) {
          all.push(make());
          parent.append(all[k]);
        }
        if (k >= shown) all[k].removeAttribute("hidden");
        set(all[k], k);
      }
      for (let k = n; k < shown; k += 1) all[k].setAttribute("hidden", "");
      shown = n;
    },
  };
}

/**
 * @template {keyof SVGElementTagNameMap} N
 * @param {N} name
 * @param {string} [className]
 * @returns {SVGElementTagNameMap[N]}
 */
export function svg(name, className = "") {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  if (className) node.setAttribute("class", className);
  return node;
}

/**
 * Sets text only where it differs: writing the same text again costs a layout.
 * @param {Element} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * @param {Element} node
 * @param {string} name
 * @param {string | number} value
 */
export function setAttribute(node, name, value) {
  const text = String(value);
  if (node.getAttribute(name) !== text) node.setAttribute(name, text);
}

/**
 * Brings an element into sight where less than two thirds of it are.
 * @param {Element | null} node
 */
export function reveal(node) {
  if (!node) return;
  const { top, bottom, height } = node.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen >= Math.min(height, innerHeight) * 0.66) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node.scrollIntoView({ block: height > innerHeight ? "end" : "nearest", behavior: still ? "auto" : "smooth" });
}
