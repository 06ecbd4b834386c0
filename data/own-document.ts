/** What the page's document itself says: an element may stand in its place (`<img name="documentElement">`). */
export const ofDocument = <K extends 'baseURI' | 'documentElement'>(key: K): Document[K] =>
  Reflect.get(Document.prototype, key, document);
