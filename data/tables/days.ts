/** Days between 1 March of the year 0 and 1 January 1970. */
const BEFORE_1970 = 719_468;
/** Days in 400 years, after which the calendar repeats. */
const ERA = 146_097;
const HYPHEN = 45;

/** The number that some digits of a text make; NaN when one is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function lastDayOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1 January 1970 of a day written `YYYY-MM-DD`; undefined when there is no such day. */
export function dayNumber(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.length !== 10) return undefined;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12)) return undefined;
  if (!(day >= 1 && day <= lastDayOf(year, month))) return undefined;
  // Years are counted from March, so that the leap day comes last (Hinnant, "chrono-Compatible Low-Level Date
  // Algorithms"); `Date.UTC` takes the first hundred years for 19xx.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * ERA + days - BEFORE_1970;
}

/** Months since January of the year 0, of a day given in days since 1970. */
export function monthOf(days: number): number {
  const z = days + BEFORE_1970;
  const era = Math.floor(z / ERA);
  const day = z - era * ERA;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / (ERA - 1))) / 365,
  );
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  // Month 0 is March here, so months from 10 on belong to the next year.
  return (era * 400 + year) * 12 + Math.floor((5 * ofYear + 2) / 153) + 2;
}
