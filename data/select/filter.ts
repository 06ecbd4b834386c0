/** What to show; an absent or empty part means everything. */
export interface Filter {
  /** Actor ids. */
  readonly actors?: readonly string[] | undefined;
  /** Episode ids. */
  readonly episodes?: readonly string[] | undefined;
  /** An EDTF interval, such as `2016-04/2020-11`. */
  readonly period?: string | undefined;
  /** A date: only what was known or had happened by then. */
  readonly asOf?: string | undefined;
}
