import { adoptStyles, CSSResult, type CSSResultOrNative, type LitElement } from 'lit';

/** Puts styles on an element's shadow root, in whichever document it is: style sheets belong to the one they were made in. */
export function dress(
  { ownerDocument: { defaultView }, renderRoot }: LitElement,
  styles: readonly CSSResultOrNative[],
): void {
  const root = renderRoot as ShadowRoot | undefined;
  // Not drawn yet, or in a document nobody sees.
  if (!root || !defaultView) return;
  if (defaultView === window) {
    adoptStyles(root, [...styles]);
    return;
  }
  const { CSSStyleSheet: Sheet } = defaultView as typeof globalThis & Window;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new Sheet();
    sheet.replaceSync(
      style instanceof CSSResult
        ? style.cssText
        : Array.from(style.cssRules, ({ cssText }) => cssText).join('\n'),
    );
    return sheet;
  });
}
