/** Public holidays of 2027: US federal ones, with the days they are observed on, and India's. */
import type { Holiday } from '../../../../shared/model/release.ts';

const holiday = (country: 'US' | 'IN', date: string, name: string): Holiday => ({
  id: `${country.toLowerCase()}-${date}`,
  name,
  country,
  date,
});

/** By country, then date. */
export const holidays: readonly Holiday[] = [
  holiday('US', '2027-01-01', 'New Year’s Day'),
  holiday('US', '2027-01-18', 'Martin Luther King Jr. Day'),
  holiday('US', '2027-02-15', 'Washington’s Birthday'),
  holiday('US', '2027-05-31', 'Memorial Day'),
  holiday('US', '2027-06-18', 'Juneteenth (observed)'),
  holiday('US', '2027-06-19', 'Juneteenth'),
  holiday('US', '2027-07-04', 'Independence Day'),
  holiday('US', '2027-07-05', 'Independence Day (observed)'),
  holiday('US', '2027-09-06', 'Labor Day'),
  holiday('US', '2027-10-11', 'Columbus Day'),
  holiday('US', '2027-11-11', 'Veterans Day'),
  holiday('US', '2027-11-25', 'Thanksgiving Day'),
  holiday('US', '2027-12-24', 'Christmas Day (observed)'),
  holiday('US', '2027-12-25', 'Christmas Day'),
  holiday('US', '2027-12-31', 'New Year’s Day (observed)'),

  holiday('IN', '2027-01-26', 'Republic Day'),
  holiday('IN', '2027-03-06', 'Maha Shivaratri'),
  // The two Eids and Muharram follow the moon: these are the days expected.
  holiday('IN', '2027-03-10', 'Eid al-Fitr (expected)'),
  holiday('IN', '2027-03-22', 'Holi'),
  holiday('IN', '2027-03-26', 'Good Friday'),
  holiday('IN', '2027-04-14', 'Ambedkar Jayanti'),
  holiday('IN', '2027-04-15', 'Ram Navami'),
  holiday('IN', '2027-04-18', 'Mahavir Jayanti'),
  holiday('IN', '2027-05-01', 'Maharashtra Day'),
  holiday('IN', '2027-05-17', 'Eid al-Adha (expected)'),
  holiday('IN', '2027-05-20', 'Buddha Purnima'),
  holiday('IN', '2027-06-16', 'Muharram (expected)'),
  holiday('IN', '2027-08-15', 'Independence Day'),
  holiday('IN', '2027-08-25', 'Janmashtami'),
  holiday('IN', '2027-09-04', 'Ganesh Chaturthi'),
  holiday('IN', '2027-10-02', 'Gandhi Jayanti'),
  holiday('IN', '2027-10-09', 'Dussehra'),
  holiday('IN', '2027-10-29', 'Diwali'),
  holiday('IN', '2027-11-14', 'Guru Nanak Jayanti'),
  holiday('IN', '2027-12-25', 'Christmas'),
];
