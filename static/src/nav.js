// On a phone the navigation is a row to be pushed along: it begins where the reader is.
//
//   <nav class="masthead__nav"> … <a aria-current="page">…</a> … </nav>

/**
 * How far a row is to be pushed so that a piece of it stands in the middle, as far as that goes.
 * @param {{ left: number, width: number }} row
 * @param {{ left: number, width: number }} piece
 */
export function pushed(row, piece) {
  return Math.max(piece.left - row.left - (row.width - piece.width) / 2, 0);
}

/**
 * @param {Document} page
 */
export function showCurrent(page) {
  const nav = page.querySelector(".masthead__nav");
  const here = nav?.querySelector("[aria-current]");
  if (nav && here && nav.scrollWidth > nav.clientWidth) nav.scrollLeft = pushed(nav.getBoundingClientRect(), here.getBoundingClientRect());
}
