// The entry of the admin's pages: switches on each ability whose elements the page has.
// Forms and lists work without it.

import { enableCoding } from "./coding.js";
import { enableFilters } from "./filters.js";
import { enableImporting } from "./importing.js";
import { enableNames } from "./names.js";
import { enableOrder } from "./order.js";

enableCoding(document);
enableFilters(document);
enableImporting(document);
enableNames(document);
enableOrder(document);
