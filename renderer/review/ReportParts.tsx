import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { noticeDeadlineOf } from '../../shared/policy/notice-deadline.ts';
import { daysBetween } from '../../shared/time/iso-date.ts';
import { conflictWords } from '../presenters/conflict-words.ts';
import { dateIn, formatIsoDate } from '../presenters/format-time.ts';
import { daysLeftWords, nextWords } from '../presenters/policy-words.ts';
import { isInsideUntil, type UnitLine } from '../presenters/year-policy.ts';
import { currentWindow } from '../state/derived.ts';
import type { Report } from '../state/report-derived.ts';
import { showWindow } from '../state/show-window.ts';
import classes from './Review.module.css';
import { WindowLines } from './WindowLines.tsx';

interface ReportProps {
  readonly report: Report;
}

interface UntilProps extends ReportProps {
  /** null: the day that was asked about is over. */
  readonly untilDate: string | null;
}

/** Each business unit: inside policy until that day or not, until when, and what ends it. */
export function PolicyPart({ report, untilDate }: UntilProps) {
  return (
    <table className={classes['table']} aria-label="Policy by business unit">
      <thead>
        <tr>
          <th scope="col">Business unit</th>
          <th scope="col">{untilDate === null ? 'Inside' : `Until ${formatIsoDate(untilDate)}`}</th>
          <th scope="col">Standing</th>
          <th scope="col">Days left</th>
          <th scope="col">What ends it</th>
          <th scope="col">Due next</th>
        </tr>
      </thead>
      <tbody>
        {report.units.map((line) => (
          <UnitRow key={line.status.unit.id} line={line} report={report} untilDate={untilDate} />
        ))}
      </tbody>
    </table>
  );
}

interface UnitRowProps extends UntilProps {
  readonly line: UnitLine;
}

function UnitRow({ line, report, untilDate }: UnitRowProps) {
  const { status, breach, words } = line;
  const { nowMs, organization } = report.standing.input;
  const daysLeft =
    breach === null ? null : daysBetween(dateIn(nowMs, breach.finding.scope.zone), breach.lastDate);
  return (
    <tr>
      <th scope="row">{status.unit.name}</th>
      <InsideCell line={line} untilDate={untilDate} />
      <td>{words}</td>
      <td>{daysLeft === null ? '–' : daysLeftWords(daysLeft)}</td>
      <td>
        {breach === null ? (
          '–'
        ) : (
          <WindowLink windowId={breach.finding.conflict.windowId}>
            {conflictWords(breach.finding.conflict, { organization, windowOf }).title}
          </WindowLink>
        )}
      </td>
      <td>
        <WindowLink windowId={status.next?.window?.id ?? ''}>{nextWords(status)}</WindowLink>
      </td>
    </tr>
  );
}

function InsideCell({ line: { status }, untilDate }: Pick<UnitRowProps, 'line' | 'untilDate'>) {
  if (untilDate === null) return <td>–</td>;
  const isInside = isInsideUntil(status.findings, untilDate);
  return <td data-tone={isInside ? 'good' : 'bad'}>{isInside ? 'inside' : 'not inside'}</td>;
}

const windowOf = (id: string): PatchWindow | undefined => currentWindow(id) ?? undefined;

/** Words that lead to a window, where there is one. */
function WindowLink({
  windowId,
  children,
}: {
  readonly windowId: string;
  readonly children: string;
}) {
  if (windowId === '') return <>{children}</>;
  return (
    <button type="button" className={classes['link']} onClick={() => showWindow(windowId)}>
      {children}
    </button>
  );
}

interface OrganizationProps extends ReportProps {
  readonly organization: Organization;
}

/** Environments that nothing patches, and those that two series patch, with their windows. */
export function CoveragePart({ report, organization }: OrganizationProps) {
  const { coverage, standing } = report;
  if (coverage.length === 0) {
    return <p>Every environment has a window ahead, and none is in two series.</p>;
  }
  const ahead = standing.input.windows.filter(({ endMs }) => endMs > standing.input.nowMs);
  return (
    <ul className={classes['findings']}>
      {coverage.map(({ id, conflict }) => {
        const { subject, counterpart } = conflict;
        const behind = ahead.filter(
          ({ seriesId }) => seriesId === subject?.id || seriesId === counterpart.id,
        );
        return (
          <li key={id}>
            {conflictWords(conflict, { organization, windowOf }).sentence}
            {behind.length > 0 && (
              <WindowLines windows={behind.slice(0, 4)} label="The next windows of both" />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Windows not agreed whose notice runs out within a week, or has. */
export function UnagreedPart({ report, organization }: OrganizationProps) {
  const customers = new Map(organization.customers.map((each) => [each.id, each]));
  const { nowMs } = report.standing.input;
  const note = (window: PatchWindow): string => {
    const customer = customers.get(window.target.customerId ?? '');
    if (customer === undefined) return '';
    const { byDate, daysLeft } = noticeDeadlineOf(window, customer, nowMs);
    return `to be agreed by ${formatIsoDate(byDate)}, ${daysLeftWords(daysLeft)}`;
  };
  return <WindowLines windows={report.unagreed} label="Windows to be agreed" note={note} />;
}

/** Accepted findings that open again soon. */
export function WaiversPart({ report: { waivers } }: ReportProps) {
  if (waivers.length === 0) return <p>No waiver ends soon.</p>;
  return (
    <table className={classes['table']} aria-label="Waivers that end soon">
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">Accepted by</th>
          <th scope="col">Until</th>
          <th scope="col">Left</th>
          <th scope="col">Window</th>
        </tr>
      </thead>
      <tbody>
        {waivers.map(({ waiver, daysLeft, conflict }) => (
          <tr key={waiver.id}>
            <th scope="row">{waiver.reason}</th>
            <td>{waiver.who}</td>
            <td>{formatIsoDate(waiver.untilDate ?? '')}</td>
            <td>{daysLeftWords(daysLeft)}</td>
            <td>
              {conflict === null ? (
                'No longer found'
              ) : (
                <WindowLink windowId={conflict.windowId}>
                  {windowOf(conflict.windowId)?.name ?? conflict.subject?.name ?? 'No window'}
                </WindowLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
