import type { ComplexAttributeConverter } from 'lit';
import { isNews, nearest } from '../../data/index.js';

/** How a property is read from its attribute, and how whatever a script assigns is made a value of its type. */
export interface Converter<T> extends ComplexAttributeConverter<T> {
  /** Never throws, and gives a value that is already right back as it is. */
  normal(value: unknown): T;
}

/** Content systems turn straight quotation marks into typographic ones, which then belong to the value. */
const withoutQuotes = (value: string): string =>
  value.replace(/^[\s"'“”„‟″«»‘’‚′]+|[\s"'“”„‟″«»‘’‚′]+$/g, '');

/** Any value in words; also one that cannot be said, which a page may assign by mistake. */
export function inWords(value: unknown): string {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

function splitList(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.every((id) => typeof id === 'string') ? value : value.map(inWords);
  return typeof value === 'string'
    ? withoutQuotes(value)
        .split(/[\s,]+/)
        .filter(Boolean)
    : [];
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
  normal: (value) => (value === null || value === undefined ? '' : inWords(value)),
};

/** A text that is no prose, such as a date: quotation marks around it are a content system's. */
export const word: Converter<string> = {
  fromAttribute: (value) => withoutQuotes(value ?? ''),
  normal: text.normal,
};

/** The address of a dataset. */
export const address: Converter<string> = {
  fromAttribute(value) {
    const bare = withoutQuotes(value ?? '');
    if (value !== null && bare !== value.trim()) {
      warnOnce(`src=${value}: the marks around the address are left out. Write src="${bare}".`);
    }
    if (value !== null && !bare) {
      warnOnce('src is empty: the dataset of the library is shown. Give the address of yours.');
    }
    return bare;
  },
  normal: text.normal,
};

/** On when it is there; content systems that cannot leave an attribute out write `false`. */
export const flag: Converter<boolean> = {
  fromAttribute: (value) => value !== null && withoutQuotes(value) !== 'false',
  normal: (value) => Boolean(value) && value !== 'false',
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

/** Tells the page's owner once, on the console, what is wrong and how to mend it. */
export function warnOnce(message: string): void {
  if (isNews(message)) console.warn(`[faultline] ${message}`);
}

/** One of a closed list of words; another word warns once and counts as the first of the list. */
export function choice<const T extends string>(
  attribute: string,
  options: readonly [T, ...T[]],
): Converter<T> {
  const normal = (value: unknown): T => {
    const found = options.find((option) => option === value);
    if (value && !found) {
      const said = inWords(value);
      const near = nearest(said, options);
      warnOnce(
        `${attribute}="${said}" is not one of ${options.join(', ')}.${near ? ` Did you mean "${near}"?` : ''}`,
      );
    }
    return found ?? options[0];
  };
  return { fromAttribute: (value) => normal(value && withoutQuotes(value)), normal };
}
