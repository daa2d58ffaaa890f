/** Code releases of 2027. Guiding Care's 26 come every fortnight; 3 of them moved. */
import type { Release } from '../../../../shared/model/release.ts';
import type { LocalDateTime } from '../../../../shared/time/local-date-time.ts';
import { instantOf } from '../sample-clock.ts';
import { newYork } from '../zones.ts';

type Certainty = Release['certainty'];

interface ReleaseFacts {
  readonly number: string;
  /** New York time. */
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  readonly certainty: Certainty;
  readonly movedFrom?: LocalDateTime;
}

const release = (
  product: { readonly businessUnitId: string; readonly product: string; readonly label: string },
  { number, start, end, certainty, movedFrom }: ReleaseFacts,
): Release => ({
  id: `${product.product}-${number}`,
  name: `${product.label} ${number}`,
  businessUnitId: product.businessUnitId,
  product: product.product,
  environment: 'prod',
  startMs: instantOf(start, newYork),
  endMs: instantOf(end, newYork),
  certainty,
  ...(movedFrom !== undefined && { movedFromMs: instantOf(movedFrom, newYork) }),
});

/** An evening release, 19:00 to 22:00 in New York. */
const evening = (number: string, date: string, certainty: Certainty): ReleaseFacts => ({
  number,
  start: `${date}T19:00`,
  end: `${date}T22:00`,
  certainty,
});

/** The same, which was to be on another evening. */
const movedFrom = (date: string, facts: ReleaseFacts): ReleaseFacts => ({
  ...facts,
  movedFrom: `${date}T19:00`,
});

const guidingCare = { businessUnitId: 'guiding-care', product: 'guiding-care', label: 'GC' };
const claims = { businessUnitId: 'source', product: 'source-claims', label: 'Claims' };
const portal = { businessUnitId: 'source', product: 'source-portal', label: 'Portal' };
const hrp = { businessUnitId: 'hrp', product: 'hrp', label: 'HRP' };

const guidingCareReleases = [
  evening('27.1', '2027-01-05', 'confirmed'),
  evening('27.2', '2027-01-19', 'confirmed'),
  evening('27.3', '2027-02-02', 'confirmed'),
  movedFrom('2027-02-16', evening('27.4', '2027-02-18', 'confirmed')),
  evening('27.5', '2027-03-02', 'confirmed'),
  evening('27.6', '2027-03-16', 'confirmed'),
  evening('27.7', '2027-03-30', 'confirmed'),
  movedFrom('2027-04-13', evening('27.8', '2027-04-20', 'confirmed')),
  evening('27.9', '2027-04-27', 'confirmed'),
  evening('27.10', '2027-05-11', 'confirmed'),
  evening('27.11', '2027-05-25', 'confirmed'),
  evening('27.12', '2027-06-08', 'confirmed'),
  evening('27.13', '2027-06-22', 'confirmed'),
  evening('27.14', '2027-07-06', 'confirmed'),
  evening('27.15', '2027-07-20', 'confirmed'),
  evening('27.16', '2027-08-03', 'confirmed'),
  evening('27.17', '2027-08-17', 'confirmed'),
  evening('27.18', '2027-08-31', 'confirmed'),
  evening('27.19', '2027-09-14', 'confirmed'),
  evening('27.20', '2027-09-28', 'confirmed'),
  evening('27.21', '2027-10-12', 'confirmed'),
  evening('27.22', '2027-10-26', 'confirmed'),
  evening('27.23', '2027-11-09', 'confirmed'),
  evening('27.24', '2027-11-23', 'confirmed'),
  evening('27.25', '2027-12-07', 'confirmed'),
  movedFrom('2027-12-21', evening('27.26', '2027-12-14', 'confirmed')),
];

const claimsReleases: readonly ReleaseFacts[] = [
  evening('27.1', '2027-01-14', 'confirmed'),
  evening('27.2', '2027-02-11', 'confirmed'),
  {
    number: '27.3',
    start: '2027-03-27T14:00',
    end: '2027-03-27T17:00',
    certainty: 'confirmed',
    movedFrom: '2027-03-11T19:00',
  },
  evening('27.4', '2027-04-08', 'confirmed'),
  evening('27.5', '2027-05-13', 'confirmed'),
  evening('27.6', '2027-06-10', 'confirmed'),
  evening('27.7', '2027-07-08', 'tentative'),
  evening('27.8', '2027-08-12', 'tentative'),
  evening('27.9', '2027-09-09', 'tentative'),
  evening('27.10', '2027-10-14', 'tentative'),
  evening('27.11', '2027-11-11', 'tentative'),
  evening('27.12', '2027-12-09', 'tentative'),
];

const portalReleases: readonly ReleaseFacts[] = [
  evening('27.1', '2027-01-19', 'confirmed'),
  evening('27.2', '2027-02-16', 'confirmed'),
  evening('27.3', '2027-03-16', 'confirmed'),
  {
    number: '27.4',
    start: '2027-04-25T12:00',
    end: '2027-04-25T14:00',
    certainty: 'confirmed',
    movedFrom: '2027-04-20T19:00',
  },
  evening('27.5', '2027-05-18', 'confirmed'),
  evening('27.6', '2027-06-15', 'confirmed'),
  evening('27.7', '2027-07-20', 'tentative'),
  evening('27.8', '2027-08-17', 'tentative'),
  evening('27.9', '2027-09-21', 'tentative'),
  evening('27.10', '2027-10-19', 'tentative'),
  evening('27.11', '2027-11-16', 'tentative'),
  evening('27.12', '2027-12-14', 'tentative'),
];

const hrpReleases: readonly ReleaseFacts[] = [
  { number: '27.1', start: '2027-03-20T18:00', end: '2027-03-20T23:00', certainty: 'confirmed' },
  { number: '27.2', start: '2027-06-12T18:00', end: '2027-06-12T23:00', certainty: 'confirmed' },
  { number: '27.3', start: '2027-09-11T18:00', end: '2027-09-11T23:00', certainty: 'tentative' },
];

/** As instants, worked out when asked for: importing the sample costs nothing. */
export const sampleReleases = (): readonly Release[] => [
  ...guidingCareReleases.map((facts) => release(guidingCare, facts)),
  ...claimsReleases.map((facts) => release(claims, facts)),
  ...portalReleases.map((facts) => release(portal, facts)),
  ...hrpReleases.map((facts) => release(hrp, facts)),
];
