/** What a source says about a country. */
export interface CountryHint {
  readonly iso3?: string | undefined;
  /** Gleditsch–Ward number, which UCDP calls country_id or gwno. */
  readonly gw?: string | undefined;
  readonly name?: string | undefined;
}

/** ISO 3166 alpha-3 code of a country, by its code, its Gleditsch–Ward number or one of its names. */
export function countryCode({ iso3 }: CountryHint): string | undefined {
  return iso3 ? iso3.toUpperCase() : undefined;
}
