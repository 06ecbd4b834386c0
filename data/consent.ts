import { ofDocument } from './own-document.js';

/** The attribute of `<html>` by which a page says whether figures may store anything: `granted` or `denied`. */
const ATTRIBUTE = 'data-faultline-storage';

type Listener = () => void;

const listeners = new Set<Listener>();
let watching = false;

/** False while the page says `<html data-faultline-storage="denied">`. */
export const mayStore = (): boolean =>
  ofDocument('documentElement').getAttribute(ATTRIBUTE) !== 'denied';

/** Calls back whenever the page withdraws or gives its consent. */
export function onConsentChange(listener: Listener): void {
  listeners.add(listener);
  if (watching) return;
  watching = true;
  let before = mayStore();
  new MutationObserver(() => {
    if (mayStore() === before) return;
    before = mayStore();
    for (const each of listeners) each();
  }).observe(ofDocument('documentElement'), { attributes: true, attributeFilter: [ATTRIBUTE] });
}
