import { Fragment, useState } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Fairness, MeanShare, TeamShare } from '../../shared/review/team-fairness.ts';
import { fairnessMessages } from '../presenters/fairness-messages.ts';
import {
  fairnessColumns,
  fairnessNumber,
  fromMean,
  numberOf,
  untoldWords,
  type FairnessColumn,
} from '../presenters/fairness-words.ts';
import { formatRange } from '../presenters/format-time.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import classes from './Review.module.css';
import { WindowLines } from './WindowLines.tsx';

interface FairnessTableProps {
  readonly fairness: Fairness;
  readonly year: number;
}

/** The number of a team whose windows are shown. */
interface Behind {
  readonly teamId: string;
  readonly key: FairnessColumn;
}

/** A line a team, each number beside the mean; numbers of windows open them, right below. */
export function FairnessTable({ fairness, year }: FairnessTableProps) {
  const { shares, mean, idle, unstaffed } = fairness;
  const [behind, setBehind] = useState<Behind | null>(null);
  return (
    <>
      {mean === null ? (
        <p className={classes['dim']}>{fairnessMessages.none}</p>
      ) : (
        <table className={classes['table']} aria-label="Nights and weekends by team">
          <thead>
            <tr>
              <th scope="col">Team</th>
              {fairnessColumns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => {
              const shown = behind?.teamId === share.team.id ? behind.key : null;
              return (
                <Fragment key={share.team.id}>
                  <TeamRow
                    share={share}
                    mean={mean}
                    year={year}
                    shown={shown}
                    onShow={(key) =>
                      setBehind(key === null ? null : { teamId: share.team.id, key })
                    }
                  />
                  {shown !== null && <BehindRow share={share} column={shown} />}
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{fairnessMessages.mean(shares.length)}</th>
              {fairnessColumns.map(({ key }) => {
                const value = mean[key];
                return <td key={key}>{value === null ? '–' : fairnessNumber(value, key)}</td>;
              })}
            </tr>
          </tfoot>
        </table>
      )}
      {idle.length > 0 && mean !== null && (
        <p className={classes['dim']}>
          {fairnessMessages.idle(idle.map(({ name }) => name).join(', '))}
        </p>
      )}
      {unstaffed.length > 0 && (
        <details>
          <summary className={classes['unstaffed']}>
            {fairnessMessages.unstaffed(unstaffed.length)}
          </summary>
          <WindowLines windows={unstaffed} label="Windows without a team" />
        </details>
      )}
    </>
  );
}

interface TeamRowProps {
  readonly share: TeamShare;
  readonly mean: MeanShare;
  readonly year: number;
  readonly shown: FairnessColumn | null;
  readonly onShow: (key: FairnessColumn | null) => void;
}

function TeamRow({ share, mean, year, shown, onShow }: TeamRowProps) {
  const { team } = share;
  const untold = untoldWords(share, year);
  return (
    <tr>
      <th scope="row">
        {team.name}{' '}
        <span className={classes['dim']}>
          {zoneCity(team.zone)}, {fairnessMessages.people(team.size)}
        </span>
      </th>
      {fairnessColumns.map(({ key, label }) => {
        const value = numberOf(share, key);
        const ofTeams = mean[key];
        if (value === null || ofTeams === null) {
          return (
            <td key={key} className={classes['dim']} title={untold?.hint}>
              {untold?.words ?? '–'}
              <i className="said">{untold?.hint}</i>
            </td>
          );
        }
        const { sign, words } = fromMean(value, ofTeams, key);
        const number = fairnessNumber(value, key);
        const isOpen = shown === key;
        return (
          <td key={key} className={classes['whole']}>
            {value === 0 || listOf(share, key) === null ? (
              number
            ) : (
              <button
                type="button"
                className={classes['link']}
                aria-label={`${team.name}, ${label}: ${number}`}
                aria-expanded={isOpen}
                onClick={() => onShow(isOpen ? null : key)}
              >
                {number}
              </button>
            )}{' '}
            <span className={classes['away']} aria-hidden>
              {sign}
            </span>
            <i className="said">, {words}</i>
          </td>
        );
      })}
    </tr>
  );
}

function BehindRow({
  share,
  column,
}: {
  readonly share: TeamShare;
  readonly column: FairnessColumn;
}) {
  const label = fairnessColumns.find(({ key }) => key === column)?.label ?? '';
  return (
    <tr>
      <td colSpan={fairnessColumns.length + 1} className={classes['opened']}>
        <WindowLines
          windows={listOf(share, column) ?? []}
          label={`${share.team.name}: ${label}`}
          note={(window) =>
            window.zone === share.team.zone ? '' : timesIn(window, share.team.zone)
          }
        />
      </td>
    </tr>
  );
}

/** `Sun 21 Mar 2027 07:30 → 13:30 Kolkata`. */
const timesIn = (window: PatchWindow, zone: Zone): string =>
  `${formatRange(window, zone)} ${zoneCity(zone)}`;

/** The windows behind a number; hours are of windows that other columns list. */
const listOf = (share: TeamShare, key: FairnessColumn) =>
  key === 'minutes' || key === 'nightMinutes' ? null : share[key];
