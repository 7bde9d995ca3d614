import { type FoldedSpan, spansOf } from './folded-span.ts';

/** What every street address has, in a folded text; the number beside it is looked for afterwards. */
export const STREET_WORD =
  /street|road|avenue|lane|crescent|boulevard|terrace|rd|ave|blvd|str|gasse|allee|weg|platz|rue|bd|chemin|impasse|quai|calle|c\/|avenida|avda|paseo|plaza/;

/** What stands before a number that counts or measures. */
const UNITS =
  "uhr|h|am|pm|o'?clock|min|mins|minuten?|minutes?|minutos?|stunden?|hours?|heures?|horas?|sekunden|km|m|meter|metres?|metros?|mal|veces|fois|times|tage?n?|days?|jours?|dias?|leute|personen|personas|personnes|people|euros?|percent|prozent";
const NO_UNIT = `(?! ?(?:${UNITS})(?![a-z]))`;

/** Words that no street is called by: between a number and "road" they make it "10 minutes down the road". */
const NOT_A_NAME = `(?!(?:a|an|and|along|across|at|by|cars?|bikes?|down|for|from|in|long|more|my|next|of|off|on|or|other|our|over|people|per|players?|same|that|the|their|this|to|up|via|with|your|${UNITS}) )`;

/** Words between "calle" and a number that make it a sentence: "en la calle a las 5". */
const NO_PALABRA = '(?!(?:a|al|con|desde|en|hace|hasta|me|nos|o|para|por|que|se|sobre|son|te|y) )';

const NUMBER = '\\d{1,5}[a-z]?(?![\\w:%]|[.,]\\d)';
const FREE = "(?<![\\w.,:'/+-])";

const SHAPES = [
  // 12 Example Road
  `${FREE}\\d{1,5}[a-z]?,? (?:${NOT_A_NAME}[a-z'.-]{2,20} ){1,2}(?:street|road|avenue|lane|crescent|boulevard|terrace|rd|ave|blvd)(?![\\w'])`,
  // Beispielstraße 12, Beispielweg 3, Lange Gasse 5 – but not "auf der straße 3" or "heimweg 20 min"
  `${FREE}(?!heimweg|schulweg|umweg|hinweg|ruckweg|unterweg|halbweg|deswegen|spielplatz|parkplatz|sportplatz|bolzplatz)[a-z-]{3,30}(?:strasse|str\\.|gasse|allee|weg|platz) ${NUMBER}${NO_UNIT}`,
  `${FREE}(?!(?:auf|an|die|der|einer|eine|dieser|diese|deiner|deine|meiner|meine|unserer|unsere|welche|welcher|zur|von|in|und) )[a-z-]{3,20} (?:strasse|str\\.|gasse|allee) ${NUMBER}${NO_UNIT}`,
  // 12 rue de l'Exemple
  `${FREE}\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|chemin|impasse|allee|quai) (?:de la |de l'|du |des |de |d'|l')?[a-z-]{3,30}`,
  // calle Ejemplo 12, avda. del Ejemplo, 3
  `${FREE}(?:calle|c/|avenida|avda\\.?|paseo|plaza) ?(?:${NO_PALABRA}[a-z'.-]{1,20} ){0,3}${NO_PALABRA}[a-z'.-]{2,20},? (?:n[.ou]? ?|num(?:ero)?\\.? )?${NUMBER}${NO_UNIT}`,
];

const ADDRESS = new RegExp(SHAPES.join('|'), 'g');

/** Street addresses: a number with a word for a street in the English, German, French or Spanish order. */
export function streetAddressesIn(folded: string): FoldedSpan[] {
  return spansOf(folded, ADDRESS);
}
