import { isInsideUntil } from '../presenters/year-policy.ts';
import type { Report } from '../state/report-derived.ts';
import { aheadDays, waiverDays } from '../state/report-derived.ts';
import classes from './Reports.module.css';

/** What a number leads to. */
export type ReportPart = 'policy' | 'coverage' | 'unagreed' | 'waivers' | 'cells';

interface ReportTilesProps {
  readonly report: Report;
  /** null: the day that was asked about is over. */
  readonly untilDate: string | null;
  readonly part: ReportPart;
  readonly onPart: (part: ReportPart) => void;
}

interface Tile {
  readonly part: ReportPart;
  readonly number: string;
  readonly words: string;
  readonly isBad: boolean;
}

/** The numbers of the report; each shows what it counts. */
export function ReportTiles({ report, untilDate, part, onPart }: ReportTilesProps) {
  return (
    <ul className={classes['tiles']}>
      {tilesOf(report, untilDate).map((tile) => (
        <li key={tile.part}>
          <button
            type="button"
            className={classes['tile']}
            aria-pressed={tile.part === part}
            data-tone={tile.isBad ? 'bad' : undefined}
            onClick={() => onPart(tile.part)}
          >
            <b>{tile.number}</b>
            <span>{tile.words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function tilesOf(report: Report, untilDate: string | null): readonly Tile[] {
  const { units, coverage, unagreed, waivers, unread, cells } = report;
  return [
    insideTile(units, untilDate),
    {
      part: 'coverage',
      number: String(coverage.length),
      words: 'not covered, or covered twice',
      isBad: coverage.length > 0,
    },
    {
      part: 'unagreed',
      number: String(unagreed.length),
      words: 'to be agreed within a week',
      isBad: unagreed.length > 0,
    },
    {
      part: 'waivers',
      number: String(waivers.length),
      words: `waivers end within ${waiverDays} days`,
      isBad: waivers.length > 0,
    },
    {
      part: 'cells',
      number: `${unread.length} of ${cells}`,
      words: `cells not read for 24 h, ${report.unreadWindows.length} windows in ${aheadDays} days`,
      isBad: unread.length > 0,
    },
  ];
}

function insideTile(units: Report['units'], untilDate: string | null): Tile {
  const words = 'business units inside policy';
  // Promises are judged ahead: of a day that is over, nothing is said to be kept.
  if (untilDate === null) return { part: 'policy', number: '–', words, isBad: false };
  const inside = units.filter(({ status }) => isInsideUntil(status.findings, untilDate)).length;
  const number = `${inside} of ${units.length}`;
  return { part: 'policy', number, words, isBad: inside < units.length };
}
