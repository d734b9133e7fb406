// The entry of an embed: tells the page around it how tall it is, now and whenever that changes.
//
// Message to the parent: { type: "kptt:height", height: 640 }, to any origin, for it says nothing of the reader.
// The code to copy beside a view holds the few lines that listen to it.

import { messageOf } from "./embed_height.js";

if (parent !== window) {
  let last = 0;
  new ResizeObserver(() => {
    const message = messageOf(document.querySelector("main"));
    if (message.height === last) return;
    last = message.height;
    parent.postMessage(message, "*");
  }).observe(document.documentElement);
}
