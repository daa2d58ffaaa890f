import type { Report } from '../state/report-derived.ts';
import { aheadDays, waiverDays } from '../state/report-derived.ts';
import { isInsideUntil } from './inside-until.ts';
import classes from './Reports.module.css';

/** What a number leads to. */
export type ReportPart = 'policy' | 'coverage' | 'unagreed' | 'waivers' | 'cells';

interface ReportTilesProps {
  readonly report: Report;
  readonly untilDate: string;
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

function tilesOf(report: Report, untilDate: string): readonly Tile[] {
  const { units, coverage, unagreed, waivers, unread, cells } = report;
  const inside = units.filter((line) => isInsideUntil(line, untilDate)).length;
  return [
    {
      part: 'policy',
      number: `${inside} of ${units.length}`,
      words: 'business units inside policy',
      isBad: inside < units.length,
    },
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
