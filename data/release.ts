/**
 * SHA-256 (hex) of the datasets this release was built with and has checked record by record. A text with one of these
 * hashes is not checked again, and the checking code is not even fetched. Filled in by the build.
 */
export const CHECKED_TEXTS: readonly string[] = [];

/** Version of the library. Filled in by the build. */
export const VERSION = 'source' as string;

/** Address of the built library, where its own files lie. Set by the build; this is the place in a source checkout. */
export const LIBRARY_ROOT: string = new URL('../dist/', import.meta.url).href;

/** Address of the dataset shown when a figure names none. */
export const DEFAULT_SOURCE: string = new URL('data/nagorno-karabakh.json', LIBRARY_ROOT).href;

/**
 * Text of that dataset where it travels with the code: in the classic script, which must work from a disk, where
 * nothing can be fetched. Empty elsewhere. Filled in by the build.
 */
export const BUNDLED_TEXT = '' as string;
