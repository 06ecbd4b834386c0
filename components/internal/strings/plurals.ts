/** Forms of a word beside a number, by the plural categories of its language; `other` stands for those not named. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Gives, for a language, the form of a word that a number asks for. */
export function plurals(lang: string): (n: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  return (n, forms) => forms[(rules ??= new Intl.PluralRules(lang)).select(n)] ?? forms.other;
}

/** A sum of money as it is written: how many billions, millions or units, and which of these (2, 1 or 0). */
export const scaled = (amount: number): readonly [n: number, scale: 0 | 1 | 2] =>
  amount >= 1e9 ? [amount / 1e9, 2] : amount >= 1e6 ? [amount / 1e6, 1] : [amount, 0];

/** Endings by the last word of a number as it is spoken: units and tens by their digit, then hundred, thousand, million. */
export interface Endings {
  readonly units: readonly string[];
  readonly tens: readonly string[];
  readonly round: readonly [hundred: string, thousand: string, million: string];
}

/** The ending that a number asks for where endings follow the sound of its last word. */
export function endingOf(number: string, { units, tens, round }: Endings): string {
  const [, digit = '0', zeros = ''] = /([1-9])(0*)$/.exec(number.replace(/\D/g, '')) ?? [];
  const named = [units, tens][zeros.length]?.[Number(digit)];
  return named ?? round[zeros.length === 2 ? 0 : zeros.length < 6 ? 1 : 2];
}
