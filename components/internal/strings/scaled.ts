/** A sum of money as it is written: how many billions, millions or units, and which of these (2, 1 or 0). */
export const scaled = (amount: number): readonly [n: number, scale: 0 | 1 | 2] =>
  amount >= 1e9 ? [amount / 1e9, 2] : amount >= 1e6 ? [amount / 1e6, 1] : [amount, 0];
