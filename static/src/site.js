// The entry of every page: switches on each ability whose elements the page has.
// Pages are complete without it.

import { enableCopy } from "./copy.js";
import { keepEmbedCode } from "./embed_code.js";
import { keepLanguageLinks } from "./language.js";
import { showCurrent } from "./nav.js";

enableCopy(document);
keepEmbedCode(document);
keepLanguageLinks(document);
showCurrent(document);
