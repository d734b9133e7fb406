// The entry of the admin's pages: switches on each ability whose elements the page has.
// Forms and lists work without it.

import { enableCoding } from "./coding.js";
import { enableFilters } from "./filters.js";
import { enableImporting } from "./importing.js";
import { enableKeeping } from "./keeping.js";
import { enableNames } from "./names.js";
import { enableOrder } from "./order.js";
import { enablePlace } from "./place.js";
import { enablePreview } from "./preview.js";
import { enableRefused } from "./refused.js";
import { enableSources } from "./sources.js";

enableCoding(document);
enableFilters(document);
enableImporting(document);
enableKeeping(document);
enableNames(document);
enableOrder(document);
enablePlace(document);
enablePreview(document);
enableRefused(document);
enableSources(document);
