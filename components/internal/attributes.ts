import type { ComplexAttributeConverter } from 'lit';
import { nearest } from '../../data/index.js';

/** How a property is read from its attribute, and how whatever a script assigns is made a value of its type. */
export interface Converter<T> extends ComplexAttributeConverter<T> {
  /** Never throws, and gives a value that is already right back as it is. */
  normal(value: unknown): T;
}

function splitList(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.every((id) => typeof id === 'string') ? value : value.map(String);
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : [];
}

/** Space-separated ids; scripts may also assign an array. */
export const list: Converter<readonly string[]> = {
  fromAttribute: splitList,
  toAttribute: (value) => (value.length ? value.join(' ') : null),
  normal: splitList,
};

/** A text; anything but a text counts as its words, nothing as the empty text. */
export const text: Converter<string> = {
  fromAttribute: (value) => value ?? '',
  normal: (value) => (value === null || value === undefined ? '' : String(value)),
};

/** A property whose setter makes whatever a script or a framework assigns a value of its type. */
export function normalising(
  descriptor: PropertyDescriptor | undefined,
  converter: unknown,
): PropertyDescriptor | undefined {
  const { normal } = (converter ?? {}) as Partial<Converter<unknown>>;
  const set = descriptor?.set;
  if (!normal || !set) return descriptor;
  return {
    ...descriptor,
    set(value: unknown) {
      set.call(this, normal(value));
    },
  };
}

const warned = new Set<string>();

/** Tells the page's owner once, on the console, what is wrong and how to mend it. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`[faultline] ${message}`);
}

/** One of a closed list of words; another word warns once and counts as the first of the list. */
export function choice<const T extends string>(
  attribute: string,
  options: readonly [T, ...T[]],
): Converter<T> {
  const normal = (value: unknown): T => {
    const found = options.find((option) => option === value);
    if (value && !found) {
      const near = nearest(String(value), options);
      warnOnce(
        `${attribute}="${String(value)}" is not one of ${options.join(', ')}.${near ? ` Did you mean "${near}"?` : ''}`,
      );
    }
    return found ?? options[0];
  };
  return { fromAttribute: normal, normal };
}
