/** Holiday strategies in words, and the countries whose holidays a plan knows. */
import type { Holiday } from '../../shared/model/release.ts';
import type { HolidayStrategy, Series } from '../../shared/model/series.ts';

const strategies: Readonly<Record<HolidayStrategy, string>> = {
  skip: 'Skip it',
  previous: 'The day before',
  next: 'The day after',
  nearest: 'The nearest free day',
};

/** What a select offers; `none` stands for a series that happens on holidays too. */
export const holidayStrategyChoices: readonly { readonly value: string; readonly label: string }[] =
  [
    { value: 'none', label: 'Happens all the same' },
    ...Object.entries(strategies).map(([value, label]) => ({ value, label })),
  ];

/** Countries of a plan's holidays, each once, in the order of the plan. */
export const holidayCountries = (holidays: readonly Holiday[]): readonly string[] => [
  ...new Set(holidays.map(({ country }) => country)),
];

/** The strategy that was chosen; absent for `none`. */
export function chosenHolidays(value: string, country: string): Series['holidays'] {
  const strategy = Object.keys(strategies).find((key) => key === value);
  // The keys are strategies; `Object.keys` does not say so.
  return strategy === undefined ? undefined : { strategy: strategy as HolidayStrategy, country };
}

/** "On US holidays: the day before", or null where holidays make no difference. */
export const holidayWords = ({ holidays }: Pick<Series, 'holidays'>): string | null =>
  holidays === undefined
    ? null
    : `On ${holidays.country} holidays: ${strategies[holidays.strategy].toLowerCase()}`;
