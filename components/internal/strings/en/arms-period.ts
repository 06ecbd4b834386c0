/** Words of the choice of years; fetched with it. */
export const armsPeriodWords = {
  subject: 'armsPeriod' as const,
  period: 'Period',
  from: 'First year',
  to: 'Last year',
  earlier: 'Earlier period',
  later: 'Later period',
  jumps: 'Periods and episodes',
};
